/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Text as quotes are compared: shapes of spaces, quotation marks and dashes
 * made one, code point for code point; and places in a text counted in code
 * points or in bytes.
 */

#ifndef ANNAL_TEXT_FOLD_PRIVATE_H
#define ANNAL_TEXT_FOLD_PRIVATE_H

#include <glib.h>

gunichar annal_text_fold_char (gunichar c);

/* The folded text, NUL-terminated, with as many code points as @text, which
 * must be valid UTF-8.
 */
char *annal_text_fold (const char *text, gsize length, gsize *folded_length);

gsize annal_text_count_chars (const char *text, gsize length);

/* Converts between the two counts in bounded time, however long the text. It
 * is read-only once made.
 */
typedef struct _AnnalTextIndex AnnalTextIndex;

/* @text, valid UTF-8, must outlive the index. */
AnnalTextIndex *annal_text_index_new (const char *text, gsize length);
void annal_text_index_free (AnnalTextIndex *self);
gsize annal_text_index_get_n_chars (const AnnalTextIndex *self);

/* The byte at which code point @at begins; @at may be the end of the text. */
gsize annal_text_index_to_byte (const AnnalTextIndex *self, gsize at);

/* The code point to which @byte belongs; @byte may be the end of the text. */
gsize annal_text_index_to_char (const AnnalTextIndex *self, gsize byte);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalTextIndex, annal_text_index_free)

#endif /* ANNAL_TEXT_FOLD_PRIVATE_H */
