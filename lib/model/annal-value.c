/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-value.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalValue
{
  AnnalNode node;
  char *word; /* owned */
  AnnalQuantity *quantity; /* owned */
  AnnalWhen *date; /* owned */
  AnnalText *text; /* owned */
  AnnalStance stance;
  AnnalProposition *proposition; /* owned */
};

static const AnnalField fields[] = {
  ANNAL_TEXT_FIELD (AnnalValue, word, ANNAL_FORM_ANY, 0),
  ANNAL_NODE_FIELD (AnnalValue, quantity, &annal_quantity_shape, ANNAL_FIELD_FLATTEN),
  ANNAL_WHEN_FIELD (AnnalValue, date, ANNAL_NATURE_UNSET, 0),
  ANNAL_NODE_FIELD (AnnalValue, text, &annal_text_shape, 0),
  ANNAL_WORD_FIELD (AnnalValue, stance, annal_stance_get_type, 0),
  ANNAL_NODE_FIELD (AnnalValue, proposition, &annal_proposition_shape, 0),
};

const AnnalShape annal_value_shape = {
  .noun = "a value",
  .size = sizeof (AnnalValue),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .bare = "word",
};

/**
 * AnnalValue:
 *
 * What a proposition or an attribute says of its subject: a plain word or
 * number, whose type comes from the term, or a quantity, a date, a text; for
 * an interpretation, the stance or the proposition it reads into its target.
 * A value is sealed when it is set on or added to another; from then on it is
 * read-only and safe to share between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalValue, annal_value, annal_value_ref, annal_value_unref)

/**
 * annal_value_new:
 * @word: (nullable): a plain word, number or id, to be read by the term's
 *   value type
 *
 * Makes a value with nothing else in it.
 *
 * Returns: (transfer full): the new value
 *
 * Since: 0.1
 */

/**
 * annal_value_ref:
 * @self: a value
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_value_unref:
 * @self: (transfer full): a value
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_value_copy:
 * @self: a value
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_value_equal:
 * @a: a value
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_BARE_VALUE_BASICS (AnnalValue, value, word)

/**
 * annal_value_get_word:
 * @self: a value
 *
 * Reads a plain word, number or id, to be read by the term's value type.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_value_set_word:
 * @self: a value
 * @word: (nullable): a plain word, number or id, to be read by the term's
 *   value type
 *
 * Sets a plain word, number or id, to be read by the term's value type.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalValue, value, word)

/**
 * annal_value_get_quantity:
 * @self: a value
 *
 * Reads the quantity.
 *
 * Returns: (transfer none) (nullable): the quantity, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_value_set_quantity:
 * @self: a value
 * @quantity: (nullable): the quantity; sealed from now on
 *
 * Sets the quantity.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalValue, value, AnnalQuantity, quantity)

/**
 * annal_value_get_date:
 * @self: a value
 *
 * Reads the date.
 *
 * Returns: (transfer none) (nullable): the date, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_value_set_date:
 * @self: a value
 * @date: (nullable): the date; sealed from now on
 *
 * Sets the date.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalValue, value, AnnalWhen, date)

/**
 * annal_value_get_text:
 * @self: a value
 *
 * Reads the text.
 *
 * Returns: (transfer none) (nullable): the text, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_value_set_text:
 * @self: a value
 * @text: (nullable): the text; sealed from now on
 *
 * Sets the text.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalValue, value, AnnalText, text)

/**
 * annal_value_get_stance:
 * @self: a value
 *
 * Reads the stance that an interpretation reads.
 *
 * Returns: the stance that an interpretation reads
 *
 * Since: 0.1
 */

/**
 * annal_value_set_stance:
 * @self: a value
 * @stance: the stance that an interpretation reads
 *
 * Sets the stance that an interpretation reads.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalValue, value, AnnalStance, stance)

/**
 * annal_value_get_proposition:
 * @self: a value
 *
 * Reads the proposition that an interpretation reads.
 *
 * Returns: (transfer none) (nullable): the proposition that an interpretation
 *   reads, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_value_set_proposition:
 * @self: a value
 * @proposition: (nullable): the proposition that an interpretation reads;
 *   sealed from now on
 *
 * Sets the proposition that an interpretation reads.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalValue, value, AnnalProposition, proposition)
