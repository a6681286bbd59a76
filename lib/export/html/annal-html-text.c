/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Text of a dossier on the page: it is never more than text. */

#include "export/html/annal-html-private.h"

#include <string.h>

#define REPLACEMENT "\xef\xbf\xbd"

/* Bytes that are written as they are. */
static gboolean
is_plain (guchar c)
{
  return c >= 0x20 && c < 0x7f && c != '<' && c != '>' && c != '&' && c != '"';
}

static const char *
get_entity (gunichar c)
{
  switch (c)
    {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '"':
      return "&#34;";
    case '\n':
    case '\r':
    case '\t':
    case 0x2028:
    case 0x2029:
      return " ";
    default:
      return NULL;
    }
}

/* Control characters; embeddings, overrides and isolates of direction; tags;
 * what is no character.
 */
static gboolean
is_hazard (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
         (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe ||
         (c >= 0xe0000 && c <= 0xe007f);
}

static void
add_char (GString *out, const char *p)
{
  gunichar c = g_utf8_get_char (p);
  const char *entity = get_entity (c);

  if (entity != NULL)
    g_string_append (out, entity);
  else if (is_hazard (c))
    g_string_append (out, REPLACEMENT);
  else
    g_string_append_len (out, p, g_utf8_next_char (p) - p);
}

static void
add_some (GString *out, const char *text, guint max)
{
  g_autofree char *valid = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);
  const char *p = valid != NULL ? valid : text;

  while (*p != '\0' && max > 0)
    {
      const char *run = p;

      while (is_plain (*p) && max > 0)
        {
          p++;
          max--;
        }
      g_string_append_len (out, run, p - run);
      if (*p == '\0' || max == 0)
        break;
      add_char (out, p);
      p = g_utf8_next_char (p);
      max--;
    }
  if (*p != '\0')
    g_string_append (out, "…");
}

void
annal_html_add (GString *out, const char *text)
{
  add_some (out, text, G_MAXUINT);
}

void
annal_html_add_brief (GString *out, const char *text, guint max)
{
  add_some (out, text, max);
}

/* Ids are of such characters, unless the dossier has faults. */
static gboolean
needs_marks (const char *id)
{
  return *id == '\0' || id[strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789._:-")] != '\0';
}

static void
add_attribute (AnnalHtml *self, const char *name, const char *prefix, const char *id)
{
  const char *mark = needs_marks (id) ? "\"" : "";

  g_string_append_printf (self->text, " %s=%s%s", name, mark, prefix);
  annal_html_add (self->text, id);
  g_string_append (self->text, mark);
}

void
annal_html_add_id (AnnalHtml *self, const char *id)
{
  add_attribute (self, "id", "", id);
}

void
annal_html_open_link (AnnalHtml *self, const char *id)
{
  g_string_append (self->text, "<a");
  add_attribute (self, "href", "#", id);
  g_string_append_c (self->text, '>');
}

gboolean
annal_html_is_there (AnnalHtml *self, const char *id)
{
  return id != NULL && annal_timeline_lookup (self->timeline, id) != G_MAXUINT;
}
