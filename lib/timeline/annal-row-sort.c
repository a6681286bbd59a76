/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Puts rows in the sequence of their keys.
 *
 *  1. The key is the place, then whether the end is unknown, then the latest
 *     end, then whether the beginning is open, then what annal_span_data_compare()
 *     tells, then the id.
 *  2. Place and length are packed into a number of 64 bits, and these are
 *     sorted by their digits. Equal numbers are what is left to compare.
 *  3. Nearly all spans are plain: a day, a month or a year. For these the number
 *     says the whole key; each such length has a code of its own, between which
 *     lie those of all others, so that the order of codes is that of lengths.
 *  4. Hence a run of equal numbers, all plain, is to be in the order of ids, which
 *     the columns tell by rank. Rows that state the same beginning stand in it,
 *     and sorting is stable, so that most runs are in order. Only where some are
 *     not plain are keys compared.
 */

#include "timeline/annal-constraint-private.h"

#include <stdlib.h>

#include <annal/annal-record.h>

#include "base/annal-radix-private.h"
#include "model/annal-columns-private.h"

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

typedef struct
{
  const GArray *rows;
  const AnnalColumns *columns;
  AnnalRadixItem *items; /* owned */
  guint8 *plain;         /* owned, of rows: whether the number says the whole key */
  guint n;
} Sorting;

static AnnalRow *
get_row (const Sorting *self, guint number)
{
  return &g_array_index (self->rows, AnnalRow, number);
}

/* A place that was stated may lie outside what the constraints leave. */
static gint64
move_within (gint64 place, const AnnalSpanData *tight)
{
  return CLAMP (place, tight->begin_min, tight->end_max);
}

static void
set_places (GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      AnnalRow *row = &g_array_index (rows, AnnalRow, i);

      if (row->dated)
        row->place = move_within (annal_span_data_get_place (row->span), row->tight);
    }
}

/* A claim without a day of its own goes where the event goes at which it was
 * made. That is a place in the order, not a date: its span stays unknown.
 */
static void
place_claims (GArray *rows, guint n_shown)
{
  for (guint i = 0; i < n_shown; i++)
    {
      AnnalRow *claim = &g_array_index (rows, AnnalRow, i);
      const AnnalRow *event;

      if (claim->dated || claim->parent == G_MAXUINT ||
          annal_record_get_record_type (claim->record) != ANNAL_RECORD_TYPE_CLAIM)
        continue;
      event = &g_array_index (rows, AnnalRow, claim->parent);
      if (!event->dated || event->borrows)
        continue;
      claim->dated = claim->borrows = TRUE;
      claim->place = move_within (event->place, claim->tight);
    }
}

static const AnnalSpanData *
get_key (const Sorting *self, const AnnalRow *row)
{
  return row->borrows ? get_row (self, row->parent)->tight : row->tight;
}

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
has_plain_shape (const AnnalSpanData *key, gint64 place)
{
  if (key->begin_min != place || (key->flags & (NO_BEGIN | ANNAL_SPAN_FLAGS_END_UNKNOWN)))
    return FALSE;
  if ((key->end_max - place) % DAY == 0 && key->end_max != place)
    return key->begin_max == place && key->end_min == key->end_max;
  return key->end_min == place && key->begin_max == key->end_max;
}

static guint64
pack (const AnnalSpanData *key, gint64 place, gboolean *is_plain)
{
  gint64 length = key->end_max < MOST_PLACE ? key->end_max - MAX (place, -MOST_PLACE) : G_MAXINT64;
  guint code = get_code (length, is_plain);

  *is_plain = *is_plain && has_plain_shape (key, place);
  if (key->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN)
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
static int
compare_keys (const Sorting *self, const AnnalRow *a, const AnnalRow *b)
{
  const AnnalSpanData *left = get_key (self, a);
  const AnnalSpanData *right = get_key (self, b);
  int order = ORDER (a->place, b->place);

  if (order == 0)
    order = ORDER (left->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN, right->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN);
  if (order == 0)
    order = ORDER (left->end_max, right->end_max);
  if (order == 0)
    order = ORDER ((left->flags & NO_BEGIN) != 0, (right->flags & NO_BEGIN) != 0);
  return order != 0 ? order : annal_span_data_compare (left, right);
}

static int
compare_items (gconstpointer first, gconstpointer second, gpointer data)
{
  const Sorting *self = data;
  guint a = ((const AnnalRadixItem *) first)->number;
  guint b = ((const AnnalRadixItem *) second)->number;
  int order = compare_keys (self, get_row (self, a), get_row (self, b));

  return order != 0 ? order : ORDER (self->columns->ranks[a], self->columns->ranks[b]);
}

static int
compare_ranks (gconstpointer first, gconstpointer second)
{
  return ORDER (((const AnnalRadixItem *) first)->key, ((const AnnalRadixItem *) second)->key);
}

/* By the ids of the records; the keys are lost. */
static void
sort_by_rank (const Sorting *self, AnnalRadixItem *run, guint n)
{
  gboolean ordered = TRUE;

  for (guint i = 0; i < n; i++)
    {
      run[i].key = self->columns->ranks[run[i].number];
      ordered &= i == 0 || run[i].key > run[i - 1].key;
    }
  if (!ordered)
    qsort (run, n, sizeof *run, compare_ranks);
}

static void
sort_run (const Sorting *self, AnnalRadixItem *run, guint n)
{
  gboolean plain = TRUE;

  for (guint i = 0; i < n && plain; i++)
    plain = self->plain[run[i].number];
  if (plain)
    sort_by_rank (self, run, n);
  else
    g_qsort_with_data (run, (int) n, sizeof *run, compare_items, (gpointer) self);
}

static void
sort_runs (const Sorting *self)
{
  for (guint first = 0, next; first < self->n; first = next)
    {
      for (next = first + 1; next < self->n && self->items[next].key == self->items[first].key;)
        next++;
      if (next > first + 1)
        sort_run (self, self->items + first, next - first);
    }
}

static void
add_items (Sorting *self, guint n_shown, gboolean dated)
{
  self->n = 0;
  for (guint i = 0; i < n_shown; i++)
    {
      const AnnalRow *row = get_row (self, i);
      gboolean is_plain = TRUE;
      guint64 key = 0;

      if (row->dated != dated)
        continue;
      if (dated)
        key = pack (get_key (self, row), row->place, &is_plain);
      self->plain[i] = is_plain;
      self->items[self->n++] = (AnnalRadixItem) { key, i };
    }
}

static guint
take_items (const Sorting *self, guint *sequence)
{
  for (guint i = 0; i < self->n; i++)
    sequence[i] = self->items[i].number;
  return self->n;
}

guint *
annal_rows_sort (GArray *rows, const AnnalColumns *columns, guint n_shown)
{
  g_autofree AnnalRadixItem *items = g_new (AnnalRadixItem, n_shown + 1);
  g_autofree guint8 *plain = g_new (guint8, n_shown + 1);
  guint *sequence = g_new (guint, rows->len + 1);
  Sorting self = { rows, columns, items, plain, 0 };
  guint n = 0;

  set_places (rows);
  place_claims (rows, n_shown);
  for (int dated = TRUE; dated >= FALSE; dated--)
    {
      add_items (&self, n_shown, dated);
      annal_radix_sort (self.items, self.n);
      sort_runs (&self);
      n += take_items (&self, sequence + n);
    }
  for (guint i = n_shown; i < rows->len; i++)
    sequence[n++] = i;
  return sequence;
}
