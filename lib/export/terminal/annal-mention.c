/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/terminal/annal-mention-private.h"

#include <string.h>

#include <annal/annal-record.h>
#include <annal/annal-term.h>

#include "model/annal-node-private.h"
#include "model/annal-shapes-private.h"

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
