/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Queries: setters, the text that is read, the text that is printed. */

#include <string.h>

#include <annal/annal-error.h>

#include "annal-test.h"
#include "index/annal-query-private.h"

static char *
canonical (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalQuery) query = annal_query_new_from_text (text, &error);

  return query != NULL ? annal_query_to_text (query) : g_strconcat ("refused: ", error->message, NULL);
}

typedef struct
{
  const char *text;
  const char *expected;
} Row;

static void
check_rows (const Row *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *printed = canonical (rows[i].text);
      g_autofree char *again = NULL;

      CHECK_TEXT (rows[i].text, printed, rows[i].expected);
      again = canonical (rows[i].expected);
      CHECK_TEXT (rows[i].text, again, rows[i].expected);
    }
}

static void
test_good (void)
{
  static const Row rows[] = {
    { "", "" },
    { "kind:statement by:dprk about:prison-camps said:2019-05 stance:deny",
      "kind:statement by:dprk about:prison-camps stance:deny said:2019-05" },
    { "type:event", "type:event" },
    { "id:claim-1", "id:claim-1" },
    { "who:un by:un to:un where:un", "who:un by:un to:un where:un" },
    { "predicate:inmates hedge:none state:draft status:planned fidelity:verbatim",
      "predicate:inmates hedge:none state:draft status:planned fidelity:verbatim" },
    { "source:s1 outlet:reuters relay:kcna lang:ko", "source:s1 outlet:reuters relay:kcna lang:ko" },
    { "assessment:supported,2,B notice:withdraw", "assessment:2,B,supported notice:withdraw" },
    { "year:2019 month:2019-05", "year:2019 month:2019-05" },
    { "year:10000,-10000,Y-12345", "year:Y-10000,Y-12345,Y10000" },
    { "month:10000-05,Y10000-06 month:-10000-12", "month:Y-10000-12 month:Y10000-05,Y10000-06" },
    { "year:-0043 month:-0043-03", "year:\"-0043\" month:\"-0043-03\"" },
    /* Any of several values, sorted, each once. */
    { "by:un,dprk,un", "by:dprk,un" },
    { "stance:reject,deny", "stance:deny,reject" },
    /* Both must hold, which is another thing. */
    { "by:un by:dprk", "by:dprk by:un" },
    { "by:un by:un", "by:un" },
    { "-stance:deny stance:affirm", "stance:affirm -stance:deny" },
    { "by:urn:x", "by:urn:x" },
    /* Quotes. */
    { "by:\"North Korea\"", "by:\"North Korea\"" },
    { "by:\"dprk\"", "by:dprk" },
    { "by:\"a, b\",c", "by:\"a, b\",c" },
    { "by:\"a,b\"", "by:\"a,b\"" },
    { "by:\"the \\\"wise\\\" man\"", "by:\"the \\\"wise\\\" man\"" },
    { "by:\"C:\\\\x y\"", "by:\"C:\\\\x y\"" },
    { "by:a\\b", "by:a\\b" },
    { "by:\"-x\",\"(y)\"", "by:\"(y)\",\"-x\"" },
    { "to:\"2019\"", "to:\"2019\"" },
    { "by:2019", "by:2019" },
    /* Windows. */
    { "when:2019", "when:2019" },
    { "said:in:2019", "said:2019" },
    { "published:certain:2019-05-14", "published:certain:2019-05-14" },
    { "valid:2019", "valid:2019" },
    { "valid:overlapping:2019", "valid:2019" },
    { "valid:in:2019", "valid:in:2019" },
    { "said:overlapping:2019", "said:overlapping:2019" },
    { "said:covering:2019-05-14T10:30:00Z", "said:covering:2019-05-14T10:30:00Z" },
    { "-when:certain:before:2019~", "-when:certain:before:2019~" },
    { "when:after:[2019-01,2019-03]", "when:after:[2019-01,2019-03]" },
    { "when:2014/..", "when:2014/.." },
    { "when:2019..2020", "when:2019/2020" },
    { "when:2019-05-14..", "when:2019-05-14/.." },
    { "when:..2019-05", "when:../2019-05" },
    { "from:2019-05-14", "when:2019-05-14/.." },
    { "until:2019-05", "when:../2019-05" },
    { "-until:2019-05", "-when:../2019-05" },
    { "from:2019 until:2020", "when:../2020 when:2019/.." },
    /* Words. */
    { "torture", "torture" },
    { "torture camps", "camps torture" },
    { "tortur*", "tortur*" },
    { "\"prison camps\"", "\"prison camps\"" },
    { "-torture -\"prison camps\"", "-\"prison camps\" -torture" },
    { "\"torture\"", "torture" },
    { "text:torture", "torture" },
    { "text:10:30", "\"10:30\"" },
    { "text:\"10:30\"", "\"10:30\"" },
    { "\"http://x.org/y\"", "\"http://x.org/y\"" },
    { "\"OR\"", "\"OR\"" },
    { "text:OR", "\"OR\"" },
    { "or and not", "and not or" },
    { "200,000", "200,000" },
    { "\"torture, abuse\"", "\"torture, abuse\"" },
    { "\"torture,abuse\"", "\"torture,abuse\"" },
    { "camps,", "camps," },
    { "DPRK's well-known", "DPRK's well-known" },
    { "\"-x\" \"(y)\" \"z)\"", "\"(y)\" \"-x\" \"z)\"" },
    { "북한 нет", "нет 북한" },
    /* Settings. */
    { "known-at:2019-05-13", "known-at:2019-05-13" },
    { "as-of:2014", "as-of:2014" },
    { "sort:when", "" },
    { "sort:-when", "sort:-when" },
    { "sort:valid", "sort:valid" },
    { "offset:10 limit:5 sort:-published as-of:2014 known-at:2019 x by:y said:2019",
      "by:y said:2019 x known-at:2019 as-of:2014 sort:-published limit:5 offset:10" },
    { "limit:0", "limit:0" },
    { "limit:4294967294", "limit:4294967294" },
    { "offset:0", "" },
  };

  check_rows (rows, G_N_ELEMENTS (rows));
}

