/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The history of a number: what belongs to it, which bounds are shared, and how
 * it is drawn.
 */

#include "timeline-fixture.h"

#define THINGS                                                     \
  STATE "{'type':'entity','id':'us','kind':'state','names':['US']}\n" \
        "{'type':'entity','id':'ngo','kind':'ngo','names':['NGO']}\n" \
        "{'type':'entity','id':'camps','kind':'place-class','names':['the camps']}\n" \
        "{'type':'entity','id':'jails','kind':'place-class','names':['the jails']}\n"
#define WORLD HEAD SOURCE THINGS

/* @value is JSON; @more begins with a comma. */
#define OF(id, by, stance, about, predicate, value, day, more)                                       \
  "{'type':'claim','id':'" id "','by':'" by "','kind':'assertion','stance':'" stance "','says':'" id \
  "','about':'" about "','predicate':'" predicate "','value':" value ",'said':'2019-05-0" day          \
  "','citations':[{'source':'s'}]" more "}\n"
#define NUMBER(id, by, value, day) OF (id, by, "affirm", "camps", "inmates", value, day, "")
#define BARE(id, by, stance, about, predicate, day)                                                  \
  "{'type':'claim','id':'" id "','by':'" by "','kind':'assertion','stance':'" stance "','says':'" id \
  "','about':'" about "','predicate':'" predicate "','said':'2019-05-0" day                            \
  "','citations':[{'source':'s'}]}\n"

#define EXACT(n) "{'approx':'exact','lo':'" n "','hi':'" n "','unit':'person'}"
#define ABOUT(n) "{'approx':'about','lo':'" n "','hi':'" n "','unit':'person'}"
#define RANGE(a, b) "{'approx':'range','lo':'" a "','hi':'" b "','unit':'person'}"
#define UP_TO(n) "{'approx':'up-to','hi':'" n "','unit':'person'}"
#define AT_LEAST(n) "{'approx':'at-least','lo':'" n "','unit':'person'}"
#define VAGUE(words) "{'approx':'vague','unit':'person','verbatim':'" words "'}"

static AnnalNumberHistory *
make_history (const char *label, const char *lines, const char *subject, const char *predicate)
{
  g_autofree char *text = g_strconcat (WORLD, lines, NULL);
  g_autoptr (AnnalDossier) dossier = fixture_dossier (label, text);
  g_autoptr (GError) error = NULL;
  AnnalNumberHistory *history = annal_number_history_new (dossier, subject, predicate, &error);

  CHECK_TEXT (label, error != NULL ? error->message : NULL, NULL);
  return history;
}

static AnnalNumberHistory *
make_example (const char *label, const char *subject, const char *predicate)
{
  g_autofree char *path = annal_test_source ("examples/dprk-human-rights/dossier.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  AnnalNumberHistory *history = NULL;

  CHECK_ROW (label, bytes != NULL && annal_reader_read_bytes (reader, bytes, NULL, ANNAL_JSON_FORM_DOCUMENT, NULL));
  if (bytes != NULL && annal_dossier_seal (annal_reader_get_dossier (reader), NULL))
    history = annal_number_history_new (annal_reader_get_dossier (reader), subject, predicate, NULL);
  CHECK_ROW (label, history != NULL);
  return history;
}

/* "a b" */
static char *
list_ids (AnnalNumberHistory *history)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < annal_number_history_get_n_entries (history); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            annal_claim_get_id (annal_number_history_get_claim (history, i)));
  return g_string_free (ids, FALSE);
}

/* "120000: a b; 5: a c" */
static char *
list_bounds (AnnalNumberHistory *history)
{
  GString *bounds = g_string_new (NULL);

  for (guint i = 0; i < annal_number_history_get_n_shared_bounds (history); i++)
    {
      g_string_append_printf (bounds, "%s%s:", i > 0 ? "; " : "", annal_number_history_get_shared_bound (history, i));
      for (guint j = 0; j < annal_number_history_get_shared_bound_n_entries (history, i); j++)
        {
          guint entry = annal_number_history_get_shared_bound_entry (history, i, j);

          g_string_append_printf (bounds, " %s", annal_claim_get_id (annal_number_history_get_claim (history, entry)));
        }
    }
  return g_string_free (bounds, FALSE);
}

