/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Which reading of an expression is meant. Three rules carry most of it:
 *
 * 1. A weekday is the last one, the dateline's own included, unless the words
 *    near it look ahead.
 * 2. A month, a month and day, a season or a quarter without a year is the
 *    nearest one. The tense of the nearest verb counts as a factor of three on
 *    the distance, so that it decides only where the two are not far apart.
 * 3. "The next day", "later that year" hang on the date last told that is
 *    fine enough, else on the dateline.
 *
 * The reading not taken is kept as the alternative.
 */

#include <string.h>

#include "time/annal-civil-private.h"
#include "time/annal-phrase-private.h"

#define TENSE_FACTOR 3
#define SURE_FACTOR 6
#define TENSE_BACK 12
#define TENSE_AHEAD 8
#define SENTENCE_REACH 60
#define GOVERNED_BACK 8
/* Any weekday has been any day of a month within so many months. */
#define WEEKDAY_MONTHS 60
/* Farther than any candidate, in days. */
#define OUT_OF_REACH 10000000
/* A hundred million of any unit are within what the calendar can count. */
#define SHIFT_MAX 100000000

typedef enum
{
  TENSE_UNKNOWN = 0,
  TENSE_PAST,
  TENSE_PAST_SURELY, /* no deadline is likely: "on Aug. 7 killed", "began in May" */
  TENSE_FUTURE
} Tense;

typedef struct
{
  const AnnalExpr *expr;
  const AnnalToken *tokens;
  guint n;
  const AnnalStory *story;
  AnnalMeaning *out;
} Resolver;

/* "Had been scheduled to" tells of what came otherwise. */
static gboolean
is_had_been (const Resolver *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 3; i--)
    if (self->tokens[i - 1].kind == ANNAL_WORD_DID && self->tokens[i - 1].value == 1)
      return TRUE;
  return FALSE;
}

static Tense
tense_of (const Resolver *self, guint at, gboolean ahead)
{
  const AnnalToken *token = &self->tokens[at];
  AnnalWordKind next = at + 1 < self->n ? self->tokens[at + 1].kind : ANNAL_WORD_OTHER;

  if (token->kind == ANNAL_WORD_ENDED && token->value < 0)
    return TENSE_PAST;
  /* "Will be signed" is told by its "will". */
  if (token->kind == ANNAL_WORD_DID && at > 0 && self->tokens[at - 1].kind == ANNAL_WORD_IS)
    return TENSE_UNKNOWN;
  if (token->kind == ANNAL_WORD_DID)
    return token->value % 3 == 0 && (ahead || self->expr->form == ANNAL_FORM_NAMED) ? TENSE_PAST_SURELY : TENSE_PAST;
  /* "Is to resume". */
  if (token->kind == ANNAL_WORD_IS && next == ANNAL_WORD_TO)
    return TENSE_FUTURE;
  if (token->kind != ANNAL_WORD_WILL)
    return TENSE_UNKNOWN;
  if (token->value <= 0 && next != ANNAL_WORD_TO && next != ANNAL_WORD_FOR)
    return token->value < 0 ? TENSE_PAST : TENSE_UNKNOWN;
  if (token->value >= 2 && is_had_been (self, at))
    return TENSE_PAST;
  /* What comes after a date has to say it loudly. */
  return ahead && token->value < 2 ? TENSE_PAST : TENSE_FUTURE;
}

static const AnnalToken *
token_before (const Resolver *self)
{
  return self->expr->first > 0 ? &self->tokens[self->expr->first - 1] : NULL;
}

/* Of the nearest verb before it in the sentence, else after it. */
static Tense
find_tense (const Resolver *self)
{
  guint first = self->expr->first, end = self->expr->end;
  Tense tense = TENSE_UNKNOWN;

  if (self->expr->future)
    return TENSE_FUTURE;
  for (guint i = first; i > 0 && first - i < TENSE_BACK && tense == TENSE_UNKNOWN; i--)
    {
      if (self->tokens[i].flags & ANNAL_TOKEN_STARTS)
        break;
      tense = tense_of (self, i - 1, FALSE);
    }
  if (tense == TENSE_UNKNOWN && token_before (self) != NULL && token_before (self)->kind == ANNAL_WORD_BY)
    return TENSE_FUTURE;
  for (guint i = end; i < self->n && i - end < TENSE_AHEAD && tense == TENSE_UNKNOWN; i++)
    {
      if (self->tokens[i].flags & ANNAL_TOKEN_STARTS)
        break;
      tense = tense_of (self, i, TRUE);
    }
  return tense;
}

