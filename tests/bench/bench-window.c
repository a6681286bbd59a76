/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Windows of time over many spans: CPU microseconds a window, with few, some
 * and many results. Beside ours, in the same run, an implicit interval tree,
 * SQLite's R*Tree and a table of DuckDB, and all must find the same.
 *
 *   bench-window [--short] [--duckdb SCRIPT]
 *
 * All times are of whole minutes: the R*Tree has 32 bits for a coordinate,
 * which do not hold two thousand years of seconds. "Ours" reads every number of
 * the answer; the view alone, which those who count or cut a page need, is a
 * line of its own. What DuckDB takes is mostly the same for each window, so that
 * there is a target only where the answer is not long itself. Windows with few
 * results are of the centuries before most of the spans; those of one day lie
 * where the spans do, and are reached by years and decades more than by days.
 */

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#ifdef HAVE_SQLITE
#include <sqlite3.h>
#endif

#include "base/annal-radix-private.h"
#include "bench-interval-tree.h"
#include "bench-report.h"
#include "index/annal-time-index-private.h"

#define LONG_SPANS 3000000
#define SHORT_SPANS 100000
#define RUNS 5
#define MINUTE ((gint64) 60)
#define DAY ((gint64) 86400)
#define YEAR (365.25 * DAY)
#define NOW (G_GINT64_CONSTANT (19904) * DAY) /* 2024-06-30 */

/* --- what is asked -------------------------------------------------------- */

typedef struct
{
  guint n;
  gint64 *first; /* owned */
  gint64 *last;  /* owned */
} Spans;

typedef struct
{
  gint64 from, until;
} Window;

typedef struct
{
  guint64 count, sum;
} Answer;

typedef struct
{
  const char *label;
  guint n_results; /* about, of the long form; 0 for windows of one day */
  guint n_windows;
  double targets[3]; /* times the tree, SQLite and DuckDB */
} Size;

static const Size sizes[] = {
  { "few", 17, 4000, { 1.2, 10, 400 } },
  { "some", 1060, 2000, { 4, 10, 400 } },
  { "many", 104000, 100, { 12, 10, 0 } },
  { "a day's", 0, 100, { 0, 0, 0 } },
};

static gint64
floor_to (gint64 time, gint64 unit)
{
  return time - (time % unit + unit) % unit;
}

/* How long ago, with half of all less than five years, and no more than two
 * thousand years.
 */
static gint64
pick_start (GRand *rand)
{
  double age = 8 * YEAR * (pow (1 - g_rand_double (rand), -1 / 1.5) - 1);

  return NOW - (gint64) MIN (age, 2000 * YEAR);
}

/* Between an hour and thirty years, each order of magnitude as often. */
static gint64
pick_length (GRand *rand)
{
  return (gint64) (60 * MINUTE * exp (g_rand_double (rand) * log (30 * YEAR / (60 * MINUTE))));
}

static void
make_span (GRand *rand, gint64 *first, gint64 *last)
{
  guint kind = (guint) g_rand_int_range (rand, 0, 100);
  gint64 start = pick_start (rand);
  gint64 unit = kind < 80 ? DAY : kind < 85 ? 30 * DAY : 365 * DAY;

  *first = floor_to (start, kind < 90 ? unit : MINUTE);
  *last = *first + (kind < 90 ? unit : floor_to (pick_length (rand), MINUTE)) - 1;
}

static void
spans_init (Spans *self, guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2019);

  self->n = n;
  self->first = g_new (gint64, n);
  self->last = g_new (gint64, n);
  for (guint i = 0; i < n; i++)
    make_span (rand, &self->first[i], &self->last[i]);
}

static void
spans_clear (Spans *self)
{
  g_free (self->first);
  g_free (self->last);
}

