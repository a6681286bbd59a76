/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The order of events and claims, under every constraint and none. */

#include "timeline-fixture.h"

#include "model/annal-dossier-private.h"
#include "timeline/annal-order-private.h"

#define RESOLUTION(id, when) EVENT_OF ("resolution", id, when, "")
#define ADOPTION(id, when) \
  EVENT_OF ("resolution", id, when, ",'attributes':{'instrument':{'value':'text'}}")
#define INSTRUMENT "{'type':'entity','id':'text','kind':'instrument','names':['A/RES/1']}\n"
#define POSITION(id, target, said, event)                                                          \
  "{'type':'claim','id':'" id "','by':'dprk','kind':'position','stance':'reject','says':'" id "'," \
  "'target':'" target "','said':'" said "','utterance':'" event "','citations':[{'source':'s'}]}\n"

typedef struct
{
  const char *label;
  const char *lines;
  const char *order;
} OrderRow;

static void
check_orders (const OrderRow *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *lines = g_strconcat (BASE, rows[i].lines, NULL);
      g_autoptr (AnnalTimeline) timeline = fixture_timeline (rows[i].label, lines);
      g_autofree char *order = fixture_order (timeline);
      g_autofree char *messages = fixture_messages (timeline);

      CHECK_TEXT (rows[i].label, order, rows[i].order);
      CHECK_TEXT (rows[i].label, messages, "");
    }
}

static void
the_least_key_comes_first (void)
{
  static const OrderRow rows[] = {
    { "nothing", "", "" },
    { "by the beginning", EVENT ("a", "2013-05-02") EVENT ("b", "2013-05-01"), "b a" },
    { "then by the end", EVENT ("a", "2013") EVENT ("b", "2013-01-01"), "b a" },
    { "then the narrower",
      EVENT_OF ("exercise", "a", "2013-01-01/2013-01-31", "") EVENT_OF ("exercise", "b", "2013-01", ""), "b a" },
    { "then by id", EVENT ("b", "2013") EVENT ("a", "2013"), "a b" },
    { "doubt does not widen", EVENT ("a", "2013-05-02") EVENT ("b", "2013-05-01~"), "b a" },
    { "an interval by its earliest day", EVENT ("a", "2013-05-03") EVENT ("b", "[2013-05-02..2013-06]"), "b a" },
    { "an open beginning by the known end",
      EVENT ("a", "[..2013-05-02]") EVENT ("b", "2013-05-01") EVENT ("c", "2013-05-02") EVENT ("d", "2013-05-03"),
      "b c a d" },
    { "an unknown beginning by the known end",
      EVENT_OF ("exercise", "a", "/2013-05-02", "") EVENT ("b", "2013-05-01") EVENT ("c", "2013-05-02")
        EVENT ("d", "2013-05-03"), "b c a d" },
    { "an open end last of its beginning",
      EVENT_OF ("exercise", "a", "2013-05-02/..", "") EVENT ("b", "2013-05-03") EVENT ("c", "2013-05-02"), "c a b" },
    { "hours across zones",
      EVENT ("a", "2013-05-02T08:00:00+09:00") EVENT ("b", "2013-05-01T22:59:59Z"), "b a" },
    { "before the year 1", EVENT ("a", "0001") EVENT ("b", "-0044-03-15"), "b a" },
    { "the undated at the end, by id", UNDATED ("v") EVENT ("z", "2013") UNDATED ("u"), "z | u v" },
    { "only undated", UNDATED ("v") UNDATED ("u"), "| u v" },
  };

  check_orders (rows, G_N_ELEMENTS (rows));
}

