/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Claims, and what people found about them, as JSON-LD of schema.org: one graph
 * of a node a line.
 *
 *   ClaimReview  for a finding that somebody recorded about an assertion, and
 *                for nothing else: that a claim is denied is no verdict. It has
 *                the members that search engines require (claimReviewed,
 *                reviewRating with alternateName, url), so it is only written
 *                where the option url says on which page it stands.
 *   Claim        for each claim: author, text and where it appeared
 *   Dataset      the export itself, last, with what it leaves out
 *
 * The text of a claim has its speaker, stance and hedge in words, as a denial
 * read as a statement would say the opposite. A date stands in datePublished
 * where there is no doubt about the day, and always as terms of ours (edtf,
 * words, earliest, latest). Of what is perhaps not what was asked for, certainty
 * is “possible”.
 */

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-assessment.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-entity.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "export/annal-entry-private.h"
#include "export/exchange/annal-cast-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-when-span-private.h"
#include "timeline/annal-timeline-private.h"

#define CONTEXT "https://schema.org"
#define TERMS "urn:x-annal:terms:"

typedef AnnalExporter AnnalExportClaimreview;
typedef AnnalExporterClass AnnalExportClaimreviewClass;

G_DEFINE_FINAL_TYPE (AnnalExportClaimreview, annal_export_claimreview, ANNAL_TYPE_EXPORTER)

typedef struct
{
  AnnalExportOut *out;
  AnnalCast cast;
  AnnalJsonWrite json;
  const char *base;
  const char *url;
  guint n_nodes;
  guint n_unpublished; /* findings without a page */
  guint n_other; /* findings about what is no assertion on the timeline */
  guint n_vague;
} Reviews;

static void
begin_node (Reviews *self, const char *type, const char *id)
{
  g_autofree char *iri = g_strconcat (self->base, id, NULL);

  g_string_append (self->out->text, self->n_nodes++ > 0 ? ",\n  " : "\n  ");
  annal_json_write_init (&self->json, self->out->text);
  annal_json_write_begin_object (&self->json);
  annal_cast_put (&self->json, "@type", type);
  annal_cast_put (&self->json, "@id", iri);
}

/* Somebody unnamed is no more than a name: neither person nor organisation. */
static void
write_agent (Reviews *self, const char *key, const AnnalAgent *agent)
{
  const char *id = agent != NULL ? annal_agent_get_id (agent) : NULL;
  AnnalEntity *entity = id != NULL ? annal_dossier_lookup_entity (self->cast.dossier, id) : NULL;
  g_autofree char *name = NULL;

  if (agent == NULL)
    return;
  annal_json_write_key (&self->json, key);
  annal_json_write_begin_object (&self->json);
  if (entity != NULL)
    {
      g_autofree char *iri = g_strconcat (self->base, id, NULL);

      name = annal_word_entity (self->cast.dossier, id, ANNAL_NAMING_FULL);
      annal_cast_put (&self->json, "@type",
                      annal_cast_get_role (entity) == ANNAL_CAST_ROLE_PERSON ? "Person" : "Organization");
      annal_cast_put (&self->json, "@id", iri);
    }
  annal_cast_put (&self->json, "name", name != NULL ? name : id != NULL ? id
                                                                        : annal_agent_get_unnamed (agent));
  annal_json_write_end_object (&self->json);
}

/* “2019-05-14”, NULL where there is doubt. */
static char *
get_day (const AnnalSpanData *span)
{
  g_autofree char *text = annal_cast_is_one_day (span) ? annal_cast_earliest (span) : NULL;

  return text != NULL && g_ascii_isdigit (*text) ? g_strndup (text, strlen ("YYYY-MM-DD")) : NULL;
}

static void
write_when (Reviews *self, const AnnalWhen *when, const AnnalSpanData *span)
{
  g_autofree char *words = annal_word_date (when);
  g_autofree char *day = span != NULL ? get_day (span) : NULL;
  g_autofree char *earliest = span != NULL ? annal_cast_earliest (span) : NULL;
  g_autofree char *latest = span != NULL ? annal_cast_latest (span) : NULL;

  if (when == NULL)
    return;
  if (day == NULL)
    self->n_vague++;
  annal_cast_put (&self->json, "datePublished", day);
  annal_cast_put (&self->json, TERMS "edtf", annal_when_get_edtf (when));
  annal_cast_put (&self->json, TERMS "words", words);
  annal_cast_put (&self->json, TERMS "earliest", earliest);
  annal_cast_put (&self->json, TERMS "latest", latest);
}

