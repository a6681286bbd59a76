/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The bytes of the exports for linked data: PROV, Web Annotation, ClaimReview,
 * FollowTheMoney, DOT.
 */

#include "timeline-fixture.h"

static const char lines[] = BASE
    EVENT ("e", "[2019-05-05..2019-05-11]") UNDATED ("u") "{'type':'claim','id':'c','by':'dprk','kind':'assertion','stance':'deny','says':'There are no camps.',"
                                                          "'about':'dprk','said':'2019-05-10','utterance':'e','citations':[{'source':'s','quote':'no camps','start':3,"
                                                          "'end':11,'fidelity':'verbatim','chain':[{'role':'origin','who':'dprk'},"
                                                          "{'role':'publisher','who':{'unnamed':'the paper'}}]}]}\n"
                                                          "{'type':'assessment','id':'f','target':'c','by':'dprk','kind':'finding','grade':'refuted','at':'2019-07'}\n";

static char *
export_as (const char *format, const char *option, const char *value)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline (format, lines);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new (format, NULL);
  char *text;

  if (option != NULL)
    CHECK_ROW (option, annal_exporter_set_option (exporter, option, value, NULL));
  text = annal_exporter_write_to_string (exporter, timeline, NULL);
  CHECK_ROW (format, text != NULL && annal_exporter_get_n_left_out (exporter) > 0);
  return text;
}

static void
check_holds (const char *text, const char *const *pieces, gsize n)
{
  for (gsize i = 0; i < n; i++)
    CHECK_ROW (pieces[i], strstr (text, pieces[i]) != NULL);
}

static void
prov_n (void)
{
  static const char *const pieces[] = {
    "document\n  prefix annal <urn:x-annal:terms:>\n  prefix d <https://x.example/%3Eid/>\n",
    "  agent(d:dprk, [prov:type='prov:Organization', prov:label=\"North Korea\", annal:kind=\"state\"])\n",
    "  activity(d:e, -, -, [prov:type='annal:Event', prov:label=\"e\", annal:kind=\"statement\", "
    "annal:edtf=\"[2019-05-05..2019-05-11]\", annal:words=\"between 5 and 11 May 2019\"",
    "annal:earliest=\"2019-05-05T00:00:00Z\" %% xsd:dateTime, annal:latest=\"2019-05-11T23:59:59Z\" %% xsd:dateTime])\n",
    "  wasGeneratedBy(d:c, d:e, -)\n",
    "  wasGeneratedBy(d:c/citation/1, d:c/citation/1/link/2, -)\n",
    "  wasDerivedFrom(d:c, d:c/citation/1, [prov:type='prov:PrimarySource'])\n",
    "  wasDerivedFrom(d:c/citation/1, d:s, [prov:type='prov:Quotation'])\n",
    "  wasAttributedTo(d:c, d:dprk)\n",
    "  wasAssociatedWith(d:c/citation/1/link/1, d:dprk, -, [prov:role=\"origin\"])\n",
    "  wasAssociatedWith(d:c/citation/1/link/2, d:c/citation/1/link/2/who, -, [prov:role=\"publisher\"])\n"
    "  wasInformedBy(d:c/citation/1/link/2, d:c/citation/1/link/1)\nendDocument\n",
  };
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("prov-n", lines);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("prov-json", NULL);
  g_autofree char *text = NULL;

  CHECK (annal_exporter_set_option (exporter, "notation", "n", NULL));
  CHECK (annal_exporter_set_option (exporter, "base", "https://x.example/>id/", NULL));
  CHECK (!annal_exporter_set_option (exporter, "notation", "xml", NULL));
  text = annal_exporter_write_to_string (exporter, timeline, NULL);
  check_holds (text, pieces, G_N_ELEMENTS (pieces));
}

static void
prov_json (void)
{
  static const char *const pieces[] = {
    "{\"prefix\":{\"annal\":\"urn:x-annal:terms:\",\"d\":\"urn:x-annal:\"},\n\"entity\":{\n  ",
    "\n\"agent\":{\n  \"d:dprk\":{\"prov:type\":{\"$\":\"prov:Organization\",\"type\":\"prov:QUALIFIED_NAME\"},"
    "\"prov:label\":\"North Korea\",\"annal:kind\":\"state\"},\n  \"d:c/citation/1/link/2/who\":"
    "{\"prov:type\":{\"$\":\"annal:Unnamed\",\"type\":\"prov:QUALIFIED_NAME\"},\"prov:label\":\"the paper\"}\n},\n",
    "\n\"wasAttributedTo\":{\n  \"_:wasAttributedTo1\":{\"prov:entity\":\"d:c\",\"prov:agent\":\"d:dprk\"}\n},\n",
    "\"annal:start\":{\"$\":\"3\",\"type\":\"xsd:integer\"},\"annal:end\":{\"$\":\"11\",\"type\":\"xsd:integer\"}",
  };
  g_autofree char *text = export_as ("prov-json", NULL, NULL);

  check_holds (text, pieces, G_N_ELEMENTS (pieces));
}

