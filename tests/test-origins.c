/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Whom claims come from, whether two are independent, how many origins there
 * are, and which go in a circle or through the party that disputes them.
 */

#include "timeline-fixture.h"

#include "analysis/origins/annal-origins-count-private.h"
#include "analysis/origins/annal-origins-private.h"

#define STATE_OF(id, name) "{'type':'entity','id':'" id "','kind':'state','names':['" name "']}\n"
#define ENTITY(id, kind, name, more) \
  "{'type':'entity','id':'" id "','kind':'" kind "','names':['" name "']" more "}\n"
#define FOR(id) ",'acts_for':'" id "'"

/* t, p and k are what their outlets published; q is of nobody knows whom; w is
 * what the Post took from Reuters; t2 is a later version of t.
 */
#define WORLD                                                                                              \
  HEAD STATE STATE_OF ("us", "the United States") STATE_OF ("japan", "Japan")                              \
      ENTITY ("dos", "body", "the State Department", FOR ("us"))                                           \
      ENTITY ("spokesman", "person", "the spokesman", FOR ("dos"))                                         \
      ENTITY ("cohen", "person", "Cohen", FOR ("us"))                                                      \
      ENTITY ("state-department", "body", "State", "")                                                     \
      ENTITY ("kcna", "wire", "KCNA", FOR ("dprk")) ENTITY ("reuters", "wire", "Reuters", "")              \
      ENTITY ("rtr", "wire", "Reuters news", "") ENTITY ("afp", "wire", "AFP", "")                         \
      ENTITY ("times", "outlet", "the Times", "") ENTITY ("post", "outlet", "the Post", "")                \
      ENTITY ("jane", "person", "Jane", "") ENTITY ("camps", "place-class", "prison camps", "")            \
      "{'type':'source','id':'t','published':'2019-06-01','outlet':'times'}\n"                             \
      "{'type':'source','id':'t2','published':'2019-06-02','outlet':'times','version_of':'t'}\n"           \
      "{'type':'source','id':'p','published':'2019-06-01','outlet':'post'}\n"                              \
      "{'type':'source','id':'w','published':'2019-06-01','outlet':'post','agency':'reuters'}\n"           \
      "{'type':'source','id':'k','published':'2019-06-01','outlet':'kcna'}\n"                              \
      "{'type':'source','id':'q','published':'2019-06-01'}\n"                                              \
      LINK ("same-reuters", "rtr", "same-as", "reuters")

/* Agents, links of chains, and a citation's way. */
#define ID(id) "'" id "'"
#define UNNAMED(words) "{'unnamed':'" words "'}"
#define UNNAMED_FOR(words, id) "{'unnamed':'" words "','acts_for':'" id "'}"
#define HOP(role, who) "{'role':'" role "','who':" who "}"
#define ORIGIN(who) HOP ("origin", who)
#define RELAY(who) "," HOP ("relay", who)
#define PUBLISHER(who) "," HOP ("publisher", who)
#define CITE(source, fidelity, chain) "{'source':'" source "','fidelity':'" fidelity "','chain':[" chain "]}"
#define VIA(source, chain) CITE (source, "paraphrase", chain)
#define BARE(source) "{'source':'" source "','fidelity':'paraphrase'}"

#define SAYS_MORE(id, by, stance, content, cites, more)                                                    \
  "{'type':'claim','id':'" id "','by':" by ",'kind':'assertion','stance':'" stance "','says':'" id         \
  "','about':'camps'," content ",'said':'2019-05-10','citations':[" cites "]" more "}\n"
#define INMATES(number) "'predicate':'inmates','value':{'approx':'exact','lo':'" number "','hi':'" number "','unit':'person'}"
#define SAYS(id, by, cites) SAYS_MORE (id, by, "affirm", INMATES ("1000"), cites, "")
#define RESTS(id, by, cites, on) SAYS_MORE (id, by, "affirm", INMATES ("1000"), cites, ",'rests_on':['" on "']")

/* The commonest: somebody said it, an outlet printed it. */
#define SAYS_IN(id, by, source, outlet) SAYS (id, ID (by), VIA (source, ORIGIN (ID (by)) PUBLISHER (ID (outlet))))
#define SAYS_THROUGH(id, by, relay, source, outlet) \
  SAYS (id, ID (by), VIA (source, ORIGIN (ID (by)) RELAY (ID (relay)) PUBLISHER (ID (outlet))))

static AnnalDossier *
make_dossier (const char *label, const char *lines)
{
  g_autofree char *all = g_strconcat (WORLD, lines, NULL);

  return fixture_dossier (label, all);
}

static AnnalDossier *
load_articles (void)
{
  g_autofree char *path = annal_test_source ("examples/dprk-human-rights/dossier.json");
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  AnnalDossier *dossier;
  g_autoptr (GError) error = NULL;

  CHECK (annal_reader_read_file (reader, path, &error));
  dossier = g_object_ref (annal_reader_get_dossier (reader));
  CHECK (annal_dossier_seal (dossier, &error));
  return dossier;
}

static const char *
say_certainty (AnnalCertainty certainty)
{
  static const char *const words[] = { "no", "unknown", "yes" };

  return words[certainty];
}

/* --- who speaks for whom -------------------------------------------------- */

