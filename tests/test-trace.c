/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From a claim back to its origin, as a tree, a graph and data. */

#include "timeline-fixture.h"

static AnnalDossier *
load_articles (void)
{
  g_autofree char *path = annal_test_source ("examples/dprk-human-rights/dossier.json");
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  AnnalDossier *dossier;

  CHECK (annal_reader_read_file (reader, path, NULL));
  dossier = g_object_ref (annal_reader_get_dossier (reader));
  CHECK (annal_dossier_seal (dossier, NULL));
  return dossier;
}

static const struct
{
  const char *claim;
  AnnalFidelity fidelity;
  const char *tree;
} articles[] = {
  /* Whole in 003, in other words in 001: the better way counts. */
  { "dos-inmates-2019", ANNAL_FIDELITY_VERBATIM,
    "the U.S. State Department: About 100,000 people are held in political prison camps. (dos-inmates-2019)\n"
    "├─ in article-003: [no headline printed] North Korea has lashed out at the United States …, a direct quotation\n"
    "│  └─ published by the newspaper of article 003\n"
    "│     └─ said by the U.S. State Department\n"
    "└─ in article-001: North Korea rejects major UN recommendations on human rights, a paraphrase\n"
    "   └─ published by the newspaper of article 001\n"
    "      └─ said by the U.S. State Department\n" },
  /* What the paper tells rests on the spokesman's words; KCNA and AFP passed them
   * on, and nobody says how well.
   */
  { "dprk-reject-2013", ANNAL_FIDELITY_PARAPHRASE,
    "North Korea: North Korea rejects the United Nations inquiry into its human rights record. (dprk-reject-2013)\n"
    "├─ in article-000: N Korea angrily rejects UN human rights resolution, a paraphrase at best\n"
    "│  └─ published by the newspaper of article 000\n"
    "│     └─ passed on by Agence France-Presse\n"
    "│        └─ passed on by the Korean Central News Agency\n"
    "│           └─ said by a foreign ministry spokesman (for North Korea)\n"
    "└─ rests on a foreign ministry spokesman (for North Korea): North Korea will, as always, totally reject and "
    "disregard the resolution. (mfa-reject-2013)\n"
    "   └─ in article-000: N Korea angrily rejects UN human rights resolution, a direct quotation at best\n"
    "      └─ published by the newspaper of article 000\n"
    "         └─ passed on by Agence France-Presse\n"
    "            └─ passed on by the Korean Central News Agency\n"
    "               └─ said by a foreign ministry spokesman (for North Korea)\n" },
  /* The denial of 003 comes from words that “media reports” carried. */
  { "dprk-deny-camps-2019", ANNAL_FIDELITY_PARAPHRASE,
    "North Korea: There are no political prison camps in North Korea. (dprk-deny-camps-2019)\n"
    "├─ in article-003: [no headline printed] North Korea has lashed out at the United States …, a paraphrase\n"
    "│  └─ published by the newspaper of article 003\n"
    "│     └─ said by North Korea\n"
    "└─ rests on Pak Kwang Ho (for North Korea): The criminal law and the criminal procedure law of North Korea know "
    "no such term as a political prison camp. (pak-no-camp-in-law-2019)\n"
    "   └─ in article-003: [no headline printed] North Korea has lashed out at the United States …, a direct quotation "
    "at best\n"
    "      └─ published by the newspaper of article 003\n"
    "         └─ passed on by media reports\n"
    "            └─ said by Pak Kwang Ho\n" },
};

static void
claims_of_the_articles_are_traced (void)
{
  g_autoptr (AnnalDossier) dossier = load_articles ();

  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      g_autoptr (AnnalTrace) trace = annal_trace_new (dossier, articles[i].claim, NULL);
      g_autofree char *tree = annal_trace_to_text (trace);

      CHECK_TEXT (articles[i].claim, tree, articles[i].tree);
      CHECK_ROW (articles[i].claim, annal_trace_get_fidelity (trace) == articles[i].fidelity);
    }
}

/* --- invented ones -------------------------------------------------------- */

