/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-assessment.h>

#include "model/annal-access-private.h"
#include "model/annal-shapes-private.h"

struct _AnnalAssessment
{
  AnnalNode node;
  char *id; /* owned */
  GPtrArray *silenced; /* owned, of AnnalMapEntry by key; NULL when empty */
  char *target; /* owned */
  AnnalAgent *by; /* owned */
  AnnalWhen *at; /* owned */
  AnnalAssessmentKind kind;
  char *grade; /* owned */
  char *standard; /* owned */
  AnnalText *why; /* owned */
  GPtrArray *evidence; /* owned, of char; NULL when empty */
};

static const AnnalField fields[] = {
  ANNAL_RECORD_ID_FIELD (AnnalAssessment),
  ANNAL_ID_FIELD (AnnalAssessment, target, ANNAL_REFERS_TO_ANY, ANNAL_FIELD_REQUIRED),
  ANNAL_NODE_FIELD (AnnalAssessment, by, &annal_agent_shape, 0),
  ANNAL_WHEN_FIELD (AnnalAssessment, at, ANNAL_NATURE_INSTANT, 0),
  ANNAL_WORD_FIELD (AnnalAssessment, kind, annal_assessment_kind_get_type, ANNAL_FIELD_REQUIRED),
  ANNAL_TEXT_FIELD (AnnalAssessment, grade, ANNAL_FORM_ANY, ANNAL_FIELD_REQUIRED),
  ANNAL_TEXT_FIELD (AnnalAssessment, standard, ANNAL_FORM_ANY, 0),
  ANNAL_NODE_FIELD (AnnalAssessment, why, &annal_text_shape, 0),
  ANNAL_IDS_FIELD (AnnalAssessment, evidence, ANNAL_REFERS_TO_ANY, 0),
  ANNAL_RECORD_SILENCED_FIELD (AnnalAssessment),
};

const AnnalShape annal_assessment_shape = {
  .noun = "an assessment",
  .size = sizeof (AnnalAssessment),
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .record_type = ANNAL_RECORD_TYPE_ASSESSMENT,
};

/**
 * AnnalAssessment:
 *
 * Somebody's grade of a record. It never edits its target, and grades are
 * never folded into one number. A record is built through setters, sealed
 * when it is added to a dossier, and then read-only and safe to share between
 * threads.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalAssessment, annal_assessment, annal_assessment_ref, annal_assessment_unref)

/**
 * annal_assessment_new:
 * @id: its id; see [func@Annal.id_is_valid]
 *
 * Makes an assessment with nothing but its id.
 *
 * Returns: (transfer full): the new record
 *
 * Since: 0.1
 */

/**
 * annal_assessment_ref:
 * @self: an assessment
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */

/**
 * annal_assessment_unref:
 * @self: (transfer full): an assessment
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */

/**
 * annal_assessment_copy:
 * @self: an assessment
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */

/**
 * annal_assessment_equal:
 * @a: an assessment
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they say the same
 *
 * Since: 0.1
 */

ANNAL_RECORD_BASICS (AnnalAssessment, assessment)

/**
 * annal_assessment_as_record:
 * @self: an assessment
 *
 * Looks at it as a record of any type.
 *
 * Returns: (transfer none): the same record
 *
 * Since: 0.1
 */
ANNAL_RECORD_CASTS (AnnalAssessment, assessment)

/**
 * annal_assessment_get_id:
 * @self: an assessment
 *
 * Reads the id.
 *
 * Returns: (transfer none) (nullable): the id
 *
 * Since: 0.1
 */

/**
 * annal_assessment_set_id:
 * @self: an assessment
 * @id: (nullable): its id
 *
 * Sets the id.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalAssessment, assessment, id)

/**
 * annal_assessment_get_target:
 * @self: an assessment
 *
 * Reads the record that is graded.
 *
 * Returns: (transfer none) (nullable): the id, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_assessment_set_target:
 * @self: an assessment
 * @target: (nullable): the record that is graded
 *
 * Sets the record that is graded.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalAssessment, assessment, target)

/**
 * annal_assessment_get_by:
 * @self: an assessment
 *
 * Reads who graded it.
 *
 * Returns: (transfer none) (nullable): who graded it, or %NULL where it is
 *   not given
 *
 * Since: 0.1
 */

