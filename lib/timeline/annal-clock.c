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

/* Rows are by date as stated, entries by what the constraints leave: near each
 * other, but for some that are fetched while one before is read.
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
      if (!(annal_columns_is_event (self->columns, row) ? events : claims))
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
      guint entry = annal_timeline_get_entry_of_row (self->timeline, valid->row);

      if (entry != G_MAXUINT)
        times[entry] = (AnnalClockTime) { valid->span, TRUE, TRUE };
    }
}

/* Between which seconds something was first published; none is known of while the
 * first is G_MAXINT64. It is a third of an AnnalClockTime: there is one for each
 * record, and fresh memory costs more than what is reckoned in it.
 */
typedef struct
{
  gint64 first;
  gint64 last;
} Publication;

#define NOT_PUBLISHED ((Publication) { G_MAXINT64, G_MAXINT64 })

static gboolean
is_published (const Publication *self)
{
  return self->first != G_MAXINT64;
}

/* Lowers @out to a publication that may be the first. */
static void
take_first (Publication *out, gint64 first, gint64 last)
{
  out->first = MIN (out->first, first);
  out->last = MIN (out->last, last);
}

/* What is known of a dossier's events and claims, by row. */
typedef struct
{
  const AnnalColumns *columns;
  const AnnalRow *rows;
  Publication *known; /* owned */
  guint n;
} Publications;

static void
read_citations (Publications *self, guint row)
{
  Publication *out = &self->known[row];

  *out = NOT_PUBLISHED;
  for (guint i = self->columns->first_cited[row]; i < self->columns->first_cited[row + 1]; i++)
    {
      guint source = self->columns->cited[i];

      if (source != ANNAL_NO_NUMBER)
        take_first (out, self->rows[source].tight->begin_min, annal_span_data_get_last (self->rows[source].tight));
    }
}

/* Tells the event at which a claim was made, or of which an event is a part,
 * what is known. Returns that event once all that belongs to it has told.
 */
static guint
tell (Publications *self, guint row, const guint8 *is_cited, guint *n_silent)
{
  guint event = self->columns->within[row];

  if (event >= self->n)
    return ANNAL_NO_NUMBER;
  if (is_published (&self->known[row]) && !is_cited[event])
    take_first (&self->known[event], self->known[row].first, self->known[row].last);
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
      is_cited[i] = is_published (&self->known[i]);
      if (self->columns->within[i] < self->n)
        n_silent[self->columns->within[i]]++;
    }
  for (guint i = 0; i < self->n; i++)
    is_leaf[i] = n_silent[i] == 0;
  for (guint i = 0; i < self->n; i++)
    for (guint next = is_leaf[i] ? i : ANNAL_NO_NUMBER; next != ANNAL_NO_NUMBER;)
      next = tell (self, next, is_cited, n_silent);
}

/* What nobody cites may have been known at any time. */
static AnnalClockTime
to_time (const Publication *known)
{
  AnnalClockTime time = { ANNAL_SPAN_DATA_UNDATED, TRUE, FALSE };

  if (!is_published (known))
    return time;
  time.span = (AnnalSpanData) { known->first, known->last, known->first, known->last, ANNAL_SPAN_FLAGS_INSTANT };
  time.is_dated = known->first != G_MININT64 || known->last != G_MAXINT64;
  return time;
}

static void
read_published (const Reading *self, AnnalClockTime *times)
{
  guint n = self->columns->n_events + self->columns->n_claims;
  g_autofree Publication *known = g_new (Publication, n + 1);
  Publications publications = { self->columns, self->rows, known, n };

  for (guint row = 0; row < n; row++)
    read_citations (&publications, row);
  learn_from_parts (&publications);
  for (guint i = 0; i < self->n; i++)
    times[i] = to_time (&known[annal_timeline_get_row (self->timeline, i)]);
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
