/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What is commonly written for EDTF, made into EDTF. Nothing is guessed where
 * two readings are common (06/05/2014, 2014/05): such texts are left as they
 * are, so that the strict reader refuses them.
 *
 * 1. What is EDTF stays byte by byte as it is, with nothing assumed.
 * 2. The text is first folded into single bytes (blanks, digits and dashes
 *    beyond ASCII), then cut at slashes, commas, brackets and double dots, and
 *    each piece is written anew. Every byte written knows where it came from,
 *    so that errors name a place in the text as it was given.
 * 3. Whatever is not understood is copied.
 */

#include <string.h>

#include "time/annal-date-private.h"

/* Stands for any dash that is no ASCII hyphen. */
#define DASH '\x01'
/* Stands for that byte itself, which no date has. */
#define OTHER '\x02'

typedef struct
{
  GString *text;  /* folded */
  GArray *places; /* of gsize: where each byte of @text came from */
  GString *out;
  GArray *out_places;
  AnnalDateAssumptions assumptions;
} Lenient;

static void
assume (Lenient *self, AnnalDateAssumptions assumption)
{
  self->assumptions |= assumption;
}

/* --- folding --- */

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR;
}

static char
fold_character (Lenient *self, gunichar c)
{
  if (is_blank (c))
    return ' ';
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xff0d)
    return DASH;
  if (c >= 0xff10 && c <= 0xff19)
    {
      assume (self, ANNAL_DATE_ASSUMPTIONS_DIGITS);
      return (char) ('0' + c - 0xff10);
    }
  return 0;
}

static void
fold (Lenient *self, const char *text, gsize length)
{
  for (gsize at = 0; at < length;)
    {
      gunichar c = g_utf8_get_char_validated (text + at, (gssize) (length - at));
      gboolean is_valid = c != (gunichar) -1 && c != (gunichar) -2 && c != 0;
      gsize size = is_valid ? (gsize) (g_utf8_next_char (text + at) - (text + at)) : 1;
      char folded = is_valid ? fold_character (self, c) : 0;

      for (gsize i = at; i < (folded != 0 ? at + 1 : at + size); i++)
        {
          g_string_append_c (self->text, folded != 0 ? folded : text[i] == DASH ? OTHER : text[i]);
          g_array_append_val (self->places, i);
        }
      at += size;
    }
  g_array_append_val (self->places, length);
}

/* --- looking --- */

static inline char
look (const Lenient *self, gsize at)
{
  return at < self->text->len ? self->text->str[at] : '\0';
}

static gboolean
is_digit (char c)
{
  return c >= '0' && c <= '9';
}

static gboolean
is_place (char c)
{
  return is_digit (c) || c == 'X' || c == 'x' || c == 'u';
}

static gboolean
is_hyphen (char c)
{
  return c == '-' || c == DASH;
}

static gboolean
is_qualifier (char c)
{
  return c == '?' || c == '~' || c == '%';
}

static gsize
count_digits (const Lenient *self, gsize at)
{
  gsize n = 0;

  while (is_digit (look (self, at + n)))
    n++;
  return n;
}

static gboolean
are_dots (const Lenient *self, gsize at)
{
  return look (self, at) == '.' && look (self, at + 1) == '.';
}

static gsize
skip_blanks (const Lenient *self, gsize at)
{
  while (look (self, at) == ' ')
    at++;
  return at;
}

/* --- writing --- */

static void
put (Lenient *self, char c, gsize from)
{
  g_string_append_c (self->out, c == DASH ? '-' : c);
  g_array_append_val (self->out_places, g_array_index (self->places, gsize, from));
}

static void
put_assumed (Lenient *self, char c, gsize from, AnnalDateAssumptions assumption)
{
  assume (self, assumption);
  put (self, c, from);
}

static void
put_hyphen (Lenient *self, gsize from)
{
  if (look (self, from) != '-')
    assume (self, ANNAL_DATE_ASSUMPTIONS_SEPARATORS);
  put (self, '-', from);
}

static void
put_digits (Lenient *self, gsize from, gsize n)
{
  for (gsize i = from; i < from + n; i++)
    put (self, look (self, i), i);
}

