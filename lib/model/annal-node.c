/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "model/annal-node-private.h"

#include <string.h>

#include "model/annal-shapes-private.h"

#define CACHE_LINE 64
#define FETCH_STEP 4 /* records from one depth to the next */

static void
map_entry_free (gpointer data)
{
  AnnalMapEntry *entry = data;

  g_free (entry->key);
  g_ptr_array_unref (entry->values);
  g_free (entry);
}

static AnnalMapEntry *
map_entry_new (const char *key)
{
  AnnalMapEntry *entry = g_new (AnnalMapEntry, 1);

  entry->key = g_strdup (key);
  entry->values = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  return entry;
}

static gpointer
map_entry_copy (gconstpointer data, gpointer user_data)
{
  const AnnalMapEntry *entry = data;
  AnnalMapEntry *copy = map_entry_new (entry->key);

  for (guint i = 0; i < entry->values->len; i++)
    g_ptr_array_add (copy->values, g_strdup (g_ptr_array_index (entry->values, i)));
  return copy;
}

static void
extra_free (gpointer data)
{
  AnnalExtra *extra = data;

  g_free (extra->name);
  g_free (extra->json);
  g_free (extra);
}

static gpointer
extra_copy (gconstpointer data, gpointer user_data)
{
  const AnnalExtra *extra = data;
  AnnalExtra *copy = g_new (AnnalExtra, 1);

  copy->name = g_strdup (extra->name);
  copy->json = g_strdup (extra->json);
  return copy;
}

static gpointer
text_copy (gconstpointer data, gpointer user_data)
{
  return g_strdup (data);
}

static gpointer
node_copy_ref (gconstpointer data, gpointer user_data)
{
  return annal_node_ref ((gpointer) data);
}

gpointer
annal_node_new (const AnnalShape *shape)
{
  AnnalNode *node = g_atomic_rc_box_alloc0 (shape->size);

  node->shape = shape;
  for (guint i = 0; i < shape->n_fields; i++)
    if (shape->fields[i].kind == ANNAL_FIELD_KIND_COUNT)
      ANNAL_FIELD_AT (node, &shape->fields[i], gint64) = -1;
  return node;
}

gpointer
annal_node_ref (gpointer node)
{
  return g_atomic_rc_box_acquire (node);
}

static void
member_clear (AnnalNode *node, const AnnalField *field)
{
  switch (field->kind)
    {
    case ANNAL_FIELD_KIND_TEXT:
    case ANNAL_FIELD_KIND_ID:
    case ANNAL_FIELD_KIND_DECIMAL:
      g_clear_pointer (&ANNAL_FIELD_AT (node, field, char *), g_free);
      break;
    case ANNAL_FIELD_KIND_NODE:
      g_clear_pointer (&ANNAL_FIELD_AT (node, field, gpointer), annal_node_unref);
      break;
    case ANNAL_FIELD_KIND_NODES:
    case ANNAL_FIELD_KIND_ATTRIBUTES:
    case ANNAL_FIELD_KIND_TEXTS:
    case ANNAL_FIELD_KIND_IDS:
    case ANNAL_FIELD_KIND_MAP:
      g_clear_pointer (&ANNAL_FIELD_AT (node, field, GPtrArray *), g_ptr_array_unref);
      break;
    case ANNAL_FIELD_KIND_COUNT:
    case ANNAL_FIELD_KIND_FLAG:
    case ANNAL_FIELD_KIND_WORD:
      break;
    }
}

static void
node_clear (gpointer data)
{
  AnnalNode *node = data;

  for (guint i = 0; i < node->shape->n_fields; i++)
    member_clear (node, &node->shape->fields[i]);
  g_clear_pointer (&node->extras, g_ptr_array_unref);
}

void
annal_node_unref (gpointer node)
{
  g_atomic_rc_box_release_full (node, node_clear);
}

static GPtrArray *
array_copy (GPtrArray *array, GCopyFunc copy)
{
  return array != NULL ? g_ptr_array_copy (array, copy, NULL) : NULL;
}

