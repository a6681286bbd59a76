/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The timeline as text for reading.
 *
 * Columns: headings at 0, what happened at 2, what was said there at 4, its
 * words and where they come from at 6. Nothing is said twice: a claim's date
 * is left out where it is the event's, its chain where it is the chain of the
 * claim before.
 */

#include "export/annal-exporter-private.h"

#include <string.h>

#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-link.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>
#include <annal/annal-time-comparison.h>
#include <annal/annal-when.h>

#include "export/annal-entry-private.h"
#include "export/annal-extent-private.h"
#include "export/document/annal-section-private.h"
#include "export/terminal/annal-page-private.h"
#include "export/wording/annal-wording-private.h"
#include "export/wording/annal-wording-time-private.h"
#include "timeline/annal-explain-private.h"
#include "timeline/annal-sequence-words-private.h"

#define COLUMN_HEADING 0
#define COLUMN_ENTRY 2
#define COLUMN_CLAIM 4
#define COLUMN_WORDS 6

typedef AnnalExporter AnnalExportText;
typedef AnnalExporterClass AnnalExportTextClass;

G_DEFINE_FINAL_TYPE (AnnalExportText, annal_export_text, ANNAL_TYPE_EXPORTER)

typedef struct
{
  AnnalExportOut *out;
  AnnalPage page;
  AnnalTimeline *timeline;
  AnnalDossier *dossier;
  const AnnalStanding *standing; /* borrowed */
  GHashTable *answers;    /* owned, id of an event to a GPtrArray of AnnalLink */
  AnnalNarrower *narrower; /* owned */
  AnnalWalkPeriod period; /* the last heading's; year_last 0 before the first */
  const AnnalWhen *date;  /* borrowed: the date that stands above what follows */
  gboolean own_claims;    /* what stands above are claims of their own */
  const AnnalEvent *at;   /* borrowed, nullable: where they were made, unless that is on the timeline */
  AnnalCertainty above;   /* how certain it is that what stands above was asked for */
  char *chain;            /* owned, nullable: of the claim before */
  gboolean relative;      /* say how much later each entry is than the one before */
  guint before;           /* the last dated entry that another one can follow; G_MAXUINT for none */
} Text;

static AnnalClaim *
get_claim (Text *self, guint index)
{
  return annal_record_as_claim (annal_timeline_get_record (self->timeline, index));
}

static gint64
get_clock_offset (Text *self, guint index)
{
  return annal_record_get_clock_offset (annal_timeline_get_record (self->timeline, index));
}

static AnnalEvent *
get_event (Text *self, guint index)
{
  return annal_record_as_event (annal_timeline_get_record (self->timeline, index));
}

/* The years that the headings name; none where @first is beyond @last. */
static void
find_years (Text *self, gint64 *first, gint64 *last)
{
  guint n = annal_timeline_get_n_entries (self->timeline);

  *first = G_MAXINT64;
  *last = G_MININT64;
  for (guint i = 0; i < n && annal_timeline_get_lane (self->timeline, i) == ANNAL_LANE_DATED; i++)
    {
      AnnalWalkPeriod period;

      annal_walk_get_period (self->timeline, i, &period);
      *first = MIN (*first, period.year);
      *last = MAX (*last, period.year_last);
    }
}

static void
write_years (Text *self)
{
  g_autofree char *words = NULL;
  gint64 first, last;

  find_years (self, &first, &last);
  if (first > last)
    return;
  words = annal_word_years (first, last);
  annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, ", %s", words);
}

static void
add_number (Text *self, const char *before, guint n, guint n_all, const char *one, const char *many)
{
  if (n < n_all)
    annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, "%s%u of %u %s", before, n, n_all, n_all == 1 ? one : many);
  else
    annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, "%s%u %s", before, n, n == 1 ? one : many);
}

