/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/exchange/annal-cast-private.h"

#include <annal/annal-agent.h>
#include <annal/annal-chain-link.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-entity.h>
#include <annal/annal-event.h>
#include <annal/annal-participant.h>
#include <annal/annal-proposition.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "export/annal-entry-private.h"
#include "time/annal-civil-private.h"
#include "timeline/annal-timeline-private.h"

static void
note_id (GHashTable *named, const char *id)
{
  if (id != NULL)
    g_hash_table_add (named, (gpointer) id);
}

static void
note_agent (GHashTable *named, const AnnalAgent *agent)
{
  if (agent == NULL)
    return;
  note_id (named, annal_agent_get_id (agent));
  note_id (named, annal_agent_get_acts_for (agent));
}

static void
note_citations (GHashTable *named, AnnalRecord *record)
{
  for (guint i = 0; i < annal_record_get_n_citations (record); i++)
    {
      AnnalCitation *citation = annal_record_get_citation (record, i);

      for (guint j = 0; j < annal_citation_get_n_chain_links (citation); j++)
        {
          AnnalChainLink *link = annal_citation_get_chain_link (citation, j);

          note_agent (named, annal_chain_link_get_who (link));
          note_agent (named, annal_chain_link_get_on_behalf_of (link));
        }
    }
}

static void
note_record (GHashTable *named, AnnalRecord *record)
{
  AnnalEvent *event = annal_record_as_event (record);
  AnnalClaim *claim = annal_record_as_claim (record);
  AnnalProposition *proposition = claim != NULL ? annal_claim_get_proposition (claim) : NULL;

  note_citations (named, record);
  if (event != NULL)
    {
      note_agent (named, annal_event_get_where (event));
      for (guint i = 0; i < annal_event_get_n_participants (event); i++)
        note_agent (named, annal_participant_get_who (annal_event_get_participant (event, i)));
      return;
    }
  note_agent (named, annal_claim_get_by (claim));
  note_agent (named, annal_claim_get_principal (claim));
  note_agent (named, annal_claim_get_to (claim));
  note_id (named, annal_claim_get_target (claim));
  if (proposition != NULL)
    note_id (named, annal_proposition_get_about (proposition));
}

static void
note_source (GHashTable *named, AnnalSource *source)
{
  note_agent (named, annal_source_get_outlet (source));
  note_agent (named, annal_source_get_agency (source));
  for (guint i = 0; i < annal_source_get_n_authors (source); i++)
    note_agent (named, annal_source_get_author (source, i));
}

static GPtrArray *
list_keys (GHashTable *table)
{
  GPtrArray *keys = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, key);
  return keys;
}

/* Those that the named ones belong to or act for are named with them, each
 * looked at once however many lead there.
 */
static void
note_wholes (GHashTable *named, AnnalDossier *dossier)
{
  g_autoptr (GPtrArray) ids = list_keys (named);

  for (guint i = 0; i < ids->len; i++)
    {
      AnnalEntity *entity = annal_dossier_lookup_entity (dossier, g_ptr_array_index (ids, i));
      const char *others[] = { NULL, NULL };

      if (entity != NULL)
        {
          others[0] = annal_entity_get_part_of (entity);
          others[1] = annal_entity_get_acts_for (entity);
        }
      for (guint j = 0; j < G_N_ELEMENTS (others); j++)
        if (others[j] != NULL && g_hash_table_add (named, (gpointer) others[j]))
          g_ptr_array_add (ids, (gpointer) others[j]);
    }
}

static void
choose_entities (AnnalCast *self)
{
  g_autoptr (GHashTable) named = g_hash_table_new (annal_text_hash, g_str_equal);

  for (guint i = 0; self->extent.is_choice && i < annal_timeline_get_n_entries (self->timeline); i++)
    note_record (named, annal_timeline_get_record (self->timeline, i));
  for (guint i = 0; self->extent.is_choice && i < self->extent.sources->len; i++)
    note_source (named, g_ptr_array_index (self->extent.sources, i));
  note_wholes (named, self->dossier);
  for (guint i = 0; i < annal_dossier_get_n_entities (self->dossier); i++)
    {
      AnnalEntity *entity = annal_dossier_get_entity (self->dossier, i);

      if (!self->extent.is_choice || g_hash_table_contains (named, annal_entity_get_id (entity)))
        g_ptr_array_add (self->entities, entity);
    }
}

