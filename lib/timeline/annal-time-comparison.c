/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How two records lie to each other.
 *
 *  1. Between the four ends, the constraints prove that one is not earlier than
 *     another; the rest is in their bounds. Such a system has no more to say of
 *     four of its numbers than its shortest ways between these and its bounds,
 *     so these decide every question about them exactly (Dechter, Meiri and
 *     Pearl, 1991).
 *  2. Possible is what all dates and constraints leave open. Certain is what
 *     follows from the constraints and those dates alone that nobody doubts.
 *  3. Of two records that are in no constraint, it says what
 *     annal_span_relate() says of their spans.
 */

#include "timeline/annal-time-comparison-private.h"

#include <string.h>

#include <annal/annal-error.h>
#include <annal/annal-record.h>

#include "model/annal-naming-private.h"

struct _AnnalComparison
{
  AnnalTimeline *timeline; /* owned */
  AnnalRecord *a;
  AnnalRecord *b;
  AnnalCertainty certainties[ANNAL_SPAN_N_QUESTIONS];
  char *summary; /* owned */
  GArray *steps; /* owned, of AnnalProofStep */
};

G_DEFINE_BOXED_TYPE (AnnalTimeComparison, annal_time_comparison, annal_time_comparison_ref, annal_time_comparison_unref)

static AnnalSpanData
make_undated (const AnnalSpanData *like)
{
  AnnalSpanData span = ANNAL_SPAN_DATA_UNDATED;

  span.flags |= like->flags & ANNAL_SPAN_FLAGS_INSTANT;
  return span;
}

/* Ties closer than the seconds tell apart are loosened, and where even so the
 * dates do not allow them, they are dropped: the dates stand.
 */
static void
make_room (AnnalRelatedRows *self)
{
  for (int most = 0; most >= -1 && !annal_span_pair_can_be_met (&self->all); most--)
    for (guint x = 0; x < ANNAL_SPAN_PAIR_N_ENDS; x++)
      for (guint y = 0; y < ANNAL_SPAN_PAIR_N_ENDS; y++)
        self->all.later_by[x][y] = MIN (self->all.later_by[x][y], (gint8) most);
}

static gboolean
is_touched (const AnnalRelatedRows *self)
{
  for (guint x = 0; x < ANNAL_SPAN_PAIR_N_ENDS; x++)
    for (guint y = 0; y < ANNAL_SPAN_PAIR_N_ENDS; y++)
      if (x / 2 != y / 2 && self->all.later_by[x][y] >= 0)
        return TRUE;
  return annal_sequence_is_touched (self->sequence, self->rows[0]) ||
         annal_sequence_is_touched (self->sequence, self->rows[1]);
}

/* Whether the answer hangs on a list of dates with gaps: what lies among these
 * need not touch any. That two lie apart is a matter of the outer ends.
 */
static gboolean
has_gaps (const AnnalRelatedRows *self, AnnalSpanQuestion question)
{
  AnnalSpanFlags a = self->all.a.flags & ANNAL_SPAN_FLAGS_HULL;
  AnnalSpanFlags b = self->all.b.flags & ANNAL_SPAN_FLAGS_HULL;

  switch ((guint) question)
    {
    case ANNAL_RELATION_BEFORE:
    case ANNAL_RELATION_MEETS:
    case ANNAL_RELATION_MET_BY:
    case ANNAL_RELATION_AFTER:
    case ANNAL_SPAN_QUESTION_BEFORE:
    case ANNAL_SPAN_QUESTION_AFTER:
      return FALSE;
    case ANNAL_SPAN_QUESTION_WITHIN:
      return b != 0;
    case ANNAL_SPAN_QUESTION_COVERS:
      return a != 0;
    default:
      return (a | b) != 0;
    }
}

static AnnalCertainty
judge (const AnnalRelatedRows *self, AnnalSpanQuestion question)
{
  AnnalSpanFlags flags = self->all.a.flags | self->all.b.flags;

  if (!annal_span_pair_can_hold (&self->all, question))
    return ANNAL_CERTAINTY_NO;
  if (!annal_span_pair_can_fail (&self->undated, question))
    return ANNAL_CERTAINTY_CERTAIN;
  if (annal_span_pair_can_fail (&self->sure, question) || has_gaps (self, question))
    return ANNAL_CERTAINTY_POSSIBLE;
  /* A date in doubt may be wrong in any way, even where it has no bounds. */
  return !self->is_touched && (flags & ANNAL_SPAN_FLAGS_QUALIFIED) ? ANNAL_CERTAINTY_POSSIBLE
                                                                   : ANNAL_CERTAINTY_CERTAIN;
}

