/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* One origin presented as two, reports that go back to themselves, and
 * reactions to what was not said yet.
 *
 *  1. Two are shown as one only where the chains share somebody; where a chain is
 *     cut nobody knows, and nothing is said.
 *  2. An assessment needs independent evidence, whoever speaks. Elsewhere two
 *     claims of one principal are openly one voice: only two voices that reached
 *     the reader through one are told.
 *  3. What one claim rests on is compared only where it says the same.
 */

#include "analysis/desk/annal-desk-private.h"

#include <string.h>

#include <annal/annal-assessment.h>
#include <annal/annal-citation.h>
#include <annal/annal-event.h>
#include <annal/annal-link.h>
#include <annal/annal-proposition.h>

#include "analysis/origins/annal-origin-findings-private.h"
#include "base/annal-hash-private.h"

/* Longer lists of evidence are compared in part. */
#define MAX_COMPARED 64

/* --- evidence ------------------------------------------------------------- */

typedef const char *(*GetId) (gconstpointer node, guint index);

static const char *
get_evidence (gconstpointer assessment, guint index)
{
  return annal_assessment_get_evidence (assessment, index);
}

static const char *
get_rests_on (gconstpointer claim, guint index)
{
  return annal_claim_get_rests_on (claim, index);
}

static AnnalClaim *
lookup (const AnnalDesk *self, const char *id)
{
  return id != NULL ? annal_dossier_lookup_claim (self->dossier, id) : NULL;
}

static gboolean
say_the_same (const AnnalDesk *self, AnnalClaim *a, AnnalClaim *b)
{
  const AnnalProposition *p = annal_claim_get_proposition (a);
  const AnnalProposition *q = annal_claim_get_proposition (b);

  return p != NULL && q != NULL && annal_claim_get_stance (a) == annal_claim_get_stance (b) &&
         annal_proposition_get_about (p) != NULL && annal_proposition_get_about (q) != NULL &&
         annal_proposition_get_predicate (p) != NULL &&
         g_strcmp0 (annal_proposition_get_predicate (p), annal_proposition_get_predicate (q)) == 0 &&
         strcmp (annal_origins_get_entity (self->origins, annal_proposition_get_about (p)),
                 annal_origins_get_entity (self->origins, annal_proposition_get_about (q))) == 0;
}

static gboolean
have_one_principal (const AnnalDesk *self, AnnalClaim *a, AnnalClaim *b)
{
  const char *principal = annal_origins_get_principal (self->origins, a);

  return principal != NULL && g_strcmp0 (principal, annal_origins_get_principal (self->origins, b)) == 0;
}

static void
report_pair (const AnnalDesk *self, const AnnalRecord *record, const char *pointer, AnnalClaim *a, AnnalClaim *b,
             const char *reason)
{
  AnnalProblem *problem;

  problem = annal_problems_add (self->problems, ANNAL_SEVERITY_WARNING, "one-origin", record, pointer,
                                "“%s” and “%s” stand here as two, but are not independent. %s",
                                annal_claim_get_id (a), annal_claim_get_id (b), reason);
  annal_problem_set_hint (problem, "Count them as one, or look for an origin of its own.");
  annal_problem_add_other (problem, annal_claim_as_record (a), NULL);
  annal_problem_add_other (problem, annal_claim_as_record (b), NULL);
}

static void
compare_all (const AnnalDesk *self, const AnnalRecord *record, gconstpointer node, guint n, GetId get,
             const char *member, gboolean strict)
{
  for (guint i = 1; i < MIN (n, MAX_COMPARED); i++)
    for (guint j = 0; j < i; j++)
      {
        AnnalClaim *a = lookup (self, get (node, j));
        AnnalClaim *b = lookup (self, get (node, i));
        g_autofree char *pointer = g_strdup_printf ("%s/%u", member, i);
        g_autofree char *reason = NULL;

        if (a == NULL || b == NULL || a == b ||
            (!strict && (!say_the_same (self, a, b) || have_one_principal (self, a, b))) ||
            annal_origins_compare (self->origins, a, b, &reason) != ANNAL_CERTAINTY_NO)
          continue;
        report_pair (self, record, pointer, a, b, reason);
        break;
      }
}

/* --- several sources of one claim ----------------------------------------- */

/* Somebody who passed it on along both ways. */
static const AnnalPathStop *
find_relay (const AnnalDesk *self, const AnnalPath *a, const AnnalPath *b)
{
  for (guint i = 0; i < a->n; i++)
    {
      const AnnalPathStop *x = annal_origins_get_stop (self->origins, a, i);

      for (guint j = 0; j < b->n && (x->roles & ~ANNAL_PATH_ROLE_SPEAKER); j++)
        {
          const AnnalPathStop *y = annal_origins_get_stop (self->origins, b, j);

          if (x->top == y->top && (y->roles & ~ANNAL_PATH_ROLE_SPEAKER))
            return x;
        }
    }
  return NULL;
}

