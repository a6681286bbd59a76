/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Comparisons in words: the reasons, and a text for a newspaper's fact box. */

#include "analysis/compare/annal-comparison-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-date.h>
#include <annal/annal-entity.h>
#include <annal/annal-proposition.h>
#include <annal/annal-record.h>
#include <annal/annal-term.h>
#include <annal/annal-text.h>
#include <annal/annal-value.h>
#include <annal/annal-when.h>

#include "model/annal-naming-private.h"

/* How labels of predicates with quantities begin, as a rule. */
#define NUMBER_OF "number of "

/* What dates in words begin or end with. */
#define EARLIER " or earlier"
#define LATER " or later"
#define POSSIBLY "possibly "

static AnnalDossier *
get_dossier (const AnnalClaimComparison *self)
{
  return self->comparer->dossier;
}

static AnnalClaim *
get_claim (const AnnalClaimComparison *self, guint place)
{
  return annal_dossier_get_claim (get_dossier (self), place);
}

static const AnnalClaimRow *
get_row (const AnnalClaimComparison *self, guint place)
{
  return &self->comparer->rows[place];
}

static const AnnalVerdict *
get_verdict (const AnnalClaimComparison *self)
{
  return &self->verdicts[annal_policy_get_reading (self->comparer->policy)];
}

/* The two in an order that does not depend on which was named first. */
static guint
get_place (const AnnalClaimComparison *self, guint index)
{
  return index == 0 ? MIN (self->a, self->b) : MAX (self->a, self->b);
}

/* --- a claim -------------------------------------------------------------- */

static char *
capitalise (const char *text)
{
  char letter[7] = "";

  if (*text == '\0' || !g_utf8_validate (text, -1, NULL))
    return g_strdup (text);
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), letter);
  return g_strconcat (letter, g_utf8_next_char (text), NULL);
}

/* Of a date as it is said: 2019-05-09 is a day, 2019-05 and 2019 are not. */
static const char *
get_preposition (const char *edtf)
{
  const char *digits = edtf + strcspn (edtf, "0123456789");

  return strspn (digits, "0123456789-") >= strlen ("2019-05-09") ? "on" : "in";
}

/* “on 9 May 2019”, “in May 2019”, “between 5 and 11 May 2019”, “on or before 27
 * March 2013”, “possibly in October 2014”; NULL where there is no date.
 */
static char *
say_when (const AnnalWhen *when)
{
  g_autofree char *date = annal_word_date (when);
  const char *edtf, *preposition;

  if (date == NULL)
    return NULL;
  edtf = annal_when_get_edtf (when);
  preposition = get_preposition (edtf);
  if (g_str_has_suffix (date, EARLIER))
    return g_strdup_printf ("%s or before %.*s", preposition, (int) (strlen (date) - strlen (EARLIER)), date);
  if (g_str_has_suffix (date, LATER))
    return g_strdup_printf ("%s or after %.*s", preposition, (int) (strlen (date) - strlen (LATER)), date);
  /* “between 5 and 11 May 2019”, but “on 9–10 May 2019”. */
  if (strpbrk (edtf, "/[{") != NULL && g_ascii_islower (date[0]))
    return g_steal_pointer (&date);
  if (g_str_has_prefix (date, POSSIBLY))
    return g_strdup_printf (POSSIBLY "%s %s", preposition, date + strlen (POSSIBLY));
  return g_strdup_printf ("%s %s", preposition, date);
}

static const char *
say_hedge (AnnalHedge hedge)
{
  static const char *const words[] = {
    [ANNAL_HEDGE_NONE] = NULL,
    [ANNAL_HEDGE_ESTIMATED] = ", as an estimate",
    [ANNAL_HEDGE_BELIEVED] = ", as a belief",
    [ANNAL_HEDGE_ALLEGED] = ", as an allegation",
    [ANNAL_HEDGE_REPORTED] = ", as a report of others",
    [ANNAL_HEDGE_POSSIBLE] = ", as a possibility",
  };

  return (guint) hedge < G_N_ELEMENTS (words) ? words[hedge] : NULL;
}

/* What a reporter made of somebody's words must not read like the words. */
static const char *
say_basis (AnnalStanceBasis basis)
{
  return basis == ANNAL_STANCE_BASIS_REPORTER ? ", in a reporter's words" : "";
}

