/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The order of events and claims, under every constraint and none. */

#include "timeline-fixture.h"

#include "model/annal-dossier-private.h"
#include "timeline/annal-order-private.h"
#include "timeline/annal-timeline-private.h"

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

static void
add_and_drop (AnnalDossier *dossier, AnnalRecord *record)
{
  CHECK (annal_dossier_add (dossier, record, NULL));
  annal_record_unref (record);
}

static AnnalRecord *
make_event (const char *kind, const char *id, const char *edtf, const char *whole)
{
  AnnalEvent *event = annal_event_new (id);
  g_autoptr (AnnalText) title = annal_text_new (id);
  g_autoptr (AnnalWhen) when = annal_when_new (edtf);

  annal_event_set_kind (event, kind);
  annal_event_set_title (event, title);
  annal_event_set_when (event, when);
  if (whole != NULL)
    annal_event_set_part_of (event, whole);
  return annal_event_as_record (event);
}

static AnnalRecord *
make_link (const char *id, const char *subject, const char *kind, const char *object)
{
  AnnalLink *link = annal_link_new (id);

  annal_link_set_subject (link, subject);
  annal_link_set_kind (link, kind);
  annal_link_set_object (link, object);
  return annal_link_as_record (link);
}

#define DAY 86400
#define FIRST_OF_2013 G_GINT64_CONSTANT (1356998400)
#define START(day) (FIRST_OF_2013 + (gint64) (day) * DAY)
#define FINAL(day) (START ((day) + 1) - 1)

#define MOMENT(first, last) { START (first), FINAL (last), START (first), FINAL (last), 0 }
#define LASTS(begin_min, begin_max, end_min, end_max) \
  { START (begin_min), START (begin_max), START (end_min), START (end_max), 0 }
#define BY(begin_max, end_max) { G_MININT64, begin_max, G_MININT64, end_max, 0 }

/* Dates as a moment somewhere in them, and as all of them, in days of 2013
 * from 0.
 */
static const struct
{
  const char *edtf;
  gboolean open;
  AnnalSpanData moment;
  AnnalSpanData all;
} dates[] = {
  { "2013", FALSE, MOMENT (0, 364), LASTS (0, 0, 365, 365) },
  { "2013-05-01", FALSE, MOMENT (120, 120), LASTS (120, 120, 121, 121) },
  { "2013-05", FALSE, MOMENT (120, 150), LASTS (120, 120, 151, 151) },
  { "2013-05-02", FALSE, MOMENT (121, 121), LASTS (121, 121, 122, 122) },
  { "[..2013-05-02]", TRUE, BY (FINAL (121), FINAL (121)), BY (START (121), START (122)) },
  { "[2013-05-03..2013-05-20]", FALSE, MOMENT (122, 139), LASTS (122, 139, 123, 140) },
  { NULL, TRUE, BY (G_MAXINT64, G_MAXINT64), BY (G_MAXINT64, G_MAXINT64) },
};

#define N_SMALL 7
#define N_ENDS (2 * N_SMALL)
#define MAX_EDGES (3 * N_SMALL)

/* x is not later than y, as ends: row i begins at 2 i and ends at 2 i + 1. */
typedef struct
{
  guint x;
  guint y;
  gboolean orders;
} Edge;

/* A small random set of events and links, and all of it from the definition. */
typedef struct
{
  guint date[N_SMALL];
  gboolean lasts[N_SMALL];
  AnnalSpanData stated[N_SMALL];
  AnnalSpanData tight[N_SMALL];
  Edge edges[MAX_EDGES];
  guint n_edges;
  gboolean same[N_SMALL][N_SMALL];   /* of one component */
  gboolean before[N_SMALL][N_SMALL]; /* must stand before, by links that hold */
} Small;

static void
add_edge (Small *small, guint x, guint y, gboolean orders)
{
  small->edges[small->n_edges++] = (Edge) { x, y, orders };
}

