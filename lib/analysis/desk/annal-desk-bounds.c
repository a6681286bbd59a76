/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Numbers whose bound was dropped on the way: “up to 120,000” as 120,000.
 *
 *  1. A number in a text has a bound where one of the phrases below stands right
 *     before it, or a phrase of both sides right behind it. Fillers may stand
 *     between.
 *  2. A passage accuses only where the number has a bound wherever it stands in
 *     the passages of the claim.
 *  3. A sentence (“says”) of a bounded number must have some bound, whichever:
 *     which one fits best is a matter of style.
 */

#include "analysis/desk/annal-desk-private.h"

#include <string.h>

#include <annal/annal-anchor.h>
#include <annal/annal-citation.h>
#include <annal/annal-event.h>
#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-text.h>
#include <annal/annal-value.h>

#include "base/annal-decimal-private.h"
#include "model/annal-naming-private.h"
#include "model/annal-shapes-private.h"

/* Folded: without accents and apostrophes. */
static const char *const phrases_before[] = {
  /* English */
  "up to", "as many as", "as much as", "as few as", "at most", "at least", "at the most", "at the least", "more than",
  "less than", "fewer than", "no more than", "no fewer than", "no less than", "not more than", "over", "under", "above",
  "below", "about", "around", "approximately", "roughly", "some", "nearly", "almost", "close to", "well over",
  "upwards of", "maximum of", "minimum of", "circa", "ca", "just over",
  "just under", "exceeding", "exceeds", "exceed", "exceeded",
  /* French */
  "jusqu a", "jusqu", "jusqua", "au moins", "au plus", "plus de", "moins de", "environ", "pres de", "quelque",
  "quelques",
  /* German */
  "bis zu", "mindestens", "hochstens", "mehr als", "weniger als", "etwa", "rund", "ungefahr", "circa", "uber", "knapp",
  "fast", "gut",
  /* Spanish */
  "hasta", "al menos", "por lo menos", "como maximo", "como minimo", "mas de", "menos de", "unos", "unas", "cerca de",
  "alrededor de", "aproximadamente", "casi",
};

static const char *const phrases_behind[] = {
  "or more", "or fewer", "or less", "or so", "at least", "at most", "at the most", "plus", "ou plus", "oder mehr",
  "o mas",
};

/* What may stand between a bound and its number. */
static const char *const fillers[] = { "a", "an", "the", "some", "total", "of", "estimated" };

/* “Over five days” may mean during them. */
static const char *const times[] = { "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week",
                                     "weeks", "month", "months", "year", "years", "decade", "decades" };

/* The languages of these phrases. */
static const char *const languages[] = { "en", "fr", "de", "es" };

/* --- numbers in texts ----------------------------------------------------- */

/* How many of the words that end before @end make the phrase; 0: it is another. */
static guint
match_before (const GPtrArray *words, guint end, const char *phrase)
{
  guint n = 1;

  for (const char *c = phrase; *c != '\0'; c++)
    n += *c == ' ';
  return n <= end && annal_desk_phrase_stands (words, end - n, phrase) ? n : 0;
}

