/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-writer.h>

#include <string.h>

#include <annal/annal-error.h>
#include <annal/annal-record.h>

#include "base/annal-file-private.h"
#include "json/annal-json-node-private.h"
#include "json/annal-record-read-private.h"
#include "json/annal-record-write-private.h"
#include "model/annal-dossier-private.h"

#define VERSION 1
#define PRETTY_WIDTH 110

/* The sections in the order in which a document names them. */
static const AnnalRecordType sections[] = {
  ANNAL_RECORD_TYPE_SOURCE,
  ANNAL_RECORD_TYPE_ENTITY,
  ANNAL_RECORD_TYPE_TERM,
  ANNAL_RECORD_TYPE_EVENT,
  ANNAL_RECORD_TYPE_CLAIM,
  ANNAL_RECORD_TYPE_LINK,
  ANNAL_RECORD_TYPE_ASSESSMENT,
  ANNAL_RECORD_TYPE_NOTICE,
};

/* A member of the document itself. */
typedef struct
{
  const char *name;
  const char *text;     /* title, lang */
  const char *json;     /* an unknown member */
  AnnalRecordType type; /* a section */
} Member;

static void
add_member (GArray *members, Member member)
{
  g_array_append_val (members, member);
}

static GArray *
collect_members (AnnalDossier *self, gboolean with_sections)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (Member));
  const GPtrArray *extras = annal_dossier_get_extras (self);

  add_member (members, (Member) { .name = "annal" });
  if (annal_dossier_get_title (self) != NULL)
    add_member (members, (Member) { .name = "title", .text = annal_dossier_get_title (self) });
  if (annal_dossier_get_lang (self) != NULL)
    add_member (members, (Member) { .name = "lang", .text = annal_dossier_get_lang (self) });
  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const AnnalExtra *extra = g_ptr_array_index (extras, i);

      add_member (members, (Member) { .name = extra->name, .json = extra->json });
    }
  for (gsize i = 0; with_sections && i < G_N_ELEMENTS (sections); i++)
    if (annal_dossier_get_n_records (self, sections[i]) > 0)
      add_member (members, (Member) { .name = annal_record_type_get_section (sections[i]), .type = sections[i] });
  return members;
}

static int
compare_members (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Member *) a)->name, ((const Member *) b)->name);
}

static void
write_section (AnnalJsonWrite *write, AnnalDossier *self, AnnalRecordType type, gboolean canonical)
{
  annal_json_write_begin_array (write);
  for (guint i = 0; i < annal_dossier_get_n_records (self, type); i++)
    annal_record_write (write, &annal_dossier_get_record (self, type, i)->node, NULL, canonical);
  annal_json_write_end_array (write);
}

static void
write_member (AnnalJsonWrite *write, AnnalDossier *self, const Member *member, gboolean canonical)
{
  annal_json_write_key (write, member->name);
  if (member->text != NULL)
    annal_json_write_string (write, member->text);
  else if (member->json != NULL)
    annal_json_write_raw (write, member->json);
  else if (member->type != ANNAL_RECORD_TYPE_UNSET)
    write_section (write, self, member->type, canonical);
  else
    annal_json_write_int (write, VERSION);
}

/* The document, or the first line alone. */
static void
write_head (GString *out, AnnalDossier *self, gboolean as_line, gboolean canonical)
{
  g_autoptr (GArray) members = collect_members (self, !as_line);
  AnnalJsonWrite write;

  if (canonical)
    g_array_sort (members, compare_members);
  annal_json_write_init (&write, out);
  annal_json_write_begin_object (&write);
  if (as_line)
    {
      annal_json_write_key (&write, "type");
      annal_json_write_string (&write, "dossier");
    }
  for (guint i = 0; i < members->len; i++)
    write_member (&write, self, &g_array_index (members, Member, i), canonical);
  annal_json_write_end_object (&write);
}

static void
write_line (GString *out, const AnnalRecord *record, gboolean canonical)
{
  AnnalJsonWrite write;

  annal_json_write_init (&write, out);
  annal_record_write (&write, &record->node, annal_record_type_get_word (record->node.shape->record_type), canonical);
  g_string_append_c (out, '\n');
}

static void
write_lines (GString *out, AnnalDossier *self, gboolean canonical)
{
  write_head (out, self, TRUE, canonical);
  g_string_append_c (out, '\n');
  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    for (guint j = 0; j < annal_dossier_get_n_records (self, sections[i]); j++)
      write_line (out, annal_dossier_get_record (self, sections[i], j), canonical);
}

static GString *
make_pretty (GString *compact)
{
  GString *pretty = g_string_sized_new (compact->len * 2);

  annal_json_pretty (compact->str, compact->len, PRETTY_WIDTH, pretty);
  g_string_append_c (pretty, '\n');
  g_string_free (compact, TRUE);
  return pretty;
}