static gboolean
begin (AnnalTimeline *timeline, gpointer data)
{
  Text *self = data;
  guint undated = annal_walk_count_undated (timeline);
  g_auto (AnnalExtent) extent = { 0 };
  const char *title = annal_dossier_get_title (self->dossier);

  annal_page_say (&self->page, COLUMN_HEADING, ANNAL_STYLE_BOLD, title != NULL ? title : "Timeline");
  annal_extent_init (&extent, timeline);
  annal_page_begin (&self->page, COLUMN_HEADING, COLUMN_HEADING);
  add_number (self, "", extent.n_events, annal_dossier_get_n_events (self->dossier), "event", "events");
  add_number (self, " and ", extent.n_claims, annal_dossier_get_n_claims (self->dossier), "claim", "claims");
  add_number (self, " from ", extent.sources->len, annal_dossier_get_n_sources (self->dossier), "source", "sources");
  write_years (self);
  if (undated > 0)
    annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, "; %u undated", undated);
  if (extent.n_possible > 0)
    annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, "; %u %s", extent.n_possible,
                     annal_word_certainty (ANNAL_CERTAINTY_POSSIBLE));
  annal_page_end (&self->page);
  return annal_export_out_flush (self->out);
}

/* As wide as the words above it. */
static void
write_rule (Text *self, const char *words, const char *stroke)
{
  guint columns = 0;

  for (; *words != '\0'; words = g_utf8_next_char (words))
    columns += annal_char_get_columns (g_utf8_get_char (words));
  for (guint i = 0; i < columns && (self->page.width == 0 || i < self->page.width); i++)
    g_string_append (self->out->text, stroke);
  g_string_append_c (self->out->text, '\n');
}

static void
write_year (Text *self, const AnnalWalkPeriod *period)
{
  g_autofree char *words = annal_word_years (period->year, period->year_last);

  annal_page_skip (&self->page);
  annal_page_say (&self->page, COLUMN_HEADING, ANNAL_STYLE_BOLD, words);
  write_rule (self, words, "═");
}

static void
write_month (Text *self, guint month)
{
  static const char *const months[] = { "Month not known", "January", "February", "March", "April", "May", "June",
                                        "July", "August", "September", "October", "November", "December" };

  annal_page_skip (&self->page);
  annal_page_say (&self->page, COLUMN_HEADING, ANNAL_STYLE_BOLD, months[month]);
}

static gboolean
write_period (const AnnalWalkPeriod *period, gpointer data)
{
  Text *self = data;
  gboolean new_year = period->year != self->period.year || period->year_last != self->period.year_last;

  if (new_year)
    write_year (self, period);
  if (period->month != 0 || !new_year)
    write_month (self, period->month);
  self->period = *period;
  self->date = NULL;
  self->own_claims = FALSE;
  return TRUE;
}

static void
add_date (Text *self, const AnnalWhen *when)
{
  g_autofree char *date = annal_word_date (when);
  g_autofree char *basis = annal_word_basis (self->dossier, when);

  annal_page_add (&self->page, ANNAL_STYLE_PLAIN, date != NULL ? date : "no known date");
  if (basis != NULL)
    annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, " (%s)", basis);
}

static char *
word_standing (Text *self, guint index)
{
  return annal_standing_word (self->standing, annal_timeline_get_record (self->timeline, index));
}

/* Whoever reads that of an event need not read it of each claim made there. */
static void
add_certainty (Text *self, guint index)
{
  AnnalCertainty certainty = annal_timeline_get_certainty (self->timeline, index);
  const char *words = annal_word_certainty (certainty);

  if (words != NULL && certainty != self->above)
    annal_page_addf (&self->page, ANNAL_STYLE_BOLD, " · %s", words);
}

/* The same on the line that others stand under. */
static void
add_certainty_above (Text *self, guint index)
{
  self->above = ANNAL_CERTAINTY_CERTAIN;
  add_certainty (self, index);
  self->above = annal_timeline_get_certainty (self->timeline, index);
}

/* What the sequence leaves of a date, and why; hours are not worth a line. */
static void
write_narrowing (Text *self, guint index, guint column)
{
  const AnnalNarrowing *narrowing = annal_narrower_find (self->narrower, index);

  if (narrowing == NULL || !narrowing->by_days)
    return;
  annal_page_begin (&self->page, column, column + 2);
  annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, "→ %s, %s", narrowing->words, narrowing->reason);
  annal_page_end (&self->page);
}

static void
write_event_line (Text *self, AnnalEvent *event, guint index)
{
  g_autofree char *status = word_standing (self, index);
  g_autofree char *kind = NULL;
  g_autofree char *where = NULL;

  annal_page_begin (&self->page, COLUMN_ENTRY, COLUMN_CLAIM);
  add_date (self, annal_event_get_when (event));
  if (annal_event_get_where (event) != NULL)
    {
      where = annal_word_agent (self->dossier, annal_event_get_where (event), NULL, ANNAL_NAMING_FULL);
      annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, " · %s", where);
    }
  kind = annal_word_term (self->dossier, ANNAL_TERM_ROLE_EVENT_KIND,
                          annal_event_get_kind (event) != NULL ? annal_event_get_kind (event) : "event");
  annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, " · %s", kind);
  if (status != NULL)
    annal_page_addf (&self->page, ANNAL_STYLE_BOLD, " · %s", status);
  add_certainty_above (self, index);
  annal_page_end (&self->page);
}

