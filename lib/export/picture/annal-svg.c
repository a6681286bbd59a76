/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/picture/annal-svg-private.h"

#include <annal/annal-date.h>

#include "time/annal-civil-private.h"

#define DAY ANNAL_SECONDS_PER_DAY

gint
annal_svg_scale_place (const AnnalSvgScale *self, gint64 seconds)
{
  double share;

  if (seconds <= self->first)
    return 0;
  if (seconds >= self->last)
    return ANNAL_SVG_WIDTH;
  share = ((double) seconds - (double) self->first) / ((double) self->last - (double) self->first);
  return (gint) (share * ANNAL_SVG_WIDTH);
}

AnnalSvgStep
annal_svg_scale_choose_step (const AnnalSvgScale *self, guint max)
{
  static const AnnalSvgStep steps[] = {
    { ANNAL_SVG_STEP_DAY, 1 },   { ANNAL_SVG_STEP_DAY, 2 },   { ANNAL_SVG_STEP_DAY, 5 },
    { ANNAL_SVG_STEP_DAY, 10 },  { ANNAL_SVG_STEP_MONTH, 1 }, { ANNAL_SVG_STEP_MONTH, 3 },
    { ANNAL_SVG_STEP_MONTH, 6 },
  };
  static const guint days[] = { 1, 2, 5, 10, 31, 92, 184 };
  double length = ((double) self->last - (double) self->first) / DAY;
  guint years = 1;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (length / days[i] <= max)
      return steps[i];
  for (guint round = 0; length / 366 / years > max && years < 100000000; round++)
    years = years * (round % 3 == 1 ? 5 : 4) / 2; /* 1, 2, 5, 10 */
  return (AnnalSvgStep) { ANNAL_SVG_STEP_YEAR, years };
}

static gint64
get_seconds (gint64 year, guint month, guint day)
{
  gboolean saturated;

  return annal_civil_to_seconds (year, month, day, &saturated);
}

/* Round years as they are called, the year 0 being 1 BC: 200 BC, 100 BC, 1, 100. */
static gint64
get_round_year (gint64 year, gint64 n)
{
  if (year > 0)
    return MAX (year - year % n, 1);
  return 1 - (1 - year + n - 1) / n * n;
}

gint64
annal_svg_step_first (AnnalSvgStep self, gint64 seconds)
{
  AnnalCivil civil = annal_civil_from_days (annal_civil_seconds_to_days (seconds));
  gint64 tick = get_seconds (civil.year, 1, 1);

  if (self.unit == ANNAL_SVG_STEP_YEAR)
    tick = get_seconds (get_round_year (civil.year, self.n), 1, 1);
  else if (self.unit == ANNAL_SVG_STEP_DAY)
    tick = get_seconds (civil.year, civil.month, 1);
  while (tick < seconds)
    tick = annal_svg_step_next (self, tick);
  return tick;
}

/* Days are counted within their month: 1, 11, 21, and not 31. */
static gint64
get_next_day (AnnalSvgStep self, AnnalCivil civil)
{
  guint day = civil.day + self.n;
  gint64 next_month = civil.month == 12 ? get_seconds (civil.year + 1, 1, 1)
                                        : get_seconds (civil.year, civil.month + 1, 1);

  if (self.n > 1 && day > 31 - self.n / 2)
    return next_month;
  return MIN (get_seconds (civil.year, civil.month, civil.day) + (gint64) self.n * DAY, next_month);
}

gint64
annal_svg_step_next (AnnalSvgStep self, gint64 tick)
{
  AnnalCivil civil = annal_civil_from_days (annal_civil_seconds_to_days (tick));
  guint months;

  if (self.unit == ANNAL_SVG_STEP_DAY)
    return get_next_day (self, civil);
  if (self.unit == ANNAL_SVG_STEP_YEAR)
    return get_seconds (get_round_year (civil.year + self.n, self.n), 1, 1);
  months = civil.month - 1 + self.n;
  return get_seconds (civil.year + months / 12, months % 12 + 1, 1);
}

static char *
dup_edtf (const AnnalCivil *civil, gboolean has_month, gboolean has_day)
{
  const char *sign = civil->year < 0 ? "-" : "";
  gint64 year = ABS (civil->year);

  if (has_day)
    return g_strdup_printf ("%s%04" G_GINT64_FORMAT "-%02u-%02u", sign, year, civil->month, civil->day);
  if (has_month)
    return g_strdup_printf ("%s%04" G_GINT64_FORMAT "-%02u", sign, year, civil->month);
  return g_strdup_printf ("%s%s%04" G_GINT64_FORMAT, year > 9999 ? "Y" : "", sign, year);
}

char *
annal_svg_step_word (AnnalSvgStep self, gint64 tick, gboolean is_first, const char *lang)
{
  AnnalCivil civil = annal_civil_from_days (annal_civil_seconds_to_days (tick));
  gboolean has_month = self.unit != ANNAL_SVG_STEP_YEAR && ABS (civil.year) <= 9999;
  g_autofree char *edtf = NULL;
  g_autoptr (AnnalDate) date = NULL;

  if (!has_month && civil.year > 999 && civil.year <= 9999)
    return g_strdup_printf ("%" G_GINT64_FORMAT, civil.year);
  if (self.unit == ANNAL_SVG_STEP_DAY && !is_first && civil.day > 1)
    return g_strdup_printf ("%u", civil.day);
  edtf = dup_edtf (&civil, has_month, has_month && self.unit == ANNAL_SVG_STEP_DAY);
  date = annal_date_new (edtf, NULL);
  return annal_date_format_full (date, ANNAL_DATE_STYLE_SHORT, lang);
}

/* No floating point, which locales write unlike. */
void
annal_svg_add_percent (GString *out, gint place)
{
  if (place % 10 == 0)
    g_string_append_printf (out, "%d%%", place / 10);
  else
    g_string_append_printf (out, "%d.%d%%", place / 10, place % 10);
}

void
annal_svg_add_rect (GString *out, gint place, gint end, gint y, gint height)
{
  g_string_append (out, "<rect x=");
  annal_svg_add_percent (out, place);
  g_string_append_printf (out, " y=%d width=", y);
  annal_svg_add_percent (out, end - place);
  g_string_append_printf (out, " height=%d", height);
}

const char *
annal_svg_get_mark (guint mark)
{
  static const char *const marks[ANNAL_SVG_N_MARKS] = {
    "M-5-5H5V5H-5z",                     /* a square */
    "M0-6.5L6.5 0L0 6.5L-6.5 0z",        /* a diamond */
    "M0-6L6 5H-6z",                      /* a triangle */
    "M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2z", /* a cross */
    "M-4 0a4 4 0 1 1 8 0a4 4 0 1 1-8 0", /* a dot */
  };

  return marks[MIN (mark, ANNAL_SVG_N_MARKS - 1)];
}
