/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_JSON_WRITE_PRIVATE_H
#define ANNAL_JSON_WRITE_PRIVATE_H

#include <string.h>

#include "base/annal-json-read-private.h"

G_BEGIN_DECLS

/* Writes tokens as compact JSON, and puts the commas. */
typedef struct
{
  GString *out;         /* borrowed */
  gboolean needs_comma; /* before the next key or element */
} AnnalJsonWrite;

void annal_json_write_init (AnnalJsonWrite *self,
                            GString *out);

void annal_json_write_begin_object (AnnalJsonWrite *self);

void annal_json_write_end_object (AnnalJsonWrite *self);

void annal_json_write_begin_array (AnnalJsonWrite *self);

void annal_json_write_end_array (AnnalJsonWrite *self);

void annal_json_write_key (AnnalJsonWrite *self,
                           const char *key);

/* A key of ours, which has nothing to escape. */
void annal_json_write_name (AnnalJsonWrite *self,
                            const char *name);

/* The same and a string of @length bytes. */
void annal_json_write_text (AnnalJsonWrite *self,
                            const char *name,
                            gsize name_length,
                            const char *text,
                            gsize length);

/* The same; nothing where @text is NULL. Inline, so that the names, which are
 * literals, are measured by the compiler.
 */
static inline void
annal_json_write_member (AnnalJsonWrite *self,
                         const char *name,
                         const char *text)
{
  if (text != NULL)
    annal_json_write_text (self, name, strlen (name), text, strlen (text));
}

/* Members that are JSON already, with commas between them: “"a":1,"b":2”. */
void annal_json_write_members (AnnalJsonWrite *self,
                               const char *json,
                               gsize length);

/* The text is valid UTF-8, as is a key. */
void annal_json_write_string (AnnalJsonWrite *self,
                              const char *text);

/* The same of @length bytes. */
void annal_json_write_string_of (AnnalJsonWrite *self,
                                 const char *text,
                                 gsize length);

/* One value that is JSON already. */
void annal_json_write_raw (AnnalJsonWrite *self,
                           const char *json);

void annal_json_write_int (AnnalJsonWrite *self,
                           gint64 value);

void annal_json_write_bool (AnnalJsonWrite *self,
                            gboolean value);

void annal_json_write_null (AnnalJsonWrite *self);

/* Appends the text between quotes, in the one escape form: only ", \ and
 * U+0000 to U+001F are escaped, the latter in the short form where there is
 * one.
 */
void annal_json_append_quoted (GString *out,
                               const char *text,
                               gsize length);

/* Reflows compact JSON of the writer's for reading: two spaces a level, and
 * what fits on the rest of the line within @width code points stays on it. No
 * newline at the end.
 */
void annal_json_pretty (const char *compact,
                        gsize length,
                        guint width,
                        GString *out);

/* Reads the value that the current token begins, and returns it compact: keys
 * sorted bytewise at every level, strings in the one escape form, numbers as
 * written. Equal keys keep their order. NULL where the reader meets an error.
 */
char *annal_json_normalise (AnnalJsonRead *in);

G_END_DECLS

#endif /* ANNAL_JSON_WRITE_PRIVATE_H */