void
annal_related_rows_init (AnnalRelatedRows *self, AnnalDossier *dossier, const AnnalRows *sequence, guint a, guint b)
{
  *self = (AnnalRelatedRows) { dossier, sequence, { a, b } };
  for (guint x = 0; x < ANNAL_SPAN_PAIR_N_ENDS; x++)
    {
      self->ends[x] = 2 * self->rows[x / 2] + x % 2;
      self->searches[x] = annal_sequence_search_new (self->sequence, self->ends[x]);
    }
  for (guint x = 0; x < ANNAL_SPAN_PAIR_N_ENDS; x++)
    for (guint y = 0; y < ANNAL_SPAN_PAIR_N_ENDS; y++)
      self->all.later_by[x][y] = (gint8) annal_sequence_search_get_later_by (self->searches[x], self->ends[y]);
  self->all.a = annal_sequence_read (self->sequence, a);
  self->all.b = annal_sequence_read (self->sequence, b);
  make_room (self);
  self->is_touched = is_touched (self);
  self->sure = self->undated = self->all;
  self->sure.a = annal_sequence_read_sure (self->sequence, a);
  self->sure.b = annal_sequence_read_sure (self->sequence, b);
  self->undated.a = make_undated (&self->all.a);
  self->undated.b = make_undated (&self->all.b);
  for (guint question = ANNAL_SPAN_QUESTION_FIRST; question < ANNAL_SPAN_N_QUESTIONS; question++)
    self->certainties[question] = judge (self, question);
}

void
annal_related_rows_clear (AnnalRelatedRows *self)
{
  for (guint x = 0; x < ANNAL_SPAN_PAIR_N_ENDS; x++)
    g_clear_pointer (&self->searches[x], annal_sequence_search_free);
}

static gboolean
find_row (AnnalTimeline *timeline, const char *id, guint *row, GError **error)
{
  AnnalDossier *dossier = annal_timeline_get_dossier (timeline);
  g_autofree char *near = NULL;

  *row = annal_timeline_lookup_row (timeline, id);
  if (*row != G_MAXUINT)
    return TRUE;
  if (annal_dossier_lookup (dossier, id) != NULL)
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
                   "“%s” has no place in time; events, claims and sources have one", id);
      return FALSE;
    }
  near = annal_ids_suggest_timed (dossier, id);
  if (near != NULL)
    g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND, "no record has the id “%s”; did you mean %s?", id, near);
  else
    g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND, "no record has the id “%s”", id);
  return FALSE;
}

/**
 * annal_timeline_relate:
 * @self: a timeline
 * @a: the id of an event, claim or source
 * @b: the id of another
 * @error: return location for an error
 *
 * Tells how two records lie to each other, by their dates and by all that is
 * known of what came before what: links, wholes and parts, what was said at
 * which event and printed in which source. What the constraints prove holds
 * also for records without a date. Where records contradict each other, the
 * stated dates stand and what contradicts them is left aside.
 *
 * A choice of entries knows all that the timeline knows that it was chosen
 * from.
 *
 * Fails with %ANNAL_ERROR_NOT_FOUND where there is no such record, naming ids
 * that are near it, and with %ANNAL_ERROR_INVALID for a record of another type.
 *
 * Returns: (transfer full): what is known of the two
 *
 * Since: 0.1
 */
