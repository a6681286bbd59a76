/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The dossier reader: no input crashes it, nor the checks, nor the search for
 * places; whatever it took in it writes so that it reads back the same; and a
 * refused input says why.
 */

#include <string.h>

#include <annal/annal-desk-check.h>
#include <annal/annal-reader.h>
#include <annal/annal-writer.h>

#include "fuzz.h"

static AnnalReader *
read_bytes (const void *data, gsize size, AnnalJsonForm form)
{
  AnnalReader *reader = annal_reader_new (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);

  g_assert_true (annal_reader_read_bytes (reader, bytes, "input", form, NULL));
  return reader;
}

static void
check_problems (AnnalProblems *problems)
{
  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    {
      g_autofree char *line = annal_problem_to_string (annal_problems_get_problem (problems, i));

      g_assert_true (g_utf8_validate (line, -1, NULL));
    }
}

static void
check_writing (AnnalDossier *dossier, AnnalJsonForm form, AnnalWriteFlags flags)
{
  g_autofree char *text = annal_dossier_to_string (dossier, flags);
  g_autoptr (AnnalReader) again = read_bytes (text, strlen (text), form);
  g_autofree char *rewritten = annal_dossier_to_string (annal_reader_get_dossier (again), flags);

  g_assert_cmpuint (annal_problems_count (annal_reader_get_problems (again), ANNAL_SEVERITY_ERROR), ==, 0);
  g_assert_cmpstr (rewritten, ==, text);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  for (AnnalJsonForm form = ANNAL_JSON_FORM_AUTO; form <= ANNAL_JSON_FORM_LINES; form++)
    {
      g_autoptr (AnnalReader) reader = read_bytes (data, size, form);
      g_autoptr (AnnalProblems) problems = annal_reader_check (reader);
      AnnalDossier *dossier = annal_reader_get_dossier (reader);
      g_autoptr (AnnalDeskReport) report = NULL;

      check_problems (problems);
      check_writing (dossier, ANNAL_JSON_FORM_DOCUMENT, ANNAL_WRITE_FLAGS_NONE);
      check_writing (dossier, ANNAL_JSON_FORM_DOCUMENT, ANNAL_WRITE_FLAGS_CANONICAL);
      check_writing (dossier, ANNAL_JSON_FORM_LINES, ANNAL_WRITE_FLAGS_LINES);
      report = annal_desk_report_new_for_reader (reader, NULL, NULL);
      check_problems (annal_desk_report_get_problems (report));
      check_problems (annal_desk_report_get_silenced (report));
    }
  return 0;
}