/* "Had", "was", "were expected" before "to be held": no one knows whether it was. */
static gboolean
is_told_past (const Resolver *self, guint at)
{
  for (guint i = at; i > 0 && at - i < 3; i--)
    if (self->tokens[i - 1].kind == ANNAL_WORD_DID)
      return TRUE;
  return FALSE;
}

/* Of what the date stands in one clause with: "the vote will be held in
 * April", "is to open in April", "the vote to be held in April".
 */
static gboolean
is_surely_future (const Resolver *self)
{
  for (guint i = self->expr->first; i > 1 && self->expr->first - i < GOVERNED_BACK; i--)
    {
      const AnnalToken *token = &self->tokens[i - 1], *before = &self->tokens[i - 2];

      if (token->kind == ANNAL_WORD_WILL && token->value == 3)
        return before->kind != ANNAL_WORD_THE && before->kind != ANNAL_WORD_A &&
               before->kind != ANNAL_WORD_POSSESSOR && !is_had_been (self, i - 1);
      if (token->kind == ANNAL_WORD_IS && before->kind == ANNAL_WORD_TO)
        return !is_told_past (self, i - 2);
      if (token->kind == ANNAL_WORD_TO && before->kind == ANNAL_WORD_IS)
        return TRUE;
      /* "Be held" is governed by what is before it; else a verb ends the clause. */
      if (token->kind == ANNAL_WORD_PUNCTUATION || token->kind == ANNAL_WORD_THAT || token->kind == ANNAL_WORD_AND ||
          token->kind == ANNAL_WORD_SINCE || token->kind == ANNAL_WORD_CLAUSE ||
          (token->kind == ANNAL_WORD_DID && before->kind != ANNAL_WORD_IS) ||
          (token->flags & ANNAL_TOKEN_STARTS))
        return FALSE;
    }
  return FALSE;
}

/* "Took place on", "was held in", "died on" right before it. */
static gboolean
is_surely_past (const Resolver *self)
{
  guint first = self->expr->first;
  const AnnalToken *verb, *before;

  if (first < 3 || (self->tokens[first - 1].kind != ANNAL_WORD_ON && self->tokens[first - 1].kind != ANNAL_WORD_IN))
    return FALSE;
  verb = &self->tokens[first - 2];
  before = &self->tokens[first - 3];
  if (verb->kind == ANNAL_WORD_PLACE)
    return before->kind == ANNAL_WORD_DID;
  if (verb->kind == ANNAL_WORD_DID && verb->value == 3)
    return TRUE;
  return verb->kind == ANNAL_WORD_DID && before->kind == ANNAL_WORD_DID && before->value != 2;
}

/* The day that a date without a year is near: one told in the same sentence
 * ("in June from 29 in March"), else the dateline.
 */
static gint64
find_near (const Resolver *self, Tense tense)
{
  const AnnalTold *told = &self->story->told[ANNAL_TOLD_MONTH];

  if (tense != TENSE_UNKNOWN || !told->is_set)
    return self->story->dateline;
  for (guint i = self->expr->first; i > 0 && !(self->tokens[i].flags & ANNAL_TOKEN_STARTS); i--)
    if (self->tokens[i - 1].start < told->end_byte)
      return annal_period_get_first (told->period, self->story->flags);
  return self->story->dateline;
}

/* The nth (from 1) weekday of a month; ANNAL_NTH_LAST: the last. */
static gint64
nth_weekday (gint64 year, guint month, guint weekday, gint nth)
{
  gint64 first = annal_civil_to_days (year, month, 1);
  gint64 day = first + ((gint64) weekday - annal_civil_weekday (first) + 7) % 7;

  if (nth > 0)
    return day + 7 * (nth - 1);
  while (day + 7 < first + annal_civil_days_in_month (year, month))
    day += 7;
  return day;
}

static AnnalPeriod
here (const Resolver *self, AnnalUnit unit)
{
  return annal_period_of_day (unit, self->story->dateline, self->story->flags);
}

