/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From rows and constraints to the order, and to what cannot be ordered. */

#ifndef ANNAL_ORDER_PRIVATE_H
#define ANNAL_ORDER_PRIVATE_H

#include "base/annal-graph-private.h"
#include "model/annal-problem-private.h"
#include "timeline/annal-constraint-private.h"

/* What the stated dates and the constraints leave of each beginning and end,
 * numbered as in annal_constraint_get_former(). Where a lower bound is above
 * the upper one, they contradict each other.
 */
typedef struct
{
  gint64 *lower; /* owned */
  gint64 *upper; /* owned */
} AnnalBounds;

/* Takes the constraints @within components, or those across, which leave
 * contradictory rows alone: they neither tighten them nor reach through them.
 */
void annal_bounds_init (AnnalBounds *self, const GArray *rows, const GArray *constraints, gboolean within);
void annal_bounds_clear (AnnalBounds *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalBounds, annal_bounds_clear)

/* Gives every row its component and its tight span; returns how many
 * components there are. Two rows are of one component where each must stand
 * before the other, by constraints or by dates that forbid them. What lies
 * across components holds all together.
 */
guint annal_rows_settle (GArray *rows, const GArray *constraints);

/* A resolution comes before what is made of it the same day: a rule of the
 * order alone. Returns edges between rows and hubs; the hubs are numbered from
 * the number of rows on, @n_hubs of them. An edge from a hub to a row gives way
 * where anything contradicts it.
 */
GArray *annal_same_day_find (const GArray *rows, const GArray *constraints, guint *n_hubs);

/* The rows up to @n_shown in their order, the dated before the undated.
 * Constraints within a component are left aside: there the stated dates stand.
 */
guint *annal_order_find (const GArray *rows, guint n_shown, const GArray *constraints, guint n_components);

/* Reports what cannot be met, one finding for each component. */
void annal_conflicts_report (AnnalDossier *dossier,
                             const GArray *rows,
                             const GArray *constraints,
                             AnnalProblems *problems);

#endif /* ANNAL_ORDER_PRIVATE_H */
