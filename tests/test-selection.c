/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What queries find, in which order and how certainly; what was known when. */

#include "timeline-fixture.h"

#define PEOPLE                                                                                       \
  "{'type':'entity','id':'mfa','kind':'body','names':['Foreign Ministry'],'part_of':'dprk'}\n"       \
  "{'type':'entity','id':'kcna','kind':'wire','names':['Korean Central News Agency','KCNA'],"        \
  "'acts_for':'dprk'}\n"                                                                             \
  "{'type':'entity','id':'us','kind':'state','names':['United States']}\n"                           \
  "{'type':'entity','id':'camps','kind':'place-class','names':['prison camps']}\n"

/* b: between the 20th of May and the 5th of June; o: nobody knows since when. */
#define SOURCES                                                                                      \
  "{'type':'source','id':'a','published':'2019-05-16','outlet':'kcna'}\n"                            \
  "{'type':'source','id':'b','published':'[2019-05-20..2019-06-05]'}\n"                              \
  "{'type':'source','id':'o','captured':'2019-05-30'}\n"

#define SAY(id, by, stance, said, source, more)                                                      \
  "{'type':'claim','id':'" id "','by':" by ",'kind':'assertion','stance':'" stance "','says':'" id   \
  " is said.','about':'camps'," said "'citations':[{'source':'" source "'" more "}]}\n"
#define WHEN(date) "'said':'" date "',"

#define DESK                                                                                         \
  BASE PEOPLE SOURCES                                                                                \
      EVENT_OF ("missile-test", "launch", "2019-05-09", "")                                          \
      EVENT_OF ("statement.rejection", "reply", "2019-05",                                           \
                ",'citations':[{'source':'b','quote':'No such camps exist, the Ministry said'}]")    \
      EVENT_OF ("upr-session", "session", "2019-05-06/2019-05-1X", "")                                \
      UNDATED ("sometime")                                                                           \
      SAY ("c1", "'mfa'", "deny", WHEN ("2019-05-14"), "a", ",'quote':'we have no camps'")           \
      SAY ("c2", "'us'", "affirm", WHEN ("2019"), "b", ",'quote':'camps hold 100,000'")              \
      SAY ("c3", "{'unnamed':'a senior official','acts_for':'dprk'}", "deny", "", "o", "")           \
      "{'type':'claim','id':'c4','by':'kcna','kind':'assertion','stance':'affirm','says':'It lies.'," \
      "'about':'us','utterance':'reply','citations':[{'source':'s'},{'source':'a'}]}\n"

/* The ids found, in order; a question mark where one is found possibly. */
static char *
find (const char *label, AnnalTimeline *timeline, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalQuery) query = annal_query_new_from_text (text, &error);
  g_autoptr (AnnalSelection) selection = NULL;
  GString *found = g_string_new (NULL);

  if (query != NULL)
    selection = annal_timeline_select (timeline, query, &error);
  if (selection == NULL)
    {
      g_string_assign (found, error->message);
      return g_string_free (found, FALSE);
    }
  CHECK_ROW (label, error == NULL);
  for (guint i = 0; i < annal_selection_get_n_entries (selection); i++)
    g_string_append_printf (found, "%s%s%s", i > 0 ? " " : "",
                            annal_record_get_id (annal_selection_get_record (selection, i)),
                            annal_selection_get_certainty (selection, i) == ANNAL_CERTAINTY_CERTAIN ? "" : "?");
  return g_string_free (found, FALSE);
}

