/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "timeline/annal-said-dates-private.h"

#include <string.h>

#define BITS 10

void
annal_said_dates_init (AnnalSaidDates *self)
{
  self->places = g_new0 (AnnalSaidDate, 1 << BITS);
}

void
annal_said_dates_clear (AnnalSaidDates *self)
{
  g_clear_pointer (&self->places, g_free);
}

AnnalSaidDate *
annal_said_dates_find (AnnalSaidDates *self, AnnalSaidForm form, gconstpointer key, gsize length)
{
  guint64 words[ANNAL_SAID_KEY_BYTES / sizeof (guint64)] = { 0 };
  guint64 hash = form;

  if (length > sizeof words)
    return NULL;
  memcpy (words, key, length);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      hash = (hash ^ words[i]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 32;
    }
  return &self->places[hash * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> (64 - BITS)];
}

gboolean
annal_said_date_is (const AnnalSaidDate *self, AnnalSaidForm form, gconstpointer key, gsize length)
{
  return self->form == form && self->key_length == length && memcmp (self->key, key, length) == 0;
}

gboolean
annal_said_date_keep (AnnalSaidDate *self,
                      AnnalSaidForm form,
                      gconstpointer key,
                      gsize length,
                      const char *text,
                      gsize text_length)
{
  if (text_length > sizeof self->text)
    return FALSE;
  self->form = (guint8) form;
  self->key_length = (guint8) length;
  memcpy (self->key, key, length);
  self->length = (guint8) text_length;
  memcpy (self->text, text, text_length);
  return TRUE;
}
