/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Entries lie anywhere in memory, and most of the time of writing a million of
 * them is spent on waiting for it. While one is written, those that follow are
 * had fetched: of the farthest where its texts lie, of a nearer one the texts,
 * and what is said of its speaker.
 */

#ifndef ANNAL_AHEAD_PRIVATE_H
#define ANNAL_AHEAD_PRIVATE_H

#include "export/annal-exporter-private.h"
#include "export/wording/annal-sayings-private.h"
#include "model/annal-row-texts-private.h"
#include "timeline/annal-rows-private.h"

typedef struct
{
  AnnalTimeline *timeline;   /* borrowed */
  const AnnalRows *rows;     /* borrowed */
  const struct _AnnalWays *ways; /* borrowed; NULL where what narrows dates is not asked for */
  const AnnalRowText *texts; /* borrowed, by row */
  AnnalSayings *sayings;     /* borrowed */
  const guint *indices;      /* borrowed; NULL for all in order */
  guint n;
  gboolean with_records;     /* more is asked of a record than its texts */
  gboolean with_sources;     /* the id of the source that it cites, where that is one */
} AnnalAhead;

void annal_ahead_init (AnnalAhead *self,
                       AnnalTimeline *timeline,
                       const guint *indices,
                       guint n,
                       AnnalSayings *sayings,
                       gboolean with_records);

/* What narrows dates is asked for as well. */
void annal_ahead_expect_narrowing (AnnalAhead *self);

/* The same of which sources are cited. */
void annal_ahead_expect_sources (AnnalAhead *self);

/* Called when the one at @position is about to be written. It changes nothing. */
void annal_ahead_fetch (const AnnalAhead *self, guint position);

#endif /* ANNAL_AHEAD_PRIVATE_H */
