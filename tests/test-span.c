/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-test.h"

#include "time/annal-date-private.h"

#define INSTANT ANNAL_NATURE_INSTANT
#define PERIOD ANNAL_NATURE_PERIOD

/* Seconds of the days used below, counted by hand from 2019-01-01, which is
 * 49 years and 12 leap days after 1970.
 */
#define Y2019 (G_GINT64_CONSTANT (17897) * 86400)
#define DAY(n) (Y2019 + (n) * G_GINT64_CONSTANT (86400))
#define MAY_1 DAY (120)
#define JUNE_1 DAY (151)
#define Y2020 DAY (365)
#define Y2021 DAY (731)
#define Y2022 DAY (1096)

#define FLAG(name) ANNAL_SPAN_FLAGS_##name
#define OPEN_BEGIN (FLAG (BEGIN_MIN_OPEN) | FLAG (BEGIN_MAX_OPEN))
#define OPEN_END (FLAG (END_MIN_OPEN) | FLAG (END_MAX_OPEN))
#define OPEN_BELOW (FLAG (BEGIN_MIN_OPEN) | FLAG (END_MIN_OPEN))
#define OPEN_ABOVE (FLAG (BEGIN_MAX_OPEN) | FLAG (END_MAX_OPEN))

#define NEVER G_MININT64
#define ALWAYS G_MAXINT64

static AnnalSpanData
make (const char *edtf, AnnalNature nature, const char *tz)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalDate) date = annal_date_new (edtf, &error);
  g_autoptr (AnnalSpan) span = NULL;

  CHECK_TEXT (edtf, error ? error->message : NULL, NULL);
  span = annal_span_new (date, nature, tz, &error);
  CHECK_TEXT (edtf, error ? error->message : NULL, NULL);
  return *annal_span_get_data (span);
}

