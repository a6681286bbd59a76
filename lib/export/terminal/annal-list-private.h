/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* One entry in a line or two, for all that lists some. */

#ifndef ANNAL_LIST_PRIVATE_H
#define ANNAL_LIST_PRIVATE_H

#include <annal/annal-timeline.h>

#include "export/annal-standing-private.h"
#include "export/terminal/annal-page-private.h"

/* @mark, nullable, is said beside the entry. */
void annal_list_write_entry (AnnalPage *page,
                             AnnalTimeline *timeline,
                             guint index,
                             const AnnalStanding *standing,
                             const char *mark);

#endif /* ANNAL_LIST_PRIVATE_H */
