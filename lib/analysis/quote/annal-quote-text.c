/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Finds a quote in a text.
 *
 *  1. Both the exact and the typographic search are Knuth–Morris–Pratt over
 *     bytes: the one over the text, the other over its folded form, which has
 *     as many code points. No text and quote make it more than linear.
 *  2. UTF-8 synchronises itself: a match of whole characters begins and ends
 *     between characters.
 *  3. Matches come in order, so that their places in code points are counted
 *     on from the one before.
 */

#include "analysis/quote/annal-quote-private.h"

#include <string.h>

/* So many bytes of a prefix or suffix, nearest to the quote, tell matches
 * apart in a search. Without a limit a long one times many matches would not
 * be linear.
 */
#define NEAR_BYTES 1024

AnnalQuoteText *
annal_quote_text_new (const char *text,
                      gsize length)
{
  AnnalQuoteText *self = g_new0 (AnnalQuoteText, 1);

  self->text = text;
  self->length = length;
  self->index = annal_text_index_new (text, length);
  return self;
}

void
annal_quote_text_free (AnnalQuoteText *self)
{
  g_clear_pointer (&self->index, annal_text_index_free);
  g_clear_pointer (&self->folded_index, annal_text_index_free);
  g_free (self->folded);
  g_free (self);
}

static void
ensure_folded (AnnalQuoteText *self)
{
  if (self->folded != NULL)
    return;
  self->folded = annal_text_fold (self->text, self->length, &self->folded_length);
  self->folded_index = annal_text_index_new (self->folded, self->folded_length);
}

AnnalMatch
annal_quote_text_compare (AnnalQuoteText *self,
                          gint64 start,
                          gint64 end,
                          const char *quote)
{
  gsize from, length, n_quote, n_slice;
  g_autofree char *folded_slice = NULL;
  g_autofree char *folded_quote = NULL;

  if (start < 0 || end < start || (guint64) end > annal_text_index_get_n_chars (self->index) ||
      !g_utf8_validate (quote, -1, NULL))
    return ANNAL_MATCH_UNSET;
  from = annal_text_index_to_byte (self->index, start);
  length = annal_text_index_to_byte (self->index, end) - from;
  if (strlen (quote) == length && memcmp (self->text + from, quote, length) == 0)
    return ANNAL_MATCH_EXACT;

  folded_slice = annal_text_fold (self->text + from, length, &n_slice);
  folded_quote = annal_text_fold (quote, strlen (quote), &n_quote);
  if (n_slice == n_quote && memcmp (folded_slice, folded_quote, n_quote) == 0)
    return ANNAL_MATCH_TYPOGRAPHIC;
  return ANNAL_MATCH_UNSET;
}

/* What must stand before or after a quote, folded, without the white space at
 * the join.
 */
typedef struct
{
  char *folded; /* owned */
  const char *words;
  gsize length;
} Context;

static void
context_clear (Context *self)
{
  g_free (self->folded);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Context, context_clear)

static gboolean
is_utf8 (const char *text)
{
  return text == NULL || g_utf8_validate (text, -1, NULL);
}

static Context
context_before (const char *prefix)
{
  Context self = { NULL };

  if (prefix == NULL)
    return self;
  self.words = self.folded = annal_text_fold (prefix, strlen (prefix), &self.length);
  while (self.length > 0 && g_ascii_isspace (self.words[self.length - 1]))
    self.length--;
  return self;
}

static Context
context_after (const char *suffix)
{
  Context self = { NULL };

  if (suffix == NULL)
    return self;
  self.words = self.folded = annal_text_fold (suffix, strlen (suffix), &self.length);
  while (self.length > 0 && g_ascii_isspace (*self.words))
    {
      self.words++;
      self.length--;
    }
  return self;
}

/* Keeps what is nearest to the quote. */
static void
context_shorten (Context *self, gboolean before)
{
  if (self->length <= NEAR_BYTES)
    return;
  if (before)
    self->words += self->length - NEAR_BYTES;
  self->length = NEAR_BYTES;
}

static gboolean
stands_before (const AnnalQuoteText *text, gsize at, const Context *prefix)
{
  if (prefix->length == 0)
    return TRUE;
  for (gsize i = 0; i < NEAR_BYTES && at > 0 && g_ascii_isspace (text->folded[at - 1]); i++)
    at--;
  return prefix->length <= at && memcmp (text->folded + at - prefix->length, prefix->words, prefix->length) == 0;
}

static gboolean
stands_after (const AnnalQuoteText *text, gsize at, const Context *suffix)
{
  if (suffix->length == 0)
    return TRUE;
  for (gsize i = 0; i < NEAR_BYTES && g_ascii_isspace (text->folded[at]); i++)
    at++;
  return suffix->length <= text->folded_length - at && memcmp (text->folded + at, suffix->words, suffix->length) == 0;
}

gboolean
annal_quote_text_has_prefix (AnnalQuoteText *self,
                             gsize at,
                             const char *prefix)
{
  g_auto (Context) context = { NULL };

  if (!is_utf8 (prefix))
    return FALSE;
  context = context_before (prefix);
  if (context.length == 0)
    return TRUE;
  ensure_folded (self);
  return stands_before (self, annal_text_index_to_byte (self->folded_index, at), &context);
}

gboolean
annal_quote_text_has_suffix (AnnalQuoteText *self,
                             gsize at,
                             const char *suffix)
{
  g_auto (Context) context = { NULL };

  if (!is_utf8 (suffix))
    return FALSE;
  context = context_after (suffix);
  if (context.length == 0)
    return TRUE;
  ensure_folded (self);
  return stands_after (self, annal_text_index_to_byte (self->folded_index, at), &context);
}

