/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Facets: which values records have, what values cover, what a value that was
 * typed may mean.
 */

#include <string.h>

#include "base/annal-text-order-private.h"
#include "index/annal-facet-index-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-entity-closure-private.h"
#include "model/annal-facet-values-private.h"

#include "timeline-fixture.h"

#define ENTITY(id, kind, name, more) \
  "{'type':'entity','id':'" id "','kind':'" kind "','names':['" name "']" more "}\n"
#define PART_OF(whole) ",'part_of':'" whole "'"
#define ACTS_FOR(whom) ",'acts_for':'" whom "'"
#define SAYS(id, by, kind, stance, more) \
  "{'type':'claim','id':'" id "','by':" by ",'kind':'" kind "','stance':'" stance "','says':'" id "'" more "}\n"
#define SAME(id, subject, object) LINK (id, subject, "same-as", object)
#define CITED ",'citations':[{'source':'s1'}]"

#define ENTITIES                                                             \
  STATE                                                                      \
  ENTITY ("kcna", "wire", "KCNA", ACTS_FOR ("dprk"))                         \
  ENTITY ("mfa", "body", "Foreign Ministry", PART_OF ("dprk"))               \
  ENTITY ("uk", "state", "United Kingdom", "")                               \
  ENTITY ("hrc", "igo", "Human Rights Council", "")                          \
  ENTITY ("paper", "outlet", "The Paper", "")                                \
  ENTITY ("afp", "wire", "AFP", "")                                          \
  ENTITY ("camps", "topic", "prison camps", "")                              \
  ENTITY ("torture", "topic", "torture", "")                                 \
  ENTITY ("geneva", "place", "Geneva", "")                                   \
  ENTITY ("res-22-13", "instrument", "Resolution 22/13", "")

/* Two events, five claims, what is said of them elsewhere. */
#define DESK                                                                                    \
  HEAD                                                                                          \
  "{'type':'source','id':'s1','outlet':'paper','agency':'afp','lang':'en-GB',"                  \
  "'published':'2019-06-01'}\n"                                                                 \
  "{'type':'source','id':'s2','outlet':{'unnamed':'a website'},'lang':'ko',"                    \
  "'published':'2019-06-02'}\n" ENTITIES                                                        \
  EVENT_OF ("resolution", "e-adopt", "2013-03-21",                                              \
            ",'where':'geneva','participants':[{'who':'uk','role':'sponsor'},"                  \
            "{'who':{'unnamed':'a delegate','acts_for':'dprk'}}],"                              \
            "'attributes':{'instrument':'res-22-13','body':'hrc','symbol':'A/HRC/RES/22/13'}"   \
            CITED)                                                                              \
  EVENT_OF ("statement", "e-say", "2019-05", ",'status':'planned'")                             \
  SAYS ("c1", "'kcna'", "assertion", "deny",                                                    \
        ",'principal':'dprk','about':'camps','predicate':'exists','utterance':'e-say',"         \
        "'qualifiers':{'crime':['torture','a beating'],'site':'a camp'},"                       \
        "'citations':[{'source':'s1','fidelity':'verbatim','chain':["                           \
        "{'role':'origin','who':'dprk'},{'role':'relay','who':'kcna'},"                         \
        "{'role':'publisher','who':'paper'}]},{'source':'s2','fidelity':'summary'}]")           \
  SAYS ("c2", "{'unnamed':'a senior official','acts_for':'dprk'}", "position", "reject",        \
        ",'target':'e-adopt','state':'draft','hedge':'reported'")                               \
  SAYS ("c3", "'uk'", "position", "accept", ",'target':'res-22-13'" CITED)                      \
  SAYS ("c4", "'uk'", "demand", "urge", ",'to':'dprk','citations':[{'source':'s2'}]")           \
  SAYS ("c5", "'hrc'", "interpretation", "reads-as",                                            \
        ",'target':'c1','value':{'proposition':{'about':'camps','predicate':'exists'}}" CITED)  \
  "{'type':'assessment','id':'a1','target':'c1','kind':'finding','grade':'refuted',"            \
  "'at':'2019-06-10'}\n"                                                                        \
  "{'type':'assessment','id':'a2','target':'s1','kind':'source-reliability','grade':'B'}\n"     \
  "{'type':'assessment','id':'a3','target':'c1','kind':'information-credibility','grade':'4',"  \
  "'at':'2019-06-09?'}\n"                                                                       \
  "{'type':'notice','id':'n1','target':'c2','op':'withdraw','at':'2019-06'}\n"                  \
  "{'type':'notice','id':'n2','target':'c1','op':'correct'}\n"

/* Ends of days in June 2019; 1 June began at 1559347200. */
#define JUNE(day) (1559347200 + (day) * 86400 - 1)

/* The events, then the claims, each by id. */
static GPtrArray *
list_records (AnnalDossier *dossier)
{
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < annal_dossier_get_n_events (dossier); i++)
    g_ptr_array_add (records, annal_dossier_get_record (dossier, ANNAL_RECORD_TYPE_EVENT, i));
  for (guint i = 0; i < annal_dossier_get_n_claims (dossier); i++)
    g_ptr_array_add (records, annal_dossier_get_record (dossier, ANNAL_RECORD_TYPE_CLAIM, i));
  return records;
}

static AnnalFacetIndex *
make_index (AnnalDossier *dossier, AnnalFacet facet, gint64 until)
{
  g_autoptr (GPtrArray) records = list_records (dossier);

  return annal_facet_index_new (dossier, facet, (AnnalRecord *const *) records->pdata, records->len, until);
}