static void
everybody_has_a_principal (void)
{
  static const struct
  {
    const char *label;
    const char *by; /* agent, and the principal if it is given */
    const char *principal;
  } rows[] = {
    { "a state for itself", ID ("us"), "us" },
    { "a department for its state", ID ("dos"), "us" },
    { "a spokesman of a department for the state", ID ("spokesman"), "us" },
    { "an unnamed official for his state", UNNAMED_FOR ("an official", "dos"), "us" },
    { "somebody unnamed for nobody", UNNAMED ("an analyst"), NULL },
    { "who is given a principal, for that", ID ("jane") ",'principal':'japan'", "japan" },
    { "who is unnamed and given a principal", UNNAMED ("a voice") ",'principal':'dos'", "us" },
    { "a journalist for herself", ID ("jane"), "jane" },
    { "a state's agency for the state", ID ("kcna"), "dprk" },
    { "of two that are the same, the lesser", ID ("rtr"), "reuters" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strconcat ("{'type':'claim','id':'a','by':", rows[i].by,
                                            ",'kind':'assertion','stance':'affirm','says':'a','about':'camps',"
                                            "'citations':[{'source':'q'}]}\n",
                                            NULL);
      g_autoptr (AnnalDossier) dossier = make_dossier (rows[i].label, lines);
      g_autoptr (AnnalOrigins) origins = annal_origins_new (dossier);
      AnnalClaim *claim = annal_dossier_lookup_claim (dossier, "a");

      CHECK_TEXT (rows[i].label, annal_origins_get_principal (origins, claim), rows[i].principal);
      CHECK_ROW (rows[i].label, (annal_origins_get_principal_number (origins, 0) == ANNAL_NO_NUMBER) ==
                                    (rows[i].principal == NULL));
    }
}

static char *
claim_of (const char *speaker)
{
  return g_strdup_printf (SAYS ("c", ID ("%s"), BARE ("q")), speaker);
}

static void
the_same_are_one (void)
{
  static const struct
  {
    const char *label;
    const char *links;
    const char *id;
    const char *entity;
    const char *top; /* NULL of nobody */
  } rows[] = {
    { "alone", "", "dos", "dos", "us" },
    { "the least of two", LINK ("l", "state-department", "same-as", "dos"), "state-department", "dos", "us" },
    { "the least of three, in a row",
      LINK ("l", "state-department", "same-as", "times") LINK ("m", "times", "same-as", "dos"), "times", "dos", "us" },
    { "acts for what is the same as itself: it is the top",
      LINK ("l", "us", "same-as", "dos"), "spokesman", "spokesman", "dos" },
    { "a circle that same-as closes: its least is the top",
      ENTITY ("x", "body", "X", FOR ("y")) ENTITY ("y", "body", "Y", "")
      ENTITY ("z", "body", "Z", FOR ("x")) LINK ("l", "y", "same-as", "z"), "x", "x", "x" },
    { "what leads into a circle",
      ENTITY ("x", "body", "X", FOR ("y")) ENTITY ("y", "body", "Y", "")
      ENTITY ("z", "body", "Z", FOR ("x")) LINK ("l", "y", "same-as", "z")
      ENTITY ("a-voice", "body", "V", FOR ("z")), "a-voice", "a-voice", "x" },
    { "different-from does not make one", LINK ("l", "dos", "different-from", "times"), "times", "times", "times" },
    { "an unknown id is itself", "", "nobody", "nobody", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *claim = rows[i].top != NULL ? claim_of (rows[i].id) : g_strdup ("");
      g_autofree char *lines = g_strconcat (rows[i].links, claim, NULL);
      g_autoptr (AnnalDossier) dossier = make_dossier (rows[i].label, lines);
      g_autoptr (AnnalOrigins) origins = annal_origins_new (dossier);

      CHECK_TEXT (rows[i].label, annal_origins_get_entity (origins, rows[i].id), rows[i].entity);
      if (rows[i].top != NULL)
        CHECK_TEXT (rows[i].label, annal_origins_get_principal (origins, annal_dossier_lookup_claim (dossier, "c")),
                    rows[i].top);
    }
}

/* --- two claims, a and b -------------------------------------------------- */

static const struct
{
  const char *label;
  const char *lines;
  const char *independent;
  const char *reason;
} pairs[] = {
  /* independent */
  { "two states in two papers", SAYS_IN ("a", "us", "t", "times") SAYS_IN ("b", "japan", "p", "post"), "yes",
    "One goes back to the United States, the other to Japan, and nobody passed on both." },
  { "an outlet that only publishes is not shared", SAYS_IN ("a", "us", "t", "times") SAYS_IN ("b", "japan", "t", "times"),
    "yes", "One goes back to the United States, the other to Japan, and nobody passed on both." },
  { "two wires", SAYS_THROUGH ("a", "us", "reuters", "t", "times") SAYS_THROUGH ("b", "japan", "afp", "p", "post"), "yes",
    "One goes back to the United States, the other to Japan, and nobody passed on both." },
  { "unnamed, but of known states",
    SAYS ("a", UNNAMED_FOR ("an official", "us"), VIA ("t", ORIGIN (UNNAMED_FOR ("an official", "us")) PUBLISHER (ID ("times"))))
    SAYS_IN ("b", "japan", "p", "post"),
    "yes", "One goes back to the United States, the other to Japan, and nobody passed on both." },
  { "one of two ways avoids the wire that both took",
    SAYS ("a", ID ("us"), VIA ("w", ORIGIN (ID ("us")) RELAY (ID ("reuters")) PUBLISHER (ID ("post"))) ","
          VIA ("t", ORIGIN (ID ("us")) PUBLISHER (ID ("times"))))
    SAYS_THROUGH ("b", "japan", "reuters", "q", "times"),
    "yes", "One goes back to the United States, the other to Japan, and nobody passed on both." },
  { "a reporter and whom another paper quotes",
    SAYS ("a", ID ("jane"), CITE ("t", "own-voice", ORIGIN (ID ("jane")) PUBLISHER (ID ("times"))))
    SAYS_IN ("b", "japan", "p", "post"),
    "yes", "One goes back to Jane, the other to Japan, and nobody passed on both." },
  { "what a paper asserts and whom it quotes",
    SAYS ("a", ID ("times"), CITE ("t", "own-voice", ORIGIN (ID ("times")) PUBLISHER (ID ("times"))))
    SAYS_IN ("b", "japan", "t", "times"),
    "yes", "One goes back to the Times, the other to Japan, and nobody passed on both." },
  /* shared */
  { "one wire", SAYS_THROUGH ("a", "us", "reuters", "t", "times") SAYS_THROUGH ("b", "japan", "reuters", "p", "post"), "no",
    "Both came through Reuters." },
  { "one wire under two ids", SAYS_THROUGH ("a", "us", "rtr", "t", "times") SAYS_THROUGH ("b", "japan", "reuters", "p", "post"),
    "no", "Both came through Reuters." },
  { "one wire, of which one chain tells and one source",
    SAYS_THROUGH ("a", "us", "reuters", "t", "times") SAYS_IN ("b", "japan", "w", "post"), "no",
    "Both came through Reuters." },
  { "one wire, though one chain does not name its relay before it",
    SAYS ("a", ID ("us"), VIA ("t", ORIGIN (ID ("us")) RELAY (UNNAMED ("reports")) RELAY (ID ("afp")) PUBLISHER (ID ("times"))))
    SAYS_THROUGH ("b", "japan", "afp", "p", "post"), "no", "Both came through AFP." },
  { "a copy of a wire and the wire itself",
    SAYS ("a", ID ("reuters"), CITE ("t", "own-voice", ORIGIN (ID ("reuters")) PUBLISHER (ID ("times"))))
    SAYS_THROUGH ("b", "japan", "reuters", "p", "post"), "no", "Reuters stands behind both." },
  { "two copies of a wire",
    SAYS ("a", ID ("reuters"), CITE ("t", "own-voice", ORIGIN (ID ("reuters")) PUBLISHER (ID ("times"))))
    SAYS ("b", ID ("reuters"), CITE ("p", "own-voice", ORIGIN (ID ("reuters")) PUBLISHER (ID ("post")))), "no",
    "Both speak for Reuters." },
  { "two voices of one state", SAYS_IN ("a", "dos", "t", "times") SAYS_IN ("b", "cohen", "p", "post"), "no",
    "Both speak for the United States." },
  { "two unnamed officials of one state",
    SAYS ("a", UNNAMED_FOR ("an official", "us"), VIA ("t", ORIGIN (UNNAMED_FOR ("an official", "us")) PUBLISHER (ID ("times"))))
    SAYS ("b", UNNAMED_FOR ("a diplomat", "dos"), VIA ("p", ORIGIN (UNNAMED_FOR ("a diplomat", "dos")) PUBLISHER (ID ("post")))),
    "no", "Both speak for the United States." },
  { "a state, and another through the first one's agency",
    SAYS_IN ("a", "dprk", "t", "times") SAYS_THROUGH ("b", "japan", "kcna", "p", "post"), "no",
    "North Korea stands behind both." },
  { "one unnamed person in one article",
    SAYS ("a", UNNAMED ("an analyst"), VIA ("t", ORIGIN (UNNAMED ("an analyst")) PUBLISHER (ID ("times"))))
        SAYS ("b", UNNAMED ("an analyst"), VIA ("t", ORIGIN (UNNAMED ("an analyst")) PUBLISHER (ID ("times")))),
    "no", "Both go back to an analyst." },
  { "one unnamed person in two versions of one article",
    SAYS ("a", UNNAMED ("an analyst"), VIA ("t", ORIGIN (UNNAMED ("an analyst")) PUBLISHER (ID ("times"))))
    SAYS ("b", UNNAMED ("an analyst"), VIA ("t2", ORIGIN (UNNAMED ("an analyst")) PUBLISHER (ID ("times")))),
    "no", "Both go back to an analyst." },
  { "what two reporters of one paper assert",
    SAYS ("a", ID ("jane"), CITE ("t", "own-voice", ORIGIN (ID ("jane")) PUBLISHER (ID ("times"))))
    SAYS ("b", ID ("times"), CITE ("t2", "own-voice", ORIGIN (ID ("times")) PUBLISHER (ID ("times")))),
    "no", "The Times stands behind both." },
  { "one rests on the other",
    RESTS ("a", ID ("jane"), VIA ("t", ORIGIN (ID ("jane")) PUBLISHER (ID ("times"))), "b") SAYS_IN ("b", "japan", "p", "post"),
    "no", "“a” rests on “b”." },
  { "the other rests on the one, through a third",
    SAYS_IN ("a", "japan", "p", "post")
    RESTS ("b", ID ("jane"), VIA ("t", ORIGIN (ID ("jane")) PUBLISHER (ID ("times"))), "c")
    RESTS ("c", ID ("times"), VIA ("q", ORIGIN (ID ("times")) PUBLISHER (UNNAMED ("q"))), "a"),
    "no", "“b” rests on “a”." },
  { "one cites the other",
    SAYS_IN ("a", "us", "t", "times") SAYS_IN ("b", "japan", "p", "post") LINK ("l", "a", "cites", "b"), "no",
    "“a” rests on “b”." },
  { "both rest on a third",
    RESTS ("a", ID ("jane"), VIA ("t", ORIGIN (ID ("jane")) PUBLISHER (ID ("times"))), "c")
    RESTS ("b", ID ("japan"), VIA ("p", ORIGIN (ID ("japan")) PUBLISHER (ID ("post"))), "c") SAYS_IN ("c", "us", "q", "post"),
    "no", "Both rest on “c”." },
  { "they rest on two voices of one state",
    RESTS ("a", ID ("jane"), VIA ("t", ORIGIN (ID ("jane")) PUBLISHER (ID ("times"))), "c")
    RESTS ("b", ID ("japan"), VIA ("p", ORIGIN (ID ("japan")) PUBLISHER (ID ("post"))), "d")
    SAYS_IN ("c", "dos", "q", "post") SAYS_IN ("d", "cohen", "q", "post"),
    "no", "They go back to “c” and “d”, which are not independent." },
  { "linked as the same",
    SAYS_IN ("a", "us", "t", "times") SAYS_IN ("b", "japan", "p", "post") LINK ("l", "a", "same-as", "b"), "no",
    "They are one and the same statement." },
  { "a wire that one read itself and another printed",
    "{'type':'source','id':'r','published':'2019-06-01','outlet':'reuters'}\n"
    SAYS_IN ("a", "us", "r", "reuters") SAYS_THROUGH ("b", "japan", "reuters", "p", "post"), "no",
    "Both came through Reuters." },
  { "a wire's own article, though nobody told its chain",
    "{'type':'source','id':'r','published':'2019-06-01','outlet':'rtr'}\n"
    SAYS ("a", ID ("us"), BARE ("r")) SAYS_THROUGH ("b", "japan", "reuters", "p", "post"), "no",
    "Both came through Reuters." },
  { "somebody twice in one chain",
    SAYS ("a", ID ("us"), VIA ("t", ORIGIN (ID ("us")) RELAY (ID ("post")) RELAY (ID ("afp")) RELAY (ID ("post"))
                                    PUBLISHER (ID ("times"))))
    SAYS_THROUGH ("b", "japan", "post", "p", "post"), "no", "Both came through the Post." },
  /* unknown */
  { "somebody unnamed said one of them",
    SAYS ("a", UNNAMED ("an analyst"), VIA ("t", ORIGIN (UNNAMED ("an analyst")) PUBLISHER (ID ("times"))))
    SAYS_IN ("b", "japan", "p", "post"),
    "unknown",
    "“a” came through or from somebody who is not named (an analyst), so that a common origin cannot be ruled out." },
  { "one phrase in two articles",
    SAYS ("a", UNNAMED ("an analyst"), VIA ("t", ORIGIN (UNNAMED ("an analyst")) PUBLISHER (ID ("times"))))
    SAYS ("b", UNNAMED ("an analyst"), VIA ("p", ORIGIN (UNNAMED ("an analyst")) PUBLISHER (ID ("post")))),
    "unknown",
    "“a” came through or from somebody who is not named (an analyst), so that a common origin cannot be ruled out." },
  { "somebody unnamed passed one of them on",
    SAYS_IN ("a", "us", "t", "times")
    SAYS ("b", ID ("japan"), VIA ("p", ORIGIN (ID ("japan")) RELAY (UNNAMED ("media reports")) PUBLISHER (ID ("post")))),
    "unknown",
    "“b” came through or from somebody who is not named (media reports), so that a common origin cannot be ruled out." },
  { "no chain", SAYS_IN ("a", "us", "t", "times") SAYS ("b", ID ("japan"), BARE ("p")), "unknown",
    "It is not recorded how “b” reached its source, so that a common origin cannot be ruled out." },
  { "one article cites the other",
    SAYS_IN ("a", "us", "t", "times") SAYS_IN ("b", "japan", "p", "post") LINK ("l", "t", "cites", "p"), "unknown",
    "“t” and “p” are linked: one cites the other." },
  { "one article cites a version of the other",
    SAYS_IN ("a", "us", "t", "times") SAYS_IN ("b", "japan", "p", "post") LINK ("l", "p", "cites", "t2"), "unknown",
    "“t” and “p” are linked: one cites the other." },
  { "one of two grounds is shared",
    "{'type':'claim','id':'a','by':'jane','kind':'assertion','stance':'affirm','says':'a','about':'camps',"
    "'rests_on':['c','d'],'citations':[" VIA ("t", ORIGIN (ID ("jane")) PUBLISHER (ID ("times"))) "]}\n"
    RESTS ("b", ID ("japan"), VIA ("p", ORIGIN (ID ("japan")) PUBLISHER (ID ("post"))), "c")
    SAYS_IN ("c", "us", "q", "post") SAYS_IN ("d", "dprk", "q", "post"),
    "unknown", "Both rest on “c”, though not on it alone." },
  /* must not be taken for a tie */
  { "an unnamed publisher is no doubt",
    SAYS ("a", ID ("us"), VIA ("q", ORIGIN (ID ("us")) PUBLISHER (UNNAMED ("a newspaper")))) SAYS_IN ("b", "japan", "p", "post"),
    "yes", "One goes back to the United States, the other to Japan, and nobody passed on both." },
  { "a third article that cites is no tie",
    SAYS_IN ("a", "us", "t", "times") SAYS_IN ("b", "japan", "p", "post") LINK ("l", "q", "cites", "p"), "yes",
    "One goes back to the United States, the other to Japan, and nobody passed on both." },
  { "to respond is not to repeat",
    SAYS_IN ("a", "us", "t", "times") SAYS_IN ("b", "japan", "p", "post") LINK ("l", "b", "responds-to", "a"), "yes",
    "One goes back to the United States, the other to Japan, and nobody passed on both." },
};

static void
two_claims_are_independent_or_not (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (AnnalDossier) dossier = make_dossier (pairs[i].label, pairs[i].lines);
      g_autoptr (AnnalOrigins) origins = annal_origins_new (dossier);
      AnnalClaim *a = annal_dossier_lookup_claim (dossier, "a");
      AnnalClaim *b = annal_dossier_lookup_claim (dossier, "b");
      g_autofree char *reason = NULL;

      CHECK_TEXT (pairs[i].label, say_certainty (annal_origins_compare (origins, a, b, &reason)), pairs[i].independent);
      CHECK_TEXT (pairs[i].label, reason, pairs[i].reason);
      CHECK_TEXT (pairs[i].label, say_certainty (annal_origins_compare (origins, b, a, NULL)), pairs[i].independent);
      CHECK_TEXT (pairs[i].label, say_certainty (annal_origins_compare (origins, a, a, NULL)), "no");
    }
}

/* As a reader of the five articles would say. */
static void
claims_of_the_articles_are_independent_or_not (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    const char *independent;
  } rows[] = {
    /* The State Department in 003, North Korea in 001. */
    { "dos-inmates-2019", "dprk-deny-camps-so-far", "yes" },
    /* The denial that 003 tells of rests on words that “media reports” passed on. */
    { "dos-inmates-2019", "dprk-deny-camps-2019", "unknown" },
    /* A spokesman through KCNA in 2013, a counsellor to reporters in 2017: both North Korea. */
    { "mfa-reject-2013", "mun-lies-2017", "no" },
    /* Rapporteur and Council, both told by AFP. */
    { "darusman-inmates-2013", "hrc-systematic-2013", "no" },
    /* Human Rights Watch and the United States, both told by Reuters. */
    { "fisher-justice-2017", "us-back-2017", "no" },
    /* AFP's own words and the Council's record. */
    { "a000-resolution-passed", "a-hrc-res-22-13-adopted", "yes" },
    /* One number or two? Nobody names the paper of 003. */
    { "a001-inmates-2019", "a003-inmates-2019", "unknown" },
    /* The paper of 003 in its own voice, twice. */
    { "a003-inmates-2019", "a003-talks-stalled", "no" },
    /* The Commission of Inquiry and the State Department. */
    { "coi-operation-2014", "dos-egregious-2019", "yes" },
    /* What the paper reads into it rests on the literal denial. */
    { "dprk-deny-camps-2019", "pak-no-camp-in-law-2019", "no" },
    /* Foreign Ministry through KCNA, ambassador in Geneva. */
    { "mfa-falsehoods-2019", "han-guarantees-2019", "no" },
    /* The resolution's sponsor and its opponent, both in Reuters. */
    { "us-back-2017", "china-dissociate-2017", "no" },
    /* The database's launches and the reporter's. */
    { "cns-launch-2019-05-04", "a001-tests-twice", "yes" },
    /* Two people who are not named, in two articles. */
    { "analysts-pressure-2019", "rights-groups-call", "unknown" },
  };
  g_autoptr (AnnalDossier) dossier = load_articles ();
  g_autoptr (AnnalOrigins) origins = annal_origins_new (dossier);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AnnalClaim *a = annal_dossier_lookup_claim (dossier, rows[i].a);
      AnnalClaim *b = annal_dossier_lookup_claim (dossier, rows[i].b);
      g_autofree char *label = g_strdup_printf ("%s and %s", rows[i].a, rows[i].b);

      CHECK_ROW (label, a != NULL && b != NULL);
      CHECK_TEXT (label, say_certainty (annal_origins_compare (origins, a, b, NULL)), rows[i].independent);
      CHECK_TEXT (label, say_certainty (annal_origins_compare (origins, b, a, NULL)), rows[i].independent);
    }
}

