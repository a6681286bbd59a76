/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The token reader against json-glib, as an independent opinion: for well-formed
 * documents both must see the same tree. Left out is what json-glib is known to
 * read wrongly: integers beyond 64 bits, and equal keys.
 */

#include <string.h>

#include <json-glib/json-glib.h>

#include "annal-test.h"
#include "base/annal-json-write-private.h"

#define SEED 47
#define N_DOCUMENTS 400

/* A tree from tokens, told in a line; the reader's current token begins it. */
static void
tell_tokens (AnnalJsonRead *in, GString *out)
{
  AnnalJsonToken token = annal_json_read_get_token (in);
  g_autofree char *text = annal_json_read_dup_text (in);

  switch (token)
    {
    case ANNAL_JSON_OBJECT_BEGIN:
      g_string_append_c (out, '{');
      while (annal_json_read_next (in) == ANNAL_JSON_KEY)
        {
          g_autofree char *key = annal_json_read_dup_text (in);

          g_string_append_printf (out, "<%s>=", key);
          annal_json_read_next (in);
          tell_tokens (in, out);
        }
      g_string_append_c (out, '}');
      break;
    case ANNAL_JSON_ARRAY_BEGIN:
      g_string_append_c (out, '[');
      while (annal_json_read_next (in) > ANNAL_JSON_END && annal_json_read_get_token (in) != ANNAL_JSON_ARRAY_END)
        tell_tokens (in, out);
      g_string_append_c (out, ']');
      break;
    case ANNAL_JSON_STRING:
      g_string_append_printf (out, "<%s>", text);
      break;
    case ANNAL_JSON_NUMBER:
      if (strpbrk (text, ".eE") != NULL)
        g_string_append_printf (out, "(%.17g)", g_ascii_strtod (text, NULL));
      else
        g_string_append_printf (out, "(%" G_GINT64_FORMAT ")", g_ascii_strtoll (text, NULL, 10));
      break;
    default:
      g_string_append (out, token == ANNAL_JSON_TRUE ? "true" : token == ANNAL_JSON_FALSE ? "false" :
                            token == ANNAL_JSON_NULL ? "null" : "wrong");
    }
}

static void tell_node (JsonNode *node, GString *out);

static void
tell_object (JsonObject *object, GString *out)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *member;

  g_string_append_c (out, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &member))
    {
      g_string_append_printf (out, "<%s>=", key);
      tell_node (member, out);
    }
  g_string_append_c (out, '}');
}

static void
tell_array (JsonArray *array, GString *out)
{
  g_string_append_c (out, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    tell_node (json_array_get_element (array, i), out);
  g_string_append_c (out, ']');
}

static void
tell_node (JsonNode *node, GString *out)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    tell_object (json_node_get_object (node), out);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    tell_array (json_node_get_array (node), out);
  else if (JSON_NODE_HOLDS_NULL (node))
    g_string_append (out, "null");
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    g_string_append_printf (out, "<%s>", json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    g_string_append_printf (out, "(%" G_GINT64_FORMAT ")", json_node_get_int (node));
  else if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    g_string_append_printf (out, "(%.17g)", json_node_get_double (node));
  else
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
}

static void
check_document (const char *text)
{
  g_autoptr (AnnalJsonRead) in = annal_json_read_new_for_data (text, strlen (text), ANNAL_JSON_READ_UNIQUE_KEYS, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GString) ours = g_string_new (NULL);
  g_autoptr (GString) theirs = g_string_new (NULL);

  annal_json_read_next (in);
  tell_tokens (in, ours);
  CHECK_ROW (text, annal_json_read_next (in) == ANNAL_JSON_END);

  if (json_parser_load_from_data (parser, text, -1, NULL))
    tell_node (json_parser_get_root (parser), theirs);
  CHECK_TEXT (text, ours->str, theirs->str);
}

static void
written_by_hand (void)
{
  static const char *const texts[] = {
    "0",
    "-0",
    "9223372036854775807",
    "-9223372036854775808",
    "[0.1, 1e3, 1E-3, 2.5e+2, -1.25]",
    "\"\"",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
    "\"\\u00e9\\u20ac\\ud83d\\ude00\"",
    "\"é€😀\"",
    "[[], {}, [[]], [{}], {\"\": {}}]",
    " { \"a\" : [ true , false , null ] , \"b\" : \"c\" } ",
    "[1,\n\t2\r\n,3]",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    check_document (texts[i]);
}

static void
put_blanks (GRand *rand, GString *out)
{
  while (g_rand_int_range (rand, 0, 3) == 0)
    g_string_append_c (out, " \t\n\r"[g_rand_int_range (rand, 0, 4)]);
}

static void
put_string (GRand *rand, GString *out)
{
  static const char *const pieces[] = {
    "a", "text", "é", "한국", "😀", "\\n", "\\\"", "\\\\", "\\/", "\\u00e9", "\\u0041", "\\ud83d\\ude00", "\\u20AC",
    "[", "}", ",", ":", "a run of plain text that is longer than sixteen bytes",
  };

  g_string_append_c (out, '"');
  for (int n = g_rand_int_range (rand, 0, 6); n > 0; n--)
    g_string_append (out, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  g_string_append_c (out, '"');
}

static void
put_scalar (GRand *rand, GString *out)
{
  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      g_string_append_printf (out, "%d", g_rand_int_range (rand, G_MININT32, G_MAXINT32));
      break;
    case 1:
      g_string_append_printf (out, "%d.%de%d", g_rand_int_range (rand, -99, 99), g_rand_int_range (rand, 0, 9999),
                              g_rand_int_range (rand, -30, 30));
      break;
    case 2:
      g_string_append (out, g_rand_boolean (rand) ? "true" : "false");
      break;
    case 3:
      g_string_append (out, "null");
      break;
    default:
      put_string (rand, out);
    }
}

static void put_value (GRand *rand, GString *out, guint depth);

static void
put_container (GRand *rand, GString *out, guint depth)
{
  gboolean is_object = g_rand_boolean (rand);
  int n = g_rand_int_range (rand, 0, 20);

  g_string_append_c (out, is_object ? '{' : '[');
  put_blanks (rand, out);
  for (int i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      put_blanks (rand, out);
      if (is_object)
        {
          g_string_append_printf (out, "\"%s%d\"", g_rand_boolean (rand) ? "k" : "\\u006b\\t", i);
          put_blanks (rand, out);
          g_string_append_c (out, ':');
          put_blanks (rand, out);
        }
      put_value (rand, out, depth + 1);
      put_blanks (rand, out);
    }
  g_string_append_c (out, is_object ? '}' : ']');
}

static void
put_value (GRand *rand, GString *out, guint depth)
{
  if (depth < 6 && g_rand_int_range (rand, 0, 1 + (gint32) depth * 3) == 0)
    put_container (rand, out, depth);
  else
    put_scalar (rand, out);
}

static void
generated (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      put_value (rand, text, 0);
      check_document (text->str);
    }
}

static const AnnalTest tests[] = {
  { "written-by-hand", written_by_hand },
  { "generated", generated },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "json-oracle", tests, G_N_ELEMENTS (tests));
}
