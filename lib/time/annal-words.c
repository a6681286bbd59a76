/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Dates in words. What is in doubt is said to be in doubt: no wording claims
 * more than the date does.
 *
 * Every phrase stands in the table below, with {1} to {3} for what goes into
 * it, so that another language is another row of data.
 */

#include "time/annal-civil-private.h"
#include "time/annal-date-private.h"

typedef struct
{
  const char *months[12];
  const char *seasons[21]; /* 21 to 41 */
  const char *season;      /* {1} a season, {2} a year; for 21 to 32 */
  const char *part;        /* the same for 33 to 41 */
  const char *month;       /* {1} a month, {2} a year */
  const char *day;         /* {1} a day, {2} a month, {3} a year */
  const char *day_only;    /* {1} a day, {2} a month */
  const char *time;        /* {1} a day, {2} a time, {3} a zone */
  const char *utc;
  const char *offset;
  const char *floating;
  const char *after_christ; /* for years that would not look like years */
  const char *before_christ;
  const char *doubt[4]; /* by qualifier, of the whole */
  const char *parts;    /* {1} the date, {2} what is in doubt */
  const char *part_doubt[4];
  const char *part_names[4]; /* year, month, season, day */
  const char *estimate;      /* {1} a year, {2} the years it stands for */
  const char *decade;
  const char *unclear_decade; /* {2} its years, since "the 2000s" are also 100 */
  const char *some_year;
  const char *unknown_year;
  const char *in_year; /* {1} a month, day or season, {2} what year */
  const char *some_month;
  const char *some_month_in;
  const char *some_day;
  const char *form;     /* {1} a date, {2} its form */
  const char *tight;    /* joins numbers: 6–17 */
  const char *wide;     /* joins longer things: 30 April – 2 May */
  const char *between;  /* {1} holds the joined two */
  const char *between_join;
  const char *within;
  const char *from_to;
  const char *from_open;
  const char *until_open;
  const char *from_unknown;
  const char *until_unknown;
  const char *or_earlier;
  const char *or_later;
  const char *all_earlier;
  const char *all_later;
  const char *each;
  const char *comma;
  const char *or;
  const char *and;
} Phrases;

static const Phrases english_long = {
  .months = { "January", "February", "March", "April", "May", "June", "July", "August",
              "September", "October", "November", "December" },
  .seasons = { "spring", "summer", "autumn", "winter",
               "northern spring", "northern summer", "northern autumn", "northern winter",
               "southern spring", "southern summer", "southern autumn", "southern winter",
               "the first quarter", "the second quarter", "the third quarter",
               "the fourth quarter",
               "the first four months", "the middle four months", "the last four months",
               "the first half", "the second half" },
  .season = "{1} {2}",
  .part = "{1} of {2}",
  .month = "{1} {2}",
  .day = "{1} {2} {3}",
  .day_only = "{1} {2}",
  .time = "{1}, {2} {3}",
  .utc = "UTC",
  .offset = "UTC{1}",
  .floating = "(time zone not given)",
  .after_christ = "AD {1}",
  .before_christ = "{1} BC",
  .doubt = { "{1}", "possibly {1}", "about {1}", "possibly about {1}" },
  .parts = "{1} ({2})",
  .part_doubt = { "{1}", "{1} uncertain", "{1} approximate", "{1} uncertain and approximate" },
  .part_names = { "year", "month", "season", "day" },
  .estimate = "about {1} ({2})",
  .decade = "the {1}s",
  .unclear_decade = "the {1}s ({2})",
  .some_year = "some year in {1}",
  .unknown_year = "an unknown year",
  .in_year = "{1} in {2}",
  .some_month = "some month of {1}",
  .some_month_in = "some month in {1}",
  .some_day = "some day in {1}",
  .form = "{1} (matching {2})",
  .tight = "{1}–{2}",
  .wide = "{1} – {2}",
  .between = "between {1}",
  .between_join = "{1} and {2}",
  .within = "within {1}",
  .from_to = "from {1} to {2}",
  .from_open = "from {1} on",
  .until_open = "until {1}",
  .from_unknown = "from {1}, end not known",
  .until_unknown = "until {1}, start not known",
  .or_earlier = "{1} or earlier",
  .or_later = "{1} or later",
  .all_earlier = "{1} and everything before",
  .all_later = "{1} and everything after",
  .each = "each of {1}",
  .comma = "{1}, {2}",
  .or = "{1} or {2}",
  .and = "{1} and {2}",
};