static const struct
{
  const char *label;
  const char *query;
  const char *found;
} queries[] = {
  /* The order is that of the timeline: c2 (2019) begins first, then reply and
   * what was said at it, then the days.
   */
  { "everything", "", "c2 reply c4 session launch c1 c3 sometime" },
  { "a kind covers narrower ones, and what was said at such an event", "kind:statement", "reply c4 sometime" },
  { "a kind of claims", "kind:assertion type:claim", "c2 c4 c1 c3" },
  { "who acts for a state speaks for it", "by:dprk", "c4 c1 c3" },
  { "by name", "by:\"Foreign Ministry\"", "c1" },
  { "a stance", "stance:deny", "c1 c3" },
  { "either of two", "by:us,mfa", "c2 c1" },
  { "both conditions", "by:dprk stance:deny", "c1 c3" },
  { "not", "type:claim -by:dprk", "c2" },
  { "the outlet of any citation", "outlet:kcna", "c4 c1" },
  { "about", "about:us", "c4" },

  { "a month: what was said in it, and what may have been", "said:2019-05", "c2? c4 c1" },
  { "a day: a month may be it", "when:2019-05-14", "c2? reply? c4? c1" },
  { "certainly", "when:certain:2019-05", "reply c4 session launch c1" },
  { "before", "when:before:2019-05-14", "c2? reply? c4? session? launch" },
  { "certainly before", "when:certain:before:2019-05-14", "launch" },
  { "after", "when:after:2019-05-09", "c2? reply? c4? c1" },
  { "what lasted all that day: no moment does", "valid:covering:2019-05-09", "session" },
  { "what may have lasted", "valid:covering:2019-05-11/2019-05-16", "session?" },
  { "not in a month: the undated may be elsewhere", "type:claim -said:certain:2019-05", "c2 c3" },
  { "an interval", "when:2019-05-09/2019-05-14", "c2? reply? c4? launch c1" },
  { "published: by the first that prints it", "published:2019-05", "c2? reply? c4 c1 c3?" },

  { "a year by its beginning", "year:2019", "c2 reply c4 session launch c1" },
  { "a far year", "year:Y12000", "" },
  { "and a far one before all others, or not it", "type:claim -year:Y-12000 stance:deny", "c1 c3?" },
  { "a month by its beginning", "month:2019-05", "c2? reply c4 session launch c1" },
  { "months of one year", "month:2019-05,2019-06", "c2? reply c4 session launch c1" },

  { "a word in a quote", "ministry", "reply c1" },
  { "words anywhere in a record", "such exist", "reply" },
  { "a phrase", "\"no camps\"", "c1" },
  { "case and accents do not matter", "CÀMPS us", "" },
  { "a name of whom it names", "\"united states\"", "c2 c4" },
  { "a number as printed", "100,000", "c2" },
  { "words and facet", "camps stance:deny", "c1 c3" },
  { "no word", "type:claim -camps", "c4" },

  { "a limit", "limit:2", "c2 reply" },
  { "an offset", "offset:5", "c1 c3 sometime" },
  { "past the end", "offset:50", "" },
  { "the other way round, the undated last again", "sort:-when", "c1 launch session c4 reply c2 c3 sometime" },
  { "by id", "sort:id type:claim", "c1 c2 c3 c4" },
  { "by publication: an unknown beginning goes by how late it may be", "sort:published type:claim", "c3 c4 c1 c2" },

  { "an unknown id", "by:kcnb", "there is no speaker “kcnb”; is it “kcna”?" },
};

static void
test_queries (void)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("desk", DESK);

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *found = find (queries[i].label, timeline, queries[i].query);

      CHECK_TEXT (queries[i].label, found, queries[i].found);
    }
}

/* What is open to a side is of many years possibly, and of none certainly not
 * for its openness alone.
 */
#define OPEN                                                                                        \
  BASE EVENT ("day", "2018-03-01") EVENT ("early", "[..2019-05-17]") EVENT ("late", "[2019-05-17..]") \
      EVENT ("age", "[1000..2500]") EVENT_OF ("upr-session", "until", "../2019-05", "")              \
      EVENT_OF ("upr-session", "since", "2019-05/..", "") UNDATED ("ever")

static const struct
{
  const char *label;
  const char *query;
  const char *found;
} open_years[] = {
  { "a year within", "year:2019 sort:id", "age? early? late? since until?" },
  { "a year before", "year:2018 sort:id", "age? day early? until?" },
  { "a year after", "year:2020 sort:id", "age? late?" },
  { "a month", "month:2019-06 sort:id", "age? late?" },
  { "not that year", "-year:2019 sort:id", "age? day early? ever? late? until?" },
  { "not a year after", "-year:2020 sort:id", "age? day early ever? late? since until" },
  { "several years", "year:2018,2019,2020 sort:id", "age? day early? late? since until?" },
};

static void
test_open_years (void)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("open", OPEN);

  for (gsize i = 0; i < G_N_ELEMENTS (open_years); i++)
    {
      g_autofree char *found = find (open_years[i].label, timeline, open_years[i].query);

      CHECK_TEXT (open_years[i].label, found, open_years[i].found);
    }
}

static const struct
{
  const char *label;
  const char *query;
  const char *found;
} known[] = {
  { "nothing was out, but what no one can tell", "known-at:2019-05-15", "session? launch? c3? sometime?" },
  { "the first of two sources counts", "known-at:2019-05-16", "c4 session? launch? c1 c3? sometime?" },
  { "may have been out", "known-at:2019-05-20", "c2? reply? c4 session? launch? c1 c3? sometime?" },
  { "by the capture it was out", "known-at:2019-05-30 by:dprk", "c4 c1 c3" },
  { "by the end of the month", "known-at:2019-06 type:claim", "c2 c4 c1 c3" },
  { "with conditions", "known-at:2019-05-20 by:us", "c2?" },
};

static void
test_known_at (void)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("desk", DESK);

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *found = find (known[i].label, timeline, known[i].query);

      CHECK_TEXT (known[i].label, found, known[i].found);
    }
}

