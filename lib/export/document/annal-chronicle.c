/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/document/annal-chronicle-private.h"

#include <string.h>

#include <annal/annal-claim-comparison.h>
#include <annal/annal-comparer.h>
#include <annal/annal-conflicts.h>
#include <annal/annal-describe.h>
#include <annal/annal-error.h>
#include <annal/annal-policy.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "export/annal-entry-private.h"
#include "export/annal-extent-private.h"
#include "export/annal-xml-private.h"
#include "export/terminal/annal-desk-words-private.h"
#include "export/wording/annal-wording-private.h"
#include "export/wording/annal-wording-time-private.h"
#include "timeline/annal-sequence-words-private.h"

typedef struct
{
  AnnalExporter *exporter;
  AnnalTimeline *timeline;
  AnnalDossier *dossier;
  AnnalExportOut *out;
  const AnnalChronicleWriter *writer;
  gpointer data;
  GHashTable *answers;     /* owned */
  AnnalNarrower *narrower; /* owned */
  AnnalWalkPeriod period;  /* the last heading's */
  gboolean has_year;
  const AnnalWhen *above;  /* borrowed, nullable: the date that stands above claims */
  char *occasion;          /* owned, nullable: the heading above claims of their own */
} Chronicle;

static void
say_heading (Chronicle *self, guint level, const char *text)
{
  self->writer->heading (self->data, level, text);
}

static void
say (Chronicle *self, AnnalParagraph what, const char *text, const GPtrArray *citations)
{
  if (text != NULL)
    self->writer->paragraph (self->data, what, text, citations);
}

static void
say_all (Chronicle *self, AnnalParagraph what, const GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    say (self, what, g_ptr_array_index (lines, i), NULL);
}

/* “, ” and so on between what is there. */
static void
add_piece (GString *line, const char *between, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, between);
  g_string_append (line, text);
}

static char *
word_number (guint n, guint n_all, const char *one)
{
  return n < n_all ? g_strdup_printf ("%u of %u %s%s", n, n_all, one, n_all == 1 ? "" : "s")
                   : g_strdup_printf ("%u %s%s", n, one, n == 1 ? "" : "s");
}

static void
say_extent (Chronicle *self, const AnnalExtent *extent)
{
  guint undated = annal_walk_count_undated (self->timeline);
  g_autofree char *events = word_number (extent->n_events, annal_dossier_get_n_events (self->dossier), "event");
  g_autofree char *claims = word_number (extent->n_claims, annal_dossier_get_n_claims (self->dossier), "claim");
  g_autofree char *sources = word_number (extent->sources->len, annal_dossier_get_n_sources (self->dossier), "source");
  g_autoptr (GString) line = g_string_new (NULL);

  g_string_append_printf (line, "%s and %s from %s", events, claims, sources);
  if (undated > 0)
    g_string_append_printf (line, "; %u undated", undated);
  if (extent->n_possible > 0)
    g_string_append_printf (line, "; %u %s", extent->n_possible, annal_word_certainty (ANNAL_CERTAINTY_POSSIBLE));
  say (self, ANNAL_PARAGRAPH_PLAIN, line->str, NULL);
}

static void
say_year (Chronicle *self, const AnnalWalkPeriod *period)
{
  g_autofree char *words = annal_word_years (period->year, period->year_last);

  say_heading (self, 2, words);
}

static gboolean
visit_period (const AnnalWalkPeriod *period, gpointer data)
{
  static const char *const months[] = { "Month not known", "January", "February", "March", "April", "May", "June",
                                        "July", "August", "September", "October", "November", "December" };
  Chronicle *self = data;
  gboolean is_new = !self->has_year || period->year != self->period.year ||
                    period->year_last != self->period.year_last;

  if (is_new)
    say_year (self, period);
  if (period->month != 0 || !is_new)
    say_heading (self, 3, months[period->month]);
  self->period = *period;
  self->has_year = TRUE;
  g_clear_pointer (&self->occasion, g_free);
  return TRUE;
}

static gboolean
visit_undated (guint n, gpointer data)
{
  Chronicle *self = data;

  say_heading (self, 2, "Undated");
  say (self, ANNAL_PARAGRAPH_PLAIN, "Nothing in the sources says when, so these are in no order of time.", NULL);
  g_clear_pointer (&self->occasion, g_free);
  return TRUE;
}

