/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Reading Annal JSON: tokens to records to one dossier, from any number of
 * inputs. The reader remembers where each record began, so that the place of
 * any later problem can be found again; see annal-locate.c.
 *
 * Threads: a reader belongs to one thread.
 */

#include <annal/annal-reader.h>

#include <string.h>

#include <annal/annal-enum-types.h>
#include <annal/annal-error.h>
#include <annal/annal-record.h>
#include <annal/annal-term.h>

#include "base/annal-hash-private.h"
#include "base/annal-limits-private.h"
#include "json/annal-document-read-private.h"
#include "json/annal-json-node-private.h"
#include "json/annal-locate-private.h"
#include "model/annal-dossier-private.h"

#define SNIFF_BYTES 512

/* Of a stream that cannot be wound back so much is kept, so that problems can
 * be placed to the member; of a longer one they are placed to the record.
 */
#define KEPT_BYTES (64 << 20)

/* One input. Its bytes are kept, or can be read again, or, of a long stream
 * that cannot be wound back, are gone.
 */
typedef struct
{
  char *name;           /* owned, nullable */
  GBytes *bytes;        /* owned, nullable */
  GInputStream *stream; /* owned, nullable, a GSeekable */
} Input;

typedef struct
{
  AnnalOrigin origin;
  guint input;
} Record;

struct _AnnalReader
{
  GObject parent_instance;

  AnnalLimits *limits;     /* owned */
  AnnalDossier *dossier;   /* owned */
  AnnalProblems *problems; /* owned */
  GPtrArray *titles;       /* owned, of char */
  GPtrArray *inputs;       /* owned, of Input */
  GHashTable *records;     /* owned, AnnalRecord (owned) to Record */
  GHashTable *met_again;   /* owned, AnnalRecord of an earlier input to its AnnalJsonPlace (owned) in this one */
};

/**
 * AnnalReaderClass:
 * @parent_class: the class it is made from
 *
 * The class of readers, from which no other can be made.
 */

/**
 * AnnalReader:
 *
 * Reads Annal JSON, one file or several, into one dossier, and tells all
 * that is wrong with it: each problem with file, line, column and JSON
 * pointer. A record that several files have under one id is one record where
 * they are equal, and a problem where they are not. The order in which files
 * are read does not change the dossier.
 *
 * Since: 0.1
 */
G_DEFINE_FINAL_TYPE (AnnalReader, annal_reader, G_TYPE_OBJECT)

static void
input_free (gpointer data)
{
  Input *input = data;

  g_free (input->name);
  g_clear_pointer (&input->bytes, g_bytes_unref);
  g_clear_object (&input->stream);
  g_free (input);
}

static void
record_free (gpointer data)
{
  Record *record = data;

  g_free (record->origin.pointer);
  g_free (record);
}

static void
annal_reader_finalize (GObject *object)
{
  AnnalReader *self = ANNAL_READER (object);

  g_clear_pointer (&self->limits, annal_limits_unref);
  g_clear_object (&self->dossier);
  g_clear_pointer (&self->problems, annal_problems_unref);
  g_clear_pointer (&self->titles, g_ptr_array_unref);
  g_clear_pointer (&self->inputs, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_hash_table_unref);
  g_clear_pointer (&self->met_again, g_hash_table_unref);
  G_OBJECT_CLASS (annal_reader_parent_class)->finalize (object);
}

static void
annal_reader_class_init (AnnalReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = annal_reader_finalize;
}