static GString *
dossier_to_gstring (AnnalDossier *self, AnnalWriteFlags flags)
{
  GString *out = g_string_new (NULL);
  gboolean canonical = (flags & ANNAL_WRITE_FLAGS_CANONICAL) != 0;

  if (flags & ANNAL_WRITE_FLAGS_LINES)
    {
      write_lines (out, self, canonical);
      return out;
    }
  write_head (out, self, FALSE, canonical);
  return canonical ? out : make_pretty (out);
}

/**
 * annal_dossier_to_string:
 * @self: a dossier
 * @flags: how to write it
 *
 * Writes a dossier as Annal JSON.
 *
 * Returns: (transfer full): the text
 *
 * Since: 0.1
 */
char *
annal_dossier_to_string (AnnalDossier *self,
                         AnnalWriteFlags flags)
{
  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), NULL);
  return g_string_free (dossier_to_gstring (self, flags), FALSE);
}

/**
 * annal_dossier_write:
 * @self: a dossier
 * @stream: where to
 * @flags: how to write it
 * @cancellable: (nullable): a way to stop
 * @error: return location for an error
 *
 * Writes a dossier as Annal JSON to a stream, which stays open.
 *
 * Fails with %ANNAL_ERROR_IO.
 *
 * Returns: whether all of it was written
 *
 * Since: 0.1
 */
gboolean
annal_dossier_write (AnnalDossier *self,
                     GOutputStream *stream,
                     AnnalWriteFlags flags,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GString) out = NULL;
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  out = dossier_to_gstring (self, flags);
  if (g_output_stream_write_all (stream, out->str, out->len, NULL, cancellable, &local))
    return TRUE;
  g_set_error_literal (error, ANNAL_ERROR, ANNAL_ERROR_IO, local->message);
  return FALSE;
}

/**
 * annal_dossier_save:
 * @self: a dossier
 * @path: (type filename): a file
 * @flags: how to write it
 * @error: return location for an error
 *
 * Writes a dossier as Annal JSON to a file. The text is written aside, brought
 * to the disk and renamed, so that what was there before stays whole until all
 * of the new text is. A file keeps its permissions; of a symbolic link, the
 * file it leads to is replaced; a device or a pipe is written to.
 *
 * Fails with %ANNAL_ERROR_IO.
 *
 * Returns: whether it was saved
 *
 * Since: 0.1
 */
gboolean
annal_dossier_save (AnnalDossier *self,
                    const char *path,
                    AnnalWriteFlags flags,
                    GError **error)
{
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  out = dossier_to_gstring (self, flags);
  return annal_file_replace (path, out->str, out->len, error);
}

/**
 * annal_dossier_to_json:
 * @self: a dossier
 *
 * Makes the document of a dossier as a tree of json-glib. Numbers in unknown
 * members become what json-glib has for them: 64-bit integers or doubles.
 *
 * Returns: (transfer full) (nullable): the root, or %NULL where an unsealed
 *   dossier holds text that is not UTF-8
 *
 * Since: 0.1
 */
JsonNode *
annal_dossier_to_json (AnnalDossier *self)
{
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), NULL);
  out = g_string_new (NULL);
  write_head (out, self, FALSE, FALSE);
  return annal_json_node_from_text (out->str, out->len);
}

/**
 * annal_record_to_string:
 * @self: a record
 * @flags: how to write it
 *
 * Writes one record as Annal JSON: laid out for reading, or with
 * %ANNAL_WRITE_FLAGS_LINES as one line with its type, or with
 * %ANNAL_WRITE_FLAGS_CANONICAL as it stands in a canonical document.
 *
 * Returns: (transfer full): the text, without a newline at its end
 *
 * Since: 0.1
 */
char *
annal_record_to_string (const AnnalRecord *self,
                        AnnalWriteFlags flags)
{
  gboolean canonical = (flags & ANNAL_WRITE_FLAGS_CANONICAL) != 0;
  GString *out;
  AnnalJsonWrite write;

  g_return_val_if_fail (self != NULL, NULL);
  out = g_string_new (NULL);
  if (flags & ANNAL_WRITE_FLAGS_LINES)
    {
      write_line (out, self, canonical);
    }
  else
    {
      annal_json_write_init (&write, out);
      annal_record_write (&write, &self->node, NULL, canonical);
      if (!canonical)
        out = make_pretty (out);
    }
  if (g_str_has_suffix (out->str, "\n"))
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

/**
 * annal_record_to_json:
 * @self: a record
 *
 * Makes a record as a tree of json-glib, with its type as the first member.
 * Numbers in unknown members become what json-glib has for them: 64-bit
 * integers or doubles.
 *
 * Returns: (transfer full) (nullable): the root, an object, or %NULL where the
 *   record holds text that is not UTF-8
 *
 * Since: 0.1
 */
JsonNode *
annal_record_to_json (const AnnalRecord *self)
{
  g_autoptr (GString) out = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  out = g_string_new (NULL);
  write_line (out, self, FALSE);
  return annal_json_node_from_text (out->str, out->len - 1);
}
