/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-notice.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalNotice
{
  AnnalNode node;
  char *id; /* owned */
  GPtrArray *silenced; /* owned, of AnnalMapEntry by key; NULL when empty */
  AnnalNoticeOp op;
  char *target; /* owned */
  AnnalNoticeReason reason;
  AnnalAgent *by; /* owned */
  AnnalWhen *at; /* owned */
};

static const AnnalField fields[] = {
  ANNAL_RECORD_ID_FIELD (AnnalNotice),
  ANNAL_WORD_FIELD (AnnalNotice, op, annal_notice_op_get_type, ANNAL_FIELD_REQUIRED),
  ANNAL_ID_FIELD (AnnalNotice, target, ANNAL_REFERS_TO_ANY, ANNAL_FIELD_REQUIRED),
  ANNAL_WORD_FIELD (AnnalNotice, reason, annal_notice_reason_get_type, 0),
  ANNAL_NODE_FIELD (AnnalNotice, by, &annal_agent_shape, 0),
  ANNAL_WHEN_FIELD (AnnalNotice, at, ANNAL_NATURE_INSTANT, 0),
  ANNAL_RECORD_SILENCED_FIELD (AnnalNotice),
};

const AnnalShape annal_notice_shape = {
  .noun = "a notice",
  .size = sizeof (AnnalNotice),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .record_type = ANNAL_RECORD_TYPE_NOTICE,
};

/**
 * AnnalNotice:
 *
 * A later word on a record: withdrawn, corrected, clarified, reaffirmed or
 * erased. The target stays in the history. A record is built through setters,
 * sealed when it is added to a dossier, and then read-only and safe to share
 * between threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalNotice, annal_notice, annal_notice_ref, annal_notice_unref)

/**
 * annal_notice_new:
 * @id: its id; see [func@Annal.id_is_valid]
 *
 * Makes a notice with nothing but its id.
 *
 * Returns: (transfer full): the new record
 *
 * Since: 0.1
 */

/**
 * annal_notice_ref:
 * @self: a notice
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_notice_unref:
 * @self: (transfer full): a notice
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_notice_copy:
 * @self: a notice
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_notice_equal:
 * @a: a notice
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_RECORD_BASICS (AnnalNotice, notice)

/**
 * annal_notice_as_record:
 * @self: a notice
 *
 * Looks at it as a record of any type.
 *
 * Returns: (transfer none): the same record
 *
 * Since: 0.1
 */
ANNAL_RECORD_CASTS (AnnalNotice, notice)

/**
 * annal_notice_get_id:
 * @self: a notice
 *
 * Reads the id.
 *
 * Returns: (transfer none) (nullable): the id
 *
 * Since: 0.1
 */

/**
 * annal_notice_set_id:
 * @self: a notice
 * @id: (nullable): its id
 *
 * Sets the id.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalNotice, notice, id)

/**
 * annal_notice_get_op:
 * @self: a notice
 *
 * Reads what it does.
 *
 * Returns: what it does
 *
 * Since: 0.1
 */

/**
 * annal_notice_set_op:
 * @self: a notice
 * @op: what it does
 *
 * Sets what it does.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalNotice, notice, AnnalNoticeOp, op)

/**
 * annal_notice_get_target:
 * @self: a notice
 *
 * Reads the record it is about.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_notice_set_target:
 * @self: a notice
 * @target: (nullable): the record it is about
 *
 * Sets the record it is about.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalNotice, notice, target)

/**
 * annal_notice_get_reason:
 * @self: a notice
 *
 * Reads why.
 *
 * Returns: why
 *
 * Since: 0.1
 */

/**
 * annal_notice_set_reason:
 * @self: a notice
 * @reason: why
 *
 * Sets why.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalNotice, notice, AnnalNoticeReason, reason)

/**
 * annal_notice_get_by:
 * @self: a notice
 *
 * Reads who gave it.
 *
 * Returns: (transfer none) (nullable): who gave it, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_notice_set_by:
 * @self: a notice
 * @by: (nullable): who gave it; sealed from now on
 *
 * Sets who gave it.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalNotice, notice, AnnalAgent, by)

/**
 * annal_notice_get_at:
 * @self: a notice
 *
 * Reads when.
 *
 * Returns: (transfer none) (nullable): when, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_notice_set_at:
 * @self: a notice
 * @at: (nullable): when; sealed from now on
 *
 * Sets when.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalNotice, notice, AnnalWhen, at)
