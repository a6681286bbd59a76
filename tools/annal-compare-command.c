/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

static char *format_name;
static char *policy_text;
static char *reading;
static char *withdrawn_by;
static int width = -1;

static void
print_json (AnnalClaimComparison *comparison)
{
  g_autoptr (JsonBuilder) builder = command_json_new ("comparison");
  g_autoptr (AnnalPolicy) policy = annal_claim_comparison_dup_policy (comparison);

  command_json_add_policy (builder, policy);
  json_builder_set_member_name (builder, "comparison");
  command_json_add_comparison (builder, comparison);
  command_json_finish (builder);
}

static void
print_text (AnnalClaimComparison *comparison)
{
  g_autofree char *text = annal_claim_comparison_describe (comparison,
                                                           width != -1 ? (guint) width : command_get_width (),
                                                           command_get_colour ());

  command_print (text);
}

static CommandStatus
run (char **arguments)
{
  guint n = g_strv_length (arguments);
  g_autoptr (AnnalClaimComparison) comparison = NULL;
  g_autoptr (AnnalComparer) comparer = NULL;
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (AnnalPolicy) policy = NULL;
  g_autoptr (AnnalDate) until = NULL;
  g_autoptr (GError) error = NULL;
  CommandReading readings;
  gboolean as_json;

  if (command_check_format (format_name, &as_json) != COMMAND_FINE || command_check_width (width) != COMMAND_FINE)
    return COMMAND_USAGE;
  policy = command_read_policy (policy_text, reading, &readings);
  if (policy == NULL || !command_read_day ("--withdrawn-by", withdrawn_by, &until))
    return COMMAND_USAGE;
  dossier = command_load_sealed (arguments, 2);
  if (dossier == NULL)
    return COMMAND_PROBLEMS;
  comparer = annal_comparer_new (dossier, policy, until);
  comparison = annal_comparer_compare (comparer, arguments[n - 2], arguments[n - 1], &error);
  if (comparison == NULL)
    {
      command_fail_in (arguments, 2, error->message);
      return COMMAND_PROBLEMS;
    }
  if (as_json)
    print_json (comparison);
  else
    print_text (comparison);
  return COMMAND_FINE;
}

static const GOptionEntry options[] = {
  { "policy", 'p', 0, G_OPTION_ARG_FILENAME, &policy_text, "by what rules of thumb; see below", "POLICY" },
  { "reading", 'r', 0, G_OPTION_ARG_FILENAME, &reading, "how numbers are read: literal, pragmatic, both", "HOW" },
  { "withdrawn-by", 0, 0, G_OPTION_ARG_FILENAME, &withdrawn_by, "leave out what was withdrawn by that day", "DATE" },
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, "text (the default) or json", "FORMAT" },
  { "width", 'w', 0, G_OPTION_ARG_INT, &width, "characters in a line of text", "N" },
  G_OPTION_ENTRY_NULL
};

const Command command_compare = {
  .name = "compare",
  .arguments = "FILE… A B",
  .summary = "Tells whether two claims can both be true, and why, in words for a fact box.",
  .details = "A and B are the ids of claims. Several FILEs make one dossier; “-” is standard input.\n\n"
             COMMAND_POLICY_HELP
             "Example:\n"
             "  annal compare dossier.json dos-inmates-2019 dprk-deny-camps-2019\n\n"
             "Exit codes: 0 compared, whatever came of it; 1 a file is faulty, or no claim has that id;\n"
             "2 wrong use.",
  .options = options,
  .min_arguments = 3,
  .max_arguments = G_MAXUINT,
  .run = run,
};
