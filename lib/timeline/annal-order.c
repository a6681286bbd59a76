/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The linear extension of the constraints that always takes the least key.
 *
 *  1. Rows have ranks by key, so the least key is the least rank.
 *  2. A row is available when all that must stand before it has been taken; the
 *     available one of the least rank is taken next (Kahn, 1962).
 *  3. Ranks are gone through upwards. A row that is available when its turn
 *     comes is taken. One that is not is late, and waits in a heap as soon as
 *     it is available: its rank is less than all whose turn is to come, so the
 *     heap comes first. Few are late, so few pass the heap.
 *  4. The dated lane is taken first, then the undated one. What is not of the
 *     lane (rows of the other, sources, hubs) is passed through as soon as it
 *     is available: it takes no place but hands on the order.
 *  5. Components are contracted by leaving out what lies within them, so what
 *     is left has no cycle and every row is taken.
 *  6. An edge to a row that is on no timeline and leads nowhere is left out.
 */

#include "timeline/annal-order-private.h"

#include <string.h>

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

static void
add_edge (GArray *edges, guint from, guint to)
{
  AnnalEdge edge = { from, to };

  g_array_append_val (edges, edge);
}

/* Whether what is not shown leads to anything, by row less @n_shown. */
static guint8 *
list_leading (const GArray *rows, guint n_shown, const GArray *constraints)
{
  guint8 *leading = g_new0 (guint8, rows->len - n_shown + 1);

  for (guint i = 0; i < constraints->len; i++)
    {
      guint before = g_array_index (constraints, AnnalConstraint, i).before;

      if (before >= n_shown)
        leading[before - n_shown] = TRUE;
    }
  return leading;
}

static GArray *
list_edges (const GArray *rows, guint n_shown, const GArray *constraints, gboolean contradictory)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));
  g_autofree guint8 *leading = list_leading (rows, n_shown, constraints);

  for (guint i = 0; i < constraints->len; i++)
    {
      const AnnalConstraint *constraint = &g_array_index (constraints, AnnalConstraint, i);

      if (constraint->after >= n_shown && !leading[constraint->after - n_shown])
        continue;
      if (annal_constraint_orders (constraint) &&
          !(contradictory && annal_constraint_is_within (constraint, rows)))
        add_edge (edges, constraint->before, constraint->after);
    }
  return edges;
}

/* Rows are contracted to their components; hubs follow these. */
static guint
contract (const GArray *rows, guint n_components, guint vertex)
{
  return vertex < rows->len ? g_array_index (rows, AnnalRow, vertex).component
                            : n_components + (vertex - rows->len);
}

static void
add_contracted (GArray *out, const GArray *edges, const GArray *rows, guint n_components)
{
  for (guint i = 0; i < edges->len; i++)
    {
      const AnnalEdge *edge = &g_array_index (edges, AnnalEdge, i);

      add_edge (out, contract (rows, n_components, edge->from), contract (rows, n_components, edge->to));
    }
}

/* Every cycle that the rule of the same day brings in leaves a hub for a row,
 * since nothing else leads to one; so it is there that the rule gives way.
 */
static void
add_same_day (GArray *edges, const GArray *rows, const GArray *same_day, guint n_components, guint n_hubs)
{
  g_autoptr (GArray) contracted = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));
  g_auto (AnnalAdjacency) graph = { NULL, NULL };
  g_autofree guint *cycles = NULL;
  guint n_cycles;

  add_contracted (contracted, edges, rows, n_components);
  add_contracted (contracted, same_day, rows, n_components);
  annal_adjacency_init (&graph, n_components + n_hubs, contracted);
  cycles = annal_adjacency_find_components (&graph, n_components + n_hubs, &n_cycles);
  for (guint i = 0; i < same_day->len; i++)
    {
      const AnnalEdge *edge = &g_array_index (same_day, AnnalEdge, i);

      if (edge->to >= rows->len || cycles[contract (rows, n_components, edge->from)] !=
                                       cycles[contract (rows, n_components, edge->to)])
        g_array_append_val (edges, *edge);
    }
}

/* From rows to ranks; hubs stay what they are. */
static void
rank_edges (GArray *edges, const guint *sequence, guint n_rows)
{
  g_autofree guint *ranks = g_new (guint, n_rows + 1);

  for (guint i = 0; i < n_rows; i++)
    ranks[sequence[i]] = i;
  for (guint i = 0; i < edges->len; i++)
    {
      AnnalEdge *edge = &g_array_index (edges, AnnalEdge, i);

      if (edge->from < n_rows)
        edge->from = ranks[edge->from];
      if (edge->to < n_rows)
        edge->to = ranks[edge->to];
    }
}

