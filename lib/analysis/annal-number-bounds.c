/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* One bound that different numbers have in common, which may come from one
 * origin.
 *
 *  1. Asked of numbers that somebody affirms or at least does not deny, of one
 *     unit and predicate, and not of what is withdrawn.
 *  2. Lower bounds are held against lower ones, upper against upper ones. A
 *     lower bound of 0 tells nothing.
 *  3. Equal numbers are no finding, nor are numbers of one principal: there
 *     the origin is known. Qualifiers that exclude each other make two numbers
 *     of different things.
 */

#include "analysis/annal-number-private.h"

#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>

#include "base/annal-decimal-private.h"
#include "model/annal-naming-private.h"

typedef const char *(*GetBound) (const AnnalQuantity *quantity);

static gboolean
are_equal_bounds (const char *a, const char *b)
{
  return a == b || (a != NULL && b != NULL && annal_decimal_compare (a, b) == 0);
}

static gboolean
have_common_word (const char *const *a, const char *const *b)
{
  for (guint i = 0; a[i] != NULL; i++)
    if (g_strv_contains (b, a[i]))
      return TRUE;
  return FALSE;
}

static gboolean
can_be_of_one_thing (const AnnalNumber *a, const AnnalNumber *b)
{
  AnnalProposition *x = annal_claim_get_proposition (a->claim);
  AnnalProposition *y = annal_claim_get_proposition (b->claim);
  g_autofree const char **names = annal_proposition_dup_qualifier_names (x);

  if (strcmp (annal_proposition_get_predicate (x), annal_proposition_get_predicate (y)) != 0)
    return FALSE;
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      const char *const *other = annal_proposition_get_qualifier (y, names[i]);

      if (other != NULL && !have_common_word (annal_proposition_get_qualifier (x, names[i]), other))
        return FALSE;
    }
  return TRUE;
}

static gboolean
can_share (const AnnalNumber *number)
{
  return number->kind == ANNAL_NUMBER_KIND_BOUNDED && !number->withdrawn &&
         annal_claim_get_stance (number->claim) != ANNAL_STANCE_DENY;
}

static gboolean
are_different (const AnnalNumber *a, const AnnalNumber *b)
{
  return !are_equal_bounds (annal_quantity_get_lo (a->quantity), annal_quantity_get_lo (b->quantity)) ||
         !are_equal_bounds (annal_quantity_get_hi (a->quantity), annal_quantity_get_hi (b->quantity));
}

/* Whether two of the entries are a finding by themselves (property 3). */
static gboolean
is_finding (const AnnalNumberHistory *self, const GArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const AnnalNumber *a = annal_number_history_get_number (self, g_array_index (entries, guint, i));
        const AnnalNumber *b = annal_number_history_get_number (self, g_array_index (entries, guint, j));

        if (are_different (a, b) && (a->principal == NULL || g_strcmp0 (a->principal, b->principal) != 0))
          return TRUE;
      }
  return FALSE;
}

/* 120,000 is a bound of different numbers: “80,000 to 120,000 people” (Lee
 * Min-hyung) and “up to 120,000 people” (a newspaper). They may have one origin.
 */
static char *
word_bound (const AnnalNumberHistory *self, const AnnalSharedBound *bound)
{
  g_autoptr (AnnalQuantity) value = annal_quantity_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *number = NULL;

  annal_quantity_set_lo (value, bound->value);
  number = annal_word_quantity (self->dossier, value);
  for (guint i = 0; i < bound->entries->len; i++)
    {
      const AnnalNumber *entry = annal_number_history_get_number (self, g_array_index (bound->entries, guint, i));

      g_ptr_array_add (names, g_strdup_printf ("%s (%s)", entry->words, entry->speaker));
    }
  list = annal_word_list (names);
  return g_strdup_printf ("%s is a bound of different numbers: %s. They may have one origin.", number, list);
}

/* All entries of the group from @first on that share that entry's bound. */
static void
try_bound (AnnalNumberHistory *self, const AnnalNumberGroup *group, guint first, GetBound get_bound)
{
  const AnnalNumber *number = annal_number_history_get_number (self, g_array_index (group->entries, guint, first));
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (guint));
  const char *value = can_share (number) ? get_bound (number->quantity) : NULL;

  if (value == NULL || (get_bound == annal_quantity_get_lo && annal_decimal_compare (value, "0") == 0))
    return;
  for (guint i = 0; i < group->entries->len; i++)
    {
      guint index = g_array_index (group->entries, guint, i);
      const AnnalNumber *other = annal_number_history_get_number (self, index);
      const char *theirs = can_share (other) ? get_bound (other->quantity) : NULL;

      if (theirs == NULL || annal_decimal_compare (value, theirs) != 0 || !can_be_of_one_thing (number, other))
        continue;
      if (i < first)
        return;
      g_array_append_val (entries, index);
    }
  if (is_finding (self, entries))
    {
      AnnalSharedBound bound = { value, g_steal_pointer (&entries), NULL };

      bound.text = word_bound (self, &bound);
      g_array_append_val (self->bounds, bound);
    }
}

void
annal_number_history_find_shared_bounds (AnnalNumberHistory *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      const AnnalNumberGroup *group = annal_number_history_get_group (self, i);

      for (guint j = 0; j < group->entries->len; j++)
        {
          try_bound (self, group, j, annal_quantity_get_lo);
          try_bound (self, group, j, annal_quantity_get_hi);
        }
    }
}
