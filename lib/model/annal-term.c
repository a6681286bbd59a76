/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-term.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalTerm
{
  AnnalNode node;
  char *id; /* owned */
  GPtrArray *silenced; /* owned, of AnnalMapEntry by key; NULL when empty */
  AnnalTermRole role;
  AnnalValueType value_type;
  gboolean functional;
  AnnalTermTime time;
  GPtrArray *presupposes; /* owned, of char; NULL when empty */
  char *inverse; /* owned */
  AnnalNature nature;
  GPtrArray *attributes; /* owned, of char; NULL when empty */
  GPtrArray *values; /* owned, of char; NULL when empty */
  GPtrArray *labels; /* owned, of AnnalMapEntry by key; NULL when empty */
};

static const AnnalField fields[] = {
  ANNAL_RECORD_ID_FIELD (AnnalTerm),
  ANNAL_WORD_FIELD (AnnalTerm, role, annal_term_role_get_type, ANNAL_FIELD_REQUIRED),
  ANNAL_WORD_FIELD (AnnalTerm, value_type, annal_value_type_get_type, 0),
  ANNAL_FLAG_FIELD (AnnalTerm, functional, 0),
  ANNAL_WORD_FIELD (AnnalTerm, time, annal_term_time_get_type, 0),
  ANNAL_IDS_FIELD (AnnalTerm, presupposes, ANNAL_REFERS_TO_PREDICATE, 0),
  ANNAL_ID_FIELD (AnnalTerm, inverse, ANNAL_REFERS_TO_PREDICATE, 0),
  ANNAL_WORD_FIELD (AnnalTerm, nature, annal_nature_get_type, 0),
  ANNAL_IDS_FIELD (AnnalTerm, attributes, ANNAL_REFERS_TO_ATTRIBUTE, 0),
  ANNAL_TEXTS_FIELD (AnnalTerm, values, 0),
  ANNAL_MAP_FIELD (AnnalTerm, labels, 0),
  ANNAL_RECORD_SILENCED_FIELD (AnnalTerm),
};

const AnnalShape annal_term_shape = {
  .noun = "a term",
  .size = sizeof (AnnalTerm),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .record_type = ANNAL_RECORD_TYPE_TERM,
};

/**
 * AnnalTerm:
 *
 * A word of the vocabulary: a predicate, an event kind, an attribute, a unit,
 * or another word. A record is built through setters, sealed when it is added
 * to a dossier, and then read-only and safe to share between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalTerm, annal_term, annal_term_ref, annal_term_unref)

/**
 * annal_term_new:
 * @id: its id; see [func@Annal.id_is_valid]
 *
 * Makes a term with nothing but its id.
 *
 * Returns: (transfer full): the new record
 *
 * Since: 0.1
 */

/**
 * annal_term_ref:
 * @self: a term
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_term_unref:
 * @self: (transfer full): a term
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_term_copy:
 * @self: a term
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_term_equal:
 * @a: a term
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_RECORD_BASICS (AnnalTerm, term)

/**
 * annal_term_as_record:
 * @self: a term
 *
 * Looks at it as a record of any type.
 *
 * Returns: (transfer none): the same record
 *
 * Since: 0.1
 */
ANNAL_RECORD_CASTS (AnnalTerm, term)

/**
 * annal_term_get_id:
 * @self: a term
 *
 * Reads the id.
 *
 * Returns: (transfer none) (nullable): the id
 *
 * Since: 0.1
 */

/**
 * annal_term_set_id:
 * @self: a term
 * @id: (nullable): its id
 *
 * Sets the id.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalTerm, term, id)

/**
 * annal_term_get_role:
 * @self: a term
 *
 * Reads what it names.
 *
 * Returns: what it names
 *
 * Since: 0.1
 */

/**
 * annal_term_set_role:
 * @self: a term
 * @role: what it names
 *
 * Sets what it names.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalTerm, term, AnnalTermRole, role)

/**
 * annal_term_get_value_type:
 * @self: a term
 *
 * Reads what kind of value it takes.
 *
 * Returns: what kind of value it takes
 *
 * Since: 0.1
 */

/**
 * annal_term_set_value_type:
 * @self: a term
 * @value_type: what kind of value it takes
 *
 * Sets what kind of value it takes.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalTerm, term, AnnalValueType, value_type)

/**
 * annal_term_get_functional:
 * @self: a term
 *
 * Tells whether a subject has only one value at a time.
 *
 * Returns: whether a subject has only one value at a time
 *
 * Since: 0.1
 */

