/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The timeline as a feed: Atom (RFC 4287), an entry an event or claim.
 *
 * Ids are tag URIs (RFC 4151) of the records' ids, so that a reader knows an
 * entry again. “updated” is when the sources cited were in print at the latest,
 * of the feed the latest of them: never the present, and never the date of what
 * happened. That is in annal:date (EDTF), annal:when (in words), annal:earliest
 * and annal:latest (UTC), and in the content; what is undated has only the words.
 *
 * Nothing is left out but what “updated” cannot say: its own doubt.
 */

#include "export/annal-exporter-private.h"

#include <annal/annal-source.h>
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "export/annal-entry-private.h"
#include "export/annal-xml-private.h"
#include "export/wording/annal-wording-private.h"
#include "export/wording/annal-wording-time-private.h"
#include "timeline/annal-timeline-private.h"

/* Tag URIs are dated: the authority had its name at the start of that year. */
#define TAG_YEAR "2026"

typedef AnnalExporter AnnalExportAtom;
typedef AnnalExporterClass AnnalExportAtomClass;

G_DEFINE_FINAL_TYPE (AnnalExportAtom, annal_export_atom, ANNAL_TYPE_EXPORTER)

typedef struct
{
  GString *text;
  AnnalTimeline *timeline;
  AnnalDossier *dossier;
  AnnalNamespace names; /* owned inside */
  const AnnalStanding *standing; /* borrowed */
  AnnalNarrower *narrower; /* owned */
  gint64 printed;       /* when all sources were */
} Atom;

/* tag:desk.example.org,2026:0a1b2c3d/id */
static void
write_id (Atom *self, const char *id)
{
  g_string_append (self->text, "<id>tag:");
  annal_xml_append (self->text, self->names.authority);
  g_string_append_printf (self->text, "," TAG_YEAR ":%s", self->names.dossier);
  if (id != NULL)
    {
      g_string_append_c (self->text, '/');
      annal_xml_append (self->text, id);
    }
  g_string_append (self->text, "</id>\n");
}

static void
write_element (Atom *self, const char *name, const char *text)
{
  if (text == NULL)
    return;
  annal_xml_append_element (self->text, name, text);
  g_string_append_c (self->text, '\n');
}

static void
write_updated (Atom *self, gint64 seconds)
{
  g_autofree char *instant = annal_instant_to_rfc3339 (seconds);

  write_element (self, "updated", instant);
}

static void
write_when (Atom *self, guint index)
{
  const AnnalWhen *when = annal_entry_get_when (self->timeline, index);
  const AnnalSpanData *span = annal_timeline_get_tight_data (self->timeline, index);
  gint64 last = annal_span_data_get_last (span);
  g_autofree char *words = annal_entry_word_when (self->timeline, index);
  g_autofree char *earliest = span->begin_min != G_MININT64 ? annal_instant_to_string (span->begin_min) : NULL;
  g_autofree char *latest = last != G_MAXINT64 ? annal_instant_to_string (last) : NULL;

  write_element (self, "annal:date", when != NULL ? annal_when_get_edtf (when) : NULL);
  write_element (self, "annal:when", words);
  if (annal_timeline_get_lane (self->timeline, index) == ANNAL_LANE_UNDATED)
    return;
  write_element (self, "annal:earliest", earliest);
  write_element (self, "annal:latest", latest);
}

static void
write_category (Atom *self, const AnnalEvent *event)
{
  const char *kind = event != NULL ? annal_event_get_kind (event) : "claim";
  g_autofree char *label = NULL;

  if (kind == NULL)
    return;
  label = event != NULL ? annal_word_term (self->dossier, ANNAL_TERM_ROLE_EVENT_KIND, kind) : g_strdup (kind);
  g_string_append (self->text, "<category term=\"");
  annal_xml_append (self->text, kind);
  g_string_append (self->text, "\" label=\"");
  annal_xml_append (self->text, label);
  g_string_append (self->text, "\"/>\n");
}

/* The sources that have an address, each once. */
static void
write_links (Atom *self, guint index)
{
  AnnalRecord *record = annal_timeline_get_record (self->timeline, index);
  guint n = annal_record_get_n_citations (record);
  g_autoptr (GHashTable) seen = g_hash_table_new (annal_text_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      const char *id = annal_citation_get_source (annal_record_get_citation (record, i));
      const AnnalSource *source = id != NULL ? annal_dossier_lookup_source (self->dossier, id) : NULL;

      if (source == NULL || !annal_url_is_plain (annal_source_get_url (source)) ||
          !g_hash_table_add (seen, (gpointer) annal_source_get_url (source)))
        continue;
      g_string_append (self->text, "<link rel=\"related\" href=\"");
      annal_xml_append (self->text, annal_source_get_url (source));
      g_string_append (self->text, "\"/>\n");
    }
}

