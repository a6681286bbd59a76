/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Positions as tables for a terminal. */

#include "analysis/positions/annal-positions-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-claim.h>
#include <annal/annal-count.h>
#include <annal/annal-entity.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-proposition.h>
#include <annal/annal-text.h>
#include <annal/annal-value.h>
#include <annal/annal-vocabulary.h>

#include "analysis/annal-claim-facts-private.h"
#include "analysis/annal-table-private.h"
#include "model/annal-naming-private.h"
#include "model/annal-vocabulary-private.h"

#define INDENT 2
#define VOTES_LISTED 12 /* votes of a target, from which on they are listed by stance */

/* --- one position --------------------------------------------------------- */

/* The act by itself: “rejects”, “abstains”. Before a number its label, with the
 * word that leads on: “takes note of 63”.
 */
static char *
word_stance (AnnalStance stance, gboolean leads_on)
{
  const char *act = leads_on ? annal_stance_get_label (stance, "en") : annal_stance_get_act (stance, FALSE);

  return act != NULL ? g_strndup (act, strcspn (act, "[")) : g_strdup ("says something else");
}

static void
append_readings (const AnnalPositions *self, const AnnalPosition *position, GString *out)
{
  for (guint i = 0; i < position->readings->len; i++)
    {
      AnnalClaim *reading = g_ptr_array_index (position->readings, i);
      AnnalProposition *proposition = annal_claim_get_proposition (reading);
      AnnalValue *value = proposition != NULL ? annal_proposition_get_value (proposition) : NULL;
      g_autofree char *who = annal_claim_word_speaker (self->dossier, reading);
      g_autofree char *words = value != NULL ? annal_word_value (self->dossier, value, ANNAL_VALUE_TYPE_UNSET) : NULL;

      g_string_append_printf (out, "; %s reads it as %s (%s)", who, words != NULL ? words : "something else",
                              annal_claim_get_id (reading));
    }
}

/* takes note of 63 of 262; Lee Min-hyung reads it as a rejection (a001-…) */
static char *
word_position (const AnnalPositions *self, const AnnalPosition *position)
{
  AnnalCount *count = annal_claim_get_count (position->claim);
  AnnalHedge hedge = annal_claim_get_hedge (position->claim);
  gboolean counted = count != NULL && annal_count_get_n (count) != NULL;
  g_autofree char *stance = word_stance (annal_claim_get_stance (position->claim), counted);
  GString *out = g_string_new (stance);

  if (counted)
    g_string_append_printf (out, " %s", annal_count_get_n (count));
  if (counted && annal_count_get_of (count) != NULL)
    g_string_append_printf (out, " of %s", annal_count_get_of (count));
  if (hedge != ANNAL_HEDGE_NONE)
    g_string_append_printf (out, ", %s", annal_word_get (ANNAL_TYPE_HEDGE, hedge));
  if (position->withdrawn)
    g_string_append (out, ", withdrawn");
  if (position->event != NULL)
    g_string_append_printf (out, "; on its adoption (%s)", position->event);
  if (position->changed_from != G_MAXUINT)
    {
      AnnalClaim *before = annal_positions_get_position (self, position->changed_from)->claim;
      g_autofree char *words = word_stance (annal_claim_get_stance (before), FALSE);

      g_string_append_printf (out, "; changed from “%s” (%s)", words, annal_claim_get_id (before));
    }
  append_readings (self, position, out);
  return g_string_free (out, FALSE);
}

static const char *
word_basis (AnnalStanceBasis basis)
{
  return basis != ANNAL_STANCE_BASIS_UNSET ? annal_word_get (ANNAL_TYPE_STANCE_BASIS, basis) : NULL;
}

/* --- votes ---------------------------------------------------------------- */

static const AnnalStance votes[] = {
  ANNAL_STANCE_VOTE_FOR,
  ANNAL_STANCE_VOTE_AGAINST,
  ANNAL_STANCE_ABSTAIN,
  ANNAL_STANCE_ABSENT,
};

static gboolean
is_vote (const AnnalPosition *position)
{
  for (guint i = 0; i < G_N_ELEMENTS (votes); i++)
    if (annal_claim_get_stance (position->claim) == votes[i])
      return !position->withdrawn && position->changed_from == G_MAXUINT && position->readings->len == 0;
  return FALSE;
}

static gboolean
has_many_votes (const AnnalPositions *self, const AnnalPositionTarget *target)
{
  guint n = 0;

  for (guint i = 0; i < target->n; i++)
    n += is_vote (annal_positions_get_position (self, target->first + i));
  return n > VOTES_LISTED;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* votes for (88): Afghanistan, Albania … */
static void
print_votes (const AnnalPositions *self,
             const AnnalPositionTarget *target,
             AnnalStance stance,
             guint width,
             guint indent,
             GString *out)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *words = word_stance (stance, FALSE);

  for (guint i = 0; i < target->n; i++)
    {
      const AnnalPosition *position = annal_positions_get_position (self, target->first + i);

      if (is_vote (position) && annal_claim_get_stance (position->claim) == stance)
        g_ptr_array_add (names, position->speaker);
    }
  if (names->len == 0)
    return;
  g_ptr_array_sort (names, compare_names);
  g_string_append_printf (line, "%s (%u): ", words, names->len);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (line, "%s%s", i > 0 ? ", " : "", (char *) g_ptr_array_index (names, i));
  annal_paragraph_print (line->str, width, indent, INDENT, out);
}

/* --- one target ----------------------------------------------------------- */

static guint
get_depth (const AnnalPositions *self, guint target)
{
  guint depth = 0;

  for (guint at = annal_positions_get_target_data (self, target)->whole;
       at != G_MAXUINT && depth < self->targets->len; depth++)
    at = annal_positions_get_target_data (self, at)->whole;
  return depth;
}

