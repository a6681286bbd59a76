/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Who took which position on what, when it changed, and what counts come to. */

#include "timeline-fixture.h"

#define THINGS                                                                                \
  "{'type':'entity','id':'us','kind':'state','names':['US']}\n"                               \
  "{'type':'entity','id':'kr','kind':'state','names':['South Korea']}\n"                      \
  "{'type':'entity','id':'envoy','kind':'person','names':['Envoy'],'acts_for':'dprk'}\n"      \
  "{'type':'entity','id':'r','kind':'instrument','names':['resolution R']}\n"                 \
  "{'type':'entity','id':'q','kind':'instrument','names':['resolution Q']}\n"                 \
  "{'type':'entity','id':'set','kind':'instrument-set','names':['the set'],'size':'10'}\n"    \
  "{'type':'entity','id':'p1','kind':'instrument','names':['part one'],'part_of':'set'}\n"    \
  "{'type':'entity','id':'p2','kind':'instrument','names':['part two'],'part_of':'set'}\n"
#define WORLD HEAD "{'type':'source','id':'s','published':'2020-01-01'}\n" STATE THINGS

#define POSITION(id, by, stance, target, day, more)                                                   \
  "{'type':'claim','id':'" id "','by':'" by "','kind':'position','stance':'" stance "','says':'" id    \
  "','target':'" target "','said':'" day "','citations':[{'source':'s','cue':'said'}]" more "}\n"
#define COUNT(id, by, stance, n, day) POSITION (id, by, stance, "set", day, ",'count':{'n':'" n "'}")
#define COUNT_OF(id, by, stance, n, of, day) \
  POSITION (id, by, stance, "set", day, ",'count':{'n':'" n "','of':'" of "'}")
#define RECOMMEND(id, by, target, more)                                                               \
  "{'type':'claim','id':'" id "','by':'" by "','kind':'demand','stance':'recommend','says':'" id        \
  "','target':'" target "','said':'2019-05-09','citations':[{'source':'s'}]" more "}\n"
#define READING(id, target, stance)                                                                   \
  "{'type':'claim','id':'" id "','by':'kr','kind':'interpretation','stance':'reads-as','says':'" id     \
  "','target':'" target "','value':{'stance':'" stance "'},'said':'2019-06-01','citations':[{'source':'s'}]}\n"
#define ADOPTION(instruments) \
  EVENT_OF ("resolution", "adoption", "2019-05-01", ",'attributes':{'instrument':" instruments "}")
#define WITHDRAWN(id) "{'type':'notice','id':'n-" id "','op':'withdraw','target':'" id "','at':'2019-06-01'}\n"
#define REVIEW(attributes)                                                                            \
  EVENT_OF ("upr-review.adoption", "review", "2019-05-14",                                             \
            ",'participants':[{'who':'dprk','role':'state under review'}],'attributes':{" attributes "}")
#define ABOUT_SET(id) \
  "{'type':'claim','id':'" id "','by':'us','kind':'assertion','stance':'affirm','says':'" id \
  "','about':'set','said':'2019-05-20','citations':[{'source':'s'}]}\n"

static AnnalPositions *
make_positions (const char *label, const char *lines, const char *instrument)
{
  g_autofree char *text = g_strconcat (WORLD, lines, NULL);
  g_autoptr (AnnalDossier) dossier = fixture_dossier (label, text);
  g_autoptr (GError) error = NULL;
  AnnalPositions *positions = annal_positions_new (dossier, instrument, &error);

  CHECK_TEXT (label, error != NULL ? error->message : NULL, NULL);
  return positions;
}

static AnnalPositions *
make_example (const char *instrument)
{
  g_autofree char *path = annal_test_source ("examples/dprk-human-rights/dossier.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  AnnalPositions *positions = NULL;

  CHECK (bytes != NULL && annal_reader_read_bytes (reader, bytes, NULL, ANNAL_JSON_FORM_DOCUMENT, NULL));
  if (bytes != NULL && annal_dossier_seal (annal_reader_get_dossier (reader), NULL))
    positions = annal_positions_new (annal_reader_get_dossier (reader), instrument, NULL);
  CHECK (positions != NULL);
  return positions;
}

/* "r: a b; set: c; set/p1: d" */
static char *
list_targets (AnnalPositions *positions)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < annal_positions_get_n_targets (positions); i++)
    {
      guint whole = annal_positions_get_target_whole (positions, i);
      guint first = annal_positions_get_target_first (positions, i);

      g_string_append_printf (out, "%s%s%s%s:", i > 0 ? "; " : "",
                              whole != G_MAXUINT ? annal_positions_get_target_id (positions, whole) : "",
                              whole != G_MAXUINT ? "/" : "", annal_positions_get_target_id (positions, i));
      for (guint j = 0; j < annal_positions_get_target_n_positions (positions, i); j++)
        g_string_append_printf (out, " %s", annal_claim_get_id (annal_positions_get_claim (positions, first + j)));
    }
  return g_string_free (out, FALSE);
}

