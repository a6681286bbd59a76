/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Difference constraints propagated (a simple temporal network; Dechter, Meiri
 * and Pearl, 1991), in the case that is needed here.
 *
 *  1. The unknowns are the beginning and the end of every row; an instant has
 *     both equal, anything else ends no earlier than it begins.
 *  2. Every constraint says x ≤ y, with no distance between them. So the lower
 *     bound of an unknown is the greatest stated of those that lead to it, and
 *     the upper bound the least stated of those that it leads to.
 *  3. Taken in descending order, the first lower bound to reach an unknown is
 *     therefore the greatest, and one visit to each is enough. Beyond the
 *     sorting, the time is linear in rows and constraints.
 *  4. Upper bounds are lower bounds of the network turned round, with the
 *     order of numbers turned round as well: ~n is -n - 1, without overflow.
 */

#include "timeline/annal-order-private.h"

typedef struct
{
  gint64 bound;
  guint unknown;
} Source;

static int
compare_descending (gconstpointer first, gconstpointer second)
{
  const Source *a = first;
  const Source *b = second;

  return (a->bound < b->bound) - (a->bound > b->bound);
}

static GArray *
sort_sources (const gint64 *bounds, guint n)
{
  GArray *sources = g_array_new (FALSE, FALSE, sizeof (Source));

  for (guint i = 0; i < n; i++)
    {
      Source source = { bounds[i], i };

      if (bounds[i] != G_MININT64)
        g_array_append_val (sources, source);
    }
  g_array_sort (sources, compare_descending);
  return sources;
}

/* The unknowns of a fixed row have been reached from the start, by what is
 * stated of them.
 */
static gboolean *
list_fixed (const GArray *rows, gboolean within)
{
  gboolean *fixed = g_new0 (gboolean, 2 * rows->len + 1);

  for (guint i = 0; i < 2 * rows->len; i++)
    fixed[i] = !within && g_array_index (rows, AnnalRow, i / 2).contradictory;
  return fixed;
}

/* Raises what can be reached from an unknown, which has been reached itself. */
static void
flood (const AnnalAdjacency *graph, guint from, gint64 *bounds, gboolean *reached, GArray *stack)
{
  g_array_append_val (stack, from);
  while (stack->len > 0)
    {
      guint unknown = g_array_index (stack, guint, stack->len - 1);

      g_array_set_size (stack, stack->len - 1);
      for (guint i = graph->first[unknown]; i < graph->first[unknown + 1]; i++)
        {
          guint next = graph->items[i];

          if (reached[next])
            continue;
          reached[next] = TRUE;
          bounds[next] = bounds[unknown];
          g_array_append_val (stack, next);
        }
    }
}

static void
raise_bounds (const GArray *edges, guint n, gint64 *bounds, const gboolean *fixed)
{
  g_auto (AnnalAdjacency) graph = { NULL, NULL };
  g_autoptr (GArray) sources = sort_sources (bounds, n);
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gboolean *reached = g_memdup2 (fixed, sizeof (gboolean) * (n + 1));

  annal_adjacency_init (&graph, n, edges);
  for (guint i = 0; i < sources->len; i++)
    {
      guint unknown = g_array_index (sources, Source, i).unknown;

      if (reached[unknown] && !fixed[unknown])
        continue;
      reached[unknown] = TRUE;
      flood (&graph, unknown, bounds, reached, stack);
    }
}

static void
add_edge (GArray *edges, guint from, guint to)
{
  AnnalEdge edge = { from, to };

  g_array_append_val (edges, edge);
}

static GArray *
list_edges (const GArray *rows, const GArray *constraints, gboolean within)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));

  for (guint row = 0; row < rows->len; row++)
    {
      add_edge (edges, 2 * row, 2 * row + 1);
      if (g_array_index (rows, AnnalRow, row).instant)
        add_edge (edges, 2 * row + 1, 2 * row);
    }
  for (guint i = 0; i < constraints->len; i++)
    {
      const AnnalConstraint *constraint = &g_array_index (constraints, AnnalConstraint, i);

      if (annal_constraint_is_within (constraint, rows) == within)
        add_edge (edges, annal_constraint_get_former (constraint), annal_constraint_get_latter (constraint));
    }
  return edges;
}

static void
turn_edges (GArray *edges)
{
  for (guint i = 0; i < edges->len; i++)
    {
      AnnalEdge *edge = &g_array_index (edges, AnnalEdge, i);

      *edge = (AnnalEdge) { edge->to, edge->from };
    }
}

static void
turn_bounds (gint64 *bounds, guint n)
{
  for (guint i = 0; i < n; i++)
    bounds[i] = ~bounds[i];
}

void
annal_bounds_init (AnnalBounds *self, const GArray *rows, const GArray *constraints, gboolean within)
{
  g_autoptr (GArray) edges = list_edges (rows, constraints, within);
  g_autofree gboolean *fixed = list_fixed (rows, within);
  guint n = 2 * rows->len;

  self->lower = g_new (gint64, n + 1);
  self->upper = g_new (gint64, n + 1);
  for (guint i = 0; i < n; i++)
    {
      self->lower[i] = annal_rows_get_lower (rows, i);
      self->upper[i] = annal_rows_get_upper (rows, i);
    }
  raise_bounds (edges, n, self->lower, fixed);
  turn_edges (edges);
  turn_bounds (self->upper, n);
  raise_bounds (edges, n, self->upper, fixed);
  turn_bounds (self->upper, n);
}

void
annal_bounds_clear (AnnalBounds *self)
{
  g_clear_pointer (&self->lower, g_free);
  g_clear_pointer (&self->upper, g_free);
}
