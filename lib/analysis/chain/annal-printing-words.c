/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Words of quotes.
 *
 *  1. A word is what stands between blanks and dashes, without the signs at its
 *     ends, in small letters; a sign of Chinese or Japanese is a word.
 *  2. What stands in [brackets], and words of which a part does, are marked.
 *  3. Three dots or one sign for them mark that something is left out.
 *
 * Which words go together:
 *
 *  1. Of at most CELLS_MAX pairs, those of equal words in the same order are
 *     taken that score most: MATCH and its letters for each, NEXT more where the
 *     pair before it is one too. So a fragment is found in one piece, and by the
 *     words that say something.
 *  2. Where there are more, equal words at both ends go together first.
 *  3. Where there still are more, the words that occur once in both and stand in
 *     the same order (the longest such row) go together, and the same is done
 *     between them; where there are none, all of it is one change.
 */

#include "analysis/chain/annal-printing-words-private.h"

#include <string.h>

#include "base/annal-hash-private.h"
#include "base/annal-text-fold-private.h"

#define CELLS_MAX 1000000
#define LETTERS_MAX 12
#define MATCH 2
#define NEXT 2

/* --- words ---------------------------------------------------------------- */

typedef struct
{
  AnnalPrintedText *text;
  GHashTable *keys;
  GString *word; /* folded, as far as it goes */
  guint from;
  guint until;
  guint brackets;  /* that are open */
  gboolean marked; /* the word, so far */
  gboolean gap;    /* before the next word */
  const GArray *insertions; /* of Stretch */
} Reading;

/* Bytes of a text. */
typedef struct
{
  guint from;
  guint until;
} Stretch;

GHashTable *
annal_printed_keys_new (void)
{
  return g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);
}

static guint
ensure_key (GHashTable *keys, const char *word)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (keys, word));

  if (found > 0)
    return found;
  found = g_hash_table_size (keys) + 1;
  g_hash_table_insert (keys, g_strdup (word), GUINT_TO_POINTER (found));
  return found;
}

/* Signs at the end of the folded word are no part of it. */
static void
trim_signs (GString *word)
{
  while (word->len > 0)
    {
      const char *last = g_utf8_prev_char (word->str + word->len);

      if (g_unichar_isalnum (g_utf8_get_char (last)))
        return;
      g_string_truncate (word, (gsize) (last - word->str));
    }
}

static void
end_word (Reading *self)
{
  AnnalPrintedWord word = { 0, self->from, self->until, self->marked || self->brackets > 0, self->gap };

  trim_signs (self->word);
  if (self->word->len > 0)
    {
      word.key = ensure_key (self->keys, self->word->str);
      g_array_append_val (self->text->words, word);
      self->gap = FALSE;
    }
  g_string_truncate (self->word, 0);
  self->marked = self->brackets > 0;
}

static gboolean
is_inserted (const Reading *self, guint at)
{
  for (guint i = 0; i < self->insertions->len; i++)
    {
      const Stretch *stretch = &g_array_index (self->insertions, Stretch, i);

      if (stretch->from <= at && at < stretch->until)
        return TRUE;
    }
  return FALSE;
}

static gboolean
stands_alone (gunichar c)
{
  GUnicodeScript script = c < 0x2e80 ? G_UNICODE_SCRIPT_LATIN : g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA;
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x2014 || c == 0x2015;
}

static void
add_letter (Reading *self, gunichar c, guint at, guint size)
{
  if (self->word->len == 0)
    self->from = at;
  g_string_append_unichar (self->word, g_unichar_tolower (annal_text_fold_char (c)));
  self->until = at + size;
  self->marked = self->marked || is_inserted (self, at);
}

