/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What tables tell of every event and claim of a sealed dossier, by row: where
 * its texts lie, and which words of enumerations it has; of sources the id and the
 * date. A record is scattered
 * over memory, so that a table of a million rows is mostly waiting for it; this
 * is read in order, and leads to the texts themselves in one step.
 */

#ifndef ANNAL_ROW_TEXTS_PRIVATE_H
#define ANNAL_ROW_TEXTS_PRIVATE_H

#include <annal/annal-dossier.h>
#include <annal/annal-enums.h>

#include "model/annal-columns-private.h"

typedef enum
{
  ANNAL_ROW_TEXT_EVENT = 1 << 0,   /* else a claim */
  ANNAL_ROW_TEXT_DATED = 1 << 1,   /* a date is given, be it one that can be read or not */
  ANNAL_ROW_TEXT_PRINTED = 1 << 2, /* and as it was printed */
  ANNAL_ROW_TEXT_STATUS = 1 << 3,  /* an event with a status, or a draft of a claim */
  ANNAL_ROW_TEXT_CLOCK = 1 << 4,   /* the date has a time of day, or a zone is given */
  ANNAL_ROW_TEXT_SOURCE = 1 << 5   /* a source, neither event nor claim */
} AnnalRowTextFlags;

/* Texts are the record's. */
typedef struct
{
  AnnalRecord *record;
  const char *id;
  const char *text;   /* of the title or the sentence, nullable */
  const char *edtf;   /* nullable */
  guint text_length;  /* bytes */
  guint edtf_length;
  guint number;       /* of a claim its speaker, of an event its kind, or ANNAL_NO_NUMBER */
  guint8 id_length;
  guint8 claim_kind;  /* of a claim, AnnalClaimKind */
  guint8 stance;      /* likewise, AnnalStance */
  guint8 hedge;       /* likewise, AnnalHedge */
  guint8 basis;       /* of the date, AnnalBasis */
  guint8 flags;       /* AnnalRowTextFlags */
} AnnalRowText;

/* Who speaks, and for whom. */
typedef struct
{
  const char *id;     /* nullable */
  const char *words;  /* how they are called in full */
  guint words_length; /* bytes */
  gboolean is_plural;
} AnnalRowSpeaker;

typedef struct
{
  AnnalRowText *rows;        /* owned, of the events, claims and sources by row */
  const char **kinds;        /* owned, by number */
  const char **nouns;        /* owned, by number: as annal_dossier_get_noun() */
  guint n_kinds;
  AnnalRowSpeaker *speakers; /* owned, by number */
  guint n_speakers;          /* one speaker may have several numbers, as a kind may */
  GStringChunk *words;       /* owned: of the speakers */
} AnnalRowTexts;

AnnalRowTexts *annal_row_texts_new (AnnalDossier *dossier);
void annal_row_texts_free (AnnalRowTexts *self);

static inline gboolean
annal_row_text_is_event (const AnnalRowText *self)
{
  return (self->flags & ANNAL_ROW_TEXT_EVENT) != 0;
}

#endif /* ANNAL_ROW_TEXTS_PRIVATE_H */
