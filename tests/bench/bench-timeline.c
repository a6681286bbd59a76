/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What it takes to bring a dossier into order and to ask it: sealing it, making
 * the timeline and its indexes, the answers, the memory, and how all that grows.
 * Beside it, in the same run, the same rows in tables of SQLite and of DuckDB,
 * which sort them by their beginnings and do nothing else. Times are CPU seconds
 * of one core.
 *
 * Every figure is of so many events and twice as many claims.
 *
 *   bench-timeline [--short] [--plot FILE] [--duckdb SCRIPT]
 */

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#ifdef HAVE_SQLITE
#include <sqlite3.h>
#endif

#include <annal/annal-problem.h>
#include <annal/annal-record.h>
#include <annal/annal-selection.h>

#include "bench-dossier.h"
#include "bench-plot.h"
#include "bench-report.h"
#include "timeline/annal-criterion-private.h"
#include "model/annal-dossier-private.h"
#include "timeline/annal-indexes-private.h"
#include "timeline/annal-rows-private.h"

#define RUNS 3
#define LONG_EVENTS 1000000
#define SHORT_EVENTS 20000
#define BYTES_AN_EVENT 4000 /* of a lean dossier, its timeline and a copy */

typedef struct
{
  gboolean is_short;
  const char *plot;
  const char *duckdb;
} Options;

typedef struct
{
  double records; /* those of the dossier that have an id */
  double sealing;
  double ordering;
  double propagating; /* of that */
  gsize dossier_bytes;
  gsize timeline_bytes;
} Costs;

static gsize
get_growth (gsize before)
{
  gsize now = bench_memory ();

  return now > before ? now - before : 0;
}

static AnnalDossier *
measure_sealing (guint n, BenchDossierFlags flags, Costs *costs)
{
  gsize memory = bench_memory ();
  AnnalDossier *dossier = bench_dossier_new (n, flags);
  g_autoptr (GError) error = NULL;
  double start = bench_cpu_seconds ();

  if (!annal_dossier_seal (dossier, &error))
    g_error ("%s", error->message);
  costs->sealing = bench_cpu_seconds () - start;
  costs->dossier_bytes = get_growth (memory);
  costs->records = 0;
  for (guint type = 1; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    costs->records += annal_dossier_get_n_records (dossier, type);
  return dossier;
}

/* The best of a few runs. */
static AnnalTimeline *
measure_ordering (AnnalDossier *dossier, Costs *costs)
{
  AnnalTimeline *timeline = NULL;

  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr (GError) error = NULL;
      gsize memory = bench_memory ();
      double start = bench_cpu_seconds (), taken;

      g_clear_pointer (&timeline, annal_timeline_unref);
      timeline = annal_timeline_new (dossier, &error);
      taken = bench_cpu_seconds () - start;
      if (timeline == NULL)
        g_error ("%s", error->message);
      if (i == 0)
        costs->timeline_bytes = get_growth (memory);
      if (i == 0 || taken < costs->ordering)
        costs->ordering = taken;
    }
  return timeline;
}

static void
measure_propagating (AnnalDossier *dossier, Costs *costs)
{
  for (guint i = 0; i < RUNS; i++)
    {
      double start = bench_cpu_seconds (), taken;

      annal_rows_unref (annal_rows_new (annal_dossier_get_columns (dossier)));
      taken = bench_cpu_seconds () - start;
      costs->propagating = i == 0 ? taken : MIN (taken, costs->propagating);
    }
}

/* Every event and claim once, and nothing left aside: the dossier is made so
 * that all can be met.
 */
static void
check_timeline (AnnalTimeline *timeline, guint n)
{
  g_assert_cmpuint (annal_timeline_get_n_entries (timeline), ==, 3 * n);
  g_assert_cmpuint (annal_problems_get_n_problems (annal_timeline_get_problems (timeline)), ==, 0);
}

/* --- indexes and answers -------------------------------------------------- */

static void
report_limit (const char *what, guint n, const char *unit, double value, double target)
{
  g_autofree char *name = g_strdup_printf ("%s, %u events", what, n);

  bench_report_limit (&(BenchRow) { .name = name, .unit = unit, .target = target }, value);
}

/* Seconds, of all clocks of records. */
static double
measure_time_indexes (AnnalIndexes *indexes)
{
  static const AnnalClock clocks[] = { ANNAL_CLOCK_WHEN, ANNAL_CLOCK_SAID, ANNAL_CLOCK_VALID, ANNAL_CLOCK_PUBLISHED };
  double start = bench_cpu_seconds ();

  for (guint i = 0; i < G_N_ELEMENTS (clocks); i++)
    annal_indexes_get_time_index (indexes, clocks[i]);
  return bench_cpu_seconds () - start;
}