static gboolean
set_period (const Resolver *self, AnnalPeriod period)
{
  self->out->form = ANNAL_MEANING_PERIOD;
  self->out->from = period;
  return TRUE;
}

static gboolean
set_relative (const Resolver *self, AnnalPeriod period)
{
  self->out->relative = TRUE;
  self->out->anchor = ANNAL_PHRASE_ANCHOR_DATELINE;
  return set_period (self, period);
}

static void
set_alternative (const Resolver *self, AnnalPeriod period)
{
  self->out->has_alternative = TRUE;
  self->out->alternative = period;
}

typedef struct
{
  gint64 first;
  gint64 last;
} Reach;

/* The days that a reading may lie in where its clause decides. */
static Reach
find_reach (const Resolver *self)
{
  gint64 dateline = self->story->dateline;

  if (is_surely_future (self))
    return (Reach) { dateline, G_MAXINT64 };
  if (is_surely_past (self))
    return (Reach) { G_MININT64, dateline };
  return (Reach) { G_MININT64, G_MAXINT64 };
}

static gboolean
is_within (const Resolver *self, AnnalPeriod period, Reach reach)
{
  return annal_period_get_last (period, self->story->flags) >= reach.first &&
         annal_period_get_first (period, self->story->flags) <= reach.last;
}

/* The nearer of two, weighed by tense; the other is the alternative. */
static gboolean
choose (const Resolver *self, const AnnalPeriod *candidates, guint n)
{
  const AnnalStory *story = self->story;
  Tense tense = find_tense (self);
  gint64 near = find_near (self, tense);
  Reach reach = find_reach (self);
  guint best = 0, second = 0;
  gint64 weights[8];

  g_assert (n >= 1 && n <= G_N_ELEMENTS (weights));
  for (guint i = 0; i < n; i++)
    {
      gboolean ahead = annal_period_get_first (candidates[i], story->flags) > story->dateline;
      gint64 factor = ahead ? tense == TENSE_PAST_SURELY ? SURE_FACTOR : tense == TENSE_PAST ? TENSE_FACTOR : 1
                            : tense == TENSE_FUTURE      ? TENSE_FACTOR
                                                         : 1;

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
    set_alternative (self, candidates[second]);
  return set_relative (self, candidates[best]);
}

/* How many of the named ones a year has, and the first's number in it. */
static gint64
get_per_year (AnnalUnit unit)
{
  return unit == ANNAL_UNIT_MONTH ? 12 : unit == ANNAL_UNIT_HALF ? 2 : 4;
}

static AnnalPeriod
named_in_year (const AnnalExpr *expr, gint64 year)
{
  return (AnnalPeriod) { expr->unit, year * get_per_year (expr->unit) + expr->number - 1 };
}

static gint64
dateline_year (const Resolver *self)
{
  return here (self, ANNAL_UNIT_YEAR).index;
}

/* The most recent weekday, the dateline's own included. */
static gint64
last_weekday (const Resolver *self, gint weekday)
{
  gint64 day = self->story->dateline;

  return day - ((gint64) annal_civil_weekday (day) - weekday + 7) % 7;
}

static gboolean
resolve_weekday (const Resolver *self)
{
  gint64 last = last_weekday (self, self->expr->number);
  gboolean known = self->expr->end < self->n && self->tokens[self->expr->end].kind == ANNAL_WORD_POSSESSIVE;
  /* "Wednesday's ruling" has been. */
  gboolean ahead = last != self->story->dateline && !known && find_tense (self) == TENSE_FUTURE;

  set_alternative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, ahead ? last : last + 7 });
  return set_relative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, ahead ? last + 7 : last });
}

/* The fiscal period that ends in a month lies mostly in the month before. */
static AnnalPeriod
period_ended (const Resolver *self, AnnalUnit unit, AnnalPeriod end)
{
  AnnalPeriod month = annal_period_widen (end, ANNAL_UNIT_MONTH, self->story->flags);

  if (unit == ANNAL_UNIT_QUARTER)
    month.index--;
  return annal_period_widen (month, unit, self->story->flags);
}

