/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Charts: how wide text is taken to be, where things stand, and that nothing
 * stands upon a label.
 */

#include "timeline-fixture.h"

#include "export/chart/annal-chart-rows-private.h"
#include "export/picture/annal-svg-private.h"
#include "export/picture/annal-text-width-private.h"
#include "time/annal-civil-private.h"

#define TEN "iiiiiiiiii"

/* Helvetica: i is 222 thousandths of the size, W 944; a fallback's Hangul 1000.
 * All is taken 3 % wider, bold 10 %, and rounded up.
 */
static void
widths (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    gint size;
    gboolean bold;
    gint expected;
  } rows[] = {
    { "nothing", "", 16, FALSE, 0 },
    { "narrow", TEN, 10, FALSE, 23 },            /* 22.2 × 1.03 = 22.9 */
    { "wide", "WWWWWWWWWW", 10, FALSE, 98 },     /* 94.4 × 1.03 = 97.2 */
    { "bold", "WWWWWWWWWW", 10, TRUE, 104 },     /* 94.4 × 1.10 = 103.8 */
    { "accent like its letter", "é", 100, FALSE, 58 }, /* 55.6 × 1.03 = 57.3 */
    { "Hangul", "김정은", 10, FALSE, 31 },        /* 30 × 1.03 = 30.9 */
    { "what hangs on a letter", "e\xcc\x81", 100, FALSE, 58 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    CHECK_ROW (rows[i].label, annal_text_measure (rows[i].text, rows[i].size, rows[i].bold) == rows[i].expected);
}

static void
cuts (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    gint room;
    const char *expected;
  } rows[] = {
    { "fits", TEN, 23, TEN },
    { "a pixel less", TEN, 22, "iiii…" }, /* the dots take 11 of 22, and 5 × 2.29 = 11.4 */
    { "no space before the dots", "ii iiiiiii", 17, "ii…" }, /* 6 for ii, 3 for the space */
    { "not even the dots", TEN, 3, "…" },
    { "no letter without its accent", "e\xcc\x81" "e\xcc\x81" "e\xcc\x81", 17, "e\xcc\x81…" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = annal_text_cut (rows[i].text, 10, FALSE, rows[i].room);

      CHECK_TEXT (rows[i].label, text, rows[i].expected);
    }
}

static void
lines (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    guint max;
    const char *expected; /* with | between lines */
  } rows[] = {
    { "none", "", 2, "" },
    { "spaces alone", "   ", 2, "" },
    { "one", "iii iii", 2, "iii iii" },
    { "two", "iiiiii iiiiii", 2, "iiiiii|iiiiii" },
    { "the last is cut", "iiiiii iiiiii iiiiii", 2, "iiiiii|iiiii…" },
    { "a long word is broken", TEN TEN, 3, TEN "|" TEN },
    { "where there is no space", "김정은김정은", 3, "김정|은김|정은" },
    { "only one", "iiiiii iiiiii", 1, "iiiii…" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) list = annal_text_wrap (rows[i].text, 10, FALSE, 23, rows[i].max);
      g_autofree char *text = NULL;

      g_ptr_array_add (list, NULL);
      text = g_strjoinv ("|", (char **) list->pdata);
      CHECK_TEXT (rows[i].label, text, rows[i].expected);
    }
}

static void
rows_are_taken (void)
{
  g_auto (AnnalChartRows) rows = { 0 };

  annal_chart_rows_init (&rows, 3);
  annal_chart_rows_take (&rows, 0, 10, 0, 1);
  CHECK (annal_chart_rows_find (&rows, 10, 20, 1) == 0);
  CHECK (annal_chart_rows_find (&rows, 9, 20, 1) == 1);
  CHECK (annal_chart_rows_find (&rows, 9, 20, 2) == 1);
  CHECK (annal_chart_rows_find (&rows, 9, 20, 3) == G_MAXUINT);
  annal_chart_rows_take (&rows, 5, 25, 1, 2);
  CHECK (rows.n_used == 3);
  CHECK (annal_chart_rows_find (&rows, 20, 30, 1) == 0);
  CHECK (annal_chart_rows_find (&rows, 20, 30, 2) == G_MAXUINT);
}

static char *
draw_with (const char *label, const char *lines, const char *option, const char *value, const char *width)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline (label, lines);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("svg", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  CHECK_ROW (label, value == NULL || annal_exporter_set_option (exporter, option, value, NULL));
  CHECK_ROW (label, annal_exporter_set_option (exporter, "width", width, NULL));
  text = annal_exporter_write_to_string (exporter, timeline, &error);
  CHECK_ROW (label, text != NULL && error == NULL);
  return text;
}

static char *
draw (const char *label, const char *lines, const char *number, const char *width)
{
  return draw_with (label, lines, "number", number, width);
}

