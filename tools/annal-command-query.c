/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the subcommands that ask queries share. */

#include "annal-command.h"

#include <string.h>

/* Up to where the text of a query is wrong, as it is shown. */
static guint
count_columns (const char *text)
{
  guint columns = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_iszerowidth (g_utf8_get_char (text)))
      columns += g_unichar_iswide (g_utf8_get_char (text)) ? 2 : 1;
  return columns;
}

/* On a terminal, the query with a caret under the place. */
static void
point_at (const char *text, gsize position)
{
  g_autofree char *before = g_strndup (text, position);
  g_autofree char *safe_before = command_make_safe (before);
  g_autofree char *safe = command_make_safe (text);
  g_autofree char *indent = g_strnfill (count_columns (safe_before), ' ');
  g_autofree char *lines = g_strdup_printf ("  %s\n  %s^\n", safe, indent);

  if (command_is_watched ())
    command_note (lines);
}

static void
fail_query (const char *what, const char *text)
{
  g_autoptr (GError) error = NULL;
  gsize position = 0;

  if (annal_query_check_text (text, &position, &error))
    return;
  if (what != NULL)
    command_fail ("%s: %s", what, error->message);
  else
    command_fail ("%s", error->message);
  if (g_utf8_validate (text, -1, NULL))
    point_at (text, position);
}

gboolean
command_add_query (AnnalQuery *query, const char *what, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (annal_query_add_text (query, text, &error))
    return TRUE;
  if (annal_query_check_text (text, NULL, NULL))
    command_fail ("%s%s%s", what != NULL ? what : "", what != NULL ? ": " : "", error->message);
  else
    fail_query (what, text);
  return FALSE;
}

gboolean
command_add_queries (AnnalQuery *query, char **texts)
{
  for (; texts != NULL && *texts != NULL; texts++)
    if (!command_add_query (query, "--query", *texts))
      return FALSE;
  return TRUE;
}

/* In quotes as a query has them. */
static char *
quote (const char *text)
{
  GString *quoted = g_string_new ("\"");

  for (; *text != '\0'; text++)
    {
      if (*text == '"' || *text == '\\')
        g_string_append_c (quoted, '\\');
      g_string_append_c (quoted, *text);
    }
  g_string_append_c (quoted, '"');
  return g_string_free (quoted, FALSE);
}

/* The library tells the place in the term, which nobody has typed. */
static const char *
skip_place (const char *message)
{
  const char *colon = g_str_has_prefix (message, "column ") ? strstr (message, ": ") : NULL;

  return colon != NULL ? colon + 2 : message;
}

gboolean
command_add_date (AnnalQuery *query, const char *option, const char *term, const char *date)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *text = NULL;

  if (date == NULL)
    return TRUE;
  quoted = quote (date);
  text = g_strdup_printf ("%s:%s", term, quoted);
  if (annal_query_add_text (query, text, &error))
    return TRUE;
  command_fail ("%s %s: %s", option, date, skip_place (error->message));
  return FALSE;
}

/* By the reading that queries have for dates. */
AnnalDate *
command_parse_day (const char *text)
{
  g_autofree char *quoted = quote (text);
  g_autofree char *term = g_strdup_printf ("known-at:%s", quoted);
  g_autoptr (AnnalQuery) query = annal_query_new_from_text (term, NULL);
  AnnalDate *day = query != NULL ? annal_query_get_known_at (query) : NULL;

  return day != NULL ? annal_date_ref (day) : NULL;
}

gboolean
command_add_stretch (AnnalQuery *query, const char *from, const char *to)
{
  g_autoptr (AnnalDate) first = NULL;
  g_autoptr (AnnalDate) last = NULL;
  gint64 begin, end;

  if (!command_add_date (query, "--from", "from", from) || !command_add_date (query, "--to", "until", to))
    return FALSE;
  first = from != NULL ? command_parse_day (from) : NULL;
  last = to != NULL ? command_parse_day (to) : NULL;
  if (first == NULL || last == NULL || !annal_date_get_earliest (first, &begin) ||
      !annal_date_get_latest (last, &end) || begin <= end)
    return TRUE;
  command_fail ("--from %s --to %s: that ends before it begins; change the two dates round", from, to);
  return FALSE;
}

gboolean
command_is_file (const char *text)
{
  return strcmp (text, "-") == 0 || g_file_test (text, G_FILE_TEST_EXISTS);
}

gboolean
command_looks_like_file (const char *text)
{
  return command_is_file (text) || g_str_has_suffix (text, ".json") || g_str_has_suffix (text, ".jsonl") ||
         g_str_has_suffix (text, ".ndjson");
}

/* The words for the facets, for messages. */
static char *
list_facets (GEnumClass *facets)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < facets->n_values; i++)
    if (facets->values[i].value != ANNAL_FACET_UNSET)
      g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", facets->values[i].value_nick);
  return g_string_free (list, FALSE);
}

AnnalFacet
command_find_facet (const char *option, const char *word)
{
  GEnumClass *facets = g_type_class_ref (ANNAL_TYPE_FACET);
  const GEnumValue *value = g_enum_get_value_by_nick (facets, word);
  g_autofree char *list = list_facets (facets);
  AnnalFacet facet = value != NULL ? (AnnalFacet) value->value : ANNAL_FACET_UNSET;

  if (facet == ANNAL_FACET_UNSET)
    command_fail_usage ("%s %s: there is no such facet; there are: %s", option, word, list);
  g_type_class_unref (facets);
  return facet;
}

const char *
command_get_facet_word (AnnalFacet facet)
{
  GEnumClass *facets = g_type_class_ref (ANNAL_TYPE_FACET);
  const char *word = g_enum_get_value (facets, facet)->value_nick;

  g_type_class_unref (facets);
  return word;
}

AnnalSelection *
command_select (AnnalTimeline *timeline, AnnalQuery *query)
{
  g_autoptr (GError) error = NULL;
  AnnalSelection *selection = annal_timeline_select (timeline, query, &error);

  if (selection == NULL)
    command_fail ("%s", error->message);
  return selection;
}

void
command_explain (AnnalQuery *query, AnnalSelection *selection)
{
  g_autofree char *text = annal_query_to_text (query);
  g_autofree char *explanation = annal_selection_explain (selection);
  g_autofree char *lines = g_strdup_printf ("query: %s\n%s", *text != '\0' ? text : "(everything)", explanation);

  command_note (lines);
}

char *
command_count_found (AnnalSelection *selection)
{
  guint n_found = annal_selection_get_n_found (selection);
  guint n_shown = annal_selection_get_n_entries (selection);
  GString *words = g_string_new (NULL);
  guint n_possible = 0;

  for (guint i = 0; i < n_shown; i++)
    if (annal_selection_get_certainty (selection, i) != ANNAL_CERTAINTY_CERTAIN)
      n_possible++;
  if (n_found == 0)
    return g_string_free (g_string_append (words, "nothing found"), FALSE);
  g_string_append_printf (words, "%u found", n_found);
  if (n_shown < n_found)
    g_string_append_printf (words, ", %u shown", n_shown);
  if (n_possible > 0)
    g_string_append_printf (words, ", %u of them perhaps not what was asked for", n_possible);
  return g_string_free (words, FALSE);
}
