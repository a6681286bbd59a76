/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Which reading of an expression is meant. Dates without a year or month are in
 * annal-phrase-near.c, those counted from another in annal-phrase-shift.c.
 *
 * The reading not taken is kept as the alternative.
 */

#include "time/annal-civil-private.h"
#include "time/annal-phrase-resolver-private.h"

AnnalPeriod
annal_resolver_here (const AnnalResolver *self, AnnalUnit unit)
{
  return annal_period_of_day (unit, self->story->dateline, self->story->flags);
}

gboolean
annal_resolver_set (const AnnalResolver *self, AnnalPeriod period)
{
  self->out->form = ANNAL_MEANING_PERIOD;
  self->out->from = period;
  return TRUE;
}

gboolean
annal_resolver_set_relative (const AnnalResolver *self, AnnalPeriod period)
{
  self->out->relative = TRUE;
  self->out->anchor = ANNAL_PHRASE_ANCHOR_DATELINE;
  return annal_resolver_set (self, period);
}

void
annal_resolver_set_alternative (const AnnalResolver *self, AnnalPeriod period)
{
  self->out->has_alternative = TRUE;
  self->out->alternative = period;
}

const AnnalTold *
annal_resolver_find_told (const AnnalResolver *self, AnnalUnit unit)
{
  AnnalToldLevel level = unit <= ANNAL_UNIT_WEEK     ? ANNAL_TOLD_DAY
                         : unit <= ANNAL_UNIT_SEASON ? ANNAL_TOLD_MONTH
                                                     : ANNAL_TOLD_ANY;

  return self->story->told[level].is_set ? &self->story->told[level] : NULL;
}

gboolean
annal_resolver_set_from_told (const AnnalResolver *self, const AnnalTold *told, AnnalPeriod period)
{
  self->out->relative = TRUE;
  self->out->anchor = ANNAL_PHRASE_ANCHOR_PHRASE;
  self->out->anchor_index = told->index;
  return annal_resolver_set (self, period);
}

AnnalPeriod
annal_resolver_find_quarter (const AnnalResolver *self, const AnnalTold **told)
{
  AnnalPeriod quarter = annal_resolver_here (self, ANNAL_UNIT_QUARTER);

  *told = &self->story->told[ANNAL_TOLD_MONTH];
  if ((*told)->is_set && (*told)->period.unit == ANNAL_UNIT_QUARTER)
    return (*told)->period;
  *told = NULL;
  quarter.index--;
  return quarter;
}

gboolean
annal_resolver_set_era (const AnnalResolver *self, gint shift)
{
  annal_resolver_set_relative (self, annal_resolver_here (self, ANNAL_UNIT_DAY));
  if (shift != 0)
    self->out->form = shift < 0 ? ANNAL_MEANING_BEFORE : ANNAL_MEANING_SINCE;
  return TRUE;
}

static gboolean
resolve_day_number (const AnnalResolver *self)
{
  const AnnalTold *told = annal_resolver_find_told (self, ANNAL_UNIT_MONTH);
  AnnalPeriod month;
  gint64 first, day;

  if (self->expr->weekday != 0)
    return annal_resolver_resolve_weekday_number (self);
  if (told != NULL ? told->period.unit > ANNAL_UNIT_MONTH : !self->story->has_dateline)
    return FALSE;
  month = told != NULL ? annal_period_widen (told->period, ANNAL_UNIT_MONTH, self->story->flags)
                       : annal_resolver_here (self, ANNAL_UNIT_MONTH);
  first = annal_period_get_first (month, self->story->flags);
  day = first + self->expr->day - 1;
  if (day > annal_period_get_last (month, self->story->flags))
    return FALSE;
  if (told != NULL)
    return annal_resolver_set_from_told (self, told, (AnnalPeriod) { ANNAL_UNIT_DAY, day });
  return annal_resolver_set_relative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, day });
}

