/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/annal-sheet-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-anchor.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-event.h>
#include <annal/annal-participant.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>
#include <annal/annal-vocabulary.h>
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "export/annal-ahead-private.h"
#include "export/annal-entry-private.h"
#include "export/annal-sayings-private.h"
#include "export/annal-wording-private.h"
#include "model/annal-columns-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-vocabulary-private.h"
#include "model/annal-when-span-private.h"
#include "timeline/annal-explain-private.h"
#include "timeline/annal-timeline-private.h"

#define DATE_COLUMNS \
  { "date", ANNAL_CELL_DATE, 14 }, { "date_words", ANNAL_CELL_TEXT, 24 }, { "date_printed", ANNAL_CELL_TEXT, 18 }, \
  { "date_basis", ANNAL_CELL_WORD, 12 }, { "earliest", ANNAL_CELL_INSTANT, 21 }, { "latest", ANNAL_CELL_INSTANT, 21 }

static const AnnalSheetColumn entry_columns[] = {
  { "id", ANNAL_CELL_TEXT, 20 },     { "type", ANNAL_CELL_WORD, 8 },        { "kind", ANNAL_CELL_TEXT, 14 },
  { "date", ANNAL_CELL_DATE, 14 },   { "earliest", ANNAL_CELL_INSTANT, 21 }, { "latest", ANNAL_CELL_INSTANT, 21 },
  { "certainty", ANNAL_CELL_WORD, 10 }, { "by", ANNAL_CELL_TEXT, 24 },       { "stance", ANNAL_CELL_WORD, 12 },
  { "text", ANNAL_CELL_TEXT, 60 },   { "sources", ANNAL_CELL_TEXT, 20 },
};

static const AnnalSheetColumn event_columns[] = {
  { "id", ANNAL_CELL_TEXT, 20 },        { "kind", ANNAL_CELL_TEXT, 16 },   { "title", ANNAL_CELL_TEXT, 60 },
  { "status", ANNAL_CELL_WORD, 10 },    DATE_COLUMNS,                      { "narrowed", ANNAL_CELL_TEXT, 30 },
  { "certainty", ANNAL_CELL_WORD, 10 }, { "where", ANNAL_CELL_TEXT, 18 },  { "participants", ANNAL_CELL_TEXT, 30 },
  { "part_of", ANNAL_CELL_TEXT, 20 },   { "sources", ANNAL_CELL_TEXT, 20 },
};

static const AnnalSheetColumn claim_columns[] = {
  { "id", ANNAL_CELL_TEXT, 20 },     { "kind", ANNAL_CELL_TEXT, 14 },     { "stance", ANNAL_CELL_WORD, 12 },
  { "by", ANNAL_CELL_TEXT, 24 },     { "act", ANNAL_CELL_TEXT, 34 },      { "says", ANNAL_CELL_TEXT, 60 },
  { "hedge", ANNAL_CELL_WORD, 10 },  DATE_COLUMNS,                        { "narrowed", ANNAL_CELL_TEXT, 30 },
  { "certainty", ANNAL_CELL_WORD, 10 }, { "event", ANNAL_CELL_TEXT, 20 }, { "target", ANNAL_CELL_TEXT, 20 },
  { "rests_on", ANNAL_CELL_TEXT, 20 }, { "state", ANNAL_CELL_WORD, 10 },  { "sources", ANNAL_CELL_TEXT, 20 },
};

static const AnnalSheetColumn citation_columns[] = {
  { "record", ANNAL_CELL_TEXT, 20 },
  { "type", ANNAL_CELL_WORD, 8 },
  { "source", ANNAL_CELL_TEXT, 18 },
  { "title", ANNAL_CELL_TEXT, 50 },
  { "maker", ANNAL_CELL_TEXT, 24 },
  { "url", ANNAL_CELL_URL, 40 },
  { "published", ANNAL_CELL_DATE, 14 },
  { "published_words", ANNAL_CELL_TEXT, 24 },
  { "fidelity", ANNAL_CELL_WORD, 14 },
  { "role", ANNAL_CELL_WORD, 12 },
  { "quote", ANNAL_CELL_TEXT, 60 },
  { "start", ANNAL_CELL_NUMBER, 8 },
  { "end", ANNAL_CELL_NUMBER, 8 },
  { "cue", ANNAL_CELL_TEXT, 16 },
  { "chain", ANNAL_CELL_TEXT, 40 },
};

