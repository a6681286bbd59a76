/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Numbers in digits and words; years, decades and centuries. */

#include "time/annal-phrase-cursor-private.h"

/* A number that no word next to it calls a year is one only in here. */
#define BARE_YEAR_MIN 1600
#define BARE_YEAR_MAX 2099

gboolean
annal_cursor_read_small_words (AnnalCursor *self, gint *value)
{
  const AnnalToken *first = peek (self, 0), *second;
  guint ahead = 1;

  if (first->kind != ANNAL_WORD_CARDINAL || (first->flags & ANNAL_TOKEN_DECADE))
    return FALSE;
  *value = first->value;
  if (is_hyphen (peek (self, 1)))
    ahead++;
  second = peek (self, ahead);
  if (first->value >= 20 && second->kind == ANNAL_WORD_CARDINAL && second->value > 0 && second->value < 10)
    {
      *value += second->value;
      self->at += ahead;
    }
  self->at++;
  return TRUE;
}

void
annal_cursor_read_scales (AnnalCursor *self, gint *value)
{
  gint more;

  while (peek (self, 0)->kind == ANNAL_WORD_SCALE && *value < 100000)
    {
      *value *= peek (self, 0)->value;
      self->at++;
    }
  if (*value >= 100 && *value % 100 == 0 && annal_cursor_read_small_words (self, &more))
    *value += more;
}

/* "Five", "twenty-two", "two hundred fifty", "12", "1,300". */
gboolean
annal_cursor_read_cardinal (AnnalCursor *self, gint *value)
{
  if (is_free_number (self, 0) &&
      !(peek (self, 0)->flags & (ANNAL_TOKEN_DECADE | ANNAL_TOKEN_RANK | ANNAL_TOKEN_DECIMAL)))
    {
      *value = peek (self, 0)->value;
      self->at++;
      if (peek (self, 0)->kind == ANNAL_WORD_SCALE)
        annal_cursor_read_scales (self, value);
      return TRUE;
    }
  if (!annal_cursor_read_small_words (self, value))
    return FALSE;
  annal_cursor_read_scales (self, value);
  return TRUE;
}

/* "Third", "3rd"; "second" is a unit too. */
gboolean
annal_cursor_read_ordinal (AnnalCursor *self, gint *value)
{
  const AnnalToken *token = peek (self, 0);
  gint tens;
  AnnalCursor after = *self;

  if (token->kind == ANNAL_WORD_ORDINAL || (token->kind == ANNAL_WORD_NUMBER && (token->flags & ANNAL_TOKEN_RANK)))
    *value = token->value;
  else if (token->kind == ANNAL_WORD_UNIT && token->value == ANNAL_UNIT_SECOND &&
           !(token->flags & ANNAL_TOKEN_PLURAL))
    *value = 2;
  else if (token->kind == ANNAL_WORD_CARDINAL && token->value >= 20 && is_hyphen (peek (self, 1)) &&
           peek (self, 2)->kind == ANNAL_WORD_ORDINAL && peek (self, 2)->value < 10)
    {
      tens = token->value;
      *value = tens + peek (self, 2)->value;
      after.at += 2;
    }
  else
    return FALSE;
  self->at = after.at + 1;
  return TRUE;
}

/* "Nineteen ninety-six", "two thousand twelve". */
static gboolean
read_spoken_year (AnnalCursor *self, gint64 *year)
{
  AnnalCursor at = *self;
  gint first, second;

  if (!annal_cursor_read_small_words (&at, &first))
    return FALSE;
  if (first >= 10 && first <= 20 && annal_cursor_read_small_words (&at, &second) && second >= 10)
    *year = first * 100 + second;
  else if (first == 2 && peek (&at, 0)->kind == ANNAL_WORD_SCALE && peek (&at, 0)->value == 1000)
    {
      *year = 2000;
      at.at++;
      accept (&at, ANNAL_WORD_AND);
      if (annal_cursor_read_small_words (&at, &second))
        *year += second;
    }
  else
    return FALSE;
  *self = at;
  return TRUE;
}

/* "'96". */
static gboolean
read_short_year (AnnalCursor *self, gint64 *year)
{
  const AnnalToken *number = peek (self, 1);

  if (!is_sign (peek (self, 0), '\'') || is_glued (peek (self, 0)) || !is_plain_number (number) ||
      !is_glued (number) ||
      number->n_digits != 2)
    return FALSE;
  *year = number->value + (number->value < 70 ? 2000 : 1900);
  self->at += 2;
  return TRUE;
}

/* A year that the words before it have announced. */
gboolean
annal_cursor_read_year (AnnalCursor *self, gint64 *year)
{
  if (read_short_year (self, year))
    return TRUE;
  if (!is_year_number (peek (self, 0)) || is_measured (self, 1))
    return read_spoken_year (self, year);
  *year = peek (self, 0)->value;
  self->at++;
  return TRUE;
}

static gboolean
is_plural_unit (const AnnalToken *token)
{
  return token->kind == ANNAL_WORD_UNIT && (token->flags & ANNAL_TOKEN_PLURAL);
}

/* Words that stand before how many as well as before when. */
static gboolean
is_counting (const AnnalToken *before)
{
  return before->kind == ANNAL_WORD_ABOUT || before->kind == ANNAL_WORD_OVER || before->kind == ANNAL_WORD_FOR ||
         before->kind == ANNAL_WORD_OF || before->kind == ANNAL_WORD_TO || before->kind == ANNAL_WORD_AND;
}

