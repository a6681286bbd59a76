/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/annal-json-write-private.h"

#include <string.h>

#include "base/annal-append-private.h"
#include "base/annal-json-scan-private.h"

void
annal_json_write_init (AnnalJsonWrite *self,
                       GString *out)
{
  self->out = out;
  self->needs_comma = FALSE;
}

/* A key or a value begins. */
static void
begin (AnnalJsonWrite *self)
{
  if (self->needs_comma)
    annal_append_char (self->out, ',');
  self->needs_comma = TRUE;
}

static void
open_bracket (AnnalJsonWrite *self, char bracket)
{
  begin (self);
  annal_append_char (self->out, bracket);
  self->needs_comma = FALSE;
}

static void
close_bracket (AnnalJsonWrite *self, char bracket)
{
  annal_append_char (self->out, bracket);
  self->needs_comma = TRUE;
}

void
annal_json_write_begin_object (AnnalJsonWrite *self)
{
  open_bracket (self, '{');
}

void
annal_json_write_end_object (AnnalJsonWrite *self)
{
  close_bracket (self, '}');
}

void
annal_json_write_begin_array (AnnalJsonWrite *self)
{
  open_bracket (self, '[');
}

void
annal_json_write_end_array (AnnalJsonWrite *self)
{
  close_bracket (self, ']');
}

void
annal_json_write_key (AnnalJsonWrite *self,
                      const char *key)
{
  begin (self);
  annal_json_append_quoted (self->out, key, strlen (key));
  g_string_append_c (self->out, ':');
  self->needs_comma = FALSE;
}

void
annal_json_write_string (AnnalJsonWrite *self,
                         const char *text)
{
  annal_json_write_string_of (self, text, strlen (text));
}

void
annal_json_write_string_of (AnnalJsonWrite *self,
                            const char *text,
                            gsize length)
{
  begin (self);
  annal_json_append_quoted (self->out, text, length);
}

void
annal_json_write_raw (AnnalJsonWrite *self,
                      const char *json)
{
  begin (self);
  g_string_append (self->out, json);
}

void
annal_json_write_int (AnnalJsonWrite *self,
                      gint64 value)
{
  char digits[24];
  char *p = digits + sizeof digits;
  guint64 rest = value < 0 ? -(guint64) value : (guint64) value;

  do
    *--p = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (value < 0)
    *--p = '-';
  begin (self);
  annal_append (self->out, p, (gsize) (digits + sizeof digits - p));
}

void
annal_json_write_bool (AnnalJsonWrite *self,
                       gboolean value)
{
  begin (self);
  g_string_append (self->out, value ? "true" : "false");
}

void
annal_json_write_null (AnnalJsonWrite *self)
{
  begin (self);
  g_string_append (self->out, "null");
}

static void
append_escape (GString *out, guint8 c)
{
  static const char short_forms[] = "\bb\ff\nn\rr\tt\"\"\\\\";

  for (gsize i = 0; i < sizeof short_forms - 1; i += 2)
    if (short_forms[i] == (char) c)
      {
        g_string_append_c (out, '\\');
        g_string_append_c (out, short_forms[i + 1]);
        return;
      }
  g_string_append_printf (out, "\\u%04x", c);
}

static void
append_escaped (GString *out, const char *text, gsize length)
{
  const guint8 *p = (const guint8 *) text;
  const guint8 *end = p + length;

  while (p < end)
    {
      const guint8 *run_end = annal_json_scan_unescaped (p, end);

      if (run_end > p)
        g_string_append_len (out, (const char *) p, run_end - p);
      if (run_end == end)
        break;
      append_escape (out, *run_end);
      p = run_end + 1;
    }
}

/* Nearly no text has anything to escape. */
static inline gboolean
is_plain (const char *text, gsize length)
{
  const guint8 *end = (const guint8 *) text + length;

  return annal_json_scan_unescaped ((const guint8 *) text, end) == end;
}

void
annal_json_append_quoted (GString *out,
                          const char *text,
                          gsize length)
{
  if (is_plain (text, length))
    {
      char *p = annal_append_begin (out, length + 2);

      *p++ = '"';
      p = annal_append_put (p, text, length);
      *p++ = '"';
      annal_append_end (out, p);
      return;
    }
  g_string_append_c (out, '"');
  append_escaped (out, text, length);
  g_string_append_c (out, '"');
}

/* The comma before it, the key between quotes, and the colon. */
static inline char *
put_name (AnnalJsonWrite *self, char *p, const char *name, gsize length)
{
  *p = ',';
  p += self->needs_comma ? 1 : 0;
  *p++ = '"';
  p = annal_append_put (p, name, length);
  *p++ = '"';
  *p++ = ':';
  return p;
}

void
annal_json_write_name (AnnalJsonWrite *self,
                       const char *name)
{
  gsize length = strlen (name);
  char *p = annal_append_begin (self->out, length + 4);

  annal_append_end (self->out, put_name (self, p, name, length));
  self->needs_comma = FALSE;
}

void
annal_json_write_members (AnnalJsonWrite *self,
                          const char *json,
                          gsize length)
{
  char *p = annal_append_begin (self->out, length + 1);

  *p = ',';
  p += self->needs_comma ? 1 : 0;
  annal_append_end (self->out, annal_append_put (p, json, length));
  self->needs_comma = TRUE;
}

void
annal_json_write_text (AnnalJsonWrite *self,
                       const char *name,
                       gsize name_length,
                       const char *text,
                       gsize length)
{
  char *p = put_name (self, annal_append_begin (self->out, name_length + length + 6), name, name_length);

  self->needs_comma = TRUE;
  if (!is_plain (text, length))
    {
      annal_append_end (self->out, p);
      annal_json_append_quoted (self->out, text, length);
      return;
    }
  *p++ = '"';
  p = annal_append_put (p, text, length);
  *p++ = '"';
  annal_append_end (self->out, p);
}
