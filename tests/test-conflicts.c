/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "compare-fixture.h"

#include "analysis/compare/annal-comparison-private.h"

/* --- the five articles ---------------------------------------------------- */

typedef struct
{
  const char *a;
  const char *b;
  const char *expected;
  const char *why; /* as a reader of the texts would put it */
} Expected;

/* All conflicts of the dossier, by hand, in their order: of a subject first
 * one's own contradictions, then what is certain, then what is possible, then
 * what only the other reading makes a conflict; by ids where all that is equal.
 */
static const Expected camps[] = {
  { "delegation-few-spies-2019", "dprk-deny-camps-2019", "contradicts presupposition certain self-contradiction",
    "within a week the delegation says that only a few are in the camps, and the state that there are none" },
  { "delegation-few-spies-2019", "dprk-deny-camps-so-far", "contradicts presupposition possible self-contradiction",
    "the same, but nobody says when the denials “so far” were made" },
  { "a001-inmates-2019", "dprk-deny-camps-2019", "contradicts presupposition certain",
    "80,000 people at least cannot be in camps that do not exist" },
  { "dos-egregious-2019", "dprk-deny-camps-2019", "contradicts presupposition certain",
    "camps that the state operates exist" },
  { "dos-inmates-2019", "dprk-deny-camps-2019", "contradicts presupposition certain",
    "about 100,000 people cannot be in camps that do not exist" },
  { "a001-inmates-2019", "dprk-deny-camps-so-far", "contradicts presupposition possible",
    "the denials are not dated" },
  { "a003-inmates-2019", "dprk-deny-camps-2019", "contradicts presupposition possible / contradicts certain",
    "up to 120,000 may be none, if one takes the words at their letter" },
  { "a003-inmates-2019", "dprk-deny-camps-so-far", "contradicts presupposition possible",
    "up to 120,000 may be none, and the denials are not dated" },
  { "choe-deny-camps-2014", "coi-operation-2014", "contradicts polarity possible",
    "in the year of the commission's report an official denies what it found; October 2014 is a guess" },
  { "coi-inmates-2014", "dprk-deny-camps-so-far", "contradicts presupposition possible",
    "tens of thousands were held, in 2014, and the denials are not dated" },
  { "coi-operation-2014", "dprk-deny-camps-so-far", "contradicts presupposition possible",
    "the commission found camps, and the denials are not dated" },
  { "darusman-inmates-2013", "dprk-deny-camps-so-far", "contradicts presupposition possible",
    "some 200,000 were held, in 2013 or before, and the denials are not dated" },
  { "dos-egregious-2019", "dprk-deny-camps-so-far", "contradicts presupposition possible",
    "the denials are not dated" },
  { "dos-inmates-2019", "dprk-deny-camps-so-far", "contradicts presupposition possible",
    "the denials are not dated" },
  { "a001-inmates-2019", "delegation-few-spies-2019", "consistent / contradicts certain",
    "80,000 are more than a few, though “a few” is no number" },
  { "a003-inmates-2019", "delegation-few-spies-2019", "consistent / contradicts certain",
    "“up to 120,000” is understood as far more than a few" },
  { "delegation-few-spies-2019", "dos-inmates-2019", "consistent / contradicts certain",
    "about 100,000 are more than a few" },
  { "coi-inmates-2014", "darusman-inmates-2013", "consistent / contradicts possible",
    "“tens of thousands” is understood as fewer than 200,000; it is less than a year between them, or more" },
};

static const Expected recommendations[] = {
  { "a-hrc-42-10-p1", "a001-262", "contradicts value possible",
    "the record says that the working group adopted them, the newspaper the Council, of which the group is a part; "
    "neither says for when that holds" },
};

static void
check_group (AnnalConflicts *conflicts, guint group, const char *subject, const Expected *rows, guint n)
{
  guint first = annal_conflicts_get_group_first (conflicts, group);

  CHECK_TEXT (subject, annal_conflicts_get_group_subject (conflicts, group), subject);
  CHECK_ROW (subject, annal_conflicts_get_group_n_conflicts (conflicts, group) == n);
  for (guint i = 0; i < MIN (n, annal_conflicts_get_group_n_conflicts (conflicts, group)); i++)
    {
      g_autoptr (AnnalClaimComparison) conflict = annal_conflicts_dup_conflict (conflicts, first + i);
      g_autofree char *described = fixture_describe (conflict);

      CHECK_TEXT (rows[i].why, annal_claim_get_id (annal_claim_comparison_get_a (conflict)), rows[i].a);
      CHECK_TEXT (rows[i].why, annal_claim_get_id (annal_claim_comparison_get_b (conflict)), rows[i].b);
      CHECK_TEXT (rows[i].why, described, rows[i].expected);
      CHECK_TEXT (rows[i].why, annal_claim_comparison_get_subject (conflict), subject);
    }
}

