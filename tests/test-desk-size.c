/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The claims desk on large dossiers that were made to be slow. Nothing is timed:
 * where the cost were that of a square, these tests would not end in time.
 */

#include "timeline-fixture.h"

#define N 30000
#define N_CHAIN 30000

#define WORLD \
  HEAD SOURCE STATE "{'type':'entity','id':'us','kind':'state','names':['US']}\n" \
  "{'type':'entity','id':'kcna','kind':'wire','names':['KCNA'],'acts_for':'dprk'}\n" \
  "{'type':'entity','id':'camps','kind':'place-class','names':['camps']}\n"

#define INMATES "'about':'camps','predicate':'inmates','value':{'approx':'exact','lo':'%d','hi':'%d'},"
#define CHAINED "'said':'2019-05-10','citations':[{'source':'s','fidelity':'paraphrase','chain':[" \
                "{'role':'origin','who':'%s'},{'role':'relay','who':'kcna'},{'role':'publisher','who':{'unnamed':'p'}}]}]"
#define SAYS(stance) \
  "{'type':'claim','id':'%s-%06d','says':'x','by':'%s','kind':'assertion','stance':'" stance "'," INMATES CHAINED "}\n"

static AnnalDossier *
read_lines (const char *label, const GString *lines)
{
  return fixture_dossier (label, lines->str);
}

static guint64
count_findings (AnnalDossier *dossier, const char *rule)
{
  const char *const rules[] = { rule, NULL };
  g_autoptr (AnnalLimits) limits = annal_limits_new ();
  g_autoptr (AnnalDossier) all = annal_dossier_edit (dossier);
  g_autoptr (AnnalDeskReport) report = NULL;

  annal_limits_set (limits, ANNAL_LIMIT_PROBLEMS, 4 * N);
  annal_dossier_set_limits (all, limits);
  report = annal_desk_report_new (all, NULL, rules);
  CHECK (annal_desk_report_is_complete (report));
  return annal_problems_get_n_problems (annal_desk_report_get_problems (report));
}

/* Each of a row of versions goes back to the first. */
static void
a_row_of_versions (void)
{
  g_autoptr (GString) lines = g_string_new (WORLD "{'type':'source','id':'v-000000','published':'2019-06-01'}\n");
  g_autoptr (AnnalDossier) dossier = NULL;

  for (int i = 1; i < N; i++)
    g_string_append_printf (lines, "{'type':'source','id':'v-%06d','published':'2019-06-01','version_of':'v-%06d'}\n", i,
                            i - 1);
  dossier = read_lines ("versions", lines);
  /* All of them, and s. */
  CHECK (count_findings (dossier, "no-outlet") == N + 1);
}

/* What the state's agency alone carries, beside what the state denies. */
static void
many_disputes (void)
{
  g_autoptr (GString) lines = g_string_new (WORLD);
  g_autoptr (AnnalDossier) dossier = NULL;

  for (int i = 0; i < N / 2; i++)
    {
      g_string_append_printf (lines, SAYS ("affirm"), "a", i, "us", i + 1, i + 1, "us");
      g_string_append_printf (lines, SAYS ("deny"), "b", i, "dprk", -i, -i, "dprk");
    }
  g_string_append_printf (lines, SAYS ("deny"), "c", 0, "dprk", 7, 7, "dprk");
  dossier = read_lines ("disputes", lines);
  CHECK (count_findings (dossier, "hostile-relay") == 1);
}

static void
a_long_chain (void)
{
  g_autoptr (GString) lines = g_string_new (WORLD);
  g_autoptr (AnnalDossier) dossier = NULL;

  for (int i = 0; i < N_CHAIN; i++)
    g_string_append_printf (lines, "{'type':'entity','id':'p-%06d','kind':'person','names':['P %d']}\n", i, i);
  g_string_append (lines, "{'type':'claim','id':'a','says':'x','by':'us','kind':'assertion','stance':'affirm',"
                          "'about':'camps','predicate':'exists','said':'2019-05-10','citations':[{'source':'s',"
                          "'fidelity':'paraphrase','chain':[{'role':'origin','who':'us'}");
  for (int i = 0; i < N_CHAIN; i++)
    g_string_append_printf (lines, ",{'role':'relay','who':'p-%06d'}", i);
  g_string_append (lines, ",{'role':'publisher','who':{'unnamed':'p'}}]}]}\n");
  dossier = read_lines ("chain", lines);
  CHECK (count_findings (dossier, "hostile-relay") == 0);
}

/* All rest on all before them, and the first is withdrawn. */
static void
many_grounds (void)
{
  const int n = 1000;
  g_autoptr (GString) lines = g_string_new (WORLD "{'type':'notice','id':'n','op':'withdraw','target':'a-000000'}\n");
  g_autoptr (AnnalDossier) dossier = NULL;

  for (int i = 0; i < n; i++)
    {
      g_string_append_printf (lines, "{'type':'claim','id':'a-%06d','says':'x','by':'us','kind':'assertion',"
                                     "'stance':'affirm','about':'camps','citations':[{'source':'s'}],'rests_on':[", i);
      for (int j = 0; j < i; j++)
        g_string_append_printf (lines, "%s'a-%06d'", j > 0 ? "," : "", j);
      g_string_append (lines, "]}\n");
    }
  dossier = read_lines ("grounds", lines);
  CHECK (count_findings (dossier, "rests-on-withdrawn") == (guint64) n - 1);
}

