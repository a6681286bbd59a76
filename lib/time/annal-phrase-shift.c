/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Dates that are counted from another: from the dateline or, "the next day",
 * "later that year", from the date last told that is fine enough.
 */

#include <string.h>

#include "time/annal-civil-private.h"
#include "time/annal-phrase-resolver-private.h"

/* Units that no calendar cuts are made of those that one does. */
static AnnalUnit
simplify (AnnalUnit unit, gint64 *shift)
{
  switch (unit)
    {
    case ANNAL_UNIT_SECOND:
    case ANNAL_UNIT_MINUTE:
    case ANNAL_UNIT_HOUR:
      *shift = 0;
      return ANNAL_UNIT_DAY;
    case ANNAL_UNIT_FORTNIGHT:
      *shift *= 2;
      return ANNAL_UNIT_WEEK;
    case ANNAL_UNIT_MILLENNIUM:
      *shift *= 1000;
      return ANNAL_UNIT_YEAR;
    default:
      return unit;
    }
}

/* "A decade ago" is a year, not a decade. */
static AnnalUnit
coarse_to_years (AnnalUnit unit, gint64 *shift)
{
  if (unit != ANNAL_UNIT_DECADE && unit != ANNAL_UNIT_CENTURY)
    return unit;
  *shift *= unit == ANNAL_UNIT_DECADE ? 10 : 100;
  return ANNAL_UNIT_YEAR;
}

static gint
get_sign (const AnnalExpr *expr)
{
  return expr->shift < 0 || strcmp (expr->rule, "units-ago") == 0 || strcmp (expr->rule, "units-earlier") == 0 ? -1
                                                                                                               : 1;
}

/* Half of a unit in years; 0 for the year and what is shorter. */
static gint64
half_in_years (AnnalUnit unit)
{
  return unit == ANNAL_UNIT_DECADE ? 5 : unit == ANNAL_UNIT_CENTURY ? 50 : unit == ANNAL_UNIT_MILLENNIUM ? 500 : 0;
}

static gboolean
is_count (const AnnalExpr *expr)
{
  return expr->count > 0 || expr->half > 0;
}

gboolean
annal_resolver_resolve_shift (const AnnalResolver *self)
{
  const AnnalExpr *expr = self->expr;
  gint64 shift = expr->shift;
  AnnalUnit unit = simplify (expr->unit, &shift);
  const AnnalTold *told, *quarter = &self->story->told[ANNAL_TOLD_ANY];
  AnnalPeriod period;

  if (ABS (shift) > ANNAL_SHIFT_MAX)
    return FALSE;
  if (expr->vague)
    return self->story->has_dateline && annal_resolver_set_era (self, expr->shift);
  if (is_count (expr) || expr->told)
    unit = coarse_to_years (unit, &shift);
  /* In a company's figures "a year ago" is the same quarter of that year. */
  if (unit == ANNAL_UNIT_YEAR && is_count (expr) + expr->told > 0 && expr->modifier == 0 && shift == -1 &&
      quarter->is_set && quarter->period.unit == ANNAL_UNIT_QUARTER)
    {
      period = quarter->period;
      period.index -= 4;
      return annal_resolver_set_from_told (self, quarter, period);
    }
  if (expr->half > 0 && half_in_years (expr->unit) > 0)
    shift += get_sign (expr) * half_in_years (expr->unit);
  else if (expr->half > 0 && unit == ANNAL_UNIT_YEAR)
    {
      unit = ANNAL_UNIT_MONTH;
      shift = shift * 12 + get_sign (expr) * 6;
    }
  told = expr->told ? annal_resolver_find_told (self, unit) : NULL;
  if (told != NULL)
    {
      period = annal_period_widen (told->period, unit, self->story->flags);
      period.index += shift;
      return annal_resolver_set_from_told (self, told, period);
    }
  if (!self->story->has_dateline)
    return FALSE;
  period = annal_resolver_here (self, unit);
  if (unit == ANNAL_UNIT_WEEKEND)
    {
      /* On Monday to Friday the last one is the most recent, this one ahead. */
      gboolean inside = annal_period_get_distance (period, self->story->dateline, self->story->flags) == 0;

      period.index += inside ? shift : shift < 0 ? shift + 1
                               : shift == 0     ? 1
                                                : shift;
    }
  else
    period.index += shift;
  return annal_resolver_set_relative (self, period);
}

