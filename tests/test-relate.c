/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How two records lie to each other, the proof of it, and why a date is
 * narrower than it was stated.
 */

#include "columns-fixture.h"
#include "timeline-fixture.h"

#include "time/annal-span-private.h"
#include "timeline/annal-order-private.h"
#include "timeline/annal-time-comparison-private.h"

#define INSTANT(id, when) \
  "{'type':'event','id':'" id "','kind':'statement','title':'" id "','when':{'edtf':'" when "','nature':'instant'}}\n"
#define PERIOD(id, when) \
  "{'type':'event','id':'" id "','kind':'exercise','title':'" id "','when':{'edtf':'" when "','nature':'period'}}\n"
#define INSTANT_OR_PERIOD(id) \
  "{'type':'event','id':'" id "','kind':'statement','title':'" id "','when':{'edtf':'%s','nature':'%s'}}\n"
#define TIMELESS(id, nature) \
  "{'type':'event','id':'" id "','kind':'statement','title':'" id "','when':{'basis':'unknown','nature':'" nature "'}}\n"
#define TIMELESS_PART(id, whole) \
  "{'type':'event','id':'" id "','kind':'statement','title':'" id "','part_of':'" whole "'," \
  "'when':{'basis':'unknown','nature':'instant'}}\n"

/* Nobody says whether it is an instant or a period. */
#define RALLY "{'type':'term','id':'rally','role':'event-kind','label':{'en':['rally']}}\n"

static AnnalTimeline *
make_timeline (const char *label, const char *lines)
{
  g_autofree char *all = g_strconcat (BASE, lines, NULL);

  return fixture_timeline (label, all);
}

static AnnalTimeComparison *
relate (const char *label, AnnalTimeline *timeline, const char *a, const char *b)
{
  g_autoptr (GError) error = NULL;
  AnnalTimeComparison *comparison = annal_timeline_relate (timeline, a, b, &error);

  CHECK_ROW (label, comparison != NULL);
  CHECK_TEXT (label, error != NULL ? error->message : NULL, NULL);
  return comparison;
}

/* The coarse answers in the order before, after, overlaps, within, covers,
 * equals: c certain, p possible, - no.
 */
static char *
say_answers (AnnalTimeComparison *self)
{
  static const char letters[] = "-pc";
  const AnnalCertainty answers[] = { annal_time_comparison_before (self), annal_time_comparison_after (self),
                                     annal_time_comparison_overlaps (self), annal_time_comparison_within (self),
                                     annal_time_comparison_covers (self), annal_time_comparison_equals (self) };
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (answers); i++)
    g_string_append_c (out, letters[answers[i]]);
  return g_string_free (out, FALSE);
}

/* The numbers of the relations that are possible. */
static char *
say_relations (AnnalTimeComparison *self)
{
  GString *out = g_string_new (NULL);

  for (guint relation = ANNAL_RELATION_BEFORE; relation <= ANNAL_RELATION_AFTER; relation++)
    if (annal_time_comparison_get_relation (self, relation) != ANNAL_CERTAINTY_NO)
      g_string_append_printf (out, "%s%u", out->len > 0 ? " " : "", relation);
  return g_string_free (out, FALSE);
}

static char *
say_steps (AnnalTimeComparison *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < annal_time_comparison_get_n_steps (self); i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "\n" : "", annal_time_comparison_get_step_text (self, i));
  return g_string_free (out, FALSE);
}

static const char *
get_mirrored (const char *answers, char mirrored[7])
{
  const char turned[] = { answers[1], answers[0], answers[2], answers[4], answers[3], answers[5], '\0' };

  memcpy (mirrored, turned, sizeof (turned));
  return mirrored;
}

/* --- what is known of a and b --- */