/* --- what is said --------------------------------------------------------- */

/* The claims that say the same, how many origins, and who they are. */
static char *
say_report (AnnalOriginReport *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < annal_origin_report_get_n_claims (self); i++)
    g_string_append_printf (out, "%s ", annal_claim_get_id (annal_origin_report_get_claim (self, i)));
  g_string_append_printf (out, "| %u..%u |", annal_origin_report_get_n_least (self),
                          annal_origin_report_get_n_most (self));
  for (guint i = 0; i < annal_origin_report_get_n_origins (self); i++)
    {
      const char *principal = annal_origin_report_get_origin_principal (self, i);

      g_string_append_printf (out, " %s", principal != NULL ? principal : "?");
    }
  return g_string_free (out, FALSE);
}

#define OTHER(id, stance, content) \
  SAYS_MORE (id, ID ("japan"), stance, content, VIA ("p", ORIGIN (ID ("japan")) PUBLISHER (ID ("post"))), "")
#define QUANTITY(approx, more) "'predicate':'inmates','value':{'approx':'" approx "'" more ",'unit':'person'}"

static void
claims_say_the_same_or_not (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *report; /* of a */
  } rows[] = {
    { "alone", SAYS_IN ("a", "us", "t", "times"), "a | 1..1 | us" },
    { "two states", SAYS_IN ("a", "us", "t", "times") OTHER ("b", "affirm", INMATES ("1000")), "a b | 2..2 | us japan" },
    { "the number written otherwise", SAYS_IN ("a", "us", "t", "times") OTHER ("b", "affirm", INMATES ("1000.0")),
      "a b | 2..2 | us japan" },
    { "three, of whom two share a wire",
      SAYS_THROUGH ("a", "us", "reuters", "t", "times") SAYS_THROUGH ("b", "japan", "reuters", "p", "post")
      SAYS_IN ("c", "dprk", "q", "post"), "a b c | 2..2 | us japan dprk" },
    { "three voices of one state",
      SAYS_IN ("a", "us", "t", "times") SAYS_IN ("b", "dos", "p", "post") SAYS_IN ("c", "cohen", "q", "post"),
      "a b c | 1..1 | us" },
    { "one more who is not named", SAYS_IN ("a", "us", "t", "times")
      SAYS ("b", UNNAMED ("an analyst"), VIA ("p", ORIGIN (UNNAMED ("an analyst")) PUBLISHER (ID ("post")))),
      "a b | 1..2 | us ?" },
    { "a paper that repeats", RESTS ("a", ID ("times"), CITE ("t", "own-voice", ORIGIN (ID ("times")) PUBLISHER (ID ("times"))), "b")
      SAYS_IN ("b", "us", "p", "post"), "a b | 1..1 | us" },
    { "what is linked as the same, whatever it says",
      SAYS_IN ("a", "us", "t", "times") OTHER ("b", "affirm", INMATES ("7")) LINK ("l", "a", "same-as", "b"),
      "a b | 1..1 | us japan" },
    { "to affirm what is false is to deny it",
      SAYS_MORE ("a", ID ("us"), "affirm", "'predicate':'exists','value':'false'",
                 VIA ("t", ORIGIN (ID ("us")) PUBLISHER (ID ("times"))), "")
      OTHER ("b", "deny", "'predicate':'exists'"), "a b | 2..2 | us japan" },
    /* other things */
    { "another number", SAYS_IN ("a", "us", "t", "times") OTHER ("b", "affirm", INMATES ("1001")), "a | 1..1 | us" },
    { "about as many", SAYS_IN ("a", "us", "t", "times") OTHER ("b", "affirm", QUANTITY ("about", ",'lo':'1000','hi':'1000'")),
      "a | 1..1 | us" },
    { "a bound", SAYS_IN ("a", "us", "t", "times") OTHER ("b", "affirm", QUANTITY ("up-to", ",'hi':'1000'")), "a | 1..1 | us" },
    { "denied", SAYS_IN ("a", "us", "t", "times") OTHER ("b", "deny", INMATES ("1000")), "a | 1..1 | us" },
    { "of something else", SAYS_IN ("a", "us", "t", "times") OTHER ("b", "affirm", "'predicate':'deaths','value':"
      "{'approx':'exact','lo':'1000','hi':'1000','unit':'person'}"), "a | 1..1 | us" },
    { "of women only", SAYS_IN ("a", "us", "t", "times")
      OTHER ("b", "affirm", INMATES ("1000") ",'qualifiers':{'sex':'female'}"), "a | 1..1 | us" },
    { "of another time", SAYS_MORE ("a", ID ("us"), "affirm", INMATES ("1000") ",'valid':'2013'",
                                    VIA ("t", ORIGIN (ID ("us")) PUBLISHER (ID ("times"))), "")
      OTHER ("b", "affirm", INMATES ("1000") ",'valid':'2019'"), "a | 1..1 | us" },
    { "withdrawn: no support any more", SAYS_IN ("a", "us", "t", "times") OTHER ("b", "affirm", INMATES ("1000"))
      "{'type':'notice','id':'n','op':'withdraw','target':'b','reason':'speaker-withdrew'}\n", "a | 1..1 | us" },
    { "withdrawn itself", SAYS_IN ("a", "us", "t", "times") OTHER ("b", "affirm", INMATES ("1000"))
      "{'type':'notice','id':'n','op':'withdraw','target':'a','reason':'speaker-withdrew'}\n", "b | 1..1 | japan" },
    { "without a predicate", SAYS_MORE ("a", ID ("us"), "affirm", "'hedge':'none'",
                                        VIA ("t", ORIGIN (ID ("us")) PUBLISHER (ID ("times"))), "")
      OTHER ("b", "affirm", "'hedge':'none'"), "a | 1..1 | us" },
    { "a number of a state, said years apart", SAYS_IN ("a", "us", "t", "times")
      "{'type':'claim','id':'b','by':'japan','kind':'assertion','stance':'affirm','says':'b','about':'camps',"
      INMATES ("1000") ",'said':'2013','citations':[" VIA ("p", ORIGIN (ID ("japan")) PUBLISHER (ID ("post"))) "]}\n",
      "a | 1..1 | us" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalDossier) dossier = make_dossier (rows[i].label, rows[i].lines);
      g_autoptr (GError) error = NULL;
      g_autoptr (AnnalOriginReport) report = annal_origin_report_new (dossier, "a", &error);
      g_autofree char *said = report != NULL ? say_report (report) : NULL;

      CHECK_TEXT (rows[i].label, said, rows[i].report);
    }
}