static void
conflicts_of_the_articles (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_articles ();
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (dossier, NULL, NULL);
  g_autoptr (AnnalConflicts) conflicts = annal_comparer_find_conflicts (comparer, NULL, NULL);

  CHECK (annal_conflicts_get_complete (conflicts));
  CHECK (annal_conflicts_get_n_conflicts (conflicts) == G_N_ELEMENTS (camps) + G_N_ELEMENTS (recommendations));
  CHECK (annal_conflicts_get_n_groups (conflicts) == 2);
  if (annal_conflicts_get_n_groups (conflicts) != 2)
    return;
  check_group (conflicts, 0, "prison-camps", camps, G_N_ELEMENTS (camps));
  check_group (conflicts, 1, "upr-recommendations-2019", recommendations, G_N_ELEMENTS (recommendations));
}

/* Read pragmatically, the four that only that reading makes conflicts are such
 * by the policy: the three of a few spies are certain beside the four of the
 * denial of 9 May.
 */
static void
conflicts_read_pragmatically (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_articles ();
  g_autoptr (AnnalPolicy) policy = annal_policy_new_named ("pragmatic", NULL);
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (dossier, policy, NULL);
  g_autoptr (AnnalConflicts) conflicts = annal_comparer_find_conflicts (comparer, NULL, NULL);
  guint n_certain = 0, n_value = 0;

  CHECK (annal_conflicts_get_n_conflicts (conflicts) == G_N_ELEMENTS (camps) + G_N_ELEMENTS (recommendations));
  for (guint i = 0; i < annal_conflicts_get_n_conflicts (conflicts); i++)
    {
      g_autoptr (AnnalClaimComparison) conflict = annal_conflicts_dup_conflict (conflicts, i);

      CHECK (annal_claim_comparison_get_relation (conflict) == ANNAL_CLAIM_RELATION_CONTRADICTS);
      if (annal_claim_comparison_get_self (conflict) == ANNAL_SELF_RELATION_NONE)
        n_certain += annal_claim_comparison_get_strength (conflict) == ANNAL_CERTAINTY_CERTAIN;
      n_value += annal_claim_comparison_get_kind (conflict) == ANNAL_CONFLICT_KIND_VALUE;
    }
  /* “Up to 120,000”, understood as more than 60,000, cannot be none either. */
  CHECK (n_certain == 7);
  CHECK (n_value == 5);
}

/* One of each pair is to be among them. */
static void
conflicts_of_chosen_claims (void)
{
  static const struct
  {
    const char *label;
    const char *ids[4];
    guint n;
  } rows[] = {
    { "all of a few spies", { "delegation-few-spies-2019", NULL }, 5 },
    { "with the denial of 2014", { "delegation-few-spies-2019", "choe-deny-camps-2014", NULL }, 6 },
    { "a pair counts once", { "choe-deny-camps-2014", "coi-operation-2014", NULL }, 2 },
    { "the literal denial", { "pak-no-camp-in-law-2019", NULL }, 0 },
    { "of none", { NULL }, 0 },
  };
  const char *const unknown[] = { "dos-inmates-2019", "prison-camps", NULL };
  g_autoptr (AnnalDossier) dossier = fixture_articles ();
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (dossier, NULL, NULL);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalConflicts) conflicts = annal_comparer_find_conflicts (comparer, rows[i].ids, NULL);

      CHECK_ROW (rows[i].label, annal_conflicts_get_n_conflicts (conflicts) == rows[i].n);
      CHECK_ROW (rows[i].label, annal_conflicts_get_comparer (conflicts) == comparer);
    }
  CHECK (annal_comparer_find_conflicts (comparer, unknown, &error) == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
}

/* --- random dossiers ------------------------------------------------------ */

#define PICK(rand, words) (words)[g_rand_int_range ((rand), 0, G_N_ELEMENTS (words))]

