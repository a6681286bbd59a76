/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The way from tokens to dates: the grammar says what an expression is, the
 * resolver which reading of it the text means. All plain values.
 */

#ifndef ANNAL_PHRASE_PRIVATE_H
#define ANNAL_PHRASE_PRIVATE_H

#include <annal/annal-phrase.h>

#include "time/annal-phrase-lex-private.h"

G_BEGIN_DECLS

/* One of the units that time is cut into, counted from a fixed one: so that
 * "the one before" is one less, whatever the unit.
 */
typedef struct
{
  AnnalUnit unit; /* day and longer; no fortnight */
  gint64 index;
} AnnalPeriod;

AnnalPeriod annal_period_of_day (AnnalUnit unit, gint64 day, AnnalPhraseFlags flags);
AnnalPeriod annal_period_of_year (gint64 year);
AnnalPeriod annal_period_of_month (gint64 year, guint month);
AnnalPeriod annal_period_of_date (gint64 year, guint month, guint day);

/* The first and the last day of it. */
gint64 annal_period_get_first (AnnalPeriod self, AnnalPhraseFlags flags);
gint64 annal_period_get_last (AnnalPeriod self, AnnalPhraseFlags flags);

/* The greater or equal unit that its first day lies in. */
AnnalPeriod annal_period_widen (AnnalPeriod self, AnnalUnit unit, AnnalPhraseFlags flags);

/* How many days lie between it and a day: 0 where it contains the day. */
gint64 annal_period_get_distance (AnnalPeriod self, gint64 day, AnnalPhraseFlags flags);

gint64 annal_period_get_year (AnnalPeriod self);

typedef enum
{
  ANNAL_FORM_NONE = 0,
  ANNAL_FORM_IMPOSSIBLE, /* 31 April: no date, nor is any part of it one */
  ANNAL_FORM_PERIOD,     /* complete: @period */
  ANNAL_FORM_NAMED,      /* month, weekday, quarter, half or season: @number */
  ANNAL_FORM_MONTH_DAY,  /* @number is the month */
  ANNAL_FORM_DAY_NUMBER, /* the 25th: @day */
  ANNAL_FORM_SHIFT,      /* @shift units from the anchor */
  ANNAL_FORM_SHIFT_NAMED, /* the named one @shift from the anchor: last May */
  ANNAL_FORM_OF_SHIFT,   /* the named one in the year @shift: May last year */
  ANNAL_FORM_UNIT,       /* the quarter, the year: the one spoken of */
  ANNAL_FORM_WEEKEND,    /* the weekend */
  ANNAL_FORM_HOLIDAY,    /* @number */
  ANNAL_FORM_ERA,        /* past, present, future: @shift */
  ANNAL_FORM_CLOCK,      /* a time alone */
  ANNAL_FORM_SPAN,       /* @count units up to or from the anchor: @shift */
  ANNAL_FORM_DURATION,
  ANNAL_FORM_SET
} AnnalForm;

#define ANNAL_NTH_LAST -1

typedef enum
{
  ANNAL_RANGE_NONE = 0,
  ANNAL_RANGE_TO,
  ANNAL_RANGE_AND,
  ANNAL_RANGE_OR
} AnnalRange;

