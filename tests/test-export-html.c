/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The page as text; in a browser it is opened by test-export-html.py. */

#include "timeline-fixture.h"

#include "export/html/annal-html-private.h"

static char *
write_page (AnnalTimeline *timeline, const char *lang)
{
  g_autoptr (AnnalExporter) exporter = annal_exporter_new ("html", NULL);

  annal_exporter_set_lang (exporter, lang);
  return annal_exporter_write_to_string (exporter, timeline, NULL);
}

static char *
make_page (const char *label, const char *lines)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline (label, lines);

  return write_page (timeline, NULL);
}

/* What stands between two texts; "" where they are not there. */
static char *
cut (const char *text, const char *before, const char *after)
{
  const char *begin = strstr (text, before);
  const char *end = begin != NULL ? strstr (begin + strlen (before), after) : NULL;

  if (end == NULL)
    return g_strdup ("");
  begin += strlen (before);
  return g_strndup (begin, end - begin);
}

static void
escaping (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    const char *html;
  } rows[] = {
    { "plain", "plain, 'so'", "plain, 'so'" },
    { "nothing", "", "" },
    { "markup", "<script>a && b</script>", "&lt;script&gt;a &amp;&amp; b&lt;/script&gt;" },
    { "a quotation mark", "say \"no\"", "say &#34;no&#34;" },
    { "the end of a comment", "--> <!--", "--&gt; &lt;!--" },
    { "lines", "a\nb\tc\r\nd", "a b c  d" },
    { "a control character", "a\x01\x7f" "b", "a\xef\xbf\xbd\xef\xbf\xbd" "b" },
    { "an override", "a\xe2\x80\xae" "b", "a\xef\xbf\xbd" "b" },
    { "an isolate", "a\xe2\x81\xa7" "b", "a\xef\xbf\xbd" "b" },
    { "no character", "a\xef\xbf\xbe", "a\xef\xbf\xbd" },
    { "not UTF-8", "a\xff", "a\xef\xbf\xbd" },
    { "Korean and Arabic", "북한 كوريا", "북한 كوريا" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) html = g_string_new (NULL);

      annal_html_add (html, rows[i].text);
      CHECK_TEXT (rows[i].label, html->str, rows[i].html);
    }
}

