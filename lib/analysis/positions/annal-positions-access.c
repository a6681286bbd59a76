/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What positions tell to others. */

#include "analysis/positions/annal-positions-private.h"

#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-record.h>

#include "analysis/annal-claim-facts-private.h"
#include "base/annal-hash-private.h"
#include "model/annal-dossier-private.h"

/**
 * annal_positions_get_dossier:
 * @self: positions
 *
 * Gets the dossier that the positions are from.
 *
 * Returns: (transfer none): the dossier
 *
 * Since: 0.1
 */
AnnalDossier *
annal_positions_get_dossier (AnnalPositions *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->dossier;
}

/**
 * annal_positions_get_n_targets:
 * @self: positions
 *
 * Counts what positions are on, in the order of their first positions; what is
 * part of another follows it.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_positions_get_n_targets (AnnalPositions *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->targets->len;
}

/**
 * annal_positions_get_target_id:
 * @self: positions
 * @target: which target, from 0
 *
 * Gets what positions are on: an instrument or set, else an event or a claim.
 *
 * Returns: (transfer none): the id of a record; of those that are the same,
 *   the least
 *
 * Since: 0.1
 */
const char *
annal_positions_get_target_id (AnnalPositions *self,
                               guint target)
{
  g_return_val_if_fail (self != NULL && target < self->targets->len, NULL);
  return annal_positions_get_target_data (self, target)->id;
}

/**
 * annal_positions_get_target_name:
 * @self: positions
 * @target: which target, from 0
 *
 * Gets what a target is called.
 *
 * Returns: (transfer none): its name, title or sentence
 *
 * Since: 0.1
 */
const char *
annal_positions_get_target_name (AnnalPositions *self,
                                 guint target)
{
  g_return_val_if_fail (self != NULL && target < self->targets->len, NULL);
  return annal_positions_get_target_data (self, target)->name;
}

/**
 * annal_positions_get_target_whole:
 * @self: positions
 * @target: which target, from 0
 *
 * Gets what a target is part of, where that is a target too.
 *
 * Returns: a target, or `G_MAXUINT` where there is none
 *
 * Since: 0.1
 */
guint
annal_positions_get_target_whole (AnnalPositions *self,
                                  guint target)
{
  g_return_val_if_fail (self != NULL && target < self->targets->len, G_MAXUINT);
  return annal_positions_get_target_data (self, target)->whole;
}

/**
 * annal_positions_get_target_size:
 * @self: positions
 * @target: which target, from 0
 *
 * Gets how many members the dossier says that a set has.
 *
 * Returns: (transfer none) (nullable): a decimal, %NULL where it does not say
 *
 * Since: 0.1
 */
const char *
annal_positions_get_target_size (AnnalPositions *self,
                                 guint target)
{
  g_return_val_if_fail (self != NULL && target < self->targets->len, NULL);
  return annal_positions_get_target_data (self, target)->size;
}

/**
 * annal_positions_get_target_first:
 * @self: positions
 * @target: which target, from 0
 *
 * Gets the first position on a target. The others follow it, in the order of
 * the timeline.
 *
 * Returns: the place of a position; of no meaning where there are none
 *
 * Since: 0.1
 */
guint
annal_positions_get_target_first (AnnalPositions *self,
                                  guint target)
{
  g_return_val_if_fail (self != NULL && target < self->targets->len, 0);
  return annal_positions_get_target_data (self, target)->first;
}

