/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Citations, and the chain that a statement came by. */

#include "model/annal-check-rules-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-anchor.h>
#include <annal/annal-chain-link.h>
#include <annal/annal-citation.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-source.h>

#include "model/annal-vocabulary-private.h"
#include "model/annal-when-span-private.h"

/* Each insertion is looked for in all passages, so that there must be an end
 * to them.
 */
#define MAX_EDITORIALS 256

static void
check_editorials (const AnnalCheck *self, const AnnalCitation *citation, const char *pointer)
{
  guint n = annal_citation_get_n_editorials (citation);

  if (n > MAX_EDITORIALS)
    ANNAL_CHECK_ERROR (self, "too-many-insertions", pointer, "editorial",
                       "A citation has at most %u insertions; this one has %u.", MAX_EDITORIALS, n);
  for (guint i = 0; i < MIN (n, MAX_EDITORIALS); i++)
    {
      const char *insertion = annal_citation_get_editorial (citation, i);
      g_autofree char *member = NULL;
      gboolean found = FALSE;

      for (guint j = 0; !found && j < annal_citation_get_n_passages (citation); j++)
        {
          const char *quote = annal_anchor_get_quote (annal_citation_get_passage (citation, j));

          found = quote != NULL && strstr (quote, insertion) != NULL;
        }
      if (found)
        continue;
      member = g_strdup_printf ("editorial/%u", i);
      ANNAL_CHECK_ERROR (self, "editorial-not-in-quote", pointer, member,
                         "The insertion “%s” does not occur in any passage of the citation.", insertion);
    }
}

static gboolean
has_words (const AnnalCitation *citation)
{
  for (guint i = 0; i < annal_citation_get_n_passages (citation); i++)
    if (annal_anchor_get_role (annal_citation_get_passage (citation, i)) <= ANNAL_ANCHOR_ROLE_WORDS)
      return TRUE;
  return FALSE;
}

static void
check_quoted (const AnnalCheck *self, const AnnalCitation *citation, const char *pointer)
{
  AnnalFidelity fidelity = annal_citation_get_fidelity (citation);

  if ((fidelity == ANNAL_FIDELITY_VERBATIM || fidelity == ANNAL_FIDELITY_PARTIAL_QUOTE) && !has_words (citation))
    ANNAL_CHECK_WARNING (self, "no-words", pointer, "fidelity",
                         "The citation is said to quote, but has no passage with the words.");
}

/* The chain */

/* Pointers are made only where there is something to report. */
static char *
dup_link_member (guint link, const char *member)
{
  return g_strdup_printf ("chain/%u/%s", link, member);
}

static const char *
get_name (AnnalAgent *agent)
{
  return agent != NULL ? annal_agent_get_id (agent) : NULL;
}

static void
check_ends (const AnnalCheck *self, const AnnalCitation *citation, const char *pointer)
{
  guint last = annal_citation_get_n_chain_links (citation) - 1;
  AnnalChainRole first_role = annal_chain_link_get_role (annal_citation_get_chain_link (citation, 0));
  AnnalChainRole last_role = annal_chain_link_get_role (annal_citation_get_chain_link (citation, last));
  g_autofree char *member = NULL;

  /* A missing role is reported as such. */
  if (first_role != ANNAL_CHAIN_ROLE_ORIGIN && first_role != ANNAL_CHAIN_ROLE_UNSET)
    ANNAL_CHECK_ERROR (self, "chain-ends", pointer, "chain/0/role",
                       "A chain begins with its origin, who said it first.");
  if (last_role == ANNAL_CHAIN_ROLE_PUBLISHER || last_role == ANNAL_CHAIN_ROLE_UNSET)
    return;
  member = dup_link_member (last, "role");
  ANNAL_CHECK_ERROR (self, "chain-ends", pointer, member,
                     "A chain ends with the publisher of the source that is cited.");
}

