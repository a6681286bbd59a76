/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/table/annal-sheet-private.h"

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
#include "export/wording/annal-sayings-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-columns-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-vocabulary-private.h"
#include "model/annal-when-span-private.h"
#include "timeline/annal-explain-private.h"
#include "timeline/annal-sequence-words-private.h"
#include "timeline/annal-timeline-private.h"

struct _AnnalSheet
{
  AnnalSheetTable table;
  AnnalExportItems items;
  AnnalTimeline *timeline;     /* borrowed */
  AnnalDossier *dossier;       /* borrowed */
  const AnnalColumns *columns; /* borrowed */
  AnnalAhead ahead;
  AnnalSayings sayings;
  AnnalNarrower *narrower;     /* owned */
  const AnnalRowTexts *row_texts; /* borrowed */
  AnnalInstantText earliest;
  AnnalInstantText latest;
  AnnalSpanData published;     /* of the source that is the row */
  const AnnalRowText *cited;   /* the source that was got last; NULL where several were */
  AnnalSayingWords claim_kinds;
  GPtrArray *sources;          /* owned, of AnnalSource, where they are the rows */
  GPtrArray *texts;            /* owned, of char, that getters made */
  guint next_position;         /* among the items or sources */
  guint next_citation;
  guint next_passage;
};

/* --- where rows are ------------------------------------------------------- */

static guint
count_citations (const AnnalSheetPlace *place)
{
  return place->event != NULL ? annal_event_get_n_citations (place->event) : annal_claim_get_n_citations (place->claim);
}

static const AnnalCitation *
get_citation (const AnnalSheetPlace *place, guint index)
{
  return place->event != NULL ? annal_event_get_citation (place->event, index)
                              : annal_claim_get_citation (place->claim, index);
}

static void
go_to (AnnalSheet *self, guint position, AnnalSheetPlace *place)
{
  annal_ahead_fetch (&self->ahead, position);
  *place = (AnnalSheetPlace) { .position = position };
  place->index = annal_export_items_get_index (&self->items, position);
  place->row = &self->row_texts->rows[annal_timeline_get_row (self->timeline, place->index)];
  place->record = place->row->record;
  if (annal_row_text_is_event (place->row))
    place->event = (const AnnalEvent *) place->record;
  else
    place->claim = (const AnnalClaim *) place->record;
}

static void
note_sources (AnnalSheet *self, GHashTable *cited)
{
  for (guint i = 0; i < self->items.n; i++)
    {
      AnnalSheetPlace place;

      go_to (self, i, &place);
      for (guint j = 0; j < count_citations (&place); j++)
        {
          const char *source = annal_citation_get_source (get_citation (&place, j));

          if (source != NULL)
            g_hash_table_add (cited, (gpointer) source);
        }
    }
}

static void
gather_sources (AnnalSheet *self, gboolean all)
{
  g_autoptr (GHashTable) cited = g_hash_table_new (annal_text_hash, g_str_equal);

  if (!all)
    note_sources (self, cited);
  for (guint i = 0; i < annal_dossier_get_n_sources (self->dossier); i++)
    {
      AnnalSource *source = annal_dossier_get_source (self->dossier, i);

      if (all || g_hash_table_contains (cited, annal_source_get_id (source)))
        g_ptr_array_add (self->sources, source);
    }
}

