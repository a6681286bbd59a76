/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_SPAN_H
#define ANNAL_SPAN_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-date.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_SPAN (annal_span_get_type ())

/**
 * AnnalSpan:
 *
 * A stretch of time whose two ends are each known within bounds: it begins
 * somewhere from begin_min to begin_max and ends somewhere from end_min to
 * end_max, in whole seconds of UTC since 1970-01-01. Immutable, and safe to
 * share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalSpan AnnalSpan;

/**
 * AnnalNature:
 * @ANNAL_NATURE_UNSET: not said; read as an instant
 * @ANNAL_NATURE_INSTANT: something that happened at one moment (a launch)
 * @ANNAL_NATURE_PERIOD: something that lasted (a session, a validity)
 *
 * Whether what a date belongs to happened at a moment within the date, or
 * filled it.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_NATURE_UNSET = 0,
  ANNAL_NATURE_INSTANT = 1,
  ANNAL_NATURE_PERIOD = 2
} AnnalNature;

/**
 * AnnalSpanFlags:
 * @ANNAL_SPAN_FLAGS_NONE: nothing to say
 * @ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN: begin_min is unbounded
 * @ANNAL_SPAN_FLAGS_BEGIN_MAX_OPEN: begin_max is unbounded
 * @ANNAL_SPAN_FLAGS_END_MIN_OPEN: end_min is unbounded
 * @ANNAL_SPAN_FLAGS_END_MAX_OPEN: end_max is unbounded
 * @ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN: nobody says when it began
 * @ANNAL_SPAN_FLAGS_END_UNKNOWN: nobody says when it ended
 * @ANNAL_SPAN_FLAGS_INSTANT: begin and end are one unknown moment
 * @ANNAL_SPAN_FLAGS_FLOATING: no time zone was known; read as UTC
 * @ANNAL_SPAN_FLAGS_HULL: it bounds a list that may have gaps
 * @ANNAL_SPAN_FLAGS_QUALIFIED: the date carries `?`, `~` or `%`
 * @ANNAL_SPAN_FLAGS_SATURATED: a bound was cut to what 64 bits hold
 *
 * What is to be known about a span beside its four bounds.
 *
 * Since: 0.1
 */
typedef enum /*< flags >*/
{
  ANNAL_SPAN_FLAGS_NONE = 0,
  ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN = 1 << 0,
  ANNAL_SPAN_FLAGS_BEGIN_MAX_OPEN = 1 << 1,
  ANNAL_SPAN_FLAGS_END_MIN_OPEN = 1 << 2,
  ANNAL_SPAN_FLAGS_END_MAX_OPEN = 1 << 3,
  ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN = 1 << 4,
  ANNAL_SPAN_FLAGS_END_UNKNOWN = 1 << 5,
  ANNAL_SPAN_FLAGS_INSTANT = 1 << 6,
  ANNAL_SPAN_FLAGS_FLOATING = 1 << 7,
  ANNAL_SPAN_FLAGS_HULL = 1 << 8,
  ANNAL_SPAN_FLAGS_QUALIFIED = 1 << 9,
  ANNAL_SPAN_FLAGS_SATURATED = 1 << 10
} AnnalSpanFlags;

/**
 * AnnalCertainty:
 * @ANNAL_CERTAINTY_NO: it cannot be so
 * @ANNAL_CERTAINTY_POSSIBLE: it may be so
 * @ANNAL_CERTAINTY_CERTAIN: it must be so
 *
 * A three-valued answer. Greater numbers are more certain.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_CERTAINTY_NO = 0,
  ANNAL_CERTAINTY_POSSIBLE = 1,
  ANNAL_CERTAINTY_CERTAIN = 2
} AnnalCertainty;

/**
 * AnnalRelation:
 * @ANNAL_RELATION_BEFORE: a ends, and some time later b begins
 * @ANNAL_RELATION_MEETS: b begins where a ends
 * @ANNAL_RELATION_OVERLAPS: a begins first, and ends within b
 * @ANNAL_RELATION_STARTS: they begin together, a ends first
 * @ANNAL_RELATION_DURING: a begins after b and ends before it
 * @ANNAL_RELATION_FINISHES: they end together, a begins later
 * @ANNAL_RELATION_EQUAL: they begin and end together
 * @ANNAL_RELATION_FINISHED_BY: they end together, a begins first
 * @ANNAL_RELATION_CONTAINS: b begins after a and ends before it
 * @ANNAL_RELATION_STARTED_BY: they begin together, b ends first
 * @ANNAL_RELATION_OVERLAPPED_BY: b begins first, and ends within a
 * @ANNAL_RELATION_MET_BY: a begins where b ends
 * @ANNAL_RELATION_AFTER: b ends, and some time later a begins
 *
 * The thirteen ways in which two stretches of time a and b can lie, after
 * J. F. Allen (1983). Exactly one of them is true; where the bounds are wide,
 * several are possible. The inverse of relation r is 14 - r.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_RELATION_BEFORE = 1,
  ANNAL_RELATION_MEETS = 2,
  ANNAL_RELATION_OVERLAPS = 3,
  ANNAL_RELATION_STARTS = 4,
  ANNAL_RELATION_DURING = 5,
  ANNAL_RELATION_FINISHES = 6,
  ANNAL_RELATION_EQUAL = 7,
  ANNAL_RELATION_FINISHED_BY = 8,
  ANNAL_RELATION_CONTAINS = 9,
  ANNAL_RELATION_STARTED_BY = 10,
  ANNAL_RELATION_OVERLAPPED_BY = 11,
  ANNAL_RELATION_MET_BY = 12,
  ANNAL_RELATION_AFTER = 13
} AnnalRelation;

ANNAL_AVAILABLE_IN_0_1
GType annal_span_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalSpan *annal_span_new (AnnalDate *date,
                           AnnalNature nature,
                           const char *tz,
                           GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalSpan *annal_span_ref (AnnalSpan *self);

ANNAL_AVAILABLE_IN_0_1
void annal_span_unref (AnnalSpan *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_span_get_begin_min (AnnalSpan *self,
                                   gint64 *seconds);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_span_get_begin_max (AnnalSpan *self,
                                   gint64 *seconds);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_span_get_end_min (AnnalSpan *self,
                                 gint64 *seconds);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_span_get_end_max (AnnalSpan *self,
                                 gint64 *seconds);

ANNAL_AVAILABLE_IN_0_1
AnnalSpanFlags annal_span_get_flags (AnnalSpan *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_span_is_dated (AnnalSpan *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_span_before (AnnalSpan *self,
                                  AnnalSpan *other);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_span_overlaps (AnnalSpan *self,
                                    AnnalSpan *other);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_span_within (AnnalSpan *self,
                                  AnnalSpan *other);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_span_covers (AnnalSpan *self,
                                  AnnalSpan *other);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_span_equals (AnnalSpan *self,
                                  AnnalSpan *other);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_span_relate (AnnalSpan *self,
                                  AnnalSpan *other,
                                  AnnalRelation relation);

ANNAL_AVAILABLE_IN_0_1
void annal_span_get_distance (AnnalSpan *self,
                              AnnalSpan *other,
                              gint64 *least,
                              gint64 *greatest);

ANNAL_AVAILABLE_IN_0_1
int annal_span_compare (AnnalSpan *self,
                        AnnalSpan *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalSpan, annal_span_unref)

G_END_DECLS

#endif /* ANNAL_SPAN_H */
