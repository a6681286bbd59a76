/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The words of a pattern, for the index that looks them up. */

#ifndef ANNAL_WORD_PATTERN_PRIVATE_H
#define ANNAL_WORD_PATTERN_PRIVATE_H

#include "index/annal-word-index-private.h"

typedef enum
{
  ANNAL_PATTERN_EXACT,
  ANNAL_PATTERN_PREFIX,
  ANNAL_PATTERN_ANY, /* stands for a word that the one before it implies */
} AnnalPatternKind;

typedef struct
{
  char *word; /* owned, folded */
  guint length;
  AnnalPatternKind kind;
  guint part;
} AnnalPatternWord;

guint annal_word_pattern_get_n_words (const AnnalWordPattern *self);
const AnnalPatternWord *annal_word_pattern_get_word (const AnnalWordPattern *self, guint index);

/* Whether a record that has all words of the pattern matches it: no part of it
 * has words that must follow each other.
 */
gboolean annal_word_pattern_is_exact (const AnnalWordPattern *self);

#endif /* ANNAL_WORD_PATTERN_PRIVATE_H */