/* "That Tuesday", "the following Monday", "the previous Friday". */
static gboolean
resolve_told_weekday (const AnnalResolver *self)
{
  const AnnalTold *told = annal_resolver_find_told (self, ANNAL_UNIT_DAY);
  gint64 from = told != NULL ? told->period.index : self->story->dateline;
  gint64 back = ((gint64) annal_civil_weekday (from) - self->expr->number + 7) % 7;
  gint64 day = from - back;

  if (self->expr->shift > 0)
    day += 7;
  else if (self->expr->shift < 0 && back == 0)
    day -= 7;
  if (told != NULL)
    return annal_resolver_set_from_told (self, told, (AnnalPeriod) { ANNAL_UNIT_DAY, day });
  return annal_resolver_set_relative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, day });
}

/* "Tuesday of next week". */
static gboolean
resolve_weekday_of_week (const AnnalResolver *self)
{
  AnnalPeriod week = annal_resolver_here (self, ANNAL_UNIT_WEEK);
  gint64 day;

  week.index += self->expr->shift;
  day = annal_period_get_first (week, self->story->flags);
  day += ((gint64) self->expr->number - annal_civil_weekday (day) + 7) % 7;
  return annal_resolver_set_relative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, day });
}

static gboolean
resolve_shift_weekday (const AnnalResolver *self)
{
  const AnnalExpr *expr = self->expr;
  gint64 last = annal_resolver_get_weekday (self, expr->number);
  gint64 before = last == self->story->dateline ? last - 7 : last;
  gint64 week;

  if (expr->told)
    return resolve_told_weekday (self);
  if (expr->shift < 0)
    {
      annal_resolver_set_alternative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, before - 7 });
      return annal_resolver_set_relative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, before });
    }
  if (expr->shift > 0)
    {
      /* The first one of the week after this one, or the first one to come. */
      AnnalPeriod next = annal_resolver_here (self, ANNAL_UNIT_WEEK);

      next.index++;
      week = annal_period_get_first (next, self->story->flags);
      week += ((gint64) expr->number - annal_civil_weekday (week) + 7) % 7;
      if (expr->upcoming)
        return annal_resolver_set_relative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, last + 7 });
      if (week != last + 7)
        annal_resolver_set_alternative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, last + 7 });
      return annal_resolver_set_relative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, week });
    }
  week = annal_period_get_first (annal_resolver_here (self, ANNAL_UNIT_WEEK), self->story->flags);
  week += ((gint64) expr->number - annal_civil_weekday (week) + 7) % 7;
  return annal_resolver_set_relative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, week });
}

/* "Last May", "this Friday", "next summer". */
gboolean
annal_resolver_resolve_shift_named (const AnnalResolver *self)
{
  const AnnalExpr *expr = self->expr;
  const AnnalTold *told;
  gint64 per_year = annal_unit_get_per_year (expr->unit);
  AnnalPeriod now, period;

  if (expr->unit == ANNAL_UNIT_DAY)
    return resolve_shift_weekday (self);
  now = annal_resolver_here (self, expr->unit);
  period = annal_expr_get_in_year (expr, annal_resolver_get_year (self));
  told = expr->told ? annal_resolver_find_told (self, ANNAL_UNIT_YEAR) : NULL;
  if (told != NULL)
    {
      now = annal_period_widen (told->period, ANNAL_UNIT_YEAR, self->story->flags);
      return annal_resolver_set_from_told (self, told, annal_expr_get_in_year (expr, now.index));
    }
  if (expr->shift < 0 && period.index >= now.index)
    period.index -= per_year;
  else if (expr->shift > 0 && period.index <= now.index)
    period.index += per_year;
  if (expr->shift < 0)
    annal_resolver_set_alternative (self, (AnnalPeriod) { period.unit, period.index - per_year });
  else if (expr->shift > 0)
    annal_resolver_set_alternative (self, (AnnalPeriod) { period.unit, period.index + per_year });
  if (expr->day == 0)
    return annal_resolver_set_relative (self, period);
  self->out->has_alternative = FALSE;
  now = (AnnalPeriod) { ANNAL_UNIT_DAY, annal_period_get_first (period, self->story->flags) + expr->day - 1 };
  return now.index <= annal_period_get_last (period, self->story->flags) && annal_resolver_set_relative (self, now);
}

gboolean
annal_resolver_resolve_of_shift (const AnnalResolver *self)
{
  const AnnalExpr *expr = self->expr;
  AnnalPeriod period;
  const AnnalTold *told;

  if (expr->unit == ANNAL_UNIT_DAY)
    return resolve_weekday_of_week (self);
  if (expr->number != 0)
    {
      period = annal_expr_get_in_year (expr, annal_resolver_get_year (self) + expr->shift);
      return annal_resolver_set_relative (self, period);
    }
  period = annal_resolver_find_quarter (self, &told);
  period.index += expr->shift * 4;
  return told != NULL ? annal_resolver_set_from_told (self, told, period) : annal_resolver_set_relative (self, period);
}
