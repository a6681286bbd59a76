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
 *  4. What must stand before a row is looked at when its turn comes. Only where
 *     some of it has not been taken are the rest counted, and marked as what the
 *     row waits for; what nobody waits for is taken without looking at what it
 *     leads to. So nearly every row costs a look at what leads to it.
 *  5. The dated lane is taken first, then the undated one. What is not of the
 *     lane (rows of the other, sources, hubs) is passed through as soon as it
 *     is available: it takes no place but hands on the order.
 *  6. Components are contracted by leaving out what lies within them, so what
 *     is left has no cycle and every row is taken.
 */

#include "timeline/annal-order-private.h"

/* Turns from one step of fetching to the next. */
#define N_AHEAD 16

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

typedef struct
{
  const AnnalRows *rows;
  const AnnalConstraints *constraints;
  guint n_vertices;          /* rows, and hubs after them */
  AnnalAdjacency leaving;    /* of the rule of the same day; empty where that says nothing */
  AnnalAdjacency entering;   /* likewise */
  const guint *sequence;     /* rank to row */
  gboolean is_undated;       /* which lane is taken */
  guint8 *taken;             /* owned, of vertices */
  guint8 *is_awaited;        /* owned, of vertices: whether one of those that follow waits */
  guint *waits_for;          /* owned; vertex to how many before it have not been taken, once that was looked at */
  guint *ranks;              /* owned, of rows that wait */
  GArray *passing;           /* owned, of vertices that are available and not of the lane */
  Heap late;                 /* owned, of ranks */
} Order;

static gboolean
is_of_lane (const Order *self, guint vertex)
{
  return vertex < self->rows->n_shown && annal_rows_is_dated (self->rows, vertex) != self->is_undated;
}

static gboolean
counts (const Order *self, const AnnalConstraint *constraint)
{
  return annal_constraint_orders (constraint) &&
         !(self->rows->contradictory != NULL && annal_rows_hold_within (self->rows, constraint));
}

/* --- what leads to a vertex, and where it leads ---------------------------- */

typedef void (*VertexFunc) (Order *self, guint vertex, gpointer data);

/* Those of a vertex among the arrays of all; none of a hub among those of rows, nor
 * of anything where the arrays are not there.
 */
static inline void
find_part (const guint *first, guint vertex, guint step, gboolean exists, guint *from, guint *end)
{
  *from = exists ? first[step * vertex] : 0;
  *end = exists ? first[step * (vertex + 1)] : 0;
}

static inline void
visit_before (Order *self, guint vertex, VertexFunc func, gpointer data)
{
  const AnnalConstraint *constraints = self->constraints->entering;
  guint i, end;

  find_part (self->constraints->first_entering, vertex, 2, vertex < self->rows->n, &i, &end);
  for (; i < end; i++)
    if (counts (self, &constraints[i]))
      func (self, constraints[i].before, data);
  find_part (self->entering.first, vertex, 1, self->entering.first != NULL, &i, &end);
  for (; i < end; i++)
    func (self, self->entering.items[i], data);
}

static inline void
visit_after (Order *self, guint vertex, VertexFunc func, gpointer data)
{
  const AnnalConstraint *constraints = self->constraints->leaving;
  guint i, end;

  find_part (self->constraints->first_leaving, vertex, 2, vertex < self->rows->n, &i, &end);
  for (; i < end; i++)
    if (counts (self, &constraints[i]))
      func (self, constraints[i].after, data);
  find_part (self->leaving.first, vertex, 1, self->leaving.first != NULL, &i, &end);
  for (; i < end; i++)
    func (self, self->leaving.items[i], data);
}

/* --- taking them ----------------------------------------------------------- */

static void
count_wait (Order *self, guint before, gpointer data)
{
  guint *n = data;

  if (self->taken[before])
    return;
  self->is_awaited[before] = TRUE;
  (*n)++;
}

/* Returns whether it waits for anything. */
static gboolean
wait_for (Order *self, guint vertex)
{
  guint n = 0;

  visit_before (self, vertex, count_wait, &n);
  if (n > 0)
    self->waits_for[vertex] = n;
  return n > 0;
}

static void
count_off (Order *self, guint after, gpointer data G_GNUC_UNUSED)
{
  if (self->waits_for[after] == 0 || --self->waits_for[after] > 0)
    return;
  if (is_of_lane (self, after))
    heap_push (&self->late, self->ranks[after]);
  else
    g_array_append_val (self->passing, after);
}

