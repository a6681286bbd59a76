/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How long and how often; now and then. */

#include "time/annal-phrase-cursor-private.h"

/* How far "ago", "later" and the like reach from an amount. */
static gboolean
read_direction (AnnalCursor *self, AnnalExpr *amount)
{
  AnnalCursor at = *self;
  const AnnalToken *token;
  gint shift = amount->count;

  accept_hyphen (&at);
  token = peek (&at, 0);
  switch (token->kind)
    {
    case ANNAL_WORD_AGO:
      amount->rule = "units-ago";
      shift = -shift;
      break;
    case ANNAL_WORD_EARLIER:
      /* "Five days earlier this month" tells when, not how long before. */
      if (peek (&at, 1)->kind == ANNAL_WORD_THIS || peek (&at, 1)->kind == ANNAL_WORD_LAST ||
          peek (&at, 1)->kind == ANNAL_WORD_IN || peek (&at, 1)->kind == ANNAL_WORD_THAN)
        return FALSE;
      amount->rule = "units-earlier";
      amount->told = TRUE;
      shift = -shift;
      break;
    case ANNAL_WORD_LATER:
      if (peek (&at, 1)->kind == ANNAL_WORD_THIS || peek (&at, 1)->kind == ANNAL_WORD_THAN)
        return FALSE;
      amount->rule = "units-later";
      amount->told = TRUE;
      break;
    case ANNAL_WORD_FROM:
      if (peek (&at, 1)->kind != ANNAL_WORD_ERA || peek (&at, 1)->value != 0)
        return FALSE;
      at.at++;
      amount->rule = "units-from-now";
      break;
    default:
      return FALSE;
    }
  at.at++;
  /* Nobody counts half a century to the year. */
  if (amount->half > 0 && amount->unit >= ANNAL_UNIT_DECADE && amount->modifier == 0)
    amount->modifier = ANNAL_PHRASE_MODIFIER_ABOUT;
  amount->form = ANNAL_FORM_SHIFT;
  amount->kind = amount->unit < ANNAL_UNIT_DAY ? ANNAL_PHRASE_KIND_TIME : ANNAL_PHRASE_KIND_DATE;
  amount->shift = shift;
  *self = at;
  return TRUE;
}

/* What may stand before an amount: "more than", "nearly", "up to", "over". */
static guint8
read_bound (AnnalCursor *self)
{
  const AnnalToken *token = peek (self, 0), *next = peek (self, 1);

  switch (token->kind)
    {
    case ANNAL_WORD_ABOUT:
      self->at++;
      return token->value == -1 ? ANNAL_PHRASE_MODIFIER_LESS : ANNAL_PHRASE_MODIFIER_ABOUT;
    case ANNAL_WORD_OVER:
      self->at++;
      return ANNAL_PHRASE_MODIFIER_MORE;
    case ANNAL_WORD_MORE:
    case ANNAL_WORD_LESS:
      if (next->kind != ANNAL_WORD_THAN)
        return 0;
      self->at += 2;
      return token->kind == ANNAL_WORD_MORE ? ANNAL_PHRASE_MODIFIER_MORE : ANNAL_PHRASE_MODIFIER_LESS;
    case ANNAL_WORD_AT:
      if (next->kind != ANNAL_WORD_LEAST && next->kind != ANNAL_WORD_MOST)
        return 0;
      self->at += 2;
      return next->kind == ANNAL_WORD_LEAST ? ANNAL_PHRASE_MODIFIER_AT_LEAST : ANNAL_PHRASE_MODIFIER_AT_MOST;
    case ANNAL_WORD_UP:
      if (next->kind != ANNAL_WORD_TO)
        return 0;
      self->at += 2;
      return ANNAL_PHRASE_MODIFIER_AT_MOST;
    default:
      return 0;
    }
}

