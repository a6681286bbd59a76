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
  /* By the clock PUBLISHED: the sources, and of rows that nobody cites what is
   * known of them by what belongs to them.
   */
  AnnalPublication *sources; /* owned, by the rows behind those shown */
  guint *places;   /* owned, of rows: the place in learned and one, or 0 */
  GArray *learned; /* owned, of AnnalPublication */
} AnnalClockTimes;

AnnalClockTimes *annal_clock_times_new (AnnalTimeline *timeline, AnnalClock clock);
void annal_clock_times_free (AnnalClockTimes *self);

/* Has the memory fetched that reading a row will take. Entries lie near those before
 * them, but for some.
 */
static inline void
annal_clock_times_fetch (const AnnalClockTimes *self, guint row)
{
  if (self->clock == ANNAL_CLOCK_PUBLISHED)
    {
      __builtin_prefetch (&self->places[row]);
      __builtin_prefetch (&self->rows->columns->first_cited[row]);
      return;
    }
  __builtin_prefetch (&self->rows->columns->spans[row]);
  __builtin_prefetch (&self->rows->columns->spans[row].flags);
  __builtin_prefetch (&self->rows->tight.places[row]);
}

void annal_clock_times_read (const AnnalClockTimes *self, guint entry, AnnalClockTime *out);

/* The first and the last second that a row may have by the clock; FALSE where it has no
 * time by it, or may have any.
 */
gboolean annal_clock_times_find_bounds (const AnnalClockTimes *self, guint row, gint64 *first, gint64 *last);

#endif /* ANNAL_CLOCK_PRIVATE_H */
