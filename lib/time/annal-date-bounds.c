/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From a point to the seconds it can stand for.
 *
 * Unspecified digits are completed exactly: only real dates count, so that
 * XXXX-02-29 runs from 0000-02-29 to 9996-02-29. What completes a month and
 * day depends on the year only by its being a leap year. So the search for
 * the earliest date is: the earliest month and day of a common year, the same
 * of a leap year, and then the earliest year for which there is one.
 */

#include "time/annal-civil-private.h"
#include "time/annal-date-private.h"

static const gint64 powers_of_ten[] = { 1, 10, 100, 1000 };

/* Where the groupings 21 to 41 begin, and how many months they last. Those
 * that begin in December end in February of the next year.
 */
static const struct
{
  guint8 month;
  guint8 length;
} seasons[] = {
  { 3, 3 }, { 6, 3 }, { 9, 3 }, { 12, 3 }, /* 21 to 24: spring to winter */
  { 3, 3 }, { 6, 3 }, { 9, 3 }, { 12, 3 }, /* 25 to 28: of the north */
  { 9, 3 }, { 12, 3 }, { 3, 3 }, { 6, 3 }, /* 29 to 32: of the south */
  { 1, 3 }, { 4, 3 }, { 7, 3 }, { 10, 3 }, /* 33 to 36: quarters */
  { 1, 4 }, { 5, 4 }, { 9, 4 },            /* 37 to 39: four months each */
  { 1, 6 }, { 7, 6 },                      /* 40 and 41: half-years */
};

gboolean
annal_date_point_is_winter (const AnnalDatePoint *self)
{
  return self->precision == ANNAL_DATE_PRECISION_SEASON && seasons[self->month - 21].month == 12;
}

static gboolean
matches (guint number, guint value, guint mask)
{
  return ((mask & 2) || number / 10 == value / 10) && ((mask & 1) || number % 10 == value % 10);
}

/* The number of years a mask allows, but for -XXXX, where one is -0000. */
static guint
count_years (const AnnalDatePoint *self)
{
  guint n = 1;

  for (guint bit = 0; bit < 4; bit++)
    if (self->year_mask & (1 << bit))
      n *= 10;
  return n;
}

/* The magnitude of the @index-th year that matches, counted away from 0. */
static gint64
nth_magnitude (const AnnalDatePoint *self, guint index)
{
  gint64 magnitude = self->negative ? -self->year : self->year;

  for (guint bit = 0; bit < 4; bit++)
    if (self->year_mask & (1 << bit))
      {
        magnitude += index % 10 * powers_of_ten[bit];
        index /= 10;
      }
  return magnitude;
}

/* Finds the earliest or latest month and day of a year of one kind. */
static gboolean
complete_in_year (const AnnalDatePoint *self, gboolean leap, gboolean latest, AnnalDatePoint *out)
{
  const gint64 example = leap ? 2000 : 2001;

  for (guint i = 1; i <= 12; i++)
    {
      guint month = latest ? 13 - i : i;
      guint n_days = annal_civil_days_in_month (example, month);

      if (!matches (month, self->month, self->month_mask))
        continue;
      out->month = month;
      if (self->precision < ANNAL_DATE_PRECISION_DAY)
        return TRUE;
      for (guint j = 1; j <= n_days; j++)
        {
          out->day = latest ? n_days + 1 - j : j;
          if (matches (out->day, self->day, self->day_mask))
            return TRUE;
        }
    }
  return FALSE;
}

/* The cases where the year decides nothing but itself: years and seasons. */
static gboolean
needs_month (const AnnalDatePoint *self)
{
  return self->precision >= ANNAL_DATE_PRECISION_MONTH;
}

/* X as 0 is the year nearest to 0, X as 9 the farthest; but there is no -0000. */
static gint64
complete_year (const AnnalDatePoint *self, gboolean latest)
{
  gint64 magnitude = self->negative ? -self->year : self->year;

  if (latest != self->negative)
    magnitude = nth_magnitude (self, count_years (self) - 1);
  else if (self->negative && magnitude == 0)
    magnitude = nth_magnitude (self, 1);
  return self->negative ? -magnitude : magnitude;
}

static gboolean
complete (const AnnalDatePoint *self, gboolean latest, AnnalDatePoint *out)
{
  AnnalDatePoint in_year[2];
  gboolean found[2];
  guint n;

  if (!needs_month (self))
    {
      *out = *self;
      out->year = complete_year (self, latest);
      return TRUE;
    }
  for (guint leap = 0; leap < 2; leap++)
    {
      in_year[leap] = *self;
      found[leap] = complete_in_year (self, leap, latest, &in_year[leap]);
    }
  if (!found[0] && !found[1])
    return FALSE;

  n = count_years (self);

  for (guint i = 0; i < n; i++)
    {
      gint64 magnitude = nth_magnitude (self, latest != self->negative ? n - 1 - i : i);
      gint64 year = self->negative ? -magnitude : magnitude;
      gboolean leap = annal_civil_is_leap (year);

      if (!found[leap] || (self->negative && magnitude == 0))
        continue;
      *out = in_year[leap];
      out->year = year;
      return TRUE;
    }
  return FALSE;
}