static void
rules (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    AnnalNature nature;
    gint64 begin_min, begin_max, end_min, end_max;
    guint flags; /* beside FLOATING */
  } rows[] = {
    { "an instant in a month", "2019-05", INSTANT, MAY_1, JUNE_1 - 1, MAY_1, JUNE_1 - 1, FLAG (INSTANT) },
    { "nature not said", "2019-05", ANNAL_NATURE_UNSET, MAY_1, JUNE_1 - 1, MAY_1, JUNE_1 - 1, FLAG (INSTANT) },
    { "a whole month", "2019-05", PERIOD, MAY_1, MAY_1, JUNE_1, JUNE_1, 0 },
    { "an instant in a day", "2019-05-01", INSTANT, MAY_1, MAY_1 + 86399, MAY_1, MAY_1 + 86399, FLAG (INSTANT) },
    { "a whole day", "2019-05-01", PERIOD, MAY_1, MAY_1, MAY_1 + 86400, MAY_1 + 86400, 0 },
    { "a whole year", "2019", PERIOD, Y2019, Y2019, Y2020, Y2020, 0 },
    { "doubt adds none", "2019-05~", INSTANT, MAY_1, JUNE_1 - 1, MAY_1, JUNE_1 - 1, FLAG (INSTANT) | FLAG (QUALIFIED) },
    { "a doubtful part", "2019-~05", PERIOD, MAY_1, MAY_1, JUNE_1, JUNE_1, FLAG (QUALIFIED) },

    { "an instant in an unknown month", "2019-XX", INSTANT, Y2019, Y2020 - 1, Y2019, Y2020 - 1, FLAG (INSTANT) },
    { "one whole unknown month", "2019-XX", PERIOD, Y2019, DAY (334), DAY (31), Y2020, 0 },
    { "one whole day of May", "2019-05-XX", PERIOD, MAY_1, JUNE_1 - 86400, MAY_1 + 86400, JUNE_1, 0 },

    { "days to days", "2019-05-01/2019-05-31", INSTANT, MAY_1, MAY_1 + 86399, JUNE_1 - 86400 + 1, JUNE_1, 0 },
    { "the same for a period", "2019-05-01/2019-05-31", PERIOD, MAY_1, MAY_1 + 86399, JUNE_1 - 86400 + 1, JUNE_1, 0 },
    { "years to years", "2019/2020", PERIOD, Y2019, Y2020 - 1, Y2020 + 1, Y2021, 0 },
    { "the same day", "2019-05-01/2019-05-01", PERIOD, MAY_1, MAY_1 + 86399, MAY_1 + 1, MAY_1 + 86400, 0 },
    { "the end is the wider", "2019-05/2019", PERIOD, MAY_1, JUNE_1 - 1, MAY_1 + 1, Y2020, 0 },
    { "the start is the wider", "2019/2019-05", PERIOD, Y2019, JUNE_1 - 1, MAY_1 + 1, JUNE_1, 0 },
    { "open end", "2019/..", PERIOD, Y2019, Y2020 - 1, ALWAYS, ALWAYS, OPEN_END },
    { "open start", "../2019", PERIOD, NEVER, NEVER, Y2019 + 1, Y2020, OPEN_BEGIN },
    { "unknown end", "2019/", PERIOD, Y2019, Y2020 - 1, Y2019 + 1, ALWAYS, FLAG (END_UNKNOWN) },
    { "unknown start", "/2019", PERIOD, NEVER, Y2020 - 1, Y2019 + 1, Y2020, FLAG (BEGIN_UNKNOWN) },

    { "an instant in one of two years", "[2019,2021]", INSTANT, Y2019, Y2022 - 1, Y2019, Y2022 - 1, FLAG (INSTANT) },
    { "one of two whole years", "[2019,2021]", PERIOD, Y2019, Y2021, Y2020, Y2022, 0 },
    { "one of a range of years", "[2019..2021]", PERIOD, Y2019, Y2021, Y2020, Y2022, 0 },
    { "one of a year and a month", "[2019,2019-05]", PERIOD, Y2019, MAY_1, JUNE_1, Y2020, 0 },
    { "not in order", "[2021,2019]", PERIOD, Y2019, Y2021, Y2020, Y2022, 0 },
    { "at some time before", "[..2019]", INSTANT, NEVER, Y2020 - 1, NEVER, Y2020 - 1, FLAG (INSTANT) | OPEN_BELOW },
    { "a whole year before", "[..2019]", PERIOD, NEVER, Y2019, NEVER, Y2020, OPEN_BELOW },
    { "at some time after", "[2019..]", INSTANT, Y2019, ALWAYS, Y2019, ALWAYS, FLAG (INSTANT) | OPEN_ABOVE },

    { "the hull of two years", "{2019,2021}", PERIOD, Y2019, Y2019, Y2022, Y2022, FLAG (HULL) },
    { "the hull of instants in two years", "{2019,2021}", INSTANT, Y2019, Y2020 - 1, Y2021 + 1, Y2022, FLAG (HULL) },
    { "the hull of a range", "{2019..2021}", PERIOD, Y2019, Y2019, Y2022, Y2022, FLAG (HULL) },
    { "the hull of one", "{2019}", INSTANT, Y2019, Y2020 - 1, Y2019, Y2020 - 1, FLAG (HULL) | FLAG (INSTANT) },
    { "all before", "{..2019}", PERIOD, NEVER, NEVER, Y2020, Y2020, FLAG (HULL) | OPEN_BEGIN },
    { "all after", "{2019..}", PERIOD, Y2019, Y2019, ALWAYS, ALWAYS, FLAG (HULL) | OPEN_END },

    { "beyond the seconds", "Y1E18", PERIOD, ALWAYS, ALWAYS, ALWAYS, ALWAYS, FLAG (SATURATED) },
    { "from beyond the seconds", "Y-1E18/2019", PERIOD, NEVER, NEVER, Y2019 + 1, Y2020, FLAG (SATURATED) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AnnalSpanData span = make (rows[i].text, rows[i].nature, NULL);

      CHECK_ROW (rows[i].label, span.begin_min == rows[i].begin_min);
      CHECK_ROW (rows[i].label, span.begin_max == rows[i].begin_max);
      CHECK_ROW (rows[i].label, span.end_min == rows[i].end_min);
      CHECK_ROW (rows[i].label, span.end_max == rows[i].end_max);
      CHECK_ROW (rows[i].label, span.flags == (rows[i].flags | ANNAL_SPAN_FLAGS_FLOATING));
    }
}