static void
report_citations (const AnnalDesk *self, AnnalClaim *claim, guint i, guint j, const AnnalPathStop *relay)
{
  g_autofree char *pointer = g_strdup_printf ("/citations/%u", j);
  g_autofree char *who = annal_origins_word_stop (self->origins, relay->who);
  AnnalProblem *problem;

  problem = annal_problems_add (self->problems, ANNAL_SEVERITY_NOTE, "one-origin", annal_claim_as_record (claim),
                                pointer, "“%s” and “%s” both have it from %s: they show it once.",
                                annal_citation_get_source (annal_claim_get_citation (claim, i)),
                                annal_citation_get_source (annal_claim_get_citation (claim, j)), who);
  annal_problem_set_hint (problem, "Do not count them as two.");
}

static void
compare_citations (const AnnalDesk *self, AnnalClaim *claim, guint number)
{
  guint n = MIN (annal_origins_get_n_paths (self->origins, number), MAX_COMPARED);

  for (guint j = 1; j < n; j++)
    for (guint i = 0; i < j; i++)
      {
        const AnnalPath *a = annal_origins_get_path (self->origins, number, i);
        const AnnalPath *b = annal_origins_get_path (self->origins, number, j);
        const AnnalPathStop *relay = a->source != b->source ? find_relay (self, a, b) : NULL;

        if (relay == NULL)
          continue;
        report_citations (self, claim, i, j, relay);
        break;
      }
}

/* --- circles and hostile relays ------------------------------------------- */

static void
add_origin_findings (const AnnalDesk *self)
{
  g_autoptr (AnnalOriginFindings) findings = annal_origin_findings_find (self->origins, NULL);

  for (guint i = 0; i < annal_origin_findings_get_n_findings (findings); i++)
    {
      guint n = annal_origin_findings_get_n_records (findings, i);
      const AnnalRecord *first = n > 0 ? annal_origin_findings_get_record (findings, i, 0) : NULL;
      AnnalProblem *problem;

      problem = annal_problems_add (self->problems, ANNAL_SEVERITY_WARNING,
                                    annal_origin_findings_get_rule (findings, i), first, NULL, "%s",
                                    annal_origin_findings_get_text (findings, i));
      for (guint j = 1; j < n; j++)
        annal_problem_add_other (problem, annal_origin_findings_get_record (findings, i, j), NULL);
    }
}

/* --- reactions ------------------------------------------------------------ */

static gboolean
is_reaction (AnnalClaimKind kind)
{
  return kind == ANNAL_CLAIM_KIND_POSITION || kind == ANNAL_CLAIM_KIND_EVALUATION ||
         kind == ANNAL_CLAIM_KIND_INTERPRETATION;
}

static const AnnalSpanData *
get_said (const AnnalDesk *self, AnnalClaim *claim)
{
  return annal_columns_get_span (self->columns, annal_columns_lookup (self->columns, annal_claim_get_id (claim)));
}

static void
check_reaction (const AnnalDesk *self, AnnalClaim *claim, GHashTable *linked)
{
  AnnalClaim *target = lookup (self, annal_claim_get_target (claim));
  g_autofree char *pair = NULL;
  AnnalProblem *problem;

  if (target == NULL || !is_reaction (annal_claim_get_kind (claim)) ||
      annal_span_data_before (get_said (self, claim), get_said (self, target)) != ANNAL_CERTAINTY_CERTAIN)
    return;
  pair = g_strconcat (annal_claim_get_id (claim), " ", annal_claim_get_id (target), NULL);
  if (g_hash_table_contains (linked, pair))
    return;
  problem = annal_problems_add (self->problems, ANNAL_SEVERITY_WARNING, "reaction-too-early",
                                annal_claim_as_record (claim), "/said", "“%s” is about “%s”, but was said before it.",
                                annal_claim_get_id (claim), annal_claim_get_id (target));
  annal_problem_set_hint (problem, "Look at the two dates; perhaps it is about something that was said earlier.");
  annal_problem_add_other (problem, annal_claim_as_record (target), "/said");
}

/* Linked ones are told by the order. */
static GHashTable *
list_linked (const AnnalDesk *self)
{
  GHashTable *linked = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < annal_dossier_get_n_links (self->dossier); i++)
    {
      AnnalLink *link = annal_dossier_get_link (self->dossier, i);

      if (g_strcmp0 (annal_link_get_kind (link), "responds-to") == 0)
        g_hash_table_add (linked, g_strconcat (annal_link_get_subject (link), " ", annal_link_get_object (link), NULL));
    }
  return linked;
}

void
annal_desk_find_grounds (const AnnalDesk *self)
{
  g_autoptr (GHashTable) linked = list_linked (self);

  for (guint i = 0; i < annal_dossier_get_n_claims (self->dossier); i++)
    {
      AnnalClaim *claim = annal_dossier_get_claim (self->dossier, i);

      compare_citations (self, claim, i);
      compare_all (self, annal_claim_as_record (claim), claim, annal_claim_get_n_rests_on (claim), get_rests_on,
                   "/rests_on", FALSE);
      check_reaction (self, claim, linked);
    }
  for (guint i = 0; i < annal_dossier_get_n_assessments (self->dossier); i++)
    {
      AnnalAssessment *assessment = annal_dossier_get_assessment (self->dossier, i);

      compare_all (self, annal_assessment_as_record (assessment), assessment,
                   annal_assessment_get_n_evidence (assessment), get_evidence, "/evidence", TRUE);
    }
  add_origin_findings (self);
}
