/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The claims that are at odds, for reading. */

#include "export/terminal/annal-desk-words-private.h"

#include <annal/annal-describe.h>

#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-text.h>

#include "analysis/compare/annal-comparison-private.h"
#include "analysis/compare/annal-conflicts-private.h"
#include "model/annal-naming-private.h"

/* Nobody reads more of one sort about one subject. */
#define MAX_LISTED 200

#define COLUMN_STEP 2
#define COLUMN_REST 4

typedef struct
{
  guint certain;
  guint possible;
  guint readings; /* only in the other reading */
  guint self;
} Counts;

static gboolean
is_certain (AnnalConflicts *self, guint index)
{
  return annal_conflicts_is_by_policy (self, index) && annal_conflicts_is_certain (self, index);
}

static gboolean
is_perhaps (AnnalConflicts *self, guint index)
{
  return annal_conflicts_is_by_policy (self, index) && !annal_conflicts_is_certain (self, index);
}

static gboolean
is_of_reading (AnnalConflicts *self, guint index)
{
  return !annal_conflicts_is_by_policy (self, index);
}

static Counts
count_all (AnnalConflicts *conflicts)
{
  Counts counts = { 0 };

  for (guint i = 0; i < annal_conflicts_get_n_conflicts (conflicts); i++)
    {
      counts.certain += is_certain (conflicts, i) ? 1 : 0;
      counts.possible += is_perhaps (conflicts, i) ? 1 : 0;
      counts.readings += is_of_reading (conflicts, i) ? 1 : 0;
      counts.self += annal_conflicts_is_by_policy (conflicts, i) && annal_conflicts_is_self (conflicts, i) ? 1 : 0;
    }
  return counts;
}

/* “7 pairs of claims are at odds, 5 of them certainly; in 2, one side said both.” */
static void
write_summary (AnnalPage *page, const Counts *counts, AnnalConflicts *conflicts)
{
  gboolean complete = annal_conflicts_get_complete (conflicts);
  guint n = counts->certain + counts->possible;

  annal_page_begin (page, 0, 0);
  if (n == 0 && annal_conflicts_is_choice (conflicts) && complete)
    annal_page_add (page, ANNAL_STYLE_BOLD, "None of the claims asked for is at odds with another");
  else if (n == 0)
    annal_page_add (page, ANNAL_STYLE_BOLD,
                    complete ? "No two claims are at odds" : "No two claims that were compared are at odds");
  else if (n == 1)
    annal_page_addf (page, ANNAL_STYLE_BOLD, "1 pair of claims is at odds, %s",
                     counts->certain > 0 ? "certainly" : "possibly");
  else
    annal_page_addf (page, ANNAL_STYLE_BOLD, "%u pairs of claims are at odds, %u of them certainly", n,
                     counts->certain);
  if (counts->self > 0)
    annal_page_addf (page, ANNAL_STYLE_BOLD, n == 1 ? "; one side said both" : "; in %u, one side said both",
                     counts->self);
  if (counts->readings > 0)
    annal_page_addf (page, ANNAL_STYLE_BOLD, "; %u more, if numbers are read otherwise", counts->readings);
  annal_page_add (page, ANNAL_STYLE_BOLD, ".");
  annal_page_end (page);
}

static const char *
get_label (AnnalClaimComparison *self)
{
  switch (annal_claim_comparison_get_self (self))
    {
    case ANNAL_SELF_RELATION_SELF_CONTRADICTION:
      return "Self-contradiction";
    case ANNAL_SELF_RELATION_CHANGED_POSITION:
      return "Changed position";
    case ANNAL_SELF_RELATION_NONE:
    default:
      break;
    }
  if (annal_claim_comparison_get_relation (self) == ANNAL_CLAIM_RELATION_CONTRADICTS)
    return "Contradiction";
  if (annal_claim_comparison_get_relation (self) == ANNAL_CLAIM_RELATION_IN_TENSION)
    return "Tension";
  if (!annal_claim_comparison_is_conflict (self))
    return "Other reading";
  return "Different positions";
}

