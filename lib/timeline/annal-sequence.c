/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Searches go breadth first, from the ends at hand alone, and remember by
 * which constraint each end was reached.
 */

#include "timeline/annal-sequence-private.h"

/* Whether something took place within it, so that it lasted. */
static gboolean
is_container (const AnnalRows *self, guint row)
{
  const AnnalConstraints *constraints = &self->columns->constraints;

  for (guint i = constraints->first_leaving[2 * row]; i < constraints->first_leaving[2 * row + 2]; i++)
    {
      AnnalConstraintKind kind = constraints->leaving[i].kind;

      if (kind == ANNAL_CONSTRAINT_PART_BEGINS || kind == ANNAL_CONSTRAINT_SAID_FROM)
        return TRUE;
    }
  return FALSE;
}

/* An instant's end is a second inside it; that of anything else comes after. */
static gint64
to_exclusive (gint64 end)
{
  return end == G_MININT64 || end == G_MAXINT64 ? end : end + 1;
}

gboolean
annal_sequence_is_instant (const AnnalRows *self, guint row)
{
  return annal_rows_is_instant (self, row) ||
         ((annal_rows_get_tight (self, row)->flags & ANNAL_SPAN_FLAGS_INSTANT) && !is_container (self, row));
}

static AnnalSpanData
interpret (const AnnalRows *self, guint row, AnnalSpanData span)
{
  if (annal_sequence_is_instant (self, row))
    {
      span.flags |= ANNAL_SPAN_FLAGS_INSTANT;
      span.end_min = span.begin_min = MAX (span.begin_min, span.end_min);
      span.end_max = span.begin_max = MIN (span.begin_max, span.end_max);
    }
  else if (span.flags & ANNAL_SPAN_FLAGS_INSTANT)
    {
      span.flags &= ~ANNAL_SPAN_FLAGS_INSTANT;
      span.end_min = to_exclusive (span.end_min);
      span.end_max = to_exclusive (span.end_max);
    }
  return span;
}

AnnalSpanData
annal_sequence_read (const AnnalRows *self, guint row)
{
  return interpret (self, row, *annal_rows_read_tight (self, row));
}

gboolean
annal_sequence_is_touched (const AnnalRows *self, guint row)
{
  const AnnalConstraints *constraints = &self->columns->constraints;

  for (guint i = constraints->first_leaving[2 * row]; i < constraints->first_leaving[2 * row + 2]; i++)
    if (!annal_rows_hold_within (self, &constraints->leaving[i]))
      return TRUE;
  for (guint i = constraints->first_entering[2 * row]; i < constraints->first_entering[2 * row + 2]; i++)
    if (!annal_rows_hold_within (self, &constraints->entering[i]))
      return TRUE;
  return FALSE;
}

/* --- from end to end --- */

AnnalNeighbours
annal_neighbours_of (const AnnalRows *rows, guint end, gboolean backwards)
{
  const AnnalConstraints *constraints = &rows->columns->constraints;
  const guint *first = backwards ? constraints->first_entering : constraints->first_leaving;
  gboolean leads_inside = (end % 2 == 1) == backwards;

  return (AnnalNeighbours) { rows, end, backwards, leads_inside || annal_rows_is_instant (rows, end / 2),
                             first[end], first[end + 1] };
}

gboolean
annal_neighbours_next (AnnalNeighbours *self, guint *end, guint *step)
{
  const AnnalConstraints *constraints = &self->rows->columns->constraints;

  if (self->has_other_end)
    {
      self->has_other_end = FALSE;
      *end = self->end ^ 1;
      *step = ANNAL_NO_STEP;
      return TRUE;
    }
  while (self->next < self->last)
    {
      guint i = self->next++;
      const AnnalConstraint *constraint = self->backwards ? &constraints->entering[i] : &constraints->leaving[i];

      if (annal_rows_hold_within (self->rows, constraint))
        continue;
      *end = self->backwards ? annal_constraint_get_former (constraint) : annal_constraint_get_latter (constraint);
      *step = self->backwards ? constraints->numbers[i] : i;
      return TRUE;
    }
  return FALSE;
}

/* --- searches --- */

/* A way reached an end; later_by steps of it say that one record precedes the
 * other.
 */
typedef struct
{
  guint end;
  guint later_by;
  guint from; /* the place before it in the queue */
  guint step; /* the constraint that led here, or ANNAL_NO_STEP */
} Place;

typedef struct
{
  const AnnalRows *rows;
  gboolean backwards;
  guint start;
  GArray *queue;       /* owned, of Place */
  GHashTable *reached; /* owned, end and later_by to its place + 1; NULL while the queue is short */
} Walk;

