/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The rules of the desk: cases that they must find, and cases that look alike
 * and are in order. Where a case is from the five articles, its label says so.
 */

#include "check-fixture.h"

/* More people and sources than the base has. */
#define MORE                                                                                             \
  "{'type':'entity','id':'us','kind':'state','names':['United States']}\n"                               \
  "{'type':'entity','id':'pak','kind':'person','names':['Pak Kwang Ho'],'acts_for':'dprk'}\n"            \
  "{'type':'entity','id':'han','kind':'person','names':['Han Tae-song'],'acts_for':'dprk'}\n"            \
  "{'type':'entity','id':'ministry','kind':'body','names':['Foreign Ministry'],'acts_for':'dprk'}\n"     \
  "{'type':'source','id':'t','outlet':'times','published':'2019-05-12'}\n"                               \
  "{'type':'source','id':'u','outlet':{'unnamed':'a newspaper in Seoul'},'published':'2019-05-13'}\n"

/* An assertion; what stands before its citations, and these. */
#define SAYS(id, by, sentence, members, citations)                                                       \
  "{'type':'claim','id':'" id "','by':" by ",'kind':'assertion','stance':'affirm','says':'" sentence "'," \
  "'about':'camps'," members "'citations':[" citations "]}\n"
#define DENIES(id, by, members, citations)                                                               \
  "{'type':'claim','id':'" id "','by':" by ",'kind':'assertion','stance':'deny','says':'It is not so.'," \
  "'about':'camps'," members "'citations':[" citations "]}\n"
#define QUOTES(source, words) "{'source':'" source "','fidelity':'verbatim','quote':'" words "'}"
#define INMATES(value) "'predicate':'inmates','value':" value ","

#define INSIST "There are still some that persistently insist that political prison camps are operated in our country"

typedef struct
{
  const char *label;
  const char *rule;
  const char *lines;    /* beside the base and more */
  const char *problems; /* of this rule, as in CheckRow, each with the other records behind a + */
} DeskRow;

static char *
describe (const AnnalProblems *problems)
{
  g_autofree char *text = fixture_describe (problems);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    {
      const AnnalProblem *problem = annal_problems_get_problem (problems, i);

      g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "", lines[i]);
      for (guint j = 0; j < annal_problem_get_n_others (problem); j++)
        g_string_append_printf (all, " +%s", annal_problem_get_other_id (problem, j));
    }
  return g_string_free (all, FALSE);
}

static void
check_row (const DeskRow *row)
{
  g_autofree char *lines = g_strconcat (MORE, row->lines, NULL);
  g_autoptr (AnnalDossier) dossier = fixture_read (row->label, lines);
  const char *const rules[] = { row->rule, NULL };
  g_autoptr (AnnalDeskReport) report = annal_desk_report_new (dossier, NULL, rules);
  g_autoptr (AnnalProblems) errors = annal_dossier_check (dossier);
  g_autofree char *actual = describe (annal_desk_report_get_problems (report));

  CHECK_ROW (row->label, annal_problems_count (errors, ANNAL_SEVERITY_ERROR) == 0);
  CHECK_ROW (row->label, annal_desk_report_is_complete (report));
  CHECK_TEXT (row->label, actual, row->problems);
}

static void
check_rows (const DeskRow *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    check_row (&rows[i]);
}

static const DeskRow speakers[] = {
  { "003: Pak's words, by another paper given to Han", "quote-speaker",
    SAYS ("a", "'pak'", "x", "", QUOTES ("s", INSIST)) SAYS ("b", "'han'", "x", "", QUOTES ("t", INSIST)),
    "warning quote-speaker a /citations/0/passages/0/quote +b" },
  { "a part of the words", "quote-speaker",
    SAYS ("a", "'pak'", "x", "", QUOTES ("s", INSIST))
    SAYS ("b", "'us'", "x", "", QUOTES ("t", "“some that persistently insist that political prison camps are operated”")),
    "warning quote-speaker a /citations/0/passages/0/quote +b" },
  { "the same speaker twice", "quote-speaker",
    SAYS ("a", "'pak'", "x", "", QUOTES ("s", INSIST)) SAYS ("b", "'pak'", "x", "", QUOTES ("t", INSIST)), "" },
  { "the man, and the state that he speaks for", "quote-speaker",
    SAYS ("a", "'pak'", "x", "", QUOTES ("s", INSIST)) SAYS ("b", "'dprk'", "x", "", QUOTES ("t", INSIST)), "" },
  { "two names of one man, joined by a link", "quote-speaker",
    SAYS ("a", "'pak'", "x", "", QUOTES ("s", INSIST)) SAYS ("b", "'han'", "x", "", QUOTES ("t", INSIST))
    "{'type':'link','id':'l','subject':'pak','kind':'same-as','object':'han'}\n", "" },
  { "somebody unnamed may be the same", "quote-speaker",
    SAYS ("a", "'pak'", "x", "", QUOTES ("s", INSIST))
    SAYS ("b", "{'unnamed':'a diplomat from the North'}", "x", "", QUOTES ("t", INSIST)), "" },
  { "003: two speakers in one source are the source's matter", "quote-speaker",
    SAYS ("a", "'pak'", "x", "", QUOTES ("s", INSIST)) SAYS ("b", "'us'", "x", "", QUOTES ("s", INSIST)), "" },
  { "one repeats the other, and says so", "quote-speaker",
    SAYS ("a", "'pak'", "x", "", QUOTES ("s", INSIST))
    SAYS ("b", "'us'", "x", "'rests_on':['a'],", QUOTES ("t", INSIST)), "" },
  { "seven words are often everybody's", "quote-speaker",
    SAYS ("a", "'pak'", "x", "", QUOTES ("s", "the human rights situation in the country"))
    SAYS ("b", "'us'", "x", "", QUOTES ("t", "the human rights situation in the country")), "" },
  { "a paraphrase is nobody's words", "quote-speaker",
    SAYS ("a", "'pak'", "x", "", QUOTES ("s", INSIST))
    SAYS ("b", "'us'", "x", "", "{'source':'t','fidelity':'paraphrase','quote':'" INSIST "'}"), "" },
};

static void
test_speakers (void)
{
  check_rows (speakers, G_N_ELEMENTS (speakers));
}