typedef struct
{
  guint first; /* token */
  guint end;
  AnnalForm form;
  AnnalPhraseKind kind;
  const char *rule;
  AnnalUnit unit;
  AnnalPeriod period;
  gint number;
  gint day;
  gint shift;
  gint weekday; /* beside a month and day; 0: none */
  gint nth;     /* weekday of the month; ANNAL_NTH_LAST: the last; 0: none */
  gint offset;  /* days to add once it is resolved */
  AnnalUnit widen; /* to the unit it lies in, once it is resolved */
  gint count;     /* of a duration */
  gint half;      /* and a half of the unit */
  guint8 modifier; /* AnnalPhraseModifier */
  guint8 part;     /* AnnalDayPart */
  guint8 hour;
  guint8 minute;
  guint8 second;
  guint8 holiday;
  gint16 zone; /* minutes */
  guint told : 1; /* hangs on the date last told */
  guint vague : 1; /* a number of units that is not given */
  guint has_clock : 1;
  guint has_zone : 1;
  guint ambiguous : 1; /* 04/05: day and month may be swapped */
  guint upcoming : 1;  /* "coming", not "next" */
  guint ended : 1;     /* the quarter ended <date> */
  guint future : 1;    /* until, as soon as */
  guint8 range;        /* how the next expression is joined: AnnalRange */
  guint duration_first; /* tokens of a duration inside a date: "over five days earlier this month" */
  guint duration_end;
  AnnalUnit duration_unit;
} AnnalExpr;

/* Whether an expression starts at token @at, and which; the longest one. Looks
 * back at most a few tokens. Sets as many as two where it is a range: the
 * second in @other, with the first's range set.
 */
gboolean annal_grammar_match (const AnnalToken *tokens,
                              guint n,
                              guint at,
                              const char *text,
                              AnnalPhraseFlags flags,
                              AnnalExpr *out,
                              AnnalExpr *other);

/* The date last told, of each precision: of a day, of a month or quarter or
 * finer, of anything.
 */
typedef enum
{
  ANNAL_TOLD_DAY = 0,
  ANNAL_TOLD_MONTH,
  ANNAL_TOLD_ANY,
  ANNAL_N_TOLD
} AnnalToldLevel;

typedef struct
{
  gboolean is_set;
  AnnalPeriod period;
  gint index; /* of its phrase */
  gsize end_byte;
} AnnalTold;

/* What has been told so far. */
typedef struct
{
  AnnalPhraseFlags flags;
  gboolean has_dateline;
  gint64 dateline; /* day */
  AnnalTold told[ANNAL_N_TOLD];
} AnnalStory;

void annal_story_tell (AnnalStory *self, AnnalPeriod period, gint index, gsize end_byte);

/* What an expression means. */
typedef enum
{
  ANNAL_MEANING_NONE = 0, /* no date */
  ANNAL_MEANING_PERIOD,   /* @from */
  ANNAL_MEANING_RANGE,    /* @from to @to */
  ANNAL_MEANING_LIST,     /* @from and @to */
  ANNAL_MEANING_CHOICE,   /* @from or @to */
  ANNAL_MEANING_BEFORE,   /* up to @from */
  ANNAL_MEANING_SINCE     /* @from on */
} AnnalMeaningForm;

typedef struct
{
  AnnalMeaningForm form;
  AnnalPeriod from;
  AnnalPeriod to;
  AnnalPeriod alternative;
  gboolean has_alternative;
  gboolean relative;
  AnnalPhraseAnchor anchor;
  gint anchor_index;
  const char *rule;
} AnnalMeaning;

/* Resolves an expression; FALSE where it has no meaning here. */
gboolean annal_expr_resolve (const AnnalExpr *self,
                             const AnnalToken *tokens,
                             guint n,
                             const AnnalStory *story,
                             AnnalMeaning *out);

/* Whether the verb near it tells that it lies behind. */
gboolean annal_expr_is_past (const AnnalExpr *self, const AnnalToken *tokens, guint n, const AnnalStory *story);

/* Writes the EDTF of a meaning into @out, which it empties. */
void annal_meaning_print (const AnnalMeaning *self, const AnnalExpr *expr, AnnalPhraseFlags flags, GString *out);
void annal_period_print (AnnalPeriod self, AnnalPhraseFlags flags, GString *out);

/* Writes a duration or set as TIMEX3 and ISO 8601 have it: P5D, PXW, P1D. */
void annal_expr_print_duration (const AnnalExpr *self, GString *out);

G_END_DECLS

#endif /* ANNAL_PHRASE_PRIVATE_H */