static void
brief (void)
{
  static const struct
  {
    const char *text;
    guint max;
    const char *html;
  } rows[] = {
    { "abc", 3, "abc" },
    { "abcd", 3, "abc…" },
    { "북한<", 3, "북한&lt;" },
    { "북한<b", 3, "북한&lt;…" },
    { "", 0, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      annal_html_add_brief (out, rows[i].text, rows[i].max);
      CHECK_TEXT (rows[i].text, out->str, rows[i].html);
    }
}

static void
entries (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *html;
  } rows[] = {
    { "an event", BASE EVENT ("e", "2019-05-14"),
      "<section id=Y2019><h2>2019</h2><section class=\"m k\" id=Y2019-05><h3>May 2019</h3>\n"
      "<article id=e><p><time datetime=2019-05-14>14 May 2019</time> <em>statement</em><h4>e</h4></article>" },
    { "a vague date", BASE EVENT ("e", "2019-05"), "<p><i>May 2019</i> <em>statement</em>" },
    { "undated", BASE UNDATED ("u"), "<article id=u><p><i>no known date</i> <em>statement</em>" },
    { "a claim of an event", BASE EVENT ("e", "2019-05-14") SAID_AT ("c", "2019-05-14", "e"),
      "<h4>e</h4><div><ol><li><b>North Korea</b><li><a href=#s>s [1]</a></ol>"
      "<ul><li id=c><b>says:</b> c</ul></div>\n</article>" },
    { "two claims that share all", BASE EVENT ("e", "2019-05-14") SAID_AT ("c", "2019-05-14", "e") SAID_AT ("d", "2019-05-14", "e"),
      "<b>says:</b> c<li id=d><b>says:</b> d</ul></div>" },
    { "a claim of its own", BASE SAID ("c", "2019-05-14"),
      "<article><p><time datetime=2019-05-14>14 May 2019</time> <em>said</em><div>" },
    { "a part", BASE EVENT ("e", "2019") PART ("p", "2019-05-14", "e"), "<p>Part of <a href=#e>e</a>" },
    { "an answer", BASE EVENT ("a", "2019-05-14") EVENT ("b", "2019-05-15") LINK ("l", "b", "responds-to", "a"),
      "<p>In response to <a href=#a>a</a>" },
    { "a source", BASE EVENT ("e", "2019-05-14"),
      "<li id=s data-p=1559347200,1559433599><cite>s</cite><br>s · published 1 June 2019\n" },
    { "nothing at all", HEAD, "<h1>A day in May</h1><p>0 events and 0 claims.</header>" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *page = make_page (rows[i].label, rows[i].lines);

      CHECK_ROW (rows[i].label, strstr (page, rows[i].html) != NULL);
    }
}

#define HELD(id, value) \
  "{'type':'claim','id':'" id "','by':'dprk','kind':'assertion','stance':'affirm','says':'" id "','about':'camps'," \
  "'predicate':'inmates','value':" value ",'said':'2014','citations':[{'source':'s'}]}\n"

/* One says that there are camps, the other that there are none. */
static void
odds (void)
{
  static const char lines[] = BASE
    "{'type':'entity','id':'us','kind':'state','names':['the U.S.']}\n"
    "{'type':'claim','id':'yes','by':'us','kind':'assertion','stance':'affirm','says':'There are camps.',"
    "'about':'dprk','predicate':'exists','said':'2019-05-14','citations':[{'source':'s'}]}\n"
    "{'type':'claim','id':'no','by':'dprk','kind':'assertion','stance':'deny','says':'There are none.',"
    "'about':'dprk','predicate':'exists','said':'2019-05-14','citations':[{'source':'s'}]}\n";
  g_autofree char *page = make_page ("odds", lines);
  g_autofree char *cards = cut (page, "<section id=X>", "</section>");
  g_autofree char *yes = cut (page, "<li id=yes", "</ul>");
  g_autofree char *no = cut (page, "<li id=no", "</ul>");

  CHECK (strstr (cards, "<ul><li><div class=deny><b>North Korea</b> <time datetime=2019-05-14>14 May 2019</time><p>"
                        "<a href=#no>There are none.</a></div><ul><li><p class=v>Contradiction<div id=X1><b>The U.S.</b>") !=
         NULL);
  CHECK (strstr (cards, "<a href=#yes>There are camps.</a>") != NULL);
  CHECK (strstr (cards, "<a href=#no>There are none.</a>") != NULL);
  CHECK (strstr (yes, "<p class=o><a href=#X1>Contradiction</a>: North Korea, who says: <a href=#no>There are none.</a>") != NULL);
  CHECK (strstr (no, "<p class=o><a href=#X1>Contradiction</a>: The U.S., who says: <a href=#yes>There are camps.</a>") != NULL);
  CHECK (strstr (page, ". 1 pair of claims is at odds, 1 for certain.</header>") != NULL);
}

/* A number that was corrected is still at odds, and said to be corrected. */
static void
corrected_at_odds (void)
{
  static const char lines[] = BASE
    "{'type':'entity','id':'camps','kind':'place-class','names':['camps']}\n" HELD ("a", "'50'") HELD ("b", "'60'")
    "{'type':'notice','id':'n','op':'correct','target':'b','at':'2019-07-01'}\n";
  g_autofree char *page = make_page ("corrected", lines);
  g_autofree char *cards = cut (page, "<section id=X>", "</section>");
  g_autofree char *a = cut (page, "<li id=a", "</ul>");

  CHECK (strstr (cards, "<i>2014</i><p><a href=#a>a</a>") != NULL);
  CHECK (strstr (cards, "<i>2014</i> (Corrected)<p><a href=#b>b</a>") != NULL);
  CHECK (strstr (a, "<a href=#b>b</a> (Corrected)") != NULL);
}

/* An exercise of twelve days lasted; its bar is no doubt. */
static void
what_lasted_is_no_doubt (void)
{
#define HELD_ON(when) \
  BASE EVENT ("e", "2019-01-01") "{'type':'event','id':'x','kind':'exercise','title':'x','when':'" when "'}\n"
  static const struct
  {
    const char *label, *lines;
    gboolean has_lasted;
  } rows[] = {
    { "from day to day", HELD_ON ("2019-05-06/2019-05-17"), TRUE },
    { "one day", HELD_ON ("2019-05-06"), FALSE },
    { "vague ends", HELD_ON ("2019-05/2019-07"), FALSE },
    { "about", HELD_ON ("2019-05-06~/2019-05-17"), FALSE },
    { "open", HELD_ON ("2019-05-06/.."), FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *page = make_page (rows[i].label, rows[i].lines);

      CHECK_ROW (rows[i].label, (strstr (page, "lasted from its first to its last day") != NULL) == rows[i].has_lasted);
    }
}

/* Where the scale reaches far back, its words are long, and the last is not the
 * only one that has no room at the edge of a narrow page.
 */
static void
words_of_the_scale_stand_apart (void)
{
  g_autofree char *page = make_page ("far", BASE EVENT ("a", "Y-170000002") EVENT ("b", "2019"));
  g_autofree char *picture = cut (page, "<figure>", "</figure>");
  guint n_at_the_edge = 0;

  for (const char *p = picture; (p = strstr (p, "text-anchor=end")) != NULL; p++)
    n_at_the_edge++;
  CHECK (n_at_the_edge <= 1);
  CHECK (strstr (picture, ">150,000,000 BC<") != NULL);
  CHECK (strstr (picture, " class=t>100,000,000 BC<") != NULL);
}

/* A month out of sight is held to be as high as what is in it is likely to be. */
static void
short_months (void)
{
  g_autofree char *page = make_page ("months", BASE EVENT ("a", "2018-03-04") EVENT ("b", "2018-05-01")
                                     SAID_AT ("c", "2018-05-01", "b") SAID ("d", "2018-05-09")
                                     UNDATED ("e") UNDATED ("f"));

  CHECK (strstr (page, "<section class=\"m k\" id=Y2018-03>") != NULL);
  CHECK (strstr (page, "<section class=m id=Y2018-05>") != NULL);
  CHECK (strstr (page, "<section class=\"m k\"><h3>no known date") != NULL);
}

/* Whatever the dossier holds, tags are those of the page. */
static void
hostile (void)
{
  static const char lines[] =
    "{'type':'dossier','annal':1,'title':'</title><script>alert(1)</script>'}\n"
    "{'type':'source','id':'s','title':'</cite><img src=x>','published':'2019-06-01','url':'javascript:alert(1)'}\n"
    "{'type':'entity','id':'dprk','kind':'state','names':['<b onclick=x>']}\n"
    "{'type':'event','id':'e','kind':'statement','title':'--></style><svg onload=x>','when':'2019-05-14'}\n"
    "{'type':'claim','id':'c','by':'dprk','kind':'assertion','stance':'affirm','says':'</li></ul><script>',"
    "'about':'dprk','said':'2019-05-14','citations':[{'source':'s','quote':'</q>\\u202e<a href=x>'}]}\n";
  g_autofree char *page = make_page ("hostile", lines);
  static const char *const never[] = { "<script>alert", "<img", "<svg onload", "<b onclick", "<a href=x", "</style><svg",
                                       "</title><script", "href=\"javascript", "\xe2\x80\xae", "<li></ul><script>" };

  for (gsize i = 0; i < G_N_ELEMENTS (never); i++)
    CHECK_ROW (never[i], strstr (page, never[i]) == NULL);
  CHECK (strstr (page, "&lt;script&gt;alert(1)&lt;/script&gt;</h1>") != NULL);
  CHECK (strstr (page, "javascript:alert(1)") != NULL);
}

/* The answer of May came after ten at night of the 14th; what one reads of its date
 * is by days, and in the words of the page.
 */
static void
translated_sequence (void)
{
  static const char lines[] = BASE EVENT ("a", "2019-05-14T22:00:00Z") EVENT ("b", "2019-05") EVENT ("c", "2019")
    EVENT_OF ("upr-session", "d", "2019/2020", "") SAID ("k", "2019-06")
    LINK ("l1", "b", "responds-to", "a") LINK ("l3", "c", "precedes", "d")
    "{'type':'link','id':'l2','subject':'c','kind':'responds-to','object':'b','asserted_by':['k']}\n";
  static const struct
  {
    const char *lang;
    const char *texts[3];
  } rows[] = {
    { "en",
      { "<p>→ between 14 May 2019, 22:00 UTC and 31 May 2019, since it answers the statement “a” of 14 May 2019, 22:00 UTC",
        "since it answers the statement “b” (according to North Korea), which answers the statement “a” of",
        "<p>→ began between 14 May 2019, 22:00 UTC and 31 December 2019, since" } },
    { "fr",
      { "<p>→ entre le 14 et le 31 mai 2019, d’après l’ordre des faits\u202f: répond à «\u202fa\u202f» (14 mai 2019",
        "faits\u202f: répond à «\u202fb\u202f» (selon North Korea), qui répond à «\u202fa\u202f» (14 mai 2019",
        "<p>→ début\u202f: entre le 14 mai " } },
    { "es",
      { "<p>→ entre el 14 y el 31 de mayo de 2019, según el orden de los hechos: responde a «a» (14 de mayo de 2019",
        "hechos: responde a «b» (según North Korea), que responde a «a» (14 de mayo de 2019",
        "<p>→ inicio: entre el 14 de mayo " } },
    { "ko",
      { "<p>→ 2019년 5월 14일에서 31일 사이, 사건의 순서로 본 근거: “a” (2019년 5월 14일",
        "근거: “b” (출처: North Korea)에 답함. 그것은 “a” (2019년 5월 14일",
        "<p>→ 시작: 2019년 5월 14일" } },
  };
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("sequence", lines);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *page = write_page (timeline, rows[i].lang);

      for (gsize j = 0; j < G_N_ELEMENTS (rows[i].texts); j++)
        CHECK_ROW (rows[i].texts[j], strstr (page, rows[i].texts[j]) != NULL);
      CHECK_ROW (rows[i].lang, strcmp (rows[i].lang, "en") == 0 || strstr (page, "since it") == NULL);
    }
}

/* Nine happenings one after the other: of the eight steps from the last to the first
 * five and the last are told.
 */
static void
long_sequence (void)
{
  g_autoptr (GString) lines = g_string_new (BASE EVENT ("e0", "2019-05-14"));
  g_autoptr (AnnalTimeline) timeline = NULL;
  g_autofree char *page = NULL;

  for (guint i = 1; i < 9; i++)
    g_string_append_printf (lines, "{'type':'event','id':'e%u','kind':'statement','title':'e%u','when':'2019'}\n"
                            LINK ("l%u", "e%u", "precedes", "e%u"), i, i, i, i - 1, i);
  timeline = fixture_timeline ("long sequence", lines->str);
  page = write_page (timeline, "es");
  CHECK (strstr (page, ", que sigue a «e4», que sigue a «e3» … (2 pasos omitidos), que sigue a «e0» (14 de mayo") != NULL);
}

/* Bare numbers have a table too, in which what was taken back is marked and pale. */
static void
withdrawn_numbers (void)
{
  g_autofree char *text =
    make_page ("numbers", BASE "{'type':'entity','id':'camps','kind':'place-class','names':['camps']}\n"
               HELD ("a", "'50'") HELD ("b", "{'lo':'60'}")
               "{'type':'notice','id':'n','op':'withdraw','target':'b','at':'2019-07-01'}\n");
  g_autofree char *table = cut (text, "<table id=N1>", "</table>");

  CHECK (strstr (table, "<td>50<td><svg><rect") != NULL);
  CHECK (strstr (table, "<td>at least 60 (Withdrawn)<td><svg class=p><rect") != NULL);
}

static void
long_title (void)
{
  g_autoptr (GString) lines = g_string_new (BASE "{'type':'event','id':'e','kind':'statement','when':'2019','title':'");
  g_autofree char *page = NULL;

  for (guint i = 0; i < 1 << 20; i++)
    g_string_append_c (lines, '<');
  g_string_append (lines, "'}\n");
  page = make_page ("a title of 1 MB", lines->str);
  CHECK (strlen (page) > 4u << 20);
  CHECK (strlen (page) < 5u << 20);
}

static AnnalTimeline *
load_example (void)
{
  g_autofree char *path = annal_test_source ("examples/dprk-human-rights/dossier.json");
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  g_autoptr (GError) error = NULL;

  CHECK (annal_reader_read_file (reader, path, &error));
  CHECK (annal_dossier_seal (annal_reader_get_dossier (reader), &error));
  return annal_timeline_new (annal_reader_get_dossier (reader), &error);
}

/* As the policy names it. */
static char *
hash (const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, digest, &length);
  return g_base64_encode (digest, length);
}

