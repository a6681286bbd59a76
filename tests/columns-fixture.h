/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Columns of nothing but spans and constraints, without a dossier behind them:
 * for those who try what the constraints leave of spans.
 */

#ifndef COLUMNS_FIXTURE_H
#define COLUMNS_FIXTURE_H

#include <string.h>

#include "model/annal-columns-private.h"

/* @spans are borrowed; those whose byte in @instants is set are known to begin and
 * end at once. @constraints is an array of AnnalConstraint.
 */
static inline void
columns_fixture_init (AnnalColumns *self,
                      AnnalSpanData *spans,
                      const guint8 *instants,
                      guint n,
                      const GArray *constraints)
{
  memset (self, 0, sizeof *self);
  self->n_events = self->n_dated = n;
  self->spans = spans;
  self->origins = g_new (guint8, n + 1);
  self->within = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    {
      self->origins[i] = (guint8) (ANNAL_SPAN_ORIGIN_DATED | (instants[i] ? ANNAL_SPAN_ORIGIN_INSTANT : 0));
      self->within[i] = ANNAL_NO_NUMBER;
    }
  annal_constraints_init_from_array (&self->constraints, constraints, self, n);
}

static inline void
columns_fixture_clear (AnnalColumns *self)
{
  g_free (self->origins);
  g_free (self->within);
  annal_constraints_clear (&self->constraints);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalColumns, columns_fixture_clear)

#endif /* COLUMNS_FIXTURE_H */
