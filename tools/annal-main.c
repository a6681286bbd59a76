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

/* Takes @meant as @nearest where it is nearer to what was written. */
static void
consider (const char *name, const char *meant, const char **nearest, guint *least)
{
  guint n = count_edits (name, meant);

  if (n >= *least || 2 * n > strlen (name) || n >= strlen (meant) - 1)
    return;
  *nearest = meant;
  *least = n;
}

static CommandStatus
fail_unknown (const char *name)
{
  const char *nearest = NULL;
  guint least = 4;

  for (gsize i = 0; i < G_N_ELEMENTS (commands) && strlen (name) < 64; i++)
    consider (name, commands[i]->name, &nearest, &least);
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

static const GOptionEntry *
find_option_in (const GOptionEntry *entries, const char *name, gsize length, char letter)
{
  for (; entries != NULL && entries->long_name != NULL; entries++)
    if (name != NULL ? strlen (entries->long_name) == length && strncmp (entries->long_name, name, length) == 0
                     : entries->short_name == letter)
      return entries;
  return NULL;
}

/* By its long name, or where that is NULL by its letter. */
static const GOptionEntry *
find_option (const Command *command, const char *name, gsize length, char letter)
{
  const GOptionEntry *entry = find_option_in (command->options, name, length, letter);

  return entry != NULL ? entry : find_option_in (common_options, name, length, letter);
}

/* Whether the word after this option is its value. */
static gboolean
takes_next (const Command *command, const char *word)
{
  const GOptionEntry *entry;

  if (g_str_has_prefix (word, "--"))
    {
      entry = find_option (command, word + 2, strlen (word + 2), '\0');
      return entry != NULL && entry->arg != G_OPTION_ARG_NONE;
    }
  for (word++; *word != '\0'; word++)
    {
      entry = find_option (command, NULL, 0, *word);
      if (entry == NULL || entry->arg != G_OPTION_ARG_NONE)
        return entry != NULL && word[1] == '\0';
    }
  return FALSE;
}

/* What a query must not find: -by:us, -"prison camps". */
static gboolean
is_excluding_term (const Command *command, const char *word)
{
  gsize length = strspn (word + 1, "abcdefghijklmnopqrstuvwxyz-");

  if (strstr (command->arguments, "QUERY") == NULL || word[1] == '-')
    return FALSE;
  return word[1] == '"' || g_str_has_prefix (word + 1, "\xe2\x80\x9c") || (length > 1 && word[1 + length] == ':');
}

/* A year before 0, say. */
static gboolean
is_number (const char *word)
{
  return g_ascii_isdigit (word[1]) || word[1] == 'X';
}

static gboolean
is_option (const Command *command, const char *word)
{
  return word[0] == '-' && word[1] != '\0' && !is_number (word) && !is_excluding_term (command, word);
}

/* The options with their values, then “--” and the rest: an argument may begin
 * with a minus, too. Where the value of the last option is missing, all stays as
 * it is, and GLib tells so.
 */
static char **
sort_words (const Command *command, char **words)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();
  char **word = words;

  g_ptr_array_add (sorted, g_strdup (*word));
  for (word++; *word != NULL && strcmp (*word, "--") != 0; word++)
    if (!is_option (command, *word))
      g_ptr_array_add (rest, *word);
    else
      {
        g_ptr_array_add (sorted, g_strdup (*word));
        if (!takes_next (command, *word))
          continue;
        if (*++word == NULL)
          return g_strdupv (words);
        g_ptr_array_add (sorted, g_strdup (*word));
      }
  g_ptr_array_add (sorted, g_strdup ("--"));
  for (guint i = 0; i < rest->len; i++)
    g_ptr_array_add (sorted, g_strdup (g_ptr_array_index (rest, i)));
  for (word += *word != NULL ? 1 : 0; *word != NULL; word++)
    g_ptr_array_add (sorted, g_strdup (*word));
  g_ptr_array_add (sorted, NULL);
  g_ptr_array_set_free_func (sorted, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&sorted), FALSE);
}

/* The first long option that there is not; NULL where there is none. */
static const char *
find_unknown (const Command *command, char **words)
{
  for (; *words != NULL && strcmp (*words, "--") != 0; words++)
    {
      gsize length = strcspn (*words, "=");

      if (g_str_has_prefix (*words, "--") && find_option (command, *words + 2, length - 2, '\0') == NULL)
        return *words + 2;
      if (is_option (command, *words) && takes_next (command, *words) && words[1] != NULL)
        words++;
    }
  return NULL;
}

static void
find_nearest (const GOptionEntry *entries, const char *name, const char **nearest, guint *least)
{
  for (; entries != NULL && entries->long_name != NULL; entries++)
    consider (name, entries->long_name, nearest, least);
}

static CommandStatus
fail_options (const Command *command, char **words, const GError *error)
{
  const char *unknown = find_unknown (command, words);
  g_autofree char *name = unknown != NULL ? g_strndup (unknown, strcspn (unknown, "=")) : NULL;
  const char *nearest = NULL;
  guint least = 4;

  if (!g_error_matches (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION))
    return command_fail_usage ("%s", error->message);
  if (name != NULL && strlen (name) < 64)
    {
      find_nearest (command->options, name, &nearest, &least);
      find_nearest (common_options, name, &nearest, &least);
    }
  if (nearest != NULL)
    return command_fail_usage ("there is no option “--%s”; is it “--%s”?", name, nearest);
  if (name == NULL && strstr (command->arguments, "QUERY") != NULL)
    return command_fail_usage ("%s; a word that a query excludes stands after “--”", error->message);
  return command_fail_usage ("%s", error->message);
}

/* @words: the command's name and what follows it. */
static CommandStatus
run_command (const Command *command, char **words)
{
  g_autoptr (GOptionContext) context = make_command_context (command);
  g_auto (GStrv) rest = sort_words (command, words);
  g_autoptr (GError) error = NULL;
  guint n;

  command_set_name (command->name);
  if (!g_option_context_parse_strv (context, &rest, &error))
    return fail_options (command, words, error);
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
