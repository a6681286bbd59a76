/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What records and values are called in words, for every export that is read
 * by people. All return new text.
 */

#ifndef ANNAL_WORDING_PRIVATE_H
#define ANNAL_WORDING_PRIVATE_H

#include <annal/annal-dossier.h>

#include "model/annal-naming-private.h"

/* How the date is known: “late Saturday”, and from what it was worked out.
 * NULL where it is printed as it is, or nothing is said.
 */
char *annal_word_basis (AnnalDossier *dossier, const AnnalWhen *when);

/* A record in a few words: an event's title, an entity's name, a claim with
 * its speaker; its id where it has none of these.
 */
char *annal_word_record (AnnalDossier *dossier, AnnalRecord *record);

/* Who, the stance, on what, and the count: “North Korea takes note of the
 * recommendations (63 of 262)”. The claim's sentence can follow.
 */
char *annal_word_act (AnnalDossier *dossier, const AnnalClaim *claim);

/* The same without who. */
char *annal_word_deed (AnnalDossier *dossier, const AnnalClaim *claim);

/* A claim on one line. Its sentence never stands without the stance and the
 * hedge: “denies it, saying: There are no camps.”
 */
char *annal_word_claim (AnnalDossier *dossier, const AnnalClaim *claim, gboolean with_speaker);

/* “rests on: Pak Kwang Ho: “There is no …””; NULL where it rests on no claim. */
char *annal_word_grounds (AnnalDossier *dossier, const AnnalClaim *claim);

/* Whether it gives a number of something: a quantity, or a bare number, which is an
 * exact one without a unit.
 */
gboolean annal_claim_gives_number (AnnalDossier *dossier, const AnnalClaim *claim);

/* The value of a claim, NULL where its sentence or its quotes say it already. */
char *annal_word_claim_value (AnnalDossier *dossier, const AnnalClaim *claim);

/* “a senior official (for DPRK) ← KCNA ← …”; NULL where there is no chain. */
char *annal_word_chain (AnnalDossier *dossier, const AnnalCitation *citation);

/* “article-003, code points 1640–1708” */
char *annal_word_place (const AnnalCitation *citation);

/* Where all citations of an event stand, by source. */
char *annal_word_event_places (const AnnalEvent *event);

/* The words as printed; NULL where there are none. */
char *annal_word_passages (const AnnalCitation *citation);

/* The same in quotation marks. */
char *annal_word_quote (const AnnalCitation *citation);

/* “paraphrase”; NULL for direct quotations. */
const char *annal_word_fidelity (AnnalFidelity fidelity);

/* An event's attributes, a line for each group that the same people vouch for
 * and one for each attribute with rival values, which stand side by side with
 * who says so.
 */
char **annal_word_attributes (AnnalDossier *dossier, const AnnalEvent *event);

/* The same in other words than English: how a term, a value (nullable) and the
 * speakers of claims (NULL for none) are said, and that words are theirs.
 */
typedef struct
{
  char *(*term) (AnnalTermRole role, const char *id, gpointer data);
  char *(*value) (const AnnalValue *value, AnnalValueType type, gpointer data);
  char *(*speakers) (const char *const *claims, guint n, gpointer data);
  char *(*according) (const char *words, const char *speakers, gpointer data);
  const char *colon;
  gpointer data;
} AnnalAttributeVoice;

char **annal_word_attributes_in (AnnalDossier *dossier, const AnnalEvent *event, const AnnalAttributeVoice *voice);

/* The outlet, agency or authors of a source; NULL where none is known. */
char *annal_word_source_maker (AnnalDossier *dossier, const AnnalSource *source);

/* On whose word the stance rests: “reported as “vowed””. NULL where it is the
 * speaker's own, or nothing is said.
 */
char *annal_word_stance_basis (const AnnalClaim *claim);

/* With its first letter as at the beginning of a sentence. */
char *annal_word_capitalise (const char *text);

#endif /* ANNAL_WORDING_PRIVATE_H */
