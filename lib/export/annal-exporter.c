/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/annal-exporter-private.h"

#include <string.h>

#include <annal/annal-error.h>

#define PIECE_BYTES (64 * 1024)

static const struct
{
  const char *name;
  GType (*get_type) (void);
  const char *description;
} formats[] = {
  { "text", annal_export_text_get_type, "for reading: years and months, happenings, and the claims made there" },
  { "json", annal_export_json_get_type, "one JSON document, an entry a line" },
  { "jsonl", annal_export_jsonl_get_type, "JSON Lines: what the timeline is of, then an entry a line" },
};

/**
 * AnnalExporter:
 *
 * Writes a timeline in a format. An exporter may be used again and again, by
 * one thread at a time; the same timeline gives the same bytes.
 *
 * Since: 0.1
 */
G_DEFINE_ABSTRACT_TYPE (AnnalExporter, annal_exporter, G_TYPE_OBJECT)

static void
annal_exporter_class_init (AnnalExporterClass *klass)
{
}

static void
annal_exporter_init (AnnalExporter *self)
{
  self->width = 80;
}

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

/**
 * annal_exporter_get_width:
 * @self: an exporter
 *
 * Reads how wide lines may be.
 *
 * Returns: the columns of a terminal, 0 for lines of any length
 *
 * Since: 0.1
 */
guint
annal_exporter_get_width (AnnalExporter *self)
{
  g_return_val_if_fail (ANNAL_IS_EXPORTER (self), 0);
  return self->width;
}

/**
 * annal_exporter_set_width:
 * @self: an exporter
 * @width: the columns of a terminal, 0 for lines of any length
 *
 * Sets how wide lines may be, at first 80. Formats that have no lines of text
 * take no notice; less than 20 is taken as 20.
 *
 * Since: 0.1
 */
void
annal_exporter_set_width (AnnalExporter *self,
                          guint width)
{
  g_return_if_fail (ANNAL_IS_EXPORTER (self));
  self->width = width;
}

/**
 * annal_exporter_get_colour:
 * @self: an exporter
 *
 * Tells whether a terminal's escape sequences are written.
 *
 * Returns: whether they are
 *
 * Since: 0.1
 */
gboolean
annal_exporter_get_colour (AnnalExporter *self)
{
  g_return_val_if_fail (ANNAL_IS_EXPORTER (self), FALSE);
  return self->colour;
}

/**
 * annal_exporter_set_colour:
 * @self: an exporter
 * @colour: whether to write a terminal's escape sequences, at first not
 *
 * Sets whether headings are bold and provenance is dim. Formats that are not
 * for a terminal take no notice.
 *
 * Since: 0.1
 */
void
annal_exporter_set_colour (AnnalExporter *self,
                           gboolean colour)
{
  g_return_if_fail (ANNAL_IS_EXPORTER (self));
  self->colour = colour;
}

static gboolean
pass_on (AnnalExportOut *self)
{
  if (self->error != NULL)
    return FALSE;
  if (!g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL,
                                  self->cancellable, &self->error))
    return FALSE;
  g_string_truncate (self->text, 0);
  return TRUE;
}

gboolean
annal_export_out_flush (AnnalExportOut *self)
{
  return self->text->len < PIECE_BYTES ? self->error == NULL : pass_on (self);
}

/**
 * annal_exporter_write:
 * @self: an exporter
 * @timeline: a timeline
 * @stream: where to write
 * @cancellable: (nullable): what may stop it, or %NULL
 * @error: return location for an error
 *
 * Writes a timeline. The stream is not closed. What was written before a
 * failure stays written.
 *
 * Fails with the error of the stream.
 *
 * Returns: whether all of it was written
 *
 * Since: 0.1
 */
gboolean
annal_exporter_write (AnnalExporter *self,
                      AnnalTimeline *timeline,
                      GOutputStream *stream,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  AnnalExportOut out = { text, stream, cancellable, NULL };

  g_return_val_if_fail (ANNAL_IS_EXPORTER (self), FALSE);
  g_return_val_if_fail (timeline != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  if (ANNAL_EXPORTER_GET_CLASS (self)->write (self, timeline, &out) && pass_on (&out))
    return TRUE;
  g_propagate_error (error, out.error);
  return FALSE;
}

/**
 * annal_exporter_write_to_string:
 * @self: an exporter
 * @timeline: a timeline
 * @error: return location for an error
 *
 * Writes a timeline to a string, for formats that are text.
 *
 * Returns: (transfer full): the text, to be freed with [func@GLib.free]
 *
 * Since: 0.1
 */
char *
annal_exporter_write_to_string (AnnalExporter *self,
                                AnnalTimeline *timeline,
                                GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!annal_exporter_write (self, timeline, stream, NULL, error) ||
      !g_output_stream_write_all (stream, "", 1, NULL, NULL, error) ||
      !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}