/* "b from a" */
static char *
list_changes (AnnalPositions *positions)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < annal_positions_get_n_positions (positions); i++)
    {
      guint before = annal_positions_get_changed_from (positions, i);

      if (before != G_MAXUINT)
        g_string_append_printf (out, "%s%s from %s", out->len > 0 ? "; " : "",
                                annal_claim_get_id (annal_positions_get_claim (positions, i)),
                                annal_claim_get_id (annal_positions_get_claim (positions, before)));
    }
  return g_string_free (out, FALSE);
}

/* "dprk note 3, left 7; …" */
static char *
list_tallies (AnnalPositions *positions)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < annal_positions_get_n_tallies (positions); i++)
    {
      guint64 least, greatest;

      g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", annal_positions_get_tally_principal (positions, i));
      for (guint stance = 1; stance <= ANNAL_STANCE_READS_AS; stance++)
        if (annal_positions_get_tally_count (positions, i, stance, &least, &greatest))
          g_string_append_printf (out, " %s %u-%u", annal_stance_get_word (stance), (guint) least, (guint) greatest);
      if (annal_positions_get_tally_residue (positions, i, &least, &greatest))
        g_string_append_printf (out, ", left %u-%u", (guint) least, (guint) greatest);
    }
  return g_string_free (out, FALSE);
}

static char *
list_findings (AnnalPositions *positions)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < annal_positions_get_n_findings (positions); i++)
    {
      static const char *const kinds[] = { "", "size", "count", "excess" };

      g_string_append_printf (out, "%s%s:", i > 0 ? "; " : "", kinds[annal_positions_get_finding_kind (positions, i)]);
      for (guint j = 0; j < annal_positions_get_finding_n_records (positions, i); j++)
        g_string_append_printf (out, " %s",
                                annal_record_get_id (annal_positions_get_finding_record (positions, i, j)));
    }
  return g_string_free (out, FALSE);
}

/* --- the five articles ---------------------------------------------------- */

/* In 2013 article 000 prints the spokesman's rejection and its own summary of
 * it; both are of one day and stand by their ids. In 2017 China dissociated
 * itself, North Korea rejected, the United States backed: all on one day. What
 * was said in May 2019 is of the set or of its parts. Ambassador Han spoke at
 * the session that began on 6 May, so that his part comes first.
 */
static void
positions_of_the_five_articles (void)
{
  g_autoptr (AnnalPositions) positions = make_example (NULL);
  g_autofree char *targets = list_targets (positions);
  g_autofree char *changes = list_changes (positions);
  g_autofree char *findings = list_findings (positions);

  CHECK_TEXT ("targets", targets,
              "hrc-res-22-13: dprk-reject-2013 mfa-reject-2013; "
              "hrc-res-34-24: china-dissociate-2017 dprk-reject-2017 us-back-2017; "
              "upr-recommendations-2019: dprk-note-63; "
              "upr-recommendations-2019/upr-rec-close-camps: han-reject-close-camps-2019; "
              "upr-recommendations-2019/upr-rec-dozens: dprk-decline-dozens; "
              "upr-recommendations-2019/upr-rec-abductees: dprk-reject-abductees-2019; "
              "upr-recommendations-2019/upr-rec-forced-labour: dprk-reject-forced-labour-2019");
  /* Nobody changed a position: what was rejected in 2013 and in 2017 are two
   * resolutions, and 63 noted do not turn into the single ones rejected.
   */
  CHECK_TEXT ("changes", changes, "");
  CHECK_TEXT ("findings", findings, "");
  CHECK (annal_positions_get_target_n_taking (positions, 0, ANNAL_STANCE_REJECT) == 1);
  CHECK (annal_positions_get_target_n_taking (positions, 1, ANNAL_STANCE_REJECT) == 1);
  CHECK (annal_positions_get_target_n_taking (positions, 1, ANNAL_STANCE_ABSTAIN) == 0);
  CHECK_TEXT ("spokesman", annal_positions_get_principal (positions, 1), "dprk");
  CHECK_TEXT ("cue", annal_positions_get_cue (positions, 2), "said it \"dissociated\" itself");
}

