/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The dates of news English, class by class. In each row the expression stands
 * in brackets, which are taken away before the text is read; what is found has
 * to have exactly its extent. The dateline is Wednesday, 15 May 2019, unless
 * a table says otherwise.
 */

#include <string.h>

#include "annal-test.h"

#include <annal/annal-error.h>
#include <annal/annal-phrase.h>

typedef struct
{
  const char *text;
  const char *value; /* EDTF, or how long or how often */
} Row;

typedef struct
{
  const char *text;
  const char *value;
  const char *alternative; /* NULL: one reading */
} ChoiceRow;

static AnnalPhrases *
find (const char *text, const char *day, AnnalPhraseFlags flags)
{
  g_autoptr (AnnalDate) dateline = day != NULL ? annal_date_new (day, NULL) : NULL;
  g_autoptr (GError) error = NULL;
  AnnalPhrases *found = annal_phrases_find (text, -1, dateline, flags, &error);

  CHECK_ROW (text, found != NULL && error == NULL);
  return found;
}

/* The text without its brackets, and where they were, in code points. */
static char *
unbracket (const char *text, gint64 *start, gint64 *end)
{
  GString *plain = g_string_new (NULL);
  gint64 at = 0;

  *start = *end = -1;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '[' && *start < 0)
        *start = at;
      else if (*p == ']' && *end < 0)
        *end = at;
      else
        {
          g_string_append_len (plain, p, g_utf8_next_char (p) - p);
          at++;
        }
    }
  return g_string_free (plain, FALSE);
}

static AnnalPhrase *
lookup (AnnalPhrases *found, gint64 start, gint64 end)
{
  for (guint i = 0; i < annal_phrases_get_n_phrases (found); i++)
    {
      AnnalPhrase *phrase = annal_phrases_get_phrase (found, i);

      if (annal_phrase_get_start (phrase) == start && annal_phrase_get_end (phrase) == end)
        return phrase;
    }
  return NULL;
}

static const char *
get_value (AnnalPhrase *phrase)
{
  AnnalDate *date = annal_phrase_get_date (phrase);

  if (annal_phrase_get_kind (phrase) == ANNAL_PHRASE_KIND_DURATION ||
      annal_phrase_get_kind (phrase) == ANNAL_PHRASE_KIND_SET)
    return annal_phrase_get_duration (phrase);
  return date != NULL ? annal_date_get_text (date) : NULL;
}

static const char *
get_alternative (AnnalPhrase *phrase)
{
  AnnalDate *date = annal_phrase_get_alternative (phrase);

  return date != NULL ? annal_date_get_text (date) : NULL;
}

static void
check_row (const Row *row, const char *day, AnnalPhraseKind kind)
{
  gint64 start, end;
  g_autofree char *text = unbracket (row->text, &start, &end);
  g_autoptr (AnnalPhrases) found = find (text, day, ANNAL_PHRASE_FLAGS_NONE);
  AnnalPhrase *phrase = lookup (found, start, end);

  CHECK_ROW (row->text, phrase != NULL);
  if (phrase == NULL)
    return;
  CHECK_TEXT (row->text, get_value (phrase), row->value);
  CHECK_ROW (row->text, annal_phrase_get_kind (phrase) == kind);
}

static void
check_rows (const Row *rows, gsize n, const char *day, AnnalPhraseKind kind)
{
  for (gsize i = 0; i < n; i++)
    check_row (&rows[i], day, kind);
}

#define CHECK_DATES(rows) check_rows (rows, G_N_ELEMENTS (rows), "2019-05-15", ANNAL_PHRASE_KIND_DATE)
#define CHECK_KIND(rows, kind) check_rows (rows, G_N_ELEMENTS (rows), "2019-05-15", ANNAL_PHRASE_KIND_##kind)

/* --- good --- */

static void
whole_dates (void)
{
  static const Row rows[] = {
    { "It was adopted on [March 24, 2017].", "2017-03-24" },
    { "It was adopted on [March 24th, 2017].", "2017-03-24" },
    { "It was adopted on [Mar. 24, 2017].", "2017-03-24" },
    { "It was adopted on [Mar 24, 2017].", "2017-03-24" },
    { "It was adopted on [24 March 2017].", "2017-03-24" },
    { "It was adopted on [24 Mar. 2017].", "2017-03-24" },
    { "It was adopted on [24th of March, 2017].", "2017-03-24" },
    { "It was adopted on [Friday, March 24, 2017].", "2017-03-24" },
    { "It was adopted on [Friday, 24 March 2017].", "2017-03-24" },
    { "It was adopted on [Friday March 24 2017].", "2017-03-24" },
    { "The [Aug. 7, 1998], bombings killed many.", "1998-08-07" },
    { "dated [2017-03-24].", "2017-03-24" },
    { "dated [2017/03/24].", "2017-03-24" },
    { "dated [03/24/2017].", "2017-03-24" },
    { "dated [24/03/2017].", "2017-03-24" },
    { "dated [3/24/17].", "2017-03-24" },
    { "dated [24.03.2017].", "2017-03-24" },
    { "(Photo: [October 6, 2014])", "2014-10-06" },
    { "On [Feb. 29, 2016], a leap day.", "2016-02-29" },
    { "in [August 1988]", "1988-08" },
    { "in [Aug. 1988]", "1988-08" },
    { "in [August, 1988]", "1988-08" },
    { "in [August of 1988]", "1988-08" },
    { "the [October 1998] shooting", "1998-10" },
    { "bonds due [March 15, 2007], and more", "2007-03-15" },
    { "in [May 2014]", "2014-05" },
    { "in [March 2014]", "2014-03" },
    { "[January nineteen ninety-seven].", "1997-01" },
  };

  CHECK_DATES (rows);
}