static void
what_is_known (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *answers;
    const char *relations;
  } rows[] = {
    { "one day and the next", INSTANT ("a", "2013-05-01") INSTANT ("b", "2013-05-02"), "c-----", "1 2" },
    { "the day of a part and the next",
      PERIOD ("w", "2013-05-01") EVENT_OF ("statement", "a", "2013-05", ",'part_of':'w'") INSTANT ("b", "2013-05-02"),
      "c-----", "1 2" },
    { "the same day", INSTANT ("a", "2013-05-01") INSTANT ("b", "2013-05-01"), "pppppp", "1 2 7 12 13" },
    { "a day within a month that lasted", INSTANT ("a", "2013-05-03") PERIOD ("b", "2013-05"), "--cc--", "5" },
    { "two of which nothing is known", TIMELESS ("a", "instant") TIMELESS ("b", "instant"), "pppppp", "1 2 7 12 13" },
    { "a doubtful date proves nothing", INSTANT ("a", "2013-05-01?") INSTANT ("b", "2013-05-02"), "p-----", "1 2" },

    { "undated instants, one said to precede",
      TIMELESS ("a", "instant") TIMELESS ("b", "instant") LINK ("l", "a", "precedes", "b"), "c-----", "1 2" },
    { "undated periods, one said to precede",
      TIMELESS ("a", "period") TIMELESS ("b", "period") LINK ("l", "a", "precedes", "b"), "c-----", "1 2" },
    { "precedes in a doubtful month",
      INSTANT ("a", "2013-05?") INSTANT ("b", "2013-05?") LINK ("l", "a", "precedes", "b"), "c-----", "1 2" },
    { "with something between, they do not meet",
      TIMELESS ("a", "instant") TIMELESS ("b", "instant") TIMELESS ("m", "instant")
        LINK ("k", "a", "precedes", "m") LINK ("l", "m", "precedes", "b"), "c-----", "1" },
    { "a chain through the undated",
      TIMELESS ("a", "period") TIMELESS ("b", "period") TIMELESS ("m", "period") TIMELESS ("n", "instant")
        LINK ("j", "a", "precedes", "m") LINK ("k", "n", "responds-to", "m") LINK ("l", "n", "precedes", "b"),
      "c-----", "1" },
    { "over all that something lasted",
      TIMELESS ("a", "instant") TIMELESS ("m", "period") TIMELESS ("b", "instant") LINK ("k", "m", "responds-to", "a")
        LINK ("l", "m", "precedes", "b"), "c-----", "1 2" },

    { "instants, one answers", TIMELESS ("a", "instant") TIMELESS ("b", "instant") LINK ("l", "b", "responds-to", "a"),
      "p-pppp", "1 2 7" },
    { "periods, one answers: it begins no earlier",
      TIMELESS ("a", "period") TIMELESS ("b", "period") LINK ("l", "b", "responds-to", "a"),
      "p-pppp", "1 2 3 4 7 8 9 10" },
    { "an answer the next day", INSTANT ("a", "2013-05-01") INSTANT ("b", "2013-05-02") LINK ("l", "b", "responds-to", "a"),
      "c-----", "1 2" },

    { "a part without a date lies within", TIMELESS_PART ("a", "b") PERIOD ("b", "2013-05-01/2013-05-09"), "--cc--",
      "4 5 6" },
    { "a part of a part", TIMELESS_PART ("a", "m") PART ("m", "2013-05-03", "b") PERIOD ("b", "2013-05-01/2013-05-09"),
      "--cc--", "5" },
    { "what comes before the whole comes before the part",
      TIMELESS ("a", "instant") TIMELESS_PART ("b", "m") TIMELESS ("m", "period") LINK ("l", "a", "precedes", "m"),
      "c-----", "1 2" },
    { "two parts of one whole", TIMELESS_PART ("a", "m") TIMELESS_PART ("b", "m") PERIOD ("m", "2013-05-03"),
      "pppppp", "1 2 7 12 13" },
    { "an event of which something is a part lasts",
      RALLY EVENT_OF ("rally", "b", "2013-05-03", "") PART ("a", "2013-05-03", "b"), "--ccpp", "4 5 6 7" },
    { "a claim at an event", RALLY AT ("a", "b") EVENT_OF ("rally", "b", "2013-05-03", ""), "--ccpp", "4 5 6 7" },
    { "a claim is not said after it is printed",
      CLAIM ("a", "") "{'type':'source','id':'b','published':'2013-05-03'}\n", "pppppp", "1 2 7 12 13" },

    { "dates of others decide: between the 3rd and the 5th",
      TIMELESS ("a", "instant") INSTANT ("m", "2013-05-03") INSTANT ("n", "2013-05-05") INSTANT ("b", "2013-05-07")
        LINK ("k", "m", "precedes", "a") LINK ("l", "a", "precedes", "n"), "c-----", "1" },
    { "a doubtful date of another proves nothing",
      TIMELESS ("a", "instant") INSTANT ("n", "2013-05-05?") INSTANT ("b", "2013-05-07") LINK ("l", "a", "precedes", "n"),
      "p-----", "1" },
    { "but a sure one beyond it does",
      TIMELESS ("a", "instant") INSTANT ("n", "2013-05-04?") INSTANT ("o", "2013-05-05") INSTANT ("b", "2013-05-07")
        LINK ("k", "a", "precedes", "n") LINK ("l", "n", "precedes", "o"), "c-----", "1" },

    { "where dates contradict, they stand",
      INSTANT ("a", "2013-05-02") INSTANT ("b", "2013-05-01") LINK ("l", "a", "precedes", "b"), "-c----", "12 13" },
    { "no way leads through a contradiction",
      TIMELESS ("a", "instant") INSTANT ("m", "2013-05-02") INSTANT ("n", "2013-05-01") TIMELESS ("b", "instant")
        LINK ("j", "a", "precedes", "m") LINK ("k", "m", "precedes", "n") LINK ("l", "n", "precedes", "b"),
      "pppppp", "1 2 7 12 13" },
    { "nor through a record with one",
      TIMELESS ("a", "instant") INSTANT ("m", "2013-05-02") INSTANT ("n", "2013-05-01") TIMELESS ("b", "instant")
        LINK ("j", "a", "precedes", "m") LINK ("k", "m", "precedes", "n") LINK ("l", "m", "precedes", "b"),
      "pppppp", "1 2 7 12 13" },
    { "a circle proves nothing",
      TIMELESS ("a", "instant") TIMELESS ("b", "instant") LINK ("k", "a", "precedes", "b") LINK ("l", "a", "responds-to", "b"),
      "pppppp", "1 2 7 12 13" },
    { "seconds cannot tell what precedes in one of them",
      INSTANT ("a", "2013-05-01T10:00:00Z") INSTANT ("b", "2013-05-01T10:00:00Z") LINK ("l", "a", "precedes", "b"),
      "--cccc", "7" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalTimeline) timeline = make_timeline (rows[i].label, rows[i].lines);
      g_autoptr (AnnalTimeComparison) comparison = relate (rows[i].label, timeline, "a", "b");
      g_autoptr (AnnalTimeComparison) mirror = relate (rows[i].label, timeline, "b", "a");
      g_autofree char *answers = say_answers (comparison);
      g_autofree char *relations = say_relations (comparison);
      g_autofree char *mirrored = say_answers (mirror);
      char expected[7];

      CHECK_TEXT (rows[i].label, answers, rows[i].answers);
      CHECK_TEXT (rows[i].label, relations, rows[i].relations);
      CHECK_TEXT (rows[i].label, mirrored, get_mirrored (rows[i].answers, expected));
    }
}

static void
a_record_is_at_its_own_time (void)
{
  g_autoptr (AnnalTimeline) timeline = make_timeline ("itself", TIMELESS ("a", "period"));
  g_autoptr (AnnalTimeComparison) comparison = relate ("itself", timeline, "a", "a");
  g_autofree char *answers = say_answers (comparison);

  CHECK_TEXT ("itself", answers, "--cccc");
  CHECK (annal_time_comparison_get_n_steps (comparison) == 0);
  CHECK_TEXT ("itself", annal_time_comparison_get_summary (comparison), "The statement “a” is one and the same record.");
}

