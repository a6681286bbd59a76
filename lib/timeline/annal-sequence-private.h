/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the constraints prove between any two ends, and where the bounds come
 * from that they leave. Ends are numbered as in annal_constraint_get_former().
 *
 *  1. An end is not earlier than another where constraints lead there, with the
 *     steps from beginning to end of one row, and back where it is an instant.
 *  2. Constraints within a component are left aside, and no way leads through
 *     a contradictory row: there the stated dates stand.
 *  3. What precedes lies outside what it precedes. So of the seconds inside,
 *     the last of the one is less than the first of the other, and a way with
 *     n such steps says that the one end is n seconds later.
 */

#ifndef ANNAL_SEQUENCE_PRIVATE_H
#define ANNAL_SEQUENCE_PRIVATE_H

#include "timeline/annal-rows-private.h"

/* The tight span of a row as it is to be understood: flagged an instant where
 * it is known to be one, or dated as one and nothing took place within it. The
 * end of what is no instant is exclusive.
 */
AnnalSpanData annal_sequence_read (const AnnalRows *self, guint row);
gboolean annal_sequence_is_instant (const AnnalRows *self, guint row);

/* The same by those dates only that nobody doubts. */
AnnalSpanData annal_sequence_read_sure (const AnnalRows *self, guint row);

/* Whether any constraint speaks of the row, and is not left aside. */
gboolean annal_sequence_is_touched (const AnnalRows *self, guint row);

typedef enum
{
  ANNAL_BOUND_LOWER = 0,
  ANNAL_BOUND_UPPER = 1
} AnnalBoundSide;

gint64 annal_sequence_get_tight (const AnnalRows *self, guint end, AnnalBoundSide side);
gint64 annal_sequence_get_stated (const AnnalRows *self, guint end, AnnalBoundSide side);

#define ANNAL_NO_STEP G_MAXUINT

/* The ends that an end is not earlier than by one step, or not later than: the
 * other end of its row, then those over constraints, in their order.
 */
typedef struct
{
  const AnnalRows *rows;
  guint end;
  gboolean backwards;
  gboolean has_other_end; /* still to come */
  guint next;
  guint last;
} AnnalNeighbours;

AnnalNeighbours annal_neighbours_of (const AnnalRows *rows, guint end, gboolean backwards);

/* The next one and the constraint that leads there, or ANNAL_NO_STEP. */
gboolean annal_neighbours_next (AnnalNeighbours *self, guint *end, guint *step);

/* The steps from an end to the nearest one of which the same bound is stated,
 * as indexes of constraints; @origin is that end. Where there is no bound, or
 * it is stated, there are no steps and the origin is the end itself. Where
 * @sure, of the bound that follows from those dates alone that nobody doubts.
 */
GArray *annal_sequence_trace (const AnnalRows *self,
                              guint end,
                              AnnalBoundSide side,
                              gboolean sure,
                              guint *origin);

/* Every end that cannot be earlier than @from. A way goes on through no row
 * but that of @from where it is contradictory.
 */
typedef struct _AnnalSequenceSearch AnnalSequenceSearch;

AnnalSequenceSearch *annal_sequence_search_new (const AnnalRows *rows, guint from);
void annal_sequence_search_free (AnnalSequenceSearch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalSequenceSearch, annal_sequence_search_free)

/* More is not told apart. */
#define ANNAL_SEQUENCE_LATER_BY_MAX 2

/* How many seconds @end is later at least; -1 where nothing is known. */
int annal_sequence_search_get_later_by (AnnalSequenceSearch *self, guint end);

/* The shortest way there that proves it to be @later_by seconds later, as
 * indexes of constraints; NULL where there is none.
 */
GArray *annal_sequence_search_get_steps (AnnalSequenceSearch *self, guint end, int later_by);

#endif /* ANNAL_SEQUENCE_PRIVATE_H */