static void
test_tolerated (void)
{
  static const Row rows[] = {
    { "  by:dprk \t said:2019\n", "by:dprk said:2019" },
    { "a\302\240b\342\200\250c", "a b c" }, /* no-break space, line separator */
    { "BY:dprk Said:Certain:In:2019 LIMIT:3", "by:dprk said:certain:2019 limit:3" },
    { "stance:Deny assessment:a type:EVENT", "type:event stance:deny assessment:A" },
    { "said:in:certain:2019", "said:certain:2019" },
    { "“prison camps” „low quotes“ „mixed” ”closing”", "closing \"low quotes\" mixed \"prison camps\"" },
    { "by:“North Korea”", "by:\"North Korea\"" },
    { "“a \"quoted\" word”", "\"a \\\"quoted\\\" word\"" },
    { "“a \\” b”", "\"a ” b\"" },
    { "\"  two \t words \"", "\"two words\"" },
    { "said:2019-5", "said:2019-05" },
    { "said:20190514", "said:2019-05-14" },
    { "said:2019-05-14T10:30", "said:2019-05-14T10:30:00" },
    { "said:\"14 May 2019\"", "said:2019-05-14" },
    { "said:\"May 14, 2019\"", "said:2019-05-14" },
    { "said:\"May 2019\"", "said:2019-05" },
    { "said:\"May 6 to 17, 2019\"", "said:2019-05-06/2019-05-17" },
    { "said:\"6 May 2019..17 May 2019\"", "said:2019-05-06/2019-05-17" },
    { "said:\"6 May 2019 .. 17 May 2019\"", "said:2019-05-06/2019-05-17" },
    { "said:\" 2019 \"", "said:2019" },
    { "from:\"6 May 2019\"", "when:2019-05-06/.." },
    { "month:\"May 2019\",2019-4", "month:2019-04,2019-05" },
    { "known-at:\"13 May 2019\"", "known-at:2019-05-13" },
    { "limit:007", "limit:7" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *printed = canonical (rows[i].text);

      CHECK_TEXT (rows[i].text, printed, rows[i].expected);
    }
}

typedef struct
{
  const char *text;
  AnnalError code;
  const char *message;
} Refused;

static void
check_refused (const Refused *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AnnalQuery) query = annal_query_new_from_text (rows[i].text, &error);

      CHECK_ROW (rows[i].text, query == NULL);
      CHECK_ROW (rows[i].text, error != NULL && error->domain == ANNAL_ERROR && error->code == (int) rows[i].code);
      CHECK_TEXT (rows[i].text, error != NULL ? error->message : NULL, rows[i].message);
    }
}

