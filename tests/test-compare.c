/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "compare-fixture.h"

#include "analysis/compare/annal-vague-private.h"
#include "base/annal-decimal-private.h"

/* --- the policy ----------------------------------------------------------- */

static void
named_policies (void)
{
  static const struct
  {
    const char *name, *tolerance, *text;
    AnnalReading reading;
  } rows[] = {
    { "standard", "0.10",
      "Policy “standard”: “about” means 10 per cent either way; words are read literally: “up to” and “only a few” set "
      "no least number; what is said to be so without a date is held to be so for 365 days before and after it was "
      "said.",
      ANNAL_READING_LITERAL },
    { "strict", "0",
      "Policy “strict”: “about” means exactly; words are read literally: “up to” and “only a few” set no least number; "
      "what is said to be so without a date is held to be so for 365 days before and after it was said.",
      ANNAL_READING_LITERAL },
    { "pragmatic", "0.10",
      "Policy “pragmatic”: “about” means 10 per cent either way; words are read pragmatically: “up to” means more than "
      "50 per cent of its number, “dozens” or “only a few” what readers take them to mean; what is said to be so "
      "without a date is held to be so for 365 days before and after it was said.",
      ANNAL_READING_PRAGMATIC },
  };
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalPolicy) policy = annal_policy_new_named (rows[i].name, NULL);
      g_autofree char *text = annal_policy_to_text (policy);

      CHECK_TEXT (rows[i].name, annal_policy_get_names ()[i], rows[i].name);
      CHECK_TEXT (rows[i].name, annal_policy_get_name (policy), rows[i].name);
      CHECK_TEXT (rows[i].name, annal_policy_get_about_tolerance (policy), rows[i].tolerance);
      CHECK_TEXT (rows[i].name, text, rows[i].text);
      CHECK_ROW (rows[i].name, annal_policy_get_reading (policy) == rows[i].reading);
      CHECK_ROW (rows[i].name, annal_policy_get_window_days (policy) == 365);
    }
  CHECK (annal_policy_get_names ()[3] == NULL);
  CHECK (annal_policy_new_named ("lenient", &error) == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
}

static void
shares_of_a_policy (void)
{
  static const struct
  {
    const char *share, *name; /* name NULL where the share is refused */
  } rows[] = {
    { "0.1", "standard" },      { "0.10", "standard" }, { "0.100000", "standard" }, { "0", "strict" },
    { "0.000", "strict" },      { "0.25", "custom" },   { "0.999999", "custom" },   { "1", NULL },
    { "1.5", NULL },            { "-0.1", NULL },       { "0.1000001", NULL },      { "10%", NULL },
    { "", NULL },               { ".1", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalPolicy) policy = annal_policy_new ();
      g_autoptr (AnnalPolicy) other = annal_policy_new ();
      g_autoptr (GError) error = NULL;
      gboolean ok = annal_policy_set_about_tolerance (policy, rows[i].share, &error);

      CHECK_ROW (rows[i].share, ok == (rows[i].name != NULL));
      CHECK_ROW (rows[i].share, ok || g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_INVALID));
      CHECK_TEXT (rows[i].share, annal_policy_get_name (policy), ok ? rows[i].name : "standard");
      CHECK_ROW (rows[i].share, annal_policy_set_upto_floor (other, rows[i].share, NULL) == ok);
    }
}

static void
copies_of_a_policy (void)
{
  g_autoptr (AnnalPolicy) policy = annal_policy_new ();
  g_autoptr (AnnalPolicy) copy = annal_policy_copy (policy);

  annal_policy_set_window_days (copy, 30);
  annal_policy_set_reading (copy, ANNAL_READING_PRAGMATIC);
  CHECK_TEXT ("original", annal_policy_get_name (policy), "standard");
  CHECK_TEXT ("copy", annal_policy_get_name (copy), "custom");
  annal_policy_set_window_days (copy, 100000);
  CHECK (annal_policy_get_window_days (copy) == 36525);
}

/* --- numbers -------------------------------------------------------------- */