static void
annal_reader_init (AnnalReader *self)
{
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->inputs = g_ptr_array_new_with_free_func (input_free);
  self->records = g_hash_table_new_full (NULL, NULL, annal_node_unref, record_free);
  self->met_again = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

/**
 * annal_reader_new:
 * @limits: (nullable): limits on what is read, or %NULL for the defaults
 *
 * Makes a reader with an empty dossier. The limits are copied; a depth beyond
 * 1,000 is taken as 1,000.
 *
 * Returns: (transfer full): the reader
 *
 * Since: 0.1
 */
AnnalReader *
annal_reader_new (AnnalLimits *limits)
{
  AnnalReader *self = g_object_new (ANNAL_TYPE_READER, NULL);
  guint64 depth;

  self->limits = limits != NULL ? annal_limits_copy (limits) : annal_limits_new ();
  depth = annal_limits_get (self->limits, ANNAL_LIMIT_DEPTH);
  annal_limits_set (self->limits, ANNAL_LIMIT_DEPTH, MIN (depth, ANNAL_NODE_MAX_HEIGHT));
  self->problems = annal_problems_new (self->limits);
  self->dossier = annal_dossier_new (NULL);
  annal_dossier_set_limits (self->dossier, self->limits);
  return self;
}

static void
remember (AnnalReader *self, AnnalNode *node, const AnnalJsonPlace *place, const char *pointer)
{
  Record *record = g_new0 (Record, 1);

  record->origin.place = *place;
  record->origin.pointer = g_strdup (pointer);
  record->input = self->inputs->len - 1;
  g_hash_table_insert (self->records, annal_node_ref (node), record);
}

static AnnalRecord *
find_other (AnnalReader *self, AnnalRecord *record)
{
  AnnalTerm *term = annal_record_as_term (record);

  if (record->id == NULL)
    return NULL;
  if (term == NULL)
    return annal_dossier_lookup (self->dossier, record->id);
  return (AnnalRecord *) annal_dossier_lookup_term (self->dossier, annal_term_get_role (term), record->id);
}

static char *
describe_place (AnnalReader *self, guint input_index, const AnnalJsonPlace *place)
{
  const Input *input = g_ptr_array_index (self->inputs, input_index);

  return g_strdup_printf ("%s:%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, input->name != NULL ? input->name : "input",
                          place->line, place->column);
}

static const char *
rule_for (const GError *error)
{
  switch (error->code)
    {
    case ANNAL_ERROR_DUPLICATE:
      return "duplicate-id";
    case ANNAL_ERROR_LIMIT:
      return "limit";
    default:
      return "bad-id";
    }
}

/* “says”, “stance” and “said” */
static char *
list_differences (const AnnalRecord *a, const AnnalRecord *b)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GString *list = g_string_new (NULL);

  annal_node_add_differences (a, b, names);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (list, "%s“%s”", i == 0 ? "" : i + 1 < names->len ? ", " : " and ",
                            (const char *) g_ptr_array_index (names, i));
  return g_string_free (list, FALSE);
}

/* @record has the id of @other, which an earlier input has, and says something
 * else.
 */
static AnnalProblem *
report_conflict (AnnalReader *self, AnnalRecord *record, AnnalRecord *other, const char *pointer, const char *first)
{
  const char *noun = other->node.shape->noun;
  AnnalProblem *problem;

  if (record->node.shape != other->node.shape)
    problem = annal_problems_add (self->problems, ANNAL_SEVERITY_ERROR, "conflicting-record", record, pointer,
                                  "“%s” is %s here, and %s at %s.", record->id, record->node.shape->noun, noun, first);
  else
    {
      g_autofree char *differences = list_differences (other, record);

      problem = annal_problems_add (self->problems, ANNAL_SEVERITY_ERROR, "conflicting-record", record, pointer,
                                    "“%s” is not the same here as at %s: the two differ in %s.", record->id, first,
                                    differences);
    }
  annal_problem_set_expected (problem, "two that are equal, which are one, or another id for one of them");
  return problem;
}

/* Adds a record whose id no earlier input has. @first is the place of the one
 * of this input that has it, or NULL.
 */
static void
add_new (AnnalDocumentRead *read, const AnnalJsonPlace *place, const char *pointer, const char *first)
{
  AnnalReader *self = read->data;
  AnnalRecord *record = (AnnalRecord *) read->record.record;
  g_autoptr (GError) error = NULL;
  AnnalProblem *problem;

  if (annal_dossier_add (self->dossier, record, &error))
    {
      remember (self, read->record.record, place, pointer);
      return;
    }
  problem = annal_problems_add (self->problems, ANNAL_SEVERITY_ERROR, rule_for (error), record, pointer,
                                "The record cannot be taken in: %s%s%s.", error->message,
                                first != NULL ? ", at " : "", first != NULL ? first : "");
  annal_problem_set_place (problem, read->record.file, place->line, place->column);
}

/* The same record from two inputs is one record; a different one under the
 * same id is a problem, as is a second one in the same input. Whichever input
 * is read first, the dossier is the same where there is no problem.
 */
