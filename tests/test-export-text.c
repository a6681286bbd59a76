/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The timeline as text: whole pages, widths, colour, hostile texts. */

#include "timeline-fixture.h"

#define PEOPLE                                                                                                     \
  "{'type':'entity','id':'dprk','kind':'state','names':[{'text':'North Korea','kind':'common'},"                   \
  "{'text':'DPRK','kind':'acronym'}]}\n"                                                                           \
  "{'type':'entity','id':'kcna','kind':'wire','names':[{'text':'Korean Central News Agency','kind':'official'},"   \
  "{'text':'KCNA','kind':'acronym'}]}\n"                                                                           \
  "{'type':'entity','id':'camps','kind':'place-class','names':['the camps']}\n"                                    \
  "{'type':'entity','id':'recs','kind':'instrument-set','names':['the recommendations'],'size':'262'}\n"

#define SOURCES                                                                                                \
  "{'type':'source','id':'article-003','title':'Lashing out','agency':'kcna','published':'2021-06-01'}\n"

#define REPLY                                                                                                  \
  "{'type':'event','id':'reply','kind':'statement','title':'An official replies','when':{'edtf':"              \
  "'[2019-05-05..2019-05-11]','basis':'relative','text':'late Saturday'},'attributes':{'medium':["             \
  "{'value':{'text':'radio'},'by':['c']},{'value':{'text':'print'},'by':['n']}]},"                             \
  "'citations':[{'source':'article-003','quote':'an official','start':10,'end':21}]}\n"

#define CHAIN                                                                                                  \
  "'chain':[{'role':'origin','who':{'unnamed':'a senior official','acts_for':'dprk'}},"                        \
  "{'role':'relay','who':'kcna'},{'role':'publisher','who':{'unnamed':'the newspaper of article 003'}}]"

#define DENIAL                                                                                                 \
  "{'type':'claim','id':'c','by':{'unnamed':'a senior official','acts_for':'dprk'},'kind':'assertion',"        \
  "'stance':'deny','stance_basis':'reporter','says':'There are no camps.','about':'camps','predicate':'exists'," \
  "'said':'[2019-05-05..2019-05-11]','utterance':'reply','citations':[{'source':'article-003',"                \
  "'quote':'no such camps','start':40,'end':53,'fidelity':'partial-quote','cue':'ruled out'," CHAIN "}]}\n"

#define NOTE                                                                                                   \
  "{'type':'claim','id':'n','by':'dprk','kind':'position','stance':'note','says':'It notes 63 of them.',"      \
  "'target':'recs','count':{'n':'63','of':'262'},'said':'2019-05-09','utterance':'reply',"                     \
  "'citations':[{'source':'article-003','quote':'it would `note` 63','start':60,'end':78," CHAIN "}]}\n"

#define ESTIMATE                                                                                               \
  "{'type':'claim','id':'q','by':'kcna','kind':'assertion','stance':'affirm','says':'Many are held.',"         \
  "'about':'camps','predicate':'inmates','value':{'approx':'about','lo':'100000','hi':'100000',"               \
  "'unit':'person','verbatim':'Some 100,000'},'hedge':'estimated','said':'2020~',"                             \
  "'citations':[{'source':'article-003','quote':'many','start':90,'end':94,'fidelity':'verbatim'}]}\n"

#define UNDATED_EVENT                                                                                          \
  "{'type':'event','id':'tests','kind':'missile-test','title':'Tests in recent years','status':'disputed',"    \
  "'when':{'basis':'unknown','text':'in recent years'}}\n"

#define EVERYTHING HEAD PEOPLE SOURCES REPLY DENIAL NOTE ESTIMATE UNDATED_EVENT

static char *
export_text (const char *label, const char *lines, guint width, gboolean colour)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline (label, lines);
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("text", &error);
  char *text;

  annal_exporter_set_width (exporter, width);
  annal_exporter_set_colour (exporter, colour);
  text = annal_exporter_write_to_string (exporter, timeline, &error);
  CHECK_ROW (label, text != NULL && error == NULL);
  return text;
}