static void
products_of_decimals (void)
{
  static const struct
  {
    const char *a, *b, *product;
  } rows[] = {
    { "0", "0", "0" },             { "100000", "1.1", "110000" },  { "100000", "0.900000", "90000" },
    { "12.5", "0.8", "10" },       { "0.001", "0.001", "0.000001" }, { "-7", "1.5", "-10.5" },
    { "-2", "-3.0", "6" },         { "-1", "0", "0" },             { "999", "999", "998001" },
    { "123456789012345678901234567890", "10", "1234567890123456789012345678900" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *forth = annal_decimal_multiply (rows[i].a, rows[i].b);
      g_autofree char *back = annal_decimal_multiply (rows[i].b, rows[i].a);

      CHECK_TEXT (rows[i].a, forth, rows[i].product);
      CHECK_TEXT (rows[i].b, back, rows[i].product);
    }
}

static void
multiples_of_a_fraction (void)
{
  static const struct
  {
    const char *decimal;
    guint n_fraction;
    gboolean ok;
    gint64 number;
  } rows[] = {
    { "5", 0, TRUE, 5 },           { "5", 2, TRUE, 500 },      { "-1.25", 2, TRUE, -125 },
    { "1.2", 4, TRUE, 12000 },     { "0.05", 2, TRUE, 5 },     { "1.500", 1, TRUE, 15 },
    { "1.25", 1, FALSE, 0 },       { "0", 6, TRUE, 0 },        { "999999999999999999", 0, TRUE, 999999999999999999 },
    { "1000000000000000000", 0, FALSE, 0 }, { "1000000000000000", 4, FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 number = 0;

      CHECK_ROW (rows[i].decimal, annal_decimal_scale (rows[i].decimal, rows[i].n_fraction, &number) == rows[i].ok);
      CHECK_ROW (rows[i].decimal, number == rows[i].number);
    }
}

static void
numbers_in_words (void)
{
  static const struct
  {
    const char *words, *lo, *hi;
  } rows[] = {
    { "only a few", "1", "20" },
    { "Only a few spies and terrorists", "1", "20" },
    { "a few", "2", "20" },
    { "a few thousand people", "2000", "10000" },
    { "dozens of North Korean defectors", "24", "200" },
    { "tens of thousands", "20000", "100000" },
    { "Hundreds of\302\240thousands", "200000", "1000000" },
    { "thousands", "2000", "20000" },
    { "no", "0", "0" },
    { "des dizaines de milliers de personnes", "20000", "100000" },
    { "des centaines de prisonniers", "200", "2000" },
    { "cientos de miles de personas", "200000", "1000000" },
    { "수십만명", "200000", "1000000" },
    { "수십 명", "20", "100" },
    /* Not found: */
    { "not a few", NULL, NULL },
    { "no fewer than 200", NULL, NULL },
    { "no more than a few", NULL, NULL },
    { "a fewer number", NULL, NULL },
    { "miles", NULL, NULL },
    { "thousandsome", NULL, NULL },
    { "a great many", NULL, NULL },
    { "200,000", NULL, NULL },
    { "", NULL, NULL },
    { "\377", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *lo, *hi;

      annal_vague_find (rows[i].words, &lo, &hi);
      CHECK_TEXT (rows[i].words, lo, rows[i].lo);
      CHECK_TEXT (rows[i].words, hi, rows[i].hi);
    }
}

/* --- the five articles ---------------------------------------------------- */

typedef struct
{
  const char *label;
  const char *a;
  const char *b;
  const char *expected;
} Pair;

static const Pair article_pairs[] = {
  { "the State Department against the denial", "dos-inmates-2019", "dprk-deny-camps-2019",
    "contradicts presupposition certain" },
  { "200,000 in 2013, 100,000 in 2019: other times", "darusman-inmates-2013", "dos-inmates-2019", "not-comparable" },
  { "the delegation against its own state", "delegation-few-spies-2019", "dprk-deny-camps-2019",
    "contradicts presupposition certain self-contradiction" },
  { "one bound in two newspapers", "a001-inmates-2019", "a003-inmates-2019", "consistent bound=120000" },
  { "about 100,000 lies within 80,000 to 120,000: different speakers, the papers unnamed", "a001-inmates-2019",
    "dos-inmates-2019", "corroborates" },
  { "only a few against up to 120,000", "a003-inmates-2019", "delegation-few-spies-2019",
    "consistent / contradicts certain" },
  { "who adopted the recommendations", "a001-262", "a-hrc-42-10-p1", "contradicts value possible" },
  { "the record and the agency on resolution 22/13", "a-hrc-res-22-13-adopted", "a000-resolution-passed",
    "corroborates" },
  { "more than 500 days, 522 days", "a003-500-days", "cns-522-days", "consistent" },
  { "one official twice", "mfa-overthrow-efforts-2019", "mfa-ulterior-2019", "repeats" },
  { "the same state denies twice", "dprk-deny-camps-2019", "dprk-deny-camps-so-far", "repeats" },
  { "two positions of one state", "dprk-reject-2013", "mfa-reject-2013", "same-position" },
  { "two states on one resolution", "dprk-reject-2017", "us-back-2017", "different-position position certain" },
  /* What must not fire: */
  { "no such term in the law: the literal denial", "pak-no-camp-in-law-2019", "dos-inmates-2019", "not-comparable" },
  { "no such term, and who operates the camps", "pak-no-camp-in-law-2019", "dos-egregious-2019", "not-comparable" },
  { "no such term, about other words", "pak-no-camp-in-law-2019", "pak-no-prisoner-in-law-2019", "not-comparable" },
  { "to note is not to contradict", "dprk-note-63", "a001-262", "not-comparable" },
  { "a reading of a note", "dprk-note-63", "a001-note-means-refusal", "not-comparable" },
  { "positions on different instruments", "dprk-note-63", "dprk-reject-2017", "not-comparable" },
  { "a rejection contradicts no fact", "dprk-reject-2013", "darusman-inmates-2013", "not-comparable" },
  { "a denial of 2014 and a finding of 2019", "choe-deny-camps-2014", "dos-egregious-2019", "not-comparable" },
  { "deaths and inmates", "coi-deaths-2014", "coi-inmates-2014", "not-comparable" },
  { "other abuses of other places", "coi-abuses-2014", "coi-catalogued-2014", "not-comparable" },
  { "several launches in one month", "a001-tests-twice", "cns-launch-2019-05-04", "consistent" },
};

static void
pairs_of_the_articles (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_articles ();
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (dossier, NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (article_pairs); i++)
    fixture_check (article_pairs[i].label, comparer, article_pairs[i].a, article_pairs[i].b, article_pairs[i].expected);
}

/* --- invented claims ------------------------------------------------------ */

#define BASE                                                                                              \
  "{'type':'dossier','annal':1}\n"                                                                        \
  "{'type':'entity','id':'camps','kind':'place-class','names':['camps']}\n"                               \
  "{'type':'entity','id':'gulag','kind':'place-class','names':['gulag']}\n"                               \
  "{'type':'entity','id':'usa','kind':'state','names':['USA']}\n"                                         \
  "{'type':'entity','id':'dprk','kind':'state','names':['DPRK']}\n"                                       \
  "{'type':'entity','id':'mfa','kind':'body','names':['ministry'],'part_of':'dprk','acts_for':'dprk'}\n"  \
  "{'type':'entity','id':'geneva','kind':'place','names':['Geneva'],'part_of':'switzerland'}\n"           \
  "{'type':'entity','id':'switzerland','kind':'state','names':['Switzerland']}\n"                         \
  "{'type':'entity','id':'france','kind':'state','names':['France']}\n"                                   \
  "{'type':'entity','id':'res','kind':'instrument','names':['A/RES/1']}\n"                                \
  "{'type':'entity','id':'other','kind':'instrument','names':['A/RES/2']}\n"                              \
  "{'type':'event','id':'vote','kind':'resolution','title':'Vote','attributes':{'instrument':'res'}}\n"   \
  "{'type':'link','id':'same','subject':'gulag','kind':'same-as','object':'camps'}\n"                     \
  "{'type':'term','id':'opened','role':'predicate','value_type':'date','functional':true,'time':'timeless'," \
  "'labels':{'en':'opened'}}\n"                                                                           \
  "{'type':'term','id':'run-by','role':'predicate','value_type':'entity','functional':true,'time':'state'," \
  "'presupposes':['exists'],'labels':{'en':'is run by'}}\n"                                               \
  "{'type':'term','id':'paid-for-by','role':'predicate','value_type':'entity','time':'state',"            \
  "'presupposes':['run-by'],'labels':{'en':'is paid for by'}}\n"                                          \
  "{'type':'term','id':'colour','role':'predicate','value_type':'word','functional':true,'time':'state'," \
  "'labels':{'en':'has the colour'}}\n"

#define CAMPS "'about':'camps',"
#define INMATES CAMPS "'predicate':'inmates','value':"
#define PEOPLE ",'unit':'person'}"
#define ABOUT(n) "{'approx':'about','lo':'" n "','hi':'" n "'" PEOPLE
#define EXACT(n) "{'approx':'exact','lo':'" n "','hi':'" n "'" PEOPLE
#define RANGE(lo, hi) "{'approx':'range','lo':'" lo "','hi':'" hi "'" PEOPLE
#define FROM(approx, lo) "{'approx':'" approx "','lo':'" lo "'" PEOPLE
#define TO(approx, hi) "{'approx':'" approx "','hi':'" hi "'" PEOPLE
#define VAGUE(words) "{'approx':'vague','verbatim':'" words "'" PEOPLE
#define EXISTS CAMPS "'predicate':'exists'"

typedef struct
{
  const char *label;
  const char *a; /* members of a claim beside those that all have; "-": denies */
  const char *b;
  const char *expected; /* by the policy “standard” */
} Row;

static void
append_claim (GString *lines, const char *id, const char *by, const char *members)
{
  gboolean denies = members[0] == '-';
  const char *own = members + denies;
  gboolean has_kind = strstr (own, "'kind'") != NULL;

  g_string_append_printf (lines, "{'type':'claim','id':'%s','by':'%s','says':'It is so.','state':'draft'", id, by);
  if (!has_kind)
    g_string_append_printf (lines, ",'kind':'assertion','stance':'%s'", denies ? "deny" : "affirm");
  if (strstr (own, "'said'") == NULL)
    g_string_append (lines, ",'said':'2019-05-09'");
  g_string_append_printf (lines, ",%s}\n", own);
}

static void
check_rows (const Row *rows, gsize n, const char *by_a, const char *by_b, AnnalPolicy *policy)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GString) lines = g_string_new (BASE);
      g_autoptr (AnnalDossier) dossier = NULL;
      g_autoptr (AnnalComparer) comparer = NULL;

      append_claim (lines, "a", by_a, rows[i].a);
      append_claim (lines, "b", by_b, rows[i].b);
      dossier = fixture_seal (rows[i].label, lines->str);
      comparer = annal_comparer_new (dossier, policy, NULL);
      fixture_check (rows[i].label, comparer, "a", "b", rows[i].expected);
    }
}