/* A circle of precedes alone does not pass the check, so those go upwards. */
static void
add_random_link (Small *small, AnnalDossier *dossier, GRand *rand, guint number)
{
  guint a = g_rand_int_range (rand, 0, N_SMALL);
  guint b = (a + g_rand_int_range (rand, 1, N_SMALL)) % N_SMALL;
  gboolean answers = g_rand_boolean (rand);
  g_autofree char *id = g_strdup_printf ("l%u", number);
  g_autofree char *first = g_strdup_printf ("e%u", a);
  g_autofree char *second = g_strdup_printf ("e%u", b);

  if (!answers && a > b)
    return;
  if (answers)
    add_and_drop (dossier, make_link (id, second, "responds-to", first));
  else
    add_and_drop (dossier, make_link (id, first, "precedes", second));
  add_edge (small, 2 * a + (answers ? 0 : 1), 2 * b, TRUE);
}

static void
add_random_event (Small *small, AnnalDossier *dossier, GRand *rand, guint row)
{
  g_autofree char *id = g_strdup_printf ("e%u", row);
  g_autofree char *whole = NULL;
  guint date = g_rand_int_range (rand, 0, G_N_ELEMENTS (dates));

  small->date[row] = date;
  small->lasts[row] = g_rand_boolean (rand);
  small->stated[row] = small->lasts[row] ? dates[date].all : dates[date].moment;
  if (row > 0 && g_rand_int_range (rand, 0, 4) == 0)
    {
      guint other = g_rand_int_range (rand, 0, row);

      whole = g_strdup_printf ("e%u", other);
      add_edge (small, 2 * other, 2 * row, TRUE);
      add_edge (small, 2 * row + 1, 2 * other + 1, FALSE);
    }
  add_and_drop (dossier, make_event (small->lasts[row] ? "exercise" : "statement", id, dates[date].edtf, whole));
}

static void
close_relation (gboolean *relation, guint n)
{
  for (guint k = 0; k < n; k++)
    for (guint i = 0; i < n; i++)
      for (guint j = 0; j < n; j++)
        relation[i * n + j] |= relation[i * n + k] && relation[k * n + j];
}

static gint64
get_bound (const AnnalSpanData *spans, guint end, gboolean upper)
{
  const AnnalSpanData *span = &spans[end / 2];

  if (end % 2 == 0)
    return upper ? span->begin_max : span->begin_min;
  return upper ? span->end_max : span->end_min;
}

static gboolean
forbids (const Small *small, guint x, guint y)
{
  return get_bound (small->stated, x, FALSE) > get_bound (small->stated, y, TRUE);
}

/* Whether a moment that lies within what lasts is when that is over: the second
 * after the last.
 */
static gboolean
touches (const Small *small, const Edge *edge)
{
  gint64 most = get_bound (small->stated, edge->y, TRUE);

  return !edge->orders && get_bound (small->stated, edge->x, FALSE) == most && most != G_MAXINT64 &&
         !small->lasts[edge->x / 2] && small->lasts[edge->y / 2];
}

/* Whether two dates forbid some chain that goes over the edge. */
static gboolean
is_broken (const Small *small, gboolean reaches[N_ENDS][N_ENDS], const Edge *edge)
{
  for (guint s = 0; s < N_ENDS; s++)
    for (guint t = 0; t < N_ENDS; t++)
      if (reaches[s][edge->x] && reaches[edge->y][t] && forbids (small, s, t))
        return TRUE;
  return FALSE;
}

static void
find_same (Small *small, const gboolean *broken)
{
  gboolean leads[N_SMALL][N_SMALL] = { { FALSE } };

  for (guint i = 0; i < small->n_edges; i++)
    {
      leads[small->edges[i].x / 2][small->edges[i].y / 2] |= broken[i] || small->edges[i].orders;
      leads[small->edges[i].y / 2][small->edges[i].x / 2] |= broken[i];
    }
  close_relation (&leads[0][0], N_SMALL);
  for (guint i = 0; i < N_SMALL; i++)
    for (guint j = 0; j < N_SMALL; j++)
      small->same[i][j] = leads[i][j] && leads[j][i];
}

static gboolean
is_within (const Small *small, const Edge *edge)
{
  return small->same[edge->x / 2][edge->y / 2];
}

