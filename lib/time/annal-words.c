/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Dates in words. What is in doubt is said to be in doubt: no wording claims
 * more than the date does.
 *
 * Here is decided what is to be said; every phrase and the order of its parts
 * comes from the language's table.
 */

#include <string.h>

#include "time/annal-civil-private.h"
#include "time/annal-date-private.h"
#include "time/annal-word-table-private.h"

/* Of the words of a date and of what they are put together from. */
#define TYPICAL_LENGTH 128

/* What has been said so far, and what kind of thing it is. It stands in the text
 * of the speaker, behind what it was put together from; of all that only the last,
 * the whole, is kept.
 */
typedef struct
{
  gsize at;
  gsize length; /* bytes */
  AnnalNoun noun;
} Said;

/* What all of this needs to know. */
typedef struct
{
  const AnnalWordTable *table;
  GString *out;
  gboolean inside; /* of another phrase */
} Speaker;

/* Two dates joined: all that lies from one to the other, or one unknown among
 * them.
 */
typedef enum
{
  JOIN_RANGE,
  JOIN_BETWEEN
} Join;

/* --- phrases --- */

/* All that was appended since @at. */
static Said
take (const Speaker *speaker, gsize at, AnnalNoun noun)
{
  return (Said) { at, speaker->out->len - at, noun };
}

static Said
put (const Speaker *speaker, const char *text, AnnalNoun noun)
{
  gsize at = speaker->out->len;

  g_string_append (speaker->out, text);
  return take (speaker, at, noun);
}

/* The text may have to move for it. */
static void
append_said (GString *out, const Said *said)
{
  gsize at = out->len;

  g_string_set_size (out, at + said->length);
  memcpy (out->str + at, out->str + said->at, said->length);
}

static void
append_with_article (const Speaker *speaker, const Said *said)
{
  const char *phrase = annal_word_table_get_phrase (speaker->table, ANNAL_DATE_WORD_THE, said->noun);
  const char *place = strstr (phrase, "{1}");

  g_string_append_len (speaker->out, phrase, place - phrase);
  append_said (speaker->out, said);
  g_string_append (speaker->out, place + 3);
}

/* Appends what a place in a phrase stands for; returns its length, or 0 where
 * it is none.
 */
static gsize
append_place (const Speaker *speaker, const char *p, const Said *parts, guint n)
{
  gboolean has_article = *p == '{' && p[1] == 't' && g_str_has_prefix (p, "{the ");
  const char *digit = p + (has_article ? 5 : 1);
  guint index;

  if (*p != '{' || digit[0] < '1' || digit[0] > '5' || digit[1] != '}')
    return 0;
  index = (guint) (digit[0] - '1');
  g_assert (index < n);
  if (has_article)
    append_with_article (speaker, &parts[index]);
  else
    append_said (speaker->out, &parts[index]);
  return (gsize) (digit + 2 - p);
}

/* Puts the parts into a phrase. The first part decides the form of the phrase. */
static Said
say (const Speaker *speaker, AnnalDateWord phrase, AnnalNoun noun, const Said *parts, guint n)
{
  const char *text = annal_word_table_get_phrase (speaker->table, phrase, parts[0].noun);
  gsize at = speaker->out->len;

  for (const char *p = text; *p != '\0';)
    {
      gsize length = append_place (speaker, p, parts, n);

      if (length == 0)
        {
          for (length = 1; p[length] != '\0' && p[length] != '{';)
            length++;
          g_string_append_len (speaker->out, p, (gssize) length);
        }
      p += length;
    }
  return take (speaker, at, noun);
}

static Said
say_word (const Speaker *speaker, AnnalDateWord phrase)
{
  return put (speaker, annal_word_table_get_phrase (speaker->table, phrase, ANNAL_NOUN_OTHER), ANNAL_NOUN_OTHER);
}

static Said
say_1 (const Speaker *speaker, AnnalDateWord phrase, AnnalNoun noun, Said first)
{
  return say (speaker, phrase, noun, &first, 1);
}

static Said
say_2 (const Speaker *speaker, AnnalDateWord phrase, AnnalNoun noun, Said first, Said second)
{
  const Said parts[] = { first, second };

  return say (speaker, phrase, noun, parts, 2);
}

static Said
say_3 (const Speaker *speaker, AnnalDateWord phrase, AnnalNoun noun, Said first, Said second, Said third)
{
  const Said parts[] = { first, second, third };

  return say (speaker, phrase, noun, parts, 3);
}

