/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Distances are told in whole days and reckoned by the calendar, since a month
 * has no length of its own. A range is told in the unit that fits its farther
 * end, the nearer end rounded down and the farther one up, so that it is never
 * narrower than what is known.
 */

#include "export/wording/annal-wording-time-private.h"

#include <string.h>

#include "time/annal-civil-private.h"

/* Up to here, days are what people count in; up to there, months. */
#define DAYS_MAX 59
#define MONTHS_MAX 23

/* No day is known. */
#define NEVER_MIN G_MININT64
#define NEVER_MAX G_MAXINT64

static char *
word_year (gint64 year)
{
  if (year > 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, year);
  return g_strdup_printf ("%" G_GUINT64_FORMAT " BC", 1 - (guint64) year);
}

char *
annal_word_years (gint64 first, gint64 last)
{
  g_autofree char *from = word_year (first);
  g_autofree char *to = word_year (last);

  return first == last ? g_steal_pointer (&from) : g_strdup_printf ("%s to %s", from, to);
}

char *
annal_word_day (gint64 seconds)
{
  g_autofree char *instant = annal_instant_to_string (seconds);
  g_autofree char *edtf = g_strndup (instant, strlen (instant) - strlen ("T00:00:00Z"));
  g_autoptr (AnnalDate) date = annal_date_new (edtf, NULL);

  return date != NULL ? annal_date_format (date, ANNAL_DATE_STYLE_LONG) : g_steal_pointer (&edtf);
}

typedef struct
{
  gint64 months;
  gint64 days;
} Length;

/* From one day to a later one: whole months, then days. The last of a month is
 * a month after a day that the month lacks.
 */
static Length
measure (gint64 from, gint64 to)
{
  AnnalCivil a = annal_civil_from_days (from);
  AnnalCivil b = annal_civil_from_days (to);
  Length length = { (b.year - a.year) * 12 + (gint64) b.month - (gint64) a.month, 0 };
  gint64 month, year;
  guint day;

  for (;; length.months--)
    {
      month = a.month - 1 + length.months;
      year = a.year + (month >= 0 ? month / 12 : -((11 - month) / 12));
      month = month - (year - a.year) * 12 + 1;
      day = MIN (a.day, annal_civil_days_in_month (year, (guint) month));
      length.days = to - annal_civil_to_days (year, (guint) month, day);
      if (length.days >= 0)
        return length;
    }
}

static char *
say_number (gint64 n, const char *unit)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s%s", n, unit, n == 1 ? "" : "s");
}

static void
add_number (GPtrArray *parts, gint64 n, const char *unit)
{
  if (n > 0)
    g_ptr_array_add (parts, say_number (n, unit));
}

/* “2 years, 1 month and 20 days” */
static char *
say_length (gint64 from, gint64 to)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  Length length = measure (from, to);
  GString *words;

  if (to - from <= DAYS_MAX)
    return say_number (to - from, "day");
  add_number (parts, length.months / 12, "year");
  add_number (parts, length.months % 12, "month");
  add_number (parts, length.days, "day");
  words = g_string_new (NULL);
  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (words, "%s%s", i == 0 ? "" : i + 1 < parts->len ? ", " : " and ",
                            (const char *) g_ptr_array_index (parts, i));
  return g_string_free (words, FALSE);
}

char *
annal_word_duration (gint64 from, gint64 to)
{
  return say_length (annal_civil_seconds_to_days (from), annal_civil_seconds_to_days (to));
}

typedef enum
{
  UNIT_DAY,
  UNIT_MONTH,
  UNIT_YEAR
} Unit;

static const char *const units[] = { "day", "month", "year" };

static Unit
choose_unit (gint64 from, gint64 to)
{
  if (to - from <= DAYS_MAX)
    return UNIT_DAY;
  return measure (from, to).months <= MONTHS_MAX ? UNIT_MONTH : UNIT_YEAR;
}

static gint64
count_down (gint64 from, gint64 to, Unit unit)
{
  if (unit == UNIT_DAY)
    return to - from;
  return measure (from, to).months / (unit == UNIT_YEAR ? 12 : 1);
}

