/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/annal-entry-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-entity.h>
#include <annal/annal-error.h>
#include <annal/annal-link.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "base/annal-decimal-private.h"
#include "base/annal-hash-private.h"
#include "export/wording/annal-wording-private.h"
#include "export/wording/annal-wording-time-private.h"
#include "model/annal-when-span-private.h"
#include "time/annal-civil-private.h"
#include "timeline/annal-sequence-words-private.h"

static AnnalEvent *
get_event (AnnalTimeline *timeline, guint index)
{
  return annal_record_as_event (annal_timeline_get_record (timeline, index));
}

static AnnalClaim *
get_claim (AnnalTimeline *timeline, guint index)
{
  return annal_record_as_claim (annal_timeline_get_record (timeline, index));
}

char *
annal_entry_word_title (AnnalTimeline *timeline, guint index)
{
  AnnalRecord *record = annal_timeline_get_record (timeline, index);
  g_autofree char *words = annal_word_record (annal_timeline_get_dossier (timeline), record);

  if (*words == '\0')
    return g_strdup (annal_record_get_id (record));
  return annal_record_as_claim (record) != NULL ? annal_word_capitalise (words) : g_steal_pointer (&words);
}

/* The event at which a claim was made, be it on the timeline or not. */
static AnnalEvent *
find_occasion (AnnalTimeline *timeline, const AnnalClaim *claim)
{
  const char *id = claim != NULL ? annal_claim_get_utterance (claim) : NULL;

  return id != NULL ? annal_dossier_lookup_event (annal_timeline_get_dossier (timeline), id) : NULL;
}

const AnnalWhen *
annal_entry_get_when (AnnalTimeline *timeline, guint index)
{
  const AnnalWhen *when = annal_record_get_own_when (annal_timeline_get_record (timeline, index));
  AnnalEvent *occasion = when == NULL ? find_occasion (timeline, get_claim (timeline, index)) : NULL;

  return occasion != NULL ? annal_event_get_when (occasion) : when;
}

char *
annal_entry_word_when (AnnalTimeline *timeline, guint index)
{
  const AnnalWhen *when = annal_entry_get_when (timeline, index);
  g_autofree char *date = annal_word_date (when);
  g_autofree char *basis = annal_word_basis (annal_timeline_get_dossier (timeline), when);
  const char *words = date != NULL ? date : "no known date";

  return basis != NULL ? g_strdup_printf ("%s (%s)", words, basis) : g_strdup (words);
}

char *
annal_entry_word_occasion (AnnalTimeline *timeline, guint index)
{
  AnnalEvent *occasion = find_occasion (timeline, get_claim (timeline, index));

  return occasion != NULL ? annal_word_record (annal_timeline_get_dossier (timeline), annal_event_as_record (occasion))
                          : NULL;
}

char *
annal_entry_word_own_when (AnnalTimeline *timeline, guint index, const AnnalWhen *above)
{
  const AnnalWhen *when = annal_record_get_own_when (annal_timeline_get_record (timeline, index));

  if (when == NULL || (above != NULL && g_strcmp0 (annal_when_get_edtf (when), annal_when_get_edtf (above)) == 0))
    return NULL;
  return annal_entry_word_when (timeline, index);
}

char *
annal_entry_word_narrowing (AnnalNarrower *narrower, guint index)
{
  const AnnalNarrowing *narrowing = annal_narrower_find (narrower, index);

  if (narrowing == NULL || !narrowing->by_days)
    return NULL;
  return g_strconcat (narrowing->words, ", ", narrowing->reason, NULL);
}

char *
annal_entry_word_sentence (AnnalTimeline *timeline,
                           guint index,
                           const AnnalStanding *standing,
                           gboolean with_certainty)
{
  AnnalDossier *dossier = annal_timeline_get_dossier (timeline);
  AnnalRecord *record = annal_timeline_get_record (timeline, index);
  const AnnalClaim *claim = annal_record_as_claim (record);
  const char *certainty = annal_word_certainty (annal_timeline_get_certainty (timeline, index));
  g_autofree char *words = claim != NULL ? annal_word_claim (dossier, claim, TRUE)
                                         : annal_word_record (dossier, record);

  words = annal_standing_mark (standing, record, words);
  return with_certainty && certainty != NULL ? g_strdup_printf ("%s (%s)", words, certainty)
                                             : g_steal_pointer (&words);
}

guint
annal_record_get_n_citations (AnnalRecord *record)
{
  const AnnalEvent *event = annal_record_as_event (record);

  return event != NULL ? annal_event_get_n_citations (event)
                       : annal_claim_get_n_citations (annal_record_as_claim (record));
}

