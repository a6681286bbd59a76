/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Text to tokens, one pass, no allocation. Properties:
 *
 * 1. Each word is looked up once, in a table of twice as many slots as there
 *    are words, by its first sixteen bytes folded to lower case; no word of
 *    the table is longer.
 * 2. Bytes beyond ASCII are letters, but for the spaces, quotes and dashes
 *    that are typed for the ASCII ones.
 * 3. The table is made on first use and never changes after it.
 */

#include "time/annal-phrase-lex-private.h"

#include <string.h>

#include "time/annal-phrase-words-private.h"

#define KEY_BYTES 16
#define N_SLOTS 2048
#define NUMBER_DIGITS_MAX 9

typedef struct
{
  guint64 low;
  guint64 high;
} Key;

typedef struct
{
  Key key;
  const AnnalPhraseWord *word; /* NULL: free */
} Slot;

static Slot slots[N_SLOTS];

enum
{
  BYTE_OTHER = 0,
  BYTE_LETTER,
  BYTE_DIGIT,
  BYTE_SPACE,
  BYTE_HIGH
};

static guint8 byte_classes[256];

static guint
slot_of (Key key)
{
  guint64 hash = (key.low ^ (key.high * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15))) *
                 G_GUINT64_CONSTANT (0xff51afd7ed558ccd);

  return (guint) (hash >> 40) % N_SLOTS;
}

static Key
key_of (const char *word, gsize length)
{
  guint8 bytes[KEY_BYTES] = { 0 };
  Key key;

  for (gsize i = 0; i < length; i++)
    bytes[i] = (guint8) word[i] | 0x20;
  memcpy (&key.low, bytes, 8);
  memcpy (&key.high, bytes + 8, 8);
  return key;
}

static const AnnalPhraseWord *
lookup (Key key)
{
  guint slot = slot_of (key);

  while (slots[slot].word != NULL)
    {
      if (slots[slot].key.low == key.low && slots[slot].key.high == key.high)
        return slots[slot].word;
      slot = (slot + 1) % N_SLOTS;
    }
  return NULL;
}

static void
fill_slots (void)
{
  for (const AnnalPhraseWord *word = annal_phrase_words; word->text != NULL; word++)
    {
      Key key = key_of (word->text, strlen (word->text));
      guint slot = slot_of (key);

      g_assert (strlen (word->text) <= KEY_BYTES);
      g_assert (lookup (key) == NULL);
      while (slots[slot].word != NULL)
        slot = (slot + 1) % N_SLOTS;
      slots[slot] = (Slot) { key, word };
    }
}

static void
fill_classes (void)
{
  for (guint byte = 0; byte < 256; byte++)
    byte_classes[byte] = byte >= 0x80 ? BYTE_HIGH
                         : g_ascii_isalpha (byte) ? BYTE_LETTER
                         : g_ascii_isdigit (byte) ? BYTE_DIGIT
                         : byte <= ' ' || byte == 0x7f ? BYTE_SPACE
                                                       : BYTE_OTHER;
}

static void
ensure_tables (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      fill_classes ();
      fill_slots ();
      g_once_init_leave (&done, 1);
    }
}

void
annal_lexer_init (AnnalLexer *self, const char *text, gsize length)
{
  ensure_tables ();
  *self = (AnnalLexer) { text, length, 0, 0, TRUE, FALSE, TRUE };
}

static guint
class_at (const AnnalLexer *self, gsize at)
{
  return at < self->length ? byte_classes[(guint8) self->text[at]] : BYTE_SPACE;
}

static char
byte_at (const AnnalLexer *self, gsize at)
{
  return at < self->length ? self->text[at] : '\0';
}

/* A sign of three bytes that is typed for an ASCII one; '\0': no such sign. */
static char
typographic_at (const AnnalLexer *self, gsize at)
{
  const char *text = self->text + at;

  if (at + 2 >= self->length || text[0] != '\xe2' || text[1] != '\x80')
    return '\0';
  switch ((guint8) text[2])
    {
    case 0x98:
    case 0x99:
      return '\'';
    case 0x9c:
    case 0x9d:
      return '"';
    default:
      if ((guint8) text[2] >= 0x90 && (guint8) text[2] <= 0x95)
        return '-';
      return (guint8) text[2] <= 0x8a || (guint8) text[2] == 0xaf ? ' ' : '\0';
    }
}

static gboolean
is_space_at (const AnnalLexer *self, gsize at, gsize *width)
{
  *width = 1;
  if (class_at (self, at) == BYTE_SPACE)
    return at < self->length;
  *width = 2;
  if (byte_at (self, at) == '\xc2' && byte_at (self, at + 1) == '\xa0')
    return TRUE;
  *width = 3;
  return typographic_at (self, at) == ' ';
}

static void
skip_spaces (AnnalLexer *self)
{
  gsize from = self->at, width;
  guint n_newlines = 0;

  while (self->at < self->length && is_space_at (self, self->at, &width))
    {
      n_newlines += self->text[self->at] == '\n';
      self->at += width;
      self->point++;
    }
  if (self->at != from)
    self->spaced = TRUE;
  if (n_newlines > 1)
    self->starts = TRUE;
}

