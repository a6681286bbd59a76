/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The nine rules (docs/model.md, "Comparing two claims"), on rows. Nothing here
 * allocates, and all but the order of two utterances by one principal is
 * arithmetic on the two rows.
 *
 * A verdict begins as certain, and what speaks against it makes it possible.
 */

#include "analysis/compare/annal-comparison-private.h"

#include <annal/annal-entity.h>

/* part_of goes in no circle by itself, but may where two are the same. */
#define MAX_WHOLES 64

#define ONLY_POSSIBLE                                                                                \
  (ANNAL_WHY_TIME_POSSIBLE | ANNAL_WHY_NARROWER | ANNAL_WHY_NO_UNIT | ANNAL_WHY_UPPER_ALONE | ANNAL_WHY_PART_OF | \
   ANNAL_WHY_PARTLY | ANNAL_WHY_COUNTS | ANNAL_WHY_DOUBTFUL)

typedef struct
{
  const AnnalComparer *comparer;
  const AnnalClaimRow *a;
  const AnnalClaimRow *b;
  AnnalReading reading;
  AnnalVerdict verdict;
} Judging;

static void
settle (Judging *self, AnnalClaimRelation relation, AnnalConflictKind kind, guint32 why)
{
  self->verdict.relation = (guint8) relation;
  self->verdict.kind = (guint8) kind;
  self->verdict.why |= why;
}

static void
set_not_comparable (Judging *self, guint32 why)
{
  settle (self, ANNAL_CLAIM_RELATION_NOT_COMPARABLE, ANNAL_CONFLICT_KIND_NONE, why);
}

static void
set_consistent (Judging *self, guint32 why)
{
  settle (self, ANNAL_CLAIM_RELATION_CONSISTENT, ANNAL_CONFLICT_KIND_NONE, why);
}

static void
set_contradicts (Judging *self, AnnalConflictKind kind, guint32 why)
{
  settle (self, ANNAL_CLAIM_RELATION_CONTRADICTS, kind, why);
}

static void
set_agrees (Judging *self, guint32 why)
{
  settle (self, ANNAL_AGREES, ANNAL_CONFLICT_KIND_NONE, why | ANNAL_WHY_TOGETHER);
}

/* --- rule 3: what they are about ------------------------------------------ */

static gboolean
presupposes (const AnnalComparer *self, guint predicate, guint other)
{
  const GArray *all = g_array_index (self->predicates, AnnalPredicateRow, predicate).presupposes;

  for (guint i = 0; i < all->len; i++)
    if (g_array_index (all, guint, i) == other)
      return TRUE;
  return FALSE;
}

static gboolean
have_common (const GArray *a, const GArray *b)
{
  for (guint i = 0, j = 0; i < a->len && j < b->len;)
    {
      guint x = g_array_index (a, guint, i);
      guint y = g_array_index (b, guint, j);

      if (x == y)
        return TRUE;
      i += x < y;
      j += y < x;
    }
  return FALSE;
}

/* Qualifiers that are not the same make one claim narrower than the other, or
 * both; those that exclude each other part them.
 */
static gboolean
qualify (Judging *self)
{
  const GArray *a = g_ptr_array_index (self->comparer->qualifiers, self->a->qualifiers);
  const GArray *b = g_ptr_array_index (self->comparer->qualifiers, self->b->qualifiers);

  if (self->a->qualifiers == self->b->qualifiers)
    return TRUE;
  self->verdict.why |= ANNAL_WHY_NARROWER;
  if (a == NULL || b == NULL)
    return TRUE;
  for (guint i = 0, j = 0; i < a->len && j < b->len;)
    {
      const AnnalQualifierRow *x = &g_array_index (a, AnnalQualifierRow, i);
      const AnnalQualifierRow *y = &g_array_index (b, AnnalQualifierRow, j);

      if (x->name == y->name && !have_common (x->values, y->values))
        return FALSE;
      i += x->name <= y->name;
      j += y->name <= x->name;
    }
  return TRUE;
}

/* --- rule 4: when they hold ----------------------------------------------- */

/* What two stretches share depends on no more than whether each begins before
 * the other ends.
 */
