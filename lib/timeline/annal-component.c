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
 *     component. To see that, those may be left out that the dates settle
 *     strictly: a circle over one of these leaves some row no time.
 */

#include "timeline/annal-order-private.h"

static void
add_edge (GArray *edges, guint from, guint to)
{
  AnnalEdge edge = { from, to };

  g_array_append_val (edges, edge);
}

/* @edges gets those of the order, and those of what two dates forbid. */
static void
list_edges (GArray *edges, const GArray *constraints, const AnnalBounds *stated)
{
  for (guint i = 0; i < constraints->len; i++)
    {
      const AnnalConstraint *constraint = &g_array_index (constraints, AnnalConstraint, i);
      gboolean meetable = annal_bounds_allow (stated, constraint);

      if (!meetable || annal_constraint_orders (constraint))
        add_edge (edges, constraint->before, constraint->after);
      if (!meetable)
        add_edge (edges, constraint->after, constraint->before);
    }
}

/* Returns whether any was added. */
static gboolean
add_broken (GArray *edges, const GArray *rows, const GArray *constraints, const AnnalBounds *bounds)
{
  guint n = edges->len;

  for (guint i = 0; i < constraints->len; i++)
    {
      const AnnalConstraint *constraint = &g_array_index (constraints, AnnalConstraint, i);

      if (annal_constraint_is_within (constraint, rows) ||
          annal_bounds_allow (bounds, constraint))
        continue;
      add_edge (edges, constraint->before, constraint->after);
      add_edge (edges, constraint->after, constraint->before);
    }
  return edges->len > n;
}

static guint
find_components (GArray *rows, const GArray *edges)
{
  g_auto (AnnalAdjacency) graph = { NULL, NULL };
  g_autofree guint *components = NULL;
  guint n;

  annal_adjacency_init (&graph, rows->len, edges);
  components = annal_adjacency_find_components (&graph, rows->len, &n);
  for (guint row = 0; row < rows->len; row++)
    g_array_index (rows, AnnalRow, row).component = components[row];
  return n;
}

/* Returns whether there are any. */
static gboolean
mark_contradictory (GArray *rows, const GArray *constraints, guint n)
{
  g_autofree gboolean *contradictory = g_new0 (gboolean, n + 1);
  gboolean any = FALSE;

  for (guint i = 0; i < constraints->len; i++)
    {
      const AnnalConstraint *constraint = &g_array_index (constraints, AnnalConstraint, i);

      if (!annal_constraint_is_within (constraint, rows))
        continue;
      contradictory[g_array_index (rows, AnnalRow, constraint->before).component] = TRUE;
      any = TRUE;
    }
  for (guint i = 0; any && i < rows->len; i++)
    {
      AnnalRow *row = &g_array_index (rows, AnnalRow, i);

      row->contradictory = contradictory[row->component];
    }
  return any;
}

/* The components, where something contradicts something. */
static void
settle_contradictions (GArray *rows, const GArray *constraints, AnnalSettlement *out)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));

  annal_bounds_reset (&out->bounds, rows);
  list_edges (edges, constraints, &out->bounds);
  out->n_components = find_components (rows, edges);
  g_array_unref (annal_bounds_propagate (&out->bounds, rows, constraints, ANNAL_BOUNDS_ACROSS));
  if (add_broken (edges, rows, constraints, &out->bounds))
    out->n_components = find_components (rows, edges);
  out->contradictory = mark_contradictory (rows, constraints, out->n_components);
  if (out->contradictory)
    {
      annal_bounds_reset (&out->bounds, rows);
      g_array_unref (annal_bounds_propagate (&out->bounds, rows, constraints, ANNAL_BOUNDS_ACROSS));
    }
  g_assert (annal_bounds_fit (&out->bounds));
}

/* Takes rows away that nothing left leads to (Kahn, 1962), until none is left
 * or only those of circles and behind them.
 */
static gboolean
has_circle (guint n_rows, const GArray *edges)
{
  g_auto (AnnalAdjacency) graph = { NULL, NULL };
  g_autofree guint *n_leading = g_new0 (guint, n_rows + 1);
  g_autoptr (GArray) taken = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_rows);

  annal_adjacency_init (&graph, n_rows, edges);
  for (guint i = 0; i < edges->len; i++)
    n_leading[g_array_index (edges, AnnalEdge, i).to]++;
  for (guint row = 0; row < n_rows; row++)
    if (n_leading[row] == 0)
      g_array_append_val (taken, row);
  for (guint i = 0; i < taken->len; i++)
    {
      guint row = g_array_index (taken, guint, i);

      for (guint j = graph.first[row]; j < graph.first[row + 1]; j++)
        if (--n_leading[graph.items[j]] == 0)
          g_array_append_val (taken, graph.items[j]);
    }
  return taken->len < n_rows;
}

/* From edges between ends to edges between rows. What leads to an end only
 * bounds how long a row lasts.
 */
static GArray *
list_orders (const GArray *ends)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));

  for (guint i = 0; i < ends->len; i++)
    {
      const AnnalEdge *edge = &g_array_index (ends, AnnalEdge, i);

      if (edge->to % 2 == 0)
        add_edge (edges, edge->from / 2, edge->to / 2);
    }
  return edges;
}

/* Propagates all constraints. FALSE where that cannot be. */
static gboolean
settle_all (GArray *rows, const GArray *constraints, AnnalSettlement *out)
{
  g_autoptr (GArray) ends = annal_bounds_propagate (&out->bounds, rows, constraints, ANNAL_BOUNDS_UNSETTLED);
  g_autoptr (GArray) edges = list_orders (ends);

  if (!annal_bounds_fit (&out->bounds) || has_circle (rows->len, edges))
    return FALSE;
  for (guint row = 0; row < rows->len; row++)
    g_array_index (rows, AnnalRow, row).component = row;
  out->n_components = rows->len;
  return TRUE;
}

void
annal_rows_settle (GArray *rows, const GArray *constraints, AnnalSettlement *out)
{
  out->contradictory = FALSE;
  annal_bounds_init (&out->bounds, rows);
  if (!settle_all (rows, constraints, out))
    settle_contradictions (rows, constraints, out);
  for (guint i = 0; i < rows->len; i++)
    {
      AnnalRow *row = &g_array_index (rows, AnnalRow, i);

      /* What nobody dated has no such flag as stated, and needs it once it is
       * bounded.
       */
      if (row->instant)
        out->bounds.spans[i].flags |= ANNAL_SPAN_FLAGS_INSTANT;
      row->tight = &out->bounds.spans[i];
    }
}