AnnalSheet *
annal_sheet_new (AnnalSheetTable table, const AnnalExportItems *items, gboolean with_all_sources)
{
  AnnalSheet *self = g_new0 (AnnalSheet, 1);

  self->table = table;
  self->items = *items;
  self->timeline = items->timeline;
  self->dossier = annal_timeline_get_dossier (items->timeline);
  self->columns = annal_dossier_get_columns (self->dossier);
  self->row_texts = annal_dossier_get_row_texts (self->dossier);
  annal_ahead_init (&self->ahead, items->timeline, items->indices, items->n, &self->sayings,
                    table != ANNAL_SHEET_ENTRIES);
  if (table == ANNAL_SHEET_EVENTS || table == ANNAL_SHEET_CLAIMS)
    annal_ahead_expect_narrowing (&self->ahead);
  annal_sayings_init (&self->sayings, self->dossier);
  self->narrower = annal_narrower_new (items->timeline);
  if (table != ANNAL_SHEET_CITATIONS && table != ANNAL_SHEET_SOURCES)
    annal_ahead_expect_sources (&self->ahead);
  annal_saying_words_fill (self->claim_kinds, ANNAL_TYPE_CLAIM_KIND);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->sources = g_ptr_array_new ();
  if (table == ANNAL_SHEET_SOURCES)
    gather_sources (self, with_all_sources);
  return self;
}

