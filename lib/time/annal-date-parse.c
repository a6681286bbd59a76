/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The strict reader of EDTF. One pass over the bytes, no recursion (sets do
 * not nest), nothing allocated but the error.
 *
 * The level is that of the text as written: 2004-06-11? is level 1, and
 * ?2004-?06-?11, which says the same, is level 2.
 */

#include "time/annal-civil-private.h"
#include "time/annal-date-private.h"

#define SEASON_MIN 21
#define SEASON_MAX 41
#define YEAR_DIGITS 4

typedef struct
{
  const char *text;
  gsize length;
  gsize at;
  AnnalDateRefusal refusal;
  AnnalWinter winter;
  guint level;
  AnnalDateFlags flags;
  gboolean has_gaps;
} Reader;

/* Where a point stands decides what it may be. */
typedef enum
{
  ALONE,
  IN_INTERVAL,
  IN_SET
} Place;

static gboolean
refuse (Reader *in, gsize at, const char *expected)
{
  in->refusal = (AnnalDateRefusal) { at, expected, ANNAL_ERROR_SYNTAX };
  return FALSE;
}

static inline int
peek (const Reader *in)
{
  return in->at < in->length ? (guchar) in->text[in->at] : -1;
}

static inline gboolean
is_digit (int c)
{
  return c >= '0' && c <= '9';
}

static gboolean
skip (Reader *in, char wanted)
{
  if (peek (in) != wanted)
    return FALSE;
  in->at++;
  return TRUE;
}

static gboolean
skip_dots (Reader *in)
{
  if (in->length - in->at < 2 || in->text[in->at] != '.' || in->text[in->at + 1] != '.')
    return FALSE;
  in->at += 2;
  return TRUE;
}

static void
raise_level (Reader *in, guint level)
{
  in->level = MAX (in->level, level);
}

static AnnalDateQualifier
read_qualifier (Reader *in)
{
  AnnalDateQualifier qualifier;

  switch (peek (in))
    {
    case '?':
      qualifier = ANNAL_DATE_QUALIFIER_UNCERTAIN;
      break;
    case '~':
      qualifier = ANNAL_DATE_QUALIFIER_APPROXIMATE;
      break;
    case '%':
      qualifier = ANNAL_DATE_QUALIFIER_BOTH;
      break;
    default:
      return ANNAL_DATE_QUALIFIER_NONE;
    }
  in->at++;
  return qualifier;
}

/* Most parts have digits alone; those are read at once. */
static inline gboolean
read_plain (Reader *in, guint n, guint *value)
{
  const guchar *text = (const guchar *) in->text + in->at;
  guint sum = 0, worst = 0;

  if (in->length - in->at < n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      guint digit = text[i] - (guint) '0';

      worst |= digit > 9;
      sum = sum * 10 + digit;
    }
  if (worst != 0)
    return FALSE;
  *value = sum;
  in->at += n;
  return TRUE;
}

/* Reads @n digits, any of which may be X. */
static inline gboolean
read_masked (Reader *in, guint n, const char *expected, guint *value, guint8 *mask)
{
  *mask = 0;
  if (read_plain (in, n, value))
    return TRUE;
  *value = 0;
  for (guint i = 0; i < n; i++)
    {
      int c = peek (in);

      if (!is_digit (c) && c != 'X')
        return refuse (in, in->at, expected);
      *value = *value * 10 + (c == 'X' ? 0 : c - '0');
      *mask = *mask << 1 | (c == 'X');
      in->at++;
    }
  return TRUE;
}

/* Reads two digits whose value lies from @min to @max. */
static gboolean
read_two (Reader *in, guint min, guint max, const char *expected, guint8 *out)
{
  gsize start = in->at;
  guint value;

  if (!is_digit (peek (in)))
    return refuse (in, in->at, expected);
  value = in->text[in->at++] - '0';
  if (!is_digit (peek (in)))
    return refuse (in, in->at, expected);
  value = value * 10 + (in->text[in->at++] - '0');
  if (value < min || value > max)
    return refuse (in, start, expected);
  *out = value;
  return TRUE;
}

