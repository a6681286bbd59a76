/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From rows and constraints to the order, and to what cannot be ordered. */

#ifndef ANNAL_ORDER_PRIVATE_H
#define ANNAL_ORDER_PRIVATE_H

#include "base/annal-graph-private.h"
#include "model/annal-problem-private.h"
#include "timeline/annal-constraint-private.h"

/* What the stated dates and the constraints leave of each row. Where a lower
 * bound is above the upper one, they contradict each other.
 */
typedef struct
{
  AnnalSpanData *spans; /* owned, of rows */
  guint n;
} AnnalBounds;

typedef enum
{
  /* All but those that the stated dates settle. */
  ANNAL_BOUNDS_UNSETTLED,
  /* Those across components. They leave contradictory rows alone: they neither
   * tighten them nor reach through them.
   */
  ANNAL_BOUNDS_ACROSS,
  ANNAL_BOUNDS_WITHIN
} AnnalBoundsChoice;

/* The bounds as stated. */
void annal_bounds_init (AnnalBounds *self, const GArray *rows);
void annal_bounds_reset (AnnalBounds *self, const GArray *rows);
void annal_bounds_clear (AnnalBounds *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalBounds, annal_bounds_clear)

/* Tightens the stated bounds by some of the constraints. Returns these, as edges
 * between ends (see annal_constraint_get_former()).
 */
GArray *annal_bounds_propagate (AnnalBounds *self,
                                const GArray *rows,
                                const GArray *constraints,
                                AnnalBoundsChoice chosen);

/* Of an end. */
gint64 annal_bounds_get_upper (const AnnalBounds *self, guint end);

/* Whether no lower bound is above the upper one. */
gboolean annal_bounds_fit (const AnnalBounds *self);

/* Whether they leave room for a constraint. */
gboolean annal_bounds_allow (const AnnalBounds *self, const AnnalConstraint *constraint);

/* What annal_rows_settle() finds. */
typedef struct
{
  AnnalBounds bounds;     /* the tight spans, which rows point into */
  guint n_components;
  gboolean contradictory; /* whether any component is */
} AnnalSettlement;

/* Gives every row its component and its tight span. Two rows are of one
 * component where each must stand before the other, by constraints or by dates
 * that forbid them. What lies across components holds all together.
 */
void annal_rows_settle (GArray *rows, const GArray *constraints, AnnalSettlement *out);

/* A resolution comes before what is made of it the same day: a rule of the
 * order alone. Returns edges between rows and hubs; the hubs are numbered from
 * the number of rows on, @n_hubs of them. An edge from a hub to a row gives way
 * where anything contradicts it.
 */
GArray *annal_same_day_find (const GArray *rows, const GArray *constraints, guint *n_hubs);

/* The rows up to @n_shown in their order, the dated before the undated;
 * @sequence is that of annal_rows_sort(). Constraints within a component are
 * left aside: there the stated dates stand.
 */
guint *annal_order_find (const GArray *rows,
                         const guint *sequence,
                         guint n_shown,
                         const GArray *constraints,
                         const AnnalSettlement *settlement);

/* Reports what cannot be met, one finding for each component, in the sequence of
 * keys.
 */
void annal_conflicts_report (AnnalDossier *dossier,
                             const GArray *rows,
                             const guint *sequence,
                             const GArray *constraints,
                             AnnalProblems *problems);

#endif /* ANNAL_ORDER_PRIVATE_H */
