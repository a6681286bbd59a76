/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-when.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalWhen
{
  AnnalNode node;
  char *edtf; /* owned */
  AnnalBasis basis;
  char *text; /* owned */
  char *source; /* owned */
  gint64 start; /* -1: absent */
  gint64 end; /* -1: absent */
  char *relative_to; /* owned */
  char *duration; /* owned */
  char *tz; /* owned */
  AnnalNature nature;
};

static const AnnalField fields[] = {
  ANNAL_TEXT_FIELD (AnnalWhen, edtf, ANNAL_FORM_EDTF, 0),
  ANNAL_WORD_FIELD (AnnalWhen, basis, annal_basis_get_type, 0),
  ANNAL_TEXT_FIELD (AnnalWhen, text, ANNAL_FORM_ANY, 0),
  ANNAL_ID_FIELD (AnnalWhen, source, ANNAL_REFERS_TO_SOURCE, 0),
  ANNAL_COUNT_FIELD (AnnalWhen, start, 0),
  ANNAL_COUNT_FIELD (AnnalWhen, end, 0),
  ANNAL_TEXT_FIELD (AnnalWhen, relative_to, ANNAL_FORM_ANY, 0),
  ANNAL_TEXT_FIELD (AnnalWhen, duration, ANNAL_FORM_ANY, 0),
  ANNAL_TEXT_FIELD (AnnalWhen, tz, ANNAL_FORM_ANY, 0),
  ANNAL_WORD_FIELD (AnnalWhen, nature, annal_nature_get_type, 0),
};

const AnnalShape annal_when_shape = {
  .noun = "a when",
  .size = sizeof (AnnalWhen),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .bare = "edtf",
};

/**
 * AnnalWhen:
 *
 * A date with how it is known: the EDTF string, its basis, the words as
 * printed and what they hang on. A value is sealed when it is set on or added
 * to another; from then on it is read-only and safe to share between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalWhen, annal_when, annal_when_ref, annal_when_unref)

/**
 * annal_when_new:
 * @edtf: (nullable): the date as an EDTF string (ISO 8601-2, levels 0 to 2)
 *
 * Makes a when with nothing else in it.
 *
 * Returns: (transfer full): the new value
 *
 * Since: 0.1
 */

/**
 * annal_when_ref:
 * @self: a when
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_when_unref:
 * @self: (transfer full): a when
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_when_copy:
 * @self: a when
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_when_equal:
 * @a: a when
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_BARE_VALUE_BASICS (AnnalWhen, when, edtf)

/**
 * annal_when_get_edtf:
 * @self: a when
 *
 * Reads the date as an EDTF string (ISO 8601-2, levels 0 to 2).
 *
 * Returns: (transfer none) (nullable): it, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_when_set_edtf:
 * @self: a when
 * @edtf: (nullable): the date as an EDTF string (ISO 8601-2, levels 0 to 2)
 *
 * Sets the date as an EDTF string (ISO 8601-2, levels 0 to 2).
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalWhen, when, edtf)

/**
 * annal_when_get_basis:
 * @self: a when
 *
 * Reads how the date is known.
 *
 * Returns: how the date is known
 *
 * Since: 0.1
 */

/**
 * annal_when_set_basis:
 * @self: a when
 * @basis: how the date is known
 *
 * Sets how the date is known.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalWhen, when, AnnalBasis, basis)

/**
 * annal_when_get_text:
 * @self: a when
 *
 * Reads the words as printed, such as “late Saturday”.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_when_set_text:
 * @self: a when
 * @text: (nullable): the words as printed, such as “late Saturday”
 *
 * Sets the words as printed, such as “late Saturday”.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalWhen, when, text)

/**
 * annal_when_get_source:
 * @self: a when
 *
 * Reads the source in which the words stand.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_when_set_source:
 * @self: a when
 * @source: (nullable): the source in which the words stand
 *
 * Sets the source in which the words stand.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalWhen, when, source)

/**
 * annal_when_get_start:
 * @self: a when
 *
 * Reads where the words start in the source's text, in code points.
 *
 * Returns: the offset, or -1 where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_when_set_start:
 * @self: a when
 * @start: the offset, or -1 for none
 *
 * Sets where the words start in the source's text, in code points.
 *
 * Since: 0.1
 */
ANNAL_COUNT_ACCESSORS (AnnalWhen, when, start)

/**
 * annal_when_get_end:
 * @self: a when
 *
 * Reads where the words end in the source's text, in code points, exclusive.
 *
 * Returns: the offset, or -1 where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_when_set_end:
 * @self: a when
 * @end: the offset, or -1 for none
 *
 * Sets where the words end in the source's text, in code points, exclusive.
 *
 * Since: 0.1
 */
ANNAL_COUNT_ACCESSORS (AnnalWhen, when, end)

/**
 * annal_when_get_relative_to:
 * @self: a when
 *
 * Reads what a relative date hangs on: the id of a record, or words.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_when_set_relative_to:
 * @self: a when
 * @relative_to: (nullable): what a relative date hangs on: the id of a
 *   record, or words
 *
 * Sets what a relative date hangs on: the id of a record, or words.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalWhen, when, relative_to)

/**
 * annal_when_get_duration:
 * @self: a when
 *
 * Reads a duration as printed, such as “over five days”.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_when_set_duration:
 * @self: a when
 * @duration: (nullable): a duration as printed, such as “over five days”
 *
 * Sets a duration as printed, such as “over five days”.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalWhen, when, duration)

/**
 * annal_when_get_tz:
 * @self: a when
 *
 * Reads the time zone in which a date without an offset is read: an IANA name
 * or an offset such as "+09:00".
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_when_set_tz:
 * @self: a when
 * @tz: (nullable): the time zone in which a date without an offset is read:
 *   an IANA name or an offset such as "+09:00"
 *
 * Sets the time zone in which a date without an offset is read: an IANA name
 * or an offset such as "+09:00".
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalWhen, when, tz)

/**
 * annal_when_get_nature:
 * @self: a when
 *
 * Reads whether the date is an instant or a period; unset leaves it to the
 * field's default.
 *
 * Returns: whether the date is an instant or a period; unset leaves it to the
 *   field's default
 *
 * Since: 0.1
 */

/**
 * annal_when_set_nature:
 * @self: a when
 * @nature: whether the date is an instant or a period; unset leaves it to the
 *   field's default
 *
 * Sets whether the date is an instant or a period; unset leaves it to the
 * field's default.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalWhen, when, AnnalNature, nature)
