/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The order of events and claims, under every constraint and none. */

#include "timeline-fixture.h"

#define RESOLUTION(id, when) EVENT_OF ("resolution", id, when, "")
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
    { "a claim without a day at an undated event", EVENT ("f", "2013") UNDATED ("u") AT ("c", "u"), "f | c u" },
    { "a dated claim at an undated event", EVENT ("f", "2013") UNDATED ("u") SAID_AT ("c", "2013", "u"), "c f | u" },
    { "the undated hold nothing back",
      UNDATED ("u") EVENT ("a", "2013") LINK ("l", "u", "precedes", "a"), "a | u" },
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
  };

  check_orders (rows, G_N_ELEMENTS (rows));
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
      AnnalProblem *first = annal_problems_get_problem (annal_timeline_get_problems (timeline), 0);

      CHECK_TEXT (rows[i].label, order, rows[i].order);
      CHECK_TEXT (rows[i].label, messages, rows[i].messages);
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

  CHECK_TEXT ("order", order, "w p c e | d u");
  CHECK (annal_timeline_lookup (timeline, "p") == 1);
  CHECK (annal_timeline_lookup (timeline, "dprk") == G_MAXUINT);
  CHECK (annal_timeline_get_parent (timeline, 0) == G_MAXUINT);
  CHECK (annal_timeline_get_parent (timeline, 1) == 0);
  CHECK (annal_timeline_get_parent (timeline, 2) == 1);
  CHECK (annal_timeline_get_parent (timeline, 3) == G_MAXUINT);
  CHECK (annal_timeline_get_parent (timeline, 4) == 5);
  CHECK (annal_timeline_get_span (timeline, 2) == NULL);
  CHECK (annal_timeline_get_span (timeline, 5) == NULL);
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
make_event (const char *id, const char *edtf)
{
  AnnalEvent *event = annal_event_new (id);
  g_autoptr (AnnalText) title = annal_text_new (id);
  g_autoptr (AnnalWhen) when = annal_when_new (edtf);

  annal_event_set_kind (event, "statement");
  annal_event_set_title (event, title);
  annal_event_set_when (event, when);
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

/* Dates in the order of their keys, with the days of 2013 on which they may
 * have been, from 0.
 */
static const struct
{
  const char *edtf;
  int first;
  int last;
} dates[] = {
  { "2013", 0, 364 },
  { "2013-05-01", 120, 120 },
  { "2013-05", 120, 150 },
  { "2013-05-02", 121, 121 },
  { "[..2013-05-02]", -1, 121 },
  { "[2013-05-03..2013-05-20]", 122, 139 },
};

#define N_SMALL 7

/* A small random set of events and links, and its order from the definition. */
typedef struct
{
  guint date[N_SMALL];
  gboolean before[N_SMALL][N_SMALL]; /* must stand before */
  gboolean reaches[N_SMALL][N_SMALL]; /* by constraints, or dates that forbid one */
} Small;

static void
add_random_link (Small *small, AnnalDossier *dossier, GRand *rand, guint number)
{
  guint a = g_rand_int_range (rand, 0, N_SMALL);
  guint b = (a + g_rand_int_range (rand, 1, N_SMALL)) % N_SMALL;
  gboolean answers = g_rand_boolean (rand);
  g_autofree char *id = g_strdup_printf ("l%u", number);
  g_autofree char *first = g_strdup_printf ("e%u", a);
  g_autofree char *second = g_strdup_printf ("e%u", b);

  /* A circle of precedes alone does not pass the check. */
  if (!answers && a > b)
    return;
  if (answers)
    add_and_drop (dossier, make_link (id, second, "responds-to", first));
  else
    add_and_drop (dossier, make_link (id, first, "precedes", second));
  small->before[a][b] = small->reaches[a][b] = TRUE;
  if (dates[small->date[a]].first > dates[small->date[b]].last)
    small->reaches[b][a] = TRUE;
}

static AnnalDossier *
make_small (Small *small, GRand *rand)
{
  AnnalDossier *dossier = annal_dossier_new (NULL);

  memset (small, 0, sizeof *small);
  for (guint i = 0; i < N_SMALL; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);

      small->date[i] = g_rand_int_range (rand, 0, G_N_ELEMENTS (dates));
      add_and_drop (dossier, make_event (id, dates[small->date[i]].edtf));
    }
  for (guint i = 0; i < N_SMALL - 1; i++)
    add_random_link (small, dossier, rand, i);
  for (guint k = 0; k < N_SMALL; k++)
    for (guint i = 0; i < N_SMALL; i++)
      for (guint j = 0; j < N_SMALL; j++)
        small->reaches[i][j] |= small->reaches[i][k] && small->reaches[k][j];
  return dossier;
}