static const DeskRow bounds[] = {
  { "003: “up to 120,000”, recorded as exact", "bound-dropped",
    SAYS ("a", "'us'", "It has up to 120,000 people in the camps.", INMATES ("{'approx':'exact','lo':'120000','hi':'120000'}"),
          QUOTES ("s", "estimated to have up to 120,000 people in the camps")),
    "warning bound-dropped a /citations/0/passages/0/quote" },
  { "a bare number", "bound-dropped",
    SAYS ("a", "'us'", "x", INMATES ("120000"), QUOTES ("s", "to have up to 120,000 people")),
    "warning bound-dropped a /citations/0/passages/0/quote" },
  { "as printed", "bound-dropped",
    SAYS ("a", "'us'", "x", INMATES ("{'approx':'exact','lo':'200000','hi':'200000','verbatim':'some 200,000'}"),
          QUOTES ("s", "believed to hold many")),
    "warning bound-dropped a /value/verbatim" },
  { "as printed, in words", "bound-dropped",
    SAYS ("a", "'us'", "x", INMATES ("{'approx':'exact','lo':'6','hi':'6','verbatim':'at least six'}"), QUOTES ("s", "x")),
    "warning bound-dropped a /value/verbatim" },
  { "the sentence drops it", "bound-dropped",
    SAYS ("a", "'us'", "120,000 people are held.", INMATES ("{'approx':'up-to','hi':'120000'}"), QUOTES ("s", "x")),
    "warning bound-dropped a /says/text" },
  { "“about” dropped in the sentence", "bound-dropped",
    SAYS ("a", "'us'", "In all 100,000 people languish there.", INMATES ("{'approx':'about','lo':'100000','hi':'100000'}"),
          QUOTES ("s", "Approximately 100,000 individuals languish in political prison camps")),
    "warning bound-dropped a /says/text" },
  { "dropped on the way to another claim", "bound-dropped",
    SAYS ("a", "'us'", "Up to 120,000.", INMATES ("{'approx':'up-to','hi':'120000'}"), QUOTES ("s", "x"))
    SAYS ("b", "'han'", "120,000.", INMATES ("'120000'") "'rests_on':['a'],", QUOTES ("t", "x")),
    "warning bound-dropped b /value +a" },
  { "in the value of an event", "bound-dropped",
    "{'type':'event','id':'e','kind':'missile-test','title':'Tests','attributes':{'count':{'value':"
    "{'approx':'exact','lo':'2','hi':'2','verbatim':'at least 2'}}}}\n",
    "warning bound-dropped e /attributes/count/0/value/verbatim" },
  { "French", "bound-dropped",
    SAYS ("a", "'us'", "x", INMATES ("'120000'"), QUOTES ("s", "jusqu’à 120 000 personnes")),
    "warning bound-dropped a /citations/0/passages/0/quote" },
  { "“over” before what is no time", "bound-dropped",
    SAYS ("a", "'us'", "x", INMATES ("{'approx':'exact','lo':'500','hi':'500','verbatim':'over 500 people'}"),
          QUOTES ("s", "x")),
    "warning bound-dropped a /value/verbatim" },
  { "003: “over five days” may mean during them", "bound-dropped",
    SAYS ("a", "'us'", "x", INMATES ("{'approx':'exact','lo':'5','hi':'5','verbatim':'over five days'}"),
          QUOTES ("s", "over 5 days")), "" },
  { "a sentence in a language whose words of bound are not known", "bound-dropped",
    "{'type':'claim','id':'a','by':'us','kind':'assertion','stance':'affirm','says':{'text':'최대 120,000명','lang':'ko'},'about':'camps',"
    "'predicate':'inmates','value':{'approx':'up-to','hi':'120000'},'citations':[{'source':'s'}]}\n", "" },
  { "an estimate is a hedge, not a bound", "bound-dropped",
    SAYS ("a", "'us'", "x", INMATES ("'100000'"), QUOTES ("s", "an estimated 100,000 prisoners")), "" },
  { "003: kept everywhere", "bound-dropped",
    SAYS ("a", "'us'", "Up to 120,000 people are held.", INMATES ("{'approx':'up-to','hi':'120000','verbatim':'up to 120,000'}"),
          QUOTES ("s", "to have up to 120,000 people")), "" },
  { "another word of bound", "bound-dropped",
    SAYS ("a", "'us'", "Approximately 100,000 people are held.", INMATES ("{'approx':'about','lo':'100000'}"), QUOTES ("s", "x")),
    "" },
  { "a filler between them", "bound-dropped",
    SAYS ("a", "'us'", "About a total of 100,000 are held.", INMATES ("{'approx':'about','lo':'100000'}"), QUOTES ("s", "x")),
    "" },
  { "exact everywhere: 262 recommendations", "bound-dropped",
    SAYS ("a", "'us'", "There are 262.", INMATES ("'262'"), QUOTES ("s", "adopted 262 recommendations")), "" },
  { "001: twice", "bound-dropped",
    SAYS ("a", "'us'", "Twice.", INMATES ("{'approx':'exact','lo':'2','hi':'2','verbatim':'twice'}"), QUOTES ("s", "tests twice")),
    "" },
  { "the bound is of another number", "bound-dropped",
    SAYS ("a", "'us'", "There are 262.", INMATES ("'262'"), QUOTES ("s", "up to 63 of the 262 recommendations")), "" },
  { "it stands there without the bound too", "bound-dropped",
    SAYS ("a", "'us'", "x", INMATES ("'120000'"), QUOTES ("s", "up to 120,000, and later: 120,000 were counted")), "" },
  { "001: a range has its two bounds", "bound-dropped",
    SAYS ("a", "'us'", "80,000 to 120,000 prisoners.", INMATES ("{'approx':'range','lo':'80000','hi':'120000'}"),
          QUOTES ("s", "an estimated 80,000 to 120,000 political prisoners")), "" },
  { "vague: dozens", "bound-dropped",
    SAYS ("a", "'us'", "Dozens.", INMATES ("{'approx':'vague','verbatim':'dozens'}"), QUOTES ("s", "dozens")), "" },
  { "a number within a longer one", "bound-dropped",
    SAYS ("a", "'us'", "There are 20.", INMATES ("'20'"), QUOTES ("s", "20 of up to 120,000")), "" },
};

static void
test_bounds (void)
{
  check_rows (bounds, G_N_ELEMENTS (bounds));
}

#define VOCABULARY "There is no such thing as a political prison camp in the vocabulary of the criminal law"
#define LEGAL "{'type':'term','id':'legal-term','role':'predicate','value_type':'boolean','labels':{'en':'is a term of the law'}}\n"

