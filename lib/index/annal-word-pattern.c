/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What is looked for in texts.
 *
 *  1. A pattern is cut into words as texts are (annal-word-fold.c). Each word
 *     takes one place.
 *  2. A part is a run of words that must follow each other in one text, whatever
 *     parts them there: a phrase is one part; otherwise, what white space
 *     surrounds is a part. So 9/11, well-known and 북한은 are found as they are
 *     written, and not where their pieces lie apart.
 *  3. An asterisk right behind a word makes it a prefix.
 *  4. A pair of letters (Korean, Chinese, Japanese, Thai) is a word; a letter
 *     alone is the prefix of all pairs that it begins. Behind a pair, that letter
 *     is known already, and its place takes any word.
 *  5. A text is read once, with a bit for each word of the pattern: it is set
 *     while the words of the part up to that one are the last ones of the text.
 */

#include "index/annal-word-pattern-private.h"

#include <string.h>

#include "base/annal-word-fold-private.h"

#define FEW 4 /* times 64 words */

struct _AnnalWordPattern
{
  GArray *words; /* owned, of AnnalPatternWord */
  guint n_parts;
  guint n_sets;    /* of 64 bits, one for each word */
  guint64 *firsts; /* owned: the first words of parts */
  guint64 *lasts;  /* owned: the last ones */
};

static gboolean
has_white_space (const char *at, const char *end)
{
  while (at < end)
    {
      gunichar c = g_utf8_get_char_validated (at, end - at);

      if (c > 0x10ffff)
        at++;
      else if (g_unichar_isspace (c))
        return TRUE;
      else
        at = g_utf8_next_char (at);
    }
  return FALSE;
}

static AnnalPatternKind
kind_of (const AnnalWordFold *fold, gboolean follows_pair)
{
  if (fold->kind == ANNAL_WORD_SINGLE)
    return follows_pair ? ANNAL_PATTERN_ANY : ANNAL_PATTERN_PREFIX;
  if (fold->kind == ANNAL_WORD_WHOLE && annal_word_fold_has_star (fold))
    return ANNAL_PATTERN_PREFIX;
  return ANNAL_PATTERN_EXACT;
}

static void
clear_word (gpointer data)
{
  AnnalPatternWord *word = data;

  g_free (word->word);
}

static void
add_words (AnnalWordPattern *self, const char *text, gboolean phrase)
{
  const char *until = text;
  gboolean follows_pair = FALSE;
  AnnalWordFold fold;

  annal_word_fold_init (&fold, text, strlen (text));
  while (annal_word_fold_next (&fold))
    {
      AnnalPatternWord word = { g_strndup (fold.word, fold.length), fold.length, kind_of (&fold, follows_pair) };

      if (self->n_parts == 0 || (!phrase && has_white_space (until, fold.from)))
        self->n_parts++;
      word.part = self->n_parts - 1;
      g_array_append_val (self->words, word);
      follows_pair = fold.kind == ANNAL_WORD_PAIR;
      until = fold.until;
    }
}

static const AnnalPatternWord *
word_at (const AnnalWordPattern *self, guint index)
{
  return &g_array_index (self->words, AnnalPatternWord, index);
}

static inline void
set_bit (guint64 *sets, guint bit)
{
  sets[bit / 64] |= G_GUINT64_CONSTANT (1) << bit % 64;
}

static void
mark_parts (AnnalWordPattern *self)
{
  self->n_sets = self->words->len / 64 + 1;
  self->firsts = g_new0 (guint64, self->n_sets);
  self->lasts = g_new0 (guint64, self->n_sets);
  for (guint i = 0; i < self->words->len; i++)
    {
      if (i == 0 || word_at (self, i - 1)->part != word_at (self, i)->part)
        set_bit (self->firsts, i);
      if (i + 1 == self->words->len || word_at (self, i + 1)->part != word_at (self, i)->part)
        set_bit (self->lasts, i);
    }
}

