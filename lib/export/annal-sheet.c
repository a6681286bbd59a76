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
#include "export/annal-wording-private.h"
#include "model/annal-node-private.h"
#include "model/annal-vocabulary-private.h"
#include "model/annal-when-span-private.h"
#include "time/annal-civil-private.h"
#include "timeline/annal-constraint-private.h"
#include "timeline/annal-explain-private.h"
#include "timeline/annal-timeline-private.h"

/* An event or claim, what hangs on it, and what hangs on that. */
#define FETCH_DEPTH 3
#define SPANS_AHEAD 8
#define CLAIM_KINDS_MAX (ANNAL_CLAIM_KIND_INTERPRETATION + 1)

/* An entity that speaks for itself. */
typedef struct
{
  const char *id; /* borrowed: always the same place in memory */
  char *words;    /* owned, nullable */
} Speaker;

struct _AnnalSheet
{
  AnnalSheetTable table;
  AnnalExportItems items;
  AnnalDossier *dossier;
  AnnalRecord **records; /* owned, borrowed: of the items, so that they can be fetched ahead */
  const AnnalSpanData **spans; /* likewise, where the items are all entries; else NULL */
  GHashTable *speakers; /* owned, id of an entity to Speaker */
  const AnnalClaim *last_claim; /* borrowed, nullable: whose speaker was looked up last */
  const Speaker *last_speaker;  /* borrowed, nullable: who that is, if it is one entity alone */
  GPtrArray *sources;   /* owned, of AnnalSource, where they are the rows */
  GPtrArray *texts;     /* owned, of char, that getters made */
  const char *claim_kinds[CLAIM_KINDS_MAX];
  guint next_position;  /* among the items or sources */
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
  *place = (AnnalSheetPlace) { .position = position };
  place->index = annal_export_items_get_index (&self->items, position);
  place->record = self->records[position];
  if (self->spans != NULL && position + SPANS_AHEAD < self->items.n)
    __builtin_prefetch (self->spans[position + SPANS_AHEAD]);
  annal_records_fetch_ahead (self->records + position, self->items.n - position, FETCH_DEPTH);
  place->event = annal_record_as_event (place->record);
  place->claim = annal_record_as_claim (place->record);
}

static AnnalRecord **
gather_records (const AnnalExportItems *items)
{
  AnnalRecord **records = g_new (AnnalRecord *, items->n + 1);

  for (guint i = 0; i < items->n; i++)
    records[i] = annal_timeline_get_record (items->timeline, annal_export_items_get_index (items, i));
  return records;
}

/* As annal_timeline_get_tight_data() one by one, but all tightened ends at once. */
static const AnnalSpanData **
gather_spans (AnnalTimeline *timeline)
{
  const GArray *rows = annal_timeline_get_rows (timeline);
  const GArray *tight_ends = annal_timeline_get_tight_ends (timeline);
  guint n = annal_timeline_get_n_entries (timeline);
  const AnnalSpanData **spans = g_new (const AnnalSpanData *, n + 1);

  for (guint i = 0; i < n; i++)
    spans[i] = g_array_index (rows, AnnalRow, annal_timeline_get_row (timeline, i)).tight;
  for (guint i = 0; i < tight_ends->len; i++)
    {
      const AnnalTightEnd *tight_end = &g_array_index (tight_ends, AnnalTightEnd, i);
      guint entry = annal_timeline_get_entry_of_row (timeline, tight_end->row);

      if (entry != G_MAXUINT)
        spans[entry] = &tight_end->span;
    }
  return spans;
}

static void
speaker_free (gpointer data)
{
  Speaker *self = data;

  g_free (self->words);
  g_free (self);
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
  self->dossier = annal_timeline_get_dossier (items->timeline);
  self->records = gather_records (items);
  self->spans = items->indices == NULL ? gather_spans (items->timeline) : NULL;
  self->speakers = g_hash_table_new_full (annal_text_hash, g_str_equal, NULL, speaker_free);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->sources = g_ptr_array_new ();
  for (guint i = 0; i < CLAIM_KINDS_MAX; i++)
    self->claim_kinds[i] = annal_word_get (ANNAL_TYPE_CLAIM_KIND, i);
  if (table == ANNAL_SHEET_SOURCES)
    gather_sources (self, with_all_sources);
  return self;
}

