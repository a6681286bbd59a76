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
  guint row = GPOINTER_TO_UINT (key);
  guint other = ((const AnnalValidColumn *) item)->row;

  return (row > other) - (row < other);
}

static void
read_valid (const AnnalColumns *columns, guint row, AnnalClockTime *out)
{
  const AnnalValidColumn *valid = NULL;

  if (columns->n_valids > 0)
    valid = bsearch (GUINT_TO_POINTER (row), columns->valids, columns->n_valids, sizeof *valid, compare_valid);
  if (valid != NULL)
    *out = (AnnalClockTime) { valid->span, TRUE, TRUE };
}

/* --- publication ----------------------------------------------------------- */

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

static AnnalPublication
read_citations (const AnnalRows *rows, guint row)
{
  const AnnalColumns *columns = rows->columns;
  AnnalPublication out = NOT_PUBLISHED;

  for (guint i = columns->first_cited[row]; i < columns->first_cited[row + 1]; i++)
    if (columns->cited[i] != ANNAL_NO_NUMBER)
      {
        const AnnalSpanData *tight = annal_rows_get_tight (rows, columns->cited[i]);

        take_first (&out, tight->begin_min, annal_span_data_get_last (tight));
      }
  return out;
}

/* What is known of a dossier's events and claims, by row. */
typedef struct
{
  const AnnalRows *rows;
  AnnalPublication *known; /* not owned */
  guint8 *is_cited;        /* owned */
  guint *n_silent;         /* owned: how many of those within a row have not told */
} Publications;

/* Tells the event at which a claim was made, or of which an event is a part,
 * what is known. Returns that event once all that belongs to it has told.
 */
static guint
tell (Publications *self, guint row)
{
  guint event = self->rows->columns->within[row];

  if (event >= self->rows->n_shown)
    return ANNAL_NO_NUMBER;
  if (is_published (&self->known[row]) && !self->is_cited[event])
    take_first (&self->known[event], self->known[row].first, self->known[row].last);
  return --self->n_silent[event] == 0 ? event : ANNAL_NO_NUMBER;
}

/* Events without citations learn from what belongs to them, and hand it on to
 * the event that they are part of: each tells once, after all that belongs to
 * it, however deep parts are nested. A sealed dossier has no circles of parts.
 */
static void
learn_from_parts (Publications *self)
{
  const AnnalRows *rows = self->rows;
  const AnnalColumns *columns = rows->columns;
  g_autofree guint8 *is_leaf = g_new (guint8, rows->n_shown + 1);

  self->is_cited = g_new (guint8, rows->n_shown + 1);
  self->n_silent = g_new0 (guint, rows->n_shown + 1);
  for (guint row = 0; row < rows->n_shown; row++)
    {
      self->is_cited[row] = is_published (&self->known[row]);
      if (columns->within[row] < rows->n_shown)
        self->n_silent[columns->within[row]]++;
    }
  for (guint row = 0; row < rows->n_shown; row++)
    is_leaf[row] = self->n_silent[row] == 0;
  for (guint row = 0; row < rows->n_shown; row++)
    for (guint next = is_leaf[row] ? row : ANNAL_NO_NUMBER; next != ANNAL_NO_NUMBER;)
      next = tell (self, next);
  g_free (self->is_cited);
  g_free (self->n_silent);
}

static AnnalPublication *
list_published (const AnnalRows *rows)
{
  AnnalPublication *known = g_new (AnnalPublication, rows->n_shown + 1);
  Publications publications = { rows, known, NULL, NULL };

  for (guint row = 0; row < rows->n_shown; row++)
    known[row] = read_citations (rows, row);
  learn_from_parts (&publications);
  return known;
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
    self->published = list_published (self->rows);
  return self;
}

void
annal_clock_times_free (AnnalClockTimes *self)
{
  g_free (self->published);
  g_free (self);
}

void
annal_clock_times_read (const AnnalClockTimes *self, guint entry, AnnalClockTime *out)
{
  guint row = annal_timeline_get_row (self->timeline, entry);
  gboolean is_event;

  if (self->clock == ANNAL_CLOCK_PUBLISHED)
    {
      read_published (&self->published[row], out);
      return;
    }
  is_event = annal_columns_is_event (self->rows->columns, row);
  *out = (AnnalClockTime) { { 0 }, FALSE, FALSE };
  if (self->clock == ANNAL_CLOCK_WHEN || is_event == (self->clock == ANNAL_CLOCK_VALID))
    read_tight (self->rows, row, out);
  else if (self->clock == ANNAL_CLOCK_VALID)
    read_valid (self->rows->columns, row, out);
}
