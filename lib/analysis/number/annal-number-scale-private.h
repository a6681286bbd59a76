/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The scale on which numbers of one unit are drawn, in characters or otherwise.
 *
 * It is linear and holds 0, or logarithmic where the numbers differ more than
 * 50 times and none is negative; 0 then stands at its beginning.
 */

#ifndef ANNAL_NUMBER_SCALE_PRIVATE_H
#define ANNAL_NUMBER_SCALE_PRIVATE_H

#include "analysis/number/annal-number-private.h"

typedef struct
{
  gboolean log;
  double first; /* at its beginning, or its logarithm */
  double last;  /* at its end */
} AnnalNumberScale;

/* For some entries of a history, of guint; FALSE where none of them has a bound. */
gboolean annal_number_scale_init (AnnalNumberScale *self, const AnnalNumberHistory *history, const GArray *entries);

/* A bound, kept to what can be reckoned with. */
double annal_number_scale_read (const char *decimal);

/* From 0 to 1, clamped. */
double annal_number_scale_place (const AnnalNumberScale *self, double value);

/* The values at which it has ticks: its ends, the middle or 0, and the powers of
 * ten. New, of double.
 */
GArray *annal_number_scale_list_ticks (const AnnalNumberScale *self);

/* 200000 as 200,000 */
char *annal_number_scale_word (double value);

#endif /* ANNAL_NUMBER_SCALE_PRIVATE_H */
