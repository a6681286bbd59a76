/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The command: finds the subcommand, its options and its arguments. Arguments
 * are taken as bytes whatever the locale, which is why options with text are
 * of the type FILENAME.
 */

#include "annal-command.h"

#include <string.h>

static const Command *const commands[] = {
  &command_timeline,
  &command_export,
  &command_query,
  &command_known,
  &command_facets,
  &command_relate,
  &command_compare,
  &command_conflicts,
  &command_origins,
  &command_trace,
  &command_number,
  &command_positions,
  &command_show,
  &command_check,
  &command_convert,
  &command_quote,
  &command_date,
};

static gboolean show_help;
static gboolean show_version;
static char *colour_when;
static char **arguments;

static const GOptionEntry common_options[] = {
  { "color", 0, 0, G_OPTION_ARG_FILENAME, &colour_when, "auto (the default), always or never", "WHEN" },
  { "help", 'h', 0, G_OPTION_ARG_NONE, &show_help, "show this help", NULL },
  G_OPTION_ENTRY_NULL
};

static const GOptionEntry global_options[] = {
  { "version", 'V', 0, G_OPTION_ARG_NONE, &show_version, "show the version", NULL },
  G_OPTION_ENTRY_NULL
};

static const Command *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];
  return NULL;
}

/* How many letters must be added, dropped or changed (Levenshtein). */
static guint
count_edits (const char *a, const char *b)
{
  gsize width = strlen (b) + 1;
  g_autofree guint *row = g_new (guint, width);

  for (gsize j = 0; j < width; j++)
    row[j] = (guint) j;
  for (gsize i = 1; i <= strlen (a); i++)
    {
      guint diagonal = row[0]++;

      for (gsize j = 1; j < width; j++)
        {
          guint changed = diagonal + (a[i - 1] != b[j - 1] ? 1 : 0);

          diagonal = row[j];
          row[j] = MIN (changed, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[width - 1];
}

static CommandStatus
fail_unknown (const char *name)
{
  const char *nearest = NULL;
  guint least = 4;

  for (gsize i = 0; i < G_N_ELEMENTS (commands) && strlen (name) < 64; i++)
    {
      guint n = count_edits (name, commands[i]->name);

      if (n < least && n < strlen (commands[i]->name) - 1)
        {
          nearest = commands[i]->name;
          least = n;
        }
    }
  if (nearest != NULL)
    return command_fail_usage ("there is no command “%s”; is it “%s”?", name, nearest);
  return command_fail_usage ("there is no command “%s”", name);
}

static GOptionContext *
make_context (const char *program, const char *parameters)
{
  GOptionContext *context = g_option_context_new (parameters);

  g_set_prgname (program);
  g_option_context_set_help_enabled (context, FALSE);
  return context;
}

static GOptionContext *
make_global_context (void)
{
  GOptionContext *context = make_context ("annal", "COMMAND [ARGUMENT…]");
  GString *text = g_string_new ("Commands:\n");

  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_add_main_entries (context, common_options, NULL);
  g_option_context_add_main_entries (context, global_options, NULL);
  g_option_context_set_summary (context, "Keeps track of who said what, when, and how we know it.");
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-11s%s\n", commands[i]->name, commands[i]->summary);
  g_string_append (text, "  help       Shows how a command is used: annal help COMMAND\n\n"
                         "Example:\n"
                         "  annal timeline dossier.json\n\n"
                         "By itself, colour is used on a terminal only, and neither under NO_COLOR nor TERM=dumb.\n"
                         "Exit codes: 0 fine; 1 problems found, or input refused; 2 wrong use.");
  g_option_context_set_description (context, text->str);
  g_string_free (text, TRUE);
  return context;
}

static GOptionContext *
make_command_context (const Command *command)
{
  const GOptionEntry rest[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, command->arguments },
    G_OPTION_ENTRY_NULL
  };
  g_autofree char *program = g_strconcat ("annal ", command->name, NULL);
  g_autofree char *more = command->dup_more != NULL ? command->dup_more () : NULL;
  g_autofree char *description = more != NULL ? g_strconcat (more, "\n", command->details, NULL)
                                              : g_strdup (command->details);
  GOptionContext *context = make_context (program, NULL);

  g_option_context_add_main_entries (context, command->options, NULL);
  g_option_context_add_main_entries (context, common_options, NULL);
  g_option_context_add_main_entries (context, rest, NULL);
  g_option_context_set_summary (context, command->summary);
  g_option_context_set_description (context, description);
  return context;
}

static CommandStatus
print_help (GOptionContext *context)
{
  g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

  command_print (help);
  return COMMAND_FINE;
}

static CommandStatus
run_help (char **names)
{
  g_autoptr (GOptionContext) context = NULL;
  const Command *command;

  if (names[0] != NULL && names[1] != NULL)
    return command_fail_usage ("help is for one command at a time");
  if (names[0] == NULL || strcmp (names[0], "help") == 0)
    context = make_global_context ();
  else if ((command = find_command (names[0])) != NULL)
    context = make_command_context (command);
  else
    return fail_unknown (names[0]);
  return print_help (context);
}

static gboolean
apply_colour (void)
{
  return colour_when == NULL || command_set_colour (colour_when);
}

static CommandStatus
fail_colour (void)
{
  return command_fail_usage ("--color %s: there are: auto, always, never", colour_when);
}

static CommandStatus
fail_arguments (const Command *command, guint n)
{
  if (n < command->min_arguments)
    return command_fail_usage ("too few arguments: annal %s %s", command->name, command->arguments);
  return command_fail_usage ("too many arguments: annal %s %s", command->name, command->arguments);
}

/* What begins with a minus and a digit (a year before 0, say) is no option: it
 * and all after it are arguments.
 */
static char **
protect_numbers (char **words)
{
  g_autoptr (GPtrArray) protected = g_ptr_array_new ();
  gboolean is_done = FALSE;

  for (; *words != NULL; words++)
    {
      gboolean is_number = (*words)[0] == '-' && (g_ascii_isdigit ((*words)[1]) || (*words)[1] == 'X');

      if (is_number && !is_done)
        g_ptr_array_add (protected, g_strdup ("--"));
      is_done = is_done || is_number || strcmp (*words, "--") == 0;
      g_ptr_array_add (protected, g_strdup (*words));
    }
  g_ptr_array_add (protected, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&protected), FALSE);
}

/* @words: the command's name and what follows it. */
static CommandStatus
run_command (const Command *command, char **words)
{
  g_autoptr (GOptionContext) context = make_command_context (command);
  g_auto (GStrv) rest = protect_numbers (words);
  g_autoptr (GError) error = NULL;
  guint n;

  command_set_name (command->name);
  if (!g_option_context_parse_strv (context, &rest, &error))
    return command_fail_usage ("%s", error->message);
  if (show_help)
    return print_help (context);
  if (!apply_colour ())
    return fail_colour ();
  n = arguments != NULL ? g_strv_length (arguments) : 0;
  if (n < command->min_arguments || n > command->max_arguments)
    return fail_arguments (command, n);
  return command->run (arguments);
}

static CommandStatus
run_words (GOptionContext *context, char **words)
{
  const Command *command;

  if (show_help)
    return print_help (context);
  if (show_version)
    {
      command_print ("annal ");
      command_print (annal_version_get_string ());
      command_print ("\n");
      return COMMAND_FINE;
    }
  if (!apply_colour ())
    return fail_colour ();
  if (words[0] == NULL)
    return command_fail_usage ("a command is missing");
  if (strcmp (words[0], "help") == 0)
    return run_help (words + 1);
  command = find_command (words[0]);
  return command != NULL ? run_command (command, words) : fail_unknown (words[0]);
}

int
main (int argc, char **argv)
{
  g_autoptr (GOptionContext) context = make_global_context ();
  g_auto (GStrv) words = g_strdupv (argv);
  g_autoptr (GError) error = NULL;

  if (!g_option_context_parse_strv (context, &words, &error))
    return command_finish (command_fail_usage ("%s", error->message));
  return command_finish (run_words (context, argc > 0 ? words + 1 : words));
}
