/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How claims are compared: what the nine rules ask of each claim, side by side
 * in arrays, and the answer for two of them.
 *
 *  1. Everything that is asked is a number, found once: whose claims are equal
 *     has equal numbers.
 *  2. Numbers of people and things are exact. A bound is a whole multiple of
 *     one unit that all bounds of the dossier share or, where 64 bits do not
 *     hold them, its place among all bounds. It is doubled, and one more or
 *     less where it does not belong to what it bounds ("more than").
 *  3. An answer is the same for a, b and for b, a.
 */

#ifndef ANNAL_COMPARISON_PRIVATE_H
#define ANNAL_COMPARISON_PRIVATE_H

#include <annal/annal-claim-comparison.h>
#include <annal/annal-comparer.h>

#include "analysis/origins/annal-origins-private.h"
#include "model/annal-columns-private.h"

G_BEGIN_DECLS

#define ANNAL_NO_BOUND_BELOW G_MININT64
#define ANNAL_NO_BOUND_ABOVE G_MAXINT64
#define ANNAL_N_READINGS 2

typedef struct
{
  gint64 lo;
  gint64 hi;
} AnnalBounds;

/* Of a claim with a quantity, by readings. */
typedef struct
{
  AnnalBounds wide[ANNAL_N_READINGS]; /* after tolerance */
  AnnalBounds stated[ANNAL_N_READINGS];
} AnnalQuantityRow;

typedef enum
{
  ANNAL_ROW_OTHER,
  ANNAL_ROW_ASSERTION,
  ANNAL_ROW_POSITION,
} AnnalRowKind;

typedef enum
{
  ANNAL_ROW_AFFIRMS,
  ANNAL_ROW_DENIES,
  ANNAL_ROW_WITHHOLDS,
} AnnalRowAct;

typedef enum
{
  ANNAL_ROW_NO_VALUE, /* none is given, or yes */
  ANNAL_ROW_QUANTITY, /* value: place in the quantities */
  ANNAL_ROW_ENTITY,   /* value: number, the least of those that are the same */
  ANNAL_ROW_WORD,     /* value: number of the word */
  ANNAL_ROW_TEXT,     /* value: number of the text */
  ANNAL_ROW_DATE,     /* value: place in the dates */
} AnnalRowType;

typedef enum
{
  ANNAL_ROW_EXCLUDED = 1 << 0,  /* withdrawn or erased */
  ANNAL_ROW_SOFT = 1 << 1,      /* hedged as possible or alleged */
  ANNAL_ROW_DOUBTFUL = 1 << 2,  /* its time is qualified, or has gaps */
  ANNAL_ROW_WINDOW = 1 << 3,    /* its time is when it was said, either way */
  ANNAL_ROW_TIMELESS = 1 << 4,
  ANNAL_ROW_UNDATED = 1 << 5,   /* nothing is known of its time */
  ANNAL_ROW_READINGS = 1 << 6,  /* its quantity has other bounds in the other reading */
  ANNAL_ROW_FUNCTIONAL = 1 << 7,
  ANNAL_ROW_PARTIAL = 1 << 8,   /* a position with a count */
  ANNAL_ROW_SOURCE_WITHDRAWN = 1 << 9,
  ANNAL_ROW_CORRECTED = 1 << 10, /* which is said, and changes nothing */
} AnnalRowFlags;

/* 64 bytes, so that one claim is one line of the cache. The time is that for
 * which the claim holds, ends exclusive.
 */
typedef struct
{
  gint64 begin_min, begin_max, end_min, end_max;
  guint subject;    /* number of what the claim is about, or of its target; or ANNAL_NO_NUMBER */
  guint predicate;  /* place in the predicates, or ANNAL_NO_NUMBER */
  guint value;
  guint principal;  /* number, or ANNAL_NO_NUMBER */
  guint qualifiers; /* place in the sets of qualifiers; 0 is none */
  guint unit;       /* number of the unit, or of those that convert; 0 is none */
  guint8 kind;      /* AnnalRowKind */
  guint8 act;       /* AnnalRowAct; of a position the stance */
  guint8 type;      /* AnnalRowType */
  guint16 flags;    /* AnnalRowFlags */
} AnnalClaimRow;

G_STATIC_ASSERT (sizeof (AnnalClaimRow) == 64);

typedef struct
{
  char *id;         /* owned */
  AnnalTerm *term;  /* of the dossier, or NULL */
  guint family;     /* the least of those that it is connected with */
  GArray *presupposes; /* owned, of guint: places of all, nearest first, through others too */
} AnnalPredicateRow;

/* A qualifier: its name, and what it may be. */
typedef struct
{
  guint name;
  GArray *values; /* owned, of guint, ascending */
} AnnalQualifierRow;

