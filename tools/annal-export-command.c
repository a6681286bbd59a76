/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

#include <string.h>

#include <glib/gstdio.h>

static char *format_name;
static char *out_path;
static char *lang;
static char *from;
static char *to;
static char *known_at;
static char **queries;
static char **format_options;
static int width = -1;
static gboolean list;

/* Options under their format, so that a line is not longer than the terminal
 * where it need not be.
 */
static void
print_option (guint format, guint option)
{
  const char *values = annal_exporter_get_format_option_values (format, option);
  g_autofree char *line = g_strdup_printf ("%29s%s=%s: %s\n", "",
                                           annal_exporter_get_format_option_name (format, option),
                                           values != NULL ? values : "TEXT",
                                           annal_exporter_get_format_option_description (format, option));

  command_print_dim (line);
}

static CommandStatus
print_formats (void)
{
  for (guint i = 0; i < annal_exporter_get_n_formats (); i++)
    {
      g_autofree char *name = g_strdup_printf ("%-16s", annal_exporter_get_format_name (i));
      g_autofree char *rest = g_strdup_printf (".%-12s%s", annal_exporter_get_format_extension (i),
                                               annal_exporter_get_format_description (i));

      command_print_bold (name);
      command_print (rest);
      command_print ("\n");
      for (guint j = 0; j < annal_exporter_get_format_n_options (i); j++)
        print_option (i, j);
    }
  return COMMAND_FINE;
}

/* Of several formats whose files end like this one the longest ending counts,
 * and then the first; NULL where there is none.
 */
static const char *
guess_format (const char *path)
{
  const char *best = NULL;
  gsize length = 0;

  for (guint i = 0; i < annal_exporter_get_n_formats (); i++)
    {
      g_autofree char *ending = g_strconcat (".", annal_exporter_get_format_extension (i), NULL);

      if (g_str_has_suffix (path, ending) && strlen (ending) > length)
        {
          best = annal_exporter_get_format_name (i);
          length = strlen (ending);
        }
    }
  return best;
}