static void
add_record (AnnalDocumentRead *read, const AnnalJsonPlace *place, const char *pointer)
{
  AnnalReader *self = read->data;
  AnnalRecord *record = (AnnalRecord *) read->record.record;
  AnnalRecord *other = find_other (self, record);
  const Record *known = other != NULL ? g_hash_table_lookup (self->records, other) : NULL;
  const AnnalJsonPlace *again = other != NULL ? g_hash_table_lookup (self->met_again, other) : NULL;
  guint this_input = self->inputs->len - 1;
  g_autofree char *first = NULL;

  if (again != NULL)
    first = describe_place (self, this_input, again);
  else if (known != NULL)
    first = describe_place (self, known->input, &known->origin.place);
  if (known == NULL || known->input == this_input || again != NULL)
    {
      add_new (read, place, pointer, first);
      return;
    }
  g_hash_table_insert (self->met_again, other, g_memdup2 (place, sizeof *place));
  if (!annal_record_equal (record, other))
    annal_problem_set_place (report_conflict (self, record, other, pointer, first), read->record.file, place->line,
                             place->column);
}

static AnnalJsonForm
form_of_name (const char *name)
{
  g_autofree char *folded = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  if (folded == NULL)
    return ANNAL_JSON_FORM_AUTO;
  if (g_str_has_suffix (folded, ".jsonl") || g_str_has_suffix (folded, ".ndjson"))
    return ANNAL_JSON_FORM_LINES;
  return g_str_has_suffix (folded, ".json") ? ANNAL_JSON_FORM_DOCUMENT : ANNAL_JSON_FORM_AUTO;
}

static AnnalJsonForm
choose_form (AnnalJsonForm form, const char *name, const char *data, gsize length)
{
  if (form == ANNAL_JSON_FORM_AUTO)
    form = form_of_name (name);
  return form != ANNAL_JSON_FORM_AUTO ? form : annal_document_sniff (data, length);
}

static AnnalJsonReadFlags
flags_for (AnnalJsonForm form)
{
  return ANNAL_JSON_READ_UNIQUE_KEYS | (form == ANNAL_JSON_FORM_LINES ? ANNAL_JSON_READ_LINES : 0);
}

static gboolean
may_read (AnnalReader *self, GError **error)
{
  if (!annal_dossier_is_sealed (self->dossier))
    return TRUE;
  g_set_error_literal (error, ANNAL_ERROR, ANNAL_ERROR_SEALED,
                       "the dossier of this reader is sealed; use another reader");
  return FALSE;
}

/* Reads all of @in. What is wrong with the content is a problem; only what
 * keeps it from being read is an error.
 */
static gboolean
read_all (AnnalReader *self, AnnalJsonRead *in, const char *name, AnnalJsonForm form, GError **error)
{
  AnnalDocumentRead read = {
    .record = { .in = in, .problems = self->problems, .file = name },
    .dossier = self->dossier,
    .titles = self->titles,
    .add = add_record,
    .data = self,
  };
  const GError *broken;

  annal_document_read (&read, form);
  broken = annal_json_read_get_error (in);
  if (broken == NULL || broken->code != ANNAL_ERROR_IO)
    return TRUE;
  g_set_error_literal (error, ANNAL_ERROR, ANNAL_ERROR_IO, broken->message);
  return FALSE;
}

static Input *
add_input (AnnalReader *self, const char *name)
{
  Input *input = g_new0 (Input, 1);

  input->name = g_strdup (name);
  g_ptr_array_add (self->inputs, input);
  g_hash_table_remove_all (self->met_again);
  return input;
}

/**
 * annal_reader_read_bytes:
 * @self: a reader
 * @bytes: Annal JSON
 * @name: (nullable): a name for messages
 * @form: which of the two forms it has
 * @error: return location for an error
 *
 * Reads records from memory. What is wrong with them is told by
 * [method@Annal.Reader.get_problems], not by @error.
 *
 * Fails with %ANNAL_ERROR_SEALED once the dossier is sealed.
 *
 * Returns: whether the bytes could be read
 *
 * Since: 0.1
 */
