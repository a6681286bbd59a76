/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Bounds kept up to date (after Ramalingam and Reps, 1996, for the case that
 * constraints have no distance).
 *
 *  1. As in annal-tight-spans.c, the lower bound of an end is the greatest stated of
 *     those that lead to it, and upper bounds are lower bounds of the network
 *     turned round, as ~n.
 *  2. A bound that rises is flooded on to what it raises. Where a lower bound
 *     comes above the upper one, not all can be so.
 *  3. Where a stated bound sinks or a constraint goes, suspects are those ends
 *     that may have had their bound through it: what is reached over equal
 *     bounds that are not stated. Each gets the greatest bound of what leads to
 *     it and is no suspect; in descending order these are flooded on.
 *  4. A change first loosens (3), then tightens (2); so only the latter can fail.
 *  5. The journal holds what was there before each change, the last at the end;
 *     going back through it undoes any number of edits exactly.
 *  6. Constraints stand in lists, by what they lead from and what they lead to;
 *     the last added is the first of both, so that undoing takes it off again.
 */

#include "timeline/annal-net-private.h"

#include "base/annal-radix-private.h"

#define NONE G_MAXUINT

typedef struct
{
  guint former; /* end */
  guint latter; /* end */
  guint next_out; /* the next that leads from the same, or NONE */
  guint next_in;  /* the next that leads to the same */
  gboolean removed;
} Edge;

/* To another end, by an edge or, where that is NONE, since both are of one row. */
typedef struct
{
  guint end;
  guint edge;
} Step;

typedef enum
{
  CHANGE_LOWER,  /* of an end */
  CHANGE_UPPER,
  CHANGE_STATED, /* of a row */
  CHANGE_ADDED,  /* an edge */
  CHANGE_REMOVED
} ChangeKind;

typedef struct
{
  ChangeKind kind;
  guint index;
  gboolean instant;
  gint64 bound;
  AnnalSpanData stated;
} Change;

struct _AnnalNet
{
  const AnnalRows *rows;     /* not owned */
  const AnnalConstraints *constraints; /* of their columns */
  GArray *added;             /* owned, of AnnalConstraint */
  guint n;                   /* rows */
  AnnalSpanData *stated;     /* owned, of rows */
  AnnalSpanData *tight;      /* owned, likewise */
  guint8 *instant;           /* owned, likewise */
  GArray *edges;             /* owned, of Edge: of the constraints, then of those added */
  guint *first_out;          /* owned, of ends: edge, or NONE */
  guint *first_in;           /* owned, likewise */
  GArray *journal;           /* owned, of Change */
  GArray *steps;             /* owned, of Step; for one at a time */
  GArray *stack;             /* owned, of ends to flood from */
  guint conflict;            /* the end at which an edit failed */
  GArray *chain;             /* owned, of AnnalConstraint */
  gboolean circle;
};

static const AnnalConstraint *
get_constraint (const AnnalNet *self, guint number)
{
  return number < self->constraints->n ? &self->constraints->leaving[number]
                                       : &g_array_index (self->added, AnnalConstraint, number - self->constraints->n);
}

static gint64 *
find_bound (AnnalSpanData *spans, guint end, gboolean upper)
{
  AnnalSpanData *span = &spans[end / 2];

  if (end % 2 == 0)
    return upper ? &span->begin_max : &span->begin_min;
  return upper ? &span->end_max : &span->end_min;
}

/* As lower bounds, of the network or of the one turned round. */
static gint64
get_bound (AnnalSpanData *spans, guint end, gboolean upper)
{
  gint64 bound = *find_bound (spans, end, upper);

  return upper ? ~bound : bound;
}

static void
note (AnnalNet *self, ChangeKind kind, guint index)
{
  Change change = { kind, index, FALSE, 0, { 0 } };

  if (kind == CHANGE_STATED)
    {
      change.stated = self->stated[index];
      change.instant = self->instant[index];
    }
  else if (kind == CHANGE_LOWER || kind == CHANGE_UPPER)
    change.bound = *find_bound (self->tight, index, kind == CHANGE_UPPER);
  g_array_append_val (self->journal, change);
}

static void
set_bound (AnnalNet *self, guint end, gboolean upper, gint64 bound)
{
  note (self, upper ? CHANGE_UPPER : CHANGE_LOWER, end);
  *find_bound (self->tight, end, upper) = upper ? ~bound : bound;
}

