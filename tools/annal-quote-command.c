/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

#include <stdio.h>

#define MAX_SUGGESTIONS 3

static char *prefix;
static char *suffix;
static char **texts_folders;

static void
add_text (JsonObject *object, const char *name, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
}

static void
print_anchor (const AnnalAnchor *anchor)
{
  g_autoptr (GEnumClass) matches = g_type_class_ref (ANNAL_TYPE_MATCH);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_node_take_object (node, object);
  add_text (object, "quote", annal_anchor_get_quote (anchor));
  json_object_set_int_member (object, "start", annal_anchor_get_start (anchor));
  json_object_set_int_member (object, "end", annal_anchor_get_end (anchor));
  add_text (object, "match", g_enum_get_value (matches, (int) annal_anchor_get_match (anchor))->value_nick);
  add_text (object, "prefix", annal_anchor_get_prefix (anchor));
  add_text (object, "suffix", annal_anchor_get_suffix (anchor));
  command_print_json_node (node);
}

/* Suggestions go to standard error, so that nobody pastes one by mistake. */
static void
say_suggestions (const char *id, const char *text, gsize length, const char *words)
{
  g_autoptr (AnnalQuoteSuggestions) near = annal_quote_suggest (text, (gssize) length, words, MAX_SUGGESTIONS);
  guint n = annal_quote_suggestions_get_n_suggestions (near);

  if (n == 0)
    {
      command_fail ("%s: its text has neither these words nor any near them", id);
      return;
    }
  command_fail ("%s: its text does not have these words; suggestions, for you to judge:", id);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *safe = command_make_safe (annal_quote_suggestions_get_words (near, i));

      fprintf (stderr, "  line %" G_GUINT64_FORMAT ", %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT ", %u %% alike: %s\n",
               annal_quote_suggestions_get_line (near, i), annal_quote_suggestions_get_start (near, i),
               annal_quote_suggestions_get_end (near, i), annal_quote_suggestions_get_similarity (near, i), safe);
    }
}

static CommandStatus
find (const char *id, const char *text, gsize length, const char *words)
{
  g_autoptr (AnnalQuoteMatches) matches = annal_quote_find (text, (gssize) length, words, prefix, suffix);
  guint n = annal_quote_matches_get_n_matches (matches);
  guint64 n_found = annal_quote_matches_get_n_found (matches);

  if (n == 0)
    {
      say_suggestions (id, text, length, words);
      return COMMAND_PROBLEMS;
    }
  for (guint i = 0; i < n; i++)
    print_anchor (annal_quote_matches_get_match (matches, i));
  if (n_found > 1)
    command_fail ("%s: the words stand at %" G_GUINT64_FORMAT " places; choose one%s", id, n_found,
                  n < n_found ? " (only the first are shown)" : "");
  return COMMAND_FINE;
}

/* A dossier that is being written has faults; here they matter only where they
 * hide the source.
 */
static AnnalSource *
look_up_source (AnnalReader *reader, const char *file, const char *id)
{
  AnnalProblems *problems = annal_reader_get_problems (reader);
  AnnalSource *source = NULL;

  if (annal_id_is_valid (id))
    source = annal_dossier_lookup_source (annal_reader_get_dossier (reader), id);
  if (source != NULL)
    return source;
  command_fail ("%s: there is no source “%s”", file, id);
  if (annal_problems_count (problems, ANNAL_SEVERITY_ERROR) > 0)
    command_fail ("%s: the file is faulty; “annal check” says where", file);
  return NULL;
}

static gboolean
are_valid (const char *words)
{
  return *words != '\0' && g_utf8_validate (words, -1, NULL) &&
         (prefix == NULL || g_utf8_validate (prefix, -1, NULL)) &&
         (suffix == NULL || g_utf8_validate (suffix, -1, NULL));
}

static CommandStatus
run (char **arguments)
{
  char *files[] = { arguments[0], NULL };
  g_autoptr (AnnalReader) reader = NULL;
  g_autoptr (AnnalTexts) texts = NULL;
  g_autoptr (GError) error = NULL;
  AnnalSource *source;
  const char *text;
  gsize length;

  if (!are_valid (arguments[2]))
    return command_fail_usage ("the words must be text in UTF-8, and at least one");
  reader = command_read (files, ANNAL_JSON_FORM_AUTO);
  texts = reader != NULL ? command_find_texts (texts_folders, files) : NULL;
  source = texts != NULL ? look_up_source (reader, arguments[0], arguments[1]) : NULL;
  if (source == NULL)
    return COMMAND_PROBLEMS;
  text = annal_texts_get_text (texts, source, &length, &error);
  if (text != NULL)
    return find (arguments[1], text, length, arguments[2]);
  command_fail ("%s: %s", arguments[1], error->message);
  return COMMAND_PROBLEMS;
}

static const GOptionEntry options[] = {
  { "prefix", 'p', 0, G_OPTION_ARG_FILENAME, &prefix, "only where these words stand just before", "WORDS" },
  { "suffix", 's', 0, G_OPTION_ARG_FILENAME, &suffix, "only where these words stand just after", "WORDS" },
  { "texts", 't', 0, G_OPTION_ARG_FILENAME_ARRAY, &texts_folders, "a folder of sources' texts", "DIR" },
  G_OPTION_ENTRY_NULL
};

const Command command_quote = {
  .name = "quote",
  .arguments = "FILE SOURCE WORDS",
  .summary = "Finds words in a source's text and prints the passage to paste into a citation.",
  .details = "Where the words stand at several places, each is printed with what stands around it. Where\n"
             "they do not stand there, the nearest passages are suggested on standard error. Texts are\n"
             "looked for in each --texts, in the folders that ANNAL_TEXTS lists, and beside FILE.\n\n"
             "Example:\n"
             "  annal quote dossier.json article-003 'languish in political prison camps' --texts articles\n\n"
             "Exit codes: 0 found; 1 not found, or the text is not here; 2 wrong use.",
  .options = options,
  .min_arguments = 3,
  .max_arguments = 3,
  .run = run,
};
