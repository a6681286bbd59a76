/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Which records hold which words. */

#ifndef ANNAL_WORD_INDEX_PRIVATE_H
#define ANNAL_WORD_INDEX_PRIVATE_H

#include <glib.h>

/* What is looked for: words, all of which must be there, or a phrase, whose
 * words must follow each other in one text. Folded for case, accents and
 * width; an asterisk behind a word makes it a prefix. @text, valid UTF-8, may
 * hold no word at all, which annal_word_pattern_is_empty() tells; an empty
 * pattern is found everywhere.
 */
typedef struct _AnnalWordPattern AnnalWordPattern;

AnnalWordPattern *annal_word_pattern_new (const char *text, gboolean phrase);
void annal_word_pattern_free (AnnalWordPattern *self);
gboolean annal_word_pattern_is_empty (const AnnalWordPattern *self);

/* Whether one text holds the phrase, or all the words. */
gboolean annal_word_pattern_matches (const AnnalWordPattern *self, const char *text);

/* The same for the texts of a record together. The parts of a pattern are its
 * words, some of which are made of several (9/11, 人権理事会), or the phrase: marks
 * in @seen, FALSE for each part at first, those that one text holds. TRUE once
 * all are marked.
 */
guint annal_word_pattern_get_n_parts (const AnnalWordPattern *self);
gboolean annal_word_pattern_see (const AnnalWordPattern *self, const char *text, guint8 *seen);

typedef struct _AnnalWordIndex AnnalWordIndex;

/* Texts are added with the number of their record, which never decreases; a
 * record may have several. The memory that a search of prefixes takes grows with
 * the greatest number. Then it is finished, and only read, by any thread.
 */
AnnalWordIndex *annal_word_index_new (void);
void annal_word_index_free (AnnalWordIndex *self);
void annal_word_index_add (AnnalWordIndex *self, guint number, const char *text, gsize length);
void annal_word_index_finish (AnnalWordIndex *self);

/* The numbers, ascending, of the records that hold all words of the pattern, in
 * whichever of their texts. Where @exact is FALSE on return, some of the words
 * must follow each other, and each record's texts are still to be held against
 * annal_word_pattern_see(), or annal_word_pattern_matches() if there is only one
 * text or only one part. Returns a GArray of guint.
 */
GArray *annal_word_index_find (const AnnalWordIndex *self, const AnnalWordPattern *pattern, gboolean *exact);

gsize annal_word_index_get_size (const AnnalWordIndex *self); /* bytes of memory */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalWordPattern, annal_word_pattern_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalWordIndex, annal_word_index_free)

#endif /* ANNAL_WORD_INDEX_PRIVATE_H */
