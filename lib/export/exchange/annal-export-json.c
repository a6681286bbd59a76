/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The timeline as JSON: one document, or JSON Lines.
 *
 * The head has annal-timeline (1, the version of this form), title, and the
 * numbers events, claims, sources and undated, all of what is on the timeline.
 * An entry has:
 *
 *   position  from 0, in order
 *   lane      dated or undated
 *   certainty possible, of an entry that is perhaps not what was asked for
 *   type      event or claim
 *   id        of the record
 *   kind      of the event (a term) or claim
 *   title     of the event; says: of the claim
 *   status    of the event, where given; draft, of a claim that is one
 *   notice    withdrawn, erased or corrected, where that was told of it
 *   by, stance, act  of the claim: who, the stance, and both in words
 *   when      edtf, words, printed, basis; earliest and latest: the first and
 *             last instant it may cover (UTC), absent where there is no bound
 *   narrowed  words, earliest, latest: what all that is known of the sequence
 *             leaves of that time, where it is less; reason: why
 *   parent    the id of the event it stands under
 *   claims    of an event: the ids of the claims made there, in order
 *
 * and with detail=full, where there is such a thing,
 *
 *   value     of the claim, in words
 *   citations each with source, fidelity, cue, chain (in words, from the speaker
 *             on) and passages: role, quote, start and end in code points
 *
 * A problem has rule, the id of a record, message, and others: the ids of the
 * other records and links that are in it.
 *
 * At the end stands left_out: sentences on what is not in it.
 *
 * Members without a value are left out. In a document the entries and the
 * problems stand in arrays, an element a line; in JSON Lines every line has a
 * member type first: timeline for the head, problem for a problem, left-out for the end.
 */

#include "export/annal-exporter-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-anchor.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-event.h>
#include <annal/annal-text.h>
#include <annal/annal-vocabulary.h>
#include <annal/annal-when.h>

#include "base/annal-json-write-private.h"
#include "export/annal-ahead-private.h"
#include "export/annal-entry-private.h"
#include "export/annal-extent-private.h"
#include "export/wording/annal-sayings-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-vocabulary-private.h"
#include "timeline/annal-explain-private.h"
#include "timeline/annal-sequence-words-private.h"

typedef AnnalExporter AnnalExportJson;
typedef AnnalExporterClass AnnalExportJsonClass;
typedef AnnalExporter AnnalExportJsonl;
typedef AnnalExporterClass AnnalExportJsonlClass;

G_DEFINE_FINAL_TYPE (AnnalExportJson, annal_export_json, ANNAL_TYPE_EXPORTER)
G_DEFINE_FINAL_TYPE (AnnalExportJsonl, annal_export_jsonl, ANNAL_TYPE_EXPORTER)

/* A member of an enumeration by value, written once: “"stance":"deny"”. */
typedef struct
{
  const char *json; /* NULL for no member */
  gsize length;     /* bytes */
} Piece;

typedef Piece Pieces[ANNAL_SAYINGS_WORDS_MAX];

typedef struct
{
  AnnalExporter *exporter;
  AnnalExportOut *out;
  gboolean is_full;
  AnnalTimeline *timeline;
  AnnalDossier *dossier;
  const AnnalRowTexts *texts; /* of the dossier */
  AnnalWalkClaims claims;
  AnnalAhead ahead;
  AnnalSayings sayings;
  AnnalNarrower *narrower;    /* owned */
  AnnalInstantText earliest;
  AnnalInstantText latest;
  GStringChunk *chunk; /* owned: the pieces */
  Pieces types;
  Pieces claim_kinds;
  Pieces stances;
  Pieces bases;
  AnnalJsonWrite json;
  gboolean lines;
} Json;

static inline void
write_member (Json *self, const char *name, const char *text)
{
  annal_json_write_member (&self->json, name, text);
}

