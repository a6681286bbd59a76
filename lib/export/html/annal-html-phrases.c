/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Names, numbers, values and acts in the language of the page. English is what
 * the other exports are written in; here are the rest.
 */

#include "export/html/annal-html-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-count.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-record.h>
#include <annal/annal-term.h>
#include <annal/annal-text.h>
#include <annal/annal-value.h>
#include <annal/annal-vocabulary.h>

#include "base/annal-hash-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-vocabulary-private.h"

char *
annal_html_word_term (AnnalHtml *self, AnnalTermRole role, const char *id)
{
  AnnalTerm *term = annal_dossier_resolve_term (self->dossier, role, id);
  const char *const *label = NULL;

  if (term != NULL)
    label = annal_term_get_label (term, annal_html_words_get_lang (self->words));
  return label != NULL && label[0] != NULL ? g_strdup (label[0]) : annal_word_term (self->dossier, role, id);
}

static char *
word_party (AnnalHtml *self, const AnnalAgent *agent, AnnalNaming naming)
{
  if (annal_agent_get_id (agent) != NULL)
    return annal_word_entity (self->dossier, annal_agent_get_id (agent), naming);
  return g_strdup (annal_agent_get_unnamed (agent) != NULL ? annal_agent_get_unnamed (agent)
                                                           : annal_html_words_get (self->words, "unnamed"));
}

static char *
word_principal (AnnalHtml *self, const AnnalAgent *agent, const AnnalAgent *principal, AnnalNaming naming)
{
  const char *id = principal != NULL ? annal_agent_get_id (principal) : annal_agent_get_acts_for (agent);

  if (id != NULL && g_strcmp0 (id, annal_agent_get_id (agent)) == 0)
    return NULL;
  if (id != NULL)
    return annal_word_entity (self->dossier, id, naming);
  return principal != NULL ? g_strdup (annal_agent_get_unnamed (principal)) : NULL;
}

char *
annal_html_word_agent (AnnalHtml *self, const AnnalAgent *agent, const AnnalAgent *principal, AnnalNaming naming)
{
  g_autofree char *name = NULL;
  g_autofree char *other = NULL;

  if (annal_html_words_is_english (self->words))
    return annal_word_agent (self->dossier, agent, principal, naming);
  if (agent == NULL)
    return g_strdup (annal_html_words_get (self->words, "unknown"));
  name = word_party (self, agent, naming);
  other = word_principal (self, agent, principal, naming);
  return other != NULL ? annal_html_words_fill (self->words, "acting-for", name, other, NULL)
                       : g_steal_pointer (&name);
}

char *
annal_html_word_list (AnnalHtml *self, const GPtrArray *list)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const char *mark = i == 0 ? "" : i + 1 < list->len ? ", " : annal_html_words_get (self->words, "and");

      g_string_append (out, mark);
      g_string_append (out, g_ptr_array_index (list, i));
    }
  return g_string_free (out, FALSE);
}

char *
annal_html_word_speakers (AnnalHtml *self, const char *const *claims, guint n)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (annal_text_hash, g_str_equal);

  for (guint i = 0; i < n; i++)
    {
      AnnalClaim *claim = annal_dossier_lookup_claim (self->dossier, claims[i]);
      g_autofree char *name = NULL;

      if (claim == NULL)
        continue;
      name = annal_html_word_agent (self, annal_claim_get_by (claim), annal_claim_get_principal (claim),
                                    ANNAL_NAMING_FULL);
      if (g_hash_table_contains (known, name))
        continue;
      g_hash_table_add (known, name);
      g_ptr_array_add (names, g_steal_pointer (&name));
    }
  return names->len > 0 ? annal_html_word_list (self, names) : NULL;
}

/* --- numbers and values --------------------------------------------------- */

/* 4475.5 as the language writes it. */
char *
annal_html_word_decimal (AnnalHtml *self, const char *decimal)
{
  gsize sign = decimal[0] == '-';
  gsize digits = strspn (decimal + sign, "0123456789");
  const char *rest = decimal + sign + digits;
  GString *out = g_string_new_len (decimal, sign);

  for (gsize i = 0; i < digits; i++)
    {
      if (i > 0 && (digits - i) % 3 == 0)
        g_string_append (out, annal_html_words_get (self->words, "thousands"));
      g_string_append_c (out, decimal[sign + i]);
    }
  if (*rest == '.')
    g_string_append (out, annal_html_words_get (self->words, "point"));
  g_string_append (out, rest + (*rest == '.'));
  return g_string_free (out, FALSE);
}