static void
member_copy (AnnalNode *to, const AnnalNode *from, const AnnalField *field)
{
  switch (field->kind)
    {
    case ANNAL_FIELD_KIND_TEXT:
    case ANNAL_FIELD_KIND_ID:
    case ANNAL_FIELD_KIND_DECIMAL:
      ANNAL_FIELD_AT (to, field, char *) = g_strdup (ANNAL_FIELD_GET (from, field, char *));
      break;
    case ANNAL_FIELD_KIND_COUNT:
      ANNAL_FIELD_AT (to, field, gint64) = ANNAL_FIELD_GET (from, field, gint64);
      break;
    case ANNAL_FIELD_KIND_FLAG:
    case ANNAL_FIELD_KIND_WORD:
      ANNAL_FIELD_AT (to, field, int) = ANNAL_FIELD_GET (from, field, int);
      break;
    case ANNAL_FIELD_KIND_NODE:
      if (ANNAL_FIELD_GET (from, field, gpointer) != NULL)
        ANNAL_FIELD_AT (to, field, gpointer) = annal_node_ref (ANNAL_FIELD_GET (from, field, gpointer));
      break;
    case ANNAL_FIELD_KIND_NODES:
    case ANNAL_FIELD_KIND_ATTRIBUTES:
      ANNAL_FIELD_AT (to, field, GPtrArray *) = array_copy (ANNAL_FIELD_GET (from, field, GPtrArray *), node_copy_ref);
      break;
    case ANNAL_FIELD_KIND_TEXTS:
    case ANNAL_FIELD_KIND_IDS:
      ANNAL_FIELD_AT (to, field, GPtrArray *) = array_copy (ANNAL_FIELD_GET (from, field, GPtrArray *), text_copy);
      break;
    case ANNAL_FIELD_KIND_MAP:
      ANNAL_FIELD_AT (to, field, GPtrArray *) = array_copy (ANNAL_FIELD_GET (from, field, GPtrArray *), map_entry_copy);
      break;
    }
}

gpointer
annal_node_copy (gconstpointer data)
{
  const AnnalNode *from = data;
  AnnalNode *to = annal_node_new (from->shape);

  for (guint i = 0; i < from->shape->n_fields; i++)
    member_copy (to, from, &from->shape->fields[i]);
  to->extras = array_copy (from->extras, extra_copy);
  to->height = from->height;
  return to;
}

