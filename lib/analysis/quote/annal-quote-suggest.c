/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Finds passages that come near some words.
 *
 *  1. The edit distance between the words and the best passage that ends at
 *     each code point of the text is computed by Myers' bit-parallel method,
 *     64 rows of the table at a time, letter case and shapes of marks aside.
 *  2. Of the ends that come near, the best of each neighbourhood as long as
 *     the words is kept, and of those the nearest few.
 *  3. Where each begins is found by the plain method, backwards from its end,
 *     over little more than the length of the words.
 *  4. It is then widened to whole words and measured again, letter case
 *     included, for what is said about it.
 *
 * The work is bounded by MAX_STEPS for the first and by MAX_SUGGESTIONS times
 * the square of MAX_CHARS for the others.
 */

#include <annal/annal-quote.h>

#include <string.h>

#include "base/annal-text-fold-private.h"

/* 2^25 steps take about an eighth of a second. With the longest words they
 * reach 2 million code points into a text.
 */
#define MAX_STEPS (1 << 25)
#define MAX_CHARS 1024
#define MAX_SUGGESTIONS 32
#define MAX_WORD 32

typedef struct
{
  char *words; /* owned */
  guint similarity;
  gsize start;
  gsize end;
  guint64 line;
} Suggestion;

struct _AnnalQuoteSuggestions
{
  GArray *suggestions; /* owned, of Suggestion */
};

G_DEFINE_BOXED_TYPE (AnnalQuoteSuggestions,
                     annal_quote_suggestions,
                     annal_quote_suggestions_ref,
                     annal_quote_suggestions_unref)

/* A code point as it is compared at first. */
static gunichar
blur_char (gunichar c)
{
  if (g_unichar_isspace (c))
    return ' ';
  return g_unichar_tolower (annal_text_fold_char (c));
}

/* The words, and for each code point in them the rows that hold it. */
typedef struct
{
  gunichar folded[MAX_CHARS];
  gunichar blurred[MAX_CHARS];
  gsize n;
  gsize n_blocks;
  gunichar alphabet[MAX_CHARS]; /* sorted */
  gsize n_alphabet;
  guint16 ascii[128]; /* 0, or one more than the place in the alphabet */
  guint64 *rows;      /* owned: blocks of nothing, then of each in the alphabet */
} Pattern;

static void
pattern_free (Pattern *self)
{
  g_free (self->rows);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pattern, pattern_free)

static int
compare_chars (gconstpointer a, gconstpointer b)
{
  gunichar x = *(const gunichar *) a;
  gunichar y = *(const gunichar *) b;

  return (x > y) - (x < y);
}

static gsize
pattern_lookup (const Pattern *self, gunichar c)
{
  gsize low = 0, high = self->n_alphabet;

  if (c < 128)
    return self->ascii[c];
  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (self->alphabet[middle] == c)
        return middle + 1;
      if (self->alphabet[middle] < c)
        low = middle + 1;
      else
        high = middle;
    }
  return 0;
}

static void
pattern_make_alphabet (Pattern *self)
{
  gsize n = 0;

  memcpy (self->alphabet, self->blurred, self->n * sizeof (gunichar));
  qsort (self->alphabet, self->n, sizeof (gunichar), compare_chars);
  for (gsize i = 0; i < self->n; i++)
    if (n == 0 || self->alphabet[n - 1] != self->alphabet[i])
      self->alphabet[n++] = self->alphabet[i];
  self->n_alphabet = n;
  for (gsize i = 0; i < n; i++)
    if (self->alphabet[i] < 128)
      self->ascii[self->alphabet[i]] = i + 1;
}

static Pattern *
pattern_new (const char *words)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (words));
  Pattern *self = g_new0 (Pattern, 1);

  for (const char *at = trimmed; *at != '\0' && self->n < MAX_CHARS; at = g_utf8_next_char (at))
    {
      self->folded[self->n] = annal_text_fold_char (g_utf8_get_char (at));
      self->blurred[self->n++] = blur_char (g_utf8_get_char (at));
    }
  pattern_make_alphabet (self);
  self->n_blocks = (self->n + 63) / 64;
  self->rows = g_new0 (guint64, (self->n_alphabet + 1) * self->n_blocks);
  for (gsize i = 0; i < self->n; i++)
    {
      gsize letter = pattern_lookup (self, self->blurred[i]);

      self->rows[letter * self->n_blocks + i / 64] |= G_GUINT64_CONSTANT (1) << (i % 64);
    }
  return self;
}

/* A column of the table, 64 rows of it: where a row's value is one more or
 * one less than that of the row above.
 */
typedef struct
{
  guint64 more;
  guint64 less;
} Block;