static void
constraints_hold_back (void)
{
  static const OrderRow rows[] = {
    { "precedes", EVENT ("a", "2013") EVENT ("b", "2013-06") LINK ("l", "b", "precedes", "a"), "b a" },
    { "responds-to", EVENT ("a", "2013-05") EVENT ("b", "2013-05-14") LINK ("l", "a", "responds-to", "b"), "b a" },
    { "other links do not", EVENT ("a", "2013") EVENT ("b", "2013-06") LINK ("l", "a", "same-as", "b"), "a b" },
    { "what waits is taken as soon as it can be",
      EVENT ("a", "2013-05") EVENT ("b", "2013-05-10") EVENT ("c", "2013-05-25") EVENT ("d", "2013-05-20")
        LINK ("l", "d", "precedes", "a"), "b d a c" },
    { "in a chain",
      EVENT ("a", "2013") EVENT ("b", "2013") EVENT ("c", "2013") LINK ("l", "c", "precedes", "b")
        LINK ("m", "b", "precedes", "a"), "c b a" },
    { "a whole before its parts",
      EVENT_OF ("exercise", "w", "2013-05", "") PART ("p", "2013-05-01", "w"), "w p" },
    { "parts of parts",
      EVENT_OF ("exercise", "w", "2013-05", "") EVENT_OF ("exercise", "v", "2013-05", ",'part_of':'w'")
        PART ("a", "2013-05-01", "v"), "w v a" },
    { "the event before the claims made there", EVENT ("e", "2013-05-01") SAID_AT ("c", "2013-05-01", "e"), "e c" },
    { "a claim of its own", EVENT ("e", "2013-05-01") SAID ("c", "2013-05-01"), "c e" },
    { "a claim without a day, after its event",
      EVENT ("e", "2013-05-01") EVENT ("f", "2013-05-01T12:00:00Z") EVENT ("g", "2013-05-02") AT ("h", "e"), "e h f g" },
    { "a claim without a day at an undated event", EVENT ("f", "2013") UNDATED ("u") AT ("c", "u"), "f | u c" },
    { "a dated claim at an undated event", EVENT ("f", "2013") UNDATED ("u") SAID_AT ("c", "2013", "u"), "c f | u" },
    { "the undated hold nothing back",
      UNDATED ("u") EVENT ("a", "2013") LINK ("l", "u", "precedes", "a"), "a | u" },
    { "but hand on the order",
      EVENT ("a", "2019") EVENT ("b", "2019") UNDATED ("u") LINK ("l", "b", "precedes", "u")
        LINK ("m", "u", "precedes", "a"), "b a | u" },
    { "from one undated to the next",
      EVENT ("a", "2019") EVENT ("b", "2019") UNDATED ("u") UNDATED ("v") LINK ("l", "v", "responds-to", "b")
        LINK ("m", "v", "precedes", "u") LINK ("n", "a", "responds-to", "u"), "b a | v u" },
    { "the undated among themselves", UNDATED ("u") UNDATED ("v") LINK ("l", "v", "precedes", "u"), "| v u" },
    { "the undated round a dated one",
      UNDATED ("u") UNDATED ("v") EVENT ("a", "2013") LINK ("l", "v", "precedes", "a")
        LINK ("m", "a", "precedes", "u"), "a | v u" },
  };

  check_orders (rows, G_N_ELEMENTS (rows));
}

static void
constraints_tighten_the_keys (void)
{
  static const OrderRow rows[] = {
    { "not before what it answers",
      EVENT ("a", "2019-05") EVENT ("x", "2019-05-14") EVENT ("z", "2019-05-14") LINK ("l", "a", "responds-to", "x"),
      "x z a" },
    { "not after what it precedes",
      EVENT ("a", "2019-05") EVENT ("b", "2019-05") EVENT ("c", "2019-05-03") LINK ("l", "b", "precedes", "c"),
      "b a c" },
    { "through an undated one",
      EVENT ("a", "2019-05") EVENT ("x", "2019-05-14") EVENT ("z", "2019-05-14") UNDATED ("u")
        LINK ("l", "a", "responds-to", "u") LINK ("m", "x", "precedes", "u"), "x z a | u" },
    { "within the whole",
      EVENT_OF ("exercise", "w", "2019-05-14/2019-05-20", "") PART ("p", "2019", "w") EVENT ("a", "2019-05-14"),
      "a w p" },
    { "an open beginning stays at its known end",
      EVENT ("a", "[..2019-05-14]") EVENT ("b", "2018") EVENT ("c", "2019") LINK ("l", "a", "responds-to", "b"),
      "b c a" },
    { "which may come earlier",
      EVENT ("a", "[..2019-05-14]") EVENT ("b", "2018-03-01") EVENT ("c", "2019") LINK ("l", "a", "precedes", "b"),
      "a b c" },
    { "a claim without a day",
      EVENT_OF ("exercise", "w", "2019-05", "") AT ("h", "w") EVENT ("x", "2019-05-14") EVENT ("z", "2019-05-14")
        LINK ("l", "h", "responds-to", "x"), "w x z h" },
  };

  check_orders (rows, G_N_ELEMENTS (rows));
}