/* The claims have no citations, so that nothing is known of their origins, and
 * values that agree are consistent.
 */
static const Row topics[] = {
  { "an entity and another that is the same", INMATES EXACT ("10"), "'about':'gulag','predicate':'inmates','value':"
    EXACT ("20"), "contradicts value certain" },
  { "a predicate and what presupposes it through another", CAMPS "'predicate':'paid-for-by','value':'dprk'",
    "-" EXISTS, "contradicts presupposition certain" },
  { "a demand is no assertion", INMATES EXACT ("10"), "'kind':'demand','stance':'urge','to':'dprk'",
    "not-comparable" },
  { "without a predicate", CAMPS "'hedge':'none'", INMATES EXACT ("10"), "not-comparable" },
  { "another predicate", INMATES EXACT ("10"), CAMPS "'predicate':'deaths','value':" EXACT ("20"), "not-comparable" },
  { "both presuppose existence", INMATES EXACT ("10"), CAMPS "'predicate':'run-by','value':'dprk'",
    "not-comparable" },
  { "qualifiers that exclude each other", INMATES EXACT ("10") ",'qualifiers':{'sex':'women'}",
    INMATES EXACT ("20") ",'qualifiers':{'sex':'men'}", "not-comparable" },
  { "equal qualifiers", INMATES EXACT ("10") ",'qualifiers':{'sex':['men','women']}",
    INMATES EXACT ("20") ",'qualifiers':{'sex':['women','men']}", "contradicts value certain" },
  { "qualifiers of one side", INMATES EXACT ("10") ",'qualifiers':{'sex':'women'}", INMATES EXACT ("20"),
    "contradicts value possible" },
  { "different qualifiers", INMATES EXACT ("10") ",'qualifiers':{'sex':'women'}",
    INMATES EXACT ("20") ",'qualifiers':{'where':'camps'}", "contradicts value possible" },
  { "one of two values in common", INMATES EXACT ("10") ",'qualifiers':{'sex':['women','men']}",
    INMATES EXACT ("20") ",'qualifiers':{'sex':'men'}", "contradicts value possible" },
};

