/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Moments and the time between them, in words. All but the last return new
 * text.
 */

#ifndef ANNAL_WORDING_TIME_PRIVATE_H
#define ANNAL_WORDING_TIME_PRIVATE_H

#include "time/annal-span-private.h"

/* “2019”, “44 BC”, “3000 BC to 2001 BC”: there is no year 0 in words. */
char *annal_word_years (gint64 first, gint64 last);

/* “14 May 2019”, the day of UTC. */
char *annal_word_day (gint64 seconds);

/* What is known of two of which the one stands before the other, beside their dates. */
typedef enum
{
  ANNAL_SUCCESSION_OPEN,  /* nothing */
  ANNAL_SUCCESSION_BEGUN, /* the latter did not begin earlier */
  ANNAL_SUCCESSION_OVER   /* nor before the former was over */
} AnnalSuccession;

/* How much later @after is than @before: “6 days later”, “between 5 and 10 days
 * later”, “the same day”. The offsets turn UTC into the clocks by which days
 * are reckoned.
 */
char *annal_word_distance (const AnnalSpanData *before,
                           gint64 before_offset,
                           const AnnalSpanData *after,
                           gint64 after_offset,
                           AnnalSuccession succession);

/* Whether the dates leave it open which of the two began first, or whether the first
 * was over then.
 */
gboolean annal_word_distance_is_open (const AnnalSpanData *before, const AnnalSpanData *after);

/* “773 days”, “2 years, 1 month and 20 days”: from one day to a later one, given
 * by any of their seconds in UTC.
 */
char *annal_word_duration (gint64 from, gint64 to);

/* What is said beside an entry that may not be what was asked for; NULL where
 * it is for certain.
 */
const char *annal_word_certainty (AnnalCertainty certainty);

#endif /* ANNAL_WORDING_TIME_PRIVATE_H */
