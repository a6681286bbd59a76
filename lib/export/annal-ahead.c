/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/annal-ahead-private.h"

#include "model/annal-dossier-private.h"
#include "timeline/annal-timeline-private.h"
#include "timeline/annal-ways-private.h"

#define CACHE_LINE 64

/* Entries from one stage to the next. The last few entries are not worth a case
 * of their own.
 */
#define STEP 32

void
annal_ahead_init (AnnalAhead *self,
                  AnnalTimeline *timeline,
                  const guint *indices,
                  guint n,
                  AnnalSayings *sayings,
                  gboolean with_records)
{
  self->timeline = timeline;
  self->rows = annal_timeline_get_rows (timeline);
  self->ways = NULL;
  self->texts = annal_dossier_get_row_texts (annal_timeline_get_dossier (timeline))->rows;
  self->indices = indices;
  self->n = n;
  self->sayings = sayings;
  self->with_records = with_records;
  self->with_sources = FALSE;
}

/* What is no longer than a few lines. Compilers take a function that only fetches
 * for one that does nothing, and call it not at all: these are no calls.
 */
G_ALWAYS_INLINE static inline void
fetch_lines (gconstpointer at, guint n)
{
  for (guint i = 0; at != NULL && i < n; i++)
    __builtin_prefetch ((const char *) at + i * CACHE_LINE);
}

static inline guint
get_row (const AnnalAhead *self, guint position)
{
  guint index = self->indices != NULL ? self->indices[position] : position;

  return annal_timeline_get_row (self->timeline, index);
}

/* What is looked up by row. */
G_ALWAYS_INLINE static inline void
fetch_row (const AnnalAhead *self, guint row)
{
  const AnnalColumns *columns = self->rows->columns;

  fetch_lines (&self->texts[row], 1);
  fetch_lines (&columns->spans[row], 1);
  fetch_lines (&columns->within[row], 1);
  fetch_lines (&self->rows->tight.places[row], 1);
  if (self->with_sources)
    fetch_lines (&columns->first_cited[row], 1);
}

/* What the sequence leaves of its date, and where that comes from. */
G_ALWAYS_INLINE static inline void
fetch_tight (const AnnalAhead *self, guint row)
{
  guint place = self->rows->tight.places[row];

  if (place == 0)
    return;
  fetch_lines (&g_array_index (self->rows->tight.items, AnnalRowSpan, place - 1), 1);
  if (self->ways == NULL)
    return;
  fetch_lines (&self->ways->items[ANNAL_BOUND_LOWER][2 * (place - 1)], 1);
  fetch_lines (&self->ways->items[ANNAL_BOUND_UPPER][2 * (place - 1) + 1], 1);
}

/* The row whose date bounds it, or its own. */
static inline guint
get_origin (const AnnalAhead *self, guint row)
{
  guint place = self->rows->tight.places[row];
  const AnnalWay *lower = place != 0 ? &self->ways->items[ANNAL_BOUND_LOWER][2 * (place - 1)] : NULL;
  const AnnalWay *upper = place != 0 ? &self->ways->items[ANNAL_BOUND_UPPER][2 * (place - 1) + 1] : NULL;
  const AnnalWay *way = place == 0 || lower->origin != ANNAL_NO_STEP ? lower : upper;

  return way != NULL && way->origin != ANNAL_NO_STEP ? way->origin / 2 : row;
}

G_ALWAYS_INLINE static inline void
fetch_way (const AnnalAhead *self, guint row)
{
  guint place = self->rows->tight.places[row];

  if (place == 0)
    return;
  fetch_lines (&self->texts[get_origin (self, row)], 1);
  for (AnnalBoundSide side = ANNAL_BOUND_LOWER; side <= ANNAL_BOUND_UPPER; side++)
    {
      guint step = self->ways->items[side][2 * (place - 1) + side].last;

      if (step != ANNAL_NO_STEP)
        fetch_lines (annal_rows_get_constraint (self->rows, step), 1);
    }
}

G_ALWAYS_INLINE static inline void
fetch_origin (const AnnalAhead *self, guint row)
{
  const AnnalRowText *text = &self->texts[get_origin (self, row)];

  fetch_lines (text->text, 2);
  fetch_lines (text->edtf, 1);
  if (text->text == NULL)
    fetch_lines (text->id, 1);
}

/* By which links it is bounded: where they lie, and then what is in them. */
G_ALWAYS_INLINE static inline void
fetch_links (const AnnalAhead *self, guint row, gboolean inside)
{
  const AnnalColumns *columns = self->rows->columns;
  guint place = self->rows->tight.places[row];

  for (AnnalBoundSide side = ANNAL_BOUND_LOWER; place != 0 && side <= ANNAL_BOUND_UPPER; side++)
    {
      guint step = self->ways->items[side][2 * (place - 1) + side].last;
      guint link = step != ANNAL_NO_STEP ? annal_rows_get_constraint (self->rows, step)->link : ANNAL_NO_LINK;

      if (link != ANNAL_NO_LINK && inside)
        fetch_lines (columns->records[columns->first_link + link], 2);
      else if (link != ANNAL_NO_LINK)
        fetch_lines (&columns->records[columns->first_link + link], 1);
    }
}

G_ALWAYS_INLINE static inline void
fetch_texts (const AnnalAhead *self, const AnnalRowText *row)
{
  fetch_lines (row->id, 1);
  fetch_lines (row->edtf, 1);
  fetch_lines (row->text, 3);
  if (!annal_row_text_is_event (row))
    annal_sayings_fetch_speaker (self->sayings, row->number);
  if (self->with_records)
    fetch_lines (row->record, 3);
}

/* Of the one source that is cited where its id lies, or the id. */
G_ALWAYS_INLINE static inline void
fetch_source (const AnnalAhead *self, guint row, gboolean inside)
{
  const AnnalColumns *columns = self->rows->columns;
  guint first = columns->first_cited[row];
  guint source = columns->first_cited[row + 1] == first + 1 ? columns->cited[first] : ANNAL_NO_NUMBER;

  if (source == ANNAL_NO_NUMBER)
    return;
  if (inside)
    fetch_lines (self->texts[source].id, 1);
  else
    fetch_lines (&self->texts[source], 1);
}

void
annal_ahead_expect_sources (AnnalAhead *self)
{
  self->with_sources = TRUE;
}

void
annal_ahead_expect_narrowing (AnnalAhead *self)
{
  self->ways = annal_timeline_get_ways (self->timeline);
}

void
annal_ahead_fetch (const AnnalAhead *self, guint position)
{
  guint row;

  if (position + 2 * STEP >= self->n)
    return;
  fetch_row (self, get_row (self, position + 2 * STEP));
  row = get_row (self, position + STEP);
  fetch_texts (self, &self->texts[row]);
  fetch_tight (self, row);
  if (self->with_sources)
    fetch_lines (&self->rows->columns->cited[self->rows->columns->first_cited[row]], 1);
  row = get_row (self, position + STEP / 2);
  if (!annal_row_text_is_event (&self->texts[row]))
    annal_sayings_fetch_speaker_words (self->sayings, self->texts[row].number);
  if (self->with_sources)
    fetch_source (self, row, FALSE);
  row = get_row (self, position + STEP / 4);
  if (self->with_sources)
    fetch_source (self, row, TRUE);
  if (self->ways == NULL)
    return;
  fetch_way (self, get_row (self, position + STEP / 2));
  fetch_origin (self, row);
  fetch_links (self, row, FALSE);
  fetch_links (self, get_row (self, position + STEP / 8), TRUE);
}