/* --- the five articles ---------------------------------------------------- */

/* By when each was said. Two claims of 5 to 11 May stand by their ids; the
 * delegation's “only a few” is a number without bounds. “No camps” denies what
 * every number of people in them takes for granted. That nobody knows since
 * when North Korea has denied it puts the last row at its known end.
 */
static void
the_inmates_of_the_five_articles (void)
{
  static const struct
  {
    const char *claim;
    AnnalNumberKind kind;
    const char *words;
    const char *lo;
    const char *hi;
    const char *principal;
    const char *source;
  } rows[] = {
    { "darusman-inmates-2013", ANNAL_NUMBER_KIND_BOUNDED, "about 200,000 people", "200000", "200000", "un",
      "article-000" },
    { "coi-inmates-2014", ANNAL_NUMBER_KIND_VAGUE, "“tens of thousands”", NULL, NULL, "un-coi", "article-002" },
    { "delegation-few-spies-2019", ANNAL_NUMBER_KIND_VAGUE, "“only a few”", NULL, NULL, "dprk", "article-001" },
    { "dos-inmates-2019", ANNAL_NUMBER_KIND_BOUNDED, "about 100,000 people", "100000", "100000", "us", "article-003" },
    { "dprk-deny-camps-2019", ANNAL_NUMBER_KIND_PREMISE, "denied: exists", NULL, NULL, "dprk", "article-003" },
    { "a003-inmates-2019", ANNAL_NUMBER_KIND_BOUNDED, "up to 120,000 people", NULL, "120000", NULL, "article-003" },
    { "a001-inmates-2019", ANNAL_NUMBER_KIND_BOUNDED, "80,000 to 120,000 people", "80000", "120000", NULL,
      "article-001" },
    { "dprk-deny-camps-so-far", ANNAL_NUMBER_KIND_PREMISE, "denied: exists", NULL, NULL, "dprk", "article-001" },
  };
  g_autoptr (AnnalNumberHistory) history = make_example ("inmates", "prison-camps", "inmates");

  CHECK (annal_number_history_get_n_entries (history) == G_N_ELEMENTS (rows));
  for (guint i = 0; i < MIN (G_N_ELEMENTS (rows), annal_number_history_get_n_entries (history)); i++)
    {
      AnnalQuantity *quantity = annal_number_history_get_quantity (history, i);

      CHECK_TEXT (rows[i].claim, annal_claim_get_id (annal_number_history_get_claim (history, i)), rows[i].claim);
      CHECK_ROW (rows[i].claim, annal_number_history_get_kind (history, i) == rows[i].kind);
      CHECK_TEXT (rows[i].claim, annal_number_history_get_words (history, i), rows[i].words);
      CHECK_TEXT (rows[i].claim, quantity != NULL ? annal_quantity_get_lo (quantity) : NULL, rows[i].lo);
      CHECK_TEXT (rows[i].claim, quantity != NULL ? annal_quantity_get_hi (quantity) : NULL, rows[i].hi);
      if (rows[i].principal != NULL)
        CHECK_TEXT (rows[i].claim, annal_number_history_get_principal (history, i), rows[i].principal);
      CHECK_TEXT (rows[i].claim, annal_number_history_get_source (history, i, 0), rows[i].source);
    }
}