/* Links that make one of many, each named before the one that it is the same as. */
static void
many_that_are_the_same (void)
{
  g_autoptr (GString) lines = g_string_new (WORLD);
  g_autoptr (AnnalDossier) dossier = NULL;

  for (int i = 0; i < N; i++)
    g_string_append_printf (lines, "{'type':'entity','id':'p-%06d','kind':'person','names':['One name']}\n", i);
  for (int i = N - 1; i > 0; i--)
    g_string_append_printf (lines, "{'type':'link','id':'l-%06d','subject':'p-%06d','kind':'same-as','object':'p-%06d'}\n",
                            i < N / 2 ? N / 2 - i : i, i < N / 2 ? i - 1 : N / 2 - 1, i);
  dossier = read_lines ("same", lines);
  CHECK (count_findings (dossier, "entity-twice") == 0);
}

/* Conflicts of one claim among many of its subject, all of which could be at odds. */
static void
conflicts_of_one_claim (void)
{
  const char *const claims[] = { "b-000000", NULL };
  g_autoptr (GString) lines = g_string_new (WORLD);
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (AnnalComparer) comparer = NULL;
  g_autoptr (AnnalConflicts) conflicts = NULL;

  for (int i = 0; i < N; i++)
    g_string_append_printf (lines, SAYS ("affirm"), "a", i, "us", 100, 100, "us");
  g_string_append_printf (lines, SAYS ("affirm"), "b", 0, "dprk", 7, 7, "dprk");
  dossier = read_lines ("conflicts", lines);
  comparer = annal_comparer_new (dossier, NULL, NULL);
  conflicts = annal_comparer_find_conflicts (comparer, claims, NULL);
  CHECK (annal_conflicts_get_n_pairs (conflicts) == N);
  CHECK (annal_conflicts_get_n_conflicts (conflicts) == N);
  CHECK (annal_conflicts_get_complete (conflicts));
}

/* More claims that say the same than are counted exactly. */
static void
many_origins (void)
{
  const guint n = 2000;
  g_autoptr (GString) lines = g_string_new (WORLD);
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (AnnalOriginReport) report = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (lines, "{'type':'entity','id':'p-%06u','kind':'person','names':['P %u']}\n"
                                   "{'type':'claim','id':'a-%06u','says':'x','by':'p-%06u','kind':'assertion',"
                                   "'stance':'affirm','about':'camps','predicate':'exists','citations':[{'source':'s',"
                                   "'chain':[{'role':'origin','who':'p-%06u'},{'role':'publisher','who':{'unnamed':'p'}}]}]}\n",
                            i, i, i, i, i);
  dossier = read_lines ("origins", lines);
  report = annal_origin_report_new (dossier, "a-000000", NULL);
  CHECK (annal_origin_report_get_n_least (report) == n);
  CHECK (annal_origin_report_get_n_most (report) == n);
}

/* One statement under many ids. */
static void
claims_that_are_the_same (void)
{
  g_autoptr (GString) lines = g_string_new (WORLD);
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (AnnalOriginReport) report = NULL;

  for (int i = 0; i < N; i++)
    g_string_append_printf (lines, SAYS ("affirm"), "a", i, "us", 100, 100, "us");
  for (int i = 1; i < N; i++)
    g_string_append_printf (lines, LINK ("l-%06d", "a-000000", "same-as", "a-%06d"), i, i);
  dossier = read_lines ("same claims", lines);
  report = annal_origin_report_new (dossier, "a-000007", NULL);
  CHECK (annal_origin_report_get_n_claims (report) == N);
  CHECK (annal_origin_report_get_n_origins (report) == 1);
  CHECK (annal_origin_report_get_n_least (report) == 1 && annal_origin_report_get_n_most (report) == 1);
}

/* Each number is another, but for the last two, which have the bound of the first. */
static void
a_long_history (void)
{
  g_autoptr (GString) lines = g_string_new (WORLD);
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (AnnalNumberHistory) history = NULL;

  for (int i = 0; i < N; i++)
    g_string_append_printf (lines, SAYS ("affirm"), "a", i, "us", i + 1, i + 1, "us");
  g_string_append (lines, "{'type':'claim','id':'b-000000','says':'x','by':'dprk','kind':'assertion','stance':'affirm',"
                          "'about':'camps','predicate':'inmates','value':{'approx':'range','lo':'1','hi':'2000000'},"
                          "'said':'2019-05-10','citations':[{'source':'s'}]}\n");
  g_string_append_printf (lines, SAYS ("affirm"), "b", 1, "us", 1, 1, "us");
  dossier = read_lines ("history", lines);
  history = annal_number_history_new (dossier, "camps", "inmates", NULL);
  CHECK (annal_number_history_get_n_entries (history) == N + 2);
  CHECK (annal_number_history_get_n_shared_bounds (history) == 1);
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "a row of versions", a_row_of_versions },
    { "many disputes", many_disputes },
    { "a long chain", a_long_chain },
    { "many grounds", many_grounds },
    { "many that are the same", many_that_are_the_same },
    { "conflicts of one claim", conflicts_of_one_claim },
    { "many origins", many_origins },
    { "claims that are the same", claims_that_are_the_same },
    { "a long history", a_long_history },
  };

  return annal_test_main (argc, argv, "desk-size", tests, G_N_ELEMENTS (tests));
}