static void
test_bad_terms (void)
{
  static const Refused rows[] = {
    { "by:dprk -- stanse:deny", ANNAL_ERROR_SYNTAX,
      "column 10: a hyphen before a term means “not” and stands once, before all of it (-by:un); to find one in a text, "
      "put it in quotes" },
    { "by:dprk a stanse:deny", ANNAL_ERROR_SYNTAX, "column 11: there is no facet “stanse”; is it “stance”?" },
    { "é stanse:deny", ANNAL_ERROR_SYNTAX, "column 3: there is no facet “stanse”; is it “stance”?" },
    { "-knd:x", ANNAL_ERROR_SYNTAX, "column 2: there is no facet “knd”; is it “kind”?" },
    { "publishd:2019", ANNAL_ERROR_SYNTAX, "column 1: there is no facet “publishd”; is it “published”?" },
    { "knownat:2019", ANNAL_ERROR_SYNTAX, "column 1: there is no facet “knownat”; is it “known-at”?" },
    { "speaker:x", ANNAL_ERROR_SYNTAX, "column 1: there is no facet “speaker”; is it “by”?" },
    { "since:2019", ANNAL_ERROR_SYNTAX, "column 1: there is no facet “since”; is it “from”?" },
    { "http://x.org", ANNAL_ERROR_SYNTAX,
      "column 1: there is no facet “http”; to find http://x.org as text, put it in quotes" },
    { "10:30", ANNAL_ERROR_SYNTAX, "column 1: there is no facet “10”; to find 10:30 as text, put it in quotes" },
    { ":x", ANNAL_ERROR_SYNTAX, "column 1: nothing stands before the colon; put it in quotes to find it as text" },
    { "a OR b", ANNAL_ERROR_SYNTAX,
      "column 3: “OR” does not join terms; for a choice write the values with commas (stance:deny,reject), and to find "
      "the word put it in quotes" },
    { "NOT a", ANNAL_ERROR_SYNTAX,
      "column 1: “NOT” is written as a hyphen before a term (-stance:deny); to find the word put it in quotes" },
    { "a AND b", ANNAL_ERROR_SYNTAX,
      "column 3: “AND” is not needed, since all terms must hold; leave it out, and to find the word put it in quotes" },
    { "(a b)", ANNAL_ERROR_SYNTAX,
      "column 1: parentheses do not group here: all terms must hold, and commas give a choice (stance:deny,reject); to "
      "find a parenthesis in a text, put it in quotes" },
    { "a b)", ANNAL_ERROR_SYNTAX,
      "column 4: parentheses do not group here: all terms must hold, and commas give a choice (stance:deny,reject); to "
      "find a parenthesis in a text, put it in quotes" },
    { "www:a-very-long-address-that-nobody-wants-to-read-again", ANNAL_ERROR_SYNTAX,
      "column 1: there is no facet “www”; to find www:a-very-long-address-that-nobody-wan… as text, put it in quotes" },
    { "- a", ANNAL_ERROR_SYNTAX,
      "column 1: nothing stands after the hyphen; write it at once before what is not wanted" },
    { "a –b", ANNAL_ERROR_SYNTAX, "column 3: this is a dash; for “not” write the hyphen -" },
    { "a &", ANNAL_ERROR_INVALID, "column 3: there is no word to look for in “&”" },
    { "\"\"", ANNAL_ERROR_INVALID, "column 1: the text is empty" },
    { "camps,prisons", ANNAL_ERROR_SYNTAX,
      "column 6: a comma gives a choice of values only, not of words; leave a blank to find both words, or put all in "
      "quotes to find them together" },
    { "text: a", ANNAL_ERROR_SYNTAX, "column 6: nothing stands after “text:”; write it at once, without a blank" },
    { "x \"open", ANNAL_ERROR_SYNTAX,
      "column 3: the quotes that begin here are not closed; close them, or put \\ before a quote that is meant as such" },
    { "“open\"", ANNAL_ERROR_SYNTAX,
      "column 1: the quotes that begin here are not closed; close them, or put \\ before a quote that is meant as such" },
    { "\"a\"b", ANNAL_ERROR_SYNTAX, "column 4: after closing quotes there must be a blank" },
    { "by:\"a\"b", ANNAL_ERROR_SYNTAX, "column 7: after closing quotes there must be a blank or a comma" },
    { "a\"b\"", ANNAL_ERROR_SYNTAX,
      "column 2: a quote stands in the middle of a word; put all of it in quotes, and \\ before a quote that is meant as "
      "such" },
    { "\"a\\n\"", ANNAL_ERROR_SYNTAX,
      "column 3: in quotes, a backslash stands only before a quote or another backslash; write \\\\ for a backslash" },
    { "a\001", ANNAL_ERROR_SYNTAX, "column 2: here is the control character U+0001; leave it out" },
    { "é\351", ANNAL_ERROR_SYNTAX, "column 2: the text is not UTF-8 from here on" },
  };

  check_refused (rows, G_N_ELEMENTS (rows));
}

