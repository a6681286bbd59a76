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
  AnnalCivil civil = to_civil (seconds);

  if (get_second_of_day (seconds) != 0)
    return UNIT_SECOND;
  if (civil.day > 1)
    return UNIT_DAY;
  return civil.month > 1 ? UNIT_MONTH : UNIT_YEAR;
}

static gboolean
is_far (gint64 year)
{
  return year < -9999 || year > 9999;
}

/* Room for a date. */
typedef struct
{
  char text[32];
} Edtf;

static char *
put_digits (char *to, guint number, guint n)
{
  for (guint i = n; i > 0; i--, number /= 10)
    to[i - 1] = (char) ('0' + number % 10);
  return to + n;
}

/* 2019, 2019-05, 2019-05-14; of a year with more digits only that. */
static const char *
say_edtf (Edtf *self, gint64 seconds, Unit unit)
{
  AnnalCivil civil = to_civil (seconds);
  char *p = self->text;

  if (is_far (civil.year))
    {
      g_snprintf (self->text, sizeof self->text, "Y%" G_GINT64_FORMAT, civil.year);
      return self->text;
    }
  if (civil.year < 0)
    *p++ = '-';
  p = put_digits (p, (guint) ABS (civil.year), 4);
  if (unit != UNIT_YEAR)
    {
      *p++ = '-';
      p = put_digits (p, civil.month, 2);
    }
  if (unit != UNIT_YEAR && unit != UNIT_MONTH)
    {
      *p++ = '-';
      p = put_digits (p, civil.day, 2);
    }
  *p = '\0';
  return self->text;
}

static char *
say_date (const char *edtf, const char *lang)
{
  g_autoptr (AnnalDate) date = annal_date_new (edtf, NULL);

  g_assert (date != NULL);
  return annal_date_format_full (date, ANNAL_DATE_STYLE_LONG, lang);
}

/* 14 May 2019, 10:00 UTC */
static char *
say_second (gint64 seconds, gint64 offset)
{
  Edtf place;
  const char *day = say_edtf (&place, seconds, UNIT_DAY);
  g_autofree char *time = NULL;
  int second = (int) get_second_of_day (seconds);
  int minutes = (int) (offset / 60);

  if (is_far (to_civil (seconds).year))
    return say_date (day, NULL);
  if (offset == 0)
    time = g_strdup_printf ("%sT%02d:%02d:%02dZ", day, second / 3600, second / 60 % 60, second % 60);
  else
    time = g_strdup_printf ("%sT%02d:%02d:%02d%c%02d:%02d", day, second / 3600, second / 60 % 60, second % 60,
                            minutes < 0 ? '-' : '+', ABS (minutes) / 60, ABS (minutes) % 60);
  return say_date (time, NULL);
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

/* A part of one day, or what begins or ends at some time of day. */
static char *
say_seconds (gint64 first, gint64 last, gint64 offset)
{
  gboolean is_day = annal_civil_seconds_to_days (first) == annal_civil_seconds_to_days (last);
  Edtf places[2];
  const char *first_day = first != G_MININT64 && begins_day (first) ? say_edtf (&places[0], first, UNIT_DAY) : NULL;
  const char *last_day = last != G_MAXINT64 && ends_day (last) ? say_edtf (&places[1], last, UNIT_DAY) : NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  /* The first second of a day is that, and not “or earlier that day”. */
  if (first == last)
    return say_second (first, offset);
  if (first != G_MININT64)
    from = first_day != NULL ? say_date (first_day, NULL) : say_second (first, offset);
  if (last != G_MAXINT64)
    to = last_day != NULL ? say_date (last_day, NULL) : say_second (last, offset);
  if (to == NULL || (is_day && last_day != NULL))
    return g_strdup_printf ("%s or later%s", from, to != NULL ? " that day" : "");
  if (from == NULL || (is_day && first_day != NULL))
    return g_strdup_printf ("%s or earlier%s", to, from != NULL ? " that day" : "");
  return g_strdup_printf ("between %s and %s", from, to);
}

static char *
say_days (gint64 first, gint64 last, const char *lang)
{
  gboolean is_closed = first != G_MININT64 && last != G_MAXINT64;
  Unit unit = is_closed ? MIN (get_unit (first), get_unit (annal_civil_add (last, 1))) : UNIT_DAY;
  Edtf places[2];
  const char *from = first != G_MININT64 ? say_edtf (&places[0], first, unit) : "";
  const char *to = last != G_MAXINT64 ? say_edtf (&places[1], last, unit) : "";
  g_autofree char *set = NULL;

  if (is_closed && strcmp (from, to) == 0)
    return say_date (from, lang);
  set = g_strconcat ("[", from, "..", to, "]", NULL);
  return say_date (set, lang);
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

char *
annal_seconds_format (gint64 first, gint64 last, gint64 offset)
{
  if (first == G_MININT64 && last == G_MAXINT64)
    return NULL;
  if (offset % 60 != 0)
    return annal_seconds_format (first, last, 0);
  first = move (first, offset);
  last = move (last, offset);
  round_to_days (&first, &last);
  return begins_day (first) && ends_day (last) ? say_days (first, last, NULL) : say_seconds (first, last, offset);
}

char *
annal_days_format (gint64 first, gint64 last, gint64 offset, const char *lang)
{
  if (first == G_MININT64 && last == G_MAXINT64)
    return NULL;
  first = move (first, offset);
  last = move (last, offset);
  round_to_days (&first, &last);
  if (!begins_day (first))
    first = annal_civil_add (first, -get_second_of_day (first));
  if (!ends_day (last))
    last = annal_civil_add (last, ANNAL_SECONDS_PER_DAY - 1 - get_second_of_day (last));
  return say_days (first, last, lang);
}
