/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the history of a number tells to others. */

#include "analysis/number/annal-number-private.h"

#include <annal/annal-claim.h>
#include <annal/annal-proposition.h>

#include "analysis/annal-claim-facts-private.h"

/**
 * annal_number_history_get_dossier:
 * @self: a history
 *
 * Gets the dossier that the numbers are from.
 *
 * Returns: (transfer none): the dossier
 *
 * Since: 0.1
 */
AnnalDossier *
annal_number_history_get_dossier (AnnalNumberHistory *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->dossier;
}

/**
 * annal_number_history_get_subject:
 * @self: a history
 *
 * Gets what the numbers are about.
 *
 * Returns: (transfer none): the id of a record, as it was asked for
 *
 * Since: 0.1
 */
const char *
annal_number_history_get_subject (AnnalNumberHistory *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->subject;
}

/**
 * annal_number_history_get_predicate:
 * @self: a history
 *
 * Gets what is counted or measured.
 *
 * Returns: (transfer none): the id of a predicate
 *
 * Since: 0.1
 */
const char *
annal_number_history_get_predicate (AnnalNumberHistory *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->predicate;
}

/**
 * annal_number_history_get_n_entries:
 * @self: a history
 *
 * Counts the entries, which are in the order of the timeline.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_number_history_get_n_entries (AnnalNumberHistory *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->entries->len;
}

/**
 * annal_number_history_get_kind:
 * @self: a history
 * @index: the place of an entry
 *
 * Gets what an entry is.
 *
 * Returns: its kind
 *
 * Since: 0.1
 */
AnnalNumberKind
annal_number_history_get_kind (AnnalNumberHistory *self,
                               guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, ANNAL_NUMBER_KIND_VAGUE);
  return annal_number_history_get_number (self, index)->kind;
}

/**
 * annal_number_history_get_claim:
 * @self: a history
 * @index: the place of an entry
 *
 * Gets the claim that gives or denies the number: its stance, hedge and
 * citations are there.
 *
 * Returns: (transfer none): the claim
 *
 * Since: 0.1
 */
AnnalClaim *
annal_number_history_get_claim (AnnalNumberHistory *self,
                                guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);
  return annal_number_history_get_number (self, index)->claim;
}

/**
 * annal_number_history_get_quantity:
 * @self: a history
 * @index: the place of an entry
 *
 * Gets the number. Where a claim has a bare number, it is one with two equal
 * bounds.
 *
 * Returns: (transfer none) (nullable): the quantity, %NULL where the claim
 *   gives none
 *
 * Since: 0.1
 */
AnnalQuantity *
annal_number_history_get_quantity (AnnalNumberHistory *self,
                                   guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);
  return annal_number_history_get_number (self, index)->quantity;
}

/**
 * annal_number_history_get_words:
 * @self: a history
 * @index: the place of an entry
 *
 * Gets the number in words: “about 100,000 people”, “denied: exists”.
 *
 * Returns: (transfer none): the words, in English
 *
 * Since: 0.1
 */
const char *
annal_number_history_get_words (AnnalNumberHistory *self,
                                guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);
  return annal_number_history_get_number (self, index)->words;
}

/**
 * annal_number_history_get_speaker:
 * @self: a history
 * @index: the place of an entry
 *
 * Gets who says so, and in brackets for whom.
 *
 * Returns: (transfer none): the name, in English
 *
 * Since: 0.1
 */
const char *
annal_number_history_get_speaker (AnnalNumberHistory *self,
                                  guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);
  return annal_number_history_get_number (self, index)->speaker;
}

/**
 * annal_number_history_get_principal:
 * @self: a history
 * @index: the place of an entry
 *
 * Gets for whom the claim speaks in the end.
 *
 * Returns: (transfer none) (nullable): the id of an entity, %NULL where it is
 *   somebody unnamed who acts for nobody
 *
 * Since: 0.1
 */
const char *
annal_number_history_get_principal (AnnalNumberHistory *self,
                                    guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);
  return annal_number_history_get_number (self, index)->principal;
}

/**
 * annal_number_history_get_said:
 * @self: a history
 * @index: the place of an entry
 *
 * Gets when it was said: the claim's own date, else that of the event at which
 * it was made.
 *
 * Returns: (transfer none) (nullable): the date, %NULL where neither has one
 *
 * Since: 0.1
 */
