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

#include "analysis/number/annal-number-private.h"

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

static gboolean
have_one_principal (const AnnalNumber *a, const AnnalNumber *b)
{
  return a->principal != NULL && g_strcmp0 (a->principal, b->principal) == 0;
}

/* Whether two of the entries are a finding by themselves (property 3): the first
 * and another, or one with the first one's number and one of its principal.
 */
static gboolean
is_finding (const AnnalNumberHistory *self, const GArray *entries)
{
  const AnnalNumber *first = annal_number_history_get_number (self, g_array_index (entries, guint, 0));
  gboolean has_other_voice = FALSE;
  gboolean has_other_number = FALSE;

  for (guint i = 1; i < entries->len; i++)
    {
      const AnnalNumber *other = annal_number_history_get_number (self, g_array_index (entries, guint, i));
      gboolean differs = are_different (first, other);
      gboolean one_voice = have_one_principal (first, other);

      if (differs && !one_voice)
        return TRUE;
      has_other_voice |= !one_voice;
      has_other_number |= differs;
    }
  return has_other_voice && has_other_number;
}

/* 120,000 is a bound of different numbers: “80,000 to 120,000 people” (Lee
 * Min-hyung) and “up to 120,000 people” (a newspaper). They may have one origin.
 */
static char *
word_bound (const AnnalNumberHistory *self, const AnnalSharedBound *bound)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  g_autofree char *number = annal_word_decimal (bound->value);

  for (guint i = 0; i < bound->entries->len; i++)
    {
      const AnnalNumber *entry = annal_number_history_get_number (self, g_array_index (bound->entries, guint, i));

      g_ptr_array_add (names, g_strdup_printf ("%s (%s)", entry->words, entry->speaker));
    }
  list = annal_word_list (names);
  return g_strdup_printf ("%s is a bound of different numbers: %s. They may have one origin.", number, list);
}

/* An entry of a group with a bound. */
typedef struct
{
  const char *value; /* borrowed */
  guint place;       /* in the group */
  guint run;         /* where in the list those of its value begin */
} Bounded;

static int
compare_values (gconstpointer first, gconstpointer second)
{
  const Bounded *a = first;
  const Bounded *b = second;
  int order = annal_decimal_compare (a->value, b->value);

  return order != 0 ? order : (a->place > b->place) - (a->place < b->place);
}

/* The group's entries that have such a bound, by its value. */
static GArray *
list_bounded (const AnnalNumberHistory *self, const AnnalNumberGroup *group, GetBound get_bound)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Bounded));

  for (guint i = 0; i < group->entries->len; i++)
    {
      const AnnalNumber *number = annal_number_history_get_number (self, g_array_index (group->entries, guint, i));
      Bounded bounded = { can_share (number) ? get_bound (number->quantity) : NULL, i, 0 };

      if (bounded.value != NULL &&
          (get_bound == annal_quantity_get_hi || annal_decimal_compare (bounded.value, "0") != 0))
        g_array_append_val (list, bounded);
    }
  g_array_sort (list, compare_values);
  for (guint i = 1; i < list->len; i++)
    {
      const Bounded *before = &g_array_index (list, Bounded, i - 1);
      Bounded *bounded = &g_array_index (list, Bounded, i);

      bounded->run = annal_decimal_compare (before->value, bounded->value) == 0 ? before->run : i;
    }
  return list;
}

/* All entries of the group from that at @at on that share that entry's bound. */
static void
try_bound (AnnalNumberHistory *self, const AnnalNumberGroup *group, const GArray *list, guint at)
{
  const Bounded *first = &g_array_index (list, Bounded, at);
  guint own = g_array_index (group->entries, guint, first->place);
  const AnnalNumber *number = annal_number_history_get_number (self, own);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (guint));
  const char *value = first->value;

  for (guint i = first->run; i < list->len && g_array_index (list, Bounded, i).run == first->run; i++)
    {
      const Bounded *bounded = &g_array_index (list, Bounded, i);
      guint index = g_array_index (group->entries, guint, bounded->place);

      if (!can_be_of_one_thing (number, annal_number_history_get_number (self, index)))
        continue;
      if (i < at)
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

/* By the first entry that has them, as they are told. */
static int
compare_bounds (gconstpointer first, gconstpointer second)
{
  const AnnalSharedBound *a = first;
  const AnnalSharedBound *b = second;
  guint x = g_array_index (a->entries, guint, 0);
  guint y = g_array_index (b->entries, guint, 0);

  return (x > y) - (x < y);
}

void
annal_number_history_find_shared_bounds (AnnalNumberHistory *self)
{
  static const GetBound get_bounds[] = { annal_quantity_get_lo, annal_quantity_get_hi };

  for (guint i = 0; i < self->groups->len; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (get_bounds); j++)
      {
        const AnnalNumberGroup *group = annal_number_history_get_group (self, i);
        g_autoptr (GArray) list = list_bounded (self, group, get_bounds[j]);

        for (guint at = 0; at < list->len; at++)
          try_bound (self, group, list, at);
      }
  g_array_sort (self->bounds, compare_bounds);
}
