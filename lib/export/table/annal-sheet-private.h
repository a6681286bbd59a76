/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The tables that spreadsheets and programs are given, whatever they are written in.
 *
 *   entries    events and claims in a few columns
 *   events, claims, sources  a record a row
 *   citations  a passage a row: where the words stand, and who passed them on
 */

#ifndef ANNAL_SHEET_PRIVATE_H
#define ANNAL_SHEET_PRIVATE_H

#include <string.h>

#include "export/annal-exporter-private.h"
#include "model/annal-row-texts-private.h"
#include "time/annal-span-private.h"

#define ANNAL_SHEET_COLUMNS_MAX 24

typedef enum
{
  ANNAL_SHEET_ENTRIES,
  ANNAL_SHEET_EVENTS,
  ANNAL_SHEET_CLAIMS,
  ANNAL_SHEET_CITATIONS,
  ANNAL_SHEET_SOURCES
} AnnalSheetTable;

typedef enum
{
  ANNAL_CELL_TEXT,    /* anything */
  ANNAL_CELL_NAME,    /* text that recurs: a kind, somebody, a language */
  ANNAL_CELL_WORD,    /* of an enumeration of ours: “event”, “deny” */
  ANNAL_CELL_NUMBER,  /* a count or an offset, in decimal digits */
  ANNAL_CELL_INSTANT, /* YYYY-MM-DDThh:mm:ssZ */
  ANNAL_CELL_DATE,    /* EDTF */
  ANNAL_CELL_URL
} AnnalCellType;

/* What a row stands for; what does not apply is NULL. */
typedef struct
{
  guint position;                /* among the items, but of sources */
  guint index;                   /* of the entry on the timeline, but of sources */
  const AnnalRowText *row;       /* of the entry */
  AnnalRecord *record;           /* the entry, or the source */
  const AnnalEvent *event;       /* likewise */
  const AnnalClaim *claim;       /* likewise */
  const AnnalCitation *citation; /* of the entry */
  const AnnalAnchor *passage;    /* of the citation */
  const AnnalSource *source;     /* likewise, or the row's own */
  const AnnalSpanData *span;     /* when the record was, by its date and by the order; not of citations */
} AnnalSheetPlace;

typedef struct _AnnalSheet AnnalSheet;

typedef struct
{
  const char *name;
  AnnalCellType type;
  guint width; /* in characters, as one would look at it */

  /* Of these the one that fits the type: a text, borrowed from the records or
   * valid until the same is asked of the next row or annal_sheet_drop_texts();
   * a word's value; a number, or less than 0 where there is none.
   */
  const char *(*get) (AnnalSheet *sheet, const AnnalSheetPlace *place);
  int (*get_word) (AnnalSheet *sheet, const AnnalSheetPlace *place);
  gint64 (*get_number) (AnnalSheet *sheet, const AnnalSheetPlace *place);
  GType (*get_word_type) (void);

  /* In bytes, of the text that was got for the same row; NULL where it is to be
   * counted.
   */
  gsize (*get_length) (AnnalSheet *sheet, const AnnalSheetPlace *place);

  /* Of a name: a small number that tells it from other names, so that it need
   * not be got to know that it is the same again, or G_MAXUINT where there is
   * none; NULL where names have no numbers.
   */
  guint (*get_key) (AnnalSheet *sheet, const AnnalSheetPlace *place);
} AnnalSheetColumn;

typedef struct
{
  const char *cells[ANNAL_SHEET_COLUMNS_MAX]; /* borrowed, nullable */
  gsize lengths[ANNAL_SHEET_COLUMNS_MAX];     /* in bytes; 0 where there is no text */
  guint n;
} AnnalSheetRow;

const AnnalSheetColumn *annal_sheet_get_columns (AnnalSheetTable table, guint *n);

/* The items are copied, what they point to is not. Sources are those that the
 * items cite, or all of the dossier.
 */
AnnalSheet *annal_sheet_new (AnnalSheetTable table, const AnnalExportItems *items, gboolean with_all_sources);
void annal_sheet_free (AnnalSheet *self);

/* The next row; FALSE after the last. */
gboolean annal_sheet_next (AnnalSheet *self, AnnalSheetPlace *place);

/* The text of a column that has one, and its length. */
static inline const char *
annal_sheet_get_text (AnnalSheet *self, const AnnalSheetColumn *column, const AnnalSheetPlace *place, gsize *length)
{
  const char *text = column->get (self, place);

  if (text == NULL)
    *length = 0;
  else
    *length = column->get_length != NULL ? column->get_length (self, place) : strlen (text);
  return text;
}

/* Takes a text that a getter made; returns it. */
const char *annal_sheet_keep (AnnalSheet *self, char *text);
gboolean annal_sheet_has_texts (AnnalSheet *self);
void annal_sheet_drop_texts (AnnalSheet *self);

/* Of an entry; NULL of an event, and of somebody without one. */
const char *annal_sheet_get_speaker_id (AnnalSheet *self, const AnnalSheetPlace *place);

guint annal_sheet_get_speaker_key (AnnalSheet *self, const AnnalSheetPlace *place); /* see get_key */

/* Calls @visit for each row that the items make, of the sources those cited;
 * FALSE from it ends that. Returns whether it came to the end.
 */
gboolean annal_sheet_visit (AnnalSheetTable table,
                            const AnnalExportItems *items,
                            gboolean (*visit) (const AnnalSheetRow *row, gpointer data),
                            gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalSheet, annal_sheet_free)

#endif /* ANNAL_SHEET_PRIVATE_H */