/* "c1=deny, c2=reject": values of a record with a bar between them. */
static char *
show_values (AnnalDossier *dossier, const AnnalFacetIndex *index)
{
  g_autoptr (GPtrArray) records = list_records (dossier);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      guint n;
      const guint *values = annal_facet_index_get_values_of (index, i, &n);

      for (guint j = 0; j < n; j++)
        {
          if (j == 0)
            g_string_append_printf (out, "%s%s=", out->len > 0 ? ", " : "",
                                    annal_record_get_id (g_ptr_array_index (records, i)));
          g_string_append_printf (out, "%s%s", j > 0 ? "|" : "", annal_facet_index_get_value (index, values[j]));
        }
    }
  return g_string_free (out, FALSE);
}

static void
test_values (void)
{
  static const struct
  {
    const char *label;
    AnnalFacet facet;
    gint64 until;
    const char *values;
  } rows[] = {
    { "type", ANNAL_FACET_TYPE, G_MAXINT64,
      "e-adopt=event, e-say=event, c1=claim, c2=claim, c3=claim, c4=claim, c5=claim" },
    { "id", ANNAL_FACET_ID, G_MAXINT64,
      "e-adopt=e-adopt, e-say=e-say, c1=c1, c2=c2, c3=c3, c4=c4, c5=c5" },
    { "kind, and that of the event", ANNAL_FACET_KIND, G_MAXINT64,
      "e-adopt=resolution, e-say=statement, c1=assertion|statement, c2=position, c3=position, c4=demand, "
      "c5=interpretation" },
    { "who", ANNAL_FACET_WHO, G_MAXINT64,
      "e-adopt=a delegate|dprk|uk, c1=dprk|kcna, c2=a senior official|dprk, c3=uk, c4=dprk|uk, c5=hrc" },
    { "by", ANNAL_FACET_BY, G_MAXINT64,
      "c1=dprk|kcna, c2=a senior official|dprk, c3=uk, c4=uk, c5=hrc" },
    { "to", ANNAL_FACET_TO, G_MAXINT64, "c4=dprk" },
    { "about", ANNAL_FACET_ABOUT, G_MAXINT64,
      "e-adopt=hrc|res-22-13, c1=camps|torture, c2=e-adopt|res-22-13, c3=e-adopt|res-22-13, c5=c1|camps" },
    { "where", ANNAL_FACET_WHERE, G_MAXINT64, "e-adopt=geneva" },
    { "predicate", ANNAL_FACET_PREDICATE, G_MAXINT64, "c1=exists, c5=exists" },
    { "stance", ANNAL_FACET_STANCE, G_MAXINT64, "c1=deny, c2=reject, c3=accept, c4=urge, c5=reads-as" },
    { "hedge, none where there is none", ANNAL_FACET_HEDGE, G_MAXINT64,
      "c1=none, c2=reported, c3=none, c4=none, c5=none" },
    { "state, reviewed by default", ANNAL_FACET_STATE, G_MAXINT64,
      "c1=reviewed, c2=draft, c3=reviewed, c4=reviewed, c5=reviewed" },
    { "status, held by default", ANNAL_FACET_STATUS, G_MAXINT64, "e-adopt=held, e-say=planned" },
    { "fidelity of all citations", ANNAL_FACET_FIDELITY, G_MAXINT64, "c1=summary|verbatim" },
    { "source", ANNAL_FACET_SOURCE, G_MAXINT64, "e-adopt=s1, c1=s1|s2, c3=s1, c4=s2, c5=s1" },
    { "outlet", ANNAL_FACET_OUTLET, G_MAXINT64,
      "e-adopt=paper, c1=a website|paper, c3=paper, c4=a website, c5=paper" },
    { "relay", ANNAL_FACET_RELAY, G_MAXINT64, "e-adopt=afp, c1=afp|kcna, c3=afp, c5=afp" },
    { "language", ANNAL_FACET_LANG, G_MAXINT64, "e-adopt=en-GB, c1=en-GB|ko, c3=en-GB, c4=ko, c5=en-GB" },
    { "assessment", ANNAL_FACET_ASSESSMENT, G_MAXINT64, "e-adopt=B, c1=4|B|refuted, c3=B, c5=B" },
    { "assessments certainly given by 9 June", ANNAL_FACET_ASSESSMENT, JUNE (9), "" },
    { "assessments certainly given by 10 June", ANNAL_FACET_ASSESSMENT, JUNE (10), "c1=refuted" },
    { "a second before that", ANNAL_FACET_ASSESSMENT, JUNE (10) - 1, "" },
    { "notice", ANNAL_FACET_NOTICE, G_MAXINT64, "c1=correct, c2=withdraw" },
    { "some time in June is not by 29 June", ANNAL_FACET_NOTICE, JUNE (29), "" },
    { "but by 30 June", ANNAL_FACET_NOTICE, JUNE (30), "c2=withdraw" },
    { "years are of the timeline", ANNAL_FACET_YEAR, G_MAXINT64, "" },
  };
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("desk", DESK);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalFacetIndex) index = make_index (dossier, rows[i].facet, rows[i].until);
      g_autofree char *values = show_values (dossier, index);

      CHECK_TEXT (rows[i].label, values, rows[i].values);
    }
}

