/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A query is a set of conditions and a few settings.
 *
 * Invariants:
 *  1. The conditions are sorted by compare_conditions() and none stands twice;
 *     the values of each are sorted and none stands twice. So two queries that
 *     were put together in another order are the same.
 *  2. What is in it can be printed, and the text is read as the same query: the
 *     setters refuse what has no text, and what would make it too long.
 *  3. A setter that fails changes nothing.
 */

#include "index/annal-query-private.h"

#include <string.h>

#include <annal/annal-error.h>

#include "index/annal-word-index-private.h"

/* For sort:, limit: and offset:, and the blanks between them. */
#define BYTES_OF_SETTINGS 128

G_DEFINE_BOXED_TYPE (AnnalQuery, annal_query, annal_query_ref, annal_query_unref)

static void
condition_clear (AnnalCondition *self)
{
  g_clear_pointer (&self->values, g_strfreev);
  g_clear_pointer (&self->date, annal_date_unref);
  g_clear_pointer (&self->words, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalCondition, condition_clear)

static AnnalCondition
condition_copy (const AnnalCondition *self)
{
  AnnalCondition copy = *self;

  copy.values = g_strdupv (self->values);
  copy.date = self->date != NULL ? annal_date_ref (self->date) : NULL;
  copy.words = g_strdup (self->words);
  return copy;
}

static int
compare_values (char **a, char **b)
{
  gsize i = 0;

  if (a == NULL || b == NULL)
    return (a != NULL) - (b != NULL);
  while (a[i] != NULL && g_strcmp0 (a[i], b[i]) == 0)
    i++;
  return g_strcmp0 (a[i], b[i]);
}

static int
compare_dates (AnnalDate *a, AnnalDate *b)
{
  return g_strcmp0 (a != NULL ? annal_date_get_text (a) : NULL, b != NULL ? annal_date_get_text (b) : NULL);
}

/* Facets in the order of the enumeration, then windows, then words; what is
 * asked for before what is not.
 */
static int
compare_conditions (const AnnalCondition *a, const AnnalCondition *b)
{
  const int numbers[][2] = {
    { (int) a->type, (int) b->type },
    { (int) a->facet, (int) b->facet },
    { (int) a->clock, (int) b->clock },
    { a->negated, b->negated },
    { (int) a->window, (int) b->window },
    { (int) a->least, (int) b->least },
  };
  int order;

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (numbers[i][0] != numbers[i][1])
      return numbers[i][0] < numbers[i][1] ? -1 : 1;
  order = compare_values (a->values, b->values);
  if (order == 0)
    order = compare_dates (a->date, b->date);
  return order != 0 ? order : g_strcmp0 (a->words, b->words);
}

/**
 * annal_query_new:
 *
 * Makes a query without conditions: it asks for everything, in the order of
 * the timeline.
 *
 * Returns: (transfer full): the query
 *
 * Since: 0.1
 */
AnnalQuery *
annal_query_new (void)
{
  AnnalQuery *self = g_atomic_rc_box_new0 (AnnalQuery);

  self->conditions = g_array_new (FALSE, FALSE, sizeof (AnnalCondition));
  g_array_set_clear_func (self->conditions, (GDestroyNotify) condition_clear);
  self->sort = ANNAL_SORT_WHEN;
  self->limit = G_MAXUINT;
  return self;
}

/**
 * annal_query_ref:
 * @self: a query
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalQuery *
annal_query_ref (AnnalQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
query_clear (gpointer data)
{
  AnnalQuery *self = data;

  g_array_unref (self->conditions);
  g_clear_pointer (&self->known_at, annal_date_unref);
  g_clear_pointer (&self->as_of, annal_date_unref);
}

/**
 * annal_query_unref:
 * @self: (transfer full): a query
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_query_unref (AnnalQuery *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, query_clear);
}

/**
 * annal_query_copy:
 * @self: a query
 *
 * Makes another query that asks the same and can be changed by itself.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */
AnnalQuery *
annal_query_copy (AnnalQuery *self)
{
  AnnalQuery *copy;

  g_return_val_if_fail (self != NULL, NULL);
  copy = g_atomic_rc_box_dup (sizeof *self, self);
  copy->conditions = g_array_sized_new (FALSE, FALSE, sizeof (AnnalCondition), self->conditions->len);
  g_array_set_clear_func (copy->conditions, (GDestroyNotify) condition_clear);
  for (guint i = 0; i < self->conditions->len; i++)
    {
      AnnalCondition condition = condition_copy (&g_array_index (self->conditions, AnnalCondition, i));

      g_array_append_val (copy->conditions, condition);
    }
  if (self->known_at != NULL)
    annal_date_ref (self->known_at);
  if (self->as_of != NULL)
    annal_date_ref (self->as_of);
  return copy;
}

static gboolean
check_bytes (gsize n_bytes, GError **error)
{
  if (n_bytes + BYTES_OF_SETTINGS <= ANNAL_QUERY_MAX_BYTES)
    return TRUE;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_LIMIT,
               "a query has at most %d bytes when it is written; ask in several queries", ANNAL_QUERY_MAX_BYTES);
  return FALSE;
}

