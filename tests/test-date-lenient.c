/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Decision 13 of docs/dates.md: what a lenient reading takes, what it says
 * that it assumed, and what it still refuses.
 */

#include "annal-test.h"

#include <annal/annal-date.h>
#include <annal/annal-error.h>

enum
{
  BLANKS = ANNAL_DATE_ASSUMPTIONS_BLANKS,
  LETTERS = ANNAL_DATE_ASSUMPTIONS_LETTERS,
  DIGITS = ANNAL_DATE_ASSUMPTIONS_DIGITS,
  SECONDS = ANNAL_DATE_ASSUMPTIONS_SECONDS,
  FRACTION = ANNAL_DATE_ASSUMPTIONS_FRACTION,
  SEPARATORS = ANNAL_DATE_ASSUMPTIONS_SEPARATORS,
  COMPACT = ANNAL_DATE_ASSUMPTIONS_COMPACT,
  TIME = ANNAL_DATE_ASSUMPTIONS_TIME,
  RANGE = ANNAL_DATE_ASSUMPTIONS_RANGE,
  DRAFT = ANNAL_DATE_ASSUMPTIONS_DRAFT
};

/* What strict reading takes too. */
static void
good (void)
{
  static const char *const rows[] = {
    "2019", "2019-05", "2019-05-14", "-0043-03-15", "2019-05-14T10:30:00", "2019-05-14T10:30:00-04:00",
    "2019-05-14T24:00:00Z", "2016-12-31T18:59:60-05", "2013~", "2004-06-11%", "?2004-06-~11", "201X", "XXXX-02-29",
    "2014/..", "/2014", "../2014", "2014/", "-0044/-0027", "2019-05-06/2019-05-17", "2001-21", "Y170000002",
    "Y-17E7", "1950S2", "Y171010000S3", "[1667,1668,1670..1672]", "[..1984]", "{1960..}", "1985-04-12T23:20:30-04",
    "%-1950S1~/", "?Y-17E7", "?-0043-~03", "~Y171010000S3",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalDate) strict = annal_date_new (rows[i], NULL);
      g_autoptr (AnnalDate) lenient = annal_date_new_full (rows[i], ANNAL_DATE_PARSE_LENIENT, NULL, NULL);

      CHECK_ROW (rows[i], strict != NULL && lenient != NULL);
      if (strict == NULL || lenient == NULL)
        continue;
      CHECK_ROW (rows[i], annal_date_equal (strict, lenient));
      CHECK_ROW (rows[i], annal_date_get_level (strict) == annal_date_get_level (lenient));
      CHECK_ROW (rows[i], annal_date_get_assumptions (lenient) == ANNAL_DATE_ASSUMPTIONS_NONE);
      CHECK_TEXT (rows[i], annal_date_describe_assumptions (lenient), NULL);
    }
}

