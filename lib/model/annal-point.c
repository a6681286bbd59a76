/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-point.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalPoint
{
  AnnalNode node;
  char *lat; /* owned */
  char *lon; /* owned */
};

static const AnnalField fields[] = {
  ANNAL_DECIMAL_FIELD (AnnalPoint, lat, ANNAL_FIELD_REQUIRED),
  ANNAL_DECIMAL_FIELD (AnnalPoint, lon, ANNAL_FIELD_REQUIRED),
};

const AnnalShape annal_point_shape = {
  .noun = "a point",
  .size = sizeof (AnnalPoint),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/**
 * AnnalPoint:
 *
 * A place on the map, in decimal degrees of WGS 84. A value is sealed when it
 * is set on or added to another; from then on it is read-only and safe to
 * share between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalPoint, annal_point, annal_point_ref, annal_point_unref)

/**
 * annal_point_new:
 *
 * Makes a point with nothing in it.
 *
 * Returns: (transfer full): the new value
 *
 * Since: 0.1
 */

/**
 * annal_point_ref:
 * @self: a point
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_point_unref:
 * @self: (transfer full): a point
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_point_copy:
 * @self: a point
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_point_equal:
 * @a: a point
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_VALUE_BASICS (AnnalPoint, point)

/**
 * annal_point_get_lat:
 * @self: a point
 *
 * Reads the latitude, in degrees north.
 *
 * Returns: (transfer none) (nullable): the number, exactly as written, or
 *   %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_point_set_lat:
 * @self: a point
 * @lat: (nullable): the latitude, in degrees north
 *
 * Sets the latitude, in degrees north.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalPoint, point, lat)

/**
 * annal_point_get_lon:
 * @self: a point
 *
 * Reads the longitude, in degrees east.
 *
 * Returns: (transfer none) (nullable): the number, exactly as written, or
 *   %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_point_set_lon:
 * @self: a point
 * @lon: (nullable): the longitude, in degrees east
 *
 * Sets the longitude, in degrees east.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalPoint, point, lon)
