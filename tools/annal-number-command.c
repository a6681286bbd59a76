/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

static char *format_name;
static int width = -1;
static gboolean ascii;

static void
add_quantity (JsonBuilder *builder, AnnalQuantity *quantity)
{
  if (quantity == NULL)
    return;
  command_json_begin_object (builder, "value");
  if (annal_quantity_get_approx (quantity) != ANNAL_APPROX_UNSET)
    command_json_add_word (builder, "approx", ANNAL_TYPE_APPROX, (int) annal_quantity_get_approx (quantity));
  command_json_add_text (builder, "lo", annal_quantity_get_lo (quantity));
  command_json_add_text (builder, "hi", annal_quantity_get_hi (quantity));
  command_json_add_text (builder, "unit", annal_quantity_get_unit (quantity));
  command_json_add_text (builder, "verbatim", annal_quantity_get_verbatim (quantity));
  json_builder_end_object (builder);
}

static void
add_sources (JsonBuilder *builder, AnnalNumberHistory *history, guint index)
{
  command_json_begin_array (builder, "sources");
  for (guint i = 0; i < annal_number_history_get_n_sources (history, index); i++)
    json_builder_add_string_value (builder, annal_number_history_get_source (history, index, i));
  json_builder_end_array (builder);
  command_json_begin_array (builder, "rests_on");
  for (guint i = 0; i < annal_number_history_get_n_grounds (history, index); i++)
    json_builder_add_string_value (builder, annal_claim_get_id (annal_number_history_get_ground (history, index, i)));
  json_builder_end_array (builder);
}

static void
add_entry (JsonBuilder *builder, AnnalNumberHistory *history, guint index)
{
  AnnalClaim *claim = annal_number_history_get_claim (history, index);

  json_builder_begin_object (builder);
  command_json_add_text (builder, "claim", annal_claim_get_id (claim));
  command_json_add_word (builder, "kind", ANNAL_TYPE_NUMBER_KIND,
                         (int) annal_number_history_get_kind (history, index));
  command_json_add_word (builder, "stance", ANNAL_TYPE_STANCE, (int) annal_claim_get_stance (claim));
  if (annal_claim_get_hedge (claim) != ANNAL_HEDGE_NONE)
    command_json_add_word (builder, "hedge", ANNAL_TYPE_HEDGE, (int) annal_claim_get_hedge (claim));
  command_json_add_text (builder, "words", annal_number_history_get_words (history, index));
  add_quantity (builder, annal_number_history_get_quantity (history, index));
  command_json_add_text (builder, "speaker", annal_number_history_get_speaker (history, index));
  command_json_add_text (builder, "principal", annal_number_history_get_principal (history, index));
  command_json_add_when (builder, "said", annal_number_history_get_said (history, index));
  command_json_add_when (builder, "valid", annal_number_history_get_valid (history, index));
  add_sources (builder, history, index);
  command_json_add_flag (builder, "withdrawn", annal_number_history_is_withdrawn (history, index));
  json_builder_end_object (builder);
}

static void
add_units (JsonBuilder *builder, AnnalNumberHistory *history)
{
  command_json_begin_array (builder, "units");
  for (guint i = 0; i < annal_number_history_get_n_groups (history); i++)
    {
      json_builder_begin_object (builder);
      command_json_add_text (builder, "unit", annal_number_history_get_group_unit (history, i));
      command_json_begin_array (builder, "entries");
      for (guint j = 0; j < annal_number_history_get_group_n_entries (history, i); j++)
        json_builder_add_int_value (builder, annal_number_history_get_group_entry (history, i, j));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_shared_bounds (JsonBuilder *builder, AnnalNumberHistory *history)
{
  command_json_begin_array (builder, "shared_bounds");
  for (guint i = 0; i < annal_number_history_get_n_shared_bounds (history); i++)
    {
      json_builder_begin_object (builder);
      command_json_add_text (builder, "bound", annal_number_history_get_shared_bound (history, i));
      command_json_begin_array (builder, "entries");
      for (guint j = 0; j < annal_number_history_get_shared_bound_n_entries (history, i); j++)
        json_builder_add_int_value (builder, annal_number_history_get_shared_bound_entry (history, i, j));
      json_builder_end_array (builder);
      command_json_add_text (builder, "text", annal_number_history_get_shared_bound_text (history, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (AnnalNumberHistory *history)
{
  g_autoptr (JsonBuilder) builder = command_json_new ("number");

  command_json_add_text (builder, "subject", annal_number_history_get_subject (history));
  command_json_add_text (builder, "predicate", annal_number_history_get_predicate (history));
  command_json_begin_array (builder, "entries");
  for (guint i = 0; i < annal_number_history_get_n_entries (history); i++)
    add_entry (builder, history, i);
  json_builder_end_array (builder);
  add_units (builder, history);
  add_shared_bounds (builder, history);
  command_json_finish (builder);
}

static void
print_text (AnnalNumberHistory *history)
{
  guint columns = width != -1 ? (guint) width : command_get_width ();
  g_autofree char *table = annal_number_history_to_text (history, columns);
  g_autofree char *chart = annal_number_history_to_chart (history, columns, ascii);

  command_print (chart);
  if (*chart != '\0')
    command_print ("\n");
  command_print (table);
}

static CommandStatus
run (char **arguments)
{
  guint n = g_strv_length (arguments);
  g_autoptr (AnnalNumberHistory) history = NULL;
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  gboolean as_json;

  if (command_check_format (format_name, &as_json) != COMMAND_FINE || command_check_width (width) != COMMAND_FINE)
    return COMMAND_USAGE;
  dossier = command_load_sealed (arguments, 2);
  if (dossier == NULL)
    return COMMAND_PROBLEMS;
  history = annal_number_history_new (dossier, arguments[n - 2], arguments[n - 1], &error);
  if (history == NULL)
    {
      command_fail_in (arguments, 2, error->message);
      return COMMAND_PROBLEMS;
    }
  if (as_json)
    print_json (history);
  else
    print_text (history);
  return COMMAND_FINE;
}

static const GOptionEntry options[] = {
  { "ascii", 'a', 0, G_OPTION_ARG_NONE, &ascii, "draw the chart in ASCII", NULL },
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, "text (the default) or json", "FORMAT" },
  { "width", 'w', 0, G_OPTION_ARG_INT, &width, "characters in a line of text", "N" },
  G_OPTION_ENTRY_NULL
};

const Command command_number = {
  .name = "number",
  .arguments = "FILE… SUBJECT PREDICATE",
  .summary = "Shows how a number changed from claim to claim, as a table and a small chart.",
  .details = "SUBJECT is the id of what is counted or measured, PREDICATE the word for it in claims, such as\n"
             "inmates. Vague words (“tens of thousands”) are listed without a bar, since they have no bounds,\n"
             "and denials of what the number takes for granted are listed as such.\n\n"
             "Example:\n"
             "  annal number dossier.json prison-camps inmates\n\n"
             "Exit codes: 0 answered; 1 a file is faulty, or it has no such subject or predicate; 2 wrong use.",
  .options = options,
  .min_arguments = 3,
  .max_arguments = G_MAXUINT,
  .run = run,
};
