/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Rows are labelled by the section of the Library of Congress text (L0, L1,
 * L2), or by the decision (D1 to D14) of docs/dates.md where that text is silent.
 * Bounds are written as days: a bare day is its first second in the column of
 * the earliest, and its last in that of the latest.
 */

#include "annal-test.h"

#include "time/annal-date-private.h"

typedef struct
{
  const char *label;
  const char *text;
  const char *canonical; /* NULL: as the text */
  guint level;
  const char *earliest;
  const char *latest;
} Good;

/* Counts years one by one (after whole cycles of 400), so that it shares
 * nothing with the code under test.
 */
static char *
name_second (gint64 seconds, gint64 bare)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  const gint64 cycle = G_GINT64_CONSTANT (146097);
  gint64 days, rest, year = 1970, cycles;
  int month = 0;

  if (seconds == G_MAXINT64)
    return g_strdup ("MAX");
  if (seconds == G_MININT64)
    return g_strdup ("MIN");
  days = seconds / 86400 - (seconds % 86400 < 0);
  rest = seconds - days * 86400;
  cycles = days / cycle - (days % cycle < 0);
  year += 400 * cycles;
  days -= cycle * cycles;
  for (;; year++)
    {
      gboolean leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);

      if (days < 365 + leap)
        {
          while (days >= lengths[month] + (month == 1 && leap))
            {
              days -= lengths[month] + (month == 1 && leap);
              month++;
            }
          break;
        }
      days -= 365 + leap;
    }
  if (rest == bare)
    return g_strdup_printf ("%" G_GINT64_FORMAT "-%02d-%02d", year, month + 1, (int) days + 1);
  return g_strdup_printf ("%" G_GINT64_FORMAT "-%02d-%02d %02d:%02d:%02d", year, month + 1,
                          (int) days + 1, (int) (rest / 3600), (int) (rest / 60 % 60),
                          (int) (rest % 60));
}

static char *
name_bound (AnnalDate *date, gboolean latest)
{
  AnnalDateFlags flags = annal_date_get_flags (date);
  gint64 seconds;
  gboolean known = latest ? annal_date_get_latest (date, &seconds)
                          : annal_date_get_earliest (date, &seconds);

  if (known)
    return name_second (seconds, latest ? 86399 : 0);
  if (flags & (latest ? ANNAL_DATE_FLAGS_END_OPEN : ANNAL_DATE_FLAGS_START_OPEN))
    return g_strdup ("OPEN");
  return g_strdup ("UNKNOWN");
}

static void
check_good (const Good *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalDate) date = annal_date_new (row->text, &error);
  g_autofree char *label = g_strdup_printf ("%s %s", row->label, row->text);
  g_autofree char *earliest = NULL, *latest = NULL;

  CHECK_TEXT (label, error ? error->message : NULL, NULL);
  if (date == NULL)
    return;
  earliest = name_bound (date, FALSE);
  latest = name_bound (date, TRUE);
  CHECK_TEXT (label, annal_date_get_text (date), row->canonical ? row->canonical : row->text);
  CHECK_TEXT (label, earliest, row->earliest);
  CHECK_TEXT (label, latest, row->latest);
  CHECK_ROW (label, annal_date_get_level (date) == row->level);
}

static void
check_all_good (const Good *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    check_good (&rows[i]);
}

static void
level_0 (void)
{
  static const Good rows[] = {
    { "L0 date", "1985-04-12", NULL, 0, "1985-04-12", "1985-04-12" },
    { "L0 date", "1985-04", NULL, 0, "1985-04-01", "1985-04-30" },
    { "L0 date", "1985", NULL, 0, "1985-01-01", "1985-12-31" },
    { "L0 the year 0", "0000", NULL, 0, "0-01-01", "0-12-31" },
    { "L0 the year 0 is a leap year", "0000-02", NULL, 0, "0-02-01", "0-02-29" },
    { "L0 last year", "9999", NULL, 0, "9999-01-01", "9999-12-31" },
    { "L0 month of 31", "2019-12", NULL, 0, "2019-12-01", "2019-12-31" },
    { "L0 February", "2019-02", NULL, 0, "2019-02-01", "2019-02-28" },
    { "L0 February of a leap year", "2016-02", NULL, 0, "2016-02-01", "2016-02-29" },
    { "L0 29 February", "2000-02-29", NULL, 0, "2000-02-29", "2000-02-29" },
    { "L0 before 1970", "1969-12-31", NULL, 0, "1969-12-31", "1969-12-31" },

    { "L0 time, local", "1985-04-12T23:20:30", NULL, 0, "1985-04-12 23:20:30", "1985-04-12 23:20:30" },
    { "L0 time, UTC", "1985-04-12T23:20:30Z", NULL, 0, "1985-04-12 23:20:30", "1985-04-12 23:20:30" },
    { "L0 time, hours behind", "1985-04-12T23:20:30-04", "1985-04-12T23:20:30-04:00", 0, "1985-04-13 03:20:30",
      "1985-04-13 03:20:30" },
    { "L0 time, offset", "1985-04-12T23:20:30+04:30", NULL, 0, "1985-04-12 18:50:30", "1985-04-12 18:50:30" },
    { "L0 midnight", "2019-05-14T00:00:00Z", NULL, 0, "2019-05-14", "2019-05-14 00:00:00" },
    { "L0 last second", "2019-05-14T23:59:59Z", NULL, 0, "2019-05-14 23:59:59", "2019-05-14" },
    { "D11 offset of nothing", "2019-05-14T10:00:00-00:00", "2019-05-14T10:00:00Z", 0, "2019-05-14 10:00:00",
      "2019-05-14 10:00:00" },
    { "D11 offset of nothing", "2019-05-14T10:00:00+00:00", "2019-05-14T10:00:00Z", 0, "2019-05-14 10:00:00",
      "2019-05-14 10:00:00" },
    { "D11 offset of nothing", "2019-05-14T10:00:00+00", "2019-05-14T10:00:00Z", 0, "2019-05-14 10:00:00",
      "2019-05-14 10:00:00" },
    { "D11 greatest offset", "2019-05-14T10:00:00+23:59", NULL, 0, "2019-05-13 10:01:00", "2019-05-13 10:01:00" },
    { "D11 least offset", "2019-05-14T10:00:00-23:59", NULL, 0, "2019-05-15 09:59:00", "2019-05-15 09:59:00" },
    { "D11 Pyongyang", "2019-05-04T09:06:00+09:00", NULL, 0, "2019-05-04 00:06:00", "2019-05-04 00:06:00" },
    { "D12 24 hours", "2019-05-14T24:00:00Z", "2019-05-15T00:00:00Z", 0, "2019-05-15", "2019-05-15 00:00:00" },
    { "D12 24 hours, end of month", "2019-02-28T24:00:00", "2019-03-01T00:00:00", 0, "2019-03-01",
      "2019-03-01 00:00:00" },
    { "D12 24 hours, end of year", "2019-12-31T24:00:00+09:00", "2020-01-01T00:00:00+09:00", 0,
      "2019-12-31 15:00:00", "2019-12-31 15:00:00" },
    { "D12 24 hours, end of all", "9999-12-31T24:00:00Z", NULL, 0, "10000-01-01", "10000-01-01 00:00:00" },
    { "D12 leap second", "2016-12-31T23:59:60Z", NULL, 0, "2016-12-31 23:59:59", "2016-12-31" },
    { "D12 leap second, floating", "2016-12-31T23:59:60", NULL, 0, "2016-12-31 23:59:59", "2016-12-31" },
    { "D12 leap second in Seoul", "2017-01-01T08:59:60+09:00", NULL, 0, "2016-12-31 23:59:59", "2016-12-31" },
    { "D12 leap second in New York", "2016-12-31T18:59:60-05", "2016-12-31T18:59:60-05:00", 0,
      "2016-12-31 23:59:59", "2016-12-31" },

    { "L0 interval", "1964/2008", NULL, 0, "1964-01-01", "2008-12-31" },
    { "L0 interval", "2004-06/2006-08", NULL, 0, "2004-06-01", "2006-08-31" },
    { "L0 interval", "2004-02-01/2005-02-08", NULL, 0, "2004-02-01", "2005-02-08" },
    { "L0 interval", "2004-02-01/2005-02", NULL, 0, "2004-02-01", "2005-02-28" },
    { "L0 interval", "2004-02-01/2005", NULL, 0, "2004-02-01", "2005-12-31" },
    { "L0 interval", "2005/2006-02", NULL, 0, "2005-01-01", "2006-02-28" },
    { "D8 equal ends", "2005/2005", NULL, 0, "2005-01-01", "2005-12-31" },
    { "D8 overlapping ends", "2005-06/2005", NULL, 0, "2005-06-01", "2005-12-31" },
    { "D8 overlapping ends", "2005/2005-06", NULL, 0, "2005-01-01", "2005-06-30" },
  };

  check_all_good (rows, G_N_ELEMENTS (rows));
}

