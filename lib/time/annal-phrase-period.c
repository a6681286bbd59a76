/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Units of the calendar as numbers. Each unit is counted from one that has
 * the number 0: the year 0, the month January 0, the day 1970-01-01, the week
 * that day lies in. A winter belongs to the year it begins in, as in EDTF.
 */

#include "time/annal-civil-private.h"
#include "time/annal-phrase-private.h"

#define SATURDAY 2 /* 1970-01-03 */

static gint64
floor_div (gint64 a, gint64 b)
{
  return a / b - (a % b < 0);
}

static gint64
floor_mod (gint64 a, gint64 b)
{
  return a - b * floor_div (a, b);
}

static gint64
first_week_day (AnnalPhraseFlags flags)
{
  return flags & ANNAL_PHRASE_FLAGS_WEEKS_FROM_MONDAY ? -3 : -4;
}

/* Months per unit; 0 for what is not made of months. */
static guint
get_months (AnnalUnit unit)
{
  static const guint months[] = {
    [ANNAL_UNIT_MONTH] = 1,
    [ANNAL_UNIT_QUARTER] = 3,
    [ANNAL_UNIT_SEASON] = 3,
    [ANNAL_UNIT_HALF] = 6,
    [ANNAL_UNIT_YEAR] = 12,
    [ANNAL_UNIT_DECADE] = 120,
    [ANNAL_UNIT_CENTURY] = 1200,
    [ANNAL_UNIT_MILLENNIUM] = 12000,
  };

  return months[unit];
}

/* The month that the units are counted from: March for seasons. */
static gint64
get_month_offset (AnnalUnit unit)
{
  return unit == ANNAL_UNIT_SEASON ? 2 : 0;
}

static gint64
month_of_day (gint64 day)
{
  AnnalCivil civil = annal_civil_from_days (day);

  return civil.year * 12 + civil.month - 1;
}

static gint64
first_of_month (gint64 month)
{
  return annal_civil_to_days (floor_div (month, 12), (guint) floor_mod (month, 12) + 1, 1);
}

AnnalPeriod
annal_period_of_day (AnnalUnit unit, gint64 day, AnnalPhraseFlags flags)
{
  gint64 index = day;

  if (unit == ANNAL_UNIT_WEEK)
    index = floor_div (day - first_week_day (flags), 7);
  else if (unit == ANNAL_UNIT_WEEKEND)
    index = floor_div (day - SATURDAY, 7);
  else if (unit != ANNAL_UNIT_DAY)
    index = floor_div (month_of_day (day) - get_month_offset (unit), get_months (unit));
  return (AnnalPeriod) { unit, index };
}

AnnalPeriod
annal_period_of_year (gint64 year)
{
  return (AnnalPeriod) { ANNAL_UNIT_YEAR, year };
}

AnnalPeriod
annal_period_of_month (gint64 year, guint month)
{
  return (AnnalPeriod) { ANNAL_UNIT_MONTH, year * 12 + month - 1 };
}

AnnalPeriod
annal_period_of_date (gint64 year, guint month, guint day)
{
  return (AnnalPeriod) { ANNAL_UNIT_DAY, annal_civil_to_days (year, month, day) };
}

gint64
annal_period_get_first (AnnalPeriod self, AnnalPhraseFlags flags)
{
  if (self.unit == ANNAL_UNIT_DAY)
    return self.index;
  if (self.unit == ANNAL_UNIT_WEEK)
    return self.index * 7 + first_week_day (flags);
  if (self.unit == ANNAL_UNIT_WEEKEND)
    return self.index * 7 + SATURDAY;
  return first_of_month (self.index * get_months (self.unit) + get_month_offset (self.unit));
}

gint64
annal_period_get_last (AnnalPeriod self, AnnalPhraseFlags flags)
{
  AnnalPeriod next = { self.unit, self.index + 1 };

  if (self.unit == ANNAL_UNIT_WEEKEND)
    return annal_period_get_first (self, flags) + 1;
  return annal_period_get_first (next, flags) - 1;
}

AnnalPeriod
annal_period_widen (AnnalPeriod self, AnnalUnit unit, AnnalPhraseFlags flags)
{
  return annal_period_of_day (unit, annal_period_get_first (self, flags), flags);
}

gint64
annal_period_get_distance (AnnalPeriod self, gint64 day, AnnalPhraseFlags flags)
{
  gint64 first = annal_period_get_first (self, flags), last = annal_period_get_last (self, flags);

  return day < first ? first - day : day > last ? day - last
                                                : 0;
}

gint64
annal_period_get_year (AnnalPeriod self)
{
  return annal_civil_from_days (annal_period_get_first (self, ANNAL_PHRASE_FLAGS_NONE)).year;
}

/* Four digits, or as many as it takes behind a Y. */
static void
print_year (gint64 year, GString *out)
{
  g_string_append_printf (out, "%s%s%04" G_GINT64_FORMAT, ABS (year) > 9999 ? "Y" : "", year < 0 ? "-" : "",
                          ABS (year));
}

static void
print_parts (gint64 year, gint64 part, GString *out)
{
  print_year (year, out);
  g_string_append_printf (out, "-%02d", (int) part);
}

static void
print_day (gint64 day, GString *out)
{
  AnnalCivil civil = annal_civil_from_days (day);

  print_parts (civil.year, civil.month, out);
  g_string_append_printf (out, "-%02u", civil.day);
}

void
annal_period_print (AnnalPeriod self, AnnalPhraseFlags flags, GString *out)
{
  gint64 year = self.index;

  switch (self.unit)
    {
    case ANNAL_UNIT_WEEK:
    case ANNAL_UNIT_WEEKEND:
      g_string_append_c (out, '[');
      print_day (annal_period_get_first (self, flags), out);
      g_string_append (out, "..");
      print_day (annal_period_get_last (self, flags), out);
      g_string_append_c (out, ']');
      break;
    case ANNAL_UNIT_MONTH:
      print_parts (floor_div (year, 12), floor_mod (year, 12) + 1, out);
      break;
    case ANNAL_UNIT_QUARTER:
      print_parts (floor_div (year, 4), floor_mod (year, 4) + 33, out);
      break;
    case ANNAL_UNIT_SEASON:
      print_parts (floor_div (year, 4), floor_mod (year, 4) + 21, out);
      break;
    case ANNAL_UNIT_HALF:
      print_parts (floor_div (year, 2), floor_mod (year, 2) + 40, out);
      break;
    case ANNAL_UNIT_YEAR:
      print_year (year, out);
      break;
    case ANNAL_UNIT_DECADE:
      g_string_append_printf (out, "%03" G_GINT64_FORMAT "X", year);
      break;
    case ANNAL_UNIT_CENTURY:
      /* The century -1 is the first before year 1: -00XX. */
      g_string_append_printf (out, "%s%02" G_GINT64_FORMAT "XX", year < 0 ? "-" : "", year < 0 ? -year - 1 : year);
      break;
    case ANNAL_UNIT_MILLENNIUM:
      g_string_append_printf (out, "%" G_GINT64_FORMAT "X" "XX", year);
      break;
    default:
      print_day (self.index, out);
    }
}