static const DeskRow denials[] = {
  { "called verbatim and nowhere quoted", "denial-broader",
    DENIES ("a", "'pak'", "'predicate':'exists','stance_basis':'verbatim',", "{'source':'s','fidelity':'paraphrase','quote':'denied it'}"),
    "warning denial-broader a /stance_basis" },
  { "003: broad and narrow on the same words", "denial-broader",
    LEGAL DENIES ("n", "'pak'", "'predicate':'legal-term','qualifiers':{'law':'criminal'},'stance_basis':'verbatim',", QUOTES ("s", VOCABULARY))
    DENIES ("a", "'pak'", "'predicate':'exists','stance_basis':'verbatim','valid':'2019',", QUOTES ("s", VOCABULARY)),
    "warning denial-broader a /predicate +n" },
  { "a reporter's reading that rests on nothing", "denial-broader",
    LEGAL DENIES ("n", "'pak'", "'predicate':'legal-term','qualifiers':{'law':'criminal'},'stance_basis':'verbatim',", QUOTES ("s", VOCABULARY))
    DENIES ("a", "'dprk'", "'predicate':'exists','stance_basis':'reporter',", QUOTES ("s", VOCABULARY)),
    "warning denial-broader a /predicate +n" },
  { "narrowing words, and nothing narrowed", "denial-broader",
    DENIES ("a", "'pak'", "'predicate':'exists','stance_basis':'verbatim',", QUOTES ("s", "To my knowledge there are no camps")),
    "note denial-broader a /citations/0/passages/0/quote" },
  { "003: the reporter's reading rests on the literal denial", "denial-broader",
    LEGAL DENIES ("n", "'pak'", "'predicate':'legal-term','qualifiers':{'law':'criminal'},'stance_basis':'verbatim',", QUOTES ("s", VOCABULARY))
    DENIES ("a", "'dprk'", "'predicate':'exists','stance_basis':'reporter','rests_on':['n'],", QUOTES ("s", VOCABULARY)), "" },
  { "003: the literal denial by itself", "denial-broader",
    LEGAL DENIES ("n", "'pak'", "'predicate':'legal-term','qualifiers':{'law':'criminal'},'stance_basis':'verbatim',", QUOTES ("s", VOCABULARY)),
    "" },
  { "on other words of the same speaker", "denial-broader",
    LEGAL DENIES ("n", "'pak'", "'predicate':'legal-term','qualifiers':{'law':'criminal'},'stance_basis':'verbatim',", QUOTES ("s", VOCABULARY))
    DENIES ("a", "'pak'", "'predicate':'exists','stance_basis':'verbatim',", QUOTES ("s", "There are no camps")), "" },
  { "001: a reporter's word for it, paraphrased", "denial-broader",
    DENIES ("a", "'dprk'", "'predicate':'exists','stance_basis':'reporter',", "{'source':'s','fidelity':'paraphrase','quote':'has so far denied the existence of such camps'}"),
    "" },
  { "a plain denial", "denial-broader",
    DENIES ("a", "'pak'", "'predicate':'exists','stance_basis':'verbatim',", QUOTES ("s", "There are no camps in our country")), "" },
  { "narrowed by a qualifier", "denial-broader",
    DENIES ("a", "'pak'", "'predicate':'exists','qualifiers':{'known-to':'Pak'},'stance_basis':'verbatim',",
            QUOTES ("s", "To my knowledge there are no camps")), "" },
};

static void
test_denials (void)
{
  check_rows (denials, G_N_ELEMENTS (denials));
}

#define CHAIN(source, origin, relay, publisher)                                                              \
  "{'source':'" source "','fidelity':'paraphrase','quote':'x','chain':[{'role':'origin','who':" origin "},"  \
  "{'role':'relay','who':'" relay "'},{'role':'publisher','who':" publisher "}]}"
#define IN_S(origin, relay) CHAIN ("s", origin, relay, "'times'")
#define IN_U(origin, relay) CHAIN ("u", origin, relay, "{'unnamed':'a newspaper in Seoul'}")
#define WIRES                                                                            \
  "{'type':'entity','id':'afp','kind':'wire','names':['AFP']}\n"                         \
  "{'type':'entity','id':'ap','kind':'wire','names':['AP']}\n"                           \
  "{'type':'entity','id':'hrw','kind':'ngo','names':['Human Rights Watch']}\n"
#define EVIDENCE(members)                                                                \
  "{'type':'assessment','id':'f','target':'camps','kind':'finding','grade':'supported','evidence':[" members "]}\n"

static const DeskRow origins[] = {
  { "two voices through one wire, as evidence", "one-origin",
    WIRES SAYS ("a", "'us'", "x", "", IN_S ("'us'", "afp")) SAYS ("b", "'hrw'", "x", "", IN_U ("'hrw'", "afp"))
    EVIDENCE ("'a','b'"),
    "warning one-origin f /evidence/1 +a +b" },
  { "one state twice, as evidence", "one-origin",
    WIRES SAYS ("a", "'pak'", "x", "", IN_S ("'pak'", "afp")) SAYS ("b", "'han'", "x", "", IN_U ("'han'", "ap"))
    EVIDENCE ("'a','b'"),
    "warning one-origin f /evidence/1 +a +b" },
  { "two papers print one wire", "one-origin",
    WIRES SAYS ("a", "'us'", "x", "", IN_S ("'us'", "afp") "," IN_U ("'us'", "afp")),
    "note one-origin a /citations/1" },
  { "a claim rests on two that reached it through one wire", "one-origin",
    WIRES SAYS ("a", "'us'", "x", "'predicate':'exists',", IN_S ("'us'", "afp"))
    SAYS ("b", "'hrw'", "x", "'predicate':'exists',", IN_U ("'hrw'", "afp"))
    SAYS ("c", "'times'", "x", "'predicate':'exists','rests_on':['a','b'],", "{'source':'t'}"),
    "warning one-origin c /rests_on/1 +a +b" },
  { "a claim cites one that cites it", "circular-report",
    WIRES SAYS ("a", "'us'", "x", "", "{'source':'s'}") SAYS ("b", "'hrw'", "x", "", "{'source':'u'}")
    "{'type':'link','id':'l','subject':'a','kind':'cites','object':'b'}\n"
    "{'type':'link','id':'m','subject':'b','kind':'cites','object':'a'}\n",
    "warning circular-report a (null) +b" },
  { "a claim cites another", "circular-report",
    WIRES SAYS ("a", "'us'", "x", "", "{'source':'s'}") SAYS ("b", "'hrw'", "x", "", "{'source':'u'}")
    "{'type':'link','id':'l','subject':'a','kind':'cites','object':'b'}\n", "" },
  { "known only through those who deny it", "hostile-relay",
    WIRES "{'type':'entity','id':'state-agency','kind':'wire','names':['State agency'],'acts_for':'dprk'}\n"
    SAYS ("a", "'us'", "x", "'predicate':'exists',", IN_S ("'us'", "state-agency")),
    "warning hostile-relay a (null) +k" },
  { "known through another wire too", "hostile-relay",
    WIRES "{'type':'entity','id':'state-agency','kind':'wire','names':['State agency'],'acts_for':'dprk'}\n"
    SAYS ("a", "'us'", "x", "'predicate':'exists',", IN_S ("'us'", "state-agency") "," IN_U ("'us'", "afp")), "" },
  { "two wires", "one-origin",
    WIRES SAYS ("a", "'us'", "x", "", IN_S ("'us'", "afp")) SAYS ("b", "'hrw'", "x", "", IN_U ("'hrw'", "ap"))
    EVIDENCE ("'a','b'"), "" },
  { "nobody knows: a chain is cut", "one-origin",
    WIRES SAYS ("a", "'us'", "x", "", IN_S ("'us'", "afp")) SAYS ("b", "'hrw'", "x", "", "{'source':'u'}")
    EVIDENCE ("'a','b'"), "" },
  { "two papers, two wires, one statement", "one-origin",
    WIRES SAYS ("a", "'us'", "x", "", IN_S ("'us'", "afp") "," IN_U ("'us'", "ap")), "" },
  { "one source cited twice", "one-origin",
    WIRES SAYS ("a", "'us'", "x", "", IN_S ("'us'", "afp") "," IN_S ("'us'", "afp")), "" },
  { "one speaker's two statements are openly one voice", "one-origin",
    WIRES SAYS ("a", "'us'", "x", "'predicate':'exists',", IN_S ("'us'", "afp"))
    SAYS ("b", "'us'", "x", "'predicate':'exists',", IN_U ("'us'", "afp"))
    SAYS ("c", "'times'", "x", "'predicate':'exists','rests_on':['a','b'],", "{'source':'t'}"), "" },
  { "a paper that publishes both is no origin", "one-origin",
    WIRES SAYS ("a", "'us'", "x", "", IN_S ("'us'", "afp")) SAYS ("b", "'hrw'", "x", "", IN_S ("'hrw'", "ap"))
    EVIDENCE ("'a','b'"), "" },
};

