/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-claim.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalClaim
{
  AnnalNode node;
  char *id; /* owned */
  GPtrArray *silenced; /* owned, of AnnalMapEntry by key; NULL when empty */
  AnnalAgent *by; /* owned */
  AnnalAgent *principal; /* owned */
  AnnalClaimKind kind;
  AnnalStance stance;
  AnnalStanceBasis stance_basis;
  AnnalText *says; /* owned */
  AnnalProposition *proposition; /* owned */
  char *target; /* owned */
  AnnalCount *count; /* owned */
  AnnalAgent *to; /* owned */
  AnnalWhen *said; /* owned */
  char *utterance; /* owned */
  AnnalHedge hedge;
  GPtrArray *rests_on; /* owned, of char; NULL when empty */
  AnnalClaimState state;
  GPtrArray *citations; /* owned, of AnnalCitation; NULL when empty */
};

static const AnnalField fields[] = {
  ANNAL_RECORD_ID_FIELD (AnnalClaim),
  ANNAL_NODE_FIELD (AnnalClaim, by, &annal_agent_shape, ANNAL_FIELD_REQUIRED),
  ANNAL_NODE_FIELD (AnnalClaim, principal, &annal_agent_shape, 0),
  ANNAL_WORD_FIELD (AnnalClaim, kind, annal_claim_kind_get_type, ANNAL_FIELD_REQUIRED),
  ANNAL_WORD_FIELD (AnnalClaim, stance, annal_stance_get_type, ANNAL_FIELD_REQUIRED),
  ANNAL_WORD_FIELD (AnnalClaim, stance_basis, annal_stance_basis_get_type, 0),
  ANNAL_NODE_FIELD (AnnalClaim, says, &annal_text_shape, ANNAL_FIELD_REQUIRED),
  ANNAL_NODE_FIELD (AnnalClaim, proposition, &annal_proposition_shape, ANNAL_FIELD_FLATTEN),
  ANNAL_ID_FIELD (AnnalClaim, target, ANNAL_REFERS_TO_ANY, 0),
  ANNAL_NODE_FIELD (AnnalClaim, count, &annal_count_shape, 0),
  ANNAL_NODE_FIELD (AnnalClaim, to, &annal_agent_shape, 0),
  ANNAL_WHEN_FIELD (AnnalClaim, said, ANNAL_NATURE_INSTANT, 0),
  ANNAL_ID_FIELD (AnnalClaim, utterance, ANNAL_REFERS_TO_EVENT, 0),
  ANNAL_WORD_FIELD (AnnalClaim, hedge, annal_hedge_get_type, 0),
  ANNAL_IDS_FIELD (AnnalClaim, rests_on, ANNAL_REFERS_TO_CLAIM, 0),
  ANNAL_WORD_FIELD (AnnalClaim, state, annal_claim_state_get_type, 0),
  ANNAL_NODES_FIELD (AnnalClaim, citations, &annal_citation_shape, 0),
  ANNAL_RECORD_SILENCED_FIELD (AnnalClaim),
};

const AnnalShape annal_claim_shape = {
  .noun = "a claim",
  .size = sizeof (AnnalClaim),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .record_type = ANNAL_RECORD_TYPE_CLAIM,
};

/**
 * AnnalClaim:
 *
 * One utterance by one speaker: a speech act with its stance, and the
 * citations that show it. A record is built through setters, sealed when it
 * is added to a dossier, and then read-only and safe to share between
 * threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalClaim, annal_claim, annal_claim_ref, annal_claim_unref)

/**
 * annal_claim_new:
 * @id: its id; see [func@Annal.id_is_valid]
 *
 * Makes a claim with nothing but its id.
 *
 * Returns: (transfer full): the new record
 *
 * Since: 0.1
 */

/**
 * annal_claim_ref:
 * @self: a claim
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_claim_unref:
 * @self: (transfer full): a claim
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_claim_copy:
 * @self: a claim
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_claim_equal:
 * @a: a claim
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_RECORD_BASICS (AnnalClaim, claim)

/**
 * annal_claim_as_record:
 * @self: a claim
 *
 * Looks at it as a record of any type.
 *
 * Returns: (transfer none): the same record
 *
 * Since: 0.1
 */
