/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The innermost loops of the JSON reader and writer: plain bytes in, a pointer
 * out, no state and no error. Each reads nothing at or after `end`. There are
 * two bodies of the string scanners, 16 bytes at a time with SSE2 and 8 with
 * portable words; a build with ANNAL_NO_SIMD takes the portable ones anywhere,
 * so that both can be tested on one machine.
 */

#ifndef ANNAL_JSON_SCAN_PRIVATE_H
#define ANNAL_JSON_SCAN_PRIVATE_H

#include <string.h>

#include <glib.h>

#if defined (__SSE2__) && !defined (ANNAL_NO_SIMD)
#define ANNAL_JSON_SCAN_SSE2 1
#include <emmintrin.h>
#else
#define ANNAL_JSON_SCAN_SSE2 0
#endif

G_BEGIN_DECLS

enum
{
  ANNAL_JSON_BYTE_PLAIN = 1 << 0,  /* stands for itself in a string, and is ASCII */
  ANNAL_JSON_BYTE_NUMBER = 1 << 1, /* may occur in a number */
  ANNAL_JSON_BYTE_WORD = 1 << 2    /* letters, digits and the underline */
};

extern const guint8 annal_json_bytes[256];

/* The value of each hexadecimal digit; 0xff for any other byte. */
extern const guint8 annal_json_hex[256];

/* The length of the UTF-8 sequence that a lead byte begins; 1 where the byte
 * can begin none.
 */
guint annal_json_utf8_length (guint8 lead);

/* Whether the bytes, as many as the lead byte asks for, are one code point:
 * shortest form, no surrogate, at most U+10FFFF.
 */
gboolean annal_json_utf8_is_valid (const guint8 *p);

/* How many code points begin in the bytes, which need not be valid. */
gsize annal_json_count_code_points (const guint8 *p,
                                    const guint8 *end);

/* Skips blanks, and with them line ends where asked. */
const guint8 *annal_json_scan_blanks (const guint8 *p,
                                      const guint8 *end,
                                      gboolean newlines);

static inline gboolean
annal_json_byte_is (guint8 c, guint8 kinds)
{
  return (annal_json_bytes[c] & kinds) != 0;
}

#define ANNAL_JSON_EACH_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

/* Nonzero where a byte of the word is zero; bytes above 0x7f do not count. */
static inline guint64
annal_json_word_zeros (guint64 word)
{
  return (word - ANNAL_JSON_EACH_BYTE (1)) & ~word & ANNAL_JSON_EACH_BYTE (0x80);
}

/* Nonzero where a byte of the word is a quote, a backslash or a control
 * character. May be nonzero without cause, never zero against it.
 */
static inline guint64
annal_json_word_specials (guint64 word)
{
  return annal_json_word_zeros (word ^ ANNAL_JSON_EACH_BYTE ('"')) |
         annal_json_word_zeros (word ^ ANNAL_JSON_EACH_BYTE ('\\')) |
         annal_json_word_zeros (word & ANNAL_JSON_EACH_BYTE (0xe0));
}

/* The first byte of a string that is not plain ASCII: its end, an escape, a
 * control character, or the beginning of a longer code point.
 */
static inline const guint8 *
annal_json_scan_plain (const guint8 *p, const guint8 *end)
{
#if ANNAL_JSON_SCAN_SSE2
  const __m128i quote = _mm_set1_epi8 ('"');
  const __m128i backslash = _mm_set1_epi8 ('\\');
  const __m128i space = _mm_set1_epi8 (' ');

  for (; end - p >= 16; p += 16)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (gconstpointer) p);
      /* As signed bytes, what is above 0x7f is less than a space too. */
      __m128i special = _mm_or_si128 (_mm_or_si128 (_mm_cmpeq_epi8 (bytes, quote),
                                                    _mm_cmpeq_epi8 (bytes, backslash)),
                                      _mm_cmplt_epi8 (bytes, space));
      guint mask = (guint) _mm_movemask_epi8 (special);

      if (mask != 0)
        return p + __builtin_ctz (mask);
    }
#else
  for (; end - p >= 8; p += 8)
    {
      guint64 word;

      memcpy (&word, p, sizeof word);
      if ((annal_json_word_specials (word) | (word & ANNAL_JSON_EACH_BYTE (0x80))) != 0)
        break;
    }
#endif
  while (p < end && annal_json_byte_is (*p, ANNAL_JSON_BYTE_PLAIN))
    p++;
  return p;
}

/* The first byte that a writer must escape. */
static inline const guint8 *
annal_json_scan_unescaped (const guint8 *p, const guint8 *end)
{
#if ANNAL_JSON_SCAN_SSE2
  const __m128i quote = _mm_set1_epi8 ('"');
  const __m128i backslash = _mm_set1_epi8 ('\\');
  const __m128i control = _mm_set1_epi8 (0x1f);

  for (; end - p >= 16; p += 16)
    {
      __m128i bytes = _mm_loadu_si128 ((const __m128i *) (gconstpointer) p);
      __m128i special = _mm_or_si128 (_mm_or_si128 (_mm_cmpeq_epi8 (bytes, quote),
                                                    _mm_cmpeq_epi8 (bytes, backslash)),
                                      _mm_cmpeq_epi8 (_mm_min_epu8 (bytes, control), bytes));
      guint mask = (guint) _mm_movemask_epi8 (special);

      if (mask != 0)
        return p + __builtin_ctz (mask);
    }
#endif
  for (; end - p >= 8; p += 8)
    {
      guint64 word;

      memcpy (&word, p, sizeof word);
      if (annal_json_word_specials (word) != 0)
        break;
    }
  while (p < end && *p >= ' ' && *p != '"' && *p != '\\')
    p++;
  return p;
}

G_END_DECLS

#endif /* ANNAL_JSON_SCAN_PRIVATE_H */
