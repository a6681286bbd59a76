/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From columns and their constraints to the order, and to what cannot be ordered. */

#ifndef ANNAL_ORDER_PRIVATE_H
#define ANNAL_ORDER_PRIVATE_H

#include "base/annal-graph-private.h"
#include "model/annal-problem-private.h"
#include "timeline/annal-rows-private.h"

/* Fills in the components and the tight spans. */
void annal_rows_settle (AnnalRows *self);

/* The sequence of the rows by key: first the dated of those shown, then the
 * undated, then the sources.
 */
guint *annal_rows_sort (const AnnalRows *self);

/* A resolution comes before what is made of it the same day: a rule of the
 * order alone. Returns edges between rows and hubs; the hubs are numbered from
 * the number of rows on, @n_hubs of them. An edge from a hub to a row gives way
 * where anything contradicts it.
 */
GArray *annal_same_day_find (const AnnalRows *rows, guint *n_hubs);

/* The rows that are shown in their order, the dated before the undated; @sequence
 * is that of annal_rows_sort(). Constraints within a component are left aside:
 * there the stated dates stand.
 */
guint *annal_order_find (const AnnalRows *rows, const guint *sequence);

/* Reports what cannot be met, one finding for each component, in the sequence of
 * keys.
 */
void annal_conflicts_report (AnnalDossier *dossier,
                             const AnnalRows *rows,
                             const guint *sequence,
                             AnnalProblems *problems);

#endif /* ANNAL_ORDER_PRIVATE_H */
