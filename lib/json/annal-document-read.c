/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "json/annal-document-read-private.h"

#include <string.h>

#include "base/annal-json-write-private.h"
#include "base/annal-limits-private.h"
#include "model/annal-dossier-private.h"

#define VERSION 1

static gboolean
is_small_enough (AnnalDocumentRead *self, const AnnalJsonPlace *begin)
{
  const AnnalLimits *limits = annal_dossier_get_limits (self->dossier);
  guint64 max = limits->values[ANNAL_LIMIT_RECORD_BYTES];
  AnnalJsonPlace end;

  annal_json_read_get_place (self->record.in, &end);
  if (end.byte - begin->byte < max)
    return TRUE;
  annal_record_read_problem (&self->record, "limit", "The record is longer than %" G_GUINT64_FORMAT " bytes.", max);
  return FALSE;
}

/* The current token opens a record of @shape, or, in a line, the members after
 * its type follow.
 */
static void
read_record (AnnalDocumentRead *self, const AnnalShape *shape, const AnnalJsonPlace *place, const char *pointer)
{
  self->record.record = annal_node_new (shape);
  if (annal_record_read_members (&self->record, self->record.record) && is_small_enough (self, place))
    self->add (self, place, pointer);
  g_clear_pointer (&self->record.record, annal_node_unref);
}

void
annal_document_read_broken (AnnalRecordRead *read)
{
  const GError *error = annal_json_read_get_error (read->in);

  annal_record_read_problem (read, error->code == ANNAL_ERROR_LIMIT ? "limit" : "json", "%s.", error->message);
}

static void
read_section (AnnalDocumentRead *self, const AnnalShape *shape)
{
  AnnalJsonToken token = annal_json_read_next (self->record.in);
  AnnalJsonPlace place;

  if (token == ANNAL_JSON_ERROR)
    return;
  if (token != ANNAL_JSON_ARRAY_BEGIN)
    {
      annal_record_read_wrong_type (&self->record, "an array of records");
      return;
    }
  while ((token = annal_json_read_next (self->record.in)) != ANNAL_JSON_ARRAY_END && token != ANNAL_JSON_ERROR)
    if (token == ANNAL_JSON_OBJECT_BEGIN)
      {
        g_autofree char *pointer = annal_json_read_dup_pointer (self->record.in);

        annal_json_read_get_place (self->record.in, &place);
        read_record (self, shape, &place, pointer);
      }
    else
      annal_record_read_wrong_type (&self->record, "a record, which is an object");
}

static gboolean
key_is (const char *key, const char *name)
{
  return strcmp (key, name) == 0;
}

/* The version is the one thing that must be right for the rest to mean
 * anything.
 */
static void
read_version (AnnalRecordRead *read)
{
  g_autofree char *text = NULL;
  AnnalJsonToken token = annal_json_read_next (read->in);
  AnnalProblem *problem;

  if (token == ANNAL_JSON_ERROR)
    return;
  if (token == ANNAL_JSON_NUMBER)
    text = annal_json_read_dup_text (read->in);
  if (g_strcmp0 (text, G_STRINGIFY (VERSION)) == 0)
    return;
  problem = annal_record_read_problem (read, "unknown-version", "This is not version %d of Annal JSON.", VERSION);
  annal_problem_set_expected (problem, "\"annal\": %d", VERSION);
  annal_json_read_skip (read->in);
}

/* The head of one input differs from that of another. Which of them is kept
 * must not depend on which is read first.
 */
static void
warn_of_other (AnnalRecordRead *read, const char *key)
{
  g_autofree char *pointer = annal_json_read_dup_pointer (read->in);
  AnnalProblem *problem;
  AnnalJsonPlace place;

  problem = annal_problems_add (read->problems, ANNAL_SEVERITY_WARNING, "other-head", NULL, pointer,
                                "“%s” differs from what was read before; of the two, the first by code points is kept.",
                                key);
  annal_json_read_get_place (read->in, &place);
  annal_problem_set_place (problem, read->file, place.line, place.column);
}

