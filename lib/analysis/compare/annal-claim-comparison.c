/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "analysis/compare/annal-comparison-private.h"

#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-record.h>
#include <annal/annal-value.h>

G_DEFINE_BOXED_TYPE (AnnalClaimComparison, annal_claim_comparison, annal_claim_comparison_ref,
                     annal_claim_comparison_unref)

static AnnalClaim *
get_claim (const AnnalClaimComparison *self, guint place)
{
  return annal_dossier_get_claim (self->comparer->dossier, place);
}

static AnnalReading
get_reading (const AnnalClaimComparison *self)
{
  return annal_policy_get_reading (self->comparer->policy);
}

/* Rule 8: who agree are worth as much as their origins are independent. */
static guint8
weigh (AnnalCertainty independence)
{
  switch (independence)
    {
    case ANNAL_CERTAINTY_CERTAIN:
      return ANNAL_CLAIM_RELATION_CORROBORATES;
    case ANNAL_CERTAINTY_NO:
      return ANNAL_CLAIM_RELATION_REPEATS;
    default:
      return ANNAL_CLAIM_RELATION_CONSISTENT;
    }
}

static const AnnalBounds *
get_stated (const AnnalClaimComparison *self, const AnnalClaimRow *row)
{
  return &g_array_index (self->comparer->quantities, AnnalQuantityRow, row->value).stated[ANNAL_READING_LITERAL];
}

/* The bound as the claim has it. */
static char *
dup_bound (const AnnalClaimComparison *self, gboolean upper)
{
  AnnalValue *value = annal_proposition_get_value (annal_claim_get_proposition (get_claim (self, self->a)));
  AnnalQuantity *quantity = annal_value_get_quantity (value);

  if (quantity == NULL)
    return g_strdup (annal_value_get_word (value));
  return g_strdup (upper ? annal_quantity_get_hi (quantity) : annal_quantity_get_lo (quantity));
}

/* Rule 8: numbers that are not the same and end at one number. */
static char *
find_shared_bound (const AnnalClaimComparison *self)
{
  const AnnalClaimRow *a = &self->comparer->rows[self->a];
  const AnnalClaimRow *b = &self->comparer->rows[self->b];
  const AnnalBounds *bounds_a, *bounds_b;

  if (a->type != ANNAL_ROW_QUANTITY || b->type != ANNAL_ROW_QUANTITY || a->predicate != b->predicate ||
      a->act != ANNAL_ROW_AFFIRMS || b->act != ANNAL_ROW_AFFIRMS || a->unit != b->unit)
    return NULL;
  bounds_a = get_stated (self, a);
  bounds_b = get_stated (self, b);
  if (bounds_a->lo == bounds_b->lo && bounds_a->hi == bounds_b->hi)
    return NULL;
  if (bounds_a->hi == bounds_b->hi && bounds_a->hi != ANNAL_NO_BOUND_ABOVE)
    return dup_bound (self, TRUE);
  if (bounds_a->lo == bounds_b->lo && bounds_a->lo != ANNAL_NO_BOUND_BELOW)
    return dup_bound (self, FALSE);
  return NULL;
}

static gboolean
are_comparable (const AnnalClaimComparison *self)
{
  return self->verdicts[0].relation != ANNAL_CLAIM_RELATION_EXCLUDED &&
         self->verdicts[0].relation != ANNAL_CLAIM_RELATION_NOT_COMPARABLE;
}

AnnalClaimComparison *
annal_claim_comparison_new (AnnalComparer *comparer, guint a, guint b)
{
  AnnalClaimComparison *self = g_atomic_rc_box_new0 (AnnalClaimComparison);

  self->comparer = annal_comparer_ref (comparer);
  self->a = a;
  self->b = b;
  for (guint reading = 0; reading < ANNAL_N_READINGS; reading++)
    self->verdicts[reading] = annal_comparer_judge (comparer, a, b, (AnnalReading) reading);
  self->independence = annal_origins_compare (comparer->origins, get_claim (self, MIN (a, b)),
                                              get_claim (self, MAX (a, b)), &self->origin);
  for (guint reading = 0; reading < ANNAL_N_READINGS; reading++)
    if (self->verdicts[reading].relation == ANNAL_AGREES)
      self->verdicts[reading].relation = weigh (self->independence);
  if (are_comparable (self))
    self->shared_bound = find_shared_bound (self);
  self->reasons = g_ptr_array_new_with_free_func (g_free);
  annal_claim_comparison_say (self);
  return self;
}

