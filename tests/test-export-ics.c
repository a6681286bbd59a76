/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The timeline as a calendar. */

#include "timeline-fixture.h"

/* The first eight digits of SHA-256 of “A day in May”, by sha256sum. */
#define DOSSIER "a6c08cb9"
#define STAMP "DTSTAMP:20190601T235959Z\r\n"

static char *
export (const char *label, const char *lines, const char *option, const char *value, AnnalExporter **left)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline (label, lines);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("ics", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  CHECK_ROW (label, option == NULL || annal_exporter_set_option (exporter, option, value, NULL));
  text = annal_exporter_write_to_string (exporter, timeline, &error);
  CHECK_ROW (label, text != NULL && error == NULL);
  if (left != NULL)
    *left = g_steal_pointer (&exporter);
  return text;
}

/* Its lines as they are before folding. */
static char *
unfold (const char *text)
{
  g_auto (GStrv) pieces = g_strsplit (text, "\r\n ", -1);

  return g_strjoinv ("", pieces);
}

static void
a_whole_calendar (void)
{
  static const char expected[] =
    "BEGIN:VCALENDAR\r\n"
    "VERSION:2.0\r\n"
    "PRODID:-//Annal//Annal//EN\r\n"
    "CALSCALE:GREGORIAN\r\n"
    "NAME:A day in May\r\n"
    "X-WR-CALNAME:A day in May\r\n"
    "X-ANNAL-LEFT-OUT:1 entry undated: a calendar has only what has a day\r\n"
    "BEGIN:VEVENT\r\n"
    "UID:may." DOSSIER "@annal.invalid\r\n"
    STAMP
    "DTSTART;VALUE=DATE:20190514\r\n"
    "DTEND;VALUE=DATE:20190515\r\n"
    "SUMMARY:may\r\n"
    "DESCRIPTION:When: 14 May 2019\\nWhat: statement\\n\\n– North Korea says: sai\r\n"
    " d\\nSource: s\r\n"
    "CATEGORIES:statement\r\n"
    "STATUS:CONFIRMED\r\n"
    "TRANSP:TRANSPARENT\r\n"
    "X-ANNAL-DATE:2019-05-14\r\n"
    "X-ANNAL-EARLIEST:20190514T000000Z\r\n"
    "X-ANNAL-LATEST:20190514T235959Z\r\n"
    "END:VEVENT\r\n"
    "END:VCALENDAR\r\n";
  g_autofree char *text = export ("calendar", BASE EVENT ("may", "2019-05-14") AT ("said", "may") UNDATED ("never"),
                                  NULL, NULL, NULL);

  CHECK_TEXT ("calendar", text, expected);
}

