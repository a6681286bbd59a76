/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The linear extension of the constraints that always takes the least key.
 *
 *  1. Rows are numbered by key, so the least key is the least number.
 *  2. A row is available when all that must stand before it has been taken.
 *  3. Available rows wait in a heap; the least is taken next (Kahn, 1962).
 *  4. Constraints hold between dated rows only: an undated row stands at the
 *     end by its id, whatever is known of its sequence.
 *  5. Components are contracted by leaving out what lies within them, so what
 *     is left has no cycle and every row is taken.
 */

#include "timeline/annal-order-private.h"

typedef struct
{
  guint *items; /* owned; the parent of i is (i - 1) / 2 and not greater */
  guint n;
} Heap;

static void
heap_push (Heap *heap, guint row)
{
  guint i = heap->n++;

  for (; i > 0 && heap->items[(i - 1) / 2] > row; i = (i - 1) / 2)
    heap->items[i] = heap->items[(i - 1) / 2];
  heap->items[i] = row;
}

static guint
heap_pop (Heap *heap)
{
  guint least = heap->items[0];
  guint last = heap->items[--heap->n];
  guint i = 0;

  for (guint child = 1; child < heap->n; child = 2 * i + 1)
    {
      if (child + 1 < heap->n && heap->items[child + 1] < heap->items[child])
        child++;
      if (heap->items[child] >= last)
        break;
      heap->items[i] = heap->items[child];
      i = child;
    }
  heap->items[i] = last;
  return least;
}

static gboolean
applies (const AnnalConstraint *constraint, const GArray *rows, guint n_shown, const guint *components)
{
  return annal_constraint_orders (constraint) &&
         constraint->before < n_shown && constraint->after < n_shown &&
         components[constraint->before] != components[constraint->after] &&
         g_array_index (rows, AnnalRow, constraint->before).dated &&
         g_array_index (rows, AnnalRow, constraint->after).dated;
}

static GArray *
list_edges (const GArray *rows, guint n_shown, const GArray *constraints, const guint *components)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));

  for (guint i = 0; i < constraints->len; i++)
    {
      const AnnalConstraint *constraint = &g_array_index (constraints, AnnalConstraint, i);
      AnnalEdge edge = { constraint->before, constraint->after };

      if (applies (constraint, rows, n_shown, components))
        g_array_append_val (edges, edge);
    }
  return edges;
}

guint *
annal_order_find (const GArray *rows, guint n_shown, const GArray *constraints, const guint *components)
{
  g_autoptr (GArray) edges = list_edges (rows, n_shown, constraints, components);
  g_auto (AnnalAdjacency) graph = { NULL, NULL };
  g_autofree guint *waits_for = g_new0 (guint, n_shown + 1);
  g_autofree guint *waiting = g_new (guint, n_shown + 1);
  Heap heap = { waiting, 0 };
  guint *order = g_new (guint, n_shown + 1);
  guint n = 0;

  annal_adjacency_init (&graph, n_shown, edges);
  for (guint i = 0; i < edges->len; i++)
    waits_for[g_array_index (edges, AnnalEdge, i).to]++;
  for (guint row = 0; row < n_shown; row++)
    if (waits_for[row] == 0)
      heap_push (&heap, row);
  while (heap.n > 0)
    {
      guint row = heap_pop (&heap);

      order[n++] = row;
      for (guint i = graph.first[row]; i < graph.first[row + 1]; i++)
        if (--waits_for[graph.items[i]] == 0)
          heap_push (&heap, graph.items[i]);
    }
  g_assert (n == n_shown);
  return order;
}
