/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Reflowing compact JSON in two passes: the first measures every container as
 * it would be on one line, the second writes.
 */

#include "base/annal-json-write-private.h"

#include <string.h>

#include "base/annal-json-scan-private.h"

typedef struct
{
  gsize width; /* on one line, in code points */
  gsize end;   /* offset after the closing bracket */
} Container;

typedef struct
{
  const char *text; /* borrowed */
  gsize length;
  gsize at;
  GArray *containers; /* of Container, in the order in which they open */
  guint n_met;        /* of these, by the second pass */
  gsize flat_end;     /* up to this offset all stays on the line */
  gsize depth;
  gsize column;
  gsize width;
  GString *out; /* borrowed */
} Pretty;

/* The offset after the string, or the number or word, that begins at @at. */
static gsize
scalar_end (const Pretty *self, gsize at)
{
  const guint8 *p = (const guint8 *) self->text + at;
  const guint8 *end = (const guint8 *) self->text + self->length;

  if (*p != '"')
    {
      while (p < end && annal_json_byte_is (*p, ANNAL_JSON_BYTE_NUMBER | ANNAL_JSON_BYTE_WORD))
        p++;
      return MAX ((gsize) (p - (const guint8 *) self->text), at + 1);
    }
  for (p = annal_json_scan_unescaped (p + 1, end); p < end && *p == '\\';)
    p = annal_json_scan_unescaped (MIN (p + 2, end), end);
  return MIN ((gsize) (p - (const guint8 *) self->text) + 1, self->length);
}

static gsize
count_columns (const Pretty *self, gsize from, gsize to)
{
  const guint8 *text = (const guint8 *) self->text;

  return annal_json_count_code_points (text + from, text + to);
}

/* While a container is open its width is the column at which it began. */
static void
measure (Pretty *self)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  gsize column = 0;

  for (gsize at = 0; at < self->length;)
    {
      char c = self->text[at];
      gsize next = c != '\0' && strchr ("{}[],:", c) != NULL ? at + 1 : scalar_end (self, at);

      if (c == '{' || c == '[')
        {
          g_array_append_val (open, self->containers->len);
          g_array_append_val (self->containers, ((Container) { .width = column }));
        }
      column += count_columns (self, at, next) + (c == ',' || c == ':');
      if ((c == '}' || c == ']') && open->len > 0)
        {
          guint last = g_array_index (open, guint, open->len - 1);
          Container *container = &g_array_index (self->containers, Container, last);

          container->width = column - container->width;
          container->end = next;
          g_array_set_size (open, open->len - 1);
        }
      at = next;
    }
}

static void
put (Pretty *self, const char *text)
{
  g_string_append (self->out, text);
  self->column += strlen (text);
}

static void
put_byte (Pretty *self)
{
  g_string_append_c (self->out, self->text[self->at++]);
  self->column++;
}

static void
break_line (Pretty *self)
{
  g_string_append_c (self->out, '\n');
  for (gsize i = 0; i < self->depth; i++)
    g_string_append (self->out, "  ");
  self->column = self->depth * 2;
}

/* A comma that follows must fit as well. */
static gboolean
fits (const Pretty *self, const Container *container)
{
  gsize comma = container->end < self->length && self->text[container->end] == ',';

  return container->end == self->at + 2 || self->column + container->width + comma <= self->width;
}

static void
put_open (Pretty *self)
{
  const Container *container = &g_array_index (self->containers, Container, self->n_met++);
  gboolean flat = self->at < self->flat_end;

  if (!flat && fits (self, container))
    {
      self->flat_end = container->end;
      flat = TRUE;
    }
  put_byte (self);
  if (!flat)
    {
      self->depth++;
      break_line (self);
    }
}

static void
put_close (Pretty *self)
{
  if (self->at >= self->flat_end)
    {
      self->depth--;
      break_line (self);
    }
  put_byte (self);
}

static void
put_comma (Pretty *self)
{
  gboolean flat = self->at < self->flat_end;

  put_byte (self);
  if (flat)
    put (self, " ");
  else
    break_line (self);
}

static void
put_scalar (Pretty *self)
{
  gsize end = scalar_end (self, self->at);

  g_string_append_len (self->out, self->text + self->at, (gssize) (end - self->at));
  self->column += count_columns (self, self->at, end);
  self->at = end;
}

void
annal_json_pretty (const char *compact,
                   gsize length,
                   guint width,
                   GString *out)
{
  g_autoptr (GArray) containers = g_array_new (FALSE, FALSE, sizeof (Container));
  Pretty self = { .text = compact, .length = length, .containers = containers, .width = width, .out = out };

  measure (&self);
  while (self.at < length)
    switch (compact[self.at])
      {
      case '{':
      case '[':
        put_open (&self);
        break;
      case '}':
      case ']':
        put_close (&self);
        break;
      case ',':
        put_comma (&self);
        break;
      case ':':
        put_byte (&self);
        put (&self, " ");
        break;
      default:
        put_scalar (&self);
      }
}
