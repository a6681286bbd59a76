/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The short ways from a file or a tree to a sealed dossier or a record. */

#include <annal/annal-reader.h>

#include <string.h>

#include <annal/annal-record.h>

#include "json/annal-document-read-private.h"
#include "json/annal-json-node-private.h"

/* Seals what was read, or fails with the first problem of all. */
static AnnalDossier *
finish (AnnalReader *self, GError **error)
{
  g_autoptr (AnnalProblems) problems = annal_reader_check (self);

  if (!annal_problems_to_error (problems, error) || !annal_dossier_seal (annal_reader_get_dossier (self), error))
    return NULL;
  return g_object_ref (annal_reader_get_dossier (self));
}

/**
 * annal_dossier_load:
 * @path: (type filename): a file of Annal JSON in either form
 * @error: return location for an error
 *
 * Reads, checks and seals a dossier. For all problems of a faulty one use
 * [class@Annal.Reader].
 *
 * Fails with %ANNAL_ERROR_NOT_FOUND or %ANNAL_ERROR_IO where the file cannot
 * be read, with %ANNAL_ERROR_SYNTAX where it is no JSON, and with
 * %ANNAL_ERROR_INVALID where it is not a sound dossier; both name the first
 * problem.
 *
 * Returns: (transfer full): the sealed dossier, or %NULL
 *
 * Since: 0.1
 */
AnnalDossier *
annal_dossier_load (const char *path,
                    GError **error)
{
  g_autoptr (AnnalReader) reader = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  reader = annal_reader_new (NULL);
  if (!annal_reader_read_file (reader, path, error))
    return NULL;
  return finish (reader, error);
}

/**
 * annal_dossier_new_from_json:
 * @node: the root of a document of Annal JSON
 * @error: return location for an error
 *
 * Reads, checks and seals a dossier from a tree of json-glib.
 *
 * Fails with %ANNAL_ERROR_INVALID, naming the first problem, or with
 * %ANNAL_ERROR_LIMIT.
 *
 * Returns: (transfer full): the sealed dossier, or %NULL
 *
 * Since: 0.1
 */
AnnalDossier *
annal_dossier_new_from_json (JsonNode *node,
                             GError **error)
{
  g_autoptr (AnnalReader) reader = NULL;

  g_return_val_if_fail (node != NULL, NULL);
  reader = annal_reader_new (NULL);
  if (!annal_reader_read_node (reader, node, error))
    return NULL;
  return finish (reader, error);
}

/**
 * annal_record_new_from_json:
 * @node: a record: an object with its "type" as the first member
 * @error: return location for an error
 *
 * Reads one record from a tree of json-glib. It is open to change, and
 * checked only when a dossier holds it.
 *
 * Fails with %ANNAL_ERROR_INVALID where a member is of the wrong type or an
 * unknown word, or with %ANNAL_ERROR_LIMIT.
 *
 * Returns: (transfer full): the record, or %NULL
 *
 * Since: 0.1
 */
AnnalRecord *
annal_record_new_from_json (JsonNode *node,
                            GError **error)
{
  g_autoptr (AnnalProblems) problems = NULL;
  g_autoptr (AnnalJsonRead) in = NULL;
  g_autoptr (AnnalRecord) record = NULL;
  g_autofree char *text = NULL;
  g_autofree char *type = NULL;
  AnnalRecordRead read = { 0 };
  const AnnalShape *shape;

  g_return_val_if_fail (node != NULL, NULL);
  text = annal_json_node_to_text (node, error);
  if (text == NULL)
    return NULL;
  problems = annal_problems_new (NULL);
  in = annal_json_read_new_for_data (text, strlen (text), ANNAL_JSON_READ_UNIQUE_KEYS, NULL);
  read.in = in;
  read.problems = problems;
  if (annal_json_read_next (in) == ANNAL_JSON_OBJECT_BEGIN)
    type = annal_document_read_type (&read);
  else if (annal_json_read_get_token (in) != ANNAL_JSON_ERROR)
    annal_record_read_wrong_type (&read, "a record, which is an object");
  shape = type != NULL ? annal_shape_for_type_word (type, strlen (type)) : NULL;
  if (type != NULL && shape == NULL)
    annal_record_read_problem (&read, "unknown-type", "No record is of the type “%s”.", type);
  if (shape != NULL)
    {
      record = annal_node_new (shape);
      read.record = (AnnalNode *) record;
      annal_record_read_members (&read, read.record);
    }
  if (annal_json_read_get_token (in) == ANNAL_JSON_ERROR)
    annal_document_read_broken (&read);
  if (!annal_problems_to_error (problems, error))
    return NULL;
  return g_steal_pointer (&record);
}
