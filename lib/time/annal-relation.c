/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How two spans lie to each other, three-valued.
 *
 * 1. There are four unknown numbers: where a begins and ends, where b begins
 *    and ends. Each has a least and a greatest value, and each stretch lasts
 *    at least a second; an instant lasts exactly one, so that all ends are
 *    exclusive and one day meets the next.
 * 2. A relation is a set of atoms, x ≥ y + k. All hold together in some case
 *    if the bounds and the atoms can be met; the relation is impossible if
 *    not. It is certain if none of its atoms can fail.
 * 3. Such a system can be met if raising every least value as the atoms ask
 *    comes to rest with none above its greatest value: the least values then
 *    meet all atoms. With four numbers, each raise that is due to no loop is
 *    done after four rounds.
 * 4. What is known of the sequence of the ends, whatever their bounds, is more
 *    atoms of the same kind.
 */

#include "time/annal-civil-private.h"
#include "time/annal-span-private.h"

#define A_BEGIN ANNAL_SPAN_PAIR_A_BEGIN
#define A_END ANNAL_SPAN_PAIR_A_END
#define B_BEGIN ANNAL_SPAN_PAIR_B_BEGIN
#define B_END ANNAL_SPAN_PAIR_B_END
#define N_NUMBERS ANNAL_SPAN_PAIR_N_ENDS

/* numbers[x] ≥ numbers[y] + k */
typedef struct
{
  guint8 x;
  guint8 y;
  gint8 k;
} Atom;

#define AT_LEAST(x, y) { x, y, 0 }
#define AFTER(x, y) { x, y, 1 }
#define SAME(x, y) { x, y, 0 }, { y, x, 0 }

typedef struct
{
  guint n;
  Atom atoms[4];
} Condition;

static const Condition relations[] = {
  [ANNAL_RELATION_BEFORE] = { 1, { AFTER (B_BEGIN, A_END) } },
  [ANNAL_RELATION_MEETS] = { 2, { SAME (A_END, B_BEGIN) } },
  [ANNAL_RELATION_OVERLAPS] = { 3, { AFTER (B_BEGIN, A_BEGIN), AFTER (A_END, B_BEGIN), AFTER (B_END, A_END) } },
  [ANNAL_RELATION_STARTS] = { 3, { SAME (A_BEGIN, B_BEGIN), AFTER (B_END, A_END) } },
  [ANNAL_RELATION_DURING] = { 2, { AFTER (A_BEGIN, B_BEGIN), AFTER (B_END, A_END) } },
  [ANNAL_RELATION_FINISHES] = { 3, { SAME (A_END, B_END), AFTER (A_BEGIN, B_BEGIN) } },
  [ANNAL_RELATION_EQUAL] = { 4, { SAME (A_BEGIN, B_BEGIN), SAME (A_END, B_END) } },
  [ANNAL_RELATION_FINISHED_BY] = { 3, { SAME (A_END, B_END), AFTER (B_BEGIN, A_BEGIN) } },
  [ANNAL_RELATION_CONTAINS] = { 2, { AFTER (B_BEGIN, A_BEGIN), AFTER (A_END, B_END) } },
  [ANNAL_RELATION_STARTED_BY] = { 3, { SAME (A_BEGIN, B_BEGIN), AFTER (A_END, B_END) } },
  [ANNAL_RELATION_OVERLAPPED_BY] = { 3, { AFTER (A_BEGIN, B_BEGIN), AFTER (B_END, A_BEGIN), AFTER (A_END, B_END) } },
  [ANNAL_RELATION_MET_BY] = { 2, { SAME (B_END, A_BEGIN) } },
  [ANNAL_RELATION_AFTER] = { 1, { AFTER (A_BEGIN, B_END) } },
};

static const Condition ends_before = { 1, { AT_LEAST (B_BEGIN, A_END) } };
static const Condition begins_after = { 1, { AT_LEAST (A_BEGIN, B_END) } };
static const Condition shares_time = { 2, { AFTER (A_END, B_BEGIN), AFTER (B_END, A_BEGIN) } };
static const Condition lies_within = { 2, { AT_LEAST (A_BEGIN, B_BEGIN), AT_LEAST (B_END, A_END) } };
static const Condition covers = { 2, { AT_LEAST (B_BEGIN, A_BEGIN), AT_LEAST (A_END, B_END) } };