/* Without constraints it is annal_span_relate(). */
static void
without_constraints_the_spans_decide (void)
{
  static const char *const dates[] = { "2013", "2013-05", "2013-05-01", "2013-05-01~", "2013-05-02T10:00:00Z", "201X",
                                       "2013-04/2013-05-01", "2013-05-01/..", "[2013-05-01..]", "[..2013-05-01]",
                                       "{2013-04,2013-06}", "/2013-05", "2013-21", "2013-05?/2014" };

  for (gsize i = 0; i < G_N_ELEMENTS (dates) * G_N_ELEMENTS (dates) * 4; i++)
    {
      const char *first = dates[i / 4 % G_N_ELEMENTS (dates)];
      const char *second = dates[i / 4 / G_N_ELEMENTS (dates)];
      g_autofree char *label = g_strdup_printf ("%s, %s, %d", first, second, (int) (i % 4));
      g_autofree char *lines = g_strdup_printf (INSTANT_OR_PERIOD ("a") INSTANT_OR_PERIOD ("b"), first,
                                                i % 2 ? "period" : "instant", second, i % 4 / 2 ? "period" : "instant");
      g_autoptr (AnnalTimeline) timeline = make_timeline (label, lines);
      g_autoptr (AnnalTimeComparison) comparison = relate (label, timeline, "a", "b");
      AnnalSpan *a = annal_timeline_get_span (timeline, annal_timeline_lookup (timeline, "a"));
      AnnalSpan *b = annal_timeline_get_span (timeline, annal_timeline_lookup (timeline, "b"));

      CHECK_ROW (label, annal_time_comparison_before (comparison) == annal_span_before (a, b));
      CHECK_ROW (label, annal_time_comparison_after (comparison) == annal_span_before (b, a));
      CHECK_ROW (label, annal_time_comparison_overlaps (comparison) == annal_span_overlaps (a, b));
      CHECK_ROW (label, annal_time_comparison_within (comparison) == annal_span_within (a, b));
      CHECK_ROW (label, annal_time_comparison_covers (comparison) == annal_span_covers (a, b));
      for (guint relation = ANNAL_RELATION_BEFORE; relation <= ANNAL_RELATION_AFTER; relation++)
        CHECK_ROW (label,
                   annal_time_comparison_get_relation (comparison, relation) == annal_span_relate (a, b, relation));
    }
}

static void
unknown_ids_are_refused (void)
{
  static const struct
  {
    const char *label;
    const char *a;
    const char *b;
    AnnalError code;
    const char *message;
  } rows[] = {
    { "a slip", "launch-2019", "lanch-2017", ANNAL_ERROR_NOT_FOUND,
      "no record has the id “lanch-2017”; did you mean launch-2017 or launch-2019?" },
    { "a slip of what cannot be related", "launch-2017", "dpr", ANNAL_ERROR_NOT_FOUND, "no record has the id “dpr”" },
    { "nothing like it", "completely-different", "launch-2017", ANNAL_ERROR_NOT_FOUND,
      "no record has the id “completely-different”" },
    { "a state", "launch-2017", "dprk", ANNAL_ERROR_INVALID,
      "“dprk” has no place in time; events, claims and sources have one" },
  };
  g_autoptr (AnnalTimeline) timeline = make_timeline ("errors", EVENT ("launch-2017", "2017") EVENT ("launch-2019", "2019"));

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      AnnalTimeComparison *comparison = annal_timeline_relate (timeline, rows[i].a, rows[i].b, &error);

      CHECK_ROW (rows[i].label, comparison == NULL);
      CHECK_ROW (rows[i].label, g_error_matches (error, ANNAL_ERROR, rows[i].code));
      CHECK_TEXT (rows[i].label, error != NULL ? error->message : NULL, rows[i].message);
    }
}

/* --- proofs --- */

#define ASSERTED(id, subject, kind, object, by) \
  "{'type':'link','id':'" id "','subject':'" subject "','kind':'" kind "','object':'" object "','asserted_by':['" by "']}\n"

