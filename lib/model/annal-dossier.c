/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A dossier owns the records about one subject. It is built, then sealed.
 *
 * Invariants:
 *  1. Every record in it is sealed, and has a valid id that no other record
 *     has; terms have a namespace of their own for each role.
 *  2. The sorted arrays are made from the hash tables when they are first
 *     asked for after a change, and by sealing; a sealed dossier only reads.
 *  3. A sealed dossier has its columns, an open one has none.
 *  4. Nothing that is handed out or written depends on the order of adding
 *     or of hashing.
 *
 * Threads: an open dossier belongs to one thread; a sealed one may be read by
 * any number.
 */

#include "model/annal-dossier-private.h"

#include <string.h>

#include <annal/annal-enum-types.h>
#include <annal/annal-error.h>
#include <annal/annal-record.h>
#include <annal/annal-term.h>
#include <annal/annal-vocabulary.h>

#include "base/annal-hash-private.h"
#include "base/annal-limits-private.h"
#include "base/annal-text-order-private.h"
#include "model/annal-check-private.h"
#include "model/annal-problem-private.h"
#include "model/annal-vocabulary-private.h"

#define N_TYPES (ANNAL_RECORD_TYPE_NOTICE + 1)
#define N_ROLES (ANNAL_TERM_ROLE_WORD + 1)

/* Records are fetched from memory so many before they are read. */
#define N_AHEAD 16

struct _AnnalDossier
{
  GObject parent_instance;

  char *title;         /* owned, nullable */
  char *lang;          /* owned, nullable */
  GPtrArray *extras;   /* owned, of AnnalExtra; NULL when empty */
  AnnalLimits *limits; /* owned, NULL for the defaults */

  GHashTable *by_id;           /* owned, id to AnnalRecord; all but terms */
  GHashTable *terms[N_ROLES];  /* owned, id to AnnalRecord */
  GPtrArray *sorted[N_TYPES];  /* owned, of AnnalRecord by id; NULL until asked for */
  AnnalColumns *columns;       /* owned, NULL until sealed */
  AnnalFacetColumn *facets[ANNAL_N_FACET_COLUMNS]; /* owned, likewise */
  AnnalRowTexts *row_texts;    /* owned, NULL until asked for */
  guint generation;
  gboolean sealed;
};

/**
 * AnnalDossierClass:
 * @parent_class: the class it is made from
 *
 * The class of dossiers, from which no other can be made.
 */

/**
 * AnnalDossier:
 *
 * The set of records about one subject. A dossier is built, then sealed;
 * sealing checks it. A sealed dossier is read-only and may be shared between
 * threads; [method@Annal.Dossier.edit] makes a new generation of it that
 * shares the records that do not change.
 *
 * Since: 0.1
 */
G_DEFINE_FINAL_TYPE (AnnalDossier, annal_dossier, G_TYPE_OBJECT)

static void
forget_order (AnnalDossier *self)
{
  for (guint i = 0; i < N_TYPES; i++)
    g_clear_pointer (&self->sorted[i], g_ptr_array_unref);
}

static void
annal_dossier_finalize (GObject *object)
{
  AnnalDossier *self = ANNAL_DOSSIER (object);

  forget_order (self);
  for (guint i = 0; i < ANNAL_N_FACET_COLUMNS; i++)
    g_clear_pointer (&self->facets[i], annal_facet_column_free);
  g_clear_pointer (&self->row_texts, annal_row_texts_free);
  g_clear_pointer (&self->columns, annal_columns_free);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  for (guint i = 0; i < N_ROLES; i++)
    g_clear_pointer (&self->terms[i], g_hash_table_unref);
  g_clear_pointer (&self->extras, g_ptr_array_unref);
  g_clear_pointer (&self->limits, annal_limits_unref);
  g_free (self->title);
  g_free (self->lang);
  G_OBJECT_CLASS (annal_dossier_parent_class)->finalize (object);
}

static void
annal_dossier_class_init (AnnalDossierClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = annal_dossier_finalize;
}

/* Keys are the records' own ids. */
static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (annal_text_hash, g_str_equal, NULL, annal_node_unref);
}

static void
annal_dossier_init (AnnalDossier *self)
{
  self->by_id = new_table ();
  for (guint i = 0; i < N_ROLES; i++)
    self->terms[i] = new_table ();
}

