/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

#include <string.h>

#define ROWS_DEFAULT 10
#define BAR_MAX 30
#define BAR_MIN 8
#define LABEL_MIN 12
#define INDENT 2

static char *format_name;
static char **facet_names;
static int rows_max = -1;

static const AnnalFacet default_facets[] = {
  ANNAL_FACET_YEAR, ANNAL_FACET_KIND, ANNAL_FACET_WHO, ANNAL_FACET_ABOUT, ANNAL_FACET_STANCE, ANNAL_FACET_SOURCE,
};

static guint
count_columns (const char *text)
{
  guint columns = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_iszerowidth (g_utf8_get_char (text)))
      columns += g_unichar_iswide (g_utf8_get_char (text)) ? 2 : 1;
  return columns;
}

static void
print_spaces (guint n)
{
  g_autofree char *spaces = g_strnfill (n, ' ');

  command_print (spaces);
}

/* Cut where it is wider than @columns. */
static char *
fit (const char *text, guint columns)
{
  g_autofree char *safe = command_make_safe (text);
  GString *cut = g_string_new (NULL);
  guint used = 0;

  if (count_columns (safe) <= columns)
    {
      g_string_assign (cut, safe);
      return g_string_free (cut, FALSE);
    }
  for (const char *p = safe; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *one = g_strndup (p, (gsize) (g_utf8_next_char (p) - p));

      used += count_columns (one);
      if (used >= columns)
        break;
      g_string_append (cut, one);
    }
  g_string_append (cut, "…");
  return g_string_free (cut, FALSE);
}

/* A row of the table, in text. */
typedef struct
{
  char *label;  /* owned */
  char *value;  /* owned: “ [dprk]”, empty where the label says it */
  char *number; /* owned: “12 (+3 perhaps)” */
  guint n_certain;
  guint n_possible;
} Row;

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_free (row->label);
  g_free (row->value);
  g_free (row->number);
}

static gboolean
ask_the_same (AnnalQuery *a, AnnalQuery *b)
{
  g_autofree char *first = annal_query_to_text (a);
  g_autofree char *second = annal_query_to_text (b);

  return strcmp (first, second) == 0;
}

/* A value as it stands in a query, in quotes where it must: new text. */
static char *
dup_asked (AnnalFacet facet, const char *value)
{
  g_autofree char *term = g_strdup_printf ("%s:%s", command_get_facet_word (facet), value);
  g_autoptr (AnnalQuery) bare = annal_query_new_from_text (term, NULL);
  g_autoptr (AnnalQuery) query = annal_query_new ();
  const char *const values[] = { value, NULL };
  g_autofree char *text = NULL;

  if (!annal_query_add_facet (query, facet, values, FALSE, NULL) || (bare != NULL && ask_the_same (bare, query)))
    return g_strdup (value);
  text = annal_query_to_text (query);
  return g_strdup (strchr (text, ':') + 1);
}

/* @width: of the label with its value. */
static Row
make_row (AnnalTally *tally, guint index, guint width)
{
  g_autofree char *value = dup_asked (annal_tally_get_facet (tally), annal_tally_get_value (tally, index));
  gboolean is_named = strcmp (annal_tally_get_value (tally, index), annal_tally_get_label (tally, index)) != 0;
  const char *label = is_named ? annal_tally_get_label (tally, index) : value;
  Row row = { .n_certain = annal_tally_get_n_certain (tally, index),
              .n_possible = annal_tally_get_n_possible (tally, index) };
  guint value_width;

  row.value = is_named ? g_strdup_printf (" [%s]", value) : g_strdup ("");
  value_width = count_columns (row.value);
  row.label = fit (label, width > value_width + LABEL_MIN ? width - value_width : LABEL_MIN);
  if (row.n_possible > 0)
    row.number = g_strdup_printf ("%u (+%u perhaps)", row.n_certain, row.n_possible);
  else
    row.number = g_strdup_printf ("%u", row.n_certain);
  return row;
}

static GArray *
make_rows (AnnalTally *tally, guint n, guint width)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  g_array_set_clear_func (rows, row_clear);
  for (guint i = 0; i < n; i++)
    {
      Row row = make_row (tally, i, width * 9 / 16);

      g_array_append_val (rows, row);
    }
  return rows;
}

/* What is certain filled, what is possible shaded; nothing that there is goes
 * without a mark.
 */
