/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The pull reader: one token a call, strict RFC 8259, no recursion.
 *
 *  1. `expect` alone says what may come next; `nest` holds what is open.
 *  2. The text of a token lies in the input wherever the input has it as it
 *     is to be read, else in `scratch`.
 *  3. After an error every call of next() gives that error, until recover().
 *
 * A reader belongs to one thread.
 */

#include "base/annal-json-read-private.h"

#include <string.h>

#include "base/annal-json-input-private.h"
#include "base/annal-json-nest-private.h"
#include "base/annal-json-scan-private.h"
#include "base/annal-json-text-private.h"
#include "base/annal-json-write-private.h"
#include "base/annal-limits-private.h"

typedef enum
{
  EXPECT_START,
  EXPECT_LINE,
  EXPECT_VALUE,
  EXPECT_FIRST_ELEMENT,
  EXPECT_FIRST_KEY,
  EXPECT_KEY,
  EXPECT_COLON,
  EXPECT_ELEMENT_END,
  EXPECT_MEMBER_END,
  EXPECT_LINE_END,
  EXPECT_TEXT_END,
  EXPECT_NOTHING
} Expect;

static const char *const expected_words[] = {
  [EXPECT_START] = "a value",
  [EXPECT_LINE] = "a value",
  [EXPECT_VALUE] = "a value",
  [EXPECT_FIRST_ELEMENT] = "a value or ]",
  [EXPECT_FIRST_KEY] = "a key in double quotes or }",
  [EXPECT_KEY] = "a key in double quotes",
  [EXPECT_COLON] = "a colon after the key",
  [EXPECT_ELEMENT_END] = "a comma or ]",
  [EXPECT_MEMBER_END] = "a comma or }",
  [EXPECT_LINE_END] = "the end of the line after the value",
  [EXPECT_TEXT_END] = "the end of the text after the value",
  [EXPECT_NOTHING] = "nothing",
};

struct _AnnalJsonRead
{
  AnnalJsonInput in;
  AnnalJsonNest nest;
  Expect expect;
  AnnalJsonToken token;
  gboolean lines;
  gboolean hopeless; /* the error is about the whole input */

  guint64 depth_max;
  guint64 string_max;
  guint64 number_max;
  guint64 keys_max;

  const char *text;  /* of the token, in the input or in scratch */
  gsize text_length;
  GString *scratch;  /* owned */
  GError *error;     /* owned */
};

/* Making and freeing */

static AnnalJsonRead *
read_new (AnnalJsonReadFlags flags, const AnnalLimits *limits)
{
  AnnalJsonRead *self = g_new0 (AnnalJsonRead, 1);

  if (limits == NULL)
    limits = annal_limits_default ();
  annal_json_input_init (&self->in, limits);
  annal_json_nest_init (&self->nest, (flags & ANNAL_JSON_READ_UNIQUE_KEYS) != 0);
  self->lines = (flags & ANNAL_JSON_READ_LINES) != 0;
  self->expect = EXPECT_START;
  self->token = ANNAL_JSON_NULL;
  self->depth_max = limits->values[ANNAL_LIMIT_DEPTH];
  self->string_max = limits->values[ANNAL_LIMIT_STRING_BYTES];
  self->number_max = limits->values[ANNAL_LIMIT_NUMBER_BYTES];
  self->keys_max = limits->values[ANNAL_LIMIT_KEYS];
  self->scratch = g_string_new (NULL);
  return self;
}

AnnalJsonRead *
annal_json_read_new_for_bytes (GBytes *bytes,
                               AnnalJsonReadFlags flags,
                               const AnnalLimits *limits)
{
  AnnalJsonRead *self = read_new (flags, limits);

  annal_json_input_take_bytes (&self->in, g_bytes_ref (bytes));
  return self;
}

AnnalJsonRead *
annal_json_read_new_for_data (const char *data,
                              gsize length,
                              AnnalJsonReadFlags flags,
                              const AnnalLimits *limits)
{
  AnnalJsonRead *self = read_new (flags, limits);

  annal_json_input_set_data (&self->in, data, length);
  return self;
}

AnnalJsonRead *
annal_json_read_new_for_stream (GInputStream *stream,
                                AnnalJsonReadFlags flags,
                                const AnnalLimits *limits)
{
  AnnalJsonRead *self = read_new (flags, limits);

  annal_json_input_set_stream (&self->in, stream);
  return self;
}