/* NULL where there is none, or a blank one. */
static const char *
get_sentence (const AnnalClaim *claim)
{
  AnnalText *says = annal_claim_get_says (claim);
  const char *text = says != NULL ? annal_text_get_text (says) : NULL;

  return text != NULL && text[strspn (text, " \t\r\n")] != '\0' ? text : NULL;
}

static char *
say_speaker (const AnnalClaimComparison *self, AnnalClaim *claim)
{
  return annal_word_agent (get_dossier (self), annal_claim_get_by (claim), annal_claim_get_principal (claim),
                           ANNAL_NAMING_FULL);
}

/* The sentence of a denial is the denial itself. */
static void
append_claim (const AnnalClaimComparison *self, GString *out, guint place)
{
  AnnalClaim *claim = get_claim (self, place);
  g_autofree char *speaker = say_speaker (self, claim);
  g_autofree char *who = capitalise (speaker);
  g_autofree char *when = say_when (annal_claim_get_said (claim));
  const char *hedge = say_hedge (annal_claim_get_hedge (claim));
  const char *sentence = get_sentence (claim);

  g_string_append_printf (out, "%s said%s%s%s%s: %s", who, when != NULL ? " " : "", when != NULL ? when : "",
                          hedge != NULL ? hedge : "", say_basis (annal_claim_get_stance_basis (claim)),
                          sentence != NULL ? sentence : "(no sentence is given)");
  if (out->len > 0 && strchr (".!?", out->str[out->len - 1]) == NULL)
    g_string_append_c (out, '.');
  g_string_append_c (out, ' ');
  if (get_row (self, place)->flags & ANNAL_ROW_CORRECTED)
    g_string_append (out, "That has since been corrected. ");
}

/* --- predicates and values ------------------------------------------------ */

static char *
say_predicate (const AnnalClaimComparison *self, guint place)
{
  const AnnalPredicateRow *row = &g_array_index (self->comparer->predicates, AnnalPredicateRow,
                                                 get_row (self, place)->predicate);

  return annal_word_term (get_dossier (self), ANNAL_TERM_ROLE_PREDICATE, row->id);
}

static char *
say_value (const AnnalClaimComparison *self, guint place)
{
  const AnnalPredicateRow *row = &g_array_index (self->comparer->predicates, AnnalPredicateRow,
                                                 get_row (self, place)->predicate);
  AnnalProposition *proposition = annal_claim_get_proposition (get_claim (self, place));
  AnnalValue *value = annal_proposition_get_value (proposition);

  if (value == NULL)
    return g_strdup ("no value");
  return annal_word_value (get_dossier (self), value,
                           row->term != NULL ? annal_term_get_value_type (row->term) : ANNAL_VALUE_TYPE_UNSET);
}

static char *
say_subject (const AnnalClaimComparison *self)
{
  guint subject = get_row (self, self->a)->subject;

  return annal_word_entity (get_dossier (self), annal_record_get_id (self->comparer->columns->records[subject]),
                            ANNAL_NAMING_FULL);
}

/* --- what follows --------------------------------------------------------- */

/* “the number of people held cannot be 100 and 90 at one time” where that is
 * certain; else, and where the label is a verb, what each of the two has.
 */
static void
append_values (const AnnalClaimComparison *self, GString *out)
{
  g_autofree char *label = say_predicate (self, get_place (self, 0));
  g_autofree char *first = say_value (self, get_place (self, 0));
  g_autofree char *second = say_value (self, get_place (self, 1));
  const AnnalVerdict *verdict = get_verdict (self);

  if (!g_str_has_prefix (label, NUMBER_OF))
    g_string_append_printf (out, "for “%s”, one has “%s” and the other “%s”. ", label, first, second);
  else if (verdict->relation == ANNAL_CLAIM_RELATION_CONTRADICTS && verdict->strength == ANNAL_CERTAINTY_CERTAIN)
    g_string_append_printf (out, "the %s cannot be %s and %s at one time. ", label, first, second);
  else
    g_string_append_printf (out, "one gives %s as the %s, the other %s. ", first, label, second);
}

