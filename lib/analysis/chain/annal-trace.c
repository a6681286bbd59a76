/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From a claim back to its origin.
 *
 *  1. Under a claim stand the sources it is cited in, then the claims that it
 *     rests on, cites or is the same as. Under a source stands its publisher,
 *     under the publisher who passed the words on to it, and so on to the origin;
 *     beside them the sources that it cites or is a version of.
 *  2. Each claim, and each source that is not a citation, is shown in full once,
 *     so circles end.
 *  3. Claims are followed DEPTH_MAX deep.
 */

#include "analysis/chain/annal-trace-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-chain-link.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-error.h>
#include <annal/annal-link.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>

#include "analysis/annal-claim-facts-private.h"
#include "analysis/annal-fates-private.h"
#include "analysis/chain/annal-fidelity-private.h"
#include "base/annal-hash-private.h"
#include "model/annal-naming-private.h"

#define DEPTH_MAX 64

struct _AnnalTrace
{
  AnnalDossier *dossier; /* owned */
  GArray *steps;         /* owned, of AnnalTraceStep */
  AnnalFidelity fidelity;
  gboolean is_at_best; /* the fidelity is an upper limit */
};

G_DEFINE_BOXED_TYPE (AnnalTrace, annal_trace, annal_trace_ref, annal_trace_unref)

typedef struct
{
  AnnalTrace *trace;
  AnnalDossier *dossier;
  GHashTable *shown; /* ids of claims and sources that are shown in full */
  GHashTable *links; /* owned, id to GPtrArray of AnnalLink: cites and same-as, from both ends of the latter */
  GHashTable *withdrawn; /* owned, of borrowed ids */
} Walk;

static void
step_clear (gpointer data)
{
  AnnalTraceStep *step = data;

  g_free (step->name);
  g_free (step->node);
  g_free (step->text);
}

/* Takes the step's texts; returns its place. */
static gint
take_step (Walk *self, gint parent, AnnalTraceStep step)
{
  GArray *steps = self->trace->steps;

  step.parent = parent;
  step.depth = parent >= 0 ? g_array_index (steps, AnnalTraceStep, parent).depth + 1 : 0;
  g_array_append_val (steps, step);
  return (gint) steps->len - 1;
}

/* --- the links of records ------------------------------------------------- */

static void
add_link (GHashTable *links, const char *id, AnnalLink *link)
{
  GPtrArray *list = id != NULL ? g_hash_table_lookup (links, id) : NULL;

  if (id == NULL)
    return;
  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (links, (gpointer) id, list);
    }
  g_ptr_array_add (list, link);
}

static GHashTable *
find_links (AnnalDossier *dossier)
{
  GHashTable *links = g_hash_table_new_full (annal_text_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < annal_dossier_get_n_links (dossier); i++)
    {
      AnnalLink *link = annal_dossier_get_link (dossier, i);
      gboolean same = g_strcmp0 (annal_link_get_kind (link), "same-as") == 0;

      if (same || g_strcmp0 (annal_link_get_kind (link), "cites") == 0)
        add_link (links, annal_link_get_subject (link), link);
      if (same)
        add_link (links, annal_link_get_object (link), link);
    }
  return links;
}

/* --- hops ----------------------------------------------------------------- */

static const char *
get_role_words (AnnalChainRole role)
{
  static const char *const words[] = {
    [ANNAL_CHAIN_ROLE_UNSET] = "by",
    [ANNAL_CHAIN_ROLE_ORIGIN] = "said by",
    [ANNAL_CHAIN_ROLE_SPOKESMAN] = "spoken by",
    [ANNAL_CHAIN_ROLE_RELAY] = "passed on by",
    [ANNAL_CHAIN_ROLE_TRANSLATOR] = "translated by",
    [ANNAL_CHAIN_ROLE_PUBLISHER] = "published by",
    [ANNAL_CHAIN_ROLE_COLLECTOR] = "collected by",
  };

  return (guint) role < G_N_ELEMENTS (words) ? words[role] : words[0];
}