static void
put_place (Lenient *self, gsize from)
{
  switch (look (self, from))
    {
    case 'x':
      put_assumed (self, 'X', from, ANNAL_DATE_ASSUMPTIONS_LETTERS);
      break;
    case 'u':
      put_assumed (self, 'X', from, ANNAL_DATE_ASSUMPTIONS_DRAFT);
      break;
    default:
      put (self, look (self, from), from);
    }
}

/* Two digits, of which the first may be missing; returns what comes next. */
static gsize
put_two (Lenient *self, gsize at)
{
  gsize n = count_digits (self, at);

  if (n == 1)
    put_assumed (self, '0', at, ANNAL_DATE_ASSUMPTIONS_DIGITS);
  put_digits (self, at, n);
  return at + n;
}

static gsize
drop_blanks (Lenient *self, gsize at)
{
  gsize next = skip_blanks (self, at);

  if (next > at)
    assume (self, ANNAL_DATE_ASSUMPTIONS_BLANKS);
  return next;
}

/* --- a time --- */

/* hhmm or hhmmss */
static gsize
put_compact_time (Lenient *self, gsize at, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && i % 2 == 0)
        put_assumed (self, ':', at + i, ANNAL_DATE_ASSUMPTIONS_COMPACT);
      put (self, look (self, at + i), at + i);
    }
  return at + n;
}

static gsize
put_clock (Lenient *self, gsize at)
{
  gsize n = count_digits (self, at);
  guint colons = n == 6 ? 2 : n == 4 ? 1 : 0;

  at = n == 4 || n == 6 ? put_compact_time (self, at, n) : put_two (self, at);
  while (look (self, at) == ':')
    {
      put (self, ':', at);
      n = count_digits (self, at + 1);
      put_digits (self, at + 1, n);
      at += 1 + n;
      colons++;
    }
  for (guint i = 0; colons == 1 && i < 3; i++)
    put_assumed (self, ":00"[i], at, ANNAL_DATE_ASSUMPTIONS_SECONDS);
  return at;
}

static gsize
drop_fraction (Lenient *self, gsize at)
{
  gsize n = look (self, at) == '.' ? count_digits (self, at + 1) : 0;

  if (n == 0)
    return at;
  assume (self, ANNAL_DATE_ASSUMPTIONS_FRACTION);
  return at + 1 + n;
}

static gsize
put_zone (Lenient *self, gsize at)
{
  char c = look (self, at);
  gsize n;

  if (c == 'z')
    {
      put_assumed (self, 'Z', at, ANNAL_DATE_ASSUMPTIONS_LETTERS);
      return at + 1;
    }
  if (c != '+' && !is_hyphen (c))
    return at;
  if (c == '+')
    put (self, c, at);
  else
    put_hyphen (self, at);
  n = count_digits (self, ++at);
  return n == 4 ? put_compact_time (self, at, n) : put_two (self, at);
}

static void
put_rest (Lenient *self, gsize at, gsize end)
{
  for (; at < end; at++)
    put (self, look (self, at), at);
}

static void
put_time (Lenient *self, gsize at, gsize end)
{
  at = put_clock (self, at);
  at = drop_fraction (self, at);
  at = drop_blanks (self, at);
  at = put_zone (self, at);
  put_rest (self, at, end);
}

/* --- a date --- */

static gboolean
is_long_year (const Lenient *self, gsize at)
{
  char c = look (self, at), next = look (self, at + 1);

  return (c == 'y' || c == 'Y') && (is_digit (next) || is_hyphen (next));
}

/* After Y come no parts, but letters of which the draft had small ones. */
static void
put_long_year (Lenient *self, gsize at, gsize end)
{
  for (; at < end; at++)
    switch (look (self, at))
      {
      case 'y':
        put_assumed (self, 'Y', at, ANNAL_DATE_ASSUMPTIONS_DRAFT);
        break;
      case 'e':
        put_assumed (self, 'E', at, ANNAL_DATE_ASSUMPTIONS_DRAFT);
        break;
      case 'p':
        put_assumed (self, 'S', at, ANNAL_DATE_ASSUMPTIONS_DRAFT);
        break;
      case 's':
        put_assumed (self, 'S', at, ANNAL_DATE_ASSUMPTIONS_LETTERS);
        break;
      default:
        put (self, look (self, at), at);
      }
}