/* "1/2", "½" spelled "and a half". */
static gint
read_half (AnnalCursor *self)
{
  if (is_plain_number (peek (self, 0)) && peek (self, 0)->value == 1 && is_sign (peek (self, 1), '/') &&
      is_glued (peek (self, 1)) && is_plain_number (peek (self, 2)) && peek (self, 2)->value == 2)
    self->at += 3;
  else if (peek (self, 0)->kind == ANNAL_WORD_AND && peek (self, 1)->kind == ANNAL_WORD_A &&
           is_unit (peek (self, 2), ANNAL_UNIT_HALF))
    self->at += 3;
  else
    return 0;
  return 1;
}

static void
set_half (AnnalExpr *amount)
{
  amount->count = 0;
  amount->half = 1;
}

static gboolean
read_vague_count (AnnalCursor *self, AnnalExpr *amount)
{
  if (peek (self, 0)->kind != ANNAL_WORD_VAGUE)
    return FALSE;
  amount->count = peek (self, 0)->value;
  amount->vague = TRUE;
  self->at++;
  accept (self, ANNAL_WORD_OF);
  return TRUE;
}

/* What comes after "a": "few", "hundred", "half-", "full". */
static void
read_after_article (AnnalCursor *self, AnnalExpr *amount)
{
  AnnalCursor at = *self;

  amount->count = 1;
  if (read_vague_count (self, amount))
    {
      amount->vague = amount->count != 2;
      return;
    }
  if (peek (self, 0)->kind == ANNAL_WORD_SCALE)
    {
      annal_cursor_read_scales (self, &amount->count);
      return;
    }
  if (!is_unit (peek (self, 0), ANNAL_UNIT_HALF))
    {
      accept (self, ANNAL_WORD_OTHERS);
      return;
    }
  at.at++;
  accept_hyphen (&at);
  if (peek (&at, 0)->kind == ANNAL_WORD_UNIT)
    {
      set_half (amount);
      *self = at;
    }
}

/* The number of units: "five", "a", "a few", "several", "half a". */
static gboolean
read_count (AnnalCursor *self, AnnalExpr *amount)
{
  if (is_unit (peek (self, 0), ANNAL_UNIT_HALF) && peek (self, 1)->kind == ANNAL_WORD_A)
    {
      self->at += 2;
      set_half (amount);
      return TRUE;
    }
  if (accept (self, ANNAL_WORD_A))
    {
      read_after_article (self, amount);
      return TRUE;
    }
  if (read_vague_count (self, amount))
    return TRUE;
  if (!annal_cursor_read_cardinal (self, &amount->count))
    return FALSE;
  amount->half = read_half (self);
  if (!accept (self, ANNAL_WORD_MORE))
    accept (self, ANNAL_WORD_OTHERS);
  return TRUE;
}

/* "To six", "or two", "-6" after the first number. */
static gboolean
read_second_count (AnnalCursor *self)
{
  AnnalCursor at = *self;
  gint more;

  if (peek (&at, 0)->kind == ANNAL_WORD_TO || peek (&at, 0)->kind == ANNAL_WORD_OR || is_sign (peek (&at, 0), '-'))
    at.at++;
  else
    return FALSE;
  if (!annal_cursor_read_cardinal (&at, &more))
    return FALSE;
  *self = at;
  return TRUE;
}

/* "Per year" after a number of something. */
static gboolean
is_rate (const AnnalCursor *self)
{
  const AnnalToken *before = behind (self, 1);

  return before->kind == ANNAL_WORD_RATE || before->kind == ANNAL_WORD_SCALE || is_sign (before, '%') ||
         before->kind == ANNAL_WORD_ERA;
}

/* "A 44-year-old" is an age; "the 8-month-old truce" tells how long. */
static gboolean
is_age (AnnalCursor *self, AnnalUnit unit)
{
  if (peek (self, 0)->kind == ANNAL_WORD_OLD)
    return TRUE;
  if (!is_hyphen (peek (self, 0)) || peek (self, 1)->kind != ANNAL_WORD_OLD)
    return FALSE;
  if (unit != ANNAL_UNIT_YEAR)
    self->at += 2;
  return unit == ANNAL_UNIT_YEAR;
}