static double
measure_facet_indexes (AnnalIndexes *indexes)
{
  double start = bench_cpu_seconds ();

  for (AnnalFacet facet = ANNAL_FACET_TYPE; facet < ANNAL_FACET_YEAR; facet++)
    annal_indexes_get_facet (indexes, facet);
  return bench_cpu_seconds () - start;
}

static double
measure_word_index (AnnalIndexes *indexes)
{
  double start = bench_cpu_seconds ();

  annal_indexes_get_words (indexes);
  return bench_cpu_seconds () - start;
}

/* Returns how many it finds. */
static guint
ask (AnnalTimeline *timeline, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalQuery) query = annal_query_new_from_text (text, &error);
  g_autoptr (AnnalSelection) selection = NULL;

  if (query != NULL)
    selection = annal_timeline_select (timeline, query, &error);
  if (selection == NULL)
    g_error ("%s: %s", text, error->message);
  return annal_selection_get_n_found (selection);
}

/* What an index lists, each entry by itself says as well. */
static void
check_window (AnnalTimeline *timeline)
{
  g_autoptr (AnnalDate) date = annal_date_new ("2019-05", NULL);
  const AnnalClockTimes *times = annal_indexes_get_times (annal_timeline_get_indexes (timeline), ANNAL_CLOCK_WHEN);
  guint n = 0;
  AnnalSpanData window;

  annal_date_get_window (date, &window);
  for (guint i = 0; i < annal_timeline_get_n_entries (timeline); i++)
    {
      AnnalCertainty certainty = ANNAL_CERTAINTY_NO;
      AnnalClockTime time;

      annal_clock_times_read (times, i, &time);
      if (time.applies)
        certainty = annal_span_data_within (&time.span, &window);
      n += certainty == ANNAL_CERTAINTY_CERTAIN || (certainty == ANNAL_CERTAINTY_POSSIBLE && time.is_dated);
    }
  g_assert_cmpuint (ask (timeline, "when:2019-05"), ==, n);
}

/* The best of some runs, in milliseconds, once the indexes are there. */
static void
measure_answers (AnnalTimeline *timeline, guint n)
{
  static const char *const queries[] = {
    "when:2019-05", "said:2019-05-13", "published:2019-05-13", "kind:missile-test", "by:entity-0000001",
    "about:entity-0000007 stance:deny", "ronron", "known-at:2019-05-13 kind:sanction",
    "kind:statement sort:-when limit:20",
  };

  check_window (timeline);
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *what = g_strdup_printf ("“%s”", queries[i]);
      double taken[RUNS];
      guint found = 0;

      g_strdelimit (what, ":", ' ');
      for (guint j = 0; j < RUNS; j++)
        {
          double start = bench_cpu_seconds ();

          found = ask (timeline, queries[i]);
          taken[j] = 1e3 * (bench_cpu_seconds () - start);
        }
      printf ("%s: %u found\n", queries[i], found);
      report_limit (what, n, "ms", MIN (MIN (taken[0], taken[1]), taken[2]), 0);
    }
}

/* The best of a few runs, each of a timeline of its own, as that of the order. */
static void
measure_fresh_indexes (AnnalDossier *dossier, double *times, double *facets)
{
  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr (AnnalTimeline) timeline = annal_timeline_new (dossier, NULL);
      AnnalIndexes *indexes = annal_timeline_get_indexes (timeline);
      double of_times = measure_time_indexes (indexes), of_facets = measure_facet_indexes (indexes);

      *times = i == 0 ? of_times : MIN (*times, of_times);
      *facets = i == 0 ? of_facets : MIN (*facets, of_facets);
    }
}

static void
measure_indexes (const Options *options, AnnalTimeline *timeline, guint n, const Costs *costs)
{
  AnnalIndexes *indexes = annal_timeline_get_indexes (timeline);
  gsize memory = bench_memory ();
  double first = measure_time_indexes (indexes) + measure_facet_indexes (indexes);
  double words = measure_word_index (indexes), times = 0, facets = 0;

  measure_fresh_indexes (annal_timeline_get_dossier (timeline), &times, &facets);
  report_limit ("time and facet indexes in memory that is new", n, "s", first, 0);

  report_limit ("time indexes", n, "s", times, 0);
  report_limit ("facet indexes", n, "s", facets, 0);
  report_limit ("word index", n, "s", words, 0);
  report_limit ("memory of the indexes", n, "MB", (double) get_growth (memory) / 1e6, 0);
  /* Those of words have a target of their own, in bench-words, and so has propagation, in bench-order. */
  report_limit ("order with propagation, time and facet indexes", n, "s", costs->ordering + times + facets, 0);
  report_limit ("order, time and facet indexes", n, "s", costs->ordering - costs->propagating + times + facets,
                options->is_short ? 0 : 0.5);
}

