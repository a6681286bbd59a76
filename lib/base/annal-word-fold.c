/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How texts are cut into words for searching. Texts and patterns are cut alike;
 * annal-word-char.c tells how their letters are folded.
 *
 *  1. A word is a longest run of letters, digits and marks. Everything else
 *     parts words, hyphens, slashes and underscores too; what does not show,
 *     and accents, are passed over wherever they stand.
 *  2. An apostrophe between two letters is left out: don't is dont, P'yŏngyang
 *     is pyongyang, Qur'an is quran. But 's at a word's end is dropped with it:
 *     DPRK's is dprk. And what is elided in French and Italian is a word by
 *     itself, so that homme finds l'homme.
 *  3. Full stops between single letters are left out: U.N. is un, D.P.R.K. is
 *     dprk.
 *  4. Digits in groups are one number: 200,000 = 200.000 = 200'000 = 200000, and
 *     so with a space that does not break lines. At most three digits, no
 *     leading zero, then groups of exactly three with the same separator
 *     between them. With a blank only where the last group begins with zero,
 *     as 200 000: in “on May 12 200 people” no number has a blank. So 200 does
 *     not find 200,000, and 12 200 is found by 12 and by 200.
 *  5. In scripts without spaces between words, and in Korean, whose particles are
 *     attached to words, each letter begins a PAIR with the next one, and the
 *     last of a run is SINGLE: 북한은 is 북한, 한은, 은. What is two letters long is
 *     thus found anywhere by one pair, and what is longer by pairs that follow
 *     each other. Hangul pairs whole syllables, also where they are written in
 *     letters (NFD). Digits and other letters are words of their own: 2013년 is
 *     2013 and 년.
 *  6. Of a word of more than ANNAL_WORD_MAX bytes the beginning counts.
 *  7. Each step looks ahead a bounded number of letters, so that the time is
 *     linear in the length of the text, whatever is in it.
 *
 * Words of ASCII, unless one of the rules 2 to 4 might apply, are folded by a
 * table; all others letter by letter.
 */

#include "base/annal-word-fold-private.h"

#include <string.h>

#define MOST_GROUPS 8

/* The folded letter or digit; 0 for what parts words, WIDE beyond ASCII. */
#define WIDE 1
static const char ascii_words[256] = {
  ['0'] = '0', ['1'] = '1', ['2'] = '2', ['3'] = '3', ['4'] = '4', ['5'] = '5', ['6'] = '6', ['7'] = '7',
  ['8'] = '8', ['9'] = '9',
  ['A'] = 'a', ['B'] = 'b', ['C'] = 'c', ['D'] = 'd', ['E'] = 'e', ['F'] = 'f', ['G'] = 'g', ['H'] = 'h',
  ['I'] = 'i', ['J'] = 'j', ['K'] = 'k', ['L'] = 'l', ['M'] = 'm', ['N'] = 'n', ['O'] = 'o', ['P'] = 'p',
  ['Q'] = 'q', ['R'] = 'r', ['S'] = 's', ['T'] = 't', ['U'] = 'u', ['V'] = 'v', ['W'] = 'w', ['X'] = 'x',
  ['Y'] = 'y', ['Z'] = 'z',
  ['a'] = 'a', ['b'] = 'b', ['c'] = 'c', ['d'] = 'd', ['e'] = 'e', ['f'] = 'f', ['g'] = 'g', ['h'] = 'h',
  ['i'] = 'i', ['j'] = 'j', ['k'] = 'k', ['l'] = 'l', ['m'] = 'm', ['n'] = 'n', ['o'] = 'o', ['p'] = 'p',
  ['q'] = 'q', ['r'] = 'r', ['s'] = 's', ['t'] = 't', ['u'] = 'u', ['v'] = 'v', ['w'] = 'w', ['x'] = 'x',
  ['y'] = 'y', ['z'] = 'z',
  [0x80 ... 0xff] = WIDE,
};

/* What stands before an apostrophe and is a word by itself. */
static const char elided[][8] = {
  "c", "d", "j", "l", "m", "n", "s", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
  "all", "dall", "dell", "nell", "sull", "un",
};

/* --- code points ---------------------------------------------------------- */

