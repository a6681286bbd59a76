/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What claims say of their subjects, and by which qualifiers it is narrowed. */

#include "analysis/compare/annal-comparison-filling-private.h"

#include <string.h>

#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "base/annal-decimal-private.h"
#include "model/annal-when-span-private.h"

static guint
get_word (AnnalFilling *filling, char *word)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (filling->words, word));

  if (number != 0)
    {
      g_free (word);
      return number;
    }
  number = g_hash_table_size (filling->words) + 1;
  g_hash_table_insert (filling->words, word, GUINT_TO_POINTER (number));
  return number;
}

/* --- values --------------------------------------------------------------- */

guint
annal_filling_find_number (const AnnalFilling *filling, const char *id)
{
  guint number = id != NULL ? annal_columns_lookup (filling->self->columns, id) : ANNAL_NO_NUMBER;

  return number != ANNAL_NO_NUMBER ? annal_origins_get_same (filling->self->origins, number) : ANNAL_NO_NUMBER;
}

gboolean
annal_filling_is_entity (const AnnalFilling *filling, guint number)
{
  return number != ANNAL_NO_NUMBER && number - filling->self->first_entity < filling->self->n_entities;
}

/* Case and white space do not make another text. */
static char *
fold_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);
  GString *out = g_string_new ("text ");

  for (const char *p = g_strstrip (folded); *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
    else if (out->str[out->len - 1] != ' ')
      g_string_append_c (out, ' ');
  return g_string_free (out, FALSE);
}

static void
fill_text (AnnalFilling *filling, AnnalClaimRow *row, const char *text)
{
  row->type = ANNAL_ROW_TEXT;
  row->value = get_word (filling, fold_text (text));
}

static gboolean
fill_date (AnnalFilling *filling, AnnalClaimRow *row, const AnnalWhen *when)
{
  AnnalSpanData span;

  if (!annal_when_get_span_data (when, ANNAL_NATURE_PERIOD, &span))
    return FALSE;
  row->type = ANNAL_ROW_DATE;
  row->value = filling->self->dates->len;
  g_array_append_val (filling->self->dates, span);
  return TRUE;
}

static void
fill_boolean (AnnalClaimRow *row, const char *word)
{
  row->type = ANNAL_ROW_NO_VALUE;
  if (strcmp (word, "false") != 0)
    return;
  if (row->act == ANNAL_ROW_AFFIRMS)
    row->act = ANNAL_ROW_DENIES;
  else if (row->act == ANNAL_ROW_DENIES)
    row->act = ANNAL_ROW_AFFIRMS;
}

static void
fill_exact (AnnalFilling *filling, AnnalClaimRow *row, const char *decimal)
{
  g_autoptr (AnnalQuantity) quantity = annal_quantity_new ();

  annal_quantity_set_approx (quantity, ANNAL_APPROX_EXACT);
  annal_quantity_set_lo (quantity, decimal);
  annal_quantity_set_hi (quantity, decimal);
  annal_filling_set_quantity (filling, row, quantity);
}

/* A bare word is what the predicate's term says it is. */
static void
fill_word (AnnalFilling *filling, AnnalClaimRow *row, const char *word, AnnalValueType type)
{
  gboolean may_name = type == ANNAL_VALUE_TYPE_ENTITY || type == ANNAL_VALUE_TYPE_UNSET;
  guint number = may_name ? annal_filling_find_number (filling, word) : ANNAL_NO_NUMBER;

  if (type == ANNAL_VALUE_TYPE_BOOLEAN)
    fill_boolean (row, word);
  else if (annal_filling_is_entity (filling, number))
    {
      row->type = ANNAL_ROW_ENTITY;
      row->value = number;
    }
  else if ((type == ANNAL_VALUE_TYPE_QUANTITY || type == ANNAL_VALUE_TYPE_UNSET) && annal_decimal_is_valid (word))
    fill_exact (filling, row, word);
  else if (type == ANNAL_VALUE_TYPE_DATE)
    {
      g_autoptr (AnnalWhen) when = annal_when_new (word);

      if (!fill_date (filling, row, when))
        fill_text (filling, row, word);
    }
  else if (type == ANNAL_VALUE_TYPE_WORD || type == ANNAL_VALUE_TYPE_ENTITY)
    {
      row->type = ANNAL_ROW_WORD;
      row->value = get_word (filling, g_strconcat ("word ", word, NULL));
    }
  else
    fill_text (filling, row, word);
}

