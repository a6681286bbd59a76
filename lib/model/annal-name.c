/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-name.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalName
{
  AnnalNode node;
  char *text; /* owned */
  AnnalNameKind kind;
  char *lang; /* owned */
  AnnalWhen *valid; /* owned */
};

static const AnnalField fields[] = {
  ANNAL_TEXT_FIELD (AnnalName, text, ANNAL_FORM_ANY, ANNAL_FIELD_REQUIRED),
  ANNAL_WORD_FIELD (AnnalName, kind, annal_name_kind_get_type, 0),
  ANNAL_TEXT_FIELD (AnnalName, lang, ANNAL_FORM_LANG, 0),
  ANNAL_WHEN_FIELD (AnnalName, valid, ANNAL_NATURE_PERIOD, 0),
};

const AnnalShape annal_name_shape = {
  .noun = "a name",
  .size = sizeof (AnnalName),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .bare = "text",
};

/**
 * AnnalName:
 *
 * One name of an entity. A value is sealed when it is set on or added to
 * another; from then on it is read-only and safe to share between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalName, annal_name, annal_name_ref, annal_name_unref)

/**
 * annal_name_new:
 * @text: (nullable): the name
 *
 * Makes a name with nothing else in it.
 *
 * Returns: (transfer full): the new value
 *
 * Since: 0.1
 */

/**
 * annal_name_ref:
 * @self: a name
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_name_unref:
 * @self: (transfer full): a name
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_name_copy:
 * @self: a name
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_name_equal:
 * @a: a name
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_BARE_VALUE_BASICS (AnnalName, name, text)

/**
 * annal_name_get_text:
 * @self: a name
 *
 * Reads the name.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_name_set_text:
 * @self: a name
 * @text: (nullable): the name
 *
 * Sets the name.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalName, name, text)

/**
 * annal_name_get_kind:
 * @self: a name
 *
 * Reads what kind of name it is.
 *
 * Returns: what kind of name it is
 *
 * Since: 0.1
 */

/**
 * annal_name_set_kind:
 * @self: a name
 * @kind: what kind of name it is
 *
 * Sets what kind of name it is.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalName, name, AnnalNameKind, kind)

/**
 * annal_name_get_lang:
 * @self: a name
 *
 * Reads the language as a BCP 47 tag.
 *
 * Returns: (transfer none) (nullable): it, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_name_set_lang:
 * @self: a name
 * @lang: (nullable): the language as a BCP 47 tag
 *
 * Sets the language as a BCP 47 tag.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalName, name, lang)

/**
 * annal_name_get_valid:
 * @self: a name
 *
 * Reads when the name was in use.
 *
 * Returns: (transfer none) (nullable): when the name was in use, or %NULL
 *   where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_name_set_valid:
 * @self: a name
 * @valid: (nullable): when the name was in use; sealed from now on
 *
 * Sets when the name was in use.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalName, name, AnnalWhen, valid)