static void
annotations (void)
{
  static const char *const pieces[] = {
    "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:x-annal:ANNOTATIONS\","
    "\"type\":\"AnnotationCollection\",\"label\":\"A day in May\",\n",
    "\n  {\"id\":\"urn:x-annal:c/citation/1\",\"type\":\"Annotation\",\"motivation\":\"describing\","
    "\"body\":{\"type\":\"TextualBody\",\"value\":\"North Korea denies it, saying: There are no camps.\","
    "\"format\":\"text/plain\",\"purpose\":\"describing\"},"
    "\"target\":[{\"type\":\"SpecificResource\",\"source\":\"urn:x-annal:s\",\"selector\":["
    "{\"type\":\"TextQuoteSelector\",\"exact\":\"no camps\"},"
    "{\"type\":\"TextPositionSelector\",\"start\":3,\"end\":11}]}]}\n]},\n\"total\":1,\"rdfs:comment\":\"",
  };
  g_autofree char *text = export_as ("web-annotation", NULL, NULL);

  check_holds (text, pieces, G_N_ELEMENTS (pieces));
}

/* A month is no datePublished; the reviewed denial keeps its stance. */
static void
reviews (void)
{
  static const char *const pieces[] = {
    "\n  {\"@type\":\"Claim\",\"@id\":\"urn:x-annal:c\","
    "\"text\":\"North Korea denies it, saying: There are no camps.\","
    "\"author\":{\"@type\":\"Organization\",\"@id\":\"urn:x-annal:dprk\",\"name\":\"North Korea\"},"
    "\"datePublished\":\"2019-05-10\",\"urn:x-annal:terms:edtf\":\"2019-05-10\",",
    "\n  {\"@type\":\"ClaimReview\",\"@id\":\"urn:x-annal:f\",\"url\":\"https://x.example/#f\","
    "\"claimReviewed\":\"North Korea denies it, saying: There are no camps.\","
    "\"author\":{\"@type\":\"Organization\",\"@id\":\"urn:x-annal:dprk\",\"name\":\"North Korea\"},"
    "\"urn:x-annal:terms:edtf\":\"2019-07\",\"urn:x-annal:terms:words\":\"July 2019\","
    "\"urn:x-annal:terms:earliest\":\"2019-07-01T00:00:00Z\",\"urn:x-annal:terms:latest\":\"2019-07-31T23:59:59Z\","
    "\"reviewRating\":{\"@type\":\"Rating\",\"alternateName\":\"Refuted\"},"
    "\"itemReviewed\":{\"@type\":\"Claim\",\"@id\":\"urn:x-annal:c\"}}",
  };
  g_autofree char *text = export_as ("claimreview", "url", "https://x.example/");
  g_autofree char *pageless = export_as ("claimreview", NULL, NULL);

  check_holds (text, pieces, G_N_ELEMENTS (pieces));
  CHECK (strstr (pageless, "\"@type\":\"ClaimReview\"") == NULL);
  CHECK (strstr (pageless, "1 finding: a ClaimReview") != NULL);
}

static void
follow_the_money (void)
{
  static const char *const pieces[] = {
    "{\"id\":\"dprk\",\"schema\":\"PublicBody\",\"properties\":{\"name\":[\"North Korea\"]}}\n"
    "{\"id\":\"s\",\"schema\":\"Article\",\"properties\":{\"name\":[\"s\"],\"publishedAt\":[\"2019-06-01\"],",
    "\n{\"id\":\"e\",\"schema\":\"Event\",\"properties\":{\"name\":[\"e\"],\"recordId\":[\"e\"],"
    "\"keywords\":[\"statement\"],\"startDate\":[\"2019-05-05\"],\"endDate\":[\"2019-05-11\"],"
    "\"summary\":[\"between 5 and 11 May 2019 (EDTF [2019-05-05..2019-05-11]; "
    "earliest 2019-05-05T00:00:00Z, latest 2019-05-11T23:59:59Z)\"]}}\n",
    "\n{\"id\":\"u\",\"schema\":\"Event\",\"properties\":{\"name\":[\"u\"],\"recordId\":[\"u\"],"
    "\"keywords\":[\"statement\"],\"summary\":[\"Undated\"]}}\n",
  };
  g_autofree char *text = export_as ("ftm", NULL, NULL);

  check_holds (text, pieces, G_N_ELEMENTS (pieces));
}

static void
graphs (void)
{
  static const char *const pieces[] = {
    "  \"claim:c\" [label=\"c: North Korea denies it, saying:\\nThere are no camps.\", shape=box];\n"
    "  subgraph \"cluster c 1\" {\n    color=gray;\n    \"link:c/1/1\" [label=\"North Korea\"];\n"
    "    \"claim:c\" -> \"link:c/1/1\" [label=\"origin\"];\n    \"link:c/1/2\" [label=\"the paper\"];\n"
    "    \"link:c/1/1\" -> \"link:c/1/2\" [label=\"publisher\"];\n  }\n"
    "  \"link:c/1/2\" -> \"source:s\" [label=\"\"];\n",
  };
  g_autofree char *text = export_as ("dot", NULL, NULL);
  g_autofree char *trace = export_as ("dot", "claim", "c");

  check_holds (text, pieces, G_N_ELEMENTS (pieces));
  CHECK (g_str_has_prefix (trace, "digraph trace {\n"));
}