static gboolean
check_room (AnnalQuery *self, guint n_values, gsize n_bytes, GError **error)
{
  if (self->conditions->len >= ANNAL_QUERY_MAX_CONDITIONS)
    g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_LIMIT, "a query has at most %d conditions; ask in several queries",
                 ANNAL_QUERY_MAX_CONDITIONS);
  else if (self->n_values + n_values > ANNAL_QUERY_MAX_VALUES)
    g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_LIMIT, "a query has at most %d values; ask in several queries",
                 ANNAL_QUERY_MAX_VALUES);
  else
    return check_bytes (self->n_bytes + n_bytes, error);
  return FALSE;
}

static gsize
measure_condition (const AnnalCondition *condition)
{
  g_autoptr (GString) text = g_string_new (NULL);

  annal_query_print_condition (condition, text);
  return text->len + 1;
}

/* Takes what @condition owns, whether it succeeds or not. */
static gboolean
add_condition (AnnalQuery *self, AnnalCondition *condition, GError **error)
{
  g_auto (AnnalCondition) mine = *condition;
  guint n_values = mine.values != NULL ? g_strv_length (mine.values) : 0;
  gsize n_bytes = measure_condition (&mine);
  guint at = self->conditions->len;
  int order = 1;

  while (at > 0 &&
         (order = compare_conditions (&g_array_index (self->conditions, AnnalCondition, at - 1), &mine)) > 0)
    at--;
  if (at > 0 && order == 0)
    return TRUE;
  if (!check_room (self, n_values, n_bytes, error))
    return FALSE;
  g_array_insert_val (self->conditions, at, mine);
  memset (&mine, 0, sizeof mine);
  self->n_values += n_values;
  self->n_bytes += n_bytes;
  return TRUE;
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Takes the texts; sorts them and drops those that stand twice. */
static char **
make_set (GPtrArray *texts)
{
  g_autoptr (GPtrArray) set = g_ptr_array_new ();

  g_ptr_array_sort (texts, compare_texts);
  for (guint i = 0; i < texts->len; i++)
    if (i == 0 || strcmp (g_ptr_array_index (texts, i), g_ptr_array_index (texts, i - 1)) != 0)
      g_ptr_array_add (set, g_strdup (g_ptr_array_index (texts, i)));
  g_ptr_array_add (set, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&set), FALSE);
}

/**
 * annal_query_add_facet:
 * @self: a query
 * @facet: a facet
 * @values: (array zero-terminated=1): values, one of which the record must
 *   have, or none where @negated
 * @negated: whether those that have it are left out
 * @error: return location for an error
 *
 * Asks for records by a property. Fails with %ANNAL_ERROR_INVALID for a value
 * that the facet cannot have by its enumeration, such as the stance "deni", for
 * an empty one, or where there is none at all; with %ANNAL_ERROR_LIMIT where the
 * query becomes too great. Whether a dossier has such an id or term is seen
 * when the query is asked.
 *
 * Returns: whether it was added; else @self is as before
 *
 * Since: 0.1
 */
gboolean
annal_query_add_facet (AnnalQuery *self,
                       AnnalFacet facet,
                       const char *const *values,
                       gboolean negated,
                       GError **error)
{
  AnnalCondition condition = { .type = ANNAL_CONDITION_FACET, .negated = negated != FALSE, .facet = facet };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (facet > ANNAL_FACET_UNSET && facet <= ANNAL_FACET_MONTH, FALSE);
  g_return_val_if_fail (values != NULL, FALSE);
  for (gsize i = 0; values[i] != NULL; i++)
    {
      char *text = annal_query_clean_value (facet, values[i], error);

      if (text == NULL)
        return FALSE;
      g_ptr_array_add (texts, text);
    }
  if (texts->len == 0)
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "a condition needs a value; give one or more");
      return FALSE;
    }
  condition.values = make_set (texts);
  return add_condition (self, &condition, error);
}

AnnalWindow
annal_query_get_usual_window (AnnalClock clock)
{
  return clock == ANNAL_CLOCK_VALID ? ANNAL_WINDOW_OVERLAPPING : ANNAL_WINDOW_IN;
}

