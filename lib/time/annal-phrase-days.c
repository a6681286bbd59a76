/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Clocks, days and months, in words and in numbers. */

#include <string.h>

#include "time/annal-phrase-cursor-private.h"

#define OFFSET_MAX (14 * 60)

static gboolean
read_zone (AnnalCursor *self, AnnalExpr *expr)
{
  AnnalCursor at = *self;
  gboolean bracket = accept_sign (&at, '(');

  if (peek (&at, 0)->kind == ANNAL_WORD_ZONE && (peek (&at, 0)->flags & ANNAL_TOKEN_UPPER))
    {
      expr->zone = (gint16) peek (&at, 0)->value;
      expr->has_zone = TRUE;
      at.at++;
    }
  else if (accept (&at, ANNAL_WORD_LOCAL))
    {
      if (!accept (&at, ANNAL_WORD_TIME))
        return FALSE;
    }
  else
    return FALSE;
  if (bracket && !accept_sign (&at, ')'))
    return FALSE;
  *self = at;
  return TRUE;
}

/* ":13", two digits. */
static gboolean
read_colon_part (AnnalCursor *self, gint *value)
{
  if (!is_sign (peek (self, 0), ':') || !is_glued (peek (self, 0)) || peek (self, 1)->kind != ANNAL_WORD_NUMBER ||
      !is_glued (peek (self, 1)) || peek (self, 1)->n_digits != 2)
    return FALSE;
  *value = peek (self, 1)->value;
  self->at += 2;
  return TRUE;
}

/* "Z", "+09:00", "+0900", "+09", right behind a time in digits. A hyphen is an
 * offset only where @minus: "10:00-11:00" are two times.
 */
static void
read_offset (AnnalCursor *self, gboolean minus, AnnalExpr *expr)
{
  const AnnalToken *sign = peek (self, 0), *hours = peek (self, 1);
  AnnalCursor at = *self;
  gint offset, minutes = 0;

  if (!is_glued (sign))
    return;
  if (sign->length == 1 && self->text[sign->start] == 'Z')
    {
      expr->zone = 0;
      expr->has_zone = TRUE;
      self->at++;
      return;
    }
  if (!(is_sign (sign, '+') || (minus && is_sign (sign, '-'))) || !is_plain_number (hours) || !is_glued (hours) ||
      (hours->n_digits != 2 && hours->n_digits != 4))
    return;
  at.at += 2;
  offset = hours->n_digits == 4 ? hours->value / 100 * 60 : hours->value * 60;
  minutes = hours->n_digits == 4 ? hours->value % 100 : 0;
  if (hours->n_digits == 2)
    read_colon_part (&at, &minutes);
  if (minutes > 59 || offset + minutes > OFFSET_MAX)
    return;
  offset += minutes;
  expr->zone = (gint16) (is_sign (sign, '-') ? -offset : offset);
  expr->has_zone = TRUE;
  *self = at;
}

static gboolean
set_clock (AnnalExpr *expr, gint hour, gint minute, gint second)
{
  if (hour > 24 || minute > 59 || second > 59 || (hour == 24 && minute + second > 0))
    return FALSE;
  expr->hour = (guint8) hour;
  expr->minute = (guint8) minute;
  expr->second = (guint8) second;
  expr->has_clock = TRUE;
  expr->kind = ANNAL_PHRASE_KIND_TIME;
  return TRUE;
}

static gboolean
read_meridiem (AnnalCursor *self, gint *hour)
{
  const AnnalToken *token = peek (self, 0);

  if (token->kind != ANNAL_WORD_MERIDIEM || *hour < 1 || *hour > 12)
    return FALSE;
  *hour = *hour % 12 + token->value;
  self->at++;
  return TRUE;
}

/* Behind the T of a date and time. */
static gboolean
is_iso_clock (const AnnalCursor *self)
{
  const AnnalToken *before = behind (self, 1);

  return is_glued (peek (self, 0)) && before->length == 1 && self->text[before->start] == 'T';
}