/* The form of a phrase for inside of others, where the language has one. */
static AnnalDateWord
choose (const Speaker *speaker, AnnalDateWord alone, AnnalDateWord inside, AnnalNoun noun)
{
  gboolean has_one = annal_word_table_get_phrase (speaker->table, inside, noun) != NULL;

  return speaker->inside && has_one ? inside : alone;
}

static Speaker
get_inside (const Speaker *speaker)
{
  return (Speaker) { speaker->table, speaker->out, TRUE };
}

static Said
print_edtf (const Speaker *speaker, const AnnalDatePoint *point)
{
  gsize at = speaker->out->len;

  annal_date_point_print (point, speaker->out);
  return take (speaker, at, ANNAL_NOUN_OTHER);
}

/* --- plain dates --- */

/* In decimal digits, @n_min of them at least, from @end on backwards; returns
 * where they begin.
 */
static char *
put_number (char *end, guint64 number, guint n_min)
{
  char *p = end;

  for (; number > 0 || p > end - n_min; number /= 10)
    *--p = (char) ('0' + number % 10);
  return p;
}

static Said
say_digits (const Speaker *speaker, guint number, guint n_min)
{
  char digits[16];
  char *end = digits + sizeof digits;
  char *begin = put_number (end, number, n_min);
  gsize at = speaker->out->len;

  g_string_append_len (speaker->out, begin, end - begin);
  return take (speaker, at, ANNAL_NOUN_OTHER);
}

/* 2019, but 170,000,002 */
static Said
say_number (const Speaker *speaker, guint64 number)
{
  const char *separator;
  char digits[24];
  char *end = digits + sizeof digits;
  char *begin = put_number (end, number, 1);
  gssize at = (gssize) speaker->out->len;

  g_string_append_len (speaker->out, begin, end - begin);
  if (end - begin > 4)
    {
      separator = annal_word_table_get_phrase (speaker->table, ANNAL_DATE_WORD_THOUSANDS, ANNAL_NOUN_OTHER);
      for (gssize place = (gssize) speaker->out->len - 3; place > at; place -= 3)
        g_string_insert (speaker->out, place, separator);
    }
  return take (speaker, (gsize) at, ANNAL_NOUN_OTHER);
}

/* There is no year 0 in words: it is 1 BC, and -43 is 44 BC. */
static Said
say_year_number (const Speaker *speaker, gint64 year)
{
  return say_number (speaker, year > 0 ? (guint64) year : 1 - (guint64) year);
}

static Said
say_year (const Speaker *speaker, gint64 year)
{
  AnnalDateWord phrase = ANNAL_DATE_WORD_YEAR;

  if (year <= 0)
    phrase = ANNAL_DATE_WORD_BEFORE_CHRIST;
  else if (year < 1000)
    phrase = ANNAL_DATE_WORD_AFTER_CHRIST;
  return say_1 (speaker, phrase, ANNAL_NOUN_YEAR, say_year_number (speaker, year));
}

static Said
say_day_number (const Speaker *speaker, const AnnalDatePoint *point)
{
  if (point->day == 1)
    return say_word (speaker, ANNAL_DATE_WORD_FIRST);
  return say_digits (speaker, point->day, 1);
}

static Said
say_month_name (const Speaker *speaker, guint month)
{
  return put (speaker, speaker->table->months[month - 1], ANNAL_NOUN_MONTH);
}

/* Quarters and the like count as parts, not as seasons. */
static AnnalNoun
get_season_noun (const AnnalDatePoint *point)
{
  return point->month <= 32 ? ANNAL_NOUN_SEASON : ANNAL_NOUN_PART;
}

static Said
say_season_name (const Speaker *speaker, const AnnalDatePoint *point)
{
  return put (speaker, speaker->table->seasons[point->month - 21], get_season_noun (point));
}

static Said
say_day_and_month (const Speaker *speaker, const AnnalDatePoint *point)
{
  return say_2 (speaker, ANNAL_DATE_WORD_DAY_ONLY, ANNAL_NOUN_DAY, say_day_number (speaker, point),
                say_month_name (speaker, point->month));
}

