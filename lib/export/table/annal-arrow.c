/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Tables as streams of the Arrow C stream interface.
 *
 * A stream holds the timeline, and with it the dossier, until it is released;
 * the batches that came out of it hold nothing of it. It is used by one thread
 * at a time, as the specification has it.
 */

#include "export/table/annal-arrow-private.h"

#include <errno.h>

#include <annal/annal-dossier.h>

#include "timeline/annal-selection-private.h"
#include "timeline/annal-timeline-private.h"

typedef struct
{
  AnnalTimeline *timeline; /* owned */
  AnnalArrowTable table;
  guint *indices;          /* owned, nullable */
  guint8 *certainties;     /* owned, nullable */
  AnnalArrowRows *rows;    /* owned */
  AnnalStanding standing;  /* of the dossier */
  GError *error;           /* owned, nullable: no more rows come after it */
} Stream;

static void
stream_free (Stream *self)
{
  annal_arrow_rows_free (self->rows);
  g_free (self->indices);
  g_free (self->certainties);
  annal_standing_clear (&self->standing);
  annal_timeline_unref (self->timeline);
  g_clear_error (&self->error);
  g_free (self);
}

static int
get_schema (struct ArrowArrayStream *stream, struct ArrowSchema *out)
{
  Stream *self = stream->private_data;

  annal_arrow_table_get_schema (self->table, out);
  return 0;
}

static int
get_next (struct ArrowArrayStream *stream, struct ArrowArray *out)
{
  Stream *self = stream->private_data;

  if (self->error == NULL && annal_arrow_rows_next (self->rows, out, &self->error))
    return 0;
  return EOVERFLOW;
}

static const char *
get_last_error (struct ArrowArrayStream *stream)
{
  Stream *self = stream->private_data;

  return self->error != NULL ? self->error->message : NULL;
}

/* A second call finds nothing to do. */
static void
release (struct ArrowArrayStream *stream)
{
  if (stream->release == NULL)
    return;
  stream_free (stream->private_data);
  *stream = (struct ArrowArrayStream) { .release = NULL };
}

static Stream *
stream_new (AnnalTimeline *timeline, AnnalDate *known_at, AnnalArrowTable table)
{
  Stream *self = g_new0 (Stream, 1);

  self->timeline = annal_timeline_ref (timeline);
  self->table = table;
  annal_standing_init (&self->standing, annal_timeline_get_dossier (timeline), known_at);
  return self;
}

static void
stream_export (Stream *self, struct ArrowArrayStream *out)
{
  *out = (struct ArrowArrayStream) { get_schema, get_next, get_last_error, release, self };
}

static void
init_stream (struct ArrowArrayStream *out,
             AnnalTimeline *timeline,
             AnnalArrowTable table,
             gboolean with_all_sources,
             const AnnalArrowLimits *limits)
{
  Stream *self = stream_new (timeline, annal_timeline_get_known_at (timeline), table);
  AnnalExportItems items = { timeline, NULL, NULL, annal_timeline_get_n_entries (timeline), &self->standing };

  self->rows = annal_arrow_rows_new (table, &items, with_all_sources, limits);
  stream_export (self, out);
}

void
annal_arrow_stream_init (struct ArrowArrayStream *self,
                         AnnalTimeline *timeline,
                         AnnalArrowTable table,
                         const AnnalArrowLimits *limits)
{
  init_stream (self, timeline, table, FALSE, limits);
}

/**
 * annal_dossier_export_arrow:
 * @self: a sealed dossier
 * @table: which table
 * @out: (type gpointer) (not nullable): a struct ArrowArrayStream, which is filled in
 * @error: return location for an error
 *
 * Gives a table of all records of a dossier to programs that read the Arrow C
 * stream interface, in the order of its timeline; sources are all there are, by
 * their ids. The stream keeps the dossier alive. The caller releases it, by
 * calling its `release`, or lets the consumer do so.
 *
 * Fails with %ANNAL_ERROR_INVALID where the dossier is not sealed; then @out is
 * left as it is.
 *
 * Returns: whether @out is a stream
 *
 * Since: 0.1
 */
gboolean
annal_dossier_export_arrow (AnnalDossier *self,
                            AnnalArrowTable table,
                            struct ArrowArrayStream *out,
                            GError **error)
{
  g_autoptr (AnnalTimeline) timeline = NULL;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (out != NULL && table <= ANNAL_ARROW_TABLE_SOURCES, FALSE);
  timeline = annal_timeline_new (self, error);
  if (timeline == NULL)
    return FALSE;
  init_stream (out, timeline, table, TRUE, &annal_arrow_default_limits);
  return TRUE;
}

/**
 * annal_timeline_export_arrow:
 * @self: a timeline
 * @table: which table
 * @out: (type gpointer) (not nullable): a struct ArrowArrayStream, which is filled in
 *
 * Gives a table of the entries of a timeline to programs that read the Arrow C
 * stream interface, in its order; sources are those that are cited there. See
 * [method@Annal.Dossier.export_arrow].
 *
 * Since: 0.1
 */
void
annal_timeline_export_arrow (AnnalTimeline *self,
                             AnnalArrowTable table,
                             struct ArrowArrayStream *out)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (out != NULL && table <= ANNAL_ARROW_TABLE_SOURCES);
  init_stream (out, self, table, FALSE, &annal_arrow_default_limits);
}

/**
 * annal_selection_export_arrow:
 * @self: what a query found
 * @table: which table
 * @out: (type gpointer) (not nullable): a struct ArrowArrayStream, which is filled in
 *
 * Gives a table of what a query found to programs that read the Arrow C stream
 * interface, in the order asked for; sources are those that are cited there. See
 * [method@Annal.Dossier.export_arrow].
 *
 * Since: 0.1
 */
void
annal_selection_export_arrow (AnnalSelection *self,
                              AnnalArrowTable table,
                              struct ArrowArrayStream *out)
{
  AnnalExportItems items = { NULL };
  Stream *stream;

  g_return_if_fail (self != NULL);
  g_return_if_fail (out != NULL && table <= ANNAL_ARROW_TABLE_SOURCES);
  items.timeline = annal_selection_get_timeline (self);
  items.n = annal_selection_get_n_entries (self);
  stream = stream_new (items.timeline, annal_selection_get_known_at (self), table);
  items.standing = &stream->standing;
  items.indices = stream->indices = g_new (guint, items.n + 1);
  items.certainties = stream->certainties = g_new (guint8, items.n + 1);
  for (guint i = 0; i < items.n; i++)
    {
      stream->indices[i] = annal_selection_get_index (self, i);
      stream->certainties[i] = annal_selection_get_certainty (self, i);
    }
  stream->rows = annal_arrow_rows_new (table, &items, FALSE, &annal_arrow_default_limits);
  stream_export (stream, out);
}