AnnalWordPattern *
annal_word_pattern_new (const char *text, gboolean phrase)
{
  AnnalWordPattern *self = g_new0 (AnnalWordPattern, 1);

  self->words = g_array_new (FALSE, FALSE, sizeof (AnnalPatternWord));
  g_array_set_clear_func (self->words, clear_word);
  add_words (self, text, phrase);
  mark_parts (self);
  return self;
}

void
annal_word_pattern_free (AnnalWordPattern *self)
{
  g_array_unref (self->words);
  g_free (self->firsts);
  g_free (self->lasts);
  g_free (self);
}

gboolean
annal_word_pattern_is_empty (const AnnalWordPattern *self)
{
  return self->words->len == 0;
}

guint
annal_word_pattern_get_n_parts (const AnnalWordPattern *self)
{
  return self->n_parts;
}

guint
annal_word_pattern_get_n_words (const AnnalWordPattern *self)
{
  return self->words->len;
}

const AnnalPatternWord *
annal_word_pattern_get_word (const AnnalWordPattern *self, guint index)
{
  return word_at (self, index);
}

gboolean
annal_word_pattern_is_exact (const AnnalWordPattern *self)
{
  guint n = 0;

  for (guint i = 0; i < self->words->len; i++)
    n += word_at (self, i)->kind != ANNAL_PATTERN_ANY;
  return n == self->n_parts;
}

static inline gboolean
is_word (const AnnalPatternWord *self, const AnnalWordFold *fold)
{
  if (self->kind == ANNAL_PATTERN_ANY)
    return TRUE;
  if (self->kind == ANNAL_PATTERN_EXACT ? fold->length != self->length : fold->length < self->length)
    return FALSE;
  /* Most words differ in the first letter. */
  return fold->word[0] == self->word[0] && memcmp (fold->word, self->word, self->length) == 0;
}

/* Goes on by one word of the text; the bits of parts that it completes are in
 * what is left of @open.
 */
static void
step (const AnnalWordPattern *self, const AnnalWordFold *fold, guint64 *open)
{
  guint64 carry = 0;

  for (guint set = 0; set < self->n_sets; set++)
    {
      guint64 go_on = open[set] & ~self->lasts[set];
      guint64 bits = go_on << 1 | carry | self->firsts[set];

      carry = go_on >> 63;
      open[set] = 0;
      for (; bits != 0; bits &= bits - 1)
        {
          guint word = set * 64 + (guint) __builtin_ctzll (bits);

          if (is_word (word_at (self, word), fold))
            set_bit (open, word);
        }
    }
}

/* Returns how many parts were seen for the first time. */
static guint
mark_seen (const AnnalWordPattern *self, const guint64 *open, guint8 *seen)
{
  guint n = 0;

  for (guint set = 0; set < self->n_sets; set++)
    for (guint64 bits = open[set] & self->lasts[set]; bits != 0; bits &= bits - 1)
      {
        guint part = word_at (self, set * 64 + (guint) __builtin_ctzll (bits))->part;

        n += !seen[part];
        seen[part] = TRUE;
      }
  return n;
}

gboolean
annal_word_pattern_see (const AnnalWordPattern *self, const char *text, guint8 *seen)
{
  guint64 few[FEW] = { 0 };
  g_autofree guint64 *many = self->n_sets > FEW ? g_new0 (guint64, self->n_sets) : NULL;
  guint64 *open = many != NULL ? many : few;
  guint n_missing = 0;
  AnnalWordFold fold;

  for (guint i = 0; i < self->n_parts; i++)
    n_missing += !seen[i];
  annal_word_fold_init (&fold, text, strlen (text));
  while (n_missing > 0 && annal_word_fold_next (&fold))
    {
      step (self, &fold, open);
      n_missing -= mark_seen (self, open, seen);
    }
  return n_missing == 0;
}

gboolean
annal_word_pattern_matches (const AnnalWordPattern *self, const char *text)
{
  guint8 few[64] = { 0 };
  g_autofree guint8 *many = self->n_parts > sizeof few ? g_new0 (guint8, self->n_parts) : NULL;

  return annal_word_pattern_see (self, text, many != NULL ? many : few);
}
