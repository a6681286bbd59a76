/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A spreadsheet that opens a file of comma-separated values reads each cell as
 * if it had been typed, in quotation marks or not. What begins with =, +, - or
 * @ is a formula; "6e12" and "000012" are numbers; "2019-05" and "May 2019" are
 * the first of May; "1.5" is that day too where the decimal sign is a comma.
 * Such cells get an apostrophe in front, which keeps them text. Left alone are
 * those that lose nothing: plain whole numbers up to 15 digits, whole days, and
 * moments in UTC.
 *
 * Where the list separator is a semicolon, a cell ends there too: a formula
 * after one, or after a line break, gets an apostrophe as well.
 */

#include "export/table/annal-spreadsheet-private.h"

#include <string.h>

#define REPLACEMENT "\xef\xbf\xbd"
#define DIGITS_MAX 15
/* No number or date that a spreadsheet knows is longer. */
#define TAKEN_MAX 64

enum
{
  SEPARATES = ANNAL_SPREADSHEET_SEPARATES,
  SUSPECT = ANNAL_SPREADSHEET_SUSPECT,
  BEGINS = 1 << 2 /* suspect as a first byte */
};

static const guint8 *
get_bytes (void)
{
  static guint8 bytes[256];
  static gsize is_done = 0;

  if (g_once_init_enter (&is_done))
    {
      for (guint c = 0; c < 0x20; c++)
        bytes[c] = SUSPECT;
      bytes[0x7f] = SUSPECT;
      bytes['\n'] = bytes['\r'] = SUSPECT | SEPARATES;
      bytes[','] = bytes['"'] = SEPARATES;
      bytes[';'] = SUSPECT;
      /* Lead bytes: C1 controls; directions; wide forms and others; tags. */
      bytes[0xc2] = bytes[0xe2] = bytes[0xef] = bytes[0xf3] = SUSPECT;
      for (const char *p = "=+-@ .('$%0123456789"; *p != '\0'; p++)
        bytes[(guchar) *p] |= BEGINS;
      g_once_init_leave (&is_done, 1);
    }
  return bytes;
}

/* Whether the digits of @text stand where those of @form, all zeros, do. */
static gboolean
has_form (const char *text, const char *form)
{
  for (; *text != '\0' && *form != '\0'; text++, form++)
    if (*form == '0' ? !g_ascii_isdigit (*text) : *text != *form)
      return FALSE;
  return *text == *form;
}

/* Whether a text of letters may be a month or a truth value, by its beginning:
 * the first three letters of those that is_month() and is_truth() know.
 */
static gboolean
may_be_word (const char *text, gsize length)
{
  static const char *const beginnings[26] = {
    ['a' - 'a'] = "apravraugabrago",
    ['d' - 'a'] = "decdic",
    ['e' - 'a'] = "ene",
    ['f' - 'a'] = "febfalfau",
    ['j' - 'a'] = "janjunjul",
    ['m' - 'a'] = "marmaymai",
    ['n' - 'a'] = "nov",
    ['o' - 'a'] = "oct",
    ['s' - 'a'] = "sep",
    ['t' - 'a'] = "tru",
    ['v' - 'a'] = "vraver",
  };
  const char *beginning;

  if (length > TAKEN_MAX || length < 3)
    return FALSE;
  if ((guchar) text[0] >= 0x80 || (guchar) text[1] >= 0x80 || (guchar) text[2] >= 0x80)
    return TRUE;
  beginning = g_ascii_isalpha (text[0]) ? beginnings[(text[0] | 0x20) - 'a'] : NULL;
  for (; beginning != NULL && *beginning != '\0'; beginning += 3)
    if ((text[0] | 0x20) == beginning[0] && (text[1] | 0x20) == beginning[1] && (text[2] | 0x20) == beginning[2])
      return TRUE;
  return FALSE;
}

/* Nearly all dates and numbers. */
static gboolean
is_plain_day (const char *text, gsize length)
{
  if (length == 4)
    return *text != '0' && g_ascii_isdigit (text[1]) && g_ascii_isdigit (text[2]) && g_ascii_isdigit (text[3]);
  return length == 10 && has_form (text, "0000-00-00");
}

/* Whether a suspect byte is one: what it begins may be harmless. */
static guint
look_closer (const guint8 *p)
{
  const guint8 *q = p + 1;

  switch (*p)
    {
    case 0xc2:
      return p[1] < 0xa0 ? SUSPECT : 0;
    case 0xe2: /* U+2028 to U+202E, U+2066 to U+2069 */
      return (p[1] == 0x80 && p[2] >= 0xa8 && p[2] <= 0xae) || (p[1] == 0x81 && p[2] >= 0xa6 && p[2] <= 0xa9) ? SUSPECT
                                                                                                              : 0;
    case ';':
      while (*q == ' ' || *q == '"')
        q++;
      return *q >= 0x80 || *q == '\n' || strchr ("=+-@\t\r", *q) != NULL ? SUSPECT : 0;
    default:
      return SUSPECT;
    }
}

/* Sixteen bytes at once, which compilers make one or two instructions of. */
typedef guint8 Bytes __attribute__ ((vector_size (16)));

