/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Folding of single code points for the search of words.
 *
 *  1. A code point is decomposed (NFKD, which also undoes width), accents are
 *     dropped, the rest gets its full case folding. None of these depends on
 *     its neighbours, so the answer is kept in a table: pages of 256 code
 *     points, each made by GLib when a text first needs it, never changed and
 *     never freed. Two threads may both make a page; one of them is kept.
 *  2. An accent is a mark of Latin, Greek, Cyrillic, Hebrew, Arabic and what
 *     scripts share. й is и, ё is е, أ is ا, and vowel marks of Arabic and
 *     Hebrew do not count. Marks of other scripts, such as vowel signs of
 *     Devanagari, are letters.
 *  3. Letters with a stroke and the like have no decomposition, but are typed
 *     without: ø is o, ł is l, đ is d, ħ is h, ŧ is t, æ is ae, œ is oe; ı is i,
 *     so that İ, I, ı and i are one, since nobody tells the language.
 *  4. Digits of all scripts are 0 to 9.
 *  5. Han, kana, bopomofo, Hangul, Thai, Lao, Khmer and Burmese are GRAM:
 *     spaces do not part words there, or, in Korean, particles are attached. A
 *     syllable of Hangul stays whole. Kana keeps its sound marks, which make
 *     other letters: が is not か. Simplified and traditional characters differ.
 *  6. What does not show (soft hyphen, zero-width characters, marks of
 *     direction, variation selectors) and the Arabic tatweel are ignored.
 *  7. A symbol that stands for letters (™, №) is a word by itself.
 */

#include "base/annal-word-char-private.h"

#include <string.h>

#include "base/annal-text-fold-private.h"

#define N_PAGES 0x1100

typedef struct
{
  AnnalWordChar chars[256];   /* of a SEQUENCE: its place in sequences */
  AnnalWordChar *sequences;   /* owned; each its number and then its chars */
} Page;

static Page *pages[N_PAGES]; /* atomic */

/* What of a letter is left without its stroke. */
static const struct
{
  gunichar c;
  char plain[3];
} plain_letters[] = {
  { 0x00e6, "ae" },
  { 0x00f8, "o" },
  { 0x0111, "d" },
  { 0x0127, "h" },
  { 0x0131, "i" },
  { 0x0142, "l" },
  { 0x0153, "oe" },
  { 0x0167, "t" },
};

static gboolean
is_mark (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_SPACING_MARK;
}

static gboolean
is_accent (gunichar c)
{
  if (!is_mark (c))
    return FALSE;
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_COMMON:
    case G_UNICODE_SCRIPT_INHERITED:
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_CYRILLIC:
    case G_UNICODE_SCRIPT_GREEK:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_LATIN:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_kana (gunichar c)
{
  return c > 0x3040 && c < 0x3100;
}

static gboolean
is_hangul_syllable (gunichar c)
{
  return c >= 0xac00 && c <= 0xd7a3;
}

static gboolean
is_gram (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_BOPOMOFO:
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_MYANMAR:
    case G_UNICODE_SCRIPT_THAI:
      return TRUE;
    default:
      return c == 0x30fc; /* the mark of a long vowel, which scripts share */
    }
}

static AnnalWordCharKind
kind_of_letter (gunichar c)
{
  return is_gram (c) ? ANNAL_WORD_CHAR_GRAM : ANNAL_WORD_CHAR_LETTER;
}

/* The kind of what is neither letter, digit nor mark. */
static AnnalWordCharKind
kind_of_sign (gunichar c)
{
  switch (c)
    {
    case ' ':
      return ANNAL_WORD_CHAR_SPACE;
    case ',':
    case 0x066c: /* Arabic thousands separator */
      return ANNAL_WORD_CHAR_GROUP;
    case '.':
      return ANNAL_WORD_CHAR_STOP;
    default:
      return ANNAL_WORD_CHAR_BREAK;
    }
}

/* The prime and the half rings stand for letters in romanised words. */
static gboolean
is_apostrophe (gunichar c)
{
  return annal_text_fold_char (c) == '\'' || c == 0x02b9 || c == 0x02be || c == 0x02bf;
}

static AnnalWordChar
classify (gunichar c)
{
  if (is_apostrophe (c))
    return ANNAL_WORD_CHAR (ANNAL_WORD_CHAR_APOSTROPHE, '\'');
  if (c == 0x0640 || g_unichar_type (c) == G_UNICODE_FORMAT)
    return ANNAL_WORD_CHAR (ANNAL_WORD_CHAR_IGNORED, c);
  if (c == 0x3099 || c == 0x309a)
    return ANNAL_WORD_CHAR (ANNAL_WORD_CHAR_VOICING, c);
  if (g_unichar_type (c) == G_UNICODE_DECIMAL_NUMBER)
    return ANNAL_WORD_CHAR (ANNAL_WORD_CHAR_DIGIT, '0' + (gunichar) g_unichar_digit_value (c));
  if (g_unichar_isalnum (c) || is_mark (c))
    return ANNAL_WORD_CHAR (kind_of_letter (c), c);
  return ANNAL_WORD_CHAR (kind_of_sign (c), c);
}

