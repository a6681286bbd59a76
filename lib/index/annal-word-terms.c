/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Words with their records, while an index is being built.
 *
 *  1. Building is a matter of waiting for memory: of the words of a text most
 *     are frequent, but the others lie anywhere in tens of megabytes. So a
 *     term, with its word and its first records, fills one cache line, and
 *     words are taken in batches: for all of a batch the slot of the hash table
 *     is fetched, then for all the term, and then they are looked up. That made
 *     building three times as fast for two million quotes.
 *  2. The numbers of a term's records are kept as differences (varints), each
 *     with its marks behind it, to which more are added until another record
 *     comes. What fits stands behind the word; the rest in a chain of chunks,
 *     each twice as long as the one before up to a limit. Terms and chunks never
 *     move.
 *  3. The hash has a secret key (annal-hash.c), so no text makes words collide.
 */

#include "index/annal-word-terms-private.h"

#include <string.h>

#include "base/annal-hash-private.h"
#include "base/annal-radix-private.h"
#include "base/annal-word-fold-private.h"
#include "index/annal-word-postings-private.h"

#define LINE 64
#define TERM_BYTES 36
#define LONGEST_INSIDE 24
#define TERMS_A_BLOCK 1024

#define CHUNK 32         /* bytes of the first one */
#define MOST_DOUBLINGS 7 /* up to 4 KiB */
#define LINK sizeof (guint8 *)
#define CHUNK_BLOCK (256 * 1024)

#define FIRST_SLOTS 4096
#define BATCH 256
#define BATCH_BYTES 4096
#define AHEAD 16

typedef struct
{
  guint8 *tail;   /* where to write on */
  guint8 *head;   /* the first chunk, or NULL; each ends in the address of the next */
  guint32 last;   /* the last record */
  guint32 count;  /* of records */
  guint16 left;   /* bytes free behind tail */
  guint8 doubled; /* how often a chunk's size was */
  guint8 length;  /* of the word */
  guint8 bytes[TERM_BYTES]; /* the word, or where it is if it is long; then differences */
} Term;

G_STATIC_ASSERT (sizeof (Term) == LINE || sizeof (gpointer) != 8);

typedef struct
{
  guint32 hash;
  guint32 term; /* plus 1; 0 is free */
} Slot;

/* A word that waits to be looked up. */
typedef struct
{
  guint32 hash;
  guint32 number;
  guint16 at; /* in batch_bytes */
  guint8 length;
  guint8 marks;
} Waiting;

struct _AnnalWordTerms
{
  Slot *slots; /* owned */
  gsize n_slots;
  GPtrArray *terms; /* owned, of blocks of Term */
  guint n_terms;
  GPtrArray *chunks; /* owned, blocks of bytes */
  gsize n_left;      /* bytes free at the end of the last one */
  Waiting batch[BATCH];
  guint n_waiting;
  guint n_batch_bytes;
  char batch_bytes[BATCH_BYTES];
};

/* --- terms ---------------------------------------------------------------- */

static inline Term *
get_term (const AnnalWordTerms *self, guint number)
{
  return (Term *) self->terms->pdata[number / TERMS_A_BLOCK] + number % TERMS_A_BLOCK;
}

static guint8 *
allocate (AnnalWordTerms *self, gsize n)
{
  guint8 *block;

  if (self->n_left < n)
    {
      g_ptr_array_add (self->chunks, g_malloc (CHUNK_BLOCK));
      self->n_left = CHUNK_BLOCK;
    }
  block = self->chunks->pdata[self->chunks->len - 1];
  self->n_left -= n;
  return block + CHUNK_BLOCK - self->n_left - n;
}

static inline const guint8 *
get_word (const Term *term)
{
  const guint8 *word;

  if (term->length <= LONGEST_INSIDE)
    return term->bytes;
  memcpy (&word, term->bytes, sizeof word);
  return word;
}

static guint
get_word_room (const Term *term)
{
  return term->length <= LONGEST_INSIDE ? term->length : sizeof (guint8 *);
}

static Term *
add_term (AnnalWordTerms *self, const char *word, guint length)
{
  Term *term;

  if (self->n_terms % TERMS_A_BLOCK == 0)
    g_ptr_array_add (self->terms, g_aligned_alloc (TERMS_A_BLOCK, sizeof (Term), LINE));
  term = get_term (self, self->n_terms++);
  *term = (Term) { .length = (guint8) length };
  if (length <= LONGEST_INSIDE)
    memcpy (term->bytes, word, length);
  else
    {
      guint8 *copy = allocate (self, (length + LINK - 1) / LINK * LINK);

      memcpy (copy, word, length);
      memcpy (term->bytes, &copy, sizeof copy);
    }
  term->tail = term->bytes + get_word_room (term);
  term->left = (guint16) (TERM_BYTES - get_word_room (term));
  return term;
}