/**
 * annal_positions_get_target_n_positions:
 * @self: positions
 * @target: which target, from 0
 *
 * Counts the positions on a target, without those on its parts.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_positions_get_target_n_positions (AnnalPositions *self,
                                        guint target)
{
  g_return_val_if_fail (self != NULL && target < self->targets->len, 0);
  return annal_positions_get_target_data (self, target)->n;
}

/**
 * annal_positions_get_target_n_taking:
 * @self: positions
 * @target: which target, from 0
 * @stance: a stance
 *
 * Counts who takes a stance on a target. Each principal counts once, and each
 * claim of somebody unnamed who acts for nobody.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_positions_get_target_n_taking (AnnalPositions *self,
                                     guint target,
                                     AnnalStance stance)
{
  g_autoptr (GHashTable) takers = NULL;
  guint n_unknown = 0;

  g_return_val_if_fail (self != NULL && target < self->targets->len, 0);
  takers = g_hash_table_new (annal_text_hash, g_str_equal);
  for (guint i = 0; i < annal_positions_get_target_data (self, target)->n; i++)
    {
      const AnnalPosition *position =
          annal_positions_get_position (self, annal_positions_get_target_data (self, target)->first + i);

      if (position->withdrawn || annal_claim_get_stance (position->claim) != stance)
        continue;
      if (position->principal != NULL)
        g_hash_table_add (takers, (gpointer) position->principal);
      else
        n_unknown++;
    }
  return g_hash_table_size (takers) + n_unknown;
}

/**
 * annal_positions_get_n_positions:
 * @self: positions
 *
 * Counts the positions, which are in the order of their targets.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_positions_get_n_positions (AnnalPositions *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->positions->len;
}

/**
 * annal_positions_get_claim:
 * @self: positions
 * @index: the place of a position
 *
 * Gets the claim that takes a position: its stance, basis, count and citations
 * are there.
 *
 * Returns: (transfer none): the claim
 *
 * Since: 0.1
 */
AnnalClaim *
annal_positions_get_claim (AnnalPositions *self,
                           guint index)
{
  g_return_val_if_fail (self != NULL && index < self->positions->len, NULL);
  return annal_positions_get_position (self, index)->claim;
}

/**
 * annal_positions_get_target:
 * @self: positions
 * @index: the place of a position
 *
 * Gets what a position is on.
 *
 * Returns: a target
 *
 * Since: 0.1
 */
guint
annal_positions_get_target (AnnalPositions *self,
                            guint index)
{
  g_return_val_if_fail (self != NULL && index < self->positions->len, 0);
  return annal_positions_get_position (self, index)->target;
}

/**
 * annal_positions_get_event:
 * @self: positions
 * @index: the place of a position
 *
 * Gets the event that the claim names as its target, where the position counts
 * as one on the instrument that was adopted there.
 *
 * Returns: (transfer none) (nullable): the id of an event, %NULL where the
 *   claim names its target itself
 *
 * Since: 0.1
 */
const char *
annal_positions_get_event (AnnalPositions *self,
                           guint index)
{
  g_return_val_if_fail (self != NULL && index < self->positions->len, NULL);
  return annal_positions_get_position (self, index)->event;
}

/**
 * annal_positions_get_speaker:
 * @self: positions
 * @index: the place of a position
 *
 * Gets who takes a position, and in brackets for whom.
 *
 * Returns: (transfer none): the name, in English
 *
 * Since: 0.1
 */
const char *
annal_positions_get_speaker (AnnalPositions *self,
                             guint index)
{
  g_return_val_if_fail (self != NULL && index < self->positions->len, NULL);
  return annal_positions_get_position (self, index)->speaker;
}

/**
 * annal_positions_get_principal:
 * @self: positions
 * @index: the place of a position
 *
 * Gets whose position it is in the end.
 *
 * Returns: (transfer none) (nullable): the id of an entity, %NULL where it is
 *   somebody unnamed who acts for nobody
 *
 * Since: 0.1
 */
const char *
annal_positions_get_principal (AnnalPositions *self,
                               guint index)
{
  g_return_val_if_fail (self != NULL && index < self->positions->len, NULL);
  return annal_positions_get_position (self, index)->principal;
}

/**
 * annal_positions_get_said:
 * @self: positions
 * @index: the place of a position
 *
 * Gets when a position was taken: the claim's own date, else that of the event
 * at which it was made.
 *
 * Returns: (transfer none) (nullable): the date, %NULL where neither has one
 *
 * Since: 0.1
 */
AnnalWhen *
annal_positions_get_said (AnnalPositions *self,
                          guint index)
{
  g_return_val_if_fail (self != NULL && index < self->positions->len, NULL);
  return annal_claim_find_moment (self->dossier, annal_positions_get_position (self, index)->claim);
}