static void
what_the_inmates_have_in_common (void)
{
  g_autoptr (AnnalNumberHistory) history = make_example ("inmates", "prison-camps", "inmates");
  g_autofree char *bounds = list_bounds (history);

  /* 80,000 to 120,000 and up to 120,000: one origin is possible. */
  CHECK_TEXT ("the only one", bounds, "120000: a003-inmates-2019 a001-inmates-2019");
  CHECK_TEXT ("in words", annal_number_history_get_shared_bound_text (history, 0),
              "120,000 is a bound of different numbers: up to 120,000 people (the newspaper of article 003) and "
              "80,000 to 120,000 people (Lee Min-hyung). They may have one origin.");
  /* One is an unnamed newspaper: nobody knows. One speaks for the other's state: no. */
  CHECK (annal_number_history_get_independence (history, 5, 6) == ANNAL_CERTAINTY_POSSIBLE);
  CHECK (annal_number_history_get_independence (history, 2, 4) == ANNAL_CERTAINTY_NO);
  /* Said by the State Department itself. Both articles that print it are there. */
  CHECK (annal_number_history_get_n_sources (history, 3) == 2);
  CHECK (annal_number_history_get_n_grounds (history, 3) == 0);
  /* “No camps” is the paper's wording of what the judge said on the law. */
  CHECK (annal_number_history_get_n_grounds (history, 4) == 1);
  CHECK_TEXT ("the ground", annal_claim_get_id (annal_number_history_get_ground (history, 4, 0)),
              "pak-no-camp-in-law-2019");
  CHECK (annal_number_history_get_n_groups (history) == 1);
  CHECK_TEXT ("unit", annal_number_history_get_group_unit (history, 0), "person");
}

/* The dead are another measure than the inmates; the pause of missile tests has
 * a lower bound that is no shared one.
 */
static void
other_numbers_of_the_five_articles (void)
{
  static const struct
  {
    const char *label;
    const char *subject;
    const char *predicate;
    const char *ids;
  } rows[] = {
    { "deaths", "prison-camps", "deaths", "coi-deaths-2014" },
    { "the pause: what has no date comes last", "missile-pause", "duration", "a003-500-days cns-522-days" },
    { "the review", "upr", "recurs-every", "a003-every-five-years a001-every-five-years" },
    { "nobody counts detention facilities", "detention-facilities", "inmates", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalNumberHistory) history = make_example (rows[i].label, rows[i].subject, rows[i].predicate);
      g_autofree char *ids = list_ids (history);
      g_autofree char *bounds = list_bounds (history);

      CHECK_TEXT (rows[i].label, ids, rows[i].ids);
      CHECK_TEXT (rows[i].label, bounds, "");
    }
}

/* --- what belongs to it --------------------------------------------------- */

static void
what_belongs_to_a_history (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *ids;
    const char *words; /* of the first */
  } rows[] = {
    { "nothing", "", "", NULL },
    { "a number", NUMBER ("a", "us", EXACT ("5"), "1"), "a", "5 people" },
    { "a bare number", NUMBER ("a", "us", "'5000'", "1"), "a", "5,000" },
    { "of another subject", OF ("a", "us", "affirm", "jails", "inmates", EXACT ("5"), "1", ""), "", NULL },
    { "of the same by a link",
      OF ("a", "us", "affirm", "jails", "inmates", EXACT ("5"), "1", "") LINK ("l", "jails", "same-as", "camps"), "a",
      "5 people" },
    { "of something different by a link",
      OF ("a", "us", "affirm", "jails", "inmates", EXACT ("5"), "1", "") LINK ("l", "jails", "different-from", "camps"),
      "", NULL },
    { "another predicate", OF ("a", "us", "affirm", "camps", "deaths", EXACT ("5"), "1", ""), "", NULL },
    { "a narrower predicate",
      "{'type':'term','id':'inmates.children','role':'predicate','value_type':'quantity',"
      "'labels':{'en':'number of children held'}}\n"
      OF ("a", "us", "affirm", "camps", "inmates.children", EXACT ("5"), "1", ""), "a",
      "5 people (number of children held)" },
    { "a predicate that only begins alike",
      "{'type':'term','id':'inmatesx','role':'predicate','value_type':'quantity','labels':{'en':'x'}}\n"
      OF ("a", "us", "affirm", "camps", "inmatesx", EXACT ("5"), "1", ""), "", NULL },
    { "a denial of a number", OF ("a", "dprk", "deny", "camps", "inmates", ABOUT ("100000"), "1", ""), "a",
      "denied: about 100,000 people" },
    { "a denial of any", BARE ("a", "dprk", "deny", "camps", "inmates", "1"), "a", "denied: number of people held" },
    { "no answer", BARE ("a", "dprk", "withhold", "camps", "inmates", "1"), "a", "no answer" },
    { "a denial of the camps", BARE ("a", "dprk", "deny", "camps", "exists", "1"), "a", "denied: exists" },
    { "nobody denies by affirming", BARE ("a", "us", "affirm", "camps", "exists", "1"), "", NULL },
    { "a denial of other camps", BARE ("a", "dprk", "deny", "jails", "exists", "1"), "", NULL },
    { "a denial of what is not presupposed", OF ("a", "dprk", "deny", "camps", "located-in", "'us'", "1", ""), "",
      NULL },
    { "a demand is no number",
      "{'type':'claim','id':'a','by':'us','kind':'demand','stance':'urge','says':'a','said':'2019-05-01',"
      "'citations':[{'source':'s'}]}\n", "", NULL },
    { "in the order of the timeline, not of ids",
      NUMBER ("a", "us", EXACT ("5"), "3") NUMBER ("b", "us", EXACT ("6"), "1") NUMBER ("c", "us", EXACT ("7"), "2"),
      "b c a", "6 people" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalNumberHistory) history = make_history (rows[i].label, rows[i].lines, "camps", "inmates");
      g_autofree char *ids = list_ids (history);

      CHECK_TEXT (rows[i].label, ids, rows[i].ids);
      if (rows[i].words != NULL)
        CHECK_TEXT (rows[i].label, annal_number_history_get_words (history, 0), rows[i].words);
    }
}

