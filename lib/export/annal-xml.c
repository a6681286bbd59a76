/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/annal-xml-private.h"

#include <string.h>

#include "base/annal-display-private.h"

#define REPLACEMENT "\xef\xbf\xbd"

static gboolean
is_no_character (gunichar c)
{
  return (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

char *
annal_xml_clean (const char *text)
{
  g_autoptr (GString) safe = g_string_new (NULL);
  GString *out = g_string_new (NULL);
  const char *run;

  annal_safe_append (safe, text);
  run = safe->str;
  for (const char *p = run; *p != '\0'; p = g_utf8_next_char (p))
    if (is_no_character (g_utf8_get_char (p)))
      {
        g_string_append_len (out, run, p - run);
        g_string_append (out, REPLACEMENT);
        run = g_utf8_next_char (p);
      }
  g_string_append (out, run);
  return g_string_free (out, FALSE);
}

static const char *
get_entity (char c)
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
      return "&quot;";
    default:
      return NULL;
    }
}

void
annal_xml_append (GString *out, const char *text)
{
  g_autofree char *clean = annal_xml_clean (text);
  const char *p = clean;

  while (*p != '\0')
    {
      gsize plain = strcspn (p, "<>&\"");

      g_string_append_len (out, p, plain);
      p += plain;
      if (*p != '\0')
        g_string_append (out, get_entity (*p++));
    }
}

void
annal_xml_append_element (GString *out, const char *name, const char *text)
{
  g_string_append_printf (out, "<%s>", name);
  annal_xml_append (out, text);
  g_string_append_printf (out, "</%s>", name);
}

gboolean
annal_url_is_plain (const char *url)
{
  static const char allowed[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%";

  return url != NULL && (g_str_has_prefix (url, "https://") || g_str_has_prefix (url, "http://")) &&
         url[strspn (url, allowed)] == '\0';
}