static AnnalCertainty
hold_together (const AnnalClaimRow *a, const AnnalClaimRow *b)
{
  if ((a->flags | b->flags) & ANNAL_ROW_TIMELESS)
    return ANNAL_CERTAINTY_CERTAIN;
  if (a->begin_min >= b->end_max || b->begin_min >= a->end_max)
    return ANNAL_CERTAINTY_NO;
  if ((a->flags | b->flags) & (ANNAL_ROW_DOUBTFUL | ANNAL_ROW_UNDATED))
    return ANNAL_CERTAINTY_POSSIBLE;
  return a->begin_max < b->end_min && b->begin_max < a->end_min ? ANNAL_CERTAINTY_CERTAIN : ANNAL_CERTAINTY_POSSIBLE;
}

/* --- rule 5: two values --------------------------------------------------- */

static const AnnalQuantityRow *
get_quantity (const Judging *self, const AnnalClaimRow *row)
{
  return &g_array_index (self->comparer->quantities, AnnalQuantityRow, row->value);
}

static gboolean
are_apart (const AnnalBounds *a, const AnnalBounds *b)
{
  return a->lo > b->hi || b->lo > a->hi;
}

static gboolean
is_closed (const AnnalBounds *bounds)
{
  return bounds->lo != ANNAL_NO_BOUND_BELOW && bounds->hi != ANNAL_NO_BOUND_ABOVE;
}

static gboolean
is_open_both_ways (const AnnalBounds *bounds)
{
  return bounds->lo == ANNAL_NO_BOUND_BELOW && bounds->hi == ANNAL_NO_BOUND_ABOVE;
}

static gboolean
are_equal (const AnnalBounds *a, const AnnalBounds *b)
{
  return a->lo == b->lo && a->hi == b->hi;
}

/* Units that do not convert make two measures. A unit that only one of them
 * names may be the other's too.
 */
static gboolean
check_units (Judging *self)
{
  if (self->a->unit == self->b->unit)
    return TRUE;
  if (self->a->unit == 0 || self->b->unit == 0)
    {
      self->verdict.why |= ANNAL_WHY_NO_UNIT;
      return TRUE;
    }
  set_not_comparable (self, ANNAL_WHY_UNITS);
  return FALSE;
}

static void
judge_quantities (Judging *self)
{
  const AnnalQuantityRow *a = get_quantity (self, self->a);
  const AnnalQuantityRow *b = get_quantity (self, self->b);
  const AnnalBounds *wide_a = &a->wide[self->reading];
  const AnnalBounds *wide_b = &b->wide[self->reading];
  const AnnalBounds *stated_a = &a->stated[self->reading];
  const AnnalBounds *stated_b = &b->stated[self->reading];

  if (!check_units (self))
    return;
  if (are_equal (stated_a, stated_b) && !is_open_both_ways (stated_a))
    set_agrees (self, 0);
  else if (!(self->a->flags & ANNAL_ROW_FUNCTIONAL))
    set_consistent (self, ANNAL_WHY_SEVERAL);
  else if (are_apart (wide_a, wide_b))
    set_contradicts (self, ANNAL_CONFLICT_KIND_VALUE, ANNAL_WHY_APART);
  else if (is_open_both_ways (wide_a) || is_open_both_ways (wide_b))
    set_consistent (self, ANNAL_WHY_NO_BOUNDS);
  else if (is_closed (wide_a) && is_closed (wide_b))
    set_agrees (self, are_apart (stated_a, stated_b) ? ANNAL_WHY_TOLERANCE : 0);
  else
    set_consistent (self, ANNAL_WHY_OPEN | (are_apart (stated_a, stated_b) ? ANNAL_WHY_TOLERANCE : 0));
}

