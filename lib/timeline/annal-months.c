/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Dates by the clock that they were written by, so that the first of May in
 * Pyongyang is not counted under April.
 */

#include "timeline/annal-months-private.h"

#include "time/annal-civil-private.h"
#include "timeline/annal-sequence-words-private.h"

/* What may have begun at any time of a life says nothing of a month. */
#define MONTHS_MAX (100 * 12)

static gint64
count_months (gint64 seconds)
{
  AnnalCivil civil = annal_civil_from_days (annal_civil_seconds_to_days (seconds));

  return civil.year * 12 + (gint64) civil.month - 1;
}

gboolean
annal_timeline_get_months (AnnalTimeline *timeline, guint index, AnnalMonths *out)
{
  const AnnalSpanData *tight = annal_timeline_get_tight_data (timeline, index);
  gint64 offset;

  if (annal_timeline_get_lane (timeline, index) != ANNAL_LANE_DATED || tight->begin_min == G_MININT64 ||
      tight->begin_max == G_MAXINT64)
    return FALSE;
  offset = annal_record_get_clock_offset (annal_timeline_get_record (timeline, index));
  out->first = count_months (annal_civil_add (tight->begin_min, offset));
  out->last = count_months (annal_civil_add (tight->begin_max, offset));
  return out->last - out->first < MONTHS_MAX;
}