/* Reads digits without a leading zero, as far as 64 bits hold them. */
static gboolean
read_integer (Reader *in, const char *expected, gint64 *out)
{
  gsize start = in->at;
  gint64 value = 0;

  if (!is_digit (peek (in)) || peek (in) == '0')
    return refuse (in, in->at, expected);
  while (is_digit (peek (in)))
    {
      if (__builtin_mul_overflow (value, 10, &value) ||
          __builtin_add_overflow (value, in->text[in->at] - '0', &value))
        return refuse (in, start, "a number that fits in 64 bits");
      in->at++;
    }
  *out = value;
  return TRUE;
}

static gboolean
scale (gint64 *value, gint64 exponent)
{
  if (exponent > 18)
    return FALSE;
  while (exponent-- > 0)
    if (__builtin_mul_overflow (*value, 10, value))
      return FALSE;
  return TRUE;
}

/* After Y: a year of more than four digits, or one with an exponent. */
static gboolean
read_long_year (Reader *in, AnnalDatePoint *out)
{
  gint64 value, exponent;
  gsize start = in->at;

  out->long_year = TRUE;
  out->negative = skip (in, '-');
  raise_level (in, 1);
  if (!read_integer (in, "the digits of a year, the first not 0", &value))
    return FALSE;

  out->mantissa = out->negative ? -value : value;
  if (skip (in, 'E'))
    {
      gsize exponent_at = in->at;

      raise_level (in, 2);
      if (!read_integer (in, "a power of ten, at least 1", &exponent))
        return FALSE;
      if (!scale (&value, exponent))
        return refuse (in, exponent_at, "a year that fits in 64 bits");
      out->exponent = exponent;
    }
  else if (value <= 9999)
    return refuse (in, start, "a year of more than four digits after Y");

  out->year = out->negative ? -value : value;
  return TRUE;
}

static gboolean
read_short_year (Reader *in, AnnalDatePoint *out)
{
  gsize start = in->at;
  guint value;

  if (skip (in, '-'))
    {
      out->negative = TRUE;
      raise_level (in, 1);
    }
  if (!read_masked (in, YEAR_DIGITS, "a year of four digits", &value, &out->year_mask))
    return FALSE;
  if (is_digit (peek (in)))
    return refuse (in, in->at, "the end of the year, since longer years begin with Y");
  if (out->negative && value == 0 && out->year_mask == 0)
    return refuse (in, start, "a year other than -0000");
  out->year = out->negative ? -(gint64) value : value;
  out->mantissa = out->year;
  return TRUE;
}

static guint
count_digits (gint64 value)
{
  guint n = 1;

  for (; value >= 10 || value <= -10; value /= 10)
    n++;
  return n;
}

static gboolean
read_significant (Reader *in, AnnalDatePoint *out)
{
  gsize start = in->at;
  gint64 digits;

  raise_level (in, 2);
  in->flags |= ANNAL_DATE_FLAGS_ESTIMATED;
  if (out->year_mask != 0)
    return refuse (in, start - 1, "no significant digits, since the year has unspecified ones");
  if (!read_integer (in, "a number of significant digits, at least 1", &digits))
    return FALSE;
  if (digits > count_digits (out->year))
    return refuse (in, start, "no more significant digits than the year has");
  out->significant = digits;
  return TRUE;
}

static gboolean
read_year (Reader *in, AnnalDatePoint *out)
{
  gsize start = in->at;
  gboolean ok;

  out->precision = ANNAL_DATE_PRECISION_YEAR;
  out->year_qualifier = read_qualifier (in);
  if (in->at > start)
    raise_level (in, 2);

  ok = skip (in, 'Y') ? read_long_year (in, out) : read_short_year (in, out);
  if (!ok)
    return FALSE;
  return skip (in, 'S') ? read_significant (in, out) : TRUE;
}

static gboolean
read_month (Reader *in, AnnalDatePoint *out)
{
  static const char expected[] = "a month from 01 to 12, or a season from 21 to 41";
  gsize start;
  guint value;

  out->month_qualifier = read_qualifier (in);
  if (out->month_qualifier != 0)
    raise_level (in, 2);
  start = in->at;
  if (!read_masked (in, 2, expected, &value, &out->month_mask))
    return FALSE;

  out->month = value;
  out->precision = ANNAL_DATE_PRECISION_MONTH;
  if (out->month_mask != 0)
    /* XX, 0X, 1X and X0 to X9 each match a month. */
    return (out->month_mask & 2) || value <= 10 ? TRUE : refuse (in, start, expected);
  if (value >= 1 && value <= 12)
    return TRUE;
  if (value < SEASON_MIN || value > SEASON_MAX)
    return refuse (in, start, expected);

  out->precision = ANNAL_DATE_PRECISION_SEASON;
  raise_level (in, value <= 24 ? 1 : 2);
  return TRUE;
}

