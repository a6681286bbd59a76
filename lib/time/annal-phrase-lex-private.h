/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Words of running text as the finder of dates sees them: each with what it
 * means to a date, if anything. Offsets are kept in bytes and in code points.
 */

#ifndef ANNAL_PHRASE_LEX_PRIVATE_H
#define ANNAL_PHRASE_LEX_PRIVATE_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ANNAL_WORD_OTHER = 0,
  ANNAL_WORD_PUNCTUATION, /* value: the ASCII sign, '-' for any dash */
  ANNAL_WORD_NUMBER,      /* in digits; value: the number */
  ANNAL_WORD_POSSESSIVE,  /* 's */
  ANNAL_WORD_MONTH,       /* value: 1 to 12 */
  ANNAL_WORD_WEEKDAY,     /* value: 1 (Monday) to 7 */
  ANNAL_WORD_UNIT,        /* value: AnnalUnit */
  ANNAL_WORD_CARDINAL,    /* a number in words; value: the number */
  ANNAL_WORD_SCALE,       /* hundred, thousand; value: the factor */
  ANNAL_WORD_ORDINAL,     /* value: the number */
  ANNAL_WORD_VAGUE,       /* a few, several; value: the least number meant */
  ANNAL_WORD_SEASON,      /* value: 1 (spring) to 4 */
  ANNAL_WORD_PART,        /* of the day; value: AnnalDayPart */
  ANNAL_WORD_CLOCK,       /* noon, midnight; value: the hour */
  ANNAL_WORD_MERIDIEM,    /* value: 0 for a.m., 12 for p.m. */
  ANNAL_WORD_ZONE,        /* value: minutes east of UTC */
  ANNAL_WORD_NEAR_DAY,    /* today; value: days from the dateline */
  ANNAL_WORD_TONIGHT,
  ANNAL_WORD_ERA,         /* now, recently, soon; value: -1, 0 or 1 */
  ANNAL_WORD_ERA_NOUN,    /* past, future, present, after "the" */
  ANNAL_WORD_HOLIDAY,     /* value: AnnalHoliday */
  ANNAL_WORD_OFTEN,       /* daily, weekly; value: AnnalUnit */
  ANNAL_WORD_EVERY,       /* each, every */
  ANNAL_WORD_LAST,        /* last, previous, preceding: value -1 */
  ANNAL_WORD_PAST,        /* also ANNAL_WORD_ERA_NOUN */
  ANNAL_WORD_THIS,
  ANNAL_WORD_THAT,
  ANNAL_WORD_NEXT,        /* next, coming, upcoming */
  ANNAL_WORD_FOLLOWING,   /* following, subsequent */
  ANNAL_WORD_CURRENT,     /* current, latest; value 1 for latest */
  ANNAL_WORD_SAME,
  ANNAL_WORD_RECENT,
  ANNAL_WORD_EARLY,
  ANNAL_WORD_LATE,
  ANNAL_WORD_MID,
  ANNAL_WORD_EDGE,        /* beginning, middle, end; value: 0, 1, 2 */
  ANNAL_WORD_EARLIER,
  ANNAL_WORD_LATER,
  ANNAL_WORD_AGO,
  ANNAL_WORD_BEFORE,
  ANNAL_WORD_AFTER,
  ANNAL_WORD_ABOUT,       /* about, around, nearly, almost, some */
  ANNAL_WORD_MORE,
  ANNAL_WORD_LESS,
  ANNAL_WORD_THAN,
  ANNAL_WORD_AT,
  ANNAL_WORD_LEAST,
  ANNAL_WORD_MOST,
  ANNAL_WORD_UP,
  ANNAL_WORD_TO,
  ANNAL_WORD_THROUGH,
  ANNAL_WORD_AND,
  ANNAL_WORD_OR,
  ANNAL_WORD_THE,
  ANNAL_WORD_A,
  ANNAL_WORD_OF,
  ANNAL_WORD_IN,          /* in, during, within, throughout */
  ANNAL_WORD_ON,
  ANNAL_WORD_BY,          /* by, from, since, until: what a date may follow */
  ANNAL_WORD_UNTIL,
  ANNAL_WORD_FROM,
  ANNAL_WORD_SINCE,
  ANNAL_WORD_BETWEEN,
  ANNAL_WORD_FOR,
  ANNAL_WORD_OVER,
  ANNAL_WORD_FISCAL,
  ANNAL_WORD_PERIOD,
  ANNAL_WORD_ENDED,
  ANNAL_WORD_LONG,        /* day-long */
  ANNAL_WORD_OLD,
  ANNAL_WORD_SO,
  ANNAL_WORD_LOCAL,
  ANNAL_WORD_TIME,
  ANNAL_WORD_POSSESSOR,   /* his, its, their */
  ANNAL_WORD_ERA_SIGN,  /* BC, AD, BCE, CE; value: 1 before year 1 */
  ANNAL_WORD_WILL,        /* lies ahead; value: 3 will, 2 surely, 1 likely, 0 and -1 with
                           * "to" or "for", -1 being past without */
  ANNAL_WORD_DID,         /* lies behind; value: 1 for "had", 2 for "said",
                           * 3 for "happened" */
  ANNAL_WORD_IS,
  ANNAL_WORD_OTHERS,      /* other, another, additional, full, first N */
  ANNAL_WORD_NO,          /* No. 5, page 5: the number is no date */
  ANNAL_WORD_COUNTED,     /* people, miles: a number before it is no date */
  ANNAL_WORD_RATE,        /* once, twice, times, per */
  ANNAL_WORD_PLACE,       /* took place */
  ANNAL_WORD_CLAUSE,      /* who, which, when: another clause */
  ANNAL_WORD_Q            /* of Q4 */
} AnnalWordKind;