static void
level_1 (void)
{
  static const Good rows[] = {
    { "L1 long year", "Y170000002", NULL, 1, "170000002-01-01", "170000002-12-31" },
    { "L1 long year", "Y-170000002", NULL, 1, "-170000002-01-01", "-170000002-12-31" },
    { "L1 long year", "Y10000", NULL, 1, "10000-01-01", "10000-12-31" },
    { "L1 long year, leap", "Y-10000", NULL, 1, "-10000-01-01", "-10000-12-31" },
    { "L1 long year, qualified", "Y17000~", NULL, 1, "17000-01-01", "17000-12-31" },
    { "L1 beyond the seconds", "Y292277026597", NULL, 1, "MAX", "MAX" },
    { "L1 beyond the seconds", "Y-292277026001", NULL, 1, "MIN", "MIN" },
    { "L1 the greatest year", "Y9223372036854775807", NULL, 1, "MAX", "MAX" },
    { "L1 the least year", "Y-9223372036854775807", NULL, 1, "MIN", "MIN" },

    { "L1 season, spring", "2001-21", NULL, 1, "2001-03-01", "2001-05-31" },
    { "L1 season, summer", "2001-22", NULL, 1, "2001-06-01", "2001-08-31" },
    { "L1 season, autumn", "2001-23", NULL, 1, "2001-09-01", "2001-11-30" },
    { "D3 winter ends next year", "2001-24", NULL, 1, "2001-12-01", "2002-02-28" },
    { "D3 winter ends in a leap year", "2003-24", NULL, 1, "2003-12-01", "2004-02-29" },
    { "D3 winter of the last year", "9999-24", NULL, 1, "9999-12-01", "10000-02-29" },

    { "L1 uncertain", "1984?", NULL, 1, "1984-01-01", "1984-12-31" },
    { "L1 approximate", "2004-06~", NULL, 1, "2004-06-01", "2004-06-30" },
    { "L1 both", "2004-06-11%", NULL, 1, "2004-06-11", "2004-06-11" },
    { "D9 never wider", "2013~", NULL, 1, "2013-01-01", "2013-12-31" },

    { "L1 unspecified year", "201X", NULL, 1, "2010-01-01", "2019-12-31" },
    { "L1 unspecified year", "20XX", NULL, 1, "2000-01-01", "2099-12-31" },
    { "L1 unspecified month", "2004-XX", NULL, 1, "2004-01-01", "2004-12-31" },
    { "L1 unspecified day", "1985-04-XX", NULL, 1, "1985-04-01", "1985-04-30" },
    { "L1 unspecified day", "2016-02-XX", NULL, 1, "2016-02-01", "2016-02-29" },
    { "L1 unspecified month and day", "1985-XX-XX", NULL, 1, "1985-01-01", "1985-12-31" },
    { "L1 unspecified, before 0", "-004X", NULL, 1, "-49-01-01", "-40-12-31" },

    { "L1 open end", "1985-04-12/..", NULL, 1, "1985-04-12", "OPEN" },
    { "L1 open end", "1985-04/..", NULL, 1, "1985-04-01", "OPEN" },
    { "L1 open end", "1985/..", NULL, 1, "1985-01-01", "OPEN" },
    { "L1 open start", "../1985-04-12", NULL, 1, "OPEN", "1985-04-12" },
    { "L1 open start", "../1985-04", NULL, 1, "OPEN", "1985-04-30" },
    { "L1 open start", "../1985", NULL, 1, "OPEN", "1985-12-31" },
    { "L1 unknown end", "1985-04-12/", NULL, 1, "1985-04-12", "UNKNOWN" },
    { "L1 unknown end", "1985-04/", NULL, 1, "1985-04-01", "UNKNOWN" },
    { "L1 unknown end", "1985/", NULL, 1, "1985-01-01", "UNKNOWN" },
    { "L1 unknown start", "/1985-04-12", NULL, 1, "UNKNOWN", "1985-04-12" },
    { "L1 unknown start", "/1985-04", NULL, 1, "UNKNOWN", "1985-04-30" },
    { "L1 unknown start", "/1985", NULL, 1, "UNKNOWN", "1985-12-31" },
    { "L1 qualified ends", "1984~/2004-06", NULL, 1, "1984-01-01", "2004-06-30" },
    { "L1 qualified ends", "1984?/2004%", NULL, 1, "1984-01-01", "2004-12-31" },

    { "L1 negative year", "-1985", NULL, 1, "-1985-01-01", "-1985-12-31" },
    { "D14 the year before 0", "-0001", NULL, 1, "-1-01-01", "-1-12-31" },
    { "D14 a leap day before 0", "-0004-02-29", NULL, 1, "-4-02-29", "-4-02-29" },
    { "L1 the ides", "-0043-03-15", NULL, 1, "-43-03-15", "-43-03-15" },
    { "L1 negative interval", "-0044/-0027", NULL, 1, "-44-01-01", "-27-12-31" },
    { "D12 24 hours into the year 0", "-0001-12-31T24:00:00Z", "0000-01-01T00:00:00Z", 1, "0-01-01",
      "0-01-01 00:00:00" },
  };

  check_all_good (rows, G_N_ELEMENTS (rows));
}

