/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The proof of what is certain: for each pair of ends whose sequence it takes,
 * the shortest chain of constraints from the one to the other, or a date before
 * which the one must lie and a date after which the other must, each with the
 * chain that leads to it.
 */

#include "timeline/annal-time-comparison-private.h"

#include <string.h>

#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-link.h>
#include <annal/annal-record.h>

#include "model/annal-dossier-private.h"
#include "model/annal-naming-private.h"
#include "timeline/annal-sequence-words-private.h"

#define A_BEGIN ANNAL_SPAN_PAIR_A_BEGIN
#define A_END ANNAL_SPAN_PAIR_A_END
#define B_BEGIN ANNAL_SPAN_PAIR_B_BEGIN
#define B_END ANNAL_SPAN_PAIR_B_END

/* The end @x is not later than the end @y, or is earlier. */
typedef struct
{
  AnnalSpanPairEnd x;
  AnnalSpanPairEnd y;
  gboolean earlier;
} Goal;

typedef struct
{
  AnnalSpanQuestion question;
  AnnalCertainty certainty;
  guint n;
  Goal goals[4];
} Finding;

/* What is worth saying, the most telling first. */
static const Finding findings[] = {
  { ANNAL_SPAN_QUESTION_OF (ANNAL_RELATION_EQUAL), ANNAL_CERTAINTY_CERTAIN, 4,
    { { A_BEGIN, B_BEGIN }, { B_BEGIN, A_BEGIN }, { A_END, B_END }, { B_END, A_END } } },
  { ANNAL_SPAN_QUESTION_BEFORE, ANNAL_CERTAINTY_CERTAIN, 1, { { A_END, B_BEGIN, TRUE } } },
  { ANNAL_SPAN_QUESTION_AFTER, ANNAL_CERTAINTY_CERTAIN, 1, { { B_END, A_BEGIN, TRUE } } },
  { ANNAL_SPAN_QUESTION_WITHIN, ANNAL_CERTAINTY_CERTAIN, 2, { { B_BEGIN, A_BEGIN }, { A_END, B_END } } },
  { ANNAL_SPAN_QUESTION_COVERS, ANNAL_CERTAINTY_CERTAIN, 2, { { A_BEGIN, B_BEGIN }, { B_END, A_END } } },
  { ANNAL_SPAN_QUESTION_OVERLAPS, ANNAL_CERTAINTY_CERTAIN, 2, { { A_BEGIN, B_END }, { B_BEGIN, A_END } } },
  { ANNAL_SPAN_QUESTION_AFTER, ANNAL_CERTAINTY_NO, 1, { { A_BEGIN, B_END } } },
  { ANNAL_SPAN_QUESTION_BEFORE, ANNAL_CERTAINTY_NO, 1, { { B_BEGIN, A_END } } },
};

/* NULL where nothing is known. */
static const Finding *
find_finding (const AnnalRelatedRows *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (findings); i++)
    if (self->certainties[findings[i].question] == findings[i].certainty)
      return &findings[i];
  return NULL;
}

/* --- steps --- */

static AnnalRecord *
get_record (const AnnalRelatedRows *self, guint row)
{
  return annal_rows_get_record (self->sequence, row);
}

static void
step_clear (gpointer data)
{
  AnnalProofStep *step = data;

  g_free (step->text);
}

/* What has been said is not said again. */
static void
take_step (GArray *proof, AnnalProofStep step)
{
  for (guint i = 0; i < proof->len; i++)
    if (strcmp (g_array_index (proof, AnnalProofStep, i).text, step.text) == 0)
      {
        step_clear (&step);
        return;
      }
  g_array_append_val (proof, step);
}

/* Begins with a capital letter and ends with a full stop. */
static char *
make_sentence (char *words)
{
  gunichar first = g_unichar_toupper (g_utf8_get_char (words));
  GString *out = g_string_new (NULL);

  g_string_append_unichar (out, first);
  g_string_append (out, g_utf8_next_char (words));
  g_string_append_c (out, '.');
  g_free (words);
  return g_string_free (out, FALSE);
}

/* article-000 and article-003: where those stand who assert a link. */
static char *
say_sources (const AnnalRelatedRows *self, const AnnalLink *link)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  for (guint i = 0; i < annal_link_get_n_asserted_by (link); i++)
    {
      AnnalClaim *claim = annal_dossier_lookup_claim (self->dossier, annal_link_get_asserted_by (link, i));

      for (guint j = 0; claim != NULL && j < annal_claim_get_n_citations (claim); j++)
        {
          const char *source = annal_citation_get_source (annal_claim_get_citation (claim, j));

          if (source != NULL && !g_ptr_array_find_with_equal_func (sources, source, g_str_equal, NULL))
            g_ptr_array_add (sources, (gpointer) source);
        }
    }
  return sources->len > 0 ? annal_word_list (sources) : NULL;
}