/* "Or so", "or two", "or more". */
static gboolean
read_or_so (AnnalCursor *self)
{
  AnnalWordKind next = peek (self, 1)->kind;

  if (peek (self, 0)->kind != ANNAL_WORD_OR ||
      (next != ANNAL_WORD_SO && next != ANNAL_WORD_MORE && next != ANNAL_WORD_CARDINAL))
    return FALSE;
  self->at += 2;
  return TRUE;
}

/* "Five days", "2 1/2 years", "an hour and a half", "eight-year". */
static gboolean
read_counted_unit (AnnalCursor *self, AnnalExpr *out, gboolean *plural)
{
  gboolean article = peek (self, 0)->kind == ANNAL_WORD_A, hyphen;
  const AnnalToken *next;

  if (!read_count (self, out))
    return FALSE;
  out->vague |= read_second_count (self);
  hyphen = accept_hyphen (self);
  out->unit = annal_cursor_read_unit (self, plural);
  if (out->unit == ANNAL_UNIT_NONE || out->unit == ANNAL_UNIT_HALF || out->unit == ANNAL_UNIT_WEEKEND)
    return FALSE;
  /* "The 1988 quarter". */
  if (out->count >= ANNAL_PHRASE_YEAR_MIN && !*plural && !hyphen)
    return FALSE;
  if (out->half == 0 && !hyphen && peek (self, 0)->kind == ANNAL_WORD_AND)
    out->half = read_half (self);
  next = peek (self, 0);
  /* "A second" and "a quarter" are often something else. */
  return !article || out->half || out->count != 1 || next->kind == ANNAL_WORD_AGO ||
         next->kind == ANNAL_WORD_EARLIER ||
         (out->unit != ANNAL_UNIT_SECOND && out->unit != ANNAL_UNIT_QUARTER);
}

/* "Two years ago", "more than 500 days", "eight-year", "a month later". */
gboolean
annal_cursor_read_amount (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  guint8 bound = read_bound (&at);
  gboolean plural, article;

  *out = make_duration (ANNAL_UNIT_NONE, 0, "duration");
  accept (&at, ANNAL_WORD_THE);
  article = peek (&at, 0)->kind == ANNAL_WORD_A;
  if (!read_counted_unit (&at, out, &plural) || is_age (&at, out->unit))
    return FALSE;
  if (read_or_so (&at))
    bound = ANNAL_PHRASE_MODIFIER_ABOUT;
  if (plural)
    accept (&at, ANNAL_WORD_POSSESSIVE);
  out->modifier = bound;
  if (!read_direction (&at, out) && article && bound == 0 && out->count == 1 && is_rate (self))
    make_set (out, "rate");
  *self = at;
  return TRUE;
}

/* "Year-ago", "the year-earlier period", "the comparable year-ago quarter". */
gboolean
annal_cursor_read_year_ago (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  gint ordinal = 0;
  AnnalWordKind kind;

  if (peek (&at, 0)->kind == ANNAL_WORD_OTHERS && peek (&at, 0)->value == 1)
    at.at++;
  if (!is_unit (peek (&at, 0), ANNAL_UNIT_YEAR) || !is_hyphen (peek (&at, 1)))
    return FALSE;
  kind = peek (&at, 2)->kind;
  if (kind != ANNAL_WORD_AGO && kind != ANNAL_WORD_EARLIER)
    return FALSE;
  at.at += 3;
  *out = make_shift (ANNAL_UNIT_YEAR, -1, TRUE, "year-earlier");
  if (annal_cursor_read_ordinal (&at, &ordinal) && (ordinal > 4 || !is_unit (peek (&at, 0), ANNAL_UNIT_QUARTER)))
    return FALSE;
  if (ordinal != 0)
    {
      *out = make_named (ANNAL_UNIT_QUARTER, ordinal, "quarter-of-year");
      out->form = ANNAL_FORM_OF_SHIFT;
      out->shift = -1;
    }
  if (ordinal != 0 || is_unit (peek (&at, 0), ANNAL_UNIT_QUARTER) || peek (&at, 0)->kind == ANNAL_WORD_PERIOD)
    {
      at.at++;
      if (ordinal == 0)
        {
          *out = make_named (ANNAL_UNIT_QUARTER, 0, "quarter-of-year");
          out->form = ANNAL_FORM_OF_SHIFT;
          out->shift = -1;
        }
    }
  *self = at;
  return TRUE;
}