static gboolean
is_filler (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fillers); i++)
    if (strcmp (word, fillers[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
names_a_time (const GPtrArray *words, guint at)
{
  for (gsize i = 0; at < words->len && i < G_N_ELEMENTS (times); i++)
    if (strcmp (g_ptr_array_index (words, at), times[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_doubtful (const char *phrase, const GPtrArray *words, guint at)
{
  return strcmp (phrase, "over") == 0 && names_a_time (words, at + 1);
}

static const char *
find_bound_before (const GPtrArray *words, guint at)
{
  for (guint end = at; end > 0; end--)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (phrases_before); i++)
        if (match_before (words, end, phrases_before[i]) > 0)
          return phrases_before[i];
      if (!is_filler (g_ptr_array_index (words, end - 1)))
        return NULL;
    }
  return NULL;
}

static const char *
find_bound_behind (const GPtrArray *words, guint at)
{
  for (gsize i = 0; i < G_N_ELEMENTS (phrases_behind); i++)
    if (annal_desk_phrase_stands (words, at + 1, phrases_behind[i]) ||
        annal_desk_phrase_stands (words, at + 2, phrases_behind[i]))
      return phrases_behind[i];
  return NULL;
}

/* The bound of the number that is the word @at, or NULL. */
static const char *
find_bound (const GPtrArray *words, guint at)
{
  const char *bound = find_bound_before (words, at);

  return bound != NULL ? bound : find_bound_behind (words, at);
}

typedef struct
{
  guint n;           /* where the number stands */
  guint n_bounded;   /* where it has a bound, certainly or perhaps */
  guint n_certain;   /* where it has one certainly */
  const char *bound; /* the first that is certain */
} Sightings;

static void
look (Sightings *self, const char *text, const char *number)
{
  g_autoptr (GPtrArray) words = annal_desk_split (text);

  for (guint i = 0; i < words->len; i++)
    if (strcmp (g_ptr_array_index (words, i), number) == 0)
      {
        const char *bound = find_bound (words, i);
        gboolean certain = bound != NULL && !is_doubtful (bound, words, i);

        self->n++;
        self->n_bounded += bound != NULL;
        self->n_certain += certain;
        if (certain && self->bound == NULL)
          self->bound = bound;
      }
}

/* The bound at the front of a number as printed, whose digits may be words:
 * “up to six”.
 */
static const char *
find_leading_bound (const char *verbatim)
{
  g_autoptr (GPtrArray) words = annal_desk_split (verbatim);

  for (gsize i = 0; i < G_N_ELEMENTS (phrases_before); i++)
    if (annal_desk_phrase_stands (words, 0, phrases_before[i]) && !is_doubtful (phrases_before[i], words, 1))
      return phrases_before[i];
  return NULL;
}

/* --- what is recorded ----------------------------------------------------- */

static gboolean
is_exact (const AnnalQuantity *quantity)
{
  return annal_quantity_get_approx (quantity) <= ANNAL_APPROX_EXACT;
}

/* The number of a value that has one bound or none: its digits. */
static const char *
get_number (const AnnalQuantity *quantity)
{
  const char *lo = annal_quantity_get_lo (quantity);
  const char *hi = annal_quantity_get_hi (quantity);

  if (lo == NULL || hi == NULL)
    return lo != NULL ? lo : hi;
  return annal_decimal_is_valid (lo) && annal_decimal_is_valid (hi) && annal_decimal_compare (lo, hi) == 0 ? lo : NULL;
}

static const char *
get_value_number (const AnnalValue *value, gboolean *exact)
{
  const AnnalQuantity *quantity = annal_value_get_quantity (value);
  const char *word = annal_value_get_word (value);

  *exact = quantity == NULL || is_exact (quantity);
  if (quantity != NULL)
    return get_number (quantity);
  return word != NULL && annal_decimal_is_valid (word) ? word : NULL;
}

static void
report (const AnnalDesk *self, const AnnalRecord *record, const char *pointer, const char *number, const char *bound)
{
  AnnalProblem *problem;

  problem = annal_problems_add (self->problems, ANNAL_SEVERITY_WARNING, "bound-dropped", record, pointer,
                                "%s is recorded as exact, but printed with “%s”.", number, bound);
  annal_problem_set_hint (problem, "Give the quantity the “approx” that the words have.");
}

/* --- the number as printed ------------------------------------------------ */

typedef struct
{
  const AnnalDesk *desk;
  const AnnalRecord *record;
} Walk;

static void
check_verbatim (const Walk *self, const AnnalQuantity *quantity, const char *pointer)
{
  const char *verbatim = annal_quantity_get_verbatim (quantity);
  const char *number = is_exact (quantity) ? get_number (quantity) : NULL;
  const char *bound = verbatim != NULL && number != NULL ? find_leading_bound (verbatim) : NULL;
  g_autofree char *place = g_strconcat (pointer, "/verbatim", NULL);
  Sightings sightings = { 0, 0, 0, NULL };

  if (verbatim == NULL || number == NULL)
    return;
  look (&sightings, verbatim, number);
  if (bound == NULL && sightings.n_certain == sightings.n)
    bound = sightings.bound;
  if (bound != NULL)
    {
      g_autofree char *words = annal_word_quantity (self->desk->dossier, quantity);

      report (self->desk, self->record, place, words, bound);
    }
}

static void
visit_member (const AnnalNode *node, const AnnalField *field, const char *pointer, gpointer data)
{
  if (field->kind == ANNAL_FIELD_KIND_NODE && field->shape == &annal_quantity_shape && annal_node_has (node, field))
    check_verbatim (data, ANNAL_FIELD_GET (node, field, const AnnalQuantity *), pointer);
}

/* --- the passages --------------------------------------------------------- */

static char *
look_in_passages (Sightings *sightings, AnnalClaim *claim, const char *number)
{
  char *first = NULL;

  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    {
      AnnalCitation *citation = annal_claim_get_citation (claim, i);

      for (guint j = 0; j < annal_citation_get_n_passages (citation); j++)
        {
          const char *quote = annal_anchor_get_quote (annal_citation_get_passage (citation, j));
          guint before = sightings->n;

          if (quote != NULL)
            look (sightings, quote, number);
          if (first == NULL && sightings->n > before)
            first = g_strdup_printf ("/citations/%u/passages/%u/quote", i, j);
        }
    }
  return first;
}

static gboolean
has_bound_as_printed (const AnnalValue *value)
{
  const AnnalQuantity *quantity = annal_value_get_quantity (value);
  const char *verbatim = quantity != NULL ? annal_quantity_get_verbatim (quantity) : NULL;

  return verbatim != NULL && find_leading_bound (verbatim) != NULL;
}

static void
check_passages (const AnnalDesk *self, AnnalClaim *claim, const AnnalValue *value, const char *number)
{
  Sightings sightings = { 0, 0, 0, NULL };
  g_autofree char *pointer = look_in_passages (&sightings, claim, number);

  if (sightings.n > 0 && sightings.n_certain == sightings.n && !has_bound_as_printed (value))
    {
      g_autofree char *words = annal_word_value (self->dossier, value, ANNAL_VALUE_TYPE_QUANTITY);

      report (self, annal_claim_as_record (claim), pointer, words, sightings.bound);
    }
}

/* --- the sentence --------------------------------------------------------- */

static gboolean
is_readable (const AnnalDesk *self, const AnnalText *text)
{
  const char *lang = annal_text_get_lang (text) != NULL ? annal_text_get_lang (text)
                                                        : annal_dossier_get_lang (self->dossier);

  for (gsize i = 0; lang != NULL && i < G_N_ELEMENTS (languages); i++)
    if (g_ascii_strncasecmp (lang, languages[i], 2) == 0 && !g_ascii_isalpha (lang[2]))
      return TRUE;
  return lang == NULL;
}

static void
check_says (const AnnalDesk *self, AnnalClaim *claim, const AnnalQuantity *quantity, const char *number)
{
  const AnnalText *says = annal_claim_get_says (claim);
  g_autofree char *words = NULL;
  Sightings sightings = { 0, 0, 0, NULL };
  AnnalProblem *problem;

  if (says == NULL || annal_quantity_get_approx (quantity) == ANNAL_APPROX_VAGUE || !is_readable (self, says))
    return;
  look (&sightings, annal_text_get_text (says), number);
  if (sightings.n == 0 || sightings.n_bounded > 0)
    return;
  words = annal_word_quantity (self->dossier, quantity);
  problem = annal_problems_add (self->problems, ANNAL_SEVERITY_WARNING, "bound-dropped", annal_claim_as_record (claim),
                                "/says/text", "The value is “%s”; the sentence gives the number as if it were exact.",
                                words);
  annal_problem_set_hint (problem, "Say the bound in the sentence, as the source does.");
}

/* --- what it rests on ----------------------------------------------------- */

static gboolean
has_same_topic (const AnnalDesk *self, const AnnalProposition *a, const AnnalProposition *b)
{
  return annal_proposition_get_about (a) != NULL && annal_proposition_get_about (b) != NULL &&
         g_strcmp0 (annal_proposition_get_predicate (a), annal_proposition_get_predicate (b)) == 0 &&
         strcmp (annal_origins_get_entity (self->origins, annal_proposition_get_about (a)),
                 annal_origins_get_entity (self->origins, annal_proposition_get_about (b))) == 0;
}

static void
check_ground (const AnnalDesk *self, AnnalClaim *claim, AnnalClaim *ground, const char *number)
{
  const AnnalProposition *proposition = ground != NULL ? annal_claim_get_proposition (ground) : NULL;
  const AnnalValue *value = proposition != NULL ? annal_proposition_get_value (proposition) : NULL;
  g_autofree char *words = NULL;
  AnnalProblem *problem;
  const char *base;
  gboolean exact;

  if (value == NULL || !has_same_topic (self, annal_claim_get_proposition (claim), proposition))
    return;
  base = get_value_number (value, &exact);
  if (exact || base == NULL || annal_decimal_compare (base, number) != 0)
    return;
  words = annal_word_quantity (self->dossier, annal_value_get_quantity (value));
  problem = annal_problems_add (self->problems, ANNAL_SEVERITY_WARNING, "bound-dropped", annal_claim_as_record (claim),
                                "/value", "“%s” rests on “%s”, which says “%s”; here the number is exact.",
                                annal_claim_get_id (claim), annal_claim_get_id (ground), words);
  annal_problem_set_hint (problem, "Keep the bound of what it rests on.");
  annal_problem_add_other (problem, annal_claim_as_record (ground), "/value");
}

/* --- all together --------------------------------------------------------- */

static void
check_claim (const AnnalDesk *self, AnnalClaim *claim)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);
  const AnnalValue *value = proposition != NULL ? annal_proposition_get_value (proposition) : NULL;
  const char *number;
  gboolean exact;

  if (value == NULL)
    return;
  number = get_value_number (value, &exact);
  if (number == NULL || !annal_decimal_is_valid (number))
    return;
  if (!exact)
    {
      check_says (self, claim, annal_value_get_quantity (value), number);
      return;
    }
  check_passages (self, claim, value, number);
  for (guint i = 0; i < annal_claim_get_n_rests_on (claim); i++)
    check_ground (self, claim, annal_dossier_lookup_claim (self->dossier, annal_claim_get_rests_on (claim, i)), number);
}

void
annal_desk_find_bounds (const AnnalDesk *self)
{
  Walk walk = { self, NULL };

  for (guint i = 0; i < annal_dossier_get_n_events (self->dossier); i++)
    {
      AnnalEvent *event = annal_dossier_get_event (self->dossier, i);

      walk.record = annal_event_as_record (event);
      if (annal_event_get_n_attributes (event) > 0)
        annal_node_visit (&walk.record->node, visit_member, &walk);
    }
  for (guint i = 0; i < annal_dossier_get_n_claims (self->dossier); i++)
    {
      AnnalClaim *claim = annal_dossier_get_claim (self->dossier, i);
      const AnnalProposition *proposition = annal_claim_get_proposition (claim);

      walk.record = annal_claim_as_record (claim);
      if (proposition == NULL || annal_proposition_get_value (proposition) == NULL)
        continue;
      annal_node_visit (&walk.record->node, visit_member, &walk);
      check_claim (self, claim);
    }
}
