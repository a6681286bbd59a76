/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Weeks, quarters, years: which one is meant by "last", "this", "the third". */

#include "time/annal-phrase-cursor-private.h"

AnnalUnit
annal_cursor_read_unit (AnnalCursor *self, gboolean *plural)
{
  const AnnalToken *token = peek (self, 0);

  *plural = FALSE;
  if (token->kind != ANNAL_WORD_UNIT)
    return ANNAL_UNIT_NONE;
  *plural = (token->flags & ANNAL_TOKEN_PLURAL) != 0;
  self->at++;
  return token->value;
}

/* "Ended Sept. 30" behind a quarter or year. */
static void
read_ended (AnnalCursor *self, AnnalExpr *expr)
{
  AnnalCursor at = *self;
  AnnalExpr end;

  accept_sign (&at, ',');
  if (!accept (&at, ANNAL_WORD_ENDED))
    return;
  accept (&at, ANNAL_WORD_ON);
  expr->ended = TRUE;
  if (!annal_cursor_read_month (&at, &end) || (end.form != ANNAL_FORM_PERIOD && end.form != ANNAL_FORM_MONTH_DAY))
    return;
  expr->day = end.form == ANNAL_FORM_MONTH_DAY ? end.number : 0;
  if (end.form == ANNAL_FORM_PERIOD)
    expr->period = end.period;
}

static AnnalExpr
read_century (AnnalCursor *self, gint number)
{
  gint64 index = number - 1;

  if (peek (self, 0)->kind == ANNAL_WORD_ERA_SIGN && (peek (self, 0)->flags & ANNAL_TOKEN_UPPER))
    {
      index = peek (self, 0)->value == 1 ? -number : index;
      self->at++;
    }
  return expr_period ((AnnalPeriod) { ANNAL_UNIT_CENTURY, index }, "century");
}

static AnnalExpr
read_quarter (AnnalCursor *self, gint number)
{
  AnnalExpr expr = make_named (ANNAL_UNIT_QUARTER, number, "quarter");
  AnnalCursor end;

  if (annal_cursor_read_year_of (self, &expr, "quarter-year", "quarter-of-year"))
    return expr;
  /* What ended it is an expression of its own. */
  end = *self;
  read_ended (&end, &expr);
  if (expr.ended)
    expr.rule = "quarter-ended";
  return expr;
}

/* A half is only a half of some year. */
static gboolean
read_half_year (AnnalCursor *self, gint number, AnnalExpr *out)
{
  *out = make_named (ANNAL_UNIT_HALF, number, "half-year");
  return annal_cursor_read_year_of (self, out, "half-of-year", "half-of-year");
}

/* The number before a unit; 0 for "last". */
static gboolean
read_place (AnnalCursor *self, gint *number)
{
  accept (self, ANNAL_WORD_FISCAL);
  *number = 0;
  if (peek (self, 0)->kind == ANNAL_WORD_LAST && peek (self, 0)->value == -1)
    self->at++;
  else if (!annal_cursor_read_ordinal (self, number) || *number < 1)
    return FALSE;
  accept_hyphen (self);
  accept (self, ANNAL_WORD_FISCAL);
  return TRUE;
}

/* "Q4", "Q3 2018". */
gboolean
annal_cursor_read_q (AnnalCursor *self, AnnalExpr *out)
{
  const AnnalToken *q = peek (self, 0), *number = peek (self, 1);

  if (q->kind != ANNAL_WORD_Q || !(q->flags & ANNAL_TOKEN_CAPITAL) || is_glued (q) || !is_plain_number (number) ||
      !is_glued (number) || number->n_digits != 1 || number->value < 1 || number->value > 4)
    return FALSE;
  self->at += 2;
  *out = read_quarter (self, number->value);
  return TRUE;
}