static void
a_whole_page (void)
{
  static const char expected[] =
    "A day in May\n"
    "2 events and 3 claims from 1 source, 2019 to 2020; 1 undated\n"
    "\n"
    "2019\n"
    "════\n"
    "\n"
    "May\n"
    "\n"
    "  between 5 and 11 May 2019 (“late Saturday”) · statement\n"
    "    → 9 May 2019, since it is the occasion of the claim “It notes 63 of them.”\n"
    "      of 9 May 2019\n"
    "  An official replies\n"
    "    medium: radio (according to a senior official (for North Korea)) | print\n"
    "      (according to North Korea)\n"
    "    article-003, code points 10–21\n"
    "\n"
    "    – A senior official (for North Korea) denies it, saying (reported as\n"
    "      “ruled out”)\n"
    "      There are no camps.\n"
    "      “no such camps”\n"
    "      a senior official (for DPRK) ← KCNA ← the newspaper of article 003 ·\n"
    "      quoted in part · article-003, code points 40–53\n"
    "\n"
    "    – North Korea takes note of the recommendations (63 of 262) · 9 May 2019\n"
    "      It notes 63 of them.\n"
    "      “it would 'note' 63”\n"
    "      article-003, code points 60–78\n"
    "\n"
    "2020\n"
    "════\n"
    "\n"
    "  about 2020 · said\n"
    "\n"
    "    – Korean Central News Agency says, as an estimate\n"
    "      Many are held. (about 100,000 people, printed as “Some 100,000”)\n"
    "      “many”\n"
    "      article-003, code points 90–94\n"
    "\n"
    "Undated: nothing in the sources says when, so these are in no order of time\n"
    "\n"
    "  no known date (“in recent years”) · missile test · disputed whether it took\n"
    "    place\n"
    "  Tests in recent years\n"
    "\n"
    "Sources\n"
    "\n"
    "  article-003: Lashing out · Korean Central News Agency · published 1 June\n"
    "    2021\n";
  g_autofree char *text = export_text ("page", EVERYTHING, 78, FALSE);

  CHECK_TEXT ("page", text, expected);
}

static guint
get_columns (const char *line, gsize length)
{
  guint columns = 0;

  for (const char *p = line; p < line + length; p = g_utf8_next_char (p))
    columns += g_unichar_iszerowidth (g_utf8_get_char (p)) ? 0 : g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
  return columns;
}

static void
lines_keep_to_the_width (void)
{
  static const guint widths[] = { 20, 21, 33, 80, 200 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *label = g_strdup_printf ("width %u", widths[i]);
      g_autofree char *text = export_text (label, EVERYTHING EVENT ("long", "2019-05-14")
                                           EVENT_OF ("statement", "wide", "2019", ",'where':{'unnamed':"
                                                     "'조선민주주의인민공화국외무성의어느고위관리가말한장소'}"),
                                           widths[i], FALSE);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      for (guint j = 0; lines[j] != NULL; j++)
        CHECK_ROW (lines[j], get_columns (lines[j], strlen (lines[j])) <= widths[i]);
    }
}