static gpointer
get_key (guint end, guint later_by)
{
  return GSIZE_TO_POINTER ((gsize) end * (ANNAL_SEQUENCE_LATER_BY_MAX + 1) + later_by);
}

/* Most walks are over after a few places. */
#define SHORT_QUEUE 16

static void
walk_note (Walk *self, guint at)
{
  const Place *place = &g_array_index (self->queue, Place, at);

  g_hash_table_insert (self->reached, get_key (place->end, place->later_by), GUINT_TO_POINTER (at + 1));
}

/* The place, or ANNAL_NO_STEP. */
static guint
walk_find (const Walk *self, guint end, guint later_by)
{
  if (self->reached != NULL)
    return GPOINTER_TO_UINT (g_hash_table_lookup (self->reached, get_key (end, later_by))) - 1u;
  for (guint i = 0; i < self->queue->len; i++)
    if (g_array_index (self->queue, Place, i).end == end && g_array_index (self->queue, Place, i).later_by == later_by)
      return i;
  return ANNAL_NO_STEP;
}

static void
walk_reach (Walk *self, guint end, guint later_by, guint from, guint step)
{
  Place place = { end, MIN (later_by, ANNAL_SEQUENCE_LATER_BY_MAX), from, step };

  if (walk_find (self, end, place.later_by) != ANNAL_NO_STEP)
    return;
  g_array_append_val (self->queue, place);
  if (self->reached != NULL)
    walk_note (self, self->queue->len - 1);
  else if (self->queue->len > SHORT_QUEUE)
    {
      self->reached = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < self->queue->len; i++)
        walk_note (self, i);
    }
}

static void
walk_init (Walk *self, const AnnalRows *rows, guint start, gboolean backwards)
{
  *self = (Walk) { rows, backwards, start, NULL, NULL };
  self->queue = g_array_sized_new (FALSE, FALSE, sizeof (Place), SHORT_QUEUE);
  walk_reach (self, start, 0, ANNAL_NO_STEP, ANNAL_NO_STEP);
}

static void
walk_clear (Walk *self)
{
  g_clear_pointer (&self->queue, g_array_unref);
  g_clear_pointer (&self->reached, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

static guint
count_precedes (const AnnalRows *rows, guint step)
{
  return step != ANNAL_NO_STEP && annal_rows_get_constraint (rows, step)->kind == ANNAL_CONSTRAINT_PRECEDES ? 1 : 0;
}

/* Goes on from a place, but not through a row whose stated dates stand. */
static void
walk_expand (Walk *self, guint at)
{
  Place place = g_array_index (self->queue, Place, at);
  AnnalNeighbours neighbours = annal_neighbours_of (self->rows, place.end, self->backwards);
  guint end, step;

  if (annal_rows_is_contradictory (self->rows, place.end / 2) && place.end / 2 != self->start / 2)
    return;
  while (annal_neighbours_next (&neighbours, &end, &step))
    walk_reach (self, end, place.later_by + count_precedes (self->rows, step), at, step);
}

static void
reverse (GArray *steps)
{
  for (guint i = 0; i < steps->len / 2; i++)
    {
      guint *first = &g_array_index (steps, guint, i);
      guint *last = &g_array_index (steps, guint, steps->len - 1 - i);
      guint swapped = *first;

      *first = *last;
      *last = swapped;
    }
}

/* The constraints on the way to a place, from the start. */
static GArray *
walk_list_steps (const Walk *self, guint at)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (guint));

  for (; at != ANNAL_NO_STEP; at = g_array_index (self->queue, Place, at).from)
    {
      guint step = g_array_index (self->queue, Place, at).step;

      if (step != ANNAL_NO_STEP)
        g_array_append_val (steps, step);
    }
  reverse (steps);
  return steps;
}

/* --- bounds --- */

gint64
annal_sequence_get_tight (const AnnalRows *self, guint end, AnnalBoundSide side)
{
  const AnnalSpanData *tight = annal_rows_get_tight (self, end / 2);

  if (side == ANNAL_BOUND_LOWER)
    return end % 2 == 0 ? tight->begin_min : tight->end_min;
  return end % 2 == 0 ? tight->begin_max : tight->end_max;
}

gint64
annal_sequence_get_stated (const AnnalRows *self, guint end, AnnalBoundSide side)
{
  return side == ANNAL_BOUND_LOWER ? annal_rows_get_lower (self, end) : annal_rows_get_upper (self, end);
}

static gboolean
is_doubted (const AnnalRows *self, guint end)
{
  return (annal_rows_get_stated (self, end / 2)->flags & ANNAL_SPAN_FLAGS_QUALIFIED) != 0;
}

