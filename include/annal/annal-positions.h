/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_POSITIONS_H
#define ANNAL_POSITIONS_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-dossier.h>
#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

/**
 * AnnalPositions:
 *
 * Who accepted, noted, rejected what, and what the counts over sets of
 * instruments come to. Nothing of it is stored in the dossier. Immutable, and
 * safe to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalPositions AnnalPositions;

#define ANNAL_TYPE_POSITIONS (annal_positions_get_type ())

/**
 * AnnalPositionFinding:
 * @ANNAL_POSITION_FINDING_SIZE: the size of a set is given in several ways
 * @ANNAL_POSITION_FINDING_COUNT: how many one speaker took a stance on is given
 *   in several ways
 * @ANNAL_POSITION_FINDING_EXCESS: somebody took more positions than the set has
 *   members
 *
 * What does not fit together in [struct@Annal.Positions].
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_POSITION_FINDING_SIZE = 1,
  ANNAL_POSITION_FINDING_COUNT = 2,
  ANNAL_POSITION_FINDING_EXCESS = 3
} AnnalPositionFinding;

ANNAL_AVAILABLE_IN_0_1
GType annal_positions_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalPositions *annal_positions_new (AnnalDossier *dossier,
                                     const char *instrument,
                                     GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalPositions *annal_positions_ref (AnnalPositions *self);

ANNAL_AVAILABLE_IN_0_1
void annal_positions_unref (AnnalPositions *self);

ANNAL_AVAILABLE_IN_0_1
AnnalDossier *annal_positions_get_dossier (AnnalPositions *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_positions_get_n_targets (AnnalPositions *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_positions_get_target_id (AnnalPositions *self,
                                           guint target);

ANNAL_AVAILABLE_IN_0_1
const char *annal_positions_get_target_name (AnnalPositions *self,
                                             guint target);

ANNAL_AVAILABLE_IN_0_1
guint annal_positions_get_target_whole (AnnalPositions *self,
                                        guint target);

ANNAL_AVAILABLE_IN_0_1
const char *annal_positions_get_target_size (AnnalPositions *self,
                                             guint target);

ANNAL_AVAILABLE_IN_0_1
guint annal_positions_get_target_first (AnnalPositions *self,
                                        guint target);

ANNAL_AVAILABLE_IN_0_1
guint annal_positions_get_target_n_positions (AnnalPositions *self,
                                              guint target);

ANNAL_AVAILABLE_IN_0_1
guint annal_positions_get_target_n_taking (AnnalPositions *self,
                                           guint target,
                                           AnnalStance stance);

ANNAL_AVAILABLE_IN_0_1
guint annal_positions_get_n_positions (AnnalPositions *self);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_positions_get_claim (AnnalPositions *self,
                                       guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_positions_get_target (AnnalPositions *self,
                                  guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_positions_get_event (AnnalPositions *self,
                                       guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_positions_get_speaker (AnnalPositions *self,
                                         guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_positions_get_principal (AnnalPositions *self,
                                           guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_positions_get_said (AnnalPositions *self,
                                     guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_positions_get_cue (AnnalPositions *self,
                                     guint index);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_positions_is_withdrawn (AnnalPositions *self,
                                       guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_positions_get_changed_from (AnnalPositions *self,
                                        guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_positions_get_n_readings (AnnalPositions *self,
                                      guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_positions_get_reading (AnnalPositions *self,
                                         guint index,
                                         guint reading);

ANNAL_AVAILABLE_IN_0_1
guint annal_positions_get_n_tallies (AnnalPositions *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_positions_get_tally_target (AnnalPositions *self,
                                        guint tally);

ANNAL_AVAILABLE_IN_0_1
const char *annal_positions_get_tally_principal (AnnalPositions *self,
                                                 guint tally);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_positions_get_tally_count (AnnalPositions *self,
                                          guint tally,
                                          AnnalStance stance,
                                          guint64 *least,
                                          guint64 *greatest);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_positions_get_tally_residue (AnnalPositions *self,
                                            guint tally,
                                            guint64 *least,
                                            guint64 *greatest);

ANNAL_AVAILABLE_IN_0_1
const char *annal_positions_get_tally_text (AnnalPositions *self,
                                            guint tally);

ANNAL_AVAILABLE_IN_0_1
guint annal_positions_get_n_findings (AnnalPositions *self);

ANNAL_AVAILABLE_IN_0_1
AnnalPositionFinding annal_positions_get_finding_kind (AnnalPositions *self,
                                                       guint finding);

ANNAL_AVAILABLE_IN_0_1
const char *annal_positions_get_finding_text (AnnalPositions *self,
                                              guint finding);

ANNAL_AVAILABLE_IN_0_1
guint annal_positions_get_finding_n_records (AnnalPositions *self,
                                             guint finding);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_positions_get_finding_record (AnnalPositions *self,
                                                 guint finding,
                                                 guint record);

ANNAL_AVAILABLE_IN_0_1
guint annal_positions_get_n_recommendations (AnnalPositions *self);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_positions_get_recommendation (AnnalPositions *self,
                                                guint recommendation);

ANNAL_AVAILABLE_IN_0_1
const char *annal_positions_get_recommending_state (AnnalPositions *self,
                                                    guint recommendation);

ANNAL_AVAILABLE_IN_0_1
const char *annal_positions_get_recommended_target (AnnalPositions *self,
                                                    guint recommendation);

ANNAL_AVAILABLE_IN_0_1
guint annal_positions_get_n_answers (AnnalPositions *self,
                                     guint recommendation);

ANNAL_AVAILABLE_IN_0_1
guint annal_positions_get_answer (AnnalPositions *self,
                                  guint recommendation,
                                  guint answer);

ANNAL_AVAILABLE_IN_0_1
char *annal_positions_to_text (AnnalPositions *self,
                               guint width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalPositions, annal_positions_unref)

G_END_DECLS

#endif /* ANNAL_POSITIONS_H */
