/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Reads a query from one line of text. docs/queries.md tells the language.
 *
 * A text is a row of terms between blanks. A term is a word, a phrase in
 * quotes, or a key with a colon and what belongs to it; a hyphen before it
 * negates it. Nothing is guessed: what may have been meant otherwise is
 * refused, with the place and with what to write instead.
 */

#include <annal/annal-enum-types.h>
#include <annal/annal-error.h>

#include "index/annal-query-text-private.h"
#include "model/annal-vocabulary-private.h"

/* No key is longer. */
#define MAX_KEY_BYTES 32

typedef struct
{
  AnnalQuery *query;
  const char *text;
  const char *p;      /* what is read next */
  const char *failed; /* where it is wrong */
  guint seen;         /* settings, as bits */
} Reader;

typedef struct
{
  const char *start; /* its hyphen, or else its first character */
  const char *key;   /* behind the hyphen */
  gsize key_length;
  gboolean negated;
} Term;

typedef gboolean (*ReadTerm) (Reader *in, const Term *term, GError **error);

static gboolean refuse (Reader *in,
                        const char *at,
                        GError **error,
                        const char *format,
                        ...) G_GNUC_PRINTF (4, 5);

/* Of the error that is set; the place is put before it in the end. */
static gboolean
fail_at (Reader *in, const char *at)
{
  in->failed = at;
  return FALSE;
}

static gboolean
refuse (Reader *in, const char *at, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, ANNAL_ERROR, ANNAL_ERROR_SYNTAX, message);
  return fail_at (in, at);
}

static gboolean
is_blank (const char *at)
{
  return g_unichar_isspace (g_utf8_get_char (at));
}

static gboolean
is_end (const char *at)
{
  return *at == '\0' || is_blank (at);
}

static gboolean
is_quote (const char *at)
{
  return annal_query_is_quote (g_utf8_get_char (at));
}

static gsize
measure_term (const char *from)
{
  const char *p = from;

  while (!is_end (p))
    p = g_utf8_next_char (p);
  return p - from;
}

static gboolean
read_quoted (Reader *in, GString *out, GError **error)
{
  const char *open = in->p;
  gunichar mark = g_utf8_get_char (open);

  for (in->p = g_utf8_next_char (open); *in->p != '\0'; in->p = g_utf8_next_char (in->p))
    {
      gunichar c = g_utf8_get_char (in->p);

      if (annal_query_closes (mark, c))
        {
          in->p = g_utf8_next_char (in->p);
          return TRUE;
        }
      if (c == '\\')
        {
          in->p++;
          if (*in->p != '\\' && !is_quote (in->p))
            return refuse (in, in->p - 1, error, "in quotes, a backslash stands only before a quote or another "
                           "backslash; write \\\\ for a backslash");
          c = g_utf8_get_char (in->p);
        }
      g_string_append_unichar (out, c);
    }
  return refuse (in, open, error, "the quotes that begin here are not closed; close them, or put \\ before a quote "
                 "that is meant as such");
}

/* Up to a blank, or to a comma where that ends it too. */
static gboolean
read_bare (Reader *in, gboolean comma_ends, GString *out, GError **error)
{
  const char *start = in->p;

  while (!is_end (in->p) && !(comma_ends && *in->p == ','))
    {
      if (is_quote (in->p))
        return refuse (in, in->p, error, "a quote stands in the middle of a word; put all of it in quotes, and \\ "
                       "before a quote that is meant as such");
      in->p = g_utf8_next_char (in->p);
    }
  g_string_append_len (out, start, in->p - start);
  return TRUE;
}

/* Reads a value, quoted or bare. A bare one may be empty. */
static char *
read_value (Reader *in, gboolean comma_ends, gboolean *quoted, GError **error)
{
  g_autoptr (GString) value = g_string_new (NULL);

  *quoted = is_quote (in->p);
  if (!*quoted)
    return read_bare (in, comma_ends, value, error) ? g_string_free (g_steal_pointer (&value), FALSE) : NULL;
  if (!read_quoted (in, value, error))
    return NULL;
  if (is_end (in->p) || (comma_ends && *in->p == ','))
    return g_string_free (g_steal_pointer (&value), FALSE);
  refuse (in, in->p, error, "after closing quotes there must be a blank%s", comma_ends ? " or a comma" : "");
  return NULL;
}

