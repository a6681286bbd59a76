/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

static CommandStatus
run (char **arguments)
{
  guint n = g_strv_length (arguments);
  const char *id = arguments[n - 1];
  g_auto (GStrv) files = g_strdupv (arguments);
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_clear_pointer (&files[n - 1], g_free);
  dossier = command_load (files, ANNAL_JSON_FORM_AUTO);
  if (dossier == NULL)
    return COMMAND_PROBLEMS;
  if (!g_utf8_validate (id, -1, NULL))
    {
      command_fail ("%s: no id is written so", id);
      return COMMAND_PROBLEMS;
    }
  text = annal_dossier_describe (dossier, id, command_get_width (), command_get_colour (), &error);
  if (text == NULL)
    {
      command_fail ("%s: %s", n > 2 ? "the dossier" : arguments[0], error->message);
      return COMMAND_PROBLEMS;
    }
  command_print (text);
  return COMMAND_FINE;
}

static const GOptionEntry options[] = {
  G_OPTION_ENTRY_NULL
};

const Command command_show = {
  .name = "show",
  .arguments = "FILE… ID",
  .summary = "Shows one record with everything that refers to it.",
  .details = "Several FILEs make one dossier; “-” is standard input.\n\n"
             "Example:\n"
             "  annal show dossier.json dos-inmates-2019\n\n"
             "Exit codes: 0 fine; 1 the file is faulty, or no record has that id; 2 wrong use.",
  .options = options,
  .min_arguments = 2,
  .max_arguments = G_MAXUINT,
  .run = run,
};
