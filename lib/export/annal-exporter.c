/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/annal-exporter-private.h"

#include <annal/annal-entity.h>

#include "base/annal-file-private.h"
#include "base/annal-hash-private.h"
#include "timeline/annal-selection-private.h"
#include "timeline/annal-timeline-private.h"

#define PIECE_BYTES (64 * 1024)

/**
 * AnnalExporterClass:
 *
 * The class of exporters, from which only the library makes others.
 */

/**
 * AnnalExporter:
 *
 * Writes a timeline, or what a query found on it, in a format. An exporter may
 * be used again and again, by one thread at a time; the same timeline gives the
 * same bytes.
 *
 * Since: 0.1
 */
G_DEFINE_ABSTRACT_TYPE (AnnalExporter, annal_exporter, G_TYPE_OBJECT)

static void
annal_exporter_finalize (GObject *object)
{
  AnnalExporter *self = ANNAL_EXPORTER (object);

  if (self->progress_destroy != NULL)
    self->progress_destroy (self->progress_data);
  g_free (self->lang);
  g_hash_table_unref (self->options);
  g_ptr_array_unref (self->left_out);
  G_OBJECT_CLASS (annal_exporter_parent_class)->finalize (object);
}

static void
annal_exporter_class_init (AnnalExporterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = annal_exporter_finalize;
}

