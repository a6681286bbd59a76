/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/annal-json-text-private.h"

#include <string.h>

#include "base/annal-json-scan-private.h"

static gboolean
syntax_error (AnnalJsonInput *in, const guint8 *wrong, GError **error, const char *message)
{
  in->wrong = wrong;
  g_set_error_literal (error, ANNAL_ERROR, ANNAL_ERROR_SYNTAX, message);
  return FALSE;
}

/* Nothing more can be read: by a limit or the stream, or because it is all. */
static gboolean
ended (AnnalJsonInput *in, GError **error)
{
  if (in->error == NULL)
    return syntax_error (in, in->end, error, "found the end of the text inside a string");
  in->wrong = in->end;
  g_propagate_error (error, g_error_copy (in->error));
  return FALSE;
}

static gboolean
not_utf8 (AnnalJsonInput *in, GError **error)
{
  in->wrong = in->cursor;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_SYNTAX,
               "found byte 0x%02x in a string, where it is not valid UTF-8", *in->cursor);
  return FALSE;
}

/* A run of code points beyond ASCII. */
static gboolean
check_utf8 (AnnalJsonInput *in, GError **error)
{
  while (in->cursor < in->end && *in->cursor >= 0x80)
    {
      guint length = annal_json_utf8_length (*in->cursor);

      if (length == 1)
        return not_utf8 (in, error);
      if (!annal_json_input_ensure (in, length))
        return in->error != NULL ? ended (in, error) : not_utf8 (in, error);
      if (!annal_json_utf8_is_valid (in->cursor))
        return not_utf8 (in, error);
      in->cursor += length;
    }
  return TRUE;
}

/* The value of four hexadecimal digits; above 0xffff where they are not. */
static inline guint
hex4 (const guint8 *p)
{
  const guint8 *hex = annal_json_hex;
  guint value = (guint) hex[p[0]] << 12 | (guint) hex[p[1]] << 8 | (guint) hex[p[2]] << 4 | (guint) hex[p[3]];

  return ((hex[p[0]] | hex[p[1]] | hex[p[2]] | hex[p[3]]) & 0xf0) != 0 ? G_MAXUINT : value;
}

/* The text may end before the four digits, or before the first wrong one. */
static gboolean
fail_hex4 (AnnalJsonInput *in, gsize at, GError **error)
{
  for (gsize i = at; i < at + 4; i++)
    {
      if (!annal_json_input_ensure (in, i + 1))
        return ended (in, error);
      if (annal_json_hex[in->cursor[i]] == 0xff)
        return syntax_error (in, in->cursor + i, error, "found no four hexadecimal digits after \\u");
    }
  g_assert_not_reached ();
}

/* The four digits of the \u that stands @at bytes after the cursor. */
static gboolean
read_hex4 (AnnalJsonInput *in, gsize at, guint *unit, GError **error)
{
  if (!annal_json_input_ensure (in, at + 6))
    return fail_hex4 (in, at + 2, error);
  *unit = hex4 (in->cursor + at + 2);
  return *unit <= 0xffff || fail_hex4 (in, at + 2, error);
}

static gboolean
is_high_surrogate (guint unit)
{
  return unit >= 0xd800 && unit <= 0xdbff;
}

static gboolean
is_low_surrogate (guint unit)
{
  return unit >= 0xdc00 && unit <= 0xdfff;
}

static gboolean
lone_surrogate (AnnalJsonInput *in, GError **error)
{
  if (in->error != NULL)
    return ended (in, error);
  return syntax_error (in, in->cursor, error,
                       "found half of a surrogate pair, which stands for no character");
}

/* The cursor is at the \u of a high surrogate. */
static gboolean
check_surrogate_pair (AnnalJsonInput *in, GError **error)
{
  guint low;

  if (!annal_json_input_ensure (in, 7) || in->cursor[6] != '\\' ||
      !annal_json_input_ensure (in, 8) || in->cursor[7] != 'u')
    return lone_surrogate (in, error);
  if (!read_hex4 (in, 6, &low, error))
    return FALSE;
  if (!is_low_surrogate (low))
    return lone_surrogate (in, error);
  return TRUE;
}

/* The cursor is at a \u; @saved grows by the bytes it is longer than what it
 * stands for.
 */
