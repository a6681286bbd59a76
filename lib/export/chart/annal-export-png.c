/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The chart as PNG: the very picture that the format svg writes, drawn by
 * librsvg.
 *
 * librsvg and what it needs are two dozen libraries, which would take every
 * program that uses this one more time to start than most of them take to run.
 * So it is opened when it is first asked for, and stays open.
 *
 * Text chunks (iTXt, PNG 1.2) hold the title, the chart in words, and what was
 * left out.
 */

#include "export/chart/annal-chart-private.h"

#include <string.h>

#include <gmodule.h>
#include <librsvg/rsvg.h>

#include <annal/annal-error.h>

#define SIGNATURE 8
#define HEADER 25 /* the bytes of IHDR, which comes first */

typedef AnnalExporter AnnalExportPng;
typedef AnnalExporterClass AnnalExportPngClass;

G_DEFINE_FINAL_TYPE (AnnalExportPng, annal_export_png, ANNAL_TYPE_EXPORTER)

/* --- librsvg -------------------------------------------------------------- */

typedef struct
{
  __typeof__ (rsvg_handle_new_from_data) *handle_new_from_data;
  __typeof__ (rsvg_handle_render_document) *handle_render_document;
  __typeof__ (cairo_image_surface_create) *surface_create;
  __typeof__ (cairo_surface_destroy) *surface_destroy;
  __typeof__ (cairo_surface_status) *surface_status;
  __typeof__ (cairo_surface_write_to_png_stream) *surface_write;
  __typeof__ (cairo_create) *create;
  __typeof__ (cairo_destroy) *destroy;
  __typeof__ (cairo_status_to_string) *status_to_string;
} Rsvg;

static gboolean
find_symbols (GModule *module, Rsvg *rsvg)
{
  const struct
  {
    const char *name;
    gpointer *symbol;
  } symbols[] = {
    { "rsvg_handle_new_from_data", (gpointer *) &rsvg->handle_new_from_data },
    { "rsvg_handle_render_document", (gpointer *) &rsvg->handle_render_document },
    { "cairo_image_surface_create", (gpointer *) &rsvg->surface_create },
    { "cairo_surface_destroy", (gpointer *) &rsvg->surface_destroy },
    { "cairo_surface_status", (gpointer *) &rsvg->surface_status },
    { "cairo_surface_write_to_png_stream", (gpointer *) &rsvg->surface_write },
    { "cairo_create", (gpointer *) &rsvg->create },
    { "cairo_destroy", (gpointer *) &rsvg->destroy },
    { "cairo_status_to_string", (gpointer *) &rsvg->status_to_string },
  };

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (!g_module_symbol (module, symbols[i].name, symbols[i].symbol))
      return FALSE;
  return TRUE;
}

/* cairo comes with librsvg: its symbols are found in what that needs. */
static gpointer
open_rsvg (gpointer data)
{
  static const char *const names[] = { "librsvg-2.so.2", "librsvg-2.2.dylib", "librsvg-2-2.dll" };
  static Rsvg rsvg;
  GModule *module = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names) && module == NULL; i++)
    module = g_module_open (names[i], G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
  if (module == NULL)
    return NULL;
  if (!find_symbols (module, &rsvg))
    {
      g_module_close (module);
      return NULL;
    }
  g_module_make_resident (module);
  return &rsvg;
}

static const Rsvg *
get_rsvg (GError **error)
{
  static GOnce once = G_ONCE_INIT;
  const Rsvg *rsvg = g_once (&once, open_rsvg, NULL);

  if (rsvg == NULL)
    g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND, "a PNG is drawn by librsvg 2, which is not installed here");
  return rsvg;
}

/* --- the file ------------------------------------------------------------- */

/* Of PNG, which is that of zlib. */
static guint32
get_crc (const char *bytes, gsize n)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < n; i++)
    {
      crc ^= (guchar) bytes[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
    }
  return ~crc;
}

static void
append_number (GString *out, guint32 number)
{
  guint32 big = GUINT32_TO_BE (number);

  g_string_append_len (out, (const char *) &big, sizeof big);
}

