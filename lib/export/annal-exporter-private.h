/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What a format derives from, and what it writes to.
 *
 * A format is one file with one subclass and one row in the table of
 * annal-exporter.c.
 */

#ifndef ANNAL_EXPORTER_PRIVATE_H
#define ANNAL_EXPORTER_PRIVATE_H

#include <annal/annal-exporter.h>

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

struct _AnnalExporter
{
  GObject parent_instance;
  guint width;
  gboolean colour;
};

struct _AnnalExporterClass
{
  GObjectClass parent_class;

  /* Writes a timeline; returns whether it came to the end. */
  gboolean (*write) (AnnalExporter *self, AnnalTimeline *timeline, AnnalExportOut *out);
};

#define ANNAL_EXPORTER_CLASS(klass) \
  (G_TYPE_CHECK_CLASS_CAST ((klass), ANNAL_TYPE_EXPORTER, AnnalExporterClass))
#define ANNAL_EXPORTER_GET_CLASS(object) \
  (G_TYPE_INSTANCE_GET_CLASS ((object), ANNAL_TYPE_EXPORTER, AnnalExporterClass))

GType annal_export_text_get_type (void);
GType annal_export_json_get_type (void);
GType annal_export_jsonl_get_type (void);

#endif /* ANNAL_EXPORTER_PRIVATE_H */
