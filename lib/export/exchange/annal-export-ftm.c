/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The timeline as entities of FollowTheMoney, one a line (JSON Lines), for Aleph
 * and its kin.
 *
 *   Person, PublicBody, Organization   those who act; others have no schema
 *   Article                            a source
 *   Event                              an event: date for one day, else startDate and
 *                                      endDate for the first and last day it may
 *                                      cover; summary has the date in words and EDTF
 *   Note                               a claim: who, stance and sentence in words, on its
 *                                      event and its speaker, as there is no schema of claims
 *
 * The last line is a Note on what is left out. Ids are those of the records: as
 * the format allows only letters, digits, dots and hyphens, and neither of these
 * last, “_”, “:” and a “.” or “-” at the end become U, C, D and H, which no id
 * of ours has. There is no contentHash, which is a SHA-1.
 */

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-entity.h>
#include <annal/annal-event.h>
#include <annal/annal-name.h>
#include <annal/annal-participant.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "export/annal-entry-private.h"
#include "export/exchange/annal-cast-private.h"
#include "export/wording/annal-wording-private.h"
#include "export/wording/annal-wording-time-private.h"
#include "model/annal-when-span-private.h"
#include "timeline/annal-timeline-private.h"

typedef AnnalExporter AnnalExportFtm;
typedef AnnalExporterClass AnnalExportFtmClass;

G_DEFINE_FINAL_TYPE (AnnalExportFtm, annal_export_ftm, ANNAL_TYPE_EXPORTER)

typedef struct
{
  AnnalExportOut *out;
  AnnalCast cast;
  AnnalJsonWrite json;
  guint n_things;
} Ftm;

static char *
encode_id (const char *id)
{
  GString *text = g_string_new (NULL);

  for (; *id != '\0'; id++)
    if (*id == '_' || *id == ':')
      g_string_append_c (text, *id == '_' ? 'U' : 'C');
    else if (id[1] == '\0' && (*id == '.' || *id == '-'))
      g_string_append_c (text, *id == '.' ? 'D' : 'H');
    else
      g_string_append_c (text, *id);
  return g_string_free (text, FALSE);
}

static void
begin_encoded (Ftm *self, const char *schema, const char *id)
{
  annal_json_write_init (&self->json, self->out->text);
  annal_json_write_begin_object (&self->json);
  annal_cast_put (&self->json, "id", id);
  annal_cast_put (&self->json, "schema", schema);
  annal_json_write_key (&self->json, "properties");
  annal_json_write_begin_object (&self->json);
}

static void
begin_line (Ftm *self, const char *schema, const char *id)
{
  g_autofree char *encoded = encode_id (id);

  begin_encoded (self, schema, encoded);
}

static void
end_line (Ftm *self)
{
  annal_json_write_end_object (&self->json);
  annal_json_write_end_object (&self->json);
  g_string_append_c (self->out->text, '\n');
}

static void
begin_values (Ftm *self, const char *property)
{
  annal_json_write_key (&self->json, property);
  annal_json_write_begin_array (&self->json);
}

/* The format takes no value that is empty. */
static void
put (Ftm *self, const char *property, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  begin_values (self, property);
  annal_json_write_string (&self->json, value);
  annal_json_write_end_array (&self->json);
}

static const char *
get_schema (AnnalEntity *entity)
{
  if (annal_entity_get_kind (entity) == ANNAL_ENTITY_KIND_IGO)
    return "Organization";
  switch (annal_cast_get_role (entity))
    {
    case ANNAL_CAST_ROLE_PERSON:
      return "Person";
    case ANNAL_CAST_ROLE_PUBLIC_BODY:
      return "PublicBody";
    case ANNAL_CAST_ROLE_ORGANISATION:
      return "Organization";
    case ANNAL_CAST_ROLE_THING:
    default:
      return NULL;
    }
}

/* The entity of an id where it has a schema, NULL for others. */
static AnnalEntity *
find_actor (Ftm *self, const char *id)
{
  AnnalEntity *entity = id != NULL ? annal_dossier_lookup_entity (self->cast.dossier, id) : NULL;

  return entity != NULL && get_schema (entity) != NULL ? entity : NULL;
}