gboolean
annal_reader_read_bytes (AnnalReader *self,
                         GBytes *bytes,
                         const char *name,
                         AnnalJsonForm form,
                         GError **error)
{
  g_autoptr (AnnalJsonRead) in = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (ANNAL_IS_READER (self), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  if (!may_read (self, error))
    return FALSE;
  add_input (self, name)->bytes = g_bytes_ref (bytes);
  data = g_bytes_get_data (bytes, &length);
  form = choose_form (form, name, data, length);
  in = annal_json_read_new_for_bytes (bytes, flags_for (form), self->limits);
  return read_all (self, in, name, form, error);
}

static gboolean
set_io_error (GError **error, const GError *cause)
{
  gboolean missing = g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  g_set_error_literal (error, ANNAL_ERROR, missing ? ANNAL_ERROR_NOT_FOUND : ANNAL_ERROR_IO, cause->message);
  return FALSE;
}

/* A stream that can be wound back is read as it comes, and again where a place
 * is wanted.
 */
static gboolean
read_seekable (AnnalReader *self, GInputStream *stream, const char *name, AnnalJsonForm form, GError **error)
{
  g_autoptr (AnnalJsonRead) in = NULL;
  g_autoptr (GError) local = NULL;
  char first[SNIFF_BYTES];
  gsize length;

  if (!g_input_stream_read_all (stream, first, sizeof first, &length, NULL, &local) ||
      !g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, NULL, &local))
    return set_io_error (error, local);
  add_input (self, name)->stream = g_object_ref (stream);
  form = choose_form (form, name, first, length);
  in = annal_json_read_new_for_stream (stream, flags_for (form), self->limits);
  return read_all (self, in, name, form, error);
}

/* Fills the buffer up to its size or the end of the stream. */
static gboolean
fill_buffer (GBufferedInputStream *buffered, gboolean *whole, GError **error)
{
  gssize n = 1;

  while (n > 0 && g_buffered_input_stream_get_available (buffered) < KEPT_BYTES)
    n = g_buffered_input_stream_fill (buffered, -1, NULL, error);
  *whole = n == 0;
  return n >= 0;
}

static gboolean
read_unseekable (AnnalReader *self, GInputStream *stream, const char *name, AnnalJsonForm form, GError **error)
{
  g_autoptr (GInputStream) buffered = g_buffered_input_stream_new_sized (stream, KEPT_BYTES);
  g_autoptr (AnnalJsonRead) in = NULL;
  g_autoptr (GError) local = NULL;
  const char *peek;
  gboolean whole;
  gsize length;

  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (buffered), FALSE);
  if (!fill_buffer (G_BUFFERED_INPUT_STREAM (buffered), &whole, &local))
    return set_io_error (error, local);
  peek = g_buffered_input_stream_peek_buffer (G_BUFFERED_INPUT_STREAM (buffered), &length);
  if (whole)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (peek, length);

      return annal_reader_read_bytes (self, bytes, name, form, error);
    }
  add_input (self, name);
  form = choose_form (form, name, peek, length);
  in = annal_json_read_new_for_stream (buffered, flags_for (form), self->limits);
  return read_all (self, in, name, form, error);
}

/**
 * annal_reader_read_stream:
 * @self: a reader
 * @stream: where Annal JSON comes from; it stays open
 * @name: (nullable): a name for messages
 * @form: which of the two forms it has
 * @error: return location for an error
 *
 * Reads records from a stream, with no more memory than the records take. One
 * that can be wound back is read from its start, and again where the place of a
 * problem is wanted, for as long as @self lives. Of another the first 64 MiB
 * are kept; where it is longer, problems found later are placed to the record.
 *
 * Fails with %ANNAL_ERROR_IO, or with %ANNAL_ERROR_SEALED once the dossier is
 * sealed.
 *
 * Returns: whether the stream could be read to its end
 *
 * Since: 0.1
 */
gboolean
annal_reader_read_stream (AnnalReader *self,
                          GInputStream *stream,
                          const char *name,
                          AnnalJsonForm form,
                          GError **error)
{
  g_return_val_if_fail (ANNAL_IS_READER (self), FALSE);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), FALSE);
  if (!may_read (self, error))
    return FALSE;
  if (G_IS_SEEKABLE (stream) && g_seekable_can_seek (G_SEEKABLE (stream)))
    return read_seekable (self, stream, name, form, error);
  return read_unseekable (self, stream, name, form, error);
}

/**
 * annal_reader_read_file:
 * @self: a reader
 * @path: (type filename): a file
 * @error: return location for an error
 *
 * Reads records from a file. What is wrong with them is told by
 * [method@Annal.Reader.get_problems], not by @error.
 *
 * Fails with %ANNAL_ERROR_NOT_FOUND or %ANNAL_ERROR_IO, or with
 * %ANNAL_ERROR_SEALED once the dossier is sealed.
 *
 * Returns: whether the file could be read
 *
 * Since: 0.1
 */
