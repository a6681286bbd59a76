/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/annal-mention-private.h"

#include <string.h>

#include <annal/annal-record.h>
#include <annal/annal-term.h>

#include "base/annal-distance-private.h"
#include "model/annal-node-private.h"
#include "model/annal-shapes-private.h"

#define MAX_SUGGESTIONS 3

typedef struct
{
  GArray *mentions;
  AnnalRecord *record;
  const char *id;
  AnnalTermRole role;
} Search;

static void
mention_clear (gpointer data)
{
  AnnalMention *mention = data;

  g_free (mention->pointer);
}

/* Names of attributes and plain words are no references, as the model has
 * them, but a reader looks for them all the same.
 */
static gboolean
may_name (const Search *self, const AnnalNode *node, const AnnalField *field)
{
  gboolean is_value = node->shape == &annal_value_shape && strcmp (field->name, "word") == 0;

  if (self->role == ANNAL_TERM_ROLE_UNSET)
    return is_value || (field->refers_to & ANNAL_REFERS_TO_ANY);
  if (self->role == ANNAL_TERM_ROLE_ATTRIBUTE && node->shape == &annal_attribute_shape)
    return strcmp (field->name, "name") == 0;
  if (self->role == ANNAL_TERM_ROLE_WORD)
    return is_value || field->form == ANNAL_FORM_LINKKIND;
  return (field->refers_to & (1u << (16 + self->role))) != 0;
}

static void
add_mention (Search *self, char *pointer)
{
  AnnalMention mention = { self->record, pointer };

  g_array_append_val (self->mentions, mention);
}

static void
visit_member (const AnnalNode *node, const AnnalField *field, const char *pointer, gpointer data)
{
  Search *self = data;
  const GPtrArray *ids;

  if (!may_name (self, node, field))
    return;
  if (field->kind == ANNAL_FIELD_KIND_ID || field->kind == ANNAL_FIELD_KIND_TEXT)
    {
      if (g_strcmp0 (ANNAL_FIELD_GET (node, field, char *), self->id) == 0)
        add_mention (self, g_strdup (pointer));
      return;
    }
  if (field->kind != ANNAL_FIELD_KIND_IDS)
    return;
  ids = ANNAL_FIELD_GET (node, field, GPtrArray *);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (strcmp (g_ptr_array_index (ids, i), self->id) == 0)
      add_mention (self, g_strdup_printf ("%s/%u", pointer, i));
}

GArray *
annal_mentions_find (AnnalDossier *dossier, const char *id, AnnalTermRole role)
{
  Search self = { g_array_new (FALSE, FALSE, sizeof (AnnalMention)), NULL, id, role };

  g_array_set_clear_func (self.mentions, mention_clear);
  for (guint type = ANNAL_RECORD_TYPE_SOURCE; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    for (guint i = 0; i < annal_dossier_get_n_records (dossier, type); i++)
      {
        self.record = annal_dossier_get_record (dossier, type, i);
        annal_node_visit (&self.record->node, visit_member, &self);
      }
  return self.mentions;
}

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

char *
annal_ids_suggest (AnnalDossier *dossier, const char *id)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Near));
  GString *out;

  for (guint type = ANNAL_RECORD_TYPE_SOURCE; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    for (guint i = 0; i < annal_dossier_get_n_records (dossier, type); i++)
      add_near (found, id, annal_record_get_id (annal_dossier_get_record (dossier, type, i)));
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
