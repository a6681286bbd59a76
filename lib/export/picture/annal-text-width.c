/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/picture/annal-text-width-private.h"

#include <string.h>

#include "base/annal-display-private.h"

#define ELLIPSIS "…"

/* Thousandths of the size, from the space to the tilde. */
static const guint16 ascii[] = {
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778,
  722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278,
  278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
};

/* Ranges of one width, ascending. What is in none is as wide as it is high, or
 * twice so far from what fonts agree on.
 */
static const struct
{
  gunichar last;
  guint16 width;
} ranges[] = {
  { 0x00ff, 600 },   /* signs of Latin-1; its letters are measured by their base */
  { 0x036f, 720 },   /* further Latin letters */
  { 0x03ff, 700 },   /* Greek */
  { 0x052f, 800 },   /* Cyrillic */
  { 0x05ff, 680 },   /* Armenian, Hebrew */
  { 0x06ff, 760 },   /* Arabic */
  { 0x0dff, 1000 },  /* Indic scripts */
  { 0x0eff, 720 },   /* Thai, Lao */
  { 0x1dff, 1100 },
  { 0x1fff, 760 },   /* Latin and Greek with accents */
  { 0x2000, 600 },
  { 0x200a, 1000 },  /* spaces */
  { 0x2012, 560 },   /* hyphens */
  { 0x2013, 560 },
  { 0x2015, 1000 },  /* dashes */
  { 0x201f, 360 },   /* quotation marks */
  { 0x2025, 700 },
  { 0x2026, 1000 },
  { 0xd7ff, 1100 },
  { 0xfb4f, 1000 },
  { 0xfdef, 1000 },
  { 0xfdff, 3600 },  /* whole sentences of Arabic in a character */
  { 0xffff, 1000 },
};

static guint
get_other_width (gunichar c)
{
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    if (c <= ranges[i].last)
      return ranges[i].width;
  /* Emoji and the letters of mathematics; else scripts of which some are wide. */
  return c >= 0x1d400 && c < 0x20000 ? 1400 : 2000;
}

/* Thousandths of the size. */
static guint
get_width (gunichar c)
{
  gunichar base[4];

  if (c >= ' ' && c <= '~')
    return ascii[c - ' '];
  if (annal_char_get_columns (c) == 0)
    return 0;
  if (g_unichar_fully_decompose (c, FALSE, base, G_N_ELEMENTS (base)) > 1 && base[0] >= ' ' && base[0] <= '~')
    return MAX (ascii[base[0] - ' '], 278);
  if (annal_char_get_columns (c) == 2 && c < 0x1d400)
    return 1000;
  if (c >= 0x20000 && c < 0x40000)
    return 1000;
  return get_other_width (c);
}

/* Bold letters are wider, and what is added up is a little generous. */
static gint
to_pixels (guint64 width, gint size, gboolean bold)
{
  guint64 share = bold ? 1100 : 1030;

  return (gint) MIN ((width * share * (guint) size + 999999) / 1000000, G_MAXINT / 4);
}

gint
annal_text_measure (const char *text, gint size, gboolean bold)
{
  guint64 width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += get_width (g_utf8_get_char (p));
  return to_pixels (width, size, bold);
}

/* What hangs on the character before it. */
static gboolean
is_joined (gunichar c)
{
  return g_unichar_ismark (c) || c == 0x200d || annal_char_get_columns (c) == 0;
}

/* How many bytes fit into @room: whole characters with what hangs on them. */
static gsize
find_fit (const char *text, gint size, gboolean bold, gint room)
{
  const char *fits = text;
  guint64 width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_joined (c))
        fits = p;
      width += get_width (c);
      if (to_pixels (width, size, bold) > room)
        return fits - text;
    }
  return strlen (text);
}

char *
annal_text_cut (const char *text, gint size, gboolean bold, gint room)
{
  gsize n = find_fit (text, size, bold, room);
  g_autofree char *part = NULL;

  if (text[n] == '\0')
    return g_strdup (text);
  n = find_fit (text, size, bold, room - annal_text_measure (ELLIPSIS, size, bold));
  part = g_strndup (text, n);
  return g_strconcat (g_strchomp (part), ELLIPSIS, NULL);
}

/* How many bytes of @text go into a line: up to a space, or as much as fits
 * where there is none; one character at least.
 */
static gsize
find_break (const char *text, gint size, gboolean bold, gint room)
{
  gsize n = find_fit (text, size, bold, room);

  if (text[n] == '\0' || text[n] == ' ')
    return n;
  for (gsize i = n; i > 0; i--)
    if (text[i - 1] == ' ')
      return i;
  return MAX (n, (gsize) (g_utf8_next_char (text) - text));
}

GPtrArray *
annal_text_wrap (const char *text, gint size, gboolean bold, gint room, guint max)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  text += strspn (text, " ");
  while (*text != '\0' && lines->len < max)
    {
      gsize n = lines->len + 1 < max ? find_break (text, size, bold, room) : strlen (text);
      g_autofree char *line = g_strchomp (g_strndup (text, n));

      g_ptr_array_add (lines, annal_text_cut (line, size, bold, room));
      text += n;
      text += strspn (text, " ");
    }
  return lines;
}
