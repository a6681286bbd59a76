/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Where claims and events come from, and their values, in words. */

#include "export/wording/annal-wording-private.h"

#include <string.h>

#include <annal/annal-anchor.h>
#include <annal/annal-attribute-value.h>
#include <annal/annal-attribute.h>
#include <annal/annal-chain-link.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-proposition.h>
#include <annal/annal-quantity.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-term.h>
#include <annal/annal-text.h>
#include <annal/annal-value.h>

#include "base/annal-decimal-private.h"
#include "base/annal-hash-private.h"
#include "model/annal-dossier-private.h"

static gboolean
is_quoted (const AnnalClaim *claim, const char *words)
{
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    {
      const AnnalCitation *citation = annal_claim_get_citation (claim, i);

      for (guint j = 0; j < annal_citation_get_n_passages (citation); j++)
        {
          const char *quote = annal_anchor_get_quote (annal_citation_get_passage (citation, j));

          if (quote != NULL && strstr (quote, words) != NULL)
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_said (const AnnalClaim *claim, const char *words)
{
  const AnnalText *says = annal_claim_get_says (claim);
  g_autofree char *sentence = g_utf8_casefold (says != NULL ? annal_text_get_text (says) : "", -1);
  g_autofree char *folded = g_utf8_casefold (words, -1);

  return strstr (sentence, folded) != NULL;
}

/* Only quantities are worth a line of their own: other values are what the
 * sentence is about.
 */
char *
annal_word_claim_value (AnnalDossier *dossier, const AnnalClaim *claim)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);
  const AnnalValue *value = proposition != NULL ? annal_proposition_get_value (proposition) : NULL;
  const AnnalQuantity *quantity = value != NULL ? annal_value_get_quantity (value) : NULL;
  const char *verbatim = quantity != NULL ? annal_quantity_get_verbatim (quantity) : NULL;
  g_autofree char *words = quantity != NULL ? annal_word_quantity (dossier, quantity) : NULL;

  if (words == NULL || is_said (claim, words) || (verbatim != NULL && is_said (claim, verbatim)) ||
      (annal_quantity_get_lo (quantity) == NULL && annal_quantity_get_hi (quantity) == NULL &&
       verbatim != NULL && is_quoted (claim, verbatim)))
    return NULL;
  if (verbatim == NULL || is_quoted (claim, verbatim))
    return g_steal_pointer (&words);
  return g_strdup_printf ("%s, printed as “%s”", words, verbatim);
}

gboolean
annal_claim_gives_number (AnnalDossier *dossier, const AnnalClaim *claim)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);
  const char *predicate = proposition != NULL ? annal_proposition_get_predicate (proposition) : NULL;
  const AnnalValue *value = proposition != NULL ? annal_proposition_get_value (proposition) : NULL;
  const char *word = value != NULL ? annal_value_get_word (value) : NULL;
  AnnalTerm *term;

  if (value == NULL || predicate == NULL || annal_proposition_get_about (proposition) == NULL)
    return FALSE;
  if (word == NULL || !annal_decimal_is_valid (word))
    return annal_value_get_quantity (value) != NULL;
  term = annal_dossier_resolve_term (dossier, ANNAL_TERM_ROLE_PREDICATE, predicate);
  return term != NULL && annal_term_get_value_type (term) == ANNAL_VALUE_TYPE_QUANTITY;
}

static gboolean
runs_leftwards (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    switch (g_unichar_get_script (g_utf8_get_char (p)))
      {
      case G_UNICODE_SCRIPT_ARABIC:
      case G_UNICODE_SCRIPT_HEBREW:
      case G_UNICODE_SCRIPT_SYRIAC:
      case G_UNICODE_SCRIPT_THAANA:
      case G_UNICODE_SCRIPT_NKO:
      case G_UNICODE_SCRIPT_ADLAM:
        return TRUE;
      default:
        break;
      }
  return FALSE;
}

/* Between two Arabic names an arrow would run with them, so that who was first
 * to say it stood where the outlet belongs: marks keep it in the direction of
 * the line.
 */
static const char *
get_arrow (const char *before, const char *after)
{
  return runs_leftwards (before) && runs_leftwards (after) ? " \u200e←\u200e " : " ← ";
}

char *
annal_word_chain (AnnalDossier *dossier, const AnnalCitation *citation)
{
  GString *out = g_string_new (NULL);
  g_autofree char *last = NULL;

  for (guint i = 0; i < annal_citation_get_n_chain_links (citation); i++)
    {
      const AnnalChainLink *link = annal_citation_get_chain_link (citation, i);
      g_autofree char *who = annal_word_agent (dossier, annal_chain_link_get_who (link),
                                               annal_chain_link_get_on_behalf_of (link),
                                               ANNAL_NAMING_BRIEF);

      /* An outlet that speaks for itself is both origin and publisher. */
      if (g_strcmp0 (who, last) == 0)
        continue;
      g_string_append_printf (out, "%s%s", i > 0 ? get_arrow (last, who) : "", who);
      g_free (last);
      last = g_steal_pointer (&who);
    }
  return g_string_free (out, out->len == 0);
}