/* One code point, of which nothing is known but what it is. */
static void
read_char (Reading *self, gunichar c, guint at, guint size)
{
  if (stands_alone (c))
    {
      end_word (self);
      add_letter (self, c, at, size);
      end_word (self);
    }
  else if (is_blank (c))
    end_word (self);
  else if (c == '[')
    {
      self->brackets++;
      self->marked = TRUE;
    }
  else if (c == ']')
    self->brackets -= self->brackets > 0 ? 1 : 0;
  else if (g_unichar_isalnum (c) || g_unichar_ismark (c))
    add_letter (self, c, at, size);
  else if (self->word->len > 0 && c != '(' && c != ')')
    g_string_append_unichar (self->word, annal_text_fold_char (c));
}

/* Bytes of dots that mark something as left out at @p; 0 for none. */
static guint
measure_dots (const char *p)
{
  if (g_utf8_get_char (p) == 0x2026)
    return 3;
  if (strncmp (p, "...", 3) == 0)
    return 3;
  return strncmp (p, ". . .", 5) == 0 ? 5 : 0;
}

/* Dots in brackets are no insertion. */
static void
read_dots (Reading *self)
{
  gboolean marked = self->brackets > 0;

  if (self->word->len == 0)
    self->marked = FALSE;
  end_word (self);
  self->marked = FALSE;
  self->gap = TRUE;
  if (marked)
    self->brackets--;
}

/* All that is left, as one word. */
static void
read_rest (Reading *self, const char *rest, guint at)
{
  end_word (self);
  for (const char *p = rest; *p != '\0'; p = g_utf8_next_char (p))
    add_letter (self, g_utf8_get_char (p), at + (guint) (p - rest), (guint) (g_utf8_next_char (p) - p));
  end_word (self);
}

/* Where the insertions stand, each as often as it occurs. */
static GArray *
find_insertions (const char *text, const GPtrArray *insertions)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Stretch));

  for (guint i = 0; insertions != NULL && i < insertions->len; i++)
    {
      const char *insertion = g_ptr_array_index (insertions, i);
      gsize length = strlen (insertion);

      for (const char *p = length > 0 ? strstr (text, insertion) : NULL; p != NULL; p = strstr (p + length, insertion))
        {
          Stretch stretch = { (guint) (p - text), (guint) (p - text + length) };

          g_array_append_val (found, stretch);
        }
    }
  return found;
}

void
annal_printed_text_init (AnnalPrintedText *self, const char *text, const GPtrArray *insertions, GHashTable *keys)
{
  g_autoptr (GString) word = g_string_new (NULL);
  g_autoptr (GArray) stretches = find_insertions (text, insertions);
  Reading reading = { self, keys, word, 0, 0, 0, FALSE, FALSE, stretches };

  self->text = g_strdup (text);
  self->words = g_array_new (FALSE, FALSE, sizeof (AnnalPrintedWord));
  for (const char *p = text; *p != '\0';)
    {
      guint dots = measure_dots (p);
      const char *next = dots > 0 ? p + dots : g_utf8_next_char (p);

      if (self->words->len == ANNAL_PRINTED_MAX - 1)
        {
          read_rest (&reading, p, (guint) (p - text));
          break;
        }
      if (dots > 0)
        read_dots (&reading);
      else
        read_char (&reading, g_utf8_get_char (p), (guint) (p - text), (guint) (next - p));
      p = next;
    }
  end_word (&reading);
  self->gap = reading.gap;
}

void
annal_printed_text_clear (AnnalPrintedText *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->words, g_array_unref);
}

/* --- which go together ---------------------------------------------------- */

typedef struct
{
  const GArray *a;
  const GArray *b;
  GArray *pairs; /* of Pair: equal words, in order */
} Matching;

typedef struct
{
  guint a;
  guint b;
} Pair;

static guint
get_key (const GArray *words, guint at)
{
  return g_array_index (words, AnnalPrintedWord, at).key;
}

static gboolean
are_equal (const Matching *self, guint i, guint j)
{
  return get_key (self->a, i) == get_key (self->b, j);
}

static guint32
get_score (const Matching *self, guint i)
{
  const AnnalPrintedWord *word = &g_array_index (self->a, AnnalPrintedWord, i);

  return MATCH + MIN (word->until - word->from, LETTERS_MAX);
}

