/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The decisions of docs/dates.md, by number, beyond the rows of test-date.c:
 * what was left open by the standard. Worked out by hand from the calendar.
 */

#include <string.h>

#include "annal-test.h"

#include <annal/annal-date.h>
#include <annal/annal-error.h>
#include <annal/annal-span.h>

static char *
dup_day (AnnalDate *date, gboolean latest)
{
  gint64 seconds = 0;
  char *text;

  if (latest)
    annal_date_get_latest (date, &seconds);
  else
    annal_date_get_earliest (date, &seconds);
  text = annal_instant_to_string (seconds);
  /* A whole day's ends go without their time. */
  if (g_str_has_suffix (text, latest ? "T23:59:59Z" : "T00:00:00Z"))
    *strrchr (text, 'T') = '\0';
  return text;
}

typedef struct
{
  const char *text;
  const char *first; /* NULL: refused at @position */
  const char *last;
  gsize position;
} Bounds;

static void
check_bounds (const char *decision, const Bounds *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      gsize position = 999;
      g_autoptr (AnnalDate) date = annal_date_new_full (rows[i].text, ANNAL_DATE_PARSE_STRICT, &position, NULL);
      g_autofree char *label = g_strdup_printf ("%s %s", decision, rows[i].text);
      g_autofree char *first = NULL, *last = NULL;

      CHECK_ROW (label, (date != NULL) == (rows[i].first != NULL));
      if (date == NULL)
        {
          CHECK_ROW (label, position == rows[i].position);
          continue;
        }
      first = dup_day (date, FALSE);
      last = dup_day (date, TRUE);
      CHECK_TEXT (label, first, rows[i].first);
      CHECK_TEXT (label, last, rows[i].last);
      CHECK_TEXT (label, annal_date_get_text (date), rows[i].text);
    }
}

static void
d1_exact_completion (void)
{
  static const Bounds rows[] = {
    { "XXXX-XX-XX", "0000-01-01", "9999-12-31" },
    { "XXXX-XX-31", "0000-01-31", "9999-12-31" },
    { "XXXX-0X-31", "0000-01-31", "9999-08-31" },
    { "XXXX-X2-29", "0000-02-29", "9999-12-29" },
    { "XXXX-02-28", "0000-02-28", "9999-02-28" },
    { "XXXX-02-XX", "0000-02-01", "9999-02-28" },
    { "XXXX-02-2X", "0000-02-20", "9999-02-28" },
    { "XXXX-02-30", NULL, NULL, 8 },
    { "XXXX-02-3X", NULL, NULL, 8 },
    { "XXXX-04-31", NULL, NULL, 8 },
    { "XXXX-XX-32", NULL, NULL, 8 },
    { "XXXX-13", NULL, NULL, 5 },

    { "2019-XX-29", "2019-01-29", "2019-12-29" },
    { "2019-XX-30", "2019-01-30", "2019-12-30" },
    { "2019-X2-29", "2019-12-29", "2019-12-29" },
    { "2020-X2-29", "2020-02-29", "2020-12-29" },
    { "2019-X0-31", "2019-10-31", "2019-10-31" },
    { "2019-X1-31", "2019-01-31", "2019-01-31" },
    { "2019-X1-30", "2019-01-30", "2019-11-30" },
    { "2019-X4-31", NULL, NULL, 8 },
    { "2019-X9-31", NULL, NULL, 8 },
    { "2019-0X-3X", "2019-01-30", "2019-09-30" },
    { "2019-1X-31", "2019-10-31", "2019-12-31" },
    { "2019-0X-29", "2019-01-29", "2019-09-29" },
    { "2019-02-X9", "2019-02-09", "2019-02-19" },
    { "2020-02-X9", "2020-02-09", "2020-02-29" },
    { "2019-02-X0", "2019-02-10", "2019-02-20" },
    { "2019-04-X0", "2019-04-10", "2019-04-30" },
    { "2019-05-X1", "2019-05-01", "2019-05-31" },
    { "2019-06-X1", "2019-06-01", "2019-06-21" },
    { "2019-05-0X", "2019-05-01", "2019-05-09" },
    { "2019-05-1X", "2019-05-10", "2019-05-19" },
    { "2019-05-3X", "2019-05-30", "2019-05-31" },

    { "20X1-02-29", NULL, NULL, 8 },
    { "20X2-02-29", "2012-02-29", "2092-02-29" },
    { "20X0-02-29", "2000-02-29", "2080-02-29" },
    { "19X0-02-29", "1920-02-29", "1980-02-29" },
    { "XX00-02-29", "0000-02-29", "9600-02-29" },
    { "X100-02-29", NULL, NULL, 8 },
    { "X200-02-29", "1200-02-29", "9200-02-29" },
    { "200X-02-29", "2000-02-29", "2008-02-29" },
    { "190X-02-29", "1904-02-29", "1908-02-29" },
    { "X019-05-14", "0019-05-14", "9019-05-14" },
    { "2X19-12", "2019-12-01", "2919-12-31" },

    { "-XXXX-02-29", "-9996-02-29", "-0004-02-29" },
    { "-00X0", "-0090-01-01", "-0010-12-31" },
    { "-000X", "-0009-01-01", "-0001-12-31" },
    { "-0X00", "-0900-01-01", "-0100-12-31" },
    { "-X000", "-9000-01-01", "-1000-12-31" },
    { "-004X-03", "-0049-03-01", "-0040-03-31" },
  };

  check_bounds ("D1", rows, G_N_ELEMENTS (rows));
}