/* "The quarter ended Sept. 30": the year is the nearest, else given. */
static AnnalPeriod
find_end (const Resolver *self)
{
  AnnalPeriod end = self->expr->period;

  if (self->expr->day != 0)
    {
      AnnalPeriod now = here (self, ANNAL_UNIT_MONTH);

      end = annal_period_of_month (dateline_year (self), (guint) self->expr->day);
      if (end.index - now.index > 6)
        end.index -= 12;
      else if (now.index - end.index > 10)
        end.index += 12;
    }
  else if (end.unit == ANNAL_UNIT_NONE)
    end = here (self, ANNAL_UNIT_DAY);
  return end;
}

static gboolean
resolve_named (const Resolver *self)
{
  AnnalPeriod candidates[3];

  if (self->expr->unit == ANNAL_UNIT_DAY)
    return resolve_weekday (self);
  if (self->expr->ended)
    return set_relative (self, period_ended (self, self->expr->unit, find_end (self)));
  for (gint i = 0; i < 3; i++)
    candidates[i] = named_in_year (self->expr, dateline_year (self) + i - 1);
  return choose (self, candidates, 3);
}

/* The year of a month that the same sentence dates better: "the June 12
 * statement released after last June's summit".
 */
static gboolean
find_year_of_month (const Resolver *self, gint month, gint64 *year)
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
          AnnalPeriod now = here (self, ANNAL_UNIT_MONTH);

          *year = dateline_year (self);
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

static gboolean
resolve_month_day (const Resolver *self)
{
  const AnnalExpr *expr = self->expr;
  AnnalPeriod candidates[7];
  guint n = 0;
  gint reach = expr->weekday != 0 || (expr->number == 2 && expr->day == 29) ? 3 : 1;
  guint day = (guint) expr->day;
  gint64 known;

  if (find_year_of_month (self, expr->number, &known) &&
      expr->day <= (gint) annal_civil_days_in_month (known, (guint) expr->number))
    return set_relative (self, annal_period_of_date (known, (guint) expr->number, (guint) expr->day));

  for (gint i = -reach; i <= reach; i++)
    {
      gint64 year = dateline_year (self) + i;

      if (expr->day > (gint) annal_civil_days_in_month (year, (guint) expr->number))
        continue;
      candidates[n] = annal_period_of_date (year, (guint) expr->number, (guint) expr->day);
      if (expr->weekday == 0 || (gint) annal_civil_weekday (candidates[n].index) == expr->weekday)
        n++;
    }
  if (n > 0)
    return choose (self, candidates, n);
  /* A weekday that fits no year near is a slip; the date stands. */
  for (gint i = -1; i <= 1; i++)
    candidates[n++] = annal_period_of_date (dateline_year (self) + i, (guint) expr->number, MIN (day, 28));
  return choose (self, candidates, n);
}

/* --- What hangs on the date last told --- */

static const AnnalTold *
find_told (const Resolver *self, AnnalUnit unit)
{
  AnnalToldLevel level = unit <= ANNAL_UNIT_WEEK     ? ANNAL_TOLD_DAY
                         : unit <= ANNAL_UNIT_SEASON ? ANNAL_TOLD_MONTH
                                                     : ANNAL_TOLD_ANY;

  return self->story->told[level].is_set ? &self->story->told[level] : NULL;
}

static gboolean
set_from_told (const Resolver *self, const AnnalTold *told, AnnalPeriod period)
{
  self->out->relative = TRUE;
  self->out->anchor = ANNAL_PHRASE_ANCHOR_PHRASE;
  self->out->anchor_index = told->index;
  return set_period (self, period);
}

/* "Friday the 13th": of the months that begin so, the nearest to each side. */
static gboolean
resolve_weekday_number (const Resolver *self)
{
  const gint64 month = here (self, ANNAL_UNIT_MONTH).index;
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
  return n > 0 && choose (self, candidates, n);
}

static gboolean
resolve_day_number (const Resolver *self)
{
  const AnnalTold *told = find_told (self, ANNAL_UNIT_MONTH);
  AnnalPeriod month;
  gint64 first, day;

  if (self->expr->weekday != 0)
    return resolve_weekday_number (self);
  if (told != NULL ? told->period.unit > ANNAL_UNIT_MONTH : !self->story->has_dateline)
    return FALSE;
  month = told != NULL ? annal_period_widen (told->period, ANNAL_UNIT_MONTH, self->story->flags)
                       : here (self, ANNAL_UNIT_MONTH);
  first = annal_period_get_first (month, self->story->flags);
  day = first + self->expr->day - 1;
  if (day > annal_period_get_last (month, self->story->flags))
    return FALSE;
  if (told != NULL)
    return set_from_told (self, told, (AnnalPeriod) { ANNAL_UNIT_DAY, day });
  return set_relative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, day });
}

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

