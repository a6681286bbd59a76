/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Dates as days, for formats that know no other doubt. */

#ifndef ANNAL_DAYS_PRIVATE_H
#define ANNAL_DAYS_PRIVATE_H

#include <annal/annal-timeline.h>

typedef struct
{
  gint64 first;     /* days since 1970, by the clock of the record */
  gint64 last;      /* included */
  gboolean is_sure; /* it lasted from the first to the last, or was on that one day */
  gint64 begin;     /* where has_time: seconds of UTC */
  gint64 end;       /* exclusive; that of an instant equals begin */
  gboolean has_time; /* the second or minute is sure as well */
} AnnalDays;

/* The days that an entry may cover by its date and by what is known of the
 * order; FALSE where they are not bounded on both sides. A date with `?`, `~` or
 * `%` is not sure, nor is one of which only the order tells the day.
 */
gboolean annal_days_find (AnnalTimeline *timeline, guint index, AnnalDays *out);

#endif /* ANNAL_DAYS_PRIVATE_H */
