/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-test.h"

#include <string.h>

#include "base/annal-radix-private.h"

#define N_ITEMS 3000

/* The reference: insertion by halving, stable by what it is. */
static void
sort_slowly (AnnalRadixItem *items, guint n)
{
  for (guint i = 1; i < n; i++)
    {
      AnnalRadixItem item = items[i];
      guint low = 0, high = i;

      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (items[middle].key <= item.key)
            low = middle + 1;
          else
            high = middle;
        }
      memmove (items + low + 1, items + low, sizeof (AnnalRadixItem) * (i - low));
      items[low] = item;
    }
}

static guint64
random_bits (GRand *rand)
{
  return (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);
}

static gboolean
is_same (const AnnalRadixItem *a, const AnnalRadixItem *b, guint n)
{
  for (guint i = 0; i < n; i++)
    if (a[i].key != b[i].key || a[i].number != b[i].number)
      return FALSE;
  return TRUE;
}

static void
check_keys (const char *label, const guint64 *keys, guint n)
{
  g_autofree AnnalRadixItem *items = g_new0 (AnnalRadixItem, n + 1);
  g_autofree AnnalRadixItem *expected = g_new0 (AnnalRadixItem, n + 1);

  for (guint i = 0; i < n; i++)
    items[i] = expected[i] = (AnnalRadixItem) { .key = keys[i], .number = i };
  annal_radix_sort (items, n);
  sort_slowly (expected, n);
  CHECK_ROW (label, is_same (items, expected, n));
}

static void
few (void)
{
  static const struct
  {
    const char *label;
    guint n;
    guint64 keys[6];
    guint sorted[6];
  } rows[] = {
    { "none", 0, { 0 }, { 0 } },
    { "one", 1, { 5 }, { 0 } },
    { "two in order", 2, { 5, 6 }, { 0, 1 } },
    { "two the other way", 2, { 6, 5 }, { 1, 0 } },
    { "two equal", 2, { 6, 6 }, { 0, 1 } },
    { "the ends", 2, { G_MAXUINT64, 0 }, { 1, 0 } },
    { "equal keys keep their order", 6, { 2, 1, 2, 1, 2, 1 }, { 1, 3, 5, 0, 2, 4 } },
    { "the highest bit alone", 3, { G_GUINT64_CONSTANT (1) << 63, 0, 0 }, { 1, 2, 0 } },
    { "next to the highest number", 3, { G_MAXUINT64, G_MAXUINT64 - 2, G_MAXUINT64 - 1 }, { 1, 2, 0 } },
    { "a step over 11 bits", 4, { 2048, 2047, 4096, 1 }, { 3, 1, 0, 2 } },
    { "in order, then not", 6, { 10, 20, 30, 40, 50, 5 }, { 5, 0, 1, 2, 3, 4 } },
  };

  for (gsize row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      AnnalRadixItem items[6];

      for (guint i = 0; i < rows[row].n; i++)
        items[i] = (AnnalRadixItem) { .key = rows[row].keys[i], .number = i };
      annal_radix_sort (items, rows[row].n);
      for (guint i = 0; i < rows[row].n; i++)
        CHECK_ROW (rows[row].label, items[i].number == rows[row].sorted[i] &&
                                        items[i].key == rows[row].keys[rows[row].sorted[i]]);
    }
}

/* Keys that differ in one run of bits, wherever it begins and however long it
 * is: each number of digits, each width, digits that all share.
 */
static void
all_runs_of_bits (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1913);
  guint64 keys[100];

  for (guint begin = 0; begin < 64; begin++)
    for (guint length = 1; begin + length <= 64; length++)
      {
        guint64 mask = G_MAXUINT64 >> (64 - length) << begin;
        guint64 common = random_bits (rand) & ~mask;

        for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
          keys[i] = common | (random_bits (rand) & mask);
        check_keys ("a run of bits", keys, G_N_ELEMENTS (keys));
      }
}

/* The same with holes: any bits that differ, the others shared. */
static void
any_bits (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1848);
  guint64 keys[200];

  for (guint round = 0; round < 2000; round++)
    {
      guint64 mask = random_bits (rand) & random_bits (rand);
      guint64 common = random_bits (rand);
      guint n = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (keys) + 1);

      if (round % 2 == 0)
        mask &= random_bits (rand) & random_bits (rand);
      for (guint i = 0; i < n; i++)
        keys[i] = (common & ~mask) | (random_bits (rand) & mask);
      check_keys ("any bits", keys, n);
    }
}

static void
many (void)
{
  static const struct
  {
    const char *label;
    guint64 modulus, factor;
  } rows[] = {
    { "few values, many times each", 7, 1 },
    { "whole days", 40000, 86400 },
    { "seconds", G_GUINT64_CONSTANT (4000000000), 1 },
    { "everything", G_MAXUINT64, 1 },
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1492);
  g_autofree guint64 *keys = g_new (guint64, N_ITEMS);

  for (gsize row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      for (guint i = 0; i < N_ITEMS; i++)
        keys[i] = random_bits (rand) % rows[row].modulus * rows[row].factor;
      check_keys (rows[row].label, keys, N_ITEMS);
    }
}

static void
signed_keys (void)
{
  static const gint64 ascending[] = {
    G_MININT64,
    G_MININT64 + 1,
    -4294967297,
    -4294967296,
    -86400,
    -1,
    0,
    1,
    86399,
    4294967296,
    G_MAXINT64 - 1,
    G_MAXINT64,
  };
  guint n = G_N_ELEMENTS (ascending);
  AnnalRadixItem items[G_N_ELEMENTS (ascending)];

  for (guint i = 1; i < n; i++)
    CHECK_ROW ("as the numbers are", annal_radix_key (ascending[i - 1]) < annal_radix_key (ascending[i]));
  for (guint turn = 0; turn < n; turn++)
    {
      for (guint i = 0; i < n; i++)
        items[i] = (AnnalRadixItem) { .key = annal_radix_key (ascending[(i * 5 + turn) % n]),
                                      .number = (i * 5 + turn) % n };
      annal_radix_sort (items, n);
      for (guint i = 0; i < n; i++)
        CHECK_ROW ("sorted", items[i].number == i);
    }
}

static const AnnalTest tests[] = {
  { "few", few },
  { "all runs of bits", all_runs_of_bits },
  { "any bits", any_bits },
  { "many", many },
  { "signed keys", signed_keys },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "radix", tests, G_N_ELEMENTS (tests));
}
