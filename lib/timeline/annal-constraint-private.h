/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What is known of the sequence of records, as inequalities between the ends
 * of their spans. One file gathers them, another decides what they mean for
 * the order.
 */

#ifndef ANNAL_CONSTRAINT_PRIVATE_H
#define ANNAL_CONSTRAINT_PRIVATE_H

#include <annal/annal-dossier.h>

#include "model/annal-columns-private.h"
#include "time/annal-span-private.h"

/* A record with a place among the constraints. Rows are those of the
 * columns of the dossier: events and claims by their stated dates, then the
 * sources, which are on no timeline but bound the claims they print.
 */
typedef struct
{
  AnnalRecord *record;        /* of the dossier */
  const AnnalSpanData *span;  /* of the dossier, as stated; ANNAL_SPAN_DATA_UNDATED where nothing is */
  const AnnalSpanData *tight; /* what the constraints leave of it, with its flags; often @span itself */
  gint64 place;               /* where the key begins; of dated rows, after annal_rows_sort() */
  guint component;            /* rows that must each stand before the other share one */
  guint parent;               /* row of the whole or of the utterance, or G_MAXUINT */
  guint8 instant;             /* known to begin and end at once */
  guint8 dated;               /* stands in the dated lane */
  guint8 contradictory;       /* so is its component, and its stated dates stand */
  guint8 borrows;             /* a claim without a day: its key is that of its parent */
  guint8 resolution;          /* an event at which an instrument is adopted */
  guint8 position;            /* a claim that is one */
} AnnalRow;

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
  AnnalConstraintKind kind;
  AnnalRecord *link; /* of the dossier: the link that says so, or NULL */
} AnnalConstraint;

#define ANNAL_OPEN_FLAGS                                               \
  (ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN | ANNAL_SPAN_FLAGS_BEGIN_MAX_OPEN | \
   ANNAL_SPAN_FLAGS_END_MIN_OPEN | ANNAL_SPAN_FLAGS_END_MAX_OPEN)

/* Which bounds are open by their numbers. */
AnnalSpanFlags annal_bounds_get_open (const AnnalSpanData *span);

/* The flags of a tight span as it is handed out: what was open as stated is not
 * where constraints give a bound. Within, flags stay as stated, since the key
 * goes by them.
 */
AnnalSpanFlags annal_tight_get_flags (const AnnalSpanData *tight);

/* A tight span that is not handed out as it stands. */
typedef struct
{
  guint row;
  AnnalSpanData span;
} AnnalTightEnd;

/* Constraints hand numbers on as they are, but the end of a moment is its last
 * second and that of anything else the second after. So what lies within another
 * may have a latest end a second too late or too early: these are the spans to
 * hand out instead, by row. The rows must have been settled.
 */
GArray *annal_rows_read_ends (const GArray *rows);

/* Reads one: whether its end is its last second, and whether that of what it has
 * its latest end from is, which may be itself.
 */
void annal_tight_read_end (AnnalSpanData *span, gboolean inside, gboolean origin_inside);

/* The tight span of a row as it is handed out. */
const AnnalSpanData *annal_tight_ends_get (const GArray *tight_ends, const GArray *rows, guint row);

/* The rows of a sealed dossier; the first @n_shown are its events and claims. */
GArray *annal_rows_gather (AnnalDossier *dossier, guint *n_shown);

/* Gives every row its place and returns their sequence by key: first the dated
 * of those shown, then the undated, then the sources. The rows must have been
 * settled.
 */
guint *annal_rows_sort (GArray *rows, const AnnalColumns *columns, guint n_shown);

/* All constraints of the dossier, in no order that depends on its making. Rows
 * get their parents by the way.
 */
GArray *annal_constraints_gather (AnnalDossier *dossier, GArray *rows);

/* The two ends that it speaks of, numbered so that row i begins at 2 i and
 * ends at 2 i + 1: the former is not later than the latter.
 */
guint annal_constraint_get_former (const AnnalConstraint *self);
guint annal_constraint_get_latter (const AnnalConstraint *self);

/* The stated bounds of an end, numbered likewise. */
gint64 annal_rows_get_lower (const GArray *rows, guint end);
gint64 annal_rows_get_upper (const GArray *rows, guint end);

/* Whether the stated dates of the two leave room for it, looked at by itself. */
gboolean annal_constraint_is_meetable (const AnnalConstraint *self, const GArray *rows);

/* Whether it lies within a component. */
gboolean annal_constraint_is_within (const AnnalConstraint *self, const GArray *rows);

/* Whether it says that one record stands before the other; the others only
 * bound how long something lasts.
 */
gboolean annal_constraint_orders (const AnnalConstraint *self);

#endif /* ANNAL_CONSTRAINT_PRIVATE_H */
