/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_MONTHS_PRIVATE_H
#define ANNAL_MONTHS_PRIVATE_H

#include "timeline/annal-timeline-private.h"

/* Whole months counted from January of the year 0, both included; G_MININT64
 * and G_MAXINT64 where it is open how early or late.
 */
typedef struct
{
  gint64 first;
  gint64 last;
} AnnalMonths;

/* The months in which an entry may have begun, by the clock that its date was
 * written by. FALSE where it has none.
 */
gboolean annal_timeline_get_months (AnnalTimeline *timeline, guint index, AnnalMonths *out);

/* What may have begun at any time of a life says nothing of a month. */
gboolean annal_months_are_bounded (const AnnalMonths *self);

#endif /* ANNAL_MONTHS_PRIVATE_H */
