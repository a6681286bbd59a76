/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-citation.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalCitation
{
  AnnalNode node;
  char *source; /* owned */
  GPtrArray *passages; /* owned, of AnnalAnchor; NULL when empty */
  AnnalFidelity fidelity;
  char *cue; /* owned */
  GPtrArray *chain; /* owned, of AnnalChainLink; NULL when empty */
  GPtrArray *editorial; /* owned, of char; NULL when empty */
};

static const AnnalField fields[] = {
  ANNAL_ID_FIELD (AnnalCitation, source, ANNAL_REFERS_TO_SOURCE, ANNAL_FIELD_REQUIRED),
  ANNAL_NODES_FIELD (AnnalCitation, passages, &annal_anchor_shape, ANNAL_FIELD_FLATTEN),
  ANNAL_WORD_FIELD (AnnalCitation, fidelity, annal_fidelity_get_type, 0),
  ANNAL_TEXT_FIELD (AnnalCitation, cue, ANNAL_FORM_ANY, 0),
  ANNAL_NODES_FIELD (AnnalCitation, chain, &annal_chain_link_shape, 0),
  ANNAL_TEXTS_FIELD (AnnalCitation, editorial, 0),
};

const AnnalShape annal_citation_shape = {
  .noun = "a citation",
  .size = sizeof (AnnalCitation),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

/**
 * AnnalCitation:
 *
 * This passage of this source says that someone said it. A value is sealed
 * when it is set on or added to another; from then on it is read-only and
 * safe to share between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalCitation, annal_citation, annal_citation_ref, annal_citation_unref)

/**
 * annal_citation_new:
 *
 * Makes a citation with nothing in it.
 *
 * Returns: (transfer full): the new value
 *
 * Since: 0.1
 */

/**
 * annal_citation_ref:
 * @self: a citation
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_citation_unref:
 * @self: (transfer full): a citation
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_citation_copy:
 * @self: a citation
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_citation_equal:
 * @a: a citation
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_VALUE_BASICS (AnnalCitation, citation)

/**
 * annal_citation_get_source:
 * @self: a citation
 *
 * Reads the source.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_citation_set_source:
 * @self: a citation
 * @source: (nullable): the source
 *
 * Sets the source.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalCitation, citation, source)

/**
 * annal_citation_get_n_passages:
 * @self: a citation
 *
 * Counts them: each is a passage of the source.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_citation_get_passage:
 * @self: a citation
 * @index: which one, from 0
 *
 * Reads a passage of the source.
 *
 * Returns: (transfer none): a passage of the source
 *
 * Since: 0.1
 */

/**
 * annal_citation_add_passage:
 * @self: a citation
 * @passage: a passage of the source; sealed from now on
 *
 * Adds a passage of the source at the end.
 *
 * Since: 0.1
 */

/**
 * annal_citation_clear_passages:
 * @self: a citation
 *
 * Removes all of them: each is a passage of the source.
 *
 * Since: 0.1
 */
ANNAL_NODES_ACCESSORS (AnnalCitation, citation, AnnalAnchor, passages, passage, passages)

/**
 * annal_citation_get_fidelity:
 * @self: a citation
 *
 * Reads how close the printed words are to what was said.
 *
 * Returns: how close the printed words are to what was said
 *
 * Since: 0.1
 */

/**
 * annal_citation_set_fidelity:
 * @self: a citation
 * @fidelity: how close the printed words are to what was said
 *
 * Sets how close the printed words are to what was said.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalCitation, citation, AnnalFidelity, fidelity)

/**
 * annal_citation_get_cue:
 * @self: a citation
 *
 * Reads the word that attributes them, such as “said”.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_citation_set_cue:
 * @self: a citation
 * @cue: (nullable): the word that attributes them, such as “said”
 *
 * Sets the word that attributes them, such as “said”.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalCitation, citation, cue)

/**
 * annal_citation_get_n_chain_links:
 * @self: a citation
 *
 * Counts them: each is a link of the chain from the speaker to the reader.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_citation_get_chain_link:
 * @self: a citation
 * @index: which one, from 0
 *
 * Reads a link of the chain from the speaker to the reader.
 *
 * Returns: (transfer none): a link of the chain from the speaker to the
 *   reader
 *
 * Since: 0.1
 */

/**
 * annal_citation_add_chain_link:
 * @self: a citation
 * @chain_link: a link of the chain from the speaker to the reader; sealed
 *   from now on
 *
 * Adds a link of the chain from the speaker to the reader at the end.
 *
 * Since: 0.1
 */

/**
 * annal_citation_clear_chain_links:
 * @self: a citation
 *
 * Removes all of them: each is a link of the chain from the speaker to the
 * reader.
 *
 * Since: 0.1
 */
ANNAL_NODES_ACCESSORS (AnnalCitation, citation, AnnalChainLink, chain, chain_link, chain_links)

/**
 * annal_citation_get_n_editorials:
 * @self: a citation
 *
 * Counts them: each is an editor's insertion inside the quote, as printed.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_citation_get_editorial:
 * @self: a citation
 * @index: which one, from 0
 *
 * Reads an editor's insertion inside the quote, as printed.
 *
 * Returns: (transfer none): an editor's insertion inside the quote, as
 *   printed
 *
 * Since: 0.1
 */

/**
 * annal_citation_add_editorial:
 * @self: a citation
 * @editorial: an editor's insertion inside the quote, as printed
 *
 * Adds an editor's insertion inside the quote, as printed at the end.
 *
 * Since: 0.1
 */

/**
 * annal_citation_clear_editorials:
 * @self: a citation
 *
 * Removes all of them: each is an editor's insertion inside the quote, as
 * printed.
 *
 * Since: 0.1
 */
ANNAL_TEXTS_ACCESSORS (AnnalCitation, citation, editorial, editorial, editorials)