static void
what_is_certain_is_proved (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *summary;
    const char *steps;
  } rows[] = {
    { "by two dates", INSTANT ("a", "2013-05-01") INSTANT ("b", "2013-05-02"),
      "The statement “a” certainly came before the statement “b”.",
      "The statement “a” is dated 1 May 2013.\nThe statement “b” is dated 2 May 2013." },
    { "by a link, and who says so",
      TIMELESS ("a", "instant") TIMELESS ("b", "instant") CLAIM ("c", "") ASSERTED ("l", "a", "precedes", "b", "c"),
      "The statement “a” certainly came before the statement “b”.",
      "The statement “a” comes before the statement “b” (according to North Korea, s)." },
    { "by the shorter of two chains",
      TIMELESS ("a", "instant") TIMELESS ("b", "instant") TIMELESS ("m", "instant") TIMELESS ("n", "instant")
        LINK ("i", "a", "precedes", "n") LINK ("j", "n", "precedes", "m") LINK ("k", "m", "precedes", "b")
          LINK ("l", "n", "precedes", "b"),
      "The statement “a” certainly came before the statement “b”.",
      "The statement “a” comes before the statement “n”.\nThe statement “n” comes before the statement “b”." },
    { "by chains to dates",
      TIMELESS ("a", "instant") INSTANT ("m", "2013-05-01") INSTANT ("n", "2013-05-02") TIMELESS ("b", "instant")
        LINK ("k", "a", "precedes", "m") LINK ("l", "b", "responds-to", "n"),
      "The statement “a” certainly came before the statement “b”.",
      "The statement “a” comes before the statement “m”.\nThe statement “m” is dated 1 May 2013.\n"
      "The statement “n” is dated 2 May 2013.\nThe statement “b” answers the statement “n”." },
    { "by dates that nobody doubts",
      TIMELESS ("a", "instant") INSTANT ("n", "2013-05-05?") INSTANT ("o", "2013-05-05") INSTANT ("b", "2013-05-06")
        LINK ("k", "a", "precedes", "n") LINK ("l", "n", "precedes", "o"),
      "The statement “a” certainly came before the statement “b”.",
      "The statement “a” comes before the statement “n”.\nThe statement “n” comes before the statement “o”.\n"
      "The statement “o” is dated 5 May 2013.\nThe statement “b” is dated 6 May 2013." },
    { "past a doubtful one that would bound it closer",
      TIMELESS ("a", "instant") INSTANT ("n", "2013-05-04?") INSTANT ("o", "2013-05-05") INSTANT ("b", "2013-05-06")
        LINK ("k", "a", "precedes", "n") LINK ("l", "n", "precedes", "o"),
      "The statement “a” certainly came before the statement “b”.",
      "The statement “a” comes before the statement “n”.\nThe statement “n” comes before the statement “o”.\n"
      "The statement “o” is dated 5 May 2013.\nThe statement “b” is dated 6 May 2013." },
    { "what cannot be", TIMELESS ("a", "instant") TIMELESS ("b", "instant") LINK ("l", "b", "responds-to", "a"),
      "The statement “a” certainly did not come after the statement “b”, but before or at the same moment as it.",
      "The statement “b” answers the statement “a”." },
    { "the whole of both ends", TIMELESS_PART ("a", "b") PERIOD ("b", "2013-05"),
      "The statement “a” certainly came during the military exercise “b”.", "The statement “a” is a part of the military exercise “b”." },
    { "the other way round", PERIOD ("a", "2013-05") INSTANT ("b", "2013-05-03"),
      "The military exercise “a” certainly went on throughout the statement “b”.",
      "The military exercise “a” is dated May 2013.\nThe statement “b” is dated 3 May 2013." },
    { "two periods", PERIOD ("a", "2013-05-01/2013-05-08") PERIOD ("b", "2013-05-04/2013-05-10"),
      "The military exercise “a” certainly came partly at the same time as the military exercise “b”.",
      "The military exercise “a” is dated 1–8 May 2013.\nThe military exercise “b” is dated 4–10 May 2013." },
    { "nothing", TIMELESS ("a", "instant") INSTANT ("b", "2013-05-03"),
      "Nothing tells whether the statement “a” came before or after the statement “b”.",
      "The statement “a” has no known date.\nThe statement “b” is dated 3 May 2013." },
    { "doubt", INSTANT ("a", "2013-05-01?") INSTANT ("b", "2013-05-02"),
      "As far as the dates are right, the statement “a” came before the statement “b”.",
      "The statement “a” is dated possibly 1 May 2013.\nThe statement “b” is dated 2 May 2013." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalTimeline) timeline = make_timeline (rows[i].label, rows[i].lines);
      g_autoptr (AnnalTimeComparison) comparison = relate (rows[i].label, timeline, "a", "b");
      g_autofree char *steps = say_steps (comparison);

      CHECK_TEXT (rows[i].label, annal_time_comparison_get_summary (comparison), rows[i].summary);
      CHECK_TEXT (rows[i].label, steps, rows[i].steps);
    }
}

#define ASIDE " But it is also said, and left aside because not all of it can be so: "

/* Where the stated dates stand against something, both are told. */
static void
what_is_left_aside_is_told (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *summary;
  } rows[] = {
    { "a link against two dates, and who asserts it",
      INSTANT ("a", "2008") INSTANT ("b", "2007") SAID ("c", "2019-05-14")
        "{'type':'link','id':'l','subject':'a','kind':'precedes','object':'b','asserted_by':['c']}\n",
      "By the stated dates the statement “a” certainly came after the statement “b”." ASIDE
      "the statement “a” comes before the statement “b” (according to North Korea, s)." },
    { "an answer before what it answers", INSTANT ("a", "2007") INSTANT ("b", "2008") LINK ("l", "a", "responds-to", "b"),
      "By the stated dates the statement “a” certainly came before the statement “b”." ASIDE
      "the statement “a” answers the statement “b”." },
    { "a chain",
      INSTANT ("a", "2008") TIMELESS ("m", "instant") INSTANT ("b", "2007") LINK ("k", "a", "precedes", "m")
        LINK ("l", "m", "precedes", "b"),
      "By the stated dates the statement “a” certainly came after the statement “b”." ASIDE
      "the statement “a” comes before the statement “m”; the statement “m” comes before the statement “b”." },
    { "one of a chain that has no date",
      INSTANT ("z", "2008") TIMELESS ("a", "instant") INSTANT ("b", "2007") LINK ("k", "z", "precedes", "a")
        LINK ("l", "a", "precedes", "b"),
      "Nothing tells whether the statement “a” came before or after the statement “b”." ASIDE
      "the statement “a” comes before the statement “b”." },
    { "a circle",
      INSTANT ("a", "2013") INSTANT ("b", "2013") LINK ("k", "a", "precedes", "b") LINK ("l", "a", "responds-to", "b"),
      "Nothing tells whether the statement “a” came before or after the statement “b”." ASIDE
      "the statement “a” comes before the statement “b”; the statement “a” answers the statement “b”." },
    { "nothing of those it does not concern",
      INSTANT ("a", "2008") INSTANT ("z", "2007") LINK ("l", "a", "precedes", "z") INSTANT ("b", "2009"),
      "The statement “a” certainly came before the statement “b”." },
    { "nothing where it says what the dates say",
      INSTANT ("a", "2008") INSTANT ("b", "2009") LINK ("l", "a", "precedes", "b"),
      "The statement “a” certainly came before the statement “b”." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalTimeline) timeline = make_timeline (rows[i].label, rows[i].lines);
      g_autoptr (AnnalTimeComparison) comparison = relate (rows[i].label, timeline, "a", "b");

      CHECK_TEXT (rows[i].label, annal_time_comparison_get_summary (comparison), rows[i].summary);
    }
}

