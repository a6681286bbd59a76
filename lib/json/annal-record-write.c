/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "json/annal-record-write-private.h"

#include <string.h>

#include "model/annal-shapes-private.h"
#include "model/annal-vocabulary-private.h"

/* One member to write: a field of @node, or an unknown member. */
typedef struct
{
  const char *name;
  const AnnalNode *node;
  const AnnalField *field;
  const char *json;
} Member;

static void write_node (AnnalJsonWrite *write, const AnnalNode *node, gboolean sorted);

static void
write_texts (AnnalJsonWrite *write, const GPtrArray *texts)
{
  annal_json_write_begin_array (write);
  for (guint i = 0; i < texts->len; i++)
    annal_json_write_string (write, g_ptr_array_index (texts, i));
  annal_json_write_end_array (write);
}

static void
write_nodes (AnnalJsonWrite *write, const GPtrArray *nodes, gboolean sorted)
{
  annal_json_write_begin_array (write);
  for (guint i = 0; i < nodes->len; i++)
    write_node (write, g_ptr_array_index (nodes, i), sorted);
  annal_json_write_end_array (write);
}

static void
write_map (AnnalJsonWrite *write, const GPtrArray *map)
{
  annal_json_write_begin_object (write);
  for (guint i = 0; i < map->len; i++)
    {
      const AnnalMapEntry *entry = g_ptr_array_index (map, i);

      annal_json_write_key (write, entry->key);
      if (entry->values->len == 1)
        annal_json_write_string (write, g_ptr_array_index (entry->values, 0));
      else
        write_texts (write, entry->values);
    }
  annal_json_write_end_object (write);
}

/* Whether a value is given by nobody in particular, in one bare word. */
static gboolean
is_bare_rival (const AnnalNode *rival)
{
  const AnnalNode *value = ANNAL_FIELD_GET (rival, &annal_attribute_value_shape.fields[0], const AnnalNode *);

  return !annal_node_has (rival, &annal_attribute_value_shape.fields[1]) && rival->extras == NULL &&
         value != NULL && annal_node_is_bare (value);
}

static void
write_rival (AnnalJsonWrite *write, const AnnalNode *rival, gboolean sorted)
{
  if (is_bare_rival (rival))
    write_node (write, ANNAL_FIELD_GET (rival, &annal_attribute_value_shape.fields[0], const AnnalNode *), sorted);
  else
    write_node (write, rival, sorted);
}

/* One bare word stands alone; all else is an array. */
static void
write_rivals (AnnalJsonWrite *write, const GPtrArray *rivals, gboolean sorted)
{
  if (rivals != NULL && rivals->len == 1 && is_bare_rival (g_ptr_array_index (rivals, 0)))
    {
      write_rival (write, g_ptr_array_index (rivals, 0), sorted);
      return;
    }
  annal_json_write_begin_array (write);
  for (guint i = 0; rivals != NULL && i < rivals->len; i++)
    write_rival (write, g_ptr_array_index (rivals, i), sorted);
  annal_json_write_end_array (write);
}

static int
compare_attributes (gconstpointer a, gconstpointer b)
{
  const AnnalField *name = &annal_attribute_shape.fields[0];

  return g_strcmp0 (ANNAL_FIELD_GET (*(AnnalNode *const *) a, name, const char *),
                    ANNAL_FIELD_GET (*(AnnalNode *const *) b, name, const char *));
}

static void
write_attributes (AnnalJsonWrite *write, GPtrArray *attributes, gboolean sorted)
{
  const AnnalField *name = &annal_attribute_shape.fields[0];
  const AnnalField *values = &annal_attribute_shape.fields[1];
  g_autoptr (GPtrArray) order = g_ptr_array_copy (attributes, NULL, NULL);

  g_ptr_array_set_free_func (order, NULL);
  g_ptr_array_sort (order, compare_attributes);
  annal_json_write_begin_object (write);
  for (guint i = 0; i < order->len; i++)
    {
      const AnnalNode *attribute = g_ptr_array_index (order, i);

      if (ANNAL_FIELD_GET (attribute, name, const char *) == NULL)
        continue;
      annal_json_write_key (write, ANNAL_FIELD_GET (attribute, name, const char *));
      write_rivals (write, ANNAL_FIELD_GET (attribute, values, GPtrArray *), sorted);
    }
  annal_json_write_end_object (write);
}

