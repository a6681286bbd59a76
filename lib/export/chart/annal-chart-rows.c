/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/chart/annal-chart-rows-private.h"

typedef struct
{
  gint from;
  gint to; /* exclusive */
} Stretch;

void
annal_chart_rows_init (AnnalChartRows *self, guint max)
{
  *self = (AnnalChartRows) { .rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref), .max = max };
  for (guint i = 0; i < max; i++)
    g_ptr_array_add (self->rows, g_array_new (FALSE, FALSE, sizeof (Stretch)));
}

void
annal_chart_rows_clear (AnnalChartRows *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
}

static gboolean
is_free (const AnnalChartRows *self, guint row, gint from, gint to)
{
  const GArray *taken = g_ptr_array_index (self->rows, row);

  for (guint i = 0; i < taken->len; i++)
    if (g_array_index (taken, Stretch, i).from < to && from < g_array_index (taken, Stretch, i).to)
      return FALSE;
  return TRUE;
}

guint
annal_chart_rows_find (const AnnalChartRows *self, gint from, gint to, guint n)
{
  guint n_free = 0;

  for (guint row = 0; row < self->max; row++)
    {
      n_free = is_free (self, row, from, to) ? n_free + 1 : 0;
      if (n_free == n)
        return row + 1 - n;
    }
  return G_MAXUINT;
}

void
annal_chart_rows_take (AnnalChartRows *self, gint from, gint to, guint row, guint n)
{
  Stretch stretch = { from, to };

  g_return_if_fail (row + n <= self->max);
  for (guint i = row; i < row + n; i++)
    g_array_append_val ((GArray *) g_ptr_array_index (self->rows, i), stretch);
  self->n_used = MAX (self->n_used, row + n);
}
