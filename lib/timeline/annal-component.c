/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Strongly connected components, after Tarjan (1972), without recursion: a
 * chain of a million links must not need a stack of that depth.
 */

#include "timeline/annal-order-private.h"

#define UNSEEN 0

typedef struct
{
  const AnnalAdjacency *graph;
  guint *number;     /* order of the first visit, from 1 */
  guint *low;        /* the least number that can be reached */
  guint *component;  /* G_MAXUINT until it is known */
  guint *next;       /* the next edge of a row to follow */
  GArray *path;      /* rows being visited */
  GArray *open;      /* rows whose component is not known */
  guint n_numbers;
  guint n_components;
} Search;

void
annal_adjacency_init (AnnalAdjacency *self, guint n_rows, const GArray *edges)
{
  guint *fill;

  self->first = g_new0 (guint, n_rows + 1);
  self->items = g_new0 (guint, edges->len);
  for (guint i = 0; i < edges->len; i++)
    self->first[g_array_index (edges, AnnalEdge, i).from + 1]++;
  for (guint row = 0; row < n_rows; row++)
    self->first[row + 1] += self->first[row];
  fill = g_memdup2 (self->first, sizeof (guint) * (n_rows + 1));
  for (guint i = 0; i < edges->len; i++)
    {
      const AnnalEdge *edge = &g_array_index (edges, AnnalEdge, i);

      self->items[fill[edge->from]++] = edge->to;
    }
  g_free (fill);
}

void
annal_adjacency_clear (AnnalAdjacency *self)
{
  g_clear_pointer (&self->first, g_free);
  g_clear_pointer (&self->items, g_free);
}

static void
enter (Search *self, guint row)
{
  self->number[row] = self->low[row] = ++self->n_numbers;
  self->next[row] = self->graph->first[row];
  g_array_append_val (self->path, row);
  g_array_append_val (self->open, row);
}

static guint
pop (GArray *stack)
{
  guint row = g_array_index (stack, guint, stack->len - 1);

  g_array_set_size (stack, stack->len - 1);
  return row;
}

static void
leave (Search *self, guint row)
{
  guint member;

  pop (self->path);
  if (self->path->len > 0)
    {
      guint parent = g_array_index (self->path, guint, self->path->len - 1);

      self->low[parent] = MIN (self->low[parent], self->low[row]);
    }
  if (self->low[row] != self->number[row])
    return;
  do
    {
      member = pop (self->open);
      self->component[member] = self->n_components;
    }
  while (member != row);
  self->n_components++;
}

static void
visit_from (Search *self, guint root)
{
  enter (self, root);
  while (self->path->len > 0)
    {
      guint row = g_array_index (self->path, guint, self->path->len - 1);
      guint other;

      if (self->next[row] == self->graph->first[row + 1])
        {
          leave (self, row);
          continue;
        }
      other = self->graph->items[self->next[row]++];
      if (self->number[other] == UNSEEN)
        enter (self, other);
      else if (self->component[other] == G_MAXUINT)
        self->low[row] = MIN (self->low[row], self->number[other]);
    }
}

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
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (AnnalAdjacency) graph = { NULL, NULL };
  g_autofree guint *number = g_new0 (guint, rows->len + 1);
  g_autofree guint *low = g_new0 (guint, rows->len + 1);
  g_autofree guint *next = g_new0 (guint, rows->len + 1);
  Search self = { &graph, number, low, NULL, next, path, open, 0, 0 };

  annal_adjacency_init (&graph, rows->len, edges);
  self.component = g_new (guint, rows->len + 1);
  for (guint row = 0; row < rows->len; row++)
    self.component[row] = G_MAXUINT;
  for (guint row = 0; row < rows->len; row++)
    if (number[row] == UNSEEN)
      visit_from (&self, row);
  *n = self.n_components;
  return self.component;
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
