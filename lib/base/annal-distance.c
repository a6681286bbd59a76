/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/annal-distance-private.h"

#include <string.h>

guint
annal_distance (const char *a, const char *b)
{
  guint row[ANNAL_DISTANCE_MAX_BYTES + 1];
  gsize n = strlen (b);

  if (n > ANNAL_DISTANCE_MAX_BYTES || strlen (a) > ANNAL_DISTANCE_MAX_BYTES)
    return G_MAXUINT;
  for (gsize j = 0; j <= n; j++)
    row[j] = j;
  for (gsize i = 0; a[i] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = i + 1;
      for (gsize j = 0; j < n; j++)
        {
          guint replaced = diagonal + (a[i] != b[j]);

          diagonal = row[j + 1];
          row[j + 1] = MIN (replaced, MIN (diagonal, row[j]) + 1);
        }
    }
  return row[n];
}

gboolean
annal_is_slip (const char *word, const char *meant)
{
  guint distance = annal_distance (word, meant);

  return distance <= 2 && strlen (meant) > 2 && 2 * distance <= strlen (meant);
}
