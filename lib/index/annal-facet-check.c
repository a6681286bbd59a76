/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What is asked for in a facet: whether it can be there at all, what it may
 * have been meant for, and which id goes by a name.
 */

#include "index/annal-facet-index-private.h"

#include <string.h>

#include <annal/annal-entity.h>
#include <annal/annal-error.h>
#include <annal/annal-name.h>
#include <annal/annal-record.h>
#include <annal/annal-term.h>

#include "base/annal-distance-private.h"
#include "base/annal-hash-private.h"
#include "base/annal-text-fold-private.h"
#include "model/annal-entity-closure-private.h"
#include "model/annal-facet-values-private.h"
#include "model/annal-check-rules-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-naming-private.h"
#include "model/annal-vocabulary-private.h"

/* So many words are listed at most. */
#define MAX_LISTED 32

typedef void (*WordFunc) (const char *word, gpointer data);

static gboolean
has_phrases (const AnnalFacetTraits *traits)
{
  return traits->refers_to == ANNAL_REFERS_TO_ENTITY;
}

/* Years may have more than four digits, and a sign. */
static gboolean
is_year (const char *text)
{
  const char *digits = text[0] == '-' ? text + 1 : text;
  gsize length = strlen (digits);

  return length >= 4 && strspn (digits, "0123456789") == length;
}

static gboolean
is_month (const char *text)
{
  const char *hyphen = strrchr (text, '-');
  g_autofree char *year = hyphen != NULL ? g_strndup (text, hyphen - text) : NULL;

  return year != NULL && is_year (year) && strlen (hyphen) == 3 && strspn (hyphen + 1, "0123456789") == 2 &&
         strcmp (hyphen + 1, "01") >= 0 && strcmp (hyphen + 1, "12") <= 0;
}

static gboolean
has_form (AnnalFacet facet, const char *text)
{
  switch (facet)
    {
    case ANNAL_FACET_LANG:
      return annal_language_is_well_formed (text);
    case ANNAL_FACET_YEAR:
      return is_year (text);
    case ANNAL_FACET_MONTH:
      return is_month (text);
    default:
      return FALSE;
    }
}

static gboolean
is_word (const AnnalFacetTraits *traits, const char *text)
{
  if (traits->get_enum_type != NULL && annal_word_lookup (traits->get_enum_type (), text, strlen (text)) >= 0)
    return TRUE;
  return traits->words != NULL && g_strv_contains (traits->words, text);
}

static gboolean
is_record (AnnalDossier *dossier, const AnnalFacetTraits *traits, const char *text)
{
  AnnalRecord *record = traits->refers_to != 0 ? annal_dossier_lookup (dossier, text) : NULL;

  return record != NULL && (traits->refers_to & 1u << annal_record_get_record_type (record));
}

static gboolean
is_value (AnnalDossier *dossier, AnnalFacet facet, const char *text)
{
  const AnnalFacetTraits *traits = annal_facet_get_traits (facet);

  if (is_word (traits, text) || is_record (dossier, traits, text) || has_form (facet, text))
    return TRUE;
  return traits->role != ANNAL_TERM_ROLE_UNSET && annal_id_is_valid (text) &&
         annal_dossier_resolve_term (dossier, traits->role, text) != NULL;
}

/* Names */

/* Some names are printed with their article, some without. */
static const char *
skip_article (const char *text)
{
  return g_ascii_strncasecmp (text, "the ", 4) == 0 ? text + 4 : text;
}

/* Folded for case, accents, width, and shapes of quotation marks and dashes. */
static char *
dup_folded (const char *words)
{
  const char *text = skip_article (words);
  gsize length;
  g_autofree char *shaped = annal_text_fold (text, strlen (text), &length);
  g_autofree char *parted = g_utf8_normalize (shaped, length, G_NORMALIZE_ALL);
  g_autoptr (GString) bare = g_string_new (NULL);

  for (const char *at = parted != NULL ? parted : ""; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_type (g_utf8_get_char (at)) != G_UNICODE_NON_SPACING_MARK)
      g_string_append_unichar (bare, g_utf8_get_char (at));
  return g_utf8_casefold (bare->str, bare->len);
}