static char *
word_bounds (AnnalHtml *self, const AnnalQuantity *quantity)
{
  const char *low = annal_quantity_get_lo (quantity);
  const char *high = annal_quantity_get_hi (quantity);
  g_autofree char *from = low != NULL ? annal_html_word_decimal (self, low) : NULL;
  g_autofree char *to = high != NULL ? annal_html_word_decimal (self, high) : NULL;

  if (from != NULL && to != NULL && strcmp (from, to) != 0)
    return annal_html_words_fill (self->words, "range", from, to, NULL);
  return from != NULL ? g_steal_pointer (&from) : g_steal_pointer (&to);
}

/* In Korean the word stands behind the unit, so both are filled in. */
static char *
word_approx (AnnalHtml *self, const AnnalQuantity *quantity, const char *number)
{
  static const char *const keys[] = {
    [ANNAL_APPROX_ABOUT] = "about",
    [ANNAL_APPROX_AT_LEAST] = "at-least",
    [ANNAL_APPROX_MORE_THAN] = "more-than",
    [ANNAL_APPROX_AT_MOST] = "at-most",
    [ANNAL_APPROX_LESS_THAN] = "less-than",
    [ANNAL_APPROX_UP_TO] = "up-to",
  };
  AnnalApprox approx = annal_quantity_read_approx (quantity);

  if ((guint) approx >= G_N_ELEMENTS (keys) || keys[approx] == NULL)
    return g_strdup (number);
  return annal_html_words_fill (self->words, keys[approx], number, NULL, NULL);
}

char *
annal_html_word_quantity (AnnalHtml *self, const AnnalQuantity *quantity)
{
  const char *unit = annal_quantity_get_unit (quantity);
  const char *verbatim = annal_quantity_get_verbatim (quantity);
  g_autofree char *bounds = NULL;
  g_autofree char *label = NULL;
  g_autofree char *number = NULL;

  if (annal_html_words_is_english (self->words))
    return annal_word_quantity (self->dossier, quantity);
  bounds = word_bounds (self, quantity);
  if (bounds == NULL)
    return verbatim != NULL ? annal_html_words_fill (self->words, "quoted", verbatim, NULL, NULL)
                            : g_strdup (annal_html_words_get (self->words, "unknown-number"));
  label = unit != NULL ? annal_html_word_term (self, ANNAL_TERM_ROLE_UNIT, unit) : NULL;
  number = label != NULL ? annal_html_words_fill (self->words, "of-unit", bounds, label, NULL)
                         : g_strdup (bounds);
  return word_approx (self, quantity, number);
}

static char *
word_word (AnnalHtml *self, const char *word, AnnalValueType type)
{
  if (type == ANNAL_VALUE_TYPE_ENTITY)
    return annal_word_entity (self->dossier, word, ANNAL_NAMING_FULL);
  if (type == ANNAL_VALUE_TYPE_QUANTITY)
    return annal_html_word_decimal (self, word);
  if (type == ANNAL_VALUE_TYPE_BOOLEAN)
    return g_strdup (annal_html_words_get (self->words, strcmp (word, "false") == 0 ? "no" : "yes"));
  if (type != ANNAL_VALUE_TYPE_WORD && annal_dossier_lookup_entity (self->dossier, word) != NULL)
    return annal_word_entity (self->dossier, word, ANNAL_NAMING_FULL);
  return annal_html_word_term (self, ANNAL_TERM_ROLE_WORD, word);
}

char *
annal_html_word_value (AnnalHtml *self, const AnnalValue *value, AnnalValueType type)
{
  const char *lang = annal_html_words_get_lang (self->words);
  char *date;

  if (annal_value_get_quantity (value) != NULL)
    return annal_html_word_quantity (self, annal_value_get_quantity (value));
  if (annal_value_get_date (value) != NULL)
    {
      date = annal_html_word_date (self, annal_value_get_date (value));
      return date != NULL ? date : g_strdup (annal_html_words_get (self->words, "no-date"));
    }
  if (annal_value_get_stance (value) != ANNAL_STANCE_UNSET)
    return g_strdup (annal_stance_get_label (annal_value_get_stance (value), lang));
  if (annal_value_get_word (value) != NULL)
    return word_word (self, annal_value_get_word (value), type);
  return annal_word_value (self->dossier, value, type);
}

static char *
voice_term (AnnalTermRole role, const char *id, gpointer data)
{
  return annal_html_word_term (data, role, id);
}

static char *
voice_value (const AnnalValue *value, AnnalValueType type, gpointer data)
{
  return value != NULL ? annal_html_word_value (data, value, type)
                       : g_strdup (annal_html_words_get (((AnnalHtml *) data)->words, "not-given"));
}

static char *
voice_speakers (const char *const *claims, guint n, gpointer data)
{
  return annal_html_word_speakers (data, claims, n);
}

static char *
voice_according (const char *words, const char *speakers, gpointer data)
{
  AnnalHtml *self = data;
  g_autofree char *according = annal_html_words_fill (self->words, "according-to", speakers, NULL, NULL);

  return g_strdup_printf ("%s (%s)", words, according);
}