static void
weekdays (void)
{
  static const ChoiceRow rows[] = {
    { "He said [Wednesday] that it was late.", "2019-05-15", "2019-05-22" },
    { "He said on [Tuesday] that it was late.", "2019-05-14", "2019-05-21" },
    { "He said [Thursday] that it was late.", "2019-05-09", "2019-05-16" },
    { "He left [Friday].", "2019-05-10", "2019-05-17" },
    { "He said [late Saturday] that it was late.", "2019-05-11", "2019-05-18" },
    { "[Early Sunday] it rained.", "2019-05-12", "2019-05-19" },
    { "The talks, which began [Monday], failed.", "2019-05-13", "2019-05-20" },
    { "They will meet on [Friday].", "2019-05-17", "2019-05-10" },
    { "The ministers are to meet [Friday].", "2019-05-17", "2019-05-10" },
    { "It is scheduled to close [Monday].", "2019-05-20", "2019-05-13" },
    { "It is expected [Thursday].", "2019-05-16", "2019-05-09" },
    { "He'll arrive [Sunday].", "2019-05-19", "2019-05-12" },
    { "He could arrive as soon as [Tuesday].", "2019-05-21", "2019-05-14" },
    { "He could arrive as early as [Tuesday].", "2019-05-21", "2019-05-14" },
    { "They have until [Saturday] to sign.", "2019-05-18", "2019-05-11" },
    { "On [Thursday], it will end.", "2019-05-16", "2019-05-09" },
    { "It will end, he said [Thursday].", "2019-05-09", "2019-05-16" },
    { "It had been scheduled to expire [Friday].", "2019-05-10", "2019-05-17" },
    { "They will look at [Sunday]'s ruling.", "2019-05-12", "2019-05-19" },
    { "He said [last Friday] that it was late.", "2019-05-10", "2019-05-03" },
    { "He said [last Wednesday] that it was late.", "2019-05-08", "2019-05-01" },
    { "He leaves [this Friday].", "2019-05-17", NULL },
    { "He leaves [this coming Friday].", "2019-05-17", NULL },
    { "He leaves [next Friday].", "2019-05-24", "2019-05-17" },
    { "He leaves [next Monday].", "2019-05-20", NULL },
    { "On [Tues.] it rained.", "2019-05-14", "2019-05-21" },
    { "They adopted it [Tuesda (local time)].", "2019-05-14", "2019-05-21" },
    { "They adopted it [Wednesda].", "2019-05-15", "2019-05-22" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 start, end;
      g_autofree char *text = unbracket (rows[i].text, &start, &end);
      g_autoptr (AnnalPhrases) found = find (text, "2019-05-15", ANNAL_PHRASE_FLAGS_NONE);
      AnnalPhrase *phrase = lookup (found, start, end);

      CHECK_ROW (rows[i].text, phrase != NULL);
      if (phrase == NULL)
        continue;
      CHECK_TEXT (rows[i].text, get_value (phrase), rows[i].value);
      CHECK_TEXT (rows[i].text, get_alternative (phrase), rows[i].alternative);
      CHECK_ROW (rows[i].text, annal_phrase_is_relative (phrase));
    }
}

static void
months_and_days (void)
{
  static const Row rows[] = {
    { "The bombings on [Aug. 7] killed many.", "2018-08-07" },
    { "It runs until [May 17].", "2019-05-17" },
    { "Han said [May 9].", "2019-05-09" },
    { "shares payable [July 3] to holders", "2019-07-03" },
    { "It was decided on [Dec. 3].", "2018-12-03" },
    { "The law takes effect [Jan. 2].", "2019-01-02" },
    { "The law will take effect [Jan. 2].", "2020-01-02" },
    { "The vote will be held in [April].", "2020-04" },
    { "The vote will be held on [May 10].", "2020-05-10" },
    { "The vote will be held in [May].", "2019-05" },
    { "The vote is to be held in [April].", "2020-04" },
    { "The vote to be held in [April] is late.", "2020-04" },
    { "He said the vote will be held in [mid-April].", "2020-04" },
    { "The vote had been expected to be held in [April].", "2019-04" },
    { "It will end, he said in [April].", "2019-04" },
    { "They will punish those who fled in [April].", "2019-04" },
    { "It took place on [May 20].", "2018-05-20" },
    { "The vote was held in [June].", "2018-06" },
    { "It happened in [June].", "2018-06" },
    { "He was killed on [May 16].", "2018-05-16" },
    { "He died on [May 16].", "2018-05-16" },
    { "He died on [May 15].", "2019-05-15" },
    { "on [12 June]", "2019-06-12" },
    { "on [the 12th of June]", "2019-06-12" },
    { "on [Friday, May 10]", "2019-05-10" },
    { "on [Sunday, June 10]", "2018-06-10" },
    { "on [Sunday, June 9]", "2019-06-09" },
    { "the [June 12] statement that was released after last June's summit", "2018-06-12" },
    { "the [June 12] statement", "2019-06-12" },
    { "in [November]", "2018-11" },
    { "In [January], he left.", "2019-01" },
    { "The shares began trading in [August].", "2018-08" },
    { "It will close in [August].", "2019-08" },
    { "by [August]", "2019-08" },
    { "[February]'s figures", "2019-02" },
    { "a [February] report", "2019-02" },
    { "The [March] accession", "2019-03" },
    { "in [early March]", "2019-03" },
    { "in [mid-November]", "2018-11" },
    { "in [mid-May]", "2019-05" },
    { "It fell in [mid-March].", "2019-03" },
    { "at [end-March]", "2019-03" },
    { "by [end-June 2018]", "2018-06" },
    { "on [6-May-2019]", "2019-05-06" },
    { "on [06-MAY-2019]", "2019-05-06" },
    { "It fell on [Friday the 13th].", "2018-07-13" },
    { "It will open on [Friday the 13th].", "2019-09-13" },
    { "on [Friday the 10th of May]", "2019-05-10" },
    { "in [Q4]", "2018-36" },
    { "in [Q2]", "2019-34" },
    { "in [Q3 2018]", "2018-35" },
    { "in [Q3 of 2018]", "2018-35" },
    { "in [2018 Q3]", "2018-35" },
    { "the [2018] resolutions", "2018" },
    { "Resolution 1718 ([2006])", "2006" },
    { "Resolutions 1718 (2006) and 1874 ([2009])", "2009" },
    { "resolution 2094 of [7 March 2013]", "2013-03-07" },
    { "the [2018] elections", "2018" },
    { "In [2018] sales rose.", "2018" },
    { "in [late November]", "2018-11" },
    { "at [the end of April]", "2019-04" },
    { "in [the middle of October]", "2019-10" },
    { "in [May]", "2019-05" },
    { "Since [May] it rains.", "2019-05" },
    { "in [Sept.] and more", "2019-09" },
    { "It closed up in [June] from 29 in March.", "2019-06" },
    { "It rose in June from 29 in [April].", "2019-04" },
    { "In [June last year] he left.", "2018-06" },
    { "In [January this year], police came.", "2019-01" },
    { "in [May next year]", "2020-05" },
    { "[last May]", "2018-05" },
    { "[last February]", "2019-02" },
    { "[last June]'s summit", "2018-06" },
    { "[last June]’s summit", "2018-06" },
    { "[this September]", "2019-09" },
    { "[next March]", "2020-03" },
    { "[next June]", "2019-06" },
    { "[last May 4]", "2018-05-04" },
    { "on [the first of May]", "2019-05-01" },
    { "on [the Fourth of July]", "2019-07-04" },
    { "on [the first Monday of May]", "2019-05-06" },
    { "on [the last Friday in March]", "2019-03-29" },
    { "on [the second Tuesday of March 2014]", "2014-03-11" },
    { "on [Tuesday of next week]", "2019-05-21" },
    { "on [Thursday last week]", "2019-05-09" },
  };

  CHECK_DATES (rows);
}

static void
years_and_more (void)
{
  static const Row rows[] = {
    { "Since [1990] it rains.", "1990" },
    { "its [1990] invasion", "1990" },
    { "A landmark [2014] report", "2014" },
    { "bonds due [1993] and warrants", "1993" },
    { "Sales rose in [1988], he said.", "1988" },
    { "in [fiscal 1989]", "1989" },
    { "in [fiscal year 1989]", "1989" },
    { "by [the year 2000]", "2000" },
    { "by [the year two thousand]", "2000" },
    { "in [nineteen seventy-nine]", "1979" },
    { "in [early 1990]", "1990" },
    { "[late in 1988]", "1988" },
    { "[early in the 1970s]", "197X" },
    { "in [mid-1996]", "1996" },
    { "in [the late 1970s]", "197X" },
    { "the post-[1959] politics", "1959" },
    { "[the 1970s]", "197X" },
    { "in [the '80s]", "198X" },
    { "in [the ’80s]", "198X" },
    { "in [the 1970's]", "197X" },
    { "in [the early 1980s]", "198X" },
    { "by [the mid-1990s]", "199X" },
    { "through [the nineties]", "199X" },
    { "[the last half of the '80s]", "198X" },
    { "during [the 1800s]", "18XX" },
    { "the fabled [11th century] temple", "10XX" },
    { "of [the 20th century]", "19XX" },
    { "of [the twentieth century]", "19XX" },
    { "of [the twenty-first century]", "20XX" },
    { "of [the 5th century BC]", "-04XX" },
    { "of [this century]", "20XX" },
    { "killed in [44 BC].", "-0043" },
    { "buried in [AD 79].", "0079" },
    { "in [the winter of 1994]", "1994-24" },
    { "in [the fall of 1975]", "1975-23" },
    { "in [spring 2014]", "2014-21" },
    { "in [the summer of '96]", "1996-22" },
    { "[the third quarter of 1990]", "1990-35" },
    { "[the first half of 2014]", "2014-40" },
    { "[the last half of 1989]", "1989-41" },
    { "[the second quarter last year]", "2018-34" },
    { "[the first quarter 1990]", "1990-33" },
    { "[the 1989 first quarter]", "1989-33" },
    { "In the [1988] quarter", "1988" },
    { "at [year-end 1990]", "1990" },
    { "at [end-1990]", "1990" },
  };

  CHECK_DATES (rows);
}

/* Wednesday is in the week from Sunday the 12th to Saturday the 18th. */
static void
last_this_next (void)
{
  static const Row rows[] = {
    { "[today]", "2019-05-15" },
    { "[Yesterday] it rained.", "2019-05-14" },
    { "and [tomorrow]", "2019-05-16" },
    { "[the day before yesterday]", "2019-05-13" },
    { "[the day after tomorrow]", "2019-05-17" },
    { "[the day before last Tuesday]", "2019-05-13" },
    { "[last week]", "[2019-05-05..2019-05-11]" },
    { "[this week]", "[2019-05-12..2019-05-18]" },
    { "[next week]'s vote", "[2019-05-19..2019-05-25]" },
    { "[late last week]", "[2019-05-05..2019-05-11]" },
    { "[early next week]", "[2019-05-19..2019-05-25]" },
    { "[the week of March 6]", "[2019-03-03..2019-03-09]" },
    { "over [the weekend]", "[2019-05-11..2019-05-12]" },
    { "[last weekend]", "[2019-05-11..2019-05-12]" },
    { "[this weekend]", "[2019-05-18..2019-05-19]" },
    { "[last month]", "2019-04" },
    { "[this month]", "2019-05" },
    { "[next month]", "2019-06" },
    { "[earlier this month]", "2019-05" },
    { "[later this month]", "2019-05" },
    { "[last year]'s vote", "2018" },
    { "[this year]", "2019" },
    { "[next year]", "2020" },
    { "[early next year]", "2020" },
    { "[earlier this year]", "2019" },
    { "over [the past year]", "2018" },
    { "by [year's end]", "2019" },
    { "by [the end of the year]", "2019" },
    { "by [the end of the month]", "2019-05" },
    { "by [the end of this month]", "2019-05" },
    { "by [the end of the week]", "[2019-05-12..2019-05-18]" },
    { "in [the current year]", "2019" },
    { "in [the current quarter]", "2019-34" },
    { "in [the last decade]", "200X" },
    { "[this quarter]", "2019-34" },
    { "[last quarter]", "2019-33" },
    { "[last fall]", "2018-23" },
    { "[last summer]", "2018-22" },
    { "[this summer]", "2019-22" },
    { "over [the summer]", "2019-22" },
    { "a [third-quarter] loss", "2019-35" },
    { "in [the third quarter], it lost", "2018-35" },
    { "in [the first quarter]", "2019-33" },
    { "[this year's first quarter]", "2019-33" },
    { "[last year's third quarter]", "2018-35" },
  };

  CHECK_DATES (rows);
}

static void
ago (void)
{
  static const Row rows[] = {
    { "[two days ago]", "2019-05-13" },
    { "[10 days ago]", "2019-05-05" },
    { "[two weeks ago]", "[2019-04-28..2019-05-04]" },
    { "[a fortnight ago]", "[2019-04-28..2019-05-04]" },
    { "[five months ago]", "2018-12" },
    { "[a month ago]", "2019-04" },
    { "[a year ago]", "2018" },
    { "[one year ago]", "2018" },
    { "[fifty years ago]", "1969" },
    { "[twenty-five years ago]", "1994" },
    { "[two hundred years ago]", "1819" },
    { "[2,000 years ago]", "0019" },
    { "[a decade ago]", "2009" },
    { "[three decades ago]", "1989" },
    { "[a century ago]", "1919" },
    { "[about two years ago]", "2017~" },
    { "[almost four years ago]", "2015~" },
    { "[nearly four years ago]", "2015~" },
    { "[more than four decades ago]", "1979~" },
    { "[a week or so ago]", "[2019-05-05..2019-05-11]" },
    { "[a year and a half ago]", "2017-11" },
    { "[half a year ago]", "2018-11" },
    { "[half a decade ago]", "2014~" },
    { "[half a century ago]", "1969~" },
    { "[a half-century ago]", "1969~" },
    { "[a century and a half ago]", "1869~" },
    { "[two and a half decades ago]", "1994~" },
    { "[half a millennium ago]", "1519~" },
    { "[half a century from now]", "2069~" },
    { "[three days from now]", "2019-05-18" },
    { "[a few days ago]", "[..2019-05-15~]" },
    { "[several years ago]", "[..2019-05-15~]" },
    { "the [year-ago] results", "2018" },
  };

  CHECK_DATES (rows);
}

/* What hangs on the date last told. */
static void
stories (void)
{
  static const Row rows[] = {
    { "It fell on March 3, 1999. [The next day] it rose.", "1999-03-04" },
    { "It fell on March 3, 1999. [The day before], it had risen.", "1999-03-02" },
    { "It fell on March 3, 1999. [The following day] it rose.", "1999-03-04" },
    { "It fell on March 3, 1999. [The previous day] it had risen.", "1999-03-02" },
    { "It fell on March 3, 1999. [That day], it rose.", "1999-03-03" },
    { "It fell on March 3, 1999. [The same day] it rose.", "1999-03-03" },
    { "It fell on March 3, 1999. [Two days later] it rose.", "1999-03-05" },
    { "It fell on March 3, 1999. [Three days earlier] it rose.", "1999-02-28" },
    { "It fell on March 3, 1999. [A month later] it rose.", "1999-04" },
    { "It fell on March 3, 1999. [A year later] it rose.", "2000" },
    { "It fell on March 3, 1999. [The following week] it rose.", "[1999-03-07..1999-03-13]" },
    { "It fell on March 3, 1999. [The following month] it rose.", "1999-04" },
    { "It fell on March 3, 1999. [The following year] it rose.", "2000" },
    { "It fell on March 3, 1999. [Later that month] it rose.", "1999-03" },
    { "It fell on March 3, 1999. [Later that year] it rose.", "1999" },
    { "It fell in 1999. [Later that year] it rose.", "1999" },
    { "It fell in March 1999. [The previous year] it rose.", "1998" },
    { "It fell on March 3, 1999. On [the 25th], it rose.", "1999-03-25" },
    { "It fell in 1999. [The next day] it rose.", "2019-05-16" },
    { "It fell Monday. [The next day] it rose.", "2019-05-14" },
    { "It fell on March 3, 1999. [The following Monday] it rose.", "1999-03-08" },
    { "It fell on March 3, 1999. [The previous Friday] it rose.", "1999-02-26" },
    { "It fell on March 3, 1999. [That Wednesday] it rose.", "1999-03-03" },
    { "In the third quarter it lost, compared with [a year earlier].", "2017-35" },
    { "In the third quarter it lost 5 million, against 6 million [a year ago].", "2017-35" },
    { "In the third quarter it lost more than in [the year-ago quarter].", "2017-35" },
    { "In the third quarter it lost more than in [the year-earlier period].", "2017-35" },
  };
  g_autoptr (AnnalPhrases) found = find ("It fell on March 3, 1999. The next day it rose.", "2019-05-15", 0);
  AnnalPhrase *next = annal_phrases_get_phrase (found, 1);

  CHECK_DATES (rows);
  CHECK (annal_phrase_get_anchor (next) == ANNAL_PHRASE_ANCHOR_PHRASE);
  CHECK (annal_phrase_get_anchor_index (next) == 0);
  CHECK (annal_phrase_get_anchor (annal_phrases_get_phrase (found, 0)) == ANNAL_PHRASE_ANCHOR_NONE);
  CHECK (annal_phrase_get_anchor_index (annal_phrases_get_phrase (found, 0)) == -1);
}

static void
times (void)
{
  static const Row rows[] = {
    { "at [10 p.m. Wednesday]", "2019-05-15T22:00:00" },
    { "at [10 p.m. on Tuesday]", "2019-05-14T22:00:00" },
    { "at [noon Thursday]", "2019-05-09T12:00:00" },
    { "at [midnight Friday]", "2019-05-11T00:00:00" },
    { "until [5 p.m. EST Nov. 9, 2018]", "2018-11-09T17:00:00-05:00" },
    { "at [10:30 a.m.]", "2019-05-15T10:30:00" },
    { "at [17:22 GMT]", "2019-05-15T17:22:00Z" },
    { "at [9:30 Tuesday]", "2019-05-14T09:30:00" },
    { "at [1430 GMT]", "2019-05-15T14:30:00Z" },
    { "[Tuesday at 10:30 a.m. EDT]", "2019-05-14T10:30:00-04:00" },
    { "[Wednesday night]", "2019-05-15" },
    { "[Sunday night]'s debate", "2019-05-12" },
    { "[this morning]", "2019-05-15" },
    { "[last night]", "2019-05-14" },
    { "[tonight]", "2019-05-15" },
    { "[yesterday morning]", "2019-05-14" },
    { "[tomorrow afternoon]", "2019-05-16" },
    { "It fell on March 3, 1999. [The next morning] it rose.", "1999-03-04" },
    { "[04/27/2024 04:13:05 pm]", "2024-04-27T16:13:05" },
    { "Geneva [Mar 24, 2017, 06.05 PM (IST)]", "2017-03-24T18:05:00+05:30" },
    { "Posted : [2019-05-15 17:22]", "2019-05-15T17:22:00" },
    { "at [2019-05-15T13:37:10]", "2019-05-15T13:37:10" },
    { "[Oct. 6, 2014, 9 a.m. GMT]", "2014-10-06T09:00:00Z" },
    { "Updated [2019-05-15T17:22:00Z].", "2019-05-15T17:22:00Z" },
    { "Updated [2019-05-15T17:22Z], later", "2019-05-15T17:22:00Z" },
    { "Updated [2019-05-15T17:22:00+09:00].", "2019-05-15T17:22:00+09:00" },
    { "Updated [2019-05-15T17:22:00-05:00].", "2019-05-15T17:22:00-05:00" },
    { "Updated [2019-05-15T17:22:00+0530].", "2019-05-15T17:22:00+05:30" },
    { "Updated [2019-05-15 17:22:00+09:00].", "2019-05-15T17:22:00+09:00" },
    { "on [2019-05-15 10:00]-11:00", "2019-05-15T10:00:00" },
  };
  g_autoptr (AnnalPhrases) found = find ("late Saturday night", "2019-05-15", 0);

  CHECK_KIND (rows, TIME);
  CHECK (annal_phrase_get_day_part (annal_phrases_get_phrase (found, 0)) == ANNAL_DAY_PART_NIGHT);
  CHECK (annal_phrase_get_modifier (annal_phrases_get_phrase (found, 0)) == ANNAL_PHRASE_MODIFIER_END);
}

static void
ranges (void)
{
  static const Row rows[] = {
    { "from [May 6 to 17].", "2019-05-06/2019-05-17" },
    { "from [May 6-17].", "2019-05-06/2019-05-17" },
    { "for [2019-05-06/2019-05-17].", "2019-05-06/2019-05-17" },
    { "from [28 April to 3 May 2019].", "2019-04-28/2019-05-03" },
    { "from [30 May to 2 June 2019].", "2019-05-30/2019-06-02" },
    { "from [30 December to 2 January 2019].", "2018-12-30/2019-01-02" },
    { "between [April 30 and 2 May].", "2019-04-30/2019-05-02" },
    { "from [the 28th of April to the 3rd of May 2019].", "2019-04-28/2019-05-03" },
    { "from [May 6–17, 2014].", "2014-05-06/2014-05-17" },
    { "on [6-17 May 2014]", "2014-05-06/2014-05-17" },
    { "on [6 to 17 May 2014]", "2014-05-06/2014-05-17" },
    { "on [April 24 and 25].", "2019-04-24/2019-04-25" },
    { "on [April 24 and 27].", "{2019-04-24,2019-04-27}" },
    { "on [April 24 or 27].", "[2019-04-24,2019-04-27]" },
    { "from [Dec. 20 to Jan. 5]", "2018-12-20/2019-01-05" },
    { "from [April 29 to May 3]", "2019-04-29/2019-05-03" },
    { "from [Nov. 29 to Dec. 3, 2014]", "2014-11-29/2014-12-03" },
    { "from [1985 to 1987]", "1985/1987" },
    { "in [1985-87]", "1985/1987" },
    { "in [1985-1987]", "1985/1987" },
    { "between [1985 and 1989]", "1985/1989" },
    { "in both [1990 and 1991]", "1990/1991" },
    { "in [1990 and 1994]", "{1990,1994}" },
    { "in [1990 or 1991]", "[1990,1991]" },
    { "in [the 1970s and 1980s]", "197X/198X" },
    { "from [the 1970s to the 1990s]", "197X/199X" },
    { "from [January to March 2014]", "2014-01/2014-03" },
    { "[March-April 2014]", "2014-03/2014-04" },
    { "from [November to March 2014]", "2013-11/2014-03" },
    { "between [March and April]", "2019-03/2019-04" },
    { "[Monday and Tuesday]", "2019-05-13/2019-05-14" },
    { "from [Monday to Friday]", "2019-05-13/2019-05-17" },
    { "They met from [Monday to Friday].", "2019-05-06/2019-05-10" },
    { "They met from [Monday to Tuesday].", "2019-05-13/2019-05-14" },
    { "They will meet from [Thursday to Tuesday].", "2019-05-16/2019-05-21" },
    { "They met on [Monday and Friday].", "{2019-05-10,2019-05-13}" },
    { "[yesterday and today]", "2019-05-14/2019-05-15" },
    { "[over five days earlier this month]", "2019-05" },
  };
  static const Row parts[] = {
    { "from [May 6] to 17.", "2019-05-06" },
    { "from May 6 to [17].", "2019-05-17" },
    { "[the 1970s] and 1980s", "197X" },
    { "the 1970s and [1980s]", "198X" },
    { "between [1985] and 1987", "1985" },
    { "1985-[87]", "1987" },
    { "They met from [Monday] to Friday.", "2019-05-06" },
    { "They met from Monday to [Friday].", "2019-05-10" },
    { "from Monday to [Friday]", "2019-05-17" },
    { "from [Monday] to Friday", "2019-05-13" },
    { "from [28 April] to 3 May 2019.", "2019-04-28" },
    { "from 28 April to [3 May 2019].", "2019-05-03" },
    { "[2019-05-06]/2019-05-17", "2019-05-06" },
    { "2019-05-06/[2019-05-17]", "2019-05-17" },
    { "bought from [Sept. 14] to Thursday", "2018-09-14" },
  };
  g_autoptr (AnnalPhrases) found = find ("over five days earlier this month", "2019-05-15", 0);
  AnnalPhrase *phrase = annal_phrases_get_phrase (found, 0);

  CHECK_DATES (rows);
  CHECK_DATES (parts);
  CHECK_TEXT ("within", annal_phrase_get_duration_text (phrase), "over five days");
  CHECK_TEXT ("within", annal_phrase_get_duration (phrase), "P5D");
  CHECK (annal_phrase_get_modifier (phrase) == ANNAL_PHRASE_MODIFIER_BEFORE);
}

static void
durations (void)
{
  static const Row rows[] = {
    { "for [two years]", "P2Y" },
    { "for [up to 180 days] without", "P180D" },
    { "[more than 500 days]", "P500D" },
    { "[more than two thousand years]", "P2000Y" },
    { "[at least 20 more years]", "P20Y" },
    { "[less than one hour]", "PT1H" },
    { "[nearly two months]", "P2M" },
    { "[about two weeks]", "P2W" },
    { "the [eight-year] war", "P8Y" },
    { "a [10-hour] tour", "PT10H" },
    { "its [four-week] session", "P4W" },
    { "the [52-week] high", "P52W" },
    { "for [2 1/2 years]", "P2Y6M" },
    { "for [two and a half years]", "P2Y6M" },
    { "for [half an hour]", "PT30M" },
    { "for [an hour and a half]", "PT1H30M" },
    { "within [a week]", "P1W" },
    { "for [two decades]", "P20Y" },
    { "in [the last half century]", "P50Y" },
    { "for [decades]", "PXE" },
    { "for [years] it rained", "PXY" },
    { "within [days]", "PXD" },
    { "[several years]", "PXY" },
    { "in [recent years]", "PXY" },
    { "in [recent weeks]", "PXW" },
    { "in [coming months]", "PXM" },
    { "over [the next few days]", "PXD" },
    { "over [the next couple of years]", "P2Y" },
    { "over [the past 20 years]", "P20Y" },
    { "over [the last three months]", "P3M" },
    { "within [the next two weeks]", "P2W" },
    { "during [the next 12 to 18 months]", "PXM" },
    { "the [day-long] meeting", "P1D" },
    { "[10 days] before the murder", "P10D" },
  };
  static const Row spans[] = {
    { "over [the past 20 years]", "1999/2019" },
    { "over [the last three months]", "2019-02/2019-05" },
    { "within [the next two weeks]", "2019-05-15/2019-05-29" },
    { "[the last two days]", "2019-05-13/2019-05-15" },
  };

  CHECK_KIND (rows, DURATION);
  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      gint64 start, end;
      g_autofree char *text = unbracket (spans[i].text, &start, &end);
      g_autoptr (AnnalPhrases) found = find (text, "2019-05-15", 0);
      AnnalPhrase *phrase = lookup (found, start, end);

      CHECK_ROW (spans[i].text, phrase != NULL && annal_phrase_get_date (phrase) != NULL);
      if (phrase != NULL && annal_phrase_get_date (phrase) != NULL)
        CHECK_TEXT (spans[i].text, annal_date_get_text (annal_phrase_get_date (phrase)), spans[i].value);
    }
}

