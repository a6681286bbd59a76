/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-proposition.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalProposition
{
  AnnalNode node;
  char *about; /* owned */
  char *predicate; /* owned */
  AnnalValue *value; /* owned */
  GPtrArray *qualifiers; /* owned, of AnnalMapEntry by key; NULL when empty */
  AnnalWhen *valid; /* owned */
};

static const AnnalField fields[] = {
  ANNAL_ID_FIELD (AnnalProposition, about, ANNAL_REFERS_TO_ENTITY, 0),
  ANNAL_ID_FIELD (AnnalProposition, predicate, ANNAL_REFERS_TO_PREDICATE, 0),
  ANNAL_NODE_FIELD (AnnalProposition, value, &annal_value_shape, 0),
  ANNAL_MAP_FIELD (AnnalProposition, qualifiers, 0),
  ANNAL_WHEN_FIELD (AnnalProposition, valid, ANNAL_NATURE_PERIOD, 0),
};

const AnnalShape annal_proposition_shape = {
  .noun = "a proposition",
  .size = sizeof (AnnalProposition),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/**
 * AnnalProposition:
 *
 * What is said, with no speaker and no truth value. Its identity is its
 * subject, predicate and qualifiers. A value is sealed when it is set on or
 * added to another; from then on it is read-only and safe to share between
 * threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalProposition, annal_proposition, annal_proposition_ref, annal_proposition_unref)

/**
 * annal_proposition_new:
 *
 * Makes a proposition with nothing in it.
 *
 * Returns: (transfer full): the new value
 *
 * Since: 0.1
 */

/**
 * annal_proposition_ref:
 * @self: a proposition
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_proposition_unref:
 * @self: (transfer full): a proposition
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_proposition_copy:
 * @self: a proposition
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_proposition_equal:
 * @a: a proposition
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_VALUE_BASICS (AnnalProposition, proposition)

/**
 * annal_proposition_get_about:
 * @self: a proposition
 *
 * Reads the subject, an entity's id.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_proposition_set_about:
 * @self: a proposition
 * @about: (nullable): the subject, an entity's id
 *
 * Sets the subject, an entity's id.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalProposition, proposition, about)

/**
 * annal_proposition_get_predicate:
 * @self: a proposition
 *
 * Reads the predicate, a term; without one a claim is never compared.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_proposition_set_predicate:
 * @self: a proposition
 * @predicate: (nullable): the predicate, a term; without one a claim is never
 *   compared
 *
 * Sets the predicate, a term; without one a claim is never compared.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalProposition, proposition, predicate)

/**
 * annal_proposition_get_value:
 * @self: a proposition
 *
 * Reads the value; absent for a boolean, where it means true.
 *
 * Returns: (transfer none) (nullable): the value; absent for a boolean, where
 *   it means true, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_proposition_set_value:
 * @self: a proposition
 * @value: (nullable): the value; absent for a boolean, where it means true;
 *   sealed from now on
 *
 * Sets the value; absent for a boolean, where it means true.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalProposition, proposition, AnnalValue, value)

/**
 * annal_proposition_dup_qualifier_names:
 * @self: a proposition
 *
 * Lists the names, sorted.
 *
 * Returns: (transfer container) (array zero-terminated=1): the names; free
 *   the array alone with annal_free()
 *
 * Since: 0.1
 */

/**
 * annal_proposition_get_qualifier:
 * @self: a proposition
 * @name: the name
 *
 * Reads a qualifier by its name: one string or several.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the strings,
 *   or %%NULL where it has none
 *
 * Since: 0.1
 */

/**
 * annal_proposition_add_qualifier:
 * @self: a proposition
 * @name: the name
 * @value: a string
 *
 * Adds a string under a name, beside those already there.
 *
 * Since: 0.1
 */

/**
 * annal_proposition_clear_qualifiers:
 * @self: a proposition
 *
 * Removes all of them: each is a qualifier.
 *
 * Since: 0.1
 */
ANNAL_MAP_ACCESSORS (AnnalProposition, proposition, qualifiers, qualifier, name, names)

/**
 * annal_proposition_get_valid:
 * @self: a proposition
 *
 * Reads when it holds in the world.
 *
 * Returns: (transfer none) (nullable): when it holds in the world, or %NULL
 *   where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_proposition_set_valid:
 * @self: a proposition
 * @valid: (nullable): when it holds in the world; sealed from now on
 *
 * Sets when it holds in the world.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalProposition, proposition, AnnalWhen, valid)