AnnalCitation *
annal_record_get_citation (AnnalRecord *record, guint index)
{
  const AnnalEvent *event = annal_record_as_event (record);

  return event != NULL ? annal_event_get_citation (event, index)
                       : annal_claim_get_citation (annal_record_as_claim (record), index);
}

char *
annal_entry_word_citation (AnnalDossier *dossier, const AnnalCitation *citation)
{
  const char *fidelity = annal_word_fidelity (annal_citation_get_fidelity (citation));
  g_autofree char *chain = annal_word_chain (dossier, citation);
  g_autofree char *place = annal_word_place (citation);

  return g_strconcat (chain != NULL ? chain : "", chain != NULL ? " · " : "", fidelity != NULL ? fidelity : "",
                      fidelity != NULL ? " · " : "", place, NULL);
}

/* A line of @label and @text, which it takes; none where there is no text. */
static void
add_line (GPtrArray *lines, const char *label, char *text)
{
  if (text != NULL)
    g_ptr_array_add (lines, g_strconcat (label, text, NULL));
  g_free (text);
}

static void
add_citation (GPtrArray *lines, AnnalDossier *dossier, const AnnalCitation *citation)
{
  add_line (lines, "", annal_word_quote (citation));
  add_line (lines, "Source: ", annal_entry_word_citation (dossier, citation));
}

static void
list_event (GPtrArray *lines, AnnalDossier *dossier, const AnnalEvent *event)
{
  g_auto (GStrv) attributes = annal_word_attributes (dossier, event);

  if (annal_event_get_kind (event) != NULL)
    add_line (lines, "What: ", annal_word_term (dossier, ANNAL_TERM_ROLE_EVENT_KIND, annal_event_get_kind (event)));
  if (annal_event_get_where (event) != NULL)
    add_line (lines, "Where: ", annal_word_agent (dossier, annal_event_get_where (event), NULL, ANNAL_NAMING_FULL));
  for (guint i = 0; attributes[i] != NULL; i++)
    g_ptr_array_add (lines, g_strdup (attributes[i]));
  for (guint i = 0; i < annal_event_get_n_citations (event); i++)
    add_citation (lines, dossier, annal_event_get_citation (event, i));
}

static void
list_claim (GPtrArray *lines, AnnalDossier *dossier, const AnnalClaim *claim)
{
  add_line (lines, "Value: ", annal_word_claim_value (dossier, claim));
  add_line (lines, "Stance: ", annal_word_stance_basis (claim));
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    add_citation (lines, dossier, annal_claim_get_citation (claim, i));
  add_line (lines, "", annal_word_grounds (dossier, claim));
}

GHashTable *
annal_entry_find_answers (AnnalDossier *dossier)
{
  GHashTable *answers = g_hash_table_new_full (annal_text_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < annal_dossier_get_n_links (dossier); i++)
    {
      AnnalLink *link = annal_dossier_get_link (dossier, i);
      const char *subject = annal_link_get_subject (link);
      GPtrArray *links;

      if (subject == NULL || g_strcmp0 (annal_link_get_kind (link), "responds-to") != 0)
        continue;
      links = g_hash_table_lookup (answers, subject);
      if (links == NULL)
        g_hash_table_insert (answers, (gpointer) subject, links = g_ptr_array_new ());
      g_ptr_array_add (links, link);
    }
  return answers;
}

/* “in response to: … (according to KCNA)”; NULL where @id is no record. */
static char *
word_relation (AnnalDossier *dossier, const char *relation, const char *id, const char *speakers)
{
  AnnalRecord *other = id != NULL ? annal_dossier_lookup (dossier, id) : NULL;
  g_autofree char *words = other != NULL ? annal_word_record (dossier, other) : NULL;

  if (words == NULL)
    return NULL;
  return speakers != NULL ? g_strdup_printf ("%s: %s (according to %s)", relation, words, speakers)
                          : g_strdup_printf ("%s: %s", relation, words);
}

GPtrArray *
annal_entry_list_relations (AnnalTimeline *timeline, guint index, GHashTable *answers)
{
  AnnalDossier *dossier = annal_timeline_get_dossier (timeline);
  const AnnalEvent *event = get_event (timeline, index);
  const char *id = annal_record_get_id (annal_timeline_get_record (timeline, index));
  const GPtrArray *links = g_hash_table_lookup (answers, id);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  if (event != NULL)
    add_line (lines, "", word_relation (dossier, "part of", annal_event_get_part_of (event), NULL));
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      AnnalLink *link = g_ptr_array_index (links, i);
      g_autofree char *speakers = annal_word_link_speakers (dossier, link);

      add_line (lines, "", word_relation (dossier, "in response to", annal_link_get_object (link), speakers));
    }
  return lines;
}

