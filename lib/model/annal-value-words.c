/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Terms, numbers, dates and values in words. */

#include "model/annal-naming-private.h"

#include <string.h>

#include <annal/annal-date.h>
#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-term.h>
#include <annal/annal-text.h>
#include <annal/annal-value.h>
#include <annal/annal-when.h>

#include "model/annal-dossier-private.h"
#include "model/annal-vocabulary-private.h"
#include "model/annal-when-span-private.h"

char *
annal_word_term (AnnalDossier *dossier, AnnalTermRole role, const char *id)
{
  AnnalTerm *term = annal_dossier_resolve_term (dossier, role, id);
  const char *const *label = term != NULL ? annal_term_get_label (term, "en") : NULL;

  return g_strdup (label != NULL && label[0] != NULL ? label[0] : id);
}

/* 100000 as 100,000; what stands after the point is left alone. */
char *
annal_word_decimal (const char *decimal)
{
  gsize sign = decimal[0] == '-';
  gsize digits = strspn (decimal + sign, "0123456789");
  GString *out = g_string_new_len (decimal, sign);

  for (gsize i = 0; i < digits; i++)
    {
      if (i > 0 && (digits - i) % 3 == 0)
        g_string_append_c (out, ',');
      g_string_append_c (out, decimal[sign + i]);
    }
  g_string_append (out, decimal + sign + digits);
  return g_string_free (out, FALSE);
}

static char *
say_bounds (const AnnalQuantity *quantity)
{
  const char *low = annal_quantity_get_lo (quantity);
  const char *high = annal_quantity_get_hi (quantity);
  g_autofree char *from = low != NULL ? annal_word_decimal (low) : NULL;
  g_autofree char *to = high != NULL ? annal_word_decimal (high) : NULL;

  if (from != NULL && to != NULL && strcmp (from, to) != 0)
    return g_strdup_printf ("%s to %s", from, to);
  return from != NULL ? g_steal_pointer (&from) : g_steal_pointer (&to);
}

AnnalApprox
annal_quantity_read_approx (const AnnalQuantity *quantity)
{
  AnnalApprox approx = annal_quantity_get_approx (quantity);
  gboolean has_lo = annal_quantity_get_lo (quantity) != NULL;

  if (approx != ANNAL_APPROX_UNSET || has_lo == (annal_quantity_get_hi (quantity) != NULL))
    return approx;
  return has_lo ? ANNAL_APPROX_AT_LEAST : ANNAL_APPROX_AT_MOST;
}

char *
annal_word_quantity (AnnalDossier *dossier, const AnnalQuantity *quantity)
{
  static const char *const words[] = {
    [ANNAL_APPROX_UNSET] = "",
    [ANNAL_APPROX_EXACT] = "",
    [ANNAL_APPROX_ABOUT] = "about ",
    [ANNAL_APPROX_RANGE] = "",
    [ANNAL_APPROX_AT_LEAST] = "at least ",
    [ANNAL_APPROX_MORE_THAN] = "more than ",
    [ANNAL_APPROX_AT_MOST] = "at most ",
    [ANNAL_APPROX_LESS_THAN] = "less than ",
    [ANNAL_APPROX_UP_TO] = "up to ",
    [ANNAL_APPROX_VAGUE] = "",
  };
  AnnalApprox approx = annal_quantity_read_approx (quantity);
  const char *unit = annal_quantity_get_unit (quantity);
  const char *verbatim = annal_quantity_get_verbatim (quantity);
  g_autofree char *bounds = say_bounds (quantity);
  g_autofree char *unit_words = unit != NULL ? annal_word_term (dossier, ANNAL_TERM_ROLE_UNIT, unit) : NULL;

  if (bounds == NULL)
    return verbatim != NULL ? g_strdup_printf ("“%s”", verbatim) : g_strdup ("an unknown number");
  return g_strconcat ((guint) approx < G_N_ELEMENTS (words) ? words[approx] : "", bounds,
                      unit_words != NULL ? " " : NULL, unit_words, NULL);
}

static char *
say_word (AnnalDossier *dossier, const char *word, AnnalValueType type)
{
  if (type == ANNAL_VALUE_TYPE_ENTITY)
    return annal_word_entity (dossier, word, ANNAL_NAMING_FULL);
  if (type == ANNAL_VALUE_TYPE_QUANTITY)
    return annal_word_decimal (word);
  if (type == ANNAL_VALUE_TYPE_BOOLEAN)
    return g_strdup (strcmp (word, "false") == 0 ? "no" : "yes");
  if (type != ANNAL_VALUE_TYPE_WORD && annal_dossier_lookup_entity (dossier, word) != NULL)
    return annal_word_entity (dossier, word, ANNAL_NAMING_FULL);
  return annal_word_term (dossier, ANNAL_TERM_ROLE_WORD, word);
}

static char *
say_proposition (AnnalDossier *dossier, const AnnalProposition *proposition)
{
  const char *about = annal_proposition_get_about (proposition);
  const char *predicate = annal_proposition_get_predicate (proposition);
  AnnalTerm *term = predicate != NULL
                        ? annal_dossier_resolve_term (dossier, ANNAL_TERM_ROLE_PREDICATE, predicate)
                        : NULL;
  const AnnalValue *value = annal_proposition_get_value (proposition);
  g_autofree char *subject = about != NULL ? annal_word_entity (dossier, about, ANNAL_NAMING_FULL) : g_strdup ("it");
  g_autofree char *verb = predicate != NULL ? annal_word_term (dossier, ANNAL_TERM_ROLE_PREDICATE, predicate) : NULL;
  g_autofree char *object = NULL;

  if (value != NULL)
    object = annal_word_value (dossier, value,
                               term != NULL ? annal_term_get_value_type (term) : ANNAL_VALUE_TYPE_UNSET);
  return g_strjoin (": ", verb != NULL ? subject : "it", verb != NULL ? verb : subject, object, NULL);
}

char *
annal_word_value (AnnalDossier *dossier, const AnnalValue *value, AnnalValueType type)
{
  if (annal_value_get_quantity (value) != NULL)
    return annal_word_quantity (dossier, annal_value_get_quantity (value));
  if (annal_value_get_date (value) != NULL)
    {
      char *date = annal_word_date (annal_value_get_date (value));

      return date != NULL ? date : g_strdup ("no known date");
    }
  if (annal_value_get_text (value) != NULL)
    return g_strdup (annal_text_get_text (annal_value_get_text (value)));
  if (annal_value_get_stance (value) != ANNAL_STANCE_UNSET)
    return g_strdup (annal_stance_get_noun (annal_value_get_stance (value)));
  if (annal_value_get_proposition (value) != NULL)
    return say_proposition (dossier, annal_value_get_proposition (value));
  return say_word (dossier, annal_value_get_word (value) != NULL ? annal_value_get_word (value) : "", type);
}

char *
annal_word_date (const AnnalWhen *when)
{
  g_autoptr (AnnalDate) date = annal_when_read_date (when);

  if (when == NULL || annal_when_get_edtf (when) == NULL)
    return NULL;
  return date != NULL ? annal_date_format (date, ANNAL_DATE_STYLE_LONG) : g_strdup (annal_when_get_edtf (when));
}
