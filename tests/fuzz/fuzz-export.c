/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The exporters: whatever dossier the checks let pass goes out in every format,
 * with every value of its options, as the same bytes each time; and what is left
 * out is told in UTF-8.
 */

#include <string.h>

#include <annal/annal-exporter.h>
#include <annal/annal-reader.h>
#include <annal/annal-timeline.h>

#include "fuzz.h"

/* Of a choice, where there is one. */
static GBytes *
write_in (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalSelection *choice)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  if (choice != NULL)
    annal_exporter_write_selection (exporter, choice, stream, NULL, &error);
  else
    annal_exporter_write (exporter, timeline, stream, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  for (guint i = 0; i < annal_exporter_get_n_left_out (exporter); i++)
    {
      const char *words = annal_exporter_get_left_out (exporter, i);

      g_assert_true (g_utf8_validate (words, -1, NULL));
      g_assert_null (strstr (words, "left out"));
    }
  return bytes;
}

/* Twice with one exporter, so that nothing stays in it of the first time. */
static void
check_export (AnnalTimeline *timeline, AnnalSelection *choice, guint format, const char *option, const char *value)
{
  g_autoptr (AnnalExporter) exporter = annal_exporter_new (annal_exporter_get_format_name (format), NULL);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) again = NULL;

  if (option != NULL)
    g_assert_true (annal_exporter_set_option (exporter, option, value, NULL));
  first = write_in (exporter, timeline, choice);
  again = write_in (exporter, timeline, choice);
  g_assert_true (g_bytes_equal (first, again));
}

static void
check_format (AnnalTimeline *timeline, AnnalSelection *choice, guint format)
{
  check_export (timeline, NULL, format, NULL, NULL);
  check_export (timeline, choice, format, NULL, NULL);
  for (guint i = 0; i < annal_exporter_get_format_n_options (format); i++)
    {
      const char *all = annal_exporter_get_format_option_values (format, i);
      g_auto (GStrv) values = g_strsplit (all != NULL ? all : "", "|", -1);

      for (char **value = values; *value != NULL; value++)
        check_export (timeline, NULL, format, annal_exporter_get_format_option_name (format, i), *value);
    }
}

/* Some are possible, and much of what the rest names is not in it. */
static AnnalSelection *
choose (AnnalTimeline *timeline)
{
  g_autoptr (AnnalQuery) query = annal_query_new_from_text ("when:2019-05", NULL);

  g_assert_nonnull (query);
  return annal_timeline_select (timeline, query, NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (AnnalProblems) problems = NULL;
  g_autoptr (AnnalTimeline) timeline = NULL;
  g_autoptr (AnnalSelection) choice = NULL;
  AnnalDossier *dossier = annal_reader_get_dossier (reader);

  g_assert_true (annal_reader_read_bytes (reader, bytes, "input", ANNAL_JSON_FORM_AUTO, NULL));
  problems = annal_reader_check (reader);
  if (annal_problems_count (problems, ANNAL_SEVERITY_ERROR) > 0 || !annal_dossier_seal (dossier, NULL))
    return 0;
  timeline = annal_timeline_new (dossier, NULL);
  choice = timeline != NULL ? choose (timeline) : NULL;
  /* A png is the svg as another library draws it, which takes its time. */
  for (guint i = 0; timeline != NULL && i < annal_exporter_get_n_formats (); i++)
    if (strcmp (annal_exporter_get_format_name (i), "png") != 0)
      check_format (timeline, choice, i);
  return 0;
}