static void
test_bad_values (void)
{
  static const Refused rows[] = {
    { "x stance:deni", ANNAL_ERROR_INVALID, "column 10: there is no stance “deni”; is it “deny”?" },
    { "x stance:deny,deni", ANNAL_ERROR_INVALID, "column 15: there is no stance “deni”; is it “deny”?" },
    { "state:finished", ANNAL_ERROR_INVALID, "column 7: there is no state “finished”; there are draft, reviewed" },
    { "type:source", ANNAL_ERROR_INVALID, "column 6: there is no type “source”; there are event, claim" },
    { "by:", ANNAL_ERROR_SYNTAX,
      "column 4: the value is missing here; write by:one or by:one,another, without blanks" },
    { "by: dprk", ANNAL_ERROR_SYNTAX,
      "column 4: the value is missing here; write by:one or by:one,another, without blanks" },
    { "by:un, dprk", ANNAL_ERROR_SYNTAX,
      "column 7: a value is missing here; write by:one or by:one,another, without blanks" },
    { "by:\" \"", ANNAL_ERROR_INVALID, "column 4: the text is empty" },
    { "by:-un", ANNAL_ERROR_SYNTAX,
      "column 4: a hyphen before a term means “not” and stands once, before all of it (-by:un); to find one in a text, "
      "put it in quotes" },
    { "to:2019-05", ANNAL_ERROR_SYNTAX,
      "column 4: “to” is whom a demand addresses; to end a stretch of time, write until:2019-05" },
    { "year:010000", ANNAL_ERROR_SYNTAX,
      "column 6: “010000” is no date; after “0100” there should be the end of the year, since longer years begin with Y" },
    { "month:10000-13", ANNAL_ERROR_SYNTAX,
      "column 7: “10000-13” is no date; after “1000” there should be the end of the year, since longer years begin with Y" },
    { "year:2019-05", ANNAL_ERROR_INVALID,
      "column 6: “2019-05” is not one year; ask for any other stretch of time by when:2019-05" },
    { "year:201X", ANNAL_ERROR_INVALID, "column 6: “201X” is not one year; ask for any other stretch of time by when:201X" },
    { "month:2019-21", ANNAL_ERROR_INVALID,
      "column 7: “2019-21” is not one month, such as 2019-05; ask for any other stretch of time by when:2019-21" },
    { "said:", ANNAL_ERROR_SYNTAX, "column 6: nothing stands after “said:”; write it at once, without a blank" },
    { "said:certain: 2019", ANNAL_ERROR_SYNTAX,
      "column 14: nothing stands after “said:”; write it at once, without a blank" },
    { "said:2019-13", ANNAL_ERROR_SYNTAX,
      "column 6: “2019-13” is no date; after “2019-” there should be a month from 01 to 12, or a season from 21 to 41" },
    { "said:14 May 2019", ANNAL_ERROR_SYNTAX,
      "column 6: “14” is no date; after “14” there should be a year of four digits" },
    { "said:yesterday", ANNAL_ERROR_SYNTAX,
      "column 6: “yesterday” is no date; write it as 2019, 2019-05 or 2019-05-14" },
    { "said:05/06/2019", ANNAL_ERROR_AMBIGUOUS,
      "column 6: “05/06/2019” may be 2019-05-06 or 2019-06-05; write one of these" },
    { "said:2019-06..2019-05", ANNAL_ERROR_REVERSED,
      "column 6: “2019-06/2019-05” ends before it begins; change the two dates round" },
    { "said:2019..2020..2021", ANNAL_ERROR_SYNTAX,
      "column 6: “2020..2021” is no date; after “2020” there should be the end of the date" },
    { "from:2019/2020", ANNAL_ERROR_SYNTAX,
      "column 6: “2019/2020” is more than one date; a stretch of time needs one" },
    { "said:overlaping:2019", ANNAL_ERROR_SYNTAX,
      "column 6: before a date “overlaping” means nothing; is it “overlapping”?" },
    { "said:during:2019", ANNAL_ERROR_SYNTAX,
      "column 6: before a date “during” means nothing; there are certain, in, overlapping, covering, before and after" },
    { "said:in:after:2019", ANNAL_ERROR_SYNTAX, "column 9: “after” is one word too many before a date" },
    { "said:certain:certain:2019", ANNAL_ERROR_SYNTAX, "column 14: “certain” is one word too many before a date" },
    { "recorded:3", ANNAL_ERROR_INVALID,
      "column 1: “recorded” asks for the log of a store, and files keep none; “published” asks when it came out" },
    { "known-at:2019/..", ANNAL_ERROR_INVALID,
      "column 10: “2019/..” has no end by which something could be known; give a day" },
    { "-known-at:2019", ANNAL_ERROR_SYNTAX, "column 1: “known-at:” cannot be negated; leave the hyphen out" },
    { "limit:3 limit:4", ANNAL_ERROR_SYNTAX, "column 9: “limit:” stands here a second time; keep one" },
    { "limit:many", ANNAL_ERROR_SYNTAX, "column 7: “many” is not a number from 0 to 4294967294" },
    { "limit:4294967295", ANNAL_ERROR_SYNTAX, "column 7: “4294967295” is not a number from 0 to 4294967294" },
    { "offset:-1", ANNAL_ERROR_SYNTAX, "column 8: “-1” is not a number from 0 to 4294967294" },
    { "sort:publish", ANNAL_ERROR_SYNTAX, "column 6: nothing is sorted by “publish”; is it “published”?" },
    { "sort:kind", ANNAL_ERROR_SYNTAX,
      "column 6: nothing is sorted by “kind”; there are when, valid, published and id" },
  };

  check_refused (rows, G_N_ELEMENTS (rows));
}