static void
zones (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    const char *tz;
    AnnalNature nature;
    gint64 begin_min, end_max;
    gboolean floating;
  } rows[] = {
    { "none", "2019-05-01", NULL, PERIOD, MAY_1, MAY_1 + 86400, TRUE },
    { "UTC", "2019-05-01", "UTC", PERIOD, MAY_1, MAY_1 + 86400, FALSE },
    { "Z", "2019-05-01", "Z", PERIOD, MAY_1, MAY_1 + 86400, FALSE },
    { "nine hours east", "2019-05-01", "+09:00", PERIOD, MAY_1 - 32400, MAY_1 + 54000, FALSE },
    { "hours alone", "2019-05-01", "+09", PERIOD, MAY_1 - 32400, MAY_1 + 54000, FALSE },
    { "west", "2019-05-01", "-03:30", PERIOD, MAY_1 + 12600, MAY_1 + 99000, FALSE },
    { "its own offset wins", "2019-05-01T00:00:00Z", "+09:00", INSTANT, MAY_1, MAY_1, FALSE },
    { "its own offset wins over nonsense", "2019-05-01T09:00:00+09:00", "nowhere", INSTANT, MAY_1, MAY_1, FALSE },
    { "a local time", "2019-05-01T09:00:00", "+09:00", INSTANT, MAY_1, MAY_1, FALSE },
    { "beyond the seconds", "Y1E18", "+09:00", PERIOD, ALWAYS, ALWAYS, FALSE },
  };
  static const char *const bad[] = {
    "", "nowhere", "+9", "+x9:00", "+09:0", "+09:60", "+24", "+09:00:00", "../etc/passwd", "/etc/localtime",
    ":UTC", "Asia/../UTC",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AnnalSpanData span = make (rows[i].text, rows[i].nature, rows[i].tz);

      CHECK_ROW (rows[i].label, span.begin_min == rows[i].begin_min);
      CHECK_ROW (rows[i].label, span.end_max == rows[i].end_max);
      CHECK_ROW (rows[i].label, !(span.flags & ANNAL_SPAN_FLAGS_FLOATING) == !rows[i].floating);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AnnalDate) date = annal_date_new ("2019", NULL);
      g_autoptr (AnnalSpan) span = annal_span_new (date, PERIOD, bad[i], &error);

      CHECK_ROW (bad[i], span == NULL);
      CHECK_ROW (bad[i], g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_INVALID));
    }
}

static void
zones_of_places (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    const char *tz;
    gint64 begin_min, end_max;
  } rows[] = {
    { "Seoul", "2019-05-01", "Asia/Seoul", MAY_1 - 32400, MAY_1 + 54000 },
    /* Half an hour behind until 4 May 2018: 2017-11-29 is 17,499 days on. */
    { "Pyongyang in 2017", "2017-11-29", "Asia/Pyongyang", G_GINT64_CONSTANT (17499) * 86400 - 30600,
      G_GINT64_CONSTANT (17500) * 86400 - 30600 },
    { "Geneva in summer", "2019-05-01", "Europe/Zurich", MAY_1 - 7200, MAY_1 + 79200 },
    /* 31 March 2019 is day 89 and has 23 hours, 27 October day 299 and 25. */
    { "a day of 23 hours", "2019-03-31", "Europe/Zurich", DAY (89) - 3600, DAY (90) - 7200 },
    { "a day of 25 hours", "2019-10-27", "Europe/Zurich", DAY (299) - 7200, DAY (300) - 3600 },
    /* 4 November 2018 has no midnight there: it began at 01:00, UTC-2. */
    { "a day without its midnight", "2018-11-04", "America/Sao_Paulo", DAY (-58) + 10800, DAY (-57) + 7200 },
    { "a time shown twice", "2019-10-27T02:30:00", "Europe/Zurich", DAY (299) + 1800, DAY (299) + 5400 + 1 },
  };
  g_autoptr (GTimeZone) seoul = g_time_zone_new_identifier ("Asia/Seoul");

  if (seoul == NULL)
    {
      annal_test_skip ("no time zone data here");
      return;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AnnalSpanData span = make (rows[i].text, PERIOD, rows[i].tz);

      CHECK_ROW (rows[i].label, span.begin_min == rows[i].begin_min);
      CHECK_ROW (rows[i].label, span.end_max == rows[i].end_max);
      CHECK_ROW (rows[i].label, !(span.flags & ANNAL_SPAN_FLAGS_FLOATING));
    }
}