void
annal_json_read_free (AnnalJsonRead *self)
{
  annal_json_input_clear (&self->in);
  annal_json_nest_clear (&self->nest);
  g_string_free (self->scratch, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

/* Errors */

static AnnalJsonToken
take_error (AnnalJsonRead *self, const guint8 *wrong, GError *error)
{
  self->in.cursor = self->in.token = wrong;
  self->error = error;
  self->token = ANNAL_JSON_ERROR;
  return self->token;
}

static AnnalJsonToken
fail (AnnalJsonRead *self, const guint8 *wrong, AnnalError code, const char *message)
{
  return take_error (self, wrong, g_error_new_literal (ANNAL_ERROR, (int) code, message));
}

static G_GNUC_PRINTF (4, 5) AnnalJsonToken
fail_format (AnnalJsonRead *self, const guint8 *wrong, AnnalError code, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  return fail (self, wrong, code, message);
}

/* No byte is left where one was needed. */
static AnnalJsonToken
fail_ended (AnnalJsonRead *self)
{
  if (self->in.error != NULL)
    return take_error (self, self->in.end, g_error_copy (self->in.error));
  if (self->expect == EXPECT_START)
    return fail (self, self->in.end, ANNAL_ERROR_SYNTAX, "the text is empty; a value was expected");
  return fail_format (self, self->in.end, ANNAL_ERROR_SYNTAX, "found the end of the text where %s was expected",
                      expected_words[self->expect]);
}

static AnnalJsonToken
fail_line_broken (AnnalJsonRead *self)
{
  return fail (self, self->in.cursor, ANNAL_ERROR_SYNTAX,
               "found a line break inside a value; in JSON Lines a value stands on one line");
}

/* The byte at the cursor is not what was expected. */
static AnnalJsonToken
fail_unexpected (AnnalJsonRead *self)
{
  g_autofree char *found = NULL;
  const char *advice;
  gsize length;

  if (*self->in.cursor == '\n' && self->lines)
    return fail_line_broken (self);

  /* The whole code point is wanted for the message alone. */
  self->in.token = self->in.cursor;
  annal_json_input_ensure (&self->in, annal_json_utf8_length (*self->in.cursor));
  length = (gsize) (self->in.end - self->in.cursor);
  found = annal_json_text_describe (self->in.cursor, length);
  advice = annal_json_text_advise (self->in.cursor, length);
  return fail_format (self, self->in.cursor, ANNAL_ERROR_SYNTAX, "found %s where %s was expected%s%s", found,
                      expected_words[self->expect], advice != NULL ? "; " : "", advice != NULL ? advice : "");
}

/* Tokens */

/* Moves to the next byte that is not blank. In JSON Lines a newline counts. */
static inline gboolean
find_token (AnnalJsonRead *self)
{
  AnnalJsonInput *in = &self->in;

  for (;;)
    {
      if (G_UNLIKELY (in->cursor == in->end || *in->cursor <= ' '))
        in->cursor = annal_json_scan_blanks (in->cursor, in->end, !self->lines);
      in->token = in->cursor;
      if (G_LIKELY (in->cursor < in->end))
        return TRUE;
      if (!annal_json_input_more (in))
        return FALSE;
    }
}

static inline AnnalJsonToken
value_read (AnnalJsonRead *self, AnnalJsonToken token)
{
  if (G_LIKELY (self->nest.depth > 0))
    self->expect = annal_json_nest_top (&self->nest)->is_object ? EXPECT_MEMBER_END : EXPECT_ELEMENT_END;
  else
    self->expect = self->lines ? EXPECT_LINE_END : EXPECT_TEXT_END;
  self->token = token;
  return token;
}

static inline AnnalJsonToken
read_begin (AnnalJsonRead *self, gboolean is_object)
{
  if (G_UNLIKELY (self->nest.depth >= self->depth_max))
    return fail_format (self, self->in.token, ANNAL_ERROR_LIMIT,
                        "more than %" G_GUINT64_FORMAT " arrays and objects inside one another (limit depth)",
                        self->depth_max);

  annal_json_nest_push (&self->nest, is_object);
  self->in.cursor++;
  self->expect = is_object ? EXPECT_FIRST_KEY : EXPECT_FIRST_ELEMENT;
  self->token = is_object ? ANNAL_JSON_OBJECT_BEGIN : ANNAL_JSON_ARRAY_BEGIN;
  return self->token;
}

static inline AnnalJsonToken
read_end (AnnalJsonRead *self, AnnalJsonToken token)
{
  annal_json_nest_pop (&self->nest);
  self->in.cursor++;
  return value_read (self, token);
}

/* The cursor is at the first byte of a string that is not plain. */
static gboolean
read_long_string (AnnalJsonRead *self)
{
  GError *error = NULL;
  gsize raw_length;

  if (!annal_json_text_check_string (&self->in, self->string_max, &self->text_length, &error))
    {
      take_error (self, self->in.wrong, error);
      return FALSE;
    }

  self->text = (const char *) self->in.token + 1;
  raw_length = (gsize) (self->in.cursor - self->in.token) - 1;
  if (self->text_length < raw_length)
    {
      annal_json_text_decode (self->text, raw_length, self->text_length, self->scratch);
      self->text = self->scratch->str;
    }
  self->in.cursor++;
  return TRUE;
}

/* The cursor is at the opening quote. Nearly all strings end here, short and
 * without an escape.
 */
static inline gboolean
read_string (AnnalJsonRead *self)
{
  AnnalJsonInput *in = &self->in;
  const guint8 *start = in->cursor + 1;
  const guint8 *p = annal_json_scan_plain (start, in->end);

  if (G_UNLIKELY (p == in->end || *p != '"' || (guint64) (p - start) > self->string_max))
    {
      in->cursor = p;
      return read_long_string (self);
    }
  self->text = (const char *) start;
  self->text_length = (gsize) (p - start);
  in->cursor = p + 1;
  return TRUE;
}

/* The keys of what is open are kept, so they count together. */
static gboolean
exceeds_key_limits (AnnalJsonRead *self)
{
  return annal_json_nest_top (&self->nest)->n_members >= self->keys_max ||
         annal_json_nest_get_key_bytes (&self->nest) + self->text_length > self->in.line_max;
}

static AnnalJsonToken
fail_key_limits (AnnalJsonRead *self)
{
  if (annal_json_nest_top (&self->nest)->n_members >= self->keys_max)
    return fail_format (self, self->in.token, ANNAL_ERROR_LIMIT,
                        "more than %" G_GUINT64_FORMAT " members in one object (limit keys)", self->keys_max);
  return fail_format (self, self->in.token, ANNAL_ERROR_LIMIT,
                      "the keys of the open objects are longer than %" G_GUINT64_FORMAT
                      " bytes (limit record-bytes)", self->in.line_max);
}

static AnnalJsonToken
fail_second_key (AnnalJsonRead *self)
{
  g_autoptr (GString) quoted = g_string_new (NULL);

  annal_json_append_quoted (quoted, self->text, self->text_length);
  return fail_format (self, self->in.token, ANNAL_ERROR_SYNTAX,
                      "found the key %s for the second time in one object", quoted->str);
}

static AnnalJsonToken
read_key (AnnalJsonRead *self)
{
  AnnalJsonInput *in = &self->in;
  gboolean stays;

  if (G_UNLIKELY (*in->cursor != '"'))
    return fail_unexpected (self);
  if (G_UNLIKELY (!read_string (self)))
    return ANNAL_JSON_ERROR;
  if (G_UNLIKELY (exceeds_key_limits (self)))
    return fail_key_limits (self);

  self->expect = EXPECT_COLON;
  stays = in->stream == NULL && self->text != self->scratch->str;
  if (G_UNLIKELY (!annal_json_nest_add_key (&self->nest, self->text, self->text_length, stays)))
    return fail_second_key (self);

  if (G_LIKELY (in->cursor < in->end && *in->cursor == ':'))
    {
      in->cursor++;
      self->expect = EXPECT_VALUE;
    }
  self->token = ANNAL_JSON_KEY;
  return self->token;
}

/* The bytes that may stand in a number, whether they are one or not. */
static gboolean
scan_number (AnnalJsonRead *self)
{
  AnnalJsonInput *in = &self->in;

  for (;;)
    {
      while (in->cursor < in->end && annal_json_byte_is (*in->cursor, ANNAL_JSON_BYTE_NUMBER))
        in->cursor++;
      self->text_length = (gsize) (in->cursor - in->token);
      if (in->cursor < in->end || self->text_length > self->number_max)
        return TRUE;
      if (!annal_json_input_more (in))
        return in->error == NULL;
    }
}

static AnnalJsonToken
read_number (AnnalJsonRead *self)
{
  AnnalJsonInput *in = &self->in;
  const char *problem;
  gsize at;

  if (!scan_number (self))
    return fail_ended (self);
  if (self->text_length > self->number_max)
    return fail_format (self, in->token, ANNAL_ERROR_LIMIT,
                        "the number is longer than %" G_GUINT64_FORMAT " characters (limit number-bytes)",
                        self->number_max);

  self->text = (const char *) in->token;
  problem = annal_json_text_number_problem (self->text, self->text_length, &at);
  if (problem != NULL)
    return fail (self, in->token + at, ANNAL_ERROR_SYNTAX, problem);
  if (in->cursor < in->end && annal_json_byte_is (*in->cursor, ANNAL_JSON_BYTE_WORD))
    return fail_format (self, in->cursor, ANNAL_ERROR_SYNTAX, "found “%c” inside a number", *in->cursor);
  return value_read (self, ANNAL_JSON_NUMBER);
}

/* No word of JSON is longer than five letters; longer ones are read for the
 * message.
 */
#define WORD_MAX 24

static gboolean
scan_word (AnnalJsonRead *self)
{
  AnnalJsonInput *in = &self->in;

  for (;;)
    {
      while (in->cursor < in->end && in->cursor - in->token < WORD_MAX &&
             annal_json_byte_is (*in->cursor, ANNAL_JSON_BYTE_WORD))
        in->cursor++;
      self->text_length = (gsize) (in->cursor - in->token);
      if (in->cursor < in->end || self->text_length == WORD_MAX)
        return TRUE;
      if (!annal_json_input_more (in))
        return in->error == NULL;
    }
}

static AnnalJsonToken
read_word (AnnalJsonRead *self)
{
  const guint8 *word;
  const char *advice;

  if (!scan_word (self))
    return fail_ended (self);

  word = self->in.token;
  if (self->text_length == 4 && memcmp (word, "true", 4) == 0)
    return value_read (self, ANNAL_JSON_TRUE);
  if (self->text_length == 5 && memcmp (word, "false", 5) == 0)
    return value_read (self, ANNAL_JSON_FALSE);
  if (self->text_length == 4 && memcmp (word, "null", 4) == 0)
    return value_read (self, ANNAL_JSON_NULL);

  advice = annal_json_text_advise_word (word, self->text_length);
  return fail_format (self, word, ANNAL_ERROR_SYNTAX, "found the word “%.*s” where %s was expected%s%s",
                      (int) self->text_length, (const char *) word, expected_words[self->expect],
                      advice != NULL ? "; " : "", advice != NULL ? advice : "");
}

static AnnalJsonToken
read_value (AnnalJsonRead *self)
{
  guint8 c = *self->in.cursor;

  switch (c)
    {
    case '"':
      return read_string (self) ? value_read (self, ANNAL_JSON_STRING) : ANNAL_JSON_ERROR;
    case '{':
      return read_begin (self, TRUE);
    case '[':
      return read_begin (self, FALSE);
    default:
      if (c == '-' || g_ascii_isdigit ((char) c))
        return read_number (self);
      if (annal_json_byte_is (c, ANNAL_JSON_BYTE_WORD))
        return read_word (self);
      return fail_unexpected (self);
    }
}

static AnnalJsonToken
read_first_element (AnnalJsonRead *self)
{
  annal_json_nest_top (&self->nest)->n_members++;
  return read_value (self);
}

/* The comma has been found; before ] or } it is one too many. */
static AnnalJsonToken
read_after_comma (AnnalJsonRead *self, Expect expect, guint8 bracket)
{
  self->in.cursor++;
  self->expect = expect;
  if (expect == EXPECT_VALUE)
    annal_json_nest_top (&self->nest)->n_members++;
  if (G_UNLIKELY (!find_token (self)))
    return fail_ended (self);
  if (G_UNLIKELY (*self->in.cursor == bracket))
    return fail_format (self, self->in.cursor, ANNAL_ERROR_SYNTAX,
                        "found a comma before %c; JSON has no comma after the last %s", bracket,
                        bracket == '}' ? "member" : "element");
  return expect == EXPECT_KEY ? read_key (self) : read_value (self);
}

/* Beginnings and ends */

static gboolean
begins_with (AnnalJsonRead *self, const char *bytes, gsize length)
{
  return (gsize) (self->in.end - self->in.cursor) >= length && memcmp (self->in.cursor, bytes, length) == 0;
}

/* UTF-16 and UTF-32 show themselves by a mark, or by the zero bytes that any
 * ASCII character has there. A text of three bytes can be neither.
 */
static gboolean
looks_wide (AnnalJsonRead *self)
{
  const guint8 *p = self->in.cursor;
  gsize n = (gsize) (self->in.end - p);

  if (begins_with (self, "\xff\xfe", 2) || begins_with (self, "\xfe\xff", 2))
    return TRUE;
  if (n != 2 && n < 4)
    return FALSE;
  if ((p[0] == 0) != (p[1] == 0))
    return TRUE;
  return n >= 4 && p[0] == 0 && (p[2] == 0 || begins_with (self, "\0\0\xfe\xff", 4));
}

/* Refuses what is not UTF-8 from the start, or begins with a mark. */
static gboolean
check_start (AnnalJsonRead *self)
{
  annal_json_input_ensure (&self->in, 4);
  if (looks_wide (self))
    {
      self->hopeless = TRUE;
      fail (self, self->in.cursor, ANNAL_ERROR_SYNTAX,
            "the text seems to be UTF-16 or UTF-32; save it as UTF-8");
      return FALSE;
    }
  if (begins_with (self, "\xef\xbb\xbf", 3))
    {
      fail (self, self->in.cursor, ANNAL_ERROR_SYNTAX,
            "the text begins with a byte order mark (EF BB BF); save it as UTF-8 without one");
      return FALSE;
    }
  return TRUE;
}

static AnnalJsonToken
read_start (AnnalJsonRead *self)
{
  if (!check_start (self))
    return ANNAL_JSON_ERROR;
  if (!find_token (self))
    return fail_ended (self);
  self->expect = EXPECT_VALUE;
  return read_value (self);
}

static AnnalJsonToken
read_finish (AnnalJsonRead *self)
{
  if (self->in.error != NULL)
    return fail_ended (self);
  self->expect = EXPECT_NOTHING;
  self->token = ANNAL_JSON_END;
  return self->token;
}

/* Goes on to the next line that is not blank. */
static AnnalJsonToken
read_line (AnnalJsonRead *self)
{
  for (;;)
    {
      if (!find_token (self))
        return read_finish (self);
      if (*self->in.cursor != '\n')
        break;
      self->in.cursor++;
      annal_json_input_begin_line (&self->in);
    }
  self->expect = EXPECT_VALUE;
  return read_value (self);
}

static AnnalJsonToken
read_first_line (AnnalJsonRead *self)
{
  if (!check_start (self))
    return ANNAL_JSON_ERROR;
  annal_json_input_begin_line (&self->in);
  self->expect = EXPECT_LINE;
  return read_line (self);
}

static AnnalJsonToken
read_line_end (AnnalJsonRead *self)
{
  if (!find_token (self))
    return read_finish (self);
  if (*self->in.cursor != '\n')
    return fail_unexpected (self);
  self->expect = EXPECT_LINE;
  return read_line (self);
}

static AnnalJsonToken
read_text_end (AnnalJsonRead *self)
{
  return find_token (self) ? fail_unexpected (self) : read_finish (self);
}

/* Where no value has begun, or the last is complete, or all is over. */
static AnnalJsonToken
read_outside (AnnalJsonRead *self)
{
  if (self->error != NULL || self->expect == EXPECT_NOTHING)
    return self->token;
  if (self->expect == EXPECT_START)
    return self->lines ? read_first_line (self) : read_start (self);
  if (self->expect == EXPECT_TEXT_END)
    return read_text_end (self);
  return self->expect == EXPECT_LINE ? read_line (self) : read_line_end (self);
}

static AnnalJsonToken
read_colon (AnnalJsonRead *self)
{
  if (*self->in.cursor != ':')
    return fail_unexpected (self);
  self->in.cursor++;
  self->expect = EXPECT_VALUE;
  return find_token (self) ? read_value (self) : fail_ended (self);
}

AnnalJsonToken
annal_json_read_next (AnnalJsonRead *self)
{
  if (G_UNLIKELY (self->expect <= EXPECT_LINE || self->expect >= EXPECT_LINE_END || self->error != NULL))
    return read_outside (self);
  if (G_UNLIKELY (!find_token (self)))
    return fail_ended (self);

  switch (self->expect)
    {
    case EXPECT_MEMBER_END:
      if (*self->in.cursor == ',')
        return read_after_comma (self, EXPECT_KEY, '}');
      return *self->in.cursor == '}' ? read_end (self, ANNAL_JSON_OBJECT_END) : fail_unexpected (self);
    case EXPECT_ELEMENT_END:
      if (*self->in.cursor == ',')
        return read_after_comma (self, EXPECT_VALUE, ']');
      return *self->in.cursor == ']' ? read_end (self, ANNAL_JSON_ARRAY_END) : fail_unexpected (self);
    case EXPECT_FIRST_KEY:
      return *self->in.cursor == '}' ? read_end (self, ANNAL_JSON_OBJECT_END) : read_key (self);
    case EXPECT_FIRST_ELEMENT:
      return *self->in.cursor == ']' ? read_end (self, ANNAL_JSON_ARRAY_END) : read_first_element (self);
    case EXPECT_COLON:
      return read_colon (self);
    case EXPECT_VALUE:
      return read_value (self);
    default:
      g_assert_not_reached ();
    }
}

/* About the current token */

AnnalJsonToken
annal_json_read_get_token (AnnalJsonRead *self)
{
  return self->token;
}

static gboolean
has_text (AnnalJsonRead *self)
{
  return self->token == ANNAL_JSON_KEY || self->token == ANNAL_JSON_STRING || self->token == ANNAL_JSON_NUMBER;
}

const char *
annal_json_read_get_text (AnnalJsonRead *self,
                          gsize *length)
{
  if (!has_text (self))
    {
      *length = 0;
      return "";
    }
  *length = self->text_length;
  return self->text;
}

char *
annal_json_read_dup_text (AnnalJsonRead *self)
{
  gsize length;
  const char *text = annal_json_read_get_text (self, &length);

  return g_strndup (text, length);
}

void
annal_json_read_get_place (AnnalJsonRead *self,
                           AnnalJsonPlace *place)
{
  *place = *annal_json_input_locate (&self->in);
}

/* Whether the innermost container, and not one of its members, is what the
 * current token belongs to.
 */
static gboolean
is_about_container (AnnalJsonRead *self)
{
  if (self->token != ANNAL_JSON_ERROR)
    return self->token == ANNAL_JSON_OBJECT_BEGIN || self->token == ANNAL_JSON_ARRAY_BEGIN;
  return self->expect != EXPECT_VALUE && self->expect != EXPECT_COLON &&
         (self->expect != EXPECT_FIRST_ELEMENT || annal_json_nest_top (&self->nest)->n_members == 0);
}

char *
annal_json_read_dup_pointer (AnnalJsonRead *self)
{
  return annal_json_nest_dup_pointer (&self->nest, is_about_container (self));
}

guint
annal_json_read_get_depth (AnnalJsonRead *self)
{
  return self->nest.depth;
}

const GError *
annal_json_read_get_error (AnnalJsonRead *self)
{
  return self->error;
}

/* Moving on */

gboolean
annal_json_read_skip (AnnalJsonRead *self)
{
  guint depth;

  if (self->token == ANNAL_JSON_KEY && annal_json_read_next (self) == ANNAL_JSON_ERROR)
    return FALSE;
  if (self->token != ANNAL_JSON_OBJECT_BEGIN && self->token != ANNAL_JSON_ARRAY_BEGIN)
    return self->token != ANNAL_JSON_ERROR;

  depth = self->nest.depth - 1;
  do
    if (annal_json_read_next (self) == ANNAL_JSON_ERROR)
      return FALSE;
  while (self->nest.depth > depth);
  return TRUE;
}

gboolean
annal_json_read_recover (AnnalJsonRead *self)
{
  g_return_val_if_fail (self->lines && self->token == ANNAL_JSON_ERROR, FALSE);

  if (self->hopeless || g_error_matches (self->error, ANNAL_ERROR, ANNAL_ERROR_IO))
    return FALSE;

  /* Another line may be short enough. Where it was the input that is too long,
   * the same is found again.
   */
  if (g_error_matches (self->in.error, ANNAL_ERROR, ANNAL_ERROR_LIMIT))
    g_clear_error (&self->in.error);
  g_clear_error (&self->error);
  annal_json_nest_reset (&self->nest);
  self->expect = EXPECT_LINE;
  self->token = ANNAL_JSON_NULL;
  if (annal_json_input_skip_line (&self->in))
    return TRUE;
  read_finish (self);
  return FALSE;
}