static void
write_attributes (Text *self, AnnalEvent *event)
{
  g_auto (GStrv) lines = annal_word_attributes (self->dossier, event);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      annal_page_begin (&self->page, COLUMN_CLAIM, COLUMN_WORDS);
      annal_page_add (&self->page, ANNAL_STYLE_PLAIN, lines[i]);
      annal_page_end (&self->page);
    }
}

static void
write_relation (Text *self, const char *relation, const char *id, const char *speakers)
{
  AnnalRecord *other = annal_dossier_lookup (self->dossier, id);
  g_autofree char *words = other != NULL ? annal_word_record (self->dossier, other) : NULL;

  if (words == NULL)
    return;
  annal_page_begin (&self->page, COLUMN_CLAIM, COLUMN_WORDS);
  annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, "%s: %s", relation, words);
  if (speakers != NULL)
    annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, " (according to %s)", speakers);
  annal_page_end (&self->page);
}

static void
write_relations (Text *self, AnnalEvent *event)
{
  const GPtrArray *links = g_hash_table_lookup (self->answers, annal_event_get_id (event));

  if (annal_event_get_part_of (event) != NULL)
    write_relation (self, "part of", annal_event_get_part_of (event), NULL);
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      AnnalLink *link = g_ptr_array_index (links, i);
      g_autofree char *speakers = annal_word_link_speakers (self->dossier, link);

      write_relation (self, "in response to", annal_link_get_object (link), speakers);
    }
}

static void
forget_chain (Text *self)
{
  g_clear_pointer (&self->chain, g_free);
}

static gboolean
is_none (AnnalTimeComparison *comparison, const AnnalRelation *relations, guint n)
{
  for (guint i = 0; i < n; i++)
    if (annal_time_comparison_get_relation (comparison, relations[i]) != ANNAL_CERTAINTY_NO)
      return FALSE;
  return TRUE;
}

/* What is known of the sequence of the last dated one above an entry and the entry. */
static AnnalSuccession
find_succession (Text *self, guint index)
{
  static const AnnalRelation begins_later[] = { ANNAL_RELATION_DURING, ANNAL_RELATION_FINISHES,
                                                ANNAL_RELATION_OVERLAPPED_BY, ANNAL_RELATION_MET_BY,
                                                ANNAL_RELATION_AFTER };
  g_autoptr (AnnalTimeComparison) comparison =
      annal_timeline_relate (self->timeline,
                             annal_record_get_id (annal_timeline_get_record (self->timeline, self->before)),
                             annal_record_get_id (annal_timeline_get_record (self->timeline, index)), NULL);

  if (comparison == NULL)
    return ANNAL_SUCCESSION_OPEN;
  if (annal_time_comparison_before (comparison) == ANNAL_CERTAINTY_CERTAIN)
    return ANNAL_SUCCESSION_OVER;
  return is_none (comparison, begins_later, G_N_ELEMENTS (begins_later)) ? ANNAL_SUCCESSION_BEGUN
                                                                         : ANNAL_SUCCESSION_OPEN;
}

static char *
say_distance (Text *self, guint index)
{
  const AnnalSpanData *before = annal_timeline_get_tight_data (self->timeline, self->before);
  const AnnalSpanData *span = annal_timeline_get_tight_data (self->timeline, index);
  AnnalSuccession succession = ANNAL_SUCCESSION_OPEN;

  if (annal_word_distance_is_open (before, span))
    succession = find_succession (self, index);
  return annal_word_distance (before, get_clock_offset (self, self->before), span, get_clock_offset (self, index),
                              succession);
}