/* "The 1989 first quarter", "2018 Q3". */
gboolean
annal_cursor_read_year_quarter (AnnalCursor *self, AnnalExpr *out)
{
  const AnnalToken *token = peek (self, 0);
  AnnalCursor at = *self;

  if (!is_year_number (token) || !is_free_number (self, 0))
    return FALSE;
  at.at++;
  if ((!annal_cursor_read_q (&at, out) && !annal_cursor_read_ordinal_unit (&at, out)) ||
      out->form != ANNAL_FORM_NAMED || out->unit != ANNAL_UNIT_QUARTER)
    return FALSE;
  *out = expr_period ((AnnalPeriod) { ANNAL_UNIT_QUARTER, (gint64) token->value * 4 + out->number - 1 },
                      "quarter-year");
  *self = at;
  return TRUE;
}

/* "The first Monday of May", "the last Friday in March 2014". */
gboolean
annal_cursor_read_nth_weekday (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  gint number, weekday;

  if (!read_place (&at, &number) || number > 5 || peek (&at, 0)->kind != ANNAL_WORD_WEEKDAY)
    return FALSE;
  weekday = peek (&at, 0)->value;
  at.at++;
  if ((peek (&at, 0)->kind != ANNAL_WORD_OF && peek (&at, 0)->kind != ANNAL_WORD_IN) ||
      peek (&at, 1)->kind != ANNAL_WORD_MONTH)
    return FALSE;
  at.at++;
  if (!annal_cursor_read_month (&at, out) || (out->form != ANNAL_FORM_PERIOD && out->form != ANNAL_FORM_NAMED) ||
      (out->form == ANNAL_FORM_PERIOD && out->period.unit != ANNAL_UNIT_MONTH))
    return FALSE;
  out->weekday = weekday;
  out->nth = number == 0 ? ANNAL_NTH_LAST : number;
  out->rule = "nth-weekday";
  *self = at;
  return TRUE;
}

/* "Third quarter", "third-quarter", "second half of 1990", "first two
 * quarters of 1990", "20th century".
 */
gboolean
annal_cursor_read_ordinal_unit (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  gint number, count = 1;
  gboolean plural;
  AnnalUnit unit;

  if (!read_place (&at, &number))
    return FALSE;
  if (number != 0)
    annal_cursor_read_small_words (&at, &count);
  unit = annal_cursor_read_unit (&at, &plural);
  if (unit == ANNAL_UNIT_CENTURY && number >= 1 && number <= 30 && count == 1)
    *out = read_century (&at, number);
  else if (unit == ANNAL_UNIT_QUARTER && number >= 1 && number <= 4 && count == 1)
    *out = read_quarter (&at, number);
  else if (unit == ANNAL_UNIT_QUARTER ? number != 1 || count != 2 || !read_half_year (&at, 1, out)
                                      : unit != ANNAL_UNIT_HALF || number > 2 || count != 1 ||
                                            !read_half_year (&at, number == 0 ? 2 : number, out))
    return FALSE;
  *self = at;
  return TRUE;
}

/* "The first half of the '80s" is a part of the decade, no half-year. */
static guint8
read_half_of (AnnalCursor *self)
{
  AnnalCursor at = *self;
  gint number = 2;

  if (!accept (&at, ANNAL_WORD_LAST) && !annal_cursor_read_ordinal (&at, &number))
    return 0;
  if (number > 2 || !is_unit (peek (&at, 0), ANNAL_UNIT_HALF) || peek (&at, 1)->kind != ANNAL_WORD_OF ||
      peek (&at, 2)->kind != ANNAL_WORD_THE)
    return 0;
  at.at += 2;
  *self = at;
  return number == 1 ? ANNAL_PHRASE_MODIFIER_START : ANNAL_PHRASE_MODIFIER_END;
}

/* "The beginning of". */
static guint8
read_edge (AnnalCursor *self)
{
  static const guint8 edges[] = { ANNAL_PHRASE_MODIFIER_START, ANNAL_PHRASE_MODIFIER_MIDDLE,
                                  ANNAL_PHRASE_MODIFIER_END };
  const AnnalToken *token = peek (self, 0);

  /* "End-1990", "end-March". */
  if (peek (self, 1)->kind != ANNAL_WORD_OF &&
      !(is_hyphen (peek (self, 1)) &&
        (is_year_number (peek (self, 2)) || peek (self, 2)->kind == ANNAL_WORD_MONTH)))
    return 0;
  self->at += 2;
  return edges[token->value];
}

