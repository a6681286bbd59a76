/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

#include <string.h>

#define MIN_WIDTH 20
#define MAX_WIDTH 10000

static char *format_name;
static int width = -1;
static char **texts_folders;

static char *
dup_formats (void)
{
  GString *list = g_string_new ("Formats:\n");

  for (guint i = 0; i < annal_exporter_get_n_formats (); i++)
    g_string_append_printf (list, "  %-7s%s\n", annal_exporter_get_format_name (i),
                            annal_exporter_get_format_description (i));
  return g_string_free (list, FALSE);
}

static char *
dup_format_names (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < annal_exporter_get_n_formats (); i++)
    g_ptr_array_add (names, (char *) annal_exporter_get_format_name (i));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

/* Whoever names the folder of the texts wants the quotes held against them. */
static CommandStatus
verify_quotes (AnnalDossier *dossier, char **files)
{
  g_autoptr (AnnalTexts) texts = NULL;
  g_autoptr (AnnalQuoteReport) report = NULL;
  guint64 n_verified, n_failed, n_all;

  if (texts_folders == NULL)
    return COMMAND_FINE;
  texts = command_find_texts (texts_folders, files);
  if (texts == NULL)
    return COMMAND_PROBLEMS;
  report = annal_quote_report_new (dossier, texts);
  n_verified = annal_quote_report_get_n_verified (report);
  n_failed = annal_quote_report_get_n_failed (report);
  n_all = n_verified + n_failed + annal_quote_report_get_n_unverified (report);
  command_fail ("%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT " quotes verified in their texts", n_verified, n_all);
  if (n_failed == 0)
    return COMMAND_FINE;
  command_fail ("%" G_GUINT64_FORMAT " quotes do not stand in their texts; “annal check” says which", n_failed);
  return COMMAND_PROBLEMS;
}

static CommandStatus
write_timeline (AnnalExporter *exporter, AnnalDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalTimeline) timeline = annal_timeline_new (dossier, &error);
  g_autofree char *text = NULL;

  if (timeline != NULL)
    text = annal_exporter_write_to_string (exporter, timeline, &error);
  if (text == NULL)
    {
      command_fail ("%s", error->message);
      return COMMAND_PROBLEMS;
    }
  if (format_name == NULL || strcmp (format_name, "text") == 0)
    command_print (text);
  else
    command_print_json (text);
  return COMMAND_FINE;
}

static CommandStatus
run (char **files)
{
  g_autoptr (AnnalExporter) exporter = annal_exporter_new (format_name != NULL ? format_name : "text", NULL);
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autofree char *names = dup_format_names ();
  CommandStatus written, verified;

  if (exporter == NULL)
    return command_fail_usage ("no timeline is written as “%s”; there are: %s", format_name, names);
  if (width != -1 && (width < MIN_WIDTH || width > MAX_WIDTH))
    return command_fail_usage ("--width %d: a width is from %d to %d", width, MIN_WIDTH, MAX_WIDTH);
  annal_exporter_set_width (exporter, width != -1 ? (guint) width : command_get_width ());
  annal_exporter_set_colour (exporter, command_get_colour ());

  dossier = command_load (files, ANNAL_JSON_FORM_AUTO);
  if (dossier == NULL)
    return COMMAND_PROBLEMS;
  written = write_timeline (exporter, dossier);
  verified = verify_quotes (dossier, files);
  return MAX (written, verified);
}

static const GOptionEntry options[] = {
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, "text (the default) or another, see below", "FORMAT" },
  { "width", 'w', 0, G_OPTION_ARG_INT, &width, "characters in a line of text", "N" },
  { "texts", 't', 0, G_OPTION_ARG_FILENAME_ARRAY, &texts_folders, "hold the quotes against sources' texts", "DIR" },
  G_OPTION_ENTRY_NULL
};

const Command command_timeline = {
  .name = "timeline",
  .arguments = "FILE…",
  .summary = "Writes the timeline: what happened, who said what about it, and how we know.",
  .details = "Several FILEs make one dossier; “-” is standard input. Without --width, lines are\n"
             "as wide as the terminal, else as COLUMNS says, else 80. With --texts, quotes are looked for\n"
             "in the texts of that folder, of those that ANNAL_TEXTS lists, and of the FILEs' own.\n\n"
             "Example:\n"
             "  annal timeline dossier.json --width 100\n\n"
             "Exit codes: 0 fine; 1 a file is faulty, or a quote is not in its text; 2 wrong use.",
  .dup_more = dup_formats,
  .options = options,
  .min_arguments = 1,
  .max_arguments = G_MAXUINT,
  .run = run,
};