/* The one of the two that denies. */
static guint
find_denial (const AnnalClaimComparison *self)
{
  return get_row (self, self->a)->act == ANNAL_ROW_DENIES ? self->a : self->b;
}

static void
append_presupposition (const AnnalClaimComparison *self, GString *out)
{
  guint denial = find_denial (self);
  guint other = denial == self->a ? self->b : self->a;
  g_autofree char *subject = say_subject (self);
  g_autofree char *label = say_predicate (self, other);
  g_autofree char *ground = say_predicate (self, denial);
  g_autofree char *value = say_value (self, other);
  const AnnalPredicateRow *denied = &g_array_index (self->comparer->predicates, AnnalPredicateRow,
                                                    get_row (self, denial)->predicate);
  gboolean exists = strcmp (denied->id, "exists") == 0;

  if (!exists)
    g_string_append_printf (out, "“%s” can be so only where “%s” is. ", label, ground);
  else if (g_str_has_prefix (label, NUMBER_OF))
    g_string_append_printf (out, "there can be %s only where %s %s. ", label + strlen (NUMBER_OF), subject,
                            annal_phrase_is_plural (subject) ? "exist" : "exists");
  else if (get_row (self, other)->type == ANNAL_ROW_QUANTITY)
    g_string_append_printf (out, "a %s can be given only for what exists. ", label);
  else
    g_string_append_printf (out, "only of what exists can it be said that it %s %s. ", label, value);
}

static void
append_conflict (const AnnalClaimComparison *self, GString *out, const AnnalVerdict *verdict)
{
  if (verdict->kind == ANNAL_CONFLICT_KIND_VALUE)
    append_values (self, out);
  else if (verdict->kind == ANNAL_CONFLICT_KIND_PRESUPPOSITION)
    append_presupposition (self, out);
  else if (verdict->why & ANNAL_WHY_PARTLY)
    g_string_append (out, "part of what one affirms the other denies. ");
  else
    g_string_append (out, "one affirms what the other denies. ");
}

static const char *
say_relation (guint relation)
{
  switch (relation)
    {
    case ANNAL_CLAIM_RELATION_EXCLUDED:
      return "They are not compared.";
    case ANNAL_CLAIM_RELATION_NOT_COMPARABLE:
      return "They cannot be held against each other.";
    case ANNAL_CLAIM_RELATION_CORROBORATES:
      return "They say the same, and come from different origins.";
    case ANNAL_CLAIM_RELATION_REPEATS:
      return "They say the same, and come from one origin: together they count once.";
    case ANNAL_CLAIM_RELATION_SAME_POSITION:
      return "They take the same position.";
    case ANNAL_CLAIM_RELATION_DIFFERENT_POSITION:
      return "They take different positions.";
    default:
      return "Both can be true.";
    }
}

static void
append_result (const AnnalClaimComparison *self, GString *out)
{
  const AnnalVerdict *verdict = get_verdict (self);
  gboolean certain = verdict->strength == ANNAL_CERTAINTY_CERTAIN;

  if (verdict->relation == ANNAL_CLAIM_RELATION_CONTRADICTS)
    g_string_append (out, certain ? "Both cannot be true: " : "They may contradict each other: ");
  else if (verdict->relation == ANNAL_CLAIM_RELATION_IN_TENSION)
    g_string_append (out, certain ? "They are in tension: " : "They may be in tension: ");
  else
    {
      g_string_append_printf (out, "%s ", say_relation (verdict->relation));
      return;
    }
  append_conflict (self, out, verdict);
}

static gboolean
is_person (AnnalDossier *dossier, const char *id)
{
  AnnalEntity *entity = id != NULL ? annal_dossier_lookup_entity (dossier, id) : NULL;

  return entity != NULL && annal_entity_get_kind (entity) == ANNAL_ENTITY_KIND_PERSON;
}

/* Who gives another number takes no other position. */
static const char *
say_what_changed (const AnnalVerdict *verdict)
{
  return verdict->relation == ANNAL_CLAIM_RELATION_DIFFERENT_POSITION ? "position" : "account";
}