/* The search itself: bytes in bytes. */
typedef struct
{
  const char *text;
  gsize length;
  const char *words;
  gsize n_words;
  gsize *borders; /* owned: of each beginning of the words, its longest proper border */
  gsize at;
  gsize matched; /* so many bytes before @at are a beginning of the words */
} Matcher;

static gsize *
make_borders (const char *words, gsize n)
{
  gsize *borders = g_new (gsize, n);
  gsize border = 0;

  borders[0] = 0;
  for (gsize i = 1; i < n; i++)
    {
      while (border > 0 && words[i] != words[border])
        border = borders[border - 1];
      if (words[i] == words[border])
        border++;
      borders[i] = border;
    }
  return borders;
}

static gboolean
matcher_next (Matcher *self, gsize *start)
{
  while (self->at < self->length)
    {
      if (self->matched == 0)
        {
          const char *next = memchr (self->text + self->at, self->words[0], self->length - self->at);

          if (next == NULL)
            return FALSE;
          self->at = next - self->text;
        }
      while (self->matched > 0 && self->text[self->at] != self->words[self->matched])
        self->matched = self->borders[self->matched - 1];
      if (self->text[self->at] == self->words[self->matched])
        self->matched++;
      self->at++;
      if (self->matched == self->n_words)
        {
          *start = self->at - self->n_words;
          self->matched = self->borders[self->n_words - 1];
          return TRUE;
        }
    }
  return FALSE;
}

/* A place that only moves on. */
typedef struct
{
  const char *text;
  gsize byte;
  gsize n_chars;
} Cursor;

static gsize
cursor_to_byte (Cursor *self, gsize byte)
{
  self->n_chars += annal_text_count_chars (self->text + self->byte, byte - self->byte);
  self->byte = byte;
  return self->n_chars;
}

static gsize
cursor_to_char (Cursor *self, gsize at)
{
  for (; self->n_chars < at; self->n_chars++)
    self->byte += g_utf8_skip[(guchar) self->text[self->byte]];
  return self->byte;
}

typedef struct
{
  AnnalQuoteText *text;
  AnnalMatch match;
  gsize n_folded; /* bytes of the quote, folded */
  Context prefix;
  Context suffix;
  gsize near;
  AnnalQuoteVisit visit;
  gpointer data;
  Cursor folded;
} Search;

static gboolean
stands_between (Search *search, gsize start)
{
  gsize at;

  if (search->prefix.length == 0 && search->suffix.length == 0)
    return TRUE;
  at = cursor_to_char (&search->folded, start);
  return stands_before (search->text, at, &search->prefix) &&
         stands_after (search->text, at + search->n_folded, &search->suffix);
}

static gsize
distance (gsize a, gsize b)
{
  return a > b ? a - b : b - a;
}

static void
take_match (Search *search, AnnalQuoteFound *found, gsize start)
{
  found->n_anywhere++;
  if (!stands_between (search, start))
    return;
  if (found->n_found++ == 0 || distance (start, search->near) < distance (found->nearest, search->near))
    found->nearest = start;
  found->match = search->match;
  if (search->visit != NULL)
    search->visit (search->text, search->match, start, start + found->n_chars, search->data);
}

static void
search_bytes (Search *search, AnnalQuoteFound *found, const char *text, gsize length, const char *words, gsize n_words)
{
  g_autofree gsize *borders = NULL;
  Matcher matcher = { .text = text, .length = length, .words = words, .n_words = n_words };
  Cursor cursor = { .text = text };
  gsize start;

  found->n_anywhere = 0;
  if (n_words == 0 || n_words > length)
    return;
  matcher.borders = borders = make_borders (words, n_words);
  while (matcher_next (&matcher, &start))
    take_match (search, found, cursor_to_byte (&cursor, start));
}

static void
search_both (Search *search, AnnalQuoteFound *found, const char *quote)
{
  AnnalQuoteText *text = search->text;
  gsize n_quote = strlen (quote);
  g_autofree char *folded = annal_text_fold (quote, n_quote, &search->n_folded);

  if (search->prefix.length > 0 || search->suffix.length > 0)
    ensure_folded (text);
  search->folded.text = text->folded;
  search->match = ANNAL_MATCH_EXACT;
  search_bytes (search, found, text->text, text->length, quote, n_quote);
  if (found->n_found > 0)
    return;

  ensure_folded (text);
  search->folded = (Cursor) { .text = text->folded };
  search->match = ANNAL_MATCH_TYPOGRAPHIC;
  search_bytes (search, found, text->folded, text->folded_length, folded, search->n_folded);
}

AnnalQuoteFound
annal_quote_text_search (AnnalQuoteText *self,
                         const char *quote,
                         const char *prefix,
                         const char *suffix,
                         gsize near,
                         AnnalQuoteVisit visit,
                         gpointer data)
{
  AnnalQuoteFound found = { ANNAL_MATCH_UNSET };
  Search search = { .text = self, .near = near, .visit = visit, .data = data };

  if (!is_utf8 (quote) || !is_utf8 (prefix) || !is_utf8 (suffix))
    return found;
  found.n_chars = annal_text_count_chars (quote, strlen (quote));
  search.prefix = context_before (prefix);
  search.suffix = context_after (suffix);
  context_shorten (&search.prefix, TRUE);
  context_shorten (&search.suffix, FALSE);
  search_both (&search, &found, quote);
  context_clear (&search.prefix);
  context_clear (&search.suffix);
  return found;
}
