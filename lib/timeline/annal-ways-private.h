/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From which stated bound each bound comes that the constraints leave, and by the
 * shortest way there; of those, by that which goes over the first constraint where
 * they part. They are found for all ends at once, so that many ends which have
 * their bounds over one that much hangs on cost no more than few.
 */

#ifndef ANNAL_WAYS_PRIVATE_H
#define ANNAL_WAYS_PRIVATE_H

#include "timeline/annal-sequence-private.h"

/* The way from an end to the one where its bound is stated. */
typedef struct
{
  guint step;    /* the constraint to go over first, or ANNAL_NO_STEP: to the other end of the row */
  guint n_steps; /* how many constraints there are on the way */
  guint last;    /* the last of them */
  guint origin;  /* the end that it leads to; ANNAL_NO_STEP where there is no way */
} AnnalWay;

typedef struct _AnnalWays
{
  const AnnalRows *rows;
  AnnalWay *items[2]; /* owned, by side: of the tight spans, of each the beginning and the end */
  gsize n_looked_at;  /* neighbours of ends, over all: what the work goes by */
} AnnalWays;

/* Of rows, which must outlive it. */
AnnalWays *annal_ways_new (const AnnalRows *rows);
void annal_ways_free (AnnalWays *self);

/* Those that rows have, made when they are first asked for; by any thread. */
const AnnalWays *annal_rows_get_ways (AnnalRows *rows);

/* NULL where the bound is stated or open. */
const AnnalWay *annal_ways_get (const AnnalWays *self, guint end, AnnalBoundSide side);

/* The first constraints on the way, @n_max of them at most; returns how many. */
guint annal_ways_list (const AnnalWays *self, guint end, AnnalBoundSide side, guint *steps, guint n_max);

#endif /* ANNAL_WAYS_PRIVATE_H */
