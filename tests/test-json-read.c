/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The token reader: what it accepts, what it refuses and where, what it says of
 * each token, its limits, JSON Lines, equal keys. Compiled twice, the second
 * time with the portable scanners.
 */

#include <string.h>

#include <gio/gio.h>

#include "annal-test.h"
#include "base/annal-json-read-private.h"
#include "base/annal-limits-private.h"
#include "json-trickle.h"

#define LINES ANNAL_JSON_READ_LINES
#define UNIQUE ANNAL_JSON_READ_UNIQUE_KEYS

/* An allocation of the text's size lets a sanitizer see a byte read beyond it. */
static char *
transcribe (const char *text, gsize length, AnnalJsonReadFlags flags, const AnnalLimits *limits)
{
  g_autofree char *exact = g_memdup2 (text, length);
  g_autoptr (AnnalJsonRead) in = annal_json_read_new_for_data (exact, length, flags, limits);

  return json_transcript (in, (flags & LINES) != 0);
}

static char *
transcribe_stream (const char *text, gsize length, gssize step, AnnalJsonReadFlags flags, const AnnalLimits *limits)
{
  g_autoptr (GInputStream) stream = json_trickle_new (text, length, step, -1);
  g_autoptr (AnnalJsonRead) in = annal_json_read_new_for_stream (stream, flags, limits);

  return json_transcript (in, (flags & LINES) != 0);
}

/* However the text is split, the reader says the same. */
static void
check_splits (const char *label, const char *text, gsize length, AnnalJsonReadFlags flags, const AnnalLimits *limits)
{
  g_autofree char *expected = transcribe (text, length, flags, limits);

  for (gssize step = 1; step <= 7; step++)
    {
      g_autofree char *actual = transcribe_stream (text, length, step, flags, limits);

      CHECK_TEXT (label, actual, expected);
    }
}

/* The token that ends the reading: END, or ERROR. */
static AnnalJsonRead *
read_to_end (const char *text, gsize length, AnnalJsonReadFlags flags, const AnnalLimits *limits)
{
  AnnalJsonRead *in = annal_json_read_new_for_data (text, length, flags, limits);

  while (annal_json_read_next (in) > ANNAL_JSON_END)
    ;
  return in;
}

/* Well-formed texts */

static void
accepted (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    const char *tokens;
  } rows[] = {
    { "a number", "0", "number 0" },
    { "a negative zero", "-0", "number -0" },
    { "a number with all its parts", "-12.50e+07", "number -12.50e+07" },
    { "a number beyond a double", "1e999", "number 1e999" },
    { "a number of many digits", "18446744073709551616", "number 18446744073709551616" },
    { "literals", "[true,false,null]", "[, true, false, null, ]" },
    { "empty containers", "[{},[]]", "[, {, }, [, ], ]" },
    { "blanks everywhere", " \r\n\t{ \"a\" : [ 1 , 2 ] , \"b\":\n3 } \n",
      "{, key a, [, number 1, number 2, ], key b, number 3, }" },
    { "deep indentation", "[\n                                  1]", "[, number 1, ]" },
    { "a string", "\"abc\"", "string abc" },
    { "an empty string and key", "{\"\":\"\"}", "{, key , string , }" },
    { "a string of sixteen", "\"abcdefghijklmnop\"", "string abcdefghijklmnop" },
    { "a string of seventeen", "\"abcdefghijklmnopq\"", "string abcdefghijklmnopq" },
    { "short escapes", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "string \"\\/\b\f\n\r\t" },
    { "escapes of one to four bytes", "\"\\u0041\\u00e9\\u20ac\\ud83d\\ude00\"", "string Aé€😀" },
    { "the first and last escapes of each length",
      "\"\\u0001\\u007f\\u0080\\u07ff\\u0800\\ud7ff\\ue000\\uffff\\ud800\\udc00\\udbff\\udfff\"",
      "string \x01\x7f\xc2\x80\xdf\xbf"
      "\xe0\xa0\x80\xed\x9f\xbf\xee\x80\x80\xef\xbf\xbf\xf0\x90\x80\x80\xf4\x8f\xbf\xbf" },
    { "escapes in capitals", "\"\\u00E9\\uD83D\\uDE00\"", "string é😀" },
    { "escapes among text", "\"before \\u002C between \\n after\"", "string before , between \n after" },
    { "an escape that ends a long run", "\"abcdefghijklmnopqrstuvwxyz\\n\"", "string abcdefghijklmnopqrstuvwxyz\n" },
    { "UTF-8 of two to four bytes", "\"é€😀\"", "string é€😀" },
    { "the first and last of each length",
      "\"\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xef\xbf\xbf\xf0\x90\x80\x80\xf4\x8f\xbf\xbf\"",
      "string \x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xef\xbf\xbf\xf0\x90\x80\x80\xf4\x8f\xbf\xbf" },
    { "beside the surrogates", "\"\xed\x9f\xbf\xee\x80\x80\"", "string \xed\x9f\xbf\xee\x80\x80" },
    { "equal keys, where that is allowed", "{\"a\":1,\"a\":2}", "{, key a, number 1, key a, number 2, }" },
    { "equal keys in different objects", "[{\"a\":{\"a\":1}},{\"a\":2}]",
      "[, {, key a, {, key a, number 1, }, }, {, key a, number 2, }, ]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) tokens = g_string_new (NULL);
      g_autoptr (AnnalJsonRead) in = annal_json_read_new_for_data (rows[i].text, strlen (rows[i].text), 0, NULL);

      while (annal_json_read_next (in) > ANNAL_JSON_END)
        {
          AnnalJsonToken token = annal_json_read_get_token (in);
          g_autofree char *text = annal_json_read_dup_text (in);

          g_string_append_printf (tokens, "%s%s", tokens->len > 0 ? ", " : "", json_token_name (token));
          if (token >= ANNAL_JSON_KEY && token <= ANNAL_JSON_NUMBER)
            g_string_append_printf (tokens, " %s", text);
        }
      CHECK_ROW (rows[i].label, annal_json_read_get_token (in) == ANNAL_JSON_END);
      CHECK_ROW (rows[i].label, annal_json_read_get_error (in) == NULL);
      CHECK_TEXT (rows[i].label, tokens->str, rows[i].tokens);
      check_splits (rows[i].label, rows[i].text, strlen (rows[i].text), 0, NULL);
    }
}

