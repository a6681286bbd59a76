/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Which records hold which words.
 *
 *  1. While texts are added, words are gathered in annal-word-terms.c. Finished,
 *     there is nothing but entries in order of their words' bytes, so that words
 *     are found by halving, and those with a common beginning follow each other.
 *  2. The word of no letters stands for all records that were added; empty
 *     patterns are found by it.
 *  3. No places within texts are kept: they would double the size. What phrases
 *     may be in is known by the marks of their words, and the texts are read.
 *  4. Words that must all be there are looked up from the rarest on; each number
 *     found is sought in the next one's. The records of a prefix are gathered
 *     in bits.
 */

#include "index/annal-word-index-private.h"

#include <string.h>

#include "base/annal-word-fold-private.h"
#include "index/annal-word-pattern-private.h"
#include "index/annal-word-postings-private.h"
#include "index/annal-word-terms-private.h"

struct _AnnalWordIndex
{
  guint last;            /* the greatest number */
  AnnalWordTerms *terms; /* owned; NULL once it is finished */
  AnnalWordEntries entries;
};

AnnalWordIndex *
annal_word_index_new (void)
{
  AnnalWordIndex *self = g_new0 (AnnalWordIndex, 1);

  self->terms = annal_word_terms_new ();
  return self;
}

void
annal_word_index_free (AnnalWordIndex *self)
{
  g_clear_pointer (&self->terms, annal_word_terms_free);
  annal_word_entries_clear (&self->entries);
  g_free (self);
}

void
annal_word_index_add (AnnalWordIndex *self, guint number, const char *text, gsize length)
{
  gboolean follows = FALSE;
  AnnalWordFold fold;

  g_assert (self->terms != NULL && number >= self->last);
  self->last = number;
  annal_word_terms_add (self->terms, "", 0, number, FALSE);
  annal_word_fold_init (&fold, text, length);
  for (; annal_word_fold_next (&fold); follows = TRUE)
    annal_word_terms_add (self->terms, fold.word, fold.length, number, follows);
}

void
annal_word_index_finish (AnnalWordIndex *self)
{
  g_assert (self->terms != NULL);
  annal_word_terms_finish (self->terms, &self->entries);
  g_clear_pointer (&self->terms, annal_word_terms_free);
}

/* --- finding -------------------------------------------------------------- */

/* A word of a pattern in the index: entries from first to before end. */
typedef struct
{
  guint first;
  guint end;
  guint count;  /* of records, at most */
  guint8 marks; /* which they have */
} Range;

static AnnalPostings
read_entry (const AnnalWordIndex *self, guint entry)
{
  const guint8 *at = self->entries.bytes + self->entries.places[entry];
  AnnalPostings postings;
  guint count;

  at += *at + 1;
  count = annal_varint_read (&at);
  annal_postings_init (&postings, at, count);
  return postings;
}

/* Whether the entry stands before @word; with @through, whether it stands before
 * all that does not begin with it.
 */
static gboolean
is_before (const AnnalWordIndex *self, guint entry, const AnnalPatternWord *word, gboolean through)
{
  const guint8 *known = self->entries.bytes + self->entries.places[entry];
  int order = memcmp (known + 1, word->word, MIN (*known, word->length));

  if (order != 0)
    return order < 0;
  return *known < word->length || through;
}

static gboolean
is_entry (const AnnalWordIndex *self, guint entry, const AnnalPatternWord *word)
{
  const guint8 *known = self->entries.bytes + self->entries.places[entry];

  return *known == word->length && memcmp (known + 1, word->word, word->length) == 0;
}

