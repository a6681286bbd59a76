/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the tests of the integrity check share: a small dossier that is in
 * order, and rows that add records to it. Texts are JSON Lines with single
 * quotation marks.
 */

#ifndef CHECK_FIXTURE_H
#define CHECK_FIXTURE_H

#include <string.h>

#include <annal/annal.h>

#include "annal-test.h"

#define BASE                                                                                           \
  "{'type':'dossier','annal':1}\n"                                                                     \
  "{'type':'source','id':'s','outlet':'times','published':'2019-05-10','captured':'2019-06-01'}\n"     \
  "{'type':'entity','id':'dprk','kind':'state','names':['DPRK']}\n"                                    \
  "{'type':'entity','id':'camps','kind':'place-class','names':['camps']}\n"                            \
  "{'type':'entity','id':'recs','kind':'instrument-set','names':['262 recommendations'],'size':'262'}\n" \
  "{'type':'entity','id':'res','kind':'instrument','names':['A/RES/1']}\n"                             \
  "{'type':'entity','id':'times','kind':'outlet','names':['The Times']}\n"                             \
  "{'type':'entity','id':'kcna','kind':'wire','names':['KCNA']}\n"                                     \
  "{'type':'event','id':'review','kind':'upr-review','title':'Review','when':'2019-05-09'}\n"          \
  "{'type':'claim','id':'k','by':'dprk','kind':'assertion','stance':'deny','says':'There are no camps.'," \
  "'about':'camps','predicate':'exists','citations':[{'source':'s'}]}\n"

/* A claim “c” up to its kind, and the citation that ends it. */
#define CLAIM(kind, stance) \
  "{'type':'claim','id':'c','by':'dprk','says':'It is so.','kind':'" kind "','stance':'" stance "',"
#define ASSERTION CLAIM ("assertion", "affirm") "'about':'camps',"
#define CITED "'citations':[{'source':'s'}]}\n"

/* A claim “c” with one citation, which has these members beside its source. */
#define CITING(members) ASSERTION "'citations':[{'source':'s'," members "}]}\n"

/* An assertion “c” that says something of the camps. */
#define VALUED(predicate, value) ASSERTION "'predicate':'" predicate "','value':" value "," CITED

/* An event “e” of a kind with attributes. */
#define EVENT(kind, attributes) \
  "{'type':'event','id':'e','kind':'" kind "','title':'Event','attributes':{" attributes "}}\n"

typedef struct
{
  const char *label;
  const char *lines;    /* beside the base */
  const char *problems; /* one a line: severity but for errors, rule, record, pointer */
} CheckRow;

static inline AnnalDossier *
fixture_read (const char *label, const char *lines)
{
  g_autofree char *text = g_strdelimit (g_strconcat (BASE, lines, NULL), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  g_autoptr (GError) error = NULL;

  CHECK_ROW (label, annal_reader_read_bytes (reader, bytes, NULL, ANNAL_JSON_FORM_LINES, &error));
  CHECK_TEXT (label, error != NULL ? error->message : NULL, NULL);
  return g_object_ref (annal_reader_get_dossier (reader));
}

static inline char *
fixture_describe (const AnnalProblems *problems)
{
  static const char *const severities[] = { "note ", "warning ", "" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    {
      const AnnalProblem *problem = annal_problems_get_problem (problems, i);
      const char *id = annal_problem_get_record_id (problem);

      g_string_append_printf (text, "%s%s%s %s %s", i > 0 ? "\n" : "",
                              severities[annal_problem_get_severity (problem)], annal_problem_get_rule (problem),
                              id != NULL ? id : "-", annal_problem_get_pointer (problem));
    }
  return g_string_free (text, FALSE);
}

static inline void
fixture_check (const CheckRow *rows, gsize n_rows)
{
  for (gsize i = 0; i < n_rows; i++)
    {
      g_autoptr (AnnalDossier) dossier = fixture_read (rows[i].label, rows[i].lines);
      g_autoptr (AnnalProblems) problems = annal_dossier_check (dossier);
      g_autofree char *actual = fixture_describe (problems);

      CHECK_TEXT (rows[i].label, actual, rows[i].problems);
    }
}

#endif /* CHECK_FIXTURE_H */