gboolean
annal_comparer_is_part (const AnnalComparer *self, guint part, guint whole)
{
  for (guint steps = 0; steps < MAX_WHOLES && part - self->first_entity < self->n_entities; steps++)
    {
      part = self->wholes[part - self->first_entity];
      if (part == whole)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_place (const AnnalComparer *self, guint number)
{
  AnnalEntityKind kind;

  if (number - self->first_entity >= self->n_entities)
    return FALSE;
  kind = annal_entity_get_kind (annal_dossier_get_entity (self->dossier, number - self->first_entity));
  return kind == ANNAL_ENTITY_KIND_PLACE || kind == ANNAL_ENTITY_KIND_STATE;
}

/* What is in the part of a place is in the place. */
static gboolean
is_place_in (const AnnalComparer *self, guint part, guint whole)
{
  return annal_comparer_is_part (self, part, whole) && is_place (self, part) && is_place (self, whole);
}

static void
judge_entities (Judging *self)
{
  guint a = self->a->value;
  guint b = self->b->value;

  if (is_place_in (self->comparer, a, b) || is_place_in (self->comparer, b, a))
    set_consistent (self, ANNAL_WHY_PART_OF);
  else if (annal_comparer_is_part (self->comparer, a, b) || annal_comparer_is_part (self->comparer, b, a))
    set_contradicts (self, ANNAL_CONFLICT_KIND_VALUE, ANNAL_WHY_APART | ANNAL_WHY_PART_OF);
  else
    set_contradicts (self, ANNAL_CONFLICT_KIND_VALUE, ANNAL_WHY_APART);
}

static const AnnalSpanData *
get_date (const Judging *self, const AnnalClaimRow *row)
{
  return &g_array_index (self->comparer->dates, AnnalSpanData, row->value);
}

static void
judge_dates (Judging *self)
{
  const AnnalSpanData *a = get_date (self, self->a);
  const AnnalSpanData *b = get_date (self, self->b);

  if (annal_span_data_compare (a, b) == 0)
    set_agrees (self, 0);
  else if (!(self->a->flags & ANNAL_ROW_FUNCTIONAL))
    set_consistent (self, ANNAL_WHY_SEVERAL);
  else if (annal_span_data_overlaps (a, b) == ANNAL_CERTAINTY_NO)
    set_contradicts (self, ANNAL_CONFLICT_KIND_VALUE,
                     ANNAL_WHY_APART | ((a->flags | b->flags) & ANNAL_SPAN_FLAGS_QUALIFIED ? ANNAL_WHY_DOUBTFUL : 0));
  else
    set_consistent (self, ANNAL_WHY_OPEN);
}

static void
judge_values (Judging *self)
{
  if (self->a->type != self->b->type)
    {
      gboolean missing = self->a->type == ANNAL_ROW_NO_VALUE || self->b->type == ANNAL_ROW_NO_VALUE;

      if (missing)
        set_consistent (self, ANNAL_WHY_NO_BOUNDS);
      else
        set_not_comparable (self, ANNAL_WHY_TYPES);
    }
  else if (self->a->type == ANNAL_ROW_QUANTITY)
    judge_quantities (self);
  else if (self->a->type == ANNAL_ROW_DATE)
    judge_dates (self);
  else if (self->a->value == self->b->value)
    set_agrees (self, 0);
  else if (self->a->type == ANNAL_ROW_TEXT)
    set_consistent (self, ANNAL_WHY_WORDS);
  else if (!(self->a->flags & ANNAL_ROW_FUNCTIONAL))
    set_consistent (self, ANNAL_WHY_SEVERAL);
  else if (self->a->type == ANNAL_ROW_ENTITY)
    judge_entities (self);
  else
    set_contradicts (self, ANNAL_CONFLICT_KIND_VALUE, ANNAL_WHY_APART);
}

/* --- rule 6: affirmed and denied ------------------------------------------ */

/* All is denied, so that whatever is affirmed is denied; but none of it may be
 * affirmed.
 */
static void
judge_denial_of_all (Judging *self, const AnnalClaimRow *affirmed, AnnalConflictKind kind, guint32 why)
{
  const AnnalBounds *bounds;

  if (affirmed->type != ANNAL_ROW_QUANTITY)
    {
      set_contradicts (self, kind, why);
      return;
    }
  bounds = &get_quantity (self, affirmed)->stated[self->reading];
  if (bounds->hi <= self->comparer->zero)
    set_consistent (self, ANNAL_WHY_NONE);
  else if (bounds->lo <= self->comparer->zero && bounds->hi != ANNAL_NO_BOUND_ABOVE)
    set_contradicts (self, kind, why | ANNAL_WHY_UPPER_ALONE);
  else if (bounds->lo <= self->comparer->zero && bounds->lo != ANNAL_NO_BOUND_BELOW)
    set_contradicts (self, kind, why | ANNAL_WHY_UPPER_ALONE);
  else
    set_contradicts (self, kind, why);
}

/* Of two sets, how much of what is affirmed is denied. */
static void
judge_share (Judging *self, AnnalCertainty inside, AnnalCertainty touches, guint32 why)
{
  if (inside == ANNAL_CERTAINTY_CERTAIN)
    set_contradicts (self, ANNAL_CONFLICT_KIND_POLARITY, why | ANNAL_WHY_DENIED);
  else if (touches == ANNAL_CERTAINTY_NO)
    set_consistent (self, why | ANNAL_WHY_OUTSIDE);
  else
    settle (self, ANNAL_CLAIM_RELATION_IN_TENSION, ANNAL_CONFLICT_KIND_POLARITY, why | ANNAL_WHY_PARTLY);
}

static AnnalCertainty
certainly (gboolean so)
{
  return so ? ANNAL_CERTAINTY_CERTAIN : ANNAL_CERTAINTY_NO;
}

static void
judge_denied_quantity (Judging *self, const AnnalClaimRow *affirmed, const AnnalClaimRow *denied)
{
  const AnnalBounds *yes = &get_quantity (self, affirmed)->stated[self->reading];
  const AnnalBounds *no = &get_quantity (self, denied)->stated[self->reading];

  if (!check_units (self))
    return;
  if (is_open_both_ways (yes) || is_open_both_ways (no))
    set_consistent (self, ANNAL_WHY_NO_BOUNDS);
  else
    judge_share (self, certainly (yes->lo >= no->lo && yes->hi <= no->hi), certainly (!are_apart (yes, no)), 0);
}

static void
judge_denied_entity (Judging *self, const AnnalClaimRow *affirmed, const AnnalClaimRow *denied)
{
  const AnnalComparer *comparer = self->comparer;
  guint yes = affirmed->value;
  guint no = denied->value;

  if (yes == no || is_place_in (comparer, yes, no))
    judge_share (self, ANNAL_CERTAINTY_CERTAIN, ANNAL_CERTAINTY_CERTAIN, 0);
  else if (annal_comparer_is_part (comparer, yes, no) || annal_comparer_is_part (comparer, no, yes))
    judge_share (self, ANNAL_CERTAINTY_NO, ANNAL_CERTAINTY_CERTAIN, ANNAL_WHY_PART_OF);
  else
    judge_share (self, ANNAL_CERTAINTY_NO, ANNAL_CERTAINTY_NO, 0);
}

static void
judge_denied_date (Judging *self, const AnnalClaimRow *affirmed, const AnnalClaimRow *denied)
{
  const AnnalSpanData *yes = get_date (self, affirmed);
  const AnnalSpanData *no = get_date (self, denied);
  gboolean same = annal_span_data_compare (yes, no) == 0;

  judge_share (self, same ? ANNAL_CERTAINTY_CERTAIN : annal_span_data_within (yes, no),
               annal_span_data_overlaps (yes, no), 0);
}

static void
judge_polarity (Judging *self, const AnnalClaimRow *affirmed, const AnnalClaimRow *denied)
{
  if (denied->type == ANNAL_ROW_NO_VALUE)
    judge_denial_of_all (self, affirmed, ANNAL_CONFLICT_KIND_POLARITY, ANNAL_WHY_DENIED);
  else if (affirmed->type == ANNAL_ROW_NO_VALUE)
    judge_share (self, ANNAL_CERTAINTY_NO, ANNAL_CERTAINTY_POSSIBLE, 0);
  else if (affirmed->type != denied->type)
    set_not_comparable (self, ANNAL_WHY_TYPES);
  else if (affirmed->type == ANNAL_ROW_QUANTITY)
    judge_denied_quantity (self, affirmed, denied);
  else if (affirmed->type == ANNAL_ROW_ENTITY)
    judge_denied_entity (self, affirmed, denied);
  else if (affirmed->type == ANNAL_ROW_DATE)
    judge_denied_date (self, affirmed, denied);
  else if (affirmed->value == denied->value)
    judge_share (self, ANNAL_CERTAINTY_CERTAIN, ANNAL_CERTAINTY_CERTAIN, 0);
  else
    set_consistent (self, affirmed->type == ANNAL_ROW_TEXT ? ANNAL_WHY_WORDS : ANNAL_WHY_OUTSIDE);
}

static gboolean
are_same_value (const Judging *self)
{
  if (self->a->type != self->b->type)
    return FALSE;
  if (self->a->type == ANNAL_ROW_QUANTITY)
    return self->a->unit == self->b->unit &&
           are_equal (&get_quantity (self, self->a)->stated[ANNAL_READING_LITERAL],
                      &get_quantity (self, self->b)->stated[ANNAL_READING_LITERAL]) &&
           !is_open_both_ways (&get_quantity (self, self->a)->stated[ANNAL_READING_LITERAL]);
  if (self->a->type == ANNAL_ROW_DATE)
    return annal_span_data_compare (get_date (self, self->a), get_date (self, self->b)) == 0;
  return self->a->value == self->b->value;
}

static void
judge_one_predicate (Judging *self)
{
  gboolean a_denies = self->a->act == ANNAL_ROW_DENIES;
  gboolean b_denies = self->b->act == ANNAL_ROW_DENIES;

  if (!a_denies && !b_denies)
    judge_values (self);
  else if (a_denies && !b_denies)
    judge_polarity (self, self->b, self->a);
  else if (b_denies && !a_denies)
    judge_polarity (self, self->a, self->b);
  else if (are_same_value (self))
    set_agrees (self, ANNAL_WHY_BOTH_DENY);
  else
    set_consistent (self, ANNAL_WHY_BOTH_DENY);
}

/* Who denies one value of what is taken for granted leaves others. */
static gboolean
denies_ground (const Judging *self, const AnnalClaimRow *broad, const AnnalClaimRow *narrow)
{
  return broad->act == ANNAL_ROW_DENIES && broad->type == ANNAL_ROW_NO_VALUE && narrow->act == ANNAL_ROW_AFFIRMS &&
         presupposes (self->comparer, narrow->predicate, broad->predicate);
}

static void
judge_presupposition (Judging *self)
{
  if (denies_ground (self, self->b, self->a))
    judge_denial_of_all (self, self->a, ANNAL_CONFLICT_KIND_PRESUPPOSITION, ANNAL_WHY_PRESUPPOSED);
  else if (denies_ground (self, self->a, self->b))
    judge_denial_of_all (self, self->b, ANNAL_CONFLICT_KIND_PRESUPPOSITION, ANNAL_WHY_PRESUPPOSED);
  else
    set_consistent (self, ANNAL_WHY_PRESUPPOSED);
}

/* --- rules 7 and 9 -------------------------------------------------------- */

static void
soften (Judging *self)
{
  if (self->verdict.relation != ANNAL_CLAIM_RELATION_CONTRADICTS ||
      !((self->a->flags | self->b->flags) & ANNAL_ROW_SOFT))
    return;
  self->verdict.relation = ANNAL_CLAIM_RELATION_IN_TENSION;
  self->verdict.why |= ANNAL_WHY_HEDGE;
}

static gboolean
have_one_principal (const Judging *self)
{
  return self->a->principal == self->b->principal && self->a->principal != ANNAL_NO_NUMBER;
}

/* Whether one was certainly said before the other. */
static gboolean
are_in_order (const Judging *self)
{
  const AnnalSpanData *a = annal_comparer_get_said (self->comparer, (guint) (self->a - self->comparer->rows));
  const AnnalSpanData *b = annal_comparer_get_said (self->comparer, (guint) (self->b - self->comparer->rows));

  return annal_span_data_before (a, b) == ANNAL_CERTAINTY_CERTAIN ||
         annal_span_data_before (b, a) == ANNAL_CERTAINTY_CERTAIN;
}

static void
judge_self (Judging *self)
{
  if (self->verdict.relation != ANNAL_CLAIM_RELATION_CONTRADICTS &&
      self->verdict.relation != ANNAL_CLAIM_RELATION_IN_TENSION)
    return;
  self->verdict.strength = self->verdict.why & ONLY_POSSIBLE ? ANNAL_CERTAINTY_POSSIBLE : ANNAL_CERTAINTY_CERTAIN;
  if (have_one_principal (self))
    self->verdict.self = are_in_order (self) ? ANNAL_SELF_RELATION_CHANGED_POSITION
                                             : ANNAL_SELF_RELATION_SELF_CONTRADICTION;
}

/* --- positions ------------------------------------------------------------ */

typedef enum
{
  SIDE_NONE,
  SIDE_FOR,
  SIDE_AGAINST,
} Side;

static Side
get_side (guint stance)
{
  switch (stance)
    {
    case ANNAL_STANCE_ACCEPT:
    case ANNAL_STANCE_VOTE_FOR:
      return SIDE_FOR;
    case ANNAL_STANCE_REJECT:
    case ANNAL_STANCE_VOTE_AGAINST:
      return SIDE_AGAINST;
    default:
      return SIDE_NONE;
    }
}

/* Notes and abstentions that are not in order may stand beside anything, and so
 * may positions on parts of a set.
 */
static void
judge_positions (Judging *self)
{
  Side a = get_side (self->a->act);
  Side b = get_side (self->b->act);
  gboolean partial = ((self->a->flags | self->b->flags) & ANNAL_ROW_PARTIAL) != 0;

  if (self->a->subject != self->b->subject || self->a->subject == ANNAL_NO_NUMBER)
    {
      set_not_comparable (self, ANNAL_WHY_TARGETS);
      return;
    }
  if (self->a->act == self->b->act || (a == b && a != SIDE_NONE))
    {
      settle (self, ANNAL_CLAIM_RELATION_SAME_POSITION, ANNAL_CONFLICT_KIND_NONE, partial ? ANNAL_WHY_COUNTS : 0);
      return;
    }
  settle (self, ANNAL_CLAIM_RELATION_DIFFERENT_POSITION, ANNAL_CONFLICT_KIND_POSITION, partial ? ANNAL_WHY_COUNTS : 0);
  self->verdict.strength = partial ? ANNAL_CERTAINTY_POSSIBLE : ANNAL_CERTAINTY_CERTAIN;
  if (!have_one_principal (self) || partial)
    return;
  if (are_in_order (self))
    self->verdict.self = ANNAL_SELF_RELATION_CHANGED_POSITION;
  else if (a != SIDE_NONE && b != SIDE_NONE)
    self->verdict.self = ANNAL_SELF_RELATION_SELF_CONTRADICTION;
}

/* --- all of them ---------------------------------------------------------- */

/* Returns FALSE where the verdict is settled. */
static gboolean
have_one_topic (Judging *self)
{
  const AnnalClaimRow *a = self->a;
  const AnnalClaimRow *b = self->b;
  AnnalCertainty together;

  if (a->predicate == ANNAL_NO_NUMBER || b->predicate == ANNAL_NO_NUMBER)
    set_not_comparable (self, ANNAL_WHY_NO_PREDICATE);
  else if (a->subject != b->subject || a->subject == ANNAL_NO_NUMBER)
    set_not_comparable (self, ANNAL_WHY_SUBJECTS);
  else if (a->predicate != b->predicate && !presupposes (self->comparer, a->predicate, b->predicate) &&
           !presupposes (self->comparer, b->predicate, a->predicate))
    set_not_comparable (self, ANNAL_WHY_PREDICATES);
  else if (!qualify (self))
    set_not_comparable (self, ANNAL_WHY_QUALIFIERS);
  else if ((together = hold_together (a, b)) == ANNAL_CERTAINTY_NO)
    set_not_comparable (self, ANNAL_WHY_TIMES);
  else
    {
      if (together == ANNAL_CERTAINTY_POSSIBLE)
        self->verdict.why |= ANNAL_WHY_TIME_POSSIBLE;
      return TRUE;
    }
  return FALSE;
}

static void
judge_assertions (Judging *self)
{
  if (!have_one_topic (self))
    return;
  if (self->a->act == ANNAL_ROW_WITHHOLDS || self->b->act == ANNAL_ROW_WITHHOLDS)
    set_consistent (self, ANNAL_WHY_WITHHELD);
  else if (self->a->predicate == self->b->predicate)
    judge_one_predicate (self);
  else
    judge_presupposition (self);
  soften (self);
  judge_self (self);
}

AnnalVerdict
annal_comparer_judge (const AnnalComparer *self, guint a, guint b, AnnalReading reading)
{
  Judging judging = { .comparer = self, .a = &self->rows[a], .b = &self->rows[b], .reading = reading };

  if ((judging.a->flags | judging.b->flags) & ANNAL_ROW_EXCLUDED)
    settle (&judging, ANNAL_CLAIM_RELATION_EXCLUDED, ANNAL_CONFLICT_KIND_NONE, ANNAL_WHY_EXCLUDED);
  else if (judging.a->kind != judging.b->kind || judging.a->kind == ANNAL_ROW_OTHER)
    set_not_comparable (&judging, ANNAL_WHY_KINDS);
  else if (judging.a->kind == ANNAL_ROW_POSITION)
    judge_positions (&judging);
  else
    judge_assertions (&judging);
  return judging.verdict;
}
