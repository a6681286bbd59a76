/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What people and other entities are called, and who says something. All
 * return new text but where it is a term's.
 */

#ifndef ANNAL_NAMING_PRIVATE_H
#define ANNAL_NAMING_PRIVATE_H

#include <annal/annal-dossier.h>

typedef enum
{
  ANNAL_NAMING_FULL,  /* North Korea */
  ANNAL_NAMING_BRIEF  /* DPRK */
} AnnalNaming;

/* How many of its names may be told: none of what is sealed, the first one of
 * who is known by a pseudonym, which that name is, and else all.
 */
guint annal_entity_get_n_public_names (const AnnalEntity *entity);

/* The best name of an entity; its id where it is sealed or not there. */
char *annal_word_entity (AnnalDossier *dossier, const char *id, AnnalNaming naming);

/* An agent, and in brackets for whom it speaks: @principal, or what the agent
 * itself says. @principal may be NULL.
 */
char *annal_word_agent (AnnalDossier *dossier,
                        const AnnalAgent *agent,
                        const AnnalAgent *principal,
                        AnnalNaming naming);

/* Who says so: the speakers of the claims, “KCNA and AFP”; NULL for none. */
char *annal_word_speakers (AnnalDossier *dossier, const char *const *claims, guint n);

/* Who says that two records are linked; NULL for the desk itself. */
char *annal_word_link_speakers (AnnalDossier *dossier, const AnnalLink *link);

/* Texts as a list of English: a; a and b; a, b and c. */
char *annal_word_list (const GPtrArray *list);

/* The first label of a term, or of the nearest broader one; else its id. */
char *annal_word_term (AnnalDossier *dossier, AnnalTermRole role, const char *id);

/* The English word for events of a kind, of the dossier's terms: “statement”, “event”
 * for what has none. @kind may be NULL.
 */
const char *annal_dossier_get_noun (AnnalDossier *dossier, const char *kind);

/* “100,000”, “-2.5” */
char *annal_word_decimal (const char *decimal);

/* How a number is meant that has one bound and does not say: at least or at most. */
AnnalApprox annal_quantity_read_approx (const AnnalQuantity *quantity);

/* “about 100,000 people” */
char *annal_word_quantity (AnnalDossier *dossier, const AnnalQuantity *quantity);

/* A value in words; @type is what its term says it is. */
char *annal_word_value (AnnalDossier *dossier, const AnnalValue *value, AnnalValueType type);

/* “between 5 and 11 May 2019”; NULL where there is no date. */
char *annal_word_date (const AnnalWhen *when);

/* Whether a phrase of English stands for several: “rights groups”, but not “a
 * spokesman for rights groups”.
 */
gboolean annal_phrase_is_plural (const char *phrase);

gboolean annal_agent_is_plural (AnnalDossier *dossier, const AnnalAgent *agent);

/* Up to three ids that @id may have been meant for, nearest first, as "a, b or
 * c"; NULL where none is near.
 */
char *annal_ids_suggest (AnnalDossier *dossier, const char *id);

/* The same of what has a place in time: events, claims and sources. */
char *annal_ids_suggest_timed (AnnalDossier *dossier, const char *id);

/* The same of claims alone. */
char *annal_ids_suggest_claim (AnnalDossier *dossier, const char *id);

/* The same of terms in a role, the dossier's own and the built-in ones. */
char *annal_terms_suggest (AnnalDossier *dossier, AnnalTermRole role, const char *id);

#endif /* ANNAL_NAMING_PRIVATE_H */
