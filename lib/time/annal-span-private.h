/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The plain form of a span, for records and indexes that hold it by value. */

#ifndef ANNAL_SPAN_PRIVATE_H
#define ANNAL_SPAN_PRIVATE_H

#include <annal/annal-span.h>

G_BEGIN_DECLS

/* Invariants: begin_min ≤ begin_max, end_min ≤ end_max, begin_min ≤ end_min,
 * begin_max ≤ end_max.
 *
 * Seconds of UTC since 1970. The end of a period is exclusive; an instant
 * (flag INSTANT) has begin = end, each bound being a second it may have
 * happened in. Open bounds hold the least or greatest number; unknown ends
 * hold what the other end allows (a thing begins before it ends), so that
 * arithmetic on the four numbers is sound without looking at the flags.
 */
typedef struct
{
  gint64 begin_min;
  gint64 begin_max;
  gint64 end_min;
  gint64 end_max;
  AnnalSpanFlags flags;
} AnnalSpanData;

struct _AnnalSpan
{
  AnnalSpanData data;
};

/* The span of a record that has no date at all. */
#define ANNAL_SPAN_DATA_UNDATED                                        \
  ((AnnalSpanData) { G_MININT64, G_MAXINT64, G_MININT64, G_MAXINT64,   \
                     ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN |                  \
                     ANNAL_SPAN_FLAGS_END_UNKNOWN })

const AnnalSpanData *annal_span_get_data (AnnalSpan *self);

AnnalSpan *annal_span_new_from_data (const AnnalSpanData *data);

gboolean annal_span_data_is_dated (const AnnalSpanData *self);

/* The last second that may lie inside. */
gint64 annal_span_data_get_last (const AnnalSpanData *self);

int annal_span_data_compare (const AnnalSpanData *self,
                             const AnnalSpanData *other);

AnnalCertainty annal_span_data_before (const AnnalSpanData *self,
                                       const AnnalSpanData *other);

AnnalCertainty annal_span_data_overlaps (const AnnalSpanData *self,
                                         const AnnalSpanData *other);

AnnalCertainty annal_span_data_within (const AnnalSpanData *self,
                                       const AnnalSpanData *other);

AnnalCertainty annal_span_data_equals (const AnnalSpanData *self,
                                       const AnnalSpanData *other);

AnnalCertainty annal_span_data_relate (const AnnalSpanData *self,
                                       const AnnalSpanData *other,
                                       AnnalRelation relation);

G_END_DECLS

#endif /* ANNAL_SPAN_PRIVATE_H */
