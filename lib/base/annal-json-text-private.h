/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The strings and numbers of JSON: what is well formed, and what it stands for. */

#ifndef ANNAL_JSON_TEXT_PRIVATE_H
#define ANNAL_JSON_TEXT_PRIVATE_H

#include "base/annal-json-input-private.h"

G_BEGIN_DECLS

/* Reads a string from the cursor, somewhere after the opening quote at
 * in->token, to the closing quote, and leaves the cursor there; on error
 * in->wrong is what is wrong. @length is that of the string as decoded: where the raw string is
 * longer, it holds escapes.
 */
gboolean annal_json_text_check_string (AnnalJsonInput *in,
                                       guint64 length_max,
                                       gsize *length,
                                       GError **error);

/* Replaces @out by what the raw bytes stand for, already checked and known to
 * be @length bytes when decoded.
 */
void annal_json_text_decode (const char *raw,
                             gsize raw_length,
                             gsize length,
                             GString *out);

/* What is wrong with the bytes of a number, and where; NULL if nothing is. */
const char *annal_json_text_number_problem (const char *text,
                                            gsize length,
                                            gsize *at);

/* The bytes a reader stumbled over, in words: “x”, a line break, ... */
char *annal_json_text_describe (const guint8 *p,
                                gsize length);

/* What somebody who wrote these bytes where a token was expected should know;
 * NULL where there is no advice.
 */
const char *annal_json_text_advise (const guint8 *p,
                                    gsize length);

/* The same for a word that is neither true, false nor null. */
const char *annal_json_text_advise_word (const guint8 *p,
                                         gsize length);

G_END_DECLS

#endif /* ANNAL_JSON_TEXT_PRIVATE_H */
