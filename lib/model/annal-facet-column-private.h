/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The values that the events and claims of a dossier have in a facet, as numbers
 * by row: what indexes, lanes and tallies of that facet are counted from, without
 * a look at the records.
 */

#ifndef ANNAL_FACET_COLUMN_PRIVATE_H
#define ANNAL_FACET_COLUMN_PRIVATE_H

#include <annal/annal-dossier.h>
#include <annal/annal-enums.h>

#include "model/annal-columns-private.h"

#define ANNAL_N_FACET_COLUMNS (ANNAL_FACET_MONTH + 1)
#define ANNAL_NO_VALUE G_MAXUINT

/* Values are numbered from 0 in the order of their bytes, and some row has each.
 * Where no row has two, there is one item a row.
 */
typedef struct
{
  AnnalFacet facet;
  const AnnalColumns *columns; /* of the dossier */
  guint n_values;
  guint n_items;  /* pairs of row and value */
  GString *texts; /* owned: those of the values, each with its NUL; NULL for ids */
  gsize *places;  /* owned: where a value's text begins; NULL for ids */
  guint *first;   /* owned, of rows and one more: where its part of items begins; NULL where there is one a row */
  guint *items;   /* owned: values, those of a row ascending, or ANNAL_NO_VALUE; NULL where there are none */
  guint *first_row; /* owned, of values and one more: where its part of rows begins; NULL for ids */
  guint *rows;      /* owned: those that have a value, ascending; NULL for ids */
} AnnalFacetColumn;

/* Of a sealed dossier, which must outlive it. Assessments and notices of which it
 * is not certain that they were given by @until (seconds of UTC; G_MAXINT64 for
 * all) do not count.
 */
AnnalFacetColumn *annal_facet_column_new (AnnalDossier *dossier, AnnalFacet facet, gint64 until);
void annal_facet_column_free (AnnalFacetColumn *self);

/* All of them in one walk over the records, by facet; free each. Those of YEAR and
 * MONTH are empty: they are of a timeline, which knows the dates.
 */
void annal_facet_columns_fill (AnnalDossier *dossier, AnnalFacetColumn **columns);

const char *annal_facet_column_get_text (const AnnalFacetColumn *self, guint value);

static inline const guint *
annal_facet_column_get_values (const AnnalFacetColumn *self, guint row, guint *n)
{
  if (self->items == NULL)
    {
      *n = 0;
      return NULL;
    }
  if (self->first != NULL)
    {
      *n = self->first[row + 1] - self->first[row];
      return self->items + self->first[row];
    }
  *n = self->items[row] != ANNAL_NO_VALUE;
  return self->items + row;
}

/* The rows that have a value, ascending. */
static inline const guint *
annal_facet_column_get_rows (const AnnalFacetColumn *self, guint value, guint *n)
{
  if (self->rows == NULL)
    {
      *n = 1;
      return &self->columns->rows_by_id[value];
    }
  *n = self->first_row[value + 1] - self->first_row[value];
  return self->rows + self->first_row[value];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalFacetColumn, annal_facet_column_free)

#endif /* ANNAL_FACET_COLUMN_PRIVATE_H */