/* "10 p.m.", "06.05 PM", "17:22", "04:13:05 pm", "1430 GMT", "noon". */
static gboolean
read_clock (AnnalCursor *self, AnnalExpr *expr)
{
  const AnnalToken *token = peek (self, 0);
  AnnalCursor at = *self;
  gint hour = token->value, minute = 0, second = 0;
  gboolean sure;

  at.at++;
  if (token->kind == ANNAL_WORD_CLOCK)
    sure = TRUE;
  else if (token->kind != ANNAL_WORD_NUMBER ||
           (token->flags & (ANNAL_TOKEN_GROUPED | ANNAL_TOKEN_DECADE | ANNAL_TOKEN_RANK)))
    return FALSE;
  else if (token->n_digits == 4 && peek (&at, 0)->kind == ANNAL_WORD_ZONE && !is_glued (peek (&at, 0)))
    {
      minute = hour % 100;
      hour /= 100;
      sure = TRUE;
    }
  else
    {
      if (token->flags & ANNAL_TOKEN_DECIMAL)
        minute = token->fraction;
      sure = read_colon_part (&at, &minute);
      if (sure)
        read_colon_part (&at, &second);
      sure = read_meridiem (&at, &hour) || (sure && (token->n_digits == 2 || behind (self, 1)->kind == ANNAL_WORD_AT));
    }
  if (!sure || !set_clock (expr, hour, minute, second))
    return FALSE;
  if (!read_zone (&at, expr))
    read_offset (&at, is_iso_clock (self), expr);
  *self = at;
  return TRUE;
}

/* " at 10 p.m.", ", 06.05 PM (IST)", "T13:37" after a date. */
gboolean
annal_cursor_read_clock_after (AnnalCursor *self, AnnalExpr *expr)
{
  AnnalCursor at = *self;

  accept_sign (&at, ',');
  accept (&at, ANNAL_WORD_AT);
  if (is_glued (peek (&at, 0)))
    {
      if (peek (&at, 0)->length != 1 || at.text[peek (&at, 0)->start] != 'T' || !is_glued (peek (&at, 1)))
        return FALSE;
      at.at++;
    }
  if (peek (&at, 0)->kind == ANNAL_WORD_CLOCK && self->at == at.at)
    return FALSE;
  if (!read_clock (&at, expr))
    return FALSE;
  *self = at;
  return TRUE;
}

void
annal_cursor_read_part (AnnalCursor *self, AnnalExpr *expr)
{
  const AnnalToken *token = peek (self, 0);

  if (token->kind != ANNAL_WORD_PART || (token->flags & ANNAL_TOKEN_PLURAL))
    return;
  expr->part = (guint8) token->value;
  expr->kind = ANNAL_PHRASE_KIND_TIME;
  self->at++;
}

/* The year behind a month or a day of it: "2014", ", 2014", "of 2014", "'14". */
gboolean
annal_cursor_read_year_after (AnnalCursor *self, gint64 *year)
{
  AnnalCursor at = *self;

  if (!accept_sign (&at, ','))
    accept (&at, ANNAL_WORD_OF);
  if (is_glued (peek (&at, 0)) && !is_sign (behind (&at, 1), ','))
    return FALSE;
  if (!annal_cursor_read_year (&at, year))
    return FALSE;
  *self = at;
  return TRUE;
}

/* "Last year", "this year", "of last year" behind a month, quarter or half;
 * "of next week" behind a weekday.
 */
static gboolean
read_shifted (AnnalCursor *self, AnnalUnit unit, gint *shift)
{
  AnnalCursor at = *self;
  const AnnalToken *which;

  accept_sign (&at, ',');
  accept (&at, ANNAL_WORD_OF);
  which = peek (&at, 0);
  if (which->kind == ANNAL_WORD_LAST && which->value == -1)
    *shift = -1;
  else if (which->kind == ANNAL_WORD_THIS || which->kind == ANNAL_WORD_CURRENT)
    *shift = 0;
  else if (which->kind == ANNAL_WORD_NEXT)
    *shift = 1;
  else
    return FALSE;
  at.at++;
  accept (&at, ANNAL_WORD_FISCAL);
  if (peek (&at, 0)->kind != ANNAL_WORD_UNIT || peek (&at, 0)->value != (gint) unit ||
      peek (&at, 1)->kind == ANNAL_WORD_POSSESSIVE)
    return FALSE;
  at.at++;
  *self = at;
  return TRUE;
}