void
annal_filling_set_value (AnnalFilling *filling, AnnalClaimRow *row, const AnnalValue *value, AnnalValueType type)
{
  row->type = ANNAL_ROW_NO_VALUE;
  if (value == NULL)
    return;
  if (annal_value_get_quantity (value) != NULL)
    annal_filling_set_quantity (filling, row, annal_value_get_quantity (value));
  else if (annal_value_get_word (value) != NULL)
    fill_word (filling, row, annal_value_get_word (value), type);
  else if (annal_value_get_text (value) != NULL && annal_text_get_text (annal_value_get_text (value)) != NULL)
    fill_text (filling, row, annal_text_get_text (annal_value_get_text (value)));
  else if (annal_value_get_date (value) == NULL || !fill_date (filling, row, annal_value_get_date (value)))
    row->kind = ANNAL_ROW_OTHER;
}

/* --- qualifiers ----------------------------------------------------------- */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return (x > y) - (x < y);
}

static int
compare_qualifiers (gconstpointer a, gconstpointer b)
{
  return compare_numbers (&((const AnnalQualifierRow *) a)->name, &((const AnnalQualifierRow *) b)->name);
}

static void
qualifier_clear (gpointer data)
{
  g_array_unref (((AnnalQualifierRow *) data)->values);
}

/* Entities that are the same are one value. */
static guint
get_qualifier_value (AnnalFilling *filling, const char *value)
{
  guint number = annal_filling_find_number (filling, value);

  if (annal_filling_is_entity (filling, number))
    return get_word (filling, g_strdup_printf ("number %u", number));
  return get_word (filling, g_strconcat ("word ", value, NULL));
}

static AnnalQualifierRow
read_qualifier (AnnalFilling *filling, const AnnalProposition *proposition, const char *name)
{
  const char *const *values = annal_proposition_get_qualifier (proposition, name);
  AnnalQualifierRow row = { .name = get_word (filling, g_strconcat ("word ", name, NULL)) };

  row.values = g_array_new (FALSE, FALSE, sizeof (guint));
  for (gsize i = 0; values != NULL && values[i] != NULL; i++)
    {
      guint value = get_qualifier_value (filling, values[i]);

      g_array_append_val (row.values, value);
    }
  g_array_sort (row.values, compare_numbers);
  return row;
}

static char *
to_key (const GArray *set)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < set->len; i++)
    {
      const AnnalQualifierRow *row = &g_array_index (set, AnnalQualifierRow, i);

      g_string_append_printf (key, "%u:", row->name);
      for (guint j = 0; j < row->values->len; j++)
        g_string_append_printf (key, "%u,", g_array_index (row->values, guint, j));
    }
  return g_string_free (key, FALSE);
}

guint
annal_filling_get_qualifiers (AnnalFilling *filling, const AnnalProposition *proposition)
{
  g_autofree const char **names = annal_proposition_dup_qualifier_names (proposition);
  g_autoptr (GArray) set = NULL;
  g_autofree char *key = NULL;
  guint place;

  if (names == NULL || names[0] == NULL)
    return 0;
  set = g_array_new (FALSE, FALSE, sizeof (AnnalQualifierRow));
  g_array_set_clear_func (set, qualifier_clear);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      AnnalQualifierRow row = read_qualifier (filling, proposition, names[i]);

      g_array_append_val (set, row);
    }
  g_array_sort (set, compare_qualifiers);
  key = to_key (set);
  place = GPOINTER_TO_UINT (g_hash_table_lookup (filling->sets, key));
  if (place != 0)
    return place;
  place = filling->self->qualifiers->len;
  g_ptr_array_add (filling->self->qualifiers, g_steal_pointer (&set));
  g_hash_table_insert (filling->sets, g_steal_pointer (&key), GUINT_TO_POINTER (place));
  return place;
}