/* An unnamed one is known within its source only. */
static char *
make_agent_node (const AnnalAgent *agent, const char *source)
{
  if (agent != NULL && annal_agent_get_id (agent) != NULL)
    return g_strconcat ("entity:", annal_agent_get_id (agent), NULL);
  return g_strconcat ("unnamed:", source != NULL ? source : "", ":",
                      agent != NULL && annal_agent_get_unnamed (agent) != NULL ? annal_agent_get_unnamed (agent) : "",
                      NULL);
}

static AnnalRecord *
get_agent_record (const Walk *self, const AnnalAgent *agent)
{
  const char *id = agent != NULL ? annal_agent_get_id (agent) : NULL;

  return id != NULL ? annal_dossier_lookup (self->dossier, id) : NULL;
}

static gint
add_hop (Walk *self, gint parent, const AnnalChainLink *link, const char *source)
{
  const AnnalAgent *agent = annal_chain_link_get_who (link);
  const char *fidelity = annal_fidelity_word (annal_chain_link_get_fidelity (link));
  const char *medium = annal_chain_link_get_medium (link);
  AnnalTraceStep step = { .kind = ANNAL_TRACE_KIND_HOP };

  step.role = annal_chain_link_get_role (link);
  step.relation = get_role_words (step.role);
  step.record = get_agent_record (self, agent);
  step.name = annal_word_agent (self->dossier, agent, annal_chain_link_get_on_behalf_of (link), ANNAL_NAMING_FULL);
  step.node = make_agent_node (agent, source);
  step.fidelity = annal_chain_link_get_fidelity (link);
  step.weakest = step.fidelity;
  step.text = g_strdup_printf ("%s %s%s%s%s%s", step.relation, step.name, medium != NULL ? " in " : "",
                               medium != NULL ? medium : "", fidelity != NULL ? ", " : "",
                               fidelity != NULL ? fidelity : "");
  return take_step (self, parent, step);
}

/* Where no chain is given, all that is known is who said it. */
static void
add_chain (Walk *self, gint parent, const AnnalClaim *claim, const AnnalCitation *citation)
{
  guint n = annal_citation_get_n_chain_links (citation);
  const AnnalAgent *by = annal_claim_get_by (claim);
  AnnalTraceStep step = { .kind = ANNAL_TRACE_KIND_HOP, .role = ANNAL_CHAIN_ROLE_ORIGIN };

  for (guint i = n; i > 0; i--)
    parent = add_hop (self, parent, annal_citation_get_chain_link (citation, i - 1),
                      annal_citation_get_source (citation));
  if (n > 0 || by == NULL)
    return;
  step.relation = get_role_words (step.role);
  step.record = get_agent_record (self, by);
  step.name = annal_word_agent (self->dossier, by, annal_claim_get_principal (claim), ANNAL_NAMING_FULL);
  step.node = make_agent_node (by, annal_citation_get_source (citation));
  step.text = g_strdup_printf ("said by %s; how it came from there is not recorded", step.name);
  take_step (self, parent, step);
}

/* --- sources -------------------------------------------------------------- */

static AnnalSource *
lookup_source (const Walk *self, const char *id)
{
  return id != NULL ? annal_dossier_lookup_source (self->dossier, id) : NULL;
}

/* “a direct quotation, and no more is known of how it was passed on” */
static char *
word_weakest (const AnnalTraceStep *step)
{
  const char *printed = annal_fidelity_word (step->fidelity);
  const char *weakest = annal_fidelity_word (step->weakest);
  GString *out = g_string_new (NULL);

  if (printed != NULL)
    g_string_append_printf (out, ", %s", printed);
  if (weakest != NULL && weakest != printed)
    g_string_append_printf (out, "; on the way it became %s", weakest);
  if (step->is_at_best && weakest != NULL)
    g_string_append (out, " at best");
  return g_string_free (out, FALSE);
}