static gboolean
shows_words (const AnnalAnchor *anchor)
{
  return annal_anchor_get_role (anchor) == ANNAL_ANCHOR_ROLE_UNSET ||
         annal_anchor_get_role (anchor) == ANNAL_ANCHOR_ROLE_WORDS;
}

/* Adds "1640–1708" for each passage of words, to a list that may have begun. */
static void
add_offsets (GPtrArray *list, const AnnalCitation *citation)
{
  for (guint i = 0; i < annal_citation_get_n_passages (citation); i++)
    {
      const AnnalAnchor *anchor = annal_citation_get_passage (citation, i);

      if (shows_words (anchor) && annal_anchor_get_start (anchor) >= 0)
        g_ptr_array_add (list, g_strdup_printf ("%" G_GINT64_FORMAT "–%" G_GINT64_FORMAT,
                                                annal_anchor_get_start (anchor),
                                                annal_anchor_get_end (anchor)));
    }
}

static char *
say_place (const char *source, const GPtrArray *offsets)
{
  g_autofree char *joined = annal_word_list (offsets);

  if (offsets->len == 0)
    return g_strdup (source);
  return g_strdup_printf ("%s, code points %s", source, joined);
}

char *
annal_word_place (const AnnalCitation *citation)
{
  g_autoptr (GPtrArray) offsets = g_ptr_array_new_with_free_func (g_free);
  const char *source = annal_citation_get_source (citation);

  add_offsets (offsets, citation);
  return say_place (source != NULL ? source : "no source", offsets);
}

/* The offsets in each source that an event cites; @order has the sources as they
 * come.
 */
static GHashTable *
gather_offsets (const AnnalEvent *event, GPtrArray *order)
{
  GHashTable *offsets = g_hash_table_new_full (annal_text_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < annal_event_get_n_citations (event); i++)
    {
      const AnnalCitation *citation = annal_event_get_citation (event, i);
      const char *source = annal_citation_get_source (citation);

      if (source == NULL)
        continue;
      if (!g_hash_table_contains (offsets, source))
        {
          g_hash_table_insert (offsets, (gpointer) source, g_ptr_array_new_with_free_func (g_free));
          g_ptr_array_add (order, (gpointer) source);
        }
      add_offsets (g_hash_table_lookup (offsets, source), citation);
    }
  return offsets;
}

char *
annal_word_event_places (const AnnalEvent *event)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (GHashTable) offsets = gather_offsets (event, sources);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      const char *source = g_ptr_array_index (sources, i);
      g_autofree char *place = say_place (source, g_hash_table_lookup (offsets, source));

      g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "", place);
    }
  return g_string_free (out, out->len == 0);
}

char *
annal_word_passages (const AnnalCitation *citation)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < annal_citation_get_n_passages (citation); i++)
    {
      const AnnalAnchor *anchor = annal_citation_get_passage (citation, i);

      if (shows_words (anchor) && annal_anchor_get_quote (anchor) != NULL)
        g_string_append_printf (out, "%s%s", out->len == 0 ? "" : " … ", annal_anchor_get_quote (anchor));
    }
  return g_string_free (out, out->len == 0);
}

char *
annal_word_quote (const AnnalCitation *citation)
{
  g_autofree char *words = annal_word_passages (citation);

  return words != NULL ? g_strdup_printf ("“%s”", words) : NULL;
}

const char *
annal_word_fidelity (AnnalFidelity fidelity)
{
  static const char *const words[] = {
    [ANNAL_FIDELITY_UNSET] = NULL,
    [ANNAL_FIDELITY_VERBATIM] = NULL,
    [ANNAL_FIDELITY_PARTIAL_QUOTE] = "quoted in part",
    [ANNAL_FIDELITY_PARAPHRASE] = "paraphrase",
    [ANNAL_FIDELITY_OWN_VOICE] = "in the outlet’s own voice",
    [ANNAL_FIDELITY_SUMMARY] = "summary",
    [ANNAL_FIDELITY_TRANSLATED] = "translated",
  };

  return (guint) fidelity < G_N_ELEMENTS (words) ? words[fidelity] : NULL;
}

static char *
say_speakers_of (const AnnalAttributeVoice *voice, const AnnalAttributeValue *value)
{
  guint n = annal_attribute_value_get_n_by (value);
  g_autofree const char **claims = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    claims[i] = annal_attribute_value_get_by (value, i);
  return voice->speakers (claims, n, voice->data);
}

/* The values of one attribute, with their speakers where these differ. Where
 * they do not, @speakers is who vouches for all of them.
 */
