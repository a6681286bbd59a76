/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "analysis/annal-claim-facts-private.h"

#include <string.h>

#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-error.h>
#include <annal/annal-event.h>
#include <annal/annal-record.h>
#include <annal/annal-when.h>

#include "base/annal-display-private.h"
#include "model/annal-naming-private.h"
#include "model/annal-vocabulary-private.h"

AnnalWhen *
annal_claim_find_moment (AnnalDossier *dossier, AnnalClaim *claim)
{
  AnnalWhen *said = annal_claim_get_said (claim);
  const char *utterance = annal_claim_get_utterance (claim);
  AnnalEvent *event = utterance != NULL ? annal_dossier_lookup_event (dossier, utterance) : NULL;

  if (said != NULL && annal_when_get_edtf (said) != NULL)
    return said;
  return event != NULL && annal_event_get_when (event) != NULL ? annal_event_get_when (event) : said;
}

char *
annal_claim_word_moment (AnnalDossier *dossier, AnnalClaim *claim)
{
  char *words = annal_word_date (annal_claim_find_moment (dossier, claim));

  return words != NULL ? words : g_strdup ("no known date");
}

char *
annal_claim_word_speaker (AnnalDossier *dossier, AnnalClaim *claim)
{
  return annal_word_agent (dossier, annal_claim_get_by (claim), annal_claim_get_principal (claim), ANNAL_NAMING_FULL);
}

GPtrArray *
annal_claim_list_sources (AnnalClaim *claim)
{
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    {
      const char *id = annal_citation_get_source (annal_claim_get_citation (claim, i));

      if (id != NULL && !g_ptr_array_find_with_equal_func (sources, id, g_str_equal, NULL))
        g_ptr_array_add (sources, (gpointer) id);
    }
  return sources;
}

char *
annal_claim_word_sources (AnnalClaim *claim)
{
  g_autoptr (GPtrArray) sources = annal_claim_list_sources (claim);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (sources, i));
  return g_string_free (out, FALSE);
}

gboolean
annal_dossier_expect_sealed (AnnalDossier *dossier, const char *what, GError **error)
{
  if (annal_dossier_is_sealed (dossier))
    return TRUE;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "%s made of a sealed dossier; seal this one first", what);
  return FALSE;
}

static void
set_not_found (const char *what, const char *id, const char *near, GError **error)
{
  g_autoptr (GString) safe = g_string_new (NULL);

  annal_safe_append (safe, id);
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND, "there is no %s with the id “%s”%s%s%s", what, safe->str,
               near != NULL ? "; did you mean " : "", near != NULL ? near : "", near != NULL ? "?" : "");
}

void
annal_dossier_set_not_found (AnnalDossier *dossier, const char *id, GError **error)
{
  g_autofree char *near = annal_ids_suggest (dossier, id);

  set_not_found ("record", id, near, error);
}

void
annal_dossier_set_no_predicate (AnnalDossier *dossier, const char *id, GError **error)
{
  g_autofree char *near = annal_terms_suggest (dossier, ANNAL_TERM_ROLE_PREDICATE, id);

  set_not_found ("predicate", id, near, error);
}

void
annal_dossier_set_no_claim (AnnalDossier *dossier, const char *id, GError **error)
{
  AnnalRecord *other = annal_dossier_lookup (dossier, id);
  g_autoptr (GString) safe = g_string_new (NULL);
  g_autofree char *near = other == NULL ? annal_ids_suggest_claim (dossier, id) : NULL;
  const char *type;

  annal_safe_append (safe, id);
  if (other != NULL)
    {
      type = annal_word_get (ANNAL_TYPE_RECORD_TYPE, annal_record_get_record_type (other));
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND, "There is no claim “%s”; that is the id of %s %s.",
                   safe->str, strchr ("aeiou", type[0]) != NULL ? "an" : "a", type);
      return;
    }
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND, "There is no claim “%s”%s%s%s", safe->str,
               near != NULL ? "; did you mean " : "", near != NULL ? near : "", near != NULL ? "?" : ".");
}