GPtrArray *
annal_entry_list_details (AnnalTimeline *timeline, guint index)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  AnnalDossier *dossier = annal_timeline_get_dossier (timeline);
  const AnnalEvent *event = get_event (timeline, index);

  if (event != NULL)
    list_event (lines, dossier, event);
  else
    list_claim (lines, dossier, get_claim (timeline, index));
  return lines;
}

const AnnalPoint *
annal_entry_get_point (AnnalTimeline *timeline, guint index)
{
  const AnnalEvent *event = get_event (timeline, index);
  const AnnalAgent *where = event != NULL ? annal_event_get_where (event) : NULL;
  const char *id = where != NULL ? annal_agent_get_id (where) : NULL;
  const AnnalEntity *place = id != NULL ? annal_dossier_lookup_entity (annal_timeline_get_dossier (timeline), id)
                                        : NULL;

  if (place == NULL || annal_entity_get_protect (place) == ANNAL_PROTECT_SEALED ||
      annal_entity_get_protect (place) == ANNAL_PROTECT_PSEUDONYM)
    return NULL;
  return annal_entity_get_point (place);
}

gboolean
annal_degrees_append (GString *out, const char *degrees, const char *most)
{
  g_autofree char *least = g_strconcat ("-", most, NULL);

  if (degrees == NULL || !annal_decimal_is_valid (degrees) || annal_decimal_compare (degrees, least) < 0 ||
      annal_decimal_compare (degrees, most) > 0)
    return FALSE;
  g_string_append (out, degrees);
  return TRUE;
}

static void
note_printed (gint64 *printed, const AnnalSource *source)
{
  AnnalSpanData span;
  gint64 last;

  if (source == NULL || !annal_source_get_span_data (source, &span))
    return;
  last = annal_span_data_get_last (&span);
  if (last == G_MAXINT64)
    last = span.begin_min;
  if (last != G_MININT64)
    *printed = MAX (*printed, last);
}

gint64
annal_timeline_get_printed (AnnalTimeline *timeline)
{
  AnnalDossier *dossier = annal_timeline_get_dossier (timeline);
  gint64 printed = G_MININT64;

  for (guint i = 0; i < annal_dossier_get_n_sources (dossier); i++)
    note_printed (&printed, annal_dossier_get_source (dossier, i));
  return printed != G_MININT64 ? printed : 0;
}

gint64
annal_entry_get_printed (AnnalTimeline *timeline, guint index, gint64 otherwise)
{
  AnnalDossier *dossier = annal_timeline_get_dossier (timeline);
  AnnalRecord *record = annal_timeline_get_record (timeline, index);
  guint n = annal_record_get_n_citations (record);
  gint64 printed = G_MININT64;

  for (guint i = 0; i < n; i++)
    {
      const char *id = annal_citation_get_source (annal_record_get_citation (record, i));

      note_printed (&printed, id != NULL ? annal_dossier_lookup_source (dossier, id) : NULL);
    }
  return printed != G_MININT64 ? printed : otherwise;
}

char *
annal_instant_to_rfc3339 (gint64 seconds)
{
  gint64 first = annal_civil_to_seconds (0, 1, 1, NULL);
  gint64 last = annal_civil_to_seconds (10000, 1, 1, NULL) - 1;

  return annal_instant_to_string (CLAMP (seconds, first, last));
}

static gboolean
is_authority (const char *text)
{
  return g_ascii_isalnum (*text) &&
         text[strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.")] == '\0';
}

gboolean
annal_namespace_init (AnnalNamespace *self, AnnalDossier *dossier, const char *authority, GError **error)
{
  const char *title = annal_dossier_get_title (dossier);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, title != NULL ? title : "", -1);

  if (authority != NULL && !is_authority (authority))
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "the authority “%s” is no name of a host", authority);
      return FALSE;
    }
  self->authority = g_strdup (authority != NULL ? authority : "annal.invalid");
  self->dossier = g_strndup (hash, 8);
  return TRUE;
}

void
annal_namespace_clear (AnnalNamespace *self)
{
  g_clear_pointer (&self->authority, g_free);
  g_clear_pointer (&self->dossier, g_free);
}