static GPtrArray *
list_event_citations (const AnnalEvent *event)
{
  GPtrArray *citations = g_ptr_array_new ();

  for (guint i = 0; i < annal_event_get_n_citations (event); i++)
    g_ptr_array_add (citations, annal_event_get_citation (event, i));
  return citations;
}

static GPtrArray *
list_claim_citations (const AnnalClaim *claim)
{
  GPtrArray *citations = g_ptr_array_new ();

  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    g_ptr_array_add (citations, annal_claim_get_citation (claim, i));
  return citations;
}

/* Those that name a place in a source, but none of its words. */
static GPtrArray *
pick_unquoted (const GPtrArray *citations)
{
  GPtrArray *unquoted = g_ptr_array_new ();

  for (guint i = 0; i < citations->len; i++)
    {
      g_autofree char *quote = annal_word_quote (g_ptr_array_index (citations, i));

      if (quote == NULL)
        g_ptr_array_add (unquoted, g_ptr_array_index (citations, i));
    }
  return unquoted;
}

static void
say_quotes (Chronicle *self, AnnalParagraph what, const GPtrArray *citations)
{
  for (guint i = 0; i < citations->len; i++)
    {
      g_autofree char *quote = annal_word_quote (g_ptr_array_index (citations, i));
      g_autoptr (GPtrArray) one = g_ptr_array_new ();

      g_ptr_array_add (one, g_ptr_array_index (citations, i));
      say (self, what, quote, one);
    }
}

static char *
word_standing (Chronicle *self, AnnalRecord *record)
{
  return annal_standing_word (&self->exporter->standing, record);
}

/* Date, kind, place, and what has to be said of these. */
static void
say_when (Chronicle *self, guint index, AnnalEvent *event, const GPtrArray *citations)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *when = annal_entry_word_when (self->timeline, index);
  g_autofree char *where = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *standing = word_standing (self, annal_event_as_record (event));

  if (annal_event_get_where (event) != NULL)
    where = annal_word_agent (self->dossier, annal_event_get_where (event), NULL, ANNAL_NAMING_FULL);
  if (annal_event_get_kind (event) != NULL)
    kind = annal_word_term (self->dossier, ANNAL_TERM_ROLE_EVENT_KIND, annal_event_get_kind (event));
  add_piece (line, " · ", when);
  add_piece (line, " · ", where);
  add_piece (line, " · ", kind);
  add_piece (line, " · ", standing);
  add_piece (line, " · ", annal_word_certainty (annal_timeline_get_certainty (self->timeline, index)));
  say (self, ANNAL_PARAGRAPH_PLAIN, line->str, citations);
}

static void
say_narrowing (Chronicle *self, guint index, AnnalParagraph what)
{
  g_autofree char *narrowing = annal_entry_word_narrowing (self->narrower, index);
  g_autofree char *line = narrowing != NULL ? g_strconcat ("→ ", narrowing, NULL) : NULL;

  say (self, what, line, NULL);
}

static gboolean
visit_event (guint index, gpointer data)
{
  Chronicle *self = data;
  AnnalEvent *event = annal_record_as_event (annal_timeline_get_record (self->timeline, index));
  g_autofree char *title = annal_entry_word_title (self->timeline, index);
  g_autoptr (GPtrArray) relations = annal_entry_list_relations (self->timeline, index, self->answers);
  g_autoptr (GPtrArray) citations = list_event_citations (event);
  g_autoptr (GPtrArray) unquoted = pick_unquoted (citations);
  g_auto (GStrv) attributes = annal_word_attributes (self->dossier, event);

  say_heading (self, 4, title);
  say_when (self, index, event, unquoted);
  say_narrowing (self, index, ANNAL_PARAGRAPH_PLAIN);
  say_all (self, ANNAL_PARAGRAPH_PLAIN, relations);
  for (guint i = 0; attributes[i] != NULL; i++)
    say (self, ANNAL_PARAGRAPH_PLAIN, attributes[i], NULL);
  say_quotes (self, ANNAL_PARAGRAPH_REPORT, citations);
  self->above = annal_event_get_when (event);
  g_clear_pointer (&self->occasion, g_free);
  annal_exporter_tell_progress (self->exporter, index, annal_timeline_get_n_entries (self->timeline));
  return annal_export_out_flush (self->out);
}