/* First what two dates forbid, and circles; then chains of what that leaves. */
static void
find_contradictions (Small *small)
{
  gboolean reaches[N_ENDS][N_ENDS] = { { FALSE } };
  gboolean broken[MAX_EDGES] = { FALSE };

  for (guint i = 0; i < small->n_edges; i++)
    broken[i] = forbids (small, small->edges[i].x, small->edges[i].y) || touches (small, &small->edges[i]);
  find_same (small, broken);
  for (guint i = 0; i < N_ENDS; i++)
    {
      reaches[i][i] = TRUE;
      reaches[i][i ^ 1] = i % 2 == 0 || !small->lasts[i / 2];
    }
  for (guint i = 0; i < small->n_edges; i++)
    reaches[small->edges[i].x][small->edges[i].y] |= !is_within (small, &small->edges[i]);
  close_relation (&reaches[0][0], N_ENDS);
  for (guint i = 0; i < small->n_edges; i++)
    broken[i] = broken[i] || (!is_within (small, &small->edges[i]) && is_broken (small, reaches, &small->edges[i]));
  find_same (small, broken);
}

#define FAR G_MAXINT64 /* no limit */
#define ORIGIN N_ENDS

/* What is contradictory stays where its dates put it. */
static void
add_distance (const Small *small, gint64 distance[N_ENDS + 1][N_ENDS + 1], const Edge *edge)
{
  gboolean from_fixed = small->same[edge->x / 2][edge->x / 2];
  gboolean to_fixed = small->same[edge->y / 2][edge->y / 2];
  gint64 least = get_bound (small->stated, edge->x, FALSE);

  if (is_within (small, edge))
    return;
  if (!from_fixed && !to_fixed)
    distance[edge->y][edge->x] = 0;
  if (!from_fixed && to_fixed)
    distance[ORIGIN][edge->x] = MIN (distance[ORIGIN][edge->x], get_bound (small->stated, edge->y, TRUE));
  if (from_fixed && !to_fixed && least != G_MININT64)
    distance[edge->y][ORIGIN] = MIN (distance[edge->y][ORIGIN], -least);
}

/* The shortest paths of Floyd and Warshall: distance[u][v] is the most by
 * which v may be later than u, the origin being 1970.
 */
static void
find_tight (Small *small)
{
  gint64 distance[N_ENDS + 1][N_ENDS + 1];

  for (guint u = 0; u <= N_ENDS; u++)
    for (guint v = 0; v <= N_ENDS; v++)
      distance[u][v] = u == v ? 0 : FAR;
  for (guint end = 0; end < N_ENDS; end++)
    {
      gint64 least = get_bound (small->stated, end, FALSE);

      distance[ORIGIN][end] = get_bound (small->stated, end, TRUE);
      distance[end][ORIGIN] = least != G_MININT64 ? -least : FAR;
      if (end % 2 == 1 || !small->lasts[end / 2])
        distance[end][end ^ 1] = 0;
    }
  for (guint i = 0; i < small->n_edges; i++)
    add_distance (small, distance, &small->edges[i]);
  for (guint k = 0; k <= N_ENDS; k++)
    for (guint u = 0; u <= N_ENDS; u++)
      for (guint v = 0; v <= N_ENDS; v++)
        if (distance[u][k] != FAR && distance[k][v] != FAR)
          distance[u][v] = MIN (distance[u][v], distance[u][k] + distance[k][v]);

#define LEAST(end) (distance[end][ORIGIN] != FAR ? -distance[end][ORIGIN] : G_MININT64)
  for (guint row = 0; row < N_SMALL; row++)
    small->tight[row] = (AnnalSpanData) { LEAST (2 * row), distance[ORIGIN][2 * row],
                                          LEAST (2 * row + 1), distance[ORIGIN][2 * row + 1], 0 };
#undef LEAST
  for (guint end = 0; end <= N_ENDS; end++)
    CHECK (distance[end][end] == 0);
}

static AnnalDossier *
make_small (Small *small, GRand *rand)
{
  AnnalDossier *dossier = annal_dossier_new (NULL);

  memset (small, 0, sizeof *small);
  for (guint i = 0; i < N_SMALL; i++)
    add_random_event (small, dossier, rand, i);
  for (guint i = 0; i < N_SMALL - 2; i++)
    add_random_link (small, dossier, rand, i);
  find_contradictions (small);
  find_tight (small);
  for (guint i = 0; i < N_SMALL; i++)
    if (small->same[i][i])
      small->tight[i] = small->stated[i];
  for (guint i = 0; i < small->n_edges; i++)
    if (small->edges[i].orders && !is_within (small, &small->edges[i]))
      small->before[small->edges[i].x / 2][small->edges[i].y / 2] = TRUE;
  close_relation (&small->before[0][0], N_SMALL);
  return dossier;
}

