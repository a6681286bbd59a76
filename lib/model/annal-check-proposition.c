/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What is said: a proposition, and whether a value is of its term's type. */

#include "model/annal-check-rules-private.h"

#include <string.h>

#include <annal/annal-date.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-value.h>

#include "base/annal-decimal-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-shapes-private.h"

/* Longer lists of words are told in part. */
#define MAX_TOLD 12

gboolean
annal_value_is_reading (const AnnalValue *value)
{
  return annal_value_get_stance (value) != ANNAL_STANCE_UNSET || annal_value_get_proposition (value) != NULL;
}

guint
annal_value_count_forms (const AnnalValue *value)
{
  const AnnalNode *node = (const AnnalNode *) value;
  guint n = 0;

  for (guint i = 0; i < node->shape->n_fields; i++)
    n += annal_node_has (node, &node->shape->fields[i]);
  return n;
}

/* A bare word stands for whatever the term says it is. */
static gboolean
word_fits (const AnnalCheck *self, AnnalTerm *term, const char *word)
{
  switch (annal_term_get_value_type (term))
    {
    case ANNAL_VALUE_TYPE_QUANTITY:
      return annal_decimal_is_valid (word);
    case ANNAL_VALUE_TYPE_DATE:
      return annal_date_check (word, NULL, NULL);
    case ANNAL_VALUE_TYPE_BOOLEAN:
      return strcmp (word, "true") == 0 || strcmp (word, "false") == 0;
    case ANNAL_VALUE_TYPE_WORD:
      return annal_term_get_n_values (term) == 0 || annal_check_lists (self, term, word);
    case ANNAL_VALUE_TYPE_ENTITY:
    case ANNAL_VALUE_TYPE_TEXT:
    case ANNAL_VALUE_TYPE_UNSET:
    default:
      return TRUE;
    }
}

static gboolean
value_fits (const AnnalCheck *self, AnnalTerm *term, const AnnalValue *value)
{
  if (annal_value_get_word (value) != NULL)
    return word_fits (self, term, annal_value_get_word (value));
  switch (annal_term_get_value_type (term))
    {
    case ANNAL_VALUE_TYPE_QUANTITY:
      return annal_value_get_quantity (value) != NULL;
    case ANNAL_VALUE_TYPE_DATE:
      return annal_value_get_date (value) != NULL;
    case ANNAL_VALUE_TYPE_TEXT:
      return annal_value_get_text (value) != NULL;
    case ANNAL_VALUE_TYPE_UNSET:
      return TRUE;
    case ANNAL_VALUE_TYPE_ENTITY:
    case ANNAL_VALUE_TYPE_BOOLEAN:
    case ANNAL_VALUE_TYPE_WORD:
    default:
      return FALSE;
    }
}

static char *
dup_listed (AnnalTerm *term)
{
  GString *list = g_string_new (NULL);
  guint n = annal_term_get_n_values (term);

  for (guint i = 0; i < n && i < MAX_TOLD; i++)
    g_string_append_printf (list, "%s%s", i == 0 ? "" : i + 1 == n ? " or " : ", ", annal_term_get_value (term, i));
  if (n > MAX_TOLD)
    g_string_append_printf (list, " or one of %u more", n - MAX_TOLD);
  return annal_check_take_valid (g_string_free (list, FALSE));
}

static char *
dup_expected (AnnalTerm *term)
{
  static const char *const kinds[] = {
    [ANNAL_VALUE_TYPE_UNSET] = "a value",
    [ANNAL_VALUE_TYPE_QUANTITY] = "a number such as 262, or bounds, “lo” and “hi”",
    [ANNAL_VALUE_TYPE_ENTITY] = "the id of an entity",
    [ANNAL_VALUE_TYPE_TEXT] = "words",
    [ANNAL_VALUE_TYPE_DATE] = "a date",
    [ANNAL_VALUE_TYPE_BOOLEAN] = "true or false",
    [ANNAL_VALUE_TYPE_WORD] = "a word",
  };

  if (annal_term_get_value_type (term) == ANNAL_VALUE_TYPE_WORD && annal_term_get_n_values (term) > 0)
    return dup_listed (term);
  return g_strdup (kinds[annal_term_get_value_type (term)]);
}

void
annal_check_typed (const AnnalCheck *self, AnnalTerm *term, const AnnalValue *value, const char *pointer)
{
  g_autofree char *expected = NULL;
  g_autofree char *place = NULL;
  const char *word = annal_value_get_word (value);

  /* These have no type; where they may stand is another rule. */
  if (annal_value_is_reading (value) || annal_value_count_forms (value) == 0)
    return;
  if (!value_fits (self, term, value))
    {
      expected = dup_expected (term);
      annal_problem_set_expected (ANNAL_CHECK_ERROR (self, "value-type", pointer, NULL,
                                                     "The value does not fit “%s”.", annal_term_get_id (term)),
                                  "%s", expected);
    }
  else if (word != NULL && annal_term_get_value_type (term) == ANNAL_VALUE_TYPE_ENTITY)
    {
      place = g_strconcat (pointer, "/word", NULL);
      annal_check_reference (self, ANNAL_REFERS_TO_ENTITY, word, place);
    }
}

/* What an assertion is about is asked for with the rules of claims. */
static gboolean
is_assertion (const AnnalCheck *self, const char *pointer)
{
  return *pointer == '\0' && self->record->node.shape == &annal_claim_shape &&
         annal_claim_get_kind ((const AnnalClaim *) self->record) == ANNAL_CLAIM_KIND_ASSERTION;
}

void
annal_check_proposition (const AnnalCheck *self, gconstpointer node, const char *pointer)
{
  const AnnalProposition *proposition = node;
  const char *predicate = annal_proposition_get_predicate (proposition);
  const AnnalValue *value = annal_proposition_get_value (proposition);
  gboolean is_nested = *pointer != '\0';
  AnnalTerm *term;

  if (annal_proposition_get_about (proposition) == NULL && (predicate != NULL || is_nested) &&
      !is_assertion (self, pointer))
    ANNAL_CHECK_ERROR (self, "missing-member", pointer, "about", "It does not say of whom or what: “about” is needed.");
  if (value == NULL)
    return;
  if (predicate == NULL)
    {
      if (!annal_value_is_reading (value))
        ANNAL_CHECK_ERROR (self, "missing-member", pointer, "predicate",
                           "There is a value, but not what it is the value of: “predicate” is needed.");
      return;
    }
  term = annal_dossier_resolve_term (self->dossier, ANNAL_TERM_ROLE_PREDICATE, predicate);
  if (term != NULL)
    {
      g_autofree char *place = g_strconcat (pointer, "/value", NULL);

      annal_check_typed (self, term, value, place);
    }
}