static gboolean
is_free (const Small *small, const gboolean *taken, guint row)
{
  for (guint i = 0; i < N_SMALL; i++)
    if (!taken[i] && small->before[i][row] && !small->reaches[row][i])
      return FALSE;
  return TRUE;
}

static char *
order_by_definition (const Small *small)
{
  gboolean taken[N_SMALL] = { FALSE };
  GString *order = g_string_new (NULL);

  for (guint n = 0; n < N_SMALL; n++)
    {
      guint best = N_SMALL;

      for (guint i = 0; i < N_SMALL; i++)
        if (!taken[i] && is_free (small, taken, i) &&
            (best == N_SMALL || small->date[i] < small->date[best]))
          best = i;
      taken[best] = TRUE;
      g_string_append_printf (order, "%se%u", n > 0 ? " " : "", best);
    }
  return g_string_free (order, FALSE);
}

static guint
count_conflicts (const Small *small)
{
  guint n = 0;

  for (guint i = 0; i < N_SMALL; i++)
    {
      gboolean first = small->reaches[i][i];

      for (guint j = 0; j < i; j++)
        first = first && !(small->reaches[i][j] && small->reaches[j][i]);
      n += first;
    }
  return n;
}

static void
small_sets_agree_with_the_definition (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20190514);

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *label = g_strdup_printf ("set %u", i);
      g_autofree char *expected = NULL;
      g_autofree char *order = NULL;
      g_autoptr (AnnalTimeline) timeline = NULL;
      Small small;
      g_autoptr (AnnalDossier) dossier = make_small (&small, rand);

      CHECK_ROW (label, annal_dossier_seal (dossier, NULL));
      timeline = annal_timeline_new (dossier, NULL);
      expected = order_by_definition (&small);
      order = fixture_order (timeline);
      CHECK_TEXT (label, order, expected);
      CHECK_ROW (label, annal_problems_get_n_problems (annal_timeline_get_problems (timeline)) ==
                            count_conflicts (&small));
    }
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
      guint date = g_rand_int_range (rand, 0, G_N_ELEMENTS (dates) + 1);

      g_ptr_array_add (records, make_event (id, date < G_N_ELEMENTS (dates) ? dates[date].edtf : NULL));
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
  g_autoptr (GPtrArray) records = make_many (rand);
  g_autofree char *expected = order_of (records);

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *order = NULL;

      shuffle (records, rand);
      order = order_of (records);
      CHECK_TEXT ("shuffled", order, expected);
    }
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

      add_and_drop (dossier, make_event (id, "2013"));
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
    { "a resolution comes before its rejection", a_resolution_comes_before_its_rejection },
    { "what cannot be met is reported", what_cannot_be_met_is_reported },
    { "entries tell what they are", entries_tell_what_they_are },
    { "an open dossier is refused", an_open_dossier_is_refused },
    { "small sets agree with the definition", small_sets_agree_with_the_definition },
    { "the order of adding does not matter", the_order_of_adding_does_not_matter },
    { "long chains need no stack", long_chains_need_no_stack },
  };

  return annal_test_main (argc, argv, "timeline", tests, G_N_ELEMENTS (tests));
}
