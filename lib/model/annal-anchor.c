/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-anchor.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalAnchor
{
  AnnalNode node;
  char *quote; /* owned */
  gint64 start; /* -1: absent */
  gint64 end; /* -1: absent */
  gint64 start_byte; /* -1: absent */
  gint64 end_byte; /* -1: absent */
  AnnalMatch match;
  char *prefix; /* owned */
  char *suffix; /* owned */
  AnnalAnchorRole role;
};

static const AnnalField fields[] = {
  ANNAL_TEXT_FIELD (AnnalAnchor, quote, ANNAL_FORM_ANY, ANNAL_FIELD_REQUIRED),
  ANNAL_COUNT_FIELD (AnnalAnchor, start, 0),
  ANNAL_COUNT_FIELD (AnnalAnchor, end, 0),
  ANNAL_COUNT_FIELD (AnnalAnchor, start_byte, 0),
  ANNAL_COUNT_FIELD (AnnalAnchor, end_byte, 0),
  ANNAL_WORD_FIELD (AnnalAnchor, match, annal_match_get_type, 0),
  ANNAL_TEXT_FIELD (AnnalAnchor, prefix, ANNAL_FORM_ANY, 0),
  ANNAL_TEXT_FIELD (AnnalAnchor, suffix, ANNAL_FORM_ANY, 0),
  ANNAL_WORD_FIELD (AnnalAnchor, role, annal_anchor_role_get_type, 0),
};

const AnnalShape annal_anchor_shape = {
  .noun = "an anchor",
  .size = sizeof (AnnalAnchor),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/**
 * AnnalAnchor:
 *
 * A passage of a source: the exact words and where they stand. A value is
 * sealed when it is set on or added to another; from then on it is read-only
 * and safe to share between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalAnchor, annal_anchor, annal_anchor_ref, annal_anchor_unref)

/**
 * annal_anchor_new:
 *
 * Makes an anchor with nothing in it.
 *
 * Returns: (transfer full): the new value
 *
 * Since: 0.1
 */

/**
 * annal_anchor_ref:
 * @self: an anchor
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_anchor_unref:
 * @self: (transfer full): an anchor
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_anchor_copy:
 * @self: an anchor
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_anchor_equal:
 * @a: an anchor
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_VALUE_BASICS (AnnalAnchor, anchor)

/**
 * annal_anchor_get_quote:
 * @self: an anchor
 *
 * Reads the words exactly as they stand in the source.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_anchor_set_quote:
 * @self: an anchor
 * @quote: (nullable): the words exactly as they stand in the source
 *
 * Sets the words exactly as they stand in the source.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalAnchor, anchor, quote)

/**
 * annal_anchor_get_start:
 * @self: an anchor
 *
 * Reads where they start, in code points of the source's text.
 *
 * Returns: the offset, or -1 where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_anchor_set_start:
 * @self: an anchor
 * @start: the offset, or -1 for none
 *
 * Sets where they start, in code points of the source's text.
 *
 * Since: 0.1
 */
ANNAL_COUNT_ACCESSORS (AnnalAnchor, anchor, start)

/**
 * annal_anchor_get_end:
 * @self: an anchor
 *
 * Reads where they end, in code points, exclusive.
 *
 * Returns: the offset, or -1 where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_anchor_set_end:
 * @self: an anchor
 * @end: the offset, or -1 for none
 *
 * Sets where they end, in code points, exclusive.
 *
 * Since: 0.1
 */
ANNAL_COUNT_ACCESSORS (AnnalAnchor, anchor, end)

/**
 * annal_anchor_get_start_byte:
 * @self: an anchor
 *
 * Reads where they start, in bytes of the source's text in UTF-8.
 *
 * Returns: the offset, or -1 where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_anchor_set_start_byte:
 * @self: an anchor
 * @start_byte: the offset, or -1 for none
 *
 * Sets where they start, in bytes of the source's text in UTF-8.
 *
 * Since: 0.1
 */
ANNAL_COUNT_ACCESSORS (AnnalAnchor, anchor, start_byte)

/**
 * annal_anchor_get_end_byte:
 * @self: an anchor
 *
 * Reads where they end, in bytes, exclusive.
 *
 * Returns: the offset, or -1 where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_anchor_set_end_byte:
 * @self: an anchor
 * @end_byte: the offset, or -1 for none
 *
 * Sets where they end, in bytes, exclusive.
 *
 * Since: 0.1
 */
ANNAL_COUNT_ACCESSORS (AnnalAnchor, anchor, end_byte)

/**
 * annal_anchor_get_match:
 * @self: an anchor
 *
 * Reads how exactly the quote was found.
 *
 * Returns: how exactly the quote was found
 *
 * Since: 0.1
 */

/**
 * annal_anchor_set_match:
 * @self: an anchor
 * @match: how exactly the quote was found
 *
 * Sets how exactly the quote was found.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalAnchor, anchor, AnnalMatch, match)

/**
 * annal_anchor_get_prefix:
 * @self: an anchor
 *
 * Reads words just before, where the quote alone is not unique.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_anchor_set_prefix:
 * @self: an anchor
 * @prefix: (nullable): words just before, where the quote alone is not unique
 *
 * Sets words just before, where the quote alone is not unique.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalAnchor, anchor, prefix)

/**
 * annal_anchor_get_suffix:
 * @self: an anchor
 *
 * Reads words just after, where the quote alone is not unique.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_anchor_set_suffix:
 * @self: an anchor
 * @suffix: (nullable): words just after, where the quote alone is not unique
 *
 * Sets words just after, where the quote alone is not unique.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalAnchor, anchor, suffix)

/**
 * annal_anchor_get_role:
 * @self: an anchor
 *
 * Reads what the passage shows.
 *
 * Returns: what the passage shows
 *
 * Since: 0.1
 */

/**
 * annal_anchor_set_role:
 * @self: an anchor
 * @role: what the passage shows
 *
 * Sets what the passage shows.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalAnchor, anchor, AnnalAnchorRole, role)
