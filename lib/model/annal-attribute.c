/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-attribute.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalAttribute
{
  AnnalNode node;
  char *name; /* owned */
  GPtrArray *values; /* owned, of AnnalAttributeValue; NULL when empty */
};

static const AnnalField fields[] = {
  ANNAL_TEXT_FIELD (AnnalAttribute, name, ANNAL_FORM_ANY, ANNAL_FIELD_REQUIRED),
  ANNAL_NODES_FIELD (AnnalAttribute, values, &annal_attribute_value_shape, ANNAL_FIELD_REQUIRED),
};

const AnnalShape annal_attribute_shape = {
  .noun = "an attribute",
  .size = sizeof (AnnalAttribute),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/**
 * AnnalAttribute:
 *
 * A named property of an event, with one value or several rival ones. A value
 * is sealed when it is set on or added to another; from then on it is
 * read-only and safe to share between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalAttribute, annal_attribute, annal_attribute_ref, annal_attribute_unref)

/**
 * annal_attribute_new:
 *
 * Makes an attribute with nothing in it.
 *
 * Returns: (transfer full): the new value
 *
 * Since: 0.1
 */

/**
 * annal_attribute_ref:
 * @self: an attribute
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_attribute_unref:
 * @self: (transfer full): an attribute
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_attribute_copy:
 * @self: an attribute
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_attribute_equal:
 * @a: an attribute
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_VALUE_BASICS (AnnalAttribute, attribute)

/**
 * annal_attribute_get_name:
 * @self: an attribute
 *
 * Reads its name, a term.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_attribute_set_name:
 * @self: an attribute
 * @name: (nullable): its name, a term
 *
 * Sets its name, a term.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalAttribute, attribute, name)

/**
 * annal_attribute_get_n_values:
 * @self: an attribute
 *
 * Counts them: each is a value.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_attribute_get_value:
 * @self: an attribute
 * @index: which one, from 0
 *
 * Reads a value.
 *
 * Returns: (transfer none): a value
 *
 * Since: 0.1
 */

/**
 * annal_attribute_add_value:
 * @self: an attribute
 * @value: a value; sealed from now on
 *
 * Adds a value at the end.
 *
 * Since: 0.1
 */

/**
 * annal_attribute_clear_values:
 * @self: an attribute
 *
 * Removes all of them: each is a value.
 *
 * Since: 0.1
 */
ANNAL_NODES_ACCESSORS (AnnalAttribute, attribute, AnnalAttributeValue, values, value, values)