static void
sixty_three_of_262 (void)
{
  g_autoptr (AnnalPositions) positions = make_example ("upr-recommendations-2019");
  g_autofree char *tallies = list_tallies (positions);

  CHECK_TEXT ("tallies", tallies, "dprk note 63-63, left 199-199");
  CHECK_TEXT ("in words", annal_positions_get_tally_text (positions, 0),
              "Of 262, North Korea takes note of 63. Of the other 199 the counts tell nothing. 4 parts have positions "
              "of their own, and may be among those counted.");
  /* Noting is read as an indirect refusal, by the reporter and not by North Korea. */
  CHECK (annal_positions_get_n_readings (positions, 0) == 1);
  CHECK_TEXT ("reading", annal_claim_get_id (annal_positions_get_reading (positions, 0, 0)),
              "a001-note-means-refusal");
  CHECK (annal_claim_get_stance (annal_positions_get_claim (positions, 0)) == ANNAL_STANCE_NOTE);
  CHECK_TEXT ("size", annal_positions_get_target_size (positions, 0), "262");
  /* South Korea's recommendation was rebuffed. */
  CHECK (annal_positions_get_n_recommendations (positions) == 1);
  CHECK_TEXT ("state", annal_positions_get_recommending_state (positions, 0), "south-korea");
  CHECK_TEXT ("what", annal_positions_get_recommended_target (positions, 0), "upr-rec-abductees");
  CHECK (annal_positions_get_n_answers (positions, 0) == 1);
  CHECK_TEXT ("answer",
              annal_claim_get_id (annal_positions_get_claim (positions, annal_positions_get_answer (positions, 0, 0))),
              "dprk-reject-abductees-2019");
}

/* --- what a position is on ------------------------------------------------ */

static void
positions_have_targets (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *only;
    const char *targets;
  } rows[] = {
    { "none", "", NULL, "" },
    { "on an instrument", POSITION ("a", "us", "accept", "r", "2019-05-01", ""), NULL, "r: a" },
    { "on its adoption",
      ADOPTION ("{'value':'r'}") POSITION ("a", "us", "accept", "adoption", "2019-05-01", "")
        POSITION ("b", "kr", "accept", "r", "2019-05-02", ""), NULL, "r: a b" },
    { "on the adoption of two",
      ADOPTION ("[{'value':'r'},{'value':'q'}]") POSITION ("a", "us", "accept", "adoption", "2019-05-01", ""), NULL,
      "adoption: a" },
    { "on the adoption of one that has two ids",
      ADOPTION ("[{'value':'r'},{'value':'q'}]") POSITION ("a", "us", "accept", "adoption", "2019-05-01", "")
        LINK ("l", "r", "same-as", "q"), NULL, "q: a" },
    { "on an adoption that names none",
      EVENT_OF ("resolution", "adoption", "2019-05-01", "") POSITION ("a", "us", "accept", "adoption", "2019-05-01", ""),
      NULL, "adoption: a" },
    { "a sanction is not adopted by what it rests on",
      EVENT_OF ("sanction", "sanction", "2019-05-01", ",'attributes':{'instrument':{'value':'r'}}")
        POSITION ("a", "us", "accept", "sanction", "2019-05-01", ""), NULL, "sanction: a" },
    { "on a claim",
      SAID ("c", "2019-05-01") POSITION ("a", "us", "reject", "c", "2019-05-02", ""), NULL, "c: a" },
    { "on two ids of one thing",
      POSITION ("a", "us", "accept", "r", "2019-05-01", "") POSITION ("b", "us", "accept", "q", "2019-05-02", "")
        LINK ("l", "r", "same-as", "q"), NULL, "q: a b" },
    { "in the order of the first",
      POSITION ("a", "us", "accept", "r", "2019-05-03", "") POSITION ("b", "us", "accept", "q", "2019-05-01", "")
        POSITION ("c", "kr", "accept", "r", "2019-05-02", ""), NULL, "q: b; r: c a" },
    { "parts follow their whole, which has none itself",
      POSITION ("a", "us", "accept", "p2", "2019-05-01", "") POSITION ("b", "us", "accept", "r", "2019-05-02", "")
        POSITION ("c", "us", "accept", "p1", "2019-05-03", ""), NULL, "set:; set/p2: a; set/p1: c; r: b" },
    { "only one", POSITION ("a", "us", "accept", "r", "2019-05-03", "") POSITION ("b", "us", "accept", "q", "2019-05-01", ""),
      "r", "r: a" },
    { "only one, by its adoption",
      ADOPTION ("{'value':'r'}") POSITION ("a", "us", "accept", "r", "2019-05-03", "")
        POSITION ("b", "us", "accept", "q", "2019-05-01", ""), "adoption", "r: a" },
    { "a set with its parts",
      POSITION ("a", "us", "accept", "p1", "2019-05-03", "") POSITION ("b", "us", "accept", "r", "2019-05-01", ""), "set",
      "set:; set/p1: a" },
    { "a part without its set",
      POSITION ("a", "us", "accept", "p1", "2019-05-03", "") POSITION ("b", "us", "accept", "set", "2019-05-01", ""), "p1",
      "p1: a" },
    { "one without any", POSITION ("a", "us", "accept", "r", "2019-05-03", ""), "q", "" },
    /* What is the same as its own part is a part of itself. */
    { "a circle by links",
      POSITION ("a", "us", "accept", "p1", "2019-05-03", "") LINK ("l", "p1", "same-as", "set"), NULL, "p1: a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalPositions) positions = make_positions (rows[i].label, rows[i].lines, rows[i].only);
      g_autofree char *targets = list_targets (positions);

      CHECK_TEXT (rows[i].label, targets, rows[i].targets);
    }
}