static Said
say_clock (const Speaker *speaker, const AnnalDatePoint *point)
{
  Said hour = say_digits (speaker, point->hour, 2);
  Said minute = say_digits (speaker, point->minute, 2);

  if (point->second == 0)
    return say_2 (speaker, ANNAL_DATE_WORD_CLOCK, ANNAL_NOUN_OTHER, hour, minute);
  return say_3 (speaker, ANNAL_DATE_WORD_CLOCK_SECONDS, ANNAL_NOUN_OTHER, hour, minute,
                say_digits (speaker, point->second, 2));
}

static Said
say_zone (const Speaker *speaker, const AnnalDatePoint *point)
{
  guint offset = ABS (point->offset);
  gsize at = speaker->out->len;

  if (point->zone == ANNAL_ZONE_UTC)
    return say_word (speaker, ANNAL_DATE_WORD_UTC);
  if (point->zone == ANNAL_ZONE_FLOATING)
    return say_word (speaker, ANNAL_DATE_WORD_FLOATING);
  g_string_append_printf (speaker->out, "%s%02u:%02u", point->offset < 0 ? "−" : "+", offset / 60, offset % 60);
  return say_1 (speaker, ANNAL_DATE_WORD_OFFSET, ANNAL_NOUN_OTHER, take (speaker, at, ANNAL_NOUN_OTHER));
}

static Said
say_years (const Speaker *speaker, gint64 first, gint64 last, Join join)
{
  gboolean is_range = join == JOIN_RANGE;
  AnnalDateWord numbers = is_range ? ANNAL_DATE_WORD_RANGE_NUMBERS : ANNAL_DATE_WORD_BETWEEN_NUMBERS;

  if ((first > 0 || last > 0) && first < 1000)
    return say_2 (speaker, is_range ? ANNAL_DATE_WORD_RANGE : ANNAL_DATE_WORD_BETWEEN_ANY, ANNAL_NOUN_YEAR,
                  say_year (speaker, first), say_year (speaker, last));
  return say_1 (speaker, last <= 0 ? ANNAL_DATE_WORD_BEFORE_CHRIST : ANNAL_DATE_WORD_YEAR, ANNAL_NOUN_YEAR,
                say_2 (speaker, numbers, ANNAL_NOUN_OTHER, say_year_number (speaker, first),
                       say_year_number (speaker, last)));
}

/* Winters lie in two years, or are the cold months of one. */
static Said
say_year_of_season (const Speaker *speaker, const AnnalDatePoint *point)
{
  if (!annal_date_point_is_winter (point) || point->winter == ANNAL_WINTER_WITHIN)
    return say_year (speaker, point->year);
  if (point->winter == ANNAL_WINTER_ENDS)
    return say_years (speaker, point->year - 1, point->year, JOIN_RANGE);
  return say_years (speaker, point->year, point->year + 1, JOIN_RANGE);
}

static Said
say_season (const Speaker *speaker, const AnnalDatePoint *point)
{
  AnnalNoun noun = get_season_noun (point);
  Said said = say_2 (speaker, noun == ANNAL_NOUN_SEASON ? ANNAL_DATE_WORD_SEASON : ANNAL_DATE_WORD_PART, noun,
                     say_season_name (speaker, point), say_year_of_season (speaker, point));
  Said months;

  if (!annal_date_point_is_winter (point) || point->winter != ANNAL_WINTER_WITHIN)
    return said;
  months = say_2 (speaker, ANNAL_DATE_WORD_COMMA, ANNAL_NOUN_OTHER, say_month_name (speaker, 1),
                  say_month_name (speaker, 2));
  months = say_2 (speaker, ANNAL_DATE_WORD_COMMA, ANNAL_NOUN_OTHER, months, say_month_name (speaker, 12));
  return say_2 (speaker, ANNAL_DATE_WORD_NOTE, noun, said, months);
}

/* A point without unspecified digits, significant digits or qualifiers. */
static Said
say_plain (const Speaker *speaker, const AnnalDatePoint *point)
{
  Said day;

  if (point->precision == ANNAL_DATE_PRECISION_YEAR)
    return say_year (speaker, point->year);
  if (point->precision == ANNAL_DATE_PRECISION_SEASON)
    return say_season (speaker, point);
  if (point->precision == ANNAL_DATE_PRECISION_MONTH)
    return say_2 (speaker, ANNAL_DATE_WORD_MONTH, ANNAL_NOUN_MONTH, say_month_name (speaker, point->month),
                  say_year (speaker, point->year));

  day = say_3 (speaker, ANNAL_DATE_WORD_DAY, ANNAL_NOUN_DAY, say_day_number (speaker, point),
               say_month_name (speaker, point->month), say_year (speaker, point->year));
  if (point->precision == ANNAL_DATE_PRECISION_DAY)
    return day;
  return say_3 (speaker, ANNAL_DATE_WORD_TIME, ANNAL_NOUN_DAY, day, say_clock (speaker, point),
                say_zone (speaker, point));
}

