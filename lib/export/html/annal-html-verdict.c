/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the desk makes of two claims, in the language of the page. In English it
 * is the desk's own text; else it is put together from the same findings, and
 * in the same order: what follows, from what, what makes it less than certain,
 * and who said both.
 */

#include "export/html/annal-html-private.h"

#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-proposition.h>
#include <annal/annal-record.h>
#include <annal/annal-term.h>
#include <annal/annal-value.h>

#include "analysis/compare/annal-comparison-private.h"
#include "export/wording/annal-wording-private.h"

/* What follows the two sentences in the desk's text; else the first reason. */
static const char *
get_english (AnnalClaimComparison *self)
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

static const AnnalVerdict *
get_verdict (const AnnalClaimComparison *self)
{
  return &self->verdicts[annal_policy_get_reading (self->comparer->policy)];
}

static const AnnalClaimRow *
get_row (const AnnalClaimComparison *self, guint place)
{
  return &self->comparer->rows[place];
}

static const AnnalPredicateRow *
get_predicate (const AnnalClaimComparison *self, guint place)
{
  return &g_array_index (self->comparer->predicates, AnnalPredicateRow, get_row (self, place)->predicate);
}

static void
append (GString *out, const char *words)
{
  g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", words);
}

static void
append_filled (AnnalHtml *html, GString *out, const char *key, const char *first, const char *second, const char *third)
{
  g_autofree char *words = annal_html_words_fill (html->words, key, first, second, third);

  append (out, words);
}

static void
append_result (AnnalHtml *html, GString *out, const AnnalVerdict *verdict)
{
  gboolean certain = verdict->strength == ANNAL_CERTAINTY_CERTAIN;
  const char *key = "verdict-positions";

  if (verdict->relation == ANNAL_CLAIM_RELATION_CONTRADICTS)
    key = certain ? "verdict-contradict" : "verdict-may-contradict";
  else if (verdict->relation == ANNAL_CLAIM_RELATION_IN_TENSION)
    key = certain ? "verdict-tension" : "verdict-may-tension";
  append (out, annal_html_words_get (html->words, key));
}

static char *
word_value (AnnalHtml *html, const AnnalClaimComparison *self, guint place)
{
  AnnalClaim *claim = annal_dossier_get_claim (html->dossier, place);
  const AnnalPredicateRow *row = get_predicate (self, place);
  AnnalValue *value = annal_proposition_get_value (annal_claim_get_proposition (claim));

  if (value == NULL)
    return g_strdup ("–");
  return annal_html_word_value (html, value,
                                row->term != NULL ? annal_term_get_value_type (row->term) : ANNAL_VALUE_TYPE_UNSET);
}

static void
append_values (AnnalHtml *html, GString *out, const AnnalClaimComparison *self)
{
  guint a = MIN (self->a, self->b), b = MAX (self->a, self->b);
  g_autofree char *label = annal_html_word_term (html, ANNAL_TERM_ROLE_PREDICATE, get_predicate (self, a)->id);
  g_autofree char *first = word_value (html, self, a);
  g_autofree char *second = word_value (html, self, b);

  append_filled (html, out, "verdict-values", label, first, second);
}

static void
append_presupposition (AnnalHtml *html, GString *out, const AnnalClaimComparison *self)
{
  guint denial = get_row (self, self->a)->act == ANNAL_ROW_DENIES ? self->a : self->b;
  guint other = denial == self->a ? self->b : self->a;
  const char *ground = get_predicate (self, denial)->id;
  const char *subject = annal_record_get_id (self->comparer->columns->records[get_row (self, self->a)->subject]);
  g_autofree char *label = annal_html_word_term (html, ANNAL_TERM_ROLE_PREDICATE, get_predicate (self, other)->id);
  g_autofree char *words = strcmp (ground, "exists") == 0
                               ? annal_word_entity (html->dossier, subject, ANNAL_NAMING_FULL)
                               : annal_html_word_term (html, ANNAL_TERM_ROLE_PREDICATE, ground);

  append_filled (html, out, strcmp (ground, "exists") == 0 ? "verdict-exists" : "verdict-presupposes", label, words,
                 NULL);
}

