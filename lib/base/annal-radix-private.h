/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Stable sorting of numbered keys by their digits (radix sort, least
 * significant digit first), in time linear in their number.
 */

#ifndef ANNAL_RADIX_PRIVATE_H
#define ANNAL_RADIX_PRIVATE_H

#include <glib.h>

typedef struct
{
  guint64 key;
  guint number;
  guint tag; /* carried along */
} AnnalRadixItem;

/* Sorts by key; equal keys keep their order. */
void annal_radix_sort (AnnalRadixItem *items, guint n);

/* Signed numbers as keys of the same order. */
static inline guint64
annal_radix_key (gint64 n)
{
  return (guint64) n ^ G_GUINT64_CONSTANT (0x8000000000000000);
}

#endif /* ANNAL_RADIX_PRIVATE_H */
