/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-quantity.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalQuantity
{
  AnnalNode node;
  AnnalApprox approx;
  char *lo; /* owned */
  char *hi; /* owned */
  char *unit; /* owned */
  char *verbatim; /* owned */
};

static const AnnalField fields[] = {
  ANNAL_WORD_FIELD (AnnalQuantity, approx, annal_approx_get_type, 0),
  ANNAL_DECIMAL_FIELD (AnnalQuantity, lo, 0),
  ANNAL_DECIMAL_FIELD (AnnalQuantity, hi, 0),
  ANNAL_ID_FIELD (AnnalQuantity, unit, ANNAL_REFERS_TO_UNIT, 0),
  ANNAL_TEXT_FIELD (AnnalQuantity, verbatim, ANNAL_FORM_ANY, 0),
};

const AnnalShape annal_quantity_shape = {
  .noun = "a quantity",
  .size = sizeof (AnnalQuantity),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/**
 * AnnalQuantity:
 *
 * A number as it was given, with its bounds. A bound that was not given is
 * absent, never invented. A value is sealed when it is set on or added to
 * another; from then on it is read-only and safe to share between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalQuantity, annal_quantity, annal_quantity_ref, annal_quantity_unref)

/**
 * annal_quantity_new:
 *
 * Makes a quantity with nothing in it.
 *
 * Returns: (transfer full): the new value
 *
 * Since: 0.1
 */

/**
 * annal_quantity_ref:
 * @self: a quantity
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_quantity_unref:
 * @self: (transfer full): a quantity
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_quantity_copy:
 * @self: a quantity
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_quantity_equal:
 * @a: a quantity
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_VALUE_BASICS (AnnalQuantity, quantity)

/**
 * annal_quantity_get_approx:
 * @self: a quantity
 *
 * Reads how the number was given.
 *
 * Returns: how the number was given
 *
 * Since: 0.1
 */

/**
 * annal_quantity_set_approx:
 * @self: a quantity
 * @approx: how the number was given
 *
 * Sets how the number was given.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalQuantity, quantity, AnnalApprox, approx)

/**
 * annal_quantity_get_lo:
 * @self: a quantity
 *
 * Reads the lower bound.
 *
 * Returns: (transfer none) (nullable): the number, exactly as written, or
 *   %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_quantity_set_lo:
 * @self: a quantity
 * @lo: (nullable): the lower bound
 *
 * Sets the lower bound.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalQuantity, quantity, lo)

/**
 * annal_quantity_get_hi:
 * @self: a quantity
 *
 * Reads the upper bound.
 *
 * Returns: (transfer none) (nullable): the number, exactly as written, or
 *   %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_quantity_set_hi:
 * @self: a quantity
 * @hi: (nullable): the upper bound
 *
 * Sets the upper bound.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalQuantity, quantity, hi)

/**
 * annal_quantity_get_unit:
 * @self: a quantity
 *
 * Reads the unit, a term.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_quantity_set_unit:
 * @self: a quantity
 * @unit: (nullable): the unit, a term
 *
 * Sets the unit, a term.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalQuantity, quantity, unit)

/**
 * annal_quantity_get_verbatim:
 * @self: a quantity
 *
 * Reads the words as printed, such as “some 200,000”.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_quantity_set_verbatim:
 * @self: a quantity
 * @verbatim: (nullable): the words as printed, such as “some 200,000”
 *
 * Sets the words as printed, such as “some 200,000”.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalQuantity, quantity, verbatim)