static gboolean
is_plain (const AnnalDatePoint *point)
{
  return point->significant == 0 && !annal_date_point_is_masked (point) && !annal_date_point_is_qualified (point);
}

static gboolean
is_same (const AnnalDatePoint *a, const AnnalDatePoint *b)
{
  return a->year == b->year && a->month == b->month && a->day == b->day;
}

static Said
say_days_of_year (const Speaker *speaker, const AnnalDatePoint *a, const AnnalDatePoint *b, Join join)
{
  AnnalDateWord phrase = join == JOIN_RANGE ? ANNAL_DATE_WORD_RANGE_DAYS_OF_YEAR : ANNAL_DATE_WORD_BETWEEN_DAYS_OF_YEAR;
  const Said parts[] = { say_day_number (speaker, a), say_month_name (speaker, a->month),
                         say_day_number (speaker, b), say_month_name (speaker, b->month),
                         say_year (speaker, a->year) };

  return say (speaker, phrase, ANNAL_NOUN_DAY, parts, G_N_ELEMENTS (parts));
}

static Said
say_days_of_month (const Speaker *speaker, const AnnalDatePoint *a, const AnnalDatePoint *b, Join join)
{
  AnnalDateWord phrase = join == JOIN_RANGE ? ANNAL_DATE_WORD_RANGE_DAYS : ANNAL_DATE_WORD_BETWEEN_DAYS;
  const Said parts[] = { say_day_number (speaker, a), say_day_number (speaker, b),
                         say_month_name (speaker, a->month), say_year (speaker, a->year) };

  return say (speaker, phrase, ANNAL_NOUN_DAY, parts, G_N_ELEMENTS (parts));
}

/* Two dates joined so that what they share is said once. The two are plain and
 * of equal precision.
 */
static Said
say_joined (const Speaker *speaker, const AnnalDatePoint *a, const AnnalDatePoint *b, Join join)
{
  gboolean is_range = join == JOIN_RANGE;
  gboolean same_year = a->year == b->year;
  Said first, second;

  if (a->precision == ANNAL_DATE_PRECISION_YEAR)
    return say_years (speaker, a->year, b->year, join);
  if (a->precision == ANNAL_DATE_PRECISION_MONTH && same_year)
    return say_3 (speaker, is_range ? ANNAL_DATE_WORD_RANGE_MONTHS : ANNAL_DATE_WORD_BETWEEN_MONTHS, ANNAL_NOUN_MONTH,
                  say_month_name (speaker, a->month), say_month_name (speaker, b->month),
                  say_year (speaker, a->year));
  if (a->precision == ANNAL_DATE_PRECISION_DAY && same_year)
    return a->month == b->month ? say_days_of_month (speaker, a, b, join) : say_days_of_year (speaker, a, b, join);

  first = say_plain (speaker, a);
  second = say_plain (speaker, b);
  return say_2 (speaker, is_range ? ANNAL_DATE_WORD_RANGE : ANNAL_DATE_WORD_BETWEEN_ANY, first.noun, first, second);
}

/* One unknown date among those from one to the other. */
static Said
say_between (const Speaker *speaker, const AnnalDatePoint *a, const AnnalDatePoint *b)
{
  return say_1 (speaker, ANNAL_DATE_WORD_BETWEEN, ANNAL_NOUN_OTHER, say_joined (speaker, a, b, JOIN_BETWEEN));
}

/* --- unspecified digits --- */