/* Nobody is “it”, and the dossier does not know who is he or she. */
static void
append_self_of_person (GString *out, const AnnalVerdict *verdict, const char *who, gboolean is_own)
{
  gboolean certain = verdict->strength == ANNAL_CERTAINTY_CERTAIN;
  gboolean changed = verdict->self == ANNAL_SELF_RELATION_CHANGED_POSITION;
  g_autofree char *name = capitalise (who);

  if (is_own)
    g_string_append_printf (out, "%s said both", name);
  else
    g_string_append_printf (out, "Both were said by or for %s", who);
  if (changed)
    g_string_append_printf (out, ", one before the other: a changed %s. ", say_what_changed (verdict));
  else
    g_string_append (out, certain ? ": a self-contradiction. " : ": perhaps a self-contradiction. ");
}

static gboolean
is_by (const AnnalClaimComparison *self, guint place, const char *id)
{
  const AnnalAgent *by = annal_claim_get_by (get_claim (self, place));

  return by != NULL && g_strcmp0 (annal_agent_get_id (by), id) == 0;
}

static void
append_self (const AnnalClaimComparison *self, GString *out)
{
  const AnnalVerdict *verdict = get_verdict (self);
  const char *id = annal_origins_get_id (self->comparer->origins, get_row (self, self->a)->principal);
  g_autofree char *who = NULL;

  if (verdict->self == ANNAL_SELF_RELATION_NONE)
    return;
  who = id != NULL ? annal_word_entity (get_dossier (self), id, ANNAL_NAMING_FULL) : g_strdup ("one speaker");
  if (is_person (get_dossier (self), id))
    append_self_of_person (out, verdict, who, is_by (self, self->a, id) && is_by (self, self->b, id));
  else if (verdict->self == ANNAL_SELF_RELATION_CHANGED_POSITION)
    g_string_append_printf (out, "Both speak for %s, which said one before the other: its %s has changed. ", who,
                            say_what_changed (verdict));
  else if (verdict->strength == ANNAL_CERTAINTY_CERTAIN)
    g_string_append_printf (out, "Both speak for %s, which contradicts itself. ", who);
  else
    g_string_append_printf (out, "Both speak for %s, which may contradict itself. ", who);
}

static const char *
say_reading (const AnnalVerdict *verdict)
{
  gboolean certain = verdict->strength == ANNAL_CERTAINTY_CERTAIN;

  switch (verdict->relation)
    {
    case ANNAL_CLAIM_RELATION_CONTRADICTS:
      return certain ? "they contradict each other" : "they may contradict each other";
    case ANNAL_CLAIM_RELATION_IN_TENSION:
      return certain ? "they are in tension" : "they may be in tension";
    case ANNAL_CLAIM_RELATION_CORROBORATES:
    case ANNAL_CLAIM_RELATION_REPEATS:
      return "they say the same";
    default:
      return "both can be true";
    }
}

static char *
say_readings (const AnnalClaimComparison *self)
{
  return g_strdup_printf ("Read literally, %s; read as readers take such words, %s.",
                          say_reading (&self->verdicts[ANNAL_READING_LITERAL]),
                          say_reading (&self->verdicts[ANNAL_READING_PRAGMATIC]));
}

/* --- reasons -------------------------------------------------------------- */

typedef struct
{
  guint32 why;
  const char *words;
} Sentence;

/* What keeps them from being compared, then what they come to, then what makes
 * it less than certain.
 */
