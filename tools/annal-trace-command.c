/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

#include <string.h>

static char *format_name;
static int width = -1;

static void
add_step (JsonBuilder *builder, AnnalTrace *trace, guint index)
{
  AnnalRecord *record = annal_trace_get_step_record (trace, index);

  json_builder_begin_object (builder);
  command_json_add_word (builder, "kind", ANNAL_TYPE_TRACE_KIND, (int) annal_trace_get_step_kind (trace, index));
  if (annal_trace_get_step_parent (trace, index) >= 0)
    {
      command_json_add_number (builder, "parent", (guint64) annal_trace_get_step_parent (trace, index));
      command_json_add_text (builder, "relation", annal_trace_get_step_relation (trace, index));
    }
  command_json_add_number (builder, "depth", annal_trace_get_step_depth (trace, index));
  command_json_add_text (builder, "record", record != NULL ? annal_record_get_id (record) : NULL);
  command_json_add_text (builder, "name", annal_trace_get_step_name (trace, index));
  if (annal_trace_get_step_role (trace, index) != ANNAL_CHAIN_ROLE_UNSET)
    command_json_add_word (builder, "role", ANNAL_TYPE_CHAIN_ROLE, (int) annal_trace_get_step_role (trace, index));
  if (annal_trace_get_step_fidelity (trace, index) != ANNAL_FIDELITY_UNSET)
    command_json_add_word (builder, "fidelity", ANNAL_TYPE_FIDELITY,
                           (int) annal_trace_get_step_fidelity (trace, index));
  if (annal_trace_get_step_weakest (trace, index) != ANNAL_FIDELITY_UNSET)
    {
      command_json_add_word (builder, "weakest", ANNAL_TYPE_FIDELITY,
                             (int) annal_trace_get_step_weakest (trace, index));
      command_json_add_flag (builder, "at_best", annal_trace_get_step_is_at_best (trace, index));
    }
  command_json_add_text (builder, "text", annal_trace_get_step_text (trace, index));
  json_builder_end_object (builder);
}

static void
add_change (JsonBuilder *builder, AnnalPrinting *printing, guint index)
{
  json_builder_begin_object (builder);
  command_json_add_word (builder, "kind", ANNAL_TYPE_PRINTING_KIND,
                         (int) annal_printing_get_change_kind (printing, index));
  command_json_add_text (builder, "a", annal_printing_get_change_a (printing, index));
  command_json_add_text (builder, "b", annal_printing_get_change_b (printing, index));
  json_builder_end_object (builder);
}

static void
add_printed (JsonBuilder *builder, const char *name, AnnalClaim *claim, AnnalCitation *citation, const char *words)
{
  command_json_begin_object (builder, name);
  command_json_add_text (builder, "claim", annal_claim_get_id (claim));
  command_json_add_text (builder, "source", annal_citation_get_source (citation));
  command_json_add_text (builder, "words", words);
  json_builder_end_object (builder);
}

static void
add_printing (JsonBuilder *builder, AnnalPrintings *printings, guint index)
{
  AnnalPrinting *printing = annal_printings_get_printing (printings, index);
  AnnalCitation *suggested = annal_printings_get_suggested (printings, index);

  json_builder_begin_object (builder);
  command_json_add_word (builder, "kind", ANNAL_TYPE_PRINTING_KIND, (int) annal_printing_get_kind (printing));
  add_printed (builder, "a", annal_printings_get_claim_a (printings, index),
               annal_printings_get_citation_a (printings, index), annal_printing_get_a (printing));
  add_printed (builder, "b", annal_printings_get_claim_b (printings, index),
               annal_printings_get_citation_b (printings, index), annal_printing_get_b (printing));
  if (suggested != NULL)
    command_json_add_text (builder, "suggested",
                           suggested == annal_printings_get_citation_a (printings, index) ? "a" : "b");
  command_json_begin_array (builder, "changes");
  for (guint i = 0; i < annal_printing_get_n_changes (printing); i++)
    add_change (builder, printing, i);
  json_builder_end_array (builder);
  command_json_add_text (builder, "text", annal_printings_get_text (printings, index));
  json_builder_end_object (builder);
}

