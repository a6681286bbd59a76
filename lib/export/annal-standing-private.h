/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How an entry stands: an event that was cancelled, a claim that was withdrawn.
 * No format may pass these off as what happened, or as what is still said.
 */

#ifndef ANNAL_STANDING_PRIVATE_H
#define ANNAL_STANDING_PRIVATE_H

#include <annal/annal-date.h>
#include <annal/annal-dossier.h>
#include <annal/annal-notice.h>
#include <annal/annal-record.h>
#include <annal/annal-when.h>

typedef struct
{
  AnnalDossier *dossier; /* borrowed */
  GHashTable *fates;     /* owned, see annal-fates-private.h; NULL: no notice counts */
  AnnalDate *known_at;   /* owned, nullable */
  gint64 last;           /* its last second */
} AnnalStanding;

/* Notices count that may have been given by the end of @known_at, which may be
 * NULL: then all of them do.
 */
void annal_standing_init (AnnalStanding *self, AnnalDossier *dossier, AnnalDate *known_at);
void annal_standing_clear (AnnalStanding *self);

/* NULL where all notices count. */
const gint64 *annal_standing_get_last (const AnnalStanding *self);

/* Whether a notice or an assessment of that date counts, NULL being no date. */
gboolean annal_standing_counts (const AnnalStanding *self, const AnnalWhen *at);

/* “withdrawn”, and “the speaker took it back”; NULL where no reason is given. */
const char *annal_word_notice_op (AnnalNoticeOp op);
const char *annal_word_notice_reason (AnnalNoticeReason reason);

/* For people: “disputed whether it took place”, “draft”, “withdrawn 4 March 2024
 * by KCNA (the speaker took it back)”, “perhaps withdrawn March 2024” where it is
 * asked what was known by the 10th. New text; NULL where nothing has to be
 * said.
 */
char *annal_standing_word (const AnnalStanding *self, AnnalRecord *record);

/* What a notice did with it, ANNAL_NOTICE_OP_UNSET where none did anything. */
AnnalNoticeOp annal_standing_get_op (const AnnalStanding *self, AnnalRecord *record);

/* For programs: the status of an event or “draft”, and what a notice did with it:
 * “withdrawn”, “erased”, “corrected”; NULL where it has none.
 */
const char *annal_standing_get_status (AnnalRecord *record);
const char *annal_standing_get_fate (const AnnalStanding *self, AnnalRecord *record);

/* “Summit called off [cancelled]”: takes the title, gives new text. */
char *annal_standing_mark (const AnnalStanding *self, AnnalRecord *record, char *title);

#endif /* ANNAL_STANDING_PRIVATE_H */
