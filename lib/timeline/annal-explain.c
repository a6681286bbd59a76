/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Why an entry can only have been when it was: each bound that is not stated
 * is followed back to where it is.
 */

#include "timeline/annal-explain-private.h"

#include <string.h>

#include <annal/annal-record.h>
#include <annal/annal-time-comparison.h>

#include "base/annal-append-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-row-texts-private.h"
#include "time/annal-civil-private.h"
#include "timeline/annal-said-dates-private.h"
#include "timeline/annal-sequence-words-private.h"
#include "timeline/annal-ways-private.h"

/* Longer chains are cut. */
#define MAX_STEPS 6

typedef AnnalNarrowedRange Range;

struct _AnnalNarrower
{
  AnnalTimeline *timeline;
  AnnalDossier *dossier;
  const AnnalRows *sequence;
  const AnnalWays *ways;      /* NULL until an entry needs them */
  const AnnalRowTexts *texts; /* of the dossier, likewise */
  AnnalNarrowing found;
  GString *words;  /* owned */
  GString *stated; /* owned: what they are compared with */
  GString *reason; /* owned */
  GString *of_date; /* owned */
  AnnalSaidDates said;
  GArray *reasons; /* owned, of Reason: those in it */
  GArray *steps;   /* owned, of AnnalSequenceStep: the same */
};

/* One of the reasons. */
typedef struct
{
  gsize at;      /* in the text, after “since it ” */
  guint step;    /* its first among the steps */
  guint n_steps;
} Reason;

AnnalNarrower *
annal_narrower_new (AnnalTimeline *timeline)
{
  AnnalNarrower *self = g_new0 (AnnalNarrower, 1);

  self->timeline = timeline;
  self->dossier = annal_timeline_get_dossier (timeline);
  self->sequence = annal_timeline_get_rows (timeline);
  self->words = g_string_new (NULL);
  self->stated = g_string_new (NULL);
  self->reason = g_string_new (NULL);
  self->of_date = g_string_new (NULL);
  annal_said_dates_init (&self->said);
  self->reasons = g_array_new (FALSE, FALSE, sizeof (Reason));
  self->steps = g_array_new (FALSE, FALSE, sizeof (AnnalSequenceStep));
  return self;
}

void
annal_narrower_free (AnnalNarrower *self)
{
  g_string_free (self->words, TRUE);
  g_string_free (self->stated, TRUE);
  g_string_free (self->reason, TRUE);
  g_string_free (self->of_date, TRUE);
  annal_said_dates_clear (&self->said);
  g_array_unref (self->reasons);
  g_array_unref (self->steps);
  g_free (self);
}

/* --- reasons -------------------------------------------------------------- */

static AnnalSequenceStep
make_step (const AnnalNarrower *self, guint step, AnnalBoundSide side)
{
  const AnnalConstraint *constraint = annal_rows_get_constraint (self->sequence, step);
  AnnalRecord *link = annal_rows_get_link (self->sequence, constraint);
  gboolean of_after = side == ANNAL_BOUND_LOWER;

  return (AnnalSequenceStep) {
    .verb = annal_sequence_get_verb (constraint->kind, of_after),
    .relation = annal_sequence_get_relation (constraint->kind, of_after),
    .other = of_after ? constraint->before : constraint->after,
    .link = (AnnalLink *) link,
  };
}

/* Of a long way the first and the last; returns how many. */
static guint
add_steps (AnnalNarrower *self, const AnnalWay *way, guint end, AnnalBoundSide side)
{
  guint numbers[MAX_STEPS];
  guint n = annal_ways_list (self->ways, end, side, numbers, MAX_STEPS - 1);

  if (n < way->n_steps)
    numbers[n++] = way->last;
  for (guint i = 0; i < n; i++)
    {
      AnnalSequenceStep step = make_step (self, numbers[i], side);

      step.is_first = i == 0;
      step.is_last = i + 1 == n;
      step.n_left_out = step.is_last ? way->n_steps - n : 0;
      g_array_append_val (self->steps, step);
    }
  return n;
}

/* Whether both read the same: “was made at” one event from its beginning on, and
 * until its end.
 */
static gboolean
is_same_step (const AnnalSequenceStep *a, const AnnalSequenceStep *b)
{
  return a->other == b->other && a->verb == b->verb && a->link == b->link && a->n_left_out == b->n_left_out;
}