static AnnalTraceStep
make_source_step (const Walk *self, const char *id, const char *relation)
{
  AnnalSource *source = lookup_source (self, id);
  AnnalText *title = source != NULL ? annal_source_get_title (source) : NULL;
  AnnalTraceStep step = { .kind = ANNAL_TRACE_KIND_SOURCE, .relation = relation };

  step.record = source != NULL ? annal_source_as_record (source) : NULL;
  step.name = g_strdup (title != NULL && annal_text_get_text (title) != NULL ? annal_text_get_text (title) : id);
  step.node = g_strconcat ("source:", id, NULL);
  return step;
}

static gboolean
mark_shown (Walk *self, const char *id)
{
  return g_hash_table_add (self->shown, (gpointer) id);
}

/* Why what is known of a record is not shown under @parent; NULL where it is. */
static const char *
say_why_not_shown (Walk *self, gint parent, const char *id)
{
  gboolean is_deep = parent >= 0 && g_array_index (self->trace->steps, AnnalTraceStep, parent).depth >= DEPTH_MAX;

  if (is_deep)
    return " (goes on)";
  return mark_shown (self, id) ? NULL : " (see above)";
}

static void add_origins_of_source (Walk *self, gint parent, const char *id);

static void
add_other_source (Walk *self, gint parent, const char *id, const char *relation)
{
  AnnalTraceStep step;
  const char *why;
  gint at;

  if (lookup_source (self, id) == NULL || self->trace->steps->len == 0)
    return;
  step = make_source_step (self, id, relation);
  why = say_why_not_shown (self, parent, id);
  step.is_again = why != NULL;
  step.text = g_strdup_printf ("%s %s: %s%s", relation, id, step.name, why != NULL ? why : "");
  at = take_step (self, parent, step);
  if (!step.is_again)
    add_origins_of_source (self, at, id);
}

/* What it cites, and what it is a version of. */
static void
add_origins_of_source (Walk *self, gint parent, const char *id)
{
  AnnalSource *source = lookup_source (self, id);
  const GPtrArray *links = g_hash_table_lookup (self->links, id);

  if (source != NULL && annal_source_get_version_of (source) != NULL)
    add_other_source (self, parent, annal_source_get_version_of (source), "a version of");
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      AnnalLink *link = g_ptr_array_index (links, i);

      if (g_strcmp0 (annal_link_get_kind (link), "cites") == 0)
        add_other_source (self, parent, annal_link_get_object (link), "which cites");
    }
}

static void
add_citation (Walk *self, gint parent, const AnnalClaim *claim, const AnnalCitation *citation)
{
  const char *id = annal_citation_get_source (citation);
  AnnalTraceStep step = make_source_step (self, id != NULL ? id : "?", "in");
  g_autofree char *words = NULL;
  gint at;

  step.fidelity = annal_citation_get_fidelity (citation);
  step.weakest = annal_citation_get_weakest_fidelity (citation, &step.is_at_best);
  words = word_weakest (&step);
  step.text = g_strdup_printf ("in %s: %s%s", id != NULL ? id : "?", step.name, words);
  at = take_step (self, parent, step);
  add_chain (self, at, claim, citation);
  if (id != NULL && mark_shown (self, id))
    add_origins_of_source (self, at, id);
}

/* --- claims --------------------------------------------------------------- */

static void add_claim (Walk *self, gint parent, const char *id, const char *relation);

static void
add_linked_claims (Walk *self, gint parent, const char *id)
{
  const GPtrArray *links = g_hash_table_lookup (self->links, id);

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      AnnalLink *link = g_ptr_array_index (links, i);
      gboolean same = g_strcmp0 (annal_link_get_kind (link), "same-as") == 0;
      gboolean from_object = same && g_strcmp0 (annal_link_get_object (link), id) == 0;
      const char *other = from_object ? annal_link_get_subject (link) : annal_link_get_object (link);

      add_claim (self, parent, other, same ? "the same as" : "cites");
      add_other_source (self, parent, other, same ? "the same as" : "cites");
    }
}

