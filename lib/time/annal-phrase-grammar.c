/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What an expression is. Small functions of a cursor, one for each thing that
 * can be said; each reads what it knows and moves the cursor, or leaves it
 * alone and says no. None goes back over more than a few tokens, so that the
 * time is linear in the text.
 */

#include "time/annal-phrase-cursor-private.h"

typedef gboolean (*Reader) (AnnalCursor *self, AnnalExpr *out);

#define MAX_READERS 12

/* What an expression may be, by the kind of its first word; the first reader
 * that can is taken, so that the order matters. Each row ends with NULL.
 */
static const Reader readers[][MAX_READERS] = {
  [ANNAL_WORD_NUMBER] = { annal_cursor_read_iso,
                          annal_cursor_read_slashes,
                          annal_cursor_read_stops,
                          annal_cursor_read_timed,
                          annal_cursor_read_day_month,
                          annal_cursor_read_decade,
                          annal_cursor_read_ordinal_unit,
                          annal_cursor_read_ranked_day,
                          annal_cursor_read_amount,
                          annal_cursor_read_year_quarter,
                          annal_cursor_read_lone_year },
  [ANNAL_WORD_CLOCK] = { annal_cursor_read_timed },
  [ANNAL_WORD_ERA_SIGN] = { annal_cursor_read_lone_year },
  [ANNAL_WORD_MONTH] = { annal_cursor_read_month },
  [ANNAL_WORD_WEEKDAY] = { annal_cursor_read_weekday },
  [ANNAL_WORD_SEASON] = { annal_cursor_read_season },
  [ANNAL_WORD_CARDINAL] = { annal_cursor_read_decade,
                            annal_cursor_read_ordinal_unit,
                            annal_cursor_read_lone_year,
                            annal_cursor_read_amount },
  [ANNAL_WORD_ORDINAL] = { annal_cursor_read_ordinal_unit,
                           annal_cursor_read_nth_weekday,
                           annal_cursor_read_day_month },
  [ANNAL_WORD_FISCAL] = { annal_cursor_read_ordinal_unit,
                          annal_cursor_read_fiscal_year,
                          annal_cursor_read_the_unit },
  [ANNAL_WORD_VAGUE] = { annal_cursor_read_amount },
  [ANNAL_WORD_A] = { annal_cursor_read_amount },
  [ANNAL_WORD_ABOUT] = { annal_cursor_read_amount },
  [ANNAL_WORD_MORE] = { annal_cursor_read_amount },
  [ANNAL_WORD_LESS] = { annal_cursor_read_amount },
  [ANNAL_WORD_AT] = { annal_cursor_read_amount },
  [ANNAL_WORD_UP] = { annal_cursor_read_amount },
  [ANNAL_WORD_OVER] = { annal_cursor_read_amount },
  [ANNAL_WORD_UNIT] = { annal_cursor_read_ordinal_unit,
                        annal_cursor_read_nth_weekday,
                        annal_cursor_read_year_ago,
                        annal_cursor_read_day_before,
                        annal_cursor_read_the_unit,
                        annal_cursor_read_amount,
                        annal_cursor_read_bare_units },
  [ANNAL_WORD_OTHERS] = { annal_cursor_read_year_ago,
                          annal_cursor_read_the_unit },
  [ANNAL_WORD_EVERY] = { annal_cursor_read_every },
  [ANNAL_WORD_OFTEN] = { annal_cursor_read_often },
  [ANNAL_WORD_LAST] = { annal_cursor_read_ordinal_unit,
                        annal_cursor_read_nth_weekday,
                        annal_cursor_read_which_any },
  [ANNAL_WORD_NEXT] = { annal_cursor_read_era,
                        annal_cursor_read_which_any },
  [ANNAL_WORD_PAST] = { annal_cursor_read_which_any,
                        annal_cursor_read_era_noun },
  [ANNAL_WORD_THIS] = { annal_cursor_read_which_any },
  [ANNAL_WORD_THAT] = { annal_cursor_read_which_any },
  [ANNAL_WORD_FOLLOWING] = { annal_cursor_read_which_any },
  [ANNAL_WORD_SAME] = { annal_cursor_read_which_any },
  [ANNAL_WORD_CURRENT] = { annal_cursor_read_which_any,
                           annal_cursor_read_era_adjective },
  [ANNAL_WORD_NEAR_DAY] = { annal_cursor_read_near_day },
  [ANNAL_WORD_TONIGHT] = { annal_cursor_read_near_day },
  [ANNAL_WORD_ERA] = { annal_cursor_read_era },
  [ANNAL_WORD_Q] = { annal_cursor_read_q },
  [ANNAL_WORD_RECENT] = { annal_cursor_read_era },
  [ANNAL_WORD_ERA_NOUN] = { annal_cursor_read_era_noun,
                            annal_cursor_read_era_adjective },
  [ANNAL_WORD_HOLIDAY] = { annal_cursor_read_holiday },
  /* "The near future": the word between may be any. */
  [ANNAL_WORD_OTHER] = { annal_cursor_read_era_noun },
};

