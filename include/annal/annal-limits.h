/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_LIMITS_H
#define ANNAL_LIMITS_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-version.h>

G_BEGIN_DECLS

/**
 * AnnalLimit:
 * @ANNAL_LIMIT_BYTES: bytes in one input
 * @ANNAL_LIMIT_DEPTH: arrays and objects inside one another
 * @ANNAL_LIMIT_STRING_BYTES: bytes in one string, as decoded
 * @ANNAL_LIMIT_NUMBER_BYTES: characters in one number
 * @ANNAL_LIMIT_KEYS: members of one object
 * @ANNAL_LIMIT_RECORD_BYTES: bytes in one record
 * @ANNAL_LIMIT_RECORDS: records in one dossier
 * @ANNAL_LIMIT_PROBLEMS: problems reported in one run; the rest are counted
 *
 * The limits on what is read. They hold before anything is stored, so that a
 * hostile file costs no more than they allow.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_LIMIT_BYTES = 0,
  ANNAL_LIMIT_DEPTH = 1,
  ANNAL_LIMIT_STRING_BYTES = 2,
  ANNAL_LIMIT_NUMBER_BYTES = 3,
  ANNAL_LIMIT_KEYS = 4,
  ANNAL_LIMIT_RECORD_BYTES = 5,
  ANNAL_LIMIT_RECORDS = 6,
  ANNAL_LIMIT_PROBLEMS = 7
} AnnalLimit;

/**
 * AnnalLimits:
 *
 * A set of limits, each at its default until it is set.
 *
 * Since: 0.1
 */
typedef struct _AnnalLimits AnnalLimits;

#define ANNAL_TYPE_LIMITS (annal_limits_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_limits_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalLimits *annal_limits_new (void);

ANNAL_AVAILABLE_IN_0_1
AnnalLimits *annal_limits_ref (AnnalLimits *self);

ANNAL_AVAILABLE_IN_0_1
void annal_limits_unref (AnnalLimits *self);

ANNAL_AVAILABLE_IN_0_1
guint64 annal_limits_get (AnnalLimits *self,
                          AnnalLimit limit);

ANNAL_AVAILABLE_IN_0_1
void annal_limits_set (AnnalLimits *self,
                       AnnalLimit limit,
                       guint64 value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalLimits, annal_limits_unref)

G_END_DECLS

#endif /* ANNAL_LIMITS_H */
