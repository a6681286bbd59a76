/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Names, numbers, dates and values in words. */

#include "export/annal-wording-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-assessment.h>
#include <annal/annal-claim.h>
#include <annal/annal-date.h>
#include <annal/annal-entity.h>
#include <annal/annal-event.h>
#include <annal/annal-name.h>
#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-term.h>
#include <annal/annal-text.h>
#include <annal/annal-value.h>
#include <annal/annal-when.h>

#include "model/annal-dossier-private.h"
#include "model/annal-vocabulary-private.h"

/* How well a kind of name serves, 0 being best. */
static guint
rank_name (AnnalNameKind kind, AnnalNaming naming)
{
  static const guint8 ranks[][2] = {
    [ANNAL_NAME_KIND_UNSET] = { 1, 2 },
    [ANNAL_NAME_KIND_OFFICIAL] = { 2, 3 },
    [ANNAL_NAME_KIND_COMMON] = { 0, 1 },
    [ANNAL_NAME_KIND_SHORT] = { 3, 4 },
    [ANNAL_NAME_KIND_ACRONYM] = { 4, 0 },
    [ANNAL_NAME_KIND_METONYM] = { 8, 8 },
    [ANNAL_NAME_KIND_FORMER] = { 7, 7 },
    [ANNAL_NAME_KIND_ROMANISED] = { 5, 5 },
    [ANNAL_NAME_KIND_DESCRIPTION] = { 6, 6 },
    [ANNAL_NAME_KIND_ERRONEOUS] = { 9, 9 },
  };

  return (guint) kind < G_N_ELEMENTS (ranks) ? ranks[kind][naming] : G_MAXUINT8;
}

char *
annal_word_entity (AnnalDossier *dossier, const char *id, AnnalNaming naming)
{
  AnnalEntity *entity = annal_dossier_lookup_entity (dossier, id);
  const char *best = NULL;
  guint best_rank = G_MAXUINT;

  if (entity == NULL || annal_entity_get_protect (entity) == ANNAL_PROTECT_SEALED)
    return g_strdup (id);
  for (guint i = 0; i < annal_entity_get_n_names (entity); i++)
    {
      AnnalName *name = annal_entity_get_name (entity, i);
      guint rank = rank_name (annal_name_get_kind (name), naming);

      if (rank < best_rank && annal_name_get_text (name) != NULL)
        {
          best = annal_name_get_text (name);
          best_rank = rank;
        }
    }
  return g_strdup (best != NULL ? best : id);
}

static const char *
get_principal (const AnnalAgent *agent, const AnnalAgent *principal)
{
  const char *id = principal != NULL ? annal_agent_get_id (principal) : annal_agent_get_acts_for (agent);

  if (id != NULL && g_strcmp0 (id, annal_agent_get_id (agent)) == 0)
    return NULL;
  return id;
}

char *
annal_word_agent (AnnalDossier *dossier, const AnnalAgent *agent, const AnnalAgent *principal, AnnalNaming naming)
{
  g_autofree char *name = NULL;
  g_autofree char *other = NULL;

  if (agent == NULL)
    return g_strdup ("somebody unknown");
  if (annal_agent_get_id (agent) != NULL)
    name = annal_word_entity (dossier, annal_agent_get_id (agent), naming);
  else
    name = g_strdup (annal_agent_get_unnamed (agent) != NULL ? annal_agent_get_unnamed (agent) : "somebody unnamed");

  if (get_principal (agent, principal) != NULL)
    other = annal_word_entity (dossier, get_principal (agent, principal), naming);
  else if (principal != NULL && annal_agent_get_unnamed (principal) != NULL)
    other = g_strdup (annal_agent_get_unnamed (principal));
  return other != NULL ? g_strdup_printf ("%s (for %s)", name, other) : g_steal_pointer (&name);
}

char *
annal_word_term (AnnalDossier *dossier, AnnalTermRole role, const char *id)
{
  AnnalTerm *term = annal_dossier_resolve_term (dossier, role, id);
  const char *const *label = term != NULL ? annal_term_get_label (term, "en") : NULL;

  return g_strdup (label != NULL && label[0] != NULL ? label[0] : id);
}

/* 100000 as 100,000; what stands after the point is left alone. */
static char *
group_digits (const char *decimal)
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
  g_autofree char *from = low != NULL ? group_digits (low) : NULL;
  g_autofree char *to = high != NULL ? group_digits (high) : NULL;

  if (from != NULL && to != NULL && strcmp (from, to) != 0)
    return g_strdup_printf ("%s to %s", from, to);
  return from != NULL ? g_steal_pointer (&from) : g_steal_pointer (&to);
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
  AnnalApprox approx = annal_quantity_get_approx (quantity);
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
    return group_digits (word);
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
  g_autoptr (AnnalDate) date = NULL;

  if (when == NULL || annal_when_get_edtf (when) == NULL)
    return NULL;
  date = annal_date_new (annal_when_get_edtf (when), NULL);
  return date != NULL ? annal_date_format (date, ANNAL_DATE_STYLE_LONG) : g_strdup (annal_when_get_edtf (when));
}

/* “A/HRC/42/10: Report of …” is best known by its symbol; a headline's first
 * word is none.
 */