static const Phrases english_short = {
  .months = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
              "Dec" },
  .seasons = { "spring", "summer", "autumn", "winter",
               "N. spring", "N. summer", "N. autumn", "N. winter",
               "S. spring", "S. summer", "S. autumn", "S. winter",
               "Q1", "Q2", "Q3", "Q4",
               "Jan–Apr", "May–Aug", "Sep–Dec",
               "Jan–Jun", "Jul–Dec" },
  .season = "{1} {2}",
  .part = "{1} {2}",
  .month = "{1} {2}",
  .day = "{1} {2} {3}",
  .day_only = "{1} {2}",
  .time = "{1}, {2} {3}",
  .utc = "UTC",
  .offset = "UTC{1}",
  .floating = "(no zone)",
  .after_christ = "AD {1}",
  .before_christ = "{1} BC",
  .doubt = { "{1}", "{1}?", "c. {1}", "c. {1}?" },
  .parts = "{1} ({2})",
  .part_doubt = { "{1}", "{1}?", "c. {1}", "c. {1}?" },
  .part_names = { "year", "month", "season", "day" },
  .estimate = "c. {1} ({2})",
  .decade = "{1}s",
  .unclear_decade = "{2}",
  .some_year = "a year in {1}",
  .unknown_year = "year ?",
  .in_year = "{1}, {2}",
  .some_month = "a month of {1}",
  .some_month_in = "a month, {1}",
  .some_day = "a day in {1}",
  .form = "{1} ({2})",
  .tight = "{1}–{2}",
  .wide = "{1} – {2}",
  .between = "betw. {1}",
  .between_join = "{1} and {2}",
  .within = "within {1}",
  .from_to = "{1} – {2}",
  .from_open = "from {1}",
  .until_open = "until {1}",
  .from_unknown = "{1} – ?",
  .until_unknown = "? – {1}",
  .or_earlier = "{1} or earlier",
  .or_later = "{1} or later",
  .all_earlier = "{1} and before",
  .all_later = "{1} and after",
  .each = "each of {1}",
  .comma = "{1}, {2}",
  .or = "{1} or {2}",
  .and = "{1} and {2}",
};

/* Puts up to three texts into a phrase, and frees them. */
static char *
fill (const char *phrase, char *first, char *second, char *third)
{
  GString *out = g_string_sized_new (48);
  char *texts[] = { first, second, third };

  for (const char *p = phrase; *p != '\0'; p++)
    if (p[0] == '{' && p[1] >= '1' && p[1] <= '3' && p[2] == '}')
      {
        g_string_append (out, texts[p[1] - '1']);
        p += 2;
      }
    else
      g_string_append_c (out, *p);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  return g_string_free (out, FALSE);
}

static char *
print_edtf (const AnnalDatePoint *point)
{
  GString *out = g_string_new (NULL);

  annal_date_point_print (point, out);
  return g_string_free (out, FALSE);
}

/* 2019, but 170,000,002 */
static char *
say_number (guint64 number)
{
  GString *out = g_string_new (NULL);
  gssize comma;

  g_string_printf (out, "%" G_GUINT64_FORMAT, number);
  if (out->len > 4)
    for (comma = (gssize) out->len - 3; comma > 0; comma -= 3)
      g_string_insert_c (out, comma, ',');
  return g_string_free (out, FALSE);
}

/* There is no year 0 in words: it is 1 BC, and -43 is 44 BC. */
static char *
say_year_number (gint64 year)
{
  return say_number (year > 0 ? (guint64) year : 1 - (guint64) year);
}