static AnnalTimeline *
load_articles (void)
{
  g_autofree char *path = annal_test_source ("examples/dprk-human-rights/dossier.json");
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  g_autoptr (GError) error = NULL;

  CHECK (annal_reader_read_file (reader, path, &error));
  dossier = g_object_ref (annal_reader_get_dossier (reader));
  CHECK (annal_dossier_seal (dossier, &error));
  return annal_timeline_new (dossier, &error);
}

/* What the five articles' sources allow: 001 was published between the 14th
 * and the 17th of May 2019 (it tells of “Tuesday” the 14th; the session that is
 * to end on the 17th has not), 003 between the 11th and the 15th; 000 between
 * the 22nd and the 27th of March 2013; 002 between its photograph of October
 * 2014 and its capture in 2024; 004 prints the 24th of March 2017. Records of
 * the Council and the missile database were published after what they record.
 */
static const struct
{
  const char *label;
  const char *id;
  const char *day;
  AnnalCertainty known;
} articles_known[] = {
  { "the 63 are only in 001", "dprk-note-63", "2019-05-13", ANNAL_CERTAINTY_NO },
  { "001 may be out", "dprk-note-63", "2019-05-15", ANNAL_CERTAINTY_POSSIBLE },
  { "001 must be out", "dprk-note-63", "2019-05-17", ANNAL_CERTAINTY_CERTAIN },
  { "by the 20th the 63 were known", "dprk-note-63", "2019-05-20", ANNAL_CERTAINTY_CERTAIN },
  { "about 100,000: in 003 and 001", "dos-inmates-2019", "2019-05-10", ANNAL_CERTAINTY_NO },
  { "003 may be out", "dos-inmates-2019", "2019-05-13", ANNAL_CERTAINTY_POSSIBLE },
  { "003 must be out, 001 need not", "dos-inmates-2019", "2019-05-15", ANNAL_CERTAINTY_CERTAIN },
  { "200,000 in 2013", "darusman-inmates-2013", "2013-03-21", ANNAL_CERTAINTY_NO },
  { "000 may be out on the Friday", "darusman-inmates-2013", "2013-03-22", ANNAL_CERTAINTY_POSSIBLE },
  { "000 must be out", "darusman-inmates-2013", "2013-03-27", ANNAL_CERTAINTY_CERTAIN },
  { "a page clock is no date: not before its photograph", "choe-deny-camps-2014", "2014-10-05", ANNAL_CERTAINTY_NO },
  { "nor known for years after", "choe-deny-camps-2014", "2019-05-20", ANNAL_CERTAINTY_POSSIBLE },
  { "but by its capture", "choe-deny-camps-2014", "2024-04-27", ANNAL_CERTAINTY_CERTAIN },
  { "004 prints its day", "a004-adopted", "2017-03-23", ANNAL_CERTAINTY_NO },
  { "and hour", "a004-adopted", "2017-03-24", ANNAL_CERTAINTY_CERTAIN },
  { "a record of unknown day: not before the fact", "a-hrc-42-10-p1", "2019-05-13", ANNAL_CERTAINTY_NO },
  { "possibly ever after", "a-hrc-42-10-p1", "2019-05-20", ANNAL_CERTAINTY_POSSIBLE },
  { "the 522 days are from a file of 2026", "cns-522-days", "2019-05-20", ANNAL_CERTAINTY_NO },
};

static void
test_articles_known (void)
{
  g_autoptr (AnnalTimeline) timeline = load_articles ();

  for (gsize i = 0; i < G_N_ELEMENTS (articles_known); i++)
    {
      guint index = annal_timeline_lookup (timeline, articles_known[i].id);
      g_autoptr (AnnalDate) day = annal_date_new (articles_known[i].day, NULL);

      CHECK_ROW (articles_known[i].label, index != G_MAXUINT);
      CHECK_ROW (articles_known[i].label,
                 annal_timeline_get_known (timeline, index, day) == articles_known[i].known);
    }
}

static const struct
{
  const char *label;
  const char *query;
  const char *found;
} articles[] = {
  /* Choe Myong Nam in October 2014, by the photograph beside his words; and what
   * North Korea denied “so far”, as 001 has it, may be as old.
   */
  { "who denied that there are camps, before 2015", "stance:deny about:prison-camps when:before:2015",
    "choe-deny-camps-2014? dprk-deny-camps-so-far?" },
  { "what was denied in the week of the review", "stance:deny said:2019-05-06/2019-05-12 about:prison-camps type:claim",
    "dprk-deny-camps-2019 pak-no-camp-in-law-2019 dprk-deny-camps-so-far?" },
  { "the 63 of 262", "stance:note about:upr-recommendations-2019", "dprk-note-63" },
  { "through KCNA", "relay:kcna stance:reject", "dprk-reject-2013 mfa-reject-2013" },
};

static void
test_articles (void)
{
  g_autoptr (AnnalTimeline) timeline = load_articles ();

  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      g_autofree char *found = find (articles[i].label, timeline, articles[i].query);

      CHECK_TEXT (articles[i].label, found, articles[i].found);
    }
}

