/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From rows and constraints to the order, and to what cannot be ordered. */

#ifndef ANNAL_ORDER_PRIVATE_H
#define ANNAL_ORDER_PRIVATE_H

#include "base/annal-graph-private.h"
#include "model/annal-problem-private.h"
#include "timeline/annal-constraint-private.h"

/* Numbers the strongly connected components of the constraints: row to
 * component. Two rows are of one component where each must stand before the
 * other, by constraints or, where a constraint cannot be met, by their dates.
 * @n is how many components there are.
 */
guint *annal_components_find (const GArray *rows, const GArray *constraints, guint *n);

/* Takes away the constraints that hold by themselves but not together with
 * the rest: those of the order alone that lie within a component. Returns the
 * components of what is left.
 */
guint *annal_constraints_relax (const GArray *rows, GArray *constraints, guint *n);

/* Reports what cannot be met, one finding for each component. */
void annal_conflicts_report (AnnalDossier *dossier,
                             const GArray *rows,
                             const GArray *constraints,
                             const guint *components,
                             AnnalProblems *problems);

/* The rows up to @n_shown in their order. Constraints within a component are
 * left aside: there the stated dates stand.
 */
guint *annal_order_find (const GArray *rows,
                         guint n_shown,
                         const GArray *constraints,
                         const guint *components);

#endif /* ANNAL_ORDER_PRIVATE_H */
