/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The time between two dates, in words. */

#include "annal-test.h"

#include "export/wording/annal-wording-time-private.h"

#define INSTANT ANNAL_NATURE_INSTANT
#define PERIOD ANNAL_NATURE_PERIOD
#define HOUR 3600

static AnnalSpanData
make (const char *edtf, AnnalNature nature)
{
  g_autoptr (AnnalDate) date = annal_date_new (edtf, NULL);
  g_autoptr (AnnalSpan) span = annal_span_new (date, nature, NULL, NULL);

  CHECK_ROW (edtf, span != NULL);
  return *annal_span_get_data (span);
}

static void
distances (void)
{
  static const struct
  {
    const char *before;
    AnnalNature nature;
    const char *after;
    const char *words;
  } rows[] = {
    /* days, to the day */
    { "2019-05-14", INSTANT, "2019-05-14", "the same day" },
    { "2019-05-14T10:00:00Z", INSTANT, "2019-05-14T22:00:00Z", "the same day" },
    { "2019-05-14", INSTANT, "2019-05-15", "the next day" },
    { "2019-12-31", INSTANT, "2020-01-01", "the next day" },
    { "2019-05-14", INSTANT, "2019-05-20", "6 days later" },
    { "2019-02-28", INSTANT, "2019-04-28", "59 days later" },
    { "2019-05-20", INSTANT, "2019-05-14", "6 days earlier" },

    /* by the calendar */
    { "2019-02-28", INSTANT, "2019-04-29", "2 months and 1 day later" },
    { "2020-01-31", INSTANT, "2020-03-31", "2 months later" },
    { "2019-12-31", INSTANT, "2020-03-01", "2 months and 1 day later" },
    { "2013-03-22", INSTANT, "2014-03-22", "1 year later" },
    { "2012-02-29", INSTANT, "2013-02-28", "1 year later" },
    { "2017-03-24", INSTANT, "2019-05-14", "2 years, 1 month and 20 days later" },
    { "-0001-12-31", INSTANT, "0001-01-01", "1 year and 1 day later" },

    /* ranges */
    { "[2019-05-05..2019-05-11]", INSTANT, "2019-05-14", "between 3 and 9 days later" },
    { "2019-05", INSTANT, "2019-06-01", "between 1 and 31 days later" },
    { "2019-05-14", INSTANT, "2019-05", "between 13 days earlier and 17 days later" },
    { "[2019-05-05..2019-05-14]", INSTANT, "2019-05-14", "at most 9 days later" },
    { "2013", INSTANT, "2014", "at most 24 months later" },
    { "2013", INSTANT, "2016", "between 2 and 4 years later" },
    { "2019-01", INSTANT, "2019-06", "between 4 and 6 months later" },

    /* open ends */
    { "2019-05-14", INSTANT, "[2019-05-20..]", "at least 6 days later" },
    { "2019-05-14", INSTANT, "[2019-05-14..]", "the same day or later" },
    { "[..2019-05-14]", INSTANT, "2019-05-20", "at least 6 days later" },
    { "[2019-05-14..]", INSTANT, "2019-05-20", "at most 6 days later, or earlier" },
    { "2019-05-20", INSTANT, "[..2019-05-22]", "at most 2 days later, or earlier" },
    { "[..2019-05-22]", INSTANT, "2019-05-20", "later, or at most 2 days earlier" },
    { "[2019-05-14..]", INSTANT, "[2019-05-20..]", "no telling how much later" },
    { "2019-05/..", PERIOD, "[..2019-05-10]", "no telling how much later" },
    { "[2019-05-20..]", INSTANT, "[..2019-05-10]", "at least 10 days earlier" },
    { "[2019-05-20..]", INSTANT, "[..2019-05-20]", "the same day or earlier" },

    /* never later: 2019-05-31 less 10 May, and less 1 May */
    { "[2019-05-30..2019-05-31]", INSTANT, "[2019-05-01..2019-05-10]", "between 20 and 30 days earlier" },
    { "[2019-05-10..2019-05-31]", INSTANT, "[2019-05-01..2019-05-10]", "at most 30 days earlier" },
    { "2019-05", INSTANT, "2019-05-01", "at most 30 days earlier" },

    /* what is said to be in doubt */
    { "2004?-06-~11", INSTANT, "2004-06-20", "perhaps 9 days later" },
    { "2004-06-11", INSTANT, "2004-06-20~", "perhaps 9 days later" },

    /* what lasts */
    { "2019-05-06/2019-05-17", PERIOD, "2019-05-14", "during that time" },
    { "2019-05-06/2019-05-17", PERIOD, "2019-05-20", "3 days later" },
    { "2019-05-06/2019-05-17", PERIOD, "2019-05-18", "the next day" },
    { "2019-05-06/2019-05-17", PERIOD, "2019-05-06", "perhaps during that time" },
    { "2019-05-06/2019-05-17", PERIOD, "[2019-05-10..2019-05-31]", "perhaps during that time, or at most 14 days later" },
    { "2019-05-06/", PERIOD, "2019-05-14", "perhaps during that time, or at most 8 days later" },
    { "2019-05-06/2019-05-17", PERIOD, "[2019-05-10..]", "perhaps during that time, or later" },
    { "2019-05-06/2019-05-17", PERIOD, "2019-05", "between 16 days earlier and 14 days later" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AnnalSpanData before = make (rows[i].before, rows[i].nature);
      AnnalSpanData after = make (rows[i].after, INSTANT);
      g_autofree char *label = g_strdup_printf ("%s and %s", rows[i].before, rows[i].after);
      g_autofree char *words = annal_word_distance (&before, 0, &after, 0, ANNAL_SUCCESSION_OPEN);

      CHECK_TEXT (label, words, rows[i].words);
    }
}

static void
check_distance (const char *before,
                const char *after,
                AnnalNature nature,
                AnnalSuccession succession,
                const char *expected)
{
  AnnalSpanData first = make (before, nature);
  AnnalSpanData second = make (after, nature);
  g_autofree char *words = annal_word_distance (&first, 0, &second, 0, succession);

  CHECK_TEXT (after, words, expected);
}

static void
two_that_last (void)
{
  static const char before[] = "2019-05-06/2019-05-17";

  check_distance (before, "2019-05-10/2019-05-24", PERIOD, ANNAL_SUCCESSION_OPEN, "in part at the same time");
  check_distance (before, "2019-05-10/2019-05-12", PERIOD, ANNAL_SUCCESSION_OPEN, "during that time");
  check_distance (before, "2019-06-01/2019-06-12", PERIOD, ANNAL_SUCCESSION_OPEN, "15 days later");
}

/* 23:30 and 00:30 in Seoul are one day in London. */
static void
days_go_by_the_clock_there (void)
{
  AnnalSpanData before = make ("2019-05-14T23:30:00+09:00", INSTANT);
  AnnalSpanData after = make ("2019-05-15T00:30:00+09:00", INSTANT);
  g_autofree char *in_seoul = annal_word_distance (&before, 9 * HOUR, &after, 9 * HOUR, ANNAL_SUCCESSION_OPEN);
  g_autofree char *in_london = annal_word_distance (&before, 0, &after, 0, ANNAL_SUCCESSION_OPEN);

  CHECK_TEXT ("Seoul", in_seoul, "the next day");
  CHECK_TEXT ("London", in_london, "the same day");
}

/* 16 March 2019 is day 17,971, 14 May 2019 day 18,030. */
static void
days_and_durations (void)
{
  gint64 march = G_GINT64_CONSTANT (17971) * 24 * HOUR;
  gint64 may = G_GINT64_CONSTANT (18030) * 24 * HOUR;
  g_autofree char *day = annal_word_day (may + 5 * HOUR);
  g_autofree char *duration = annal_word_duration (march, may);
  g_autofree char *long_ago = annal_word_day (G_GINT64_CONSTANT (-719529) * 24 * HOUR);

  CHECK_TEXT ("day", day, "14 May 2019");
  CHECK_TEXT ("duration", duration, "59 days");
  CHECK_ROW ("before year 0", long_ago != NULL && *long_ago != '\0');
}

/* What answers something did not begin before it, whatever its own date allows. */
static void
what_is_in_order_is_never_earlier (void)
{
  check_distance ("2019-05-14", "2019-05", INSTANT, ANNAL_SUCCESSION_BEGUN, "at most 17 days later");
  check_distance ("2019-05-14", "2019-06", INSTANT, ANNAL_SUCCESSION_BEGUN, "between 18 and 47 days later");
  check_distance ("2019-05-14", "[2019-05-01..]", INSTANT, ANNAL_SUCCESSION_BEGUN, "the same day or later");
}

/* Until a day of June that nobody named; what came after it is of June too. */
static void
what_was_over_is_not_going_on (void)
{
  static const struct
  {
    const char *before, *after;
    AnnalSuccession succession;
    const char *words;
  } rows[] = {
    { "2019-05/2019-06", "2019-06", ANNAL_SUCCESSION_OPEN, "perhaps during that time, or at most 29 days later" },
    { "2019-05/2019-06", "2019-06", ANNAL_SUCCESSION_BEGUN, "perhaps during that time, or at most 29 days later" },
    { "2019-05/2019-06", "2019-06", ANNAL_SUCCESSION_OVER, "at most 29 days later" },
    { "2019-05-06/", "2019-05-14", ANNAL_SUCCESSION_OVER, "at most 8 days later" },
    { "2019-05-06/", "[2019-05-10..]", ANNAL_SUCCESSION_OVER, "the same day or later" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AnnalSpanData before = make (rows[i].before, PERIOD);
      AnnalSpanData after = make (rows[i].after, INSTANT);
      g_autofree char *words = annal_word_distance (&before, 0, &after, 0, rows[i].succession);

      CHECK_TEXT (rows[i].before, words, rows[i].words);
    }
}

/* There is no year 0 in words: what is counted as 0 is 1 BC. */
static void
years (void)
{
  static const struct
  {
    gint64 first, last;
    const char *words;
  } rows[] = {
    { 2019, 2019, "2019" },
    { 2013, 2019, "2013 to 2019" },
    { 1, 1, "1" },
    { 0, 0, "1 BC" },
    { -43, -43, "44 BC" },
    { -2999, -2000, "3000 BC to 2001 BC" },
    { -43, 14, "44 BC to 14" },
    { G_MININT64, 12000, "9223372036854775809 BC to 12000" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = annal_word_years (rows[i].first, rows[i].last);

      CHECK_TEXT (rows[i].words, words, rows[i].words);
    }
}

static void
what_is_not_certain_is_said (void)
{
  CHECK_TEXT ("certain", annal_word_certainty (ANNAL_CERTAINTY_CERTAIN), NULL);
  CHECK_TEXT ("possible", annal_word_certainty (ANNAL_CERTAINTY_POSSIBLE), "perhaps not what was asked for");
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "distances", distances },
    { "two that last", two_that_last },
    { "days go by the clock there", days_go_by_the_clock_there },
    { "days and durations", days_and_durations },
    { "what is in order is never earlier", what_is_in_order_is_never_earlier },
    { "what was over is not going on", what_was_over_is_not_going_on },
    { "years", years },
    { "what is not certain is said", what_is_not_certain_is_said },
  };

  return annal_test_main (argc, argv, "wording-time", tests, G_N_ELEMENTS (tests));
}
