/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The formats of tools that want a date for everything: Timesketch, TimelineJS. */

#include "timeline-fixture.h"

static char *
export_as (const char *label, const char *format, const char *lines)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline (label, lines);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new (format, NULL);

  return annal_exporter_write_to_string (exporter, timeline, NULL);
}

#define MOMENT(id, when) EVENT_OF ("missile-test", id, when, "")
#define LEFT_OUT "quotations and chains, the links between records, places and attributes"
#define ROW(message, moment, seconds, what, id, kind, rest) \
  "{\"message\":\"" message "\",\"datetime\":\"" moment "+00:00\",\"timestamp\":" seconds "000000,\"timestamp_desc\":\"" \
  what "\",\"annal_id\":\"" id "\",\"annal_type\":\"event\",\"kind\":\"" kind "\"," rest

static void
rows (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *rows;
  } rows[] = {
    { "nothing", BASE, "" },
    { "undated", BASE UNDATED ("u"), "" },
    { "a moment", BASE MOMENT ("m", "2019-05-14T10:30:00Z"),
      ROW ("m", "2019-05-14T10:30:00", "1557829800", "Moment", "m", "missile-test",
           "\"edtf\":\"2019-05-14T10:30:00Z\",\"date_words\":\"14 May 2019, 10:30 UTC\","
           "\"earliest\":\"2019-05-14T10:30:00+00:00\",\"latest\":\"2019-05-14T10:30:00+00:00\","
           "\"sources\":[],\"left_out\":\"" LEFT_OUT "\"}\n") },
    { "a year gives both ends, and neither is today", BASE EVENT ("y", "2019") UNDATED ("u"),
      ROW ("y", "2019-01-01T00:00:00", "1546300800", "Earliest it may have been", "y", "statement",
           "\"edtf\":\"2019\",\"date_words\":\"2019\",\"earliest\":\"2019-01-01T00:00:00+00:00\","
           "\"latest\":\"2019-12-31T23:59:59+00:00\",\"sources\":[]}\n")
      ROW ("y", "2019-12-31T23:59:59", "1577836799", "Latest it may have been", "y", "statement",
           "\"edtf\":\"2019\",\"date_words\":\"2019\",\"earliest\":\"2019-01-01T00:00:00+00:00\","
           "\"latest\":\"2019-12-31T23:59:59+00:00\",\"sources\":[],\"left_out\":\"1 without a "
           "known date: Timesketch has no row without a date; " LEFT_OUT "\"}\n") },
    { "an open end gives one", BASE EVENT ("o", "[2019-05-14..]"),
      ROW ("o", "2019-05-14T00:00:00", "1557792000", "Earliest it may have been, with no known latest", "o",
           "statement", "\"edtf\":\"[2019-05-14..]\",\"date_words\":\"14 May 2019 or later\","
           "\"earliest\":\"2019-05-14T00:00:00+00:00\",\"sources\":[],\"left_out\":\"" LEFT_OUT
           "\"}\n") },
    { "a year before 1", BASE EVENT ("y", "-0044"), "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = export_as (rows[i].label, "timesketch", rows[i].lines);

      CHECK_TEXT (rows[i].label, text, rows[i].rows);
    }
}

