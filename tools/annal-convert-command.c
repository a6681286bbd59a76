/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-command.h"

#include <stdlib.h>
#include <string.h>

static gboolean canonical;
static gboolean anchor;
static char *from_name;
static char *to_name;
static char **texts_folders;

/* %ANNAL_JSON_FORM_AUTO where it is no form's name. */
static AnnalJsonForm
parse_form (const char *name)
{
  if (strcmp (name, "json") == 0)
    return ANNAL_JSON_FORM_DOCUMENT;
  if (strcmp (name, "jsonl") == 0)
    return ANNAL_JSON_FORM_LINES;
  return ANNAL_JSON_FORM_AUTO;
}

static AnnalJsonForm
choose_form_out (const char *path)
{
  if (to_name != NULL)
    return parse_form (to_name);
  if (g_str_has_suffix (path, ".jsonl") || g_str_has_suffix (path, ".ndjson"))
    return ANNAL_JSON_FORM_LINES;
  if (g_str_has_suffix (path, ".json") || strcmp (path, "-") == 0)
    return ANNAL_JSON_FORM_DOCUMENT;
  return ANNAL_JSON_FORM_AUTO;
}

static CommandStatus
write_out (AnnalDossier *dossier, const char *path, AnnalWriteFlags flags)
{
  g_autoptr (GError) error = NULL;

  if (strcmp (path, "-") == 0)
    {
      g_autofree char *text = annal_dossier_to_string (dossier, flags);

      command_print_json (text);
      return COMMAND_FINE;
    }
  if (annal_dossier_save (dossier, path, flags, &error))
    return COMMAND_FINE;
  command_fail ("%s: %s", path, error->message);
  return COMMAND_PROBLEMS;
}

/* The dossier with the places of its quotes filled in, or NULL after saying
 * why not.
 */
static AnnalDossier *
fill_anchors (AnnalDossier *dossier, char **files)
{
  g_autoptr (AnnalTexts) texts = command_find_texts (texts_folders, files);
  g_autoptr (GError) error = NULL;
  AnnalDossier *anchored;

  if (texts == NULL)
    return NULL;
  anchored = annal_dossier_anchor (dossier, texts, &error);
  if (anchored == NULL)
    command_fail ("%s: %s", files[0], error->message);
  return anchored;
}

static CommandStatus
convert (char **files, const char *out, AnnalJsonForm from, AnnalWriteFlags flags)
{
  g_autoptr (AnnalDossier) dossier = command_load (files, from);

  if (dossier != NULL && anchor)
    {
      g_autoptr (AnnalDossier) bare = g_steal_pointer (&dossier);

      dossier = fill_anchors (bare, files);
    }
  return dossier != NULL ? write_out (dossier, out, flags) : COMMAND_PROBLEMS;
}

static CommandStatus
run (char **arguments)
{
  guint n = g_strv_length (arguments);
  const char *out = arguments[n - 1];
  g_auto (GStrv) files = g_strdupv (arguments);
  AnnalJsonForm from = from_name != NULL ? parse_form (from_name) : ANNAL_JSON_FORM_AUTO;
  AnnalJsonForm to = choose_form_out (out);
  AnnalWriteFlags flags = ANNAL_WRITE_FLAGS_NONE;

  if (from_name != NULL && from == ANNAL_JSON_FORM_AUTO)
    return command_fail_usage ("--from %s: the forms are json and jsonl", from_name);
  if (to == ANNAL_JSON_FORM_AUTO && to_name != NULL)
    return command_fail_usage ("--to %s: the forms are json and jsonl", to_name);
  if (to == ANNAL_JSON_FORM_AUTO)
    return command_fail_usage ("the name %s does not tell its form; add --to json or --to jsonl", out);
  if (texts_folders != NULL && !anchor)
    return command_fail_usage ("--texts is for --anchor");
  if (to == ANNAL_JSON_FORM_LINES)
    flags |= ANNAL_WRITE_FLAGS_LINES;
  if (canonical)
    flags |= ANNAL_WRITE_FLAGS_CANONICAL;
  g_clear_pointer (&files[n - 1], g_free);
  return convert (files, out, from, flags);
}

static const GOptionEntry options[] = {
  { "canonical", 'c', 0, G_OPTION_ARG_NONE, &canonical, "with keys sorted and without white space", NULL },
  { "from", 0, 0, G_OPTION_ARG_FILENAME, &from_name, "json or jsonl", "FORM" },
  { "to", 0, 0, G_OPTION_ARG_FILENAME, &to_name, "json or jsonl", "FORM" },
  { "anchor", 'a', 0, G_OPTION_ARG_NONE, &anchor, "fill in where each quote stands in its text", NULL },
  { "texts", 't', 0, G_OPTION_ARG_FILENAME_ARRAY, &texts_folders, "with --anchor: a folder of sources' texts", "DIR" },
  G_OPTION_ENTRY_NULL
};

const Command command_convert = {
  .name = "convert",
  .arguments = "IN… OUT",
  .summary = "Writes a dossier in another form, one JSON document or JSON Lines, or several as one.",
  .details = "“-” is standard input or output. Several INs become one dossier: records of one id must be\n"
             "equal and are one. OUT may be an IN: it is written aside and renamed, and not touched where\n"
             "an IN is faulty, or two contradict each other. The form is told by a name that ends in .json,\n"
             ".jsonl or .ndjson; else that of IN by its content, and that of OUT by --to (json for “-”).\n"
             "Texts are looked for in each --texts, in the folders that ANNAL_TEXTS lists, and beside IN.\n\n"
             "Example:\n"
             "  annal convert dossier.json dossier.jsonl\n\n"
             "Exit codes: 0 fine; 1 an IN is faulty, or OUT cannot be written; 2 wrong use.",
  .options = options,
  .min_arguments = 2,
  .max_arguments = G_MAXUINT,
  .run = run,
};
