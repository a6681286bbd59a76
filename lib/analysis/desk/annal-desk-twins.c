/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Entities that may be one: of one kind and with one full name, or with one id
 * elsewhere. Those that a link joins or parts are settled.
 */

#include "analysis/desk/annal-desk-private.h"

#include <string.h>

#include <annal/annal-entity.h>
#include <annal/annal-link.h>
#include <annal/annal-name.h>

#include "base/annal-hash-private.h"

/* Of those that share a key, only the first are held against each other. */
#define MAX_COMPARED 16

typedef struct
{
  const AnnalDesk *desk;
  GHashTable *by_key;  /* owned, of a GPtrArray of borrowed AnnalEntity */
  GHashTable *settled; /* owned, of "id id" */
} Search;

static char *
dup_pair (const char *a, const char *b)
{
  return strcmp (a, b) < 0 ? g_strconcat (a, " ", b, NULL) : g_strconcat (b, " ", a, NULL);
}

static const char *
get_one (const Search *self, const char *id)
{
  return annal_origins_get_entity (self->desk->origins, id);
}

static void
settle_links (Search *self)
{
  for (guint i = 0; i < annal_dossier_get_n_links (self->desk->dossier); i++)
    {
      AnnalLink *link = annal_dossier_get_link (self->desk->dossier, i);

      if (g_strcmp0 (annal_link_get_kind (link), "different-from") == 0)
        g_hash_table_add (self->settled, dup_pair (get_one (self, annal_link_get_subject (link)),
                                                   get_one (self, annal_link_get_object (link))));
    }
}

/* Each pair is told once, by the first that it has in common. */
static gboolean
is_settled (Search *self, AnnalEntity *a, AnnalEntity *b)
{
  const char *one = get_one (self, annal_entity_get_id (a));
  const char *other = get_one (self, annal_entity_get_id (b));

  return strcmp (one, other) == 0 || !g_hash_table_add (self->settled, dup_pair (one, other));
}

static void
report (Search *self, AnnalEntity *entity, AnnalEntity *other, const char *pointer, const char *what)
{
  AnnalProblem *problem;

  if (is_settled (self, entity, other))
    return;
  problem = annal_problems_add (self->desk->problems, ANNAL_SEVERITY_WARNING, "entity-twice",
                                annal_entity_as_record (entity), pointer, "“%s” and “%s” have one %s.",
                                annal_entity_get_id (other), annal_entity_get_id (entity), what);
  annal_problem_set_hint (problem, "Join them by a link of kind same-as, or part them by one of kind different-from.");
  annal_problem_add_other (problem, annal_entity_as_record (other), NULL);
}

static void
meet (Search *self, char *key, AnnalEntity *entity, const char *pointer, const char *what)
{
  g_autofree char *owned = key;
  GPtrArray *others = g_hash_table_lookup (self->by_key, key);

  if (others == NULL)
    {
      others = g_ptr_array_new ();
      g_hash_table_insert (self->by_key, g_steal_pointer (&owned), others);
    }
  for (guint i = 0; i < others->len; i++)
    if (g_ptr_array_index (others, i) != entity)
      report (self, entity, g_ptr_array_index (others, i), pointer, what);
  if (others->len < MAX_COMPARED)
    g_ptr_array_add (others, entity);
}

/* --- names ---------------------------------------------------------------- */

static gboolean
is_full (AnnalNameKind kind)
{
  return kind != ANNAL_NAME_KIND_SHORT && kind != ANNAL_NAME_KIND_DESCRIPTION && kind != ANNAL_NAME_KIND_METONYM &&
         kind != ANNAL_NAME_KIND_ERRONEOUS;
}

static char *
dup_name_key (AnnalEntity *entity, const char *name)
{
  g_autoptr (GPtrArray) words = annal_desk_split (name);
  GString *key;

  if (words->len > 1 && strcmp (g_ptr_array_index (words, 0), "the") == 0)
    g_ptr_array_remove_index (words, 0);
  if (words->len == 0)
    return NULL;
  key = g_string_new (NULL);
  g_string_printf (key, "%d", (int) annal_entity_get_kind (entity));
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (key, " %s", (const char *) g_ptr_array_index (words, i));
  return g_string_free (key, FALSE);
}

static void
meet_names (Search *self, AnnalEntity *entity)
{
  for (guint i = 0; i < annal_entity_get_n_names (entity); i++)
    {
      const AnnalName *name = annal_entity_get_name (entity, i);
      char *key = is_full (annal_name_get_kind (name)) ? dup_name_key (entity, annal_name_get_text (name)) : NULL;
      g_autofree char *pointer = g_strdup_printf ("/names/%u/text", i);
      g_autofree char *what = g_strdup_printf ("name, “%s”", annal_name_get_text (name));

      if (key != NULL)
        meet (self, key, entity, pointer, what);
    }
}

/* --- ids elsewhere -------------------------------------------------------- */

static void
meet_external (Search *self, AnnalEntity *entity, const char *scheme)
{
  const char *const *ids = annal_entity_get_external (entity, scheme);
  g_autoptr (GString) pointer = g_string_new ("/external/");

  annal_pointer_append (pointer, scheme);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *what = g_strdup_printf ("id “%s” of %s", ids[i], scheme);

      meet (self, g_strconcat (scheme, "\x1f", ids[i], NULL), entity, pointer->str, what);
    }
}

void
annal_desk_find_twins (const AnnalDesk *self)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free,
                                                         (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) settled = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);
  Search search = { self, by_key, settled };

  settle_links (&search);
  for (guint i = 0; i < annal_dossier_get_n_entities (self->dossier); i++)
    {
      AnnalEntity *entity = annal_dossier_get_entity (self->dossier, i);
      g_autofree const char **schemes = annal_entity_dup_external_schemes (entity);

      /* What is told of the protected must not hold their names. */
      if (annal_entity_get_protect (entity) != ANNAL_PROTECT_NONE)
        continue;
      for (guint j = 0; schemes[j] != NULL; j++)
        meet_external (&search, entity, schemes[j]);
      meet_names (&search, entity);
    }
}