void
annal_sheet_free (AnnalSheet *self)
{
  annal_sayings_clear (&self->sayings);
  annal_narrower_free (self->narrower);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

static gboolean
next_source (AnnalSheet *self, AnnalSheetPlace *place)
{
  AnnalSource *source;

  if (self->next_position == self->sources->len)
    return FALSE;
  source = g_ptr_array_index (self->sources, self->next_position++);
  self->published = ANNAL_SPAN_DATA_UNDATED;
  annal_source_get_span_data (source, &self->published);
  *place = (AnnalSheetPlace) { .record = annal_source_as_record (source), .source = source, .span = &self->published };
  return TRUE;
}

static const AnnalSource *
find_source (AnnalSheet *self, const AnnalCitation *citation)
{
  const char *id = annal_citation_get_source (citation);
  AnnalRecord *cited = id != NULL ? annal_dossier_lookup (self->dossier, id) : NULL;

  return cited != NULL ? annal_record_as_source (cited) : NULL;
}

/* A citation without passages is one row too. */
static gboolean
next_citation (AnnalSheet *self, AnnalSheetPlace *place)
{
  for (; self->next_position < self->items.n; self->next_position++, self->next_citation = 0)
    {
      guint n_passages;

      go_to (self, self->next_position, place);
      if (self->next_citation == count_citations (place))
        continue;
      place->citation = get_citation (place, self->next_citation);
      place->source = find_source (self, place->citation);
      n_passages = annal_citation_get_n_passages (place->citation);
      if (self->next_passage < n_passages)
        place->passage = annal_citation_get_passage (place->citation, self->next_passage);
      if (++self->next_passage < n_passages)
        return TRUE;
      self->next_passage = 0;
      self->next_citation++;
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_row (AnnalSheet *self, const AnnalSheetPlace *place)
{
  if (self->table == ANNAL_SHEET_EVENTS)
    return place->event != NULL;
  return self->table != ANNAL_SHEET_CLAIMS || place->claim != NULL;
}

gboolean
annal_sheet_next (AnnalSheet *self, AnnalSheetPlace *place)
{
  if (self->table == ANNAL_SHEET_SOURCES)
    return next_source (self, place);
  if (self->table == ANNAL_SHEET_CITATIONS)
    return next_citation (self, place);
  while (self->next_position < self->items.n)
    {
      go_to (self, self->next_position++, place);
      if (!is_row (self, place))
        continue;
      place->span = annal_timeline_get_tight_data (self->timeline, place->index);
      return TRUE;
    }
  return FALSE;
}

/* --- texts ---------------------------------------------------------------- */

const char *
annal_sheet_keep (AnnalSheet *self, char *text)
{
  if (text != NULL)
    g_ptr_array_add (self->texts, text);
  return text;
}

gboolean
annal_sheet_has_texts (AnnalSheet *self)
{
  return self->texts->len > 0;
}

void
annal_sheet_drop_texts (AnnalSheet *self)
{
  if (self->texts->len > 0)
    g_ptr_array_set_size (self->texts, 0);
}

static const char *
get_text (const AnnalText *text)
{
  return text != NULL ? annal_text_get_text (text) : NULL;
}

/* --- cells of several tables ---------------------------------------------- */

static const AnnalWhen *
get_when (const AnnalSheetPlace *place)
{
  return place->row != NULL ? annal_record_get_own_when (place->record) : annal_source_get_published (place->source);
}

static const char *
get_id (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->row != NULL ? place->row->id : annal_record_get_id (place->record);
}

static gsize
get_id_length (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->row->id_length;
}

static int
get_record_type (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->event != NULL ? ANNAL_RECORD_TYPE_EVENT : ANNAL_RECORD_TYPE_CLAIM;
}

static const char *
get_date (AnnalSheet *self, const AnnalSheetPlace *place)
{
  const AnnalWhen *when;

  if (place->row != NULL)
    return place->row->edtf;
  when = get_when (place);
  return when != NULL ? annal_when_get_edtf (when) : NULL;
}

static gsize
get_date_length (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->row->edtf_length;
}

static const char *
get_date_words (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->row != NULL ? annal_sayings_get_row_date (&self->sayings, place->row)
                            : annal_sayings_get_date (&self->sayings, get_when (place));
}

static const char *
get_date_printed (AnnalSheet *self, const AnnalSheetPlace *place)
{
  const AnnalWhen *when;

  if (place->row != NULL && !(place->row->flags & ANNAL_ROW_TEXT_PRINTED))
    return NULL;
  when = get_when (place);
  return when != NULL ? annal_when_get_text (when) : NULL;
}

static int
get_date_basis (AnnalSheet *self, const AnnalSheetPlace *place)
{
  const AnnalWhen *when;

  if (place->row != NULL)
    return place->row->basis;
  when = get_when (place);
  return when != NULL ? (int) annal_when_get_basis (when) : ANNAL_BASIS_UNSET;
}

/* The first and the last second that may lie inside. */
static const char *
get_earliest (AnnalSheet *self, const AnnalSheetPlace *place)
{
  if (!annal_span_data_is_dated (place->span) || place->span->begin_min == G_MININT64)
    return NULL;
  return annal_instant_text_set (&self->earliest, place->span->begin_min);
}

static const char *
get_latest (AnnalSheet *self, const AnnalSheetPlace *place)
{
  gint64 last = annal_span_data_get_last (place->span);

  if (!annal_span_data_is_dated (place->span) || last == G_MAXINT64)
    return NULL;
  return annal_instant_text_set (&self->latest, last);
}

static gsize
get_earliest_length (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return self->earliest.length;
}

static gsize
get_latest_length (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return self->latest.length;
}

static const char *
get_narrowed (AnnalSheet *self, const AnnalSheetPlace *place)
{
  const AnnalNarrowing *narrowing = annal_narrower_find (self->narrower, place->index);

  if (narrowing == NULL)
    return NULL;
  return annal_sheet_keep (self, g_strconcat (narrowing->words, ", ", narrowing->reason, NULL));
}

/* “Certain” beside a vague date would be taken for the date's. */
static int
get_certainty (AnnalSheet *self, const AnnalSheetPlace *place)
{
  AnnalCertainty certainty = annal_export_items_get_certainty (&self->items, place->position);

  return certainty == ANNAL_CERTAINTY_CERTAIN ? -1 : ANNAL_CERTAINTY_POSSIBLE;
}

/* How it stands: an event that was cancelled, a claim that was withdrawn. */
static const char *
get_status (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->row->flags & ANNAL_ROW_TEXT_STATUS ? annal_standing_get_status (place->record) : NULL;
}

static const char *
get_notice (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_standing_get_fate (self->items.standing, place->record);
}

static const char *
list_sources (AnnalSheet *self, const AnnalSheetPlace *place)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (annal_text_hash, g_str_equal);
  GString *sources = g_string_new (NULL);

  for (guint i = 0; i < count_citations (place); i++)
    {
      const char *source = annal_citation_get_source (get_citation (place, i));

      if (source != NULL && g_hash_table_add (seen, (gpointer) source))
        g_string_append_printf (sources, "%s%s", sources->len > 0 ? "; " : "", source);
    }
  return annal_sheet_keep (self, g_string_free (sources, FALSE));
}

/* The sources cited, in the order of the citations, each once; of one that is
 * there the columns know the row.
 */
static const char *
get_sources (AnnalSheet *self, const AnnalSheetPlace *place)
{
  gsize row = (gsize) (place->row - self->row_texts->rows);
  guint first = self->columns->first_cited[row];
  guint n = self->columns->first_cited[row + 1] - first;

  self->cited = NULL;
  if (n == 0)
    return NULL;
  if (n > 1 || self->columns->cited[first] == ANNAL_NO_NUMBER)
    return list_sources (self, place);
  self->cited = &self->row_texts->rows[self->columns->cited[first]];
  return self->cited->id;
}

static gsize
get_sources_length (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return self->cited != NULL ? self->cited->id_length : strlen (g_ptr_array_index (self->texts, self->texts->len - 1));
}

static const AnnalRowSpeaker *
get_speaker (const AnnalSheet *self, const AnnalSheetPlace *place)
{
  return &self->row_texts->speakers[place->row->number];
}

const char *
annal_sheet_get_speaker_id (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->claim != NULL ? get_speaker (self, place)->id : NULL;
}

static const char *
get_by (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->claim != NULL ? get_speaker (self, place)->words : NULL;
}

static gsize
get_by_length (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return get_speaker (self, place)->words_length;
}

guint
annal_sheet_get_speaker_key (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->claim != NULL ? place->row->number : G_MAXUINT;
}

static int
get_stance (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->row->stance;
}

static const char *
get_event_kind (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->row->number != ANNAL_NO_NUMBER ? self->row_texts->kinds[place->row->number] : NULL;
}

static int
get_claim_kind (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->row->claim_kind;
}

/* --- cells of entries ----------------------------------------------------- */

static const char *
get_kind (AnnalSheet *self, const AnnalSheetPlace *place)
{
  if (place->event != NULL)
    return get_event_kind (self, place);
  return annal_saying_words_get (self->claim_kinds, get_claim_kind (self, place));
}

static const char *
get_title_or_says (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->row->text;
}

/* Those of claims come first. */
static guint
get_kind_key (AnnalSheet *self, const AnnalSheetPlace *place)
{
  if (place->claim != NULL)
    return place->row->claim_kind;
  return place->row->number != ANNAL_NO_NUMBER ? place->row->number + ANNAL_SAYINGS_WORDS_MAX : G_MAXUINT;
}

static gsize
get_text_length (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->row->text_length;
}

/* --- cells of events ------------------------------------------------------ */

static const char *
get_where (AnnalSheet *self, const AnnalSheetPlace *place)
{
  const AnnalAgent *where = annal_event_get_where (place->event);

  if (where == NULL)
    return NULL;
  return annal_sheet_keep (self, annal_word_agent (self->dossier, where, NULL, ANNAL_NAMING_FULL));
}

/* “North Korea (speaker); a senior official” */
static const char *
get_participants (AnnalSheet *self, const AnnalSheetPlace *place)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < annal_event_get_n_participants (place->event); i++)
    {
      const AnnalParticipant *participant = annal_event_get_participant (place->event, i);
      g_autofree char *who = annal_word_agent (self->dossier, annal_participant_get_who (participant), NULL,
                                               ANNAL_NAMING_FULL);
      const char *role = annal_participant_get_role (participant);

      g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", who);
      if (role != NULL)
        g_string_append_printf (out, " (%s)", role);
    }
  return annal_sheet_keep (self, g_string_free (out, out->len == 0));
}

