/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A timeline from within, for those who relate, choose and explain. */

#ifndef ANNAL_TIMELINE_PRIVATE_H
#define ANNAL_TIMELINE_PRIVATE_H

#include <annal/annal-timeline.h>

#include "timeline/annal-rows-private.h"

/* The rows of the dossier, numbered as by its columns. A choice of entries shares
 * those of the whole timeline.
 */
const AnnalRows *annal_timeline_get_rows (AnnalTimeline *self);

/* Where the bounds of its rows come from: see annal-ways-private.h. */
const struct _AnnalWays *annal_timeline_get_ways (AnnalTimeline *self);

/* Which row an entry is, and which row a record of the dossier is, be it on the
 * timeline or not: G_MAXUINT where it is none.
 */
guint annal_timeline_get_row (AnnalTimeline *self, guint index);
const guint *annal_timeline_get_entry_rows (AnnalTimeline *self); /* of all entries */
const guint *annal_timeline_get_row_entries (AnnalTimeline *self); /* of all rows shown; or G_MAXUINT */
guint annal_timeline_lookup_row (AnnalTimeline *self, const char *id);

/* The span of an entry as stated, and what the constraints leave of it. */
const AnnalSpanData *annal_timeline_get_stated_data (AnnalTimeline *self, guint index);
const AnnalSpanData *annal_timeline_get_tight_data (AnnalTimeline *self, guint index);

/* What is looked up in it: see annal-indexes-private.h. */
typedef struct _AnnalIndexes AnnalIndexes;

AnnalIndexes *annal_timeline_get_indexes (AnnalTimeline *self);

/* Some entries of a timeline, in its order: @indices ascend. @certainties may
 * be NULL.
 */
AnnalTimeline *annal_timeline_new_choice (AnnalTimeline *whole,
                                          const guint *indices,
                                          const guint8 *certainties,
                                          guint n);

#endif /* ANNAL_TIMELINE_PRIVATE_H */