static void
level_2 (void)
{
  static const Good rows[] = {
    { "L2 exponent", "Y-17E7", NULL, 2, "-170000000-01-01", "-170000000-12-31" },
    { "L2 exponent", "Y17E8", NULL, 2, "1700000000-01-01", "1700000000-12-31" },
    { "L2 exponent of a short year", "Y2E3", NULL, 2, "2000-01-01", "2000-12-31" },
    { "L2 exponent beyond the seconds", "Y1E18", NULL, 2, "MAX", "MAX" },
    { "L2 exponent beyond the seconds", "Y-1E18", NULL, 2, "MIN", "MIN" },

    { "L2 significant", "1950S2", NULL, 2, "1900-01-01", "1999-12-31" },
    { "L2 significant", "1950S1", NULL, 2, "1000-01-01", "1999-12-31" },
    { "L2 significant", "1950S3", NULL, 2, "1950-01-01", "1959-12-31" },
    { "L2 significant, all", "1950S4", NULL, 2, "1950-01-01", "1950-12-31" },
    { "D10 of a long year", "Y171010000S3", NULL, 2, "171000000-01-01", "171999999-12-31" },
    { "D10 of an exponent", "Y3388E2S3", NULL, 2, "338000-01-01", "338999-12-31" },
    { "D10 before 0", "-0440S2", NULL, 2, "-449-01-01", "-440-12-31" },
    { "D10 before 0", "Y-17E7S1", NULL, 2, "-199999999-01-01", "-100000000-12-31" },
    { "D10 leading zeros", "0950S1", NULL, 2, "900-01-01", "999-12-31" },
    { "D10 the year 0", "0000S1", NULL, 2, "0-01-01", "0-12-31" },
    { "D10 the greatest", "Y9223372036854775807S1", NULL, 2, "MAX", "MAX" },
    { "D10 qualified", "1950S2~", NULL, 2, "1900-01-01", "1999-12-31" },

    { "D3 spring, north", "2001-25", NULL, 2, "2001-03-01", "2001-05-31" },
    { "D3 summer, north", "2001-26", NULL, 2, "2001-06-01", "2001-08-31" },
    { "D3 autumn, north", "2001-27", NULL, 2, "2001-09-01", "2001-11-30" },
    { "D3 winter, north", "2001-28", NULL, 2, "2001-12-01", "2002-02-28" },
    { "D3 spring, south", "2001-29", NULL, 2, "2001-09-01", "2001-11-30" },
    { "D3 summer, south", "2001-30", NULL, 2, "2001-12-01", "2002-02-28" },
    { "D3 autumn, south", "2001-31", NULL, 2, "2001-03-01", "2001-05-31" },
    { "D3 winter, south", "2001-32", NULL, 2, "2001-06-01", "2001-08-31" },
    { "L2 first quarter", "2016-33", NULL, 2, "2016-01-01", "2016-03-31" },
    { "L2 second quarter", "2001-34", NULL, 2, "2001-04-01", "2001-06-30" },
    { "L2 third quarter", "2001-35", NULL, 2, "2001-07-01", "2001-09-30" },
    { "L2 fourth quarter", "2001-36", NULL, 2, "2001-10-01", "2001-12-31" },
    { "L2 first four months", "2001-37", NULL, 2, "2001-01-01", "2001-04-30" },
    { "L2 second four months", "2001-38", NULL, 2, "2001-05-01", "2001-08-31" },
    { "L2 third four months", "2001-39", NULL, 2, "2001-09-01", "2001-12-31" },
    { "L2 first half", "2001-40", NULL, 2, "2001-01-01", "2001-06-30" },
    { "L2 second half", "2001-41", NULL, 2, "2001-07-01", "2001-12-31" },
    { "D4 season as an end", "2001-21/2003", NULL, 2, "2001-03-01", "2003-12-31" },
    { "D4 season as both ends", "2001-21/2001-24", NULL, 2, "2001-03-01", "2002-02-28" },
    { "D4 season to an open end", "2001-21/..", NULL, 2, "2001-03-01", "OPEN" },
    { "D4 season qualified", "2001-21~", NULL, 2, "2001-03-01", "2001-05-31" },
    { "D4 season with X", "199X-21", NULL, 2, "1990-03-01", "1999-05-31" },
    { "D4 winter with X", "199X-24", NULL, 2, "1990-12-01", "2000-02-29" },
    { "D4 quarter with X, qualified", "19XX-34?", NULL, 2, "1900-04-01", "1999-06-30" },

    { "L2 one of", "[1667,1668,1670..1672]", NULL, 2, "1667-01-01", "1672-12-31" },
    { "L2 one of, open start", "[..1760-12-03]", NULL, 2, "OPEN", "1760-12-03" },
    { "L2 one of, open end", "[1760-12..]", NULL, 2, "1760-12-01", "OPEN" },
    { "L2 one of, open end", "[1760-01,1760-02,1760-12..]", NULL, 2, "1760-01-01", "OPEN" },
    { "L2 one of, precisions", "[1667,1760-12]", NULL, 2, "1667-01-01", "1760-12-31" },
    { "L2 one of, open start", "[..1984]", NULL, 2, "OPEN", "1984-12-31" },
    { "L2 one of, not in order", "[1985,1983]", NULL, 2, "1983-01-01", "1985-12-31" },
    { "L2 one of one", "[1985]", NULL, 2, "1985-01-01", "1985-12-31" },
    { "L2 one of, both open", "[..1983,1985..]", NULL, 2, "OPEN", "OPEN" },
    { "L2 one of, days", "[2019-05-05..2019-05-11]", NULL, 2, "2019-05-05", "2019-05-11" },
    { "L2 one of, qualified", "[1983~,1985?]", NULL, 2, "1983-01-01", "1985-12-31" },
    { "L2 one of, X", "[198X,2001-02-XX]", NULL, 2, "1980-01-01", "2001-02-28" },
    { "L2 one of, seasons", "[2001-21,2001-24]", NULL, 2, "2001-03-01", "2002-02-28" },
    { "L2 one of, a reversed precision", "[1985..1985-06]", NULL, 2, "1985-01-01", "1985-12-31" },
    { "L2 one of, long years", "[Y10000..Y20000]", NULL, 2, "10000-01-01", "20000-12-31" },
    { "L2 one of, negative", "[-0044,-0043]", NULL, 2, "-44-01-01", "-43-12-31" },
    { "L2 all of", "{1667,1668,1670..1672}", NULL, 2, "1667-01-01", "1672-12-31" },
    { "L2 all of", "{1960,1961-12}", NULL, 2, "1960-01-01", "1961-12-31" },
    { "L2 all of, open start", "{..1984}", NULL, 2, "OPEN", "1984-12-31" },
    { "L2 all of, open end", "{1984..}", NULL, 2, "1984-01-01", "OPEN" },
    { "L2 all of, not in order", "{2019-05-09,2019-05-04}", NULL, 2, "2019-05-04", "2019-05-09" },
    { "L2 all of one", "{1984}", NULL, 2, "1984-01-01", "1984-12-31" },

    { "L2 group qualified", "2004-06~-11", NULL, 2, "2004-06-11", "2004-06-11" },
    { "L2 group qualified", "2004?-06-11", NULL, 2, "2004-06-11", "2004-06-11" },
    { "L2 part qualified", "?2004-06-~11", NULL, 2, "2004-06-11", "2004-06-11" },
    { "L2 part qualified", "2004-%06-11", NULL, 2, "2004-06-11", "2004-06-11" },
    { "L2 part qualified", "2004-06-~11", NULL, 2, "2004-06-11", "2004-06-11" },
    { "L2 all parts, the same", "?2004-?06-?11", "2004-06-11?", 2, "2004-06-11", "2004-06-11" },
    { "L2 the year alone", "?2004", "2004?", 2, "2004-01-01", "2004-12-31" },
    { "L2 the first part alone", "?2004-06-11", "2004?-06-11", 2, "2004-06-11", "2004-06-11" },
    { "L2 first two parts", "~2004-~06-11", "2004-06~-11", 2, "2004-06-11", "2004-06-11" },
    { "L2 groups add up", "2004?-06-11~", "%2004-~06-~11", 2, "2004-06-11", "2004-06-11" },
    { "L2 groups add up to one", "?2004-?06-?11~", "2004-06-11%", 2, "2004-06-11", "2004-06-11" },
    { "L2 part of a month", "2004-~06", NULL, 2, "2004-06-01", "2004-06-30" },
    { "L2 negative, left", "?-0044-03", "-0044?-03", 2, "-44-03-01", "-44-03-31" },
    { "D4 part of a season", "2001-~21", NULL, 2, "2001-03-01", "2001-05-31" },

    { "L2 unspecified", "156X-12-25", NULL, 2, "1560-12-25", "1569-12-25" },
    { "L2 unspecified", "15XX-12-25", NULL, 2, "1500-12-25", "1599-12-25" },
    { "L2 unspecified", "XXXX-12-XX", NULL, 2, "0-12-01", "9999-12-31" },
    { "L2 unspecified", "1XXX-XX", NULL, 2, "1000-01-01", "1999-12-31" },
    { "L2 unspecified", "1XXX-12", NULL, 2, "1000-12-01", "1999-12-31" },
    { "L2 unspecified", "1984-1X", NULL, 2, "1984-10-01", "1984-12-31" },
    { "L2 unspecified, year", "1XXX", NULL, 2, "1000-01-01", "1999-12-31" },
    { "L2 unspecified, year", "XXXX", NULL, 2, "0-01-01", "9999-12-31" },
    { "L2 unspecified, in the middle", "1X9X", NULL, 2, "1090-01-01", "1999-12-31" },
    { "L2 unspecified, at the start", "XX19", NULL, 2, "19-01-01", "9919-12-31" },
    { "D1 leap day of any year", "XXXX-02-29", NULL, 2, "0-02-29", "9996-02-29" },
    { "D1 leap day of a century", "19XX-02-29", NULL, 2, "1904-02-29", "1996-02-29" },
    { "D1 leap day of hundreds", "1X00-02-29", NULL, 2, "1200-02-29", "1600-02-29" },
    { "D1 leap day before 0", "-000X-02-29", NULL, 2, "-8-02-29", "-4-02-29" },
    { "D1 all years before 0", "-XXXX", NULL, 2, "-9999-01-01", "-1-12-31" },
    { "D1 month 0X", "2004-0X", NULL, 2, "2004-01-01", "2004-09-30" },
    { "D1 month X0", "2004-X0", NULL, 2, "2004-10-01", "2004-10-31" },
    { "D1 month X1", "2004-X1", NULL, 2, "2004-01-01", "2004-11-30" },
    { "D1 month X2", "2004-X2", NULL, 2, "2004-02-01", "2004-12-31" },
    { "D1 month X3", "2004-X3", NULL, 2, "2004-03-01", "2004-03-31" },
    { "D1 day 0X", "2004-06-0X", NULL, 2, "2004-06-01", "2004-06-09" },
    { "D1 day 2X of February", "2019-02-2X", NULL, 2, "2019-02-20", "2019-02-28" },
    { "D1 day 2X of a leap February", "2016-02-2X", NULL, 2, "2016-02-20", "2016-02-29" },
    { "D1 day 3X of a month of 30", "2004-06-3X", NULL, 2, "2004-06-30", "2004-06-30" },
    { "D1 day 3X of a month of 31", "2004-07-3X", NULL, 2, "2004-07-30", "2004-07-31" },
    { "D1 day 3X of some month", "2004-XX-3X", NULL, 2, "2004-01-30", "2004-12-31" },
    { "D1 the 31st of some month", "2004-XX-31", NULL, 2, "2004-01-31", "2004-12-31" },
    { "D1 the 31st of month X1", "2004-X1-31", NULL, 2, "2004-01-31", "2004-01-31" },
    { "D1 the 30th of month 0X", "2004-0X-30", NULL, 2, "2004-01-30", "2004-09-30" },
    { "D1 day X1", "2004-06-X1", NULL, 2, "2004-06-01", "2004-06-21" },
    { "D1 day X9 of February", "201X-02-X9", NULL, 2, "2010-02-09", "2019-02-19" },
    { "D1 unspecified month, given day", "2004-XX-17", NULL, 2, "2004-01-17", "2004-12-17" },
    { "D5 X and a qualifier", "16XX~", NULL, 2, "1600-01-01", "1699-12-31" },
    { "D5 X and a qualifier", "2004-XX?", NULL, 2, "2004-01-01", "2004-12-31" },
    { "D5 X and a part's qualifier", "1560-~XX", NULL, 2, "1560-01-01", "1560-12-31" },

    { "L2 interval", "2004-06-~01/2004-06-~20", NULL, 2, "2004-06-01", "2004-06-20" },
    { "L2 interval", "2004-06-XX/2004-07-03", NULL, 2, "2004-06-01", "2004-07-03" },
    { "L2 interval of X", "197X/198X", NULL, 2, "1970-01-01", "1989-12-31" },
    { "L2 interval, may be in order", "2004-06-XX/2004-06-01", NULL, 2, "2004-06-01", "2004-06-01" },
    { "L2 interval of long years", "Y-17E7/Y-16E7", NULL, 2, "-170000000-01-01", "-160000000-12-31" },
    { "L2 interval, unknown end", "2004-06-XX/", NULL, 2, "2004-06-01", "UNKNOWN" },
  };

  check_all_good (rows, G_N_ELEMENTS (rows));
}