/* Code points that are not folded by the general rule; END for the others. */
static AnnalWordChar
fold_special (gunichar c)
{
  if (is_hangul_syllable (c) || (is_kana (c) && g_unichar_isalnum (c)))
    return ANNAL_WORD_CHAR (ANNAL_WORD_CHAR_GRAM, c);
  if (c == 0x00a0 || c == 0x2007 || c == 0x2009 || c == 0x202f)
    return ANNAL_WORD_CHAR (ANNAL_WORD_CHAR_GROUP, ' ');
  if (is_apostrophe (c))
    return ANNAL_WORD_CHAR (ANNAL_WORD_CHAR_APOSTROPHE, '\'');
  return ANNAL_WORD_CHAR (ANNAL_WORD_CHAR_END, 0);
}

static void
append_char (GArray *to, gunichar c)
{
  AnnalWordChar folded = classify (c);

  for (gsize i = 0; i < G_N_ELEMENTS (plain_letters); i++)
    if (plain_letters[i].c == c)
      {
        for (const char *at = plain_letters[i].plain; *at != '\0'; at++)
          append_char (to, (guchar) *at);
        return;
      }
  g_array_append_val (to, folded);
}

/* NFKD without accents, as text. */
static char *
decompose (gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    if (!is_accent (parts[i]) || parts[i] == 0x3099 || parts[i] == 0x309a)
      g_string_append_unichar (text, parts[i]);
  return g_string_free (text, FALSE);
}

/* GLib 2.74 gives capitals of Cherokee for small letters and the reverse; one
 * of the two is taken for both.
 */
static char *
fold_case (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *again = g_utf8_casefold (folded, -1);

  if (strcmp (again, text) == 0 && strcmp (text, folded) < 0)
    return g_strdup (text);
  return g_steal_pointer (&folded);
}

/* Case folding may give what can be decomposed again. */
static void
append_folded (GArray *to, gunichar c)
{
  g_autofree char *base = decompose (c);
  g_autofree char *folded = fold_case (base);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      g_autofree char *parts = decompose (g_utf8_get_char (at));

      for (const char *part = parts; *part != '\0'; part = g_utf8_next_char (part))
        append_char (to, g_utf8_get_char (part));
    }
}

static void
fold (GArray *to, gunichar c)
{
  AnnalWordChar special = fold_special (c);
  AnnalWordChar gap = ANNAL_WORD_CHAR (ANNAL_WORD_CHAR_BREAK, ' ');
  GUnicodeType type = g_unichar_type (c);
  gboolean is_symbol = type == G_UNICODE_OTHER_SYMBOL;

  g_array_set_size (to, 0);
  if (annal_word_char_kind (special) != ANNAL_WORD_CHAR_END)
    {
      g_array_append_val (to, special);
      return;
    }
  if (type == G_UNICODE_SURROGATE || c == 0)
    {
      g_array_append_val (to, gap);
      return;
    }
  append_folded (to, c);
  if (is_symbol && to->len > 1)
    {
      g_array_prepend_val (to, gap);
      g_array_append_val (to, gap);
    }
}

static Page *
page_new (guint number)
{
  Page *self = g_new0 (Page, 1);
  g_autoptr (GArray) folded = g_array_new (FALSE, FALSE, sizeof (AnnalWordChar));
  GArray *sequences = g_array_new (FALSE, FALSE, sizeof (AnnalWordChar));

  for (guint i = 0; i < 256; i++)
    {
      fold (folded, number << 8 | i);
      if (folded->len == 1)
        self->chars[i] = g_array_index (folded, AnnalWordChar, 0);
      else if (folded->len == 0)
        self->chars[i] = ANNAL_WORD_CHAR (ANNAL_WORD_CHAR_IGNORED, 0);
      else
        {
          self->chars[i] = ANNAL_WORD_CHAR (ANNAL_WORD_CHAR_SEQUENCE, sequences->len);
          g_array_append_val (sequences, folded->len);
          g_array_append_vals (sequences, folded->data, folded->len);
        }
    }
  self->sequences = (AnnalWordChar *) g_array_free (sequences, FALSE);
  return self;
}

static const Page *
get_page (guint number)
{
  Page *page = g_atomic_pointer_get (&pages[number]);

  if (G_LIKELY (page != NULL))
    return page;
  page = page_new (number);
  if (!g_atomic_pointer_compare_and_exchange (&pages[number], NULL, page))
    {
      g_free (page->sequences);
      g_free (page);
    }
  return g_atomic_pointer_get (&pages[number]);
}

AnnalWordChar
annal_word_char_fold (gunichar c, const AnnalWordChar **sequence)
{
  const Page *page = get_page (c >> 8);
  AnnalWordChar folded = page->chars[c & 0xff];

  if (annal_word_char_kind (folded) == ANNAL_WORD_CHAR_SEQUENCE)
    *sequence = page->sequences + annal_word_char_get (folded);
  return folded;
}