gboolean
annal_reader_read_file (AnnalReader *self,
                        const char *path,
                        GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ANNAL_IS_READER (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  /* GFile would say that this operation is not supported. */
  if (*path == '\0')
    {
      g_set_error_literal (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND, "The name of the file is empty.");
      return FALSE;
    }
  file = g_file_new_for_path (path);
  stream = g_file_read (file, NULL, &local);
  if (stream == NULL)
    return set_io_error (error, local);
  /* A path is bytes, what is said of it is text. */
  name = g_filename_display_name (path);
  return annal_reader_read_stream (self, G_INPUT_STREAM (stream), name, ANNAL_JSON_FORM_AUTO, error);
}

/**
 * annal_reader_read_node:
 * @self: a reader
 * @node: the root of a document of Annal JSON
 * @error: return location for an error
 *
 * Reads records from a tree of json-glib. Numbers are taken as json-glib
 * holds them; write decimals as strings to keep every digit.
 *
 * Fails with %ANNAL_ERROR_INVALID or %ANNAL_ERROR_LIMIT where the tree is not
 * JSON.
 *
 * Returns: whether the tree could be read
 *
 * Since: 0.1
 */
gboolean
annal_reader_read_node (AnnalReader *self,
                        JsonNode *node,
                        GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  g_return_val_if_fail (ANNAL_IS_READER (self), FALSE);
  g_return_val_if_fail (node != NULL, FALSE);
  text = annal_json_node_to_text (node, error);
  if (text == NULL)
    return FALSE;
  bytes = g_bytes_new_take (text, strlen (text));
  return annal_reader_read_bytes (self, bytes, NULL, ANNAL_JSON_FORM_DOCUMENT, error);
}

/**
 * annal_reader_get_dossier:
 * @self: a reader
 *
 * Reads the dossier that holds what was read so far. It is open until it is
 * sealed.
 *
 * Returns: (transfer none): the dossier
 *
 * Since: 0.1
 */
AnnalDossier *
annal_reader_get_dossier (AnnalReader *self)
{
  g_return_val_if_fail (ANNAL_IS_READER (self), NULL);
  return self->dossier;
}

/**
 * annal_reader_get_problems:
 * @self: a reader
 *
 * Reads the problems met so far in reading: broken JSON, wrong types, unknown
 * words, equal ids.
 *
 * Returns: (transfer none): the problems
 *
 * Since: 0.1
 */
AnnalProblems *
annal_reader_get_problems (AnnalReader *self)
{
  g_return_val_if_fail (ANNAL_IS_READER (self), NULL);
  return self->problems;
}

static char *
place_key (const AnnalProblem *problem)
{
  return g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ":%s:%s",
                          annal_problem_get_line (problem), annal_problem_get_column (problem),
                          annal_problem_get_pointer (problem), annal_problem_get_file (problem));
}

/* What was refused in reading is missing for the check; one word on it is
 * enough.
 */
static void
drop_echoes (AnnalProblems *found, const AnnalProblems *read)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < annal_problems_get_n_problems (read); i++)
    g_hash_table_add (places, place_key (annal_problems_get_problem (read, i)));
  for (guint i = annal_problems_get_n_problems (found); i > 0; i--)
    {
      const AnnalProblem *problem = annal_problems_get_problem (found, i - 1);
      g_autofree char *key = place_key (problem);

      if (g_hash_table_contains (places, key))
        annal_problems_remove (found, i - 1);
    }
}

/**
 * annal_reader_check:
 * @self: a reader
 *
 * Checks the dossier and places what is found.
 *
 * Returns: (transfer full): the problems met in reading, then those of the
 *   dossier
 *
 * Since: 0.1
 */
AnnalProblems *
annal_reader_check (AnnalReader *self)
{
  g_autoptr (AnnalProblems) found = NULL;
  AnnalProblems *all;

  g_return_val_if_fail (ANNAL_IS_READER (self), NULL);
  found = annal_dossier_check (self->dossier);
  annal_reader_locate (self, found);
  drop_echoes (found, self->problems);
  all = annal_problems_new (self->limits);
  annal_problems_take_all (all, self->problems);
  annal_problems_take_all (all, found);
  return all;
}

