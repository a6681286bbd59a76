/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What is known of the sequence of records, in words: as new text, or appended. */

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

/* The same of @length bytes of a title, or, where @text is NULL, by its id. */
void annal_sequence_append_name (GString *out, const char *noun, const char *text, gsize length, const char *id);

/* 14 May 2019; no known date. Of a time of day the record is asked for its zone. */
char *annal_sequence_say_date (AnnalRecord *record);
void annal_sequence_append_date (GString *out, const char *edtf, AnnalRecord *record);

/* What a constraint says of one of its two records, @after where @of_after:
 * “answers”, “comes before”; the other is the same as a word, “comes-before”.
 */
const char *annal_sequence_get_verb (AnnalConstraintKind kind, gboolean of_after);
const char *annal_sequence_get_relation (AnnalConstraintKind kind, gboolean of_after);

/* A step of the way from a record to a date that somebody stated. */
typedef struct
{
  const char *verb;     /* static: “comes before” */
  const char *relation; /* static: “comes-before” */
  guint other;          /* row: before what */
  AnnalLink *link;      /* borrowed, nullable: by which somebody says so */
  guint n_left_out;     /* steps that are passed over before it */
  gboolean is_first;
  gboolean is_last;     /* the date is that of @other */
} AnnalSequenceStep;

/* Who says so, after the name of the other record: “ (according to North Korea)”;
 * nothing for the desk itself, or where @link is NULL.
 */
void annal_sequence_append_assertion (GString *out, AnnalDossier *dossier, const AnnalLink *link);

/* The date of that record: “ of 14 May 2019”, which stands before who says so, and
 * then TRUE; “, dated between 5 and 11 May 2019” or “, for which no date is known”,
 * which stand behind.
 */
gboolean annal_sequence_append_of_date (GString *out, const char *edtf, AnnalRecord *record);

/* Seconds by which the clock is ahead of UTC that a record's date was written
 * by.
 */
gint64 annal_record_get_clock_offset (AnnalRecord *record);

#endif /* ANNAL_SEQUENCE_WORDS_PRIVATE_H */