/* --- counts --------------------------------------------------------------- */

/* "2019 3+1 2020 0+2; 1 without": certain and possible. */
static char *
count (AnnalTimeline *timeline, const char *text, AnnalFacet facet)
{
  g_autoptr (AnnalQuery) query = annal_query_new_from_text (text, NULL);
  g_autoptr (AnnalSelection) selection = annal_timeline_select (timeline, query, NULL);
  g_autoptr (AnnalTally) tally = annal_selection_count (selection, facet, "en");
  GString *counts = g_string_new (NULL);

  for (guint i = 0; i < annal_tally_get_n_values (tally); i++)
    g_string_append_printf (counts, "%s%s %u+%u", i > 0 ? " " : "", annal_tally_get_value (tally, i),
                            annal_tally_get_n_certain (tally, i), annal_tally_get_n_possible (tally, i));
  g_string_append_printf (counts, "; %u without", annal_tally_get_n_without (tally));
  return g_string_free (counts, FALSE);
}

static const struct
{
  const char *label;
  const char *query;
  AnnalFacet facet;
  const char *counts;
} counts[] = {
  { "stances, the most frequent first; events have none", "", ANNAL_FACET_STANCE, "affirm 2+0 deny 2+0; 4 without" },
  { "years", "", ANNAL_FACET_YEAR, "2019 6+0; 2 without" },
  /* c2 may be of any month of 2019 up to the fifth of June, when it was in print
   * at the latest; the rest are of May.
   */
  { "months, one of them in any", "type:claim", ANNAL_FACET_MONTH,
    "2019-01 0+1 2019-02 0+1 2019-03 0+1 2019-04 0+1 2019-05 2+1 2019-06 0+1; "
    "1 without" },
  { "more than two years of months are no month", "id:long", ANNAL_FACET_MONTH, "; 1 without" },
  { "but they are years", "id:long", ANNAL_FACET_YEAR, "2010 0+1 2011 0+1 2012 0+1 2013 0+1; 0 without" },
  { "what is found possibly counts as possible", "said:2019-05", ANNAL_FACET_STANCE, "affirm 1+1 deny 1+0; 0 without" },
  { "all that is found, not the page", "type:claim limit:1", ANNAL_FACET_TYPE, "claim 4+0; 0 without" },
};

static void
test_counts (void)
{
  g_autoptr (AnnalTimeline) desk = fixture_timeline ("desk", DESK);
  g_autoptr (AnnalTimeline) vague = fixture_timeline ("vague", BASE EVENT ("long", "[2010..2013]"));

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      AnnalTimeline *timeline = strstr (counts[i].query, "long") != NULL ? vague : desk;
      g_autofree char *text = count (timeline, counts[i].query, counts[i].facet);

      CHECK_TEXT (counts[i].label, text, counts[i].counts);
    }
}

/* --- silences and bursts -------------------------------------------------- */

/* "2013-03-02 to 2013-05-31, a to b": whole days, the last one included. */
static char *
list_stretches (AnnalTimeline *timeline, AnnalStretches *stretches)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < annal_stretches_get_n_stretches (stretches); i++)
    {
      g_autoptr (GDateTime) begin = g_date_time_new_from_unix_utc (annal_stretches_get_begin (stretches, i));
      g_autoptr (GDateTime) last = g_date_time_new_from_unix_utc (annal_stretches_get_end (stretches, i) - 1);
      g_autofree char *from = g_date_time_format (begin, "%F");
      g_autofree char *to = g_date_time_format (last, "%F");
      guint first_entry = annal_stretches_get_first (stretches, i);
      guint last_entry = annal_stretches_get_last (stretches, i);

      g_string_append_printf (list, "%s%s to %s, %s to %s", i > 0 ? "; " : "", from, to,
                              annal_record_get_id (annal_timeline_get_record (timeline, first_entry)),
                              annal_record_get_id (annal_timeline_get_record (timeline, last_entry)));
      if (annal_stretches_get_n_entries (stretches, i) > 0)
        g_string_append_printf (list, " (%u)", annal_stretches_get_n_entries (stretches, i));
    }
  return g_string_free (list, FALSE);
}

