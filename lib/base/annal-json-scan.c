/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/annal-json-scan-private.h"

#define P ANNAL_JSON_BYTE_PLAIN
#define N (ANNAL_JSON_BYTE_PLAIN | ANNAL_JSON_BYTE_NUMBER)
#define W (ANNAL_JSON_BYTE_PLAIN | ANNAL_JSON_BYTE_WORD)
#define D (ANNAL_JSON_BYTE_PLAIN | ANNAL_JSON_BYTE_NUMBER | ANNAL_JSON_BYTE_WORD)

const guint8 annal_json_bytes[256] = {
  [0x20] = P, P, 0, P, P, P, P, P, P, P, P, N, P, N, N, P,
  [0x30] = D, D, D, D, D, D, D, D, D, D, P, P, P, P, P, P,
  [0x40] = P, W, W, W, W, D, W, W, W, W, W, W, W, W, W, W,
  [0x50] = W, W, W, W, W, W, W, W, W, W, W, P, 0, P, P, W,
  [0x60] = P, W, W, W, W, D, W, W, W, W, W, W, W, W, W, W,
  [0x70] = W, W, W, W, W, W, W, W, W, W, W, P, P, P, P, P,
};

#undef P
#undef N
#undef W
#undef D

#define X 0xff

const guint8 annal_json_hex[256] = {
  X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
  X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
  X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, X, X, X, X, X, X,
  X, 10, 11, 12, 13, 14, 15, X, X, X, X, X, X, X, X, X,
  X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
  X, 10, 11, 12, 13, 14, 15, X, X, X, X, X, X, X, X, X,
  X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
  X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
  X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
  X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
  X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
  X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
  X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
  X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
  X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
};

#undef X

guint
annal_json_utf8_length (guint8 lead)
{
  if (lead < 0xc2 || lead > 0xf4)
    return 1;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

static gboolean
is_tail (guint8 c)
{
  return (c & 0xc0) == 0x80;
}

/* The second byte carries all that makes a sequence overlong, a surrogate or
 * too great.
 */
static gboolean
is_second (guint8 lead, guint8 second)
{
  switch (lead)
    {
    case 0xe0:
      return second >= 0xa0 && second <= 0xbf;
    case 0xed:
      return second >= 0x80 && second <= 0x9f;
    case 0xf0:
      return second >= 0x90 && second <= 0xbf;
    case 0xf4:
      return second >= 0x80 && second <= 0x8f;
    default:
      return is_tail (second);
    }
}

gboolean
annal_json_utf8_is_valid (const guint8 *p)
{
  switch (annal_json_utf8_length (p[0]))
    {
    case 2:
      return is_tail (p[1]);
    case 3:
      return is_second (p[0], p[1]) && is_tail (p[2]);
    case 4:
      return is_second (p[0], p[1]) && is_tail (p[2]) && is_tail (p[3]);
    default:
      return p[0] < 0x80;
    }
}

gsize
annal_json_count_code_points (const guint8 *p, const guint8 *end)
{
  gsize n = 0;

  for (; p < end; p++)
    n += !is_tail (*p);
  return n;
}

static inline gboolean
is_blank (guint8 c, gboolean newlines)
{
  return c == ' ' || c == '\t' || c == '\r' || (newlines && c == '\n');
}

const guint8 *
annal_json_scan_blanks (const guint8 *p, const guint8 *end, gboolean newlines)
{
#if ANNAL_JSON_SCAN_SSE2
  const __m128i space = _mm_set1_epi8 (' ');

  for (; end - p >= 16 && p[0] == ' ' && p[1] == ' '; p += 16)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (gconstpointer) p);
      guint others = (guint) _mm_movemask_epi8 (_mm_cmpeq_epi8 (bytes, space)) ^ 0xffff;

      if (others != 0)
        {
          p += __builtin_ctz (others);
          break;
        }
    }
#endif
  while (p < end && is_blank (*p, newlines))
    p++;
  return p;
}