static void
steps_name_their_records (void)
{
  g_autoptr (AnnalTimeline) timeline =
    make_timeline ("steps", TIMELESS ("a", "instant") INSTANT ("m", "2013-05-01") INSTANT ("b", "2013-05-02")
                              LINK ("l", "m", "responds-to", "a"));
  g_autoptr (AnnalTimeComparison) comparison = relate ("steps", timeline, "a", "b");
  g_autoptr (AnnalTimeComparison) ref = annal_time_comparison_ref (comparison);

  g_clear_pointer (&timeline, annal_timeline_unref);
  CHECK_TEXT ("a", annal_record_get_id (annal_time_comparison_get_a (ref)), "a");
  CHECK_TEXT ("b", annal_record_get_id (annal_time_comparison_get_b (ref)), "b");
  CHECK (annal_time_comparison_get_n_steps (ref) == 3);
  CHECK_TEXT ("who answers", annal_record_get_id (annal_time_comparison_get_step_record (ref, 0)), "m");
  CHECK_TEXT ("whom", annal_record_get_id (annal_time_comparison_get_step_other (ref, 0)), "a");
  CHECK_TEXT ("by which link", annal_link_get_id (annal_time_comparison_get_step_link (ref, 0)), "l");
  CHECK_TEXT ("the date", annal_record_get_id (annal_time_comparison_get_step_record (ref, 1)), "m");
  CHECK (annal_time_comparison_get_step_other (ref, 1) == NULL);
  CHECK (annal_time_comparison_get_step_link (ref, 1) == NULL);
}

/* --- against brute force --- */

#define MAX_ROWS 4
#define LEAST 0
#define MOST 5

/* A network over the seconds from LEAST to MOST. */
typedef struct
{
  guint n;
  AnnalSpanData spans[MAX_ROWS];
  guint8 instants[MAX_ROWS];
  GArray *constraints; /* owned */
  gboolean is_exact;   /* nothing in it that whole seconds only come near to */
} Network;

static void
network_clear (Network *self)
{
  g_clear_pointer (&self->constraints, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Network, network_clear)

static AnnalSpanData
make_instant (GRand *rand)
{
  gint64 first = g_rand_int_range (rand, LEAST, MOST + 1);
  gint64 last = g_rand_int_range (rand, first, MOST + 1);

  return (AnnalSpanData) { first, last, first, last, ANNAL_SPAN_FLAGS_INSTANT };
}

/* Lasts at least a second, by whatever is known of it. */
static AnnalSpanData
make_period (GRand *rand)
{
  gint64 begin_min = g_rand_int_range (rand, LEAST, MOST + 1);
  gint64 begin_max = g_rand_int_range (rand, begin_min, MOST + 1);
  gint64 end_max = g_rand_int_range (rand, begin_max + 1, MOST + 2);
  gint64 end_min = g_rand_int_range (rand, begin_min + 1, end_max + 1);

  return (AnnalSpanData) { begin_min, begin_max, end_min, end_max, ANNAL_SPAN_FLAGS_NONE };
}

static void
add_random_constraint (Network *self, GRand *rand)
{
  guint before = (guint) g_rand_int_range (rand, 0, (int) self->n);
  guint after = (guint) g_rand_int_range (rand, 0, (int) self->n);
  AnnalConstraint constraint = { before, after, ANNAL_CONSTRAINT_ANSWERS, ANNAL_NO_LINK };
  guint kind = (guint) g_rand_int_range (rand, 0, 4);

  if (before == after)
    return;
  if (kind == 1)
    constraint.kind = ANNAL_CONSTRAINT_PRECEDES;
  else if (kind == 2 && before < after && !(self->spans[before].flags & ANNAL_SPAN_FLAGS_INSTANT))
    constraint.kind = ANNAL_CONSTRAINT_PART_BEGINS;
  self->is_exact = self->is_exact && constraint.kind == ANNAL_CONSTRAINT_ANSWERS;
  g_array_append_val (self->constraints, constraint);
  if (constraint.kind != ANNAL_CONSTRAINT_PART_BEGINS)
    return;
  constraint = (AnnalConstraint) { after, before, ANNAL_CONSTRAINT_PART_ENDS, ANNAL_NO_LINK };
  g_array_append_val (self->constraints, constraint);
}

static void
network_init (Network *self, GRand *rand)
{
  *self = (Network) { .n = (guint) g_rand_int_range (rand, 2, MAX_ROWS), .is_exact = TRUE };
  self->constraints = g_array_new (FALSE, FALSE, sizeof (AnnalConstraint));
  for (guint i = 0; i < self->n; i++)
    {
      self->spans[i] = g_rand_boolean (rand) ? make_instant (rand) : make_period (rand);
      self->instants[i] = (self->spans[i].flags & ANNAL_SPAN_FLAGS_INSTANT) != 0;
    }
  for (guint i = (guint) g_rand_int_range (rand, 0, 4); i > 0; i--)
    add_random_constraint (self, rand);
}

/* Begins and ends, both inside: what happens at one second has both equal. */
static gboolean
is_kept (const AnnalConstraint *constraint, const gint64 *ends)
{
  gint64 former = ends[annal_constraint_get_former (constraint)];
  gint64 latter = ends[annal_constraint_get_latter (constraint)];

  return constraint->kind == ANNAL_CONSTRAINT_PRECEDES ? former < latter : former <= latter;
}

static AnnalRelation
find_relation (gint64 a_begin, gint64 a_end, gint64 b_begin, gint64 b_end)
{
  if (a_end < b_begin)
    return a_end + 1 == b_begin ? ANNAL_RELATION_MEETS : ANNAL_RELATION_BEFORE;
  if (b_end < a_begin)
    return b_end + 1 == a_begin ? ANNAL_RELATION_MET_BY : ANNAL_RELATION_AFTER;
  if (a_begin == b_begin)
    return a_end == b_end ? ANNAL_RELATION_EQUAL : a_end < b_end ? ANNAL_RELATION_STARTS : ANNAL_RELATION_STARTED_BY;
  if (a_end == b_end)
    return a_begin > b_begin ? ANNAL_RELATION_FINISHES : ANNAL_RELATION_FINISHED_BY;
  if (a_begin < b_begin)
    return a_end < b_end ? ANNAL_RELATION_OVERLAPS : ANNAL_RELATION_CONTAINS;
  return a_end < b_end ? ANNAL_RELATION_DURING : ANNAL_RELATION_OVERLAPPED_BY;
}

/* Tries every value of the ends from @end on; sets a bit of @found for each
 * relation of the first two rows.
 */
static void
try_all (const Network *self, guint end, gint64 *ends, guint *found)
{
  const AnnalSpanData *span = end < 2 * self->n ? &self->spans[end / 2] : NULL;

  if (span == NULL)
    {
      for (guint i = 0; i < self->constraints->len; i++)
        if (!is_kept (&g_array_index (self->constraints, AnnalConstraint, i), ends))
          return;
      *found |= 1u << find_relation (ends[0], ends[1], ends[2], ends[3]);
      return;
    }
  for (gint64 value = LEAST; value <= MOST; value++)
    {
      gboolean instant = (span->flags & ANNAL_SPAN_FLAGS_INSTANT) != 0;
      gboolean fits = end % 2 == 0 ? value >= span->begin_min && value <= span->begin_max
                      : instant    ? value == ends[end - 1]
                                   : value >= ends[end - 1] && value + 1 >= span->end_min && value + 1 <= span->end_max;

      ends[end] = value;
      if (fits)
        try_all (self, end + 1, ends, found);
    }
}

/* Returns whether the two were compared. */
static gboolean
check_network (Network *self, const char *label)
{
  g_auto (AnnalColumns) columns = { 0 };
  g_autoptr (AnnalRows) rows = NULL;
  g_auto (AnnalRelatedRows) related = { NULL };
  gint64 ends[2 * MAX_ROWS];
  guint found = 0;

  try_all (self, 0, ends, &found);
  columns_fixture_init (&columns, self->spans, self->instants, self->n, self->constraints);
  rows = annal_rows_new (&columns);
  /* Tight ends count from the ends as they stand here. */
  for (guint i = 0; i < rows->tight.items->len; i++)
    g_array_index (rows->tight.items, AnnalRowSpan, i).end = 0;
  if (found != 0 && rows->contradictory == NULL)
    {
      annal_related_rows_init (&related, NULL, rows, 0, 1);
      for (guint relation = ANNAL_RELATION_BEFORE; relation <= ANNAL_RELATION_AFTER; relation++)
        {
          gboolean occurs = (found & (1u << relation)) != 0;
          AnnalCertainty certainty = related.certainties[relation];

          CHECK_ROW (label, !occurs || certainty != ANNAL_CERTAINTY_NO);
          CHECK_ROW (label, certainty != ANNAL_CERTAINTY_CERTAIN || found == 1u << relation);
          CHECK_ROW (label, !self->is_exact || occurs == (certainty != ANNAL_CERTAINTY_NO));
          CHECK_ROW (label, !self->is_exact || found != 1u << relation || certainty == ANNAL_CERTAINTY_CERTAIN);
        }
    }
  return found != 0;
}

static void
nothing_possible_is_ruled_out (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20190514);
  guint n = 0;

  for (guint i = 0; i < 4000; i++)
    {
      g_auto (Network) network = { 0 };
      g_autofree char *label = g_strdup_printf ("network %u", i);

      network_init (&network, rand);
      n += check_network (&network, label);
    }
  CHECK (n > 2000);
}