static void
accessors (void)
{
  g_autoptr (AnnalDate) date = annal_date_new ("2019/", NULL);
  g_autoptr (AnnalSpan) span = annal_span_new (date, PERIOD, NULL, NULL);
  g_autoptr (AnnalDate) open = annal_date_new ("[..2019]", NULL);
  g_autoptr (AnnalSpan) before = annal_span_new (open, INSTANT, NULL, NULL);
  AnnalSpanData undated = ANNAL_SPAN_DATA_UNDATED;
  gint64 seconds = 7;

  CHECK (annal_span_get_begin_min (span, &seconds) && seconds == Y2019);
  CHECK (annal_span_get_begin_max (span, &seconds) && seconds == Y2020 - 1);
  seconds = 7;
  CHECK (!annal_span_get_end_min (span, &seconds) && seconds == 7);
  CHECK (!annal_span_get_end_max (span, &seconds) && seconds == 7);
  CHECK (!annal_span_get_begin_min (before, &seconds) && seconds == 7);
  CHECK (!annal_span_get_end_min (before, &seconds) && seconds == 7);
  CHECK (annal_span_get_begin_max (before, &seconds) && seconds == Y2020 - 1);
  CHECK (annal_span_get_end_max (before, &seconds) && seconds == Y2020 - 1);
  CHECK (annal_span_is_dated (span));
  CHECK (annal_span_is_dated (before));
  CHECK (!annal_span_data_is_dated (&undated));
  CHECK (annal_span_data_compare (&undated, annal_span_get_data (span)) > 0);
}

static AnnalSpan *
make_span (const char *edtf, AnnalNature nature)
{
  AnnalSpanData data = make (edtf, nature, NULL);

  return annal_span_new_from_data (&data);
}

static void
public_face (void)
{
  g_autoptr (AnnalSpan) day = make_span ("2019-05-14", PERIOD);
  g_autoptr (AnnalSpan) month = make_span ("2019-05", PERIOD);
  g_autoptr (AnnalSpan) later = make_span ("2019-06~", PERIOD);
  g_autoptr (AnnalSpan) kept = annal_span_ref (day);
  g_autoptr (AnnalSpan) boxed = g_boxed_copy (ANNAL_TYPE_SPAN, day);

  CHECK (kept == day && boxed == day);
  CHECK (annal_span_within (day, month) == ANNAL_CERTAINTY_CERTAIN);
  CHECK (annal_span_covers (month, day) == ANNAL_CERTAINTY_CERTAIN);
  CHECK (annal_span_covers (day, month) == ANNAL_CERTAINTY_NO);
  CHECK (annal_span_overlaps (day, month) == ANNAL_CERTAINTY_CERTAIN);
  CHECK (annal_span_equals (day, boxed) == ANNAL_CERTAINTY_CERTAIN);
  CHECK (annal_span_before (month, later) == ANNAL_CERTAINTY_POSSIBLE);
  CHECK (annal_span_relate (day, month, ANNAL_RELATION_DURING) == ANNAL_CERTAINTY_CERTAIN);
  CHECK (annal_span_relate (month, later, ANNAL_RELATION_MEETS) == ANNAL_CERTAINTY_POSSIBLE);
  CHECK (annal_span_compare (month, day) < 0);
  CHECK (annal_span_get_flags (later) == (FLAG (QUALIFIED) | FLAG (FLOATING)));
}

/* "2019-05 P" is a period, without P an instant. */
static AnnalSpanData
make_marked (const char *text)
{
  g_autofree char *edtf = g_strdup (text);
  AnnalNature nature = g_str_has_suffix (text, " P") ? PERIOD : INSTANT;

  g_strdelimit (edtf, " ", '\0');
  return make (edtf, nature, NULL);
}

