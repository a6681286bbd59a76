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
  char *words;  /* owned: “between 14 and 31 May 2019” */
  char *reason; /* owned: “since it answers the statement “…” of 14 May 2019” */
  AnnalNarrowedRange whole; /* one range that is told, or either of the others or both */
  AnnalNarrowedRange began;
  AnnalNarrowedRange ended;
  GArray *steps; /* owned, of AnnalSequenceStep: one reason after the other */
  gint64 first;
  gint64 last;
  gboolean by_days; /* not only by hours */
} AnnalNarrowing;

/* FALSE, with @self cleared, where the date is left as it is. */
gboolean annal_narrowing_init (AnnalNarrowing *self, AnnalTimeline *timeline, guint index);
void annal_narrowing_clear (AnnalNarrowing *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalNarrowing, annal_narrowing_clear)

#endif /* ANNAL_EXPLAIN_PRIVATE_H */
