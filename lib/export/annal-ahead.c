/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/annal-ahead-private.h"

#include "model/annal-dossier-private.h"
#include "timeline/annal-timeline-private.h"

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
  self->texts = annal_dossier_get_row_texts (annal_timeline_get_dossier (timeline))->rows;
  self->indices = indices;
  self->n = n;
  self->sayings = sayings;
  self->with_records = with_records;
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

static inline const AnnalRowText *
get_row (const AnnalAhead *self, guint position)
{
  guint index = self->indices != NULL ? self->indices[position] : position;

  return &self->texts[annal_timeline_get_row (self->timeline, index)];
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

void
annal_ahead_fetch (const AnnalAhead *self, guint position)
{
  const AnnalRowText *row;

  if (position + 2 * STEP >= self->n)
    return;
  fetch_lines (get_row (self, position + 2 * STEP), 1);
  fetch_texts (self, get_row (self, position + STEP));
  row = get_row (self, position + STEP / 2);
  if (!annal_row_text_is_event (row))
    annal_sayings_fetch_speaker_words (self->sayings, row->number);
}
