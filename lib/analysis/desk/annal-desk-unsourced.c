/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What a reader would ask of sources, speakers and translations: who, when, by
 * whom.
 */

#include "analysis/desk/annal-desk-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-chain-link.h>
#include <annal/annal-citation.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "model/annal-shapes-private.h"

/* --- sources -------------------------------------------------------------- */

static gboolean
has_date (const AnnalWhen *when)
{
  return when != NULL && annal_when_get_edtf (when) != NULL;
}

static void
check_date (const AnnalDesk *self, AnnalSource *source)
{
  gboolean captured = has_date (annal_source_get_captured (source));
  AnnalProblem *problem;

  if (has_date (annal_source_get_published (source)))
    return;
  problem = annal_problems_add (self->problems, captured ? ANNAL_SEVERITY_NOTE : ANNAL_SEVERITY_WARNING, "no-date",
                                annal_source_as_record (source), "/published",
                                captured ? "Nobody knows when “%s” was published, only when it was captured."
                                         : "Nobody knows when “%s” was published, or captured.",
                                annal_source_get_id (source));
  annal_problem_set_hint (problem, "Bound it by what the text reports%s.", captured ? " and by the capture" : "");
}

typedef enum
{
  OUTLET_NOT_ASKED,
  OUTLET_MISSING,
  OUTLET_KNOWN,
} Outlet;

/* A version is published where the one before it was. @known, of sources, keeps
 * what was found on the way, so that a long row of versions is walked once;
 * version_of goes in no circle.
 */
static gboolean
has_outlet (const AnnalDesk *self, guint8 *known, guint start)
{
  guint first = self->columns->n_events + self->columns->n_claims;
  guint8 found = OUTLET_NOT_ASKED;
  guint at = start;

  while (found == OUTLET_NOT_ASKED)
    {
      const AnnalSource *source = annal_dossier_get_source (self->dossier, at);
      const char *of = annal_source_get_version_of (source);

      if (known[at] != OUTLET_NOT_ASKED)
        found = known[at];
      else if (annal_source_get_outlet (source) != NULL)
        found = OUTLET_KNOWN;
      else if (of == NULL)
        found = OUTLET_MISSING;
      else
        at = annal_columns_lookup (self->columns, of) - first;
    }
  for (guint on_way = start; on_way != at;)
    {
      const AnnalSource *source = annal_dossier_get_source (self->dossier, on_way);

      known[on_way] = found;
      on_way = annal_columns_lookup (self->columns, annal_source_get_version_of (source)) - first;
    }
  known[at] = found;
  return found == OUTLET_KNOWN;
}

static void
check_outlet (const AnnalDesk *self, AnnalSource *source)
{
  AnnalProblem *problem;

  problem = annal_problems_add (self->problems, ANNAL_SEVERITY_NOTE, "no-outlet", annal_source_as_record (source),
                                "/outlet", "It is not told who published “%s”.", annal_source_get_id (source));
  annal_problem_set_hint (problem, "Give its outlet; where nobody can find out, silence this with the reason.");
}

/* --- speakers ------------------------------------------------------------- */

/* Words that tell nobody from anybody else. */
static const char *const bare_words[] = {
  "a", "an", "and", "anonymous", "another", "anyone", "by", "close", "familiar", "few", "four", "he", "him", "his",
  "her", "high", "in", "insider", "insiders", "it", "its", "many", "matter", "member", "members", "multiple", "of",
  "official", "officials", "one", "ones", "or", "other", "others", "people", "person", "persons", "ranking", "senior",
  "several", "she", "situation", "some", "somebody", "someone", "source", "sources", "speaker", "speakers", "spokesman",
  "spokesperson", "spokeswoman", "that", "the", "their", "them", "they", "this", "those", "three", "to", "top", "two",
  "undisclosed", "unidentified", "unknown", "unnamed", "various", "who", "with", "wished", "not", "be", "named",
  "condition", "anonymity", "on", "knowledge",
};

