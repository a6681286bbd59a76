/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-chain-link.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalChainLink
{
  AnnalNode node;
  AnnalChainRole role;
  AnnalAgent *who; /* owned */
  AnnalAgent *on_behalf_of; /* owned */
  char *medium; /* owned */
  AnnalWhen *at; /* owned */
  AnnalFidelity fidelity;
};

static const AnnalField fields[] = {
  ANNAL_WORD_FIELD (AnnalChainLink, role, annal_chain_role_get_type, ANNAL_FIELD_REQUIRED),
  ANNAL_NODE_FIELD (AnnalChainLink, who, &annal_agent_shape, ANNAL_FIELD_REQUIRED),
  ANNAL_NODE_FIELD (AnnalChainLink, on_behalf_of, &annal_agent_shape, 0),
  ANNAL_TEXT_FIELD (AnnalChainLink, medium, ANNAL_FORM_ANY, 0),
  ANNAL_WHEN_FIELD (AnnalChainLink, at, ANNAL_NATURE_INSTANT, 0),
  ANNAL_WORD_FIELD (AnnalChainLink, fidelity, annal_fidelity_get_type, 0),
};

const AnnalShape annal_chain_link_shape = {
  .noun = "a link of a chain",
  .size = sizeof (AnnalChainLink),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/**
 * AnnalChainLink:
 *
 * One step on a statement's way from its speaker to the reader. A value is
 * sealed when it is set on or added to another; from then on it is read-only
 * and safe to share between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalChainLink, annal_chain_link, annal_chain_link_ref, annal_chain_link_unref)

/**
 * annal_chain_link_new:
 *
 * Makes a link of a chain with nothing in it.
 *
 * Returns: (transfer full): the new value
 *
 * Since: 0.1
 */

/**
 * annal_chain_link_ref:
 * @self: a link of a chain
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_chain_link_unref:
 * @self: (transfer full): a link of a chain
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_chain_link_copy:
 * @self: a link of a chain
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_chain_link_equal:
 * @a: a link of a chain
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_VALUE_BASICS (AnnalChainLink, chain_link)

/**
 * annal_chain_link_get_role:
 * @self: a link of a chain
 *
 * Reads what was done at this step.
 *
 * Returns: what was done at this step
 *
 * Since: 0.1
 */

/**
 * annal_chain_link_set_role:
 * @self: a link of a chain
 * @role: what was done at this step
 *
 * Sets what was done at this step.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalChainLink, chain_link, AnnalChainRole, role)

/**
 * annal_chain_link_get_who:
 * @self: a link of a chain
 *
 * Reads who did it.
 *
 * Returns: (transfer none) (nullable): who did it, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_chain_link_set_who:
 * @self: a link of a chain
 * @who: (nullable): who did it; sealed from now on
 *
 * Sets who did it.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalChainLink, chain_link, AnnalAgent, who)

/**
 * annal_chain_link_get_on_behalf_of:
 * @self: a link of a chain
 *
 * Reads on whose behalf.
 *
 * Returns: (transfer none) (nullable): on whose behalf, or %NULL where it is
 *   not given
 *
 * Since: 0.1
 */

/**
 * annal_chain_link_set_on_behalf_of:
 * @self: a link of a chain
 * @on_behalf_of: (nullable): on whose behalf; sealed from now on
 *
 * Sets on whose behalf.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalChainLink, chain_link, AnnalAgent, on_behalf_of)

/**
 * annal_chain_link_get_medium:
 * @self: a link of a chain
 *
 * Reads through what: a telegram, a press conference, a website.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_chain_link_set_medium:
 * @self: a link of a chain
 * @medium: (nullable): through what: a telegram, a press conference, a
 *   website
 *
 * Sets through what: a telegram, a press conference, a website.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalChainLink, chain_link, medium)

/**
 * annal_chain_link_get_at:
 * @self: a link of a chain
 *
 * Reads when.
 *
 * Returns: (transfer none) (nullable): when, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_chain_link_set_at:
 * @self: a link of a chain
 * @at: (nullable): when; sealed from now on
 *
 * Sets when.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalChainLink, chain_link, AnnalWhen, at)

/**
 * annal_chain_link_get_fidelity:
 * @self: a link of a chain
 *
 * Reads how close this step stayed to the words.
 *
 * Returns: how close this step stayed to the words
 *
 * Since: 0.1
 */

/**
 * annal_chain_link_set_fidelity:
 * @self: a link of a chain
 * @fidelity: how close this step stayed to the words
 *
 * Sets how close this step stayed to the words.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalChainLink, chain_link, AnnalFidelity, fidelity)