/* Moves a block to the next column. @above and the result are the change from
 * one column to the next, -1 to 1, in the row above and in the row @last.
 */
static int
block_advance (Block *self, guint64 equal, int above, guint last)
{
  guint64 vertical = equal | self->less;
  guint64 horizontal, more, less;
  int change;

  if (above < 0)
    equal |= 1;
  horizontal = (((equal & self->more) + self->more) ^ self->more) | equal;
  more = self->less | ~(horizontal | self->more);
  less = self->more & horizontal;
  change = (int) (more >> last & 1) - (int) (less >> last & 1);

  more = more << 1 | (above > 0);
  less = less << 1 | (above < 0);
  self->more = less | ~(vertical | more);
  self->less = more & vertical;
  return change;
}

/* Where a near passage ends. */
typedef struct
{
  gsize end; /* in code points */
  gsize end_byte;
  gsize distance;
} Hit;

typedef struct
{
  Hit hits[MAX_SUGGESTIONS]; /* nearest first */
  guint n;
  guint max;
  Hit current; /* the best of the neighbourhood; none where end is 0 */
  gsize reach;
  gsize max_distance;
} Hits;

static void
hits_keep (Hits *self)
{
  guint at = self->n;

  if (self->current.end == 0)
    return;
  while (at > 0 && self->hits[at - 1].distance > self->current.distance)
    at--;
  if (at >= self->max)
    return;
  if (self->n < self->max)
    self->n++;
  memmove (&self->hits[at + 1], &self->hits[at], (self->n - 1 - at) * sizeof (Hit));
  self->hits[at] = self->current;
}

static void
hits_offer (Hits *self, gsize end, gsize end_byte, gsize distance)
{
  if (distance > self->max_distance)
    return;
  if (self->current.end > 0 && end - self->current.end <= self->reach)
    {
      if (distance >= self->current.distance)
        return;
    }
  else
    hits_keep (self);
  self->current = (Hit) { end, end_byte, distance };
}

static void
find_ends (const Pattern *pattern, const char *text, gsize length, Hits *hits)
{
  g_autofree Block *blocks = g_new (Block, pattern->n_blocks);
  guint last = (pattern->n - 1) % 64;
  gsize distance = pattern->n;
  gsize max_chars = MAX_STEPS / pattern->n_blocks;
  gsize n_chars = 0;

  for (gsize b = 0; b < pattern->n_blocks; b++)
    blocks[b] = (Block) { G_MAXUINT64, 0 };
  for (gsize at = 0; at < length && n_chars < max_chars;)
    {
      gunichar c = blur_char (g_utf8_get_char (text + at));
      const guint64 *rows = pattern->rows + pattern_lookup (pattern, c) * pattern->n_blocks;
      int change = 0;

      for (gsize b = 0; b < pattern->n_blocks; b++)
        change = block_advance (&blocks[b], rows[b], change, b + 1 < pattern->n_blocks ? 63 : last);
      distance += change;
      at += g_utf8_skip[(guchar) text[at]];
      hits_offer (hits, ++n_chars, at, distance);
    }
  hits_keep (hits);
}

/* One row of the plain method: @row holds the distances of the beginnings of
 * @a from what came before @c, and then from that with @c.
 */
static void
add_char (guint *row, const gunichar *a, gsize n, gunichar c)
{
  guint diagonal = row[0]++;

  for (gsize i = 0; i < n; i++)
    {
      guint replaced = diagonal + (a[i] != c);

      diagonal = row[i + 1];
      row[i + 1] = MIN (replaced, MIN (diagonal, row[i]) + 1);
    }
}

static guint *
first_row (gsize n)
{
  guint *row = g_new (guint, n + 1);

  for (gsize i = 0; i <= n; i++)
    row[i] = i;
  return row;
}

/* How many code points before its end a near passage begins. */
static gsize
find_length (const Pattern *pattern, const char *text, const Hit *hit)
{
  g_autofree gunichar *backwards = g_new (gunichar, pattern->n);
  g_autofree guint *row = first_row (pattern->n);
  const char *at = text + hit->end_byte;
  gsize most = MIN (hit->end, pattern->n + hit->distance);
  gsize best = 0;
  guint least = row[pattern->n];

  for (gsize i = 0; i < pattern->n; i++)
    backwards[i] = pattern->blurred[pattern->n - 1 - i];
  for (gsize length = 1; length <= most; length++)
    {
      at = g_utf8_prev_char (at);
      add_char (row, backwards, pattern->n, blur_char (g_utf8_get_char (at)));
      if (row[pattern->n] < least || (row[pattern->n] == least && length <= pattern->n))
        {
          least = row[pattern->n];
          best = length;
        }
    }
  return best;
}