static gsize
count_points (const char *text, gsize length)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    n += ((guint8) text[i] & 0xc0) != 0x80;
  return n;
}

static void
finish (AnnalLexer *self, AnnalToken *token, gsize end, gsize n_points)
{
  token->length = (guint32) (end - token->start);
  token->n_points = (guint32) n_points;
  if (!self->spaced)
    token->flags |= ANNAL_TOKEN_GLUED;
  if (self->starts && token->kind != ANNAL_WORD_PUNCTUATION)
    token->flags |= ANNAL_TOKEN_STARTS;
  self->at = end;
  self->point += n_points;
  self->spaced = FALSE;
  if (token->kind == ANNAL_WORD_PUNCTUATION)
    return;
  self->starts = FALSE;
  /* No stop of a shortened word: "Oct.", "Mr.", "U.S.". */
  self->may_stop = n_points > 2 && !(token->flags & ANNAL_TOKEN_SHORT);
}

/* A weekday in full of which the last letter is missing. */
static gboolean
is_short_weekday (const char *word, gsize length)
{
  return length >= 5 && length <= 8 && word[length - 1] != 'y' &&
         g_ascii_tolower (word[length - 1]) == 'a' && g_ascii_tolower (word[length - 2]) == 'd';
}

static const AnnalPhraseWord *
lookup_misspelt (const char *word, gsize length)
{
  char whole[KEY_BYTES];
  const AnnalPhraseWord *found;

  if (!g_ascii_isupper (word[0]) || !is_short_weekday (word, length))
    return NULL;
  memcpy (whole, word, length);
  whole[length] = 'y';
  found = lookup (key_of (whole, length + 1));
  return found != NULL && found->kind == ANNAL_WORD_WEEKDAY ? found : NULL;
}

static void
set_meaning (AnnalToken *token, const char *word, gsize length)
{
  const AnnalPhraseWord *found = length <= KEY_BYTES ? lookup (key_of (word, length)) : NULL;

  if (found == NULL && (found = lookup_misspelt (word, length)) != NULL)
    token->flags |= ANNAL_TOKEN_MISSPELT;
  if (found != NULL)
    {
      token->kind = found->kind;
      token->value = found->value;
      token->flags |= found->flags;
    }
  /* "Joined", "rejected", but not "United" nor "speed". */
  else if (length > 4 && word[length - 1] == 'd' && word[length - 2] == 'e' && word[length - 3] != 'e' &&
           g_ascii_islower (word[0]))
    token->kind = ANNAL_WORD_DID;
  else if (length > 2 && word[length - 1] == 's' && word[length - 2] != 's' && g_ascii_islower (word[0]))
    token->flags |= ANNAL_TOKEN_ENDS_S;
}

static void
set_case (AnnalToken *token, const char *word, gsize length)
{
  if (!g_ascii_isupper (word[0]))
    return;
  token->flags |= ANNAL_TOKEN_CAPITAL;
  for (gsize i = 1; i < length; i++)
    if (g_ascii_islower (word[i]))
      return;
  if (length > 1)
    token->flags |= ANNAL_TOKEN_UPPER;
}

/* "a.m." and "p.m.", the last full stop optional. */
static gsize
read_meridiem (const AnnalLexer *self, gsize at, AnnalToken *token)
{
  char first = byte_at (self, at) | 0x20;
  gsize end = at + 3;

  if ((first != 'a' && first != 'p') || byte_at (self, at + 1) != '.' ||
      (byte_at (self, at + 2) | 0x20) != 'm' || class_at (self, at + 3) == BYTE_LETTER)
    return 0;
  token->kind = ANNAL_WORD_MERIDIEM;
  token->value = first == 'p' ? 12 : 0;
  if (byte_at (self, end) == '.')
    end++;
  return end;
}

static void
read_word (AnnalLexer *self, AnnalToken *token)
{
  gsize end = read_meridiem (self, self->at, token);
  gboolean high = FALSE;

  if (end != 0)
    {
      finish (self, token, end, end - token->start);
      return;
    }
  end = self->at;
  for (;;)
    {
      guint class = class_at (self, end);
      gsize width;

      if (class == BYTE_HIGH && typographic_at (self, end) == '\0' && !is_space_at (self, end, &width))
        high = TRUE;
      else if (class != BYTE_LETTER)
        break;
      end++;
    }
  if (!high)
    set_meaning (token, self->text + token->start, end - token->start);
  set_case (token, self->text + token->start, end - token->start);
  finish (self, token, end, high ? count_points (self->text + token->start, end - token->start) : end - token->start);
}

static gsize
read_digits (const AnnalLexer *self, gsize at, gint32 *value, guint8 *n_digits)
{
  while (class_at (self, at) == BYTE_DIGIT)
    {
      if (*n_digits < NUMBER_DIGITS_MAX)
        *value = *value * 10 + (self->text[at] - '0');
      if (*n_digits < G_MAXUINT8)
        (*n_digits)++;
      at++;
    }
  return at;
}

