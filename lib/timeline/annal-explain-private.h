/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_EXPLAIN_PRIVATE_H
#define ANNAL_EXPLAIN_PRIVATE_H

#include "timeline/annal-timeline-private.h"

/* The first and the last second that may lie inside. */
typedef struct
{
  gint64 first;
  gint64 last;
  gboolean is_told;
} AnnalNarrowedRange;

/* What the sequence leaves of the date of an entry, where that is narrower than
 * what is stated: in English, and in parts for who words it otherwise. The
 * seconds are the first and the last that may lie inside.
 */
typedef struct
{
  const char *words;  /* “between 14 and 31 May 2019” */
  gsize words_length; /* bytes */
  const char *reason; /* “since it answers the statement “…” of 14 May 2019” */
  gsize reason_length;
  AnnalNarrowedRange whole; /* one range that is told, or either of the others or both */
  AnnalNarrowedRange began;
  AnnalNarrowedRange ended;
  const GArray *steps; /* of AnnalSequenceStep: one reason after the other */
  gint64 first;
  gint64 last;
  gboolean by_days; /* not only by hours */
} AnnalNarrowing;

/* Tells one entry after the other of a timeline, which it borrows, in the same
 * room; for one thread.
 */
typedef struct _AnnalNarrower AnnalNarrower;

AnnalNarrower *annal_narrower_new (AnnalTimeline *timeline);
void annal_narrower_free (AnnalNarrower *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalNarrower, annal_narrower_free)

/* NULL where the date is left as it is. Valid until the next entry is asked for. */
const AnnalNarrowing *annal_narrower_find (AnnalNarrower *self, guint index);

#endif /* ANNAL_EXPLAIN_PRIVATE_H */
