/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Claims at odds: the pairs that the desk finds, face to face, and at each
 * claim what speaks against it. Where one claim is at odds with several, it
 * stands once and they beside it; what the desk says of several pairs alike, it
 * says once. What is but possible is in a disclosure.
 */

#include "export/html/annal-html-private.h"

#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-comparer.h>
#include <annal/annal-record.h>
#include <annal/annal-text.h>

#include "analysis/compare/annal-conflicts-private.h"
#include "base/annal-hash-private.h"
#include "export/wording/annal-wording-private.h"

#define SENTENCE_MAX 160
#define PAIRS_MAX 500 /* of claims at odds: nobody reads more, and they may be the square of the claims */

/* A pair that is shown. */
typedef struct
{
  AnnalClaimComparison *comparison; /* owned */
  char *verdict;                    /* owned */
  gboolean is_done;                 /* stands on the page already */
} Pair;

static void
pair_free (gpointer data)
{
  Pair *self = data;

  annal_claim_comparison_unref (self->comparison);
  g_free (self->verdict);
  g_free (self);
}

static Pair *
get_pair (AnnalHtml *self, guint index)
{
  return g_ptr_array_index (self->odds, index);
}

static void
note_side (AnnalHtml *self, AnnalClaim *claim, guint pair)
{
  const char *id = annal_claim_get_id (claim);
  GArray *pairs = g_hash_table_lookup (self->sides, id);

  if (pairs == NULL)
    {
      pairs = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->sides, (gpointer) id, pairs);
    }
  g_array_append_val (pairs, pair);
}

static gboolean
is_certain (AnnalClaimComparison *comparison)
{
  return annal_claim_comparison_get_strength (comparison) == ANNAL_CERTAINTY_CERTAIN;
}

gboolean
annal_html_shows_all_odds (AnnalHtml *self)
{
  return self->conflicts == NULL ||
         (annal_conflicts_get_complete (self->conflicts) && self->n_certain + self->n_possible == self->odds->len);
}

static GPtrArray *
list_claims (AnnalTimeline *timeline)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < annal_timeline_get_n_entries (timeline); i++)
    {
      AnnalRecord *record = annal_timeline_get_record (timeline, i);

      if (annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_CLAIM)
        g_ptr_array_add (ids, (gpointer) annal_record_get_id (record));
    }
  g_ptr_array_add (ids, NULL);
  return ids;
}

static void
add_pair (AnnalHtml *self, guint index)
{
  Pair *pair = g_new0 (Pair, 1);

  pair->comparison = annal_conflicts_dup_conflict (self->conflicts, index);
  pair->verdict = annal_html_word_verdict (self, pair->comparison);
  note_side (self, annal_claim_comparison_get_a (pair->comparison), self->odds->len);
  note_side (self, annal_claim_comparison_get_b (pair->comparison), self->odds->len);
  g_ptr_array_add (self->odds, pair);
}