static AnnalTraceStep
make_claim_step (const Walk *self, AnnalClaim *claim, const char *relation)
{
  AnnalText *says = annal_claim_get_says (claim);
  g_autofree char *speaker = annal_word_agent (self->dossier, annal_claim_get_by (claim),
                                               annal_claim_get_principal (claim), ANNAL_NAMING_FULL);
  AnnalTraceStep step = { .kind = ANNAL_TRACE_KIND_CLAIM, .relation = relation };

  step.record = annal_claim_as_record (claim);
  step.name = g_strdup_printf ("%s: %s", speaker, says != NULL ? annal_text_get_text (says) : "");
  step.node = g_strconcat ("claim:", annal_claim_get_id (claim), NULL);
  return step;
}

static void
add_parts_of_claim (Walk *self, gint at, AnnalClaim *claim)
{
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    add_citation (self, at, claim, annal_claim_get_citation (claim, i));
  for (guint i = 0; i < annal_claim_get_n_rests_on (claim); i++)
    add_claim (self, at, annal_claim_get_rests_on (claim, i), "rests on");
  add_linked_claims (self, at, annal_claim_get_id (claim));
}

static void
add_claim (Walk *self, gint parent, const char *id, const char *relation)
{
  AnnalClaim *claim = id != NULL ? annal_dossier_lookup_claim (self->dossier, id) : NULL;
  AnnalTraceStep step;
  const char *why;
  gint at;

  if (claim == NULL)
    return;
  step = make_claim_step (self, claim, relation);
  why = say_why_not_shown (self, parent, annal_claim_get_id (claim));
  step.is_again = why != NULL;
  step.text = g_strdup_printf ("%s%s%s (%s)%s%s", relation, *relation != '\0' ? " " : "", step.name,
                               annal_claim_get_id (claim),
                               g_hash_table_contains (self->withdrawn, annal_claim_get_id (claim)) ? ", withdrawn" : "",
                               why != NULL ? why : "");
  at = take_step (self, parent, step);
  if (!step.is_again)
    add_parts_of_claim (self, at, claim);
}

/* --- the whole ------------------------------------------------------------ */

/* Of several printings the best counts, and of equal ones that which is known to
 * be no worse.
 */
static AnnalFidelity
find_best (const AnnalClaim *claim, gboolean *at_best)
{
  AnnalFidelity best = ANNAL_FIDELITY_UNSET;

  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    {
      gboolean is_at_best;
      AnnalFidelity weakest = annal_citation_get_weakest_fidelity (annal_claim_get_citation (claim, i), &is_at_best);

      if (best == ANNAL_FIDELITY_UNSET ||
          (weakest != ANNAL_FIDELITY_UNSET && annal_fidelity_rank (weakest) < annal_fidelity_rank (best)))
        {
          best = weakest;
          *at_best = is_at_best;
        }
      else if (weakest == best)
        *at_best = *at_best && is_at_best;
    }
  return best;
}

/**
 * annal_trace_new:
 * @dossier: a sealed dossier
 * @claim: the id of a claim
 * @error: where to put an error
 *
 * Follows a claim back to its origin, through the sources that print it, those
 * who passed the words on, and the claims that it rests on, cites or is the same
 * as.
 *
 * Errors: %ANNAL_ERROR_NOT_FOUND where there is no such claim.
 *
 * Returns: (transfer full): the trace, or %NULL on error
 *
 * Since: 0.1
 */