static void
tolerated (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    const char *canonical;
    guint assumptions;
  } rows[] = {
    { "blanks around", " 2019-05-14\t", "2019-05-14", BLANKS },
    { "a line end", "2019\r\n", "2019", BLANKS },
    { "a no-break space", "\u00a0" "2019", "2019", BLANKS },
    { "an ideographic space", "2019\u3000", "2019", BLANKS },
    { "blanks in a set", "[1667, 1668, 1670 .. 1672]", "[1667,1668,1670..1672]", BLANKS },
    { "blanks inside of brackets", "{ 1960 }", "{1960}", BLANKS },
    { "blanks around a slash", "2004 / 2005", "2004/2005", BLANKS },
    { "a blank before open", "2004/ ..", "2004/..", BLANKS },
    { "a blank before a qualifier", "2013 ~", "2013~", BLANKS },
    { "a blank before a zone", "2019-05-14T10:30:00 Z", "2019-05-14T10:30:00Z", BLANKS },

    { "a small x", "201x", "201X", LETTERS },
    { "small xs", "2019-xx-xx", "2019-XX-XX", LETTERS },
    { "a small t", "2019-05-14t10:30:00", "2019-05-14T10:30:00", LETTERS },
    { "a small z", "2019-05-14T10:30:00z", "2019-05-14T10:30:00Z", LETTERS },
    { "a small s", "1950s2", "1950S2", LETTERS },

    { "single digits", "1984-6-2", "1984-06-02", DIGITS },
    { "a single month", "1984-6", "1984-06", DIGITS },
    { "a single digit, qualified", "1984-6~", "1984-06~", DIGITS },
    { "a single digit in an interval", "1984-6-2/1984-6-12", "1984-06-02/1984-06-12", DIGITS },
    { "a single hour", "1984-06-02T9:30:00", "1984-06-02T09:30:00", DIGITS },
    { "an offset of one digit", "2019-05-14T10:30:00+9", "2019-05-14T10:30:00+09:00", DIGITS },
    { "full-width digits", "２０１９-０５", "2019-05", DIGITS },

    { "no seconds", "2019-05-14T10:30", "2019-05-14T10:30:00", SECONDS },
    { "no seconds, a zone", "2019-05-14T10:30Z", "2019-05-14T10:30:00Z", SECONDS },
    { "no seconds, an offset", "2019-05-14T10:30-04:00", "2019-05-14T10:30:00-04:00", SECONDS },
    { "no seconds at 24", "2019-05-14T24:00", "2019-05-15T00:00:00", SECONDS },
    { "a fraction", "2019-05-14T10:30:00.5Z", "2019-05-14T10:30:00Z", FRACTION },
    { "a long fraction", "2019-05-14T10:30:00.123456", "2019-05-14T10:30:00", FRACTION },

    { "slashes", "2014/05/06", "2014-05-06", SEPARATORS },
    { "slashes, single digits", "2014/5/6", "2014-05-06", SEPARATORS | DIGITS },
    { "slashes and a time", "2014/05/06 10:30:00", "2014-05-06T10:30:00", SEPARATORS | TIME },
    { "dots", "2014.05.06", "2014-05-06", SEPARATORS },
    { "a dot", "2014.05", "2014-05", SEPARATORS },
    { "as in Korea", "2014. 5. 6.", "2014-05-06", SEPARATORS | DIGITS | BLANKS },
    { "dots in a set", "[2014.05..2014.07]", "[2014-05..2014-07]", SEPARATORS },
    { "en dashes", "2014–05–06", "2014-05-06", SEPARATORS },
    { "a minus sign", "−0043", "-0043", SEPARATORS },
    { "a minus sign in an offset", "2019-05-14T10:30:00−04:00", "2019-05-14T10:30:00-04:00", SEPARATORS },

    { "basic format", "20190514", "2019-05-14", COMPACT },
    { "basic format, qualified", "20190514?", "2019-05-14?", COMPACT },
    { "basic format, interval", "20190514/20190517", "2019-05-14/2019-05-17", COMPACT },
    { "basic format, set", "{20190514..20190517}", "{2019-05-14..2019-05-17}", COMPACT },
    { "basic format with a time", "20190514T103015Z", "2019-05-14T10:30:15Z", COMPACT },
    { "basic format with a short time", "20190514T1030+0900", "2019-05-14T10:30:00+09:00", COMPACT | SECONDS },
    { "an offset without a colon", "2019-05-14T10:30:00+0900", "2019-05-14T10:30:00+09:00", COMPACT },

    { "a blank for T", "2019-05-14 10:30:00", "2019-05-14T10:30:00", TIME },
    { "a blank for T, no seconds", "2019-05-14 10:30", "2019-05-14T10:30:00", TIME | SECONDS },

    { "a hyphen between years", "2013-2015", "2013/2015", RANGE },
    { "an en dash between years", "2013–2015", "2013/2015", RANGE },
    { "a dash between qualified years", "2013?-2015~", "2013?/2015~", RANGE },
    { "a dash with blanks", "2019-05-06 - 2019-05-17", "2019-05-06/2019-05-17", RANGE | BLANKS },
    { "an em dash with blanks", "2013 — 2015", "2013/2015", RANGE | BLANKS },
    { "a dash with blanks before 0", "-0044 - -0027", "-0044/-0027", RANGE | BLANKS },

    { "the draft's u", "201u", "201X", DRAFT },
    { "the draft's u in a month", "2004-06-uu", "2004-06-XX", DRAFT },
    { "the draft's unknown", "unknown/2006", "/2006", DRAFT },
    { "the draft's unknown", "2004-06-01/unknown", "2004-06-01/", DRAFT },
    { "the draft's open", "2004-01-01/open", "2004-01-01/..", DRAFT },
    { "Open", "2004/Open", "2004/..", DRAFT },
    { "the draft's y", "y170000002", "Y170000002", DRAFT },
    { "the draft's e", "y-17e7", "Y-17E7", DRAFT },
    { "the draft's p", "y17101e4p3", "Y17101E4S3", DRAFT },
    { "the draft's p of four digits", "1950p2", "1950S2", DRAFT },
    { "the draft's two signs", "2004-06-11?~", "2004-06-11%", DRAFT },
    { "the two signs turned round", "2004~?", "2004%", DRAFT },
    { "several", " 2004-6-uu ?~ / open", "2004-06-XX%/..", DRAFT | BLANKS | DIGITS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AnnalDate) date = annal_date_new_full (rows[i].text, ANNAL_DATE_PARSE_LENIENT, NULL, &error);
      g_autofree char *label = g_strdup_printf ("%s «%s»", rows[i].label, rows[i].text);

      CHECK_TEXT (label, error != NULL ? error->message : NULL, NULL);
      CHECK_ROW (label, annal_date_new (rows[i].text, NULL) == NULL);
      if (date == NULL)
        continue;
      CHECK_TEXT (label, annal_date_get_text (date), rows[i].canonical);
      CHECK_ROW (label, annal_date_get_assumptions (date) == rows[i].assumptions);
    }
}

