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
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "export/annal-page-private.h"
#include "export/annal-wording-private.h"

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
  GHashTable *answers;    /* owned, id of an event to a GPtrArray of AnnalLink */
  AnnalWalkPeriod period; /* the last heading's; year_last 0 before the first */
  const AnnalWhen *date;  /* borrowed: the date that stands above what follows */
  gboolean own_claims;    /* what stands above are claims of their own */
  char *chain;            /* owned, nullable: of the claim before */
} Text;

static AnnalClaim *
get_claim (Text *self, guint index)
{
  return annal_record_as_claim (annal_timeline_get_record (self->timeline, index));
}

static AnnalEvent *
get_event (Text *self, guint index)
{
  return annal_record_as_event (annal_timeline_get_record (self->timeline, index));
}

static void
write_years (Text *self)
{
  guint n = annal_timeline_get_n_entries (self->timeline);
  gint64 first = G_MAXINT64;
  gint64 last = G_MININT64;

  for (guint i = 0; i < n && annal_timeline_get_lane (self->timeline, i) == ANNAL_LANE_DATED; i++)
    {
      AnnalWalkPeriod period;

      if (annal_record_get_record_type (annal_timeline_get_record (self->timeline, i)) != ANNAL_RECORD_TYPE_EVENT)
        continue;
      annal_walk_get_period (self->timeline, i, &period);
      first = MIN (first, period.year);
      last = MAX (last, period.year_last);
    }
  if (first == last)
    annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, ", %" G_GINT64_FORMAT, first);
  else if (first < last)
    annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, ", %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT, first, last);
}

static void
add_number (Text *self, const char *before, guint n, const char *one, const char *many)
{
  annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, "%s%u %s", before, n, n == 1 ? one : many);
}

static gboolean
begin (AnnalTimeline *timeline, gpointer data)
{
  Text *self = data;
  guint undated = annal_walk_count_undated (timeline);
  const char *title = annal_dossier_get_title (self->dossier);

  annal_page_say (&self->page, COLUMN_HEADING, ANNAL_STYLE_BOLD, title != NULL ? title : "Timeline");
  annal_page_begin (&self->page, COLUMN_HEADING, COLUMN_HEADING);
  add_number (self, "", annal_dossier_get_n_events (self->dossier), "event", "events");
  add_number (self, " and ", annal_dossier_get_n_claims (self->dossier), "claim", "claims");
  add_number (self, " from ", annal_dossier_get_n_sources (self->dossier), "source", "sources");
  write_years (self);
  if (undated > 0)
    annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, "; %u undated", undated);
  annal_page_end (&self->page);
  return annal_export_out_flush (self->out);
}