/* A day that no month has at all, or that this month does not have. */
static gboolean
check_day (Reader *in, gsize start, const AnnalDatePoint *point)
{
  AnnalDateExtent extent;

  if (annal_date_point_is_masked (point))
    {
      if (!annal_date_point_get_extent (point, &extent))
        return refuse (in, start, "a day that some real date of this form has");
    }
  else if (point->day < 1 || point->day > 31)
    return refuse (in, start, "a day from 01 to 31");
  else if (point->day > annal_civil_days_in_month (point->year, point->month))
    return refuse (in, start, "a day that this month of this year has");
  return TRUE;
}

static gboolean
read_day (Reader *in, AnnalDatePoint *out)
{
  gsize start;
  guint value;

  out->day_qualifier = read_qualifier (in);
  if (out->day_qualifier != 0)
    raise_level (in, 2);
  start = in->at;
  if (!read_masked (in, 2, "a day of two digits", &value, &out->day_mask))
    return FALSE;
  out->day = value;
  out->precision = ANNAL_DATE_PRECISION_DAY;
  return check_day (in, start, out);
}

/* A qualifier to the right of a part holds for all parts so far. What stands
 * at the very end is level 1; in the middle, level 2.
 */
static void
read_right_qualifier (Reader *in, AnnalDatePoint *out)
{
  AnnalDateQualifier qualifier = read_qualifier (in);

  if (qualifier == ANNAL_DATE_QUALIFIER_NONE)
    return;
  out->year_qualifier |= qualifier;
  if (out->precision >= ANNAL_DATE_PRECISION_SEASON)
    out->month_qualifier |= qualifier;
  if (out->precision >= ANNAL_DATE_PRECISION_DAY)
    out->day_qualifier |= qualifier;
  raise_level (in, peek (in) == '-' ? 2 : 1);
}

static gboolean
may_have_month (const AnnalDatePoint *point)
{
  return !point->long_year && point->significant == 0;
}

/* Level 1 knows unspecified digits only at the end: one or two of a year
 * alone, a whole month, a whole day, or both.
 */
static gboolean
is_simple_mask (const AnnalDatePoint *point)
{
  if (point->precision == ANNAL_DATE_PRECISION_YEAR)
    return point->year_mask == 1 || point->year_mask == 3;
  if (point->year_mask != 0)
    return FALSE;
  if (point->precision == ANNAL_DATE_PRECISION_MONTH)
    return point->month_mask == 3;
  return point->day_mask == 3 && (point->month_mask == 0 || point->month_mask == 3);
}

static void
judge_point (Reader *in, const AnnalDatePoint *point, Place place)
{
  gboolean masked = annal_date_point_is_masked (point);
  gboolean qualified = annal_date_point_is_qualified (point);

  if (masked)
    {
      in->flags |= ANNAL_DATE_FLAGS_UNSPECIFIED;
      raise_level (in, place == ALONE && !qualified && is_simple_mask (point) ? 1 : 2);
    }
  if (point->precision == ANNAL_DATE_PRECISION_SEASON &&
      (masked || qualified || place == IN_INTERVAL))
    {
      in->flags |= ANNAL_DATE_FLAGS_EXTENSION;
      raise_level (in, 2);
    }
  if (in->winter == ANNAL_WINTER_WITHIN && annal_date_point_is_winter (point))
    in->has_gaps = TRUE;
}

static gboolean
read_offset (Reader *in, AnnalDatePoint *out, int sign)
{
  guint8 hours, minutes = 0;

  if (!read_two (in, 0, 23, "the hours of an offset from 00 to 23", &hours))
    return FALSE;
  if (skip (in, ':') &&
      !read_two (in, 0, 59, "the minutes of an offset from 00 to 59", &minutes))
    return FALSE;
  out->offset = sign * (hours * 60 + minutes);
  out->zone = out->offset == 0 ? ANNAL_ZONE_UTC : ANNAL_ZONE_OFFSET;
  return TRUE;
}

