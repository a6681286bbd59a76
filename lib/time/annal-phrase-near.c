/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Dates that leave out the year or the month: which one is nearest.
 *
 * 1. A weekday is the last one, the dateline's own included, unless the words
 *    near it look ahead.
 * 2. A month, a month and day, a season or a quarter without a year is the
 *    nearest one. The tense of the nearest verb counts as a factor of three on
 *    the distance, so that it decides only where the two are not far apart.
 */

#include "time/annal-civil-private.h"
#include "time/annal-phrase-resolver-private.h"

#define TENSE_FACTOR 3
#define SURE_FACTOR 6
#define SENTENCE_REACH 60
/* Any weekday has been any day of a month within so many months. */
#define WEEKDAY_MONTHS 60
/* Farther than any candidate, in days. */
#define OUT_OF_REACH 10000000

/* The day that a date without a year is near: one told in the same sentence
 * ("in June from 29 in March"), else the dateline.
 */
static gint64
find_near (const AnnalResolver *self, AnnalTense tense)
{
  const AnnalTold *told = &self->story->told[ANNAL_TOLD_MONTH];

  if (tense != ANNAL_TENSE_UNKNOWN || !told->is_set)
    return self->story->dateline;
  for (guint i = self->expr->first; i > 0 && !(self->tokens[i].flags & ANNAL_TOKEN_STARTS); i--)
    if (self->tokens[i - 1].start < told->end_byte)
      return annal_period_get_first (told->period, self->story->flags);
  return self->story->dateline;
}

typedef struct
{
  gint64 first;
  gint64 last;
} Reach;

/* The days that a reading may lie in where its clause decides. */
static Reach
find_reach (const AnnalResolver *self)
{
  gint64 dateline = self->story->dateline;

  if (annal_resolver_is_surely_future (self))
    return (Reach) { dateline, G_MAXINT64 };
  if (annal_resolver_is_surely_past (self))
    return (Reach) { G_MININT64, dateline };
  return (Reach) { G_MININT64, G_MAXINT64 };
}

static gboolean
is_within (const AnnalResolver *self, AnnalPeriod period, Reach reach)
{
  return annal_period_get_last (period, self->story->flags) >= reach.first &&
         annal_period_get_first (period, self->story->flags) <= reach.last;
}

gboolean
annal_resolver_choose (const AnnalResolver *self, const AnnalPeriod *candidates, guint n)
{
  const AnnalStory *story = self->story;
  AnnalTense tense = annal_resolver_find_tense (self);
  gint64 near = find_near (self, tense);
  Reach reach = find_reach (self);
  guint best = 0, second = 0;
  gint64 weights[8];

  g_assert (n >= 1 && n <= G_N_ELEMENTS (weights));
  for (guint i = 0; i < n; i++)
    {
      gboolean ahead = annal_period_get_first (candidates[i], story->flags) > story->dateline;
      gint64 factor = 1;

      if (ahead && tense == ANNAL_TENSE_PAST_SURELY)
        factor = SURE_FACTOR;
      else if (tense == (ahead ? ANNAL_TENSE_PAST : ANNAL_TENSE_FUTURE))
        factor = TENSE_FACTOR;
      weights[i] = annal_period_get_distance (candidates[i], near, story->flags) * factor +
                   (is_within (self, candidates[i], reach) ? 0 : OUT_OF_REACH);
    }
  for (guint i = 1; i < n; i++)
    if (weights[i] < weights[best])
      best = i;
  second = best == 0 ? n - 1 : 0;
  for (guint i = 0; i < n; i++)
    if (i != best && weights[i] < weights[second])
      second = i;
  if (second != best)
    annal_resolver_set_alternative (self, candidates[second]);
  return annal_resolver_set_relative (self, candidates[best]);
}

gint64
annal_unit_get_per_year (AnnalUnit unit)
{
  return unit == ANNAL_UNIT_MONTH ? 12 : unit == ANNAL_UNIT_HALF ? 2 : 4;
}

AnnalPeriod
annal_expr_get_in_year (const AnnalExpr *expr, gint64 year)
{
  return (AnnalPeriod) { expr->unit, year * annal_unit_get_per_year (expr->unit) + expr->number - 1 };
}

gint64
annal_resolver_get_year (const AnnalResolver *self)
{
  return annal_resolver_here (self, ANNAL_UNIT_YEAR).index;
}

gint64
annal_resolver_get_weekday (const AnnalResolver *self, gint weekday)
{
  gint64 day = self->story->dateline;

  return day - ((gint64) annal_civil_weekday (day) - weekday + 7) % 7;
}

static gboolean
resolve_weekday (const AnnalResolver *self)
{
  gint64 last = annal_resolver_get_weekday (self, self->expr->number);
  gboolean known = self->expr->end < self->n && self->tokens[self->expr->end].kind == ANNAL_WORD_POSSESSIVE;
  /* "Wednesday's ruling" has been. */
  gboolean ahead = last != self->story->dateline && !known && annal_resolver_find_tense (self) == ANNAL_TENSE_FUTURE;

  annal_resolver_set_alternative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, ahead ? last : last + 7 });
  return annal_resolver_set_relative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, ahead ? last + 7 : last });
}

/* The fiscal period that ends in a month lies mostly in the month before. */
static AnnalPeriod
period_ended (const AnnalResolver *self, AnnalUnit unit, AnnalPeriod end)
{
  AnnalPeriod month = annal_period_widen (end, ANNAL_UNIT_MONTH, self->story->flags);

  if (unit == ANNAL_UNIT_QUARTER)
    month.index--;
  return annal_period_widen (month, unit, self->story->flags);
}

