/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The days of holidays. */

#include "time/annal-civil-private.h"
#include "time/annal-phrase-resolver-private.h"

gint64
annal_holiday_get_nth_weekday (gint64 year, guint month, guint weekday, gint nth)
{
  gint64 first = annal_civil_to_days (year, month, 1);
  gint64 day = first + ((gint64) weekday - annal_civil_weekday (first) + 7) % 7;

  if (nth > 0)
    return day + 7 * (nth - 1);
  while (day + 7 < first + annal_civil_days_in_month (year, month))
    day += 7;
  return day;
}

/* Gregorian Easter, by the golden number, the century's corrections and the
 * age of the moon.
 */
static gint64
easter (gint64 year)
{
  gint64 golden = year % 19, century = year / 100;
  gint64 skipped = century - century / 4, moon = (8 * century + 13) / 25;
  gint64 epact = (19 * golden + skipped - moon + 15) % 30;
  gint64 full = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - golden) / 11));
  gint64 weekday = (year + year / 4 + full + 2 - skipped) % 7;

  return annal_civil_to_days (year, 3, 1) + 27 + full - weekday;
}

gint64
annal_holiday_get_day (gint holiday, gint64 year)
{
  switch (holiday)
    {
    case ANNAL_HOLIDAY_CHRISTMAS:
      return annal_civil_to_days (year, 12, 25);
    case ANNAL_HOLIDAY_BOXING:
      return annal_civil_to_days (year, 12, 26);
    case ANNAL_HOLIDAY_EASTER:
      return easter (year);
    case ANNAL_HOLIDAY_THANKSGIVING:
      return annal_holiday_get_nth_weekday (year, 11, 4, 4);
    case ANNAL_HOLIDAY_HALLOWEEN:
      return annal_civil_to_days (year, 10, 31);
    case ANNAL_HOLIDAY_ELECTION:
      return annal_holiday_get_nth_weekday (year, 11, 1, 1) + 1;
    case ANNAL_HOLIDAY_INDEPENDENCE:
      return annal_civil_to_days (year, 7, 4);
    case ANNAL_HOLIDAY_LABOR:
      return annal_holiday_get_nth_weekday (year, 9, 1, 1);
    case ANNAL_HOLIDAY_MEMORIAL:
      return annal_holiday_get_nth_weekday (year, 5, 1, ANNAL_NTH_LAST);
    case ANNAL_HOLIDAY_VETERANS:
      return annal_civil_to_days (year, 11, 11);
    case ANNAL_HOLIDAY_VALENTINE:
      return annal_civil_to_days (year, 2, 14);
    default:
      return annal_civil_to_days (year, 1, 1);
    }
}
