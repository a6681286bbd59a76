/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Breadth first from the ends where bounds are stated: those one step away, then
 * those one step from these, and so on. All ends on a way have the same bound.
 *
 * An end's depth is how many steps it is away. Of its neighbours, in their order,
 * the first that is one step less away is the next on its way: this is the way that
 * a search from the end itself would find first.
 */

#include "timeline/annal-ways-private.h"

#define NOT_REACHED 0
#define AHEAD 16

typedef struct
{
  AnnalWays *ways;
  const AnnalRows *rows;
  AnnalBoundSide side;
  AnnalWay *items;
  guint *depths; /* owned, of items; NOT_REACHED too where no way is looked for */
  GArray *queue; /* owned, of ends, by depth */
  guint n_left;  /* ends that have no way yet */
} Search;

static guint
get_place (const AnnalRows *rows, guint end)
{
  return 2 * (rows->tight.places[end / 2] - 1) + end % 2;
}

static gboolean
is_tight (const AnnalRows *rows, guint end)
{
  return rows->tight.places[end / 2] != 0;
}

/* Whether its bound is one, and not its own. */
static gboolean
needs_way (const AnnalRows *rows, guint end, AnnalBoundSide side)
{
  gint64 bound = annal_sequence_get_tight (rows, end, side);

  return bound != G_MININT64 && bound != G_MAXINT64 && bound != annal_sequence_get_stated (rows, end, side);
}

/* What leads to it for lower bounds, what it leads to for upper ones; and the
 * other way round where @back.
 */
static AnnalNeighbours
get_neighbours (const Search *self, guint end, gboolean back)
{
  return annal_neighbours_of (self->rows, end, (self->side == ANNAL_BOUND_LOWER) != back);
}

/* Depth 0 is that of ends where the bound is stated. */
static gboolean
has_depth (const Search *self, guint end, gint64 bound, guint depth)
{
  if (depth == 0)
    return annal_sequence_get_stated (self->rows, end, self->side) == bound;
  return is_tight (self->rows, end) && self->depths[get_place (self->rows, end)] == depth &&
         annal_sequence_get_tight (self->rows, end, self->side) == bound;
}

static void
reach (Search *self, guint end, guint depth, guint next, guint step)
{
  AnnalWay *way = &self->items[get_place (self->rows, end)];
  gboolean is_first = depth == 1;
  const AnnalWay *rest = is_first ? NULL : &self->items[get_place (self->rows, next)];

  way->step = step;
  way->n_steps = (is_first ? 0 : rest->n_steps) + (step != ANNAL_NO_STEP);
  way->last = is_first || rest->n_steps == 0 ? step : rest->last;
  way->origin = is_first ? next : rest->origin;
  self->depths[get_place (self->rows, end)] = depth;
  g_array_append_val (self->queue, end);
  self->n_left--;
}

/* Over the first neighbour that is one step less away, where there is one. */
static void
try_to_reach (Search *self, guint end, guint depth)
{
  AnnalNeighbours neighbours = get_neighbours (self, end, FALSE);
  gint64 bound = annal_sequence_get_tight (self->rows, end, self->side);
  guint next, step;

  while (annal_neighbours_next (&neighbours, &next, &step))
    {
      self->ways->n_looked_at++;
      if (has_depth (self, next, bound, depth - 1))
        {
          reach (self, end, depth, next, step);
          return;
        }
    }
}

/* Those with the same bound that have no way yet. */
static void
reach_behind (Search *self, guint end)
{
  AnnalNeighbours neighbours = get_neighbours (self, end, TRUE);
  gint64 bound = annal_sequence_get_tight (self->rows, end, self->side);
  guint depth = self->depths[get_place (self->rows, end)] + 1;
  guint before, step;

  while (annal_neighbours_next (&neighbours, &before, &step))
    {
      self->ways->n_looked_at++;
      if (is_tight (self->rows, before) && self->depths[get_place (self->rows, before)] == NOT_REACHED &&
          annal_sequence_get_tight (self->rows, before, self->side) == bound &&
          needs_way (self->rows, before, self->side))
        try_to_reach (self, before, depth);
    }
}

/* What a row leads to is near it in memory, but for its tight span. */
static inline void
fetch_ahead (const AnnalRows *rows, guint row)
{
  guint place = row + AHEAD < rows->n ? rows->tight.places[row + AHEAD] : 0;

  if (place != 0)
    __builtin_prefetch (&g_array_index (rows->tight.items, AnnalRowSpan, place - 1));
}

/* By rows: ends that are one step away may be looked at in any order. */
static void
find_side (AnnalWays *ways, AnnalBoundSide side)
{
  const AnnalRows *rows = ways->rows;
  guint n = rows->tight.items->len;
  g_autofree guint *depths = g_new0 (guint, 2 * n + 1);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));
  Search self = { ways, rows, side, ways->items[side], depths, queue, 0 };

  for (guint row = 0; row < rows->n; row++)
    {
      fetch_ahead (rows, row);
      for (guint end = 2 * row; end <= 2 * row + 1 && is_tight (rows, end); end++)
        if (needs_way (rows, end, side))
          {
            self.n_left++;
            try_to_reach (&self, end, 1);
          }
    }
  for (guint i = 0; i < queue->len && self.n_left > 0; i++)
    reach_behind (&self, g_array_index (queue, guint, i));
}

AnnalWays *
annal_ways_new (const AnnalRows *rows)
{
  AnnalWays *self = g_new0 (AnnalWays, 1);
  guint n = 2 * rows->tight.items->len;

  self->rows = rows;
  for (AnnalBoundSide side = ANNAL_BOUND_LOWER; side <= ANNAL_BOUND_UPPER; side++)
    {
      self->items[side] = g_new (AnnalWay, n + 1);
      for (guint i = 0; i < n; i++)
        self->items[side][i] = (AnnalWay) { ANNAL_NO_STEP, 0, ANNAL_NO_STEP, ANNAL_NO_STEP };
      find_side (self, side);
    }
  return self;
}

void
annal_ways_free (AnnalWays *self)
{
  g_free (self->items[ANNAL_BOUND_LOWER]);
  g_free (self->items[ANNAL_BOUND_UPPER]);
  g_free (self);
}

const AnnalWays *
annal_rows_get_ways (AnnalRows *rows)
{
  if (g_once_init_enter (&rows->ways))
    g_once_init_leave (&rows->ways, annal_ways_new (rows));
  return rows->ways;
}

const AnnalWay *
annal_ways_get (const AnnalWays *self, guint end, AnnalBoundSide side)
{
  const AnnalWay *way = is_tight (self->rows, end) ? &self->items[side][get_place (self->rows, end)] : NULL;

  return way != NULL && way->origin != ANNAL_NO_STEP ? way : NULL;
}

/* Over the constraint, or to the other end of the row. */
static guint
follow (const AnnalWays *self, guint end, AnnalBoundSide side, guint step)
{
  const AnnalConstraint *constraint;

  if (step == ANNAL_NO_STEP)
    return end ^ 1;
  constraint = annal_rows_get_constraint (self->rows, step);
  return side == ANNAL_BOUND_LOWER ? annal_constraint_get_former (constraint)
                                   : annal_constraint_get_latter (constraint);
}

guint
annal_ways_list (const AnnalWays *self, guint end, AnnalBoundSide side, guint *steps, guint n_max)
{
  const AnnalWay *way;
  guint n = 0;

  while (n < n_max && (way = annal_ways_get (self, end, side)) != NULL)
    {
      if (way->step != ANNAL_NO_STEP)
        steps[n++] = way->step;
      end = follow (self, end, side, way->step);
    }
  return n;
}
