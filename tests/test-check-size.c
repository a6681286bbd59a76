/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The integrity check of large dossiers: many problems, ids and words that
 * were made to collide. Nothing is timed: where the cost were that of a
 * square, these tests would not end in time.
 */

#include "check-fixture.h"
#include "colliding.h"

#include "base/annal-hash-private.h"

/* What makes these tests worth their time. */
static void
collisions (void)
{
  g_autofree char *first = dup_colliding_id (0);
  guint n_same = 0;

  for (guint i = 1; i < N_COLLIDING; i++)
    {
      g_autofree char *id = dup_colliding_id (i);

      CHECK (g_str_hash (id) == g_str_hash (first) && strcmp (id, first) != 0);
      n_same += annal_text_hash (id) == annal_text_hash (first);
    }
  CHECK (n_same < 10);
}

static AnnalDossier *
read_many (const char *head, const char *before, const char *between, const char *after)
{
  g_autoptr (GString) lines = g_string_new (head);

  for (guint i = 0; i < N_COLLIDING; i++)
    {
      g_autofree char *id = dup_colliding_id (i);

      g_string_append_printf (lines, "%s%s%s%s%s", before, id, between, id, after);
    }
  return fixture_read ("many", lines->str);
}

static void
check_n_errors (AnnalDossier *dossier, const char *rule, guint64 n)
{
  g_autoptr (AnnalProblems) problems = annal_dossier_check (dossier);

  CHECK (annal_problems_count (problems, ANNAL_SEVERITY_ERROR) == n);
  CHECK (annal_problems_count (problems, ANNAL_SEVERITY_WARNING) == 0);
  CHECK (annal_problems_get_n_problems (problems) + annal_problems_get_n_dropped (problems) == n);
  CHECK_TEXT ("the first", annal_problem_get_rule (annal_problems_get_problem (problems, 0)), rule);
}

/* All of them are kept, each with its record. */
static void
a_problem_each (void)
{
  g_autoptr (AnnalDossier) dossier = read_many ("", "{'type':'entity','id':'", "','kind':'state','part_of':'x", "'}\n");
  g_autoptr (AnnalLimits) limits = annal_limits_new ();
  g_autoptr (AnnalProblems) problems = NULL;
  guint64 n = 2 * (guint64) N_COLLIDING;

  annal_limits_set (limits, ANNAL_LIMIT_PROBLEMS, n);
  annal_dossier_set_limits (dossier, limits);
  problems = annal_dossier_check (dossier);
  CHECK (annal_problems_get_n_problems (problems) == n);
  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    CHECK (strlen (annal_problem_get_record_id (annal_problems_get_problem (problems, i))) == 34);
}

/* Words of a term, and of the claims that use them. */
static void
words (void)
{
  g_autoptr (GString) term = g_string_new ("{'type':'term','id':'x-w','role':'predicate','value_type':'word','values':[");
  g_autoptr (AnnalDossier) dossier = NULL;

  for (guint i = 0; i < N_COLLIDING; i++)
    {
      g_autofree char *id = dup_colliding_id (i);

      g_string_append_printf (term, "%s'%s'", i > 0 ? "," : "", id);
    }
  g_string_append (term, "]}\n" VALUED ("x-w", "'c'"));
  dossier = read_many (term->str, "{'type':'claim','id':'", "','by':'dprk','kind':'assertion','stance':'affirm',"
                       "'says':'So.','about':'camps','predicate':'x-w','state':'draft','value':'", "'}\n");
  check_n_errors (dossier, "value-type", 1);
}

static void
attributes (void)
{
  g_autoptr (AnnalDossier) dossier = fixture_read ("attributes", "");
  g_autoptr (AnnalEvent) event = annal_event_new ("e");
  g_autoptr (AnnalText) title = annal_text_new ("Event");

  annal_event_set_kind (event, "missile-test");
  annal_event_set_title (event, title);
  for (guint i = 0; i < N_COLLIDING; i++)
    {
      g_autofree char *name = dup_colliding_id (i);
      g_autoptr (AnnalAttribute) attribute = annal_attribute_new ();
      g_autoptr (AnnalAttributeValue) one = annal_attribute_value_new ();
      g_autoptr (AnnalValue) value = annal_value_new ("1");

      annal_attribute_value_set_value (one, value);
      annal_attribute_set_name (attribute, name);
      annal_attribute_add_value (attribute, one);
      annal_event_add_attribute (event, attribute);
    }
  CHECK (annal_dossier_add (dossier, annal_event_as_record (event), NULL));
  check_n_errors (dossier, "unknown-term", N_COLLIDING);
}

/* Each takes one position on one set. */
static void
speakers (void)
{
  g_autoptr (AnnalDossier) dossier = NULL;

  dossier = read_many ("", "{'type':'claim','id':'", "','by':{'unnamed':'an envoy','acts_for':'x",
                       "'},'kind':'position','stance':'note','says':'So.','target':'recs','count':{'n':'1','of':'262'},"
                       "'state':'draft'}\n");
  check_n_errors (dossier, "dangling-id", N_COLLIDING);
}

/* Each is the whole of the one that comes next. */
static void
parts (void)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (AnnalProblems) problems = NULL;

  for (guint i = 0; i < N_COLLIDING; i++)
    {
      g_autofree char *id = dup_colliding_id (i);
      g_autofree char *whole = dup_colliding_id (i / 2);

      g_string_append_printf (lines, "{'type':'event','id':'%s','kind':'missile-test','title':'E','part_of':'%s%s',"
                              "'attributes':{'count':'%u'}}\n", id, i > 0 ? "" : "review", i > 0 ? whole : "", 1 + i % 2);
    }
  dossier = fixture_read ("parts", lines->str);
  problems = annal_dossier_check (dossier);
  /* Two parts come to 1 + 2 = 3, more than any; the first has one that counts,
   * of 2, and is 1 itself; the last whole has two like the others.
   */
  CHECK (annal_problems_count (problems, ANNAL_SEVERITY_WARNING) == N_COLLIDING / 2);
  CHECK (annal_problems_count (problems, ANNAL_SEVERITY_ERROR) == 0);
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "collisions", collisions },
    { "a_problem_each", a_problem_each },
    { "words", words },
    { "attributes", attributes },
    { "speakers", speakers },
    { "parts", parts },
  };

  return annal_test_main (argc, argv, "check-size", tests, G_N_ELEMENTS (tests));
}