static void
units_stay_apart (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *groups;
  } rows[] = {
    { "one", NUMBER ("a", "us", EXACT ("5"), "1") NUMBER ("b", "us", EXACT ("6"), "2"), "person: 0 1" },
    { "two, and one without",
      NUMBER ("a", "us", "{'lo':'5','unit':'household'}", "1") NUMBER ("b", "us", EXACT ("6"), "2")
        NUMBER ("c", "us", "{'lo':'7'}", "3") "{'type':'term','id':'household','role':'unit'}\n",
      "household: 0; person: 1; none: 2" },
    { "a denial stands among the numbers of one unit",
      BARE ("a", "dprk", "deny", "camps", "exists", "1") NUMBER ("b", "us", EXACT ("6"), "2"), "person: 0 1" },
    { "and apart from those of two",
      BARE ("a", "dprk", "deny", "camps", "exists", "1") NUMBER ("b", "us", EXACT ("6"), "2")
        NUMBER ("c", "us", "{'lo':'7','unit':'household'}", "3") "{'type':'term','id':'household','role':'unit'}\n",
      "person: 1; household: 2; none: 0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalNumberHistory) history = make_history (rows[i].label, rows[i].lines, "camps", "inmates");
      g_autoptr (GString) groups = g_string_new (NULL);

      for (guint j = 0; j < annal_number_history_get_n_groups (history); j++)
        {
          const char *unit = annal_number_history_get_group_unit (history, j);

          g_string_append_printf (groups, "%s%s:", j > 0 ? "; " : "", unit != NULL ? unit : "none");
          for (guint k = 0; k < annal_number_history_get_group_n_entries (history, j); k++)
            g_string_append_printf (groups, " %u", annal_number_history_get_group_entry (history, j, k));
        }
      CHECK_TEXT (rows[i].label, groups->str, rows[i].groups);
    }
}

/* --- shared bounds -------------------------------------------------------- */

