/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The ways by which bounds come to ends: those that a search from each end by
 * itself finds, found for all at once.
 */

#include "timeline-fixture.h"

#include "timeline/annal-timeline-private.h"
#include "timeline/annal-ways-private.h"

#define TIMELESS "{'type':'event','id':'e%02u','kind':'statement','title':'t','when':{'basis':'unknown','nature':'%s'}%s}\n"
#define DATED "{'type':'event','id':'e%02u','kind':'statement','title':'t','when':{'edtf':'%s','nature':'%s'}%s}\n"
#define LINKED "{'type':'link','id':'l%02u','kind':'%s','subject':'e%02u','object':'e%02u'}\n"
#define SAID_THERE \
  "{'type':'claim','id':'c%04u','by':'dprk','kind':'assertion','stance':'affirm','says':'t','about':'dprk'," \
  "'citations':[{'source':'s'}],'utterance':'e03'}\n"

/* All steps as a list: “3,7,”. */
static char *
say_steps (const guint *steps, guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%u,", steps[i]);
  return g_string_free (out, FALSE);
}

static void
check_end (const char *label, const AnnalRows *rows, const AnnalWays *ways, guint end, AnnalBoundSide side)
{
  guint origin;
  g_autoptr (GArray) steps = annal_sequence_trace (rows, end, side, FALSE, &origin);
  const AnnalWay *way = annal_ways_get (ways, end, side);
  gint64 bound = annal_sequence_get_tight (rows, end, side);
  g_autofree guint *listed = g_new (guint, rows->columns->constraints.n + 1);
  guint n = annal_ways_list (ways, end, side, listed, rows->columns->constraints.n);
  g_autofree char *all = say_steps (listed, n);
  g_autofree char *expected = say_steps ((const guint *) (gpointer) steps->data, steps->len);

  if (bound == G_MININT64 || bound == G_MAXINT64)
    {
      CHECK_ROW (label, way == NULL);
      return;
    }
  CHECK_TEXT (label, all, expected);
  CHECK_ROW (label, (way != NULL ? way->origin : end) == origin);
  CHECK_ROW (label, (way != NULL ? way->n_steps : 0) == n);
  CHECK_ROW (label, n == 0 || way->last == listed[n - 1]);
}

static void
check_all (const char *label, AnnalTimeline *timeline)
{
  const AnnalRows *rows = annal_timeline_get_rows (timeline);
  const AnnalWays *ways = annal_timeline_get_ways (timeline);

  for (guint end = 0; end < 2 * rows->n; end++)
    for (AnnalBoundSide side = ANNAL_BOUND_LOWER; side <= ANNAL_BOUND_UPPER; side++)
      check_end (label, rows, ways, end, side);
}

#define N_EVENTS 16

/* Few dates, so that bounds come from afar, and parts of others among them. */
static void
add_event (GString *lines, GRand *rand, guint i)
{
  static const char *const dates[] = { "2019", "2019-05", "2019-05-14", "2018/2020", "2019-05/2019-07" };
  static const char *const natures[] = { "instant", "period" };
  const char *nature = natures[g_rand_int_range (rand, 0, 2)];
  g_autofree char *part = NULL;

  if (i > 0 && g_rand_int_range (rand, 0, 4) == 0)
    part = g_strdup_printf (",'part_of':'e%02d'", g_rand_int_range (rand, 0, (gint32) i));
  if (g_rand_int_range (rand, 0, 3) > 0)
    g_string_append_printf (lines, TIMELESS, i, nature, part != NULL ? part : "");
  else
    g_string_append_printf (lines, DATED, i, dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))], nature,
                            part != NULL ? part : "");
}

static void
ways_are_those_of_a_search (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20190514);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GString) lines = g_string_new (BASE);
      g_autofree char *label = g_strdup_printf ("round %u", round);
      g_autoptr (AnnalTimeline) timeline = NULL;

      for (guint i = 0; i < N_EVENTS; i++)
        add_event (lines, rand, i);
      for (guint i = 0; i < N_EVENTS; i++)
        {
          guint a = (guint) g_rand_int_range (rand, 0, N_EVENTS - 1);
          guint b = (guint) g_rand_int_range (rand, (gint32) a + 1, N_EVENTS);
          gboolean precedes = g_rand_boolean (rand);

          g_string_append_printf (lines, LINKED, i, precedes ? "precedes" : "responds-to", precedes ? a : b,
                                  precedes ? b : a);
        }
      timeline = fixture_timeline (label, lines->str);
      CHECK_ROW (label, timeline != NULL);
      if (timeline != NULL)
        check_all (label, timeline);
    }
}

/* An undated event between two that are dated, and claims made there. */
static AnnalTimeline *
make_hub (guint n_claims, const char *nature)
{
  g_autoptr (GString) lines = g_string_new (BASE);

  g_string_append_printf (lines, DATED DATED TIMELESS, 1, "2019-05-14", "instant", "", 2, "2019-05-20", "instant", "", 3,
                          nature, "");
  g_string_append_printf (lines, LINKED LINKED, 1, "precedes", 1, 3, 2, "precedes", 3, 2);
  for (guint i = 0; i < n_claims; i++)
    g_string_append_printf (lines, SAID_THERE, i);
  return fixture_timeline ("a hub", lines->str);
}

/* Counted, not timed: a search from each claim would look at all of them. */
static void
a_hub_is_looked_at_once (void)
{
  static const struct
  {
    const char *nature;
    guint n_claims;
  } rows[] = { { "instant", 100 }, { "instant", 2000 }, { "period", 100 }, { "period", 2000 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *label = g_strdup_printf ("%s with %u", rows[i].nature, rows[i].n_claims);
      g_autoptr (AnnalTimeline) timeline = make_hub (rows[i].n_claims, rows[i].nature);
      const AnnalWays *ways = annal_timeline_get_ways (timeline);
      guint last = annal_timeline_lookup (timeline, "c0099");
      g_autofree char *words = annal_timeline_explain_span (timeline, last);

      CHECK_ROW (label, ways->n_looked_at > rows[i].n_claims);
      CHECK_ROW (label, ways->n_looked_at < 25 * (gsize) rows[i].n_claims);
      CHECK_TEXT (label, words,
                  "between 14 and 20 May 2019, since it was made at the statement “t”, which comes after the statement “t” "
                  "of 14 May 2019, and since it was made at the statement “t”, which comes before the statement “t” of "
                  "20 May 2019; stated: no known date");
    }
}

static const AnnalTest tests[] = {
  { "ways-are-those-of-a-search", ways_are_those_of_a_search },
  { "a-hub-is-looked-at-once", a_hub_is_looked_at_once },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "ways", tests, G_N_ELEMENTS (tests));
}