static void
d2_leap_days (void)
{
  static const Bounds rows[] = {
    { "2000-02-29", "2000-02-29", "2000-02-29" },
    { "2016-02-29", "2016-02-29", "2016-02-29" },
    { "0000-02-29", "0000-02-29", "0000-02-29" },
    { "-0004-02-29", "-0004-02-29", "-0004-02-29" },
    { "-0400-02-29", "-0400-02-29", "-0400-02-29" },
    { "1900-02-29", NULL, NULL, 8 },
    { "2100-02-29", NULL, NULL, 8 },
    { "2019-02-29", NULL, NULL, 8 },
    { "2019-02-29~", NULL, NULL, 8 },
    { "-0001-02-29", NULL, NULL, 9 },
    { "-0100-02-29", NULL, NULL, 9 },
    { "2019-02-29T10:00:00", NULL, NULL, 8 },
    { "2019-02-28/2019-02-29", NULL, NULL, 19 },
    { "[2019-02-29]", NULL, NULL, 9 },
  };

  check_bounds ("D2", rows, G_N_ELEMENTS (rows));
}

static void
d4_d5_levels (void)
{
  static const struct
  {
    const char *text;
    guint level;
    gboolean is_extension;
  } rows[] = {
    { "2001-21", 1, FALSE },
    { "2001-24", 1, FALSE },
    { "2001-25", 2, FALSE },
    { "2001-41", 2, FALSE },
    { "[2001-21,2001-22]", 2, FALSE },
    { "2001-21~", 2, TRUE },
    { "2001-33?", 2, TRUE },
    { "2001?-21", 2, TRUE },
    { "199X-21", 2, TRUE },
    { "XXXX-21", 2, TRUE },
    { "2001-21/2003", 2, TRUE },
    { "2001/2003-22", 2, TRUE },
    { "2001-21/..", 2, TRUE },
    { "/2001-21", 2, TRUE },
    { "[2001-21~]", 2, TRUE },

    { "16XX", 1, FALSE },
    { "1600~", 1, FALSE },
    { "16XX~", 2, FALSE },
    { "201X?", 2, FALSE },
    { "?201X", 2, FALSE },
    { "2004-XX%", 2, FALSE },
    { "1985-04-XX~", 2, FALSE },
    { "1985-XX-XX?", 2, FALSE },
    { "1985~-XX", 2, FALSE },
    { "1XXX", 2, FALSE },
    { "X201", 2, FALSE },
    { "201X-05", 2, FALSE },
    { "201X/2020", 2, FALSE },
    { "2004-06-11?", 1, FALSE },
    { "2004?-06", 2, FALSE },
    { "1984?/2004~", 1, FALSE },
    { "1984/2004-?06", 2, FALSE },
    { "-1985", 1, FALSE },
    { "-1985-04-12", 1, FALSE },
    { "-1985-04-12T10:00:00Z", 1, FALSE },
    { "Y-17000", 1, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalDate) date = annal_date_new (rows[i].text, NULL);

      CHECK_ROW (rows[i].text, date != NULL);
      CHECK_ROW (rows[i].text, annal_date_get_level (date) == rows[i].level);
      CHECK_ROW (rows[i].text,
                 ((annal_date_get_flags (date) & ANNAL_DATE_FLAGS_EXTENSION) != 0) == rows[i].is_extension);
    }
}