static void
refused (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    gsize position;
    int code;
  } rows[] = {
    { "nothing", "", 0, ANNAL_ERROR_SYNTAX },
    { "a word", "yesterday", 0, ANNAL_ERROR_SYNTAX },
    { "a blank before", " 2004", 0, ANNAL_ERROR_SYNTAX },
    { "a blank after", "2004 ", 4, ANNAL_ERROR_SYNTAX },
    { "a line end", "2004\n", 4, ANNAL_ERROR_SYNTAX },
    { "three digits", "200", 3, ANNAL_ERROR_SYNTAX },
    { "two digits", "20", 2, ANNAL_ERROR_SYNTAX },
    { "five digits", "20040", 4, ANNAL_ERROR_SYNTAX },
    { "a letter in the year", "20a4", 2, ANNAL_ERROR_SYNTAX },
    { "a small x", "201x", 3, ANNAL_ERROR_SYNTAX },
    { "the old u", "201u", 3, ANNAL_ERROR_SYNTAX },
    { "a plus", "+2004", 0, ANNAL_ERROR_SYNTAX },
    { "compact", "20040611", 4, ANNAL_ERROR_SYNTAX },
    { "slashes", "2004/06/11", 7, ANNAL_ERROR_SYNTAX },
    { "a full-width digit", "２００４", 0, ANNAL_ERROR_SYNTAX },
    { "a dash that is none", "2004–06", 4, ANNAL_ERROR_SYNTAX },
    { "month missing", "2004-", 5, ANNAL_ERROR_SYNTAX },
    { "month of one digit", "2004-6", 6, ANNAL_ERROR_SYNTAX },
    { "month 00", "2004-00", 5, ANNAL_ERROR_SYNTAX },
    { "month 13", "2004-13", 5, ANNAL_ERROR_SYNTAX },
    { "month 20", "2004-20", 5, ANNAL_ERROR_SYNTAX },
    { "month 42", "2004-42", 5, ANNAL_ERROR_SYNTAX },
    { "month 99", "2004-99", 5, ANNAL_ERROR_SYNTAX },
    { "month of three digits", "2004-061", 7, ANNAL_ERROR_SYNTAX },
    { "day missing", "2004-06-", 8, ANNAL_ERROR_SYNTAX },
    { "day of one digit", "2004-06-1", 9, ANNAL_ERROR_SYNTAX },
    { "day 00", "2004-06-00", 8, ANNAL_ERROR_SYNTAX },
    { "day 31 of June", "2004-06-31", 8, ANNAL_ERROR_SYNTAX },
    { "day 32", "2004-07-32", 8, ANNAL_ERROR_SYNTAX },
    { "D2 29 February", "2019-02-29", 8, ANNAL_ERROR_SYNTAX },
    { "D2 29 February 1900", "1900-02-29", 8, ANNAL_ERROR_SYNTAX },
    { "D2 30 February", "2016-02-30", 8, ANNAL_ERROR_SYNTAX },
    { "a fourth part", "2004-06-11-01", 10, ANNAL_ERROR_SYNTAX },
    { "a day of a season", "2004-21-01", 7, ANNAL_ERROR_SYNTAX },
    { "a byte that is no text", "2004\xff", 4, ANNAL_ERROR_SYNTAX },

    { "D13 no seconds", "2004-06-11T10:20", 16, ANNAL_ERROR_SYNTAX },
    { "no minutes", "2004-06-11T10", 13, ANNAL_ERROR_SYNTAX },
    { "T alone", "2004-06-11T", 11, ANNAL_ERROR_SYNTAX },
    { "a blank for T", "2004-06-11 10:20:30", 10, ANNAL_ERROR_SYNTAX },
    { "a small t", "2004-06-11t10:20:30", 10, ANNAL_ERROR_SYNTAX },
    { "a small z", "2004-06-11T10:20:30z", 19, ANNAL_ERROR_SYNTAX },
    { "compact time", "2004-06-11T102030", 13, ANNAL_ERROR_SYNTAX },
    { "parts of a second", "2004-06-11T10:20:30.5Z", 19, ANNAL_ERROR_SYNTAX },
    { "hour 25", "2004-06-11T25:00:00", 11, ANNAL_ERROR_SYNTAX },
    { "minute 60", "2004-06-11T10:60:00", 14, ANNAL_ERROR_SYNTAX },
    { "second 61", "2004-06-11T10:20:61", 17, ANNAL_ERROR_SYNTAX },
    { "D12 24:00:01", "2004-06-11T24:00:01", 11, ANNAL_ERROR_SYNTAX },
    { "D12 24:01:00", "2004-06-11T24:01:00", 11, ANNAL_ERROR_SYNTAX },
    { "D12 second 60 at noon", "2004-06-11T12:00:60Z", 17, ANNAL_ERROR_SYNTAX },
    { "D12 second 60, not in UTC", "2016-12-31T23:59:60+09:00", 17, ANNAL_ERROR_SYNTAX },
    { "D11 offset of 24 hours", "2004-06-11T10:20:30+24:00", 20, ANNAL_ERROR_SYNTAX },
    { "D11 offset of 60 minutes", "2004-06-11T10:20:30+09:60", 23, ANNAL_ERROR_SYNTAX },
    { "offset without a colon", "2004-06-11T10:20:30+0900", 22, ANNAL_ERROR_SYNTAX },
    { "offset of one digit", "2004-06-11T10:20:30+9", 21, ANNAL_ERROR_SYNTAX },
    { "two zones", "2004-06-11T10:20:30Z+09", 20, ANNAL_ERROR_SYNTAX },
    { "a qualified time", "2004-06-11T10:20:30?", 19, ANNAL_ERROR_SYNTAX },
    { "a qualified day with a time", "2004-06-11?T10:20:30", 11, ANNAL_ERROR_SYNTAX },
    { "an unspecified day with a time", "2004-06-XXT10:20:30", 10, ANNAL_ERROR_SYNTAX },
    { "a month with a time", "2004-06T10:20:30", 7, ANNAL_ERROR_SYNTAX },

    { "D14 -0000", "-0000", 0, ANNAL_ERROR_SYNTAX },
    { "D14 -0000-01", "-0000-01", 0, ANNAL_ERROR_SYNTAX },
    { "two minuses", "--2004", 1, ANNAL_ERROR_SYNTAX },
    { "Y and four digits", "Y2004", 1, ANNAL_ERROR_SYNTAX },
    { "Y and four digits before 0", "Y-2004", 1, ANNAL_ERROR_SYNTAX },
    { "Y and leading zeros", "Y017000", 1, ANNAL_ERROR_SYNTAX },
    { "Y alone", "Y", 1, ANNAL_ERROR_SYNTAX },
    { "a small y", "y17000", 0, ANNAL_ERROR_SYNTAX },
    { "Y and X", "Y17000X", 6, ANNAL_ERROR_SYNTAX },
    { "Y and a month", "Y17000-01", 6, ANNAL_ERROR_SYNTAX },
    { "beyond 64 bits", "Y9223372036854775808", 1, ANNAL_ERROR_SYNTAX },
    { "beyond 64 bits", "Y99999999999999999999999", 1, ANNAL_ERROR_SYNTAX },
    { "exponent 0", "Y17E0", 4, ANNAL_ERROR_SYNTAX },
    { "exponent missing", "Y17E", 4, ANNAL_ERROR_SYNTAX },
    { "exponent below 0", "Y17E-7", 4, ANNAL_ERROR_SYNTAX },
    { "exponent beyond 64 bits", "Y17E18", 4, ANNAL_ERROR_SYNTAX },
    { "exponent without Y", "17E7", 2, ANNAL_ERROR_SYNTAX },
    { "exponent of four digits", "1700E3", 4, ANNAL_ERROR_SYNTAX },
    { "S0", "1950S0", 5, ANNAL_ERROR_SYNTAX },
    { "S missing", "1950S", 5, ANNAL_ERROR_SYNTAX },
    { "more significant digits than there are", "1950S5", 5, ANNAL_ERROR_SYNTAX },
    { "S and a month", "1950S2-05", 6, ANNAL_ERROR_SYNTAX },
    { "S and X", "195XS2", 4, ANNAL_ERROR_SYNTAX },

    { "two qualifiers", "2004?~", 5, ANNAL_ERROR_SYNTAX },
    { "two qualifiers before", "?~2004", 1, ANNAL_ERROR_SYNTAX },
    { "a qualifier alone", "?", 1, ANNAL_ERROR_SYNTAX },
    { "a qualifier in a year", "20?04", 2, ANNAL_ERROR_SYNTAX },
    { "a qualifier of nothing", "2004-?", 6, ANNAL_ERROR_SYNTAX },
    { "D1 no such day", "2016-02-3X", 8, ANNAL_ERROR_SYNTAX },
    { "D1 no such leap day", "XXX1-02-29", 8, ANNAL_ERROR_SYNTAX },
    { "D1 the 31st of no such month", "2004-X6-31", 8, ANNAL_ERROR_SYNTAX },
    { "D1 day 4X", "2004-06-4X", 8, ANNAL_ERROR_SYNTAX },
    { "D1 day 00 of some month", "2004-XX-00", 8, ANNAL_ERROR_SYNTAX },
    { "D1 month 2X", "2004-2X", 5, ANNAL_ERROR_SYNTAX },

    { "a slash alone", "/", 1, ANNAL_ERROR_SYNTAX },
    { "both open", "../..", 3, ANNAL_ERROR_SYNTAX },
    { "open and unknown", "../", 3, ANNAL_ERROR_SYNTAX },
    { "dots alone", "..", 0, ANNAL_ERROR_SYNTAX },
    { "three ends", "2004/2005/2006", 9, ANNAL_ERROR_SYNTAX },
    { "one dot", "2004/.", 5, ANNAL_ERROR_SYNTAX },
    { "three dots", "2004/...", 7, ANNAL_ERROR_SYNTAX },
    { "the old open", "2004/open", 5, ANNAL_ERROR_SYNTAX },
    { "the old unknown", "unknown/2004", 0, ANNAL_ERROR_SYNTAX },
    { "a short end", "2004-06-01/20", 13, ANNAL_ERROR_SYNTAX },
    { "a time in an interval", "2004-06-11T10:00:00Z/2005", 10, ANNAL_ERROR_SYNTAX },
    { "a duration", "2004/P1Y", 5, ANNAL_ERROR_SYNTAX },
    { "blanks around the slash", "2004 / 2005", 4, ANNAL_ERROR_SYNTAX },
    { "a set as an end", "[2004]/2005", 6, ANNAL_ERROR_SYNTAX },
    { "a set as an end", "2004/[2005]", 5, ANNAL_ERROR_SYNTAX },
    { "D8 reversed", "2005/2004", 5, ANNAL_ERROR_REVERSED },
    { "D8 reversed days", "2004-06-12/2004-06-11", 11, ANNAL_ERROR_REVERSED },
    { "D8 reversed, other precision", "2004-06/2004-05-31", 8, ANNAL_ERROR_REVERSED },
    { "D8 reversed with X", "201X/200X", 5, ANNAL_ERROR_REVERSED },
    { "D8 reversed before 0", "-0043/-0044", 6, ANNAL_ERROR_REVERSED },
    { "D8 reversed beyond the seconds", "Y9E18/Y8E18", 6, ANNAL_ERROR_REVERSED },
    { "D8 reversed beyond the seconds", "Y-8E18/Y-9E18", 7, ANNAL_ERROR_REVERSED },
    { "D8 reversed range", "[1670..1668]", 7, ANNAL_ERROR_REVERSED },
    { "D8 reversed range", "{1960,1970..1969}", 12, ANNAL_ERROR_REVERSED },

    { "an empty set", "[]", 1, ANNAL_ERROR_SYNTAX },
    { "an empty list", "{}", 1, ANNAL_ERROR_SYNTAX },
    { "a set of dots", "[..]", 3, ANNAL_ERROR_SYNTAX },
    { "an open bracket", "[2004", 5, ANNAL_ERROR_SYNTAX },
    { "the wrong bracket", "[2004}", 5, ANNAL_ERROR_SYNTAX },
    { "a closing bracket alone", "2004]", 4, ANNAL_ERROR_SYNTAX },
    { "a comma at the end", "[2004,]", 6, ANNAL_ERROR_SYNTAX },
    { "a comma at the start", "[,2004]", 1, ANNAL_ERROR_SYNTAX },
    { "D13 a blank in a set", "[1667, 1668]", 6, ANNAL_ERROR_SYNTAX },
    { "dots not at the start", "[2003,..2004]", 6, ANNAL_ERROR_SYNTAX },
    { "dots not at the end", "[2003..,2004]", 7, ANNAL_ERROR_SYNTAX },
    { "dots on both sides", "[..2003..]", 7, ANNAL_ERROR_SYNTAX },
    { "an interval in a set", "[2003/2004]", 5, ANNAL_ERROR_SYNTAX },
    { "a set in a set", "[[2003]]", 1, ANNAL_ERROR_SYNTAX },
    { "a time in a set", "[2003-01-01T10:00:00Z]", 11, ANNAL_ERROR_SYNTAX },
    { "a qualified set", "[2003,2004]?", 11, ANNAL_ERROR_SYNTAX },
    { "a list without braces", "2003,2004", 4, ANNAL_ERROR_SYNTAX },
    { "a range without brackets", "2003..2004", 4, ANNAL_ERROR_SYNTAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AnnalDate) date = annal_date_new (rows[i].text, &error);
      g_autofree char *label = g_strdup_printf ("%s «%s»", rows[i].label, rows[i].text);
      gsize position = 999;

      CHECK_ROW (label, date == NULL);
      CHECK_ROW (label, g_error_matches (error, ANNAL_ERROR, rows[i].code));
      CHECK_ROW (label, !annal_date_check (rows[i].text, &position, NULL));
      CHECK_ROW (label, position == rows[i].position);
    }
}

