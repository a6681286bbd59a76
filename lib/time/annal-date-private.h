/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The parsed form of a date: plain values on the stack, so that the way from
 * text to bounds allocates nothing.
 */

#ifndef ANNAL_DATE_PRIVATE_H
#define ANNAL_DATE_PRIVATE_H

#include <annal/annal-date.h>
#include <annal/annal-error.h>

#include "time/annal-span-private.h"

G_BEGIN_DECLS

typedef enum
{
  ANNAL_ZONE_FLOATING = 0,
  ANNAL_ZONE_UTC,
  ANNAL_ZONE_OFFSET
} AnnalZone;

/* Which winter 2014-24 is; and so for the other seasons from December to
 * February.
 */
typedef enum
{
  ANNAL_WINTER_BEGINS = 0, /* December 2014 to February 2015 */
  ANNAL_WINTER_ENDS,       /* December 2013 to February 2014 */
  ANNAL_WINTER_WITHIN      /* January, February and December 2014 */
} AnnalWinter;

/* A year, season, month, day or second: what stands between the slashes,
 * commas and double dots.
 *
 * Bits of the masks mark unspecified digits, the last digit being bit 0; the
 * value then has 0 in that place.
 */
typedef struct
{
  gint64 year;        /* signed; 0 for -XXXX, whose sign is in @negative */
  gint64 mantissa;    /* what stood before E, with its sign */
  guint8 exponent;    /* 0: written without E */
  guint8 significant; /* 0: written without S */
  guint8 precision;   /* AnnalDatePrecision */
  guint8 month;       /* 1 to 12, or 21 to 41 for a season */
  guint8 day;
  guint8 hour;
  guint8 minute;
  guint8 second; /* up to 60 */
  guint8 year_mask;
  guint8 month_mask;
  guint8 day_mask;
  guint8 year_qualifier; /* AnnalDateQualifier each */
  guint8 month_qualifier;
  guint8 day_qualifier;
  guint8 zone; /* AnnalZone */
  gint16 offset; /* minutes east of UTC */
  guint long_year : 1; /* written with Y */
  guint negative : 1;
  guint winter : 2; /* AnnalWinter */
} AnnalDatePoint;

typedef enum
{
  ANNAL_END_CLOSED = 0,
  ANNAL_END_OPEN,
  ANNAL_END_UNKNOWN
} AnnalDateEnd;

typedef struct
{
  AnnalDateKind kind;
  AnnalDateFlags flags; /* but for SATURATED, which the bounds tell */
  guint8 level;
  guint8 start_state; /* AnnalDateEnd each, of an interval */
  guint8 end_state;
  guint8 winter;   /* AnnalWinter, by which it was read */
  guint8 has_gaps; /* a season in it is ANNAL_WINTER_WITHIN */
  guint n_members;       /* of a set */
  AnnalDatePoint start;  /* the date itself, where it is no interval */
  AnnalDatePoint end;    /* an interval's; else as @start */
  const char *text;      /* borrowed; the members of a set are read from it */
  gsize length;
} AnnalDateParsed;

/* A member of a set: a date (first = last), or a range of which one end may
 * be open.
 */
typedef struct
{
  AnnalDatePoint first;
  AnnalDatePoint last;
  gboolean is_range;
  gboolean start_open;
  gboolean end_open;
} AnnalDateMember;

/* Why a text is no date. */
typedef struct
{
  gsize at;             /* bytes before that place */
  const char *expected; /* static */
  AnnalError code;
} AnnalDateRefusal;

void annal_date_refusal_propagate (const AnnalDateRefusal *self,
                                   gsize *position,
                                   GError **error);

/* Parses @length bytes of @text, strictly. For a set, @out borrows @text. On
 * failure @out is undefined.
 */
gboolean annal_date_parse_by (const char *text,
                              gsize length,
                              AnnalWinter winter,
                              AnnalDateParsed *out,
                              AnnalDateRefusal *refusal);

/* Writes what @text is taken for into @strict, and for each byte of it (and
 * for its end) where it came from into @places, of gsize. Says what was
 * assumed; that is nothing where the text is kept as it is. The result need
 * not be a date.
 */
