/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_DATE_H
#define ANNAL_DATE_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-version.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_DATE (annal_date_get_type ())

/**
 * AnnalDate:
 *
 * A date as people know it: a day, a month, "about 2013", "some day in May",
 * an interval, one of several. Written in EDTF (ISO 8601-2:2019, levels 0 to
 * 2, as the Library of Congress has published them). Immutable, and safe to
 * share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalDate AnnalDate;

/**
 * AnnalDateKind:
 * @ANNAL_DATE_KIND_DATE: a year, season, month or day
 * @ANNAL_DATE_KIND_DATE_TIME: a day with a time of day
 * @ANNAL_DATE_KIND_INTERVAL: from one date to another, `a/b`
 * @ANNAL_DATE_KIND_ONE_OF: one date out of a set, `[a,b..c]`
 * @ANNAL_DATE_KIND_ALL_OF: all dates of a list, `{a,b..c}`
 *
 * The form a date has.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_DATE_KIND_DATE = 1,
  ANNAL_DATE_KIND_DATE_TIME = 2,
  ANNAL_DATE_KIND_INTERVAL = 3,
  ANNAL_DATE_KIND_ONE_OF = 4,
  ANNAL_DATE_KIND_ALL_OF = 5
} AnnalDateKind;

/**
 * AnnalDatePrecision:
 * @ANNAL_DATE_PRECISION_YEAR: a year
 * @ANNAL_DATE_PRECISION_SEASON: a season, quarter, four months or half-year
 * @ANNAL_DATE_PRECISION_MONTH: a month
 * @ANNAL_DATE_PRECISION_DAY: a day
 * @ANNAL_DATE_PRECISION_SECOND: a second
 *
 * The smallest unit a date is given in, finer units having greater numbers.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_DATE_PRECISION_YEAR = 1,
  ANNAL_DATE_PRECISION_SEASON = 2,
  ANNAL_DATE_PRECISION_MONTH = 3,
  ANNAL_DATE_PRECISION_DAY = 4,
  ANNAL_DATE_PRECISION_SECOND = 5
} AnnalDatePrecision;

/**
 * AnnalDateQualifier:
 * @ANNAL_DATE_QUALIFIER_NONE: stated without reserve
 * @ANNAL_DATE_QUALIFIER_UNCERTAIN: `?`, the source of the date is in doubt
 * @ANNAL_DATE_QUALIFIER_APPROXIMATE: `~`, an estimate near the truth
 * @ANNAL_DATE_QUALIFIER_BOTH: `%`, both
 *
 * The doubt a date carries. The values are bits: both is the sum of the two.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_DATE_QUALIFIER_NONE = 0,
  ANNAL_DATE_QUALIFIER_UNCERTAIN = 1,
  ANNAL_DATE_QUALIFIER_APPROXIMATE = 2,
  ANNAL_DATE_QUALIFIER_BOTH = 3
} AnnalDateQualifier;

/**
 * AnnalDateFlags:
 * @ANNAL_DATE_FLAGS_NONE: nothing to say
 * @ANNAL_DATE_FLAGS_START_OPEN: it has no beginning (`../2014`, `[..2014]`)
 * @ANNAL_DATE_FLAGS_END_OPEN: it has no end (`2014/..`, `[2014..]`)
 * @ANNAL_DATE_FLAGS_START_UNKNOWN: it began, nobody says when (`/2014`)
 * @ANNAL_DATE_FLAGS_END_UNKNOWN: it ended, nobody says when (`2014/`)
 * @ANNAL_DATE_FLAGS_SATURATED: a bound lies beyond 64-bit seconds and was cut
 *   to the nearest one there is
 * @ANNAL_DATE_FLAGS_FLOATING: no time zone is given; read as UTC
 * @ANNAL_DATE_FLAGS_UNSPECIFIED: it has unspecified digits (`201X`)
 * @ANNAL_DATE_FLAGS_ESTIMATED: it has a number of significant digits
 *   (`1950S2`)
 * @ANNAL_DATE_FLAGS_EXTENSION: it uses a named extension of the standard: a
 *   season that is an end of an interval, is qualified, or has unspecified
 *   digits in its year
 *
 * What is to be known about a date beside its bounds.
 *
 * Since: 0.1
 */