/* A day that the month does not have makes an impossible date, refused whole. */
void
annal_expr_make_day (gint month, gint day, gboolean has_year, gint64 year, const char *rule, AnnalExpr *out)
{
  if (!is_real_day (has_year ? year : 2000, month, day))
    *out = expr_new (ANNAL_FORM_IMPOSSIBLE, "");
  else if (has_year)
    *out = expr_period (annal_period_of_date (year, (guint) month, (guint) day), rule);
  else
    {
      *out = expr_new (ANNAL_FORM_MONTH_DAY, "month-day");
      out->number = month;
      out->day = day;
    }
}

static gboolean
read_month_word (AnnalCursor *self, gint *month)
{
  if (peek (self, 0)->kind != ANNAL_WORD_MONTH)
    return FALSE;
  *month = peek (self, 0)->value;
  self->at++;
  skip_stop (self);
  return TRUE;
}

/* "May 9", "Oct. 6, 2014", "March 20th". */
gboolean
annal_cursor_read_month_day (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  gint month, day;
  gint64 year = 0;
  gboolean has_year;

  if (!read_month_word (&at, &month))
    return FALSE;
  accept (&at, ANNAL_WORD_THE);
  if (!is_day_like (peek (&at, 0)) || is_measured (&at, 1) ||
      (is_glued (peek (&at, 0)) && !is_sign (behind (&at, 1), '.')))
    return FALSE;
  day = peek (&at, 0)->value;
  at.at++;
  has_year = annal_cursor_read_year_after (&at, &year);
  if (!has_year && !is_day_number (behind (&at, 1)))
    return FALSE;
  annal_expr_make_day (month, day, has_year, year, "month-day-year", out);
  *self = at;
  annal_cursor_read_clock_after (self, out);
  return TRUE;
}

/* "6-May-2019". */
static gboolean
read_hyphened (AnnalCursor *self, AnnalExpr *out)
{
  const AnnalToken *day = peek (self, 0), *month = peek (self, 2), *year = peek (self, 4);

  if (!is_plain_number (day) || !is_day_like (day) || !is_free_number (self, 0) || !is_hyphen (peek (self, 1)) ||
      month->kind != ANNAL_WORD_MONTH || !is_glued (month) || !(month->flags & ANNAL_TOKEN_CAPITAL) ||
      !is_joined_number (self, 3, '-') || !is_year_number (year) || is_joined_number (self, 5, '-'))
    return FALSE;
  self->at += 5;
  annal_expr_make_day (month->value, day->value, TRUE, year->value, "day-month-year", out);
  annal_cursor_read_clock_after (self, out);
  return TRUE;
}

/* "6 May 2014", "the 5th of May", "6-May-2014". */
gboolean
annal_cursor_read_day_month (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  gint month, day = peek (self, 0)->value;
  gint64 year = 0;
  gboolean has_year;

  if (read_hyphened (self, out))
    return TRUE;
  if (peek (self, 0)->kind == ANNAL_WORD_NUMBER)
    {
      if (!is_day_like (peek (self, 0)) || !is_free_number (self, 0))
        return FALSE;
      at.at++;
      accept (&at, ANNAL_WORD_OF);
    }
  else if (!annal_cursor_read_ordinal (&at, &day) || !accept (&at, ANNAL_WORD_OF))
    return FALSE;
  if (is_glued (peek (&at, 0)) || !(peek (&at, 0)->flags & ANNAL_TOKEN_CAPITAL) || !read_month_word (&at, &month))
    return FALSE;
  has_year = annal_cursor_read_year_after (&at, &year);
  if (!has_year && (day < 1 || day > 31))
    return FALSE;
  annal_expr_make_day (month, day, has_year, year, "day-month-year", out);
  if (!has_year)
    out->rule = "day-month";
  *self = at;
  annal_cursor_read_clock_after (self, out);
  return TRUE;
}

