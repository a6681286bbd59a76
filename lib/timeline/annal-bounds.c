/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Difference constraints propagated (a simple temporal network; Dechter, Meiri
 * and Pearl, 1991), in the case that is needed here.
 *
 *  1. The unknowns are the beginning and the end of every row; an instant has
 *     both equal, anything else ends no earlier than it begins.
 *  2. Every constraint says x ≤ y, with no distance between them. So the lower
 *     bound of an unknown is the greatest stated of those that lead to it, and
 *     the upper bound the least stated of those that it leads to.
 *  3. A bound is raised only by a constraint that is broken as the dates are
 *     stated, or by one that raised it. Taken in descending order, the first
 *     bound from such a constraint to reach an unknown is the greatest: so one
 *     visit to each is enough, and what nothing raises is not visited at all.
 *  4. Upper bounds are lower bounds of the network turned round, with the
 *     order of numbers turned round as well: ~n is -n - 1, without overflow.
 *  5. Where the dates put all of x before all of y, x ≤ y raises nothing, unless
 *     x is raised above its own upper bound, which is a contradiction seen
 *     there. So such constraints may be left out until one is seen.
 */

#include "timeline/annal-order-private.h"

#include "base/annal-radix-private.h"

/* How far ahead spans are fetched that constraints ask for: they are scattered
 * over more memory than caches hold. Three million rows took a third less.
 */
#define AHEAD 16

typedef struct
{
  const GArray *rows;
  AnnalBounds *bounds;
  const guint8 *fixed; /* of rows: raised by nothing */
  gboolean upper;      /* whether it is the network turned round */
  AnnalAdjacency graph;
  GArray *stack;       /* of unknowns that were raised and hand it on */
} Raising;

/* What is taken into account, and what of it raises a bound at once. */
typedef struct
{
  GArray *edges;      /* owned, of AnnalEdge between unknowns */
  GArray *sources[2]; /* owned, of AnnalRadixItem, the edges that raise: lower bounds, upper bounds */
} Choice;

static inline gint64 *
find_lower (const AnnalBounds *self, guint unknown)
{
  AnnalSpanData *span = &self->spans[unknown / 2];

  return unknown % 2 == 0 ? &span->begin_min : &span->end_min;
}

static inline gint64 *
find_upper (const AnnalBounds *self, guint unknown)
{
  AnnalSpanData *span = &self->spans[unknown / 2];

  return unknown % 2 == 0 ? &span->begin_max : &span->end_max;
}

static gint64
get_bound (const Raising *self, guint unknown)
{
  return self->upper ? ~*find_upper (self->bounds, unknown) : *find_lower (self->bounds, unknown);
}

static void
raise_to (Raising *self, guint unknown, gint64 bound)
{
  if (get_bound (self, unknown) >= bound || self->fixed[unknown / 2])
    return;
  if (self->upper)
    *find_upper (self->bounds, unknown) = ~bound;
  else
    *find_lower (self->bounds, unknown) = bound;
  g_array_append_val (self->stack, unknown);
}

/* Whether the other end of a row follows: the end is not before the beginning,
 * and of an instant not after it either.
 */
static gboolean
leads_to_other_end (const Raising *self, guint unknown)
{
  return (unknown % 2 == 0) != self->upper || g_array_index (self->rows, AnnalRow, unknown / 2).instant;
}

