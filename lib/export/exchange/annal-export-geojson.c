/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The events that have a point on the map, as GeoJSON (RFC 7946): a collection
 * with a feature a line.
 *
 * A point is that of the event's own place: no event is put where a larger or a
 * smaller place lies, and none at 0, 0 for want of knowledge. Places that are
 * protected have no point. Coordinates are the decimals of the dossier, longitude
 * first. An event without a point has a feature without geometry where
 * unplaced=null asks for it, and is left out else.
 *
 * Properties of a feature:
 *
 *   type, kind, title, status  of the event
 *   place, place_name          the id of the place and what it is called
 *   date                       as the dossier has it (EDTF); when: in words
 *   earliest, latest           the first and the last second that it may cover, by
 *                              its date and by what is known of the order (UTC)
 *   precise                    whether it is sure to be of one day, or to have
 *                              lasted from one certain day to another
 *   lane                       undated: nothing says when it was
 *   certainty                  possible: perhaps not what was asked for
 *   claims                     the claims made there, in a sentence each
 *   sources                    the ids of the sources cited
 *
 * The member annal of the collection has the title and what was left out.
 */

#include "export/annal-exporter-private.h"

#include <annal/annal-agent.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "base/annal-json-write-private.h"
#include "export/annal-days-private.h"
#include "export/annal-entry-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-vocabulary-private.h"
#include "timeline/annal-timeline-private.h"

typedef AnnalExporter AnnalExportGeojson;
typedef AnnalExporterClass AnnalExportGeojsonClass;

G_DEFINE_FINAL_TYPE (AnnalExportGeojson, annal_export_geojson, ANNAL_TYPE_EXPORTER)

typedef struct
{
  AnnalExporter *exporter;
  AnnalExportOut *out;
  AnnalTimeline *timeline;
  AnnalDossier *dossier;
  AnnalJsonWrite json;
  AnnalWalkClaims claims; /* owned inside */
  gboolean with_unplaced;
  guint n_features;
  guint n_unplaced; /* events left out */
  guint n_claims;   /* claims that stand under no feature */
} Geo;

static void
write_member (Geo *self, const char *key, const char *text)
{
  if (text == NULL)
    return;
  annal_json_write_key (&self->json, key);
  annal_json_write_string (&self->json, text);
}

/* “[125.7, 39.03]”; FALSE where the point lacks a number. */
static gboolean
append_position (GString *out, const AnnalPoint *point)
{
  gsize length = out->len;

  g_string_append_c (out, '[');
  if (annal_degrees_append (out, annal_point_get_lon (point), "180"))
    {
      g_string_append_c (out, ',');
      if (annal_degrees_append (out, annal_point_get_lat (point), "90"))
        {
          g_string_append_c (out, ']');
          return TRUE;
        }
    }
  g_string_truncate (out, length);
  return FALSE;
}

/* “{"type":"Point",…}”; NULL where there is no point. */
static char *
dup_geometry (Geo *self, guint index)
{
  const AnnalPoint *point = annal_entry_get_point (self->timeline, index);
  g_autoptr (GString) geometry = g_string_new ("{\"type\":\"Point\",\"coordinates\":");

  if (point == NULL || !append_position (geometry, point))
    return NULL;
  g_string_append_c (geometry, '}');
  return g_string_free (g_steal_pointer (&geometry), FALSE);
}

static void
write_date (Geo *self, guint index, const AnnalEvent *event)
{
  const AnnalSpanData *span = annal_timeline_get_tight_data (self->timeline, index);
  gint64 last = annal_span_data_get_last (span);
  g_autofree char *earliest = span->begin_min != G_MININT64 ? annal_instant_to_string (span->begin_min) : NULL;
  g_autofree char *latest = last != G_MAXINT64 ? annal_instant_to_string (last) : NULL;
  g_autofree char *words = annal_entry_word_when (self->timeline, index);
  AnnalWhen *when = annal_event_get_when (event);
  AnnalDays days;

  write_member (self, "date", when != NULL ? annal_when_get_edtf (when) : NULL);
  write_member (self, "when", words);
  if (annal_timeline_get_lane (self->timeline, index) == ANNAL_LANE_UNDATED)
    {
      write_member (self, "lane", "undated");
      return;
    }
  write_member (self, "earliest", earliest);
  write_member (self, "latest", latest);
  annal_json_write_key (&self->json, "precise");
  annal_json_write_bool (&self->json, annal_days_find (self->timeline, index, &days) && days.is_sure);
}

static void
write_place (Geo *self, const AnnalEvent *event)
{
  const AnnalAgent *where = annal_event_get_where (event);
  g_autofree char *name = NULL;

  if (where == NULL)
    return;
  name = annal_word_agent (self->dossier, where, NULL, ANNAL_NAMING_FULL);
  write_member (self, "place", annal_agent_get_id (where));
  write_member (self, "place_name", name);
}

static void
write_claims (Geo *self, guint index)
{
  annal_json_write_key (&self->json, "claims");
  annal_json_write_begin_array (&self->json);
  for (guint i = self->claims.first[index]; i < self->claims.first[index + 1]; i++)
    {
      guint claim = self->claims.items[i];
      g_autofree char *words = annal_standing_mark (&self->exporter->standing,
                                                    annal_timeline_get_record (self->timeline, claim),
                                                    annal_entry_word_title (self->timeline, claim));

      annal_json_write_string (&self->json, words);
    }
  annal_json_write_end_array (&self->json);
}