static gboolean
set_era (const Resolver *self, gint shift)
{
  set_relative (self, here (self, ANNAL_UNIT_DAY));
  if (shift != 0)
    self->out->form = shift < 0 ? ANNAL_MEANING_BEFORE : ANNAL_MEANING_SINCE;
  return TRUE;
}

static gboolean
resolve_shift (const Resolver *self)
{
  const AnnalExpr *expr = self->expr;
  gint64 shift = expr->shift;
  AnnalUnit unit = simplify (expr->unit, &shift);
  const AnnalTold *told, *quarter = &self->story->told[ANNAL_TOLD_ANY];
  AnnalPeriod period;

  if (ABS (shift) > SHIFT_MAX)
    return FALSE;
  if (expr->vague)
    return self->story->has_dateline && set_era (self, expr->shift);
  if (is_count (expr) || expr->told)
    unit = coarse_to_years (unit, &shift);
  /* In a company's figures "a year ago" is the same quarter of that year. */
  if (unit == ANNAL_UNIT_YEAR && is_count (expr) + expr->told > 0 && expr->modifier == 0 && shift == -1 &&
      quarter->is_set &&
      quarter->period.unit == ANNAL_UNIT_QUARTER)
    return set_from_told (self, quarter, (AnnalPeriod) { ANNAL_UNIT_QUARTER, quarter->period.index - 4 });
  if (expr->half > 0 && half_in_years (expr->unit) > 0)
    shift += get_sign (expr) * half_in_years (expr->unit);
  else if (expr->half > 0 && unit == ANNAL_UNIT_YEAR)
    {
      unit = ANNAL_UNIT_MONTH;
      shift = shift * 12 + get_sign (expr) * 6;
    }
  told = expr->told ? find_told (self, unit) : NULL;
  if (told != NULL)
    {
      period = annal_period_widen (told->period, unit, self->story->flags);
      period.index += shift;
      return set_from_told (self, told, period);
    }
  if (!self->story->has_dateline)
    return FALSE;
  period = here (self, unit);
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
  return set_relative (self, period);
}

/* "That Tuesday", "the following Monday", "the previous Friday". */
static gboolean
resolve_told_weekday (const Resolver *self)
{
  const AnnalTold *told = find_told (self, ANNAL_UNIT_DAY);
  gint64 from = told != NULL ? told->period.index : self->story->dateline;
  gint64 back = ((gint64) annal_civil_weekday (from) - self->expr->number + 7) % 7;
  gint64 day = from - back;

  if (self->expr->shift > 0)
    day += 7;
  else if (self->expr->shift < 0 && back == 0)
    day -= 7;
  if (told != NULL)
    return set_from_told (self, told, (AnnalPeriod) { ANNAL_UNIT_DAY, day });
  return set_relative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, day });
}

/* "Last May", "this Friday", "next summer". */
/* "Tuesday of next week". */
static gboolean
resolve_weekday_of_week (const Resolver *self)
{
  AnnalPeriod week = here (self, ANNAL_UNIT_WEEK);
  gint64 day;

  week.index += self->expr->shift;
  day = annal_period_get_first (week, self->story->flags);
  day += ((gint64) self->expr->number - annal_civil_weekday (day) + 7) % 7;
  return set_relative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, day });
}

static gboolean
resolve_shift_weekday (const Resolver *self)
{
  const AnnalExpr *expr = self->expr;
  gint64 last = last_weekday (self, expr->number), before = last == self->story->dateline ? last - 7 : last;
  gint64 week;

  if (expr->told)
    return resolve_told_weekday (self);
  if (expr->shift < 0)
    {
      set_alternative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, before - 7 });
      return set_relative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, before });
    }
  if (expr->shift > 0)
    {
      /* The first one of the week after this one, or the first one to come. */
      AnnalPeriod next = here (self, ANNAL_UNIT_WEEK);

      next.index++;
      week = annal_period_get_first (next, self->story->flags);
      week += ((gint64) expr->number - annal_civil_weekday (week) + 7) % 7;
      if (expr->upcoming)
        return set_relative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, last + 7 });
      if (week != last + 7)
        set_alternative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, last + 7 });
      return set_relative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, week });
    }
  week = annal_period_get_first (here (self, ANNAL_UNIT_WEEK), self->story->flags);
  week += ((gint64) expr->number - annal_civil_weekday (week) + 7) % 7;
  return set_relative (self, (AnnalPeriod) { ANNAL_UNIT_DAY, week });
}