static const char *
get_part_of (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_event_get_part_of (place->event);
}

/* --- cells of claims ------------------------------------------------------ */

static const char *
get_act (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_sayings_get_act (&self->sayings, place->row);
}

static int
get_hedge (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->row->hedge;
}

static const char *
get_utterance (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_claim_get_utterance (place->claim);
}

static const char *
get_target (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_claim_get_target (place->claim);
}

static const char *
get_grounds (AnnalSheet *self, const AnnalSheetPlace *place)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < annal_claim_get_n_rests_on (place->claim); i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", annal_claim_get_rests_on (place->claim, i));
  return annal_sheet_keep (self, g_string_free (out, out->len == 0));
}

static int
get_state (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_claim_get_state (place->claim);
}

/* --- cells of citations --------------------------------------------------- */

static const char *
get_cited_id (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_citation_get_source (place->citation);
}

static const AnnalWhen *
get_published_when (const AnnalSheetPlace *place)
{
  return place->source != NULL ? annal_source_get_published (place->source) : NULL;
}

static const char *
get_published (AnnalSheet *self, const AnnalSheetPlace *place)
{
  const AnnalWhen *published = get_published_when (place);

  return published != NULL ? annal_when_get_edtf (published) : NULL;
}

static const char *
get_published_words (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_sayings_get_date (&self->sayings, get_published_when (place));
}