static void
test_origins (void)
{
  check_rows (origins, G_N_ELEMENTS (origins));
}

static const DeskRow order[] = {
  { "a reply before what it is about", "reaction-too-early",
    SAYS ("a", "'us'", "x", "'said':'2019-05-08',", QUOTES ("s", "x"))
    "{'type':'claim','id':'b','by':'dprk','kind':'evaluation','stance':'condemn','says':'x','target':'a','said':'2019-05-05',"
    "'citations':[{'source':'s'}]}\n",
    "warning reaction-too-early b /said +a" },
  { "on the same day", "reaction-too-early",
    SAYS ("a", "'us'", "x", "'said':'2019-05-08',", QUOTES ("s", "x"))
    "{'type':'claim','id':'b','by':'dprk','kind':'evaluation','stance':'condemn','says':'x','target':'a','said':'2019-05-08',"
    "'citations':[{'source':'s'}]}\n", "" },
  { "003: two bounded dates that overlap", "reaction-too-early",
    SAYS ("a", "'us'", "x", "'said':'[2019-05-05..2019-05-09]',", QUOTES ("s", "x"))
    "{'type':'claim','id':'b','by':'dprk','kind':'evaluation','stance':'condemn','says':'x','target':'a',"
    "'said':'[2019-05-05..2019-05-09]','citations':[{'source':'s'}]}\n", "" },
  { "undated", "reaction-too-early",
    SAYS ("a", "'us'", "x", "", QUOTES ("s", "x"))
    "{'type':'claim','id':'b','by':'dprk','kind':'evaluation','stance':'condemn','says':'x','target':'a','said':'2019-05-05',"
    "'citations':[{'source':'s'}]}\n", "" },
  { "a linked response is the order's matter", "reaction-too-early",
    SAYS ("a", "'us'", "x", "'said':'2019-05-08',", QUOTES ("s", "x"))
    "{'type':'claim','id':'b','by':'dprk','kind':'evaluation','stance':'condemn','says':'x','target':'a','said':'2019-05-05',"
    "'citations':[{'source':'s'}]}\n{'type':'link','id':'l','subject':'b','kind':'responds-to','object':'a'}\n", "" },
  { "003: a response before what it answers", "order-unmeetable",
    "{'type':'event','id':'e','kind':'statement','title':'Reply','when':'2019-05-01'}\n"
    "{'type':'link','id':'l','subject':'e','kind':'responds-to','object':'review'}\n",
    "warning order-unmeetable e (null) +review +l" },
  { "a part outside its whole", "order-unmeetable",
    "{'type':'event','id':'e','kind':'statement','title':'Opening','when':'2019-05-01','part_of':'review'}\n",
    "warning order-unmeetable e (null) +review" },
  { "a response on the next day, a part within its whole", "order-unmeetable",
    "{'type':'event','id':'e','kind':'statement','title':'Reply','when':'2019-05-10'}\n"
    "{'type':'event','id':'p','kind':'statement','title':'Opening','when':'2019-05-09','part_of':'review'}\n"
    "{'type':'link','id':'l','subject':'e','kind':'responds-to','object':'review'}\n", "" },
};

static void
test_order (void)
{
  check_rows (order, G_N_ELEMENTS (order));
}