static void
test_values_of_few (void)
{
  static const struct
  {
    const char *label;
    AnnalFacet facet;
    const char *lines;
    const char *values;
  } rows[] = {
    { "nothing at all", ANNAL_FACET_WHO, HEAD, "" },
    { "rival values of an attribute", ANNAL_FACET_ABOUT,
      BASE ENTITY ("a", "place", "A", "") ENTITY ("b", "place", "B", "")
      EVENT_OF ("missile-test", "e", "2019", ",'attributes':{'site':[{'value':'a'},{'value':'b'}],'missile':'a'}"),
      "e=a|b" },
    { "only entities are about", ANNAL_FACET_ABOUT,
      BASE EVENT_OF ("missile-test", "e", "2019", ",'attributes':{'outcome':'failure','count':2}"), "" },
    { "a value that is an entity", ANNAL_FACET_ABOUT,
      BASE ENTITY ("raid", "topic", "raid", "") CLAIM ("c", ",'predicate':'committed-by','value':'dprk'"), "c=dprk" },
    { "twice the same", ANNAL_FACET_WHO,
      BASE EVENT_OF ("summit", "e", "2018", ",'participants':[{'who':'dprk'},{'who':'dprk','role':'host'}]"), "e=dprk" },
    { "what an instrument of something else is", ANNAL_FACET_ABOUT,
      BASE ENTITY ("r", "instrument", "R", "")
      EVENT_OF ("mandate", "m", "2013", ",'attributes':{'instrument':'r'}")
      SAYS ("c", "'dprk'", "position", "reject", ",'target':'m','citations':[{'source':'s'}]"),
      "m=r, c=m" },
    { "only a position on the adoption is one on the instrument", ANNAL_FACET_ABOUT,
      BASE ENTITY ("r", "instrument", "R", "")
      EVENT_OF ("resolution", "e", "2013", ",'attributes':{'instrument':'r'}")
      SAYS ("c", "'dprk'", "evaluation", "condemn", ",'target':'e','citations':[{'source':'s'}]"),
      "e=r, c=e" },
    { "one instrument under two ids", ANNAL_FACET_ABOUT,
      BASE ENTITY ("r", "instrument", "R", "") ENTITY ("q", "instrument", "R", "") SAME ("l", "q", "r")
      EVENT_OF ("resolution", "e", "2013", ",'attributes':{'instrument':'r'}")
      SAYS ("c", "'dprk'", "position", "reject", ",'target':'q','citations':[{'source':'s'}]"),
      "e=r, c=e|q" },
    { "an agent that is only a phrase", ANNAL_FACET_BY,
      BASE SAYS ("c", "{'unnamed':'sources'}", "assertion", "affirm", ",'about':'dprk','citations':[{'source':'s'}]"),
      "c=sources" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalDossier) dossier = fixture_dossier (rows[i].label, rows[i].lines);
      g_autoptr (AnnalFacetIndex) index = make_index (dossier, rows[i].facet, G_MAXINT64);
      g_autofree char *values = show_values (dossier, index);

      CHECK_TEXT (rows[i].label, values, rows[i].values);
    }
}

static char *
show_numbers (const AnnalFacetIndex *index, const GArray *values)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "",
                            annal_facet_index_get_value (index, g_array_index (values, guint, i)));
  return g_string_free (out, FALSE);
}

#define BY(id, by) SAYS (id, by, "assertion", "affirm", ",'about':'dprk','citations':[{'source':'s'}]")

static void
test_expand (void)
{
  static const char agents[] =
    BASE
    ENTITY ("kcna", "wire", "KCNA", ACTS_FOR ("mfa"))
    ENTITY ("bureau", "body", "Bureau", PART_OF ("kcna"))
    ENTITY ("mfa", "body", "Ministry", PART_OF ("dprk"))
    ENTITY ("nk", "state", "NK", "") SAME ("l", "dprk", "nk")
    ENTITY ("rok", "state", "South Korea", "") LINK ("m", "rok", "different-from", "dprk")
    BY ("c1", "'kcna'") BY ("c2", "'bureau'") BY ("c3", "'nk'") BY ("c4", "'rok'")
    BY ("c5", "{'unnamed':'an official','acts_for':'mfa'}");
  static const char circles[] =
    BASE
    ENTITY ("a", "group", "A", PART_OF ("b")) ENTITY ("b", "group", "B", ACTS_FOR ("c"))
    ENTITY ("c", "group", "C", "") ENTITY ("d", "group", "D", PART_OF ("a")) SAME ("l", "c", "d") SAME ("m", "d", "c")
    BY ("c1", "'a'") BY ("c2", "'b'") BY ("c3", "'c'") BY ("c4", "'d'");
  static const char kinds[] =
    BASE
    EVENT_OF ("missile-test", "e1", "2019", "") EVENT_OF ("missile-test.icbm", "e2", "2019", "")
    EVENT_OF ("missile-test.icbm.mobile", "e3", "2019", "") EVENT_OF ("nuclear-test", "e4", "2019", "");
  static const struct
  {
    const char *label;
    const char *lines;
    AnnalFacet facet;
    const char *text;
    const char *values;
  } rows[] = {
    { "parts, agents, agents of parts, parts of agents, equals", agents, ANNAL_FACET_BY, "dprk",
      "bureau, kcna, mfa, nk" },
    { "the same from the equal", agents, ANNAL_FACET_BY, "nk", "bureau, kcna, mfa, nk" },
    { "a part", agents, ANNAL_FACET_BY, "mfa", "bureau, kcna, mfa" },
    { "never upwards", agents, ANNAL_FACET_BY, "bureau", "bureau" },
    { "what is different is not covered", agents, ANNAL_FACET_BY, "rok", "rok" },
    { "a phrase covers itself", agents, ANNAL_FACET_BY, "an official", "an official" },
    { "what nobody has", agents, ANNAL_FACET_BY, "nobody", "" },
    { "round a circle", circles, ANNAL_FACET_BY, "a", "a, b, c, d" },
    { "round it from elsewhere", circles, ANNAL_FACET_BY, "c", "a, b, c, d" },
    { "a kind covers narrower ones", kinds, ANNAL_FACET_KIND, "missile-test",
      "missile-test, missile-test.icbm, missile-test.icbm.mobile" },
    { "a narrower one", kinds, ANNAL_FACET_KIND, "missile-test.icbm", "missile-test.icbm, missile-test.icbm.mobile" },
    { "half a word covers nothing", kinds, ANNAL_FACET_KIND, "missile", "" },
    { "a language covers its regions", DESK, ANNAL_FACET_LANG, "EN", "en-GB" },
    { "a region is not the language", DESK, ANNAL_FACET_LANG, "ko-KP", "" },
    { "half a tag is none", DESK, ANNAL_FACET_LANG, "e", "" },
    { "a stance covers itself", DESK, ANNAL_FACET_STANCE, "accept", "accept" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalDossier) dossier = fixture_dossier (rows[i].label, rows[i].lines);
      g_autoptr (AnnalFacetIndex) index = make_index (dossier, rows[i].facet, G_MAXINT64);
      g_autoptr (GArray) found = annal_facet_index_expand (index, dossier, rows[i].text);
      g_autofree char *values = show_numbers (index, found);

      CHECK_TEXT (rows[i].label, values, rows[i].values);
    }
}