/**
 * annal_positions_get_cue:
 * @self: positions
 * @index: the place of a position
 *
 * Gets the word that was used for a position, in the first source that has
 * one.
 *
 * Returns: (transfer none) (nullable): the word, %NULL where no citation keeps
 *   it
 *
 * Since: 0.1
 */
const char *
annal_positions_get_cue (AnnalPositions *self,
                         guint index)
{
  AnnalClaim *claim;

  g_return_val_if_fail (self != NULL && index < self->positions->len, NULL);
  claim = annal_positions_get_position (self, index)->claim;
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    if (annal_citation_get_cue (annal_claim_get_citation (claim, i)) != NULL)
      return annal_citation_get_cue (annal_claim_get_citation (claim, i));
  return NULL;
}

/**
 * annal_positions_is_withdrawn:
 * @self: positions
 * @index: the place of a position
 *
 * Tells whether a notice withdraws or erases the claim. It is shown, but
 * counts for nothing.
 *
 * Returns: whether it is withdrawn
 *
 * Since: 0.1
 */
gboolean
annal_positions_is_withdrawn (AnnalPositions *self,
                              guint index)
{
  g_return_val_if_fail (self != NULL && index < self->positions->len, FALSE);
  return annal_positions_get_position (self, index)->withdrawn;
}

/**
 * annal_positions_get_changed_from:
 * @self: positions
 * @index: the place of a position
 *
 * Gets the position that the same principal took before, where it was another
 * one and the order of the two is certain.
 *
 * Returns: the place of a position, or `G_MAXUINT` where nothing changed for
 *   certain
 *
 * Since: 0.1
 */
guint
annal_positions_get_changed_from (AnnalPositions *self,
                                  guint index)
{
  g_return_val_if_fail (self != NULL && index < self->positions->len, G_MAXUINT);
  return annal_positions_get_position (self, index)->changed_from;
}

/**
 * annal_positions_get_n_readings:
 * @self: positions
 * @index: the place of a position
 *
 * Counts the interpretations of a position.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_positions_get_n_readings (AnnalPositions *self,
                                guint index)
{
  g_return_val_if_fail (self != NULL && index < self->positions->len, 0);
  return annal_positions_get_position (self, index)->readings->len;
}

/**
 * annal_positions_get_reading:
 * @self: positions
 * @index: the place of a position
 * @reading: which of them, from 0
 *
 * Gets an interpretation of a position. It is somebody else's claim and
 * changes nothing in the position.
 *
 * Returns: (transfer none): the claim
 *
 * Since: 0.1
 */
AnnalClaim *
annal_positions_get_reading (AnnalPositions *self,
                             guint index,
                             guint reading)
{
  g_return_val_if_fail (self != NULL && index < self->positions->len, NULL);
  g_return_val_if_fail (reading < annal_positions_get_position (self, index)->readings->len, NULL);
  return g_ptr_array_index (annal_positions_get_position (self, index)->readings, reading);
}

static const AnnalPositionTally *
get_tally (const AnnalPositions *self, guint tally)
{
  return &g_array_index (self->tallies, AnnalPositionTally, tally);
}

/**
 * annal_positions_get_n_tallies:
 * @self: positions
 *
 * Counts the sums: one for each principal that counts over a set.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_positions_get_n_tallies (AnnalPositions *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->tallies->len;
}

/**
 * annal_positions_get_tally_target:
 * @self: positions
 * @tally: which of them, from 0
 *
 * Gets the set that is counted over.
 *
 * Returns: a target
 *
 * Since: 0.1
 */
guint
annal_positions_get_tally_target (AnnalPositions *self,
                                  guint tally)
{
  g_return_val_if_fail (self != NULL && tally < self->tallies->len, 0);
  return get_tally (self, tally)->target;
}

/**
 * annal_positions_get_tally_principal:
 * @self: positions
 * @tally: which of them, from 0
 *
 * Gets whose positions are counted.
 *
 * Returns: (transfer none): the id of an entity
 *
 * Since: 0.1
 */
const char *
annal_positions_get_tally_principal (AnnalPositions *self,
                                     guint tally)
{
  g_return_val_if_fail (self != NULL && tally < self->tallies->len, NULL);
  return get_tally (self, tally)->principal;
}