static void
write_member (AnnalJsonWrite *write, const AnnalNode *node, const AnnalField *field, gboolean sorted)
{
  switch (field->kind)
    {
    case ANNAL_FIELD_KIND_TEXT:
    case ANNAL_FIELD_KIND_ID:
    case ANNAL_FIELD_KIND_DECIMAL:
      annal_json_write_string (write, ANNAL_FIELD_GET (node, field, const char *));
      break;
    case ANNAL_FIELD_KIND_COUNT:
      annal_json_write_int (write, ANNAL_FIELD_GET (node, field, gint64));
      break;
    case ANNAL_FIELD_KIND_FLAG:
      annal_json_write_bool (write, ANNAL_FIELD_GET (node, field, gboolean));
      break;
    case ANNAL_FIELD_KIND_WORD:
      annal_json_write_string (write, annal_word_get (field->get_enum_type (), ANNAL_FIELD_GET (node, field, int)));
      break;
    case ANNAL_FIELD_KIND_NODE:
      write_node (write, ANNAL_FIELD_GET (node, field, const AnnalNode *), sorted);
      break;
    case ANNAL_FIELD_KIND_NODES:
      write_nodes (write, ANNAL_FIELD_GET (node, field, GPtrArray *), sorted);
      break;
    case ANNAL_FIELD_KIND_ATTRIBUTES:
      write_attributes (write, ANNAL_FIELD_GET (node, field, GPtrArray *), sorted);
      break;
    case ANNAL_FIELD_KIND_TEXTS:
    case ANNAL_FIELD_KIND_IDS:
      write_texts (write, ANNAL_FIELD_GET (node, field, GPtrArray *));
      break;
    case ANNAL_FIELD_KIND_MAP:
      write_map (write, ANNAL_FIELD_GET (node, field, GPtrArray *));
      break;
    }
}

/* The child whose members stand in the parent's object, if it can be written
 * so without losing anything.
 */
static const AnnalNode *
get_flat_child (const AnnalNode *node, const AnnalField *field)
{
  const AnnalNode *child = NULL;

  if (!(field->flags & ANNAL_FIELD_FLATTEN) || !annal_node_has (node, field))
    return NULL;
  if (field->kind == ANNAL_FIELD_KIND_NODE)
    return ANNAL_FIELD_GET (node, field, const AnnalNode *);
  if (ANNAL_FIELD_GET (node, field, GPtrArray *)->len == 1)
    child = g_ptr_array_index (ANNAL_FIELD_GET (node, field, GPtrArray *), 0);
  return child != NULL && child->extras == NULL ? child : NULL;
}

static void
collect_members (GArray *members, const AnnalNode *node)
{
  for (guint i = 0; i < node->shape->n_fields; i++)
    {
      const AnnalField *field = &node->shape->fields[i];
      const AnnalNode *flat = get_flat_child (node, field);
      Member member = { .name = field->name, .node = node, .field = field };

      if (flat != NULL)
        collect_members (members, flat);
      else if (annal_node_has (node, field))
        g_array_append_val (members, member);
    }
  for (guint i = 0; node->extras != NULL && i < node->extras->len; i++)
    {
      const AnnalExtra *extra = g_ptr_array_index (node->extras, i);
      Member member = { .name = extra->name, .json = extra->json };

      g_array_append_val (members, member);
    }
}

static int
compare_members (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Member *) a)->name, ((const Member *) b)->name);
}

void
annal_record_write (AnnalJsonWrite *write, const AnnalNode *node, const char *type, gboolean sorted)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (Member));

  collect_members (members, node);
  if (sorted)
    g_array_sort (members, compare_members);
  annal_json_write_begin_object (write);
  if (type != NULL)
    {
      annal_json_write_key (write, "type");
      annal_json_write_string (write, type);
    }
  for (guint i = 0; i < members->len; i++)
    {
      const Member *member = &g_array_index (members, Member, i);

      annal_json_write_key (write, member->name);
      if (member->json != NULL)
        annal_json_write_raw (write, member->json);
      else
        write_member (write, member->node, member->field, sorted);
    }
  annal_json_write_end_object (write);
}

static void
write_node (AnnalJsonWrite *write, const AnnalNode *node, gboolean sorted)
{
  const AnnalField *bare;

  if (!annal_node_is_bare (node))
    {
      annal_record_write (write, node, NULL, sorted);
      return;
    }
  bare = annal_shape_lookup (node->shape, node->shape->bare, strlen (node->shape->bare));
  annal_json_write_string (write, ANNAL_FIELD_GET (node, bare, const char *));
}