static void
whole (void)
{
  g_autoptr (AnnalTimeline) timeline = load_example ();
  AnnalDossier *dossier = annal_timeline_get_dossier (timeline);
  g_autofree char *page = write_page (timeline, NULL);
  g_autofree char *again = write_page (timeline, NULL);
  g_autofree char *style = cut (page, "<style>", "</style>");
  g_autofree char *script = cut (page, "<script>", "</script>");
  g_autofree char *policy = cut (page, "http-equiv=Content-Security-Policy content=\"", "\"");
  g_autofree char *comment = cut (page, "<!-- Content-Security-Policy: ", " -->");
  g_autofree char *style_hash = hash (style);
  g_autofree char *script_hash = hash (script);

  CHECK (strcmp (page, again) == 0);
  CHECK_TEXT ("the policy", comment, policy);
  CHECK (strstr (policy, style_hash) != NULL && strstr (policy, script_hash) != NULL);
  CHECK (g_str_has_prefix (policy, "default-src 'none'; "));
  CHECK (strlen (style) + strlen (script) <= 24000);
  for (guint i = 0; i < annal_dossier_get_n_claims (dossier); i++)
    {
      const char *id = annal_claim_get_id (annal_dossier_get_claim (dossier, i));
      g_autofree char *anchor = g_strdup_printf ("<li id=%s", id);

      CHECK_ROW (id, strstr (page, anchor) != NULL);
    }
  CHECK (strstr (page, "<!-- left out:\n15 undated entries are in no picture\n") != NULL);
}