static gboolean
is_printing_of (AnnalPrintings *printings, guint index, const char *claim)
{
  return strcmp (annal_claim_get_id (annal_printings_get_claim_a (printings, index)), claim) == 0 ||
         strcmp (annal_claim_get_id (annal_printings_get_claim_b (printings, index)), claim) == 0;
}

static void
print_json (AnnalTrace *trace, AnnalPrintings *printings, const char *claim)
{
  g_autoptr (JsonBuilder) builder = command_json_new ("trace");

  command_json_add_text (builder, "claim", claim);
  if (annal_trace_get_fidelity (trace) != ANNAL_FIDELITY_UNSET)
    command_json_add_word (builder, "fidelity", ANNAL_TYPE_FIDELITY, (int) annal_trace_get_fidelity (trace));
  command_json_begin_array (builder, "steps");
  for (guint i = 0; i < annal_trace_get_n_steps (trace); i++)
    add_step (builder, trace, i);
  json_builder_end_array (builder);
  command_json_begin_array (builder, "printings");
  for (guint i = 0; i < annal_printings_get_n_pairs (printings); i++)
    if (is_printing_of (printings, i, claim))
      add_printing (builder, printings, i);
  json_builder_end_array (builder);
  command_json_finish (builder);
}

static void
print_text (AnnalTrace *trace, AnnalPrintings *printings, const char *claim)
{
  guint columns = width != -1 ? (guint) width : command_get_width ();
  g_autofree char *text = annal_trace_describe (trace, columns, command_get_colour ());
  g_autofree char *more = annal_printings_describe (printings, claim, columns, command_get_colour ());

  command_print (text);
  if (*more != '\0')
    command_print ("\n");
  command_print (more);
}

static void
print_graph (AnnalTrace *trace)
{
  g_autofree char *dot = annal_trace_to_dot (trace);

  command_print_json (dot);
}

static CommandStatus
print (AnnalDossier *dossier, AnnalTrace *trace, const char *claim, const char *format)
{
  g_autoptr (AnnalPrintings) printings = NULL;

  if (strcmp (format, "dot") == 0)
    {
      print_graph (trace);
      return COMMAND_FINE;
    }
  printings = annal_printings_new (dossier);
  if (strcmp (format, "json") == 0)
    print_json (trace, printings, claim);
  else
    print_text (trace, printings, claim);
  return COMMAND_FINE;
}

static CommandStatus
run (char **arguments)
{
  static const char *const formats[] = { "text", "json", "dot", NULL };
  const char *format = format_name != NULL ? format_name : "text";
  const char *claim = arguments[g_strv_length (arguments) - 1];
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (AnnalTrace) trace = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_strv_contains (formats, format))
    return command_fail_usage ("--format %s: there are: text, json, dot", format);
  if (command_check_width (width) != COMMAND_FINE)
    return COMMAND_USAGE;
  dossier = command_load_sealed (arguments, 1);
  if (dossier == NULL)
    return COMMAND_PROBLEMS;
  trace = annal_trace_new (dossier, claim, &error);
  if (trace != NULL)
    return print (dossier, trace, claim, format);
  command_fail_in (arguments, 1, error->message);
  return COMMAND_PROBLEMS;
}

static const GOptionEntry options[] = {
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, "text (the default), json or dot", "FORMAT" },
  { "width", 'w', 0, G_OPTION_ARG_INT, &width, "characters in a line of text", "N" },
  G_OPTION_ENTRY_NULL
};

const Command command_trace = {
  .name = "trace",
  .arguments = "FILE… CLAIM",
  .summary = "Follows a claim back to who said it, hop by hop, and shows how its words were printed.",
  .details = "CLAIM is the id of a claim. Under it stand the sources that have it, under each who published\n"
             "and passed it on, and what the claim rests on. A way is as faithful as its weakest link; “at\n"
             "best” stands where somebody on the way does not say how faithful he is. Where the same words\n"
             "were printed twice, the printings are compared word by word.\n\n"
             "The format dot is a graph for Graphviz.\n\n"
             "Example:\n"
             "  annal trace dossier.json dprk-deny-camps-2019\n"
             "  annal trace dossier.json dprk-deny-camps-2019 --format dot | dot -Tsvg > trace.svg\n\n"
             "Exit codes: 0 answered; 1 a file is faulty, or no claim has that id; 2 wrong use.",
  .options = options,
  .min_arguments = 2,
  .max_arguments = G_MAXUINT,
  .run = run,
};
