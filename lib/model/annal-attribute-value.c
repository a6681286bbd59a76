/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-attribute-value.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalAttributeValue
{
  AnnalNode node;
  AnnalValue *value; /* owned */
  GPtrArray *by; /* owned, of char; NULL when empty */
};

static const AnnalField fields[] = {
  ANNAL_NODE_FIELD (AnnalAttributeValue, value, &annal_value_shape, ANNAL_FIELD_REQUIRED),
  ANNAL_IDS_FIELD (AnnalAttributeValue, by, ANNAL_REFERS_TO_CLAIM, 0),
};

const AnnalShape annal_attribute_value_shape = {
  .noun = "a value of an attribute",
  .size = sizeof (AnnalAttributeValue),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/**
 * AnnalAttributeValue:
 *
 * One of the rival values of an attribute, with the claims that give it. A
 * value is sealed when it is set on or added to another; from then on it is
 * read-only and safe to share between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalAttributeValue, annal_attribute_value, annal_attribute_value_ref, annal_attribute_value_unref)

/**
 * annal_attribute_value_new:
 *
 * Makes a value of an attribute with nothing in it.
 *
 * Returns: (transfer full): the new value
 *
 * Since: 0.1
 */

/**
 * annal_attribute_value_ref:
 * @self: a value of an attribute
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_attribute_value_unref:
 * @self: (transfer full): a value of an attribute
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_attribute_value_copy:
 * @self: a value of an attribute
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_attribute_value_equal:
 * @a: a value of an attribute
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_VALUE_BASICS (AnnalAttributeValue, attribute_value)

/**
 * annal_attribute_value_get_value:
 * @self: a value of an attribute
 *
 * Reads the value.
 *
 * Returns: (transfer none) (nullable): the value, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_attribute_value_set_value:
 * @self: a value of an attribute
 * @value: (nullable): the value; sealed from now on
 *
 * Sets the value.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalAttributeValue, attribute_value, AnnalValue, value)

/**
 * annal_attribute_value_get_n_by:
 * @self: a value of an attribute
 *
 * Counts them: each is the id of a claim that gives the value.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_attribute_value_get_by:
 * @self: a value of an attribute
 * @index: which one, from 0
 *
 * Reads the id of a claim that gives the value.
 *
 * Returns: (transfer none): the id of a claim that gives the value
 *
 * Since: 0.1
 */

/**
 * annal_attribute_value_add_by:
 * @self: a value of an attribute
 * @by: the id of a claim that gives the value
 *
 * Adds the id of a claim that gives the value at the end.
 *
 * Since: 0.1
 */

/**
 * annal_attribute_value_clear_by:
 * @self: a value of an attribute
 *
 * Removes all of them: each is the id of a claim that gives the value.
 *
 * Since: 0.1
 */
ANNAL_TEXTS_ACCESSORS (AnnalAttributeValue, attribute_value, by, by, by)