guint8
annal_cursor_read_position (AnnalCursor *self)
{
  static const guint8 modifiers[] = {
    [ANNAL_WORD_EARLY] = ANNAL_PHRASE_MODIFIER_START,
    [ANNAL_WORD_LATE] = ANNAL_PHRASE_MODIFIER_END,
    [ANNAL_WORD_MID] = ANNAL_PHRASE_MODIFIER_MIDDLE,
    [ANNAL_WORD_EARLIER] = ANNAL_PHRASE_MODIFIER_BEFORE,
    [ANNAL_WORD_LATER] = ANNAL_PHRASE_MODIFIER_AFTER,
  };
  AnnalWordKind kind = peek (self, 0)->kind;
  guint8 modifier = kind < G_N_ELEMENTS (modifiers) ? modifiers[kind] : 0;

  if (kind == ANNAL_WORD_EDGE)
    return read_edge (self);
  if (modifier == 0)
    return read_half_of (self);
  self->at++;
  accept_hyphen (self);
  return modifier;
}

gboolean
annal_cursor_read_season (AnnalCursor *self, AnnalExpr *out)
{
  const AnnalToken *token = peek (self, 0), *before = behind (self, 1), *first = behind (self, 2);
  AnnalCursor at = *self;

  if (token->kind != ANNAL_WORD_SEASON || (token->flags & ANNAL_TOKEN_PLURAL))
    return FALSE;
  at.at++;
  *out = make_named (ANNAL_UNIT_SEASON, token->value, "season");
  if (!annal_cursor_read_year_of (&at, out, "season-year", "season-of-year"))
    {
      gboolean led = before->kind == ANNAL_WORD_EARLY || before->kind == ANNAL_WORD_LATE ||
        before->kind == ANNAL_WORD_MID;

      if (before->kind == ANNAL_WORD_THE)
        led = leads_to_date (first);
      else if (!led && !(token->flags & ANNAL_TOKEN_WORDLIKE))
        led = leads_to_date (before);
      else if (!led)
        led = before->kind == ANNAL_WORD_SINCE || before->kind == ANNAL_WORD_BY;
      if (!led || peek (&at, 0)->kind == ANNAL_WORD_OF)
        return FALSE;
    }
  *self = at;
  return TRUE;
}

typedef struct
{
  gint shift;
  gboolean told;
  gboolean upcoming;
  gboolean past;     /* "past", not "last" */
  gboolean current;  /* "current" or "latest" */
  gboolean latest;
} Which;

static gboolean
read_which (AnnalCursor *self, Which *out)
{
  const AnnalToken *token = peek (self, 0);

  *out = (Which) { 0 };
  switch (token->kind)
    {
    case ANNAL_WORD_LAST:
      out->shift = -1;
      out->told = token->value == -2;
      break;
    case ANNAL_WORD_PAST:
      out->shift = -1;
      out->past = TRUE;
      break;
    case ANNAL_WORD_THIS:
      break;
    case ANNAL_WORD_THAT:
    case ANNAL_WORD_SAME:
      out->told = TRUE;
      break;
    case ANNAL_WORD_CURRENT:
      out->current = TRUE;
      out->latest = token->value == 1;
      break;
    case ANNAL_WORD_NEXT:
      out->shift = 1;
      out->upcoming = token->value == 2;
      break;
    case ANNAL_WORD_FOLLOWING:
      out->shift = 1;
      out->told = TRUE;
      break;
    default:
      return FALSE;
    }
  self->at++;
  /* "This past Friday", "this coming week", "that same day", "this same". */
  if (token->kind == ANNAL_WORD_THIS && (peek (self, 0)->kind == ANNAL_WORD_PAST ||
                                         peek (self, 0)->kind == ANNAL_WORD_NEXT))
    {
      out->shift = peek (self, 0)->kind == ANNAL_WORD_PAST ? -1 : 1;
      out->past = out->shift < 0;
      out->upcoming = out->shift > 0;
      self->at++;
    }
  else if (token->kind == ANNAL_WORD_THAT)
    accept (self, ANNAL_WORD_SAME);
  return TRUE;
}