/* One whose length is known. */
static inline void
write_text (Json *self, const char *name, const char *text, gsize length)
{
  if (text != NULL)
    annal_json_write_text (&self->json, name, strlen (name), text, length);
}

static void
fill_pieces (Json *self, Pieces pieces, const char *name, GType type)
{
  AnnalSayingWords words;

  annal_saying_words_fill (words, type);
  for (guint i = 0; i < ANNAL_SAYINGS_WORDS_MAX; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      AnnalJsonWrite json;

      annal_json_write_init (&json, text);
      annal_json_write_member (&json, name, words[i]);
      pieces[i] = (Piece) { words[i] != NULL ? g_string_chunk_insert (self->chunk, text->str) : NULL, text->len };
    }
}

static inline void
write_piece (Json *self, const Piece *piece)
{
  if (piece->json != NULL)
    annal_json_write_members (&self->json, piece->json, piece->length);
}

static void
write_number (Json *self, const char *name, gint64 number)
{
  annal_json_write_name (&self->json, name);
  annal_json_write_int (&self->json, number);
}

static inline void
write_instant (Json *self, const char *name, AnnalInstantText *text, gint64 seconds)
{
  annal_instant_text_set (text, seconds);
  write_text (self, name, text->text, text->length);
}

/* The first and the last second that may lie inside, where they are bounded. */
static void
write_bounds (Json *self, gint64 first, gint64 last)
{
  if (first != G_MININT64)
    write_instant (self, "earliest", &self->earliest, first);
  if (last != G_MAXINT64)
    write_instant (self, "latest", &self->latest, last);
}

static void
write_narrowing (Json *self, guint index)
{
  const AnnalNarrowing *narrowing = annal_narrower_find (self->narrower, index);

  if (narrowing == NULL)
    return;
  annal_json_write_name (&self->json, "narrowed");
  annal_json_write_begin_object (&self->json);
  write_text (self, "words", narrowing->words, narrowing->words_length);
  write_bounds (self, narrowing->first, narrowing->last);
  write_text (self, "reason", narrowing->reason, narrowing->reason_length);
  annal_json_write_end_object (&self->json);
}

static const char *
get_printed (const AnnalRowText *row)
{
  return row->flags & ANNAL_ROW_TEXT_PRINTED ? annal_when_get_text (annal_record_get_own_when (row->record)) : NULL;
}

static void
write_when (Json *self, const AnnalRowText *row, guint index)
{
  const AnnalSpanData *stated = annal_timeline_get_stated_data (self->timeline, index);
  const AnnalSayingDate *date;

  if (!(row->flags & ANNAL_ROW_TEXT_DATED))
    return;
  annal_json_write_name (&self->json, "when");
  annal_json_write_begin_object (&self->json);
  date = annal_sayings_find_row_date (&self->sayings, row);
  write_text (self, "edtf", row->edtf, row->edtf_length);
  if (date != NULL)
    write_text (self, "words", date->words, date->length);
  write_member (self, "printed", get_printed (row));
  write_piece (self, &self->bases[row->basis]);
  if (annal_span_data_is_dated (stated))
    write_bounds (self, stated->begin_min, annal_span_data_get_last (stated));
  annal_json_write_end_object (&self->json);
}

static void
write_offset (Json *self, const char *name, gint64 offset)
{
  if (offset >= 0)
    write_number (self, name, offset);
}

static void
write_passage (Json *self, const AnnalAnchor *passage)
{
  annal_json_write_begin_object (&self->json);
  write_member (self, "role", annal_word_get (ANNAL_TYPE_ANCHOR_ROLE, annal_anchor_get_role (passage)));
  write_member (self, "quote", annal_anchor_get_quote (passage));
  write_offset (self, "start", annal_anchor_get_start (passage));
  write_offset (self, "end", annal_anchor_get_end (passage));
  annal_json_write_end_object (&self->json);
}