/* --- why a date is narrower --- */

static void
narrower_dates_have_reasons (void)
{
  static const struct
  {
    const char *label;
    const char *lines;
    const char *words; /* of the entry x */
  } rows[] = {
    { "nothing is known beside", EVENT ("x", "2019-05"), NULL },
    { "what leaves it as it is", EVENT ("x", "2019-05") EVENT ("y", "2019-04") LINK ("l", "x", "responds-to", "y"), NULL },
    { "an answer", EVENT ("x", "2019-05") EVENT ("y", "2019-05-14") LINK ("l", "x", "responds-to", "y"),
      "between 14 and 31 May 2019, since it answers the statement “y” of 14 May 2019; stated: May 2019" },
    { "what is answered", EVENT ("x", "2019-05") EVENT ("y", "2019-05-14") LINK ("l", "y", "responds-to", "x"),
      "between 1 and 14 May 2019, since it is answered by the statement “y” of 14 May 2019; stated: May 2019" },
    { "both ends",
      EVENT ("x", "2019") EVENT ("y", "2019-05-14") EVENT ("z", "2019-06-02") LINK ("k", "x", "responds-to", "y")
        LINK ("l", "x", "precedes", "z"),
      "between 14 May and 2 June 2019, since it answers the statement “y” of 14 May 2019, and since it comes before the "
      "statement “z” of 2 June 2019; stated: 2019" },
    { "a whole month is left",
      EVENT ("x", "2019") EVENT ("y", "2019-05") EVENT ("z", "2019-05") LINK ("k", "y", "precedes", "x")
        LINK ("l", "x", "precedes", "z"),
      "May 2019, since it comes after the statement “y” of May 2019, and since it comes before the statement “z” of May "
      "2019; stated: 2019" },
    { "the second where two days meet",
      EVENT_OF ("exercise", "y", "2013-05-01", "") EVENT_OF ("exercise", "x", "[2013-05-01..2013-05-02]", "")
        EVENT_OF ("exercise", "z", "2013-05-02", "") LINK ("k", "y", "precedes", "x") LINK ("l", "x", "precedes", "z"),
      "2 May 2013, 00:00 UTC, since it comes after the military exercise “y” of 1 May 2013, and since it comes before "
      "the military exercise “z” of 2 May 2013; stated: between 1 and 2 May 2013" },
    { "one day is left", EVENT ("x", "2019-05") EVENT ("y", "2019-05-31") LINK ("l", "y", "precedes", "x"),
      "31 May 2019, since it comes after the statement “y” of 31 May 2019; stated: May 2019" },
    { "no date of its own", UNDATED ("x") EVENT ("y", "2019-05-14") LINK ("l", "x", "responds-to", "y"),
      "14 May 2019 or later, since it answers the statement “y” of 14 May 2019; stated: no known date" },
    { "over a record between, and who says so",
      EVENT ("x", "2019-05") UNDATED ("m") EVENT ("y", "2019-05-14") CLAIM ("c", "")
        ASSERTED ("k", "x", "responds-to", "m", "c") LINK ("l", "y", "precedes", "m"),
      "between 14 and 31 May 2019, since it answers the statement “m” (according to North Korea), which comes after the "
      "statement “y” of 14 May 2019; stated: May 2019" },
    { "the nearest of two",
      EVENT ("x", "2019-05") UNDATED ("m") EVENT ("y", "2019-05-14") EVENT ("z", "2019-05-14")
        LINK ("j", "x", "responds-to", "m") LINK ("k", "m", "responds-to", "y") LINK ("l", "x", "responds-to", "z"),
      "between 14 and 31 May 2019, since it answers the statement “z” of 14 May 2019; stated: May 2019" },
    { "a part of a session",
      PERIOD ("s1", "2019-05-06/2019-05-17")
        "{'type':'event','id':'x','kind':'statement','title':'x','part_of':'s1','when':'2019-05'}\n",
      "between 6 and 17 May 2019, since it is a part of the military exercise “s1”, dated 6–17 May 2019; stated: May 2019" },
    { "a doubtful date is said to be one",
      EVENT ("x", "2019-05") EVENT ("y", "2019-05-14?") LINK ("l", "x", "responds-to", "y"),
      "between 14 and 31 May 2019, since it answers the statement “y”, dated possibly 14 May 2019; stated: May 2019" },
    { "the beginning of what lasts", PERIOD ("x", "2019/2020") EVENT ("y", "2019-05-14") LINK ("l", "x", "responds-to", "y"),
      "began between 14 May and 31 December 2019, since it answers the statement “y” of 14 May 2019; stated: 2019–2020" },
    { "the end of what lasts", PERIOD ("x", "2019/2020") EVENT ("y", "2020-05-14") LINK ("l", "x", "precedes", "y"),
      "ended between 1 January and 14 May 2020, since it comes before the statement “y” of 14 May 2020; stated: 2019–2020" },
    { "hours, by the clock of the record",
      "{'type':'event','id':'x','kind':'statement','title':'x','when':{'edtf':'2019-05-14','tz':'+09:00'}}\n"
        EVENT ("y", "2019-05-14T03:30:00Z") LINK ("l", "x", "responds-to", "y"),
      "14 May 2019, 12:30 UTC+09:00 or later that day, since it answers the statement “y” of 14 May 2019, 03:30 UTC; "
      "stated: 14 May 2019" },
    { "where dates contradict, they stand",
      EVENT ("x", "2019-05") EVENT ("y", "2019-06") LINK ("l", "x", "responds-to", "y"), NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalTimeline) timeline = make_timeline (rows[i].label, rows[i].lines);
      g_autofree char *words = annal_timeline_explain_span (timeline, annal_timeline_lookup (timeline, "x"));

      CHECK_TEXT (rows[i].label, words, rows[i].words);
    }
}