typedef enum /*< flags >*/
{
  ANNAL_DATE_FLAGS_NONE = 0,
  ANNAL_DATE_FLAGS_START_OPEN = 1 << 0,
  ANNAL_DATE_FLAGS_END_OPEN = 1 << 1,
  ANNAL_DATE_FLAGS_START_UNKNOWN = 1 << 2,
  ANNAL_DATE_FLAGS_END_UNKNOWN = 1 << 3,
  ANNAL_DATE_FLAGS_SATURATED = 1 << 4,
  ANNAL_DATE_FLAGS_FLOATING = 1 << 5,
  ANNAL_DATE_FLAGS_UNSPECIFIED = 1 << 6,
  ANNAL_DATE_FLAGS_ESTIMATED = 1 << 7,
  ANNAL_DATE_FLAGS_EXTENSION = 1 << 8
} AnnalDateFlags;

/**
 * AnnalDateStyle:
 * @ANNAL_DATE_STYLE_LONG: words in full: "about May 2019"
 * @ANNAL_DATE_STYLE_SHORT: for narrow columns: "c. May 2019"
 * @ANNAL_DATE_STYLE_MACHINE: the canonical EDTF: "2019-05~"
 *
 * How a date is written for its reader.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_DATE_STYLE_LONG = 0,
  ANNAL_DATE_STYLE_SHORT = 1,
  ANNAL_DATE_STYLE_MACHINE = 2
} AnnalDateStyle;

/**
 * AnnalDateParseFlags:
 * @ANNAL_DATE_PARSE_STRICT: EDTF as it is published, and nothing else
 * @ANNAL_DATE_PARSE_LENIENT: take what is commonly written for EDTF, such as
 *   "1984-6-2", "2019-05-14T10:30" or "[1667, 1668]", and say what was assumed
 * @ANNAL_DATE_PARSE_WINTER_ENDS: a winter is that of the year in which it ends:
 *   2014-24 is December 2013 to February 2014
 * @ANNAL_DATE_PARSE_WINTER_WITHIN: a winter stays in its year: 2014-24 is
 *   January, February and December 2014
 *
 * How a date is read. Without either of the last two, a winter is that of the
 * year in which it begins: 2014-24 is December 2014 to February 2015. They hold
 * for each season from December to February, so also for a southern summer,
 * and are not to be given together.
 *
 * Since: 0.1
 */
typedef enum /*< flags >*/
{
  ANNAL_DATE_PARSE_STRICT = 0,
  ANNAL_DATE_PARSE_LENIENT = 1 << 0,
  ANNAL_DATE_PARSE_WINTER_ENDS = 1 << 1,
  ANNAL_DATE_PARSE_WINTER_WITHIN = 1 << 2
} AnnalDateParseFlags;

/**
 * AnnalDateAssumptions:
 * @ANNAL_DATE_ASSUMPTIONS_NONE: it was EDTF as it stood
 * @ANNAL_DATE_ASSUMPTIONS_BLANKS: blanks were left out
 * @ANNAL_DATE_ASSUMPTIONS_LETTERS: small letters stand for capital ones
 * @ANNAL_DATE_ASSUMPTIONS_DIGITS: a single digit stands for 0 and that digit,
 *   or a full-width one for an ordinary one
 * @ANNAL_DATE_ASSUMPTIONS_SECONDS: the seconds are 00
 * @ANNAL_DATE_ASSUMPTIONS_FRACTION: parts of a second were left out
 * @ANNAL_DATE_ASSUMPTIONS_SEPARATORS: dots, slashes or dashes stand for hyphens
 * @ANNAL_DATE_ASSUMPTIONS_COMPACT: hyphens or colons were left out
 * @ANNAL_DATE_ASSUMPTIONS_TIME: a blank stands for the T before a time
 * @ANNAL_DATE_ASSUMPTIONS_RANGE: a dash stands for the slash of an interval
 * @ANNAL_DATE_ASSUMPTIONS_DRAFT: it is written as in the draft of 2012
 *
 * What a lenient reading took for granted.
 *
 * Since: 0.1
 */