static void
sets (void)
{
  static const Row rows[] = {
    { "review [every five years]", "P5Y" },
    { "[every day]", "P1D" },
    { "[each year]", "P1Y" },
    { "[every other week]", "P2W" },
    { "[each Thursday]", "XXXX-WXX-4" },
    { "[every July]", "XXXX-07" },
    { "on [Mondays]", "XXXX-WXX-1" },
    { "[daily]", "P1D" },
    { "[monthly]", "P1M" },
    { "twice [a week]", "P1W" },
    { "dozens of defectors [each week]", "P1W" },
  };

  CHECK_KIND (rows, SET);
}

static void
references (void)
{
  static const Row rows[] = {
    { "He [now] lives there.", "2019-05-15" },
    { "[Currently] he lives there.", "2019-05-15" },
    { "He [recently] left.", "[..2019-05-15~]" },
    { "in a [recent] report", "[..2019-05-15~]" },
    { "He will [soon] leave.", "[2019-05-15~..]" },
    { "as in [the past].", "[..2019-05-15~]" },
    { "in [the future].", "[2019-05-15~..]" },
    { "in [the near future].", "[2019-05-15~..]" },
    { "his [current] wife", "2019-05-15" },
  };

  CHECK_DATES (rows);
}

static void
holidays (void)
{
  static const Row rows[] = {
    { "on [Christmas Day]", "2018-12-25" },
    { "on [Christmas Eve]", "2018-12-24" },
    { "It will open on [Christmas]", "2019-12-25" },
    { "on [New Year's Eve]", "2018-12-31" },
    { "on [New Year's Day]", "2019-01-01" },
    { "by [Easter]", "2019-04-21" },
    { "on [Thanksgiving Day]", "2018-11-22" },
    { "They voted on [Election Day].", "2018-11-06" },
    { "on [Labor Day]", "2019-09-02" },
    { "on [Memorial Day]", "2019-05-27" },
    { "by [Christmas 1990]", "1990-12-25" },
    { "[Thanksgiving Day 1999]", "1999-11-25" },
    { "on [New Year's Eve, 1999]", "1999-12-31" },
    { "before [Easter 2000]", "2000-04-23" },
    { "on [Independence Day]", "2019-07-04" },
    { "on [Valentine's Day]", "2019-02-14" },
  };

  CHECK_DATES (rows);
}

