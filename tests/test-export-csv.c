/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The tables, and what a spreadsheet cannot do to them. */

#include "timeline-fixture.h"

#define CITED(id, when, title) \
  "{'type':'event','id':'" id "','kind':'statement','title':'" title "','when':'" when "'," \
  "'citations':[{'source':'s','fidelity':'verbatim','passages':[{'quote':'one','start':0,'end':3}," \
  "{'quote':'two','start':9,'end':12}]},{'source':'s'}]}\n"

static char *
export_with (const char *label, const char *lines, const char *const *options, AnnalExporter **out)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline (label, lines);
  AnnalExporter *exporter = annal_exporter_new ("csv", NULL);
  char *table;

  for (; options != NULL && *options != NULL; options += 2)
    CHECK_ROW (label, annal_exporter_set_option (exporter, options[0], options[1], NULL));
  table = annal_exporter_write_to_string (exporter, timeline, NULL);
  if (out != NULL)
    *out = exporter;
  else
    g_object_unref (exporter);
  return table;
}

static void
tables (void)
{
  static const struct
  {
    const char *table;
    const char *lines;
    const char *rows;
  } rows[] = {
    { "events", BASE EVENT ("e", "2019-05-14") SAID ("c", "2019"),
      "id,kind,title,status,date,date_words,date_printed,date_basis,earliest,latest,narrowed,certainty,where,"
      "participants,part_of,sources,notice\r\n"
      "e,statement,e,,2019-05-14,14 May 2019,,,2019-05-14T00:00:00Z,2019-05-14T23:59:59Z,,,,,,,\r\n" },
    { "claims", BASE EVENT ("e", "2019-05-14") SAID_AT ("c", "2019-05-14", "e"),
      "id,kind,stance,by,act,says,hedge,date,date_words,date_printed,date_basis,earliest,latest,narrowed,certainty,"
      "event,target,rests_on,state,sources,notice\r\n"
      "c,assertion,affirm,North Korea,North Korea says,c,none,2019-05-14,14 May 2019,,,2019-05-14T00:00:00Z,"
      "2019-05-14T23:59:59Z,,,e,,,,s,\r\n" },
    { "citations", BASE CITED ("e", "2019", "e"),
      "record,type,source,title,maker,url,published,published_words,fidelity,role,quote,start,end,cue,chain\r\n"
      "e,event,s,,,,2019-06-01,1 June 2019,verbatim,,one,0,3,,\r\n"
      "e,event,s,,,,2019-06-01,1 June 2019,verbatim,,two,9,12,,\r\n"
      "e,event,s,,,,2019-06-01,1 June 2019,,,,,,,\r\n" },
    { "sources", BASE CITED ("e", "2019", "e"),
      "id,title,maker,date,date_words,date_printed,date_basis,earliest,latest,url,archived_url,lang,licence,version_of,"
      "sha256\r\n"
      "s,,,2019-06-01,1 June 2019,,,2019-06-01T00:00:00Z,2019-06-01T23:59:59Z,,,,,,\r\n" },
    /* An uncited source is in no row. */
    { "sources", BASE EVENT ("e", "2019"),
      "id,title,maker,date,date_words,date_printed,date_basis,earliest,latest,url,archived_url,lang,licence,version_of,"
      "sha256\r\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *options[] = { "table", rows[i].table, NULL };
      g_autofree char *table = export_with (rows[i].table, rows[i].lines, options, NULL);

      CHECK_TEXT (rows[i].table, table, rows[i].rows);
    }
}

/* A month is no day, neither as it is written nor in words; the order narrows
 * it and says why.
 */
static void
doubt (void)
{
  const char *options[] = { "table", "events", NULL };
  g_autofree char *table = export_with ("doubt", BASE EVENT ("a", "2019-05-14") EVENT ("b", "2019-05")
                                                 LINK ("l", "b", "responds-to", "a") UNDATED ("u"), options, NULL);

  CHECK (strstr (table, "\r\nb,statement,b,,'2019-05,'May 2019,,,2019-05-14T00:00:00Z,2019-05-31T23:59:59Z,"
                        "\"between 14 and 31 May 2019, ") != NULL);
  CHECK (strstr (table, "\r\nu,statement,u,,,") != NULL);
  CHECK (strstr (table, ",unknown,,,,,") != NULL);
}

#define TITLED(title) \
  "{'type':'event','id':'e','kind':'statement','title':'" title "','when':{'basis':'unknown'}}\n"

static char *
get_title (const char *title, const char *mode)
{
  const char *options[] = { "mode", mode, NULL };
  g_autofree char *lines = g_strdup_printf (BASE TITLED ("%s"), title);
  g_autofree char *table = export_with (title, lines, options, NULL);
  const char *begin = strstr (table, "\r\ne,event,statement,,,,,,,");
  const char *end = table + strlen (table) - strlen (",,,\r\n");

  CHECK_ROW (title, begin != NULL && end > begin);
  begin += strlen ("\r\ne,event,statement,,,,,,,");
  return g_strndup (begin, (gsize) (end - begin));
}

static void
cells (void)
{
  static const struct
  {
    const char *title;
    const char *safe;
    const char *raw;
  } rows[] = {
    /* text */
    { "plain", "plain", "plain" },
    { "article-003", "article-003", "article-003" },
    { "A/HRC/42/10", "A/HRC/42/10", "A/HRC/42/10" },
    { "He paid 12.50, twice", "\"He paid 12.50, twice\"", "\"He paid 12.50, twice\"" },
    { "decided 5", "decided 5", "decided 5" },
    { "북한 2019", "북한 2019", "북한 2019" },
    /* formulas */
    { "=1+2", "'=1+2", "=1+2" },
    { "  =1+2", "'  =1+2", "  =1+2" },
    { "\\u00a0=1", "'\u00a0=1", "\u00a0=1" },
    { "\\ufeff=1", "'\ufeff=1", "\ufeff=1" },
    { "\\uff1d1", "'\uff1d1", "\uff1d1" },
    { "@SUM(A1)", "'@SUM(A1)", "@SUM(A1)" },
    { "a;=1", "a;'=1", "a;=1" },
    { "a; \\u0022=1", "\"a; \"\"'=1\"", "\"a; \"\"=1\"" },
    { "a\\n=1", "\"a\n'=1\"", "\"a\n=1\"" },
    { "a=1", "a=1", "a=1" },
    /* numbers */
    { "12", "12", "12" },
    { "0", "0", "0" },
    { "123456789012345", "123456789012345", "123456789012345" },
    { "1234567890123456", "'1234567890123456", "1234567890123456" },
    { "000012", "'000012", "000012" },
    { "6e12", "'6e12", "6e12" },
    { "6E12", "'6E12", "6E12" },
    { "e12", "e12", "e12" },
    { "1.5", "'1.5", "1.5" },
    { "1,000", "\"'1,000\"", "\"1,000\"" },
    { "50 %", "'50 %", "50 %" },
    { "TRUE", "'TRUE", "TRUE" },
    { "Truely", "Truely", "Truely" },
    /* dates */
    { "2019-05-14", "2019-05-14", "2019-05-14" },
    { "2019-05-14/2019-05-17", "2019-05-14/2019-05-17", "2019-05-14/2019-05-17" },
    { "2019-05", "'2019-05", "2019-05" },
    { "3/4", "'3/4", "3/4" },
    { "12:30", "'12:30", "12:30" },
    { "mar-1", "'mar-1", "mar-1" },
    { "May 2019", "'May 2019", "May 2019" },
    { "mai 2019", "'mai 2019", "mai 2019" },
    { "août 2019", "'août 2019", "août 2019" },
    { "2019년 5월", "'2019년 5월", "2019년 5월" },
    { "14 May 2019", "14 May 2019", "14 May 2019" },
    { "marches 1", "marches 1", "marches 1" },
    /* what steers */
    { "a\\u0001b", "a\ufffdb", "a\001b" },
    { "a\\u202eb", "a\ufffdb", "a\u202eb" },
    { "a\\tb", "a b", "a\tb" },
    { "a\\r\\nb", "\"a\nb\"", "\"a\r\nb\"" },
    { "a\\rb", "\"a\nb\"", "\"a\rb\"" },
    /* other line ends become one, too, and then separate */
    { "a\\u2028b", "\"a\nb\"", "a\u2028b" },
    { "a\\u2029b", "\"a\nb\"", "a\u2029b" },
    { "a\\u0085b", "a\ufffdb", "a\xc2\x85" "b" },
    /* blanks are part of a cell */
    { " a ", " a ", " a " },
    /* beyond sixteen bytes, and at their edges */
    { "0123456789abcde,g", "\"0123456789abcde,g\"", "\"0123456789abcde,g\"" },
    { "x123456789abcdef,", "\"x123456789abcdef,\"", "\"x123456789abcdef,\"" },
    { "x123456789abcdefg\\u0022", "\"x123456789abcdefg\"\"\"", "\"x123456789abcdefg\"\"\"" },
    { "x12;=1", "x12;'=1", "x12;=1" },
    { "x123456789abcdef;=1", "x123456789abcdef;'=1", "x123456789abcdef;=1" },
    { "x12345678\\u00019", "x12345678\ufffd9", "x12345678\0019" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *wanted = g_strdup (rows[i].safe);
      g_autofree char *safe = NULL;
      g_autofree char *raw = NULL;
      g_autofree char *title = g_strdup (rows[i].title);

      safe = get_title (title, "safe");
      raw = get_title (title, "raw");
      CHECK_TEXT (rows[i].title, safe, wanted);
      CHECK_TEXT (rows[i].title, raw, rows[i].raw);
    }
}

/* 40,000 times the same letter; a cell takes 32,767, less one for us. */
static void
long_texts (void)
{
  g_autofree char *text = g_strnfill (40000, 'x');
  g_autofree char *safe = get_title (text, "safe");
  g_autofree char *raw = get_title (text, "raw");

  CHECK (strlen (safe) == 32766);
  CHECK (strlen (raw) == 40000);
}

static void
options (void)
{
  const char *bom[] = { "bom", "yes", NULL };
  const char *events[] = { "table", "events", NULL };
  g_autofree char *marked = export_with ("bom", BASE, bom, NULL);
  g_autoptr (AnnalExporter) exporter = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *table = export_with ("left out", BASE EVENT ("e", "2019-05") SAID ("c", "2019"), events, &exporter);

  CHECK (g_str_has_prefix (marked, "\xef\xbb\xbfid,type,"));
  CHECK (table != NULL);
  CHECK (annal_exporter_get_n_left_out (exporter) == 3);
  CHECK_TEXT ("others", annal_exporter_get_left_out (exporter, 0), "claims (1): they are in the table of that name");
  CHECK_TEXT ("marks", annal_exporter_get_left_out (exporter, 2),
              "the bare text of 2 cells, which have an apostrophe in front, since a spreadsheet would run or change "
              "them: --option mode=raw has them as they are");
  CHECK (!annal_exporter_set_option (exporter, "mode", "unsafe", &error));
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_INVALID));
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "tables", tables },
    { "doubt", doubt },
    { "cells", cells },
    { "long-texts", long_texts },
    { "options", options },
  };

  return annal_test_main (argc, argv, "export-csv", tests, G_N_ELEMENTS (tests));
}