static gboolean
arrays_equal (const GPtrArray *a, const GPtrArray *b, GEqualFunc equal)
{
  guint n = a != NULL ? a->len : 0;

  if (n != (b != NULL ? b->len : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

static gboolean
map_entries_equal (gconstpointer a, gconstpointer b)
{
  const AnnalMapEntry *x = a;
  const AnnalMapEntry *y = b;

  return strcmp (x->key, y->key) == 0 && arrays_equal (x->values, y->values, g_str_equal);
}

static gboolean
extras_equal (gconstpointer a, gconstpointer b)
{
  const AnnalExtra *x = a;
  const AnnalExtra *y = b;

  return strcmp (x->name, y->name) == 0 && strcmp (x->json, y->json) == 0;
}

static gboolean
array_members_equal (const AnnalNode *a, const AnnalNode *b, const AnnalField *field, GEqualFunc equal)
{
  return arrays_equal (ANNAL_FIELD_GET (a, field, GPtrArray *), ANNAL_FIELD_GET (b, field, GPtrArray *), equal);
}

static gboolean
members_equal (const AnnalNode *a, const AnnalNode *b, const AnnalField *field)
{
  const AnnalNode *x, *y;

  switch (field->kind)
    {
    case ANNAL_FIELD_KIND_TEXT:
    case ANNAL_FIELD_KIND_ID:
    case ANNAL_FIELD_KIND_DECIMAL:
      return g_strcmp0 (ANNAL_FIELD_GET (a, field, char *), ANNAL_FIELD_GET (b, field, char *)) == 0;
    case ANNAL_FIELD_KIND_COUNT:
      return ANNAL_FIELD_GET (a, field, gint64) == ANNAL_FIELD_GET (b, field, gint64);
    case ANNAL_FIELD_KIND_FLAG:
      return !ANNAL_FIELD_GET (a, field, gboolean) == !ANNAL_FIELD_GET (b, field, gboolean);
    case ANNAL_FIELD_KIND_WORD:
      return ANNAL_FIELD_GET (a, field, int) == ANNAL_FIELD_GET (b, field, int);
    case ANNAL_FIELD_KIND_NODE:
      x = ANNAL_FIELD_GET (a, field, const AnnalNode *);
      y = ANNAL_FIELD_GET (b, field, const AnnalNode *);
      return x == y || (x != NULL && y != NULL && annal_node_equal (x, y));
    case ANNAL_FIELD_KIND_NODES:
    case ANNAL_FIELD_KIND_ATTRIBUTES:
      return array_members_equal (a, b, field, annal_node_equal);
    case ANNAL_FIELD_KIND_TEXTS:
    case ANNAL_FIELD_KIND_IDS:
      return array_members_equal (a, b, field, g_str_equal);
    case ANNAL_FIELD_KIND_MAP:
      return array_members_equal (a, b, field, map_entries_equal);
    }
  g_assert_not_reached ();
}

gboolean
annal_node_equal (gconstpointer a, gconstpointer b)
{
  const AnnalNode *x = a;
  const AnnalNode *y = b;

  if (x == y)
    return TRUE;
  if (x->shape != y->shape)
    return FALSE;
  for (guint i = 0; i < x->shape->n_fields; i++)
    if (!members_equal (x, y, &x->shape->fields[i]))
      return FALSE;
  return arrays_equal (x->extras, y->extras, extras_equal);
}

/* The names of the members of @child, which @parent's JSON object holds. */
static void
add_flattened_names (GPtrArray *names, const AnnalNode *child)
{
  for (guint i = 0; i < child->shape->n_fields; i++)
    if (annal_node_has (child, &child->shape->fields[i]))
      g_ptr_array_add (names, g_strdup (child->shape->fields[i].name));
}

static void
add_differing_member (GPtrArray *names, const AnnalNode *a, const AnnalNode *b, const AnnalField *field)
{
  const AnnalNode *x, *y;

  if (members_equal (a, b, field))
    return;
  if (field->kind != ANNAL_FIELD_KIND_NODE || !(field->flags & ANNAL_FIELD_FLATTEN))
    {
      g_ptr_array_add (names, g_strdup (field->name));
      return;
    }
  x = ANNAL_FIELD_GET (a, field, const AnnalNode *);
  y = ANNAL_FIELD_GET (b, field, const AnnalNode *);
  if (x == NULL || y == NULL)
    add_flattened_names (names, x != NULL ? x : y);
  else
    annal_node_add_differences (x, y, names);
}

/* Both lists are sorted by name. */
static void
add_differing_extras (GPtrArray *names, const GPtrArray *a, const GPtrArray *b)
{
  for (guint i = 0; a != NULL && i < a->len; i++)
    {
      const AnnalExtra *extra = g_ptr_array_index (a, i);

      if (g_strcmp0 (annal_extras_get (b, extra->name), extra->json) != 0)
        g_ptr_array_add (names, g_strdup (extra->name));
    }
  for (guint i = 0; b != NULL && i < b->len; i++)
    {
      const AnnalExtra *extra = g_ptr_array_index (b, i);

      if (annal_extras_get (a, extra->name) == NULL)
        g_ptr_array_add (names, g_strdup (extra->name));
    }
}

void
annal_node_add_differences (gconstpointer a, gconstpointer b, GPtrArray *names)
{
  const AnnalNode *x = a;
  const AnnalNode *y = b;

  g_assert (x->shape == y->shape);
  for (guint i = 0; i < x->shape->n_fields; i++)
    add_differing_member (names, x, y, &x->shape->fields[i]);
  add_differing_extras (names, x->extras, y->extras);
}

/* What a node contains was sealed when it was set, so that this need not
 * descend.
 */
void
annal_node_seal (gpointer node)
{
  AnnalNode *self = node;

  /* Another thread may be reading one that is sealed already. */
  if (!self->sealed)
    self->sealed = TRUE;
}

gboolean
annal_node_is_open (gconstpointer node)
{
  return node != NULL && !((const AnnalNode *) node)->sealed;
}

const AnnalField *
annal_shape_lookup (const AnnalShape *shape, const char *name, gsize length)
{
  for (guint i = 0; i < shape->n_fields; i++)
    {
      const AnnalField *field = &shape->fields[i];

      if (strncmp (field->name, name, length) == 0 && field->name[length] == '\0')
        return field;
    }
  return NULL;
}

gboolean
annal_node_has (const AnnalNode *node, const AnnalField *field)
{
  switch (field->kind)
    {
    case ANNAL_FIELD_KIND_COUNT:
      return ANNAL_FIELD_GET (node, field, gint64) >= 0;
    case ANNAL_FIELD_KIND_FLAG:
    case ANNAL_FIELD_KIND_WORD:
      return ANNAL_FIELD_GET (node, field, int) != 0;
    default:
      return ANNAL_FIELD_GET (node, field, gconstpointer) != NULL;
    }
}

gboolean
annal_node_is_bare (const AnnalNode *node)
{
  gboolean found = FALSE;

  if (node->shape->bare == NULL || node->extras != NULL)
    return FALSE;
  for (guint i = 0; i < node->shape->n_fields; i++)
    {
      const AnnalField *field = &node->shape->fields[i];

      if (!annal_node_has (node, field))
        continue;
      if (strcmp (field->name, node->shape->bare) != 0)
        return FALSE;
      found = TRUE;
    }
  return found;
}

void
annal_node_set_text (gpointer node, char **member, const char *text)
{
  if (*member == text)
    return;
  g_free (*member);
  *member = g_strdup (text);
}

/* Seals a node that becomes part of another. */
static gpointer
adopt (AnnalNode *node, AnnalNode *child)
{
  annal_node_seal (child);
  node->height = MAX (node->height, child->height + 1);
  return annal_node_ref (child);
}

/* A node that holds itself would never be freed, nor written to an end. Through
 * another it cannot: what is adopted is sealed, and adopts no more.
 */
static gboolean
may_adopt (const AnnalNode *node, const AnnalNode *child)
{
  return child == NULL || (child != node && child->height < ANNAL_NODE_MAX_HEIGHT);
}

void
annal_node_set_node (gpointer node, gpointer *member, gpointer child)
{
  g_return_if_fail (may_adopt (node, child));
  if (child != NULL)
    adopt (node, child);
  if (*member != NULL)
    annal_node_unref (*member);
  *member = child;
}

void
annal_node_add_node (gpointer node, GPtrArray **member, gpointer child)
{
  g_return_if_fail (may_adopt (node, child));
  if (*member == NULL)
    *member = g_ptr_array_new_with_free_func (annal_node_unref);
  g_ptr_array_add (*member, adopt (node, child));
}

void
annal_node_add_text (gpointer node, GPtrArray **member, const char *text)
{
  if (*member == NULL)
    *member = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (*member, g_strdup (text));
}

void
annal_node_clear_array (gpointer node, GPtrArray **member)
{
  g_clear_pointer (member, g_ptr_array_unref);
}

/* The place of @name in an array of structs that begin with their name and
 * are sorted by it, or where it belongs.
 */
static guint
find_by_name (const GPtrArray *array, const char *name, gboolean *found)
{
  guint low = 0, high = array->len;

  *found = FALSE;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (*(char *const *) g_ptr_array_index (array, middle), name);

      if (order == 0)
        {
          *found = TRUE;
          return middle;
        }
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
annal_node_add_to_map (gpointer node, GPtrArray **member, const char *key, const char *value)
{
  gboolean found;
  guint at;
  AnnalMapEntry *entry;

  if (*member == NULL)
    *member = g_ptr_array_new_with_free_func (map_entry_free);
  at = find_by_name (*member, key, &found);
  if (!found)
    g_ptr_array_insert (*member, at, map_entry_new (key));
  entry = g_ptr_array_index (*member, at);
  g_ptr_array_add (entry->values, g_strdup (value));
}

void
annal_node_remove_from_map (gpointer node, GPtrArray **member, const char *key)
{
  gboolean found = FALSE;
  guint at = *member != NULL ? find_by_name (*member, key, &found) : 0;

  g_assert (!((AnnalNode *) node)->sealed);
  if (found)
    g_ptr_array_remove_index (*member, at);
  if (*member != NULL && (*member)->len == 0)
    annal_node_clear_array (node, member);
}

const char *const *
annal_map_get (const GPtrArray *map, const char *key)
{
  gboolean found;
  guint at;

  if (map == NULL)
    return NULL;
  at = find_by_name (map, key, &found);
  if (!found)
    return NULL;
  return (const char *const *) ((AnnalMapEntry *) g_ptr_array_index (map, at))->values->pdata;
}

const char **
annal_map_dup_keys (const GPtrArray *map)
{
  guint n = map != NULL ? map->len : 0;
  const char **keys = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    keys[i] = ((AnnalMapEntry *) g_ptr_array_index (map, i))->key;
  return keys;
}

void
annal_extras_take (GPtrArray **extras, const char *name, char *json)
{
  AnnalExtra *extra;
  gboolean found;
  guint at;

  if (*extras == NULL)
    *extras = g_ptr_array_new_with_free_func (extra_free);
  at = find_by_name (*extras, name, &found);
  if (!found)
    {
      extra = g_new0 (AnnalExtra, 1);
      extra->name = g_strdup (name);
      g_ptr_array_insert (*extras, at, extra);
    }
  extra = g_ptr_array_index (*extras, at);
  g_free (extra->json);
  extra->json = json;
}

void
annal_extras_remove (GPtrArray **extras, const char *name)
{
  gboolean found = FALSE;
  guint at = *extras != NULL ? find_by_name (*extras, name, &found) : 0;

  if (found)
    g_ptr_array_remove_index (*extras, at);
  if (*extras != NULL && (*extras)->len == 0)
    g_clear_pointer (extras, g_ptr_array_unref);
}

gboolean
annal_node_knows (const AnnalNode *node, const char *name)
{
  for (guint i = 0; i < node->shape->n_fields; i++)
    {
      const AnnalField *field = &node->shape->fields[i];
      gboolean flat = (field->flags & ANNAL_FIELD_FLATTEN) != 0;

      if (flat && annal_shape_lookup (field->shape, name, strlen (name)) != NULL)
        return TRUE;
      if (!(flat && field->kind == ANNAL_FIELD_KIND_NODE) && strcmp (field->name, name) == 0)
        return TRUE;
    }
  return FALSE;
}

GPtrArray *
annal_extras_copy (GPtrArray *extras)
{
  return array_copy (extras, extra_copy);
}

void
annal_node_take_extra (gpointer node, const char *name, char *json)
{
  annal_extras_take (&((AnnalNode *) node)->extras, name, json);
}

const char *
annal_extras_get (const GPtrArray *extras, const char *name)
{
  gboolean found;
  guint at;

  if (extras == NULL)
    return NULL;
  at = find_by_name (extras, name, &found);
  return found ? ((AnnalExtra *) g_ptr_array_index (extras, at))->json : NULL;
}

const char *
annal_node_get_extra (gconstpointer node, const char *name)
{
  return annal_extras_get (((const AnnalNode *) node)->extras, name);
}

void
annal_pointer_append (GString *pointer, const char *segment)
{
  for (; segment != NULL && *segment != '\0'; segment++)
    if (*segment == '~')
      g_string_append (pointer, "~0");
    else if (*segment == '/')
      g_string_append (pointer, "~1");
    else
      g_string_append_c (pointer, *segment);
}

typedef struct
{
  AnnalNodeVisit visit;
  gpointer data;
  GString *pointer;
} Walk;

static void walk_node (Walk *walk, const AnnalNode *node);

void
annal_pointer_append_index (GString *pointer, guint index)
{
  g_string_append_c (pointer, '/');
  if (index < 10)
    g_string_append_c (pointer, (char) ('0' + index));
  else
    g_string_append_printf (pointer, "%u", index);
}

static void
walk_array (Walk *walk, const GPtrArray *array)
{
  gsize length = walk->pointer->len;

  for (guint i = 0; array != NULL && i < array->len; i++)
    {
      annal_pointer_append_index (walk->pointer, i);
      walk_node (walk, g_ptr_array_index (array, i));
      g_string_truncate (walk->pointer, length);
    }
}

/* An attribute's name is a key of the object, and its values are the array
 * under it.
 */
static void
walk_attributes (Walk *walk, const GPtrArray *array)
{
  const AnnalField *name = &annal_attribute_shape.fields[0];
  const AnnalField *values = &annal_attribute_shape.fields[1];
  gsize length = walk->pointer->len;

  for (guint i = 0; array != NULL && i < array->len; i++)
    {
      const AnnalNode *attribute = g_ptr_array_index (array, i);

      g_string_append_c (walk->pointer, '/');
      annal_pointer_append (walk->pointer, ANNAL_FIELD_GET (attribute, name, const char *));
      walk->visit (attribute, name, walk->pointer->str, walk->data);
      walk_array (walk, ANNAL_FIELD_GET (attribute, values, GPtrArray *));
      g_string_truncate (walk->pointer, length);
    }
}

/* Names are short, and appended for every member of every record. */
static void
append_name (GString *pointer, const char *name)
{
  g_string_append_c (pointer, '/');
  for (; *name != '\0'; name++)
    g_string_append_c (pointer, *name);
}

static void
walk_member (Walk *walk, const AnnalNode *node, const AnnalField *field)
{
  gsize length = walk->pointer->len;
  gboolean flat = (field->flags & ANNAL_FIELD_FLATTEN) && field->kind == ANNAL_FIELD_KIND_NODE;

  if (!flat)
    append_name (walk->pointer, field->name);
  walk->visit (node, field, walk->pointer->str, walk->data);
  if (field->kind == ANNAL_FIELD_KIND_NODE && annal_node_has (node, field))
    walk_node (walk, ANNAL_FIELD_GET (node, field, const AnnalNode *));
  else if (field->kind == ANNAL_FIELD_KIND_NODES)
    walk_array (walk, ANNAL_FIELD_GET (node, field, GPtrArray *));
  else if (field->kind == ANNAL_FIELD_KIND_ATTRIBUTES)
    walk_attributes (walk, ANNAL_FIELD_GET (node, field, GPtrArray *));
  g_string_truncate (walk->pointer, length);
}

/* Most members of most nodes are absent. */
static void
walk_node (Walk *walk, const AnnalNode *node)
{
  for (guint i = 0; i < node->shape->n_fields; i++)
    {
      const AnnalField *field = &node->shape->fields[i];

      if ((field->flags & ANNAL_FIELD_REQUIRED) || annal_node_has (node, field))
        walk_member (walk, node, field);
    }
}

void
annal_node_visit (const AnnalNode *node, AnnalNodeVisit visit, gpointer data)
{
  g_autoptr (GString) pointer = g_string_sized_new (64);
  Walk walk = { .visit = visit, .data = data, .pointer = pointer };

  walk_node (&walk, node);
}

static void fetch_node (const AnnalNode *node, guint depth);

static void
fetch_array (const GPtrArray *array, guint depth)
{
  if (depth == 0)
    __builtin_prefetch (array->pdata);
  for (guint i = 0; depth > 0 && i < array->len; i++)
    fetch_node (g_ptr_array_index (array, i), depth - 1);
}

static void
fetch_member (const AnnalNode *node, const AnnalField *field, guint depth)
{
  if (field->kind == ANNAL_FIELD_KIND_COUNT || !annal_node_has (node, field))
    return;
  if (field->kind == ANNAL_FIELD_KIND_NODE)
    fetch_node (ANNAL_FIELD_GET (node, field, const AnnalNode *), depth);
  else if (depth > 0 && field->kind == ANNAL_FIELD_KIND_NODES)
    fetch_array (ANNAL_FIELD_GET (node, field, const GPtrArray *), depth - 1);
  else if (depth == 0 && field->kind != ANNAL_FIELD_KIND_FLAG && field->kind != ANNAL_FIELD_KIND_WORD)
    __builtin_prefetch (ANNAL_FIELD_GET (node, field, gconstpointer));
}

/* What is @depth pointers away from a node; all on the way to it has come. */
static void
fetch_node (const AnnalNode *node, guint depth)
{
  if (depth == 0)
    {
      __builtin_prefetch (node);
      __builtin_prefetch ((const char *) node + CACHE_LINE);
      return;
    }
  for (guint i = 0; i < node->shape->n_fields; i++)
    fetch_member (node, &node->shape->fields[i], depth - 1);
}

void
annal_records_fetch_ahead (AnnalRecord *const *records, guint n, guint depth)
{
  for (guint i = 0; i < depth; i++)
    if (FETCH_STEP * (depth - i) < n)
      fetch_node (&records[FETCH_STEP * (depth - i)]->node, i);
}