/* Whether a month that stands alone is meant as one. */
static gboolean
is_lone_month (const AnnalCursor *self, const AnnalCursor *after)
{
  const AnnalToken *month = peek (self, 0), *before = behind (self, 1), *next = peek (after, 0);
  gboolean led = leads_to_date (before) && !(month->flags & ANNAL_TOKEN_STARTS);

  /* "February 30". */
  if (!(month->flags & ANNAL_TOKEN_CAPITAL) || (is_day_number (next) && next->value > 28 && !is_measured (after, 1)))
    return FALSE;
  if (is_hyphen (next) && peek (after, 1)->kind == ANNAL_WORD_MONTH)
    return TRUE;
  if (is_hyphen (before) && (behind (self, 2)->kind == ANNAL_WORD_MONTH || behind (self, 3)->kind == ANNAL_WORD_MONTH))
    return TRUE;
  /* "Mid-May". */
  led = led || (is_hyphen (before) && is_glued (month) &&
                (behind (self, 2)->kind == ANNAL_WORD_MID || behind (self, 2)->kind == ANNAL_WORD_EDGE ||
                 behind (self, 2)->kind == ANNAL_WORD_EARLY || behind (self, 2)->kind == ANNAL_WORD_LATE));
  if (month->flags & ANNAL_TOKEN_WORDLIKE)
    {
      gboolean modal = month->value == 5 || month->value == 3;

      led = led || before->kind == ANNAL_WORD_THE || before->kind == ANNAL_WORD_A || before->kind == ANNAL_WORD_TO ||
            before->kind == ANNAL_WORD_AND || before->kind == ANNAL_WORD_FOR;
      return led && !(modal && (month->flags & ANNAL_TOKEN_UPPER));
    }
  if (month->flags & ANNAL_TOKEN_SHORT)
    return led || is_sign (behind (after, 1), '.');
  /* A first name: "April Ryan", "told June Carter". */
  if (!led && (next->flags & ANNAL_TOKEN_CAPITAL) && next->kind == ANNAL_WORD_OTHER && !is_glued (next) &&
      (month->value == 4 || month->value == 6))
    return FALSE;
  return TRUE;
}

/* Adds the year to a month, quarter, half or season, or leaves it to be
 * found: "May 2014", "May last year", "May".
 */
gboolean
annal_cursor_read_year_of (AnnalCursor *self, AnnalExpr *expr, const char *with_year, const char *with_shift)
{
  gint64 year;
  gint shift;

  if (annal_cursor_read_year_after (self, &year))
    {
      gint64 per_year = expr->unit == ANNAL_UNIT_MONTH ? 12 : expr->unit == ANNAL_UNIT_HALF ? 2 : 4;
      AnnalPeriod period = { expr->unit, year * per_year + expr->number - 1 };

      *expr = expr_period (period, with_year);
      return TRUE;
    }
  if (read_shifted (self, ANNAL_UNIT_YEAR, &shift))
    {
      expr->form = ANNAL_FORM_OF_SHIFT;
      expr->shift = shift;
      expr->rule = with_shift;
      return TRUE;
    }
  return FALSE;
}

gboolean
annal_cursor_read_month (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  gint month;

  if (annal_cursor_read_month_day (self, out))
    return (peek (&at, 0)->flags & ANNAL_TOKEN_CAPITAL) || !(peek (&at, 0)->flags & ANNAL_TOKEN_WORDLIKE);
  if (!read_month_word (&at, &month))
    return FALSE;
  *out = make_named (ANNAL_UNIT_MONTH, month, "month");
  if (!annal_cursor_read_year_of (&at, out, "month-year", "month-of-year") && !is_lone_month (self, &at))
    return FALSE;
  *self = at;
  return TRUE;
}

