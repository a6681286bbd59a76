/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_LIMITS_PRIVATE_H
#define ANNAL_LIMITS_PRIVATE_H

#include <string.h>

#include <annal/annal-limits.h>

#define ANNAL_N_LIMITS (ANNAL_LIMIT_PROBLEMS + 1)

struct _AnnalLimits
{
  guint64 values[ANNAL_N_LIMITS];
};

AnnalLimits *annal_limits_copy (const AnnalLimits *self);
const AnnalLimits *annal_limits_default (void);

#endif /* ANNAL_LIMITS_PRIVATE_H */