static void
test_position (void)
{
  gsize position = 99;

  CHECK (annal_query_check_text ("by:dprk", &position, NULL));
  CHECK (position == 99);
  CHECK (!annal_query_check_text ("é stanse:x", &position, NULL));
  CHECK (position == 3); /* é has two bytes */
}

/* What the setters make is what the text makes. */
static void
test_setters (void)
{
  static const char *const speakers[] = { "un", "North Korea", "un", NULL };
  static const char *const stances[] = { "deny", NULL };
  g_autoptr (AnnalQuery) query = annal_query_new ();
  g_autoptr (AnnalQuery) read = NULL;
  g_autoptr (AnnalDate) may = annal_date_new ("2019-05", NULL);
  g_autofree char *text = NULL;
  const AnnalCondition *condition;

  annal_query_set_limit (query, 5);
  annal_query_set_offset (query, 10);
  annal_query_set_sort (query, ANNAL_SORT_PUBLISHED, TRUE);
  CHECK (annal_query_set_as_of (query, may, NULL));
  CHECK (annal_query_set_known_at (query, may, NULL));
  CHECK (annal_query_add_phrase (query, "prison  camps", FALSE, NULL));
  CHECK (annal_query_add_window (query, ANNAL_CLOCK_SAID, ANNAL_WINDOW_UNSET, may, ANNAL_CERTAINTY_CERTAIN, TRUE,
                                 NULL));
  CHECK (annal_query_add_window (query, ANNAL_CLOCK_VALID, ANNAL_WINDOW_UNSET, may, ANNAL_CERTAINTY_POSSIBLE, FALSE,
                                 NULL));
  CHECK (annal_query_add_facet (query, ANNAL_FACET_STANCE, stances, TRUE, NULL));
  CHECK (annal_query_add_facet (query, ANNAL_FACET_BY, speakers, FALSE, NULL));
  text = annal_query_to_text (query);
  CHECK_TEXT ("setters", text,
              "by:\"North Korea\",un -stance:deny -said:certain:2019-05 valid:2019-05 \"prison camps\" "
              "known-at:2019-05 as-of:2019-05 sort:-published limit:5 offset:10");

  read = annal_query_new_from_text (text, NULL);
  CHECK (read != NULL && read->conditions->len == 5);
  if (read == NULL || read->conditions->len != 5)
    return;
  condition = &g_array_index (read->conditions, AnnalCondition, 0);
  CHECK (condition->type == ANNAL_CONDITION_FACET && condition->facet == ANNAL_FACET_BY && !condition->negated);
  CHECK (g_strv_length (condition->values) == 2);
  CHECK_TEXT ("first value", condition->values[0], "North Korea");
  CHECK_TEXT ("second value", condition->values[1], "un");
  condition = &g_array_index (read->conditions, AnnalCondition, 2);
  CHECK (condition->type == ANNAL_CONDITION_WINDOW && condition->clock == ANNAL_CLOCK_SAID && condition->negated);
  CHECK (condition->window == ANNAL_WINDOW_IN && condition->least == ANNAL_CERTAINTY_CERTAIN);
  CHECK (annal_date_equal (condition->date, may));
  condition = &g_array_index (read->conditions, AnnalCondition, 3);
  CHECK (condition->window == ANNAL_WINDOW_OVERLAPPING && condition->least == ANNAL_CERTAINTY_POSSIBLE);
  condition = &g_array_index (read->conditions, AnnalCondition, 4);
  CHECK (condition->type == ANNAL_CONDITION_WORDS);
  CHECK_TEXT ("words", condition->words, "prison camps");
  CHECK (annal_date_equal (annal_query_get_known_at (read), may));
  CHECK (annal_date_equal (annal_query_get_as_of (read), may));
  CHECK (annal_query_get_sort (read) == ANNAL_SORT_PUBLISHED && annal_query_get_descending (read));
  CHECK (annal_query_get_limit (read) == 5 && annal_query_get_offset (read) == 10);
}

static void
test_defaults (void)
{
  g_autoptr (AnnalQuery) query = annal_query_new ();

  CHECK (annal_query_get_sort (query) == ANNAL_SORT_WHEN && !annal_query_get_descending (query));
  CHECK (annal_query_get_limit (query) == G_MAXUINT && annal_query_get_offset (query) == 0);
  CHECK (annal_query_get_known_at (query) == NULL && annal_query_get_as_of (query) == NULL);
  annal_query_set_sort (query, ANNAL_SORT_ID, TRUE);
  annal_query_set_sort (query, ANNAL_SORT_UNSET, FALSE);
  CHECK (annal_query_get_sort (query) == ANNAL_SORT_WHEN && !annal_query_get_descending (query));
}