static gboolean
refuse_parenthesis (Reader *in, const char *at, GError **error)
{
  return refuse (in, at, error, "parentheses do not group here: all terms must hold, and commas give a choice "
                 "(stance:deny,reject); to find a parenthesis in a text, put it in quotes");
}

static gboolean
refuse_start (Reader *in, const char *at, GError **error)
{
  if (*at == '(')
    return refuse_parenthesis (in, at, error);
  if (*at == '-')
    return refuse (in, at, error, "a hyphen before a term means “not” and stands once, before all of it (-by:un); to "
                   "find one in a text, put it in quotes");
  return refuse (in, at, error, "this is a dash; for “not” write the hyphen -");
}

/* A value that must be there, such as the date of a window. */
static char *
read_needed (Reader *in, const Term *term, GError **error)
{
  gboolean quoted;

  if (!is_end (in->p))
    return read_value (in, FALSE, &quoted, error);
  refuse (in, in->p, error, "nothing stands after “%.*s:”; write it at once, without a blank", (int) term->key_length,
          term->key);
  return NULL;
}

/* A year before Christ, as facets are counted by it. */
static gboolean
is_early_year (AnnalFacet facet, const char *value)
{
  return (facet == ANNAL_FACET_YEAR || facet == ANNAL_FACET_MONTH) && value[0] == '-' && g_ascii_isdigit (value[1]);
}

static gboolean
check_bare_value (Reader *in, const Term *term, AnnalFacet facet, const char *at, const char *value, GError **error)
{
  if (*value == '\0')
    return refuse (in, at, error, "%s is missing here; write %.*s:one or %.*s:one,another, without blanks",
                   at == term->key + term->key_length + 1 ? "the value" : "a value", (int) term->key_length, term->key,
                   (int) term->key_length, term->key);
  if (annal_query_starts_oddly (value) && !is_early_year (facet, value))
    return refuse_start (in, at, error);
  if (facet == ANNAL_FACET_TO && annal_query_looks_like_date (value))
    return refuse (in, at, error, "“to” is whom a demand addresses; to end a stretch of time, write until:%s", value);
  return TRUE;
}

static char *
read_facet_value (Reader *in, const Term *term, AnnalFacet facet, GError **error)
{
  const char *at = in->p;
  gboolean quoted;
  g_autofree char *value = read_value (in, TRUE, &quoted, error);
  char *clean;

  if (value == NULL || (!quoted && !check_bare_value (in, term, facet, at, value, error)))
    return NULL;
  clean = annal_query_clean_value (facet, value, error);
  if (clean == NULL)
    in->failed = at;
  return clean;
}

static gboolean
read_facet (Reader *in, const Term *term, AnnalFacet facet, GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  do
    {
      char *value;

      if (values->len > 0)
        in->p++;
      value = read_facet_value (in, term, facet, error);
      if (value == NULL)
        return FALSE;
      g_ptr_array_add (values, value);
    }
  while (*in->p == ',');
  g_ptr_array_add (values, NULL);
  if (!annal_query_add_facet (in->query, facet, (const char *const *) values->pdata, term->negated, error))
    return fail_at (in, term->start);
  return TRUE;
}

/* A word of letters before a colon, which is passed over; 0 where none is. */
static gsize
skip_relation (Reader *in, char word[MAX_KEY_BYTES])
{
  gsize n = 0;

  while (n + 1 < MAX_KEY_BYTES && g_ascii_isalpha (in->p[n]))
    {
      word[n] = g_ascii_tolower (in->p[n]);
      n++;
    }
  word[n] = '\0';
  if (n == 0 || in->p[n] != ':')
    return 0;
  in->p += n + 1;
  return n;
}

static gboolean
refuse_relation (Reader *in, const char *at, const char *word, GError **error)
{
  static const char *const words[] = { ANNAL_QUERY_CERTAIN, "in", "overlapping", "covering", "before", "after", NULL };
  const char *slip = annal_query_find_slip (word, words);

  if (slip != NULL)
    return refuse (in, at, error, "before a date “%s” means nothing; is it “%s”?", word, slip);
  return refuse (in, at, error, "before a date “%s” means nothing; there are certain, in, overlapping, covering, "
                 "before and after", word);
}

