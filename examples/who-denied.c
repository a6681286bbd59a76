/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Who denied what, when, and where we know it from.
 *   cc who-denied.c -o who-denied $(pkg-config --cflags --libs annal-1)
 */

#include <annal/annal.h>
#include <stdio.h>

static const char *
get_name (AnnalDossier *dossier, const AnnalAgent *agent)
{
  const char *id = annal_agent_get_id (agent);

  if (id == NULL)
    return annal_agent_get_unnamed (agent);
  return annal_name_get_text (annal_entity_get_name (annal_dossier_lookup_entity (dossier, id), 0));
}

static void
print_denial (AnnalDossier *dossier, const AnnalClaim *claim)
{
  const AnnalWhen *said = annal_claim_get_said (claim);
  const char *edtf = said != NULL ? annal_when_get_edtf (said) : NULL;
  g_autoptr (AnnalDate) date = edtf != NULL ? annal_date_new (edtf, NULL) : NULL;
  g_autofree char *when = date != NULL ? annal_date_format (date, ANNAL_DATE_STYLE_LONG) : g_strdup ("undated");

  printf ("Denial by %s, %s:\n", get_name (dossier, annal_claim_get_by (claim)), when);
  printf ("  %s\n", annal_text_get_text (annal_claim_get_says (claim)));
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    {
      const char *id = annal_citation_get_source (annal_claim_get_citation (claim, i));
      const AnnalText *title = annal_source_get_title (annal_dossier_lookup_source (dossier, id));

      printf ("  Source: %s\n", title != NULL ? annal_text_get_text (title) : id);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnalDossier) dossier = annal_dossier_load (argc > 1 ? argv[1] : "dossier.json", &error);
  g_autoptr (AnnalTimeline) timeline = dossier != NULL ? annal_timeline_new (dossier, &error) : NULL;

  if (timeline == NULL)
    {
      fprintf (stderr, "who-denied: %s\n", error->message);
      return 1;
    }
  for (guint i = 0; i < annal_timeline_get_n_entries (timeline); i++)
    {
      AnnalClaim *claim = annal_record_as_claim (annal_timeline_get_record (timeline, i));

      if (claim != NULL && annal_claim_get_stance (claim) == ANNAL_STANCE_DENY)
        print_denial (dossier, claim);
    }
  return 0;
}
