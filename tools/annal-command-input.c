/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the command reads. */

#include "annal-command.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <gio/gunixinputstream.h>

static gboolean
is_standard_input (const char *file)
{
  return strcmp (file, "-") == 0;
}

static GInputStream *
open_input (const char *file)
{
  g_autoptr (GFile) location = NULL;
  g_autoptr (GError) error = NULL;
  GFileInputStream *stream;

  if (is_standard_input (file))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  location = g_file_new_for_path (file);
  stream = g_file_read (location, NULL, &error);
  if (stream != NULL)
    return G_INPUT_STREAM (stream);

  /* The system's own words are shorter, where it has any. */
  if (access (file, R_OK) != 0)
    command_fail ("%s: %s", file, g_strerror (errno));
  else
    command_fail ("%s: %s", file, error->message);
  return NULL;
}

static gboolean
read_file (AnnalReader *reader, const char *file, AnnalJsonForm form)
{
  const char *name = is_standard_input (file) ? "<stdin>" : file;
  g_autoptr (GInputStream) stream = open_input (file);
  g_autoptr (GError) error = NULL;

  if (stream == NULL)
    return FALSE;
  if (annal_reader_read_stream (reader, stream, name, form, &error))
    return TRUE;
  command_fail ("%s: %s", name, error->message);
  return FALSE;
}

AnnalReader *
command_read (char **files, AnnalJsonForm form)
{
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  guint n_standard = 0;

  for (char **file = files; *file != NULL; file++)
    {
      if (is_standard_input (*file) && ++n_standard > 1)
        {
          command_fail ("-: standard input can be read once only");
          return NULL;
        }
      if (!read_file (reader, *file, form))
        return NULL;
    }
  return g_steal_pointer (&reader);
}

/* Only why the input is refused; “annal check” tells the rest. */
static void
say_errors (AnnalProblems *problems)
{
  guint64 n_unsaid = annal_problems_count (problems, ANNAL_SEVERITY_ERROR);

  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    {
      AnnalProblem *problem = annal_problems_get_problem (problems, i);
      g_autofree char *line = annal_problem_to_string (problem);

      if (annal_problem_get_severity (problem) != ANNAL_SEVERITY_ERROR)
        continue;
      command_fail ("%s", line);
      n_unsaid--;
    }
  if (n_unsaid > 0)
    command_fail ("and %" G_GUINT64_FORMAT " more errors", n_unsaid);
}

AnnalDossier *
command_load (char **files, AnnalJsonForm form)
{
  g_autoptr (AnnalReader) reader = command_read (files, form);
  g_autoptr (AnnalProblems) problems = NULL;
  g_autoptr (GError) error = NULL;

  if (reader == NULL)
    return NULL;
  problems = annal_reader_check (reader);
  if (annal_problems_count (problems, ANNAL_SEVERITY_ERROR) > 0)
    {
      say_errors (problems);
      return NULL;
    }
  if (!annal_dossier_seal (annal_reader_get_dossier (reader), &error))
    {
      command_fail ("%s", error->message);
      return NULL;
    }
  return g_object_ref (annal_reader_get_dossier (reader));
}

AnnalTimeline *
command_load_timeline (char **files)
{
  g_autoptr (AnnalDossier) dossier = command_load (files, ANNAL_JSON_FORM_AUTO);
  g_autoptr (GError) error = NULL;
  AnnalTimeline *timeline = dossier != NULL ? annal_timeline_new (dossier, &error) : NULL;

  if (error != NULL)
    command_fail ("%s", error->message);
  return timeline;
}

AnnalTexts *
command_find_texts (char **folders, char **files)
{
  g_autoptr (AnnalTexts) texts = annal_texts_new ();

  for (char **folder = folders; folder != NULL && *folder != NULL; folder++)
    {
      if (!g_file_test (*folder, G_FILE_TEST_IS_DIR))
        {
          command_fail ("--texts %s: there is no such folder", *folder);
          return NULL;
        }
      annal_texts_add_folder (texts, *folder);
    }
  if (g_getenv ("ANNAL_TEXTS") != NULL)
    annal_texts_add_search_path (texts, g_getenv ("ANNAL_TEXTS"));
  for (char **file = files; *file != NULL; file++)
    if (!is_standard_input (*file))
      {
        g_autofree char *folder = g_path_get_dirname (*file);

        annal_texts_add_folder (texts, folder);
      }
  return g_steal_pointer (&texts);
}
