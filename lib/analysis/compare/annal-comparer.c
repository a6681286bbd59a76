/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "analysis/compare/annal-comparison-private.h"

#include <annal/annal-error.h>

#include "analysis/annal-claim-facts-private.h"
#include "model/annal-dossier-private.h"

G_DEFINE_BOXED_TYPE (AnnalComparer, annal_comparer, annal_comparer_ref, annal_comparer_unref)

static void
predicate_clear (gpointer data)
{
  AnnalPredicateRow *row = data;

  g_free (row->id);
  g_array_unref (row->presupposes);
}

static void
qualifiers_free (gpointer data)
{
  if (data != NULL)
    g_array_unref (data);
}

/**
 * annal_comparer_new:
 * @dossier: a sealed dossier
 * @policy: (nullable): by which rules of thumb to compare; %NULL for the
 *   policy “standard”
 * @until: (nullable): withdrawals and erasures that came certainly later do
 *   not count; %NULL for all
 *
 * Looks up once what is asked when claims of a dossier are compared.
 *
 * Returns: (transfer full): the comparer
 *
 * Since: 0.1
 */
AnnalComparer *
annal_comparer_new (AnnalDossier *dossier, AnnalPolicy *policy, AnnalDate *until)
{
  AnnalComparer *self;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (annal_dossier_is_sealed (dossier), NULL);

  self = g_atomic_rc_box_new0 (AnnalComparer);
  self->dossier = g_object_ref (dossier);
  self->policy = policy != NULL ? annal_policy_copy (policy) : annal_policy_new ();
  self->origins = annal_origins_new (dossier);
  self->columns = annal_dossier_get_columns (dossier);
  self->n_claims = annal_dossier_get_n_claims (dossier);
  self->quantities = g_array_new (FALSE, FALSE, sizeof (AnnalQuantityRow));
  self->dates = g_array_new (FALSE, FALSE, sizeof (AnnalSpanData));
  self->predicates = g_array_new (FALSE, FALSE, sizeof (AnnalPredicateRow));
  g_array_set_clear_func (self->predicates, predicate_clear);
  self->qualifiers = g_ptr_array_new_with_free_func (qualifiers_free);
  annal_comparer_fill (self, until);
  return self;
}

/**
 * annal_comparer_ref:
 * @self: a comparer
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalComparer *
annal_comparer_ref (AnnalComparer *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
comparer_clear (gpointer data)
{
  AnnalComparer *self = data;

  annal_origins_free (self->origins);
  annal_policy_unref (self->policy);
  g_array_unref (self->quantities);
  g_array_unref (self->dates);
  g_array_unref (self->predicates);
  g_ptr_array_unref (self->qualifiers);
  g_free (self->rows);
  g_free (self->wholes);
  g_object_unref (self->dossier);
}

/**
 * annal_comparer_unref:
 * @self: (transfer full): a comparer
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_comparer_unref (AnnalComparer *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, comparer_clear);
}

/**
 * annal_comparer_get_dossier:
 * @self: a comparer
 *
 * Tells whose claims it compares.
 *
 * Returns: (transfer none): the dossier
 *
 * Since: 0.1
 */
AnnalDossier *
annal_comparer_get_dossier (AnnalComparer *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->dossier;
}

/**
 * annal_comparer_dup_policy:
 * @self: a comparer
 *
 * Tells under which policy it compares.
 *
 * Returns: (transfer full): a copy of the policy
 *
 * Since: 0.1
 */
AnnalPolicy *
annal_comparer_dup_policy (AnnalComparer *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return annal_policy_copy (self->policy);
}

gboolean
annal_comparer_find_claim (const AnnalComparer *self, const char *id, guint *place, GError **error)
{
  guint number = annal_columns_lookup (self->columns, id);

  if (number != ANNAL_NO_NUMBER && number >= self->columns->n_events &&
      number - self->columns->n_events < self->n_claims)
    {
      *place = number - self->columns->n_events;
      return TRUE;
    }
  annal_dossier_set_no_claim (self->dossier, id, error);
  return FALSE;
}

/**
 * annal_comparer_compare:
 * @self: a comparer
 * @a: the id of a claim
 * @b: the id of another
 * @error: return location for an error
 *
 * Compares two claims. Which of them is named first makes no difference to
 * the answer.
 *
 * Returns: (transfer full): the comparison, or %NULL with
 *   %ANNAL_ERROR_NOT_FOUND where one of them is no claim of the dossier, or
 *   %ANNAL_ERROR_INVALID where both are the same
 *
 * Since: 0.1
 */
AnnalClaimComparison *
annal_comparer_compare (AnnalComparer *self, const char *a, const char *b, GError **error)
{
  guint first, second;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (a != NULL && b != NULL, NULL);

  if (!annal_comparer_find_claim (self, a, &first, error) || !annal_comparer_find_claim (self, b, &second, error))
    return NULL;
  if (first == second)
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "“%s” cannot be compared with itself.", a);
      return NULL;
    }
  return annal_claim_comparison_new (self, first, second);
}