/* What the date of an event comes to; NULL where it is left out. */
static void
dates_are_as_sure_as_they_are (void)
{
  static const struct
  {
    const char *when;
    const char *vague;
    const char *expected;
  } rows[] = {
    { "2019-05-14", "month", "DTSTART;VALUE=DATE:20190514\r\nDTEND;VALUE=DATE:20190515\r\nSUMMARY:e\r\n" },
    { "2020-02-29", "none", "DTSTART;VALUE=DATE:20200229\r\nDTEND;VALUE=DATE:20200301\r\nSUMMARY:e\r\n" },
    { "2019-12-31", "none", "DTSTART;VALUE=DATE:20191231\r\nDTEND;VALUE=DATE:20200101\r\nSUMMARY:e\r\n" },
    { "2019-05-06/2019-05-17", "none", "DTSTART;VALUE=DATE:20190506\r\nDTEND;VALUE=DATE:20190518\r\nSUMMARY:e\r\n" },
    { "2019-05-14T10:00:00Z", "month", "DTSTART:20190514T100000Z\r\nSUMMARY:e\r\n" },
    /* Nine hours earlier in UTC, which is the day before. */
    { "2019-05-14T02:30:00+09:00", "month", "DTSTART:20190513T173000Z\r\nSUMMARY:e\r\n" },
    /* No zone is known, so only the day is. */
    { "2019-05-14T10:00:00", "month", "DTSTART;VALUE=DATE:20190514\r\nDTEND;VALUE=DATE:20190515\r\nSUMMARY:e\r\n" },
    { "[2019-05-05..2019-05-11]", "month",
      "DTSTART;VALUE=DATE:20190505\r\nDTEND;VALUE=DATE:20190512\r\nSUMMARY:e [between 5 and 11 May 2019]\r\n" },
    { "2019-05", "month", "DTSTART;VALUE=DATE:20190501\r\nDTEND;VALUE=DATE:20190601\r\nSUMMARY:e [May 2019]\r\n" },
    { "2019-05-14?", "month",
      "DTSTART;VALUE=DATE:20190514\r\nDTEND;VALUE=DATE:20190515\r\nSUMMARY:e [possibly 14 May 2019]\r\n" },
    { "2019-05", "none", NULL },
    { "2019-05-14~", "none", NULL },
    { "2019", "month", NULL },
    { "2019", "all", "DTSTART;VALUE=DATE:20190101\r\nDTEND;VALUE=DATE:20200101\r\nSUMMARY:e [2019]\r\n" },
    { "[2019-05-05..]", "all", NULL },
    { "-0044-03-15", "all", NULL },
    { "0000-03-15", "all", NULL },
    { "9999-12-31", "all", NULL },
    { "Y12345", "all", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *label = g_strdup_printf ("%s, %s", rows[i].when, rows[i].vague);
      g_autofree char *lines = g_strdup_printf (BASE "{'type':'event','id':'e','kind':'statement','title':'e',"
                                                "'when':'%s'}\n", rows[i].when);
      g_autoptr (AnnalExporter) exporter = NULL;
      g_autofree char *text = export (label, lines, "vague", rows[i].vague, &exporter);
      const char *start = strstr (text, "DTSTART");

      CHECK_ROW (label, (start != NULL) == (rows[i].expected != NULL));
      if (start != NULL && rows[i].expected != NULL)
        CHECK_ROW (label, g_str_has_prefix (start, rows[i].expected));
      CHECK_ROW (label, annal_exporter_get_n_left_out (exporter) == (rows[i].expected != NULL ? 0 : 1));
    }
}

static void
claims_outlive_an_event_without_place (void)
{
  g_autofree char *text = export ("own", BASE EVENT_OF ("exercise", "e", "2018~/2019~", "")
                                  SAID_AT ("c", "2019-05-14", "e"), NULL, NULL, NULL);

  CHECK (strstr (text, "UID:e.") == NULL);
  CHECK (strstr (text, "UID:c." DOSSIER "@annal.invalid\r\n") != NULL);
  CHECK (strstr (text, "\\nSaid at: e\\n") != NULL);
}

static void
text_is_data (void)
{
  static const struct
  {
    const char *title; /* as JSON */
    const char *expected;
  } rows[] = {
    { "a,b;c", "a\\,b\\;c" },
    { "back\\\\slash", "back\\\\slash" },
    { "a\\\\nb", "a\\\\nb" },
    { "x\\r\\nEND:VEVENT\\r\\nBEGIN:VALARM", "x  END:VEVENT  BEGIN:VALARM" },
    { "a\\u0007b\\u202ec", "a\xef\xbf\xbd" "b\xef\xbf\xbd" "c" },
    { "quo\\\"ted: x", "quo\"ted: x" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strdup_printf (BASE "{'type':'event','id':'e','kind':'statement','title':'%s',"
                                                "'when':'2019-05-14'}\n", rows[i].title);
      g_autofree char *folded = export (rows[i].title, lines, NULL, NULL, NULL);
      g_autofree char *text = unfold (folded);
      g_autofree char *line = g_strdup_printf ("\r\nSUMMARY:%s\r\nDESCRIPTION:", rows[i].expected);

      CHECK_ROW (rows[i].title, strstr (text, line) != NULL);
    }
}

/* “SUMMARY:” and 67 letters are 75 bytes; a character of three bytes that would
 * cross the end goes to the next line whole.
 */
static void
lines_are_folded_between_characters (void)
{
#define LETTERS_60 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
  static const struct
  {
    const char *title;
    const char *expected;
  } rows[] = {
    { LETTERS_60 "bbbbbbb", LETTERS_60 "bbbbbbb\r\nDESC" },
    { LETTERS_60 "bbbbbbbc", LETTERS_60 "bbbbbbb\r\n c\r\nDESC" },
    { LETTERS_60 "bbbbbb한", LETTERS_60 "bbbbbb\r\n 한\r\nDESC" },
    { LETTERS_60 "bbbb한c", LETTERS_60 "bbbb한\r\n c\r\nDESC" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strdup_printf (BASE "{'type':'event','id':'e','kind':'statement','title':'%s',"
                                                "'when':'2019-05-14'}\n", rows[i].title);
      g_autofree char *text = export (rows[i].title, lines, NULL, NULL, NULL);
      g_autofree char *line = g_strdup_printf ("\r\nSUMMARY:%s", rows[i].expected);

      CHECK_ROW (rows[i].title, strstr (text, line) != NULL);
    }
}

static void
options (void)
{
  g_autofree char *plain = export ("plain", BASE EVENT ("e", "2019-05-14"), NULL, NULL, NULL);
  g_autofree char *yearly = export ("yearly", BASE EVENT ("e", "2019-05-14") EVENT ("f", "2019-05-14/2019-05-15")
                                    EVENT ("g", "2019-05-16?")
                                    EVENT_OF ("statement", "h", "2019-05-17", ",'status':'cancelled'"), "anniversaries", "yes", NULL);
  g_autofree char *published = export ("organizer", BASE EVENT ("e", "2019-05-14"), "organizer", "desk@example.org",
                                       NULL);
  g_autofree char *named = export ("authority", BASE EVENT ("e", "2019-05-14"), "authority", "desk.example.org", NULL);
  const char *rule = strstr (yearly, "RRULE:FREQ=YEARLY\r\n");

  CHECK (strstr (plain, "METHOD") == NULL && strstr (plain, "RRULE") == NULL);
  CHECK (rule != NULL && strstr (rule + 1, "RRULE") == NULL);
  CHECK (strstr (published, "METHOD:PUBLISH\r\n") != NULL);
  CHECK (strstr (published, "\r\nORGANIZER:mailto:desk@example.org\r\n") != NULL);
  CHECK (strstr (named, "UID:e." DOSSIER "@desk.example.org\r\n") != NULL);
}

static void
options_that_would_be_markup_are_refused (void)
{
  static const char *const rows[][2] = {
    { "organizer", "x" }, { "organizer", "a@b\r\nX:y" }, { "organizer", "a@b\n" }, { "authority", "a b" },
    { "authority", "" }, { "authority", "a@b\r\n" },
  };
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("refused", BASE);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalExporter) exporter = annal_exporter_new ("ics", NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      CHECK_ROW (rows[i][1], annal_exporter_set_option (exporter, rows[i][0], rows[i][1], NULL));
      text = annal_exporter_write_to_string (exporter, timeline, &error);
      CHECK_ROW (rows[i][1], text == NULL && g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_INVALID));
    }
}

static void
protected_places_are_not_shown (void)
{
#define AT_PLACE(protect) BASE                                                                                        \
    "{'type':'entity','id':'p','kind':'place','names':['Secret']," protect "'point':{'lat':'39.03','lon':'125.75'}}\n" \
    EVENT_OF ("statement", "e", "2019-05-14", ",'where':'p'")
  g_autofree char *open = export ("open", AT_PLACE (""), NULL, NULL, NULL);
  g_autofree char *sealed = export ("sealed", AT_PLACE ("'protect':'sealed',"), NULL, NULL, NULL);

  CHECK (strstr (open, "LOCATION:Secret\r\nGEO:39.03;125.75\r\n") != NULL);
  CHECK (strstr (sealed, "Secret") == NULL && strstr (sealed, "GEO") == NULL && strstr (sealed, "39.03") == NULL);
}

static const AnnalTest tests[] = {
  { "a-whole-calendar", a_whole_calendar },
  { "dates-are-as-sure-as-they-are", dates_are_as_sure_as_they_are },
  { "claims-outlive-an-event-without-place", claims_outlive_an_event_without_place },
  { "text-is-data", text_is_data },
  { "lines-are-folded-between-characters", lines_are_folded_between_characters },
  { "options", options },
  { "options-that-would-be-markup-are-refused", options_that_would_be_markup_are_refused },
  { "protected-places-are-not-shown", protected_places_are_not_shown },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "export-ics", tests, G_N_ELEMENTS (tests));
}
