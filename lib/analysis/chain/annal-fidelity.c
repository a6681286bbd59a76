/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "analysis/chain/annal-fidelity-private.h"

#include <annal/annal-chain-link.h>

/* What an outlet asserts itself is in its own words. A translation keeps what
 * was said, in words that nobody said; a paraphrase keeps less.
 */
int
annal_fidelity_rank (AnnalFidelity fidelity)
{
  switch (fidelity)
    {
    case ANNAL_FIDELITY_VERBATIM:
    case ANNAL_FIDELITY_OWN_VOICE:
      return 0;
    case ANNAL_FIDELITY_PARTIAL_QUOTE:
      return 1;
    case ANNAL_FIDELITY_TRANSLATED:
      return 2;
    case ANNAL_FIDELITY_PARAPHRASE:
      return 3;
    case ANNAL_FIDELITY_SUMMARY:
      return 4;
    case ANNAL_FIDELITY_UNSET:
    default:
      return -1;
    }
}

const char *
annal_fidelity_word (AnnalFidelity fidelity)
{
  switch (fidelity)
    {
    case ANNAL_FIDELITY_VERBATIM:
      return "a direct quotation";
    case ANNAL_FIDELITY_PARTIAL_QUOTE:
      return "quoted in fragments";
    case ANNAL_FIDELITY_PARAPHRASE:
      return "a paraphrase";
    case ANNAL_FIDELITY_OWN_VOICE:
      return "in its own voice";
    case ANNAL_FIDELITY_SUMMARY:
      return "a summary";
    case ANNAL_FIDELITY_TRANSLATED:
      return "a translation";
    case ANNAL_FIDELITY_UNSET:
    default:
      return NULL;
    }
}

/* Who translates makes a translation, whether that is said or not. */
static AnnalFidelity
get_link_fidelity (const AnnalChainLink *link)
{
  AnnalFidelity fidelity = annal_chain_link_get_fidelity (link);

  if (fidelity == ANNAL_FIDELITY_UNSET && annal_chain_link_get_role (link) == ANNAL_CHAIN_ROLE_TRANSLATOR)
    return ANNAL_FIDELITY_TRANSLATED;
  return fidelity;
}

static gboolean
passes_on (const AnnalChainLink *link)
{
  AnnalChainRole role = annal_chain_link_get_role (link);

  return role != ANNAL_CHAIN_ROLE_ORIGIN && role != ANNAL_CHAIN_ROLE_PUBLISHER && role != ANNAL_CHAIN_ROLE_UNSET;
}

/* The citation tells how the publisher printed the words, so nothing is missing
 * where its own link does not.
 */
AnnalFidelity
annal_citation_get_weakest_fidelity (const AnnalCitation *citation, gboolean *at_best)
{
  AnnalFidelity weakest = annal_citation_get_fidelity (citation);
  gboolean unknown = weakest == ANNAL_FIDELITY_UNSET || annal_citation_get_n_chain_links (citation) == 0;

  for (guint i = 0; i < annal_citation_get_n_chain_links (citation); i++)
    {
      AnnalChainLink *link = annal_citation_get_chain_link (citation, i);
      AnnalFidelity fidelity = get_link_fidelity (link);

      if (annal_fidelity_rank (fidelity) > annal_fidelity_rank (weakest))
        weakest = fidelity;
      if (fidelity == ANNAL_FIDELITY_UNSET && passes_on (link))
        unknown = TRUE;
    }
  if (at_best != NULL)
    *at_best = unknown;
  return weakest;
}

guint
annal_citation_count_hops (const AnnalCitation *citation)
{
  guint n = 0;

  for (guint i = 0; i < annal_citation_get_n_chain_links (citation); i++)
    n += passes_on (annal_citation_get_chain_link (citation, i)) ? 1 : 0;
  return n;
}

gboolean
annal_citation_is_translated (const AnnalCitation *citation)
{
  if (annal_citation_get_fidelity (citation) == ANNAL_FIDELITY_TRANSLATED)
    return TRUE;
  for (guint i = 0; i < annal_citation_get_n_chain_links (citation); i++)
    if (get_link_fidelity (annal_citation_get_chain_link (citation, i)) == ANNAL_FIDELITY_TRANSLATED)
      return TRUE;
  return FALSE;
}