static void
the_articles_have_their_origins (void)
{
  static const struct
  {
    const char *claim;
    const char *report;
    const char *summary;
  } rows[] = {
    /* 003 and 001 print the Department's number; neither counted anybody. */
    { "dos-inmates-2019", "dos-inmates-2019 | 1..1 | us",
      "2 reports of 1 claim go back to one origin: the U.S. State Department." },
    /* Two papers tell of the denial; one and the same state denies. */
    { "dprk-deny-camps-2019", "dprk-deny-camps-2019 dprk-deny-camps-so-far | 1..1 | dprk",
      "2 reports of 2 claims go back to one origin: North Korea." },
    /* AFP tells what the Council's record says. */
    { "a000-resolution-passed", "a-hrc-res-22-13-adopted a000-resolution-passed | 2..2 | un-hrc afp",
      "2 reports of 2 claims go back to 2 independent origins: the Human Rights Council and Agence France-Presse." },
    { "a004-adopted", "a-hrc-res-34-24-adopted a004-adopted | 2..2 | un-hrc reuters",
      "2 reports of 2 claims go back to 2 independent origins: the Human Rights Council and Reuters." },
    /* Who wrote 003 is not known. */
    { "a001-every-five-years", "a001-every-five-years a003-every-five-years | 1..2 | lee-min-hyung ?",
      "2 reports of 2 claims go back to at least 1 and at most 2 independent origins: Lee Min-hyung and the newspaper "
      "of article 003." },
    /* The rejection is one position, told once in the lead and once in the quote. */
    { "dprk-reject-2013", "dprk-reject-2013 mfa-reject-2013 | 1..1 | dprk",
      "2 reports of 2 claims go back to one origin: a foreign ministry spokesman (for North Korea)." },
    /* The Commission in 2014 and the Department in 2019 each say who runs the camps. */
    { "coi-operation-2014", "coi-operation-2014 dos-egregious-2019 | 2..2 | un-coi us",
      "2 reports of 2 claims go back to 2 independent origins: the UN Commission of Inquiry and the U.S. State "
      "Department." },
    /* The rival: the record names the working group, 001 the Council. */
    { "a001-262", "a001-262 | 1..1 | lee-min-hyung", "1 report of 1 claim goes back to one origin: Lee Min-hyung." },
  };
  g_autoptr (AnnalDossier) dossier = load_articles ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalOriginReport) report = annal_origin_report_new (dossier, rows[i].claim, NULL);
      g_autofree char *said = report != NULL ? say_report (report) : NULL;

      CHECK_TEXT (rows[i].claim, said, rows[i].report);
      CHECK_TEXT (rows[i].claim, annal_origin_report_get_summary (report), rows[i].summary);
      CHECK_ROW (rows[i].claim, annal_origin_findings_get_n_findings (annal_origin_report_get_findings (report)) == 0);
    }
}

