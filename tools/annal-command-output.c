/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the command writes. All of it is UTF-8 in any locale, which is why
 * stdio is used as it is and not g_print(), which converts.
 */

#include "annal-command.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <gio/gunixoutputstream.h>

#define DEFAULT_WIDTH 80
#define MIN_WIDTH 20
#define MAX_WIDTH 10000

static const char *command_name;
static const char *colour_when = "auto";
static int write_error;

/* Characters that move the cursor, change what was written or turn its
 * direction round.
 */
static gboolean
is_obeyed (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x061c || c == 0x200e || c == 0x200f ||
         (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Escaped as JSON has it; all such characters have four digits. */
static char *
escape (const char *text, gboolean keep_newlines)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *safe = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_obeyed (c) && !(keep_newlines && c == '\n'))
        g_string_append_printf (safe, "\\u%04x", c);
      else
        g_string_append_unichar (safe, c);
    }
  return g_string_free (safe, FALSE);
}

char *
command_make_safe (const char *text)
{
  return escape (text, FALSE);
}

/* Where both go to a terminal, what was written before comes before. */
G_GNUC_PRINTF (1, 0)
static void
say (const char *format, va_list arguments)
{
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  g_autofree char *safe = command_make_safe (message);

  if (fflush (stdout) == EOF && write_error == 0)
    write_error = errno;
  fprintf (stderr, "annal: %s\n", safe);
}

void
command_fail (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  say (format, arguments);
  va_end (arguments);
}

CommandStatus
command_fail_usage (const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  say (format, arguments);
  va_end (arguments);
  if (command_name != NULL)
    fprintf (stderr, "Try “annal help %s”.\n", command_name);
  else
    fputs ("Try “annal help”.\n", stderr);
  return COMMAND_USAGE;
}

void
command_note (const char *lines)
{
  g_autofree char *safe = escape (lines, TRUE);

  if (fflush (stdout) == EOF && write_error == 0)
    write_error = errno;
  fputs (safe, stderr);
}

gboolean
command_is_watched (void)
{
  return isatty (STDERR_FILENO);
}

gboolean
command_is_shown (void)
{
  return isatty (STDOUT_FILENO);
}

void
command_show_progress (guint n_done, guint n)
{
  if (n > 0)
    fprintf (stderr, "\r%u of %u", n_done, n);
  else
    fputs ("\r\033[K", stderr);
  fflush (stderr);
}

GOutputStream *
command_open_output (void)
{
  if (fflush (stdout) == EOF && write_error == 0)
    write_error = errno;
  return g_unix_output_stream_new (STDOUT_FILENO, FALSE);
}

void
command_set_name (const char *name)
{
  command_name = name;
}

void
command_print (const char *text)
{
  if (write_error == 0 && fputs (text, stdout) == EOF)
    write_error = errno;
}

void
command_print_json (const char *json)
{
  g_autofree char *safe = NULL;

  if (!isatty (STDOUT_FILENO))
    {
      command_print (json);
      return;
    }
  safe = escape (json, TRUE);
  command_print (safe);
}

static void
print_styled (const char *style, const char *text)
{
  gboolean styled = command_get_colour () && *text != '\0';

  if (styled)
    command_print (style);
  command_print (text);
  if (styled)
    command_print ("\033[0m");
}

void
command_print_bold (const char *text)
{
  print_styled ("\033[1m", text);
}

void
command_print_dim (const char *text)
{
  print_styled ("\033[2m", text);
}

/* A table ends its lines with both characters, which a terminal need not see. */
static void
print_table (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  g_autofree char *plain = g_strjoinv ("\n", lines);

  command_print_json (isatty (STDOUT_FILENO) ? plain : text);
}

void
command_print_export (const char *text, const char *format)
{
  if (strcmp (format, "text") == 0 || strcmp (format, "list") == 0)
    command_print (text);
  else if (strcmp (format, "csv") == 0)
    print_table (text);
  else
    command_print_json (text);
}

void
command_print_json_node (JsonNode *node)
{
  g_autofree char *json = json_to_string (node, TRUE);

  command_print_json (json);
  command_print ("\n");
}

CommandStatus
command_finish (CommandStatus status)
{
  if (fclose (stdout) == EOF && write_error == 0)
    write_error = errno;
  /* Whoever read it has seen enough; that is no failure. */
  if (write_error == 0 || write_error == EPIPE)
    return status;
  command_fail ("standard output: %s", g_strerror (write_error));
  return COMMAND_PROBLEMS;
}

gboolean
command_set_colour (const char *when)
{
  static const char *const choices[] = { "auto", "always", "never", NULL };

  if (!g_strv_contains (choices, when))
    return FALSE;
  colour_when = when;
  return TRUE;
}

/* What the user asks for by option counts more than the environment. */
gboolean
command_get_colour (void)
{
  const char *no_colour = g_getenv ("NO_COLOR");
  const char *term = g_getenv ("TERM");

  if (strcmp (colour_when, "auto") != 0)
    return strcmp (colour_when, "always") == 0;
  return isatty (STDOUT_FILENO) && (no_colour == NULL || *no_colour == '\0') &&
         term != NULL && strcmp (term, "dumb") != 0;
}

CommandStatus
command_check_width (int width)
{
  if (width == -1 || (width >= MIN_WIDTH && width <= MAX_WIDTH))
    return COMMAND_FINE;
  return command_fail_usage ("--width %d: a width is from %d to %d", width, MIN_WIDTH, MAX_WIDTH);
}

guint
command_get_width (void)
{
  const char *columns = g_getenv ("COLUMNS");
  struct winsize size;
  guint64 width = 0;

  if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return CLAMP (size.ws_col, MIN_WIDTH, MAX_WIDTH);
  if (columns != NULL && g_ascii_string_to_unsigned (columns, 10, MIN_WIDTH, MAX_WIDTH, &width, NULL))
    return (guint) width;
  return DEFAULT_WIDTH;
}
