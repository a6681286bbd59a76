/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The indexes of a timeline, each made when it is first asked for. They number
 * the entries as the timeline does. Any thread may ask, as long as the timeline
 * lives.
 */

#ifndef ANNAL_INDEXES_PRIVATE_H
#define ANNAL_INDEXES_PRIVATE_H

#include <annal/annal-query.h>

#include "index/annal-facet-index-private.h"
#include "index/annal-time-index-private.h"
#include "index/annal-word-index-private.h"
#include "timeline/annal-clock-private.h"
#include "timeline/annal-timeline-private.h"

/* @timeline is not owned. */
AnnalIndexes *annal_indexes_new (AnnalTimeline *timeline);
void annal_indexes_free (AnnalIndexes *self);

AnnalRecord *const *annal_indexes_get_records (AnnalIndexes *self);
const AnnalClockTimes *annal_indexes_get_times (AnnalIndexes *self, AnnalClock clock);
const AnnalWordIndex *annal_indexes_get_words (AnnalIndexes *self);

/* Not for YEAR and MONTH. */
const AnnalFacetIndex *annal_indexes_get_facet (AnnalIndexes *self, AnnalFacet facet);

/* Those entries of which anything is known by the clock. */
const AnnalTimeIndex *annal_indexes_get_time_index (AnnalIndexes *self, AnnalClock clock);

/* Calls @func with each text of a record in which words are looked for: titles,
 * sentences, quotes, and the names of the entities that it names. Stops where
 * @func returns FALSE, and returns FALSE then.
 */
typedef gboolean (*AnnalTextFunc) (const char *text, gpointer data);

gboolean annal_record_visit_texts (AnnalRecord *record, AnnalDossier *dossier, AnnalTextFunc func, gpointer data);

#endif /* ANNAL_INDEXES_PRIVATE_H */