static const AnnalSheetColumn source_columns[] = {
  { "id", ANNAL_CELL_TEXT, 18 },
  { "title", ANNAL_CELL_TEXT, 60 },
  { "maker", ANNAL_CELL_TEXT, 24 },
  { "date", ANNAL_CELL_DATE, 14 },
  { "date_words", ANNAL_CELL_TEXT, 24 },
  { "date_printed", ANNAL_CELL_TEXT, 18 },
  { "date_basis", ANNAL_CELL_WORD, 12 },
  { "earliest", ANNAL_CELL_INSTANT, 21 },
  { "latest", ANNAL_CELL_INSTANT, 21 },
  { "url", ANNAL_CELL_URL, 40 },
  { "archived_url", ANNAL_CELL_URL, 40 },
  { "lang", ANNAL_CELL_TEXT, 6 },
  { "licence", ANNAL_CELL_TEXT, 16 },
  { "version_of", ANNAL_CELL_TEXT, 18 },
  { "sha256", ANNAL_CELL_TEXT, 66 },
};

static const struct
{
  const AnnalSheetColumn *columns;
  guint n;
} sheets[] = {
  [ANNAL_SHEET_ENTRIES] = { entry_columns, G_N_ELEMENTS (entry_columns) },
  [ANNAL_SHEET_EVENTS] = { event_columns, G_N_ELEMENTS (event_columns) },
  [ANNAL_SHEET_CLAIMS] = { claim_columns, G_N_ELEMENTS (claim_columns) },
  [ANNAL_SHEET_CITATIONS] = { citation_columns, G_N_ELEMENTS (citation_columns) },
  [ANNAL_SHEET_SOURCES] = { source_columns, G_N_ELEMENTS (source_columns) },
};

G_STATIC_ASSERT (G_N_ELEMENTS (claim_columns) <= ANNAL_SHEET_COLUMNS_MAX);

const AnnalSheetColumn *
annal_sheet_get_columns (AnnalSheetTable table, guint *n)
{
  *n = sheets[table].n;
  return sheets[table].columns;
}

typedef struct
{
  const AnnalExportItems *items;
  AnnalTimeline *timeline;
  AnnalDossier *dossier;
  const AnnalColumns *columns;
  AnnalAhead ahead;
  AnnalSayings sayings;
  AnnalInstantText earliest;
  AnnalInstantText latest;
  AnnalSheetRow row;
  gboolean (*visit) (const AnnalSheetRow *row, gpointer data);
  gpointer data;
} Sheet;

/* --- cells ---------------------------------------------------------------- */

static void
add (Sheet *self, const char *text)
{
  g_assert (self->row.n < ANNAL_SHEET_COLUMNS_MAX);
  self->row.cells[self->row.n++] = text;
}

static void
take (Sheet *self, char *text)
{
  if (text != NULL)
    g_ptr_array_add (self->row.owned, text);
  add (self, text);
}

static gboolean
end_row (Sheet *self)
{
  gboolean goes_on = self->visit (&self->row, self->data);

  self->row.n = 0;
  if (self->row.owned->len > 0)
    g_ptr_array_set_size (self->row.owned, 0);
  return goes_on;
}