/* "Weeks", "for years", "within days", "decades-long", "day-long". */
gboolean
annal_cursor_read_bare_units (AnnalCursor *self, AnnalExpr *out)
{
  const AnnalToken *before = behind (self, 1);
  AnnalCursor at = *self;
  gboolean plural, led, second;
  AnnalUnit unit = annal_cursor_read_unit (&at, &plural);

  if (unit == ANNAL_UNIT_NONE || unit == ANNAL_UNIT_HALF || unit == ANNAL_UNIT_WEEKEND)
    return FALSE;
  if (is_hyphen (peek (&at, 0)) && peek (&at, 1)->kind == ANNAL_WORD_LONG)
    {
      at.at += 2;
      *out = make_duration (unit, plural ? 3 : 1, "duration");
      out->vague = plural;
      *self = at;
      return TRUE;
    }
  led = before->kind == ANNAL_WORD_FOR || before->kind == ANNAL_WORD_IN || before->kind == ANNAL_WORD_OVER ||
        before->kind == ANNAL_WORD_AFTER || before->kind == ANNAL_WORD_THE || is_sign (before, ',');
  second = peek (&at, 0)->kind == ANNAL_WORD_AGO || peek (&at, 0)->kind == ANNAL_WORD_LATER ||
           peek (&at, 0)->kind == ANNAL_WORD_EARLIER || peek (&at, 0)->kind == ANNAL_WORD_AFTER ||
           peek (&at, 0)->kind == ANNAL_WORD_BEFORE;
  if (!plural || (!led && !second) || unit == ANNAL_UNIT_QUARTER || unit == ANNAL_UNIT_SECOND)
    return FALSE;
  if (peek (&at, 0)->kind == ANNAL_WORD_OR && peek (&at, 1)->kind == ANNAL_WORD_UNIT)
    at.at += 2;
  *out = make_duration (unit, 0, "duration-vague");
  out->vague = TRUE;
  if (peek (&at, 0)->kind == ANNAL_WORD_AGO)
    {
      at.at++;
      *out = expr_new (ANNAL_FORM_ERA, "vague-past");
      out->shift = -1;
    }
  *self = at;
  return TRUE;
}

/* "Every five years", "each Thursday", "every other week". */
gboolean
annal_cursor_read_every (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  gint count = 1;
  gboolean plural;
  AnnalUnit unit;

  if (!accept (&at, ANNAL_WORD_EVERY))
    return FALSE;
  if (peek (&at, 0)->kind == ANNAL_WORD_WEEKDAY || peek (&at, 0)->kind == ANNAL_WORD_MONTH ||
      peek (&at, 0)->kind == ANNAL_WORD_SEASON)
    {
      const AnnalToken *token = peek (&at, 0);

      *out = make_duration (token->kind == ANNAL_WORD_WEEKDAY ? ANNAL_UNIT_DAY
                            : token->kind == ANNAL_WORD_MONTH ? ANNAL_UNIT_MONTH
                                                              : ANNAL_UNIT_SEASON,
                            0, "");
      out->weekday = token->value;
      at.at++;
      make_set (out, "every-name");
      annal_cursor_read_part (&at, out);
      out->kind = ANNAL_PHRASE_KIND_SET;
      *self = at;
      return TRUE;
    }
  if (accept (&at, ANNAL_WORD_OTHERS))
    count = 2;
  else
    annal_cursor_read_cardinal (&at, &count);
  unit = annal_cursor_read_unit (&at, &plural);
  if (unit == ANNAL_UNIT_NONE || unit == ANNAL_UNIT_HALF || count < 1)
    {
      if (peek (&at, 0)->kind != ANNAL_WORD_PART || count != 1)
        return FALSE;
      unit = ANNAL_UNIT_DAY;
      at.at++;
    }
  *out = make_duration (unit, count, "");
  make_set (out, "every");
  *self = at;
  return TRUE;
}

