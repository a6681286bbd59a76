/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What texts were met lately, so that the same id in record after record is
 * not looked up each time. A text that is not found may have been met all the
 * same: texts share places, and the later one takes it. So nobody can make it
 * slow or wrong by a choice of texts, and its hash needs no key.
 */

#ifndef ANNAL_RECENT_PRIVATE_H
#define ANNAL_RECENT_PRIVATE_H

#include <glib.h>
#include <string.h>

typedef struct
{
  const char *text; /* borrowed; NULL for an empty place */
  union
  {
    gpointer pointer;
    guint number;
  };
} AnnalRecentPlace;

typedef struct
{
  AnnalRecentPlace *places; /* owned */
  guint mask;
} AnnalRecent;

/* 2^@bits places. */
static inline void
annal_recent_init (AnnalRecent *self, guint bits)
{
  self->places = g_new0 (AnnalRecentPlace, (gsize) 1 << bits);
  self->mask = (1u << bits) - 1;
}

static inline void
annal_recent_clear (AnnalRecent *self)
{
  g_clear_pointer (&self->places, g_free);
}

/* The place of @text. It is taken over where it held another text, of which
 * @found tells; the caller then fills in what it knows of @text.
 */
static inline AnnalRecentPlace *
annal_recent_find (AnnalRecent *self, const char *text, gboolean *found)
{
  AnnalRecentPlace *place;
  guint hash = 0;

  for (const char *at = text; *at != '\0'; at++)
    hash = (hash ^ (guchar) *at) * 0x9e3779b1u;
  place = &self->places[(hash >> 15 ^ hash) & self->mask];
  *found = place->text != NULL && (place->text == text || strcmp (place->text, text) == 0);
  /* Of equal texts the latest, which is still in the cache when it is met again. */
  place->text = text;
  return place;
}

#endif /* ANNAL_RECENT_PRIVATE_H */
