/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What one export says again and again, worded once: dates, speakers, what they
 * do by speaking, moments. What is got lives until the same is asked for again,
 * or as long as it.
 */

#ifndef ANNAL_SAYINGS_PRIVATE_H
#define ANNAL_SAYINGS_PRIVATE_H

#include <annal/annal-dossier.h>

#define ANNAL_SAYINGS_INSTANT_BYTES 40

/* Seconds of UTC as ISO 8601 has them. Of those on one day after another only
 * the time is written.
 */
typedef struct
{
  gint64 day;
  gboolean has_day;
  char text[ANNAL_SAYINGS_INSTANT_BYTES];
} AnnalInstantText;

const char *annal_instant_text_set (AnnalInstantText *self, gint64 seconds);

typedef struct
{
  AnnalDossier *dossier; /* borrowed */
  struct _AnnalSayingDate *dates; /* owned */
  GHashTable *speakers;     /* owned, who and for whom to struct _AnnalSayingSpeaker */
  GHashTable *deeds;        /* owned, stance, hedge and number to text */
  GString *key;             /* owned */
  GString *act;             /* owned */
  const AnnalClaim *last_claim; /* borrowed, nullable */
  const struct _AnnalSayingSpeaker *last_speaker; /* of it, borrowed */
} AnnalSayings;

void annal_sayings_init (AnnalSayings *self, AnnalDossier *dossier);
void annal_sayings_clear (AnnalSayings *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalSayings, annal_sayings_clear)

/* As annal_word_date(). */
const char *annal_sayings_get_date (AnnalSayings *self, const AnnalWhen *when);

/* Who makes the claim, and for whom, by their full names. */
const char *annal_sayings_get_speaker (AnnalSayings *self, const AnnalClaim *claim);

/* The id of who makes it, nullable. Of the same speaker the id lies in the same
 * place in memory, and so do the words above.
 */
const char *annal_sayings_get_speaker_id (AnnalSayings *self, const AnnalClaim *claim);

/* As annal_word_act(). */
const char *annal_sayings_get_act (AnnalSayings *self, const AnnalClaim *claim);

#endif /* ANNAL_SAYINGS_PRIVATE_H */
