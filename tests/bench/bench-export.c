/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Writing a million entries as CSV and as JSON Lines: megabytes for a second
 * of CPU. In the same run DuckDB (npm), on one thread, writes the same rows with
 * COPY.
 *
 *   bench-export [--short] [--duckdb SCRIPT]
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <glib/gstdio.h>

#include <annal/annal.h>

#include "bench-dossier.h"
#include "bench-report.h"

/* Two claims an event. */
#define LONG_EVENTS 333334
#define SHORT_EVENTS 2000
#define RUNS 3
#define MEGABYTE 1e6

typedef struct
{
  AnnalTimeline *timeline;
  guint n;
  char *folder; /* owned, nullable */
  const char *script;
} Bench;

/* Bytes are counted once and thrown away then: neither disks nor memory for all
 * of them are measured.
 */
static double
measure (Bench *self, const char *format, const char *mode, gsize *size)
{
  double best = 0;

  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr (AnnalExporter) exporter = annal_exporter_new (format, NULL);
      g_autoptr (GOutputStream) stream = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GFile) sink = g_file_new_for_path ("/dev/null");
      g_autoptr (GError) error = NULL;
      double before, seconds;

      if (mode != NULL && !annal_exporter_set_option (exporter, "mode", mode, &error))
        g_error ("%s", error->message);
      bytes = i == 0 ? annal_exporter_write_to_bytes (exporter, self->timeline, &error) : NULL;
      *size = bytes != NULL ? g_bytes_get_size (bytes) : *size;
      stream = G_OUTPUT_STREAM (g_file_append_to (sink, G_FILE_CREATE_NONE, NULL, &error));
      if (stream == NULL)
        g_error ("%s", error->message);
      before = bench_cpu_seconds ();
      if (!annal_exporter_write (exporter, self->timeline, stream, NULL, &error))
        g_error ("%s", error->message);
      seconds = bench_cpu_seconds () - before;
      best = MAX (best, *size / MEGABYTE / seconds);
    }
  return best;
}

static void
write_rows (Bench *self, const char *format, const char *mode, const char *path)
{
  g_autoptr (AnnalExporter) exporter = annal_exporter_new (format, NULL);
  g_autoptr (GError) error = NULL;

  if ((mode != NULL && !annal_exporter_set_option (exporter, "mode", mode, &error)) ||
      !annal_exporter_write_file (exporter, self->timeline, path, &error))
    g_error ("%s", error->message);
}

/* Runs the script, which prints how many rows it read and, in MB/s, how fast it
 * wrote CSV and JSON.
 */
static gboolean
ask_duckdb (Bench *self, double *csv, double *json)
{
  g_autofree char *peers = bench_find_peer ("@duckdb/node-api");
  g_autofree char *table = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *output = NULL;
  g_autofree char *node = g_find_program_in_path ("node");
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (peers == NULL || node == NULL || self->script == NULL)
    return FALSE;
  table = g_build_filename (self->folder, "rows.csv", NULL);
  lines = g_build_filename (self->folder, "rows.jsonl", NULL);
  write_rows (self, "csv", "raw", table);
  write_rows (self, "jsonl", NULL, lines);
  {
    const char *argv[] = { node, self->script, peers, table, lines, self->folder, NULL };

    if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, NULL, &error))
      g_error ("%s", error->message);
  }
  g_unlink (table);
  g_unlink (lines);
  if (sscanf (output, "%u %lf %lf", &n, csv, json) != 3)
    return FALSE;
  if (n != self->n)
    g_error ("DuckDB read %u rows of %u", n, self->n);
  return TRUE;
}

static void
report (Bench *self)
{
  gsize size;
  double csv = measure (self, "csv", "raw", &size), safe = measure (self, "csv", "safe", &size);
  double json = measure (self, "jsonl", NULL, &size);
  double peer_csv, peer_json;
  g_autofree char *name = g_strdup_printf ("CSV of %u entries", self->n);
  g_autofree char *safe_name = g_strdup_printf ("CSV of %u entries, safe for spreadsheets", self->n);
  g_autofree char *json_name = g_strdup_printf ("JSON Lines of %u entries", self->n);
  /* What is safe for spreadsheets DuckDB does not write. */
  BenchRow csv_row = { name, "MB/s", "DuckDB", 4 }, safe_row = { safe_name, "MB/s", "DuckDB, not safe", 0 };
  BenchRow json_row = { json_name, "MB/s", "DuckDB", 4 };

  printf ("CSV raw %.0f MB/s, CSV safe %.0f MB/s, JSON Lines %.0f MB/s of CPU time\n", csv, safe, json);
  if (ask_duckdb (self, &peer_csv, &peer_json))
    {
      bench_report_speeds (&csv_row, csv, peer_csv);
      bench_report_speeds (&safe_row, safe, peer_csv);
      bench_report_speeds (&json_row, json, peer_json);
      return;
    }
  bench_report_skipped (&csv_row, "no node, or no @duckdb/node-api");
  bench_report_skipped (&json_row, "no node, or no @duckdb/node-api");
}

int
main (int argc, char **argv)
{
  guint n_events = LONG_EVENTS;
  Bench self = { NULL };
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "--short") == 0)
      n_events = SHORT_EVENTS;
    else if (strcmp (argv[i], "--duckdb") == 0 && i + 1 < argc)
      self.script = argv[++i];
  dossier = bench_dossier_new_sealed (n_events, BENCH_DOSSIER_NONE);
  self.timeline = annal_timeline_new (dossier, &error);
  if (self.timeline == NULL)
    g_error ("%s", error->message);
  self.n = annal_timeline_get_n_entries (self.timeline);
  self.folder = g_dir_make_tmp ("bench-export-XXXXXX", &error);
  if (self.folder == NULL)
    g_error ("%s", error->message);
  report (&self);
  g_rmdir (self.folder);
  g_free (self.folder);
  annal_timeline_unref (self.timeline);
  return 0;
}
