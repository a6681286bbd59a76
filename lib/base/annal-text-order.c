/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Texts are sorted by eight bytes at a time, as one number, and those that
 * have the eight in common by the next eight. Few are compared directly, and
 * so are those that have very much in common, so that no text makes the
 * recursion deep.
 */

#include "base/annal-text-order-private.h"

#include <string.h>

#include "base/annal-radix-private.h"

#define FEW 256
#define MAX_DEPTH 256
#define N_AHEAD 16 /* texts are fetched from memory so many before they are read */

typedef struct
{
  const char *const *texts;
  gsize depth; /* so many bytes are known to be equal */
} Ordering;

/* The next eight bytes; after the end there are only zeros. */
static guint64
get_key (const char *text)
{
  guint64 key = 0;

  for (guint shift = 64; shift > 0 && *text != '\0'; text++)
    {
      shift -= 8;
      key |= (guint64) (guchar) *text << shift;
    }
  return key;
}

static int
compare_rest (gconstpointer a, gconstpointer b, gpointer data)
{
  const AnnalRadixItem *x = a;
  const AnnalRadixItem *y = b;
  const Ordering *ordering = data;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  if ((x->key & 0xff) == 0)
    return 0;
  return strcmp (ordering->texts[x->number] + ordering->depth + 8, ordering->texts[y->number] + ordering->depth + 8);
}

static void
sort_from (const Ordering *ordering, AnnalRadixItem *items, guint n)
{
  Ordering deeper = { ordering->texts, ordering->depth + 8 };

  for (guint i = 0; i < n; i++)
    {
      if (i + N_AHEAD < n)
        __builtin_prefetch (ordering->texts[items[i + N_AHEAD].number] + ordering->depth);
      items[i].key = get_key (ordering->texts[items[i].number] + ordering->depth);
    }
  if (n <= FEW || ordering->depth >= MAX_DEPTH)
    {
      g_qsort_with_data (items, n, sizeof (AnnalRadixItem), compare_rest, (gpointer) ordering);
      return;
    }
  annal_radix_sort (items, n);
  for (guint begin = 0, end; begin < n; begin = end)
    {
      for (end = begin + 1; end < n && items[end].key == items[begin].key; end++)
        continue;
      if (end - begin > 1 && (items[begin].key & 0xff) != 0)
        sort_from (&deeper, items + begin, end - begin);
    }
}

guint *
annal_text_order (const char *const *texts, guint n)
{
  g_autofree AnnalRadixItem *items = g_new (AnnalRadixItem, n);
  guint *order = g_new (guint, n);
  Ordering ordering = { texts, 0 };

  for (guint i = 0; i < n; i++)
    items[i].number = i;
  sort_from (&ordering, items, n);
  for (guint i = 0; i < n; i++)
    order[i] = items[i].number;
  return order;
}