static const char *
get_text (const AnnalText *text)
{
  return text != NULL ? annal_text_get_text (text) : NULL;
}

static void
write_appearance (Reviews *self, const AnnalCitation *citation)
{
  const char *id = annal_citation_get_source (citation);
  const AnnalSource *source = annal_dossier_lookup_source (self->cast.dossier, id);
  g_autofree char *iri = g_strconcat (self->base, id, NULL);

  annal_json_write_begin_object (&self->json);
  annal_cast_put (&self->json, "@type", "CreativeWork");
  annal_cast_put (&self->json, "@id", iri);
  annal_cast_put (&self->json, "name", source != NULL ? get_text (annal_source_get_title (source)) : NULL);
  annal_cast_put (&self->json, "url", source != NULL ? annal_source_get_url (source) : NULL);
  annal_json_write_end_object (&self->json);
}

static void
write_appearances (Reviews *self, const AnnalClaim *claim)
{
  annal_json_write_key (&self->json, "appearance");
  annal_json_write_begin_array (&self->json);
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    if (annal_citation_get_source (annal_claim_get_citation (claim, i)) != NULL)
      write_appearance (self, annal_claim_get_citation (claim, i));
  annal_json_write_end_array (&self->json);
}

static void
write_claim (Reviews *self, const AnnalClaim *claim, guint index)
{
  const AnnalSpanData *span;
  const AnnalWhen *when = annal_cast_get_when (&self->cast, index, &span);
  g_autofree char *words = annal_word_claim (self->cast.dossier, claim, TRUE);

  words = annal_standing_mark (&self->cast.exporter->standing, annal_claim_as_record ((AnnalClaim *) claim), words);
  begin_node (self, "Claim", annal_claim_get_id (claim));
  annal_cast_put (&self->json, "text", words);
  if (annal_claim_get_state (claim) == ANNAL_CLAIM_STATE_DRAFT)
    annal_cast_put (&self->json, "creativeWorkStatus", "Draft");
  if (annal_timeline_get_certainty (self->cast.timeline, index) != ANNAL_CERTAINTY_CERTAIN)
    annal_cast_put (&self->json, TERMS "certainty", "possible");
  write_agent (self, "author", annal_claim_get_by (claim));
  write_when (self, when, annal_span_data_is_dated (span) ? span : NULL);
  write_appearances (self, claim);
  annal_json_write_end_object (&self->json);
}

/* What was looked into: the sentence, where it is affirmed without a hedge. */
static char *
word_reviewed (Reviews *self, const AnnalClaim *claim)
{
  const char *says = get_text (annal_claim_get_says (claim));

  if (says != NULL && annal_claim_get_stance (claim) == ANNAL_STANCE_AFFIRM &&
      annal_claim_get_hedge (claim) == ANNAL_HEDGE_NONE)
    return g_strdup (says);
  return annal_word_claim (self->cast.dossier, claim, TRUE);
}

static void
write_rating (Reviews *self, const AnnalAssessment *assessment)
{
  g_autofree char *verdict = annal_word_capitalise (annal_assessment_get_grade (assessment));

  annal_json_write_key (&self->json, "reviewRating");
  annal_json_write_begin_object (&self->json);
  annal_cast_put (&self->json, "@type", "Rating");
  annal_cast_put (&self->json, "alternateName", verdict);
  annal_cast_put (&self->json, "ratingExplanation", get_text (annal_assessment_get_why (assessment)));
  annal_json_write_end_object (&self->json);
}

static void
write_review (Reviews *self, const AnnalAssessment *assessment, const AnnalClaim *claim)
{
  const AnnalWhen *at = annal_assessment_get_at (assessment);
  g_autofree char *words = word_reviewed (self, claim);
  g_autofree char *url = g_strconcat (self->url, "#", annal_assessment_get_id (assessment), NULL);
  g_autofree char *reviewed = g_strconcat (self->base, annal_claim_get_id (claim), NULL);
  AnnalSpanData span;
  gboolean is_dated = annal_when_get_span_data (at, ANNAL_NATURE_INSTANT, &span);

  begin_node (self, "ClaimReview", annal_assessment_get_id (assessment));
  annal_cast_put (&self->json, "url", url);
  annal_cast_put (&self->json, "claimReviewed", words);
  write_agent (self, "author", annal_assessment_get_by (assessment));
  write_when (self, at, is_dated ? &span : NULL);
  write_rating (self, assessment);
  annal_json_write_key (&self->json, "itemReviewed");
  annal_json_write_begin_object (&self->json);
  annal_cast_put (&self->json, "@type", "Claim");
  annal_cast_put (&self->json, "@id", reviewed);
  annal_json_write_end_object (&self->json);
  annal_json_write_end_object (&self->json);
}

