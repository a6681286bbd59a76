/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the command reads. */

#include "annal-command.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static gboolean
is_standard_input (const char *file)
{
  return strcmp (file, "-") == 0;
}

/* One byte over the limit is enough for the reader to tell that it was reached. */
static GBytes *
read_all (FILE *stream)
{
  g_autoptr (AnnalLimits) limits = annal_limits_new ();
  guint64 max = annal_limits_get (limits, ANNAL_LIMIT_BYTES);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 part[1 << 16];
  gsize n;

  errno = 0;
  while (bytes->len <= max && (n = fread (part, 1, sizeof part, stream)) > 0)
    g_byte_array_append (bytes, part, n);
  if (ferror (stream))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* Pipes and the like cannot be read twice, so that their bytes are kept for
 * the places of problems.
 */
static gboolean
read_kept (AnnalReader *reader, const char *file, AnnalJsonForm form)
{
  gboolean standard = is_standard_input (file);
  FILE *stream = standard ? stdin : fopen (file, "rb");
  const char *name = standard ? "<stdin>" : file;
  g_autoptr (GBytes) bytes = stream != NULL ? read_all (stream) : NULL;
  g_autoptr (GError) error = NULL;
  int saved = errno;

  if (stream != NULL && !standard)
    fclose (stream);
  if (bytes == NULL)
    {
      command_fail ("%s: %s", name, g_strerror (saved));
      return FALSE;
    }
  if (annal_reader_read_bytes (reader, bytes, name, form, &error))
    return TRUE;
  command_fail ("%s: %s", name, error->message);
  return FALSE;
}

static gboolean
read_file (AnnalReader *reader, const char *file, AnnalJsonForm form)
{
  g_autoptr (GError) error = NULL;

  if (form != ANNAL_JSON_FORM_AUTO || !g_file_test (file, G_FILE_TEST_IS_REGULAR))
    return read_kept (reader, file, form);
  if (annal_reader_read_file (reader, file, &error))
    return TRUE;
  command_fail ("%s: %s", file, error->message);
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
