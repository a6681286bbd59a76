/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_JSON_READ_PRIVATE_H
#define ANNAL_JSON_READ_PRIVATE_H

#include <gio/gio.h>

#include <annal/annal-error.h>
#include <annal/annal-limits.h>

G_BEGIN_DECLS

typedef enum
{
  ANNAL_JSON_ERROR,
  ANNAL_JSON_END,
  ANNAL_JSON_OBJECT_BEGIN,
  ANNAL_JSON_OBJECT_END,
  ANNAL_JSON_ARRAY_BEGIN,
  ANNAL_JSON_ARRAY_END,
  ANNAL_JSON_KEY,
  ANNAL_JSON_STRING,
  ANNAL_JSON_NUMBER,
  ANNAL_JSON_TRUE,
  ANNAL_JSON_FALSE,
  ANNAL_JSON_NULL
} AnnalJsonToken;

/* Where a token's first byte is: the offset counts from 0, line and column
 * from 1, the column in code points.
 */
typedef struct
{
  guint64 byte;
  guint64 line;
  guint64 column;
} AnnalJsonPlace;

typedef enum
{
  ANNAL_JSON_READ_DEFAULT = 0,
  ANNAL_JSON_READ_LINES = 1 << 0,      /* JSON Lines: any number of values, one a line */
  ANNAL_JSON_READ_UNIQUE_KEYS = 1 << 1 /* equal keys in one object are an error */
} AnnalJsonReadFlags;

typedef struct _AnnalJsonRead AnnalJsonRead;

/* Limits may be NULL for the defaults; they are copied. */
AnnalJsonRead *annal_json_read_new_for_bytes (GBytes *bytes,
                                              AnnalJsonReadFlags flags,
                                              const AnnalLimits *limits);

/* The data is borrowed, need not end in NUL, and is never read past. */
AnnalJsonRead *annal_json_read_new_for_data (const char *data,
                                             gsize length,
                                             AnnalJsonReadFlags flags,
                                             const AnnalLimits *limits);

/* Takes a reference on the stream; it reads ahead, and does not close it. */
AnnalJsonRead *annal_json_read_new_for_stream (GInputStream *stream,
                                               AnnalJsonReadFlags flags,
                                               const AnnalLimits *limits);

void annal_json_read_free (AnnalJsonRead *self);

AnnalJsonToken annal_json_read_next (AnnalJsonRead *self);

/* The current token, without advancing. */
AnnalJsonToken annal_json_read_get_token (AnnalJsonRead *self);

/* The decoded KEY or STRING, or the NUMBER as written: not NUL-terminated, and
 * valid until the next call of next(), skip() or recover().
 */
const char *annal_json_read_get_text (AnnalJsonRead *self,
                                      gsize *length);

/* The same, NUL-terminated and the caller's. */
char *annal_json_read_dup_text (AnnalJsonRead *self);

/* Where the current token begins, or where the error is. */
void annal_json_read_get_place (AnnalJsonRead *self,
                                AnnalJsonPlace *place);

/* The RFC 6901 pointer of the value, or member, that the current token belongs
 * to: "" at the root, relative to the line's value in LINES mode.
 */
char *annal_json_read_dup_pointer (AnnalJsonRead *self);

/* How many containers are open, counting one whose BEGIN is the current token. */
guint annal_json_read_get_depth (AnnalJsonRead *self);

/* The current token is a KEY or begins a value: advances to the last token of
 * that value. FALSE on error.
 */
gboolean annal_json_read_skip (AnnalJsonRead *self);

/* ANNAL_ERROR SYNTAX, LIMIT or IO: a short sentence without the place. NULL
 * unless the current token is ANNAL_JSON_ERROR.
 */
const GError *annal_json_read_get_error (AnnalJsonRead *self);

/* LINES only, after ANNAL_JSON_ERROR: goes on after the next newline. FALSE
 * where nothing follows: at the end of the input (get_error() is then NULL and
 * next() gives END), and for an error that ends all reading (IO, the BYTES
 * limit, UTF-16: get_error() then tells it).
 */
gboolean annal_json_read_recover (AnnalJsonRead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalJsonRead, annal_json_read_free)

G_END_DECLS

#endif /* ANNAL_JSON_READ_PRIVATE_H */
