/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "analysis/annal-fates-private.h"

#include "base/annal-hash-private.h"
#include "model/annal-when-span-private.h"

static gboolean
get_at (const AnnalNotice *notice, AnnalSpanData *span)
{
  return annal_when_get_span_data (annal_notice_get_at (notice), ANNAL_NATURE_INSTANT, span);
}

gboolean
annal_when_may_be_by (const AnnalWhen *at, const gint64 *last)
{
  AnnalSpanData span;

  return last == NULL || !annal_when_get_span_data (at, ANNAL_NATURE_INSTANT, &span) || span.begin_min <= *last;
}

static gboolean
counts (const AnnalNotice *notice, const gint64 *last)
{
  return annal_notice_get_target (notice) != NULL && annal_when_may_be_by (annal_notice_get_at (notice), last);
}

static gboolean
may_follow (const AnnalNotice *later, const AnnalNotice *earlier)
{
  AnnalSpanData a, b;

  return !get_at (earlier, &a) || !get_at (later, &b) || annal_span_data_before (&b, &a) != ANNAL_CERTAINTY_CERTAIN;
}

static AnnalFate *
ensure_fate (GHashTable *fates, const char *id)
{
  AnnalFate *fate = g_hash_table_lookup (fates, id);

  if (fate == NULL)
    {
      fate = g_new0 (AnnalFate, 1);
      g_hash_table_insert (fates, (gpointer) id, fate);
    }
  return fate;
}

static void
note_down (GHashTable *fates, AnnalNotice *notice)
{
  AnnalNoticeOp op = annal_notice_get_op (notice);
  AnnalFate *fate;

  if (op != ANNAL_NOTICE_OP_WITHDRAW && op != ANNAL_NOTICE_OP_ERASE && op != ANNAL_NOTICE_OP_CORRECT)
    return;
  fate = ensure_fate (fates, annal_notice_get_target (notice));
  if (op == ANNAL_NOTICE_OP_CORRECT)
    fate->corrected = fate->corrected != NULL ? fate->corrected : notice;
  else if (fate->withdrawn == NULL ||
           (op == ANNAL_NOTICE_OP_ERASE && annal_notice_get_op (fate->withdrawn) == ANNAL_NOTICE_OP_WITHDRAW))
    fate->withdrawn = notice;
}

static void
reaffirm (GHashTable *fates, const AnnalNotice *notice)
{
  AnnalFate *fate = g_hash_table_lookup (fates, annal_notice_get_target (notice));

  if (fate == NULL || annal_notice_get_op (notice) != ANNAL_NOTICE_OP_REAFFIRM)
    return;
  if (fate->withdrawn != NULL && annal_notice_get_op (fate->withdrawn) == ANNAL_NOTICE_OP_WITHDRAW &&
      may_follow (notice, fate->withdrawn))
    fate->withdrawn = NULL;
  if (fate->corrected != NULL && may_follow (notice, fate->corrected))
    fate->corrected = NULL;
}

static gboolean
has_none (gpointer id, gpointer fate, gpointer data)
{
  return ((const AnnalFate *) fate)->withdrawn == NULL && ((const AnnalFate *) fate)->corrected == NULL;
}

GHashTable *
annal_dossier_find_fates (AnnalDossier *dossier, const gint64 *last)
{
  GHashTable *fates = g_hash_table_new_full (annal_text_hash, g_str_equal, NULL, g_free);
  guint n = annal_dossier_get_n_notices (dossier);

  for (guint i = 0; i < n; i++)
    if (counts (annal_dossier_get_notice (dossier, i), last))
      note_down (fates, annal_dossier_get_notice (dossier, i));
  for (guint i = 0; i < n; i++)
    if (counts (annal_dossier_get_notice (dossier, i), last))
      reaffirm (fates, annal_dossier_get_notice (dossier, i));
  g_hash_table_foreach_remove (fates, has_none, NULL);
  return fates;
}

GHashTable *
annal_dossier_find_withdrawn (AnnalDossier *dossier)
{
  g_autoptr (GHashTable) fates = annal_dossier_find_fates (dossier, NULL);
  GHashTable *ids = g_hash_table_new (annal_text_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id, fate;

  g_hash_table_iter_init (&iter, fates);
  while (g_hash_table_iter_next (&iter, &id, &fate))
    if (((const AnnalFate *) fate)->withdrawn != NULL)
      g_hash_table_add (ids, id);
  return ids;
}