/* “ (according to North Korea, article-000)” */
static char *
say_assertion (const AnnalRelatedRows *self, AnnalRecord *link)
{
  g_autofree char *speakers = NULL;
  g_autofree char *sources = NULL;

  if (link == NULL)
    return g_strdup ("");
  speakers = annal_word_link_speakers (self->dossier, annal_record_as_link (link));
  if (speakers == NULL)
    return g_strdup ("");
  sources = say_sources (self, annal_record_as_link (link));
  return g_strdup_printf (" (according to %s%s%s)", speakers, sources != NULL ? ", " : "",
                          sources != NULL ? sources : "");
}

/* Whose sentence it is: a reply answers, a part is a part, a claim is made. */
static gboolean
is_said_of_after (AnnalConstraintKind kind)
{
  return kind == ANNAL_CONSTRAINT_ANSWERS || kind == ANNAL_CONSTRAINT_PART_BEGINS ||
         kind == ANNAL_CONSTRAINT_SAID_FROM;
}

static guint
get_subject (const AnnalConstraint *constraint)
{
  return is_said_of_after (constraint->kind) ? constraint->after : constraint->before;
}

static guint
get_object (const AnnalConstraint *constraint)
{
  return is_said_of_after (constraint->kind) ? constraint->before : constraint->after;
}

char *
annal_related_rows_say_constraint (const AnnalRelatedRows *self, const AnnalConstraint *constraint)
{
  const char *verb = annal_sequence_get_verb (constraint->kind, is_said_of_after (constraint->kind));
  g_autofree char *first = annal_sequence_say_record (self->dossier, get_record (self, get_subject (constraint)));
  g_autofree char *second = annal_sequence_say_record (self->dossier, get_record (self, get_object (constraint)));
  g_autofree char *assertion = say_assertion (self, annal_rows_get_link (self->sequence, constraint));

  return g_strdup_printf ("%s %s %s%s", first, verb, second, assertion);
}

static void
add_constraint (const AnnalRelatedRows *self, GArray *proof, const AnnalConstraint *constraint)
{
  AnnalProofStep step = { get_record (self, get_subject (constraint)), get_record (self, get_object (constraint)),
                          annal_rows_get_link (self->sequence, constraint), NULL };

  step.text = make_sentence (annal_related_rows_say_constraint (self, constraint));
  take_step (proof, step);
}

static void
add_constraints (const AnnalRelatedRows *self, GArray *proof, const GArray *steps, gboolean backwards)
{
  for (guint i = 0; i < steps->len; i++)
    {
      guint at = g_array_index (steps, guint, backwards ? steps->len - 1 - i : i);

      add_constraint (self, proof, annal_rows_get_constraint (self->sequence, at));
    }
}

static void
add_date (const AnnalRelatedRows *self, GArray *proof, guint row)
{
  AnnalProofStep step = { get_record (self, row), NULL, NULL, NULL };
  g_autofree char *words = annal_sequence_say_record (self->dossier, step.record);
  g_autofree char *date = annal_sequence_say_date (step.record);

  if (annal_record_get_own_when (step.record) == NULL || strcmp (date, "no known date") == 0)
    step.text = make_sentence (g_strdup_printf ("%s has no known date", words));
  else
    step.text = make_sentence (g_strdup_printf ("%s is dated %s", words, date));
  take_step (proof, step);
}

/* --- proofs --- */

/* Whether the bounds put @x before @y, as seconds inside. */
static gboolean
dates_suffice (const AnnalSpanPair *pair, const Goal *goal)
{
  const AnnalSpanData *a = goal->x / 2 == 0 ? &pair->a : &pair->b;
  const AnnalSpanData *b = goal->y / 2 == 0 ? &pair->a : &pair->b;
  gint64 upper = goal->x % 2 == 0 ? a->begin_max : annal_span_data_get_last (a);
  gint64 lower = goal->y % 2 == 0 ? b->begin_min : b->end_min;

  if (upper == G_MAXINT64 || lower == G_MININT64)
    return FALSE;
  if (goal->y % 2 == 1)
    lower = b->flags & ANNAL_SPAN_FLAGS_INSTANT ? b->begin_min : lower - 1;
  return goal->earlier ? upper < lower : upper <= lower;
}

/* Of two rows whose dates suffice: the chains to the dates, and the dates. */
static void
prove_by_dates (const AnnalRelatedRows *self, const GArray *to_first, guint first, const GArray *to_second,
                guint second, GArray *proof)
{
  add_constraints (self, proof, to_first, FALSE);
  add_date (self, proof, first / 2);
  add_date (self, proof, second / 2);
  add_constraints (self, proof, to_second, TRUE);
}

