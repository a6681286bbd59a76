/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_COMPARER_H
#define ANNAL_COMPARER_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-claim-comparison.h>
#include <annal/annal-date.h>
#include <annal/annal-dossier.h>
#include <annal/annal-policy.h>

G_BEGIN_DECLS

/**
 * AnnalComparer:
 *
 * Everything that is asked when claims of one dossier are compared under one
 * policy, looked up once. Immutable, and safe to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalComparer AnnalComparer;

#define ANNAL_TYPE_COMPARER (annal_comparer_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_comparer_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalComparer *annal_comparer_new (AnnalDossier *dossier,
                                   AnnalPolicy *policy,
                                   AnnalDate *until);

ANNAL_AVAILABLE_IN_0_1
AnnalComparer *annal_comparer_ref (AnnalComparer *self);

ANNAL_AVAILABLE_IN_0_1
void annal_comparer_unref (AnnalComparer *self);

ANNAL_AVAILABLE_IN_0_1
AnnalDossier *annal_comparer_get_dossier (AnnalComparer *self);

ANNAL_AVAILABLE_IN_0_1
AnnalPolicy *annal_comparer_dup_policy (AnnalComparer *self);

ANNAL_AVAILABLE_IN_0_1
AnnalClaimComparison *annal_comparer_compare (AnnalComparer *self,
                                              const char *a,
                                              const char *b,
                                              GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalComparer, annal_comparer_unref)

G_END_DECLS

#endif /* ANNAL_COMPARER_H */
