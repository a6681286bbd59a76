/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What a format derives from, and what it writes to.
 *
 * A format is one file with one subclass and one row in the table of
 * annal-export-formats.c.
 */

#ifndef ANNAL_EXPORTER_PRIVATE_H
#define ANNAL_EXPORTER_PRIVATE_H

#include <annal/annal-exporter.h>

#include "export/annal-standing-private.h"
#include "export/annal-walk-private.h"

/* Collects text and passes it on in large pieces. After a failure it writes
 * nothing more and keeps the error.
 */
typedef struct
{
  GString *text;             /* owned: append here */
  GOutputStream *stream;     /* borrowed */
  GCancellable *cancellable; /* borrowed, nullable */
  GError *error;             /* owned, nullable */
} AnnalExportOut;

/* Passes on what is collected once it is worth it; FALSE after a failure. */
gboolean annal_export_out_flush (AnnalExportOut *self);

/* Some entries of a timeline, in an order of their own. Where @indices is NULL
 * they are all of them as they stand, where @certainties is NULL as certain as
 * the timeline has them.
 */
typedef struct
{
  AnnalTimeline *timeline;   /* borrowed */
  const guint *indices;      /* borrowed, nullable */
  const guint8 *certainties; /* borrowed, nullable */
  guint n;
  const AnnalStanding *standing; /* borrowed */
} AnnalExportItems;

guint annal_export_items_get_index (const AnnalExportItems *self, guint position);
AnnalCertainty annal_export_items_get_certainty (const AnnalExportItems *self, guint position);

/* What can be told a format beside the timeline. */
typedef struct
{
  const char *name;
  const char *values;        /* "safe|raw", or NULL for any text */
  const char *default_value; /* the first of them; NULL where it may be any */
  const char *description;
} AnnalExportOption;

struct _AnnalExporter
{
  GObject parent_instance;
  guint width;
  gboolean colour;
  gboolean relative;
  AnnalFacet sections;
  char *lang;                     /* owned, nullable */
  GHashTable *options;            /* owned, name to value */
  GPtrArray *left_out;            /* owned, of char, by the last export */
  AnnalStanding standing;         /* of the dossier, while it writes */
  AnnalProgressFunc progress;     /* nullable */
  gpointer progress_data;
  GDestroyNotify progress_destroy; /* nullable */
};

struct _AnnalExporterClass
{
  GObjectClass parent_class;

  /* It tells by itself, in its own language, what the frame tells of others. */
  gboolean tells_rest;

  /* One of these two writes, and returns whether it came to the end: a format
   * that shows how things hang together writes a timeline, one that has an
   * item for each entry writes a list.
   */
  gboolean (*write) (AnnalExporter *self, AnnalTimeline *timeline, AnnalExportOut *out);
  gboolean (*write_items) (AnnalExporter *self, const AnnalExportItems *items, AnnalExportOut *out);
};

#define ANNAL_EXPORTER_CLASS(klass) \
  (G_TYPE_CHECK_CLASS_CAST ((klass), ANNAL_TYPE_EXPORTER, AnnalExporterClass))
#define ANNAL_EXPORTER_GET_CLASS(object) \
  (G_TYPE_INSTANCE_GET_CLASS ((object), ANNAL_TYPE_EXPORTER, AnnalExporterClass))

/* Of the format of a type; NULL where it has none of that name. */
const AnnalExportOption *annal_export_find_option (GType type, const char *name);

/* The same, and it may have that value; else NULL with an error. */
const AnnalExportOption *annal_export_check_option (GType type, const char *name, const char *value, GError **error);

/* Notes one sentence on what this export leaves out, as it stands after “left
 * out: ”, so that it names a thing and does not say once more that it is left
 * out. Called while it writes. The frame has told before what is left out of
 * every format: what a choice passed over, and names that are sealed.
 */
void annal_exporter_leave_out (AnnalExporter *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* How many entities have names that are never written. */
guint annal_export_count_sealed (AnnalDossier *dossier);

/* May be called for each of @n entries. */
void annal_exporter_tell_progress (AnnalExporter *self, guint n_done, guint n);

GType annal_export_text_get_type (void);
GType annal_export_list_get_type (void);
GType annal_export_csv_get_type (void);
GType annal_export_html_get_type (void);
GType annal_export_json_get_type (void);
GType annal_export_jsonl_get_type (void);
GType annal_export_timesketch_get_type (void);
GType annal_export_xlsx_get_type (void); /* where built with libxlsxwriter */
GType annal_export_timelinejs_get_type (void);
GType annal_export_atom_get_type (void);
GType annal_export_fodt_get_type (void);
GType annal_export_geojson_get_type (void);
GType annal_export_ics_get_type (void);
GType annal_export_markdown_get_type (void);
GType annal_export_prov_get_type (void);
GType annal_export_web_annotation_get_type (void);
GType annal_export_claimreview_get_type (void);
GType annal_export_ftm_get_type (void);
GType annal_export_dot_get_type (void);
GType annal_export_svg_get_type (void);
GType annal_export_png_get_type (void); /* where built with librsvg */

#endif /* ANNAL_EXPORTER_PRIVATE_H */
