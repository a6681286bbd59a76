/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The rows that constraints and orders speak of. */

#include "timeline/annal-constraint-private.h"

#include "model/annal-dossier-private.h"

/* Only a nature that somebody stated makes one moment of a beginning and an
 * end: an event of a kind whose nature nobody gave may last, so that parts on
 * different days are no contradiction.
 */
static void
row_init (AnnalRow *row, AnnalRecord *record, const AnnalSpanData *span, AnnalSpanOrigin origin)
{
  gboolean stated = (origin & ANNAL_SPAN_ORIGIN_STATED) != 0;

  row->record = record;
  row->span = row->tight = span;
  row->parent = G_MAXUINT;
  row->dated = stated && annal_span_data_is_dated (span);
  row->instant = (!stated || (span->flags & ANNAL_SPAN_FLAGS_INSTANT)) && (origin & ANNAL_SPAN_ORIGIN_INSTANT);
  row->resolution = (origin & ANNAL_SPAN_ORIGIN_RESOLUTION) != 0;
  row->position = (origin & ANNAL_SPAN_ORIGIN_POSITION) != 0;
}

GArray *
annal_rows_gather (AnnalDossier *dossier, guint *n_shown)
{
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);
  guint n = columns->n_events + columns->n_claims + columns->n_sources;
  GArray *rows = g_array_sized_new (FALSE, TRUE, sizeof (AnnalRow), n);

  g_array_set_size (rows, n);
  for (guint i = 0; i < n; i++)
    row_init (&g_array_index (rows, AnnalRow, i), columns->records[i], &columns->spans[i], columns->origins[i]);
  *n_shown = columns->n_events + columns->n_claims;
  return rows;
}

gint64
annal_rows_get_lower (const GArray *rows, guint end)
{
  const AnnalSpanData *span = g_array_index (rows, AnnalRow, end / 2).span;

  return end % 2 == 0 ? span->begin_min : span->end_min;
}

gint64
annal_rows_get_upper (const GArray *rows, guint end)
{
  const AnnalSpanData *span = g_array_index (rows, AnnalRow, end / 2).span;

  return end % 2 == 0 ? span->begin_max : span->end_max;
}
