/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The places in a dossier that name one record, found by walking all of it. */

#include <annal/annal-dossier.h>

#include <string.h>

#include "model/annal-node-private.h"

struct _AnnalReferences
{
  GPtrArray *records;  /* owned, of AnnalRecord */
  GPtrArray *pointers; /* owned, of char */
};

G_DEFINE_BOXED_TYPE (AnnalReferences, annal_references, annal_references_ref, annal_references_unref)

typedef struct
{
  AnnalReferences *references;
  AnnalRecord *record;
  const char *id;
} ReferenceSearch;

static void
collect_reference (const AnnalNode *node, const AnnalField *field, const char *pointer, gpointer data)
{
  ReferenceSearch *search = data;
  const GPtrArray *ids;

  if (!(field->refers_to & ANNAL_REFERS_TO_ANY))
    return;
  if (field->kind == ANNAL_FIELD_KIND_ID)
    {
      if (g_strcmp0 (ANNAL_FIELD_GET (node, field, char *), search->id) != 0)
        return;
      g_ptr_array_add (search->references->records, annal_node_ref (search->record));
      g_ptr_array_add (search->references->pointers, g_strdup (pointer));
      return;
    }
  ids = ANNAL_FIELD_GET (node, field, GPtrArray *);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (strcmp (g_ptr_array_index (ids, i), search->id) == 0)
      {
        g_ptr_array_add (search->references->records, annal_node_ref (search->record));
        g_ptr_array_add (search->references->pointers, g_strdup_printf ("%s/%u", pointer, i));
      }
}

/**
 * annal_dossier_find_references:
 * @self: a dossier
 * @id: the id of a record that is not a term
 *
 * Finds every place in the dossier that names a record.
 *
 * Returns: (transfer full): the places, in the order of record types and ids
 *
 * Since: 0.1
 */
AnnalReferences *
annal_dossier_find_references (AnnalDossier *self,
                               const char *id)
{
  AnnalReferences *references;
  ReferenceSearch search;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  references = g_atomic_rc_box_new0 (AnnalReferences);
  references->records = g_ptr_array_new_with_free_func (annal_node_unref);
  references->pointers = g_ptr_array_new_with_free_func (g_free);

  search.references = references;
  search.id = id;
  for (guint type = 1; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    for (guint i = 0; i < annal_dossier_get_n_records (self, type); i++)
      {
        search.record = annal_dossier_get_record (self, type, i);
        annal_node_visit (&search.record->node, collect_reference, &search);
      }
  return references;
}

/**
 * annal_references_ref:
 * @self: references
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalReferences *
annal_references_ref (AnnalReferences *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
references_clear (gpointer data)
{
  AnnalReferences *self = data;

  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->pointers);
}

/**
 * annal_references_unref:
 * @self: (transfer full): references
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */
void
annal_references_unref (AnnalReferences *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, references_clear);
}

/**
 * annal_references_get_n_references:
 * @self: references
 *
 * Counts them.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_references_get_n_references (const AnnalReferences *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->records->len;
}

/**
 * annal_references_get_record:
 * @self: references
 * @index: which one, from 0
 *
 * Reads which record refers.
 *
 * Returns: (transfer none): the record
 *
 * Since: 0.1
 */
AnnalRecord *
annal_references_get_record (const AnnalReferences *self,
                             guint index)
{
  g_return_val_if_fail (self != NULL && index < self->records->len, NULL);
  return g_ptr_array_index (self->records, index);
}

/**
 * annal_references_get_pointer:
 * @self: references
 * @index: which one, from 0
 *
 * Reads where in that record the reference stands.
 *
 * Returns: (transfer none): the JSON pointer of the member
 *
 * Since: 0.1
 */
const char *
annal_references_get_pointer (const AnnalReferences *self,
                              guint index)
{
  g_return_val_if_fail (self != NULL && index < self->pointers->len, NULL);
  return g_ptr_array_index (self->pointers, index);
}