static char *
say_year (const Phrases *phrases, gint64 year)
{
  char *number = say_year_number (year);

  if (year <= 0)
    return fill (phrases->before_christ, number, NULL, NULL);
  return year < 1000 ? fill (phrases->after_christ, number, NULL, NULL) : number;
}

static char *
say_day_number (const AnnalDatePoint *point)
{
  return g_strdup_printf ("%u", point->day);
}

static char *
say_month_name (const Phrases *phrases, const AnnalDatePoint *point)
{
  return g_strdup (phrases->months[point->month - 1]);
}

static char *
say_season_name (const Phrases *phrases, const AnnalDatePoint *point)
{
  return g_strdup (phrases->seasons[point->month - 21]);
}

static char *
say_day_and_month (const Phrases *phrases, const AnnalDatePoint *point)
{
  return fill (phrases->day_only, say_day_number (point), say_month_name (phrases, point), NULL);
}

static char *
say_time (const AnnalDatePoint *point)
{
  if (point->second == 0)
    return g_strdup_printf ("%02u:%02u", point->hour, point->minute);
  return g_strdup_printf ("%02u:%02u:%02u", point->hour, point->minute, point->second);
}

static char *
say_zone (const Phrases *phrases, const AnnalDatePoint *point)
{
  guint offset = ABS (point->offset);

  if (point->zone == ANNAL_ZONE_UTC)
    return g_strdup (phrases->utc);
  if (point->zone == ANNAL_ZONE_FLOATING)
    return g_strdup (phrases->floating);
  return fill (phrases->offset,
               g_strdup_printf ("%s%02u:%02u", point->offset < 0 ? "−" : "+", offset / 60,
                                offset % 60),
               NULL, NULL);
}

static char *
say_year_range (const Phrases *phrases, gint64 first, gint64 last, const char *tight,
                const char *wide)
{
  if (first <= 0 && last <= 0)
    return fill (phrases->before_christ,
                 fill (tight, say_year_number (first), say_year_number (last), NULL), NULL, NULL);
  if (first >= 1000)
    return fill (tight, say_year_number (first), say_year_number (last), NULL);
  return fill (wide, say_year (phrases, first), say_year (phrases, last), NULL);
}

/* Three of the seasons begin in December and end in the next year. */
static char *
say_year_of_season (const Phrases *phrases, const AnnalDatePoint *point)
{
  gboolean crosses = point->month == 24 || point->month == 28 || point->month == 30;

  if (crosses)
    return say_year_range (phrases, point->year, point->year + 1, phrases->tight, phrases->wide);
  return say_year (phrases, point->year);
}

/* A point without unspecified digits, significant digits or qualifiers. */
static char *
say_plain (const Phrases *phrases, const AnnalDatePoint *point)
{
  g_autofree char *year = say_year (phrases, point->year);
  char *day;

  switch (point->precision)
    {
    case ANNAL_DATE_PRECISION_YEAR:
      return g_steal_pointer (&year);
    case ANNAL_DATE_PRECISION_SEASON:
      return fill (point->month <= 32 ? phrases->season : phrases->part,
                   say_season_name (phrases, point), say_year_of_season (phrases, point), NULL);
    case ANNAL_DATE_PRECISION_MONTH:
      return fill (phrases->month, say_month_name (phrases, point), g_steal_pointer (&year),
                   NULL);
    default:
      day = fill (phrases->day, say_day_number (point), say_month_name (phrases, point),
                  g_steal_pointer (&year));
    }
  if (point->precision == ANNAL_DATE_PRECISION_DAY)
    return day;
  return fill (phrases->time, day, say_time (point), say_zone (phrases, point));
}

static gboolean
is_plain (const AnnalDatePoint *point)
{
  return point->significant == 0 && !annal_date_point_is_masked (point) &&
         !annal_date_point_is_qualified (point);
}

/* Two days or months joined so that what they share is said once. The two are
 * plain and of equal precision.
 */
