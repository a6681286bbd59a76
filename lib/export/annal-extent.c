/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/annal-extent-private.h"

#include "model/annal-columns-private.h"
#include "model/annal-dossier-private.h"
#include "timeline/annal-timeline-private.h"

/* @is_cited is of the rows of the sources. */
static void
note_cited (const AnnalColumns *columns, guint row, guint8 *is_cited)
{
  guint first_source = columns->n_events + columns->n_claims;

  for (guint i = columns->first_cited[row]; i < columns->first_cited[row + 1]; i++)
    if (columns->cited[i] != ANNAL_NO_NUMBER)
      is_cited[columns->cited[i] - first_source] = TRUE;
}

/* Those cited, or all of them where nothing was chosen, by their ids. */
static void
list_sources (AnnalExtent *self, const AnnalColumns *columns, const guint8 *is_cited)
{
  guint first_source = columns->n_events + columns->n_claims;

  self->sources = g_ptr_array_new ();
  for (guint number = first_source; number < first_source + columns->n_sources; number++)
    if (!self->is_choice || is_cited[columns->rows[number] - first_source])
      g_ptr_array_add (self->sources, columns->records[number]);
}

void
annal_extent_init (AnnalExtent *self, AnnalTimeline *timeline)
{
  AnnalDossier *dossier = annal_timeline_get_dossier (timeline);
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);
  g_autofree guint8 *is_cited = g_new0 (guint8, columns->n_sources + 1);
  guint n = annal_timeline_get_n_entries (timeline);

  *self = (AnnalExtent) { .n_events = 0 };
  for (guint i = 0; i < n; i++)
    {
      guint row = annal_timeline_get_row (timeline, i);

      self->n_possible += annal_timeline_get_certainty (timeline, i) != ANNAL_CERTAINTY_CERTAIN;
      self->n_events += annal_columns_is_event (columns, row);
      note_cited (columns, row, is_cited);
    }
  self->n_claims = n - self->n_events;
  self->is_choice = n < columns->n_events + columns->n_claims;
  list_sources (self, columns, is_cited);
}

void
annal_extent_clear (AnnalExtent *self)
{
  g_clear_pointer (&self->sources, g_ptr_array_unref);
}