static void
add_pair (Matching *self, guint i, guint j)
{
  Pair pair = { i, j };

  g_array_append_val (self->pairs, pair);
}

/* Property 1, between words @i0 and @i1 of a, @j0 and @j1 of b. The best score
 * of what follows a place, where the pair before it is one (runs) or not (free).
 * All is worked out from the end, so that pairs come in order.
 */
static void
match_few (Matching *self, guint i0, guint i1, guint j0, guint j1)
{
  gsize width = (gsize) (j1 - j0) + 1;
  gsize height = (gsize) (i1 - i0) + 1;
  g_autofree guint32 *unbound = g_new0 (guint32, width * height);
  g_autofree guint32 *bound = g_new0 (guint32, width * height);
  gboolean runs = FALSE;

  for (gsize i = height - 1; i > 0; i--)
    for (gsize j = width - 1; j > 0; j--)
      {
        gsize at = (i - 1) * width + j - 1;
        guint32 skip = MAX (unbound[at + 1], unbound[at + width]);
        gboolean equal = are_equal (self, i0 + (guint) i - 1, j0 + (guint) j - 1);
        guint32 take = equal ? bound[at + width + 1] + get_score (self, i0 + (guint) i - 1) : 0;

        unbound[at] = MAX (skip, take);
        bound[at] = MAX (skip, equal ? take + NEXT : 0);
      }
  for (guint i = i0, j = j0; i < i1 && j < j1;)
    {
      gsize at = (gsize) (i - i0) * width + (j - j0);
      guint32 best = runs ? bound[at] : unbound[at];

      if (are_equal (self, i, j) && best == bound[at + width + 1] + get_score (self, i) + (runs ? NEXT : 0))
        {
          add_pair (self, i++, j++);
          runs = TRUE;
          continue;
        }
      runs = FALSE;
      if (best == unbound[at + width])
        i++;
      else
        j++;
    }
}

static int
compare_pairs (gconstpointer first, gconstpointer second)
{
  const Pair *a = first;
  const Pair *b = second;

  return (a->a > b->a) - (a->a < b->a);
}

/* The words that occur once in both stretches, by their place in a. */
static GArray *
find_unique (const Matching *self, guint i0, guint i1, guint j0, guint j1)
{
  g_autoptr (GHashTable) in_a = g_hash_table_new (NULL, NULL); /* key to place + 1; 0 where there are several */
  g_autoptr (GHashTable) in_b = g_hash_table_new (NULL, NULL);
  GArray *unique = g_array_new (FALSE, FALSE, sizeof (Pair));
  GHashTableIter iter;
  gpointer key, value;

  for (guint i = i0; i < i1; i++)
    {
      gpointer word = GUINT_TO_POINTER (get_key (self->a, i));

      g_hash_table_insert (in_a, word, g_hash_table_contains (in_a, word) ? NULL : GUINT_TO_POINTER (i + 1));
    }
  for (guint j = j0; j < j1; j++)
    {
      gpointer word = GUINT_TO_POINTER (get_key (self->b, j));

      g_hash_table_insert (in_b, word, g_hash_table_contains (in_b, word) ? NULL : GUINT_TO_POINTER (j + 1));
    }
  g_hash_table_iter_init (&iter, in_a);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      gpointer other = g_hash_table_lookup (in_b, key);
      Pair pair = { GPOINTER_TO_UINT (value) - 1, GPOINTER_TO_UINT (other) - 1 };

      if (value != NULL && other != NULL)
        g_array_append_val (unique, pair);
    }
  g_array_sort (unique, compare_pairs);
  return unique;
}