static void
say_act (Chronicle *self, const AnnalClaim *claim, const char *own_date, const char *certainty)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *standing = word_standing (self, annal_claim_as_record ((AnnalClaim *) claim));
  g_autofree char *act = annal_word_act (self->dossier, claim);
  g_autofree char *basis = annal_word_stance_basis (claim);

  add_piece (line, "", act);
  add_piece (line, " · ", own_date);
  if (basis != NULL)
    g_string_append_printf (line, " (%s)", basis);
  add_piece (line, " · ", standing);
  add_piece (line, " · ", certainty);
  say (self, ANNAL_PARAGRAPH_CLAIM, line->str, NULL);
}

/* The sentence, and with it the sources that are not quoted. */
static void
say_sentence (Chronicle *self, const AnnalClaim *claim, const GPtrArray *unquoted)
{
  g_autofree char *value = annal_word_claim_value (self->dossier, claim);
  g_autofree char *line = NULL;
  const AnnalText *says = annal_claim_get_says (claim);
  const char *sentence = says != NULL ? annal_text_get_text (says) : "";

  line = value != NULL ? g_strdup_printf ("%s (%s)", sentence, value) : g_strdup (sentence);
  say (self, ANNAL_PARAGRAPH_SAYS, line, unquoted);
}

static void
say_rest (Chronicle *self, const AnnalClaim *claim)
{
  g_autofree char *grounds = annal_word_grounds (self->dossier, claim);
  g_autoptr (GPtrArray) citations = list_claim_citations (claim);
  g_autoptr (GPtrArray) unquoted = pick_unquoted (citations);

  say_sentence (self, claim, unquoted);
  say_quotes (self, ANNAL_PARAGRAPH_QUOTE, citations);
  say (self, ANNAL_PARAGRAPH_SAYS, grounds, NULL);
}

static void
say_claim (Chronicle *self, guint index, const char *certainty)
{
  AnnalClaim *claim = annal_record_as_claim (annal_timeline_get_record (self->timeline, index));
  g_autofree char *own_date = annal_entry_word_own_when (self->timeline, index, self->above);

  say_act (self, claim, own_date, certainty);
  if (own_date != NULL)
    say_narrowing (self, index, ANNAL_PARAGRAPH_SAYS);
  say_rest (self, claim);
}

static gboolean
visit_event_claim (guint index, gpointer data)
{
  Chronicle *self = data;
  guint parent = annal_timeline_get_parent (self->timeline, index);
  AnnalCertainty certainty = annal_timeline_get_certainty (self->timeline, index);
  gboolean told = certainty == annal_timeline_get_certainty (self->timeline, parent);

  say_claim (self, index, told ? NULL : annal_word_certainty (certainty));
  return annal_export_out_flush (self->out);
}

/* “Said on 14 May 2019 at: An official replies”. Claims that share it stand
 * under one heading.
 */
static void
say_occasion (Chronicle *self, guint index, const AnnalClaim *claim)
{
  const char *id = annal_claim_get_utterance (claim);
  AnnalRecord *event = id != NULL ? annal_dossier_lookup (self->dossier, id) : NULL;
  g_autofree char *when = annal_entry_word_when (self->timeline, index);
  g_autofree char *at = event != NULL ? annal_word_record (self->dossier, event) : NULL;
  g_autofree char *words = at != NULL ? g_strdup_printf ("Said: %s, at: %s", when, at)
                                      : g_strdup_printf ("Said: %s", when);

  if (g_strcmp0 (words, self->occasion) == 0)
    return;
  say_heading (self, 4, words);
  g_free (self->occasion);
  self->occasion = g_steal_pointer (&words);
}

