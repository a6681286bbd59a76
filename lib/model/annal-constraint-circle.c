/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Whether constraints go round in a circle.
 *
 *  1. What must each stand before the other began at once. So only constraints
 *     between rows that may have count; most links lead to another day.
 *  2. A circle goes over a link, since parts, claims and sources only follow from
 *     wholes, utterances and claims. So it is looked for from links, depth first.
 */

#include "model/annal-constraint-private.h"

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
  const AnnalConstraints *constraints;
  const AnnalSpanData *spans;
  guint8 *visits; /* of rows */
  GArray *way;    /* of Place */
} Search;

/* What begins at once has a second in common in which it may begin. */
static gboolean
may_be_level (const Search *self, const AnnalConstraint *constraint)
{
  const AnnalSpanData *before = &self->spans[constraint->before];
  const AnnalSpanData *after = &self->spans[constraint->after];

  return annal_constraint_orders (constraint) && before->begin_min <= after->begin_max &&
         after->begin_min <= before->begin_max;
}

static void
enter (Search *self, guint row)
{
  Place place = { row, self->constraints->first_leaving[2 * row] };

  self->visits[row] = VISIT_OPEN;
  g_array_append_val (self->way, place);
}

static void
leave (Search *self, guint row)
{
  self->visits[row] = VISIT_DONE;
  g_array_set_size (self->way, self->way->len - 1);
}

static gboolean
finds_circle (Search *self, guint start)
{
  const AnnalConstraints *constraints = self->constraints;

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
      if (self->visits[constraint->after] == VISIT_DONE || !may_be_level (self, constraint))
        continue;
      if (self->visits[constraint->after] == VISIT_OPEN)
        return TRUE;
      enter (self, constraint->after);
    }
  return FALSE;
}

gboolean
annal_constraints_go_round (const AnnalConstraints *self, const AnnalSpanData *spans)
{
  g_autofree guint8 *visits = g_new0 (guint8, self->n_rows + 1);
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (Place));
  Search search = { self, spans, visits, way };

  for (guint i = 0; i < self->n; i++)
    {
      const AnnalConstraint *constraint = &self->leaving[i];

      if (annal_constraint_is_link (constraint) && visits[constraint->after] == VISIT_NEW &&
          may_be_level (&search, constraint) && finds_circle (&search, constraint->after))
        return TRUE;
    }
  return FALSE;
}