static gint64
magnify (gint64 value, guint zeros)
{
  while (zeros-- > 0)
    if (__builtin_mul_overflow (value, 10, &value))
      return G_MAXINT64;
  return value;
}

/* The years that share the significant digits: all with the same first digits
 * and as many digits. Leading zeros are not significant.
 */
static void
find_significant_years (const AnnalDatePoint *self, gint64 *first, gint64 *last)
{
  guint64 magnitude = self->year < 0 ? -(guint64) self->year : (guint64) self->year;
  guint zeros = 0;
  gint64 nearest, farthest;

  for (guint64 rest = magnitude; rest >= 10; rest /= 10)
    zeros++;
  zeros = zeros + 1 - self->significant;
  if (zeros == 0)
    {
      *first = *last = self->year;
      return;
    }
  for (guint i = 0; i < zeros; i++)
    magnitude /= 10;

  nearest = magnify ((gint64) magnitude, zeros);
  farthest = magnify ((gint64) magnitude + 1, zeros);
  if (farthest != G_MAXINT64)
    farthest--;
  *first = self->year < 0 ? -farthest : nearest;
  *last = self->year < 0 ? -nearest : farthest;
}

static void
strip (AnnalDatePoint *self)
{
  self->year_mask = self->month_mask = self->day_mask = 0;
  self->year_qualifier = self->month_qualifier = self->day_qualifier = 0;
  self->significant = self->exponent = 0;
  self->negative = self->year < 0;
}

AnnalDatePoint
annal_date_point_complete (const AnnalDatePoint *self,
                           gboolean latest)
{
  AnnalDatePoint result = *self;
  gint64 first, last;

  if (self->significant != 0)
    {
      find_significant_years (self, &first, &last);
      result.year = latest ? last : first;
    }
  else if (annal_date_point_is_masked (self))
    {
      gboolean found = complete (self, latest, &result);

      g_assert (found);
    }
  strip (&result);
  return result;
}

/* The seconds of a date-time, in UTC where its zone is given. A leap second
 * counts as the second before it, since POSIX time has no number for it.
 */
static gint64
point_to_second (const AnnalDatePoint *point, gboolean *saturated)
{
  gint64 day = annal_civil_to_seconds (point->year, point->month, point->day, saturated);
  gint64 second = MIN (point->second, 59);

  return day + point->hour * 3600 + point->minute * 60 + second - point->offset * 60;
}

/* The first second after @length months from a month. */
static gint64
months_later (gint64 year, guint month, guint length, gboolean *saturated)
{
  guint index = month - 1 + length;

  if (year == G_MAXINT64)
    return annal_civil_to_seconds (year, 1, 1, saturated);
  return annal_civil_to_seconds (year + index / 12, index % 12 + 1, 1, saturated);
}

/* The first month of a season; its year may be the one before. */
static guint
find_season (const AnnalDatePoint *point, gint64 *year, guint *length)
{
  guint month = seasons[point->month - 21].month;

  *length = seasons[point->month - 21].length;
  if (month != 12 || point->winter == ANNAL_WINTER_BEGINS)
    return month;
  if (point->winter == ANNAL_WINTER_ENDS)
    {
      *year -= 1;
      return month;
    }
  /* All that its months lie in. */
  *length = 12;
  return 1;
}

static void
find_unit (const AnnalDatePoint *point, gint64 *first, gint64 *last, gboolean *saturated)
{
  guint month = 1, length = 12;
  gint64 year = point->year;
  gboolean beyond = FALSE;
  gint64 next;

  if (point->precision == ANNAL_DATE_PRECISION_SECOND)
    {
      *first = *last = point_to_second (point, saturated);
      return;
    }
  if (point->precision == ANNAL_DATE_PRECISION_DAY)
    {
      *first = annal_civil_to_seconds (point->year, point->month, point->day, saturated);
      *last = annal_civil_add (*first, ANNAL_SECONDS_PER_DAY - 1);
      return;
    }

  if (point->precision == ANNAL_DATE_PRECISION_MONTH)
    {
      month = point->month;
      length = 1;
    }
  else if (point->precision == ANNAL_DATE_PRECISION_SEASON)
    month = find_season (point, &year, &length);
  *first = annal_civil_to_seconds (year, month, 1, saturated);
  next = months_later (year, month, length, &beyond);
  *last = beyond ? next : annal_civil_add (next, -1);
  *saturated = *saturated || beyond;
}

static gboolean
find_masked_extent (const AnnalDatePoint *self, AnnalDateExtent *out)
{
  AnnalDatePoint first = *self, last = *self;

  if (self->significant != 0)
    find_significant_years (self, &first.year, &last.year);
  else if (!complete (self, FALSE, &first) || !complete (self, TRUE, &last))
    return FALSE;
  find_unit (&first, &out->first, &out->first_last, &out->saturated);
  find_unit (&last, &out->last_first, &out->last, &out->saturated);
  return TRUE;
}

gboolean
annal_date_point_get_extent (const AnnalDatePoint *self,
                             AnnalDateExtent *out)
{
  out->saturated = FALSE;
  if (self->significant != 0 || annal_date_point_is_masked (self))
    return find_masked_extent (self, out);
  find_unit (self, &out->first, &out->last, &out->saturated);
  out->last_first = out->first;
  out->first_last = out->last;
  return TRUE;
}