static const char *
name_shift (const Which *which, const char *const names[4])
{
  return which->told && which->shift == 0 ? names[3] : names[which->shift + 1];
}

/* "Last May", "this Friday", "next summer". */
static gboolean
read_which_named (AnnalCursor *self, const Which *which, AnnalExpr *out)
{
  static const char *const weekdays[] = { "last-weekday", "this-weekday", "next-weekday", "that-weekday" };
  static const char *const months[] = { "last-month-name", "this-month-name", "next-month-name", "that-month-name" };
  static const char *const seasons[] = { "last-season", "this-season", "next-season", "that-season" };
  const AnnalToken *token = peek (self, 0);
  const char *const *names;
  AnnalUnit unit;

  if (token->kind == ANNAL_WORD_WEEKDAY && !(token->flags & (ANNAL_TOKEN_PLURAL | ANNAL_TOKEN_SHORT)))
    unit = ANNAL_UNIT_DAY, names = weekdays;
  else if (token->kind == ANNAL_WORD_MONTH && !((token->flags & ANNAL_TOKEN_WORDLIKE) &&
                                                !(token->flags & ANNAL_TOKEN_CAPITAL) &&
                                               which->shift == 0))
    unit = ANNAL_UNIT_MONTH, names = months;
  else if (token->kind == ANNAL_WORD_SEASON && !(token->flags & ANNAL_TOKEN_PLURAL))
    unit = ANNAL_UNIT_SEASON, names = seasons;
  else
    return FALSE;
  self->at++;
  skip_stop (self);
  *out = make_named (unit, token->value, name_shift (which, names));
  out->form = ANNAL_FORM_SHIFT_NAMED;
  out->shift = which->shift;
  out->told = which->told;
  out->upcoming = which->upcoming;
  if (unit == ANNAL_UNIT_DAY)
    {
      annal_cursor_read_part (self, out);
      annal_cursor_read_clock_after (self, out);
    }
  else if (unit == ANNAL_UNIT_MONTH && is_day_number (peek (self, 0)) && !is_measured (self, 1))
    {
      out->day = peek (self, 0)->value;
      self->at++;
    }
  return TRUE;
}

/* "Last year's third quarter", "this year's quarter". */
static gboolean
read_possessed (AnnalCursor *self, const Which *which, AnnalExpr *out)
{
  AnnalCursor at = *self;
  AnnalExpr inner;

  if (which->told || !is_unit (peek (&at, 0), ANNAL_UNIT_YEAR) || peek (&at, 1)->kind != ANNAL_WORD_POSSESSIVE)
    return FALSE;
  at.at += 2;
  if (is_unit (peek (&at, 0), ANNAL_UNIT_QUARTER))
    {
      at.at++;
      inner = make_named (ANNAL_UNIT_QUARTER, 0, "quarter-of-year");
    }
  else if (!annal_cursor_read_ordinal_unit (&at, &inner) || inner.form != ANNAL_FORM_NAMED)
    return FALSE;
  inner.form = ANNAL_FORM_OF_SHIFT;
  inner.shift = which->shift;
  inner.rule = "quarter-of-year";
  *out = inner;
  *self = at;
  return TRUE;
}

/* "Few", "couple of": at least two. */
static gboolean
read_vague_count (AnnalCursor *self, AnnalExpr *out)
{
  if (peek (self, 0)->kind != ANNAL_WORD_VAGUE)
    return FALSE;
  out->count = peek (self, 0)->value;
  out->vague = out->count != 2;
  self->at++;
  accept (self, ANNAL_WORD_OF);
  return TRUE;
}

