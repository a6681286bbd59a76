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

#define ANNAL_SPAN_OPEN_BEGIN (ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN | ANNAL_SPAN_FLAGS_BEGIN_MAX_OPEN)
#define ANNAL_SPAN_OPEN_END (ANNAL_SPAN_FLAGS_END_MIN_OPEN | ANNAL_SPAN_FLAGS_END_MAX_OPEN)

/* The span of a record that has no date at all. */
#define ANNAL_SPAN_DATA_UNDATED                                        \
  ((AnnalSpanData) { G_MININT64, G_MAXINT64, G_MININT64, G_MAXINT64,   \
                     ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN |                  \
                     ANNAL_SPAN_FLAGS_END_UNKNOWN })

const AnnalSpanData *annal_span_get_data (AnnalSpan *self);

AnnalSpan *annal_span_new_from_data (const AnnalSpanData *data);

static inline gboolean
annal_span_data_is_dated (const AnnalSpanData *self)
{
  gboolean begin = !(self->flags & ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN) &&
                   (self->flags & ANNAL_SPAN_OPEN_BEGIN) != ANNAL_SPAN_OPEN_BEGIN;
  gboolean end = !(self->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN) &&
                 (self->flags & ANNAL_SPAN_OPEN_END) != ANNAL_SPAN_OPEN_END;

  return begin || end;
}

/* Where it goes among others: its earliest beginning or, where none is known,
 * its known end.
 */
static inline gint64
annal_span_data_get_place (const AnnalSpanData *self)
{
  if (!(self->flags & (ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN | ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN)))
    return self->begin_min;
  if (self->end_min != G_MININT64)
    return self->end_min;
  return self->end_max != G_MAXINT64 ? self->end_max : self->begin_max;
}

/* The last second that may lie inside. */
static inline gint64
annal_span_data_get_last (const AnnalSpanData *self)
{
  if ((self->flags & ANNAL_SPAN_FLAGS_INSTANT) || self->end_max == G_MAXINT64 || self->end_max == G_MININT64)
    return self->end_max;
  return self->end_max - 1;
}

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

/* The four ends of two spans a and b, as one looks at the seconds inside: an
 * end is the last of them.
 */
typedef enum
{
  ANNAL_SPAN_PAIR_A_BEGIN = 0,
  ANNAL_SPAN_PAIR_A_END = 1,
  ANNAL_SPAN_PAIR_B_BEGIN = 2,
  ANNAL_SPAN_PAIR_B_END = 3,
  ANNAL_SPAN_PAIR_N_ENDS = 4
} AnnalSpanPairEnd;

/* Two spans, and what is known of the sequence of their ends beside what the
 * bounds say: the end y is at least later_by[x][y] seconds later than the end
 * x; a negative number says nothing.
 */
typedef struct
{
  AnnalSpanData a;
  AnnalSpanData b;
  gint8 later_by[ANNAL_SPAN_PAIR_N_ENDS][ANNAL_SPAN_PAIR_N_ENDS];
} AnnalSpanPair;

/* One of the thirteen relations, or a coarser one: as annal_span_data_before(),
 * the same of b and a, _overlaps(), _within(), and the same of b and a.
 */
typedef enum
{
  ANNAL_SPAN_QUESTION_FIRST = ANNAL_RELATION_BEFORE,
  ANNAL_SPAN_QUESTION_BEFORE = ANNAL_RELATION_AFTER + 1,
  ANNAL_SPAN_QUESTION_AFTER,
  ANNAL_SPAN_QUESTION_OVERLAPS,
  ANNAL_SPAN_QUESTION_WITHIN,
  ANNAL_SPAN_QUESTION_COVERS,
  ANNAL_SPAN_N_QUESTIONS
} AnnalSpanQuestion;

#define ANNAL_SPAN_QUESTION_OF(relation) ((AnnalSpanQuestion) (relation))

/* Whether all that the pair says can be so at once. */
gboolean annal_span_pair_can_be_met (const AnnalSpanPair *self);

/* Whether the answer can be yes, and whether it can be no. */
gboolean annal_span_pair_can_hold (const AnnalSpanPair *self, AnnalSpanQuestion question);
gboolean annal_span_pair_can_fail (const AnnalSpanPair *self, AnnalSpanQuestion question);

/* The seconds from @first to @last in words, as a date of which any second may
 * be meant: "May 2019", "between 14 and 31 May 2019", "14 May 2019 or later".
 * Open bounds are the least and greatest numbers; NULL, or nothing, where both
 * are. @offset is how many seconds the clock is ahead of UTC by which the day is
 * told.
 */
char *annal_seconds_format (gint64 first, gint64 last, gint64 offset);
void annal_seconds_append (GString *out, gint64 first, gint64 last, gint64 offset);

/* The same in a language, as annal_date_format_full() has them, by whole days:
 * “entre le 14 et le 31 mai 2019”.
 */
void annal_days_append (GString *out, gint64 first, gint64 last, gint64 offset, const char *lang);

G_END_DECLS

#endif /* ANNAL_SPAN_PRIVATE_H */