/* The text of a member, or NULL. */
static char *
read_label (AnnalRecordRead *read)
{
  AnnalJsonToken token = annal_json_read_next (read->in);

  if (token == ANNAL_JSON_STRING)
    return annal_json_read_dup_text (read->in);
  if (token != ANNAL_JSON_ERROR)
    annal_record_read_wrong_type (read, "a string");
  return NULL;
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* A dossier of several is called by all their titles. */
static void
read_title (AnnalDocumentRead *self)
{
  char *title = read_label (&self->record);
  GString *all;

  if (title == NULL || g_ptr_array_find_with_equal_func (self->titles, title, g_str_equal, NULL))
    {
      g_free (title);
      return;
    }
  g_ptr_array_add (self->titles, title);
  g_ptr_array_sort (self->titles, compare_titles);
  all = g_string_new (g_ptr_array_index (self->titles, 0));
  for (guint i = 1; i < self->titles->len; i++)
    g_string_append_printf (all, "; %s", (const char *) g_ptr_array_index (self->titles, i));
  annal_dossier_set_title (self->dossier, all->str);
  g_string_free (all, TRUE);
}

static void
read_lang (AnnalDocumentRead *self)
{
  g_autofree char *lang = read_label (&self->record);
  const char *known = annal_dossier_get_lang (self->dossier);

  if (lang == NULL || g_strcmp0 (known, lang) == 0)
    return;
  if (known != NULL)
    warn_of_other (&self->record, "lang");
  if (known == NULL || strcmp (lang, known) < 0)
    annal_dossier_set_lang (self->dossier, lang);
}

static void
warn_of_slip (AnnalRecordRead *read, const char *key)
{
  static const char *const others[] = { "annal", "title", "lang" };

  for (AnnalRecordType type = ANNAL_RECORD_TYPE_SOURCE; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    if (annal_record_read_warn_of_slip (read, key, annal_record_type_get_section (type)))
      return;
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (annal_record_read_warn_of_slip (read, key, others[i]))
      return;
}

static void
read_unknown (AnnalDocumentRead *self, const char *key)
{
  const char *known = annal_extras_get (annal_dossier_get_extras (self->dossier), key);
  g_autofree char *json = NULL;

  warn_of_slip (&self->record, key);
  if (annal_json_read_next (self->record.in) != ANNAL_JSON_ERROR)
    json = annal_json_normalise (self->record.in);
  if (json == NULL || g_strcmp0 (known, json) == 0)
    return;
  if (known != NULL)
    warn_of_other (&self->record, key);
  if (known == NULL || strcmp (json, known) < 0)
    annal_dossier_take_extra (self->dossier, key, g_steal_pointer (&json));
}

/* A document may say what a first line must: that it is a dossier. */
static void
read_head_type (AnnalRecordRead *read)
{
  const char *text;
  gsize length;

  if (annal_json_read_next (read->in) == ANNAL_JSON_ERROR)
    return;
  if (annal_json_read_get_token (read->in) == ANNAL_JSON_STRING)
    {
      text = annal_json_read_get_text (read->in, &length);
      if (length == strlen ("dossier") && memcmp (text, "dossier", length) == 0)
        return;
    }
  annal_record_read_wrong_type (read, "\"dossier\", or no \"type\"");
}

/* Records have lines of their own, so the first line has no sections. */
static void
refuse_section (AnnalRecordRead *read, const char *key)
{
  AnnalProblem *problem = annal_record_read_problem (read, "misplaced-section", "The first line has “%s”.", key);

  annal_problem_set_expected (problem, "each record on a line of its own");
  annal_json_read_skip (read->in);
}

/* One member of the document, or of the first line. */
static void
read_head_member (AnnalDocumentRead *self, gboolean *has_version, gboolean with_sections)
{
  g_autofree char *key = annal_json_read_dup_text (self->record.in);
  const AnnalShape *shape = annal_shape_for_section (key, strlen (key));

  if (shape != NULL && with_sections)
    read_section (self, shape);
  else if (shape != NULL)
    refuse_section (&self->record, key);
  else if (key_is (key, "type"))
    read_head_type (&self->record);
  else if (key_is (key, "annal"))
    {
      read_version (&self->record);
      *has_version = TRUE;
    }
  else if (key_is (key, "title"))
    read_title (self);
  else if (key_is (key, "lang"))
    read_lang (self);
  else
    read_unknown (self, key);
}

static void
report_no_version (AnnalRecordRead *read)
{
  AnnalProblem *problem = annal_record_read_problem (read, "unknown-version", "It does not say that it is Annal JSON.");

  annal_problem_set_expected (problem, "a member \"annal\": %d", VERSION);
}

static void
read_head (AnnalDocumentRead *self, gboolean with_sections)
{
  gboolean has_version = FALSE;
  AnnalJsonToken token;

  while ((token = annal_json_read_next (self->record.in)) == ANNAL_JSON_KEY)
    read_head_member (self, &has_version, with_sections);
  if (token != ANNAL_JSON_ERROR && !has_version)
    report_no_version (&self->record);
}

static void
read_document (AnnalDocumentRead *self)
{
  AnnalJsonToken token = annal_json_read_next (self->record.in);

  if (token == ANNAL_JSON_OBJECT_BEGIN)
    read_head (self, TRUE);
  else if (token != ANNAL_JSON_ERROR)
    annal_record_read_wrong_type (&self->record, "a document of Annal JSON, which is an object");
  if (annal_json_read_get_token (self->record.in) != ANNAL_JSON_ERROR)
    annal_json_read_next (self->record.in);
  if (annal_json_read_get_token (self->record.in) == ANNAL_JSON_ERROR)
    annal_document_read_broken (&self->record);
}

static void
skip_line (AnnalRecordRead *read)
{
  while (annal_json_read_get_depth (read->in) > 1)
    if (annal_json_read_next (read->in) == ANNAL_JSON_ERROR)
      return;
  while (annal_json_read_next (read->in) == ANNAL_JSON_KEY)
    if (!annal_json_read_skip (read->in))
      return;
}

/* The word of the member "type", which comes first in a line. */
char *
annal_document_read_type (AnnalRecordRead *read)
{
  AnnalJsonToken token = annal_json_read_next (read->in);
  const char *key;
  gsize length;

  if (token == ANNAL_JSON_ERROR)
    return NULL;
  key = token == ANNAL_JSON_KEY ? annal_json_read_get_text (read->in, &length) : NULL;
  if (key != NULL && length == 4 && memcmp (key, "type", 4) == 0)
    {
      if (annal_json_read_next (read->in) == ANNAL_JSON_STRING)
        return annal_json_read_dup_text (read->in);
      if (annal_json_read_get_token (read->in) != ANNAL_JSON_ERROR)
        annal_record_read_wrong_type (read, "a string");
      return NULL;
    }
  annal_record_read_problem (read, "no-type", "The line does not begin with its \"type\".");
  if (token == ANNAL_JSON_KEY)
    annal_json_read_skip (read->in);
  return NULL;
}

static void
report_unknown_type (AnnalRecordRead *read, const char *type)
{
  AnnalProblem *problem;

  problem = annal_record_read_problem (read, "unknown-type", "No record is of the type “%s”.", type);
  annal_problem_set_expected (problem, "dossier, source, entity, term, event, claim, link, assessment or notice");
}

static void
read_line (AnnalDocumentRead *self, gboolean *has_head)
{
  g_autofree char *type = NULL;
  const AnnalShape *shape;
  AnnalJsonPlace place;

  if (annal_json_read_get_token (self->record.in) != ANNAL_JSON_OBJECT_BEGIN)
    {
      annal_record_read_wrong_type (&self->record, "a record, which is an object");
      return;
    }
  annal_json_read_get_place (self->record.in, &place);
  type = annal_document_read_type (&self->record);
  shape = type != NULL ? annal_shape_for_type_word (type, strlen (type)) : NULL;
  if (shape != NULL)
    read_record (self, shape, &place, "");
  else if (type != NULL && key_is (type, "dossier"))
    {
      *has_head = TRUE;
      read_head (self, FALSE);
    }
  else if (annal_json_read_get_token (self->record.in) != ANNAL_JSON_ERROR)
    {
      if (type != NULL)
        report_unknown_type (&self->record, type);
      if (annal_json_read_get_token (self->record.in) != ANNAL_JSON_OBJECT_END)
        skip_line (&self->record);
    }
}

static void
read_lines (AnnalDocumentRead *self)
{
  gboolean has_head = FALSE, first = TRUE;

  for (;;)
    {
      AnnalJsonToken token = annal_json_read_next (self->record.in);

      if (token == ANNAL_JSON_END)
        return;
      if (token != ANNAL_JSON_ERROR)
        read_line (self, &has_head);
      if (first && !has_head && annal_json_read_get_token (self->record.in) != ANNAL_JSON_ERROR)
        report_no_version (&self->record);
      first = FALSE;
      if (annal_json_read_get_token (self->record.in) != ANNAL_JSON_ERROR)
        continue;
      annal_document_read_broken (&self->record);
      if (!annal_json_read_recover (self->record.in))
        return;
    }
}

void
annal_document_read (AnnalDocumentRead *self, AnnalJsonForm form)
{
  if (form == ANNAL_JSON_FORM_LINES)
    read_lines (self);
  else
    read_document (self);
}

AnnalJsonForm
annal_document_sniff (const char *data, gsize length)
{
  g_autoptr (AnnalJsonRead) in = annal_json_read_new_for_data (data, length, ANNAL_JSON_READ_DEFAULT, NULL);
  const char *key;
  gsize key_length;

  if (annal_json_read_next (in) != ANNAL_JSON_OBJECT_BEGIN || annal_json_read_next (in) != ANNAL_JSON_KEY)
    return ANNAL_JSON_FORM_DOCUMENT;
  key = annal_json_read_get_text (in, &key_length);
  if (key_length == 4 && memcmp (key, "type", 4) == 0)
    return ANNAL_JSON_FORM_LINES;
  return ANNAL_JSON_FORM_DOCUMENT;
}