static gboolean
read_core (AnnalCursor *self, AnnalExpr *out)
{
  AnnalWordKind kind = peek (self, 0)->kind;

  if (kind >= G_N_ELEMENTS (readers))
    return FALSE;
  for (const Reader *reader = readers[kind]; *reader != NULL; reader++)
    {
      AnnalCursor at = *self;

      if ((*reader) (&at, out))
        {
          *self = at;
          return TRUE;
        }
    }
  return FALSE;
}

/* Words before a date that say how near it: "about", "nearly". */
static gboolean
read_approximate (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;

  if (!accept (&at, ANNAL_WORD_ABOUT))
    return FALSE;
  accept (&at, ANNAL_WORD_THE);
  if (!read_core (&at, out) || out->form == ANNAL_FORM_DURATION || out->kind == ANNAL_PHRASE_KIND_SET)
    return FALSE;
  if (out->modifier == 0)
    out->modifier = ANNAL_PHRASE_MODIFIER_ABOUT;
  *self = at;
  return TRUE;
}

/* "Early", "late", "the end of" and what follows. */
static gboolean
read_positioned (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  guint8 modifier = annal_cursor_read_position (&at);

  if (modifier == 0)
    return FALSE;
  /* "Late in 1988", "earlier in the year". */
  accept (&at, ANNAL_WORD_IN);
  accept (&at, ANNAL_WORD_THE);
  if (!read_core (&at, out) || out->form == ANNAL_FORM_DURATION || out->form == ANNAL_FORM_SPAN ||
      out->form == ANNAL_FORM_ERA || out->kind == ANNAL_PHRASE_KIND_SET)
    return FALSE;
  out->modifier = modifier;
  *self = at;
  return TRUE;
}

/* "The third quarter", "the 1970s"; but "the 1990 law", "the Oct. 23
 * shooting", "the 10-year bond", "the recent report".
 */
static gboolean
owns_article (const AnnalCursor *self, const AnnalCursor *after, const AnnalExpr *expr)
{
  AnnalUnit unit = expr->form == ANNAL_FORM_PERIOD ? expr->period.unit : expr->unit;

  if ((expr->modifier != 0 && expr->form != ANNAL_FORM_DURATION) || expr->nth != 0)
    return TRUE;
  switch (expr->form)
    {
    case ANNAL_FORM_PERIOD:
      return unit > ANNAL_UNIT_YEAR || unit == ANNAL_UNIT_QUARTER || unit == ANNAL_UNIT_HALF ||
             unit == ANNAL_UNIT_SEASON ||
             peek (self, 1)->kind == ANNAL_WORD_UNIT || (peek (self, 1)->flags & ANNAL_TOKEN_RANK);
    case ANNAL_FORM_NAMED:
      return unit != ANNAL_UNIT_DAY && unit != ANNAL_UNIT_MONTH;
    case ANNAL_FORM_MONTH_DAY:
      return expr->widen != ANNAL_UNIT_NONE || (peek (self, 1)->flags & ANNAL_TOKEN_RANK) ||
             peek (self, 1)->kind == ANNAL_WORD_ORDINAL;
    case ANNAL_FORM_ERA:
      return behind (after, 1)->kind == ANNAL_WORD_ERA_NOUN || behind (after, 1)->kind == ANNAL_WORD_PAST;
    case ANNAL_FORM_DURATION:
    case ANNAL_FORM_SHIFT:
      return !is_hyphen (behind (after, 2));
    default:
      return TRUE;
    }
}

