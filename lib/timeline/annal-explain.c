/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Why an entry can only have been when it was: each bound that is not stated
 * is followed back to where it is.
 */

#include "timeline/annal-explain-private.h"

#include <string.h>

#include <annal/annal-record.h>
#include <annal/annal-time-comparison.h>

#include "time/annal-civil-private.h"
#include "timeline/annal-sequence-words-private.h"

/* Longer chains are cut. */
#define MAX_STEPS 6

/* A reason farther away is not looked for, lest a chain of n entries take n² steps. */
#define MAX_PLACES 1000

typedef struct
{
  AnnalDossier *dossier;
  const AnnalRows *sequence;
  GPtrArray *reasons; /* owned, of texts */
  GArray *told;       /* owned, of AnnalSequenceStep: the same */
  GArray *steps;      /* owned, nullable: those of the last reason */
  AnnalBoundSide side; /* likewise */
} Explanation;

static AnnalSequenceStep
make_step (const Explanation *self, guint step, AnnalBoundSide side)
{
  const AnnalConstraint *constraint = annal_rows_get_constraint (self->sequence, step);
  AnnalRecord *link = annal_rows_get_link (self->sequence, constraint);
  gboolean of_after = side == ANNAL_BOUND_LOWER;

  return (AnnalSequenceStep) {
    .verb = annal_sequence_get_verb (constraint->kind, of_after),
    .relation = annal_sequence_get_relation (constraint->kind, of_after),
    .other = annal_rows_get_record (self->sequence, of_after ? constraint->before : constraint->after),
    .link = link != NULL ? annal_record_as_link (link) : NULL,
  };
}

/* Of AnnalSequenceStep; of a long way the first and the last. @steps is NULL where
 * there are too many.
 */
static GArray *
list_steps (const Explanation *self, const GArray *steps, AnnalBoundSide side)
{
  GArray *told = g_array_new (FALSE, TRUE, sizeof (AnnalSequenceStep));
  guint n = steps != NULL ? steps->len : 0;

  for (guint i = 0; i < n; i++)
    {
      AnnalSequenceStep step;

      if (i + 1 >= MAX_STEPS && i + 1 < n)
        continue;
      step = make_step (self, g_array_index (steps, guint, i), side);
      step.n_left_out = i + 1 == n && n > MAX_STEPS ? n - MAX_STEPS : 0;
      g_array_append_val (told, step);
    }
  if (n == 0)
    g_array_set_size (told, 1);
  g_array_index (told, AnnalSequenceStep, 0).is_first = TRUE;
  g_array_index (told, AnnalSequenceStep, told->len - 1).is_last = TRUE;
  return told;
}

/* answers the statement “…”, which comes after the resolution “…” of 14 May 2019 */
static char *
say_chain (const Explanation *self, const GArray *steps)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    {
      const AnnalSequenceStep *step = &g_array_index (steps, AnnalSequenceStep, i);
      g_autofree char *words = step->verb != NULL ? annal_sequence_say_step (self->dossier, step)
                                                  : g_strdup ("hangs on a date by a very long chain of records");

      if (step->n_left_out > 0)
        g_string_append_printf (out, ", and so on over %u more to what", step->n_left_out);
      else if (i > 0)
        g_string_append (out, ", which");
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", words);
    }
  return g_string_free (out, FALSE);
}

/* Whether two steps read the same: “was made at” one event from its beginning on,
 * and until its end.
 */
static gboolean
is_same_step (const Explanation *self, guint step, AnnalBoundSide side, guint other_step, AnnalBoundSide other_side)
{
  const AnnalConstraint *one = annal_rows_get_constraint (self->sequence, step);
  const AnnalConstraint *other = annal_rows_get_constraint (self->sequence, other_step);
  gboolean after = side == ANNAL_BOUND_LOWER, other_after = other_side == ANNAL_BOUND_LOWER;

  return (after ? one->before : one->after) == (other_after ? other->before : other->after) &&
         annal_sequence_get_verb (one->kind, after) == annal_sequence_get_verb (other->kind, other_after) &&
         one->link == other->link;
}

static gboolean
is_last_reason (const Explanation *self, const GArray *steps, AnnalBoundSide side)
{
  if (self->steps == NULL || self->steps->len != steps->len)
    return FALSE;
  for (guint i = 0; i < steps->len; i++)
    if (!is_same_step (self, g_array_index (steps, guint, i), side, g_array_index (self->steps, guint, i), self->side))
      return FALSE;
  return TRUE;
}

/* @steps is NULL where there are too many. Both ends mostly have one reason,
 * which is not worded twice.
 */
static void
add_reason (Explanation *self, GArray *steps, AnnalBoundSide side)
{
  g_autoptr (GArray) told = NULL;
  g_autofree char *reason = NULL;

  if (steps != NULL && is_last_reason (self, steps, side))
    return;
  told = list_steps (self, steps, side);
  reason = say_chain (self, told);
  g_clear_pointer (&self->steps, g_array_unref);
  self->steps = steps != NULL ? g_array_ref (steps) : NULL;
  self->side = side;
  if (g_ptr_array_find_with_equal_func (self->reasons, reason, g_str_equal, NULL))
    return;
  g_ptr_array_add (self->reasons, g_steal_pointer (&reason));
  g_array_append_vals (self->told, told->data, told->len);
}