/* Open ends are certain where unknown ones are only possible. */
static void
d6_open_and_unknown (void)
{
  enum
  {
    BEFORE,
    SHARES,
    COVERS
  };
  static const struct
  {
    const char *a;
    int relation;
    const char *b;
    AnnalCertainty certainty;
  } rows[] = {
    { "2014/..", COVERS, "2020", ANNAL_CERTAINTY_CERTAIN },
    { "2014/", COVERS, "2020", ANNAL_CERTAINTY_POSSIBLE },
    { "../2014", COVERS, "1000", ANNAL_CERTAINTY_CERTAIN },
    { "/2014", COVERS, "1000", ANNAL_CERTAINTY_POSSIBLE },
    { "2014/..", COVERS, "2013", ANNAL_CERTAINTY_NO },
    { "2014/", COVERS, "2013", ANNAL_CERTAINTY_NO },
    { "2014/..", SHARES, "2020", ANNAL_CERTAINTY_CERTAIN },
    { "2014/", SHARES, "2020", ANNAL_CERTAINTY_POSSIBLE },
    { "2014/..", SHARES, "2014-12-31", ANNAL_CERTAINTY_CERTAIN },
    { "2014/", SHARES, "2013", ANNAL_CERTAINTY_NO },
    { "/2014", SHARES, "2015", ANNAL_CERTAINTY_NO },
    { "../2014", SHARES, "1999", ANNAL_CERTAINTY_CERTAIN },
    { "/2014", SHARES, "1999", ANNAL_CERTAINTY_POSSIBLE },
    { "2014/..", BEFORE, "9999", ANNAL_CERTAINTY_NO },
    { "2014/", BEFORE, "9999", ANNAL_CERTAINTY_POSSIBLE },
    { "2014/", BEFORE, "2013", ANNAL_CERTAINTY_NO },
    { "2013", BEFORE, "2014/", ANNAL_CERTAINTY_CERTAIN },
    { "2013", BEFORE, "2014/..", ANNAL_CERTAINTY_CERTAIN },
    { "2015", BEFORE, "2014/", ANNAL_CERTAINTY_NO },
    { "/2014", BEFORE, "2015", ANNAL_CERTAINTY_CERTAIN },
    { "../2014", BEFORE, "2015", ANNAL_CERTAINTY_CERTAIN },
    { "2013", BEFORE, "../2014", ANNAL_CERTAINTY_NO },
    { "2013", BEFORE, "/2014", ANNAL_CERTAINTY_POSSIBLE },
    { "2014/..", SHARES, "2016/..", ANNAL_CERTAINTY_CERTAIN },
    { "2014/", SHARES, "2016/", ANNAL_CERTAINTY_POSSIBLE },
    { "2014/..", SHARES, "../2015", ANNAL_CERTAINTY_CERTAIN },
    { "2014/", SHARES, "/2013", ANNAL_CERTAINTY_NO },
    { "2014~/..", COVERS, "2020", ANNAL_CERTAINTY_POSSIBLE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalDate) x = annal_date_new (rows[i].a, NULL);
      g_autoptr (AnnalDate) y = annal_date_new (rows[i].b, NULL);
      g_autoptr (AnnalSpan) a = annal_span_new (x, ANNAL_NATURE_PERIOD, NULL, NULL);
      g_autoptr (AnnalSpan) b = annal_span_new (y, ANNAL_NATURE_PERIOD, NULL, NULL);
      g_autofree char *label = g_strdup_printf ("D6 %s and %s, %d", rows[i].a, rows[i].b, rows[i].relation);
      AnnalCertainty found = rows[i].relation == BEFORE   ? annal_span_before (a, b)
                             : rows[i].relation == SHARES ? annal_span_overlaps (a, b)
                                                          : annal_span_covers (a, b);

      CHECK_ROW (label, found == rows[i].certainty);
    }
}

