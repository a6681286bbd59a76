/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_MONTHS_PRIVATE_H
#define ANNAL_MONTHS_PRIVATE_H

#include "timeline/annal-timeline-private.h"

/* Whole months counted from January of the year 0, both included. */
typedef struct
{
  gint64 first;
  gint64 last;
} AnnalMonths;

/* The months in which an entry may have begun, by the clock that its date was
 * written by. FALSE where nothing is known of it, or no more than a lifetime.
 */
gboolean annal_timeline_get_months (AnnalTimeline *timeline, guint index, AnnalMonths *out);

#endif /* ANNAL_MONTHS_PRIVATE_H */