static void
print_bar (const Row *row, guint most, guint width)
{
  guint n_all = (guint) (((guint64) row->n_certain + row->n_possible) * width + most - 1) / most;
  guint n_full = (guint) ((guint64) row->n_certain * width + most - 1) / most;
  GString *bar = g_string_new (NULL);

  for (guint i = 0; i < n_all; i++)
    g_string_append (bar, i < n_full ? "█" : "░");
  command_print (bar->str);
  g_string_free (bar, TRUE);
}

static void
print_row (const Row *row, guint label_width, guint number_width, guint bar_width, guint most)
{
  guint used = count_columns (row->label) + count_columns (row->value);

  print_spaces (INDENT);
  command_print (row->label);
  command_print_dim (row->value);
  print_spaces (label_width - used + 2);
  command_print (row->number);
  if (bar_width > 0)
    {
      print_spaces (number_width - count_columns (row->number) + 2);
      print_bar (row, most, bar_width);
    }
  command_print ("\n");
}

static void
print_rows (const GArray *rows, guint width)
{
  guint label_width = 0, number_width = 0, most = 1, room;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      label_width = MAX (label_width, count_columns (row->label) + count_columns (row->value));
      number_width = MAX (number_width, count_columns (row->number));
      most = MAX (most, row->n_certain + row->n_possible);
    }
  room = INDENT + label_width + 2 + number_width + 2;
  room = width > room ? MIN (width - room, BAR_MAX) : 0;
  for (guint i = 0; i < rows->len; i++)
    print_row (&g_array_index (rows, Row, i), label_width, number_width, room < BAR_MIN ? 0 : room, most);
}

static void
print_more (const char *before, guint n, const char *after)
{
  g_autofree char *words = g_strdup_printf ("%s%u %s", before, n, after);

  print_spaces (INDENT);
  command_print_dim (words);
  command_print ("\n");
}

/* “17 May 2019 or earlier” has some year; nobody knows which. */
static const char *
get_without_words (AnnalFacet facet)
{
  if (facet == ANNAL_FACET_YEAR)
    return "of no known year";
  return facet == ANNAL_FACET_MONTH ? "of no known month" : "without any";
}

static void
print_tally (AnnalTally *tally, guint n_max)
{
  guint n_values = annal_tally_get_n_values (tally);
  guint n = MIN (n_values, n_max);
  guint width = command_get_width ();
  g_autoptr (GArray) rows = make_rows (tally, n, width);

  command_print_bold (command_get_facet_word (annal_tally_get_facet (tally)));
  command_print ("\n");
  print_rows (rows, width);
  if (n < n_values)
    print_more ("and ", n_values - n, "more");
  if (annal_tally_get_n_without (tally) > 0)
    print_more ("", annal_tally_get_n_without (tally), get_without_words (annal_tally_get_facet (tally)));
}

/* Years and months are shown all, since they are no list of the greatest. */
static guint
get_rows_max (AnnalFacet facet)
{
  if (rows_max > 0)
    return (guint) rows_max;
  return rows_max == 0 || facet_names != NULL || facet == ANNAL_FACET_YEAR || facet == ANNAL_FACET_MONTH
             ? G_MAXUINT
             : ROWS_DEFAULT;
}

static void
print_text (AnnalSelection *selection, const GArray *facets)
{
  for (guint i = 0; annal_selection_get_n_found (selection) > 0 && i < facets->len; i++)
    {
      AnnalFacet facet = g_array_index (facets, AnnalFacet, i);
      g_autoptr (AnnalTally) tally = annal_selection_count (selection, facet, NULL);

      if (i > 0)
        command_print ("\n");
      print_tally (tally, get_rows_max (facet));
    }
}

