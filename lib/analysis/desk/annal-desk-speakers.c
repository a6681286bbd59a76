/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The same quoted words from two speakers in two sources.
 *
 *  1. Words are compared folded, so that quotation marks and case say nothing.
 *     One passage must hold the other whole, which has MIN_WORDS of them or more:
 *     shorter ones are often everybody's.
 *  2. Each passage is found by its first MIN_WORDS words: every run of as many
 *     words in a passage is looked up among these.
 *  3. Two speakers are others where they are two people by name, or where
 *     neither speaks for the other, nor both for one.
 *  4. Who is recorded as resting on, answering or citing the other may well
 *     repeat him.
 */

#include "analysis/desk/annal-desk-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-anchor.h>
#include <annal/annal-citation.h>
#include <annal/annal-entity.h>

#include "base/annal-hash-private.h"
#include "model/annal-naming-private.h"

#define MIN_WORDS 8

/* Of the passages that begin alike, only the first are compared. */
#define MAX_ALIKE 16

typedef struct
{
  AnnalClaim *claim;  /* borrowed */
  const char *source; /* borrowed */
  GPtrArray *words;   /* owned */
  guint citation;
  guint passage;
} Passage;

typedef struct
{
  const AnnalDesk *desk;
  GArray *passages;    /* owned, of Passage */
  GHashTable *by_head; /* owned, first words (owned) to a GArray of places in passages */
  GHashTable *told;    /* owned, of "id id" */
} Search;

static void
passage_clear (gpointer data)
{
  g_ptr_array_unref (((Passage *) data)->words);
}

/* --- passages ------------------------------------------------------------- */

static char *
dup_run (const GPtrArray *words, guint at)
{
  GString *run = g_string_new (NULL);

  for (guint i = at; i < at + MIN_WORDS; i++)
    g_string_append_printf (run, "%s ", (const char *) g_ptr_array_index (words, i));
  return g_string_free (run, FALSE);
}

static void
index_head (Search *self, guint place)
{
  const Passage *passage = &g_array_index (self->passages, Passage, place);
  g_autofree char *head = dup_run (passage->words, 0);
  GArray *places = g_hash_table_lookup (self->by_head, head);

  if (places == NULL)
    {
      places = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->by_head, g_steal_pointer (&head), places);
    }
  if (places->len < MAX_ALIKE)
    g_array_append_val (places, place);
}

static void
add_passages (Search *self, AnnalClaim *claim, guint index)
{
  AnnalCitation *citation = annal_claim_get_citation (claim, index);

  for (guint i = 0; i < annal_citation_get_n_passages (citation); i++)
    {
      AnnalAnchor *anchor = annal_citation_get_passage (citation, i);
      const char *quote = annal_anchor_get_quote (anchor);
      Passage passage = { claim, annal_citation_get_source (citation), NULL, index, i };

      if (quote == NULL || annal_anchor_get_role (anchor) > ANNAL_ANCHOR_ROLE_WORDS)
        continue;
      passage.words = annal_desk_split (quote);
      if (passage.words->len < MIN_WORDS)
        {
          g_ptr_array_unref (passage.words);
          continue;
        }
      g_array_append_val (self->passages, passage);
      index_head (self, self->passages->len - 1);
    }
}

static void
add_claim (Search *self, AnnalClaim *claim)
{
  if (annal_claim_get_kind (claim) == ANNAL_CLAIM_KIND_INTERPRETATION)
    return;
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    {
      AnnalFidelity fidelity = annal_citation_get_fidelity (annal_claim_get_citation (claim, i));

      if (fidelity == ANNAL_FIDELITY_VERBATIM || fidelity == ANNAL_FIDELITY_PARTIAL_QUOTE)
        add_passages (self, claim, i);
    }
}

/* --- speakers ------------------------------------------------------------- */

static const char *
get_person (const AnnalDesk *self, AnnalClaim *claim)
{
  const char *id = annal_agent_get_id (annal_claim_get_by (claim));
  AnnalEntity *entity = id != NULL ? annal_dossier_lookup_entity (self->dossier, id) : NULL;

  if (entity == NULL || annal_entity_get_kind (entity) != ANNAL_ENTITY_KIND_PERSON)
    return NULL;
  return annal_origins_get_entity (self->origins, id);
}