static int
get_fidelity (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_citation_get_fidelity (place->citation);
}

static int
get_role (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->passage != NULL ? (int) annal_anchor_get_role (place->passage) : ANNAL_ANCHOR_ROLE_UNSET;
}

static const char *
get_quote (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->passage != NULL ? annal_anchor_get_quote (place->passage) : NULL;
}

static gint64
get_start (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->passage != NULL ? annal_anchor_get_start (place->passage) : -1;
}

static gint64
get_end (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->passage != NULL ? annal_anchor_get_end (place->passage) : -1;
}

static const char *
get_cue (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_citation_get_cue (place->citation);
}

static const char *
get_chain (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_sheet_keep (self, annal_word_chain (self->dossier, place->citation));
}

/* --- cells of sources, also of cited ones --------------------------------- */

static const char *
get_source_title (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->source != NULL ? get_text (annal_source_get_title (place->source)) : NULL;
}

static const char *
get_maker (AnnalSheet *self, const AnnalSheetPlace *place)
{
  if (place->source == NULL)
    return NULL;
  return annal_sheet_keep (self, annal_word_source_maker (self->dossier, place->source));
}

static const char *
get_url (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->source != NULL ? annal_source_get_url (place->source) : NULL;
}

static const char *
get_archived_url (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_source_get_archived_url (place->source);
}

static const char *
get_lang (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_source_get_lang (place->source);
}

static const char *
get_licence (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_source_get_licence (place->source);
}

static const char *
get_version_of (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_source_get_version_of (place->source);
}

static const char *
get_sha256 (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_source_get_sha256 (place->source);
}

/* --- tables --------------------------------------------------------------- */

