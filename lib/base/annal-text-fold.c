/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The typographic map.
 *
 *  1. One code point becomes one code point, so that offsets in code points
 *     hold for the text and for its folded form alike. What would take two,
 *     such as an ellipsis for three full stops, is left as it is.
 *  2. All space separators (Unicode Zs) become a space, and so do a tab and a
 *     line feed: many texts are wrapped, and a quote runs on over the end of a
 *     line. Two line feeds, the end of a paragraph, are never one space.
 *  3. Single quotation marks of any shape, primes, accents used as marks and
 *     single angle marks become an apostrophe; double ones a quotation mark.
 *  4. Hyphens, dashes and the minus sign become a hyphen-minus. The soft
 *     hyphen, which does not show, is left.
 *  5. Folding what is folded changes nothing.
 */

#include "base/annal-text-fold-private.h"

#include <string.h>

/* So many code points lie between two marks of an index: 8 bytes are kept for
 * 1 to 4 KiB of text, and at most 4 KiB are counted for an answer.
 */
#define STRIDE 1024

struct _AnnalTextIndex
{
  const char *text; /* borrowed */
  gsize length;
  gsize n_chars;
  GArray *marks; /* owned, of gsize: the byte of each STRIDEth code point */
};

gunichar
annal_text_fold_char (gunichar c)
{
  if (c == '\n' || c == '\t')
    return ' ';
  if (c < 0x80)
    return c == '`' ? '\'' : c;
  switch (c)
    {
    case 0x00a0:
    case 0x1680:
    case 0x2000 ... 0x200a:
    case 0x202f:
    case 0x205f:
    case 0x3000:
      return ' ';
    case 0x00b4:
    case 0x02bb ... 0x02bd:
    case 0x2018 ... 0x201b:
    case 0x2032:
    case 0x2035:
    case 0x2039:
    case 0x203a:
    case 0xff07:
    case 0xff40:
      return '\'';
    case 0x00ab:
    case 0x00bb:
    case 0x201c ... 0x201f:
    case 0x2033:
    case 0x2036:
    case 0x301d ... 0x301f:
    case 0xff02:
      return '"';
    case 0x2010 ... 0x2015:
    case 0x2212:
    case 0xfe58:
    case 0xfe63:
    case 0xff0d:
      return '-';
    default:
      return c;
    }
}

char *
annal_text_fold (const char *text,
                 gsize length,
                 gsize *folded_length)
{
  GString *folded = g_string_sized_new (length);
  const char *end = text + length;

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    {
      if ((guchar) *at < 0x80)
        g_string_append_c (folded, (char) annal_text_fold_char ((guchar) *at));
      else
        g_string_append_unichar (folded, annal_text_fold_char (g_utf8_get_char (at)));
    }
  if (folded_length != NULL)
    *folded_length = folded->len;
  return g_string_free (folded, FALSE);
}

static gboolean
begins_char (char byte)
{
  return ((guchar) byte & 0xc0) != 0x80;
}

gsize
annal_text_count_chars (const char *text,
                        gsize length)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    n += begins_char (text[i]);
  return n;
}

AnnalTextIndex *
annal_text_index_new (const char *text,
                      gsize length)
{
  AnnalTextIndex *self = g_new0 (AnnalTextIndex, 1);

  self->text = text;
  self->length = length;
  self->marks = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (gsize i = 0; i < length; i++)
    {
      if (!begins_char (text[i]))
        continue;
      if (self->n_chars % STRIDE == 0)
        g_array_append_val (self->marks, i);
      self->n_chars++;
    }
  return self;
}

void
annal_text_index_free (AnnalTextIndex *self)
{
  g_array_unref (self->marks);
  g_free (self);
}

gsize
annal_text_index_get_n_chars (const AnnalTextIndex *self)
{
  return self->n_chars;
}

gsize
annal_text_index_to_byte (const AnnalTextIndex *self,
                          gsize at)
{
  const char *byte;

  g_assert (at <= self->n_chars);
  if (at == self->n_chars)
    return self->length;
  byte = self->text + g_array_index (self->marks, gsize, at / STRIDE);
  for (gsize i = at % STRIDE; i > 0; i--)
    byte = g_utf8_next_char (byte);
  return byte - self->text;
}

gsize
annal_text_index_to_char (const AnnalTextIndex *self,
                          gsize byte)
{
  gsize low = 0, high = self->marks->len;
  gsize from;

  g_assert (byte <= self->length);
  if (byte == self->length)
    return self->n_chars;
  while (high - low > 1)
    {
      gsize middle = low + (high - low) / 2;

      if (g_array_index (self->marks, gsize, middle) <= byte)
        low = middle;
      else
        high = middle;
    }
  from = g_array_index (self->marks, gsize, low);
  return low * STRIDE + annal_text_count_chars (self->text + from, byte + 1 - from) - 1;
}