static AnnalRecord *
find_record (AnnalReader *self, const AnnalProblem *problem)
{
  const char *id = annal_problem_get_record_id (problem);

  if (id == NULL)
    return NULL;
  if (annal_problem_get_record_type (problem) != ANNAL_RECORD_TYPE_TERM)
    return annal_dossier_lookup (self->dossier, id);
  for (guint role = 1; role <= ANNAL_TERM_ROLE_WORD; role++)
    {
      AnnalRecord *term = (AnnalRecord *) annal_dossier_lookup_term (self->dossier, role, id);

      if (term != NULL && g_hash_table_contains (self->records, term))
        return term;
    }
  return NULL;
}

/* A reader that stands before the record, or NULL where it cannot be read
 * again.
 */
static AnnalJsonRead *
reopen (const AnnalReader *self, const Input *input, const AnnalOrigin *origin)
{
  const char *data;
  gsize length;

  if (input->bytes != NULL)
    {
      data = g_bytes_get_data (input->bytes, &length);
      return annal_json_read_new_for_data (data + origin->place.byte, length - origin->place.byte,
                                           ANNAL_JSON_READ_DEFAULT, self->limits);
    }
  if (input->stream == NULL ||
      !g_seekable_seek (G_SEEKABLE (input->stream), origin->place.byte, G_SEEK_SET, NULL, NULL))
    return NULL;
  return annal_json_read_new_for_stream (input->stream, ANNAL_JSON_READ_DEFAULT, self->limits);
}

typedef struct
{
  AnnalProblem *problem;
  const Record *record;
} Search;

static int
compare_searches (gconstpointer a, gconstpointer b)
{
  const Record *x = ((const Search *) a)->record;
  const Record *y = ((const Search *) b)->record;

  if (x->input != y->input)
    return x->input < y->input ? -1 : 1;
  return x->origin.place.byte < y->origin.place.byte ? -1 : x->origin.place.byte > y->origin.place.byte;
}

static const char *
get_pointer (const AnnalProblem *problem)
{
  const char *pointer = annal_problem_get_pointer (problem);

  return pointer != NULL ? pointer : "";
}

/* Places problems that are all of one record. */
static void
place_problems (AnnalReader *self, const Search *searches, guint n)
{
  const Record *record = searches[0].record;
  const Input *input = g_ptr_array_index (self->inputs, record->input);
  g_autoptr (AnnalLocator) locator = annal_locator_new (&record->origin);
  g_autoptr (AnnalJsonRead) in = reopen (self, input, &record->origin);

  for (guint i = 0; i < n; i++)
    annal_locator_want (locator, get_pointer (searches[i].problem));
  if (in != NULL)
    annal_locator_read (locator, in);
  for (guint i = 0; i < n; i++)
    {
      AnnalJsonPlace place;
      g_autofree char *pointer = annal_locator_find (locator, get_pointer (searches[i].problem), &place);

      annal_problem_set_pointer (searches[i].problem, pointer);
      annal_problem_set_place (searches[i].problem, input->name, place.line, place.column);
    }
}

/**
 * annal_reader_locate:
 * @self: a reader
 * @problems: problems with the dossier that was read
 *
 * Finds file, line and column for problems that name a record but no place,
 * and makes their pointers start at the root of the file.
 *
 * Since: 0.1
 */
void
annal_reader_locate (AnnalReader *self,
                     AnnalProblems *problems)
{
  g_autoptr (GArray) searches = NULL;
  guint first = 0;

  g_return_if_fail (ANNAL_IS_READER (self));
  g_return_if_fail (problems != NULL);
  searches = g_array_new (FALSE, FALSE, sizeof (Search));
  for (guint i = 0; i < annal_problems_get_n_problems (problems); i++)
    {
      AnnalProblem *problem = annal_problems_get_problem (problems, i);
      AnnalRecord *found = annal_problem_get_line (problem) == 0 ? find_record (self, problem) : NULL;
      Search search = { problem, found != NULL ? g_hash_table_lookup (self->records, found) : NULL };

      if (search.record != NULL)
        g_array_append_val (searches, search);
    }
  g_array_sort (searches, compare_searches);
  for (guint i = 1; i <= searches->len; i++)
    {
      const Search *run = &g_array_index (searches, Search, first);

      if (i < searches->len && g_array_index (searches, Search, i).record == run->record)
        continue;
      place_problems (self, run, i - first);
      first = i;
    }
}