static void
flood (Raising *self, gint64 bound)
{
  while (self->stack->len > 0)
    {
      guint unknown = g_array_index (self->stack, guint, self->stack->len - 1);

      g_array_set_size (self->stack, self->stack->len - 1);
      if (leads_to_other_end (self, unknown))
        raise_to (self, unknown ^ 1, bound);
      for (guint i = self->graph.first[unknown]; i < self->graph.first[unknown + 1]; i++)
        raise_to (self, self->graph.items[i], bound);
    }
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

static const AnnalEdge *
get_edge (const Choice *choice, const AnnalRadixItem *source)
{
  return &g_array_index (choice->edges, AnnalEdge, source->number);
}

static void
fetch_source (const Raising *self, const Choice *choice, const AnnalRadixItem *sources, guint n)
{
  guint to;

  if (n > 2 * AHEAD)
    __builtin_prefetch (get_edge (choice, &sources[2 * AHEAD]));
  if (n <= AHEAD)
    return;
  to = get_edge (choice, &sources[AHEAD])->to;
  __builtin_prefetch (&self->bounds->spans[to / 2]);
  __builtin_prefetch (&self->graph.first[to]);
  __builtin_prefetch (&g_array_index (self->rows, AnnalRow, to / 2).instant);
}

/* The edges must have been turned for the upper bounds. */
static void
raise_bounds (AnnalBounds *bounds, const GArray *rows, const Choice *choice, const guint8 *fixed, gboolean upper)
{
  AnnalRadixItem *sources = (AnnalRadixItem *) (gpointer) choice->sources[upper]->data;
  guint n = choice->sources[upper]->len;
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  Raising self = { rows, bounds, fixed, upper, { NULL, NULL }, stack };

  if (n == 0)
    return;
  annal_radix_sort (sources, n);
  annal_adjacency_init (&self.graph, 2 * rows->len, choice->edges);
  for (guint i = 0; i < n; i++)
    {
      gint64 bound = (gint64) annal_radix_key ((gint64) ~sources[i].key);

      fetch_source (&self, choice, sources + i, n - i);
      raise_to (&self, get_edge (choice, &sources[i])->to, bound);
      flood (&self, bound);
    }
  annal_adjacency_clear (&self.graph);
}

/* Of the edge added last. The greatest bound first. */
static void
add_source (Choice *self, gboolean upper, gint64 bound)
{
  AnnalRadixItem source = { ~annal_radix_key (bound), self->edges->len - 1 };

  g_array_append_val (self->sources[upper], source);
}

static void
choose (Choice *self, const AnnalBounds *bounds, const AnnalEdge *edge)
{
  gint64 lower = *find_lower (bounds, edge->from);
  gint64 upper = *find_upper (bounds, edge->to);

  g_array_append_vals (self->edges, edge, 1);
  if (lower > *find_lower (bounds, edge->to))
    add_source (self, FALSE, lower);
  if (upper < *find_upper (bounds, edge->from))
    add_source (self, TRUE, ~upper);
}

static gboolean
is_settled (const AnnalBounds *bounds, const AnnalEdge *edge)
{
  return *find_upper (bounds, edge->from) < *find_lower (bounds, edge->to);
}

static void
fetch (const AnnalBounds *self, const GArray *constraints, guint i)
{
  const AnnalConstraint *constraint = &g_array_index (constraints, AnnalConstraint, i);

  __builtin_prefetch (&self->spans[constraint->before]);
  __builtin_prefetch (&self->spans[constraint->after]);
}

static void
choice_init (Choice *self,
             const AnnalBounds *bounds,
             const GArray *rows,
             const GArray *constraints,
             AnnalBoundsChoice choice)
{
  self->edges = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));
  self->sources[FALSE] = g_array_new (FALSE, FALSE, sizeof (AnnalRadixItem));
  self->sources[TRUE] = g_array_new (FALSE, FALSE, sizeof (AnnalRadixItem));
  for (guint i = 0; i < constraints->len; i++)
    {
      const AnnalConstraint *constraint = &g_array_index (constraints, AnnalConstraint, i);
      AnnalEdge edge = { annal_constraint_get_former (constraint), annal_constraint_get_latter (constraint) };

      if (i + AHEAD < constraints->len)
        fetch (bounds, constraints, i + AHEAD);
      if (choice == ANNAL_BOUNDS_UNSETTLED
              ? !is_settled (bounds, &edge)
              : annal_constraint_is_within (constraint, rows) == (choice == ANNAL_BOUNDS_WITHIN))
        choose (self, bounds, &edge);
    }
}

static guint8 *
list_fixed (const GArray *rows, AnnalBoundsChoice choice)
{
  guint8 *fixed = g_new0 (guint8, rows->len + 1);

  for (guint i = 0; choice == ANNAL_BOUNDS_ACROSS && i < rows->len; i++)
    fixed[i] = g_array_index (rows, AnnalRow, i).contradictory;
  return fixed;
}

GArray *
annal_bounds_propagate (AnnalBounds *self, const GArray *rows, const GArray *constraints, AnnalBoundsChoice chosen)
{
  g_autofree guint8 *fixed = list_fixed (rows, chosen);
  Choice choice;

  choice_init (&choice, self, rows, constraints, chosen);
  raise_bounds (self, rows, &choice, fixed, FALSE);
  turn_edges (choice.edges);
  raise_bounds (self, rows, &choice, fixed, TRUE);
  turn_edges (choice.edges);
  g_array_unref (choice.sources[FALSE]);
  g_array_unref (choice.sources[TRUE]);
  return choice.edges;
}

void
annal_bounds_init (AnnalBounds *self, const GArray *rows)
{
  self->n = rows->len;
  self->spans = g_new (AnnalSpanData, self->n + 1);
  annal_bounds_reset (self, rows);
}

void
annal_bounds_reset (AnnalBounds *self, const GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    self->spans[i] = *g_array_index (rows, AnnalRow, i).span;
}

void
annal_bounds_clear (AnnalBounds *self)
{
  g_clear_pointer (&self->spans, g_free);
}

gint64
annal_bounds_get_upper (const AnnalBounds *self, guint end)
{
  return *find_upper (self, end);
}

gboolean
annal_bounds_allow (const AnnalBounds *self, const AnnalConstraint *constraint)
{
  return *find_lower (self, annal_constraint_get_former (constraint)) <=
         *find_upper (self, annal_constraint_get_latter (constraint));
}

gboolean
annal_bounds_fit (const AnnalBounds *self)
{
  guint i = 0;

  while (i < self->n && self->spans[i].begin_min <= self->spans[i].begin_max &&
         self->spans[i].end_min <= self->spans[i].end_max)
    i++;
  return i == self->n;
}