static void
answers (void)
{
  enum
  {
    NO = ANNAL_CERTAINTY_NO,
    POSSIBLE = ANNAL_CERTAINTY_POSSIBLE,
    CERTAIN = ANNAL_CERTAINTY_CERTAIN
  };
  static const struct
  {
    const char *a;
    const char *b;
    int before, overlaps, within, equals;
  } rows[] = {
    { "2019-05-14 P", "2019-05-15 P", CERTAIN, NO, NO, NO },
    { "2019-05-14", "2019-05-15", CERTAIN, NO, NO, NO },
    { "2019-05-15", "2019-05-14", NO, NO, NO, NO },
    { "2019-05-14", "2019-05-14", POSSIBLE, POSSIBLE, POSSIBLE, POSSIBLE },
    { "2019-05-14 P", "2019-05-14 P", NO, CERTAIN, CERTAIN, CERTAIN },
    { "2019-05-14", "2019-05-14 P", NO, CERTAIN, CERTAIN, NO },
    { "2019-05-14 P", "2019-05-14", NO, CERTAIN, NO, NO },
    { "2019-05-14", "2019-05 P", NO, CERTAIN, CERTAIN, NO },
    { "2019-05-14", "2019-05", POSSIBLE, POSSIBLE, POSSIBLE, POSSIBLE },
    { "2019-05-14T10:00:00Z", "2019-05-14T10:00:00Z", NO, CERTAIN, CERTAIN, CERTAIN },
    { "2019-05-14T10:00:00Z", "2019-05-14T10:00:01Z", CERTAIN, NO, NO, NO },
    { "2019-05-14T10:00:00Z", "2019-05-14T19:00:00+09:00", NO, CERTAIN, CERTAIN, CERTAIN },
    /* Doubt lowers what is certain, not what is excluded. */
    { "2019-05-14~", "2019-05-15", POSSIBLE, NO, NO, NO },
    { "2013?", "2014", POSSIBLE, NO, NO, NO },
    { "2014", "2013?", NO, NO, NO, NO },
    /* Open ends are known to be far; unknown ends are not known. */
    { "2014/..", "2019 P", NO, CERTAIN, NO, NO },
    { "2019 P", "2014/..", NO, CERTAIN, CERTAIN, NO },
    { "2014/", "2019 P", POSSIBLE, POSSIBLE, NO, NO },
    { "2019 P", "2014/", NO, POSSIBLE, POSSIBLE, NO },
    { "/2014", "2019 P", CERTAIN, NO, NO, NO },
    { "2010 P", "/2014", POSSIBLE, POSSIBLE, POSSIBLE, NO },
    { "2014/", "2013 P", NO, NO, NO, NO },
    { "../2014", "2010 P", NO, CERTAIN, NO, NO },
    { "[..2012]", "2013", CERTAIN, NO, NO, NO },
    { "[..2012]", "2012", POSSIBLE, POSSIBLE, POSSIBLE, POSSIBLE },
    { "[2014..]", "2013", NO, NO, NO, NO },
    /* A list may have gaps. */
    { "2014 P", "{2013,2015} P", NO, POSSIBLE, POSSIBLE, NO },
    { "{2013,2015} P", "2014 P", NO, POSSIBLE, NO, NO },
    { "{2013,2015} P", "2010/..", NO, POSSIBLE, CERTAIN, NO },
    { "{2013,2015} P", "2016 P", CERTAIN, NO, NO, NO },
    /* Days are known, hours are not. */
    { "2019-05-06/2019-05-17", "2019-05 P", NO, CERTAIN, CERTAIN, NO },
    { "2019-05-14", "2019-05-06/2019-05-17", NO, CERTAIN, CERTAIN, NO },
    { "2019-05-06", "2019-05-06/2019-05-17", POSSIBLE, POSSIBLE, POSSIBLE, NO },
    { "2013/2015", "2015/2017", POSSIBLE, POSSIBLE, NO, NO },
    { "Y1E18", "2019", NO, NO, NO, NO },
    { "2019", "Y1E18", CERTAIN, NO, NO, NO },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AnnalSpanData a = make_marked (rows[i].a), b = make_marked (rows[i].b);
      g_autofree char *label = g_strdup_printf ("%s and %s", rows[i].a, rows[i].b);

      CHECK_ROW (label, (int) annal_span_data_before (&a, &b) == rows[i].before);
      CHECK_ROW (label, (int) annal_span_data_overlaps (&a, &b) == rows[i].overlaps);
      CHECK_ROW (label, (int) annal_span_data_within (&a, &b) == rows[i].within);
      CHECK_ROW (label, (int) annal_span_data_equals (&a, &b) == rows[i].equals);
    }
}

