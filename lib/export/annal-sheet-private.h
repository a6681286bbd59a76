/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The tables that spreadsheets are given, whatever the file is written in.
 *
 *   entries    events and claims in a few columns
 *   events, claims, sources  a record a row
 *   citations  a passage a row: where the words stand, and who passed them on
 */

#ifndef ANNAL_SHEET_PRIVATE_H
#define ANNAL_SHEET_PRIVATE_H

#include "export/annal-exporter-private.h"

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
  ANNAL_CELL_WORD,    /* of a list of ours: “event”, “deny” */
  ANNAL_CELL_NUMBER,  /* a count or an offset, in decimal digits */
  ANNAL_CELL_INSTANT, /* YYYY-MM-DDThh:mm:ssZ */
  ANNAL_CELL_DATE,    /* EDTF */
  ANNAL_CELL_URL
} AnnalCellType;

typedef struct
{
  const char *name;
  AnnalCellType type;
  guint width; /* in characters, as one would look at it */
} AnnalSheetColumn;

typedef struct
{
  const char *cells[ANNAL_SHEET_COLUMNS_MAX]; /* borrowed, nullable */
  guint n;
  GPtrArray *owned; /* of char: what cells borrow */
} AnnalSheetRow;

const AnnalSheetColumn *annal_sheet_get_columns (AnnalSheetTable table, guint *n);

/* Calls @visit for each row that the items make, of the sources those cited;
 * FALSE from it ends that. Returns whether it came to the end.
 */
gboolean annal_sheet_visit (AnnalSheetTable table,
                            const AnnalExportItems *items,
                            gboolean (*visit) (const AnnalSheetRow *row, gpointer data),
                            gpointer data);

#endif /* ANNAL_SHEET_PRIVATE_H */