static void
write_citation (Json *self, const AnnalCitation *citation)
{
  g_autofree char *chain = annal_word_chain (self->dossier, citation);

  annal_json_write_begin_object (&self->json);
  write_member (self, "source", annal_citation_get_source (citation));
  write_member (self, "fidelity", annal_word_get (ANNAL_TYPE_FIDELITY, annal_citation_get_fidelity (citation)));
  write_member (self, "cue", annal_citation_get_cue (citation));
  write_member (self, "chain", chain);
  annal_json_write_name (&self->json, "passages");
  annal_json_write_begin_array (&self->json);
  for (guint i = 0; i < annal_citation_get_n_passages (citation); i++)
    write_passage (self, annal_citation_get_passage (citation, i));
  annal_json_write_end_array (&self->json);
  annal_json_write_end_object (&self->json);
}

static void
write_citations (Json *self, AnnalRecord *record)
{
  guint n = self->is_full ? annal_record_get_n_citations (record) : 0;

  if (n == 0)
    return;
  annal_json_write_name (&self->json, "citations");
  annal_json_write_begin_array (&self->json);
  for (guint i = 0; i < n; i++)
    write_citation (self, annal_record_get_citation (record, i));
  annal_json_write_end_array (&self->json);
}

static void
write_value (Json *self, const AnnalRowText *row)
{
  g_autofree char *value = NULL;

  if (!self->is_full)
    return;
  value = annal_word_claim_value (self->dossier, annal_record_as_claim (row->record));
  write_member (self, "value", value);
}

static void
write_standing (Json *self, const AnnalRowText *row)
{
  write_member (self, "status", row->flags & ANNAL_ROW_TEXT_STATUS ? annal_standing_get_status (row->record) : NULL);
  write_member (self, "notice", annal_standing_get_fate (&self->exporter->standing, row->record));
}

static void
write_event (Json *self, const AnnalRowText *row)
{
  write_member (self, "kind", row->number != ANNAL_NO_NUMBER ? self->texts->kinds[row->number] : NULL);
  write_text (self, "title", row->text, row->text_length);
  write_standing (self, row);
}

static void
write_claim (Json *self, const AnnalRowText *row)
{
  const AnnalRowSpeaker *speaker = &self->texts->speakers[row->number];

  write_piece (self, &self->claim_kinds[row->claim_kind]);
  write_text (self, "says", row->text, row->text_length);
  write_text (self, "by", speaker->words, speaker->words_length);
  write_piece (self, &self->stances[row->stance]);
  annal_sayings_get_act (&self->sayings, row);
  write_text (self, "act", self->sayings.act->str, self->sayings.act->len);
  write_standing (self, row);
  write_value (self, row);
}

static const AnnalRowText *
get_row (Json *self, guint index)
{
  return &self->texts->rows[annal_timeline_get_row (self->timeline, index)];
}

static void
write_claim_ids (Json *self, guint index)
{
  annal_json_write_name (&self->json, "claims");
  annal_json_write_begin_array (&self->json);
  for (guint i = self->claims.first[index]; i < self->claims.first[index + 1]; i++)
    {
      const AnnalRowText *row = get_row (self, self->claims.items[i]);

      annal_json_write_string_of (&self->json, row->id, row->id_length);
    }
  annal_json_write_end_array (&self->json);
}

static const Piece dated_lane = { "\"lane\":\"dated\"", 14 };
static const Piece undated_lane = { "\"lane\":\"undated\"", 16 };

static void
write_place (Json *self, guint index, const AnnalRowText *row)
{
  gboolean dated = annal_timeline_get_lane (self->timeline, index) == ANNAL_LANE_DATED;

  write_piece (self, &self->types[annal_row_text_is_event (row) ? ANNAL_RECORD_TYPE_EVENT : ANNAL_RECORD_TYPE_CLAIM]);
  write_number (self, "position", index);
  write_piece (self, dated ? &dated_lane : &undated_lane);
  if (annal_timeline_get_certainty (self->timeline, index) != ANNAL_CERTAINTY_CERTAIN)
    write_member (self, "certainty", "possible");
  write_text (self, "id", row->id, row->id_length);
}

