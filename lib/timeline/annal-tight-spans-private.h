/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the stated dates and the constraints leave of each row. Where a lower
 * bound is above the upper one, they contradict each other.
 */

#ifndef ANNAL_TIGHT_SPANS_PRIVATE_H
#define ANNAL_TIGHT_SPANS_PRIVATE_H

#include "model/annal-columns-private.h"

typedef struct
{
  guint row;
  guint end; /* the place in tight_ends of AnnalRows and one, or 0 */
  AnnalSpanData span;
} AnnalRowSpan;

/* Few rows are tightened, so only these have a span here; that of all others is
 * the stated one.
 */
typedef struct
{
  const AnnalColumns *columns;
  guint *places; /* owned, of rows: the place in items and one, or 0 */
  GArray *items; /* owned, of AnnalRowSpan, by row */
} AnnalTightSpans;

typedef enum
{
  ANNAL_TIGHT_ALL,
  /* Those across components. They leave contradictory rows alone: they neither
   * tighten them nor reach through them.
   */
  ANNAL_TIGHT_ACROSS,
  ANNAL_TIGHT_WITHIN
} AnnalTightChoice;

/* Which constraints count. Of rows: their components, which may be NULL where
 * each row is its own, and whether they are contradictory, NULL where none is.
 */
typedef struct
{
  AnnalTightChoice choice;
  const guint *components;
  const guint8 *contradictory;
} AnnalTightScope;

/* The bounds as stated. */
void annal_tight_spans_init (AnnalTightSpans *self, const AnnalColumns *columns);
void annal_tight_spans_reset (AnnalTightSpans *self);
void annal_tight_spans_clear (AnnalTightSpans *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalTightSpans, annal_tight_spans_clear)

static inline const AnnalSpanData *
annal_tight_spans_get (const AnnalTightSpans *self, guint row)
{
  guint place = self->places[row];

  return place == 0 ? &self->columns->spans[row] : &g_array_index (self->items, AnnalRowSpan, place - 1).span;
}

/* Of an end: see annal_constraint_get_former(). */
static inline gint64
annal_tight_spans_get_lower (const AnnalTightSpans *self, guint end)
{
  const AnnalSpanData *span = annal_tight_spans_get (self, end / 2);

  return end % 2 == 0 ? span->begin_min : span->end_min;
}

static inline gint64
annal_tight_spans_get_upper (const AnnalTightSpans *self, guint end)
{
  const AnnalSpanData *span = annal_tight_spans_get (self, end / 2);

  return end % 2 == 0 ? span->begin_max : span->end_max;
}

/* Tightens the stated bounds by some of the constraints. */
void annal_tight_spans_propagate (AnnalTightSpans *self, const AnnalTightScope *scope);

/* Whether no lower bound is above the upper one. */
gboolean annal_tight_spans_fit (const AnnalTightSpans *self);

/* Whether they leave room for a constraint. */
static inline gboolean
annal_tight_spans_allow (const AnnalTightSpans *self, const AnnalConstraint *constraint)
{
  return annal_tight_spans_get_lower (self, annal_constraint_get_former (constraint)) <=
         annal_tight_spans_get_upper (self, annal_constraint_get_latter (constraint));
}

#endif /* ANNAL_TIGHT_SPANS_PRIVATE_H */
