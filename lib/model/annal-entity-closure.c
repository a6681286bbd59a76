/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Ids are numbered as they are met, and only those that go with another: an
 * entity that stands alone costs nothing. What an id covers is what can be
 * reached from it, so cycles (two that act for each other) do no harm, and an
 * answer costs no more than its own size.
 */

#include "model/annal-entity-closure-private.h"

#include <string.h>

#include <annal/annal-entity.h>
#include <annal/annal-link.h>

#include "base/annal-graph-private.h"
#include "base/annal-hash-private.h"

struct _AnnalEntityClosure
{
  GHashTable *numbers;   /* owned, id to its number + 1 */
  GPtrArray *ids;        /* owned, of char, which are the dossier's, by number */
  AnnalAdjacency covers; /* all that an id covers by itself */
  AnnalAdjacency same;   /* only same-as, both ways */
  guint *roots;          /* owned: a number to that of one of those that are the same */
};

#define KEY "annal-entity-closure" /* that a dossier keeps it by */

static guint
ensure_number (AnnalEntityClosure *self, const char *id)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, id));

  if (found > 0)
    return found - 1;
  g_ptr_array_add (self->ids, (gpointer) id);
  g_hash_table_insert (self->numbers, (gpointer) id, GUINT_TO_POINTER (self->ids->len));
  return self->ids->len - 1;
}

static void
add_edge (AnnalEntityClosure *self, GArray *edges, const char *from, const char *to)
{
  AnnalEdge edge;

  if (from == NULL || to == NULL)
    return;
  edge.from = ensure_number (self, from);
  edge.to = ensure_number (self, to);
  g_array_append_val (edges, edge);
}

static void
add_entities (AnnalEntityClosure *self, AnnalDossier *dossier, GArray *covers)
{
  guint n = annal_dossier_get_n_entities (dossier);

  for (guint i = 0; i < n; i++)
    {
      AnnalEntity *entity = annal_dossier_get_entity (dossier, i);

      add_edge (self, covers, annal_entity_get_part_of (entity), annal_entity_get_id (entity));
      add_edge (self, covers, annal_entity_get_acts_for (entity), annal_entity_get_id (entity));
    }
}

static void
add_links (AnnalEntityClosure *self, AnnalDossier *dossier, GArray *same)
{
  guint n = annal_dossier_get_n_links (dossier);

  for (guint i = 0; i < n; i++)
    {
      AnnalLink *link = annal_dossier_get_link (dossier, i);

      if (g_strcmp0 (annal_link_get_kind (link), "same-as") != 0)
        continue;
      add_edge (self, same, annal_link_get_subject (link), annal_link_get_object (link));
      add_edge (self, same, annal_link_get_object (link), annal_link_get_subject (link));
    }
}

/* Those that are the same are a component, since each leads to the other. */
static void
find_roots (AnnalEntityClosure *self)
{
  guint n;
  g_autofree guint *components = annal_adjacency_find_components (&self->same, self->ids->len, &n);
  g_autofree guint *first = g_new (guint, n + 1);

  self->roots = g_new (guint, self->ids->len + 1);
  for (guint number = self->ids->len; number > 0; number--)
    first[components[number - 1]] = number - 1;
  for (guint number = 0; number < self->ids->len; number++)
    self->roots[number] = first[components[number]];
}

AnnalEntityClosure *
annal_entity_closure_new (AnnalDossier *dossier)
{
  AnnalEntityClosure *self = g_new0 (AnnalEntityClosure, 1);
  g_autoptr (GArray) covers = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));
  g_autoptr (GArray) same = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));

  self->numbers = g_hash_table_new (annal_text_hash, g_str_equal);
  self->ids = g_ptr_array_new ();
  add_links (self, dossier, same);
  g_array_append_vals (covers, same->data, same->len);
  add_entities (self, dossier, covers);
  annal_adjacency_init (&self->covers, self->ids->len, covers);
  annal_adjacency_init (&self->same, self->ids->len, same);
  find_roots (self);
  return self;
}

void
annal_entity_closure_free (AnnalEntityClosure *self)
{
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->ids);
  annal_adjacency_clear (&self->covers);
  annal_adjacency_clear (&self->same);
  g_free (self->roots);
  g_free (self);
}

/* Locked. */
static const AnnalEntityClosure *
ensure_closure (AnnalDossier *dossier)
{
  AnnalEntityClosure *self = g_object_get_data (G_OBJECT (dossier), KEY);

  if (self == NULL)
    {
      self = annal_entity_closure_new (dossier);
      g_object_set_data_full (G_OBJECT (dossier), KEY, self, (GDestroyNotify) annal_entity_closure_free);
    }
  return self;
}

const AnnalEntityClosure *
annal_entity_closure_get (AnnalDossier *dossier)
{
  static GMutex lock;
  const AnnalEntityClosure *self;

  g_assert (annal_dossier_is_sealed (dossier));
  g_mutex_lock (&lock);
  self = ensure_closure (dossier);
  g_mutex_unlock (&lock);
  return self;
}

/* Adds what can be reached from @start, each id once, nearest first. */
static void
add_reached (const AnnalEntityClosure *self, const AnnalAdjacency *edges, guint start, GPtrArray *found)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  g_hash_table_add (seen, GUINT_TO_POINTER (start));
  g_array_append_val (queue, start);
  for (guint done = 0; done < queue->len; done++)
    {
      guint number = g_array_index (queue, guint, done);

      for (guint i = edges->first[number]; i < edges->first[number + 1]; i++)
        if (g_hash_table_add (seen, GUINT_TO_POINTER (edges->items[i])))
          {
            g_array_append_val (queue, edges->items[i]);
            g_ptr_array_add (found, g_ptr_array_index (self->ids, edges->items[i]));
          }
    }
}

static GPtrArray *
reach (const AnnalEntityClosure *self, const AnnalAdjacency *edges, const char *id)
{
  GPtrArray *found = g_ptr_array_new ();
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, id));

  g_ptr_array_add (found, (gpointer) id);
  if (number > 0)
    add_reached (self, edges, number - 1, found);
  return found;
}

GPtrArray *
annal_entity_closure_find (const AnnalEntityClosure *self, const char *id)
{
  return reach (self, &self->covers, id);
}

GPtrArray *
annal_entity_closure_find_same (const AnnalEntityClosure *self, const char *id)
{
  return reach (self, &self->same, id);
}

const char *
annal_entity_closure_get_root (const AnnalEntityClosure *self, const char *id)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, id));

  return number > 0 ? g_ptr_array_index (self->ids, self->roots[number - 1]) : id;
}
