/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What every table of claims tells of each. */

#ifndef ANNAL_CLAIM_FACTS_PRIVATE_H
#define ANNAL_CLAIM_FACTS_PRIVATE_H

#include <annal/annal-dossier.h>

#include "timeline/annal-timeline-private.h"

/* When it was said; where it has no date of its own, when the event was at which
 * it was made. NULL where neither says.
 */
AnnalWhen *annal_claim_find_moment (AnnalDossier *dossier, AnnalClaim *claim);

/* The same in words; new text. */
char *annal_claim_word_moment (AnnalDossier *dossier, AnnalClaim *claim);

/* Who speaks, and for whom; new text. */
char *annal_claim_word_speaker (AnnalDossier *dossier, AnnalClaim *claim);

/* The ids of its sources, each once, as they are cited; of borrowed text. */
GPtrArray *annal_claim_list_sources (AnnalClaim *claim);

/* The same with commas; new text. */
char *annal_claim_word_sources (AnnalClaim *claim);

/* FALSE, with @error set, where it is open. */
gboolean annal_dossier_expect_sealed (AnnalDossier *dossier, const char *what, GError **error);

/* Say that there is no record or predicate with that id, and which are near. */
void annal_dossier_set_not_found (AnnalDossier *dossier, const char *id, GError **error);
void annal_dossier_set_no_predicate (AnnalDossier *dossier, const char *id, GError **error);

/* Says that no claim has that id: what has it instead, or which claims are near. */
void annal_dossier_set_no_claim (AnnalDossier *dossier, const char *id, GError **error);

#endif /* ANNAL_CLAIM_FACTS_PRIVATE_H */