/* "The 13th", "the 13th of May" behind a weekday. */
static gboolean
read_weekday_the (AnnalCursor *self, gint weekday, AnnalExpr *out)
{
  AnnalCursor at = *self;

  if (!accept (&at, ANNAL_WORD_THE) || !is_day_number (peek (&at, 0)) || !(peek (&at, 0)->flags & ANNAL_TOKEN_RANK))
    return FALSE;
  if (!annal_cursor_read_day_month (&at, out))
    {
      *out = expr_new (ANNAL_FORM_DAY_NUMBER, "weekday-day");
      out->day = peek (&at, 0)->value;
      at.at++;
    }
  out->weekday = weekday;
  *self = at;
  return TRUE;
}

/* "Thursday", "Thursday night", "Thursday, April 6", "Mondays". */
gboolean
annal_cursor_read_weekday (AnnalCursor *self, AnnalExpr *out)
{
  const AnnalToken *token = peek (self, 0);
  AnnalCursor at = *self, dated;
  gint weekday = token->value;

  if (token->kind != ANNAL_WORD_WEEKDAY || !(token->flags & ANNAL_TOKEN_CAPITAL))
    return FALSE;
  at.at++;
  skip_stop (&at);
  dated = at;
  accept_sign (&dated, ',');
  if (annal_cursor_read_month_day (&dated, out) || annal_cursor_read_day_month (&dated, out))
    {
      out->weekday = weekday;
      *self = dated;
      return TRUE;
    }
  if (read_weekday_the (&dated, weekday, out))
    {
      *self = dated;
      return TRUE;
    }
  if ((token->flags & ANNAL_TOKEN_SHORT) && behind (self, 1)->kind != ANNAL_WORD_ON &&
      !(is_sign (behind (&at, 1), '.') && leads_to_date (behind (self, 1))))
    return FALSE;
  *out = make_named (ANNAL_UNIT_DAY, weekday, "weekday");
  if (token->flags & ANNAL_TOKEN_MISSPELT)
    out->rule = "weekday-misspelt";
  if (token->flags & ANNAL_TOKEN_PLURAL)
    {
      out->form = ANNAL_FORM_SET;
      out->kind = ANNAL_PHRASE_KIND_SET;
      out->rule = "every-weekday";
      out->weekday = weekday;
    }
  else if (read_shifted (&at, ANNAL_UNIT_WEEK, &out->shift))
    {
      out->form = ANNAL_FORM_OF_SHIFT;
      out->rule = "weekday-of-week";
    }
  else
    {
      if (!read_zone (&at, out))
        annal_cursor_read_part (&at, out);
      annal_cursor_read_clock_after (&at, out);
    }
  *self = at;
  return TRUE;
}

/* Whether letters follow the number at once, other than the T of a time. */
static gboolean
is_stuck (const AnnalCursor *self)
{
  const AnnalToken *next = peek (self, 0);

  return is_glued (next) && next->kind != ANNAL_WORD_PUNCTUATION && next->kind != ANNAL_WORD_POSSESSIVE &&
         self->text[next->start] != 'T';
}

static gboolean
finish_numeric (AnnalCursor *self, guint n_tokens, AnnalExpr *out)
{
  AnnalCursor at = *self;

  at.at += n_tokens;
  if (is_stuck (&at))
    return FALSE;
  annal_cursor_read_clock_after (&at, out);
  *self = at;
  return TRUE;
}

/* A date that stands behind whatever sign. */
gboolean
annal_cursor_read_glued_iso (AnnalCursor *self, AnnalExpr *out)
{
  char sign = is_joined_number (self, 1, '/') ? '/' : '-';
  gint year = peek (self, 0)->value, month = peek (self, 2)->value, day = peek (self, 4)->value;

  if (!is_year_number (peek (self, 0)) || !is_joined_number (self, 1, sign) || !is_joined_number (self, 3, sign) ||
      is_joined_number (self, 5, sign) || peek (self, 2)->n_digits > 2 || peek (self, 4)->n_digits > 2 ||
      !is_real_day (year, 1, 1) || !is_real_day (year, month, day))
    return FALSE;
  *out = expr_period (annal_period_of_date (year, (guint) month, (guint) day), "iso-date");
  return finish_numeric (self, 5, out);
}