/* Most names are plain and need no folding. */
static gboolean
is_called (const char *name, const char *folded)
{
  g_autofree char *other = NULL;

  if (name == NULL)
    return FALSE;
  if (g_str_is_ascii (name) && g_ascii_strcasecmp (skip_article (name), folded) == 0)
    return TRUE;
  if (g_str_is_ascii (name) && strchr (name, '`') == NULL)
    return FALSE;
  other = dup_folded (name);
  return strcmp (other, folded) == 0;
}

static gboolean
is_entity_called (const AnnalEntity *entity, const char *folded)
{
  guint n = annal_entity_get_n_public_names (entity);

  for (guint i = 0; i < n; i++)
    if (is_called (annal_name_get_text (annal_entity_get_name (entity, i)), folded))
      return TRUE;
  return FALSE;
}

static gboolean
is_term_called (const AnnalTerm *term, const char *folded)
{
  g_autofree const char **langs = annal_term_dup_label_langs (term);

  for (guint i = 0; langs[i] != NULL; i++)
    {
      const char *const *labels = annal_term_get_label (term, langs[i]);

      for (guint j = 0; labels != NULL && labels[j] != NULL; j++)
        if (is_called (labels[j], folded))
          return TRUE;
    }
  return FALSE;
}

typedef struct
{
  AnnalDossier *dossier;
  const char *folded;
  GPtrArray *ids;   /* of char, the dossier's: what is called so */
  GHashTable *seen; /* owned: these, and what is the same */
} Called;

/* Two entities that are the same are one. */
static void
add_entity (Called *self, const AnnalEntity *entity)
{
  const char *id = annal_entity_get_id (entity);
  g_autoptr (GPtrArray) same = NULL;

  if (!is_entity_called (entity, self->folded) || g_hash_table_contains (self->seen, id))
    return;
  g_ptr_array_add (self->ids, (gpointer) id);
  same = annal_entity_closure_find_same (annal_entity_closure_get (self->dossier), id);
  for (guint i = 0; i < same->len; i++)
    g_hash_table_add (self->seen, g_ptr_array_index (same, i));
}

/* A dossier may have a term of its own in the place of a built-in one. */
static void
add_term (Called *self, AnnalTerm *term, AnnalTermRole role)
{
  if (annal_term_get_role (term) == role && is_term_called (term, self->folded) &&
      g_hash_table_add (self->seen, (gpointer) annal_term_get_id (term)))
    g_ptr_array_add (self->ids, (gpointer) annal_term_get_id (term));
}

/* The ids of the entities or terms that are called so. */
static GPtrArray *
find_called (AnnalDossier *dossier, const AnnalFacetTraits *traits, const char *text)
{
  g_autofree char *folded = dup_folded (text);
  g_autoptr (GHashTable) seen = g_hash_table_new (annal_text_hash, g_str_equal);
  Called called = { dossier, folded, g_ptr_array_new (), seen };
  guint n_entities = traits->refers_to & ANNAL_REFERS_TO_ENTITY ? annal_dossier_get_n_entities (dossier) : 0;
  guint n_terms = traits->role != ANNAL_TERM_ROLE_UNSET ? annal_dossier_get_n_terms (dossier) : 0;
  guint n_built_in = traits->role != ANNAL_TERM_ROLE_UNSET ? annal_vocabulary_get_n_terms () : 0;

  for (guint i = 0; i < n_entities; i++)
    add_entity (&called, annal_dossier_get_entity (dossier, i));
  for (guint i = 0; i < n_terms; i++)
    add_term (&called, annal_dossier_get_term (dossier, i), traits->role);
  for (guint i = 0; i < n_built_in; i++)
    add_term (&called, annal_vocabulary_get_term (i), traits->role);
  return called.ids;
}

/* Phrases */

typedef struct
{
  const char *text;
  const char *folded;
  const char *best; /* the dossier's */
} PhraseSearch;

static void
consider_phrase (const char *value, PhraseSearch *search)
{
  if (search->best != NULL && strcmp (search->best, search->text) == 0)
    return;
  if (strcmp (value, search->text) == 0)
    search->best = value;
  else if (is_called (value, search->folded) && (search->best == NULL || strcmp (value, search->best) < 0))
    search->best = value;
}