static void
positions_change (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *changes;
  } rows[] = {
    /* good */
    { "accepted, then rejected",
      POSITION ("a", "us", "accept", "r", "2019-05-01", "") POSITION ("b", "us", "reject", "r", "2019-05-02", ""),
      "b from a" },
    { "by somebody who speaks for it",
      POSITION ("a", "dprk", "accept", "r", "2019-05-01", "") POSITION ("b", "envoy", "reject", "r", "2019-05-02", ""),
      "b from a" },
    { "from the adoption to the instrument",
      ADOPTION ("{'value':'r'}") POSITION ("a", "us", "vote-for", "adoption", "2019-05-01", "")
        POSITION ("b", "us", "dissociate", "r", "2019-05-02", ""), "b from a" },
    { "and back",
      POSITION ("a", "us", "accept", "r", "2019-05-01", "") POSITION ("b", "us", "reject", "r", "2019-05-02", "")
        POSITION ("c", "us", "accept", "r", "2019-05-03", ""), "b from a; c from b" },
    { "deferred, then accepted",
      POSITION ("a", "us", "defer", "r", "2019-05", "") POSITION ("b", "us", "accept", "r", "2019-09", ""), "b from a" },
    /* must not fire */
    { "said again",
      POSITION ("a", "us", "accept", "r", "2019-05-01", "") POSITION ("b", "us", "accept", "r", "2019-05-02", ""), "" },
    { "voted for what it accepted",
      POSITION ("a", "us", "accept", "r", "2019-05-01", "") POSITION ("b", "us", "vote-for", "r", "2019-05-02", ""), "" },
    { "of one day: nobody knows which was first",
      POSITION ("a", "us", "accept", "r", "2019-05-01", "") POSITION ("b", "us", "reject", "r", "2019-05-01", ""), "" },
    { "of one month and a day of it",
      POSITION ("a", "us", "accept", "r", "2019-05", "") POSITION ("b", "us", "reject", "r", "2019-05-14", ""), "" },
    { "of two speakers",
      POSITION ("a", "us", "accept", "r", "2019-05-01", "") POSITION ("b", "kr", "reject", "r", "2019-05-02", ""), "" },
    { "on two instruments",
      POSITION ("a", "us", "accept", "r", "2019-05-01", "") POSITION ("b", "us", "reject", "q", "2019-05-02", ""), "" },
    { "on a set and on a part of it",
      POSITION ("a", "us", "accept", "set", "2019-05-01", "") POSITION ("b", "us", "reject", "p1", "2019-05-02", ""), "" },
    { "on some of a set and on others",
      COUNT ("a", "us", "accept", "3", "2019-05-01") COUNT ("b", "us", "reject", "4", "2019-05-02"), "" },
    { "absent before",
      POSITION ("a", "us", "absent", "r", "2019-05-01", "") POSITION ("b", "us", "accept", "r", "2019-05-02", ""), "" },
    { "from one that is withdrawn",
      POSITION ("a", "us", "accept", "r", "2019-05-01", "") POSITION ("b", "us", "reject", "r", "2019-05-02", "")
        WITHDRAWN ("a"), "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalPositions) positions = make_positions (rows[i].label, rows[i].lines, NULL);
      g_autofree char *changes = list_changes (positions);

      CHECK_TEXT (rows[i].label, changes, rows[i].changes);
    }
}

/* --- counts --------------------------------------------------------------- */

