/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/chart/annal-chart-private.h"

#include <string.h>

#include <annal/annal-error.h>

#include "base/annal-hash-private.h"
#include "export/annal-xml-private.h"
#include "export/picture/annal-svg-private.h"
#include "export/picture/annal-text-width-private.h"
#include "export/wording/annal-wording-private.h"

#define WIDTH_DEFAULT 1200
#define SIDE_MIN 320
#define SIDE_MAX 8000
#define TEXT_MAX 400    /* characters of any text */
#define SOURCES_MAX 40  /* names that are tried */
#define KEY_WIDTH 24
#define KEY_HEIGHT 14
#define FONT "Helvetica, Arial, 'Liberation Sans', 'Noto Sans', 'Noto Sans CJK KR', 'Noto Sans Arabic', sans-serif"

typedef struct
{
  char *picture; /* owned */
  char *words;   /* owned */
} Key;

static void
key_free (gpointer data)
{
  Key *key = data;

  g_free (key->picture);
  g_free (key->words);
  g_free (key);
}

char *
annal_chart_clean (const char *text)
{
  g_autofree char *brief = NULL;
  g_autofree char *clean = NULL;

  if (strlen (text) > TEXT_MAX && g_utf8_strlen (text, -1) > TEXT_MAX)
    brief = g_utf8_substring (text, 0, TEXT_MAX);
  clean = annal_xml_clean (brief != NULL ? brief : text);
  return g_strdup (g_strstrip (clean));
}

const char *
annal_chart_get_word (const AnnalChart *self, const char *key)
{
  return annal_html_words_get (self->words, key);
}

const char *
annal_chart_get_lang (const AnnalChart *self)
{
  return annal_html_words_get_lang (self->words);
}

gint
annal_chart_get_line (const AnnalChart *self)
{
  return self->size * 7 / 5;
}

/* --- elements ------------------------------------------------------------- */

void
annal_chart_add_rect (AnnalChart *self, gint x, gint y, gint width, gint height, const char *more)
{
  g_string_append_printf (self->body, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" %s/>\n", x, y, MAX (width, 0),
                          MAX (height, 0), more);
}

void
annal_chart_add_line (AnnalChart *self, gint x1, gint y1, gint x2, gint y2, const char *more)
{
  g_string_append_printf (self->body, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" %s/>\n", x1, y1, x2, y2, more);
}

void
annal_chart_add_text (AnnalChart *self, gint x, gint y, gint size, const char *more, const char *text)
{
  g_string_append_printf (self->body, "<text x=\"%d\" y=\"%d\" font-size=\"%d\" %s>", x, y, size, more);
  annal_xml_append (self->body, text);
  g_string_append (self->body, "</text>\n");
}

/* Marks are drawn for letters of 15 pixels. */
void
annal_chart_add_mark (AnnalChart *self, guint mark, gint x, gint y, const char *more)
{
  g_string_append_printf (self->body, "<path transform=\"translate(%d %d)\" d=\"%s\" %s/>\n", x, y,
                          annal_svg_get_mark (mark), more);
}

/* --- head and foot -------------------------------------------------------- */

static void
write_lines (AnnalChart *self, const char *text, gint size, gboolean bold, guint max, const char *more)
{
  g_autofree char *clean = annal_chart_clean (text);
  g_autoptr (GPtrArray) lines = annal_text_wrap (clean, size, bold, self->width - 2 * self->margin, max);

  for (guint i = 0; i < lines->len; i++)
    {
      annal_chart_add_text (self, self->margin, self->y + size, size, more, g_ptr_array_index (lines, i));
      self->y += size * 5 / 4 + 1;
    }
}

void
annal_chart_write_head (AnnalChart *self, const char *title, const char *summary)
{
  self->y = self->margin;
  self->title = annal_chart_clean (title);
  write_lines (self, title, self->size * 7 / 4, TRUE, 3, "font-weight=\"bold\"");
  self->y += self->size / 4;
  write_lines (self, summary, self->size, FALSE, 3, "fill=\"" ANNAL_CHART_MUTED "\"");
  self->y += self->size;
  g_string_append (self->alt, summary);
}

void
annal_chart_add_key (AnnalChart *self, const char *picture, const char *words)
{
  Key *key = g_new (Key, 1);

  key->picture = g_strdup (picture);
  key->words = annal_chart_clean (words);
  g_ptr_array_add (self->keys, key);
}

void
annal_chart_take_note (AnnalChart *self, char *words)
{
  g_ptr_array_add (self->notes, words);
}

