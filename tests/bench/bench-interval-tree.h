/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A yardstick for windows of time: the implicit interval tree of Li and Rong
 * (cgranges, 2021), which is what one would take otherwise.
 */

#ifndef BENCH_INTERVAL_TREE_H
#define BENCH_INTERVAL_TREE_H

#include <glib.h>

typedef struct _BenchTree BenchTree;

BenchTree *bench_tree_new (const gint64 *first, const gint64 *last, guint n);
void bench_tree_free (BenchTree *self);

typedef struct
{
  guint *numbers; /* owned */
  gsize n;
  gsize room;
} BenchNumbers;

/* Adds the numbers of those that share a second with the window, in the order
 * of their starts.
 */
void bench_tree_find (const BenchTree *self, gint64 from, gint64 until, BenchNumbers *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchTree, bench_tree_free)

#endif /* BENCH_INTERVAL_TREE_H */
