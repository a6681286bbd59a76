/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Every expression of time in the five articles, listed by hand: where it
 * stands in code points, its words, and what they mean. Nothing else may be
 * found. The datelines of 000 to 003 are not printed in the articles; they are
 * the days that the dossier made of them gives or implies.
 */

#include <string.h>

#include "annal-test.h"

#include <annal/annal-phrase.h>

typedef struct
{
  gint64 start;
  gint64 end;
  const char *words;
  const char *value; /* EDTF, or a length */
  AnnalPhraseKind kind;
} Row;

#define DATE ANNAL_PHRASE_KIND_DATE
#define TIME ANNAL_PHRASE_KIND_TIME
#define LENGTH ANNAL_PHRASE_KIND_DURATION
#define SET ANNAL_PHRASE_KIND_SET

/* 22 March 2013 was a Friday. */
static const Row article_000[] = {
  { 260, 274, "March 20, 2013", "2013-03-20", DATE },
  { 537, 545, "March 20", "2013-03-20", DATE },
  { 655, 661, "Friday", "2013-03-22", DATE },
  { 839, 847, "Thursday", "2013-03-21", DATE },
  { 1449, 1455, "recent", "[..2013-03-22~]", DATE },
  { 1991, 1997, "recent", "[..2013-03-22~]", DATE },
};

/* 15 May 2019 was a Wednesday; the Council met on Tuesday the 14th. */
static const Row article_001[] = {
  { 938, 957, "Tuesda (local time)", "2019-05-14", DATE },
  { 1064, 1080, "every five years", "P5Y", SET },
  { 1525, 1530, "years", "PXY", LENGTH },
  { 1758, 1767, "Last week", "[2019-05-05..2019-05-11]", DATE },
  { 2087, 2092, "May 9", "2019-05-09", DATE },
  { 2174, 2179, "May 6", "2019-05-06", DATE },
  { 2183, 2185, "17", "2019-05-17", DATE },
  { 2174, 2185, "May 6 to 17", "2019-05-06/2019-05-17", DATE },
  { 2357, 2370, "last February", "2019-02", DATE },
  { 2679, 2688, "this year", "2019", DATE },
  { 2703, 2715, "recent weeks", "PXW", LENGTH },
  { 3177, 3187, "this month", "2019-05", DATE },
  { 3630, 3638, "recently", "[..2019-05-15~]", DATE },
};

/* The photo is of Monday, 6 October 2014; the page's clock is of 2024. */
static const Row article_002[] = {
  { 13, 35, "04/27/2024 04:13:05 pm", "2024-04-27T16:13:05", TIME },
  { 324, 339, "October 6, 2014", "2014-10-06", DATE },
  { 439, 447, "February", "2014-02", DATE },
  { 1205, 1217, "recent years", "PXY", LENGTH },
  { 1510, 1531, "the last half century", "P50Y", LENGTH },
};

/* 12 May 2019 was a Sunday. */
static const Row article_003[] = {
  { 365, 378, "late Saturday", "2019-05-11", DATE },
  { 396, 402, "recent", "[..2019-05-12~]", DATE },
  { 1148, 1181, "over five days earlier this month", "2019-05", DATE },
  { 1204, 1222, "more than 500 days", "P500D", LENGTH },
  { 1282, 1291, "last week", "[2019-05-05..2019-05-11]", DATE },
  { 1500, 1507, "decades", "PXE", LENGTH },
  { 2085, 2092, "June 12", "2018-06-12", DATE },
  { 2294, 2303, "last June", "2018-06", DATE },
  { 2910, 2916, "Friday", "2019-05-10", DATE },
  { 3502, 3510, "Thursday", "2019-05-09", DATE },
  { 4269, 4285, "every five years", "P5Y", SET },
  { 4299, 4303, "2014", "2014", DATE },
  { 5105, 5114, "the 1970s", "197X", DATE },
  { 5119, 5124, "1980s", "198X", DATE },
  { 5105, 5124, "the 1970s and 1980s", "197X/198X", DATE },
};