/**
 * annal_positions_get_tally_count:
 * @self: positions
 * @tally: which of them, from 0
 * @stance: a stance
 * @least: (out) (optional): the least number that is given
 * @greatest: (out) (optional): the greatest
 *
 * Gets on how many members a principal took a stance. The two numbers differ
 * where sources do.
 *
 * Returns: whether a number is given; the numbers are left alone where it is
 *   not
 *
 * Since: 0.1
 */
gboolean
annal_positions_get_tally_count (AnnalPositions *self,
                                 guint tally,
                                 AnnalStance stance,
                                 guint64 *least,
                                 guint64 *greatest)
{
  const AnnalPositionTally *data;

  g_return_val_if_fail (self != NULL && tally < self->tallies->len, FALSE);
  g_return_val_if_fail ((guint) stance < ANNAL_N_STANCES, FALSE);
  data = get_tally (self, tally);
  if (!data->known[stance])
    return FALSE;
  if (least != NULL)
    *least = data->least[stance];
  if (greatest != NULL)
    *greatest = data->greatest[stance];
  return TRUE;
}

/**
 * annal_positions_get_tally_residue:
 * @self: positions
 * @tally: which of them, from 0
 * @least: (out) (optional): the least that can be left
 * @greatest: (out) (optional): the greatest
 *
 * Gets how many members are left on which the counts say nothing. The two
 * numbers differ where sources do, and where what was deferred may have been
 * decided later. It is worked out each time and never stored.
 *
 * Returns: whether the size of the set is known; the numbers are left alone
 *   where it is not
 *
 * Since: 0.1
 */
gboolean
annal_positions_get_tally_residue (AnnalPositions *self,
                                   guint tally,
                                   guint64 *least,
                                   guint64 *greatest)
{
  const AnnalPositionTally *data;

  g_return_val_if_fail (self != NULL && tally < self->tallies->len, FALSE);
  data = get_tally (self, tally);
  if (!data->has_residue)
    return FALSE;
  if (least != NULL)
    *least = data->residue_least;
  if (greatest != NULL)
    *greatest = data->residue_greatest;
  return TRUE;
}

/**
 * annal_positions_get_tally_text:
 * @self: positions
 * @tally: which of them, from 0
 *
 * Gets a sum as a sentence or two.
 *
 * Returns: (transfer none): the text, in English
 *
 * Since: 0.1
 */
const char *
annal_positions_get_tally_text (AnnalPositions *self,
                                guint tally)
{
  g_return_val_if_fail (self != NULL && tally < self->tallies->len, NULL);
  return get_tally (self, tally)->text;
}

static const AnnalPositionProblem *
get_problem (const AnnalPositions *self, guint finding)
{
  return &g_array_index (self->problems, AnnalPositionProblem, finding);
}

/**
 * annal_positions_get_n_findings:
 * @self: positions
 *
 * Counts what does not fit together.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_positions_get_n_findings (AnnalPositions *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->problems->len;
}

/**
 * annal_positions_get_finding_kind:
 * @self: positions
 * @finding: which of them, from 0
 *
 * Gets what does not fit.
 *
 * Returns: its kind
 *
 * Since: 0.1
 */
AnnalPositionFinding
annal_positions_get_finding_kind (AnnalPositions *self,
                                  guint finding)
{
  g_return_val_if_fail (self != NULL && finding < self->problems->len, ANNAL_POSITION_FINDING_SIZE);
  return get_problem (self, finding)->kind;
}

/**
 * annal_positions_get_finding_text:
 * @self: positions
 * @finding: which of them, from 0
 *
 * Gets a finding as a sentence.
 *
 * Returns: (transfer none): the text, in English
 *
 * Since: 0.1
 */
const char *
annal_positions_get_finding_text (AnnalPositions *self,
                                  guint finding)
{
  g_return_val_if_fail (self != NULL && finding < self->problems->len, NULL);
  return get_problem (self, finding)->text;
}