static void
thirteen_relations (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    AnnalRelation relation;
  } rows[] = {
    { "2012 P", "2014 P", ANNAL_RELATION_BEFORE },
    { "2013 P", "2014 P", ANNAL_RELATION_MEETS },
    { "2013-10-01T00:00:00Z", "2013-10-01T00:00:01Z", ANNAL_RELATION_MEETS },
    { "2019-05-05/2019-05-11", "2019-05-08/2019-05-14", ANNAL_RELATION_OVERLAPS },
    { "2013-01 P", "2013 P", ANNAL_RELATION_STARTS },
    { "2013-05 P", "2013 P", ANNAL_RELATION_DURING },
    { "2013-12 P", "2013 P", ANNAL_RELATION_FINISHES },
    { "2013 P", "2013 P", ANNAL_RELATION_EQUAL },
    { "../2010", "2009/2012", ANNAL_RELATION_OVERLAPS },
    { "2009/..", "2011/..", ANNAL_RELATION_FINISHED_BY },
    { "../2009", "../2011", ANNAL_RELATION_STARTS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AnnalSpanData a = make_marked (rows[i].a), b = make_marked (rows[i].b);

      for (int relation = 1; relation <= 13; relation++)
        {
          g_autofree char *label = g_strdup_printf ("%s and %s: %d", rows[i].a, rows[i].b, relation);
          AnnalCertainty expected = relation == (int) rows[i].relation ? ANNAL_CERTAINTY_CERTAIN
                                                                       : ANNAL_CERTAINTY_NO;

          CHECK_ROW (label, annal_span_data_relate (&a, &b, relation) == expected);
          CHECK_ROW (label, annal_span_data_relate (&b, &a, 14 - relation) == expected);
        }
    }
}

/* All spans within a calendar of a few seconds. */
#define LAST 4

static GArray *
list_spans (void)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (AnnalSpanData));

  for (gint64 a = 0; a < LAST; a++)
    for (gint64 b = a; b < LAST; b++)
      {
        AnnalSpanData instant = { a, b, a, b, ANNAL_SPAN_FLAGS_INSTANT };

        g_array_append_val (spans, instant);
        for (gint64 c = a + 1; c <= LAST; c++)
          for (gint64 d = MAX (c, b + 1); d <= LAST; d++)
            {
              AnnalSpanData period = { a, b, c, d, 0 };

              g_array_append_val (spans, period);
            }
      }
  return spans;
}

static gboolean
is_instant (const AnnalSpanData *span)
{
  return (span->flags & ANNAL_SPAN_FLAGS_INSTANT) != 0;
}

/* Lists the cases (begin, exclusive end) that a span allows. */
static guint
list_cases (const AnnalSpanData *span, gint64 cases[][2])
{
  guint n = 0;

  for (gint64 begin = span->begin_min; begin <= span->begin_max; begin++)
    {
      if (is_instant (span))
        {
          cases[n][0] = begin;
          cases[n++][1] = begin + 1;
          continue;
        }
      for (gint64 end = MAX (begin + 1, span->end_min); end <= span->end_max; end++)
        {
          cases[n][0] = begin;
          cases[n++][1] = end;
        }
    }
  return n;
}