static gboolean
check_unicode_escape (AnnalJsonInput *in, gsize *saved, GError **error)
{
  guint unit;

  if (!read_hex4 (in, 0, &unit, error))
    return FALSE;
  if (unit == 0)
    return syntax_error (in, in->cursor, error, "found \\u0000, which a text cannot hold");
  if (is_low_surrogate (unit))
    return lone_surrogate (in, error);
  if (is_high_surrogate (unit))
    {
      if (!check_surrogate_pair (in, error))
        return FALSE;
      in->cursor += 12;
      *saved += 8;
      return TRUE;
    }
  in->cursor += 6;
  *saved += unit < 0x80 ? 5 : unit < 0x800 ? 4 : 3;
  return TRUE;
}

static gboolean
check_escape (AnnalJsonInput *in, gsize *saved, GError **error)
{
  if (!annal_json_input_ensure (in, 2))
    return ended (in, error);
  if (in->cursor[1] == 'u')
    return check_unicode_escape (in, saved, error);
  if (in->cursor[1] == '\0' || strchr ("\"\\/bfnrt", in->cursor[1]) == NULL)
    return syntax_error (in, in->cursor, error,
                         "found a backslash that begins no escape; write it as \\\\");
  in->cursor += 2;
  *saved += 1;
  return TRUE;
}

static gboolean
control_character (AnnalJsonInput *in, GError **error)
{
  guint8 c = *in->cursor;

  if (c == '\n')
    return syntax_error (in, in->cursor, error,
                         "found a line break inside a string; write it as \\n");
  if (c == '\t')
    return syntax_error (in, in->cursor, error, "found a tab inside a string; write it as \\t");
  in->wrong = in->cursor;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_SYNTAX,
               "found the control character U+%04X inside a string", c);
  return FALSE;
}

/* What has been read of the string, as decoded. */
static gsize
length_so_far (AnnalJsonInput *in, gsize saved)
{
  return (gsize) (in->cursor - in->token) - 1 - saved;
}

static gboolean
too_long (AnnalJsonInput *in, guint64 length_max, GError **error)
{
  in->wrong = in->token;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_LIMIT,
               "the string is longer than %" G_GUINT64_FORMAT " bytes (limit string-bytes)", length_max);
  return FALSE;
}

static gboolean
check_to_quote (AnnalJsonInput *in, guint64 length_max, gsize *saved, GError **error)
{
  for (;;)
    {
      in->cursor = annal_json_scan_plain (in->cursor, in->end);
      if (in->cursor == in->end)
        {
          if (length_so_far (in, *saved) > length_max)
            return too_long (in, length_max, error);
          if (!annal_json_input_more (in))
            return ended (in, error);
        }
      else if (*in->cursor == '"')
        return TRUE;
      else if (*in->cursor == '\\')
        {
          if (!check_escape (in, saved, error))
            return FALSE;
        }
      else if (*in->cursor < ' ')
        return control_character (in, error);
      else if (!check_utf8 (in, error))
        return FALSE;
    }
}

gboolean
annal_json_text_check_string (AnnalJsonInput *in, guint64 length_max, gsize *length, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gsize saved = 0;
  gboolean ok = check_to_quote (in, length_max, &saved, &local_error);

  /* Too long comes first, whatever was met after it: so it does not matter how
   * much of the string was at hand at once.
   */
  if (length_so_far (in, saved) > length_max)
    return too_long (in, length_max, error);
  if (!ok)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  *length = length_so_far (in, saved);
  return TRUE;
}

static char
short_escape (char c)
{
  switch (c)
    {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return c;
    }
}

/* Writes what an escape stands for, and returns its own length. */
static gsize
decode_escape (const char *raw, char **out)
{
  guint unit;

  if (raw[1] != 'u')
    {
      *(*out)++ = short_escape (raw[1]);
      return 2;
    }
  unit = hex4 ((const guint8 *) raw + 2);
  if (!is_high_surrogate (unit))
    {
      *out += g_unichar_to_utf8 (unit, *out);
      return 6;
    }
  unit = 0x10000 + ((unit - 0xd800) << 10) + (hex4 ((const guint8 *) raw + 8) - 0xdc00);
  *out += g_unichar_to_utf8 (unit, *out);
  return 12;
}