/* Two for each span, the sequence of any two ends, and four of a relation. */
#define MAX_ATOMS 20

typedef struct
{
  gint64 min[N_NUMBERS];
  gint64 max[N_NUMBERS];
  Atom atoms[MAX_ATOMS];
  guint n_atoms;
} Problem;

/* Leaves room for the few seconds that atoms add, and keeps what has no end
 * later than whatever begins.
 */
static gint64
keep_room (gint64 seconds)
{
  return CLAMP (seconds, G_MININT64 + 16, G_MAXINT64 - 16);
}

static void
problem_add (Problem *self, Atom atom)
{
  g_assert (self->n_atoms < MAX_ATOMS);
  self->atoms[self->n_atoms++] = atom;
}

static void
problem_add_span (Problem *self, guint begin, guint end, const AnnalSpanData *span)
{
  gboolean is_instant = (span->flags & ANNAL_SPAN_FLAGS_INSTANT) != 0;

  self->min[begin] = keep_room (span->begin_min);
  self->max[begin] = keep_room (span->begin_max);
  if (is_instant)
    {
      self->min[end] = self->min[begin] + 1;
      self->max[end] = self->max[begin] + 1;
      problem_add (self, (Atom) { begin, end, -1 });
    }
  else
    {
      self->min[end] = annal_civil_add (keep_room (annal_civil_add (span->end_min, -1)), 1);
      self->max[end] = annal_civil_add (keep_room (annal_civil_add (span->end_max, -1)), 1);
    }
  problem_add (self, (Atom) AFTER (end, begin));
}

/* Takes a copy, so that several questions can be asked of one problem. */
static gboolean
can_be_met (Problem problem)
{
  gboolean changed = TRUE;

  for (guint round = 0; changed && round <= N_NUMBERS; round++)
    {
      changed = FALSE;
      for (guint i = 0; i < problem.n_atoms; i++)
        {
          Atom atom = problem.atoms[i];
          gint64 least = problem.min[atom.y] + atom.k;

          if (least <= problem.min[atom.x])
            continue;
          if (least > problem.max[atom.x])
            return FALSE;
          problem.min[atom.x] = least;
          changed = TRUE;
        }
    }
  /* Still rising: the atoms ask for a number greater than itself. */
  return !changed;
}

static gboolean
can_hold (const Problem *base, const Condition *condition)
{
  Problem all = *base;

  for (guint i = 0; i < condition->n; i++)
    problem_add (&all, condition->atoms[i]);
  return can_be_met (all);
}

static gboolean
can_fail (const Problem *base, const Condition *condition)
{
  for (guint i = 0; i < condition->n; i++)
    {
      Atom atom = condition->atoms[i];
      Problem fails = *base;

      problem_add (&fails, (Atom) { atom.y, atom.x, 1 - atom.k });
      if (can_be_met (fails))
        return TRUE;
    }
  return FALSE;
}

static AnnalCertainty
judge (const AnnalSpanData *a, const AnnalSpanData *b, const Condition *condition)
{
  Problem base = { .n_atoms = 0 };

  problem_add_span (&base, A_BEGIN, A_END, a);
  problem_add_span (&base, B_BEGIN, B_END, b);
  if (!can_hold (&base, condition))
    return ANNAL_CERTAINTY_NO;
  if (can_fail (&base, condition))
    return ANNAL_CERTAINTY_POSSIBLE;
  return (a->flags | b->flags) & ANNAL_SPAN_FLAGS_QUALIFIED ? ANNAL_CERTAINTY_POSSIBLE
                                                            : ANNAL_CERTAINTY_CERTAIN;
}

/* A second that is the last inside is one less than the end, which is
 * exclusive.
 */