static char *
say_source_briefly (const AnnalSource *source)
{
  const char *title = annal_source_get_title (source) != NULL ? annal_text_get_text (annal_source_get_title (source))
                                                              : NULL;
  const char *colon = title != NULL ? strstr (title, ": ") : NULL;

  if (colon == NULL || memchr (title, ' ', colon - title) != NULL || memchr (title, '/', colon - title) == NULL)
    return g_strdup (annal_source_get_id (source));
  return g_strndup (title, colon - title);
}

/* 2013-03-21, 2019-05-06/2019-05-17: what can stand after “of”. */
static gboolean
is_plain_date (const AnnalWhen *when)
{
  const char *edtf = when != NULL ? annal_when_get_edtf (when) : NULL;

  return edtf != NULL && edtf[strspn (edtf, "0123456789-/")] == '\0';
}

/* “the resolution of 21 March 2013”; its title where it has no such date. */
static char *
say_event_briefly (AnnalDossier *dossier, const AnnalEvent *event)
{
  g_autofree char *date = annal_word_date (annal_event_get_when (event));
  g_autofree char *kind = NULL;

  if (!is_plain_date (annal_event_get_when (event)) || annal_event_get_kind (event) == NULL)
    return g_strdup_printf ("“%s”", annal_event_get_title (event) != NULL
                                        ? annal_text_get_text (annal_event_get_title (event))
                                        : annal_event_get_id (event));
  kind = annal_word_term (dossier, ANNAL_TERM_ROLE_EVENT_KIND, annal_event_get_kind (event));
  return g_strdup_printf ("the %s of %s", kind, date);
}

/* What a date hangs on; NULL where that is the source in which its words
 * stand, which goes without saying.
 */
static char *
say_ground (AnnalDossier *dossier, const AnnalWhen *when)
{
  const char *id = annal_when_get_relative_to (when);
  AnnalRecord *record = id != NULL ? annal_dossier_lookup (dossier, id) : NULL;

  if (id == NULL || g_strcmp0 (id, annal_when_get_source (when)) == 0)
    return NULL;
  if (record == NULL)
    return g_strdup (id);
  if (annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_SOURCE)
    return say_source_briefly (annal_record_as_source (record));
  if (annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_EVENT)
    return say_event_briefly (dossier, annal_record_as_event (record));
  return annal_word_record (dossier, record);
}

static char *
say_basis (AnnalDossier *dossier, const AnnalWhen *when)
{
  /* Alone, and before what the date hangs on. */
  static const char *const words[][2] = {
    [ANNAL_BASIS_UNSET] = { NULL, "counted from" },
    [ANNAL_BASIS_RELATIVE] = { NULL, "counted from" },
    [ANNAL_BASIS_INFERRED] = { "inferred", "inferred from" },
    [ANNAL_BASIS_BOUNDED] = { "only its bounds are known", "bounded by" },
    [ANNAL_BASIS_PAGE_CLOCK] = { "by the clock of the page", NULL },
    [ANNAL_BASIS_ASSUMED] = { "assumed", "assumed from" },
    [ANNAL_BASIS_UNKNOWN] = { NULL, NULL },
  };
  AnnalBasis basis = annal_when_get_basis (when);
  g_autofree char *ground = NULL;

  if ((guint) basis >= G_N_ELEMENTS (words))
    return NULL;
  if (words[basis][1] != NULL)
    ground = say_ground (dossier, when);
  return ground != NULL ? g_strdup_printf ("%s %s", words[basis][1], ground) : g_strdup (words[basis][0]);
}

char *
annal_word_basis (AnnalDossier *dossier, const AnnalWhen *when)
{
  const char *text = when != NULL ? annal_when_get_text (when) : NULL;
  g_autofree char *known = when != NULL ? say_basis (dossier, when) : NULL;

  if (text == NULL || annal_when_get_basis (when) == ANNAL_BASIS_STATED)
    return g_steal_pointer (&known);
  return known != NULL ? g_strdup_printf ("“%s”, %s", text, known) : g_strdup_printf ("“%s”", text);
}

static char *
dup_text (const AnnalText *text)
{
  return text != NULL ? g_strdup (annal_text_get_text (text)) : NULL;
}

char *
annal_word_record (AnnalDossier *dossier, AnnalRecord *record)
{
  char *words = NULL;

  switch (annal_record_get_record_type (record))
    {
    case ANNAL_RECORD_TYPE_SOURCE:
      words = dup_text (annal_source_get_title (annal_record_as_source (record)));
      break;
    case ANNAL_RECORD_TYPE_ENTITY:
      words = annal_word_entity (dossier, annal_record_get_id (record), ANNAL_NAMING_FULL);
      break;
    case ANNAL_RECORD_TYPE_TERM:
      words = annal_word_term (dossier, annal_term_get_role (annal_record_as_term (record)),
                               annal_record_get_id (record));
      break;
    case ANNAL_RECORD_TYPE_EVENT:
      words = dup_text (annal_event_get_title (annal_record_as_event (record)));
      break;
    case ANNAL_RECORD_TYPE_CLAIM:
      words = annal_word_claim (dossier, annal_record_as_claim (record), TRUE);
      break;
    default:
      break;
    }
  return words != NULL ? words : g_strdup (annal_record_get_id (record));
}

char *
annal_word_capitalise (const char *text)
{
  char letter[7] = "";

  if (*text == '\0' || !g_utf8_validate (text, -1, NULL))
    return g_strdup (text);
  g_unichar_to_utf8 (g_unichar_totitle (g_utf8_get_char (text)), letter);
  return g_strconcat (letter, g_utf8_next_char (text), NULL);
}
