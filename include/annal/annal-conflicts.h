/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_CONFLICTS_H
#define ANNAL_CONFLICTS_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-claim-comparison.h>
#include <annal/annal-comparer.h>

G_BEGIN_DECLS

/**
 * AnnalConflicts:
 *
 * The pairs of claims that are at odds, grouped by what they are about. Only
 * pairs: that a contradicts b and b contradicts c says nothing of a and c.
 *
 * In a group self-contradictions and changed positions come first, then what
 * holds in the policy's reading before what holds in the other one only, what
 * is certain before what is possible, contradictions before tensions; then by
 * the ids of the claims. Groups are in the order of the ids of their subjects,
 * entities first.
 *
 * Immutable, and safe to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalConflicts AnnalConflicts;

#define ANNAL_TYPE_CONFLICTS (annal_conflicts_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_conflicts_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalConflicts *annal_comparer_find_conflicts (AnnalComparer *self,
                                               const char *const *claims,
                                               GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalConflicts *annal_conflicts_ref (AnnalConflicts *self);

ANNAL_AVAILABLE_IN_0_1
void annal_conflicts_unref (AnnalConflicts *self);

ANNAL_AVAILABLE_IN_0_1
AnnalComparer *annal_conflicts_get_comparer (AnnalConflicts *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_conflicts_get_n_conflicts (AnnalConflicts *self);

ANNAL_AVAILABLE_IN_0_1
AnnalClaimComparison *annal_conflicts_dup_conflict (AnnalConflicts *self,
                                                    guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_conflicts_get_n_groups (AnnalConflicts *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_conflicts_get_group_subject (AnnalConflicts *self,
                                               guint group);

ANNAL_AVAILABLE_IN_0_1
guint annal_conflicts_get_group_first (AnnalConflicts *self,
                                       guint group);

ANNAL_AVAILABLE_IN_0_1
guint annal_conflicts_get_group_n_conflicts (AnnalConflicts *self,
                                             guint group);

ANNAL_AVAILABLE_IN_0_1
guint64 annal_conflicts_get_n_pairs (AnnalConflicts *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_conflicts_get_complete (AnnalConflicts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalConflicts, annal_conflicts_unref)

G_END_DECLS

#endif /* ANNAL_CONFLICTS_H */