static gint
get_small (const AnnalChart *self)
{
  return self->size * 7 / 8;
}

static void
write_legend (AnnalChart *self)
{
  gint size = get_small (self);
  gint end = self->width - self->margin;
  gint x = self->margin;

  for (guint i = 0; i < self->keys->len; i++)
    {
      const Key *key = g_ptr_array_index (self->keys, i);
      g_autofree char *words = annal_text_cut (key->words, size, FALSE, end - self->margin - KEY_WIDTH - size / 2);
      gint wide = KEY_WIDTH + size / 2 + annal_text_measure (words, size, FALSE);

      if (x > self->margin && x + wide > end)
        {
          x = self->margin;
          self->y += size * 8 / 5;
        }
      g_string_append_printf (self->body, "<g transform=\"translate(%d %d)\">%s</g>\n", x,
                              self->y + (size * 5 / 4 - KEY_HEIGHT) / 2, key->picture);
      annal_chart_add_text (self, x + KEY_WIDTH + size / 2, self->y + size, size, "", words);
      x += wide + size * 3 / 2;
    }
  if (self->keys->len > 0)
    self->y += size * 2;
}

/* “KCNA, AFP and 3 more”; NULL for none. */
static char *
word_sources (AnnalChart *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  gint room = 2 * (self->width - 2 * self->margin) - 16 * self->size;
  g_autofree char *more = NULL;
  guint n_more = 0;

  for (guint i = 0; i < self->extent.sources->len; i++)
    {
      g_autofree char *maker = annal_word_source_maker (self->dossier, g_ptr_array_index (self->extent.sources, i));
      g_autofree char *name = maker != NULL ? annal_chart_clean (maker) : NULL;

      gint wide;

      if (name == NULL || *name == '\0' || !g_hash_table_add (known, g_strdup (name)))
        continue;
      wide = annal_text_measure (names->str, get_small (self), FALSE);
      wide += annal_text_measure (name, get_small (self), FALSE);
      if (g_hash_table_size (known) <= SOURCES_MAX && wide < room)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
      else
        n_more++;
    }
  if (names->len == 0)
    return NULL;
  if (n_more > 0)
    {
      more = annal_html_words_count (self->words, "chart-more", n_more);
      g_string_append_printf (names, " %s", more);
    }
  return annal_html_words_fill (self->words, "chart-sources", names->str, NULL, NULL);
}

static void
write_foot (AnnalChart *self)
{
  g_autofree char *sources = word_sources (self);

  write_legend (self);
  for (guint i = 0; i < self->notes->len; i++)
    write_lines (self, g_ptr_array_index (self->notes, i), get_small (self), FALSE, 3,
                 "fill=\"" ANNAL_CHART_MUTED "\"");
  if (sources != NULL)
    write_lines (self, sources, get_small (self), FALSE, 3, "fill=\"" ANNAL_CHART_MUTED "\"");
}

gint
annal_chart_measure_foot (AnnalChart *self)
{
  gsize length = self->body->len;
  gint top = self->y, height;

  write_foot (self);
  height = self->y - top;
  self->y = top;
  g_string_truncate (self->body, length);
  return height;
}

/* --- the whole ------------------------------------------------------------ */

static gboolean
read_side (AnnalExporter *exporter, const char *name, gint otherwise, gint *side, GError **error)
{
  const char *text = annal_exporter_get_option (exporter, name);
  guint64 value;

  if (text == NULL)
    {
      *side = otherwise;
      return TRUE;
    }
  if (g_ascii_string_to_unsigned (text, 10, SIDE_MIN, SIDE_MAX, &value, NULL))
    {
      *side = (gint) value;
      return TRUE;
    }
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "the option %s is a number of pixels from %d to %d, not “%s”",
               name, SIDE_MIN, SIDE_MAX, text);
  return FALSE;
}

static gboolean
chart_init (AnnalChart *self, AnnalExporter *exporter, AnnalTimeline *timeline, GError **error)
{
  gint width, height;

  if (!read_side (exporter, "width", WIDTH_DEFAULT, &width, error) ||
      !read_side (exporter, "height", 0, &height, error))
    return FALSE;
  self->width = width;
  self->height = height;
  self->exporter = exporter;
  self->timeline = timeline;
  self->dossier = annal_timeline_get_dossier (timeline);
  self->words = annal_html_words_new (exporter->lang);
  annal_extent_init (&self->extent, timeline);
  self->body = g_string_new (NULL);
  self->alt = g_string_new (NULL);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->keys = g_ptr_array_new_with_free_func (key_free);
  self->size = width >= 1600 ? 18 : width >= 1000 ? 16 : width >= 560 ? 14 : 13;
  self->margin = width >= 800 ? 28 : 16;
  return TRUE;
}