/* --- tolerated --- */

static void
two_readings (void)
{
  g_autoptr (AnnalPhrases) month_first = find ("04/05/2024", "2019-05-15", ANNAL_PHRASE_FLAGS_NONE);
  g_autoptr (AnnalPhrases) day_first = find ("04/05/2024", "2019-05-15", ANNAL_PHRASE_FLAGS_DAY_FIRST);
  g_autoptr (AnnalPhrases) one = find ("04/27/2024", "2019-05-15", ANNAL_PHRASE_FLAGS_DAY_FIRST);
  g_autoptr (AnnalPhrases) same = find ("05/05/2024", "2019-05-15", ANNAL_PHRASE_FLAGS_NONE);
  AnnalPhrase *phrase = annal_phrases_get_phrase (month_first, 0);

  CHECK_TEXT ("month first", get_value (phrase), "2024-04-05");
  CHECK_TEXT ("month first", get_alternative (phrase), "2024-05-04");
  CHECK (!annal_phrase_is_relative (phrase));
  phrase = annal_phrases_get_phrase (day_first, 0);
  CHECK_TEXT ("day first", get_value (phrase), "2024-05-04");
  CHECK_TEXT ("day first", get_alternative (phrase), "2024-04-05");
  phrase = annal_phrases_get_phrase (one, 0);
  CHECK_TEXT ("only one", get_value (phrase), "2024-04-27");
  CHECK (annal_phrase_get_alternative (phrase) == NULL);
  CHECK (annal_phrase_get_alternative (annal_phrases_get_phrase (same, 0)) == NULL);
}