/* The phrase itself where somebody goes by it, else one that folds to the same.
 * This looks at every value.
 */
static const char *
find_phrase (AnnalDossier *dossier, AnnalFacet facet, const char *text)
{
  const AnnalFacetColumn *column = annal_dossier_get_facet_column (dossier, facet);
  g_autofree char *folded = dup_folded (text);
  PhraseSearch search = { text, folded, NULL };

  if (!has_phrases (annal_facet_get_traits (facet)))
    return NULL;
  for (guint value = 0; value < column->n_values; value++)
    consider_phrase (annal_facet_column_get_text (column, value), &search);
  return search.best;
}

/* Messages */

static void
visit_terms (AnnalDossier *dossier, AnnalTermRole role, WordFunc func, gpointer data)
{
  for (guint i = 0; i < annal_vocabulary_get_n_terms (); i++)
    if (annal_term_get_role (annal_vocabulary_get_term (i)) == role)
      func (annal_term_get_id (annal_vocabulary_get_term (i)), data);
  for (guint i = 0; i < annal_dossier_get_n_terms (dossier); i++)
    if (annal_term_get_role (annal_dossier_get_term (dossier, i)) == role)
      func (annal_term_get_id (annal_dossier_get_term (dossier, i)), data);
}

static void
visit_words (AnnalDossier *dossier, const AnnalFacetTraits *traits, WordFunc func, gpointer data)
{
  if (traits->get_enum_type != NULL)
    {
      g_autoptr (GEnumClass) klass = g_type_class_ref (traits->get_enum_type ());

      for (guint i = 0; i < klass->n_values; i++)
        if (annal_word_get (traits->get_enum_type (), klass->values[i].value) != NULL)
          func (klass->values[i].value_nick, data);
    }
  for (guint i = 0; traits->words != NULL && traits->words[i] != NULL; i++)
    func (traits->words[i], data);
  if (traits->role != ANNAL_TERM_ROLE_UNSET)
    visit_terms (dossier, traits->role, func, data);
}

static void
visit_ids (AnnalDossier *dossier, const AnnalFacetTraits *traits, WordFunc func, gpointer data)
{
  for (AnnalRecordType type = ANNAL_RECORD_TYPE_SOURCE; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    for (guint i = 0; (traits->refers_to & 1u << type) && i < annal_dossier_get_n_records (dossier, type); i++)
      func (annal_record_get_id (annal_dossier_get_record (dossier, type, i)), data);
}

static void
visit_names (AnnalDossier *dossier, const AnnalFacetTraits *traits, WordFunc func, gpointer data)
{
  guint n = traits->refers_to & ANNAL_REFERS_TO_ENTITY ? annal_dossier_get_n_entities (dossier) : 0;

  for (guint i = 0; i < n; i++)
    {
      AnnalEntity *entity = annal_dossier_get_entity (dossier, i);
      guint n_names = annal_entity_get_n_public_names (entity);

      for (guint j = 0; j < n_names; j++)
        if (annal_name_get_text (annal_entity_get_name (entity, j)) != NULL)
          func (annal_name_get_text (annal_entity_get_name (entity, j)), data);
    }
}

typedef struct
{
  const char *folded;
  const char *best; /* NULL: nothing is near */
  guint distance;
} Nearest;

static void
consider_slip (const char *word, gpointer data)
{
  Nearest *self = data;
  g_autofree char *folded = NULL;
  guint distance;

  if (ABS ((gssize) strlen (word) - (gssize) strlen (self->folded)) > 2 && g_str_is_ascii (word))
    return;
  folded = dup_folded (word);
  if (!annal_is_slip (self->folded, folded))
    return;
  distance = annal_distance (self->folded, folded);
  if (self->best != NULL && (distance > self->distance ||
                             (distance == self->distance && strcmp (word, self->best) >= 0)))
    return;
  self->best = word;
  self->distance = distance;
}

static const char *
find_slip (AnnalDossier *dossier, const AnnalFacetTraits *traits, const char *text)
{
  g_autofree char *folded = dup_folded (text);
  Nearest nearest = { .folded = folded };

  visit_words (dossier, traits, consider_slip, &nearest);
  visit_ids (dossier, traits, consider_slip, &nearest);
  if (nearest.best == NULL)
    visit_names (dossier, traits, consider_slip, &nearest);
  return nearest.best;
}

static void
add_word (const char *word, gpointer data)
{
  g_ptr_array_add (data, (gpointer) word);
}

/* "a, b or c", or "a, b or 7 more" where there are very many. */
static char *
dup_list (const GPtrArray *words, const char *last)
{
  GString *list = g_string_new (NULL);
  guint n = words->len > MAX_LISTED ? MAX_LISTED - 1 : words->len;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (list, "%s%s", i == 0 ? "" : i + 1 < words->len ? ", " : last,
                            (const char *) g_ptr_array_index (words, i));
  if (n < words->len)
    g_string_append_printf (list, "%s%u more", last, words->len - n);
  return g_string_free (list, FALSE);
}

static char *
dup_what_there_is (AnnalDossier *dossier, AnnalFacet facet)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (facet == ANNAL_FACET_LANG)
    return g_strdup ("; write a tag such as en or ko");
  if (facet == ANNAL_FACET_YEAR)
    return g_strdup ("; write four digits, as in 2019");
  if (facet == ANNAL_FACET_MONTH)
    return g_strdup ("; write year and month, as in 2019-05");
  visit_words (dossier, annal_facet_get_traits (facet), add_word, words);
  if (words->len == 0)
    return g_strdup ("");
  list = dup_list (words, " or ");
  return g_strdup_printf ("; write %s", list);
}

