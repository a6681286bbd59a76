/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the tests of JSON readers share: a stream that gives one byte at a time,
 * and a transcript of all a reader says.
 */

#ifndef ANNAL_JSON_TRICKLE_H
#define ANNAL_JSON_TRICKLE_H

#include "base/annal-json-read-private.h"

/* The data is borrowed, and given @step bytes at a time. After @fail_at bytes reading fails; -1: never. */
GInputStream *json_trickle_new (const char *data,
                                gsize length,
                                gssize step,
                                gssize fail_at);

/* One line a token: its name, text, pointer, byte, line:column and depth, or
 * the error's code and message. With @lines it recovers from errors, and ends
 * with what is said after the one that nothing follows.
 */
char *json_transcript (AnnalJsonRead *in,
                       gboolean lines);

const char *json_token_name (AnnalJsonToken token);

#endif /* ANNAL_JSON_TRICKLE_H */
