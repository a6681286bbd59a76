/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A text as the words by which it is found. */

#ifndef ANNAL_WORD_FOLD_PRIVATE_H
#define ANNAL_WORD_FOLD_PRIVATE_H

#include <glib.h>

#include "base/annal-word-char-private.h"

/* Of a longer word only these bytes count, in texts and patterns alike. */
#define ANNAL_WORD_MAX 255

typedef enum
{
  ANNAL_WORD_WHOLE,  /* a word, or a number */
  ANNAL_WORD_PAIR,   /* a letter of a script without spaces, and its successor */
  ANNAL_WORD_SINGLE, /* such a letter without a successor */
} AnnalWordKind;

typedef struct
{
  const char *at;
  const char *end;
  const AnnalWordChar *more; /* what is left of a code point that became several */
  guint n_more;
} AnnalWordCursor;

/* On the stack; each word is a position of its own. */
typedef struct
{
  AnnalWordCursor cursor;
  /* The last word: folded, without a NUL, and where it began and ended. The
   * two letters of a PAIR count as its first one here.
   */
  AnnalWordKind kind;
  guint length;
  const char *from;
  const char *until;
  char word[ANNAL_WORD_MAX + 8];
} AnnalWordFold;

/* @text outlives @self. What is not UTF-8 parts words. */
void annal_word_fold_init (AnnalWordFold *self, const char *text, gsize length);
gboolean annal_word_fold_next (AnnalWordFold *self);

/* Whether an asterisk stands right behind the last word. */
gboolean annal_word_fold_has_star (const AnnalWordFold *self);

#endif /* ANNAL_WORD_FOLD_PRIVATE_H */