AnnalDateAssumptions annal_date_make_strict (const char *text,
                                             gsize length,
                                             GString *strict,
                                             GArray *places);

/* The same with the winter that the standard seems to mean. On failure returns FALSE, with the
 * byte offset in @position and ANNAL_ERROR_SYNTAX or ANNAL_ERROR_REVERSED.
 * For a set, @out borrows @text.
 */
gboolean annal_date_parse (const char *text,
                           gsize length,
                           AnnalDateParsed *out,
                           gsize *position,
                           GError **error);

/* Steps through the members of a set that has parsed; @offset starts at 0. */
gboolean annal_date_parsed_next_member (const AnnalDateParsed *self,
                                        gsize *offset,
                                        AnnalDateMember *member);

/* The doubt on the whole: that of every part where they agree, for an
 * interval or set the union of its members'; NONE if only parts are in doubt.
 */
AnnalDateQualifier annal_date_parsed_get_qualifier (const AnnalDateParsed *self);

/* Whether any part of it carries a qualifier. */
gboolean annal_date_parsed_is_qualified (const AnnalDateParsed *self);

AnnalDateQualifier annal_date_point_get_qualifier (const AnnalDatePoint *self);

static inline gboolean
annal_date_point_is_qualified (const AnnalDatePoint *self)
{
  return (self->year_qualifier | self->month_qualifier | self->day_qualifier) != 0;
}

static inline gboolean
annal_date_point_is_masked (const AnnalDatePoint *self)
{
  return (self->year_mask | self->month_mask | self->day_mask) != 0;
}

/* Whether a season begins in December. */
gboolean annal_date_point_is_winter (const AnnalDatePoint *self);

/* Appends the canonical form. */
void annal_date_parsed_print (const AnnalDateParsed *self, GString *out);
void annal_date_point_print (const AnnalDatePoint *self, GString *out);

/* Appends it in words, as annal_date_format_full() has them; a style of machines
 * has none. The text may hold anything before.
 */
void annal_date_parsed_append_words (const AnnalDateParsed *self,
                                     AnnalDateStyle style,
                                     const char *lang,
                                     GString *out);

/* The same of a set that has this member alone, of which one date is meant. */
void annal_date_member_append_words (const AnnalDateMember *self,
                                     AnnalDateStyle style,
                                     const char *lang,
                                     GString *out);

/* Where the dates that a point can stand for lie, in local seconds, the last
 * second inside. The first and the last unit (a year, month or day) are the
 * same unless digits are unspecified or years estimated.
 */
typedef struct
{
  gint64 first;      /* first second of the first unit */
  gint64 first_last; /* last second of the first unit */
  gint64 last_first; /* first second of the last unit */
  gint64 last;       /* last second of the last unit */
  gboolean saturated;
} AnnalDateExtent;

/* Finds the extent; FALSE, with @out undefined, where no real date matches the
 * mask.
 */
gboolean annal_date_point_get_extent (const AnnalDatePoint *self,
                                      AnnalDateExtent *out);

/* The earliest (or latest) real date that matches, as a plain point without
 * X, S or qualifiers. The point must have an extent.
 */
AnnalDatePoint annal_date_point_complete (const AnnalDatePoint *self,
                                          gboolean latest);

struct _AnnalDate
{
  AnnalDateParsed parsed; /* of @text */
  AnnalSpanData span;     /* as an instant, in UTC */
  guint8 level;           /* of the text as it was given */
  AnnalDateAssumptions assumptions;
  char *text;             /* canonical; stands behind this struct */
};

const AnnalDateParsed *annal_date_get_parsed (AnnalDate *self);

/* The span of a date: see annal_span_new() for the rules. @tz may be NULL.
 * Never fails where @tz is NULL.
 */
gboolean annal_span_from_parsed (const AnnalDateParsed *date,
                                 AnnalNature nature,
                                 const char *tz,
                                 AnnalSpanData *out,
                                 GError **error);

G_END_DECLS

#endif /* ANNAL_DATE_PRIVATE_H */