static const DeskRow sources[] = {
  { "a source", "undescribed-source", SAYS ("a", "{'unnamed':'a source'}", "x", "", "{'source':'s'}"),
    "warning undescribed-source a /by/unnamed" },
  { "senior officials, who wished not to be named", "undescribed-source",
    SAYS ("a", "{'unnamed':'Two senior officials who wished not to be named'}", "x", "", "{'source':'s'}"),
    "warning undescribed-source a /by/unnamed" },
  { "in the chain", "undescribed-source",
    SAYS ("a", "'us'", "x", "", "{'source':'s','chain':[{'role':'origin','who':'us'},{'role':'relay','who':{'unnamed':'sources'}},"
          "{'role':'publisher','who':'times'}]}"),
    "warning undescribed-source a /citations/0/chain/1/who/unnamed" },
  { "once in a record", "undescribed-source",
    SAYS ("a", "{'unnamed':'officials'}", "x", "", "{'source':'s','chain':[{'role':'origin','who':{'unnamed':'officials'}},"
          "{'role':'publisher','who':'times'}]}"),
    "warning undescribed-source a /by/unnamed" },
  { "among the authors", "undescribed-source",
    "{'type':'source','id':'v','outlet':'times','published':'2019','authors':['us',{'unnamed':'anonymous'}]}\n",
    "warning undescribed-source v /authors/1/unnamed" },
  { "004: a UN official", "undescribed-source", SAYS ("a", "{'unnamed':'a UN official'}", "x", "", "{'source':'s'}"), "" },
  { "003: an official, of a state", "undescribed-source",
    SAYS ("a", "{'unnamed':'a senior official','acts_for':'dprk'}", "x", "", "{'source':'s'}"), "" },
  { "001: some analysts", "undescribed-source", SAYS ("a", "{'unnamed':'some analysts'}", "x", "", "{'source':'s'}"), "" },

  { "no date at all", "no-date", "{'type':'source','id':'v','outlet':'times'}\n", "warning no-date v /published" },
  { "only the capture", "no-date", "{'type':'source','id':'v','outlet':'times','captured':'2024-04-27'}\n",
    "note no-date v /published" },
  { "words without a date", "no-date", "{'type':'source','id':'v','outlet':'times','published':{'text':'yesterday'}}\n",
    "warning no-date v /published" },
  { "002: bounded by the capture", "no-date",
    "{'type':'source','id':'v','outlet':'times','published':{'edtf':'[2014-10-06..2024-04-27]','basis':'bounded'}}\n", "" },

  { "000: no paper is named", "no-outlet", "{'type':'source','id':'v','agency':'kcna','published':'2019'}\n",
    "note no-outlet v /outlet" },
  { "described is enough", "no-outlet",
    "{'type':'source','id':'v','outlet':{'unnamed':'a newspaper of Seoul'},'published':'2019'}\n", "" },
  { "a version is of the same paper", "no-outlet", "{'type':'source','id':'v','version_of':'s','published':'2019-05-11'}\n", "" },

  { "a text without a hash", "no-hash", "{'type':'source','id':'v','outlet':'times','published':'2019','text':'words'}\n",
    "note no-hash v /sha256" },

  { "002: the page's clock as the date of publication", "page-clock",
    "{'type':'source','id':'v','outlet':'times','published':{'edtf':'2024-04-27','basis':'page-clock'}}\n",
    "warning page-clock v /published/basis" },
  { "the same words as the capture, called stated", "page-clock",
    "{'type':'source','id':'v','outlet':'times','published':{'edtf':'2024-04-27','basis':'stated','text':'04/27/2024'},"
    "'captured':{'edtf':'2024-04-27','basis':'page-clock','text':'04/27/2024'}}\n",
    "warning page-clock v /published" },
  { "as the date of an event", "page-clock",
    "{'type':'event','id':'e','kind':'briefing','title':'Briefing','when':{'edtf':'2024-04-27','basis':'page-clock'}}\n",
    "warning page-clock e /when/basis" },
  { "002: the clock is when it was captured", "page-clock",
    "{'type':'source','id':'v','outlet':'times','published':{'edtf':'[2014-10-06..2024-04-27]','basis':'bounded','text':'October 6, 2014'},"
    "'captured':{'edtf':'2024-04-27','basis':'page-clock','text':'04/27/2024'}}\n", "" },

  { "a translation without translator", "no-translator",
    "{'type':'claim','id':'a','by':'us','kind':'assertion','stance':'affirm','about':'camps','says':{'text':'None.',"
    "'translation_of':{'text':'없다.','lang':'ko'}},'citations':[{'source':'s'}]}\n",
    "warning no-translator a /says/translator" },
  { "a title", "no-translator",
    "{'type':'source','id':'v','outlet':'times','published':'2019','title':{'text':'No','translation_of':'Nein'}}\n",
    "warning no-translator v /title/translator" },
  { "a translated citation", "no-translator",
    SAYS ("a", "'us'", "x", "", "{'source':'s','fidelity':'translated','chain':[{'role':'origin','who':'us'},"
          "{'role':'publisher','who':'times'}]}"),
    "note no-translator a /citations/0/fidelity" },
  { "the translator is in the chain", "no-translator",
    SAYS ("a", "'us'", "x", "", "{'source':'s','fidelity':'translated','chain':[{'role':'origin','who':'us'},"
          "{'role':'translator','who':'kcna'},{'role':'publisher','who':'times'}]}"), "" },
  { "the desk translated", "no-translator",
    "{'type':'source','id':'v','outlet':'times','published':'2019','title':{'text':'No','translation_of':'Nein',"
    "'translator':{'unnamed':'the desk'}}}\n", "" },
};

static void
test_sources (void)
{
  check_rows (sources, G_N_ELEMENTS (sources));
}

#define WITNESS(protect, names) "{'type':'entity','id':'w7','kind':'person','names':[" names "],'protect':'" protect "'}\n"

static const DeskRow people[] = {
  { "in a quote", "protected-name",
    WITNESS ("sealed", "'Kim Chol Su'") SAYS ("a", "'us'", "x", "", QUOTES ("s", "“I saw it,” said KIM Chol-su.")),
    "warning protected-name a /citations/0/passages/0/quote +w7" },
  { "in a title", "protected-name",
    WITNESS ("sealed", "'Kim Chol Su'") "{'type':'source','id':'v','outlet':'times','published':'2019','title':'Kim Chol Su speaks'}\n",
    "warning protected-name v /title/text +w7" },
  { "in a sentence, without accents", "protected-name",
    WITNESS ("sealed", "'Élodie Müller'") SAYS ("a", "'us'", "Elodie Muller was held.", "", "{'source':'s'}"),
    "warning protected-name a /says/text +w7" },
  { "an alias of somebody with a pseudonym", "protected-name",
    WITNESS ("pseudonym", "'Witness A','Kim Chol Su'") SAYS ("a", "'us'", "Kim Chol Su was held.", "", "{'source':'s'}"),
    "warning protected-name a /says/text +w7" },
  { "in Korean, with a particle", "protected-name",
    WITNESS ("sealed", "'김철수'") SAYS ("a", "'us'", "김철수는 말했다.", "", "{'source':'s'}"),
    "warning protected-name a /says/text +w7" },
  { "in an id", "protected-name",
    WITNESS ("sealed", "'Kim Chol Su'") SAYS ("kim-chol-su-1", "'w7'", "x", "", "{'source':'s'}"),
    "warning protected-name kim-chol-su-1 /id +w7" },
  { "among the names of another", "protected-name",
    WITNESS ("sealed", "'Kim Chol Su'") "{'type':'entity','id':'v','kind':'group','names':['family of Kim Chol Su']}\n",
    "warning protected-name v /names/0/text +w7" },
  { "an id elsewhere", "protected-name",
    "{'type':'entity','id':'w7','kind':'person','names':['Witness'],'protect':'pseudonym','external':{'wikidata':'Q1'}}\n",
    "warning protected-name w7 /external" },
  { "a link to one who is not protected", "protected-name",
    WITNESS ("pseudonym", "'Witness A'") "{'type':'link','id':'l','subject':'w7','kind':'same-as','object':'pak'}\n",
    "warning protected-name l /object" },
  { "in the reason of a silence", "protected-name",
    WITNESS ("sealed", "'Kim Chol Su'")
    "{'type':'source','id':'v','published':'2019','silenced':{'no-outlet':'Kim Chol Su asked for it.'}}\n",
    "warning protected-name v /silenced/no-outlet +w7" },
  { "the pseudonym is for everybody", "protected-name",
    WITNESS ("pseudonym", "'Witness A'") SAYS ("a", "'w7'", "Witness A was held.", "", "{'source':'s'}"), "" },
  { "a description", "protected-name",
    WITNESS ("sealed", "{'text':'a defector','kind':'description'}") SAYS ("a", "'w7'", "He is a defector.", "", "{'source':'s'}"),
    "" },
  { "a part of a longer word", "protected-name",
    WITNESS ("sealed", "'Kim'") SAYS ("a", "'us'", "Kimberley said so.", "", "{'source':'s'}"), "" },
  { "one who is not protected", "protected-name",
    WITNESS ("none", "'Kim Chol Su'") SAYS ("a", "'us'", "Kim Chol Su was held.", "", "{'source':'s'}"), "" },

  { "one name", "entity-twice", "{'type':'entity','id':'mfa','kind':'body','names':['the foreign ministry']}\n",
    "warning entity-twice ministry /names/0/text +mfa" },
  { "one id elsewhere", "entity-twice",
    "{'type':'entity','id':'e1','kind':'state','names':['Korea'],'external':{'iso3166':'KP'}}\n"
    "{'type':'entity','id':'e2','kind':'body','names':['Pyongyang'],'external':{'iso3166':'KP'}}\n",
    "warning entity-twice e2 /external/iso3166 +e1" },
  { "both are one finding", "entity-twice",
    "{'type':'entity','id':'e1','kind':'state','names':['Korea'],'external':{'iso3166':'KP'}}\n"
    "{'type':'entity','id':'e2','kind':'state','names':['Korea'],'external':{'iso3166':'KP'}}\n",
    "warning entity-twice e2 /external/iso3166 +e1" },
  { "joined", "entity-twice",
    "{'type':'entity','id':'mfa','kind':'body','names':['Foreign Ministry']}\n"
    "{'type':'link','id':'l','subject':'mfa','kind':'same-as','object':'ministry'}\n", "" },
  { "parted", "entity-twice",
    "{'type':'entity','id':'mfa','kind':'body','names':['Foreign Ministry']}\n"
    "{'type':'link','id':'l','subject':'mfa','kind':'different-from','object':'ministry'}\n", "" },
  { "of another kind", "entity-twice", "{'type':'entity','id':'mfa','kind':'topic','names':['Foreign Ministry']}\n", "" },
  { "a short name is often shared", "entity-twice",
    "{'type':'entity','id':'e1','kind':'person','names':['Kim Jong Un',{'text':'Kim','kind':'short'}]}\n"
    "{'type':'entity','id':'e2','kind':'person','names':['Kim Il Sung',{'text':'Kim','kind':'short'}]}\n", "" },
};

