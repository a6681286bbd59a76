/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Spans by the time that they may cover. */

#ifndef ANNAL_TIME_INDEX_PRIVATE_H
#define ANNAL_TIME_INDEX_PRIVATE_H

#include <glib.h>

typedef struct _AnnalTimeIndex AnnalTimeIndex;

/* Those that may share a second with a window. What begins inside it stands in
 * one run of the index, of which this is a view that lives as long as the
 * index; only what begins earlier is listed one by one.
 */
typedef struct
{
  const guint *inside; /* numbers, by when they may begin */
  guint n_inside;
  guint *earlier;      /* owned, numbers; those over a day long, then the others, by when they may begin */
  guint n_earlier;
} AnnalTimeHits;

/* An index of no more than @most items, to be added one by one, ascending in their
 * numbers; of these, one may cover the seconds from @first up to and including
 * @last, which is not less. It can be asked once it is finished. To add most of
 * them in the order of their first seconds is fastest.
 */
AnnalTimeIndex *annal_time_index_new (guint most);
void annal_time_index_add (AnnalTimeIndex *self, gint64 first, gint64 last, guint number);
void annal_time_index_finish (AnnalTimeIndex *self);
void annal_time_index_free (AnnalTimeIndex *self);

/* All of which some second may lie from @from up to and including @until; none
 * where @from is later. Those that may begin in the same second stand in the
 * order of their numbers.
 */
void annal_time_index_find (const AnnalTimeIndex *self, gint64 from, gint64 until, AnnalTimeHits *out);
void annal_time_hits_clear (AnnalTimeHits *self);

/* How many that would be at most, in time independent of the answer; exact in
 * those that begin inside.
 */
guint annal_time_index_estimate (const AnnalTimeIndex *self, gint64 from, gint64 until);

gsize annal_time_index_get_size (const AnnalTimeIndex *self); /* bytes of memory */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalTimeIndex, annal_time_index_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalTimeHits, annal_time_hits_clear)

#endif /* ANNAL_TIME_INDEX_PRIVATE_H */
