/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The integrity check of a dossier.
 *
 *  1. Records are checked in the order of their types, then ids; inside a
 *     record, members in the order of its shape. What needs many records
 *     (circles, counts over a set, totals) comes last. The list of problems depends
 *     on nothing else.
 *  2. It takes time and memory linear in the dossier but for sorting. It
 *     recurs only as deep as values lie in one another.
 */

#include "model/annal-check-private.h"

#include "base/annal-hash-private.h"
#include "model/annal-check-rules-private.h"
#include "model/annal-dossier-private.h"

#define FETCH_DEPTH 6

char *
annal_check_take_valid (char *text)
{
  char *valid;

  if (g_utf8_validate (text, -1, NULL))
    return text;
  valid = g_utf8_make_valid (text, -1);
  g_free (text);
  return valid;
}

AnnalProblem *
annal_check_report (const AnnalCheck *self, AnnalSeverity severity, const char *rule,
                    const char *pointer, const char *member, const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *place = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = annal_check_take_valid (g_strdup_vprintf (format, arguments));
  va_end (arguments);
  place = annal_check_take_valid (member != NULL ? g_strconcat (pointer, "/", member, NULL) : g_strdup (pointer));
  return annal_problems_add (self->problems, severity, rule, self->record, place, "%s", message);
}

static GHashTable *
make_set (AnnalTerm *term)
{
  GHashTable *set = g_hash_table_new (annal_text_hash, g_str_equal);

  if (annal_term_get_role (term) == ANNAL_TERM_ROLE_EVENT_KIND)
    for (guint i = 0; i < annal_term_get_n_attributes (term); i++)
      g_hash_table_add (set, (gpointer) annal_term_get_attribute (term, i));
  else
    for (guint i = 0; i < annal_term_get_n_values (term); i++)
      g_hash_table_add (set, (gpointer) annal_term_get_value (term, i));
  return set;
}

gboolean
annal_check_lists (const AnnalCheck *self, AnnalTerm *term, const char *word)
{
  GHashTable *set = g_hash_table_lookup (self->words, term);

  if (set == NULL)
    {
      set = make_set (term);
      g_hash_table_insert (self->words, term, set);
    }
  return g_hash_table_contains (set, word);
}

const char *
annal_check_locate (const AnnalCheck *self, const char *pointer, guint index)
{
  g_string_assign (self->place, pointer);
  annal_pointer_append_index (self->place, index);
  return self->place->str;
}

/* A value is checked when the member that holds it is met. */
static void
check_children (const AnnalCheck *self, const GPtrArray *children, const char *pointer)
{
  for (guint i = 0; children != NULL && i < children->len; i++)
    annal_check_value (self, g_ptr_array_index (children, i), annal_check_locate (self, pointer, i));
}

static void
check_member (const AnnalNode *node, const AnnalField *field, const char *pointer, gpointer data)
{
  const AnnalCheck *self = data;

  annal_check_form (self, node, field, pointer);
  if (field->kind == ANNAL_FIELD_KIND_NODE && annal_node_has (node, field))
    annal_check_value (self, ANNAL_FIELD_GET (node, field, AnnalNode *), pointer);
  else if (field->kind == ANNAL_FIELD_KIND_NODES)
    check_children (self, ANNAL_FIELD_GET (node, field, GPtrArray *), pointer);
}

static void
check_records (AnnalCheck *self, AnnalRecordType type)
{
  guint n;
  AnnalRecord *const *records = annal_dossier_get_records (self->dossier, type, &n);

  for (guint i = 0; i < n; i++)
    {
      annal_records_fetch_ahead (records + i, n - i, FETCH_DEPTH);
      self->record = records[i];
      annal_node_visit (&self->record->node, check_member, self);
      annal_check_record (self);
    }
  self->record = NULL;
}

void
annal_check_dossier (AnnalDossier *dossier, AnnalProblems *problems)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  g_autoptr (GString) place = g_string_sized_new (64);
  AnnalCheck self = { .dossier = dossier, .problems = problems, .words = words, .place = place };

  if (annal_dossier_get_title (dossier) != NULL)
    annal_check_utf8 (&self, annal_dossier_get_title (dossier), "", "title");
  if (annal_dossier_get_lang (dossier) != NULL &&
      annal_check_utf8 (&self, annal_dossier_get_lang (dossier), "", "lang"))
    annal_check_language (&self, annal_dossier_get_lang (dossier), "", "lang");
  for (AnnalRecordType type = ANNAL_RECORD_TYPE_SOURCE; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    check_records (&self, type);
  annal_check_cycles (&self);
  annal_check_counts (&self);
  annal_check_totals (&self);
}