static gint64
count_up (gint64 from, gint64 to, Unit unit)
{
  Length length;

  if (unit == UNIT_DAY)
    return to - from;
  length = measure (from, to);
  if (unit == UNIT_MONTH)
    return length.months + (length.days > 0 ? 1 : 0);
  return length.months / 12 + (length.months % 12 > 0 || length.days > 0 ? 1 : 0);
}

static char *
say_at_most (gint64 from, gint64 to)
{
  Unit unit = choose_unit (from, to);

  return say_number (count_up (from, to, unit), units[unit]);
}

static char *
say_at_least (gint64 from, gint64 to)
{
  Unit unit = choose_unit (from, to);

  return say_number (count_down (from, to, unit), units[unit]);
}

/* The days on which one thing ended and the next began, at the earliest and at
 * the latest.
 */
typedef struct
{
  gint64 end_min;
  gint64 end_max;
  gint64 begin_min;
  gint64 begin_max;
} Days;

static gint64
to_day (gint64 seconds, gint64 offset)
{
  if (seconds == G_MININT64 || seconds == G_MAXINT64)
    return seconds;
  return annal_civil_seconds_to_days (annal_civil_add (seconds, offset));
}

static Days
find_days (const AnnalSpanData *before, gint64 before_offset, const AnnalSpanData *after, gint64 after_offset)
{
  gboolean is_instant = before->flags & ANNAL_SPAN_FLAGS_INSTANT;
  gboolean is_open = before->end_min == G_MININT64 || before->end_min == G_MAXINT64;
  gint64 end_min = is_instant || is_open ? before->end_min : before->end_min - 1;
  Days days = {
    .end_min = to_day (MAX (end_min, before->begin_min), before_offset),
    .end_max = to_day (annal_span_data_get_last (before), before_offset),
    .begin_min = to_day (after->begin_min, after_offset),
    .begin_max = to_day (after->begin_max, after_offset),
  };

  return days;
}

static char *
say_exact (gint64 from, gint64 to)
{
  g_autofree char *length = NULL;

  if (from == to)
    return g_strdup ("the same day");
  if (to == from + 1)
    return g_strdup ("the next day");
  length = to > from ? say_length (from, to) : say_length (to, from);
  return g_strdup_printf ("%s %s", length, to > from ? "later" : "earlier");
}

static gboolean
is_known (gint64 day)
{
  return day != NEVER_MIN && day != NEVER_MAX;
}

/* It is later, or the same day; or, with the ends of @days changed for each
 * other, earlier.
 */
static char *
say_one_way (const Days *days, const char *way)
{
  g_autofree char *most = NULL;
  gint64 least, greatest;
  Unit unit;

  if (!is_known (days->begin_max) || !is_known (days->end_min))
    {
      g_autofree char *words = say_at_least (days->end_max, days->begin_min);

      return days->end_max == days->begin_min ? g_strdup_printf ("the same day or %s", way)
                                              : g_strdup_printf ("at least %s %s", words, way);
    }
  unit = choose_unit (days->end_min, days->begin_max);
  least = count_down (days->end_max, days->begin_min, unit);
  greatest = count_up (days->end_min, days->begin_max, unit);
  most = say_number (greatest, units[unit]);
  if (least == greatest)
    return g_strdup_printf ("%s %s", most, way);
  if (least > 0)
    return g_strdup_printf ("between %" G_GINT64_FORMAT " and %s %s", least, most, way);
  return g_strdup_printf ("at most %s %s", most, way);
}

static char *
say_earlier (const Days *days)
{
  Days turned = { days->begin_min, days->begin_max, days->end_min, days->end_max };

  return say_one_way (&turned, "earlier");
}