/* Whether the number of an end is the second after the last inside. */
static gboolean
is_exclusive (const Explanation *self, guint end)
{
  return end % 2 == 1 &&
         !(annal_rows_get_stated (self->sequence, end / 2)->flags & ANNAL_SPAN_FLAGS_INSTANT);
}

/* The bound of an end, as a second inside; its reason is added. What is bounded
 * by an end that lies outside begins with it, and ends before it.
 */
static gint64
explain_bound (Explanation *self, guint end, AnnalBoundSide side)
{
  gint64 bound = annal_sequence_get_tight (self->sequence, end, side);
  g_autoptr (GArray) steps = NULL;
  guint origin;

  if (bound == G_MININT64 || bound == G_MAXINT64)
    return bound;
  steps = annal_sequence_trace (self->sequence, end, side, FALSE, MAX_PLACES, &origin);
  if (steps == NULL || steps->len > 0)
    add_reason (self, steps, side);
  return is_exclusive (self, origin) && (side == ANNAL_BOUND_UPPER || end % 2 == 1) ? bound - 1 : bound;
}

typedef AnnalNarrowedRange Range;

static Range
explain_range (Explanation *self, guint lower, guint upper)
{
  gint64 first = explain_bound (self, lower, ANNAL_BOUND_LOWER);
  gint64 last = explain_bound (self, upper, ANNAL_BOUND_UPPER);

  /* A last second before the first is that of an end which only a chain meets. */
  return (Range) { first, MAX (first, last), TRUE };
}

/* The beginning or the end of the day of a bound; an open one stays open. */
static gint64
round_to_day (gint64 seconds, gboolean up)
{
  gint64 rest = seconds % ANNAL_SECONDS_PER_DAY;

  if (seconds == G_MININT64 || seconds == G_MAXINT64)
    return seconds;
  rest += rest < 0 ? ANNAL_SECONDS_PER_DAY : 0;
  return annal_civil_add (seconds, up ? ANNAL_SECONDS_PER_DAY - 1 - rest : -rest);
}

/* Of a record without a date, the hours of another's are not worth telling. */
static char *
say_range (const Explanation *self, guint row, Range range)
{
  AnnalRecord *record = annal_rows_get_record (self->sequence, row);

  if (!annal_span_data_is_dated (annal_rows_get_stated (self->sequence, row)))
    range = (Range) { round_to_day (range.first, FALSE), round_to_day (range.last, TRUE) };
  return annal_seconds_format (range.first, range.last, annal_record_get_clock_offset (record));
}

static gboolean
is_same_day (gint64 a, gint64 b, gint64 offset)
{
  if (a == b || a == G_MININT64 || b == G_MININT64 || a == G_MAXINT64 || b == G_MAXINT64)
    return a == b;
  return annal_civil_seconds_to_days (annal_civil_add (a, offset)) ==
         annal_civil_seconds_to_days (annal_civil_add (b, offset));
}

/* NULL where it reads as what is stated. */
static char *
say_news (const Explanation *self, guint row, Range range, Range stated, AnnalNarrowing *out)
{
  gint64 offset = annal_record_get_clock_offset (annal_rows_get_record (self->sequence, row));
  char *words = say_range (self, row, range);
  g_autofree char *stated_words = say_range (self, row, stated);

  if (g_strcmp0 (words, stated_words) == 0)
    g_clear_pointer (&words, g_free);
  else if (!is_same_day (range.first, stated.first, offset) || !is_same_day (range.last, stated.last, offset))
    out->by_days = TRUE;
  return words;
}

static gint64
to_inside (gint64 end)
{
  return end == G_MININT64 || end == G_MAXINT64 ? end : end - 1;
}

/* One range for both ends, or what is new of each. */
static char *
explain_ends (Explanation *self, guint row, AnnalNarrowing *out)
{
  const AnnalSpanData *stated = annal_rows_get_stated (self->sequence, row);
  const AnnalSpanData *tight = annal_rows_get_tight (self->sequence, row);
  Range stated_begin = { stated->begin_min, stated->begin_max };
  Range stated_end = { to_inside (stated->end_min), to_inside (stated->end_max) };
  Range begin = explain_range (self, 2 * row, 2 * row);
  Range end = explain_range (self, 2 * row + 1, 2 * row + 1);
  g_autofree char *began = NULL;
  g_autofree char *ended = NULL;

  out->first = begin.first;
  out->last = end.last;
  out->by_days = tight->begin_min == tight->end_min && tight->begin_max == tight->end_max;
  if (out->by_days)
    {
      /* What is left of two days that meet may be the second where they do. */
      out->last = MAX (begin.first, end.last);
      out->whole = (Range) { begin.first, out->last, TRUE };
      return say_range (self, row, out->whole);
    }
  began = say_news (self, row, begin, stated_begin, out);
  ended = say_news (self, row, end, stated_end, out);
  if (began == NULL && ended == NULL)
    return NULL;
  out->began = began != NULL ? begin : (Range) { 0 };
  out->ended = ended != NULL ? end : (Range) { 0 };
  return g_strconcat (began != NULL ? "began " : "", began != NULL ? began : "",
                      began != NULL && ended != NULL ? ", " : "",
                      ended != NULL ? "ended " : "", ended, NULL);
}