AnnalWhen *
annal_number_history_get_said (AnnalNumberHistory *self,
                               guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);
  return annal_claim_find_moment (self->dossier, annal_number_history_get_number (self, index)->claim);
}

/**
 * annal_number_history_get_valid:
 * @self: a history
 * @index: the place of an entry
 *
 * Gets for what time the number is given.
 *
 * Returns: (transfer none) (nullable): the date, %NULL where the claim does
 *   not say
 *
 * Since: 0.1
 */
AnnalWhen *
annal_number_history_get_valid (AnnalNumberHistory *self,
                                guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);
  return annal_proposition_get_valid (
      annal_claim_get_proposition (annal_number_history_get_number (self, index)->claim));
}

/**
 * annal_number_history_get_n_sources:
 * @self: a history
 * @index: the place of an entry
 *
 * Counts the sources of an entry, each once.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_number_history_get_n_sources (AnnalNumberHistory *self,
                                    guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, 0);
  return annal_number_history_get_number (self, index)->sources->len;
}

/**
 * annal_number_history_get_source:
 * @self: a history
 * @index: the place of an entry
 * @source: which of its sources, from 0
 *
 * Gets a source of an entry, in the order of the citations.
 *
 * Returns: (transfer none): the id of a source
 *
 * Since: 0.1
 */
const char *
annal_number_history_get_source (AnnalNumberHistory *self,
                                 guint index,
                                 guint source)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);
  g_return_val_if_fail (source < annal_number_history_get_number (self, index)->sources->len, NULL);
  return g_ptr_array_index (annal_number_history_get_number (self, index)->sources, source);
}

/**
 * annal_number_history_get_n_grounds:
 * @self: a history
 * @index: the place of an entry
 *
 * Counts the claims on which an entry rests in the end, or of which it is
 * another report. An entry that has none is its own origin.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_number_history_get_n_grounds (AnnalNumberHistory *self,
                                    guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, 0);
  return annal_number_history_get_number (self, index)->grounds->len;
}

/**
 * annal_number_history_get_ground:
 * @self: a history
 * @index: the place of an entry
 * @ground: which of them, from 0
 *
 * Gets a claim on which an entry rests.
 *
 * Returns: (transfer none): the claim
 *
 * Since: 0.1
 */
AnnalClaim *
annal_number_history_get_ground (AnnalNumberHistory *self,
                                 guint index,
                                 guint ground)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, NULL);
  g_return_val_if_fail (ground < annal_number_history_get_number (self, index)->grounds->len, NULL);
  return g_ptr_array_index (annal_number_history_get_number (self, index)->grounds, ground);
}

/**
 * annal_number_history_is_withdrawn:
 * @self: a history
 * @index: the place of an entry
 *
 * Tells whether a notice withdraws or erases the claim. It stays in the
 * history, but shares no bounds.
 *
 * Returns: whether it is withdrawn
 *
 * Since: 0.1
 */
gboolean
annal_number_history_is_withdrawn (AnnalNumberHistory *self,
                                   guint index)
{
  g_return_val_if_fail (self != NULL && index < self->entries->len, FALSE);
  return annal_number_history_get_number (self, index)->withdrawn;
}

/**
 * annal_number_history_get_independence:
 * @self: a history
 * @index: the place of an entry
 * @other: that of another
 *
 * Tells whether two entries come from different origins.
 *
 * Returns: certain where they do, possible where nobody knows, no where they
 *   share one
 *
 * Since: 0.1
 */
AnnalCertainty
annal_number_history_get_independence (AnnalNumberHistory *self,
                                       guint index,
                                       guint other)
{
  g_return_val_if_fail (self != NULL, ANNAL_CERTAINTY_NO);
  g_return_val_if_fail (index < self->entries->len && other < self->entries->len, ANNAL_CERTAINTY_NO);
  return annal_origins_compare_at (self->origins, annal_number_history_get_number (self, index)->place,
                                   annal_number_history_get_number (self, other)->place);
}