/* How much later an entry is than the last dated one above it. */
static void
write_distance (Text *self, guint index)
{
  const AnnalSpanData *span = annal_timeline_get_tight_data (self->timeline, index);
  g_autofree char *words = NULL;

  if (!self->relative || !annal_span_data_is_dated (span))
    return;
  if (self->before != G_MAXUINT)
    {
      words = say_distance (self, index);
      annal_page_skip (&self->page);
      annal_page_begin (&self->page, COLUMN_CLAIM, COLUMN_CLAIM);
      annal_page_addf (&self->page, ANNAL_STYLE_DIM, "↓ %s", words);
      annal_page_end (&self->page);
    }
  self->before = index;
}

static gboolean
write_event (guint index, gpointer data)
{
  Text *self = data;
  AnnalEvent *event = get_event (self, index);
  g_autofree char *places = annal_word_event_places (event);

  write_distance (self, index);
  annal_page_skip (&self->page);
  write_event_line (self, event, index);
  write_narrowing (self, index, COLUMN_CLAIM);
  annal_page_say (&self->page, COLUMN_ENTRY, ANNAL_STYLE_BOLD,
                  annal_event_get_title (event) != NULL
                      ? annal_text_get_text (annal_event_get_title (event))
                      : annal_event_get_id (event));
  write_relations (self, event);
  write_attributes (self, event);
  if (places != NULL)
    annal_page_say (&self->page, COLUMN_CLAIM, ANNAL_STYLE_DIM, places);
  self->date = annal_event_get_when (event);
  self->own_claims = FALSE;
  forget_chain (self);
  return annal_export_out_flush (self->out);
}

/* Where a passage comes from: how close it is to the words, who passed it on,
 * where it stands.
 */
static void
write_provenance (Text *self, const AnnalCitation *citation)
{
  const char *fidelity = annal_word_fidelity (annal_citation_get_fidelity (citation));
  g_autofree char *chain = annal_word_chain (self->dossier, citation);
  g_autofree char *place = annal_word_place (citation);

  annal_page_begin (&self->page, COLUMN_WORDS, COLUMN_WORDS);
  if (chain != NULL && g_strcmp0 (chain, self->chain) != 0)
    annal_page_addf (&self->page, ANNAL_STYLE_DIM, "%s · ", chain);
  if (fidelity != NULL)
    annal_page_addf (&self->page, ANNAL_STYLE_DIM, "%s · ", fidelity);
  annal_page_add (&self->page, ANNAL_STYLE_DIM, place);
  annal_page_end (&self->page);
  forget_chain (self);
  self->chain = g_steal_pointer (&chain);
}

static void
write_citation (Text *self, const AnnalCitation *citation)
{
  g_autofree char *quote = annal_word_quote (citation);

  if (quote != NULL)
    annal_page_say (&self->page, COLUMN_WORDS, ANNAL_STYLE_PLAIN, quote);
  write_provenance (self, citation);
}

static gboolean
is_shown_above (const AnnalWhen *when, const AnnalWhen *above)
{
  return when == NULL ||
         (above != NULL && g_strcmp0 (annal_when_get_edtf (when), annal_when_get_edtf (above)) == 0);
}

static void
write_act (Text *self, const AnnalClaim *claim, guint index)
{
  g_autofree char *act = annal_word_act (self->dossier, claim);
  g_autofree char *basis = annal_word_stance_basis (claim);
  g_autofree char *standing = word_standing (self, index);

  annal_page_begin (&self->page, COLUMN_CLAIM, COLUMN_WORDS);
  annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, "– %s", act);
  if (!is_shown_above (annal_claim_get_said (claim), self->date))
    {
      annal_page_add (&self->page, ANNAL_STYLE_PLAIN, " · ");
      add_date (self, annal_claim_get_said (claim));
    }
  if (basis != NULL)
    annal_page_addf (&self->page, ANNAL_STYLE_DIM, " (%s)", basis);
  if (standing != NULL)
    annal_page_addf (&self->page, ANNAL_STYLE_BOLD, " · %s", standing);
  add_certainty (self, index);
  annal_page_end (&self->page);
}

/* A claim with the date of the event above it is narrowed with that. */
static gboolean
goes_with_above (Text *self, const AnnalClaim *claim, guint index)
{
  return annal_timeline_get_parent (self->timeline, index) != G_MAXUINT &&
         is_shown_above (annal_claim_get_said (claim), self->date);
}