static void
bounds_that_are_shared (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *bounds;
  } rows[] = {
    /* good */
    { "an upper bound", NUMBER ("a", "us", RANGE ("80", "120"), "1") NUMBER ("b", "ngo", UP_TO ("120"), "2"),
      "120: a b" },
    { "a lower bound", NUMBER ("a", "us", RANGE ("80", "120"), "1") NUMBER ("b", "ngo", AT_LEAST ("80"), "2"),
      "80: a b" },
    { "however it is written", NUMBER ("a", "us", RANGE ("80", "120.0"), "1") NUMBER ("b", "ngo", UP_TO ("120"), "2"),
      "120.0: a b" },
    { "an exact number and what it became",
      NUMBER ("a", "us", EXACT ("120"), "1") NUMBER ("b", "ngo", UP_TO ("120"), "2"), "120: a b" },
    { "of three", NUMBER ("a", "us", RANGE ("80", "120"), "1") NUMBER ("b", "ngo", UP_TO ("120"), "2")
        NUMBER ("c", "dprk", RANGE ("80", "120"), "3"), "120: a b c" },
    { "years apart",
      OF ("a", "us", "affirm", "camps", "inmates", UP_TO ("120"), "1", ",'valid':'2013'")
        OF ("b", "ngo", "affirm", "camps", "inmates", RANGE ("80", "120"), "2", ",'valid':'2019'"), "120: a b" },
    /* must not fire */
    { "equal numbers", NUMBER ("a", "us", RANGE ("80", "120"), "1") NUMBER ("b", "ngo", RANGE ("80", "120"), "2"), "" },
    { "an equal number, said firmly and not",
      NUMBER ("a", "us", EXACT ("100"), "1") NUMBER ("b", "ngo", ABOUT ("100"), "2"), "" },
    { "one speaker", NUMBER ("a", "us", RANGE ("80", "120"), "1") NUMBER ("b", "us", UP_TO ("120"), "2"), "" },
    { "ranges that meet", NUMBER ("a", "us", RANGE ("80", "120"), "1") NUMBER ("b", "ngo", RANGE ("120", "150"), "2"),
      "" },
    { "from nothing", NUMBER ("a", "us", RANGE ("0", "120"), "1") NUMBER ("b", "ngo", RANGE ("0", "150"), "2"), "" },
    { "a denial repeats the number",
      NUMBER ("a", "us", RANGE ("80", "120"), "1") OF ("b", "dprk", "deny", "camps", "inmates", UP_TO ("120"), "2", ""),
      "" },
    { "withdrawn",
      NUMBER ("a", "us", RANGE ("80", "120"), "1") NUMBER ("b", "ngo", UP_TO ("120"), "2")
        "{'type':'notice','id':'n','op':'withdraw','target':'a','at':'2019-06-01'}\n", "" },
    { "other units",
      NUMBER ("a", "us", RANGE ("80", "120"), "1") NUMBER ("b", "ngo", "{'approx':'up-to','hi':'120'}", "2"), "" },
    { "women and men",
      OF ("a", "us", "affirm", "camps", "inmates", UP_TO ("120"), "1", ",'qualifiers':{'sex':'women'}")
        OF ("b", "ngo", "affirm", "camps", "inmates", RANGE ("80", "120"), "2", ",'qualifiers':{'sex':'men'}"), "" },
    { "a narrower measure",
      "{'type':'term','id':'inmates.children','role':'predicate','value_type':'quantity','labels':{'en':'c'}}\n"
      NUMBER ("a", "us", RANGE ("80", "120"), "1")
        OF ("b", "ngo", "affirm", "camps", "inmates.children", UP_TO ("120"), "2", ""), "" },
    { "vague", NUMBER ("a", "us", VAGUE ("a few"), "1") NUMBER ("b", "ngo", VAGUE ("a few"), "2"), "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalNumberHistory) history = make_history (rows[i].label, rows[i].lines, "camps", "inmates");
      g_autofree char *bounds = list_bounds (history);

      CHECK_TEXT (rows[i].label, bounds, rows[i].bounds);
    }
}

/* --- charts --------------------------------------------------------------- */

#define SP10 "          "
#define HASH10 "##########"
#define DASH10 "----------"

/* Where bars stand: the labels are 10 and 2 columns and that of the words; two
 * between each, and the edge. The scales have 41 or 61 columns, so that the
 * places are whole.
 */
