/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/annal-display-private.h"

#define REPLACEMENT "\xef\xbf\xbd"

guint
annal_char_get_columns (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static gboolean
is_hazard (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) ||   /* C0, DEL, C1 */
         (c >= 0x202a && c <= 0x202e) ||          /* embeddings and overrides */
         (c >= 0x2066 && c <= 0x2069) ||          /* isolates */
         (c >= 0xe0000 && c <= 0xe007f) ||        /* tags */
         (c >= 0xfff9 && c <= 0xfffb);            /* interlinear annotation */
}

static gboolean
is_break (gunichar c)
{
  return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029;
}

void
annal_safe_append (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);

  for (const char *p = valid != NULL ? valid : text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_break (c))
        g_string_append_c (out, ' ');
      else if (is_hazard (c))
        g_string_append (out, REPLACEMENT);
      else
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
    }
}

guint
annal_text_get_columns (const char *text)
{
  guint columns = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    columns += annal_char_get_columns (g_utf8_get_char (p));
  return columns;
}