static Said
say_masked_year (const Speaker *speaker, const AnnalDatePoint *point)
{
  AnnalDatePoint year = *point, first, last;
  gboolean is_tail = (point->year_mask & (point->year_mask + 1)) == 0;
  Said range, said;

  year.precision = ANNAL_DATE_PRECISION_YEAR;
  year.month = year.day = year.month_mask = year.day_mask = 0;
  year.year_qualifier = year.month_qualifier = year.day_qualifier = 0;
  first = annal_date_point_complete (&year, FALSE);
  last = annal_date_point_complete (&year, TRUE);
  if (year.year_mask == 15 && !year.negative)
    return say_word (speaker, ANNAL_DATE_WORD_UNKNOWN_YEAR);

  range = say_years (speaker, first.year, last.year, JOIN_RANGE);
  if (year.year_mask == 1 && first.year >= 1000)
    return say_2 (speaker, first.year % 100 == 0 ? ANNAL_DATE_WORD_UNCLEAR_DECADE : ANNAL_DATE_WORD_DECADE,
                  ANNAL_NOUN_DECADE, say_year_number (speaker, first.year), range);
  said = say_1 (speaker, ANNAL_DATE_WORD_SOME_YEAR, ANNAL_NOUN_OTHER, range);
  return is_tail ? said : say_2 (speaker, ANNAL_DATE_WORD_FORM, ANNAL_NOUN_OTHER, said, print_edtf (speaker, &year));
}

static Said
say_year_of (const Speaker *speaker, const AnnalDatePoint *point)
{
  return point->year_mask != 0 ? say_masked_year (speaker, point) : say_year (speaker, point->year);
}

/* Where the unspecified digits make no phrase of their own. */
static Said
say_form (const Speaker *speaker, const AnnalDatePoint *point)
{
  AnnalDatePoint bare = *point, first, last;
  Said said;

  bare.year_qualifier = bare.month_qualifier = bare.day_qualifier = 0;
  first = annal_date_point_complete (&bare, FALSE);
  last = annal_date_point_complete (&bare, TRUE);
  said = is_same (&first, &last) ? say_plain (speaker, &first) : say_between (speaker, &first, &last);
  return say_2 (speaker, ANNAL_DATE_WORD_FORM, said.noun, said, print_edtf (speaker, &bare));
}

/* "25 December in the 1560s" */
static Said
say_in_year (const Speaker *speaker, const AnnalDatePoint *point, Said said)
{
  return say_2 (speaker, ANNAL_DATE_WORD_IN_YEAR, said.noun, said, say_masked_year (speaker, point));
}

static Said
say_masked_month (const Speaker *speaker, const AnnalDatePoint *point)
{
  if (point->month_mask == 3)
    return say_1 (speaker, ANNAL_DATE_WORD_SOME_MONTH, ANNAL_NOUN_OTHER, say_year_of (speaker, point));
  if (point->month_mask == 0)
    return say_in_year (speaker, point, say_month_name (speaker, point->month));
  return say_form (speaker, point);
}

static Said
say_masked_day (const Speaker *speaker, const AnnalDatePoint *point)
{
  AnnalDatePoint month = *point;
  Said said;

  if (point->day_mask == 3 && point->month_mask == 3)
    return say_1 (speaker, ANNAL_DATE_WORD_SOME_DAY, ANNAL_NOUN_OTHER, say_year_of (speaker, point));
  if (point->month_mask != 0)
    return say_form (speaker, point);
  if (point->day_mask == 0)
    return say_in_year (speaker, point, say_day_and_month (speaker, point));
  if (point->day_mask != 3)
    return say_form (speaker, point);

  month.precision = ANNAL_DATE_PRECISION_MONTH;
  month.day = month.day_mask = 0;
  said = month.year_mask != 0 ? say_masked_month (speaker, &month) : say_plain (speaker, &month);
  return say_1 (speaker, ANNAL_DATE_WORD_SOME_DAY, ANNAL_NOUN_OTHER, said);
}

static Said
say_masked (const Speaker *speaker, const AnnalDatePoint *point)
{
  switch (point->precision)
    {
    case ANNAL_DATE_PRECISION_YEAR:
      return say_masked_year (speaker, point);
    case ANNAL_DATE_PRECISION_SEASON:
      return say_in_year (speaker, point, say_season_name (speaker, point));
    case ANNAL_DATE_PRECISION_MONTH:
      return say_masked_month (speaker, point);
    default:
      return say_masked_day (speaker, point);
    }
}

/* --- doubt --- */

/* Where all digits are significant, the year is just that year. */
static gboolean
is_estimate (const AnnalDatePoint *point)
{
  if (point->significant == 0)
    return FALSE;
  return annal_date_point_complete (point, FALSE).year != annal_date_point_complete (point, TRUE).year;
}