static gboolean
is_dated (const Small *small, guint row)
{
  return dates[small->date[row]].edtf != NULL;
}

static gint64
get_place (const Small *small, guint row)
{
  const AnnalSpanData *tight = &small->tight[row];

  return dates[small->date[row]].open ? CLAMP (small->stated[row].end_max, tight->begin_min, tight->end_max)
                                      : tight->begin_min;
}

static guint64
get_doubt (const AnnalSpanData *span)
{
  guint64 begin = (guint64) span->begin_max - (guint64) span->begin_min;
  guint64 end = (guint64) span->end_max - (guint64) span->end_min;

  return begin + end < begin ? G_MAXUINT64 : begin + end;
}

static gboolean
has_lesser_key (const Small *small, guint a, guint b)
{
  const AnnalSpanData *left = &small->tight[a];
  const AnnalSpanData *right = &small->tight[b];

  if (!is_dated (small, a))
    return a < b;
  if (get_place (small, a) != get_place (small, b))
    return get_place (small, a) < get_place (small, b);
  if (left->end_max != right->end_max)
    return left->end_max < right->end_max;
  if (dates[small->date[a]].open != dates[small->date[b]].open)
    return dates[small->date[b]].open;
  if (left->begin_min != right->begin_min)
    return left->begin_min < right->begin_min;
  return get_doubt (left) != get_doubt (right) ? get_doubt (left) < get_doubt (right) : a < b;
}

/* Only what stands in the same lane is waited for. */
static gboolean
is_free (const Small *small, const gboolean *taken, guint row)
{
  for (guint i = 0; i < N_SMALL; i++)
    if (!taken[i] && is_dated (small, i) == is_dated (small, row) && small->before[i][row])
      return FALSE;
  return TRUE;
}

static guint
find_next (const Small *small, const gboolean *taken, gboolean dated)
{
  guint best = N_SMALL;

  for (guint i = 0; i < N_SMALL; i++)
    if (!taken[i] && is_dated (small, i) == dated && is_free (small, taken, i) &&
        (best == N_SMALL || has_lesser_key (small, i, best)))
      best = i;
  return best;
}

static char *
order_by_definition (const Small *small)
{
  gboolean taken[N_SMALL] = { FALSE };
  GString *order = g_string_new (NULL);
  gboolean dated = TRUE;

  for (guint n = 0; n < N_SMALL; n++)
    {
      guint best = find_next (small, taken, dated);

      if (best == N_SMALL)
        {
          dated = FALSE;
          g_string_append (order, n > 0 ? " |" : "|");
          best = find_next (small, taken, dated);
        }
      taken[best] = TRUE;
      g_string_append_printf (order, "%se%u", order->len > 0 ? " " : "", best);
    }
  return g_string_free (order, FALSE);
}

static guint
count_conflicts (const Small *small)
{
  guint n = 0;

  for (guint i = 0; i < N_SMALL; i++)
    {
      gboolean first = small->same[i][i];

      for (guint j = 0; j < i; j++)
        first = first && !small->same[i][j];
      n += first;
    }
  return n;
}

static void
check_tight (const char *label, const Small *small, AnnalDossier *dossier)
{
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);
  g_autoptr (AnnalRows) rows = annal_rows_new (columns);

  CHECK_ROW (label, columns->constraints.n == small->n_edges);
  for (guint i = 0; i < N_SMALL; i++)
    {
      guint row = columns->rows[i];
      const AnnalSpanData *tight = annal_rows_get_tight (rows, row), *expected = &small->tight[i];
      guint component = annal_rows_get_component (rows, row);

      CHECK_ROW (label, tight->begin_min == expected->begin_min && tight->begin_max == expected->begin_max);
      CHECK_ROW (label, tight->end_min == expected->end_min && tight->end_max == expected->end_max);
      CHECK_ROW (label, !annal_rows_is_contradictory (rows, row) == !small->same[i][i]);
      for (guint j = 0; j < i; j++)
        CHECK_ROW (label, !(component == annal_rows_get_component (rows, columns->rows[j])) == !small->same[i][j]);
    }
}

