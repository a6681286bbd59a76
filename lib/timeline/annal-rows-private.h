/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The rows of a dossier's columns, with what the constraints leave of their
 * dates: events and claims, which are on timelines, and the sources, which are on
 * none but bound the claims they print.
 *
 * All but the spans that are narrower than stated is read from the columns.
 */

#ifndef ANNAL_ROWS_PRIVATE_H
#define ANNAL_ROWS_PRIVATE_H

#include <annal/annal-dossier.h>

#include "timeline/annal-tight-spans-private.h"

typedef struct
{
  const AnnalColumns *columns; /* not owned */
  guint n;
  guint n_shown;         /* of these, events and claims; they come first */
  AnnalTightSpans tight; /* the tight spans, with the flags of the stated ones, since keys go by them */
  guint n_components;
  guint *components;     /* owned, of rows that must each stand before the other; NULL where each is its own */
  guint8 *contradictory; /* owned: their component is, and their stated dates stand; NULL where none is */
  GArray *tight_ends;    /* owned, of AnnalSpanData: see annal_rows_read_ends() */
  struct _AnnalWays *ways; /* owned, NULL until asked for: see annal-ways-private.h */
} AnnalRows;

/* Finds the components and the tight spans. Two rows are of one component where
 * each must stand before the other, by constraints or by dates that forbid them.
 * What lies across components holds all together. @columns must outlive it.
 */
AnnalRows *annal_rows_new (const AnnalColumns *columns);
AnnalRows *annal_rows_ref (AnnalRows *self);
void annal_rows_unref (AnnalRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalRows, annal_rows_unref)

static inline AnnalRecord *
annal_rows_get_record (const AnnalRows *self, guint row)
{
  return annal_columns_get_record (self->columns, row);
}

static inline const AnnalSpanData *
annal_rows_get_stated (const AnnalRows *self, guint row)
{
  return &self->columns->spans[row];
}

/* As the constraints hand it on. */
static inline const AnnalSpanData *
annal_rows_get_tight (const AnnalRows *self, guint row)
{
  return annal_tight_spans_get (&self->tight, row);
}

static inline gboolean
annal_rows_is_instant (const AnnalRows *self, guint row)
{
  return annal_columns_is_instant (self->columns, row);
}

static inline gboolean
annal_rows_is_contradictory (const AnnalRows *self, guint row)
{
  return self->contradictory != NULL && self->contradictory[row];
}

static inline guint
annal_rows_get_component (const AnnalRows *self, guint row)
{
  return self->components != NULL ? self->components[row] : row;
}

static inline const AnnalConstraint *
annal_rows_get_constraint (const AnnalRows *self, guint number)
{
  return &self->columns->constraints.leaving[number];
}

/* Whether a constraint lies within a component. */
static inline gboolean
annal_rows_hold_within (const AnnalRows *self, const AnnalConstraint *constraint)
{
  return annal_rows_get_component (self, constraint->before) == annal_rows_get_component (self, constraint->after);
}

/* The row of the whole or of the utterance, or G_MAXUINT. */
static inline guint
annal_rows_get_parent (const AnnalRows *self, guint row)
{
  guint parent = row < self->n_shown ? self->columns->within[row] : G_MAXUINT;

  return parent < self->n ? parent : G_MAXUINT;
}

static inline gboolean
annal_rows_has_date (const AnnalRows *self, guint row)
{
  return (self->columns->origins[row] & ANNAL_SPAN_ORIGIN_DATED) != 0;
}

/* Whether it is a claim without a day of its own, made at an event that has one:
 * it goes where the event goes. That is a place in the order, not a date: its span
 * stays unknown.
 */
static inline gboolean
annal_rows_borrows (const AnnalRows *self, guint row)
{
  return row < self->columns->n_dated && !annal_rows_has_date (self, row);
}

/* Whether an event or a claim stands in the dated lane. */
static inline gboolean
annal_rows_is_dated (const AnnalRows *self, guint row)
{
  return row < self->columns->n_dated;
}

/* The span by which a dated row is sorted, and where that begins. A place that was
 * stated may lie outside what the constraints leave.
 */
const AnnalSpanData *annal_rows_get_key (const AnnalRows *self, guint row, gint64 *place);

/* The stated bounds of an end: see annal_constraint_get_former(). */
static inline gint64
annal_rows_get_lower (const AnnalRows *self, guint end)
{
  const AnnalSpanData *span = annal_rows_get_stated (self, end / 2);

  return end % 2 == 0 ? span->begin_min : span->end_min;
}

static inline gint64
annal_rows_get_upper (const AnnalRows *self, guint end)
{
  const AnnalSpanData *span = annal_rows_get_stated (self, end / 2);

  return end % 2 == 0 ? span->begin_max : span->end_max;
}

/* The record of the link that says so, or NULL. */
AnnalRecord *annal_rows_get_link (const AnnalRows *self, const AnnalConstraint *constraint);

#define ANNAL_OPEN_FLAGS                                               \
  (ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN | ANNAL_SPAN_FLAGS_BEGIN_MAX_OPEN | \
   ANNAL_SPAN_FLAGS_END_MIN_OPEN | ANNAL_SPAN_FLAGS_END_MAX_OPEN)

/* Which bounds are open by their numbers. */
AnnalSpanFlags annal_tight_get_open (const AnnalSpanData *span);

/* The flags of a tight span as it is handed out: what was open as stated is not
 * where constraints give a bound.
 */
AnnalSpanFlags annal_tight_get_flags (const AnnalSpanData *tight);

/* Constraints hand numbers on as they are, but the end of a moment is its last
 * second and that of anything else the second after. So what lies within another
 * may have a latest end a second too late or too early: these are the spans to
 * hand out instead.
 */
void annal_rows_read_ends (AnnalRows *self);

/* Reads one: whether its end is its last second, and whether that of what it has
 * its latest end from is, which may be itself.
 */
void annal_tight_read_end (AnnalSpanData *span, gboolean inside, gboolean origin_inside);

/* The tight span of a row as it is handed out. */
static inline const AnnalSpanData *
annal_rows_read_tight (const AnnalRows *self, guint row)
{
  guint place = self->tight.places[row];
  const AnnalRowSpan *tight;

  if (place == 0)
    return annal_rows_get_stated (self, row);
  tight = &g_array_index (self->tight.items, AnnalRowSpan, place - 1);
  return tight->end == 0 ? &tight->span : &g_array_index (self->tight_ends, AnnalSpanData, tight->end - 1);
}

#endif /* ANNAL_ROWS_PRIVATE_H */