static char *
say_range (const Phrases *phrases, const AnnalDatePoint *a, const AnnalDatePoint *b,
           const char *tight, const char *wide)
{
  gboolean same_month = a->year == b->year && a->month == b->month;

  if (a->precision == ANNAL_DATE_PRECISION_YEAR)
    return say_year_range (phrases, a->year, b->year, tight, wide);
  if (a->precision == ANNAL_DATE_PRECISION_MONTH && a->year == b->year)
    return fill (phrases->month,
                 fill (tight, say_month_name (phrases, a), say_month_name (phrases, b), NULL),
                 say_year (phrases, a->year), NULL);
  if (a->precision == ANNAL_DATE_PRECISION_DAY && same_month)
    return fill (phrases->day, fill (tight, say_day_number (a), say_day_number (b), NULL),
                 say_month_name (phrases, a), say_year (phrases, a->year));
  if (a->precision == ANNAL_DATE_PRECISION_DAY && a->year == b->year)
    return fill (wide, say_day_and_month (phrases, a), say_plain (phrases, b), NULL);
  return fill (wide, say_plain (phrases, a), say_plain (phrases, b), NULL);
}

static char *
say_masked_year (const Phrases *phrases, const AnnalDatePoint *point)
{
  AnnalDatePoint year = *point, first, last;
  gboolean is_tail = (point->year_mask & (point->year_mask + 1)) == 0;
  char *range, *said;

  year.precision = ANNAL_DATE_PRECISION_YEAR;
  year.month = year.day = year.month_mask = year.day_mask = 0;
  year.year_qualifier = 0;
  first = annal_date_point_complete (&year, FALSE);
  last = annal_date_point_complete (&year, TRUE);
  if (year.year_mask == 15 && !year.negative)
    return g_strdup (phrases->unknown_year);

  range = say_year_range (phrases, first.year, last.year, phrases->tight, phrases->wide);
  if (year.year_mask == 1 && first.year >= 1000)
    return fill (first.year % 100 == 0 ? phrases->unclear_decade : phrases->decade,
                 say_year_number (first.year), range, NULL);
  said = fill (phrases->some_year, range, NULL, NULL);
  return is_tail ? said : fill (phrases->form, said, print_edtf (&year), NULL);
}

static char *
say_year_of (const Phrases *phrases, const AnnalDatePoint *point)
{
  return point->year_mask != 0 ? say_masked_year (phrases, point)
                               : say_year (phrases, point->year);
}

static gboolean
is_same (const AnnalDatePoint *a, const AnnalDatePoint *b)
{
  return a->year == b->year && a->month == b->month && a->day == b->day;
}

/* Where the unspecified digits make no phrase of their own. */
static char *
say_form (const Phrases *phrases, const AnnalDatePoint *point)
{
  AnnalDatePoint bare = *point, first, last;
  char *said;

  bare.year_qualifier = bare.month_qualifier = bare.day_qualifier = 0;
  first = annal_date_point_complete (&bare, FALSE);
  last = annal_date_point_complete (&bare, TRUE);
  if (is_same (&first, &last))
    said = say_plain (phrases, &first);
  else
    said = fill (phrases->between,
                 say_range (phrases, &first, &last, phrases->between_join, phrases->between_join), NULL, NULL);
  return fill (phrases->form, said, print_edtf (&bare), NULL);
}

static char *
say_masked_month (const Phrases *phrases, const AnnalDatePoint *point)
{
  if (point->month_mask == 3)
    return fill (point->year_mask != 0 ? phrases->some_month_in : phrases->some_month,
                 say_year_of (phrases, point), NULL, NULL);
  if (point->month_mask == 0)
    return fill (phrases->in_year, say_month_name (phrases, point),
                 say_masked_year (phrases, point), NULL);
  return say_form (phrases, point);
}

static char *
say_masked_day (const Phrases *phrases, const AnnalDatePoint *point)
{
  AnnalDatePoint month = *point;

  if (point->day_mask == 3 && point->month_mask == 3)
    return fill (phrases->some_day, say_year_of (phrases, point), NULL, NULL);
  if (point->month_mask != 0)
    return say_form (phrases, point);
  if (point->day_mask == 0)
    return fill (phrases->in_year, say_day_and_month (phrases, point),
                 say_masked_year (phrases, point), NULL);
  if (point->day_mask != 3)
    return say_form (phrases, point);

  month.precision = ANNAL_DATE_PRECISION_MONTH;
  month.day = month.day_mask = 0;
  return fill (phrases->some_day,
               month.year_mask != 0 ? say_masked_month (phrases, &month)
                                    : say_plain (phrases, &month),
               NULL, NULL);
}

