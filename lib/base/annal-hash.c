/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* SipHash (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012)
 * with one compression and three finalisation rounds.
 */

#include "base/annal-hash-private.h"

#include <string.h>

typedef struct
{
  guint64 v0, v1, v2, v3;
} State;

static inline guint64
rotate (guint64 x, guint by)
{
  return x << by | x >> (64 - by);
}

static inline void
mix (State *s)
{
  s->v0 += s->v1;
  s->v2 += s->v3;
  s->v1 = rotate (s->v1, 13) ^ s->v0;
  s->v3 = rotate (s->v3, 16) ^ s->v2;
  s->v0 = rotate (s->v0, 32);
  s->v2 += s->v1;
  s->v0 += s->v3;
  s->v1 = rotate (s->v1, 17) ^ s->v2;
  s->v3 = rotate (s->v3, 21) ^ s->v0;
  s->v2 = rotate (s->v2, 32);
}

static const guint64 *
get_key (void)
{
  static guint64 key[2];
  static gsize ready;

  if (g_once_init_enter (&ready))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (key); i++)
        key[i] = (guint64) g_random_int () << 32 | g_random_int ();
      g_once_init_leave (&ready, 1);
    }
  return key;
}

static inline void
absorb (State *s, guint64 word)
{
  s->v3 ^= word;
  mix (s);
  s->v0 ^= word;
}

guint64
annal_hash_bytes (const void *bytes, gsize length)
{
  const guint64 *key = get_key ();
  const guint8 *at = bytes;
  State s = {
    key[0] ^ G_GUINT64_CONSTANT (0x736f6d6570736575),
    key[1] ^ G_GUINT64_CONSTANT (0x646f72616e646f6d),
    key[0] ^ G_GUINT64_CONSTANT (0x6c7967656e657261),
    key[1] ^ G_GUINT64_CONSTANT (0x7465646279746573),
  };
  guint64 word;
  gsize left;

  for (left = length; left >= 8; left -= 8, at += 8)
    {
      memcpy (&word, at, 8);
      absorb (&s, GUINT64_FROM_LE (word));
    }
  word = 0;
  memcpy (&word, at, left);
  absorb (&s, GUINT64_FROM_LE (word) | (guint64) length << 56);

  s.v2 ^= 0xff;
  for (int i = 0; i < 3; i++)
    mix (&s);
  return s.v0 ^ s.v1 ^ s.v2 ^ s.v3;
}

guint
annal_text_hash (gconstpointer text)
{
  return (guint) annal_hash_bytes (text, strlen (text));
}