static char *
dup_hint (AnnalDossier *dossier, AnnalFacet facet, const char *text)
{
  const char *slip = find_slip (dossier, annal_facet_get_traits (facet), text);

  return slip != NULL ? g_strdup_printf ("; is it “%s”?", slip) : dup_what_there_is (dossier, facet);
}

static void
set_unknown (AnnalDossier *dossier, AnnalFacet facet, const char *text, GError **error)
{
  const AnnalFacetTraits *traits = annal_facet_get_traits (facet);
  AnnalRecord *other = traits->refers_to != 0 ? annal_dossier_lookup (dossier, text) : NULL;
  g_autofree char *hint = NULL;

  if (other != NULL)
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND, "“%s” is %s, and no %s", text, other->node.shape->noun,
                   traits->noun);
      return;
    }
  hint = dup_hint (dossier, facet, text);
  g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_NOT_FOUND, "there is no %s “%s”%s", traits->noun, text, hint);
}

static gboolean
is_text (const char *text, GError **error)
{
  if (g_utf8_validate (text, -1, NULL))
    return TRUE;
  g_set_error_literal (error, ANNAL_ERROR, ANNAL_ERROR_SYNTAX, "the value is not valid UTF-8");
  return FALSE;
}

/* Ids and words are small letters, grades capitals. */
static char *
find_in_other_case (AnnalDossier *dossier, AnnalFacet facet, const char *text)
{
  g_autofree char *small = g_ascii_strdown (text, -1);
  g_autofree char *capital = g_ascii_strup (text, -1);

  if (is_value (dossier, facet, small))
    return g_steal_pointer (&small);
  return is_value (dossier, facet, capital) ? g_steal_pointer (&capital) : NULL;
}

char *
annal_facet_resolve_value (AnnalDossier *dossier, AnnalFacet facet, const char *text, GError **error)
{
  g_autoptr (GPtrArray) called = NULL;
  g_autofree char *list = NULL;
  const char *phrase;
  char *found;

  if (!is_text (text, error))
    return NULL;
  if (is_value (dossier, facet, text))
    return g_strdup (text);
  found = find_in_other_case (dossier, facet, text);
  if (found != NULL)
    return found;
  called = find_called (dossier, annal_facet_get_traits (facet), text);
  if (called->len == 1)
    return g_strdup (g_ptr_array_index (called, 0));
  if (called->len > 1)
    {
      list = dup_list (called, " and ");
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_AMBIGUOUS, "several are called “%s”; write one of their ids: %s",
                   text, list);
      return NULL;
    }
  phrase = find_phrase (dossier, facet, text);
  if (phrase == NULL)
    set_unknown (dossier, facet, text, error);
  return g_strdup (phrase);
}