static void
counts_come_to_sums (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *tallies;
    const char *findings;
  } rows[] = {
    { "a position without a count", POSITION ("a", "us", "note", "set", "2019-05-01", ""), "", "" },
    { "one stance", COUNT ("a", "us", "note", "3", "2019-05-01"), "us note 3-3, left 7-7", "" },
    { "two stances", COUNT ("a", "us", "note", "3", "2019-05-01") COUNT ("b", "us", "accept", "7", "2019-05-01"),
      "us accept 7-7 note 3-3, left 0-0", "" },
    { "one report of it and another",
      COUNT ("a", "us", "note", "3", "2019-05-01") COUNT ("b", "us", "note", "3", "2019-05-02"), "us note 3-3, left 7-7",
      "" },
    { "who speaks for it",
      COUNT ("a", "envoy", "note", "3", "2019-05-01") COUNT ("b", "dprk", "accept", "4", "2019-05-02"),
      "dprk accept 4-4 note 3-3, left 3-3", "" },
    { "two speakers each have all of it",
      COUNT ("a", "us", "note", "6", "2019-05-01") COUNT ("b", "kr", "note", "7", "2019-05-02"),
      "kr note 7-7, left 3-3; us note 6-6, left 4-4", "" },
    { "parts are not added", COUNT ("a", "us", "note", "9", "2019-05-01") POSITION ("b", "us", "reject", "p1", "2019-05-02", "")
        POSITION ("c", "us", "reject", "p2", "2019-05-02", ""), "us note 9-9, left 1-1", "" },
    { "sources differ",
      COUNT ("a", "us", "note", "3", "2019-05-01") COUNT ("b", "us", "note", "4", "2019-05-02"), "us note 3-4, left 6-7",
      "count: a b" },
    { "the size differs", COUNT_OF ("a", "us", "note", "3", "12", "2019-05-01"), "us note 3-3, left 7-9",
      "size: set a" },
    /* The check of a dossier finds it where one id speaks, and does not let it be sealed. */
    { "more than there are",
      COUNT ("a", "envoy", "note", "6", "2019-05-01") COUNT ("b", "dprk", "accept", "5", "2019-05-01"),
      "dprk accept 5-5 note 6-6, left 0-0", "excess: b a" },
    { "not more, where the least of two numbers is taken",
      COUNT ("a", "us", "note", "6", "2019-05-01") COUNT ("b", "us", "accept", "5", "2019-05-01")
        COUNT ("c", "us", "accept", "4", "2019-05-01"), "us accept 4-5 note 6-6, left 0-0", "count: c b" },
    { "what was deferred is decided later",
      COUNT ("a", "us", "defer", "4", "2019-05-01") COUNT ("b", "us", "accept", "8", "2019-09-01"),
      "us accept 8-8 defer 4-4, left 0-2", "" },
    { "what was deferred that day is not",
      COUNT ("a", "envoy", "defer", "4", "2019-05-01") COUNT ("b", "dprk", "accept", "8", "2019-05-01"),
      "dprk accept 8-8 defer 4-4, left 0-0", "excess: b a" },
    { "withdrawn by a notice", COUNT ("a", "us", "note", "3", "2019-05-01") WITHDRAWN ("a"), "", "" },
    { "absent is no position", COUNT ("a", "us", "absent", "3", "2019-05-01"), "", "" },
    { "a count of something that is no set",
      POSITION ("a", "us", "note", "r", "2019-05-01", ",'count':{'n':'3','of':'5'}"), "", "" },
    { "the event tells it too",
      COUNT_OF ("a", "dprk", "note", "3", "10", "2019-05-14")
        REVIEW ("'noted':{'value':'3','by':['a']},'recommendations':{'value':'10','by':['a']}"),
      "dprk note 3-3, left 7-7", "" },
    { "the event has rivals",
      COUNT ("a", "dprk", "note", "3", "2019-05-14") ABOUT_SET ("c")
        REVIEW ("'noted':[{'value':'3','by':['a']},{'value':'5','by':['c']}]"), "dprk note 3-5, left 5-7",
      "count: a c" },
    { "the event has another size",
      COUNT ("a", "dprk", "note", "3", "2019-05-14") ABOUT_SET ("c")
        REVIEW ("'recommendations':[{'value':'10','by':['a']},{'value':'11','by':['c']}]"), "dprk note 3-3, left 7-8",
      "size: a set c" },
    { "an event of another set",
      COUNT ("a", "dprk", "note", "3", "2019-05-14") REVIEW ("'noted':{'value':'5'},'recommendations':{'value':'99'}"),
      "dprk note 3-3, left 7-7", "" },
    { "about as many is no number",
      COUNT ("a", "dprk", "note", "3", "2019-05-14")
        REVIEW ("'noted':{'value':{'approx':'about','lo':'4','hi':'4'},'by':['a']}"), "dprk note 3-3, left 7-7", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalPositions) positions = make_positions (rows[i].label, rows[i].lines, NULL);
      g_autofree char *tallies = list_tallies (positions);
      g_autofree char *findings = list_findings (positions);

      CHECK_TEXT (rows[i].label, tallies, rows[i].tallies);
      CHECK_TEXT (rows[i].label, findings, rows[i].findings);
    }
}

