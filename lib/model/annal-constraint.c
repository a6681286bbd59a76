/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Gathers the constraints of a dossier: from wholes and parts, from where claims
 * were made and printed, and from links.
 */

#include "model/annal-constraint-private.h"

#include "model/annal-columns-private.h"

typedef struct
{
  const AnnalColumns *columns;
  GArray *out; /* of AnnalConstraint */
} Gathering;

static void
add (Gathering *self, AnnalConstraintKind kind, guint before, guint after, guint link)
{
  AnnalConstraint constraint = { before, after, kind, MIN (link, ANNAL_NO_LINK) };

  g_array_append_val (self->out, constraint);
}

static void
add_link (Gathering *self, guint number)
{
  const AnnalLinkColumn *link = &self->columns->links[number];

  if (!annal_columns_has_row (self->columns, link->subject) || !annal_columns_has_row (self->columns, link->object))
    return;
  if (link->order == ANNAL_LINK_ORDER_PRECEDES)
    add (self, ANNAL_CONSTRAINT_PRECEDES, link->subject, link->object, number);
  else if (link->order == ANNAL_LINK_ORDER_RESPONDS_TO)
    add (self, ANNAL_CONSTRAINT_ANSWERS, link->object, link->subject, number);
}

/* What is dated as a moment, but may have lasted, has its last second for an
 * end; what lasts has the second after. Both of one day, they end together.
 */
static gboolean
ends_with (const AnnalColumns *columns, guint whole, guint part)
{
  const AnnalSpanData *outer = &columns->spans[whole];
  const AnnalSpanData *inner = &columns->spans[part];

  return !annal_columns_is_instant (columns, whole) && (outer->flags & ANNAL_SPAN_FLAGS_INSTANT) &&
         !(inner->flags & ANNAL_SPAN_FLAGS_INSTANT) && outer->end_max != G_MAXINT64 &&
         inner->end_min == outer->end_max + 1;
}

static void
add_part (Gathering *self, guint whole, guint part)
{
  if (!annal_columns_has_row (self->columns, whole))
    return;
  add (self, ANNAL_CONSTRAINT_PART_BEGINS, whole, part, ANNAL_NO_LINK);
  if (!ends_with (self->columns, whole, part))
    add (self, ANNAL_CONSTRAINT_PART_ENDS, part, whole, ANNAL_NO_LINK);
}

static void
add_said (Gathering *self, guint utterance, guint claim)
{
  if (!annal_columns_has_row (self->columns, utterance))
    return;
  add (self, ANNAL_CONSTRAINT_SAID_FROM, utterance, claim, ANNAL_NO_LINK);
  add (self, ANNAL_CONSTRAINT_SAID_UNTIL, claim, utterance, ANNAL_NO_LINK);
}

static void
add_published (Gathering *self, guint claim)
{
  for (guint i = self->columns->first_cited[claim]; i < self->columns->first_cited[claim + 1]; i++)
    if (annal_columns_has_row (self->columns, self->columns->cited[i]))
      add (self, ANNAL_CONSTRAINT_SAID_PUBLISHED, claim, self->columns->cited[i], ANNAL_NO_LINK);
}

/* Returns where those of each end begin, and where those of the last end. */
static guint *
count_of_ends (const AnnalConstraint *items, guint n, guint n_ends, guint (*get_end) (const AnnalConstraint *))
{
  guint *first = g_new0 (guint, (gsize) n_ends + 1);

  for (guint i = 0; i < n; i++)
    first[get_end (&items[i]) + 1]++;
  for (guint end = 0; end < n_ends; end++)
    first[end + 1] += first[end];
  return first;
}

/* Those of one end keep their order, both ways. */
static void
sort_items (AnnalConstraints *self, const AnnalConstraint *items)
{
  guint n_ends = 2 * self->n_rows;
  g_autofree guint *next_leaving = NULL;
  g_autofree guint *next_entering = NULL;

  self->first_leaving = count_of_ends (items, self->n, n_ends, annal_constraint_get_former);
  self->first_entering = count_of_ends (items, self->n, n_ends, annal_constraint_get_latter);
  next_leaving = g_memdup2 (self->first_leaving, sizeof (guint) * n_ends);
  next_entering = g_memdup2 (self->first_entering, sizeof (guint) * n_ends);
  self->leaving = g_new (AnnalConstraint, (gsize) self->n + 1);
  self->entering = g_new (AnnalConstraint, (gsize) self->n + 1);
  self->numbers = g_new (guint, (gsize) self->n + 1);
  for (guint i = 0; i < self->n; i++)
    {
      guint number = next_leaving[annal_constraint_get_former (&items[i])]++;
      guint at = next_entering[annal_constraint_get_latter (&items[i])]++;

      self->leaving[number] = self->entering[at] = items[i];
      self->numbers[at] = number;
    }
}