static const Sentence sentences[] = {
  { ANNAL_WHY_KINDS, "Only two assertions can contradict each other, and only two positions can differ." },
  { ANNAL_WHY_TARGETS, "They are positions on different things." },
  { ANNAL_WHY_NO_PREDICATE, "One of them was not recorded with a predicate, and so is compared with nothing." },
  { ANNAL_WHY_SUBJECTS, "They are about different subjects." },
  { ANNAL_WHY_PREDICATES, "They say different things of their subject, neither of which takes the other for granted." },
  { ANNAL_WHY_QUALIFIERS, "Their qualifiers exclude each other: they are about different parts of the subject." },
  { ANNAL_WHY_TIMES, "They hold for different times." },
  { ANNAL_WHY_UNITS, "Their units cannot be converted into each other exactly." },
  { ANNAL_WHY_TYPES, "Their values are of different kinds." },
  { ANNAL_WHY_WITHHELD, "Who declines to answer contradicts nothing." },
  { ANNAL_WHY_PRESUPPOSED, "What one of them says takes for granted what the other is about." },
  { ANNAL_WHY_NONE, "A number that is 0 at most affirms nothing that was denied." },
  { ANNAL_WHY_APART, "The values have nothing in common." },
  { ANNAL_WHY_TOGETHER, "The values agree." },
  { ANNAL_WHY_TOLERANCE, "They agree only because “about” leaves room either way." },
  { ANNAL_WHY_OPEN, "The values have something in common, but one of them is not bounded on both sides, so that this "
                    "is no agreement." },
  { ANNAL_WHY_NO_BOUNDS, "One of them gives no bounds by which it could be compared." },
  { ANNAL_WHY_SEVERAL, "The predicate may have several values at once." },
  { ANNAL_WHY_WORDS, "Free text is not compared by its meaning." },
  { ANNAL_WHY_DENIED, "Everything that one affirms, the other denies." },
  { ANNAL_WHY_PARTLY, "Part of what one affirms, the other denies." },
  { ANNAL_WHY_OUTSIDE, "What one denies is not what the other affirms." },
  { ANNAL_WHY_BOTH_DENY, "Both are denials." },
  { ANNAL_WHY_HEDGE, "One of them is said only as possible or alleged." },
  { ANNAL_WHY_TIME_POSSIBLE, "It is possible, but not certain, that they hold for the same time." },
  { ANNAL_WHY_NARROWER, "They are not qualified in the same way: one may be about part of the other." },
  { ANNAL_WHY_NO_UNIT, "One of them names no unit." },
  { ANNAL_WHY_UPPER_ALONE, "The number that is affirmed may be 0." },
  { ANNAL_WHY_PART_OF, "What one of them names is part of what the other names." },
  { ANNAL_WHY_DOUBTFUL, "A date is given with doubt." },
  { ANNAL_WHY_COUNTS, "A position on some of a set leaves others." },
};

static void
add_reason (AnnalClaimComparison *self, const char *words)
{
  g_ptr_array_add (self->reasons, g_strdup (words));
}

static void
add_excluded (AnnalClaimComparison *self)
{
  for (guint i = 0; i < 2; i++)
    {
      guint place = get_place (self, i);
      const char *id = annal_claim_get_id (get_claim (self, place));

      if (!(get_row (self, place)->flags & ANNAL_ROW_EXCLUDED))
        continue;
      if (get_row (self, place)->flags & ANNAL_ROW_SOURCE_WITHDRAWN)
        g_ptr_array_add (self->reasons, g_strdup_printf ("The sources of “%s” have been withdrawn or erased.", id));
      else
        g_ptr_array_add (self->reasons, g_strdup_printf ("“%s” has been withdrawn or erased.", id));
    }
}

static gboolean
is_about (const AnnalClaimComparison *self, guint place)
{
  const AnnalClaimRow *row = get_row (self, place);
  const AnnalQuantityRow *quantity;

  if (row->type != ANNAL_ROW_QUANTITY)
    return FALSE;
  quantity = &g_array_index (self->comparer->quantities, AnnalQuantityRow, row->value);
  return quantity->wide[0].lo != quantity->stated[0].lo || quantity->wide[0].hi != quantity->stated[0].hi;
}

static void
add_tolerance (AnnalClaimComparison *self)
{
  if (get_verdict (self)->kind == ANNAL_CONFLICT_KIND_VALUE && (is_about (self, self->a) || is_about (self, self->b)))
    g_ptr_array_add (self->reasons,
                     g_strdup_printf ("That is so even where “about” leaves room of %s of the number either way.",
                                      annal_policy_get_about_tolerance (self->comparer->policy)));
}

static void
add_window (AnnalClaimComparison *self)
{
  gboolean first = (get_row (self, get_place (self, 0))->flags & ANNAL_ROW_WINDOW) != 0;
  gboolean second = (get_row (self, get_place (self, 1))->flags & ANNAL_ROW_WINDOW) != 0;
  guint days = annal_policy_get_window_days (self->comparer->policy);

  if (first && second)
    g_ptr_array_add (self->reasons,
                     g_strdup_printf ("Neither of them says for what time it holds: each is taken to hold for %u days "
                                      "before and after it was said.", days));
  else if (first || second)
    g_ptr_array_add (self->reasons,
                     g_strdup_printf ("“%s” does not say for what time it holds: it is taken to hold for %u days "
                                      "before and after it was said.",
                                      annal_claim_get_id (get_claim (self, get_place (self, first ? 0 : 1))), days));
}

