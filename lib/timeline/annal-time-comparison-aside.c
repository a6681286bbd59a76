/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What is said of the sequence of two records and was left aside, because it
 * contradicts dates or goes round in a circle: there the stated dates stand, but
 * not without a word. It is the shortest chain from the one to the other of what
 * holds within their component; a chain that says no more than the answer does
 * is not told.
 */

#include "timeline/annal-time-comparison-private.h"

#define NONE G_MAXUINT

typedef struct
{
  const AnnalRows *rows;
  guint component;
  GHashTable *reached_by; /* owned: end to the constraint that led there, or to NONE */
  GArray *queue;          /* owned, of ends */
} Search;

static void
reach (Search *self, guint end, guint step)
{
  if (g_hash_table_contains (self->reached_by, GUINT_TO_POINTER (end)))
    return;
  g_hash_table_insert (self->reached_by, GUINT_TO_POINTER (end), GUINT_TO_POINTER (step));
  g_array_append_val (self->queue, end);
}

/* The end of what it leads from is not later than those it reaches. */
static void
reach_from (Search *self, guint end)
{
  const AnnalConstraints *constraints = &self->rows->columns->constraints;

  if (end % 2 == 0 || annal_rows_is_instant (self->rows, end / 2))
    reach (self, end ^ 1, NONE);
  for (guint i = constraints->first_leaving[end]; i < constraints->first_leaving[end + 1]; i++)
    if (annal_rows_get_component (self->rows, constraints->leaving[i].after) == self->component)
      reach (self, annal_constraint_get_latter (&constraints->leaving[i]), i);
}

/* As indexes of constraints, the first one first. */
static GArray *
trace_back (const Search *self, guint end)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (guint));

  for (;;)
    {
      guint step = GPOINTER_TO_UINT (g_hash_table_lookup (self->reached_by, GUINT_TO_POINTER (end)));
      gpointer of_other;

      if (step != NONE)
        {
          g_array_prepend_val (steps, step);
          end = annal_constraint_get_former (annal_rows_get_constraint (self->rows, step));
        }
      else if (g_hash_table_lookup_extended (self->reached_by, GUINT_TO_POINTER (end ^ 1), NULL, &of_other) &&
               GPOINTER_TO_UINT (of_other) != NONE)
        end ^= 1;
      else
        return steps;
    }
}

/* NULL where nothing leads from the one row to the other. */
static GArray *
find_chain (const AnnalRows *rows, guint from, guint to)
{
  g_autoptr (GHashTable) reached_by = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));
  Search search = { rows, annal_rows_get_component (rows, from), reached_by, queue };

  reach (&search, 2 * from, NONE);
  reach (&search, 2 * from + 1, NONE);
  for (guint head = 0; head < queue->len; head++)
    {
      guint end = g_array_index (queue, guint, head);

      if (end / 2 == to)
        return trace_back (&search, end);
      reach_from (&search, end);
    }
  return NULL;
}

static void
add_chain (const AnnalRelatedRows *self, guint from, guint to, GPtrArray *words)
{
  g_autoptr (GArray) steps = find_chain (self->sequence, from, to);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const AnnalConstraint *step = annal_rows_get_constraint (self->sequence, g_array_index (steps, guint, i));
      g_autofree char *said = annal_related_rows_say_constraint (self, step);

      if (!g_ptr_array_find_with_equal_func (words, said, g_str_equal, NULL))
        g_ptr_array_add (words, g_steal_pointer (&said));
    }
}

char *
annal_related_rows_say_aside (const AnnalRelatedRows *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  guint a = self->rows[0], b = self->rows[1];

  if (a == b || !annal_rows_is_contradictory (self->sequence, a) ||
      annal_rows_get_component (self->sequence, a) != annal_rows_get_component (self->sequence, b))
    return NULL;
  if (self->certainties[ANNAL_SPAN_QUESTION_BEFORE] != ANNAL_CERTAINTY_CERTAIN)
    add_chain (self, a, b, words);
  if (self->certainties[ANNAL_SPAN_QUESTION_AFTER] != ANNAL_CERTAINTY_CERTAIN)
    add_chain (self, b, a, words);
  g_ptr_array_add (words, NULL);
  return words->len > 1 ? g_strjoinv ("; ", (char **) words->pdata) : NULL;
}
