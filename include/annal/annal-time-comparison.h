/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_TIME_COMPARISON_H
#define ANNAL_TIME_COMPARISON_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-timeline.h>

G_BEGIN_DECLS

/**
 * AnnalTimeComparison:
 *
 * What is known of the sequence of two records, a and b, with the proof of it:
 * in which relations they may lie to each other, by their dates and by all that
 * is known of what came before what. Immutable, and safe to share between
 * threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalComparison AnnalTimeComparison;

#define ANNAL_TYPE_TIME_COMPARISON (annal_time_comparison_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_time_comparison_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalTimeComparison *annal_timeline_relate (AnnalTimeline *self,
                                            const char *a,
                                            const char *b,
                                            GError **error);

ANNAL_AVAILABLE_IN_0_1
char *annal_timeline_explain_span (AnnalTimeline *self,
                                   guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalTimeComparison *annal_time_comparison_ref (AnnalTimeComparison *self);

ANNAL_AVAILABLE_IN_0_1
void annal_time_comparison_unref (AnnalTimeComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_time_comparison_get_a (AnnalTimeComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_time_comparison_get_b (AnnalTimeComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_time_comparison_get_relation (AnnalTimeComparison *self,
                                                   AnnalRelation relation);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_time_comparison_before (AnnalTimeComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_time_comparison_after (AnnalTimeComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_time_comparison_overlaps (AnnalTimeComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_time_comparison_within (AnnalTimeComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_time_comparison_covers (AnnalTimeComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_time_comparison_equals (AnnalTimeComparison *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_time_comparison_get_summary (AnnalTimeComparison *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_time_comparison_get_n_steps (AnnalTimeComparison *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_time_comparison_get_step_text (AnnalTimeComparison *self,
                                                 guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_time_comparison_get_step_record (AnnalTimeComparison *self,
                                                    guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_time_comparison_get_step_other (AnnalTimeComparison *self,
                                                   guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalLink *annal_time_comparison_get_step_link (AnnalTimeComparison *self,
                                                guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalTimeComparison, annal_time_comparison_unref)

G_END_DECLS

#endif /* ANNAL_TIME_COMPARISON_H */