static const Row times[] = {
  { "one year's validity against the next", INMATES EXACT ("10") ",'valid':'2013'", INMATES EXACT ("20")
    ",'valid':'2014'", "not-comparable" },
  { "the same year", INMATES EXACT ("10") ",'valid':'2013'", INMATES EXACT ("20") ",'valid':'2013'",
    "contradicts value certain" },
  { "a year that is doubted", INMATES EXACT ("10") ",'valid':'2013?'", INMATES EXACT ("20") ",'valid':'2013'",
    "contradicts value possible" },
  { "said less than two windows apart", INMATES EXACT ("10") ",'said':'2017-06'", INMATES EXACT ("20"),
    "contradicts value certain" },
  { "said two windows and a day apart", INMATES EXACT ("10") ",'said':'2017-05-08'", INMATES EXACT ("20"),
    "not-comparable" },
  { "said two windows apart, to the day", INMATES EXACT ("10") ",'said':'2017-05-09'", INMATES EXACT ("20"),
    "contradicts value possible" },
  { "said some time before", INMATES EXACT ("10") ",'said':'[..2019-05-01]'", INMATES EXACT ("20"),
    "contradicts value possible" },
  { "validity counts, not when it was said", INMATES EXACT ("10") ",'valid':'2013','said':'2019-05-09'",
    INMATES EXACT ("20"), "not-comparable" },
  { "what happened some time", CAMPS "'predicate':'deaths','value':" EXACT ("10"),
    CAMPS "'predicate':'deaths','value':" EXACT ("20"), "contradicts value possible" },
  { "what is timeless", CAMPS "'predicate':'opened','value':{'date':'1950'},'said':'2001'",
    CAMPS "'predicate':'opened','value':{'date':'1951'}", "contradicts value certain" },
};

static const Row values[] = {
  { "apart", INMATES EXACT ("10"), INMATES EXACT ("11"), "contradicts value certain" },
  { "equal", INMATES EXACT ("10"), INMATES EXACT ("10"), "consistent" },
  { "equal, written otherwise", INMATES EXACT ("10.0"), INMATES EXACT ("10"), "consistent" },
  { "about, just within reach", INMATES ABOUT ("100"), INMATES EXACT ("110"), "consistent" },
  { "about, just out of reach", INMATES ABOUT ("100"), INMATES EXACT ("110.0001"), "contradicts value certain" },
  { "both about", INMATES ABOUT ("100"), INMATES ABOUT ("122"), "consistent" },
  { "both about, out of reach", INMATES ABOUT ("100"), INMATES ABOUT ("123"), "contradicts value certain" },
  { "about, below zero", INMATES ABOUT ("-100"), INMATES EXACT ("-110"), "consistent" },
  { "a range has no room", INMATES RANGE ("80", "100"), INMATES EXACT ("101"), "contradicts value certain" },
  { "touching ranges", INMATES RANGE ("80", "100"), INMATES RANGE ("100", "120"), "consistent" },
  { "more than excludes its number", INMATES FROM ("more-than", "500"), INMATES EXACT ("500"),
    "contradicts value certain" },
  { "at least includes it", INMATES FROM ("at-least", "500"), INMATES EXACT ("500"), "consistent bound=500" },
  { "less than excludes its number", INMATES TO ("less-than", "500"), INMATES EXACT ("500"),
    "contradicts value certain" },
  { "at most includes it", INMATES TO ("at-most", "500"), INMATES EXACT ("500"), "consistent bound=500" },
  { "up to bounds above alone", INMATES TO ("up-to", "120000"), INMATES EXACT ("1000"),
    "consistent / contradicts certain" },
  { "up to, and more", INMATES TO ("up-to", "120000"), INMATES EXACT ("120001"), "contradicts value certain" },
  { "one bound of a range and up to it", INMATES RANGE ("80000", "120000"), INMATES TO ("up-to", "120000"),
    "consistent bound=120000" },
  { "equal bounds are no quantity in common where both are equal", INMATES TO ("up-to", "120000"),
    INMATES TO ("up-to", "120000"), "consistent" },
  { "vague", INMATES VAGUE ("dozens"), INMATES EXACT ("100000"), "consistent / contradicts certain" },
  { "vague, and within what readers take it for", INMATES VAGUE ("dozens"), INMATES EXACT ("100"), "consistent" },
  { "vague words that nobody lists", INMATES VAGUE ("quite some"), INMATES EXACT ("100000"), "consistent" },
  { "a bare number", INMATES "'10'", INMATES EXACT ("11"), "contradicts value possible" },
  { "larger than 64 bits", INMATES EXACT ("100000000000000000000000000001"),
    INMATES ABOUT ("90909090909090909090909090910"), "consistent" },
  { "larger than 64 bits and just out of reach", INMATES EXACT ("100000000000000000000000000001"),
    INMATES ABOUT ("90909090909090909090909090909"), "contradicts value certain" },
  { "finer than 64 bits", INMATES EXACT ("1.00000000000000000000001"), INMATES FROM ("more-than", "1"), "consistent" },
  { "days and weeks convert", CAMPS "'predicate':'staff','value':{'approx':'exact','lo':'2','hi':'2','unit':'week'}",
    CAMPS "'predicate':'staff','value':{'approx':'exact','lo':'14','hi':'14','unit':'day'}", "consistent" },
  { "days and months do not", CAMPS "'predicate':'staff','value':{'approx':'exact','lo':'1','hi':'1','unit':'month'}",
    CAMPS "'predicate':'staff','value':{'approx':'exact','lo':'90','hi':'90','unit':'day'}", "not-comparable" },
  { "entities", CAMPS "'predicate':'run-by','value':'dprk'", CAMPS "'predicate':'run-by','value':'usa'",
    "contradicts value certain" },
  { "an entity and its part", CAMPS "'predicate':'run-by','value':'dprk'", CAMPS "'predicate':'run-by','value':'mfa'",
    "contradicts value possible" },
  { "a place within a place", CAMPS "'predicate':'located-in','value':'geneva'",
    CAMPS "'predicate':'located-in','value':'switzerland'", "consistent" },
  { "another place", CAMPS "'predicate':'located-in','value':'geneva'",
    CAMPS "'predicate':'located-in','value':'france'", "contradicts value certain" },
  { "several values at once", CAMPS "'predicate':'paid-for-by','value':'dprk'",
    CAMPS "'predicate':'paid-for-by','value':'usa'", "consistent" },
  { "words of a list", CAMPS "'predicate':'colour','value':'red'", CAMPS "'predicate':'colour','value':'green'",
    "contradicts value certain" },
  { "free text", CAMPS "'predicate':'purpose','value':{'text':'to punish'}",
    CAMPS "'predicate':'purpose','value':{'text':'to teach'}", "consistent" },
  { "dates apart", CAMPS "'predicate':'opened','value':{'date':'1950-01'}",
    CAMPS "'predicate':'opened','value':{'date':'1950-02'}", "contradicts value certain" },
  { "dates apart, one doubted", CAMPS "'predicate':'opened','value':{'date':'1950?'}",
    CAMPS "'predicate':'opened','value':{'date':'1951'}", "contradicts value possible" },
  { "a date within another", CAMPS "'predicate':'opened','value':{'date':'1950-01'}",
    CAMPS "'predicate':'opened','value':{'date':'1950'}", "consistent" },
};

