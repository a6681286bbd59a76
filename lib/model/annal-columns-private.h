/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What orders, indexes and choices ask of every record of a sealed dossier,
 * side by side in arrays, so that they need not walk the records: each record
 * has a number, each id in it is resolved once, each date is read once.
 *
 * Numbers: the events by their ids, then the claims, the sources, the entities,
 * the links, the assessments and the notices. Terms have none.
 *
 * Rows: the same by the keys of their stated dates (annal-span-key-private.h), so that
 * what is near in time is near in memory: most of what an order or an index of
 * times asks of a record's relatives is in the cache already. A claim without a day
 * of its own goes by the date of what it was made at; what has no date then
 * stands after the others by its id. First the events and claims together, then
 * the sources; any other record has its number for a row.
 */

#ifndef ANNAL_COLUMNS_PRIVATE_H
#define ANNAL_COLUMNS_PRIVATE_H

#include <annal/annal-dossier.h>

#include "model/annal-constraint-private.h"
#include "time/annal-span-private.h"

#define ANNAL_NO_NUMBER G_MAXUINT /* nor a row */

typedef enum
{
  ANNAL_SPAN_ORIGIN_STATED = 1 << 0,  /* a date that can be read is given */
  ANNAL_SPAN_ORIGIN_INSTANT = 1 << 1, /* a stated nature, of the date or of the event's kind, or what is one always */
  ANNAL_SPAN_ORIGIN_RESOLUTION = 1 << 2, /* an event of the kind resolution or a narrower one */
  ANNAL_SPAN_ORIGIN_POSITION = 1 << 3,   /* a claim that is a position */
  ANNAL_SPAN_ORIGIN_DATED = 1 << 4,      /* the date that is given says something */
  ANNAL_SPAN_ORIGIN_PLAIN = 1 << 5,      /* what is packed is the whole key */
} AnnalSpanOrigin;

typedef enum
{
  ANNAL_LINK_ORDER_NONE,
  ANNAL_LINK_ORDER_PRECEDES,
  ANNAL_LINK_ORDER_RESPONDS_TO,
} AnnalLinkOrder;

typedef struct
{
  guint subject;  /* row, or ANNAL_NO_NUMBER */
  guint object;   /* likewise */
  guint order;    /* AnnalLinkOrder */
} AnnalLinkColumn;

/* The time for which a claim says that something holds. */
typedef struct
{
  guint row; /* of the claim; the column is in the order of these */
  AnnalSpanData span;
} AnnalValidColumn;

/* Of numbers: an event is its own place among the events, a claim n_events plus
 * its place, and so on.
 */
struct _AnnalColumns
{
  guint n_events;
  guint n_claims;
  guint n_sources;
  guint n_links;
  guint first_link;           /* the number of the first link */
  guint n;                    /* of all records that have a number */
  AnnalRecord **records;      /* n, by number */
  guint *rows;                /* n, by number: the row */
  guint *numbers;             /* n, by row: the number */
  guint *rows_by_id;          /* the rows of events and claims together, in the order of their ids */
  guint *ranks;               /* by row, of events and claims: its place there */
  AnnalSpanData *spans;       /* by row, of events, claims, sources; undated where no date is given or can be read */
  guint8 *origins;            /* likewise, AnnalSpanOrigin */
  guint *within;              /* by row, of events the whole, of claims the utterance: row, or ANNAL_NO_NUMBER */
  guint *first_cited;         /* by row, of events and claims, and one more: where their part of cited begins */
  guint *cited;               /* rows of the sources of their citations, or ANNAL_NO_NUMBER */
  AnnalLinkColumn *links;     /* n_links, by number */
  AnnalValidColumn *valids;   /* n_valids, of those claims that say so */
  guint n_valids;
  guint64 *slots;             /* of the table of ids */
  guint n_slots;              /* a power of 2 */
  guint n_dated;              /* how many of the events and claims have a key; theirs are the first rows */
  guint64 *keys;              /* n_dated, by row: the key of the stated date, packed */
  AnnalConstraints constraints; /* between rows */
};

/* Of a dossier whose arrays of records are @get_record's. */
AnnalColumns *annal_columns_new (AnnalDossier *dossier);
void annal_columns_free (AnnalColumns *self);

guint annal_columns_lookup (const AnnalColumns *self, const char *id);

static inline AnnalRecord *
annal_columns_get_record (const AnnalColumns *self, guint row)
{
  return self->records[self->numbers[row]];
}

static inline gboolean
annal_columns_is_event (const AnnalColumns *self, guint row)
{
  return row < self->n_events + self->n_claims && self->numbers[row] < self->n_events;
}

/* Whether there is a row of events, claims and sources of that number. */
static inline gboolean
annal_columns_has_row (const AnnalColumns *self, guint row)
{
  return row < self->n_events + self->n_claims + self->n_sources;
}

/* Whether a record is known to begin and end at once. Only a nature that somebody
 * stated makes one moment of a beginning and an end: an event of a kind whose
 * nature nobody gave may last, so that parts on different days are no
 * contradiction.
 */
static inline gboolean
annal_columns_is_instant (const AnnalColumns *self, guint row)
{
  guint8 origin = self->origins[row];

  return (origin & ANNAL_SPAN_ORIGIN_INSTANT) &&
         (!(origin & ANNAL_SPAN_ORIGIN_STATED) || (self->spans[row].flags & ANNAL_SPAN_FLAGS_INSTANT));
}

/* Whether its end is its last second, and not the second after it. */
static inline gboolean
annal_columns_ends_inside (const AnnalColumns *self, guint row)
{
  return annal_columns_is_instant (self, row) || (self->spans[row].flags & ANNAL_SPAN_FLAGS_INSTANT);
}

/* Of the record with a number. */
static inline const AnnalSpanData *
annal_columns_get_span (const AnnalColumns *self, guint number)
{
  return &self->spans[self->rows[number]];
}

#endif /* ANNAL_COLUMNS_PRIVATE_H */