static void
a_resolution_comes_before_its_rejection (void)
{
  static const OrderRow rows[] = {
    { "the same day",
      RESOLUTION ("z", "2013-05-01") EVENT ("b", "2013-05-01") POSITION ("a", "z", "2013-05-01", "b"), "z b a" },
    { "by its instrument",
      INSTRUMENT EVENT_OF ("resolution", "z", "2013-05-01", ",'attributes':{'instrument':{'value':'text'}}")
        EVENT ("b", "2013-05-01") POSITION ("a", "text", "2013-05-01", "b"), "z b a" },
    { "a narrower kind",
      EVENT_OF ("resolution.emergency", "z", "2013-05-01", "") EVENT ("b", "2013-05-01")
        POSITION ("a", "z", "2013-05-01", "b"), "z b a" },
    { "not of the day before",
      RESOLUTION ("z", "2013-05-02") EVENT ("b", "2013-05-01") POSITION ("a", "z", "2013-05-01", "b"), "b a z" },
    { "another event is no resolution",
      EVENT ("z", "2013-05-01") EVENT ("b", "2013-05-01") POSITION ("a", "z", "2013-05-01", "b"), "b a z" },
    { "a whole comes first all the same",
      EVENT_OF ("exercise", "d", "2013-05-01", "") EVENT_OF ("resolution", "z", "2013-05-01", ",'part_of':'d'")
        POSITION ("a", "z", "2013-05-01", "d"), "d z a" },
    { "a link the other way wins",
      RESOLUTION ("z", "2013-05-01") EVENT ("b", "2013-05-01") POSITION ("a", "z", "2013-05-01", "b")
        LINK ("l", "b", "precedes", "z"), "b z a" },
    { "the other positions keep to it",
      RESOLUTION ("z", "2013-05-01") EVENT ("b", "2013-05-01") POSITION ("a", "z", "2013-05-01", "b")
        EVENT ("d", "2013-05-01") POSITION ("c", "z", "2013-05-01", "d") LINK ("l", "b", "precedes", "z"),
      "b z a d c" },
    { "through an undated one as well",
      RESOLUTION ("z", "2013-05-01") EVENT ("b", "2013-05-01") POSITION ("a", "z", "2013-05-01", "b") UNDATED ("u")
        LINK ("l", "b", "precedes", "u") LINK ("m", "u", "precedes", "z"), "b z a | u" },
    { "two resolutions of one text",
      INSTRUMENT ADOPTION ("y", "2013-05-01") ADOPTION ("z", "2013-05-01") EVENT ("b", "2013-05-01")
        POSITION ("a", "text", "2013-05-01", "b"), "y z b a" },
    { "one of them too late for the position",
      INSTRUMENT ADOPTION ("y", "2013-05-01T11:00:00Z") ADOPTION ("z", "2013-05-01T09:00:00Z")
        EVENT ("b", "2013-05-01T10:00:00Z") POSITION ("a", "text", "2013-05-01T10:00:00Z", "b"), "z b a y" },
    { "of one text on two days",
      INSTRUMENT ADOPTION ("z", "2013-05-01") ADOPTION ("y", "2013-05-02") EVENT ("b", "2013-05-01")
        EVENT ("d", "2013-05-02") POSITION ("a", "text", "2013-05-01", "b") POSITION ("c", "text", "2013-05-02", "d"),
      "z b a y d c" },
  };

  check_orders (rows, G_N_ELEMENTS (rows));
}