/* "Three", "12 to 18". */
static gboolean
read_counts (AnnalCursor *self, AnnalExpr *out)
{
  gint more;

  if (!annal_cursor_read_cardinal (self, &out->count))
    return FALSE;
  if (peek (self, 0)->kind != ANNAL_WORD_TO && peek (self, 0)->kind != ANNAL_WORD_OR)
    return TRUE;
  self->at++;
  out->vague = TRUE;
  return annal_cursor_read_cardinal (self, &more);
}

/* "Half century", "three years", "few weeks" after "the last". */
static gboolean
read_counted_units (AnnalCursor *self, AnnalExpr *out)
{
  gboolean plural, counted;

  *out = make_duration (ANNAL_UNIT_NONE, 0, NULL);
  if (is_unit (peek (self, 0), ANNAL_UNIT_HALF))
    {
      self->at++;
      accept_hyphen (self);
      out->half = 1;
      out->unit = annal_cursor_read_unit (self, &plural);
      return out->unit >= ANNAL_UNIT_YEAR || out->unit == ANNAL_UNIT_HOUR;
    }
  accept (self, ANNAL_WORD_A);
  counted = read_vague_count (self, out) || read_counts (self, out);
  accept_hyphen (self);
  out->unit = annal_cursor_read_unit (self, &plural);
  out->vague |= !counted;
  return out->unit != ANNAL_UNIT_NONE && (plural || (counted && out->count == 1));
}

/* "The past three years", "the next 12 to 18 months", "recent weeks". */
static gboolean
read_which_span (AnnalCursor *self, const Which *which, AnnalExpr *out)
{
  static const char *const names[] = { "past-units", "these-units", "next-units", "those-units" };
  AnnalCursor at = *self;

  if (!read_counted_units (&at, out))
    return FALSE;
  out->rule = name_shift (which, names);
  if (!which->told && which->shift != 0 && !out->vague && !out->half && is_calendar_unit (out->unit) &&
      out->unit < ANNAL_UNIT_DECADE && out->unit != ANNAL_UNIT_WEEKEND)
    {
      out->form = ANNAL_FORM_SPAN;
      out->shift = which->shift;
    }
  *self = at;
  return TRUE;
}

static gboolean
read_which_unit (AnnalCursor *self, const Which *which, AnnalExpr *out)
{
  static const char *const names[] = { "last-unit", "this-unit", "next-unit", "that-unit" };
  AnnalCursor at = *self;
  gboolean plural;
  AnnalUnit unit;

  if (accept (&at, ANNAL_WORD_FISCAL) && !is_unit (peek (&at, 0), ANNAL_UNIT_YEAR) &&
      !is_unit (peek (&at, 0), ANNAL_UNIT_QUARTER))
    return FALSE;
  if (peek (&at, 0)->kind == ANNAL_WORD_PERIOD)
    {
      if (!which->latest && !which->current)
        return FALSE;
      unit = ANNAL_UNIT_QUARTER;
      at.at++;
    }
  else
    {
      unit = annal_cursor_read_unit (&at, &plural);
      if (!is_calendar_unit (unit) || plural || unit == ANNAL_UNIT_HALF)
        return FALSE;
    }
  *out = make_shift (unit, which->shift, which->told, name_shift (which, names));
  if (which->latest)
    {
      out->form = ANNAL_FORM_UNIT;
      out->rule = "latest-unit";
    }
  else if (unit == ANNAL_UNIT_DAY && !which->told && which->shift != 0)
    out->told = TRUE;
  else if (unit == ANNAL_UNIT_DAY && !which->told)
    return FALSE;
  if (unit == ANNAL_UNIT_DAY)
    annal_cursor_read_part (&at, out);
  if (out->told && out->shift != 0)
    out->rule = out->shift < 0 ? "unit-before" : "unit-after";
  *self = at;
  return TRUE;
}