/* Positions are those of the text as it was given. */
static void
bad (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    gsize position;
    int code;
  } rows[] = {
    { "nothing", "", 0, ANNAL_ERROR_SYNTAX },
    { "a blank", " ", 1, ANNAL_ERROR_SYNTAX },
    { "a word", "yesterday", 0, ANNAL_ERROR_SYNTAX },
    { "day first or month first", "06/05/2014", 2, ANNAL_ERROR_SYNTAX },
    { "day first, certainly", "31.05.2014", 2, ANNAL_ERROR_SYNTAX },
    { "a month, or an interval", "2014/05", 7, ANNAL_ERROR_SYNTAX },
    { "a month, or an interval", "2014/5", 6, ANNAL_ERROR_SYNTAX },
    { "a short year", "2013-15", 5, ANNAL_ERROR_SYNTAX },
    { "six digits", "201905", 4, ANNAL_ERROR_SYNTAX },
    { "a decade in words", "1970s", 4, ANNAL_ERROR_SYNTAX },
    /* A year that begins with the draft’s u. */
    { "unknown alone", "unknown", 1, ANNAL_ERROR_SYNTAX },
    { "a time in an interval", "2004-06-11T10:00/2005", 10, ANNAL_ERROR_SYNTAX },
    { "no minutes", "2004-06-11T10", 13, ANNAL_ERROR_SYNTAX },
    { "two blanks in a date", "2004 06", 4, ANNAL_ERROR_SYNTAX },
    { "groups of the draft", "(2004)?-06", 0, ANNAL_ERROR_SYNTAX },
    { "month 13, after blanks", "  2004-13", 7, ANNAL_ERROR_SYNTAX },
    { "month 13, after full-width digits", "２００４-13", 13, ANNAL_ERROR_SYNTAX },
    { "day 31 of June, single digit", "2004-6-31", 7, ANNAL_ERROR_SYNTAX },
    { "29 February", "2019.2.29", 7, ANNAL_ERROR_SYNTAX },
    { "compact 31 June", "20040631", 6, ANNAL_ERROR_SYNTAX },
    { "reversed", "2015 - 2013", 7, ANNAL_ERROR_REVERSED },
    { "reversed in a set", "[1672 .. 1670]", 9, ANNAL_ERROR_REVERSED },
    { "a byte that is no text", "2004\xff", 4, ANNAL_ERROR_SYNTAX },
    { "a control character", "Y\x01" "3330", 1, ANNAL_ERROR_SYNTAX },
    { "a control character", "2013\x01" "2015", 4, ANNAL_ERROR_SYNTAX },
    { "the year -0000", "-0000", 0, ANNAL_ERROR_SYNTAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize position = 999;
      g_autoptr (AnnalDate) date = annal_date_new_full (rows[i].text, ANNAL_DATE_PARSE_LENIENT, &position, &error);
      g_autofree char *label = g_strdup_printf ("%s «%s» at %" G_GSIZE_FORMAT, rows[i].label, rows[i].text, position);

      CHECK_ROW (label, date == NULL);
      CHECK_ROW (label, g_error_matches (error, ANNAL_ERROR, rows[i].code));
      CHECK_ROW (label, position == rows[i].position);
    }
}

static void
what_was_assumed (void)
{
  g_autoptr (AnnalDate) date = annal_date_new_full ("2014. 5. 6. 10:30", ANNAL_DATE_PARSE_LENIENT, NULL, NULL);
  g_autofree char *text = NULL;

  CHECK (date != NULL);
  text = annal_date_describe_assumptions (date);
  CHECK_TEXT ("Korean with a time", text,
              "blanks left out; digits filled up; seconds read as 00; dots, slashes or dashes read as hyphens; "
              "a blank read as T");
}

static const AnnalTest tests[] = {
  { "good", good },
  { "tolerated", tolerated },
  { "bad", bad },
  { "what-was-assumed", what_was_assumed },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "date-lenient", tests, G_N_ELEMENTS (tests));
}
