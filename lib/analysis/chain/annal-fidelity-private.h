/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How faithful the words on a way are: as its weakest link. */

#ifndef ANNAL_FIDELITY_PRIVATE_H
#define ANNAL_FIDELITY_PRIVATE_H

#include <annal/annal-citation.h>
#include <annal/annal-enums.h>

/* 0 for the words themselves, more for what is farther from them. Unset is less
 * than all, for it says nothing.
 */
int annal_fidelity_rank (AnnalFidelity fidelity);

/* “a direct quotation”; NULL where it is unset. */
const char *annal_fidelity_word (AnnalFidelity fidelity);

/* The weakest on the way of the citation, unset where nothing is said at all.
 * @at_best, which may be NULL, is set to whether somebody passed the words on of
 * whom it is not said how faithfully.
 */
AnnalFidelity annal_citation_get_weakest_fidelity (const AnnalCitation *citation, gboolean *at_best);

/* Those who passed the words on, the publisher left out: 0 where it has them from
 * who said them.
 */
guint annal_citation_count_hops (const AnnalCitation *citation);

gboolean annal_citation_is_translated (const AnnalCitation *citation);

#endif /* ANNAL_FIDELITY_PRIVATE_H */