static gboolean
resolve_shift_named (const Resolver *self)
{
  const AnnalExpr *expr = self->expr;
  const AnnalTold *told;
  AnnalPeriod now, period;

  if (expr->unit == ANNAL_UNIT_DAY)
    return resolve_shift_weekday (self);
  now = here (self, expr->unit);
  period = named_in_year (expr, dateline_year (self));
  told = expr->told ? find_told (self, ANNAL_UNIT_YEAR) : NULL;
  if (told != NULL)
    {
      now = annal_period_widen (told->period, ANNAL_UNIT_YEAR, self->story->flags);
      return set_from_told (self, told, named_in_year (expr, now.index));
    }
  if (expr->shift < 0 && period.index >= now.index)
    period.index -= get_per_year (expr->unit);
  else if (expr->shift > 0 && period.index <= now.index)
    period.index += get_per_year (expr->unit);
  if (expr->shift < 0)
    set_alternative (self, (AnnalPeriod) { period.unit, period.index - get_per_year (expr->unit) });
  else if (expr->shift > 0)
    set_alternative (self, (AnnalPeriod) { period.unit, period.index + get_per_year (expr->unit) });
  if (expr->day == 0)
    return set_relative (self, period);
  self->out->has_alternative = FALSE;
  now = (AnnalPeriod) { ANNAL_UNIT_DAY, annal_period_get_first (period, self->story->flags) + expr->day - 1 };
  return now.index <= annal_period_get_last (period, self->story->flags) && set_relative (self, now);
}

/* The quarter that figures are about: the one last told, else the last that
 * is over.
 */
static AnnalPeriod
find_quarter (const Resolver *self, const AnnalTold **told)
{
  AnnalPeriod quarter = here (self, ANNAL_UNIT_QUARTER);

  *told = &self->story->told[ANNAL_TOLD_MONTH];
  if ((*told)->is_set && (*told)->period.unit == ANNAL_UNIT_QUARTER)
    return (*told)->period;
  *told = NULL;
  quarter.index--;
  return quarter;
}

static gboolean
resolve_of_shift (const Resolver *self)
{
  const AnnalExpr *expr = self->expr;
  AnnalPeriod period;
  const AnnalTold *told;

  if (expr->unit == ANNAL_UNIT_DAY)
    return resolve_weekday_of_week (self);
  if (expr->number != 0)
    return set_relative (self, named_in_year (expr, dateline_year (self) + expr->shift));
  period = find_quarter (self, &told);
  period.index += expr->shift * 4;
  return told != NULL ? set_from_told (self, told, period) : set_relative (self, period);
}

static gboolean
resolve_unit (const Resolver *self)
{
  const AnnalExpr *expr = self->expr;
  const AnnalTold *told;
  AnnalPeriod period;

  if (expr->ended)
    return set_relative (self, period_ended (self, expr->unit, find_end (self)));
  if (expr->unit == ANNAL_UNIT_QUARTER)
    {
      period = find_quarter (self, &told);
      return told != NULL ? set_from_told (self, told, period) : set_relative (self, period);
    }
  return set_relative (self, here (self, expr->unit));
}

static gboolean
resolve_weekend (const Resolver *self)
{
  AnnalPeriod last = here (self, ANNAL_UNIT_WEEKEND), next = { ANNAL_UNIT_WEEKEND, last.index + 1 };
  gboolean ahead = find_tense (self) == TENSE_FUTURE;

  set_alternative (self, ahead ? last : next);
  return set_relative (self, ahead ? next : last);
}

/* --- Holidays --- */

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