/* Total: exactly one of less, equal, greater; and transitive. */
static void
d7_total_order (void)
{
  static const char *const rows[] = {
    "2014", "2014~", "2014-01", "2014-01-01", "2014-01-01T00:00:00Z", "2014/..", "2014/", "../2014", "/2014",
    "[..2014]", "[2014..]", "{2014..}", "201X", "2014S2", "-0043", "Y170000002", "Y1E18", "Y-1E18", "2014/2015",
    "2014-24", "2014-33", "[2014,2015]", "{2014,2015}", "XXXX", "0000", "/2014-01", "2013/", "2013/2014-01-01",
  };
  AnnalDate *dates[G_N_ELEMENTS (rows)];
  guint n_wrong = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    dates[i] = annal_date_new (rows[i], NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (rows); j++)
      {
        int order = annal_date_compare (dates[i], dates[j]);

        n_wrong += (order == 0) != (i == j);
        n_wrong += (order < 0) != (annal_date_compare (dates[j], dates[i]) > 0);
        for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
          n_wrong += order < 0 && annal_date_compare (dates[j], dates[k]) < 0 &&
                     annal_date_compare (dates[i], dates[k]) >= 0;
      }
  CHECK (n_wrong == 0);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    annal_date_unref (dates[i]);
}

static void
d8_reversed (void)
{
  static const Bounds rows[] = {
    { "2004/2004", "2004-01-01", "2004-12-31" },
    { "2004-06-11/2004-06-11", "2004-06-11", "2004-06-11" },
    { "2004-06/2004", "2004-06-01", "2004-12-31" },
    { "2004-12-31/2004", "2004-12-31", "2004-12-31" },
    { "201X/2014", "2010-01-01", "2014-12-31" },
    { "2014/201X", "2014-01-01", "2019-12-31" },
    { "2004-XX/2004-01", "2004-01-01", "2004-01-31" },
    { "2001-24/2001-12", "2001-12-01", "2001-12-31" },
    { "1950S2/1900", "1900-01-01", "1900-12-31" },
    { "2001-23/2001-22", NULL, NULL, 8 },
    { "2001-24/2001-11", NULL, NULL, 8 },
    { "2004-06-11/2004-05", NULL, NULL, 11 },
    { "2004~/2003~", NULL, NULL, 6 },
    { "1950S2/1899", NULL, NULL, 7 },
    { "202X/201X", NULL, NULL, 5 },
    { "Y20000/Y10000", NULL, NULL, 7 },
    { "[2004..2003]", NULL, NULL, 7 },
  };

  check_bounds ("D8", rows, G_N_ELEMENTS (rows));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AnnalDate) date = annal_date_new (rows[i].text, &error);

      CHECK_ROW (rows[i].text, date != NULL || g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_REVERSED));
    }
}

