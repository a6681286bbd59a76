/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "analysis/quote/annal-quote-source-private.h"

#include "base/annal-hash-private.h"

static void
source_free (gpointer data)
{
  AnnalQuoteSource *self = data;

  g_clear_pointer (&self->text, annal_quote_text_free);
  g_clear_error (&self->why);
  g_free (self);
}

AnnalQuoteSources *
annal_quote_sources_new (AnnalDossier *dossier,
                         AnnalTexts *texts)
{
  AnnalQuoteSources *self = g_new0 (AnnalQuoteSources, 1);

  self->dossier = dossier;
  self->texts = texts;
  self->by_id = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, source_free);
  return self;
}

void
annal_quote_sources_free (AnnalQuoteSources *self)
{
  g_hash_table_unref (self->by_id);
  g_free (self);
}

AnnalQuoteSource *
annal_quote_sources_get (AnnalQuoteSources *self,
                         const char *id)
{
  AnnalQuoteSource *found = g_hash_table_lookup (self->by_id, id);
  const char *text;
  gsize length;

  if (found != NULL)
    return found;
  found = g_new0 (AnnalQuoteSource, 1);
  g_hash_table_insert (self->by_id, g_strdup (id), found);
  found->source = annal_dossier_lookup_source (self->dossier, id);
  if (found->source == NULL)
    return found;
  text = annal_texts_get_text (self->texts, found->source, &length, &found->why);
  if (text != NULL)
    found->text = annal_quote_text_new (text, length);
  return found;
}
