/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "json-trickle.h"

#include <string.h>

typedef struct
{
  GInputStream parent_instance;
  const char *data;
  gsize length;
  gsize at;
  gssize step;
  gssize fail_at;
} JsonTrickle;

typedef struct
{
  GInputStreamClass parent_class;
} JsonTrickleClass;

GType json_trickle_get_type (void);

G_DEFINE_TYPE (JsonTrickle, json_trickle, G_TYPE_INPUT_STREAM)

static gssize
json_trickle_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  JsonTrickle *self = (JsonTrickle *) stream;
  gsize n = MIN (MIN ((gsize) self->step, count), self->length - self->at);

  if (self->fail_at >= 0 && self->at >= (gsize) self->fail_at)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the line went dead");
      return -1;
    }
  if (n > 0)
    memcpy (buffer, self->data + self->at, n);
  self->at += n;
  return (gssize) n;
}

static void
json_trickle_class_init (JsonTrickleClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = json_trickle_read;
}

static void
json_trickle_init (JsonTrickle *self)
{
}

GInputStream *
json_trickle_new (const char *data, gsize length, gssize step, gssize fail_at)
{
  JsonTrickle *self = g_object_new (json_trickle_get_type (), NULL);

  self->data = data;
  self->length = length;
  self->step = step;
  self->fail_at = fail_at;
  return G_INPUT_STREAM (self);
}

const char *
json_token_name (AnnalJsonToken token)
{
  static const char *const names[] = {
    "error", "end", "{", "}", "[", "]", "key", "string", "number", "true", "false", "null",
  };

  return names[token];
}

static void
append_token (GString *out, AnnalJsonRead *in)
{
  g_autofree char *text = annal_json_read_dup_text (in);
  g_autofree char *pointer = annal_json_read_dup_pointer (in);
  const GError *error = annal_json_read_get_error (in);
  AnnalJsonPlace place;

  annal_json_read_get_place (in, &place);
  g_string_append_printf (out, "%s «%s» \"%s\" %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT " %u",
                          json_token_name (annal_json_read_get_token (in)), text, pointer, place.byte, place.line,
                          place.column, annal_json_read_get_depth (in));
  if (error != NULL)
    g_string_append_printf (out, " %d %s", error->code, error->message);
  g_string_append_c (out, '\n');
}

char *
json_transcript (AnnalJsonRead *in, gboolean lines)
{
  g_autoptr (GString) out = g_string_new (NULL);
  AnnalJsonToken token;

  do
    {
      token = annal_json_read_next (in);
      append_token (out, in);
    }
  while (token > ANNAL_JSON_END || (token == ANNAL_JSON_ERROR && lines && annal_json_read_recover (in)));

  if (token == ANNAL_JSON_ERROR && lines)
    append_token (out, in);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