void
annal_cast_init (AnnalCast *self, AnnalExporter *exporter, AnnalTimeline *timeline)
{
  *self = (AnnalCast) { .exporter = exporter, .timeline = timeline };
  self->dossier = annal_timeline_get_dossier (timeline);
  annal_extent_init (&self->extent, timeline);
  self->entities = g_ptr_array_new ();
  choose_entities (self);
  self->n_undated = annal_walk_count_undated (timeline);
}

void
annal_cast_clear (AnnalCast *self)
{
  annal_extent_clear (&self->extent);
  g_clear_pointer (&self->entities, g_ptr_array_unref);
}

gboolean
annal_cast_is_protected (AnnalEntity *entity)
{
  AnnalProtect protect = annal_entity_get_protect (entity);

  return protect == ANNAL_PROTECT_SEALED || protect == ANNAL_PROTECT_PSEUDONYM;
}

AnnalCastRole
annal_cast_get_role (AnnalEntity *entity)
{
  switch (annal_entity_get_kind (entity))
    {
    case ANNAL_ENTITY_KIND_PERSON:
      return ANNAL_CAST_ROLE_PERSON;
    case ANNAL_ENTITY_KIND_STATE:
    case ANNAL_ENTITY_KIND_BODY:
    case ANNAL_ENTITY_KIND_IGO:
      return ANNAL_CAST_ROLE_PUBLIC_BODY;
    case ANNAL_ENTITY_KIND_NGO:
    case ANNAL_ENTITY_KIND_OUTLET:
    case ANNAL_ENTITY_KIND_WIRE:
    case ANNAL_ENTITY_KIND_GROUP:
      return ANNAL_CAST_ROLE_ORGANISATION;
    default:
      return ANNAL_CAST_ROLE_THING;
    }
}

char *
annal_cast_earliest (const AnnalSpanData *span)
{
  if (!annal_span_data_is_dated (span) || span->begin_min == G_MININT64)
    return NULL;
  return annal_instant_to_string (span->begin_min);
}

char *
annal_cast_latest (const AnnalSpanData *span)
{
  gint64 last = annal_span_data_get_last (span);

  if (!annal_span_data_is_dated (span) || last == G_MAXINT64)
    return NULL;
  return annal_instant_to_string (last);
}

gboolean
annal_cast_is_one_day (const AnnalSpanData *span)
{
  gint64 last = annal_span_data_get_last (span);

  return annal_span_data_is_dated (span) && span->begin_min != G_MININT64 && last != G_MAXINT64 &&
         (span->flags & (ANNAL_SPAN_FLAGS_QUALIFIED | ANNAL_SPAN_FLAGS_HULL)) == 0 &&
         annal_civil_seconds_to_days (span->begin_min) == annal_civil_seconds_to_days (last);
}

const AnnalWhen *
annal_cast_get_when (const AnnalCast *self, guint index, const AnnalSpanData **span)
{
  AnnalRecord *record = annal_timeline_get_record (self->timeline, index);
  const AnnalEvent *event = annal_record_as_event (record);

  *span = annal_timeline_get_stated_data (self->timeline, index);
  return event != NULL ? annal_event_get_when (event) : annal_claim_get_said (annal_record_as_claim (record));
}

static void
leave_out_number (const AnnalCast *self, guint n, const char *one, const char *many)
{
  if (n > 0)
    annal_exporter_leave_out (self->exporter, "%u %s: the format has no place for %s", n,
                              n == 1 ? one : many, n == 1 ? "it" : "them");
}

void
annal_cast_leave_out_rest (const AnnalCast *self, gboolean with_assessments)
{
  leave_out_number (self, annal_dossier_get_n_links (self->dossier), "link between records",
                    "links between records");
  leave_out_number (self, annal_dossier_get_n_notices (self->dossier),
                    "notice, but for what it withdraws, corrects or erases",
                    "notices, but for what they withdraw, correct or erase");
  if (with_assessments)
    leave_out_number (self, annal_dossier_get_n_assessments (self->dossier), "assessment", "assessments");
}

char *
annal_cast_word_left_out (const AnnalCast *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < annal_exporter_get_n_left_out (self->exporter); i++)
    g_string_append_printf (text, "%s%s.", i > 0 ? " " : "", annal_exporter_get_left_out (self->exporter, i));
  return g_string_free (text, text->len == 0);
}

void
annal_cast_put (AnnalJsonWrite *json, const char *key, const char *text)
{
  if (text == NULL)
    return;
  annal_json_write_key (json, key);
  annal_json_write_string (json, text);
}
