/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The timeline as a feed. */

#include "timeline-fixture.h"

#define DOSSIER "a6c08cb9"
#define FEED                                                                                                    \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                                                \
  "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:annal=\"urn:annal:annal-1\">\n"                            \
  "<id>tag:annal.invalid,2026:" DOSSIER "</id>\n<title>A day in May</title>\n"                                 \
  "<updated>2019-06-01T23:59:59Z</updated>\n<author><name>Annal</name></author>\n<generator>Annal</generator>\n" \
  "<annal:left-out>the doubt of when each source was published: a feed says when it was in print at the latest" \
  "</annal:left-out>\n"

static char *
export (const char *label, const char *lines, const char *option, const char *value)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline (label, lines);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("atom", NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  CHECK_ROW (label, option == NULL || annal_exporter_set_option (exporter, option, value, NULL));
  text = annal_exporter_write_to_string (exporter, timeline, &error);
  CHECK_ROW (label, text != NULL && error == NULL);
  return text;
}

static void
a_whole_feed (void)
{
  static const char expected[] =
    FEED
    "<entry>\n<id>tag:annal.invalid,2026:" DOSSIER "/e</id>\n<title>e</title>\n"
    "<updated>2019-06-01T23:59:59Z</updated>\n<category term=\"statement\" label=\"statement\"/>\n"
    "<annal:date>[2019-05-05..2019-05-11]</annal:date>\n<annal:when>between 5 and 11 May 2019</annal:when>\n"
    "<annal:earliest>2019-05-05T00:00:00Z</annal:earliest>\n<annal:latest>2019-05-11T23:59:59Z</annal:latest>\n"
    "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>When: between 5 and 11 May 2019</p>"
    "<p>What: statement</p></div></content>\n</entry>\n"
    "<entry>\n<id>tag:annal.invalid,2026:" DOSSIER "/c</id>\n<title>North Korea says: c</title>\n"
    "<updated>2019-06-01T23:59:59Z</updated>\n<category term=\"claim\" label=\"claim\"/>\n"
    "<annal:date>[2019-05-05..2019-05-11]</annal:date>\n<annal:when>between 5 and 11 May 2019</annal:when>\n"
    "<annal:earliest>2019-05-05T00:00:00Z</annal:earliest>\n<annal:latest>2019-05-11T23:59:59Z</annal:latest>\n"
    "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>When: between 5 and 11 May 2019</p>"
    "<p>Said at: e</p><p>Source: s</p></div></content>\n</entry>\n"
    "<entry>\n<id>tag:annal.invalid,2026:" DOSSIER "/u</id>\n<title>u</title>\n"
    "<updated>2019-06-01T23:59:59Z</updated>\n<category term=\"statement\" label=\"statement\"/>\n"
    "<annal:when>no known date</annal:when>\n"
    "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>When: no known date</p>"
    "<p>What: statement</p></div></content>\n</entry>\n"
    "</feed>\n";
  g_autofree char *text = export ("feed", BASE EVENT ("e", "[2019-05-05..2019-05-11]")
                                  SAID_AT ("c", "[2019-05-05..2019-05-11]", "e") UNDATED ("u"), NULL, NULL);

  CHECK_TEXT ("feed", text, expected);
}

/* Of the source cited; open above, the first day on which it can have been. */
static void
updated_is_when_it_was_in_print (void)
{
  static const struct
  {
    const char *label;
    const char *published;
    const char *expected;
  } rows[] = {
    { "a day", "'published':'2020-01-02'", "2020-01-02T23:59:59Z" },
    { "a month", "'published':'2020-02'", "2020-02-29T23:59:59Z" },
    { "open above", "'published':'[2020-01-02..]'", "2020-01-02T00:00:00Z" },
    { "a time", "'published':'2017-03-24T18:05:00+05:30'", "2017-03-24T12:35:00Z" },
    { "captured alone", "'captured':'2021-05-05T01:02:03Z'", "2021-05-05T01:02:03Z" },
    { "unknown", "'title':'t'", "1970-01-01T00:00:00Z" },
    { "beyond four digits", "'published':'Y12345'", "9999-12-31T23:59:59Z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strdup_printf (HEAD STATE "{'type':'source','id':'s',%s}\n" CLAIM ("c", ""),
                                                rows[i].published);
      g_autofree char *text = export (rows[i].label, lines, NULL, NULL);
      g_autofree char *line = g_strdup_printf ("</title>\n<updated>%s</updated>\n<category", rows[i].expected);

      CHECK_ROW (rows[i].label, strstr (text, line) != NULL);
    }
}

static void
text_is_data (void)
{
  static const struct
  {
    const char *title; /* as JSON */
    const char *expected;
  } rows[] = {
    { "<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;" },
    { "]]>", "]]&gt;" },
    { "a\\u0007b\\u202ec", "a\xef\xbf\xbd" "b\xef\xbf\xbd" "c" },
    { "a\xef\xbf\xbe" "b\xef\xbf\xbf", "a\xef\xbf\xbd" "b\xef\xbf\xbd" },
    { "\xf0\x9f\xbf\xbe", "\xef\xbf\xbd" },
    { "\\\"q\\\"\\n", "&quot;q&quot; " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strdup_printf (BASE "{'type':'event','id':'e','kind':'statement','title':'%s',"
                                                "'when':'2019'}\n", rows[i].title);
      g_autofree char *text = export (rows[i].title, lines, NULL, NULL);
      g_autofree char *line = g_strdup_printf ("/e</id>\n<title>%s</title>\n", rows[i].expected);

      CHECK_ROW (rows[i].title, strstr (text, line) != NULL);
    }
}

static void
only_plain_addresses_are_links (void)
{
  static const struct
  {
    const char *url;
    const char *expected;
  } rows[] = {
    { "https://undocs.org/A/HRC/42/10?a=1&b=2",
      "<link rel=\"related\" href=\"https://undocs.org/A/HRC/42/10?a=1&amp;b=2\"/>" },
    { "javascript:alert(1)", NULL },
    { "https://a.example/ b", NULL },
    { "https://a.example/<b>", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strdup_printf (HEAD STATE "{'type':'source','id':'s','url':'%s'}\n" CLAIM ("c", ""),
                                                rows[i].url);
      g_autofree char *text = export (rows[i].url, lines, NULL, NULL);

      CHECK_ROW (rows[i].url, rows[i].expected != NULL ? strstr (text, rows[i].expected) != NULL
                                                       : strstr (text, "<link") == NULL);
    }
}

static void
options (void)
{
  g_autofree char *author = export ("author", BASE, "author", "The <desk>");
  g_autofree char *authority = export ("authority", BASE, "authority", "desk.example.org");
  g_autofree char *empty = export ("empty", BASE, NULL, NULL);

  CHECK (strstr (author, "<author><name>The &lt;desk&gt;</name></author>") != NULL);
  CHECK (strstr (authority, "<id>tag:desk.example.org,2026:" DOSSIER "</id>") != NULL);
  CHECK_TEXT ("empty", empty, FEED "</feed>\n");
}

static const AnnalTest tests[] = {
  { "a-whole-feed", a_whole_feed },
  { "updated-is-when-it-was-in-print", updated_is_when_it_was_in_print },
  { "text-is-data", text_is_data },
  { "only-plain-addresses-are-links", only_plain_addresses_are_links },
  { "options", options },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "export-atom", tests, G_N_ELEMENTS (tests));
}