/* Two cells: the first and the last second that may lie inside. */
static void
add_bounds (Sheet *self, const AnnalSpanData *span)
{
  gint64 last = annal_span_data_get_last (span);
  gboolean is_dated = annal_span_data_is_dated (span);
  gboolean has_first = is_dated && span->begin_min != G_MININT64;
  gboolean has_last = is_dated && last != G_MAXINT64;

  add (self, has_first ? annal_instant_text_set (&self->earliest, span->begin_min) : NULL);
  add (self, has_last ? annal_instant_text_set (&self->latest, last) : NULL);
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

/* Six cells. */
static void
add_date (Sheet *self, const AnnalWhen *when, const AnnalSpanData *span)
{
  add (self, get_edtf (when));
  add (self, annal_sayings_get_date (&self->sayings, when));
  add (self, when != NULL ? annal_when_get_text (when) : NULL);
  add (self, when != NULL ? annal_word_get (ANNAL_TYPE_BASIS, annal_when_get_basis (when)) : NULL);
  add_bounds (self, span);
}

static void
add_narrowing (Sheet *self, guint index)
{
  g_auto (AnnalNarrowing) narrowing = { NULL };

  if (annal_narrowing_init (&narrowing, self->timeline, index))
    take (self, g_strdup_printf ("%s, %s", narrowing.words, narrowing.reason));
  else
    add (self, NULL);
}

static char *
list_sources (AnnalRecord *record)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (annal_text_hash, g_str_equal);
  GString *sources = g_string_new (NULL);

  for (guint i = 0; i < annal_record_get_n_citations (record); i++)
    {
      const char *source = annal_citation_get_source (annal_record_get_citation (record, i));

      if (source != NULL && g_hash_table_add (seen, (gpointer) source))
        g_string_append_printf (sources, "%s%s", sources->len > 0 ? "; " : "", source);
    }
  return g_string_free (sources, FALSE);
}

/* The sources cited, in the order of the citations, each once; of one that is
 * there the columns know the row.
 */
static void
add_sources (Sheet *self, AnnalRecord *record, guint row)
{
  guint first = self->columns->first_cited[row];
  guint n = self->columns->first_cited[row + 1] - first;
  guint only = n == 1 ? self->columns->cited[first] : ANNAL_NO_NUMBER;

  if (n == 0)
    add (self, NULL);
  else if (only != ANNAL_NO_NUMBER)
    add (self, annal_record_get_id (annal_columns_get_record (self->columns, only)));
  else
    take (self, list_sources (record));
}

static const char *
get_certainty (Sheet *self, guint position)
{
  return annal_export_items_get_certainty (self->items, position) == ANNAL_CERTAINTY_CERTAIN ? "certain" : "possible";
}

/* --- rows ----------------------------------------------------------------- */

static gboolean
visit_entry (Sheet *self, guint position)
{
  guint index = annal_export_items_get_index (self->items, position);
  AnnalRecord *record = annal_timeline_get_record (self->timeline, index);
  const AnnalEvent *event = annal_record_as_event (record);
  const AnnalClaim *claim = annal_record_as_claim (record);

  add (self, annal_record_get_id (record));
  add (self, event != NULL ? "event" : "claim");
  add (self, event != NULL ? annal_event_get_kind (event)
                           : annal_word_get (ANNAL_TYPE_CLAIM_KIND, annal_claim_get_kind (claim)));
  add (self, get_edtf (event != NULL ? annal_event_get_when (event) : annal_claim_get_said (claim)));
  add_bounds (self, annal_timeline_get_tight_data (self->timeline, index));
  add (self, get_certainty (self, position));
  add (self, claim != NULL ? annal_sayings_get_speaker (&self->sayings, claim) : NULL);
  add (self, claim != NULL ? annal_stance_get_word (annal_claim_get_stance (claim)) : NULL);
  add (self, get_text (event != NULL ? annal_event_get_title (event) : annal_claim_get_says (claim)));
  add_sources (self, record, annal_timeline_get_row (self->timeline, index));
  return end_row (self);
}

/* “North Korea (speaker); a senior official” */
static char *
list_participants (Sheet *self, const AnnalEvent *event)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < annal_event_get_n_participants (event); i++)
    {
      const AnnalParticipant *participant = annal_event_get_participant (event, i);
      g_autofree char *who = annal_word_agent (self->dossier, annal_participant_get_who (participant), NULL,
                                               ANNAL_NAMING_FULL);
      const char *role = annal_participant_get_role (participant);

      g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", who);
      if (role != NULL)
        g_string_append_printf (out, " (%s)", role);
    }
  return g_string_free (out, out->len == 0);
}

