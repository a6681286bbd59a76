/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A million entries from a timeline into a table of DuckDB, by way of an Arrow
 * stream, against what DuckDB needs to copy that table. Both by the clock on
 * the wall, with as many threads as it likes; CPU time is printed beside.
 *
 *   bench-arrow [--short]
 */

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

#include <annal/annal.h>

#include "bench-dossier.h"
#include "bench-report.h"

/* Two claims an event. */
#define LONG_EVENTS 333334
#define SHORT_EVENTS 2000
#define RUNS 5
#define LIBRARY "@duckdb/node-bindings-linux-x64"

/* The part of DuckDB's C interface that is needed; a result is six words. */
typedef struct
{
  gpointer words[6];
} Result;

typedef struct
{
  int (*open) (const char *path, gpointer *database);
  int (*connect) (gpointer database, gpointer *connection);
  int (*query) (gpointer connection, const char *sql, Result *result);
  const char *(*result_error) (Result *result);
  void (*destroy_result) (Result *result);
  int (*arrow_scan) (gpointer connection, const char *name, struct ArrowArrayStream *stream);
  gint64 (*value_int64) (Result *result, guint64 column, guint64 row);
} DuckDB;

typedef struct
{
  AnnalTimeline *timeline;
  DuckDB duckdb;
  gpointer connection;
} Bench;

static gboolean
load (DuckDB *self)
{
  const struct
  {
    const char *name;
    gpointer place;
  } symbols[] = {
    { "duckdb_open", &self->open },
    { "duckdb_connect", &self->connect },
    { "duckdb_query", &self->query },
    { "duckdb_result_error", &self->result_error },
    { "duckdb_destroy_result", &self->destroy_result },
    { "duckdb_arrow_scan", &self->arrow_scan },
    { "duckdb_value_int64", &self->value_int64 },
  };
  g_autofree char *folder = bench_find_peer (LIBRARY);
  const char *root = folder != NULL ? folder : ".";
  g_autofree char *path = g_build_filename (root, "node_modules", LIBRARY, "libduckdb.so", NULL);
  gpointer library = folder != NULL ? dlopen (path, RTLD_NOW | RTLD_LOCAL) : NULL;

  for (guint i = 0; library != NULL && i < G_N_ELEMENTS (symbols); i++)
    {
      gpointer symbol = dlsym (library, symbols[i].name);

      if (symbol == NULL)
        return FALSE;
      *(gpointer *) symbols[i].place = symbol;
    }
  return library != NULL;
}

static gint64
run (Bench *self, const char *sql)
{
  Result result = { { NULL } };
  gint64 number;

  if (self->duckdb.query (self->connection, sql, &result) != 0)
    g_error ("DuckDB: %s", self->duckdb.result_error (&result));
  number = self->duckdb.value_int64 (&result, 0, 0);
  self->duckdb.destroy_result (&result);
  return number;
}

/* Seconds by the clock on the wall, and of CPU time in all threads. */
typedef struct
{
  double wall;
  double cpu;
} Cost;

static Cost
begin (void)
{
  return (Cost) { bench_seconds (), bench_cpu_seconds () };
}

static Cost
end (Cost start)
{
  return (Cost) { bench_seconds () - start.wall, bench_cpu_seconds () - start.cpu };
}

static void
keep_best (Cost *best, Cost cost)
{
  best->wall = MIN (best->wall, cost.wall);
  best->cpu = MIN (best->cpu, cost.cpu);
}

static Cost
give (Bench *self, AnnalArrowTable table)
{
  struct ArrowArrayStream stream;
  Cost cost;

  run (self, "DROP VIEW IF EXISTS stream");
  run (self, "DROP TABLE IF EXISTS given");
  cost = begin ();
  annal_timeline_export_arrow (self->timeline, table, &stream);
  if (self->duckdb.arrow_scan (self->connection, "stream", &stream) != 0)
    g_error ("DuckDB does not take the stream");
  run (self, "CREATE TABLE given AS SELECT * FROM stream");
  cost = end (cost);
  if (stream.release != NULL)
    stream.release (&stream);
  return cost;
}

static Cost
copy (Bench *self)
{
  Cost cost;

  run (self, "DROP TABLE IF EXISTS copied");
  cost = begin ();
  run (self, "CREATE TABLE copied AS SELECT * FROM given");
  return end (cost);
}

/* Nothing is written but for what a stream must do. */
static Cost
read_out (AnnalTimeline *timeline, AnnalArrowTable table, gint64 *n)
{
  struct ArrowArrayStream stream;
  Cost cost = begin ();

  annal_timeline_export_arrow (timeline, table, &stream);
  for (*n = 0;;)
    {
      struct ArrowArray batch;

      if (stream.get_next (&stream, &batch) != 0)
        g_error ("%s", stream.get_last_error (&stream));
      if (batch.release == NULL)
        break;
      *n += batch.length;
      batch.release (&batch);
    }
  stream.release (&stream);
  return end (cost);
}

static void
measure (Bench *self, AnnalArrowTable table, const char *name, double target)
{
  gint64 n;
  Cost alone = read_out (self->timeline, table, &n), given = { G_MAXDOUBLE, G_MAXDOUBLE }, copied = given;
  g_autofree char *title = g_strdup_printf ("%s of %" G_GINT64_FORMAT " rows into a table", name, n);
  BenchRow row = { title, "s", "DuckDB's copy of its own table", target };

  printf ("%s: %" G_GINT64_FORMAT " rows read out in %.3f s of CPU time\n", name, n, alone.cpu);
  if (self->connection == NULL)
    {
      bench_report_skipped (&row, "no " LIBRARY " in the folder of peers");
      return;
    }
  for (guint i = 0; i < RUNS; i++)
    {
      keep_best (&given, give (self, table));
      keep_best (&copied, copy (self));
    }
  g_assert_cmpint (run (self, "SELECT count(*) FROM copied"), ==, n);
  printf ("%s: into a table %.3f s of CPU time, copied %.3f s\n", name, given.cpu, copied.cpu);
  bench_report_ratio (&row, given.wall, copied.wall);
}

int
main (int argc, char **argv)
{
  gboolean is_short = argc > 1 && strcmp (argv[1], "--short") == 0;
  Bench self = { NULL };
  guint n = is_short ? SHORT_EVENTS : LONG_EVENTS;
  g_autoptr (AnnalDossier) dossier = bench_dossier_new_sealed (n, BENCH_DOSSIER_NONE);
  g_autoptr (GError) error = NULL;
  gpointer database;

  self.timeline = annal_timeline_new (dossier, &error);
  if (self.timeline == NULL)
    g_error ("%s", error->message);
  if (load (&self.duckdb) && self.duckdb.open (NULL, &database) == 0)
    self.duckdb.connect (database, &self.connection);
  /* Half as fast as a copy, or faster. */
  measure (&self, ANNAL_ARROW_TABLE_ENTRIES, "entries", is_short ? 0 : 0.5);
  measure (&self, ANNAL_ARROW_TABLE_CLAIMS, "claims", 0);
  measure (&self, ANNAL_ARROW_TABLE_CITATIONS, "citations", 0);
  annal_timeline_unref (self.timeline);
  return 0;
}