static gboolean
is_alias (AnnalName *name, const char *best)
{
  AnnalNameKind kind = annal_name_get_kind (name);

  return annal_name_get_text (name) != NULL && strcmp (annal_name_get_text (name), best) != 0 &&
         kind != ANNAL_NAME_KIND_DESCRIPTION && kind != ANNAL_NAME_KIND_ERRONEOUS &&
         kind != ANNAL_NAME_KIND_METONYM && kind != ANNAL_NAME_KIND_FORMER;
}

static void
write_aliases (Ftm *self, AnnalEntity *entity, const char *best)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < annal_entity_get_n_names (entity); i++)
    if (is_alias (annal_entity_get_name (entity, i), best))
      g_ptr_array_add (names, (gpointer) annal_name_get_text (annal_entity_get_name (entity, i)));
  if (names->len == 0)
    return;
  begin_values (self, "alias");
  for (guint i = 0; i < names->len; i++)
    annal_json_write_string (&self->json, g_ptr_array_index (names, i));
  annal_json_write_end_array (&self->json);
}

static void
write_entity (Ftm *self, AnnalEntity *entity)
{
  const char *schema = get_schema (entity);
  g_autofree char *name = annal_word_entity (self->cast.dossier, annal_entity_get_id (entity), ANNAL_NAMING_FULL);
  const char *const *wikidata = annal_entity_get_external (entity, "wikidata");

  if (schema == NULL)
    {
      self->n_things++;
      return;
    }
  begin_line (self, schema, annal_entity_get_id (entity));
  put (self, "name", name);
  if (!annal_cast_is_protected (entity))
    {
      write_aliases (self, entity, name);
      put (self, "wikidataId", wikidata != NULL ? wikidata[0] : NULL);
    }
  end_line (self);
}

static const char *
get_text (const AnnalText *text)
{
  return text != NULL ? annal_text_get_text (text) : NULL;
}

/* “2019-05-14” of an instant in words; NULL for years that the format has not. */
static char *
to_day (const char *instant)
{
  return instant != NULL && g_ascii_isdigit (*instant) ? g_strndup (instant, strlen ("YYYY-MM-DD")) : NULL;
}

/* “between 5 and 11 May 2019 (EDTF [2019-05-05..2019-05-11]); 2019-05-05T… to …” */
static char *
word_when (const AnnalWhen *when, const AnnalSpanData *span)
{
  g_autofree char *words = annal_word_date (when);
  g_autofree char *earliest = span != NULL ? annal_cast_earliest (span) : NULL;
  g_autofree char *latest = span != NULL ? annal_cast_latest (span) : NULL;
  const char *edtf = when != NULL ? annal_when_get_edtf (when) : NULL;

  if (words == NULL || edtf == NULL)
    return NULL;
  return g_strdup_printf ("%s (EDTF %s; earliest %s, latest %s)", words, edtf,
                          earliest != NULL ? earliest : "unknown", latest != NULL ? latest : "unknown");
}

/* When, and what has to be said of the entry. */
static void
put_summary (Ftm *self, guint index, const char *when)
{
  const char *doubts = annal_word_certainty (annal_timeline_get_certainty (self->cast.timeline, index));
  g_autofree char *summary = g_strconcat (when != NULL ? when : "Undated", doubts != NULL ? "; " : NULL, doubts, NULL);

  put (self, "summary", summary);
}

static void
write_dates (Ftm *self, const AnnalSpanData *span)
{
  g_autofree char *earliest = annal_cast_earliest (span);
  g_autofree char *latest = annal_cast_latest (span);
  g_autofree char *first = to_day (earliest);
  g_autofree char *last = to_day (latest);

  if (annal_cast_is_one_day (span))
    {
      put (self, "date", first);
      return;
    }
  put (self, "startDate", first);
  put (self, "endDate", last);
}

/* The sources of a record, each once, as documents that prove it. */
static void
write_proof (Ftm *self, AnnalRecord *record)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (annal_text_hash, g_str_equal);

  for (guint i = 0; i < annal_record_get_n_citations (record); i++)
    {
      const char *source = annal_citation_get_source (annal_record_get_citation (record, i));
      g_autofree char *id = source != NULL ? encode_id (source) : NULL;

      if (source == NULL || g_hash_table_contains (seen, source))
        continue;
      if (g_hash_table_size (seen) == 0)
        begin_values (self, "proof");
      annal_json_write_string (&self->json, id);
      g_hash_table_add (seen, (gpointer) source);
    }
  if (g_hash_table_size (seen) > 0)
    annal_json_write_end_array (&self->json);
}

