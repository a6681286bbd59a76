/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/annal-standing-private.h"

#include <annal/annal-claim.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-event.h>

#include "analysis/annal-fates-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-vocabulary-private.h"
#include "model/annal-when-span-private.h"
#include "timeline/annal-criterion-private.h"

const gint64 *
annal_standing_get_last (const AnnalStanding *self)
{
  return self->known_at != NULL ? &self->last : NULL;
}

void
annal_standing_init (AnnalStanding *self, AnnalDossier *dossier, AnnalDate *known_at)
{
  self->dossier = dossier;
  self->known_at = known_at != NULL ? annal_date_ref (known_at) : NULL;
  self->last = known_at != NULL ? annal_date_get_last_second (known_at) : G_MAXINT64;
  self->fates = annal_dossier_find_fates (dossier, annal_standing_get_last (self));
}

gboolean
annal_standing_counts (const AnnalStanding *self, const AnnalWhen *at)
{
  return annal_when_may_be_by (at, annal_standing_get_last (self));
}

void
annal_standing_clear (AnnalStanding *self)
{
  g_clear_pointer (&self->fates, g_hash_table_unref);
  g_clear_pointer (&self->known_at, annal_date_unref);
  self->dossier = NULL;
}

const char *
annal_word_notice_op (AnnalNoticeOp op)
{
  switch (op)
    {
    case ANNAL_NOTICE_OP_WITHDRAW:
      return "withdrawn";
    case ANNAL_NOTICE_OP_CORRECT:
      return "corrected";
    case ANNAL_NOTICE_OP_CLARIFY:
      return "clarified";
    case ANNAL_NOTICE_OP_REAFFIRM:
      return "reaffirmed";
    case ANNAL_NOTICE_OP_ERASE:
      return "erased";
    default:
      return "noticed";
    }
}

const char *
annal_word_notice_reason (AnnalNoticeReason reason)
{
  switch (reason)
    {
    case ANNAL_NOTICE_REASON_SPEAKER_WITHDREW:
      return "the speaker took it back";
    case ANNAL_NOTICE_REASON_OUTLET_CORRECTED:
      return "the outlet corrected itself";
    case ANNAL_NOTICE_REASON_RECORDING_ERROR:
      return "it had been recorded wrongly";
    case ANNAL_NOTICE_REASON_WORLD_CHANGED:
      return "it is no longer so";
    case ANNAL_NOTICE_REASON_NEW_INFORMATION:
      return "more is known now";
    case ANNAL_NOTICE_REASON_LEGAL_ERASURE:
      return "the law requires it";
    default:
      return NULL;
    }
}

static const AnnalNotice *
find_notice (const AnnalStanding *self, AnnalRecord *record)
{
  const AnnalFate *fate;

  if (self->fates == NULL || g_hash_table_size (self->fates) == 0)
    return NULL;
  fate = g_hash_table_lookup (self->fates, annal_record_get_id (record));
  return fate == NULL ? NULL : fate->withdrawn != NULL ? fate->withdrawn : fate->corrected;
}

/* What was given in March may not have been by the 10th. */
static gboolean
is_perhaps (const AnnalStanding *self, const AnnalNotice *notice)
{
  AnnalSpanData at = ANNAL_SPAN_DATA_UNDATED;

  if (self->known_at == NULL)
    return FALSE;
  annal_when_get_span_data (annal_notice_get_at (notice), ANNAL_NATURE_INSTANT, &at);
  return annal_span_data_get_last (&at) > self->last;
}

static char *
word_notice (const AnnalStanding *self, const AnnalNotice *notice)
{
  GString *words = g_string_new (is_perhaps (self, notice) ? "perhaps " : NULL);
  const char *reason = annal_word_notice_reason (annal_notice_get_reason (notice));
  g_autofree char *date = annal_word_date (annal_notice_get_at (notice));

  g_string_append (words, annal_word_notice_op (annal_notice_get_op (notice)));
  if (date != NULL)
    g_string_append_printf (words, " %s", date);
  if (annal_notice_get_by (notice) != NULL)
    {
      g_autofree char *by = annal_word_agent (self->dossier, annal_notice_get_by (notice), NULL, ANNAL_NAMING_FULL);

      g_string_append_printf (words, " by %s", by);
    }
  if (reason != NULL)
    g_string_append_printf (words, " (%s)", reason);
  return g_string_free (words, FALSE);
}

static const char *
get_caution (AnnalRecord *record)
{
  const AnnalEvent *event = annal_record_as_event (record);
  const AnnalClaim *claim = annal_record_as_claim (record);

  if (claim != NULL && annal_claim_get_state (claim) == ANNAL_CLAIM_STATE_DRAFT)
    return "draft";
  switch (event != NULL ? annal_event_get_status (event) : ANNAL_EVENT_STATUS_UNSET)
    {
    case ANNAL_EVENT_STATUS_PLANNED:
      return "planned";
    case ANNAL_EVENT_STATUS_CANCELLED:
      return "cancelled";
    case ANNAL_EVENT_STATUS_DISPUTED:
      return "disputed whether it took place";
    default:
      return NULL;
    }
}

char *
annal_standing_word (const AnnalStanding *self, AnnalRecord *record)
{
  const AnnalNotice *notice = find_notice (self, record);
  const char *caution = get_caution (record);
  g_autofree char *words = notice != NULL ? word_notice (self, notice) : NULL;

  if (words != NULL && caution != NULL)
    return g_strdup_printf ("%s, %s", caution, words);
  return words != NULL ? g_steal_pointer (&words) : g_strdup (caution);
}

const char *
annal_standing_get_status (AnnalRecord *record)
{
  const AnnalEvent *event = annal_record_as_event (record);
  const AnnalClaim *claim = annal_record_as_claim (record);

  if (event != NULL)
    return annal_word_get (ANNAL_TYPE_EVENT_STATUS, annal_event_get_status (event));
  return claim != NULL && annal_claim_get_state (claim) == ANNAL_CLAIM_STATE_DRAFT ? "draft" : NULL;
}

AnnalNoticeOp
annal_standing_get_op (const AnnalStanding *self, AnnalRecord *record)
{
  const AnnalNotice *notice = find_notice (self, record);

  return notice != NULL ? annal_notice_get_op (notice) : ANNAL_NOTICE_OP_UNSET;
}

const char *
annal_standing_get_fate (const AnnalStanding *self, AnnalRecord *record)
{
  AnnalNoticeOp op = annal_standing_get_op (self, record);

  return op != ANNAL_NOTICE_OP_UNSET ? annal_word_notice_op (op) : NULL;
}

char *
annal_standing_mark (const AnnalStanding *self, AnnalRecord *record, char *title)
{
  g_autofree char *words = annal_standing_word (self, record);
  char *marked;

  if (words == NULL)
    return title;
  marked = g_strdup_printf ("%s [%s]", title, words);
  g_free (title);
  return marked;
}