static char *
make_quantity (GRand *rand, gboolean large)
{
  static const char *const approx[] = { "exact", "about", "range", "at-least", "more-than", "at-most", "less-than",
                                        "up-to" };
  static const char *const units[] = { "", ",'unit':'person'", ",'unit':'day'", ",'unit':'week'" };
  static const char *const vague[] = { "only a few", "dozens", "tens of thousands", "a great many" };
  const char *kind = PICK (rand, approx);
  const char *unit = PICK (rand, units);
  gint lo = g_rand_int_range (rand, -2, 60);
  gint hi = strcmp (kind, "exact") == 0 ? lo : lo + g_rand_int_range (rand, 0, 30);
  const char *zeros = large ? "00000000000000000000.5" : g_rand_boolean (rand) ? "" : "00";

  if (g_rand_int_range (rand, 0, 8) == 0)
    return g_strdup_printf ("{'approx':'vague','verbatim':'%s'%s}", PICK (rand, vague), unit);
  if (lo == 0 || hi == 0 || lo < 0)
    zeros = "";
  if (strstr (kind, "least") != NULL || strstr (kind, "more") != NULL)
    return g_strdup_printf ("{'approx':'%s','lo':'%d%s'%s}", kind, lo, zeros, unit);
  if (strstr (kind, "most") != NULL || strstr (kind, "less") != NULL || strstr (kind, "up") != NULL)
    return g_strdup_printf ("{'approx':'%s','hi':'%d%s'%s}", kind, hi, zeros, unit);
  return g_strdup_printf ("{'approx':'%s','lo':'%d%s','hi':'%d%s'%s}", kind, lo, zeros, hi, zeros, unit);
}

static char *
make_content (GRand *rand, gboolean large)
{
  static const char *const values[] = {
    "'predicate':'exists'", "'predicate':'exists','value':'false'", "'predicate':'runs','value':'a'",
    "'predicate':'runs','value':'part'", "'predicate':'runs','value':'b'", "'predicate':'runs'",
    "'predicate':'located-in','value':'town'", "'predicate':'located-in','value':'land'",
    "'predicate':'located-in','value':'elsewhere'", "'predicate':'purpose','value':{'text':'to punish'}",
    "'predicate':'purpose','value':{'text':'To  punish'}", "'predicate':'opened','value':{'date':'1990'}",
    "'predicate':'opened','value':{'date':'1990-05'}", "'predicate':'opened','value':{'date':'2001~'}",
    "'predicate':'colour','value':'red'", "'predicate':'colour','value':'green'", "'predicate':'loop'",
    "'predicate':'pool'",
  };
  g_autofree char *quantity = NULL;

  if (g_rand_boolean (rand))
    return g_strdup (PICK (rand, values));
  quantity = make_quantity (rand, large);
  return g_strdup_printf ("'predicate':'%s','value':%s", g_rand_int_range (rand, 0, 4) > 0 ? "inmates" : "deaths",
                          quantity);
}

static void
append_random_claim (GString *lines, GRand *rand, guint number, gboolean large)
{
  static const char *const stances[] = { "affirm", "affirm", "deny", "withhold" };
  static const char *const positions[] = { "accept", "note", "reject", "vote-for", "defer" };
  static const char *const targets[] = { "res", "adoption", "other" };
  static const char *const subjects[] = { "x", "x", "same-x", "y" };
  static const char *const qualifiers[] = { "", "", ",'qualifiers':{'sex':'women'}",
                                            ",'qualifiers':{'sex':['men','women']}",
                                            ",'qualifiers':{'sex':'men','where':'town'}" };
  static const char *const times[] = { "", "", ",'valid':'2019'", ",'valid':'2012/2014'", ",'valid':'2019-05?'",
                                       ",'valid':'../2013'" };
  static const char *const said[] = { "", ",'said':'2019-05-09'", ",'said':'[2019-05-05..2019-05-11]'",
                                      ",'said':'2013-03'", ",'said':'[..2019-05-17]'", ",'said':'2018'" };
  static const char *const hedges[] = { "", "", "", ",'hedge':'possible'", ",'hedge':'estimated'" };
  static const char *const speakers[] = { "'a'", "'b'", "'part'", "{'unnamed':'an official'}",
                                          "{'unnamed':'an official','acts_for':'a'}" };
  g_autofree char *content = make_content (rand, large);

  g_string_append_printf (lines, "{'type':'claim','id':'c%u','by':%s,'says':'It is so.','state':'draft'%s", number,
                          PICK (rand, speakers), PICK (rand, said));
  if (g_rand_int_range (rand, 0, 10) == 0)
    g_string_append_printf (lines, ",'kind':'position','stance':'%s','target':'%s'}\n", PICK (rand, positions),
                            PICK (rand, targets));
  else
    g_string_append_printf (lines, ",'kind':'assertion','stance':'%s','about':'%s',%s%s%s%s}\n", PICK (rand, stances),
                            PICK (rand, subjects), content, PICK (rand, qualifiers), PICK (rand, times),
                            PICK (rand, hedges));
}