/* The bound that follows from dates that nobody doubts. */
static gint64
find_sure_bound (const AnnalRows *self, guint end, AnnalBoundSide side)
{
  g_auto (Walk) walk = { NULL };
  gint64 bound = side == ANNAL_BOUND_LOWER ? G_MININT64 : G_MAXINT64;

  walk_init (&walk, self, end, side == ANNAL_BOUND_LOWER);
  for (guint at = 0; at < walk.queue->len; at++)
    {
      guint reached = g_array_index (walk.queue, Place, at).end;
      gint64 stated = annal_sequence_get_stated (self, reached, side);

      if (!is_doubted (self, reached))
        bound = side == ANNAL_BOUND_LOWER ? MAX (bound, stated) : MIN (bound, stated);
      if (!annal_rows_is_contradictory (self, end / 2))
        walk_expand (&walk, at);
    }
  return bound;
}

/* Every end on the way has the same bound, but for those in doubt: it is not
 * less than that of the origin, of which it comes, nor more than that of the
 * start, where it leads.
 */
GArray *
annal_sequence_trace (const AnnalRows *self,
                      guint end,
                      AnnalBoundSide side,
                      gboolean sure,
                      guint *origin)
{
  g_auto (Walk) walk = { NULL };
  gint64 bound = sure ? find_sure_bound (self, end, side) : annal_sequence_get_tight (self, end, side);

  *origin = end;
  walk_init (&walk, self, end, side == ANNAL_BOUND_LOWER);
  for (guint at = 0; at < walk.queue->len; at++)
    {
      guint reached = g_array_index (walk.queue, Place, at).end;

      if (annal_sequence_get_stated (self, reached, side) == bound && !(sure && is_doubted (self, reached)))
        {
          *origin = reached;
          return walk_list_steps (&walk, at);
        }
      if (sure || annal_sequence_get_tight (self, reached, side) == bound)
        walk_expand (&walk, at);
    }
  return g_array_new (FALSE, FALSE, sizeof (guint));
}

AnnalSpanData
annal_sequence_read_sure (const AnnalRows *self, guint row)
{
  const AnnalSpanData *tight = annal_rows_get_tight (self, row);
  AnnalSpanData span = *annal_rows_read_tight (self, row);
  gint64 begin_max = find_sure_bound (self, 2 * row, ANNAL_BOUND_UPPER);
  gint64 end_max = find_sure_bound (self, 2 * row + 1, ANNAL_BOUND_UPPER);

  span.begin_min = find_sure_bound (self, 2 * row, ANNAL_BOUND_LOWER);
  span.end_min = find_sure_bound (self, 2 * row + 1, ANNAL_BOUND_LOWER);
  /* What no doubt loosens is read as it is handed out. */
  span.begin_max = begin_max == tight->begin_max ? span.begin_max : begin_max;
  span.end_max = end_max == tight->end_max ? span.end_max : end_max;
  return interpret (self, row, span);
}

/* --- from one end to all others --- */

struct _AnnalSequenceSearch
{
  Walk walk;
};

AnnalSequenceSearch *
annal_sequence_search_new (const AnnalRows *rows, guint from)
{
  AnnalSequenceSearch *self = g_new0 (AnnalSequenceSearch, 1);

  walk_init (&self->walk, rows, from, FALSE);
  for (guint at = 0; at < self->walk.queue->len; at++)
    walk_expand (&self->walk, at);
  return self;
}

void
annal_sequence_search_free (AnnalSequenceSearch *self)
{
  walk_clear (&self->walk);
  g_free (self);
}

/* The place in the queue, or ANNAL_NO_STEP. */
static guint
find_place (const AnnalSequenceSearch *self, guint end, guint later_by)
{
  return walk_find (&self->walk, end, later_by);
}

int
annal_sequence_search_get_later_by (AnnalSequenceSearch *self, guint end)
{
  for (int later_by = ANNAL_SEQUENCE_LATER_BY_MAX; later_by >= 0; later_by--)
    if (find_place (self, end, (guint) later_by) != ANNAL_NO_STEP)
      return later_by;
  return -1;
}

GArray *
annal_sequence_search_get_steps (AnnalSequenceSearch *self, guint end, int later_by)
{
  guint nearest = ANNAL_NO_STEP;

  for (int by = MAX (later_by, 0); by <= ANNAL_SEQUENCE_LATER_BY_MAX; by++)
    nearest = MIN (nearest, find_place (self, end, (guint) by));
  return nearest != ANNAL_NO_STEP ? walk_list_steps (&self->walk, nearest) : NULL;
}
