/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Puts rows in the sequence of their keys.
 *
 *  1. Rows are numbered by their keys as stated. So those that constraints have
 *     left alone are in sequence already.
 *  2. What has another key is sorted by itself, and the two sequences are merged:
 *     what has been tightened, and what goes by the date of such an event.
 */

#include "timeline/annal-order-private.h"

#include "time/annal-span-key-private.h"

typedef struct
{
  const AnnalRows *rows;
  guint8 *is_changed;      /* owned, of the rows with a key */
  AnnalRadixItem *changed; /* owned */
  guint n_changed;
} Sorting;

static gboolean
has_changed_key (const AnnalRows *rows, guint row)
{
  guint parent;
  gint64 place;

  if (annal_rows_has_date (rows, row))
    return rows->tight.places[row] != 0;
  parent = annal_rows_get_parent (rows, row);
  if (rows->tight.places[parent] != 0)
    return TRUE;
  annal_rows_get_key (rows, row, &place);
  return place != annal_span_data_get_place (annal_rows_get_stated (rows, parent));
}

static void
list_changed (Sorting *self)
{
  guint n = self->rows->columns->n_dated;

  self->is_changed = g_new (guint8, n + 1);
  for (guint row = 0; row < n; row++)
    {
      self->is_changed[row] = has_changed_key (self->rows, row) != FALSE;
      self->n_changed += self->is_changed[row];
    }
  self->changed = g_new (AnnalRadixItem, self->n_changed + 1);
  for (guint row = 0, i = 0; i < self->n_changed; row++)
    if (self->is_changed[row])
      self->changed[i++].number = row;
}

static const AnnalSpanData *
read_key (gconstpointer data, guint number, gint64 *place)
{
  return annal_rows_get_key (data, number, place);
}

/* Whether a row that has changed comes before one that has not. Their keys are packed,
 * and looked at as a whole only where these are equal.
 */
static gboolean
comes_before (const AnnalRows *rows, const AnnalRadixItem *changed, guint row)
{
  const AnnalColumns *columns = rows->columns;
  gint64 place, other_place;
  const AnnalSpanData *key, *other_key;
  int order = 0;

  if (changed->key != columns->keys[row])
    return changed->key < columns->keys[row];
  if (!changed->tag || !(columns->origins[row] & ANNAL_SPAN_ORIGIN_PLAIN))
    {
      key = annal_rows_get_key (rows, changed->number, &place);
      other_key = annal_rows_get_key (rows, row, &other_place);
      order = annal_span_key_compare (key, place, other_key, other_place);
    }
  return order != 0 ? order < 0 : columns->ranks[changed->number] < columns->ranks[row];
}

static void
merge (const Sorting *self, guint *sequence)
{
  guint n = self->rows->columns->n_dated, row = 0;

  for (guint i = 0; i < self->n_changed; i++)
    {
      for (; row < n; row++)
        {
          if (self->is_changed[row])
            continue;
          if (comes_before (self->rows, &self->changed[i], row))
            break;
          *sequence++ = row;
        }
      *sequence++ = self->changed[i].number;
    }
  for (; row < n; row++)
    if (!self->is_changed[row])
      *sequence++ = row;
}

guint *
annal_rows_sort (const AnnalRows *self)
{
  const AnnalSpanKeys keys = { read_key, self, self->columns->ranks };
  Sorting sorting = { self, NULL, NULL, 0 };
  guint *sequence = g_new (guint, self->n + 1);

  list_changed (&sorting);
  annal_span_keys_sort (&keys, sorting.changed, sorting.n_changed);
  merge (&sorting, sequence);
  for (guint row = self->columns->n_dated; row < self->n; row++)
    sequence[row] = row;
  g_free (sorting.changed);
  g_free (sorting.is_changed);
  return sequence;
}
