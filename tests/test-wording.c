/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What claims and dates are called in words. */

#include "timeline-fixture.h"

#include "export/wording/annal-sayings-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-vocabulary-private.h"

static void
phrases_are_one_or_several (void)
{
  static const struct
  {
    const char *phrase;
    gboolean several;
  } rows[] = {
    { "a senior official with the Institute", FALSE },
    { "State media", TRUE },
    { "its envoy", FALSE },
    { "media reports", TRUE },
    { "a UN official", FALSE },
    { "the parties to the Statement", TRUE },
    { "Rights groups", TRUE },
    { "rights groups in Seoul, a capital", TRUE },
    { "somebody not named", FALSE },
    { "some analysts", TRUE },
    { "an analyst of rights groups", FALSE },
    { "a group of diplomats", FALSE },
    { "diplomats from Pyongyang", TRUE },
    { "the newspaper of article 003", FALSE },
    { "the North's delegation to the U.N.", FALSE },
    { "the White House", FALSE },
    { "the Foreign Ministry's", FALSE },
    { "the state press", FALSE },
    { "the news", FALSE },
    { "two of its spokesmen", TRUE },
    { "its spokesmen", TRUE },
    { "townspeople", TRUE },
    { "the police", TRUE },
    { "these", TRUE },
    { "officials, who asked not to be named", TRUE },
    { "of the office", FALSE },
    { " ", FALSE },
    { "", FALSE },
    { ",", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    CHECK_ROW (rows[i].phrase, annal_phrase_is_plural (rows[i].phrase) == rows[i].several);
}

/* Whoever is protected is never told by another name. */
static void
protected_names_are_not_told (void)
{
  static const struct
  {
    const char *protect;
    const char *called;
  } rows[] = {
    { "none", "Kim Chol Su" },
    { "pseudonym", "Witness A" },
    { "sealed", "w7" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strdup_printf (
          BASE "{'type':'entity','id':'w7','kind':'person','names':[{'text':'Witness A','kind':'acronym'},"
               "{'text':'Kim Chol Su','kind':'common'}],'protect':'%s'}\n", rows[i].protect);
      g_autoptr (AnnalDossier) dossier = fixture_dossier (rows[i].protect, lines);
      g_autofree char *name = annal_word_entity (dossier, "w7", ANNAL_NAMING_FULL);

      CHECK_TEXT (rows[i].protect, name, rows[i].called);
    }
}

/* Berlin goes two hours ahead of UTC in summer, one in winter, and sets its
 * clocks back at 3 o'clock on 27 October 2024; Seoul went by the sun until 1908.
 */
static void
times_of_day_have_the_zone_of_their_record (void)
{
  static const struct
  {
    const char *edtf;
    const char *tz;
    const char *words;
  } rows[] = {
    { "2024-07-01T22:17:00", "+02:00", "1 July 2024, 22:17 UTC+02:00" },
    { "2024-07-01T22:17:00", "Europe/Berlin", "1 July 2024, 22:17 UTC+02:00" },
    { "2024-07-01T22:17:00", "Asia/Seoul", "1 July 2024, 22:17 UTC+09:00" },
    { "2024-12-01T22:17:00", "Europe/Berlin", "1 December 2024, 22:17 UTC+01:00" },
    { "2024-07-01T22:17:00", "-03:30", "1 July 2024, 22:17 UTC−03:30" },
    { "2024-07-01T22:17:00", "UTC", "1 July 2024, 22:17 UTC" },
    { "2024-07-01T22:17:00", NULL, "1 July 2024, 22:17 (time zone not given)" },

    /* its own zone, or no time of day */
    { "2024-07-01T22:17:00Z", "+02:00", "1 July 2024, 22:17 UTC" },
    { "2024-07-01T22:17:00-05:00", "+02:00", "1 July 2024, 22:17 UTC−05:00" },
    { "2024-07-01", "Asia/Seoul", "1 July 2024" },
    { "2024-07/..", "Asia/Seoul", "from July 2024 on" },

    /* no one offset that can be written */
    { "2024-10-27T02:30:00", "Europe/Berlin", "27 October 2024, 02:30 (time zone not given)" },
    { "1890-10-27T02:30:00", "Asia/Seoul", "27 October 1890, 02:30 (time zone not given)" },
  };
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("empty", BASE);
  g_autoptr (GPtrArray) whens = g_ptr_array_new_with_free_func ((GDestroyNotify) annal_when_unref);
  g_auto (AnnalSayings) sayings;

  annal_sayings_init (&sayings, dossier);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AnnalWhen *when = annal_when_new (rows[i].edtf);
      g_autofree char *words = NULL;

      g_ptr_array_add (whens, when); /* the dates of a dossier stay */
      annal_when_set_tz (when, rows[i].tz);
      words = annal_word_date (when);
      CHECK_TEXT (rows[i].edtf, words, rows[i].words);
      CHECK_TEXT (rows[i].edtf, annal_sayings_get_date (&sayings, when), rows[i].words);
    }
}

static void
every_stance_has_its_phrases (void)
{
  for (int stance = ANNAL_STANCE_AFFIRM; stance <= ANNAL_STANCE_READS_AS; stance++)
    {
      const char *one = annal_stance_get_act (stance, FALSE);
      const char *several = annal_stance_get_act (stance, TRUE);

      CHECK_ROW (annal_stance_get_word (stance), one != NULL && several != NULL && strcmp (one, several) != 0);
      CHECK_ROW (annal_stance_get_word (stance), annal_stance_get_noun (stance) != NULL);
    }
  CHECK (annal_stance_get_act (ANNAL_STANCE_UNSET, FALSE) == NULL);
  CHECK (annal_stance_get_noun (ANNAL_STANCE_UNSET) == NULL);
}

#define WORLD                                                                                                 \
  BASE                                                                                                        \
  "{'type':'entity','id':'elders','kind':'group','names':['the elders']}\n"                                   \
  "{'type':'entity','id':'mission','kind':'group','names':['the mission']}\n"                                  \
  "{'type':'entity','id':'nations','kind':'igo','names':['the United Nations']}\n"                            \
  "{'type':'entity','id':'text','kind':'instrument','names':['the text']}\n"                                  \
  "{'type':'claim','id':'other','by':'nations','kind':'assertion','stance':'deny','says':'It is not so.',"    \
  "'about':'text','citations':[{'source':'s'}]}\n"

/* A claim “c”, of which @more says who and what. */
static char *
with_claim (const char *more)
{
  return g_strdup_printf (WORLD "{'type':'claim','id':'c','says':'[Yes {} %%s.]','citations':[{'source':'s'}],%s}\n",
                          more);
}

static void
acts_read_well (void)
{
  static const struct
  {
    const char *claim;
    const char *act;
    const char *line; /* without the speaker, up to the sentence */
  } rows[] = {
    { "'by':'dprk','kind':'assertion','stance':'affirm','about':'text'", "North Korea says", "says" },
    { "'by':'elders','kind':'assertion','stance':'affirm','about':'text'", "The elders say", "say" },
    { "'by':'nations','kind':'assertion','stance':'deny','about':'text'", "The United Nations denies it, saying",
      "denies it, saying" },
    { "'by':'dprk','kind':'assertion','stance':'deny','about':'text','hedge':'believed'",
      "North Korea denies it, as a belief, saying", "denies it, as a belief, saying" },
    { "'by':'mission','kind':'assertion','stance':'withhold','about':'text'",
      "The mission declines to answer, saying", "declines to answer, saying" },
    { "'by':'dprk','kind':'assertion','stance':'affirm','about':'text','hedge':'estimated'",
      "North Korea says, as an estimate", "says, as an estimate" },
    { "'by':'dprk','kind':'position','stance':'reject','target':'text'", "North Korea rejects the text", "rejects" },
    { "'by':'dprk','kind':'position','stance':'note','target':'text','count':{'n':'2','of':'3'}",
      "North Korea takes note of the text (2 of 3)", "takes note" },
    { "'by':'dprk','kind':'position','stance':'accept','target':'text','count':{'n':'2'}",
      "North Korea accepts the text (2)", "accepts" },
    { "'by':'elders','kind':'position','stance':'dissociate','target':'text'",
      "The elders dissociate themselves from the text", "dissociate themselves" },
    { "'by':'dprk','kind':'demand','stance':'recommend','to':'elders'", "North Korea recommends to the elders",
      "recommends" },
    { "'by':'dprk','kind':'demand','stance':'recommend'", "North Korea recommends", "recommends" },
    { "'by':{'unnamed':'rights groups'},'kind':'demand','stance':'urge','to':'dprk'",
      "Rights groups urge North Korea", "urge" },
    { "'by':'dprk','kind':'demand','stance':'require','to':{'unnamed':'[all] {hedge}'}",
      "North Korea requires of [all] {hedge}", "requires" },
    { "'by':'dprk','kind':'commitment','stance':'threaten','to':'nations'", "North Korea threatens the United Nations",
      "threatens" },
    { "'by':'dprk','kind':'commitment','stance':'promise'", "North Korea promises", "promises" },
    { "'by':'dprk','kind':'evaluation','stance':'condemn','target':'text'", "North Korea condemns the text",
      "condemns" },
    { "'by':'dprk','kind':'interpretation','stance':'reads-as','target':'other','value':{'stance':'reject'}",
      "North Korea reads what the United Nations said (“It is not so.”) as a rejection", "reads it as a rejection" },
    { "'by':'dprk','kind':'interpretation','stance':'reads-as','target':'other','hedge':'possible',"
      "'value':{'proposition':{'about':'text'}}",
      "North Korea reads what the United Nations said (“It is not so.”) as follows, as a possibility",
      "reads it as follows, as a possibility" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = with_claim (rows[i].claim);
      g_autoptr (AnnalDossier) dossier = fixture_dossier (rows[i].claim, lines);
      AnnalClaim *claim = annal_dossier_lookup_claim (dossier, "c");
      g_autofree char *act = annal_word_act (dossier, claim);
      g_autofree char *line = annal_word_claim (dossier, claim, FALSE);
      g_autofree char *expected = g_strconcat (rows[i].line, ": [Yes {} %s.]", NULL);

      CHECK_TEXT (rows[i].claim, act, rows[i].act);
      CHECK_TEXT (rows[i].claim, line, expected);
    }
}

static void
the_speaker_stands_before_the_act (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("speaker", WORLD);
  g_autofree char *line = annal_word_claim (dossier, annal_dossier_lookup_claim (dossier, "other"), TRUE);

  CHECK_TEXT ("speaker", line, "The United Nations denies it, saying: It is not so.");
}

static void
the_basis_of_a_stance_is_told (void)
{
  static const struct
  {
    const char *stance; /* and its basis */
    const char *cue;    /* the second citation's */
    const char *expected;
  } rows[] = {
    { "'stance':'deny'", "denied", NULL },
    { "'stance':'deny','stance_basis':'verbatim'", "denied", NULL },
    { "'stance':'deny','stance_basis':'formal-record'", NULL, "on the record" },
    { "'stance':'deny','stance_basis':'reporter'", "ruled out", "reported as “ruled out”" },
    { "'stance':'deny','stance_basis':'reporter'", "said", "reported as “said”" },
    { "'stance':'deny','stance_basis':'reporter'", NULL, "as reported" },
    { "'stance':'deny','stance_basis':'recorder'", "clarified", "our reading of “clarified”" },
    { "'stance':'deny','stance_basis':'recorder'", NULL, "our reading" },
    { "'stance':'affirm','stance_basis':'reporter'", "claimed", "reported as “claimed”" },
    { "'stance':'affirm','stance_basis':'reporter'", "He added that", NULL },
    { "'stance':'affirm','stance_basis':'reporter'", "unsaid", "reported as “unsaid”" },
    { "'stance':'affirm','stance_basis':'reporter'", NULL, NULL },
    { "'stance':'affirm','stance_basis':'recorder'", NULL, "our reading" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *cue = rows[i].cue != NULL ? g_strdup_printf (",'cue':'%s'", rows[i].cue) : g_strdup ("");
      g_autofree char *lines = g_strdup_printf (BASE "{'type':'claim','id':'c','says':'Yes.','by':'dprk','kind':"
                                                "'assertion','about':'dprk',%s,'citations':[{'source':'s'},"
                                                "{'source':'s'%s}]}\n", rows[i].stance, cue);
      g_autoptr (AnnalDossier) dossier = fixture_dossier (rows[i].stance, lines);
      g_autofree char *basis = annal_word_stance_basis (annal_dossier_lookup_claim (dossier, "c"));

      CHECK_TEXT (rows[i].stance, basis, rows[i].expected);
    }
}

static void
what_a_date_rests_on_is_told (void)
{
  static const struct
  {
    const char *when;
    const char *expected;
  } rows[] = {
    { "'basis':'stated','text':'14 May','source':'s'", NULL },
    { "'basis':'relative','text':'on Friday','source':'s'", "“on Friday”" },
    { "'basis':'relative','text':'on Friday','source':'s','relative_to':'s'", "“on Friday”" },
    { "'basis':'relative','text':'on Friday','source':'s','relative_to':'record'",
      "“on Friday”, counted from A/HRC/42/10" },
    { "'basis':'relative','text':'on Friday','source':'s','relative_to':'report'", "“on Friday”, counted from report" },
    { "'basis':'relative','relative_to':'day'", "counted from the statement of 9 May 2019" },
    { "'basis':'bounded','relative_to':'days'", "bounded by “days”" },
    { "'basis':'bounded'", "only its bounds are known" },
    { "'basis':'inferred','relative_to':'the photo caption'", "inferred from the photo caption" },
    { "'basis':'inferred'", "inferred" },
    { "'basis':'assumed','relative_to':'dprk'", "assumed from North Korea" },
    { "'basis':'unknown','relative_to':'day'", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strdup_printf (
        BASE EVENT ("day", "2019-05-09") EVENT ("days", "[2019-05-05..2019-05-11]")
        "{'type':'source','id':'record','title':'A/HRC/42/10: Report'}\n"
        "{'type':'source','id':'report','title':'Live: a day'}\n"
        "{'type':'event','id':'e','kind':'statement','title':'e','when':{'edtf':'2019-05-10',%s}}\n", rows[i].when);
      g_autoptr (AnnalDossier) dossier = fixture_dossier (rows[i].when, lines);
      g_autofree char *basis = annal_word_basis (dossier, annal_event_get_when (annal_dossier_lookup_event (dossier, "e")));

      CHECK_TEXT (rows[i].when, basis, rows[i].expected);
    }
}

static void
what_a_claim_rests_on_is_told (void)
{
  static const struct
  {
    const char *label;
    const char *rests_on;
    const char *expected;
  } rows[] = {
    { "nothing", "[]", NULL },
    { "a sentence", "['other']", "rests on: the United Nations: It is not so." },
    { "two, of which one is long", "['long','other']",
      "rests on: a man: “I have seen with my own eyes that there never was a thing of …”; the United Nations: It is not so." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strdup_printf (
        WORLD
        "{'type':'claim','id':'long','by':{'unnamed':'a man','acts_for':'dprk'},'kind':'assertion','stance':'affirm',"
        "'says':'No.','about':'text','citations':[{'source':'s','quote':"
        "'I have seen with my own eyes that there never was a thing of that kind'}]}\n"
        "{'type':'claim','id':'c','by':'dprk','kind':'assertion','stance':'affirm','says':'Yes.','about':'text',"
        "'rests_on':%s,'citations':[{'source':'s'}]}\n", rows[i].rests_on);
      g_autoptr (AnnalDossier) dossier = fixture_dossier (rows[i].label, lines);
      g_autofree char *grounds = annal_word_grounds (dossier, annal_dossier_lookup_claim (dossier, "c"));

      CHECK_TEXT (rows[i].label, grounds, rows[i].expected);
    }
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "phrases are one or several", phrases_are_one_or_several },
    { "protected names are not told", protected_names_are_not_told },
    { "times of day have the zone of their record", times_of_day_have_the_zone_of_their_record },
    { "every stance has its phrases", every_stance_has_its_phrases },
    { "acts read well", acts_read_well },
    { "the speaker stands before the act", the_speaker_stands_before_the_act },
    { "the basis of a stance is told", the_basis_of_a_stance_is_told },
    { "what a date rests on is told", what_a_date_rests_on_is_told },
    { "what a claim rests on is told", what_a_claim_rests_on_is_told },
  };

  return annal_test_main (argc, argv, "wording", tests, G_N_ELEMENTS (tests));
}
