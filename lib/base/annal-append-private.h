/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Appending to a string what is short and of known length: a line that is
 * written has many such pieces, and none of them is long enough to be worth a
 * call.
 */

#ifndef ANNAL_APPEND_PRIVATE_H
#define ANNAL_APPEND_PRIVATE_H

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

/* Room for @n bytes more, which are to be written at what it returns;
 * annal_append_end() says where they end.
 */
static inline char *
annal_append_begin (GString *out, gsize n)
{
  if (G_UNLIKELY (out->allocated_len - out->len <= n))
    {
      gsize length = out->len;

      g_string_set_size (out, length + n);
      out->len = length;
    }
  return out->str + out->len;
}

static inline void
annal_append_end (GString *out, char *end)
{
  *end = '\0';
  out->len = (gsize) (end - out->str);
}

/* Inside such room; returns where it ends. */
static inline char *
annal_append_put (char *to, const char *text, gsize length)
{
  memcpy (to, text, length);
  return to + length;
}

static inline void
annal_append (GString *out, const char *text, gsize length)
{
  annal_append_end (out, annal_append_put (annal_append_begin (out, length), text, length));
}

static inline void
annal_append_char (GString *out, char c)
{
  char *p = annal_append_begin (out, 1);

  *p = c;
  annal_append_end (out, p + 1);
}

/* Of literals, which are measured by the compiler. */
static inline void
annal_append_text (GString *out, const char *text)
{
  annal_append (out, text, strlen (text));
}

G_END_DECLS

#endif /* ANNAL_APPEND_PRIVATE_H */