/**
 * annal_dossier_new:
 * @title: (nullable): the title
 *
 * Makes an empty dossier, open to change.
 *
 * Returns: (transfer full): the dossier
 *
 * Since: 0.1
 */
AnnalDossier *
annal_dossier_new (const char *title)
{
  AnnalDossier *self = g_object_new (ANNAL_TYPE_DOSSIER, NULL);

  self->title = g_strdup (title);
  return self;
}

/**
 * annal_dossier_get_title:
 * @self: a dossier
 *
 * Reads the title.
 *
 * Returns: (transfer none) (nullable): the title
 *
 * Since: 0.1
 */
const char *
annal_dossier_get_title (AnnalDossier *self)
{
  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), NULL);
  return self->title;
}

/**
 * annal_dossier_set_title:
 * @self: an open dossier
 * @title: (nullable): the title
 *
 * Sets the title.
 *
 * Since: 0.1
 */
void
annal_dossier_set_title (AnnalDossier *self,
                         const char *title)
{
  g_return_if_fail (ANNAL_IS_DOSSIER (self) && !self->sealed);
  annal_node_set_text (NULL, &self->title, title);
}

/**
 * annal_dossier_get_lang:
 * @self: a dossier
 *
 * Reads the language that the dossier is written in.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag
 *
 * Since: 0.1
 */
const char *
annal_dossier_get_lang (AnnalDossier *self)
{
  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), NULL);
  return self->lang;
}

/**
 * annal_dossier_set_lang:
 * @self: an open dossier
 * @lang: (nullable): a BCP 47 tag
 *
 * Sets the language that the dossier is written in.
 *
 * Since: 0.1
 */
void
annal_dossier_set_lang (AnnalDossier *self,
                        const char *lang)
{
  g_return_if_fail (ANNAL_IS_DOSSIER (self) && !self->sealed);
  annal_node_set_text (NULL, &self->lang, lang);
}

/**
 * annal_dossier_set_limits:
 * @self: an open dossier
 * @limits: (nullable): limits, or %NULL for the defaults
 *
 * Sets the limits on how many records are taken in and how many problems are
 * reported. They are copied.
 *
 * Since: 0.1
 */
void
annal_dossier_set_limits (AnnalDossier *self,
                          AnnalLimits *limits)
{
  g_return_if_fail (ANNAL_IS_DOSSIER (self) && !self->sealed);
  g_clear_pointer (&self->limits, annal_limits_unref);
  self->limits = limits != NULL ? annal_limits_copy (limits) : NULL;
}

const AnnalLimits *
annal_dossier_get_limits (AnnalDossier *self)
{
  return self->limits != NULL ? self->limits : annal_limits_default ();
}

void
annal_dossier_take_extra (AnnalDossier *self, const char *name, char *json)
{
  annal_extras_take (&self->extras, name, json);
}

const GPtrArray *
annal_dossier_get_extras (AnnalDossier *self)
{
  return self->extras;
}

const AnnalColumns *
annal_dossier_get_columns (AnnalDossier *self)
{
  return self->columns;
}

const AnnalFacetColumn *
annal_dossier_get_facet_column (AnnalDossier *self, AnnalFacet facet)
{
  return self->facets[facet];
}

const AnnalRowTexts *
annal_dossier_get_row_texts (AnnalDossier *self)
{
  g_assert (self->sealed);
  if (g_once_init_enter (&self->row_texts))
    {
      AnnalRowTexts *texts = annal_row_texts_new (self);

      g_once_init_leave (&self->row_texts, texts);
    }
  return self->row_texts;
}

/* The table that a record belongs into. */
static GHashTable *
table_for (AnnalDossier *self, AnnalRecord *record)
{
  AnnalTerm *term = annal_record_as_term (record);

  return term != NULL ? self->terms[annal_term_get_role (term)] : self->by_id;
}

static gboolean
may_change (AnnalDossier *self, GError **error)
{
  if (!self->sealed)
    return TRUE;
  g_set_error_literal (error, ANNAL_ERROR, ANNAL_ERROR_SEALED,
                       "the dossier is sealed; edit a new generation of it");
  return FALSE;
}

static gboolean
may_hold (AnnalRecord *record, GError **error)
{
  if (annal_id_is_valid (record->id))
    return TRUE;
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
               "%s has the id “%s”; an id is 1 to 128 of a-z, 0-9, ., _, : and -, and begins with a letter or digit",
               record->node.shape->noun, record->id != NULL ? record->id : "");
  return FALSE;
}