/* 1000 pixels: margins of 28, and 30 at the right for numbers, leave 914 from 28
 * on. The scale begins and ends a fortieth of 3,652 days before and after: 3,834.6
 * days. The first stands at 91.3 of them, 23 per mille, which is pixel 21 of 914;
 * the last at 976, pixel 892; 2016 from (2,191 + 91.3) / 3,834.6, 595 per mille,
 * pixel 543, to 690, pixel 630. From 2019 on: 864, pixel 789, no end.
 */
static void
places_on_the_scale (void)
{
  g_autofree char *text = draw ("places", BASE EVENT ("a", "2010-01-01") EVENT ("b", "2020-01-01") EVENT ("year", "2016")
                                EVENT ("days", "2012-01-01/2014-12-31"), NULL, "1000");

  CHECK (strstr (text, "<path transform=\"translate(49 ") != NULL);
  CHECK (strstr (text, "<path transform=\"translate(920 ") != NULL);
  CHECK (strstr (text, "<rect x=\"571\" ") != NULL && strstr (text, " width=\"87\" height=\"12\" opacity=\"0.16\"/>") != NULL);
  /* Two days that are sure: (730 + 91.3) / 3,834.6, 214 per mille, pixel 195, to
   * (1,825.99 + 91.3), 499, pixel 456.
   */
  CHECK (strstr (text, "<rect x=\"223\" ") != NULL && strstr (text, " width=\"261\" height=\"2\" />") != NULL);
}

/* 1000 pixels: the columns are 245, 141 and 160 wide and 22 apart, so that the
 * bars begin at 28 + 245 + 22 + 141 + 22 + 160 + 22 = 640 and have 317. They are
 * of 0 to 100: 50 stands at 798.5, rounded 799, 100 at 957, 80 at 893.6.
 */
static void
bars_of_numbers (void)
{
#define GAVE(id, when, value) \
  "{'type':'claim','id':'" id "','by':'dprk','kind':'assertion','stance':'affirm','says':'" id "','about':'camps'," \
  "'predicate':'inmates','value':{" value "},'said':'" when "','citations':[{'source':'s'}]}\n"
  g_autofree char *text =
    draw ("bars",
          BASE "{'type':'entity','id':'camps','kind':'place-class','names':['camps']}\n"
          GAVE ("range", "2013", "'approx':'range','lo':'50','hi':'100','unit':'person'")
          GAVE ("exact", "2014", "'approx':'exact','lo':'50','hi':'50','unit':'person'")
          GAVE ("upper", "2015", "'approx':'up-to','hi':'80','unit':'person'"),
          "camps,inmates", "1000");

  CHECK (strstr (text, "<rect x=\"799\" ") != NULL && strstr (text, " width=\"158\" height=\"14\" fill=\"#1b5482\"/>") != NULL);
  CHECK (strstr (text, "<path transform=\"translate(799 ") != NULL);
  CHECK (strstr (text, "<rect x=\"640\" ") != NULL);
  CHECK (strstr (text, " width=\"254\" height=\"14\" fill=\"url(#annal-claim-lo)\"") != NULL);
  CHECK (strstr (text, "<title id=\"annal-title\">Camps: number of people held") != NULL);
}

/* What was taken back is marked, and does not choose the number: of the inmates two
 * claims stand, of the staff one of three.
 */
static void
withdrawn_numbers (void)
{
#define STAFF(id) \
  "{'type':'claim','id':'" id "','by':'dprk','kind':'assertion','stance':'affirm','says':'" id "','about':'camps'," \
  "'predicate':'staff','value':{'lo':'5','hi':'5'},'said':'2014','citations':[{'source':'s'}]}\n"
#define NOTICE(id, op, target) \
  "{'type':'notice','id':'" id "','op':'" op "','target':'" target "','at':'2019-07-01'}\n"
  static const char lines[] = BASE "{'type':'entity','id':'camps','kind':'place-class','names':['camps']}\n"
    GAVE ("a", "2013", "'approx':'exact','lo':'50','hi':'50'") GAVE ("b", "2014", "'approx':'exact','lo':'60','hi':'60'")
    STAFF ("x") STAFF ("y") STAFF ("z")
    NOTICE ("n1", "withdraw", "x") NOTICE ("n2", "erase", "y") NOTICE ("n3", "correct", "b");
  g_autofree char *chosen = draw_with ("chosen", lines, "chart", "number", "1000");
  g_autofree char *staff = draw ("staff", lines, "camps,staff", "1000");

  CHECK (strstr (chosen, "Camps: number of people held") != NULL);
  CHECK (strstr (chosen, ">60 (Corrected)<") != NULL && strstr (chosen, ">50<") != NULL);
  CHECK (strstr (staff, ">5 (Withdrawn)<") != NULL && strstr (staff, ">5 (Erased)<") != NULL);
}