typedef struct
{
  gsize start;
  gsize end;
  const char *from;
  const char *to;
} Passage;

static gboolean
is_word_at (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

static void
trim (Passage *self)
{
  while (self->from < self->to && g_unichar_isspace (g_utf8_get_char (self->from)))
    {
      self->from = g_utf8_next_char (self->from);
      self->start++;
    }
  while (self->from < self->to && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (self->to))))
    {
      self->to = g_utf8_prev_char (self->to);
      self->end--;
    }
}

/* To whole words, unless they are of a script that does not part them. */
static void
widen (Passage *self, const char *text, const char *end)
{
  Passage wide = *self;
  guint n = 0;

  while (n < MAX_WORD && wide.from > text && is_word_at (wide.from) && is_word_at (g_utf8_prev_char (wide.from)))
    {
      wide.from = g_utf8_prev_char (wide.from);
      wide.start--;
      n++;
    }
  while (n < MAX_WORD && wide.to < end && is_word_at (wide.to) && is_word_at (g_utf8_prev_char (wide.to)))
    {
      wide.to = g_utf8_next_char (wide.to);
      wide.end++;
      n++;
    }
  if (n < MAX_WORD)
    *self = wide;
}

static guint
measure (const Pattern *pattern, const Passage *passage)
{
  g_autofree guint *row = first_row (pattern->n);
  gsize longer = MAX (pattern->n, passage->end - passage->start);

  for (const char *at = passage->from; at < passage->to; at = g_utf8_next_char (at))
    add_char (row, pattern->folded, pattern->n, annal_text_fold_char (g_utf8_get_char (at)));
  return 100 * (longer - row[pattern->n]) / longer;
}

static guint64
count_line (const char *text, const char *at)
{
  guint64 line = 1;

  while ((text = memchr (text, '\n', at - text)) != NULL)
    {
      line++;
      text++;
    }
  return line;
}

static void
suggestion_clear (gpointer data)
{
  g_free (((Suggestion *) data)->words);
}

static gboolean
overlaps (const GArray *suggestions, const Passage *passage)
{
  for (guint i = 0; i < suggestions->len; i++)
    {
      const Suggestion *other = &g_array_index (suggestions, Suggestion, i);

      if (passage->start < other->end && other->start < passage->end)
        return TRUE;
    }
  return FALSE;
}

static void
add_suggestion (AnnalQuoteSuggestions *self, const Pattern *pattern, const char *text, gsize length, const Hit *hit)
{
  gsize n = find_length (pattern, text, hit);
  Passage passage = { .start = hit->end - n, .end = hit->end, .to = text + hit->end_byte };
  Suggestion *suggestion;

  passage.from = passage.to;
  for (gsize i = 0; i < n; i++)
    passage.from = g_utf8_prev_char (passage.from);
  trim (&passage);
  widen (&passage, text, text + length);
  if (passage.from == passage.to || overlaps (self->suggestions, &passage))
    return;

  g_array_set_size (self->suggestions, self->suggestions->len + 1);
  suggestion = &g_array_index (self->suggestions, Suggestion, self->suggestions->len - 1);
  suggestion->words = g_strndup (passage.from, passage.to - passage.from);
  suggestion->similarity = measure (pattern, &passage);
  suggestion->start = passage.start;
  suggestion->end = passage.end;
  suggestion->line = count_line (text, passage.from);
}

static int
compare_suggestions (gconstpointer a, gconstpointer b)
{
  const Suggestion *x = a;
  const Suggestion *y = b;

  if (x->similarity != y->similarity)
    return x->similarity > y->similarity ? -1 : 1;
  return (x->start > y->start) - (x->start < y->start);
}

/**
 * annal_quote_suggest:
 * @text: a text in UTF-8
 * @length: its length in bytes, or -1 where it ends with a NUL
 * @words: the words to come near, in UTF-8
 * @max: how many suggestions are wanted at most; no more than 32 are given
 *
 * Finds the passages of a text that come nearest to some words: those that are
 * made of the words by changing fewer than half of their code points. They are
 * for a person to choose from and are never stored.
 *
 * The work is bounded: of the words the first 1,024 code points are compared,
 * and of the text the first 33 million, divided by how often 64 code points go
 * into the words, rounded up (2 million for the longest words).
 *
 * Returns: (transfer full): the suggestions, the nearest first
 *
 * Since: 0.1
 */