typedef enum /*< flags >*/
{
  ANNAL_DATE_ASSUMPTIONS_NONE = 0,
  ANNAL_DATE_ASSUMPTIONS_BLANKS = 1 << 0,
  ANNAL_DATE_ASSUMPTIONS_LETTERS = 1 << 1,
  ANNAL_DATE_ASSUMPTIONS_DIGITS = 1 << 2,
  ANNAL_DATE_ASSUMPTIONS_SECONDS = 1 << 3,
  ANNAL_DATE_ASSUMPTIONS_FRACTION = 1 << 4,
  ANNAL_DATE_ASSUMPTIONS_SEPARATORS = 1 << 5,
  ANNAL_DATE_ASSUMPTIONS_COMPACT = 1 << 6,
  ANNAL_DATE_ASSUMPTIONS_TIME = 1 << 7,
  ANNAL_DATE_ASSUMPTIONS_RANGE = 1 << 8,
  ANNAL_DATE_ASSUMPTIONS_DRAFT = 1 << 9
} AnnalDateAssumptions;

ANNAL_AVAILABLE_IN_0_1
GType annal_date_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalDate *annal_date_new (const char *edtf,
                           GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalDate *annal_date_new_full (const char *edtf,
                                AnnalDateParseFlags flags,
                                gsize *position,
                                GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalDate *annal_date_ref (AnnalDate *self);

ANNAL_AVAILABLE_IN_0_1
void annal_date_unref (AnnalDate *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_date_check (const char *edtf,
                           gsize *position,
                           GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_date_read_bounds (const char *edtf,
                                 gssize length,
                                 gint64 *earliest,
                                 gint64 *latest,
                                 AnnalDateFlags *flags,
                                 GError **error);

ANNAL_AVAILABLE_IN_0_1
const char *annal_date_get_text (AnnalDate *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_date_get_level (AnnalDate *self);

ANNAL_AVAILABLE_IN_0_1
AnnalDateKind annal_date_get_kind (AnnalDate *self);

ANNAL_AVAILABLE_IN_0_1
AnnalDatePrecision annal_date_get_precision (AnnalDate *self);

ANNAL_AVAILABLE_IN_0_1
AnnalDateQualifier annal_date_get_qualifier (AnnalDate *self);

ANNAL_AVAILABLE_IN_0_1
AnnalDateFlags annal_date_get_flags (AnnalDate *self);

ANNAL_AVAILABLE_IN_0_1
AnnalDateAssumptions annal_date_get_assumptions (AnnalDate *self);

ANNAL_AVAILABLE_IN_0_1
char *annal_date_describe_assumptions (AnnalDate *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_date_is_interval (AnnalDate *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_date_is_set (AnnalDate *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_date_is_qualified (AnnalDate *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_date_get_earliest (AnnalDate *self,
                                  gint64 *seconds);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_date_get_latest (AnnalDate *self,
                                gint64 *seconds);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_date_get_fuzzy_earliest (AnnalDate *self,
                                        gint64 width,
                                        gint64 *seconds);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_date_get_fuzzy_latest (AnnalDate *self,
                                      gint64 width,
                                      gint64 *seconds);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_date_equal (AnnalDate *self,
                           AnnalDate *other);

ANNAL_AVAILABLE_IN_0_1
int annal_date_compare (AnnalDate *self,
                        AnnalDate *other);

ANNAL_AVAILABLE_IN_0_1
char *annal_date_format (AnnalDate *self,
                         AnnalDateStyle style);

ANNAL_AVAILABLE_IN_0_1
char *annal_date_format_full (AnnalDate *self,
                              AnnalDateStyle style,
                              const char *lang);

ANNAL_AVAILABLE_IN_0_1
const char *const *annal_date_get_languages (void);

ANNAL_AVAILABLE_IN_0_1
char *annal_instant_to_string (gint64 seconds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalDate, annal_date_unref)

G_END_DECLS

#endif /* ANNAL_DATE_H */
