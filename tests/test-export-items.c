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
    { "a;\\u0022\\n=1", "\"a;\"\"\n'=1\"" },
    { "a\\n\\n \\n;=1", "\"a\n\n \n;'=1\"" },
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

/* Phrases that hold what keys are parted by. */
static void
speakers (void)
{
  static const char lines[] = BASE
      "{'type':'claim','id':'a','by':{'unnamed':'x\\u001f\\u001f\\u001fy'},'principal':{'unnamed':'z'},'kind':'assertion',"
      "'stance':'affirm','says':'a','about':'dprk','said':'2019','citations':[{'source':'s'}]}\n"
      "{'type':'claim','id':'b','by':{'unnamed':'x'},'principal':{'unnamed':'y\\u001f\\u001f\\u001fz'},'kind':'assertion',"
      "'stance':'affirm','says':'b','about':'dprk','said':'2019','citations':[{'source':'s'}]}\n";
  g_autofree char *table = export_as ("speakers", "csv", lines, NULL);
  g_autofree char *page = export_as ("speakers", "html", lines, NULL);

  CHECK (strstr (table, "y (for z)") != NULL && strstr (table, ",x (for y") != NULL);
  CHECK (strstr (page, "y (for z)</b>") != NULL && strstr (page, ">X (for y") != NULL);
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

#define NOTICE(id, op, target, at) \
  "{'type':'notice','id':'" id "','op':'" op "','target':'" target "'" at "}\n"

/* Five claims, and notices of June, some time in July, and the year after. */
#define NOTICED \
  BASE SAID ("early", "2019-05-01") SAID ("vague", "2019-05-02") SAID ("late", "2019-05-03") \
  SAID ("whenever", "2019-05-04") SAID ("back", "2019-05-05") \
  NOTICE ("n1", "withdraw", "early", ",'at':'2019-06-02'") NOTICE ("n2", "correct", "vague", ",'at':'2019-07'") \
  NOTICE ("n3", "withdraw", "late", ",'at':'2020-01-01'") NOTICE ("n4", "withdraw", "whenever", "") \
  NOTICE ("n5", "withdraw", "back", ",'at':'2019-06-03'") NOTICE ("n6", "reaffirm", "back", ",'at':'2020-01-01'")

static guint
count_words (const char *text, const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + 1, word))
    n++;
  return n;
}

/* No notice is told before it was given (docs/model.md, "Four clocks"). */
static void
notices (void)
{
  static const struct
  {
    const char *format;
    const char *query;
    const char *word;
    guint n;
  } rows[] = {
    /* Of 1 June: only the notice without a date. */
    { "csv", "known-at:2019-06-01", ",withdrawn\r\n", 1 },
    { "csv", "known-at:2019-06-01", ",corrected\r\n", 0 },
    /* Of mid-July: early, whenever, and back, which was not yet reaffirmed. */
    { "csv", "known-at:2019-07-15", ",withdrawn\r\n", 3 },
    { "csv", "known-at:2019-07-15", ",corrected\r\n", 1 },
    { "csv", NULL, ",withdrawn\r\n", 3 },
    { "csv", "known-at:2020", "late,s,,withdrawn\r\n", 1 },
    { "csv", "known-at:2020", "back,s,,\r\n", 1 },
    { "json", "known-at:2019-06-01", "\"notice\":\"withdrawn\"", 1 },
    { "json", "known-at:2019-07-15", "\"notice\":\"withdrawn\"", 3 },
    { "jsonl", "known-at:2019-06-01", "\"notice\":\"withdrawn\"", 1 },
    { "jsonl", "known-at:2019-07-15", "\"notice\":\"corrected\"", 1 },
    { "text", "known-at:2019-06-01", "withdrawn", 1 },
    { "text", "known-at:2019-06-01", "perhaps withdrawn", 1 },
    { "text", "known-at:2019-07-15", "withdrawn 2 June 2019", 1 },
    { "text", "known-at:2019-07-15", "perhaps", 2 },
    { "text", "known-at:2019-07-15", "perhaps corrected July 2019", 1 },
    { "text", "known-at:2019-07-31", "perhaps corrected", 0 },
    { "text", "known-at:2019-07-31", "corrected July 2019", 1 },
    { "text", NULL, "perhaps", 0 },
    { "markdown", "known-at:2019-06-01", "withdrawn", 1 },
    { "markdown", "known-at:2019-07-15", "withdrawn 3 June 2019", 1 },
    { "atom", "known-at:2019-06-01", "2 June 2019", 0 },
    { "timesketch", "known-at:2019-06-01", "\"notice\":\"corrected\"", 0 },
    { "html", "known-at:2019-06-01", "<b>Withdrawn", 1 },
    { "html", "known-at:2019-06-01", "<b>Corrected", 0 },
    { "html", "known-at:2019-07-15", "<b>Withdrawn", 3 },
    { "html", "known-at:2019-07-15", "<b>Corrected", 1 },
    { "html", NULL, "<b>Withdrawn", 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *query = rows[i].query != NULL ? rows[i].query : "type:claim";
      g_autofree char *label = g_strdup_printf ("%s, %s: %s", rows[i].format, query, rows[i].word);
      g_autofree char *text = export_as (label, rows[i].format, NOTICED, query);
      guint n = count_words (text, rows[i].word);

      if (n != rows[i].n)
        g_printerr ("%s: %u, not %u\n", label, n, rows[i].n);
      CHECK_ROW (label, n == rows[i].n);
    }
}

/* A choice from a choice knows no more than the first. */
static void
choices (void)
{
  g_autoptr (AnnalTimeline) whole = fixture_timeline ("choices", NOTICED);
  g_autoptr (AnnalQuery) earlier = annal_query_new_from_text ("known-at:2019-06-01", NULL);
  g_autoptr (AnnalQuery) later = annal_query_new_from_text ("known-at:2019-07-15", NULL);
  g_autoptr (AnnalSelection) first = annal_timeline_select (whole, earlier, NULL);
  g_autoptr (AnnalTimeline) choice = annal_selection_to_timeline (first);
  g_autoptr (AnnalSelection) second = annal_timeline_select (choice, later, NULL);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("csv", NULL);
  g_autofree char *of_choice = annal_exporter_write_to_string (exporter, choice, NULL);
  g_autofree char *of_second = annal_exporter_write_selection_to_string (exporter, second, NULL);

  CHECK (count_words (of_choice, ",withdrawn\r\n") == 1);
  CHECK (count_words (of_second, ",withdrawn\r\n") == 1);
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "tables", tables },
    { "cells", cells },
    { "speakers", speakers },
    { "lists", lists },
    { "notices", notices },
    { "choices", choices },
  };

  return annal_test_main (argc, argv, "export-items", tests, G_N_ELEMENTS (tests));
}
