/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A dossier's records by their type: each is a lookup or an index of the
 * generic one, with the type that the caller knows.
 */

#include <annal/annal-dossier.h>
#include <annal/annal-record.h>

#define DEFINE_LOOKUP(Type, type)                                            \
  Type *annal_dossier_lookup_##type (AnnalDossier *self, const char *id)     \
  {                                                                          \
    AnnalRecord *record = annal_dossier_lookup (self, id);                   \
                                                                             \
    return record != NULL ? annal_record_as_##type (record) : NULL;          \
  }

#define DEFINE_ACCESS(Type, type, types, TYPE)                               \
  guint annal_dossier_get_n_##types (AnnalDossier *self)                     \
  {                                                                          \
    return annal_dossier_get_n_records (self, ANNAL_RECORD_TYPE_##TYPE);     \
  }                                                                          \
  Type *annal_dossier_get_##type (AnnalDossier *self, guint index)           \
  {                                                                          \
    return (Type *) annal_dossier_get_record (self, ANNAL_RECORD_TYPE_##TYPE, index); \
  }

/**
 * annal_dossier_lookup_source:
 * @self: a dossier
 * @id: an id
 *
 * Finds a source by its id.
 *
 * Returns: (transfer none) (nullable): the source, valid while @self lives, or
 *   %NULL where there is none
 *
 * Since: 0.1
 */
DEFINE_LOOKUP (AnnalSource, source)

/**
 * annal_dossier_get_n_sources:
 * @self: a dossier
 *
 * Counts the sources.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_dossier_get_source:
 * @self: a dossier
 * @index: which one, from 0, in the order of the ids
 *
 * Reads a source.
 *
 * Returns: (transfer none): the source, valid while @self lives
 *
 * Since: 0.1
 */
DEFINE_ACCESS (AnnalSource, source, sources, SOURCE)

/**
 * annal_dossier_lookup_entity:
 * @self: a dossier
 * @id: an id
 *
 * Finds an entity by its id.
 *
 * Returns: (transfer none) (nullable): the entity, valid while @self lives, or
 *   %NULL where there is none
 *
 * Since: 0.1
 */
DEFINE_LOOKUP (AnnalEntity, entity)

/**
 * annal_dossier_get_n_entities:
 * @self: a dossier
 *
 * Counts the entities.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_dossier_get_entity:
 * @self: a dossier
 * @index: which one, from 0, in the order of the ids
 *
 * Reads an entity.
 *
 * Returns: (transfer none): the entity, valid while @self lives
 *
 * Since: 0.1
 */
DEFINE_ACCESS (AnnalEntity, entity, entities, ENTITY)

/**
 * annal_dossier_get_n_terms:
 * @self: a dossier
 *
 * Counts the terms.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_dossier_get_term:
 * @self: a dossier
 * @index: which one, from 0, in the order of the ids
 *
 * Reads a term.
 *
 * Returns: (transfer none): the term, valid while @self lives
 *
 * Since: 0.1
 */
DEFINE_ACCESS (AnnalTerm, term, terms, TERM)

/**
 * annal_dossier_lookup_event:
 * @self: a dossier
 * @id: an id
 *
 * Finds an event by its id.
 *
 * Returns: (transfer none) (nullable): the event, valid while @self lives, or
 *   %NULL where there is none
 *
 * Since: 0.1
 */
DEFINE_LOOKUP (AnnalEvent, event)

/**
 * annal_dossier_get_n_events:
 * @self: a dossier
 *
 * Counts the events.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_dossier_get_event:
 * @self: a dossier
 * @index: which one, from 0, in the order of the ids
 *
 * Reads an event.
 *
 * Returns: (transfer none): the event, valid while @self lives
 *
 * Since: 0.1
 */
DEFINE_ACCESS (AnnalEvent, event, events, EVENT)

/**
 * annal_dossier_lookup_claim:
 * @self: a dossier
 * @id: an id
 *
 * Finds a claim by its id.
 *
 * Returns: (transfer none) (nullable): the claim, valid while @self lives, or
 *   %NULL where there is none
 *
 * Since: 0.1
 */
DEFINE_LOOKUP (AnnalClaim, claim)

/**
 * annal_dossier_get_n_claims:
 * @self: a dossier
 *
 * Counts the claims.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_dossier_get_claim:
 * @self: a dossier
 * @index: which one, from 0, in the order of the ids
 *
 * Reads a claim.
 *
 * Returns: (transfer none): the claim, valid while @self lives
 *
 * Since: 0.1
 */
DEFINE_ACCESS (AnnalClaim, claim, claims, CLAIM)

/**
 * annal_dossier_lookup_link:
 * @self: a dossier
 * @id: an id
 *
 * Finds a link by its id.
 *
 * Returns: (transfer none) (nullable): the link, valid while @self lives, or
 *   %NULL where there is none
 *
 * Since: 0.1
 */
DEFINE_LOOKUP (AnnalLink, link)

/**
 * annal_dossier_get_n_links:
 * @self: a dossier
 *
 * Counts the links.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_dossier_get_link:
 * @self: a dossier
 * @index: which one, from 0, in the order of the ids
 *
 * Reads a link.
 *
 * Returns: (transfer none): the link, valid while @self lives
 *
 * Since: 0.1
 */
DEFINE_ACCESS (AnnalLink, link, links, LINK)

/**
 * annal_dossier_lookup_assessment:
 * @self: a dossier
 * @id: an id
 *
 * Finds an assessment by its id.
 *
 * Returns: (transfer none) (nullable): the assessment, valid while @self lives, or
 *   %NULL where there is none
 *
 * Since: 0.1
 */
DEFINE_LOOKUP (AnnalAssessment, assessment)

/**
 * annal_dossier_get_n_assessments:
 * @self: a dossier
 *
 * Counts the assessments.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_dossier_get_assessment:
 * @self: a dossier
 * @index: which one, from 0, in the order of the ids
 *
 * Reads an assessment.
 *
 * Returns: (transfer none): the assessment, valid while @self lives
 *
 * Since: 0.1
 */
DEFINE_ACCESS (AnnalAssessment, assessment, assessments, ASSESSMENT)

/**
 * annal_dossier_lookup_notice:
 * @self: a dossier
 * @id: an id
 *
 * Finds a notice by its id.
 *
 * Returns: (transfer none) (nullable): the notice, valid while @self lives, or
 *   %NULL where there is none
 *
 * Since: 0.1
 */
DEFINE_LOOKUP (AnnalNotice, notice)

/**
 * annal_dossier_get_n_notices:
 * @self: a dossier
 *
 * Counts the notices.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */

/**
 * annal_dossier_get_notice:
 * @self: a dossier
 * @index: which one, from 0, in the order of the ids
 *
 * Reads a notice.
 *
 * Returns: (transfer none): the notice, valid while @self lives
 *
 * Since: 0.1
 */
DEFINE_ACCESS (AnnalNotice, notice, notices, NOTICE)