void
annal_json_text_decode (const char *raw, gsize raw_length, gsize length, GString *out)
{
  const char *end = raw + raw_length;
  char *to;

  g_string_set_size (out, length);
  to = out->str;
  while (raw < end)
    {
      const char *escape = *raw == '\\' ? raw : memchr (raw, '\\', (gsize) (end - raw));
      gsize run = (gsize) ((escape != NULL ? escape : end) - raw);

      memcpy (to, raw, run);
      to += run;
      raw += run;
      if (raw < end)
        raw += decode_escape (raw, &to);
    }
  g_assert (to == out->str + length);
}

static gsize
skip_digits (const char *text, gsize length, gsize i)
{
  while (i < length && g_ascii_isdigit (text[i]))
    i++;
  return i;
}

/* Digits are due at @i. */
static gboolean
lacks_digits (const char *text, gsize length, gsize *i)
{
  gsize start = *i;

  *i = skip_digits (text, length, start);
  return *i == start;
}

const char *
annal_json_text_number_problem (const char *text, gsize length, gsize *at)
{
  gsize i = text[0] == '-' ? 1 : 0;
  gsize whole = i;

  *at = i;
  if (lacks_digits (text, length, &i))
    return i < length && text[i] == '.' ? "found a number without a digit before its point"
                                        : "found a minus sign without a digit after it";
  if (text[whole] == '0' && i > whole + 1)
    return "found a number that begins with 0; JSON has no leading zeros";
  if (i < length && text[i] == '.')
    {
      *at = ++i;
      if (lacks_digits (text, length, &i))
        return "found a number without a digit after its point";
    }
  if (i < length && (text[i] == 'e' || text[i] == 'E'))
    {
      i++;
      if (i < length && (text[i] == '+' || text[i] == '-'))
        i++;
      *at = i;
      if (lacks_digits (text, length, &i))
        return "found a number without a digit in its exponent";
    }
  *at = i;
  return i < length ? "found a sign, point or exponent too many in a number" : NULL;
}

char *
annal_json_text_describe (const guint8 *p, gsize length)
{
  if (*p == '\n')
    return g_strdup ("a line break");
  if (*p < ' ' || *p == 0x7f)
    return g_strdup_printf ("the control character U+%04X", *p);
  if (*p < 0x80)
    return g_strdup_printf ("“%c”", *p);
  if (length < annal_json_utf8_length (*p) || !annal_json_utf8_is_valid (p))
    return g_strdup_printf ("byte 0x%02x", *p);
  return g_strdup_printf ("“%.*s”", (int) annal_json_utf8_length (*p), (const char *) p);
}

typedef struct
{
  const char *text;
  const char *advice;
} Advice;

static const Advice character_advice[] = {
  { "'", "JSON strings stand in double quotes" },
  { "\xe2\x80\x98", "JSON strings stand in straight double quotes" },
  { "\xe2\x80\x99", "JSON strings stand in straight double quotes" },
  { "\xe2\x80\x9c", "JSON strings stand in straight double quotes" },
  { "\xe2\x80\x9d", "JSON strings stand in straight double quotes" },
  { "\xe2\x80\x9e", "JSON strings stand in straight double quotes" },
  { "\xc2\xa0", "it is a no-break space, which JSON has only inside strings" },
  { "/", "JSON has no comments" },
  { "#", "JSON has no comments" },
  { "+", "JSON numbers have no plus sign" },
  { ".", "JSON numbers have a digit before their point" },
};

static const Advice word_advice[] = {
  { "NaN", "JSON has no such number" },
  { "nan", "JSON has no such number" },
  { "Infinity", "JSON has no such number" },
  { "inf", "JSON has no such number" },
  { "True", "JSON writes true in small letters" },
  { "TRUE", "JSON writes true in small letters" },
  { "False", "JSON writes false in small letters" },
  { "FALSE", "JSON writes false in small letters" },
  { "Null", "JSON writes null in small letters" },
  { "NULL", "JSON writes null in small letters" },
  { "None", "JSON writes null" },
  { "nil", "JSON writes null" },
  { "undefined", "JSON writes null" },
};

const char *
annal_json_text_advise (const guint8 *p, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (character_advice); i++)
    {
      gsize n = strlen (character_advice[i].text);

      if (n <= length && memcmp (p, character_advice[i].text, n) == 0)
        return character_advice[i].advice;
    }
  return NULL;
}

const char *
annal_json_text_advise_word (const guint8 *p, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (word_advice); i++)
    if (strlen (word_advice[i].text) == length && memcmp (p, word_advice[i].text, length) == 0)
      return word_advice[i].advice;
  return NULL;
}
