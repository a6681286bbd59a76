/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The table of formats: a format is one row here and one file with one subclass
 * of AnnalExporter.
 */

#include "export/annal-exporter-private.h"

#include <string.h>

#include <annal/annal-error.h>

static const struct
{
  const char *name;
  GType (*get_type) (void);
  const char *description;
} formats[] = {
  { "text", annal_export_text_get_type, "for reading: years and months, happenings, and the claims made there" },
  { "list", annal_export_list_get_type, "for reading: an event or a claim after the other, in a line or two each" },
  { "json", annal_export_json_get_type, "one JSON document, an entry a line" },
  { "jsonl", annal_export_jsonl_get_type, "JSON Lines: what the timeline is of, then an entry a line" },
  { "csv", annal_export_csv_get_type, "a table for spreadsheets (RFC 4180), an entry a row" },
};

static void
set_unknown_format (const char *format, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_string_append_printf (names, "%s%s", i == 0 ? "" : i + 1 < G_N_ELEMENTS (formats) ? ", " : " and ",
                            formats[i].name);
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND,
               "there is no format “%s”; there are %s", format, names->str);
}

/**
 * annal_exporter_new:
 * @format: the name of a format; see [func@Annal.Exporter.get_format_name]
 * @error: return location for an error
 *
 * Makes an exporter for a format.
 *
 * Fails with %ANNAL_ERROR_NOT_FOUND where there is no such format; the message
 * lists those there are.
 *
 * Returns: (transfer full): the exporter
 *
 * Since: 0.1
 */
AnnalExporter *
annal_exporter_new (const char *format,
                    GError **error)
{
  g_return_val_if_fail (format != NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].name, format) == 0)
      return g_object_new (formats[i].get_type (), NULL);
  set_unknown_format (format, error);
  return NULL;
}

/**
 * annal_exporter_get_n_formats:
 *
 * Counts the formats.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_exporter_get_n_formats (void)
{
  return G_N_ELEMENTS (formats);
}

/**
 * annal_exporter_get_format_name:
 * @index: which format, from 0
 *
 * Reads the name of a format.
 *
 * Returns: (transfer none): the name
 *
 * Since: 0.1
 */
const char *
annal_exporter_get_format_name (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (formats), NULL);
  return formats[index].name;
}

/**
 * annal_exporter_get_format_description:
 * @index: which format, from 0
 *
 * Reads what a format is for, in a line.
 *
 * Returns: (transfer none): the description
 *
 * Since: 0.1
 */
const char *
annal_exporter_get_format_description (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (formats), NULL);
  return formats[index].description;
}
