/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A place in the tokens, and what is read there. Each reader that has
 * something to say moves the cursor behind what it read; else it returns FALSE
 * (or 0) and leaves the cursor alone, while what it writes to is undefined.
 */

#ifndef ANNAL_PHRASE_CURSOR_PRIVATE_H
#define ANNAL_PHRASE_CURSOR_PRIVATE_H

#include "time/annal-civil-private.h"
#include "time/annal-phrase-private.h"

G_BEGIN_DECLS

#define ANNAL_PHRASE_YEAR_MIN 1000
#define ANNAL_PHRASE_YEAR_MAX 2999

typedef struct
{
  const AnnalToken *tokens;
  guint n;
  guint at;
  const char *text;
  AnnalPhraseFlags flags;
} AnnalCursor;

static const AnnalToken annal_token_nothing = { .kind = ANNAL_WORD_PUNCTUATION, .value = '\n' };

static inline const AnnalToken *
peek (const AnnalCursor *self, guint ahead)
{
  return self->at + ahead < self->n ? &self->tokens[self->at + ahead] : &annal_token_nothing;
}

static inline const AnnalToken *
behind (const AnnalCursor *self, guint back)
{
  return self->at >= back ? &self->tokens[self->at - back] : &annal_token_nothing;
}

static inline gboolean
is_sign (const AnnalToken *token, char sign)
{
  return token->kind == ANNAL_WORD_PUNCTUATION && token->value == sign;
}

static inline gboolean
is_glued (const AnnalToken *token)
{
  return (token->flags & ANNAL_TOKEN_GLUED) != 0;
}

static inline gboolean
is_hyphen (const AnnalToken *token)
{
  return is_sign (token, '-') && is_glued (token);
}

static inline gboolean
accept (AnnalCursor *self, AnnalWordKind kind)
{
  if (peek (self, 0)->kind != kind)
    return FALSE;
  self->at++;
  return TRUE;
}

static inline gboolean
accept_sign (AnnalCursor *self, char sign)
{
  if (!is_sign (peek (self, 0), sign))
    return FALSE;
  self->at++;
  return TRUE;
}

/* A hyphen with nothing around it. */
static inline gboolean
accept_hyphen (AnnalCursor *self)
{
  if (!is_hyphen (peek (self, 0)) || !is_glued (peek (self, 1)))
    return FALSE;
  self->at++;
  return TRUE;
}

/* The full stop of a shortened word. */
static inline void
skip_stop (AnnalCursor *self)
{
  if ((behind (self, 1)->flags & ANNAL_TOKEN_SHORT) && is_sign (peek (self, 0), '.') && is_glued (peek (self, 0)))
    self->at++;
}

/* Words that a date stands behind. */
static inline gboolean
leads_to_date (const AnnalToken *token)
{
  switch (token->kind)
    {
    case ANNAL_WORD_OF:
    case ANNAL_WORD_IN:
    case ANNAL_WORD_ON:
    case ANNAL_WORD_BY:
    case ANNAL_WORD_UNTIL:
    case ANNAL_WORD_FROM:
    case ANNAL_WORD_SINCE:
    case ANNAL_WORD_BETWEEN:
    case ANNAL_WORD_THROUGH:
    case ANNAL_WORD_BEFORE:
    case ANNAL_WORD_AFTER:
    case ANNAL_WORD_EARLY:
    case ANNAL_WORD_LATE:
    case ANNAL_WORD_MID:
    case ANNAL_WORD_LAST:
    case ANNAL_WORD_PAST:
    case ANNAL_WORD_NEXT:
    case ANNAL_WORD_THIS:
    case ANNAL_WORD_EARLIER:
    case ANNAL_WORD_LATER:
    case ANNAL_WORD_ABOUT:
    case ANNAL_WORD_OVER:
      return TRUE;
    default:
      return FALSE;
    }
}

static inline gboolean
is_money (const AnnalToken *token)
{
  return token->kind == ANNAL_WORD_PUNCTUATION && (token->value == '$' || token->value == '#');
}

