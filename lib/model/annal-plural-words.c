/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Whether one speaks or several: "somebody says", "rights groups say". This is
 * English, and no more than what news phrases need.
 */

#include "model/annal-naming-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-entity.h>

static gboolean
is_one_of (const char *const *words, const char *word)
{
  return g_strv_contains (words, word);
}

/* What ends a noun phrase's head: "the parties | to the Statement". */
static gboolean
is_boundary (const char *word)
{
  static const char *const words[] = {
    "about", "at", "based", "by", "close", "familiar", "for", "from", "in", "inside", "named", "near", "not", "of",
    "on", "outside", "quoted", "that", "to", "under", "who", "whose", "with", "within", NULL,
  };

  return is_one_of (words, word);
}

static gboolean
is_plural_noun (const char *word)
{
  static const char *const irregular[] = { "children", "folk", "media", "people", "police", NULL };
  static const char *const singular[] = { "news", "series", NULL };

  if (is_one_of (irregular, word) || g_str_has_suffix (word, "men") || g_str_has_suffix (word, "people"))
    return TRUE;
  return g_str_has_suffix (word, "s") && !g_str_has_suffix (word, "ss") && !g_str_has_suffix (word, "us") &&
         !g_str_has_suffix (word, "is") && !g_str_has_suffix (word, "'s") && !g_str_has_suffix (word, "’s") &&
         !is_one_of (singular, word);
}

gboolean
annal_phrase_is_plural (const char *phrase)
{
  static const char *const one[] = { "a", "an", "another", "each", "every", "one", "this", NULL };
  static const char *const several[] = { "both", "few", "many", "several", "these", "those", "two", "three", NULL };
  g_autofree char *folded = g_utf8_strdown (phrase, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  const char *head = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean ends = g_str_has_suffix (words[i], ",");

      if (ends)
        words[i][strlen (words[i]) - 1] = '\0';
      if (words[i][0] == '\0')
        continue;
      if (head == NULL && (is_one_of (one, words[i]) || is_one_of (several, words[i])))
        return is_one_of (several, words[i]);
      if (head != NULL && is_boundary (words[i]))
        break;
      head = words[i];
      if (ends)
        break;
    }
  return head != NULL && is_plural_noun (head);
}

gboolean
annal_agent_is_plural (AnnalDossier *dossier, const AnnalAgent *agent)
{
  const char *id = agent != NULL ? annal_agent_get_id (agent) : NULL;
  AnnalEntity *entity = id != NULL ? annal_dossier_lookup_entity (dossier, id) : NULL;
  g_autofree char *name = NULL;

  if (agent == NULL)
    return FALSE;
  if (id == NULL)
    return annal_agent_get_unnamed (agent) != NULL && annal_phrase_is_plural (annal_agent_get_unnamed (agent));
  /* "The United Nations says": but for groups, a name is one. */
  if (entity == NULL || annal_entity_get_kind (entity) != ANNAL_ENTITY_KIND_GROUP ||
      annal_entity_get_protect (entity) == ANNAL_PROTECT_SEALED)
    return FALSE;
  name = annal_word_entity (dossier, id, ANNAL_NAMING_FULL);
  return annal_phrase_is_plural (name);
}