/* The records that have a value. */
static GArray *
find_records (const AnnalFacetIndex *index, guint value)
{
  GArray *records = g_array_new (FALSE, FALSE, sizeof (guint));

  annal_facet_index_add_records (index, value, records);
  CHECK (records->len == annal_facet_index_count_records (index, value));
  return records;
}

static guint
get (const GArray *numbers, guint i)
{
  return g_array_index (numbers, guint, i);
}

static void
test_records (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("desk", DESK);
  g_autoptr (AnnalFacetIndex) index = make_index (dossier, ANNAL_FACET_BY, G_MAXINT64);
  g_autoptr (GArray) records = NULL;
  guint n;

  CHECK (annal_facet_index_get_n_values (index) == 5);
  CHECK (annal_facet_index_lookup (index, "a senior official") == 0);
  CHECK (annal_facet_index_lookup (index, "dprk") == 1);
  CHECK (annal_facet_index_lookup (index, "uk") == 4);
  CHECK (annal_facet_index_lookup (index, "") == G_MAXUINT);
  CHECK (annal_facet_index_lookup (index, "zz") == G_MAXUINT);
  records = find_records (index, 1);
  CHECK (records->len == 2 && get (records, 0) == 2 && get (records, 1) == 3);
  annal_facet_index_get_values_of (index, 0, &n);
  CHECK (n == 0);
}

/* Records go by their place in what was given, which may be some of them in any
 * order.
 */
static void
test_places (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("desk", DESK);
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);
  static const char *const ids[] = { "c4", "c1", "c2", "e-adopt" };
  guint rows[G_N_ELEMENTS (ids)];
  AnnalRecord *records[G_N_ELEMENTS (ids)];
  g_autoptr (AnnalFacetIndex) index = NULL;
  g_autoptr (AnnalFacetIndex) same = NULL;
  g_autoptr (GArray) of_dprk = NULL;
  g_autoptr (GArray) of_uk = NULL;
  const guint *found;
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      records[i] = annal_dossier_lookup (dossier, ids[i]);
      rows[i] = columns->rows[annal_columns_lookup (columns, ids[i])];
    }
  index = annal_facet_index_new (dossier, ANNAL_FACET_WHO, records, G_N_ELEMENTS (ids), G_MAXINT64);
  same = annal_facet_index_new_of_rows (dossier, ANNAL_FACET_WHO, rows, G_N_ELEMENTS (ids), G_MAXINT64);

  CHECK (annal_facet_index_get_n_values (index) == 5); /* without "hrc", which is that of c5 */
  CHECK (annal_facet_index_get_n_values (same) == 5);
  of_dprk = find_records (index, annal_facet_index_lookup (index, "dprk"));
  CHECK (of_dprk->len == 4 && get (of_dprk, 0) == 0 && get (of_dprk, 1) == 1 && get (of_dprk, 2) == 2 &&
         get (of_dprk, 3) == 3);
  of_uk = find_records (same, annal_facet_index_lookup (same, "uk"));
  CHECK (of_uk->len == 2 && get (of_uk, 0) == 0 && get (of_uk, 1) == 3);
  found = annal_facet_index_get_values_of (index, 1, &n);
  CHECK (n == 2);
  CHECK_TEXT ("c1", annal_facet_index_get_value (index, found[0]), "dprk");
  CHECK_TEXT ("c1", annal_facet_index_get_value (index, found[1]), "kcna");
}

/* Checking and resolving */