static AnnalRelation
relation_of (const gint64 *a, const gint64 *b)
{
  if (a[1] < b[0])
    return ANNAL_RELATION_BEFORE;
  if (a[1] == b[0])
    return ANNAL_RELATION_MEETS;
  if (b[1] < a[0])
    return ANNAL_RELATION_AFTER;
  if (b[1] == a[0])
    return ANNAL_RELATION_MET_BY;
  if (a[0] == b[0])
    return a[1] < b[1]    ? ANNAL_RELATION_STARTS
           : a[1] == b[1] ? ANNAL_RELATION_EQUAL
                          : ANNAL_RELATION_STARTED_BY;
  if (a[1] == b[1])
    return a[0] > b[0] ? ANNAL_RELATION_FINISHES : ANNAL_RELATION_FINISHED_BY;
  if (a[0] < b[0])
    return a[1] > b[1] ? ANNAL_RELATION_CONTAINS : ANNAL_RELATION_OVERLAPS;
  return a[1] < b[1] ? ANNAL_RELATION_DURING : ANNAL_RELATION_OVERLAPPED_BY;
}

typedef struct
{
  guint n;
  guint relation[14];
  guint before, overlaps, within;
  gint64 least, greatest;
} Counts;

static Counts
count_cases (const AnnalSpanData *a, const AnnalSpanData *b)
{
  gint64 of_a[64][2], of_b[64][2];
  guint n_a = list_cases (a, of_a), n_b = list_cases (b, of_b);
  Counts counts = { .least = G_MAXINT64 };

  for (guint i = 0; i < n_a; i++)
    for (guint j = 0; j < n_b; j++)
      {
        const gint64 *x = of_a[i], *y = of_b[j];
        gint64 distance = MAX (0, MAX (y[0] - x[1], x[0] - y[1]));

        counts.n++;
        counts.relation[relation_of (x, y)]++;
        counts.before += x[1] <= y[0];
        counts.overlaps += MAX (x[0], y[0]) < MIN (x[1], y[1]);
        counts.within += y[0] <= x[0] && x[1] <= y[1];
        counts.least = MIN (counts.least, distance);
        counts.greatest = MAX (counts.greatest, distance);
      }
  return counts;
}

static AnnalCertainty
certainty_of (guint yes, guint all)
{
  if (yes == 0)
    return ANNAL_CERTAINTY_NO;
  return yes == all ? ANNAL_CERTAINTY_CERTAIN : ANNAL_CERTAINTY_POSSIBLE;
}

static void
relations_agree_with_enumeration (void)
{
  g_autoptr (GArray) spans = list_spans ();
  guint n_wrong = 0;

  CHECK (spans->len > 50);
  for (guint i = 0; i < spans->len; i++)
    for (guint j = 0; j < spans->len; j++)
      {
        const AnnalSpanData *a = &g_array_index (spans, AnnalSpanData, i);
        const AnnalSpanData *b = &g_array_index (spans, AnnalSpanData, j);
        Counts counts = count_cases (a, b);

        for (int r = 1; r <= 13; r++)
          n_wrong += annal_span_data_relate (a, b, r) != certainty_of (counts.relation[r], counts.n);
        n_wrong += annal_span_data_before (a, b) != certainty_of (counts.before, counts.n);
        n_wrong += annal_span_data_overlaps (a, b) != certainty_of (counts.overlaps, counts.n);
        n_wrong += annal_span_data_within (a, b) != certainty_of (counts.within, counts.n);
      }
  CHECK (n_wrong == 0);
}

static void
distances_agree_with_enumeration (void)
{
  g_autoptr (GArray) spans = list_spans ();
  guint n_wrong = 0;

  for (guint i = 0; i < spans->len; i++)
    for (guint j = 0; j < spans->len; j++)
      {
        const AnnalSpanData *a = &g_array_index (spans, AnnalSpanData, i);
        const AnnalSpanData *b = &g_array_index (spans, AnnalSpanData, j);
        g_autoptr (AnnalSpan) x = annal_span_new_from_data (a);
        g_autoptr (AnnalSpan) y = annal_span_new_from_data (b);
        Counts counts = count_cases (a, b);
        gint64 least, greatest;

        annal_span_get_distance (x, y, &least, &greatest);
        n_wrong += least != counts.least || greatest != counts.greatest;
      }
  CHECK (n_wrong == 0);
}

