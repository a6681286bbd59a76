/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Entries one after the other, each in a line or two: when, its id and where it
 * stands, then what it is.
 */

#include "export/annal-exporter-private.h"

#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-record.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "export/terminal/annal-list-private.h"
#include "export/wording/annal-wording-private.h"
#include "export/wording/annal-wording-time-private.h"
#include "timeline/annal-timeline-private.h"

#define COLUMN_TEXT 2
#define COLUMN_REST 4

typedef AnnalExporter AnnalExportList;
typedef AnnalExporterClass AnnalExportListClass;

G_DEFINE_FINAL_TYPE (AnnalExportList, annal_export_list, ANNAL_TYPE_EXPORTER)

/* A claim without a date of its own was made when the event was at which it was
 * made.
 */
static const AnnalWhen *
find_when (AnnalDossier *dossier, AnnalRecord *record)
{
  const AnnalEvent *event = annal_record_as_event (record);
  const AnnalClaim *claim = annal_record_as_claim (record);

  if (claim != NULL && annal_claim_get_said (claim) != NULL)
    return annal_claim_get_said (claim);
  if (claim != NULL && annal_claim_get_utterance (claim) != NULL)
    event = annal_dossier_lookup_event (dossier, annal_claim_get_utterance (claim));
  return event != NULL ? annal_event_get_when (event) : NULL;
}

static void
add_source (AnnalPage *page, GHashTable *seen, const AnnalCitation *citation)
{
  const char *source = annal_citation_get_source (citation);

  if (source != NULL && g_hash_table_add (seen, (gpointer) source))
    annal_page_addf (page, ANNAL_STYLE_DIM, "%s%s", g_hash_table_size (seen) == 1 ? " · " : ", ", source);
}

static void
add_sources (AnnalPage *page, AnnalRecord *record)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (annal_text_hash, g_str_equal);
  const AnnalEvent *event = annal_record_as_event (record);
  const AnnalClaim *claim = annal_record_as_claim (record);
  guint n = event != NULL ? annal_event_get_n_citations (event) : annal_claim_get_n_citations (claim);

  for (guint i = 0; i < n; i++)
    add_source (page, seen,
                event != NULL ? annal_event_get_citation (event, i) : annal_claim_get_citation (claim, i));
}

static void
write_place (AnnalPage *page, AnnalDossier *dossier, AnnalRecord *record, const char *mark, const char *standing)
{
  g_autofree char *date = annal_word_date (find_when (dossier, record));

  annal_page_begin (page, 0, COLUMN_REST);
  annal_page_add (page, ANNAL_STYLE_PLAIN, date != NULL ? date : "no known date");
  if (mark != NULL)
    annal_page_addf (page, ANNAL_STYLE_BOLD, " · %s", mark);
  if (standing != NULL)
    annal_page_addf (page, ANNAL_STYLE_BOLD, " · %s", standing);
  annal_page_addf (page, ANNAL_STYLE_DIM, " · %s", annal_record_get_id (record));
  add_sources (page, record);
  annal_page_end (page);
}

static void
write_text (AnnalPage *page, AnnalDossier *dossier, AnnalRecord *record)
{
  const AnnalEvent *event = annal_record_as_event (record);
  g_autofree char *words = event != NULL ? annal_word_record (dossier, record)
                                         : annal_word_claim (dossier, annal_record_as_claim (record), TRUE);

  annal_page_begin (page, COLUMN_TEXT, COLUMN_REST);
  annal_page_add (page, event != NULL ? ANNAL_STYLE_BOLD : ANNAL_STYLE_PLAIN, words);
  annal_page_end (page);
}

void
annal_list_write_entry (AnnalPage *page,
                        AnnalTimeline *timeline,
                        guint index,
                        const AnnalStanding *standing,
                        const char *mark)
{
  AnnalDossier *dossier = annal_timeline_get_dossier (timeline);
  AnnalRecord *record = annal_timeline_get_record (timeline, index);
  g_autofree char *words = annal_standing_word (standing, record);

  write_place (page, dossier, record, mark, words);
  write_text (page, dossier, record);
}

static gboolean
annal_export_list_write_items (AnnalExporter *self, const AnnalExportItems *items, AnnalExportOut *out)
{
  g_auto (AnnalPage) page = { 0 };

  annal_page_init (&page, out->text, self->width, self->colour);
  for (guint i = 0; i < items->n; i++)
    {
      annal_list_write_entry (&page, items->timeline, annal_export_items_get_index (items, i), items->standing,
                              annal_word_certainty (annal_export_items_get_certainty (items, i)));
      if (!annal_export_out_flush (out))
        return FALSE;
    }
  annal_exporter_leave_out (self, "quotations, chains and values, and how entries hang together");
  return TRUE;
}

static void
annal_export_list_class_init (AnnalExportListClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write_items = annal_export_list_write_items;
}

static void
annal_export_list_init (AnnalExportList *self)
{
}
