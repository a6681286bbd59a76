/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-entity.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalEntity
{
  AnnalNode node;
  char *id; /* owned */
  GPtrArray *silenced; /* owned, of AnnalMapEntry by key; NULL when empty */
  AnnalEntityKind kind;
  GPtrArray *names; /* owned, of AnnalName; NULL when empty */
  char *part_of; /* owned */
  char *acts_for; /* owned */
  AnnalProtect protect;
  GPtrArray *external; /* owned, of AnnalMapEntry by key; NULL when empty */
  AnnalPoint *point; /* owned */
  char *size; /* owned */
};

static const AnnalField fields[] = {
  ANNAL_RECORD_ID_FIELD (AnnalEntity),
  ANNAL_WORD_FIELD (AnnalEntity, kind, annal_entity_kind_get_type, ANNAL_FIELD_REQUIRED),
  ANNAL_NODES_FIELD (AnnalEntity, names, &annal_name_shape, ANNAL_FIELD_REQUIRED),
  ANNAL_ID_FIELD (AnnalEntity, part_of, ANNAL_REFERS_TO_ENTITY, 0),
  ANNAL_ID_FIELD (AnnalEntity, acts_for, ANNAL_REFERS_TO_ENTITY, 0),
  ANNAL_WORD_FIELD (AnnalEntity, protect, annal_protect_get_type, 0),
  ANNAL_MAP_FIELD (AnnalEntity, external, 0),
  ANNAL_NODE_FIELD (AnnalEntity, point, &annal_point_shape, 0),
  ANNAL_DECIMAL_FIELD (AnnalEntity, size, 0),
  ANNAL_RECORD_SILENCED_FIELD (AnnalEntity),
};

const AnnalShape annal_entity_shape = {
  .noun = "an entity",
  .size = sizeof (AnnalEntity),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .record_type = ANNAL_RECORD_TYPE_ENTITY,
};

/**
 * AnnalEntity:
 *
 * Somebody or something that records name: a person, a state, a place, an
 * instrument, a topic. A record is built through setters, sealed when it is
 * added to a dossier, and then read-only and safe to share between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalEntity, annal_entity, annal_entity_ref, annal_entity_unref)

/**
 * annal_entity_new:
 * @id: its id; see [func@Annal.id_is_valid]
 *
 * Makes an entity with nothing but its id.
 *
 * Returns: (transfer full): the new record
 *
 * Since: 0.1
 */

/**
 * annal_entity_ref:
 * @self: an entity
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_entity_unref:
 * @self: (transfer full): an entity
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_entity_copy:
 * @self: an entity
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_entity_equal:
 * @a: an entity
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_RECORD_BASICS (AnnalEntity, entity)

/**
 * annal_entity_as_record:
 * @self: an entity
 *
 * Looks at it as a record of any type.
 *
 * Returns: (transfer none): the same record
 *
 * Since: 0.1
 */
ANNAL_RECORD_CASTS (AnnalEntity, entity)

/**
 * annal_entity_get_id:
 * @self: an entity
 *
 * Reads the id.
 *
 * Returns: (transfer none) (nullable): the id
 *
 * Since: 0.1
 */

/**
 * annal_entity_set_id:
 * @self: an entity
 * @id: (nullable): its id
 *
 * Sets the id.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalEntity, entity, id)

/**
 * annal_entity_get_kind:
 * @self: an entity
 *
 * Reads what it is.
 *
 * Returns: what it is
 *
 * Since: 0.1
 */

/**
 * annal_entity_set_kind:
 * @self: an entity
 * @kind: what it is
 *
 * Sets what it is.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalEntity, entity, AnnalEntityKind, kind)

/**
 * annal_entity_get_n_names:
 * @self: an entity
 *
 * Counts them: each is a name.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_entity_get_name:
 * @self: an entity
 * @index: which one, from 0
 *
 * Reads a name.
 *
 * Returns: (transfer none): a name
 *
 * Since: 0.1
 */

/**
 * annal_entity_add_name:
 * @self: an entity
 * @name: a name; sealed from now on
 *
 * Adds a name at the end.
 *
 * Since: 0.1
 */

/**
 * annal_entity_clear_names:
 * @self: an entity
 *
 * Removes all of them: each is a name.
 *
 * Since: 0.1
 */
ANNAL_NODES_ACCESSORS (AnnalEntity, entity, AnnalName, names, name, names)

/**
 * annal_entity_get_part_of:
 * @self: an entity
 *
 * Reads the entity it is a part of.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_entity_set_part_of:
 * @self: an entity
 * @part_of: (nullable): the entity it is a part of
 *
 * Sets the entity it is a part of.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalEntity, entity, part_of)

/**
 * annal_entity_get_acts_for:
 * @self: an entity
 *
 * Reads the entity it acts for.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_entity_set_acts_for:
 * @self: an entity
 * @acts_for: (nullable): the entity it acts for
 *
 * Sets the entity it acts for.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalEntity, entity, acts_for)

/**
 * annal_entity_get_protect:
 * @self: an entity
 *
 * Reads how its identity is protected.
 *
 * Returns: how its identity is protected
 *
 * Since: 0.1
 */

/**
 * annal_entity_set_protect:
 * @self: an entity
 * @protect: how its identity is protected
 *
 * Sets how its identity is protected.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalEntity, entity, AnnalProtect, protect)

/**
 * annal_entity_dup_external_schemes:
 * @self: an entity
 *
 * Lists the schemes, sorted.
 *
 * Returns: (transfer container) (array zero-terminated=1): the schemes; free
 *   the array alone with annal_free()
 *
 * Since: 0.1
 */

/**
 * annal_entity_get_external:
 * @self: an entity
 * @scheme: the scheme
 *
 * Reads an identifier elsewhere by its scheme: one string or several.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the strings,
 *   or %%NULL where it has none
 *
 * Since: 0.1
 */

/**
 * annal_entity_add_external:
 * @self: an entity
 * @scheme: the scheme
 * @value: a string
 *
 * Adds a string under a scheme, beside those already there.
 *
 * Since: 0.1
 */

/**
 * annal_entity_clear_external:
 * @self: an entity
 *
 * Removes all of them: each is an identifier elsewhere.
 *
 * Since: 0.1
 */
ANNAL_MAP_ACCESSORS (AnnalEntity, entity, external, external, scheme, schemes)

/**
 * annal_entity_get_point:
 * @self: an entity
 *
 * Reads where it is on the map.
 *
 * Returns: (transfer none) (nullable): where it is on the map, or %NULL where
 *   it is not given
 *
 * Since: 0.1
 */

/**
 * annal_entity_set_point:
 * @self: an entity
 * @point: (nullable): where it is on the map; sealed from now on
 *
 * Sets where it is on the map.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalEntity, entity, AnnalPoint, point)

/**
 * annal_entity_get_size:
 * @self: an entity
 *
 * Reads how many members an instrument-set has.
 *
 * Returns: (transfer none) (nullable): the number, exactly as written, or
 *   %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_entity_set_size:
 * @self: an entity
 * @size: (nullable): how many members an instrument-set has
 *
 * Sets how many members an instrument-set has.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalEntity, entity, size)