/* “certain:” and how it lies to the date, both of which may be missing. */
static gboolean
read_relations (Reader *in, AnnalWindow *window, AnnalCertainty *least, GError **error)
{
  char word[MAX_KEY_BYTES];
  const char *at = in->p;
  gsize length;

  while ((length = skip_relation (in, word)) > 0)
    {
      int found = annal_word_lookup (ANNAL_TYPE_WINDOW, word, length);
      gboolean certain = strcmp (word, ANNAL_QUERY_CERTAIN) == 0;

      if (!certain && found < 0)
        return refuse_relation (in, at, word, error);
      if (certain ? *least == ANNAL_CERTAINTY_CERTAIN : *window != ANNAL_WINDOW_UNSET)
        return refuse (in, at, error, "“%s” is one word too many before a date", word);
      if (certain)
        *least = ANNAL_CERTAINTY_CERTAIN;
      else
        *window = (AnnalWindow) found;
      at = in->p;
    }
  return TRUE;
}

static AnnalDate *
read_date (Reader *in, const Term *term, GError **error)
{
  const char *at = in->p;
  g_autofree char *text = read_needed (in, term, error);
  AnnalDate *date;

  if (text == NULL)
    return NULL;
  g_strstrip (text);
  date = annal_query_read_date (text, error);
  if (date == NULL)
    in->failed = at;
  return date;
}

static gboolean
add_window (Reader *in, const Term *term, AnnalClock clock, AnnalWindow window, AnnalDate *date, AnnalCertainty least,
            GError **error)
{
  if (!annal_query_add_window (in->query, clock, window, date, least, term->negated, error))
    return fail_at (in, term->start);
  return TRUE;
}

static gboolean
read_window (Reader *in, const Term *term, AnnalClock clock, GError **error)
{
  AnnalWindow window = ANNAL_WINDOW_UNSET;
  AnnalCertainty least = ANNAL_CERTAINTY_POSSIBLE;
  g_autoptr (AnnalDate) date = NULL;

  if (!annal_query_check_clock (clock, error))
    return fail_at (in, term->key);
  if (!read_relations (in, &window, &least, error))
    return FALSE;
  date = read_date (in, term, error);
  return date != NULL && add_window (in, term, clock, window, date, least, error);
}

static gboolean
read_half_open (Reader *in, const Term *term, gboolean from, GError **error)
{
  const char *at = in->p;
  g_autoptr (AnnalDate) date = read_date (in, term, error);
  g_autoptr (AnnalDate) stretch = NULL;
  const char *text;

  if (date == NULL)
    return FALSE;
  text = annal_date_get_text (date);
  stretch = annal_query_make_stretch (from ? text : "", from ? "" : text, error);
  if (stretch == NULL)
    return fail_at (in, at);
  return add_window (in, term, ANNAL_CLOCK_WHEN, ANNAL_WINDOW_IN, stretch, ANNAL_CERTAINTY_POSSIBLE, error);
}

static gboolean
read_from (Reader *in, const Term *term, GError **error)
{
  return read_half_open (in, term, TRUE, error);
}

static gboolean
read_until (Reader *in, const Term *term, GError **error)
{
  return read_half_open (in, term, FALSE, error);
}

static gboolean
read_known_at (Reader *in, const Term *term, GError **error)
{
  const char *at = in->p;
  g_autoptr (AnnalDate) date = read_date (in, term, error);

  if (date == NULL)
    return FALSE;
  return annal_query_set_known_at (in->query, date, error) || fail_at (in, at);
}

static gboolean
read_as_of (Reader *in, const Term *term, GError **error)
{
  const char *at = in->p;
  g_autoptr (AnnalDate) date = read_date (in, term, error);

  if (date == NULL)
    return FALSE;
  return annal_query_set_as_of (in->query, date, error) || fail_at (in, at);
}

static gboolean
read_sort (Reader *in, const Term *term, GError **error)
{
  static const char *const words[] = { "when", "valid", "published", "id", NULL };
  const char *at = in->p;
  g_autofree char *value = read_needed (in, term, error);
  g_autofree char *shown = NULL;
  const char *word, *slip;
  int sort;

  if (value == NULL)
    return FALSE;
  word = value + (*value == '-');
  sort = annal_word_lookup (ANNAL_TYPE_SORT, word, strlen (word));
  if (sort >= 0)
    {
      annal_query_set_sort (in->query, (AnnalSort) sort, *value == '-');
      return TRUE;
    }
  shown = annal_query_excerpt (word, strlen (word));
  slip = annal_query_find_slip (word, words);
  if (slip != NULL)
    return refuse (in, at, error, "nothing is sorted by “%s”; is it “%s”?", shown, slip);
  return refuse (in, at, error, "nothing is sorted by “%s”; there are when, valid, published and id", shown);
}

