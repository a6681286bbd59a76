/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The integrity check of what holds between records: circles, counts over a
 * set, and that a long chain costs no more than its length.
 */

#include "check-fixture.h"
#include "model/annal-when-span-private.h"

#define RESTING(id, on) \
  "{'type':'claim','id':'" id "','by':'dprk','says':'So.','kind':'assertion','stance':'affirm'," \
  "'about':'camps','rests_on':[" on "]," CITED
#define PLACE(id, members) "{'type':'entity','id':'" id "','kind':'place','names':['P']," members "}\n"
#define PART(id, of) "{'type':'event','id':'" id "','kind':'summit','title':'E','part_of':'" of "'}\n"
#define VERSION(id, of) "{'type':'source','id':'" id "','version_of':'" of "'}\n"
#define LINK(id, subject, kind, object) \
  "{'type':'link','id':'" id "','subject':'" subject "','kind':'" kind "','object':'" object "'}\n"

static void
circles (void)
{
  static const CheckRow rows[] = {
    { "nothing that could go round", "", "" },
    { "a chain", RESTING ("c1", "'c2','c3'") RESTING ("c2", "'c3'") RESTING ("c3", "'k'"), "" },
    { "a part of a part", PLACE ("p1", "'part_of':'p2'") PLACE ("p2", "'part_of':'dprk'"), "" },
    { "two relations that only together come round",
      PLACE ("p1", "'part_of':'p2'") PLACE ("p2", "'acts_for':'p1'"), "" },
    { "two kinds of link that only together come round",
      LINK ("l1", "k", "precedes", "review") LINK ("l2", "review", "supersedes", "k"), "" },
    { "links of a kind that may come round",
      LINK ("l1", "k", "cites", "review") LINK ("l2", "review", "cites", "k"), "" },

    { "a claim that rests on itself", RESTING ("c1", "'k','c1'"), "cycle c1 /rests_on/1" },
    { "two claims", RESTING ("c1", "'c2'") RESTING ("c2", "'c1'"), "cycle c1 /rests_on/0" },
    { "a tail into a circle", RESTING ("c1", "'c2'") RESTING ("c2", "'c3'") RESTING ("c3", "'c2'"), "cycle c2 /rests_on/0" },
    { "circles that touch are one finding",
      RESTING ("c1", "'c2','c3'") RESTING ("c2", "'c1'") RESTING ("c3", "'c1'"), "cycle c1 /rests_on/0" },
    { "two circles apart",
      RESTING ("c1", "'c2'") RESTING ("c2", "'c1'") RESTING ("c3", "'c4'") RESTING ("c4", "'c3'"),
      "cycle c1 /rests_on/0\ncycle c3 /rests_on/0" },
    { "versions", VERSION ("v1", "v2") VERSION ("v2", "v3") VERSION ("v3", "v1"), "cycle v1 /version_of" },
    { "parts of a place", PLACE ("p1", "'part_of':'p2'") PLACE ("p2", "'part_of':'p1'"), "cycle p1 /part_of" },
    { "a place that is part of itself", PLACE ("p1", "'part_of':'p1'"), "cycle p1 /part_of" },
    { "acting for one another", PLACE ("p1", "'acts_for':'p2'") PLACE ("p2", "'acts_for':'p1'"), "cycle p1 /acts_for" },
    { "parts of an event", PART ("e1", "e2") PART ("e2", "e1"), "cycle e1 /part_of" },
    { "terms", "{'type':'term','id':'x-a','role':'predicate','presupposes':['exists','x-b']}\n"
      "{'type':'term','id':'x-b','role':'predicate','presupposes':['x-a']}\n", "cycle x-a /presupposes/1" },
    { "supersedes", LINK ("l1", "k", "supersedes", "review") LINK ("l2", "review", "supersedes", "k"), "cycle l1 /object" },
    { "precedes", LINK ("l3", "s", "precedes", "k")
      LINK ("l1", "k", "precedes", "review") LINK ("l2", "review", "precedes", "s"),
      "cycle l1 /object" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

static void
stories (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *message;
  } rows[] = {
    { "one", PLACE ("p1", "'part_of':'p1'"), "A circle: “p1” is part of “p1”." },
    { "three", VERSION ("v1", "v2") VERSION ("v2", "v3") VERSION ("v3", "v1"),
      "A circle: “v1” is a version of “v2”, which is a version of “v3”, which is a version of “v1”." },
    { "the shortest", RESTING ("c1", "'c2','c3'") RESTING ("c2", "'c4'") RESTING ("c3", "'c1'") RESTING ("c4", "'c1'"),
      "A circle: “c1” rests on “c3”, which rests on “c1”." },
    { "ten", PART ("e0", "e1") PART ("e1", "e2") PART ("e2", "e3") PART ("e3", "e4") PART ("e4", "e5")
      PART ("e5", "e6") PART ("e6", "e7") PART ("e7", "e8") PART ("e8", "e9") PART ("e9", "e0"),
      "A circle: “e0” is part of “e1”, which is part of “e2”, which is part of “e3”, which is part of “e4”, "
      "which is part of “e5”, which is part of “e6”, which is part of “e7”, which is part of “e8”, "
      "and so on through 10 records back to “e0”." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalDossier) dossier = fixture_read (rows[i].label, rows[i].lines);
      g_autoptr (AnnalProblems) problems = annal_dossier_check (dossier);

      CHECK_ROW (rows[i].label, annal_problems_get_n_problems (problems) == 1);
      if (annal_problems_get_n_problems (problems) == 1)
        CHECK_TEXT (rows[i].label, annal_problem_get_message (annal_problems_get_problem (problems, 0)),
                    rows[i].message);
    }
}

#define VOTE(id, by, stance, n, more) \
  "{'type':'claim','id':'" id "','by':" by ",'says':'So.','kind':'position','stance':'" stance "'," \
  "'target':'recs','count':{'n':'" n "','of':'262'}," more CITED

static void
counts (void)
{
  static const CheckRow rows[] = {
    { "all of them", VOTE ("c1", "'dprk'", "accept", "132", "") VOTE ("c2", "'dprk'", "note", "130", ""), "" },
    { "two speakers", VOTE ("c1", "'dprk'", "accept", "200", "") VOTE ("c2", "'kcna'", "note", "200", ""), "" },
    { "two reports of one stance", VOTE ("c1", "'dprk'", "note", "200", "") VOTE ("c2", "'dprk'", "note", "63", "")
      VOTE ("c3", "'dprk'", "accept", "199", ""), "" },
    { "what was withdrawn", VOTE ("c1", "'dprk'", "withdraw", "200", "") VOTE ("c2", "'dprk'", "note", "200", ""), "" },
    { "what was deferred, then decided", VOTE ("c1", "'dprk'", "defer", "199", "'said':'2019-05-08',")
      VOTE ("c2", "'dprk'", "note", "63", "'said':'2019-05-08',")
      VOTE ("c3", "'dprk'", "accept", "132", "'said':'2019-05-09',"), "" },
    { "nobody who is known", VOTE ("c1", "{'unnamed':'an envoy'}", "accept", "200", "")
      VOTE ("c2", "{'unnamed':'an envoy'}", "note", "200", ""), "" },

    { "one too many", VOTE ("c1", "'dprk'", "accept", "132", "") VOTE ("c2", "'dprk'", "note", "131", ""),
      "counts-exceed-set recs /size" },
    { "one principal through two mouths", VOTE ("c1", "'kcna'", "accept", "200", "'principal':'dprk',")
      VOTE ("c2", "{'unnamed':'an envoy','acts_for':'dprk'}", "note", "200", ""), "counts-exceed-set recs /size" },
    { "deferred, nobody says when", VOTE ("c1", "'dprk'", "defer", "200", "")
      VOTE ("c2", "'dprk'", "note", "63", "'said':'2019-05-08',"), "counts-exceed-set recs /size" },
    { "deferred at the same time", VOTE ("c1", "'dprk'", "defer", "200", "'said':'2019-05-08',")
      VOTE ("c2", "'dprk'", "note", "63", "'said':'2019-05-08',"), "counts-exceed-set recs /size" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

static void
story_of_counts (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_read ("counts", VOTE ("c1", "'dprk'", "note", "131", "")
                                                   VOTE ("c2", "'dprk'", "accept", "132", ""));
  g_autoptr (AnnalProblems) problems = annal_dossier_check (dossier);

  CHECK (annal_problems_get_n_problems (problems) == 1);
  CHECK_TEXT ("the words", annal_problem_get_message (annal_problems_get_problem (problems, 0)),
              "The positions of “dprk” come to 263, more than the 262 members of the set: "
              "“accept” on 132 (“c2”), “note” on 131 (“c1”).");
}

#define LAUNCHES(id, members, attributes) \
  "{'type':'event','id':'" id "','kind':'missile-test','title':'E'," members "'attributes':{" attributes "}}\n"
#define SERIES(attributes) LAUNCHES ("w", "", attributes)
#define LAUNCH(id, attributes) LAUNCHES (id, "'part_of':'w',", attributes)

static void
totals (void)
{
  static const CheckRow rows[] = {
    { "as many", SERIES ("'count':'2'") LAUNCH ("p1", "'count':'1'") LAUNCH ("p2", "'count':'1'"), "" },
    { "not all parts are known", SERIES ("'count':'5'") LAUNCH ("p1", "'count':'3'") LAUNCH ("p2", ""), "" },
    { "the whole does not say", SERIES ("") LAUNCH ("p1", "'count':'3'"), "" },
    { "rivals of a part", SERIES ("'count':'5'") LAUNCH ("p1", "'count':['3','4']") LAUNCH ("p2", "'count':'3'"), "" },
    { "rivals of the whole", SERIES ("'count':['5','9']") LAUNCH ("p1", "'count':'7'"), "" },
    { "about", SERIES ("'count':'5'")
      LAUNCH ("p1", "'count':{'value':{'approx':'about','lo':'7','hi':'7'}}"), "" },
    { "at least", SERIES ("'count':{'value':{'approx':'at-least','lo':'5'}}") LAUNCH ("p1", "'count':'7'"), "" },
    { "another unit", SERIES ("'count':'5'")
      LAUNCH ("p1", "'count':{'value':{'lo':'7','hi':'7','unit':'person'}}"), "" },
    { "heights", SERIES ("'apogee_km':'50'") LAUNCH ("p1", "'apogee_km':'50'") LAUNCH ("p2", "'apogee_km':'40'"), "" },
    { "what was called off", SERIES ("'count':'2'") LAUNCHES ("p1", "'part_of':'w','status':'cancelled',", "'count':'3'"), "" },
    { "one launch in two records", SERIES ("'count':'1'") LAUNCH ("p1", "'count':'1'") LAUNCH ("p2", "'count':'1'")
      LINK ("l", "p2", "same-as", "p1"), "" },
    { "parts of a part", SERIES ("'count':'5'") LAUNCH ("p1", "")
      LAUNCHES ("q1", "'part_of':'p1',", "'count':'9'"), "" },
    { "fractions", SERIES ("'count':'1'") LAUNCH ("p1", "'count':'1.5'"), "" },

    { "too many", SERIES ("'count':'5'") LAUNCH ("p1", "'count':'3'") LAUNCH ("p2", "'count':'4'"),
      "warning sum w /attributes/count" },
    { "one part is too many", SERIES ("'count':'5'") LAUNCH ("p1", "'count':'6'"), "warning sum w /attributes/count" },
    { "exact numbers", SERIES ("'count':{'value':{'approx':'exact','lo':'5','hi':'5'}}")
      LAUNCH ("p1", "'count':{'value':{'lo':'6','hi':'6'}}"), "warning sum w /attributes/count" },
    { "a narrower attribute", SERIES ("'count':'5','count.warheads':'1'") LAUNCH ("p1", "'count':'5','count.warheads':'2'"),
      "warning sum w /attributes/count.warheads" },
    { "recommendations",
      "{'type':'event','id':'w','kind':'upr-review.adoption','title':'E','attributes':{'recommendations':'262'}}\n"
      "{'type':'event','id':'p','kind':'upr-review.adoption','title':'E','part_of':'w',"
      "'attributes':{'recommendations':'263'}}\n", "warning sum w /attributes/recommendations" },
    { "in a circle", LAUNCHES ("w", "'part_of':'p',", "'count':'1'") LAUNCHES ("p", "'part_of':'w',", "'count':'2'"),
      "cycle p /part_of\nwarning sum w /attributes/count" },
    { "of itself", LAUNCHES ("w", "'part_of':'w',", "'count':'1'") LAUNCH ("p1", "'count':'1'"), "cycle w /part_of" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

#define ONE(id) LAUNCH (id, "'count':'1'")

static void
stories_of_totals (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *message;
  } rows[] = {
    { "two", SERIES ("'count':'5'") LAUNCH ("p1", "'count':'3'") LAUNCH ("p2", "'count':'4'"),
      "The parts come to 7, more than the 5 of the whole: “p1” 3, “p2” 4." },
    { "ten", SERIES ("'count':'9'") ONE ("p0") ONE ("p1") ONE ("p2") ONE ("p3") ONE ("p4") ONE ("p5") ONE ("p6")
      ONE ("p7") ONE ("p8") ONE ("p9"),
      "The parts come to 10, more than the 9 of the whole: “p0” 1, “p1” 1, “p2” 1, “p3” 1, “p4” 1, “p5” 1, “p6” 1, "
      "“p7” 1, and 2 more." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalDossier) dossier = fixture_read (rows[i].label, rows[i].lines);
      g_autoptr (AnnalProblems) problems = annal_dossier_check (dossier);

      CHECK_ROW (rows[i].label, annal_problems_get_n_problems (problems) == 1);
      if (annal_problems_get_n_problems (problems) == 1)
        CHECK_TEXT (rows[i].label, annal_problem_get_message (annal_problems_get_problem (problems, 0)),
                    rows[i].message);
    }
}

/* Not even a record: no graph has a vertex. */
static void
nothing (void)
{
  g_autoptr (AnnalDossier) dossier = annal_dossier_new (NULL);
  g_autoptr (AnnalProblems) problems = annal_dossier_check (dossier);

  CHECK (annal_problems_get_n_problems (problems) == 0);
  CHECK (annal_dossier_seal (dossier, NULL));
}

/* Spans of records */

static void
spans (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_read ("spans",
    "{'type':'term','id':'summit.talks','role':'event-kind'}\n"
    "{'type':'event','id':'e1','kind':'summit.talks.first','title':'E','when':'1970-01'}\n"
    "{'type':'event','id':'e2','kind':'missile-test','title':'E','when':'1970-01'}\n"
    "{'type':'event','id':'e3','kind':'missile-test','title':'E','when':{'edtf':'1970-01','nature':'period'}}\n"
    "{'type':'event','id':'e4','kind':'summit','title':'E','when':{'basis':'unknown'}}\n"
    "{'type':'event','id':'e5','kind':'summit','title':'E'}\n"
    "{'type':'event','id':'e6','kind':'missile-test','title':'E','when':{'edtf':'1970-01-01','tz':'-01:00'}}\n"
    "{'type':'event','id':'e7','kind':'missile-test','title':'E','when':{'edtf':'1970-01-01','basis':'page-clock'}}\n"
    "{'type':'event','id':'e8','kind':'missile-test','title':'E','when':{'edtf':'1970-01-01','tz':'Asia/Atlantis'}}\n"
    "{'type':'event','id':'e9','kind':'missile-test','title':'E','when':'soon'}\n");
  /* Seconds: a day has 86400, January 2678400; the end of a period is exclusive. */
  static const struct
  {
    const char *id;
    gboolean dated;
    gint64 begin_min, begin_max, end_min, end_max;
  } rows[] = {
    { "e1", TRUE, 0, 0, 2678400, 2678400 },
    { "e2", TRUE, 0, 2678399, 0, 2678399 },
    { "e3", TRUE, 0, 0, 2678400, 2678400 },
    { "e4", FALSE, 0, 0, 0, 0 },
    { "e5", FALSE, 0, 0, 0, 0 },
    { "e6", TRUE, 3600, 89999, 3600, 89999 },
    { "e7", TRUE, G_MININT64, 86399, G_MININT64, 86399 },
    { "e8", FALSE, 0, 0, 0, 0 },
    { "e9", FALSE, 0, 0, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AnnalEvent *event = annal_dossier_lookup_event (dossier, rows[i].id);
      AnnalSpanData span = { 0 };

      CHECK_ROW (rows[i].id, annal_event_get_span_data (event, dossier, &span) == rows[i].dated);
      CHECK_ROW (rows[i].id, span.begin_min == rows[i].begin_min && span.begin_max == rows[i].begin_max);
      CHECK_ROW (rows[i].id, span.end_min == rows[i].end_min && span.end_max == rows[i].end_max);
    }
  CHECK (!annal_when_get_span_data (NULL, ANNAL_NATURE_PERIOD, &(AnnalSpanData) { 0 }));
}

/* When sources were published: what their capture adds. */
static void
spans_of_sources (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_read ("sources",
    "{'type':'source','id':'t1','published':'1970','captured':'1970-01-02'}\n"
    "{'type':'source','id':'t2','captured':'1970-01-02'}\n"
    "{'type':'source','id':'t3','published':'1970-01-03','captured':'1970-01-02'}\n"
    "{'type':'source','id':'t4','published':'[1970-01-01..]','captured':'1970-01-02'}\n"
    "{'type':'source','id':'t5','published':'1970','captured':'1970-01-02?'}\n"
    "{'type':'source','id':'t6','published':'1970?','captured':'1970-01-02'}\n"
    "{'type':'source','id':'t7','published':{'edtf':'1970','basis':'page-clock'},'captured':'1970-01-02'}\n"
    "{'type':'source','id':'t8','published':{'edtf':'1970-01-01/1970-01-04','nature':'period'},'captured':'1970-01-02'}\n"
    "{'type':'source','id':'t9','captured':'[1970..]'}\n"
    "{'type':'source','id':'u1','published':'soon','captured':'1970-01-02?'}\n"
    "{'type':'source','id':'u2','published':'1970'}\n"
    "{'type':'source','id':'u3'}\n"
    "{'type':'source','id':'u4','published':'1970?','captured':'1970-01-02?'}\n");
  /* 2 January ends at 172800, the year at 31536000; the period begins on
   * 1 January and ends at some moment of 4 January.
   */
  static const struct
  {
    const char *id;
    gboolean dated;
    gint64 begin_min, begin_max, end_min, end_max;
    gboolean in_doubt;
  } rows[] = {
    { "t1", TRUE, 0, 172799, 0, 172799, FALSE },
    { "t2", TRUE, G_MININT64, 172799, G_MININT64, 172799, FALSE },
    { "t3", TRUE, 172800, 259199, 172800, 259199, FALSE },
    { "t4", TRUE, 0, 172799, 0, 172799, FALSE },
    { "t5", TRUE, 0, 31535999, 0, 31535999, FALSE },
    { "t6", TRUE, G_MININT64, 172799, G_MININT64, 172799, FALSE },
    { "t7", TRUE, G_MININT64, 172799, G_MININT64, 172799, FALSE },
    { "t8", TRUE, 0, 86399, 259201, 345600, FALSE },
    { "t9", FALSE, 0, 0, 0, 0, FALSE },
    { "u1", TRUE, G_MININT64, 172799, G_MININT64, 172799, TRUE },
    { "u2", TRUE, 0, 31535999, 0, 31535999, FALSE },
    { "u3", FALSE, 0, 0, 0, 0, FALSE },
    { "u4", TRUE, 0, 31535999, 0, 31535999, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AnnalSource *source = annal_dossier_lookup_source (dossier, rows[i].id);
      AnnalSpanData span = { 0 };

      CHECK_ROW (rows[i].id, annal_source_get_span_data (source, &span) == rows[i].dated);
      CHECK_ROW (rows[i].id, span.begin_min == rows[i].begin_min && span.begin_max == rows[i].begin_max);
      CHECK_ROW (rows[i].id, span.end_min == rows[i].end_min && span.end_max == rows[i].end_max);
      CHECK_ROW (rows[i].id, !(span.flags & ANNAL_SPAN_FLAGS_QUALIFIED) == !rows[i].in_doubt);
    }
}

/* A chain that any recursion would run out of stack on. */

#define N_CLAIMS 100000

static void
add_claim (AnnalDossier *dossier, guint i, const char *rests_on)
{
  g_autofree char *id = g_strdup_printf ("claim-%u", i);
  g_autoptr (AnnalClaim) claim = annal_claim_new (id);
  g_autoptr (AnnalAgent) by = annal_agent_new ("dprk");
  g_autoptr (AnnalText) says = annal_text_new ("It is so.");
  g_autoptr (AnnalProposition) proposition = annal_proposition_new ();

  annal_proposition_set_about (proposition, "camps");
  annal_claim_set_by (claim, by);
  annal_claim_set_says (claim, says);
  annal_claim_set_kind (claim, ANNAL_CLAIM_KIND_ASSERTION);
  annal_claim_set_stance (claim, ANNAL_STANCE_AFFIRM);
  annal_claim_set_proposition (claim, proposition);
  annal_claim_set_state (claim, ANNAL_CLAIM_STATE_DRAFT);
  if (rests_on != NULL)
    annal_claim_add_rests_on (claim, rests_on);
  CHECK (annal_dossier_add (dossier, annal_claim_as_record (claim), NULL));
}

static AnnalDossier *
make_chain (guint n, const char *last_rests_on)
{
  AnnalDossier *dossier = fixture_read ("a long chain", "");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *next = i + 1 < n ? g_strdup_printf ("claim-%u", i + 1) : g_strdup (last_rests_on);

      add_claim (dossier, i, next);
    }
  return dossier;
}

static double
time_check (guint n, const char *last_rests_on, const char *expected)
{
  g_autoptr (AnnalDossier) dossier = make_chain (n, last_rests_on);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (AnnalProblems) problems = annal_dossier_check (dossier);
  double seconds = (g_get_monotonic_time () - start) / 1e6;
  g_autofree char *actual = fixture_describe (problems);

  CHECK_TEXT ("a long chain", actual, expected);
  return seconds;
}

/* Ten times the records may take thirty times as long, which leaves room for
 * sorting and caches; a square would take a hundred.
 */
static void
long_chain (void)
{
  double small = time_check (N_CLAIMS / 10, NULL, "");
  double large = time_check (N_CLAIMS, NULL, "");

  CHECK (large < 30 * small + 1);
  time_check (N_CLAIMS, "claim-0", "cycle claim-0 /rests_on/0");
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "circles", circles },
    { "stories", stories },
    { "counts", counts },
    { "story_of_counts", story_of_counts },
    { "spans", spans },
    { "spans_of_sources", spans_of_sources },
    { "totals", totals },
    { "stories_of_totals", stories_of_totals },
    { "nothing", nothing },
    { "long_chain", long_chain },
  };

  return annal_test_main (argc, argv, "check-graph", tests, G_N_ELEMENTS (tests));
}