static gboolean
has_same_steps (const AnnalNarrower *self, const Reason *a, const Reason *b)
{
  if (a->n_steps != b->n_steps)
    return FALSE;
  for (guint i = 0; i < a->n_steps; i++)
    if (!is_same_step (&g_array_index (self->steps, AnnalSequenceStep, a->step + i),
                       &g_array_index (self->steps, AnnalSequenceStep, b->step + i)))
      return FALSE;
  return TRUE;
}

static const char *
get_noun (const AnnalNarrower *self, const AnnalRowText *text)
{
  if (annal_row_text_is_event (text))
    return text->number != ANNAL_NO_NUMBER ? self->texts->nouns[text->number] : "event";
  return text->flags & ANNAL_ROW_TEXT_SOURCE ? "source" : "claim";
}

/* Where its words are kept; NULL where they are of this record alone. */
static AnnalSaidDate *
find_said (AnnalNarrower *self, AnnalSaidForm form, const AnnalRowText *text)
{
  if (text->edtf == NULL || (text->flags & ANNAL_ROW_TEXT_CLOCK))
    return NULL;
  return annal_said_dates_find (&self->said, form, text->edtf, text->edtf_length);
}

/* As annal_sequence_append_of_date(), to the text for that. */
static gboolean
say_of_date (AnnalNarrower *self, const AnnalRowText *text)
{
  AnnalSaidDate *said = find_said (self, ANNAL_SAID_OF_DATE, text);
  gboolean is_of;

  g_string_truncate (self->of_date, 0);
  if (said != NULL && annal_said_date_is (said, ANNAL_SAID_OF_DATE, text->edtf, text->edtf_length))
    {
      annal_append (self->of_date, said->text, said->length);
      return said->is_of;
    }
  is_of = annal_sequence_append_of_date (self->of_date, text->edtf, text->record);
  if (said != NULL && annal_said_date_keep (said, ANNAL_SAID_OF_DATE, text->edtf, text->edtf_length,
                                            self->of_date->str, self->of_date->len))
    said->is_of = (guint8) is_of;
  return is_of;
}

/* What is asserted stands beside the date: “ of 14 May 2019 (according to North
 * Korea)”.
 */
static void
append_dated (AnnalNarrower *self, const AnnalRowText *text, const AnnalLink *link)
{
  gboolean is_of = say_of_date (self, text);

  if (!is_of)
    annal_sequence_append_assertion (self->reason, self->dossier, link);
  annal_append (self->reason, self->of_date->str, self->of_date->len);
  if (is_of)
    annal_sequence_append_assertion (self->reason, self->dossier, link);
}

/* answers the statement “…” of 14 May 2019 */
static void
append_step (AnnalNarrower *self, const AnnalSequenceStep *step)
{
  const AnnalRowText *text = &self->texts->rows[step->other];

  annal_append_text (self->reason, step->verb);
  annal_append_char (self->reason, ' ');
  annal_sequence_append_name (self->reason, get_noun (self, text), text->text, text->text_length, text->id);
  if (step->is_last)
    append_dated (self, text, step->link);
  else
    annal_sequence_append_assertion (self->reason, self->dossier, step->link);
}

/* answers the statement “…”, which comes after the resolution “…” of 14 May 2019 */
static void
append_chain (AnnalNarrower *self, const Reason *reason)
{
  for (guint i = 0; i < reason->n_steps; i++)
    {
      const AnnalSequenceStep *step = &g_array_index (self->steps, AnnalSequenceStep, reason->step + i);

      if (step->n_left_out > 0)
        g_string_append_printf (self->reason, ", and so on over %u more to what ", step->n_left_out);
      else if (i > 0)
        annal_append_text (self->reason, ", which ");
      append_step (self, step);
    }
}

#define SINCE "since it "
#define AND_SINCE ", and since it "

static gboolean
is_told (const AnnalNarrower *self, const Reason *reason)
{
  for (guint i = 0; i < self->reasons->len; i++)
    if (has_same_steps (self, &g_array_index (self->reasons, Reason, i), reason))
      return TRUE;
  return FALSE;
}

