/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_RELATE_H
#define ANNAL_RELATE_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-timeline.h>

G_BEGIN_DECLS

/**
 * AnnalComparison:
 *
 * What is known of the sequence of two records, a and b, with the proof of it:
 * in which relations they may lie to each other, by their dates and by all that
 * is known of what came before what. Immutable, and safe to share between
 * threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalComparison AnnalComparison;

#define ANNAL_TYPE_COMPARISON (annal_comparison_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_comparison_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalComparison *annal_timeline_relate (AnnalTimeline *self,
                                        const char *a,
                                        const char *b,
                                        GError **error);

ANNAL_AVAILABLE_IN_0_1
char *annal_timeline_explain_span (AnnalTimeline *self,
                                   guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalComparison *annal_comparison_ref (AnnalComparison *self);

ANNAL_AVAILABLE_IN_0_1
void annal_comparison_unref (AnnalComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_comparison_get_a (AnnalComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_comparison_get_b (AnnalComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_comparison_get_relation (AnnalComparison *self,
                                              AnnalRelation relation);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_comparison_before (AnnalComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_comparison_after (AnnalComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_comparison_overlaps (AnnalComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_comparison_within (AnnalComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_comparison_covers (AnnalComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_comparison_equals (AnnalComparison *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_comparison_get_summary (AnnalComparison *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_comparison_get_n_steps (AnnalComparison *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_comparison_get_step_text (AnnalComparison *self,
                                            guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_comparison_get_step_record (AnnalComparison *self,
                                               guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_comparison_get_step_other (AnnalComparison *self,
                                              guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalLink *annal_comparison_get_step_link (AnnalComparison *self,
                                           guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalComparison, annal_comparison_unref)

G_END_DECLS

#endif /* ANNAL_RELATE_H */
