/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The sources of one dossier with their texts made ready for searching, each
 * at most once. A matter of one thread.
 */

#ifndef ANNAL_QUOTE_SOURCE_PRIVATE_H
#define ANNAL_QUOTE_SOURCE_PRIVATE_H

#include <annal/annal-dossier.h>
#include <annal/annal-texts.h>

#include "analysis/quote/annal-quote-private.h"

typedef struct
{
  AnnalSource *source;  /* borrowed from the dossier; NULL where it is not there */
  AnnalQuoteText *text; /* owned, NULL where the text is not to be had */
  GError *why;          /* owned, set where a source's text is NULL */
  guint64 n_unverified;
} AnnalQuoteSource;

typedef struct
{
  AnnalDossier *dossier; /* borrowed */
  AnnalTexts *texts;     /* borrowed */
  GHashTable *by_id;     /* owned, id to AnnalQuoteSource */
} AnnalQuoteSources;

AnnalQuoteSources *annal_quote_sources_new (AnnalDossier *dossier, AnnalTexts *texts);
void annal_quote_sources_free (AnnalQuoteSources *self);

/* Never NULL; an id that names no source has neither source nor text. */
AnnalQuoteSource *annal_quote_sources_get (AnnalQuoteSources *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalQuoteSources, annal_quote_sources_free)

#endif /* ANNAL_QUOTE_SOURCE_PRIVATE_H */