/* ",300", as often as it comes, but no year after a day: "6,2014". */
static gsize
read_groups (const AnnalLexer *self, gsize at, AnnalToken *token)
{
  while (byte_at (self, at) == ',' && class_at (self, at + 1) == BYTE_DIGIT &&
         class_at (self, at + 2) == BYTE_DIGIT && class_at (self, at + 3) == BYTE_DIGIT &&
         class_at (self, at + 4) != BYTE_DIGIT)
    {
      at = read_digits (self, at + 1, &token->value, &token->n_digits);
      token->flags |= ANNAL_TOKEN_GROUPED;
    }
  return at;
}

static gsize
read_fraction (const AnnalLexer *self, gsize at, AnnalToken *token)
{
  gint32 value = 0;
  guint8 n_digits = 0;

  if (byte_at (self, at) != '.' || class_at (self, at + 1) != BYTE_DIGIT)
    return at;
  at = read_digits (self, at + 1, &value, &n_digits);
  token->flags |= ANNAL_TOKEN_DECIMAL;
  token->fraction = n_digits == 2 ? (guint16) value : G_MAXUINT16;
  return at;
}

static gboolean
is_rank (char first, char second)
{
  static const char *const ends[] = { "st", "nd", "rd", "th" };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if ((first | 0x20) == ends[i][0] && (second | 0x20) == ends[i][1])
      return TRUE;
  return FALSE;
}

static gsize
read_ending (const AnnalLexer *self, gsize at, AnnalToken *token)
{
  gboolean apostrophe = byte_at (self, at) == '\'' && token->n_digits == 4;

  if (byte_at (self, at + apostrophe) == 's' && class_at (self, at + apostrophe + 1) != BYTE_LETTER)
    {
      if (apostrophe && token->value % 10 != 0)
        return at;
      token->flags |= ANNAL_TOKEN_DECADE;
      return at + apostrophe + 1;
    }
  if (class_at (self, at) == BYTE_LETTER && class_at (self, at + 2) != BYTE_LETTER &&
      is_rank (byte_at (self, at), byte_at (self, at + 1)))
    {
      token->flags |= ANNAL_TOKEN_RANK;
      return at + 2;
    }
  return at;
}

static void
read_number (AnnalLexer *self, AnnalToken *token)
{
  gsize end = read_digits (self, self->at, &token->value, &token->n_digits);

  token->kind = ANNAL_WORD_NUMBER;
  end = read_groups (self, end, token);
  end = read_fraction (self, end, token);
  end = read_ending (self, end, token);
  finish (self, token, end, end - token->start);
}

/* "'80s" is one token from the apostrophe on. */
static gboolean
read_apostrophe_decade (AnnalLexer *self, AnnalToken *token, gsize width)
{
  gsize at = self->at + width;

  if (class_at (self, at) != BYTE_DIGIT || class_at (self, at + 1) != BYTE_DIGIT ||
      byte_at (self, at + 2) != 's' || class_at (self, at + 3) == BYTE_LETTER)
    return FALSE;
  token->kind = ANNAL_WORD_NUMBER;
  token->value = (self->text[at] - '0') * 10 + (self->text[at + 1] - '0');
  token->n_digits = 2;
  token->flags |= ANNAL_TOKEN_DECADE | ANNAL_TOKEN_APOSTROPHE;
  finish (self, token, at + 3, 4);
  return TRUE;
}

static void
read_sign (AnnalLexer *self, AnnalToken *token, char sign, gsize width)
{
  gsize after = self->at + width;

  token->kind = ANNAL_WORD_PUNCTUATION;
  token->value = (guint8) sign;
  if (sign == '\'')
    {
      if (read_apostrophe_decade (self, token, width))
        return;
      if (!self->spaced && (byte_at (self, after) | 0x20) == 's' && class_at (self, after + 1) != BYTE_LETTER)
        {
          token->kind = ANNAL_WORD_POSSESSIVE;
          finish (self, token, after + 1, 2);
          return;
        }
    }
  finish (self, token, after, 1);
  if ((sign == '.' && self->may_stop) || sign == '?' || sign == '!')
    self->starts = TRUE;
}

gboolean
annal_lexer_next (AnnalLexer *self, AnnalToken *token)
{
  guint class;
  char sign;

  skip_spaces (self);
  if (self->at >= self->length)
    return FALSE;
  *token = (AnnalToken) { .start = self->at, .start_point = self->point };
  class = class_at (self, self->at);
  sign = class == BYTE_HIGH ? typographic_at (self, self->at) : '\0';
  if (class == BYTE_LETTER || (class == BYTE_HIGH && sign == '\0'))
    read_word (self, token);
  else if (class == BYTE_DIGIT)
    read_number (self, token);
  else
    read_sign (self, token, sign != '\0' ? sign : self->text[self->at], sign != '\0' ? 3 : 1);
  return TRUE;
}
