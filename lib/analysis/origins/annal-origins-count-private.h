/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_ORIGINS_COUNT_PRIVATE_H
#define ANNAL_ORIGINS_COUNT_PRIVATE_H

#include "analysis/origins/annal-origins-private.h"

/* How many of the claims (places, a GArray of guint) are independent of each
 * other, each of each: at least, and at most where that is not known of some.
 */
void annal_origins_count (const AnnalOrigins *origins, const GArray *claims, guint *least, guint *most);

#endif /* ANNAL_ORIGINS_COUNT_PRIVATE_H */