/**
 * annal_claim_comparison_ref:
 * @self: a comparison
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalClaimComparison *
annal_claim_comparison_ref (AnnalClaimComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
comparison_clear (gpointer data)
{
  AnnalClaimComparison *self = data;

  annal_comparer_unref (self->comparer);
  g_free (self->origin);
  g_free (self->shared_bound);
  g_ptr_array_unref (self->reasons);
  g_free (self->text);
}

/**
 * annal_claim_comparison_unref:
 * @self: (transfer full): a comparison
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_claim_comparison_unref (AnnalClaimComparison *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, comparison_clear);
}

/**
 * annal_claim_comparison_get_a:
 * @self: a comparison
 *
 * Tells what was compared.
 *
 * Returns: (transfer none): the first claim
 *
 * Since: 0.1
 */
AnnalClaim *
annal_claim_comparison_get_a (AnnalClaimComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return get_claim (self, self->a);
}

/**
 * annal_claim_comparison_get_b:
 * @self: a comparison
 *
 * Tells what was compared.
 *
 * Returns: (transfer none): the second claim
 *
 * Since: 0.1
 */
AnnalClaim *
annal_claim_comparison_get_b (AnnalClaimComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return get_claim (self, self->b);
}

/**
 * annal_claim_comparison_dup_policy:
 * @self: a comparison
 *
 * Tells under which policy the claims were compared: it is part of the answer.
 *
 * Returns: (transfer full): a copy of the policy
 *
 * Since: 0.1
 */
AnnalPolicy *
annal_claim_comparison_dup_policy (AnnalClaimComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return annal_policy_copy (self->comparer->policy);
}

/**
 * annal_claim_comparison_get_relation:
 * @self: a comparison
 *
 * Tells how the claims stand to each other in the policy's reading.
 *
 * Returns: the relation
 *
 * Since: 0.1
 */
AnnalClaimRelation
annal_claim_comparison_get_relation (AnnalClaimComparison *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_CLAIM_RELATION_NOT_COMPARABLE);
  return self->verdicts[get_reading (self)].relation;
}

/**
 * annal_claim_comparison_get_kind:
 * @self: a comparison
 *
 * Tells in what the claims are at odds in the policy's reading.
 *
 * Returns: the kind of conflict
 *
 * Since: 0.1
 */
AnnalConflictKind
annal_claim_comparison_get_kind (AnnalClaimComparison *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_CONFLICT_KIND_NONE);
  return self->verdicts[get_reading (self)].kind;
}

/**
 * annal_claim_comparison_get_strength:
 * @self: a comparison
 *
 * Tells how certain it is that the claims are at odds in the policy's reading.
 *
 * Returns: certain or possible; no where they are not at odds
 *
 * Since: 0.1
 */
AnnalCertainty
annal_claim_comparison_get_strength (AnnalClaimComparison *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_CERTAINTY_NO);
  return self->verdicts[get_reading (self)].strength;
}

/**
 * annal_claim_comparison_get_self:
 * @self: a comparison
 *
 * Tells whether one and the same principal is at odds with itself.
 *
 * Returns: the relation to itself
 *
 * Since: 0.1
 */
AnnalSelfRelation
annal_claim_comparison_get_self (AnnalClaimComparison *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_SELF_RELATION_NONE);
  return self->verdicts[get_reading (self)].self;
}

/**
 * annal_claim_comparison_get_relation_read:
 * @self: a comparison
 * @reading: a reading
 *
 * Tells how the claims stand to each other in one of the two readings.
 *
 * Returns: the relation
 *
 * Since: 0.1
 */
AnnalClaimRelation
annal_claim_comparison_get_relation_read (AnnalClaimComparison *self, AnnalReading reading)
{
  g_return_val_if_fail (self != NULL, ANNAL_CLAIM_RELATION_NOT_COMPARABLE);
  g_return_val_if_fail ((guint) reading < ANNAL_N_READINGS, ANNAL_CLAIM_RELATION_NOT_COMPARABLE);
  return self->verdicts[reading].relation;
}

