/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What every benchmark needs: clocks, the lines that "./dev bench" collects
 * (their form is told at the head of meson.build here), and where others'
 * programs are.
 */

#ifndef BENCH_REPORT_H
#define BENCH_REPORT_H

#include <glib.h>

/* Seconds of CPU time of this process, and of the clock on the wall. */
double bench_cpu_seconds (void);
double bench_seconds (void);

/* Bytes of memory that the process takes up now, or 0 where nobody tells. */
gsize bench_memory (void);

typedef struct
{
  const char *name;
  const char *unit;
  const char *peer;
  double target; /* 0 where there is none */
} BenchRow;

/* Of two times or sizes, the less is the better one; of two speeds, the more. */
void bench_report_ratio (const BenchRow *row, double ours, double theirs);
void bench_report_speeds (const BenchRow *row, double ours, double theirs);
void bench_report_limit (const BenchRow *row, double ours);
void bench_report_skipped (const BenchRow *row, const char *why);

/* The folder of peers, if its node_modules holds @package; else NULL. */
char *bench_find_peer (const char *package);

#endif /* BENCH_REPORT_H */