ANNAL_RECORD_CASTS (AnnalClaim, claim)

/**
 * annal_claim_get_id:
 * @self: a claim
 *
 * Reads the id.
 *
 * Returns: (transfer none) (nullable): the id
 *
 * Since: 0.1
 */

/**
 * annal_claim_set_id:
 * @self: a claim
 * @id: (nullable): its id
 *
 * Sets the id.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalClaim, claim, id)

/**
 * annal_claim_get_by:
 * @self: a claim
 *
 * Reads the speaker.
 *
 * Returns: (transfer none) (nullable): the speaker, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_claim_set_by:
 * @self: a claim
 * @by: (nullable): the speaker; sealed from now on
 *
 * Sets the speaker.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalClaim, claim, AnnalAgent, by)

/**
 * annal_claim_get_principal:
 * @self: a claim
 *
 * Reads on whose behalf the speaker speaks.
 *
 * Returns: (transfer none) (nullable): on whose behalf the speaker speaks, or
 *   %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_claim_set_principal:
 * @self: a claim
 * @principal: (nullable): on whose behalf the speaker speaks; sealed from now
 *   on
 *
 * Sets on whose behalf the speaker speaks.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalClaim, claim, AnnalAgent, principal)

/**
 * annal_claim_get_kind:
 * @self: a claim
 *
 * Reads what kind of speech act it is.
 *
 * Returns: what kind of speech act it is
 *
 * Since: 0.1
 */

/**
 * annal_claim_set_kind:
 * @self: a claim
 * @kind: what kind of speech act it is
 *
 * Sets what kind of speech act it is.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalClaim, claim, AnnalClaimKind, kind)

/**
 * annal_claim_get_stance:
 * @self: a claim
 *
 * Reads what the speaker did.
 *
 * Returns: what the speaker did
 *
 * Since: 0.1
 */

/**
 * annal_claim_set_stance:
 * @self: a claim
 * @stance: what the speaker did
 *
 * Sets what the speaker did.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalClaim, claim, AnnalStance, stance)

/**
 * annal_claim_get_stance_basis:
 * @self: a claim
 *
 * Reads on whose word the stance rests.
 *
 * Returns: on whose word the stance rests
 *
 * Since: 0.1
 */

/**
 * annal_claim_set_stance_basis:
 * @self: a claim
 * @stance_basis: on whose word the stance rests
 *
 * Sets on whose word the stance rests.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalClaim, claim, AnnalStanceBasis, stance_basis)

/**
 * annal_claim_get_says:
 * @self: a claim
 *
 * Reads the claim in one plain sentence.
 *
 * Returns: (transfer none) (nullable): the claim in one plain sentence, or
 *   %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_claim_set_says:
 * @self: a claim
 * @says: (nullable): the claim in one plain sentence; sealed from now on
 *
 * Sets the claim in one plain sentence.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalClaim, claim, AnnalText, says)

/**
 * annal_claim_get_proposition:
 * @self: a claim
 *
 * Reads what an assertion says.
 *
 * Returns: (transfer none) (nullable): what an assertion says, or %NULL where
 *   it is not given
 *
 * Since: 0.1
 */

