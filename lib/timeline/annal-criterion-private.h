/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* One condition of a query, made ready for one timeline. */

#ifndef ANNAL_CRITERION_PRIVATE_H
#define ANNAL_CRITERION_PRIVATE_H

#include "index/annal-query-private.h"
#include "timeline/annal-indexes-private.h"
#include "timeline/annal-months-private.h"

typedef struct _AnnalCriterion AnnalCriterion;

struct _AnnalCriterion
{
  /* How far an entry meets it, before negation. */
  AnnalCertainty (*judge) (const AnnalCriterion *self, guint entry);
  /* The entries that may meet it, in any order, maybe some that do not or some
   * twice; NULL where no index tells.
   */
  GArray *(*list) (const AnnalCriterion *self);
  guint estimate;    /* how many that may be */
  gboolean negated;
  char *description; /* owned: as a query has it */
  const char *index; /* what the index is called, or NULL */

  AnnalTimeline *timeline;      /* not owned */
  const AnnalFacetIndex *facet; /* of the timeline, or @own_facet */
  AnnalFacetIndex *own_facet;   /* owned, nullable */
  guint8 *wanted;               /* owned: a value's number to whether it is asked for */
  GArray *months;               /* owned, of AnnalMonths */
  AnnalClock clock;
  const AnnalClockTimes *times;  /* of the timeline */
  AnnalWindow window;
  AnnalSpanData span;           /* of the window */
  AnnalCertainty least;
  const AnnalClockTimes *valid;  /* of the timeline */
  guint8 *bits;                 /* owned: one bit an entry that holds the words */
  GArray *found;                /* owned, of guint: those entries */
};

/* @until: the end of what was known, G_MAXINT64 without it. Fails where the
 * condition names what the dossier does not hold.
 */
AnnalCriterion *annal_criterion_new (AnnalTimeline *timeline,
                                     const AnnalCondition *condition,
                                     gint64 until,
                                     GError **error);
AnnalCriterion *annal_criterion_new_known (AnnalTimeline *timeline, gint64 until);
AnnalCriterion *annal_criterion_new_as_of (AnnalTimeline *timeline, AnnalDate *date);
void annal_criterion_free (AnnalCriterion *self);

/* The last second of a day, month, year … that is asked about. */
gint64 annal_date_get_last_second (AnnalDate *date);

/* The whole of a date, as a window: its month from the first to the last. */
void annal_date_get_window (AnnalDate *date, AnnalSpanData *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalCriterion, annal_criterion_free)

#endif /* ANNAL_CRITERION_PRIVATE_H */