#define KOREAS                                                                                        \
  BASE                                                                                                \
  "{'type':'entity','id':'rok','kind':'state','names':['South Korea',{'text':'Korea','kind':'former'}]}\n" \
  "{'type':'entity','id':'empire','kind':'state','names':['Korea']}\n"                                \
  "{'type':'entity','id':'ci','kind':'state','names':['Côte d’Ivoire']}\n"                            \
  "{'type':'entity','id':'ivory-coast','kind':'state','names':['Cote d`Ivoire']}\n"                   \
  SAME ("l", "ivory-coast", "ci")                                                                     \
  "{'type':'entity','id':'x17','kind':'person','names':['Kim'],'protect':'sealed'}\n"                 \
  "{'type':'term','id':'raid','role':'event-kind','labels':{'en':'police raid','de':'Razzia'}}\n"     \
  BY ("c", "{'unnamed':'a senior official','acts_for':'dprk'}") EVENT ("e", "2019")

static const struct
{
  const char *label;
  AnnalFacet facet;
  const char *text;
  const char *resolved; /* NULL where nothing is */
  const char *message;
} asked[] = {
  { "an id", ANNAL_FACET_BY, "dprk", "dprk", NULL },
  { "a stance", ANNAL_FACET_STANCE, "deny", "deny", NULL },
  { "a built-in kind", ANNAL_FACET_KIND, "missile-test", "missile-test", NULL },
  { "a narrower kind", ANNAL_FACET_KIND, "raid.night", "raid.night", NULL },
  { "a kind of claim", ANNAL_FACET_KIND, "position", "position", NULL },
  { "a predicate", ANNAL_FACET_PREDICATE, "exists", "exists", NULL },
  { "a grade", ANNAL_FACET_ASSESSMENT, "B", "B", NULL },
  { "a language nobody writes in here", ANNAL_FACET_LANG, "sw", "sw", NULL },
  { "a phrase", ANNAL_FACET_BY, "a senior official", "a senior official", NULL },
  { "what a claim targets", ANNAL_FACET_ABOUT, "e", "e", NULL },
  { "a source", ANNAL_FACET_SOURCE, "s", "s", NULL },
  { "a year", ANNAL_FACET_YEAR, "2019", "2019", NULL },
  { "a month", ANNAL_FACET_MONTH, "2019-05", "2019-05", NULL },
  { "type", ANNAL_FACET_TYPE, "event", "event", NULL },

  { "capitals", ANNAL_FACET_BY, "DPRK", "dprk", NULL },
  { "a stance in capitals", ANNAL_FACET_STANCE, "Deny", "deny", NULL },
  { "a small grade", ANNAL_FACET_ASSESSMENT, "b", "B", NULL },
  { "a name", ANNAL_FACET_BY, "north korea", "dprk", NULL },
  { "an article", ANNAL_FACET_BY, "the North Korea", "dprk", NULL },
  { "accents and apostrophes", ANNAL_FACET_WHO, "COTE D'IVOIRE", "ci", NULL },
  { "a label", ANNAL_FACET_KIND, "Missile test", "missile-test", NULL },
  { "a label of another language", ANNAL_FACET_KIND, "razzia", "raid", NULL },
  { "a phrase in other letters", ANNAL_FACET_BY, "A Senior Official", "a senior official", NULL },

  { "several by one name", ANNAL_FACET_BY, "Korea", NULL, "several are called “Korea”; write one of their ids: empire and rok" },
  { "a slip of a stance", ANNAL_FACET_STANCE, "deni", NULL, "there is no stance “deni”; is it “deny”?" },
  { "a slip of a name", ANNAL_FACET_BY, "Noth Korea", NULL, "there is no speaker “Noth Korea”; is it “North Korea”?" },
  { "a slip of an id", ANNAL_FACET_WHERE, "dprc", NULL, "there is no place “dprc”; is it “dprk”?" },
  { "a word far from all", ANNAL_FACET_STATE, "perfect", NULL,
    "there is no state “perfect”; write draft or reviewed" },
  { "no entity", ANNAL_FACET_BY, "nobody", NULL, "there is no speaker “nobody”" },
  { "a record of another type", ANNAL_FACET_BY, "s", NULL, "“s” is a source, and no speaker" },
  { "a sealed name", ANNAL_FACET_BY, "Kim", NULL, "there is no speaker “Kim”" },
  { "a predicate is no kind", ANNAL_FACET_PREDICATE, "raid", NULL,
    "there is no predicate “raid”; write exists, inmates, deaths, members, staff, abductees, adopted, adopted-by, "
    "committed-by, located-in, purpose, status, caused-by or occurs" },
  { "no tag", ANNAL_FACET_LANG, "korean", NULL, "there is no language “korean”; write a tag such as en or ko" },
  { "no year", ANNAL_FACET_YEAR, "19", NULL, "there is no year “19”; write four digits, as in 2019" },
  { "no month", ANNAL_FACET_MONTH, "2019-13", NULL,
    "there is no month “2019-13”; write year and month, as in 2019-05" },
  { "half a month", ANNAL_FACET_MONTH, "2019", NULL, "there is no month “2019”; write year and month, as in 2019-05" },
  { "nothing", ANNAL_FACET_TYPE, "", NULL, "there is no type “”; write event or claim" },
  { "not UTF-8", ANNAL_FACET_BY, "\xff", NULL, "the value is not valid UTF-8" },
};

static void
test_resolve (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("koreas", KOREAS);

  for (gsize i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *resolved = annal_facet_resolve_value (dossier, asked[i].facet, asked[i].text, &error);

      CHECK_TEXT (asked[i].label, resolved, asked[i].resolved);
      CHECK_TEXT (asked[i].label, error != NULL ? error->message : NULL, asked[i].message);
    }
}