static gboolean
visit_event (Sheet *self, guint position)
{
  guint index = annal_export_items_get_index (self->items, position);
  AnnalRecord *record = annal_timeline_get_record (self->timeline, index);
  const AnnalEvent *event = annal_record_as_event (record);
  const AnnalAgent *where;

  if (event == NULL)
    return TRUE;
  where = annal_event_get_where (event);
  add (self, annal_event_get_id (event));
  add (self, annal_event_get_kind (event));
  add (self, get_text (annal_event_get_title (event)));
  add (self, annal_word_get (ANNAL_TYPE_EVENT_STATUS, annal_event_get_status (event)));
  add_date (self, annal_event_get_when (event), annal_timeline_get_tight_data (self->timeline, index));
  add_narrowing (self, index);
  add (self, get_certainty (self, position));
  take (self, where != NULL ? annal_word_agent (self->dossier, where, NULL, ANNAL_NAMING_FULL) : NULL);
  take (self, list_participants (self, event));
  add (self, annal_event_get_part_of (event));
  add_sources (self, record, annal_timeline_get_row (self->timeline, index));
  return end_row (self);
}

static char *
list_grounds (const AnnalClaim *claim)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < annal_claim_get_n_rests_on (claim); i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", annal_claim_get_rests_on (claim, i));
  return g_string_free (out, out->len == 0);
}

static gboolean
visit_claim (Sheet *self, guint position)
{
  guint index = annal_export_items_get_index (self->items, position);
  AnnalRecord *record = annal_timeline_get_record (self->timeline, index);
  const AnnalClaim *claim = annal_record_as_claim (record);

  if (claim == NULL)
    return TRUE;
  add (self, annal_claim_get_id (claim));
  add (self, annal_word_get (ANNAL_TYPE_CLAIM_KIND, annal_claim_get_kind (claim)));
  add (self, annal_stance_get_word (annal_claim_get_stance (claim)));
  add (self, annal_sayings_get_speaker (&self->sayings, claim));
  add (self, annal_sayings_get_act (&self->sayings, claim));
  add (self, get_text (annal_claim_get_says (claim)));
  add (self, annal_word_get (ANNAL_TYPE_HEDGE, annal_claim_get_hedge (claim)));
  add_date (self, annal_claim_get_said (claim), annal_timeline_get_tight_data (self->timeline, index));
  add_narrowing (self, index);
  add (self, get_certainty (self, position));
  add (self, annal_claim_get_utterance (claim));
  add (self, annal_claim_get_target (claim));
  take (self, list_grounds (claim));
  add (self, annal_word_get (ANNAL_TYPE_CLAIM_STATE, annal_claim_get_state (claim)));
  add_sources (self, record, annal_timeline_get_row (self->timeline, index));
  return end_row (self);
}

static char *
word_offset (gint64 offset)
{
  return offset >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, offset) : NULL;
}

/* @passage may be NULL. */
static gboolean
visit_passage (Sheet *self, AnnalRecord *record, const AnnalCitation *citation, const AnnalAnchor *passage)
{
  const char *id = annal_citation_get_source (citation);
  AnnalRecord *cited = id != NULL ? annal_dossier_lookup (self->dossier, id) : NULL;
  const AnnalSource *source = cited != NULL ? annal_record_as_source (cited) : NULL;
  const AnnalWhen *published = source != NULL ? annal_source_get_published (source) : NULL;

  add (self, annal_record_get_id (record));
  add (self, annal_word_get (ANNAL_TYPE_RECORD_TYPE, annal_record_get_record_type (record)));
  add (self, id);
  add (self, source != NULL ? get_text (annal_source_get_title (source)) : NULL);
  take (self, source != NULL ? annal_word_source_maker (self->dossier, source) : NULL);
  add (self, source != NULL ? annal_source_get_url (source) : NULL);
  add (self, get_edtf (published));
  add (self, annal_sayings_get_date (&self->sayings, published));
  add (self, annal_word_get (ANNAL_TYPE_FIDELITY, annal_citation_get_fidelity (citation)));
  add (self, passage != NULL ? annal_word_get (ANNAL_TYPE_ANCHOR_ROLE, annal_anchor_get_role (passage)) : NULL);
  add (self, passage != NULL ? annal_anchor_get_quote (passage) : NULL);
  take (self, passage != NULL ? word_offset (annal_anchor_get_start (passage)) : NULL);
  take (self, passage != NULL ? word_offset (annal_anchor_get_end (passage)) : NULL);
  add (self, annal_citation_get_cue (citation));
  take (self, annal_word_chain (self->dossier, citation));
  return end_row (self);
}

