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

#include <stdlib.h>

#include "model/annal-columns-private.h"
#include "model/annal-dossier-private.h"

static void
read_tight (const AnnalRows *rows, guint row, AnnalClockTime *out)
{
  out->span = *annal_rows_read_tight (rows, row);
  out->applies = TRUE;
  out->is_dated = annal_rows_is_dated (rows, row) != FALSE;
}

static int
compare_valid (gconstpointer key, gconstpointer item)
{
  guint row = *(const guint *) key;
  guint other = ((const AnnalValidColumn *) item)->row;

  return (row > other) - (row < other);
}

/* NULL where it does not say. */
static const AnnalSpanData *
find_valid (const AnnalColumns *columns, guint row)
{
  const AnnalValidColumn *valid = NULL;

  if (columns->n_valids > 0)
    valid = bsearch (&row, columns->valids, columns->n_valids, sizeof *valid, compare_valid);
  return valid != NULL ? &valid->span : NULL;
}

static void
read_valid (const AnnalColumns *columns, guint row, AnnalClockTime *out)
{
  const AnnalSpanData *valid = find_valid (columns, row);

  if (valid != NULL)
    *out = (AnnalClockTime) { *valid, TRUE, TRUE };
}

/* --- publication ----------------------------------------------------------- */

/* Of what nobody cites. */
#define NOT_PUBLISHED ((AnnalPublication) { G_MAXINT64, G_MAXINT64 })

static gboolean
is_published (const AnnalPublication *self)
{
  return self->first != G_MAXINT64;
}

/* Lowers @out to a publication that may be the first. */
static void
take_first (AnnalPublication *out, gint64 first, gint64 last)
{
  out->first = MIN (out->first, first);
  out->last = MIN (out->last, last);
}

/* Side by side, since each is asked for by all that it prints. */
static AnnalPublication *
list_sources (const AnnalRows *rows)
{
  AnnalPublication *sources = g_new (AnnalPublication, rows->n - rows->n_shown + 1);

  for (guint row = rows->n_shown; row < rows->n; row++)
    {
      const AnnalSpanData *tight = annal_rows_get_tight (rows, row);

      sources[row - rows->n_shown] = (AnnalPublication) { tight->begin_min, annal_span_data_get_last (tight) };
    }
  return sources;
}

static AnnalPublication
read_citations (const AnnalClockTimes *self, guint row)
{
  const AnnalColumns *columns = self->rows->columns;
  AnnalPublication out = NOT_PUBLISHED;

  for (guint i = columns->first_cited[row]; i < columns->first_cited[row + 1]; i++)
    if (columns->cited[i] != ANNAL_NO_NUMBER)
      {
        const AnnalPublication *source = &self->sources[columns->cited[i] - self->rows->n_shown];

        take_first (&out, source->first, source->last);
      }
  return out;
}

/* By row: twice how many of those within it have not told yet, and one where
 * anything is within it at all.
 */
static guint *
count_silent (const AnnalRows *rows)
{
  guint *silent = g_new0 (guint, rows->n_shown + 1);

  for (guint row = 0; row < rows->n_shown; row++)
    {
      guint event = rows->columns->within[row];

      if (event < rows->n_shown)
        silent[event] = (silent[event] | 1) + 2;
    }
  return silent;
}

static AnnalPublication *
find_learned (AnnalClockTimes *self, guint row)
{
  if (self->places[row] == 0)
    {
      AnnalPublication none = NOT_PUBLISHED;

      g_array_append_val (self->learned, none);
      self->places[row] = self->learned->len;
    }
  return &g_array_index (self->learned, AnnalPublication, self->places[row] - 1);
}

static AnnalPublication
get_publication (const AnnalClockTimes *self, guint row)
{
  if (self->places[row] != 0)
    return g_array_index (self->learned, AnnalPublication, self->places[row] - 1);
  return read_citations (self, row);
}

/* Whether some source that is cited may have been published at any time known. */
static gboolean
is_cited (const AnnalClockTimes *self, guint row)
{
  const AnnalPublication known = read_citations (self, row);

  return is_published (&known);
}

/* Tells the event at which a claim was made, or of which an event is a part,
 * what is known. Returns that event once all that belongs to it has told.
 */
