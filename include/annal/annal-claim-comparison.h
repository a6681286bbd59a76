/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_CLAIM_COMPARISON_H
#define ANNAL_CLAIM_COMPARISON_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-policy.h>
#include <annal/annal-span.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

/**
 * AnnalClaimRelation:
 * @ANNAL_CLAIM_RELATION_EXCLUDED: one of them was withdrawn or erased
 * @ANNAL_CLAIM_RELATION_NOT_COMPARABLE: they speak of different things, or of
 *   different times
 * @ANNAL_CLAIM_RELATION_CONTRADICTS: both cannot be true
 * @ANNAL_CLAIM_RELATION_IN_TENSION: both can be true only if one of them is
 *   meant less firmly or narrowly than it sounds
 * @ANNAL_CLAIM_RELATION_CORROBORATES: they say the same and come from
 *   different origins
 * @ANNAL_CLAIM_RELATION_REPEATS: they say the same and come from one origin
 * @ANNAL_CLAIM_RELATION_CONSISTENT: both can be true
 * @ANNAL_CLAIM_RELATION_SAME_POSITION: they take one position on one thing
 * @ANNAL_CLAIM_RELATION_DIFFERENT_POSITION: they take different positions on
 *   one thing
 *
 * How two claims stand to each other.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_CLAIM_RELATION_EXCLUDED = 1,
  ANNAL_CLAIM_RELATION_NOT_COMPARABLE = 2,
  ANNAL_CLAIM_RELATION_CONTRADICTS = 3,
  ANNAL_CLAIM_RELATION_IN_TENSION = 4,
  ANNAL_CLAIM_RELATION_CORROBORATES = 5,
  ANNAL_CLAIM_RELATION_REPEATS = 6,
  ANNAL_CLAIM_RELATION_CONSISTENT = 7,
  ANNAL_CLAIM_RELATION_SAME_POSITION = 8,
  ANNAL_CLAIM_RELATION_DIFFERENT_POSITION = 9
} AnnalClaimRelation;

/**
 * AnnalConflictKind:
 * @ANNAL_CONFLICT_KIND_NONE: in nothing
 * @ANNAL_CONFLICT_KIND_VALUE: they give different values
 * @ANNAL_CONFLICT_KIND_POLARITY: one affirms what the other denies
 * @ANNAL_CONFLICT_KIND_PRESUPPOSITION: one denies what the other takes for
 *   granted
 * @ANNAL_CONFLICT_KIND_POSITION: they are different positions
 *
 * In what two claims are at odds.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_CONFLICT_KIND_NONE = 0,
  ANNAL_CONFLICT_KIND_VALUE = 1,
  ANNAL_CONFLICT_KIND_POLARITY = 2,
  ANNAL_CONFLICT_KIND_PRESUPPOSITION = 3,
  ANNAL_CONFLICT_KIND_POSITION = 4
} AnnalConflictKind;

/**
 * AnnalSelfRelation:
 * @ANNAL_SELF_RELATION_NONE: two speak, or nobody is at odds
 * @ANNAL_SELF_RELATION_SELF_CONTRADICTION: one speaks and contradicts itself
 * @ANNAL_SELF_RELATION_CHANGED_POSITION: one spoke first so and later
 *   otherwise
 *
 * Whether those who are at odds are one and the same.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_SELF_RELATION_NONE = 0,
  ANNAL_SELF_RELATION_SELF_CONTRADICTION = 1,
  ANNAL_SELF_RELATION_CHANGED_POSITION = 2
} AnnalSelfRelation;

/**
 * AnnalClaimComparison:
 *
 * How two claims, a and b, stand to each other, and why. Immutable, and safe
 * to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalClaimComparison AnnalClaimComparison;

#define ANNAL_TYPE_CLAIM_COMPARISON (annal_claim_comparison_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_claim_comparison_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalClaimComparison *annal_claim_comparison_ref (AnnalClaimComparison *self);

ANNAL_AVAILABLE_IN_0_1
void annal_claim_comparison_unref (AnnalClaimComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_claim_comparison_get_a (AnnalClaimComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_claim_comparison_get_b (AnnalClaimComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalPolicy *annal_claim_comparison_dup_policy (AnnalClaimComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalClaimRelation annal_claim_comparison_get_relation (AnnalClaimComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalConflictKind annal_claim_comparison_get_kind (AnnalClaimComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_claim_comparison_get_strength (AnnalClaimComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalSelfRelation annal_claim_comparison_get_self (AnnalClaimComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalClaimRelation annal_claim_comparison_get_relation_read (AnnalClaimComparison *self,
                                                             AnnalReading reading);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_claim_comparison_get_strength_read (AnnalClaimComparison *self,
                                                         AnnalReading reading);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_claim_comparison_get_readings_differ (AnnalClaimComparison *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_claim_comparison_get_independence (AnnalClaimComparison *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_claim_comparison_get_shared_bound (AnnalClaimComparison *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_claim_comparison_get_subject (AnnalClaimComparison *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_claim_comparison_get_n_reasons (AnnalClaimComparison *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_claim_comparison_get_reason (AnnalClaimComparison *self,
                                               guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_claim_comparison_get_text (AnnalClaimComparison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalClaimComparison, annal_claim_comparison_unref)

G_END_DECLS

#endif /* ANNAL_CLAIM_COMPARISON_H */
