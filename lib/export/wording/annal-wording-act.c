/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Acts of speech in words: who does what to whom, and on whose reading. */

#include "export/wording/annal-wording-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-count.h>
#include <annal/annal-proposition.h>
#include <annal/annal-record.h>
#include <annal/annal-text.h>
#include <annal/annal-value.h>

#include "model/annal-dossier-private.h"
#include "model/annal-vocabulary-private.h"

/* How much of the words another claim rests on is shown. */
#define GROUNDS_MAX 60

static const char *
get_hedge_words (AnnalHedge hedge)
{
  static const char *const words[] = {
    [ANNAL_HEDGE_NONE] = "",
    [ANNAL_HEDGE_ESTIMATED] = ", as an estimate",
    [ANNAL_HEDGE_BELIEVED] = ", as a belief",
    [ANNAL_HEDGE_ALLEGED] = ", as an allegation",
    [ANNAL_HEDGE_REPORTED] = ", as reported by others",
    [ANNAL_HEDGE_POSSIBLE] = ", as a possibility",
  };

  return (guint) hedge < G_N_ELEMENTS (words) && words[hedge] != NULL ? words[hedge] : "";
}

static const char *
get_sentence (const AnnalClaim *claim)
{
  const AnnalText *says = annal_claim_get_says (claim);

  return says != NULL && annal_text_get_text (says) != NULL ? annal_text_get_text (says) : "";
}

static char *
say_speaker (AnnalDossier *dossier, const AnnalClaim *claim)
{
  return annal_word_agent (dossier, annal_claim_get_by (claim), annal_claim_get_principal (claim), ANNAL_NAMING_FULL);
}

static char *
say_target (AnnalDossier *dossier, const AnnalClaim *claim)
{
  const char *id = annal_claim_get_target (claim);
  AnnalRecord *target = id != NULL ? annal_dossier_lookup (dossier, id) : NULL;
  g_autofree char *words = NULL;

  if (target == NULL)
    return g_strdup (id);
  if (annal_record_get_record_type (target) == ANNAL_RECORD_TYPE_CLAIM)
    {
      const AnnalClaim *other = annal_record_as_claim (target);
      g_autofree char *speaker = say_speaker (dossier, other);

      return g_strdup_printf ("what %s said (“%s”)", speaker, get_sentence (other));
    }
  words = annal_word_record (dossier, target);
  if (annal_record_get_record_type (target) == ANNAL_RECORD_TYPE_EVENT)
    return g_strdup_printf ("“%s”", words);
  return g_steal_pointer (&words);
}

static char *
say_target_and_count (AnnalDossier *dossier, const AnnalClaim *claim)
{
  const AnnalCount *count = annal_claim_get_count (claim);
  g_autofree char *target = say_target (dossier, claim);

  if (target == NULL || count == NULL)
    return g_steal_pointer (&target);
  if (annal_count_get_of (count) == NULL)
    return g_strdup_printf ("%s (%s)", target, annal_count_get_n (count));
  return g_strdup_printf ("%s (%s of %s)", target, annal_count_get_n (count), annal_count_get_of (count));
}

/* What an interpretation reads: “a rejection”. */
static char *
say_reading (const AnnalClaim *claim)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);
  const AnnalValue *value = proposition != NULL ? annal_proposition_get_value (proposition) : NULL;
  const char *noun = value != NULL ? annal_stance_get_noun (annal_value_get_stance (value)) : NULL;

  return g_strdup (noun != NULL ? noun : "follows");
}

/* At whom or what the act is directed. */
static char *
say_object (AnnalDossier *dossier, const AnnalClaim *claim)
{
  switch (annal_claim_get_kind (claim))
    {
    case ANNAL_CLAIM_KIND_POSITION:
    case ANNAL_CLAIM_KIND_EVALUATION:
      return say_target_and_count (dossier, claim);
    case ANNAL_CLAIM_KIND_DEMAND:
    case ANNAL_CLAIM_KIND_COMMITMENT:
      return annal_claim_get_to (claim) != NULL
                 ? annal_word_agent (dossier, annal_claim_get_to (claim), NULL, ANNAL_NAMING_FULL)
                 : NULL;
    case ANNAL_CLAIM_KIND_INTERPRETATION:
      return say_reading (claim);
    default:
      return NULL;
    }
}

/* Fills in what data/vocabulary.ini has for a stance. What is filled in is not
 * read again, whatever it holds.
 */
static char *
fill_act (const char *act, const char *object, const char *target, const char *hedge)
{
  GString *out = g_string_new (NULL);
  const char *p = act;

  while (*p != '\0')
    {
      const char *close = *p == '[' ? strchr (p, ']') : NULL;

      if (close != NULL && object == NULL)
        p = close + 1;
      else if (*p == '[' || *p == ']')
        p++;
      else if (g_str_has_prefix (p, "{}"))
        {
          g_string_append (out, object != NULL ? object : "");
          p += strlen ("{}");
        }
      else if (g_str_has_prefix (p, "{target}"))
        {
          g_string_append (out, target != NULL ? target : "it");
          p += strlen ("{target}");
        }
      else if (g_str_has_prefix (p, "{hedge}"))
        {
          g_string_append (out, hedge);
          p += strlen ("{hedge}");
        }
      else
        g_string_append_c (out, *p++);
    }
  if (strstr (act, "{hedge}") == NULL)
    g_string_append (out, hedge);
  return g_string_free (out, FALSE);
}