static void
write_year (Text *self, const AnnalWalkPeriod *period)
{
  g_autofree char *words = period->year_last == period->year
    ? g_strdup_printf ("%" G_GINT64_FORMAT, period->year)
    : g_strdup_printf ("%" G_GINT64_FORMAT " to %" G_GINT64_FORMAT, period->year, period->year_last);

  annal_page_skip (&self->page);
  annal_page_say (&self->page, COLUMN_HEADING, ANNAL_STYLE_BOLD, words);
  for (gsize i = 0; i < strlen (words); i++)
    g_string_append (self->out->text, "═");
  g_string_append_c (self->out->text, '\n');
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

static const char *
get_status_words (AnnalEventStatus status)
{
  switch (status)
    {
    case ANNAL_EVENT_STATUS_PLANNED:
      return "planned";
    case ANNAL_EVENT_STATUS_CANCELLED:
      return "cancelled";
    case ANNAL_EVENT_STATUS_DISPUTED:
      return "disputed whether it took place";
    default:
      return NULL;
    }
}

static void
write_event_line (Text *self, AnnalEvent *event)
{
  const char *status = get_status_words (annal_event_get_status (event));
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
write_event (guint index, gpointer data)
{
  Text *self = data;
  AnnalEvent *event = get_event (self, index);
  g_autofree char *places = annal_word_event_places (event);

  annal_page_skip (&self->page);
  write_event_line (self, event);
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
write_act (Text *self, const AnnalClaim *claim)
{
  g_autofree char *act = annal_word_act (self->dossier, claim);
  g_autofree char *basis = annal_word_stance_basis (claim);

  annal_page_begin (&self->page, COLUMN_CLAIM, COLUMN_WORDS);
  annal_page_addf (&self->page, ANNAL_STYLE_PLAIN, "– %s", act);
  if (!is_shown_above (annal_claim_get_said (claim), self->date))
    {
      annal_page_add (&self->page, ANNAL_STYLE_PLAIN, " · ");
      add_date (self, annal_claim_get_said (claim));
    }
  if (basis != NULL)
    annal_page_addf (&self->page, ANNAL_STYLE_DIM, " (%s)", basis);
  if (annal_claim_get_state (claim) == ANNAL_CLAIM_STATE_DRAFT)
    annal_page_add (&self->page, ANNAL_STYLE_BOLD, " · draft");
  annal_page_end (&self->page);
}

static void
write_claim (Text *self, const AnnalClaim *claim)
{
  const AnnalText *says = annal_claim_get_says (claim);
  g_autofree char *value = annal_word_claim_value (self->dossier, claim);
  g_autofree char *grounds = annal_word_grounds (self->dossier, claim);

  write_act (self, claim);
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
  write_claim (self, get_claim (self, index));
  return annal_export_out_flush (self->out);
}

static gboolean
same_date (const AnnalWhen *a, const AnnalWhen *b)
{
  return a == NULL || b == NULL ? a == b : is_shown_above (a, b);
}

/* Claims of their own that follow each other with one date share its line. */
static gboolean
write_own_claim (guint index, gpointer data)
{
  Text *self = data;
  AnnalClaim *claim = get_claim (self, index);
  const AnnalWhen *said = annal_claim_get_said (claim);

  if (!self->own_claims || !same_date (said, self->date))
    {
      annal_page_skip (&self->page);
      annal_page_begin (&self->page, COLUMN_ENTRY, COLUMN_CLAIM);
      add_date (self, said);
      annal_page_add (&self->page, ANNAL_STYLE_PLAIN, " · said");
      annal_page_end (&self->page);
      forget_chain (self);
    }
  self->date = said;
  self->own_claims = TRUE;
  annal_page_skip (&self->page);
  write_claim (self, claim);
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
  guint n = annal_dossier_get_n_sources (self->dossier);

  write_conflicts (self);
  if (n == 0)
    return TRUE;
  annal_page_skip (&self->page);
  annal_page_say (&self->page, COLUMN_HEADING, ANNAL_STYLE_BOLD, "Sources");
  annal_page_skip (&self->page);
  for (guint i = 0; i < n; i++)
    write_source (self, annal_dossier_get_source (self->dossier, i));
  return annal_export_out_flush (self->out);
}

static void
add_answer (GHashTable *answers, AnnalLink *link)
{
  const char *subject = annal_link_get_subject (link);
  GPtrArray *links;

  if (subject == NULL || g_strcmp0 (annal_link_get_kind (link), "responds-to") != 0)
    return;
  links = g_hash_table_lookup (answers, subject);
  if (links == NULL)
    {
      links = g_ptr_array_new ();
      g_hash_table_insert (answers, (gpointer) subject, links);
    }
  g_ptr_array_add (links, link);
}

static GHashTable *
find_answers (AnnalDossier *dossier)
{
  GHashTable *answers = g_hash_table_new_full (annal_text_hash, g_str_equal, NULL,
                                               (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < annal_dossier_get_n_links (dossier); i++)
    add_answer (answers, annal_dossier_get_link (dossier, i));
  return answers;
}

static gboolean
annal_export_text_write (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out)
{
  static const AnnalVisitor visitor = {
    .begin = begin,
    .period = write_period,
    .event = write_event,
    .event_claim = write_event_claim,
    .claim = write_own_claim,
    .undated = write_undated,
    .end = end,
  };
  Text self = { .out = out, .timeline = timeline, .dossier = annal_timeline_get_dossier (timeline) };
  gboolean done;

  annal_page_init (&self.page, out->text, exporter->width, exporter->colour);
  self.answers = find_answers (self.dossier);
  done = annal_walk (timeline, &visitor, &self);
  g_hash_table_unref (self.answers);
  annal_page_clear (&self.page);
  forget_chain (&self);
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
