/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What is known of the sequence of records, as inequalities between the ends
 * of their spans. One file gathers them, another decides what they mean for
 * the order.
 */

#ifndef ANNAL_CONSTRAINT_PRIVATE_H
#define ANNAL_CONSTRAINT_PRIVATE_H

#include <annal/annal-dossier.h>

#include "time/annal-span-private.h"

/* A record with a place among the constraints. After annal_rows_sort() the
 * dated come first, in the order of their keys, so that the lesser row has the
 * lesser key; then the undated; then the sources, which are on no timeline but
 * bound the claims they print.
 */
typedef struct
{
  AnnalRecord *record; /* of the dossier */
  AnnalSpanData span;  /* as stated; ANNAL_SPAN_DATA_UNDATED where nothing is */
  AnnalSpanData tight; /* what the constraints leave of it, with its flags */
  gboolean instant;    /* known to begin and end at once */
  gboolean dated;      /* stands in the dated lane */
  guint number;        /* which row it was before rows were sorted */
  guint component;     /* rows that must each stand before the other share one */
  gboolean contradictory; /* so is its component, and its stated dates stand */
  gint64 place;        /* where the key begins */
  AnnalSpanData key;   /* the span that the key is made of */
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

/* The rows of a dossier, by type and id; the first @n_shown are its events and
 * claims.
 */
GArray *annal_rows_gather (AnnalDossier *dossier, guint *n_shown);

/* Gives every row its key, sorts them by it and renumbers the constraints. The
 * rows must have been settled.
 */
void annal_rows_sort (GArray *rows, GArray *constraints);

/* The row numbers by id; the keys belong to the records. */
GHashTable *annal_rows_index (const GArray *rows);

/* The span of a record's own date: an event's when, a claim's said, a source's
 * published. FALSE where it has none.
 */
gboolean annal_record_get_own_span (AnnalRecord *record, AnnalDossier *dossier, AnnalSpanData *out);

/* All constraints of the dossier, in no order that depends on its making. */
GArray *annal_constraints_gather (AnnalDossier *dossier, const GArray *rows);

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
