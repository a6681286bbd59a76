/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_EXPORTER_H
#define ANNAL_EXPORTER_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <gio/gio.h>

#include <annal/annal-selection.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_EXPORTER (annal_exporter_get_type ())

/**
 * ANNAL_EXPORTER:
 * @object: a #GTypeInstance
 *
 * Casts to [class@Annal.Exporter], with a warning where it is none.
 *
 * Since: 0.1
 */
#define ANNAL_EXPORTER(object) \
  (G_TYPE_CHECK_INSTANCE_CAST ((object), ANNAL_TYPE_EXPORTER, AnnalExporter))

/**
 * ANNAL_IS_EXPORTER:
 * @object: (nullable): a #GTypeInstance
 *
 * Whether it is a [class@Annal.Exporter].
 *
 * Since: 0.1
 */
#define ANNAL_IS_EXPORTER(object) \
  (G_TYPE_CHECK_INSTANCE_TYPE ((object), ANNAL_TYPE_EXPORTER))

typedef struct _AnnalExporter AnnalExporter;
typedef struct _AnnalExporterClass AnnalExporterClass;

/**
 * AnnalProgressFunc:
 * @n_done: how many are done
 * @n: how many there are
 * @data: (closure): what was given with the function
 *
 * Is told how far long work has come.
 *
 * Since: 0.1
 */
typedef void (*AnnalProgressFunc) (guint n_done,
                                   guint n,
                                   gpointer data);

ANNAL_AVAILABLE_IN_0_1
GType annal_exporter_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalExporter *annal_exporter_new (const char *format,
                                   GError **error);

ANNAL_AVAILABLE_IN_0_1
guint annal_exporter_get_n_formats (void);

ANNAL_AVAILABLE_IN_0_1
const char *annal_exporter_get_format_name (guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_exporter_get_format_description (guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_exporter_get_format_extension (guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_exporter_get_format_media_type (guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_exporter_get_format_n_options (guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_exporter_get_format_option_name (guint index,
                                                   guint option);

ANNAL_AVAILABLE_IN_0_1
const char *annal_exporter_get_format_option_values (guint index,
                                                     guint option);

ANNAL_AVAILABLE_IN_0_1
const char *annal_exporter_get_format_option_description (guint index,
                                                          guint option);

ANNAL_AVAILABLE_IN_0_1
guint annal_exporter_get_width (AnnalExporter *self);

ANNAL_AVAILABLE_IN_0_1
void annal_exporter_set_width (AnnalExporter *self,
                               guint width);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_exporter_get_colour (AnnalExporter *self);

ANNAL_AVAILABLE_IN_0_1
void annal_exporter_set_colour (AnnalExporter *self,
                                gboolean colour);

ANNAL_AVAILABLE_IN_0_1
AnnalFacet annal_exporter_get_sections (AnnalExporter *self);

ANNAL_AVAILABLE_IN_0_1
void annal_exporter_set_sections (AnnalExporter *self,
                                  AnnalFacet facet);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_exporter_get_relative (AnnalExporter *self);

ANNAL_AVAILABLE_IN_0_1
void annal_exporter_set_relative (AnnalExporter *self,
                                  gboolean relative);

ANNAL_AVAILABLE_IN_0_1
const char *annal_exporter_get_lang (AnnalExporter *self);

ANNAL_AVAILABLE_IN_0_1
void annal_exporter_set_lang (AnnalExporter *self,
                              const char *lang);

ANNAL_AVAILABLE_IN_0_1
const char *annal_exporter_get_option (AnnalExporter *self,
                                       const char *name);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_exporter_set_option (AnnalExporter *self,
                                    const char *name,
                                    const char *value,
                                    GError **error);

ANNAL_AVAILABLE_IN_0_1
void annal_exporter_set_progress (AnnalExporter *self,
                                  AnnalProgressFunc func,
                                  gpointer data,
                                  GDestroyNotify destroy);

ANNAL_AVAILABLE_IN_0_1
guint annal_exporter_get_n_left_out (AnnalExporter *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_exporter_get_left_out (AnnalExporter *self,
                                         guint index);

ANNAL_AVAILABLE_IN_0_1
GBytes *annal_exporter_write_to_bytes (AnnalExporter *self,
                                       AnnalTimeline *timeline,
                                       GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_exporter_write_file (AnnalExporter *self,
                                    AnnalTimeline *timeline,
                                    const char *path,
                                    GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_exporter_write (AnnalExporter *self,
                               AnnalTimeline *timeline,
                               GOutputStream *stream,
                               GCancellable *cancellable,
                               GError **error);

ANNAL_AVAILABLE_IN_0_1
char *annal_exporter_write_to_string (AnnalExporter *self,
                                      AnnalTimeline *timeline,
                                      GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_exporter_write_selection (AnnalExporter *self,
                                         AnnalSelection *selection,
                                         GOutputStream *stream,
                                         GCancellable *cancellable,
                                         GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_exporter_write_selection_file (AnnalExporter *self,
                                              AnnalSelection *selection,
                                              const char *path,
                                              GError **error);

ANNAL_AVAILABLE_IN_0_1
char *annal_exporter_write_selection_to_string (AnnalExporter *self,
                                                AnnalSelection *selection,
                                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalExporter, g_object_unref)

G_END_DECLS

#endif /* ANNAL_EXPORTER_H */
