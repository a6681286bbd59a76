/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_NUMBER_HISTORY_H
#define ANNAL_NUMBER_HISTORY_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-dossier.h>
#include <annal/annal-span.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

/**
 * AnnalNumberHistory:
 *
 * Every number that somebody gave for one thing, in the order of the timeline,
 * and who denied it. Immutable, and safe to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalNumberHistory AnnalNumberHistory;

#define ANNAL_TYPE_NUMBER_HISTORY (annal_number_history_get_type ())

/**
 * AnnalNumberKind:
 * @ANNAL_NUMBER_KIND_BOUNDED: a number with one bound or two
 * @ANNAL_NUMBER_KIND_VAGUE: words without a bound, such as “tens of thousands”,
 *   or no number at all
 * @ANNAL_NUMBER_KIND_PREMISE: a denial of what the number takes for granted: of
 *   camps where people in camps are counted
 *
 * What an entry of an [struct@Annal.NumberHistory] is.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_NUMBER_KIND_BOUNDED = 1,
  ANNAL_NUMBER_KIND_VAGUE = 2,
  ANNAL_NUMBER_KIND_PREMISE = 3
} AnnalNumberKind;

ANNAL_AVAILABLE_IN_0_1
GType annal_number_history_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalNumberHistory *annal_number_history_new (AnnalDossier *dossier,
                                              const char *subject,
                                              const char *predicate,
                                              GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalNumberHistory *annal_number_history_ref (AnnalNumberHistory *self);

ANNAL_AVAILABLE_IN_0_1
void annal_number_history_unref (AnnalNumberHistory *self);

ANNAL_AVAILABLE_IN_0_1
AnnalDossier *annal_number_history_get_dossier (AnnalNumberHistory *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_number_history_get_subject (AnnalNumberHistory *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_number_history_get_predicate (AnnalNumberHistory *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_number_history_get_n_entries (AnnalNumberHistory *self);

ANNAL_AVAILABLE_IN_0_1
AnnalNumberKind annal_number_history_get_kind (AnnalNumberHistory *self,
                                               guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_number_history_get_claim (AnnalNumberHistory *self,
                                            guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalQuantity *annal_number_history_get_quantity (AnnalNumberHistory *self,
                                                  guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_number_history_get_words (AnnalNumberHistory *self,
                                            guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_number_history_get_speaker (AnnalNumberHistory *self,
                                              guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_number_history_get_principal (AnnalNumberHistory *self,
                                                guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_number_history_get_said (AnnalNumberHistory *self,
                                          guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_number_history_get_valid (AnnalNumberHistory *self,
                                           guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_number_history_get_n_sources (AnnalNumberHistory *self,
                                          guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_number_history_get_source (AnnalNumberHistory *self,
                                             guint index,
                                             guint source);

ANNAL_AVAILABLE_IN_0_1
guint annal_number_history_get_n_grounds (AnnalNumberHistory *self,
                                          guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_number_history_get_ground (AnnalNumberHistory *self,
                                             guint index,
                                             guint ground);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_number_history_is_withdrawn (AnnalNumberHistory *self,
                                            guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_number_history_get_independence (AnnalNumberHistory *self,
                                                      guint index,
                                                      guint other);

ANNAL_AVAILABLE_IN_0_1
guint annal_number_history_get_n_groups (AnnalNumberHistory *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_number_history_get_group_unit (AnnalNumberHistory *self,
                                                 guint group);

ANNAL_AVAILABLE_IN_0_1
guint annal_number_history_get_group_n_entries (AnnalNumberHistory *self,
                                                guint group);

ANNAL_AVAILABLE_IN_0_1
guint annal_number_history_get_group_entry (AnnalNumberHistory *self,
                                            guint group,
                                            guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_number_history_get_n_shared_bounds (AnnalNumberHistory *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_number_history_get_shared_bound (AnnalNumberHistory *self,
                                                   guint bound);

ANNAL_AVAILABLE_IN_0_1
guint annal_number_history_get_shared_bound_n_entries (AnnalNumberHistory *self,
                                                       guint bound);

ANNAL_AVAILABLE_IN_0_1
guint annal_number_history_get_shared_bound_entry (AnnalNumberHistory *self,
                                                   guint bound,
                                                   guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_number_history_get_shared_bound_text (AnnalNumberHistory *self,
                                                        guint bound);

ANNAL_AVAILABLE_IN_0_1
char *annal_number_history_to_text (AnnalNumberHistory *self,
                                    guint width);

ANNAL_AVAILABLE_IN_0_1
char *annal_number_history_to_chart (AnnalNumberHistory *self,
                                     guint width,
                                     gboolean ascii);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalNumberHistory, annal_number_history_unref)

G_END_DECLS

#endif /* ANNAL_NUMBER_HISTORY_H */
