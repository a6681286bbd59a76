/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The order from within: sorting rows, propagating constraints over them, and
 * keeping bounds up to date while they change. With --short it looks whether
 * what comes out is right.
 */

#include "bench-dossier.h"
#include "bench-report.h"

#include <stdlib.h>
#include <string.h>

#include <annal/annal-record.h>

#include "../columns-fixture.h"
#include "base/annal-radix-private.h"
#include "model/annal-dossier-private.h"
#include "time/annal-span-key-private.h"
#include "timeline/annal-net-private.h"
#include "timeline/annal-order-private.h"

#define DAY G_GINT64_CONSTANT (86400)
#define NOW G_GINT64_CONSTANT (1735689600) /* 2025-01-01 */

typedef struct
{
  guint n;
  AnnalSpanData *spans; /* owned */
  AnnalColumns columns; /* owned, of these spans */
} Set;

static void
require (gboolean condition, const char *what)
{
  if (!condition)
    g_error ("%s", what);
}

/* Recent far more often than old; rows of like numbers lie near each other. */
static gint64
get_day (guint row, guint n)
{
  double u = (double) (n - row) / n;

  return NOW - (gint64) (u * u * u * 25000) * DAY;
}

static AnnalSpanData
make_span (gint64 day, guint kind)
{
  gint64 length = kind < 80 ? DAY : kind < 86 ? 30 * DAY : kind < 90 ? 365 * DAY : (gint64) (kind - 89) * 100 * DAY;
  gint64 last = day + length - 1;

  return (AnnalSpanData) { day, last, day, last, ANNAL_SPAN_FLAGS_INSTANT };
}

/* What is true of one choice of moments can be true: each row has one in its
 * span, and constraints go upwards among these, half of them not far.
 */
static void
set_init (Set *self, guint n, guint n_constraints)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1972);
  g_autofree gint64 *moments = g_new (gint64, n);
  g_autofree guint8 *instants = g_new (guint8, n);
  g_autoptr (GArray) constraints = g_array_new (FALSE, FALSE, sizeof (AnnalConstraint));

  self->n = n;
  self->spans = g_new (AnnalSpanData, n);
  for (guint i = 0; i < n; i++)
    {
      self->spans[i] = make_span (get_day (i, n), g_rand_int_range (rand, 0, 100));
      moments[i] = self->spans[i].begin_min +
                   (gint64) (g_rand_double (rand) * (double) (self->spans[i].begin_max - self->spans[i].begin_min));
      instants[i] = TRUE;
    }
  for (guint i = 0; i < n_constraints; i++)
    {
      guint reach = i % 4 < 2 ? n : MIN (n, 200);
      guint a = g_rand_int_range (rand, 0, n), b = (a + g_rand_int_range (rand, 1, reach)) % n;
      AnnalConstraint constraint = { a, b, i % 2 == 0 ? ANNAL_CONSTRAINT_PRECEDES : ANNAL_CONSTRAINT_ANSWERS,
                                     ANNAL_NO_LINK };

      if (moments[a] > moments[b] || (moments[a] == moments[b] && a > b))
        constraint = (AnnalConstraint) { b, a, constraint.kind, ANNAL_NO_LINK };
      g_array_append_val (constraints, constraint);
    }
  columns_fixture_init (&self->columns, self->spans, instants, n, constraints);
}

static void
set_clear (Set *self)
{
  columns_fixture_clear (&self->columns);
  g_free (self->spans);
}

static guint64
hash_spans (const Set *set, AnnalNet *net)
{
  guint64 hash = 0;

  for (guint i = 0; i < set->n; i++)
    {
      const AnnalSpanData *span = annal_net_get_tight (net, i);

      hash = hash * 31 + (guint64) span->begin_min + 7 * (guint64) span->end_max;
    }
  return hash;
}

static double
time_edit (const Set *set, AnnalNet *net, GRand *rand, guint kind)
{
  guint n = set->n;
  guint row = g_rand_int_range (rand, 0, n);
  AnnalSpanData span = *annal_net_get_tight (net, row);
  gint64 moment = span.begin_min + (span.begin_max - span.begin_min) / 2;
  AnnalSpanData narrow = { moment, moment, moment, moment, ANNAL_SPAN_FLAGS_INSTANT };
  AnnalConstraint constraint = { row, g_rand_int_range (rand, 0, n), ANNAL_CONSTRAINT_ANSWERS, ANNAL_NO_LINK };
  guint number = g_rand_int_range (rand, 0, set->columns.constraints.n);
  double begin = bench_cpu_seconds ();

  if (kind == 0)
    annal_net_set_span (net, row, &narrow, TRUE);
  else if (kind == 1)
    annal_net_add (net, &constraint);
  else
    annal_net_remove (net, number);
  return bench_cpu_seconds () - begin;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static void
measure_edits (const Set *set, const AnnalRows *rows, guint n_edits)
{
  g_autoptr (AnnalNet) net = annal_net_new (rows);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1996);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  guint mark = annal_net_get_mark (net);
  guint64 hash = hash_spans (set, net);

  for (guint i = 0; i < n_edits; i++)
    {
      double time = time_edit (set, net, rand, i % 3) * 1e3;

      g_array_append_val (times, time);
    }
  annal_net_rewind (net, mark);
  require (hash_spans (set, net) == hash, "edits cannot be taken back");
  g_array_sort (times, compare_times);
  bench_report_limit (&(BenchRow) { .name = "an edit of a network, half of them", .unit = "ms", .target = 1 },
                      g_array_index (times, double, times->len / 2));
  bench_report_limit (&(BenchRow) { .name = "an edit of a network, 99 of 100", .unit = "ms", .target = 1 },
                      g_array_index (times, double, times->len * 99 / 100));
  bench_report_limit (&(BenchRow) { .name = "an edit of a network, the slowest", .unit = "ms", .target = 1 },
                      g_array_index (times, double, times->len - 1));
}

