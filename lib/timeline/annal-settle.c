/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What holds together: rows that must each stand before the other.
 *
 *  1. Where the dates of two rows forbid the constraint between them, they put
 *     the latter before the former, so it counts both ways.
 *  2. What these components and the circles leave is looked at as a whole. A
 *     constraint x ≤ y is broken there where some stated lower bound of what
 *     leads to x is above some stated upper bound of what y leads to; it counts
 *     both ways as well.
 *  3. A chain that no dates fit consists of broken constraints, so all its rows
 *     are of one component. Hence what lies across components fits together,
 *     whatever is left aside within them.
 *
 * Pairs go first because a date that is plainly wrong would spoil whatever is
 * chained to it.
 *
 *  4. Where all constraints together leave every row some time, and none of
 *     them go round in a circle, there is nothing of this: each row is its own
 *     component.
 */

#include "timeline/annal-order-private.h"

static void
add_edge (GArray *edges, guint from, guint to)
{
  AnnalEdge edge = { from, to };

  g_array_append_val (edges, edge);
}

static const AnnalConstraints *
get_constraints (const AnnalRows *self)
{
  return &self->columns->constraints;
}

/* --- what contradicts something -------------------------------------------- */

/* @edges gets those of the order, and those of what two dates forbid. */
static void
list_edges (GArray *edges, const AnnalRows *self)
{
  const AnnalConstraints *constraints = get_constraints (self);

  for (guint i = 0; i < constraints->n; i++)
    {
      const AnnalConstraint *constraint = &constraints->leaving[i];
      gboolean meetable = annal_constraint_is_meetable (constraint, self->columns);

      if (!meetable || annal_constraint_orders (constraint))
        add_edge (edges, constraint->before, constraint->after);
      if (!meetable)
        add_edge (edges, constraint->after, constraint->before);
    }
}

/* Returns whether any was added. */
static gboolean
add_broken (GArray *edges, const AnnalRows *self)
{
  const AnnalConstraints *constraints = get_constraints (self);
  guint n = edges->len;

  for (guint i = 0; i < constraints->n; i++)
    {
      const AnnalConstraint *constraint = &constraints->leaving[i];

      if (annal_rows_hold_within (self, constraint) || annal_tight_spans_allow (&self->tight, constraint))
        continue;
      add_edge (edges, constraint->before, constraint->after);
      add_edge (edges, constraint->after, constraint->before);
    }
  return edges->len > n;
}

static void
find_components (AnnalRows *self, const GArray *edges)
{
  g_auto (AnnalAdjacency) graph = { NULL, NULL };

  g_free (self->components);
  annal_adjacency_init (&graph, self->n, edges);
  self->components = annal_adjacency_find_components (&graph, self->n, &self->n_components);
}

static void
mark_contradictory (AnnalRows *self)
{
  const AnnalConstraints *constraints = get_constraints (self);
  g_autofree guint8 *components = g_new0 (guint8, self->n_components + 1);
  gboolean any = FALSE;

  for (guint i = 0; i < constraints->n; i++)
    if (annal_rows_hold_within (self, &constraints->leaving[i]))
      {
        components[annal_rows_get_component (self, constraints->leaving[i].before)] = TRUE;
        any = TRUE;
      }
  if (!any)
    return;
  self->contradictory = g_new (guint8, self->n + 1);
  for (guint row = 0; row < self->n; row++)
    self->contradictory[row] = components[annal_rows_get_component (self, row)];
}

static void
propagate (AnnalRows *self, AnnalTightChoice choice)
{
  const AnnalTightScope scope = { choice, self->components, self->contradictory };

  annal_tight_spans_reset (&self->tight);
  annal_tight_spans_propagate (&self->tight, &scope);
}

/* The components, where something contradicts something. */
static void
settle_contradictions (AnnalRows *self)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));

  annal_tight_spans_reset (&self->tight);
  list_edges (edges, self);
  find_components (self, edges);
  propagate (self, ANNAL_TIGHT_ACROSS);
  if (add_broken (edges, self))
    find_components (self, edges);
  mark_contradictory (self);
  if (self->contradictory != NULL)
    propagate (self, ANNAL_TIGHT_ACROSS);
  g_assert (annal_tight_spans_fit (&self->tight));
}

/* -------------------------------------------------------------------------- */

void
annal_rows_settle (AnnalRows *self)
{
  annal_tight_spans_init (&self->tight, self->columns);
  self->n_components = self->n;
  propagate (self, ANNAL_TIGHT_ALL);
  if (!get_constraints (self)->are_meetable || get_constraints (self)->go_round ||
      !annal_tight_spans_fit (&self->tight))
    settle_contradictions (self);
}