/* Like g_utf8_get_char_validated(), but what is wrong is one byte long. */
static AnnalWordChar
read_wide (AnnalWordCursor *cursor)
{
  gunichar c = g_utf8_get_char_validated (cursor->at, cursor->end - cursor->at);
  AnnalWordChar folded;

  if (c > 0x10ffff)
    {
      cursor->at++;
      return ANNAL_WORD_CHAR (ANNAL_WORD_CHAR_BREAK, 0);
    }
  cursor->at = g_utf8_next_char (cursor->at);
  folded = annal_word_char_fold (c, &cursor->more);
  if (annal_word_char_kind (folded) != ANNAL_WORD_CHAR_SEQUENCE)
    return folded;
  cursor->n_more = *cursor->more++ - 1;
  return *cursor->more++;
}

static AnnalWordChar
read_any (AnnalWordCursor *cursor)
{
  const AnnalWordChar *none;

  if (cursor->n_more > 0)
    {
      cursor->n_more--;
      return *cursor->more++;
    }
  if (cursor->at >= cursor->end)
    return ANNAL_WORD_CHAR (ANNAL_WORD_CHAR_END, 0);
  if ((guchar) *cursor->at < 0x80)
    return annal_word_char_fold ((guchar) *cursor->at++, &none);
  return read_wide (cursor);
}

static AnnalWordChar
read_shown (AnnalWordCursor *cursor)
{
  AnnalWordChar c;

  do
    c = read_any (cursor);
  while (annal_word_char_kind (c) == ANNAL_WORD_CHAR_IGNORED);
  return c;
}

/* Letters of Hangul become syllables, kana and its sound mark one letter. */
static AnnalWordChar
compose (AnnalWordCursor *cursor, AnnalWordChar first)
{
  for (guint i = 0; i < 2; i++)
    {
      AnnalWordCursor ahead = *cursor;
      AnnalWordChar next = read_shown (&ahead);
      gunichar both;

      if (annal_word_char_kind (next) != ANNAL_WORD_CHAR_GRAM && annal_word_char_kind (next) != ANNAL_WORD_CHAR_VOICING)
        break;
      if (!g_unichar_compose (annal_word_char_get (first), annal_word_char_get (next), &both))
        break;
      first = ANNAL_WORD_CHAR (ANNAL_WORD_CHAR_GRAM, both);
      *cursor = ahead;
    }
  return first;
}

static gboolean
may_compose (AnnalWordChar c)
{
  gunichar letter = annal_word_char_get (c);

  return annal_word_char_kind (c) == ANNAL_WORD_CHAR_GRAM &&
         ((letter >= 0x1100 && letter < 0x1200) || (letter > 0x3040 && letter < 0x3100));
}

static AnnalWordChar
read_char (AnnalWordCursor *cursor)
{
  AnnalWordChar c;

  /* A sound mark that was not composed is an accent. */
  do
    c = read_shown (cursor);
  while (annal_word_char_kind (c) == ANNAL_WORD_CHAR_VOICING);
  return may_compose (c) ? compose (cursor, c) : c;
}

static AnnalWordCharKind
peek_kind (const AnnalWordCursor *cursor)
{
  AnnalWordCursor ahead = *cursor;

  return annal_word_char_kind (read_char (&ahead));
}

static gboolean
is_of_word (AnnalWordCharKind kind)
{
  return kind == ANNAL_WORD_CHAR_LETTER || kind == ANNAL_WORD_CHAR_DIGIT;
}

/* --- words letter by letter ----------------------------------------------- */

typedef struct
{
  AnnalWordFold *fold;
  gboolean is_full;
  gboolean is_over;         /* what was passed ends it */
  gboolean is_number;       /* digits alone */
  gboolean is_abbreviation; /* one letter, or several with full stops between them */
  gboolean passed_stop;     /* such a full stop was the last */
  gboolean has_stops;       /* such a full stop was passed */
} Word;

static void
word_append (Word *self, AnnalWordChar c)
{
  AnnalWordFold *fold = self->fold;
  char bytes[6];
  guint n = (guint) g_unichar_to_utf8 (annal_word_char_get (c), bytes);

  self->is_full = self->is_full || fold->length + n > ANNAL_WORD_MAX;
  if (self->is_full)
    return;
  memcpy (fold->word + fold->length, bytes, n);
  fold->length += n;
}

static gboolean
word_is_elided (const Word *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (elided); i++)
    if (strlen (elided[i]) == self->fold->length && memcmp (elided[i], self->fold->word, self->fold->length) == 0)
      return TRUE;
  return FALSE;
}

