/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* "annal date resolve" and "annal date find". */

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "annal-command.h"
#include "annal-date.h"

typedef struct
{
  char *dateline;
  char *format;
  gboolean day_first;
  gboolean from_monday;
  char **items; /* owned */
  AnnalDate *date;
  AnnalPhraseFlags flags;
} Options;

static const char *const kinds[] = { "", "DATE", "TIME", "DURATION", "SET" };

static void
options_clear (Options *self)
{
  g_free (self->dateline);
  g_free (self->format);
  g_strfreev (self->items);
  g_clear_pointer (&self->date, annal_date_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
options_read (Options *self, int argc, char **argv)
{
  const GOptionEntry entries[] = {
    { "dateline", 'd', 0, G_OPTION_ARG_STRING, &self->dateline, NULL, NULL },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &self->format, NULL, NULL },
    { "day-first", 0, 0, G_OPTION_ARG_NONE, &self->day_first, NULL, NULL },
    { "weeks-from-monday", 0, 0, G_OPTION_ARG_NONE, &self->from_monday, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->items, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (GStrv) arguments = g_new0 (char *, (gsize) argc + 1);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < argc; i++)
    arguments[i] = g_strdup (argv[i]);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      command_fail ("%s", error->message);
      return FALSE;
    }
  if (self->dateline != NULL)
    self->date = annal_date_new_full (self->dateline, ANNAL_DATE_PARSE_LENIENT, NULL, &error);
  if (error != NULL)
    {
      command_fail ("--dateline %s is no date: %s", self->dateline, error->message);
      return FALSE;
    }
  if (self->format != NULL && strcmp (self->format, "text") != 0 && strcmp (self->format, "json") != 0)
    {
      command_fail ("there is no format \"%s\"; there are text and json", self->format);
      return FALSE;
    }
  self->flags = (self->day_first ? ANNAL_PHRASE_FLAGS_DAY_FIRST : 0) |
                (self->from_monday ? ANNAL_PHRASE_FLAGS_WEEKS_FROM_MONDAY : 0);
  return TRUE;
}

static const char *
get_text (AnnalDate *date)
{
  return date != NULL ? annal_date_get_text (date) : "";
}

/* The date; how long or how often where there is none. */
static const char *
get_value (AnnalPhrase *phrase)
{
  AnnalDate *date = annal_phrase_get_date (phrase);
  const char *duration = annal_phrase_get_duration (phrase);

  return date == NULL && duration != NULL ? duration : get_text (date);
}

/* A column has no tab, line end or other control in it. */
static void
add_column (GString *line, const char *text)
{
  if (line->len > 0)
    g_string_append_c (line, '\t');
  for (; *text != '\0'; text++)
    g_string_append_c (line, g_ascii_iscntrl (*text) ? ' ' : *text);
}

static void
add_number (GString *line, gint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  add_column (line, digits);
}

static void
print_line (GString *line)
{
  g_string_append_c (line, '\n');
  command_print (line->str);
  g_string_truncate (line, 0);
}

/* --- resolve --- */

/* The input as it is echoed begins the line, even where it is empty. */
static GString *
start_line (const char *words)
{
  g_autofree char *safe = command_make_safe (words);

  return g_string_new (safe);
}

static void
print_refusal (GString *line, const char *words, const GError *error)
{
  g_autofree char *message = command_make_safe (error->message);
  const char *end = words;
  gsize position = g_utf8_validate (words, -1, &end) ? 0 : (gsize) (end - words);

  g_string_append_printf (line, "\terror\t%" G_GSIZE_FORMAT "\t%s", position, message);
  print_line (line);
}

static CommandStatus
resolve (const char *words, const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) line = start_line (words);
  g_autoptr (AnnalPhrase) phrase = annal_phrase_resolve (words, options->date, options->flags, &error);

  if (phrase == NULL)
    {
      print_refusal (line, words, error);
      return COMMAND_PROBLEMS;
    }
  g_string_append_printf (line, "\t%s\t%s\t%s", get_value (phrase), annal_phrase_get_rule (phrase),
                          get_text (annal_phrase_get_alternative (phrase)));
  print_line (line);
  return COMMAND_FINE;
}

static void
cut_line (char *line, gsize length)
{
  if (length > 0 && line[length - 1] == '\n')
    line[--length] = '\0';
  if (length > 0 && line[length - 1] == '\r')
    line[--length] = '\0';
  /* A nul would hide what follows it. */
  for (char *nul = line; (nul = memchr (nul, '\0', (gsize) (line + length - nul))) != NULL;)
    *nul = '\x01';
}

static CommandStatus
resolve_lines (const Options *options)
{
  CommandStatus status = COMMAND_FINE;
  char *line = NULL;
  size_t size = 0;
  ssize_t length;

  while ((length = getline (&line, &size, stdin)) >= 0)
    {
      cut_line (line, (gsize) length);
      if (resolve (line, options) != COMMAND_FINE)
        status = COMMAND_PROBLEMS;
    }
  if (ferror (stdin))
    {
      command_fail ("standard input: %s", g_strerror (errno));
      status = COMMAND_PROBLEMS;
    }
  free (line);
  return status;
}