static char *
say_masked (const Phrases *phrases, const AnnalDatePoint *point)
{
  switch (point->precision)
    {
    case ANNAL_DATE_PRECISION_YEAR:
      return say_masked_year (phrases, point);
    case ANNAL_DATE_PRECISION_SEASON:
      return fill (phrases->in_year, say_season_name (phrases, point),
                   say_masked_year (phrases, point), NULL);
    case ANNAL_DATE_PRECISION_MONTH:
      return say_masked_month (phrases, point);
    default:
      return say_masked_day (phrases, point);
    }
}

/* Where all digits are significant, the year is just that year. */
static gboolean
is_estimate (const AnnalDatePoint *point)
{
  if (point->significant == 0)
    return FALSE;
  return annal_date_point_complete (point, FALSE).year !=
         annal_date_point_complete (point, TRUE).year;
}

static char *
say_estimate (const Phrases *phrases, const AnnalDatePoint *point)
{
  AnnalDatePoint first = annal_date_point_complete (point, FALSE);
  AnnalDatePoint last = annal_date_point_complete (point, TRUE);

  return fill (phrases->estimate, say_year (phrases, point->year),
               say_range (phrases, &first, &last, phrases->tight, phrases->wide), NULL);
}

/* Adds to @list what doubt there is on one part beyond that on the whole. */
static char *
add_part (const Phrases *phrases, char *list, guint name, guint doubt)
{
  char *said;

  if (doubt == 0)
    return list;
  said = fill (phrases->part_doubt[doubt], g_strdup (phrases->part_names[name]), NULL, NULL);
  return list == NULL ? said : fill (phrases->comma, list, said, NULL);
}

static char *
say_doubtful_parts (const Phrases *phrases, const AnnalDatePoint *point, char *said)
{
  guint whole = annal_date_point_get_qualifier (point);
  gboolean is_season = point->precision == ANNAL_DATE_PRECISION_SEASON;
  char *list = add_part (phrases, NULL, 0, point->year_qualifier & ~whole);

  list = add_part (phrases, list, is_season ? 2 : 1, point->month_qualifier & ~whole);
  list = add_part (phrases, list, 3, point->day_qualifier & ~whole);
  return list == NULL ? said : fill (phrases->parts, said, list, NULL);
}

static char *
say_point (const Phrases *phrases, const AnnalDatePoint *point)
{
  guint doubt = annal_date_point_get_qualifier (point);
  char *said;

  if (is_estimate (point))
    {
      /* It says "about" already. */
      doubt &= ~ANNAL_DATE_QUALIFIER_APPROXIMATE;
      said = say_estimate (phrases, point);
    }
  else if (annal_date_point_is_masked (point))
    said = say_masked (phrases, point);
  else
    said = say_plain (phrases, point);
  said = say_doubtful_parts (phrases, point, said);
  return fill (phrases->doubt[doubt], said, NULL, NULL);
}

static gboolean
joins_well (const AnnalDatePoint *a, const AnnalDatePoint *b)
{
  return is_plain (a) && is_plain (b) && a->precision == b->precision &&
         a->precision != ANNAL_DATE_PRECISION_SEASON;
}

static char *
say_interval (const Phrases *phrases, const AnnalDateParsed *date)
{
  const AnnalDatePoint *a = &date->start, *b = &date->end;

  if (date->start_state == ANNAL_END_OPEN)
    return fill (phrases->until_open, say_point (phrases, b), NULL, NULL);
  if (date->start_state == ANNAL_END_UNKNOWN)
    return fill (phrases->until_unknown, say_point (phrases, b), NULL, NULL);
  if (date->end_state == ANNAL_END_OPEN)
    return fill (phrases->from_open, say_point (phrases, a), NULL, NULL);
  if (date->end_state == ANNAL_END_UNKNOWN)
    return fill (phrases->from_unknown, say_point (phrases, a), NULL, NULL);

  if (!joins_well (a, b))
    return fill (phrases->from_to, say_point (phrases, a), say_point (phrases, b), NULL);
  if (is_same (a, b))
    return fill (phrases->within, say_point (phrases, a), NULL, NULL);
  return say_range (phrases, a, b, phrases->tight, phrases->wide);
}

