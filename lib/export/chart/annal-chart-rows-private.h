/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Where labels go so that none overlaps another: rows of which each knows which
 * stretches are taken.
 */

#ifndef ANNAL_CHART_ROWS_PRIVATE_H
#define ANNAL_CHART_ROWS_PRIVATE_H

#include <glib.h>

typedef struct
{
  GPtrArray *rows; /* owned, of GArray of stretches */
  guint max;
  guint n_used;
} AnnalChartRows;

void annal_chart_rows_init (AnnalChartRows *self, guint max);
void annal_chart_rows_clear (AnnalChartRows *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalChartRows, annal_chart_rows_clear)

/* The first row from which on @n rows are free from @from to @to; G_MAXUINT
 * where there is none.
 */
guint annal_chart_rows_find (const AnnalChartRows *self, gint from, gint to, guint n);

void annal_chart_rows_take (AnnalChartRows *self, gint from, gint to, guint row, guint n);

#endif /* ANNAL_CHART_ROWS_PRIVATE_H */
