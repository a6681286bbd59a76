/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Bounds that were worked out, and so have no date as somebody wrote it, in
 * words. They are made a date where they are those of one; days and months
 * only, since no set of EDTF has a time of day.
 */

#include "time/annal-civil-private.h"
#include "time/annal-date-private.h"

typedef enum
{
  UNIT_SECOND,
  UNIT_DAY,
  UNIT_MONTH,
  UNIT_YEAR
} Unit;

/* The first day that 64 bits reach begins before them. */
static gint64
get_second_of_day (gint64 seconds)
{
  gint64 rest = seconds % ANNAL_SECONDS_PER_DAY;

  return rest < 0 ? rest + ANNAL_SECONDS_PER_DAY : rest;
}

static AnnalCivil
to_civil (gint64 seconds)
{
  return annal_civil_from_days (annal_civil_seconds_to_days (seconds));
}

/* The greatest unit that begins with a second. */
static Unit
get_unit (gint64 seconds)
{
  AnnalCivil civil;

  if (get_second_of_day (seconds) != 0)
    return UNIT_SECOND;
  civil = to_civil (seconds);
  if (civil.day > 1)
    return UNIT_DAY;
  return civil.month > 1 ? UNIT_MONTH : UNIT_YEAR;
}

static gboolean
is_far (gint64 year)
{
  return year < -9999 || year > 9999;
}

/* 2019, 2019-05, 2019-05-14; of a year with more digits only that. */
static AnnalDatePoint
make_point (gint64 seconds, Unit unit)
{
  AnnalCivil civil = to_civil (seconds);
  AnnalDatePoint point = { .year = civil.year, .mantissa = civil.year, .precision = ANNAL_DATE_PRECISION_YEAR };

  point.long_year = is_far (civil.year);
  if (point.long_year || unit == UNIT_YEAR)
    return point;
  point.precision = ANNAL_DATE_PRECISION_MONTH;
  point.month = (guint8) civil.month;
  if (unit == UNIT_MONTH)
    return point;
  point.precision = ANNAL_DATE_PRECISION_DAY;
  point.day = (guint8) civil.day;
  return point;
}

static gboolean
is_same (const AnnalDatePoint *a, const AnnalDatePoint *b)
{
  return a->year == b->year && a->month == b->month && a->day == b->day;
}

static void
append_member (GString *out, const AnnalDateMember *member, const char *lang)
{
  annal_date_member_append_words (member, ANNAL_DATE_STYLE_LONG, lang, out);
}

static void
append_point (GString *out, const AnnalDatePoint *point, const char *lang)
{
  const AnnalDateMember member = { .first = *point, .last = *point };

  append_member (out, &member, lang);
}

/* 14 May 2019, 10:00 UTC */
static void
append_second (GString *out, gint64 seconds, gint64 offset)
{
  AnnalDatePoint point = make_point (seconds, UNIT_DAY);
  guint second = (guint) get_second_of_day (seconds);

  if (!point.long_year)
    {
      point.precision = ANNAL_DATE_PRECISION_SECOND;
      point.hour = (guint8) (second / 3600);
      point.minute = (guint8) (second / 60 % 60);
      point.second = (guint8) (second % 60);
      point.zone = offset == 0 ? ANNAL_ZONE_UTC : ANNAL_ZONE_OFFSET;
      point.offset = (gint16) (offset / 60);
    }
  append_point (out, &point, NULL);
}

static gboolean
begins_day (gint64 seconds)
{
  return seconds == G_MININT64 || get_second_of_day (seconds) == 0;
}

static gboolean
ends_day (gint64 seconds)
{
  return seconds == G_MAXINT64 || get_second_of_day (seconds) == ANNAL_SECONDS_PER_DAY - 1;
}

/* The day that an end is that of, or else the second. */
static void
append_end (GString *out, gint64 seconds, gboolean is_whole, gint64 offset)
{
  AnnalDatePoint day;

  if (!is_whole)
    {
      append_second (out, seconds, offset);
      return;
    }
  day = make_point (seconds, UNIT_DAY);
  append_point (out, &day, NULL);
}