static gboolean
write_claims (Reviews *self)
{
  guint n = annal_timeline_get_n_entries (self->cast.timeline);

  for (guint i = 0; i < n; i++)
    {
      const AnnalClaim *claim = annal_record_as_claim (annal_timeline_get_record (self->cast.timeline, i));

      if (claim != NULL)
        write_claim (self, claim, i);
      annal_exporter_tell_progress (self->cast.exporter, i + 1, n);
      if (!annal_export_out_flush (self->out))
        return FALSE;
    }
  return TRUE;
}

static const AnnalClaim *
find_assertion (Reviews *self, const char *id)
{
  const AnnalClaim *claim = id != NULL ? annal_dossier_lookup_claim (self->cast.dossier, id) : NULL;

  if (claim == NULL || annal_timeline_lookup (self->cast.timeline, id) == G_MAXUINT)
    return NULL;
  return annal_claim_get_kind (claim) == ANNAL_CLAIM_KIND_ASSERTION ? claim : NULL;
}

static void
write_reviews (Reviews *self)
{
  for (guint i = 0; i < annal_dossier_get_n_assessments (self->cast.dossier); i++)
    {
      const AnnalAssessment *assessment = annal_dossier_get_assessment (self->cast.dossier, i);
      const AnnalClaim *claim = find_assertion (self, annal_assessment_get_target (assessment));

      if (annal_assessment_get_kind (assessment) != ANNAL_ASSESSMENT_KIND_FINDING ||
          annal_assessment_get_grade (assessment) == NULL || claim == NULL ||
          !annal_standing_counts (&self->cast.exporter->standing, annal_assessment_get_at (assessment)))
        self->n_other++;
      else if (self->url == NULL)
        self->n_unpublished++;
      else
        write_review (self, assessment, claim);
    }
}

static void
leave_out (Reviews *self)
{
  AnnalExporter *exporter = self->cast.exporter;

  if (self->n_unpublished > 0)
    annal_exporter_leave_out (exporter, "%u %s: a ClaimReview needs the address of its page (option url)",
                              self->n_unpublished, self->n_unpublished == 1 ? "finding" : "findings");
  if (self->n_other > 0)
    annal_exporter_leave_out (exporter, "%u %s: only a finding about an assertion on the timeline is a review",
                              self->n_other, self->n_other == 1 ? "assessment" : "assessments");
  if (self->n_vague > 0)
    annal_exporter_leave_out (exporter, "datePublished of %u %s: the day is in doubt", self->n_vague,
                              self->n_vague == 1 ? "claim" : "claims");
  if (self->cast.extent.n_events > 0)
    annal_exporter_leave_out (exporter, "%u %s: the format is of claims", self->cast.extent.n_events,
                              self->cast.extent.n_events == 1 ? "event" : "events");
  annal_exporter_leave_out (exporter, "chains, places in the sources and what contradicts what");
  annal_cast_leave_out_rest (&self->cast, FALSE);
}

static void
write_dataset (Reviews *self)
{
  g_autofree char *words = NULL;
  g_autofree char *description = NULL;

  leave_out (self);
  words = annal_cast_word_left_out (&self->cast);
  description = g_strconcat ("Left out: ", words, NULL);
  begin_node (self, "Dataset", "EXPORT");
  annal_cast_put (&self->json, "name", annal_dossier_get_title (self->cast.dossier));
  annal_cast_put (&self->json, "description", description);
  annal_json_write_end_object (&self->json);
}

static gboolean
write_graph (Reviews *self)
{
  g_string_append (self->out->text, "{\"@context\":\"" CONTEXT "\",\"@graph\":[");
  if (!write_claims (self))
    return FALSE;
  write_reviews (self);
  write_dataset (self);
  g_string_append (self->out->text, "\n]}\n");
  return TRUE;
}

static gboolean
annal_export_claimreview_write (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out)
{
  Reviews self = { .out = out };
  gboolean done;

  self.base = annal_exporter_get_option (exporter, "base");
  self.url = annal_exporter_get_option (exporter, "url");
  annal_cast_init (&self.cast, exporter, timeline);
  done = write_graph (&self);
  annal_cast_clear (&self.cast);
  return done;
}

static void
annal_export_claimreview_class_init (AnnalExportClaimreviewClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write = annal_export_claimreview_write;
}

static void
annal_export_claimreview_init (AnnalExportClaimreview *self)
{
}
