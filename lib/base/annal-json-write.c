/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/annal-json-write-private.h"

#include <string.h>

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
    g_string_append_c (self->out, ',');
  self->needs_comma = TRUE;
}

static void
open_bracket (AnnalJsonWrite *self, char bracket)
{
  begin (self);
  g_string_append_c (self->out, bracket);
  self->needs_comma = FALSE;
}

static void
close_bracket (AnnalJsonWrite *self, char bracket)
{
  g_string_append_c (self->out, bracket);
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
  begin (self);
  annal_json_append_quoted (self->out, text, strlen (text));
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
  begin (self);
  g_string_append_printf (self->out, "%" G_GINT64_FORMAT, value);
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

void
annal_json_append_quoted (GString *out,
                          const char *text,
                          gsize length)
{
  const guint8 *p = (const guint8 *) text;
  const guint8 *end = p + length;

  g_string_append_c (out, '"');
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
  g_string_append_c (out, '"');
}