static void
d9_width_from_the_caller (void)
{
  static const struct
  {
    const char *text;
    int days;
    const char *first;
    const char *last;
  } rows[] = {
    { "2013", 365, "2013-01-01", "2013-12-31" },
    { "2013~", 0, "2013-01-01", "2013-12-31" },
    { "2013~", 365, "2012-01-02", "2014-12-31" },
    { "2013?", 1, "2012-12-31", "2014-01-01" },
    { "2013%", 1, "2012-12-31", "2014-01-01" },
    { "2013-05-~14", 2, "2013-05-12", "2013-05-16" },
    { "2013-05/2013-07~", 1, "2013-04-30", "2013-08-01" },
    { "[2013,2015~]", 1, "2012-12-31", "2016-01-01" },
    { "201X", 365, "2010-01-01", "2019-12-31" },
    { "1950S2", 365, "1900-01-01", "1999-12-31" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalDate) date = annal_date_new (rows[i].text, NULL);
      gint64 width = (gint64) rows[i].days * 86400, seconds = 0;
      g_autofree char *first = NULL, *last = NULL;

      annal_date_get_fuzzy_earliest (date, width, &seconds);
      first = annal_instant_to_string (seconds);
      annal_date_get_fuzzy_latest (date, width, &seconds);
      last = annal_instant_to_string (seconds);
      CHECK_ROW (rows[i].text, g_str_has_prefix (first, rows[i].first) && g_str_has_suffix (first, "T00:00:00Z"));
      CHECK_ROW (rows[i].text, g_str_has_prefix (last, rows[i].last) && g_str_has_suffix (last, "T23:59:59Z"));
    }
}

static void
d10_significant_digits (void)
{
  static const Bounds rows[] = {
    { "1999S1", "1000-01-01", "1999-12-31" },
    { "1999S2", "1900-01-01", "1999-12-31" },
    { "1999S3", "1990-01-01", "1999-12-31" },
    { "1999S4", "1999-01-01", "1999-12-31" },
    { "2000S1", "2000-01-01", "2999-12-31" },
    { "0007S1", "0007-01-01", "0007-12-31" },
    { "0070S1", "0070-01-01", "0079-12-31" },
    { "0099S1", "0090-01-01", "0099-12-31" },
    { "-0044S1", "-0049-01-01", "-0040-12-31" },
    { "-0044S2", "-0044-01-01", "-0044-12-31" },
    { "Y123456S2", "+120000-01-01", "+129999-12-31" },
    { "Y-123456S2", "-129999-01-01", "-120000-12-31" },
    { "Y2E3S1", "2000-01-01", "2999-12-31" },
    { "Y171010000S3", "+171000000-01-01", "+171999999-12-31" },
    { "1950S2~", "1900-01-01", "1999-12-31" },
    { "1950S2/1960", "1900-01-01", "1960-12-31" },
    { "[1950S2,2010]", "1900-01-01", "2010-12-31" },
    { "0007S2", NULL, NULL, 5 },
    { "1999S5", NULL, NULL, 5 },
    { "1999S10", NULL, NULL, 5 },
    { "1999S01", NULL, NULL, 5 },
    { "Y12345S6", NULL, NULL, 7 },
    { "199XS2", NULL, NULL, 4 },
    { "1999S2-05", NULL, NULL, 6 },
  };

  check_bounds ("D10", rows, G_N_ELEMENTS (rows));
}