/* Behind an apostrophe: takes the s that ends a word, and the word is over. */
static gboolean
word_pass_possessive (Word *self, AnnalWordCursor *cursor)
{
  AnnalWordCursor ahead = *cursor;

  if (read_char (&ahead) != ANNAL_WORD_CHAR (ANNAL_WORD_CHAR_LETTER, 's') || is_of_word (peek_kind (&ahead)))
    return FALSE;
  self->is_over = TRUE;
  *cursor = ahead;
  return TRUE;
}

/* Behind an apostrophe: FALSE where the word ends before it. */
static gboolean
word_pass_apostrophe (Word *self, AnnalWordCursor *cursor)
{
  return word_pass_possessive (self, cursor) ||
         (peek_kind (cursor) == ANNAL_WORD_CHAR_LETTER && !self->is_number && !word_is_elided (self));
}

/* Behind a full stop: one more letter of an abbreviation, or its possessive. */
static gboolean
word_pass_stop (Word *self, AnnalWordCursor *cursor)
{
  AnnalWordCursor ahead = *cursor;

  if (self->has_stops && annal_word_char_kind (read_char (&ahead)) == ANNAL_WORD_CHAR_APOSTROPHE &&
      word_pass_possessive (self, &ahead))
    {
      *cursor = ahead;
      return TRUE;
    }
  ahead = *cursor;
  return self->is_abbreviation && annal_word_char_kind (read_char (&ahead)) == ANNAL_WORD_CHAR_LETTER &&
         !is_of_word (peek_kind (&ahead));
}

/* Exactly three digits. */
static gboolean
read_group (AnnalWordCursor *cursor, AnnalWordChar digits[3])
{
  for (guint i = 0; i < 3; i++)
    {
      digits[i] = read_char (cursor);
      if (annal_word_char_kind (digits[i]) != ANNAL_WORD_CHAR_DIGIT)
        return FALSE;
    }
  return peek_kind (cursor) != ANNAL_WORD_CHAR_DIGIT;
}

/* Takes the groups of digits that follow. */
static gboolean
word_pass_groups (Word *self, AnnalWordCursor *cursor)
{
  AnnalWordChar digits[MOST_GROUPS][3];
  AnnalWordCursor ahead = *cursor, end;
  AnnalWordChar mark = read_char (&ahead);
  guint n = 0;

  while (n < MOST_GROUPS && read_group (&ahead, digits[n]))
    {
      n++;
      end = ahead;
      if (read_char (&ahead) != mark)
        break;
    }
  if (n == 0 || (annal_word_char_kind (mark) == ANNAL_WORD_CHAR_SPACE && annal_word_char_get (digits[n - 1][0]) != '0'))
    return FALSE;
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < 3; j++)
      word_append (self, digits[i][j]);
  *cursor = end;
  return TRUE;
}

static gboolean
word_may_have_groups (const Word *self, AnnalWordCharKind kind)
{
  return self->is_number && self->fold->length <= 3 && self->fold->word[0] != '0' &&
         (kind == ANNAL_WORD_CHAR_SPACE || kind == ANNAL_WORD_CHAR_GROUP || kind == ANNAL_WORD_CHAR_STOP ||
          kind == ANNAL_WORD_CHAR_APOSTROPHE);
}

/* Takes what follows and is no letter, if the word goes on behind it or it is
 * dropped with it.
 */
static gboolean
word_pass_sign (Word *self, AnnalWordCursor *cursor)
{
  AnnalWordCursor ahead = *cursor;
  AnnalWordCharKind kind = annal_word_char_kind (read_char (&ahead));

  if (word_may_have_groups (self, kind) && word_pass_groups (self, cursor))
    return TRUE;
  if (!(kind == ANNAL_WORD_CHAR_APOSTROPHE && word_pass_apostrophe (self, &ahead)) &&
      !(kind == ANNAL_WORD_CHAR_STOP && word_pass_stop (self, &ahead)))
    return FALSE;
  self->passed_stop = kind == ANNAL_WORD_CHAR_STOP;
  *cursor = ahead;
  return TRUE;
}