/* "Resolutions 1718 (2006), 1874 (2009) and 2094": each one has as many digits. */
static inline gboolean
is_numbered (const AnnalCursor *self, guint at)
{
  guint8 n_digits = self->tokens[at].n_digits;

  for (guint i = 0; i < 8 && at >= 2; i++, at -= 2)
    {
      const AnnalToken *joint = &self->tokens[at - 1], *number = &self->tokens[at - 2];

      if (joint->kind == ANNAL_WORD_NO)
        return TRUE;
      if (is_sign (number, ')') && at >= 5 && is_sign (number - 2, '('))
        {
          number -= 3;
          at -= 3;
        }
      if ((joint->kind != ANNAL_WORD_AND && joint->kind != ANNAL_WORD_OR && joint->kind != ANNAL_WORD_TO &&
           !is_sign (joint, ',') && !is_sign (joint, '-')) ||
          number->kind != ANNAL_WORD_NUMBER || number->n_digits != n_digits)
        return FALSE;
    }
  return at > 0 && self->tokens[at - 1].kind == ANNAL_WORD_NO;
}

/* A number that stands by itself: no price, no part of a longer one, no
 * letters right before it.
 */
static inline gboolean
is_free_number (const AnnalCursor *self, guint ahead)
{
  const AnnalToken *token = peek (self, ahead), *before;

  if (token->kind != ANNAL_WORD_NUMBER)
    return FALSE;
  if (self->at + ahead == 0)
    return TRUE;
  before = &self->tokens[self->at + ahead - 1];
  if (is_money (before) || is_numbered (self, self->at + ahead))
    return FALSE;
  if (is_glued (token) && (before->kind != ANNAL_WORD_PUNCTUATION || before->value == '.' ||
                           before->value == ':' || before->value == '/' || before->value == '@' ||
                           before->value == '_' || before->value == '=' || before->value == '+'))
    return FALSE;
  return !(is_sign (before, '.') && self->at + ahead >= 2 &&
           self->tokens[self->at + ahead - 2].kind == ANNAL_WORD_NO);
}

static inline gboolean
is_plain_number (const AnnalToken *token)
{
  const guint odd = ANNAL_TOKEN_DECADE | ANNAL_TOKEN_GROUPED | ANNAL_TOKEN_DECIMAL | ANNAL_TOKEN_RANK;

  return token->kind == ANNAL_WORD_NUMBER && (token->flags & odd) == 0;
}

static inline gboolean
is_day_number (const AnnalToken *token)
{
  return token->kind == ANNAL_WORD_NUMBER && token->n_digits <= 2 && token->value >= 1 && token->value <= 31 &&
         (token->flags & (ANNAL_TOKEN_DECADE | ANNAL_TOKEN_GROUPED | ANNAL_TOKEN_DECIMAL)) == 0;
}

/* The day of a date that has a year, whether there is such a day or not. */
static inline gboolean
is_day_like (const AnnalToken *token)
{
  return is_day_number (token) || (is_plain_number (token) && token->n_digits <= 2);
}

static inline gboolean
is_year_number (const AnnalToken *token)
{
  return is_plain_number (token) && token->n_digits == 4 && token->value >= ANNAL_PHRASE_YEAR_MIN &&
         token->value <= ANNAL_PHRASE_YEAR_MAX;
}

/* What makes a number a measure rather than a date. */
static inline gboolean
is_measured (const AnnalCursor *self, guint ahead)
{
  const AnnalToken *next = peek (self, ahead);

  return is_sign (next, '%') || (is_sign (next, ':') && is_glued (next)) ||
         (is_sign (next, '/') && is_glued (next)) || next->kind == ANNAL_WORD_SCALE ||
         next->kind == ANNAL_WORD_COUNTED;
}

static inline gboolean
is_joined_number (const AnnalCursor *self, guint ahead, char sign)
{
  return is_sign (peek (self, ahead), sign) && is_glued (peek (self, ahead)) &&
         is_plain_number (peek (self, ahead + 1)) && is_glued (peek (self, ahead + 1));
}

static inline AnnalExpr
expr_new (AnnalForm form, const char *rule)
{
  return (AnnalExpr) { .form = form, .kind = ANNAL_PHRASE_KIND_DATE, .rule = rule };
}

static inline AnnalExpr
expr_period (AnnalPeriod period, const char *rule)
{
  AnnalExpr expr = expr_new (ANNAL_FORM_PERIOD, rule);

  expr.period = period;
  return expr;
}