static void
take (Order *self, guint vertex)
{
  self->taken[vertex] = TRUE;
  if (self->is_awaited[vertex])
    visit_after (self, vertex, count_off, NULL);
}

static void
pass_through (Order *self)
{
  while (self->passing->len > 0)
    {
      guint vertex = g_array_index (self->passing, guint, self->passing->len - 1);

      g_array_set_size (self->passing, self->passing->len - 1);
      take (self, vertex);
    }
}

static void
take_all (Order *self, guint row, guint *order, guint *n)
{
  order[(*n)++] = row;
  take (self, row);
  pass_through (self);
}

/* Of a row that is farther off where it stands among the constraints, of a nearer
 * one those that lead to it.
 */
static void
fetch_ahead (const Order *self, guint turn, guint end)
{
  const AnnalConstraints *constraints = self->constraints;

  if (turn + 2 * N_AHEAD < end)
    __builtin_prefetch (&constraints->first_entering[2 * self->sequence[turn + 2 * N_AHEAD]]);
  if (turn + N_AHEAD < end)
    __builtin_prefetch (&constraints->entering[constraints->first_entering[2 * self->sequence[turn + N_AHEAD]]]);
}

/* What is not of the lane must have been begun. */
static void
take_lane (Order *self, guint first, guint end, guint *order)
{
  guint n = first;

  pass_through (self);
  for (guint turn = first; turn < end; turn++)
    {
      guint row = self->sequence[turn];

      fetch_ahead (self, turn, end);
      while (self->late.n > 0)
        take_all (self, self->sequence[heap_pop (&self->late)], order, &n);
      if (wait_for (self, row))
        self->ranks[row] = turn;
      else
        take_all (self, row, order, &n);
    }
  while (self->late.n > 0)
    take_all (self, self->sequence[heap_pop (&self->late)], order, &n);
  g_assert (n == end);
}

static void
begin (Order *self, guint vertex)
{
  if (!wait_for (self, vertex))
    g_array_append_val (self->passing, vertex);
}

static gboolean
leads_anywhere (const Order *self, guint vertex)
{
  const guint *first = self->constraints->first_leaving;

  return vertex >= self->rows->n || first[2 * vertex] < first[2 * vertex + 2] ||
         (self->leaving.first != NULL && self->leaving.first[vertex] < self->leaving.first[vertex + 1]);
}

static void
take_dated (Order *self, guint *order)
{
  guint n_dated = self->rows->columns->n_dated;

  self->is_undated = FALSE;
  for (guint rank = n_dated; rank < self->rows->n; rank++)
    if (leads_anywhere (self, self->sequence[rank]))
      begin (self, self->sequence[rank]);
  for (guint hub = self->rows->n; hub < self->n_vertices; hub++)
    begin (self, hub);
  take_lane (self, 0, n_dated, order);
}

static void
take_back (Order *self, guint vertex, gpointer data)
{
  GArray *back = data;

  if (!self->taken[vertex])
    return;
  self->taken[vertex] = FALSE;
  g_array_append_val (back, vertex);
}

/* Of all that is passed through, only what follows an undated row may have to
 * wait for one.
 */
static void
take_undated (Order *self, guint *order)
{
  g_autoptr (GArray) back = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_dated = self->rows->columns->n_dated, n_shown = self->rows->n_shown;

  self->is_undated = TRUE;
  for (guint rank = n_dated; rank < n_shown; rank++)
    self->taken[self->sequence[rank]] = FALSE;
  for (guint rank = n_dated; rank < n_shown; rank++)
    visit_after (self, self->sequence[rank], take_back, back);
  for (guint i = 0; i < back->len; i++)
    visit_after (self, g_array_index (back, guint, i), take_back, back);
  for (guint i = 0; i < back->len; i++)
    begin (self, g_array_index (back, guint, i));
  take_lane (self, n_dated, n_shown, order);
}

/* --- the rule of the same day ---------------------------------------------- */

static void
add_edge (GArray *edges, guint from, guint to)
{
  AnnalEdge edge = { from, to };

  g_array_append_val (edges, edge);
}

/* Rows are contracted to their components; hubs follow these. */
static guint
contract (const AnnalRows *rows, guint vertex)
{
  return vertex < rows->n ? annal_rows_get_component (rows, vertex) : rows->n_components + (vertex - rows->n);
}

