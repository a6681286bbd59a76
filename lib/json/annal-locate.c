/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The pointers that are looked for, and all that lead to them, stand in one
 * table; one pass over the tokens fills in where each value begins. So the cost
 * is that of reading the record, however many problems it has.
 */

#include "json/annal-locate-private.h"

#include <string.h>

#include "base/annal-hash-private.h"

#define LONE_PASSAGE "/passages/0"

typedef struct
{
  AnnalJsonPlace place;
  gboolean found;
  gboolean scalar; /* has no members */
} Value;

struct _AnnalLocator
{
  const AnnalOrigin *origin; /* borrowed */
  GHashTable *values;        /* owned, pointer to Value */
};

AnnalLocator *
annal_locator_new (const AnnalOrigin *origin)
{
  AnnalLocator *self = g_new (AnnalLocator, 1);

  self->origin = origin;
  self->values = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, g_free);
  return self;
}

void
annal_locator_free (AnnalLocator *self)
{
  g_hash_table_unref (self->values);
  g_free (self);
}

static char *
without_lone_passage (const char *pointer)
{
  const char *at = strstr (pointer, LONE_PASSAGE);

  if (at == NULL)
    return g_strdup (pointer);
  return g_strdup_printf ("%.*s%s", (int) (at - pointer), pointer, at + strlen (LONE_PASSAGE));
}

/* Cuts the last segment off. FALSE where there is none. */
static gboolean
go_up (char *pointer)
{
  char *slash = strrchr (pointer, '/');

  if (slash == NULL)
    return FALSE;
  *slash = '\0';
  return TRUE;
}

static void
want_path (AnnalLocator *self, const char *pointer)
{
  g_autofree char *path = g_strdup (pointer);

  do
    if (!g_hash_table_contains (self->values, path))
      g_hash_table_insert (self->values, g_strdup (path), g_new0 (Value, 1));
  while (go_up (path));
}

void
annal_locator_want (AnnalLocator *self, const char *pointer)
{
  g_autofree char *bare = without_lone_passage (pointer);

  want_path (self, pointer);
  want_path (self, bare);
}

static gboolean
begins_value (AnnalJsonToken token)
{
  return token != ANNAL_JSON_KEY && token != ANNAL_JSON_OBJECT_END && token != ANNAL_JSON_ARRAY_END;
}

static void
note_value (AnnalLocator *self, AnnalJsonRead *in, AnnalJsonToken token)
{
  g_autofree char *pointer = annal_json_read_dup_pointer (in);
  Value *value = g_hash_table_lookup (self->values, pointer);

  if (value == NULL)
    return;
  annal_json_read_get_place (in, &value->place);
  value->found = TRUE;
  value->scalar = token != ANNAL_JSON_OBJECT_BEGIN && token != ANNAL_JSON_ARRAY_BEGIN;
}

void
annal_locator_read (AnnalLocator *self, AnnalJsonRead *in)
{
  do
    {
      AnnalJsonToken token = annal_json_read_next (in);

      if (token == ANNAL_JSON_ERROR || token == ANNAL_JSON_END)
        return;
      if (begins_value (token))
        note_value (self, in, token);
    }
  while (annal_json_read_get_depth (in) > 0);
}

/* The deepest value on the way to @pointer, which is cut to it. */
static const Value *
find_deepest (AnnalLocator *self, char *pointer)
{
  do
    {
      const Value *value = g_hash_table_lookup (self->values, pointer);

      if (value != NULL && value->found)
        return value;
    }
  while (go_up (pointer));
  return NULL;
}

static void
make_absolute (AnnalJsonPlace *place, const AnnalJsonPlace *origin)
{
  if (place->line == 1)
    place->column += origin->column - 1;
  place->line += origin->line - 1;
  place->byte += origin->byte;
}

char *
annal_locator_find (AnnalLocator *self, const char *pointer, AnnalJsonPlace *place)
{
  g_autofree char *bare = without_lone_passage (pointer);
  g_autofree char *full_path = g_strdup (pointer);
  g_autofree char *bare_path = g_strdup (bare);
  const Value *full = find_deepest (self, full_path);
  const Value *value = find_deepest (self, bare_path);
  const char *wanted = bare;
  const char *found = bare_path;

  if (strlen (full_path) >= strlen (bare_path))
    {
      value = full;
      wanted = pointer;
      found = full_path;
    }
  if (value == NULL)
    {
      *place = self->origin->place;
      return g_strconcat (self->origin->pointer, pointer, NULL);
    }
  *place = value->place;
  make_absolute (place, &self->origin->place);
  /* A missing member is named all the same. */
  return g_strconcat (self->origin->pointer, value->scalar ? found : wanted, NULL);
}
