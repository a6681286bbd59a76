/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Searching one text for many quotes. */

#ifndef ANNAL_QUOTE_PRIVATE_H
#define ANNAL_QUOTE_PRIVATE_H

#include <annal/annal-enums.h>
#include <annal/annal-quote.h>

#include "base/annal-text-fold-private.h"

/* A text made ready for searching. What is made at the first need makes it a
 * matter of one thread.
 */
typedef struct
{
  const char *text; /* borrowed, valid UTF-8 */
  gsize length;
  AnnalTextIndex *index; /* owned */
  char *folded;          /* owned, NULL until needed */
  gsize folded_length;
  AnnalTextIndex *folded_index; /* owned, NULL until needed */
} AnnalQuoteText;

AnnalQuoteText *annal_quote_text_new (const char *text, gsize length);
void annal_quote_text_free (AnnalQuoteText *self);

/* Whether code points @start to @end are there and equal @quote, and how. */
AnnalMatch annal_quote_text_compare (AnnalQuoteText *self, gint64 start, gint64 end, const char *quote);

/* Whether @prefix stands just before code point @at, white space at the join
 * and shapes of marks aside; likewise @suffix from @at on. NULL is anywhere.
 */
gboolean annal_quote_text_has_prefix (AnnalQuoteText *self, gsize at, const char *prefix);
gboolean annal_quote_text_has_suffix (AnnalQuoteText *self, gsize at, const char *suffix);

/* What a search came to. Typographic matches are counted only where there is
 * no exact one.
 */
typedef struct
{
  AnnalMatch match; /* UNSET where nothing was found */
  guint64 n_found;
  guint64 n_anywhere; /* with another prefix and suffix too */
  gsize n_chars;      /* of the quote, and so of each match */
  gsize nearest;      /* in code points, the start nearest to the one asked for */
} AnnalQuoteFound;

/* Called for each match with its place in code points, in order. */
typedef void (*AnnalQuoteVisit) (AnnalQuoteText *text, AnnalMatch match, gsize start, gsize end, gpointer data);

/* Finds all places of @quote, those that overlap too, in linear time. Of the
 * prefix and suffix, which may be NULL, what is near the quote is compared.
 * @near is the start for which the nearest is wanted; @visit may be NULL.
 */
AnnalQuoteFound annal_quote_text_search (AnnalQuoteText *self,
                                         const char *quote,
                                         const char *prefix,
                                         const char *suffix,
                                         gsize near,
                                         AnnalQuoteVisit visit,
                                         gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalQuoteText, annal_quote_text_free)

#endif /* ANNAL_QUOTE_PRIVATE_H */
