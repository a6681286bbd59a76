/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From claims to rows: what is known while the rows of one comparer are filled. */

#ifndef ANNAL_COMPARISON_FILLING_PRIVATE_H
#define ANNAL_COMPARISON_FILLING_PRIVATE_H

#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-value.h>

#include "analysis/compare/annal-comparison-private.h"

G_BEGIN_DECLS

typedef struct
{
  AnnalComparer *self;
  GHashTable *words;      /* owned, of owned text, to a number from 1 on */
  GHashTable *predicates; /* owned, id of a predicate, to its place */
  GHashTable *sets;       /* owned, qualifiers as text, to their place */
  GHashTable *units;      /* owned, id of a unit, to its number */
  char *above;            /* owned, 1 + the tolerance */
  char *below;            /* owned, 1 - the tolerance */
  gint64 share_scale;     /* 10 to the power of the digits of the policy's shares */
  gboolean too_large;     /* a bound does not fit in 64 bits */
  GPtrArray *texts;       /* owned, of char; NULL while bounds are multiples */
} AnnalFilling;

/* --- predicates ----------------------------------------------------------- */

/* The place of the predicate @id, which is added where it is new. */
guint annal_filling_get_predicate (AnnalFilling *self, const char *id);

/* Finds what each takes for granted, and its family. */
void annal_filling_close_predicates (AnnalFilling *self);

/* --- quantities ----------------------------------------------------------- */

/* Sets aside the digits that the policy's shares need; before any quantity. */
void annal_filling_set_shares (AnnalFilling *self);

/* Makes the quantity the value of the row. */
void annal_filling_set_quantity (AnnalFilling *self, AnnalClaimRow *row, const AnnalQuantity *quantity);

/* From here on bounds are texts, exact to the last digit. */
void annal_filling_keep_texts (AnnalFilling *self);

/* Then makes places among them of the bounds of all rows. */
void annal_filling_rank (AnnalFilling *self);

/* --- other values --------------------------------------------------------- */

/* The least number of those that are the same as what @id, nullable, names. */
guint annal_filling_find_number (const AnnalFilling *self, const char *id);

gboolean annal_filling_is_entity (const AnnalFilling *self, guint number);

/* @value, nullable, is of the type @type where it is a bare word. */
void annal_filling_set_value (AnnalFilling *self, AnnalClaimRow *row, const AnnalValue *value, AnnalValueType type);

/* The place of the set of qualifiers; 0 where there are none. */
guint annal_filling_get_qualifiers (AnnalFilling *self, const AnnalProposition *proposition);

G_END_DECLS

#endif /* ANNAL_COMPARISON_FILLING_PRIVATE_H */
