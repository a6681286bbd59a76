/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Claims at odds: the pairs that the desk finds, face to face, and at each
 * claim what speaks against it. What is but possible is in a disclosure.
 */

#include "export/annal-html-private.h"

#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-comparer.h>
#include <annal/annal-record.h>
#include <annal/annal-text.h>

#include "analysis/annal-comparison-private.h"
#include "base/annal-hash-private.h"
#include "export/annal-wording-private.h"

#define SENTENCE_MAX 160
#define PAIRS_MAX 500 /* of claims at odds: nobody reads more, and they may be the square of the claims */

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
is_at_odds (AnnalClaimComparison *comparison)
{
  AnnalClaimRelation relation = annal_claim_comparison_get_relation (comparison);

  return relation == ANNAL_CLAIM_RELATION_CONTRADICTS || relation == ANNAL_CLAIM_RELATION_IN_TENSION ||
         relation == ANNAL_CLAIM_RELATION_DIFFERENT_POSITION;
}

static gboolean
is_certain (AnnalClaimComparison *comparison)
{
  return annal_claim_comparison_get_strength (comparison) == ANNAL_CERTAINTY_CERTAIN;
}

static guint
count_shown (AnnalHtml *self)
{
  return MIN (annal_conflicts_get_n_conflicts (self->conflicts), PAIRS_MAX);
}