/* The entry x, which answers m0, which answers m1, and so on to y. */
static char *
explain_chain (guint n)
{
  g_autoptr (GString) lines = g_string_new (EVENT ("x", "2019") EVENT ("y", "2019-05-14"));
  g_autoptr (AnnalTimeline) timeline = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (lines, "{'type':'event','id':'m%u','kind':'statement','title':'m%u'}\n", i, i);
      if (i > 0)
        g_string_append_printf (lines, LINK ("l%u", "m%u", "responds-to", "m%u"), i, i - 1, i);
    }
  g_string_append_printf (lines, LINK ("k1", "x", "responds-to", "m0") LINK ("k2", "m%u", "responds-to", "y"), n - 1);
  timeline = make_timeline ("a chain", lines->str);
  return annal_timeline_explain_span (timeline, annal_timeline_lookup (timeline, "x"));
}

static void
long_chains_are_cut (void)
{
  g_autofree char *of_nine = explain_chain (9);
  g_autofree char *of_thousands = explain_chain (2000);

  CHECK_TEXT ("nine", of_nine,
              "between 14 May and 31 December 2019, since it answers the statement “m0”, which answers the statement “m1”, "
              "which answers the statement “m2”, which answers the statement “m3”, which answers the statement “m4”, and "
              "so on over 4 more to what answers the statement “y” of 14 May 2019; stated: 2019");
  CHECK_TEXT ("thousands", of_thousands,
              "between 14 May and 31 December 2019, since it answers the statement “m0”, which answers the statement “m1”, "
              "which answers the statement “m2”, which answers the statement “m3”, which answers the statement “m4”, and "
              "so on over 1995 more to what answers the statement “y” of 14 May 2019; stated: 2019");
}