static void
insert (AnnalDossier *self, GHashTable *table, AnnalRecord *record)
{
  annal_node_seal (record);
  g_hash_table_replace (table, record->id, annal_node_ref (record));
  forget_order (self);
}

static guint
count_records (AnnalDossier *self)
{
  guint n = g_hash_table_size (self->by_id);

  for (guint i = 0; i < N_ROLES; i++)
    n += g_hash_table_size (self->terms[i]);
  return n;
}

/**
 * annal_dossier_add:
 * @self: an open dossier
 * @record: a record, whose id no other record has; it is sealed by this
 * @error: return location for an error
 *
 * Adds a record.
 *
 * Fails with %ANNAL_ERROR_SEALED, %ANNAL_ERROR_INVALID for what cannot be an
 * id, %ANNAL_ERROR_DUPLICATE, or %ANNAL_ERROR_LIMIT.
 *
 * Returns: whether it was added
 *
 * Since: 0.1
 */
gboolean
annal_dossier_add (AnnalDossier *self,
                   AnnalRecord *record,
                   GError **error)
{
  GHashTable *table;
  AnnalRecord *other;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);
  if (!may_change (self, error) || !may_hold (record, error))
    return FALSE;

  table = table_for (self, record);
  other = g_hash_table_lookup (table, record->id);
  if (other != NULL)
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_DUPLICATE, "the id “%s” belongs to %s already",
                   record->id, other->node.shape->noun);
      return FALSE;
    }
  if (count_records (self) >= annal_dossier_get_limits (self)->values[ANNAL_LIMIT_RECORDS])
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_LIMIT, "a dossier holds at most %" G_GUINT64_FORMAT " records",
                   annal_dossier_get_limits (self)->values[ANNAL_LIMIT_RECORDS]);
      return FALSE;
    }
  insert (self, table, record);
  return TRUE;
}

/**
 * annal_dossier_replace:
 * @self: an open dossier
 * @record: a record, whose id one of the same type has; it is sealed by this
 * @error: return location for an error
 *
 * Puts a record in the place of the one with the same id.
 *
 * Fails with %ANNAL_ERROR_SEALED, or with %ANNAL_ERROR_NOT_FOUND where there
 * is no record of that type and id.
 *
 * Returns: whether it was replaced
 *
 * Since: 0.1
 */
gboolean
annal_dossier_replace (AnnalDossier *self,
                       AnnalRecord *record,
                       GError **error)
{
  GHashTable *table;
  AnnalRecord *other;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);
  if (!may_change (self, error) || !may_hold (record, error))
    return FALSE;

  table = table_for (self, record);
  other = g_hash_table_lookup (table, record->id);
  if (other == NULL || other->node.shape != record->node.shape)
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND, "there is not %s with the id “%s” to replace",
                   record->node.shape->noun, record->id);
      return FALSE;
    }
  insert (self, table, record);
  return TRUE;
}

static gboolean
remove_from (AnnalDossier *self, GHashTable *table, const char *id, GError **error)
{
  if (!may_change (self, error))
    return FALSE;
  if (!g_hash_table_remove (table, id))
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND, "there is no record with the id “%s” to remove", id);
      return FALSE;
    }
  forget_order (self);
  return TRUE;
}

/**
 * annal_dossier_remove:
 * @self: an open dossier
 * @id: the id of a record that is not a term
 * @error: return location for an error
 *
 * Removes a record. What refers to it is left as it is, and found by the
 * check.
 *
 * Fails with %ANNAL_ERROR_SEALED or %ANNAL_ERROR_NOT_FOUND.
 *
 * Returns: whether it was removed
 *
 * Since: 0.1
 */
gboolean
annal_dossier_remove (AnnalDossier *self,
                      const char *id,
                      GError **error)
{
  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  return remove_from (self, self->by_id, id, error);
}

/**
 * annal_dossier_remove_term:
 * @self: an open dossier
 * @role: the term's role
 * @id: the term's id
 * @error: return location for an error
 *
 * Removes one of the dossier's own terms.
 *
 * Fails with %ANNAL_ERROR_SEALED or %ANNAL_ERROR_NOT_FOUND.
 *
 * Returns: whether it was removed
 *
 * Since: 0.1
 */