static gboolean
visit_own_claim (guint index, gpointer data)
{
  Chronicle *self = data;

  say_occasion (self, index, annal_record_as_claim (annal_timeline_get_record (self->timeline, index)));
  self->above = annal_entry_get_when (self->timeline, index);
  say_claim (self, index, annal_word_certainty (annal_timeline_get_certainty (self->timeline, index)));
  if (annal_record_get_own_when (annal_timeline_get_record (self->timeline, index)) != NULL)
    say_narrowing (self, index, ANNAL_PARAGRAPH_SAYS);
  annal_exporter_tell_progress (self->exporter, index, annal_timeline_get_n_entries (self->timeline));
  return annal_export_out_flush (self->out);
}

static void
say_problems (Chronicle *self)
{
  AnnalProblems *problems = annal_timeline_get_problems (self->timeline);

  if (annal_problems_get_n_problems (problems) == 0)
    return;
  say_heading (self, 2, "Dates that contradict what is said of the order");
  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    say (self, ANNAL_PARAGRAPH_LIST, annal_problem_get_message (annal_problems_get_problem (problems, i)), NULL);
}

/* --- what is at odds ------------------------------------------------------ */

/* The answer is the first line of what the desk says. */
static char *
word_answer (AnnalClaimComparison *comparison)
{
  g_autofree char *text = annal_claim_comparison_describe (comparison, 0, FALSE);
  const char *end = strchr (text, '\n');

  return end != NULL ? g_strndup (text, end - text) : g_strdup (text);
}

static void
say_side (Chronicle *self, const AnnalClaim *claim)
{
  g_autofree char *date = annal_word_date (annal_claim_get_said (claim));

  say_act (self, claim, date, NULL);
  say_rest (self, claim);
}

/* A fact box: the answer, both sides with their words, and why. */
static void
say_box (Chronicle *self, AnnalClaimComparison *comparison, guint level)
{
  g_autoptr (AnnalPolicy) policy = annal_claim_comparison_dup_policy (comparison);
  g_autofree char *rules = annal_policy_to_text (policy);
  g_autofree char *answer = word_answer (comparison);

  say_heading (self, level, answer);
  say (self, ANNAL_PARAGRAPH_PLAIN, annal_claim_comparison_get_text (comparison), NULL);
  say_side (self, annal_claim_comparison_get_a (comparison));
  say_side (self, annal_claim_comparison_get_b (comparison));
  if (annal_claim_comparison_get_n_reasons (comparison) > 0)
    say (self, ANNAL_PARAGRAPH_PLAIN, "Why:", NULL);
  for (guint i = 0; i < annal_claim_comparison_get_n_reasons (comparison); i++)
    say (self, ANNAL_PARAGRAPH_LIST, annal_claim_comparison_get_reason (comparison, i), NULL);
  say (self, ANNAL_PARAGRAPH_PLAIN, rules, NULL);
}

static AnnalConflicts *
find_conflicts (Chronicle *self, AnnalComparer *comparer)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < annal_timeline_get_n_entries (self->timeline); i++)
    if (annal_record_as_claim (annal_timeline_get_record (self->timeline, i)) != NULL)
      g_ptr_array_add (ids, (gpointer) annal_record_get_id (annal_timeline_get_record (self->timeline, i)));
  g_ptr_array_add (ids, NULL);
  return annal_comparer_find_conflicts (comparer, (const char *const *) ids->pdata, NULL);
}

static void
say_conflicts (Chronicle *self)
{
  g_autoptr (AnnalPolicy) policy = annal_policy_new ();
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (self->dossier, policy,
                                                           self->exporter->standing.known_at);
  g_autoptr (AnnalConflicts) conflicts = find_conflicts (self, comparer);
  guint n_boxes = 0;

  for (guint i = 0; conflicts != NULL && i < annal_conflicts_get_n_conflicts (conflicts); i++)
    {
      g_autoptr (AnnalClaimComparison) comparison = annal_conflicts_dup_conflict (conflicts, i);

      if (!annal_claim_comparison_is_conflict (comparison))
        continue;
      if (n_boxes++ == 0)
        say_heading (self, 2, "Claims at odds");
      say_box (self, comparison, 3);
    }
}

/* --- the whole ------------------------------------------------------------ */

