/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From a query to the entries that it finds. */

#ifndef ANNAL_ANSWER_PRIVATE_H
#define ANNAL_ANSWER_PRIVATE_H

#include <annal/annal-query.h>

#include "timeline/annal-timeline-private.h"

/* The entries found, ascending, and how far each meets the query. */
typedef struct
{
  guint *entries;      /* owned */
  guint8 *certainties; /* owned */
  guint n;
  GString *plan;       /* owned: how they were found, in lines of text */
} AnnalAnswer;

/* @query may be NULL for all. */
gboolean annal_answer_init (AnnalAnswer *self, AnnalTimeline *timeline, AnnalQuery *query, GError **error);
void annal_answer_clear (AnnalAnswer *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalAnswer, annal_answer_clear)

#endif /* ANNAL_ANSWER_PRIVATE_H */