gboolean
annal_dossier_remove_term (AnnalDossier *self,
                           AnnalTermRole role,
                           const char *id,
                           GError **error)
{
  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), FALSE);
  g_return_val_if_fail ((guint) role < N_ROLES, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);
  return remove_from (self, self->terms[role], id, error);
}

/**
 * annal_dossier_lookup:
 * @self: a dossier
 * @id: an id
 *
 * Finds a record of any type but a term by its id.
 *
 * Returns: (transfer none) (nullable): the record, valid while @self lives,
 *   or %NULL where there is none
 *
 * Since: 0.1
 */
AnnalRecord *
annal_dossier_lookup (AnnalDossier *self,
                      const char *id)
{
  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);
  return g_hash_table_lookup (self->by_id, id);
}

/**
 * annal_dossier_lookup_term:
 * @self: a dossier
 * @role: the role
 * @id: the term's id
 *
 * Finds a term: one of the dossier's own, else a built-in one.
 *
 * Returns: (transfer none) (nullable): the term, valid while @self lives, or
 *   %NULL where there is none
 *
 * Since: 0.1
 */
AnnalTerm *
annal_dossier_lookup_term (AnnalDossier *self,
                           AnnalTermRole role,
                           const char *id)
{
  AnnalTerm *term;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), NULL);
  g_return_val_if_fail ((guint) role < N_ROLES, NULL);
  g_return_val_if_fail (id != NULL, NULL);
  term = g_hash_table_lookup (self->terms[role], id);
  return term != NULL ? term : annal_vocabulary_lookup (role, id);
}

AnnalTerm *
annal_dossier_resolve_term (AnnalDossier *self, AnnalTermRole role, const char *id)
{
  AnnalTerm *own = annal_dossier_lookup_term (self, role, id);
  g_autofree char *broader = NULL;

  if (own != NULL || strchr (id, '.') == NULL)
    return own;
  broader = g_strdup (id);
  for (;;)
    {
      AnnalTerm *term = annal_dossier_lookup_term (self, role, broader);
      char *dot = strrchr (broader, '.');

      if (term != NULL || dot == NULL)
        return term;
      *dot = '\0';
    }
}

AnnalRecord *
annal_dossier_resolve (AnnalDossier *self, const AnnalField *field, const char *id)
{
  for (guint role = 1; role < N_ROLES; role++)
    if (field->refers_to & 1 << (16 + role))
      return (AnnalRecord *) annal_dossier_resolve_term (self, role, id);
  return g_hash_table_lookup (self->by_id, id);
}

static void
sort_by_id (gpointer *records, guint n)
{
  g_autofree const char **ids = g_new (const char *, n);
  g_autofree gpointer *unsorted = g_memdup2 (records, sizeof *records * n);
  g_autofree guint *order = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (i + N_AHEAD < n)
        __builtin_prefetch (&((AnnalRecord *) records[i + N_AHEAD])->id);
      ids[i] = ((AnnalRecord *) records[i])->id;
      __builtin_prefetch (ids[i]);
    }
  order = annal_text_order (ids, n);
  for (guint i = 0; i < n; i++)
    records[i] = unsorted[order[i]];
}

/* Terms are sorted by role, then id; all others by id. */
static void
sort_table (AnnalDossier *self, GHashTable *table)
{
  GHashTableIter iter;
  gpointer record;
  guint before[N_TYPES];

  for (guint type = 0; type < N_TYPES; type++)
    before[type] = self->sorted[type]->len;
  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    g_ptr_array_add (self->sorted[((AnnalRecord *) record)->node.shape->record_type], record);
  for (guint type = 0; type < N_TYPES; type++)
    if (self->sorted[type]->len > before[type])
      sort_by_id (self->sorted[type]->pdata + before[type], self->sorted[type]->len - before[type]);
}

static GPtrArray *
get_sorted (AnnalDossier *self, AnnalRecordType type)
{
  if (self->sorted[type] == NULL)
    {
      for (guint i = 0; i < N_TYPES; i++)
        self->sorted[i] = g_ptr_array_new ();
      for (guint role = 0; role < N_ROLES; role++)
        sort_table (self, self->terms[role]);
      sort_table (self, self->by_id);
    }
  return self->sorted[type];
}