static gboolean
is_same_file (const char *one, const char *other)
{
  GStatBuf a, b;

  return g_stat (one, &a) == 0 && g_stat (other, &b) == 0 && a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/* An export is no dossier: it must not take the place of one. */
static CommandStatus
check_out (char **files)
{
  for (; out_path != NULL && *files != NULL; files++)
    if (strcmp (*files, "-") != 0 && is_same_file (*files, out_path) && g_file_test (out_path, G_FILE_TEST_IS_REGULAR))
      return command_fail_usage ("-o %s: that is the dossier itself", out_path);
  return COMMAND_FINE;
}

static CommandStatus
set_option (AnnalExporter *exporter, const char *text)
{
  const char *equals = strchr (text, '=');
  g_autofree char *name = equals != NULL ? g_strndup (text, (gsize) (equals - text)) : NULL;
  g_autoptr (GError) error = NULL;

  if (equals == NULL)
    return command_fail_usage ("--option %s: it is written NAME=VALUE", text);
  if (!g_utf8_validate (text, -1, NULL))
    return command_fail_usage ("--option %s: that is not UTF-8", text);
  if (annal_exporter_set_option (exporter, name, equals + 1, &error))
    return COMMAND_FINE;
  return command_fail_usage ("--option %s: %s", text, error->message);
}

static CommandStatus
set_up (AnnalExporter *exporter)
{
  CommandStatus status = command_check_width (width);

  if (status == COMMAND_FINE)
    status = command_check_lang (lang);
  for (char **option = format_options; status == COMMAND_FINE && option != NULL && *option != NULL; option++)
    status = set_option (exporter, *option);
  annal_exporter_set_lang (exporter, lang);
  /* What goes into a file is not of the terminal it was asked for in. */
  if (width != -1 || (out_path == NULL && command_is_shown ()))
    annal_exporter_set_width (exporter, width != -1 ? (guint) width : command_get_width ());
  annal_exporter_set_colour (exporter, out_path == NULL && command_get_colour ());
  return status;
}

/* NULL after saying why there is no such query. */
static AnnalQuery *
make_query (void)
{
  g_autoptr (AnnalQuery) query = annal_query_new ();

  if (!command_add_queries (query, queries) || !command_add_stretch (query, from, to) ||
      !command_add_date (query, "--known-at", "known-at", known_at))
    return NULL;
  return g_steal_pointer (&query);
}

static CommandStatus
write_found (AnnalExporter *exporter, const char *format, AnnalQuery *query, char **files)
{
  g_autoptr (AnnalTimeline) timeline = command_load_timeline (files);
  g_autoptr (AnnalSelection) selection = timeline != NULL ? command_select (timeline, query) : NULL;
  CommandStatus status;

  if (selection == NULL)
    return COMMAND_PROBLEMS;
  status = command_write_export (exporter, format, selection, out_path);
  if (status == COMMAND_FINE)
    command_tell_left_out (exporter);
  return status;
}

/* NULL after saying what is missing or wrong. */
static AnnalExporter *
make_exporter (const char *format)
{
  g_autofree char *names = command_list_formats ();
  g_autoptr (GError) error = NULL;
  AnnalExporter *exporter = format != NULL ? annal_exporter_new (format, &error) : NULL;

  if (exporter != NULL)
    return exporter;
  if (format != NULL)
    command_fail_usage ("--format %s: %s", format, error->message);
  else if (out_path != NULL)
    command_fail_usage ("the name %s does not tell its format; add --format, one of: %s", out_path, names);
  else
    command_fail_usage ("add --format, one of: %s", names);
  return NULL;
}

static CommandStatus
run (char **files)
{
  g_autoptr (AnnalExporter) exporter = NULL;
  g_autoptr (AnnalQuery) query = NULL;
  const char *format = format_name;
  CommandStatus status;

  if (list && files == NULL)
    return print_formats ();
  if (list)
    return command_fail_usage ("--list takes no FILE");
  if (files == NULL)
    return command_fail_usage ("too few arguments: annal export FILE…");
  if (g_strcmp0 (out_path, "-") == 0)
    g_clear_pointer (&out_path, g_free);
  if (format == NULL && out_path != NULL)
    format = guess_format (out_path);

  exporter = make_exporter (format);
  if (exporter == NULL)
    return COMMAND_USAGE;
  status = set_up (exporter);
  if (status == COMMAND_FINE)
    status = check_out (files);
  query = status == COMMAND_FINE ? make_query () : NULL;
  if (query == NULL)
    return COMMAND_USAGE;
  return write_found (exporter, format, query, files);
}

static const GOptionEntry options[] = {
  { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format_name, "one of --list; else by how OUT ends", "FORMAT" },
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out_path, "write there and not to standard output", "OUT" },
  { "option", 'O', 0, G_OPTION_ARG_FILENAME_ARRAY, &format_options, "set an option of the format", "NAME=VALUE" },
  { "lang", 'l', 0, G_OPTION_ARG_FILENAME, &lang, "for html and timelinejs: their own words in that language", "LANG" },
  { "query", 'q', 0, G_OPTION_ARG_FILENAME_ARRAY, &queries, "only what a query finds; see “annal help query”", "Q" },
  { "from", 0, 0, G_OPTION_ARG_FILENAME, &from, "only what was on that date or later", "DATE" },
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &to, "only what was on that date or earlier", "DATE" },
  { "known-at", 'k', 0, G_OPTION_ARG_FILENAME, &known_at, "only what could be read by the end of that day", "DATE" },
  { "width", 'w', 0, G_OPTION_ARG_INT, &width, "characters in a line of text", "N" },
  { "list", 0, 0, G_OPTION_ARG_NONE, &list, "describe the formats and their options", NULL },
  G_OPTION_ENTRY_NULL
};

const Command command_export = {
  .name = "export",
  .arguments = "FILE…",
  .summary = "Writes the timeline in a format of another program: a page, a table, a calendar.",
  .details = "Several FILEs make one dossier; “-” is standard input, or as OUT standard output. OUT is\n"
             "written aside and renamed once it is whole. Without --format, the name of OUT tells it:\n"
             "of formats with the same ending, the first of --list.\n\n"
             "No format says everything; what one leaves out is told on standard error. A date that is not\n"
             "certain goes out as such, and what is undated never gets a date. Names of protected people\n"
             "are not written.\n\n"
             "Example:\n"
             "  annal export dossier.json --query about:prison-camps --option table=claims -o claims.csv\n\n"
             "Exit codes: 0 fine; 1 a file is faulty, the query names what it does not hold, or OUT cannot\n"
             "be written; 2 wrong use, or no query.",
  .options = options,
  .min_arguments = 0,
  .max_arguments = G_MAXUINT,
  .run = run,
};
