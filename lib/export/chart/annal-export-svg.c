/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The chart as SVG. */

#include "export/chart/annal-chart-private.h"

typedef AnnalExporter AnnalExportSvg;
typedef AnnalExporterClass AnnalExportSvgClass;

G_DEFINE_FINAL_TYPE (AnnalExportSvg, annal_export_svg, ANNAL_TYPE_EXPORTER)

static gboolean
annal_export_svg_write (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out)
{
  g_auto (AnnalDrawing) drawing = { 0 };

  if (!annal_drawing_init (&drawing, exporter, timeline, &out->error))
    return FALSE;
  g_string_append_len (out->text, drawing.svg->str, (gssize) drawing.svg->len);
  return TRUE;
}

static void
annal_export_svg_class_init (AnnalExportSvgClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write = annal_export_svg_write;
}

static void
annal_export_svg_init (AnnalExportSvg *self)
{
}