static Said
say_estimate (const Speaker *speaker, const AnnalDatePoint *point)
{
  AnnalDatePoint first = annal_date_point_complete (point, FALSE);
  AnnalDatePoint last = annal_date_point_complete (point, TRUE);
  AnnalDateWord phrase = choose (speaker, ANNAL_DATE_WORD_ESTIMATE, ANNAL_DATE_WORD_IN_ESTIMATE, ANNAL_NOUN_YEAR);

  return say_2 (speaker, phrase, ANNAL_NOUN_YEAR, say_year (speaker, point->year),
                say_years (speaker, first.year, last.year, JOIN_RANGE));
}

/* Adds to @list what doubt there is on one part beyond that on the whole. */
static Said
add_part (const Speaker *speaker, Said list, guint name, guint doubt)
{
  static const AnnalDateWord phrases[] = { 0, ANNAL_DATE_WORD_PART_UNCERTAIN, ANNAL_DATE_WORD_PART_APPROXIMATE,
                                           ANNAL_DATE_WORD_PART_BOTH };
  Said said;

  if (doubt == 0)
    return list;
  said = put (speaker, speaker->table->part_names[name], ANNAL_NOUN_OTHER);
  said = say_1 (speaker, phrases[doubt], ANNAL_NOUN_OTHER, said);
  return list.length == 0 ? said : say_2 (speaker, ANNAL_DATE_WORD_COMMA, ANNAL_NOUN_OTHER, list, said);
}

static Said
add_doubtful_parts (const Speaker *speaker, const AnnalDatePoint *point, Said said)
{
  guint whole = annal_date_point_get_qualifier (point);
  gboolean is_season = point->precision == ANNAL_DATE_PRECISION_SEASON;
  Said list = add_part (speaker, (Said) { 0 }, 0, point->year_qualifier & ~whole);

  list = add_part (speaker, list, is_season ? 2 : 1, point->month_qualifier & ~whole);
  list = add_part (speaker, list, 3, point->day_qualifier & ~whole);
  return list.length == 0 ? said : say_2 (speaker, ANNAL_DATE_WORD_NOTE, said.noun, said, list);
}

static Said
add_doubt (const Speaker *speaker, guint doubt, Said said)
{
  static const AnnalDateWord alone[] = { 0, ANNAL_DATE_WORD_POSSIBLY, ANNAL_DATE_WORD_ABOUT,
                                         ANNAL_DATE_WORD_POSSIBLY_ABOUT };
  static const AnnalDateWord inside[] = { 0, ANNAL_DATE_WORD_IN_POSSIBLY, ANNAL_DATE_WORD_IN_ABOUT,
                                          ANNAL_DATE_WORD_IN_POSSIBLY_ABOUT };

  if (doubt == 0)
    return said;
  return say_1 (speaker, choose (speaker, alone[doubt], inside[doubt], said.noun), said.noun, said);
}

static Said
say_point (const Speaker *speaker, const AnnalDatePoint *point)
{
  guint doubt = annal_date_point_get_qualifier (point);
  Said said;

  if (is_estimate (point))
    {
      /* It says "about" already. */
      doubt &= ~ANNAL_DATE_QUALIFIER_APPROXIMATE;
      said = say_estimate (speaker, point);
    }
  else if (annal_date_point_is_masked (point))
    said = say_masked (speaker, point);
  else
    said = say_plain (speaker, point);
  return add_doubtful_parts (speaker, point, add_doubt (speaker, doubt, said));
}

/* --- intervals and sets --- */

/* Two seasons are joined only where they are the same one. */
static gboolean
joins_well (const AnnalDatePoint *a, const AnnalDatePoint *b)
{
  if (!is_plain (a) || !is_plain (b) || a->precision != b->precision)
    return FALSE;
  return a->precision != ANNAL_DATE_PRECISION_SEASON || is_same (a, b);
}

static Said
say_half_open (const Speaker *speaker, AnnalDateWord phrase, const AnnalDatePoint *point)
{
  return say_1 (speaker, phrase, ANNAL_NOUN_OTHER, say_point (speaker, point));
}

