/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "analysis/annal-table-private.h"

#include <string.h>

#include "base/annal-display-private.h"

#define GAP 2
#define ROOM_LEAST 6 /* columns of a line, however narrow the terminal is */

struct _AnnalTable
{
  guint n_columns;
  GPtrArray *cells; /* owned, of char: the titles, then row after row */
};

AnnalTable *
annal_table_new (const char *const *titles)
{
  AnnalTable *self = g_new0 (AnnalTable, 1);

  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->n_columns = g_strv_length ((char **) titles);
  for (guint i = 0; i < self->n_columns; i++)
    annal_table_add (self, titles[i]);
  return self;
}

void
annal_table_free (AnnalTable *self)
{
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/* Safe, and with one space between words, so that no line begins with one. */
static char *
clean (const char *text)
{
  g_autoptr (GString) safe = g_string_new (NULL);
  GString *out = g_string_new (NULL);

  annal_safe_append (safe, text != NULL ? text : "");
  g_strchomp (safe->str);
  for (const char *p = safe->str; *p != '\0'; p++)
    if (*p != ' ' || (out->len > 0 && p[-1] != ' '))
      g_string_append_c (out, *p);
  return g_string_free (out, FALSE);
}

void
annal_table_add (AnnalTable *self, const char *text)
{
  g_ptr_array_add (self->cells, clean (text));
}

void
annal_table_take (AnnalTable *self, char *text)
{
  annal_table_add (self, text);
  g_free (text);
}

guint
annal_table_get_n_rows (const AnnalTable *self)
{
  return self->cells->len / self->n_columns - 1;
}

static const char *
get_cell (const AnnalTable *self, guint row, guint column)
{
  return g_ptr_array_index (self->cells, row * self->n_columns + column);
}

/* --- widths --------------------------------------------------------------- */

/* A column that only has a title is left out: its width is 0. */
static void
find_widths (const AnnalTable *self, guint *widths)
{
  for (guint j = 0; j < self->n_columns; j++)
    {
      widths[j] = 0;
      for (guint i = 1; i <= annal_table_get_n_rows (self); i++)
        widths[j] = MAX (widths[j], annal_text_get_columns (get_cell (self, i, j)));
      if (widths[j] > 0)
        widths[j] = MAX (widths[j], annal_text_get_columns (get_cell (self, 0, j)));
    }
}

static guint
sum_widths (const guint *widths, guint n)
{
  guint sum = 0;

  for (guint j = 0; j < n; j++)
    if (widths[j] > 0)
      sum += widths[j] + (sum > 0 ? GAP : 0);
  return sum;
}

/* --- wrapping ------------------------------------------------------------- */

/* How many bytes of @text go on a line of @room columns: up to a space, or where
 * a word alone is longer, up to a hyphen or else through the word. @next is where
 * the following line begins.
 */
static gsize
measure_line (const char *text, guint room, const char **next)
{
  const char *space = NULL;
  const char *hyphen = NULL; /* what follows it */
  guint columns = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == ' ')
        space = p;
      columns += annal_char_get_columns (g_utf8_get_char (p));
      if (columns <= room)
        {
          if (*p == '-')
            hyphen = p + 1;
          continue;
        }
      if (space == NULL && p > text)
        {
          *next = hyphen != NULL ? hyphen : p;
          return *next - text;
        }
      if (space != NULL)
        {
          *next = space + 1;
          return space - text;
        }
    }
  *next = text + strlen (text);
  return strlen (text);
}

static void
append_spaces (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

static void
trim_end (GString *out)
{
  gsize length = out->len;

  while (length > 0 && out->str[length - 1] == ' ')
    length--;
  g_string_truncate (out, length);
}

static void
print_row (const AnnalTable *self, guint row, const guint *widths, guint indent, GString *out)
{
  guint pad = indent;

  for (guint j = 0; j < self->n_columns; j++)
    {
      const char *cell = get_cell (self, row, j);

      if (widths[j] == 0)
        continue;
      append_spaces (out, pad);
      g_string_append (out, cell);
      pad = widths[j] - annal_text_get_columns (cell) + GAP;
    }
  trim_end (out);
  g_string_append_c (out, '\n');
}

/* 22 March 2013 · North Korea · rejects · article-000 */
static void
print_paragraph (const AnnalTable *self, guint row, guint width, guint indent, GString *out)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint j = 0; j < self->n_columns; j++)
    if (*get_cell (self, row, j) != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", get_cell (self, row, j));
  annal_paragraph_print (line->str, width, indent, GAP, out);
}

void
annal_table_print (const AnnalTable *self, guint width, guint indent, GString *out)
{
  g_autofree guint *widths = g_new (guint, self->n_columns);
  gboolean is_wide;

  find_widths (self, widths);
  is_wide = width > 0 && indent + sum_widths (widths, self->n_columns) > width;
  for (guint i = is_wide ? 1 : 0; i <= annal_table_get_n_rows (self); i++)
    if (is_wide)
      print_paragraph (self, i, width, indent, out);
    else
      print_row (self, i, widths, indent, out);
}

void
annal_paragraph_print (const char *text, guint width, guint indent, guint hanging, GString *out)
{
  g_autofree char *words = clean (text);
  const char *rest = words;

  while (*rest != '\0')
    {
      const char *next;
      gsize length = measure_line (rest, width == 0 ? G_MAXUINT : width > indent + ROOM_LEAST ? width - indent
                                                                                                : ROOM_LEAST,
                                   &next);

      append_spaces (out, indent);
      g_string_append_len (out, rest, length);
      g_string_append_c (out, '\n');
      if (rest == words)
        indent += hanging;
      rest = next;
    }
}