static void
bars_are_drawn_to_scale (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    guint width;
    const char *chart;
  } rows[] = {
    /* 10 + 2 + 8 + 6 + 1 + 41 = 68; 0 to 100, two and a half each. */
    { "bounds",
      NUMBER ("a", "us", EXACT ("100"), "1") NUMBER ("b", "us", RANGE ("25", "50"), "2")
        NUMBER ("c", "us", UP_TO ("75"), "3") NUMBER ("d", "us", VAGUE ("a few"), "4"), 68,
      "the camps: number of people held, in people; linear scale\n"
      "1 May 2019  US  100       |" SP10 SP10 SP10 SP10 "#\n"
      "2 May 2019  US  25 to 50  |" SP10 HASH10 "#\n"
      "3 May 2019  US  up to 75  |<" DASH10 DASH10 "---------#\n"
      "4 May 2019  US  \"a few\"   |\n"
      "                          +" DASH10 DASH10 "+" "-------------------+\n"
      "                           0" SP10 "        50" SP10 "       100\n" },
    /* 10 + 2 + 11 + 6 + 1 + 61 = 91; about 100 wants room: 105, so 120, two each. */
    { "arrows and soft ends",
      NUMBER ("a", "us", AT_LEAST ("60"), "1") NUMBER ("b", "us", ABOUT ("100"), "2"), 91,
      "the camps: number of people held, in people; linear scale\n"
      "1 May 2019  US  at least 60  |" SP10 SP10 SP10 "#" DASH10 DASH10 "--------->\n"
      "2 May 2019  US  about 100    |" SP10 SP10 SP10 SP10 "         :#:\n"
      "                             +" DASH10 DASH10 DASH10 "+" DASH10 DASH10 "---------+\n"
      "                              0" SP10 SP10 "        60" SP10 SP10 "       120\n" },
    /* 10 + 2 + 6 + 6 + 1 + 31 = 56; 10 to 10,000 are a thousandfold, ten columns each. */
    { "logarithmic beyond fifty times",
      NUMBER ("a", "us", EXACT ("10"), "1") NUMBER ("b", "us", EXACT ("100"), "2")
        NUMBER ("c", "us", EXACT ("10000"), "3") NUMBER ("d", "us", EXACT ("0"), "4"), 56,
      "the camps: number of people held, in people; logarithmic\n"
      "  scale\n"
      "1 May 2019  US  10      |#\n"
      "2 May 2019  US  100     |" SP10 "#\n"
      "3 May 2019  US  10,000  |" SP10 SP10 SP10 "#\n"
      "4 May 2019  US  0       |#\n"
      "                        +-" "---------+---------+---------+\n"
      "                        10        100      1,000  10,000\n" },
    /* 50 times is not beyond. 10 + 2 + 3 + 6 + 1 + 41 = 63. */
    { "linear up to fifty times",
      NUMBER ("a", "us", EXACT ("2"), "1") NUMBER ("b", "us", EXACT ("100"), "2"), 63,
      "the camps: number of people held, in people; linear scale\n"
      "1 May 2019  US  2    | #\n"
      "2 May 2019  US  100  |" SP10 SP10 SP10 SP10 "#\n"
      "                     +" DASH10 DASH10 "+-------------------+\n"
      "                      0" SP10 "        50" SP10 "       100\n" },
    /* A denied number is crossed; a denial of the camps has no bar. */
    { "denials",
      OF ("a", "us", "deny", "camps", "inmates", RANGE ("50", "100"), "1", "") BARE ("b", "us", "deny", "camps", "exists", "2"),
      77,
      "the camps: number of people held, in people; linear scale\n"
      "1 May 2019  US  denied: 50 to 100  |" SP10 SP10 "xxxxxxxxxxxxxxxxxxxxx\n"
      "2 May 2019  US  denied: exists     |\n"
      "                                   +" DASH10 DASH10 "+-------------------+\n"
      "                                    0" SP10 "        50" SP10 "       100\n" },
    { "only words: no scale", NUMBER ("a", "us", VAGUE ("a few"), "1"), 60,
      "the camps: number of people held, in people\n"
      "1 May 2019  US  \"a few\"  |\n" },
    { "nothing at all", "", 60, "" },
    /* 10 + 2 + 9 + 7 leave 12 of 40: the bars stand below, on 37 columns, 0 to 150. */
    { "narrow", NUMBER ("a", "us", RANGE ("50", "150"), "1"), 40,
      "the camps: number of people held, in\n"
      "  people; linear scale\n"
      "1 May 2019, US, 50 to 150\n"
      "  |            #########################\n"
      "  +------------------+-----------------+\n"
      "   0                75               150\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalNumberHistory) history = make_history (rows[i].label, rows[i].lines, "camps", "inmates");
      g_autofree char *chart = annal_number_history_to_chart (history, rows[i].width, TRUE);

      CHECK_TEXT (rows[i].label, chart, rows[i].chart);
    }
}

