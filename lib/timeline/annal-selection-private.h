/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_SELECTION_PRIVATE_H
#define ANNAL_SELECTION_PRIVATE_H

#include <annal/annal-selection.h>

/* All entries found, annal_selection_get_n_found() of them, ascending. */
const guint *annal_selection_get_found (AnnalSelection *self, const guint8 **certainties);

/* The day by the end of which it was asked what was known: of the query or of
 * the timeline, the earlier one; NULL where nobody asked.
 */
AnnalDate *annal_selection_get_known_at (AnnalSelection *self);

#endif /* ANNAL_SELECTION_PRIVATE_H */