static gboolean
read_zone (Reader *in, AnnalDatePoint *out)
{
  if (skip (in, 'Z'))
    {
      out->zone = ANNAL_ZONE_UTC;
      return TRUE;
    }
  if (skip (in, '+'))
    return read_offset (in, out, 1);
  if (skip (in, '-'))
    return read_offset (in, out, -1);
  out->zone = ANNAL_ZONE_FLOATING;
  return TRUE;
}

/* 24:00:00 is the first second of the next day. The text has no room for the
 * day after 9999-12-31, so that one is kept as it is.
 */
static void
carry_midnight (AnnalDatePoint *point)
{
  AnnalCivil next;

  if (point->hour != 24)
    return;
  next = annal_civil_from_days (annal_civil_to_days (point->year, point->month, point->day) + 1);
  if (next.year > 9999)
    return;
  point->year = point->mantissa = next.year;
  point->negative = next.year < 0;
  point->month = next.month;
  point->day = next.day;
  point->hour = 0;
}

static gboolean
check_time (Reader *in, gsize hour_at, gsize second_at, AnnalDatePoint *point)
{
  int minute_of_day = point->hour * 60 + point->minute - point->offset;

  if (point->hour == 24 && (point->minute != 0 || point->second != 0))
    return refuse (in, hour_at, "an hour from 00 to 23, or the time 24:00:00");
  if (point->second == 60 && (minute_of_day + 1) % (24 * 60) != 0)
    return refuse (in, second_at, "a second from 00 to 59, or a leap second at 23:59:60 UTC");
  carry_midnight (point);
  return TRUE;
}

static gboolean
read_time (Reader *in, AnnalDatePoint *out)
{
  gsize hour_at = in->at, second_at;

  if (!read_two (in, 0, 24, "an hour from 00 to 24", &out->hour))
    return FALSE;
  if (!skip (in, ':'))
    return refuse (in, in->at, "a colon and the minutes");
  if (!read_two (in, 0, 59, "minutes from 00 to 59", &out->minute))
    return FALSE;
  if (!skip (in, ':'))
    return refuse (in, in->at, "a colon and the seconds");
  second_at = in->at;
  if (!read_two (in, 0, 60, "seconds from 00 to 60", &out->second) || !read_zone (in, out))
    return FALSE;

  out->precision = ANNAL_DATE_PRECISION_SECOND;
  return check_time (in, hour_at, second_at, out);
}

static gboolean
may_have_time (const AnnalDatePoint *point)
{
  return point->precision == ANNAL_DATE_PRECISION_DAY && !annal_date_point_is_masked (point) &&
         !annal_date_point_is_qualified (point);
}

static gboolean
read_rest_of_point (Reader *in, AnnalDatePoint *out)
{
  if (may_have_month (out) && skip (in, '-'))
    {
      if (!read_month (in, out))
        return FALSE;
      read_right_qualifier (in, out);
      if (out->precision == ANNAL_DATE_PRECISION_MONTH && skip (in, '-'))
        {
          if (!read_day (in, out))
            return FALSE;
          read_right_qualifier (in, out);
        }
    }
  return TRUE;
}

static gboolean
read_point (Reader *in, Place place, AnnalDatePoint *out)
{
  memset (out, 0, sizeof *out);
  out->winter = in->winter;
  if (!read_year (in, out))
    return FALSE;
  read_right_qualifier (in, out);
  if (!read_rest_of_point (in, out))
    return FALSE;

  if (peek (in) == 'T' && may_have_time (out))
    {
      if (place != ALONE)
        return refuse (in, in->at, "no time of day in an interval or a set");
      in->at++;
      if (!read_time (in, out))
        return FALSE;
    }
  judge_point (in, out, place);
  return TRUE;
}

/* Whether the years or what follows them tell the order at once, as they do in
 * most intervals.
 */
static gboolean
is_plainly_ordered (const AnnalDatePoint *start, const AnnalDatePoint *end)
{
  if (annal_date_point_is_masked (start) || annal_date_point_is_masked (end) ||
      start->significant != 0 || end->significant != 0)
    return FALSE;
  if (start->year != end->year)
    return start->year < end->year;
  return start->precision == end->precision && start->precision != ANNAL_DATE_PRECISION_SEASON &&
         (start->month < end->month || (start->month == end->month && start->day <= end->day));
}