static void
write_involved (Ftm *self, const AnnalEvent *event)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (annal_text_hash, g_str_equal);

  for (guint i = 0; i < annal_event_get_n_participants (event); i++)
    {
      const AnnalAgent *who = annal_participant_get_who (annal_event_get_participant (event, i));
      const char *id = who != NULL ? annal_agent_get_id (who) : NULL;
      g_autofree char *encoded = id != NULL ? encode_id (id) : NULL;

      if (find_actor (self, id) == NULL || g_hash_table_contains (seen, id))
        continue;
      if (g_hash_table_size (seen) == 0)
        begin_values (self, "involved");
      annal_json_write_string (&self->json, encoded);
      g_hash_table_add (seen, (gpointer) id);
    }
  if (g_hash_table_size (seen) > 0)
    annal_json_write_end_array (&self->json);
}

static void
write_event (Ftm *self, AnnalEvent *event, guint index)
{
  const AnnalSpanData *span;
  const AnnalWhen *when = annal_cast_get_when (&self->cast, index, &span);
  g_autofree char *name = annal_word_record (self->cast.dossier, annal_event_as_record (event));
  g_autofree char *where = NULL;
  g_autofree char *said = NULL;

  if (annal_event_get_where (event) != NULL)
    where = annal_word_agent (self->cast.dossier, annal_event_get_where (event), NULL, ANNAL_NAMING_FULL);
  begin_line (self, "Event", annal_event_get_id (event));
  name = annal_standing_mark (&self->cast.exporter->standing, annal_event_as_record (event), name);
  put (self, "name", name);
  put (self, "recordId", annal_event_get_id (event));
  put (self, "keywords", annal_event_get_kind (event));
  if (annal_span_data_is_dated (span))
    {
      said = word_when (when, span);
      write_dates (self, span);
    }
  put_summary (self, index, said);
  put (self, "location", where);
  write_involved (self, event);
  write_proof (self, annal_event_as_record (event));
  end_line (self);
}

/* What a note is on: the event at which it was said, and who said it. */
static void
write_subjects (Ftm *self, const AnnalClaim *claim)
{
  const AnnalAgent *by = annal_claim_get_by (claim);
  const char *speaker = by != NULL ? annal_agent_get_id (by) : NULL;
  const char *event = annal_claim_get_utterance (claim);
  g_autofree char *speaker_id = find_actor (self, speaker) != NULL ? encode_id (speaker) : NULL;
  g_autofree char *event_id = NULL;

  if (event != NULL && annal_timeline_lookup (self->cast.timeline, event) != G_MAXUINT)
    event_id = encode_id (event);
  if (speaker_id == NULL && event_id == NULL)
    return;
  begin_values (self, "entity");
  if (event_id != NULL)
    annal_json_write_string (&self->json, event_id);
  if (speaker_id != NULL)
    annal_json_write_string (&self->json, speaker_id);
  annal_json_write_end_array (&self->json);
}

static void
write_claim (Ftm *self, AnnalClaim *claim, guint index)
{
  const AnnalSpanData *span;
  const AnnalWhen *when = annal_cast_get_when (&self->cast, index, &span);
  g_autofree char *words = annal_word_claim (self->cast.dossier, claim, TRUE);
  g_autofree char *said = word_when (when, annal_span_data_is_dated (span) ? span : NULL);

  begin_line (self, "Note", annal_claim_get_id (claim));
  words = annal_standing_mark (&self->cast.exporter->standing, annal_claim_as_record (claim), words);
  put (self, "name", words);
  put (self, "description", words);
  put_summary (self, index, said);
  write_subjects (self, claim);
  write_proof (self, annal_claim_as_record (claim));
  end_line (self);
}

