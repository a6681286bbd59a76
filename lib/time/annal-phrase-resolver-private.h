/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What finds the reading of one expression that is meant. All that resolve
 * something return FALSE where it has no meaning here.
 */

#ifndef ANNAL_PHRASE_RESOLVER_PRIVATE_H
#define ANNAL_PHRASE_RESOLVER_PRIVATE_H

#include "time/annal-phrase-private.h"

G_BEGIN_DECLS

/* A hundred million of any unit are within what the calendar can count. */
#define ANNAL_SHIFT_MAX 100000000

typedef struct
{
  const AnnalExpr *expr;
  const AnnalToken *tokens;
  guint n;
  const AnnalStory *story;
  AnnalMeaning *out;
} AnnalResolver;

/* The period around the dateline. */
AnnalPeriod annal_resolver_here (const AnnalResolver *self, AnnalUnit unit);
gint64 annal_resolver_get_year (const AnnalResolver *self);

/* The date last told that is fine enough for the unit, or NULL. */
const AnnalTold *annal_resolver_find_told (const AnnalResolver *self, AnnalUnit unit);

/* The quarter that figures are about: the one last told, else the last that
 * is over.
 */
AnnalPeriod annal_resolver_find_quarter (const AnnalResolver *self, const AnnalTold **told);

/* What is meant; all return TRUE. */
gboolean annal_resolver_set (const AnnalResolver *self, AnnalPeriod period);
gboolean annal_resolver_set_relative (const AnnalResolver *self, AnnalPeriod period);
gboolean annal_resolver_set_from_told (const AnnalResolver *self, const AnnalTold *told, AnnalPeriod period);
gboolean annal_resolver_set_era (const AnnalResolver *self, gint shift);

void annal_resolver_set_alternative (const AnnalResolver *self, AnnalPeriod period);

/* --- tense ---------------------------------------------------------------- */

typedef enum
{
  ANNAL_TENSE_UNKNOWN = 0,
  ANNAL_TENSE_PAST,
  ANNAL_TENSE_PAST_SURELY, /* no deadline is likely: "on Aug. 7 killed", "began in May" */
  ANNAL_TENSE_FUTURE
} AnnalTense;

/* Of the nearest verb before it in the sentence, else after it. */
AnnalTense annal_resolver_find_tense (const AnnalResolver *self);

gboolean annal_resolver_is_surely_future (const AnnalResolver *self);
gboolean annal_resolver_is_surely_past (const AnnalResolver *self);

/* --- the nearest ---------------------------------------------------------- */

/* The nearest of at most eight, weighed by tense; the second is the alternative. */
gboolean annal_resolver_choose (const AnnalResolver *self, const AnnalPeriod *candidates, guint n);

/* The most recent weekday, the dateline's own included. */
gint64 annal_resolver_get_weekday (const AnnalResolver *self, gint weekday);

/* How many of a unit that has names a year has. */
gint64 annal_unit_get_per_year (AnnalUnit unit);

/* The named month, season or the like of that year. */
AnnalPeriod annal_expr_get_in_year (const AnnalExpr *expr, gint64 year);

/* The quarter or the like that "ended Sept. 30". */
gboolean annal_resolver_set_ended (const AnnalResolver *self);

gboolean annal_resolver_resolve_named (const AnnalResolver *self);
gboolean annal_resolver_resolve_month_day (const AnnalResolver *self);
gboolean annal_resolver_resolve_weekday_number (const AnnalResolver *self);

/* --- counted from another ------------------------------------------------- */

gboolean annal_resolver_resolve_shift (const AnnalResolver *self);
gboolean annal_resolver_resolve_shift_named (const AnnalResolver *self);
gboolean annal_resolver_resolve_of_shift (const AnnalResolver *self);

/* --- holidays ------------------------------------------------------------- */

/* The day of an AnnalHoliday in a year. */
gint64 annal_holiday_get_day (gint holiday, gint64 year);

/* The nth (from 1) weekday of a month; ANNAL_NTH_LAST: the last. */
gint64 annal_holiday_get_nth_weekday (gint64 year, guint month, guint weekday, gint nth);

G_END_DECLS

#endif /* ANNAL_PHRASE_RESOLVER_PRIVATE_H */
