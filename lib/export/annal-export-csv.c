/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Entries as a table: RFC 4180, with a row of headings.
 *
 *   id, type, kind       of the event or claim
 *   date                 as the dossier has it (EDTF)
 *   earliest, latest     the first and the last instant that it may cover, by
 *                        its date and by what is known of the order (UTC)
 *   certainty            certain or possible: whether it is what was asked for
 *   by, stance           of a claim: who, in words, and the stance
 *   text                 the title, or the sentence of the claim
 *   sources              ids of the sources cited, between semicolons
 *
 * A spreadsheet takes a cell that begins with =, +, - or @ for a formula, and a
 * tab or carriage return before one does not keep it from that; such cells get
 * an apostrophe in front.
 */

#include "export/annal-exporter-private.h"

#include <string.h>

#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-event.h>
#include <annal/annal-record.h>
#include <annal/annal-text.h>
#include <annal/annal-vocabulary.h>
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "export/annal-wording-private.h"
#include "model/annal-vocabulary-private.h"
#include "timeline/annal-timeline-private.h"

#define NEWLINE "\r\n"

typedef AnnalExporter AnnalExportCsv;
typedef AnnalExporterClass AnnalExportCsvClass;

G_DEFINE_FINAL_TYPE (AnnalExportCsv, annal_export_csv, ANNAL_TYPE_EXPORTER)

static const char *const columns[] = {
  "id", "type", "kind", "date", "earliest", "latest", "certainty", "by", "stance", "text", "sources",
};

/* A cell of the row that ends @out; @is_first where it begins the row. */
static void
add_cell (GString *out, const char *text, gboolean is_first)
{
  gboolean is_formula, is_quoted;

  if (!is_first)
    g_string_append_c (out, ',');
  if (text == NULL || *text == '\0')
    return;
  is_formula = strchr ("=+-@\t\r", *text) != NULL;
  is_quoted = strpbrk (text, ",\"\r\n") != NULL;
  if (is_quoted)
    g_string_append_c (out, '"');
  if (is_formula)
    g_string_append_c (out, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  if (is_quoted)
    g_string_append_c (out, '"');
}

static const char *
get_text (const AnnalText *text)
{
  return text != NULL ? annal_text_get_text (text) : NULL;
}

static const char *
get_edtf (const AnnalWhen *when)
{
  return when != NULL ? annal_when_get_edtf (when) : NULL;
}

static void
add_source (GString *sources, GHashTable *seen, const AnnalCitation *citation)
{
  const char *source = annal_citation_get_source (citation);

  if (source == NULL || !g_hash_table_add (seen, (gpointer) source))
    return;
  g_string_append_printf (sources, "%s%s", sources->len > 0 ? "; " : "", source);
}

/* In the order of the citations, each once. */
static char *
list_sources (AnnalRecord *record)
{
  const AnnalEvent *event = annal_record_as_event (record);
  const AnnalClaim *claim = annal_record_as_claim (record);
  guint n = event != NULL ? annal_event_get_n_citations (event) : annal_claim_get_n_citations (claim);
  g_autoptr (GHashTable) seen = g_hash_table_new (annal_text_hash, g_str_equal);
  GString *sources = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    add_source (sources, seen,
                event != NULL ? annal_event_get_citation (event, i) : annal_claim_get_citation (claim, i));
  return g_string_free (sources, FALSE);
}

static void
add_bounds (GString *out, AnnalTimeline *timeline, guint index)
{
  const AnnalSpanData *span = annal_timeline_get_tight_data (timeline, index);
  gint64 last = annal_span_data_get_last (span);
  g_autofree char *earliest = span->begin_min != G_MININT64 ? annal_instant_to_string (span->begin_min) : NULL;
  g_autofree char *latest = last != G_MAXINT64 ? annal_instant_to_string (last) : NULL;

  add_cell (out, earliest, FALSE);
  add_cell (out, latest, FALSE);
}

static char *
say_speaker (AnnalTimeline *timeline, const AnnalClaim *claim)
{
  return annal_word_agent (annal_timeline_get_dossier (timeline), annal_claim_get_by (claim),
                           annal_claim_get_principal (claim), ANNAL_NAMING_FULL);
}

static const char *
get_kind (const AnnalEvent *event, const AnnalClaim *claim)
{
  if (event != NULL)
    return annal_event_get_kind (event);
  return annal_word_get (ANNAL_TYPE_CLAIM_KIND, annal_claim_get_kind (claim));
}

static void
add_row (GString *out, const AnnalExportItems *items, guint position)
{
  guint index = annal_export_items_get_index (items, position);
  AnnalCertainty certainty = annal_export_items_get_certainty (items, position);
  AnnalRecord *record = annal_timeline_get_record (items->timeline, index);
  const AnnalEvent *event = annal_record_as_event (record);
  const AnnalClaim *claim = annal_record_as_claim (record);
  g_autofree char *sources = list_sources (record);
  g_autofree char *by = claim != NULL ? say_speaker (items->timeline, claim) : NULL;

  add_cell (out, annal_record_get_id (record), TRUE);
  add_cell (out, annal_word_get (ANNAL_TYPE_RECORD_TYPE, annal_record_get_record_type (record)), FALSE);
  add_cell (out, get_kind (event, claim), FALSE);
  add_cell (out, get_edtf (event != NULL ? annal_event_get_when (event) : annal_claim_get_said (claim)), FALSE);
  add_bounds (out, items->timeline, index);
  add_cell (out, certainty == ANNAL_CERTAINTY_CERTAIN ? "certain" : "possible", FALSE);
  add_cell (out, by, FALSE);
  add_cell (out, claim != NULL ? annal_stance_get_word (annal_claim_get_stance (claim)) : NULL, FALSE);
  add_cell (out, get_text (event != NULL ? annal_event_get_title (event) : annal_claim_get_says (claim)), FALSE);
  add_cell (out, sources, FALSE);
  g_string_append (out, NEWLINE);
}

static gboolean
annal_export_csv_write_items (AnnalExporter *self, const AnnalExportItems *items, AnnalExportOut *out)
{
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    add_cell (out->text, columns[i], i == 0);
  g_string_append (out->text, NEWLINE);
  for (guint i = 0; i < items->n; i++)
    {
      add_row (out->text, items, i);
      if (!annal_export_out_flush (out))
        return FALSE;
    }
  return TRUE;
}

static void
annal_export_csv_class_init (AnnalExportCsvClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write_items = annal_export_csv_write_items;
}

static void
annal_export_csv_init (AnnalExportCsv *self)
{
}
