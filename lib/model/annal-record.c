/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-record.h>

#include <string.h>

#include <annal/annal-error.h>

#include "base/annal-json-write-private.h"
#include "model/annal-node-private.h"

/**
 * AnnalRecord:
 *
 * A record of any type. Each type of record can be looked at as one, and one
 * as its type again.
 *
 * Since: 0.1
 */
G_DEFINE_BOXED_TYPE (AnnalRecord, annal_record, annal_record_ref, annal_record_unref)

/**
 * annal_id_is_valid:
 * @id: (nullable): some text
 *
 * Tells whether a text can be a record's id: 1 to 128 characters, the first
 * one of `a-z` and `0-9`, the others of these and of `.`, `_`, `:` and `-`.
 *
 * Returns: whether it can
 *
 * Since: 0.1
 */
gboolean
annal_id_is_valid (const char *id)
{
  gsize i;

  if (id == NULL || !(g_ascii_islower (id[0]) || g_ascii_isdigit (id[0])))
    return FALSE;
  for (i = 1; i <= 128 && id[i] != '\0'; i++)
    if (!g_ascii_islower (id[i]) && !g_ascii_isdigit (id[i]) && !strchr ("._:-", id[i]))
      return FALSE;
  return i <= 128;
}

/**
 * annal_record_ref:
 * @self: a record
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalRecord *
annal_record_ref (AnnalRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return annal_node_ref (self);
}

/**
 * annal_record_unref:
 * @self: (transfer full): a record
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */
void
annal_record_unref (AnnalRecord *self)
{
  g_return_if_fail (self != NULL);
  annal_node_unref (self);
}

/**
 * annal_record_copy:
 * @self: a record
 *
 * Copies it, as a new one that is open to change. What it contains is shared.
 *
 * Returns: (transfer full): the copy
 *
 * Since: 0.1
 */
AnnalRecord *
annal_record_copy (const AnnalRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return annal_node_copy (self);
}

/**
 * annal_record_equal:
 * @a: a record
 * @b: another
 *
 * Compares two of them, unknown members included.
 *
 * Returns: whether they are of one type and say the same
 *
 * Since: 0.1
 */
gboolean
annal_record_equal (const AnnalRecord *a,
                    const AnnalRecord *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);
  return annal_node_equal (a, b);
}

/**
 * annal_record_get_record_type:
 * @self: a record
 *
 * Reads the type.
 *
 * Returns: the type
 *
 * Since: 0.1
 */
AnnalRecordType
annal_record_get_record_type (const AnnalRecord *self)
{
  g_return_val_if_fail (self != NULL, ANNAL_RECORD_TYPE_UNSET);
  return self->node.shape->record_type;
}

/**
 * annal_record_get_id:
 * @self: a record
 *
 * Reads the id.
 *
 * Returns: (transfer none) (nullable): the id
 *
 * Since: 0.1
 */
const char *
annal_record_get_id (const AnnalRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->id;
}

/**
 * annal_record_is_sealed:
 * @self: a record
 *
 * Tells whether the record is sealed: added to a dossier, and read-only.
 *
 * Returns: whether it is
 *
 * Since: 0.1
 */
gboolean
annal_record_is_sealed (const AnnalRecord *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->node.sealed;
}

/**
 * annal_record_dup_extra_names:
 * @self: a record
 *
 * Lists the members that the model does not know, sorted. They are kept as
 * they were read.
 *
 * Returns: (transfer full) (array zero-terminated=1): the names
 *
 * Since: 0.1
 */
char **
annal_record_dup_extra_names (const AnnalRecord *self)
{
  GPtrArray *names;

  g_return_val_if_fail (self != NULL, NULL);
  names = g_ptr_array_new ();
  for (guint i = 0; self->node.extras != NULL && i < self->node.extras->len; i++)
    g_ptr_array_add (names, g_strdup (((AnnalExtra *) g_ptr_array_index (self->node.extras, i))->name));
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}

/**
 * annal_record_get_extra:
 * @self: a record
 * @name: the name of a member that the model does not know
 *
 * Reads such a member.
 *
 * Returns: (transfer none) (nullable): its value as compact JSON, or %NULL
 *   where there is none
 *
 * Since: 0.1
 */
const char *
annal_record_get_extra (const AnnalRecord *self,
                        const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);
  return annal_node_get_extra (self, name);
}

/**
 * annal_record_set_extra:
 * @self: an open record
 * @name: a name that the model does not know; begin your own with `x-`
 * @json: (nullable): one value as JSON, or %NULL to take the member away
 * @error: return location for an error
 *
 * Sets a member that the model does not know. The keys of its objects are
 * sorted; its numbers stay as they are written.
 *
 * Fails with %ANNAL_ERROR_SYNTAX or %ANNAL_ERROR_LIMIT where @json is not one
 * value of JSON, and with %ANNAL_ERROR_INVALID where the model knows @name.
 *
 * Returns: whether it was set
 *
 * Since: 0.1
 */