static char *
word_speaker (AnnalDossier *dossier, AnnalClaim *claim)
{
  const AnnalAgent *by = annal_claim_get_by (claim);

  return by != NULL ? annal_word_agent (dossier, by, annal_claim_get_principal (claim), ANNAL_NAMING_FULL)
                    : g_strdup ("somebody");
}

/* “North Korea”, “Lee Min-hyung and North Korea” */
static char *
word_sides (AnnalDossier *dossier, AnnalClaimComparison *self)
{
  const char *principal = annal_origins_get_principal (self->comparer->origins, annal_claim_comparison_get_a (self));
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  if (annal_claim_comparison_get_self (self) != ANNAL_SELF_RELATION_NONE && principal != NULL)
    return annal_word_entity (dossier, principal, ANNAL_NAMING_FULL);
  a = word_speaker (dossier, annal_claim_comparison_get_a (self));
  b = word_speaker (dossier, annal_claim_comparison_get_b (self));
  if (strcmp (a, b) == 0 && principal != NULL)
    return g_steal_pointer (&a);
  return g_strdup_printf ("%s and %s", a, b);
}

/* The text for a fact box, under who it is about. */
static void
write_box (AnnalPage *page, AnnalClaimComparison *self, AnnalDossier *dossier)
{
  g_autofree char *sides = word_sides (dossier, self);

  annal_page_skip (page);
  annal_page_begin (page, COLUMN_STEP, COLUMN_STEP);
  annal_page_addf (page, ANNAL_STYLE_BOLD, "%s: %s", get_label (self), sides);
  annal_page_end (page);
  annal_page_begin (page, COLUMN_STEP, COLUMN_STEP);
  annal_page_add (page, ANNAL_STYLE_PLAIN, annal_claim_comparison_get_text (self));
  annal_page_addf (page, ANNAL_STYLE_DIM, " [%s, %s]", annal_claim_get_id (annal_claim_comparison_get_a (self)),
                   annal_claim_get_id (annal_claim_comparison_get_b (self)));
  annal_page_end (page);
}

static void
write_side (AnnalPage *page, AnnalClaim *claim, AnnalDossier *dossier, gboolean is_first)
{
  const AnnalText *says = annal_claim_get_says (claim);
  g_autofree char *speaker = word_speaker (dossier, claim);

  annal_page_begin (page, is_first ? COLUMN_STEP : COLUMN_REST, COLUMN_REST);
  if (is_first)
    annal_page_add (page, ANNAL_STYLE_PLAIN, "– ");
  annal_desk_add_capital (page, ANNAL_STYLE_PLAIN, speaker);
  annal_page_addf (page, ANNAL_STYLE_PLAIN, ": %s", says != NULL ? annal_text_get_text (says) : "");
  annal_page_addf (page, ANNAL_STYLE_DIM, " [%s]", annal_claim_get_id (claim));
  annal_page_end (page);
}

/* The two sides, without why. */
static void
write_line (AnnalPage *page, AnnalClaimComparison *self, AnnalDossier *dossier)
{
  write_side (page, annal_claim_comparison_get_a (self), dossier, TRUE);
  write_side (page, annal_claim_comparison_get_b (self), dossier, FALSE);
}

typedef struct
{
  AnnalPage *page;
  AnnalConflicts *conflicts;
  AnnalDossier *dossier;
  gboolean full;
} Writing;

static void
write_one (const Writing *self, guint index, gboolean as_box)
{
  g_autoptr (AnnalClaimComparison) comparison = annal_conflicts_dup_conflict (self->conflicts, index);

  if (as_box)
    write_box (self->page, comparison, self->dossier);
  else
    write_line (self->page, comparison, self->dossier);
}