static void
prove (const AnnalRelatedRows *self, const Goal *goal, gboolean sure, GArray *proof)
{
  guint x = self->ends[goal->x];
  guint y = self->ends[goal->y];
  g_autoptr (GArray) chain = annal_sequence_search_get_steps (self->searches[goal->x], y, goal->earlier ? 1 : 0);
  g_autoptr (GArray) to_first = NULL;
  g_autoptr (GArray) to_second = NULL;
  guint first, second;

  if (dates_suffice (sure ? &self->sure : &self->all, goal))
    {
      to_first = annal_sequence_trace (self->sequence, x, ANNAL_BOUND_UPPER, sure, &first);
      to_second = annal_sequence_trace (self->sequence, y, ANNAL_BOUND_LOWER, sure, &second);
      if (chain == NULL || chain->len > to_first->len + to_second->len + 1)
        {
          prove_by_dates (self, to_first, first, to_second, second, proof);
          return;
        }
    }
  if (chain != NULL)
    add_constraints (self, proof, chain, FALSE);
}

GArray *
annal_related_rows_prove (const AnnalRelatedRows *self)
{
  const Finding *finding = find_finding (self);
  GArray *proof = g_array_new (FALSE, FALSE, sizeof (AnnalProofStep));

  g_array_set_clear_func (proof, step_clear);
  for (guint i = 0; finding != NULL && i < finding->n; i++)
    prove (self, &finding->goals[i], finding->certainty == ANNAL_CERTAINTY_CERTAIN, proof);
  if (proof->len == 0 && self->rows[0] != self->rows[1])
    {
      add_date (self, proof, self->rows[0]);
      add_date (self, proof, self->rows[1]);
    }
  return proof;
}

/* --- the summary --- */

static const char *
get_preposition (AnnalSpanQuestion question, gboolean instants)
{
  switch (question)
    {
    case ANNAL_SPAN_QUESTION_BEFORE:
      return "before";
    case ANNAL_SPAN_QUESTION_AFTER:
      return "after";
    default:
      return instants ? "at the same moment as" : "partly at the same time as";
    }
}

static const char *
get_predicate (AnnalSpanQuestion question)
{
  switch (question)
    {
    case ANNAL_SPAN_QUESTION_BEFORE:
      return "came before";
    case ANNAL_SPAN_QUESTION_AFTER:
      return "came after";
    case ANNAL_SPAN_QUESTION_WITHIN:
      return "came during";
    case ANNAL_SPAN_QUESTION_COVERS:
      return "went on throughout";
    case ANNAL_SPAN_QUESTION_OVERLAPS:
      return "came partly at the same time as";
    default:
      return "came at the same time as";
    }
}

static gboolean
is_instant (const AnnalSpanData *span)
{
  return (span->flags & ANNAL_SPAN_FLAGS_INSTANT) != 0;
}

/* What may be, of before, at the same time and after: “before or after”. */
static char *
say_possible (const AnnalRelatedRows *self, gboolean instants, guint *n)
{
  static const AnnalSpanQuestion questions[] = { ANNAL_SPAN_QUESTION_BEFORE, ANNAL_SPAN_QUESTION_OVERLAPS,
                                                 ANNAL_SPAN_QUESTION_AFTER };
  GString *out = g_string_new (NULL);

  *n = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    if (self->certainties[questions[i]] != ANNAL_CERTAINTY_NO)
      g_string_append_printf (out, "%s%s", (*n)++ > 0 ? " or " : "", get_preposition (questions[i], instants));
  return g_string_free (out, FALSE);
}

/* No question is settled. */
static char *
say_open (const AnnalRelatedRows *self, const char *a, const char *b, gboolean instants)
{
  guint n;
  g_autofree char *possible = say_possible (self, instants, &n);
  const Finding *finding = find_finding (self);

  if (n == 1)
    return g_strdup_printf ("as far as the dates are right, %s came %s %s", a, possible, b);
  if (finding == NULL)
    return g_strdup_printf ("nothing tells whether %s came before or after %s", a, b);
  return g_strdup_printf ("%s certainly did not come %s %s, but %s it", a,
                          get_preposition (finding->question, instants), b, possible);
}

/* Takes both; the second may be NULL. */
static char *
join_aside (char *sentence, char *aside)
{
  char *both = sentence;

  if (aside != NULL)
    {
      both = g_strdup_printf ("%s But it is also said, and left aside because not all of it can be so: %s.", sentence,
                              aside);
      g_free (sentence);
      g_free (aside);
    }
  return both;
}

char *
annal_related_rows_say (const AnnalRelatedRows *self)
{
  g_autofree char *a = annal_sequence_say_record (self->dossier, get_record (self, self->rows[0]));
  g_autofree char *b = annal_sequence_say_record (self->dossier, get_record (self, self->rows[1]));
  gboolean instants = is_instant (&self->all.a) && is_instant (&self->all.b);
  const Finding *finding = find_finding (self);
  char *aside, *words;

  if (self->rows[0] == self->rows[1])
    return make_sentence (g_strdup_printf ("%s is one and the same record", a));
  if (finding == NULL || finding->certainty == ANNAL_CERTAINTY_NO)
    return join_aside (make_sentence (say_open (self, a, b, instants)), annal_related_rows_say_aside (self));
  aside = annal_related_rows_say_aside (self);
  words = g_strdup_printf ("%s%s certainly %s %s", aside != NULL ? "by the stated dates " : "", a,
                           get_predicate (finding->question), b);
  return join_aside (make_sentence (words), aside);
}
