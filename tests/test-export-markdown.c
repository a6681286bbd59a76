/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The timeline as CommonMark. */

#include "timeline-fixture.h"

#define CITED                                                                                                 \
  "{'type':'claim','id':'q','by':'dprk','kind':'assertion','stance':'deny','says':'There are none.',"         \
  "'about':'dprk','predicate':'exists','said':'2019-05-14','utterance':'e','citations':[{'source':'s',"       \
  "'quote':'no *such* thing','start':40,'end':55}]}\n"

#define REPORTED                                                                                              \
  "{'type':'event','id':'r','kind':'statement','title':'r','when':'2019-05-14','citations':[{'source':'s',"   \
  "'quote':'spoke *there*','start':4,'end':17},{'source':'s'}]}\n"

static char *
export (const char *label, const char *lines, const char *option, const char *value, GError **error)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline (label, lines);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("markdown", NULL);

  CHECK_ROW (label, option == NULL || annal_exporter_set_option (exporter, option, value, NULL));
  return annal_exporter_write_to_string (exporter, timeline, error);
}

static void
a_whole_document (void)
{
  static const char expected[] =
    "# A day in May\n"
    "\n"
    "2 events and 2 claims from 1 source; 1 undated\n"
    "\n"
    "## 2019\n"
    "\n"
    "### May\n"
    "\n"
    "#### e\n"
    "\n"
    "14 May 2019 · statement\n"
    "\n"
    "- North Korea denies it, saying\n"
    "\n"
    "  There are none.\n"
    "\n"
    "  > “no \\*such\\* thing”\n"
    "\n"
    "  Source: s, code points 40–55\n"
    "\n"
    "#### Said: between 20 and 21 May 2019\n"
    "\n"
    "- North Korea says\n"
    "\n"
    "  c\n"
    "\n"
    "  Source: s\n"
    "\n"
    "## Undated\n"
    "\n"
    "Nothing in the sources says when, so these are in no order of time.\n"
    "\n"
    "#### u\n"
    "\n"
    "no known date · statement\n"
    "\n"
    "## Sources\n"
    "\n"
    "- s: s · published 1 June 2019\n"
    "\n"
    "## Left out\n"
    "\n"
    "- assessments, what notices say of sources, hashes of sources, and what is known of people\n";
  g_autofree char *text = export ("document", BASE EVENT ("e", "2019-05-14") CITED
                                  SAID ("c", "[2019-05-20..2019-05-21]") UNDATED ("u"), NULL, NULL, NULL);

  CHECK_TEXT ("document", text, expected);
}

static void
text_is_data (void)
{
  static const struct
  {
    const char *title; /* as JSON */
    const char *expected;
  } rows[] = {
    { "*b* _i_ \\u0060c\\u0060", "\\*b\\* \\_i\\_ \\`c\\`" },
    { "[l](javascript:x) ![i](x)", "\\[l\\](javascript:x) !\\[i\\](x)" },
    { "<script> &lt;", "\\<script\\> \\&lt;" },
    { "# h", "\\# h" },
    { "h ###", "h \\#\\#\\#" },
    { "1. one", "1\\. one" },
    { "12) two", "12\\) two" },
    { "1.5 million", "1\\.5 million" },
    { "2019", "2019" },
    { "- item", "\\- item" },
    { "+ item", "\\+ item" },
    { "=====", "\\=====" },
    { "a - b + c", "a - b + c" },
    { "> quote", "\\> quote" },
    { "     code", "code" },
    { "| t | ~~s~~ $x$", "\\| t \\| \\~\\~s\\~\\~ \\$x\\$" },
    { "back\\\\slash", "back\\\\slash" },
    { "a\\n# b\\u2028c", "a \\# b c" },
    { "a\\u001b[31m\\u202eb", "a\xef\xbf\xbd\\[31m\xef\xbf\xbd" "b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strdup_printf (BASE "{'type':'event','id':'e','kind':'statement','title':'%s',"
                                                "'when':'2019'}\n", rows[i].title);
      g_autofree char *text = export (rows[i].title, lines, NULL, NULL, NULL);
      g_autofree char *line = g_strdup_printf ("\n\n#### %s\n\n2019 ·", rows[i].expected);

      CHECK_ROW (rows[i].title, strstr (text, line) != NULL);
    }
}

#define RIVALS                                                                                                \
  BASE "{'type':'entity','id':'south','kind':'state','names':['South Korea']}\n"                              \
  "{'type':'entity','id':'camps','kind':'place-class','names':['the camps']}\n"                               \
  "{'type':'claim','id':'a','by':'south','kind':'assertion','stance':'affirm','says':'There are camps.',"     \
  "'about':'camps','predicate':'exists','said':'2019-05-13','citations':[{'source':'s'}]}\n"                  \
  "{'type':'claim','id':'b','by':'dprk','kind':'assertion','stance':'deny','says':'There are camps.',"        \
  "'about':'camps','predicate':'exists','said':'2019-05-14','citations':[{'source':'s'}]}\n"

/* The words that tell what happened, and beneath the date what has none. */
static void
a_reported_event (void)
{
  g_autofree char *text = export("reported", BASE REPORTED, NULL, NULL, NULL);

  CHECK (strstr (text, "#### r\n\n14 May 2019 · statement\n\nSource: s\n\n> “spoke \\*there\\*”\n\n"
                       "Source: s, code points 4–17\n") != NULL);
}

static void
a_fact_box (void)
{
  g_autofree char *box = export ("box", RIVALS, "fact-box", "a,b", NULL);
  g_autofree char *all = export ("conflicts", RIVALS, "conflicts", "yes", NULL);
  g_autofree char *none = export ("none", RIVALS, NULL, NULL, NULL);

  CHECK (g_str_has_prefix (box, "# The two contradict each other: one affirms what the other denies.\n\n"));
  CHECK (strstr (box, "\n- South Korea says · 13 May 2019\n\n  There are camps.\n\n  Source: s\n") != NULL);
  CHECK (strstr (box, "\n- North Korea denies it, saying · 14 May 2019\n\n  There are camps.\n") != NULL);
  CHECK (strstr (box, "\n\nWhy:\n\n- ") != NULL);
  CHECK (strstr (box, "## Sources") == NULL);
  CHECK (strstr (all, "\n## Claims at odds\n\n### The two contradict each other: one affirms what the other denies.\n") != NULL);
  CHECK (strstr (none, "at odds") == NULL);
}

static void
a_fact_box_is_of_two_claims (void)
{
  static const struct
  {
    const char *pair;
    int code;
  } rows[] = {
    { "a", ANNAL_ERROR_INVALID }, { "", ANNAL_ERROR_INVALID }, { "a,nobody", ANNAL_ERROR_NOT_FOUND },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = export(rows[i].pair, RIVALS, "fact-box", rows[i].pair, &error);

      CHECK_ROW (rows[i].pair, text == NULL && g_error_matches (error, ANNAL_ERROR, rows[i].code));
    }
}

static const AnnalTest tests[] = {
  { "a-whole-document", a_whole_document },
  { "a-reported-event", a_reported_event },
  { "text-is-data", text_is_data },
  { "a-fact-box", a_fact_box },
  { "a-fact-box-is-of-two-claims", a_fact_box_is_of_two_claims },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "export-markdown", tests, G_N_ELEMENTS (tests));
}
