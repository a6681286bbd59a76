/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What is known of the sequence of records, as inequalities between the ends
 * of their spans. One file gathers them, another decides what they mean for
 * the order.
 */

#ifndef ANNAL_CONSTRAINT_PRIVATE_H
#define ANNAL_CONSTRAINT_PRIVATE_H

#include <annal/annal-dossier.h>

#include "time/annal-span-private.h"

/* A record with a place among the constraints. Events and claims come first,
 * in the order of their keys, so that the lesser row has the lesser key; then
 * the sources, which are on no timeline but bound the claims they print.
 */
typedef struct
{
  AnnalRecord *record; /* of the dossier */
  AnnalSpanData span;  /* as stated; ANNAL_SPAN_DATA_UNDATED where nothing is */
  gboolean dated;      /* stands in the dated lane */
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
  ANNAL_CONSTRAINT_SAID_PUBLISHED, /* said.begin ≤ published.begin */
  /* A resolution comes before what is made of it the same day: a rule of the
   * order alone, which gives way where anything contradicts it.
   */
  ANNAL_CONSTRAINT_SAME_DAY
} AnnalConstraintKind;

/* An end of @before is not later than an end of @after; the kind says which. */
typedef struct
{
  guint before; /* row */
  guint after;  /* row */
  AnnalConstraintKind kind;
  AnnalRecord *link; /* of the dossier: the link that says so, or NULL */
} AnnalConstraint;

/* The rows of a dossier; @n_shown is how many of them are on the timeline. */
GArray *annal_rows_gather (AnnalDossier *dossier, guint *n_shown);

/* The row numbers by id; the keys belong to the records. */
GHashTable *annal_rows_index (const GArray *rows);

/* The span of a record's own date: an event's when, a claim's said, a source's
 * published. FALSE where it has none.
 */
gboolean annal_record_get_own_span (AnnalRecord *record, AnnalDossier *dossier, AnnalSpanData *out);

/* All constraints of the dossier, in no order that depends on its making. */
GArray *annal_constraints_gather (AnnalDossier *dossier, const GArray *rows);

/* Whether the stated dates leave room for it. */
gboolean annal_constraint_is_meetable (const AnnalConstraint *self, const GArray *rows);

/* Whether it says that one record stands before the other; the others only
 * bound how long something lasts.
 */
gboolean annal_constraint_orders (const AnnalConstraint *self);

#endif /* ANNAL_CONSTRAINT_PRIVATE_H */
