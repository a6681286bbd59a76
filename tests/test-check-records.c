/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The integrity check of records: what each type and each kind of claim needs. */

#include "check-fixture.h"

#define SOURCE(members) "{'type':'source','id':'t'," members "}\n"
#define CAPTURED(members) SOURCE ("'outlet':'times'," members)
#define ENTITY(kind, members) "{'type':'entity','id':'x','kind':'" kind "','names':['X']," members "}\n"
#define PLACE(lat, lon) ENTITY ("place", "'point':{'lat':'" lat "','lon':'" lon "'}")
#define POSITION CLAIM ("position", "note")
#define COUNT(target, members) POSITION "'target':'" target "','count':{" members "}," CITED
#define ADOPTION(attributes) EVENT ("upr-review.adoption", attributes)
#define ASSESSMENT(kind, grade) \
  "{'type':'assessment','id':'a','target':'k','kind':'" kind "','grade':'" grade "'}\n"

static void
sources (void)
{
  static const CheckRow rows[] = {
    { "published, then captured", SOURCE ("'published':'2019-05-10','captured':'2019-05-10'"), "" },
    { "published perhaps before the capture", SOURCE ("'published':'2019','captured':'2019-05-10'"), "" },
    { "published perhaps later", SOURCE ("'published':'2019-05-11?','captured':'2019-05-10'"), "" },
    { "a text with its hash", SOURCE ("'text':'Words.',"
      "'sha256':'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'"), "" },
    { "the clock of the page", SOURCE ("'published':{'edtf':'2024-04-27','basis':'page-clock'},'captured':'2024-04-27'"),
      "warning page-clock t /published/basis" },
    { "a text without a hash", SOURCE ("'text':'Words.'"), "note no-hash t /sha256" },
    { "captured, then published", SOURCE ("'published':'2019-05-11','captured':'2019-05-10'"),
      "published-after-capture t /published" },
    { "published later, elsewhere on Earth",
      SOURCE ("'published':{'edtf':'2019-05-11T08:00:00','tz':'+09:00'},'captured':'2019-05-10T22:59:59Z'"),
      "published-after-capture t /published" },
    { "the same moment, elsewhere on Earth",
      SOURCE ("'published':{'edtf':'2019-05-11T08:00:00','tz':'+09:00'},'captured':'2019-05-10T23:00:00Z'"), "" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

static void
entities (void)
{
  static const CheckRow rows[] = {
    { "a point", PLACE ("39.0194", "125.7381"), "" },
    { "the poles and the date line", PLACE ("-90", "180"), "" },
    { "a set of none", ENTITY ("instrument-set", "'size':'0'"), "" },
    { "too far north", PLACE ("90.0001", "0"), "bad-point x /point/lat" },
    { "too far west", PLACE ("0", "-180.5"), "bad-point x /point/lon" },
    { "half a point", ENTITY ("place", "'point':{'lat':'1'}"), "missing-member x /point/lon" },
    { "the size of a state", ENTITY ("state", "'size':'5'"), "unexpected-member x /size" },
    { "half a member", ENTITY ("instrument-set", "'size':'1.5'"), "bad-size x /size" },
    { "fewer than none", ENTITY ("instrument-set", "'size':'-1'"), "bad-size x /size" },
    { "a size that is no number", ENTITY ("instrument-set", "'size':'many'"), "bad-decimal x /size" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

static void
events (void)
{
  static const CheckRow rows[] = {
    { "attributes of the kind and of the broader one",
      ADOPTION ("'recommendations':'262','noted':'63','state':'dprk','cycle':'3'"), "" },
    { "rivals side by side", ADOPTION ("'adopted_by':[{'value':'dprk','by':['k']},{'value':'times'}]"), "" },
    { "a kind that the dossier narrows and extends",
      "{'type':'term','id':'summit.talks','role':'event-kind','attributes':['site']}\n"
      EVENT ("summit.talks", "'site':'camps','place':'camps','outcome':'mixed'"), "" },
    { "parts that make the whole", ADOPTION ("'recommendations':'262','supported':'132','noted':'56','deferred':'74'"), "" },
    { "rivals are not added", ADOPTION ("'recommendations':'262','supported':['132','200'],'noted':'63'"), "" },
    { "nor is what is about that many", ADOPTION ("'recommendations':'262','supported':'200','noted':{'value':"
      "{'approx':'about','lo':'63','hi':'63'}}"), "" },
    { "nor are bounds", ADOPTION ("'recommendations':'262','supported':{'value':{'lo':'200','hi':'240'}},'noted':'63'"), "" },

    { "an attribute of other kinds", ADOPTION ("'missile':'KN-23'"),
      "warning attribute-of-other-kind e /attributes/missile" },
    { "parts that make more", ADOPTION ("'recommendations':'262','supported':'132','noted':{'value':{'lo':'63','hi':'63'}},'deferred':'68'"),
      "warning sum e /attributes/recommendations" },

    { "an unknown kind", EVENT ("rally", "'site':'camps'"), "unknown-term e /kind" },
    { "words for a number", ADOPTION ("'cycle':'third'"), "value-type e /attributes/cycle/0/value" },
    { "an entity that is not there", ADOPTION ("'adopted_by':'working-group'"),
      "dangling-id e /attributes/adopted_by/0/value/word" },
    { "the second of two rivals", ADOPTION ("'adopted_by':['dprk',{'value':'s','by':['dprk']}]"),
      "wrong-record-type e /attributes/adopted_by/1/by/0\n"
      "wrong-record-type e /attributes/adopted_by/1/value/word" },
    { "a word that is not on the list", EVENT ("missile-test", "'outcome':'splendid'"),
      "value-type e /attributes/outcome/0/value" },
    { "an attribute without a value", ADOPTION ("'noted':[]"), "missing-member e /attributes/noted" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

/* No JSON has two members of one name, but a program may add them. */
static void
two_attributes_of_one_name (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_read ("base", "");
  g_autoptr (AnnalEvent) event = annal_event_new ("e");
  g_autoptr (AnnalText) title = annal_text_new ("Event");
  g_autoptr (AnnalProblems) problems = NULL;
  g_autofree char *actual = NULL;

  annal_event_set_kind (event, "missile-test");
  annal_event_set_title (event, title);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (AnnalAttribute) attribute = annal_attribute_new ();
      g_autoptr (AnnalAttributeValue) one = annal_attribute_value_new ();
      g_autoptr (AnnalValue) value = annal_value_new ("KN-23");

      annal_attribute_value_set_value (one, value);
      annal_attribute_set_name (attribute, "missile");
      annal_attribute_add_value (attribute, one);
      annal_event_add_attribute (event, attribute);
    }
  CHECK (annal_dossier_add (dossier, annal_event_as_record (event), NULL));
  problems = annal_dossier_check (dossier);
  actual = fixture_describe (problems);
  CHECK_TEXT ("two attributes", actual, "duplicate-attribute e /attributes");
}

static void
claims (void)
{
  static const CheckRow rows[] = {
    { "an assertion", ASSERTION CITED, "" },
    { "a position on a resolution", POSITION "'target':'res'," CITED, "" },
    { "a position on an event", POSITION "'target':'review'," CITED, "" },
    { "a position on a claim", POSITION "'target':'k'," CITED, "" },
    { "none of none", COUNT ("res", "'n':'0','of':'0'"), "" },
    { "a count of a set", COUNT ("recs", "'n':'63','of':'262'"), "" },
    { "a demand of nothing in particular", CLAIM ("demand", "urge") "'to':'dprk'," CITED, "" },
    { "a promise about a source", CLAIM ("commitment", "promise") "'target':'s'," CITED, "" },
    { "an evaluation of anybody", CLAIM ("evaluation", "condemn") "'target':'times'," CITED, "" },
    { "a stance read into a claim",
      CLAIM ("interpretation", "reads-as") "'target':'k','value':{'stance':'reject'}," CITED, "" },
    { "a proposition read into a claim", CLAIM ("interpretation", "reads-as")
      "'target':'k','value':{'proposition':{'about':'camps','predicate':'inmates','value':'5'}}," CITED, "" },
    { "a draft without a citation", ASSERTION "'state':'draft'}\n", "" },

    { "a count of another number", COUNT ("recs", "'n':'63','of':'260'"), "warning count-of-set c /count/of" },

    { "a stance of another kind", CLAIM ("assertion", "reject") "'about':'camps'," CITED, "stance-kind c /stance" },
    { "an assertion about nothing", CLAIM ("assertion", "deny") CITED, "missing-member c /about" },
    { "an assertion with a predicate about nothing", CLAIM ("assertion", "deny") "'predicate':'exists'," CITED,
      "missing-member c /about" },
    { "an assertion with a target", ASSERTION "'target':'k'," CITED, "unexpected-member c /target" },
    { "a position on nothing", POSITION CITED, "missing-member c /target" },
    { "a position on a state", POSITION "'target':'dprk'," CITED, "wrong-entity-kind c /target" },
    { "a position on a source", POSITION "'target':'s'," CITED, "wrong-record-type c /target" },
    { "a position on what is not there", POSITION "'target':'resolution-1'," CITED, "dangling-id c /target" },
    { "an evaluation of nothing", CLAIM ("evaluation", "praise") CITED, "missing-member c /target" },
    { "an interpretation of nothing", CLAIM ("interpretation", "reads-as") "'value':{'stance':'reject'}," CITED,
      "missing-member c /target" },
    { "an interpretation as nothing", CLAIM ("interpretation", "reads-as") "'target':'k'," CITED,
      "missing-member c /value" },
    { "an interpretation as a word", CLAIM ("interpretation", "reads-as") "'target':'k','value':'no'," CITED,
      "missing-member c /predicate\nmissing-member c /value" },
    { "a proposition about nothing", CLAIM ("interpretation", "reads-as")
      "'target':'k','value':{'proposition':{'predicate':'inmates','value':'some'}}," CITED,
      "missing-member c /value/proposition/about\nvalue-type c /value/proposition/value" },
    { "a count of an assertion", ASSERTION "'count':{'n':'1'}," CITED, "unexpected-member c /count" },
    { "a count of an evaluation", CLAIM ("evaluation", "praise") "'target':'recs','count':{'n':'1'}," CITED,
      "unexpected-member c /count" },
    { "more than there are", COUNT ("res", "'n':'263','of':'262'"), "bad-count c /count/n" },
    { "more than the set has", COUNT ("recs", "'n':'263'"),
      "bad-count c /count/n\ncounts-exceed-set recs /size" },
    { "half a resolution", COUNT ("res", "'n':'0.5','of':'-1'"), "bad-count c /count/n\nbad-count c /count/of" },
    { "no citation", ASSERTION "'state':'reviewed'}\n", "no-citation c /citations" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

static void
times_of_claims (void)
{
  static const CheckRow rows[] = {
    { "on the day of publication", ASSERTION "'said':'2019-05-10'," CITED, "" },
    { "perhaps before", ASSERTION "'said':'2019-05'," CITED, "" },
    { "perhaps after, and in doubt", ASSERTION "'said':'2019-05-11?'," CITED, "" },
    { "the year after", ASSERTION "'said':'2020'," CITED, "said-after-published c /citations/0/source" },
    { "after one of two",
      "{'type':'source','id':'late','published':'2021'}\n"
      ASSERTION "'said':'2019-05-11','citations':[{'source':'late'},{'source':'s'}]}\n",
      "said-after-published c /citations/1/source" },
    { "after the page's clock",
      "{'type':'source','id':'page','published':{'edtf':'2019-05-10','basis':'page-clock'}}\n"
      ASSERTION "'said':'2019-05-11','citations':[{'source':'page'}]}\n",
      "warning page-clock page /published/basis\nsaid-after-published c /citations/0/source" },
    { "on the day of capture", CAPTURED ("'captured':'2019-05-08'")
      ASSERTION "'said':'2019-05-08','citations':[{'source':'t'}]}\n", "" },
    { "after the capture", CAPTURED ("'captured':'2019-05-08'")
      ASSERTION "'said':'2019-05-09','citations':[{'source':'t'}]}\n", "said-after-published c /citations/0/source" },
    { "in the year of publication, after the capture", CAPTURED ("'published':'2019','captured':'2019-03-01'")
      ASSERTION "'said':'2019-03-02','citations':[{'source':'t'}]}\n", "said-after-published c /citations/0/source" },
    { "after a capture in doubt", CAPTURED ("'published':'2019','captured':'2019-03-01?'")
      ASSERTION "'said':'2019-03-02','citations':[{'source':'t'}]}\n", "" },
    { "after a firm capture, the publication in doubt", CAPTURED ("'published':'2019?','captured':'2019-03-01'")
      ASSERTION "'said':'2019-03-02','citations':[{'source':'t'}]}\n", "said-after-published c /citations/0/source" },
    { "at the utterance", ASSERTION "'said':'2019-05-09T10:00:00','utterance':'review'," CITED, "" },
    { "perhaps at the utterance", ASSERTION "'said':'2019-05','utterance':'review'," CITED, "" },
    { "before the utterance", ASSERTION "'said':'2019-05-08','utterance':'review'," CITED,
      "warning said-outside-utterance c /said" },
    { "after the utterance", ASSERTION "'said':'2019-05-10','utterance':'review'," CITED,
      "warning said-outside-utterance c /said" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

static void
other_records (void)
{
  static const CheckRow rows[] = {
    { "a grade of reliability", ASSESSMENT ("source-reliability", "F"), "" },
    { "a grade of credibility", ASSESSMENT ("information-credibility", "6"), "" },
    { "a finding", ASSESSMENT ("finding", "unproven"), "" },
    { "a notice", "{'type':'notice','id':'n','op':'withdraw','target':'k','reason':'speaker-withdrew'}\n", "" },
    { "a link", "{'type':'link','id':'l','subject':'k','kind':'responds-to','object':'review','asserted_by':['k']}\n", "" },

    { "a term in the place of a built-in one", "{'type':'term','id':'exists','role':'predicate','value_type':'boolean'}\n",
      "warning redefined-term exists /id" },

    { "a grade of another kind", ASSESSMENT ("source-reliability", "1"), "bad-grade a /grade" },
    { "a grade that is none", ASSESSMENT ("source-reliability", "G"), "bad-grade a /grade" },
    { "two grades", ASSESSMENT ("source-reliability", "A, B"), "bad-grade a /grade" },
    { "a small letter", ASSESSMENT ("source-reliability", "a"), "bad-grade a /grade" },
    { "a seventh grade", ASSESSMENT ("information-credibility", "7"), "bad-grade a /grade" },
    { "a finding that is none", ASSESSMENT ("finding", "true"), "bad-grade a /grade" },
    { "no grade", ASSESSMENT ("finding", ""), "empty-text a /grade" },
    { "an assessment of itself", "{'type':'assessment','id':'a','target':'a','kind':'finding','grade':'mixed'}\n",
      "self-target a /target" },
    { "a notice about itself", "{'type':'notice','id':'n','op':'erase','target':'n'}\n",
      "self-target n /target" },
    { "a notice about another notice",
      "{'type':'notice','id':'n','op':'withdraw','target':'m'}\n{'type':'notice','id':'m','op':'correct','target':'n'}\n",
      "" },
    { "a link to itself", "{'type':'link','id':'l','subject':'k','kind':'supersedes','object':'k'}\n",
      "self-link l /object" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "sources", sources },
    { "entities", entities },
    { "events", events },
    { "two_attributes_of_one_name", two_attributes_of_one_name },
    { "claims", claims },
    { "times_of_claims", times_of_claims },
    { "other_records", other_records },
  };

  return annal_test_main (argc, argv, "check-records", tests, G_N_ELEMENTS (tests));
}
