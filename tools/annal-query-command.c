/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

#include <string.h>

static char *format_name;
static int width = -1;
static int limit = -1;
static int offset = -1;
static gboolean explain;

static const char *const formats[] = { "text", "json", "jsonl", "csv", "ids", NULL };

/* By an exporter: what people read is its list. */
static gboolean
print_export (AnnalSelection *selection, const char *format)
{
  g_autoptr (AnnalExporter) exporter = annal_exporter_new (format, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  annal_exporter_set_width (exporter, width != -1 ? (guint) width : command_get_width ());
  annal_exporter_set_colour (exporter, command_get_colour ());
  text = annal_exporter_write_selection_to_string (exporter, selection, &error);
  if (text == NULL)
    {
      command_fail ("%s", error->message);
      return FALSE;
    }
  command_print_export (text, format);
  return TRUE;
}

static void
print_ids (AnnalSelection *selection)
{
  for (guint i = 0; i < annal_selection_get_n_entries (selection); i++)
    {
      command_print (annal_record_get_id (annal_selection_get_record (selection, i)));
      command_print ("\n");
    }
}

static void
print_lines (AnnalSelection *selection)
{
  for (guint i = 0; i < annal_selection_get_n_entries (selection); i++)
    {
      g_autofree char *line = annal_record_to_string (annal_selection_get_record (selection, i),
                                                      ANNAL_WRITE_FLAGS_LINES);

      command_print_json (line);
      command_print ("\n");
    }
}

static void
add_possible (JsonBuilder *builder, AnnalSelection *selection)
{
  json_builder_set_member_name (builder, "possible");
  json_builder_begin_array (builder);
  for (guint i = 0; i < annal_selection_get_n_entries (selection); i++)
    if (annal_selection_get_certainty (selection, i) != ANNAL_CERTAINTY_CERTAIN)
      json_builder_add_string_value (builder, annal_record_get_id (annal_selection_get_record (selection, i)));
  json_builder_end_array (builder);
}

static void
add_records (JsonBuilder *builder, AnnalSelection *selection)
{
  json_builder_set_member_name (builder, "records");
  json_builder_begin_array (builder);
  for (guint i = 0; i < annal_selection_get_n_entries (selection); i++)
    json_builder_add_value (builder, annal_record_to_json (annal_selection_get_record (selection, i)));
  json_builder_end_array (builder);
}

static void
print_document (AnnalSelection *selection, AnnalQuery *query)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = annal_query_to_text (query);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "query");
  json_builder_add_string_value (builder, text);
  json_builder_set_member_name (builder, "found");
  json_builder_add_int_value (builder, annal_selection_get_n_found (selection));
  add_possible (builder, selection);
  add_records (builder, selection);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  command_print_json_node (root);
}

static CommandStatus
print_found (AnnalSelection *selection, AnnalQuery *query, const char *format)
{
  if (strcmp (format, "ids") == 0)
    print_ids (selection);
  else if (strcmp (format, "jsonl") == 0)
    print_lines (selection);
  else if (strcmp (format, "json") == 0)
    print_document (selection, query);
  else if (!print_export (selection, strcmp (format, "text") == 0 ? "list" : format))
    return COMMAND_PROBLEMS;
  if (command_is_watched ())
    {
      g_autofree char *words = command_count_found (selection);

      command_fail ("%s", words);
    }
  return COMMAND_FINE;
}

static CommandStatus
answer (char **files, AnnalQuery *query, const char *format)
{
  g_autoptr (AnnalTimeline) timeline = command_load_timeline (files);
  g_autoptr (AnnalSelection) selection = timeline != NULL ? command_select (timeline, query) : NULL;

  if (selection == NULL)
    return COMMAND_PROBLEMS;
  if (explain)
    command_explain (query, selection);
  return print_found (selection, query, format);
}

static CommandStatus
check_options (const char *format)
{
  if (!g_strv_contains (formats, format))
    return command_fail_usage ("--format %s: there are: text, json, jsonl, csv, ids", format);
  if (limit < -1 || offset < -1)
    return command_fail_usage ("--limit and --offset are numbers from 0");
  return command_check_width (width);
}

static CommandStatus
run (char **arguments)
{
  guint n = g_strv_length (arguments);
  const char *format = format_name != NULL ? format_name : "text";
  CommandStatus status = check_options (format);
  g_autoptr (AnnalQuery) query = annal_query_new ();
  g_auto (GStrv) files = g_strdupv (arguments);
  g_autofree char *text = g_steal_pointer (&files[n - 1]);

  if (status != COMMAND_FINE)
    return status;
  if (command_looks_like_file (text))
    return command_fail_usage ("the last argument is the query, and “%s” is a file; write annal query %s", text,
                               "FILE… 'QUERY', or '\"…\"' around words to look for");
  if (!command_add_query (query, NULL, text))
    return COMMAND_USAGE;
  if (limit != -1)
    annal_query_set_limit (query, (guint) limit);
  if (offset != -1)
    annal_query_set_offset (query, (guint) offset);
  return answer (files, query, format);
}

static const GOptionEntry options[] = {
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, "text (the default) or another, see below", "FORMAT" },
  { "limit", 'l', 0, G_OPTION_ARG_INT, &limit, "show no more than N", "N" },
  { "offset", 'o', 0, G_OPTION_ARG_INT, &offset, "pass over the first N", "N" },
  { "width", 'w', 0, G_OPTION_ARG_INT, &width, "characters in a line of text", "N" },
  { "explain", 'e', 0, G_OPTION_ARG_NONE, &explain, "tell on standard error how it was found", NULL },
  G_OPTION_ENTRY_NULL
};

const Command command_query = {
  .name = "query",
  .arguments = "FILE… QUERY",
  .summary = "Finds events and claims: who said what of whom, when, and where that stands.",
  .details = "The last argument is the query; several FILEs make one dossier. A query is made of terms\n"
             "that all must hold; those with a minus before them must not:\n"
             "  who:dprk  by:kcna  to:un  about:prison-camps  kind:statement  predicate:inmates\n"
             "  stance:deny,reject  source:article-003  outlet:afp  lang:en  state:draft\n"
             "  when:2019-05  said:certain:2019-05-14  published:before:2019  from:2013  until:2017\n"
             "  known-at:2019-05-13  sort:-published  limit:10  torture  \"prison camps\"  labo*\n"
             "An entity covers its parts and those who act for it. What lasted longer than a date asked for\n"
             "is not within it: when:overlapping:2019-05-07 finds that too. What the dates leave open is\n"
             "shown and said to be “perhaps not what was asked for”.\n\n"
             "Formats:\n"
             "  text   for reading: date, id and sources, then what happened or who said what\n"
             "  json   one document: the query, how many there are, which only possibly, the records\n"
             "  jsonl  the records, one a line\n"
             "  csv    a table (RFC 4180); cells that begin with = + - @ get an apostrophe in front, so\n"
             "         that a spreadsheet does not take them for formulas\n"
             "  ids    one id a line\n\n"
             "Example:\n"
             "  annal query dossier.json 'by:dprk about:prison-camps stance:deny'\n\n"
             "Exit codes: 0 fine, also where nothing is found; 1 a file is faulty, or the query names what\n"
             "it does not hold; 2 wrong use, or no query.",
  .options = options,
  .min_arguments = 2,
  .max_arguments = G_MAXUINT,
  .run = run,
};