static gboolean
resolve_unit (const AnnalResolver *self)
{
  const AnnalExpr *expr = self->expr;
  const AnnalTold *told;
  AnnalPeriod period;

  if (expr->ended)
    return annal_resolver_set_ended (self);
  if (expr->unit == ANNAL_UNIT_QUARTER)
    {
      period = annal_resolver_find_quarter (self, &told);
      return told != NULL ? annal_resolver_set_from_told (self, told, period)
                          : annal_resolver_set_relative (self, period);
    }
  return annal_resolver_set_relative (self, annal_resolver_here (self, expr->unit));
}

static gboolean
resolve_weekend (const AnnalResolver *self)
{
  AnnalPeriod last = annal_resolver_here (self, ANNAL_UNIT_WEEKEND), next = { ANNAL_UNIT_WEEKEND, last.index + 1 };
  gboolean ahead = annal_resolver_find_tense (self) == ANNAL_TENSE_FUTURE;

  annal_resolver_set_alternative (self, ahead ? last : next);
  return annal_resolver_set_relative (self, ahead ? next : last);
}

static AnnalPeriod
get_holiday (const AnnalExpr *expr, gint64 year)
{
  return (AnnalPeriod) { ANNAL_UNIT_DAY, annal_holiday_get_day (expr->holiday, year) + expr->shift };
}

static gboolean
resolve_holiday (const AnnalResolver *self)
{
  AnnalPeriod candidates[3], year = self->expr->period;

  /* "Christmas 1990"; the eve of a new year is in the old one. */
  if (year.unit == ANNAL_UNIT_YEAR)
    {
      year.index += self->expr->holiday == ANNAL_HOLIDAY_NEW && self->expr->shift < 0;
      return annal_resolver_set (self, get_holiday (self->expr, year.index));
    }
  for (gint i = 0; i < 3; i++)
    candidates[i] = get_holiday (self->expr, annal_resolver_get_year (self) + i - 1);
  return annal_resolver_choose (self, candidates, 3);
}

/* "The past three years": from so long before the dateline up to it. */
static gboolean
resolve_span (const AnnalResolver *self)
{
  const AnnalExpr *expr = self->expr;
  gint64 count = expr->count;
  AnnalUnit unit = expr->unit;
  AnnalPeriod now, then;

  if (count > ANNAL_SHIFT_MAX)
    return FALSE;
  if (unit == ANNAL_UNIT_WEEK)
    {
      unit = ANNAL_UNIT_DAY;
      count *= 7;
    }
  now = annal_resolver_here (self, unit);
  then = (AnnalPeriod) { unit, now.index + expr->shift * count };
  annal_resolver_set_relative (self, now);
  self->out->form = ANNAL_MEANING_RANGE;
  self->out->from = expr->shift < 0 ? then : now;
  self->out->to = expr->shift < 0 ? now : then;
  return TRUE;
}

static gboolean
resolve_clock (const AnnalResolver *self)
{
  const AnnalTold *told = annal_resolver_find_told (self, ANNAL_UNIT_DAY);

  if (told != NULL)
    return annal_resolver_set_from_told (self, told, told->period);
  return self->story->has_dateline && annal_resolver_set_relative (self, annal_resolver_here (self, ANNAL_UNIT_DAY));
}

static gboolean
resolve_period (const AnnalResolver *self)
{
  const AnnalExpr *expr = self->expr;

  if (expr->ambiguous)
    {
      AnnalCivil civil = annal_civil_from_days (expr->period.index);

      annal_resolver_set_alternative (self, annal_period_of_date (civil.year, civil.day, civil.month));
    }
  return annal_resolver_set (self, expr->period);
}