gboolean
annal_cursor_read_often (AnnalCursor *self, AnnalExpr *out)
{
  const AnnalToken *token = peek (self, 0);

  if (token->kind != ANNAL_WORD_OFTEN || ((token->flags & ANNAL_TOKEN_CAPITAL) &&
                                          !(token->flags & ANNAL_TOKEN_STARTS)))
    return FALSE;
  *out = make_duration (token->value, 1, "");
  make_set (out, "often");
  self->at++;
  return TRUE;
}

/* "The near future", "the past", "the present". */
gboolean
annal_cursor_read_era_noun (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  const AnnalToken *token = peek (&at, 0), *next;

  if (token->kind == ANNAL_WORD_OTHER && peek (&at, 1)->kind == ANNAL_WORD_ERA_NOUN &&
      behind (self, 1)->kind == ANNAL_WORD_THE)
    at.at++;
  token = peek (&at, 0);
  next = peek (&at, 1);
  if (behind (self, 1)->kind != ANNAL_WORD_THE || (token->kind != ANNAL_WORD_ERA_NOUN &&
                                                   token->kind != ANNAL_WORD_PAST))
    return FALSE;
  /* "The past weeks", "the future king". */
  if (next->kind != ANNAL_WORD_PUNCTUATION && !leads_to_date (next) && next->kind != ANNAL_WORD_AND &&
      next->kind != ANNAL_WORD_DID && next->kind != ANNAL_WORD_WILL && next->kind != ANNAL_WORD_TO &&
      !leads_to_date (behind (self, 2)))
    return FALSE;
  if (token->kind == ANNAL_WORD_PAST && next->kind != ANNAL_WORD_PUNCTUATION && next->kind == ANNAL_WORD_UNIT)
    return FALSE;
  *out = make_era (token->value, token->value < 0 ? "past" : token->value > 0 ? "future" : "present");
  at.at++;
  *self = at;
  return TRUE;
}

/* "The current wife", "future medical disasters". */
gboolean
annal_cursor_read_era_adjective (AnnalCursor *self, AnnalExpr *out)
{
  const AnnalToken *token = peek (self, 0), *next = peek (self, 1);

  if (next->kind == ANNAL_WORD_PUNCTUATION || (token->flags & ANNAL_TOKEN_CAPITAL) ||
      next->kind == ANNAL_WORD_POSSESSIVE ||
      (token->kind == ANNAL_WORD_CURRENT && token->value == 1) ||
      (token->kind == ANNAL_WORD_ERA_NOUN && (token->value == 0 || behind (self, 1)->kind == ANNAL_WORD_A)))
    return FALSE;
  *out = make_era (token->kind == ANNAL_WORD_CURRENT ? 0 : token->value, token->value > 0 ? "future" : "present");
  self->at++;
  return TRUE;
}

gboolean
annal_cursor_read_era (AnnalCursor *self, AnnalExpr *out)
{
  static const char *const rules[] = { "recent", "present", "soon" };
  const AnnalToken *token = peek (self, 0);
  AnnalCursor at = *self;
  gboolean plural;
  AnnalUnit unit;

  if (token->kind == ANNAL_WORD_ERA)
    {
      /* "Once" is a number more often than "formerly". */
      if ((token->flags & ANNAL_TOKEN_WORDLIKE) && behind (self, 1)->kind != ANNAL_WORD_A &&
          behind (self, 1)->kind != ANNAL_WORD_THE)
        return FALSE;
      *out = make_era (token->value, rules[token->value + 1]);
      self->at++;
      return TRUE;
    }
  if (token->kind != ANNAL_WORD_RECENT && !(token->kind == ANNAL_WORD_NEXT && token->value == 2))
    return FALSE;
  at.at++;
  unit = annal_cursor_read_unit (&at, &plural);
  if (unit != ANNAL_UNIT_NONE && plural)
    {
      *out = make_duration (unit, 0, token->kind == ANNAL_WORD_RECENT ? "recent-units" : "coming-units");
      out->vague = TRUE;
      *self = at;
      return TRUE;
    }
  if (token->kind != ANNAL_WORD_RECENT)
    return FALSE;
  *out = make_era (-1, "recent");
  self->at++;
  return TRUE;
}