typedef enum
{
  ANNAL_UNIT_NONE = 0,
  ANNAL_UNIT_SECOND,
  ANNAL_UNIT_MINUTE,
  ANNAL_UNIT_HOUR,
  ANNAL_UNIT_DAY,
  ANNAL_UNIT_WEEKEND,
  ANNAL_UNIT_WEEK,
  ANNAL_UNIT_FORTNIGHT,
  ANNAL_UNIT_MONTH,
  ANNAL_UNIT_QUARTER,
  ANNAL_UNIT_SEASON,
  ANNAL_UNIT_HALF,
  ANNAL_UNIT_YEAR,
  ANNAL_UNIT_DECADE,
  ANNAL_UNIT_CENTURY,
  ANNAL_UNIT_MILLENNIUM
} AnnalUnit;

typedef enum
{
  ANNAL_HOLIDAY_NONE = 0,
  ANNAL_HOLIDAY_CHRISTMAS,
  ANNAL_HOLIDAY_EASTER,
  ANNAL_HOLIDAY_THANKSGIVING,
  ANNAL_HOLIDAY_HALLOWEEN,
  ANNAL_HOLIDAY_NEW,         /* New Year's Day, New Year's Eve */
  ANNAL_HOLIDAY_ELECTION,    /* the rest need "Day" after them */
  ANNAL_HOLIDAY_INDEPENDENCE,
  ANNAL_HOLIDAY_LABOR,
  ANNAL_HOLIDAY_MEMORIAL,
  ANNAL_HOLIDAY_VETERANS,
  ANNAL_HOLIDAY_VALENTINE,
  ANNAL_HOLIDAY_BOXING
} AnnalHoliday;

typedef enum
{
  ANNAL_TOKEN_GLUED = 1 << 0,     /* nothing between it and the token before */
  ANNAL_TOKEN_CAPITAL = 1 << 1,   /* its first letter is one */
  ANNAL_TOKEN_UPPER = 1 << 2,     /* all its letters are */
  ANNAL_TOKEN_STARTS = 1 << 3,    /* the first word of a sentence or line */
  ANNAL_TOKEN_PLURAL = 1 << 4,    /* of a unit, part of the day or weekday */
  ANNAL_TOKEN_SHORT = 1 << 5,     /* a shortened form: Jan, Sun, yr */
  ANNAL_TOKEN_WORDLIKE = 1 << 6,  /* also a common word or name: may, march */
  ANNAL_TOKEN_RANK = 1 << 7,      /* of a number: 5th */
  ANNAL_TOKEN_DECADE = 1 << 8,    /* of a number: 1970s */
  ANNAL_TOKEN_GROUPED = 1 << 9,   /* of a number: 1,300 */
  ANNAL_TOKEN_DECIMAL = 1 << 10,  /* of a number: 6.05, the 05 in fraction */
  ANNAL_TOKEN_APOSTROPHE = 1 << 11, /* of a number: '80s */
  ANNAL_TOKEN_MISSPELT = 1 << 12, /* of a weekday: one letter short */
  ANNAL_TOKEN_ENDS_S = 1 << 13    /* a word that may be a plural */
} AnnalTokenFlags;

typedef struct
{
  gsize start; /* bytes */
  gsize start_point; /* code points */
  guint32 length;
  guint32 n_points;
  gint32 value;
  guint16 fraction; /* of a decimal number, with its digits as written */
  guint16 flags;
  guint8 kind;
  guint8 n_digits;
} AnnalToken;

typedef struct
{
  const char *text;
  gsize length;
  gsize at;    /* bytes read */
  gsize point; /* code points read */
  gboolean starts; /* the next word begins a sentence */
  gboolean may_stop; /* a full stop here would end a sentence */
  gboolean spaced;
} AnnalLexer;

void annal_lexer_init (AnnalLexer *self, const char *text, gsize length);

/* Reads the next token; FALSE at the end. */
gboolean annal_lexer_next (AnnalLexer *self, AnnalToken *token);

G_END_DECLS

#endif /* ANNAL_PHRASE_LEX_PRIVATE_H */