/* The dates stand in front; what is too long is told by months or years. The
 * source is of 1 June 2019, and nothing in it was said later.
 */
static void
dates_are_short (void)
{
  static const struct
  {
    const char *said;
    const char *label;
  } rows[] = {
    { "2013-03-21", "21 March 2013  " },   { "2013-03", "March 2013  " },
    { "2013", "2013  " },                  { "[..2013-03-27]", "by Mar 2013  " },
    { "[2019-05-05..2019-05-11]", "May 2019  " }, { "[2019-02..2019-05]", "2019  " },
    { "[2014-10-06..2019-04-27]", "2014-2019  " }, { "[2019-05-05..]", "2019  " },
    { "-0044-03-15", "15 March 45 BC  " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *line = g_strdup_printf (
          "{'type':'claim','id':'a','by':'us','kind':'assertion','stance':'affirm','says':'a','about':'camps',"
          "'predicate':'inmates','value':'5','said':'%s','citations':[{'source':'s'}]}\n",
          rows[i].said);
      g_autoptr (AnnalNumberHistory) history = make_history (rows[i].said, line, "camps", "inmates");
      g_autofree char *chart = annal_number_history_to_chart (history, 80, TRUE);
      const char *row = strchr (chart, '\n') + 1;

      if (!g_str_has_prefix (row, rows[i].label))
        CHECK_TEXT (rows[i].said, row, rows[i].label);
    }
}

static guint
get_widest (const char *text)
{
  guint widest = 0, columns = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      columns = c == '\n' ? 0 : columns + (g_unichar_iswide (c) ? 2 : g_unichar_iszerowidth (c) ? 0 : 1);
      widest = MAX (widest, columns);
    }
  return widest;
}

static void
nothing_is_wider_than_the_terminal (void)
{
  static const char lines[] =
    "{'type':'entity','id':'long','kind':'body','names':['朝鮮民主主義人民共和国外務省の報道官\\u001b[31m and others']}\n"
    NUMBER ("a", "long", "{'approx':'about','lo':'-12345678901234567890.5','hi':'300000','unit':'person'}", "1")
    NUMBER ("b", "long", "{'approx':'at-least','lo':'12345678901234567890123','unit':'person'}", "2")
    NUMBER ("c", "ngo", "{'approx':'vague','unit':'person','verbatim':'more than anybody would ever want to count'}", "3")
    NUMBER ("d", "ngo", RANGE ("0.0001", "0.0002"), "4") NUMBER ("e", "ngo", UP_TO ("0"), "5");
  g_autoptr (AnnalNumberHistory) wild = make_history ("wild", lines, "camps", "inmates");
  g_autoptr (AnnalNumberHistory) real = make_example ("real", "prison-camps", "inmates");
  AnnalNumberHistory *histories[] = { wild, real };

  for (guint i = 0; i < G_N_ELEMENTS (histories); i++)
    for (guint width = 30; width < 140; width++)
      {
        g_autofree char *label = g_strdup_printf ("history %u, %u columns", i, width);
        g_autofree char *chart = annal_number_history_to_chart (histories[i], width, FALSE);
        g_autofree char *plain = annal_number_history_to_chart (histories[i], width, TRUE);
        g_autofree char *table = annal_number_history_to_text (histories[i], width);

        CHECK_ROW (label, get_widest (chart) <= MAX (width, 40));
        CHECK_ROW (label, get_widest (plain) <= MAX (width, 40));
        CHECK_ROW (label, get_widest (table) <= MAX (width, 50));
        CHECK_ROW (label, strchr (chart, '\033') == NULL && strchr (table, '\033') == NULL);
      }
}