static void
small_sets_agree_with_the_definition (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20190514);
  guint n_conflicts = 0;

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *label = g_strdup_printf ("set %u", i);
      g_autofree char *expected = NULL;
      g_autofree char *order = NULL;
      g_autoptr (AnnalTimeline) timeline = NULL;
      Small small;
      g_autoptr (AnnalDossier) dossier = make_small (&small, rand);

      CHECK_ROW (label, annal_dossier_seal (dossier, NULL));
      check_tight (label, &small, dossier);
      timeline = annal_timeline_new (dossier, NULL);
      expected = order_by_definition (&small);
      order = fixture_order (timeline);
      CHECK_TEXT (label, order, expected);
      CHECK_ROW (label, annal_problems_get_n_problems (annal_timeline_get_problems (timeline)) ==
                            count_conflicts (&small));
      n_conflicts += count_conflicts (&small);
    }
  CHECK (n_conflicts > 500 && n_conflicts < 4000);
}

#define N_SHUFFLED 30

static void
shuffle (GPtrArray *array, GRand *rand)
{
  for (guint i = array->len - 1; i > 0; i--)
    {
      guint j = g_rand_int_range (rand, 0, i + 1);
      gpointer swapped = array->pdata[i];

      array->pdata[i] = array->pdata[j];
      array->pdata[j] = swapped;
    }
}

static GPtrArray *
make_many (GRand *rand)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) annal_record_unref);

  for (guint i = 0; i < N_SHUFFLED; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *other = g_strdup_printf ("e%u", g_rand_int_range (rand, 0, N_SHUFFLED));
      g_autofree char *link = g_strdup_printf ("l%u", i);
      g_autofree char *whole = i > 0 ? g_strdup_printf ("e%u", g_rand_int_range (rand, 0, i)) : NULL;
      const char *edtf = dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))].edtf;

      g_ptr_array_add (records, make_event (g_rand_boolean (rand) ? "exercise" : "statement", id, edtf,
                                            g_rand_int_range (rand, 0, 4) == 0 ? whole : NULL));
      if (strcmp (id, other) != 0)
        g_ptr_array_add (records, make_link (link, id, "responds-to", other));
    }
  return records;
}

static char *
order_of (GPtrArray *records)
{
  g_autoptr (AnnalDossier) dossier = annal_dossier_new (NULL);
  g_autoptr (AnnalTimeline) timeline = NULL;
  g_autofree char *order = NULL;
  g_autofree char *messages = NULL;

  for (guint i = 0; i < records->len; i++)
    CHECK (annal_dossier_add (dossier, g_ptr_array_index (records, i), NULL));
  CHECK (annal_dossier_seal (dossier, NULL));
  timeline = annal_timeline_new (dossier, NULL);
  order = fixture_order (timeline);
  messages = fixture_messages (timeline);
  return g_strconcat (order, "\n", messages, NULL);
}

static void
the_order_of_adding_does_not_matter (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (63262);

  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *label = g_strdup_printf ("dossier %u, shuffled", i);
      g_autoptr (GPtrArray) records = make_many (rand);
      g_autofree char *expected = order_of (records);
      g_autofree char *order = NULL;

      shuffle (records, rand);
      order = order_of (records);
      CHECK_TEXT (label, order, expected);
    }
}

/* Of all shapes that a key may have, several with the same beginning. */
static const char *const shapes[] = {
  "2013-05-01", "2013-05-01", "2013-05-02", "2013-05", "2013", "2012-02", "2012", "2013-05-01T00:00:00Z",
  "2013-05-01T00:00:00Z", "2013-05-01T10:00:00Z", "2013-05-01/2013-05-31", "2013-05-01/2013-06-02",
  "2013-05-01/2014-04-30", "2013-05/2013-06", "[2013-05-01..2013-05-20]", "{2013-05-01,2013-05-03}",
  "[..2013-05-01]", "/2013-05-01", "../2013-05-01", "2013-05-01/", "2013-05-01/..", "[2013-05-01..]",
  "2013-05-01~", "-0044-03-15", "Y-170000002", "Y-5000000000", "Y-5000000001",
};

