/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The integrity check as a whole, and the form of members: what is missing,
 * ids, terms, language tags.
 */

#include "check-fixture.h"
#include "model/annal-check-rules-private.h"
#include "model/annal-shapes-private.h"

/* As many as may lie in one another below a record. */
#define N_TRANSLATIONS (ANNAL_NODE_MAX_HEIGHT - 1)

static void
good (void)
{
  static const CheckRow rows[] = {
    { "the base alone", "", "" },
    { "terms narrowed with dots",
      EVENT ("missile-test.series.evening", "'count.total':'2','outcome':'success'"), "" },
    { "a term of the dossier", "{'type':'term','id':'x-mood','role':'predicate','value_type':'text'}\n"
      VALUED ("x-mood", "'gloomy'"), "" },
    { "a link of an own kind", "{'type':'term','id':'x-echoes','role':'word'}\n"
      "{'type':'link','id':'l','subject':'k','kind':'x-echoes','object':'review'}\n", "" },
    { "ids of any type", "{'type':'assessment','id':'a','target':'s','kind':'finding','grade':'mixed',"
      "'evidence':['k','review','dprk','s']}\n", "" },
    { "a hash and a path", "{'type':'source','id':'t','text':{'path':'texts/a..b.txt'},"
      "'sha256':'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'}\n", "" },
    { "languages", "{'type':'source','id':'t','lang':'ko-KP','title':{'text':'T','lang':'zh-Hant'}}\n", "" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

static void
bad (void)
{
  static const CheckRow rows[] = {
    { "a claim without anything", "{'type':'claim','id':'c'}\n",
      "missing-member c /by\nmissing-member c /kind\nmissing-member c /stance\nmissing-member c /says\n"
      "no-citation c /citations" },
    { "a citation without a source", ASSERTION "'citations':[{'cue':'said'}]}\n",
      "missing-member c /citations/0/source" },
    { "a passage without words", CITING ("'passages':[{'start':1,'end':2}]"),
      "missing-member c /citations/0/passages/0/quote" },
    { "a passage with empty words", CITING ("'quote':''"), "empty-text c /citations/0/passages/0/quote" },
    { "a claim that says nothing", "{'type':'claim','id':'c','by':'dprk','kind':'assertion','stance':'deny',"
      "'says':'','about':'camps'," CITED, "empty-text c /says/text" },
    { "a text without text", "{'type':'source','id':'t','title':{'lang':'en'}}\n", "missing-member t /title/text" },
    { "an entity without a name", "{'type':'entity','id':'x','kind':'state'}\n", "missing-member x /names" },
    { "a source's text without words or path", "{'type':'source','id':'t','text':{}}\n", "missing-member t /text" },
    { "a source's text with both", "{'type':'source','id':'t','text':{'words':'Words.','path':'a.txt'}}\n",
      "two-forms t /text/path\nnote no-hash t /sha256" },
    { "an attribute without a name", EVENT ("statement", "'':'1'"), "empty-text e /attributes/" },
    { "an entity with an empty name", "{'type':'entity','id':'x','kind':'state','names':['',{'lang':'en'}]}\n",
      "empty-text x /names/0/text\nmissing-member x /names/1/text" },
    { "what cannot be an id", ASSERTION "'rests_on':['K','k',''],'utterance':'the review'," CITED,
      "bad-id c /utterance\nbad-id c /rests_on/0\nbad-id c /rests_on/2" },
    { "ids of nothing", ASSERTION "'rests_on':['k','nothing'],'to':'nobody'," CITED,
      "dangling-id c /to/id\ndangling-id c /rests_on/1" },
    { "ids of the wrong type", ASSERTION "'rests_on':['review'],'utterance':'k','to':'s'," CITED,
      "wrong-record-type c /to/id\nwrong-record-type c /utterance\nwrong-record-type c /rests_on/0" },
    { "an entity's id that is a term's", ASSERTION "'to':'exists'," CITED, "dangling-id c /to/id" },
    { "unknown terms", ASSERTION "'predicate':'inmate','value':{'lo':'1','unit':'head'}," CITED
      EVENT ("rally", "'crowd':'1'"),
      "unknown-term e /kind\nunknown-term e /attributes/crowd\n"
      "unknown-term c /predicate\nunknown-term c /value/unit" },
    { "unknown terms in a term", "{'type':'term','id':'x-a','role':'predicate','presupposes':['exists','is'],"
      "'inverse':'y','attributes':['site','z'],'labels':{'en':'a','e_n':'b'}}\n",
      "unknown-term x-a /presupposes/1\nunknown-term x-a /inverse\nunknown-term x-a /attributes/1\n"
      "bad-language x-a /labels/e_n" },
    { "a term without a role", "{'type':'term','id':'x-a'}\n", "missing-member x-a /role" },
    { "decimals", "{'type':'entity','id':'x','kind':'place','names':['X'],'point':{'lat':'1,5','lon':'.5'}}\n",
      "bad-decimal x /point/lat\nbad-decimal x /point/lon" },
    { "languages", "{'type':'source','id':'t','lang':'english_uk','title':{'text':'T','lang':''}}\n",
      "bad-language t /title/lang\nbad-language t /lang" },
    { "hashes", "{'type':'source','id':'t','sha256':'E3B0'}\n{'type':'source','id':'u','sha256':''}\n",
      "bad-hash t /sha256\nbad-hash u /sha256" },
    { "dates", "{'type':'source','id':'t','published':'2019-13','captured':'yesterday'}\n",
      "bad-date t /published/edtf\nbad-date t /captured/edtf" },
    { "kinds of link", "{'type':'link','id':'l','subject':'k','kind':'echoes','object':'review'}\n"
      "{'type':'link','id':'m','subject':'k','kind':'x-echoes','object':'review'}\n",
      "bad-link-kind l /kind\nunknown-term m /kind" },
    { "paths", "{'type':'source','id':'p1','text':{'path':'/etc/passwd'}}\n"
      "{'type':'source','id':'p2','text':{'path':'a/../../b'}}\n"
      "{'type':'source','id':'p3','text':{'path':'a\\\\b'}}\n"
      "{'type':'source','id':'p4','text':{'path':''}}\n"
      "{'type':'source','id':'p5','text':{'path':'c:b'}}\n",
      "bad-path p1 /text/path\nnote no-hash p1 /sha256\nbad-path p2 /text/path\nnote no-hash p2 /sha256\n"
      "bad-path p3 /text/path\nnote no-hash p3 /sha256\nbad-path p4 /text/path\nnote no-hash p4 /sha256\n"
      "bad-path p5 /text/path\nnote no-hash p5 /sha256" },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

/* What the problems say, and what they suggest. */
static void
messages (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *message;
    const char *expected;
  } rows[] = {
    { "nothing has the id", ASSERTION "'to':'nobody'," CITED,
      "It names “nobody”, which is not in the dossier.", NULL },
    { "a wrong type", ASSERTION "'to':'k'," CITED, "“k” is a claim; an entity is expected here.", NULL },
    { "a word with a slip", VALUED ("inmate", "'5'"),
      "“inmate” is not a known predicate; add a term for it or use a built-in one.", "perhaps “inmates”" },
    { "a word with two slips", VALUED ("detahs", "'5'"),
      "“detahs” is not a known predicate; add a term for it or use a built-in one.", "perhaps “deaths”" },
    { "a word of the dossier with a slip", "{'type':'term','id':'x-mood','role':'predicate'}\n"
      VALUED ("x-moot", "'5'"),
      "“x-moot” is not a known predicate; add a term for it or use a built-in one.", "perhaps “x-mood”" },
    { "a short word", VALUED ("inmates", "{'lo':'1','unit':'xx'}"),
      "“xx” is not a known unit; add a term for it or use a built-in one.", NULL },
    { "a word far from all", VALUED ("serenity", "'5'"),
      "“serenity” is not a known predicate; add a term for it or use a built-in one.", NULL },
    { "a date", "{'type':'source','id':'t','published':'2019-13'}\n",
      "“2019-13” is not a date. At position 5, expected a month from 01 to 12, or a season from 21 to 41.", NULL },
    { "what is missing", "{'type':'entity','id':'x','kind':'state'}\n", "An entity needs “names”.", NULL },
    { "a word of a list", EVENT ("resolution", "'adoption':'by-vote'"), "The value does not fit “adoption”.",
      "without-vote or recorded-vote" },
    { "a word of a long list", "{'type':'term','id':'x-w','role':'predicate','value_type':'word',"
      "'values':['a','b','c','d','e','f','g','h','i','j','k','l','m','n']}\n" VALUED ("x-w", "'z'"),
      "The value does not fit “x-w”.", "a, b, c, d, e, f, g, h, i, j, k, l or one of 2 more" },
    { "a word too long to be guessed", VALUED ("inmatesinmatesinmatesinmatesinmatesinmates", "'5'"),
      "“inmatesinmatesinmatesinmatesinmatesinmates” is not a known predicate; add a term for it or use a built-in one.",
      NULL },
    { "a word with a slip that has another role", VALUED ("inmates", "{'lo':'1','unit':'death'}"),
      "“death” is not a known unit; add a term for it or use a built-in one.", NULL },
    { "a chain that goes backwards", CITING ("'chain':[{'role':'origin','who':'dprk','at':'2019-05-04'},"
      "{'role':'publisher','who':'times','at':'2019-05-03'}]"),
      "Link 2 of the chain is dated before link 1, from which it comes.", NULL },
    { "the target's type", CLAIM ("interpretation", "reads-as") "'target':'review','value':{'stance':'reject'}," CITED,
      "“review” is an event; a claim is expected here.", NULL },
    { "a target that may be of several types", CLAIM ("position", "reject") "'target':'s'," CITED,
      "“s” is a source; an entity, an event or a claim is expected here.", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalDossier) dossier = fixture_read (rows[i].label, rows[i].lines);
      g_autoptr (AnnalProblems) problems = annal_dossier_check (dossier);
      const AnnalProblem *problem;

      CHECK_ROW (rows[i].label, annal_problems_get_n_problems (problems) == 1);
      if (annal_problems_get_n_problems (problems) != 1)
        continue;
      problem = annal_problems_get_problem (problems, 0);
      CHECK_TEXT (rows[i].label, annal_problem_get_message (problem), rows[i].message);
      CHECK_TEXT (rows[i].label, annal_problem_get_expected (problem), rows[i].expected);
    }
}

/* The examples of RFC 5646, appendix A, and what its grammar or the registry
 * excludes.
 */
static void
languages (void)
{
  static const struct
  {
    const char *tag;
    gboolean ok;
  } rows[] = {
    { "de", TRUE }, { "i-enochian", TRUE }, { "zh-Hant", TRUE }, { "zh-cmn-Hans-CN", TRUE },
    { "sr-Latn-RS", TRUE }, { "sl-rozaj-biske", TRUE }, { "de-CH-1901", TRUE }, { "sl-IT-nedis", TRUE },
    { "hy-Latn-IT-arevela", TRUE }, { "es-419", TRUE }, { "de-CH-x-phonebk", TRUE }, { "x-whatever", TRUE },
    { "az-Arab-x-AZE-derbend", TRUE }, { "qaa-Qaaa-QM-x-southern", TRUE }, { "en-US-u-islamcal", TRUE },
    { "zh-CN-a-myext-x-private", TRUE }, { "en-a-myext-b-another", TRUE }, { "sgn-BE-FR", TRUE },
    { "art-lojban", TRUE }, { "en-GB-oed", TRUE }, { "KO-kp", TRUE },
    { "", FALSE }, { "d", FALSE }, { "de-", FALSE }, { "-de", FALSE }, { "de--CH", FALSE }, { "de_CH", FALSE },
    { "de-419-DE", FALSE }, { "a-DE", FALSE }, { "en-a", FALSE }, { "en-x", FALSE }, { "x", FALSE },
    { "korean", FALSE }, { "de-12", FALSE }, { "de-a1b", FALSE }, { "Kore", FALSE }, { "english speaking", FALSE }, { "i-newtongue", FALSE }, { "한국어", FALSE },
    { "abcdefghi", FALSE }, { "de-x-123456789", FALSE }, { "de-abcde-abcd", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    CHECK_ROW (rows[i].tag, annal_language_is_well_formed (rows[i].tag) == rows[i].ok);
}

static void
language_of_the_dossier (void)
{
  g_autoptr (AnnalDossier) dossier = annal_dossier_new ("Title");
  g_autoptr (AnnalProblems) problems = NULL;
  g_autofree char *actual = NULL;

  annal_dossier_set_lang (dossier, "klingon tongue");
  problems = annal_dossier_check (dossier);
  actual = fixture_describe (problems);
  CHECK_TEXT ("the dossier's language", actual, "bad-language - /lang");
}

/* One run shows what is wrong everywhere, in an order that the input's does
 * not change.
 */
static void
all_in_one_run (void)
{
  static const char *const lines[] = {
    "{'type':'link','id':'l','subject':'k','kind':'cites','object':'k'}\n",
    "{'type':'claim','id':'c','by':'nobody','says':'So.','kind':'position','stance':'deny','citations':[{'source':'s'}]}\n",
    "{'type':'source','id':'t','published':'May'}\n",
    "{'type':'entity','id':'y','kind':'place','names':['Y'],'part_of':'x'}\n",
    "{'type':'entity','id':'x','kind':'place','names':['X'],'part_of':'y'}\n",
  };
  static const char expected[] =
    "bad-date t /published/edtf\n"
    "dangling-id c /by/id\n"
    "missing-member c /target\n"
    "stance-kind c /stance\n"
    "self-link l /object\n"
    "cycle x /part_of";
  g_autofree char *forwards = g_strconcat (lines[0], lines[1], lines[2], lines[3], lines[4], NULL);
  g_autofree char *backwards = g_strconcat (lines[4], lines[3], lines[2], lines[1], lines[0], NULL);
  const CheckRow rows[] = {
    { "in one order", forwards, expected },
    { "in another", backwards, expected },
  };

  fixture_check (rows, G_N_ELEMENTS (rows));
}

static void
limit_on_problems (void)
{
  g_autoptr (AnnalDossier) dossier = annal_dossier_new (NULL);
  g_autoptr (AnnalLimits) limits = annal_limits_new ();
  g_autoptr (AnnalProblems) problems = NULL;
  g_autofree char *actual = NULL;

  annal_limits_set (limits, ANNAL_LIMIT_PROBLEMS, 2);
  annal_dossier_set_limits (dossier, limits);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (AnnalEntity) entity = annal_entity_new (id);

      annal_entity_set_kind (entity, ANNAL_ENTITY_KIND_STATE);
      CHECK (annal_dossier_add (dossier, annal_entity_as_record (entity), NULL));
    }
  problems = annal_dossier_check (dossier);
  actual = fixture_describe (problems);
  CHECK_TEXT ("the first two", actual, "missing-member e0 /names\nmissing-member e1 /names");
  CHECK (annal_problems_count (problems, ANNAL_SEVERITY_ERROR) == 5);
  CHECK (annal_problems_get_n_dropped (problems) == 3);
}

static void
deep_values (void)
{
  g_autoptr (AnnalDossier) dossier = annal_dossier_new (NULL);
  g_autoptr (AnnalSource) source = annal_source_new ("s");
  g_autoptr (AnnalText) text = annal_text_new ("");
  g_autoptr (AnnalProblems) problems = NULL;
  const char *pointer;

  for (guint i = 0; i < N_TRANSLATIONS; i++)
    {
      AnnalText *next = annal_text_new ("Words");

      annal_text_set_translation_of (next, text);
      annal_text_unref (text);
      text = next;
    }
  annal_source_set_title (source, text);
  CHECK (annal_dossier_add (dossier, annal_source_as_record (source), NULL));
  problems = annal_dossier_check (dossier);
  CHECK (annal_problems_get_n_problems (problems) == 1);
  pointer = annal_problem_get_pointer (annal_problems_get_problem (problems, 0));
  CHECK (strlen (pointer) == strlen ("/title/text") + N_TRANSLATIONS * strlen ("/translation_of"));
}

/* What no file can hold, but a program may set. Each text is one byte that
 * asks for three more, so that whoever trusts it reads beyond its end.
 */

#define NO_TEXT "\360"

/* Values hold values; this deep, each member of each type has been met. */
#define MAX_POISONED_DEPTH 5

static guint n_poisoned;

static gpointer poison (const AnnalShape *shape, guint depth);

static void
poison_texts (AnnalNode *node, const AnnalField *field)
{
  switch (field->kind)
    {
    case ANNAL_FIELD_KIND_TEXT:
    case ANNAL_FIELD_KIND_ID:
    case ANNAL_FIELD_KIND_DECIMAL:
      annal_node_set_text (node, &ANNAL_FIELD_AT (node, field, char *), NO_TEXT);
      n_poisoned++;
      break;
    case ANNAL_FIELD_KIND_TEXTS:
    case ANNAL_FIELD_KIND_IDS:
      annal_node_add_text (node, &ANNAL_FIELD_AT (node, field, GPtrArray *), NO_TEXT);
      n_poisoned++;
      break;
    case ANNAL_FIELD_KIND_MAP:
      annal_node_add_to_map (node, &ANNAL_FIELD_AT (node, field, GPtrArray *), NO_TEXT, NO_TEXT);
      annal_node_add_to_map (node, &ANNAL_FIELD_AT (node, field, GPtrArray *), "en", "Words");
      annal_node_add_to_map (node, &ANNAL_FIELD_AT (node, field, GPtrArray *), "en", NO_TEXT);
      n_poisoned += 3;
      break;
    default:
      break;
    }
}

static void
poison_member (AnnalNode *node, const AnnalField *field, guint depth)
{
  if (node->shape->record_type != ANNAL_RECORD_TYPE_UNSET && strcmp (field->name, "id") == 0)
    return;
  if (field->kind == ANNAL_FIELD_KIND_COUNT)
    ANNAL_FIELD_AT (node, field, gint64) = g_str_has_prefix (field->name, "end");
  else if (field->shape == NULL)
    poison_texts (node, field);
  else if (depth < MAX_POISONED_DEPTH)
    {
      g_autoptr (AnnalValue) child = poison (field->shape, depth + 1);

      if (field->kind == ANNAL_FIELD_KIND_NODE)
        annal_node_set_node (node, &ANNAL_FIELD_AT (node, field, gpointer), child);
      else
        annal_node_add_node (node, &ANNAL_FIELD_AT (node, field, GPtrArray *), child);
    }
}

static gpointer
poison (const AnnalShape *shape, guint depth)
{
  AnnalNode *node = annal_node_new (shape);

  for (guint i = 0; i < shape->n_fields; i++)
    poison_member (node, &shape->fields[i], depth);
  return node;
}

static void
check_told (const AnnalProblems *problems, guint n)
{
  guint n_told = 0;

  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    {
      const AnnalProblem *problem = annal_problems_get_problem (problems, i);
      const char *expected = annal_problem_get_expected (problem);

      n_told += strcmp (annal_problem_get_rule (problem), "bad-utf8") == 0;
      CHECK (g_utf8_validate (annal_problem_get_message (problem), -1, NULL));
      CHECK (g_utf8_validate (annal_problem_get_pointer (problem), -1, NULL));
      CHECK (expected == NULL || g_utf8_validate (expected, -1, NULL));
    }
  CHECK (n_told == n);
}

/* The title and the language of the dossier count too. */
static void
no_texts (void)
{
  static const AnnalShape *const shapes[] = {
    &annal_source_shape,
    &annal_entity_shape,
    &annal_term_shape,
    &annal_event_shape,
    &annal_claim_shape,
    &annal_link_shape,
    &annal_assessment_shape,
    &annal_notice_shape,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autoptr (AnnalDossier) dossier = annal_dossier_new (NO_TEXT);
      g_autoptr (AnnalLimits) limits = annal_limits_new ();
      g_autoptr (AnnalProblems) problems = NULL;
      g_autoptr (GError) error = NULL;
      AnnalRecord *record;

      annal_limits_set (limits, ANNAL_LIMIT_PROBLEMS, G_MAXUINT32);
      annal_dossier_set_limits (dossier, limits);
      annal_dossier_set_lang (dossier, NO_TEXT);
      n_poisoned = 2;
      record = poison (shapes[i], 0);
      record->id = g_strdup ("it");
      CHECK_ROW (shapes[i]->noun, annal_dossier_add (dossier, record, NULL));
      annal_node_unref (record);
      problems = annal_dossier_check (dossier);
      check_told (problems, n_poisoned);
      CHECK_ROW (shapes[i]->noun, !annal_dossier_seal (dossier, &error));
      CHECK_ROW (shapes[i]->noun, error != NULL && g_utf8_validate (error->message, -1, NULL));
    }
}

/* A program may still print what is expected instead. */
static void
no_text_expected (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_read ("expected", VALUED ("x-w", "'z'"));
  g_autoptr (AnnalTerm) term = annal_term_new ("x-w");
  g_autoptr (AnnalSource) source = annal_source_new ("t");
  g_autoptr (AnnalAgent) outlet = annal_agent_new (NO_TEXT);
  g_autoptr (AnnalAgent) publisher = annal_agent_new ("times");
  g_autoptr (AnnalChainLink) link = annal_chain_link_new ();
  g_autoptr (AnnalCitation) citation = annal_citation_new ();
  g_autoptr (AnnalEvent) event = annal_event_new ("e");
  g_autoptr (AnnalProblems) problems = NULL;

  annal_term_set_role (term, ANNAL_TERM_ROLE_PREDICATE);
  annal_term_set_value_type (term, ANNAL_VALUE_TYPE_WORD);
  annal_term_add_value (term, NO_TEXT);
  annal_source_set_outlet (source, outlet);
  annal_chain_link_set_role (link, ANNAL_CHAIN_ROLE_PUBLISHER);
  annal_chain_link_set_who (link, publisher);
  annal_citation_set_source (citation, "t");
  annal_citation_add_chain_link (citation, link);
  annal_event_add_citation (event, citation);
  CHECK (annal_dossier_add (dossier, annal_term_as_record (term), NULL));
  CHECK (annal_dossier_add (dossier, annal_source_as_record (source), NULL));
  CHECK (annal_dossier_add (dossier, annal_event_as_record (event), NULL));
  problems = annal_dossier_check (dossier);
  check_told (problems, 2);
}

/* Where, and which byte. */
static void
no_text (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } rows[] = {
    { "caf\351", "The text is not UTF-8: byte 4, 0xE9, begins no character." },
    { "\303\251\200", "The text is not UTF-8: byte 3, 0x80, begins no character." },
    { "a\355\240\200", "The text is not UTF-8: byte 2, 0xED, begins no character." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalDossier) dossier = annal_dossier_new (NULL);
      g_autoptr (AnnalSource) source = annal_source_new ("s");
      g_autoptr (AnnalText) title = annal_text_new (rows[i].text);
      g_autoptr (AnnalProblems) problems = NULL;
      g_autofree char *actual = NULL;

      annal_source_set_title (source, title);
      CHECK (annal_dossier_add (dossier, annal_source_as_record (source), NULL));
      problems = annal_dossier_check (dossier);
      actual = fixture_describe (problems);
      CHECK_TEXT (rows[i].message, actual, "bad-utf8 s /title/text");
      CHECK_TEXT (rows[i].message, annal_problem_get_message (annal_problems_get_problem (problems, 0)),
                  rows[i].message);
    }
}

/* Nobody counts the characters of what is no text. */
static void
no_length (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_read ("length", "");
  g_autoptr (AnnalSource) source = annal_source_new ("t");
  g_autoptr (AnnalWhen) published = annal_when_new ("2019");
  g_autoptr (AnnalEvent) event = annal_event_new ("e");
  g_autoptr (AnnalText) title = annal_text_new ("Event");
  g_autoptr (AnnalCitation) citation = annal_citation_new ();
  g_autoptr (AnnalAnchor) passage = annal_anchor_new ();
  g_autoptr (AnnalProblems) problems = NULL;
  g_autofree char *actual = NULL;

  annal_when_set_text (published, NO_TEXT "abc");
  annal_when_set_source (published, "t");
  annal_when_set_start (published, 0);
  annal_when_set_end (published, 5);
  annal_source_set_published (source, published);
  annal_anchor_set_quote (passage, NO_TEXT "abc");
  annal_anchor_set_start (passage, 0);
  annal_anchor_set_end (passage, 5);
  annal_citation_set_source (citation, "t");
  annal_citation_add_passage (citation, passage);
  annal_event_set_kind (event, "statement");
  annal_event_set_title (event, title);
  annal_event_add_citation (event, citation);
  CHECK (annal_dossier_add (dossier, annal_event_as_record (event), NULL));
  CHECK (annal_dossier_add (dossier, annal_source_as_record (source), NULL));
  problems = annal_dossier_check (dossier);
  actual = fixture_describe (problems);
  CHECK_TEXT ("a date and a passage", actual,
              "bad-utf8 t /published/text\nbad-utf8 e /citations/0/passages/0/quote");
}

static void
sealing (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_read ("sealing", "{'type':'source','id':'t','published':'May'}\n");
  g_autoptr (AnnalDossier) noted = fixture_read ("sealing", "{'type':'source','id':'t','text':'Words.'}\n");
  g_autoptr (GError) error = NULL;

  CHECK (!annal_dossier_seal (dossier, &error));
  CHECK (error != NULL);
  CHECK (!annal_dossier_is_sealed (dossier));
  CHECK (annal_dossier_seal (noted, NULL));
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "good", good },
    { "bad", bad },
    { "messages", messages },
    { "languages", languages },
    { "language_of_the_dossier", language_of_the_dossier },
    { "all_in_one_run", all_in_one_run },
    { "limit_on_problems", limit_on_problems },
    { "deep_values", deep_values },
    { "no_texts", no_texts },
    { "no_text_expected", no_text_expected },
    { "no_text", no_text },
    { "no_length", no_length },
    { "sealing", sealing },
  };

  return annal_test_main (argc, argv, "check", tests, G_N_ELEMENTS (tests));
}
