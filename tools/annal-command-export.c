/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the subcommands that write a timeline share. */

#include "annal-command.h"

#include <string.h>

/* Nobody wants to be told of what takes less. */
#define PROGRESS_AFTER (G_USEC_PER_SEC / 2)

char *
command_list_formats (void)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < annal_exporter_get_n_formats (); i++)
    g_ptr_array_add (names, (char *) annal_exporter_get_format_name (i));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

#define MAX_LANG_LENGTH 35

/* The words of pages and slides are in the languages of dates. */
static gboolean
is_spoken (const char *lang)
{
  const char *const *languages = annal_date_get_languages ();

  for (; *languages != NULL; languages++)
    {
      gsize length = strlen (*languages);

      if (g_ascii_strncasecmp (lang, *languages, length) == 0 && (lang[length] == '\0' || lang[length] == '-'))
        return TRUE;
    }
  return FALSE;
}

CommandStatus
command_check_lang (const char *lang)
{
  gsize length = lang != NULL ? strlen (lang) : 0;

  if (lang == NULL || (length >= 2 && length <= MAX_LANG_LENGTH && g_ascii_isalpha (*lang) &&
                       strspn (lang, "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") == length))
    {
      g_autofree char *spoken = lang != NULL ? g_strjoinv (", ", (char **) annal_date_get_languages ()) : NULL;

      if (lang != NULL && !is_spoken (lang))
        command_fail ("--lang %s: there are own words in %s; these are in English", lang, spoken);
      return COMMAND_FINE;
    }
  return command_fail_usage ("--lang %s: a language is written like en, ko or pt-BR", lang);
}

static void
show_progress (guint n_done, guint n, gpointer data)
{
  const gint64 *start = data;

  if (g_get_monotonic_time () - *start >= PROGRESS_AFTER)
    command_show_progress (n_done, n);
}

void
command_tell_left_out (AnnalExporter *exporter)
{
  for (guint i = 0; i < annal_exporter_get_n_left_out (exporter); i++)
    command_fail ("left out: %s", annal_exporter_get_left_out (exporter, i));
}

static CommandStatus
write_to_terminal (AnnalExporter *exporter, const char *format, AnnalSelection *selection, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  gsize size;

  if (!annal_exporter_write_selection (exporter, selection, stream, NULL, error) ||
      !g_output_stream_write_all (stream, "", 1, NULL, NULL, error) || !g_output_stream_close (stream, NULL, error))
    return COMMAND_PROBLEMS;
  size = g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream));
  text = g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
  if (!g_utf8_validate (text, (gssize) size - 1, NULL))
    return command_fail_usage ("%s is not for a terminal; add -o OUT", format);
  command_print_export (text, format);
  return COMMAND_FINE;
}

/* GIO tells that it was writing to a file descriptor, or to a file of a name
 * that nobody gave it, and then why it could not.
 */
static void
take_reason (GError **error, GError *local, const char *place)
{
  gboolean is_told = local->domain == G_IO_ERROR || g_error_matches (local, ANNAL_ERROR, ANNAL_ERROR_IO);
  const char *colon = is_told ? g_strrstr (local->message, ": ") : NULL;

  if (colon != NULL)
    g_set_error (error, local->domain, local->code, "%s%s", place, colon);
  else
    g_propagate_error (error, g_error_copy (local));
}

static CommandStatus
write_to_output (AnnalExporter *exporter, AnnalSelection *selection, GError **error)
{
  g_autoptr (GOutputStream) stream = command_open_output ();
  g_autoptr (GError) local = NULL;

  /* Whoever read it has seen enough; that is no failure. */
  if (annal_exporter_write_selection (exporter, selection, stream, NULL, &local) ||
      g_error_matches (local, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    return COMMAND_FINE;
  take_reason (error, local, "standard output");
  return COMMAND_PROBLEMS;
}

static CommandStatus
write_to_file (AnnalExporter *exporter, AnnalSelection *selection, const char *out, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (annal_exporter_write_selection_file (exporter, selection, out, &local))
    return COMMAND_FINE;
  take_reason (error, local, out);
  return COMMAND_PROBLEMS;
}

static CommandStatus
write_to (AnnalExporter *exporter, const char *format, AnnalSelection *selection, const char *out, GError **error)
{
  if (out != NULL)
    return write_to_file (exporter, selection, out, error);
  if (command_is_shown ())
    return write_to_terminal (exporter, format, selection, error);
  return write_to_output (exporter, selection, error);
}

CommandStatus
command_write_export (AnnalExporter *exporter, const char *format, AnnalSelection *selection, const char *out)
{
  gboolean is_watched = command_is_watched () && (out != NULL || !command_is_shown ());
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  CommandStatus status;

  if (is_watched)
    annal_exporter_set_progress (exporter, show_progress, &start, NULL);
  status = write_to (exporter, format, selection, out, &error);
  annal_exporter_set_progress (exporter, NULL, NULL, NULL);
  if (is_watched)
    command_show_progress (0, 0);
  if (error != NULL)
    command_fail ("%s", error->message);
  return status;
}
