/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "bench-report.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static double
read_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

double
bench_cpu_seconds (void)
{
  return read_clock (CLOCK_PROCESS_CPUTIME_ID);
}

double
bench_seconds (void)
{
  return read_clock (CLOCK_MONOTONIC);
}

gsize
bench_memory (void)
{
  g_autofree char *text = NULL;
  guint64 pages = 0;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL) || strchr (text, ' ') == NULL)
    return 0;
  pages = g_ascii_strtoull (strchr (text, ' '), NULL, 10);
  return pages * (gsize) sysconf (_SC_PAGESIZE);
}

/* Three digits that count, and never an exponent. Free with g_free(). */
static char *
format (double number)
{
  return g_strdup_printf (number >= 100 ? "%.0f" : number >= 0.001 ? "%.3g" : "%.6f", number);
}

static void
print_ratio (const BenchRow *row, double ours, double theirs, double ratio)
{
  g_autofree char *our_text = format (ours);
  g_autofree char *their_text = format (theirs);
  g_autofree char *times = format (ratio);

  printf ("ratio: %s: ours %s %s, %s %s %s, %s times ", row->name, our_text, row->unit, row->peer, their_text,
          row->unit, times);
  if (row->target > 0)
    printf ("(target %g)\n", row->target);
  else
    printf ("(no target)\n");
  fflush (stdout);
}

void
bench_report_ratio (const BenchRow *row, double ours, double theirs)
{
  print_ratio (row, ours, theirs, theirs / ours);
}

void
bench_report_speeds (const BenchRow *row, double ours, double theirs)
{
  print_ratio (row, ours, theirs, ours / theirs);
}

void
bench_report_limit (const BenchRow *row, double ours)
{
  g_autofree char *text = format (ours);

  printf ("limit: %s: ours %s %s ", row->name, text, row->unit);
  if (row->target > 0)
    printf ("(at most %g)\n", row->target);
  else
    printf ("(no target)\n");
  fflush (stdout);
}

void
bench_report_skipped (const BenchRow *row, const char *why)
{
  printf ("skipped: %s: %s: %s\n", row->name, row->peer, why);
  fflush (stdout);
}

char *
bench_find_peer (const char *package)
{
  const char *folder = g_getenv ("ANNAL_BENCH_PEERS");
  g_autofree char *place = folder != NULL ? g_build_filename (folder, "node_modules", package, NULL) : NULL;

  if (place == NULL || !g_file_test (place, G_FILE_TEST_IS_DIR))
    return NULL;
  return g_canonicalize_filename (folder, NULL);
}