/* --- the others ----------------------------------------------------------- */

static gint64
get_begin (AnnalTimeline *timeline, guint index)
{
  return annal_timeline_get_tight_data (timeline, index)->begin_min;
}

/* All entries, in no order that the timeline would have brought. */
static guint
get_shuffled (AnnalTimeline *timeline, guint index)
{
  return (guint) (index * G_GUINT64_CONSTANT (1000003) % annal_timeline_get_n_entries (timeline));
}

#ifdef HAVE_SQLITE

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
fill_table (sqlite3 *db, AnnalTimeline *timeline)
{
  sqlite3_stmt *insert;

  run (db, "CREATE TABLE happening (number INTEGER PRIMARY KEY, id TEXT, begin INTEGER); BEGIN");
  insert = prepare (db, "INSERT INTO happening VALUES (?, ?, ?)");
  for (guint i = 0; i < annal_timeline_get_n_entries (timeline); i++)
    {
      guint entry = get_shuffled (timeline, i);
      const char *id = annal_record_get_id (annal_timeline_get_record (timeline, entry));

      sqlite3_bind_int64 (insert, 1, i);
      sqlite3_bind_text (insert, 2, id, -1, SQLITE_STATIC);
      sqlite3_bind_int64 (insert, 3, get_begin (timeline, entry));
      sqlite3_step (insert);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  run (db, "COMMIT");
}

static guint
read_ordered (sqlite3 *db)
{
  sqlite3_stmt *select = prepare (db, "SELECT number, begin FROM happening ORDER BY begin");
  gint64 before = G_MININT64;
  guint n = 0;

  while (sqlite3_step (select) == SQLITE_ROW)
    {
      gint64 begin = sqlite3_column_int64 (select, 1);

      g_assert_cmpint (begin, >=, before);
      before = begin;
      n++;
    }
  sqlite3_finalize (select);
  return n;
}

static void
compare_with_sqlite (const char *name, AnnalTimeline *timeline, double ordering)
{
  BenchRow row = { name, "s", "SQLite's index and ORDER BY", 0 };
  sqlite3 *db;
  double start;

  if (sqlite3_open (":memory:", &db) != SQLITE_OK)
    g_error ("SQLite does not open");
  fill_table (db, timeline);
  start = bench_cpu_seconds ();
  run (db, "CREATE INDEX by_begin ON happening (begin)");
  g_assert_cmpuint (read_ordered (db), ==, annal_timeline_get_n_entries (timeline));
  bench_report_ratio (&row, ordering, bench_cpu_seconds () - start);
  sqlite3_close (db);
}

#else

static void
compare_with_sqlite (const char *name, AnnalTimeline *timeline, double ordering)
{
  bench_report_skipped (&(BenchRow) { .name = name, .peer = "SQLite" }, "built without libsqlite3");
}

#endif

static gboolean
write_rows (AnnalTimeline *timeline, const char *path)
{
  g_autoptr (GString) text = g_string_new ("number,begin\n");

  for (guint i = 0; i < annal_timeline_get_n_entries (timeline); i++)
    g_string_append_printf (text, "%u,%" G_GINT64_FORMAT "\n", i, get_begin (timeline, get_shuffled (timeline, i)));
  return g_file_set_contents (path, text->str, (gssize) text->len, NULL);
}

/* Seconds, or 0 where it does not run. */
static double
run_duckdb (const char *script, const char *folder, AnnalTimeline *timeline)
{
  g_autofree char *rows = NULL;
  g_autofree char *output = NULL;
  const char *command[] = { "node", script, folder, NULL, NULL };
  int file = g_file_open_tmp ("annal-bench-XXXXXX.csv", &rows, NULL);
  gboolean good;
  char *rest;
  double seconds;

  if (file < 0)
    return 0;
  close (file);
  command[3] = rows;
  good = write_rows (timeline, rows) && g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
                                                      &output, NULL, NULL, NULL);
  g_unlink (rows);
  seconds = good ? g_ascii_strtod (output, &rest) : 0;
  if (seconds > 0)
    g_assert_cmpuint (g_ascii_strtoull (rest, NULL, 10), ==, annal_timeline_get_n_entries (timeline));
  return seconds;
}