static void
wide_and_combining_characters_are_measured (void)
{
  /* “e” and a combining acute take one column, a Hangul syllable two. */
  static const struct
  {
    const char *label;
    const char *title;
    const char *expected;
  } rows[] = {
    { "nineteen and a half", "한국한국한국한국한국한국", "\n  한국한국한국한국한\n  국한국\n" },
    { "combining", "e\xcc\x81" "e\xcc\x81" "e\xcc\x81" "e\xcc\x81" "e\xcc\x81" "e\xcc\x81" "e\xcc\x81" "e\xcc\x81"
      "e\xcc\x81" " aaaaaaaa", "e\xcc\x81 aaaaaaaa\n" },
    { "one too many", "aaaaaaaaa aaaaaaaaa", "\n  aaaaaaaaa\n  aaaaaaaaa\n" },
    { "a word longer than a line", "aaaaaaaaaaaaaaaaaaaa", "\n  aaaaaaaaaaaaaaaaaa\n  aa\n" },
    { "a no-break space holds", "aaaa aaaaaaaaaaaa\xc2\xa0" "bb", "\n  aaaa\n  aaaaaaaaaaaa\xc2\xa0" "bb\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strdup_printf (BASE "{'type':'event','id':'e','kind':'statement','title':'%s',"
                                                "'when':'2019'}\n", rows[i].title);
      g_autofree char *text = export_text (rows[i].label, lines, 20, FALSE);

      CHECK_ROW (rows[i].label, strstr (text, rows[i].expected) != NULL);
    }
}

static void
no_width_no_wrapping (void)
{
  g_autofree char *text = export_text ("unwrapped", EVERYTHING, 0, FALSE);

  CHECK (strstr (text, "← the newspaper of article 003 · quoted in part · article-003, code points 40–53\n") != NULL);
}

static void
colour_only_when_asked (void)
{
  g_autofree char *plain = export_text ("plain", EVERYTHING, 80, FALSE);
  g_autofree char *colour = export_text ("colour", EVERYTHING, 80, TRUE);
  g_autoptr (GRegex) codes = g_regex_new ("\033\\[[012]m", 0, 0, NULL);
  g_autofree char *stripped = g_regex_replace_literal (codes, colour, -1, 0, "", 0, NULL);

  CHECK (strchr (plain, '\033') == NULL);
  CHECK (g_str_has_prefix (colour, "\033[1mA day in May\033[0m\n"));
  CHECK (strstr (colour, "    \033[2marticle-003, code points 10–21\033[0m\n") != NULL);
  CHECK_TEXT ("but for the codes the same", stripped, plain);
}

static void
hostile_texts_are_made_safe (void)
{
  static const struct
  {
    const char *label;
    const char *title; /* as JSON */
    const char *expected;
  } rows[] = {
    { "an escape sequence", "a\\u001b[31mred", "a\xef\xbf\xbd[31mred" },
    { "a C1 control", "a\xc2\x9b" "31m", "a\xef\xbf\xbd" "31m" },
    { "a bell", "a\\u0007b", "a\xef\xbf\xbd" "b" },
    { "DEL", "a\x7f" "b", "a\xef\xbf\xbd" "b" },
    { "a line break", "a\\nb", "a b" },
    { "a carriage return", "a\\rb", "a b" },
    { "a line separator", "a\\u2028b", "a b" },
    { "an override", "a\\u202eb", "a\xef\xbf\xbd" "b" },
    { "an isolate", "a\\u2066b", "a\xef\xbf\xbd" "b" },
    { "a tag", "a\\udb40\\udc41b", "a\xef\xbf\xbd" "b" },
    { "a percent sign", "100% %s %n", "100% %s %n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strdup_printf (BASE "{'type':'event','id':'e','kind':'statement','title':'%s',"
                                                "'when':'2019'}\n", rows[i].title);
      g_autofree char *text = export_text (rows[i].label, lines, 80, FALSE);
      g_autofree char *line = g_strdup_printf ("\n  %s\n", rows[i].expected);

      CHECK_ROW (rows[i].label, strstr (text, line) != NULL);
    }
}

static void
headings_say_no_more_than_is_known (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *expected;
  } rows[] = {
    { "a year has no month", EVENT ("a", "2019"), "2019\n════\n\n  2019 ·" },
    { "a season after a month", EVENT ("a", "2032-02-03") EVENT ("b", "2032-21") EVENT ("c", "2032-03-05"),
      "\n\nMonth not known\n\n  spring 2032 ·" },
    { "some months of a year", EVENT ("a", "[2019-05..2019-06]"), "\n2019\n════\n\n  between May and June 2019 ·" },
    { "a month of no known year", EVENT ("a", "201X-12-XX"),
      "\n2010 to 2019\n════════════\n\n  some day in December in the 2010s ·" },
    { "bounded from a day on", EVENT ("a", "[2019-05-14..2019-06-20]"), "\n\nMay\n\n  between 14 May and 20 June 2019 ·" },
    { "a winter of two years", EVENT ("a", "[2032-12..2033-02]"), "\n2032 to 2033\n" },
    { "a year after a month", EVENT ("a", "2019-01-01") EVENT ("b", "2019"), "\n\nMonth not known\n\n  2019 ·" },
    { "a decade", EVENT ("a", "197X"), "1970 to 1979\n════════════\n\n" },
    { "its own clock", EVENT ("a", "2019-05-01T01:00:00+09:00"), "2019\n════\n\nMay\n\n" },
    { "its place`s clock", "{'type':'event','id':'a','kind':'statement','title':'a',"
      "'when':{'edtf':'2019-05-01','tz':'+09:00'}}\n", "2019\n════\n\nMay\n\n  1 May 2019 ·" },
    { "bounds", EVENT ("a", "[2018-12-30..2019-01-02]"), "2018\n════\n\nDecember\n\n" },
    { "an open beginning", EVENT ("a", "[..2019-05-02]"), "2019\n════\n\nMay\n\n" },
    { "contradictions are told", EVENT ("a", "2019-05-02") EVENT ("b", "2019-05-01") LINK ("l", "a", "precedes", "b"),
      "\nDates that contradict what is said of the order\n\n  the statement “a” of 2 May 2019 cannot come before" },
    { "what it answers", EVENT ("a", "2019-05-02") EVENT ("b", "2019-05-01") LINK ("l", "a", "responds-to", "b"),
      "\n  a\n    in response to: b\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strconcat (BASE, rows[i].lines, NULL);
      g_autofree char *text = export_text (rows[i].label, lines, 100, FALSE);

      CHECK_ROW (rows[i].label, strstr (text, rows[i].expected) != NULL);
    }
}

/* What the page of a choice has that a whole one has not. */
static void
a_choice (void)
{
  static const char expected[] =
    "A day in May\n"
    "1 of 3 events and 2 claims from 1 source, 2019; 1 perhaps not what was asked for\n"
    "\n"
    "affirm: 2 claims\n"
    "━━━━━━\n"
    "\n"
    "2019\n"
    "════\n"
    "\n"
    "May\n"
    "\n"
    "  20 May 2019 · said at: late\n"
    "\n"
    "    – North Korea says\n"
    "      c\n"
    "      s\n"
    "\n"
    "    ↓ 2 days later\n"
    "\n"
    "  22 May 2019 · said at: late\n"
    "\n"
    "    – North Korea says\n"
    "      d\n"
    "      s\n"
    "\n"
    "Without any: 1 event\n"
    "━━━━━━━━━━━\n"
    "\n"
    "2019\n"
    "════\n"
    "\n"
    "May\n"
    "\n"
    "  May 2019 · statement · perhaps not what was asked for\n"
    "  vague\n"
    "\n"
    "Sources\n"
    "\n"
    "  s · published 1 June 2019\n";
  static const char lines[] = BASE EVENT ("early", "2018") EVENT ("late", "2019-05-20/2019-05-24") EVENT ("vague", "2019-05")
    SAID_AT ("c", "2019-05-20", "late") SAID_AT ("d", "2019-05-22", "late");
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("choice", lines);
  g_autoptr (AnnalQuery) query = annal_query_new_from_text ("from:2019-05-14 -id:late", NULL);
  g_autoptr (AnnalSelection) selection = annal_timeline_select (timeline, query, NULL);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("text", NULL);
  g_autofree char *text = NULL;

  annal_exporter_set_sections (exporter, ANNAL_FACET_STANCE);
  annal_exporter_set_relative (exporter, TRUE);
  text = annal_exporter_write_selection_to_string (exporter, selection, NULL);
  CHECK_TEXT ("choice", text, expected);
}

static void
formats_are_listed (void)
{
  g_autoptr (GError) error = NULL;

  CHECK (annal_exporter_get_n_formats () > 5);
  CHECK_TEXT ("first", annal_exporter_get_format_name (0), "text");
  CHECK (annal_exporter_get_format_description (2) != NULL);
  CHECK (annal_exporter_new ("pdf", &error) == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
  CHECK (g_str_has_prefix (error->message, "there is no format “pdf”; there are text, list, "));
}

static void
a_closed_stream_is_an_error (void)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("closed", EVERYTHING);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("text", NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  CHECK (g_output_stream_close (stream, NULL, NULL));
  CHECK (!annal_exporter_write (exporter, timeline, stream, NULL, &error));
  CHECK (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED));
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "a whole page", a_whole_page },
    { "lines keep to the width", lines_keep_to_the_width },
    { "wide and combining characters are measured", wide_and_combining_characters_are_measured },
    { "no width, no wrapping", no_width_no_wrapping },
    { "colour only when asked", colour_only_when_asked },
    { "hostile texts are made safe", hostile_texts_are_made_safe },
    { "headings say no more than is known", headings_say_no_more_than_is_known },
    { "a choice", a_choice },
    { "formats are listed", formats_are_listed },
    { "a closed stream is an error", a_closed_stream_is_an_error },
  };

  return annal_test_main (argc, argv, "export-text", tests, G_N_ELEMENTS (tests));
}
