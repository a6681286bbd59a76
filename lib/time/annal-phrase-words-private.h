/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_PHRASE_WORDS_PRIVATE_H
#define ANNAL_PHRASE_WORDS_PRIVATE_H

#include "time/annal-phrase-lex-private.h"

G_BEGIN_DECLS

typedef struct
{
  const char *text; /* in lower case, at most sixteen letters */
  guint8 kind;      /* AnnalWordKind */
  gint16 value;
  guint16 flags; /* AnnalTokenFlags */
} AnnalPhraseWord;

/* Ends with a word whose text is NULL. */
extern const AnnalPhraseWord annal_phrase_words[];

G_END_DECLS

#endif /* ANNAL_PHRASE_WORDS_PRIVATE_H */
