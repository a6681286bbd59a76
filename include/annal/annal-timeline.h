/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_TIMELINE_H
#define ANNAL_TIMELINE_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-dossier.h>
#include <annal/annal-problem.h>
#include <annal/annal-record.h>
#include <annal/annal-span.h>

G_BEGIN_DECLS

/**
 * AnnalTimeline:
 *
 * The events and claims of a sealed dossier in one total order, which depends
 * on nothing but the dossier. Immutable, and safe to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalTimeline AnnalTimeline;

#define ANNAL_TYPE_TIMELINE (annal_timeline_get_type ())

/**
 * AnnalLane:
 * @ANNAL_LANE_DATED: something is known of when it was
 * @ANNAL_LANE_UNDATED: nothing is known; it stands at the end, by its id
 *
 * The part of a timeline that a record stands in.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_LANE_DATED = 1,
  ANNAL_LANE_UNDATED = 2
} AnnalLane;

ANNAL_AVAILABLE_IN_0_1
GType annal_timeline_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalTimeline *annal_timeline_new (AnnalDossier *dossier,
                                   GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalTimeline *annal_timeline_ref (AnnalTimeline *self);

ANNAL_AVAILABLE_IN_0_1
void annal_timeline_unref (AnnalTimeline *self);

ANNAL_AVAILABLE_IN_0_1
AnnalDossier *annal_timeline_get_dossier (AnnalTimeline *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_timeline_get_n_entries (AnnalTimeline *self);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_timeline_get_record (AnnalTimeline *self,
                                        guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalLane annal_timeline_get_lane (AnnalTimeline *self,
                                   guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalSpan *annal_timeline_get_span (AnnalTimeline *self,
                                    guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalSpan *annal_timeline_get_tight_span (AnnalTimeline *self,
                                          guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_timeline_get_certainty (AnnalTimeline *self,
                                             guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_timeline_get_parent (AnnalTimeline *self,
                                 guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_timeline_lookup (AnnalTimeline *self,
                             const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalProblems *annal_timeline_get_problems (AnnalTimeline *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalTimeline, annal_timeline_unref)

G_END_DECLS

#endif /* ANNAL_TIMELINE_H */
