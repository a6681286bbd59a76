/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

static char *format_name;
static int width = -1;

static void
add_origin (JsonBuilder *builder, AnnalOriginReport *report, guint index)
{
  json_builder_begin_object (builder);
  command_json_add_text (builder, "name", annal_origin_report_get_origin_name (report, index));
  command_json_add_text (builder, "principal", annal_origin_report_get_origin_principal (report, index));
  command_json_begin_array (builder, "claims");
  for (guint i = 0; i < annal_origin_report_get_origin_n_claims (report, index); i++)
    json_builder_add_string_value (builder,
                                   annal_claim_get_id (annal_origin_report_get_origin_claim (report, index, i)));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_report (JsonBuilder *builder, AnnalOriginReport *report, guint index)
{
  json_builder_begin_object (builder);
  command_json_add_text (builder, "claim", annal_claim_get_id (annal_origin_report_get_report_claim (report, index)));
  command_json_add_text (builder, "source",
                         annal_citation_get_source (annal_origin_report_get_report_citation (report, index)));
  command_json_add_flag (builder, "repeats", annal_origin_report_get_report_repeats (report, index));
  command_json_add_text (builder, "text", annal_origin_report_get_report_text (report, index));
  json_builder_end_object (builder);
}

static void
add_finding (JsonBuilder *builder, AnnalOriginFindings *findings, guint index)
{
  json_builder_begin_object (builder);
  command_json_add_text (builder, "rule", annal_origin_findings_get_rule (findings, index));
  command_json_add_text (builder, "text", annal_origin_findings_get_text (findings, index));
  command_json_begin_array (builder, "records");
  for (guint i = 0; i < annal_origin_findings_get_n_records (findings, index); i++)
    json_builder_add_string_value (builder,
                                   annal_record_get_id (annal_origin_findings_get_record (findings, index, i)));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (AnnalOriginReport *report, const char *claim)
{
  g_autoptr (JsonBuilder) builder = command_json_new ("origins");
  AnnalOriginFindings *findings = annal_origin_report_get_findings (report);

  command_json_add_text (builder, "claim", claim);
  command_json_add_text (builder, "summary", annal_origin_report_get_summary (report));
  command_json_begin_object (builder, "independent");
  command_json_add_number (builder, "least", annal_origin_report_get_n_least (report));
  command_json_add_number (builder, "most", annal_origin_report_get_n_most (report));
  json_builder_end_object (builder);
  command_json_begin_array (builder, "origins");
  for (guint i = 0; i < annal_origin_report_get_n_origins (report); i++)
    add_origin (builder, report, i);
  json_builder_end_array (builder);
  command_json_begin_array (builder, "reports");
  for (guint i = 0; i < annal_origin_report_get_n_reports (report); i++)
    add_report (builder, report, i);
  json_builder_end_array (builder);
  command_json_begin_array (builder, "findings");
  for (guint i = 0; i < annal_origin_findings_get_n_findings (findings); i++)
    add_finding (builder, findings, i);
  json_builder_end_array (builder);
  command_json_finish (builder);
}

static void
print_text (AnnalOriginReport *report)
{
  g_autofree char *text = annal_origin_report_describe (report, width != -1 ? (guint) width : command_get_width (),
                                                        command_get_colour ());

  command_print (text);
}

static CommandStatus
run (char **arguments)
{
  const char *claim = arguments[g_strv_length (arguments) - 1];
  g_autoptr (AnnalOriginReport) report = NULL;
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  gboolean as_json;

  if (command_check_format (format_name, &as_json) != COMMAND_FINE || command_check_width (width) != COMMAND_FINE)
    return COMMAND_USAGE;
  dossier = command_load_sealed (arguments, 1);
  if (dossier == NULL)
    return COMMAND_PROBLEMS;
  report = annal_origin_report_new (dossier, claim, &error);
  if (report == NULL)
    {
      command_fail_in (arguments, 1, error->message);
      return COMMAND_PROBLEMS;
    }
  if (as_json)
    print_json (report, claim);
  else
    print_text (report);
  return COMMAND_FINE;
}

static const GOptionEntry options[] = {
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, "text (the default) or json", "FORMAT" },
  { "width", 'w', 0, G_OPTION_ARG_INT, &width, "characters in a line of text", "N" },
  G_OPTION_ENTRY_NULL
};

const Command command_origins = {
  .name = "origins",
  .arguments = "FILE… CLAIM",
  .summary = "Tells how many independent origins a claim has, and who merely repeats whom.",
  .details = "CLAIM is the id of a claim; all claims that say the same are counted with it. Two outlets that\n"
             "print one agency's report are one origin, and so are two voices of one state. What went\n"
             "through somebody unnamed may be anybody's: hence “at least” and “at most”.\n\n"
             "Example:\n"
             "  annal origins dossier.json dos-inmates-2019\n\n"
             "Exit codes: 0 answered; 1 a file is faulty, or no claim has that id; 2 wrong use.",
  .options = options,
  .min_arguments = 2,
  .max_arguments = G_MAXUINT,
  .run = run,
};