static void
add_chunk (AnnalWordTerms *self, Term *term)
{
  gsize size = (gsize) CHUNK << term->doubled;
  guint8 *chunk = allocate (self, size);

  if (term->head == NULL)
    term->head = chunk;
  else
    memcpy (term->tail, &chunk, sizeof chunk);
  term->tail = chunk;
  term->left = (guint16) (size - LINK);
  if (term->doubled < MOST_DOUBLINGS)
    term->doubled++;
}

static inline void
append_byte (AnnalWordTerms *self, Term *term, guint8 byte)
{
  if (term->left == 0)
    add_chunk (self, term);
  *term->tail++ = byte;
  term->left--;
}

static inline void
post (AnnalWordTerms *self, Term *term, const Waiting *waiting)
{
  guint8 bytes[ANNAL_VARINT_MAX];
  guint n;

  if (term->count > 0 && term->last == waiting->number)
    {
      term->tail[-1] |= waiting->marks;
      return;
    }
  n = annal_varint_write (bytes, waiting->number - term->last);
  for (guint i = 0; i < n; i++)
    append_byte (self, term, bytes[i]);
  append_byte (self, term, waiting->marks);
  term->last = waiting->number;
  term->count++;
}

/* --- the table ------------------------------------------------------------ */

static void
grow_slots (AnnalWordTerms *self)
{
  gsize n_slots = self->n_slots * 2;
  Slot *slots = g_new0 (Slot, n_slots);

  for (gsize i = 0; i < self->n_slots; i++)
    {
      gsize at = self->slots[i].hash & (n_slots - 1);

      if (self->slots[i].term == 0)
        continue;
      while (slots[at].term != 0)
        at = (at + 1) & (n_slots - 1);
      slots[at] = self->slots[i];
    }
  g_free (self->slots);
  self->slots = slots;
  self->n_slots = n_slots;
}

static Term *
intern (AnnalWordTerms *self, const Waiting *waiting)
{
  const char *word = self->batch_bytes + waiting->at;
  gsize mask = self->n_slots - 1, at;
  Term *term;

  for (at = waiting->hash & mask; self->slots[at].term != 0; at = (at + 1) & mask)
    if (self->slots[at].hash == waiting->hash)
      {
        term = get_term (self, self->slots[at].term - 1);
        if (term->length == waiting->length && memcmp (get_word (term), word, waiting->length) == 0)
          return term;
      }
  term = add_term (self, word, waiting->length);
  self->slots[at] = (Slot) { waiting->hash, self->n_terms };
  if (self->n_terms > self->n_slots / 2)
    grow_slots (self);
  return term;
}

/* Property 1, for the first @n that wait. */
static void
take_batch (AnnalWordTerms *self, guint n)
{
  for (guint i = 0; i < n; i++)
    __builtin_prefetch (&self->slots[self->batch[i].hash & (self->n_slots - 1)]);
  for (guint i = 0; i < n; i++)
    {
      const Slot *slot = &self->slots[self->batch[i].hash & (self->n_slots - 1)];

      if (slot->term != 0)
        __builtin_prefetch (get_term (self, slot->term - 1), 1);
    }
  for (guint i = 0; i < n; i++)
    post (self, intern (self, &self->batch[i]), &self->batch[i]);
}

/* The last one stays, since it is not known yet what follows it. */
static void
make_room (AnnalWordTerms *self)
{
  Waiting last = self->batch[self->n_waiting - 1];

  take_batch (self, self->n_waiting - 1);
  memmove (self->batch_bytes, self->batch_bytes + last.at, last.length);
  self->n_batch_bytes = last.length;
  last.at = 0;
  self->batch[0] = last;
  self->n_waiting = 1;
}

void
annal_word_terms_add (AnnalWordTerms *self, const char *word, guint length, guint number, gboolean follows)
{
  Waiting waiting = { (guint32) annal_hash_bytes (word, length), number };

  if (self->n_waiting == BATCH || self->n_batch_bytes + length > BATCH_BYTES)
    make_room (self);
  waiting.at = (guint16) self->n_batch_bytes;
  waiting.length = (guint8) length;
  if (follows)
    {
      Waiting *last = &self->batch[self->n_waiting - 1];

      last->marks |= annal_mark_next (word, length);
      waiting.marks = annal_mark_previous (self->batch_bytes + last->at, last->length);
    }
  memcpy (self->batch_bytes + self->n_batch_bytes, word, length);
  self->n_batch_bytes += length;
  self->batch[self->n_waiting++] = waiting;
}

AnnalWordTerms *
annal_word_terms_new (void)
{
  AnnalWordTerms *self = g_new0 (AnnalWordTerms, 1);

  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (Slot, self->n_slots);
  self->terms = g_ptr_array_new_with_free_func (g_aligned_free);
  self->chunks = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
annal_word_terms_free (AnnalWordTerms *self)
{
  g_free (self->slots);
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->chunks);
  g_free (self);
}

/* --- entries -------------------------------------------------------------- */