/* "2019-05-15", "2019-05-15 17:22", "2019/05/15". */
gboolean
annal_cursor_read_iso (AnnalCursor *self, AnnalExpr *out)
{
  return is_free_number (self, 0) && annal_cursor_read_glued_iso (self, out);
}

/* "04/27/2024", "27/04/2024", and "04/05/2024", which has two readings. */
gboolean
annal_cursor_read_slashes (AnnalCursor *self, AnnalExpr *out)
{
  gint first = peek (self, 0)->value, second = peek (self, 2)->value, year = peek (self, 4)->value;
  gboolean day_first;

  if (!is_free_number (self, 0) || !is_day_number (peek (self, 0)) || !is_joined_number (self, 1, '/') ||
      !is_joined_number (self, 3, '/') ||
      is_joined_number (self, 5, '/') || peek (self, 2)->n_digits > 2)
    return FALSE;
  if (peek (self, 4)->n_digits == 2)
    year += year < 70 ? 2000 : 1900;
  else if (!is_year_number (peek (self, 4)))
    return FALSE;
  day_first = is_real_day (year, second, first) &&
              (!is_real_day (year, first, second) || (self->flags & ANNAL_PHRASE_FLAGS_DAY_FIRST));
  if (!is_real_day (year, day_first ? second : first, day_first ? first : second))
    return FALSE;
  *out = expr_period (annal_period_of_date (year, (guint) (day_first ? second : first),
                                            (guint) (day_first ? first : second)),
                      "numeric-date");
  out->ambiguous = first != second && is_real_day (year, second, first) && is_real_day (year, first, second);
  return finish_numeric (self, 5, out);
}

/* "24.03.2017": the first two are one decimal number to the lexer. */
gboolean
annal_cursor_read_stops (AnnalCursor *self, AnnalExpr *out)
{
  const AnnalToken *first = peek (self, 0);

  if (first->kind != ANNAL_WORD_NUMBER || !(first->flags & ANNAL_TOKEN_DECIMAL) || !is_joined_number (self, 1, '.') ||
      !is_year_number (peek (self, 2)) || !is_real_day (peek (self, 2)->value, first->fraction, first->value))
    return FALSE;
  *out = expr_period (annal_period_of_date (peek (self, 2)->value, first->fraction, (guint) first->value),
                      "numeric-date");
  return finish_numeric (self, 3, out);
}

gboolean
annal_cursor_read_near_day (AnnalCursor *self, AnnalExpr *out)
{
  static const char *const rules[] = { "yesterday", "today", "tomorrow" };
  const AnnalToken *token = peek (self, 0);

  if (token->kind == ANNAL_WORD_TONIGHT)
    {
      *out = make_shift (ANNAL_UNIT_DAY, 0, FALSE, "tonight");
      out->part = ANNAL_DAY_PART_NIGHT;
      out->kind = ANNAL_PHRASE_KIND_TIME;
      self->at++;
      return TRUE;
    }
  if (token->kind != ANNAL_WORD_NEAR_DAY)
    return FALSE;
  /* A name: "USA Today". */
  if (token->value == 0 && (token->flags & ANNAL_TOKEN_CAPITAL) && !(token->flags & ANNAL_TOKEN_STARTS) &&
      (behind (self, 1)->flags & ANNAL_TOKEN_CAPITAL) && !is_sign (behind (self, 1), '.'))
    return FALSE;
  *out = make_shift (ANNAL_UNIT_DAY, token->value, FALSE, rules[token->value + 1]);
  self->at++;
  annal_cursor_read_part (self, out);
  if (out->part == 0)
    annal_cursor_read_clock_after (self, out);
  return TRUE;
}

