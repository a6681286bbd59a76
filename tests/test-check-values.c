/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The integrity check of values: dates, agents, quantities, values, passages,
 * citations and chains.
 */

#include "check-fixture.h"

#define SAID(members) ASSERTION "'said':{" members "}," CITED
#define BY(agent) ASSERTION "'to':" agent "," CITED
#define INMATES(members) VALUED ("inmates", "{" members "}")
#define CHAIN(links) CITING ("'chain':[" links "]")
#define ORIGIN(members) "{'role':'origin','who':'dprk'" members "}"
#define RELAY(members) "{'role':'relay','who':'kcna'" members "}"
#define UNNAMED(phrase) "{'role':'publisher','who':{'unnamed':'" phrase "'}}"
#define ANONYMOUS(members) "{'type':'source','id':'t'," members "'captured':'2019-06-01'}\n"
#define CHAINED(source, links) ASSERTION "'citations':[{'source':'" source "','chain':[" links "]}]}\n"
#define CHAINED_CLAIM(said, links) ASSERTION "'said':'" said "'," "'citations':[{'source':'s','chain':[" links "]}]}\n"
#define PUBLISHER(members) "{'role':'publisher','who':'times'" members "}"

static void
dates (void)
{
  static const CheckRow rows[] = {
    { "a bare date", ASSERTION "'said':'2019-05-09'," CITED, "" },
    { "words with their place", SAID ("'edtf':'2019-05-04','text':'late Saturday','source':'s','start':365,'end':378"), "" },
    { "characters, not bytes", SAID ("'text':'토요일','source':'s','start':0,'end':3"), "" },
    { "a relative date with words", SAID ("'edtf':'2019-05-04','basis':'relative','text':'late Saturday'"), "" },
    { "a relative date that hangs on something", SAID ("'edtf':'2019-05','basis':'relative','relative_to':'review'"), "" },
    { "an offset", SAID ("'edtf':'2019-05-04T10:00:00','tz':'-03:30'"), "" },
    { "nothing is known", SAID ("'basis':'unknown'"), "" },

    { "nobody knows how", SAID ("'edtf':'2019-05-04','basis':'unknown'"), "note unknown-basis c /said/basis" },
    { "relative to nothing", SAID ("'edtf':'2019-05-04','basis':'relative'"), "warning relative-to-nothing c /said/basis" },

    { "a place without words", SAID ("'edtf':'2019-05-04','source':'s','start':1,'end':2"), "missing-member c /said/text" },
    { "a place without a source", SAID ("'edtf':'2019-05-04','text':'a','start':1,'end':2"), "missing-member c /said/source" },
    { "no end", SAID ("'text':'a','source':'s','start':1"), "offsets-incomplete c /said/end" },
    { "no start", SAID ("'text':'a','source':'s','end':1"), "offsets-incomplete c /said/start" },
    { "an end before the start", SAID ("'text':'a','source':'s','start':2,'end':1"), "offsets-reversed c /said/end" },
    { "an empty place", SAID ("'text':'a','source':'s','start':2,'end':2"), "offsets-reversed c /said/end" },
    { "too long a place", SAID ("'text':'토요일','source':'s','start':0,'end':9"), "offsets-length c /said/end" },
    { "a zone that is none", SAID ("'edtf':'2019-05-04','tz':'Asia/Atlantis'"), "bad-time-zone c /said/tz" },
    { "a zone without a date", SAID ("'tz':'9'"), "bad-time-zone c /said/tz" },
    { "no date", SAID ("'edtf':''"), "bad-date c /said/edtf" },
    { "a day that February lacks", SAID ("'edtf':'2019-02-29'"), "bad-date c /said/edtf" },
    { "a date in a value", VALUED ("status", "{'date':'May'}"), "value-type c /value\nbad-date c /value/date/edtf" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

static void
agents (void)
{
  static const CheckRow rows[] = {
    { "an entity", BY ("'kcna'"), "" },
    { "somebody unnamed", BY ("{'unnamed':'a senior official','acts_for':'dprk'}"), "" },
    { "neither", BY ("{}"), "missing-member c /to" },
    { "both", BY ("{'id':'kcna','unnamed':'an agency'}"), "two-forms c /to/unnamed" },
    { "an empty phrase", BY ("{'unnamed':''}"), "empty-text c /to/unnamed" },
    { "a named one that acts for another", BY ("{'id':'kcna','acts_for':'dprk'}"), "unexpected-member c /to/acts_for" },
    { "one that acts for nobody known", BY ("{'unnamed':'an official','acts_for':'ruritania'}"),
      "dangling-id c /to/acts_for" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

static void
quantities (void)
{
  static const CheckRow rows[] = {
    { "exact", INMATES ("'approx':'exact','lo':'200000','hi':'200000.0','unit':'person'"), "" },
    { "about", INMATES ("'approx':'about','lo':'100000','hi':'100000','verbatim':'about 100,000'"), "" },
    { "a range", INMATES ("'approx':'range','lo':'80000','hi':'120000'"), "" },
    { "up to", INMATES ("'approx':'up-to','hi':'120000'"), "" },
    { "at least", INMATES ("'approx':'at-least','lo':'1'"), "" },
    { "vague", INMATES ("'approx':'vague','verbatim':'only a few'"), "" },
    { "only bounds", INMATES ("'lo':'9','hi':'10'"), "" },

    { "bounds the wrong way round", INMATES ("'lo':'10','hi':'9'"), "bad-bounds c /value/hi" },
    { "exact with two bounds", INMATES ("'approx':'exact','lo':'9','hi':'10'"), "bad-bounds c /value/hi" },
    { "exact with one bound", INMATES ("'approx':'exact','hi':'9'"), "bad-bounds c /value/lo" },
    { "about nothing", INMATES ("'approx':'about'"), "bad-bounds c /value/lo" },
    { "half a range", INMATES ("'approx':'range','lo':'9'"), "bad-bounds c /value/hi" },
    { "up to, from", INMATES ("'approx':'up-to','lo':'1','hi':'9'"), "bad-bounds c /value/lo" },
    { "at most without a number", INMATES ("'approx':'at-most'"), "bad-bounds c /value/hi" },
    { "less than, with the wrong bound", INMATES ("'approx':'less-than','lo':'9'"),
      "bad-bounds c /value/lo\nbad-bounds c /value/hi" },
    { "at least, and a top", INMATES ("'approx':'at-least','lo':'9','hi':'10'"), "bad-bounds c /value/hi" },
    { "more than, and a top", INMATES ("'approx':'more-than','lo':'9','hi':'10'"), "bad-bounds c /value/hi" },
    { "more than nothing", INMATES ("'approx':'more-than'"), "bad-bounds c /value/lo" },
    { "a number with a comma", INMATES ("'lo':'80,000','hi':'1'"), "bad-decimal c /value/lo" },
    { "an unknown unit", INMATES ("'lo':'8','unit':'soul'"), "unknown-term c /value/unit" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

static void
values (void)
{
  static const CheckRow rows[] = {
    { "a number for a quantity", VALUED ("inmates", "'200000'"), "" },
    { "a boolean", VALUED ("exists", "false"), "" },
    { "an entity", VALUED ("located-in", "'dprk'"), "" },
    { "bare words for a text", VALUED ("purpose", "'reform through labour'"), "" },
    { "a text", VALUED ("purpose", "{'text':{'text':'교화','lang':'ko'}}"), "" },
    { "a date", "{'type':'term','id':'x-built','role':'predicate','value_type':'date'}\n"
      VALUED ("x-built", "'1959'"), "" },
    { "a date with all its members", "{'type':'term','id':'x-built','role':'predicate','value_type':'date'}\n"
      VALUED ("x-built", "{'date':{'edtf':'1959~','basis':'inferred'}}"), "" },
    { "any word", "{'type':'term','id':'x-w','role':'predicate','value_type':'word'}\n" VALUED ("x-w", "'any'"), "" },
    { "a word of the list", "{'type':'term','id':'x-w','role':'predicate','value_type':'word','values':['a','b']}\n"
      VALUED ("x-w", "'b'"), "" },
    { "a term without a type", "{'type':'term','id':'x-w','role':'predicate'}\n" VALUED ("x-w", "{'lo':'1'}"), "" },
    { "a boolean without a value", ASSERTION "'predicate':'exists'," CITED, "" },

    { "words for a number", VALUED ("inmates", "'many'"), "value-type c /value" },
    { "a text for a number", VALUED ("inmates", "{'text':'5'}"), "value-type c /value" },
    { "a number for a boolean", VALUED ("exists", "'1'"), "value-type c /value" },
    { "a quantity for an entity", VALUED ("located-in", "{'lo':'1'}"), "value-type c /value" },
    { "an entity that is not there", VALUED ("located-in", "'ruritania'"), "dangling-id c /value/word" },
    { "a claim for an entity", VALUED ("located-in", "'k'"), "wrong-record-type c /value/word" },
    { "a quantity for a text", VALUED ("purpose", "{'lo':'1'}"), "value-type c /value" },
    { "a word that is no date", "{'type':'term','id':'x-built','role':'predicate','value_type':'date'}\n"
      VALUED ("x-built", "'long ago'"), "value-type c /value" },
    { "a word that is not on the list", "{'type':'term','id':'x-w','role':'predicate','value_type':'word',"
      "'values':['a','b']}\n" VALUED ("x-w", "'c'"), "value-type c /value" },
    { "an empty value", VALUED ("inmates", "{}"), "missing-member c /value" },
    { "two forms", VALUED ("purpose", "{'text':'a','date':'2019'}"), "two-forms c /value" },
    { "a stance", VALUED ("purpose", "{'stance':'reject'}"), "unexpected-member c /value/stance" },
    { "a proposition", VALUED ("purpose", "{'proposition':{'about':'camps'}}"),
      "unexpected-member c /value/proposition" },
    { "a value of nothing", ASSERTION "'value':'5'," CITED, "missing-member c /predicate" },
    { "a predicate of nothing", CLAIM ("demand", "urge") "'predicate':'exists'," CITED, "missing-member c /about" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

static void
passages (void)
{
  static const CheckRow rows[] = {
    { "a quote alone", CITING ("'quote':'no camps'"), "" },
    { "a quote with its place", CITING ("'quote':'“no camps”','start':10,'end':20,'start_byte':10,'end_byte':24"), "" },
    { "a typographic match takes other bytes",
      CITING ("'quote':'“no camps”','start':10,'end':20,'start_byte':10,'end_byte':20,'match':'typographic'"), "" },
    { "an insertion", CITING ("'quote':'they [the camps] are','editorial':['[the camps]']"), "" },
    { "a quotation", CITING ("'quote':'no camps','fidelity':'verbatim'"), "" },
    { "a quotation in a list", CITING ("'fidelity':'verbatim','passages':[{'quote':'a','role':'words'}]"), "" },
    { "a summary without words", CITING ("'fidelity':'summary'"), "" },

    { "a quotation without words", CITING ("'fidelity':'verbatim'"), "warning no-words c /citations/0/fidelity" },
    { "fragments with an attribution only",
      CITING ("'fidelity':'partial-quote','passages':[{'quote':'said','role':'attribution'}]"),
      "warning no-words c /citations/0/fidelity" },

    { "no end", CITING ("'quote':'a','start':1"), "offsets-incomplete c /citations/0/passages/0/end" },
    { "no start byte", CITING ("'quote':'a','end_byte':1"), "offsets-incomplete c /citations/0/passages/0/start_byte" },
    { "an end before the start", CITING ("'quote':'a','start':3,'end':2"),
      "offsets-reversed c /citations/0/passages/0/end" },
    { "too few characters", CITING ("'quote':'“no camps”','start':10,'end':18"),
      "offsets-length c /citations/0/passages/0/end" },
    { "too few bytes", CITING ("'passages':[{'quote':'a'},{'quote':'“no camps”','start_byte':10,'end_byte':20}]"),
      "offsets-length c /citations/0/passages/1/end_byte" },
    { "an insertion that is not there", CITING ("'quote':'they [the camps] are','editorial':['[the camps]','[sic]']"),
      "editorial-not-in-quote c /citations/0/editorial/1" },
    { "an insertion in no passage", CITING ("'editorial':['[sic]']"),
      "editorial-not-in-quote c /citations/0/editorial/0" },
    { "a citation of an event", "{'type':'event','id':'e','kind':'statement','title':'E','citations':["
      "{'source':'s','fidelity':'verbatim'}]}\n", "warning no-words e /citations/0/fidelity" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

/* A citation with one insertion too many is not searched for all of them. */
static void
many_insertions (void)
{
  g_autoptr (GString) insertions = g_string_new ("'[sic]'");
  g_autofree char *allowed = NULL;
  g_autofree char *too_many = NULL;

  for (guint i = 1; i < 256; i++)
    g_string_append (insertions, ",'[sic]'");
  allowed = g_strdup_printf (CITING ("'quote':'so [sic]','editorial':[%s]"), insertions->str);
  too_many = g_strdup_printf (CITING ("'quote':'so [sic]','editorial':[%s,'[?]']"), insertions->str);
  {
    const CheckRow rows[] = {
      { "256 insertions", allowed, "" },
      { "257 insertions", too_many, "too-many-insertions c /citations/0/editorial" },
    };

    fixture_check (rows, G_N_ELEMENTS (rows));
  }
}

static void
chains (void)
{
  static const CheckRow rows[] = {
    { "from the origin to the publisher", CHAIN (ORIGIN () "," RELAY () "," PUBLISHER ()), "" },
    { "nobody names the outlet", ANONYMOUS ("") CHAINED ("t", ORIGIN () "," UNNAMED ("the newspaper")), "" },
    { "an outlet and a publisher without a name", ANONYMOUS ("'outlet':{'unnamed':'the newspaper'},")
      CHAINED ("t", ORIGIN () "," UNNAMED ("the newspaper")), "" },
    { "dated from the utterance to the publication", CHAINED_CLAIM ("2019-05-04",
      ORIGIN (",'at':'2019-05-04'") "," RELAY (",'at':'2019-05-05'") "," PUBLISHER (",'at':'2019-05-10'")), "" },
    { "perhaps before the utterance, perhaps after the publication", CHAINED_CLAIM ("2019-05-04",
      ORIGIN (",'at':'2019-05'") "," RELAY (",'at':'2019-05-03?'") "," PUBLISHER (",'at':'2019-05'")), "" },
    { "times that go forwards",
      CHAIN (ORIGIN (",'at':'2019-05-04'") "," RELAY (",'at':'2019-05-04'") "," PUBLISHER (",'at':'2019-05-05'")), "" },
    { "times that may go forwards", CHAIN (ORIGIN (",'at':'2019-05-04'") "," PUBLISHER (",'at':'2019-05'")), "" },
    { "an uncertain time", CHAIN (ORIGIN (",'at':'2019-05-04?'") "," PUBLISHER (",'at':'2019-05-03'")), "" },
    { "as faithful as its links",
      CITING ("'quote':'a','fidelity':'translated','chain':[" ORIGIN (",'fidelity':'verbatim'") ","
              RELAY (",'fidelity':'translated'") "," PUBLISHER () "]"), "" },
    { "the outlet's own voice", CITING ("'fidelity':'own-voice','chain':[" ORIGIN (",'fidelity':'summary'") ","
                                        PUBLISHER () "]"), "" },

    { "a quotation through a paraphrase",
      CITING ("'quote':'a','fidelity':'verbatim','chain':[" ORIGIN () "," RELAY (",'fidelity':'paraphrase'") ","
              PUBLISHER (",'fidelity':'verbatim'") "]"), "warning chain-fidelity c /citations/0/fidelity" },
    { "a paraphrase of a summary",
      CITING ("'fidelity':'paraphrase','chain':[" ORIGIN () "," RELAY (",'fidelity':'summary'") "," PUBLISHER () "]"),
      "warning chain-fidelity c /citations/0/fidelity" },

    { "an unnamed publisher of a named outlet", CHAIN (ORIGIN () "," UNNAMED ("the newspaper")),
      "warning chain-publisher c /citations/0/chain/1/who" },
    { "a named publisher of an unnamed outlet", ANONYMOUS ("'outlet':{'unnamed':'the newspaper'},") CHAINED ("t", ORIGIN () "," PUBLISHER ()), "warning chain-publisher c /citations/0/chain/1/who" },
    { "a named publisher of no outlet", ANONYMOUS ("") CHAINED ("t", ORIGIN () "," PUBLISHER ()),
      "warning chain-publisher c /citations/0/chain/1/who" },
    { "two phrases", ANONYMOUS ("'outlet':{'unnamed':'the newspaper'},") CHAINED ("t", ORIGIN () "," UNNAMED ("the magazine")), "warning chain-publisher c /citations/0/chain/1/who" },
    { "a phrase that is somebody's id", CHAIN (ORIGIN () "," UNNAMED ("times")),
      "warning chain-publisher c /citations/0/chain/1/who" },

    { "a second origin", CHAIN (ORIGIN () "," ORIGIN () "," PUBLISHER ()), "chain-middle c /citations/0/chain/1/role" },
    { "a publisher before the last", CHAIN (ORIGIN () "," PUBLISHER () "," PUBLISHER ()),
      "chain-middle c /citations/0/chain/1/role" },
    { "the ends, turned round", CHAIN (PUBLISHER () "," RELAY () "," ORIGIN ()),
      "chain-ends c /citations/0/chain/0/role\nchain-ends c /citations/0/chain/2/role" },
    { "an origin before the utterance", CHAINED_CLAIM ("2019-05-04", ORIGIN (",'at':'2019-05-03'") "," PUBLISHER ()),
      "chain-backwards c /citations/0/chain/0/at" },
    { "a spokesman before the utterance", CHAINED_CLAIM ("2019-05-04", ORIGIN () ",{'role':'spokesman','who':'dprk','at':'2019-05-03'}," PUBLISHER ()),
      "chain-backwards c /citations/0/chain/1/at" },
    { "a relay after the publication", CHAIN (ORIGIN () "," RELAY (",'at':'2019-05-11'") "," PUBLISHER ()),
      "chain-backwards c /citations/0/chain/1/at" },
    { "a relay after the capture", ANONYMOUS ("") CHAINED ("t", ORIGIN () "," RELAY (",'at':'2019-06-02'") "," UNNAMED ("the newspaper")),
      "chain-backwards c /citations/0/chain/1/at" },
    { "an event's", "{'type':'event','id':'e','kind':'statement','title':'E','when':'2019-05-20','citations':[{'source':'s',"
      "'chain':[" ORIGIN (",'at':'2019-05-11'") "," PUBLISHER () "]}]}\n",
      "chain-backwards e /citations/0/chain/0/at" },

    { "no origin", CHAIN (RELAY () "," PUBLISHER ()), "chain-ends c /citations/0/chain/0/role" },
    { "no publisher", CHAIN (ORIGIN () "," RELAY ()), "chain-ends c /citations/0/chain/1/role" },
    { "only a relay", CHAIN (RELAY ()), "chain-ends c /citations/0/chain/0/role\nchain-ends c /citations/0/chain/0/role" },
    { "a link without a role", CHAIN (ORIGIN () ",{'who':'times'}"), "missing-member c /citations/0/chain/1/role" },
    { "another outlet's publisher", CHAIN (ORIGIN () ",{'role':'publisher','who':'kcna'}"),
      "chain-publisher c /citations/0/chain/1/who" },
    { "backwards", CHAIN (ORIGIN (",'at':'2019-05-04'") "," PUBLISHER (",'at':'2019-05-03'")),
      "chain-backwards c /citations/0/chain/1/at" },
    { "backwards past an undated link",
      CHAIN (ORIGIN (",'at':'2019-05-04'") "," RELAY () "," PUBLISHER (",'at':'2019-04'")),
      "chain-backwards c /citations/0/chain/2/at" },
    { "backwards past a vague link",
      CHAIN (ORIGIN (",'at':'2019-05-04'") "," RELAY (",'at':'2019'") "," PUBLISHER (",'at':'2019-04'")),
      "chain-backwards c /citations/0/chain/2/at" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "dates", dates },
    { "agents", agents },
    { "quantities", quantities },
    { "values", values },
    { "passages", passages },
    { "many_insertions", many_insertions },
    { "chains", chains },
  };

  return annal_test_main (argc, argv, "check-values", tests, G_N_ELEMENTS (tests));
}