static void
findings_are_sentences (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *text;
  } rows[] = {
    { "a size", COUNT_OF ("a", "dprk", "note", "3", "12", "2019-05-01"),
      "How many there are of “the set” is told in different ways: 10 (“set”) and 12 (“a”)." },
    { "a count", COUNT ("a", "dprk", "note", "3", "2019-05-01") COUNT ("b", "dprk", "note", "4", "2019-05-02")
        COUNT ("c", "dprk", "note", "3", "2019-05-03"),
      "How many North Korea takes note of, of “the set”, is told in different ways: 3 (“a”, “c”) and 4 (“b”)." },
    { "an excess", COUNT ("a", "envoy", "note", "6", "2019-05-01") COUNT ("b", "dprk", "accept", "5", "2019-05-01"),
      "The positions of North Korea on “the set” come to 11, and there are 10: North Korea accepts 5 and takes note of "
      "6." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalPositions) positions = make_positions (rows[i].label, rows[i].lines, NULL);

      CHECK_ROW (rows[i].label, annal_positions_get_n_findings (positions) == 1);
      CHECK_TEXT (rows[i].label, annal_positions_get_finding_text (positions, 0), rows[i].text);
    }
}

static void
a_size_may_be_unknown (void)
{
  static const char lines[] =
    "{'type':'entity','id':'other','kind':'instrument-set','names':['others']}\n"
    POSITION ("a", "us", "note", "other", "2019-05-01", ",'count':{'n':'3'}");
  g_autoptr (AnnalPositions) positions = make_positions ("unknown", lines, NULL);
  guint64 number = 77;

  CHECK (annal_positions_get_n_tallies (positions) == 1);
  CHECK (!annal_positions_get_tally_residue (positions, 0, &number, NULL) && number == 77);
  CHECK (!annal_positions_get_tally_count (positions, 0, ANNAL_STANCE_ACCEPT, &number, NULL) && number == 77);
  CHECK (annal_positions_get_tally_count (positions, 0, ANNAL_STANCE_NOTE, &number, NULL) && number == 3);
  CHECK_TEXT ("words", annal_positions_get_tally_text (positions, 0),
              "US takes note of 3; how many there are is not known.");
}

/* --- recommendations ------------------------------------------------------ */

static void
recommendations_are_answered (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *answers;
  } rows[] = {
    { "by state, then by claim",
      RECOMMEND ("c", "us", "p1", "") RECOMMEND ("b", "us", "p2", "") RECOMMEND ("d", "kr", "p1", ""), "d: b: c:" },
    { "an answer",
      RECOMMEND ("a", "us", "p1", ",'to':'dprk'") POSITION ("b", "dprk", "note", "p1", "2019-09", "")
        POSITION ("c", "dprk", "note", "p2", "2019-09", ""), "a: b" },
    { "an answer by who speaks for it",
      RECOMMEND ("a", "us", "p1", ",'to':'dprk'") POSITION ("b", "envoy", "note", "p1", "2019-09", ""), "a: b" },
    { "others are no answer",
      RECOMMEND ("a", "us", "p1", ",'to':'dprk'") POSITION ("b", "kr", "note", "p1", "2019-09", ""), "a:" },
    { "nor is a withdrawn one",
      RECOMMEND ("a", "us", "p1", "") POSITION ("b", "dprk", "note", "p1", "2019-09", "") WITHDRAWN ("b"), "a:" },
    { "a state is no recommendation", RECOMMEND ("a", "us", "dprk", ""), "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalPositions) positions = make_positions (rows[i].label, rows[i].lines, NULL);
      g_autoptr (GString) answers = g_string_new (NULL);

      for (guint j = 0; j < annal_positions_get_n_recommendations (positions); j++)
        {
          g_string_append_printf (answers, "%s%s:", j > 0 ? " " : "",
                                  annal_claim_get_id (annal_positions_get_recommendation (positions, j)));
          for (guint k = 0; k < annal_positions_get_n_answers (positions, j); k++)
            {
              guint answer = annal_positions_get_answer (positions, j, k);

              g_string_append_printf (answers, " %s", annal_claim_get_id (annal_positions_get_claim (positions, answer)));
            }
        }
      CHECK_TEXT (rows[i].label, answers->str, rows[i].answers);
    }
}