/* Who merely repeats whom. */
static void
reports_say_whom_they_repeat (void)
{
  static const struct
  {
    const char *claim;
    guint index;
    gboolean repeats;
    const char *text;
  } rows[] = {
    { "dos-inmates-2019", 0, TRUE,
      "The newspaper of article 003 (“article-003”) repeats the U.S. State Department." },
    { "dos-inmates-2019", 1, TRUE,
      "The newspaper of article 001 (“article-001”) repeats the U.S. State Department." },
    { "mfa-reject-2013", 1, TRUE,
      "The newspaper of article 000 (“article-000”) repeats Agence France-Presse, which has it from the Korean "
      "Central News Agency, which has it from a foreign ministry spokesman (for North Korea)." },
    { "mfa-falsehoods-2019", 0, TRUE,
      "The newspaper of article 003 (“article-003”) repeats the Korean Central News Agency, which has it from a "
      "senior official with the Foreign Ministry's Institute for American Studies (for North Korea)." },
    { "a001-262", 0, FALSE, "The newspaper of article 001 (“article-001”) says it itself." },
    { "a003-inmates-2019", 0, FALSE, "The newspaper of article 003 (“article-003”) says it itself." },
    /* A copy of a wire: the paper did not see it. */
    { "a004-47-members", 0, TRUE, "The outlet of article 004 (“article-004”) repeats Reuters." },
    { "a000-rejects-criticism", 0, TRUE, "The newspaper of article 000 (“article-000”) repeats Agence France-Presse." },
    { "beijing-news-nuclear", 0, TRUE, "CHINA TOPIX (“article-002”) repeats Beijing News." },
    { "a002-sanctions-for-tests", 0, FALSE, "CHINA TOPIX (“article-002”) says it itself." },
  };
  g_autoptr (AnnalDossier) dossier = load_articles ();

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalOriginReport) report = annal_origin_report_new (dossier, rows[i].claim, NULL);

      CHECK_ROW (rows[i].claim, annal_origin_report_get_n_reports (report) > rows[i].index);
      CHECK_TEXT (rows[i].claim, annal_origin_report_get_report_text (report, rows[i].index), rows[i].text);
      CHECK_ROW (rows[i].claim, annal_origin_report_get_report_repeats (report, rows[i].index) == rows[i].repeats);
      CHECK_ROW (rows[i].claim, annal_origin_report_get_report_claim (report, rows[i].index) != NULL &&
                                    annal_origin_report_get_report_citation (report, rows[i].index) != NULL);
    }
}

