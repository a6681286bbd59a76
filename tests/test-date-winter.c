/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Decision 3 of docs/dates.md: which winter 2014-24 is. Seconds are written as
 * ISO 8601 has them.
 */

#include "annal-test.h"

#include <annal/annal-date.h>
#include <annal/annal-error.h>
#include <annal/annal-span.h>

static const AnnalDateParseFlags rules[] = {
  ANNAL_DATE_PARSE_STRICT,
  ANNAL_DATE_PARSE_WINTER_ENDS,
  ANNAL_DATE_PARSE_WINTER_WITHIN,
};

static void
check_bounds (const char *label, AnnalDate *date, const char *first, const char *last)
{
  g_autofree char *earliest = NULL, *latest = NULL;
  g_autofree char *from = g_strconcat (first, "T00:00:00Z", NULL);
  g_autofree char *to = g_strconcat (last, "T23:59:59Z", NULL);
  gint64 seconds = 0;

  annal_date_get_earliest (date, &seconds);
  earliest = annal_instant_to_string (seconds);
  annal_date_get_latest (date, &seconds);
  latest = annal_instant_to_string (seconds);
  CHECK_TEXT (label, earliest, from);
  CHECK_TEXT (label, latest, to);
}

static void
bounds (void)
{
  static const struct
  {
    const char *text;
    struct
    {
      const char *first;
      const char *last;
    } by[3];
  } rows[] = {
    { "2014-24", { { "2014-12-01", "2015-02-28" }, { "2013-12-01", "2014-02-28" }, { "2014-01-01", "2014-12-31" } } },
    { "2014-28", { { "2014-12-01", "2015-02-28" }, { "2013-12-01", "2014-02-28" }, { "2014-01-01", "2014-12-31" } } },
    { "2014-30", { { "2014-12-01", "2015-02-28" }, { "2013-12-01", "2014-02-28" }, { "2014-01-01", "2014-12-31" } } },
    { "2015-24", { { "2015-12-01", "2016-02-29" }, { "2014-12-01", "2015-02-28" }, { "2015-01-01", "2015-12-31" } } },
    { "2016-24", { { "2016-12-01", "2017-02-28" }, { "2015-12-01", "2016-02-29" }, { "2016-01-01", "2016-12-31" } } },
    { "0000-24", { { "0000-12-01", "0001-02-28" }, { "-0001-12-01", "0000-02-29" }, { "0000-01-01", "0000-12-31" } } },
    { "201X-24", { { "2010-12-01", "2020-02-29" }, { "2009-12-01", "2019-02-28" }, { "2010-01-01", "2019-12-31" } } },
    { "2014-24~", { { "2014-12-01", "2015-02-28" }, { "2013-12-01", "2014-02-28" }, { "2014-01-01", "2014-12-31" } } },
    { "2014-24/2015-24",
      { { "2014-12-01", "2016-02-29" }, { "2013-12-01", "2015-02-28" }, { "2014-01-01", "2015-12-31" } } },
    { "[2014-24,2015-24]",
      { { "2014-12-01", "2016-02-29" }, { "2013-12-01", "2015-02-28" }, { "2014-01-01", "2015-12-31" } } },
    /* Others stay where they are. */
    { "2014-21", { { "2014-03-01", "2014-05-31" }, { "2014-03-01", "2014-05-31" }, { "2014-03-01", "2014-05-31" } } },
    { "2014-32", { { "2014-06-01", "2014-08-31" }, { "2014-06-01", "2014-08-31" }, { "2014-06-01", "2014-08-31" } } },
    { "2014-36", { { "2014-10-01", "2014-12-31" }, { "2014-10-01", "2014-12-31" }, { "2014-10-01", "2014-12-31" } } },
    { "2014-12", { { "2014-12-01", "2014-12-31" }, { "2014-12-01", "2014-12-31" }, { "2014-12-01", "2014-12-31" } } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize rule = 0; rule < G_N_ELEMENTS (rules); rule++)
      {
        g_autoptr (AnnalDate) date = annal_date_new_full (rows[i].text, rules[rule], NULL, NULL);
        g_autofree char *label = g_strdup_printf ("D3 %s by rule %" G_GSIZE_FORMAT, rows[i].text, rule);

        CHECK_ROW (label, date != NULL);
        if (date == NULL)
          continue;
        check_bounds (label, date, rows[i].by[rule].first, rows[i].by[rule].last);
        CHECK_TEXT (label, annal_date_get_text (date), rows[i].text);
      }
}

static void
words (void)
{
  static const struct
  {
    const char *text;
    const char *by[3];
  } rows[] = {
    { "2014-24", { "winter 2014–2015", "winter 2013–2014", "winter 2014 (January, February, December)" } },
    { "2014-30",
      { "southern summer 2014–2015", "southern summer 2013–2014",
        "southern summer 2014 (January, February, December)" } },
    { "2014-21", { "spring 2014", "spring 2014", "spring 2014" } },
    { "[2014-24,2015]",
      { "winter 2014–2015 or 2015", "winter 2013–2014 or 2015",
        "winter 2014 (January, February, December) or 2015" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize rule = 0; rule < G_N_ELEMENTS (rules); rule++)
      {
        g_autoptr (AnnalDate) date = annal_date_new_full (rows[i].text, rules[rule], NULL, NULL);
        g_autofree char *said = annal_date_format (date, ANNAL_DATE_STYLE_LONG);

        CHECK_TEXT (rows[i].text, said, rows[i].by[rule]);
      }
}

/* The rule is part of what a date says. */
static void
equality (void)
{
  static const char *const texts[] = { "2014-24", "2014-21" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    for (gsize a = 0; a < G_N_ELEMENTS (rules); a++)
      for (gsize b = 0; b < G_N_ELEMENTS (rules); b++)
        {
          g_autoptr (AnnalDate) x = annal_date_new_full (texts[i], rules[a], NULL, NULL);
          g_autoptr (AnnalDate) y = annal_date_new_full (texts[i], rules[b], NULL, NULL);
          gboolean expected = i == 1 || a == b;

          CHECK_ROW (texts[i], annal_date_equal (x, y) == expected);
          CHECK_ROW (texts[i], (annal_date_compare (x, y) == 0) == expected);
        }
}

static void
order (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalDate) fine = annal_date_new_full ("2014-24/2014-11", ANNAL_DATE_PARSE_WINTER_ENDS, NULL, &error);
  g_autoptr (AnnalDate) reversed = annal_date_new ("2014-24/2014-11", &error);

  CHECK (fine != NULL);
  CHECK (reversed == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_REVERSED));
}

/* The months of one year have a gap, so that June is possible and never certain. */
static void
gaps (void)
{
  g_autoptr (AnnalDate) winter = annal_date_new_full ("2014-24", ANNAL_DATE_PARSE_WINTER_WITHIN, NULL, NULL);
  g_autoptr (AnnalDate) year = annal_date_new ("2014", NULL);
  g_autoptr (AnnalSpan) a = annal_span_new (winter, ANNAL_NATURE_PERIOD, NULL, NULL);
  g_autoptr (AnnalSpan) b = annal_span_new (year, ANNAL_NATURE_PERIOD, NULL, NULL);

  CHECK (annal_span_get_flags (a) & ANNAL_SPAN_FLAGS_HULL);
  CHECK (annal_span_covers (a, b) == ANNAL_CERTAINTY_POSSIBLE);
  CHECK (annal_span_within (a, b) == ANNAL_CERTAINTY_CERTAIN);
}

static const AnnalTest tests[] = {
  { "bounds", bounds },
  { "words", words },
  { "equality", equality },
  { "order", order },
  { "gaps", gaps },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "date-winter", tests, G_N_ELEMENTS (tests));
}