static gboolean
visit_citation (Sheet *self, AnnalRecord *record, const AnnalCitation *citation)
{
  guint n = annal_citation_get_n_passages (citation);

  if (n == 0)
    return visit_passage (self, record, citation, NULL);
  for (guint i = 0; i < n; i++)
    if (!visit_passage (self, record, citation, annal_citation_get_passage (citation, i)))
      return FALSE;
  return TRUE;
}

static gboolean
visit_citations (Sheet *self, guint position)
{
  guint index = annal_export_items_get_index (self->items, position);
  AnnalRecord *record = annal_timeline_get_record (self->timeline, index);

  for (guint i = 0; i < annal_record_get_n_citations (record); i++)
    if (!visit_citation (self, record, annal_record_get_citation (record, i)))
      return FALSE;
  return TRUE;
}

static gboolean
visit_source (Sheet *self, const AnnalSource *source)
{
  const AnnalWhen *published = annal_source_get_published (source);
  AnnalSpanData span = ANNAL_SPAN_DATA_UNDATED;

  annal_source_get_span_data (source, &span);
  add (self, annal_source_get_id (source));
  add (self, get_text (annal_source_get_title (source)));
  take (self, annal_word_source_maker (self->dossier, source));
  add_date (self, published, &span);
  add (self, annal_source_get_url (source));
  add (self, annal_source_get_archived_url (source));
  add (self, annal_source_get_lang (source));
  add (self, annal_source_get_licence (source));
  add (self, annal_source_get_version_of (source));
  add (self, annal_source_get_sha256 (source));
  return end_row (self);
}

static void
note_sources (GHashTable *cited, AnnalRecord *record)
{
  for (guint i = 0; i < annal_record_get_n_citations (record); i++)
    {
      const char *source = annal_citation_get_source (annal_record_get_citation (record, i));

      if (source != NULL)
        g_hash_table_add (cited, (gpointer) source);
    }
}

static gboolean
visit_sources (Sheet *self)
{
  g_autoptr (GHashTable) cited = g_hash_table_new (annal_text_hash, g_str_equal);

  for (guint i = 0; i < self->items->n; i++)
    note_sources (cited, annal_timeline_get_record (self->timeline, annal_export_items_get_index (self->items, i)));
  for (guint i = 0; i < annal_dossier_get_n_sources (self->dossier); i++)
    {
      const AnnalSource *source = annal_dossier_get_source (self->dossier, i);

      if (g_hash_table_contains (cited, annal_source_get_id (source)) && !visit_source (self, source))
        return FALSE;
    }
  return TRUE;
}

static gboolean
visit_each (Sheet *self, gboolean (*visit) (Sheet *self, guint position))
{
  for (guint i = 0; i < self->items->n; i++)
    {
      annal_ahead_fetch (&self->ahead, i);
      if (!visit (self, i))
        return FALSE;
    }
  return TRUE;
}

static gboolean
visit_all (Sheet *self, AnnalSheetTable table)
{
  switch (table)
    {
    case ANNAL_SHEET_EVENTS:
      return visit_each (self, visit_event);
    case ANNAL_SHEET_CLAIMS:
      return visit_each (self, visit_claim);
    case ANNAL_SHEET_CITATIONS:
      return visit_each (self, visit_citations);
    case ANNAL_SHEET_SOURCES:
      return visit_sources (self);
    case ANNAL_SHEET_ENTRIES:
    default:
      return visit_each (self, visit_entry);
    }
}

gboolean
annal_sheet_visit (AnnalSheetTable table,
                   const AnnalExportItems *items,
                   gboolean (*visit) (const AnnalSheetRow *row, gpointer data),
                   gpointer data)
{
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  Sheet self = { .items = items, .timeline = items->timeline, .visit = visit, .data = data };
  gboolean done;

  self.dossier = annal_timeline_get_dossier (items->timeline);
  self.columns = annal_dossier_get_columns (self.dossier);
  annal_ahead_init (&self.ahead, items->timeline, items->indices, items->n);
  self.row.owned = owned;
  annal_sayings_init (&self.sayings, self.dossier);
  done = visit_all (&self, table);
  annal_sayings_clear (&self.sayings);
  return done;
}
