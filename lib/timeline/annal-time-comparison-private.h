/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_TIME_COMPARISON_PRIVATE_H
#define ANNAL_TIME_COMPARISON_PRIVATE_H

#include <annal/annal-time-comparison.h>

#include "timeline/annal-sequence-private.h"
#include "timeline/annal-timeline-private.h"

/* A step of a proof: what a constraint says of two records, or the date that a
 * record states.
 */
typedef struct
{
  AnnalRecord *record;
  AnnalRecord *other; /* NULL for a date */
  AnnalRecord *link;  /* that says so, or NULL */
  char *text;         /* owned */
} AnnalProofStep;

/* Two rows and what is known of them: what may be, and what is beyond doubt. */
typedef struct
{
  AnnalDossier *dossier;
  const AnnalRows *sequence;
  guint rows[2];
  guint ends[ANNAL_SPAN_PAIR_N_ENDS];
  AnnalSequenceSearch *searches[ANNAL_SPAN_PAIR_N_ENDS]; /* owned, from each end */
  AnnalSpanPair all;     /* by all dates */
  AnnalSpanPair sure;    /* by those dates only that nobody doubts */
  AnnalSpanPair undated; /* by no date at all */
  gboolean is_touched;   /* by any constraint */
  AnnalCertainty certainties[ANNAL_SPAN_N_QUESTIONS];
} AnnalRelatedRows;

/* @dossier and @sequence are borrowed. */
void annal_related_rows_init (AnnalRelatedRows *self,
                              AnnalDossier *dossier,
                              const AnnalRows *sequence,
                              guint a,
                              guint b);
void annal_related_rows_clear (AnnalRelatedRows *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalRelatedRows, annal_related_rows_clear)

/* Of AnnalProofStep: the fewest that prove what is certain of the two, or what
 * is out of the question; their dates where nothing is.
 */
GArray *annal_related_rows_prove (const AnnalRelatedRows *self);

/* The statement “…” certainly comes after the resolution “…”. */
char *annal_related_rows_say (const AnnalRelatedRows *self);

/* “the statement “…” was over when the statement “…” began (according to …)” */
char *annal_related_rows_say_constraint (const AnnalRelatedRows *self, const AnnalConstraint *constraint);

/* What is said of the two and left aside, where it is not what the answer says;
 * or NULL.
 */
char *annal_related_rows_say_aside (const AnnalRelatedRows *self);

#endif /* ANNAL_TIME_COMPARISON_PRIVATE_H */