/* The list is valid until the next is asked for. */
static const GArray *
list_steps (AnnalNet *self, guint end, gboolean upper)
{
  guint edge = upper ? self->first_in[end] : self->first_out[end];

  g_array_set_size (self->steps, 0);
  if ((end % 2 == 0) != upper || self->instant[end / 2])
    g_array_append_val (self->steps, ((Step) { end ^ 1, NONE }));
  while (edge != NONE)
    {
      const Edge *at = &g_array_index (self->edges, Edge, edge);
      Step step = { upper ? at->former : at->latter, edge };

      if (!at->removed)
        g_array_append_val (self->steps, step);
      edge = upper ? at->next_in : at->next_out;
    }
  return self->steps;
}

/* FALSE where the end cannot be raised so far. A contradictory row is not
 * raised, but the bound must leave room for its stated date.
 */
static gboolean
raise_to (AnnalNet *self, guint end, gboolean upper, gint64 bound)
{
  if (get_bound (self->tight, end, upper) >= bound)
    return TRUE;
  if (~bound < get_bound (self->tight, end, !upper))
    {
      self->conflict = end;
      set_bound (self, end, upper, bound);
      return FALSE;
    }
  if (annal_rows_is_contradictory (self->rows, end / 2))
    return TRUE;
  set_bound (self, end, upper, bound);
  g_array_append_val (self->stack, end);
  return TRUE;
}

static gboolean
flood (AnnalNet *self, gboolean upper)
{
  while (self->stack->len > 0)
    {
      guint end = g_array_index (self->stack, guint, self->stack->len - 1);
      const GArray *steps = list_steps (self, end, upper);

      g_array_set_size (self->stack, self->stack->len - 1);
      for (guint i = 0; i < steps->len; i++)
        if (!raise_to (self, g_array_index (steps, Step, i).end, upper, get_bound (self->tight, end, upper)))
          {
            g_array_set_size (self->stack, 0);
            return FALSE;
          }
    }
  return TRUE;
}

static gboolean
lift (AnnalNet *self, guint end, gboolean upper, gint64 bound)
{
  return raise_to (self, end, upper, bound) && flood (self, upper);
}

typedef struct
{
  GHashTable *known; /* ends */
  GArray *ends;      /* of guint, as they were found */
} Suspects;

static void
suspect (AnnalNet *self, Suspects *suspects, guint end, gboolean upper)
{
  if (get_bound (self->tight, end, upper) > get_bound (self->stated, end, upper) &&
      !annal_rows_is_contradictory (self->rows, end / 2) && g_hash_table_add (suspects->known, GUINT_TO_POINTER (end)))
    g_array_append_val (suspects->ends, end);
}

/* Those that may have their bound from one of the first. */
static void
suspect_more (AnnalNet *self, Suspects *suspects, gboolean upper)
{
  for (guint i = 0; i < suspects->ends->len; i++)
    {
      guint end = g_array_index (suspects->ends, guint, i);
      gint64 bound = get_bound (self->tight, end, upper);
      const GArray *steps = list_steps (self, end, upper);

      for (guint j = 0; j < steps->len; j++)
        {
          guint next = g_array_index (steps, Step, j).end;

          if (get_bound (self->tight, next, upper) == bound)
            suspect (self, suspects, next, upper);
        }
    }
}

static gint64
get_undoubted (AnnalNet *self, const Suspects *suspects, guint end, gboolean upper)
{
  gint64 bound = get_bound (self->stated, end, upper);
  const GArray *steps = list_steps (self, end, !upper);

  for (guint i = 0; i < steps->len; i++)
    {
      guint before = g_array_index (steps, Step, i).end;

      if (!g_hash_table_contains (suspects->known, GUINT_TO_POINTER (before)))
        bound = MAX (bound, get_bound (self->tight, before, upper));
    }
  return bound;
}

static void
loosen (AnnalNet *self, Suspects *suspects, gboolean upper)
{
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (AnnalRadixItem));

  suspect_more (self, suspects, upper);
  for (guint i = 0; i < suspects->ends->len; i++)
    {
      guint end = g_array_index (suspects->ends, guint, i);
      gint64 bound = get_undoubted (self, suspects, end, upper);
      AnnalRadixItem source = { ~annal_radix_key (bound), end };

      set_bound (self, end, upper, bound);
      g_array_append_val (sources, source);
    }
  annal_radix_sort ((AnnalRadixItem *) (gpointer) sources->data, sources->len);
  for (guint i = 0; i < sources->len; i++)
    {
      gboolean ok;

      g_array_append_val (self->stack, g_array_index (sources, AnnalRadixItem, i).number);
      ok = flood (self, upper);
      g_assert (ok);
    }
}