static void
test_ambiguous (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("koreas", KOREAS);
  g_autoptr (GError) error = NULL;
  g_autofree char *resolved = annal_facet_resolve_value (dossier, ANNAL_FACET_BY, "Korea", &error);

  CHECK (resolved == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_AMBIGUOUS));
  CHECK_TEXT ("message", error->message, "several are called “Korea”; write one of their ids: empire and rok");
}

/* Many of one name, two of which are the same. */
static void
test_namesakes (void)
{
  g_autoptr (GString) lines = g_string_new (HEAD);
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (lines, "{'type':'entity','id':'n%04u','kind':'group','names':['N']}\n", i);
  g_string_append (lines, SAME ("l", "n0001", "n4999"));
  dossier = fixture_dossier ("namesakes", lines->str);
  CHECK (annal_facet_resolve_value (dossier, ANNAL_FACET_BY, "n", &error) == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_AMBIGUOUS));
  CHECK (g_str_has_prefix (error->message, "several are called “n”; write one of their ids: n0000, n0001, n0002, "));
  CHECK (g_str_has_suffix (error->message, ", n0030 and 4968 more")); /* of 4,999 who differ, 31 are listed */
}

/* A value as long as a line of a query may be, in time. */
static void
test_long_value (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("koreas", KOREAS);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 30000; i++)
    g_string_append (text, "a.");
  for (AnnalFacet facet = ANNAL_FACET_TYPE; facet <= ANNAL_FACET_MONTH; facet++)
    {
      g_autoptr (GError) error = NULL;

      CHECK (annal_facet_resolve_value (dossier, facet, text->str, &error) == NULL);
      CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
    }
}

static void
test_labels (void)
{
  static const char lines[] =
    HEAD
    "{'type':'entity','id':'dprk','kind':'state','names':["
    "{'text':'Democratic People`s Republic of Korea','kind':'official'},{'text':'North Korea','kind':'common'},"
    "{'text':'the North','kind':'common'},{'text':'DPRK','kind':'acronym'},"
    "{'text':'조선','kind':'common','lang':'ko'}]}\n"
    "{'type':'entity','id':'x17','kind':'person','names':['Kim'],'protect':'sealed'}\n"
    "{'type':'term','id':'raid','role':'event-kind','labels':{'en':'police raid','de':'Razzia'}}\n"
    "{'type':'source','id':'s','title':'A title'}\n" EVENT ("e", "2019");
  static const struct
  {
    const char *label;
    AnnalFacet facet;
    const char *value;
    const char *lang;
    const char *text;
  } rows[] = {
    { "the shortest common name", ANNAL_FACET_BY, "dprk", NULL, "the North" },
    { "in another language", ANNAL_FACET_BY, "dprk", "ko-KP", "조선" },
    { "a language without a name", ANNAL_FACET_BY, "dprk", "fr", "the North" },
    { "a term", ANNAL_FACET_KIND, "raid", NULL, "police raid" },
    { "a term in another language", ANNAL_FACET_KIND, "raid", "de", "Razzia" },
    { "a term without that language", ANNAL_FACET_KIND, "raid", "fr", "police raid" },
    { "a built-in term", ANNAL_FACET_KIND, "missile-test", NULL, "missile test" },
    { "a narrower one without a label", ANNAL_FACET_KIND, "missile-test.icbm", NULL, "missile-test.icbm" },
    { "a kind of claim", ANNAL_FACET_KIND, "position", NULL, "position" },
    { "a source", ANNAL_FACET_SOURCE, "s", NULL, "A title" },
    { "an event", ANNAL_FACET_ABOUT, "e", NULL, "e" },
    { "sealed", ANNAL_FACET_BY, "x17", NULL, "x17" },
    { "a phrase", ANNAL_FACET_BY, "a senior official", NULL, "a senior official" },
    { "a word", ANNAL_FACET_STANCE, "note", NULL, "note" },
  };
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("labels", lines);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *label = annal_facet_dup_label (dossier, rows[i].facet, rows[i].value, rows[i].lang);

      CHECK_TEXT (rows[i].label, label, rows[i].text);
    }
}

/* Properties */

static void
collect_value (const char *value, guint word, gpointer data)
{
  g_hash_table_add (data, (gpointer) value);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* As show_values(), from the records themselves. */
static char *
show_directly (AnnalDossier *dossier, AnnalFacet facet)
{
  g_autoptr (GPtrArray) records = list_records (dossier);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GHashTable) set = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (AnnalFacetValues) values = annal_facet_values_new (dossier, facet, G_MAXINT64, collect_value, set);
      g_autofree char **texts = NULL;
      guint n;

      annal_facet_values_read (values, i);
      texts = (char **) g_hash_table_get_keys_as_array (set, &n);
      qsort (texts, n, sizeof (char *), compare_texts);
      if (n > 0)
        g_string_append_printf (out, "%s%s=", out->len > 0 ? ", " : "",
                                annal_record_get_id (g_ptr_array_index (records, i)));
      for (guint j = 0; j < n; j++)
        g_string_append_printf (out, "%s%s", j > 0 ? "|" : "", texts[j]);
    }
  return g_string_free (out, FALSE);
}

/* One text of many names, a position on each: not every name is looked at for
 * every position.
 */