int
date_resolve_run (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  CommandStatus status = COMMAND_FINE;

  if (!options_read (&options, argc, argv))
    return COMMAND_USAGE;
  if (options.date == NULL)
    {
      command_fail ("resolve needs a dateline: --dateline 2019-05-12");
      return COMMAND_USAGE;
    }
  if (options.items == NULL)
    return resolve_lines (&options);
  for (char **item = options.items; *item != NULL; item++)
    if (resolve (*item, &options) != COMMAND_FINE)
      status = COMMAND_PROBLEMS;
  return status;
}

/* --- find --- */

static void
print_phrase (AnnalPhrase *phrase)
{
  g_autoptr (GString) line = g_string_new (NULL);

  add_number (line, annal_phrase_get_start (phrase));
  add_number (line, annal_phrase_get_end (phrase));
  add_column (line, annal_phrase_get_text (phrase));
  add_column (line, get_value (phrase));
  add_column (line, kinds[annal_phrase_get_kind (phrase)]);
  add_column (line, annal_phrase_get_rule (phrase));
  print_line (line);
}

static void
add_member (JsonObject *object, const char *name, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
}

static void
add_enum (JsonObject *object, const char *name, GType type, gint value)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (type);

  if (value != 0)
    add_member (object, name, g_enum_get_value (values, value)->value_nick);
}

static JsonObject *
phrase_to_json (AnnalPhrase *phrase)
{
  JsonObject *object = json_object_new ();
  AnnalDate *date = annal_phrase_get_date (phrase), *alternative = annal_phrase_get_alternative (phrase);

  json_object_set_int_member (object, "start", annal_phrase_get_start (phrase));
  json_object_set_int_member (object, "end", annal_phrase_get_end (phrase));
  json_object_set_int_member (object, "start_byte", annal_phrase_get_start_byte (phrase));
  json_object_set_int_member (object, "end_byte", annal_phrase_get_end_byte (phrase));
  add_member (object, "text", annal_phrase_get_text (phrase));
  add_member (object, "type", kinds[annal_phrase_get_kind (phrase)]);
  add_member (object, "edtf", date != NULL ? annal_date_get_text (date) : NULL);
  add_member (object, "alternative", alternative != NULL ? annal_date_get_text (alternative) : NULL);
  if (date != NULL)
    add_member (object, "basis", annal_phrase_is_relative (phrase) ? "relative" : "stated");
  add_enum (object, "relative_to", ANNAL_TYPE_PHRASE_ANCHOR, (gint) annal_phrase_get_anchor (phrase));
  if (annal_phrase_get_anchor_index (phrase) >= 0)
    json_object_set_int_member (object, "relative_to_index", annal_phrase_get_anchor_index (phrase));
  add_member (object, "duration", annal_phrase_get_duration_text (phrase));
  add_member (object, "value", annal_phrase_get_duration (phrase));
  add_enum (object, "modifier", ANNAL_TYPE_PHRASE_MODIFIER, (gint) annal_phrase_get_modifier (phrase));
  add_enum (object, "day_part", ANNAL_TYPE_DAY_PART, (gint) annal_phrase_get_day_part (phrase));
  if (annal_phrase_is_range (phrase))
    json_object_set_boolean_member (object, "range", TRUE);
  add_member (object, "rule", annal_phrase_get_rule (phrase));
  return object;
}

static void
print_json (AnnalPhrases *found)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < annal_phrases_get_n_phrases (found); i++)
    json_array_add_object_element (array, phrase_to_json (annal_phrases_get_phrase (found, i)));
  json_node_take_array (node, array);
  command_print_json_node (node);
}

static char *
read_stream (FILE *stream, gsize *length)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[65536];
  gsize n;

  while ((n = fread (buffer, 1, sizeof buffer, stream)) > 0)
    g_string_append_len (text, buffer, (gssize) n);
  if (ferror (stream))
    return NULL;
  *length = text->len;
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
read_text (const char *file, gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  if (file == NULL || strcmp (file, "-") == 0)
    {
      text = read_stream (stdin, length);
      if (text == NULL)
        command_fail ("standard input: %s", g_strerror (errno));
    }
  else if (!g_file_get_contents (file, &text, length, &error))
    command_fail ("%s", error->message);
  return text;
}

int
date_find_run (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalPhrases) found = NULL;
  g_autofree char *text = NULL;
  const char *file;
  gsize length = 0;

  if (!options_read (&options, argc, argv))
    return COMMAND_USAGE;
  file = options.items != NULL ? options.items[0] : NULL;
  text = read_text (file, &length);
  if (text == NULL)
    return COMMAND_PROBLEMS;
  found = annal_phrases_find (text, (gssize) length, options.date, options.flags, &error);
  if (found == NULL)
    {
      command_fail ("%s: %s", file != NULL ? file : "<stdin>", error->message);
      return COMMAND_PROBLEMS;
    }
  if (options.format != NULL && strcmp (options.format, "json") == 0)
    {
      print_json (found);
      return COMMAND_FINE;
    }
  for (guint i = 0; i < annal_phrases_get_n_phrases (found); i++)
    print_phrase (annal_phrases_get_phrase (found, i));
  return COMMAND_FINE;
}
