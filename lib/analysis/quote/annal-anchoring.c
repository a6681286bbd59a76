/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Gives quotes their places.
 *
 * Sealed records do not change, so a change deep inside one means new copies
 * of everything around it. Each function here returns the new copy, which its
 * caller owns, or NULL where nothing changed and the old one stays in use.
 */

#include <annal/annal-quote-report.h>

#include <annal/annal-anchor.h>
#include <annal/annal-citation.h>
#include <annal/annal-when.h>

#include "analysis/quote/annal-quote-source-private.h"
#include "model/annal-shapes-private.h"

static AnnalNode *anchor_node (AnnalQuoteSources *sources, AnnalNode *node, const char *source_id);

/* Finds the one place of the words, and none where a part of it is given that
 * says otherwise.
 */
static gboolean
find_place (AnnalQuoteSources *sources,
            const char *source_id,
            const char *words,
            const char *prefix,
            const char *suffix,
            AnnalQuoteFound *found)
{
  AnnalQuoteSource *source;

  if (source_id == NULL || words == NULL)
    return FALSE;
  source = annal_quote_sources_get (sources, source_id);
  if (source->text == NULL)
    return FALSE;
  *found = annal_quote_text_search (source->text, words, prefix, suffix, 0, NULL, NULL);
  return found->n_found == 1;
}

static gboolean
agrees (gint64 given, gsize actual)
{
  return given < 0 || (guint64) given == actual;
}

static AnnalNode *
anchor_passage (AnnalQuoteSources *sources, const AnnalAnchor *anchor, const char *source_id)
{
  AnnalQuoteFound found;
  AnnalAnchor *copy;
  gsize end;

  if ((annal_anchor_get_start (anchor) >= 0 && annal_anchor_get_end (anchor) >= 0) ||
      !find_place (sources, source_id, annal_anchor_get_quote (anchor), annal_anchor_get_prefix (anchor),
                   annal_anchor_get_suffix (anchor), &found))
    return NULL;
  end = found.nearest + found.n_chars;
  if (!agrees (annal_anchor_get_start (anchor), found.nearest) || !agrees (annal_anchor_get_end (anchor), end))
    return NULL;

  copy = annal_anchor_copy (anchor);
  annal_anchor_set_start (copy, found.nearest);
  annal_anchor_set_end (copy, end);
  if (annal_anchor_get_match (copy) == ANNAL_MATCH_UNSET)
    annal_anchor_set_match (copy, found.match);
  return (AnnalNode *) copy;
}

static AnnalNode *
anchor_when (AnnalQuoteSources *sources, const AnnalWhen *when)
{
  AnnalQuoteFound found;
  AnnalWhen *copy;
  gsize end;

  if ((annal_when_get_start (when) >= 0 && annal_when_get_end (when) >= 0) ||
      !find_place (sources, annal_when_get_source (when), annal_when_get_text (when), NULL, NULL, &found))
    return NULL;
  end = found.nearest + found.n_chars;
  if (!agrees (annal_when_get_start (when), found.nearest) || !agrees (annal_when_get_end (when), end))
    return NULL;

  copy = annal_when_copy (when);
  annal_when_set_start (copy, found.nearest);
  annal_when_set_end (copy, end);
  return (AnnalNode *) copy;
}

static AnnalNode *
anchor_child (AnnalQuoteSources *sources, AnnalNode *node, AnnalNode *copy, const AnnalField *field,
              const char *source_id)
{
  AnnalNode *old = ANNAL_FIELD_GET (node, field, AnnalNode *);
  AnnalNode *child = old != NULL ? anchor_node (sources, old, source_id) : NULL;

  if (child == NULL)
    return copy;
  if (copy == NULL)
    copy = annal_node_copy (node);
  annal_node_set_node (copy, &ANNAL_FIELD_AT (copy, field, gpointer), child);
  annal_node_unref (child);
  return copy;
}

static AnnalNode *
anchor_children (AnnalQuoteSources *sources, AnnalNode *node, AnnalNode *copy, const AnnalField *field,
                 const char *source_id)
{
  const GPtrArray *old = ANNAL_FIELD_GET (node, field, GPtrArray *);

  for (guint i = 0; old != NULL && i < old->len; i++)
    {
      AnnalNode *child = anchor_node (sources, g_ptr_array_index (old, i), source_id);

      if (child == NULL)
        continue;
      if (copy == NULL)
        copy = annal_node_copy (node);
      annal_node_set_node (copy, &g_ptr_array_index (ANNAL_FIELD_AT (copy, field, GPtrArray *), i), child);
      annal_node_unref (child);
    }
  return copy;
}

/* @source_id is that of the citation around the node, if there is one. */
static AnnalNode *
anchor_node (AnnalQuoteSources *sources, AnnalNode *node, const char *source_id)
{
  AnnalNode *copy = NULL;

  if (node->shape == &annal_anchor_shape)
    return anchor_passage (sources, (const AnnalAnchor *) node, source_id);
  if (node->shape == &annal_when_shape)
    return anchor_when (sources, (const AnnalWhen *) node);
  if (node->shape == &annal_citation_shape)
    source_id = annal_citation_get_source ((const AnnalCitation *) node);

  for (guint i = 0; i < node->shape->n_fields; i++)
    {
      const AnnalField *field = &node->shape->fields[i];

      if (field->kind == ANNAL_FIELD_KIND_NODE)
        copy = anchor_child (sources, node, copy, field, source_id);
      else if (field->kind == ANNAL_FIELD_KIND_NODES || field->kind == ANNAL_FIELD_KIND_ATTRIBUTES)
        copy = anchor_children (sources, node, copy, field, source_id);
    }
  return copy;
}

static gboolean
anchor_records (AnnalQuoteSources *sources, AnnalRecordType type, AnnalDossier *next, GError **error)
{
  for (guint i = 0; i < annal_dossier_get_n_records (sources->dossier, type); i++)
    {
      AnnalRecord *record = annal_dossier_get_record (sources->dossier, type, i);
      AnnalNode *copy = anchor_node (sources, &record->node, NULL);
      gboolean replaced;

      if (copy == NULL)
        continue;
      replaced = annal_dossier_replace (next, (AnnalRecord *) copy, error);
      annal_node_unref (copy);
      if (!replaced)
        return FALSE;
    }
  return TRUE;
}

/**
 * annal_dossier_anchor:
 * @self: a dossier
 * @texts: where the texts of its sources are found
 * @error: return location for an error
 *
 * Makes the next generation of a dossier, open to change, in which every
 * passage, and every date with words and a source, that lacks its start or end
 * has both where its words stand at exactly one place; a passage that does not
 * say how it matches says so now. What is ambiguous, is not found or has no
 * text here stays as it is; [ctor@Annal.QuoteReport.new] tells of it. Records
 * in which nothing changed are shared.
 *
 * Fails as [method@Annal.Dossier.replace] does.
 *
 * Returns: (transfer full): the new generation
 *
 * Since: 0.1
 */
AnnalDossier *
annal_dossier_anchor (AnnalDossier *self,
                      AnnalTexts *texts,
                      GError **error)
{
  g_autoptr (AnnalQuoteSources) sources = NULL;
  g_autoptr (AnnalDossier) next = NULL;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), NULL);
  g_return_val_if_fail (ANNAL_IS_TEXTS (texts), NULL);
  sources = annal_quote_sources_new (self, texts);
  next = annal_dossier_edit (self);
  for (AnnalRecordType type = ANNAL_RECORD_TYPE_UNSET + 1; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    if (!anchor_records (sources, type, next, error))
      return NULL;
  return g_steal_pointer (&next);
}
