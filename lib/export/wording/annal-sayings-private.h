/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What one export says again and again, worded once: dates, speakers, what they
 * do by speaking, moments. What is got lives until the same is asked for again,
 * or as long as it.
 */

#ifndef ANNAL_SAYINGS_PRIVATE_H
#define ANNAL_SAYINGS_PRIVATE_H

#include <annal/annal-dossier.h>

#include "model/annal-row-texts-private.h"

#define ANNAL_SAYINGS_INSTANT_BYTES 40

/* Seconds of UTC as ISO 8601 has them. Of those on one day after another only
 * the time is written.
 */
typedef struct
{
  gint64 day;
  gboolean has_day;
  guint length; /* bytes */
  char text[ANNAL_SAYINGS_INSTANT_BYTES];
} AnnalInstantText;

const char *annal_instant_text_set (AnnalInstantText *self, gint64 seconds);

#define ANNAL_SAYINGS_WORDS_MAX 64 /* of any enumeration */

/* Those of an enumeration by value, NULL where there is none. */
typedef const char *AnnalSayingWords[ANNAL_SAYINGS_WORDS_MAX];

void annal_saying_words_fill (AnnalSayingWords words, GType type);

static inline const char *
annal_saying_words_get (const AnnalSayingWords words, int value)
{
  return value >= 0 && value < ANNAL_SAYINGS_WORDS_MAX ? words[value] : NULL;
}

typedef struct
{
  char *edtf;        /* owned, with the words behind it; NULL where the place is free */
  gsize edtf_length; /* bytes; 0 where the words hold for one record alone */
  const char *words;
  gsize length;      /* of the words, in bytes */
} AnnalSayingDate;

/* What speakers do: “denies”. */
typedef struct
{
  char *words; /* owned; NULL until asked for */
  gsize length;
} AnnalSayingDeed;

typedef struct
{
  AnnalDossier *dossier;       /* borrowed */
  const AnnalRowTexts *texts;  /* of the dossier */
  AnnalSayingDate *dates;      /* owned */
  AnnalSayingDeed *deeds;      /* owned, by stance, hedge and number */
  GString *act;                /* owned */
} AnnalSayings;

void annal_sayings_init (AnnalSayings *self, AnnalDossier *dossier);
void annal_sayings_clear (AnnalSayings *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalSayings, annal_sayings_clear)

/* As annal_word_date(). */
const char *annal_sayings_get_date (AnnalSayings *self, const AnnalWhen *when);
const char *annal_sayings_get_row_date (AnnalSayings *self, const AnnalRowText *row);

/* The same with its length; NULL where there is no date. */
const AnnalSayingDate *annal_sayings_find_row_date (AnnalSayings *self, const AnnalRowText *row);

/* Has fetched from memory what leads to a speaker's words, and then the words. */
G_ALWAYS_INLINE static inline void
annal_sayings_fetch_speaker (const AnnalSayings *self, guint number)
{
  __builtin_prefetch (&self->texts->speakers[number]);
}

G_ALWAYS_INLINE static inline void
annal_sayings_fetch_speaker_words (const AnnalSayings *self, guint number)
{
  __builtin_prefetch (self->texts->speakers[number].words);
}

/* As annal_word_act(), of a claim. The text is that of @act, which has its length. */
const char *annal_sayings_get_act (AnnalSayings *self, const AnnalRowText *row);

#endif /* ANNAL_SAYINGS_PRIVATE_H */