static void
a_report_is_read (void)
{
  g_autoptr (AnnalDossier) dossier = load_articles ();
  g_autoptr (AnnalOriginReport) report = annal_origin_report_new (dossier, "dprk-deny-camps-2019", NULL);
  g_autofree char *text = annal_origin_report_to_text (report);

  CHECK_TEXT ("as text", text,
              "2 reports of 2 claims go back to one origin: North Korea.\n"
              "\n"
              "dprk-deny-camps-2019: There are no political prison camps in North Korea.\n"
              "  The newspaper of article 003 (“article-003”) repeats North Korea.\n"
              "\n"
              "dprk-deny-camps-so-far: Political prison camps do not exist in North Korea.\n"
              "  The newspaper of article 001 (“article-001”) repeats North Korea.\n");
  /* What the paper reads into it goes back to the literal denial. */
  CHECK (annal_origin_report_get_origin_n_claims (report, 0) == 2);
  CHECK_TEXT ("the ground", annal_claim_get_id (annal_origin_report_get_origin_claim (report, 0, 0)),
              "pak-no-camp-in-law-2019");
  CHECK_TEXT ("the other", annal_claim_get_id (annal_origin_report_get_origin_claim (report, 0, 1)),
              "dprk-deny-camps-so-far");
}

static AnnalProposition *
make_proposition (const char *about, const char *predicate)
{
  AnnalProposition *proposition = annal_proposition_new ();

  annal_proposition_set_about (proposition, about);
  annal_proposition_set_predicate (proposition, predicate);
  return proposition;
}

static void
a_proposition_is_looked_for (void)
{
  g_autoptr (AnnalDossier) dossier = load_articles ();
  g_autoptr (AnnalProposition) camps = make_proposition ("prison-camps", "exists");
  g_autoptr (AnnalProposition) nothing = make_proposition ("prison-camps", NULL);
  g_autoptr (AnnalOriginReport) denied = NULL;
  g_autoptr (AnnalOriginReport) affirmed = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  denied = annal_origin_report_new_for_proposition (dossier, camps, ANNAL_STANCE_DENY, &error);
  said = say_report (denied);
  CHECK_TEXT ("denied", said, "dprk-deny-camps-2019 dprk-deny-camps-so-far | 1..1 | dprk");
  affirmed = annal_origin_report_new_for_proposition (dossier, camps, ANNAL_STANCE_AFFIRM, &error);
  CHECK_TEXT ("affirmed", annal_origin_report_get_summary (affirmed), "Nobody in the dossier says so.");
  CHECK (annal_origin_report_get_n_least (affirmed) == 0 && annal_origin_report_get_n_most (affirmed) == 0);
  CHECK (annal_origin_report_new_for_proposition (dossier, nothing, ANNAL_STANCE_AFFIRM, &error) == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_INVALID));
  g_clear_error (&error);
  CHECK (annal_origin_report_new (dossier, "dos-inmate-2019", &error) == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
  CHECK_TEXT ("a near one", error->message,
              "There is no claim “dos-inmate-2019”; did you mean dos-inmates-2019?");
}

/* --- findings ------------------------------------------------------------- */

#define CONDEMNS(id, by, target)                                                                           \
  "{'type':'claim','id':'" id "','by':'" by "','kind':'evaluation','stance':'condemn','says':'" id         \
  "','target':'" target "','citations':[" BARE ("q") "]}\n"
#define DENIES(id, by, content) SAYS_MORE (id, ID (by), "deny", content, BARE ("q"), "")

#define HOSTILE_TEXT(dispute) \
  "hostile-relay: What the United States said (“a”) is known only through KCNA, that is, through North Korea, " \
  "which disputes it (“" dispute "”). [a " dispute "]\n"
#define CIRCLE_TEXT(names, records) \
  "circular-report: " names " have it from each other, so that neither confirms the other: “a” [" records "]\n"