static void
add_number (JsonBuilder *builder, const char *name, guint n)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, n);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_tally (JsonBuilder *builder, AnnalTally *tally)
{
  json_builder_begin_object (builder);
  add_text (builder, "facet", command_get_facet_word (annal_tally_get_facet (tally)));
  add_number (builder, "without", annal_tally_get_n_without (tally));
  json_builder_set_member_name (builder, "values");
  json_builder_begin_array (builder);
  for (guint i = 0; i < annal_tally_get_n_values (tally); i++)
    {
      json_builder_begin_object (builder);
      add_text (builder, "value", annal_tally_get_value (tally, i));
      add_text (builder, "label", annal_tally_get_label (tally, i));
      add_number (builder, "certain", annal_tally_get_n_certain (tally, i));
      add_number (builder, "possible", annal_tally_get_n_possible (tally, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (AnnalSelection *selection, AnnalQuery *query, const GArray *facets)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = annal_query_to_text (query);

  json_builder_begin_object (builder);
  add_text (builder, "query", text);
  add_number (builder, "found", annal_selection_get_n_found (selection));
  json_builder_set_member_name (builder, "facets");
  json_builder_begin_array (builder);
  for (guint i = 0; i < facets->len; i++)
    {
      g_autoptr (AnnalTally) tally = annal_selection_count (selection, g_array_index (facets, AnnalFacet, i), NULL);

      add_tally (builder, tally);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  command_print_json_node (root);
}

/* Those asked for, else some; NULL, with a message, where there is no such
 * facet.
 */
static GArray *
find_facets (void)
{
  g_autoptr (GArray) facets = g_array_new (FALSE, FALSE, sizeof (AnnalFacet));

  if (facet_names == NULL)
    g_array_append_vals (facets, default_facets, G_N_ELEMENTS (default_facets));
  for (char **name = facet_names; name != NULL && *name != NULL; name++)
    {
      AnnalFacet facet = command_find_facet ("--facet", *name);

      if (facet == ANNAL_FACET_UNSET)
        return NULL;
      g_array_append_val (facets, facet);
    }
  return g_steal_pointer (&facets);
}

static CommandStatus
answer (char **files, AnnalQuery *query, const GArray *facets)
{
  g_autoptr (AnnalTimeline) timeline = command_load_timeline (files);
  g_autoptr (AnnalSelection) selection = timeline != NULL ? command_select (timeline, query) : NULL;

  if (selection == NULL)
    return COMMAND_PROBLEMS;
  if (format_name != NULL && strcmp (format_name, "json") == 0)
    print_json (selection, query, facets);
  else
    print_text (selection, facets);
  if (annal_selection_get_n_found (selection) == 0 && command_is_watched ())
    {
      g_autofree char *words = command_count_found (selection);

      command_fail ("%s", words);
    }
  return COMMAND_FINE;
}

static CommandStatus
run (char **arguments)
{
  g_auto (GStrv) files = g_strdupv (arguments);
  guint n = g_strv_length (arguments);
  g_autoptr (AnnalQuery) query = annal_query_new ();
  g_autoptr (GArray) facets = NULL;

  if (format_name != NULL && strcmp (format_name, "text") != 0 && strcmp (format_name, "json") != 0)
    return command_fail_usage ("--format %s: there are: text, json", format_name);
  if (rows_max < -1)
    return command_fail_usage ("--limit is a number from 0");
  facets = find_facets ();
  if (facets == NULL)
    return COMMAND_USAGE;
  if (n > 1 && !command_looks_like_file (files[n - 1]))
    {
      g_autofree char *text = g_steal_pointer (&files[n - 1]);

      if (!command_add_query (query, NULL, text))
        return COMMAND_USAGE;
    }
  return answer (files, query, facets);
}

static const GOptionEntry options[] = {
  { "facet", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &facet_names, "count by this; may be given several times", "FACET" },
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, "text (the default) or json", "FORMAT" },
  { "limit", 'l', 0, G_OPTION_ARG_INT, &rows_max, "show the N most frequent of each facet; 0 for all", "N" },
  G_OPTION_ENTRY_NULL
};

const Command command_facets = {
  .name = "facets",
  .arguments = "FILE… [QUERY]",
  .summary = "Counts events and claims by year, kind, who takes part, what it is about, and more.",
  .details = "The last of several arguments is the query where it names no file (and does not end like one,\n"
             "in .json, .jsonl or .ndjson); see “annal help query”. Without --facet, the counts are by\n"
             "year, kind, who, about, stance and source, the ten most frequent of each; with it, all.\n"
             "“12 (+3 perhaps)”: 12 are found and have the value for certain, 3 more perhaps, since\n"
             "their dates leave it open. An entry counts with each value it has.\n\n"
             "Facets:\n"
             "  type, id, kind, who, by, to, about, where, predicate, stance, hedge, state, status,\n"
             "  fidelity, source, outlet, relay, lang, assessment, notice, year, month\n\n"
             "Example:\n"
             "  annal facets dossier.json by:dprk --facet stance --facet year\n\n"
             "Exit codes: 0 fine; 1 a file is faulty, or the query names what it does not hold; 2 wrong use,\n"
             "or no query.",
  .options = options,
  .min_arguments = 1,
  .max_arguments = G_MAXUINT,
  .run = run,
};