/* As pairs these would be 90,000. */
static void
many_positions_on_many_resolutions (void)
{
  const guint n = 300;
  g_autoptr (GString) lines = g_string_new (BASE INSTRUMENT);
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (AnnalTimeline) timeline = NULL;
  g_autoptr (AnnalRows) rows = NULL;
  g_autoptr (GArray) edges = NULL;
  guint n_hubs;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (lines,
                            ADOPTION ("r%03u", "2013-05-01")
                            "{'type':'claim','id':'c%03u','by':'dprk','kind':'position','stance':'reject','says':'c',"
                            "'target':'text','said':'2013-05-01','citations':[{'source':'s'}]}\n", i, i, i);
  dossier = fixture_dossier ("many", lines->str);
  timeline = annal_timeline_new (dossier, NULL);
  CHECK (annal_timeline_lookup (timeline, "r299") == n - 1);
  CHECK (annal_timeline_lookup (timeline, "c000") == n);

  rows = annal_rows_new (annal_dossier_get_columns (dossier));
  edges = annal_same_day_find (rows, &n_hubs);
  CHECK (n_hubs == 2 * n); /* each adopts the text and itself */
  CHECK (edges->len == 2 * n + (n - 1) + n);
}

static void
what_cannot_be_met_is_reported (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *order;
    const char *messages;
  } rows[] = {
    { "what was said when it was over",
      EVENT_OF ("exercise", "e", "2013-05-01", "") CLAIM ("c", ",'utterance':'e','said':'2013-05-02'"), "e c",
      "the claim “c” of 2 May 2013 cannot come after the military exercise “e”, at which it was made, "
      "dated 1 May 2013" },
    { "a part when the whole was over",
      EVENT_OF ("exercise", "e", "2013-05-01", "") PART ("p", "2013-05-02", "e"), "e p",
      "the statement “p” of 2 May 2013 cannot outlast the military exercise “e”, of which it is a part, "
      "dated 1 May 2013" },
    { "a contradiction at a source of what is taken the same day",
      EVENT_OF ("resolution", "z", "2013-05-01/2013-05-02", "") EVENT ("b", "2013-05-01")
      "{'type':'source','id':'early','published':'2013-05-01'}\n"
      "{'type':'claim','id':'a','by':'dprk','kind':'position','stance':'reject','says':'a','target':'z',"
      "'said':'2013-05-01','utterance':'b','citations':[{'source':'early'}]}\n"
      "{'type':'claim','id':'k','by':'dprk','kind':'assertion','stance':'affirm','says':'k','about':'dprk',"
      "'citations':[{'source':'early'}]}\n"
      LINK ("l", "z", "precedes", "k"), "z b a | k",
      "these cannot all be so: the resolution “z” (1–2 May 2013) comes before the claim “k”; the claim “k” (no known "
      "date) comes before the source early; the source early is dated 1 May 2013" },
    { "a reply before what it answers",
      EVENT_OF ("resolution", "text", "2013-03-23", "") EVENT ("reply", "2013-03-22")
        LINK ("l", "reply", "responds-to", "text"), "reply text",
      "the statement “reply” of 22 March 2013 cannot precede the resolution “text”, which it answers, "
      "dated 23 March 2013" },
    { "later than what it precedes",
      EVENT ("a", "2013-03-23") EVENT ("b", "2013-03-22") LINK ("l", "a", "precedes", "b"), "b a",
      "the statement “a” of 23 March 2013 cannot come before the statement “b”, which it is said to precede, "
      "dated 22 March 2013" },
    { "a circle of links",
      EVENT ("a", "2013") EVENT ("b", "2013") LINK ("l", "a", "precedes", "b") LINK ("m", "a", "responds-to", "b"),
      "a b",
      "these cannot all be so: the statement “a” (2013) comes before the statement “b”; "
      "the statement “b” (2013) comes before the statement “a”" },
    { "two circles, two findings",
      EVENT ("a", "2013") EVENT ("b", "2013") LINK ("l", "a", "precedes", "b") LINK ("m", "a", "responds-to", "b")
        EVENT ("c", "2014-02") EVENT ("d", "2014-01") LINK ("n", "c", "precedes", "d"), "a b d c",
      "these cannot all be so: the statement “a” (2013) comes before the statement “b”; "
      "the statement “b” (2013) comes before the statement “a”\n"
      "the statement “c” of February 2014 cannot come before the statement “d”, which it is said to precede, "
      "dated January 2014" },
    { "a chain that only its two ends forbid",
      EVENT ("a", "2020-06") EVENT ("b", "[2019..2021]") EVENT ("c", "2019-06") LINK ("l", "a", "precedes", "b")
        LINK ("m", "b", "precedes", "c"), "b c a",
      "these cannot all be so: the statement “a” (June 2020) comes before the statement “b”; "
      "the statement “b” (between 2019 and 2021) comes before the statement “c”; "
      "the statement “c” is dated June 2019" },
    { "a chain through the undated",
      EVENT ("a", "2020-06") UNDATED ("u") EVENT ("c", "2019-06") LINK ("l", "a", "precedes", "u")
        LINK ("m", "c", "responds-to", "u"), "c a | u",
      "these cannot all be so: the statement “a” (June 2020) comes before the statement “u”; "
      "the statement “u” (no known date) comes before the statement “c”; "
      "the statement “c” is dated June 2019" },
    { "a moment with parts on two days",
      EVENT ("w", "2013-05") PART ("p", "2013-05-01", "w") PART ("q", "2013-05-02", "w"), "p w q",
      "these cannot all be so: the statement “q” (2 May 2013) ends no later than the statement “w”; "
      "the statement “w” (May 2013) comes before the statement “p”; the statement “p” is dated 1 May 2013" },
    { "no moment, as far as anybody says",
      "{'type':'term','id':'campaign','role':'event-kind'}\n" EVENT_OF ("campaign", "w", "2013-05", "") PART ("p", "2013-05-01", "w") PART ("q", "2013-05-02", "w"), "w p q",
      "" },
    { "a claim later than its event was over",
      EVENT ("a", "2013-05-02") EVENT ("e", "2013-05") AT ("c", "e") EVENT ("b", "2013-05-01")
        LINK ("l", "a", "precedes", "c") LINK ("m", "e", "precedes", "b"), "b c e a",
      "these cannot all be so: the statement “a” (2 May 2013) comes before the claim “c”; "
      "the claim “c” (no known date) ends no later than the statement “e”; "
      "the statement “e” (May 2013) comes before the statement “b”; the statement “b” is dated 1 May 2013" },
    { "eleven steps",
      EVENT ("a", "2014") UNDATED ("b") UNDATED ("c") UNDATED ("d") UNDATED ("e") UNDATED ("f") UNDATED ("g")
        UNDATED ("h") UNDATED ("i") UNDATED ("j") EVENT ("k", "2013") LINK ("l0", "a", "precedes", "b")
        LINK ("l1", "b", "precedes", "c") LINK ("l2", "c", "precedes", "d") LINK ("l3", "d", "precedes", "e")
        LINK ("l4", "e", "precedes", "f") LINK ("l5", "f", "precedes", "g") LINK ("l6", "g", "precedes", "h")
        LINK ("l7", "h", "precedes", "i") LINK ("l8", "i", "precedes", "j") LINK ("l9", "j", "precedes", "k"),
      "k a | b c d e f g h i j",
      "these cannot all be so: the statement “a” (2014) comes before the statement “b”; "
      "the statement “b” (no known date) comes before the statement “c”; "
      "the statement “c” (no known date) comes before the statement “d”; "
      "the statement “d” (no known date) comes before the statement “e”; "
      "the statement “e” (no known date) comes before the statement “f”; "
      "the statement “f” (no known date) comes before the statement “g”; "
      "the statement “g” (no known date) comes before the statement “h”; "
      "the statement “h” (no known date) comes before the statement “i”; "
      "and 2 more steps lead to the statement “k”, dated 2013" },
    { "beside a contradiction all else holds",
      EVENT ("a", "2020-06") EVENT ("b", "[2019..2021]") EVENT ("c", "2019-06") LINK ("l", "a", "precedes", "b")
        LINK ("m", "b", "precedes", "c") EVENT ("d", "2019-06")
        EVENT ("0", "[2019..2020]")
        LINK ("n", "0", "responds-to", "c"),
      "b c d 0 a",
      "these cannot all be so: the statement “a” (June 2020) comes before the statement “b”; "
      "the statement “b” (between 2019 and 2021) comes before the statement “c”; "
      "the statement “c” is dated June 2019" },
    { "one wrong date does not spoil what is chained to it",
      EVENT ("e", "[2019-05-05..2019-05-11]") PART ("p", "2019-05-20", "e") AT ("c", "e") SAID_AT ("d", "2019-05-06", "e"),
      "e c d p",
      "the statement “p” of 20 May 2019 cannot outlast the statement “e”, of which it is a part, "
      "dated between 5 and 11 May 2019" },
    { "what hangs on a circle still waits for it",
      EVENT ("a", "2013") EVENT ("b", "2013") LINK ("l", "a", "precedes", "b") LINK ("m", "a", "responds-to", "b")
        EVENT ("0", "2013") LINK ("n", "b", "precedes", "0"), "a b 0",
      "these cannot all be so: the statement “a” (2013) comes before the statement “b”; "
      "the statement “b” (2013) comes before the statement “a”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strconcat (BASE, rows[i].lines, NULL);
      g_autoptr (AnnalTimeline) timeline = fixture_timeline (rows[i].label, lines);
      g_autofree char *order = fixture_order (timeline);
      g_autofree char *messages = fixture_messages (timeline);
      AnnalProblems *problems = annal_timeline_get_problems (timeline);
      AnnalProblem *first;

      CHECK_TEXT (rows[i].label, order, rows[i].order);
      CHECK_TEXT (rows[i].label, messages, rows[i].messages);
      if (annal_problems_get_n_problems (problems) == 0)
        continue;
      first = annal_problems_get_problem (problems, 0);
      CHECK_TEXT (rows[i].label, annal_problem_get_rule (first), "order-unmeetable");
      CHECK_ROW (rows[i].label, annal_problem_get_severity (first) == ANNAL_SEVERITY_WARNING);
    }
}

