/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Sorts by key.
 *
 *  1. Place and length are packed into a number of 64 bits, and these are
 *     sorted by their digits. Equal numbers are what is left to compare.
 *  2. Nearly all spans are plain: a moment within some days, or some days that
 *     something lasted. For these the number says the whole key, since lengths of
 *     up to a year are in it to the second.
 *  3. Hence a run of equal numbers, all plain, is to be in the order of ids.
 *     Sorting is stable, so that what was given in that order is in it still.
 *     Only where some are not plain are keys compared.
 */

#include "time/annal-span-key-private.h"

#include <stdlib.h>

#define NO_BEGIN (ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN | ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN)
#define DAY G_GINT64_CONSTANT (86400)

/* A year has 31,622,400 seconds at most. What is left for places reaches four
 * thousand years from 1970, both ways.
 */
#define LENGTH_BITS 25
#define LONG ((G_GINT64_CONSTANT (1) << LENGTH_BITS) - 1)
#define UNKNOWN_END (G_GUINT64_CONSTANT (1) << LENGTH_BITS)
#define PLACE_SHIFT (LENGTH_BITS + 1)
#define MOST_PLACE (G_GINT64_CONSTANT (1) << (63 - PLACE_SHIFT))

/* Whether nothing is in doubt about it but which moment of its length it was,
 * or not even that.
 */
static gboolean
has_plain_shape (const AnnalSpanData *span, gint64 place)
{
  if (span->begin_min != place || (span->flags & (NO_BEGIN | ANNAL_SPAN_FLAGS_END_UNKNOWN)))
    return FALSE;
  if ((span->end_max - place) % DAY == 0 && span->end_max != place)
    return span->begin_max == place && span->end_min == span->end_max;
  return span->end_min == place && span->begin_max == span->end_max;
}

guint64
annal_span_key_pack (const AnnalSpanData *span, gint64 place, gboolean *is_plain)
{
  gint64 length = LONG;
  guint64 code;

  *is_plain = FALSE;
  /* Beyond all history, places are compared as well. */
  if (place < -MOST_PLACE)
    return 0;
  if (place >= MOST_PLACE)
    return G_MAXUINT64;
  if (span->end_max < place + LONG)
    {
      length = MAX (span->end_max - place, 0);
      *is_plain = span->end_max >= place && has_plain_shape (span, place);
    }
  code = (guint64) length | (span->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN ? UNKNOWN_END : 0);
  return (guint64) (place + MOST_PLACE) << PLACE_SHIFT | code;
}

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

/* As annal_span_data_compare(), but that an open beginning goes by the known
 * end as well, and stands after what is known to begin there.
 */
int
annal_span_key_compare (const AnnalSpanData *self, gint64 place, const AnnalSpanData *other, gint64 other_place)
{
  int order = ORDER (place, other_place);

  if (order == 0)
    order = ORDER (self->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN, other->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN);
  if (order == 0)
    order = ORDER (self->end_max, other->end_max);
  if (order == 0)
    order = ORDER ((self->flags & NO_BEGIN) != 0, (other->flags & NO_BEGIN) != 0);
  return order != 0 ? order : annal_span_data_compare (self, other);
}

static int
compare_items (gconstpointer first, gconstpointer second, gpointer data)
{
  const AnnalSpanKeys *self = data;
  guint a = ((const AnnalRadixItem *) first)->number;
  guint b = ((const AnnalRadixItem *) second)->number;
  gint64 a_place, b_place;
  const AnnalSpanData *a_span = self->read (self->data, a, &a_place);
  const AnnalSpanData *b_span = self->read (self->data, b, &b_place);
  int order = annal_span_key_compare (a_span, a_place, b_span, b_place);

  return order != 0 ? order : ORDER (self->ranks[a], self->ranks[b]);
}

static int
compare_ranks (gconstpointer first, gconstpointer second)
{
  return ORDER (((const AnnalRadixItem *) first)->key, ((const AnnalRadixItem *) second)->key);
}

static void
sort_by_rank (const AnnalSpanKeys *self, AnnalRadixItem *run, guint n)
{
  const guint64 packed = run[0].key;
  gboolean ordered = TRUE;

  for (guint i = 0; i < n; i++)
    {
      run[i].key = self->ranks[run[i].number];
      ordered &= i == 0 || run[i].key > run[i - 1].key;
    }
  if (!ordered)
    qsort (run, n, sizeof *run, compare_ranks);
  for (guint i = 0; i < n; i++)
    run[i].key = packed;
}

static void
sort_run (const AnnalSpanKeys *self, AnnalRadixItem *run, guint n)
{
  gboolean all_plain = TRUE;

  for (guint i = 0; i < n && all_plain; i++)
    all_plain = run[i].tag;
  if (all_plain)
    sort_by_rank (self, run, n);
  else
    g_qsort_with_data (run, (int) n, sizeof *run, compare_items, (gpointer) self);
}

static void
pack_items (const AnnalSpanKeys *self, AnnalRadixItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gint64 place;
      const AnnalSpanData *span = self->read (self->data, items[i].number, &place);
      gboolean is_plain;

      items[i].key = annal_span_key_pack (span, place, &is_plain);
      items[i].tag = is_plain != FALSE;
    }
}

void
annal_span_keys_sort (const AnnalSpanKeys *self, AnnalRadixItem *items, guint n)
{
  pack_items (self, items, n);
  annal_radix_sort (items, n);
  for (guint first = 0, next; first < n; first = next)
    {
      for (next = first + 1; next < n && items[next].key == items[first].key;)
        next++;
      if (next > first + 1)
        sort_run (self, items + first, next - first);
    }
}