#define WORLD                                                                                        \
  HEAD STATE "{'type':'entity','id':'kcna','kind':'wire','names':['KCNA'],'acts_for':'dprk'}\n"      \
             "{'type':'entity','id':'times','kind':'outlet','names':['the Times']}\n"                \
             "{'type':'source','id':'t','title':'T','published':'2019-06-01','outlet':'times'}\n"    \
             "{'type':'source','id':'t2','title':'T2','published':'2019-06-02','outlet':'times',"    \
             "'version_of':'t'}\n"                                                                   \
             "{'type':'source','id':'q','title':'Q','published':'2019-06-01'}\n"
#define SAYS(id, citation, more)                                                                     \
  "{'type':'claim','id':'" id "','by':'dprk','kind':'assertion','stance':'affirm','says':'" id       \
  "','about':'dprk','citations':[" citation "]" more "}\n"
#define CITE(source, fidelity, chain) "{'source':'" source "'" fidelity ",'chain':[" chain "]}"
#define FIDELITY(word) ",'fidelity':'" word "'"
#define HOP(role, who, more) "{'role':'" role "','who':'" who "'" more "}"
#define OF "{'role':'origin','who':'dprk'},"
#define TIMES ",{'role':'publisher','who':'times'}"
#define DIRECT "{'role':'origin','who':'dprk'},{'role':'publisher','who':'times'}"

#define TREE_OF_A "North Korea: a (a)\n"