static void
measure_network (guint n)
{
  g_autofree char *name = g_strdup_printf ("bounds of %u spans under %u constraints", n, 2 * n);
  g_autoptr (AnnalRows) rows = NULL;
  double begin, best = 1e9;
  Set set;

  set_init (&set, n, 2 * n);
  for (guint i = 0; i < 3; i++)
    {
      g_clear_pointer (&rows, annal_rows_unref);
      begin = bench_cpu_seconds ();
      rows = annal_rows_new (&set.columns);
      best = MIN (best, bench_cpu_seconds () - begin);
      require (rows->contradictory == NULL && rows->n_components == n, "what can be met is called contradictory");
    }
  bench_report_limit (&(BenchRow) { .name = name, .unit = "s", .target = 2 }, best);
  measure_edits (&set, rows, MIN (n, 3000));
  g_clear_pointer (&rows, annal_rows_unref);
  set_clear (&set);
}

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

/* What any sort would compare. */
typedef struct
{
  gint64 place;
  gint64 end;
  const char *id;
} Key;

static int
compare_keys (gconstpointer first, gconstpointer second)
{
  const Key *a = first;
  const Key *b = second;
  int order = ORDER (a->place, b->place);

  if (order == 0)
    order = ORDER (a->end, b->end);
  return order != 0 ? order : strcmp (a->id, b->id);
}

/* All rows that are shown, in no order. */
static AnnalRadixItem *
shuffle (const AnnalRows *rows)
{
  AnnalRadixItem *items = g_new (AnnalRadixItem, rows->n_shown + 1);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1962);

  for (guint i = 0; i < rows->n_shown; i++)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (gint32) i + 1);

      items[i] = items[j];
      items[j].number = i;
    }
  return items;
}

static double
time_radix (const AnnalRows *rows, const AnnalRadixItem *shuffled)
{
  g_autofree AnnalRadixItem *items = g_memdup2 (shuffled, sizeof *shuffled * rows->n_shown);
  double begin;

  for (guint i = 0; i < rows->n_shown; i++)
    items[i].key = annal_radix_key (annal_span_data_get_place (annal_rows_get_stated (rows, items[i].number)));
  begin = bench_cpu_seconds ();
  annal_radix_sort (items, rows->n_shown);
  return bench_cpu_seconds () - begin;
}

static const AnnalSpanData *
read_key (gconstpointer data, guint number, gint64 *place)
{
  return annal_rows_get_key (data, number, place);
}

/* @items are those that are shuffled, and sorted then. */
static double
time_keys (const AnnalRows *rows, AnnalRadixItem *items)
{
  const AnnalSpanKeys keys = { read_key, rows, rows->columns->ranks };
  double begin = bench_cpu_seconds ();

  annal_span_keys_sort (&keys, items, rows->n_shown);
  return bench_cpu_seconds () - begin;
}

static double
time_comparing (const AnnalRows *rows, const AnnalRadixItem *shuffled)
{
  g_autoptr (GArray) copy = g_array_new (FALSE, FALSE, sizeof (Key));
  double begin;

  for (guint i = 0; i < rows->n_shown; i++)
    {
      gint64 place;
      const AnnalSpanData *span = annal_rows_get_key (rows, shuffled[i].number, &place);
      Key key = { place, span->end_max, annal_record_get_id (annal_rows_get_record (rows, shuffled[i].number)) };

      g_array_append_val (copy, key);
    }
  begin = bench_cpu_seconds ();
  g_array_sort (copy, compare_keys);
  return bench_cpu_seconds () - begin;
}

/* The sort agrees with the sequence that is merged from what the columns have. */
static void
check_sequence (const AnnalRows *rows, const AnnalRadixItem *sorted)
{
  g_autofree guint *sequence = annal_rows_sort (rows);

  require (rows->columns->n_dated == rows->n_shown, "all are dated");
  for (guint i = 0; i < rows->n_shown; i++)
    require (sequence[i] == sorted[i].number, "not sorted");
}

static void
measure_sort (guint n_events)
{
  g_autoptr (AnnalDossier) dossier = bench_dossier_new_sealed (n_events, BENCH_DOSSIER_LEAN);
  g_autoptr (AnnalRows) rows = annal_rows_new (annal_dossier_get_columns (dossier));
  g_autofree AnnalRadixItem *items = shuffle (rows);
  guint n = rows->n_shown;
  g_autofree char *whole = g_strdup_printf ("sorting %u rows by their keys", n);
  g_autofree char *places = g_strdup_printf ("sorting %u places by their digits", n);
  double radix = time_radix (rows, items), comparing = time_comparing (rows, items);
  double ours = time_keys (rows, items);

  check_sequence (rows, items);
  bench_report_limit (&(BenchRow) { .name = places, .unit = "ns a record", .target = 20 }, radix * 1e9 / n);
  bench_report_ratio (&(BenchRow) { .name = whole, .unit = "ns a record", .peer = "g_array_sort", .target = 3 },
                      ours * 1e9 / n, comparing * 1e9 / n);
}

int
main (int argc, char **argv)
{
  gboolean brief = argc > 1 && strcmp (argv[argc - 1], "--short") == 0;

  measure_network (brief ? 20000 : 1000000);
  measure_sort (brief ? 2000 : 300000);
  return EXIT_SUCCESS;
}