/* 24 March 2017 was a Friday. */
static const Row article_004[] = {
  { 237, 265, "Mar 24, 2017, 06.05 PM (IST)", "2017-03-24T18:05:00+05:30", TIME },
  { 319, 325, "Friday", "2017-03-24", DATE },
  { 458, 464, "future", "[2017-03-24~..]", DATE },
  { 901, 910, "four-week", "P4W", LENGTH },
  { 1173, 1181, "Thursday", "2017-03-23", DATE },
  { 1260, 1264, "days", "PXD", LENGTH },
  { 1451, 1457, "Friday", "2017-03-24", DATE },
  { 1522, 1531, "two years", "P2Y", LENGTH },
  { 1702, 1708, "future", "[2017-03-24~..]", DATE },
  { 1754, 1761, "current", "2017-03-24", DATE },
  { 1850, 1859, "each week", "P1W", SET },
  { 2196, 2200, "2014", "2014", DATE },
};

static const char *
get_value (AnnalPhrase *phrase)
{
  AnnalDate *date = annal_phrase_get_date (phrase);

  if (annal_phrase_get_duration (phrase) != NULL && annal_phrase_get_kind (phrase) != DATE)
    return annal_phrase_get_duration (phrase);
  return date != NULL ? annal_date_get_text (date) : NULL;
}

static void
check_phrase (AnnalPhrase *phrase, const Row *row, const char *text)
{
  const char *start = g_utf8_offset_to_pointer (text, row->start);

  CHECK_TEXT (row->words, annal_phrase_get_text (phrase), row->words);
  CHECK_ROW (row->words, annal_phrase_get_start (phrase) == row->start && annal_phrase_get_end (phrase) == row->end);
  CHECK_ROW (row->words, annal_phrase_get_start_byte (phrase) == start - text);
  CHECK_ROW (row->words, strncmp (start, row->words, strlen (row->words)) == 0);
  CHECK_ROW (row->words, annal_phrase_get_kind (phrase) == row->kind);
  CHECK_TEXT (row->words, get_value (phrase), row->value);
}

static void
check_article (const char *name, const char *day, const Row *rows, guint n)
{
  g_autofree char *path = annal_test_shared (name);
  g_autofree char *text = NULL;
  g_autoptr (AnnalDate) dateline = annal_date_new (day, NULL);
  g_autoptr (AnnalPhrases) found = NULL;

  if (path == NULL)
    return;
  CHECK_ROW (name, g_file_get_contents (path, &text, NULL, NULL));
  if (text == NULL)
    return;
  found = annal_phrases_find (text, -1, dateline, ANNAL_PHRASE_FLAGS_NONE, NULL);
  CHECK_ROW (name, annal_phrases_get_n_phrases (found) == n);
  for (guint i = 0; i < MIN (n, annal_phrases_get_n_phrases (found)); i++)
    check_phrase (annal_phrases_get_phrase (found, i), &rows[i], text);
}

static void
a000 (void)
{
  check_article ("articles/000.txt", "2013-03-22", article_000, G_N_ELEMENTS (article_000));
}

static void
a001 (void)
{
  check_article ("articles/001.txt", "2019-05-15", article_001, G_N_ELEMENTS (article_001));
}

static void
a002 (void)
{
  check_article ("articles/002.txt", "2014-10-07", article_002, G_N_ELEMENTS (article_002));
}

static void
a003 (void)
{
  check_article ("articles/003.txt", "2019-05-12", article_003, G_N_ELEMENTS (article_003));
}

static void
a004 (void)
{
  check_article ("articles/004.txt", "2017-03-24", article_004, G_N_ELEMENTS (article_004));
}

static const AnnalTest tests[] = {
  { "article 000", a000 },
  { "article 001", a001 },
  { "article 002", a002 },
  { "article 003", a003 },
  { "article 004", a004 },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "phrase-articles", tests, G_N_ELEMENTS (tests));
}