static const struct
{
  const char *label;
  const char *lines;
  AnnalFidelity fidelity;
  const char *tree; /* under the claim a */
} invented[] = {
  { "a draft without a source", SAYS ("a", "", ",'state':'draft'"), ANNAL_FIDELITY_UNSET, "" },
  { "no chain", SAYS ("a", "{'source':'t','fidelity':'verbatim'}", ""), ANNAL_FIDELITY_VERBATIM,
    "└─ in t: T, a direct quotation at best\n"
    "   └─ said by North Korea; how it came from there is not recorded\n" },
  { "nothing is said of how faithful it is", SAYS ("a", CITE ("t", "", DIRECT), ""), ANNAL_FIDELITY_UNSET,
    "└─ in t: T\n   └─ published by the Times\n      └─ said by North Korea\n" },
  { "the weakest link counts",
    SAYS ("a", CITE ("t", FIDELITY ("verbatim"), OF HOP ("relay", "kcna", FIDELITY ("summary")) TIMES), ""),
    ANNAL_FIDELITY_SUMMARY,
    "└─ in t: T, a direct quotation; on the way it became a summary\n"
    "   └─ published by the Times\n"
    "      └─ passed on by KCNA, a summary\n"
    "         └─ said by North Korea\n" },
  { "a link as faithful as the printing changes nothing",
    SAYS ("a", CITE ("t", FIDELITY ("paraphrase"), OF HOP ("relay", "kcna", FIDELITY ("verbatim")) TIMES), ""),
    ANNAL_FIDELITY_PARAPHRASE,
    "└─ in t: T, a paraphrase\n"
    "   └─ published by the Times\n"
    "      └─ passed on by KCNA, a direct quotation\n"
    "         └─ said by North Korea\n" },
  { "who translates makes a translation",
    SAYS ("a", CITE ("t", FIDELITY ("verbatim"), OF HOP ("translator", "kcna", "") TIMES), ""),
    ANNAL_FIDELITY_TRANSLATED,
    "└─ in t: T, a direct quotation; on the way it became a translation\n"
    "   └─ published by the Times\n"
    "      └─ translated by KCNA\n"
    "         └─ said by North Korea\n" },
  { "a medium and whom it was for",
    SAYS ("a", CITE ("t", FIDELITY ("verbatim"),
                     OF HOP ("relay", "kcna", FIDELITY ("verbatim") ",'medium':'a broadcast','on_behalf_of':'dprk'")
                     TIMES), ""),
    ANNAL_FIDELITY_VERBATIM,
    "└─ in t: T, a direct quotation\n"
    "   └─ published by the Times\n"
    "      └─ passed on by KCNA (for North Korea) in a broadcast, a direct quotation\n"
    "         └─ said by North Korea\n" },
  { "a source cites another, which cites the first",
    SAYS ("a", CITE ("t", FIDELITY ("verbatim"), DIRECT), "") LINK ("l", "t", "cites", "q") LINK ("m", "q", "cites", "t"),
    ANNAL_FIDELITY_VERBATIM,
    "└─ in t: T, a direct quotation\n"
    "   ├─ published by the Times\n"
    "   │  └─ said by North Korea\n"
    "   └─ which cites q: Q\n"
    "      └─ which cites t: T (see above)\n" },
  { "a version", SAYS ("a", CITE ("t2", FIDELITY ("verbatim"), DIRECT), ""), ANNAL_FIDELITY_VERBATIM,
    "└─ in t2: T2, a direct quotation\n"
    "   ├─ published by the Times\n"
    "   │  └─ said by North Korea\n"
    "   └─ a version of t: T\n" },
  { "a claim that is the same, and cites the first",
    SAYS ("a", CITE ("t", FIDELITY ("verbatim"), DIRECT), "") SAYS ("b", CITE ("t", FIDELITY ("summary"), DIRECT), "")
    LINK ("l", "b", "same-as", "a") LINK ("m", "b", "cites", "a"),
    ANNAL_FIDELITY_VERBATIM,
    "├─ in t: T, a direct quotation\n"
    "│  └─ published by the Times\n"
    "│     └─ said by North Korea\n"
    "└─ the same as North Korea: b (b)\n"
    "   ├─ in t: T, a summary\n"
    "   │  └─ published by the Times\n"
    "   │     └─ said by North Korea\n"
    "   ├─ the same as North Korea: a (a) (see above)\n"
    "   └─ cites North Korea: a (a) (see above)\n" },
  { "a claim cites a source",
    SAYS ("a", CITE ("t", FIDELITY ("verbatim"), DIRECT), "") LINK ("l", "a", "cites", "q"), ANNAL_FIDELITY_VERBATIM,
    "├─ in t: T, a direct quotation\n"
    "│  └─ published by the Times\n"
    "│     └─ said by North Korea\n"
    "└─ cites q: Q\n" },
  /* no steps of these */
  { "who responds does not repeat",
    SAYS ("a", CITE ("t", FIDELITY ("verbatim"), DIRECT), "") SAYS ("b", CITE ("t", FIDELITY ("verbatim"), DIRECT), "")
    LINK ("l", "a", "responds-to", "b"),
    ANNAL_FIDELITY_VERBATIM,
    "└─ in t: T, a direct quotation\n   └─ published by the Times\n      └─ said by North Korea\n" },
  { "who rests on it is not its origin",
    SAYS ("a", CITE ("t", FIDELITY ("verbatim"), DIRECT), "")
    SAYS ("b", CITE ("t", FIDELITY ("verbatim"), DIRECT), ",'rests_on':['a']"),
    ANNAL_FIDELITY_VERBATIM,
    "└─ in t: T, a direct quotation\n   └─ published by the Times\n      └─ said by North Korea\n" },
};

static AnnalTrace *
make_trace (const char *label, const char *lines)
{
  g_autofree char *all = g_strconcat (WORLD, lines, NULL);
  g_autoptr (AnnalDossier) dossier = fixture_dossier (label, all);
  g_autoptr (GError) error = NULL;
  AnnalTrace *trace = annal_trace_new (dossier, "a", &error);

  CHECK_ROW (label, trace != NULL && error == NULL);
  return trace;
}

static void
invented_claims_are_traced (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (invented); i++)
    {
      g_autoptr (AnnalTrace) trace = make_trace (invented[i].label, invented[i].lines);
      g_autofree char *tree = annal_trace_to_text (trace);
      g_autofree char *expected = g_strconcat (TREE_OF_A, invented[i].tree, NULL);

      CHECK_TEXT (invented[i].label, tree, expected);
      CHECK_ROW (invented[i].label, annal_trace_get_fidelity (trace) == invented[i].fidelity);
    }
}

/* --- data ----------------------------------------------------------------- */