#define WORD(name, width, getter, word) \
  { name, ANNAL_CELL_WORD, width, .get_word = getter, .get_word_type = annal_##word##_get_type }
#define NUMBER(name, width, getter) { name, ANNAL_CELL_NUMBER, width, .get_number = getter }

#define TEXT(name, type, width, getter, length_getter) \
  { name, ANNAL_CELL_##type, width, .get = getter, .get_length = length_getter }

#define BOUND_COLUMNS \
  TEXT ("earliest", INSTANT, 21, get_earliest, get_earliest_length), \
  TEXT ("latest", INSTANT, 21, get_latest, get_latest_length)
#define DATE_COLUMNS \
  { "date", ANNAL_CELL_DATE, 14, get_date }, { "date_words", ANNAL_CELL_TEXT, 24, get_date_words }, \
  { "date_printed", ANNAL_CELL_TEXT, 18, get_date_printed }, WORD ("date_basis", 12, get_date_basis, basis), \
  BOUND_COLUMNS

static const AnnalSheetColumn entry_columns[] = {
  TEXT ("id", TEXT, 20, get_id, get_id_length),
  WORD ("type", 8, get_record_type, record_type),
  { "kind", ANNAL_CELL_NAME, 14, get_kind, .get_key = get_kind_key },
  TEXT ("date", DATE, 14, get_date, get_date_length),
  BOUND_COLUMNS,
  WORD ("certainty", 10, get_certainty, certainty),
  { "by", ANNAL_CELL_NAME, 24, get_by, .get_length = get_by_length, .get_key = annal_sheet_get_speaker_key },
  WORD ("stance", 12, get_stance, stance),
  TEXT ("text", TEXT, 60, get_title_or_says, get_text_length),
  TEXT ("sources", TEXT, 20, get_sources, get_sources_length),
  { "status", ANNAL_CELL_NAME, 10, get_status },
  { "notice", ANNAL_CELL_NAME, 10, get_notice },
};

static const AnnalSheetColumn event_columns[] = {
  TEXT ("id", TEXT, 20, get_id, get_id_length),
  { "kind", ANNAL_CELL_NAME, 16, get_event_kind, .get_key = get_kind_key },
  TEXT ("title", TEXT, 60, get_title_or_says, get_text_length),
  { "status", ANNAL_CELL_NAME, 10, get_status },
  DATE_COLUMNS,
  { "narrowed", ANNAL_CELL_TEXT, 30, get_narrowed },
  WORD ("certainty", 10, get_certainty, certainty),
  { "where", ANNAL_CELL_NAME, 18, get_where },
  { "participants", ANNAL_CELL_TEXT, 30, get_participants },
  { "part_of", ANNAL_CELL_TEXT, 20, get_part_of },
  TEXT ("sources", TEXT, 20, get_sources, get_sources_length),
  { "notice", ANNAL_CELL_NAME, 10, get_notice },
};

static const AnnalSheetColumn claim_columns[] = {
  TEXT ("id", TEXT, 20, get_id, get_id_length),
  WORD ("kind", 14, get_claim_kind, claim_kind),
  WORD ("stance", 12, get_stance, stance),
  { "by", ANNAL_CELL_NAME, 24, get_by, .get_length = get_by_length, .get_key = annal_sheet_get_speaker_key },
  { "act", ANNAL_CELL_TEXT, 34, get_act },
  TEXT ("says", TEXT, 60, get_title_or_says, get_text_length),
  WORD ("hedge", 10, get_hedge, hedge),
  DATE_COLUMNS,
  { "narrowed", ANNAL_CELL_TEXT, 30, get_narrowed },
  WORD ("certainty", 10, get_certainty, certainty),
  { "event", ANNAL_CELL_TEXT, 20, get_utterance },
  { "target", ANNAL_CELL_TEXT, 20, get_target },
  { "rests_on", ANNAL_CELL_TEXT, 20, get_grounds },
  WORD ("state", 10, get_state, claim_state),
  TEXT ("sources", TEXT, 20, get_sources, get_sources_length),
  { "notice", ANNAL_CELL_NAME, 10, get_notice },
};

static const AnnalSheetColumn citation_columns[] = {
  { "record", ANNAL_CELL_TEXT, 20, get_id },
  WORD ("type", 8, get_record_type, record_type),
  { "source", ANNAL_CELL_NAME, 18, get_cited_id },
  { "title", ANNAL_CELL_TEXT, 50, get_source_title },
  { "maker", ANNAL_CELL_NAME, 24, get_maker },
  { "url", ANNAL_CELL_URL, 40, get_url },
  { "published", ANNAL_CELL_DATE, 14, get_published },
  { "published_words", ANNAL_CELL_TEXT, 24, get_published_words },
  WORD ("fidelity", 14, get_fidelity, fidelity),
  WORD ("role", 12, get_role, anchor_role),
  { "quote", ANNAL_CELL_TEXT, 60, get_quote },
  NUMBER ("start", 8, get_start),
  NUMBER ("end", 8, get_end),
  { "cue", ANNAL_CELL_TEXT, 16, get_cue },
  { "chain", ANNAL_CELL_TEXT, 40, get_chain },
};

static const AnnalSheetColumn source_columns[] = {
  { "id", ANNAL_CELL_TEXT, 18, get_id },
  { "title", ANNAL_CELL_TEXT, 60, get_source_title },
  { "maker", ANNAL_CELL_NAME, 24, get_maker },
  DATE_COLUMNS,
  { "url", ANNAL_CELL_URL, 40, get_url },
  { "archived_url", ANNAL_CELL_URL, 40, get_archived_url },
  { "lang", ANNAL_CELL_NAME, 6, get_lang },
  { "licence", ANNAL_CELL_NAME, 16, get_licence },
  { "version_of", ANNAL_CELL_TEXT, 18, get_version_of },
  { "sha256", ANNAL_CELL_TEXT, 66, get_sha256 },
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

static const char *
get_number_cell (AnnalSheet *self, const AnnalSheetColumn *column, const AnnalSheetPlace *place)
{
  gint64 number = column->get_number (self, place);

  return number < 0 ? NULL : annal_sheet_keep (self, g_strdup_printf ("%" G_GINT64_FORMAT, number));
}

/* Those of an enumeration, each measured once. */
typedef struct
{
  AnnalSayingWords texts;
  gsize lengths[ANNAL_SAYINGS_WORDS_MAX];
} Words;

static void
words_fill (Words *self, GType type)
{
  annal_saying_words_fill (self->texts, type);
  for (guint i = 0; i < ANNAL_SAYINGS_WORDS_MAX; i++)
    self->lengths[i] = self->texts[i] != NULL ? strlen (self->texts[i]) : 0;
}

static inline void
fill_cell (AnnalSheet *self,
           AnnalSheetRow *row,
           guint i,
           const AnnalSheetColumn *column,
           const Words *words,
           const AnnalSheetPlace *place)
{
  if (column->type != ANNAL_CELL_WORD && column->type != ANNAL_CELL_NUMBER)
    {
      row->cells[i] = annal_sheet_get_text (self, column, place, &row->lengths[i]);
      return;
    }
  if (column->type == ANNAL_CELL_WORD)
    {
      int word = column->get_word (self, place);

      row->cells[i] = annal_saying_words_get (words->texts, word);
      row->lengths[i] = row->cells[i] != NULL ? words->lengths[word] : 0;
      return;
    }
  row->cells[i] = get_number_cell (self, column, place);
  row->lengths[i] = row->cells[i] != NULL ? strlen (row->cells[i]) : 0;
}

gboolean
annal_sheet_visit (AnnalSheetTable table,
                   const AnnalExportItems *items,
                   gboolean (*visit) (const AnnalSheetRow *row, gpointer data),
                   gpointer data)
{
  g_autoptr (AnnalSheet) self = annal_sheet_new (table, items, FALSE);
  const AnnalSheetColumn *columns = sheets[table].columns;
  AnnalSheetRow row = { .n = sheets[table].n };
  g_autofree Words *words = g_new0 (Words, row.n);
  AnnalSheetPlace place;
  gboolean goes_on = TRUE;

  for (guint i = 0; i < row.n; i++)
    if (columns[i].type == ANNAL_CELL_WORD)
      words_fill (&words[i], columns[i].get_word_type ());
  while (goes_on && annal_sheet_next (self, &place))
    {
      for (guint i = 0; i < row.n; i++)
        fill_cell (self, &row, i, &columns[i], &words[i], &place);
      goes_on = visit (&row, data);
      annal_sheet_drop_texts (self);
    }
  return goes_on;
}
