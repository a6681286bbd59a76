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

#include "base/annal-radix-private.h"
#include "model/annal-dossier-private.h"
#include "timeline/annal-net-private.h"
#include "timeline/annal-order-private.h"

#define DAY G_GINT64_CONSTANT (86400)
#define NOW G_GINT64_CONSTANT (1735689600) /* 2025-01-01 */

typedef struct
{
  GArray *rows;        /* of AnnalRow */
  GArray *constraints; /* of AnnalConstraint */
  AnnalSpanData *spans;
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

  self->rows = g_array_new (FALSE, TRUE, sizeof (AnnalRow));
  self->constraints = g_array_new (FALSE, FALSE, sizeof (AnnalConstraint));
  self->spans = g_new (AnnalSpanData, n);
  g_array_set_size (self->rows, n);
  for (guint i = 0; i < n; i++)
    {
      self->spans[i] = make_span (get_day (i, n), g_rand_int_range (rand, 0, 100));
      moments[i] = self->spans[i].begin_min +
                   (gint64) (g_rand_double (rand) * (double) (self->spans[i].begin_max - self->spans[i].begin_min));
      g_array_index (self->rows, AnnalRow, i) = (AnnalRow) {
        .span = &self->spans[i],
        .tight = &self->spans[i],
        .parent = G_MAXUINT,
        .instant = TRUE,
        .dated = TRUE,
      };
    }
  for (guint i = 0; i < n_constraints; i++)
    {
      guint reach = i % 4 < 2 ? n : MIN (n, 200);
      guint a = g_rand_int_range (rand, 0, n), b = (a + g_rand_int_range (rand, 1, reach)) % n;
      AnnalConstraint constraint = { a, b, i % 2 == 0 ? ANNAL_CONSTRAINT_PRECEDES : ANNAL_CONSTRAINT_ANSWERS, NULL };

      if (moments[a] > moments[b] || (moments[a] == moments[b] && a > b))
        constraint = (AnnalConstraint) { b, a, constraint.kind, NULL };
      g_array_append_val (self->constraints, constraint);
    }
}

static void
set_clear (Set *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->constraints);
  g_free (self->spans);
}

static guint64
hash_spans (const Set *set, AnnalNet *net)
{
  guint64 hash = 0;

  for (guint i = 0; i < set->rows->len; i++)
    {
      const AnnalSpanData *span = net != NULL ? annal_net_get_tight (net, i)
                                              : g_array_index (set->rows, AnnalRow, i).tight;

      hash = hash * 31 + (guint64) span->begin_min + 7 * (guint64) span->end_max;
    }
  return hash;
}

static double
time_edit (const Set *set, AnnalNet *net, GRand *rand, guint kind)
{
  guint n = set->rows->len;
  guint row = g_rand_int_range (rand, 0, n);
  AnnalSpanData span = *annal_net_get_tight (net, row);
  gint64 moment = span.begin_min + (span.begin_max - span.begin_min) / 2;
  AnnalSpanData narrow = { moment, moment, moment, moment, ANNAL_SPAN_FLAGS_INSTANT };
  AnnalConstraint constraint = { row, g_rand_int_range (rand, 0, n), ANNAL_CONSTRAINT_ANSWERS, NULL };
  guint number = g_rand_int_range (rand, 0, set->constraints->len);
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
measure_edits (const Set *set, guint n_edits)
{
  g_autoptr (AnnalNet) net = annal_net_new (set->rows, set->constraints);
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
  AnnalSettlement settlement;
  double begin, best = 1e9;
  Set set;

  set_init (&set, n, 2 * n);
  for (guint i = 0; i < 3; i++)
    {
      begin = bench_cpu_seconds ();
      annal_rows_settle (set.rows, set.constraints, &settlement);
      best = MIN (best, bench_cpu_seconds () - begin);
      require (!settlement.contradictory && settlement.n_components == n, "what can be met is called contradictory");
      if (i < 2)
        annal_bounds_clear (&settlement.bounds);
    }
  bench_report_limit (&(BenchRow) { .name = name, .unit = "s", .target = 2 }, best);
  measure_edits (&set, MIN (n, 3000));
  annal_bounds_clear (&settlement.bounds);
  set_clear (&set);
}

#define ORDER(a, b) (((a) > (b)) - ((a) < (b)))

static int
compare_rows (gconstpointer first, gconstpointer second)
{
  const AnnalRow *a = first;
  const AnnalRow *b = second;
  int order = ORDER (a->place, b->place);

  if (order == 0)
    order = ORDER (a->tight->end_max, b->tight->end_max);
  return order != 0 ? order : strcmp (annal_record_get_id (a->record), annal_record_get_id (b->record));
}

static double
time_radix (const GArray *rows, guint n)
{
  g_autofree AnnalRadixItem *items = g_new (AnnalRadixItem, n + 1);
  double begin;

  for (guint i = 0; i < n; i++)
    items[i] = (AnnalRadixItem) { annal_radix_key (g_array_index (rows, AnnalRow, i).place), i };
  begin = bench_cpu_seconds ();
  annal_radix_sort (items, n);
  return bench_cpu_seconds () - begin;
}

static double
time_comparing (const GArray *rows, guint n)
{
  g_autoptr (GArray) copy = g_array_new (FALSE, FALSE, sizeof (AnnalRow));
  double begin;

  g_array_append_vals (copy, rows->data, n);
  begin = bench_cpu_seconds ();
  g_array_sort (copy, compare_rows);
  return bench_cpu_seconds () - begin;
}

static void
check_sequence (const GArray *rows, const guint *sequence, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      const AnnalRow *a = &g_array_index (rows, AnnalRow, sequence[i - 1]);
      const AnnalRow *b = &g_array_index (rows, AnnalRow, sequence[i]);

      require (a->dated >= b->dated && (!b->dated || a->place <= b->place), "not sorted");
    }
}

static void
measure_sort (guint n_events)
{
  g_autoptr (AnnalDossier) dossier = bench_dossier_new_sealed (n_events, BENCH_DOSSIER_LEAN);
  guint n;
  g_autoptr (GArray) rows = annal_rows_gather (dossier, &n);
  g_autoptr (GArray) constraints = annal_constraints_gather (dossier, rows);
  g_autofree char *whole = g_strdup_printf ("sorting %u rows by their keys", n);
  g_autofree char *places = g_strdup_printf ("sorting %u places by their digits", n);
  g_autofree guint *sequence = NULL;
  AnnalSettlement settlement;
  double begin, ours;

  annal_rows_settle (rows, constraints, &settlement);
  begin = bench_cpu_seconds ();
  sequence = annal_rows_sort (rows, annal_dossier_get_columns (dossier), n);
  ours = (bench_cpu_seconds () - begin) * 1e9 / n;
  check_sequence (rows, sequence, n);
  bench_report_limit (&(BenchRow) { .name = places, .unit = "ns a record", .target = 20 },
                      time_radix (rows, n) * 1e9 / n);
  bench_report_ratio (&(BenchRow) { .name = whole, .unit = "ns a record", .peer = "g_array_sort", .target = 3 },
                      ours, time_comparing (rows, n) * 1e9 / n);
  annal_bounds_clear (&settlement.bounds);
}

int
main (int argc, char **argv)
{
  gboolean brief = argc > 1 && strcmp (argv[argc - 1], "--short") == 0;

  measure_network (brief ? 20000 : 1000000);
  measure_sort (brief ? 2000 : 300000);
  return EXIT_SUCCESS;
}
