/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Sorts by key.
 *
 *  1. Place and length are packed into a number of 64 bits, and these are
 *     sorted by their digits. Equal numbers are what is left to compare.
 *  2. Nearly all spans are plain: a day, a month or a year. For these the number
 *     says the whole key; each such length has a code of its own, between which
 *     lie those of all others, so that the order of codes is that of lengths.
 *  3. Hence a run of equal numbers, all plain, is to be in the order of ids.
 *     Sorting is stable, so that what was given in that order is in it still.
 *     Only where some are not plain are keys compared.
 */

#include "time/annal-span-key-private.h"

#include <stdlib.h>

#define NO_BEGIN (ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN | ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN)
#define DAY G_GINT64_CONSTANT (86400)

#define CODE_BITS 6
#define UNKNOWN_END (1u << (CODE_BITS - 1))
#define MOST_PLACE (G_GINT64_CONSTANT (1) << (62 - CODE_BITS))

/* From the place to the latest end: of an instant the last second, of a period
 * one more. In ascending order.
 */
static const gint64 plain_lengths[] = {
  0,
  DAY - 1,
  DAY,
  28 * DAY - 1,
  28 * DAY,
  29 * DAY - 1,
  29 * DAY,
  30 * DAY - 1,
  30 * DAY,
  31 * DAY - 1,
  31 * DAY,
  365 * DAY - 1,
  365 * DAY,
  366 * DAY - 1,
  366 * DAY,
};
G_STATIC_ASSERT (2 * G_N_ELEMENTS (plain_lengths) < UNKNOWN_END);

static guint
get_code (gint64 length, gboolean *is_plain)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (plain_lengths) && plain_lengths[i] < length)
    i++;
  *is_plain = i < G_N_ELEMENTS (plain_lengths) && plain_lengths[i] == length;
  return 2 * i + (*is_plain ? 1 : 0);
}

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
  gint64 length = span->end_max < MOST_PLACE ? span->end_max - MAX (place, -MOST_PLACE) : G_MAXINT64;
  guint code = get_code (length, is_plain);

  *is_plain = *is_plain && has_plain_shape (span, place);
  if (span->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN)
    code |= UNKNOWN_END;
  if (place >= -MOST_PLACE && place < MOST_PLACE)
    return (guint64) (place + MOST_PLACE) << CODE_BITS | code;
  /* Beyond all history, places are compared as well. */
  *is_plain = FALSE;
  return place < 0 ? 0 : (guint64) MOST_PLACE << (CODE_BITS + 1);
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

/* By the ids; the keys are lost. */
static void
sort_by_rank (const AnnalSpanKeys *self, AnnalRadixItem *run, guint n)
{
  gboolean ordered = TRUE;

  for (guint i = 0; i < n; i++)
    {
      run[i].key = self->ranks[run[i].number];
      ordered &= i == 0 || run[i].key > run[i - 1].key;
    }
  if (!ordered)
    qsort (run, n, sizeof *run, compare_ranks);
}

/* @plain: by number, whether what was packed is the whole key. */
static void
sort_run (const AnnalSpanKeys *self, const guint8 *plain, AnnalRadixItem *run, guint n)
{
  gboolean all_plain = TRUE;

  for (guint i = 0; i < n && all_plain; i++)
    all_plain = plain[run[i].number];
  if (all_plain)
    sort_by_rank (self, run, n);
  else
    g_qsort_with_data (run, (int) n, sizeof *run, compare_items, (gpointer) self);
}

static void
pack_items (const AnnalSpanKeys *self, guint8 *plain, AnnalRadixItem *items, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      gint64 place;
      const AnnalSpanData *span = self->read (self->data, items[i].number, &place);
      gboolean is_plain;

      items[i].key = annal_span_key_pack (span, place, &is_plain);
      plain[items[i].number] = is_plain != FALSE;
    }
}

void
annal_span_keys_sort (const AnnalSpanKeys *self, AnnalRadixItem *items, guint n)
{
  g_autofree guint8 *plain = g_new (guint8, self->n_numbers + 1);

  pack_items (self, plain, items, n);
  annal_radix_sort (items, n);
  for (guint first = 0, next; first < n; first = next)
    {
      for (next = first + 1; next < n && items[next].key == items[first].key;)
        next++;
      if (next > first + 1)
        sort_run (self, plain, items + first, next - first);
    }
}
