/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/annal-limits-private.h"

G_DEFINE_BOXED_TYPE (AnnalLimits, annal_limits, annal_limits_ref, annal_limits_unref)

static const guint64 defaults[ANNAL_N_LIMITS] = {
  [ANNAL_LIMIT_BYTES] = G_GUINT64_CONSTANT (16) << 30,
  [ANNAL_LIMIT_DEPTH] = 128,
  [ANNAL_LIMIT_STRING_BYTES] = 16 << 20,
  [ANNAL_LIMIT_NUMBER_BYTES] = 1024,
  [ANNAL_LIMIT_KEYS] = 100000,
  [ANNAL_LIMIT_RECORD_BYTES] = 64 << 20,
  [ANNAL_LIMIT_RECORDS] = 50000000,
  [ANNAL_LIMIT_PROBLEMS] = 1000,
};

/**
 * annal_limits_new:
 *
 * Makes a set of limits with every limit at its default.
 *
 * Returns: (transfer full): the limits
 *
 * Since: 0.1
 */
AnnalLimits *
annal_limits_new (void)
{
  AnnalLimits *self = g_atomic_rc_box_new0 (AnnalLimits);

  memcpy (self->values, defaults, sizeof defaults);
  return self;
}

/**
 * annal_limits_ref:
 * @self: limits
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalLimits *
annal_limits_ref (AnnalLimits *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

/**
 * annal_limits_unref:
 * @self: (transfer full): limits
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_limits_unref (AnnalLimits *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release (self);
}

/**
 * annal_limits_get:
 * @self: limits
 * @limit: which one
 *
 * Reads a limit.
 *
 * Returns: the greatest value still accepted
 *
 * Since: 0.1
 */
guint64
annal_limits_get (AnnalLimits *self,
                  AnnalLimit limit)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail ((guint) limit < ANNAL_N_LIMITS, 0);
  return self->values[limit];
}

/**
 * annal_limits_set:
 * @self: limits
 * @limit: which one
 * @value: the greatest value still accepted
 *
 * Sets a limit.
 *
 * Since: 0.1
 */
void
annal_limits_set (AnnalLimits *self,
                  AnnalLimit limit,
                  guint64 value)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail ((guint) limit < ANNAL_N_LIMITS);
  self->values[limit] = value;
}

AnnalLimits *
annal_limits_copy (const AnnalLimits *self)
{
  AnnalLimits *copy = annal_limits_new ();

  memcpy (copy->values, self->values, sizeof copy->values);
  return copy;
}

/* Limits that nobody has changed, for calls that were given none. */
const AnnalLimits *
annal_limits_default (void)
{
  static AnnalLimits *limits;

  if (g_once_init_enter (&limits))
    g_once_init_leave (&limits, annal_limits_new ());
  return limits;
}