void
annal_sheet_free (AnnalSheet *self)
{
  g_free (self->records);
  g_free (self->spans);
  g_hash_table_unref (self->speakers);
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
  *place = (AnnalSheetPlace) { .record = annal_source_as_record (source), .source = source };
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
      if (is_row (self, place))
        return TRUE;
    }
  return FALSE;
}

/* --- texts and instants --------------------------------------------------- */

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

static void
put_digits (char *end, guint number, guint n)
{
  for (; n > 0; n--, number /= 10)
    *--end = (char) ('0' + number % 10);
}

void
annal_sheet_write_instant (char buffer[ANNAL_SHEET_INSTANT_BYTES], gint64 seconds)
{
  static const char form[] = "0000-00-00T00:00:00Z";
  gint64 days = annal_civil_seconds_to_days (seconds);
  guint rest = (guint) (seconds - days * ANNAL_SECONDS_PER_DAY);
  AnnalCivil civil = annal_civil_from_days (days);

  if (civil.year < 0 || civil.year > 9999)
    {
      g_autofree char *text = annal_instant_to_string (seconds);

      g_strlcpy (buffer, text, ANNAL_SHEET_INSTANT_BYTES);
      return;
    }
  memcpy (buffer, form, sizeof form);
  put_digits (buffer + 4, (guint) civil.year, 4);
  put_digits (buffer + 7, civil.month, 2);
  put_digits (buffer + 10, civil.day, 2);
  put_digits (buffer + 13, rest / 3600, 2);
  put_digits (buffer + 16, rest / 60 % 60, 2);
  put_digits (buffer + 19, rest % 60, 2);
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
  if (place->event != NULL)
    return annal_event_get_when (place->event);
  return place->claim != NULL ? annal_claim_get_said (place->claim) : annal_source_get_published (place->source);
}

void
annal_sheet_get_span (AnnalSheet *self, const AnnalSheetPlace *place, AnnalSpanData *out)
{
  *out = ANNAL_SPAN_DATA_UNDATED;
  if (self->table == ANNAL_SHEET_SOURCES)
    annal_source_get_span_data (place->source, out);
  else if (self->spans != NULL)
    *out = *self->spans[place->position];
  else
    *out = *annal_timeline_get_tight_data (self->items.timeline, place->index);
}

static const char *
get_id (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_record_get_id (place->record);
}

static int
get_record_type (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_record_get_record_type (place->record);
}

static const char *
get_date (AnnalSheet *self, const AnnalSheetPlace *place)
{
  const AnnalWhen *when = get_when (place);

  return when != NULL ? annal_when_get_edtf (when) : NULL;
}

static const char *
get_date_words (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_sheet_keep (self, annal_word_date (get_when (place)));
}

static const char *
get_date_printed (AnnalSheet *self, const AnnalSheetPlace *place)
{
  const AnnalWhen *when = get_when (place);

  return when != NULL ? annal_when_get_text (when) : NULL;
}

static int
get_date_basis (AnnalSheet *self, const AnnalSheetPlace *place)
{
  const AnnalWhen *when = get_when (place);

  return when != NULL ? (int) annal_when_get_basis (when) : ANNAL_BASIS_UNSET;
}

static const char *
keep_instant (AnnalSheet *self, gint64 seconds)
{
  char *buffer = g_malloc (ANNAL_SHEET_INSTANT_BYTES);

  annal_sheet_write_instant (buffer, seconds);
  return annal_sheet_keep (self, buffer);
}

/* The first and the last second that may lie inside. */
static const char *
get_earliest (AnnalSheet *self, const AnnalSheetPlace *place)
{
  AnnalSpanData span;

  annal_sheet_get_span (self, place, &span);
  if (!annal_span_data_is_dated (&span) || span.begin_min == G_MININT64)
    return NULL;
  return keep_instant (self, span.begin_min);
}

static const char *
get_latest (AnnalSheet *self, const AnnalSheetPlace *place)
{
  AnnalSpanData span;
  gint64 last;

  annal_sheet_get_span (self, place, &span);
  last = annal_span_data_get_last (&span);
  return annal_span_data_is_dated (&span) && last != G_MAXINT64 ? keep_instant (self, last) : NULL;
}

static const char *
get_narrowed (AnnalSheet *self, const AnnalSheetPlace *place)
{
  g_auto (AnnalNarrowing) narrowing = { NULL };

  if (!annal_narrowing_init (&narrowing, self->items.timeline, place->index))
    return NULL;
  return annal_sheet_keep (self, g_strdup_printf ("%s, %s", narrowing.words, narrowing.reason));
}