/* A setter that fails changes nothing. */
static void
test_refused_setters (void)
{
  static const char *const none[] = { NULL };
  static const char *const half[] = { "deny", "deni", NULL };
  static const char *const latin1[] = { "caf\351", NULL };
  static const char *const control[] = { "a\033b", NULL };
  g_autoptr (AnnalQuery) query = annal_query_new_from_text ("known-at:2019 x", NULL);
  g_autoptr (AnnalDate) open = annal_date_new ("2019/..", NULL);
  g_autoptr (AnnalDate) winter = annal_date_new_full ("2014-24", ANNAL_DATE_PARSE_WINTER_ENDS, NULL, NULL);
  g_autoptr (AnnalDate) season = annal_date_new ("2014-24", NULL);
  g_autofree char *text = NULL;

  CHECK (!annal_query_add_facet (query, ANNAL_FACET_STANCE, none, FALSE, NULL));
  CHECK (!annal_query_add_facet (query, ANNAL_FACET_STANCE, half, FALSE, NULL));
  CHECK (!annal_query_add_facet (query, ANNAL_FACET_BY, latin1, FALSE, NULL));
  CHECK (!annal_query_add_facet (query, ANNAL_FACET_BY, control, FALSE, NULL));
  CHECK (!annal_query_add_phrase (query, "—", FALSE, NULL));
  CHECK (!annal_query_add_phrase (query, "caf\351", FALSE, NULL));
  CHECK (!annal_query_add_window (query, ANNAL_CLOCK_RECORDED, ANNAL_WINDOW_IN, season, ANNAL_CERTAINTY_POSSIBLE,
                                  FALSE, NULL));
  CHECK (!annal_query_add_window (query, ANNAL_CLOCK_WHEN, ANNAL_WINDOW_IN, winter, ANNAL_CERTAINTY_POSSIBLE, FALSE,
                                  NULL));
  CHECK (!annal_query_set_known_at (query, open, NULL));
  CHECK (!annal_query_set_as_of (query, winter, NULL));
  CHECK (!annal_query_add_text (query, "y by:un limit:2 stance:deni", NULL));
  text = annal_query_to_text (query);
  CHECK_TEXT ("unchanged", text, "x known-at:2019");
  CHECK (annal_query_set_as_of (query, season, NULL));
  CHECK (annal_query_set_known_at (query, NULL, NULL));
  g_free (text);
  text = annal_query_to_text (query);
  CHECK_TEXT ("changed", text, "x as-of:2014-24");
}

static void
test_add_text (void)
{
  g_autoptr (AnnalQuery) query = annal_query_new_from_text ("by:un limit:3 sort:id as-of:2019", NULL);
  g_autoptr (AnnalQuery) copy = annal_query_copy (query);
  g_autoptr (AnnalQuery) same = g_boxed_copy (ANNAL_TYPE_QUERY, query);
  g_autofree char *text = NULL;
  g_autofree char *copied = NULL;

  CHECK (annal_query_add_text (query, "x by:un limit:4", NULL));
  CHECK (annal_query_add_text (query, "", NULL));
  text = annal_query_to_text (query);
  CHECK_TEXT ("added", text, "by:un x as-of:2019 sort:id limit:4");
  CHECK (same == query);
  copied = annal_query_to_text (copy);
  CHECK_TEXT ("a copy stays", copied, "by:un as-of:2019 sort:id limit:3");
}

static char *
repeat (const char *format, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_auto (GStrv) parts = g_strsplit (format, "#", 2);
      g_autofree char *one = g_strjoinv (number, parts);

      g_string_append (text, one);
    }
  return g_string_free (text, FALSE);
}

static void
check_limit (const char *label, const char *text, gboolean expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalQuery) query = annal_query_new_from_text (text, &error);

  CHECK_ROW (label, (query != NULL) == expected);
  CHECK_ROW (label, expected || g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_LIMIT));
}

/* However long what is wrong, the message is short. */
static void
check_short_messages (void)
{
  static const char *const starts[] = { "", "x", "said:", "said:certain:", "stance:", "limit:", "sort:", "year:", "to:",
                                        "known-at:", "from:", "month:2019,", "by:", "x:", "-" };
  static const char fillers[] = ".,*2-:&";

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    for (const char *filler = fillers; *filler != '\0'; filler++)
      {
        g_autofree char *filled = g_strnfill (1 << 15, *filler);
        g_autofree char *text = g_strconcat (starts[i], filled, NULL);
        g_autoptr (GError) error = NULL;

        if (!annal_query_check_text (text, NULL, &error))
          CHECK_ROW (starts[i], strlen (error->message) < 400);
      }
}

