/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Strongly connected components, after Tarjan (1972), without recursion: a
 * chain of a million links must not need a stack of that depth.
 */

#include "base/annal-graph-private.h"

#define UNSEEN 0

typedef struct
{
  const AnnalAdjacency *graph;
  guint *number;     /* order of the first visit, from 1 */
  guint *low;        /* the least number that can be reached */
  guint *component;  /* G_MAXUINT until it is known */
  guint *next;       /* the next edge of a vertex to follow */
  GArray *path;      /* vertices being visited */
  GArray *open;      /* vertices whose component is not known */
  guint n_numbers;
  guint n_components;
} Search;

void
annal_adjacency_init (AnnalAdjacency *self, guint n_vertices, const GArray *edges)
{
  guint *fill;

  self->first = g_new0 (guint, n_vertices + 1);
  self->items = g_new0 (guint, edges->len);
  for (guint i = 0; i < edges->len; i++)
    self->first[g_array_index (edges, AnnalEdge, i).from + 1]++;
  for (guint vertex = 0; vertex < n_vertices; vertex++)
    self->first[vertex + 1] += self->first[vertex];
  fill = g_memdup2 (self->first, sizeof (guint) * (n_vertices + 1));
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
enter (Search *self, guint vertex)
{
  self->number[vertex] = self->low[vertex] = ++self->n_numbers;
  self->next[vertex] = self->graph->first[vertex];
  g_array_append_val (self->path, vertex);
  g_array_append_val (self->open, vertex);
}

static guint
pop (GArray *stack)
{
  guint vertex = g_array_index (stack, guint, stack->len - 1);

  g_array_set_size (stack, stack->len - 1);
  return vertex;
}

static void
leave (Search *self, guint vertex)
{
  guint member;

  pop (self->path);
  if (self->path->len > 0)
    {
      guint parent = g_array_index (self->path, guint, self->path->len - 1);

      self->low[parent] = MIN (self->low[parent], self->low[vertex]);
    }
  if (self->low[vertex] != self->number[vertex])
    return;
  do
    {
      member = pop (self->open);
      self->component[member] = self->n_components;
    }
  while (member != vertex);
  self->n_components++;
}

static void
visit_from (Search *self, guint root)
{
  enter (self, root);
  while (self->path->len > 0)
    {
      guint vertex = g_array_index (self->path, guint, self->path->len - 1);
      guint other;

      if (self->next[vertex] == self->graph->first[vertex + 1])
        {
          leave (self, vertex);
          continue;
        }
      other = self->graph->items[self->next[vertex]++];
      if (self->number[other] == UNSEEN)
        enter (self, other);
      else if (self->component[other] == G_MAXUINT)
        self->low[vertex] = MIN (self->low[vertex], self->number[other]);
    }
}

guint *
annal_adjacency_find_components (const AnnalAdjacency *graph, guint n_vertices, guint *n)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *number = g_new0 (guint, n_vertices + 1);
  g_autofree guint *low = g_new0 (guint, n_vertices + 1);
  g_autofree guint *next = g_new0 (guint, n_vertices + 1);
  Search self = { graph, number, low, NULL, next, path, open, 0, 0 };

  self.component = g_new (guint, n_vertices + 1);
  for (guint vertex = 0; vertex < n_vertices; vertex++)
    self.component[vertex] = G_MAXUINT;
  for (guint vertex = 0; vertex < n_vertices; vertex++)
    if (number[vertex] == UNSEEN)
      visit_from (&self, vertex);
  *n = self.n_components;
  return self.component;
}