/* Vertices are ranks, and hubs after them. */
typedef struct
{
  AnnalAdjacency graph;
  guint n_vertices;
  guint first;      /* the ranks of the lane, up to @end */
  guint end;
  guint turn;       /* the first rank of the lane whose turn has not come */
  guint *waits_for; /* owned; vertex to how many before it have not been taken */
  GArray *passing;  /* owned, of vertices that are available and not of the lane */
  Heap late;
} Lane;

static gboolean
is_of_lane (const Lane *self, guint vertex)
{
  return vertex >= self->first && vertex < self->end;
}

static void
make_available (Lane *self, guint vertex)
{
  if (!is_of_lane (self, vertex))
    g_array_append_val (self->passing, vertex);
  else if (vertex < self->turn)
    heap_push (&self->late, vertex);
}

static void
take (Lane *self, guint vertex)
{
  for (guint i = self->graph.first[vertex]; i < self->graph.first[vertex + 1]; i++)
    if (--self->waits_for[self->graph.items[i]] == 0)
      make_available (self, self->graph.items[i]);
}

static void
pass_through (Lane *self)
{
  while (self->passing->len > 0)
    {
      guint vertex = g_array_index (self->passing, guint, self->passing->len - 1);

      g_array_set_size (self->passing, self->passing->len - 1);
      take (self, vertex);
    }
}

static gboolean
leads_anywhere (const Lane *self, guint vertex)
{
  return self->graph.first[vertex] < self->graph.first[vertex + 1];
}

static void
count_waits (Lane *self)
{
  memset (self->waits_for, 0, sizeof (guint) * self->n_vertices);
  for (guint i = 0; i < self->graph.first[self->n_vertices]; i++)
    self->waits_for[self->graph.items[i]]++;
  for (guint vertex = 0; vertex < self->n_vertices; vertex++)
    if (self->waits_for[vertex] == 0 && !is_of_lane (self, vertex) && leads_anywhere (self, vertex))
      g_array_append_val (self->passing, vertex);
}

/* G_MAXUINT where all have been taken. */
static guint
find_next (Lane *self)
{
  if (self->late.n > 0)
    return heap_pop (&self->late);
  while (self->turn < self->end && self->waits_for[self->turn] > 0)
    self->turn++;
  return self->turn < self->end ? self->turn++ : G_MAXUINT;
}

static void
take_lane (Lane *self, guint first, guint end, const guint *sequence, guint *order)
{
  guint n = first;

  self->first = self->turn = first;
  self->end = end;
  count_waits (self);
  pass_through (self);
  for (guint next = find_next (self); next != G_MAXUINT; next = find_next (self))
    {
      order[n++] = sequence[next];
      take (self, next);
      pass_through (self);
    }
  g_assert (n == end);
}

static guint
count_dated (const GArray *rows, const guint *sequence, guint n_shown)
{
  guint n = 0;

  while (n < n_shown && g_array_index (rows, AnnalRow, sequence[n]).dated)
    n++;
  return n;
}

guint *
annal_order_find (const GArray *rows,
                  const guint *sequence,
                  guint n_shown,
                  const GArray *constraints,
                  const AnnalSettlement *settlement)
{
  guint n_dated = count_dated (rows, sequence, n_shown);
  guint n_hubs;
  g_autoptr (GArray) same_day = annal_same_day_find (rows, constraints, &n_hubs);
  g_autoptr (GArray) edges = list_edges (rows, n_shown, constraints, settlement->contradictory);
  Lane lane = { .n_vertices = rows->len + n_hubs };
  guint *order = g_new (guint, n_shown + 1);

  if (same_day->len > n_hubs)
    add_same_day (edges, rows, same_day, settlement->n_components, n_hubs);
  rank_edges (edges, sequence, rows->len);
  annal_adjacency_init (&lane.graph, lane.n_vertices, edges);
  lane.waits_for = g_new (guint, lane.n_vertices + 1);
  lane.passing = g_array_new (FALSE, FALSE, sizeof (guint));
  lane.late.items = g_new (guint, n_shown + 1);
  take_lane (&lane, 0, n_dated, sequence, order);
  if (n_dated < n_shown)
    take_lane (&lane, n_dated, n_shown, sequence, order);
  annal_adjacency_clear (&lane.graph);
  g_free (lane.waits_for);
  g_array_unref (lane.passing);
  g_free (lane.late.items);
  return order;
}