static void
check_publisher (const AnnalCheck *self, const AnnalCitation *citation, const char *pointer)
{
  guint last = annal_citation_get_n_chain_links (citation) - 1;
  AnnalChainLink *link = annal_citation_get_chain_link (citation, last);
  const char *id = annal_citation_get_source (citation);
  AnnalSource *source = id != NULL ? annal_dossier_lookup_source (self->dossier, id) : NULL;
  const char *outlet = source != NULL ? get_name (annal_source_get_outlet (source)) : NULL;
  const char *publisher = get_name (annal_chain_link_get_who (link));
  g_autofree char *member = NULL;
  AnnalProblem *problem;

  if (annal_chain_link_get_role (link) != ANNAL_CHAIN_ROLE_PUBLISHER || outlet == NULL || publisher == NULL)
    return;
  if (strcmp (outlet, publisher) == 0)
    return;
  member = dup_link_member (last, "who");
  problem = ANNAL_CHECK_ERROR (self, "chain-publisher", pointer, member,
                               "The chain ends with “%s”, but the outlet of “%s” is “%s”.", publisher, id, outlet);
  annal_problem_set_expected (problem, "“%s”", outlet);
}

static void
report_backwards (const AnnalCheck *self, guint link, guint before, const char *pointer)
{
  g_autofree char *member = dup_link_member (link, "at");

  ANNAL_CHECK_ERROR (self, "chain-backwards", pointer, member,
                     "Link %u of the chain is dated before link %u, from which it comes.", link + 1, before + 1);
}

/* Each link is held against the one before it that began last: if any before
 * it is certainly later, that one is.
 */
static void
check_times (const AnnalCheck *self, const AnnalCitation *citation, const char *pointer)
{
  AnnalSpanData latest;
  gint latest_link = -1;

  for (guint i = 0; i < annal_citation_get_n_chain_links (citation); i++)
    {
      const AnnalWhen *at = annal_chain_link_get_at (annal_citation_get_chain_link (citation, i));
      AnnalSpanData span;

      if (!annal_when_get_span_data (at, ANNAL_NATURE_INSTANT, &span) || span.flags & ANNAL_SPAN_FLAGS_QUALIFIED)
        continue;
      if (latest_link >= 0 && annal_span_data_before (&span, &latest) == ANNAL_CERTAINTY_CERTAIN)
        report_backwards (self, i, latest_link, pointer);
      if (latest_link < 0 || span.begin_min > latest.begin_min)
        {
          latest = span;
          latest_link = i;
        }
    }
}

/* How close to the words, best first; 0 for what is not on the scale. An
 * outlet's own voice carries nobody's words.
 */
static guint
get_loss (AnnalFidelity fidelity)
{
  static const guint losses[] = {
    [ANNAL_FIDELITY_UNSET] = 0,
    [ANNAL_FIDELITY_VERBATIM] = 1,
    [ANNAL_FIDELITY_PARTIAL_QUOTE] = 2,
    [ANNAL_FIDELITY_TRANSLATED] = 3,
    [ANNAL_FIDELITY_PARAPHRASE] = 4,
    [ANNAL_FIDELITY_SUMMARY] = 5,
    [ANNAL_FIDELITY_OWN_VOICE] = 0,
  };

  return fidelity < G_N_ELEMENTS (losses) ? losses[fidelity] : 0;
}

static void
check_fidelity (const AnnalCheck *self, const AnnalCitation *citation, const char *pointer)
{
  AnnalFidelity fidelity = annal_citation_get_fidelity (citation);
  AnnalFidelity weakest = fidelity;

  if (get_loss (fidelity) == 0)
    return;
  for (guint i = 0; i < annal_citation_get_n_chain_links (citation); i++)
    {
      AnnalFidelity link = annal_chain_link_get_fidelity (annal_citation_get_chain_link (citation, i));

      if (get_loss (link) > get_loss (weakest))
        weakest = link;
    }
  if (weakest != fidelity)
    ANNAL_CHECK_WARNING (self, "chain-fidelity", pointer, "fidelity",
                         "The citation is called “%s”, but a link of its chain is only “%s”: "
                         "a chain is as faithful as its weakest link.",
                         annal_word_get (ANNAL_TYPE_FIDELITY, fidelity), annal_word_get (ANNAL_TYPE_FIDELITY, weakest));
}

void
annal_check_citation (const AnnalCheck *self, gconstpointer node, const char *pointer)
{
  const AnnalCitation *citation = node;

  check_editorials (self, citation, pointer);
  check_quoted (self, citation, pointer);
  if (annal_citation_get_n_chain_links (citation) == 0)
    return;
  check_ends (self, citation, pointer);
  check_publisher (self, citation, pointer);
  check_times (self, citation, pointer);
  check_fidelity (self, citation, pointer);
}