/* “a: b c l”: whom a finding is told of, and who else is in it. */
static void
findings_name_all (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *records;
  } rows[] = {
    { "two dates", EVENT ("b", "2008") EVENT ("a", "2007") LINK ("l", "b", "precedes", "a"), "a: b l" },
    { "a part and its whole", EVENT ("e", "2019-05") PART ("p", "2019-07", "e"), "e: p" },
    { "a chain",
      EVENT ("a", "2014") UNDATED ("b") EVENT ("c", "2013") LINK ("l", "a", "precedes", "b")
        LINK ("m", "b", "precedes", "c"), "c: a b l m" },
    { "a circle",
      EVENT ("a", "2013") EVENT ("b", "2013") EVENT ("c", "2013") LINK ("l", "a", "precedes", "b")
        LINK ("m", "b", "precedes", "c") LINK ("n", "a", "responds-to", "c"), "a: b c l m n" },
    { "none that the words are not about",
      EVENT ("a", "2001") EVENT ("b", "2006") EVENT ("c", "2007") EVENT ("d", "2008") LINK ("l", "c", "precedes", "b")
        LINK ("m", "d", "precedes", "a") LINK ("n", "b", "precedes", "d") LINK ("o", "c", "responds-to", "a"),
      "b: c l" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strconcat (BASE, rows[i].lines, NULL);
      g_autoptr (AnnalTimeline) timeline = fixture_timeline (rows[i].label, lines);
      AnnalProblems *problems = annal_timeline_get_problems (timeline);
      AnnalProblem *problem = annal_problems_get_problem (problems, 0);
      GString *records = g_string_new (annal_problem_get_record_id (problem));

      CHECK_ROW (rows[i].label, annal_problems_get_n_problems (problems) == 1);
      g_string_append_c (records, ':');
      for (guint k = 0; k < annal_problem_get_n_others (problem); k++)
        g_string_append_printf (records, " %s", annal_problem_get_other_id (problem, k));
      CHECK_TEXT (rows[i].label, records->str, rows[i].records);
      g_string_free (records, TRUE);
    }
}