static guint
tell (AnnalClockTimes *self, guint *silent, guint row)
{
  guint event = self->rows->columns->within[row];
  AnnalPublication known;

  if (event >= self->rows->n_shown)
    return ANNAL_NO_NUMBER;
  known = get_publication (self, row);
  if (is_published (&known) && !is_cited (self, event))
    take_first (find_learned (self, event), known.first, known.last);
  silent[event] -= 2;
  return silent[event] == 1 ? event : ANNAL_NO_NUMBER;
}

/* Events without citations learn from what belongs to them, and hand it on to
 * the event that they are part of: each tells once, after all that belongs to
 * it, however deep parts are nested. A sealed dossier has no circles of parts.
 */
static void
learn_from_parts (AnnalClockTimes *self)
{
  g_autofree guint *silent = count_silent (self->rows);

  self->places = g_new0 (guint, self->rows->n_shown + 1);
  self->learned = g_array_new (FALSE, FALSE, sizeof (AnnalPublication));
  for (guint row = 0; row < self->rows->n_shown; row++)
    for (guint next = silent[row] == 0 ? row : ANNAL_NO_NUMBER; next != ANNAL_NO_NUMBER;)
      next = tell (self, silent, next);
}

/* What nobody cites may have been known at any time. */
static void
read_published (const AnnalPublication *known, AnnalClockTime *out)
{
  *out = (AnnalClockTime) { ANNAL_SPAN_DATA_UNDATED, TRUE, FALSE };
  if (!is_published (known))
    return;
  out->span = (AnnalSpanData) { known->first, known->last, known->first, known->last, ANNAL_SPAN_FLAGS_INSTANT };
  out->is_dated = known->first != G_MININT64 || known->last != G_MAXINT64;
}

/* -------------------------------------------------------------------------- */

AnnalClockTimes *
annal_clock_times_new (AnnalTimeline *timeline, AnnalClock clock)
{
  AnnalClockTimes *self = g_new0 (AnnalClockTimes, 1);

  self->timeline = timeline;
  self->rows = annal_timeline_get_rows (timeline);
  self->clock = clock;
  if (clock == ANNAL_CLOCK_PUBLISHED)
    {
      self->sources = list_sources (self->rows);
      learn_from_parts (self);
    }
  return self;
}

void
annal_clock_times_free (AnnalClockTimes *self)
{
  g_free (self->sources);
  g_free (self->places);
  g_clear_pointer (&self->learned, g_array_unref);
  g_free (self);
}

gboolean
annal_clock_times_find_bounds (const AnnalClockTimes *self, guint row, gint64 *first, gint64 *last)
{
  const AnnalColumns *columns = self->rows->columns;
  const AnnalSpanData *span = NULL;

  if (self->clock == ANNAL_CLOCK_PUBLISHED)
    {
      AnnalPublication known = get_publication (self, row);

      *first = known.first;
      *last = MAX (known.last, known.first);
      return is_published (&known) && (*first != G_MININT64 || *last != G_MAXINT64);
    }
  if (self->clock == ANNAL_CLOCK_WHEN ||
      annal_columns_is_event (columns, row) == (self->clock == ANNAL_CLOCK_VALID))
    span = annal_rows_read_tight (self->rows, row);
  else if (self->clock == ANNAL_CLOCK_VALID)
    span = find_valid (columns, row);
  if (span == NULL)
    return FALSE;
  *first = span->begin_min;
  *last = MAX (annal_span_data_get_last (span), *first);
  return *first != G_MININT64 || *last != G_MAXINT64;
}

void
annal_clock_times_read (const AnnalClockTimes *self, guint entry, AnnalClockTime *out)
{
  guint row = annal_timeline_get_row (self->timeline, entry);
  gboolean is_event;

  if (self->clock == ANNAL_CLOCK_PUBLISHED)
    {
      AnnalPublication known = get_publication (self, row);

      read_published (&known, out);
      return;
    }
  is_event = annal_columns_is_event (self->rows->columns, row);
  *out = (AnnalClockTime) { { 0 }, FALSE, FALSE };
  if (self->clock == ANNAL_CLOCK_WHEN || is_event == (self->clock == ANNAL_CLOCK_VALID))
    read_tight (self->rows, row, out);
  else if (self->clock == ANNAL_CLOCK_VALID)
    read_valid (self->rows->columns, row, out);
}