static const char *
get_act (AnnalDossier *dossier, const AnnalClaim *claim)
{
  AnnalStance stance = annal_claim_get_stance (claim) != ANNAL_STANCE_UNSET ? annal_claim_get_stance (claim)
                                                                            : ANNAL_STANCE_AFFIRM;

  return annal_stance_get_act (stance, annal_agent_is_plural (dossier, annal_claim_get_by (claim)));
}

char *
annal_word_deed (AnnalDossier *dossier, const AnnalClaim *claim)
{
  gboolean reads = annal_claim_get_kind (claim) == ANNAL_CLAIM_KIND_INTERPRETATION;
  g_autofree char *object = say_object (dossier, claim);
  g_autofree char *target = reads ? say_target (dossier, claim) : NULL;

  return fill_act (get_act (dossier, claim), object, target, get_hedge_words (annal_claim_get_hedge (claim)));
}

char *
annal_word_act (AnnalDossier *dossier, const AnnalClaim *claim)
{
  g_autofree char *who = say_speaker (dossier, claim);
  g_autofree char *speaker = annal_word_capitalise (who);
  g_autofree char *deed = annal_word_deed (dossier, claim);

  return g_strdup_printf ("%s %s", speaker, deed);
}

char *
annal_word_claim (AnnalDossier *dossier, const AnnalClaim *claim, gboolean with_speaker)
{
  g_autofree char *who = with_speaker ? say_speaker (dossier, claim) : NULL;
  g_autofree char *speaker = who != NULL ? annal_word_capitalise (who) : NULL;
  g_autofree char *reading = annal_claim_get_kind (claim) == ANNAL_CLAIM_KIND_INTERPRETATION ? say_reading (claim)
                                                                                             : NULL;
  g_autofree char *act = fill_act (get_act (dossier, claim), reading, NULL,
                                   get_hedge_words (annal_claim_get_hedge (claim)));

  return g_strconcat (speaker != NULL ? speaker : "", speaker != NULL ? " " : "", act, ": ", get_sentence (claim),
                      NULL);
}

static const char *
get_cue (const AnnalClaim *claim)
{
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    if (annal_citation_get_cue (annal_claim_get_citation (claim, i)) != NULL)
      return annal_citation_get_cue (annal_claim_get_citation (claim, i));
  return NULL;
}

/* “Says”, where “said” is printed, is no more than that; where “claimed” is
 * printed, the reader wants to know.
 */
static gboolean
is_plainly_said (const AnnalClaim *claim, const char *cue)
{
  static const char words[] = "\\b(according to|add(ed|s)|report(ed|s)|said|say(ing|s)|stat(ed|es|ing)|told)\\b";

  return annal_claim_get_stance (claim) == ANNAL_STANCE_AFFIRM &&
         (cue == NULL || g_regex_match_simple (words, cue, G_REGEX_CASELESS, 0));
}

char *
annal_word_stance_basis (const AnnalClaim *claim)
{
  const char *cue = get_cue (claim);

  switch (annal_claim_get_stance_basis (claim))
    {
    case ANNAL_STANCE_BASIS_FORMAL_RECORD:
      return g_strdup ("on the record");
    case ANNAL_STANCE_BASIS_REPORTER:
      if (is_plainly_said (claim, cue))
        return NULL;
      return cue != NULL ? g_strdup_printf ("reported as “%s”", cue) : g_strdup ("as reported");
    case ANNAL_STANCE_BASIS_RECORDER:
      return cue != NULL ? g_strdup_printf ("our reading of “%s”", cue) : g_strdup ("our reading");
    default:
      return NULL;
    }
}

/* Cuts at a space, so that at most @max characters and an ellipsis are left. */
static char *
shorten (const char *text, glong max)
{
  g_autofree char *cut = NULL;
  char *space;

  if (g_utf8_strlen (text, -1) <= max)
    return g_strdup (text);
  cut = g_utf8_substring (text, 0, max + 1);
  space = strrchr (cut, ' ');
  if (space == NULL)
    space = g_utf8_offset_to_pointer (cut, max);
  *space = '\0';
  return g_strconcat (cut, " …", NULL);
}

/* For whom somebody speaks stands at that claim itself. */
static char *
say_name (AnnalDossier *dossier, const AnnalAgent *agent)
{
  if (agent == NULL || annal_agent_get_id (agent) == NULL)
    return g_strdup (agent != NULL ? annal_agent_get_unnamed (agent) : "somebody unknown");
  return annal_word_entity (dossier, annal_agent_get_id (agent), ANNAL_NAMING_FULL);
}

/* Its words as they are printed, or else its sentence. */
static char *
say_ground (AnnalDossier *dossier, const AnnalClaim *claim)
{
  guint n = annal_claim_get_n_citations (claim);
  g_autofree char *who = say_name (dossier, annal_claim_get_by (claim));
  g_autofree char *words = n > 0 ? annal_word_passages (annal_claim_get_citation (claim, 0)) : NULL;
  g_autofree char *brief = shorten (words != NULL ? words : get_sentence (claim), GROUNDS_MAX);

  return words != NULL ? g_strdup_printf ("%s: “%s”", who, brief) : g_strdup_printf ("%s: %s", who, brief);
}

char *
annal_word_grounds (AnnalDossier *dossier, const AnnalClaim *claim)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < annal_claim_get_n_rests_on (claim); i++)
    {
      const AnnalClaim *other = annal_dossier_lookup_claim (dossier, annal_claim_get_rests_on (claim, i));
      g_autofree char *ground = other != NULL ? say_ground (dossier, other) : NULL;

      if (ground != NULL)
        g_string_append_printf (out, "%s%s", out->len > 0 ? "; " : "rests on: ", ground);
    }
  return g_string_free (out, out->len == 0);
}