/* The keyword, no compression, no language, no translated keyword. */
static void
append_text (GString *out, const char *keyword, const char *text)
{
  g_autoptr (GString) chunk = g_string_new ("iTXt");

  if (text == NULL || *text == '\0')
    return;
  g_string_append (chunk, keyword);
  g_string_append_len (chunk, "\0\0\0\0\0", 5);
  g_string_append (chunk, text);
  append_number (out, (guint32) (chunk->len - 4));
  g_string_append_len (out, chunk->str, (gssize) chunk->len);
  append_number (out, get_crc (chunk->str, chunk->len));
}

static cairo_status_t
collect (void *data, const unsigned char *bytes, unsigned int n)
{
  g_string_append_len (data, (const char *) bytes, n);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
draw (const Rsvg *rsvg, const AnnalDrawing *drawing, cairo_surface_t *surface, guint scale, GError **error)
{
  RsvgHandle *handle = rsvg->handle_new_from_data ((const guint8 *) drawing->svg->str, drawing->svg->len, error);
  RsvgRectangle viewport = { 0, 0, drawing->width * scale, drawing->height * scale };
  cairo_t *cairo;
  gboolean done;

  if (handle == NULL)
    return FALSE;
  cairo = rsvg->create (surface);
  done = rsvg->handle_render_document (handle, cairo, &viewport, error);
  rsvg->destroy (cairo);
  g_object_unref (handle);
  return done;
}

/* The picture as cairo writes it; NULL with an error. */
static GString *
render (const Rsvg *rsvg, const AnnalDrawing *drawing, guint scale, GError **error)
{
  cairo_surface_t *surface = rsvg->surface_create (CAIRO_FORMAT_RGB24, (int) (drawing->width * scale),
                                                   (int) (drawing->height * scale));
  g_autoptr (GString) bytes = g_string_new (NULL);
  cairo_status_t status = rsvg->surface_status (surface);
  gboolean done = status == CAIRO_STATUS_SUCCESS && draw (rsvg, drawing, surface, scale, error);

  if (done)
    status = rsvg->surface_write (surface, collect, bytes);
  rsvg->surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "the picture cannot be drawn: %s",
                 rsvg->status_to_string (status));
  return done && status == CAIRO_STATUS_SUCCESS ? g_steal_pointer (&bytes) : NULL;
}

static gboolean
read_scale (AnnalExporter *exporter, guint *scale, GError **error)
{
  const char *text = annal_exporter_get_option (exporter, "scale");
  guint64 value;

  if (!g_ascii_string_to_unsigned (text, 10, 1, 4, &value, NULL))
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "the option scale is a number from 1 to 4, not “%s”", text);
      return FALSE;
    }
  *scale = (guint) value;
  return TRUE;
}

static gboolean
annal_export_png_write (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out)
{
  const Rsvg *rsvg = get_rsvg (&out->error);
  g_auto (AnnalDrawing) drawing = { 0 };
  GString *bytes;
  guint scale;

  if (rsvg == NULL || !read_scale (exporter, &scale, &out->error) ||
      !annal_drawing_init (&drawing, exporter, timeline, &out->error))
    return FALSE;
  bytes = render (rsvg, &drawing, scale, &out->error);
  if (bytes == NULL)
    return FALSE;
  g_assert (bytes->len > SIGNATURE + HEADER);
  g_string_append_len (out->text, bytes->str, SIGNATURE + HEADER);
  append_text (out->text, "Title", drawing.title);
  append_text (out->text, "Description", drawing.alt);
  append_text (out->text, "Software", "Annal");
  g_string_append_len (out->text, bytes->str + SIGNATURE + HEADER, (gssize) bytes->len - SIGNATURE - HEADER);
  g_string_free (bytes, TRUE);
  return TRUE;
}

static void
annal_export_png_class_init (AnnalExportPngClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write = annal_export_png_write;
}

static void
annal_export_png_init (AnnalExportPng *self)
{
}