static void
d11_d12_times (void)
{
  static const struct
  {
    const char *text;
    const char *canonical; /* NULL: refused */
    const char *moment;
    gboolean is_floating;
  } rows[] = {
    { "2019-05-14T10:00:00", "2019-05-14T10:00:00", "2019-05-14T10:00:00Z", TRUE },
    { "2019-05-14T10:00:00Z", "2019-05-14T10:00:00Z", "2019-05-14T10:00:00Z", FALSE },
    { "2019-05-14T10:00:00-00:00", "2019-05-14T10:00:00Z", "2019-05-14T10:00:00Z", FALSE },
    { "2019-05-14T10:00:00-00", "2019-05-14T10:00:00Z", "2019-05-14T10:00:00Z", FALSE },
    { "2019-05-14T10:00:00+05:45", "2019-05-14T10:00:00+05:45", "2019-05-14T04:15:00Z", FALSE },
    { "2019-01-01T00:00:00+14", "2019-01-01T00:00:00+14:00", "2018-12-31T10:00:00Z", FALSE },
    { "2019-12-31T23:59:59-12", "2019-12-31T23:59:59-12:00", "2020-01-01T11:59:59Z", FALSE },
    { "0000-01-01T00:00:00+00:01", "0000-01-01T00:00:00+00:01", "-0001-12-31T23:59:00Z", FALSE },
    { "9999-12-31T23:59:59-00:01", "9999-12-31T23:59:59-00:01", "+10000-01-01T00:00:59Z", FALSE },
    { "2019-05-14T10:00:00+23:59", "2019-05-14T10:00:00+23:59", "2019-05-13T10:01:00Z", FALSE },
    { "2019-05-14T10:00:00+24", NULL, NULL, FALSE },
    { "2019-05-14T10:00:00+23:60", NULL, NULL, FALSE },

    { "2019-05-14T24:00:00", "2019-05-15T00:00:00", "2019-05-15T00:00:00Z", TRUE },
    { "2016-02-28T24:00:00Z", "2016-02-29T00:00:00Z", "2016-02-29T00:00:00Z", FALSE },
    { "2019-12-31T24:00:00-05:00", "2020-01-01T00:00:00-05:00", "2020-01-01T05:00:00Z", FALSE },
    { "2019-05-14T24:00:00+24:00", NULL, NULL, FALSE },
    { "2019-05-14T24:00:60", NULL, NULL, FALSE },
    { "2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z", FALSE },
    { "2017-01-01T05:29:60+05:30", "2017-01-01T05:29:60+05:30", "2016-12-31T23:59:59Z", FALSE },
    { "2016-12-31T20:29:60-03:30", "2016-12-31T20:29:60-03:30", "2016-12-31T23:59:59Z", FALSE },
    { "2017-01-01T05:59:60+05:30", NULL, NULL, FALSE },
    { "2016-12-31T00:00:60Z", NULL, NULL, FALSE },
    { "2016-12-31T23:58:60Z", NULL, NULL, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalDate) date = annal_date_new (rows[i].text, NULL);
      g_autofree char *moment = NULL;
      gint64 first = 0, last = 0;

      CHECK_ROW (rows[i].text, (date != NULL) == (rows[i].canonical != NULL));
      if (date == NULL)
        continue;
      CHECK_TEXT (rows[i].text, annal_date_get_text (date), rows[i].canonical);
      CHECK_ROW (rows[i].text, annal_date_get_earliest (date, &first) && annal_date_get_latest (date, &last));
      CHECK_ROW (rows[i].text, first == last);
      moment = annal_instant_to_string (first);
      CHECK_TEXT (rows[i].text, moment, rows[i].moment);
      CHECK_ROW (rows[i].text,
                 ((annal_date_get_flags (date) & ANNAL_DATE_FLAGS_FLOATING) != 0) == rows[i].is_floating);
    }
}

/* Seasons with X in their year, against every year that the mask allows. */
static void
masked_seasons_agree_with_enumeration (void)
{
  static const char *const masks[] = { "201X", "20X9", "X019", "2XX0", "XXXX" };
  guint n_wrong = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (masks); i++)
    for (int season = 21; season <= 41; season++)
      {
        g_autofree char *text = g_strdup_printf ("%s-%d", masks[i], season);
        g_autoptr (AnnalDate) date = annal_date_new (text, NULL);
        gint64 least = G_MAXINT64, greatest = G_MININT64, first, last;

        for (int year = 0; year <= 9999; year++)
          {
            g_autofree char *digits = g_strdup_printf ("%04d-%d", year, season);
            gboolean matches = TRUE;

            for (guint place = 0; place < 4; place++)
              matches = matches && (masks[i][place] == 'X' || masks[i][place] == digits[place]);
            if (!matches || !annal_date_read_bounds (digits, -1, &first, &last, NULL, NULL))
              continue;
            least = MIN (least, first);
            greatest = MAX (greatest, last);
          }
        annal_date_get_earliest (date, &first);
        annal_date_get_latest (date, &last);
        n_wrong += first != least || last != greatest;
      }
  CHECK (n_wrong == 0);
}