static const struct
{
  const char *label;
  const char *lines;
  const char *gaps;
} gaps[] = {
  { "nothing", BASE, "" },
  { "one entry", BASE EVENT ("a", "2013"), "" },
  { "between days", BASE EVENT ("a", "2013-03-01") EVENT ("b", "2013-03-03"), "2013-03-02 to 2013-03-02, a to b" },
  { "days that meet", BASE EVENT ("a", "2013-03-01") EVENT ("b", "2013-03-02"), "" },
  { "a vague date may be anywhere in its month", BASE EVENT ("a", "2013-03-01") EVENT ("b", "2013-04") EVENT ("c", "2013-06-01"),
    "2013-05-01 to 2013-05-31, b to c; 2013-03-02 to 2013-03-31, a to b" },
  { "what lasts fills the silence",
    BASE EVENT ("a", "2013-03-01") EVENT_OF ("upr-session", "t", "2013-02-01/2013-05-01", "") EVENT ("b", "2013-05-03"),
    "2013-05-02 to 2013-05-02, t to b" },
  { "what may be at any time before is left aside",
    BASE EVENT ("a", "2013-03-01") EVENT ("b", "2013-03-03") EVENT ("v", "[..2014]"), "2013-03-02 to 2013-03-02, a to b" },
  { "the longest first", BASE EVENT ("a", "2013-03-01") EVENT ("b", "2013-03-03") EVENT ("c", "2013-03-06"),
    "2013-03-04 to 2013-03-05, b to c; 2013-03-02 to 2013-03-02, a to b" },
};

static void
test_gaps (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (gaps); i++)
    {
      g_autoptr (AnnalTimeline) timeline = fixture_timeline (gaps[i].label, gaps[i].lines);
      g_autoptr (AnnalSelection) selection = annal_timeline_select (timeline, NULL, NULL);
      g_autoptr (AnnalStretches) found = annal_selection_find_gaps (selection, 10);
      g_autofree char *list = list_stretches (timeline, found);

      CHECK_TEXT (gaps[i].label, list, gaps[i].gaps);
    }
}

/* One event a year for twenty years, and some days with five in a row. */
static void
test_bursts (void)
{
  GString *lines = g_string_new (BASE);
  g_autofree char *text = NULL;
  g_autoptr (AnnalTimeline) timeline = NULL;
  g_autoptr (AnnalSelection) selection = NULL;
  g_autoptr (AnnalStretches) found = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < 20; i++)
    g_string_append_printf (lines, EVENT ("y%02u", "%u-01-01"), i, i, 1990 + i);
  for (guint i = 1; i <= 5; i++)
    g_string_append_printf (lines, EVENT ("d%u", "2004-07-%02u"), i, i, i);
  g_string_append (lines, EVENT ("vague", "2004-07"));
  text = g_string_free (lines, FALSE);
  timeline = fixture_timeline ("bursts", text);
  selection = annal_timeline_select (timeline, NULL, NULL);
  found = annal_selection_find_bursts (selection, 10);
  list = list_stretches (timeline, found);
  CHECK_TEXT ("the five days, and no year", list, "2004-07-01 to 2004-07-05, d1 to d5 (5)");
}

/* --- what became known ---------------------------------------------------- */

static void
append_entry (GString *out, AnnalTimeline *timeline, guint index, const char *before)
{
  g_string_append_printf (out, "%s%s", before, annal_record_get_id (annal_timeline_get_record (timeline, index)));
}

/* The ids that became known, then the notices, then the numbers with what was
 * known before and what is new.
 */
static char *
list_known (AnnalTimeline *timeline, const char *query_text, const char *after, const char *until)
{
  g_autoptr (AnnalDate) first = after != NULL ? annal_date_new (after, NULL) : NULL;
  g_autoptr (AnnalDate) second = annal_date_new (until, NULL);
  g_autoptr (AnnalQuery) query = query_text != NULL ? annal_query_new_from_text (query_text, NULL) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalKnowledge) known = annal_knowledge_new (timeline, query, first, second, &error);
  GString *out = g_string_new (error != NULL ? error->message : NULL);

  for (guint i = 0; known != NULL && i < annal_knowledge_get_n_entries (known); i++)
    {
      append_entry (out, timeline, annal_knowledge_get_index (known, i), i > 0 ? " " : "");
      if (annal_knowledge_get_certainty (known, i) == ANNAL_CERTAINTY_POSSIBLE)
        g_string_append_c (out, '?');
    }
  for (guint i = 0; known != NULL && i < annal_knowledge_get_n_notices (known); i++)
    g_string_append_printf (out, "%s%s%s", i > 0 ? " " : " | ",
                            annal_notice_get_target (annal_knowledge_get_notice (known, i)),
                            annal_knowledge_get_notice_certainty (known, i) == ANNAL_CERTAINTY_POSSIBLE ? "?" : "");
  for (guint i = 0; known != NULL && i < annal_knowledge_get_n_numbers (known); i++)
    {
      g_string_append_printf (out, " # %s %s:", annal_knowledge_get_number_subject (known, i),
                              annal_knowledge_get_number_predicate (known, i));
      for (guint j = 0; j < annal_knowledge_get_number_n_old (known, i); j++)
        append_entry (out, timeline, annal_knowledge_get_number_old (known, i, j), " ");
      g_string_append (out, " →");
      for (guint j = 0; j < annal_knowledge_get_number_n_new (known, i); j++)
        append_entry (out, timeline, annal_knowledge_get_number_new (known, i, j), " ");
    }
  return g_string_free (out, FALSE);
}