static void
bounds_have_words (void)
{
  static const struct
  {
    const char *label;
    gint64 first;
    gint64 last;
    gint64 offset;
    const char *words;
  } rows[] = {
    { "nothing", G_MININT64, G_MAXINT64, 0, NULL },
    { "a day", 0, 86399, 0, "1 January 1970" },
    { "two days", 0, 2 * 86400 - 1, 0, "between 1 and 2 January 1970" },
    { "a month", 0, 31 * 86400 - 1, 0, "January 1970" },
    { "two months", 0, 59 * 86400 - 1, 0, "between January and February 1970" },
    { "a year", 0, 365 * 86400 - 1, 0, "1970" },
    { "a month and a day", 0, 32 * 86400 - 1, 0, "between 1 January and 1 February 1970" },
    { "from a day on", 86400, G_MAXINT64, 0, "2 January 1970 or later" },
    { "until a day", G_MININT64, 86399, 0, "1 January 1970 or earlier" },
    { "a second", 36000, 36000, 0, "1 January 1970, 10:00 UTC" },
    { "from a time of day on", 36000, G_MAXINT64, 0, "1 January 1970, 10:00 UTC or later" },
    { "until a time of day", G_MININT64, 36000, 0, "1 January 1970, 10:00 UTC or earlier" },
    { "the morning", 0, 36000, 0, "1 January 1970, 10:00 UTC or earlier that day" },
    { "the evening", 36000, 86399, 0, "1 January 1970, 10:00 UTC or later that day" },
    { "an hour", 36000, 39600, 0, "between 1 January 1970, 10:00 UTC and 1 January 1970, 11:00 UTC" },
    { "a day and a morning", 0, 122400, 0, "between 1 January 1970 and 2 January 1970, 10:00 UTC" },
    { "a day in Seoul", -32400, 53999, 32400, "1 January 1970" },
    { "a second of Seoul", 36000, 36000, 32400, "1 January 1970, 19:00 UTC+09:00" },
    { "after an end that is exclusive", 1, 86399, 0, "1 January 1970" },
    { "before an end that is exclusive", 0, 86398, 0, "1 January 1970" },
    { "as far as 64 bits reach", G_MININT64 + 1, G_MAXINT64 - 1, 0,
      "between 292,277,022,658 BC and 292,277,026,596" },
    { "a time of day at the end of them", 0, G_MAXINT64 - 1, 32400, "1 January 1970, 09:00 UTC+09:00 or later" },
    { "BC", -62198755200, -62198755200 + 86399, 0, "1 January 2 BC" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = annal_seconds_format (rows[i].first, rows[i].last, rows[i].offset);

      CHECK_TEXT (rows[i].label, words, rows[i].words);
    }
}

/* --- where it is shown --- */

#define EXAMPLE \
  BASE EVENT ("x", "2019-05") EVENT ("y", "2019-05-14") LINK ("l", "x", "responds-to", "y") EVENT ("z", "2019-06-01")

static char *
export_as (const char *format, const char *lines)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline (format, lines);
  g_autoptr (AnnalExporter) exporter = annal_exporter_new (format, NULL);
  char *text = annal_exporter_write_to_string (exporter, timeline, NULL);

  CHECK_ROW (format, text != NULL);
  return text;
}

static void
the_text_tells_the_narrower_date (void)
{
  g_autofree char *text = export_as ("text", EXAMPLE);

  CHECK (strstr (text, "\n  May 2019 · statement\n    → between 14 and 31 May 2019, since it answers the statement “y” "
                       "of 14 May\n      2019\n  x\n") != NULL);
  CHECK (strstr (strstr (text, "→") + 1, "→") == NULL);
}

static void
hours_are_not_worth_a_line (void)
{
  g_autofree char *text = export_as ("text", BASE EVENT ("x", "2019-05-14") EVENT ("y", "2019-05-14T10:00:00Z")
                                               LINK ("l", "x", "responds-to", "y"));

  CHECK (strstr (text, "→") == NULL);
}

/* Sorted into June, it is shown under June. */
static void
the_month_is_that_of_the_order (void)
{
  g_autofree char *text = export_as ("text", BASE EVENT ("x", "2019") EVENT ("y", "2019-06-03")
                                               LINK ("l", "y", "precedes", "x"));
  const char *june = strstr (text, "\nJune\n");

  CHECK (june != NULL && strstr (june, "\n  x\n") != NULL);
  CHECK (strstr (text, "Month not known") == NULL);
}

static void
json_has_the_narrower_date (void)
{
  g_autofree char *text = export_as ("jsonl", EXAMPLE);

  CHECK (strstr (text, "\"narrowed\":{\"words\":\"between 14 and 31 May 2019\",\"earliest\":\"2019-05-14T00:00:00Z\","
                       "\"latest\":\"2019-05-31T23:59:59Z\","
                       "\"reason\":\"since it answers the statement “y” of 14 May 2019\"}") != NULL);
  CHECK (strstr (text, "\"earliest\":\"2019-05-01T00:00:00Z\",\"latest\":\"2019-05-31T23:59:59Z\"") != NULL);
}

static void
a_comparison_is_described (void)
{
  g_autoptr (AnnalTimeline) timeline = make_timeline ("described", INSTANT ("a", "2013-05-01") INSTANT ("b", "2013-05-02"));
  g_autoptr (AnnalTimeComparison) comparison = relate ("described", timeline, "a", "b");
  g_autofree char *text = annal_time_comparison_describe (comparison, 0, FALSE);

  CHECK_TEXT ("described", text,
              "The statement “a” certainly came before the statement “b”.\n\nBecause:\n"
              "  – The statement “a” is dated 1 May 2013.\n  – The statement “b” is dated 2 May 2013.\n\n"
              "What the first can be to the second: before; ends as the other begins.\n");
}

static const AnnalTest tests[] = {
  { "what-is-known", what_is_known },
  { "a-record-is-at-its-own-time", a_record_is_at_its_own_time },
  { "without-constraints-the-spans-decide", without_constraints_the_spans_decide },
  { "unknown-ids-are-refused", unknown_ids_are_refused },
  { "what-is-certain-is-proved", what_is_certain_is_proved },
  { "what-is-left-aside-is-told", what_is_left_aside_is_told },
  { "steps-name-their-records", steps_name_their_records },
  { "nothing-possible-is-ruled-out", nothing_possible_is_ruled_out },
  { "narrower-dates-have-reasons", narrower_dates_have_reasons },
  { "long-chains-are-cut", long_chains_are_cut },
  { "bounds-have-words", bounds_have_words },
  { "the-text-tells-the-narrower-date", the_text_tells_the_narrower_date },
  { "hours-are-not-worth-a-line", hours_are_not_worth_a_line },
  { "the-month-is-that-of-the-order", the_month_is_that_of_the_order },
  { "json-has-the-narrower-date", json_has_the_narrower_date },
  { "a-comparison-is-described", a_comparison_is_described },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "relate", tests, G_N_ELEMENTS (tests));
}