static int
compare_terms (gconstpointer a, gconstpointer b, gpointer data)
{
  const Term *first = get_term (data, ((const AnnalRadixItem *) a)->number);
  const Term *second = get_term (data, ((const AnnalRadixItem *) b)->number);
  int order = memcmp (get_word (first), get_word (second), MIN (first->length, second->length));

  return order != 0 ? order : (int) first->length - (int) second->length;
}

/* By the first eight bytes, and then those which have them in common. */
static AnnalRadixItem *
sort_terms (AnnalWordTerms *self)
{
  AnnalRadixItem *items = g_new (AnnalRadixItem, self->n_terms);

  for (guint i = 0; i < self->n_terms; i++)
    {
      const Term *term = get_term (self, i);
      guint64 key = 0;

      memcpy (&key, get_word (term), MIN (term->length, sizeof key));
      items[i] = (AnnalRadixItem) { GUINT64_FROM_BE (key), i };
    }
  annal_radix_sort (items, self->n_terms);
  for (guint i = 0, end; i < self->n_terms; i = end)
    {
      for (end = i + 1; end < self->n_terms && items[end].key == items[i].key; end++)
        ;
      if (end - i > 1)
        g_qsort_with_data (items + i, (int) (end - i), sizeof *items, compare_terms, self);
    }
  return items;
}

/* What a term keeps of its records, piece by piece. */
typedef struct
{
  const Term *term;
  const guint8 *at;
  gsize size;
  const guint8 *next;
  guint doubled;
} Piece;

static Piece
first_piece (const Term *term)
{
  Piece piece = { term, term->bytes + get_word_room (term), 0, term->head, 0 };

  piece.size = term->head != NULL ? TERM_BYTES - get_word_room (term) : (gsize) (term->tail - piece.at);
  return piece;
}

static gboolean
next_piece (Piece *self)
{
  gsize size = ((gsize) CHUNK << self->doubled) - LINK;
  const guint8 *tail = self->term->tail;

  if (self->next == NULL)
    return FALSE;
  self->at = self->next;
  if (tail >= self->at && tail <= self->at + size)
    {
      self->size = (gsize) (tail - self->at);
      self->next = NULL;
      return TRUE;
    }
  self->size = size;
  memcpy (&self->next, self->at + size, sizeof self->next);
  self->doubled = MIN (self->doubled + 1, MOST_DOUBLINGS);
  return TRUE;
}

static gsize
measure_entry (const Term *term)
{
  guint8 bytes[ANNAL_VARINT_MAX];
  Piece piece = first_piece (term);
  gsize size = 1 + (gsize) term->length + annal_varint_write (bytes, term->count) +
               annal_postings_get_blocks_size (term->count);

  do
    size += piece.size;
  while (next_piece (&piece));
  return size;
}

/* Differences and marks apart. */
static void
write_postings (const Term *term, guint8 *stored)
{
  guint8 *marks = stored + annal_postings_get_blocks_size (term->count);
  guint8 *differences = marks + term->count;
  Piece piece = first_piece (term);
  gboolean is_mark = FALSE;

  do
    for (gsize i = 0; i < piece.size; i++)
      if (is_mark)
        {
          *marks++ = piece.at[i];
          is_mark = FALSE;
        }
      else
        {
          *differences++ = piece.at[i];
          is_mark = piece.at[i] < 0x80;
        }
  while (next_piece (&piece));
  annal_postings_make_blocks (stored, term->count);
}

static void
write_entry (const Term *term, guint8 *to)
{
  *to++ = term->length;
  memcpy (to, get_word (term), term->length);
  to += term->length;
  to += annal_varint_write (to, term->count);
  write_postings (term, to);
}

/* Entries are made in order of the words, which is any order of terms: property
 * 1 again.
 */
static inline const Term *
get_sorted (const AnnalWordTerms *self, const AnnalRadixItem *items, guint i)
{
  if (i + AHEAD < self->n_terms)
    __builtin_prefetch (get_term (self, items[i + AHEAD].number));
  return get_term (self, items[i].number);
}

void
annal_word_terms_finish (AnnalWordTerms *self, AnnalWordEntries *entries)
{
  g_autofree AnnalRadixItem *items = NULL;
  gsize at = 0;

  take_batch (self, self->n_waiting);
  items = sort_terms (self);
  entries->n = self->n_terms;
  entries->places = g_new (gsize, self->n_terms);
  for (guint i = 0; i < self->n_terms; i++)
    {
      entries->places[i] = at;
      at += measure_entry (get_sorted (self, items, i));
    }
  entries->n_bytes = at;
  entries->bytes = g_malloc (at);
  for (guint i = 0; i < self->n_terms; i++)
    write_entry (get_sorted (self, items, i), entries->bytes + entries->places[i]);
}

void
annal_word_entries_clear (AnnalWordEntries *self)
{
  g_clear_pointer (&self->bytes, g_free);
  g_clear_pointer (&self->places, g_free);
}