/* Certainly reversed: the latest that the end can be lies before the earliest
 * that the start can be.
 */
static gboolean
check_order (Reader *in, gsize at, const AnnalDatePoint *start, const AnnalDatePoint *end)
{
  AnnalDateExtent a, b;
  gboolean ok;

  if (is_plainly_ordered (start, end))
    return TRUE;
  ok = annal_date_point_get_extent (start, &a) && annal_date_point_get_extent (end, &b);
  g_assert (ok);
  /* Cut bounds are all alike, but years then still differ. */
  if (b.last >= a.first && !(b.last == a.first && end->year < start->year && (a.saturated || b.saturated)))
    return TRUE;
  refuse (in, at, "an end that is not before the start");
  in->refusal.code = ANNAL_ERROR_REVERSED;
  return FALSE;
}

static gboolean
read_interval_end (Reader *in, AnnalDateEnd *state, AnnalDatePoint *point)
{
  if (peek (in) == -1 || peek (in) == '/')
    {
      *state = ANNAL_END_UNKNOWN;
      raise_level (in, 1);
      return TRUE;
    }
  if (skip_dots (in))
    {
      *state = ANNAL_END_OPEN;
      raise_level (in, 1);
      return TRUE;
    }
  *state = ANNAL_END_CLOSED;
  return read_point (in, IN_INTERVAL, point);
}

static gboolean
read_interval (Reader *in, AnnalDateParsed *out)
{
  AnnalDateEnd start, end;
  gsize end_at;

  out->kind = ANNAL_DATE_KIND_INTERVAL;
  if (!read_interval_end (in, &start, &out->start))
    return FALSE;
  if (!skip (in, '/'))
    return refuse (in, in->at, "a slash after the start of the interval");
  end_at = in->at;
  if (!read_interval_end (in, &end, &out->end))
    return FALSE;

  out->start_state = start;
  out->end_state = end;
  if (start != ANNAL_END_CLOSED && end != ANNAL_END_CLOSED)
    return refuse (in, end_at, "a date, since an interval needs at least one");
  if (start == ANNAL_END_CLOSED && end == ANNAL_END_CLOSED)
    return check_order (in, end_at, &out->start, &out->end);

  /* What there is stands on both sides, so that precision can be asked of it. */
  if (start != ANNAL_END_CLOSED)
    out->start = out->end;
  else
    out->end = out->start;
  return TRUE;
}

static gboolean
read_member (Reader *in, gboolean is_first, char closing, AnnalDateMember *out)
{
  gsize last_at;

  memset (out, 0, sizeof *out);
  if (is_first && skip_dots (in))
    out->is_range = out->start_open = TRUE;
  if (!read_point (in, IN_SET, &out->first))
    return FALSE;
  out->last = out->first;
  if (out->start_open || !skip_dots (in))
    return TRUE;

  out->is_range = TRUE;
  last_at = in->at;
  if (peek (in) == closing)
    {
      out->end_open = TRUE;
      return TRUE;
    }
  return read_point (in, IN_SET, &out->last) && check_order (in, last_at, &out->first, &out->last);
}

static gboolean
read_set (Reader *in, AnnalDateParsed *out)
{
  char closing = peek (in) == '[' ? ']' : '}';
  AnnalDateMember member;
  gboolean more = TRUE;

  out->kind = closing == ']' ? ANNAL_DATE_KIND_ONE_OF : ANNAL_DATE_KIND_ALL_OF;
  raise_level (in, 2);
  in->at++;
  while (more)
    {
      if (!read_member (in, out->n_members == 0, closing, &member))
        return FALSE;
      if (member.start_open)
        in->flags |= ANNAL_DATE_FLAGS_START_OPEN;
      if (member.end_open)
        in->flags |= ANNAL_DATE_FLAGS_END_OPEN;
      if (out->n_members++ == 0)
        out->start = out->end = member.first;
      out->end = member.last;
      more = skip (in, ',');
    }
  if (!skip (in, closing))
    return refuse (in, in->at,
                   closing == ']' ? "a comma, two dots or a closing bracket"
                                  : "a comma, two dots or a closing brace");
  return TRUE;
}

