/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/annal-extent-private.h"

#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>

#include "base/annal-hash-private.h"

static void
note_event (AnnalExtent *self, GHashTable *cited, const AnnalEvent *event)
{
  self->n_events++;
  for (guint i = 0; i < annal_event_get_n_citations (event); i++)
    if (annal_citation_get_source (annal_event_get_citation (event, i)) != NULL)
      g_hash_table_add (cited, (gpointer) annal_citation_get_source (annal_event_get_citation (event, i)));
}

static void
note_claim (AnnalExtent *self, GHashTable *cited, const AnnalClaim *claim)
{
  self->n_claims++;
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    if (annal_citation_get_source (annal_claim_get_citation (claim, i)) != NULL)
      g_hash_table_add (cited, (gpointer) annal_citation_get_source (annal_claim_get_citation (claim, i)));
}

void
annal_extent_init (AnnalExtent *self, AnnalTimeline *timeline)
{
  AnnalDossier *dossier = annal_timeline_get_dossier (timeline);
  g_autoptr (GHashTable) cited = g_hash_table_new (annal_text_hash, g_str_equal);
  guint n = annal_timeline_get_n_entries (timeline);

  *self = (AnnalExtent) { .sources = g_ptr_array_new () };
  for (guint i = 0; i < n; i++)
    {
      AnnalRecord *record = annal_timeline_get_record (timeline, i);

      if (annal_timeline_get_certainty (timeline, i) != ANNAL_CERTAINTY_CERTAIN)
        self->n_possible++;
      if (annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_EVENT)
        note_event (self, cited, annal_record_as_event (record));
      else
        note_claim (self, cited, annal_record_as_claim (record));
    }
  self->is_choice = n < annal_dossier_get_n_events (dossier) + annal_dossier_get_n_claims (dossier);
  for (guint i = 0; i < annal_dossier_get_n_sources (dossier); i++)
    {
      AnnalSource *source = annal_dossier_get_source (dossier, i);

      if (!self->is_choice || g_hash_table_contains (cited, annal_source_get_id (source)))
        g_ptr_array_add (self->sources, source);
    }
}

void
annal_extent_clear (AnnalExtent *self)
{
  g_clear_pointer (&self->sources, g_ptr_array_unref);
}
