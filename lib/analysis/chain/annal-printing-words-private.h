/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The words of a quote, and which of two quotes' words go together. */

#ifndef ANNAL_PRINTING_WORDS_PRIVATE_H
#define ANNAL_PRINTING_WORDS_PRIVATE_H

#include <glib.h>

typedef struct
{
  guint key;      /* equal for words that differ in no letter but for capitals */
  guint from;     /* bytes of the text */
  guint until;
  gboolean marked; /* wholly or partly an insertion that is marked as one */
  gboolean gap;    /* before it something is marked as left out */
} AnnalPrintedWord;

typedef struct
{
  char *text;    /* owned */
  GArray *words; /* owned, of AnnalPrintedWord */
  gboolean gap;  /* behind the last word something is marked as left out */
} AnnalPrintedText;

/* Words get equal keys through @keys, a hash table that owns its texts, of a
 * folded word to its key. Of more than ANNAL_PRINTED_MAX words the last
 * is all the rest. @text is copied. @insertions (of char, or NULL) are marked.
 */
#define ANNAL_PRINTED_MAX 100000

GHashTable *annal_printed_keys_new (void);
void annal_printed_text_init (AnnalPrintedText *self,
                              const char *text,
                              const GPtrArray *insertions,
                              GHashTable *keys);
void annal_printed_text_clear (AnnalPrintedText *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalPrintedText, annal_printed_text_clear)

/* Two stretches of words, either of which may be empty, that stand for each
 * other; between the stretches the words are the same.
 */
typedef struct
{
  guint a_from;
  guint a_until;
  guint b_from;
  guint b_until;
} AnnalWordChange;

/* The changes from a to b, in order; a GArray of AnnalWordChange. */
GArray *annal_words_compare (const GArray *a, const GArray *b);

/* How many words of the shorter one are found in the other, in any order, of
 * 100.
 */
guint annal_words_compare_roughly (const GArray *a, const GArray *b);

#endif /* ANNAL_PRINTING_WORDS_PRIVATE_H */
