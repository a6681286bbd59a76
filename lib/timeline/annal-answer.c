/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Answers a query.
 *
 *  1. All conditions must hold; an entry meets a query as far as the condition
 *     that it meets least (three-valued, after Kleene: and is the minimum, not
 *     turns it round).
 *  2. The condition of which an index says that the fewest entries meet it
 *     lists them; the others are asked of each of those. Where no index serves,
 *     every entry is asked.
 *  3. So what is found does not depend on the plan.
 */

#include "timeline/annal-answer-private.h"

#include <string.h>

#include "index/annal-query-text-private.h"
#include "timeline/annal-criterion-private.h"

typedef struct
{
  AnnalTimeline *timeline;
  GPtrArray *criteria;     /* owned, of AnnalCriterion */
  AnnalCriterion *driver;  /* of @criteria, nullable */
} Plan;

static void
plan_clear (Plan *self)
{
  g_clear_pointer (&self->criteria, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static gboolean
add_condition (Plan *self, const AnnalCondition *condition, gint64 until, GError **error)
{
  AnnalCriterion *criterion = annal_criterion_new (self->timeline, condition, until, error);
  GString *description;

  if (criterion == NULL)
    return FALSE;
  description = g_string_new (NULL);
  annal_query_print_condition (condition, description);
  criterion->description = g_string_free (description, FALSE);
  g_ptr_array_add (self->criteria, criterion);
  return TRUE;
}

static void
add_moment (Plan *self, AnnalCriterion *criterion, const char *word, AnnalDate *date)
{
  criterion->description = g_strdup_printf ("%s:%s", word, annal_date_get_text (date));
  g_ptr_array_add (self->criteria, criterion);
}

static gboolean
plan_conditions (Plan *self, AnnalQuery *query, GError **error)
{
  gint64 until = query->known_at != NULL ? annal_date_get_last_second (query->known_at) : G_MAXINT64;

  for (guint i = 0; i < query->conditions->len; i++)
    if (!add_condition (self, &g_array_index (query->conditions, AnnalCondition, i), until, error))
      return FALSE;
  if (query->known_at != NULL)
    add_moment (self, annal_criterion_new_known (self->timeline, until), "known-at", query->known_at);
  if (query->as_of != NULL)
    add_moment (self, annal_criterion_new_as_of (self->timeline, query->as_of), "as-of", query->as_of);
  return TRUE;
}

/* An index that lists more than a quarter saves nothing over asking all. */
static void
choose_driver (Plan *self)
{
  guint least = annal_timeline_get_n_entries (self->timeline) / 4 + 16;

  for (guint i = 0; i < self->criteria->len; i++)
    {
      AnnalCriterion *criterion = g_ptr_array_index (self->criteria, i);

      if (criterion->list == NULL || criterion->negated || criterion->estimate >= least)
        continue;
      least = criterion->estimate;
      self->driver = criterion;
    }
}

static AnnalCertainty
judge (const Plan *self, guint entry)
{
  AnnalCertainty least = ANNAL_CERTAINTY_CERTAIN;

  for (guint i = 0; i < self->criteria->len && least > ANNAL_CERTAINTY_NO; i++)
    {
      const AnnalCriterion *criterion = g_ptr_array_index (self->criteria, i);
      AnnalCertainty certainty = criterion->judge (criterion, entry);

      least = MIN (least, criterion->negated ? ANNAL_CERTAINTY_CERTAIN - certainty : certainty);
    }
  return least;
}

static int
compare_entries (gconstpointer first, gconstpointer second)
{
  guint a = *(const guint *) first;
  guint b = *(const guint *) second;

  return (a > b) - (a < b);
}

/* In order, each once. */
static GArray *
list_candidates (const Plan *self)
{
  guint n = annal_timeline_get_n_entries (self->timeline);
  g_autoptr (GArray) listed = NULL;
  GArray *candidates;

  if (self->driver != NULL)
    {
      listed = self->driver->list (self->driver);
      candidates = g_array_sized_new (FALSE, FALSE, sizeof (guint), listed->len);
      g_array_append_vals (candidates, listed->data, listed->len);
      g_array_sort (candidates, compare_entries);
      return candidates;
    }
  candidates = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  g_array_set_size (candidates, n);
  for (guint i = 0; i < n; i++)
    g_array_index (candidates, guint, i) = i;
  return candidates;
}

static void
judge_candidates (AnnalAnswer *self, const Plan *plan, const GArray *candidates)
{
  self->entries = g_new (guint, candidates->len + 1);
  self->certainties = g_new (guint8, candidates->len + 1);
  for (guint i = 0; i < candidates->len; i++)
    {
      guint entry = g_array_index (candidates, guint, i);
      AnnalCertainty certainty;

      if (i > 0 && entry == g_array_index (candidates, guint, i - 1))
        continue;
      certainty = judge (plan, entry);
      if (certainty == ANNAL_CERTAINTY_NO)
        continue;
      self->entries[self->n] = entry;
      self->certainties[self->n++] = (guint8) certainty;
    }
}

static void
describe_plan (AnnalAnswer *self, const Plan *plan, guint n_candidates)
{
  guint n_certain = 0;

  if (plan->driver != NULL)
    g_string_append_printf (self->plan, "index %s: %s lists %u of %u entries\n", plan->driver->index,
                            plan->driver->description, n_candidates,
                            annal_timeline_get_n_entries (plan->timeline));
  else
    g_string_append_printf (self->plan, "all %u entries are looked at\n", n_candidates);
  for (guint i = 0; i < plan->criteria->len; i++)
    {
      const AnnalCriterion *criterion = g_ptr_array_index (plan->criteria, i);

      if (criterion->list != NULL && !criterion->negated)
        g_string_append_printf (self->plan, "each is asked: %s (index %s: %u)\n", criterion->description,
                                criterion->index, criterion->estimate);
      else
        g_string_append_printf (self->plan, "each is asked: %s\n", criterion->description);
    }
  for (guint i = 0; i < self->n; i++)
    n_certain += self->certainties[i] == ANNAL_CERTAINTY_CERTAIN ? 1 : 0;
  g_string_append_printf (self->plan, "found: %u, %u of them certainly, %u possibly\n", self->n, n_certain,
                          self->n - n_certain);
}

gboolean
annal_answer_init (AnnalAnswer *self, AnnalTimeline *timeline, AnnalQuery *query, GError **error)
{
  g_auto (Plan) plan = { timeline, g_ptr_array_new_with_free_func ((GDestroyNotify) annal_criterion_free), NULL };
  g_autoptr (GArray) candidates = NULL;

  memset (self, 0, sizeof *self);
  if (query != NULL && !plan_conditions (&plan, query, error))
    return FALSE;
  choose_driver (&plan);
  candidates = list_candidates (&plan);
  judge_candidates (self, &plan, candidates);
  self->plan = g_string_new (NULL);
  describe_plan (self, &plan, candidates->len);
  return TRUE;
}

void
annal_answer_clear (AnnalAnswer *self)
{
  g_clear_pointer (&self->entries, g_free);
  g_clear_pointer (&self->certainties, g_free);
  if (self->plan != NULL)
    g_string_free (g_steal_pointer (&self->plan), TRUE);
}