static void
test_many_same (void)
{
  const guint n = 30000;
  g_autoptr (GString) lines = g_string_new (
      HEAD "{'type':'source','id':'s'}\n{'type':'event','id':'adopted','kind':'resolution','title':'.',"
           "'attributes':{'instrument':{'value':'n0'}}}\n");
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (AnnalFacetIndex) index = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (lines, "{'type':'entity','id':'n%u','kind':'instrument','names':['N']}\n", i);
      if (i > 0)
        g_string_append_printf (lines, "{'type':'link','id':'l%u','subject':'n%u','kind':'same-as','object':'n%u'}\n",
                                i, i - 1, i);
      g_string_append_printf (lines, "{'type':'claim','id':'c%u','by':'n0','target':'n%u','kind':'position',"
                              "'stance':'reject','says':'.','citations':[{'source':'s'}]}\n", i, i);
    }
  dossier = fixture_dossier ("same", lines->str);
  index = make_index (dossier, ANNAL_FACET_ABOUT, G_MAXINT64);
  CHECK (annal_facet_index_count_records (index, annal_facet_index_lookup (index, "adopted")) == n);
}

#define N_ENTITIES 12

/* Entities that belong to and act for earlier ones and are the same as any,
 * events and claims with some of them.
 */
static char *
make_random (GRand *rand)
{
  GString *lines = g_string_new (HEAD "{'type':'source','id':'s'}\n{'type':'entity','id':'n0','kind':'group','names':['N']}\n");

  for (guint i = 1; i < N_ENTITIES; i++)
    {
      g_string_append_printf (lines, "{'type':'entity','id':'n%u','kind':'group','names':['N']", i);
      if (g_rand_boolean (rand))
        g_string_append_printf (lines, ",'part_of':'n%d'", g_rand_int_range (rand, 0, i));
      if (g_rand_int_range (rand, 0, 3) == 0)
        g_string_append_printf (lines, ",'acts_for':'n%d'", g_rand_int_range (rand, 0, i));
      g_string_append (lines, "}\n");
    }
  for (guint i = 0; i < 2; i++)
    {
      int from = g_rand_int_range (rand, 0, N_ENTITIES);

      g_string_append_printf (lines, "{'type':'link','id':'l%u','subject':'n%d','kind':'same-as','object':'n%d'}\n", i,
                              from, (from + g_rand_int_range (rand, 1, N_ENTITIES)) % N_ENTITIES);
    }
  for (guint i = 0; i < 30; i++)
    g_string_append_printf (lines, "{'type':'claim','id':'c%u','by':'n%d','principal':'n%d','to':'n%d','kind':'demand',"
                            "'stance':'urge','says':'.','citations':[{'source':'s'}]}\n", i,
                            g_rand_int_range (rand, 0, N_ENTITIES), g_rand_int_range (rand, 0, N_ENTITIES),
                            g_rand_int_range (rand, 0, N_ENTITIES));
  for (guint i = 0; i < 10; i++)
    g_string_append_printf (lines, "{'type':'event','id':'e%u','kind':'summit','title':'.','participants':["
                            "{'who':'n%d'},{'who':{'unnamed':'man %d','acts_for':'n%d'}}]}\n", i,
                            g_rand_int_range (rand, 0, N_ENTITIES), g_rand_int_range (rand, 0, 3),
                            g_rand_int_range (rand, 0, N_ENTITIES));
  return g_string_free (lines, FALSE);
}

static void
test_index_is_direct (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint round = 0; round < 40; round++)
    {
      g_autofree char *lines = make_random (rand);
      g_autoptr (AnnalDossier) dossier = fixture_dossier ("random", lines);

      for (AnnalFacet facet = ANNAL_FACET_TYPE; facet <= ANNAL_FACET_NOTICE; facet++)
        {
          g_autoptr (AnnalFacetIndex) index = make_index (dossier, facet, G_MAXINT64);
          g_autofree char *indexed = show_values (dossier, index);
          g_autofree char *direct = show_directly (dossier, facet);

          CHECK_TEXT ("index", indexed, direct);
          for (guint value = 0; value < annal_facet_index_get_n_values (index); value++)
            {
              g_autoptr (GArray) records = find_records (index, value);
              guint found = 0;

              CHECK (records->len > 0);
              for (guint i = 0; i < records->len; i++)
                {
                  guint n_values;
                  const guint *values = annal_facet_index_get_values_of (index, get (records, i), &n_values);

                  CHECK (i == 0 || get (records, i - 1) < get (records, i));
                  for (guint j = 0; j < n_values; j++)
                    found += values[j] == value;
                }
              CHECK (found == records->len);
              CHECK (annal_facet_index_lookup (index, annal_facet_index_get_value (index, value)) == value);
            }
        }
    }
}

/* The index of all rows, in an order that is not theirs, and one of the same
 * records.
 */
static void
test_index_of_all (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  g_autofree char *lines = make_random (rand);
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("all", lines);
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);
  guint n = columns->n_events + columns->n_claims;
  g_autofree guint *rows = g_new (guint, n);
  g_autofree guint *places = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (gint32) i + 1);

      rows[i] = rows[j];
      rows[j] = i;
    }
  for (guint i = 0; i < n; i++)
    places[rows[i]] = i;
  for (AnnalFacet facet = ANNAL_FACET_TYPE; facet < ANNAL_FACET_YEAR; facet++)
    {
      g_autoptr (AnnalFacetIndex) all = annal_facet_index_new_of_all (dossier, facet, rows, places);
      g_autoptr (AnnalFacetIndex) given = annal_facet_index_new_of_rows (dossier, facet, rows, n, G_MAXINT64);

      CHECK (annal_facet_index_get_n_values (all) == annal_facet_index_get_n_values (given));
      for (guint value = 0; value < annal_facet_index_get_n_values (all); value++)
        {
          g_autoptr (GArray) found = find_records (all, value);
          g_autoptr (GArray) expected = find_records (given, value);
          const char *label = annal_facet_index_get_value (given, value);

          CHECK_TEXT (label, annal_facet_index_get_value (all, value), label);
          CHECK_ROW (label, found->len == expected->len);
          CHECK_ROW (label, found->len == expected->len &&
                                memcmp (found->data, expected->data, sizeof (guint) * found->len) == 0);
        }
    }
}