/* Five ticks of each. */
static void
words_of_ticks (void)
{
  static const struct
  {
    const char *label;
    AnnalSvgStep step;
    gint64 year; /* astronomical: 0 is 1 BC */
    const char *expected;
  } rows[] = {
    { "across the era", { ANNAL_SVG_STEP_YEAR, 100 }, -250, "200 BC, 100 BC, AD 1, AD 100, AD 200" },
    { "year by year", { ANNAL_SVG_STEP_YEAR, 1 }, -2, "3 BC, 2 BC, 1 BC, AD 1, AD 2" },
    { "by twos", { ANNAL_SVG_STEP_YEAR, 2 }, -3, "4 BC, 2 BC, AD 1, AD 2, AD 4" },
    { "where eras need no telling", { ANNAL_SVG_STEP_YEAR, 500 }, 1, "AD 1, AD 500, 1000, 1500, 2000" },
    { "today", { ANNAL_SVG_STEP_YEAR, 5 }, 2003, "2005, 2010, 2015, 2020, 2025" },
    { "months", { ANNAL_SVG_STEP_MONTH, 6 }, -1, "Jan 2 BC, Jul 2 BC, Jan 1 BC, Jul 1 BC, Jan AD 1" },
    { "deep time", { ANNAL_SVG_STEP_YEAR, 10000 }, -25000, "20,000 BC, 10,000 BC, AD 1, 10,000, 20,000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);
      gboolean saturated;
      gint64 year = annal_civil_to_seconds (rows[i].year, 1, 1, &saturated);
      gint64 tick = annal_svg_step_first (rows[i].step, year);

      for (guint k = 0; k < 5; k++, tick = annal_svg_step_next (rows[i].step, tick))
        {
          g_autofree char *word = annal_svg_step_word (rows[i].step, tick, k == 0, "en");

          g_string_append_printf (words, "%s%s", k > 0 ? ", " : "", word);
        }
      CHECK_TEXT (rows[i].label, words->str, rows[i].expected);
    }
}

/* An undated number is drawn; an undated event has no place on a scale of time. */
static void
undated (void)
{
  const char *lines = BASE "{'type':'entity','id':'camps','kind':'place-class','names':['camps']}\n"
    GAVE ("dated", "2013", "'lo':'50','hi':'50','unit':'person'")
    "{'type':'claim','id':'undated','by':'dprk','kind':'assertion','stance':'affirm','says':'undated','about':'camps',"
    "'predicate':'inmates','value':{'lo':'60','hi':'60','unit':'person'},'citations':[{'source':'s'}]}\n";
  g_autofree char *number = draw ("number", lines, "camps,inmates", "1000");
  g_autofree char *time = draw ("time", lines, NULL, "1000");

  CHECK (strstr (number, "no known date") != NULL && strstr (number, "has no place") == NULL);
  CHECK (strstr (number, "undated entry") == NULL);
  CHECK (strstr (time, "1 undated entry: a picture of time") != NULL);
}

static void
text_is_data (void)
{
  g_autofree char *text = draw ("data", BASE "{'type':'event','id':'e','kind':'statement','when':'2019-05-14',"
                                "'title':'</text><script>a\\\"b\\u0007\\n&'}\n", NULL, "1200");

  CHECK (strstr (text, "&lt;/text&gt;&lt;script&gt;a&quot;b\xef\xbf\xbd &amp;</tspan>") != NULL);
  CHECK (strstr (text, "<script") == NULL);
}

typedef struct
{
  gint left, right, y;
} Box;

static gint
read_number (const char *element, const char *name)
{
  const char *at = strstr (element, name);

  return at != NULL ? (gint) g_ascii_strtoll (at + strlen (name), NULL, 10) : 0;
}

/* Where a text stands, with what is written in it. */
static Box
read_box (const char *element)
{
  g_autoptr (GRegex) tags = g_regex_new ("<[^>]*>", 0, 0, NULL);
  g_autofree char *words = g_regex_replace_literal (tags, element, -1, 0, "", 0, NULL);
  gint x = read_number (element, "<text x=\"");
  gint wide = annal_text_measure (words, read_number (element, "font-size=\""), strstr (element, "bold") != NULL);

  if (strstr (element, "text-anchor=\"end\"") != NULL)
    return (Box) { x - wide, x, read_number (element, " y=\"") };
  return (Box) { x, x + wide, read_number (element, " y=\"") };
}

static GArray *
read_boxes (const char *svg)
{
  g_auto (GStrv) lines = g_strsplit (svg, "\n", -1);
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (Box));

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "<text "))
      {
        Box box = read_box (lines[i]);

        g_array_append_val (boxes, box);
      }
  return boxes;
}