/* Texts that are refused */

typedef struct
{
  const char *label;
  const char *text;
  guint line, column;
  const char *message; /* a part of it */
} Refused;

static void
check_refused (const Refused *row, gsize length, AnnalJsonReadFlags flags)
{
  g_autofree char *exact = g_memdup2 (row->text, length);
  g_autoptr (AnnalJsonRead) in = read_to_end (exact, length, flags, NULL);
  const GError *error = annal_json_read_get_error (in);
  g_autofree char *actual = NULL;
  g_autofree char *expected = g_strdup_printf ("%u:%u", row->line, row->column);
  AnnalJsonPlace place;

  CHECK_ROW (row->label, annal_json_read_get_token (in) == ANNAL_JSON_ERROR);
  if (error == NULL)
    return;

  annal_json_read_get_place (in, &place);
  actual = g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, place.line, place.column);
  CHECK_TEXT (row->label, actual, expected);
  CHECK_ROW (row->label, g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_SYNTAX));
  if (strstr (error->message, row->message) == NULL)
    CHECK_TEXT (row->label, error->message, row->message);
  CHECK_ROW ("an error stays", annal_json_read_next (in) == ANNAL_JSON_ERROR &&
                               annal_json_read_get_error (in) == error);
  check_splits (row->label, row->text, length, flags, NULL);
}

