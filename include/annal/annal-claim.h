/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_CLAIM_H
#define ANNAL_CLAIM_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_CLAIM (annal_claim_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_claim_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_claim_new (const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_claim_ref (AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_unref (AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_claim_copy (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_claim_equal (const AnnalClaim *a,
                            const AnnalClaim *b);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_claim_as_record (AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_claim_get_id (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_set_id (AnnalClaim *self,
                         const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalAgent *annal_claim_get_by (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_set_by (AnnalClaim *self,
                         AnnalAgent *by);

ANNAL_AVAILABLE_IN_0_1
AnnalAgent *annal_claim_get_principal (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_set_principal (AnnalClaim *self,
                                AnnalAgent *principal);

ANNAL_AVAILABLE_IN_0_1
AnnalClaimKind annal_claim_get_kind (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_set_kind (AnnalClaim *self,
                           AnnalClaimKind kind);

ANNAL_AVAILABLE_IN_0_1
AnnalStance annal_claim_get_stance (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_set_stance (AnnalClaim *self,
                             AnnalStance stance);

ANNAL_AVAILABLE_IN_0_1
AnnalStanceBasis annal_claim_get_stance_basis (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_set_stance_basis (AnnalClaim *self,
                                   AnnalStanceBasis stance_basis);

ANNAL_AVAILABLE_IN_0_1
AnnalText *annal_claim_get_says (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_set_says (AnnalClaim *self,
                           AnnalText *says);

ANNAL_AVAILABLE_IN_0_1
AnnalProposition *annal_claim_get_proposition (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_set_proposition (AnnalClaim *self,
                                  AnnalProposition *proposition);

ANNAL_AVAILABLE_IN_0_1
const char *annal_claim_get_target (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_set_target (AnnalClaim *self,
                             const char *target);

ANNAL_AVAILABLE_IN_0_1
AnnalCount *annal_claim_get_count (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_set_count (AnnalClaim *self,
                            AnnalCount *count);

ANNAL_AVAILABLE_IN_0_1
AnnalAgent *annal_claim_get_to (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_set_to (AnnalClaim *self,
                         AnnalAgent *to);

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_claim_get_said (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_set_said (AnnalClaim *self,
                           AnnalWhen *said);

ANNAL_AVAILABLE_IN_0_1
const char *annal_claim_get_utterance (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_set_utterance (AnnalClaim *self,
                                const char *utterance);

ANNAL_AVAILABLE_IN_0_1
AnnalHedge annal_claim_get_hedge (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_set_hedge (AnnalClaim *self,
                            AnnalHedge hedge);

ANNAL_AVAILABLE_IN_0_1
guint annal_claim_get_n_rests_on (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_claim_get_rests_on (const AnnalClaim *self,
                                      guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_add_rests_on (AnnalClaim *self,
                               const char *rests_on);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_clear_rests_on (AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
AnnalClaimState annal_claim_get_state (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_set_state (AnnalClaim *self,
                            AnnalClaimState state);

ANNAL_AVAILABLE_IN_0_1
guint annal_claim_get_n_citations (const AnnalClaim *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCitation *annal_claim_get_citation (const AnnalClaim *self,
                                         guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_add_citation (AnnalClaim *self,
                               AnnalCitation *citation);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_clear_citations (AnnalClaim *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalClaim, annal_claim_unref)

G_END_DECLS

#endif /* ANNAL_CLAIM_H */