/* What the ends have of others, or of what was stated, may be gone. */
static void
loosen_ends (AnnalNet *self, const guint *ends, guint n, gboolean upper)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  Suspects suspects = { known, found };

  for (guint i = 0; i < n; i++)
    suspect (self, &suspects, ends[i], upper);
  loosen (self, &suspects, upper);
}

typedef struct
{
  guint end;
  guint edge;
  guint from; /* place in the queue */
} Reached;

/* The shortest way from a stated bound to the end that has it; its edges from
 * the end backwards.
 */
static GArray *
trace (AnnalNet *self, guint end, gboolean upper)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (Reached));
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (guint));
  gint64 bound = get_bound (self->tight, end, upper);
  guint head = 0;

  g_array_append_val (queue, ((Reached) { end, NONE, NONE }));
  g_hash_table_add (known, GUINT_TO_POINTER (end));
  for (; head < queue->len; head++)
    {
      guint at = g_array_index (queue, Reached, head).end;
      const GArray *steps;

      /* It is greater where it has not been raised to yet. */
      if (get_bound (self->stated, at, upper) >= bound)
        break;
      steps = list_steps (self, at, !upper);
      for (guint i = 0; i < steps->len; i++)
        {
          Step step = g_array_index (steps, Step, i);

          if (get_bound (self->tight, step.end, upper) == bound &&
              g_hash_table_add (known, GUINT_TO_POINTER (step.end)))
            g_array_append_val (queue, ((Reached) { step.end, step.edge, head }));
        }
    }
  g_assert (head < queue->len);
  for (; head != NONE; head = g_array_index (queue, Reached, head).from)
    if (g_array_index (queue, Reached, head).edge != NONE)
      g_array_append_val (edges, g_array_index (queue, Reached, head).edge);
  return edges;
}

static void
add_to_chain (AnnalNet *self, guint edge)
{
  g_array_append_vals (self->chain, get_constraint (self, edge), 1);
}

/* From the stated bound that is too late, over where it was found, to the one
 * that is too early. The edges of both ways run from the stated bound.
 */
static void
explain (AnnalNet *self)
{
  g_autoptr (GArray) before = trace (self, self->conflict, FALSE);
  g_autoptr (GArray) after = trace (self, self->conflict, TRUE);

  g_array_set_size (self->chain, 0);
  self->circle = FALSE;
  for (guint i = 0; i < before->len; i++)
    add_to_chain (self, g_array_index (before, guint, i));
  for (guint i = after->len; i > 0; i--)
    add_to_chain (self, g_array_index (after, guint, i - 1));
}

static gboolean
finish (AnnalNet *self, guint mark, gboolean ok)
{
  if (ok)
    return TRUE;
  explain (self);
  annal_net_rewind (self, mark);
  return FALSE;
}

static void
set_stated (AnnalNet *self, guint row, const AnnalSpanData *span, gboolean instant)
{
  note (self, CHANGE_STATED, row);
  self->stated[row] = *span;
  self->instant[row] = instant;
}

gboolean
annal_net_set_span (AnnalNet *self, guint row, const AnnalSpanData *span, gboolean instant)
{
  const guint ends[] = { 2 * row, 2 * row + 1 };
  guint mark = annal_net_get_mark (self);
  const AnnalSpanData *old = &self->stated[row];
  AnnalSpanData loose = { MIN (old->begin_min, span->begin_min), MAX (old->begin_max, span->begin_max),
                          MIN (old->end_min, span->end_min), MAX (old->end_max, span->end_max), span->flags };
  gboolean ok = TRUE;

  g_return_val_if_fail (!annal_rows_is_contradictory (self->rows, row), FALSE);
  set_stated (self, row, &loose, instant && self->instant[row]);
  for (int upper = FALSE; upper <= TRUE; upper++)
    loosen_ends (self, ends, 2, upper);
  set_stated (self, row, span, instant);
  for (int upper = FALSE; ok && upper <= TRUE; upper++)
    for (guint i = 0; ok && i < 2; i++)
      {
        ok = lift (self, ends[i], upper, get_bound (self->stated, ends[i], upper));
        if (ok && instant)
          ok = lift (self, ends[i] ^ 1, upper, get_bound (self->tight, ends[i], upper));
      }
  if (ok)
    self->tight[row].flags = span->flags;
  return finish (self, mark, ok);
}

