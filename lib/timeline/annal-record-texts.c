/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The texts of a record in which words are looked for. */

#include "timeline/annal-indexes-private.h"

#include <annal/annal-agent.h>
#include <annal/annal-anchor.h>
#include <annal/annal-attribute-value.h>
#include <annal/annal-attribute.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-entity.h>
#include <annal/annal-event.h>
#include <annal/annal-name.h>
#include <annal/annal-participant.h>
#include <annal/annal-proposition.h>
#include <annal/annal-text.h>
#include <annal/annal-value.h>

#include "model/annal-naming-private.h"

typedef struct
{
  AnnalDossier *dossier;
  AnnalTextFunc func;
  gpointer data;
} Visit;

static gboolean
visit_words (const Visit *self, const char *words)
{
  return words == NULL || self->func (words, self->data);
}

static gboolean
visit_text (const Visit *self, AnnalText *text)
{
  return text == NULL || visit_words (self, annal_text_get_text (text));
}

static gboolean
visit_names (const Visit *self, const char *id)
{
  AnnalEntity *entity = id != NULL ? annal_dossier_lookup_entity (self->dossier, id) : NULL;

  for (guint i = 0; entity != NULL && i < annal_entity_get_n_public_names (entity); i++)
    if (!visit_words (self, annal_name_get_text (annal_entity_get_name (entity, i))))
      return FALSE;
  return TRUE;
}

static gboolean
visit_agent (const Visit *self, AnnalAgent *agent)
{
  return agent == NULL || (visit_words (self, annal_agent_get_unnamed (agent)) &&
                           visit_names (self, annal_agent_get_acts_for (agent)) &&
                           visit_names (self, annal_agent_get_id (agent)));
}

static gboolean
visit_citation (const Visit *self, AnnalCitation *citation)
{
  for (guint i = 0; i < annal_citation_get_n_passages (citation); i++)
    if (!visit_words (self, annal_anchor_get_quote (annal_citation_get_passage (citation, i))))
      return FALSE;
  return TRUE;
}

static gboolean
visit_claim (const Visit *self, AnnalClaim *claim)
{
  AnnalProposition *proposition = annal_claim_get_proposition (claim);

  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    if (!visit_citation (self, annal_claim_get_citation (claim, i)))
      return FALSE;
  return visit_text (self, annal_claim_get_says (claim)) &&
         visit_agent (self, annal_claim_get_by (claim)) &&
         visit_agent (self, annal_claim_get_principal (claim)) &&
         visit_agent (self, annal_claim_get_to (claim)) &&
         visit_names (self, annal_claim_get_target (claim)) &&
         (proposition == NULL || visit_names (self, annal_proposition_get_about (proposition)));
}

static gboolean
visit_attribute (const Visit *self, AnnalAttribute *attribute)
{
  for (guint i = 0; i < annal_attribute_get_n_values (attribute); i++)
    {
      AnnalValue *value = annal_attribute_value_get_value (annal_attribute_get_value (attribute, i));

      if (value != NULL && (!visit_text (self, annal_value_get_text (value)) ||
                            !visit_words (self, annal_value_get_word (value)) ||
                            !visit_names (self, annal_value_get_word (value))))
        return FALSE;
    }
  return TRUE;
}

static gboolean
visit_event (const Visit *self, AnnalEvent *event)
{
  for (guint i = 0; i < annal_event_get_n_citations (event); i++)
    if (!visit_citation (self, annal_event_get_citation (event, i)))
      return FALSE;
  for (guint i = 0; i < annal_event_get_n_participants (event); i++)
    if (!visit_agent (self, annal_participant_get_who (annal_event_get_participant (event, i))))
      return FALSE;
  for (guint i = 0; i < annal_event_get_n_attributes (event); i++)
    if (!visit_attribute (self, annal_event_get_attribute (event, i)))
      return FALSE;
  return visit_text (self, annal_event_get_title (event)) && visit_agent (self, annal_event_get_where (event));
}

gboolean
annal_record_visit_texts (AnnalRecord *record, AnnalDossier *dossier, AnnalTextFunc func, gpointer data)
{
  Visit self = { dossier, func, data };

  if (annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_EVENT)
    return visit_event (&self, annal_record_as_event (record));
  return visit_claim (&self, annal_record_as_claim (record));
}