AnnalTrace *
annal_trace_new (AnnalDossier *dossier,
                 const char *claim,
                 GError **error)
{
  Walk walk = { NULL, dossier, NULL, NULL, NULL };
  AnnalClaim *record;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (annal_dossier_is_sealed (dossier), NULL);
  g_return_val_if_fail (claim != NULL, NULL);
  record = annal_dossier_lookup_claim (dossier, claim);
  if (record == NULL)
    {
      annal_dossier_set_no_claim (dossier, claim, error);
      return NULL;
    }
  walk.trace = g_atomic_rc_box_new0 (AnnalTrace);
  walk.trace->dossier = g_object_ref (dossier);
  walk.trace->steps = g_array_new (FALSE, FALSE, sizeof (AnnalTraceStep));
  g_array_set_clear_func (walk.trace->steps, step_clear);
  walk.trace->fidelity = find_best (record, &walk.trace->is_at_best);
  walk.shown = g_hash_table_new (annal_text_hash, g_str_equal);
  walk.links = find_links (dossier);
  walk.withdrawn = annal_dossier_find_withdrawn (dossier);
  add_claim (&walk, -1, claim, "");
  g_hash_table_unref (walk.shown);
  g_hash_table_unref (walk.links);
  g_hash_table_unref (walk.withdrawn);
  return walk.trace;
}

/**
 * annal_trace_ref:
 * @self: a trace
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalTrace *
annal_trace_ref (AnnalTrace *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
trace_clear (gpointer data)
{
  AnnalTrace *self = data;

  g_array_unref (self->steps);
  g_object_unref (self->dossier);
}

/**
 * annal_trace_unref:
 * @self: (transfer full): a trace
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_trace_unref (AnnalTrace *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, trace_clear);
}

gboolean
annal_trace_is_at_best (AnnalTrace *self)
{
  return self->is_at_best;
}

const AnnalTraceStep *
annal_trace_get_step (AnnalTrace *self, guint index)
{
  return &g_array_index (self->steps, AnnalTraceStep, index);
}

/**
 * annal_trace_get_fidelity:
 * @self: a trace
 *
 * Gets how faithfully the claim reached the reader by its best way, which is as
 * faithful as its weakest link.
 *
 * Returns: the fidelity; unset where nothing is said of it
 *
 * Since: 0.1
 */
AnnalFidelity
annal_trace_get_fidelity (AnnalTrace *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_FIDELITY_UNSET);
  return self->fidelity;
}

/**
 * annal_trace_get_n_steps:
 * @self: a trace
 *
 * Counts the steps. The first is the claim itself.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_trace_get_n_steps (AnnalTrace *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->steps->len;
}

/**
 * annal_trace_get_step_parent:
 * @self: a trace
 * @index: which step
 *
 * Gets the step that this one hangs on.
 *
 * Returns: its index, less than @index; -1 of the first
 *
 * Since: 0.1
 */
gint
annal_trace_get_step_parent (AnnalTrace *self,
                             guint index)
{
  g_return_val_if_fail (self != NULL && index < self->steps->len, -1);
  return annal_trace_get_step (self, index)->parent;
}

/**
 * annal_trace_get_step_depth:
 * @self: a trace
 * @index: which step
 *
 * Gets how deep a step lies in the tree.
 *
 * Returns: the depth, 0 of the first
 *
 * Since: 0.1
 */
guint
annal_trace_get_step_depth (AnnalTrace *self,
                            guint index)
{
  g_return_val_if_fail (self != NULL && index < self->steps->len, 0);
  return annal_trace_get_step (self, index)->depth;
}

/**
 * annal_trace_get_step_kind:
 * @self: a trace
 * @index: which step
 *
 * Gets what a step is.
 *
 * Returns: the kind
 *
 * Since: 0.1
 */
AnnalTraceKind
annal_trace_get_step_kind (AnnalTrace *self,
                           guint index)
{
  g_return_val_if_fail (self != NULL && index < self->steps->len, ANNAL_TRACE_KIND_CLAIM);
  return annal_trace_get_step (self, index)->kind;
}

/**
 * annal_trace_get_step_relation:
 * @self: a trace
 * @index: which step
 *
 * Gets how a step hangs on the one above, in words: “in”, “passed on by”, “rests
 * on”. Of the first step it is empty.
 *
 * Returns: (transfer none): the words
 *
 * Since: 0.1
 */
