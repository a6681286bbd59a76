/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The timeline as JSON, read back by json-glib. */

#include "timeline-fixture.h"

static const char lines[] = BASE
  "{'type':'event','id':'e','kind':'statement','title':'“A” \\\\ \\u0007','status':'held',"
  "'when':{'edtf':'[2019-05-05..2019-05-11]','basis':'relative','text':'late Saturday'}}\n"
  SAID_AT ("c", "2019-05-06", "e") AT ("d", "e") PART ("p", "2019-05-20", "e") UNDATED ("u")
  LINK ("l", "e", "precedes", "p");

static char *
export_as (const char *format)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline (format, lines);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new (format, NULL);
  char *text = annal_exporter_write_to_string (exporter, timeline, NULL);

  CHECK_ROW (format, text != NULL);
  return text;
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  CHECK_TEXT ("parses", error != NULL ? error->message : NULL, NULL);
  return node;
}

static void
check_text_member (JsonObject *object, const char *name, const char *expected)
{
  CHECK_TEXT (name, json_object_get_string_member_with_default (object, name, NULL), expected);
}

static void
check_event (JsonObject *entry)
{
  JsonObject *when = json_object_get_object_member (entry, "when");

  CHECK (json_object_get_int_member (entry, "position") == 0);
  check_text_member (entry, "type", "event");
  check_text_member (entry, "lane", "dated");
  check_text_member (entry, "id", "e");
  check_text_member (entry, "kind", "statement");
  check_text_member (entry, "title", "“A” \\ \a");
  check_text_member (entry, "status", "held");
  check_text_member (when, "edtf", "[2019-05-05..2019-05-11]");
  check_text_member (when, "words", "between 5 and 11 May 2019");
  check_text_member (when, "printed", "late Saturday");
  check_text_member (when, "basis", "relative");
  check_text_member (when, "earliest", "2019-05-05T00:00:00Z");
  check_text_member (when, "latest", "2019-05-11T23:59:59Z");
  CHECK (json_array_get_length (json_object_get_array_member (entry, "claims")) == 2);
  CHECK (!json_object_has_member (entry, "parent"));
}

static void
a_document (void)
{
  g_autofree char *text = export_as ("json");
  g_autoptr (JsonNode) node = parse (text);
  JsonObject *head = json_node_get_object (node);
  JsonArray *entries = json_object_get_array_member (head, "entries");
  JsonObject *claim = json_array_get_object_element (entries, 2);

  CHECK (json_object_get_int_member (head, "annal-timeline") == 1);
  check_text_member (head, "title", "A day in May");
  CHECK (json_object_get_int_member (head, "events") == 3);
  CHECK (json_object_get_int_member (head, "claims") == 2);
  CHECK (json_object_get_int_member (head, "sources") == 1);
  CHECK (json_object_get_int_member (head, "undated") == 1);
  CHECK (json_array_get_length (entries) == 5);
  check_event (json_array_get_object_element (entries, 0));

  /* “d” has no day, so it goes by the event's: before “c”, said on the 6th. */
  check_text_member (json_array_get_object_element (entries, 1), "id", "d");
  CHECK (!json_object_has_member (json_array_get_object_element (entries, 1), "when"));
  check_text_member (claim, "id", "c");
  check_text_member (claim, "says", "c");
  check_text_member (claim, "stance", "affirm");
  check_text_member (claim, "by", "North Korea");
  check_text_member (claim, "act", "North Korea says");
  check_text_member (claim, "parent", "e");
  check_text_member (json_array_get_object_element (entries, 4), "lane", "undated");
}

static void
problems_come_along (void)
{
  g_autofree char *text = export_as ("json");
  g_autoptr (JsonNode) node = parse (text);
  JsonArray *problems = json_object_get_array_member (json_node_get_object (node), "problems");
  JsonArray *others;

  CHECK (json_array_get_length (problems) == 1);
  check_text_member (json_array_get_object_element (problems, 0), "rule", "order-unmeetable");
  others = json_object_get_array_member (json_array_get_object_element (problems, 0), "others");
  CHECK (json_array_get_length (others) == 1);
  CHECK_TEXT ("others", json_array_get_string_element (others, 0), "p");
}

static void
lines_of_json (void)
{
  g_autofree char *text = export_as ("jsonl");
  g_auto (GStrv) rows = g_strsplit (text, "\n", -1);
  static const char *const types[] = { "timeline", "event", "claim", "claim", "event", "event", "problem", "left-out" };

  CHECK (g_strv_length (rows) == G_N_ELEMENTS (types) + 1);
  CHECK_TEXT ("ends with a line break", rows[G_N_ELEMENTS (types)], "");
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (JsonNode) node = parse (rows[i]);

      check_text_member (json_node_get_object (node), "type", types[i]);
      CHECK_ROW (types[i], g_str_has_prefix (rows[i], "{\"type\":"));
    }
}

static void
the_same_bytes_each_time (void)
{
  for (guint i = 0; i < annal_exporter_get_n_formats (); i++)
    {
      g_autofree char *first = export_as (annal_exporter_get_format_name (i));
      g_autofree char *second = export_as (annal_exporter_get_format_name (i));

      CHECK_TEXT (annal_exporter_get_format_name (i), first, second);
    }
}

static void
an_empty_dossier (void)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("empty", "{'type':'dossier','annal':1}\n");
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("json", NULL);
  g_autofree char *text = annal_exporter_write_to_string (exporter, timeline, NULL);

  CHECK_TEXT ("empty", text, "{\"annal-timeline\":1,\"events\":0,\"claims\":0,\"sources\":0,\"undated\":0,"
                             "\"entries\":[],\"problems\":[],\"left_out\":["
                             "\"values, quotations and chains: --option detail=full has them\","
                             "\"links between records, attributes, places, assessments, and what notices say beyond that\"]}\n");
}

#define CITED \
  "{'type':'event','id':'e','kind':'statement','title':'e','when':{'basis':'unknown'}," \
  "'citations':[{'source':'s','fidelity':'verbatim','passages':[{'quote':'o\\u0022ne\\n','start':0,'end':5}," \
  "{'quote':'two'}]},{'source':'s'}]}\n"

static void
in_full (void)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("in full", BASE CITED);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("jsonl", NULL);
  g_autofree char *brief = annal_exporter_write_to_string (exporter, timeline, NULL);
  g_autofree char *full = NULL;

  CHECK (strstr (brief, "citations") == NULL);
  CHECK (annal_exporter_get_n_left_out (exporter) == 2);
  CHECK (annal_exporter_set_option (exporter, "detail", "full", NULL));
  full = annal_exporter_write_to_string (exporter, timeline, NULL);
  CHECK (annal_exporter_get_n_left_out (exporter) == 1);
  CHECK (strstr (full, "\"claims\":[],\"citations\":["
                       "{\"source\":\"s\",\"fidelity\":\"verbatim\",\"passages\":["
                       "{\"quote\":\"o\\\"ne\\n\",\"start\":0,\"end\":5},{\"quote\":\"two\"}]},"
                       "{\"source\":\"s\",\"passages\":[]}]}\n") != NULL);
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "a document", a_document },
    { "problems come along", problems_come_along },
    { "lines of JSON", lines_of_json },
    { "the same bytes each time", the_same_bytes_each_time },
    { "an empty dossier", an_empty_dossier },
    { "in full", in_full },
  };

  return annal_test_main (argc, argv, "export-json", tests, G_N_ELEMENTS (tests));
}
