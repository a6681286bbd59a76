/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The times of the entries by each clock (docs/model.md, "Four clocks").
 *
 *  1. when and said go by what the constraints leave of the stated dates.
 *  2. A claim holds for the time that it names, and for none where it names
 *     none; an event holds while it lasts.
 *  3. What several sources print was published by the first of them: not
 *     before the least of their earliest times, and by the least of their
 *     latest.
 *  4. An event that no source is cited for became known through the claims
 *     made at it and through its parts. What nobody cites at all may have been
 *     known at any time.
 */

#include "timeline/annal-clock-private.h"

#include <annal/annal-claim.h>
#include <annal/annal-record.h>
#include <annal/annal-proposition.h>

#include "model/annal-columns-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-when-span-private.h"

static const AnnalRow *
get_row (AnnalTimeline *timeline, guint index)
{
  return &g_array_index (annal_timeline_get_rows (timeline), AnnalRow, annal_timeline_get_row (timeline, index));
}

static gboolean
is_event (const AnnalRow *row)
{
  return annal_record_get_record_type (row->record) == ANNAL_RECORD_TYPE_EVENT;
}

static void
read_own (const AnnalRow *row, AnnalClockTime *out)
{
  out->span = *row->tight;
  out->applies = TRUE;
  out->is_dated = row->dated != FALSE;
}

static void
read_valid (const AnnalRow *row, AnnalClockTime *out)
{
  AnnalProposition *proposition;

  if (is_event (row))
    {
      read_own (row, out);
      return;
    }
  proposition = annal_claim_get_proposition (annal_record_as_claim (row->record));
  if (proposition != NULL &&
      annal_when_get_span_data (annal_proposition_get_valid (proposition), ANNAL_NATURE_PERIOD, &out->span))
    out->applies = out->is_dated = TRUE;
}

/* Lowers @out to a publication that may be the first. */
static void
take_first (AnnalClockTime *out, const AnnalSpanData *published)
{
  gint64 last = annal_span_data_get_last (published);

  if (!out->applies)
    {
      out->applies = TRUE;
      out->span = (AnnalSpanData) { published->begin_min, last, published->begin_min, last,
                                    ANNAL_SPAN_FLAGS_INSTANT };
    }
  else
    {
      out->span.begin_min = out->span.end_min = MIN (out->span.begin_min, published->begin_min);
      out->span.begin_max = out->span.end_max = MIN (out->span.begin_max, last);
    }
  out->is_dated = out->span.begin_min != G_MININT64 || out->span.begin_max != G_MAXINT64;
}

/* What is known of a dossier's events and claims, by their numbers. */
typedef struct
{
  const AnnalColumns *columns;
  const GArray *rows;
  AnnalClockTime *times; /* owned */
  guint n;
} Publications;

static void
read_citations (Publications *self, guint number)
{
  for (guint i = self->columns->first_cited[number]; i < self->columns->first_cited[number + 1]; i++)
    if (self->columns->cited[i] != ANNAL_NO_NUMBER)
      take_first (&self->times[number], g_array_index (self->rows, AnnalRow, self->columns->cited[i]).tight);
}

/* Tells the event at which a claim was made, or of which an event is a part,
 * what is known; returns whether that is new to it.
 */
static gboolean
tell (Publications *self, guint number, const guint8 *is_cited)
{
  guint event = self->times[number].applies ? self->columns->within[number] : ANNAL_NO_NUMBER;
  AnnalClockTime before;

  if (event >= self->n || is_cited[event])
    return FALSE;
  before = self->times[event];
  take_first (&self->times[event], &self->times[number].span);
  return !before.applies || before.span.begin_min != self->times[event].span.begin_min ||
         before.span.begin_max != self->times[event].span.begin_max;
}

/* Events without citations learn from what belongs to them, and hand it on to
 * the event that they are part of: until nothing is new, which takes a round
 * for each level of parts.
 */
static void
learn_from_parts (Publications *self)
{
  g_autofree guint8 *is_cited = g_new (guint8, self->n + 1);
  gboolean changed = TRUE;

  for (guint i = 0; i < self->n; i++)
    is_cited[i] = self->times[i].applies;
  while (changed)
    {
      changed = FALSE;
      for (guint i = self->n; i > 0; i--)
        changed = tell (self, i - 1, is_cited) || changed;
    }
}

static void
read_published (AnnalTimeline *timeline, AnnalClockTime *times, guint n)
{
  const AnnalColumns *columns = annal_dossier_get_columns (annal_timeline_get_dossier (timeline));
  g_autofree AnnalClockTime *all = g_new0 (AnnalClockTime, columns->n_events + columns->n_claims + 1);
  Publications self = { columns, annal_timeline_get_rows (timeline), all, columns->n_events + columns->n_claims };

  for (guint i = 0; i < self.n; i++)
    read_citations (&self, i);
  learn_from_parts (&self);
  for (guint i = 0; i < n; i++)
    {
      times[i] = all[annal_timeline_get_row (timeline, i)];
      if (!times[i].applies)
        times[i] = (AnnalClockTime) { ANNAL_SPAN_DATA_UNDATED, TRUE, FALSE };
    }
}

static void
read_one (const AnnalRow *row, AnnalClock clock, AnnalClockTime *out)
{
  if (clock == ANNAL_CLOCK_VALID)
    read_valid (row, out);
  else if (clock == ANNAL_CLOCK_WHEN || !is_event (row))
    read_own (row, out);
}

AnnalClockTime *
annal_clock_read (AnnalTimeline *timeline, AnnalClock clock)
{
  guint n = annal_timeline_get_n_entries (timeline);
  AnnalClockTime *times = g_new0 (AnnalClockTime, n + 1);

  if (clock == ANNAL_CLOCK_PUBLISHED)
    {
      read_published (timeline, times, n);
      return times;
    }
  for (guint i = 0; i < n; i++)
    read_one (get_row (timeline, i), clock, &times[i]);
  return times;
}
