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
list_edges (GArray *edges, const GArray *rows, const GArray *constraints)
{
  for (guint i = 0; i < constraints->len; i++)
    {
      const AnnalConstraint *constraint = &g_array_index (constraints, AnnalConstraint, i);
      gboolean meetable = annal_constraint_is_meetable (constraint, rows);

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
          bounds->lower[annal_constraint_get_former (constraint)] <=
              bounds->upper[annal_constraint_get_latter (constraint)])
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

static void
tighten (GArray *rows, const AnnalBounds *bounds)
{
  for (guint i = 0; i < rows->len; i++)
    {
      AnnalSpanData *tight = &g_array_index (rows, AnnalRow, i).tight;

      tight->begin_min = bounds->lower[2 * i];
      tight->begin_max = bounds->upper[2 * i];
      tight->end_min = bounds->lower[2 * i + 1];
      tight->end_max = bounds->upper[2 * i + 1];
      g_assert (tight->begin_min <= tight->begin_max && tight->end_min <= tight->end_max);
    }
}

guint
annal_rows_settle (GArray *rows, const GArray *constraints)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));
  g_auto (AnnalBounds) bounds = { NULL, NULL };
  guint n;

  list_edges (edges, rows, constraints);
  n = find_components (rows, edges);
  annal_bounds_init (&bounds, rows, constraints, FALSE);
  if (add_broken (edges, rows, constraints, &bounds))
    n = find_components (rows, edges);
  if (mark_contradictory (rows, constraints, n))
    {
      annal_bounds_clear (&bounds);
      annal_bounds_init (&bounds, rows, constraints, FALSE);
    }
  tighten (rows, &bounds);
  return n;
}
