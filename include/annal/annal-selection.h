/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_SELECTION_H
#define ANNAL_SELECTION_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-query.h>
#include <annal/annal-stretches.h>
#include <annal/annal-tally.h>
#include <annal/annal-timeline.h>

G_BEGIN_DECLS

/**
 * AnnalSelection:
 *
 * What a query finds on a timeline, in the order asked for. It names entries
 * of the timeline and copies none. Immutable, and safe to share between
 * threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalSelection AnnalSelection;

#define ANNAL_TYPE_SELECTION (annal_selection_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_selection_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalSelection *annal_timeline_select (AnnalTimeline *self,
                                       AnnalQuery *query,
                                       GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalSelection *annal_selection_ref (AnnalSelection *self);

ANNAL_AVAILABLE_IN_0_1
void annal_selection_unref (AnnalSelection *self);

ANNAL_AVAILABLE_IN_0_1
AnnalTimeline *annal_selection_get_timeline (AnnalSelection *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_selection_get_n_found (AnnalSelection *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_selection_get_n_entries (AnnalSelection *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_selection_get_index (AnnalSelection *self,
                                 guint position);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_selection_get_record (AnnalSelection *self,
                                         guint position);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_selection_get_certainty (AnnalSelection *self,
                                              guint position);

ANNAL_AVAILABLE_IN_0_1
AnnalTimeline *annal_selection_to_timeline (AnnalSelection *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_selection_get_plan (AnnalSelection *self);

ANNAL_AVAILABLE_IN_0_1
AnnalTally *annal_selection_count (AnnalSelection *self,
                                   AnnalFacet facet,
                                   const char *lang);

ANNAL_AVAILABLE_IN_0_1
AnnalStretches *annal_selection_find_gaps (AnnalSelection *self,
                                           guint n_max);

ANNAL_AVAILABLE_IN_0_1
AnnalStretches *annal_selection_find_bursts (AnnalSelection *self,
                                             guint n_max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalSelection, annal_selection_unref)

G_END_DECLS

#endif /* ANNAL_SELECTION_H */