/* Whether a number of four digits is a year though no month is by it. */
static gboolean
is_lone_year (const AnnalCursor *self)
{
  const AnnalToken *token = peek (self, 0), *before = behind (self, 1), *next = peek (self, 1);
  gboolean announced = leads_to_date (before) || before->kind == ANNAL_WORD_THE ||
    before->kind == ANNAL_WORD_POSSESSOR ||
                       before->kind == ANNAL_WORD_POSSESSIVE || before->kind == ANNAL_WORD_A ||
                       before->kind == ANNAL_WORD_AND || before->kind == ANNAL_WORD_TO ||
                         before->kind == ANNAL_WORD_FOR;

  if (!is_year_number (token) || token->value < BARE_YEAR_MIN || token->value > BARE_YEAR_MAX ||
      is_measured (self, 1))
    return announced && is_year_number (token) && !is_measured (self, 1) && before->kind == ANNAL_WORD_IN;
  /* No year of a longer number, "2014-13-01", but for "1985-87". */
  if (is_joined_number (self, 1, '-') && !is_year_number (peek (self, 2)) &&
      (peek (self, 2)->n_digits != 2 || peek (self, 2)->value <= token->value % 100 ||
       is_joined_number (self, 3, '-')))
    return FALSE;
  if (!is_free_number (self, 0) || is_plural_unit (next) || next->kind == ANNAL_WORD_ZONE ||
      next->kind == ANNAL_WORD_MERIDIEM || (is_hyphen (next) && peek (self, 2)->kind == ANNAL_WORD_UNIT))
    return FALSE;
  /* "Of 2000 houses" counts; "the 1990 elections" do not. */
  if ((next->flags & ANNAL_TOKEN_ENDS_S) && !is_glued (next) && is_counting (before))
    return FALSE;
  return announced || !(next->flags & ANNAL_TOKEN_ENDS_S) || is_glued (token);
}

static gboolean
read_era_sign (AnnalCursor *self, gint64 *year)
{
  if (peek (self, 0)->kind != ANNAL_WORD_ERA_SIGN || !(peek (self, 0)->flags & ANNAL_TOKEN_UPPER))
    return FALSE;
  if (peek (self, 0)->value == 1)
    *year = 1 - *year;
  self->at++;
  return TRUE;
}

/* "1990", "44 BC", "1985-87", "the year 2000", "fiscal 1989". */
gboolean
annal_cursor_read_lone_year (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  gint64 year = peek (self, 0)->value;

  if (peek (self, 0)->kind == ANNAL_WORD_ERA_SIGN)
    {
      if (peek (self, 0)->value != 0 || !(peek (self, 0)->flags & ANNAL_TOKEN_UPPER) ||
          !is_plain_number (peek (self, 1)) ||
          peek (self, 1)->n_digits > 4)
        return FALSE;
      *out = expr_period (annal_period_of_year (peek (self, 1)->value), "year-era");
      self->at += 2;
      return TRUE;
    }
  if (is_plain_number (peek (self, 0)) && is_free_number (self, 0) && peek (self, 0)->n_digits <= 4)
    {
      at.at++;
      if (read_era_sign (&at, &year))
        {
          *out = expr_period (annal_period_of_year (year), "year-era");
          *self = at;
          return TRUE;
        }
      at = *self;
    }
  if (is_lone_year (self))
    at.at++;
  else if (!read_spoken_year (&at, &year) || year < BARE_YEAR_MIN ||
           (year % 1000 == 0 && behind (self, 1)->kind != ANNAL_WORD_IN))
    return FALSE;
  else if (peek (&at, 0)->kind == ANNAL_WORD_UNIT || (peek (&at, 0)->flags & ANNAL_TOKEN_ENDS_S))
    return FALSE;
  *out = expr_period (annal_period_of_year (year), "year");
  *self = at;
  return TRUE;
}

/* "The 1970s", "'80s", "the nineties", "1970's". */
gboolean
annal_cursor_read_decade (AnnalCursor *self, AnnalExpr *out)
{
  const AnnalToken *token = peek (self, 0);
  gint64 year = token->value;

  if (!(token->flags & ANNAL_TOKEN_DECADE) || year % 10 != 0)
    return FALSE;
  if (token->kind == ANNAL_WORD_NUMBER && token->n_digits == 2 &&
      !(token->flags & ANNAL_TOKEN_APOSTROPHE) && behind (self, 1)->kind != ANNAL_WORD_THE)
    return FALSE;
  if (token->kind == ANNAL_WORD_CARDINAL &&
      (behind (self, 1)->kind == ANNAL_WORD_POSSESSOR || behind (self, 1)->kind == ANNAL_WORD_IN))
    return FALSE;
  if (token->kind == ANNAL_WORD_NUMBER && token->n_digits != 2 && token->n_digits != 4)
    return FALSE;
  if (year < 100)
    year += year < 20 ? 2000 : 1900;
  if (year < ANNAL_PHRASE_YEAR_MIN || year > ANNAL_PHRASE_YEAR_MAX)
    return FALSE;
  if (year % 100 == 0 && year < 2000)
    *out = expr_period ((AnnalPeriod) { ANNAL_UNIT_CENTURY, year / 100 }, "century");
  else
    *out = expr_period ((AnnalPeriod) { ANNAL_UNIT_DECADE, year / 10 }, "decade");
  self->at++;
  return TRUE;
}

/* "Fiscal 1989", "fiscal year 1989". */
gboolean
annal_cursor_read_fiscal_year (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  gint64 year;

  accept (&at, ANNAL_WORD_FISCAL);
  if (is_unit (peek (&at, 0), ANNAL_UNIT_YEAR))
    at.at++;
  if (!annal_cursor_read_year (&at, &year))
    return FALSE;
  *out = expr_period (annal_period_of_year (year), "fiscal-year");
  *self = at;
  return TRUE;
}
