/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The arrays and objects that a reader is inside of, and their keys: enough to
 * tell a JSON pointer, and whether a key was met before in its object.
 *
 * Equal keys are found without a hash that could be flooded: a filter of 64
 * bits lets most keys of a small object pass unseen, a few are compared one by
 * one, and from the 17th on they are kept in a balanced tree.
 */

#ifndef ANNAL_JSON_NEST_PRIVATE_H
#define ANNAL_JSON_NEST_PRIVATE_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *text; /* in the input; else NULL, and it is in the store */
  gsize stored;     /* where in the store */
  gsize length;
} AnnalJsonNestKey;

typedef struct
{
  gboolean is_object;
  guint64 n_members;  /* or elements */
  gsize first_key;    /* of this object, in keys */
  gsize key_bytes;    /* of all open objects, when this was opened */
  gsize store_length; /* of the store, likewise */
  guint64 filter;     /* one bit for each key met, by its shape */
  GTree *index;       /* owned, nullable; of position in keys, by text */
} AnnalJsonLevel;

typedef struct
{
  AnnalJsonLevel *levels; /* owned */
  guint depth;
  guint n_levels_max;
  AnnalJsonNestKey *keys; /* owned; those of all open objects */
  gsize n_keys;
  gsize n_keys_max;
  gsize key_bytes;        /* the lengths of the keys together */
  GString *store;         /* owned; keys that the input does not keep */
  gboolean unique;
} AnnalJsonNest;

void annal_json_nest_init (AnnalJsonNest *self,
                           gboolean unique);

void annal_json_nest_clear (AnnalJsonNest *self);

/* Leaves all containers. */
void annal_json_nest_reset (AnnalJsonNest *self);

void annal_json_nest_push (AnnalJsonNest *self,
                           gboolean is_object);

void annal_json_nest_pop (AnnalJsonNest *self);

/* A key of the innermost object; FALSE where that object has it already.
 * The text is copied unless it will stay where it is.
 */
gboolean annal_json_nest_add_key (AnnalJsonNest *self,
                                  const char *text,
                                  gsize length,
                                  gboolean stays);

/* The pointer of the last member or element, or with @outer that of the
 * container around it.
 */
char *annal_json_nest_dup_pointer (AnnalJsonNest *self,
                                   gboolean outer);

static inline AnnalJsonLevel *
annal_json_nest_top (AnnalJsonNest *self)
{
  return &self->levels[self->depth - 1];
}

/* The bytes of the keys that are kept while one more is added. */
static inline gsize
annal_json_nest_get_key_bytes (AnnalJsonNest *self)
{
  return self->unique ? self->key_bytes : annal_json_nest_top (self)->key_bytes;
}

G_END_DECLS

#endif /* ANNAL_JSON_NEST_PRIVATE_H */
