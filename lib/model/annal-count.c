/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-count.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalCount
{
  AnnalNode node;
  char *n; /* owned */
  char *of; /* owned */
};

static const AnnalField fields[] = {
  ANNAL_DECIMAL_FIELD (AnnalCount, n, ANNAL_FIELD_REQUIRED),
  ANNAL_DECIMAL_FIELD (AnnalCount, of, 0),
};

const AnnalShape annal_count_shape = {
  .noun = "a count",
  .size = sizeof (AnnalCount),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/**
 * AnnalCount:
 *
 * How many of how many: 63 of 262. A value is sealed when it is set on or
 * added to another; from then on it is read-only and safe to share between
 * threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalCount, annal_count, annal_count_ref, annal_count_unref)

/**
 * annal_count_new:
 *
 * Makes a count with nothing in it.
 *
 * Returns: (transfer full): the new value
 *
 * Since: 0.1
 */

/**
 * annal_count_ref:
 * @self: a count
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_count_unref:
 * @self: (transfer full): a count
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_count_copy:
 * @self: a count
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_count_equal:
 * @a: a count
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_VALUE_BASICS (AnnalCount, count)

/**
 * annal_count_get_n:
 * @self: a count
 *
 * Reads how many.
 *
 * Returns: (transfer none) (nullable): the number, exactly as written, or
 *   %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_count_set_n:
 * @self: a count
 * @n: (nullable): how many
 *
 * Sets how many.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalCount, count, n)

/**
 * annal_count_get_of:
 * @self: a count
 *
 * Reads of how many.
 *
 * Returns: (transfer none) (nullable): the number, exactly as written, or
 *   %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_count_set_of:
 * @self: a count
 * @of: (nullable): of how many
 *
 * Sets of how many.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalCount, count, of)