static const Row denials[] = {
  { "affirmed and denied", EXISTS, "-" EXISTS, "contradicts polarity certain" },
  { "no is a denial", CAMPS "'predicate':'exists','value':false", EXISTS, "contradicts polarity certain" },
  { "to deny a no is to affirm", "-" CAMPS "'predicate':'exists','value':false", "-" EXISTS,
    "contradicts polarity certain" },
  { "denied twice", "-" EXISTS, "-" EXISTS, "consistent" },
  { "existence denied, a number affirmed", "-" EXISTS, INMATES EXACT ("10"), "contradicts presupposition certain" },
  { "none of it", "-" EXISTS, INMATES EXACT ("0"), "consistent" },
  { "an upper bound alone", "-" EXISTS, INMATES TO ("at-most", "10"), "contradicts presupposition possible" },
  { "less than one bound of zero", "-" EXISTS, INMATES TO ("at-most", "0"), "consistent" },
  { "from zero up", "-" EXISTS, INMATES RANGE ("0", "10"), "contradicts presupposition possible" },
  { "more than none", "-" EXISTS, INMATES FROM ("more-than", "0"), "contradicts presupposition certain" },
  { "a vague number is a number", "-" EXISTS, INMATES VAGUE ("a few"), "contradicts presupposition certain" },
  { "the number denied, existence affirmed", EXISTS, "-" INMATES EXACT ("10"), "consistent" },
  { "an entity denied", "-" CAMPS "'predicate':'run-by','value':'dprk'", CAMPS "'predicate':'run-by','value':'dprk'",
    "contradicts polarity certain" },
  { "another entity affirmed", "-" CAMPS "'predicate':'run-by','value':'dprk'",
    CAMPS "'predicate':'run-by','value':'usa'", "consistent" },
  { "part of it affirmed", "-" CAMPS "'predicate':'run-by','value':'dprk'",
    CAMPS "'predicate':'run-by','value':'mfa'", "in-tension polarity possible" },
  { "a place within the place denied", "-" CAMPS "'predicate':'located-in','value':'switzerland'",
    CAMPS "'predicate':'located-in','value':'geneva'", "contradicts polarity certain" },
  { "who denies one who runs it denies not all that presupposes it",
    "-" CAMPS "'predicate':'run-by','value':'dprk'", CAMPS "'predicate':'paid-for-by','value':'usa'", "consistent" },
  { "a number within what is denied", "-" INMATES RANGE ("10", "20"), INMATES EXACT ("15"),
    "contradicts polarity certain" },
  { "a number that is partly denied", "-" INMATES RANGE ("10", "20"), INMATES RANGE ("15", "25"),
    "in-tension polarity possible" },
  { "a number outside of what is denied", "-" INMATES RANGE ("10", "20"), INMATES EXACT ("21"), "consistent" },
  { "tolerance is not for denials", "-" INMATES ABOUT ("100"), INMATES EXACT ("101"), "consistent" },
  { "who withholds contradicts nothing", "'kind':'assertion','stance':'withhold'," EXISTS, "-" EXISTS, "consistent" },
};

static const Row hedges[] = {
  { "possible", INMATES EXACT ("10") ",'hedge':'possible'", INMATES EXACT ("11"), "in-tension value certain" },
  { "alleged", "-" EXISTS, INMATES EXACT ("11") ",'hedge':'alleged'", "in-tension presupposition certain" },
  { "estimated is firm enough", INMATES EXACT ("10") ",'hedge':'estimated'", INMATES EXACT ("11"),
    "contradicts value certain" },
  { "believed", INMATES EXACT ("10") ",'hedge':'believed'", INMATES EXACT ("11"), "contradicts value certain" },
  { "reported", INMATES EXACT ("10") ",'hedge':'reported'", INMATES EXACT ("11"), "contradicts value certain" },
};

static const Row positions[] = {
  { "one position", "'kind':'position','stance':'reject','target':'res'",
    "'kind':'position','stance':'vote-against','target':'res'", "same-position" },
  { "another", "'kind':'position','stance':'note','target':'res'", "'kind':'position','stance':'reject','target':'res'",
    "different-position position certain" },
  { "on the adoption is on the instrument", "'kind':'position','stance':'accept','target':'vote'",
    "'kind':'position','stance':'reject','target':'res'", "different-position position certain" },
  { "on something else", "'kind':'position','stance':'accept','target':'other'",
    "'kind':'position','stance':'reject','target':'res'", "not-comparable" },
  { "on parts", "'kind':'position','stance':'accept','target':'res','count':{'n':'3','of':'9'}",
    "'kind':'position','stance':'reject','target':'res'", "different-position position possible" },
};