static void
problem_add_sequence (Problem *self, const AnnalSpanPair *pair)
{
  for (guint x = 0; x < N_NUMBERS; x++)
    for (guint y = 0; y < N_NUMBERS; y++)
      if (x != y && pair->later_by[x][y] >= 0)
        problem_add (self, (Atom) { y, x, (gint8) (pair->later_by[x][y] + (int) (y % 2) - (int) (x % 2)) });
}

static Problem
make_problem (const AnnalSpanPair *pair)
{
  Problem problem = { .n_atoms = 0 };

  problem_add_span (&problem, A_BEGIN, A_END, &pair->a);
  problem_add_span (&problem, B_BEGIN, B_END, &pair->b);
  problem_add_sequence (&problem, pair);
  return problem;
}

static const Condition *
get_condition (AnnalSpanQuestion question)
{
  switch (question)
    {
    case ANNAL_SPAN_QUESTION_BEFORE:
      return &ends_before;
    case ANNAL_SPAN_QUESTION_AFTER:
      return &begins_after;
    case ANNAL_SPAN_QUESTION_OVERLAPS:
      return &shares_time;
    case ANNAL_SPAN_QUESTION_WITHIN:
      return &lies_within;
    case ANNAL_SPAN_QUESTION_COVERS:
      return &covers;
    default:
      return &relations[question];
    }
}

gboolean
annal_span_pair_can_be_met (const AnnalSpanPair *self)
{
  return can_be_met (make_problem (self));
}

gboolean
annal_span_pair_can_hold (const AnnalSpanPair *self,
                          AnnalSpanQuestion question)
{
  Problem problem = make_problem (self);

  return can_hold (&problem, get_condition (question));
}

gboolean
annal_span_pair_can_fail (const AnnalSpanPair *self,
                          AnnalSpanQuestion question)
{
  Problem problem = make_problem (self);

  return can_fail (&problem, get_condition (question));
}

/* A list with gaps: what lies among its dates need not touch any of them. */
static AnnalCertainty
allow_for_gaps (AnnalCertainty certainty, AnnalSpanFlags flags)
{
  return flags & ANNAL_SPAN_FLAGS_HULL ? MIN (certainty, ANNAL_CERTAINTY_POSSIBLE) : certainty;
}

AnnalCertainty
annal_span_data_before (const AnnalSpanData *self,
                        const AnnalSpanData *other)
{
  return judge (self, other, &ends_before);
}

AnnalCertainty
annal_span_data_overlaps (const AnnalSpanData *self,
                          const AnnalSpanData *other)
{
  return allow_for_gaps (judge (self, other, &shares_time), self->flags | other->flags);
}

AnnalCertainty
annal_span_data_within (const AnnalSpanData *self,
                        const AnnalSpanData *other)
{
  return allow_for_gaps (judge (self, other, &lies_within), other->flags);
}

AnnalCertainty
annal_span_data_equals (const AnnalSpanData *self,
                        const AnnalSpanData *other)
{
  return annal_span_data_relate (self, other, ANNAL_RELATION_EQUAL);
}

AnnalCertainty
annal_span_data_relate (const AnnalSpanData *self,
                        const AnnalSpanData *other,
                        AnnalRelation relation)
{
  AnnalCertainty certainty = judge (self, other, &relations[relation]);

  /* Whether they lie apart depends on the outer ends alone. */
  if (relation <= ANNAL_RELATION_MEETS || relation >= ANNAL_RELATION_MET_BY)
    return certainty;
  return allow_for_gaps (certainty, self->flags | other->flags);
}

/**
 * annal_span_before:
 * @self: a span
 * @other: another span
 *
 * Tells whether @self has ended when @other begins. Ends are exclusive: a day
 * is certainly before the next.
 *
 * Returns: how certain that is
 *
 * Since: 0.1
 */
AnnalCertainty
annal_span_before (AnnalSpan *self,
                   AnnalSpan *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, ANNAL_CERTAINTY_NO);
  return annal_span_data_before (&self->data, &other->data);
}

/**
 * annal_span_overlaps:
 * @self: a span
 * @other: another span
 *
 * Tells whether the two share at least a second.
 *
 * Returns: how certain that is
 *
 * Since: 0.1
 */
