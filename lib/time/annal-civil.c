/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Days are counted from 1970-01-01, years without a gap: the year before 1 is
 * 0, and the calendar repeats every 400 years of 146,097 days, which is a
 * whole number of weeks.
 */

#include "time/annal-civil-private.h"

#define DAYS_PER_CYCLE 146097
#define YEARS_PER_CYCLE 400
/* From 0000-01-01 to 1970-01-01. */
#define EPOCH_DAYS 719528

static const guint16 days_before_month[2][13] = {
  { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 },
  { 0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335, 366 },
};

static gint64
floor_div (gint64 a, gint64 b)
{
  return a / b - (a % b < 0);
}

/* Days from 0000-01-01 to the first of January of @year: each year has 365,
 * and each leap year before it one more. The leap years from 0 to year - 1 are
 * the multiples of 4, without those of 100, with those of 400.
 */
static inline gint64
days_before_year (gint64 year)
{
  guint32 y = (guint32) year;

  /* Nearly all years are; 32 bits without signs take half the time. */
  if (year >= 0 && year <= 9999)
    return 365 * y + (y + 3) / 4 - (y + 99) / 100 + (y + 399) / 400;
  return 365 * year + floor_div (year + 3, 4) - floor_div (year + 99, 100) +
         floor_div (year + 399, 400);
}

guint
annal_civil_days_in_month (gint64 year, guint month)
{
  const guint16 *before = days_before_month[annal_civil_is_leap (year)];

  g_assert (month >= 1 && month <= 12);
  return before[month] - before[month - 1];
}

gint64
annal_civil_to_days (gint64 year, guint month, guint day)
{
  g_assert (year >= ANNAL_CIVIL_YEAR_MIN - 1 && year <= ANNAL_CIVIL_YEAR_MAX + 1);
  g_assert (month >= 1 && month <= 12);

  return days_before_year (year) + days_before_month[annal_civil_is_leap (year)][month - 1] +
         day - 1 - EPOCH_DAYS;
}

AnnalCivil
annal_civil_from_days (gint64 days)
{
  gint64 since_0 = days + EPOCH_DAYS;
  gint64 cycle = floor_div (since_0, DAYS_PER_CYCLE);
  gint64 left = since_0 - cycle * DAYS_PER_CYCLE;
  gint64 year = left * YEARS_PER_CYCLE / DAYS_PER_CYCLE;
  const guint16 *before;
  guint month = 1;

  /* By the mean length of a year the guess is at most one off. */
  if (days_before_year (year) > left)
    year--;
  else if (days_before_year (year + 1) <= left)
    year++;

  left -= days_before_year (year);
  before = days_before_month[annal_civil_is_leap (year)];
  while (before[month] <= left)
    month++;

  return (AnnalCivil) { year + cycle * YEARS_PER_CYCLE, month, left - before[month - 1] + 1 };
}

guint
annal_civil_weekday (gint64 days)
{
  gint64 since_thursday = days % 7;

  /* 1970-01-01 was a Thursday, the fourth day. */
  return (since_thursday + 7 + 3) % 7 + 1;
}

gint64
annal_civil_to_seconds (gint64 year,
                        guint month,
                        guint day,
                        gboolean *saturated)
{
  gint64 seconds;

  if (year <= ANNAL_CIVIL_YEAR_MAX && year >= ANNAL_CIVIL_YEAR_MIN &&
      !__builtin_mul_overflow (annal_civil_to_days (year, month, day), (gint64) ANNAL_SECONDS_PER_DAY, &seconds))
    return seconds;
  *saturated = TRUE;
  return year > 0 ? G_MAXINT64 : G_MININT64;
}

gint64
annal_civil_seconds_to_days (gint64 seconds)
{
  return floor_div (seconds, ANNAL_SECONDS_PER_DAY);
}
