/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Rows for Timesketch: JSON Lines with the members that it must have (message,
 * datetime, timestamp_desc), its timestamp in microseconds, and ours:
 *
 *   annal_id, annal_type, kind   of the event or claim
 *   edtf, date_words, date_printed, date_basis  the date as the dossier has it
 *   earliest, latest             both ends, in each of the two rows
 *   by, stance, certainty        as in the other formats
 *   sources                      ids of the sources cited
 *   left_out                     in the last row: what is in no row
 *
 * A moment gives one row, all else two: it may have been as early as the one
 * and as late as the other. Timesketch fills in what a date lacks from today's,
 * so all are whole and in UTC.
 */

#include "export/annal-exporter-private.h"

#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-event.h>
#include <annal/annal-text.h>
#include <annal/annal-vocabulary.h>
#include <annal/annal-when.h>

#include "base/annal-display-private.h"
#include "base/annal-json-write-private.h"
#include "export/annal-entry-private.h"
#include "export/wording/annal-sayings-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-vocabulary-private.h"
#include "timeline/annal-timeline-private.h"

/* The years 1 to 9999, which all that reads these dates can read. */
#define FIRST_SECOND G_GINT64_CONSTANT (-62135596800)
#define LAST_SECOND G_GINT64_CONSTANT (253402300799)

typedef AnnalExporter AnnalExportTimesketch;
typedef AnnalExporterClass AnnalExportTimesketchClass;

G_DEFINE_FINAL_TYPE (AnnalExportTimesketch, annal_export_timesketch, ANNAL_TYPE_EXPORTER)

typedef struct
{
  AnnalExportOut *out;
  const AnnalExportItems *items;
  AnnalDossier *dossier;
  AnnalJsonWrite json;
  GString *left_out; /* owned, until it is written */
  AnnalInstantText instant;
} Timesketch;

typedef struct
{
  gint64 first, last;
  gboolean has_first, has_last;
} Ends;

static void
write_member (Timesketch *self, const char *key, const char *text)
{
  g_autoptr (GString) safe = NULL;

  if (text == NULL)
    return;
  safe = g_string_new (NULL);
  annal_safe_append (safe, text);
  annal_json_write_key (&self->json, key);
  annal_json_write_string (&self->json, safe->str);
}

static gboolean
is_within (gint64 seconds)
{
  return seconds >= FIRST_SECOND && seconds <= LAST_SECOND;
}

/* FALSE where there is no row to write. */
static gboolean
get_ends (Timesketch *self, guint index, Ends *ends)
{
  const AnnalSpanData *span = annal_timeline_get_tight_data (self->items->timeline, index);

  ends->first = span->begin_min;
  ends->last = annal_span_data_get_last (span);
  ends->has_first = is_within (ends->first);
  ends->has_last = is_within (ends->last);
  return annal_timeline_get_lane (self->items->timeline, index) == ANNAL_LANE_DATED &&
         (ends->has_first || ends->has_last);
}

static void
write_instant (Timesketch *self, const char *key, gint64 seconds)
{
  g_autofree char *text = g_strdup_printf ("%.19s+00:00", annal_instant_text_set (&self->instant, seconds));

  write_member (self, key, text);
}

static void
write_sources (Timesketch *self, AnnalRecord *record)
{
  const AnnalEvent *event = annal_record_as_event (record);
  const AnnalClaim *claim = annal_record_as_claim (record);
  guint n = event != NULL ? annal_event_get_n_citations (event) : annal_claim_get_n_citations (claim);

  annal_json_write_key (&self->json, "sources");
  annal_json_write_begin_array (&self->json);
  for (guint i = 0; i < n; i++)
    {
      const char *source = annal_citation_get_source (event != NULL ? annal_event_get_citation (event, i)
                                                                    : annal_claim_get_citation (claim, i));

      if (source != NULL)
        annal_json_write_string (&self->json, source);
    }
  annal_json_write_end_array (&self->json);
}

static void
write_when (Timesketch *self, const AnnalWhen *when, const Ends *ends)
{
  g_autofree char *words = annal_word_date (when);

  write_member (self, "edtf", when != NULL ? annal_when_get_edtf (when) : NULL);
  write_member (self, "date_words", words);
  write_member (self, "date_printed", when != NULL ? annal_when_get_text (when) : NULL);
  write_member (self, "date_basis",
                when != NULL ? annal_word_get (ANNAL_TYPE_BASIS, annal_when_get_basis (when)) : NULL);
  if (ends->has_first)
    write_instant (self, "earliest", ends->first);
  if (ends->has_last)
    write_instant (self, "latest", ends->last);
}

static void
write_claim (Timesketch *self, const AnnalClaim *claim)
{
  g_autofree char *by = annal_word_agent (self->dossier, annal_claim_get_by (claim), annal_claim_get_principal (claim),
                                          ANNAL_NAMING_FULL);

  write_member (self, "kind", annal_word_get (ANNAL_TYPE_CLAIM_KIND, annal_claim_get_kind (claim)));
  write_member (self, "by", by);
  write_member (self, "stance", annal_stance_get_word (annal_claim_get_stance (claim)));
}