/**
 * annal_number_history_get_n_groups:
 * @self: a history
 *
 * Counts the groups: the entries of one unit each. Entries without a number
 * stand with the others where there is one unit, else in a group without a
 * unit.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_number_history_get_n_groups (AnnalNumberHistory *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->groups->len;
}

/**
 * annal_number_history_get_group_unit:
 * @self: a history
 * @group: which of them, from 0
 *
 * Gets the unit of a group.
 *
 * Returns: (transfer none) (nullable): the id of a unit, %NULL for numbers
 *   without one
 *
 * Since: 0.1
 */
const char *
annal_number_history_get_group_unit (AnnalNumberHistory *self,
                                     guint group)
{
  g_return_val_if_fail (self != NULL && group < self->groups->len, NULL);
  return annal_number_history_get_group (self, group)->unit;
}

/**
 * annal_number_history_get_group_n_entries:
 * @self: a history
 * @group: which of them, from 0
 *
 * Counts the entries of a group.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_number_history_get_group_n_entries (AnnalNumberHistory *self,
                                          guint group)
{
  g_return_val_if_fail (self != NULL && group < self->groups->len, 0);
  return annal_number_history_get_group (self, group)->entries->len;
}

/**
 * annal_number_history_get_group_entry:
 * @self: a history
 * @group: which group, from 0
 * @index: which of its entries, from 0
 *
 * Gets an entry of a group, in the order of the timeline.
 *
 * Returns: the place of the entry
 *
 * Since: 0.1
 */
guint
annal_number_history_get_group_entry (AnnalNumberHistory *self,
                                      guint group,
                                      guint index)
{
  g_return_val_if_fail (self != NULL && group < self->groups->len, 0);
  g_return_val_if_fail (index < annal_number_history_get_group (self, group)->entries->len, 0);
  return g_array_index (annal_number_history_get_group (self, group)->entries, guint, index);
}

static const AnnalSharedBound *
get_bound (const AnnalNumberHistory *self, guint bound)
{
  return &g_array_index (self->bounds, AnnalSharedBound, bound);
}

/**
 * annal_number_history_get_n_shared_bounds:
 * @self: a history
 *
 * Counts the bounds that different numbers of different principals have in
 * common. They may come from one origin.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_number_history_get_n_shared_bounds (AnnalNumberHistory *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->bounds->len;
}

/**
 * annal_number_history_get_shared_bound:
 * @self: a history
 * @bound: which of them, from 0
 *
 * Gets a bound that different numbers have in common.
 *
 * Returns: (transfer none): a decimal
 *
 * Since: 0.1
 */
const char *
annal_number_history_get_shared_bound (AnnalNumberHistory *self,
                                       guint bound)
{
  g_return_val_if_fail (self != NULL && bound < self->bounds->len, NULL);
  return get_bound (self, bound)->value;
}

/**
 * annal_number_history_get_shared_bound_n_entries:
 * @self: a history
 * @bound: which of them, from 0
 *
 * Counts the entries that have a bound in common.
 *
 * Returns: their number
 *
 * Since: 0.1
 */
guint
annal_number_history_get_shared_bound_n_entries (AnnalNumberHistory *self,
                                                 guint bound)
{
  g_return_val_if_fail (self != NULL && bound < self->bounds->len, 0);
  return get_bound (self, bound)->entries->len;
}

/**
 * annal_number_history_get_shared_bound_entry:
 * @self: a history
 * @bound: which bound, from 0
 * @index: which of its entries, from 0
 *
 * Gets an entry that has a bound in common with others, in the order of the
 * timeline.
 *
 * Returns: the place of the entry
 *
 * Since: 0.1
 */
guint
annal_number_history_get_shared_bound_entry (AnnalNumberHistory *self,
                                             guint bound,
                                             guint index)
{
  g_return_val_if_fail (self != NULL && bound < self->bounds->len, 0);
  g_return_val_if_fail (index < get_bound (self, bound)->entries->len, 0);
  return g_array_index (get_bound (self, bound)->entries, guint, index);
}

/**
 * annal_number_history_get_shared_bound_text:
 * @self: a history
 * @bound: which of them, from 0
 *
 * Gets the finding as a sentence or two.
 *
 * Returns: (transfer none): the text, in English
 *
 * Since: 0.1
 */
const char *
annal_number_history_get_shared_bound_text (AnnalNumberHistory *self,
                                            guint bound)
{
  g_return_val_if_fail (self != NULL && bound < self->bounds->len, NULL);
  return get_bound (self, bound)->text;
}