/* The quick way to the bounds and the one by an object. */
static void
bounds_without_objects (void)
{
  static const char *const rows[] = {
    "2014-02-17", "2019-05", "2019-05-06/2019-05-17", "2013~", "201X", "2014/..", "../2014", "2014/", "/2014",
    "[..1984]", "{1960..}", "[1667,1668,1670..1672]", "Y1E18", "2014-24", "2019-05-14T10:00:00+09:00", "-0043",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalDate) date = annal_date_new (rows[i], NULL);
      gint64 earliest = 0, latest = 0, first = G_MININT64, last = G_MAXINT64;
      AnnalDateFlags flags = 0;

      CHECK_ROW (rows[i], annal_date_read_bounds (rows[i], -1, &earliest, &latest, &flags, NULL));
      annal_date_get_earliest (date, &first);
      annal_date_get_latest (date, &last);
      CHECK_ROW (rows[i], earliest == first && latest == last && flags == annal_date_get_flags (date));
    }
}

static void
bounds_of_part_of_a_text (void)
{
  g_autoptr (GError) error = NULL;
  gint64 earliest = 1, latest = 2;

  CHECK (annal_date_read_bounds ("1970-01-02 and on", 10, &earliest, &latest, NULL, NULL));
  CHECK (earliest == 86400 && latest == 2 * 86400 - 1);
  CHECK (!annal_date_read_bounds ("1970-01-02 and on", -1, &earliest, &latest, NULL, &error));
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_SYNTAX));
  CHECK (earliest == 86400 && latest == 2 * 86400 - 1);
}

static void
instants (void)
{
  static const struct
  {
    gint64 seconds;
    const char *text;
  } rows[] = {
    { 0, "1970-01-01T00:00:00Z" },
    { -1, "1969-12-31T23:59:59Z" },
    { 1557793800, "2019-05-14T00:30:00Z" },
    { G_GINT64_CONSTANT (253402300799), "9999-12-31T23:59:59Z" },
    { G_GINT64_CONSTANT (253402300800), "+10000-01-01T00:00:00Z" },
    { G_GINT64_CONSTANT (-62167219200), "0000-01-01T00:00:00Z" },
    { G_GINT64_CONSTANT (-62167219201), "-0001-12-31T23:59:59Z" },
    { G_MAXINT64, "+292277026596-12-04T15:30:07Z" },
    { G_MININT64, "-292277022657-01-27T08:29:52Z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = annal_instant_to_string (rows[i].seconds);

      CHECK_TEXT (rows[i].text, text, rows[i].text);
    }
}

static const AnnalTest tests[] = {
  { "d1-exact-completion", d1_exact_completion },
  { "d2-leap-days", d2_leap_days },
  { "d4-d5-levels", d4_d5_levels },
  { "d6-open-and-unknown", d6_open_and_unknown },
  { "d7-total-order", d7_total_order },
  { "d8-reversed", d8_reversed },
  { "d9-width-from-the-caller", d9_width_from_the_caller },
  { "d10-significant-digits", d10_significant_digits },
  { "d11-d12-times", d11_d12_times },
  { "masked-seasons-agree-with-enumeration", masked_seasons_agree_with_enumeration },
  { "bounds-without-objects", bounds_without_objects },
  { "bounds-of-part-of-a-text", bounds_of_part_of_a_text },
  { "instants", instants },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "date-decisions", tests, G_N_ELEMENTS (tests));
}