static AnnalDossier *
make_random (guint seed, guint n, gboolean large)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GString) lines = g_string_new (
      "{'type':'dossier','annal':1}\n"
      "{'type':'entity','id':'x','kind':'place-class','names':['X']}\n"
      "{'type':'entity','id':'same-x','kind':'place-class','names':['X']}\n"
      "{'type':'entity','id':'y','kind':'place-class','names':['Y']}\n"
      "{'type':'entity','id':'a','kind':'state','names':['A']}\n"
      "{'type':'entity','id':'b','kind':'state','names':['B']}\n"
      "{'type':'entity','id':'part','kind':'body','names':['part'],'part_of':'a','acts_for':'a'}\n"
      "{'type':'entity','id':'land','kind':'state','names':['land']}\n"
      "{'type':'entity','id':'town','kind':'place','names':['town'],'part_of':'land'}\n"
      "{'type':'entity','id':'elsewhere','kind':'place','names':['elsewhere']}\n"
      "{'type':'entity','id':'res','kind':'instrument','names':['Res']}\n"
      "{'type':'entity','id':'other','kind':'instrument','names':['Other']}\n"
      "{'type':'term','id':'runs','role':'predicate','value_type':'entity','functional':true,'time':'state',"
      "'presupposes':['exists'],'labels':{'en':'is run by'}}\n"
      "{'type':'term','id':'opened','role':'predicate','value_type':'date','functional':true,'time':'timeless',"
      "'presupposes':['exists'],'labels':{'en':'opened'}}\n"
      "{'type':'term','id':'colour','role':'predicate','value_type':'word','functional':true,'time':'state',"
      "'labels':{'en':'has the colour'}}\n"
      "{'type':'term','id':'loop','role':'predicate','value_type':'boolean','presupposes':['runs'],"
      "'labels':{'en':'loops'}}\n"
      "{'type':'term','id':'pool','role':'predicate','value_type':'boolean','presupposes':['loop'],"
      "'labels':{'en':'pools'}}\n"
      "{'type':'event','id':'adoption','kind':'resolution','title':'Adoption','attributes':{'instrument':'res'}}\n"
      "{'type':'link','id':'l','subject':'x','kind':'same-as','object':'same-x'}\n"
      "{'type':'notice','id':'n','op':'withdraw','target':'c7'}\n");

  for (guint i = 0; i < n; i++)
    append_random_claim (lines, rand, i, large);
  return fixture_seal ("random", lines->str);
}

static AnnalComparer *
new_comparer (AnnalDossier *dossier, const char *tolerance)
{
  g_autoptr (AnnalPolicy) policy = annal_policy_new ();

  CHECK (annal_policy_set_about_tolerance (policy, tolerance, NULL));
  return annal_comparer_new (dossier, policy, NULL);
}

static gboolean
contradicts (const AnnalVerdict *verdict)
{
  return verdict->relation == ANNAL_CLAIM_RELATION_CONTRADICTS;
}

typedef struct
{
  guint64 n, n_asymmetric, n_created, n_conflicts;
} Count;

/* Symmetric, and with a wider tolerance nothing new contradicts. */
static void
count_pair (Count *count, AnnalComparer *const comparers[3], guint a, guint b)
{
  for (guint reading = 0; reading < ANNAL_N_READINGS; reading++)
    {
      AnnalVerdict last = { .relation = ANNAL_CLAIM_RELATION_CONTRADICTS };

      for (guint i = 0; i < 3; i++)
        {
          AnnalVerdict forth = annal_comparer_judge (comparers[i], a, b, (AnnalReading) reading);
          AnnalVerdict back = annal_comparer_judge (comparers[i], b, a, (AnnalReading) reading);

          count->n_asymmetric += memcmp (&forth, &back, sizeof forth) != 0;
          count->n_created += contradicts (&forth) && !contradicts (&last);
          last = forth;
        }
    }
}