/* "Day", "Eve" with a capital behind the name of a holiday. */
static gboolean
read_holiday_noun (AnnalCursor *self, gint *shift)
{
  const AnnalToken *token = peek (self, 0);

  *shift = token->length == 3 && strncmp (self->text + token->start, "Eve", 3) == 0 ? -1 : 0;
  if (*shift == 0 && !(is_unit (token, ANNAL_UNIT_DAY) && (token->flags & ANNAL_TOKEN_CAPITAL)))
    return FALSE;
  self->at++;
  return TRUE;
}

gboolean
annal_cursor_read_holiday (AnnalCursor *self, AnnalExpr *out)
{
  const AnnalToken *token = peek (self, 0);
  AnnalCursor at = *self;
  gboolean named, dated;
  gint64 year = 0;

  if (token->kind != ANNAL_WORD_HOLIDAY || !(token->flags & ANNAL_TOKEN_CAPITAL))
    return FALSE;
  at.at++;
  if (token->value == ANNAL_HOLIDAY_NEW && !is_unit (peek (&at, 0), ANNAL_UNIT_YEAR))
    return FALSE;
  if (token->value == ANNAL_HOLIDAY_NEW)
    at.at++;
  if (token->value >= ANNAL_HOLIDAY_NEW)
    accept (&at, ANNAL_WORD_POSSESSIVE);
  *out = expr_new (ANNAL_FORM_HOLIDAY, "holiday");
  out->holiday = (guint8) token->value;
  named = read_holiday_noun (&at, &out->shift);
  dated = annal_cursor_read_year_after (&at, &year);
  if (dated)
    out->period = annal_period_of_year (year);
  /* "Election", "New Year" alone are no days; "Easter week" is none either. */
  if (!named && (token->value >= ANNAL_HOLIDAY_NEW || peek (&at, 0)->kind == ANNAL_WORD_UNIT ||
                 (!dated && !leads_to_date (behind (self, 1)))))
    return FALSE;
  *self = at;
  return TRUE;
}

/* "The 25th" after "on". */
gboolean
annal_cursor_read_ranked_day (AnnalCursor *self, AnnalExpr *out)
{
  const AnnalToken *token = peek (self, 0);

  if (!is_day_number (token) || !(token->flags & ANNAL_TOKEN_RANK) || behind (self, 1)->kind != ANNAL_WORD_THE ||
      behind (self, 2)->kind != ANNAL_WORD_ON ||
      (peek (self, 1)->kind != ANNAL_WORD_PUNCTUATION && peek (self, 1)->kind != ANNAL_WORD_AND &&
       !leads_to_date (peek (self, 1))))
    return FALSE;
  *out = expr_new (ANNAL_FORM_DAY_NUMBER, "day-of-month");
  out->day = token->value;
  self->at++;
  return TRUE;
}

/* A time with its day behind it: "10 p.m. Wednesday", "noon on May 4". */
gboolean
annal_cursor_read_timed (AnnalCursor *self, AnnalExpr *out)
{
  AnnalExpr clock = expr_new (ANNAL_FORM_CLOCK, "clock"), day;
  AnnalCursor at = *self, dated;

  if (!is_free_number (self, 0) && peek (self, 0)->kind != ANNAL_WORD_CLOCK)
    return FALSE;
  if (!read_clock (&at, &clock))
    return FALSE;
  dated = at;
  accept_sign (&dated, ',');
  accept (&dated, ANNAL_WORD_ON);
  *out = clock;
  *self = at;
  if (!annal_cursor_read_weekday (&dated, &day) && !annal_cursor_read_near_day (&dated, &day) &&
      !annal_cursor_read_month_day (&dated, &day) &&
      !annal_cursor_read_day_month (&dated, &day))
    return TRUE;
  if (day.form == ANNAL_FORM_SET || day.has_clock)
    return TRUE;
  *out = day;
  out->kind = ANNAL_PHRASE_KIND_TIME;
  out->has_clock = TRUE;
  out->hour = clock.hour;
  out->minute = clock.minute;
  out->second = clock.second;
  out->zone = clock.zone;
  out->has_zone = clock.has_zone;
  *self = dated;
  return TRUE;
}
