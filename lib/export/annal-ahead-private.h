/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Entries lie anywhere in memory, and most of the time of writing a million of
 * them is spent on waiting for it. While one is written, those that follow are
 * had fetched: of the farthest its row, of each nearer one what hangs on what
 * has come by then.
 */

#ifndef ANNAL_AHEAD_PRIVATE_H
#define ANNAL_AHEAD_PRIVATE_H

#include "export/annal-exporter-private.h"
#include "model/annal-columns-private.h"
#include "timeline/annal-timeline-private.h"

typedef struct
{
  AnnalTimeline *timeline;     /* borrowed */
  const AnnalColumns *columns; /* borrowed */
  const AnnalRows *rows;       /* borrowed */
  const guint *indices;        /* borrowed; NULL for all in order */
  guint n;
} AnnalAhead;

void annal_ahead_init (AnnalAhead *self, AnnalTimeline *timeline, const guint *indices, guint n);

/* Called when the one at @position is about to be written. It changes nothing. */
void annal_ahead_fetch (const AnnalAhead *self, guint position);

#endif /* ANNAL_AHEAD_PRIVATE_H */