#define COUNT(id, source, stance, n)                                                                 \
  "{'type':'claim','id':'" id "','by':'us','kind':'assertion','stance':'" stance "','says':'" id     \
  "','about':'camps','predicate':'inmates','value':{'approx':'exact','lo':'" n "','hi':'" n          \
  "','unit':'person'},'citations':[{'source':'" source "'}]}\n"
#define NOTICE(id, target, at)                                                                       \
  "{'type':'notice','id':'" id "','op':'withdraw','target':'" target "','at':'" at "'}\n"
#define CENSUS                                                                                       \
  BASE PEOPLE                                                                                        \
      "{'type':'source','id':'may','published':'2019-05-10'}\n"                                      \
      "{'type':'source','id':'june','published':'2019-06-10'}\n"                                     \
      "{'type':'source','id':'summer','published':'[2019-06-01..2019-08-31]'}\n"                     \
      COUNT ("n1", "may", "affirm", "100") COUNT ("n2", "june", "affirm", "100")                     \
      COUNT ("n3", "june", "affirm", "120") COUNT ("n4", "june", "deny", "5")                        \
      COUNT ("n5", "summer", "affirm", "130") NOTICE ("w1", "n1", "2019-06-12")                      \
      NOTICE ("w2", "n2", "2019")

static const struct
{
  const char *label;
  const char *query;
  const char *after;
  const char *until;
  const char *known;
} became_known[] = {
  { "until the end of a day", NULL, NULL, "2019-05-10", "n1 | n2?" },
  { "between two days: a new number, and a repeated one with it", NULL, "2019-05-31", "2019-06-30",
    "n2 n3 n4 n5? | n1 n2? # camps inmates: n1 → n2 n3 n5" },
  { "nothing happened between", NULL, "2019-09-01", "2019-12-01", " | n2?" },
  { "no time lies between: nothing, not even perhaps", NULL, "2019-06-05", "2019-06-05", "" },
  { "nor between a month and its last day", NULL, "2019-06", "2019-06-30", "" },
  { "of some only, and their notices", "id:n1,n2", "2019-05-31", "2019-06-30", "n2 | n1 n2?" },
  { "the wrong way round", NULL, "2019-06-30", "2019-05-31", "2019-06-30 comes after 2019-05-31; give the earlier day first" },
};

static void
test_became_known (void)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("census", CENSUS);

  for (gsize i = 0; i < G_N_ELEMENTS (became_known); i++)
    {
      g_autofree char *known_text =
          list_known (timeline, became_known[i].query, became_known[i].after, became_known[i].until);

      CHECK_TEXT (became_known[i].label, known_text, became_known[i].known);
    }
}

#define SHARE(id, source, number, unit)                                                              \
  "{'type':'claim','id':'" id "','by':'us','kind':'assertion','stance':'affirm','says':'" id         \
  "','about':'camps','predicate':'inmates','value':{'approx':'exact','lo':'" number "','hi':'"       \
  number "','unit':'" unit "'},'citations':[{'source':'" source "'}]}\n"
#define SHARES                                                                                       \
  BASE PEOPLE                                                                                        \
      "{'type':'source','id':'may','published':'2019-05-10'}\n"                                      \
      "{'type':'source','id':'june','published':'2019-06-10'}\n"                                     \
      SHARE ("old", "may", "12", "person") SHARE ("same", "june", "12.0", "person")                  \
      SHARE ("unit", "june", "12", "percent") SHARE ("other", "june", "12.5", "person")

static const struct
{
  const char *label;
  const char *query;
  const char *known;
} numbers[] = {
  { "the same number, written otherwise", "id:old,same", "same" },
  { "as many of something else", "id:old,unit", "unit # camps inmates: old → unit" },
  { "another number", "id:old,other", "other # camps inmates: old → other" },
};

static void
test_numbers (void)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("shares", SHARES);

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *known_text = list_known (timeline, numbers[i].query, "2019-05-31", "2019-06-30");

      CHECK_TEXT (numbers[i].label, known_text, numbers[i].known);
    }
}

/* Nobody has to look at every number for each. */
static void
test_many_numbers (void)
{
  g_autoptr (GString) lines = g_string_new (SHARES);
  g_autoptr (AnnalTimeline) timeline = NULL;
  g_autofree char *known_text = NULL;

  for (guint i = 0; i < 60000; i++)
    g_string_append_printf (lines,
                            "{'type':'claim','id':'m%u','by':'us','kind':'assertion','stance':'affirm','says':'many',"
                            "'about':'us','predicate':'inmates','value':{'approx':'exact','lo':'%u','hi':'%u',"
                            "'unit':'person'},'citations':[{'source':'%s'}]}\n",
                            i, i % 30000, i % 30000, i < 30000 ? "may" : "june");
  timeline = fixture_timeline ("many", lines->str);
  known_text = list_known (timeline, "about:us", "2019-05-31", "2019-06-30");
  CHECK (strstr (known_text, "#") == NULL);
}

