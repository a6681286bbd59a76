/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Ids that a hash without a secret key takes for one: whoever writes a file
 * can make as many of them as they like.
 */

#ifndef COLLIDING_H
#define COLLIDING_H

#include <glib.h>

#define N_COLLIDING 100000

/* The @index-th of 131072. g_str_hash() adds each byte to 33 times what it
 * has, and 33 × 'a' + 'r' = 33 × 'c' + '0'.
 */
static inline char *
dup_colliding_id (guint index)
{
  GString *id = g_string_new (NULL);

  for (guint bit = 0; bit < 17; bit++)
    g_string_append (id, index >> bit & 1 ? "ar" : "c0");
  return g_string_free (id, FALSE);
}

#endif /* COLLIDING_H */