static void
steps_are_data (void)
{
  static const struct
  {
    AnnalTraceKind kind;
    gint parent;
    guint depth;
    const char *record;
    const char *relation;
    const char *name;
    AnnalChainRole role;
    AnnalFidelity fidelity;
    AnnalFidelity weakest;
    gboolean at_best;
  } steps[] = {
    { ANNAL_TRACE_KIND_CLAIM, -1, 0, "a", "", "North Korea: a", ANNAL_CHAIN_ROLE_UNSET, ANNAL_FIDELITY_UNSET,
      ANNAL_FIDELITY_UNSET, FALSE },
    { ANNAL_TRACE_KIND_SOURCE, 0, 1, "t", "in", "T", ANNAL_CHAIN_ROLE_UNSET, ANNAL_FIDELITY_VERBATIM,
      ANNAL_FIDELITY_SUMMARY, TRUE },
    { ANNAL_TRACE_KIND_HOP, 1, 2, "times", "published by", "the Times", ANNAL_CHAIN_ROLE_PUBLISHER, ANNAL_FIDELITY_UNSET,
      ANNAL_FIDELITY_UNSET, FALSE },
    { ANNAL_TRACE_KIND_HOP, 2, 3, NULL, "collected by", "a blog", ANNAL_CHAIN_ROLE_COLLECTOR, ANNAL_FIDELITY_UNSET,
      ANNAL_FIDELITY_UNSET, FALSE },
    { ANNAL_TRACE_KIND_HOP, 3, 4, "kcna", "spoken by", "KCNA", ANNAL_CHAIN_ROLE_SPOKESMAN, ANNAL_FIDELITY_SUMMARY,
      ANNAL_FIDELITY_SUMMARY, FALSE },
    { ANNAL_TRACE_KIND_HOP, 4, 5, "dprk", "said by", "North Korea", ANNAL_CHAIN_ROLE_ORIGIN, ANNAL_FIDELITY_UNSET,
      ANNAL_FIDELITY_UNSET, FALSE },
  };
  g_autoptr (AnnalTrace) trace =
      make_trace ("data", SAYS ("a", CITE ("t", FIDELITY ("verbatim"),
                                           OF HOP ("spokesman", "kcna", FIDELITY ("summary")) ","
                                           "{'role':'collector','who':{'unnamed':'a blog'}}" TIMES), ""));

  CHECK (annal_trace_get_n_steps (trace) == G_N_ELEMENTS (steps));
  for (guint i = 0; i < G_N_ELEMENTS (steps) && i < annal_trace_get_n_steps (trace); i++)
    {
      AnnalRecord *record = annal_trace_get_step_record (trace, i);

      CHECK_ROW (steps[i].name, annal_trace_get_step_kind (trace, i) == steps[i].kind);
      CHECK_ROW (steps[i].name, annal_trace_get_step_parent (trace, i) == steps[i].parent);
      CHECK_ROW (steps[i].name, annal_trace_get_step_depth (trace, i) == steps[i].depth);
      CHECK_TEXT (steps[i].name, record != NULL ? annal_record_get_id (record) : NULL, steps[i].record);
      CHECK_TEXT (steps[i].name, annal_trace_get_step_relation (trace, i), steps[i].relation);
      CHECK_TEXT (steps[i].name, annal_trace_get_step_name (trace, i), steps[i].name);
      CHECK_ROW (steps[i].name, annal_trace_get_step_role (trace, i) == steps[i].role);
      CHECK_ROW (steps[i].name, annal_trace_get_step_fidelity (trace, i) == steps[i].fidelity);
      CHECK_ROW (steps[i].name, annal_trace_get_step_weakest (trace, i) == steps[i].weakest);
      CHECK_ROW (steps[i].name, annal_trace_get_step_is_at_best (trace, i) == steps[i].at_best);
    }
}