static gboolean
read_number (Reader *in, const Term *term, guint *number, GError **error)
{
  const char *at = in->p;
  g_autofree char *value = read_needed (in, term, error);
  g_autofree char *shown = NULL;
  guint64 read = 0;

  if (value == NULL)
    return FALSE;
  if (g_ascii_string_to_unsigned (value, 10, 0, G_MAXUINT - 1, &read, NULL))
    {
      *number = (guint) read;
      return TRUE;
    }
  shown = annal_query_excerpt (value, strlen (value));
  return refuse (in, at, error, "“%s” is not a number from 0 to %u", shown, G_MAXUINT - 1);
}

static gboolean
read_limit (Reader *in, const Term *term, GError **error)
{
  guint limit = 0;

  if (!read_number (in, term, &limit, error))
    return FALSE;
  annal_query_set_limit (in->query, limit);
  return TRUE;
}

static gboolean
read_offset (Reader *in, const Term *term, GError **error)
{
  guint offset = 0;

  if (!read_number (in, term, &offset, error))
    return FALSE;
  annal_query_set_offset (in->query, offset);
  return TRUE;
}

static gboolean
check_bare_word (Reader *in, const char *at, const char *word, GError **error)
{
  const char *end = word + strlen (word);

  if (annal_query_starts_oddly (word))
    return refuse_start (in, at, error);
  if (end[-1] == ')')
    return refuse_parenthesis (in, at + strlen (word) - 1, error);
  for (const char *p = word; p < end; p++)
    if (annal_query_is_list_comma (word, end, p))
      return refuse (in, at + (p - word), error, "a comma gives a choice of values only, not of words; leave a blank "
                     "to find both words, or put all in quotes to find them together");
  return TRUE;
}

static gboolean
read_phrase (Reader *in, const Term *term, GError **error)
{
  const char *at = in->p;
  gboolean quoted;
  g_autofree char *words = read_value (in, FALSE, &quoted, error);

  if (words == NULL || (!quoted && !check_bare_word (in, at, words, error)))
    return FALSE;
  return annal_query_add_phrase (in->query, words, term->negated, error) || fail_at (in, at);
}

static gboolean
read_text (Reader *in, const Term *term, GError **error)
{
  if (!is_end (in->p))
    return read_phrase (in, term, error);
  return refuse (in, in->p, error, "nothing stands after “text:”; write it at once, without a blank");
}

typedef struct
{
  const char *key;
  ReadTerm read;
  gboolean once; /* and not negated */
} Setting;

static const Setting settings[] = {
  { "text", read_text, FALSE },
  { "from", read_from, FALSE },
  { "until", read_until, FALSE },
  { "known-at", read_known_at, TRUE },
  { "as-of", read_as_of, TRUE },
  { "sort", read_sort, TRUE },
  { "limit", read_limit, TRUE },
  { "offset", read_offset, TRUE },
};

static gboolean
read_setting (Reader *in, const Term *term, gsize which, GError **error)
{
  const Setting *setting = &settings[which];

  if (setting->once && term->negated)
    return refuse (in, term->start, error, "“%s:” cannot be negated; leave the hyphen out", setting->key);
  if (setting->once && (in->seen & (1u << which)))
    return refuse (in, term->start, error, "“%s:” stands here a second time; keep one", setting->key);
  in->seen |= 1u << which;
  return setting->read (in, term, error);
}