static void
weeks_from_monday (void)
{
  g_autoptr (AnnalPhrases) sunday = find ("last week", "2019-05-12", ANNAL_PHRASE_FLAGS_NONE);
  g_autoptr (AnnalPhrases) monday = find ("last week", "2019-05-12", ANNAL_PHRASE_FLAGS_WEEKS_FROM_MONDAY);

  CHECK_TEXT ("from Sunday", get_value (annal_phrases_get_phrase (sunday, 0)), "[2019-05-05..2019-05-11]");
  CHECK_TEXT ("from Monday", get_value (annal_phrases_get_phrase (monday, 0)), "[2019-04-29..2019-05-05]");
}

/* Without a dateline only what is complete has a date. */
static void
no_dateline (void)
{
  g_autoptr (AnnalPhrases) found = find ("Last week, on Friday, in May 2014, for two years, it fell.", NULL, 0);

  CHECK (annal_phrases_get_n_phrases (found) == 2);
  if (annal_phrases_get_n_phrases (found) != 2)
    return;
  CHECK_TEXT ("complete", get_value (annal_phrases_get_phrase (found, 0)), "2014-05");
  CHECK_TEXT ("a duration", get_value (annal_phrases_get_phrase (found, 1)), "P2Y");
}

static void
offsets (void)
{
  static const char text[] = "“Été” — on\u00a0Friday, he said on May\u00a09.";
  g_autoptr (AnnalPhrases) found = find (text, "2019-05-15", 0);
  AnnalPhrase *friday, *may;

  CHECK (annal_phrases_get_n_phrases (found) == 2);
  if (annal_phrases_get_n_phrases (found) != 2)
    return;
  friday = annal_phrases_get_phrase (found, 0);
  may = annal_phrases_get_phrase (found, 1);
  CHECK (annal_phrase_get_start (friday) == 11 && annal_phrase_get_end (friday) == 17);
  CHECK (annal_phrase_get_start_byte (friday) == 20 && annal_phrase_get_end_byte (friday) == 26);
  CHECK_TEXT ("words", annal_phrase_get_text (friday), "Friday");
  CHECK_TEXT ("a no-break space", annal_phrase_get_text (may), "May\u00a09");
  CHECK (annal_phrase_get_start (may) == 30 && annal_phrase_get_end (may) == 35);
}

