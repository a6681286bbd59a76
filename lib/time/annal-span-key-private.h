/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The key by which records stand on a timeline: first the place, then whether
 * the end is unknown, then the latest end, then whether the beginning is open,
 * then what annal_span_data_compare() tells, then the id.
 */

#ifndef ANNAL_SPAN_KEY_PRIVATE_H
#define ANNAL_SPAN_KEY_PRIVATE_H

#include "base/annal-radix-private.h"
#include "time/annal-span-private.h"

/* Place and length in one number: of two, that of the lesser key is not greater.
 * Where both numbers are equal and @is_plain, so are the keys but for the id.
 */
guint64 annal_span_key_pack (const AnnalSpanData *span, gint64 place, gboolean *is_plain);

/* The whole key but for the id. */
int annal_span_key_compare (const AnnalSpanData *self, gint64 place, const AnnalSpanData *other, gint64 other_place);

/* What is sorted has a number each. */
typedef struct
{
  /* The span of a number, and its place. */
  const AnnalSpanData *(*read) (gconstpointer data, guint number, gint64 *place);
  gconstpointer data;
  const guint *ranks; /* by number: where the id stands among all ids */
} AnnalSpanKeys;

/* Sorts numbers by key. @items get the keys that are packed, and for a tag whether
 * they are plain.
 */
void annal_span_keys_sort (const AnnalSpanKeys *self, AnnalRadixItem *items, guint n);

#endif /* ANNAL_SPAN_KEY_PRIVATE_H */