/* Why an answer is what it is. */
typedef enum
{
  ANNAL_WHY_EXCLUDED = 1 << 0,
  ANNAL_WHY_KINDS = 1 << 1,          /* not two assertions, nor two positions */
  ANNAL_WHY_NO_PREDICATE = 1 << 2,
  ANNAL_WHY_SUBJECTS = 1 << 3,
  ANNAL_WHY_PREDICATES = 1 << 4,
  ANNAL_WHY_QUALIFIERS = 1 << 5,     /* disjoint */
  ANNAL_WHY_TIMES = 1 << 6,
  ANNAL_WHY_UNITS = 1 << 7,
  ANNAL_WHY_TYPES = 1 << 8,
  ANNAL_WHY_WITHHELD = 1 << 9,
  ANNAL_WHY_TIME_POSSIBLE = 1 << 10,
  ANNAL_WHY_NARROWER = 1 << 11,      /* qualifiers are not the same */
  ANNAL_WHY_NO_UNIT = 1 << 12,       /* one has none */
  ANNAL_WHY_HEDGE = 1 << 13,
  ANNAL_WHY_UPPER_ALONE = 1 << 14,
  ANNAL_WHY_PART_OF = 1 << 15,
  ANNAL_WHY_TOLERANCE = 1 << 16,     /* without it they would be apart */
  ANNAL_WHY_APART = 1 << 17,
  ANNAL_WHY_TOGETHER = 1 << 18,      /* values that agree */
  ANNAL_WHY_OPEN = 1 << 19,          /* a bound is missing */
  ANNAL_WHY_NO_BOUNDS = 1 << 20,
  ANNAL_WHY_SEVERAL = 1 << 21,       /* the predicate may have several values */
  ANNAL_WHY_WORDS = 1 << 22,         /* free text is not compared */
  ANNAL_WHY_DENIED = 1 << 23,
  ANNAL_WHY_PARTLY = 1 << 24,
  ANNAL_WHY_OUTSIDE = 1 << 25,
  ANNAL_WHY_NONE = 1 << 26,          /* the affirmed quantity is 0 */
  ANNAL_WHY_PRESUPPOSED = 1 << 27,
  ANNAL_WHY_COUNTS = 1 << 28,        /* positions on parts */
  ANNAL_WHY_TARGETS = 1 << 29,
  ANNAL_WHY_BOTH_DENY = 1 << 30,
} AnnalWhy;

/* One bit more than an int has: a date that is a value is doubted. */
#define ANNAL_WHY_DOUBTFUL (1u << 31)

/* What stands for corroborates, repeats or consistent, which only the origins
 * tell.
 */
#define ANNAL_AGREES 0

typedef struct
{
  guint8 relation; /* AnnalClaimRelation or ANNAL_AGREES */
  guint8 kind;     /* AnnalConflictKind */
  guint8 strength; /* AnnalCertainty */
  guint8 self;     /* AnnalSelfRelation */
  guint32 why;     /* AnnalWhy */
} AnnalVerdict;

struct _AnnalComparer
{
  AnnalDossier *dossier;       /* owned */
  AnnalPolicy *policy;         /* owned */
  AnnalOrigins *origins;       /* owned */
  const AnnalColumns *columns; /* of the dossier */
  guint n_claims;
  AnnalClaimRow *rows;         /* owned, of the claims by their places */
  GArray *quantities;          /* owned, of AnnalQuantityRow */
  GArray *dates;               /* owned, of AnnalSpanData */
  GArray *predicates;          /* owned, of AnnalPredicateRow */
  GPtrArray *qualifiers;       /* owned, of GArray of AnnalQualifierRow by name; the first is NULL */
  guint *wholes;               /* owned, of entities, what they are part of; or ANNAL_NO_NUMBER */
  guint first_entity, n_entities;
  gint64 zero;                 /* the bound 0 */
};

/* --- preparing ------------------------------------------------------------ */

void annal_comparer_fill (AnnalComparer *self, AnnalDate *until);

/* When the claim at that place was said, or the utterance was that it is of. */
const AnnalSpanData *annal_comparer_get_said (const AnnalComparer *self, guint claim);

/* The place of the claim @id, or an error that says which ids are like it. */
gboolean annal_comparer_find_claim (const AnnalComparer *self, const char *id, guint *place, GError **error);

/* --- judging -------------------------------------------------------------- */

AnnalVerdict annal_comparer_judge (const AnnalComparer *self, guint a, guint b, AnnalReading reading);

/* Whether one entity (number) is part of another, by itself or through others. */
gboolean annal_comparer_is_part (const AnnalComparer *self, guint part, guint whole);

static inline gboolean
annal_verdict_is_conflict (const AnnalVerdict *self)
{
  return self->relation == ANNAL_CLAIM_RELATION_CONTRADICTS || self->relation == ANNAL_CLAIM_RELATION_IN_TENSION ||
         (self->relation == ANNAL_CLAIM_RELATION_DIFFERENT_POSITION && self->self != ANNAL_SELF_RELATION_NONE);
}

/* --- the comparison of two ------------------------------------------------ */

struct _AnnalClaimComparison
{
  AnnalComparer *comparer; /* owned */
  guint a, b;              /* places */
  AnnalVerdict verdicts[ANNAL_N_READINGS];
  AnnalCertainty independence;
  char *origin;            /* owned, why they are independent or not; or NULL */
  char *shared_bound;      /* owned, or NULL */
  GPtrArray *reasons;      /* owned, of char */
  char *text;              /* owned */
};

AnnalClaimComparison *annal_claim_comparison_new (AnnalComparer *comparer, guint a, guint b);

/* Fills in the reasons and the text. */
void annal_claim_comparison_say (AnnalClaimComparison *self);

G_END_DECLS

#endif /* ANNAL_COMPARISON_PRIVATE_H */