static void
compare_with_duckdb (const Options *options, const char *name, AnnalTimeline *timeline, double ordering)
{
  BenchRow row = { name, "s", "DuckDB's ORDER BY", 0 };
  g_autofree char *folder = bench_find_peer ("@duckdb/node-api");
  double seconds;

  if (options->duckdb == NULL || folder == NULL)
    {
      bench_report_skipped (&row, "no @duckdb/node-api in the folder of peers");
      return;
    }
  seconds = run_duckdb (options->duckdb, folder, timeline);
  if (seconds > 0)
    bench_report_ratio (&row, ordering, seconds);
  else
    bench_report_skipped (&row, "it does not run");
}

/* --- the parts ------------------------------------------------------------ */

static void
measure_one (const Options *options)
{
  guint n = options->is_short ? SHORT_EVENTS : LONG_EVENTS;
  g_autofree char *name = g_strdup_printf ("order, %u events", n);
  Costs costs;
  g_autoptr (AnnalDossier) dossier = measure_sealing (n, BENCH_DOSSIER_NONE, &costs);
  g_autoptr (AnnalTimeline) timeline = measure_ordering (dossier, &costs);

  check_timeline (timeline, n);
  report_limit ("sealing", n, "s", costs.sealing, 0);
  report_limit ("memory of the dossier", n, "MB", (double) costs.dossier_bytes / 1e6, 0);
  report_limit ("memory of the order", n, "MB", (double) costs.timeline_bytes / 1e6, 0);
  measure_propagating (dossier, &costs);
  report_limit ("order with propagation", n, "s", costs.ordering, 0);
  report_limit ("propagation", n, "s", costs.propagating, 0);
  measure_indexes (options, timeline, n, &costs);
  measure_answers (timeline, n);
  compare_with_sqlite (name, timeline, costs.ordering);
  compare_with_duckdb (options, name, timeline, costs.ordering);
}

static gboolean
has_memory_for (guint n)
{
  g_autofree char *text = NULL;
  const char *line = NULL;

  if (g_file_get_contents ("/proc/meminfo", &text, NULL, NULL))
    line = strstr (text, "MemAvailable:");
  if (line == NULL)
    return TRUE;
  return g_ascii_strtoull (line + strlen ("MemAvailable:"), NULL, 10) * 1024 > (guint64) n * BYTES_AN_EVENT;
}

static Costs
measure_lean (guint n)
{
  Costs costs;
  g_autoptr (AnnalDossier) dossier = measure_sealing (n, BENCH_DOSSIER_LEAN, &costs);
  g_autoptr (AnnalTimeline) timeline = measure_ordering (dossier, &costs);

  check_timeline (timeline, n);
  printf ("%9.0f records: sealed in %7.3f s, ordered in %7.3f s\n", costs.records, costs.sealing, costs.ordering);
  fflush (stdout);
  return costs;
}

/* Up to ten million records, of dossiers without many words. */
static void
measure_growth (const Options *options)
{
  static const guint sizes[] = { 2500, 7500, 25000, 75000, 250000, 750000, 2500000 };
  guint n_sizes = options->is_short ? 2 : G_N_ELEMENTS (sizes), n = 0;
  double records[G_N_ELEMENTS (sizes)], sealing[G_N_ELEMENTS (sizes)], ordering[G_N_ELEMENTS (sizes)];
  const BenchCurve curves[] = { { "making the timeline", ordering }, { "sealing the dossier", sealing } };

  for (guint i = 0; i < n_sizes; i++)
    {
      Costs costs;

      if (!has_memory_for (sizes[i]))
        {
          printf ("%u events: not enough memory\n", sizes[i]);
          break;
        }
      costs = measure_lean (sizes[i]);
      records[n] = costs.records;
      sealing[n] = costs.sealing;
      ordering[n++] = costs.ordering;
    }
  if (options->plot != NULL && n > 1 &&
      !bench_plot_write (options->plot, "A dossier in order", records, n, curves, G_N_ELEMENTS (curves)))
    g_error ("%s cannot be written", options->plot);
}

int
main (int argc, char **argv)
{
  Options options = { FALSE, NULL, NULL };

  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "--short") == 0)
      options.is_short = TRUE;
    else if (strcmp (argv[i], "--plot") == 0 && i + 1 < argc)
      options.plot = argv[++i];
    else if (strcmp (argv[i], "--duckdb") == 0 && i + 1 < argc)
      options.duckdb = argv[++i];
    else
      {
        fprintf (stderr, "usage: bench-timeline [--short] [--plot FILE] [--duckdb SCRIPT]\n");
        return 2;
      }
  measure_one (&options);
  if (!options.is_short || options.plot != NULL)
    measure_growth (&options);
  return 0;
}