/**
 * annal_assessment_set_by:
 * @self: an assessment
 * @by: (nullable): who graded it; sealed from now on
 *
 * Sets who graded it.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalAssessment, assessment, AnnalAgent, by)

/**
 * annal_assessment_get_at:
 * @self: an assessment
 *
 * Reads when.
 *
 * Returns: (transfer none) (nullable): when, or %NULL where it is not given
 *
 * Since: 0.1
 */

/**
 * annal_assessment_set_at:
 * @self: an assessment
 * @at: (nullable): when; sealed from now on
 *
 * Sets when.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalAssessment, assessment, AnnalWhen, at)

/**
 * annal_assessment_get_kind:
 * @self: an assessment
 *
 * Reads what is graded.
 *
 * Returns: what is graded
 *
 * Since: 0.1
 */

/**
 * annal_assessment_set_kind:
 * @self: an assessment
 * @kind: what is graded
 *
 * Sets what is graded.
 *
 * Since: 0.1
 */
ANNAL_PLAIN_ACCESSORS (AnnalAssessment, assessment, AnnalAssessmentKind, kind)

/**
 * annal_assessment_get_grade:
 * @self: an assessment
 *
 * Reads the grade: A to F, 1 to 6 (F and 6 mean that it cannot be judged), or
 * supported, refuted, unproven, mixed.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_assessment_set_grade:
 * @self: an assessment
 * @grade: (nullable): the grade: A to F, 1 to 6 (F and 6 mean that it cannot
 *   be judged), or supported, refuted, unproven, mixed
 *
 * Sets the grade: A to F, 1 to 6 (F and 6 mean that it cannot be judged), or
 * supported, refuted, unproven, mixed.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalAssessment, assessment, grade)

/**
 * annal_assessment_get_standard:
 * @self: an assessment
 *
 * Reads the standard of proof, such as “reasonable grounds to believe”.
 *
 * Returns: (transfer none) (nullable): the words, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_assessment_set_standard:
 * @self: an assessment
 * @standard: (nullable): the standard of proof, such as “reasonable grounds
 *   to believe”
 *
 * Sets the standard of proof, such as “reasonable grounds to believe”.
 *
 * Since: 0.1
 */
ANNAL_TEXT_ACCESSORS (AnnalAssessment, assessment, standard)

/**
 * annal_assessment_get_why:
 * @self: an assessment
 *
 * Reads the reason.
 *
 * Returns: (transfer none) (nullable): the reason, or %NULL where it is not
 *   given
 *
 * Since: 0.1
 */

/**
 * annal_assessment_set_why:
 * @self: an assessment
 * @why: (nullable): the reason; sealed from now on
 *
 * Sets the reason.
 *
 * Since: 0.1
 */
ANNAL_NODE_ACCESSORS (AnnalAssessment, assessment, AnnalText, why)

/**
 * annal_assessment_get_n_evidence:
 * @self: an assessment
 *
 * Counts them: each is the id of a record that bears it out.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_assessment_get_evidence:
 * @self: an assessment
 * @index: which one, from 0
 *
 * Reads the id of a record that bears it out.
 *
 * Returns: (transfer none): the id of a record that bears it out
 *
 * Since: 0.1
 */

/**
 * annal_assessment_add_evidence:
 * @self: an assessment
 * @evidence: the id of a record that bears it out
 *
 * Adds the id of a record that bears it out at the end.
 *
 * Since: 0.1
 */

/**
 * annal_assessment_clear_evidence:
 * @self: an assessment
 *
 * Removes all of them: each is the id of a record that bears it out.
 *
 * Since: 0.1
 */
ANNAL_TEXTS_ACCESSORS (AnnalAssessment, assessment, evidence, evidence, evidence)
