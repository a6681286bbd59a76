/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Which id was meant by one that is not there. */

#include "model/annal-naming-private.h"

#include <string.h>

#include <annal/annal-record.h>
#include <annal/annal-term.h>
#include <annal/annal-vocabulary.h>

#include "base/annal-distance-private.h"

#define MAX_SUGGESTIONS 3

typedef struct
{
  const char *id;
  guint distance;
} Near;

static int
compare_near (gconstpointer first, gconstpointer second)
{
  const Near *a = first;
  const Near *b = second;

  if (a->distance != b->distance)
    return a->distance < b->distance ? -1 : 1;
  return strcmp (a->id, b->id);
}

static void
add_near (GArray *found, const char *wanted, const char *id)
{
  Near near = { id, G_MAXUINT };
  guint allowed = MAX (2, strlen (wanted) / 4);

  near.distance = annal_distance (wanted, id);
  if (near.distance > allowed && strlen (wanted) >= 3 && strstr (id, wanted) != NULL)
    near.distance = allowed;
  if (near.distance <= allowed)
    g_array_append_val (found, near);
}

static void
add_near_of_type (GArray *found, AnnalDossier *dossier, AnnalRecordType type, const char *id)
{
  for (guint i = 0; i < annal_dossier_get_n_records (dossier, type); i++)
    add_near (found, id, annal_record_get_id (annal_dossier_get_record (dossier, type, i)));
}

static char *
list_nearest (GArray *found)
{
  GString *out;

  if (found->len == 0)
    return NULL;
  g_array_sort (found, compare_near);
  g_array_set_size (found, MIN (found->len, MAX_SUGGESTIONS));
  out = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (out, "%s%s", i == 0 ? "" : i + 1 < found->len ? ", " : " or ",
                            g_array_index (found, Near, i).id);
  return g_string_free (out, FALSE);
}

char *
annal_ids_suggest (AnnalDossier *dossier, const char *id)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Near));

  for (guint type = ANNAL_RECORD_TYPE_SOURCE; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    add_near_of_type (found, dossier, type, id);
  return list_nearest (found);
}

char *
annal_ids_suggest_timed (AnnalDossier *dossier, const char *id)
{
  static const AnnalRecordType types[] = { ANNAL_RECORD_TYPE_SOURCE, ANNAL_RECORD_TYPE_EVENT, ANNAL_RECORD_TYPE_CLAIM };
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Near));

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    add_near_of_type (found, dossier, types[i], id);
  return list_nearest (found);
}

char *
annal_ids_suggest_claim (AnnalDossier *dossier, const char *id)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Near));

  add_near_of_type (found, dossier, ANNAL_RECORD_TYPE_CLAIM, id);
  return list_nearest (found);
}

char *
annal_terms_suggest (AnnalDossier *dossier, AnnalTermRole role, const char *id)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Near));

  for (guint i = 0; i < annal_dossier_get_n_terms (dossier); i++)
    if (annal_term_get_role (annal_dossier_get_term (dossier, i)) == role)
      add_near (found, id, annal_term_get_id (annal_dossier_get_term (dossier, i)));
  for (guint i = 0; i < annal_vocabulary_get_n_terms (); i++)
    {
      AnnalTerm *term = annal_vocabulary_get_term (i);

      /* What the dossier words anew was looked at above. */
      if (annal_term_get_role (term) == role &&
          annal_dossier_lookup_term (dossier, role, annal_term_get_id (term)) == term)
        add_near (found, id, annal_term_get_id (term));
    }
  return list_nearest (found);
}
