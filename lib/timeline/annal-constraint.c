/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Gathers the constraints of a dossier: from links, from wholes and parts,
 * and from where claims were made and printed.
 */

#include "timeline/annal-constraint-private.h"

#include <annal/annal-record.h>

#include "model/annal-dossier-private.h"

typedef struct
{
  const AnnalColumns *columns;
  GArray *rows; /* of AnnalRow */
  GArray *out;  /* of AnnalConstraint */
} Gathering;

static const struct
{
  gboolean before_end; /* the end of @before, else its beginning */
  gboolean after_end;
  gboolean orders;
} kinds[] = {
  [ANNAL_CONSTRAINT_PRECEDES] = { TRUE, FALSE, TRUE },
  [ANNAL_CONSTRAINT_ANSWERS] = { FALSE, FALSE, TRUE },
  [ANNAL_CONSTRAINT_PART_BEGINS] = { FALSE, FALSE, TRUE },
  [ANNAL_CONSTRAINT_PART_ENDS] = { TRUE, TRUE, FALSE },
  [ANNAL_CONSTRAINT_SAID_FROM] = { FALSE, FALSE, TRUE },
  [ANNAL_CONSTRAINT_SAID_UNTIL] = { TRUE, TRUE, FALSE },
  [ANNAL_CONSTRAINT_SAID_PUBLISHED] = { FALSE, FALSE, TRUE },
};

gboolean
annal_constraint_orders (const AnnalConstraint *self)
{
  return kinds[self->kind].orders;
}

guint
annal_constraint_get_former (const AnnalConstraint *self)
{
  return 2 * self->before + (kinds[self->kind].before_end ? 1 : 0);
}

guint
annal_constraint_get_latter (const AnnalConstraint *self)
{
  return 2 * self->after + (kinds[self->kind].after_end ? 1 : 0);
}

gboolean
annal_constraint_is_meetable (const AnnalConstraint *self, const GArray *rows)
{
  return annal_rows_get_lower (rows, annal_constraint_get_former (self)) <=
         annal_rows_get_upper (rows, annal_constraint_get_latter (self));
}

gboolean
annal_constraint_is_within (const AnnalConstraint *self, const GArray *rows)
{
  return g_array_index (rows, AnnalRow, self->before).component ==
         g_array_index (rows, AnnalRow, self->after).component;
}

static void
add (Gathering *self, AnnalConstraintKind kind, guint before, guint after, AnnalRecord *link)
{
  AnnalConstraint constraint = { before, after, kind, link };

  g_array_append_val (self->out, constraint);
}

static void
add_link (Gathering *self, guint number)
{
  const AnnalLinkColumn *link = &self->columns->links[number];
  AnnalRecord *record = self->columns->records[self->columns->first_link + number];

  if (link->subject >= self->rows->len || link->object >= self->rows->len)
    return;
  if (link->order == ANNAL_LINK_ORDER_PRECEDES)
    add (self, ANNAL_CONSTRAINT_PRECEDES, link->subject, link->object, record);
  else if (link->order == ANNAL_LINK_ORDER_RESPONDS_TO)
    add (self, ANNAL_CONSTRAINT_ANSWERS, link->object, link->subject, record);
}

/* What is dated as a moment, but may have lasted, has its last second for an
 * end; what lasts has the second after. Both of one day, they end together.
 */
static gboolean
ends_with (const Gathering *self, guint whole, guint part)
{
  const AnnalRow *outer = &g_array_index (self->rows, AnnalRow, whole);
  const AnnalSpanData *inner = g_array_index (self->rows, AnnalRow, part).span;

  return !outer->instant && (outer->span->flags & ANNAL_SPAN_FLAGS_INSTANT) &&
         !(inner->flags & ANNAL_SPAN_FLAGS_INSTANT) && outer->span->end_max != G_MAXINT64 &&
         inner->end_min == outer->span->end_max + 1;
}

static void
add_part (Gathering *self, guint whole, guint part)
{
  if (whole >= self->rows->len)
    return;
  g_array_index (self->rows, AnnalRow, part).parent = whole;
  add (self, ANNAL_CONSTRAINT_PART_BEGINS, whole, part, NULL);
  if (!ends_with (self, whole, part))
    add (self, ANNAL_CONSTRAINT_PART_ENDS, part, whole, NULL);
}

static void
add_said (Gathering *self, guint utterance, guint claim)
{
  if (utterance >= self->rows->len)
    return;
  g_array_index (self->rows, AnnalRow, claim).parent = utterance;
  add (self, ANNAL_CONSTRAINT_SAID_FROM, utterance, claim, NULL);
  add (self, ANNAL_CONSTRAINT_SAID_UNTIL, claim, utterance, NULL);
}

static void
add_published (Gathering *self, guint claim)
{
  for (guint i = self->columns->first_cited[claim]; i < self->columns->first_cited[claim + 1]; i++)
    if (self->columns->cited[i] < self->rows->len)
      add (self, ANNAL_CONSTRAINT_SAID_PUBLISHED, claim, self->columns->cited[i], NULL);
}

GArray *
annal_constraints_gather (AnnalDossier *dossier, GArray *rows)
{
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);
  guint n_shown = columns->n_events + columns->n_claims;
  Gathering self = { columns, rows, g_array_sized_new (FALSE, FALSE, sizeof (AnnalConstraint), n_shown) };

  for (guint row = 0; row < n_shown; row++)
    if (annal_columns_is_event (columns, row))
      add_part (&self, columns->within[row], row);
    else
      {
        add_said (&self, columns->within[row], row);
        add_published (&self, row);
      }
  for (guint link = 0; link < columns->n_links; link++)
    add_link (&self, link);
  return self.out;
}