/* NULL where they share none. */
static char *
say_shared_bound (const AnnalClaimComparison *self)
{
  g_autofree char *number = NULL;

  if (self->shared_bound == NULL)
    return NULL;
  number = annal_word_decimal (self->shared_bound);
  return g_strdup_printf ("The quantities are not the same, but both have the bound %s: they may have one origin.",
                          number);
}

static gboolean
has_topic (const AnnalVerdict *verdict)
{
  return verdict->relation != ANNAL_CLAIM_RELATION_EXCLUDED &&
         (verdict->relation != ANNAL_CLAIM_RELATION_NOT_COMPARABLE || verdict->why & ANNAL_WHY_TIMES);
}

static void
add_reasons (AnnalClaimComparison *self)
{
  const AnnalVerdict *verdict = get_verdict (self);

  add_excluded (self);
  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (verdict->why & sentences[i].why)
      add_reason (self, sentences[i].words);
  add_tolerance (self);
  if (has_topic (verdict))
    add_window (self);
  if (self->shared_bound != NULL)
    g_ptr_array_add (self->reasons, say_shared_bound (self));
  if (annal_claim_comparison_get_readings_differ (self))
    g_ptr_array_add (self->reasons, say_readings (self));
  if ((verdict->why & ANNAL_WHY_TOGETHER) && self->origin != NULL)
    add_reason (self, self->origin);
  if (verdict->relation == ANNAL_CLAIM_RELATION_SAME_POSITION)
    add_reason (self, "They take the same position on the same thing.");
  if (verdict->relation == ANNAL_CLAIM_RELATION_DIFFERENT_POSITION)
    add_reason (self, "They take different positions on the same thing.");
}

/* What speaks against certainty stands in the text too. */
static void
append_doubts (const AnnalClaimComparison *self, GString *out)
{
  const guint32 doubts = ANNAL_WHY_TIME_POSSIBLE | ANNAL_WHY_NARROWER | ANNAL_WHY_NO_UNIT | ANNAL_WHY_UPPER_ALONE |
                         ANNAL_WHY_PART_OF | ANNAL_WHY_DOUBTFUL | ANNAL_WHY_HEDGE;
  const AnnalVerdict *verdict = get_verdict (self);
  gboolean at_odds = annal_verdict_is_conflict (verdict);

  for (gsize i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (at_odds && verdict->why & sentences[i].why & doubts)
      g_string_append_printf (out, "%s ", sentences[i].words);
}

/* Why two that cannot be compared cannot; the first reason is enough. */
static void
append_obstacle (const AnnalClaimComparison *self, GString *out)
{
  guint relation = get_verdict (self)->relation;

  if (self->reasons->len > 0 &&
      (relation == ANNAL_CLAIM_RELATION_EXCLUDED || relation == ANNAL_CLAIM_RELATION_NOT_COMPARABLE))
    g_string_append_printf (out, "%s ", (const char *) g_ptr_array_index (self->reasons, 0));
}

void
annal_claim_comparison_say (AnnalClaimComparison *self)
{
  GString *out = g_string_new (NULL);

  add_reasons (self);
  append_claim (self, out, get_place (self, 0));
  append_claim (self, out, get_place (self, 1));
  if (!annal_claim_comparison_get_readings_differ (self) || annal_verdict_is_conflict (get_verdict (self)))
    append_result (self, out);
  append_obstacle (self, out);
  append_doubts (self, out);
  append_self (self, out);
  if (self->shared_bound != NULL)
    {
      g_autofree char *bound = say_shared_bound (self);

      g_string_append_printf (out, "%s ", bound);
    }
  if (annal_claim_comparison_get_readings_differ (self))
    {
      g_autofree char *readings = say_readings (self);

      g_string_append_printf (out, "%s ", readings);
    }
  g_string_truncate (out, out->len - 1);
  self->text = g_string_free (out, FALSE);
}