/* Longer than the window of tokens, with dates where it moves on. */
static void
long_text (void)
{
  GString *text = g_string_new (NULL);
  g_autofree char *owned = NULL;
  g_autoptr (AnnalPhrases) found = NULL;
  guint n = 20000;
  gboolean good = TRUE;

  for (guint i = 0; i < n; i++)
    g_string_append (text, i % 3 == 0 ? "on 3 May 2014 it " : i % 3 == 1 ? "was last Friday; " : "then on June 5, ");
  owned = g_string_free (text, FALSE);
  found = find (owned, "2019-05-15", 0);
  CHECK (annal_phrases_get_n_phrases (found) == n);
  for (guint i = 0; i < MIN (n, annal_phrases_get_n_phrases (found)) && good; i++)
    {
      AnnalPhrase *phrase = annal_phrases_get_phrase (found, i);
      const char *expected = i % 3 == 0 ? "3 May 2014" : i % 3 == 1 ? "last Friday" : "June 5";

      good = strcmp (annal_phrase_get_text (phrase), expected) == 0 &&
             strncmp (owned + annal_phrase_get_start_byte (phrase), expected, strlen (expected)) == 0;
    }
  CHECK (good);
}

static void
resolving (void)
{
  g_autoptr (AnnalDate) dateline = annal_date_new ("2019-05-12", NULL);
  static const Row rows[] = {
    { "late Saturday", "2019-05-11" },
    { "released last week", "[2019-05-05..2019-05-11]" },
    { "from May 6 to 17", "2019-05-06/2019-05-17" },
    { "in the 1970s and 1980s", "197X/198X" },
    { "last June’s", "2018-06" },
    { "on Friday", "2019-05-10" },
    { "over five days earlier this month", "2019-05" },
    { "A landmark 2014 report", "2014" },
    { "a period of more than 500 days without a missile test", "P500D" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AnnalPhrase) phrase = annal_phrase_resolve (rows[i].text, dateline, 0, &error);

      CHECK_ROW (rows[i].text, phrase != NULL && error == NULL);
      if (phrase != NULL)
        CHECK_TEXT (rows[i].text, get_value (phrase), rows[i].value);
    }
}

