/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/annal-days-private.h"

#include <string.h>

#include <annal/annal-record.h>

#include "time/annal-civil-private.h"
#include "timeline/annal-sequence-words-private.h"
#include "timeline/annal-timeline-private.h"

#define SECONDS_PER_MINUTE 60

static gint64
to_day (gint64 seconds, gint64 offset)
{
  return annal_civil_seconds_to_days (annal_civil_add (seconds, offset));
}

static gboolean
is_bounded (gint64 seconds)
{
  return seconds != G_MININT64 && seconds != G_MAXINT64;
}

/* The last second before @end; of an instant the second itself. */
static gint64
get_last (const AnnalSpanData *span, gint64 end)
{
  return (span->flags & ANNAL_SPAN_FLAGS_INSTANT) ? end : end - 1;
}

/* Each of its two ends lies within one day. */
static gboolean
has_sure_days (const AnnalSpanData *span, gint64 offset)
{
  if (span->flags & (ANNAL_SPAN_FLAGS_QUALIFIED | ANNAL_SPAN_FLAGS_HULL | ANNAL_SPAN_FLAGS_SATURATED |
                     ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN | ANNAL_SPAN_FLAGS_END_UNKNOWN))
    return FALSE;
  if (!is_bounded (span->begin_min) || !is_bounded (span->end_max))
    return FALSE;
  return to_day (span->begin_min, offset) == to_day (span->begin_max, offset) &&
         to_day (get_last (span, span->end_min), offset) == to_day (get_last (span, span->end_max), offset);
}

/* A time of day is written, and to the minute at least. */
static gboolean
has_sure_time (const AnnalSpanData *span, const AnnalWhen *when)
{
  const char *edtf = when != NULL ? annal_when_get_edtf (when) : NULL;

  return edtf != NULL && strchr (edtf, 'T') != NULL && !(span->flags & ANNAL_SPAN_FLAGS_FLOATING) &&
         span->begin_max - span->begin_min < SECONDS_PER_MINUTE && span->end_max - span->end_min < SECONDS_PER_MINUTE;
}

gboolean
annal_days_find (AnnalTimeline *timeline, guint index, AnnalDays *out)
{
  const AnnalSpanData *stated = annal_timeline_get_stated_data (timeline, index);
  const AnnalSpanData *tight = annal_timeline_get_tight_data (timeline, index);
  AnnalRecord *record = annal_timeline_get_record (timeline, index);
  gint64 offset = annal_record_get_clock_offset (record);
  gint64 last = annal_span_data_get_last (tight);
  AnnalDays days = { 0 };

  if (annal_timeline_get_lane (timeline, index) == ANNAL_LANE_UNDATED || !annal_span_data_is_dated (tight) ||
      !is_bounded (tight->begin_min) || !is_bounded (last))
    return FALSE;
  days.is_sure = has_sure_days (stated, offset);
  if (days.is_sure)
    {
      tight = stated;
      last = annal_span_data_get_last (stated);
    }
  days.first = to_day (tight->begin_min, offset);
  days.last = MAX (days.first, to_day (last, offset));
  days.has_time = days.is_sure && has_sure_time (stated, annal_record_get_own_when (record));
  if (days.has_time)
    {
      days.begin = stated->begin_min;
      days.end = (stated->flags & ANNAL_SPAN_FLAGS_INSTANT) ? stated->begin_min : stated->end_min;
      days.end = MAX (days.begin, days.end);
    }
  *out = days;
  return TRUE;
}