static void
distances_without_limit (void)
{
  AnnalSpanData a = make ("2014/", PERIOD, NULL), b = make ("2010", PERIOD, NULL);
  AnnalSpanData later = make ("[2019..]", INSTANT, NULL);
  g_autoptr (AnnalSpan) x = annal_span_new_from_data (&b);
  g_autoptr (AnnalSpan) y = annal_span_new_from_data (&later);
  g_autoptr (AnnalSpan) z = annal_span_new_from_data (&a);
  gint64 least, greatest;

  annal_span_get_distance (x, y, &least, &greatest);
  /* 2011 to 2018 are eight years with two leap days. */
  CHECK (least == (8 * 365 + 2) * 86400);
  CHECK (greatest == G_MAXINT64);
  annal_span_get_distance (z, y, &least, NULL);
  CHECK (least == 0);
}

static gboolean
is_certain (AnnalCertainty certainty)
{
  return certainty == ANNAL_CERTAINTY_CERTAIN;
}

static void
laws (void)
{
  g_autoptr (GArray) spans = list_spans ();
  guint n_wrong = 0, n = spans->len;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        const AnnalSpanData *a = &g_array_index (spans, AnnalSpanData, i);
        const AnnalSpanData *b = &g_array_index (spans, AnnalSpanData, j);
        int order = annal_span_data_compare (a, b);

        n_wrong += annal_span_data_overlaps (a, b) != annal_span_data_overlaps (b, a);
        n_wrong += annal_span_data_equals (a, b) != annal_span_data_equals (b, a);
        n_wrong += order != -annal_span_data_compare (b, a);
        for (guint k = 0; k < n; k++)
          {
            const AnnalSpanData *c = &g_array_index (spans, AnnalSpanData, k);

            n_wrong += order <= 0 && annal_span_data_compare (b, c) <= 0 &&
                       annal_span_data_compare (a, c) > 0;
          }
      }
  CHECK (n_wrong == 0);
}

static void
certainty_carries_over (void)
{
  g_autoptr (GArray) spans = list_spans ();
  guint n = spans->len, n_wrong = 0;
  g_autofree guint8 *before = g_new0 (guint8, n * n);
  g_autofree guint8 *within = g_new0 (guint8, n * n);

  for (guint i = 0; i < n * n; i++)
    {
      const AnnalSpanData *a = &g_array_index (spans, AnnalSpanData, i / n);
      const AnnalSpanData *b = &g_array_index (spans, AnnalSpanData, i % n);

      before[i] = is_certain (annal_span_data_before (a, b));
      within[i] = is_certain (annal_span_data_within (a, b));
    }
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      for (guint k = 0; k < n; k++)
        {
          n_wrong += before[i * n + j] && before[j * n + k] && !before[i * n + k];
          n_wrong += within[i * n + j] && within[j * n + k] && !within[i * n + k];
          n_wrong += within[i * n + j] && before[j * n + k] && !before[i * n + k];
        }
  CHECK (n_wrong == 0);
}

static void
order (void)
{
  /* Each before the next; periods but where marked. */
  static const char *const rows[] = {
    "../2018 P", "2019-05-01", "2019-05-01 P", "2019-05", "2019-05 P", "2019-05/2019-06",
    "2019-05/.. P", "2019-05/ P", "/2019-06 P", "2020 P",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (rows); j++)
      {
        AnnalSpanData a = make_marked (rows[i]), b = make_marked (rows[j]);
        g_autofree char *label = g_strdup_printf ("%s and %s", rows[i], rows[j]);

        CHECK_ROW (label, annal_span_data_compare (&a, &b) == (i > j) - (i < j));
      }
}

static const AnnalTest tests[] = {
  { "rules", rules },
  { "zones", zones },
  { "zones-of-places", zones_of_places },
  { "accessors", accessors },
  { "public-face", public_face },
  { "answers", answers },
  { "thirteen-relations", thirteen_relations },
  { "relations-agree-with-enumeration", relations_agree_with_enumeration },
  { "distances-agree-with-enumeration", distances_agree_with_enumeration },
  { "distances-without-limit", distances_without_limit },
  { "laws", laws },
  { "certainty-carries-over", certainty_carries_over },
  { "order", order },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "span", tests, G_N_ELEMENTS (tests));
}
