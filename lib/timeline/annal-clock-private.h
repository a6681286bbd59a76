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

/* Between which seconds something was first published; none is known of while the
 * first is G_MAXINT64.
 */
typedef struct
{
  gint64 first;
  gint64 last;
} AnnalPublication;

/* Of all entries of a timeline, by one clock, but not that of a store. Times are
 * read from the rows as they are asked for: fresh memory for all of them would
 * cost more than that.
 */
typedef struct
{
  AnnalTimeline *timeline; /* not owned */
  const AnnalRows *rows;
  AnnalClock clock;
  AnnalPublication *published; /* owned, of rows, by the clock PUBLISHED */
} AnnalClockTimes;

AnnalClockTimes *annal_clock_times_new (AnnalTimeline *timeline, AnnalClock clock);
void annal_clock_times_free (AnnalClockTimes *self);

/* Has the memory fetched that reading it will take. Entries lie near those before
 * them, but for some.
 */
static inline void
annal_clock_times_fetch (const AnnalClockTimes *self, guint entry)
{
  guint row = annal_timeline_get_entry_rows (self->timeline)[entry];

  if (self->published != NULL)
    {
      __builtin_prefetch (&self->published[row]);
      return;
    }
  __builtin_prefetch (&self->rows->columns->spans[row]);
  __builtin_prefetch (&self->rows->columns->spans[row].flags);
  __builtin_prefetch (&self->rows->tight.places[row]);
}

void annal_clock_times_read (const AnnalClockTimes *self, guint entry, AnnalClockTime *out);

#endif /* ANNAL_CLOCK_PRIVATE_H */