/* The later of the two may be the earlier. */
static char *
say_either_way (const Days *days)
{
  g_autofree char *earlier = NULL;
  g_autofree char *later = NULL;

  if (is_known (days->begin_max) && is_known (days->end_min) && days->begin_max <= days->end_min)
    return say_earlier (days);
  if (is_known (days->begin_min) && is_known (days->end_max))
    earlier = say_at_most (days->begin_min, days->end_max);
  if (is_known (days->begin_max) && is_known (days->end_min))
    later = say_at_most (days->end_min, days->begin_max);
  if (earlier != NULL && later != NULL)
    return g_strdup_printf ("between %s earlier and %s later", earlier, later);
  if (later != NULL)
    return g_strdup_printf ("at most %s later, or earlier", later);
  if (earlier != NULL)
    return g_strdup_printf ("later, or at most %s earlier", earlier);
  return g_strdup ("no telling how much later");
}

/* What lasted may not have been over when the other began. */
static char *
say_perhaps_during (const Days *days)
{
  g_autofree char *most = NULL;

  if (!is_known (days->begin_max) || !is_known (days->end_min))
    return g_strdup ("perhaps during that time, or later");
  if (days->begin_max <= days->end_min)
    return g_strdup ("perhaps during that time");
  most = say_at_most (days->end_min, days->begin_max);
  return g_strdup_printf ("perhaps during that time, or at most %s later", most);
}

/* The dates alone would allow that it was earlier. */
static char *
say_in_order (const Days *days)
{
  g_autofree char *most = NULL;

  if (!is_known (days->begin_max) || !is_known (days->end_min) || days->begin_max < days->end_min)
    return g_strdup ("the same day or later");
  most = say_at_most (days->end_min, days->begin_max);
  return g_strdup_printf ("at most %s later", most);
}

gboolean
annal_word_distance_is_open (const AnnalSpanData *before, const AnnalSpanData *after)
{
  gboolean has_lasted = !(before->flags & ANNAL_SPAN_FLAGS_INSTANT);

  return after->begin_min < (has_lasted ? before->end_max : before->begin_max);
}

static char *
say_distance (const AnnalSpanData *before, const AnnalSpanData *after, const Days *days, AnnalSuccession succession)
{
  gboolean has_lasted = !(before->flags & ANNAL_SPAN_FLAGS_INSTANT);

  if (has_lasted && annal_span_data_within (after, before) == ANNAL_CERTAINTY_CERTAIN)
    return g_strdup ("during that time");
  if (has_lasted && annal_span_data_overlaps (after, before) == ANNAL_CERTAINTY_CERTAIN)
    return g_strdup ("in part at the same time");
  if (has_lasted && succession != ANNAL_SUCCESSION_OVER && before->begin_min != G_MININT64 &&
      before->begin_min <= after->begin_min && days->begin_min < days->end_max)
    return say_perhaps_during (days);
  if (is_known (days->begin_min) && is_known (days->end_max) && days->begin_min == days->begin_max &&
      days->end_min == days->end_max)
    return say_exact (days->end_min, days->begin_min);
  if (succession != ANNAL_SUCCESSION_OPEN && days->begin_min < days->end_max)
    return say_in_order (days);
  if (days->begin_min == NEVER_MIN || days->end_max == NEVER_MAX || days->begin_min < days->end_max)
    return say_either_way (days);
  return say_one_way (days, "later");
}

char *
annal_word_distance (const AnnalSpanData *before,
                     gint64 before_offset,
                     const AnnalSpanData *after,
                     gint64 after_offset,
                     AnnalSuccession succession)
{
  Days days = find_days (before, before_offset, after, after_offset);
  gboolean is_doubtful = (before->flags | after->flags) & ANNAL_SPAN_FLAGS_QUALIFIED;
  g_autofree char *words = say_distance (before, after, &days, succession);

  if (!is_doubtful || g_str_has_prefix (words, "perhaps") || g_str_has_prefix (words, "no telling"))
    return g_steal_pointer (&words);
  return g_strconcat ("perhaps ", words, NULL);
}

const char *
annal_word_certainty (AnnalCertainty certainty)
{
  return certainty == ANNAL_CERTAINTY_CERTAIN ? NULL : "perhaps not what was asked for";
}