static void
refused (void)
{
  static const Refused rows[] = {
    { "nothing", "", 1, 1, "the text is empty" },
    { "only blanks", " \n ", 2, 2, "the text is empty" },
    { "two values", "1 2", 1, 3, "found “2” where the end of the text" },
    { "a bracket too many", "[]]", 1, 3, "found “]” where the end of the text" },
    { "the wrong bracket", "[1}", 1, 3, "found “}” where a comma or ] was expected" },
    { "the wrong brace", "{\"a\":1]", 1, 7, "found “]” where a comma or } was expected" },
    { "an array that does not end", "[1,\n 2", 2, 3, "found the end of the text where a comma or ]" },
    { "an object that does not end", "{\"a\":", 1, 6, "found the end of the text where a value" },
    { "a string that does not end", "[\"abc", 1, 6, "found the end of the text inside a string" },
    { "an escape that does not end", "\"\\", 1, 3, "found the end of the text inside a string" },
    { "a unicode escape that does not end", "\"\\u00", 1, 6, "found the end of the text inside a string" },
    { "a comma before ]", "[1,]", 1, 4, "found a comma before ]" },
    { "a comma before }", "{\"a\":1, }", 1, 9, "found a comma before }" },
    { "a comma first", "[,1]", 1, 2, "found “,” where a value or ]" },
    { "two commas", "[1,,2]", 1, 4, "found “,” where a value" },
    { "no comma", "[1 2]", 1, 4, "found “2” where a comma or ]" },
    { "no comma between members", "{\"a\":1\n\"b\":2}", 2, 1, "found “\"” where a comma or }" },
    { "no colon", "{\"a\" 1}", 1, 6, "found “1” where a colon after the key" },
    { "two colons", "{\"a\"::1}", 1, 6, "found “:” where a value" },
    { "no value", "{\"a\":}", 1, 6, "found “}” where a value" },
    { "a key without quotes", "{a: 1}", 1, 2, "found “a” where a key in double quotes or }" },
    { "a number as key", "{\"a\":1,2:3}", 1, 8, "found “2” where a key in double quotes was" },
    { "single quotes", "['a']", 1, 2, "JSON strings stand in double quotes" },
    { "a single-quoted key", "{'a': 1}", 1, 2, "JSON strings stand in double quotes" },
    { "curly quotes", "[“a”]", 1, 2, "found ““” where a value or ] was expected; JSON strings stand in straight" },
    { "a no-break space", "[1,\xc2\xa0" "2]", 1, 4, "it is a no-break space" },
    { "a comment", "[1, // one\n2]", 1, 5, "JSON has no comments" },
    { "a comment after a value", "[1 /* one */]", 1, 4, "JSON has no comments" },
    { "a shell comment", "# list\n[]", 1, 1, "JSON has no comments" },
    { "not a number", "[NaN]", 1, 2, "found the word “NaN” where a value or ] was expected; JSON has no such" },
    { "infinity", "[Infinity]", 1, 2, "JSON has no such number" },
    { "less than infinity", "[-Infinity]", 1, 3, "a minus sign without a digit" },
    { "Python's true", "[True]", 1, 2, "JSON writes true in small letters" },
    { "Python's nothing", "[None]", 1, 2, "JSON writes null" },
    { "another word", "[truex]", 1, 2, "found the word “truex”" },
    { "part of a word", "[tru]", 1, 2, "found the word “tru”" },
    { "part of a word at the end", "nul", 1, 1, "found the word “nul”" },
    { "a very long word", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 1, 1, "“aaaaaaaaaaaaaaaaaaaaaaaa”" },
    { "a leading zero", "[01]", 1, 2, "JSON has no leading zeros" },
    { "a leading zero after minus", "[-01]", 1, 3, "JSON has no leading zeros" },
    { "a plus sign", "[+1]", 1, 2, "JSON numbers have no plus sign" },
    { "no digit before the point", "[.5]", 1, 2, "JSON numbers have a digit before their point" },
    { "no digit between minus and point", "[-.5]", 1, 3, "without a digit before its point" },
    { "no digit after the point", "[1.]", 1, 4, "without a digit after its point" },
    { "no digit between point and exponent", "[1.e5]", 1, 4, "without a digit after its point" },
    { "no digit in the exponent", "[1e]", 1, 4, "without a digit in its exponent" },
    { "no digit after the exponent's sign", "[1e+]", 1, 5, "without a digit in its exponent" },
    { "a minus sign alone", "-", 1, 2, "a minus sign without a digit" },
    { "two points", "1.2.3", 1, 4, "too many in a number" },
    { "two signs", "--1", 1, 2, "a minus sign without a digit" },
    { "a hexadecimal number", "0x1f", 1, 2, "found “x” inside a number" },
    { "a grouped number", "1_000", 1, 2, "found “_” inside a number" },
    { "a line break in a string", "[\"a\nb\"]", 1, 4, "found a line break inside a string; write it as \\n" },
    { "a tab in a string", "\"a\tb\"", 1, 3, "found a tab inside a string; write it as \\t" },
    { "a control character in a string", "\"\x1f\"", 1, 2, "control character U+001F inside a string" },
    { "a control character outside", "[\x01]", 1, 2, "found the control character U+0001 where" },
    { "an unknown escape", "\"a\\x41\"", 1, 3, "a backslash that begins no escape" },
    { "a Windows path", "\"C:\\Users\"", 1, 4, "a backslash that begins no escape" },
    { "an escape without digits", "\"\\u12g4\"", 1, 6, "no four hexadecimal digits" },
    { "an escape cut by the quote", "\"\\u12\"", 1, 6, "no four hexadecimal digits" },
    { "a NUL escape", "{\"a\": \"x\\u0000\"}", 1, 9, "found \\u0000, which a text cannot hold" },
    { "a high surrogate alone", "\"\\ud800\"", 1, 2, "half of a surrogate pair" },
    { "a high surrogate, then text", "\"a\\ud800bcdefghi\"", 1, 3, "half of a surrogate pair" },
    { "a high surrogate, then an escape", "\"\\ud800\\n\"", 1, 2, "half of a surrogate pair" },
    { "two high surrogates", "\"\\ud800\\ud800\"", 1, 2, "half of a surrogate pair" },
    { "a low surrogate alone", "\"\\udc00\"", 1, 2, "half of a surrogate pair" },
    { "a pair with bad digits", "\"\\ud83d\\uzz00\"", 1, 10, "no four hexadecimal digits" },
    { "Latin-1", "\"caf\xe9\"", 1, 5, "found byte 0xe9 in a string, where it is not valid UTF-8" },
    { "a continuation byte alone", "\"\x80\"", 1, 2, "byte 0x80" },
    { "overlong, two bytes", "\"\xc0\xaf\"", 1, 2, "byte 0xc0" },
    { "overlong, three bytes", "\"é\xe0\x9f\xbf\"", 1, 3, "byte 0xe0" },
    { "overlong, four bytes", "\"\xf0\x8f\xbf\xbf\"", 1, 2, "byte 0xf0" },
    { "a surrogate as UTF-8", "\"\xed\xa0\x80\"", 1, 2, "byte 0xed" },
    { "beyond U+10FFFF", "\"\xf4\x90\x80\x80\"", 1, 2, "byte 0xf4" },
    { "a lead byte that is none", "\"\xff\"", 1, 2, "byte 0xff" },
    { "a sequence cut by the quote", "\"\xe2\x82\"", 1, 2, "byte 0xe2" },
    { "a sequence cut by the end", "\"\xf0\x9f", 1, 2, "byte 0xf0" },
    { "bad UTF-8 outside a string", "[\xe9]", 1, 2, "found byte 0xe9 where" },
    { "in the second line", "{\"é\": 1,\n \"ü\": tru}", 2, 7, "found the word “tru”" },
    { "a byte order mark", "\xef\xbb\xbf[]", 1, 1, "byte order mark" },
    { "UTF-16, little end first, marked", "\xff\xfe[ ", 1, 1, "UTF-16" },
    { "UTF-16, big end first, marked", "\xfe\xff [", 1, 1, "UTF-16" },
  };
  static const struct
  {
    Refused row;
    gsize length;
  } with_nul[] = {
    { { "UTF-16, little end first", "[\0]\0", 1, 1, "UTF-16" }, 4 },
    { { "UTF-16, big end first", "\0[\0]", 1, 1, "UTF-16" }, 4 },
    { { "UTF-16, one character", "1\0", 1, 1, "UTF-16" }, 2 },
    { { "UTF-32, little end first", "1\0\0\0", 1, 1, "UTF-16 or UTF-32" }, 4 },
    { { "UTF-32, big end first", "\0\0\0001", 1, 1, "UTF-16 or UTF-32" }, 4 },
    { { "a NUL among the values", "[1,2,\0]", 1, 6, "control character U+0000" }, 7 },
    { { "a NUL at the end", "[1]\0", 1, 4, "control character U+0000" }, 4 },
    { { "a NUL in a string", "\"abcd\0\"", 1, 6, "control character U+0000 inside a string" }, 7 },
    { { "a NUL after a backslash", "\"abcd\\\0\"", 1, 6, "a backslash that begins no escape" }, 8 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    check_refused (&rows[i], strlen (rows[i].text), 0);
  for (gsize i = 0; i < G_N_ELEMENTS (with_nul); i++)
    check_refused (&with_nul[i].row, with_nul[i].length, 0);
}

/* Every byte at every distance from the ends of the scanner's steps. Alone, a
 * byte beyond ASCII is not UTF-8. A NUL in the second place would be UTF-16.
 */
static void
every_byte_everywhere (void)
{
  for (guint c = 0; c < 0x100; c++)
    for (guint at = 2; at < 36; at++)
      {
        char text[37];
        g_autofree char *label = g_strdup_printf ("byte 0x%02x at %u", c, at);
        gboolean plain = c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
        g_autoptr (AnnalJsonRead) in = NULL;
        AnnalJsonPlace place;

        memset (text, 'x', sizeof text);
        text[0] = text[sizeof text - 1] = '"';
        text[at] = (char) c;
        in = read_to_end (text, sizeof text, 0, NULL);
        annal_json_read_get_place (in, &place);
        CHECK_ROW (label, annal_json_read_get_token (in) == (plain ? ANNAL_JSON_END : ANNAL_JSON_ERROR));
        if (at < 35)
          CHECK_ROW (label, place.byte == (plain ? sizeof text : c == '"' ? at + 1 : at));
      }
}

/* What is said of each token */

static void
places_and_pointers (void)
{
  static const char text[] =
    "{\"é\": [10, {\"a/b\": \"x\"}],\n"
    " \"m~n\": {},\n"
    "\r\n"
    "  \"last\\n\": [[true], null]}\n";
  static const char expected[] =
    "{ «» \"\" 0 1:1 1\n"
    "key «é» \"/é\" 1 1:2 1\n"
    "[ «» \"/é\" 7 1:7 2\n"
    "number «10» \"/é/0\" 8 1:8 2\n"
    "{ «» \"/é/1\" 12 1:12 3\n"
    "key «a/b» \"/é/1/a~1b\" 13 1:13 3\n"
    "string «x» \"/é/1/a~1b\" 20 1:20 3\n"
    "} «» \"/é/1\" 23 1:23 2\n"
    "] «» \"/é\" 24 1:24 1\n"
    "key «m~n» \"/m~0n\" 28 2:2 1\n"
    "{ «» \"/m~0n\" 35 2:9 2\n"
    "} «» \"/m~0n\" 36 2:10 1\n"
    "key «last\n» \"/last\n\" 43 4:3 1\n"
    "[ «» \"/last\n\" 53 4:13 2\n"
    "[ «» \"/last\n/0\" 54 4:14 3\n"
    "true «» \"/last\n/0/0\" 55 4:15 3\n"
    "] «» \"/last\n/0\" 59 4:19 2\n"
    "null «» \"/last\n/1\" 62 4:22 2\n"
    "] «» \"/last\n\" 66 4:26 1\n"
    "} «» \"\" 67 4:27 0\n"
    "end «» \"\" 69 5:1 0\n";

  for (AnnalJsonReadFlags flags = 0; flags <= UNIQUE; flags += UNIQUE)
    {
      g_autofree char *actual = transcribe (text, sizeof text - 1, flags, NULL);

      CHECK_TEXT ("every token", actual, expected);
      check_splits ("every token", text, sizeof text - 1, flags, NULL);
    }
}

static void
pointers_of_errors (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    const char *pointer;
  } rows[] = {
    { "at the root", "x", "" },
    { "after the root", "{\"a\":1} 2", "" },
    { "a value", "{\"a\":{\"b\":x}}", "/a/b" },
    { "no colon", "{\"a\":{\"b\" 1}}", "/a/b" },
    { "a bad key", "{\"a\":{\"b\":1,x}}", "/a" },
    { "a first bad key", "{\"a\":{x}}", "/a" },
    { "no comma", "{\"a\":[1 2]}", "/a" },
    { "a first element", "{\"a\":[x]}", "/a/0" },
    { "another element", "{\"a\":[1,2,x]}", "/a/2" },
    { "the end after a bracket", "{\"a\":[", "/a" },
    { "the end after a comma", "[1,", "/1" },
    { "a second key", "{\"c\":[{\"a\":1,\"a\":2}]}", "/c/0/a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalJsonRead) in = read_to_end (rows[i].text, strlen (rows[i].text), UNIQUE, NULL);
      g_autofree char *pointer = annal_json_read_dup_pointer (in);

      CHECK_ROW (rows[i].label, annal_json_read_get_token (in) == ANNAL_JSON_ERROR);
      CHECK_TEXT (rows[i].label, pointer, rows[i].pointer);
    }
}

static void
skipping (void)
{
  static const char text[] = "{\"a\": {\"x\": [1, {}]}, \"b\": [[]], \"c\": 3, \"d\": [4, 5]}";
  g_autoptr (AnnalJsonRead) in = annal_json_read_new_for_data (text, sizeof text - 1, 0, NULL);
  g_autoptr (AnnalJsonRead) broken = annal_json_read_new_for_data ("[[1, 2", 6, 0, NULL);
  g_autofree char *last = NULL;

  annal_json_read_next (in);
  annal_json_read_next (in);
  CHECK (annal_json_read_skip (in) && annal_json_read_get_token (in) == ANNAL_JSON_OBJECT_END);
  annal_json_read_next (in);
  annal_json_read_next (in);
  CHECK (annal_json_read_skip (in) && annal_json_read_get_token (in) == ANNAL_JSON_ARRAY_END);
  annal_json_read_next (in);
  CHECK (annal_json_read_skip (in) && annal_json_read_get_token (in) == ANNAL_JSON_NUMBER);
  CHECK (annal_json_read_skip (in) && annal_json_read_get_token (in) == ANNAL_JSON_NUMBER);
  annal_json_read_next (in);
  last = annal_json_read_dup_text (in);
  CHECK_TEXT ("the next key", last, "d");
  CHECK (annal_json_read_skip (in) && annal_json_read_next (in) == ANNAL_JSON_OBJECT_END);
  CHECK (annal_json_read_next (in) == ANNAL_JSON_END && annal_json_read_next (in) == ANNAL_JSON_END);

  annal_json_read_next (broken);
  CHECK (!annal_json_read_skip (broken) && annal_json_read_get_error (broken) != NULL);
}

/* Text is borrowed from memory where nothing had to be decoded. */
static void
no_copy (void)
{
  static const char text[] = "{\"kéy\": \"plain and é\", \"e\\n\": 12}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (AnnalJsonRead) in = annal_json_read_new_for_bytes (bytes, UNIQUE, NULL);
  gsize length;

  annal_json_read_next (in);
  annal_json_read_next (in);
  CHECK (annal_json_read_get_text (in, &length) == text + 2 && length == 4);
  annal_json_read_next (in);
  CHECK (annal_json_read_get_text (in, &length) == text + 10 && length == 12);
  annal_json_read_next (in);
  CHECK (annal_json_read_get_text (in, &length) != text + 26 && length == 2);
  annal_json_read_next (in);
  CHECK (annal_json_read_get_text (in, &length) == text + 32 && length == 2);
}

/* Limits */

static void
check_limit (const char *label, const char *text, AnnalJsonReadFlags flags, AnnalLimit limit,
             guint64 just, guint column, const char *message)
{
  g_autoptr (AnnalLimits) limits = annal_limits_new ();
  g_autoptr (AnnalJsonRead) at = NULL;
  g_autoptr (AnnalJsonRead) over = NULL;
  AnnalJsonPlace place;

  annal_limits_set (limits, limit, just);
  at = read_to_end (text, strlen (text), flags, limits);
  CHECK_ROW (label, annal_json_read_get_token (at) == ANNAL_JSON_END);
  check_splits (label, text, strlen (text), flags, limits);

  annal_limits_set (limits, limit, just - 1);
  over = read_to_end (text, strlen (text), flags, limits);
  CHECK_ROW (label, g_error_matches (annal_json_read_get_error (over), ANNAL_ERROR, ANNAL_ERROR_LIMIT));
  CHECK_TEXT (label, annal_json_read_get_error (over) ? annal_json_read_get_error (over)->message : NULL, message);
  annal_json_read_get_place (over, &place);
  CHECK_ROW (label, place.line == 1 && place.column == column);
  check_splits (label, text, strlen (text), flags, limits);
}

static void
limits (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    AnnalJsonReadFlags flags;
    AnnalLimit limit;
    guint64 just;
    guint column;
    const char *message;
  } rows[] = {
    { "bytes", "[1, 2]", 0, ANNAL_LIMIT_BYTES, 6, 6, "the input is longer than 5 bytes (limit bytes)" },
    { "bytes, the last a blank", "[1] ", 0, ANNAL_LIMIT_BYTES, 4, 4, "the input is longer than 3 bytes (limit bytes)" },
    { "bytes, inside a string", "\"abcdefghijklmnopqrstuvwxyz\"", 0, ANNAL_LIMIT_BYTES, 28, 28,
      "the input is longer than 27 bytes (limit bytes)" },
    { "bytes, inside a code point", "\"€\"", 0, ANNAL_LIMIT_BYTES, 5, 3,
      "the input is longer than 4 bytes (limit bytes)" },
    { "bytes, of lines", "[1]\n", LINES, ANNAL_LIMIT_BYTES, 4, 4, "the input is longer than 3 bytes (limit bytes)" },
    { "depth", "[{\"a\":[]}]", 0, ANNAL_LIMIT_DEPTH, 3, 7,
      "more than 2 arrays and objects inside one another (limit depth)" },
    { "string bytes", "[\"abcdefgh\"]", 0, ANNAL_LIMIT_STRING_BYTES, 8, 2,
      "the string is longer than 7 bytes (limit string-bytes)" },
    { "string bytes of a key", "{\"abcdefgh\":1}", 0, ANNAL_LIMIT_STRING_BYTES, 8, 2,
      "the string is longer than 7 bytes (limit string-bytes)" },
    { "string bytes as decoded", "[\"\\u0041\\n\\u00e9€\\ud83d\\ude00\"]", 0, ANNAL_LIMIT_STRING_BYTES, 11, 2,
      "the string is longer than 10 bytes (limit string-bytes)" },
    { "number bytes", "[-1.25e3]", 0, ANNAL_LIMIT_NUMBER_BYTES, 7, 2,
      "the number is longer than 6 characters (limit number-bytes)" },
    { "keys", "{\"a\":1,\"b\":2,\"c\":3}", 0, ANNAL_LIMIT_KEYS, 3, 14,
      "more than 2 members in one object (limit keys)" },
    { "unique keys", "{\"a\":1,\"b\":2,\"c\":3}", UNIQUE, ANNAL_LIMIT_KEYS, 3, 14,
      "more than 2 members in one object (limit keys)" },
    { "record bytes", "[1,2,3]\n", LINES, ANNAL_LIMIT_RECORD_BYTES, 7, 7,
      "the line is longer than 6 bytes (limit record-bytes)" },
    { "record bytes, the last line", "[1,2,3]", LINES, ANNAL_LIMIT_RECORD_BYTES, 7, 7,
      "the line is longer than 6 bytes (limit record-bytes)" },
    { "record bytes, blanks too", "[1]    ", LINES, ANNAL_LIMIT_RECORD_BYTES, 7, 7,
      "the line is longer than 6 bytes (limit record-bytes)" },
    { "record bytes, of open keys", "{\"abc\":{\"def\":1}}", UNIQUE, ANNAL_LIMIT_RECORD_BYTES, 6, 9,
      "the keys of the open objects are longer than 5 bytes (limit record-bytes)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    check_limit (rows[i].label, rows[i].text, rows[i].flags, rows[i].limit, rows[i].just, rows[i].column,
                 rows[i].message);
}

/* A string longer than allowed is that, whatever else is wrong with it. */
static void
limit_before_syntax (void)
{
  static const char text[] = "[\"abcdefghé\x01\"]";
  g_autoptr (AnnalLimits) limits = annal_limits_new ();
  g_autoptr (AnnalJsonRead) in = NULL;

  annal_limits_set (limits, ANNAL_LIMIT_STRING_BYTES, 9);
  in = read_to_end (text, sizeof text - 1, 0, limits);
  CHECK (g_error_matches (annal_json_read_get_error (in), ANNAL_ERROR, ANNAL_ERROR_LIMIT));
  check_splits ("limit before syntax", text, sizeof text - 1, 0, limits);
}

/* Far more containers than a stack would bear, where the limit allows them. */
static void
very_deep (void)
{
  const gsize depth = 1000000;
  g_autofree char *text = g_malloc (2 * depth);
  g_autoptr (AnnalLimits) limits = annal_limits_new ();
  g_autoptr (AnnalJsonRead) in = NULL;
  g_autoptr (AnnalJsonRead) refusing = NULL;

  memset (text, '[', depth);
  memset (text + depth, ']', depth);
  annal_limits_set (limits, ANNAL_LIMIT_DEPTH, depth);
  in = read_to_end (text, 2 * depth, UNIQUE, limits);
  CHECK (annal_json_read_get_token (in) == ANNAL_JSON_END);

  refusing = read_to_end (text, 2 * depth, UNIQUE, NULL);
  CHECK (g_error_matches (annal_json_read_get_error (refusing), ANNAL_ERROR, ANNAL_ERROR_LIMIT));
  CHECK (annal_json_read_get_depth (refusing) == 128);
}

/* Streams */

static void
failing_stream (void)
{
  static const char text[] = "[1, 2, \"abc\"]";

  for (gssize fail_at = 0; fail_at < (gssize) sizeof text - 1; fail_at++)
    {
      g_autoptr (GInputStream) stream = json_trickle_new (text, sizeof text - 1, 1, fail_at);
      g_autoptr (AnnalJsonRead) in = annal_json_read_new_for_stream (stream, LINES, NULL);

      while (annal_json_read_next (in) > ANNAL_JSON_END)
        ;
      CHECK (g_error_matches (annal_json_read_get_error (in), ANNAL_ERROR, ANNAL_ERROR_IO));
      CHECK (!annal_json_read_recover (in));
      CHECK (annal_json_read_next (in) == ANNAL_JSON_ERROR);
    }
}

/* A syntax error just before the stream fails does not hide the failure. */
static void
failing_after_an_error (void)
{
  g_autoptr (GInputStream) stream = json_trickle_new ("{x}\n1\n", 6, 1, 3);
  g_autoptr (AnnalJsonRead) in = annal_json_read_new_for_stream (stream, LINES, NULL);

  CHECK (annal_json_read_next (in) == ANNAL_JSON_OBJECT_BEGIN);
  CHECK (annal_json_read_next (in) == ANNAL_JSON_ERROR);
  CHECK (g_error_matches (annal_json_read_get_error (in), ANNAL_ERROR, ANNAL_ERROR_SYNTAX));
  CHECK (!annal_json_read_recover (in));
  CHECK (g_error_matches (annal_json_read_get_error (in), ANNAL_ERROR, ANNAL_ERROR_IO));
}

/* A text larger than the window, with a token larger than the window. */
static void
large_stream (void)
{
  g_autoptr (GString) text = g_string_new ("[\n");
  g_autofree char *long_string = g_strnfill (200000, 'x');

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "{\"nümber\": %u, \"text\": \"%s\"},\n", i, i % 7 == 0 ? "é\\n" : "plain");
  g_string_append_printf (text, "\"%s\\u00e9\", tru]", long_string);

  {
    g_autofree char *expected = transcribe (text->str, text->len, UNIQUE, NULL);
    g_autofree char *small = transcribe_stream (text->str, text->len, 3, UNIQUE, NULL);
    g_autofree char *large = transcribe_stream (text->str, text->len, 100000, UNIQUE, NULL);

    CHECK (strstr (expected, " 3002:200011 1 1 found the word “tru” where a value was expected\n") != NULL);
    CHECK (strcmp (expected, small) == 0);
    CHECK (strcmp (expected, large) == 0);
  }
}

/* JSON Lines */

static void
lines (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    const char *expected;
  } rows[] = {
    { "nothing", "", "end «» \"\" 0 1:1 0\n" },
    { "only blank lines", "\n \r\n\t\n", "end «» \"\" 6 4:1 0\n" },
    { "two values", "1\n2\n",
      "number «1» \"\" 0 1:1 0\nnumber «2» \"\" 2 2:1 0\nend «» \"\" 4 3:1 0\n" },
    { "CR LF, blank lines and no last newline", "1\r\n\r\n \r\n2",
      "number «1» \"\" 0 1:1 0\nnumber «2» \"\" 8 4:1 0\nend «» \"\" 9 4:2 0\n" },
    { "pointers begin anew", "{\"a\":[1]}\n[2]",
      "{ «» \"\" 0 1:1 1\nkey «a» \"/a\" 1 1:2 1\n[ «» \"/a\" 5 1:6 2\nnumber «1» \"/a/0\" 6 1:7 2\n"
      "] «» \"/a\" 7 1:8 1\n} «» \"\" 8 1:9 0\n"
      "[ «» \"\" 10 2:1 1\nnumber «2» \"/0\" 11 2:2 1\n] «» \"\" 12 2:3 0\nend «» \"\" 13 2:4 0\n" },
    { "two values on a line", "1 2\n3",
      "number «1» \"\" 0 1:1 0\n"
      "error «» \"\" 2 1:3 0 1 found “2” where the end of the line after the value was expected\n"
      "number «3» \"\" 4 2:1 0\nend «» \"\" 5 2:2 0\n" },
    { "a value over two lines", "[1,\n2]\n3",
      "[ «» \"\" 0 1:1 1\nnumber «1» \"/0\" 1 1:2 1\n"
      "error «» \"/1\" 3 1:4 1 1 found a line break inside a value; in JSON Lines a value stands on one line\n"
      "number «2» \"\" 4 2:1 0\n"
      "error «» \"\" 5 2:2 0 1 found “]” where the end of the line after the value was expected\n"
      "number «3» \"\" 7 3:1 0\nend «» \"\" 8 3:2 0\n" },
    { "a string over two lines", "\"a\nb\n3",
      "error «» \"\" 2 1:3 0 1 found a line break inside a string; write it as \\n\n"
      "error «» \"\" 3 2:1 0 1 found the word “b” where a value was expected\n"
      "number «3» \"\" 5 3:1 0\nend «» \"\" 6 3:2 0\n" },
    { "an error in the last line", "1\n{",
      "number «1» \"\" 0 1:1 0\n{ «» \"\" 2 2:1 1\n"
      "error «» \"\" 3 2:2 1 1 found the end of the text where a key in double quotes or } was expected\n"
      "end «» \"\" 3 2:2 0\n" },
    { "a byte order mark", "\xef\xbb\xbf" "1\n2",
      "error «» \"\" 0 1:1 0 1 the text begins with a byte order mark (EF BB BF); save it as UTF-8 without one\n"
      "number «2» \"\" 5 2:1 0\nend «» \"\" 6 2:2 0\n" },
    { "UTF-16 is not gone on with", "\xff\xfe" "1\n2",
      "error «» \"\" 0 1:1 0 1 the text seems to be UTF-16 or UTF-32; save it as UTF-8\n"
      "error «» \"\" 0 1:1 0 1 the text seems to be UTF-16 or UTF-32; save it as UTF-8\n" },
    { "a second key", "{\"a\":1,\"\\u0061\":2}\n{\"a\":3}",
      "{ «» \"\" 0 1:1 1\nkey «a» \"/a\" 1 1:2 1\nnumber «1» \"/a\" 5 1:6 1\n"
      "error «» \"/a\" 7 1:8 1 1 found the key \"a\" for the second time in one object\n"
      "{ «» \"\" 19 2:1 1\nkey «a» \"/a\" 20 2:2 1\nnumber «3» \"/a\" 24 2:6 1\n} «» \"\" 25 2:7 0\n"
      "end «» \"\" 26 2:8 0\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *actual = transcribe (rows[i].text, strlen (rows[i].text), LINES | UNIQUE, NULL);

      CHECK_TEXT (rows[i].label, actual, rows[i].expected);
      check_splits (rows[i].label, rows[i].text, strlen (rows[i].text), LINES | UNIQUE, NULL);
    }
}

static void
lines_and_limits (void)
{
  static const char text[] = "12\n[1, 2, 3]\n[[[]]]\n4567890\n8\n";
  g_autoptr (AnnalLimits) limits = annal_limits_new ();
  g_autofree char *actual = NULL;
  g_autofree char *stopped = NULL;

  annal_limits_set (limits, ANNAL_LIMIT_RECORD_BYTES, 7);
  annal_limits_set (limits, ANNAL_LIMIT_DEPTH, 2);
  actual = transcribe (text, sizeof text - 1, LINES, limits);
  CHECK_TEXT ("goes on after a long line", actual,
              "number «12» \"\" 0 1:1 0\n"
              "[ «» \"\" 3 2:1 1\nnumber «1» \"/0\" 4 2:2 1\nnumber «2» \"/1\" 7 2:5 1\n"
              "error «» \"/2\" 10 2:8 1 3 the line is longer than 7 bytes (limit record-bytes)\n"
              "[ «» \"\" 13 3:1 1\n[ «» \"/0\" 14 3:2 2\n"
              "error «» \"/0/0\" 15 3:3 2 3 more than 2 arrays and objects inside one another (limit depth)\n"
              "number «4567890» \"\" 20 4:1 0\nnumber «8» \"\" 28 5:1 0\nend «» \"\" 30 6:1 0\n");
  check_splits ("goes on after a long line", text, sizeof text - 1, LINES, limits);

  annal_limits_set (limits, ANNAL_LIMIT_BYTES, 12);
  stopped = transcribe (text, sizeof text - 1, LINES, limits);
  CHECK (g_str_has_suffix (stopped, "(limit record-bytes)\n"
                                    "error «» \"\" 12 2:10 0 3 the input is longer than 12 bytes (limit bytes)\n"));
  check_splits ("stops at the input's limit", text, sizeof text - 1, LINES, limits);
}

/* Equal keys */

static char *
object_with_keys (guint n, const char *last_key)
{
  g_autoptr (GString) text = g_string_new ("{");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "\"key-%u\":%u,", i, i);
  g_string_append_printf (text, "\"%s\":0}", last_key);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
equal_keys (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    gsize byte; /* of the second key; 0: there is none */
  } rows[] = {
    { "different keys", "{\"a\":1,\"b\":2}", 0 },
    { "letters of another size", "{\"a\":1,\"A\":2}", 0 },
    { "a key and its beginning", "{\"ab\":1,\"a\":2,\"\":3,\"abc\":4}", 0 },
    { "anagrams", "{\"abc\":1,\"acb\":2,\"bac\":3,\"cba\":4}", 0 },
    { "composed and decomposed", "{\"é\":1,\"e\xcc\x81\":2}", 0 },
    { "inside one another", "{\"a\":{\"a\":{\"a\":1}}}", 0 },
    { "after one another", "[{\"a\":1},{\"a\":1}]", 0 },
    { "equal", "{\"a\":1,\"a\":1}", 7 },
    { "equal when decoded", "{\"a\":1,\"\\u0061\":2}", 7 },
    { "equal when decoded, the other way", "{\"\\u0061\":1,\"a\":2}", 12 },
    { "both with escapes", "{\"\\n\":1,\"\\u000a\":2}", 8 },
    { "empty", "{\"\":1,\"b\":2,\"\":3}", 12 },
    { "around another object", "{\"a\":{\"a\":1,\"b\":2},\"b\":1,\"a\":2}", 25 },
    { "around an object with escaped keys", "{\"\\n\":{\"\\t\":1},\"\\r\":1,\"\\n\":2}", 22 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalJsonRead) in = read_to_end (rows[i].text, strlen (rows[i].text), UNIQUE, NULL);
      AnnalJsonPlace place;

      annal_json_read_get_place (in, &place);
      if (rows[i].byte == 0)
        CHECK_ROW (rows[i].label, annal_json_read_get_token (in) == ANNAL_JSON_END);
      else
        CHECK_ROW (rows[i].label, g_error_matches (annal_json_read_get_error (in), ANNAL_ERROR, ANNAL_ERROR_SYNTAX) &&
                                  place.byte == rows[i].byte);
      check_splits (rows[i].label, rows[i].text, strlen (rows[i].text), UNIQUE, NULL);
    }
}

