/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-agent.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalAgent
{
  AnnalNode node;
  char *id; /* owned */
  char *unnamed; /* owned */
  char *acts_for; /* owned */
};

static const AnnalField fields[] = {
  ANNAL_ID_FIELD (AnnalAgent, id, ANNAL_REFERS_TO_ENTITY, 0),
  ANNAL_TEXT_FIELD (AnnalAgent, unnamed, ANNAL_FORM_ANY, 0),
  ANNAL_ID_FIELD (AnnalAgent, acts_for, ANNAL_REFERS_TO_ENTITY, 0),
};

const AnnalShape annal_agent_shape = {
  .noun = "an agent",
  .size = sizeof (AnnalAgent),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .bare = "id",
};

/**
 * AnnalAgent:
 *
 * Somebody who says, publishes or takes part: the id of an entity, or
 * somebody unnamed who is only described, as “a senior official”. A value is
 * sealed when it is set on or added to another; from then on it is read-only
 * and safe to share between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalAgent, annal_agent, annal_agent_ref, annal_agent_unref)

/**
 * annal_agent_new:
 * @id: (nullable): the entity's id
 *
 * Makes an agent with nothing else in it.
 *
 * Returns: (transfer full): the new value
 *
 * Since: 0.1
 */

/**
 * annal_agent_ref:
 * @self: an agent
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_agent_unref:
 * @self: (transfer full): an agent
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_agent_copy:
 * @self: an agent
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_agent_equal:
 * @a: an agent
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_BARE_VALUE_BASICS (AnnalAgent, agent, id)

/**
 * annal_agent_get_id:
 * @self: an agent
 *
 * Reads the entity's id.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_agent_set_id:
 * @self: an agent
 * @id: (nullable): the entity's id
 *
 * Sets the entity's id.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalAgent, agent, id)

/**
 * annal_agent_get_unnamed:
 * @self: an agent
 *
 * Reads the description of somebody unnamed, as printed.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_agent_set_unnamed:
 * @self: an agent
 * @unnamed: (nullable): the description of somebody unnamed, as printed
 *
 * Sets the description of somebody unnamed, as printed.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalAgent, agent, unnamed)

/**
 * annal_agent_get_acts_for:
 * @self: an agent
 *
 * Reads the entity that the unnamed agent acts for.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_agent_set_acts_for:
 * @self: an agent
 * @acts_for: (nullable): the entity that the unnamed agent acts for
 *
 * Sets the entity that the unnamed agent acts for.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalAgent, agent, acts_for)