/* --- text ----------------------------------------------------------------- */

static void
a_text_tells_it_all (void)
{
  static const char lines[] =
    ADOPTION ("{'value':'r'}") POSITION ("a", "us", "vote-for", "adoption", "2019-05-01", ",'stance_basis':'formal-record'")
    POSITION ("b", "us", "dissociate", "r", "2019-05-03", "") READING ("i", "b", "reject")
    COUNT_OF ("c", "dprk", "note", "3", "10", "2019-05-04") POSITION ("d", "envoy", "reject", "p1", "2019-05-05", "")
    RECOMMEND ("e", "us", "p1", ",'to':'dprk'");
  g_autoptr (AnnalPositions) positions = make_positions ("text", lines, NULL);
  g_autofree char *text = annal_positions_to_text (positions, 0);

  CHECK_TEXT ("event", annal_positions_get_event (positions, 0), "adoption");
  CHECK_TEXT ("no event", annal_positions_get_event (positions, 1), NULL);
  CHECK_TEXT (
    "text", text,
    "resolution R (r)\n"
    "  Said        By  Position                                                                                  "
    " Word used  Basis          Source  Claim\n"
    "  1 May 2019  US  votes for; on its adoption (adoption)                                                     "
    " said       formal-record  s       a\n"
    "  3 May 2019  US  dissociates itself; changed from “votes for” (a); South Korea reads it as a rejection (i) "
    " said                      s       b\n"
    "\n"
    "the set (set, 10 members)\n"
    "  Said        By           Position               Word used  Source  Claim\n"
    "  4 May 2019  North Korea  takes note of 3 of 10  said       s       c\n"
    "  Of 10, North Korea takes note of 3. Of the other 7 the counts tell nothing. 1 part has a position of its own, and "
    "may be among those counted.\n"
    "\n"
    "  part one (p1)\n"
    "    Said        By     Position  Word used  Source  Claim\n"
    "    5 May 2019  Envoy  rejects   said       s       d\n"
    "\n"
    "Recommendations\n"
    "  Recommended by  To           Recommendation  Answer             Source  Claim\n"
    "  US              North Korea  e               Envoy rejects (d)  s       e\n");
}

/* --- real votes ----------------------------------------------------------- */

typedef struct
{
  GHashTable *seen; /* of ids */
  AnnalDossier *dossier;
  guint n_rows;
} Votes;

static char *
make_id (const char *prefix, const char *words)
{
  GString *id = g_string_new (prefix);

  for (const char *p = words; *p != '\0'; p++)
    g_string_append_c (id, g_ascii_isalnum (*p) ? g_ascii_tolower (*p) : '-');
  return g_string_free (id, FALSE);
}

static void
ensure_entity (Votes *votes, const char *id, AnnalEntityKind kind, const char *words)
{
  g_autoptr (AnnalEntity) entity = NULL;
  g_autoptr (AnnalName) name = NULL;

  if (!g_hash_table_add (votes->seen, g_strdup (id)))
    return;
  entity = annal_entity_new (id);
  name = annal_name_new (words);
  annal_entity_set_kind (entity, kind);
  annal_entity_add_name (entity, name);
  CHECK (annal_dossier_add (votes->dossier, annal_entity_as_record (entity), NULL));
}

static void
add_vote (Votes *votes, const char *resolution, const char *country, AnnalStance stance)
{
  g_autofree char *target = make_id ("res-", resolution);
  g_autofree char *state = make_id ("state-", country);
  g_autofree char *id = g_strdup_printf ("v-%s-%s-%u", target, state, votes->n_rows++);
  g_autoptr (AnnalClaim) claim = annal_claim_new (id);
  g_autoptr (AnnalAgent) agent = annal_agent_new (state);
  g_autoptr (AnnalText) says = annal_text_new (id);
  g_autoptr (AnnalCitation) citation = annal_citation_new ();

  ensure_entity (votes, target, ANNAL_ENTITY_KIND_INSTRUMENT, resolution);
  ensure_entity (votes, state, ANNAL_ENTITY_KIND_STATE, country);
  annal_claim_set_kind (claim, ANNAL_CLAIM_KIND_POSITION);
  annal_claim_set_stance (claim, stance);
  annal_claim_set_stance_basis (claim, ANNAL_STANCE_BASIS_FORMAL_RECORD);
  annal_claim_set_by (claim, agent);
  annal_claim_set_says (claim, says);
  annal_claim_set_target (claim, target);
  annal_citation_set_source (citation, "unvotes");
  annal_claim_add_citation (claim, citation);
  CHECK (annal_dossier_add (votes->dossier, annal_claim_as_record (claim), NULL));
}