static const struct
{
  const char *label;
  const char *lines;
  const char *findings;
} findings[] = {
  /* circles */
  { "two papers have it from each other",
    SAYS ("a", ID ("times"), VIA ("p", ORIGIN (ID ("times")) PUBLISHER (ID ("post"))))
        SAYS ("b", ID ("post"), VIA ("t", ORIGIN (ID ("post")) PUBLISHER (ID ("times")))),
    CIRCLE_TEXT ("The Post and the Times", "a b") },
  { "three in a circle, one link of which is not named",
    SAYS ("a", ID ("times"), VIA ("p", ORIGIN (ID ("times")) RELAY (UNNAMED ("a site")) PUBLISHER (ID ("post"))))
    SAYS ("b", ID ("post"), VIA ("q", ORIGIN (ID ("post")) RELAY (ID ("afp")) PUBLISHER (UNNAMED ("q"))))
    SAYS ("c", ID ("rtr"), VIA ("t", ORIGIN (ID ("afp")) PUBLISHER (ID ("times")))),
    "circular-report: AFP, the Post and the Times have it from each other, so that none of them confirms another: "
    "“a” [a b c]\n" },
  { "a wire under two ids closes the circle",
    SAYS ("a", ID ("rtr"), VIA ("p", ORIGIN (ID ("rtr")) PUBLISHER (ID ("post"))))
        SAYS ("b", ID ("post"), VIA ("q", ORIGIN (ID ("post")) RELAY (ID ("reuters")) PUBLISHER (UNNAMED ("q")))),
    CIRCLE_TEXT ("The Post and Reuters", "a b") },
  { "two articles cite each other",
    SAYS_IN ("a", "us", "t", "times") LINK ("l", "t", "cites", "p") LINK ("m", "p", "cites", "t"),
    "circular-report: “p” and “t” cite each other, so that neither confirms the other. [p t]\n" },
  { "an article cites one whose later version cites it",
    SAYS_IN ("a", "us", "t", "times") LINK ("l", "p", "cites", "t") LINK ("m", "t2", "cites", "p"),
    "circular-report: “p” and “t” cite each other, so that neither confirms the other. [p t]\n" },
  /* no circles */
  { "each repeats the other, but other things",
    SAYS ("a", ID ("times"), VIA ("p", ORIGIN (ID ("times")) PUBLISHER (ID ("post"))))
        SAYS_MORE ("b", ID ("post"), "affirm", INMATES ("7"), VIA ("t", ORIGIN (ID ("post")) PUBLISHER (ID ("times"))), ""),
    "" },
  { "each repeats the other, but not the same speaker",
    SAYS_THROUGH ("a", "us", "times", "p", "post") SAYS_THROUGH ("b", "japan", "post", "t", "times"), "" },
  { "both have it from a third",
    SAYS_THROUGH ("a", "us", "times", "p", "post") SAYS_THROUGH ("b", "us", "times", "q", "post"), "" },
  { "a paper in its own voice",
    SAYS ("a", ID ("times"), CITE ("t", "own-voice", ORIGIN (ID ("times")) PUBLISHER (ID ("times")))), "" },
  { "a state's words through its agency",
    SAYS_THROUGH ("a", "dprk", "kcna", "t", "times") SAYS_THROUGH ("b", "dprk", "kcna", "p", "post"), "" },
  { "one article cites another, which cites a third",
    SAYS_IN ("a", "us", "t", "times") LINK ("l", "t", "cites", "p") LINK ("m", "p", "cites", "q"), "" },
  { "the same entities are no circle of citing", SAYS_IN ("a", "us", "t", "times") LINK ("l", "dos", "same-as", "us"), "" },
  /* hostile relays */
  { "condemned by whose agency alone carries it",
    SAYS_THROUGH ("a", "us", "kcna", "t", "times") CONDEMNS ("x", "dprk", "a"), HOSTILE_TEXT ("x") },
  { "denied by it", SAYS_THROUGH ("a", "us", "kcna", "t", "times") DENIES ("x", "dprk", INMATES ("1000")), HOSTILE_TEXT ("x") },
  { "denied by what it presupposes",
    SAYS_THROUGH ("a", "us", "kcna", "t", "times") DENIES ("x", "dprk", "'predicate':'exists'"), HOSTILE_TEXT ("x") },
  { "all numbers are denied",
    SAYS_THROUGH ("a", "us", "kcna", "t", "times") DENIES ("x", "dprk", "'predicate':'inmates'"), HOSTILE_TEXT ("x") },
  { "it published it itself",
    SAYS ("a", ID ("us"), VIA ("k", ORIGIN (ID ("us")) PUBLISHER (ID ("kcna")))) CONDEMNS ("x", "dprk", "a"),
    HOSTILE_TEXT ("x") },
  { "the utterance is condemned",
    SAYS_MORE ("a", ID ("us"), "affirm", INMATES ("1000"),
               VIA ("t", ORIGIN (ID ("us")) RELAY (ID ("kcna")) PUBLISHER (ID ("times"))), ",'utterance':'e'")
    EVENT ("e", "2019-05-10") CONDEMNS ("x", "dprk", "e"), HOSTILE_TEXT ("x") },
  { "through a paper too, but that had it from the agency",
    SAYS ("a", ID ("us"), VIA ("t", ORIGIN (ID ("us")) RELAY (ID ("kcna")) PUBLISHER (ID ("times"))) ","
          VIA ("p", ORIGIN (ID ("us")) RELAY (ID ("kcna")) RELAY (ID ("afp")) PUBLISHER (ID ("post"))))
    CONDEMNS ("x", "dprk", "a"), HOSTILE_TEXT ("x") },
  /* no hostile relays */
  { "known from elsewhere too",
    SAYS ("a", ID ("us"), VIA ("t", ORIGIN (ID ("us")) RELAY (ID ("kcna")) PUBLISHER (ID ("times"))) ","
          VIA ("p", ORIGIN (ID ("us")) PUBLISHER (ID ("post"))))
    CONDEMNS ("x", "dprk", "a"), "" },
  { "nobody disputes it", SAYS_THROUGH ("a", "us", "kcna", "t", "times"), "" },
  { "another disputes it", SAYS_THROUGH ("a", "us", "kcna", "t", "times") CONDEMNS ("x", "japan", "a"), "" },
  { "another number is denied",
    SAYS_THROUGH ("a", "us", "kcna", "t", "times") DENIES ("x", "dprk", INMATES ("7")), "" },
  { "one kind of what it presupposes is denied",
    SAYS_THROUGH ("a", "us", "kcna", "t", "times")
    DENIES ("x", "dprk", "'predicate':'exists','qualifiers':{'sex':'female'}"), "" },
  { "what it presupposes is denied of something else",
    SAYS_THROUGH ("a", "us", "kcna", "t", "times")
    "{'type':'claim','id':'x','by':'dprk','kind':'assertion','stance':'deny','says':'x','about':'jane',"
    "'predicate':'exists','citations':[" BARE ("q") "]}\n", "" },
  { "who denies that it is false affirms it",
    SAYS_THROUGH ("a", "us", "kcna", "t", "times") DENIES ("x", "dprk", "'predicate':'exists','value':'false'"), "" },
  { "something else is condemned", SAYS_THROUGH ("a", "us", "kcna", "t", "times") CONDEMNS ("x", "dprk", "us"), "" },
  { "its own words through its own agency",
    SAYS_THROUGH ("a", "dprk", "kcna", "t", "times") CONDEMNS ("x", "dprk", "a"), "" },
  { "a wire that disputes nothing", SAYS_THROUGH ("a", "us", "afp", "t", "times") CONDEMNS ("x", "dprk", "a"), "" },
};

static char *
say_findings (AnnalOriginFindings *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < annal_origin_findings_get_n_findings (self); i++)
    {
      g_string_append_printf (out, "%s: %s [", annal_origin_findings_get_rule (self, i),
                              annal_origin_findings_get_text (self, i));
      for (guint j = 0; j < annal_origin_findings_get_n_records (self, i); j++)
        g_string_append_printf (out, "%s%s", j > 0 ? " " : "",
                                annal_record_get_id (annal_origin_findings_get_record (self, i, j)));
      g_string_append (out, "]\n");
    }
  return g_string_free (out, FALSE);
}

static void
circles_and_hostile_relays_are_found (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (findings); i++)
    {
      g_autoptr (AnnalDossier) dossier = make_dossier (findings[i].label, findings[i].lines);
      g_autoptr (AnnalOriginFindings) all = annal_origin_findings_new (dossier);
      g_autoptr (AnnalOriginReport) report = annal_origin_report_new (dossier, "a", NULL);
      g_autofree char *said = say_findings (all);
      g_autofree char *of_claim = say_findings (annal_origin_report_get_findings (report));

      CHECK_TEXT (findings[i].label, said, findings[i].findings);
      /* All of them concern what a says. */
      CHECK_TEXT (findings[i].label, of_claim, findings[i].findings);
    }
}