static void
test_people (void)
{
  check_rows (people, G_N_ELEMENTS (people));
}

#define NOTICE(id, op, target, at) "{'type':'notice','id':'" id "','op':'" op "','target':'" target "','at':'" at "'}\n"

static const DeskRow withdrawn[] = {
  { "a ground that was withdrawn", "rests-on-withdrawn",
    SAYS ("a", "'us'", "x", "", "{'source':'s'}") SAYS ("b", "'han'", "x", "'rests_on':['a'],", "{'source':'t'}")
    NOTICE ("n", "withdraw", "a", "2019-06"),
    "warning rests-on-withdrawn b /rests_on/0 +a +n" },
  { "through another", "rests-on-withdrawn",
    SAYS ("a", "'us'", "x", "", "{'source':'s'}") SAYS ("b", "'han'", "x", "'rests_on':['a'],", "{'source':'t'}")
    SAYS ("c", "'pak'", "x", "'rests_on':['k','b'],", "{'source':'t'}") NOTICE ("n", "erase", "a", "2019-06"),
    "warning rests-on-withdrawn b /rests_on/0 +a +n\nwarning rests-on-withdrawn c /rests_on +a +n" },
  { "corrected", "rests-on-withdrawn",
    SAYS ("a", "'us'", "x", "", "{'source':'s'}") SAYS ("b", "'han'", "x", "'rests_on':['a'],", "{'source':'t'}")
    NOTICE ("n", "correct", "a", "2019-06"),
    "note rests-on-withdrawn b /rests_on/0 +a +n" },
  { "all its sources", "rests-on-withdrawn",
    SAYS ("a", "'us'", "x", "", "{'source':'t'}") NOTICE ("n", "withdraw", "t", "2019-06"),
    "warning rests-on-withdrawn a /citations +t +n" },
  { "evidence, and the value of an event", "rests-on-withdrawn",
    WIRES SAYS ("a", "'us'", "x", "", "{'source':'s'}") EVIDENCE ("'k','a'")
    "{'type':'event','id':'e','kind':'missile-test','title':'Tests','attributes':{'count':{'value':'2','by':['a']}}}\n"
    NOTICE ("n", "withdraw", "a", "2019-06"),
    "warning rests-on-withdrawn e /attributes/count/0/by/0 +a +n\nwarning rests-on-withdrawn f /evidence/1 +a +n" },
  { "reaffirmed later", "rests-on-withdrawn",
    SAYS ("a", "'us'", "x", "", "{'source':'s'}") SAYS ("b", "'han'", "x", "'rests_on':['a'],", "{'source':'t'}")
    NOTICE ("n", "withdraw", "a", "2019-06") NOTICE ("r", "reaffirm", "a", "2019-07"), "" },
  { "reaffirmed before", "rests-on-withdrawn",
    SAYS ("a", "'us'", "x", "", "{'source':'s'}") SAYS ("b", "'han'", "x", "'rests_on':['a'],", "{'source':'t'}")
    NOTICE ("n", "withdraw", "a", "2019-06") NOTICE ("r", "reaffirm", "a", "2019-05"),
    "warning rests-on-withdrawn b /rests_on/0 +a +n" },
  { "withdrawn itself", "rests-on-withdrawn",
    SAYS ("a", "'us'", "x", "", "{'source':'s'}") SAYS ("b", "'han'", "x", "'rests_on':['a'],", "{'source':'t'}")
    NOTICE ("n", "withdraw", "a", "2019-06") NOTICE ("o", "withdraw", "b", "2019-06"), "" },
  { "one of two sources", "rests-on-withdrawn",
    SAYS ("a", "'us'", "x", "", "{'source':'s'},{'source':'t'}") NOTICE ("n", "withdraw", "t", "2019-06"), "" },
  { "clarified", "rests-on-withdrawn",
    SAYS ("a", "'us'", "x", "", "{'source':'s'}") SAYS ("b", "'han'", "x", "'rests_on':['a'],", "{'source':'t'}")
    NOTICE ("n", "clarify", "a", "2019-06"), "" },
};

static void
test_withdrawn (void)
{
  check_rows (withdrawn, G_N_ELEMENTS (withdrawn));
}

