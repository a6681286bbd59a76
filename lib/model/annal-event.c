/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-event.h>
#include <annal/annal-attribute.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalEvent
{
  AnnalNode node;
  char *id; /* owned */
  GPtrArray *silenced; /* owned, of AnnalMapEntry by key; NULL when empty */
  char *kind; /* owned */
  AnnalText *title; /* owned */
  AnnalWhen *when; /* owned */
  AnnalAgent *where; /* owned */
  GPtrArray *participants; /* owned, of AnnalParticipant; NULL when empty */
  char *part_of; /* owned */
  GPtrArray *attributes; /* owned, of AnnalAttribute; NULL when empty */
  AnnalEventStatus status;
  GPtrArray *citations; /* owned, of AnnalCitation; NULL when empty */
};

static const AnnalField fields[] = {
  ANNAL_RECORD_ID_FIELD (AnnalEvent),
  ANNAL_ID_FIELD (AnnalEvent, kind, ANNAL_REFERS_TO_EVENT_KIND, ANNAL_FIELD_REQUIRED),
  ANNAL_NODE_FIELD (AnnalEvent, title, &annal_text_shape, ANNAL_FIELD_REQUIRED),
  ANNAL_WHEN_FIELD (AnnalEvent, when, ANNAL_NATURE_UNSET, 0),
  ANNAL_NODE_FIELD (AnnalEvent, where, &annal_agent_shape, 0),
  ANNAL_NODES_FIELD (AnnalEvent, participants, &annal_participant_shape, 0),
  ANNAL_ID_FIELD (AnnalEvent, part_of, ANNAL_REFERS_TO_EVENT, 0),
  ANNAL_ATTRS_FIELD (AnnalEvent, attributes, &annal_attribute_shape, 0),
  ANNAL_WORD_FIELD (AnnalEvent, status, annal_event_status_get_type, 0),
  ANNAL_NODES_FIELD (AnnalEvent, citations, &annal_citation_shape, 0),
  ANNAL_RECORD_SILENCED_FIELD (AnnalEvent),
};

const AnnalShape annal_event_shape = {
  .noun = "an event",
  .size = sizeof (AnnalEvent),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .record_type = ANNAL_RECORD_TYPE_EVENT,
};

/**
 * AnnalEvent:
 *
 * Something that happened, is planned, or is disputed. A record is built
 * through setters, sealed when it is added to a dossier, and then read-only
 * and safe to share between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalEvent, annal_event, annal_event_ref, annal_event_unref)

/**
 * annal_event_new:
 * @id: its id; see [func@Annal.id_is_valid]
 *
 * Makes an event with nothing but its id.
 *
 * Returns: (transfer full): the new record
 *
 * Since: 0.1
 */

/**
 * annal_event_ref:
 * @self: an event
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_event_unref:
 * @self: (transfer full): an event
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_event_copy:
 * @self: an event
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_event_equal:
 * @a: an event
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_RECORD_BASICS (AnnalEvent, event)

/**
 * annal_event_as_record:
 * @self: an event
 *
 * Looks at it as a record of any type.
 *
 * Returns: (transfer none): the same record
 *
 * Since: 0.1
 */
ANNAL_RECORD_CASTS (AnnalEvent, event)

/**
 * annal_event_get_id:
 * @self: an event
 *
 * Reads the id.
 *
 * Returns: (transfer none) (nullable): the id
 *
 * Since: 0.1
 */

/**
 * annal_event_set_id:
 * @self: an event
 * @id: (nullable): its id
 *
 * Sets the id.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalEvent, event, id)

/**
 * annal_event_get_kind:
 * @self: an event
 *
 * Reads its kind, a term; narrower after a dot.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_event_set_kind:
 * @self: an event
 * @kind: (nullable): its kind, a term; narrower after a dot
 *
 * Sets its kind, a term; narrower after a dot.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalEvent, event, kind)

/**
 * annal_event_get_title:
 * @self: an event
 *
 * Reads its title.
 *
 * Returns: (transfer none) (nullable): its title, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_event_set_title:
 * @self: an event
 * @title: (nullable): its title; sealed from now on
 *
 * Sets its title.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalEvent, event, AnnalText, title)

/**
 * annal_event_get_when:
 * @self: an event
 *
 * Reads when it happened.
 *
 * Returns: (transfer none) (nullable): when it happened, or %NULL where it is
 *   not given
 *
 * Since: 0.1
 */

