/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What formats with an item for each entry say of it. */

#ifndef ANNAL_ENTRY_PRIVATE_H
#define ANNAL_ENTRY_PRIVATE_H

#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-point.h>
#include <annal/annal-timeline.h>

#include "export/annal-standing-private.h"
#include "timeline/annal-explain-private.h"

#include "time/annal-span-private.h"

/* An event's title, or a claim with its speaker, stance and sentence: new text. */
char *annal_entry_word_title (AnnalTimeline *timeline, guint index);

/* Its own date; that of the event at which a claim without one was made; NULL
 * where there is neither.
 */
const AnnalWhen *annal_entry_get_when (AnnalTimeline *timeline, guint index);

/* “between 5 and 11 May 2019 (“late Saturday”)”; “no known date”: new text. */
char *annal_entry_word_when (AnnalTimeline *timeline, guint index);

/* The same of its own date; NULL where it has none, or where that is @above. */
char *annal_entry_word_own_when (AnnalTimeline *timeline, guint index, const AnnalWhen *above);

/* “9 May 2019, since it is the occasion of …”: what the sequence leaves of that;
 * NULL where that is no less by a day.
 */
char *annal_entry_word_narrowing (AnnalNarrower *narrower, guint index);

/* An entry in a sentence that may stand alone: the title of an event, or who says
 * what, how it stands, and where that is wanted, that it is perhaps not what was
 * asked for: new text.
 */
char *annal_entry_word_sentence (AnnalTimeline *timeline,
                                 guint index,
                                 const AnnalStanding *standing,
                                 gboolean with_certainty);

/* The event at which a claim was made, be it on the timeline or not; NULL where
 * none is named.
 */
char *annal_entry_word_occasion (AnnalTimeline *timeline, guint index);

/* All that is known of it but title, date and occasion, as lines: what kind, where, what
 * is said of it, the words as printed, and who passed them on to where. Of new
 * texts.
 */
GPtrArray *annal_entry_list_details (AnnalTimeline *timeline, guint index);

/* Which links say that a record responds to others: its id to a GPtrArray of
 * AnnalLink (borrowed).
 */
GHashTable *annal_entry_find_answers (AnnalDossier *dossier);

/* “part of: …”, “in response to: … (according to KCNA)”, as new texts. */
GPtrArray *annal_entry_list_relations (AnnalTimeline *timeline, guint index, GHashTable *answers);

/* One citation: “a senior official ← KCNA · quoted in part · article-003, code
 * points 40–53”: new text.
 */
char *annal_entry_word_citation (AnnalDossier *dossier, const AnnalCitation *citation);

/* Of an event or claim. */
guint annal_record_get_n_citations (AnnalRecord *record);
AnnalCitation *annal_record_get_citation (AnnalRecord *record, guint index);

/* Where an event took place, as a point; NULL where none is known, or where the
 * place is protected.
 */
const AnnalPoint *annal_entry_get_point (AnnalTimeline *timeline, guint index);

/* Decimal degrees as a number of JSON and of RFC 5545: “-33.9”. FALSE, with
 * @out untouched, where @degrees is no number from -@most to @most.
 */
gboolean annal_degrees_append (GString *out, const char *degrees, const char *most);

/* The last second in which the sources of an entry may have been published: it
 * was in print by then; @otherwise where none of them has a date. The same of
 * all sources of the dossier; the start of 1970 where none has a date. Never the
 * present.
 */
gint64 annal_entry_get_printed (AnnalTimeline *timeline, guint index, gint64 otherwise);
gint64 annal_timeline_get_printed (AnnalTimeline *timeline);

/* The seconds as “2019-05-14T00:00:00Z”, which RFC 3339 has for the years from
 * 0 to 9999 alone: kept within them. New text.
 */
char *annal_instant_to_rfc3339 (gint64 seconds);

/* By what entries of this dossier are told from those of others, in tag URIs
 * and calendars.
 */
typedef struct
{
  char *authority; /* owned: “desk.example.org” */
  char *dossier;   /* owned: eight hexadecimal digits */
} AnnalNamespace;

/* @authority is the name of a host; NULL for “annal.invalid”, which is nobody's.
 * FALSE, with an error and @self untouched, where it is none.
 */
gboolean annal_namespace_init (AnnalNamespace *self, AnnalDossier *dossier, const char *authority, GError **error);
void annal_namespace_clear (AnnalNamespace *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalNamespace, annal_namespace_clear)

#endif /* ANNAL_ENTRY_PRIVATE_H */