/* Those of a group that are such, under a heading if that is given. */
static void
write_such (const Writing *self,
            guint group,
            const char *heading,
            gboolean (*is_such) (AnnalConflicts *self, guint index))
{
  guint first = annal_conflicts_get_group_first (self->conflicts, group);
  guint end = first + annal_conflicts_get_group_n_conflicts (self->conflicts, group);
  guint n = 0;

  for (guint i = first; i < end; i++)
    {
      if (!is_such (self->conflicts, i) || ++n > MAX_LISTED)
        continue;
      if (n == 1 && heading != NULL)
        {
          annal_page_skip (self->page);
          annal_page_say (self->page, COLUMN_STEP, ANNAL_STYLE_BOLD, heading);
        }
      write_one (self, i, self->full || heading == NULL);
    }
  if (n <= MAX_LISTED)
    return;
  annal_page_skip (self->page);
  annal_page_begin (self->page, COLUMN_STEP, COLUMN_STEP);
  annal_page_addf (self->page, ANNAL_STYLE_BOLD,
                   "… and %u more. Ask for fewer claims, or for JSON, which has them all.", n - MAX_LISTED);
  annal_page_end (self->page);
}

static void
write_group (const Writing *self, guint group, gboolean readings)
{
  const char *subject = annal_conflicts_get_group_subject (self->conflicts, group);
  g_autofree char *name = annal_word_entity (self->dossier, subject, ANNAL_NAMING_FULL);

  annal_page_skip (self->page);
  annal_page_begin (self->page, 0, 0);
  annal_page_addf (self->page, ANNAL_STYLE_BOLD, "About %s", name);
  if (g_strcmp0 (name, subject) != 0)
    annal_page_addf (self->page, ANNAL_STYLE_DIM, " [%s]", subject);
  annal_page_end (self->page);
  write_such (self, group, NULL, is_certain);
  write_such (self, group, "Possibly at odds:", is_perhaps);
  if (readings)
    write_such (self, group, "At odds only if numbers are read otherwise:", is_of_reading);
}

/**
 * annal_conflicts_describe:
 * @self: the pairs of claims that are at odds
 * @readings: whether to tell what the other reading of words finds, where it
 *   finds something else
 * @full: whether what is but possible has its reasons told, too
 * @width: the columns of a terminal, 0 for lines of any length
 * @colour: whether to write a terminal's escape sequences
 *
 * Writes the claims that are at odds for reading: how many there are, then each
 * pair under what it is about, then the policy. What is certain has the text for
 * a fact box; what is but possible is listed, unless @full is set. Whatever the
 * dossier holds, the text is safe to print.
 *
 * Returns: (transfer full): the text, to be freed with [func@GLib.free]
 *
 * Since: 0.1
 */
char *
annal_conflicts_describe (AnnalConflicts *self,
                          gboolean readings,
                          gboolean full,
                          guint width,
                          gboolean colour)
{
  g_autoptr (AnnalPolicy) policy = NULL;
  AnnalComparer *comparer;
  g_auto (AnnalPage) page = { NULL };
  Writing writing = { &page, self, NULL, full };
  Counts counts;
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  comparer = annal_conflicts_get_comparer (self);
  policy = annal_comparer_dup_policy (comparer);
  writing.dossier = annal_comparer_get_dossier (comparer);
  out = g_string_new (NULL);
  annal_page_init (&page, out, width, colour);
  counts = count_all (self);
  if (!readings)
    counts.readings = 0;
  write_summary (&page, &counts, self);
  for (guint i = 0; i < annal_conflicts_get_n_groups (self); i++)
    write_group (&writing, i, readings);
  if (!annal_conflicts_get_complete (self))
    {
      annal_page_skip (&page);
      annal_page_say (&page, 0, ANNAL_STYLE_BOLD, "This is not all: there are too many pairs. Ask for fewer claims.");
    }
  annal_page_skip (&page);
  annal_desk_write_policy (&page, policy);
  return g_string_free (out, FALSE);
}
