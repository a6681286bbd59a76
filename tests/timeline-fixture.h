/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What the tests of timelines and exports share. Texts are JSON Lines with
 * single quotation marks; a backtick stands for an apostrophe.
 */

#ifndef TIMELINE_FIXTURE_H
#define TIMELINE_FIXTURE_H

#include <string.h>

#include <annal/annal.h>

#include "annal-test.h"

#define HEAD "{'type':'dossier','annal':1,'title':'A day in May'}\n"
#define SOURCE "{'type':'source','id':'s','published':'2019-06-01'}\n"
#define STATE "{'type':'entity','id':'dprk','kind':'state','names':['North Korea']}\n"
#define BASE HEAD SOURCE STATE

#define EVENT_OF(kind, id, when, more) \
  "{'type':'event','id':'" id "','kind':'" kind "','title':'" id "','when':'" when "'" more "}\n"
#define EVENT(id, when) EVENT_OF ("statement", id, when, "")
#define UNDATED(id) \
  "{'type':'event','id':'" id "','kind':'statement','title':'" id "','when':{'basis':'unknown'}}\n"
#define PART(id, when, whole) EVENT_OF ("statement", id, when, ",'part_of':'" whole "'")
#define CLAIM(id, more) \
  "{'type':'claim','id':'" id "','by':'dprk','kind':'assertion','stance':'affirm','says':'" id "'," \
  "'about':'dprk','citations':[{'source':'s'}]" more "}\n"
#define SAID(id, when) CLAIM (id, ",'said':'" when "'")
#define SAID_AT(id, when, event) CLAIM (id, ",'said':'" when "','utterance':'" event "'")
#define AT(id, event) CLAIM (id, ",'utterance':'" event "'")
#define LINK(id, subject, kind, object) \
  "{'type':'link','id':'" id "','subject':'" subject "','kind':'" kind "','object':'" object "'}\n"

static inline GBytes *
fixture_bytes (const char *lines)
{
  g_autofree char *quoted = g_strdelimit (g_strdup (lines), "'", '"');
  char *text = g_strdelimit (g_steal_pointer (&quoted), "`", '\'');

  return g_bytes_new_take (text, strlen (text));
}

/* A sealed dossier. */
static inline AnnalDossier *
fixture_dossier (const char *label, const char *lines)
{
  g_autoptr (GBytes) bytes = fixture_bytes (lines);
  g_autoptr (AnnalReader) reader = annal_reader_new (NULL);
  g_autoptr (AnnalDossier) dossier = NULL;
  g_autoptr (GError) error = NULL;

  CHECK_ROW (label, annal_reader_read_bytes (reader, bytes, NULL, ANNAL_JSON_FORM_LINES, &error));
  CHECK_TEXT (label, error != NULL ? error->message : NULL, NULL);
  g_clear_error (&error);
  dossier = g_object_ref (annal_reader_get_dossier (reader));
  CHECK_ROW (label, annal_dossier_seal (dossier, &error));
  CHECK_TEXT (label, error != NULL ? error->message : NULL, NULL);
  return g_steal_pointer (&dossier);
}

static inline AnnalTimeline *
fixture_timeline (const char *label, const char *lines)
{
  g_autoptr (AnnalDossier) dossier = fixture_dossier (label, lines);
  g_autoptr (GError) error = NULL;
  AnnalTimeline *timeline = annal_timeline_new (dossier, &error);

  CHECK_ROW (label, timeline != NULL && error == NULL);
  return timeline;
}

/* The ids in order, with a bar before the undated: "b a | u". */
static inline char *
fixture_order (AnnalTimeline *timeline)
{
  GString *order = g_string_new (NULL);
  gboolean undated = FALSE;

  for (guint i = 0; i < annal_timeline_get_n_entries (timeline); i++)
    {
      if (!undated && annal_timeline_get_lane (timeline, i) == ANNAL_LANE_UNDATED)
        g_string_append (order, i > 0 ? " |" : "|");
      undated = annal_timeline_get_lane (timeline, i) == ANNAL_LANE_UNDATED;
      g_string_append_printf (order, "%s%s", order->len > 0 ? " " : "",
                              annal_record_get_id (annal_timeline_get_record (timeline, i)));
    }
  return g_string_free (order, FALSE);
}

static inline char *
fixture_messages (AnnalTimeline *timeline)
{
  AnnalProblems *problems = annal_timeline_get_problems (timeline);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            annal_problem_get_message (annal_problems_get_problem (problems, i)));
  return g_string_free (text, FALSE);
}

#endif /* TIMELINE_FIXTURE_H */
