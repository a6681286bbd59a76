/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Radix sort, least significant digit first.
 *
 * 1. Only the bits in which keys differ are sorted by: what all have less than
 *    the least key, and the low bits that all have in common (whole days leave
 *    seven of them), are left out.
 * 2. Those bits are cut into equal digits of at most 11 bits. With fewer there
 *    are more passes, with more the places that a pass writes to leave the
 *    cache: three million timestamps of seconds took 17 ns each with 11, 35
 *    with 8, 22 with 13.
 * 3. All digits are counted in one pass, which is the same for every order.
 * 4. Each pass moves the items stably by one digit, so that after it they are
 *    in order of that digit and all lower ones. One that all share moves
 *    nothing and is skipped.
 */

#include "base/annal-radix-private.h"

#include <string.h>

#define MOST_WIDTH 11

typedef struct
{
  guint64 least; /* taken from every key */
  guint shift;   /* then these bits are left out */
  guint width;   /* bits of a digit */
  guint n_digits;
} Digits;

static inline guint
bits_of (guint64 number)
{
  return number == 0 ? 0 : 64 - (guint) __builtin_clzll (number);
}

/* FALSE if the items are in order already. */
static gboolean
digits_init (Digits *self, const AnnalRadixItem *items, guint n)
{
  guint64 least = items[0].key, most = items[0].key, differing = 0;
  gboolean ordered = TRUE;
  guint n_bits;

  for (guint i = 1; i < n; i++)
    {
      guint64 key = items[i].key;

      ordered &= key >= items[i - 1].key;
      least = MIN (least, key);
      most = MAX (most, key);
      differing |= key ^ items[0].key;
    }
  if (ordered)
    return FALSE;
  self->least = least;
  self->shift = (guint) __builtin_ctzll (differing);
  n_bits = bits_of ((most - least) >> self->shift);
  self->n_digits = (n_bits + MOST_WIDTH - 1) / MOST_WIDTH;
  self->width = (n_bits + self->n_digits - 1) / self->n_digits;
  return TRUE;
}

static guint *
count_digits (const Digits *digits, const AnnalRadixItem *items, guint n)
{
  guint size = 1u << digits->width;
  guint *counts = g_new0 (guint, digits->n_digits * size);

  for (guint i = 0; i < n; i++)
    {
      guint64 rest = (items[i].key - digits->least) >> digits->shift;

      for (guint *of_digit = counts; of_digit < counts + digits->n_digits * size; of_digit += size)
        {
          of_digit[rest & (size - 1)]++;
          rest >>= digits->width;
        }
    }
  return counts;
}

/* Counts become the places of each value's first item. FALSE if all items have
 * the same value.
 */
static gboolean
place (guint *counts, guint size, guint n)
{
  guint sum = 0;

  for (guint i = 0; i < size; i++)
    {
      guint count = counts[i];

      if (count == n)
        return FALSE;
      counts[i] = sum;
      sum += count;
    }
  return TRUE;
}

static void
move (const Digits *digits, guint digit, guint *places, const AnnalRadixItem *from, AnnalRadixItem *to, guint n)
{
  guint shift = digits->shift + digit * digits->width;
  guint mask = (1u << digits->width) - 1;

  for (guint i = 0; i < n; i++)
    to[places[(from[i].key - digits->least) >> shift & mask]++] = from[i];
}

void
annal_radix_sort (AnnalRadixItem *items, guint n)
{
  g_autofree AnnalRadixItem *room = NULL;
  g_autofree guint *counts = NULL;
  AnnalRadixItem *from = items, *to;
  Digits digits;

  if (n < 2 || !digits_init (&digits, items, n))
    return;
  counts = count_digits (&digits, items, n);
  room = to = g_new (AnnalRadixItem, n);
  for (guint digit = 0; digit < digits.n_digits; digit++)
    {
      guint *places = counts + ((gsize) digit << digits.width);
      AnnalRadixItem *moved = to;

      if (!place (places, 1u << digits.width, n))
        continue;
      move (&digits, digit, places, from, to, n);
      to = from;
      from = moved;
    }
  if (from != items)
    memcpy (items, from, sizeof (AnnalRadixItem) * n);
}
