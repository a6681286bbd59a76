/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal.h>

#include <string.h>

#include "annal-test.h"

/* One event whose printed words stand in a source published on the Sunday
 * 12 May 2019, unless the row says when.
 */
static AnnalProblems *
check (const char *published, const char *when)
{
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  g_autofree char *text = g_strdup_printf ("{\"annal\": 1, \"sources\": [{\"id\": \"s\"%s}], \"events\": ["
                                           "{\"id\": \"e\", \"kind\": \"statement\", \"title\": \"E\", \"when\": {\"source\": \"s\", %s}},"
                                           "{\"id\": \"march\", \"kind\": \"statement\", \"title\": \"M\", \"when\": \"2013-03-21\"}]}",
                                           published, when);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  CHECK (annal_reader_read_bytes (reader, bytes, "a.json", ANNAL_JSON_FORM_AUTO, NULL));
  CHECK (annal_problems_get_n_problems (annal_reader_get_problems (reader)) == 0);
  return annal_dossier_check_dates (annal_reader_get_dossier (reader));
}

static void
words_must_mean_the_date (void)
{
  static const char sunday[] = ", \"published\": \"2019-05-12\"";
  static const struct
  {
    const char *label;
    const char *published;
    const char *when;
    const char *expected; /* NULL: nothing to say */
  } rows[] = {
    { "the day itself", sunday, "\"text\": \"late Saturday\", \"edtf\": \"2019-05-11\"", NULL },
    { "another day", sunday, "\"text\": \"late Saturday\", \"edtf\": \"2019-05-12\"", "2019-05-11, or other words" },
    { "another year", sunday, "\"text\": \"last February\", \"edtf\": \"2017-02\"", "2019-02, or other words" },
    { "a month that the day lies in", sunday, "\"text\": \"last February\", \"edtf\": \"2019-02-27\"", NULL },
    { "a week", sunday, "\"text\": \"last week\", \"edtf\": \"[2019-05-05..2019-05-11]\"", NULL },
    { "a printed date", sunday, "\"text\": \"March 20, 2013\", \"edtf\": \"2013-03-20\"", NULL },
    { "a printed date, misread", sunday, "\"text\": \"March 20, 2013\", \"edtf\": \"2013-03-21\"", "2013-03-20, or other words" },
    { "no dateline, a printed date misread", "", "\"text\": \"March 20, 2013\", \"edtf\": \"2013-03-21\"", "2013-03-20, or other words" },
    { "no dateline, a weekday", "", "\"text\": \"on Friday\", \"edtf\": \"2013-03-21\"", NULL },
    { "counted from an event", "", "\"text\": \"the next day\", \"relative_to\": \"march\", \"edtf\": \"2013-03-22\"", NULL },
    { "counted from an event, wrongly", "", "\"text\": \"on Friday\", \"relative_to\": \"march\", \"edtf\": \"2013-03-20\"", "2013-03-15, or other words" },
    { "a dateline of four days, one of which fits", ", \"published\": \"[2019-05-09..2019-05-12]\"", "\"text\": \"on Friday\", \"edtf\": \"2019-05-03\"", NULL },
    { "a dateline of four days, none of which fits", ", \"published\": \"[2019-05-09..2019-05-12]\"", "\"text\": \"on Friday\", \"edtf\": \"2019-04-26\"", "2019-05-03, or other words" },
    { "a dateline of a year says nothing", ", \"published\": \"2019\"", "\"text\": \"on Thursday\", \"edtf\": \"2019-05-03\"", NULL },
    { "a range", sunday, "\"text\": \"from May 6 to 17\", \"edtf\": \"2019-05-06/2019-05-17\"", NULL },
    { "a range, misread", sunday, "\"text\": \"from May 6 to 17\", \"edtf\": \"2019-06-06/2019-06-17\"", "2019-05-06/2019-05-17, or other words" },
    { "a bound", sunday, "\"text\": \"before 2010\", \"edtf\": \"[..2005]\"", NULL },
    { "no later than", sunday, "\"text\": \"no later than May 1, 2019\", \"edtf\": \"2019-04-20\"", NULL },
    { "after a weekday", sunday, "\"text\": \"after Monday\", \"edtf\": \"2019-05-08\"", NULL },
    { "counted from another date", sunday, "\"text\": \"three days after the May 6 vote\", \"edtf\": \"2019-05-09\"", NULL },
    { "the day after a feast", sunday, "\"text\": \"the day after Christmas\", \"edtf\": \"2018-12-26\"", NULL },
    { "in a story that is not told", sunday, "\"text\": \"the next day\", \"edtf\": \"2018-06-13\"", NULL },
    { "a clock with its zone", sunday, "\"text\": \"2019-05-15T01:00:00+09:00\", \"edtf\": \"2019-05-15T01:00:00+09:00\"", NULL },
    { "a clock without a zone", sunday, "\"text\": \"May 15, 2019, 1:00 am\", \"edtf\": \"2019-05-14T16:00:00Z\"", NULL },
    { "a clock days off", sunday, "\"text\": \"May 15, 2019, 1:00 am\", \"edtf\": \"2019-05-18T16:00:00Z\"", "2019-05-15T01:00:00, or other words" },
    { "with words around it that change nothing", sunday, "\"text\": \"held on Friday (local time)\", \"edtf\": \"2019-05-08\"", "2019-05-10, or other words" },
    { "words that are no date", sunday, "\"text\": \"after boycotting the debate\", \"edtf\": \"2017\"", NULL },
    { "no words", sunday, "\"edtf\": \"2017\"", NULL },
    { "no date", sunday, "\"text\": \"late Saturday\"", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalProblems) problems = check (rows[i].published, rows[i].when);
      AnnalProblem *problem;

      CHECK_ROW (rows[i].label, annal_problems_get_n_problems (problems) == (rows[i].expected != NULL));
      if (annal_problems_get_n_problems (problems) != 1)
        continue;
      problem = annal_problems_get_problem (problems, 0);
      CHECK_ROW (rows[i].label, annal_problem_get_severity (problem) == ANNAL_SEVERITY_WARNING);
      CHECK_TEXT (rows[i].label, annal_problem_get_rule (problem), "words-date");
      CHECK_TEXT (rows[i].label, annal_problem_get_pointer (problem), "/when/edtf");
      CHECK_TEXT (rows[i].label, annal_problem_get_expected (problem), rows[i].expected);
    }
}