/* "This morning", "last night", "that evening", "the next morning". */
static gboolean
read_which_part (AnnalCursor *self, const Which *which, AnnalExpr *out)
{
  static const char *const names[] = { "last-part", "this-part", "next-part", "that-part" };
  const AnnalToken *token = peek (self, 0);

  if (token->kind != ANNAL_WORD_PART || (token->flags & (ANNAL_TOKEN_PLURAL | ANNAL_TOKEN_WORDLIKE)))
    return FALSE;
  *out = make_shift (ANNAL_UNIT_DAY, which->shift, which->told || which->shift > 0, name_shift (which, names));
  annal_cursor_read_part (self, out);
  return TRUE;
}

gboolean
annal_cursor_read_which_any (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  Which which;

  if (!read_which (&at, &which))
    return FALSE;
  if (!read_which_named (&at, &which, out) && !read_possessed (&at, &which, out) &&
      !read_which_span (&at, &which, out) && !read_which_unit (&at, &which, out) &&
      !read_which_part (&at, &which, out))
    return FALSE;
  *self = at;
  return TRUE;
}

/* The date that another one is the day before or after of. */
static gboolean
read_neighbour (AnnalCursor *self, gint shift, AnnalExpr *out)
{
  AnnalCursor at = *self;

  if (!annal_cursor_read_near_day (&at, out) && !annal_cursor_read_weekday (&at, out) &&
      !annal_cursor_read_which_any (&at, out) && !annal_cursor_read_month_day (&at, out))
    return FALSE;
  if (out->kind != ANNAL_PHRASE_KIND_DATE)
    return FALSE;
  out->offset = shift;
  out->rule = "day-before";
  *self = at;
  return TRUE;
}

/* "The day before yesterday", "the day after tomorrow", "the day before". */
gboolean
annal_cursor_read_day_before (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  const AnnalToken *next;
  gboolean plural;
  AnnalUnit unit = annal_cursor_read_unit (&at, &plural);
  gint shift;

  if (!is_calendar_unit (unit) || plural || unit == ANNAL_UNIT_HALF || unit == ANNAL_UNIT_WEEKEND)
    return FALSE;
  shift = peek (&at, 0)->kind == ANNAL_WORD_BEFORE ? -1 : 1;
  if (!accept (&at, ANNAL_WORD_BEFORE) && !accept (&at, ANNAL_WORD_AFTER))
    return FALSE;
  next = peek (&at, 0);
  if (unit == ANNAL_UNIT_DAY && read_neighbour (&at, shift, out))
    {
      *self = at;
      return TRUE;
    }
  /* "The day before the election" hangs on what is no date. */
  if (behind (self, 1)->kind != ANNAL_WORD_THE ||
      (next->kind != ANNAL_WORD_PUNCTUATION && next->kind != ANNAL_WORD_AND && !leads_to_date (next)))
    return FALSE;
  *out = make_shift (unit, shift, TRUE, shift < 0 ? "unit-before" : "unit-after");
  *self = at;
  return TRUE;
}

/* "The year 2000". */
static gboolean
read_named_year (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  gint64 year;

  if (behind (self, 1)->kind != ANNAL_WORD_THE || !is_unit (peek (self, 0), ANNAL_UNIT_YEAR))
    return FALSE;
  at.at++;
  if (!annal_cursor_read_year (&at, &year))
    return FALSE;
  *out = expr_period (annal_period_of_year (year), "year");
  *self = at;
  return TRUE;
}

/* "Year end", "year-end", "year's end". */
static gboolean
read_year_end (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  gint64 year;

  if (!is_unit (peek (self, 0), ANNAL_UNIT_YEAR))
    return FALSE;
  at.at++;
  if (!accept (&at, ANNAL_WORD_POSSESSIVE))
    accept_hyphen (&at);
  if (peek (&at, 0)->kind != ANNAL_WORD_EDGE || peek (&at, 0)->value != 2 || peek (&at, 1)->kind == ANNAL_WORD_OF)
    return FALSE;
  at.at++;
  if (annal_cursor_read_year (&at, &year))
    *out = expr_period (annal_period_of_year (year), "year");
  else
    *out = make_shift (ANNAL_UNIT_YEAR, 0, FALSE, "year-end");
  out->modifier = ANNAL_PHRASE_MODIFIER_END;
  *self = at;
  return TRUE;
}

