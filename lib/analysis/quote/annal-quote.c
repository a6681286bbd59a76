/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-quote.h>

#include <string.h>

#include "analysis/quote/annal-quote-private.h"
#include "model/annal-node-private.h"

/* What is kept of many matches. All are counted. */
#define MAX_MATCHES 100
#define MAX_MATCH_BYTES (16 << 20)

/* A prefix or suffix has so many code points, fewer where the text ends. */
#define MIN_CONTEXT 20
#define MAX_CONTEXT 32

struct _AnnalQuoteMatches
{
  GPtrArray *anchors; /* owned, of AnnalAnchor */
  gsize n_bytes;      /* in the anchors' quotes */
  gboolean full;      /* no more are kept */
  guint64 n_found;
};

G_DEFINE_BOXED_TYPE (AnnalQuoteMatches, annal_quote_matches, annal_quote_matches_ref, annal_quote_matches_unref)

static char *
dup_slice (const AnnalQuoteText *text, gsize start, gsize end)
{
  gsize from = annal_text_index_to_byte (text->index, start);

  return g_strndup (text->text + from, annal_text_index_to_byte (text->index, end) - from);
}

static gboolean
is_space_at (const AnnalQuoteText *text, gsize at)
{
  return g_unichar_isspace (g_utf8_get_char (text->text + annal_text_index_to_byte (text->index, at)));
}

/* The words before, from the beginning of one of them where that gives enough. */
static char *
dup_prefix (const AnnalQuoteText *text, gsize start)
{
  gsize from = start > MAX_CONTEXT ? start - MAX_CONTEXT : 0;

  if (from > 0)
    for (gsize at = from; at + MIN_CONTEXT <= start; at++)
      if (is_space_at (text, at - 1) && !is_space_at (text, at))
        return dup_slice (text, at, start);
  return dup_slice (text, from, start);
}

static char *
dup_suffix (const AnnalQuoteText *text, gsize end)
{
  gsize n = annal_text_index_get_n_chars (text->index);
  gsize to = n - end > MAX_CONTEXT ? end + MAX_CONTEXT : n;

  if (to < n)
    for (gsize at = to; at >= end + MIN_CONTEXT; at--)
      if (is_space_at (text, at) && !is_space_at (text, at - 1))
        return dup_slice (text, end, at);
  return dup_slice (text, end, to);
}

static void
keep_match (AnnalQuoteText *text, AnnalMatch match, gsize start, gsize end, gpointer data)
{
  AnnalQuoteMatches *self = data;
  gsize start_byte, end_byte;
  g_autofree char *quote = NULL;
  AnnalAnchor *anchor;

  self->n_found++;
  if (self->full)
    return;
  start_byte = annal_text_index_to_byte (text->index, start);
  end_byte = annal_text_index_to_byte (text->index, end);
  self->full = self->anchors->len >= MAX_MATCHES ||
               (self->anchors->len >= 2 && self->n_bytes + (end_byte - start_byte) > MAX_MATCH_BYTES);
  if (self->full)
    return;

  self->n_bytes += end_byte - start_byte;
  quote = g_strndup (text->text + start_byte, end_byte - start_byte);
  anchor = annal_anchor_new ();
  annal_anchor_set_quote (anchor, quote);
  annal_anchor_set_start (anchor, start);
  annal_anchor_set_end (anchor, end);
  annal_anchor_set_start_byte (anchor, start_byte);
  annal_anchor_set_end_byte (anchor, end_byte);
  annal_anchor_set_match (anchor, match);
  g_ptr_array_add (self->anchors, anchor);
}

static void
add_context (const AnnalQuoteText *text, AnnalAnchor *anchor)
{
  g_autofree char *prefix = dup_prefix (text, annal_anchor_get_start (anchor));
  g_autofree char *suffix = dup_suffix (text, annal_anchor_get_end (anchor));

  annal_anchor_set_prefix (anchor, *prefix != '\0' ? prefix : NULL);
  annal_anchor_set_suffix (anchor, *suffix != '\0' ? suffix : NULL);
}