static void
write_row (Timesketch *self, guint position, gint64 seconds, const char *what, const Ends *ends, gboolean is_last)
{
  guint index = annal_export_items_get_index (self->items, position);
  AnnalRecord *record = annal_timeline_get_record (self->items->timeline, index);
  const AnnalEvent *event = annal_record_as_event (record);
  const AnnalClaim *claim = annal_record_as_claim (record);
  const AnnalStanding *standing = self->items->standing;
  g_autofree char *message = annal_entry_word_sentence (self->items->timeline, index, standing, FALSE);
  gboolean is_certain = annal_export_items_get_certainty (self->items, position) == ANNAL_CERTAINTY_CERTAIN;

  annal_json_write_init (&self->json, self->out->text);
  annal_json_write_begin_object (&self->json);
  write_member (self, "message", message);
  write_instant (self, "datetime", seconds);
  annal_json_write_key (&self->json, "timestamp");
  annal_json_write_int (&self->json, seconds * G_USEC_PER_SEC);
  write_member (self, "timestamp_desc", what);
  write_member (self, "annal_id", annal_record_get_id (record));
  write_member (self, "annal_type", event != NULL ? "event" : "claim");
  if (event != NULL)
    write_member (self, "kind", annal_event_get_kind (event));
  else
    write_claim (self, claim);
  write_member (self, "status", annal_standing_get_status (record));
  write_member (self, "notice", annal_standing_get_fate (standing, record));
  write_when (self, event != NULL ? annal_event_get_when (event) : annal_claim_get_said (claim), ends);
  write_member (self, "certainty", is_certain ? NULL : "possible");
  write_sources (self, record);
  if (is_last && self->left_out->len > 0)
    write_member (self, "left_out", self->left_out->str);
  annal_json_write_end_object (&self->json);
  g_string_append_c (self->out->text, '\n');
}

static gboolean
write_rows (Timesketch *self, guint position, const Ends *ends, gboolean is_last)
{
  if (ends->has_first && ends->has_last && ends->first == ends->last)
    write_row (self, position, ends->first, "Moment", ends, is_last);
  else if (ends->has_first && ends->has_last)
    {
      write_row (self, position, ends->first, "Earliest it may have been", ends, FALSE);
      write_row (self, position, ends->last, "Latest it may have been", ends, is_last);
    }
  else if (ends->has_first)
    write_row (self, position, ends->first, "Earliest it may have been, with no known latest", ends, is_last);
  else
    write_row (self, position, ends->last, "Latest it may have been, with no known earliest", ends, is_last);
  return annal_export_out_flush (self->out);
}

/* Counts what gives no row, and returns the last item that gives one. */
static guint
find_last (Timesketch *self, guint *n_undated, guint *n_beyond)
{
  guint last = 0;

  for (guint i = 0; i < self->items->n; i++)
    {
      guint index = annal_export_items_get_index (self->items, i);
      Ends ends;

      if (get_ends (self, index, &ends))
        last = i;
      else if (annal_timeline_get_lane (self->items->timeline, index) == ANNAL_LANE_DATED)
        (*n_beyond)++;
      else
        (*n_undated)++;
    }
  return last;
}

static void
tell (Timesketch *self, AnnalExporter *exporter, guint n_undated, guint n_beyond)
{
  if (n_undated > 0)
    annal_exporter_leave_out (exporter, "%u without a known date: Timesketch has no row without a date", n_undated);
  if (n_beyond > 0)
    annal_exporter_leave_out (exporter, "%u outside the years 1 to 9999", n_beyond);
  annal_exporter_leave_out (exporter, "quotations and chains, the links between records, places and attributes");
  for (guint i = 0; i < annal_exporter_get_n_left_out (exporter); i++)
    g_string_append_printf (self->left_out, "%s%s", i > 0 ? "; " : "", annal_exporter_get_left_out (exporter, i));
}

static gboolean
annal_export_timesketch_write_items (AnnalExporter *exporter, const AnnalExportItems *items, AnnalExportOut *out)
{
  g_autoptr (GString) left_out = g_string_new (NULL);
  Timesketch self = { .out = out, .items = items, .left_out = left_out };
  guint n_undated = 0, n_beyond = 0;
  guint last = find_last (&self, &n_undated, &n_beyond);

  self.dossier = annal_timeline_get_dossier (items->timeline);
  tell (&self, exporter, n_undated, n_beyond);
  for (guint i = 0; i < items->n; i++)
    {
      Ends ends;

      if (get_ends (&self, annal_export_items_get_index (items, i), &ends) && !write_rows (&self, i, &ends, i == last))
        return FALSE;
      annal_exporter_tell_progress (exporter, i + 1, items->n);
    }
  return TRUE;
}

static void
annal_export_timesketch_class_init (AnnalExportTimesketchClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write_items = annal_export_timesketch_write_items;
}

static void
annal_export_timesketch_init (AnnalExportTimesketch *self)
{
}
