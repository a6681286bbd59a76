/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-test.h"

#include "time/annal-civil-private.h"

static void
known_days (void)
{
  static const struct
  {
    const char *label;
    gint64 year;
    guint month, day;
    gint64 days;
    guint weekday;
  } rows[] = {
    { "the epoch, a Thursday", 1970, 1, 1, 0, 4 },
    { "the day before it", 1969, 12, 31, -1, 3 },
    { "a week after it", 1970, 1, 8, 7, 4 },
    { "the end of its first year", 1970, 12, 31, 364, 4 },
    { "first of March of a leap year", 1972, 3, 1, 790, 3 },
    /* 30 years of 365 and 7 leap days (1972 to 1996). */
    { "2000, a Saturday", 2000, 1, 1, 10957, 6 },
    { "29 February of a century", 2000, 2, 29, 11016, 2 },
    /* 70 years of 365 and 17 leap days (1904 to 1968). */
    { "1900, a Monday", 1900, 1, 1, -25567, 1 },
    { "no 29 February in 1900", 1900, 3, 1, -25508, 4 },
    { "the first Gregorian day, a Friday", 1582, 10, 15, -141427, 5 },
    { "the year 1, a Monday", 1, 1, 1, -719162, 1 },
    { "the year 0 is a leap year", 0, 2, 29, -719469, 2 },
    { "the year 0 begins on a Saturday", 0, 1, 1, -719528, 6 },
    { "the day before the year 0", -1, 12, 31, -719529, 5 },
    { "one cycle before 1970", 1570, 1, 1, -146097, 4 },
    { "a thousand cycles after 1970", 401970, 1, 1, 146097000, 4 },
    { "a review in Geneva, a Tuesday", 2019, 5, 14, 18030, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AnnalCivil back = annal_civil_from_days (rows[i].days);

      CHECK_ROW (rows[i].label,
                 annal_civil_to_days (rows[i].year, rows[i].month, rows[i].day) == rows[i].days);
      CHECK_ROW (rows[i].label, back.year == rows[i].year && back.month == rows[i].month &&
                                    back.day == rows[i].day);
      CHECK_ROW (rows[i].label, annal_civil_weekday (rows[i].days) == rows[i].weekday);
    }
}

static void
leap_years (void)
{
  static const struct
  {
    gint64 year;
    gboolean leap;
  } rows[] = {
    { 2000, TRUE }, { 1900, FALSE }, { 2016, TRUE }, { 2019, FALSE }, { 0, TRUE },
    { -4, TRUE }, { -1, FALSE }, { -100, FALSE }, { -400, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CHECK (annal_civil_is_leap (rows[i].year) == rows[i].leap);
      CHECK (annal_civil_days_in_month (rows[i].year, 2) == (rows[i].leap ? 29 : 28));
    }
}

/* Walks day by day over more than two cycles, counting as a child would. */
static void
every_day_in_order (void)
{
  static const guint lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gint64 days = annal_civil_to_days (-450, 1, 1);
  guint n_wrong = 0;

  for (gint64 year = -450; year <= 450; year++)
    for (guint month = 1; month <= 12; month++)
      {
        gboolean leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
        guint n = lengths[month - 1] + (month == 2 && leap);

        for (guint day = 1; day <= n; day++, days++)
          {
            AnnalCivil civil = annal_civil_from_days (days);

            n_wrong += annal_civil_to_days (year, month, day) != days || civil.year != year ||
                       civil.month != month || civil.day != day;
          }
      }
  CHECK (n_wrong == 0);
}

static void
seconds_and_their_limits (void)
{
  gboolean cut = FALSE;
  AnnalCivil far;

  CHECK (annal_civil_to_seconds (1970, 1, 2, &cut) == 86400);
  CHECK (annal_civil_to_seconds (1969, 12, 31, &cut) == -86400);
  CHECK (annal_civil_to_seconds (ANNAL_CIVIL_YEAR_MAX, 12, 4, &cut) > 0);
  CHECK (annal_civil_to_seconds (ANNAL_CIVIL_YEAR_MIN, 1, 28, &cut) < 0);
  CHECK (!cut);
  CHECK (annal_civil_to_seconds (ANNAL_CIVIL_YEAR_MAX, 12, 5, &cut) == G_MAXINT64);
  CHECK (cut);
  cut = FALSE;
  CHECK (annal_civil_to_seconds (ANNAL_CIVIL_YEAR_MIN, 1, 27, &cut) == G_MININT64);
  CHECK (cut);
  cut = FALSE;
  CHECK (annal_civil_to_seconds (ANNAL_CIVIL_YEAR_MAX + 1, 1, 1, &cut) == G_MAXINT64);
  CHECK (cut);
  cut = FALSE;
  CHECK (annal_civil_to_seconds (G_MININT64, 1, 1, &cut) == G_MININT64);
  CHECK (cut);

  far = annal_civil_from_days (annal_civil_to_days (ANNAL_CIVIL_YEAR_MIN, 2, 28));
  CHECK (far.year == ANNAL_CIVIL_YEAR_MIN && far.month == 2 && far.day == 28);

  CHECK (annal_civil_seconds_to_days (-1) == -1);
  CHECK (annal_civil_seconds_to_days (0) == 0);
  CHECK (annal_civil_seconds_to_days (86399) == 0);
  CHECK (annal_civil_add (G_MAXINT64, 1) == G_MAXINT64);
  CHECK (annal_civil_add (G_MININT64, -1) == G_MININT64);
  CHECK (annal_civil_add (2, -3) == -1);
}

static const AnnalTest tests[] = {
  { "known-days", known_days },
  { "leap-years", leap_years },
  { "every-day-in-order", every_day_in_order },
  { "seconds-and-their-limits", seconds_and_their_limits },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "civil", tests, G_N_ELEMENTS (tests));
}