char *
annal_chronicle_word_source (AnnalDossier *dossier, const AnnalSource *source)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *maker = annal_word_source_maker (dossier, source);
  g_autofree char *published = annal_word_date (annal_source_get_published (source));
  const AnnalText *title = annal_source_get_title (source);

  add_piece (line, "", title != NULL ? annal_text_get_text (title) : annal_source_get_id (source));
  add_piece (line, " · ", maker);
  if (published != NULL)
    g_string_append_printf (line, " · published %s", published);
  if (annal_url_is_plain (annal_source_get_url (source)))
    add_piece (line, " · ", annal_source_get_url (source));
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static void
say_sources (Chronicle *self, const AnnalExtent *extent)
{
  if (extent->sources->len == 0)
    return;
  say_heading (self, 2, "Sources");
  for (guint i = 0; i < extent->sources->len; i++)
    {
      const AnnalSource *source = g_ptr_array_index (extent->sources, i);
      g_autofree char *words = annal_chronicle_word_source (self->dossier, source);
      g_autofree char *line = g_strdup_printf ("%s: %s", annal_source_get_id (source), words);

      say (self, ANNAL_PARAGRAPH_LIST, line, NULL);
    }
}

static void
say_left_out (Chronicle *self)
{
  annal_exporter_leave_out (self->exporter, "assessments, what notices say of sources, hashes of sources, and what is "
                                 "known of people");
  say_heading (self, 2, "Left out");
  for (guint i = 0; i < annal_exporter_get_n_left_out (self->exporter); i++)
    say (self, ANNAL_PARAGRAPH_LIST, annal_exporter_get_left_out (self->exporter, i), NULL);
}

static gboolean
write_all (Chronicle *self)
{
  static const AnnalVisitor visitor = {
    .period = visit_period,
    .event = visit_event,
    .event_claim = visit_event_claim,
    .claim = visit_own_claim,
    .undated = visit_undated,
  };
  const char *title = annal_dossier_get_title (self->dossier);
  g_auto (AnnalExtent) extent = { 0 };

  annal_extent_init (&extent, self->timeline);
  say_heading (self, 1, title != NULL && *title != '\0' ? title : "Timeline");
  say_extent (self, &extent);
  if (!annal_walk (self->timeline, &visitor, self))
    return FALSE;
  if (g_strcmp0 (annal_exporter_get_option (self->exporter, "conflicts"), "yes") == 0)
    say_conflicts (self);
  say_problems (self);
  say_sources (self, &extent);
  say_left_out (self);
  return annal_export_out_flush (self->out);
}

/* “a,b”: of one pair of claims alone; FALSE where there is no such pair. */
static gboolean
write_fact_box (Chronicle *self, const char *pair)
{
  g_auto (GStrv) ids = g_strsplit (pair, ",", 2);
  g_autoptr (AnnalPolicy) policy = annal_policy_new ();
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (self->dossier, policy,
                                                           self->exporter->standing.known_at);
  g_autoptr (AnnalClaimComparison) comparison = NULL;

  if (g_strv_length (ids) != 2)
    {
      g_set_error (&self->out->error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
                   "a fact box is of two claims, as in “fact-box=one,other”, not “%s”", pair);
      return FALSE;
    }
  comparison = annal_comparer_compare (comparer, g_strstrip (ids[0]), g_strstrip (ids[1]), &self->out->error);
  if (comparison == NULL)
    return FALSE;
  say_box (self, comparison, 1);
  annal_exporter_leave_out (self->exporter, "all but the two claims of the fact box");
  return TRUE;
}

gboolean
annal_chronicle_write (AnnalExporter *exporter,
                       AnnalTimeline *timeline,
                       AnnalExportOut *out,
                       const AnnalChronicleWriter *writer,
                       gpointer data)
{
  Chronicle self = {
    .exporter = exporter,
    .timeline = timeline,
    .dossier = annal_timeline_get_dossier (timeline),
    .out = out,
    .writer = writer,
    .data = data,
  };
  const char *pair = annal_exporter_get_option (exporter, "fact-box");
  gboolean done;

  self.answers = annal_entry_find_answers (self.dossier);
  self.narrower = annal_narrower_new (timeline);
  done = pair != NULL ? write_fact_box (&self, pair) : write_all (&self);
  g_hash_table_unref (self.answers);
  annal_narrower_free (self.narrower);
  g_free (self.occasion);
  return done;
}