/* What other checks find comes with the rest. */
static const DeskRow others[] = {
  { "003: “tortured or killed”, quoted as 001 has it", "quote-not-found",
    "{'type':'source','id':'v','outlet':'times','published':'2019','text':'if caught, are often tortured or killed'}\n"
    SAYS ("a", "'us'", "x", "", QUOTES ("v", "are often tortured and killed")),
    "quote-not-found a /citations/0/passages/0/quote" },
  { "003: as it stands there", "quote-not-found",
    "{'type':'source','id':'v','outlet':'times','published':'2019','text':'if caught, are often tortured or killed'}\n"
    SAYS ("a", "'us'", "x", "", QUOTES ("v", "are often tortured or killed")), "" },
  { "000: “on Friday” of another day", "words-date",
    "{'type':'event','id':'e','kind':'statement','title':'Rejection','when':{'edtf':'2019-05-09','text':'on Friday','source':'s'}}\n",
    "warning words-date e /when/edtf" },
  { "said after it was published", "said-after-published",
    SAYS ("a", "'us'", "x", "'said':'2019-05-14',", "{'source':'s'}"), "said-after-published a /citations/0/source" },
  { "said at another time than the session", "said-outside-utterance",
    SAYS ("a", "'us'", "x", "'said':'2019-05-08','utterance':'review',", "{'source':'s'}"),
    "warning said-outside-utterance a /said" },
  { "63 noted and 200 supported of 262", "sum",
    "{'type':'event','id':'e','kind':'upr-review.adoption','title':'Adoption',"
    "'attributes':{'recommendations':'262','noted':'63','supported':'200'}}\n",
    "warning sum e /attributes/recommendations" },
  { "001: 63 noted of 262, the rest unknown", "sum",
    "{'type':'event','id':'e','kind':'upr-review.adoption','title':'Adoption',"
    "'attributes':{'recommendations':'262','noted':'63'}}\n", "" },
};

static void
test_others (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *lines = g_strconcat (MORE, others[i].lines, NULL);
      g_autoptr (AnnalDossier) dossier = fixture_read (others[i].label, lines);
      g_autoptr (AnnalTexts) texts = annal_texts_new ();
      const char *const rules[] = { others[i].rule, NULL };
      g_autoptr (AnnalDeskReport) report = annal_desk_report_new (dossier, texts, rules);
      g_autofree char *actual = describe (annal_desk_report_get_problems (report));

      CHECK_TEXT (others[i].label, actual, others[i].problems);
    }
}

/* --- silences ------------------------------------------------------------- */

#define UNPUBLISHED(id, silenced) "{'type':'source','id':'" id "','published':'2019'," silenced "'lang':'en'}\n"

static const struct
{
  const char *label;
  const char *lines;
  const char *standing;
  const char *silenced; /* with the reasons */
} silences[] = {
  { "one by one",
    UNPUBLISHED ("v", "'silenced':{'no-outlet':'It is a leaflet.'},") UNPUBLISHED ("w", ""),
    "note no-outlet w /outlet", "note no-outlet v /outlet: It is a leaflet." },
  { "in the other record",
    "{'type':'entity','id':'mfa','kind':'body','names':['Foreign Ministry'],'silenced':{'entity-twice':'Not yet clear.'}}\n",
    "", "warning entity-twice ministry /names/0/text +mfa: Not yet clear." },
  { "a rule of the records",
    "{'type':'source','id':'v','outlet':'times','published':'2019','text':'x','silenced':{'no-hash':'Typed from paper.'}}\n",
    "", "note no-hash v /sha256: Typed from paper." },
  { "of nothing", UNPUBLISHED ("v", "'outlet':'times','silenced':{'no-outlet':'It is a leaflet.'},"),
    "note silence-of-nothing v /silenced/no-outlet", "" },
  { "of no rule", UNPUBLISHED ("v", "'outlet':'times','silenced':{'no-outlets':'It is a leaflet.'},"),
    "note silence-of-nothing v /silenced/no-outlets", "" },
  { "of an error", UNPUBLISHED ("v", "'outlet':'times','silenced':{'said-after-published':'It is so.'},"),
    "note silence-of-nothing v /silenced/said-after-published", "" },
  { "of quotes that were not asked", UNPUBLISHED ("v", "'outlet':'times','silenced':{'text-unverified':'It is lost.'},"), "", "" },
  { "of a silence of nothing",
    UNPUBLISHED ("v", "'outlet':'times','silenced':{'no-outlet':'Leaflet.','silence-of-nothing':'Kept for the next version.'},"),
    "", "note silence-of-nothing v /silenced/no-outlet: Kept for the next version." },
};

static char *
describe_silenced (const AnnalProblems *problems)
{
  g_autofree char *text = describe (problems);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    g_string_append_printf (all, "%s%s: %s", i > 0 ? "\n" : "", lines[i],
                            annal_problem_get_silence (annal_problems_get_problem (problems, i)));
  return g_string_free (all, FALSE);
}

static void
test_silences (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (silences); i++)
    {
      g_autofree char *lines = g_strconcat (MORE, silences[i].lines, NULL);
      g_autoptr (AnnalDossier) dossier = fixture_read (silences[i].label, lines);
      g_autoptr (AnnalDeskReport) report = annal_desk_report_new (dossier, NULL, NULL);
      g_autoptr (AnnalProblems) problems = annal_desk_check (dossier, NULL);
      g_autofree char *standing = describe (annal_desk_report_get_problems (report));
      g_autofree char *silenced = describe_silenced (annal_desk_report_get_silenced (report));
      g_autofree char *all = describe (problems);

      CHECK_TEXT (silences[i].label, standing, silences[i].standing);
      CHECK_TEXT (silences[i].label, silenced, silences[i].silenced);
      CHECK_TEXT (silences[i].label, all, silences[i].standing);
    }
}

/* Errors stand whatever anybody says, and keep the desk's rules from being
 * asked: then nothing is said of silences for them.
 */
static void
test_errors (void)
{
  static const CheckRow rows[] = {
    { "an error cannot be silenced",
      CLAIM ("assertion", "affirm") "'about':'camps','silenced':{'no-citation':'It is well known.'}}\n", "no-citation c /citations" },
    { "no reason", UNPUBLISHED ("v", "'silenced':{'no-outlet':''},"), "silence-without-reason v /silenced/no-outlet" },
    { "blanks are no reason", UNPUBLISHED ("v", "'silenced':{'no-outlet':' '},"), "silence-without-reason v /silenced/no-outlet" },
    { "several reasons", UNPUBLISHED ("v", "'silenced':{'no-outlet':['a','b']},"), "silence-without-reason v /silenced/no-outlet" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalDossier) dossier = fixture_read (rows[i].label, rows[i].lines);
      const char *const rules[] = { "no-citation", "silence-without-reason", "no-outlet", NULL };
      g_autoptr (AnnalDeskReport) report = annal_desk_report_new (dossier, NULL, rules);
      g_autofree char *actual = describe (annal_desk_report_get_problems (report));

      CHECK_ROW (rows[i].label, !annal_desk_report_is_complete (report));
      CHECK_ROW (rows[i].label, !annal_dossier_is_sealed (dossier));
      CHECK_ROW (rows[i].label, annal_problems_get_n_problems (annal_desk_report_get_silenced (report)) == 0);
      CHECK_TEXT (rows[i].label, actual, rows[i].problems);
    }
}

