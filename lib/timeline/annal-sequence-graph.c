/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Searches go breadth first, from the ends at hand alone, and remember by
 * which constraint each end was reached.
 */

#include "timeline/annal-sequence-private.h"

#include "base/annal-graph-private.h"

#define NO_STEP G_MAXUINT

struct _AnnalSequenceGraph
{
  GArray *rows;            /* owned, of AnnalRow */
  GArray *constraints;     /* owned, of AnnalConstraint */
  GArray *tight_ends;      /* owned, of AnnalTightEnd */
  GMutex lock;             /* of what follows until it is there */
  gboolean is_ready;
  AnnalAdjacency leaving;  /* row to the constraints that it is before in */
  AnnalAdjacency entering; /* row to those that it is after in */
};

AnnalSequenceGraph *
annal_sequence_graph_new (GArray *rows, GArray *constraints, GArray *tight_ends)
{
  AnnalSequenceGraph *self = g_atomic_rc_box_new0 (AnnalSequenceGraph);

  self->rows = g_array_ref (rows);
  self->constraints = g_array_ref (constraints);
  self->tight_ends = g_array_ref (tight_ends);
  g_mutex_init (&self->lock);
  return self;
}

AnnalSequenceGraph *
annal_sequence_graph_ref (AnnalSequenceGraph *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
graph_clear (gpointer data)
{
  AnnalSequenceGraph *self = data;

  annal_adjacency_clear (&self->leaving);
  annal_adjacency_clear (&self->entering);
  g_mutex_clear (&self->lock);
  g_array_unref (self->rows);
  g_array_unref (self->constraints);
  g_array_unref (self->tight_ends);
}

void
annal_sequence_graph_unref (AnnalSequenceGraph *self)
{
  g_atomic_rc_box_release_full (self, graph_clear);
}

const AnnalRow *
annal_sequence_graph_get_row (AnnalSequenceGraph *self, guint row)
{
  return &g_array_index (self->rows, AnnalRow, row);
}

const AnnalConstraint *
annal_sequence_graph_get_constraint (AnnalSequenceGraph *self, guint step)
{
  return &g_array_index (self->constraints, AnnalConstraint, step);
}

static void
list_edges (AnnalSequenceGraph *self, GArray *leaving, GArray *entering)
{
  for (guint step = 0; step < self->constraints->len; step++)
    {
      const AnnalConstraint *constraint = annal_sequence_graph_get_constraint (self, step);
      AnnalEdge out = { constraint->before, step };
      AnnalEdge in = { constraint->after, step };

      g_array_append_val (leaving, out);
      g_array_append_val (entering, in);
    }
}

static void
make_ready (AnnalSequenceGraph *self)
{
  g_autoptr (GArray) leaving = g_array_sized_new (FALSE, FALSE, sizeof (AnnalEdge), self->constraints->len);
  g_autoptr (GArray) entering = g_array_sized_new (FALSE, FALSE, sizeof (AnnalEdge), self->constraints->len);

  list_edges (self, leaving, entering);
  annal_adjacency_init (&self->leaving, self->rows->len, leaving);
  annal_adjacency_init (&self->entering, self->rows->len, entering);
  self->is_ready = TRUE;
}

static void
ensure_ready (AnnalSequenceGraph *self)
{
  g_mutex_lock (&self->lock);
  if (!self->is_ready)
    make_ready (self);
  g_mutex_unlock (&self->lock);
}

/* Whether something took place within it, so that it lasted. */
static gboolean
is_container (AnnalSequenceGraph *self, guint row)
{
  for (guint i = self->leaving.first[row]; i < self->leaving.first[row + 1]; i++)
    {
      AnnalConstraintKind kind = annal_sequence_graph_get_constraint (self, self->leaving.items[i])->kind;

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

static AnnalSpanData
interpret (AnnalSequenceGraph *self, guint row, AnnalSpanData span)
{
  const AnnalRow *it = annal_sequence_graph_get_row (self, row);

  if (it->instant)
    span.flags |= ANNAL_SPAN_FLAGS_INSTANT;
  if (!(span.flags & ANNAL_SPAN_FLAGS_INSTANT))
    return span;
  if (it->instant || !is_container (self, row))
    {
      span.end_min = span.begin_min = MAX (span.begin_min, span.end_min);
      span.end_max = span.begin_max = MIN (span.begin_max, span.end_max);
      return span;
    }
  span.flags &= ~ANNAL_SPAN_FLAGS_INSTANT;
  span.end_min = to_exclusive (span.end_min);
  span.end_max = to_exclusive (span.end_max);
  return span;
}

AnnalSpanData
annal_sequence_graph_read (AnnalSequenceGraph *self, guint row)
{
  ensure_ready (self);
  return interpret (self, row, *annal_tight_ends_get (self->tight_ends, self->rows, row));
}

static gboolean
is_across (AnnalSequenceGraph *self, const guint *steps, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!annal_constraint_is_within (annal_sequence_graph_get_constraint (self, steps[i]), self->rows))
      return TRUE;
  return FALSE;
}

gboolean
annal_sequence_graph_is_touched (AnnalSequenceGraph *self, guint row)
{
  const AnnalAdjacency *out = &self->leaving;
  const AnnalAdjacency *in = &self->entering;

  ensure_ready (self);
  return is_across (self, out->items + out->first[row], out->first[row + 1] - out->first[row]) ||
         is_across (self, in->items + in->first[row], in->first[row + 1] - in->first[row]);
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
  guint step; /* the constraint that led here, or NO_STEP */
} Place;

typedef struct
{
  AnnalSequenceGraph *graph;
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

/* The place, or NO_STEP. */
static guint
walk_find (const Walk *self, guint end, guint later_by)
{
  if (self->reached != NULL)
    return GPOINTER_TO_UINT (g_hash_table_lookup (self->reached, get_key (end, later_by))) - 1u;
  for (guint i = 0; i < self->queue->len; i++)
    if (g_array_index (self->queue, Place, i).end == end && g_array_index (self->queue, Place, i).later_by == later_by)
      return i;
  return NO_STEP;
}

static void
walk_reach (Walk *self, guint end, guint later_by, guint from, guint step)
{
  Place place = { end, MIN (later_by, ANNAL_SEQUENCE_LATER_BY_MAX), from, step };

  if (walk_find (self, end, place.later_by) != NO_STEP)
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
walk_init (Walk *self, AnnalSequenceGraph *graph, guint start, gboolean backwards)
{
  ensure_ready (graph);
  *self = (Walk) { graph, backwards, start, NULL, NULL };
  self->queue = g_array_sized_new (FALSE, FALSE, sizeof (Place), SHORT_QUEUE);
  walk_reach (self, start, 0, NO_STEP, NO_STEP);
}

static void
walk_clear (Walk *self)
{
  g_clear_pointer (&self->queue, g_array_unref);
  g_clear_pointer (&self->reached, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

/* Goes on from a place, but not through a row whose stated dates stand. */
static void
walk_expand (Walk *self, guint at)
{
  Place place = g_array_index (self->queue, Place, at);
  guint row = place.end / 2;
  const AnnalRow *it = annal_sequence_graph_get_row (self->graph, row);
  const AnnalAdjacency *edges = self->backwards ? &self->graph->entering : &self->graph->leaving;
  gboolean leads_inside = (place.end % 2 == 1) == self->backwards;

  if (it->contradictory && row != self->start / 2)
    return;
  if (leads_inside || it->instant)
    walk_reach (self, place.end ^ 1, place.later_by, at, NO_STEP);
  for (guint i = edges->first[row]; i < edges->first[row + 1]; i++)
    {
      guint step = edges->items[i];
      const AnnalConstraint *constraint = annal_sequence_graph_get_constraint (self->graph, step);
      guint former = annal_constraint_get_former (constraint);
      guint latter = annal_constraint_get_latter (constraint);
      guint more = constraint->kind == ANNAL_CONSTRAINT_PRECEDES ? 1 : 0;

      if (!annal_constraint_is_within (constraint, self->graph->rows) &&
          (self->backwards ? latter : former) == place.end)
        walk_reach (self, self->backwards ? former : latter, place.later_by + more, at, step);
    }
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

  for (; at != NO_STEP; at = g_array_index (self->queue, Place, at).from)
    {
      guint step = g_array_index (self->queue, Place, at).step;

      if (step != NO_STEP)
        g_array_append_val (steps, step);
    }
  reverse (steps);
  return steps;
}

/* --- bounds --- */

gint64
annal_sequence_graph_get_tight (AnnalSequenceGraph *self, guint end, AnnalBoundSide side)
{
  const AnnalSpanData *tight = annal_sequence_graph_get_row (self, end / 2)->tight;

  if (side == ANNAL_BOUND_LOWER)
    return end % 2 == 0 ? tight->begin_min : tight->end_min;
  return end % 2 == 0 ? tight->begin_max : tight->end_max;
}

static gint64
get_stated (AnnalSequenceGraph *self, guint end, AnnalBoundSide side)
{
  return side == ANNAL_BOUND_LOWER ? annal_rows_get_lower (self->rows, end) : annal_rows_get_upper (self->rows, end);
}

static gboolean
is_doubted (AnnalSequenceGraph *self, guint end)
{
  return (annal_sequence_graph_get_row (self, end / 2)->span->flags & ANNAL_SPAN_FLAGS_QUALIFIED) != 0;
}

/* The bound that follows from dates that nobody doubts. */
static gint64
find_sure_bound (AnnalSequenceGraph *self, guint end, AnnalBoundSide side)
{
  g_auto (Walk) walk = { NULL };
  gint64 bound = side == ANNAL_BOUND_LOWER ? G_MININT64 : G_MAXINT64;

  walk_init (&walk, self, end, side == ANNAL_BOUND_LOWER);
  for (guint at = 0; at < walk.queue->len; at++)
    {
      guint reached = g_array_index (walk.queue, Place, at).end;
      gint64 stated = get_stated (self, reached, side);

      if (!is_doubted (self, reached))
        bound = side == ANNAL_BOUND_LOWER ? MAX (bound, stated) : MIN (bound, stated);
      if (!annal_sequence_graph_get_row (self, end / 2)->contradictory)
        walk_expand (&walk, at);
    }
  return bound;
}

/* Every end on the way has the same bound, but for those in doubt: it is not
 * less than that of the origin, of which it comes, nor more than that of the
 * start, where it leads.
 */
GArray *
annal_sequence_graph_trace (AnnalSequenceGraph *self,
                            guint end,
                            AnnalBoundSide side,
                            gboolean sure,
                            guint limit,
                            guint *origin)
{
  g_auto (Walk) walk = { NULL };
  gint64 bound = sure ? find_sure_bound (self, end, side) : annal_sequence_graph_get_tight (self, end, side);

  *origin = end;
  walk_init (&walk, self, end, side == ANNAL_BOUND_LOWER);
  for (guint at = 0; at < walk.queue->len && at < limit; at++)
    {
      guint reached = g_array_index (walk.queue, Place, at).end;

      if (get_stated (self, reached, side) == bound && !(sure && is_doubted (self, reached)))
        {
          *origin = reached;
          return walk_list_steps (&walk, at);
        }
      if (sure || annal_sequence_graph_get_tight (self, reached, side) == bound)
        walk_expand (&walk, at);
    }
  return walk.queue->len <= limit ? g_array_new (FALSE, FALSE, sizeof (guint)) : NULL;
}

AnnalSpanData
annal_sequence_graph_read_sure (AnnalSequenceGraph *self, guint row)
{
  const AnnalSpanData *tight = annal_sequence_graph_get_row (self, row)->tight;
  AnnalSpanData span = *annal_tight_ends_get (self->tight_ends, self->rows, row);
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
annal_sequence_search_new (AnnalSequenceGraph *graph, guint from)
{
  AnnalSequenceSearch *self = g_new0 (AnnalSequenceSearch, 1);

  walk_init (&self->walk, graph, from, FALSE);
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

/* The place in the queue, or NO_STEP. */
static guint
find_place (const AnnalSequenceSearch *self, guint end, guint later_by)
{
  return walk_find (&self->walk, end, later_by);
}

int
annal_sequence_search_get_later_by (AnnalSequenceSearch *self, guint end)
{
  for (int later_by = ANNAL_SEQUENCE_LATER_BY_MAX; later_by >= 0; later_by--)
    if (find_place (self, end, (guint) later_by) != NO_STEP)
      return later_by;
  return -1;
}

GArray *
annal_sequence_search_get_steps (AnnalSequenceSearch *self, guint end, int later_by)
{
  guint nearest = NO_STEP;

  for (int by = MAX (later_by, 0); by <= ANNAL_SEQUENCE_LATER_BY_MAX; by++)
    nearest = MIN (nearest, find_place (self, end, (guint) by));
  return nearest != NO_STEP ? walk_list_steps (&self->walk, nearest) : NULL;
}