/* Each language has every word of English, with the same places to fill in. */
static void
languages (void)
{
  static const char *const langs[] = { "es", "fr", "ko" };
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/annal/page/strings-en.ini", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GKeyFile) english = g_key_file_new ();
  g_auto (GStrv) keys = NULL;

  CHECK (g_key_file_load_from_bytes (english, bytes, G_KEY_FILE_NONE, NULL));
  keys = g_key_file_get_keys (english, "page", NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (langs); i++)
    {
      AnnalHtmlWords *words = annal_html_words_new (langs[i]);

      CHECK_TEXT ("language", annal_html_words_get_lang (words), langs[i]);
      for (guint j = 0; keys[j] != NULL; j++)
        {
          g_autofree char *text = g_key_file_get_string (english, "page", keys[j], NULL);
          g_autofree char *label = g_strdup_printf ("%s of %s", keys[j], langs[i]);
          const char *other = annal_html_words_get (words, keys[j]);

          CHECK_ROW (label, other != keys[j]);
          CHECK_ROW (label, (strstr (text, "{1}") != NULL) == (strstr (other, "{1}") != NULL));
          CHECK_ROW (label, (strstr (text, "{2}") != NULL) == (strstr (other, "{2}") != NULL));
          /* GKeyFile drops a blank at the beginning, and so of the first of several forms alone. */
          CHECK_ROW (label, strstr (other, "| ") == NULL);
        }
      annal_html_words_free (words);
    }
}