/* What others call our keys. */
static const char *
find_synonym (const char *key)
{
  static const char *const synonyms[][2] = {
    { "after", "when:after" },    { "author", "by" },        { "before", "when:before" }, { "category", "kind" },
    { "date", "when" },           { "during", "when" },      { "entity", "who" },         { "event", "kind" },
    { "in", "where" },            { "language", "lang" },    { "location", "where" },     { "newspaper", "outlet" },
    { "order", "sort" },          { "place", "where" },      { "publisher", "outlet" },   { "quote", "text" },
    { "said-by", "by" },          { "since", "from" },       { "speaker", "by" },         { "subject", "about" },
    { "tag", "kind" },            { "title", "text" },       { "topic", "about" },        { "wire", "relay" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (strcmp (key, synonyms[i][0]) == 0)
      return synonyms[i][1];
  return NULL;
}

static const char *
find_key_slip (const char *key)
{
  const char *words[ANNAL_FACET_MONTH + ANNAL_CLOCK_PUBLISHED + G_N_ELEMENTS (settings) + 1];
  gsize n = 0;

  for (int facet = ANNAL_FACET_UNSET + 1; facet <= ANNAL_FACET_MONTH; facet++)
    words[n++] = annal_word_get (ANNAL_TYPE_FACET, facet);
  for (int clock = ANNAL_CLOCK_UNSET + 1; clock <= ANNAL_CLOCK_PUBLISHED; clock++)
    words[n++] = annal_word_get (ANNAL_TYPE_CLOCK, clock);
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    words[n++] = settings[i].key;
  words[n] = NULL;
  return annal_query_find_slip (key, words);
}

static gboolean
refuse_key (Reader *in, const Term *term, const char *key, GError **error)
{
  g_autofree char *shown = annal_query_excerpt (term->key, term->key_length);
  g_autofree char *all = NULL;
  const char *meant = find_synonym (key);

  if (meant == NULL)
    meant = find_key_slip (key);
  if (meant != NULL)
    return refuse (in, term->key, error, "there is no facet “%s”; is it “%s”?", shown, meant);
  all = annal_query_excerpt (term->key, measure_term (term->key));
  return refuse (in, term->key, error, "there is no facet “%s”; to find %s as text, put it in quotes", shown, all);
}

static gboolean
read_keyed (Reader *in, const Term *term, GError **error)
{
  g_autofree char *key = g_ascii_strdown (term->key, MIN (term->key_length, MAX_KEY_BYTES));
  int found;

  if (term->key_length == 0)
    return refuse (in, term->key, error, "nothing stands before the colon; put it in quotes to find it as text");
  in->p = term->key + term->key_length + 1;
  found = annal_word_lookup (ANNAL_TYPE_FACET, key, strlen (key));
  if (found >= 0)
    return read_facet (in, term, (AnnalFacet) found, error);
  found = annal_word_lookup (ANNAL_TYPE_CLOCK, key, strlen (key));
  if (found >= 0)
    return read_window (in, term, (AnnalClock) found, error);
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    if (strcmp (key, settings[i].key) == 0)
      return read_setting (in, term, i, error);
  return refuse_key (in, term, key, error);
}

static gboolean
refuse_joiner (Reader *in, const Term *term, GError **error)
{
  if (*term->key == 'O')
    return refuse (in, term->key, error, "“OR” does not join terms; for a choice write the values with commas "
                   "(stance:deny,reject), and to find the word put it in quotes");
  if (*term->key == 'N')
    return refuse (in, term->key, error, "“NOT” is written as a hyphen before a term (-stance:deny); to find the word "
                   "put it in quotes");
  return refuse (in, term->key, error, "“AND” is not needed, since all terms must hold; leave it out, and to find the "
                 "word put it in quotes");
}

/* Where the key of a term ends, before its colon; G_MAXSIZE where it has none. */
static gsize
find_key_end (const char *term)
{
  for (const char *p = term; !is_end (p) && !is_quote (p); p = g_utf8_next_char (p))
    if (*p == ':')
      return p - term;
  return G_MAXSIZE;
}

static gboolean
read_term (Reader *in, GError **error)
{
  Term term = { .start = in->p, .key = in->p + (*in->p == '-'), .negated = *in->p == '-' };

  in->p = term.key;
  if (is_end (term.key))
    return refuse (in, term.start, error, "nothing stands after the hyphen; write it at once before what is not "
                   "wanted");
  if (annal_query_starts_oddly (term.key))
    return refuse_start (in, term.key, error);
  term.key_length = find_key_end (term.key);
  if (term.key_length != G_MAXSIZE)
    return read_keyed (in, &term, error);
  if (annal_query_is_joiner (term.key, measure_term (term.key)))
    return refuse_joiner (in, &term, error);
  return read_phrase (in, &term, error);
}

static gboolean
check_chars (Reader *in, GError **error)
{
  const char *bad;

  if (!g_utf8_validate (in->text, -1, &bad))
    return refuse (in, bad, error, "the text is not UTF-8 from here on");
  for (const char *p = in->text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_iscntrl (g_utf8_get_char (p)) && !is_blank (p))
      return refuse (in, p, error, "here is the control character U+%04X; leave it out", g_utf8_get_char (p));
  return TRUE;
}

static gboolean
read_terms (Reader *in, GError **error)
{
  if (!check_chars (in, error))
    return FALSE;
  for (;;)
    {
      while (*in->p != '\0' && is_blank (in->p))
        in->p = g_utf8_next_char (in->p);
      if (*in->p == '\0')
        return TRUE;
      if (!read_term (in, error))
        return FALSE;
    }
}

/* On failure, what was read before it has been added to @query. */
static gboolean
read_query (AnnalQuery *query, const char *text, gsize *position, GError **error)
{
  Reader in = { .query = query, .text = text, .p = text, .failed = text };

  if (strnlen (text, ANNAL_QUERY_MAX_BYTES + 1) > ANNAL_QUERY_MAX_BYTES)
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_LIMIT, "a query has at most %d bytes; ask in several queries",
                   ANNAL_QUERY_MAX_BYTES);
      in.failed = text + ANNAL_QUERY_MAX_BYTES;
    }
  else if (read_terms (&in, error))
    return TRUE;
  else
    g_prefix_error (error, "column %ld: ", g_utf8_pointer_to_offset (text, in.failed) + 1);
  if (position != NULL)
    *position = in.failed - text;
  return FALSE;
}