/* Words of North Korea come through its agency, which is no wonder; words of
 * others do not.
 */
static void
the_articles_have_no_such_findings (void)
{
  g_autoptr (AnnalDossier) dossier = load_articles ();
  g_autoptr (AnnalOriginFindings) all = annal_origin_findings_new (dossier);
  g_autofree char *said = say_findings (all);

  CHECK_TEXT ("the articles", said, "");
}

/* --- any claims ----------------------------------------------------------- */

static const char *const random_agents[] = {
  "'us'", "'dos'", "'cohen'", "'japan'", "'dprk'", "'kcna'", "'reuters'", "'rtr'", "'afp'", "'times'", "'jane'",
  "{'unnamed':'somebody'}", "{'unnamed':'an official','acts_for':'dos'}",
};
static const char *const random_sources[] = { "t", "t2", "p", "w", "q" };
static const char *const random_outlets[] = { "'times'", "'times'", "'post'", "'post'", "{'unnamed':'q'}" };

static const char *
pick (GRand *rand)
{
  return random_agents[g_rand_int_range (rand, 0, G_N_ELEMENTS (random_agents))];
}

static void
add_random_claim (GString *out, GRand *rand, guint index)
{
  guint n = (guint) g_rand_int_range (rand, 1, 3);
  const char *by = pick (rand);

  g_string_append_printf (out,
                          "{'type':'claim','id':'c%u','by':%s,'kind':'assertion','stance':'affirm','says':'c',"
                          "'about':'camps'," INMATES ("1000") ",'citations':[",
                          index, by);
  for (guint i = 0; i < n; i++)
    {
      guint source = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (random_sources));

      g_string_append_printf (out, "%s{'source':'%s','fidelity':'%s'", i > 0 ? "," : "", random_sources[source],
                              g_rand_boolean (rand) ? "paraphrase" : "own-voice");
      if (g_rand_int_range (rand, 0, 5) > 0)
        {
          g_string_append_printf (out, ",'chain':[{'role':'origin','who':%s}", by);
          if (g_rand_boolean (rand))
            g_string_append_printf (out, ",{'role':'relay','who':%s}", pick (rand));
          g_string_append_printf (out, ",{'role':'publisher','who':%s}]", random_outlets[source]);
        }
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
  if (index > 0 && g_rand_int_range (rand, 0, 4) == 0)
    g_string_append_printf (out, ",'rests_on':['c%d']", g_rand_int_range (rand, 0, (gint32) index));
  g_string_append (out, "}\n");
}

/* By trying all sets. */
static guint
count_by_force (const guint8 certainties[8][8], guint n, AnnalCertainty least)
{
  guint best = 0;

  for (guint set = 0; set < 1u << n; set++)
    {
      gboolean fits = TRUE;

      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < i; j++)
          if ((set >> i & 1) && (set >> j & 1) && certainties[i][j] < least)
            fits = FALSE;
      if (fits)
        best = MAX (best, (guint) __builtin_popcount (set));
    }
  return best;
}

static void
any_claims_are_compared_both_ways (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20190509);
  guint counts[3] = { 0, 0, 0 };

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) lines = g_string_new (NULL);
      g_autofree char *label = g_strdup_printf ("round %u", round);
      g_autoptr (AnnalDossier) dossier = NULL;
      g_autoptr (AnnalOrigins) origins = NULL;
      g_autoptr (AnnalOriginReport) report = NULL;
      guint8 certainties[8][8];

      for (guint i = 0; i < 8; i++)
        add_random_claim (lines, rand, i);
      dossier = make_dossier (label, lines->str);
      origins = annal_origins_new (dossier);
      for (guint i = 0; i < 8; i++)
        for (guint j = 0; j < 8; j++)
          {
            g_autofree char *reason = NULL;

            certainties[i][j] = (guint8) annal_origins_compare (origins, annal_dossier_get_claim (dossier, i),
                                                                annal_dossier_get_claim (dossier, j), &reason);
            CHECK_ROW (label, reason != NULL && g_str_has_suffix (reason, "."));
            counts[certainties[i][j]]++;
          }
      for (guint i = 0; i < 8; i++)
        for (guint j = 0; j < 8; j++)
          CHECK_ROW (label, certainties[i][j] == certainties[j][i] && (i != j || certainties[i][j] == 0));
      report = annal_origin_report_new (dossier, "c0", NULL);
      CHECK_ROW (label, annal_origin_report_get_n_claims (report) == 8);
      CHECK_ROW (label, annal_origin_report_get_n_least (report) ==
                            count_by_force ((const guint8 (*)[8]) certainties, 8, ANNAL_CERTAINTY_CERTAIN));
      CHECK_ROW (label, annal_origin_report_get_n_most (report) ==
                            count_by_force ((const guint8 (*)[8]) certainties, 8, ANNAL_CERTAINTY_POSSIBLE));
    }
  /* All three answers are met with. */
  CHECK (counts[0] > 1000 && counts[1] > 1000 && counts[2] > 1000);
}

/* Beyond what is counted exactly: so many states, and two voices of each. */
static void
many_origins_are_counted (void)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (AnnalOriginReport) report = NULL;

  for (guint i = 0; i < 100; i++)
    {
      g_string_append_printf (lines, "{'type':'entity','id':'s%u','kind':'state','names':['S']}\n", i);
      for (guint j = 0; j < 2; j++)
        g_string_append_printf (lines,
                                "{'type':'claim','id':'c%u-%u','by':{'unnamed':'voice','acts_for':'s%u'},"
                                "'kind':'assertion','stance':'affirm','says':'c','about':'camps'," INMATES ("1000")
                                ",'citations':[{'source':'q','chain':[{'role':'origin','who':'s%u'},"
                                "{'role':'publisher','who':{'unnamed':'q'}}]}]}\n",
                                i, j, i, i);
    }
  dossier = make_dossier ("many", lines->str);
  report = annal_origin_report_new (dossier, "c0-0", NULL);
  CHECK (annal_origin_report_get_n_claims (report) == 200);
  CHECK (annal_origin_report_get_n_least (report) == 100);
  CHECK (annal_origin_report_get_n_most (report) == 100);
}

static const AnnalTest tests[] = {
  { "everybody-has-a-principal", everybody_has_a_principal },
  { "the-same-are-one", the_same_are_one },
  { "two-claims-are-independent-or-not", two_claims_are_independent_or_not },
  { "claims-of-the-articles-are-independent-or-not", claims_of_the_articles_are_independent_or_not },
  { "claims-say-the-same-or-not", claims_say_the_same_or_not },
  { "the-articles-have-their-origins", the_articles_have_their_origins },
  { "reports-say-whom-they-repeat", reports_say_whom_they_repeat },
  { "a-report-is-read", a_report_is_read },
  { "a-proposition-is-looked-for", a_proposition_is_looked_for },
  { "circles-and-hostile-relays-are-found", circles_and_hostile_relays_are_found },
  { "the-articles-have-no-such-findings", the_articles_have_no_such_findings },
  { "any-claims-are-compared-both-ways", any_claims_are_compared_both_ways },
  { "many-origins-are-counted", many_origins_are_counted },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "origins", tests, G_N_ELEMENTS (tests));
}