static void
chart_clear (AnnalChart *self)
{
  annal_html_words_free (self->words);
  annal_extent_clear (&self->extent);
  g_string_free (self->body, TRUE);
  g_string_free (self->alt, TRUE);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->keys);
  g_free (self->title);
}

/* A number that is undated has its row in the chart of a number. */
static void
leave_out (AnnalChart *self, gboolean of_time)
{
  guint undated = annal_walk_count_undated (self->timeline);

  if (of_time && undated > 0)
    annal_exporter_leave_out (self->exporter, "%u undated %s: a picture of time has no place for them", undated,
                              undated == 1 ? "entry" : "entries");
  annal_exporter_leave_out (self->exporter, "sentences of claims, quotes, chains, places in sources and links");
  for (guint i = 0; i < annal_exporter_get_n_left_out (self->exporter); i++)
    g_string_append_printf (self->alt, "%s%s", i == 0 ? " Left out: " : "; ",
                            annal_exporter_get_left_out (self->exporter, i));
  g_string_append_c (self->alt, '.');
}

/* What fades on the side where a bound is missing. */
static void
write_fade (GString *out, const char *id, const char *colour)
{
  g_string_append_printf (out,
                          "<linearGradient id=\"annal-%s-lo\"><stop stop-color=\"%s\" stop-opacity=\"0\"/>"
                          "<stop offset=\"1\" stop-color=\"%s\"/></linearGradient>\n"
                          "<linearGradient id=\"annal-%s-hi\"><stop stop-color=\"%s\"/>"
                          "<stop offset=\"1\" stop-color=\"%s\" stop-opacity=\"0\"/></linearGradient>\n",
                          id, colour, colour, id, colour, colour);
}

static GString *
assemble (AnnalChart *self)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  g_string_append_printf (out,
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"%s\" width=\"%d\" height=\"%d\" "
                          "viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"annal-title annal-desc\" "
                          "font-family=\"" FONT "\" fill=\"" ANNAL_CHART_INK "\">\n<title id=\"annal-title\">",
                          annal_chart_get_lang (self), self->width, self->height, self->width, self->height);
  annal_xml_append (out, self->title);
  g_string_append (out, "</title>\n<desc id=\"annal-desc\">");
  annal_xml_append (out, self->alt->str);
  g_string_append (out, "</desc>\n<defs>\n");
  write_fade (out, "ink", ANNAL_CHART_INK);
  write_fade (out, "claim", ANNAL_CHART_CLAIM);
  write_fade (out, "denial", ANNAL_CHART_DENIAL);
  g_string_append_printf (out, "</defs>\n<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>\n", self->width,
                          self->height);
  g_string_append_len (out, self->body->str, self->body->len);
  g_string_append (out, "</svg>\n");
  return out;
}

static gboolean
write_chart (AnnalChart *self, GError **error)
{
  const char *number = annal_exporter_get_option (self->exporter, "number");
  gboolean of_time = number == NULL && strcmp (annal_exporter_get_option (self->exporter, "chart"), "number") != 0;

  if (of_time)
    annal_chart_write_timeline (self);
  else if (!annal_chart_write_number (self, number, error))
    return FALSE;
  /* What is too little for the height that was asked for stands above the foot. */
  self->y = MAX (self->y, self->height - self->margin - annal_chart_measure_foot (self));
  write_foot (self);
  self->height = MAX (self->height, self->y + self->margin / 2);
  leave_out (self, of_time);
  return TRUE;
}

gboolean
annal_drawing_init (AnnalDrawing *self, AnnalExporter *exporter, AnnalTimeline *timeline, GError **error)
{
  AnnalChart chart = { 0 };
  gboolean done;

  if (!chart_init (&chart, exporter, timeline, error))
    return FALSE;
  done = write_chart (&chart, error);
  if (done)
    {
      self->svg = assemble (&chart);
      self->title = g_strdup (chart.title);
      self->alt = g_strdup (chart.alt->str);
      self->width = (guint) chart.width;
      self->height = (guint) chart.height;
    }
  chart_clear (&chart);
  return done;
}

void
annal_drawing_clear (AnnalDrawing *self)
{
  if (self->svg != NULL)
    g_string_free (self->svg, TRUE);
  g_free (self->title);
  g_free (self->alt);
  *self = (AnnalDrawing) { 0 };
}