static char *
say_member_of_choice (const Phrases *phrases, const AnnalDateMember *member)
{
  const AnnalDatePoint *a = &member->first, *b = &member->last;

  if (!member->is_range)
    return say_point (phrases, a);
  if (member->start_open)
    return fill (phrases->or_earlier, say_point (phrases, a), NULL, NULL);
  if (member->end_open)
    return fill (phrases->or_later, say_point (phrases, a), NULL, NULL);
  if (!joins_well (a, b))
    return fill (phrases->between,
                 fill (phrases->between_join, say_point (phrases, a), say_point (phrases, b),
                       NULL),
                 NULL, NULL);
  if (is_same (a, b))
    return say_point (phrases, a);
  return fill (phrases->between,
               say_range (phrases, a, b, phrases->between_join, phrases->between_join), NULL,
               NULL);
}

static char *
say_member_of_list (const Phrases *phrases, const AnnalDateMember *member)
{
  const AnnalDatePoint *a = &member->first, *b = &member->last;

  if (!member->is_range)
    return say_point (phrases, a);
  if (member->start_open)
    return fill (phrases->all_earlier, say_point (phrases, a), NULL, NULL);
  if (member->end_open)
    return fill (phrases->all_later, say_point (phrases, a), NULL, NULL);
  return fill (phrases->each,
               joins_well (a, b)
                   ? say_range (phrases, a, b, phrases->tight, phrases->wide)
                   : fill (phrases->wide, say_point (phrases, a), say_point (phrases, b), NULL),
               NULL, NULL);
}

/* "2013, 2015 or 2017" */
static char *
say_set (const Phrases *phrases, const AnnalDateParsed *date)
{
  gboolean choice = date->kind == ANNAL_DATE_KIND_ONE_OF;
  g_autoptr (GString) out = g_string_new (NULL);
  AnnalDateMember member;
  gsize offset = 0;

  for (guint i = 0; annal_date_parsed_next_member (date, &offset, &member); i++)
    {
      g_autofree char *said = choice ? say_member_of_choice (phrases, &member)
                                     : say_member_of_list (phrases, &member);
      const char *last = choice ? phrases->or : phrases->and;

      if (i > 0)
        {
          const char *joiner = i + 1 == date->n_members ? last : phrases->comma;
          g_autofree char *between = fill (joiner, g_strdup (""), g_strdup (""), NULL);

          g_string_append (out, between);
        }
      g_string_append (out, said);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * annal_date_format:
 * @self: a date
 * @style: how to write it
 *
 * Writes a date for its reader, in English, keeping every doubt: "14 May
 * 2019", "about 2013", "between 5 and 11 May 2019", "from 2014, end not
 * known". A year 0 and before is written as BC, the year 0 being 1 BC.
 *
 * Returns: (transfer full): the text, to be freed with [func@GLib.free]
 *
 * Since: 0.1
 */
char *
annal_date_format (AnnalDate *self,
                   AnnalDateStyle style)
{
  const AnnalDateParsed *date;
  const Phrases *phrases = style == ANNAL_DATE_STYLE_SHORT ? &english_short : &english_long;

  g_return_val_if_fail (self != NULL, NULL);
  if (style == ANNAL_DATE_STYLE_MACHINE)
    return g_strdup (annal_date_get_text (self));

  date = annal_date_get_parsed (self);
  if (date->kind == ANNAL_DATE_KIND_INTERVAL)
    return say_interval (phrases, date);
  if (date->n_members > 0)
    return say_set (phrases, date);
  return say_point (phrases, &date->start);
}
