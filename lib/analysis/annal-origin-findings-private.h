/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_ORIGIN_FINDINGS_PRIVATE_H
#define ANNAL_ORIGIN_FINDINGS_PRIVATE_H

#include <annal/annal-origins.h>

#include "analysis/annal-origins-private.h"

/* Of some claims (a GArray of guint, their places), sorted; of all where it is
 * NULL.
 */
AnnalOriginFindings *annal_origin_findings_find (const AnnalOrigins *origins, const GArray *claims);

#endif /* ANNAL_ORIGIN_FINDINGS_PRIVATE_H */
