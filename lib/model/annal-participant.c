/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-participant.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalParticipant
{
  AnnalNode node;
  AnnalAgent *who; /* owned */
  char *role; /* owned */
};

static const AnnalField fields[] = {
  ANNAL_NODE_FIELD (AnnalParticipant, who, &annal_agent_shape, ANNAL_FIELD_REQUIRED),
  ANNAL_TEXT_FIELD (AnnalParticipant, role, ANNAL_FORM_ANY, 0),
};

const AnnalShape annal_participant_shape = {
  .noun = "a participant",
  .size = sizeof (AnnalParticipant),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/**
 * AnnalParticipant:
 *
 * Somebody who took part in an event. A value is sealed when it is set on or
 * added to another; from then on it is read-only and safe to share between
 * threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalParticipant, annal_participant, annal_participant_ref, annal_participant_unref)

/**
 * annal_participant_new:
 *
 * Makes a participant with nothing in it.
 *
 * Returns: (transfer full): the new value
 *
 * Since: 0.1
 */

/**
 * annal_participant_ref:
 * @self: a participant
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_participant_unref:
 * @self: (transfer full): a participant
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_participant_copy:
 * @self: a participant
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_participant_equal:
 * @a: a participant
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_VALUE_BASICS (AnnalParticipant, participant)

/**
 * annal_participant_get_who:
 * @self: a participant
 *
 * Reads who took part.
 *
 * Returns: (transfer none) (nullable): who took part, or %NULL where it is
 *   not given
 *
 * Since: 0.1
 */

/**
 * annal_participant_set_who:
 * @self: a participant
 * @who: (nullable): who took part; sealed from now on
 *
 * Sets who took part.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalParticipant, participant, AnnalAgent, who)

/**
 * annal_participant_get_role:
 * @self: a participant
 *
 * Reads in which role, in plain words.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_participant_set_role:
 * @self: a participant
 * @role: (nullable): in which role, in plain words
 *
 * Sets in which role, in plain words.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalParticipant, participant, role)