/* Whether any of them is in the table but as a first byte, or above ASCII. */
static inline gboolean
has_suspects (Bytes bytes)
{
  guint64 halves[2];
  Bytes found = (Bytes) ((bytes < 0x20) | (bytes >= 0x7f) | (bytes == ',') | (bytes == '"') | (bytes == ';'));

  memcpy (halves, &found, sizeof halves);
  return (halves[0] | halves[1]) != 0;
}

static guint
look_at_each (const char *text, gsize length)
{
  const guint8 *bytes = get_bytes ();
  const guint8 *p = (const guint8 *) text;
  const guint8 *end = p + length;
  guint flags = 0;

  for (; p < end; p++)
    if (G_LIKELY (bytes[*p] == 0))
      continue;
    else if (bytes[*p] & SUSPECT)
      flags |= (bytes[*p] & SEPARATES) | look_closer (p);
    else
      flags |= bytes[*p];
  return flags;
}

/* At most sixteen bytes: the first and the last eight, or four, which may be
 * the same in part.
 */
static guint
look_at_few (const char *text, gsize length)
{
  gsize half = length >= 8 ? 8 : 4;
  char few[16];
  Bytes bytes;

  if (length < 4)
    return look_at_each (text, length);
  memset (few, ' ', sizeof few);
  if (half == 8)
    {
      memcpy (few, text, 8);
      memcpy (few + 8, text + length - 8, 8);
    }
  else
    {
      memcpy (few, text, 4);
      memcpy (few + 4, text + length - 4, 4);
    }
  memcpy (&bytes, few, sizeof bytes);
  return has_suspects (bytes) ? look_at_each (text, length) : 0;
}

/* The last sixteen may have been looked at in part. */
static guint
look_at_many (const char *text, gsize length)
{
  guint flags = 0;

  if (length < sizeof (Bytes))
    return look_at_few (text, length);
  for (gsize i = 0; i < length; i += sizeof (Bytes))
    {
      const char *at = text + MIN (i, length - sizeof (Bytes));
      Bytes bytes;

      memcpy (&bytes, at, sizeof bytes);
      if (has_suspects (bytes))
        flags |= look_at_each (at, sizeof bytes);
    }
  return flags;
}

gboolean
annal_spreadsheet_separates (const char *text, gsize length)
{
  return (look_at_many (text, length) & SEPARATES) != 0;
}

AnnalSpreadsheetFlags
annal_spreadsheet_look (const char *text, gsize length)
{
  guint flags = look_at_many (text, length) & (SEPARATES | SUSPECT);

  if ((get_bytes ()[(guchar) *text] & BEGINS) != 0
          ? !is_plain_day (text, length)
          : (length > ANNAL_SPREADSHEET_CHARS_MAX || may_be_word (text, length)))
    flags |= SUSPECT;
  return flags;
}

static gboolean
is_hazard (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) ||   /* C0, DEL, C1 */
         (c >= 0x202a && c <= 0x202e) ||          /* embeddings and overrides */
         (c >= 0x2066 && c <= 0x2069) ||          /* isolates */
         (c & 0xfffe) == 0xfffe ||                /* no characters */
         (c >= 0xe0000 && c <= 0xe007f) ||        /* tags */
         (c >= 0xfff9 && c <= 0xfffb);            /* interlinear annotation */
}

static gboolean
is_formula_sign (gunichar c)
{
  return c == '=' || c == '+' || c == '-' || c == '@' || c == 0xff1d || c == 0xff0b || c == 0xff0d || c == 0xff20;
}

AnnalSpreadsheetFlags
annal_spreadsheet_clean (const char *text, gsize length, guint max, GString *out)
{
  const char *end = text + length;
  AnnalSpreadsheetFlags flags = 0;
  guint n = 0;

  g_string_truncate (out, 0);
  for (const char *p = text, *next; p < end; p = next)
    {
      gunichar c = g_utf8_get_char (p);

      next = g_utf8_next_char (p);
      n += c > 0xffff ? 2 : 1;
      if (n > max)
        return flags | ANNAL_SPREADSHEET_CUT;
      if (c == '\r' && *next == '\n')
        continue;
      if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029)
        g_string_append_c (out, '\n');
      else if (c == '\t')
        g_string_append_c (out, ' ');
      else if (!is_hazard (c))
        g_string_append_len (out, p, next - p);
      else
        {
          g_string_append (out, REPLACEMENT);
          flags |= ANNAL_SPREADSHEET_CHANGED;
        }
    }
  return flags;
}

/* Where what is typed begins. */
static const char *
skip_blanks (const char *p)
{
  for (;;)
    {
      gunichar c = g_utf8_get_char (p);

      if (c != ' ' && c != '\n' && c != 0xa0 && c != 0xfeff && c != 0x200b && c != 0x3000)
        break;
      p = g_utf8_next_char (p);
    }
  return p;
}

/* Months of the languages that dates are written in. */
static gboolean
is_month (const char *word)
{
  static const char *const months[] = {
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
  };

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_utf8_strlen (word, -1) >= 3 && g_str_has_prefix (months[i], word))
      return TRUE;
  return FALSE;
}