const char *
annal_trace_get_step_relation (AnnalTrace *self,
                               guint index)
{
  g_return_val_if_fail (self != NULL && index < self->steps->len, NULL);
  return annal_trace_get_step (self, index)->relation;
}

/**
 * annal_trace_get_step_record:
 * @self: a trace
 * @index: which step
 *
 * Gets the record of a step: a claim, a source, or the entity of a hop.
 *
 * Returns: (transfer none) (nullable): the record, valid while @self lives;
 *   %NULL where somebody is unnamed
 *
 * Since: 0.1
 */
AnnalRecord *
annal_trace_get_step_record (AnnalTrace *self,
                             guint index)
{
  g_return_val_if_fail (self != NULL && index < self->steps->len, NULL);
  return annal_trace_get_step (self, index)->record;
}

/**
 * annal_trace_get_step_name:
 * @self: a trace
 * @index: which step
 *
 * Gets what stands there: a claim's speaker and sentence, a source's title, a
 * name.
 *
 * Returns: (transfer none): the name
 *
 * Since: 0.1
 */
const char *
annal_trace_get_step_name (AnnalTrace *self,
                           guint index)
{
  g_return_val_if_fail (self != NULL && index < self->steps->len, NULL);
  return annal_trace_get_step (self, index)->name;
}

/**
 * annal_trace_get_step_role:
 * @self: a trace
 * @index: which step
 *
 * Gets what the one of a hop did.
 *
 * Returns: the role; unset where the step is no hop
 *
 * Since: 0.1
 */
AnnalChainRole
annal_trace_get_step_role (AnnalTrace *self,
                           guint index)
{
  g_return_val_if_fail (self != NULL && index < self->steps->len, ANNAL_CHAIN_ROLE_UNSET);
  return annal_trace_get_step (self, index)->role;
}

/**
 * annal_trace_get_step_fidelity:
 * @self: a trace
 * @index: which step
 *
 * Gets how faithfully the words were printed (of a source) or passed on (of a
 * hop).
 *
 * Returns: the fidelity; unset where nothing is said of it
 *
 * Since: 0.1
 */
AnnalFidelity
annal_trace_get_step_fidelity (AnnalTrace *self,
                               guint index)
{
  g_return_val_if_fail (self != NULL && index < self->steps->len, ANNAL_FIDELITY_UNSET);
  return annal_trace_get_step (self, index)->fidelity;
}

/**
 * annal_trace_get_step_weakest:
 * @self: a trace
 * @index: which step
 *
 * Gets the weakest fidelity on the way from the origin to a source that prints
 * the claim above.
 *
 * Returns: the fidelity; unset where nothing is said of it
 *
 * Since: 0.1
 */
AnnalFidelity
annal_trace_get_step_weakest (AnnalTrace *self,
                              guint index)
{
  g_return_val_if_fail (self != NULL && index < self->steps->len, ANNAL_FIDELITY_UNSET);
  return annal_trace_get_step (self, index)->weakest;
}

/**
 * annal_trace_get_step_is_at_best:
 * @self: a trace
 * @index: which step
 *
 * Tells whether the way may be less faithful than its weakest link that is
 * known: somebody passed the words on, and how is not said.
 *
 * Returns: %TRUE where the weakest fidelity is an upper limit
 *
 * Since: 0.1
 */
gboolean
annal_trace_get_step_is_at_best (AnnalTrace *self,
                                 guint index)
{
  g_return_val_if_fail (self != NULL && index < self->steps->len, FALSE);
  return annal_trace_get_step (self, index)->is_at_best;
}

/**
 * annal_trace_get_step_text:
 * @self: a trace
 * @index: which step
 *
 * Gets a step as a line of text, not indented.
 *
 * Returns: (transfer none): the text
 *
 * Since: 0.1
 */
const char *
annal_trace_get_step_text (AnnalTrace *self,
                           guint index)
{
  g_return_val_if_fail (self != NULL && index < self->steps->len, NULL);
  return annal_trace_get_step (self, index)->text;
}