/* One principal: the ministry acts for the state. */
static const Row selves[] = {
  { "at one time", EXISTS, "-" EXISTS, "contradicts polarity certain self-contradiction" },
  { "in order", EXISTS ",'said':'2019-05-08'", "-" EXISTS, "contradicts polarity certain changed-position" },
  { "perhaps in order", EXISTS ",'said':'2019-05'", "-" EXISTS, "contradicts polarity certain self-contradiction" },
  { "in tension with oneself", EXISTS ",'hedge':'possible'", "-" EXISTS,
    "in-tension polarity certain self-contradiction" },
  { "nothing to contradict", EXISTS, INMATES EXACT ("3"), "consistent" },
  { "accepts, later rejects", "'kind':'position','stance':'accept','target':'res','said':'2013'",
    "'kind':'position','stance':'reject','target':'res'", "different-position position certain changed-position" },
  { "accepts and rejects", "'kind':'position','stance':'accept','target':'res'",
    "'kind':'position','stance':'reject','target':'res'", "different-position position certain self-contradiction" },
  { "notes and rejects", "'kind':'position','stance':'note','target':'res'",
    "'kind':'position','stance':'reject','target':'res'", "different-position position certain" },
};

static void
rules_of_comparison (void)
{
  check_rows (topics, G_N_ELEMENTS (topics), "usa", "dprk", NULL);
  check_rows (times, G_N_ELEMENTS (times), "usa", "dprk", NULL);
  check_rows (values, G_N_ELEMENTS (values), "usa", "dprk", NULL);
  check_rows (denials, G_N_ELEMENTS (denials), "usa", "dprk", NULL);
  check_rows (hedges, G_N_ELEMENTS (hedges), "usa", "dprk", NULL);
  check_rows (positions, G_N_ELEMENTS (positions), "usa", "dprk", NULL);
  check_rows (selves, G_N_ELEMENTS (selves), "mfa", "dprk", NULL);
}

/* The same under other policies. */
static void
rules_under_policies (void)
{
  static const Row strict[] = {
    { "about means exactly", INMATES ABOUT ("100"), INMATES EXACT ("101"), "contradicts value certain" },
  };
  static const Row wide[] = {
    { "a wide tolerance", INMATES ABOUT ("100"), INMATES EXACT ("150"), "consistent" },
    { "no more than that", INMATES ABOUT ("100"), INMATES EXACT ("151"), "contradicts value certain" },
  };
  static const Row pragmatic[] = {
    { "up to is more than half", INMATES TO ("up-to", "120000"), INMATES EXACT ("60000"),
      "contradicts value certain / consistent" },
    { "up to reaches to just above half", INMATES TO ("up-to", "120000"), INMATES EXACT ("60001"), "consistent" },
    { "tens of thousands", INMATES VAGUE ("tens of thousands"), INMATES EXACT ("19999"),
      "contradicts value certain / consistent" },
  };
  static const Row narrow[] = {
    { "a window of 10 days", INMATES EXACT ("10") ",'said':'2019-04-18'", INMATES EXACT ("20"), "not-comparable" },
    { "within 20 days", INMATES EXACT ("10") ",'said':'2019-04-20'", INMATES EXACT ("20"),
      "contradicts value certain" },
  };
  g_autoptr (AnnalPolicy) policy = annal_policy_new_named ("strict", NULL);
  g_autoptr (AnnalPolicy) read = annal_policy_new_named ("pragmatic", NULL);

  check_rows (strict, G_N_ELEMENTS (strict), "usa", "dprk", policy);
  CHECK (annal_policy_set_about_tolerance (policy, "0.5", NULL));
  check_rows (wide, G_N_ELEMENTS (wide), "usa", "dprk", policy);
  check_rows (pragmatic, G_N_ELEMENTS (pragmatic), "usa", "dprk", read);
  annal_policy_set_window_days (policy, 10);
  check_rows (narrow, G_N_ELEMENTS (narrow), "usa", "dprk", policy);
}

/* --- agreement and origins ------------------------------------------------ */

#define SOURCE(id) "{'type':'source','id':'" id "','outlet':'" id "-paper','published':'2019-05-10'}\n" \
  "{'type':'entity','id':'" id "-paper','kind':'outlet','names':['" id "']}\n"
#define SAYS(id, by, source, relay)                                                                       \
  "{'type':'claim','id':'" id "','by':'" by "','says':'Ten.','kind':'assertion','stance':'affirm',"       \
  "'said':'2019-05-09'," INMATES EXACT ("10") ",'citations':[{'source':'" source "','chain':["             \
  "{'role':'origin','who':'" by "'}," relay "{'role':'publisher','who':'" source "-paper'}]}]}\n"
#define RELAY "{'role':'relay','who':'wire'},"

static void
agreement_by_origins (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_seal (
      "origins", BASE SOURCE ("one") SOURCE ("two") "{'type':'entity','id':'wire','kind':'wire','names':['wire']}\n"
      SAYS ("usa-one", "usa", "one", "") SAYS ("france-two", "france", "two", "")
      SAYS ("usa-wire", "usa", "one", RELAY) SAYS ("france-wire", "france", "two", RELAY));
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (dossier, NULL, NULL);

  fixture_check ("two states in two papers", comparer, "usa-one", "france-two", "corroborates");
  fixture_check ("two states through one wire", comparer, "usa-wire", "france-wire", "repeats");
  fixture_check ("one state twice", comparer, "usa-one", "usa-wire", "repeats");
}

/* --- withdrawn ------------------------------------------------------------ */

static void
check_until (AnnalDossier *dossier, const char *until, const char *b, const char *expected)
{
  g_autoptr (AnnalDate) date = until != NULL ? annal_date_new (until, NULL) : NULL;
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (dossier, NULL, date);

  fixture_check (until != NULL ? until : "all", comparer, "usa-one", b, expected);
}

static void
withdrawn_claims (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_seal (
      "withdrawn", BASE SOURCE ("one") SOURCE ("two") SOURCE ("three")
      SAYS ("usa-one", "usa", "one", "") SAYS ("france-two", "france", "two", "") SAYS ("france-three", "france", "three", "")
      "{'type':'notice','id':'n1','op':'withdraw','target':'france-two','at':'2019-06-01'}\n"
      "{'type':'notice','id':'n2','op':'clarify','target':'usa-one','at':'2019-06-01'}\n"
      "{'type':'notice','id':'n3','op':'erase','target':'three','at':'2019-07'}\n");

  check_until (dossier, NULL, "france-two", "excluded");
  check_until (dossier, "2019-05-31", "france-two", "corroborates");
  check_until (dossier, "2019-06-01", "france-two", "excluded");
  check_until (dossier, "2019-06-30", "france-three", "corroborates");
  check_until (dossier, "2019-07", "france-three", "excluded");
}

