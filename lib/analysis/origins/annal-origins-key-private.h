/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Which claims say the same. */

#ifndef ANNAL_ORIGINS_KEY_PRIVATE_H
#define ANNAL_ORIGINS_KEY_PRIVATE_H

#include <annal/annal-enums.h>

#include "analysis/origins/annal-origins-private.h"

/* Equal for claims that say the same; new text. */
char *annal_origins_get_key (const AnnalOrigins *origins, AnnalClaim *claim);
char *annal_origins_make_key (const AnnalOrigins *origins, const AnnalProposition *proposition, AnnalStance stance);

/* Whether two claims of one key can be about one time: their times of validity
 * overlap; a number of a state without one was said within a year of the other.
 */
gboolean annal_origins_share_time (const AnnalOrigins *origins, const AnnalClaim *a, const AnnalClaim *b);

/* The places of the claims of that key, of the time of @like where it is given. */
GArray *annal_origins_find_equal (const AnnalOrigins *origins, const char *key, const AnnalClaim *like);

#endif /* ANNAL_ORIGINS_KEY_PRIVATE_H */