/**
 * annal_query_new_from_text:
 * @text: a query in one line, such as "by:dprk stance:deny said:2019-05"
 * @error: return location for an error
 *
 * Reads a query. Its terms stand between blanks, and all must hold:
 *
 * - `facet:value`, of which several may be given with commas between them, for
 *   any of these; the facets are the words of [enum@Annal.Facet];
 * - `clock:date` with a word of [enum@Annal.Clock]; before the date may stand
 *   `certain:`, and `in:`, `overlapping:`, `covering:`, `before:` or `after:`;
 *   the date is EDTF, `2019-05..2019-06`, or words in quotes; `from:date` and
 *   `until:date` are for `when`;
 * - `word`, `begin*` and `"a phrase"`;
 * - each of these with a hyphen before it, for what is not wanted;
 * - `known-at:date`, `as-of:date`, `sort:when`, `sort:-published`, `limit:10`
 *   and `offset:10`.
 *
 * A value with blanks, commas or quotes in it stands in quotes.
 *
 * Fails with %ANNAL_ERROR_SYNTAX, or for a date and a word of an enumeration
 * as [method@Annal.Query.add_window] and [method@Annal.Query.add_facet] do; with
 * %ANNAL_ERROR_REVERSED, %ANNAL_ERROR_AMBIGUOUS for such dates, and with
 * %ANNAL_ERROR_LIMIT for a text of more than 64 KiB, 1,000 conditions or 10,000
 * values. The message begins with the place, as in "column 12: ", counted in
 * characters.
 *
 * Returns: (transfer full): the query, or %NULL
 *
 * Since: 0.1
 */
AnnalQuery *
annal_query_new_from_text (const char *text,
                           GError **error)
{
  g_autoptr (AnnalQuery) self = NULL;

  g_return_val_if_fail (text != NULL, NULL);
  self = annal_query_new ();
  return read_query (self, text, NULL, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * annal_query_check_text:
 * @text: a text that should be a query
 * @position: (out) (optional): where it is wrong, as the number of bytes before
 *   that place; set only when it is refused
 * @error: return location for an error
 *
 * Tells whether a text is a query that [ctor@Annal.Query.new_from_text]
 * accepts, and if not, where and why.
 *
 * Returns: whether it is
 *
 * Since: 0.1
 */
gboolean
annal_query_check_text (const char *text,
                        gsize *position,
                        GError **error)
{
  g_autoptr (AnnalQuery) query = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  query = annal_query_new ();
  return read_query (query, text, position, error);
}

static void
swap (AnnalQuery *a, AnnalQuery *b)
{
  AnnalQuery saved = *a;

  *a = *b;
  *b = saved;
}

/**
 * annal_query_add_text:
 * @self: a query
 * @text: more of it, in one line
 * @error: return location for an error
 *
 * Adds the conditions of a text, which then must hold too. What it says of
 * known-at, as-of, sort, limit and offset takes the place of what was said
 * before. Fails as [ctor@Annal.Query.new_from_text] does.
 *
 * Returns: whether it was added; else @self is as before
 *
 * Since: 0.1
 */
gboolean
annal_query_add_text (AnnalQuery *self,
                      const char *text,
                      GError **error)
{
  g_autoptr (AnnalQuery) changed = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  changed = annal_query_copy (self);
  if (!read_query (changed, text, NULL, error))
    return FALSE;
  swap (self, changed);
  return TRUE;
}
