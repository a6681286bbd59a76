/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "index/annal-word-postings-private.h"

#include <string.h>

#define ENTRY 8

static guint
get_n_entries (guint count)
{
  return count > 0 ? (count - 1) / ANNAL_POSTINGS_BLOCK : 0;
}

gsize
annal_postings_get_blocks_size (guint count)
{
  return (gsize) get_n_entries (count) * ENTRY;
}

void
annal_postings_make_blocks (guint8 *stored, guint count)
{
  const guint8 *bytes = stored + annal_postings_get_blocks_size (count) + count;
  const guint8 *at = bytes;
  guint value = 0;

  for (guint i = 0; i < count; i++)
    {
      if (i > 0 && i % ANNAL_POSTINGS_BLOCK == 0)
        {
          guint32 entry[2] = { value, (guint32) (at - bytes) };

          memcpy (stored, entry, ENTRY);
          stored += ENTRY;
        }
      value += annal_varint_read (&at);
    }
}

void
annal_postings_init (AnnalPostings *self, const guint8 *stored, guint count)
{
  self->blocks = stored;
  self->marks = stored + annal_postings_get_blocks_size (count);
  self->bytes = self->at = self->marks + count;
  self->count = count;
  self->n_read = 0;
  self->value = 0;
}

gboolean
annal_postings_next (AnnalPostings *self)
{
  if (self->n_read == self->count)
    return FALSE;
  self->n_read++;
  self->value += annal_varint_read (&self->at);
  return TRUE;
}

/* The number before a block from the second one on, and where it begins. */
static guint
get_entry (const AnnalPostings *self, guint block, guint *offset)
{
  guint32 entry[2];

  memcpy (entry, self->blocks + (gsize) (block - 1) * ENTRY, ENTRY);
  *offset = entry[1];
  return entry[0];
}

/* The last block with only lesser numbers before it: doubling steps from the
 * present one, then halving.
 */
static guint
find_block (const AnnalPostings *self, guint least)
{
  guint n_blocks = get_n_entries (self->count) + 1;
  guint low = self->n_read / ANNAL_POSTINGS_BLOCK, high = low + 1, offset;

  for (guint step = 1; high < n_blocks && get_entry (self, high, &offset) < least; step *= 2)
    {
      low = high;
      high = step < n_blocks - high ? high + step : n_blocks;
    }
  high = MIN (high, n_blocks);
  while (high > low + 1)
    {
      guint middle = low + (high - low) / 2;

      if (get_entry (self, middle, &offset) < least)
        low = middle;
      else
        high = middle;
    }
  return low;
}

gboolean
annal_postings_seek (AnnalPostings *self, guint least)
{
  guint block;

  if (self->n_read > 0 && self->value >= least)
    return TRUE;
  if (self->n_read == self->count)
    return FALSE;
  block = find_block (self, least);
  if (block > self->n_read / ANNAL_POSTINGS_BLOCK)
    {
      guint offset;

      self->value = get_entry (self, block, &offset);
      self->at = self->bytes + offset;
      self->n_read = block * ANNAL_POSTINGS_BLOCK;
    }
  while (annal_postings_next (self))
    if (self->value >= least)
      return TRUE;
  return FALSE;
}