gboolean
annal_query_check_clock (AnnalClock clock, GError **error)
{
  if (clock != ANNAL_CLOCK_RECORDED)
    return TRUE;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
               "“recorded” asks for the log of a store, and files keep none; “published” asks when it came out");
  return FALSE;
}

/* A date that was read with another rule of winters is not the one that its
 * text gives.
 */
static gboolean
check_date (AnnalDate *date, GError **error)
{
  g_autoptr (AnnalDate) again = annal_date_new (annal_date_get_text (date), NULL);

  if (again != NULL && annal_date_equal (date, again))
    return TRUE;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
               "“%s” was read by another rule of winters than a query is; give the months instead",
               annal_date_get_text (date));
  return FALSE;
}

/**
 * annal_query_add_window:
 * @self: a query
 * @clock: by which time
 * @window: how the record lies to the date; unset for what is usual with the
 *   clock
 * @date: the window of time
 * @least: %ANNAL_CERTAINTY_POSSIBLE for what may lie so,
 *   %ANNAL_CERTAINTY_CERTAIN for what surely does
 * @negated: whether those that lie so are left out
 * @error: return location for an error
 *
 * Asks for records by a time. Fails with %ANNAL_ERROR_INVALID for
 * %ANNAL_CLOCK_RECORDED, which only a store has, and for a season of a date that
 * was read with one of the flags about winters, with %ANNAL_ERROR_LIMIT where
 * the query becomes too great.
 *
 * Returns: whether it was added; else @self is as before
 *
 * Since: 0.1
 */
gboolean
annal_query_add_window (AnnalQuery *self,
                        AnnalClock clock,
                        AnnalWindow window,
                        AnnalDate *date,
                        AnnalCertainty least,
                        gboolean negated,
                        GError **error)
{
  AnnalCondition condition = {
    .type = ANNAL_CONDITION_WINDOW,
    .negated = negated != FALSE,
    .clock = clock,
    .window = window != ANNAL_WINDOW_UNSET ? window : annal_query_get_usual_window (clock),
    .least = least,
  };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (clock > ANNAL_CLOCK_UNSET && clock <= ANNAL_CLOCK_RECORDED, FALSE);
  g_return_val_if_fail ((guint) window <= ANNAL_WINDOW_AFTER, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);
  g_return_val_if_fail (least == ANNAL_CERTAINTY_POSSIBLE || least == ANNAL_CERTAINTY_CERTAIN, FALSE);
  if (!annal_query_check_clock (clock, error) || !check_date (date, error))
    return FALSE;
  condition.date = annal_date_ref (date);
  return add_condition (self, &condition, error);
}

static gboolean
has_word (const char *text)
{
  g_autoptr (AnnalWordPattern) pattern = annal_word_pattern_new (text, TRUE);

  return !annal_word_pattern_is_empty (pattern);
}

/**
 * annal_query_add_phrase:
 * @self: a query
 * @phrase: one word, or several that follow each other in one text of the
 *   record; a word that ends in "*" stands for all that begin so
 * @negated: whether those that have it are left out
 * @error: return location for an error
 *
 * Asks for records by the words of their titles, quotes and names. To ask for
 * several words wherever they stand, add each. Fails with %ANNAL_ERROR_INVALID
 * where there is no word in @phrase, with %ANNAL_ERROR_LIMIT where the query
 * becomes too great.
 *
 * Returns: whether it was added; else @self is as before
 *
 * Since: 0.1
 */
gboolean
annal_query_add_phrase (AnnalQuery *self,
                        const char *phrase,
                        gboolean negated,
                        GError **error)
{
  AnnalCondition condition = { .type = ANNAL_CONDITION_WORDS, .negated = negated != FALSE };
  g_autofree char *shown = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (phrase != NULL, FALSE);
  condition.words = annal_query_clean_text (phrase, error);
  if (condition.words == NULL)
    return FALSE;
  if (has_word (condition.words))
    return add_condition (self, &condition, error);
  shown = annal_query_excerpt (condition.words, strlen (condition.words));
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "there is no word to look for in “%s”", shown);
  condition_clear (&condition);
  return FALSE;
}

static gsize
measure_date (const char *key, AnnalDate *date)
{
  return date != NULL ? strlen (key) + strlen (annal_date_get_text (date)) + 2 : 0;
}

static gboolean
set_date (AnnalQuery *self, const char *key, AnnalDate **to, AnnalDate *date, GError **error)
{
  gsize n_bytes = self->n_bytes - measure_date (key, *to) + measure_date (key, date);

  if (date != NULL && (!check_date (date, error) || !check_bytes (n_bytes, error)))
    return FALSE;
  if (date != NULL)
    annal_date_ref (date);
  g_clear_pointer (to, annal_date_unref);
  *to = date;
  self->n_bytes = n_bytes;
  return TRUE;
}