/* What was withdrawn and then reaffirmed stands; what was erased is gone. */
static void
reaffirmed_claims (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_seal (
      "reaffirmed", BASE SOURCE ("one") SOURCE ("two") SOURCE ("three")
      SAYS ("usa-one", "usa", "one", "") SAYS ("france-two", "france", "two", "") SAYS ("france-three", "france", "three", "")
      "{'type':'notice','id':'n1','op':'withdraw','target':'france-two','at':'2019-06-01'}\n"
      "{'type':'notice','id':'n2','op':'reaffirm','target':'france-two','at':'2019-06-20'}\n"
      "{'type':'notice','id':'n3','op':'erase','target':'france-three','at':'2019-06-01'}\n"
      "{'type':'notice','id':'n4','op':'reaffirm','target':'france-three','at':'2019-06-20'}\n");

  check_until (dossier, NULL, "france-two", "corroborates");
  check_until (dossier, "2019-06-10", "france-two", "excluded");
  check_until (dossier, "2019-06-20", "france-two", "corroborates");
  check_until (dossier, NULL, "france-three", "excluded");
}

/* --- words ---------------------------------------------------------------- */

static const char *
find_reason (AnnalClaimComparison *comparison, const char *part)
{
  for (guint i = 0; i < annal_claim_comparison_get_n_reasons (comparison); i++)
    if (strstr (annal_claim_comparison_get_reason (comparison, i), part) != NULL)
      return annal_claim_comparison_get_reason (comparison, i);
  return NULL;
}

static AnnalClaimComparison *
compare (AnnalComparer *comparer, const char *a, const char *b)
{
  return annal_comparer_compare (comparer, a, b, NULL);
}

static void
words_of_the_articles (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_articles ();
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (dossier, NULL, NULL);
  g_autoptr (AnnalClaimComparison) denial = compare (comparer, "dos-inmates-2019", "dprk-deny-camps-2019");
  g_autoptr (AnnalClaimComparison) self = compare (comparer, "dprk-deny-camps-2019", "delegation-few-spies-2019");
  g_autoptr (AnnalClaimComparison) bound = compare (comparer, "a001-inmates-2019", "a003-inmates-2019");
  g_autoptr (AnnalClaimComparison) readings = compare (comparer, "a003-inmates-2019", "delegation-few-spies-2019");
  g_autoptr (AnnalClaimComparison) adopted = compare (comparer, "a001-262", "a-hrc-42-10-p1");
  g_autoptr (AnnalClaimComparison) doubt = compare (comparer, "coi-operation-2014", "choe-deny-camps-2014");
  g_autoptr (AnnalClaimComparison) times_apart = compare (comparer, "darusman-inmates-2013", "dos-inmates-2019");

  CHECK_TEXT ("denial", annal_claim_comparison_get_text (denial),
              "The U.S. State Department said between 5 and 11 May 2019: About 100,000 people are held in political "
              "prison camps. North Korea said on 9 May 2019, in a reporter's words: There are no political prison camps "
              "in North Korea. Both cannot be true: there can be people held only where political prison camps exist.");
  CHECK_TEXT ("self", annal_claim_comparison_get_text (self),
              "The North's delegation to the U.N. (for North Korea) said between 5 and 11 May 2019, in a reporter's words: "
              "Only a few spies and terrorists sent by hostile forces are imprisoned in the camps. North Korea said on 9 "
              "May 2019, in a reporter's words: There are "
              "no political prison camps in North Korea. Both cannot be true: there can be people held only where "
              "political prison camps exist. Both speak for North Korea, which contradicts itself.");
  CHECK_TEXT ("bound", annal_claim_comparison_get_text (bound),
              "Lee Min-hyung said between 14 and 17 May 2019, as an estimate: An estimated 80,000 to 120,000 political "
              "prisoners are detained in the camps. The newspaper of article 003 said between 11 and 15 May 2019, as an "
              "estimate: The regime is estimated to have up to 120,000 people in the camps. Both can be true. The "
              "quantities are not the same, but both have the bound 120,000: they may have one origin.");
  CHECK_TEXT ("times", annal_claim_comparison_get_text (times_apart),
              "Marzuki Darusman (for the United Nations) said on or before 27 March 2013, as a belief, in a reporter's "
              "words: A network of political prison camps is believed to hold some 200,000 inmates. The U.S. State "
              "Department said between 5 and 11 May 2019: About 100,000 people are held in political prison camps. They cannot be held against "
              "each other. They hold for different times.");
  CHECK_TEXT ("readings", annal_claim_comparison_get_text (readings),
              "The newspaper of article 003 said between 11 and 15 May 2019, as an estimate: The regime is estimated to "
              "have up to 120,000 people in the camps. The North's delegation to the U.N. (for North Korea) said between "
              "5 and 11 May 2019, in a reporter's words: Only a few spies and terrorists sent by hostile forces are "
              "imprisoned in the camps. Read literally, both can be true; read as readers take such words, they contradict each other.");
  CHECK_TEXT ("values", annal_claim_comparison_get_text (adopted),
              "The Working Group on the Universal Periodic Review said on 14 May 2019: North Korea was reviewed on 9 May "
              "2019; the Working Group on the Universal Periodic Review adopted the report on it on 14 May 2019. Lee "
              "Min-hyung said between 14 and 17 May 2019: The UN Human Rights Council adopted 262 recommendations to "
              "North Korea on Tuesday. They may contradict each other: for “was adopted by”, one has “the Working Group "
              "on the Universal Periodic Review” and the other “the Human Rights Council”. It is possible, but not "
              "certain, that they hold for the same time. What one of them names is part of what the other names.");
  CHECK_TEXT ("doubt", annal_claim_comparison_get_text (doubt),
              "Choe Myong Nam (for North Korea) said possibly in October 2014: The government of North Korea is not "
              "running prison camps. The UN Commission of Inquiry said in February 2014, in a reporter's words: North Korea "
              "operates political prisons. They may contradict each other: one affirms what the other denies. It is possible, but not "
              "certain, that they hold for the same time.");
  CHECK_TEXT ("bound", find_reason (bound, "120,000"),
              "The quantities are not the same, but both have the bound 120,000: they may have one origin.");
  CHECK_TEXT ("window", find_reason (denial, "365"),
              "Neither of them says for what time it holds: each is taken to hold for 365 days before and after it was "
              "said.");
  CHECK_TEXT ("times", find_reason (times_apart, "different times"), "They hold for different times.");
  CHECK_TEXT ("subject", annal_claim_comparison_get_subject (denial), "prison-camps");
}

