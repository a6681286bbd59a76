/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The bytes a JSON reader reads: memory as it is, or a window that moves over
 * a stream.
 *
 *  1. data <= token <= cursor <= end <= filled. What lies before the token may
 *     be forgotten; what lies between end and filled is beyond a limit.
 *  2. The window grows only while it holds a token of that size.
 *  3. Whether an input comes from memory or from a stream, and however it is
 *     split, cursor stops at the same bytes with the same errors: limits are
 *     barriers at fixed offsets.
 *  4. Lines and columns are counted only when somebody asks, or when bytes are
 *     forgotten; never twice.
 */

#ifndef ANNAL_JSON_INPUT_PRIVATE_H
#define ANNAL_JSON_INPUT_PRIVATE_H

#include "base/annal-json-read-private.h"

G_BEGIN_DECLS

typedef struct
{
  const guint8 *cursor; /* the next byte to read */
  const guint8 *end;    /* what may be read now, exclusive */
  const guint8 *token;  /* the first byte still needed */

  const guint8 *data;   /* the window's first byte */
  const guint8 *filled; /* the end of the bytes at hand */
  guint64 origin;       /* offset of data in the whole input */
  guint64 barrier;      /* offset at which a limit stops reading */
  guint64 bytes_max;
  guint64 line_max;

  GBytes *bytes;        /* owned, nullable */
  GInputStream *stream; /* owned, nullable */
  guint8 *buffer;       /* owned; the stream's window */
  gsize capacity;
  gboolean at_end;      /* the stream gave its last byte */

  const guint8 *wrong;  /* where the error is that was just found */
  AnnalJsonPlace mark;  /* a place already counted, at or before the token */
  GError *error;        /* owned: a limit or the stream stopped reading */
} AnnalJsonInput;

void annal_json_input_init (AnnalJsonInput *self,
                            const AnnalLimits *limits);

void annal_json_input_take_bytes (AnnalJsonInput *self,
                                  GBytes *bytes);

void annal_json_input_set_data (AnnalJsonInput *self,
                                const char *data,
                                gsize length);

void annal_json_input_set_stream (AnnalJsonInput *self,
                                  GInputStream *stream);

void annal_json_input_clear (AnnalJsonInput *self);

/* Makes at least one more byte readable; every pointer of the input may move.
 * FALSE at the end of the input (no error) or where reading must stop (error).
 */
gboolean annal_json_input_more (AnnalJsonInput *self);

/* A line begins at the cursor: the next limit on a line counts from here. */
void annal_json_input_begin_line (AnnalJsonInput *self);

/* Forgets all up to the next newline, and that newline, whatever the length of
 * the line. FALSE where there is none, and as annal_json_input_more().
 */
gboolean annal_json_input_skip_line (AnnalJsonInput *self);

/* The place of the token's first byte. */
const AnnalJsonPlace *annal_json_input_locate (AnnalJsonInput *self);

/* Makes at least @n bytes readable from the cursor on. */
static inline gboolean
annal_json_input_ensure (AnnalJsonInput *self, gsize n)
{
  while (G_UNLIKELY ((gsize) (self->end - self->cursor) < n))
    if (!annal_json_input_more (self))
      return FALSE;
  return TRUE;
}

G_END_DECLS

#endif /* ANNAL_JSON_INPUT_PRIVATE_H */