/* Whether what was appended last reads as one before it. */
static gboolean
reads_as_told (const AnnalNarrower *self, gsize before, gsize at)
{
  const char *text = self->reason->str + at;
  gsize length = self->reason->len - at;

  for (guint i = 0; i < self->reasons->len; i++)
    {
      const Reason *reason = &g_array_index (self->reasons, Reason, i);
      gsize end = i + 1 < self->reasons->len ? reason[1].at - strlen (AND_SINCE) : before;

      if (end - reason->at == length && memcmp (self->reason->str + reason->at, text, length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Both ends mostly have one reason, which is not told twice. */
static void
add_reason (AnnalNarrower *self, const AnnalWay *way, guint end, AnnalBoundSide side)
{
  Reason reason = { .step = self->steps->len };
  gsize before = self->reason->len;

  reason.n_steps = add_steps (self, way, end, side);
  if (!is_told (self, &reason))
    {
      annal_append_text (self->reason, before > 0 ? AND_SINCE : SINCE);
      reason.at = self->reason->len;
      append_chain (self, &reason);
      if (!reads_as_told (self, before, reason.at))
        {
          g_array_append_val (self->reasons, reason);
          return;
        }
    }
  g_string_truncate (self->reason, before);
  g_array_set_size (self->steps, reason.step);
}

/* --- bounds --------------------------------------------------------------- */

/* Whether the number of an end is the second after the last inside. */
static gboolean
is_exclusive (const AnnalNarrower *self, guint end)
{
  return end % 2 == 1 &&
         !(annal_rows_get_stated (self->sequence, end / 2)->flags & ANNAL_SPAN_FLAGS_INSTANT);
}

/* The bound of an end, as a second inside; its reason is added. What is bounded
 * by an end that lies outside begins with it, and ends before it.
 */
static gint64
explain_bound (AnnalNarrower *self, guint end, AnnalBoundSide side)
{
  gint64 bound = annal_sequence_get_tight (self->sequence, end, side);
  const AnnalWay *way;
  guint origin;

  if (bound == G_MININT64 || bound == G_MAXINT64)
    return bound;
  way = annal_ways_get (self->ways, end, side);
  if (way != NULL && way->n_steps > 0)
    add_reason (self, way, end, side);
  origin = way != NULL ? way->origin : end;
  return is_exclusive (self, origin) && (side == ANNAL_BOUND_UPPER || end % 2 == 1) ? bound - 1 : bound;
}

static Range
explain_range (AnnalNarrower *self, guint lower, guint upper)
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
static void
append_range (AnnalNarrower *self, GString *out, guint row, Range range, gint64 offset)
{
  gint64 key[3];
  AnnalSaidDate *said;
  gsize at = out->len;

  if (!annal_span_data_is_dated (annal_rows_get_stated (self->sequence, row)))
    range = (Range) { round_to_day (range.first, FALSE), round_to_day (range.last, TRUE) };
  key[0] = range.first;
  key[1] = range.last;
  key[2] = offset;
  said = annal_said_dates_find (&self->said, ANNAL_SAID_RANGE, key, sizeof key);
  if (annal_said_date_is (said, ANNAL_SAID_RANGE, key, sizeof key))
    {
      annal_append (out, said->text, said->length);
      return;
    }
  annal_seconds_append (out, range.first, range.last, offset);
  annal_said_date_keep (said, ANNAL_SAID_RANGE, key, sizeof key, out->str + at, out->len - at);
}

static gboolean
is_same_day (gint64 a, gint64 b, gint64 offset)
{
  if (a == b || a == G_MININT64 || b == G_MININT64 || a == G_MAXINT64 || b == G_MAXINT64)
    return a == b;
  return annal_civil_seconds_to_days (annal_civil_add (a, offset)) ==
         annal_civil_seconds_to_days (annal_civil_add (b, offset));
}

/* Appends the range after @before, unless it reads as what is stated. */
static gboolean
append_news (AnnalNarrower *self, const char *before, guint row, Range range, Range stated, gint64 offset)
{
  gsize begin = self->words->len;
  gsize at;

  annal_append_text (self->words, before);
  at = self->words->len;
  append_range (self, self->words, row, range, offset);
  g_string_truncate (self->stated, 0);
  append_range (self, self->stated, row, stated, offset);
  if (strcmp (self->words->str + at, self->stated->str) == 0)
    {
      g_string_truncate (self->words, begin);
      return FALSE;
    }
  if (!is_same_day (range.first, stated.first, offset) || !is_same_day (range.last, stated.last, offset))
    self->found.by_days = TRUE;
  return TRUE;
}

static gint64
to_inside (gint64 end)
{
  return end == G_MININT64 || end == G_MAXINT64 ? end : end - 1;
}

/* One range for both ends, or what is new of each. */
static void
explain_ends (AnnalNarrower *self, guint row, gint64 offset)
{
  const AnnalSpanData *stated = annal_rows_get_stated (self->sequence, row);
  const AnnalSpanData *tight = annal_rows_get_tight (self->sequence, row);
  Range stated_begin = { stated->begin_min, stated->begin_max };
  Range stated_end = { to_inside (stated->end_min), to_inside (stated->end_max) };
  Range begin = explain_range (self, 2 * row, 2 * row);
  Range end = explain_range (self, 2 * row + 1, 2 * row + 1);
  AnnalNarrowing *out = &self->found;

  out->first = begin.first;
  out->last = end.last;
  out->by_days = tight->begin_min == tight->end_min && tight->begin_max == tight->end_max;
  if (out->by_days)
    {
      /* What is left of two days that meet may be the second where they do. */
      out->last = MAX (begin.first, end.last);
      out->whole = (Range) { begin.first, out->last, TRUE };
      append_range (self, self->words, row, out->whole, offset);
      return;
    }
  if (append_news (self, "began ", row, begin, stated_begin, offset))
    out->began = begin;
  if (append_news (self, self->words->len > 0 ? ", ended " : "ended ", row, end, stated_end, offset))
    out->ended = end;
}

static void
explain_instant (AnnalNarrower *self, guint row, gint64 offset)
{
  const AnnalSpanData *stated = annal_rows_get_stated (self->sequence, row);
  const AnnalSpanData *tight = annal_rows_get_tight (self->sequence, row);
  guint lower = 2 * row + (tight->end_min > tight->begin_min ? 1 : 0);
  guint upper = 2 * row + (tight->end_max < tight->begin_max ? 1 : 0);
  Range range = explain_range (self, lower, upper);

  self->found.first = range.first;
  self->found.last = range.last;
  self->found.whole = range;
  append_news (self, "", row, range, (Range) { stated->begin_min, stated->end_max }, offset);
}

static gboolean
has_same_bounds (const AnnalSpanData *a, const AnnalSpanData *b)
{
  return a->begin_min == b->begin_min && a->begin_max == b->begin_max && a->end_min == b->end_min &&
         a->end_max == b->end_max;
}

static void
say_stated (AnnalNarrower *self, const AnnalRowText *text)
{
  AnnalSaidDate *said = find_said (self, ANNAL_SAID_DATE, text);

  g_string_truncate (self->stated, 0);
  if (said != NULL && annal_said_date_is (said, ANNAL_SAID_DATE, text->edtf, text->edtf_length))
    {
      annal_append (self->stated, said->text, said->length);
      return;
    }
  annal_sequence_append_date (self->stated, text->edtf, text->record);
  if (said != NULL)
    annal_said_date_keep (said, ANNAL_SAID_DATE, text->edtf, text->edtf_length, self->stated->str, self->stated->len);
}

static void
narrow (AnnalNarrower *self, guint row)
{
  const AnnalRowText *text = &self->texts->rows[row];
  gint64 offset = text->flags & ANNAL_ROW_TEXT_CLOCK ? annal_record_get_clock_offset (text->record) : 0;

  if (annal_sequence_is_instant (self->sequence, row))
    explain_instant (self, row, offset);
  else
    explain_ends (self, row, offset);
  say_stated (self, text);
}

const AnnalNarrowing *
annal_narrower_find (AnnalNarrower *self, guint index)
{
  guint row = annal_timeline_get_row (self->timeline, index);
  const AnnalSpanData *stated = annal_rows_get_stated (self->sequence, row);
  const AnnalSpanData *tight = annal_rows_get_tight (self->sequence, row);

  if (stated == tight || has_same_bounds (stated, tight))
    return NULL;
  if (self->ways == NULL)
    {
      self->ways = annal_timeline_get_ways (self->timeline);
      self->texts = annal_dossier_get_row_texts (self->dossier);
    }
  g_string_truncate (self->words, 0);
  g_string_truncate (self->reason, 0);
  g_array_set_size (self->reasons, 0);
  g_array_set_size (self->steps, 0);
  self->found = (AnnalNarrowing) { NULL };
  narrow (self, row);
  if (self->words->len == 0 || self->reason->len == 0 || strcmp (self->words->str, self->stated->str) == 0)
    return NULL;
  self->found.words = self->words->str;
  self->found.words_length = self->words->len;
  self->found.reason = self->reason->str;
  self->found.reason_length = self->reason->len;
  self->found.steps = self->steps;
  return &self->found;
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
  g_autoptr (AnnalNarrower) narrower = NULL;
  const AnnalNarrowing *narrowing;

  g_return_val_if_fail (self != NULL && index < annal_timeline_get_n_entries (self), NULL);
  narrower = annal_narrower_new (self);
  narrowing = annal_narrower_find (narrower, index);
  if (narrowing == NULL)
    return NULL;
  return g_strdup_printf ("%s, %s; stated: %s", narrowing->words, narrowing->reason, narrower->stated->str);
}
