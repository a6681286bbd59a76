/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The reader of queries: no text crashes it; what it refuses it tells the place
 * of; what it reads is printed in a form that stays as it is and asks the same.
 */

#include <string.h>

#include "fuzz.h"
#include "index/annal-query-private.h"

static void
check_refused (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalQuery) query = annal_query_new ();
  g_autofree char *printed = NULL;
  gsize position = strlen (text) + 1;

  g_assert_false (annal_query_check_text (text, &position, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (position, <=, strlen (text));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));

  g_assert_false (annal_query_add_text (query, text, NULL));
  printed = annal_query_to_text (query);
  g_assert_cmpstr (printed, ==, "");
}

/* The same conditions by setters, added the other way round. */
static AnnalQuery *
rebuild (AnnalQuery *query)
{
  AnnalQuery *same = annal_query_new ();

  for (guint i = query->conditions->len; i > 0; i--)
    {
      const AnnalCondition *condition = &g_array_index (query->conditions, AnnalCondition, i - 1);
      gboolean ok;

      if (condition->type == ANNAL_CONDITION_FACET)
        ok = annal_query_add_facet (same, condition->facet, (const char *const *) condition->values,
                                    condition->negated, NULL);
      else if (condition->type == ANNAL_CONDITION_WINDOW)
        ok = annal_query_add_window (same, condition->clock, condition->window, condition->date, condition->least,
                                     condition->negated, NULL);
      else
        ok = annal_query_add_phrase (same, condition->words, condition->negated, NULL);
      g_assert_true (ok);
    }
  g_assert_true (annal_query_set_known_at (same, query->known_at, NULL));
  g_assert_true (annal_query_set_as_of (same, query->as_of, NULL));
  annal_query_set_sort (same, query->sort, query->descending);
  annal_query_set_limit (same, query->limit);
  annal_query_set_offset (same, query->offset);
  return same;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup (size > 0 ? (const char *) data : "", size);
  g_autoptr (AnnalQuery) query = annal_query_new_from_text (text, NULL);
  g_autoptr (AnnalQuery) again = NULL;
  g_autoptr (AnnalQuery) rebuilt = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *printed_again = NULL;
  g_autofree char *printed_rebuilt = NULL;

  if (query == NULL)
    {
      check_refused (text);
      return 0;
    }
  printed = annal_query_to_text (query);
  again = annal_query_new_from_text (printed, NULL);
  g_assert_nonnull (again);
  printed_again = annal_query_to_text (again);
  g_assert_cmpstr (printed_again, ==, printed);
  g_assert_cmpuint (again->n_bytes, ==, query->n_bytes);
  g_assert_cmpuint (again->n_values, ==, query->n_values);

  rebuilt = rebuild (query);
  printed_rebuilt = annal_query_to_text (rebuilt);
  g_assert_cmpstr (printed_rebuilt, ==, printed);
  return 0;
}
