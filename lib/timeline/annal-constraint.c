/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Gathers the constraints of a dossier: from links, from wholes and parts,
 * from where claims were made and printed, and from what positions are about.
 */

#include "timeline/annal-constraint-private.h"

#include <string.h>

#include <annal/annal-attribute-value.h>
#include <annal/annal-attribute.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-link.h>
#include <annal/annal-record.h>
#include <annal/annal-value.h>

#include "base/annal-hash-private.h"
#include "time/annal-civil-private.h"

typedef struct
{
  AnnalDossier *dossier;
  const GArray *rows;
  GHashTable *row_by_id;   /* row + 1 */
  GHashTable *resolutions; /* id of an instrument to a GArray of rows */
  GArray *out;             /* of AnnalConstraint */
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
  [ANNAL_CONSTRAINT_SAME_DAY] = { FALSE, FALSE, TRUE },
};

gboolean
annal_constraint_orders (const AnnalConstraint *self)
{
  return kinds[self->kind].orders;
}

gboolean
annal_constraint_is_meetable (const AnnalConstraint *self, const GArray *rows)
{
  const AnnalSpanData *before = &g_array_index (rows, AnnalRow, self->before).span;
  const AnnalSpanData *after = &g_array_index (rows, AnnalRow, self->after).span;
  gint64 earliest = kinds[self->kind].before_end ? before->end_min : before->begin_min;
  gint64 latest = kinds[self->kind].after_end ? after->end_max : after->begin_max;

  return earliest <= latest;
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

static gboolean
is_resolution (AnnalEvent *event)
{
  const char *kind = annal_event_get_kind (event);

  return kind != NULL && g_str_has_prefix (kind, "resolution") &&
         (kind[strlen ("resolution")] == '\0' || kind[strlen ("resolution")] == '.');
}

static void
note_instrument (Gathering *self, const char *instrument, guint row)
{
  GArray *list = g_hash_table_lookup (self->resolutions, instrument);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->resolutions, (gpointer) instrument, list);
    }
  g_array_append_val (list, row);
}

static void
note_resolution (Gathering *self, AnnalEvent *event, guint row)
{
  if (!is_resolution (event))
    return;
  note_instrument (self, annal_event_get_id (event), row);
  for (guint i = 0; i < annal_event_get_n_attributes (event); i++)
    {
      AnnalAttribute *attribute = annal_event_get_attribute (event, i);

      if (strcmp (annal_attribute_get_name (attribute), "instrument") != 0)
        continue;
      for (guint j = 0; j < annal_attribute_get_n_values (attribute); j++)
        {
          AnnalValue *value = annal_attribute_value_get_value (annal_attribute_get_value (attribute, j));

          if (value != NULL && annal_value_get_word (value) != NULL)
            note_instrument (self, annal_value_get_word (value), row);
        }
    }
}

static gboolean
begins_the_same_day (const Gathering *self, guint a, guint b)
{
  const AnnalRow *first = &g_array_index (self->rows, AnnalRow, a);
  const AnnalRow *second = &g_array_index (self->rows, AnnalRow, b);

  return first->dated && second->dated &&
         annal_civil_seconds_to_days (first->place) == annal_civil_seconds_to_days (second->place);
}

static void
add_same_day (Gathering *self, guint resolution, guint after)
{
  if (resolution != after && begins_the_same_day (self, resolution, after))
    add (self, ANNAL_CONSTRAINT_SAME_DAY, resolution, after, NULL);
}

/* The event at which the position was taken follows the resolution as well. */
static void
add_position (Gathering *self, AnnalClaim *claim, guint row)
{
  const char *target = annal_claim_get_target (claim);
  const GArray *resolutions;
  guint utterance;

  if (annal_claim_get_kind (claim) != ANNAL_CLAIM_KIND_POSITION || target == NULL)
    return;
  resolutions = g_hash_table_lookup (self->resolutions, target);
  for (guint i = 0; resolutions != NULL && i < resolutions->len; i++)
    {
      guint resolution = g_array_index (resolutions, guint, i);

      add_same_day (self, resolution, row);
      if (find_row (self, annal_claim_get_utterance (claim), &utterance))
        add_same_day (self, resolution, utterance);
    }
}

static void
gather_row (Gathering *self, guint row, gboolean resolutions)
{
  AnnalRecord *record = g_array_index (self->rows, AnnalRow, row).record;
  AnnalRecordType type = annal_record_get_record_type (record);

  if (type == ANNAL_RECORD_TYPE_EVENT && resolutions)
    note_resolution (self, annal_record_as_event (record), row);
  else if (type == ANNAL_RECORD_TYPE_EVENT)
    add_part (self, annal_record_as_event (record), row);
  else if (type == ANNAL_RECORD_TYPE_CLAIM && !resolutions)
    {
      add_said (self, annal_record_as_claim (record), row);
      add_position (self, annal_record_as_claim (record), row);
    }
}

GArray *
annal_constraints_gather (AnnalDossier *dossier, const GArray *rows)
{
  g_autoptr (GHashTable) row_by_id = annal_rows_index (rows);
  g_autoptr (GHashTable) resolutions =
      g_hash_table_new_full (annal_text_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  Gathering self = { dossier, rows, row_by_id, resolutions, NULL };

  self.out = g_array_new (FALSE, FALSE, sizeof (AnnalConstraint));
  for (guint i = 0; i < rows->len; i++)
    gather_row (&self, i, TRUE);
  for (guint i = 0; i < rows->len; i++)
    gather_row (&self, i, FALSE);
  for (guint i = 0; i < annal_dossier_get_n_links (dossier); i++)
    add_link (&self, annal_dossier_get_link (dossier, i));
  return self.out;
}