static void
append_edge (AnnalNet *self, const AnnalConstraint *constraint, gboolean removed)
{
  guint former = annal_constraint_get_former (constraint);
  guint latter = annal_constraint_get_latter (constraint);
  Edge edge = { former, latter, self->first_out[former], self->first_in[latter], removed };

  self->first_out[former] = self->first_in[latter] = self->edges->len;
  g_array_append_val (self->edges, edge);
}

/* What begins after @latest can end no circle; a contradictory row hands on
 * nothing.
 */
static gboolean
leads_on (AnnalNet *self, guint number, gint64 latest)
{
  const Edge *edge = &g_array_index (self->edges, Edge, number);
  guint row = edge->latter / 2;

  return !edge->removed && annal_constraint_orders (get_constraint (self, number)) &&
         !annal_rows_is_contradictory (self->rows, row) && self->tight[row].begin_min <= latest;
}

/* As places in the queue of a search; rows stand for ends here. */
static void
reach_rows (AnnalNet *self, GArray *queue, GHashTable *known, guint from, gint64 latest)
{
  guint row = g_array_index (queue, Reached, from).end;

  for (guint end = 2 * row; end <= 2 * row + 1; end++)
    for (guint at = self->first_out[end]; at != NONE; at = g_array_index (self->edges, Edge, at).next_out)
      {
        guint next = g_array_index (self->edges, Edge, at).latter / 2;

        if (leads_on (self, at, latest) && g_hash_table_add (known, GUINT_TO_POINTER (next)))
          g_array_append_val (queue, ((Reached) { next, at, from }));
      }
}

/* Whether a record would have to stand both before another and after it. */
static gboolean
closes_circle (AnnalNet *self, const AnnalConstraint *constraint)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (Reached));
  guint head = 0;

  if (!annal_constraint_orders (constraint) || annal_rows_is_contradictory (self->rows, constraint->before) ||
      annal_rows_is_contradictory (self->rows, constraint->after))
    return FALSE;
  g_array_append_val (queue, ((Reached) { constraint->after, NONE, NONE }));
  for (; head < queue->len && g_array_index (queue, Reached, head).end != constraint->before; head++)
    reach_rows (self, queue, known, head, self->tight[constraint->before].begin_max);
  if (head == queue->len)
    return FALSE;
  g_array_set_size (self->chain, 0);
  for (; g_array_index (queue, Reached, head).from != NONE; head = g_array_index (queue, Reached, head).from)
    g_array_prepend_vals (self->chain, get_constraint (self, g_array_index (queue, Reached, head).edge), 1);
  g_array_prepend_vals (self->chain, constraint, 1);
  self->circle = TRUE;
  return TRUE;
}

/* The circle is looked for last: bounds that have been tightened keep the search
 * among what may be of the same time.
 */
gboolean
annal_net_add (AnnalNet *self, const AnnalConstraint *constraint)
{
  guint mark = annal_net_get_mark (self);
  guint former = annal_constraint_get_former (constraint);
  guint latter = annal_constraint_get_latter (constraint);
  gboolean ok;

  note (self, CHANGE_ADDED, self->edges->len);
  append_edge (self, constraint, FALSE);
  g_array_append_vals (self->added, constraint, 1);
  ok = lift (self, latter, FALSE, get_bound (self->tight, former, FALSE)) &&
       lift (self, former, TRUE, get_bound (self->tight, latter, TRUE));
  if (!finish (self, mark, ok))
    return FALSE;
  if (!closes_circle (self, constraint))
    return TRUE;
  annal_net_rewind (self, mark);
  return FALSE;
}

void
annal_net_remove (AnnalNet *self, guint number)
{
  Edge *edge = &g_array_index (self->edges, Edge, number);

  if (edge->removed)
    return;
  note (self, CHANGE_REMOVED, number);
  edge->removed = TRUE;
  loosen_ends (self, &edge->latter, 1, FALSE);
  loosen_ends (self, &edge->former, 1, TRUE);
}

static void
undo_added (AnnalNet *self)
{
  const Edge *edge = &g_array_index (self->edges, Edge, self->edges->len - 1);

  self->first_out[edge->former] = edge->next_out;
  self->first_in[edge->latter] = edge->next_in;
  g_array_set_size (self->edges, self->edges->len - 1);
  g_array_set_size (self->added, self->added->len - 1);
}