static void
append_conflict (AnnalHtml *html, GString *out, const AnnalClaimComparison *self)
{
  const AnnalVerdict *verdict = get_verdict (self);

  if (verdict->relation != ANNAL_CLAIM_RELATION_CONTRADICTS && verdict->relation != ANNAL_CLAIM_RELATION_IN_TENSION)
    return;
  if (verdict->kind == ANNAL_CONFLICT_KIND_VALUE)
    append_values (html, out, self);
  else if (verdict->kind == ANNAL_CONFLICT_KIND_PRESUPPOSITION)
    append_presupposition (html, out, self);
  else
    append (out, annal_html_words_get (html->words,
                                       verdict->why & ANNAL_WHY_PARTLY ? "verdict-partly" : "verdict-denied"));
}

/* What speaks against certainty. */
static void
append_doubts (AnnalHtml *html, GString *out, const AnnalVerdict *verdict)
{
  static const struct
  {
    guint32 why;
    const char *key;
  } doubts[] = {
    { ANNAL_WHY_HEDGE, "doubt-hedge" },
    { ANNAL_WHY_TIME_POSSIBLE, "doubt-time" },
    { ANNAL_WHY_NARROWER, "doubt-narrower" },
    { ANNAL_WHY_NO_UNIT, "doubt-unit" },
    { ANNAL_WHY_UPPER_ALONE, "doubt-zero" },
    { ANNAL_WHY_PART_OF, "doubt-part" },
    { ANNAL_WHY_DOUBTFUL, "doubt-date" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (doubts); i++)
    if (verdict->why & doubts[i].why)
      append (out, annal_html_words_get (html->words, doubts[i].key));
}

static void
append_self (AnnalHtml *html, GString *out, const AnnalClaimComparison *self)
{
  const AnnalVerdict *verdict = get_verdict (self);
  const char *id = annal_origins_get_id (self->comparer->origins, get_row (self, self->a)->principal);
  g_autofree char *who = NULL;

  if (verdict->self == ANNAL_SELF_RELATION_NONE)
    return;
  who = id != NULL ? annal_word_entity (html->dossier, id, ANNAL_NAMING_FULL)
                   : g_strdup (annal_html_words_get (html->words, "unnamed"));
  append_filled (html, out,
                 verdict->self == ANNAL_SELF_RELATION_CHANGED_POSITION         ? "self-changed"
                 : verdict->strength == ANNAL_CERTAINTY_CERTAIN ? "self-certain" : "self-possible",
                 who, NULL, NULL);
}

static void
append_shared_bound (AnnalHtml *html, GString *out, const AnnalClaimComparison *self)
{
  g_autofree char *words = NULL;

  if (self->shared_bound == NULL)
    return;
  words = annal_html_word_shared_bound (html, self->shared_bound);
  append (out, words);
}

char *
annal_html_word_shared_bound (AnnalHtml *self, const char *bound)
{
  g_autofree char *number = annal_html_word_decimal (self, bound);

  return annal_html_words_fill (self->words, "shared-bound", number, NULL, NULL);
}

char *
annal_html_word_verdict (AnnalHtml *self, AnnalClaimComparison *comparison)
{
  GString *out;

  if (annal_html_words_is_english (self->words))
    return g_strdup (get_english (comparison));
  out = g_string_new (NULL);
  append_result (self, out, get_verdict (comparison));
  append_conflict (self, out, comparison);
  append_doubts (self, out, get_verdict (comparison));
  append_self (self, out, comparison);
  append_shared_bound (self, out, comparison);
  if (annal_claim_comparison_get_readings_differ (comparison))
    append (out, annal_html_words_get (self->words, "readings-differ"));
  return g_string_free (out, FALSE);
}
