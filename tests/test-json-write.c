/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The token writer, the reflowing for reading, and the one form of a value.
 * Compiled twice, the second time with the portable scanners.
 */

#include <string.h>

#include "annal-test.h"
#include "base/annal-json-write-private.h"

static void
tokens (void)
{
  g_autoptr (GString) out = g_string_new ("before ");
  AnnalJsonWrite writer;

  annal_json_write_init (&writer, out);
  annal_json_write_begin_object (&writer);
  annal_json_write_key (&writer, "empty");
  annal_json_write_begin_array (&writer);
  annal_json_write_end_array (&writer);
  annal_json_write_key (&writer, "list");
  annal_json_write_begin_array (&writer);
  annal_json_write_begin_object (&writer);
  annal_json_write_end_object (&writer);
  annal_json_write_int (&writer, G_MININT64);
  annal_json_write_int (&writer, 0);
  annal_json_write_bool (&writer, TRUE);
  annal_json_write_bool (&writer, FALSE);
  annal_json_write_null (&writer);
  annal_json_write_string (&writer, "a\"b");
  annal_json_write_raw (&writer, "1e22");
  annal_json_write_begin_array (&writer);
  annal_json_write_int (&writer, 1);
  annal_json_write_end_array (&writer);
  annal_json_write_end_array (&writer);
  annal_json_write_key (&writer, "k\"ey");
  annal_json_write_raw (&writer, "{\"x\":[]}");
  annal_json_write_key (&writer, "");
  annal_json_write_string (&writer, "");
  annal_json_write_members (&writer, "\"m\":1,\"n\":2", 11);
  annal_json_write_name (&writer, "o");
  annal_json_write_begin_object (&writer);
  annal_json_write_members (&writer, "\"p\":3", 5);
  annal_json_write_end_object (&writer);
  annal_json_write_end_object (&writer);

  CHECK_TEXT ("commas", out->str,
              "before {\"empty\":[],\"list\":[{},-9223372036854775808,0,true,false,null,\"a\\\"b\",1e22,[1]],"
              "\"k\\\"ey\":{\"x\":[]},\"\":\"\",\"m\":1,\"n\":2,\"o\":{\"p\":3}}");
}