static gboolean
read_expr (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;

  if (accept (&at, ANNAL_WORD_THE))
    {
      if (!read_positioned (&at, out) && !read_core (&at, out))
        return FALSE;
      out->first = self->at + !owns_article (self, &at, out);
    }
  else if (read_positioned (&at, out) || read_approximate (&at, out) || (at.at == self->at && read_core (&at, out)))
    out->first = self->at;
  else
    return FALSE;
  out->end = at.at;
  *self = at;
  return TRUE;
}

static AnnalRange
read_joint (AnnalCursor *self, gboolean *tight)
{
  const AnnalToken *token = peek (self, 0);
  AnnalRange range = ANNAL_RANGE_NONE;

  *tight = FALSE;
  if (is_sign (token, '-'))
    {
      *tight = is_glued (token);
      range = ANNAL_RANGE_TO;
    }
  else if (token->kind == ANNAL_WORD_TO || token->kind == ANNAL_WORD_THROUGH || token->kind == ANNAL_WORD_UNTIL)
    range = ANNAL_RANGE_TO;
  else if (token->kind == ANNAL_WORD_AND)
    range = ANNAL_RANGE_AND;
  else if (token->kind == ANNAL_WORD_OR)
    range = ANNAL_RANGE_OR;
  else
    return ANNAL_RANGE_NONE;
  self->at++;
  return range;
}

static AnnalUnit
get_unit (const AnnalExpr *expr)
{
  if (expr->form == ANNAL_FORM_PERIOD)
    return expr->period.unit;
  if (expr->form == ANNAL_FORM_MONTH_DAY)
    return ANNAL_UNIT_DAY;
  if (expr->form == ANNAL_FORM_NAMED)
    return expr->unit;
  if (expr->form == ANNAL_FORM_SHIFT && expr->unit == ANNAL_UNIT_DAY)
    return expr->unit;
  return ANNAL_UNIT_NONE;
}

/* The month of "28 April to 3 May" is behind the second day too. */
static gboolean
is_month_behind (const AnnalCursor *self)
{
  const AnnalToken *next = peek (self, 1)->kind == ANNAL_WORD_OF ? peek (self, 2) : peek (self, 1);

  return next->kind == ANNAL_WORD_MONTH && (next->flags & ANNAL_TOKEN_CAPITAL);
}

/* The second day of "May 6 to 17": a number alone. */
static gboolean
read_second_day (AnnalCursor *self, const AnnalExpr *first, AnnalExpr *out)
{
  AnnalCursor at = *self;
  gint64 year = 0;
  gboolean has_year;
  gint month, day = peek (&at, 0)->value;

  if (!is_day_number (peek (&at, 0)) || is_measured (&at, 1) || is_month_behind (&at) ||
      (peek (&at, 1)->kind == ANNAL_WORD_UNIT) || peek (&at, 1)->kind == ANNAL_WORD_MERIDIEM)
    return FALSE;
  if (first->form == ANNAL_FORM_MONTH_DAY)
    month = first->number;
  else if (first->form == ANNAL_FORM_PERIOD && first->period.unit == ANNAL_UNIT_DAY)
    month = (gint) annal_civil_from_days (first->period.index).month;
  else
    return FALSE;
  at.at++;
  if ((peek (&at, 0)->flags & ANNAL_TOKEN_ENDS_S) && !is_glued (peek (&at, 0)))
    return FALSE;
  has_year = annal_cursor_read_year_after (&at, &year);
  if (!has_year && first->form == ANNAL_FORM_PERIOD)
    {
      has_year = TRUE;
      year = annal_period_get_year (first->period);
    }
  annal_expr_make_day (month, day, has_year, year, "month-day-year", out);
  *self = at;
  return out->form != ANNAL_FORM_IMPOSSIBLE || has_year;
}