AnnalTimeComparison *
annal_timeline_relate (AnnalTimeline *self,
                       const char *a,
                       const char *b,
                       GError **error)
{
  AnnalTimeComparison *comparison;
  g_auto (AnnalRelatedRows) related = { NULL };
  guint rows[2];

  g_return_val_if_fail (self != NULL && a != NULL && b != NULL, NULL);
  if (!find_row (self, a, &rows[0], error) || !find_row (self, b, &rows[1], error))
    return NULL;
  annal_related_rows_init (&related, annal_timeline_get_dossier (self), annal_timeline_get_rows (self),
                           rows[0], rows[1]);
  comparison = g_atomic_rc_box_new0 (AnnalTimeComparison);
  comparison->timeline = annal_timeline_ref (self);
  comparison->a = annal_rows_get_record (related.sequence, rows[0]);
  comparison->b = annal_rows_get_record (related.sequence, rows[1]);
  memcpy (comparison->certainties, related.certainties, sizeof (comparison->certainties));
  comparison->summary = annal_related_rows_say (&related);
  comparison->steps = annal_related_rows_prove (&related);
  return comparison;
}

/**
 * annal_time_comparison_ref:
 * @self: what is known of two records
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalTimeComparison *
annal_time_comparison_ref (AnnalTimeComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
comparison_clear (gpointer data)
{
  AnnalTimeComparison *self = data;

  g_clear_pointer (&self->steps, g_array_unref);
  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->timeline, annal_timeline_unref);
}

/**
 * annal_time_comparison_unref:
 * @self: (transfer full): what is known of two records
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */
void
annal_time_comparison_unref (AnnalTimeComparison *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, comparison_clear);
}

/**
 * annal_time_comparison_get_a:
 * @self: what is known of two records
 *
 * Reads the first of the two.
 *
 * Returns: (transfer none): the record, valid while @self lives
 *
 * Since: 0.1
 */
AnnalRecord *
annal_time_comparison_get_a (AnnalTimeComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->a;
}

/**
 * annal_time_comparison_get_b:
 * @self: what is known of two records
 *
 * Reads the second of the two.
 *
 * Returns: (transfer none): the record, valid while @self lives
 *
 * Since: 0.1
 */
AnnalRecord *
annal_time_comparison_get_b (AnnalTimeComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->b;
}

/**
 * annal_time_comparison_get_relation:
 * @self: what is known of two records
 * @relation: one of Allen's thirteen relations
 *
 * Tells whether the two lie in a relation to each other. An instant lasts a
 * second, and ends are exclusive, as with [method@Annal.Span.relate].
 *
 * Returns: how certain that is
 *
 * Since: 0.1
 */
AnnalCertainty
annal_time_comparison_get_relation (AnnalTimeComparison *self,
                                    AnnalRelation relation)
{
  g_return_val_if_fail (self != NULL, ANNAL_CERTAINTY_NO);
  g_return_val_if_fail (relation >= ANNAL_RELATION_BEFORE && relation <= ANNAL_RELATION_AFTER, ANNAL_CERTAINTY_NO);
  return self->certainties[ANNAL_SPAN_QUESTION_OF (relation)];
}

/**
 * annal_time_comparison_before:
 * @self: what is known of two records
 *
 * Tells whether a has ended when b begins.
 *
 * Returns: how certain that is
 *
 * Since: 0.1
 */
AnnalCertainty
annal_time_comparison_before (AnnalTimeComparison *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_CERTAINTY_NO);
  return self->certainties[ANNAL_SPAN_QUESTION_BEFORE];
}

/**
 * annal_time_comparison_after:
 * @self: what is known of two records
 *
 * Tells whether b has ended when a begins.
 *
 * Returns: how certain that is
 *
 * Since: 0.1
 */
AnnalCertainty
annal_time_comparison_after (AnnalTimeComparison *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_CERTAINTY_NO);
  return self->certainties[ANNAL_SPAN_QUESTION_AFTER];
}

/**
 * annal_time_comparison_overlaps:
 * @self: what is known of two records
 *
 * Tells whether the two share at least a second.
 *
 * Returns: how certain that is
 *
 * Since: 0.1
 */
AnnalCertainty
annal_time_comparison_overlaps (AnnalTimeComparison *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_CERTAINTY_NO);
  return self->certainties[ANNAL_SPAN_QUESTION_OVERLAPS];
}

/**
 * annal_time_comparison_within:
 * @self: what is known of two records
 *
 * Tells whether a lies inside b; they may begin or end together.
 *
 * Returns: how certain that is
 *
 * Since: 0.1
 */