static gint64 *
sort_times (const gint64 *times, guint n)
{
  g_autofree AnnalRadixItem *items = g_new (AnnalRadixItem, n);
  gint64 *sorted = g_new (gint64, n);

  for (guint i = 0; i < n; i++)
    items[i] = (AnnalRadixItem) { .key = annal_radix_key (times[i]), .number = i };
  annal_radix_sort (items, n);
  for (guint i = 0; i < n; i++)
    sorted[i] = times[items[i].number];
  return sorted;
}

static guint
count_before (const gint64 *sorted, guint n, gint64 time)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (sorted[middle] < time)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* What begins by the end of it, without what is over before it. */
static guint
count_results (const gint64 *firsts, const gint64 *lasts, guint n, const Window *window)
{
  return count_before (firsts, n, window->until + 1) - count_before (lasts, n, window->from);
}

/* As long as it has to be for so many results. */
static void
widen (Window *window, const gint64 *firsts, const gint64 *lasts, guint n, guint n_results)
{
  gint64 low = 0, high = (gint64) (4000 * YEAR) / MINUTE;

  while (low < high)
    {
      gint64 middle = (low + high) / 2;

      window->until = window->from + middle * MINUTE + MINUTE - 1;
      if (count_results (firsts, lasts, n, window) < n_results)
        low = middle + 1;
      else
        high = middle;
    }
  window->until = window->from + high * MINUTE + MINUTE - 1;
}

/* Windows that begin where spans do. With a number of results, not where one
 * minute has more than half of them by itself, nor in the last year, after which
 * nothing more begins.
 */
static Window *
make_windows (const Spans *spans, guint n_results, guint n_windows)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (n_results);
  g_autofree gint64 *firsts = sort_times (spans->first, spans->n);
  g_autofree gint64 *lasts = sort_times (spans->last, spans->n);
  Window *windows = g_new (Window, n_windows);

  for (guint i = 0; i < n_windows;)
    {
      gint64 from = spans->first[g_rand_int_range (rand, 0, (gint32) spans->n)];
      Window *window = &windows[i];

      *window = (Window) { from, from + MINUTE - 1 };
      if (n_results == 0)
        {
          window->until = from + DAY - 1;
          i++;
          continue;
        }
      if (count_results (firsts, lasts, spans->n, window) > n_results / 2 + 1 || from > NOW - YEAR)
        continue;
      widen (window, firsts, lasts, spans->n, n_results);
      i++;
    }
  return windows;
}

/* --- who is asked --------------------------------------------------------- */

typedef void (*Ask) (gpointer whom, const Window *window, Answer *answer);

static void
ask_index (gpointer whom, const Window *window, Answer *answer)
{
  g_auto (AnnalTimeHits) hits = { 0 };

  annal_time_index_find (whom, window->from, window->until, &hits);
  answer->count += hits.n_inside + hits.n_earlier;
  for (guint i = 0; i < hits.n_inside; i++)
    answer->sum += hits.inside[i];
  for (guint i = 0; i < hits.n_earlier; i++)
    answer->sum += hits.earlier[i];
}

static void
ask_index_for_view (gpointer whom, const Window *window, Answer *answer)
{
  g_auto (AnnalTimeHits) hits = { 0 };

  annal_time_index_find (whom, window->from, window->until, &hits);
  answer->count += hits.n_inside + hits.n_earlier;
}

static void
ask_index_for_estimate (gpointer whom, const Window *window, Answer *answer)
{
  answer->count += annal_time_index_estimate (whom, window->from, window->until);
}

typedef struct
{
  BenchTree *tree;
  BenchNumbers out;
} Tree;

static void
ask_tree (gpointer whom, const Window *window, Answer *answer)
{
  Tree *self = whom;

  self->out.n = 0;
  bench_tree_find (self->tree, window->from, window->until, &self->out);
  answer->count += self->out.n;
  for (gsize i = 0; i < self->out.n; i++)
    answer->sum += self->out.numbers[i];
}