/* Without them the page is as good as it can be. */
void
annal_html_find_conflicts (AnnalHtml *self)
{
  g_autoptr (AnnalPolicy) policy = annal_policy_new ();
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (self->dossier, policy,
                                                           self->exporter->standing.known_at);
  g_autoptr (GPtrArray) ids = list_claims (self->timeline);

  self->sides = g_hash_table_new_full (annal_text_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  self->odds = g_ptr_array_new_with_free_func (pair_free);
  self->conflicts = annal_comparer_find_conflicts (comparer, (const char *const *) ids->pdata, NULL);
  if (self->conflicts == NULL)
    return;
  for (guint i = 0; i < annal_conflicts_get_n_conflicts (self->conflicts); i++)
    {
      if (!annal_conflicts_is_by_policy (self->conflicts, i))
        continue;
      if (annal_conflicts_is_certain (self->conflicts, i))
        self->n_certain++;
      else
        self->n_possible++;
      if (self->odds->len < PAIRS_MAX)
        add_pair (self, i);
    }
}

static const char *
get_label (AnnalClaimComparison *self)
{
  if (annal_claim_comparison_get_self (self) == ANNAL_SELF_RELATION_SELF_CONTRADICTION)
    return "self-contradiction";
  if (annal_claim_comparison_get_self (self) == ANNAL_SELF_RELATION_CHANGED_POSITION)
    return "changed-position";
  if (annal_claim_comparison_get_relation (self) == ANNAL_CLAIM_RELATION_CONTRADICTS)
    return "contradiction";
  if (annal_claim_comparison_get_relation (self) == ANNAL_CLAIM_RELATION_IN_TENSION)
    return "tension";
  return "different-positions";
}

static void
add_label (AnnalHtml *self, AnnalClaimComparison *comparison)
{
  annal_html_add_word (self, get_label (comparison));
  if (is_certain (comparison))
    return;
  g_string_append (self->text, ", ");
  annal_html_add_word (self, "possibly");
}

static AnnalClaim *
get_other (AnnalClaimComparison *comparison, const AnnalClaim *claim)
{
  AnnalClaim *a = annal_claim_comparison_get_a (comparison);

  return a == claim ? annal_claim_comparison_get_b (comparison) : a;
}

/* Those of a claim that the desk says the same of stand together. */
static gboolean
is_alike (const Pair *a, const Pair *b)
{
  return is_certain (a->comparison) == is_certain (b->comparison) && strcmp (a->verdict, b->verdict) == 0 &&
         get_label (a->comparison) == get_label (b->comparison);
}

static const GArray *
get_sides (AnnalHtml *self, const AnnalClaim *claim)
{
  return g_hash_table_lookup (self->sides, annal_claim_get_id (claim));
}

/* --- face to face --------------------------------------------------------- */

/* What was corrected stands beside its rivals, but not as if nothing had
 * happened to it.
 */
static void
add_standing (AnnalHtml *self, const AnnalClaim *claim)
{
  const char *standing = annal_html_words_get_standing (self->words, &self->exporter->standing, (AnnalRecord *) claim);

  if (standing == NULL)
    return;
  g_string_append (self->text, " (");
  annal_html_add (self->text, standing);
  g_string_append_c (self->text, ')');
}

static void
add_side (AnnalHtml *self, const AnnalClaim *claim)
{
  g_autofree char *speaker = annal_html_word_speaker (self, claim);

  g_string_append (self->text, annal_claim_get_stance (claim) == ANNAL_STANCE_DENY ? " class=deny><b>" : "><b>");
  annal_html_add (self->text, speaker);
  g_string_append (self->text, "</b> ");
  if (annal_claim_get_said (claim) != NULL)
    annal_html_add_date (self, annal_claim_get_said (claim));
  add_standing (self, claim);
  g_string_append (self->text, "<p>");
  annal_html_open_link (self, annal_claim_get_id (claim));
  annal_html_add_brief (self->text, annal_html_get_sentence (claim), SENTENCE_MAX);
  g_string_append (self->text, "</a></div>");
}

static void
write_alike (AnnalHtml *self, const AnnalClaim *claim, const Pair *first)
{
  const GArray *sides = get_sides (self, claim);

  g_string_append (self->text, "<li><p class=v>");
  add_label (self, first->comparison);
  for (guint i = 0; i < sides->len; i++)
    {
      guint index = g_array_index (sides, guint, i);
      Pair *pair = get_pair (self, index);

      if (pair->is_done || !is_alike (pair, first))
        continue;
      g_string_append_printf (self->text, "<div id=X%u", index + 1);
      add_side (self, get_other (pair->comparison, claim));
      pair->is_done = TRUE;
    }
  g_string_append (self->text, "<p>");
  annal_html_add (self->text, first->verdict);
}

/* A claim, and all that are not yet shown as being at odds with it. */
static void
write_card (AnnalHtml *self, const AnnalClaim *claim, gboolean certain)
{
  const GArray *sides = get_sides (self, claim);

  g_string_append (self->text, "<li><div");
  add_side (self, claim);
  g_string_append (self->text, "<ul>");
  for (guint i = 0; i < sides->len; i++)
    {
      const Pair *pair = get_pair (self, g_array_index (sides, guint, i));

      if (!pair->is_done && is_certain (pair->comparison) == certain)
        write_alike (self, claim, pair);
    }
  g_string_append (self->text, "</ul>\n");
}

static guint
count_left (AnnalHtml *self, const AnnalClaim *claim, gboolean certain)
{
  const GArray *sides = get_sides (self, claim);
  guint n = 0;

  for (guint i = 0; i < sides->len; i++)
    {
      const Pair *pair = get_pair (self, g_array_index (sides, guint, i));

      n += !pair->is_done && is_certain (pair->comparison) == certain;
    }
  return n;
}

/* With most at odds with it; of equals a denial, else the first. */
static const AnnalClaim *
find_next (AnnalHtml *self, gboolean certain)
{
  const AnnalClaim *best = NULL;
  guint most = 0;

  for (guint i = 0; i < self->odds->len; i++)
    for (guint side = 0; side < 2; side++)
      {
        AnnalClaimComparison *comparison = get_pair (self, i)->comparison;
        const AnnalClaim *claim = side == 0 ? annal_claim_comparison_get_a (comparison)
                                            : annal_claim_comparison_get_b (comparison);
        guint rank;

        if (get_pair (self, i)->is_done || is_certain (comparison) != certain)
          continue;
        rank = 2 * count_left (self, claim, certain) + (annal_claim_get_stance (claim) == ANNAL_STANCE_DENY);
        if (rank > most)
          {
            most = rank;
            best = claim;
          }
      }
  return best;
}

static void
write_such (AnnalHtml *self, gboolean certain)
{
  const AnnalClaim *claim;

  g_string_append (self->text, "<ul>");
  while ((claim = find_next (self, certain)) != NULL)
    write_card (self, claim, certain);
  g_string_append (self->text, "</ul>");
}

char *
annal_html_word_odds (AnnalHtml *self)
{
  g_autofree char *pairs = NULL;
  g_autofree char *number = NULL;
  g_autofree char *of_them = NULL;

  if (self->odds->len == 0)
    return NULL;
  if (self->n_certain == 0)
    return annal_html_words_count (self->words, "pairs-possible", self->n_possible);
  pairs = annal_html_words_count (self->words, "pairs", self->n_certain + self->n_possible);
  number = g_strdup_printf ("%u", self->n_certain);
  of_them = annal_html_words_fill (self->words, "certain-of-them", number, NULL, NULL);
  return g_strconcat (pairs, of_them, NULL);
}

void
annal_html_write_odds (AnnalHtml *self)
{
  g_autofree char *more = NULL;

  if (self->odds->len == 0)
    return;
  g_string_append (self->text, "<section id=X><h2>");
  annal_html_add_word (self, "odds-title");
  g_string_append (self->text, "</h2>\n");
  if (find_next (self, TRUE) != NULL)
    write_such (self, TRUE);
  if (find_next (self, FALSE) != NULL)
    {
      more = annal_html_words_count (self->words, self->n_certain > 0 ? "more-possible" : "possible", self->n_possible);
      g_string_append (self->text, "<details><summary>");
      annal_html_add (self->text, more);
      g_string_append (self->text, "</summary>");
      write_such (self, FALSE);
      g_string_append (self->text, "</details>");
    }
  g_string_append (self->text, "</section>\n");
}

/* --- at a claim ----------------------------------------------------------- */

static void
add_label_link (AnnalHtml *self, AnnalClaimComparison *comparison, guint pair)
{
  g_string_append_printf (self->text, "<a href=#X%u>", pair + 1);
  add_label (self, comparison);
  g_string_append (self->text, "</a>");
  annal_html_add_colon (self);
}

/* What is certain has the other sentence beside it; what is possible its
 * speaker.
 */
static void
add_counterclaim (AnnalHtml *self, const AnnalClaim *other, gboolean certain)
{
  g_autofree char *speaker = annal_html_word_speaker (self, other);

  if (certain)
    {
      annal_html_add_brief (self->text, speaker, SENTENCE_MAX);
      g_string_append (self->text, ", ");
      annal_html_add_word (self, "saying");
      g_string_append_c (self->text, ' ');
    }
  annal_html_open_link (self, annal_claim_get_id (other));
  annal_html_add_brief (self->text, certain ? annal_html_get_sentence (other) : speaker, SENTENCE_MAX);
  g_string_append (self->text, "</a>");
  add_standing (self, other);
}

/* What the desk says alike, or what is possible, from the pair at @begin of a
 * claim on.
 */
static void
write_counterclaims_like (AnnalHtml *self, const AnnalClaim *claim, const GArray *sides, guint begin, GArray *done)
{
  const Pair *first = get_pair (self, g_array_index (sides, guint, begin));
  gboolean certain = is_certain (first->comparison);

  g_string_append (self->text, certain ? "<p class=o>" : "<p class=\"o s\">");
  for (guint i = begin; i < sides->len; i++)
    {
      guint index = g_array_index (sides, guint, i);
      const Pair *pair = get_pair (self, index);

      if (g_array_index (done, gboolean, i) ||
          (certain ? !is_alike (pair, first) : is_certain (pair->comparison)))
        continue;
      if (i == begin)
        add_label_link (self, pair->comparison, index);
      else
        g_string_append (self->text, "; ");
      add_counterclaim (self, get_other (pair->comparison, claim), certain);
      g_array_index (done, gboolean, i) = TRUE;
    }
  if (!certain)
    return;
  g_string_append (self->text, " <span>");
  annal_html_add (self->text, first->verdict);
  g_string_append (self->text, "</span>");
}

void
annal_html_write_counterclaims (AnnalHtml *self, const AnnalClaim *claim)
{
  const GArray *sides = get_sides (self, claim);
  g_autoptr (GArray) done = NULL;

  if (sides == NULL)
    return;
  done = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_array_set_size (done, sides->len);
  for (guint i = 0; i < 2 * sides->len; i++)
    {
      guint at = i % sides->len;
      const Pair *pair = get_pair (self, g_array_index (sides, guint, at));

      if (!g_array_index (done, gboolean, at) && is_certain (pair->comparison) == (i < sides->len))
        write_counterclaims_like (self, claim, sides, at, done);
    }
}
