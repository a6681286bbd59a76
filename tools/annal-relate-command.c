/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

#include <string.h>

static char *format_name;
static int width = -1;

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_certainty (JsonBuilder *builder, const char *name, AnnalCertainty certainty)
{
  static const char *const words[] = {
    [ANNAL_CERTAINTY_NO] = "no",
    [ANNAL_CERTAINTY_POSSIBLE] = "possible",
    [ANNAL_CERTAINTY_CERTAIN] = "certain",
  };

  add_text (builder, name, words[certainty]);
}

static void
add_relations (JsonBuilder *builder, AnnalTimeComparison *comparison)
{
  GEnumClass *names = g_type_class_ref (ANNAL_TYPE_RELATION);

  json_builder_set_member_name (builder, "relations");
  json_builder_begin_object (builder);
  for (guint i = 0; i < names->n_values; i++)
    add_certainty (builder, names->values[i].value_nick,
                   annal_time_comparison_get_relation (comparison, names->values[i].value));
  json_builder_end_object (builder);
  g_type_class_unref (names);
}

static void
add_step (JsonBuilder *builder, AnnalTimeComparison *comparison, guint index)
{
  AnnalRecord *other = annal_time_comparison_get_step_other (comparison, index);
  AnnalLink *link = annal_time_comparison_get_step_link (comparison, index);

  json_builder_begin_object (builder);
  add_text (builder, "text", annal_time_comparison_get_step_text (comparison, index));
  add_text (builder, "record", annal_record_get_id (annal_time_comparison_get_step_record (comparison, index)));
  add_text (builder, "other", other != NULL ? annal_record_get_id (other) : NULL);
  add_text (builder, "link", link != NULL ? annal_link_get_id (link) : NULL);
  json_builder_end_object (builder);
}

static void
print_json (AnnalTimeComparison *comparison)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_text (builder, "a", annal_record_get_id (annal_time_comparison_get_a (comparison)));
  add_text (builder, "b", annal_record_get_id (annal_time_comparison_get_b (comparison)));
  add_text (builder, "summary", annal_time_comparison_get_summary (comparison));
  add_certainty (builder, "before", annal_time_comparison_before (comparison));
  add_certainty (builder, "after", annal_time_comparison_after (comparison));
  add_certainty (builder, "overlaps", annal_time_comparison_overlaps (comparison));
  add_certainty (builder, "within", annal_time_comparison_within (comparison));
  add_certainty (builder, "covers", annal_time_comparison_covers (comparison));
  add_certainty (builder, "equals", annal_time_comparison_equals (comparison));
  add_relations (builder, comparison);
  json_builder_set_member_name (builder, "proof");
  json_builder_begin_array (builder);
  for (guint i = 0; i < annal_time_comparison_get_n_steps (comparison); i++)
    add_step (builder, comparison, i);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  command_print_json_node (root);
}

static void
print_text (AnnalTimeComparison *comparison)
{
  guint columns = width != -1 ? (guint) width : command_get_width ();
  g_autofree char *text = annal_time_comparison_describe (comparison, columns, command_get_colour ());

  command_print (text);
}

static CommandStatus
relate (char **files, const char *a, const char *b)
{
  g_autoptr (AnnalTimeline) timeline = command_load_timeline (files);
  g_autoptr (AnnalTimeComparison) comparison = NULL;
  g_autoptr (GError) error = NULL;

  if (timeline == NULL)
    return COMMAND_PROBLEMS;
  comparison = annal_timeline_relate (timeline, a, b, &error);
  if (comparison == NULL)
    {
      command_fail ("%s: %s", files[1] == NULL ? files[0] : "the dossier", error->message);
      return COMMAND_PROBLEMS;
    }
  if (format_name != NULL && strcmp (format_name, "json") == 0)
    print_json (comparison);
  else
    print_text (comparison);
  return COMMAND_FINE;
}

static CommandStatus
run (char **arguments)
{
  guint n = g_strv_length (arguments);
  g_auto (GStrv) files = g_strdupv (arguments);
  CommandStatus status = command_check_width (width);

  if (status != COMMAND_FINE)
    return status;
  if (format_name != NULL && strcmp (format_name, "text") != 0 && strcmp (format_name, "json") != 0)
    return command_fail_usage ("--format %s: there are: text, json", format_name);
  for (guint i = n - 2; i < n; i++)
    {
      if (!g_utf8_validate (arguments[i], -1, NULL))
        {
          command_fail ("%s: no id is written so", arguments[i]);
          return COMMAND_PROBLEMS;
        }
      g_clear_pointer (&files[i], g_free);
    }
  return relate (files, arguments[n - 2], arguments[n - 1]);
}

static const GOptionEntry options[] = {
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, "text (the default) or json", "FORMAT" },
  { "width", 'w', 0, G_OPTION_ARG_INT, &width, "characters in a line of text", "N" },
  G_OPTION_ENTRY_NULL
};

const Command command_relate = {
  .name = "relate",
  .arguments = "FILE… A B",
  .summary = "Tells which of two records came first, and proves it.",
  .details = "A and B are the ids of events, claims or sources. What is known comes from their dates, from\n"
             "links (what precedes or responds to what), from wholes and their parts, and from where claims\n"
             "were made and printed. Several FILEs make one dossier; “-” is standard input.\n\n"
             "Example:\n"
             "  annal relate dossier.json dprk-rejection-2013 hrc-res-22-13-adoption\n\n"
             "Exit codes: 0 fine; 1 a file is faulty, or no such record has that id; 2 wrong use.",
  .options = options,
  .min_arguments = 3,
  .max_arguments = G_MAXUINT,
  .run = run,
};
