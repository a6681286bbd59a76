/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Which records hold which words. */

#ifndef ANNAL_WORD_INDEX_PRIVATE_H
#define ANNAL_WORD_INDEX_PRIVATE_H

#include <glib.h>

/* What is looked for: words, all of which must be there, or a phrase, whose
 * words must follow each other in one text. Folded for case, accents and
 * width. @text, valid UTF-8, may hold no word at all, which
 * annal_word_pattern_is_empty() tells; an empty pattern is found everywhere.
 */
typedef struct _AnnalWordPattern AnnalWordPattern;

AnnalWordPattern *annal_word_pattern_new (const char *text, gboolean phrase);
void annal_word_pattern_free (AnnalWordPattern *self);
gboolean annal_word_pattern_is_empty (const AnnalWordPattern *self);

/* Whether one text holds the phrase, or all the words. */
gboolean annal_word_pattern_matches (const AnnalWordPattern *self, const char *text);

typedef struct _AnnalWordIndex AnnalWordIndex;

/* Texts are added with the number of their record, which never decreases; a
 * record may have several. Then it is finished, and only read.
 */
AnnalWordIndex *annal_word_index_new (void);
void annal_word_index_free (AnnalWordIndex *self);
void annal_word_index_add (AnnalWordIndex *self, guint number, const char *text, gsize length);
void annal_word_index_finish (AnnalWordIndex *self);

/* The numbers, ascending, of the records that hold all words of the pattern, in
 * whichever of their texts. Where @exact is FALSE on return, the pattern is a
 * phrase of several words, and each record's texts are still to be held against
 * annal_word_pattern_matches(). Returns a GArray of guint.
 */
GArray *annal_word_index_find (const AnnalWordIndex *self, const AnnalWordPattern *pattern, gboolean *exact);

/* How many records that would be at most, without looking them up. */
guint annal_word_index_estimate (const AnnalWordIndex *self, const AnnalWordPattern *pattern);

gsize annal_word_index_get_size (const AnnalWordIndex *self); /* bytes of memory */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalWordPattern, annal_word_pattern_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalWordIndex, annal_word_index_free)

#endif /* ANNAL_WORD_INDEX_PRIVATE_H */