static int
get_certainty (AnnalSheet *self, const AnnalSheetPlace *place)
{
  AnnalCertainty certainty = annal_export_items_get_certainty (&self->items, place->position);

  return certainty == ANNAL_CERTAINTY_CERTAIN ? ANNAL_CERTAINTY_CERTAIN : ANNAL_CERTAINTY_POSSIBLE;
}

/* The sources cited, in the order of the citations, each once. */
static const char *
get_sources (AnnalSheet *self, const AnnalSheetPlace *place)
{
  guint n = count_citations (place);
  g_autoptr (GHashTable) seen = NULL;
  GString *sources;

  if (n < 2)
    return n == 1 ? annal_citation_get_source (get_citation (place, 0)) : NULL;
  seen = g_hash_table_new (annal_text_hash, g_str_equal);
  sources = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      const char *source = annal_citation_get_source (get_citation (place, i));

      if (source != NULL && g_hash_table_add (seen, (gpointer) source))
        g_string_append_printf (sources, "%s%s", sources->len > 0 ? "; " : "", source);
    }
  return annal_sheet_keep (self, g_string_free (sources, FALSE));
}

/* Who speaks, where that is an entity that speaks for itself; else NULL. */
static const Speaker *
find_speaker (AnnalSheet *self, const AnnalClaim *claim)
{
  const AnnalAgent *by = annal_claim_get_by (claim);
  const char *id = by != NULL ? annal_agent_get_id (by) : NULL;
  Speaker *speaker;

  if (id == NULL || annal_claim_get_principal (claim) != NULL || annal_agent_get_acts_for (by) != NULL)
    return NULL;
  speaker = g_hash_table_lookup (self->speakers, id);
  if (speaker == NULL)
    {
      speaker = g_new0 (Speaker, 1);
      speaker->id = id;
      speaker->words = annal_word_agent (self->dossier, by, NULL, ANNAL_NAMING_FULL);
      g_hash_table_insert (self->speakers, (gpointer) id, speaker);
    }
  return speaker;
}

/* Several cells of one row ask. */
static const Speaker *
get_speaker (AnnalSheet *self, const AnnalClaim *claim)
{
  if (self->last_claim != claim)
    self->last_speaker = find_speaker (self, claim);
  self->last_claim = claim;
  return self->last_speaker;
}

const char *
annal_sheet_get_speaker_id (AnnalSheet *self, const AnnalClaim *claim)
{
  const Speaker *speaker = get_speaker (self, claim);
  const AnnalAgent *by = annal_claim_get_by (claim);

  if (speaker != NULL)
    return speaker->id;
  return by != NULL ? annal_agent_get_id (by) : NULL;
}

static const char *
get_speaker_words (AnnalSheet *self, const AnnalClaim *claim)
{
  const Speaker *speaker = get_speaker (self, claim);

  if (speaker != NULL)
    return speaker->words;
  return annal_sheet_keep (self, annal_word_agent (self->dossier, annal_claim_get_by (claim),
                                                   annal_claim_get_principal (claim), ANNAL_NAMING_FULL));
}

static const char *
get_by (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->claim != NULL ? get_speaker_words (self, place->claim) : NULL;
}

static int
get_stance (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return place->claim != NULL ? (int) annal_claim_get_stance (place->claim) : ANNAL_STANCE_UNSET;
}

static const char *
get_event_kind (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_event_get_kind (place->event);
}

static int
get_claim_kind (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_claim_get_kind (place->claim);
}

/* --- cells of entries ----------------------------------------------------- */

static const char *
get_kind (AnnalSheet *self, const AnnalSheetPlace *place)
{
  if (place->event != NULL)
    return get_event_kind (self, place);
  return self->claim_kinds[get_claim_kind (self, place)];
}

static const char *
get_title_or_says (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return get_text (place->event != NULL ? annal_event_get_title (place->event) : annal_claim_get_says (place->claim));
}

/* --- cells of events ------------------------------------------------------ */

static int
get_status (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_event_get_status (place->event);
}

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
  return annal_sheet_keep (self, annal_word_act (self->dossier, place->claim));
}