static void
print_positions (const AnnalPositions *self, const AnnalPositionTarget *target, guint width, guint indent, GString *out)
{
  static const char *const titles[] = { "Said", "By", "Position", "Word used", "Basis", "Source", "Claim", NULL };
  g_autoptr (AnnalTable) table = annal_table_new (titles);
  gboolean many = has_many_votes (self, target);

  for (guint i = 0; i < target->n; i++)
    {
      const AnnalPosition *position = annal_positions_get_position (self, target->first + i);

      if (many && is_vote (position))
        continue;
      annal_table_take (table, annal_claim_word_moment (self->dossier, position->claim));
      annal_table_add (table, position->speaker);
      annal_table_take (table, word_position (self, position));
      annal_table_add (table, annal_positions_get_cue ((AnnalPositions *) self, target->first + i));
      annal_table_add (table, word_basis (annal_claim_get_stance_basis (position->claim)));
      annal_table_take (table, annal_claim_word_sources (position->claim));
      annal_table_add (table, annal_claim_get_id (position->claim));
    }
  if (annal_table_get_n_rows (table) > 0)
    annal_table_print (table, width, indent, out);
  for (guint i = 0; many && i < G_N_ELEMENTS (votes); i++)
    print_votes (self, target, votes[i], width, indent, out);
}

static void
print_target (const AnnalPositions *self, guint index, guint width, GString *out)
{
  const AnnalPositionTarget *target = annal_positions_get_target_data (self, index);
  guint indent = MIN (get_depth (self, index), 4) * INDENT;
  g_autofree char *heading = g_strconcat (target->name, " (", target->id, target->size != NULL ? ", " : "",
                                          target->size != NULL ? target->size : "",
                                          target->size != NULL ? " members)" : ")", NULL);

  annal_paragraph_print (heading, width, indent, INDENT, out);
  print_positions (self, target, width, indent + INDENT, out);
  for (guint i = 0; i < self->tallies->len; i++)
    {
      const AnnalPositionTally *tally = &g_array_index (self->tallies, AnnalPositionTally, i);

      if (tally->target == index)
        annal_paragraph_print (tally->text, width, indent + INDENT, 0, out);
    }
}

/* --- recommendations ------------------------------------------------------ */

static char *
word_answers (const AnnalPositions *self, const AnnalRecommendation *recommendation)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < recommendation->answers->len; i++)
    {
      const AnnalPosition *position =
          annal_positions_get_position (self, g_array_index (recommendation->answers, guint, i));
      g_autofree char *words = word_stance (annal_claim_get_stance (position->claim), FALSE);

      g_string_append_printf (out, "%s%s %s (%s)", i > 0 ? "; " : "", position->speaker, words,
                              annal_claim_get_id (position->claim));
    }
  return g_string_free (out, FALSE);
}

static char *
word_state (const AnnalPositions *self, const AnnalRecommendation *recommendation)
{
  return recommendation->state != NULL ? annal_word_entity (self->dossier, recommendation->state, ANNAL_NAMING_FULL)
                                       : annal_claim_word_speaker (self->dossier, recommendation->claim);
}

static void
print_recommendations (const AnnalPositions *self, guint width, GString *out)
{
  static const char *const titles[] = { "Recommended by", "To", "Recommendation", "Answer", "Source", "Claim", NULL };
  g_autoptr (AnnalTable) table = annal_table_new (titles);

  for (guint i = 0; i < self->recommendations->len; i++)
    {
      const AnnalRecommendation *recommendation = &g_array_index (self->recommendations, AnnalRecommendation, i);
      AnnalAgent *to = annal_claim_get_to (recommendation->claim);
      AnnalText *says = annal_claim_get_says (recommendation->claim);

      annal_table_take (table, word_state (self, recommendation));
      annal_table_take (table, to != NULL ? annal_word_agent (self->dossier, to, NULL, ANNAL_NAMING_FULL) : NULL);
      annal_table_add (table, says != NULL ? annal_text_get_text (says) : NULL);
      annal_table_take (table, word_answers (self, recommendation));
      annal_table_take (table, annal_claim_word_sources (recommendation->claim));
      annal_table_add (table, annal_claim_get_id (recommendation->claim));
    }
  g_string_append (out, "Recommendations\n");
  annal_table_print (table, width, INDENT, out);
}

/**
 * annal_positions_to_text:
 * @self: positions
 * @width: the columns of a terminal, 0 for lines of any length
 *
 * Writes the positions for reading: a table for each target, with what its
 * counts come to; then the recommendations by who recommends, and what does not
 * fit together. Where a target has more than 12 votes they are listed by stance.
 * Whatever the dossier holds, the text is safe to print.
 *
 * Returns: (transfer full): the text, in English
 *
 * Since: 0.1
 */
char *
annal_positions_to_text (AnnalPositions *self,
                         guint width)
{
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  out = g_string_new (NULL);
  if (self->targets->len == 0)
    g_string_append (out, "Nobody in the dossier takes a position.\n");
  for (guint i = 0; i < self->targets->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, '\n');
      print_target (self, i, width, out);
    }
  if (self->recommendations->len > 0)
    {
      g_string_append_c (out, '\n');
      print_recommendations (self, width, out);
    }
  if (self->problems->len > 0)
    g_string_append_c (out, '\n');
  for (guint i = 0; i < self->problems->len; i++)
    annal_paragraph_print (g_array_index (self->problems, AnnalPositionProblem, i).text, width, 0, INDENT, out);
  return g_string_free (out, FALSE);
}
