/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Ascending numbers of records, stored by their differences, with a byte for each
 * that tells of the words beside the one they are of.
 *
 *  1. Each difference from the number before (from 0 for the first) is a
 *     varint: seven bits a byte, the lowest first, the eighth set where more
 *     bytes follow.
 *  2. Before them stands, for each block of 128 but the first one, the number
 *     before it and where in the differences it begins, 4 bytes each. So a
 *     search for a number reads a few of those and then one block.
 *  3. Between the two stand the marks, one byte a record. Words are of four
 *     kinds by their letters; a bit is set for each kind of word that follows in
 *     any text of the record (the lower four), and that comes before. Of the
 *     records that have both words of a phrase, most that have them apart are
 *     told by this: one in sixteen is left to be read in vain.
 */

#ifndef ANNAL_WORD_POSTINGS_PRIVATE_H
#define ANNAL_WORD_POSTINGS_PRIVATE_H

#include <glib.h>

#define ANNAL_POSTINGS_BLOCK 128
#define ANNAL_VARINT_MAX 5

/* On the stack. Before the first number and behind the last one, @value means
 * nothing.
 */
typedef struct
{
  const guint8 *blocks;
  const guint8 *marks;
  const guint8 *bytes;
  const guint8 *at;
  guint count;
  guint n_read;
  guint value;
} AnnalPostings;

static inline guint
annal_varint_write (guint8 *to, guint number)
{
  guint n = 0;

  for (; number >= 0x80; number >>= 7)
    to[n++] = (guint8) (number | 0x80);
  to[n++] = (guint8) number;
  return n;
}

static inline guint
annal_varint_read (const guint8 **at)
{
  guint number = *(*at)++;

  if (G_LIKELY (number < 0x80))
    return number;
  number &= 0x7f;
  for (guint shift = 7;; shift += 7)
    {
      guint8 byte = *(*at)++;

      number |= (guint) (byte & 0x7f) << shift;
      if (byte < 0x80)
        return number;
    }
}

/* The mark of a word that comes before @word, and of one that follows it. */
static inline guint8
annal_mark_next (const char *word, guint length)
{
  guint sum = (guchar) word[0] + (guchar) word[length / 2] * 3u + (guchar) word[length - 1] * 5u + length * 7;

  return (guint8) (1u << ((sum ^ sum >> 2 ^ sum >> 4) & 3));
}

static inline guint8
annal_mark_previous (const char *word, guint length)
{
  return (guint8) (annal_mark_next (word, length) << 4);
}

/* Numbers are stored as blocks, one mark for each and then the differences. The
 * blocks are made last.
 */
gsize annal_postings_get_blocks_size (guint count);
void annal_postings_make_blocks (guint8 *stored, guint count);

void annal_postings_init (AnnalPostings *self, const guint8 *stored, guint count);

/* Goes on to the next number, or to the first from @least on, which may be the
 * present one. FALSE if there is none.
 */
gboolean annal_postings_next (AnnalPostings *self);
gboolean annal_postings_seek (AnnalPostings *self, guint least);

/* Of the present number. */
static inline guint8
annal_postings_get_marks (const AnnalPostings *self)
{
  return self->marks[self->n_read - 1];
}

#endif /* ANNAL_WORD_POSTINGS_PRIVATE_H */