/* Microseconds a window, the best of a few runs. */
static double
time_windows (gpointer whom, Ask ask, const Window *windows, guint n, Answer *answer)
{
  double best = G_MAXDOUBLE;

  for (guint run = 0; run < RUNS; run++)
    {
      double start = bench_cpu_seconds ();

      *answer = (Answer) { 0 };
      for (guint i = 0; i < n; i++)
        ask (whom, &windows[i], answer);
      best = MIN (best, bench_cpu_seconds () - start);
    }
  return best * 1e6 / n;
}

static void
check_answer (const Answer *answer, const Answer *expected)
{
  g_assert_cmpuint (answer->count, ==, expected->count);
  g_assert_cmpuint (answer->sum, ==, expected->sum);
}

/* --- SQLite --------------------------------------------------------------- */

#ifdef HAVE_SQLITE

typedef struct
{
  sqlite3 *db;
  sqlite3_stmt *select;
} Sqlite;

static int
get_minute (gint64 time)
{
  return (int) (floor_to (time, MINUTE) / MINUTE);
}

static void
run (sqlite3 *db, const char *sql)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("SQLite: %s", sqlite3_errmsg (db));
}

static sqlite3_stmt *
prepare (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("SQLite: %s", sqlite3_errmsg (db));
  return statement;
}

static void
sqlite_fill (sqlite3 *db, const Spans *spans)
{
  sqlite3_stmt *insert = prepare (db, "INSERT INTO span VALUES (?, ?, ?)");

  run (db, "BEGIN");
  for (guint i = 0; i < spans->n; i++)
    {
      sqlite3_bind_int64 (insert, 1, i);
      sqlite3_bind_int (insert, 2, get_minute (spans->first[i]));
      sqlite3_bind_int (insert, 3, get_minute (spans->last[i]));
      sqlite3_step (insert);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  run (db, "COMMIT");
}

/* FALSE where SQLite is built without R*Tree. */
static gboolean
sqlite_init (Sqlite *self, const Spans *spans)
{
  *self = (Sqlite) { 0 };
  sqlite3_open (":memory:", &self->db);
  if (sqlite3_exec (self->db, "CREATE VIRTUAL TABLE span USING rtree_i32 (number, first, last)", NULL, NULL, NULL) !=
      SQLITE_OK)
    return FALSE;
  sqlite_fill (self->db, spans);
  self->select = prepare (self->db, "SELECT number FROM span WHERE first <= ? AND last >= ?");
  return TRUE;
}

static void
sqlite_clear (Sqlite *self)
{
  sqlite3_finalize (self->select);
  sqlite3_close (self->db);
}

static void
ask_sqlite (gpointer whom, const Window *window, Answer *answer)
{
  sqlite3_stmt *select = ((Sqlite *) whom)->select;

  sqlite3_bind_int (select, 1, get_minute (window->until));
  sqlite3_bind_int (select, 2, get_minute (window->from));
  while (sqlite3_step (select) == SQLITE_ROW)
    {
      answer->count++;
      answer->sum += (guint64) sqlite3_column_int64 (select, 0);
    }
  sqlite3_reset (select);
}

#endif

/* --- DuckDB --------------------------------------------------------------- */

static char *
write_lines (const char *folder, const char *name, GString *lines)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);

  if (!g_file_set_contents (path, lines->str, (gssize) lines->len, &error))
    g_error ("%s", error->message);
  return path;
}

static char *
write_spans (const char *folder, const Spans *spans)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < spans->n; i++)
    g_string_append_printf (lines, "%u,%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT "\n", i, spans->first[i],
                            spans->last[i]);
  return write_lines (folder, "spans.csv", lines);
}

static char *
write_windows (const char *folder, const char *name, const Window *windows, guint n)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (lines, "%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT "\n", windows[i].from, windows[i].until);
  return write_lines (folder, name, lines);
}

/* --- the comparison ------------------------------------------------------- */