static void
messages (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } rows[] = {
    { "2004-13", "At position 5, expected a month from 01 to 12, or a season from 21 to 41." },
    { "2019-02-29", "At position 8, expected a day that this month of this year has." },
    { "2005/2004", "At position 5, expected an end that is not before the start." },
    { "19850", "At position 4, expected the end of the year, since longer years begin with Y." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      CHECK_ROW (rows[i].text, !annal_date_check (rows[i].text, NULL, &error));
      CHECK_TEXT (rows[i].text, error->message, rows[i].message);
    }
}

static void
what_a_date_tells (void)
{
  enum
  {
    FLOATING = ANNAL_DATE_FLAGS_FLOATING,
    OPEN_END = ANNAL_DATE_FLAGS_END_OPEN,
    UNKNOWN_START = ANNAL_DATE_FLAGS_START_UNKNOWN
  };
  static const struct
  {
    const char *text;
    AnnalDateKind kind;
    AnnalDatePrecision precision;
    AnnalDateQualifier qualifier;
    gboolean qualified;
    guint flags;
  } rows[] = {
    { "2019", ANNAL_DATE_KIND_DATE, ANNAL_DATE_PRECISION_YEAR, 0, FALSE, FLOATING },
    { "2019-05?", ANNAL_DATE_KIND_DATE, ANNAL_DATE_PRECISION_MONTH, 1, TRUE, FLOATING },
    { "2019-05-14~", ANNAL_DATE_KIND_DATE, ANNAL_DATE_PRECISION_DAY, 2, TRUE, FLOATING },
    { "2019-05-%14", ANNAL_DATE_KIND_DATE, ANNAL_DATE_PRECISION_DAY, 0, TRUE, FLOATING },
    { "%2019-~05-~14", ANNAL_DATE_KIND_DATE, ANNAL_DATE_PRECISION_DAY, 2, TRUE, FLOATING },
    { "2019-22~", ANNAL_DATE_KIND_DATE, ANNAL_DATE_PRECISION_SEASON, 2, TRUE, FLOATING | ANNAL_DATE_FLAGS_EXTENSION },
    { "201X", ANNAL_DATE_KIND_DATE, ANNAL_DATE_PRECISION_YEAR, 0, FALSE, FLOATING | ANNAL_DATE_FLAGS_UNSPECIFIED },
    { "1950S2", ANNAL_DATE_KIND_DATE, ANNAL_DATE_PRECISION_YEAR, 0, FALSE, FLOATING | ANNAL_DATE_FLAGS_ESTIMATED },
    { "2019-05-14T10:00:00Z", ANNAL_DATE_KIND_DATE_TIME, ANNAL_DATE_PRECISION_SECOND, 0, FALSE, 0 },
    { "2019-05-14T10:00:00", ANNAL_DATE_KIND_DATE_TIME, ANNAL_DATE_PRECISION_SECOND, 0, FALSE,
      FLOATING },
    { "2019/2020-05~", ANNAL_DATE_KIND_INTERVAL, ANNAL_DATE_PRECISION_YEAR, 2, TRUE, FLOATING },
    { "2019-05/..", ANNAL_DATE_KIND_INTERVAL, ANNAL_DATE_PRECISION_MONTH, 0, FALSE, FLOATING | OPEN_END },
    { "/2019-05", ANNAL_DATE_KIND_INTERVAL, ANNAL_DATE_PRECISION_MONTH, 0, FALSE, FLOATING | UNKNOWN_START },
    { "[2019?,2020~]", ANNAL_DATE_KIND_ONE_OF, ANNAL_DATE_PRECISION_YEAR, 3, TRUE, FLOATING },
    { "{2019..}", ANNAL_DATE_KIND_ALL_OF, ANNAL_DATE_PRECISION_YEAR, 0, FALSE, FLOATING | OPEN_END },
    { "Y1E18", ANNAL_DATE_KIND_DATE, ANNAL_DATE_PRECISION_YEAR, 0, FALSE, FLOATING | ANNAL_DATE_FLAGS_SATURATED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalDate) date = annal_date_new (rows[i].text, NULL);

      CHECK_ROW (rows[i].text, annal_date_get_kind (date) == rows[i].kind);
      CHECK_ROW (rows[i].text, annal_date_get_precision (date) == rows[i].precision);
      CHECK_ROW (rows[i].text, annal_date_get_qualifier (date) == rows[i].qualifier);
      CHECK_ROW (rows[i].text, annal_date_is_qualified (date) == rows[i].qualified);
      CHECK_ROW (rows[i].text, annal_date_get_flags (date) == rows[i].flags);
      CHECK_ROW (rows[i].text, annal_date_is_interval (date) == (rows[i].kind == ANNAL_DATE_KIND_INTERVAL));
      CHECK_ROW (rows[i].text, annal_date_is_set (date) == (rows[i].kind >= ANNAL_DATE_KIND_ONE_OF));
    }
}