static void
words_found_become_the_date_of_a_record (void)
{
  static const char text[] = "It was – they said late Saturday – over within two years, on March 20, 2013.";
  static const struct
  {
    const char *words;
    const char *edtf;
    AnnalBasis basis;
    const char *relative_to;
    gint64 start, end; /* code points: the dash is one */
  } rows[] = {
    { "late Saturday", "2019-05-11", ANNAL_BASIS_RELATIVE, "s", 19, 32 },
    { "two years", NULL, ANNAL_BASIS_UNKNOWN, NULL, 47, 56 },
    { "March 20, 2013", "2013-03-20", ANNAL_BASIS_STATED, NULL, 61, 75 },
  };
  g_autoptr (AnnalDate) dateline = annal_date_new ("2019-05-12", NULL);
  g_autoptr (AnnalPhrases) phrases = annal_phrases_find (text, -1, dateline, ANNAL_PHRASE_FLAGS_NONE, NULL);

  CHECK (annal_phrases_get_n_phrases (phrases) == G_N_ELEMENTS (rows));
  for (guint i = 0; i < annal_phrases_get_n_phrases (phrases) && i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalWhen) when = annal_when_new_for_phrase (annal_phrases_get_phrase (phrases, i), "s", NULL);

      CHECK_TEXT (rows[i].words, annal_when_get_text (when), rows[i].words);
      CHECK_TEXT (rows[i].words, annal_when_get_edtf (when), rows[i].edtf);
      CHECK_TEXT (rows[i].words, annal_when_get_relative_to (when), rows[i].relative_to);
      CHECK_TEXT (rows[i].words, annal_when_get_source (when), "s");
      CHECK_TEXT (rows[i].words, annal_when_get_duration (when), rows[i].edtf == NULL ? "two years" : NULL);
      CHECK_ROW (rows[i].words, annal_when_get_basis (when) == rows[i].basis);
      CHECK_ROW (rows[i].words, annal_when_get_start (when) == rows[i].start);
      CHECK_ROW (rows[i].words, annal_when_get_end (when) == rows[i].end);
    }
}

static const AnnalTest tests[] = {
  { "words-found-become-the-date-of-a-record", words_found_become_the_date_of_a_record },
  { "words-must-mean-the-date", words_must_mean_the_date },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "date-check", tests, G_N_ELEMENTS (tests));
}