static void
test_limits (void)
{
  g_autofree char *most = repeat ("w# ", ANNAL_QUERY_MAX_CONDITIONS);
  g_autofree char *more = repeat ("w# ", ANNAL_QUERY_MAX_CONDITIONS + 1);
  g_autofree char *values = repeat ("#,", ANNAL_QUERY_MAX_VALUES - 1);
  g_autofree char *most_values = g_strconcat ("by:", values, "x", NULL);
  g_autofree char *more_values = g_strconcat ("by:", values, "x,y", NULL);
  g_autofree char *twice = g_strconcat ("by:", values, "x who:y", NULL);
  g_autofree char *blanks = g_strnfill (ANNAL_QUERY_MAX_BYTES, ' ');
  g_autofree char *more_blanks = g_strnfill (ANNAL_QUERY_MAX_BYTES + 1, ' ');
  g_autofree char *huge = g_strnfill (1 << 20, 'a');
  g_autofree char *quotes = g_strnfill (1 << 15, '"');
  g_autofree char *word = g_strnfill (ANNAL_QUERY_MAX_BYTES - 1000, 'a');
  g_autofree char *half = g_strnfill (ANNAL_QUERY_MAX_BYTES / 2, 'b');
  g_autoptr (AnnalQuery) query = annal_query_new ();

  check_limit ("conditions", most, TRUE);
  check_limit ("one condition too many", more, FALSE);
  check_limit ("values", most_values, TRUE);
  check_limit ("one value too many", more_values, FALSE);
  check_limit ("one value too many in another condition", twice, FALSE);
  check_limit ("64 KiB", blanks, TRUE);
  check_limit ("a byte more", more_blanks, FALSE);
  check_limit ("a megabyte", huge, FALSE);
  CHECK (!annal_query_check_text (quotes, NULL, NULL));
  check_short_messages ();

  /* Setters cannot make what could not be read again. */
  CHECK (annal_query_add_phrase (query, word, FALSE, NULL));
  CHECK (annal_query_add_phrase (query, word, FALSE, NULL)); /* it is there already */
  CHECK (!annal_query_add_phrase (query, half, FALSE, NULL));
}

/* Random queries */

static AnnalDate *
random_date (GRand *rand)
{
  static const char *const dates[] = { "2019", "2019-05", "2019-05-14", "2019~", "../2019", "2019/..", "2014-24",
                                       "[2019-01,2019-03..2019-05]", "2019-05-14T10:30:00Z", "201X", "-0044" };

  return annal_date_new (dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))], NULL);
}

/* Texts in which every special character turns up at every place. */
static char *
random_text (GRand *rand)
{
  static const char *const pieces[] = { "a", "b", "2019", "é", "북", " ", "-", ",", ":", "\"", "\\", "“", "”", "(", ")",
                                        "–", "*", "OR", "AND", "..", "/", "by", "text:", "'" };
  GString *text = g_string_new (NULL);
  int n = g_rand_int_range (rand, 1, 6);

  for (int i = 0; i < n; i++)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static void
add_random_facet (AnnalQuery *query, GRand *rand)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  int n = g_rand_int_range (rand, 1, 4);

  for (int i = 0; i < n; i++)
    g_ptr_array_add (values, random_text (rand));
  g_ptr_array_add (values, NULL);
  annal_query_add_facet (query, g_rand_int_range (rand, ANNAL_FACET_TYPE, ANNAL_FACET_MONTH + 1),
                         (const char *const *) values->pdata, g_rand_boolean (rand), NULL);
}

static void
add_random_condition (AnnalQuery *query, GRand *rand)
{
  g_autoptr (AnnalDate) date = random_date (rand);
  g_autofree char *text = random_text (rand);

  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0:
      add_random_facet (query, rand);
      break;
    case 1:
      annal_query_add_phrase (query, text, g_rand_boolean (rand), NULL);
      break;
    default:
      annal_query_add_window (query, g_rand_int_range (rand, ANNAL_CLOCK_WHEN, ANNAL_CLOCK_RECORDED + 1),
                              g_rand_int_range (rand, ANNAL_WINDOW_UNSET, ANNAL_WINDOW_AFTER + 1), date,
                              g_rand_boolean (rand) ? ANNAL_CERTAINTY_CERTAIN : ANNAL_CERTAINTY_POSSIBLE,
                              g_rand_boolean (rand), NULL);
    }
}

static AnnalQuery *
random_query (GRand *rand)
{
  AnnalQuery *query = annal_query_new ();
  int n = g_rand_int_range (rand, 0, 8);
  g_autoptr (AnnalDate) date = random_date (rand);

  for (int i = 0; i < n; i++)
    add_random_condition (query, rand);
  if (g_rand_boolean (rand))
    annal_query_set_known_at (query, date, NULL);
  if (g_rand_boolean (rand))
    annal_query_set_as_of (query, date, NULL);
  annal_query_set_sort (query, g_rand_int_range (rand, 0, ANNAL_SORT_ID + 1), g_rand_boolean (rand));
  annal_query_set_limit (query, g_rand_boolean (rand) ? g_rand_int (rand) : G_MAXUINT);
  annal_query_set_offset (query, g_rand_boolean (rand) ? g_rand_int (rand) : 0);
  return query;
}

