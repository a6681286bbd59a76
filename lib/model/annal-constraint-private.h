/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What is known of the sequence of records, as inequalities between the ends of
 * their spans (docs/model.md, "Order"). The columns of a dossier have them; what
 * they mean for an order is decided by those who make one.
 */

#ifndef ANNAL_CONSTRAINT_PRIVATE_H
#define ANNAL_CONSTRAINT_PRIVATE_H

#include <glib.h>

#include "base/annal-radix-private.h"
#include "time/annal-span-private.h"

typedef struct _AnnalColumns AnnalColumns;

typedef enum
{
  ANNAL_CONSTRAINT_PRECEDES,       /* A.end ≤ B.begin */
  ANNAL_CONSTRAINT_ANSWERS,        /* Y.begin ≤ X.begin, X responds to Y */
  ANNAL_CONSTRAINT_PART_BEGINS,    /* whole.begin ≤ part.begin */
  ANNAL_CONSTRAINT_PART_ENDS,      /* part.end ≤ whole.end */
  ANNAL_CONSTRAINT_SAID_FROM,      /* utterance.begin ≤ said.begin */
  ANNAL_CONSTRAINT_SAID_UNTIL,     /* said.end ≤ utterance.end */
  ANNAL_CONSTRAINT_SAID_PUBLISHED  /* said.begin ≤ published.begin */
} AnnalConstraintKind;

/* An end of @before is not later than an end of @after; the kind says which. */
typedef struct
{
  guint before; /* row */
  guint after;  /* row */
  guint kind : 3; /* AnnalConstraintKind */
  guint link : 29; /* which of the dossier's links says so, or ANNAL_NO_LINK */
} AnnalConstraint;

#define ANNAL_NO_LINK ((1u << 29) - 1)

/* The bounds as stated that constraints hand on. Of each item the key is the bound,
 * as annal_radix_key() makes it, turned round where the greatest is first; the number
 * that of the constraint, the tag the end that the bound is handed to.
 */
typedef struct
{
  AnnalRadixItem *items; /* owned */
  guint n;
} AnnalPressing;

/* All of a dossier, in the order of the ends that they lead from, and once more in
 * that of the ends that they lead to, so that both are at hand for whoever goes
 * from row to row. Those of one end stand as they were found: what the structure
 * of the records says, then what links say. Ends 2 i and 2 i + 1 are of row i.
 */
typedef struct
{
  guint n;
  guint n_rows;
  AnnalConstraint *leaving;  /* owned, by their numbers */
  guint *first_leaving;      /* owned, of ends and one more: where those begin that lead from it */
  AnnalConstraint *entering; /* owned */
  guint *numbers;            /* owned, of those entering */
  guint *first_entering;     /* owned, likewise: where those begin that lead to it */
  AnnalPressing lower;       /* lower bounds of the former that are above those of the latter, the greatest first */
  AnnalPressing upper;       /* upper bounds of the latter that are below those of the former, the least first */
  gboolean are_meetable;     /* each by itself */
  gboolean go_round;         /* as annal_constraints_go_round() */
} AnnalConstraints;

/* Of columns that are complete but for them. */
void annal_constraints_init (AnnalConstraints *self, const AnnalColumns *columns);

/* Whether the stated dates of the two leave room for a constraint, looked at by
 * itself. A moment that is part of what lasts is over before that ends: what was
 * said on 2 May was not said at a meeting of 1 May.
 */
gboolean annal_constraint_is_meetable (const AnnalConstraint *self, const AnnalColumns *columns);

/* Of an array of AnnalConstraint between so many rows of the columns. */
void annal_constraints_init_from_array (AnnalConstraints *self,
                                        const GArray *array,
                                        const AnnalColumns *columns,
                                        guint n_rows);
void annal_constraints_clear (AnnalConstraints *self);

/* Whether any of those that say what stands before what go round in a circle, and
 * each of them leaves its two some time to have begun at once. A circle of others
 * cannot be met: it shows by the bounds.
 */
gboolean annal_constraints_go_round (const AnnalConstraints *self, const AnnalSpanData *spans);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalConstraints, annal_constraints_clear)

/* The two ends that it speaks of, numbered so that row i begins at 2 i and
 * ends at 2 i + 1: the former is not later than the latter.
 */
static inline guint
annal_constraint_get_former (const AnnalConstraint *self)
{
  return 2 * self->before + (self->kind == ANNAL_CONSTRAINT_PRECEDES || self->kind == ANNAL_CONSTRAINT_PART_ENDS ||
                             self->kind == ANNAL_CONSTRAINT_SAID_UNTIL);
}

static inline guint
annal_constraint_get_latter (const AnnalConstraint *self)
{
  return 2 * self->after +
         (self->kind == ANNAL_CONSTRAINT_PART_ENDS || self->kind == ANNAL_CONSTRAINT_SAID_UNTIL);
}

/* Whether it says that one record stands before the other; the others only
 * bound how long something lasts.
 */
static inline gboolean
annal_constraint_orders (const AnnalConstraint *self)
{
  return self->kind != ANNAL_CONSTRAINT_PART_ENDS && self->kind != ANNAL_CONSTRAINT_SAID_UNTIL;
}

/* Whether a link says so, and not the structure of the records. */
static inline gboolean
annal_constraint_is_link (const AnnalConstraint *self)
{
  return self->kind == ANNAL_CONSTRAINT_PRECEDES || self->kind == ANNAL_CONSTRAINT_ANSWERS;
}

#endif /* ANNAL_CONSTRAINT_PRIVATE_H */
