/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Puts rows in the sequence of their keys.
 *
 *  1. Rows are numbered by their keys as stated. So those that constraints have
 *     left alone are in sequence already.
 *  2. What has another key is sorted by itself, and the two sequences are merged:
 *     what has been tightened, and claims that borrow their key.
 */

#include "timeline/annal-order-private.h"

#include "time/annal-span-key-private.h"

typedef struct
{
  const AnnalRows *rows;
  AnnalRadixItem *changed; /* owned */
  guint n_changed;
} Sorting;

static gboolean
is_changed (const AnnalRows *rows, guint row)
{
  return rows->tight.places[row] != 0;
}

static void
list_changed (Sorting *self)
{
  const AnnalRows *rows = self->rows;

  self->changed = g_new (AnnalRadixItem, rows->tight.items->len + rows->n_shown - rows->columns->n_dated + 1);
  for (guint row = 0; row < rows->columns->n_dated; row++)
    if (is_changed (rows, row))
      self->changed[self->n_changed++].number = row;
  for (guint row = rows->columns->n_dated; row < rows->n_shown; row++)
    if (annal_rows_borrows (rows, row))
      self->changed[self->n_changed++].number = row;
}

static const AnnalSpanData *
read_key (gconstpointer data, guint number, gint64 *place)
{
  return annal_rows_get_key (data, number, place);
}

/* Keys that are packed once, and compared in full only where these are equal. */
typedef struct
{
  guint row;
  gboolean is_plain;
  guint64 packed;
} Head;

static Head
read_head (const AnnalRows *rows, guint row)
{
  Head head = { .row = row };
  gint64 place;
  const AnnalSpanData *key = annal_rows_get_key (rows, row, &place);

  head.packed = annal_span_key_pack (key, place, &head.is_plain);
  return head;
}

/* Of a row that has not changed. */
static Head
read_stated_head (const AnnalRows *rows, guint row)
{
  Head head = { .row = row };
  const AnnalSpanData *key = annal_rows_get_stated (rows, row);

  head.packed = annal_span_key_pack (key, annal_span_data_get_place (key), &head.is_plain);
  return head;
}

static gboolean
comes_before (const AnnalRows *rows, const Head *a, const Head *b)
{
  gint64 a_place, b_place;
  const AnnalSpanData *a_key, *b_key;
  int order = 0;

  if (a->packed != b->packed)
    return a->packed < b->packed;
  if (a->is_plain && b->is_plain)
    return rows->columns->ranks[a->row] < rows->columns->ranks[b->row];
  a_key = annal_rows_get_key (rows, a->row, &a_place);
  b_key = annal_rows_get_key (rows, b->row, &b_place);
  order = annal_span_key_compare (a_key, a_place, b_key, b_place);
  return order != 0 ? order < 0 : rows->columns->ranks[a->row] < rows->columns->ranks[b->row];
}

/* Returns how many rows stand in the sequence then. */
static guint
merge (const Sorting *self, guint *sequence)
{
  const AnnalRows *rows = self->rows;
  guint row = 0, n = 0;

  for (guint i = 0; i < self->n_changed; i++)
    {
      const Head changed = read_head (rows, self->changed[i].number);

      for (; row < rows->columns->n_dated; row++)
        {
          Head stated;

          if (is_changed (rows, row))
            continue;
          stated = read_stated_head (rows, row);
          if (comes_before (rows, &changed, &stated))
            break;
          sequence[n++] = row;
        }
      sequence[n++] = changed.row;
    }
  for (; row < rows->columns->n_dated; row++)
    if (!is_changed (rows, row))
      sequence[n++] = row;
  return n;
}

guint *
annal_rows_sort (const AnnalRows *self, guint *n_dated)
{
  const AnnalSpanKeys keys = { read_key, self, self->columns->ranks, self->n_shown };
  Sorting sorting = { self, NULL, 0 };
  guint *sequence = g_new (guint, self->n + 1);
  guint n;

  list_changed (&sorting);
  annal_span_keys_sort (&keys, sorting.changed, sorting.n_changed);
  *n_dated = n = merge (&sorting, sequence);
  for (guint row = self->columns->n_dated; row < self->n_shown; row++)
    if (!annal_rows_borrows (self, row))
      sequence[n++] = row;
  for (guint row = self->n_shown; row < self->n; row++)
    sequence[n++] = row;
  g_free (sorting.changed);
  return sequence;
}
