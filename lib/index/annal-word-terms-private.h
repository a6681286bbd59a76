/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Words with their records, while an index is being built; and the entries that
 * they become.
 */

#ifndef ANNAL_WORD_TERMS_PRIVATE_H
#define ANNAL_WORD_TERMS_PRIVATE_H

#include <glib.h>

/* An entry for each word, in order of the words' bytes: its length in one byte,
 * the word, in how many records it is (a varint), and their numbers as
 * annal-word-postings-private.h tells.
 */
typedef struct
{
  guint8 *bytes; /* owned */
  gsize n_bytes;
  gsize *places; /* owned: where each entry begins */
  guint n;
} AnnalWordEntries;

void annal_word_entries_clear (AnnalWordEntries *self);

typedef struct _AnnalWordTerms AnnalWordTerms;

AnnalWordTerms *annal_word_terms_new (void);
void annal_word_terms_free (AnnalWordTerms *self);

/* @length is at most ANNAL_WORD_MAX; @number never decreases. With @follows, the
 * last word that was added comes before this one in the same text.
 */
void annal_word_terms_add (AnnalWordTerms *self, const char *word, guint length, guint number, gboolean follows);

/* To be called once, and last. */
void annal_word_terms_finish (AnnalWordTerms *self, AnnalWordEntries *entries);

#endif /* ANNAL_WORD_TERMS_PRIVATE_H */