static char *
say_values (const AnnalAttributeVoice *voice, const AnnalAttribute *attribute, AnnalValueType type, char **speakers)
{
  guint n = annal_attribute_get_n_values (attribute);
  g_autoptr (GPtrArray) who = g_ptr_array_new_with_free_func (g_free);
  gboolean rivals = FALSE;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (who, say_speakers_of (voice, annal_attribute_get_value (attribute, i)));
      rivals = rivals || g_strcmp0 (g_ptr_array_index (who, i), g_ptr_array_index (who, 0)) != 0;
    }
  for (guint i = 0; i < n; i++)
    {
      const AnnalValue *value = annal_attribute_value_get_value (annal_attribute_get_value (attribute, i));
      const char *by = rivals ? g_ptr_array_index (who, i) : NULL;
      g_autofree char *words = voice->value (value, type, voice->data);
      g_autofree char *said = by != NULL ? voice->according (words, by, voice->data) : NULL;

      g_string_append_printf (out, "%s%s", i == 0 ? "" : rivals ? " | " : ", ", said != NULL ? said : words);
    }
  *speakers = rivals || n == 0 ? NULL : g_strdup (g_ptr_array_index (who, 0));
  return g_string_free (out, FALSE);
}

typedef struct
{
  char *words;    /* owned */
  char *speakers; /* owned, nullable */
} AttributeLine;

static void
attribute_line_clear (gpointer data)
{
  AttributeLine *line = data;

  g_free (line->words);
  g_free (line->speakers);
}

static AttributeLine
say_attribute (AnnalDossier *dossier, const AnnalAttributeVoice *voice, const AnnalAttribute *attribute)
{
  const char *name = annal_attribute_get_name (attribute);
  AnnalTerm *term = annal_dossier_resolve_term (dossier, ANNAL_TERM_ROLE_ATTRIBUTE, name);
  AnnalValueType type = term != NULL ? annal_term_get_value_type (term) : ANNAL_VALUE_TYPE_UNSET;
  AttributeLine line = { NULL, NULL };
  g_autofree char *values = say_values (voice, attribute, type, &line.speakers);
  g_autofree char *label = voice->term (ANNAL_TERM_ROLE_ATTRIBUTE, name, voice->data);

  line.words = g_strdup_printf ("%s%s %s", label, voice->colon, values);
  return line;
}

/* Joins a line to an earlier one that the same people vouch for. */
static gboolean
join_line (GArray *lines, const AttributeLine *line)
{
  for (guint i = 0; line->speakers != NULL && i < lines->len; i++)
    {
      AttributeLine *earlier = &g_array_index (lines, AttributeLine, i);
      char *joined;

      if (g_strcmp0 (earlier->speakers, line->speakers) != 0)
        continue;
      joined = g_strconcat (earlier->words, "; ", line->words, NULL);
      g_free (earlier->words);
      earlier->words = joined;
      return TRUE;
    }
  return FALSE;
}

char **
annal_word_attributes_in (AnnalDossier *dossier, const AnnalEvent *event, const AnnalAttributeVoice *voice)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (AttributeLine));
  GPtrArray *out = g_ptr_array_new ();

  g_array_set_clear_func (lines, attribute_line_clear);
  for (guint i = 0; i < annal_event_get_n_attributes (event); i++)
    {
      AttributeLine line = say_attribute (dossier, voice, annal_event_get_attribute (event, i));

      if (join_line (lines, &line))
        attribute_line_clear (&line);
      else
        g_array_append_val (lines, line);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      const AttributeLine *line = &g_array_index (lines, AttributeLine, i);

      g_ptr_array_add (out, line->speakers != NULL ? voice->according (line->words, line->speakers, voice->data)
                                                   : g_strdup (line->words));
    }
  g_ptr_array_add (out, NULL);
  return (char **) g_ptr_array_free (out, FALSE);
}

static char *
english_term (AnnalTermRole role, const char *id, gpointer data)
{
  return annal_word_term (data, role, id);
}

static char *
english_value (const AnnalValue *value, AnnalValueType type, gpointer data)
{
  return value != NULL ? annal_word_value (data, value, type) : g_strdup ("not given");
}

static char *
english_speakers (const char *const *claims, guint n, gpointer data)
{
  return annal_word_speakers (data, claims, n);
}

static char *
english_according (const char *words, const char *speakers, G_GNUC_UNUSED gpointer data)
{
  return g_strdup_printf ("%s (according to %s)", words, speakers);
}

char **
annal_word_attributes (AnnalDossier *dossier, const AnnalEvent *event)
{
  const AnnalAttributeVoice voice = { english_term, english_value, english_speakers, english_according, ":", dossier };

  return annal_word_attributes_in (dossier, event, &voice);
}

static void
add_agent (GPtrArray *list, AnnalDossier *dossier, const AnnalAgent *agent)
{
  if (agent != NULL)
    g_ptr_array_add (list, annal_word_agent (dossier, agent, NULL, ANNAL_NAMING_FULL));
}

char *
annal_word_source_maker (AnnalDossier *dossier, const AnnalSource *source)
{
  g_autoptr (GPtrArray) makers = g_ptr_array_new_with_free_func (g_free);

  add_agent (makers, dossier, annal_source_get_outlet (source));
  add_agent (makers, dossier, annal_source_get_agency (source));
  for (guint i = 0; makers->len == 0 && i < annal_source_get_n_authors (source); i++)
    add_agent (makers, dossier, annal_source_get_author (source, i));
  return makers->len > 0 ? annal_word_list (makers) : NULL;
}