static void
write_claim (Text *self, const AnnalClaim *claim, guint index)
{
  const AnnalText *says = annal_claim_get_says (claim);
  g_autofree char *value = annal_word_claim_value (self->dossier, claim);
  g_autofree char *grounds = annal_word_grounds (self->dossier, claim);

  write_act (self, claim, index);
  if (annal_claim_get_said (claim) != NULL && !goes_with_above (self, claim, index))
    write_narrowing (self, index, COLUMN_WORDS);
  annal_page_begin (&self->page, COLUMN_WORDS, COLUMN_WORDS);
  annal_page_add (&self->page, ANNAL_STYLE_PLAIN, says != NULL ? annal_text_get_text (says) : "");
  if (value != NULL)
    annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, " (%s)", value);
  annal_page_end (&self->page);
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    write_citation (self, annal_claim_get_citation (claim, i));
  if (grounds != NULL)
    annal_page_say (&self->page, COLUMN_WORDS, ANNAL_STYLE_DIM, grounds);
}

static gboolean
write_event_claim (guint index, gpointer data)
{
  Text *self = data;

  annal_page_skip (&self->page);
  write_claim (self, get_claim (self, index), index);
  return annal_export_out_flush (self->out);
}

static gboolean
same_date (const AnnalWhen *a, const AnnalWhen *b)
{
  return a == NULL || b == NULL ? a == b : is_shown_above (a, b);
}

/* The event at which a claim was made, where that is not on the timeline. */
static const AnnalEvent *
find_absent_event (Text *self, const AnnalClaim *claim)
{
  const char *id = annal_claim_get_utterance (claim);

  if (id == NULL || annal_timeline_lookup (self->timeline, id) != G_MAXUINT)
    return NULL;
  return annal_dossier_lookup_event (self->dossier, id);
}

/* @said: when, @event: where, which may be NULL. */
static void
write_occasion (Text *self, guint index, const AnnalWhen *said, const AnnalEvent *event)
{
  write_distance (self, index);
  annal_page_skip (&self->page);
  annal_page_begin (&self->page, COLUMN_ENTRY, COLUMN_CLAIM);
  add_date (self, said);
  annal_page_add (&self->page, ANNAL_STYLE_PLAIN, " · said");
  if (event != NULL && annal_event_get_title (event) != NULL)
    annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, " at: %s", annal_text_get_text (annal_event_get_title (event)));
  add_certainty_above (self, index);
  annal_page_end (&self->page);
  forget_chain (self);
}

/* Claims of their own that follow each other with one date share its line. */
static gboolean
write_own_claim (guint index, gpointer data)
{
  Text *self = data;
  AnnalClaim *claim = get_claim (self, index);
  const AnnalEvent *event = find_absent_event (self, claim);
  const AnnalWhen *said = annal_claim_get_said (claim);

  if (said == NULL && event != NULL)
    said = annal_event_get_when (event);
  if (!self->own_claims || !same_date (said, self->date) || event != self->at ||
      annal_timeline_get_certainty (self->timeline, index) != self->above)
    write_occasion (self, index, said, event);
  self->date = said;
  self->at = event;
  self->own_claims = TRUE;
  annal_page_skip (&self->page);
  write_claim (self, claim, index);
  return annal_export_out_flush (self->out);
}

static gboolean
write_undated (guint n, gpointer data)
{
  Text *self = data;

  annal_page_skip (&self->page);
  annal_page_say (&self->page, COLUMN_HEADING, ANNAL_STYLE_BOLD,
                  "Undated: nothing in the sources says when, so these are in no order of time");
  self->date = NULL;
  self->own_claims = FALSE;
  return TRUE;
}

static void
write_source (Text *self, const AnnalSource *source)
{
  g_autofree char *maker = annal_word_source_maker (self->dossier, source);
  g_autofree char *published = annal_word_date (annal_source_get_published (source));
  const AnnalText *title = annal_source_get_title (source);

  annal_page_begin (&self->page, COLUMN_ENTRY, COLUMN_CLAIM);
  annal_page_add (&self->page, ANNAL_STYLE_PLAIN, annal_source_get_id (source));
  if (title != NULL)
    annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, ": %s", annal_text_get_text (title));
  if (maker != NULL)
    annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, " · %s", maker);
  if (published != NULL)
    annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, " · published %s", published);
  annal_page_end (&self->page);
}