static void
annal_exporter_init (AnnalExporter *self)
{
  self->width = 80;
  self->options = g_hash_table_new_full (annal_text_hash, g_str_equal, NULL, g_free);
  self->left_out = g_ptr_array_new_with_free_func (g_free);
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

/**
 * annal_exporter_get_sections:
 * @self: an exporter
 *
 * Reads by which facet a timeline is taken apart.
 *
 * Returns: the facet, unset for none
 *
 * Since: 0.1
 */
AnnalFacet
annal_exporter_get_sections (AnnalExporter *self)
{
  g_return_val_if_fail (ANNAL_IS_EXPORTER (self), ANNAL_FACET_UNSET);
  return self->sections;
}

/**
 * annal_exporter_set_sections:
 * @self: an exporter
 * @facet: a facet, or unset for none
 *
 * Sets that a timeline is taken apart into one section for each value of a
 * facet, those with the most entries first. An entry stands in the section of
 * each value it has; those without any stand in a last one. By year and month a
 * timeline is in order already: they are taken as unset. Formats that have no
 * headings take no notice.
 *
 * Since: 0.1
 */
void
annal_exporter_set_sections (AnnalExporter *self,
                             AnnalFacet facet)
{
  g_return_if_fail (ANNAL_IS_EXPORTER (self));
  self->sections = facet == ANNAL_FACET_YEAR || facet == ANNAL_FACET_MONTH ? ANNAL_FACET_UNSET : facet;
}

/**
 * annal_exporter_get_relative:
 * @self: an exporter
 *
 * Tells whether it is written how much time lies between entries.
 *
 * Returns: whether it is
 *
 * Since: 0.1
 */
gboolean
annal_exporter_get_relative (AnnalExporter *self)
{
  g_return_val_if_fail (ANNAL_IS_EXPORTER (self), FALSE);
  return self->relative;
}

/**
 * annal_exporter_set_relative:
 * @self: an exporter
 * @relative: whether to write how much time lies between entries, at first not
 *
 * Sets whether it is written between one dated entry and the next how much
 * later that is: “6 days later”, “between 5 and 10 days later”. Formats that
 * are not for reading take no notice.
 *
 * Since: 0.1
 */
void
annal_exporter_set_relative (AnnalExporter *self,
                             gboolean relative)
{
  g_return_if_fail (ANNAL_IS_EXPORTER (self));
  self->relative = relative;
}

/**
 * annal_exporter_get_lang:
 * @self: an exporter
 *
 * Reads in which language the words of the export itself are.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag, or %NULL for English
 *
 * Since: 0.1
 */
const char *
annal_exporter_get_lang (AnnalExporter *self)
{
  g_return_val_if_fail (ANNAL_IS_EXPORTER (self), NULL);
  return self->lang;
}

/**
 * annal_exporter_set_lang:
 * @self: an exporter
 * @lang: (nullable): a BCP 47 tag, or %NULL for English
 *
 * Sets in which language the words of the export itself are, where the format
 * has them in several; what the dossier says stays as it is.
 *
 * Since: 0.1
 */
void
annal_exporter_set_lang (AnnalExporter *self,
                         const char *lang)
{
  char *copy;

  g_return_if_fail (ANNAL_IS_EXPORTER (self));
  copy = g_strdup (lang);
  g_free (self->lang);
  self->lang = copy;
}

/**
 * annal_exporter_get_option:
 * @self: an exporter
 * @name: the name of an option of the format
 *
 * Reads an option of the format.
 *
 * Returns: (transfer none) (nullable): its value, at first its default, or
 *   %NULL where the format has no such option
 *
 * Since: 0.1
 */
const char *
annal_exporter_get_option (AnnalExporter *self,
                           const char *name)
{
  const AnnalExportOption *option;
  const char *value;

  g_return_val_if_fail (ANNAL_IS_EXPORTER (self) && name != NULL, NULL);
  option = annal_export_find_option (G_OBJECT_TYPE (self), name);
  value = option != NULL ? g_hash_table_lookup (self->options, option->name) : NULL;
  return value != NULL || option == NULL ? value : option->default_value;
}

/**
 * annal_exporter_set_option:
 * @self: an exporter
 * @name: the name of an option of the format
 * @value: its value
 * @error: return location for an error
 *
 * Sets an option of the format; see
 * [func@Annal.Exporter.get_format_option_name].
 *
 * Fails with %ANNAL_ERROR_NOT_FOUND where the format has no such option, and
 * with %ANNAL_ERROR_INVALID where it has no such value; the message lists those
 * there are.
 *
 * Returns: whether it was set
 *
 * Since: 0.1
 */
gboolean
annal_exporter_set_option (AnnalExporter *self,
                           const char *name,
                           const char *value,
                           GError **error)
{
  const AnnalExportOption *option;

  g_return_val_if_fail (ANNAL_IS_EXPORTER (self), FALSE);
  g_return_val_if_fail (name != NULL && value != NULL, FALSE);
  option = annal_export_check_option (G_OBJECT_TYPE (self), name, value, error);
  if (option == NULL)
    return FALSE;
  g_hash_table_replace (self->options, (gpointer) option->name, g_strdup (value));
  return TRUE;
}

/**
 * annal_exporter_set_progress:
 * @self: an exporter
 * @func: (nullable) (scope notified) (closure data) (destroy destroy): what is
 *   called now and then while it writes, or %NULL
 * @data: (nullable): what @func is given
 * @destroy: (nullable): what frees @data
 *
 * Sets who is told how far the writing has come.
 *
 * Since: 0.1
 */
void
annal_exporter_set_progress (AnnalExporter *self,
                             AnnalProgressFunc func,
                             gpointer data,
                             GDestroyNotify destroy)
{
  g_return_if_fail (ANNAL_IS_EXPORTER (self));
  if (self->progress_destroy != NULL)
    self->progress_destroy (self->progress_data);
  self->progress = func;
  self->progress_data = data;
  self->progress_destroy = destroy;
}

void
annal_exporter_tell_progress (AnnalExporter *self, guint n_done, guint n)
{
  if (self->progress != NULL && (n_done % 1024 == 0 || n_done == n))
    self->progress (n_done, n, self->progress_data);
}

/**
 * annal_exporter_get_n_left_out:
 * @self: an exporter
 *
 * Counts the sentences that tell what the last export left out of the timeline,
 * because the format cannot say it.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_exporter_get_n_left_out (AnnalExporter *self)
{
  g_return_val_if_fail (ANNAL_IS_EXPORTER (self), 0);
  return self->left_out->len;
}

/**
 * annal_exporter_get_left_out:
 * @self: an exporter
 * @index: which sentence, from 0
 *
 * Reads what the last export left out: “15 undated entries: a calendar has only
 * what has a day”.
 *
 * Returns: (transfer none): the words, valid until @self writes again
 *
 * Since: 0.1
 */
const char *
annal_exporter_get_left_out (AnnalExporter *self,
                             guint index)
{
  g_return_val_if_fail (ANNAL_IS_EXPORTER (self) && index < self->left_out->len, NULL);
  return g_ptr_array_index (self->left_out, index);
}

void
annal_exporter_leave_out (AnnalExporter *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (self->left_out, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

guint
annal_export_items_get_index (const AnnalExportItems *self, guint position)
{
  return self->indices != NULL ? self->indices[position] : position;
}

AnnalCertainty
annal_export_items_get_certainty (const AnnalExportItems *self, guint position)
{
  if (self->certainties != NULL)
    return self->certainties[position];
  return annal_timeline_get_certainty (self->timeline, annal_export_items_get_index (self, position));
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

guint
annal_export_count_sealed (AnnalDossier *dossier)
{
  guint n = 0;

  for (guint i = 0; i < annal_dossier_get_n_entities (dossier); i++)
    n += annal_entity_get_protect (annal_dossier_get_entity (dossier, i)) == ANNAL_PROTECT_SEALED;
  return n;
}

static void
tell_rest (AnnalExporter *self, AnnalDossier *dossier, guint n)
{
  guint n_all = annal_dossier_get_n_events (dossier) + annal_dossier_get_n_claims (dossier);
  guint n_sealed = annal_export_count_sealed (dossier);

  if (n < n_all)
    annal_exporter_leave_out (self, "%u of %u entries of the dossier: this is a choice of them", n_all - n, n_all);
  if (n_sealed > 0)
    annal_exporter_leave_out (self, "%s of %u sealed %s", n_sealed == 1 ? "the name" : "the names", n_sealed,
                              n_sealed == 1 ? "entity" : "entities");
}

static gboolean
write_timeline (AnnalExporter *self, AnnalTimeline *timeline, AnnalExportOut *out)
{
  AnnalExporterClass *klass = ANNAL_EXPORTER_GET_CLASS (self);
  AnnalExportItems items = { timeline, NULL, NULL, annal_timeline_get_n_entries (timeline), &self->standing };

  return klass->write != NULL ? klass->write (self, timeline, out) : klass->write_items (self, &items, out);
}

static gboolean
write_items (AnnalExporter *self, AnnalSelection *selection, AnnalExportOut *out)
{
  guint n = annal_selection_get_n_entries (selection);
  g_autofree guint *indices = g_new (guint, n + 1);
  g_autofree guint8 *certainties = g_new (guint8, n + 1);
  AnnalExportItems items = { annal_selection_get_timeline (selection), indices, certainties, n, &self->standing };

  for (guint i = 0; i < n; i++)
    {
      indices[i] = annal_selection_get_index (selection, i);
      certainties[i] = annal_selection_get_certainty (selection, i);
    }
  return ANNAL_EXPORTER_GET_CLASS (self)->write_items (self, &items, out);
}

static gboolean
write_selection (AnnalExporter *self, AnnalSelection *selection, AnnalExportOut *out)
{
  g_autoptr (AnnalTimeline) timeline = NULL;

  if (ANNAL_EXPORTER_GET_CLASS (self)->write_items != NULL)
    return write_items (self, selection, out);
  timeline = annal_selection_to_timeline (selection);
  return write_timeline (self, timeline, out);
}

/* @timeline or @selection */
static gboolean
write_one (AnnalExporter *self,
           AnnalTimeline *timeline,
           AnnalSelection *selection,
           GOutputStream *stream,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  AnnalTimeline *whole = timeline != NULL ? timeline : annal_selection_get_timeline (selection);
  AnnalDossier *dossier = annal_timeline_get_dossier (whole);
  AnnalExportOut out = { text, stream, cancellable, NULL };
  gboolean done;

  g_ptr_array_set_size (self->left_out, 0);
  annal_standing_init (&self->standing, dossier,
                       timeline != NULL ? annal_timeline_get_known_at (timeline)
                                        : annal_selection_get_known_at (selection));
  if (!ANNAL_EXPORTER_GET_CLASS (self)->tells_rest)
    tell_rest (self,
               dossier,
               timeline != NULL ? annal_timeline_get_n_entries (timeline) : annal_selection_get_n_entries (selection));
  done = timeline != NULL ? write_timeline (self, timeline, &out) : write_selection (self, selection, &out);
  annal_standing_clear (&self->standing);
  if (done && pass_on (&out))
    return TRUE;
  g_propagate_error (error, out.error);
  return FALSE;
}

static GBytes *
write_one_to_bytes (AnnalExporter *self, AnnalTimeline *timeline, AnnalSelection *selection, GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!write_one (self, timeline, selection, stream, NULL, error) || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static char *
write_one_to_string (AnnalExporter *self, AnnalTimeline *timeline, AnnalSelection *selection, GError **error)
{
  g_autoptr (GBytes) bytes = write_one_to_bytes (self, timeline, selection, error);
  const char *text;
  gsize size;

  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &size);
  /* No bytes have no place in memory, but are a text. */
  return g_strndup (text != NULL ? text : "", size);
}

static gboolean
write_one_to_file (AnnalExporter *self,
                   AnnalTimeline *timeline,
                   AnnalSelection *selection,
                   const char *path,
                   GError **error)
{
  g_autoptr (GBytes) bytes = write_one_to_bytes (self, timeline, selection, error);

  return bytes != NULL && annal_file_replace (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
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
  g_return_val_if_fail (ANNAL_IS_EXPORTER (self), FALSE);
  g_return_val_if_fail (timeline != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  return write_one (self, timeline, NULL, stream, cancellable, error);
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
  g_return_val_if_fail (ANNAL_IS_EXPORTER (self), NULL);
  g_return_val_if_fail (timeline != NULL, NULL);
  return write_one_to_string (self, timeline, NULL, error);
}

/**
 * annal_exporter_write_selection:
 * @self: an exporter
 * @selection: what a query found
 * @stream: where to write
 * @cancellable: (nullable): what may stop it, or %NULL
 * @error: return location for an error
 *
 * Writes what a query found. Formats with an item for each entry keep the order
 * of the selection; the others write it as a timeline.
 *
 * Fails with the error of the stream.
 *
 * Returns: whether all of it was written
 *
 * Since: 0.1
 */
gboolean
annal_exporter_write_selection (AnnalExporter *self,
                                AnnalSelection *selection,
                                GOutputStream *stream,
                                GCancellable *cancellable,
                                GError **error)
{
  g_return_val_if_fail (ANNAL_IS_EXPORTER (self), FALSE);
  g_return_val_if_fail (selection != NULL, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  return write_one (self, NULL, selection, stream, cancellable, error);
}

/**
 * annal_exporter_write_selection_to_string:
 * @self: an exporter
 * @selection: what a query found
 * @error: return location for an error
 *
 * Writes what a query found to a string, for formats that are text.
 *
 * Returns: (transfer full): the text, to be freed with [func@GLib.free]
 *
 * Since: 0.1
 */
char *
annal_exporter_write_selection_to_string (AnnalExporter *self,
                                          AnnalSelection *selection,
                                          GError **error)
{
  g_return_val_if_fail (ANNAL_IS_EXPORTER (self), NULL);
  g_return_val_if_fail (selection != NULL, NULL);
  return write_one_to_string (self, NULL, selection, error);
}

/**
 * annal_exporter_write_to_bytes:
 * @self: an exporter
 * @timeline: a timeline
 * @error: return location for an error
 *
 * Writes a timeline to memory, in any format.
 *
 * Returns: (transfer full): the bytes
 *
 * Since: 0.1
 */
GBytes *
annal_exporter_write_to_bytes (AnnalExporter *self,
                               AnnalTimeline *timeline,
                               GError **error)
{
  g_return_val_if_fail (ANNAL_IS_EXPORTER (self), NULL);
  g_return_val_if_fail (timeline != NULL, NULL);
  return write_one_to_bytes (self, timeline, NULL, error);
}

/**
 * annal_exporter_write_file:
 * @self: an exporter
 * @timeline: a timeline
 * @path: (type filename): the path of a file
 * @error: return location for an error
 *
 * Writes a timeline to a file. The file is written aside and put in place once
 * it is whole and on the disk, so that a file that was there stays there if
 * anything fails.
 *
 * Fails with %ANNAL_ERROR_IO.
 *
 * Returns: whether it was written
 *
 * Since: 0.1
 */
gboolean
annal_exporter_write_file (AnnalExporter *self,
                           AnnalTimeline *timeline,
                           const char *path,
                           GError **error)
{
  g_return_val_if_fail (ANNAL_IS_EXPORTER (self), FALSE);
  g_return_val_if_fail (timeline != NULL && path != NULL, FALSE);
  return write_one_to_file (self, timeline, NULL, path, error);
}

/**
 * annal_exporter_write_selection_file:
 * @self: an exporter
 * @selection: what a query found
 * @path: (type filename): the path of a file
 * @error: return location for an error
 *
 * Writes what a query found to a file, which is put in place as
 * [method@Annal.Exporter.write_file] does it.
 *
 * Fails with %ANNAL_ERROR_IO.
 *
 * Returns: whether it was written
 *
 * Since: 0.1
 */
gboolean
annal_exporter_write_selection_file (AnnalExporter *self,
                                     AnnalSelection *selection,
                                     const char *path,
                                     GError **error)
{
  g_return_val_if_fail (ANNAL_IS_EXPORTER (self), FALSE);
  g_return_val_if_fail (selection != NULL && path != NULL, FALSE);
  return write_one_to_file (self, NULL, selection, path, error);
}