static gboolean
resolve (const AnnalResolver *self)
{
  const AnnalExpr *expr = self->expr;

  switch (expr->form)
    {
    case ANNAL_FORM_PERIOD:
      return resolve_period (self);
    case ANNAL_FORM_DURATION:
    case ANNAL_FORM_SET:
      return TRUE;
    case ANNAL_FORM_SHIFT:
      return annal_resolver_resolve_shift (self);
    case ANNAL_FORM_DAY_NUMBER:
      return resolve_day_number (self);
    case ANNAL_FORM_CLOCK:
      return resolve_clock (self);
    default:
      break;
    }
  if (!self->story->has_dateline)
    return FALSE;
  switch (expr->form)
    {
    case ANNAL_FORM_NAMED:
      return annal_resolver_resolve_named (self);
    case ANNAL_FORM_MONTH_DAY:
      return annal_resolver_resolve_month_day (self);
    case ANNAL_FORM_SHIFT_NAMED:
      return annal_resolver_resolve_shift_named (self);
    case ANNAL_FORM_OF_SHIFT:
      return annal_resolver_resolve_of_shift (self);
    case ANNAL_FORM_UNIT:
      return resolve_unit (self);
    case ANNAL_FORM_WEEKEND:
      return resolve_weekend (self);
    case ANNAL_FORM_HOLIDAY:
      return resolve_holiday (self);
    case ANNAL_FORM_ERA:
      return annal_resolver_set_era (self, expr->shift);
    case ANNAL_FORM_SPAN:
      return resolve_span (self);
    default:
      return FALSE;
    }
}

/* "The week of March 6", "the day before last Tuesday", "the first Monday of May". */
static void
adjust (const AnnalExpr *expr, AnnalPeriod *period, AnnalPhraseFlags flags)
{
  if (expr->nth != 0 && period->unit == ANNAL_UNIT_MONTH)
    {
      AnnalCivil civil = annal_civil_from_days (annal_period_get_first (*period, flags));

      period->unit = ANNAL_UNIT_DAY;
      period->index = annal_holiday_get_nth_weekday (civil.year, civil.month, (guint) expr->weekday, expr->nth);
    }
  else if (expr->widen != ANNAL_UNIT_NONE)
    *period = annal_period_widen (*period, expr->widen, flags);
  else if (period->unit == ANNAL_UNIT_DAY)
    period->index += expr->offset;
}

gboolean
annal_expr_resolve (const AnnalExpr *expr,
                    const AnnalToken *tokens,
                    guint n,
                    const AnnalStory *story,
                    AnnalMeaning *out)
{
  AnnalResolver self = { expr, tokens, n, story, out };

  *out = (AnnalMeaning) { .rule = expr->rule, .anchor_index = -1 };
  if (!resolve (&self))
    return FALSE;
  if (out->form == ANNAL_MEANING_PERIOD)
    adjust (expr, &out->from, story->flags);
  if (out->has_alternative)
    adjust (expr, &out->alternative, story->flags);
  return TRUE;
}

gboolean
annal_expr_is_past (const AnnalExpr *expr, const AnnalToken *tokens, guint n, const AnnalStory *story)
{
  AnnalMeaning unused;
  AnnalResolver self = { expr, tokens, n, story, &unused };
  AnnalTense tense = annal_resolver_find_tense (&self);

  return tense == ANNAL_TENSE_PAST || tense == ANNAL_TENSE_PAST_SURELY;
}

void
annal_story_tell (AnnalStory *self, AnnalPeriod period, gint index, gsize end_byte)
{
  AnnalToldLevel level = period.unit <= ANNAL_UNIT_WEEK   ? ANNAL_TOLD_DAY
                         : period.unit <= ANNAL_UNIT_HALF ? ANNAL_TOLD_MONTH
                                                          : ANNAL_TOLD_ANY;

  if (period.unit == ANNAL_UNIT_WEEKEND || period.unit == ANNAL_UNIT_WEEK)
    level = ANNAL_TOLD_MONTH;
  if (period.unit > ANNAL_UNIT_YEAR)
    return;
  for (guint i = level; i < ANNAL_N_TOLD; i++)
    self->told[i] = (AnnalTold) { TRUE, period, index, end_byte };
}