static gboolean
is_bare_word (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bare_words); i++)
    if (strcmp (word, bare_words[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
describes_nobody (const char *phrase)
{
  g_autoptr (GPtrArray) words = annal_desk_split (phrase);

  for (guint i = 0; i < words->len; i++)
    if (!is_bare_word (g_ptr_array_index (words, i)))
      return FALSE;
  return TRUE;
}

/* --- all together --------------------------------------------------------- */

typedef struct
{
  const AnnalDesk *desk;
  const AnnalRecord *record;
  GHashTable *told; /* owned, of borrowed phrases: each once in a record */
} Walk;

static void
check_agent (Walk *self, const AnnalAgent *agent, const char *pointer, const char *more)
{
  const char *phrase = annal_agent_get_unnamed (agent);
  g_autofree char *place = NULL;
  AnnalProblem *problem;

  if (phrase == NULL || annal_agent_get_acts_for (agent) != NULL || !describes_nobody (phrase) ||
      !g_hash_table_add (self->told, (gpointer) phrase))
    return;
  place = g_strconcat (pointer, more, "/unnamed", NULL);
  problem = annal_problems_add (self->desk->problems, ANNAL_SEVERITY_WARNING, "undescribed-source", self->record,
                                place, "“%s” could be anybody.", phrase);
  annal_problem_set_hint (problem, "Say what the source says of them: of what, for whom, in what position to know.");
}

static void
check_text (Walk *self, const AnnalText *text, const char *pointer)
{
  g_autofree char *place = NULL;
  AnnalProblem *problem;

  if (annal_text_get_translation_of (text) == NULL || annal_text_get_translator (text) != NULL)
    return;
  place = g_strconcat (pointer, "/translator", NULL);
  problem = annal_problems_add (self->desk->problems, ANNAL_SEVERITY_WARNING, "no-translator", self->record, place,
                                "“%s” is a translation, but it is not told whose.", annal_text_get_text (text));
  annal_problem_set_hint (problem, "Name the translator, or say that it was the desk.");
}

static gboolean
has_translator (const AnnalCitation *citation)
{
  for (guint i = 0; i < annal_citation_get_n_chain_links (citation); i++)
    if (annal_chain_link_get_role (annal_citation_get_chain_link (citation, i)) == ANNAL_CHAIN_ROLE_TRANSLATOR)
      return TRUE;
  return FALSE;
}

static void
check_citation (Walk *self, const AnnalCitation *citation, const char *pointer, guint index)
{
  g_autofree char *place = g_strdup_printf ("%s/%u/fidelity", pointer, index);
  AnnalProblem *problem;

  if (annal_citation_get_fidelity (citation) != ANNAL_FIDELITY_TRANSLATED || has_translator (citation))
    return;
  problem = annal_problems_add (self->desk->problems, ANNAL_SEVERITY_NOTE, "no-translator", self->record, place,
                                "The words from “%s” are a translation, but nobody in the chain translated them.",
                                annal_citation_get_source (citation));
  annal_problem_set_hint (problem, "Put the translator into the chain; the outlet or the wire may be the one.");
}

static void
visit_child (Walk *self, const AnnalField *field, gconstpointer child, const char *pointer)
{
  if (field->shape == &annal_agent_shape)
    check_agent (self, child, pointer, "");
  else if (field->shape == &annal_text_shape)
    check_text (self, child, pointer);
}

static void
visit_children (Walk *self, const AnnalField *field, const GPtrArray *children, const char *pointer)
{
  for (guint i = 0; i < children->len; i++)
    if (field->shape == &annal_agent_shape)
      {
        g_autofree char *more = g_strdup_printf ("/%u", i);

        check_agent (self, g_ptr_array_index (children, i), pointer, more);
      }
    else if (field->shape == &annal_citation_shape)
      check_citation (self, g_ptr_array_index (children, i), pointer, i);
}

static void
visit_member (const AnnalNode *node, const AnnalField *field, const char *pointer, gpointer data)
{
  if (!annal_node_has (node, field))
    return;
  if (field->kind == ANNAL_FIELD_KIND_NODE)
    visit_child (data, field, ANNAL_FIELD_GET (node, field, gconstpointer), pointer);
  else if (field->kind == ANNAL_FIELD_KIND_NODES)
    visit_children (data, field, ANNAL_FIELD_GET (node, field, const GPtrArray *), pointer);
}

void
annal_desk_find_unsourced (const AnnalDesk *self)
{
  g_autoptr (GHashTable) told = g_hash_table_new (annal_text_hash, g_str_equal);
  g_autofree guint8 *outlets = g_new0 (guint8, (gsize) self->columns->n_sources + 1);
  Walk walk = { self, NULL, told };

  for (guint i = 0; i < annal_dossier_get_n_sources (self->dossier); i++)
    {
      check_date (self, annal_dossier_get_source (self->dossier, i));
      if (!has_outlet (self, outlets, i))
        check_outlet (self, annal_dossier_get_source (self->dossier, i));
    }
  for (AnnalRecordType type = ANNAL_RECORD_TYPE_SOURCE; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    for (guint i = 0; i < annal_dossier_get_n_records (self->dossier, type); i++)
      {
        walk.record = annal_dossier_get_record (self->dossier, type, i);
        g_hash_table_remove_all (told);
        annal_node_visit (&walk.record->node, visit_member, &walk);
      }
}