/**
 * annal_event_set_when:
 * @self: an event
 * @when: (nullable): when it happened; sealed from now on
 *
 * Sets when it happened.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalEvent, event, AnnalWhen, when)

/**
 * annal_event_get_where:
 * @self: an event
 *
 * Reads where it happened.
 *
 * Returns: (transfer none) (nullable): where it happened, or %NULL where it
 *   is not given
 *
 * Since: 0.1
 */

/**
 * annal_event_set_where:
 * @self: an event
 * @where: (nullable): where it happened; sealed from now on
 *
 * Sets where it happened.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalEvent, event, AnnalAgent, where)

/**
 * annal_event_get_n_participants:
 * @self: an event
 *
 * Counts them: each is a participant.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_event_get_participant:
 * @self: an event
 * @index: which one, from 0
 *
 * Reads a participant.
 *
 * Returns: (transfer none): a participant
 *
 * Since: 0.1
 */

/**
 * annal_event_add_participant:
 * @self: an event
 * @participant: a participant; sealed from now on
 *
 * Adds a participant at the end.
 *
 * Since: 0.1
 */

/**
 * annal_event_clear_participants:
 * @self: an event
 *
 * Removes all of them: each is a participant.
 *
 * Since: 0.1
 */
ANNAL_NODES_ACCESSORS (AnnalEvent, event, AnnalParticipant, participants, participant, participants)

/**
 * annal_event_get_part_of:
 * @self: an event
 *
 * Reads the event it is a part of.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_event_set_part_of:
 * @self: an event
 * @part_of: (nullable): the event it is a part of
 *
 * Sets the event it is a part of.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalEvent, event, part_of)

/**
 * annal_event_get_n_attributes:
 * @self: an event
 *
 * Counts them: each is an attribute.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_event_get_attribute:
 * @self: an event
 * @index: which one, from 0
 *
 * Reads an attribute.
 *
 * Returns: (transfer none): an attribute
 *
 * Since: 0.1
 */

/**
 * annal_event_add_attribute:
 * @self: an event
 * @attribute: an attribute; sealed from now on
 *
 * Adds an attribute at the end.
 *
 * Since: 0.1
 */

/**
 * annal_event_clear_attributes:
 * @self: an event
 *
 * Removes all of them: each is an attribute.
 *
 * Since: 0.1
 */
ANNAL_NODES_ACCESSORS (AnnalEvent, event, AnnalAttribute, attributes, attribute, attributes)

/**
 * annal_event_get_status:
 * @self: an event
 *
 * Reads whether it took place.
 *
 * Returns: whether it took place
 *
 * Since: 0.1
 */

/**
 * annal_event_set_status:
 * @self: an event
 * @status: whether it took place
 *
 * Sets whether it took place.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalEvent, event, AnnalEventStatus, status)

/**
 * annal_event_get_n_citations:
 * @self: an event
 *
 * Counts them: each is a citation.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_event_get_citation:
 * @self: an event
 * @index: which one, from 0
 *
 * Reads a citation.
 *
 * Returns: (transfer none): a citation
 *
 * Since: 0.1
 */

/**
 * annal_event_add_citation:
 * @self: an event
 * @citation: a citation; sealed from now on
 *
 * Adds a citation at the end.
 *
 * Since: 0.1
 */

/**
 * annal_event_clear_citations:
 * @self: an event
 *
 * Removes all of them: each is a citation.
 *
 * Since: 0.1
 */
ANNAL_NODES_ACCESSORS (AnnalEvent, event, AnnalCitation, citations, citation, citations)

/**
 * annal_event_lookup_attribute:
 * @self: an event
 * @name: the attribute's name, a term
 *
 * Finds an attribute by its name.
 *
 * Returns: (transfer none) (nullable): the attribute, or %NULL where the
 *   event does not have it
 *
 * Since: 0.1
 */
AnnalAttribute *
annal_event_lookup_attribute (const AnnalEvent *self,
                              const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);
  for (guint i = 0; i < annal_event_get_n_attributes (self); i++)
    {
      AnnalAttribute *attribute = annal_event_get_attribute (self, i);

      if (g_strcmp0 (annal_attribute_get_name (attribute), name) == 0)
        return attribute;
    }
  return NULL;
}
