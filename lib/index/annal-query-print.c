/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The canonical text of a query: its conditions in their order, then its
 * settings, each as short as annal-query-parse.c reads it back.
 */

#include <annal/annal-enum-types.h>

#include "index/annal-query-text-private.h"
#include "model/annal-vocabulary-private.h"

static void
print_quoted (const char *text, GString *out)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
print_text (const char *text, gboolean bare, GString *out)
{
  if (bare)
    g_string_append (out, text);
  else
    print_quoted (text, out);
}

static gboolean
is_bare_value (AnnalFacet facet, const char *value)
{
  if (annal_query_starts_oddly (value) || (facet == ANNAL_FACET_TO && annal_query_looks_like_date (value)))
    return FALSE;
  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p))
    if (*p == ' ' || *p == ',' || annal_query_is_quote (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static gboolean
is_bare_phrase (const char *text)
{
  const char *end = text + strlen (text);

  if (annal_query_starts_oddly (text) || annal_query_is_joiner (text, end - text) || end[-1] == ')')
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (*p == ' ' || *p == ':' || annal_query_is_list_comma (text, end, p) ||
        annal_query_is_quote (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static void
print_facet (const AnnalCondition *condition, GString *out)
{
  g_string_append (out, annal_word_get (ANNAL_TYPE_FACET, (int) condition->facet));
  for (gsize i = 0; condition->values[i] != NULL; i++)
    {
      g_string_append_c (out, i == 0 ? ':' : ',');
      print_text (condition->values[i], is_bare_value (condition->facet, condition->values[i]), out);
    }
}

static void
print_window (const AnnalCondition *condition, GString *out)
{
  g_string_append_printf (out, "%s:", annal_word_get (ANNAL_TYPE_CLOCK, (int) condition->clock));
  if (condition->least == ANNAL_CERTAINTY_CERTAIN)
    g_string_append (out, ANNAL_QUERY_CERTAIN ":");
  if (condition->window != annal_query_get_usual_window (condition->clock))
    g_string_append_printf (out, "%s:", annal_word_get (ANNAL_TYPE_WINDOW, (int) condition->window));
  g_string_append (out, annal_date_get_text (condition->date));
}

void
annal_query_print_condition (const AnnalCondition *condition, GString *out)
{
  if (condition->negated)
    g_string_append_c (out, '-');
  switch (condition->type)
    {
    case ANNAL_CONDITION_FACET:
      print_facet (condition, out);
      break;
    case ANNAL_CONDITION_WINDOW:
      print_window (condition, out);
      break;
    case ANNAL_CONDITION_WORDS:
      print_text (condition->words, is_bare_phrase (condition->words), out);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
begin_term (GString *out)
{
  if (out->len > 0)
    g_string_append_c (out, ' ');
}

static void
print_date (const char *key, AnnalDate *date, GString *out)
{
  if (date == NULL)
    return;
  begin_term (out);
  g_string_append_printf (out, "%s:%s", key, annal_date_get_text (date));
}

static void
print_number (const char *key, guint number, guint usual, GString *out)
{
  if (number == usual)
    return;
  begin_term (out);
  g_string_append_printf (out, "%s:%u", key, number);
}

static void
print_sort (AnnalQuery *self, GString *out)
{
  if (self->sort == ANNAL_SORT_WHEN && !self->descending)
    return;
  begin_term (out);
  g_string_append_printf (out, "sort:%s%s", self->descending ? "-" : "",
                          annal_word_get (ANNAL_TYPE_SORT, (int) self->sort));
}

/**
 * annal_query_to_text:
 * @self: a query
 *
 * Writes a query in one line, in the form that all queries share that ask the
 * same: conditions and values are sorted, dates are EDTF, and only what needs
 * quotes has them. [ctor@Annal.Query.new_from_text] makes the same query of it.
 *
 * Returns: (transfer full): the text, empty for a query that asks for everything
 *
 * Since: 0.1
 */
char *
annal_query_to_text (AnnalQuery *self)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  out = g_string_new (NULL);
  for (guint i = 0; i < self->conditions->len; i++)
    {
      begin_term (out);
      annal_query_print_condition (&g_array_index (self->conditions, AnnalCondition, i), out);
    }
  print_date ("known-at", self->known_at, out);
  print_date ("as-of", self->as_of, out);
  print_sort (self, out);
  print_number ("limit", self->limit, G_MAXUINT, out);
  print_number ("offset", self->offset, 0, out);
  return g_string_free (out, FALSE);
}
