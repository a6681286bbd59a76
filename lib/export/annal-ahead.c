/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/annal-ahead-private.h"

#include <annal/annal-agent.h>
#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-record.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "model/annal-dossier-private.h"
#include "model/annal-node-private.h"

#define CACHE_LINE 64

/* Entries from one stage to the next. */
#define STEP 8

void
annal_ahead_init (AnnalAhead *self, AnnalTimeline *timeline, const guint *indices, guint n)
{
  self->timeline = timeline;
  self->columns = annal_dossier_get_columns (annal_timeline_get_dossier (timeline));
  self->rows = annal_timeline_get_rows (timeline);
  self->indices = indices;
  self->n = n;
}

/* What is no longer than a few lines. */
static inline void
fetch_lines (gconstpointer at, guint n)
{
  for (guint i = 0; at != NULL && i < n; i++)
    __builtin_prefetch ((const char *) at + i * CACHE_LINE);
}

static void
fetch_span (const AnnalSpanData *span)
{
  fetch_lines (span, 1);
  fetch_lines ((const char *) (span + 1) - 1, 1);
}

/* The members of a node stand behind its head, which nobody asks. */
static void
fetch_node (gconstpointer node)
{
  if (node != NULL)
    fetch_lines ((const char *) node + sizeof (AnnalNode), 1);
}

static void
fetch_row (const AnnalAhead *self, guint row)
{
  fetch_lines (&self->columns->numbers[row], 1);
  fetch_lines (&self->rows->tight.places[row], 1);
  fetch_lines (&self->columns->first_cited[row], 1);
}

static void
fetch_record (const AnnalAhead *self, guint row)
{
  fetch_lines (annal_rows_get_record (self->rows, row), 3);
  fetch_span (annal_rows_get_stated (self->rows, row));
  fetch_span (annal_rows_get_tight (self->rows, row));
  fetch_lines (&self->columns->cited[self->columns->first_cited[row]], 1);
}

static void
fetch_members (const AnnalAhead *self, guint row)
{
  AnnalRecord *record = annal_rows_get_record (self->rows, row);
  const AnnalEvent *event = annal_record_as_event (record);

  fetch_lines (annal_record_get_id (record), 1);
  if (event != NULL)
    {
      fetch_lines (annal_event_get_kind (event), 1);
      fetch_node (annal_event_get_title (event));
      fetch_node (annal_event_get_when (event));
    }
  else
    {
      const AnnalClaim *claim = annal_record_as_claim (record);

      fetch_node (annal_claim_get_by (claim));
      fetch_node (annal_claim_get_says (claim));
      fetch_node (annal_claim_get_said (claim));
    }
}

static void
fetch_texts (const AnnalAhead *self, guint row)
{
  AnnalRecord *record = annal_rows_get_record (self->rows, row);
  const AnnalEvent *event = annal_record_as_event (record);
  const AnnalClaim *claim = annal_record_as_claim (record);
  const AnnalText *text = event != NULL ? annal_event_get_title (event) : annal_claim_get_says (claim);
  const AnnalWhen *when = event != NULL ? annal_event_get_when (event) : annal_claim_get_said (claim);
  const AnnalAgent *by = claim != NULL ? annal_claim_get_by (claim) : NULL;

  fetch_lines (text != NULL ? annal_text_get_text (text) : NULL, 3);
  fetch_lines (when != NULL ? annal_when_get_edtf (when) : NULL, 1);
  fetch_lines (by != NULL ? annal_agent_get_id (by) : NULL, 1);
}

void
annal_ahead_fetch (const AnnalAhead *self, guint position)
{
  static void (*const stages[]) (const AnnalAhead *self, guint row) = { fetch_texts, fetch_members, fetch_record,
                                                                        fetch_row };

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      guint at = position + STEP * (i + 1);

      if (at < self->n)
        stages[i](self, annal_timeline_get_row (self->timeline, self->indices != NULL ? self->indices[at] : at));
    }
}