static Said
say_interval (const Speaker *alone, const AnnalDateParsed *date)
{
  const AnnalDatePoint *a = &date->start, *b = &date->end;
  Speaker inside = get_inside (alone), *speaker = &inside;

  if (date->start_state == ANNAL_END_OPEN)
    return say_half_open (speaker, ANNAL_DATE_WORD_UNTIL_OPEN, b);
  if (date->start_state == ANNAL_END_UNKNOWN)
    return say_half_open (speaker, ANNAL_DATE_WORD_UNTIL_UNKNOWN, b);
  if (date->end_state == ANNAL_END_OPEN)
    return say_half_open (speaker, ANNAL_DATE_WORD_FROM_OPEN, a);
  if (date->end_state == ANNAL_END_UNKNOWN)
    return say_half_open (speaker, ANNAL_DATE_WORD_FROM_UNKNOWN, a);

  if (!joins_well (a, b))
    return say_2 (speaker, ANNAL_DATE_WORD_FROM_TO, ANNAL_NOUN_OTHER, say_point (speaker, a), say_point (speaker, b));
  if (is_same (a, b))
    return say_half_open (speaker, ANNAL_DATE_WORD_WITHIN, a);
  return say_joined (speaker, a, b, JOIN_RANGE);
}

/* "before 2013" is plainer than "2012 or earlier", but would not stand well
 * among other members.
 */
static gboolean
is_before (guint n_members, const AnnalDatePoint *last)
{
  return n_members == 1 && is_plain (last) && last->precision == ANNAL_DATE_PRECISION_YEAR &&
         last->year < G_MAXINT64;
}

static Said
say_earlier (const Speaker *speaker, guint n_members, const AnnalDatePoint *last)
{
  if (is_before (n_members, last))
    return say_2 (speaker, ANNAL_DATE_WORD_BEFORE, ANNAL_NOUN_OTHER, say_year (speaker, last->year + 1),
                  say_year (speaker, last->year));
  return say_half_open (speaker, ANNAL_DATE_WORD_OR_EARLIER, last);
}

static Said
say_member_of_choice (const Speaker *speaker, guint n_members, const AnnalDateMember *member)
{
  const AnnalDatePoint *a = &member->first, *b = &member->last;
  Speaker inside = get_inside (speaker);

  if (!member->is_range)
    return say_point (n_members > 1 ? &inside : speaker, a);
  if (member->start_open)
    return say_earlier (&inside, n_members, a);
  if (member->end_open)
    return say_half_open (&inside, ANNAL_DATE_WORD_OR_LATER, a);
  if (!joins_well (a, b))
    return say_1 (speaker, ANNAL_DATE_WORD_BETWEEN, ANNAL_NOUN_OTHER,
                  say_2 (speaker, ANNAL_DATE_WORD_BETWEEN_ANY, ANNAL_NOUN_OTHER, say_point (&inside, a),
                         say_point (&inside, b)));
  return is_same (a, b) ? say_point (speaker, a) : say_between (speaker, a, b);
}

static Said
say_member_of_list (const Speaker *speaker, guint n_members, const AnnalDateMember *member)
{
  const AnnalDatePoint *a = &member->first, *b = &member->last;
  Speaker inside = get_inside (speaker);
  Said said;

  if (!member->is_range)
    return say_point (n_members > 1 ? &inside : speaker, a);
  if (member->start_open)
    return say_half_open (&inside, ANNAL_DATE_WORD_ALL_EARLIER, a);
  if (member->end_open)
    return say_half_open (&inside, ANNAL_DATE_WORD_ALL_LATER, a);
  if (joins_well (a, b))
    said = is_same (a, b) ? say_point (&inside, a) : say_joined (speaker, a, b, JOIN_RANGE);
  else
    said = say_2 (speaker, ANNAL_DATE_WORD_RANGE, ANNAL_NOUN_OTHER, say_point (&inside, a), say_point (&inside, b));
  return say_1 (speaker, ANNAL_DATE_WORD_EACH, ANNAL_NOUN_OTHER, said);
}

/* What stands between two members. */
static void
append_joiner (const Speaker *speaker, AnnalDateWord phrase, GString *list)
{
  const Said nothing = { 0, 0, ANNAL_NOUN_OTHER };
  Said said = say_2 (speaker, phrase, ANNAL_NOUN_OTHER, nothing, nothing);

  g_string_append_len (list, speaker->out->str + said.at, (gssize) said.length);
}

static Said
say_member (const Speaker *speaker, const AnnalDateParsed *date, const AnnalDateMember *member)
{
  if (date->kind == ANNAL_DATE_KIND_ONE_OF)
    return say_member_of_choice (speaker, date->n_members, member);
  return say_member_of_list (speaker, date->n_members, member);
}

