/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_QUOTE_H
#define ANNAL_QUOTE_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <glib-object.h>

#include <annal/annal-anchor.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

/**
 * AnnalQuoteMatches:
 *
 * The places of a text at which a quote stands, in their order. Read-only and
 * safe to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalQuoteMatches AnnalQuoteMatches;

/**
 * AnnalQuoteSuggestions:
 *
 * Passages of a text that come near some words, the nearest first. They are
 * suggestions for a person to judge and are never stored. Read-only and safe
 * to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalQuoteSuggestions AnnalQuoteSuggestions;

#define ANNAL_TYPE_QUOTE_MATCHES (annal_quote_matches_get_type ())
#define ANNAL_TYPE_QUOTE_SUGGESTIONS (annal_quote_suggestions_get_type ())

ANNAL_AVAILABLE_IN_0_1
AnnalQuoteMatches *annal_quote_find (const char *text,
                                     gssize length,
                                     const char *quote,
                                     const char *prefix,
                                     const char *suffix);

ANNAL_AVAILABLE_IN_0_1
GType annal_quote_matches_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalQuoteMatches *annal_quote_matches_ref (AnnalQuoteMatches *self);

ANNAL_AVAILABLE_IN_0_1
void annal_quote_matches_unref (AnnalQuoteMatches *self);

ANNAL_AVAILABLE_IN_0_1
guint64 annal_quote_matches_get_n_found (const AnnalQuoteMatches *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_quote_matches_get_n_matches (const AnnalQuoteMatches *self);

ANNAL_AVAILABLE_IN_0_1
AnnalAnchor *annal_quote_matches_get_match (const AnnalQuoteMatches *self,
                                            guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalQuoteSuggestions *annal_quote_suggest (const char *text,
                                            gssize length,
                                            const char *words,
                                            guint max);

ANNAL_AVAILABLE_IN_0_1
GType annal_quote_suggestions_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalQuoteSuggestions *annal_quote_suggestions_ref (AnnalQuoteSuggestions *self);

ANNAL_AVAILABLE_IN_0_1
void annal_quote_suggestions_unref (AnnalQuoteSuggestions *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_quote_suggestions_get_n_suggestions (const AnnalQuoteSuggestions *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_quote_suggestions_get_words (const AnnalQuoteSuggestions *self,
                                               guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_quote_suggestions_get_similarity (const AnnalQuoteSuggestions *self,
                                              guint index);

ANNAL_AVAILABLE_IN_0_1
gint64 annal_quote_suggestions_get_start (const AnnalQuoteSuggestions *self,
                                          guint index);

ANNAL_AVAILABLE_IN_0_1
gint64 annal_quote_suggestions_get_end (const AnnalQuoteSuggestions *self,
                                        guint index);

ANNAL_AVAILABLE_IN_0_1
guint64 annal_quote_suggestions_get_line (const AnnalQuoteSuggestions *self,
                                          guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalQuoteMatches, annal_quote_matches_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalQuoteSuggestions, annal_quote_suggestions_unref)

G_END_DECLS

#endif /* ANNAL_QUOTE_H */