/* "The week of March 6". */
static gboolean
read_week_of (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self;
  AnnalUnit unit = peek (&at, 0)->value;

  if (!is_unit (peek (&at, 0), ANNAL_UNIT_WEEK) && !is_unit (peek (&at, 0), ANNAL_UNIT_WEEKEND))
    return FALSE;
  at.at++;
  if (!accept (&at, ANNAL_WORD_OF) ||
      (!annal_cursor_read_month_day (&at, out) && !annal_cursor_read_day_month (&at, out)))
    return FALSE;
  out->widen = unit;
  out->rule = "week-of";
  *self = at;
  return TRUE;
}

/* "For the year.", "the end of the month": the one that is spoken of. */
static gboolean
is_spoken_of (const AnnalCursor *self, const AnnalCursor *after, AnnalUnit unit)
{
  const AnnalToken *before = behind (self, 2), *next = peek (after, 0);

  if (before->kind == ANNAL_WORD_OF && behind (self, 3)->kind == ANNAL_WORD_EDGE)
    return TRUE;
  if (unit != ANNAL_UNIT_YEAR && unit != ANNAL_UNIT_QUARTER)
    return FALSE;
  if (before->kind != ANNAL_WORD_FOR && before->kind != ANNAL_WORD_IN && before->kind != ANNAL_WORD_OF)
    return FALSE;
  return next->kind == ANNAL_WORD_PUNCTUATION || next->kind == ANNAL_WORD_DID || next->kind == ANNAL_WORD_AND ||
         leads_to_date (next);
}

static gboolean
read_unit_spoken_of (AnnalCursor *self, AnnalExpr *out)
{
  AnnalCursor at = *self, end;
  gboolean plural;

  accept (&at, ANNAL_WORD_OTHERS);
  accept (&at, ANNAL_WORD_FISCAL);
  *out = expr_new (ANNAL_FORM_UNIT, "the-unit");
  out->unit = annal_cursor_read_unit (&at, &plural);
  if (plural || out->unit < ANNAL_UNIT_WEEK || !is_calendar_unit (out->unit) || out->unit == ANNAL_UNIT_HALF)
    return FALSE;
  end = at;
  read_ended (&end, out);
  /* What a week ended on tells the week, and is found by itself. */
  if (out->ended && out->unit == ANNAL_UNIT_WEEK)
    return FALSE;
  if (out->ended)
    out->rule = "unit-ended";
  else if (!is_spoken_of (self, &at, out->unit))
    return FALSE;
  *self = at;
  return TRUE;
}

/* "The year", "the quarter", "the weekend", "year end". */
gboolean
annal_cursor_read_the_unit (AnnalCursor *self, AnnalExpr *out)
{
  const AnnalToken *token = peek (self, 0), *third = behind (self, 3);

  if (read_named_year (self, out) || read_year_end (self, out))
    return TRUE;
  if (behind (self, 1)->kind != ANNAL_WORD_THE)
    return FALSE;
  if (read_week_of (self, out) || read_unit_spoken_of (self, out))
    return TRUE;
  if (is_unit (token, ANNAL_UNIT_WEEKEND))
    *out = expr_new (ANNAL_FORM_WEEKEND, "weekend");
  else if (is_unit (token, ANNAL_UNIT_DAY) && behind (self, 2)->kind == ANNAL_WORD_IN &&
           third->kind >= ANNAL_WORD_EARLY && third->kind <= ANNAL_WORD_LATER)
    *out = make_shift (ANNAL_UNIT_DAY, 0, TRUE, "that-unit");
  else
    return FALSE;
  self->at++;
  return TRUE;
}