static gint64
holiday_in_year (gint holiday, gint64 year)
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
      return nth_weekday (year, 11, 4, 4);
    case ANNAL_HOLIDAY_HALLOWEEN:
      return annal_civil_to_days (year, 10, 31);
    case ANNAL_HOLIDAY_ELECTION:
      return nth_weekday (year, 11, 1, 1) + 1;
    case ANNAL_HOLIDAY_INDEPENDENCE:
      return annal_civil_to_days (year, 7, 4);
    case ANNAL_HOLIDAY_LABOR:
      return nth_weekday (year, 9, 1, 1);
    case ANNAL_HOLIDAY_MEMORIAL:
      return nth_weekday (year, 5, 1, ANNAL_NTH_LAST);
    case ANNAL_HOLIDAY_VETERANS:
      return annal_civil_to_days (year, 11, 11);
    case ANNAL_HOLIDAY_VALENTINE:
      return annal_civil_to_days (year, 2, 14);
    default:
      return annal_civil_to_days (year, 1, 1);
    }
}

static gboolean
resolve_holiday (const Resolver *self)
{
  AnnalPeriod candidates[3], year = self->expr->period;

  /* "Christmas 1990"; the eve of a new year is in the old one. */
  if (year.unit == ANNAL_UNIT_YEAR)
    {
      year.index += self->expr->holiday == ANNAL_HOLIDAY_NEW && self->expr->shift < 0;
      return set_period (self, (AnnalPeriod) { ANNAL_UNIT_DAY,
                                               holiday_in_year (self->expr->holiday, year.index) + self->expr->shift });
    }
  for (gint i = 0; i < 3; i++)
    candidates[i] = (AnnalPeriod) {
      ANNAL_UNIT_DAY, holiday_in_year (self->expr->holiday, dateline_year (self) + i - 1) + self->expr->shift
    };
  return choose (self, candidates, 3);
}

/* "The past three years": from so long before the dateline up to it. */
static gboolean
resolve_span (const Resolver *self)
{
  const AnnalExpr *expr = self->expr;
  gint64 count = expr->count;
  AnnalUnit unit = expr->unit;
  AnnalPeriod now, then;

  if (count > SHIFT_MAX)
    return FALSE;
  if (unit == ANNAL_UNIT_WEEK)
    {
      unit = ANNAL_UNIT_DAY;
      count *= 7;
    }
  now = here (self, unit);
  then = (AnnalPeriod) { unit, now.index + expr->shift * count };
  set_relative (self, now);
  self->out->form = ANNAL_MEANING_RANGE;
  self->out->from = expr->shift < 0 ? then : now;
  self->out->to = expr->shift < 0 ? now : then;
  return TRUE;
}

static gboolean
resolve_clock (const Resolver *self)
{
  const AnnalTold *told = find_told (self, ANNAL_UNIT_DAY);

  if (told != NULL)
    return set_from_told (self, told, told->period);
  return self->story->has_dateline && set_relative (self, here (self, ANNAL_UNIT_DAY));
}

static gboolean
resolve_period (const Resolver *self)
{
  const AnnalExpr *expr = self->expr;

  if (expr->ambiguous)
    {
      AnnalCivil civil = annal_civil_from_days (expr->period.index);

      set_alternative (self, annal_period_of_date (civil.year, civil.day, civil.month));
    }
  return set_period (self, expr->period);
}

static gboolean
resolve (const Resolver *self)
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
      return resolve_shift (self);
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
      return resolve_named (self);
    case ANNAL_FORM_MONTH_DAY:
      return resolve_month_day (self);
    case ANNAL_FORM_SHIFT_NAMED:
      return resolve_shift_named (self);
    case ANNAL_FORM_OF_SHIFT:
      return resolve_of_shift (self);
    case ANNAL_FORM_UNIT:
      return resolve_unit (self);
    case ANNAL_FORM_WEEKEND:
      return resolve_weekend (self);
    case ANNAL_FORM_HOLIDAY:
      return resolve_holiday (self);
    case ANNAL_FORM_ERA:
      return set_era (self, expr->shift);
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

      *period = (AnnalPeriod) { ANNAL_UNIT_DAY,
                                nth_weekday (civil.year, civil.month, (guint) expr->weekday, expr->nth) };
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
  Resolver self = { expr, tokens, n, story, out };

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
  Resolver self = { expr, tokens, n, story, &unused };
  Tense tense = find_tense (&self);

  return tense == TENSE_PAST || tense == TENSE_PAST_SURELY;
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
