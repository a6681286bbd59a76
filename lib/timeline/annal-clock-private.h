/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_CLOCK_PRIVATE_H
#define ANNAL_CLOCK_PRIVATE_H

#include <annal/annal-query.h>

#include "timeline/annal-timeline-private.h"

/* What is known of the time of an entry by one clock. */
typedef struct
{
  AnnalSpanData span;
  guint8 applies;  /* the entry has such a time */
  guint8 is_dated; /* somebody told it; it does not only follow from what lies around */
} AnnalClockTime;

/* One for each entry, to be freed with g_free(). Not for the clock of a store. */
AnnalClockTime *annal_clock_read (AnnalTimeline *timeline, AnnalClock clock);

#endif /* ANNAL_CLOCK_PRIVATE_H */
