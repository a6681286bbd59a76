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
 */

#include "timeline/annal-tight-spans-private.h"

/* How far ahead spans are fetched that constraints ask for: they are scattered
 * over more memory than caches hold.
 */
#define AHEAD 16

typedef struct
{
  AnnalTightSpans *bounds;
  const AnnalConstraints *constraints;
  const AnnalTightScope *scope;
  gboolean upper; /* whether it is the network turned round */
  GArray *stack;  /* of unknowns that were raised and hand it on */
} Raising;

void
annal_tight_spans_init (AnnalTightSpans *self, const AnnalColumns *columns)
{
  self->columns = columns;
  self->places = g_new0 (guint, columns->constraints.n_rows + 1);
  self->items = g_array_new (FALSE, FALSE, sizeof (AnnalRowSpan));
}

void
annal_tight_spans_reset (AnnalTightSpans *self)
{
  for (guint i = 0; i < self->items->len; i++)
    self->places[g_array_index (self->items, AnnalRowSpan, i).row] = 0;
  g_array_set_size (self->items, 0);
}

void
annal_tight_spans_clear (AnnalTightSpans *self)
{
  g_clear_pointer (&self->places, g_free);
  g_clear_pointer (&self->items, g_array_unref);
}

/* The span to tighten. What nobody dated has not the flag of a moment as stated,
 * and needs it once it is bounded.
 */
static AnnalSpanData *
take_span (AnnalTightSpans *self, guint row)
{
  if (self->places[row] == 0)
    {
      AnnalRowSpan taken = { row, 0, self->columns->spans[row] };

      if (annal_columns_is_instant (self->columns, row))
        taken.span.flags |= ANNAL_SPAN_FLAGS_INSTANT;
      g_array_append_val (self->items, taken);
      self->places[row] = self->items->len;
    }
  return &g_array_index (self->items, AnnalRowSpan, self->places[row] - 1).span;
}

static gboolean
is_in_scope (const AnnalTightScope *scope, const AnnalConstraint *constraint)
{
  if (scope->choice == ANNAL_TIGHT_ALL)
    return TRUE;
  return (scope->components != NULL && scope->components[constraint->before] == scope->components[constraint->after]) ==
         (scope->choice == ANNAL_TIGHT_WITHIN);
}

static gboolean
is_fixed (const AnnalTightScope *scope, guint row)
{
  return scope->choice == ANNAL_TIGHT_ACROSS && scope->contradictory != NULL && scope->contradictory[row];
}

static void
raise_to (Raising *self, guint unknown, gint64 bound)
{
  guint row = unknown / 2;
  AnnalSpanData *span;

  if (self->upper ? ~annal_tight_spans_get_upper (self->bounds, unknown) >= bound
                  : annal_tight_spans_get_lower (self->bounds, unknown) >= bound)
    return;
  if (is_fixed (self->scope, row))
    return;
  span = take_span (self->bounds, row);
  if (self->upper)
    *(unknown % 2 == 0 ? &span->begin_max : &span->end_max) = ~bound;
  else
    *(unknown % 2 == 0 ? &span->begin_min : &span->end_min) = bound;
  g_array_append_val (self->stack, unknown);
}

/* Whether the other end of a row follows: the end is not before the beginning,
 * and of an instant not after it either.
 */
static gboolean
leads_to_other_end (const Raising *self, guint unknown)
{
  return (unknown % 2 == 0) != self->upper || annal_columns_is_instant (self->bounds->columns, unknown / 2);
}

static void
raise_latter (Raising *self, guint unknown, gint64 bound)
{
  const AnnalConstraints *constraints = self->constraints;

  for (guint i = constraints->first_leaving[unknown]; i < constraints->first_leaving[unknown + 1]; i++)
    if (is_in_scope (self->scope, &constraints->leaving[i]))
      raise_to (self, annal_constraint_get_latter (&constraints->leaving[i]), bound);
}

static void
raise_former (Raising *self, guint unknown, gint64 bound)
{
  const AnnalConstraints *constraints = self->constraints;

  for (guint i = constraints->first_entering[unknown]; i < constraints->first_entering[unknown + 1]; i++)
    if (is_in_scope (self->scope, &constraints->entering[i]))
      raise_to (self, annal_constraint_get_former (&constraints->entering[i]), bound);
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
      if (self->upper)
        raise_former (self, unknown, bound);
      else
        raise_latter (self, unknown, bound);
    }
}

/* Of what is farther off the row, of what is nearer its constraints. */
static void
fetch_ahead (const Raising *self, const AnnalRadixItem *pressing, guint n)
{
  const guint *first = self->upper ? self->constraints->first_entering : self->constraints->first_leaving;
  const AnnalConstraint *items = self->upper ? self->constraints->entering : self->constraints->leaving;

  if (n > 2 * AHEAD)
    {
      guint row = pressing[2 * AHEAD].tag / 2;

      __builtin_prefetch (&self->bounds->places[row]);
      __builtin_prefetch (&self->bounds->columns->spans[row]);
      __builtin_prefetch (&self->bounds->columns->spans[row].flags);
      __builtin_prefetch (&first[pressing[2 * AHEAD].tag]);
    }
  if (n > AHEAD)
    __builtin_prefetch (&items[first[pressing[AHEAD].tag]]);
}

/* The greatest bound first, of the network as it is raised. */
static void
raise_bounds (AnnalTightSpans *bounds, const AnnalTightScope *scope, gboolean upper)
{
  const AnnalConstraints *constraints = &bounds->columns->constraints;
  const AnnalPressing *pressing = upper ? &constraints->upper : &constraints->lower;
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  Raising self = { bounds, constraints, scope, upper, stack };

  for (guint i = 0; i < pressing->n; i++)
    {
      gint64 bound = (gint64) annal_radix_key ((gint64) ~pressing->items[i].key);

      fetch_ahead (&self, pressing->items + i, pressing->n - i);
      if (!is_in_scope (scope, &constraints->leaving[pressing->items[i].number]))
        continue;
      raise_to (&self, pressing->items[i].tag, bound);
      flood (&self, bound);
    }
}

/* As the rows are, so that whoever goes from row to row finds them side by side. */
static void
arrange (AnnalTightSpans *self)
{
  GArray *items = g_array_sized_new (FALSE, FALSE, sizeof (AnnalRowSpan), self->items->len);

  for (guint row = 0; items->len < self->items->len; row++)
    if (self->places[row] != 0)
      {
        g_array_append_val (items, g_array_index (self->items, AnnalRowSpan, self->places[row] - 1));
        self->places[row] = items->len;
      }
  g_array_unref (self->items);
  self->items = items;
}

void
annal_tight_spans_propagate (AnnalTightSpans *self, const AnnalTightScope *scope)
{
  raise_bounds (self, scope, FALSE);
  raise_bounds (self, scope, TRUE);
  arrange (self);
}

gboolean
annal_tight_spans_fit (const AnnalTightSpans *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const AnnalSpanData *span = &g_array_index (self->items, AnnalRowSpan, i).span;

      if (span->begin_min > span->begin_max || span->end_min > span->end_max)
        return FALSE;
    }
  return TRUE;
}