static gboolean
are_others (const AnnalDesk *self, AnnalClaim *a, AnnalClaim *b)
{
  const char *one = get_person (self, a);
  const char *other = get_person (self, b);

  if (one != NULL && other != NULL)
    return strcmp (one, other) != 0;
  one = annal_origins_get_principal (self->origins, a);
  other = annal_origins_get_principal (self->origins, b);
  return one != NULL && other != NULL && strcmp (one, other) != 0;
}

static gboolean
leans_on (const AnnalDesk *self, AnnalClaim *claim, AnnalClaim *other)
{
  const char *id = annal_claim_get_id (other);
  guint at = annal_columns_lookup (self->columns, annal_claim_get_id (claim));
  guint number = annal_columns_lookup (self->columns, id);
  guint n;
  const guint *links = annal_origins_get_links (self->origins, at, &n);

  for (guint i = 0; i < n; i++)
    if (links[i] == number)
      return TRUE;
  return g_strcmp0 (annal_claim_get_target (claim), id) == 0;
}

/* --- pairs ---------------------------------------------------------------- */

static gboolean
holds (const Passage *self, guint at, const Passage *other)
{
  if (self->words->len - at < other->words->len)
    return FALSE;
  for (guint i = 0; i < other->words->len; i++)
    if (strcmp (g_ptr_array_index (self->words, at + i), g_ptr_array_index (other->words, i)) != 0)
      return FALSE;
  return TRUE;
}

static void
report (Search *self, const Passage *first, const Passage *second)
{
  AnnalDossier *dossier = self->desk->dossier;
  g_autofree char *one = annal_word_agent (dossier, annal_claim_get_by (first->claim), NULL, ANNAL_NAMING_FULL);
  g_autofree char *other = annal_word_agent (dossier, annal_claim_get_by (second->claim), NULL, ANNAL_NAMING_FULL);
  g_autofree char *here = g_strdup_printf ("/citations/%u/passages/%u/quote", first->citation, first->passage);
  g_autofree char *there = g_strdup_printf ("/citations/%u/passages/%u/quote", second->citation, second->passage);
  AnnalProblem *problem;

  problem = annal_problems_add (self->desk->problems, ANNAL_SEVERITY_WARNING, "quote-speaker",
                                annal_claim_as_record (first->claim), here,
                                "“%s” gives these words to %s, “%s” to %s.", first->source, one, second->source, other);
  annal_problem_set_hint (problem, "Look for the transcript. Where one repeats the other, let it rest on the other.");
  annal_problem_add_other (problem, annal_claim_as_record (second->claim), there);
}

static void
compare (Search *self, const Passage *a, const Passage *b)
{
  gboolean ordered = strcmp (annal_claim_get_id (a->claim), annal_claim_get_id (b->claim)) <= 0;
  const Passage *first = ordered ? a : b;
  const Passage *second = ordered ? b : a;

  if (g_strcmp0 (a->source, b->source) == 0 || a->claim == b->claim || !are_others (self->desk, a->claim, b->claim) ||
      leans_on (self->desk, a->claim, b->claim) || leans_on (self->desk, b->claim, a->claim) ||
      !g_hash_table_add (self->told, g_strconcat (annal_claim_get_id (first->claim), " ",
                                                  annal_claim_get_id (second->claim), NULL)))
    return;
  report (self, first, second);
}

static void
find_held (Search *self, guint place)
{
  const Passage *passage = &g_array_index (self->passages, Passage, place);

  for (guint at = 0; at + MIN_WORDS <= passage->words->len; at++)
    {
      g_autofree char *run = dup_run (passage->words, at);
      const GArray *places = g_hash_table_lookup (self->by_head, run);

      for (guint i = 0; places != NULL && i < places->len; i++)
        {
          const Passage *other = &g_array_index (self->passages, Passage, g_array_index (places, guint, i));

          if (other != passage && holds (passage, at, other))
            compare (self, passage, other);
        }
    }
}

void
annal_desk_find_speakers (const AnnalDesk *self)
{
  g_autoptr (GArray) passages = g_array_new (FALSE, FALSE, sizeof (Passage));
  g_autoptr (GHashTable) by_head = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free,
                                                          (GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) told = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);
  Search search = { self, passages, by_head, told };

  g_array_set_clear_func (passages, passage_clear);
  for (guint i = 0; i < annal_dossier_get_n_claims (self->dossier); i++)
    add_claim (&search, annal_dossier_get_claim (self->dossier, i));
  for (guint i = 0; i < passages->len; i++)
    find_held (&search, i);
}