static void
write_entry (Json *self, guint index)
{
  const AnnalRowText *row = get_row (self, index);
  gboolean is_event = annal_row_text_is_event (row);
  guint parent = annal_timeline_get_parent (self->timeline, index);

  annal_ahead_fetch (&self->ahead, index);
  annal_json_write_begin_object (&self->json);
  write_place (self, index, row);
  if (is_event)
    write_event (self, row);
  else
    write_claim (self, row);
  write_when (self, row, index);
  write_narrowing (self, index);
  if (parent != G_MAXUINT)
    write_text (self, "parent", get_row (self, parent)->id, get_row (self, parent)->id_length);
  if (is_event)
    write_claim_ids (self, index);
  write_citations (self, row->record);
  annal_json_write_end_object (&self->json);
}

static void
write_head (Json *self)
{
  g_auto (AnnalExtent) extent = { 0 };

  if (self->lines)
    write_member (self, "type", "timeline");
  write_number (self, "annal-timeline", 1);
  write_member (self, "title", annal_dossier_get_title (self->dossier));
  annal_extent_init (&extent, self->timeline);
  write_number (self, "events", extent.n_events);
  write_number (self, "claims", extent.n_claims);
  write_number (self, "sources", extent.sources->len);
  write_number (self, "undated", annal_walk_count_undated (self->timeline));
}

static void
write_problem (Json *self, AnnalProblem *problem)
{
  annal_json_write_begin_object (&self->json);
  if (self->lines)
    write_member (self, "type", "problem");
  write_member (self, "rule", annal_problem_get_rule (problem));
  write_member (self, "id", annal_problem_get_record_id (problem));
  write_member (self, "message", annal_problem_get_message (problem));
  if (annal_problem_get_n_others (problem) > 0)
    {
      annal_json_write_name (&self->json, "others");
      annal_json_write_begin_array (&self->json);
      for (guint i = 0; i < annal_problem_get_n_others (problem); i++)
        annal_json_write_string (&self->json, annal_problem_get_other_id (problem, i));
      annal_json_write_end_array (&self->json);
    }
  annal_json_write_end_object (&self->json);
}

/* Elements of an array, or lines: @write_one writes the one of an index. */
static gboolean
write_all (Json *self, guint n, void (*write_one) (Json *self, guint index))
{
  for (guint i = 0; i < n; i++)
    {
      if (!self->lines)
        g_string_append (self->out->text, i > 0 ? ",\n  " : "\n  ");
      annal_json_write_init (&self->json, self->out->text);
      write_one (self, i);
      if (self->lines)
        g_string_append_c (self->out->text, '\n');
      if (!annal_export_out_flush (self->out))
        return FALSE;
    }
  if (!self->lines && n > 0)
    g_string_append_c (self->out->text, '\n');
  return TRUE;
}

static void
write_problem_at (Json *self, guint index)
{
  write_problem (self, annal_problems_get_problem (annal_timeline_get_problems (self->timeline), index));
}

/* What hangs on an entry is in the one form or the other. */
static void
tell_left_out (Json *self)
{
  if (!self->is_full)
    annal_exporter_leave_out (self->exporter, "values, quotations and chains: --option detail=full has them");
  annal_exporter_leave_out (self->exporter, "links between records, attributes, places, assessments, and what notices "
                                           "say beyond that");
}

static void
write_left_out (Json *self)
{
  tell_left_out (self);
  annal_json_write_name (&self->json, "left_out");
  annal_json_write_begin_array (&self->json);
  for (guint i = 0; i < annal_exporter_get_n_left_out (self->exporter); i++)
    annal_json_write_string (&self->json, annal_exporter_get_left_out (self->exporter, i));
  annal_json_write_end_array (&self->json);
}

