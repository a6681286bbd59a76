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

/* Short texts, as ids are, stand in their places: to look at the text that was met
 * before would mean to wait for memory each time.
 */
#define ANNAL_RECENT_SHORT 24

typedef struct
{
  guint64 begins[ANNAL_RECENT_SHORT / sizeof (guint64)]; /* as the text does, padded with NUL */
  const char *text;                                      /* borrowed; NULL for an empty place */
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

static inline gboolean
annal_recent_is_long (const AnnalRecentPlace *key)
{
  return ((const char *) key->begins)[ANNAL_RECENT_SHORT - 1] != '\0';
}

static inline guint
annal_recent_hash (const AnnalRecentPlace *key)
{
  guint64 hash = 0;

  for (guint i = 0; i < G_N_ELEMENTS (key->begins); i++)
    hash = (hash ^ hash >> 32 ^ key->begins[i]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  if (annal_recent_is_long (key))
    for (const char *at = key->text + ANNAL_RECENT_SHORT; *at != '\0'; at++)
      hash = (hash ^ (guchar) *at) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return (guint) (hash >> 32);
}

static inline gboolean
annal_recent_is (const AnnalRecentPlace *place, const AnnalRecentPlace *key)
{
  return place->text != NULL && memcmp (place->begins, key->begins, sizeof key->begins) == 0 &&
         (!annal_recent_is_long (key) || strcmp (place->text, key->text) == 0);
}

/* The place of @text. It is taken over where it held another text, of which
 * @found tells; the caller then fills in what it knows of @text.
 */
static inline AnnalRecentPlace *
annal_recent_find (AnnalRecent *self, const char *text, gboolean *found)
{
  AnnalRecentPlace key = { .text = text };
  AnnalRecentPlace *place;

  for (guint i = 0; i < ANNAL_RECENT_SHORT && text[i] != '\0'; i++)
    ((char *) key.begins)[i] = text[i];
  place = &self->places[annal_recent_hash (&key) & self->mask];
  *found = annal_recent_is (place, &key);
  if (!*found)
    memcpy (place->begins, key.begins, sizeof key.begins);
  /* Of equal texts the latest, which is still in the cache when it is met again. */
  place->text = text;
  return place;
}

#endif /* ANNAL_RECENT_PRIVATE_H */
