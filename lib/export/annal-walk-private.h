/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The one walk over a timeline that every export is made of. */

#ifndef ANNAL_WALK_PRIVATE_H
#define ANNAL_WALK_PRIVATE_H

#include <annal/annal-timeline.h>

/* Where in the years an entry goes: where the order has it, which is where it may
 * have begun at the earliest by all that is known. One of which no month is
 * known has month 0; one of which not even the year is known also a @year_last
 * after @year.
 */
typedef struct
{
  gint64 year;
  gint64 year_last;
  guint month; /* 1 to 12, or 0 */
} AnnalWalkPeriod;

/* What is met, in the order in which it is met. Any of them may be NULL; one
 * that returns FALSE ends the walk.
 *
 *  1. begin; then the dated entries, each preceded by its period where that
 *     has changed: an event with its claims beneath it, or a claim of its own.
 *  2. undated, where there is such an entry; then those entries likewise.
 *  3. end.
 *
 * @index is an entry of the timeline. Every entry is met exactly once.
 */
typedef struct
{
  gboolean (*begin) (AnnalTimeline *timeline, gpointer data);
  gboolean (*period) (const AnnalWalkPeriod *period, gpointer data);
  gboolean (*event) (guint index, gpointer data);
  gboolean (*event_claim) (guint index, gpointer data); /* made at the last event */
  gboolean (*claim) (guint index, gpointer data);       /* of its own */
  gboolean (*undated) (guint n, gpointer data);         /* how many entries */
  gboolean (*end) (gpointer data);
} AnnalVisitor;

/* Returns whether the walk came to its end. */
gboolean annal_walk (AnnalTimeline *timeline, const AnnalVisitor *visitor, gpointer data);

/* The period of an entry of the dated lane. */
void annal_walk_get_period (AnnalTimeline *timeline, guint index, AnnalWalkPeriod *period);

/* How many entries stand in the undated lane. */
guint annal_walk_count_undated (AnnalTimeline *timeline);

/* The claims of each event: those of entry i are items[first[i]] to
 * items[first[i + 1] - 1].
 */
typedef struct
{
  guint *first; /* owned */
  guint *items; /* owned */
} AnnalWalkClaims;

void annal_walk_claims_init (AnnalWalkClaims *self, AnnalTimeline *timeline);
void annal_walk_claims_clear (AnnalWalkClaims *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalWalkClaims, annal_walk_claims_clear)

#endif /* ANNAL_WALK_PRIVATE_H */