static void
fuzzy_bounds (void)
{
  g_autoptr (AnnalDate) about = annal_date_new ("1970-01-02~", NULL);
  g_autoptr (AnnalDate) exact = annal_date_new ("1970-01-02", NULL);
  gint64 seconds = 0;

  CHECK (annal_date_get_fuzzy_earliest (about, 86400, &seconds) && seconds == 0);
  CHECK (annal_date_get_fuzzy_latest (about, 86400, &seconds) && seconds == 3 * 86400 - 1);
  CHECK (annal_date_get_fuzzy_earliest (exact, 86400, &seconds) && seconds == 86400);
  CHECK (annal_date_get_fuzzy_latest (exact, 86400, &seconds) && seconds == 2 * 86400 - 1);
  CHECK (annal_date_get_fuzzy_latest (about, G_MAXINT64, &seconds) && seconds == G_MAXINT64);
}

static void
order (void)
{
  /* Each before the next. */
  static const char *const rows[] = {
    "[..1984]",              /* an open start first, the earlier end first */
    "../1985",
    "-0044",
    "0000",
    "1984-12-31",
    "1985-01-01",            /* equal starts: the shorter first */
    "1985-01",
    "1985",
    "1985?",                 /* equal bounds: by bytes */
    "1985~",
    "1985/1986",
    "1985/..",               /* open, then unknown ends */
    "1985/",
    "/1986",                 /* an unknown start by its end */
    "2019-05-14T00:00:00Z",
    "2019-05-14",
    "2019-05-14T10:00:00Z",
    "Y10000",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (rows); j++)
      {
        g_autoptr (AnnalDate) a = annal_date_new (rows[i], NULL);
        g_autoptr (AnnalDate) b = annal_date_new (rows[j], NULL);
        int expected = (i > j) - (i < j);
        int compared = annal_date_compare (a, b);
        g_autofree char *label = g_strdup_printf ("%s and %s", rows[i], rows[j]);

        CHECK_ROW (label, (compared > 0) - (compared < 0) == expected);
        CHECK_ROW (label, annal_date_equal (a, b) == (i == j));
      }
}