static void
entries_tell_what_they_are (void)
{
  static const char lines[] = BASE
    EVENT_OF ("exercise", "w", "2013-05", "") PART ("p", "2013-05-02", "w") AT ("c", "p") UNDATED ("u") AT ("d", "u")
      SAID_AT ("e", "2013-05-03", "u");
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("entries", lines);
  g_autofree char *order = fixture_order (timeline);
  gint64 seconds = 0;

  CHECK_TEXT ("order", order, "w p c e | u d");
  CHECK (annal_timeline_lookup (timeline, "p") == 1);
  CHECK (annal_timeline_lookup (timeline, "dprk") == G_MAXUINT);
  CHECK (annal_timeline_get_parent (timeline, 0) == G_MAXUINT);
  CHECK (annal_timeline_get_parent (timeline, 1) == 0);
  CHECK (annal_timeline_get_parent (timeline, 2) == 1);
  CHECK (annal_timeline_get_parent (timeline, 3) == G_MAXUINT);
  CHECK (annal_timeline_get_parent (timeline, 5) == 4);
  CHECK (annal_timeline_get_span (timeline, 2) == NULL);
  CHECK (annal_timeline_get_span (timeline, 4) == NULL);
  CHECK (annal_span_get_begin_min (annal_timeline_get_span (timeline, 1), &seconds));
  CHECK (seconds == G_GINT64_CONSTANT (1367452800)); /* 2013-05-02T00:00:00Z */
}