/* --- bad --- */

/* Nothing in these tells a time. */
static void
refused (void)
{
  static const char *const rows[] = {
    "He may march on the capital.",
    "May I come in?",
    "You may 5 times try.",
    "They march 12 miles.",
    "Theresa May left the room.",
    "A second man and the second largest town.",
    "Wait a second.",
    "The sun will fall.",
    "Prices fall to a low.",
    "The fall of Saigon.",
    "Spring water from a spring.",
    "He sat with Jan and Dec there.",
    "April Ryan met June Carter.",
    "Combined Unit 966 of the army.",
    "some 200,000 inmates",
    "an estimated 80,000 to 120,000 prisoners",
    "63 of the 262 recommendations",
    "2,014 people came",
    "$1990 and $ 2014",
    "No. 1990, page 2001, Flight 1812",
    "2014 people came",
    "resolution 1718",
    "resolutions 1874 and 2094",
    "resolutions 1718, 1874 and 2094",
    "resolutions 1718 (200) and 1874",
    "Agenda 2030 and ISO 2022",
    "Room 1984, article 2001, section 1999, UNSCR 2017",
    "2000 houses",
    "some of 2000 houses, about 2000 houses and 2000 huts",
    "Q5 and Q 4 and q4 and Q44",
    "31-April-2019",
    "1,300 pounds (600 kgs)",
    "6 3/8% notes, 101 1/4 to yield 9%",
    "7.51% and 1999.5 and 3.14",
    "http://x.org/2014/05/06x and a1990",
    "24/7 and 50/50",
    "31/31/2014 and 13/13/13",
    "2014-13-01 and 2014-02-30",
    "February 30 and June 31",
    "on Feb. 29, 2018",
    "on Feb. 29, 2018 at 10 p.m.",
    "on 29 February 1900",
    "31 April 2019",
    "on the 31st of April 2019",
    "Wednesday, April 31, 2019",
    "April 32, 2019 and 45 April 2019 and 0 April 2019",
    "from April 28 to 31, 2019",
    "from 28 to 31 April 2019",
    "late on 31 April, 2019",
    "2018-02-29, 29/02/2018, 29.02.2018",
    "32 May",
    "25:61 and 10:99",
    "a 44-year-old man",
    "He is 44 years old.",
    "a quarter of a million and half the people",
    "We are the last.",
    "This is that.",
    "the next of kin",
    "mon ami and sat down in the wed bed",
    "MAY DAY MARCH",
    "thurs and tues",
    "August company, march past",
    "an ad, the ad agency, AD",
    "",
    " ",
    "[]",
    "'s",
    "'80",
    "....----,,,,",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalPhrases) found = find (rows[i], "2019-05-15", 0);

      if (annal_phrases_get_n_phrases (found) != 0)
        CHECK_TEXT (rows[i], annal_phrase_get_text (annal_phrases_get_phrase (found, 0)), NULL);
      else
        CHECK_ROW (rows[i], TRUE);
    }
}

