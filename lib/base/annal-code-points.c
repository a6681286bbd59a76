/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/annal-code-points-private.h"

/* Code points from one mark to the next. */
#define STEP 256

struct _AnnalCodePoints
{
  const char *text; /* borrowed */
  GArray *marks;    /* owned, of gsize: the byte at which each STEP begins */
  gint64 length;
};

AnnalCodePoints *
annal_code_points_new (const char *text)
{
  AnnalCodePoints *self = g_new0 (AnnalCodePoints, 1);

  self->text = text;
  self->marks = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (self->length++ % STEP == 0)
      {
        gsize mark = (gsize) (p - text);

        g_array_append_val (self->marks, mark);
      }
  return self;
}

void
annal_code_points_free (AnnalCodePoints *self)
{
  g_array_unref (self->marks);
  g_free (self);
}

gint64
annal_code_points_get_length (const AnnalCodePoints *self)
{
  return self->length;
}

/* The end has no mark where it is one. */
static const char *
find (const AnnalCodePoints *self, gint64 at)
{
  gint64 mark = at / STEP - (at > 0 && at % STEP == 0);

  if (self->length == 0)
    return self->text;
  return g_utf8_offset_to_pointer (self->text + g_array_index (self->marks, gsize, mark), (glong) (at - mark * STEP));
}

char *
annal_code_points_cut (const AnnalCodePoints *self, gint64 start, gint64 end)
{
  const char *first;

  if (start < 0 || end < start || end > self->length)
    return NULL;
  first = find (self, start);
  return g_strndup (first, (gsize) (find (self, end) - first));
}
