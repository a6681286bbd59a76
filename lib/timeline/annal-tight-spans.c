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

#include "base/annal-radix-private.h"

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
      AnnalRowSpan taken = { row, self->columns->spans[row] };

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

/* Of a source that is farther off its row, of a nearer one its constraints. */
static void
fetch_sources (const Raising *self, const AnnalRadixItem *sources, guint n)
{
  const guint *first = self->upper ? self->constraints->first_entering : self->constraints->first_leaving;
  const AnnalConstraint *items = self->upper ? self->constraints->entering : self->constraints->leaving;

  if (n > 2 * AHEAD)
    {
      guint row = sources[2 * AHEAD].number / 2;

      __builtin_prefetch (&self->bounds->places[row]);
      __builtin_prefetch (&self->bounds->columns->spans[row]);
      __builtin_prefetch (&self->bounds->columns->spans[row].flags);
      __builtin_prefetch (&first[sources[2 * AHEAD].number]);
    }
  if (n > AHEAD)
    __builtin_prefetch (&items[first[sources[AHEAD].number]]);
}

/* @sources: which unknown is raised to what, the greatest bound first. */
static void
raise_bounds (AnnalTightSpans *bounds, const AnnalTightScope *scope, GArray *sources, gboolean upper)
{
  AnnalRadixItem *items = (AnnalRadixItem *) (gpointer) sources->data;
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (guint));
  Raising self = { bounds, &bounds->columns->constraints, scope, upper, stack };

  annal_radix_sort (items, sources->len);
  for (guint i = 0; i < sources->len; i++)
    {
      gint64 bound = (gint64) annal_radix_key ((gint64) ~items[i].key);

      fetch_sources (&self, items + i, sources->len - i);
      raise_to (&self, items[i].number, bound);
      flood (&self, bound);
    }
}

static void
add_source (GArray *sources, guint unknown, gint64 bound)
{
  AnnalRadixItem source = { ~annal_radix_key (bound), unknown };

  g_array_append_val (sources, source);
}

static void
list_sources (const AnnalColumns *columns, const AnnalTightScope *scope, GArray *lower, GArray *upper)
{
  const AnnalConstraints *constraints = &columns->constraints;

  for (guint i = 0; i < constraints->n; i++)
    {
      const AnnalConstraint *constraint = &constraints->leaving[i];
      guint former = annal_constraint_get_former (constraint), latter = annal_constraint_get_latter (constraint);
      const AnnalSpanData *before = &columns->spans[constraint->before];
      const AnnalSpanData *after = &columns->spans[constraint->after];
      gint64 least = former % 2 == 0 ? before->begin_min : before->end_min;
      gint64 most = latter % 2 == 0 ? after->begin_max : after->end_max;

      if (i + AHEAD < constraints->n)
        __builtin_prefetch (&columns->spans[constraint[AHEAD].after]);
      if (!is_in_scope (scope, constraint))
        continue;
      if (least > (latter % 2 == 0 ? after->begin_min : after->end_min))
        add_source (lower, latter, least);
      if (most < (former % 2 == 0 ? before->begin_max : before->end_max))
        add_source (upper, former, ~most);
    }
}

void
annal_tight_spans_propagate (AnnalTightSpans *self, const AnnalTightScope *scope)
{
  g_autoptr (GArray) lower = g_array_new (FALSE, FALSE, sizeof (AnnalRadixItem));
  g_autoptr (GArray) upper = g_array_new (FALSE, FALSE, sizeof (AnnalRadixItem));

  list_sources (self->columns, scope, lower, upper);
  raise_bounds (self, scope, lower, FALSE);
  raise_bounds (self, scope, upper, TRUE);
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