static void
unknown_claims_are_refused (void)
{
  g_autoptr (AnnalDossier) dossier = load_articles ();
  g_autoptr (GError) error = NULL;

  CHECK (annal_trace_new (dossier, "dos-inmate-2019", &error) == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
  CHECK_TEXT ("a near one", error->message, "There is no claim “dos-inmate-2019”; did you mean dos-inmates-2019?");
  g_clear_error (&error);
  /* An entity is no claim. */
  CHECK (annal_trace_new (dossier, "kcna", &error) == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
  CHECK_TEXT ("of another type", error->message, "There is no claim “kcna”; that is the id of an entity.");
  g_clear_error (&error);
  /* Near an entity, and near no claim. */
  CHECK (annal_trace_new (dossier, "kcn", &error) == NULL);
  CHECK_TEXT ("near another type", error->message, "There is no claim “kcn”.");
}

/* A row of claims, each resting on the next, is followed so far and no farther. */
static void
long_rows_come_to_an_end (void)
{
  g_autoptr (GString) lines = g_string_new (SAYS ("a", "{'source':'t'}", ",'rests_on':['c1']"));
  g_autoptr (AnnalTrace) trace = NULL;
  guint deepest = 0;

  for (guint i = 1; i < 5000; i++)
    {
      g_string_append_printf (lines, "{'type':'claim','id':'c%u','by':'dprk','kind':'assertion','stance':'affirm',"
                                     "'says':'c','about':'dprk','citations':[{'source':'t'}]", i);
      if (i + 1 < 5000)
        g_string_append_printf (lines, ",'rests_on':['c%u']", i + 1);
      g_string_append (lines, "}\n");
    }
  trace = make_trace ("long", lines->str);
  for (guint i = 0; i < annal_trace_get_n_steps (trace); i++)
    deepest = MAX (deepest, annal_trace_get_step_depth (trace, i));
  CHECK (deepest >= 64 && deepest <= 70);
}

/* --- the graph ------------------------------------------------------------ */

/* Signs that would end a string or begin an escape. */
#define HARMFUL                                                                                              \
  "{'type':'claim','id':'a','by':{'unnamed':'a \\\"source\\\" \\\\N \\\\'},'kind':'assertion',"              \
  "'stance':'affirm','says':'1 < 2 & [x] -> y; \\\"z\\\"\\n\\\\','about':'dprk','citations':["               \
  "{'source':'q','fidelity':'verbatim','chain':[{'role':'origin','who':{'unnamed':'a \\\"source\\\" "        \
  "\\\\N \\\\'}},{'role':'publisher','who':{'unnamed':'Q'}}]}]}\n"

/* What holds at best in a step must not hold without that in the whole. */
static void
the_best_is_no_better_than_it_is (void)
{
  static const struct
  {
    const char *label, *lines, *said, *edge;
  } rows[] = {
    { "a way of which not all is known", SAYS ("a", "{'source':'t','fidelity':'verbatim'}", ""),
      "Nearest to the words: a direct quotation at best.", "[label=\"in, a direct quotation at best\"]" },
    { "a way that is known", SAYS ("a", CITE ("t", FIDELITY ("verbatim"), DIRECT), ""), "Nearest to the words: a direct quotation.",
      "[label=\"in, a direct quotation\"]" },
    { "both", SAYS ("a", "{'source':'t','fidelity':'verbatim'}," CITE ("t", FIDELITY ("verbatim"), DIRECT), ""),
      "Nearest to the words: a direct quotation.", "[label=\"in, a direct quotation\"]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalTrace) trace = make_trace (rows[i].label, rows[i].lines);
      g_autofree char *text = annal_trace_describe (trace, 0, FALSE);
      g_autofree char *dot = annal_trace_to_dot (trace);

      CHECK_ROW (rows[i].label, strstr (text, rows[i].said) != NULL);
      CHECK_ROW (rows[i].label, strstr (dot, rows[i].edge) != NULL);
    }
}

static void
withdrawn_claims_are_called_so (void)
{
  g_autoptr (AnnalTrace) trace = make_trace ("withdrawn", SAYS ("a", "", ",'state':'draft'")
    "{'type':'notice','id':'n','op':'withdraw','target':'a','reason':'speaker-withdrew'}\n");

  CHECK_TEXT ("withdrawn", annal_trace_get_step_text (trace, 0), "North Korea: a (a), withdrawn");
}

static void
graphs_are_drawn (void)
{
  g_autoptr (AnnalTrace) trace = make_trace ("graph", SAYS ("a", CITE ("t", FIDELITY ("verbatim"),
                                                                       OF HOP ("relay", "kcna", FIDELITY ("summary")) TIMES)
                                                            "," CITE ("t2", FIDELITY ("summary"), DIRECT), ""));
  g_autoptr (AnnalTrace) harmful = make_trace ("escapes", HARMFUL);
  g_autofree char *dot = annal_trace_to_dot (trace);
  g_autofree char *escaped = annal_trace_to_dot (harmful);

  /* The Times and North Korea stand there once, though both ways lead there. */
  CHECK_TEXT ("two ways", dot,
              "digraph trace {\n"
              "  rankdir=LR;\n"
              "  node [fontname=\"sans-serif\"];\n"
              "  edge [fontname=\"sans-serif\"];\n"
              "  \"claim:a\" [label=\"a: North Korea: a\", shape=box];\n"
              "  \"source:t\" [label=\"t: T\", shape=note];\n"
              "  \"entity:times\" [label=\"the Times\", shape=ellipse];\n"
              "  \"entity:kcna\" [label=\"KCNA\", shape=ellipse];\n"
              "  \"entity:dprk\" [label=\"North Korea\", shape=ellipse];\n"
              "  \"source:t2\" [label=\"t2: T2\", shape=note];\n"
              "  \"claim:a\" -> \"source:t\" [label=\"in, a direct quotation\"];\n"
              "  \"source:t\" -> \"entity:times\" [label=\"published by\"];\n"
              "  \"entity:times\" -> \"entity:kcna\" [label=\"passed on by, a summary\"];\n"
              "  \"entity:kcna\" -> \"entity:dprk\" [label=\"said by\"];\n"
              "  \"claim:a\" -> \"source:t2\" [label=\"in, a summary\"];\n"
              "  \"source:t2\" -> \"entity:times\" [label=\"published by\"];\n"
              "  \"entity:times\" -> \"entity:dprk\" [label=\"said by\"];\n"
              "  \"source:t2\" -> \"source:t\" [label=\"a version of\"];\n"
              "}\n");
  CHECK (strstr (escaped, "[label=\"a \\\"source\\\" \\\\N \\\\\", shape=ellipse, style=dashed]") != NULL);
  /* A line of a label breaks at the first blank after 40 characters. */
  CHECK (strstr (escaped, "[label=\"a: a \\\"source\\\" \\\\N \\\\: 1 < 2 & [x] -> y; \\\"z\\\"\\n\\\\\", shape=box]") != NULL);
}

static void
check_drawn (const char *program, const char *dot)
{
  const char *const argv[] = { program, "-Tcanon", NULL };
  g_autoptr (GSubprocess) dots = NULL;
  g_autoptr (GError) error = NULL;

  dots = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error);
  CHECK (dots != NULL && g_subprocess_communicate_utf8 (dots, dot, NULL, NULL, NULL, &error));
  CHECK (dots != NULL && g_subprocess_get_successful (dots));
}

static void
graphviz_reads_the_graphs (void)
{
  g_autofree char *program = g_find_program_in_path ("dot");
  g_autoptr (AnnalTrace) harmful = NULL;
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autofree char *escaped = NULL;

  if (program == NULL)
    {
      annal_test_skip ("no dot of Graphviz here");
      return;
    }
  harmful = make_trace ("escapes", HARMFUL);
  escaped = annal_trace_to_dot (harmful);
  check_drawn (program, escaped);
  dossier = load_articles ();
  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      g_autoptr (AnnalTrace) trace = annal_trace_new (dossier, articles[i].claim, NULL);
      g_autofree char *dot = annal_trace_to_dot (trace);

      check_drawn (program, dot);
    }
}

static const AnnalTest tests[] = {
  { "claims-of-the-articles-are-traced", claims_of_the_articles_are_traced },
  { "invented-claims-are-traced", invented_claims_are_traced },
  { "steps-are-data", steps_are_data },
  { "unknown-claims-are-refused", unknown_claims_are_refused },
  { "long-rows-come-to-an-end", long_rows_come_to_an_end },
  { "the-best-is-no-better", the_best_is_no_better_than_it_is },
  { "withdrawn-claims-are-called-so", withdrawn_claims_are_called_so },
  { "graphs-are-drawn", graphs_are_drawn },
  { "graphviz-reads-the-graphs", graphviz_reads_the_graphs },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "trace", tests, G_N_ELEMENTS (tests));
}