static gboolean
has_slash (const Reader *in)
{
  return memchr (in->text, '/', in->length) != NULL;
}

static gboolean
read_single (Reader *in, AnnalDateParsed *out)
{
  if (!read_point (in, ALONE, &out->start))
    return FALSE;
  out->end = out->start;
  out->kind = out->start.precision == ANNAL_DATE_PRECISION_SECOND ? ANNAL_DATE_KIND_DATE_TIME
                                                                  : ANNAL_DATE_KIND_DATE;
  return TRUE;
}

static const char *
expected_next (const AnnalDateParsed *parsed)
{
  if (parsed->kind == ANNAL_DATE_KIND_DATE_TIME)
    return parsed->start.zone == ANNAL_ZONE_FLOATING ? "a time zone or the end"
                                                     : "the end after the time";
  return "the end of the date";
}

static void
add_flags (const Reader *in, AnnalDateParsed *out)
{
  out->level = in->level;
  out->flags = in->flags;
  out->winter = in->winter;
  out->has_gaps = in->has_gaps;
  if (out->start_state == ANNAL_END_OPEN)
    out->flags |= ANNAL_DATE_FLAGS_START_OPEN;
  if (out->start_state == ANNAL_END_UNKNOWN)
    out->flags |= ANNAL_DATE_FLAGS_START_UNKNOWN;
  if (out->end_state == ANNAL_END_OPEN)
    out->flags |= ANNAL_DATE_FLAGS_END_OPEN;
  if (out->end_state == ANNAL_END_UNKNOWN)
    out->flags |= ANNAL_DATE_FLAGS_END_UNKNOWN;
  if (out->start.zone == ANNAL_ZONE_FLOATING)
    out->flags |= ANNAL_DATE_FLAGS_FLOATING;
}

static gboolean
read_date (Reader *in, AnnalDateParsed *out)
{
  gboolean ok;

  if (in->length == 0)
    return refuse (in, 0, "a date");
  if (peek (in) == '[' || peek (in) == '{')
    ok = read_set (in, out);
  else
    ok = has_slash (in) ? read_interval (in, out) : read_single (in, out);
  if (!ok)
    return FALSE;
  if (in->at < in->length)
    return refuse (in, in->at, expected_next (out));
  add_flags (in, out);
  return TRUE;
}

gboolean
annal_date_parse_by (const char *text,
                     gsize length,
                     AnnalWinter winter,
                     AnnalDateParsed *out,
                     AnnalDateRefusal *refusal)
{
  Reader in = { .text = text, .length = length, .winter = winter };

  out->text = text;
  out->length = length;
  out->start_state = out->end_state = ANNAL_END_CLOSED;
  out->n_members = 0;
  if (read_date (&in, out))
    return TRUE;
  *refusal = in.refusal;
  return FALSE;
}

void
annal_date_refusal_propagate (const AnnalDateRefusal *self,
                              gsize *position,
                              GError **error)
{
  if (position != NULL)
    *position = self->at;
  g_set_error (error, ANNAL_ERROR, self->code, "At position %" G_GSIZE_FORMAT ", expected %s.", self->at,
               self->expected);
}

gboolean
annal_date_parse (const char *text,
                  gsize length,
                  AnnalDateParsed *out,
                  gsize *position,
                  GError **error)
{
  AnnalDateRefusal refusal;

  if (annal_date_parse_by (text, length, ANNAL_WINTER_BEGINS, out, &refusal))
    return TRUE;
  annal_date_refusal_propagate (&refusal, position, error);
  return FALSE;
}

gboolean
annal_date_parsed_next_member (const AnnalDateParsed *self,
                               gsize *offset,
                               AnnalDateMember *member)
{
  Reader in = { .text = self->text, .length = self->length, .at = MAX (*offset, 1), .winter = self->winter };
  char closing = self->text[self->length - 1];
  gboolean ok;

  g_return_val_if_fail (self->n_members > 0, FALSE);
  /* After the last member stands the closing bracket. */
  if (in.at >= self->length)
    return FALSE;
  ok = read_member (&in, *offset == 0, closing, member);
  g_assert (ok);
  *offset = in.at + 1;
  return TRUE;
}