static void
write_conflicts (Text *self)
{
  AnnalProblems *problems = annal_timeline_get_problems (self->timeline);

  if (annal_problems_get_n_problems (problems) == 0)
    return;
  annal_page_skip (&self->page);
  annal_page_say (&self->page, COLUMN_HEADING, ANNAL_STYLE_BOLD, "Dates that contradict what is said of the order");
  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    {
      annal_page_skip (&self->page);
      annal_page_begin (&self->page, COLUMN_ENTRY, COLUMN_CLAIM);
      annal_page_add (&self->page, ANNAL_STYLE_PLAIN,
                      annal_problem_get_message (annal_problems_get_problem (problems, i)));
      annal_page_end (&self->page);
    }
}

static gboolean
end (gpointer data)
{
  Text *self = data;
  g_auto (AnnalExtent) extent = { 0 };

  write_conflicts (self);
  annal_extent_init (&extent, self->timeline);
  if (extent.sources->len == 0)
    return TRUE;
  annal_page_skip (&self->page);
  annal_page_say (&self->page, COLUMN_HEADING, ANNAL_STYLE_BOLD, "Sources");
  annal_page_skip (&self->page);
  for (guint i = 0; i < extent.sources->len; i++)
    write_source (self, g_ptr_array_index (extent.sources, i));
  return annal_export_out_flush (self->out);
}

/* The entries of one timeline, without what stands before and after them. */
static gboolean
write_entries (Text *self, AnnalTimeline *timeline)
{
  static const AnnalVisitor visitor = {
    .period = write_period,
    .event = write_event,
    .event_claim = write_event_claim,
    .claim = write_own_claim,
    .undated = write_undated,
  };
  AnnalTimeline *whole = self->timeline;
  gboolean done;

  self->timeline = timeline;
  self->period = (AnnalWalkPeriod) { 0 };
  self->date = NULL;
  self->own_claims = FALSE;
  self->before = G_MAXUINT;
  forget_chain (self);
  done = annal_walk (timeline, &visitor, self);
  self->timeline = whole;
  return done;
}

static void
write_section_heading (Text *self, const AnnalSection *section, AnnalTimeline *timeline)
{
  g_auto (AnnalExtent) extent = { 0 };

  annal_extent_init (&extent, timeline);
  annal_page_skip (&self->page);
  annal_page_begin (&self->page, COLUMN_HEADING, COLUMN_HEADING);
  annal_page_add (&self->page, ANNAL_STYLE_BOLD, section->label);
  if (section->value != NULL && strcmp (section->value, section->label) != 0)
    annal_page_addf (&self->page, ANNAL_STYLE_DIM, " [%s]", section->value);
  if (extent.n_events > 0)
    add_number (self, ": ", extent.n_events, extent.n_events, "event", "events");
  if (extent.n_claims > 0)
    add_number (self, extent.n_events > 0 ? " and " : ": ", extent.n_claims, extent.n_claims, "claim", "claims");
  annal_page_end (&self->page);
  write_rule (self, section->label, "━");
}

static gboolean
write_sections (Text *self, AnnalFacet facet)
{
  g_autoptr (GPtrArray) sections = annal_sections_new (self->timeline, facet);

  for (guint i = 0; i < sections->len; i++)
    {
      const AnnalSection *section = g_ptr_array_index (sections, i);
      g_autoptr (AnnalTimeline) timeline = annal_section_to_timeline (section, self->timeline);

      write_section_heading (self, section, timeline);
      if (!write_entries (self, timeline))
        return FALSE;
    }
  return TRUE;
}

static gboolean
annal_export_text_write (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out)
{
  Text self = { .out = out, .timeline = timeline, .dossier = annal_timeline_get_dossier (timeline) };
  gboolean done;

  self.relative = exporter->relative;
  self.standing = &exporter->standing;
  annal_page_init (&self.page, out->text, exporter->width, exporter->colour);
  self.answers = annal_entry_find_answers (self.dossier);
  self.narrower = annal_narrower_new (timeline);
  done = begin (timeline, &self) &&
         (exporter->sections != ANNAL_FACET_UNSET ? write_sections (&self, exporter->sections)
                                                  : write_entries (&self, timeline)) &&
         end (&self);
  g_hash_table_unref (self.answers);
  annal_narrower_free (self.narrower);
  annal_page_clear (&self.page);
  forget_chain (&self);
  annal_exporter_leave_out (exporter, "assessments, what notices say of sources, hashes of sources, and what is "
                                 "known of people");
  return done;
}

static void
annal_export_text_class_init (AnnalExportTextClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write = annal_export_text_write;
}

static void
annal_export_text_init (AnnalExportText *self)
{
}