/* "?~" was two signs for what is one now. */
static gsize
put_qualifier (Lenient *self, gsize at)
{
  char c = look (self, at), next = look (self, at + 1);

  if ((c == '?' && next == '~') || (c == '~' && next == '?'))
    {
      put_assumed (self, '%', at, ANNAL_DATE_ASSUMPTIONS_DRAFT);
      return at + 2;
    }
  put (self, c, at);
  return at + 1;
}

/* 20190514 */
static gsize
put_compact_date (Lenient *self, gsize at)
{
  for (guint i = 0; i < 8; i++)
    {
      if (i == 4 || i == 6)
        put_assumed (self, '-', at + i, ANNAL_DATE_ASSUMPTIONS_COMPACT);
      put (self, look (self, at + i), at + i);
    }
  return at + 8;
}

/* A separator of parts: a hyphen, or a dot as in "2019. 5. 14.", of which the
 * last separates nothing.
 */
static gsize
put_separator (Lenient *self, gsize at, gsize end, guint *part)
{
  gboolean is_dot = look (self, at) == '.';

  if (is_dot && (at + 1 == end || *part == 2))
    {
      assume (self, ANNAL_DATE_ASSUMPTIONS_SEPARATORS);
      return at + 1;
    }
  put_hyphen (self, at);
  *part += 1;
  return is_dot ? drop_blanks (self, at + 1) : at + 1;
}

/* The digits of the @part-th part, the year being 0. */
static gsize
put_part (Lenient *self, gsize at, guint part)
{
  gsize n = 0;

  while (is_place (look (self, at + n)))
    n++;
  if (n == 1 && part > 0 && is_digit (look (self, at)))
    put_assumed (self, '0', at, ANNAL_DATE_ASSUMPTIONS_DIGITS);
  for (gsize i = at; i < at + n; i++)
    put_place (self, i);
  return at + n;
}

/* A T or blanks, with a digit after them. */
static gboolean
starts_time (Lenient *self, gsize at, gsize *clock)
{
  char c = look (self, at);

  *clock = c == ' ' ? skip_blanks (self, at) : at + 1;
  if ((c != 'T' && c != 't' && c != ' ') || !is_digit (look (self, *clock)))
    return FALSE;
  if (c != 'T')
    assume (self, c == 't' ? ANNAL_DATE_ASSUMPTIONS_LETTERS : ANNAL_DATE_ASSUMPTIONS_TIME);
  put (self, 'T', at);
  return TRUE;
}

static gsize
put_other (Lenient *self, gsize at, guint part)
{
  char c = look (self, at);

  if (c == ' ' && is_qualifier (look (self, skip_blanks (self, at))))
    return drop_blanks (self, at);
  /* Significant digits follow a year of digits alone. */
  if (part == 0 && (c == 's' || c == 'p') && is_digit (look (self, at + 1)))
    put_assumed (self, 'S', at, c == 's' ? ANNAL_DATE_ASSUMPTIONS_LETTERS : ANNAL_DATE_ASSUMPTIONS_DRAFT);
  else
    put (self, c, at);
  return at + 1;
}

static void
put_parts (Lenient *self, gsize at, gsize end)
{
  guint part = 0;
  gsize clock;

  while (at < end)
    {
      char c = look (self, at);

      if (is_qualifier (c))
        at = put_qualifier (self, at);
      else if (is_place (c))
        at = put_part (self, at, part);
      else if (is_hyphen (c) || c == '.')
        at = put_separator (self, at, end, &part);
      else if (part == 2 && starts_time (self, at, &clock))
        {
          put_time (self, clock, end);
          return;
        }
      else
        at = put_other (self, at, part);
    }
}

static gboolean
is_compact_date (const Lenient *self, gsize at)
{
  char after = look (self, at + 8);

  return count_digits (self, at) == 8 && (after == '\0' || after == 'T' || after == 't' || after == ' ' ||
                                          after == '/' || after == ',' || after == ']' || after == '}' ||
                                          is_qualifier (after) || are_dots (self, at + 8));
}

static gboolean
is_word (const Lenient *self, gsize at, gsize end, const char *word)
{
  return end - at == strlen (word) && g_ascii_strncasecmp (self->text->str + at, word, end - at) == 0;
}