/**
 * annal_positions_get_finding_n_records:
 * @self: positions
 * @finding: which of them, from 0
 *
 * Counts the records that a finding is about.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_positions_get_finding_n_records (AnnalPositions *self,
                                       guint finding)
{
  g_return_val_if_fail (self != NULL && finding < self->problems->len, 0);
  return get_problem (self, finding)->records->len;
}

/**
 * annal_positions_get_finding_record:
 * @self: positions
 * @finding: which of them, from 0
 * @record: which of them, from 0
 *
 * Gets a record that a finding is about.
 *
 * Returns: (transfer none): the record
 *
 * Since: 0.1
 */
AnnalRecord *
annal_positions_get_finding_record (AnnalPositions *self,
                                    guint finding,
                                    guint record)
{
  g_return_val_if_fail (self != NULL && finding < self->problems->len, NULL);
  g_return_val_if_fail (record < get_problem (self, finding)->records->len, NULL);
  return g_ptr_array_index (get_problem (self, finding)->records, record);
}

static const AnnalRecommendation *
get_recommendation (const AnnalPositions *self, guint recommendation)
{
  return &g_array_index (self->recommendations, AnnalRecommendation, recommendation);
}

/**
 * annal_positions_get_n_recommendations:
 * @self: positions
 *
 * Counts the demands that recommend an instrument, such as the recommendations
 * of a review, by who recommends.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_positions_get_n_recommendations (AnnalPositions *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->recommendations->len;
}

/**
 * annal_positions_get_recommendation:
 * @self: positions
 * @recommendation: which of them, from 0
 *
 * Gets the demand.
 *
 * Returns: (transfer none): the claim
 *
 * Since: 0.1
 */
AnnalClaim *
annal_positions_get_recommendation (AnnalPositions *self,
                                    guint recommendation)
{
  g_return_val_if_fail (self != NULL && recommendation < self->recommendations->len, NULL);
  return get_recommendation (self, recommendation)->claim;
}

/**
 * annal_positions_get_recommending_state:
 * @self: positions
 * @recommendation: which of them, from 0
 *
 * Gets who recommends in the end.
 *
 * Returns: (transfer none) (nullable): the id of an entity, %NULL where it is
 *   somebody unnamed who acts for nobody
 *
 * Since: 0.1
 */
const char *
annal_positions_get_recommending_state (AnnalPositions *self,
                                        guint recommendation)
{
  g_return_val_if_fail (self != NULL && recommendation < self->recommendations->len, NULL);
  return get_recommendation (self, recommendation)->state;
}

/**
 * annal_positions_get_recommended_target:
 * @self: positions
 * @recommendation: which of them, from 0
 *
 * Gets what is recommended.
 *
 * Returns: (transfer none): the id of an entity
 *
 * Since: 0.1
 */
const char *
annal_positions_get_recommended_target (AnnalPositions *self,
                                        guint recommendation)
{
  g_return_val_if_fail (self != NULL && recommendation < self->recommendations->len, NULL);
  return annal_record_get_id (
      annal_dossier_get_columns (self->dossier)->records[get_recommendation (self, recommendation)->number]);
}

/**
 * annal_positions_get_n_answers:
 * @self: positions
 * @recommendation: which of them, from 0
 *
 * Counts the positions on what is recommended, of whom it is recommended to.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_positions_get_n_answers (AnnalPositions *self,
                               guint recommendation)
{
  g_return_val_if_fail (self != NULL && recommendation < self->recommendations->len, 0);
  return get_recommendation (self, recommendation)->answers->len;
}

/**
 * annal_positions_get_answer:
 * @self: positions
 * @recommendation: which of them, from 0
 * @answer: which of them, from 0
 *
 * Gets a position that answers a recommendation.
 *
 * Returns: the place of a position
 *
 * Since: 0.1
 */
guint
annal_positions_get_answer (AnnalPositions *self,
                            guint recommendation,
                            guint answer)
{
  g_return_val_if_fail (self != NULL && recommendation < self->recommendations->len, 0);
  g_return_val_if_fail (answer < get_recommendation (self, recommendation)->answers->len, 0);
  return g_array_index (get_recommendation (self, recommendation)->answers, guint, answer);
}
