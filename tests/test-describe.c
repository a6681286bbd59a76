/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* One record for reading, with all that names it. */

#include "timeline-fixture.h"

static const char lines[] = BASE
  "{'type':'entity','id':'camps','kind':'place-class','names':['the camps'],'x-note':{'b':1,'a':2}}\n"
  EVENT ("e", "2019-05-14")
  "{'type':'claim','id':'deny-camps','by':'dprk','kind':'assertion','stance':'deny','says':'There are none.',"
  "'about':'camps','predicate':'exists','said':'2019-05-14','utterance':'e','citations':[{'source':'s',"
  "'quote':'none','start':5,'end':9}]}\n"
  "{'type':'claim','id':'held','by':{'unnamed':'an official','acts_for':'dprk'},'kind':'assertion',"
  "'stance':'affirm','says':'Few are held.','about':'camps','predicate':'inmates','value':{'approx':'up-to',"
  "'hi':'1000','unit':'person'},'citations':[{'source':'s'}]}\n";

static char *
describe (const char *id, gboolean colour, GError **error)
{
  g_autoptr (AnnalDossier) dossier = fixture_dossier (id, lines);

  return annal_dossier_describe (dossier, id, 72, colour, error);
}

static void
records_are_described (void)
{
  static const struct
  {
    const char *id;
    const char *expected;
  } rows[] = {
    { "deny-camps",
      "North Korea denies it, saying: There are none. · claim deny-camps\n"
      "\n"
      "  by: North Korea [dprk]\n"
      "  kind: assertion\n"
      "  stance: deny\n"
      "  says: There are none.\n"
      "  about: the camps [camps]\n"
      "  predicate: exists\n"
      "  said: 14 May 2019 (2019-05-14)\n"
      "  utterance: e\n"
      "  citation:\n"
      "    source: s\n"
      "    passages: “none” · code points 5–9\n" },
    { "camps",
      "the camps · entity camps\n"
      "\n"
      "  kind: place-class\n"
      "  names: the camps\n"
      "  x-note: {\"a\":2,\"b\":1}\n"
      "\n"
      "What is said about it\n"
      "  claim deny-camps: North Korea denies it, saying: There are none.\n"
      "  claim held: An official (for North Korea) says: Few are held.\n" },
    { "dprk",
      "North Korea · entity dprk\n"
      "\n"
      "  kind: state\n"
      "  names: North Korea\n"
      "\n"
      "What it said\n"
      "  claim deny-camps: denies it, saying: There are none.\n"
      "\n"
      "Said on its behalf\n"
      "  claim held: An official (for North Korea) says: Few are held.\n" },
    { "e",
      "e · event e\n"
      "\n"
      "  kind: statement\n"
      "  title: e\n"
      "  when: 14 May 2019 (2019-05-14)\n"
      "\n"
      "What was said there\n"
      "  claim deny-camps: North Korea denies it, saying: There are none.\n" },
    { "s",
      "s · source s\n"
      "\n"
      "  published: 1 June 2019 (2019-06-01)\n"
      "\n"
      "Named by\n"
      "  claim deny-camps (citations, source): North Korea denies it, saying:\n"
      "    There are none.\n"
      "  claim held (citations, source): An official (for North Korea) says:\n"
      "    Few are held.\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = describe (rows[i].id, FALSE, NULL);

      CHECK_TEXT (rows[i].id, text, rows[i].expected);
    }
}

static void
terms_are_found_too (void)
{
  g_autofree char *text = describe ("inmates", FALSE, NULL);

  CHECK (text != NULL && g_str_has_prefix (text, "number of people held · term inmates\n"));
  CHECK (strstr (text, "\nNamed by\n  claim held (predicate): An official (for North Korea) says: Few are\n    held.\n") != NULL);
}

static void
near_ids_are_suggested (void)
{
  static const struct
  {
    const char *id;
    const char *message;
  } rows[] = {
    { "deny-camp", "no record or term has the id “deny-camp”; did you mean deny-camps?" },
    { "dny-cmps", "no record or term has the id “dny-cmps”; did you mean deny-camps?" },
    { "camp", "no record or term has the id “camp”; did you mean camps or deny-camps?" },
    { "helb", "no record or term has the id “helb”; did you mean held?" },
    { "something-else", "no record or term has the id “something-else”" },
    { "\033[31m-and-more-of-it", "no record or term has the id “\xef\xbf\xbd[31m-and-more-of-it”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = describe (rows[i].id, FALSE, &error);

      CHECK_ROW (rows[i].id, text == NULL && g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
      CHECK_TEXT (rows[i].id, error->message, rows[i].message);
    }
}

static void
an_id_without_end_is_not_found (void)
{
  g_autofree char *id = g_strnfill (1 << 20, 'a');
  g_autoptr (GError) error = NULL;

  CHECK (describe (id, FALSE, &error) == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
}

static void
colour_only_when_asked (void)
{
  g_autofree char *text = describe ("e", TRUE, NULL);

  CHECK (g_str_has_prefix (text, "\033[1me\033[0m\033[2m · event e\033[0m\n"));
}

/* Every record of the example can be described, at any width. */
static void
the_example_is_described (void)
{
  g_autofree char *path = annal_test_source ("examples/dprk-human-rights/dossier.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalDossier) dossier = annal_dossier_load (path, &error);

  CHECK_TEXT ("loads", error != NULL ? error->message : NULL, NULL);
  if (dossier == NULL)
    return;
  for (guint type = ANNAL_RECORD_TYPE_SOURCE; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    for (guint i = 0; i < annal_dossier_get_n_records (dossier, type); i++)
      {
        const char *id = annal_record_get_id (annal_dossier_get_record (dossier, type, i));
        g_autofree char *text = annal_dossier_describe (dossier, id, 20 + i % 60, i % 2, NULL);

        CHECK_ROW (id, text != NULL && g_utf8_validate (text, -1, NULL));
      }
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "records are described", records_are_described },
    { "terms are found too", terms_are_found_too },
    { "near ids are suggested", near_ids_are_suggested },
    { "an id without end is not found", an_id_without_end_is_not_found },
    { "colour only when asked", colour_only_when_asked },
    { "the example is described", the_example_is_described },
  };

  return annal_test_main (argc, argv, "describe", tests, G_N_ELEMENTS (tests));
}