/* "2013, 2015 or 2017" */
static Said
say_set (const Speaker *speaker, const AnnalDateParsed *date)
{
  AnnalDateWord last = date->kind == ANNAL_DATE_KIND_ONE_OF ? ANNAL_DATE_WORD_OR : ANNAL_DATE_WORD_AND;
  g_autoptr (GString) list = g_string_new (NULL);
  AnnalDateMember member;
  gsize offset = 0;

  for (guint i = 0; annal_date_parsed_next_member (date, &offset, &member); i++)
    {
      Said said = say_member (speaker, date, &member);

      if (i > 0)
        append_joiner (speaker, i + 1 == date->n_members ? last : ANNAL_DATE_WORD_COMMA, list);
      g_string_append_len (list, speaker->out->str + said.at, (gssize) said.length);
    }
  return put (speaker, list->str, ANNAL_NOUN_OTHER);
}

/* --- the whole --- */

static gboolean
is_word_start (const GString *text, gsize begin, gsize at)
{
  const char *before = at > begin ? g_utf8_prev_char (text->str + at) : NULL;

  return before == NULL || !g_unichar_isalnum (g_utf8_get_char (before));
}

static void
replace_words (GString *text, gsize begin, const char *from, const char *to)
{
  const char *found = text->str + begin;

  while ((found = strstr (found, from)) != NULL)
    {
      gsize at = (gsize) (found - text->str);
      gboolean is_start = is_word_start (text, begin, at);

      if (is_start)
        {
          g_string_erase (text, (gssize) at, (gssize) strlen (from));
          g_string_insert (text, (gssize) at, to);
        }
      found = text->str + at + (is_start ? strlen (to) : 1);
    }
}

/* "de le 14" is "du 14". */
static void
contract (const AnnalWordTable *table, GString *text, gsize begin)
{
  for (char **pair = table->contractions; *pair != NULL; pair++)
    {
      g_auto (GStrv) words = g_strsplit (*pair, "|", 2);

      replace_words (text, begin, words[0], words[1]);
    }
}

/* Of all that was said from @begin on, this is what is meant. */
static void
keep (const Speaker *speaker, gsize begin, const Said *said)
{
  GString *out = speaker->out;

  memmove (out->str + begin, out->str + said->at, said->length);
  g_string_truncate (out, begin + said->length);
  contract (speaker->table, out, begin);
}

void
annal_date_parsed_append_words (const AnnalDateParsed *self, AnnalDateStyle style, const char *lang, GString *out)
{
  const Speaker speaker = { annal_word_table_get (lang, style), out, FALSE };
  gsize begin = out->len;
  Said said;

  if (self->kind == ANNAL_DATE_KIND_INTERVAL)
    said = say_interval (&speaker, self);
  else if (self->n_members > 0)
    said = say_set (&speaker, self);
  else
    said = say_point (&speaker, &self->start);
  keep (&speaker, begin, &said);
}

void
annal_date_member_append_words (const AnnalDateMember *self, AnnalDateStyle style, const char *lang, GString *out)
{
  const Speaker speaker = { annal_word_table_get (lang, style), out, FALSE };
  gsize begin = out->len;
  Said said = say_member_of_choice (&speaker, 1, self);

  keep (&speaker, begin, &said);
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
  return annal_date_format_full (self, style, NULL);
}

/**
 * annal_date_format_full:
 * @self: a date
 * @style: how to write it
 * @lang: (nullable): a language, as a BCP 47 tag or a locale's name, such as
 *   "en-US", "fr" or "ko_KR.UTF-8"; %NULL for English
 *
 * Writes a date for its reader, keeping every doubt: "about May 2019", "vers
 * mai 2019", "2019년 5월경". Of [func@Annal.Date.get_languages], the nearest is
 * taken; where there is none, English. English is that of Britain, 14 May
 * 2019, unless it is "en-US", May 14, 2019.
 *
 * Returns: (transfer full): the text, to be freed with [func@GLib.free]
 *
 * Since: 0.1
 */
char *
annal_date_format_full (AnnalDate *self,
                        AnnalDateStyle style,
                        const char *lang)
{
  GString *words;

  g_return_val_if_fail (self != NULL, NULL);
  if (style == ANNAL_DATE_STYLE_MACHINE)
    return g_strdup (annal_date_get_text (self));
  words = g_string_sized_new (TYPICAL_LENGTH);
  annal_date_parsed_append_words (annal_date_get_parsed (self), style, lang, words);
  return g_string_free (words, FALSE);
}