/* Other words that stand in dates and times. */
static gboolean
is_time_word (const char *word)
{
  static const char *const words[] = { "am", "pm", "t", "z", "de", "del", "년", "월", "일", "오전", "오후", NULL };

  return g_strv_contains (words, word);
}

static gboolean
is_truth (const char *text)
{
  static const char *const words[] = { "true", "false", "vrai", "faux", "verdadero", "falso", NULL };
  g_autofree char *lower = g_utf8_strdown (text, -1);

  return g_strv_contains (words, g_strstrip (lower));
}

typedef struct
{
  guint n_digit_runs;
  guint n_words;
  guint n_months;
  guint n_others;       /* characters that are neither */
  guint longest, shortest;
} Parts;

static const char *
read_digits (Parts *parts, const char *p)
{
  guint n = (guint) strspn (p, "0123456789");

  parts->n_digit_runs++;
  parts->longest = MAX (parts->longest, n);
  parts->shortest = MIN (parts->shortest, n);
  return p + n;
}

/* NULL where it is no word of a number or date. */
static const char *
read_word (Parts *parts, const char *begin, const char *p)
{
  const char *end = p;
  g_autofree char *word = NULL;

  while (g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  word = g_utf8_strdown (p, end - p);
  parts->n_words++;
  if (strcmp (word, "e") == 0)
    return p > begin && strchr ("0123456789.,", p[-1]) != NULL && *end != '\0' && strchr ("+-0123456789", *end) != NULL
               ? end
               : NULL;
  if (is_month (word))
    parts->n_months++;
  else if (!is_time_word (word))
    return NULL;
  return end;
}

/* FALSE where @text has anything that no number or date has. */
static gboolean
read_parts (Parts *parts, const char *text)
{
  const char *p = text;

  *parts = (Parts) { .shortest = G_MAXUINT };
  while (p != NULL && *p != '\0')
    {
      gunichar c = g_utf8_get_char (p);

      if (g_ascii_isdigit (*p))
        p = read_digits (parts, p);
      else if (g_unichar_isalpha (c))
        p = read_word (parts, text, p);
      else if ((c < 0x80 && strchr (" .,:/-+%$()'", (int) c) != NULL) || c == 0xa0 || c == 0x202f || c == 0x2019 ||
               c == 0x20ac || c == 0xa3 || c == 0xa5 || c == 0x20a9)
        {
          parts->n_others++;
          p = g_utf8_next_char (p);
        }
      else
        return FALSE;
    }
  return p != NULL;
}

static gboolean
loses_nothing (const Parts *parts, const char *text)
{
  static const char *const whole[] = { "0000-00-00", "0000-00-00T00:00:00Z", "0000-00-00T00:00:00+00:00",
                                       "0000-00-00T00:00:00-00:00", "0000-00-00/0000-00-00" };

  if (parts->n_digit_runs == 1 && parts->n_words == 0 && parts->n_others == 0)
    return parts->longest <= DIGITS_MAX && (*text != '0' || text[1] == '\0');
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    if (has_form (text, whole[i]))
      return TRUE;
  /* A day, a month in letters, and a whole year. */
  return parts->n_digit_runs == 2 && parts->n_words == 1 && parts->n_months == 1 && parts->longest == 4 &&
         parts->shortest <= 2;
}

/* Whether a spreadsheet would show something else than @text. */
static gboolean
is_taken (const char *text)
{
  const char *p = skip_blanks (text);
  Parts parts;

  if (is_formula_sign (g_utf8_get_char (p)))
    return TRUE;
  if (strlen (p) > TAKEN_MAX)
    return FALSE;
  if (!read_parts (&parts, p))
    return is_truth (p);
  return parts.n_digit_runs > 0 && !loses_nothing (&parts, p);
}

/* A cell that would begin inside @out gets an apostrophe, too. */
static gboolean
mark_inside (GString *out)
{
  gboolean is_marked = FALSE;

  for (gsize i = 0; i < out->len; i++)
    {
      const char *p = out->str + i;

      if (*p != ';' && *p != '\n')
        continue;
      p = skip_blanks (p + 1);
      while (*p == '"' || *p == ' ')
        p++;
      i = (gsize) (p - out->str);
      if (is_formula_sign (g_utf8_get_char (p)))
        {
          g_string_insert_c (out, (gssize) i, '\'');
          is_marked = TRUE;
        }
      else
        i--; /* what it is was not looked at: it may end a cell, too */
    }
  return is_marked;
}

AnnalSpreadsheetFlags
annal_spreadsheet_tame (const char *text, gsize length, GString *out)
{
  AnnalSpreadsheetFlags flags = annal_spreadsheet_clean (text, length, ANNAL_SPREADSHEET_CHARS_MAX - 1, out);

  if (mark_inside (out))
    flags |= ANNAL_SPREADSHEET_MARKED;
  if (!is_taken (out->str))
    return flags;
  g_string_prepend_c (out, '\'');
  return flags | ANNAL_SPREADSHEET_MARKED;
}