gboolean
annal_record_set_extra (AnnalRecord *self,
                        const char *name,
                        const char *json,
                        GError **error)
{
  g_autoptr (AnnalJsonRead) in = NULL;
  g_autofree char *normal = NULL;

  g_return_val_if_fail (annal_node_is_open (self), FALSE);
  g_return_val_if_fail (name != NULL && g_utf8_validate (name, -1, NULL), FALSE);
  if (strcmp (name, "type") == 0 || annal_node_knows (&self->node, name))
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "“%s” is a member that %s has of itself", name,
                   self->node.shape->noun);
      return FALSE;
    }
  if (json == NULL)
    {
      annal_extras_remove (&self->node.extras, name);
      return TRUE;
    }
  in = annal_json_read_new_for_data (json, strlen (json), ANNAL_JSON_READ_UNIQUE_KEYS, NULL);
  if (annal_json_read_next (in) != ANNAL_JSON_ERROR)
    normal = annal_json_normalise (in);
  if (normal == NULL || annal_json_read_next (in) != ANNAL_JSON_END)
    {
      g_propagate_error (error, g_error_copy (annal_json_read_get_error (in)));
      return FALSE;
    }
  annal_node_take_extra (self, name, g_steal_pointer (&normal));
  return TRUE;
}

/**
 * annal_record_dup_silenced_rules:
 * @self: a record
 *
 * Lists the rules whose findings about this record are silenced, sorted.
 *
 * Returns: (transfer container) (array zero-terminated=1): the names of the
 *   rules
 *
 * Since: 0.1
 */
const char **
annal_record_dup_silenced_rules (const AnnalRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return annal_map_dup_keys (self->silenced);
}

/**
 * annal_record_get_silenced:
 * @self: a record
 * @rule: the name of a rule
 *
 * Reads why the findings of a rule about this record are silenced.
 *
 * Returns: (transfer none) (nullable): the reason, or %NULL where they are not
 *
 * Since: 0.1
 */
const char *
annal_record_get_silenced (const AnnalRecord *self,
                           const char *rule)
{
  const char *const *reasons;

  g_return_val_if_fail (self != NULL && rule != NULL, NULL);
  reasons = annal_map_get (self->silenced, rule);
  return reasons != NULL ? reasons[0] : NULL;
}

/**
 * annal_record_set_silenced:
 * @self: an open record
 * @rule: the name of a rule
 * @reason: (nullable): why its findings about this record are understood, or
 *   %NULL to let them be told again
 *
 * Silences the warnings and notes of a rule about this record. Errors are told
 * all the same.
 *
 * Since: 0.1
 */
void
annal_record_set_silenced (AnnalRecord *self,
                           const char *rule,
                           const char *reason)
{
  g_return_if_fail (annal_node_is_open (self));
  g_return_if_fail (rule != NULL);
  annal_node_remove_from_map (self, &self->silenced, rule);
  if (reason != NULL)
    annal_node_add_to_map (self, &self->silenced, rule, reason);
}

#define DEFINE_CAST(Type, type, TYPE)                                     \
  Type *annal_record_as_##type (AnnalRecord *self)                        \
  {                                                                       \
    g_return_val_if_fail (self != NULL, NULL);                            \
    if (self->node.shape->record_type != ANNAL_RECORD_TYPE_##TYPE)        \
      return NULL;                                                        \
    return (Type *) self;                                                 \
  }

/**
 * annal_record_as_source:
 * @self: a record
 *
 * Looks at it as a source.
 *
 * Returns: (transfer none) (nullable): the same record, or %NULL where it is
 *   of another type
 *
 * Since: 0.1
 */
DEFINE_CAST (AnnalSource, source, SOURCE)

/**
 * annal_record_as_entity:
 * @self: a record
 *
 * Looks at it as an entity.
 *
 * Returns: (transfer none) (nullable): the same record, or %NULL where it is
 *   of another type
 *
 * Since: 0.1
 */
DEFINE_CAST (AnnalEntity, entity, ENTITY)

/**
 * annal_record_as_term:
 * @self: a record
 *
 * Looks at it as a term.
 *
 * Returns: (transfer none) (nullable): the same record, or %NULL where it is
 *   of another type
 *
 * Since: 0.1
 */
DEFINE_CAST (AnnalTerm, term, TERM)

/**
 * annal_record_as_event:
 * @self: a record
 *
 * Looks at it as an event.
 *
 * Returns: (transfer none) (nullable): the same record, or %NULL where it is
 *   of another type
 *
 * Since: 0.1
 */
DEFINE_CAST (AnnalEvent, event, EVENT)

/**
 * annal_record_as_claim:
 * @self: a record
 *
 * Looks at it as a claim.
 *
 * Returns: (transfer none) (nullable): the same record, or %NULL where it is
 *   of another type
 *
 * Since: 0.1
 */
DEFINE_CAST (AnnalClaim, claim, CLAIM)

/**
 * annal_record_as_link:
 * @self: a record
 *
 * Looks at it as a link.
 *
 * Returns: (transfer none) (nullable): the same record, or %NULL where it is
 *   of another type
 *
 * Since: 0.1
 */
DEFINE_CAST (AnnalLink, link, LINK)

/**
 * annal_record_as_assessment:
 * @self: a record
 *
 * Looks at it as an assessment.
 *
 * Returns: (transfer none) (nullable): the same record, or %NULL where it is
 *   of another type
 *
 * Since: 0.1
 */
DEFINE_CAST (AnnalAssessment, assessment, ASSESSMENT)

/**
 * annal_record_as_notice:
 * @self: a record
 *
 * Looks at it as a notice.
 *
 * Returns: (transfer none) (nullable): the same record, or %NULL where it is
 *   of another type
 *
 * Since: 0.1
 */
DEFINE_CAST (AnnalNotice, notice, NOTICE)
