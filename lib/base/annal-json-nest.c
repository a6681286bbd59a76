/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/annal-json-nest-private.h"

#include <string.h>

/* Up to so many keys of an object are compared one by one. */
#define FEW_KEYS 16

void
annal_json_nest_init (AnnalJsonNest *self,
                      gboolean unique)
{
  memset (self, 0, sizeof *self);
  self->unique = unique;
  self->store = g_string_new (NULL);
}

void
annal_json_nest_reset (AnnalJsonNest *self)
{
  while (self->depth > 0)
    annal_json_nest_pop (self);
}

void
annal_json_nest_clear (AnnalJsonNest *self)
{
  annal_json_nest_reset (self);
  g_clear_pointer (&self->levels, g_free);
  g_clear_pointer (&self->keys, g_free);
  g_string_free (g_steal_pointer (&self->store), TRUE);
}

/* Plain arrays that double: a GArray's call for each key and container costs a
 * tenth of the time of reading.
 */
void
annal_json_nest_push (AnnalJsonNest *self,
                      gboolean is_object)
{
  if (G_UNLIKELY (self->depth == self->n_levels_max))
    {
      self->n_levels_max = MAX (16, self->n_levels_max * 2);
      self->levels = g_renew (AnnalJsonLevel, self->levels, self->n_levels_max);
    }
  self->levels[self->depth++] = (AnnalJsonLevel) {
    .is_object = is_object,
    .first_key = self->n_keys,
    .key_bytes = self->key_bytes,
    .store_length = self->store->len,
  };
}

static void
forget_keys (AnnalJsonNest *self, const AnnalJsonLevel *level)
{
  self->n_keys = level->first_key;
  self->key_bytes = level->key_bytes;
  if (self->store->len > level->store_length)
    g_string_truncate (self->store, level->store_length);
}

void
annal_json_nest_pop (AnnalJsonNest *self)
{
  AnnalJsonLevel *level = annal_json_nest_top (self);

  forget_keys (self, level);
  if (G_UNLIKELY (level->index != NULL))
    g_tree_unref (level->index);
  self->depth--;
}

static const char *
key_text (const AnnalJsonNest *self, const AnnalJsonNestKey *key)
{
  return key->text != NULL ? key->text : self->store->str + key->stored;
}

/* Any order will do, so the cheapest comparison comes first. */
static int
compare_keys (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const AnnalJsonNest *self = user_data;
  const AnnalJsonNestKey *key_a = &self->keys[GPOINTER_TO_SIZE (a)];
  const AnnalJsonNestKey *key_b = &self->keys[GPOINTER_TO_SIZE (b)];

  if (key_a->length != key_b->length)
    return key_a->length < key_b->length ? -1 : 1;
  return memcmp (key_text (self, key_a), key_text (self, key_b), key_a->length);
}

/* One of 64 bits, by length and three bytes: equal keys have equal bits. */
static guint64
key_shape (const char *text, gsize length)
{
  guint shape = (guint) length;

  if (length > 0)
    shape = shape * 5 + (guint8) text[0] + (guint8) text[length - 1] * 7 + (guint8) text[length / 2] * 11;
  return G_GUINT64_CONSTANT (1) << (shape & 63);
}

static gboolean
is_among_few (AnnalJsonNest *self, const AnnalJsonLevel *level, gsize position)
{
  for (gsize i = level->first_key; i < position; i++)
    if (compare_keys (GSIZE_TO_POINTER (i), GSIZE_TO_POINTER (position), self) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_indexed (AnnalJsonNest *self, AnnalJsonLevel *level, gsize position)
{
  if (level->index == NULL)
    {
      level->index = g_tree_new_full (compare_keys, self, NULL, NULL);
      for (gsize i = level->first_key; i < position; i++)
        g_tree_insert (level->index, GSIZE_TO_POINTER (i), NULL);
    }
  if (g_tree_lookup_extended (level->index, GSIZE_TO_POINTER (position), NULL, NULL))
    return TRUE;
  g_tree_insert (level->index, GSIZE_TO_POINTER (position), NULL);
  return FALSE;
}

static gboolean
is_met_before (AnnalJsonNest *self, AnnalJsonLevel *level, gsize position)
{
  const AnnalJsonNestKey *key = &self->keys[position];
  guint64 shape;

  if (level->n_members > FEW_KEYS)
    return is_indexed (self, level, position);

  shape = key_shape (key_text (self, key), key->length);
  if ((level->filter & shape) != 0 && is_among_few (self, level, position))
    return TRUE;
  level->filter |= shape;
  return FALSE;
}

gboolean
annal_json_nest_add_key (AnnalJsonNest *self,
                         const char *text,
                         gsize length,
                         gboolean stays)
{
  AnnalJsonLevel *level = annal_json_nest_top (self);
  AnnalJsonNestKey *key;

  if (!self->unique)
    forget_keys (self, level);
  if (G_UNLIKELY (self->n_keys == self->n_keys_max))
    {
      self->n_keys_max = MAX (64, self->n_keys_max * 2);
      self->keys = g_renew (AnnalJsonNestKey, self->keys, self->n_keys_max);
    }

  key = &self->keys[self->n_keys++];
  key->text = stays ? text : NULL;
  key->stored = self->store->len;
  key->length = length;
  self->key_bytes += length;
  if (!stays)
    g_string_append_len (self->store, text, (gssize) length);

  level->n_members++;
  return !self->unique || !is_met_before (self, level, self->n_keys - 1);
}

static void
append_key (GString *pointer, const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] == '~')
      g_string_append (pointer, "~0");
    else if (text[i] == '/')
      g_string_append (pointer, "~1");
    else
      g_string_append_c (pointer, text[i]);
}

/* The last key of a level stands just before the first of the level inside it. */
char *
annal_json_nest_dup_pointer (AnnalJsonNest *self,
                             gboolean outer)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  guint n = outer && self->depth > 0 ? self->depth - 1 : self->depth;

  for (guint i = 0; i < n; i++)
    {
      const AnnalJsonLevel *level = &self->levels[i];
      gsize keys_end = i + 1 < self->depth ? self->levels[i + 1].first_key : self->n_keys;

      g_string_append_c (pointer, '/');
      if (level->is_object)
        append_key (pointer, key_text (self, &self->keys[keys_end - 1]), self->keys[keys_end - 1].length);
      else
        g_string_append_printf (pointer, "%" G_GUINT64_FORMAT, level->n_members - 1);
    }
  return g_string_free (g_steal_pointer (&pointer), FALSE);
}
