/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Reads Annal JSON and prints what the library has to say of it: a line a
 * problem, then what it is written as. For tests in Python, which so see the
 * library as it was built, sanitizers and all.
 *
 *   read-dossier [--canonical | --lines] FILE
 *
 * Each problem is "SEVERITY RULE LINE:COLUMN POINTER"; a blank line follows
 * the last. Exits with 3 where what is written does not read back the same.
 */

#include <string.h>

#include <annal/annal.h>

static const char *const severities[] = {
  [ANNAL_SEVERITY_NOTE] = "note",
  [ANNAL_SEVERITY_WARNING] = "warning",
  [ANNAL_SEVERITY_ERROR] = "error",
};

static void
print_problems (AnnalProblems *problems)
{
  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    {
      AnnalProblem *problem = annal_problems_get_problem (problems, i);
      const char *pointer = annal_problem_get_pointer (problem);

      g_print ("%s %s %" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT " %s\n",
               severities[annal_problem_get_severity (problem)], annal_problem_get_rule (problem),
               annal_problem_get_line (problem), annal_problem_get_column (problem), pointer != NULL ? pointer : "");
    }
}

static AnnalDossier *
read_again (const char *text, AnnalWriteFlags flags)
{
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  AnnalJsonForm form = flags & ANNAL_WRITE_FLAGS_LINES ? ANNAL_JSON_FORM_LINES : ANNAL_JSON_FORM_DOCUMENT;

  if (!annal_reader_read_bytes (reader, bytes, NULL, form, NULL))
    return NULL;
  return g_object_ref (annal_reader_get_dossier (reader));
}

static gboolean
survives (AnnalDossier *dossier, AnnalWriteFlags flags)
{
  g_autofree char *first = annal_dossier_to_string (dossier, flags);
  g_autoptr (AnnalDossier) again = read_again (first, flags);
  g_autofree char *second = again != NULL ? annal_dossier_to_string (again, flags) : NULL;

  return g_strcmp0 (first, second) == 0;
}

int
main (int argc, char **argv)
{
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  g_autoptr (AnnalProblems) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  AnnalWriteFlags flags = ANNAL_WRITE_FLAGS_NONE;

  if (argc == 3 && strcmp (argv[1], "--canonical") == 0)
    flags = ANNAL_WRITE_FLAGS_CANONICAL;
  else if (argc == 3 && strcmp (argv[1], "--lines") == 0)
    flags = ANNAL_WRITE_FLAGS_LINES;
  else if (argc != 2)
    return 2;

  if (!annal_reader_read_file (reader, argv[argc - 1], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  problems = annal_reader_check (reader);
  print_problems (problems);
  text = annal_dossier_to_string (annal_reader_get_dossier (reader), flags);
  g_print ("\n%s", text);
  return survives (annal_reader_get_dossier (reader), flags) ? 0 : 3;
}