typedef struct
{
  Spans spans;
  char *names[G_N_ELEMENTS (sizes)];      /* owned */
  Window *windows[G_N_ELEMENTS (sizes)];  /* owned */
  guint n_windows[G_N_ELEMENTS (sizes)];
  Answer expected[G_N_ELEMENTS (sizes)];
  double ours[G_N_ELEMENTS (sizes)]; /* microseconds a window */
  gboolean is_short;
} Comparison;

static void
comparison_init (Comparison *self, gboolean is_short)
{
  guint n = is_short ? SHORT_SPANS : LONG_SPANS;

  self->is_short = is_short;
  spans_init (&self->spans, n);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint n_results = (guint) ((guint64) sizes[i].n_results * n / LONG_SPANS);

      self->n_windows[i] = is_short ? MIN (sizes[i].n_windows, 200) : sizes[i].n_windows;
      self->windows[i] = make_windows (&self->spans, sizes[i].n_results > 0 ? MAX (n_results, sizes[0].n_results) : 0,
                                       self->n_windows[i]);
      self->names[i] = g_strdup_printf ("windows with %s results in %u spans", sizes[i].label, n);
    }
}

static void
comparison_clear (Comparison *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_free (self->windows[i]);
      g_free (self->names[i]);
    }
  spans_clear (&self->spans);
}

static void
report (const Comparison *self, guint i, const char *peer, double target, double theirs)
{
  BenchRow row = { self->names[i], "us", peer, self->is_short ? 0 : target };

  bench_report_ratio (&row, self->ours[i], theirs);
}

static void
report_skipped (const char *peer, const char *why)
{
  bench_report_skipped (&(BenchRow) { .name = "windows", .peer = peer }, why);
}

static void
report_limit (const char *name, const char *what, const char *unit, double value)
{
  g_autofree char *whole = g_strdup_printf ("%s, %s", name, what);

  bench_report_limit (&(BenchRow) { .name = whole, .unit = unit }, value);
}

static void
describe_windows (const Comparison *self, guint i, const AnnalTimeIndex *index)
{
  double inside = 0, earlier = 0;

  for (guint window = 0; window < self->n_windows[i]; window++)
    {
      g_auto (AnnalTimeHits) hits = { 0 };

      annal_time_index_find (index, self->windows[i][window].from, self->windows[i][window].until, &hits);
      inside += hits.n_inside;
      earlier += hits.n_earlier;
    }
  printf ("%s: on average %.1f begin inside and %.1f earlier\n", self->names[i], inside / self->n_windows[i],
          earlier / self->n_windows[i]);
}

static AnnalTimeIndex *
build (const Spans *spans)
{
  AnnalTimeIndex *index = annal_time_index_new (spans->n);

  for (guint i = 0; i < spans->n; i++)
    annal_time_index_add (index, spans->first[i], spans->last[i], i);
  annal_time_index_finish (index);
  return index;
}

static void
measure_ours (Comparison *self)
{
  double start = bench_cpu_seconds ();
  g_autoptr (AnnalTimeIndex) index = build (&self->spans);
  double building = bench_cpu_seconds () - start;
  g_autofree char *name = g_strdup_printf ("time index of %u spans", self->spans.n);

  report_limit (name, "building", "ns a span", building * 1e9 / self->spans.n);
  report_limit (name, "memory", "bytes a span", (double) annal_time_index_get_size (index) / self->spans.n);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      Answer view, estimate;
      double us;

      describe_windows (self, i, index);
      self->ours[i] = time_windows (index, ask_index, self->windows[i], self->n_windows[i], &self->expected[i]);
      us = time_windows (index, ask_index_for_view, self->windows[i], self->n_windows[i], &view);
      g_assert_cmpuint (view.count, ==, self->expected[i].count);
      report_limit (self->names[i], "the view alone", "us", us);
      us = time_windows (index, ask_index_for_estimate, self->windows[i], self->n_windows[i], &estimate);
      g_assert_cmpuint (estimate.count, >=, self->expected[i].count);
      report_limit (self->names[i], "the estimate", "us", us);
      printf ("%s: estimated %.3f times as many\n", self->names[i],
              (double) estimate.count / (double) self->expected[i].count);
    }
}

