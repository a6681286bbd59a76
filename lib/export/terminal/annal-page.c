/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/terminal/annal-page-private.h"

#include <string.h>

typedef struct
{
  gsize start; /* byte of the paragraph */
  AnnalStyle style;
} Run;

/* The writing of one paragraph. */
typedef struct
{
  AnnalPage *page;
  guint column;
  guint line_start; /* the column at which the line began */
  guint run;        /* the run that the next byte lies in */
  AnnalStyle style; /* switched on in the output */
} Lines;

static const char *const codes[] = {
  [ANNAL_STYLE_PLAIN] = "\033[0m",
  [ANNAL_STYLE_BOLD] = "\033[1m",
  [ANNAL_STYLE_DIM] = "\033[2m",
};

void
annal_page_init (AnnalPage *self, GString *out, guint width, gboolean colour)
{
  self->out = out;
  self->width = width == 0 ? 0 : MAX (width, ANNAL_PAGE_WIDTH_MIN);
  self->colour = colour;
  self->text = g_string_new (NULL);
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  self->indent = self->hanging = 0;
}

void
annal_page_clear (AnnalPage *self)
{
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
  g_clear_pointer (&self->runs, g_array_unref);
}

void
annal_page_begin (AnnalPage *self, guint indent, guint hanging)
{
  g_string_truncate (self->text, 0);
  g_array_set_size (self->runs, 0);
  self->indent = indent;
  self->hanging = hanging;
}

void
annal_page_add (AnnalPage *self, AnnalStyle style, const char *text)
{
  Run run = { self->text->len, style };

  g_array_append_val (self->runs, run);
  annal_safe_append (self->text, text);
}

void
annal_page_addf (AnnalPage *self, AnnalStyle style, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  annal_page_add (self, style, text);
}

gboolean
annal_page_is_empty (const AnnalPage *self)
{
  return self->text->len == 0;
}

static void
set_style (Lines *self, AnnalStyle style)
{
  if (!self->page->colour || style == self->style)
    return;
  if (self->style != ANNAL_STYLE_PLAIN)
    g_string_append (self->page->out, codes[ANNAL_STYLE_PLAIN]);
  if (style != ANNAL_STYLE_PLAIN)
    g_string_append (self->page->out, codes[style]);
  self->style = style;
}

static void
start_line (Lines *self, guint indent)
{
  for (guint i = 0; i < indent; i++)
    g_string_append_c (self->page->out, ' ');
  self->column = self->line_start = indent;
}

static void
break_line (Lines *self)
{
  set_style (self, ANNAL_STYLE_PLAIN);
  g_string_append_c (self->page->out, '\n');
  start_line (self, self->page->hanging);
}

/* Appends one character in the style of its place. */
static void
put (Lines *self, const char *p)
{
  const GArray *runs = self->page->runs;
  gsize at = p - self->page->text->str;

  while (self->run + 1 < runs->len && g_array_index (runs, Run, self->run + 1).start <= at)
    self->run++;
  set_style (self, g_array_index (runs, Run, self->run).style);
  g_string_append_len (self->page->out, p, g_utf8_next_char (p) - p);
  self->column += annal_char_get_columns (g_utf8_get_char (p));
}

/* The end of what stays together: up to a space, or between two characters of
 * scripts that are written without spaces. Measures it on the way.
 */
static const char *
find_word_end (const char *p, guint *columns)
{
  *columns = 0;
  while (*p != '\0' && *p != ' ')
    {
      gboolean wide = g_unichar_iswide (g_utf8_get_char (p));

      *columns += annal_char_get_columns (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
      if (wide && *p != '\0' && g_unichar_iswide (g_utf8_get_char (p)))
        break;
    }
  return p;
}

static gboolean
fits (const Lines *self, guint columns)
{
  return self->page->width == 0 || self->column + columns <= self->page->width;
}

/* A word that is longer than a line is cut where the line ends. */
static void
put_word (Lines *self, const char *p, const char *end)
{
  for (; p < end; p = g_utf8_next_char (p))
    {
      if (self->column > self->line_start && !fits (self, annal_char_get_columns (g_utf8_get_char (p))))
        break_line (self);
      put (self, p);
    }
}

static void
put_all (Lines *self, const char *p)
{
  while (*p != '\0')
    {
      const char *space = p;
      const char *end;
      guint columns, gap;

      while (*p == ' ')
        p++;
      if (*p == '\0')
        return;
      end = find_word_end (p, &columns);
      gap = p > space && self->column > self->line_start;
      if (self->column > self->line_start && !fits (self, columns + gap))
        break_line (self);
      else if (gap)
        put (self, space);
      put_word (self, p, end);
      p = end;
    }
}

void
annal_page_end (AnnalPage *self)
{
  Lines lines = { self, 0, 0, 0, ANNAL_STYLE_PLAIN };

  if (annal_page_is_empty (self))
    return;
  start_line (&lines, self->indent);
  put_all (&lines, self->text->str);
  set_style (&lines, ANNAL_STYLE_PLAIN);
  g_string_append_c (self->out, '\n');
}

void
annal_page_say (AnnalPage *self, guint indent, AnnalStyle style, const char *text)
{
  annal_page_begin (self, indent, indent);
  annal_page_add (self, style, text);
  annal_page_end (self);
}

void
annal_page_skip (AnnalPage *self)
{
  g_string_append_c (self->out, '\n');
}