static void
translated (void)
{
  static const struct
  {
    const char *lang;
    const char *html;
  } rows[] = {
    { "fr", "<html lang=fr>" },     { "fr-CH", "<h3>mai 2019</h3>" },
    { "es", "<h3>mayo de 2019</h3>" }, { "ko", "<h3>2019년 5월</h3>" },
    { "de", "<html lang=en>" },     { "../x", "<html lang=en>" },
  };
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("translated", BASE EVENT ("e", "2019-05-14"));

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *page = write_page (timeline, rows[i].lang);

      CHECK_ROW (rows[i].lang, strstr (page, rows[i].html) != NULL);
    }
}

/* Rights groups allege that there are camps; North Korea says that there are none. */
static void
translated_claims (void)
{
  static const char lines[] = BASE
    "{'type':'entity','id':'ngos','kind':'group','names':['rights groups']}\n"
    "{'type':'event','id':'e','kind':'missile-test','title':'e','when':'2019-05-14','attributes':{'distance_km':[{'value':4475.5}]}}\n"
    "{'type':'claim','id':'yes','by':'ngos','kind':'assertion','stance':'affirm','says':'There are camps.','hedge':'alleged',"
    "'about':'dprk','predicate':'exists','said':'2019-05-14','citations':[{'source':'s','cue':'claimed'}],'stance_basis':'reporter'}\n"
    "{'type':'claim','id':'no','by':'dprk','kind':'assertion','stance':'deny','says':'There are none.',"
    "'about':'dprk','predicate':'exists','said':'2019-05-14','citations':[{'source':'s'}]}\n";
  static const struct
  {
    const char *lang;
    const char *texts[6];
  } rows[] = {
    { "fr",
      { "essai de missile", "distance (km)\u202f: 4\u202f475,5", "<b>affirment, comme une allégation\u202f:</b> There are camps.",
        "<b>dément en disant\u202f:</b> There are none.", "«\u202fclaimed\u202f»",
        "Ils s’accordent mal\u202f: l’un affirme ce que l’autre nie. L’un d’eux n’est présenté que comme possible ou "
        "allégué." } },
    { "es",
      { "ensayo de misil", "distancia (km): 4.475,5", "<b>afirman, como acusación sin probar:</b> There are camps.",
        "<b>lo niega y dice:</b> There are none.", "«claimed»",
        "Encajan mal entre sí: una afirma lo que la otra niega. Una de ellas se dice solo como posible o como acusación." } },
    { "ko",
      { "미사일 시험", "거리(km): 4,475.5", "<b>주장함(혐의 제기):</b> There are camps.",
        "<b>부인하며 말함:</b> There are none.", "“claimed”",
        "서로 어긋납니다: 한쪽이 말한 것을 다른 쪽이 부인합니다. 한쪽은 가능성이나 의혹으로만 한 말입니다." } },
  };
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("translated claims", lines);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *page = write_page (timeline, rows[i].lang);

      for (gsize j = 0; j < G_N_ELEMENTS (rows[i].texts); j++)
        CHECK_ROW (rows[i].texts[j], strstr (page, rows[i].texts[j]) != NULL);
    }
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "escaping", escaping },
    { "brief", brief },
    { "entries", entries },
    { "odds", odds },
    { "corrected at odds", corrected_at_odds },
    { "short months", short_months },
    { "what lasted is no doubt", what_lasted_is_no_doubt },
    { "words of the scale stand apart", words_of_the_scale_stand_apart },
    { "hostile", hostile },
    { "withdrawn-numbers", withdrawn_numbers },
    { "long-title", long_title },
    { "whole", whole },
    { "languages", languages },
    { "translated", translated },
    { "translated-claims", translated_claims },
    { "translated-sequence", translated_sequence },
    { "long-sequence", long_sequence },
  };

  return annal_test_main (argc, argv, "export-html", tests, G_N_ELEMENTS (tests));
}
