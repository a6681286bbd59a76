/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What holds together: rows that must each stand before the other.
 *
 *  1. Where the dates of two rows forbid the constraint between them, they put
 *     the latter before the former, so it counts both ways.
 *  2. What these components and the circles leave is looked at as a whole. A
 *     constraint x ≤ y is broken there where some stated lower bound of what
 *     leads to x is above some stated upper bound of what y leads to; it counts
 *     both ways as well.
 *  3. A chain that no dates fit consists of broken constraints, so all its rows
 *     are of one component. Hence what lies across components fits together,
 *     whatever is left aside within them.
 *
 * Pairs go first because a date that is plainly wrong would spoil whatever is
 * chained to it.
 *
 *  4. Where all constraints together leave every row some time, and none of
 *     them go round in a circle, there is nothing of this: each row is its own
 *     component.
 *  5. A circle goes over a link, since parts, claims and sources only follow from
 *     wholes, utterances and claims. And all of its rows have the same bounds for
 *     their beginnings, since these are handed on all the way round. So circles
 *     are looked for from links between rows that do, and from there among rows
 *     that do: most dossiers have few of these.
 */

#include "timeline/annal-order-private.h"

static void
add_edge (GArray *edges, guint from, guint to)
{
  AnnalEdge edge = { from, to };

  g_array_append_val (edges, edge);
}

static const AnnalConstraints *
get_constraints (const AnnalRows *self)
{
  return &self->columns->constraints;
}

/* --- what contradicts something -------------------------------------------- */

/* @edges gets those of the order, and those of what two dates forbid. */
static void
list_edges (GArray *edges, const AnnalRows *self)
{
  const AnnalConstraints *constraints = get_constraints (self);

  for (guint i = 0; i < constraints->n; i++)
    {
      const AnnalConstraint *constraint = &constraints->leaving[i];
      gboolean meetable = annal_constraint_is_meetable (constraint, self->columns);

      if (!meetable || annal_constraint_orders (constraint))
        add_edge (edges, constraint->before, constraint->after);
      if (!meetable)
        add_edge (edges, constraint->after, constraint->before);
    }
}

/* Returns whether any was added. */
static gboolean
add_broken (GArray *edges, const AnnalRows *self)
{
  const AnnalConstraints *constraints = get_constraints (self);
  guint n = edges->len;

  for (guint i = 0; i < constraints->n; i++)
    {
      const AnnalConstraint *constraint = &constraints->leaving[i];

      if (annal_rows_hold_within (self, constraint) || annal_tight_spans_allow (&self->tight, constraint))
        continue;
      add_edge (edges, constraint->before, constraint->after);
      add_edge (edges, constraint->after, constraint->before);
    }
  return edges->len > n;
}

static void
find_components (AnnalRows *self, const GArray *edges)
{
  g_auto (AnnalAdjacency) graph = { NULL, NULL };

  g_free (self->components);
  annal_adjacency_init (&graph, self->n, edges);
  self->components = annal_adjacency_find_components (&graph, self->n, &self->n_components);
}

static void
mark_contradictory (AnnalRows *self)
{
  const AnnalConstraints *constraints = get_constraints (self);
  g_autofree guint8 *components = g_new0 (guint8, self->n_components + 1);
  gboolean any = FALSE;

  for (guint i = 0; i < constraints->n; i++)
    if (annal_rows_hold_within (self, &constraints->leaving[i]))
      {
        components[annal_rows_get_component (self, constraints->leaving[i].before)] = TRUE;
        any = TRUE;
      }
  if (!any)
    return;
  self->contradictory = g_new (guint8, self->n + 1);
  for (guint row = 0; row < self->n; row++)
    self->contradictory[row] = components[annal_rows_get_component (self, row)];
}

static void
propagate (AnnalRows *self, AnnalTightChoice choice)
{
  const AnnalTightScope scope = { choice, self->components, self->contradictory };

  annal_tight_spans_reset (&self->tight);
  annal_tight_spans_propagate (&self->tight, &scope);
}

/* The components, where something contradicts something. */
static void
settle_contradictions (AnnalRows *self)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));

  annal_tight_spans_reset (&self->tight);
  list_edges (edges, self);
  find_components (self, edges);
  propagate (self, ANNAL_TIGHT_ACROSS);
  if (add_broken (edges, self))
    find_components (self, edges);
  mark_contradictory (self);
  if (self->contradictory != NULL)
    propagate (self, ANNAL_TIGHT_ACROSS);
  g_assert (annal_tight_spans_fit (&self->tight));
}

/* --- whether anything goes round in a circle ------------------------------- */

typedef enum
{
  VISIT_NEW,
  VISIT_OPEN, /* on the way that is gone */
  VISIT_DONE
} Visit;

typedef struct
{
  guint row;
  guint next; /* the constraint to go over next */
} Place;

typedef struct
{
  const AnnalRows *rows;
  guint8 *visits; /* of rows */
  GArray *way;    /* of Place */
} Search;

static gboolean
is_level (const AnnalRows *self, const AnnalConstraint *constraint)
{
  const AnnalSpanData *before = annal_rows_get_tight (self, constraint->before);
  const AnnalSpanData *after = annal_rows_get_tight (self, constraint->after);

  return annal_constraint_orders (constraint) && before->begin_min == after->begin_min &&
         before->begin_max == after->begin_max;
}

static void
enter (Search *self, guint row)
{
  Place place = { row, get_constraints (self->rows)->first_leaving[2 * row] };

  self->visits[row] = VISIT_OPEN;
  g_array_append_val (self->way, place);
}

static void
leave (Search *self, guint row)
{
  self->visits[row] = VISIT_DONE;
  g_array_set_size (self->way, self->way->len - 1);
}

/* Depth first. */
static gboolean
finds_circle (Search *self, guint start)
{
  const AnnalConstraints *constraints = get_constraints (self->rows);

  enter (self, start);
  while (self->way->len > 0)
    {
      Place *place = &g_array_index (self->way, Place, self->way->len - 1);
      const AnnalConstraint *constraint = &constraints->leaving[place->next];

      if (place->next == constraints->first_leaving[2 * place->row + 2])
        {
          leave (self, place->row);
          continue;
        }
      place->next++;
      if (self->visits[constraint->after] == VISIT_DONE || !is_level (self->rows, constraint))
        continue;
      if (self->visits[constraint->after] == VISIT_OPEN)
        return TRUE;
      enter (self, constraint->after);
    }
  return FALSE;
}

static gboolean
has_circle (const AnnalRows *self)
{
  const AnnalConstraints *constraints = get_constraints (self);
  g_autofree guint8 *visits = g_new0 (guint8, self->n + 1);
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (Place));
  Search search = { self, visits, way };

  for (guint i = 0; i < constraints->level->len; i++)
    {
      const AnnalConstraint *constraint = &constraints->leaving[g_array_index (constraints->level, guint, i)];

      if (visits[constraint->after] == VISIT_NEW && is_level (self, constraint) &&
          finds_circle (&search, constraint->after))
        return TRUE;
    }
  return FALSE;
}

/* -------------------------------------------------------------------------- */

void
annal_rows_settle (AnnalRows *self)
{
  annal_tight_spans_init (&self->tight, self->columns);
  self->n_components = self->n;
  propagate (self, ANNAL_TIGHT_ALL);
  if (!get_constraints (self)->are_meetable || !annal_tight_spans_fit (&self->tight) || has_circle (self))
    settle_contradictions (self);
}