AnnalQuoteSuggestions *
annal_quote_suggest (const char *text,
                     gssize length,
                     const char *words,
                     guint max)
{
  g_autoptr (Pattern) pattern = NULL;
  AnnalQuoteSuggestions *self;
  Hits hits = { .max = MIN (max, MAX_SUGGESTIONS) };
  gsize n_bytes;

  g_return_val_if_fail (text != NULL && words != NULL, NULL);
  g_return_val_if_fail (g_utf8_validate (text, length, NULL), NULL);
  g_return_val_if_fail (g_utf8_validate (words, -1, NULL), NULL);

  self = g_atomic_rc_box_new0 (AnnalQuoteSuggestions);
  self->suggestions = g_array_new (FALSE, FALSE, sizeof (Suggestion));
  g_array_set_clear_func (self->suggestions, suggestion_clear);
  pattern = pattern_new (words);
  if (pattern->n == 0)
    return self;

  n_bytes = length < 0 ? strlen (text) : (gsize) length;
  hits.reach = pattern->n;
  hits.max_distance = (pattern->n - 1) / 2;
  find_ends (pattern, text, n_bytes, &hits);
  for (guint i = 0; i < hits.n; i++)
    add_suggestion (self, pattern, text, n_bytes, &hits.hits[i]);
  g_array_sort (self->suggestions, compare_suggestions);
  return self;
}

/**
 * annal_quote_suggestions_ref:
 * @self: suggestions
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalQuoteSuggestions *
annal_quote_suggestions_ref (AnnalQuoteSuggestions *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
suggestions_clear (gpointer data)
{
  g_array_unref (((AnnalQuoteSuggestions *) data)->suggestions);
}

/**
 * annal_quote_suggestions_unref:
 * @self: (transfer full): suggestions
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */
void
annal_quote_suggestions_unref (AnnalQuoteSuggestions *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, suggestions_clear);
}

/**
 * annal_quote_suggestions_get_n_suggestions:
 * @self: suggestions
 *
 * Counts them.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_quote_suggestions_get_n_suggestions (const AnnalQuoteSuggestions *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->suggestions->len;
}

static const Suggestion *
get_suggestion (const AnnalQuoteSuggestions *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->suggestions->len, NULL);
  return &g_array_index (self->suggestions, Suggestion, index);
}

/**
 * annal_quote_suggestions_get_words:
 * @self: suggestions
 * @index: which one, from 0, the nearest first
 *
 * Reads the words as they stand in the text.
 *
 * Returns: (transfer none): the words
 *
 * Since: 0.1
 */
const char *
annal_quote_suggestions_get_words (const AnnalQuoteSuggestions *self,
                                   guint index)
{
  const Suggestion *suggestion = get_suggestion (self, index);

  return suggestion != NULL ? suggestion->words : NULL;
}

/**
 * annal_quote_suggestions_get_similarity:
 * @self: suggestions
 * @index: which one, from 0, the nearest first
 *
 * Reads how near it comes: the share of code points, of the longer of the two,
 * that need not be changed, letter case included.
 *
 * Returns: the similarity, from 0 to 100; 100 is the words themselves, but for
 *   the shapes of spaces, quotation marks and dashes
 *
 * Since: 0.1
 */
guint
annal_quote_suggestions_get_similarity (const AnnalQuoteSuggestions *self,
                                        guint index)
{
  const Suggestion *suggestion = get_suggestion (self, index);

  return suggestion != NULL ? suggestion->similarity : 0;
}

/**
 * annal_quote_suggestions_get_start:
 * @self: suggestions
 * @index: which one, from 0, the nearest first
 *
 * Reads where it begins, in code points of the text.
 *
 * Returns: the offset
 *
 * Since: 0.1
 */
gint64
annal_quote_suggestions_get_start (const AnnalQuoteSuggestions *self,
                                   guint index)
{
  const Suggestion *suggestion = get_suggestion (self, index);

  return suggestion != NULL ? (gint64) suggestion->start : -1;
}

/**
 * annal_quote_suggestions_get_end:
 * @self: suggestions
 * @index: which one, from 0, the nearest first
 *
 * Reads where it ends, in code points, exclusive.
 *
 * Returns: the offset
 *
 * Since: 0.1
 */
gint64
annal_quote_suggestions_get_end (const AnnalQuoteSuggestions *self,
                                 guint index)
{
  const Suggestion *suggestion = get_suggestion (self, index);

  return suggestion != NULL ? (gint64) suggestion->end : -1;
}

/**
 * annal_quote_suggestions_get_line:
 * @self: suggestions
 * @index: which one, from 0, the nearest first
 *
 * Reads the line of the text on which it begins.
 *
 * Returns: the line, from 1
 *
 * Since: 0.1
 */
guint64
annal_quote_suggestions_get_line (const AnnalQuoteSuggestions *self,
                                  guint index)
{
  const Suggestion *suggestion = get_suggestion (self, index);

  return suggestion != NULL ? suggestion->line : 0;
}
