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

#include "model/annal-columns-private.h"
#include "model/annal-dossier-private.h"

/* Rows are in the order of the records and not of the entries, so that those
 * that follow are fetched while one is read.
 */
#define N_AHEAD 16

typedef struct
{
  AnnalTimeline *timeline;
  const AnnalColumns *columns;
  const AnnalRow *rows;
  guint n;
} Reading;

static void
fetch_ahead (const Reading *self, guint index)
{
  if (index + 2 * N_AHEAD < self->n)
    __builtin_prefetch (&self->rows[annal_timeline_get_row (self->timeline, index + 2 * N_AHEAD)].tight);
  if (index + N_AHEAD < self->n)
    __builtin_prefetch (self->rows[annal_timeline_get_row (self->timeline, index + N_AHEAD)].tight);
}

/* Of entries that were read, as annal_timeline_get_tight_data() one by one. */
static void
correct_ends (const Reading *self, AnnalClockTime *times)
{
  const GArray *tight_ends = annal_timeline_get_tight_ends (self->timeline);

  for (guint i = 0; i < tight_ends->len; i++)
    {
      const AnnalTightEnd *tight_end = &g_array_index (tight_ends, AnnalTightEnd, i);
      guint entry = annal_timeline_get_entry_of_row (self->timeline, tight_end->row);

      if (entry != G_MAXUINT && times[entry].applies)
        times[entry].span = tight_end->span;
    }
}

/* Of the events, the claims or both. */
static void
read_own (const Reading *self, gboolean events, gboolean claims, AnnalClockTime *times)
{
  for (guint i = 0; i < self->n; i++)
    {
      guint row = annal_timeline_get_row (self->timeline, i);

      fetch_ahead (self, i);
      if (!(row < self->columns->n_events ? events : claims))
        continue;
      times[i].span = *self->rows[row].tight;
      times[i].applies = TRUE;
      times[i].is_dated = self->rows[row].dated != FALSE;
    }
  correct_ends (self, times);
}

static void
read_valid (const Reading *self, AnnalClockTime *times)
{
  read_own (self, TRUE, FALSE, times);
  for (guint i = 0; i < self->columns->n_valids; i++)
    {
      const AnnalValidColumn *valid = &self->columns->valids[i];
      guint entry = annal_timeline_get_entry_of_row (self->timeline, valid->number);

      if (entry != G_MAXUINT)
        times[entry] = (AnnalClockTime) { valid->span, TRUE, TRUE };
    }
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
 * what is known. Returns that event once all that belongs to it has told.
 */
static guint
tell (Publications *self, guint number, const guint8 *is_cited, guint *n_silent)
{
  guint event = self->columns->within[number];

  if (event >= self->n)
    return ANNAL_NO_NUMBER;
  if (self->times[number].applies && !is_cited[event])
    take_first (&self->times[event], &self->times[number].span);
  return --n_silent[event] == 0 ? event : ANNAL_NO_NUMBER;
}

/* Events without citations learn from what belongs to them, and hand it on to
 * the event that they are part of: each tells once, after all that belongs to
 * it, however deep parts are nested. A sealed dossier has no circles of parts.
 */
static void
learn_from_parts (Publications *self)
{
  g_autofree guint8 *is_cited = g_new (guint8, self->n + 1);
  g_autofree guint *n_silent = g_new0 (guint, self->n + 1);
  g_autofree guint8 *is_leaf = g_new (guint8, self->n + 1);

  for (guint i = 0; i < self->n; i++)
    {
      is_cited[i] = self->times[i].applies;
      if (self->columns->within[i] < self->n)
        n_silent[self->columns->within[i]]++;
    }
  for (guint i = 0; i < self->n; i++)
    is_leaf[i] = n_silent[i] == 0;
  for (guint i = 0; i < self->n; i++)
    for (guint next = is_leaf[i] ? i : ANNAL_NO_NUMBER; next != ANNAL_NO_NUMBER;)
      next = tell (self, next, is_cited, n_silent);
}

static void
read_published (const Reading *self, AnnalClockTime *times)
{
  const AnnalColumns *columns = self->columns;
  guint n = columns->n_events + columns->n_claims;
  g_autofree AnnalClockTime *all = g_new0 (AnnalClockTime, n + 1);
  Publications publications = { columns, annal_timeline_get_rows (self->timeline), all, n };

  for (guint i = 0; i < n; i++)
    read_citations (&publications, i);
  learn_from_parts (&publications);
  for (guint i = 0; i < self->n; i++)
    {
      if (i + N_AHEAD < self->n)
        __builtin_prefetch (&all[annal_timeline_get_row (self->timeline, i + N_AHEAD)]);
      times[i] = all[annal_timeline_get_row (self->timeline, i)];
      if (!times[i].applies)
        times[i] = (AnnalClockTime) { ANNAL_SPAN_DATA_UNDATED, TRUE, FALSE };
    }
}

AnnalClockTime *
annal_clock_read (AnnalTimeline *timeline, AnnalClock clock)
{
  Reading self = {
    .timeline = timeline,
    .columns = annal_dossier_get_columns (annal_timeline_get_dossier (timeline)),
    .rows = (const AnnalRow *) (gconstpointer) annal_timeline_get_rows (timeline)->data,
    .n = annal_timeline_get_n_entries (timeline),
  };
  AnnalClockTime *times = g_new0 (AnnalClockTime, self.n + 1);

  if (clock == ANNAL_CLOCK_PUBLISHED)
    read_published (&self, times);
  else if (clock == ANNAL_CLOCK_VALID)
    read_valid (&self, times);
  else
    read_own (&self, clock == ANNAL_CLOCK_WHEN, TRUE, times);
  return times;
}