static void
test_accessors (void)
{
  g_autoptr (AnnalSource) source = annal_source_new ("s");
  AnnalRecord *record = annal_source_as_record (source);
  g_autofree const char **rules = NULL;

  CHECK_TEXT ("none", annal_record_get_silenced (record, "no-hash"), NULL);
  annal_record_set_silenced (record, "no-hash", NULL);
  annal_record_set_silenced (record, "no-outlet", "a");
  annal_record_set_silenced (record, "no-hash", "b");
  annal_record_set_silenced (record, "no-hash", "c");
  CHECK_TEXT ("set again", annal_record_get_silenced (record, "no-hash"), "c");
  rules = annal_record_dup_silenced_rules (record);
  CHECK_TEXT ("sorted", rules[0], "no-hash");
  CHECK_TEXT ("sorted", rules[1], "no-outlet");
  CHECK (rules[2] == NULL);
  annal_record_set_silenced (record, "no-hash", NULL);
  annal_record_set_silenced (record, "no-outlet", NULL);
  CHECK_TEXT ("removed", annal_record_get_silenced (record, "no-outlet"), NULL);
}

/* --- rules ---------------------------------------------------------------- */

static void
test_rules (void)
{
  g_autofree char *suggested = annal_rule_suggest ("no-outlets");
  g_autofree char *part = annal_rule_suggest ("outlet");
  g_autofree char *nothing = annal_rule_suggest ("zzzzzzzz");
  /* Names come from dossiers, too: this one would take minutes. */
  g_autofree char *endless = g_strnfill (1 << 20, 'o');
  g_autofree char *none = annal_rule_suggest (endless);

  for (guint i = 0; i < annal_rule_count (); i++)
    {
      const AnnalRule *rule = annal_rule_get (i);
      const char *name = annal_rule_get_name (rule);
      const char *summary = annal_rule_get_summary (rule);

      CHECK_ROW (name, annal_rule_lookup (name) == rule);
      CHECK_ROW (name, annal_rule_get_severity_min (rule) <= annal_rule_get_severity (rule));
      CHECK_ROW (name, !g_str_has_suffix (summary, ".") && strlen (summary) < 120);
      CHECK_ROW (name, g_str_has_suffix (annal_rule_get_explanation (rule), "."));
      CHECK_ROW (name, *annal_rule_get_example (rule) != '\0');
      CHECK_ROW (name, g_str_has_suffix (annal_rule_get_remedy (rule), ".") ||
                           g_strrstr (annal_rule_get_remedy (rule), "].") != NULL);
      CHECK_ROW (name, *annal_rule_get_area (rule) != '\0');
    }
  CHECK (annal_rule_lookup ("nothing") == NULL);
  CHECK (none == NULL);
  CHECK_TEXT ("near", suggested, "no-outlet");
  CHECK_TEXT ("a part of it", part, "no-outlet");
  CHECK_TEXT ("far", nothing, NULL);
}

/* The finding on somebody protected must not tell the name. */
static void
test_discretion (void)
{
  const char *lines = MORE WITNESS ("sealed", "'Kim Chol Su'") "{'type':'source','id':'v','outlet':'times','title':'Kim Chol Su'}\n";
  g_autoptr (AnnalDossier) dossier = fixture_read ("discretion", lines);
  g_autoptr (AnnalProblems) problems = NULL;
  g_autofree char *actual = NULL;

  annal_dossier_set_title (dossier, "What KIM CHOL SU saw");
  problems = annal_desk_check (dossier, NULL);
  actual = describe (problems);
  CHECK_TEXT ("all", actual, "warning protected-name - /title +w7\nwarning no-date v /published\n"
                             "warning protected-name v /title/text +w7");
  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    {
      g_autofree char *text = annal_problem_to_string (annal_problems_get_problem (problems, i));

      CHECK (strstr (text, "Kim") == NULL && strstr (text, "KIM") == NULL);
    }
}

/* --- the five articles ---------------------------------------------------- */

/* What an editor would ask of the five articles and is answered in the dossier:
 * four of them name no paper, and one tells of “were seen as” by nobody.
 * Everything else is in order: the clock of 002's page is when it was captured;
 * the bounds of all numbers are kept; the denial of 003 that camps exist is the
 * reporter's and rests on the narrow one; no name is protected.
 */
static void
test_articles (void)
{
  g_autofree char *folder = annal_test_shared ("articles");
  g_autofree char *path = annal_test_source ("examples/dprk-human-rights/dossier.json");
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  g_autoptr (AnnalTexts) texts = annal_texts_new ();
  g_autoptr (AnnalDeskReport) report = NULL;
  g_autofree char *standing = NULL;
  g_autofree char *silenced = NULL;

  if (folder == NULL)
    return;
  annal_texts_add_folder (texts, folder);
  CHECK (annal_reader_read_file (reader, path, NULL));
  report = annal_desk_report_new_for_reader (reader, texts, NULL);
  CHECK (annal_desk_report_is_complete (report));
  CHECK (annal_quote_report_get_n_failed (annal_desk_report_get_quotes (report)) == 0);
  standing = fixture_describe (annal_desk_report_get_problems (report));
  silenced = fixture_describe (annal_desk_report_get_silenced (report));
  CHECK_TEXT ("standing", standing, "");
  CHECK_TEXT ("silenced", silenced,
              "note no-outlet article-000 /sources/3/outlet\n"
              "note no-outlet article-001 /sources/4/outlet\n"
              "note no-outlet article-003 /sources/6/outlet\n"
              "note no-outlet article-004 /sources/7/outlet\n"
              "warning undescribed-source a001-launches-seen-as-response /claims/13/by/unnamed");
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "speakers", test_speakers },   { "bounds", test_bounds },       { "denials", test_denials },
    { "origins", test_origins },     { "order", test_order },         { "sources", test_sources },
    { "people", test_people },       { "withdrawn", test_withdrawn }, { "others", test_others },
    { "silences", test_silences },
    { "errors", test_errors },       { "accessors", test_accessors }, { "rules", test_rules },
    { "discretion", test_discretion }, { "articles", test_articles },
  };

  return annal_test_main (argc, argv, "desk-check", tests, G_N_ELEMENTS (tests));
}
