/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The timeline as a flat OpenDocument text. */

#include "timeline-fixture.h"

#define CITED                                                                                                 \
  "{'type':'claim','id':'q','by':'dprk','kind':'assertion','stance':'deny','says':'There are none.',"         \
  "'about':'dprk','predicate':'exists','said':'2019-05-14','utterance':'e','citations':[{'source':'s',"       \
  "'quote':'no  such','start':40,'end':48},{'source':'s'}]}\n"

static char *
export (const char *label, const char *lines)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline (label, lines);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("fodt", NULL);
  g_autoptr (GError) error = NULL;
  char *text = annal_exporter_write_to_string (exporter, timeline, &error);

  CHECK_ROW (label, text != NULL && error == NULL);
  return text;
}

/* The body. */
static void
a_whole_document (void)
{
#define NOTE(n, words)                                                                                          \
  "<text:note text:id=\"ftn" n "\" text:note-class=\"footnote\"><text:note-citation>" n "</text:note-citation>" \
  "<text:note-body><text:p text:style-name=\"Footnote\">" words "</text:p></text:note-body></text:note>"
  static const char expected[] =
    "<office:body><office:text>\n"
    "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">A day in May</text:h>\n"
    "<text:p text:style-name=\"Standard\">1 event and 1 claim from 1 source</text:p>\n"
    "<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\">2019</text:h>\n"
    "<text:h text:style-name=\"Heading_20_3\" text:outline-level=\"3\">May</text:h>\n"
    "<text:h text:style-name=\"Heading_20_4\" text:outline-level=\"4\">e</text:h>\n"
    "<text:p text:style-name=\"Standard\">14 May 2019 · statement</text:p>\n"
    "<text:p text:style-name=\"Claim\">North Korea denies it, saying</text:p>\n"
    "<text:p text:style-name=\"Sentence\">There are none." NOTE ("1", "s. s · published 1 June 2019") "</text:p>\n"
    "<text:p text:style-name=\"Quotations\">“no <text:s text:c=\"1\"/>such”" NOTE ("2", "s, code points 40–48")
    "</text:p>\n"
    "<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\">Sources</text:h>\n"
    "<text:p text:style-name=\"Item\">– s: s · published 1 June 2019</text:p>\n"
    "<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\">Left out</text:h>\n"
    "<text:p text:style-name=\"Item\">– assessments, what notices say of sources, hashes of sources, and what is known of people"
    "</text:p>\n"
    "</office:text></office:body>\n"
    "</office:document>\n";
  g_autofree char *text = export ("document", BASE EVENT ("e", "2019-05-14") CITED);

  CHECK_TEXT ("document", strstr (text, "<office:body>"), expected);
  CHECK (strstr (text, "<dc:title>A day in May</dc:title>") != NULL);
}

static void
text_is_data (void)
{
  static const struct
  {
    const char *title; /* as JSON */
    const char *expected;
  } rows[] = {
    { "<text:p>&amp;\\\"", "&lt;text:p&gt;&amp;amp;&quot;" },
    { " a", "<text:s text:c=\"1\"/>a" },
    { "   a", "<text:s text:c=\"3\"/>a" },
    { "a   b", "a <text:s text:c=\"2\"/>b" },
    { "a  ", "a <text:s text:c=\"1\"/>" },
    { "a  b c  d", "a <text:s text:c=\"1\"/>b c <text:s text:c=\"1\"/>d" },
    { "a\\r\\nb", "a <text:s text:c=\"1\"/>b" },
    { "a\\u0001\\u202eb\xef\xbf\xbf", "a\xef\xbf\xbd\xef\xbf\xbd" "b\xef\xbf\xbd" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strdup_printf (BASE "{'type':'event','id':'e','kind':'statement','title':'%s',"
                                                "'when':'2019'}\n", rows[i].title);
      g_autofree char *text = export (rows[i].title, lines);
      g_autofree char *line = g_strdup_printf (" text:outline-level=\"4\">%s</text:h>\n", rows[i].expected);

      CHECK_ROW (rows[i].title, strstr (text, line) != NULL);
    }
}

static const AnnalTest tests[] = {
  { "a-whole-document", a_whole_document },
  { "text-is-data", text_is_data },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "export-fodt", tests, G_N_ELEMENTS (tests));
}