static guint
find_entry (const AnnalWordIndex *self, const AnnalPatternWord *word, gboolean through)
{
  guint low = 0, high = self->entries.n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (is_before (self, middle, word, through))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* How many records were added. */
static guint
count_all (const AnnalWordIndex *self)
{
  return self->entries.n > 0 ? read_entry (self, 0).count : 0;
}

static Range
find_range (const AnnalWordIndex *self, const AnnalPatternWord *word)
{
  Range range = { find_entry (self, word, FALSE) };
  guint all = count_all (self);

  if (word->kind == ANNAL_PATTERN_PREFIX)
    range.end = find_entry (self, word, TRUE);
  else
    range.end = range.first + (range.first < self->entries.n && is_entry (self, range.first, word));
  for (guint i = range.first; i < range.end && range.count < all; i++)
    range.count = MIN (all, range.count + read_entry (self, i).count);
  return range;
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const Range *first = a, *second = b;

  return first->count < second->count ? -1 : first->count > second->count;
}

static gboolean
is_known (const AnnalWordPattern *pattern, guint index, guint part)
{
  const AnnalPatternWord *word;

  if (index >= annal_word_pattern_get_n_words (pattern))
    return FALSE;
  word = annal_word_pattern_get_word (pattern, index);
  return word->kind == ANNAL_PATTERN_EXACT && word->part == part;
}

/* The marks of records in which the word has those beside it that the pattern
 * asks for.
 */
static guint8
find_marks (const AnnalWordPattern *pattern, guint index)
{
  guint part = annal_word_pattern_get_word (pattern, index)->part;
  guint8 marks = 0;

  if (is_known (pattern, index + 1, part))
    {
      const AnnalPatternWord *next = annal_word_pattern_get_word (pattern, index + 1);

      marks |= annal_mark_next (next->word, next->length);
    }
  if (index > 0 && is_known (pattern, index - 1, part))
    {
      const AnnalPatternWord *previous = annal_word_pattern_get_word (pattern, index - 1);

      marks |= annal_mark_previous (previous->word, previous->length);
    }
  return marks;
}

/* The words of a pattern, the rarest first. */
static GArray *
find_ranges (const AnnalWordIndex *self, const AnnalWordPattern *pattern)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (Range));

  for (guint i = 0; i < annal_word_pattern_get_n_words (pattern); i++)
    {
      const AnnalPatternWord *word = annal_word_pattern_get_word (pattern, i);

      if (word->kind != ANNAL_PATTERN_ANY)
        {
          Range range = find_range (self, word);

          range.marks = word->kind == ANNAL_PATTERN_EXACT ? find_marks (pattern, i) : 0;
          g_array_append_val (ranges, range);
        }
    }
  if (ranges->len == 0)
    {
      Range all = { 0, 1, count_all (self) };

      g_array_append_val (ranges, all);
    }
  g_array_sort (ranges, compare_ranges);
  return ranges;
}

static inline gboolean
has_marks (const AnnalPostings *postings, guint8 marks)
{
  return marks == 0 || (annal_postings_get_marks (postings) & marks) == marks;
}

static void
list_entry (const AnnalWordIndex *self, const Range *range, GArray *numbers)
{
  AnnalPostings postings = read_entry (self, range->first);
  guint *at;
  guint n = 0;

  g_array_set_size (numbers, postings.count);
  at = (guint *) (gpointer) numbers->data;
  while (annal_postings_next (&postings))
    {
      at[n] = postings.value;
      n += has_marks (&postings, range->marks);
    }
  g_array_set_size (numbers, n);
}

/* A bit for each record that has one of the words. */
static guint64 *
gather_range (const AnnalWordIndex *self, const Range *range)
{
  guint64 *sets = g_new0 (guint64, (gsize) self->last / 64 + 1);

  for (guint i = range->first; i < range->end; i++)
    {
      AnnalPostings postings = read_entry (self, i);

      while (annal_postings_next (&postings))
        sets[postings.value / 64] |= G_GUINT64_CONSTANT (1) << postings.value % 64;
    }
  return sets;
}

static void
list_range (const AnnalWordIndex *self, const Range *range, GArray *numbers)
{
  g_autofree guint64 *sets = gather_range (self, range);

  for (guint i = 0; i <= self->last / 64; i++)
    for (guint64 bits = sets[i]; bits != 0; bits &= bits - 1)
      {
        guint number = i * 64 + (guint) __builtin_ctzll (bits);

        g_array_append_val (numbers, number);
      }
}

static void
keep_entry (const AnnalWordIndex *self, const Range *range, GArray *numbers)
{
  AnnalPostings postings = read_entry (self, range->first);
  guint *at = (guint *) (gpointer) numbers->data;
  guint n = 0;

  for (guint i = 0; i < numbers->len && annal_postings_seek (&postings, at[i]); i++)
    if (postings.value == at[i] && has_marks (&postings, range->marks))
      at[n++] = at[i];
  g_array_set_size (numbers, n);
}

static void
keep_range (const AnnalWordIndex *self, const Range *range, GArray *numbers)
{
  g_autofree guint64 *sets = gather_range (self, range);
  guint *at = (guint *) (gpointer) numbers->data;
  guint n = 0;

  for (guint i = 0; i < numbers->len; i++)
    if (sets[at[i] / 64] >> at[i] % 64 & 1)
      at[n++] = at[i];
  g_array_set_size (numbers, n);
}

GArray *
annal_word_index_find (const AnnalWordIndex *self, const AnnalWordPattern *pattern, gboolean *exact)
{
  g_autoptr (GArray) ranges = find_ranges (self, pattern);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  g_assert (self->terms == NULL);
  *exact = annal_word_pattern_is_exact (pattern);
  for (guint i = 0; i < ranges->len && (i == 0 || numbers->len > 0); i++)
    {
      const Range *range = &g_array_index (ranges, Range, i);
      gboolean is_one = range->end == range->first + 1;

      if (range->count == 0)
        break;
      if (i == 0 && is_one)
        list_entry (self, range, numbers);
      else if (i == 0)
        list_range (self, range, numbers);
      else if (is_one)
        keep_entry (self, range, numbers);
      else
        keep_range (self, range, numbers);
    }
  return numbers;
}

gsize
annal_word_index_get_size (const AnnalWordIndex *self)
{
  return sizeof *self + self->entries.n_bytes + sizeof (gsize) * self->entries.n;
}