/**
 * annal_term_set_functional:
 * @self: a term
 * @functional: whether a subject has only one value at a time
 *
 * Sets whether a subject has only one value at a time.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalTerm, term, gboolean, functional)

/**
 * annal_term_get_time:
 * @self: a term
 *
 * Reads how it stands in time.
 *
 * Returns: how it stands in time
 *
 * Since: 0.1
 */

/**
 * annal_term_set_time:
 * @self: a term
 * @time: how it stands in time
 *
 * Sets how it stands in time.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalTerm, term, AnnalTermTime, time)

/**
 * annal_term_get_n_presupposed:
 * @self: a term
 *
 * Counts them: each is a predicate that must hold for this one to make sense.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_term_get_presupposed:
 * @self: a term
 * @index: which one, from 0
 *
 * Reads a predicate that must hold for this one to make sense.
 *
 * Returns: (transfer none): a predicate that must hold for this one to make
 *   sense
 *
 * Since: 0.1
 */

/**
 * annal_term_add_presupposed:
 * @self: a term
 * @presupposed: a predicate that must hold for this one to make sense
 *
 * Adds a predicate that must hold for this one to make sense at the end.
 *
 * Since: 0.1
 */

/**
 * annal_term_clear_presupposed:
 * @self: a term
 *
 * Removes all of them: each is a predicate that must hold for this one to
 * make sense.
 *
 * Since: 0.1
 */
ANNAL_TEXTS_ACCESSORS (AnnalTerm, term, presupposes, presupposed, presupposed)

/**
 * annal_term_get_inverse:
 * @self: a term
 *
 * Reads the predicate that says the same the other way round.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_term_set_inverse:
 * @self: a term
 * @inverse: (nullable): the predicate that says the same the other way round
 *
 * Sets the predicate that says the same the other way round.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalTerm, term, inverse)

/**
 * annal_term_get_nature:
 * @self: a term
 *
 * Reads whether an event of this kind is an instant or a period.
 *
 * Returns: whether an event of this kind is an instant or a period
 *
 * Since: 0.1
 */

/**
 * annal_term_set_nature:
 * @self: a term
 * @nature: whether an event of this kind is an instant or a period
 *
 * Sets whether an event of this kind is an instant or a period.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalTerm, term, AnnalNature, nature)

/**
 * annal_term_get_n_attributes:
 * @self: a term
 *
 * Counts them: each is an attribute that events of this kind may have.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_term_get_attribute:
 * @self: a term
 * @index: which one, from 0
 *
 * Reads an attribute that events of this kind may have.
 *
 * Returns: (transfer none): an attribute that events of this kind may have
 *
 * Since: 0.1
 */

/**
 * annal_term_add_attribute:
 * @self: a term
 * @attribute: an attribute that events of this kind may have
 *
 * Adds an attribute that events of this kind may have at the end.
 *
 * Since: 0.1
 */

/**
 * annal_term_clear_attributes:
 * @self: a term
 *
 * Removes all of them: each is an attribute that events of this kind may
 * have.
 *
 * Since: 0.1
 */
ANNAL_TEXTS_ACCESSORS (AnnalTerm, term, attributes, attribute, attributes)

/**
 * annal_term_get_n_values:
 * @self: a term
 *
 * Counts them: each is a word that the attribute may take.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_term_get_value:
 * @self: a term
 * @index: which one, from 0
 *
 * Reads a word that the attribute may take.
 *
 * Returns: (transfer none): a word that the attribute may take
 *
 * Since: 0.1
 */

/**
 * annal_term_add_value:
 * @self: a term
 * @value: a word that the attribute may take
 *
 * Adds a word that the attribute may take at the end.
 *
 * Since: 0.1
 */

/**
 * annal_term_clear_values:
 * @self: a term
 *
 * Removes all of them: each is a word that the attribute may take.
 *
 * Since: 0.1
 */
ANNAL_TEXTS_ACCESSORS (AnnalTerm, term, values, value, values)

/**
 * annal_term_dup_label_langs:
 * @self: a term
 *
 * Lists the langs, sorted.
 *
 * Returns: (transfer container) (array zero-terminated=1): the langs; free
 *   the array alone with annal_free()
 *
 * Since: 0.1
 */

/**
 * annal_term_get_label:
 * @self: a term
 * @lang: the lang
 *
 * Reads a label by its lang: one string or several.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the strings,
 *   or %%NULL where it has none
 *
 * Since: 0.1
 */

/**
 * annal_term_add_label:
 * @self: a term
 * @lang: the lang
 * @value: a string
 *
 * Adds a string under a lang, beside those already there.
 *
 * Since: 0.1
 */

/**
 * annal_term_clear_labels:
 * @self: a term
 *
 * Removes all of them: each is a label.
 *
 * Since: 0.1
 */
ANNAL_MAP_ACCESSORS (AnnalTerm, term, labels, label, lang, langs)