static void
escapes (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    const char *expected;
  } rows[] = {
    { "nothing", "", "\"\"" },
    { "plain", "plain", "\"plain\"" },
    { "quote and backslash", "\"\\", "\"\\\"\\\\\"" },
    { "short forms", "\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"" },
    { "other controls", "\x01\x07\x0b\x0e\x1f", "\"\\u0001\\u0007\\u000b\\u000e\\u001f\"" },
    { "slash, apostrophe, less, delete", "/'<>&\x7f", "\"/'<>&\x7f\"" },
    { "beyond ASCII", "é€😀\xe2\x80\xa8", "\"é€😀\xe2\x80\xa8\"" },
    { "at the end of sixteen", "abcdefghijklmno\n", "\"abcdefghijklmno\\n\"" },
    { "after sixteen", "abcdefghijklmnop\n", "\"abcdefghijklmnop\\n\"" },
    { "after sixteen beyond ASCII", "éééééééé\"é", "\"éééééééé\\\"é\"" },
    { "among long runs", "abcdefghijklmnopqrstuvwxyz\tabcdefghijklmnopqrstuvwxyz\\",
      "\"abcdefghijklmnopqrstuvwxyz\\tabcdefghijklmnopqrstuvwxyz\\\\\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      annal_json_append_quoted (out, rows[i].text, strlen (rows[i].text));
      CHECK_TEXT (rows[i].label, out->str, rows[i].expected);
    }
}

/* Every byte at every distance from the ends of the scanner's steps: what is
 * read back is what was written.
 */
static void
escapes_read_back (void)
{
  for (guint c = 1; c < 0x80; c++)
    for (guint at = 0; at < 34; at++)
      {
        char text[36];
        g_autoptr (GString) out = g_string_new (NULL);
        g_autoptr (AnnalJsonRead) in = NULL;
        g_autofree char *back = NULL;

        memset (text, 'x', sizeof text - 1);
        text[sizeof text - 1] = '\0';
        text[at] = (char) c;
        annal_json_append_quoted (out, text, strlen (text));
        in = annal_json_read_new_for_data (out->str, out->len, 0, NULL);
        CHECK (annal_json_read_next (in) == ANNAL_JSON_STRING);
        back = annal_json_read_dup_text (in);
        CHECK_TEXT ("read back", back, text);
      }
}

static void
pretty (void)
{
  static const struct
  {
    const char *label;
    const char *compact;
    guint width;
    const char *expected;
  } rows[] = {
    { "a scalar", "12", 80, "12" },
    { "a scalar wider than the line", "\"abcdef\"", 3, "\"abcdef\"" },
    { "empty containers never break", "[]", 0, "[]" },
    { "an empty object", "{}", 1, "{}" },
    { "one that fits", "{\"a\":1,\"b\":[2,3]}", 80, "{\"a\": 1, \"b\": [2, 3]}" },
    { "one that just fits", "{\"a\":1,\"b\":[2,3]}", 21, "{\"a\": 1, \"b\": [2, 3]}" },
    { "one that just does not", "{\"a\":1,\"b\":[2,3]}", 20, "{\n  \"a\": 1,\n  \"b\": [2, 3]\n}" },
    { "no width at all", "{\"a\":1,\"b\":[2,{}]}", 0, "{\n  \"a\": 1,\n  \"b\": [\n    2,\n    {}\n  ]\n}" },
    { "the comma must fit", "[[1,2],3]", 9, "[\n  [1, 2],\n  3\n]" },
    { "no room for the comma", "[[1,2],3]", 8, "[\n  [\n    1,\n    2\n  ],\n  3\n]" },
    { "the last needs no comma", "[3,[1,2]]", 8, "[\n  3,\n  [1, 2]\n]" },
    { "brackets and signs in strings", "[\"[{,:}]\",\"\\\"]\\\\\"]", 12, "[\n  \"[{,:}]\",\n  \"\\\"]\\\\\"\n]" },
    { "columns are code points", "[\"ééé\",1]", 10, "[\"ééé\", 1]" },
    { "columns are code points, one less", "[\"ééé\",1]", 9, "[\n  \"ééé\",\n  1\n]" },
    { "after a key", "{\"key\":[1],\"long\":[1,2,3]}", 14,
      "{\n  \"key\": [1],\n  \"long\": [\n    1,\n    2,\n    3\n  ]\n}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      annal_json_pretty (rows[i].compact, strlen (rows[i].compact), rows[i].width, out);
      CHECK_TEXT (rows[i].label, out->str, rows[i].expected);
    }
}

static char *
normalise (const char *text)
{
  g_autoptr (AnnalJsonRead) in = annal_json_read_new_for_data (text, strlen (text), 0, NULL);

  annal_json_read_next (in);
  return annal_json_normalise (in);
}

static void
normalised (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    const char *expected; /* NULL: the text is refused */
  } rows[] = {
    { "a number as written", " -0.10E+02 ", "-0.10E+02" },
    { "literals", "[ true , false , null ]", "[true,false,null]" },
    { "empty containers", "[ { } , [ ] ]", "[{},[]]" },
    { "sorted already", "{\"a\": 1, \"b\": 2}", "{\"a\":1,\"b\":2}" },
    { "not sorted", "{\"b\": 2, \"c\": [3], \"a\": 1}", "{\"a\":1,\"b\":2,\"c\":[3]}" },
    { "at every level", "{\"b\": [{\"d\": {\"f\": 1, \"e\": 2}, \"c\": 3}], \"a\": 4}",
      "{\"a\":4,\"b\":[{\"c\":3,\"d\":{\"e\":2,\"f\":1}}]}" },
    { "arrays keep their order", "[3,1,2]", "[3,1,2]" },
    { "a key and its beginning", "{\"ab\":1,\"a\":2,\"\":3}", "{\"\":3,\"a\":2,\"ab\":1}" },
    { "bytes, not letters", "{\"é\":1,\"z\":2,\"Z\":3}", "{\"Z\":3,\"z\":2,\"é\":1}" },
    { "by what keys stand for",
      "{\"\\u0062\":1,\"\\u0061\":2,\"\\\"\":3,\"#\":4}", "{\"\\\"\":3,\"#\":4,\"a\":2,\"b\":1}" },
    { "strings in one form", "[\"\\u0041\\/\\u000a\\u001F\\u00e9\\ud83d\\ude00\"]", "[\"A/\\n\\u001fé😀\"]" },
    { "equal keys keep their order", "{\"b\":1,\"a\":2,\"b\":3,\"a\":4}", "{\"a\":2,\"a\":4,\"b\":1,\"b\":3}" },
    { "cut off", "{\"b\":1,\"a\":", NULL },
    { "not JSON", "x", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *actual = normalise (rows[i].text);
      g_autofree char *again = actual != NULL ? normalise (actual) : NULL;

      CHECK_TEXT (rows[i].label, actual, rows[i].expected);
      CHECK_TEXT (rows[i].label, again, rows[i].expected);
    }
}

/* From the middle of a text, and the reader stands at the value's last token. */
static void
normalised_member (void)
{
  static const char text[] = "{\"a\": {\"y\": 1, \"x\": 2}, \"b\": 3}";
  g_autoptr (AnnalJsonRead) in = annal_json_read_new_for_data (text, sizeof text - 1, 0, NULL);
  g_autofree char *value = NULL;

  for (guint i = 0; i < 3; i++)
    annal_json_read_next (in);
  value = annal_json_normalise (in);
  CHECK_TEXT ("the member", value, "{\"x\":2,\"y\":1}");
  CHECK (annal_json_read_get_token (in) == ANNAL_JSON_OBJECT_END);
  CHECK (annal_json_read_next (in) == ANNAL_JSON_KEY);
}

/* Reflowed text reads back as what it was, at any width. */
static void
pretty_reads_back (void)
{
  static const char compact[] =
    "{\"a\":[1,[2,[3,[4,[]]]],{\"b\":{\"c\":\"d, [e]: \\\"f\\\"\","
    "\"é\":\"😀\\\\\"}}],\"g\":{},\"h\":[true,null,1.5e-7]}";

  for (guint width = 0; width < 130; width++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autofree char *back = NULL;

      annal_json_pretty (compact, sizeof compact - 1, width, out);
      back = normalise (out->str);
      CHECK_TEXT ("read back", back, compact);
    }
}

static const AnnalTest tests[] = {
  { "tokens", tokens },
  { "escapes", escapes },
  { "escapes-read-back", escapes_read_back },
  { "pretty", pretty },
  { "pretty-reads-back", pretty_reads_back },
  { "normalised", normalised },
  { "normalised-member", normalised_member },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "json-write", tests, G_N_ELEMENTS (tests));
}
