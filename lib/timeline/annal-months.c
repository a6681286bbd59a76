/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Dates by the clock that they were written by, so that the first of May in
 * Pyongyang is not counted under April.
 */

#include "timeline/annal-months-private.h"

#include "time/annal-civil-private.h"
#include "timeline/annal-sequence-words-private.h"

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
  gint64 first = tight->begin_min;
  gint64 last = tight->begin_max;
  gint64 offset;

  if (annal_timeline_get_lane (timeline, index) != ANNAL_LANE_DATED)
    return FALSE;
  /* “until May 2019” does not say that it has always been. */
  if (last == G_MININT64)
    last = annal_span_data_get_last (tight);
  offset = annal_record_get_clock_offset (annal_timeline_get_record (timeline, index));
  out->first = first == G_MININT64 ? G_MININT64 : count_months (annal_civil_add (first, offset));
  out->last = last == G_MAXINT64 ? G_MAXINT64 : count_months (annal_civil_add (last, offset));
  return TRUE;
}

gboolean
annal_months_are_bounded (const AnnalMonths *self)
{
  return self->first != G_MININT64 && self->last != G_MAXINT64 && self->last - self->first < MONTHS_MAX;
}