/**
 * annal_claim_comparison_get_strength_read:
 * @self: a comparison
 * @reading: a reading
 *
 * Tells how certain it is that the claims are at odds in one of the two
 * readings.
 *
 * Returns: certain or possible; no where they are not at odds
 *
 * Since: 0.1
 */
AnnalCertainty
annal_claim_comparison_get_strength_read (AnnalClaimComparison *self, AnnalReading reading)
{
  g_return_val_if_fail (self != NULL, ANNAL_CERTAINTY_NO);
  g_return_val_if_fail ((guint) reading < ANNAL_N_READINGS, ANNAL_CERTAINTY_NO);
  return self->verdicts[reading].strength;
}

/**
 * annal_claim_comparison_get_readings_differ:
 * @self: a comparison
 *
 * Tells whether the two readings give different answers.
 *
 * Returns: whether they do
 *
 * Since: 0.1
 */
gboolean
annal_claim_comparison_get_readings_differ (AnnalClaimComparison *self)
{
  const AnnalVerdict *literal, *pragmatic;

  g_return_val_if_fail (self != NULL, FALSE);

  literal = &self->verdicts[ANNAL_READING_LITERAL];
  pragmatic = &self->verdicts[ANNAL_READING_PRAGMATIC];
  return literal->relation != pragmatic->relation || literal->strength != pragmatic->strength;
}

/**
 * annal_claim_comparison_get_independence:
 * @self: a comparison
 *
 * Tells whether the claims have origins of their own.
 *
 * Returns: certain where they are independent, no where they share an origin,
 *   possible where that is not known
 *
 * Since: 0.1
 */
AnnalCertainty
annal_claim_comparison_get_independence (AnnalClaimComparison *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_CERTAINTY_POSSIBLE);
  return self->independence;
}

/**
 * annal_claim_comparison_get_shared_bound:
 * @self: a comparison
 *
 * Tells the number at which two different quantities both begin or both end:
 * a sign that they may have one origin.
 *
 * Returns: (transfer none) (nullable): a decimal; %NULL where there is none
 *
 * Since: 0.1
 */
const char *
annal_claim_comparison_get_shared_bound (AnnalClaimComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->shared_bound;
}

/**
 * annal_claim_comparison_get_subject:
 * @self: a comparison
 *
 * Tells what both claims are about.
 *
 * Returns: (transfer none) (nullable): the id of an entity or another record;
 *   %NULL where they have no subject in common
 *
 * Since: 0.1
 */
const char *
annal_claim_comparison_get_subject (AnnalClaimComparison *self)
{
  guint subject;

  g_return_val_if_fail (self != NULL, NULL);

  subject = self->comparer->rows[self->a].subject;
  if (subject == ANNAL_NO_NUMBER || subject != self->comparer->rows[self->b].subject)
    return NULL;
  return annal_record_get_id (self->comparer->columns->records[subject]);
}

/**
 * annal_claim_comparison_get_n_reasons:
 * @self: a comparison
 *
 * Counts the reasons for the answer.
 *
 * Returns: the number of reasons, at least 1
 *
 * Since: 0.1
 */
guint
annal_claim_comparison_get_n_reasons (AnnalClaimComparison *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->reasons->len;
}

/**
 * annal_claim_comparison_get_reason:
 * @self: a comparison
 * @index: which one
 *
 * Gives a reason for the answer.
 *
 * Returns: (transfer none): a sentence
 *
 * Since: 0.1
 */
const char *
annal_claim_comparison_get_reason (AnnalClaimComparison *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->reasons->len, NULL);
  return g_ptr_array_index (self->reasons, index);
}

/**
 * annal_claim_comparison_get_text:
 * @self: a comparison
 *
 * Says it all in a few sentences that a newspaper can print beside an article:
 * who says what, and what follows.
 *
 * Returns: (transfer none): the text
 *
 * Since: 0.1
 */
const char *
annal_claim_comparison_get_text (AnnalClaimComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->text;
}