static void
write_authors (Ftm *self, const AnnalSource *source)
{
  guint n = annal_source_get_n_authors (source);

  if (n == 0)
    return;
  begin_values (self, "author");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = annal_word_agent (self->cast.dossier, annal_source_get_author (source, i), NULL,
                                                ANNAL_NAMING_FULL);

      annal_json_write_string (&self->json, name);
    }
  annal_json_write_end_array (&self->json);
}

static void
write_source (Ftm *self, const AnnalSource *source)
{
  const AnnalWhen *published = annal_source_get_published (source);
  const char *title = get_text (annal_source_get_title (source));
  g_autofree char *publisher = NULL;
  g_autofree char *summary = NULL;
  AnnalSpanData span;
  gboolean is_dated = annal_source_get_span_data (source, &span);

  if (annal_source_get_outlet (source) != NULL)
    publisher = annal_word_agent (self->cast.dossier, annal_source_get_outlet (source), NULL, ANNAL_NAMING_FULL);
  summary = word_when (published, is_dated ? &span : NULL);
  begin_line (self, "Article", annal_source_get_id (source));
  put (self, "name", title != NULL && *title != '\0' ? title : annal_source_get_id (source));
  put (self, "title", title);
  write_authors (self, source);
  put (self, "publisher", publisher);
  if (is_dated && annal_cast_is_one_day (&span))
    {
      g_autofree char *earliest = annal_cast_earliest (&span);
      g_autofree char *day = to_day (earliest);

      put (self, "publishedAt", day);
    }
  put (self, "summary", summary);
  put (self, "sourceUrl", annal_source_get_url (source));
  put (self, "mimeType", annal_source_get_media_type (source));
  end_line (self);
}

static void
leave_out (Ftm *self)
{
  AnnalExporter *exporter = self->cast.exporter;

  if (self->cast.extent.n_claims > 0)
    annal_exporter_leave_out (exporter, "stances, values, chains and places in the sources of %u %s: FollowTheMoney "
                                        "has none, so that each is a note in words",
                              self->cast.extent.n_claims,
                              self->cast.extent.n_claims == 1 ? "claim" : "claims");
  if (self->n_things > 0)
    annal_exporter_leave_out (exporter, "%u %s: FollowTheMoney has no schema for what does not act",
                              self->n_things, self->n_things == 1 ? "entity" : "entities");
  if (self->cast.extent.sources->len > 0)
    annal_exporter_leave_out (exporter, "hashes of the sources: contentHash is a SHA-1");
  annal_exporter_leave_out (exporter, "attributes of events");
  annal_cast_leave_out_rest (&self->cast, TRUE);
}

static void
write_tail (Ftm *self)
{
  g_autofree char *words = NULL;

  leave_out (self);
  words = annal_cast_word_left_out (&self->cast);
  begin_encoded (self, "Note", "ANNAL-EXPORT");
  put (self, "name", "What this export leaves out");
  put (self, "description", words);
  end_line (self);
}

static gboolean
write_entries (Ftm *self)
{
  guint n = annal_timeline_get_n_entries (self->cast.timeline);

  for (guint i = 0; i < n; i++)
    {
      AnnalRecord *record = annal_timeline_get_record (self->cast.timeline, i);

      if (annal_record_as_event (record) != NULL)
        write_event (self, annal_record_as_event (record), i);
      else
        write_claim (self, annal_record_as_claim (record), i);
      annal_exporter_tell_progress (self->cast.exporter, i + 1, n);
      if (!annal_export_out_flush (self->out))
        return FALSE;
    }
  return TRUE;
}

static gboolean
annal_export_ftm_write (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out)
{
  Ftm self = { .out = out };
  gboolean done;

  annal_cast_init (&self.cast, exporter, timeline);
  for (guint i = 0; i < self.cast.entities->len; i++)
    write_entity (&self, g_ptr_array_index (self.cast.entities, i));
  for (guint i = 0; i < self.cast.extent.sources->len; i++)
    write_source (&self, g_ptr_array_index (self.cast.extent.sources, i));
  done = write_entries (&self);
  if (done)
    write_tail (&self);
  annal_cast_clear (&self.cast);
  return done;
}

static void
annal_export_ftm_class_init (AnnalExportFtmClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write = annal_export_ftm_write;
}

static void
annal_export_ftm_init (AnnalExportFtm *self)
{
}
