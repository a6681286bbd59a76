/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A plot of times over sizes as SVG, both axes logarithmic, with a line of
 * n log n through the first point of the first curve.
 */

#ifndef BENCH_PLOT_H
#define BENCH_PLOT_H

#include <glib.h>

typedef struct
{
  const char *label;
  const double *seconds; /* one for each size */
} BenchCurve;

gboolean bench_plot_write (const char *path,
                           const char *title,
                           const double *sizes,
                           guint n_sizes,
                           const BenchCurve *curves,
                           guint n_curves);

#endif /* BENCH_PLOT_H */