/* Every mask of a small alphabet against every real date of the calendar that
 * the mask could mean, 2000 to 2009, matched digit by digit.
 */
static gboolean
is_match (const char *mask, const char *date)
{
  for (; *mask != '\0'; mask++, date++)
    if (*mask != 'X' && *mask != *date)
      return FALSE;
  return TRUE;
}

static guint
list_days (char days[][12])
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  guint n = 0;

  for (int year = 2000; year <= 2009; year++)
    for (int month = 1; month <= 12; month++)
      for (int day = 1; day <= lengths[month - 1] + (month == 2 && year % 4 == 0); day++)
        g_snprintf (days[n++], 12, "%04d-%02d-%02d", year, month, day);
  return n;
}

static void
masks_agree_with_enumeration (void)
{
  static const char *const years[] = { "2000", "2003", "2004", "200X" };
  static const char *const digits = "0123X";
  static const char *const units = "0123456789X";
  static char days[3660][12];
  guint n = list_days (days), n_masks = 0, n_wrong = 0;

  for (gsize y = 0; y < G_N_ELEMENTS (years); y++)
    for (const char *m1 = "01X"; *m1 != '\0'; m1++)
      for (const char *m2 = units; *m2 != '\0'; m2++)
        for (const char *d1 = digits; *d1 != '\0'; d1++)
          for (const char *d2 = units; *d2 != '\0'; d2++)
            {
              g_autofree char *mask = g_strdup_printf ("%s-%c%c-%c%c", years[y], *m1, *m2, *d1, *d2);
              g_autoptr (AnnalDate) date = annal_date_new (mask, NULL);
              const char *first = NULL, *last = NULL;
              g_autofree char *earliest = NULL, *latest = NULL;

              n_masks++;
              for (guint i = 0; i < n; i++)
                if (is_match (mask, days[i]))
                  {
                    first = first ? first : days[i];
                    last = days[i];
                  }
              if ((date == NULL) != (first == NULL))
                n_wrong++;
              if (date == NULL || first == NULL)
                continue;
              earliest = name_bound (date, FALSE);
              latest = name_bound (date, TRUE);
              if (strcmp (earliest, first) != 0 || strcmp (latest, last) != 0)
                n_wrong++;
            }
  CHECK (n_masks == 4 * 3 * 11 * 5 * 11);
  CHECK (n_wrong == 0);
}

