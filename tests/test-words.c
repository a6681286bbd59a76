/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-test.h"

#include "time/annal-date-private.h"

static void
english (void)
{
  static const struct
  {
    const char *text;
    const char *in_full;
    const char *in_short;
  } rows[] = {
    { "2019-05-14", "14 May 2019", "14 May 2019" },
    { "2019-09-04", "4 September 2019", "4 Sep 2019" },
    { "2019-05", "May 2019", "May 2019" },
    { "2019", "2019", "2019" },
    { "0950", "AD 950", "AD 950" },
    { "1000", "1000", "1000" },
    { "0000", "1 BC", "1 BC" },
    { "-0043", "44 BC", "44 BC" },
    { "-0043-03-15", "15 March 44 BC", "15 Mar 44 BC" },
    { "Y170000002", "170,000,002", "170,000,002" },
    { "Y12345", "12,345", "12,345" },
    { "Y-17E7", "170,000,001 BC", "170,000,001 BC" },
    { "Y-9223372036854775807", "9,223,372,036,854,775,808 BC", "9,223,372,036,854,775,808 BC" },

    { "2019-05-14T10:30:00Z", "14 May 2019, 10:30 UTC", "14 May 2019, 10:30 UTC" },
    { "2019-05-14T10:30:15Z", "14 May 2019, 10:30:15 UTC", "14 May 2019, 10:30:15 UTC" },
    { "2019-05-04T09:06:00+09:00", "4 May 2019, 09:06 UTC+09:00", "4 May 2019, 09:06 UTC+09:00" },
    { "2019-05-04T09:06:00-03:30", "4 May 2019, 09:06 UTC−03:30", "4 May 2019, 09:06 UTC−03:30" },
    { "2019-05-04T09:06:00", "4 May 2019, 09:06 (time zone not given)", "4 May 2019, 09:06 (no zone)" },

    { "2019-05~", "about May 2019", "c. May 2019" },
    { "2019-05?", "possibly May 2019", "May 2019?" },
    { "2019-05%", "possibly about May 2019", "c. May 2019?" },
    { "2013~", "about 2013", "c. 2013" },
    { "-0043~", "about 44 BC", "c. 44 BC" },
    { "2004-06-~11", "11 June 2004 (day approximate)", "11 Jun 2004 (c. day)" },
    { "2004?-06-11", "11 June 2004 (year uncertain)", "11 Jun 2004 (year?)" },
    { "2004-%06-11", "11 June 2004 (month uncertain and approximate)", "11 Jun 2004 (c. month?)" },
    { "%2004-~06-~11", "about 11 June 2004 (year uncertain)", "c. 11 Jun 2004 (year?)" },
    { "2001-~21", "spring 2001 (season approximate)", "spring 2001 (c. season)" },

    { "2014-21", "spring 2014", "spring 2014" },
    { "2014-22", "summer 2014", "summer 2014" },
    { "2014-23", "autumn 2014", "autumn 2014" },
    { "2014-24", "winter 2014–2015", "winter 2014–2015" },
    { "2014-25", "northern spring 2014", "N. spring 2014" },
    { "2014-30", "southern summer 2014–2015", "S. summer 2014–2015" },
    { "2014-35", "the third quarter of 2014", "Q3 2014" },
    { "2014-37", "the first four months of 2014", "Jan–Apr 2014" },
    { "2014-40", "the first half of 2014", "Jan–Jun 2014" },
    { "2014-21~", "about spring 2014", "c. spring 2014" },

    { "201X", "the 2010s", "2010s" },
    { "197X~", "about the 1970s", "c. 1970s" },
    { "200X", "the 2000s (2000–2009)", "2000–2009" },
    { "19XX", "some year in 1900–1999", "a year in 1900–1999" },
    { "1X9X", "some year in 1090–1999 (matching 1X9X)", "a year in 1090–1999 (1X9X)" },
    { "-004X", "some year in 50–41 BC", "a year in 50–41 BC" },
    { "003X", "some year in AD 30 – AD 39", "a year in AD 30 – AD 39" },
    { "XXXX", "an unknown year", "year ?" },
    { "2004-XX", "some month of 2004", "a month of 2004" },
    { "201X-XX", "some month in the 2010s", "a month, 2010s" },
    { "1985-04-XX", "some day in April 1985", "a day in Apr 1985" },
    { "1985-XX-XX", "some day in 1985", "a day in 1985" },
    { "156X-12-25", "25 December in the 1560s", "25 Dec, 1560s" },
    { "XXXX-12-25", "25 December in an unknown year", "25 Dec, year ?" },
    { "XXXX-12-XX", "some day in December in an unknown year", "a day in Dec, year ?" },
    { "199X-21", "spring in the 1990s", "spring, 1990s" },
    { "1984-1X", "between October and December 1984 (matching 1984-1X)",
      "betw. Oct and Dec 1984 (1984-1X)" },
    { "2016-12-3X", "between 30 and 31 December 2016 (matching 2016-12-3X)",
      "betw. 30 and 31 Dec 2016 (2016-12-3X)" },
    { "2004-06-3X", "30 June 2004 (matching 2004-06-3X)", "30 Jun 2004 (2004-06-3X)" },
    { "2016-0X-01", "between 1 January and 1 September 2016 (matching 2016-0X-01)",
      "betw. 1 Jan and 1 Sep 2016 (2016-0X-01)" },
    { "2016-02-2X?", "possibly between 20 and 29 February 2016 (matching 2016-02-2X)",
      "betw. 20 and 29 Feb 2016 (2016-02-2X)?" },

    { "1950S2", "about 1950 (1900–1999)", "c. 1950 (1900–1999)" },
    { "1950S2~", "about 1950 (1900–1999)", "c. 1950 (1900–1999)" },
    { "1950S2?", "possibly about 1950 (1900–1999)", "c. 1950 (1900–1999)?" },
    { "1950S4", "1950", "1950" },
    { "1950S4~", "about 1950", "c. 1950" },
    { "Y171010000S3", "about 171,010,000 (171,000,000–171,999,999)", "c. 171,010,000 (171,000,000–171,999,999)" },

    { "2019-05-06/2019-05-17", "6–17 May 2019", "6–17 May 2019" },
    { "2019-04-30/2019-05-02", "30 April – 2 May 2019", "30 Apr – 2 May 2019" },
    { "2018-12-30/2019-01-02", "30 December 2018 – 2 January 2019", "30 Dec 2018 – 2 Jan 2019" },
    { "2019-05/2019-07", "May–July 2019", "May–Jul 2019" },
    { "2018-12/2019-01", "December 2018 – January 2019", "Dec 2018 – Jan 2019" },
    { "2013/2015", "2013–2015", "2013–2015" },
    { "-0043/-0039", "44–40 BC", "44–40 BC" },
    { "-0009/0005", "10 BC – AD 5", "10 BC – AD 5" },
    { "2004/2004", "within 2004", "within 2004" },
    { "2004/2005-06", "from 2004 to June 2005", "2004 – Jun 2005" },
    { "2004~/2005?", "from about 2004 to possibly 2005", "c. 2004 – 2005?" },
    { "197X/198X", "from the 1970s to the 1980s", "1970s – 1980s" },
    { "2001-21/2001-22", "from spring 2001 to summer 2001", "spring 2001 – summer 2001" },
    { "2014/..", "from 2014 on", "from 2014" },
    { "2014/", "from 2014, end not known", "2014 – ?" },
    { "../2014", "until 2014", "until 2014" },
    { "/2014-05~", "until about May 2014, start not known", "? – c. May 2014" },

    { "[2019-05-05..2019-05-11]", "between 5 and 11 May 2019", "betw. 5 and 11 May 2019" },
    { "[2019-04-30..2019-05-02]", "between 30 April and 2 May 2019", "betw. 30 Apr and 2 May 2019" },
    { "[2013..2015]", "between 2013 and 2015", "betw. 2013 and 2015" },
    { "[2013..2015-05]", "between 2013 and May 2015", "betw. 2013 and May 2015" },
    { "[2013~..2015]", "between about 2013 and 2015", "betw. c. 2013 and 2015" },
    { "[2013..2013]", "2013", "2013" },
    { "[..2012]", "before 2013", "before 2013" },
    { "[..-0044]", "before 44 BC", "before 44 BC" },
    { "[..2012~]", "about 2012 or earlier", "c. 2012 or earlier" },
    { "[..2012-12]", "December 2012 or earlier", "Dec 2012 or earlier" },
    { "[..2012,2015]", "2012 or earlier or 2015", "2012 or earlier or 2015" },
    { "2001-22/2001-22", "within summer 2001", "within summer 2001" },
    { "[2014..]", "2014 or later", "2014 or later" },
    { "[2013,2015]", "2013 or 2015", "2013 or 2015" },
    { "[2013,2015,2017]", "2013, 2015 or 2017", "2013, 2015 or 2017" },
    { "[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672", "1667, 1668 or betw. 1670 and 1672" },
    { "{2013,2015}", "2013 and 2015", "2013 and 2015" },
    { "{2013,2015,2017~}", "2013, 2015 and about 2017", "2013, 2015 and c. 2017" },
    { "{1960..1962}", "each of 1960–1962", "each of 1960–1962" },
    { "{1960..1962-05}", "each of 1960 – May 1962", "each of 1960 – May 1962" },
    { "{..1984}", "1984 and everything before", "1984 and before" },
    { "{1984..}", "1984 and everything after", "1984 and after" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalDate) date = annal_date_new (rows[i].text, NULL);
      g_autofree char *in_full = NULL, *in_short = NULL, *machine = NULL;

      CHECK_ROW (rows[i].text, date != NULL);
      if (date == NULL)
        continue;
      in_full = annal_date_format (date, ANNAL_DATE_STYLE_LONG);
      in_short = annal_date_format (date, ANNAL_DATE_STYLE_SHORT);
      machine = annal_date_format (date, ANNAL_DATE_STYLE_MACHINE);
      CHECK_TEXT (rows[i].text, in_full, rows[i].in_full);
      CHECK_TEXT (rows[i].text, in_short, rows[i].in_short);
      CHECK_TEXT (rows[i].text, machine, rows[i].text);
    }
}

