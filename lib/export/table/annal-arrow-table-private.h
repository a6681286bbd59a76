/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Which columns the tables have in Arrow, and how a row comes into them: first
 * the columns of the spreadsheets, by the same names and in the same order,
 * then what programs can use and spreadsheets cannot.
 */

#ifndef ANNAL_ARROW_TABLE_PRIVATE_H
#define ANNAL_ARROW_TABLE_PRIVATE_H

#include "export/table/annal-arrow-column-private.h"
#include "export/table/annal-sheet-private.h"

/* What a batch may come to. After the row with which a column has more than
 * @bytes_enough bytes of text it ends; no column may have more than @bytes_max.
 */
typedef struct
{
  guint rows_max;
  gsize bytes_enough;
  gsize bytes_max; /* no more than G_MAXINT32 */
} AnnalArrowLimits;

extern const AnnalArrowLimits annal_arrow_default_limits;

typedef struct _AnnalArrowRows AnnalArrowRows;

void annal_arrow_table_get_schema (AnnalArrowTable table, struct ArrowSchema *out);

/* @items and what they point to outlive it. */
AnnalArrowRows *annal_arrow_rows_new (AnnalArrowTable table,
                                      const AnnalExportItems *items,
                                      gboolean with_all_sources,
                                      const AnnalArrowLimits *limits);
void annal_arrow_rows_free (AnnalArrowRows *self);

/* The next rows, or a released array after the last. Fails with
 * %ANNAL_ERROR_LIMIT where a text is too long.
 */
gboolean annal_arrow_rows_next (AnnalArrowRows *self, struct ArrowArray *out, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalArrowRows, annal_arrow_rows_free)

#endif /* ANNAL_ARROW_TABLE_PRIVATE_H */