static void
put_date (Lenient *self, gsize at, gsize end)
{
  gsize clock;

  if (is_word (self, at, end, "unknown") && strchr (self->text->str, '/') != NULL)
    {
      assume (self, ANNAL_DATE_ASSUMPTIONS_DRAFT);
      return;
    }
  if (is_word (self, at, end, "open"))
    {
      put_assumed (self, '.', at, ANNAL_DATE_ASSUMPTIONS_DRAFT);
      put (self, '.', at);
      return;
    }
  while (at < end && is_qualifier (look (self, at)))
    at = put_qualifier (self, at);
  if (is_long_year (self, at))
    {
      put_long_year (self, at, end);
      return;
    }
  /* The sign of a year is no separator. */
  if (is_hyphen (look (self, at)))
    put_hyphen (self, at++);
  if (!is_compact_date (self, at))
    {
      put_parts (self, at, end);
      return;
    }
  at = put_compact_date (self, at);
  if (starts_time (self, at, &clock))
    put_time (self, clock, end);
  else
    put_parts (self, at, end);
}

/* --- the whole --- */

static gboolean
is_structure (const Lenient *self, gsize at)
{
  return strchr ("/,[]{}", look (self, at)) != NULL || are_dots (self, at);
}

/* 2014/5/6 is no interval, since those have one slash. */
static void
mark_slashes (Lenient *self)
{
  char *text = self->text->str;
  gsize first = skip_blanks (self, 0) + 4, second, n;

  if (count_digits (self, first - 4) != 4 || look (self, first) != '/')
    return;
  n = count_digits (self, first + 1);
  second = first + 1 + n;
  if (n < 1 || n > 2 || look (self, second) != '/')
    return;
  n = count_digits (self, second + 1);
  if (n < 1 || n > 2)
    return;
  text[first] = text[second] = '.';
  assume (self, ANNAL_DATE_ASSUMPTIONS_SEPARATORS);
}

/* Whether nothing but a year stands from @at to the next blank or the end, so
 * that it cannot be a month.
 */
static gboolean
is_year (const Lenient *self, gsize at)
{
  gsize end = at + 4;

  while (is_qualifier (look (self, end)))
    end++;
  return count_digits (self, at) == 4 && skip_blanks (self, end) == self->text->len;
}

/* "2013-2015", and "2013-05 - 2013-07" with its blanks. */
static void
mark_range (Lenient *self)
{
  gsize start = skip_blanks (self, 0);
  char *text = self->text->str;

  if (strpbrk (text, "/,[]{}") != NULL)
    return;
  for (gsize at = start + 1; at < self->text->len; at++)
    {
      gboolean apart = look (self, at - 1) == ' ' && look (self, at + 1) == ' ';
      gboolean years = at >= 4 && count_digits (self, start) == 4 && is_year (self, at + 1) &&
                       (at == start + 4 || is_qualifier (look (self, at - 1)));

      if (!is_hyphen (text[at]) || (!apart && !years))
        continue;
      text[at] = '/';
      assume (self, ANNAL_DATE_ASSUMPTIONS_RANGE);
      return;
    }
}

static void
put_piece (Lenient *self, gsize at, gsize end)
{
  gsize start = drop_blanks (self, at);

  while (end > start && look (self, end - 1) == ' ')
    {
      end--;
      assume (self, ANNAL_DATE_ASSUMPTIONS_BLANKS);
    }
  if (end > start)
    put_date (self, start, end);
}

static void
put_all (Lenient *self)
{
  gsize length = self->text->len;

  for (gsize at = 0; at < length;)
    {
      gsize end = at;

      while (end < length && !is_structure (self, end))
        end++;
      if (end > at)
        put_piece (self, at, end);
      at = end;
      if (are_dots (self, at))
        put (self, '.', at++);
      if (at < length)
        {
          put (self, look (self, at), at);
          at++;
        }
    }
}

AnnalDateAssumptions
annal_date_make_strict (const char *text,
                        gsize length,
                        GString *strict,
                        GArray *places)
{
  g_autoptr (GString) folded = g_string_sized_new (length);
  g_autoptr (GArray) folded_places = g_array_new (FALSE, FALSE, sizeof (gsize));
  Lenient self = { folded, folded_places, strict, places, ANNAL_DATE_ASSUMPTIONS_NONE };

  fold (&self, text, length);
  mark_slashes (&self);
  mark_range (&self);
  put_all (&self);
  g_array_append_val (places, length);
  return self.assumptions;
}