static void
undo (AnnalNet *self, const Change *change)
{
  switch (change->kind)
    {
    case CHANGE_LOWER:
    case CHANGE_UPPER:
      *find_bound (self->tight, change->index, change->kind == CHANGE_UPPER) = change->bound;
      break;
    case CHANGE_STATED:
      self->stated[change->index] = change->stated;
      self->instant[change->index] = change->instant;
      self->tight[change->index].flags = change->stated.flags;
      break;
    case CHANGE_ADDED:
      undo_added (self);
      break;
    case CHANGE_REMOVED:
      g_array_index (self->edges, Edge, change->index).removed = FALSE;
      break;
    }
}

guint
annal_net_get_mark (const AnnalNet *self)
{
  return self->journal->len;
}

void
annal_net_rewind (AnnalNet *self, guint mark)
{
  for (; self->journal->len > mark; g_array_set_size (self->journal, self->journal->len - 1))
    undo (self, &g_array_index (self->journal, Change, self->journal->len - 1));
}

const AnnalSpanData *
annal_net_get_tight (const AnnalNet *self, guint row)
{
  return &self->tight[row];
}

static gboolean
ends_inside (const AnnalNet *self, guint row)
{
  return self->instant[row] || (self->stated[row].flags & ANNAL_SPAN_FLAGS_INSTANT);
}

/* The row of what it lies within that states its latest end, or itself. */
static guint
find_origin (const AnnalNet *self, guint row)
{
  gint64 end = self->tight[row].end_max;
  guint at = row;

  while (at != NONE && self->tight[at].end_max == end && self->stated[at].end_max != end)
    at = annal_rows_get_parent (self->rows, at);
  return at != NONE && self->tight[at].end_max == end ? at : row;
}

AnnalSpanData
annal_net_read (const AnnalNet *self, guint row)
{
  AnnalSpanData span = self->tight[row];

  if (span.end_max != self->stated[row].end_max && span.end_max != G_MININT64)
    annal_tight_read_end (&span, ends_inside (self, row), ends_inside (self, find_origin (self, row)));
  return span;
}

const GArray *
annal_net_get_chain (const AnnalNet *self, gboolean *circle)
{
  *circle = self->circle;
  return self->chain;
}

static guint *
new_lists (guint n)
{
  guint *first = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    first[i] = NONE;
  return first;
}

AnnalNet *
annal_net_new (const AnnalRows *rows)
{
  AnnalNet *self = g_new0 (AnnalNet, 1);

  self->rows = rows;
  self->constraints = &rows->columns->constraints;
  self->n = rows->n;
  self->added = g_array_new (FALSE, FALSE, sizeof (AnnalConstraint));
  self->stated = g_new (AnnalSpanData, self->n + 1);
  self->tight = g_new (AnnalSpanData, self->n + 1);
  self->instant = g_new (guint8, self->n + 1);
  for (guint i = 0; i < self->n; i++)
    {
      self->stated[i] = *annal_rows_get_stated (rows, i);
      self->tight[i] = *annal_rows_get_tight (rows, i);
      self->instant[i] = annal_rows_is_instant (rows, i);
      if (self->instant[i])
        self->stated[i].flags |= ANNAL_SPAN_FLAGS_INSTANT;
      self->tight[i].flags = self->stated[i].flags;
    }
  self->edges = g_array_sized_new (FALSE, FALSE, sizeof (Edge), self->constraints->n);
  self->first_out = new_lists (2 * self->n);
  self->first_in = new_lists (2 * self->n);
  for (guint i = 0; i < self->constraints->n; i++)
    append_edge (self, &self->constraints->leaving[i], annal_rows_hold_within (rows, &self->constraints->leaving[i]));
  self->journal = g_array_new (FALSE, FALSE, sizeof (Change));
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  self->stack = g_array_new (FALSE, FALSE, sizeof (guint));
  self->chain = g_array_new (FALSE, FALSE, sizeof (AnnalConstraint));
  return self;
}

void
annal_net_free (AnnalNet *self)
{
  g_array_unref (self->added);
  g_free (self->stated);
  g_free (self->tight);
  g_free (self->instant);
  g_array_unref (self->edges);
  g_free (self->first_out);
  g_free (self->first_in);
  g_array_unref (self->journal);
  g_array_unref (self->steps);
  g_array_unref (self->stack);
  g_array_unref (self->chain);
  g_free (self);
}