static inline gboolean
is_calendar_unit (AnnalUnit unit)
{
  return unit >= ANNAL_UNIT_DAY && unit != ANNAL_UNIT_FORTNIGHT && unit != ANNAL_UNIT_SEASON;
}

static inline AnnalExpr
make_shift (AnnalUnit unit, gint shift, gboolean told, const char *rule)
{
  AnnalExpr expr = expr_new (ANNAL_FORM_SHIFT, rule);

  expr.unit = unit;
  expr.shift = shift;
  expr.told = told;
  return expr;
}

static inline AnnalExpr
make_duration (AnnalUnit unit, gint count, const char *rule)
{
  AnnalExpr expr = expr_new (ANNAL_FORM_DURATION, rule);

  expr.kind = ANNAL_PHRASE_KIND_DURATION;
  expr.unit = unit;
  expr.count = count;
  return expr;
}

static inline AnnalExpr
make_named (AnnalUnit unit, gint number, const char *rule)
{
  AnnalExpr expr = expr_new (ANNAL_FORM_NAMED, rule);

  expr.unit = unit;
  expr.number = number;
  return expr;
}

static inline gboolean
is_real_day (gint64 year, gint month, gint day)
{
  return month >= 1 && month <= 12 && day >= 1 && day <= (gint) annal_civil_days_in_month (year, (guint) month);
}

static inline void
make_set (AnnalExpr *expr, const char *rule)
{
  expr->form = ANNAL_FORM_SET;
  expr->kind = ANNAL_PHRASE_KIND_SET;
  expr->rule = rule;
}

static inline AnnalExpr
make_era (gint shift, const char *rule)
{
  AnnalExpr expr = expr_new (ANNAL_FORM_ERA, rule);

  expr.shift = shift;
  return expr;
}

static inline gboolean
is_unit (const AnnalToken *token, AnnalUnit unit)
{
  return token->kind == ANNAL_WORD_UNIT && token->value == (gint) unit && !(token->flags & ANNAL_TOKEN_PLURAL);
}

/* --- annal-phrase-numbers.c --- */

gboolean annal_cursor_read_small_words (AnnalCursor *self, gint *value);
void annal_cursor_read_scales (AnnalCursor *self, gint *value);
gboolean annal_cursor_read_cardinal (AnnalCursor *self, gint *value);
gboolean annal_cursor_read_ordinal (AnnalCursor *self, gint *value);
gboolean annal_cursor_read_year (AnnalCursor *self, gint64 *year);
gboolean annal_cursor_read_lone_year (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_decade (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_fiscal_year (AnnalCursor *self, AnnalExpr *out);

/* --- annal-phrase-days.c --- */

gboolean annal_cursor_read_clock_after (AnnalCursor *self, AnnalExpr *expr);
void annal_cursor_read_part (AnnalCursor *self, AnnalExpr *expr);
gboolean annal_cursor_read_year_after (AnnalCursor *self, gint64 *year);
void annal_expr_make_day (gint month, gint day, gboolean has_year, gint64 year, const char *rule, AnnalExpr *out);
gboolean annal_cursor_read_month_day (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_day_month (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_year_of (AnnalCursor *self, AnnalExpr *expr, const char *with_year,
                                    const char *with_shift);
gboolean annal_cursor_read_month (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_weekday (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_glued_iso (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_iso (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_slashes (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_stops (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_near_day (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_holiday (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_ranked_day (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_timed (AnnalCursor *self, AnnalExpr *out);

/* --- annal-phrase-units.c --- */

AnnalUnit annal_cursor_read_unit (AnnalCursor *self, gboolean *plural);
gboolean annal_cursor_read_year_quarter (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_q (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_nth_weekday (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_ordinal_unit (AnnalCursor *self, AnnalExpr *out);
guint8 annal_cursor_read_position (AnnalCursor *self);
gboolean annal_cursor_read_season (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_which_any (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_day_before (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_the_unit (AnnalCursor *self, AnnalExpr *out);

/* --- annal-phrase-amounts.c --- */

gboolean annal_cursor_read_amount (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_year_ago (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_bare_units (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_every (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_often (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_era_noun (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_era_adjective (AnnalCursor *self, AnnalExpr *out);
gboolean annal_cursor_read_era (AnnalCursor *self, AnnalExpr *out);

G_END_DECLS

#endif /* ANNAL_PHRASE_CURSOR_PRIVATE_H */