/**
 * annal_quote_find:
 * @text: a text in UTF-8
 * @length: its length in bytes, or -1 where it ends with a NUL
 * @quote: the words to find
 * @prefix: (nullable): words just before, or %NULL for any
 * @suffix: (nullable): words just after, or %NULL for any
 *
 * Finds the places of a text at which a quote stands, in linear time. Where it
 * stands nowhere code point for code point, the places count where it differs
 * only in the shapes of spaces, quotation marks and dashes. Places that
 * overlap are all found: each is a different passage. Of the prefix and the
 * suffix the 1,024 bytes nearest to the quote are compared, without regard to
 * such shapes and to white space next to the quote.
 *
 * Each match is an anchor with the words as they stand in the text, where they
 * begin and end in code points and in bytes, and how exactly @quote matched
 * them. Where @quote stands at more than one place, whatever its prefix and
 * suffix, the anchor also has the 20 to 32 code points before and after, cut
 * between words where it can be.
 *
 * Returns: (transfer full): the matches, none where there are none or @quote
 *   is empty
 *
 * Since: 0.1
 */
AnnalQuoteMatches *
annal_quote_find (const char *text,
                  gssize length,
                  const char *quote,
                  const char *prefix,
                  const char *suffix)
{
  g_autoptr (AnnalQuoteText) prepared = NULL;
  AnnalQuoteMatches *self;
  AnnalQuoteFound found;

  g_return_val_if_fail (text != NULL && quote != NULL, NULL);
  g_return_val_if_fail (g_utf8_validate (text, length, NULL), NULL);
  g_return_val_if_fail (prefix == NULL || g_utf8_validate (prefix, -1, NULL), NULL);
  g_return_val_if_fail (suffix == NULL || g_utf8_validate (suffix, -1, NULL), NULL);

  self = g_atomic_rc_box_new0 (AnnalQuoteMatches);
  self->anchors = g_ptr_array_new_with_free_func ((GDestroyNotify) annal_anchor_unref);
  prepared = annal_quote_text_new (text, length < 0 ? strlen (text) : (gsize) length);
  found = annal_quote_text_search (prepared, quote, prefix, suffix, 0, keep_match, self);
  for (guint i = 0; i < self->anchors->len; i++)
    {
      if (found.n_anywhere > 1)
        add_context (prepared, g_ptr_array_index (self->anchors, i));
      annal_node_seal (g_ptr_array_index (self->anchors, i));
    }
  return self;
}

/**
 * annal_quote_matches_ref:
 * @self: matches
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalQuoteMatches *
annal_quote_matches_ref (AnnalQuoteMatches *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
matches_clear (gpointer data)
{
  g_ptr_array_unref (((AnnalQuoteMatches *) data)->anchors);
}

/**
 * annal_quote_matches_unref:
 * @self: (transfer full): matches
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */
void
annal_quote_matches_unref (AnnalQuoteMatches *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, matches_clear);
}

/**
 * annal_quote_matches_get_n_found:
 * @self: matches
 *
 * Counts the places that were found, those that were not kept too.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint64
annal_quote_matches_get_n_found (const AnnalQuoteMatches *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_found;
}

/**
 * annal_quote_matches_get_n_matches:
 * @self: matches
 *
 * Counts the matches that were kept: the first 100, fewer where they are very
 * long.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_quote_matches_get_n_matches (const AnnalQuoteMatches *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->anchors->len;
}

/**
 * annal_quote_matches_get_match:
 * @self: matches
 * @index: which one, from 0, in the order of the text
 *
 * Reads a match.
 *
 * Returns: (transfer none): the anchor, valid while @self lives
 *
 * Since: 0.1
 */
AnnalAnchor *
annal_quote_matches_get_match (const AnnalQuoteMatches *self,
                               guint index)
{
  g_return_val_if_fail (self != NULL && index < self->anchors->len, NULL);
  return g_ptr_array_index (self->anchors, index);
}