/* The longest row of pairs that rises in b too. */
static GArray *
find_row (const GArray *pairs)
{
  guint n = pairs->len, length = 0;
  g_autofree guint *ends = g_new (guint, (gsize) n + 1);   /* of the rows of each length, the least end */
  g_autofree guint *before = g_new (guint, (gsize) n + 1); /* what comes before each in its row */
  GArray *row = g_array_new (FALSE, FALSE, sizeof (Pair));

  for (guint i = 0; i < n; i++)
    {
      guint low = 0, high = length;

      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (g_array_index (pairs, Pair, ends[middle]).b < g_array_index (pairs, Pair, i).b)
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? ends[low - 1] : G_MAXUINT;
      ends[low] = i;
      length = MAX (length, low + 1);
    }
  g_array_set_size (row, length);
  for (guint at = length > 0 ? ends[length - 1] : G_MAXUINT, i = length; at != G_MAXUINT; at = before[at])
    g_array_index (row, Pair, --i) = g_array_index (pairs, Pair, at);
  return row;
}

static gboolean
is_small (guint i0, guint i1, guint j0, guint j1)
{
  return (guint64) (i1 - i0) * (j1 - j0) <= CELLS_MAX;
}

static void match (Matching *self, guint i0, guint i1, guint j0, guint j1);

/* Property 3. Between two of the row there is none that both share once, or it
 * is shorter, so this comes to an end.
 */
static void
match_many (Matching *self, guint i0, guint i1, guint j0, guint j1)
{
  g_autoptr (GArray) unique = find_unique (self, i0, i1, j0, j1);
  g_autoptr (GArray) row = find_row (unique);

  for (guint k = 0; k < row->len; k++)
    {
      Pair pair = g_array_index (row, Pair, k);

      match (self, i0, pair.a, j0, pair.b);
      add_pair (self, pair.a, pair.b);
      i0 = pair.a + 1;
      j0 = pair.b + 1;
    }
  if (row->len > 0)
    match (self, i0, i1, j0, j1);
}

static void
match (Matching *self, guint i0, guint i1, guint j0, guint j1)
{
  guint tail = 0;

  if (is_small (i0, i1, j0, j1))
    {
      match_few (self, i0, i1, j0, j1);
      return;
    }
  for (; i0 < i1 && j0 < j1 && are_equal (self, i0, j0); i0++, j0++)
    add_pair (self, i0, j0);
  for (; i0 < i1 && j0 < j1 && are_equal (self, i1 - 1, j1 - 1); i1--, j1--)
    tail++;
  if (is_small (i0, i1, j0, j1))
    match_few (self, i0, i1, j0, j1);
  else
    match_many (self, i0, i1, j0, j1);
  for (guint k = 0; k < tail; k++)
    add_pair (self, i1 + k, j1 + k);
}

GArray *
annal_words_compare (const GArray *a, const GArray *b)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (AnnalWordChange));
  Matching matching = { a, b, pairs };
  Pair last = { 0, 0 };

  match (&matching, 0, a->len, 0, b->len);
  for (guint i = 0; i <= pairs->len; i++)
    {
      Pair next = i < pairs->len ? g_array_index (pairs, Pair, i) : (Pair) { a->len, b->len };
      AnnalWordChange change = { last.a, next.a, last.b, next.b };

      if (change.a_from < change.a_until || change.b_from < change.b_until)
        g_array_append_val (changes, change);
      last = (Pair) { next.a + 1, next.b + 1 };
    }
  return changes;
}

guint
annal_words_compare_roughly (const GArray *a, const GArray *b)
{
  const GArray *shorter = a->len <= b->len ? a : b;
  const GArray *longer = a->len <= b->len ? b : a;
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint found = 0;

  if (shorter->len == 0)
    return 0;
  for (guint i = 0; i < longer->len; i++)
    {
      gpointer key = GUINT_TO_POINTER (get_key (longer, i));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (n + 1));
    }
  for (guint i = 0; i < shorter->len; i++)
    {
      gpointer key = GUINT_TO_POINTER (get_key (shorter, i));
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

      if (n == 0)
        continue;
      g_hash_table_insert (counts, key, GUINT_TO_POINTER (n - 1));
      found++;
    }
  return (guint) ((guint64) found * 100 / shorter->len);
}