static void
an_open_dossier_is_refused (void)
{
  g_autoptr (AnnalDossier) dossier = annal_dossier_new (NULL);
  g_autoptr (GError) error = NULL;

  CHECK (annal_timeline_new (dossier, &error) == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_INVALID));
}

#define DAY 86400
#define MAY_14_2019 G_GINT64_CONSTANT (1557792000)
#define JUNE_2019 G_GINT64_CONSTANT (1559347200)

static void
an_answer_is_not_before_what_it_answers (void)
{
  static const char lines[] = BASE
    EVENT ("reply", "2019-05") EVENT ("text", "2019-05-14") LINK ("l", "reply", "responds-to", "text");
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("reply", lines);
  guint reply = annal_timeline_lookup (timeline, "reply");
  AnnalSpan *tight = annal_timeline_get_tight_span (timeline, reply);
  AnnalSpan *stated = annal_timeline_get_span (timeline, reply);
  gint64 seconds = 0;

  CHECK (annal_span_get_begin_min (tight, &seconds) && seconds == MAY_14_2019);
  CHECK (annal_span_get_end_max (tight, &seconds) && seconds == JUNE_2019 - 1);
  CHECK (annal_span_get_begin_min (stated, &seconds) && seconds == MAY_14_2019 - 13 * DAY);
  CHECK (annal_timeline_get_tight_span (timeline, reply) == tight);
}

static void
an_open_beginning_is_bounded_by_what_it_answers (void)
{
  static const char lines[] = BASE
    EVENT ("reply", "[..2019-05-31]") EVENT ("text", "2019-05-14") LINK ("l", "reply", "responds-to", "text");
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("reply", lines);
  guint reply = annal_timeline_lookup (timeline, "reply");
  gint64 seconds = 0;

  CHECK (!annal_span_get_begin_min (annal_timeline_get_span (timeline, reply), &seconds));
  CHECK (annal_span_get_begin_min (annal_timeline_get_tight_span (timeline, reply), &seconds));
  CHECK (seconds == MAY_14_2019);
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "the least key comes first", the_least_key_comes_first },
    { "constraints hold back", constraints_hold_back },
    { "constraints tighten the keys", constraints_tighten_the_keys },
    { "a resolution comes before its rejection", a_resolution_comes_before_its_rejection },
    { "many positions on many resolutions", many_positions_on_many_resolutions },
    { "what cannot be met is reported", what_cannot_be_met_is_reported },
    { "findings name all that are in them", findings_name_all },
    { "entries tell what they are", entries_tell_what_they_are },
    { "an open dossier is refused", an_open_dossier_is_refused },
    { "an answer is not before what it answers", an_answer_is_not_before_what_it_answers },
    { "an open beginning is bounded by what it answers", an_open_beginning_is_bounded_by_what_it_answers },
  };

  return annal_test_main (argc, argv, "timeline", tests, G_N_ELEMENTS (tests));
}