/* Begins behind the first letter; the cursor is left where the word ends. */
static void
read_word (AnnalWordFold *fold, AnnalWordChar first)
{
  gboolean is_letter = annal_word_char_kind (first) == ANNAL_WORD_CHAR_LETTER;
  Word word = { fold, FALSE, FALSE, !is_letter, is_letter };

  fold->kind = ANNAL_WORD_WHOLE;
  word_append (&word, first);
  while (!word.is_over)
    {
      AnnalWordCursor ahead = fold->cursor;
      AnnalWordChar next = read_char (&ahead);

      if (!is_of_word (annal_word_char_kind (next)))
        {
          if (!word_pass_sign (&word, &fold->cursor))
            return;
          continue;
        }
      word.is_number = word.is_number && annal_word_char_kind (next) == ANNAL_WORD_CHAR_DIGIT;
      word.is_abbreviation = word.has_stops = word.is_abbreviation && word.passed_stop;
      word.passed_stop = FALSE;
      word_append (&word, next);
      fold->cursor = ahead;
    }
}

static void
read_gram (AnnalWordFold *fold, AnnalWordChar first)
{
  AnnalWordCursor ahead = fold->cursor;
  AnnalWordChar next = read_char (&ahead);
  Word word = { fold };

  fold->kind = annal_word_char_kind (next) == ANNAL_WORD_CHAR_GRAM ? ANNAL_WORD_PAIR : ANNAL_WORD_SINGLE;
  word_append (&word, first);
  if (fold->kind == ANNAL_WORD_PAIR)
    word_append (&word, next);
}

/* --- words of ASCII ------------------------------------------------------- */

/* Whether a word that ends before @at might go on there by the rules 1 to 4. */
static gboolean
may_go_on (const AnnalWordFold *self, guint length, const char *at, const char *end)
{
  if (at == end)
    return FALSE;
  if (ascii_words[(guchar) *at] == WIDE)
    return TRUE;
  if (at + 1 == end || ascii_words[(guchar) at[1]] == 0)
    return FALSE;
  switch (*at)
    {
    case '\'':
    case '`':
      return TRUE;
    case '.':
    case ',':
    case ' ':
      return (length == 1 && *at == '.') ||
             (length <= 3 && g_ascii_isdigit (self->word[0]) && !g_ascii_isalpha (at[1]));
    default:
      return FALSE;
    }
}

static gboolean
read_ascii_word (AnnalWordFold *self)
{
  const char *from = self->cursor.at, *end = self->cursor.end;
  const char *full = end - from > ANNAL_WORD_MAX ? from + ANNAL_WORD_MAX : end;
  const char *at = from;
  char *to = self->word, letter;

  while (at < full && (letter = ascii_words[(guchar) *at]) > WIDE)
    {
      *to++ = letter;
      at++;
    }
  while (at == full && full < end && ascii_words[(guchar) *full] > WIDE)
    at = ++full;
  if (at == from || may_go_on (self, (guint) (to - self->word), at, end))
    return FALSE;
  self->kind = ANNAL_WORD_WHOLE;
  self->length = (guint) (to - self->word);
  self->from = from;
  self->until = self->cursor.at = at;
  return TRUE;
}

/* --- all words ------------------------------------------------------------ */

void
annal_word_fold_init (AnnalWordFold *self, const char *text, gsize length)
{
  self->cursor = (AnnalWordCursor) { text, text + length, NULL, 0 };
  self->length = 0;
}

static void
skip_ascii (AnnalWordCursor *cursor)
{
  while (cursor->at < cursor->end && ascii_words[(guchar) *cursor->at] == 0)
    cursor->at++;
}

gboolean
annal_word_fold_next (AnnalWordFold *self)
{
  for (;;)
    {
      AnnalWordChar c;

      if (self->cursor.n_more == 0)
        {
          skip_ascii (&self->cursor);
          if (read_ascii_word (self))
            return TRUE;
        }
      self->from = self->cursor.at;
      self->length = 0;
      c = read_char (&self->cursor);
      if (annal_word_char_kind (c) == ANNAL_WORD_CHAR_END)
        return FALSE;
      if (annal_word_char_kind (c) == ANNAL_WORD_CHAR_GRAM)
        read_gram (self, c);
      else if (is_of_word (annal_word_char_kind (c)))
        read_word (self, c);
      else
        continue;
      self->until = self->cursor.at;
      return TRUE;
    }
}

gboolean
annal_word_fold_has_star (const AnnalWordFold *self)
{
  AnnalWordCursor ahead = self->cursor;

  return read_char (&ahead) == ANNAL_WORD_CHAR (ANNAL_WORD_CHAR_BREAK, '*');
}
