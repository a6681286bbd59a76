/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The formats with an item for each entry: tables and lists. */

#include "timeline-fixture.h"

#define COLUMNS "id,type,kind,date,earliest,latest,certainty,by,stance,text,sources,status,notice\r\n"

static char *
export_as (const char *label, const char *format, const char *lines, const char *query_text)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline (label, lines);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new (format, NULL);
  g_autoptr (AnnalQuery) query = NULL;
  g_autoptr (AnnalSelection) selection = NULL;
  g_autoptr (GError) error = NULL;

  annal_exporter_set_width (exporter, 60);
  if (query_text == NULL)
    return annal_exporter_write_to_string (exporter, timeline, NULL);
  query = annal_query_new_from_text (query_text, &error);
  CHECK_TEXT (label, error != NULL ? error->message : NULL, NULL);
  selection = annal_timeline_select (timeline, query, &error);
  CHECK_TEXT (label, error != NULL ? error->message : NULL, NULL);
  return annal_exporter_write_selection_to_string (exporter, selection, NULL);
}

static void
tables (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *query;
    const char *table;
  } rows[] = {
    { "nothing", BASE, NULL, COLUMNS },
    { "an event and a claim", BASE EVENT ("e", "2019-05-14") SAID_AT ("c", "2019-05-14", "e"), NULL,
      COLUMNS "e,event,statement,2019-05-14,2019-05-14T00:00:00Z,2019-05-14T23:59:59Z,,,,e,,,\r\n"
              "c,claim,assertion,2019-05-14,2019-05-14T00:00:00Z,2019-05-14T23:59:59Z,,North Korea,affirm,c,s,,\r\n" },
    { "undated", BASE UNDATED ("u"), NULL, COLUMNS "u,event,statement,,,,,,,u,,,\r\n" },
    { "an open end", BASE EVENT ("e", "[2019-05-14..]"), NULL,
      COLUMNS "e,event,statement,[2019-05-14..],2019-05-14T00:00:00Z,,,,,e,,,\r\n" },
    { "narrowed by the order", BASE EVENT ("a", "2019-05-14") EVENT ("b", "2019-05") LINK ("l", "b", "responds-to", "a"),
      NULL, COLUMNS "a,event,statement,2019-05-14,2019-05-14T00:00:00Z,2019-05-14T23:59:59Z,,,,a,,,\r\n"
                    "b,event,statement,'2019-05,2019-05-14T00:00:00Z,2019-05-31T23:59:59Z,,,,b,,,\r\n" },
    { "possible", BASE EVENT ("e", "2019-05"), "when:2019-05-14",
      COLUMNS "e,event,statement,'2019-05,2019-05-01T00:00:00Z,2019-05-31T23:59:59Z,possible,,,e,,,\r\n" },
    { "the order asked for", BASE EVENT ("a", "2019") EVENT ("b", "2020"), "sort:-when",
      COLUMNS "b,event,statement,2020,2020-01-01T00:00:00Z,2020-12-31T23:59:59Z,,,,b,,,\r\n"
              "a,event,statement,2019,2019-01-01T00:00:00Z,2019-12-31T23:59:59Z,,,,a,,,\r\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *table = export_as (rows[i].label, "csv", rows[i].lines, rows[i].query);

      CHECK_TEXT (rows[i].label, table, rows[i].table);
    }
}

#define TITLED(title) \
  "{'type':'event','id':'e','kind':'statement','title':'" title "','when':{'basis':'unknown'}}\n"

static void
cells (void)
{
  static const struct
  {
    const char *title; /* as JSON, in the fixture's quotes */
    const char *cell;
  } rows[] = {
    { "plain", "plain" },
    { "a, b", "\"a, b\"" },
    { "say \\u0022no\\u0022", "\"say \"\"no\"\"\"" },
    { "one\\ntwo", "\"one\ntwo\"" },
    { "one\\r\\ntwo", "\"one\ntwo\"" },
    { "북한", "북한" },
    { " blanks ", " blanks " },
    { "=1+2", "'=1+2" },
    { "+1", "'+1" },
    { "-1", "'-1" },
    { "@A1", "'@A1" },
    { "\\t=1", "' =1" },
    { "\\r=1", "\"\n'=1\"" },
    { "=HYPERLINK(\\u0022x\\u0022, 1)", "\"'=HYPERLINK(\"\"x\"\", 1)\"" },
    { "1=1", "1=1" },
    { "`quoted`", "'quoted'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strdup_printf (BASE TITLED ("%s"), rows[i].title);
      g_autofree char *table = export_as (rows[i].title, "csv", lines, NULL);
      g_autofree char *wanted = g_strdup_printf (COLUMNS "e,event,statement,,,,,,,%s,,,\r\n", rows[i].cell);

      CHECK_TEXT (rows[i].title, table, wanted);
    }
}

static void
lists (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *query;
    const char *list;
  } rows[] = {
    { "nothing", BASE, NULL, "" },
    { "an event and a claim", BASE EVENT ("e", "2019-05-14") SAID_AT ("c", "2019-05-14", "e"), NULL,
      "14 May 2019 · e\n  e\n14 May 2019 · c · s\n  North Korea says: c\n" },
    { "a claim with the date of its event", BASE EVENT ("e", "2019-05-14") AT ("c", "e"), "type:claim",
      "14 May 2019 · c · s\n  North Korea says: c\n" },
    { "undated", BASE UNDATED ("u"), NULL, "no known date · u\n  u\n" },
    { "possible", BASE EVENT ("e", "2019-05"), "when:2019-05-14",
      "May 2019 · perhaps not what was asked for · e\n  e\n" },
    { "the order asked for", BASE EVENT ("a", "2019") EVENT ("b", "2020"), "sort:-when", "2020 · b\n  b\n2019 · a\n  a\n" },
    { "cut", BASE EVENT ("a", "2019") EVENT ("b", "2020"), "limit:1 offset:1", "2020 · b\n  b\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *list = export_as (rows[i].label, "list", rows[i].lines, rows[i].query);

      CHECK_TEXT (rows[i].label, list, rows[i].list);
    }
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "tables", tables },
    { "cells", cells },
    { "lists", lists },
  };

  return annal_test_main (argc, argv, "export-items", tests, G_N_ELEMENTS (tests));
}