/* --- where moments end ---------------------------------------------------- */

/* The talks are a stretch of three days; the event of 9 May is a moment of that day, the drive may have lasted. */
#define ENDS                                                                                         \
  HEAD STATE "{'type':'source','id':'s','published':'2019-05-09'}\n"                                 \
      "{'type':'term','id':'campaign','role':'event-kind'}\n"                                        \
      EVENT_OF ("upr-session", "talks", "2014-10-06/2014-10-08", "")                                 \
      SAID_AT ("vague", "2014-10", "talks") AT ("undated", "talks")                                  \
      EVENT_OF ("statement", "inner", "2014", ",'part_of':'talks'") AT ("within", "inner")           \
      EVENT ("day", "2019-05-09") AT ("at", "day") CLAIM ("printed", "")                             \
      "{'type':'event','id':'part','kind':'exercise','title':'part','part_of':'day','when':"         \
      "{'basis':'unknown'}}\n"                                                                       \
      EVENT_OF ("campaign", "drive", "2018-03-01", "")                                               \
      EVENT_OF ("exercise", "drill", "2018-03-01", ",'part_of':'drive'")

static const struct
{
  const char *label;
  const char *query;
  const char *found;
} ends[] = {
  { "nothing at the talks was said the day after", "when:2014-10-09 sort:id", "" },
  { "but on their last day", "when:2014-10-08T23:59:59Z sort:id", "inner? undated? vague? within?" },
  { "and in their days for certain", "when:certain:2014-10-06/2014-10-08 sort:id", "inner talks undated vague within" },
  { "what is said in a day is so until its last second", "when:2019-05-09T23:59:59Z sort:id", "at? day?" },
  { "and what is part of it", "when:certain:2019-05-09 sort:id", "at day part" },
  { "what was printed was said by then", "said:before:2019-05-10 id:printed", "printed" },
  { "though not before the last second", "said:before:2019-05-09T23:59:59Z id:printed", "" },
};

static void
test_ends (void)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("ends", ENDS);
  g_autofree char *messages = fixture_messages (timeline);

  CHECK_TEXT ("a part may end with a whole of the same day", messages, "");
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *found = find (ends[i].label, timeline, ends[i].query);

      CHECK_TEXT (ends[i].label, found, ends[i].found);
    }
}

/* A launch of May was at one moment of it, a summit of May took all of May: no day
 * holds that, though it shares time with each. What came of them is another
 * question.
 */
#define MONTHS                                                                                          \
  BASE EVENT_OF ("missile-test", "launch", "2020-05", "")                                               \
      EVENT_OF ("missile-test", "launch-off", "2020-05", ",'status':'cancelled'")                       \
      EVENT_OF ("summit", "summit", "2020-05", "")                                                      \
      EVENT_OF ("summit", "summit-off", "2020-05", ",'status':'cancelled'")                             \
      EVENT_OF ("summit", "summit-day", "2020-05-07", ",'status':'cancelled'")

static const struct
{
  const char *label;
  const char *query;
  const char *found;
} months[] = {
  { "on a day of the month", "when:2020-05-07 sort:id", "launch? launch-off? summit-day" },
  { "what shares time with the day", "when:overlapping:2020-05-07 sort:id",
    "launch? launch-off? summit summit-day summit-off" },
  { "in the month for certain", "when:certain:2020-05 sort:id", "launch launch-off summit summit-day summit-off" },
  { "from a day on", "from:2020-05-07 sort:id", "launch? launch-off? summit-day" },
  { "from a day on, also what had begun", "when:overlapping:2020-05-07/.. sort:id",
    "launch? launch-off? summit summit-day summit-off" },
  { "what was called off", "status:cancelled sort:id", "launch-off summit-day summit-off" },
};

static void
test_months (void)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("months", MONTHS);

  for (gsize i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autofree char *found = find (months[i].label, timeline, months[i].query);

      CHECK_TEXT (months[i].label, found, months[i].found);
    }
}

/* Each is part of the next, and only the first is cited. */
static void
test_deep_parts (void)
{
  const guint n = 100000;
  g_autoptr (GString) lines = g_string_new (BASE);
  g_autoptr (AnnalTimeline) timeline = NULL;
  g_autofree char *found = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (lines, "{'type':'event','id':'e%06u','kind':'statement','title':'e','when':'2019'", i);
      if (i + 1 < n)
        g_string_append_printf (lines, ",'part_of':'e%06u'", i + 1);
      g_string_append (lines, i == 0 ? ",'citations':[{'source':'s'}]}\n" : "}\n");
    }
  timeline = fixture_timeline ("deep", lines->str);
  found = find ("deep", timeline, "known-at:2019-06-01 sort:-id limit:2");
  CHECK_TEXT ("the outermost is known", found, "e099999 e099998");
}

