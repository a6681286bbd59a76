/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Denials that go further than the words.
 *
 *  1. A denial that is called verbatim quotes. Where all its citations are
 *     paraphrases in so many words, it is somebody's reading.
 *  2. One speaker's denials of one subject that stand on the same words of one
 *     source: where one is narrow (it has qualifiers, or denies something else
 *     than that the subject exists) and one is broad, the broad one is a reading of
 *     the narrow one. It has basis reporter or recorder, and rests on it.
 *  3. Words that narrow a denial are pointed out where the record narrows
 *     nothing. Whether they do is for a person to say, so this is a note.
 */

#include "analysis/desk/annal-desk-private.h"

#include <string.h>

#include <annal/annal-anchor.h>
#include <annal/annal-citation.h>
#include <annal/annal-proposition.h>
#include <annal/annal-term.h>

#include "base/annal-hash-private.h"
#include "model/annal-dossier-private.h"

/* Of the denials on one passage, only these are held against each other. */
#define MAX_COMPARED 16

static gboolean
is_denial (AnnalClaim *claim)
{
  return annal_claim_get_stance (claim) == ANNAL_STANCE_DENY && annal_claim_get_proposition (claim) != NULL;
}

static gboolean
is_narrowed (AnnalClaim *claim)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);
  g_autofree const char **names = annal_proposition_dup_qualifier_names (proposition);

  return names[0] != NULL;
}

/* --- called verbatim ------------------------------------------------------ */

static gboolean
only_paraphrases (AnnalClaim *claim)
{
  guint n = annal_claim_get_n_citations (claim);

  for (guint i = 0; i < n; i++)
    {
      AnnalFidelity fidelity = annal_citation_get_fidelity (annal_claim_get_citation (claim, i));

      if (fidelity != ANNAL_FIDELITY_PARAPHRASE && fidelity != ANNAL_FIDELITY_OWN_VOICE &&
          fidelity != ANNAL_FIDELITY_SUMMARY)
        return FALSE;
    }
  return n > 0;
}

static void
check_basis (const AnnalDesk *self, AnnalClaim *claim)
{
  AnnalProblem *problem;

  if (annal_claim_get_stance_basis (claim) != ANNAL_STANCE_BASIS_VERBATIM || !only_paraphrases (claim))
    return;
  problem = annal_problems_add (self->problems, ANNAL_SEVERITY_WARNING, "denial-broader",
                                annal_claim_as_record (claim), "/stance_basis",
                                "The denial is called verbatim, but no citation quotes it.");
  annal_problem_set_hint (problem, "Quote the words, or let the basis be the reporter.");
}

/* --- one speaker, the same words ------------------------------------------ */

typedef struct
{
  AnnalClaim *claim;
  guint passage; /* of the citation */
  guint citation;
} Spot;

/* The same words are the same place or, where there is none, the same text. */
static char *
dup_key (const AnnalCitation *citation, const AnnalAnchor *passage)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %s", annal_citation_get_source (citation),
                          annal_anchor_get_start (passage), annal_anchor_get_quote (passage));
}

static gboolean
is_broader (const AnnalDesk *self, AnnalClaim *broad, AnnalClaim *narrow)
{
  const AnnalProposition *p = annal_claim_get_proposition (broad);
  const AnnalProposition *q = annal_claim_get_proposition (narrow);
  const char *principal = annal_origins_get_principal (self->origins, broad);

  if (broad == narrow || is_narrowed (broad) || annal_proposition_get_about (p) == NULL ||
      annal_proposition_get_about (q) == NULL || annal_proposition_get_predicate (p) == NULL || principal == NULL ||
      g_strcmp0 (principal, annal_origins_get_principal (self->origins, narrow)) != 0 ||
      strcmp (annal_origins_get_entity (self->origins, annal_proposition_get_about (p)),
              annal_origins_get_entity (self->origins, annal_proposition_get_about (q))) != 0)
    return FALSE;
  return is_narrowed (narrow) || (strcmp (annal_proposition_get_predicate (p), "exists") == 0 &&
                                  g_strcmp0 (annal_proposition_get_predicate (q), "exists") != 0);
}