/**
 * annal_query_get_known_at:
 * @self: a query
 *
 * Reads the moment whose knowledge is asked for.
 *
 * Returns: (transfer none) (nullable): the date, or %NULL for what is known now
 *
 * Since: 0.1
 */
AnnalDate *
annal_query_get_known_at (AnnalQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->known_at;
}

/**
 * annal_query_set_known_at:
 * @self: a query
 * @date: (nullable): a date, or %NULL for now
 * @error: return location for an error
 *
 * Asks for what the public could have read by the end of a date. Fails with
 * %ANNAL_ERROR_INVALID for a date that has no end, as with
 * [method@Annal.Query.add_window] and with %ANNAL_ERROR_LIMIT.
 *
 * Returns: whether it was set; else @self is as before
 *
 * Since: 0.1
 */
gboolean
annal_query_set_known_at (AnnalQuery *self,
                          AnnalDate *date,
                          GError **error)
{
  g_autofree char *shown = NULL;
  gint64 end;

  g_return_val_if_fail (self != NULL, FALSE);
  if (date == NULL || annal_date_get_latest (date, &end))
    return set_date (self, "known-at", &self->known_at, date, error);
  shown = annal_query_excerpt (annal_date_get_text (date), strlen (annal_date_get_text (date)));
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
               "“%s” has no end by which something could be known; give a day", shown);
  return FALSE;
}

/**
 * annal_query_get_as_of:
 * @self: a query
 *
 * Reads the time for which claims must hold.
 *
 * Returns: (transfer none) (nullable): the date, or %NULL for any
 *
 * Since: 0.1
 */
AnnalDate *
annal_query_get_as_of (AnnalQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->as_of;
}

/**
 * annal_query_set_as_of:
 * @self: a query
 * @date: (nullable): a date, or %NULL for any
 * @error: return location for an error
 *
 * Asks for what is said to hold at a date. Fails as
 * [method@Annal.Query.add_window] does.
 *
 * Returns: whether it was set; else @self is as before
 *
 * Since: 0.1
 */
gboolean
annal_query_set_as_of (AnnalQuery *self,
                       AnnalDate *date,
                       GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return set_date (self, "as-of", &self->as_of, date, error);
}

/**
 * annal_query_get_sort:
 * @self: a query
 *
 * Reads the order of the answers.
 *
 * Returns: the order, %ANNAL_SORT_WHEN where none was set
 *
 * Since: 0.1
 */
AnnalSort
annal_query_get_sort (AnnalQuery *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_SORT_UNSET);
  return self->sort;
}

/**
 * annal_query_get_descending:
 * @self: a query
 *
 * Tells whether the last answer of the order comes first.
 *
 * Returns: whether it does
 *
 * Since: 0.1
 */
gboolean
annal_query_get_descending (AnnalQuery *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->descending;
}

/**
 * annal_query_set_sort:
 * @self: a query
 * @sort: an order
 * @descending: whether its last answer comes first
 *
 * Sets the order of the answers.
 *
 * Since: 0.1
 */
void
annal_query_set_sort (AnnalQuery *self,
                      AnnalSort sort,
                      gboolean descending)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail ((guint) sort <= ANNAL_SORT_ID);
  self->sort = sort != ANNAL_SORT_UNSET ? sort : ANNAL_SORT_WHEN;
  self->descending = descending != FALSE;
}

/**
 * annal_query_get_limit:
 * @self: a query
 *
 * Reads how many answers are wanted at most.
 *
 * Returns: the number, %G_MAXUINT for all
 *
 * Since: 0.1
 */
guint
annal_query_get_limit (AnnalQuery *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->limit;
}

/**
 * annal_query_set_limit:
 * @self: a query
 * @limit: how many answers are wanted at most; %G_MAXUINT for all
 *
 * Limits the answers.
 *
 * Since: 0.1
 */
void
annal_query_set_limit (AnnalQuery *self,
                       guint limit)
{
  g_return_if_fail (self != NULL);
  self->limit = limit;
}

/**
 * annal_query_get_offset:
 * @self: a query
 *
 * Reads how many answers are passed over.
 *
 * Returns: the number
 *
 * Since: 0.1
 */
guint
annal_query_get_offset (AnnalQuery *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->offset;
}

/**
 * annal_query_set_offset:
 * @self: a query
 * @offset: how many answers are passed over
 *
 * Passes over the first answers.
 *
 * Since: 0.1
 */
void
annal_query_set_offset (AnnalQuery *self,
                        guint offset)
{
  g_return_if_fail (self != NULL);
  self->offset = offset;
}
