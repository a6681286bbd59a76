/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-link.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalLink
{
  AnnalNode node;
  char *id; /* owned */
  GPtrArray *silenced; /* owned, of AnnalMapEntry by key; NULL when empty */
  char *subject; /* owned */
  char *kind; /* owned */
  char *object; /* owned */
  GPtrArray *asserted_by; /* owned, of char; NULL when empty */
};

static const AnnalField fields[] = {
  ANNAL_RECORD_ID_FIELD (AnnalLink),
  ANNAL_ID_FIELD (AnnalLink, subject, ANNAL_REFERS_TO_ANY, ANNAL_FIELD_REQUIRED),
  ANNAL_TEXT_FIELD (AnnalLink, kind, ANNAL_FORM_LINKKIND, ANNAL_FIELD_REQUIRED),
  ANNAL_ID_FIELD (AnnalLink, object, ANNAL_REFERS_TO_ANY, ANNAL_FIELD_REQUIRED),
  ANNAL_IDS_FIELD (AnnalLink, asserted_by, ANNAL_REFERS_TO_CLAIM, 0),
  ANNAL_RECORD_SILENCED_FIELD (AnnalLink),
};

const AnnalShape annal_link_shape = {
  .noun = "a link",
  .size = sizeof (AnnalLink),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .record_type = ANNAL_RECORD_TYPE_LINK,
};

/**
 * AnnalLink:
 *
 * A relation between two records. A record is built through setters, sealed
 * when it is added to a dossier, and then read-only and safe to share between
 * threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalLink, annal_link, annal_link_ref, annal_link_unref)

/**
 * annal_link_new:
 * @id: its id; see [func@Annal.id_is_valid]
 *
 * Makes a link with nothing but its id.
 *
 * Returns: (transfer full): the new record
 *
 * Since: 0.1
 */

/**
 * annal_link_ref:
 * @self: a link
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_link_unref:
 * @self: (transfer full): a link
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_link_copy:
 * @self: a link
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_link_equal:
 * @a: a link
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_RECORD_BASICS (AnnalLink, link)

/**
 * annal_link_as_record:
 * @self: a link
 *
 * Looks at it as a record of any type.
 *
 * Returns: (transfer none): the same record
 *
 * Since: 0.1
 */
ANNAL_RECORD_CASTS (AnnalLink, link)

/**
 * annal_link_get_id:
 * @self: a link
 *
 * Reads the id.
 *
 * Returns: (transfer none) (nullable): the id
 *
 * Since: 0.1
 */

/**
 * annal_link_set_id:
 * @self: a link
 * @id: (nullable): its id
 *
 * Sets the id.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalLink, link, id)

/**
 * annal_link_get_subject:
 * @self: a link
 *
 * Reads the record the link starts from.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_link_set_subject:
 * @self: a link
 * @subject: (nullable): the record the link starts from
 *
 * Sets the record the link starts from.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalLink, link, subject)

/**
 * annal_link_get_kind:
 * @self: a link
 *
 * Reads its kind: responds-to, precedes, same-as, different-from, supersedes,
 * cites, or an x- word.
 *
 * Returns: (transfer none) (nullable): it, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_link_set_kind:
 * @self: a link
 * @kind: (nullable): its kind: responds-to, precedes, same-as,
 *   different-from, supersedes, cites, or an x- word
 *
 * Sets its kind: responds-to, precedes, same-as, different-from, supersedes,
 * cites, or an x- word.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalLink, link, kind)

/**
 * annal_link_get_object:
 * @self: a link
 *
 * Reads the record the link leads to.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_link_set_object:
 * @self: a link
 * @object: (nullable): the record the link leads to
 *
 * Sets the record the link leads to.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalLink, link, object)

/**
 * annal_link_get_n_asserted_by:
 * @self: a link
 *
 * Counts them: each is the id of a claim that asserts the link.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_link_get_asserted_by:
 * @self: a link
 * @index: which one, from 0
 *
 * Reads the id of a claim that asserts the link.
 *
 * Returns: (transfer none): the id of a claim that asserts the link
 *
 * Since: 0.1
 */

/**
 * annal_link_add_asserted_by:
 * @self: a link
 * @asserted_by: the id of a claim that asserts the link
 *
 * Adds the id of a claim that asserts the link at the end.
 *
 * Since: 0.1
 */

/**
 * annal_link_clear_asserted_by:
 * @self: a link
 *
 * Removes all of them: each is the id of a claim that asserts the link.
 *
 * Since: 0.1
 */
ANNAL_TEXTS_ACCESSORS (AnnalLink, link, asserted_by, asserted_by, asserted_by)
