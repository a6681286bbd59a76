/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The predicates of claims, what each takes for granted, and their families. */

#include "analysis/compare/annal-comparison-filling-private.h"

#include <annal/annal-term.h>

#include "model/annal-dossier-private.h"

/* Of the terms that one takes for granted, the nearest so many count, so that
 * no vocabulary needs memory in the square of its size.
 */
#define MAX_PRESUPPOSED 256

guint
annal_filling_get_predicate (AnnalFilling *filling, const char *id)
{
  AnnalComparer *self = filling->self;
  AnnalPredicateRow row = { .id = NULL };
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (filling->predicates, id));

  if (place != 0)
    return place - 1;
  row.id = g_strdup (id);
  row.term = annal_dossier_resolve_term (self->dossier, ANNAL_TERM_ROLE_PREDICATE, id);
  row.presupposes = g_array_new (FALSE, FALSE, sizeof (guint));
  row.family = self->predicates->len;
  g_array_append_val (self->predicates, row);
  g_hash_table_insert (filling->predicates, row.id, GUINT_TO_POINTER (self->predicates->len));
  return self->predicates->len - 1;
}

static AnnalPredicateRow *
get_row (AnnalComparer *self, guint predicate)
{
  return &g_array_index (self->predicates, AnnalPredicateRow, predicate);
}

/* Appends what @of takes for granted by itself to what @predicate does. */
static void
add_presupposed (AnnalFilling *filling, guint predicate, guint of, GHashTable *seen)
{
  AnnalTerm *term = get_row (filling->self, of)->term;

  for (guint i = 0; term != NULL && i < annal_term_get_n_presupposed (term); i++)
    {
      guint other = annal_filling_get_predicate (filling, annal_term_get_presupposed (term, i));
      GArray *all = get_row (filling->self, predicate)->presupposes;

      if (all->len < MAX_PRESUPPOSED && g_hash_table_add (seen, GUINT_TO_POINTER (other)))
        g_array_append_val (all, other);
    }
}

static guint
find_family (AnnalComparer *self, guint predicate)
{
  while (get_row (self, predicate)->family != predicate)
    predicate = get_row (self, predicate)->family = get_row (self, get_row (self, predicate)->family)->family;
  return predicate;
}

static void
unite_families (AnnalComparer *self, guint a, guint b)
{
  a = find_family (self, a);
  b = find_family (self, b);
  get_row (self, MAX (a, b))->family = MIN (a, b);
}

/* Meeting a predicate for the first time adds it to those that are closed. */
void
annal_filling_close_predicates (AnnalFilling *filling)
{
  AnnalComparer *self = filling->self;

  for (guint i = 0; i < self->predicates->len; i++)
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      g_hash_table_add (seen, GUINT_TO_POINTER (i));
      add_presupposed (filling, i, i, seen);
      for (guint j = 0; j < get_row (self, i)->presupposes->len; j++)
        {
          guint other = g_array_index (get_row (self, i)->presupposes, guint, j);

          unite_families (self, i, other);
          add_presupposed (filling, i, other, seen);
        }
    }
  for (guint i = 0; i < self->predicates->len; i++)
    get_row (self, i)->family = find_family (self, i);
}