/* "1985-87": the century is the first one's. */
static gboolean
read_second_year (AnnalCursor *self, const AnnalExpr *first, gboolean tight, AnnalExpr *out)
{
  const AnnalToken *token = peek (self, 0);
  gint64 year;

  if (!tight || first->form != ANNAL_FORM_PERIOD || first->period.unit != ANNAL_UNIT_YEAR ||
      !is_plain_number (token) ||
      token->n_digits != 2 || is_measured (self, 1) || is_hyphen (peek (self, 1)))
    return FALSE;
  year = first->period.index - first->period.index % 100 + token->value;
  if (year <= first->period.index)
    return FALSE;
  *out = expr_period (annal_period_of_year (year), "year");
  self->at++;
  return TRUE;
}

/* Where only the second one has a year, it is the first one's too. */
static void
share_year (AnnalExpr *first, const AnnalExpr *second)
{
  gint64 year;

  if (second->form != ANNAL_FORM_PERIOD)
    return;
  if (first->form == ANNAL_FORM_MONTH_DAY && second->period.unit == ANNAL_UNIT_DAY)
    {
      AnnalCivil civil = annal_civil_from_days (second->period.index);

      year = civil.year - ((gint) civil.month < first->number);
      if (is_real_day (year, first->number, first->day))
        {
          first->period = annal_period_of_date (year, (guint) first->number, (guint) first->day);
          first->form = ANNAL_FORM_PERIOD;
        }
    }
  else if (first->form == ANNAL_FORM_NAMED && first->unit == ANNAL_UNIT_MONTH &&
           second->period.unit == ANNAL_UNIT_MONTH)
    {
      year = annal_period_get_year (second->period);
      first->period = annal_period_of_month (year, (guint) first->number);
      if (first->period.index > second->period.index)
        first->period.index -= 12;
      first->form = ANNAL_FORM_PERIOD;
    }
}

/* "2019-05-06/2019-05-17". */
static gboolean
read_iso_interval (AnnalCursor *self, const AnnalExpr *first, AnnalExpr *second)
{
  AnnalCursor at = *self;

  if (!is_sign (peek (self, 0), '/') || !is_glued (peek (self, 0)) || !is_glued (peek (self, 1)) ||
      first->form != ANNAL_FORM_PERIOD || first->has_clock)
    return FALSE;
  at.at++;
  if (!is_hyphen (peek (&at, 1)) || !annal_cursor_read_glued_iso (&at, second) || second->has_clock)
    return FALSE;
  second->first = self->at + 1;
  second->end = at.at;
  *self = at;
  return TRUE;
}

static AnnalRange
read_range (AnnalCursor *self, AnnalExpr *first, AnnalExpr *second)
{
  AnnalCursor at = *self, between;
  gboolean tight;
  AnnalRange range = read_joint (&at, &tight);

  if (read_iso_interval (self, first, second))
    return ANNAL_RANGE_TO;
  if (range == ANNAL_RANGE_NONE || get_unit (first) == ANNAL_UNIT_NONE || first->has_clock)
    return ANNAL_RANGE_NONE;
  if (range == ANNAL_RANGE_AND && first->first > 0 && self->tokens[first->first - 1].kind == ANNAL_WORD_BETWEEN)
    range = ANNAL_RANGE_TO;
  between = at;
  if (read_second_day (&at, first, second) || read_second_year (&at, first, tight, second))
    {
      second->first = between.at;
      second->end = at.at;
      if (second->form == ANNAL_FORM_IMPOSSIBLE)
        first->form = ANNAL_FORM_IMPOSSIBLE;
    }
  else if (!read_expr (&at, second) || get_unit (second) != get_unit (first) || second->has_clock)
    return ANNAL_RANGE_NONE;
  if (range == ANNAL_RANGE_OR && second->modifier != 0)
    return ANNAL_RANGE_NONE;
  share_year (first, second);
  *self = at;
  return range;
}

