/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How much a timeline holds. */

#ifndef ANNAL_EXTENT_PRIVATE_H
#define ANNAL_EXTENT_PRIVATE_H

#include <annal/annal-timeline.h>

typedef struct
{
  guint n_events;
  guint n_claims;
  guint n_possible;   /* of both: those that are perhaps not what was asked for */
  gboolean is_choice; /* the dossier has more */
  GPtrArray *sources; /* owned, of AnnalSource (borrowed) by id: of a whole dossier all, of a choice those it cites */
} AnnalExtent;

void annal_extent_init (AnnalExtent *self, AnnalTimeline *timeline);
void annal_extent_clear (AnnalExtent *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalExtent, annal_extent_clear)

#endif /* ANNAL_EXTENT_PRIVATE_H */
