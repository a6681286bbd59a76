/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "model/annal-naming-private.h"

#include <annal/annal-agent.h>
#include <annal/annal-claim.h>
#include <annal/annal-entity.h>
#include <annal/annal-link.h>
#include <annal/annal-name.h>
#include <annal/annal-term.h>

#include "base/annal-hash-private.h"
#include "model/annal-dossier-private.h"

/* How well a kind of name serves, 0 being best. */
static guint
rank_name (AnnalNameKind kind, AnnalNaming naming)
{
  static const guint8 ranks[][2] = {
    [ANNAL_NAME_KIND_UNSET] = { 1, 2 },
    [ANNAL_NAME_KIND_OFFICIAL] = { 2, 3 },
    [ANNAL_NAME_KIND_COMMON] = { 0, 1 },
    [ANNAL_NAME_KIND_SHORT] = { 3, 4 },
    [ANNAL_NAME_KIND_ACRONYM] = { 4, 0 },
    [ANNAL_NAME_KIND_METONYM] = { 8, 8 },
    [ANNAL_NAME_KIND_FORMER] = { 7, 7 },
    [ANNAL_NAME_KIND_ROMANISED] = { 5, 5 },
    [ANNAL_NAME_KIND_DESCRIPTION] = { 6, 6 },
    [ANNAL_NAME_KIND_ERRONEOUS] = { 9, 9 },
  };

  return (guint) kind < G_N_ELEMENTS (ranks) ? ranks[kind][naming] : G_MAXUINT8;
}

guint
annal_entity_get_n_public_names (const AnnalEntity *entity)
{
  guint n = annal_entity_get_n_names (entity);

  if (annal_entity_get_protect (entity) == ANNAL_PROTECT_SEALED)
    return 0;
  return annal_entity_get_protect (entity) == ANNAL_PROTECT_PSEUDONYM ? MIN (n, 1) : n;
}

char *
annal_word_entity (AnnalDossier *dossier, const char *id, AnnalNaming naming)
{
  AnnalEntity *entity = annal_dossier_lookup_entity (dossier, id);
  const char *best = NULL;
  guint best_rank = G_MAXUINT;

  if (entity == NULL)
    return g_strdup (id);
  for (guint i = 0; i < annal_entity_get_n_public_names (entity); i++)
    {
      AnnalName *name = annal_entity_get_name (entity, i);
      guint rank = rank_name (annal_name_get_kind (name), naming);

      if (rank < best_rank && annal_name_get_text (name) != NULL)
        {
          best = annal_name_get_text (name);
          best_rank = rank;
        }
    }
  return g_strdup (best != NULL ? best : id);
}

static const char *
get_principal (const AnnalAgent *agent, const AnnalAgent *principal)
{
  const char *id = principal != NULL ? annal_agent_get_id (principal) : annal_agent_get_acts_for (agent);

  if (id != NULL && g_strcmp0 (id, annal_agent_get_id (agent)) == 0)
    return NULL;
  return id;
}

char *
annal_word_agent (AnnalDossier *dossier, const AnnalAgent *agent, const AnnalAgent *principal, AnnalNaming naming)
{
  g_autofree char *name = NULL;
  g_autofree char *other = NULL;

  if (agent == NULL)
    return g_strdup ("somebody unknown");
  if (annal_agent_get_id (agent) != NULL)
    name = annal_word_entity (dossier, annal_agent_get_id (agent), naming);
  else
    name = g_strdup (annal_agent_get_unnamed (agent) != NULL ? annal_agent_get_unnamed (agent) : "somebody unnamed");

  if (get_principal (agent, principal) != NULL)
    other = annal_word_entity (dossier, get_principal (agent, principal), naming);
  else if (principal != NULL && annal_agent_get_unnamed (principal) != NULL)
    other = g_strdup (annal_agent_get_unnamed (principal));
  return other != NULL ? g_strdup_printf ("%s (for %s)", name, other) : g_steal_pointer (&name);
}

char *
annal_word_list (const GPtrArray *list)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      if (i > 0)
        g_string_append (out, i + 1 < list->len ? ", " : " and ");
      g_string_append (out, g_ptr_array_index (list, i));
    }
  return g_string_free (out, FALSE);
}

char *
annal_word_speakers (AnnalDossier *dossier, const char *const *claims, guint n)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (annal_text_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      AnnalClaim *claim = annal_dossier_lookup_claim (dossier, claims[i]);
      g_autofree char *name = NULL;

      if (claim == NULL)
        continue;
      name = annal_word_agent (dossier, annal_claim_get_by (claim), annal_claim_get_principal (claim),
                               ANNAL_NAMING_FULL);
      if (g_hash_table_contains (known, name))
        continue;
      g_hash_table_add (known, name);
      g_ptr_array_add (names, g_steal_pointer (&name));
    }
  return names->len > 0 ? annal_word_list (names) : NULL;
}

char *
annal_word_link_speakers (AnnalDossier *dossier, const AnnalLink *link)
{
  guint n = annal_link_get_n_asserted_by (link);
  g_autofree const char **claims = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    claims[i] = annal_link_get_asserted_by (link, i);
  return annal_word_speakers (dossier, claims, n);
}

const char *
annal_dossier_get_noun (AnnalDossier *dossier, const char *kind)
{
  AnnalTerm *term = kind != NULL ? annal_dossier_resolve_term (dossier, ANNAL_TERM_ROLE_EVENT_KIND, kind) : NULL;
  const char *const *label = term != NULL ? annal_term_get_label (term, "en") : NULL;

  return label != NULL && label[0] != NULL ? label[0] : "event";
}
