/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The proleptic Gregorian calendar with a year 0, in 64-bit years. */

#ifndef ANNAL_CIVIL_PRIVATE_H
#define ANNAL_CIVIL_PRIVATE_H

#include <glib.h>

G_BEGIN_DECLS

#define ANNAL_SECONDS_PER_DAY 86400

/* The years of which at least one second fits in 64 bits. */
#define ANNAL_CIVIL_YEAR_MAX G_GINT64_CONSTANT (292277026596)
#define ANNAL_CIVIL_YEAR_MIN G_GINT64_CONSTANT (-292277022657)

typedef struct
{
  gint64 year;
  guint month; /* 1 to 12 */
  guint day;   /* 1 to 31 */
} AnnalCivil;

static inline gboolean
annal_civil_is_leap (gint64 year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

guint annal_civil_days_in_month (gint64 year, guint month);

/* Days since 1970-01-01; the year between the two limits above. */
gint64 annal_civil_to_days (gint64 year, guint month, guint day);

/* Its inverse, for any number of days that annal_civil_to_days() can return. */
AnnalCivil annal_civil_from_days (gint64 days);

/* 1 is Monday, 7 is Sunday. */
guint annal_civil_weekday (gint64 days);

/* The first second of a day. A year beyond the limits gives the least or
 * greatest 64-bit number and sets @saturated, which is left alone otherwise.
 */
gint64 annal_civil_to_seconds (gint64 year,
                               guint month,
                               guint day,
                               gboolean *saturated);

/* The day that a second lies in, rounded down also before 1970. */
gint64 annal_civil_seconds_to_days (gint64 seconds);

/* a + b, kept within 64 bits. */
static inline gint64
annal_civil_add (gint64 a, gint64 b)
{
  gint64 sum;

  if (__builtin_add_overflow (a, b, &sum))
    return b > 0 ? G_MAXINT64 : G_MININT64;
  return sum;
}

G_END_DECLS

#endif /* ANNAL_CIVIL_PRIVATE_H */