/* A part of one day, or what begins or ends at some time of day. */
static void
append_seconds (GString *out, gint64 first, gint64 last, gint64 offset)
{
  gboolean is_day = annal_civil_seconds_to_days (first) == annal_civil_seconds_to_days (last);
  gboolean is_later = last == G_MAXINT64 || (is_day && ends_day (last));
  gboolean is_earlier = first == G_MININT64 || (is_day && begins_day (first));

  /* The first second of a day is that, and not “or earlier that day”. */
  if (first == last)
    {
      append_second (out, first, offset);
      return;
    }
  if (is_later || is_earlier)
    {
      append_end (out, is_later ? first : last, is_later ? begins_day (first) : ends_day (last), offset);
      g_string_append (out, is_later ? " or later" : " or earlier");
      if (first != G_MININT64 && last != G_MAXINT64)
        g_string_append (out, " that day");
      return;
    }
  g_string_append (out, "between ");
  append_end (out, first, begins_day (first), offset);
  g_string_append (out, " and ");
  append_end (out, last, ends_day (last), offset);
}

static void
append_days (GString *out, gint64 first, gint64 last, const char *lang)
{
  gboolean is_closed = first != G_MININT64 && last != G_MAXINT64;
  Unit unit = is_closed ? MIN (get_unit (first), get_unit (annal_civil_add (last, 1))) : UNIT_DAY;
  AnnalDateMember member = { .start_open = first == G_MININT64, .end_open = last == G_MAXINT64 };

  member.first = make_point (member.start_open ? last : first, unit);
  member.last = make_point (member.end_open ? first : last, unit);
  member.is_range = !is_closed || !is_same (&member.first, &member.last);
  append_member (out, &member, lang);
}

/* The same second by another clock; open bounds stay open. */
static gint64
move (gint64 seconds, gint64 offset)
{
  return seconds == G_MININT64 || seconds == G_MAXINT64 ? seconds : annal_civil_add (seconds, offset);
}

/* A second beside that of a day's beginning or end comes of an end that is
 * exclusive, and is not worth a time of day.
 */
static void
round_to_days (gint64 *first, gint64 *last)
{
  if (*first == *last)
    return;
  if (*first != G_MININT64 && get_second_of_day (*first) == 1)
    *first -= 1;
  else if (*first != G_MININT64 && ends_day (*first))
    *first = annal_civil_add (*first, 1 - ANNAL_SECONDS_PER_DAY);
  if (*last != G_MAXINT64 && get_second_of_day (*last) == ANNAL_SECONDS_PER_DAY - 2)
    *last += 1;
}

static gboolean
is_open (gint64 first, gint64 last)
{
  return first == G_MININT64 && last == G_MAXINT64;
}

void
annal_seconds_append (GString *out, gint64 first, gint64 last, gint64 offset)
{
  if (is_open (first, last))
    return;
  if (offset % 60 != 0)
    offset = 0;
  first = move (first, offset);
  last = move (last, offset);
  round_to_days (&first, &last);
  if (begins_day (first) && ends_day (last))
    append_days (out, first, last, NULL);
  else
    append_seconds (out, first, last, offset);
}

void
annal_days_append (GString *out, gint64 first, gint64 last, gint64 offset, const char *lang)
{
  if (is_open (first, last))
    return;
  first = move (first, offset);
  last = move (last, offset);
  round_to_days (&first, &last);
  if (!begins_day (first))
    first = annal_civil_add (first, -get_second_of_day (first));
  if (!ends_day (last))
    last = annal_civil_add (last, ANNAL_SECONDS_PER_DAY - 1 - get_second_of_day (last));
  append_days (out, first, last, lang);
}

char *
annal_seconds_format (gint64 first, gint64 last, gint64 offset)
{
  GString *out = is_open (first, last) ? NULL : g_string_new (NULL);

  if (out == NULL)
    return NULL;
  annal_seconds_append (out, first, last, offset);
  return g_string_free (out, FALSE);
}