static void
a_table_tells_it_all (void)
{
  static const char lines[] =
    OF ("a", "us", "affirm", "camps", "inmates",
        "{'approx':'about','lo':'5','hi':'5','unit':'person','verbatim':'some five'}", "1",
        ",'hedge':'believed','valid':'2018','qualifiers':{'sex':'women'}")
    BARE ("b", "dprk", "deny", "camps", "exists", "2") NUMBER ("c", "us", EXACT ("6"), "3")
    NUMBER ("d", "us", "{'lo':'6','unit':'person'}", "4") NUMBER ("e", "us", EXACT ("7"), "5")
    OF ("f", "us", "affirm", "camps", "inmates", "{'hi':'9','unit':'person'}", "6", ",'state':'draft'")
    "{'type':'notice','id':'n','op':'withdraw','target':'c','at':'2019-06-01'}\n"
    "{'type':'notice','id':'n2','op':'correct','target':'d','at':'2019-06-01'}\n"
    "{'type':'notice','id':'n3','op':'erase','target':'e','at':'2019-06-01'}\n";
  g_autoptr (AnnalNumberHistory) history = make_history ("table", lines, "camps", "inmates");
  g_autofree char *text = annal_number_history_to_text (history, 0);

  CHECK (annal_number_history_is_withdrawn (history, 2) && !annal_number_history_is_withdrawn (history, 0));
  CHECK_TEXT ("table", text,
              "the camps: number of people held, in people\n"
              "  Said        By           Number                                              Valid  Source  Claim\n"
              "  1 May 2019  US           about 5 people, sex: women (“some five”), believed  2018   s       a\n"
              "  2 May 2019  North Korea  denied: exists (“b”)                                       s       b\n"
              "  3 May 2019  US           6 people, withdrawn                                        s       c\n"
              "  4 May 2019  US           at least 6 people, corrected                               s       d\n"
              "  5 May 2019  US           7 people, erased                                           s       e\n"
              "  6 May 2019  US           at most 9 people, draft                                    s       f\n");
}

static void
errors_are_told (void)
{
  static const struct
  {
    const char *label;
    const char *subject;
    const char *predicate;
    AnnalError code;
    const char *told;
  } rows[] = {
    { "no such record", "camp", "inmates", ANNAL_ERROR_NOT_FOUND, "did you mean camps?" },
    { "no such predicate", "camps", "inmats", ANNAL_ERROR_NOT_FOUND, "did you mean inmates?" },
    { "a record for a predicate", "camps", "camps", ANNAL_ERROR_NOT_FOUND, "with the id “camps”" },
    { "no number", "camps", "exists", ANNAL_ERROR_INVALID, "has no number" },
  };
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("errors", WORLD);
  g_autoptr (AnnalDossier) open = annal_dossier_new ("open");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CHECK_ROW (rows[i].label,
                 annal_number_history_new (dossier, rows[i].subject, rows[i].predicate, &error) == NULL);
      CHECK_ROW (rows[i].label, g_error_matches (error, ANNAL_ERROR, rows[i].code));
      CHECK_ROW (rows[i].label, strstr (error->message, rows[i].told) != NULL);
      g_clear_error (&error);
    }
  CHECK (annal_number_history_new (open, "camps", "inmates", &error) == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_INVALID));
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "the inmates of the five articles", the_inmates_of_the_five_articles },
    { "what the inmates have in common", what_the_inmates_have_in_common },
    { "other numbers of the five articles", other_numbers_of_the_five_articles },
    { "what belongs to a history", what_belongs_to_a_history },
    { "units stay apart", units_stay_apart },
    { "bounds that are shared", bounds_that_are_shared },
    { "bars are drawn to scale", bars_are_drawn_to_scale },
    { "dates are short", dates_are_short },
    { "nothing is wider than the terminal", nothing_is_wider_than_the_terminal },
    { "a table tells it all", a_table_tells_it_all },
    { "errors are told", errors_are_told },
  };

  return annal_test_main (argc, argv, "number", tests, G_N_ELEMENTS (tests));
}
