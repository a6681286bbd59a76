/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Counts over a set of instruments: what one speaker did with its members
 * cannot come to more than there are.
 *
 *  1. Positions on one set belong together where they are one principal's (or
 *     speaker's, where nobody else is named).
 *  2. A stance counts once, with the least of the numbers that are given for
 *     it: rival reports of one vote are not two votes.
 *  3. What is withdrawn is not counted, nor what was deferred where a later
 *     position is known to have followed, which may have decided it.
 */

#include "model/annal-check-rules-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-count.h>
#include <annal/annal-entity.h>
#include <annal/annal-vocabulary.h>

#include "base/annal-hash-private.h"
#include "model/annal-when-span-private.h"

#define N_STANCES (ANNAL_STANCE_READS_AS + 1)

typedef struct
{
  const AnnalEntity *set; /* borrowed */
  const char *who;        /* borrowed */
  const AnnalClaim *claims[N_STANCES]; /* borrowed: with the least count each */
  guint64 counts[N_STANCES];
} Tally;

static gboolean
read_whole (const char *text, guint64 *number)
{
  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, number, NULL);
}

static const char *
get_voice (const AnnalClaim *claim)
{
  AnnalAgent *agent = annal_claim_get_principal (claim);

  if (agent == NULL)
    agent = annal_claim_get_by (claim);
  if (agent == NULL)
    return NULL;
  return annal_agent_get_id (agent) != NULL ? annal_agent_get_id (agent) : annal_agent_get_acts_for (agent);
}

/* The set that a position counts over. */
static const AnnalEntity *
get_set (const AnnalCheck *self, const AnnalClaim *claim)
{
  const char *target = annal_claim_get_target (claim);
  AnnalEntity *entity;

  if (annal_claim_get_kind (claim) != ANNAL_CLAIM_KIND_POSITION || annal_claim_get_count (claim) == NULL)
    return NULL;
  entity = target != NULL ? annal_dossier_lookup_entity (self->dossier, target) : NULL;
  return entity != NULL && annal_entity_get_kind (entity) == ANNAL_ENTITY_KIND_INSTRUMENT_SET ? entity : NULL;
}

static Tally *
ensure_tally (GPtrArray *tallies, GHashTable *by_key, const AnnalEntity *set, const char *who)
{
  g_autofree char *key = g_strconcat (annal_entity_get_id (set), " ", who, NULL);
  Tally *tally = g_hash_table_lookup (by_key, key);

  if (tally != NULL)
    return tally;
  tally = g_new0 (Tally, 1);
  tally->set = set;
  tally->who = who;
  g_ptr_array_add (tallies, tally);
  g_hash_table_insert (by_key, g_steal_pointer (&key), tally);
  return tally;
}

static void
tally_add (Tally *self, const AnnalClaim *claim, guint64 n)
{
  AnnalStance stance = annal_claim_get_stance (claim);

  if (stance >= N_STANCES || annal_stance_get_claim_kind (stance) != ANNAL_CLAIM_KIND_POSITION ||
      stance == ANNAL_STANCE_WITHDRAW)
    return;
  if (self->claims[stance] != NULL && self->counts[stance] <= n)
    return;
  self->claims[stance] = claim;
  self->counts[stance] = n;
}

static gboolean
is_decided_later (const Tally *self)
{
  const AnnalClaim *deferral = self->claims[ANNAL_STANCE_DEFER];
  AnnalSpanData deferred, said;

  if (deferral == NULL ||
      !annal_when_get_span_data (annal_claim_get_said (deferral), ANNAL_NATURE_INSTANT, &deferred))
    return FALSE;
  for (guint i = 0; i < N_STANCES; i++)
    if (self->claims[i] != NULL &&
        annal_when_get_span_data (annal_claim_get_said (self->claims[i]), ANNAL_NATURE_INSTANT, &said) &&
        annal_span_data_before (&deferred, &said) == ANNAL_CERTAINTY_CERTAIN)
      return TRUE;
  return FALSE;
}

static void
tally_check (Tally *self, const AnnalCheck *check)
{
  g_autoptr (GString) story = g_string_new (NULL);
  AnnalCheck at = *check;
  guint64 size, sum = 0;

  if (!read_whole (annal_entity_get_size (self->set), &size))
    return;
  if (is_decided_later (self))
    self->claims[ANNAL_STANCE_DEFER] = NULL;
  for (guint i = 0; i < N_STANCES; i++)
    {
      if (self->claims[i] == NULL)
        continue;
      sum += self->counts[i];
      g_string_append_printf (story, "%s“%s” on %" G_GUINT64_FORMAT " (“%s”)", story->len > 0 ? ", " : "",
                              annal_stance_get_word (i), self->counts[i], annal_claim_get_id (self->claims[i]));
    }
  if (sum <= size)
    return;
  at.record = (const AnnalRecord *) self->set;
  ANNAL_CHECK_ERROR (&at, "counts-exceed-set", "", "size",
                     "The positions of “%s” come to %" G_GUINT64_FORMAT ", more than the %" G_GUINT64_FORMAT
                     " members of the set: %s.", self->who, sum, size, story->str);
}

void
annal_check_counts (const AnnalCheck *self)
{
  g_autoptr (GPtrArray) tallies = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < annal_dossier_get_n_claims (self->dossier); i++)
    {
      const AnnalClaim *claim = annal_dossier_get_claim (self->dossier, i);
      const AnnalEntity *set = get_set (self, claim);
      const char *who = set != NULL ? get_voice (claim) : NULL;
      guint64 n;

      if (who != NULL && read_whole (annal_count_get_n (annal_claim_get_count (claim)), &n))
        tally_add (ensure_tally (tallies, by_key, set, who), claim, n);
    }
  for (guint i = 0; i < tallies->len; i++)
    tally_check (g_ptr_array_index (tallies, i), self);
}
