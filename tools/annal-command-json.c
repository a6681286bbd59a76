/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the subcommands share that write findings as JSON. The form is that of
 * data/annal-findings-1.schema.json.
 */

#include "annal-command.h"

#include <string.h>

#define FINDINGS_VERSION 1

CommandStatus
command_check_format (const char *format, gboolean *is_json)
{
  *is_json = format != NULL && strcmp (format, "json") == 0;
  if (format == NULL || *is_json || strcmp (format, "text") == 0)
    return COMMAND_FINE;
  return command_fail_usage ("--format %s: there are: text, json", format);
}

JsonBuilder *
command_json_new (const char *view)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  command_json_add_number (builder, "annal_findings", FINDINGS_VERSION);
  command_json_add_text (builder, "view", view);
  return builder;
}

void
command_json_finish (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = NULL;

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  command_print_json_node (root);
}

void
command_json_begin_array (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
}

void
command_json_begin_object (JsonBuilder *builder, const char *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
}

void
command_json_add_text (JsonBuilder *builder, const char *name, const char *text)
{
  g_autofree char *valid = NULL;

  if (text == NULL)
    return;
  valid = g_utf8_make_valid (text, -1);
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, valid);
}

void
command_json_add_number (JsonBuilder *builder, const char *name, guint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, (gint64) number);
}

void
command_json_add_flag (JsonBuilder *builder, const char *name, gboolean is_set)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, is_set);
}

const char *
command_get_word (GType type, int value)
{
  GEnumClass *words = g_type_class_ref (type);
  const GEnumValue *word = g_enum_get_value (words, value);

  g_type_class_unref (words);
  return word != NULL ? word->value_nick : NULL;
}

void
command_json_add_word (JsonBuilder *builder, const char *name, GType type, int value)
{
  command_json_add_text (builder, name, command_get_word (type, value));
}
