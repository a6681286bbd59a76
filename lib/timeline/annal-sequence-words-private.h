/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What is known of the sequence of records, in words. All return new text. */

#ifndef ANNAL_SEQUENCE_WORDS_PRIVATE_H
#define ANNAL_SEQUENCE_WORDS_PRIVATE_H

#include <annal/annal-when.h>

#include "timeline/annal-sequence-private.h"

/* The date of a record's own: an event's when, a claim's said, a source's
 * published; NULL where it has none.
 */
const AnnalWhen *annal_record_get_own_when (AnnalRecord *record);

/* the statement “North Korea rejects the resolution” */
char *annal_sequence_say_record (AnnalDossier *dossier, AnnalRecord *record);

/* 14 May 2019; no known date */
char *annal_sequence_say_date (AnnalRecord *record);

/* The same after the name of the record: “ of 14 May 2019”, “, dated between 5
 * and 11 May 2019”, “, for which no date is known”.
 */
char *annal_sequence_say_dated (AnnalRecord *record);

/* What a constraint says of one of its two records, @after where @of_after:
 * “answers”, “comes before”.
 */
const char *annal_sequence_get_verb (AnnalConstraintKind kind, gboolean of_after);

/* The same with the other record, its date where @dated, and who says so where
 * somebody does: “answers the resolution “…” of 14 May 2019 (according to North
 * Korea)”.
 */
char *annal_sequence_say_step (AnnalDossier *dossier,
                               const AnnalRows *sequence,
                               const AnnalConstraint *constraint,
                               gboolean of_after,
                               gboolean dated);

/* Seconds by which the clock is ahead of UTC that a record's date was written
 * by.
 */
gint64 annal_record_get_clock_offset (AnnalRecord *record);

#endif /* ANNAL_SEQUENCE_WORDS_PRIVATE_H */