/* "The quarter ended Sept. 30": the year is the nearest, else given. */
static AnnalPeriod
find_end (const AnnalResolver *self)
{
  AnnalPeriod end = self->expr->period;

  if (self->expr->day != 0)
    {
      AnnalPeriod now = annal_resolver_here (self, ANNAL_UNIT_MONTH);

      end = annal_period_of_month (annal_resolver_get_year (self), (guint) self->expr->day);
      if (end.index - now.index > 6)
        end.index -= 12;
      else if (now.index - end.index > 10)
        end.index += 12;
    }
  else if (end.unit == ANNAL_UNIT_NONE)
    end = annal_resolver_here (self, ANNAL_UNIT_DAY);
  return end;
}

gboolean
annal_resolver_set_ended (const AnnalResolver *self)
{
  return annal_resolver_set_relative (self, period_ended (self, self->expr->unit, find_end (self)));
}

gboolean
annal_resolver_resolve_named (const AnnalResolver *self)
{
  AnnalPeriod candidates[3];

  if (self->expr->unit == ANNAL_UNIT_DAY)
    return resolve_weekday (self);
  if (self->expr->ended)
    return annal_resolver_set_ended (self);
  for (gint i = 0; i < 3; i++)
    candidates[i] = annal_expr_get_in_year (self->expr, annal_resolver_get_year (self) + i - 1);
  return annal_resolver_choose (self, candidates, 3);
}

/* The year of a month that the same sentence dates better: "the June 12
 * statement released after last June's summit".
 */
static gboolean
find_year_of_month (const AnnalResolver *self, gint month, gint64 *year)
{
  const AnnalToken *tokens = self->tokens;
  guint from = self->expr->first, to = self->expr->end;

  while (from > 0 && self->expr->first - from < SENTENCE_REACH && !(tokens[from].flags & ANNAL_TOKEN_STARTS))
    from--;
  while (to < self->n && to - self->expr->end < SENTENCE_REACH && !(tokens[to].flags & ANNAL_TOKEN_STARTS))
    to++;
  for (guint i = from + 1; i < to; i++)
    {
      if (tokens[i].kind != ANNAL_WORD_MONTH || tokens[i].value != month || (i >= self->expr->first &&
                                                                             i < self->expr->end))
        continue;
      if (tokens[i - 1].kind == ANNAL_WORD_LAST)
        {
          AnnalPeriod now = annal_resolver_here (self, ANNAL_UNIT_MONTH);

          *year = annal_resolver_get_year (self);
          *year -= annal_period_of_month (*year, (guint) month).index >= now.index;
          return TRUE;
        }
      if (i + 1 < to && tokens[i + 1].kind == ANNAL_WORD_NUMBER && tokens[i + 1].n_digits == 4 &&
          tokens[i + 1].value >= 1600 && tokens[i + 1].value < 2100)
        {
          *year = tokens[i + 1].value;
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
annal_resolver_resolve_month_day (const AnnalResolver *self)
{
  const AnnalExpr *expr = self->expr;
  AnnalPeriod candidates[7];
  guint n = 0;
  gint reach = expr->weekday != 0 || (expr->number == 2 && expr->day == 29) ? 3 : 1;
  guint day = (guint) expr->day;
  gint64 known;

  if (find_year_of_month (self, expr->number, &known) &&
      expr->day <= (gint) annal_civil_days_in_month (known, (guint) expr->number))
    return annal_resolver_set_relative (self, annal_period_of_date (known, (guint) expr->number, (guint) expr->day));

  for (gint i = -reach; i <= reach; i++)
    {
      gint64 year = annal_resolver_get_year (self) + i;

      if (expr->day > (gint) annal_civil_days_in_month (year, (guint) expr->number))
        continue;
      candidates[n] = annal_period_of_date (year, (guint) expr->number, (guint) expr->day);
      if (expr->weekday == 0 || (gint) annal_civil_weekday (candidates[n].index) == expr->weekday)
        n++;
    }
  if (n > 0)
    return annal_resolver_choose (self, candidates, n);
  /* A weekday that fits no year near is a slip; the date stands. */
  for (gint i = -1; i <= 1; i++)
    candidates[n++] = annal_period_of_date (annal_resolver_get_year (self) + i, (guint) expr->number, MIN (day, 28));
  return annal_resolver_choose (self, candidates, n);
}

/* "Friday the 13th": of the months that begin so, the nearest to each side. */
gboolean
annal_resolver_resolve_weekday_number (const AnnalResolver *self)
{
  const gint64 month = annal_resolver_here (self, ANNAL_UNIT_MONTH).index;
  AnnalPeriod candidates[2];
  guint n = 0;

  if (!self->story->has_dateline)
    return FALSE;
  for (gint step = -1; step <= 1; step += 2)
    for (gint i = step > 0; i < WEEKDAY_MONTHS; i++)
      {
        AnnalPeriod of = { ANNAL_UNIT_MONTH, month + step * i };
        gint64 day = annal_period_get_first (of, self->story->flags) + self->expr->day - 1;

        if (day > annal_period_get_last (of, self->story->flags) ||
            (gint) annal_civil_weekday (day) != self->expr->weekday)
          continue;
        candidates[n++] = (AnnalPeriod) { ANNAL_UNIT_DAY, day };
        break;
      }
  return n > 0 && annal_resolver_choose (self, candidates, n);
}