/* A row that is on no timeline, and leads nowhere, closes no circle: whatever it
 * contradicts says nothing of what leads there.
 */
static gboolean
is_dead_end (const Order *self, guint row)
{
  return row >= self->rows->n_shown && !leads_anywhere (self, row);
}

static GArray *
list_contracted (const Order *self, const GArray *same_day)
{
  GArray *edges = g_array_sized_new (FALSE, FALSE, sizeof (AnnalEdge), self->constraints->n + same_day->len);

  for (guint i = 0; i < self->constraints->n; i++)
    {
      const AnnalConstraint *constraint = &self->constraints->leaving[i];

      if (counts (self, constraint) && !is_dead_end (self, constraint->after))
        add_edge (edges, contract (self->rows, constraint->before), contract (self->rows, constraint->after));
    }
  for (guint i = 0; i < same_day->len; i++)
    {
      const AnnalEdge *edge = &g_array_index (same_day, AnnalEdge, i);

      add_edge (edges, contract (self->rows, edge->from), contract (self->rows, edge->to));
    }
  return edges;
}

/* Every cycle that the rule of the same day brings in leaves a hub for a row,
 * since nothing else leads to one; so it is there that the rule gives way.
 */
static GArray *
keep_possible (const Order *self, const GArray *same_day, guint n_hubs)
{
  g_autoptr (GArray) contracted = list_contracted (self, same_day);
  g_auto (AnnalAdjacency) graph = { NULL, NULL };
  g_autofree guint *cycles = NULL;
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));
  guint n_cycles;

  annal_adjacency_init (&graph, self->rows->n_components + n_hubs, contracted);
  cycles = annal_adjacency_find_components (&graph, self->rows->n_components + n_hubs, &n_cycles);
  for (guint i = 0; i < same_day->len; i++)
    {
      const AnnalEdge *edge = &g_array_index (same_day, AnnalEdge, i);

      if (edge->to >= self->rows->n ||
          cycles[contract (self->rows, edge->from)] != cycles[contract (self->rows, edge->to)])
        g_array_append_val (kept, *edge);
    }
  return kept;
}

static GArray *
turn_round (const GArray *edges)
{
  GArray *turned = g_array_sized_new (FALSE, FALSE, sizeof (AnnalEdge), edges->len);

  for (guint i = 0; i < edges->len; i++)
    add_edge (turned, g_array_index (edges, AnnalEdge, i).to, g_array_index (edges, AnnalEdge, i).from);
  return turned;
}

/* Where no position follows a resolution, the rule says nothing. */
static void
apply_same_day (Order *self)
{
  guint n_hubs;
  g_autoptr (GArray) same_day = annal_same_day_find (self->rows, &n_hubs);
  g_autoptr (GArray) kept = NULL;
  g_autoptr (GArray) turned = NULL;

  self->n_vertices = self->rows->n;
  if (same_day->len <= n_hubs)
    return;
  kept = keep_possible (self, same_day, n_hubs);
  turned = turn_round (kept);
  self->n_vertices += n_hubs;
  annal_adjacency_init (&self->leaving, self->n_vertices, kept);
  annal_adjacency_init (&self->entering, self->n_vertices, turned);
}

/* -------------------------------------------------------------------------- */

guint *
annal_order_find (const AnnalRows *rows, const guint *sequence)
{
  Order self = { .rows = rows, .constraints = &rows->columns->constraints, .sequence = sequence };
  guint *order = g_new (guint, rows->n_shown + 1);

  apply_same_day (&self);
  self.taken = g_new0 (guint8, self.n_vertices + 1);
  self.is_awaited = g_new0 (guint8, self.n_vertices + 1);
  self.waits_for = g_new0 (guint, self.n_vertices + 1);
  self.ranks = g_new0 (guint, rows->n + 1);
  self.passing = g_array_new (FALSE, FALSE, sizeof (guint));
  self.late.items = g_new (guint, rows->n_shown + 1);
  take_dated (&self, order);
  if (rows->columns->n_dated < rows->n_shown)
    take_undated (&self, order);
  annal_adjacency_clear (&self.leaving);
  annal_adjacency_clear (&self.entering);
  g_free (self.taken);
  g_free (self.is_awaited);
  g_free (self.waits_for);
  g_free (self.ranks);
  g_array_unref (self.passing);
  g_free (self.late.items);
  return order;
}