static char *
make_shapes (GRand *rand)
{
  GString *lines = g_string_new (BASE);
  gboolean claims_first = g_rand_boolean (rand);

  for (guint i = 0; i < 40; i++)
    {
      const char *edtf = shapes[g_rand_int_range (rand, 0, G_N_ELEMENTS (shapes))];
      const char *kind = g_rand_boolean (rand) ? "exercise" : "statement";
      gboolean is_claim = g_rand_boolean (rand);
      char letter = (char) (g_rand_int_range (rand, 0, 4) == 0 ? 'm' : is_claim == claims_first ? 'a' : 'z');

      if (is_claim)
        g_string_append_printf (lines, SAID ("%c%02u", "%s"), letter, i, letter, i, edtf);
      else
        g_string_append_printf (lines, EVENT_OF ("%s", "%c%02u", "%s", ""), letter, i, kind, letter, i, edtf);
    }
  return g_string_free (lines, FALSE);
}

#define NO_BEGIN (ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN | ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN)
#define COMPARE(a, b) (((a) > (b)) - ((a) < (b)))

static gint64
get_key_place (const AnnalSpanData *stated, const AnnalSpanData *tight)
{
  gint64 place = stated->begin_min;

  if (stated->flags & NO_BEGIN)
    place = stated->end_min != G_MININT64 ? stated->end_min : stated->end_max;
  if (place == G_MAXINT64)
    place = stated->begin_max;
  return CLAMP (place, tight->begin_min, tight->end_max);
}

static int
compare_entries (AnnalTimeline *timeline, guint first, guint second)
{
  const AnnalSpanData *a = annal_timeline_get_tight_data (timeline, first);
  const AnnalSpanData *b = annal_timeline_get_tight_data (timeline, second);
  int order = COMPARE (get_key_place (annal_timeline_get_stated_data (timeline, first), a),
                       get_key_place (annal_timeline_get_stated_data (timeline, second), b));

  if (order == 0)
    order = COMPARE (a->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN, b->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN);
  if (order == 0)
    order = COMPARE (a->end_max, b->end_max);
  if (order == 0)
    order = COMPARE ((a->flags & NO_BEGIN) != 0, (b->flags & NO_BEGIN) != 0);
  if (order == 0)
    order = annal_span_data_compare (a, b);
  if (order == 0)
    order = strcmp (annal_record_get_id (annal_timeline_get_record (timeline, first)),
                    annal_record_get_id (annal_timeline_get_record (timeline, second)));
  return order;
}

static void
sorting_agrees_with_comparing (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (19121);

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *label = g_strdup_printf ("set %u", i);
      g_autofree char *lines = make_shapes (rand);
      g_autoptr (AnnalTimeline) timeline = fixture_timeline (label, lines);

      CHECK_ROW (label, annal_timeline_get_n_entries (timeline) == 40);
      for (guint j = 1; j < annal_timeline_get_n_entries (timeline); j++)
        CHECK_ROW (label, compare_entries (timeline, j - 1, j) < 0);
    }
}

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

static void
long_chains_need_no_stack (void)
{
  g_autoptr (AnnalDossier) dossier = annal_dossier_new (NULL);
  g_autoptr (AnnalTimeline) timeline = NULL;
  const guint n = 20000;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%05u", i);
      g_autofree char *next = g_strdup_printf ("e%05u", i + 1);
      g_autofree char *link = g_strdup_printf ("l%05u", i);

      add_and_drop (dossier, make_event ("statement", id, "2013", NULL));
      if (i + 1 < n)
        add_and_drop (dossier, make_link (link, id, "responds-to", next));
    }
  CHECK (annal_dossier_seal (dossier, NULL));
  timeline = annal_timeline_new (dossier, NULL);
  CHECK (annal_timeline_lookup (timeline, "e19999") == 0);
  CHECK (annal_timeline_lookup (timeline, "e00000") == n - 1);
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
    { "entries tell what they are", entries_tell_what_they_are },
    { "an open dossier is refused", an_open_dossier_is_refused },
    { "small sets agree with the definition", small_sets_agree_with_the_definition },
    { "the order of adding does not matter", the_order_of_adding_does_not_matter },
    { "sorting agrees with comparing", sorting_agrees_with_comparing },
    { "an answer is not before what it answers", an_answer_is_not_before_what_it_answers },
    { "an open beginning is bounded by what it answers", an_open_beginning_is_bounded_by_what_it_answers },
    { "long chains need no stack", long_chains_need_no_stack },
  };

  return annal_test_main (argc, argv, "timeline", tests, G_N_ELEMENTS (tests));
}