/* Two dates that differ in their doubt are never worded alike. */
static void
doubt_shows (void)
{
  static const char *const rows[] = {
    "2014", "2014?", "2014~", "2014%", "201X", "20XX", "2014-XX", "2014-XX-XX", "2014/..",
    "2014/", "../2014", "/2014", "[2014..]", "[..2014]", "{2014..}", "{..2014}", "2014/2014",
    "2014S2", "2014S3", "[2013,2014]", "{2013,2014}", "2013/2014", "[2013..2014]",
    "{2013..2014}", "?2014-05", "2014-?05", "2014-05?", "2014-05~", "2014-~05",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize j = 0; j < i; j++)
      {
        g_autoptr (AnnalDate) a = annal_date_new (rows[i], NULL);
        g_autoptr (AnnalDate) b = annal_date_new (rows[j], NULL);
        g_autofree char *label = g_strdup_printf ("%s and %s", rows[i], rows[j]);

        for (int style = ANNAL_DATE_STYLE_LONG; style <= ANNAL_DATE_STYLE_SHORT; style++)
          {
            g_autofree char *x = annal_date_format (a, style);
            g_autofree char *y = annal_date_format (b, style);

            CHECK_ROW (label, strcmp (x, y) != 0);
          }
      }
}

static const AnnalTest tests[] = {
  { "english", english },
  { "doubt-shows", doubt_shows },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "words", tests, G_N_ELEMENTS (tests));
}