static void
write_sources (Geo *self, guint index)
{
  AnnalRecord *record = annal_timeline_get_record (self->timeline, index);
  guint n = annal_record_get_n_citations (record);
  g_autoptr (GHashTable) seen = g_hash_table_new (annal_text_hash, g_str_equal);

  annal_json_write_key (&self->json, "sources");
  annal_json_write_begin_array (&self->json);
  for (guint i = 0; i < n; i++)
    {
      const char *source = annal_citation_get_source (annal_record_get_citation (record, i));

      if (source != NULL && g_hash_table_add (seen, (gpointer) source))
        annal_json_write_string (&self->json, source);
    }
  annal_json_write_end_array (&self->json);
}

static void
write_properties (Geo *self, guint index, const AnnalEvent *event)
{
  const AnnalStanding *standing = &self->exporter->standing;
  g_autofree char *title = annal_entry_word_title (self->timeline, index);

  write_member (self, "type", "event");
  write_member (self, "kind", annal_event_get_kind (event));
  write_member (self, "title", title);
  write_member (self, "status", annal_word_get (ANNAL_TYPE_EVENT_STATUS, annal_event_get_status (event)));
  write_member (self, "notice", annal_standing_get_fate (standing, annal_timeline_get_record (self->timeline, index)));
  write_place (self, event);
  write_date (self, index, event);
  if (annal_timeline_get_certainty (self->timeline, index) != ANNAL_CERTAINTY_CERTAIN)
    write_member (self, "certainty", "possible");
  write_claims (self, index);
  write_sources (self, index);
}

static void
write_feature (Geo *self, guint index, const AnnalEvent *event, const char *geometry)
{
  g_string_append (self->out->text, self->n_features++ > 0 ? ",\n" : "\n");
  annal_json_write_init (&self->json, self->out->text);
  annal_json_write_begin_object (&self->json);
  write_member (self, "type", "Feature");
  write_member (self, "id", annal_event_get_id (event));
  annal_json_write_key (&self->json, "geometry");
  annal_json_write_raw (&self->json, geometry != NULL ? geometry : "null");
  annal_json_write_key (&self->json, "properties");
  annal_json_write_begin_object (&self->json);
  write_properties (self, index, event);
  annal_json_write_end_object (&self->json);
  annal_json_write_end_object (&self->json);
}

static gboolean
write_event (guint index, gpointer data)
{
  Geo *self = data;
  g_autofree char *geometry = dup_geometry (self, index);

  if (geometry == NULL && !self->with_unplaced)
    {
      self->n_unplaced++;
      self->n_claims += self->claims.first[index + 1] - self->claims.first[index];
      return TRUE;
    }
  write_feature (self, index, annal_record_as_event (annal_timeline_get_record (self->timeline, index)), geometry);
  annal_exporter_tell_progress (self->exporter, index, annal_timeline_get_n_entries (self->timeline));
  return annal_export_out_flush (self->out);
}

static gboolean
count_claim (guint index, gpointer data)
{
  Geo *self = data;

  self->n_claims++;
  return TRUE;
}

static void
leave_out (Geo *self)
{
  if (self->n_unplaced > 0)
    annal_exporter_leave_out (self->exporter, "%u event%s without a point on the map", self->n_unplaced,
                              self->n_unplaced == 1 ? "" : "s");
  if (self->n_claims > 0)
    annal_exporter_leave_out (self->exporter, "%u claim%s that %s made at no event on the map", self->n_claims,
                              self->n_claims == 1 ? "" : "s", self->n_claims == 1 ? "was" : "were");
  annal_exporter_leave_out (self->exporter, "quotes, chains and offsets: a map has only what happened where");
}

static gboolean
end (gpointer data)
{
  Geo *self = data;

  leave_out (self);
  g_string_append (self->out->text, "\n],\n\"annal\":");
  annal_json_write_init (&self->json, self->out->text);
  annal_json_write_begin_object (&self->json);
  write_member (self, "title", annal_dossier_get_title (self->dossier));
  annal_json_write_key (&self->json, "left_out");
  annal_json_write_begin_array (&self->json);
  for (guint i = 0; i < annal_exporter_get_n_left_out (self->exporter); i++)
    annal_json_write_string (&self->json, annal_exporter_get_left_out (self->exporter, i));
  annal_json_write_end_array (&self->json);
  annal_json_write_end_object (&self->json);
  g_string_append (self->out->text, "}\n");
  return TRUE;
}

static gboolean
annal_export_geojson_write (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out)
{
  static const AnnalVisitor visitor = { .event = write_event, .claim = count_claim, .end = end };
  Geo self = { .exporter = exporter, .out = out, .timeline = timeline };
  gboolean done;

  self.dossier = annal_timeline_get_dossier (timeline);
  self.with_unplaced = g_strcmp0 (annal_exporter_get_option (exporter, "unplaced"), "null") == 0;
  annal_walk_claims_init (&self.claims, timeline);
  g_string_append (out->text, "{\"type\":\"FeatureCollection\",\"features\":[");
  done = annal_walk (timeline, &visitor, &self);
  annal_walk_claims_clear (&self.claims);
  return done;
}

static void
annal_export_geojson_class_init (AnnalExportGeojsonClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write = annal_export_geojson_write;
}

static void
annal_export_geojson_init (AnnalExportGeojson *self)
{
}