static gboolean
rests_on (AnnalClaim *claim, AnnalClaim *ground)
{
  for (guint i = 0; i < annal_claim_get_n_rests_on (claim); i++)
    if (strcmp (annal_claim_get_rests_on (claim, i), annal_claim_get_id (ground)) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_reading (AnnalClaim *claim)
{
  return annal_claim_get_stance_basis (claim) == ANNAL_STANCE_BASIS_REPORTER ||
         annal_claim_get_stance_basis (claim) == ANNAL_STANCE_BASIS_RECORDER;
}

static void
report_broader (const AnnalDesk *self, AnnalClaim *broad, AnnalClaim *narrow)
{
  AnnalProblem *problem;

  problem = annal_problems_add (self->problems, ANNAL_SEVERITY_WARNING, "denial-broader",
                                annal_claim_as_record (broad), "/predicate",
                                "“%s” denies more than “%s” does, on the same words.", annal_claim_get_id (broad),
                                annal_claim_get_id (narrow));
  annal_problem_set_hint (problem,
                          is_reading (broad)
                            ? "Let it rest on the narrower one, so that everybody sees that it is a reading of it."
                            : "If a reporter reads it so, give it the basis reporter, and let it rest on the other.");
  annal_problem_add_other (problem, annal_claim_as_record (narrow), "/predicate");
}

static void
compare_spots (const AnnalDesk *self, const GArray *spots, GHashTable *told)
{
  for (guint i = 0; i < spots->len; i++)
    for (guint j = 0; j < spots->len; j++)
      {
        AnnalClaim *broad = g_array_index (spots, Spot, i).claim;
        AnnalClaim *narrow = g_array_index (spots, Spot, j).claim;

        if (!is_broader (self, broad, narrow) || (is_reading (broad) && rests_on (broad, narrow)) ||
            !g_hash_table_add (told, g_strconcat (annal_claim_get_id (broad), " ", annal_claim_get_id (narrow), NULL)))
          continue;
        report_broader (self, broad, narrow);
      }
}

static void
add_spots (GHashTable *by_words, GPtrArray *all_spots, AnnalClaim *claim)
{
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    {
      AnnalCitation *citation = annal_claim_get_citation (claim, i);

      for (guint j = 0; j < annal_citation_get_n_passages (citation); j++)
        {
          AnnalAnchor *passage = annal_citation_get_passage (citation, j);
          g_autofree char *key = dup_key (citation, passage);
          GArray *spots = g_hash_table_lookup (by_words, key);
          Spot spot = { claim, j, i };

          if (annal_anchor_get_role (passage) > ANNAL_ANCHOR_ROLE_WORDS)
            continue;
          if (spots == NULL)
            {
              spots = g_array_new (FALSE, FALSE, sizeof (Spot));
              g_hash_table_insert (by_words, g_steal_pointer (&key), spots);
              g_ptr_array_add (all_spots, spots);
            }
          if (spots->len < MAX_COMPARED)
            g_array_append_val (spots, spot);
        }
    }
}

static void
compare_denials (const AnnalDesk *self, const GPtrArray *denials)
{
  g_autoptr (GHashTable) by_words = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free,
                                                           (GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) told = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);
  /* As they are met: the order of the table is another in each process. */
  g_autoptr (GPtrArray) all_spots = g_ptr_array_new ();

  for (guint i = 0; i < denials->len; i++)
    add_spots (by_words, all_spots, g_ptr_array_index (denials, i));
  for (guint i = 0; i < all_spots->len; i++)
    compare_spots (self, g_ptr_array_index (all_spots, i), told);
}

/* --- words that narrow ---------------------------------------------------- */

static const char *const narrowing[] = {
  "to my knowledge", "to our knowledge", "to the best of", "as far as", "not aware of", "no evidence", "in the law",
  "in our law", "under the law", "under our law", "in law", "in the vocabulary", "at this time", "at present",
  "currently", "at the moment", "any longer", "any more", "anymore", "officially", "in the sense", "so called",
  "no plans", "not intentionally", "not deliberately", "no confirmed", "not on our", "in that form", "of this kind",
};

static const char *
find_narrowing (const char *quote)
{
  g_autoptr (GPtrArray) words = annal_desk_split (quote);

  for (guint i = 0; i < words->len; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (narrowing); j++)
      if (annal_desk_phrase_stands (words, i, narrowing[j]))
        return narrowing[j];
  return NULL;
}

/* What the predicate is of may itself be the narrow thing: “is a term of the
 * law”.
 */
static gboolean
may_be_broad (AnnalClaim *claim)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);

  return !is_narrowed (claim) && annal_proposition_get_predicate (proposition) != NULL &&
         annal_proposition_get_valid (proposition) == NULL && annal_claim_get_n_rests_on (claim) == 0 &&
         !is_reading (claim);
}

static void
check_words (const AnnalDesk *self, AnnalClaim *claim)
{
  for (guint i = 0; may_be_broad (claim) && i < annal_claim_get_n_citations (claim); i++)
    {
      AnnalCitation *citation = annal_claim_get_citation (claim, i);

      for (guint j = 0; j < annal_citation_get_n_passages (citation); j++)
        {
          const AnnalAnchor *passage = annal_citation_get_passage (citation, j);
          const char *quote = annal_anchor_get_quote (passage);
          const char *words = quote != NULL && annal_anchor_get_role (passage) <= ANNAL_ANCHOR_ROLE_WORDS
                                  ? find_narrowing (quote)
                                  : NULL;
          g_autofree char *pointer = g_strdup_printf ("/citations/%u/passages/%u/quote", i, j);

          if (words == NULL)
            continue;
          annal_problem_set_hint (annal_problems_add (self->problems, ANNAL_SEVERITY_NOTE, "denial-broader",
                                                      annal_claim_as_record (claim), pointer,
                                                      "The words deny something “%s”; the record denies all of it.",
                                                      words),
                                  "Narrow it with qualifiers or a validity, if the words do.");
          return;
        }
    }
}

void
annal_desk_find_denials (const AnnalDesk *self)
{
  g_autoptr (GPtrArray) denials = g_ptr_array_new ();

  for (guint i = 0; i < annal_dossier_get_n_claims (self->dossier); i++)
    {
      AnnalClaim *claim = annal_dossier_get_claim (self->dossier, i);

      if (!is_denial (claim))
        continue;
      g_ptr_array_add (denials, claim);
      check_basis (self, claim);
      check_words (self, claim);
    }
  compare_denials (self, denials);
}