/* "6-17 May 2019", "6 to 17 May". */
static gboolean
read_days_month (AnnalCursor *self, AnnalExpr *first, AnnalExpr *second, AnnalRange *range)
{
  AnnalCursor at = *self, between;
  gboolean tight;

  if (!is_day_number (peek (self, 0)) || !is_free_number (self, 0))
    return FALSE;
  at.at++;
  *range = read_joint (&at, &tight);
  between = at;
  if (*range == ANNAL_RANGE_NONE || !is_day_number (peek (&at, 0)) || !annal_cursor_read_day_month (&at, second) ||
      second->has_clock)
    return FALSE;
  if (second->form == ANNAL_FORM_IMPOSSIBLE)
    *first = *second;
  else if (second->form == ANNAL_FORM_MONTH_DAY)
    annal_expr_make_day (second->number, peek (self, 0)->value, FALSE, 0, "", first);
  else
    {
      AnnalCivil civil = annal_civil_from_days (second->period.index);

      annal_expr_make_day ((gint) civil.month, peek (self, 0)->value, TRUE, civil.year, "day-month-year", first);
    }
  first->rule = second->rule;
  first->first = self->at;
  first->end = self->at + 1;
  second->first = between.at;
  second->end = at.at;
  *self = at;
  return TRUE;
}

/* "Over five days earlier this month": an amount and where it lies. */
static void
read_enclosing (AnnalCursor *self, AnnalExpr *amount)
{
  AnnalCursor at = *self;
  AnnalExpr outer;

  if (amount->form != ANNAL_FORM_DURATION ||
      (peek (&at, 0)->kind != ANNAL_WORD_EARLIER && peek (&at, 0)->kind != ANNAL_WORD_LATER))
    return;
  if (!read_positioned (&at, &outer) || outer.kind != ANNAL_PHRASE_KIND_DATE)
    return;
  outer.first = amount->first;
  outer.end = at.at;
  outer.duration_first = amount->first;
  outer.duration_end = amount->end;
  outer.count = amount->count;
  outer.half = amount->half;
  outer.vague = amount->vague;
  outer.duration_unit = amount->unit;
  outer.rule = "duration-within";
  *amount = outer;
  *self = at;
}

/* Words right before the expression that tell it lies ahead. */
static gboolean
is_announced_future (const AnnalToken *tokens, guint first)
{
  const AnnalToken *before = first > 0 ? &tokens[first - 1] : &annal_token_nothing;

  if (before->kind == ANNAL_WORD_UNTIL)
    return TRUE;
  /* "As early as Tuesday", "as soon as Monday". */
  return before->kind == ANNAL_WORD_OTHER && before->length == 2 && first >= 2 &&
         (tokens[first - 2].kind == ANNAL_WORD_EARLY || tokens[first - 2].kind == ANNAL_WORD_ERA ||
          tokens[first - 2].kind == ANNAL_WORD_LATE);
}

gboolean
annal_grammar_match (const AnnalToken *tokens,
                     guint n,
                     guint at,
                     const char *text,
                     AnnalPhraseFlags flags,
                     AnnalExpr *out,
                     AnnalExpr *other)
{
  AnnalCursor cursor = { tokens, n, at, text, flags };
  AnnalRange range = ANNAL_RANGE_NONE;

  if (!read_days_month (&cursor, out, other, &range))
    {
      if (!read_expr (&cursor, out))
        return FALSE;
      read_enclosing (&cursor, out);
      range = read_range (&cursor, out, other);
    }
  out->range = (guint8) range;
  out->future = is_announced_future (tokens, out->first);
  if (range != ANNAL_RANGE_NONE)
    other->future = out->future;
  return TRUE;
}
