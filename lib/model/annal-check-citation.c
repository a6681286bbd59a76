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

#include "model/annal-shapes-private.h"
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

static AnnalSource *
lookup_source (const AnnalCheck *self, const AnnalCitation *citation)
{
  const char *id = annal_citation_get_source (citation);

  return id != NULL ? annal_dossier_lookup_source (self->dossier, id) : NULL;
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
check_middle (const AnnalCheck *self, const AnnalCitation *citation, const char *pointer)
{
  for (guint i = 1; i + 1 < annal_citation_get_n_chain_links (citation); i++)
    {
      AnnalChainRole role = annal_chain_link_get_role (annal_citation_get_chain_link (citation, i));
      g_autofree char *member = NULL;

      if (role != ANNAL_CHAIN_ROLE_ORIGIN && role != ANNAL_CHAIN_ROLE_PUBLISHER)
        continue;
      member = dup_link_member (i, "role");
      ANNAL_CHECK_ERROR (self, "chain-middle", pointer, member,
                         role == ANNAL_CHAIN_ROLE_ORIGIN
                           ? "A chain has one origin, and begins with it."
                           : "A chain has one publisher, and ends with it; who passed the words on is a relay.");
    }
}

/* The publisher */

/* How somebody is told from others: the id or, in want of one, the phrase. */
static const char *
get_name (const AnnalAgent *agent)
{
  if (agent == NULL)
    return NULL;
  return annal_agent_get_id (agent) != NULL ? annal_agent_get_id (agent) : annal_agent_get_unnamed (agent);
}

static gboolean
is_named (const AnnalAgent *agent)
{
  return agent != NULL && annal_agent_get_id (agent) != NULL;
}

static gboolean
is_same (const AnnalAgent *a, const AnnalAgent *b)
{
  return is_named (a) == is_named (b) && g_strcmp0 (get_name (a), get_name (b)) == 0;
}

/* Two names are two outlets. A phrase may well mean who has a name elsewhere,
 * so that is a warning: one of the two records knows less than the other.
 */
static void
report_publisher (const AnnalCheck *self, const AnnalCitation *citation, const AnnalAgent *outlet,
                  const AnnalAgent *publisher, const char *pointer)
{
  gboolean certain = is_named (outlet) && is_named (publisher);
  g_autofree char *member = dup_link_member (annal_citation_get_n_chain_links (citation) - 1, "who");
  g_autofree char *expected = NULL;
  AnnalProblem *problem;

  if (get_name (outlet) == NULL)
    {
      ANNAL_CHECK_WARNING (self, "chain-publisher", pointer, member,
                           "The chain ends with “%s”, but “%s” has no outlet.", get_name (publisher),
                           annal_citation_get_source (citation));
      return;
    }
  problem = annal_check_report (self, certain ? ANNAL_SEVERITY_ERROR : ANNAL_SEVERITY_WARNING, "chain-publisher",
                                pointer, member, "The chain ends with “%s”, but the outlet of “%s” is “%s”.",
                                get_name (publisher), annal_citation_get_source (citation), get_name (outlet));
  expected = annal_check_take_valid (g_strdup (get_name (outlet)));
  annal_problem_set_expected (problem, "“%s”", expected);
}

static void
check_publisher (const AnnalCheck *self, const AnnalCitation *citation, const char *pointer)
{
  guint last = annal_citation_get_n_chain_links (citation) - 1;
  AnnalChainLink *link = annal_citation_get_chain_link (citation, last);
  const AnnalAgent *publisher = annal_chain_link_get_who (link);
  AnnalSource *source = lookup_source (self, citation);
  const AnnalAgent *outlet = source != NULL ? annal_source_get_outlet (source) : NULL;

  if (annal_chain_link_get_role (link) != ANNAL_CHAIN_ROLE_PUBLISHER || source == NULL || get_name (publisher) == NULL)
    return;
  /* Nobody need name whom the source does not tell. */
  if (is_same (outlet, publisher) || (outlet == NULL && !is_named (publisher)))
    return;
  report_publisher (self, citation, outlet, publisher, pointer);
}

/* Times */

static void
report_backwards (const AnnalCheck *self, guint link, const char *pointer, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

static void
report_backwards (const AnnalCheck *self, guint link, const char *pointer, const char *format, ...)
{
  g_autofree char *member = dup_link_member (link, "at");
  g_autofree char *than = NULL;
  va_list arguments;

  va_start (arguments, format);
  than = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  ANNAL_CHECK_ERROR (self, "chain-backwards", pointer, member, "Link %u of the chain is dated %s.", link + 1, than);
}

/* A date in doubt shows nothing: it is never certainly before another. */
static gboolean
read_time (const AnnalCitation *citation, guint link, AnnalSpanData *out)
{
  const AnnalWhen *at = annal_chain_link_get_at (annal_citation_get_chain_link (citation, link));

  return annal_when_get_span_data (at, ANNAL_NATURE_INSTANT, out) && !(out->flags & ANNAL_SPAN_FLAGS_QUALIFIED);
}

/* Each link is held against the one before it that began last: if any before
 * it is certainly later, that one is.
 */
static void
check_order (const AnnalCheck *self, const AnnalCitation *citation, const char *pointer)
{
  AnnalSpanData latest;
  gint latest_link = -1;

  for (guint i = 0; i < annal_citation_get_n_chain_links (citation); i++)
    {
      AnnalSpanData span;

      if (!read_time (citation, i, &span))
        continue;
      if (latest_link >= 0 && annal_span_data_before (&span, &latest) == ANNAL_CERTAINTY_CERTAIN)
        report_backwards (self, i, pointer, "before link %d, from which it comes", latest_link + 1);
      if (latest_link < 0 || span.begin_min > latest.begin_min)
        {
          latest = span;
          latest_link = i;
        }
    }
}

/* When the claim that cites was said; events cite too. */
static gboolean
read_said (const AnnalCheck *self, AnnalSpanData *out)
{
  return self->record->node.shape == &annal_claim_shape &&
         annal_when_get_span_data (annal_claim_get_said ((const AnnalClaim *) self->record), ANNAL_NATURE_INSTANT, out);
}

/* What is passed on was said before, and published after. */
static void
check_frame (const AnnalCheck *self, const AnnalCitation *citation, const char *pointer)
{
  AnnalSource *source = lookup_source (self, citation);
  AnnalSpanData said, published, span;
  gboolean is_said = read_said (self, &said);
  gboolean is_published = source != NULL && annal_source_get_span_data (source, &published);

  for (guint i = 0; i < annal_citation_get_n_chain_links (citation); i++)
    {
      if (!read_time (citation, i, &span))
        continue;
      if (is_said && annal_span_data_before (&span, &said) == ANNAL_CERTAINTY_CERTAIN)
        report_backwards (self, i, pointer, "before the claim was said");
      if (is_published && annal_span_data_before (&published, &span) == ANNAL_CERTAINTY_CERTAIN)
        report_backwards (self, i, pointer, "after “%s” was published", annal_citation_get_source (citation));
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
  check_middle (self, citation, pointer);
  check_publisher (self, citation, pointer);
  check_order (self, citation, pointer);
  check_frame (self, citation, pointer);
  check_fidelity (self, citation, pointer);
}