static int
get_hedge (AnnalSheet *self, const AnnalSheetPlace *place)
{
  return annal_claim_get_hedge (place->claim);
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
  return annal_sheet_keep (self, annal_word_date (get_published_when (place)));
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

#define BOUND_COLUMNS \
  { "earliest", ANNAL_CELL_INSTANT, 21, get_earliest }, { "latest", ANNAL_CELL_INSTANT, 21, get_latest }
#define DATE_COLUMNS \
  { "date", ANNAL_CELL_DATE, 14, get_date }, { "date_words", ANNAL_CELL_TEXT, 24, get_date_words }, \
  { "date_printed", ANNAL_CELL_TEXT, 18, get_date_printed }, WORD ("date_basis", 12, get_date_basis, basis), \
  BOUND_COLUMNS

static const AnnalSheetColumn entry_columns[] = {
  { "id", ANNAL_CELL_TEXT, 20, get_id },
  WORD ("type", 8, get_record_type, record_type),
  { "kind", ANNAL_CELL_NAME, 14, get_kind },
  { "date", ANNAL_CELL_DATE, 14, get_date },
  BOUND_COLUMNS,
  WORD ("certainty", 10, get_certainty, certainty),
  { "by", ANNAL_CELL_NAME, 24, get_by },
  WORD ("stance", 12, get_stance, stance),
  { "text", ANNAL_CELL_TEXT, 60, get_title_or_says },
  { "sources", ANNAL_CELL_TEXT, 20, get_sources },
};

static const AnnalSheetColumn event_columns[] = {
  { "id", ANNAL_CELL_TEXT, 20, get_id },
  { "kind", ANNAL_CELL_NAME, 16, get_event_kind },
  { "title", ANNAL_CELL_TEXT, 60, get_title_or_says },
  WORD ("status", 10, get_status, event_status),
  DATE_COLUMNS,
  { "narrowed", ANNAL_CELL_TEXT, 30, get_narrowed },
  WORD ("certainty", 10, get_certainty, certainty),
  { "where", ANNAL_CELL_NAME, 18, get_where },
  { "participants", ANNAL_CELL_TEXT, 30, get_participants },
  { "part_of", ANNAL_CELL_TEXT, 20, get_part_of },
  { "sources", ANNAL_CELL_TEXT, 20, get_sources },
};

static const AnnalSheetColumn claim_columns[] = {
  { "id", ANNAL_CELL_TEXT, 20, get_id },
  WORD ("kind", 14, get_claim_kind, claim_kind),
  WORD ("stance", 12, get_stance, stance),
  { "by", ANNAL_CELL_NAME, 24, get_by },
  { "act", ANNAL_CELL_TEXT, 34, get_act },
  { "says", ANNAL_CELL_TEXT, 60, get_title_or_says },
  WORD ("hedge", 10, get_hedge, hedge),
  DATE_COLUMNS,
  { "narrowed", ANNAL_CELL_TEXT, 30, get_narrowed },
  WORD ("certainty", 10, get_certainty, certainty),
  { "event", ANNAL_CELL_TEXT, 20, get_utterance },
  { "target", ANNAL_CELL_TEXT, 20, get_target },
  { "rests_on", ANNAL_CELL_TEXT, 20, get_grounds },
  WORD ("state", 10, get_state, claim_state),
  { "sources", ANNAL_CELL_TEXT, 20, get_sources },
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
get_cell (AnnalSheet *self, const AnnalSheetColumn *column, const AnnalSheetPlace *place)
{
  gint64 number;

  if (column->type == ANNAL_CELL_WORD)
    return annal_word_get (column->get_word_type (), column->get_word (self, place));
  if (column->type != ANNAL_CELL_NUMBER)
    return column->get (self, place);
  number = column->get_number (self, place);
  return number < 0 ? NULL : annal_sheet_keep (self, g_strdup_printf ("%" G_GINT64_FORMAT, number));
}

gboolean
annal_sheet_visit (AnnalSheetTable table,
                   const AnnalExportItems *items,
                   gboolean (*visit) (const AnnalSheetRow *row, gpointer data),
                   gpointer data)
{
  g_autoptr (AnnalSheet) self = annal_sheet_new (table, items, FALSE);
  AnnalSheetRow row = { .n = sheets[table].n };
  AnnalSheetPlace place;
  gboolean goes_on = TRUE;

  while (goes_on && annal_sheet_next (self, &place))
    {
      for (guint i = 0; i < row.n; i++)
        row.cells[i] = get_cell (self, &sheets[table].columns[i], &place);
      goes_on = visit (&row, data);
      annal_sheet_drop_texts (self);
    }
  return goes_on;
}