AnnalCertainty
annal_time_comparison_within (AnnalTimeComparison *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_CERTAINTY_NO);
  return self->certainties[ANNAL_SPAN_QUESTION_WITHIN];
}

/**
 * annal_time_comparison_covers:
 * @self: what is known of two records
 *
 * Tells whether b lies inside a; they may begin or end together.
 *
 * Returns: how certain that is
 *
 * Since: 0.1
 */
AnnalCertainty
annal_time_comparison_covers (AnnalTimeComparison *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_CERTAINTY_NO);
  return self->certainties[ANNAL_SPAN_QUESTION_COVERS];
}

/**
 * annal_time_comparison_equals:
 * @self: what is known of two records
 *
 * Tells whether the two begin and end together.
 *
 * Returns: how certain that is
 *
 * Since: 0.1
 */
AnnalCertainty
annal_time_comparison_equals (AnnalTimeComparison *self)
{
  return annal_time_comparison_get_relation (self, ANNAL_RELATION_EQUAL);
}

/**
 * annal_time_comparison_get_summary:
 * @self: what is known of two records
 *
 * Reads what is known in one sentence of English: "The statement “…” certainly
 * comes after the resolution “…”." Where something was said of the two that
 * contradicts dates, or each other, and was left aside, a second sentence tells
 * it, with who asserts it.
 *
 * Returns: (transfer none): the sentence
 *
 * Since: 0.1
 */
const char *
annal_time_comparison_get_summary (AnnalTimeComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->summary;
}

/**
 * annal_time_comparison_get_n_steps:
 * @self: what is known of two records
 *
 * Counts the steps of the proof: the fewest records and dates from which
 * follows what the summary says for certain. Where nothing is certain they are
 * the dates of the two.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_time_comparison_get_n_steps (AnnalTimeComparison *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->steps->len;
}

static const AnnalProofStep *
get_step (AnnalTimeComparison *self, guint index)
{
  return &g_array_index (self->steps, AnnalProofStep, index);
}

/**
 * annal_time_comparison_get_step_text:
 * @self: what is known of two records
 * @index: which step, from 0
 *
 * Reads a step of the proof as a sentence of English.
 *
 * Returns: (transfer none): the sentence
 *
 * Since: 0.1
 */
const char *
annal_time_comparison_get_step_text (AnnalTimeComparison *self,
                                     guint index)
{
  g_return_val_if_fail (self != NULL && index < self->steps->len, NULL);
  return get_step (self, index)->text;
}

/**
 * annal_time_comparison_get_step_record:
 * @self: what is known of two records
 * @index: which step, from 0
 *
 * Reads of which record a step speaks: whose date it gives, or which comes
 * first where it speaks of two.
 *
 * Returns: (transfer none): the record, valid while @self lives
 *
 * Since: 0.1
 */
AnnalRecord *
annal_time_comparison_get_step_record (AnnalTimeComparison *self,
                                       guint index)
{
  g_return_val_if_fail (self != NULL && index < self->steps->len, NULL);
  return get_step (self, index)->record;
}

/**
 * annal_time_comparison_get_step_other:
 * @self: what is known of two records
 * @index: which step, from 0
 *
 * Reads the second record of which a step speaks.
 *
 * Returns: (transfer none) (nullable): the record, valid while @self lives, or
 *   %NULL where the step gives a date
 *
 * Since: 0.1
 */
AnnalRecord *
annal_time_comparison_get_step_other (AnnalTimeComparison *self,
                                      guint index)
{
  g_return_val_if_fail (self != NULL && index < self->steps->len, NULL);
  return get_step (self, index)->other;
}

/**
 * annal_time_comparison_get_step_link:
 * @self: what is known of two records
 * @index: which step, from 0
 *
 * Reads the link that a step rests on.
 *
 * Returns: (transfer none) (nullable): the link, valid while @self lives, or
 *   %NULL where the step rests on the records themselves
 *
 * Since: 0.1
 */
AnnalLink *
annal_time_comparison_get_step_link (AnnalTimeComparison *self,
                                     guint index)
{
  AnnalRecord *link;

  g_return_val_if_fail (self != NULL && index < self->steps->len, NULL);
  link = get_step (self, index)->link;
  return link != NULL ? annal_record_as_link (link) : NULL;
}