/* Year masks against all years from 0 to 9999. */
static void
year_masks_agree_with_enumeration (void)
{
  static const char *const digits = "0149X";
  guint n_wrong = 0;

  for (guint i = 0; i < 5 * 5 * 5 * 5; i++)
    {
      char mask[] = { digits[i / 125], digits[i / 25 % 5], digits[i / 5 % 5], digits[i % 5], 0 };
      g_autofree char *text = g_strdup_printf ("%s-02-29", mask);
      g_autoptr (AnnalDate) date = annal_date_new (text, NULL);
      int first = -1, last = -1;
      gint64 earliest, latest;

      for (int year = 0; year <= 9999; year++)
        {
          char digits_of_year[8];

          if (year % 4 != 0 || (year % 100 == 0 && year % 400 != 0))
            continue;
          g_snprintf (digits_of_year, sizeof digits_of_year, "%04d", year);
          if (!is_match (mask, digits_of_year))
            continue;
          first = first < 0 ? year : first;
          last = year;
        }
      if (date == NULL || first < 0)
        {
          n_wrong += (date == NULL) != (first < 0);
          continue;
        }
      {
        g_autofree char *from = g_strdup_printf ("%d-02-29", first);
        g_autofree char *to = g_strdup_printf ("%d-02-29", last);
        g_autofree char *a = NULL, *b = NULL;

        annal_date_get_earliest (date, &earliest);
        annal_date_get_latest (date, &latest);
        a = name_second (earliest, 0);
        b = name_second (latest, 86399);
        n_wrong += strcmp (a, from) != 0 || strcmp (b, to) != 0;
      }
    }
  CHECK (n_wrong == 0);
}

static void
references (void)
{
  AnnalDate *date = annal_date_new ("2019-05-14", NULL);
  AnnalDate *again = annal_date_ref (date);

  CHECK (again == date);
  CHECK (g_boxed_copy (ANNAL_TYPE_DATE, date) == date);
  annal_date_unref (date);
  annal_date_unref (date);
  CHECK_TEXT ("still there", annal_date_get_text (again), "2019-05-14");
  annal_date_unref (again);
}

static const AnnalTest tests[] = {
  { "level-0", level_0 },
  { "level-1", level_1 },
  { "level-2", level_2 },
  { "refused", refused },
  { "messages", messages },
  { "what-a-date-tells", what_a_date_tells },
  { "fuzzy-bounds", fuzzy_bounds },
  { "order", order },
  { "masks-agree-with-enumeration", masks_agree_with_enumeration },
  { "year-masks-agree-with-enumeration", year_masks_agree_with_enumeration },
  { "references", references },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "date", tests, G_N_ELEMENTS (tests));
}