gboolean
annal_constraint_is_meetable (const AnnalConstraint *self, const AnnalColumns *columns)
{
  const AnnalSpanData *before = &columns->spans[self->before];
  const AnnalSpanData *after = &columns->spans[self->after];
  gint64 least = annal_constraint_get_former (self) % 2 == 0 ? before->begin_min : before->end_min;
  gint64 most = annal_constraint_get_latter (self) % 2 == 0 ? after->begin_max : after->end_max;

  if (least == most && !annal_constraint_orders (self) && most != G_MININT64 && most != G_MAXINT64)
    return !annal_columns_ends_inside (columns, self->before) || annal_columns_ends_inside (columns, self->after);
  return least <= most;
}

static gboolean
are_meetable (const AnnalConstraints *self, const AnnalColumns *columns)
{
  for (guint i = 0; i < self->n; i++)
    if (!annal_constraint_is_meetable (&self->leaving[i], columns))
      return FALSE;
  return TRUE;
}

static void
add_pressing (GArray *items, guint64 key, guint number, guint end)
{
  AnnalRadixItem item = { key, number, end };

  g_array_append_val (items, item);
}

static void
pressing_take (AnnalPressing *self, GArray *items)
{
  self->n = items->len;
  self->items = (AnnalRadixItem *) (gpointer) g_array_free (items, FALSE);
  annal_radix_sort (self->items, self->n);
}

static void
find_pressing (AnnalConstraints *self, const AnnalSpanData *spans)
{
  GArray *lower = g_array_new (TRUE, FALSE, sizeof (AnnalRadixItem));
  GArray *upper = g_array_new (TRUE, FALSE, sizeof (AnnalRadixItem));

  for (guint i = 0; i < self->n; i++)
    {
      const AnnalConstraint *constraint = &self->leaving[i];
      guint former = annal_constraint_get_former (constraint), latter = annal_constraint_get_latter (constraint);
      const AnnalSpanData *before = &spans[constraint->before];
      const AnnalSpanData *after = &spans[constraint->after];
      gint64 least = former % 2 == 0 ? before->begin_min : before->end_min;
      gint64 most = latter % 2 == 0 ? after->begin_max : after->end_max;

      if (least > (latter % 2 == 0 ? after->begin_min : after->end_min))
        add_pressing (lower, ~annal_radix_key (least), i, latter);
      if (most < (former % 2 == 0 ? before->begin_max : before->end_max))
        add_pressing (upper, annal_radix_key (most), i, former);
    }
  pressing_take (&self->lower, lower);
  pressing_take (&self->upper, upper);
}

void
annal_constraints_init_from_array (AnnalConstraints *self,
                                   const GArray *array,
                                   const AnnalColumns *columns,
                                   guint n_rows)
{
  self->n = array->len;
  self->n_rows = n_rows;
  sort_items (self, (const AnnalConstraint *) (gpointer) array->data);
  find_pressing (self, columns->spans);
  self->are_meetable = are_meetable (self, columns);
  self->go_round = annal_constraints_go_round (self, columns->spans);
}

void
annal_constraints_init (AnnalConstraints *self, const AnnalColumns *columns)
{
  guint n_shown = columns->n_events + columns->n_claims;
  g_autoptr (GArray) array = g_array_sized_new (FALSE, FALSE, sizeof (AnnalConstraint), n_shown);
  Gathering gathering = { columns, array };

  for (guint row = 0; row < n_shown; row++)
    if (annal_columns_is_event (columns, row))
      add_part (&gathering, columns->within[row], row);
    else
      {
        add_said (&gathering, columns->within[row], row);
        add_published (&gathering, row);
      }
  for (guint link = 0; link < columns->n_links; link++)
    add_link (&gathering, link);
  annal_constraints_init_from_array (self, array, columns, n_shown + columns->n_sources);
}

void
annal_constraints_clear (AnnalConstraints *self)
{
  g_clear_pointer (&self->leaving, g_free);
  g_clear_pointer (&self->first_leaving, g_free);
  g_clear_pointer (&self->entering, g_free);
  g_clear_pointer (&self->first_entering, g_free);
  g_clear_pointer (&self->numbers, g_free);
  g_clear_pointer (&self->lower.items, g_free);
  g_clear_pointer (&self->upper.items, g_free);
}