static void
a_claim_that_is_not_there (void)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("dot", lines);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("dot", NULL);
  g_autoptr (GError) error = NULL;

  CHECK (annal_exporter_set_option (exporter, "claim", "nobody", NULL));
  CHECK (annal_exporter_write_to_string (exporter, timeline, &error) == NULL);
  CHECK (error != NULL);
}

/* A cancelled event, a draft about it, and a source each; the source that comes
 * first by its id was published last.
 */
static const char doubtful[] = HEAD STATE
    "{'type':'source','id':'a','published':'2020-06-01'}\n"
    "{'type':'source','id':'b','published':'2018-06-01'}\n"
    "{'type':'entity','id':'town','kind':'place','names':['Town'],'part_of':'land'}\n"
    "{'type':'entity','id':'land','kind':'place','names':['Land']}\n"
    "{'type':'entity','id':'envoy','kind':'person','names':['Envoy'],'acts_for':'office'}\n"
    "{'type':'entity','id':'office','kind':'body','names':['Office'],'part_of':'ministry'}\n"
    "{'type':'entity','id':'ministry','kind':'body','names':['Ministry']}\n"
    "{'type':'entity','id':'other','kind':'body','names':['Other']}\n" EVENT_OF (
        "statement", "e", "2020-05", ",'status':'cancelled','where':'town','participants':[{'who':'envoy','role':'speaker'}],"
                                  "'citations':[{'source':'a','quote':'off'}]")
        EVENT_OF ("statement", "f", "2018", ",'citations':[{'source':'b','quote':'on'}]")
            "{'type':'claim','id':'d','by':'dprk','kind':'evaluation','stance':'praise','says':'Good.','target':'e',"
            "'said':'2020-05','state':'draft','citations':[{'source':'a','quote':'good'}]}\n";

static char *
export_choice (const char *format, const char *query_text)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline (format, doubtful);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new (format, NULL);
  g_autoptr (AnnalQuery) query = annal_query_new_from_text (query_text, NULL);
  g_autoptr (AnnalSelection) selection = annal_timeline_select (timeline, query, NULL);

  CHECK_ROW (format, selection != NULL);
  return annal_exporter_write_selection_to_string (exporter, selection, NULL);
}

/* The sources that it cites, and the entities that it leads to. */
static void
what_a_choice_names (void)
{
  static const char *const there[] = { "\"id\":\"a\"", "\"id\":\"envoy\"", "\"id\":\"office\"", "\"id\":\"ministry\"" };
  static const char *const not_there[] = { "\"id\":\"b\"", "\"id\":\"other\"", "\"id\":\"f\"" };
  g_autofree char *text = export_choice ("ftm", "id:e");

  check_holds (text, there, G_N_ELEMENTS (there));
  for (gsize i = 0; i < G_N_ELEMENTS (not_there); i++)
    CHECK_ROW (not_there[i], strstr (text, not_there[i]) == NULL);
}

/* That it was cancelled, is a draft, or is perhaps not what was asked for. */
static void
doubts (void)
{
  static const struct
  {
    const char *format;
    const char *pieces[2];
  } rows[] = {
    { "ftm", { "T23:59:59Z); perhaps not what was asked for\"]", "e [cancelled]" } },
    { "ftm", { "Good. [draft]", "" } },
    { "prov-json", { "\"annal:status\":\"cancelled\"", "\"annal:state\":\"draft\"" } },
    { "prov-json", { "T23:59:59Z\",\"type\":\"xsd:dateTime\"},\"annal:certainty\":\"possible\"}", "" } },
    { "web-annotation", { "\"value\":\"e [cancelled] (perhaps not what was asked for)\"",
                          "Good. [draft] (perhaps not what was asked for)\"" } },
    { "claimreview", { "\"creativeWorkStatus\":\"Draft\"", "\"urn:x-annal:terms:certainty\":\"possible\"" } },
    { "dot", { "[cancelled] (perhaps", "[draft]" } },
    { "timesketch", { "\"message\":\"e [cancelled]\"", "Good. [draft]\"" } },
    { "timelinejs", { "e [cancelled]", "Good. [draft]" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = export_choice (rows[i].format, "when:2020-05-07");

      check_holds (text, rows[i].pieces, G_N_ELEMENTS (rows[i].pieces));
    }
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "PROV-N", prov_n },
    { "PROV-JSON", prov_json },
    { "annotations", annotations },
    { "reviews", reviews },
    { "FollowTheMoney", follow_the_money },
    { "graphs", graphs },
    { "a claim that is not there", a_claim_that_is_not_there },
    { "what a choice names", what_a_choice_names },
    { "doubts", doubts },
  };

  return annal_test_main (argc, argv, "export-linked", tests, G_N_ELEMENTS (tests));
}