/**
 * annal_claim_set_proposition:
 * @self: a claim
 * @proposition: (nullable): what an assertion says; sealed from now on
 *
 * Sets what an assertion says.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalClaim, claim, AnnalProposition, proposition)

/**
 * annal_claim_get_target:
 * @self: a claim
 *
 * Reads what a position, demand, commitment, evaluation or interpretation is
 * aimed at.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_claim_set_target:
 * @self: a claim
 * @target: (nullable): what a position, demand, commitment, evaluation or
 *   interpretation is aimed at
 *
 * Sets what a position, demand, commitment, evaluation or interpretation is
 * aimed at.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalClaim, claim, target)

/**
 * annal_claim_get_count:
 * @self: a claim
 *
 * Reads how many of how many, for a position on an instrument-set.
 *
 * Returns: (transfer none) (nullable): how many of how many, for a position
 *   on an instrument-set, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_claim_set_count:
 * @self: a claim
 * @count: (nullable): how many of how many, for a position on an
 *   instrument-set; sealed from now on
 *
 * Sets how many of how many, for a position on an instrument-set.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalClaim, claim, AnnalCount, count)

/**
 * annal_claim_get_to:
 * @self: a claim
 *
 * Reads whom a demand or commitment addresses.
 *
 * Returns: (transfer none) (nullable): whom a demand or commitment addresses,
 *   or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_claim_set_to:
 * @self: a claim
 * @to: (nullable): whom a demand or commitment addresses; sealed from now on
 *
 * Sets whom a demand or commitment addresses.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalClaim, claim, AnnalAgent, to)

/**
 * annal_claim_get_said:
 * @self: a claim
 *
 * Reads when it was said.
 *
 * Returns: (transfer none) (nullable): when it was said, or %NULL where it is
 *   not given
 *
 * Since: 0.1
 */

/**
 * annal_claim_set_said:
 * @self: a claim
 * @said: (nullable): when it was said; sealed from now on
 *
 * Sets when it was said.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalClaim, claim, AnnalWhen, said)

/**
 * annal_claim_get_utterance:
 * @self: a claim
 *
 * Reads the event at which it was said.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_claim_set_utterance:
 * @self: a claim
 * @utterance: (nullable): the event at which it was said
 *
 * Sets the event at which it was said.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalClaim, claim, utterance)

/**
 * annal_claim_get_hedge:
 * @self: a claim
 *
 * Reads how far the speaker stands behind it.
 *
 * Returns: how far the speaker stands behind it
 *
 * Since: 0.1
 */

/**
 * annal_claim_set_hedge:
 * @self: a claim
 * @hedge: how far the speaker stands behind it
 *
 * Sets how far the speaker stands behind it.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalClaim, claim, AnnalHedge, hedge)

/**
 * annal_claim_get_n_rests_on:
 * @self: a claim
 *
 * Counts them: each is the id of a claim that this one rests on.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_claim_get_rests_on:
 * @self: a claim
 * @index: which one, from 0
 *
 * Reads the id of a claim that this one rests on.
 *
 * Returns: (transfer none): the id of a claim that this one rests on
 *
 * Since: 0.1
 */

/**
 * annal_claim_add_rests_on:
 * @self: a claim
 * @rests_on: the id of a claim that this one rests on
 *
 * Adds the id of a claim that this one rests on at the end.
 *
 * Since: 0.1
 */

/**
 * annal_claim_clear_rests_on:
 * @self: a claim
 *
 * Removes all of them: each is the id of a claim that this one rests on.
 *
 * Since: 0.1
 */
ANNAL_TEXTS_ACCESSORS (AnnalClaim, claim, rests_on, rests_on, rests_on)

/**
 * annal_claim_get_state:
 * @self: a claim
 *
 * Reads how far the desk's work on it has come.
 *
 * Returns: how far the desk's work on it has come
 *
 * Since: 0.1
 */

/**
 * annal_claim_set_state:
 * @self: a claim
 * @state: how far the desk's work on it has come
 *
 * Sets how far the desk's work on it has come.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalClaim, claim, AnnalClaimState, state)

/**
 * annal_claim_get_n_citations:
 * @self: a claim
 *
 * Counts them: each is a citation.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_claim_get_citation:
 * @self: a claim
 * @index: which one, from 0
 *
 * Reads a citation.
 *
 * Returns: (transfer none): a citation
 *
 * Since: 0.1
 */

/**
 * annal_claim_add_citation:
 * @self: a claim
 * @citation: a citation; sealed from now on
 *
 * Adds a citation at the end.
 *
 * Since: 0.1
 */

/**
 * annal_claim_clear_citations:
 * @self: a claim
 *
 * Removes all of them: each is a citation.
 *
 * Since: 0.1
 */
ANNAL_NODES_ACCESSORS (AnnalClaim, claim, AnnalCitation, citations, citation, citations)