static guint
get_number (const char *id)
{
  return id != NULL ? (guint) g_ascii_strtoull (id + 1, NULL, 10) : 0;
}

/* All pairs, by Warshall's way. */
static void
close_matrix (AnnalDossier *dossier, gboolean reached[N_ENTITIES][N_ENTITIES])
{
  for (guint i = 0; i < N_ENTITIES; i++)
    {
      AnnalEntity *entity = annal_dossier_get_entity (dossier, i);
      guint number = get_number (annal_entity_get_id (entity));

      reached[number][number] = TRUE;
      if (annal_entity_get_part_of (entity) != NULL)
        reached[get_number (annal_entity_get_part_of (entity))][number] = TRUE;
      if (annal_entity_get_acts_for (entity) != NULL)
        reached[get_number (annal_entity_get_acts_for (entity))][number] = TRUE;
    }
  for (guint i = 0; i < annal_dossier_get_n_links (dossier); i++)
    {
      AnnalLink *link = annal_dossier_get_link (dossier, i);
      guint subject = get_number (annal_link_get_subject (link)), object = get_number (annal_link_get_object (link));

      reached[subject][object] = reached[object][subject] = TRUE;
    }
  for (guint k = 0; k < N_ENTITIES; k++)
    for (guint i = 0; i < N_ENTITIES; i++)
      for (guint j = 0; j < N_ENTITIES; j++)
        reached[i][j] |= reached[i][k] && reached[k][j];
}

static void
test_closure_is_whole (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (guint round = 0; round < 200; round++)
    {
      g_autofree char *lines = make_random (rand);
      g_autoptr (AnnalDossier) dossier = fixture_dossier ("random", lines);
      g_autoptr (AnnalEntityClosure) closure = annal_entity_closure_new (dossier);
      gboolean reached[N_ENTITIES][N_ENTITIES] = { 0 };

      close_matrix (dossier, reached);
      for (guint i = 0; i < N_ENTITIES; i++)
        {
          g_autofree char *id = g_strdup_printf ("n%u", i);
          g_autoptr (GPtrArray) found = annal_entity_closure_find (closure, id);
          guint n = 0;

          for (guint j = 0; j < found->len; j++)
            CHECK (reached[i][get_number (g_ptr_array_index (found, j))]);
          for (guint j = 0; j < N_ENTITIES; j++)
            n += reached[i][j];
          CHECK (found->len == n);
          CHECK_TEXT ("itself first", g_ptr_array_index (found, 0), id);
        }
    }
}

/* Texts of few different bytes, many of which begin alike for very long. */
static char *
make_text (GRand *rand)
{
  static const guint heads[] = { 0, 7, 8, 9, 300 };
  guint head = heads[g_rand_int_range (rand, 0, G_N_ELEMENTS (heads))];
  guint tail = g_rand_int_range (rand, 0, 12);
  char *text = g_strnfill (head + tail, 'a');

  for (guint i = head; i < head + tail; i++)
    text[i] = "ab\xc3\xa9"[g_rand_int_range (rand, 0, 4)];
  return text;
}

static void
test_order_of_texts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint n = 0; n < 6000; n = 3 * n + 1)
    {
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
      g_autofree guint *order = NULL;
      g_autofree guint8 *seen = g_new0 (guint8, n + 1);

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (texts, make_text (rand));
      order = annal_text_order ((const char *const *) texts->pdata, n);
      for (guint i = 0; i < n; i++)
        {
          CHECK (i == 0 || strcmp (g_ptr_array_index (texts, order[i - 1]), g_ptr_array_index (texts, order[i])) <= 0);
          CHECK (seen[order[i]]++ == 0);
        }
    }
}

/* A chain of entities, each of which acts for the one before. */
static void
test_long_chain (void)
{
  g_autoptr (GString) lines = g_string_new (HEAD ENTITY ("n0", "group", "N", ""));
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (GPtrArray) found = NULL;

  for (guint i = 1; i < 20000; i++)
    g_string_append_printf (lines, "{'type':'entity','id':'n%u','kind':'group','names':['N'],'acts_for':'n%u'}\n", i,
                            i - 1);
  dossier = fixture_dossier ("chain", lines->str);
  found = annal_entity_closure_find (annal_entity_closure_get (dossier), "n0");
  CHECK (found->len == 20000);
  CHECK (annal_entity_closure_get (dossier) == annal_entity_closure_get (dossier));
}

static const AnnalTest tests[] = {
  { "many that are the same", test_many_same },
  { "values", test_values },
  { "values-of-few", test_values_of_few },
  { "expand", test_expand },
  { "records", test_records },
  { "places", test_places },
  { "resolve", test_resolve },
  { "ambiguous", test_ambiguous },
  { "namesakes", test_namesakes },
  { "long-value", test_long_value },
  { "labels", test_labels },
  { "index-is-direct", test_index_is_direct },
  { "an index of all agrees with one of the same records", test_index_of_all },
  { "closure-is-whole", test_closure_is_whole },
  { "order-of-texts", test_order_of_texts },
  { "long-chain", test_long_chain },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "facets", tests, G_N_ELEMENTS (tests));
}
