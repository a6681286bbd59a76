/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "json/annal-json-node-private.h"

#include <math.h>

#include <annal/annal-error.h>

#include "base/annal-json-read-private.h"
#include "base/annal-json-write-private.h"
#include "base/annal-limits-private.h"

static gboolean write_json_node (AnnalJsonWrite *write, JsonNode *node, guint depth, GError **error);

static gboolean
write_double (AnnalJsonWrite *write, double value, GError **error)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    {
      g_set_error_literal (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "JSON has no infinity and no not-a-number");
      return FALSE;
    }
  annal_json_write_raw (write, g_ascii_dtostr (buffer, sizeof buffer, value));
  return TRUE;
}

static gboolean
write_json_value (AnnalJsonWrite *write, JsonNode *node, GError **error)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    {
      const char *text = json_node_get_string (node);

      if (g_utf8_validate (text, -1, NULL))
        {
          annal_json_write_string (write, text);
          return TRUE;
        }
      g_set_error_literal (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "a string is not UTF-8");
      return FALSE;
    }
  if (type == G_TYPE_DOUBLE)
    return write_double (write, json_node_get_double (node), error);
  if (type == G_TYPE_BOOLEAN)
    annal_json_write_bool (write, json_node_get_boolean (node));
  else
    annal_json_write_int (write, json_node_get_int (node));
  return TRUE;
}

static gboolean
write_json_object (AnnalJsonWrite *write, JsonObject *object, guint depth, GError **error)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  annal_json_write_begin_object (write);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      annal_json_write_key (write, name);
      if (!write_json_node (write, member, depth, error))
        return FALSE;
    }
  annal_json_write_end_object (write);
  return TRUE;
}

static gboolean
write_json_array (AnnalJsonWrite *write, JsonArray *array, guint depth, GError **error)
{
  annal_json_write_begin_array (write);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!write_json_node (write, json_array_get_element (array, i), depth, error))
      return FALSE;
  annal_json_write_end_array (write);
  return TRUE;
}

static gboolean
write_json_node (AnnalJsonWrite *write, JsonNode *node, guint depth, GError **error)
{
  guint64 max = annal_limits_default ()->values[ANNAL_LIMIT_DEPTH];

  if (depth > max)
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_LIMIT,
                   "more than %" G_GUINT64_FORMAT " arrays and objects inside one another", max);
      return FALSE;
    }
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return write_json_object (write, json_node_get_object (node), depth + 1, error);
    case JSON_NODE_ARRAY:
      return write_json_array (write, json_node_get_array (node), depth + 1, error);
    case JSON_NODE_VALUE:
      return write_json_value (write, node, error);
    case JSON_NODE_NULL:
      annal_json_write_null (write);
      return TRUE;
    }
  g_assert_not_reached ();
}

char *
annal_json_node_to_text (JsonNode *node, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  AnnalJsonWrite write;

  annal_json_write_init (&write, out);
  if (!write_json_node (&write, node, 0, error))
    return NULL;
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
build_number (JsonBuilder *builder, AnnalJsonRead *in)
{
  g_autofree char *text = annal_json_read_dup_text (in);
  gint64 value;

  if (g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &value, NULL))
    json_builder_add_int_value (builder, value);
  else
    json_builder_add_double_value (builder, g_ascii_strtod (text, NULL));
}

static void
build_token (JsonBuilder *builder, AnnalJsonRead *in, AnnalJsonToken token)
{
  g_autofree char *text = NULL;

  switch (token)
    {
    case ANNAL_JSON_OBJECT_BEGIN:
      json_builder_begin_object (builder);
      break;
    case ANNAL_JSON_OBJECT_END:
      json_builder_end_object (builder);
      break;
    case ANNAL_JSON_ARRAY_BEGIN:
      json_builder_begin_array (builder);
      break;
    case ANNAL_JSON_ARRAY_END:
      json_builder_end_array (builder);
      break;
    case ANNAL_JSON_KEY:
      text = annal_json_read_dup_text (in);
      json_builder_set_member_name (builder, text);
      break;
    case ANNAL_JSON_STRING:
      text = annal_json_read_dup_text (in);
      json_builder_add_string_value (builder, text);
      break;
    case ANNAL_JSON_NUMBER:
      build_number (builder, in);
      break;
    case ANNAL_JSON_TRUE:
    case ANNAL_JSON_FALSE:
      json_builder_add_boolean_value (builder, token == ANNAL_JSON_TRUE);
      break;
    case ANNAL_JSON_NULL:
      json_builder_add_null_value (builder);
      break;
    case ANNAL_JSON_ERROR:
    case ANNAL_JSON_END:
      break;
    }
}

JsonNode *
annal_json_node_from_text (const char *text, gsize length)
{
  g_autoptr (AnnalLimits) limits = annal_limits_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (AnnalJsonRead) in = NULL;
  AnnalJsonToken token;

  /* What the library holds it must be able to hand out. */
  for (guint i = 0; i < ANNAL_N_LIMITS; i++)
    annal_limits_set (limits, i, G_MAXUINT32);
  in = annal_json_read_new_for_data (text, length, ANNAL_JSON_READ_DEFAULT, limits);
  while ((token = annal_json_read_next (in)) != ANNAL_JSON_END)
    {
      if (token == ANNAL_JSON_ERROR)
        return NULL;
      build_token (builder, in, token);
    }
  return json_builder_get_root (builder);
}
