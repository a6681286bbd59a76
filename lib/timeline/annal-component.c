/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What holds together: rows that must each stand before the other. */

#include "timeline/annal-order-private.h"

static void
add_edge (GArray *edges, guint from, guint to)
{
  AnnalEdge edge = { from, to };

  g_array_append_val (edges, edge);
}

static GArray *
list_edges (const GArray *rows, const GArray *constraints)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));

  for (guint i = 0; i < constraints->len; i++)
    {
      const AnnalConstraint *constraint = &g_array_index (constraints, AnnalConstraint, i);
      gboolean meetable = annal_constraint_is_meetable (constraint, rows);

      if (!meetable || annal_constraint_orders (constraint))
        add_edge (edges, constraint->before, constraint->after);
      if (!meetable)
        add_edge (edges, constraint->after, constraint->before);
    }
  return edges;
}

guint *
annal_components_find (const GArray *rows, const GArray *constraints, guint *n)
{
  g_autoptr (GArray) edges = list_edges (rows, constraints);
  g_auto (AnnalAdjacency) graph = { NULL, NULL };

  annal_adjacency_init (&graph, rows->len, edges);
  return annal_adjacency_find_components (&graph, rows->len, n);
}

guint *
annal_constraints_relax (const GArray *rows, GArray *constraints, guint *n)
{
  g_autofree guint *components = annal_components_find (rows, constraints, n);
  guint kept = 0;

  for (guint i = 0; i < constraints->len; i++)
    {
      const AnnalConstraint *constraint = &g_array_index (constraints, AnnalConstraint, i);

      if (constraint->kind == ANNAL_CONSTRAINT_SAME_DAY &&
          components[constraint->before] == components[constraint->after])
        continue;
      g_array_index (constraints, AnnalConstraint, kept++) = *constraint;
    }
  if (kept == constraints->len)
    return g_steal_pointer (&components);
  g_array_set_size (constraints, kept);
  return annal_components_find (rows, constraints, n);
}