static void
wrong_calls (void)
{
  g_autoptr (AnnalDate) month = annal_date_new ("2019-05", NULL);
  g_autoptr (AnnalDate) day = annal_date_new ("2019-05-15", NULL);
  g_autoptr (GError) coarse = NULL;
  g_autoptr (GError) bytes = NULL;
  g_autoptr (GError) none = NULL;

  CHECK (annal_phrases_find ("today", -1, month, 0, &coarse) == NULL);
  CHECK (g_error_matches (coarse, ANNAL_ERROR, ANNAL_ERROR_INVALID));
  CHECK (annal_phrases_find ("today \xff", -1, day, 0, &bytes) == NULL);
  CHECK (g_error_matches (bytes, ANNAL_ERROR, ANNAL_ERROR_SYNTAX));
  CHECK (annal_phrase_resolve ("nothing at all", day, 0, &none) == NULL);
  CHECK (g_error_matches (none, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
}

static const AnnalTest tests[] = {
  { "whole dates", whole_dates },
  { "weekdays", weekdays },
  { "months and days", months_and_days },
  { "years and more", years_and_more },
  { "last, this, next", last_this_next },
  { "ago", ago },
  { "stories", stories },
  { "times", times },
  { "ranges", ranges },
  { "durations", durations },
  { "sets", sets },
  { "references", references },
  { "holidays", holidays },
  { "two readings", two_readings },
  { "weeks from Monday", weeks_from_monday },
  { "no dateline", no_dateline },
  { "offsets", offsets },
  { "long text", long_text },
  { "resolving", resolving },
  { "refused", refused },
  { "wrong calls", wrong_calls },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "phrase", tests, G_N_ELEMENTS (tests));
}