static void
properties_of_a_million_pairs (void)
{
  static const char *const tolerances[] = { "0", "0.10", "0.875" };

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (AnnalDossier) dossier = make_random (round, 1020, round == 1);
      AnnalComparer *comparers[3];
      Count count = { .n = 0 };

      for (guint i = 0; i < 3; i++)
        comparers[i] = new_comparer (dossier, tolerances[i]);
      for (guint a = 0; a < 1020; a++)
        for (guint b = a + 1; b < 1020; b++, count.n++)
          count_pair (&count, comparers, a, b);
      CHECK (count.n == 519690); /* 1020 * 1019 / 2: with both rounds a million */
      CHECK (count.n_asymmetric == 0);
      CHECK (count.n_created == 0);
      for (guint i = 0; i < 3; i++)
        annal_comparer_unref (comparers[i]);
    }
}

/* Blocks and sorting lose nothing and invent nothing. */
static void
conflicts_are_those_of_all_pairs (void)
{
  for (guint round = 0; round < 4; round++)
    {
      g_autoptr (AnnalDossier) dossier = make_random (100 + round, 400, FALSE);
      g_autoptr (AnnalComparer) comparer = annal_comparer_new (dossier, NULL, NULL);
      g_autoptr (AnnalConflicts) conflicts = annal_comparer_find_conflicts (comparer, NULL, NULL);
      guint n = 0;

      for (guint a = 0; a < 400; a++)
        for (guint b = a + 1; b < 400; b++)
          {
            AnnalVerdict literal = annal_comparer_judge (comparer, a, b, ANNAL_READING_LITERAL);
            AnnalVerdict pragmatic = annal_comparer_judge (comparer, a, b, ANNAL_READING_PRAGMATIC);

            n += annal_verdict_is_conflict (&literal) || annal_verdict_is_conflict (&pragmatic);
          }
      CHECK (n > 1000);
      CHECK (annal_conflicts_get_n_conflicts (conflicts) == n);
      CHECK (annal_conflicts_get_n_pairs (conflicts) >= n);
    }
}

/* Every text is there, whatever the pair, and says the same both ways. */
static void
words_of_random_pairs (void)
{
  g_autoptr (AnnalDossier) dossier = make_random (7, 120, FALSE);
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (dossier, NULL, NULL);

  for (guint a = 0; a < 120; a++)
    for (guint b = a + 1; b < 120; b++)
      {
        g_autoptr (AnnalClaimComparison) forth = annal_claim_comparison_new (comparer, a, b);
        g_autoptr (AnnalClaimComparison) back = annal_claim_comparison_new (comparer, b, a);

        if (!g_utf8_validate (annal_claim_comparison_get_text (forth), -1, NULL) ||
            annal_claim_comparison_get_n_reasons (forth) == 0 ||
            strcmp (annal_claim_comparison_get_text (forth), annal_claim_comparison_get_text (back)) != 0)
          CHECK_TEXT ("text", annal_claim_comparison_get_text (forth), annal_claim_comparison_get_text (back));
      }
}

/* Nothing to compare is nothing found. */
static void
conflicts_of_nothing (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_seal ("nothing", "{'type':'dossier','annal':1}\n");
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (dossier, NULL, NULL);
  g_autoptr (AnnalConflicts) conflicts = annal_comparer_find_conflicts (comparer, NULL, NULL);

  CHECK (annal_conflicts_get_n_conflicts (conflicts) == 0);
  CHECK (annal_conflicts_get_n_pairs (conflicts) == 0);
  CHECK (annal_conflicts_get_complete (conflicts));
}

static const AnnalTest tests[] = {
  { "the five articles", conflicts_of_the_articles },
  { "read pragmatically", conflicts_read_pragmatically },
  { "of chosen claims", conflicts_of_chosen_claims },
  { "of nothing", conflicts_of_nothing },
  { "properties of a million pairs", properties_of_a_million_pairs },
  { "those of all pairs", conflicts_are_those_of_all_pairs },
  { "words of random pairs", words_of_random_pairs },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "conflicts", tests, G_N_ELEMENTS (tests));
}