static gboolean
is_same_condition (const AnnalCondition *a, const AnnalCondition *b)
{
  if (a->type != b->type || a->negated != b->negated)
    return FALSE;
  if (a->type == ANNAL_CONDITION_FACET)
    return a->facet == b->facet &&
           g_strv_equal ((const char *const *) a->values, (const char *const *) b->values);
  if (a->type == ANNAL_CONDITION_WORDS)
    return strcmp (a->words, b->words) == 0;
  return a->clock == b->clock && a->window == b->window && a->least == b->least && annal_date_equal (a->date, b->date);
}

static gboolean
is_same_date (AnnalDate *a, AnnalDate *b)
{
  return a == NULL || b == NULL ? a == b : annal_date_equal (a, b);
}

static gboolean
is_same (AnnalQuery *a, AnnalQuery *b)
{
  if (a->conditions->len != b->conditions->len || !is_same_date (a->known_at, b->known_at) ||
      !is_same_date (a->as_of, b->as_of) || a->sort != b->sort || a->descending != b->descending ||
      a->limit != b->limit || a->offset != b->offset || a->n_values != b->n_values || a->n_bytes != b->n_bytes)
    return FALSE;
  for (guint i = 0; i < a->conditions->len; i++)
    if (!is_same_condition (&g_array_index (a->conditions, AnnalCondition, i),
                            &g_array_index (b->conditions, AnnalCondition, i)))
      return FALSE;
  return TRUE;
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2019);
  guint n_conditions = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (AnnalQuery) query = random_query (rand);
      g_autofree char *text = annal_query_to_text (query);
      g_autoptr (AnnalQuery) read = annal_query_new_from_text (text, NULL);
      g_autofree char *again = read != NULL ? annal_query_to_text (read) : NULL;

      if (read == NULL || !is_same (query, read) || strcmp (text, again) != 0)
        {
          CHECK_TEXT ("a random query", again, text);
          CHECK_ROW (text, FALSE);
          return;
        }
      n_conditions += query->conditions->len;
    }
  CHECK (n_conditions > 20000);
}

/* The same terms in any order are the same query. */
static void
test_order (void)
{
  static const char *const terms[] = { "by:un", "by:dprk,un", "-by:un", "stance:deny", "said:2019", "-said:2019",
                                       "said:certain:2019", "said:before:2019", "valid:2019", "camps", "-camps",
                                       "\"prison camps\"", "known-at:2019", "sort:id", "limit:2" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autofree char *first = NULL;
  guint order[G_N_ELEMENTS (terms)];

  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    order[i] = i;
  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *printed = NULL;

      for (guint i = G_N_ELEMENTS (terms) - 1; i > 0; i--)
        {
          guint j = g_rand_int_range (rand, 0, i + 1), saved = order[i];

          order[i] = order[j];
          order[j] = saved;
        }
      for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
        g_string_append_printf (text, "%s ", terms[order[i]]);
      printed = canonical (text->str);
      if (first == NULL)
        first = g_strdup (printed);
      CHECK_TEXT (text->str, printed, first);
    }
  CHECK_TEXT ("in order", first,
              "by:dprk,un by:un -by:un stance:deny said:2019 said:certain:2019 said:before:2019 -said:2019 valid:2019 "
              "camps \"prison camps\" -camps known-at:2019 sort:id limit:2");
}

static void
test_hostile (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint n_read = 0;

  for (guint i = 0; i < 50000; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AnnalQuery) query = NULL;
      char text[24];
      int n = g_rand_int_range (rand, 0, sizeof text - 1);

      for (int j = 0; j < n; j++)
        text[j] = (char) (g_rand_boolean (rand) ? "by:\"\\-, ().*/X"[g_rand_int_range (rand, 0, 14)]
                                                : g_rand_int_range (rand, 1, 256));
      text[n] = '\0';
      query = annal_query_new_from_text (text, &error);
      if ((query == NULL) != (error != NULL) || (error != NULL && !g_utf8_validate (error->message, -1, NULL)))
        CHECK_ROW (text, FALSE);
      n_read += query != NULL;
    }
  CHECK (n_read > 0 && n_read < 50000);
}

static const AnnalTest tests[] = {
  { "good", test_good },
  { "tolerated", test_tolerated },
  { "bad-terms", test_bad_terms },
  { "bad-values", test_bad_values },
  { "position", test_position },
  { "setters", test_setters },
  { "defaults", test_defaults },
  { "refused-setters", test_refused_setters },
  { "add-text", test_add_text },
  { "limits", test_limits },
  { "round-trip", test_round_trip },
  { "order", test_order },
  { "hostile", test_hostile },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "query", tests, G_N_ELEMENTS (tests));
}