/* 5377,"Canada","CA","yes", or without quotation marks NA for a state that has no
 * code any more. No name in this file has a quotation mark, or a comma before one.
 */
static void
read_vote (Votes *votes, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, ",\"", -1);
  guint n = g_strv_length (cells);
  AnnalStance stance;

  if (n < 3 || g_str_has_prefix (line, "\"rcid"))
    return;
  for (guint i = 1; i < n; i++)
    cells[i][strcspn (cells[i], "\"")] = '\0';
  stance = strcmp (cells[n - 1], "yes") == 0  ? ANNAL_STANCE_VOTE_FOR
           : strcmp (cells[n - 1], "no") == 0 ? ANNAL_STANCE_VOTE_AGAINST
                                          : ANNAL_STANCE_ABSTAIN;
  add_vote (votes, cells[0], cells[1], stance);
}

/* The General Assembly adopted resolution 69/188 on human rights in North Korea
 * on 18 December 2014 by 116 votes to 20, with 53 abstentions (A/69/PV.73); the
 * data number that vote 5377. The file has 6,928 votes of 71 resolutions.
 */
static void
votes_on_korea (void)
{
  g_autofree char *path = annal_test_shared ("data/unvotes/un_votes_korea.csv");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (AnnalDossier) dossier = annal_dossier_new ("Votes");
  g_autoptr (AnnalSource) source = annal_source_new ("unvotes");
  g_autoptr (AnnalPositions) positions = NULL;
  g_autoptr (AnnalPositions) one = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *table = NULL;
  Votes votes = { seen, dossier };

  if (path == NULL)
    return;
  CHECK (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    read_vote (&votes, lines[i]);
  CHECK (votes.n_rows == 6928);
  CHECK (annal_dossier_add (dossier, annal_source_as_record (source), NULL));
  CHECK (annal_dossier_seal (dossier, &error));
  CHECK_TEXT ("sealed", error != NULL ? error->message : NULL, NULL);
  if (error != NULL)
    return;
  positions = annal_positions_new (dossier, NULL, NULL);
  CHECK (positions != NULL && annal_positions_get_n_positions (positions) == 6928);
  CHECK (annal_positions_get_n_targets (positions) == 71);
  one = annal_positions_new (dossier, "res-5377", NULL);
  CHECK (one != NULL && annal_positions_get_n_targets (one) == 1);
  CHECK (annal_positions_get_target_n_taking (one, 0, ANNAL_STANCE_VOTE_FOR) == 116);
  CHECK (annal_positions_get_target_n_taking (one, 0, ANNAL_STANCE_VOTE_AGAINST) == 20);
  CHECK (annal_positions_get_target_n_taking (one, 0, ANNAL_STANCE_ABSTAIN) == 53);
  table = annal_positions_to_text (one, 100);
  CHECK (strstr (table, "votes for (116): Afghanistan") != NULL || strstr (table, "votes for (116): Albania") != NULL);
  CHECK (strstr (table, "votes against (20): ") != NULL && strstr (table, "abstains (53): ") != NULL);
}

static void
errors_are_told (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_dossier ("errors", WORLD);
  g_autoptr (AnnalDossier) open = annal_dossier_new ("open");
  g_autoptr (GError) error = NULL;

  CHECK (annal_positions_new (dossier, "nothing", &error) == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND));
  g_clear_error (&error);
  CHECK (annal_positions_new (open, NULL, &error) == NULL);
  CHECK (g_error_matches (error, ANNAL_ERROR, ANNAL_ERROR_INVALID));
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "positions of the five articles", positions_of_the_five_articles },
    { "63 of 262", sixty_three_of_262 },
    { "positions have targets", positions_have_targets },
    { "positions change", positions_change },
    { "counts come to sums", counts_come_to_sums },
    { "findings are sentences", findings_are_sentences },
    { "a size may be unknown", a_size_may_be_unknown },
    { "recommendations are answered", recommendations_are_answered },
    { "a text tells it all", a_text_tells_it_all },
    { "votes on Korea", votes_on_korea },
    { "errors are told", errors_are_told },
  };

  return annal_test_main (argc, argv, "positions", tests, G_N_ELEMENTS (tests));
}