static gboolean
write_document (Json *self, guint n_problems)
{
  GString *text = self->out->text;

  annal_json_write_init (&self->json, text);
  annal_json_write_begin_object (&self->json);
  write_head (self);
  g_string_append (text, ",\"entries\":[");
  if (!write_all (self, annal_timeline_get_n_entries (self->timeline), write_entry))
    return FALSE;
  g_string_append (text, "],\"problems\":[");
  if (!write_all (self, n_problems, write_problem_at))
    return FALSE;
  g_string_append_c (text, ']');
  annal_json_write_init (&self->json, text);
  self->json.needs_comma = TRUE;
  write_left_out (self);
  g_string_append (text, "}\n");
  return TRUE;
}

static gboolean
write_lines (Json *self, guint n_problems)
{
  annal_json_write_init (&self->json, self->out->text);
  annal_json_write_begin_object (&self->json);
  write_head (self);
  annal_json_write_end_object (&self->json);
  g_string_append_c (self->out->text, '\n');
  if (!write_all (self, annal_timeline_get_n_entries (self->timeline), write_entry) ||
      !write_all (self, n_problems, write_problem_at))
    return FALSE;
  annal_json_write_init (&self->json, self->out->text);
  annal_json_write_begin_object (&self->json);
  write_member (self, "type", "left-out");
  write_left_out (self);
  annal_json_write_end_object (&self->json);
  g_string_append_c (self->out->text, '\n');
  return TRUE;
}

static gboolean
write_timeline (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out, gboolean lines)
{
  Json self = { .exporter = exporter, .out = out, .timeline = timeline, .lines = lines };
  guint n_problems = annal_problems_get_n_problems (annal_timeline_get_problems (timeline));
  gboolean done;

  self.dossier = annal_timeline_get_dossier (timeline);
  self.is_full = strcmp (annal_exporter_get_option (exporter, "detail"), "full") == 0;
  annal_walk_claims_init (&self.claims, timeline);
  self.texts = annal_dossier_get_row_texts (self.dossier);
  annal_ahead_init (&self.ahead, timeline, NULL, annal_timeline_get_n_entries (timeline), &self.sayings,
                    self.is_full);
  annal_ahead_expect_narrowing (&self.ahead);
  annal_sayings_init (&self.sayings, self.dossier);
  self.narrower = annal_narrower_new (timeline);
  self.chunk = g_string_chunk_new (1024);
  fill_pieces (&self, self.types, "type", ANNAL_TYPE_RECORD_TYPE);
  fill_pieces (&self, self.claim_kinds, "kind", ANNAL_TYPE_CLAIM_KIND);
  fill_pieces (&self, self.stances, "stance", ANNAL_TYPE_STANCE);
  fill_pieces (&self, self.bases, "basis", ANNAL_TYPE_BASIS);
  done = lines ? write_lines (&self, n_problems) : write_document (&self, n_problems);
  annal_sayings_clear (&self.sayings);
  annal_narrower_free (self.narrower);
  g_string_chunk_free (self.chunk);
  annal_walk_claims_clear (&self.claims);
  return done;
}

static gboolean
annal_export_json_write (AnnalExporter *self, AnnalTimeline *timeline, AnnalExportOut *out)
{
  return write_timeline (self, timeline, out, FALSE);
}

static gboolean
annal_export_jsonl_write (AnnalExporter *self, AnnalTimeline *timeline, AnnalExportOut *out)
{
  return write_timeline (self, timeline, out, TRUE);
}

static void
annal_export_json_class_init (AnnalExportJsonClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write = annal_export_json_write;
}

static void
annal_export_json_init (AnnalExportJson *self)
{
}

static void
annal_export_jsonl_class_init (AnnalExportJsonlClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write = annal_export_jsonl_write;
}

static void
annal_export_jsonl_init (AnnalExportJsonl *self)
{
}