static void
add_paragraph (Atom *self, const char *before, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (self->text, "<p>%s", before);
  annal_xml_append (self->text, text);
  g_string_append (self->text, "</p>");
}

static void
write_content (Atom *self, guint index, AnnalCertainty certainty)
{
  g_autoptr (GPtrArray) lines = annal_entry_list_details (self->timeline, index);
  g_autofree char *when = annal_entry_word_when (self->timeline, index);
  g_autofree char *narrowing = annal_entry_word_narrowing (self->narrower, index);
  g_autofree char *occasion = annal_entry_word_occasion (self->timeline, index);
  g_autofree char *standing = annal_standing_word (self->standing, annal_timeline_get_record (self->timeline, index));

  g_string_append (self->text, "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">");
  add_paragraph (self, "When: ", when);
  add_paragraph (self, "→ ", narrowing);
  add_paragraph (self, "Note: ", standing);
  add_paragraph (self, "Note: ", annal_word_certainty (certainty));
  add_paragraph (self, "Said at: ", occasion);
  for (guint i = 0; i < lines->len; i++)
    add_paragraph (self, "", g_ptr_array_index (lines, i));
  g_string_append (self->text, "</div></content>\n");
}

static void
write_entry (Atom *self, guint index, AnnalCertainty certainty)
{
  AnnalRecord *record = annal_timeline_get_record (self->timeline, index);
  g_autofree char *title = annal_standing_mark (self->standing, record,
                                                annal_entry_word_title (self->timeline, index));

  g_string_append (self->text, "<entry>\n");
  write_id (self, annal_record_get_id (record));
  write_element (self, "title", title);
  write_updated (self, annal_entry_get_printed (self->timeline, index, self->printed));
  write_category (self, annal_record_as_event (record));
  write_links (self, index);
  write_when (self, index);
  write_content (self, index, certainty);
  g_string_append (self->text, "</entry>\n");
}

static void
write_head (Atom *self, const char *author)
{
  const char *title = annal_dossier_get_title (self->dossier);

  g_string_append (self->text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:annal=\"urn:annal:annal-1\">\n");
  write_id (self, NULL);
  write_element (self, "title", title != NULL ? title : "Timeline");
  write_updated (self, self->printed);
  g_string_append (self->text, "<author>");
  annal_xml_append_element (self->text, "name", author != NULL && *author != '\0' ? author : "Annal");
  g_string_append (self->text, "</author>\n<generator>Annal</generator>\n");
}

static gboolean
write_feed (Atom *self, AnnalExporter *exporter, const AnnalExportItems *items, AnnalExportOut *out)
{
  annal_exporter_leave_out (exporter, "the doubt of when each source was published: a feed says when it was in print "
                                      "at the latest");
  write_head (self, annal_exporter_get_option (exporter, "author"));
  for (guint i = 0; i < annal_exporter_get_n_left_out (exporter); i++)
    write_element (self, "annal:left-out", annal_exporter_get_left_out (exporter, i));
  for (guint i = 0; i < items->n; i++)
    {
      write_entry (self, annal_export_items_get_index (items, i), annal_export_items_get_certainty (items, i));
      annal_exporter_tell_progress (exporter, i + 1, items->n);
      if (!annal_export_out_flush (out))
        return FALSE;
    }
  g_string_append (self->text, "</feed>\n");
  return TRUE;
}

static gboolean
annal_export_atom_write_items (AnnalExporter *exporter, const AnnalExportItems *items, AnnalExportOut *out)
{
  Atom self = { .text = out->text, .timeline = items->timeline, .standing = items->standing };
  gboolean done;

  self.dossier = annal_timeline_get_dossier (items->timeline);
  self.narrower = annal_narrower_new (items->timeline);
  self.printed = annal_timeline_get_printed (items->timeline);
  done = annal_namespace_init (&self.names, self.dossier, annal_exporter_get_option (exporter, "authority"),
                               &out->error) &&
         write_feed (&self, exporter, items, out);
  annal_namespace_clear (&self.names);
  annal_narrower_free (self.narrower);
  return done;
}

static void
annal_export_atom_class_init (AnnalExportAtomClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write_items = annal_export_atom_write_items;
}

static void
annal_export_atom_init (AnnalExportAtom *self)
{
}