static void
slides (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *part;
  } rows[] = {
    { "a day", BASE EVENT ("e", "2019-05-14"),
      "{\"unique_id\":\"e\",\"start_date\":{\"year\":2019,\"month\":5,\"day\":14},\"display_date\":\"14 May 2019\"," },
    { "a year is no 1 January", BASE EVENT ("e", "2019"),
      "\"start_date\":{\"year\":2019,\"month\":1,\"day\":1},\"end_date\":{\"year\":2019,\"month\":12,\"day\":31},"
      "\"display_date\":\"2019\"," },
    { "about", BASE EVENT ("e", "2014~"), "\"year\":2014" },
    { "a moment", BASE MOMENT ("m", "2019-05-14T10:30:00Z"),
      "\"start_date\":{\"year\":2019,\"month\":5,\"day\":14,\"hour\":10,\"minute\":30,\"second\":0},"
      "\"display_date\":" },
    { "no end known", BASE EVENT ("e", "[2019-05-14..]"),
      "\"start_date\":{\"year\":2019,\"month\":5,\"day\":14},\"display_date\":\"14 May 2019 or later\"," },
    { "no beginning known", BASE EVENT ("e", "[..2019-05-14]"),
      "\"start_date\":{\"year\":2019,\"month\":5,\"day\":14},\"display_date\":\"14 May 2019 or earlier\"," },
    { "undated: no slide", BASE UNDATED ("u"), "<ul><li>u</li></ul>" },
    { "undated: none", BASE UNDATED ("u"), ",\"events\":[\n],\"eras\":[]}\n" },
    { "beyond a browser's years", BASE EVENT ("e", "Y300000"), ",\"events\":[\n],\"eras\":[]}\n" },
    { "an era", BASE PART ("p", "2019-05-14", "w") EVENT_OF ("exercise", "w", "2019-05-13/2019-05-17", ""),
      "\"eras\":[{\"start_date\":{\"year\":2019,\"month\":5,\"day\":13},\"end_date\":{\"year\":2019,\"month\":5,"
      "\"day\":17},\"text\":{\"headline\":\"w\"}}]" },
    { "text is no markup", BASE "{'type':'event','id':'e','kind':'statement','when':'2019','title':'<b>&</b>'}\n",
      "\"headline\":\"&lt;b&gt;&amp;&lt;/b&gt;\"" },
    { "nothing to look for in a quotation",
      BASE "{'type':'event','id':'e','kind':'statement','when':'2019','title':'t',"
           "'citations':[{'source':'s','quote':'youtu.be/x <iframe> a.pdf?','start':0,'end':26}]}\n",
      "\"media\":{\"url\":\"<blockquote>&#121;outu&#46;be&#47;x &lt;i&#102;rame&gt; a&#46;pd&#102;&#63;</blockquote>\"," },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = export_as (rows[i].label, "timelinejs", rows[i].lines);

      CHECK_ROW (rows[i].label, strstr (text, rows[i].part) != NULL);
      if (strstr (text, rows[i].part) == NULL)
        CHECK_TEXT (rows[i].label, text, rows[i].part);
    }
}

static void
narrower_dates_are_worded_by_language (void)
{
  static const struct
  {
    const char *label;
    const char *lang;
    const char *lines;
    const char *part;
  } rows[] = {
    { "English", "en", BASE EVENT ("x", "2019-05") EVENT ("y", "2019-05-14") LINK ("l", "x", "responds-to", "y"),
      "<p>By the order of events: between 14 and 31 May 2019, since it answers the statement “y” of 14 May 2019</p>" },
    { "French", "fr", BASE EVENT ("x", "2019-05") EVENT ("y", "2019-05-14") LINK ("l", "x", "responds-to", "y"),
      "<p>→ entre le 14 et le 31 mai 2019, d’après l’ordre des faits" },
    { "French, undated", "fr", BASE AT ("c", "y") EVENT ("y", "2019-05-14"),
      "\"display_date\":\"14 mai 2019\",\"group\":\"claims\"" },
    { "hours in English", NULL, BASE EVENT ("x", "2019-05-14") MOMENT ("y", "2019-05-14T10:30:00Z")
        LINK ("l", "x", "responds-to", "y"), "<p>By the order of events: 14 May 2019, 10:30 UTC or later that day" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalTimeline) timeline = fixture_timeline (rows[i].label, rows[i].lines);
      g_autoptr (AnnalExporter) exporter = annal_exporter_new ("timelinejs", NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *text = NULL;

      annal_exporter_set_lang (exporter, rows[i].lang);
      bytes = annal_exporter_write_to_bytes (exporter, timeline, NULL);
      text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      CHECK_ROW (rows[i].label, strstr (text, rows[i].part) != NULL);
      if (strstr (text, rows[i].part) == NULL)
        CHECK_TEXT (rows[i].label, text, rows[i].part);
    }
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "rows", rows },
    { "slides", slides },
    { "narrower-dates-are-worded-by-language", narrower_dates_are_worded_by_language },
  };

  return annal_test_main (argc, argv, "export-slides", tests, G_N_ELEMENTS (tests));
}
