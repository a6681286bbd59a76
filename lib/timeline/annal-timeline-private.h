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
 * be NULL, and so may @known_at, the day by the end of which it was asked what
 * was known; of that and the day of @whole the earlier one counts.
 */
AnnalTimeline *annal_timeline_new_choice (AnnalTimeline *whole,
                                          const guint *indices,
                                          const guint8 *certainties,
                                          guint n,
                                          AnnalDate *known_at);

/* NULL where nobody asked what was known at a time. What counts from a date of
 * its own, a notice or an assessment, counts if it may have been given by the
 * end of that day.
 */
AnnalDate *annal_timeline_get_known_at (AnnalTimeline *self);

/* The earlier of two days, which may be NULL; borrowed from them. */
AnnalDate *annal_known_at_choose (AnnalDate *a, AnnalDate *b);

#endif /* ANNAL_TIMELINE_PRIVATE_H */