static char *
explain_instant (Explanation *self, guint row, AnnalNarrowing *out)
{
  const AnnalSpanData *stated = annal_rows_get_stated (self->sequence, row);
  const AnnalSpanData *tight = annal_rows_get_tight (self->sequence, row);
  guint lower = 2 * row + (tight->end_min > tight->begin_min ? 1 : 0);
  guint upper = 2 * row + (tight->end_max < tight->begin_max ? 1 : 0);
  Range range = explain_range (self, lower, upper);

  out->first = range.first;
  out->last = range.last;
  out->whole = range;
  return say_news (self, row, range, (Range) { stated->begin_min, stated->end_max }, out);
}

/* since it answers …, and since it comes before … */
static char *
join_reasons (const GPtrArray *reasons)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < reasons->len; i++)
    g_string_append_printf (out, "%ssince it %s", i > 0 ? ", and " : "", (char *) g_ptr_array_index (reasons, i));
  return g_string_free (out, FALSE);
}

void
annal_narrowing_clear (AnnalNarrowing *self)
{
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->steps, g_array_unref);
}

static gboolean
has_same_bounds (const AnnalSpanData *a, const AnnalSpanData *b)
{
  return a->begin_min == b->begin_min && a->begin_max == b->begin_max && a->end_min == b->end_min &&
         a->end_max == b->end_max;
}

static gboolean
narrow (AnnalNarrowing *self, Explanation *explanation, guint row)
{
  g_autofree char *stated = annal_sequence_say_date (annal_rows_get_record (explanation->sequence, row));

  if (annal_sequence_read (explanation->sequence, row).flags & ANNAL_SPAN_FLAGS_INSTANT)
    self->words = explain_instant (explanation, row, self);
  else
    self->words = explain_ends (explanation, row, self);
  if (self->words != NULL && explanation->reasons->len > 0 && strcmp (self->words, stated) != 0)
    {
      self->reason = join_reasons (explanation->reasons);
      self->steps = g_array_ref (explanation->told);
      return TRUE;
    }
  annal_narrowing_clear (self);
  return FALSE;
}

gboolean
annal_narrowing_init (AnnalNarrowing *self, AnnalTimeline *timeline, guint index)
{
  Explanation explanation = { annal_timeline_get_dossier (timeline), annal_timeline_get_rows (timeline) };
  guint row = annal_timeline_get_row (timeline, index);
  const AnnalSpanData *stated = annal_rows_get_stated (explanation.sequence, row);
  const AnnalSpanData *tight = annal_rows_get_tight (explanation.sequence, row);
  gboolean is_narrowed;

  *self = (AnnalNarrowing) { NULL };
  if (stated == tight || has_same_bounds (stated, tight))
    return FALSE;
  explanation.reasons = g_ptr_array_new_with_free_func (g_free);
  explanation.told = g_array_new (FALSE, FALSE, sizeof (AnnalSequenceStep));
  is_narrowed = narrow (self, &explanation, row);
  g_ptr_array_unref (explanation.reasons);
  g_array_unref (explanation.told);
  g_clear_pointer (&explanation.steps, g_array_unref);
  return is_narrowed;
}

/**
 * annal_timeline_explain_span:
 * @self: a timeline
 * @index: which entry, from 0, in order
 *
 * Says in words when an entry can have been by all that is known of the
 * sequence, and why, where that is narrower than its own date: "between 14 and
 * 31 May 2019, since it answers the statement “…” of 14 May 2019; stated: May
 * 2019". The reason is the shortest chain of records from the entry to a date
 * that somebody stated, for each bound that is not the entry's own.
 *
 * Returns: (transfer full) (nullable): the text, to be freed with
 *   [func@GLib.free], or %NULL where the entry's date is all there is
 *
 * Since: 0.1
 */
char *
annal_timeline_explain_span (AnnalTimeline *self,
                             guint index)
{
  g_auto (AnnalNarrowing) narrowing = { NULL };
  g_autofree char *stated = NULL;

  g_return_val_if_fail (self != NULL && index < annal_timeline_get_n_entries (self), NULL);
  if (!annal_narrowing_init (&narrowing, self, index))
    return NULL;
  stated = annal_sequence_say_date (annal_timeline_get_record (self, index));
  return g_strdup_printf ("%s, %s; stated: %s", narrowing.words, narrowing.reason, stated);
}