gboolean
annal_html_shows_all_odds (AnnalHtml *self)
{
  return self->conflicts == NULL || (annal_conflicts_get_complete (self->conflicts) &&
                                     annal_conflicts_get_n_conflicts (self->conflicts) <= PAIRS_MAX);
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

/* Without them the page is as good as it can be. */
void
annal_html_find_conflicts (AnnalHtml *self)
{
  g_autoptr (AnnalPolicy) policy = annal_policy_new ();
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (self->dossier, policy, NULL);
  g_autoptr (GPtrArray) ids = list_claims (self->timeline);

  self->sides = g_hash_table_new_full (annal_text_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  self->conflicts = annal_comparer_find_conflicts (comparer, (const char *const *) ids->pdata, NULL);
  if (self->conflicts == NULL)
    return;
  for (guint i = 0; i < count_shown (self); i++)
    {
      g_autoptr (AnnalClaimComparison) comparison = annal_conflicts_dup_conflict (self->conflicts, i);

      if (!is_at_odds (comparison))
        continue;
      note_side (self, annal_claim_comparison_get_a (comparison), i);
      note_side (self, annal_claim_comparison_get_b (comparison), i);
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

/* What follows the two sentences in the desk's text; else the first reason. */
static const char *
get_verdict (AnnalClaimComparison *self)
{
  const char *text = annal_claim_comparison_get_text (self);
  const char *sentences[] = { annal_html_get_sentence (annal_claim_comparison_get_a (self)),
                              annal_html_get_sentence (annal_claim_comparison_get_b (self)) };

  for (guint i = 0; i < G_N_ELEMENTS (sentences) && text != NULL; i++)
    {
      text = strstr (text, sentences[i]);
      text = text != NULL ? text + strlen (sentences[i]) : NULL;
    }
  if (text != NULL)
    return text + strspn (text, ". ");
  return annal_claim_comparison_get_n_reasons (self) > 0 ? annal_claim_comparison_get_reason (self, 0) : "";
}

static void
add_side (AnnalHtml *self, const AnnalClaim *claim)
{
  g_autofree char *speaker = annal_html_word_speaker (self, claim);

  g_string_append_printf (self->text, "<div class=%s><b>",
                          annal_claim_get_stance (claim) == ANNAL_STANCE_DENY ? "deny" : "affirm");
  annal_html_add (self->text, speaker);
  g_string_append (self->text, "</b> ");
  if (annal_claim_get_said (claim) != NULL)
    annal_html_add_date (self, annal_claim_get_said (claim));
  g_string_append (self->text, "<p>");
  annal_html_open_link (self, annal_claim_get_id (claim));
  annal_html_add (self->text, annal_html_get_sentence (claim));
  g_string_append (self->text, "</a></div>");
}

static void
write_card (AnnalHtml *self, guint pair, AnnalClaimComparison *comparison)
{
  g_string_append_printf (self->text, "<li id=X%u><p class=v>", pair + 1);
  add_label (self, comparison);
  g_string_append (self->text, "<div class=f>");
  add_side (self, annal_claim_comparison_get_a (comparison));
  add_side (self, annal_claim_comparison_get_b (comparison));
  g_string_append (self->text, "</div><p");
  annal_html_add_desk_lang (self);
  g_string_append_c (self->text, '>');
  annal_html_add (self->text, get_verdict (comparison));
  g_string_append_c (self->text, '\n');
}

static guint
count_such (AnnalHtml *self, gboolean certain)
{
  guint n = 0;

  for (guint i = 0; i < annal_conflicts_get_n_conflicts (self->conflicts); i++)
    {
      g_autoptr (AnnalClaimComparison) comparison = annal_conflicts_dup_conflict (self->conflicts, i);

      if (is_at_odds (comparison) && is_certain (comparison) == certain)
        n++;
    }
  return n;
}

static void
write_such (AnnalHtml *self, gboolean certain)
{
  g_string_append (self->text, "<ul>");
  for (guint i = 0; i < count_shown (self); i++)
    {
      g_autoptr (AnnalClaimComparison) comparison = annal_conflicts_dup_conflict (self->conflicts, i);

      if (is_at_odds (comparison) && is_certain (comparison) == certain)
        write_card (self, i, comparison);
    }
  g_string_append (self->text, "</ul>");
}

char *
annal_html_word_odds (AnnalHtml *self)
{
  guint certain, possible;
  g_autofree char *pairs = NULL;
  g_autofree char *number = NULL;
  g_autofree char *of_them = NULL;

  if (self->conflicts == NULL || g_hash_table_size (self->sides) == 0)
    return NULL;
  certain = count_such (self, TRUE);
  possible = count_such (self, FALSE);
  pairs = annal_html_words_count (self->words, "pairs", certain + possible);
  number = g_strdup_printf ("%u", certain);
  of_them = annal_html_words_fill (self->words, "certain-of-them", number, NULL);
  return g_strconcat (pairs, of_them, NULL);
}

void
annal_html_write_odds (AnnalHtml *self)
{
  guint certain, possible;
  g_autofree char *more = NULL;

  if (self->conflicts == NULL || g_hash_table_size (self->sides) == 0)
    return;
  certain = count_such (self, TRUE);
  possible = count_such (self, FALSE);
  g_string_append (self->text, "<section id=X><h2>");
  annal_html_add_word (self, "odds-title");
  g_string_append (self->text, "</h2>\n");
  if (certain > 0)
    write_such (self, TRUE);
  if (possible > 0)
    {
      more = annal_html_words_count (self->words, certain > 0 ? "more-possible" : "possible", possible);
      g_string_append (self->text, "<details><summary>");
      annal_html_add (self->text, more);
      g_string_append (self->text, "</summary>");
      write_such (self, FALSE);
      g_string_append (self->text, "</details>");
    }
  g_string_append (self->text, "</section>\n");
}

static AnnalClaim *
get_other (AnnalClaimComparison *comparison, const char *id)
{
  AnnalClaim *a = annal_claim_comparison_get_a (comparison);

  return strcmp (annal_claim_get_id (a), id) == 0 ? annal_claim_comparison_get_b (comparison) : a;
}

static void
add_label_link (AnnalHtml *self, AnnalClaimComparison *comparison, guint pair)
{
  g_string_append_printf (self->text, "<a href=#X%u>", pair + 1);
  add_label (self, comparison);
  g_string_append (self->text, "</a>: ");
}

/* What is certain has the other sentence and the verdict beside it. */
static void
write_certain (AnnalHtml *self, AnnalClaimComparison *comparison, const char *id, guint pair)
{
  AnnalClaim *other = get_other (comparison, id);
  g_autofree char *speaker = annal_html_word_speaker (self, other);

  g_string_append (self->text, "<p class=o>");
  add_label_link (self, comparison, pair);
  annal_html_add_brief (self->text, speaker, SENTENCE_MAX);
  g_string_append (self->text, ", ");
  annal_html_add_word (self, "saying");
  g_string_append_c (self->text, ' ');
  annal_html_open_link (self, annal_claim_get_id (other));
  annal_html_add_brief (self->text, annal_html_get_sentence (other), SENTENCE_MAX);
  g_string_append (self->text, "</a> <span");
  annal_html_add_desk_lang (self);
  g_string_append_c (self->text, '>');
  annal_html_add (self->text, get_verdict (comparison));
  g_string_append (self->text, "</span>");
}

/* What is possible has its speaker in a list. */
static void
write_possible (AnnalHtml *self, AnnalClaimComparison *comparison, const char *id, guint pair, gboolean is_first)
{
  AnnalClaim *other = get_other (comparison, id);
  g_autofree char *speaker = annal_html_word_speaker (self, other);

  g_string_append (self->text, is_first ? "<p class=\"o s\">" : "; ");
  if (is_first)
    add_label_link (self, comparison, pair);
  annal_html_open_link (self, annal_claim_get_id (other));
  annal_html_add_brief (self->text, speaker, SENTENCE_MAX);
  g_string_append (self->text, "</a>");
}

void
annal_html_write_counterclaims (AnnalHtml *self, const char *id)
{
  const GArray *pairs = self->sides != NULL ? g_hash_table_lookup (self->sides, id) : NULL;
  gboolean is_first = TRUE;

  for (guint i = 0; pairs != NULL && i < 2 * pairs->len; i++)
    {
      guint pair = g_array_index (pairs, guint, i % pairs->len);
      g_autoptr (AnnalClaimComparison) comparison = annal_conflicts_dup_conflict (self->conflicts, pair);

      if (i < pairs->len && is_certain (comparison))
        write_certain (self, comparison, id, pair);
      else if (i >= pairs->len && !is_certain (comparison))
        {
          write_possible (self, comparison, id, pair, is_first);
          is_first = FALSE;
        }
    }
}