AnnalCertainty
annal_span_overlaps (AnnalSpan *self,
                     AnnalSpan *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, ANNAL_CERTAINTY_NO);
  return annal_span_data_overlaps (&self->data, &other->data);
}

/**
 * annal_span_within:
 * @self: a span
 * @other: another span
 *
 * Tells whether @self lies inside @other; they may begin or end together.
 *
 * Returns: how certain that is
 *
 * Since: 0.1
 */
AnnalCertainty
annal_span_within (AnnalSpan *self,
                   AnnalSpan *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, ANNAL_CERTAINTY_NO);
  return annal_span_data_within (&self->data, &other->data);
}

/**
 * annal_span_covers:
 * @self: a span
 * @other: another span
 *
 * Tells whether @other lies inside @self.
 *
 * Returns: how certain that is
 *
 * Since: 0.1
 */
AnnalCertainty
annal_span_covers (AnnalSpan *self,
                   AnnalSpan *other)
{
  return annal_span_within (other, self);
}

/**
 * annal_span_equals:
 * @self: a span
 * @other: another span
 *
 * Tells whether the two begin and end together. Of two dates that are only
 * known to the day, that is possible and never certain, even where the dates
 * are written alike.
 *
 * Returns: how certain that is
 *
 * Since: 0.1
 */
AnnalCertainty
annal_span_equals (AnnalSpan *self,
                   AnnalSpan *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, ANNAL_CERTAINTY_NO);
  return annal_span_data_equals (&self->data, &other->data);
}

/**
 * annal_span_relate:
 * @self: a span, the relation's a
 * @other: another span, its b
 * @relation: one of Allen's thirteen relations
 *
 * Tells whether the two lie in a relation to each other.
 *
 * Returns: how certain that is
 *
 * Since: 0.1
 */
AnnalCertainty
annal_span_relate (AnnalSpan *self,
                   AnnalSpan *other,
                   AnnalRelation relation)
{
  g_return_val_if_fail (self != NULL && other != NULL, ANNAL_CERTAINTY_NO);
  g_return_val_if_fail (relation >= ANNAL_RELATION_BEFORE && relation <= ANNAL_RELATION_AFTER,
                        ANNAL_CERTAINTY_NO);
  return annal_span_data_relate (&self->data, &other->data, relation);
}

static gint64
get_exclusive (const AnnalSpanData *span, gint64 end)
{
  return span->flags & ANNAL_SPAN_FLAGS_INSTANT ? annal_civil_add (end, 1) : end;
}

/* How far @to is after @from, at least 0; nothing is farther than open. */
static gint64
gap (gint64 from, gint64 to)
{
  gint64 difference;

  if (to <= from)
    return 0;
  if (from == G_MININT64 || to == G_MAXINT64)
    return G_MAXINT64;
  return __builtin_sub_overflow (to, from, &difference) ? G_MAXINT64 : difference;
}

/**
 * annal_span_get_distance:
 * @self: a span
 * @other: another span
 * @least: (out) (optional): the least number of seconds between them
 * @greatest: (out) (optional): the greatest; the greatest 64-bit number where
 *   there is no limit
 *
 * Gets how much time lies between the end of the earlier and the beginning of
 * the later one; 0 where they touch or overlap.
 *
 * Since: 0.1
 */
void
annal_span_get_distance (AnnalSpan *self,
                         AnnalSpan *other,
                         gint64 *least,
                         gint64 *greatest)
{
  const AnnalSpanData *a, *b;

  g_return_if_fail (self != NULL && other != NULL);
  a = &self->data;
  b = &other->data;
  if (least != NULL)
    *least = MAX (gap (get_exclusive (a, a->end_max), b->begin_min),
                  gap (get_exclusive (b, b->end_max), a->begin_min));
  if (greatest != NULL)
    *greatest = MAX (gap (get_exclusive (a, a->end_min), b->begin_max),
                     gap (get_exclusive (b, b->end_min), a->begin_max));
}