/* Forty happenings in forty days, in a chart of each width. */
static void
labels_do_not_meet (void)
{
  static const char *const widths_of[] = { "320", "600", "1200", "2000" };
  g_autoptr (GString) lines = g_string_new (BASE);

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (lines, "{'type':'event','id':'e%u','kind':'statement','when':'2019-0%u-%02u',"
                            "'title':'Happening %u, of which there is something to tell in many words'}\n",
                            i, 5 + i / 28, 1 + i % 28, i);
  for (gsize i = 0; i < G_N_ELEMENTS (widths_of); i++)
    {
      g_autofree char *text = draw (widths_of[i], lines->str, NULL, widths_of[i]);
      g_autoptr (GArray) boxes = read_boxes (text);
      guint n_meeting = 0;

      CHECK_ROW (widths_of[i], boxes->len > 10);
      for (guint k = 0; k < boxes->len; k++)
        for (guint l = 0; l < k; l++)
          {
            const Box *a = &g_array_index (boxes, Box, k), *b = &g_array_index (boxes, Box, l);

            n_meeting += ABS (a->y - b->y) < 12 && a->left < b->right && b->left < a->right;
          }
      CHECK_ROW (widths_of[i], n_meeting == 0);
    }
}

static void
too_many_are_counted (void)
{
  g_autoptr (GString) lines = g_string_new (BASE);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 151; i++)
    g_string_append_printf (lines, "{'type':'event','id':'e%u','kind':'statement','when':'%u','title':'event %u'}\n", i,
                            1800 + i, i);
  text = draw ("many", lines->str, NULL, "1200");
  CHECK (strstr (text, "Events are counted") != NULL);
  CHECK (strstr (text, "event 1<") == NULL);
}

static void
wrong_options (void)
{
  static const struct
  {
    const char *option;
    const char *value;
    AnnalError code;
  } rows[] = {
    { "width", "319", ANNAL_ERROR_INVALID },
    { "width", "8001", ANNAL_ERROR_INVALID },
    { "width", "1e3", ANNAL_ERROR_INVALID },
    { "width", "", ANNAL_ERROR_INVALID },
    { "height", "-1", ANNAL_ERROR_INVALID },
    { "number", "dprk", ANNAL_ERROR_INVALID },
    { "number", "nobody,inmates", ANNAL_ERROR_NOT_FOUND },
  };
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("options", BASE EVENT ("e", "2019"));

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalExporter) exporter = annal_exporter_new ("svg", NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      CHECK_ROW (rows[i].value, annal_exporter_set_option (exporter, rows[i].option, rows[i].value, NULL));
      text = annal_exporter_write_to_string (exporter, timeline, &error);
      CHECK_ROW (rows[i].value, text == NULL && g_error_matches (error, ANNAL_ERROR, (gint) rows[i].code));
    }
}

/* The signature, then the size: 640 by what it takes, twice as many dots. */
static void
pixels (void)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0,
                                      0, 13, 'I', 'H', 'D', 'R', 0, 0, 5, 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("png", &error);
  g_autoptr (AnnalTimeline) timeline = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) again = NULL;

  if (exporter == NULL)
    {
      CHECK (strstr (error->message, "this build has no png, as it was made without librsvg; there are text") != NULL);
      annal_test_skip ("built without librsvg");
      return;
    }
  timeline = fixture_timeline ("pixels", BASE EVENT ("e", "2019-05-14"));
  CHECK (annal_exporter_set_option (exporter, "width", "640", NULL));
  CHECK (annal_exporter_set_option (exporter, "scale", "2", NULL));
  bytes = annal_exporter_write_to_bytes (exporter, timeline, &error);
  again = annal_exporter_write_to_bytes (exporter, timeline, &error);
  CHECK (bytes != NULL && error == NULL);
  CHECK (g_bytes_get_size (bytes) > 1000 && memcmp (g_bytes_get_data (bytes, NULL), signature, sizeof signature) == 0);
  CHECK (g_bytes_equal (bytes, again));
}

static const AnnalTest tests[] = {
  { "widths", widths },
  { "cuts", cuts },
  { "lines", lines },
  { "rows-are-taken", rows_are_taken },
  { "places-on-the-scale", places_on_the_scale },
  { "bars-of-numbers", bars_of_numbers },
  { "withdrawn-numbers", withdrawn_numbers },
  { "words-of-ticks", words_of_ticks },
  { "undated", undated },
  { "text-is-data", text_is_data },
  { "labels-do-not-meet", labels_do_not_meet },
  { "too-many-are-counted", too_many_are_counted },
  { "wrong-options", wrong_options },
  { "pixels", pixels },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "export-chart", tests, G_N_ELEMENTS (tests));
}