/* A query that finds nothing is written as no text. */
static void
test_nothing (void)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("desk", DESK);
  g_autoptr (AnnalQuery) query = annal_query_new_from_text ("by:us stance:deny", NULL);
  g_autoptr (AnnalSelection) selection = annal_timeline_select (timeline, query, NULL);

  CHECK (annal_selection_get_n_found (selection) == 0);
  for (guint i = 0; i < annal_exporter_get_n_formats (); i++)
    {
      const char *format = annal_exporter_get_format_name (i);
      g_autoptr (AnnalExporter) exporter = annal_exporter_new (format, NULL);
      g_autofree char *text = annal_exporter_write_selection_to_string (exporter, selection, NULL);

      CHECK_ROW (format, text != NULL);
    }
}

/* --- properties ----------------------------------------------------------- */

static const char *const parts[] = {
  "stance:deny", "by:dprk", "by:us", "said:2019-05", "when:certain:2019-05", "when:before:2019-05-12", "camps",
  "\"no camps\"", "known-at:2019-05-20", "outlet:kcna", "year:2019", "month:2019-05", "type:claim", "published:2019-05",
  "kind:statement", "valid:covering:2019-05-09", "-stance:deny", "-said:2019-05", "-camps", "-by:dprk", "as-of:2019",
};

static guint8 *
find_certainties (AnnalTimeline *timeline, const char *text)
{
  guint8 *certainties = g_new0 (guint8, annal_timeline_get_n_entries (timeline));
  g_autoptr (AnnalQuery) query = annal_query_new_from_text (text, NULL);
  g_autoptr (AnnalSelection) selection = annal_timeline_select (timeline, query, NULL);

  for (guint i = 0; i < annal_selection_get_n_entries (selection); i++)
    certainties[annal_selection_get_index (selection, i)] = annal_selection_get_certainty (selection, i);
  return certainties;
}

/* Whatever lists the candidates, both conditions are met as far as the less
 * certain one.
 */
static void
test_conjunctions (void)
{
  g_autoptr (AnnalTimeline) desk = fixture_timeline ("desk", DESK);
  g_autoptr (AnnalTimeline) news = load_articles ();
  AnnalTimeline *timelines[] = { desk, news };

  for (gsize t = 0; t < G_N_ELEMENTS (timelines); t++)
    for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
      for (gsize j = 0; j < i; j++)
        {
          g_autofree char *text = g_strdup_printf ("%s %s", parts[i], parts[j]);
          g_autofree guint8 *a = NULL;
          g_autofree guint8 *b = NULL;
          g_autofree guint8 *both = NULL;
          gboolean same = TRUE;

          a = find_certainties (timelines[t], parts[i]);
          b = find_certainties (timelines[t], parts[j]);
          both = find_certainties (timelines[t], text);
          for (guint k = 0; k < annal_timeline_get_n_entries (timelines[t]); k++)
            same = same && both[k] == MIN (a[k], b[k]);
          CHECK_ROW (text, same);
        }
}

/* A choice of entries answers as the whole does, of what it holds. */
static void
test_choices (void)
{
  g_autoptr (AnnalTimeline) whole = fixture_timeline ("desk", DESK);
  g_autoptr (AnnalQuery) query = annal_query_new_from_text ("by:dprk", NULL);
  g_autoptr (AnnalSelection) selection = annal_timeline_select (whole, query, NULL);
  g_autoptr (AnnalTimeline) choice = annal_selection_to_timeline (selection);
  g_autofree char *order = fixture_order (choice);
  g_autofree char *denials = find ("choice", choice, "stance:deny");
  g_autofree char *known_first = find ("choice", choice, "known-at:2019-05-16");

  CHECK_TEXT ("the chosen, in order", order, "c4 c1 | c3");
  CHECK_TEXT ("asked again", denials, "c1 c3");
  CHECK_TEXT ("with the dates of the whole", known_first, "c4 c1 c3?");
  CHECK (annal_timeline_lookup (choice, "c2") == G_MAXUINT);
  CHECK (annal_timeline_lookup (choice, "c1") == 1);
}

static const AnnalTest tests[] = {
  { "queries", test_queries },
  { "years of what is open to a side", test_open_years },
  { "known at", test_known_at },
  { "the five articles: known at", test_articles_known },
  { "the five articles", test_articles },
  { "counts", test_counts },
  { "silences", test_gaps },
  { "bursts", test_bursts },
  { "what became known", test_became_known },
  { "numbers that changed", test_numbers },
  { "many numbers", test_many_numbers },
  { "where moments end", test_ends },
  { "months", test_months },
  { "parts of parts", test_deep_parts },
  { "nothing found", test_nothing },
  { "conjunctions", test_conjunctions },
  { "choices", test_choices },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "selection", tests, G_N_ELEMENTS (tests));
}