char **
annal_html_word_attributes (AnnalHtml *self, const AnnalEvent *event)
{
  const AnnalAttributeVoice voice = { voice_term, voice_value, voice_speakers,
                                      voice_according, annal_html_words_get (self->words, "colon"), self };

  if (annal_html_words_is_english (self->words))
    return annal_word_attributes (self->dossier, event);
  return annal_word_attributes_in (self->dossier, event, &voice);
}

/* --- acts ----------------------------------------------------------------- */

/* What is acted on: a position's target with its count, whom a demand is put
 * to. Where that is a claim, it stands beside it.
 */
static char *
word_object (AnnalHtml *self, const AnnalClaim *claim)
{
  const char *id = annal_claim_get_target (claim);
  const AnnalCount *count = annal_claim_get_count (claim);
  AnnalRecord *target = id != NULL ? annal_dossier_lookup (self->dossier, id) : NULL;
  g_autofree char *words = NULL;
  g_autofree char *number = NULL;

  if (annal_claim_get_to (claim) != NULL)
    return annal_html_word_agent (self, annal_claim_get_to (claim), NULL, ANNAL_NAMING_FULL);
  if (target == NULL || annal_record_get_record_type (target) == ANNAL_RECORD_TYPE_CLAIM)
    return NULL;
  words = annal_word_record (self->dossier, target);
  if (count == NULL)
    return g_steal_pointer (&words);
  number = annal_count_get_of (count) != NULL
               ? annal_html_words_fill (self->words, "count-of", annal_count_get_n (count), annal_count_get_of (count),
                                        NULL)
               : g_strdup (annal_count_get_n (count));
  return g_strdup_printf ("%s, %s", words, number);
}

/* What an interpretation takes the words for. */
static char *
word_reading (AnnalHtml *self, const AnnalClaim *claim)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);
  const AnnalValue *value = proposition != NULL ? annal_proposition_get_value (proposition) : NULL;

  if (value == NULL || annal_value_get_stance (value) == ANNAL_STANCE_UNSET)
    return NULL;
  return g_strdup (annal_stance_get_label (annal_value_get_stance (value), annal_html_words_get_lang (self->words)));
}

static const char *
get_hedge (AnnalHtml *self, const AnnalClaim *claim)
{
  static const char *const keys[] = {
    [ANNAL_HEDGE_ESTIMATED] = "hedge-estimated",
    [ANNAL_HEDGE_BELIEVED] = "hedge-believed",
    [ANNAL_HEDGE_ALLEGED] = "hedge-alleged",
    [ANNAL_HEDGE_REPORTED] = "hedge-reported",
    [ANNAL_HEDGE_POSSIBLE] = "hedge-possible",
  };
  AnnalHedge hedge = annal_claim_get_hedge (claim);

  if ((guint) hedge >= G_N_ELEMENTS (keys) || keys[hedge] == NULL)
    return "";
  return annal_html_words_get (self->words, keys[hedge]);
}

/* The sentence of a denial is the denial itself: the act must not deny it once
 * more. Korean has one form for one and for several.
 */
static const char *
get_act (AnnalHtml *self, const AnnalClaim *claim)
{
  AnnalStance stance = MAX (annal_claim_get_stance (claim), ANNAL_STANCE_AFFIRM);
  g_autofree char *many = g_strdup_printf ("many-%s", annal_word_get (ANNAL_TYPE_STANCE, stance));

  if (annal_agent_is_plural (self->dossier, annal_claim_get_by (claim)) && annal_html_words_has (self->words, many))
    return annal_html_words_get (self->words, many);
  if (stance == ANNAL_STANCE_DENY)
    return annal_html_words_get (self->words, "act-deny");
  if (stance == ANNAL_STANCE_WITHHOLD)
    return annal_html_words_get (self->words, "act-withhold");
  return annal_stance_get_label (stance, annal_html_words_get_lang (self->words));
}

char *
annal_html_word_deed (AnnalHtml *self, const AnnalClaim *claim)
{
  gboolean reads = annal_claim_get_kind (claim) == ANNAL_CLAIM_KIND_INTERPRETATION;
  g_autofree char *object = NULL;

  if (annal_html_words_is_english (self->words))
    return annal_word_deed (self->dossier, claim);
  object = reads ? word_reading (self, claim) : word_object (self, claim);
  return g_strconcat (get_act (self, claim), object != NULL ? " (" : "", object != NULL ? object : "",
                      object != NULL ? ")" : "", get_hedge (self, claim), NULL);
}

char *
annal_html_word_speaker (AnnalHtml *self, const AnnalClaim *claim)
{
  g_autofree char *who = annal_html_word_agent (self, annal_claim_get_by (claim), annal_claim_get_principal (claim),
                                                ANNAL_NAMING_FULL);

  return annal_word_capitalise (who);
}