#define SPOKEN(id, by, says, number, day)                                                                       \
  "{'type':'claim','id':'" id "','by':'" by "','kind':'assertion','stance':'affirm','says':'" says               \
  "','about':'camps','predicate':'inmates','value':'" number "','said':'2020-01-" day "','state':'draft'}\n"

/* A person is not “it”; who speaks for one did not say it oneself; a blank
 * sentence is none.
 */
static void
words_of_invented_pairs (void)
{
  static const struct
  {
    const char *label, *a, *b, *text;
  } rows[] = {
    { "one person", "c1", "c2",
      "Ann said on 1 January 2020: Ninety. Ann said on 1 January 2020: (no sentence is given). Both cannot be true: the "
      "number of people held cannot be 90 and 100 at one time. Ann said both: a self-contradiction." },
    { "a person and who speaks for her", "c1", "c3",
      "Ann said on 1 January 2020: Ninety. Bea said on 1 January 2020: A hundred. Both cannot be true: the number of "
      "people held cannot be 90 and 100 at one time. Both were said by or for Ann: a self-contradiction." },
    { "another number, later", "c1", "c4",
      "Ann said on 1 January 2020: Ninety. Ann said on 2 January 2020: A hundred. Both cannot be true: the number of "
      "people held cannot be 90 and 100 at one time. Ann said both, one before the other: a changed account." },
    { "one of two days", "c1", "c6",
      "Ann said on 1 January 2020: Ninety. Ann said on 3–4 January 2020: Seventy. Both cannot be true: the number of "
      "people held cannot be 90 and 70 at one time. Ann said both, one before the other: a changed account." },
    { "one that was corrected", "c1", "c5",
      "Ann said on 1 January 2020: Ninety. Ann said on 3 January 2020: Eighty. That has since been corrected. Both cannot "
      "be true: the number of people held cannot be 90 and 80 at one time. Ann said both, one before the other: a changed "
      "account." },
  };
  g_autoptr (AnnalDossier) dossier =
      fixture_seal ("invented",
                       "{'type':'dossier','annal':1}\n"
                       "{'type':'entity','id':'camps','kind':'place-class','names':['the camps']}\n"
                       "{'type':'entity','id':'ann','kind':'person','names':['Ann']}\n"
                       "{'type':'entity','id':'bea','kind':'person','names':['Bea'],'acts_for':'ann'}\n"
                       SPOKEN ("c1", "ann", "Ninety.", "90", "01") SPOKEN ("c2", "ann", " ", "100", "01")
                       SPOKEN ("c3", "bea", "A hundred.", "100", "01")
                    SPOKEN ("c4", "ann", "A hundred.", "100", "02") SPOKEN ("c5", "ann", "Eighty.", "80", "03")
                    SPOKEN ("c6", "ann", "Seventy.", "70", "03/2020-01-04")
                    "{'type':'notice','id':'n','op':'correct','target':'c5','at':'2020-01-04'}\n");
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (dossier, NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalClaimComparison) comparison = compare (comparer, rows[i].a, rows[i].b);

      CHECK_TEXT (rows[i].label, annal_claim_comparison_get_text (comparison), rows[i].text);
    }
}

static void
what_cannot_be_compared (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_articles ();
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (dossier, NULL, NULL);
  g_autoptr (GError) error = NULL;

  CHECK (annal_comparer_compare (comparer, "dos-inmates-2019", "nobody", &error) == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
  g_clear_error (&error);
  CHECK (annal_comparer_compare (comparer, "dos-inmates-2019", "dos-inmates-2018", &error) == NULL);
  CHECK (error != NULL && strstr (error->message, "“dos-inmates-2018”; did you mean dos-inmates-2019") != NULL);
  g_clear_error (&error);
  CHECK (annal_comparer_compare (comparer, "prison-camps", "dos-inmates-2019", &error) == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
  g_clear_error (&error);
  CHECK (annal_comparer_compare (comparer, "dos-inmates-2019", "dos-inmates-2019", &error) == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_INVALID));
}

static const AnnalTest tests[] = {
  { "named policies", named_policies },
  { "shares of a policy", shares_of_a_policy },
  { "copies of a policy", copies_of_a_policy },
  { "products of decimals", products_of_decimals },
  { "multiples of a fraction", multiples_of_a_fraction },
  { "numbers in words", numbers_in_words },
  { "pairs of the articles", pairs_of_the_articles },
  { "rules", rules_of_comparison },
  { "rules under policies", rules_under_policies },
  { "agreement by origins", agreement_by_origins },
  { "withdrawn claims", withdrawn_claims },
  { "reaffirmed claims", reaffirmed_claims },
  { "words of the articles", words_of_the_articles },
  { "words of invented pairs", words_of_invented_pairs },
  { "what cannot be compared", what_cannot_be_compared },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "compare", tests, G_N_ELEMENTS (tests));
}
