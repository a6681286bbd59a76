/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Gathers the constraints of a dossier: from links, from wholes and parts,
 * and from where claims were made and printed.
 */

#include "timeline/annal-constraint-private.h"

#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-link.h>
#include <annal/annal-record.h>

typedef struct
{
  GHashTable *row_by_id; /* row + 1 */
  GArray *out;           /* of AnnalConstraint */
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

static gboolean
find_row (const Gathering *self, const char *id, guint *row)
{
  gpointer found = id != NULL ? g_hash_table_lookup (self->row_by_id, id) : NULL;

  if (found == NULL)
    return FALSE;
  *row = GPOINTER_TO_UINT (found) - 1;
  return TRUE;
}

static void
add (Gathering *self, AnnalConstraintKind kind, guint before, guint after, AnnalLink *link)
{
  AnnalConstraint constraint = { before, after, kind, link != NULL ? annal_link_as_record (link) : NULL };

  g_array_append_val (self->out, constraint);
}

static void
add_link (Gathering *self, AnnalLink *link)
{
  guint subject, object;

  if (!find_row (self, annal_link_get_subject (link), &subject) ||
      !find_row (self, annal_link_get_object (link), &object))
    return;
  if (g_strcmp0 (annal_link_get_kind (link), "precedes") == 0)
    add (self, ANNAL_CONSTRAINT_PRECEDES, subject, object, link);
  else if (g_strcmp0 (annal_link_get_kind (link), "responds-to") == 0)
    add (self, ANNAL_CONSTRAINT_ANSWERS, object, subject, link);
}

static void
add_part (Gathering *self, AnnalEvent *event, guint part)
{
  guint whole;

  if (!find_row (self, annal_event_get_part_of (event), &whole))
    return;
  add (self, ANNAL_CONSTRAINT_PART_BEGINS, whole, part, NULL);
  add (self, ANNAL_CONSTRAINT_PART_ENDS, part, whole, NULL);
}

static void
add_said (Gathering *self, AnnalClaim *claim, guint row)
{
  guint other;

  if (find_row (self, annal_claim_get_utterance (claim), &other))
    {
      add (self, ANNAL_CONSTRAINT_SAID_FROM, other, row, NULL);
      add (self, ANNAL_CONSTRAINT_SAID_UNTIL, row, other, NULL);
    }
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    if (find_row (self, annal_citation_get_source (annal_claim_get_citation (claim, i)), &other))
      add (self, ANNAL_CONSTRAINT_SAID_PUBLISHED, row, other, NULL);
}

static void
gather_row (Gathering *self, AnnalRecord *record, guint row)
{
  AnnalRecordType type = annal_record_get_record_type (record);

  if (type == ANNAL_RECORD_TYPE_EVENT)
    add_part (self, annal_record_as_event (record), row);
  else if (type == ANNAL_RECORD_TYPE_CLAIM)
    add_said (self, annal_record_as_claim (record), row);
}

GArray *
annal_constraints_gather (AnnalDossier *dossier, const GArray *rows)
{
  g_autoptr (GHashTable) row_by_id = annal_rows_index (rows);
  Gathering self = { row_by_id, g_array_new (FALSE, FALSE, sizeof (AnnalConstraint)) };

  for (guint i = 0; i < rows->len; i++)
    gather_row (&self, g_array_index (rows, AnnalRow, i).record, i);
  for (guint i = 0; i < annal_dossier_get_n_links (dossier); i++)
    add_link (&self, annal_dossier_get_link (dossier, i));
  return self.out;
}