static void
compare (const Comparison *self, const char *peer, guint target, gpointer whom, Ask ask)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      Answer answer;
      double us = time_windows (whom, ask, self->windows[i], self->n_windows[i], &answer);

      check_answer (&answer, &self->expected[i]);
      report (self, i, peer, sizes[i].targets[target], us);
    }
}

static void
compare_with_tree (const Comparison *self)
{
  g_autoptr (BenchTree) tree = bench_tree_new (self->spans.first, self->spans.last, self->spans.n);
  Tree whom = { .tree = tree };

  compare (self, "interval tree", 0, &whom, ask_tree);
  g_free (whom.out.numbers);
}

static void
compare_with_sqlite (const Comparison *self)
{
#ifdef HAVE_SQLITE
  Sqlite sqlite;

  if (sqlite_init (&sqlite, &self->spans))
    compare (self, "SQLite R*Tree", 1, &sqlite, ask_sqlite);
  else
    report_skipped ("SQLite R*Tree", "this SQLite has none");
  sqlite_clear (&sqlite);
#else
  report_skipped ("SQLite R*Tree", "no sqlite3 to build with");
#endif
}

static void
report_duckdb (const Comparison *self, const char *output)
{
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);

  if (g_strv_length (lines) < G_N_ELEMENTS (sizes))
    {
      report_skipped ("DuckDB", "it does not run");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      char *rest;
      double us = g_ascii_strtod (lines[i], &rest);
      Answer answer = { .count = g_ascii_strtoull (rest, &rest, 10) };

      answer.sum = g_ascii_strtoull (rest, NULL, 10);
      check_answer (&answer, &self->expected[i]);
      report (self, i, "DuckDB", sizes[i].targets[2], us);
    }
}

static void
run_duckdb (const Comparison *self, const char *script, const char *peers, const char *folder)
{
  g_autofree char *spans = write_spans (folder, &self->spans);
  g_autofree char *output = NULL;
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (command, (gpointer) "node");
  g_ptr_array_add (command, (gpointer) script);
  g_ptr_array_add (command, (gpointer) peers);
  g_ptr_array_add (command, spans);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      char *path = write_windows (folder, sizes[i].label, self->windows[i], self->n_windows[i]);

      g_ptr_array_add (files, path);
      g_ptr_array_add (command, path);
    }
  g_ptr_array_add (command, NULL);
  if (g_spawn_sync (NULL, (char **) command->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, NULL))
    report_duckdb (self, output);
  else
    report_skipped ("DuckDB", "no node");
  for (guint i = 0; i < files->len; i++)
    g_unlink (g_ptr_array_index (files, i));
  g_unlink (spans);
}

static void
compare_with_duckdb (const Comparison *self, const char *script)
{
  g_autofree char *peers = bench_find_peer ("@duckdb/node-api");
  g_autofree char *folder = NULL;

  if (script == NULL || peers == NULL)
    {
      report_skipped ("DuckDB", "no @duckdb/node-api in the folder of peers");
      return;
    }
  folder = g_dir_make_tmp ("annal-bench-XXXXXX", NULL);
  if (folder == NULL)
    return;
  run_duckdb (self, script, peers, folder);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  Comparison self = { 0 };
  const char *duckdb = NULL;
  gboolean is_short = FALSE;

  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "--short") == 0)
      is_short = TRUE;
    else if (strcmp (argv[i], "--duckdb") == 0 && i + 1 < argc)
      duckdb = argv[++i];

  comparison_init (&self, is_short);
  measure_ours (&self);
  compare_with_tree (&self);
  compare_with_sqlite (&self);
  compare_with_duckdb (&self, duckdb);
  comparison_clear (&self);
  return 0;
}