/* Every number of keys about the size at which the search changes. */
static void
equal_keys_in_larger_objects (void)
{
  for (guint n = 1; n < 40; n++)
    for (guint again = 0; again < n; again += 3)
      {
        g_autofree char *again_key = g_strdup_printf ("\\u006bey-%u", again);
        g_autofree char *with = object_with_keys (n, again_key);
        g_autofree char *without = object_with_keys (n, "kex-0");
        g_autoptr (AnnalJsonRead) refused_in = read_to_end (with, strlen (with), UNIQUE, NULL);
        g_autoptr (AnnalJsonRead) accepted_in = read_to_end (without, strlen (without), UNIQUE, NULL);

        CHECK (annal_json_read_get_token (refused_in) == ANNAL_JSON_ERROR);
        CHECK (annal_json_read_get_token (accepted_in) == ANNAL_JSON_END);
      }
}

static void
many_keys (void)
{
  g_autofree char *without = object_with_keys (99999, "last");
  g_autofree char *with = object_with_keys (99999, "key-50000");
  gint64 start = g_get_monotonic_time ();
  g_autoptr (AnnalJsonRead) accepted_in = read_to_end (without, strlen (without), UNIQUE, NULL);
  g_autoptr (AnnalJsonRead) refused_in = read_to_end (with, strlen (with), UNIQUE, NULL);
  g_autoptr (GInputStream) stream = json_trickle_new (without, strlen (without), 4096, -1);
  g_autoptr (AnnalJsonRead) from_stream = annal_json_read_new_for_stream (stream, UNIQUE, NULL);

  CHECK (annal_json_read_get_token (accepted_in) == ANNAL_JSON_END);
  CHECK (annal_json_read_get_token (refused_in) == ANNAL_JSON_ERROR);
  while (annal_json_read_next (from_stream) > ANNAL_JSON_END)
    ;
  CHECK (annal_json_read_get_token (from_stream) == ANNAL_JSON_END);
  /* A search of quadratic time takes minutes; the allowance is for valgrind. */
  CHECK (g_get_monotonic_time () - start < 30 * G_USEC_PER_SEC);
}

static const AnnalTest tests[] = {
  { "accepted", accepted },
  { "refused", refused },
  { "every-byte-everywhere", every_byte_everywhere },
  { "places-and-pointers", places_and_pointers },
  { "pointers-of-errors", pointers_of_errors },
  { "skipping", skipping },
  { "no-copy", no_copy },
  { "limits", limits },
  { "limit-before-syntax", limit_before_syntax },
  { "very-deep", very_deep },
  { "failing-stream", failing_stream },
  { "failing-after-an-error", failing_after_an_error },
  { "large-stream", large_stream },
  { "lines", lines },
  { "lines-and-limits", lines_and_limits },
  { "equal-keys", equal_keys },
  { "equal-keys-in-larger-objects", equal_keys_in_larger_objects },
  { "many-keys", many_keys },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "json-read", tests, G_N_ELEMENTS (tests));
}
