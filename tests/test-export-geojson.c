/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The events that have a point on the map. */

#include "timeline-fixture.h"

#define PLACE(id, more) "{'type':'entity','id':'" id "','kind':'place','names':['" id "!']" more "}\n"
#define POINT(lat, lon) ",'point':{'lat':'" lat "','lon':'" lon "'}"
#define IN(id, when, place) EVENT_OF ("statement", id, when, ",'where':'" place "'")

static char *
export (const char *label, const char *lines, const char *unplaced, AnnalExporter **left)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline (label, lines);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("geojson", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  CHECK_ROW (label, unplaced == NULL || annal_exporter_set_option (exporter, "unplaced", unplaced, NULL));
  text = annal_exporter_write_to_string (exporter, timeline, &error);
  CHECK_ROW (label, text != NULL && error == NULL);
  if (left != NULL)
    *left = g_steal_pointer (&exporter);
  return text;
}

static void
a_whole_map (void)
{
  static const char expected[] =
    "{\"type\":\"FeatureCollection\",\"features\":[\n"
    "{\"type\":\"Feature\",\"id\":\"e\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[125.75,39.03]},"
    "\"properties\":{\"type\":\"event\",\"kind\":\"statement\",\"title\":\"e\",\"place\":\"p\",\"place_name\":\"p!\","
    "\"date\":\"[2019-05-05..2019-05-11]\",\"when\":\"between 5 and 11 May 2019\","
    "\"earliest\":\"2019-05-05T00:00:00Z\",\"latest\":\"2019-05-11T23:59:59Z\",\"precise\":false,"
    "\"claims\":[\"North Korea says: c\"],\"sources\":[]}},\n"
    "{\"type\":\"Feature\",\"id\":\"u\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[125.75,39.03]},"
    "\"properties\":{\"type\":\"event\",\"kind\":\"statement\",\"title\":\"u\",\"place\":\"p\",\"place_name\":\"p!\","
    "\"when\":\"no known date\",\"lane\":\"undated\",\"claims\":[],\"sources\":[]}}\n"
    "],\n"
    "\"annal\":{\"title\":\"A day in May\",\"left_out\":[\"1 event without a point on the map\","
    "\"1 claim that was made at no event on the map\","
    "\"quotes, chains and offsets: a map has only what happened where\"]}}\n";
  g_autofree char *text =
    export ("map", BASE PLACE ("p", POINT ("39.03", "125.75")) IN ("e", "[2019-05-05..2019-05-11]", "p") AT ("c", "e")
            EVENT ("nowhere", "2019-05-20") SAID ("own", "2019-05-21")
            "{'type':'event','id':'u','kind':'statement','title':'u','where':'p','when':{'basis':'unknown'}}\n",
            NULL, NULL);

  CHECK_TEXT ("map", text, expected);
}

/* NULL where the event is left out. */
static void
points (void)
{
  static const struct
  {
    const char *label;
    const char *place;
    const char *expected;
  } rows[] = {
    { "as written", PLACE ("p", POINT ("39.0300", "-125.750")), "[-125.750,39.0300]" },
    { "the ends", PLACE ("p", POINT ("-90", "180")), "[180,-90]" },
    { "on the equator", PLACE ("p", POINT ("0", "0")), "[0,0]" },
    { "no point", PLACE ("p", ""), NULL },
    { "sealed", PLACE ("p", ",'protect':'sealed'" POINT ("39", "125")), NULL },
    { "pseudonym", PLACE ("p", ",'protect':'pseudonym'" POINT ("39", "125")), NULL },
    { "only the country has one", PLACE ("p", ",'part_of':'land'") PLACE ("land", POINT ("40", "127")), NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strconcat (BASE, rows[i].place, IN ("e", "2019", "p"), NULL);
      g_autofree char *text = export (rows[i].label, lines, NULL, NULL);
      g_autofree char *point = g_strdup_printf ("\"coordinates\":%s}", rows[i].expected);

      CHECK_ROW (rows[i].label, (strstr (text, "coordinates") != NULL) == (rows[i].expected != NULL));
      if (rows[i].expected != NULL)
        CHECK_ROW (rows[i].label, strstr (text, point) != NULL);
    }
}

static void
without_geometry_where_asked_for (void)
{
  g_autoptr (AnnalExporter) exporter = NULL;
  g_autofree char *text = export ("null", BASE EVENT ("e", "2019-05-14"), "null", &exporter);

  CHECK (strstr (text, "\"id\":\"e\",\"geometry\":null,\"properties\":{") != NULL);
  CHECK (strstr (text, "\"precise\":true") != NULL);
  CHECK (annal_exporter_get_n_left_out (exporter) == 1);
}

static void
text_is_data (void)
{
  g_autofree char *text =
    export ("quotes", BASE "{'type':'event','id':'e','kind':'statement',"
            "'title':'a\\\"b\\u0007\\n</script>','when':'2019'}\n",
            "null", NULL);

  CHECK (strstr (text, "\"title\":\"a\\\"b\\u0007\\n</script>\"") != NULL);
}

static const AnnalTest tests[] = {
  { "a-whole-map", a_whole_map },
  { "points", points },
  { "without-geometry-where-asked-for", without_geometry_where_asked_for },
  { "text-is-data", text_is_data },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "export-geojson", tests, G_N_ELEMENTS (tests));
}
