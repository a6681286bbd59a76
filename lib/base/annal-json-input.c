/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/annal-json-input-private.h"

#include <string.h>

#include "base/annal-json-scan-private.h"
#include "base/annal-limits-private.h"

#define WINDOW_BYTES (64 * 1024)

void
annal_json_input_init (AnnalJsonInput *self,
                       const AnnalLimits *limits)
{
  memset (self, 0, sizeof *self);
  self->bytes_max = limits->values[ANNAL_LIMIT_BYTES];
  self->line_max = limits->values[ANNAL_LIMIT_RECORD_BYTES];
  self->barrier = self->bytes_max;
  self->mark.line = 1;
  self->mark.column = 1;
}

/* The end of what may be read: what is at hand, up to the barrier. */
static void
update_end (AnnalJsonInput *self)
{
  guint64 allowed = self->barrier - self->origin;
  guint64 at_hand = (guint64) (self->filled - self->data);

  self->end = self->data + MIN (allowed, at_hand);
}

void
annal_json_input_set_data (AnnalJsonInput *self,
                           const char *data,
                           gsize length)
{
  /* Pointers are compared and subtracted, which NULL is not made for. */
  self->data = (const guint8 *) (data != NULL ? data : "");
  self->cursor = self->token = self->data;
  self->filled = self->data + length;
  update_end (self);
}

void
annal_json_input_take_bytes (AnnalJsonInput *self,
                             GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  self->bytes = bytes;
  annal_json_input_set_data (self, data, length);
}

void
annal_json_input_set_stream (AnnalJsonInput *self,
                             GInputStream *stream)
{
  self->stream = g_object_ref (stream);
  self->capacity = WINDOW_BYTES;
  self->buffer = g_malloc (self->capacity);
  annal_json_input_set_data (self, (const char *) self->buffer, 0);
}

void
annal_json_input_clear (AnnalJsonInput *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->stream);
  g_clear_pointer (&self->buffer, g_free);
  g_clear_error (&self->error);
}

/* Counts the lines and columns from the mark to a byte at or after it. */
static void
advance_mark (AnnalJsonInput *self, const guint8 *to)
{
  const guint8 *from = self->data + (self->mark.byte - self->origin);
  const guint8 *newline;

  self->mark.byte = self->origin + (guint64) (to - self->data);
  while ((newline = memchr (from, '\n', (gsize) (to - from))) != NULL)
    {
      self->mark.line++;
      self->mark.column = 1;
      from = newline + 1;
    }
  self->mark.column += annal_json_count_code_points (from, to);
}

const AnnalJsonPlace *
annal_json_input_locate (AnnalJsonInput *self)
{
  advance_mark (self, self->token);
  return &self->mark;
}

/* Moves the bytes from the token on to another memory, or within the same. */
static void
move_window (AnnalJsonInput *self, guint8 *buffer)
{
  gsize kept = (gsize) (self->filled - self->token);
  gsize read = (gsize) (self->cursor - self->token);

  advance_mark (self, self->token);
  self->origin += (guint64) (self->token - self->data);
  memmove (buffer, self->token, kept);
  self->data = self->token = buffer;
  self->cursor = buffer + read;
  self->filled = buffer + kept;
}

/* Makes room for at least half of what the window has: each byte is moved a
 * bounded number of times, however little the stream gives at once.
 */
static void
make_room (AnnalJsonInput *self)
{
  gsize kept = (gsize) (self->filled - self->token);

  if (self->filled < self->buffer + self->capacity)
    return;
  if (kept > self->capacity / 2)
    {
      guint8 *larger = g_malloc (self->capacity * 2);

      move_window (self, larger);
      g_free (self->buffer);
      self->buffer = larger;
      self->capacity *= 2;
    }
  else
    move_window (self, self->buffer);
  update_end (self);
}

/* Reads from the stream, barrier or not. */
static gboolean
fetch (AnnalJsonInput *self)
{
  g_autoptr (GError) error = NULL;
  gsize used;
  gssize n;

  if (self->stream == NULL || self->at_end)
    return FALSE;

  make_room (self);
  used = (gsize) (self->filled - self->buffer);
  n = g_input_stream_read (self->stream, self->buffer + used, self->capacity - used, NULL, &error);
  if (n < 0)
    g_set_error (&self->error, ANNAL_ERROR, ANNAL_ERROR_IO, "reading failed: %s", error->message);
  if (n <= 0)
    {
      self->at_end = TRUE;
      return FALSE;
    }

  self->filled += n;
  update_end (self);
  return TRUE;
}

/* All up to the barrier is read: the input may end here, or a line, but may
 * not go on.
 */
static gboolean
pass_barrier (AnnalJsonInput *self)
{
  if (self->end == self->filled && !fetch (self))
    return FALSE;

  if (self->barrier == self->bytes_max)
    {
      g_set_error (&self->error, ANNAL_ERROR, ANNAL_ERROR_LIMIT,
                   "the input is longer than %" G_GUINT64_FORMAT " bytes (limit bytes)",
                   self->bytes_max);
      return FALSE;
    }
  if (*self->end != '\n')
    {
      g_set_error (&self->error, ANNAL_ERROR, ANNAL_ERROR_LIMIT,
                   "the line is longer than %" G_GUINT64_FORMAT " bytes (limit record-bytes)",
                   self->line_max);
      return FALSE;
    }

  self->barrier++;
  update_end (self);
  return TRUE;
}

gboolean
annal_json_input_more (AnnalJsonInput *self)
{
  if (self->error != NULL)
    return FALSE;
  if (self->origin + (guint64) (self->end - self->data) == self->barrier)
    return pass_barrier (self);
  return fetch (self);
}

void
annal_json_input_begin_line (AnnalJsonInput *self)
{
  guint64 start = self->origin + (guint64) (self->cursor - self->data);
  guint64 left = self->bytes_max - start;

  self->barrier = start + MIN (self->line_max, left);
  update_end (self);
}

gboolean
annal_json_input_skip_line (AnnalJsonInput *self)
{
  const guint8 *newline;

  self->barrier = self->bytes_max;
  update_end (self);
  for (;;)
    {
      newline = memchr (self->cursor, '\n', (gsize) (self->end - self->cursor));
      if (newline != NULL)
        break;
      self->cursor = self->token = self->end;
      if (!annal_json_input_more (self))
        return FALSE;
    }

  self->cursor = self->token = newline + 1;
  annal_json_input_begin_line (self);
  return TRUE;
}
