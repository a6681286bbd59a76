/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-text.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalText
{
  AnnalNode node;
  char *text; /* owned */
  char *lang; /* owned */
  AnnalText *translation_of; /* owned */
  AnnalAgent *translator; /* owned */
};

static const AnnalField fields[] = {
  ANNAL_TEXT_FIELD (AnnalText, text, ANNAL_FORM_ANY, 0),
  ANNAL_TEXT_FIELD (AnnalText, lang, ANNAL_FORM_LANG, 0),
  ANNAL_NODE_FIELD (AnnalText, translation_of, &annal_text_shape, 0),
  ANNAL_NODE_FIELD (AnnalText, translator, &annal_agent_shape, 0),
};

const AnnalShape annal_text_shape = {
  .noun = "a text",
  .size = sizeof (AnnalText),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .bare = "text",
};

/**
 * AnnalText:
 *
 * Words with their language, and where they are a translation, what they
 * translate and who did it. Verbatim text is never normalised. A value is
 * sealed when it is set on or added to another; from then on it is read-only
 * and safe to share between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalText, annal_text, annal_text_ref, annal_text_unref)

/**
 * annal_text_new:
 * @text: (nullable): the words
 *
 * Makes a text with nothing else in it.
 *
 * Returns: (transfer full): the new value
 *
 * Since: 0.1
 */

/**
 * annal_text_ref:
 * @self: a text
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_text_unref:
 * @self: (transfer full): a text
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_text_copy:
 * @self: a text
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_text_equal:
 * @a: a text
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_BARE_VALUE_BASICS (AnnalText, text, text)

/**
 * annal_text_get_text:
 * @self: a text
 *
 * Reads the words.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_text_set_text:
 * @self: a text
 * @text: (nullable): the words
 *
 * Sets the words.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalText, text, text)

/**
 * annal_text_get_lang:
 * @self: a text
 *
 * Reads the language as a BCP 47 tag, such as "ko".
 *
 * Returns: (transfer none) (nullable): it, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_text_set_lang:
 * @self: a text
 * @lang: (nullable): the language as a BCP 47 tag, such as "ko"
 *
 * Sets the language as a BCP 47 tag, such as "ko".
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalText, text, lang)

/**
 * annal_text_get_translation_of:
 * @self: a text
 *
 * Reads the words it translates.
 *
 * Returns: (transfer none) (nullable): the words it translates, or %NULL
 *   where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_text_set_translation_of:
 * @self: a text
 * @translation_of: (nullable): the words it translates; sealed from now on
 *
 * Sets the words it translates.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalText, text, AnnalText, translation_of)

/**
 * annal_text_get_translator:
 * @self: a text
 *
 * Reads who translated it.
 *
 * Returns: (transfer none) (nullable): who translated it, or %NULL where it
 *   is not given
 *
 * Since: 0.1
 */

/**
 * annal_text_set_translator:
 * @self: a text
 * @translator: (nullable): who translated it; sealed from now on
 *
 * Sets who translated it.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalText, text, AnnalAgent, translator)