AnnalRecord *const *
annal_dossier_get_records (AnnalDossier *self, AnnalRecordType type, guint *n)
{
  const GPtrArray *array = get_sorted (self, type);

  *n = array->len;
  return (AnnalRecord *const *) (gpointer) array->pdata;
}

/**
 * annal_dossier_get_n_records:
 * @self: a dossier
 * @type: a type of record
 *
 * Counts the records of a type; of terms, the dossier's own.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_dossier_get_n_records (AnnalDossier *self,
                             AnnalRecordType type)
{
  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), 0);
  g_return_val_if_fail ((guint) type < N_TYPES, 0);
  return get_sorted (self, type)->len;
}

/**
 * annal_dossier_get_record:
 * @self: a dossier
 * @type: a type of record
 * @index: which one, from 0, in the order of the ids
 *
 * Reads a record of a type.
 *
 * Returns: (transfer none): the record, valid while @self lives
 *
 * Since: 0.1
 */
AnnalRecord *
annal_dossier_get_record (AnnalDossier *self,
                          AnnalRecordType type,
                          guint index)
{
  GPtrArray *array;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), NULL);
  g_return_val_if_fail ((guint) type < N_TYPES, NULL);
  array = get_sorted (self, type);
  g_return_val_if_fail (index < array->len, NULL);
  return g_ptr_array_index (array, index);
}

/**
 * annal_dossier_check:
 * @self: a dossier
 *
 * Checks every record against the rules of the model and reports all that is
 * wrong, not only the first. What it takes the sources' texts to see is not
 * checked here.
 *
 * Returns: (transfer full): the problems, in the order of record types and ids
 *
 * Since: 0.1
 */
AnnalProblems *
annal_dossier_check (AnnalDossier *self)
{
  AnnalProblems *problems;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), NULL);
  problems = annal_problems_new (annal_dossier_get_limits (self));
  annal_check_dossier (self, problems);
  return problems;
}

/**
 * annal_dossier_seal:
 * @self: a dossier
 * @error: return location for an error
 *
 * Checks the dossier and makes it read-only and safe to share between
 * threads. A dossier with a problem of severity error is not sealed;
 * [method@Annal.Dossier.check] tells all of them.
 *
 * Fails with %ANNAL_ERROR_INVALID.
 *
 * Returns: whether it is sealed now
 *
 * Since: 0.1
 */
gboolean
annal_dossier_seal (AnnalDossier *self,
                    GError **error)
{
  g_autoptr (AnnalProblems) problems = NULL;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), FALSE);
  if (self->sealed)
    return TRUE;
  problems = annal_dossier_check (self);
  if (!annal_problems_to_error (problems, error))
    return FALSE;
  self->columns = annal_columns_new (self);
  self->sealed = TRUE;
  annal_facet_columns_fill (self, self->facets);
  return TRUE;
}

/**
 * annal_dossier_is_sealed:
 * @self: a dossier
 *
 * Tells whether the dossier is sealed.
 *
 * Returns: whether it is
 *
 * Since: 0.1
 */
gboolean
annal_dossier_is_sealed (AnnalDossier *self)
{
  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), FALSE);
  return self->sealed;
}

static void
share_records (GHashTable *to, GHashTable *from)
{
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    g_hash_table_insert (to, ((AnnalRecord *) record)->id, annal_node_ref (record));
}

/**
 * annal_dossier_edit:
 * @self: a dossier
 *
 * Makes the next generation of a dossier, open to change. It shares the
 * records with this one, which stays as it is.
 *
 * Returns: (transfer full): the new generation
 *
 * Since: 0.1
 */
AnnalDossier *
annal_dossier_edit (AnnalDossier *self)
{
  AnnalDossier *next;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), NULL);
  next = annal_dossier_new (self->title);
  next->lang = g_strdup (self->lang);
  next->generation = self->generation + 1;
  next->extras = annal_extras_copy (self->extras);
  if (self->limits != NULL)
    next->limits = annal_limits_ref (self->limits);
  share_records (next->by_id, self->by_id);
  for (guint i = 0; i < N_ROLES; i++)
    share_records (next->terms[i], self->terms[i]);
  return next;
}

/**
 * annal_dossier_get_generation:
 * @self: a dossier
 *
 * Tells how many times the dossier was edited on the way here.
 *
 * Returns: the generation, from 0
 *
 * Since: 0.1
 */
guint
annal_dossier_get_generation (AnnalDossier *self)
{
  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), 0);
  return self->generation;
}
