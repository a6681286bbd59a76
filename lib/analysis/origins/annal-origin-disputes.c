/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Hostile relays.
 *
 *  1. A claim is known only through X where each citation's chain has, behind the
 *     origin, somebody who acts for X, and X is not who said it.
 *  2. X disputes it where it denies the same, or denies the predicate or what that
 *     presupposes altogether (no value, no qualifiers); or where it rejects or
 *     condemns the claim or the utterance it was made in. Who denies one number
 *     says nothing of another.
 *  3. What is disputed has a key, so that nothing is held against everything:
 *     the party, and what it denies or is about.
 */

#include "analysis/origins/annal-origin-findings-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-chain-link.h>
#include <annal/annal-citation.h>
#include <annal/annal-proposition.h>
#include <annal/annal-term.h>
#include <annal/annal-value.h>

#include "analysis/origins/annal-origins-key-private.h"
#include "base/annal-hash-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-naming-private.h"

#define NONE ANNAL_NO_NUMBER

/* Of the terms that one takes for granted, the nearest so many count. */
#define MAX_PRESUPPOSED 256

struct _AnnalDisputes
{
  const AnnalOriginSearch *search; /* borrowed */
  GHashTable *first;               /* owned, key (owned) to the place of the first claim with it, and 1 */
  GHashTable *parties;             /* owned, set of the numbers of who disputes anything */
  GHashTable *granted;             /* owned, predicate (borrowed) to it and what it presupposes, a GPtrArray */
};

static AnnalClaim *
get_claim (const AnnalDisputes *self, guint claim)
{
  return annal_dossier_get_claim (self->search->dossier, claim);
}

/* --- keys ----------------------------------------------------------------- */

/* The least number that is the same as the record. */
static guint
find_number (const AnnalDisputes *self, const char *id)
{
  guint number = id != NULL ? annal_columns_lookup (self->search->columns, id) : NONE;

  return number != NONE ? annal_origins_get_same (self->search->origins, number) : NONE;
}

static char *
make_target_key (guint party, guint target)
{
  return g_strdup_printf ("target %u %u", party, target);
}

static char *
make_predicate_key (guint party, guint subject, const char *predicate)
{
  return g_strdup_printf ("all %u %u %s", party, subject, predicate);
}

/* Of what is said, as if it were affirmed. */
static char *
make_content_key (const AnnalDisputes *self, guint party, const AnnalProposition *proposition)
{
  g_autofree char *key = annal_origins_make_key (self->search->origins, proposition, ANNAL_STANCE_AFFIRM);

  return g_strdup_printf ("same %u %s", party, key);
}

static gboolean
is_comparable (const AnnalProposition *proposition)
{
  return proposition != NULL && annal_proposition_get_about (proposition) != NULL &&
         annal_proposition_get_predicate (proposition) != NULL;
}

/* --- disputes ------------------------------------------------------------- */

static gboolean
is_dispute (AnnalStance stance)
{
  return stance == ANNAL_STANCE_DENY || stance == ANNAL_STANCE_REJECT || stance == ANNAL_STANCE_CONDEMN;
}

/* Takes the key. */
static void
add_key (AnnalDisputes *self, char *key, guint claim)
{
  if (g_hash_table_contains (self->first, key))
    g_free (key);
  else
    g_hash_table_insert (self->first, key, GUINT_TO_POINTER (claim + 1));
}

static gboolean
denies_all (const AnnalProposition *proposition)
{
  const AnnalValue *value = annal_proposition_get_value (proposition);
  g_autofree const char **qualifiers = annal_proposition_dup_qualifier_names (proposition);

  return qualifiers[0] == NULL && (value == NULL || g_strcmp0 (annal_value_get_word (value), "true") == 0);
}

static void
add_dispute (AnnalDisputes *self, guint party, guint at)
{
  AnnalClaim *claim = get_claim (self, at);
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);
  guint target = find_number (self, annal_claim_get_target (claim));

  g_hash_table_add (self->parties, GUINT_TO_POINTER (party));
  if (target != NONE)
    add_key (self, make_target_key (party, target), at);
  if (annal_claim_get_stance (claim) != ANNAL_STANCE_DENY || !is_comparable (proposition))
    return;
  add_key (self, make_content_key (self, party, proposition), at);
  if (denies_all (proposition))
    {
      guint about = find_number (self, annal_proposition_get_about (proposition));

      add_key (self, make_predicate_key (party, about, annal_proposition_get_predicate (proposition)), at);
    }
}

AnnalDisputes *
annal_disputes_new (const AnnalOriginSearch *search)
{
  AnnalDisputes *self = g_new0 (AnnalDisputes, 1);

  self->search = search;
  self->first = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);
  self->parties = g_hash_table_new (NULL, NULL);
  self->granted = g_hash_table_new_full (annal_text_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < search->columns->n_claims; i++)
    {
      guint party = annal_origins_get_principal_number (search->origins, i);

      if (party != NONE && is_dispute (annal_claim_get_stance (get_claim (self, i))))
        add_dispute (self, party, i);
    }
  return self;
}

void
annal_disputes_free (AnnalDisputes *self)
{
  g_hash_table_unref (self->first);
  g_hash_table_unref (self->parties);
  g_hash_table_unref (self->granted);
  g_free (self);
}

/* --- who disputes a claim ------------------------------------------------- */

static GPtrArray *
find_granted (const AnnalDisputes *self, const char *predicate)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (annal_text_hash, g_str_equal);
  GPtrArray *found = g_ptr_array_new ();

  g_ptr_array_add (found, (gpointer) predicate);
  g_hash_table_add (seen, (gpointer) predicate);
  for (guint done = 0; done < found->len; done++)
    {
      AnnalTerm *term = annal_dossier_resolve_term (self->search->dossier, ANNAL_TERM_ROLE_PREDICATE,
                                                    g_ptr_array_index (found, done));

      for (guint i = 0; term != NULL && i < annal_term_get_n_presupposed (term) && found->len <= MAX_PRESUPPOSED; i++)
        {
          gpointer next = (gpointer) annal_term_get_presupposed (term, i);

          if (g_hash_table_add (seen, next))
            g_ptr_array_add (found, next);
        }
    }
  return found;
}

/* The predicate itself, and what it presupposes, through others too. */
static const GPtrArray *
get_granted (AnnalDisputes *self, const char *predicate)
{
  GPtrArray *found = g_hash_table_lookup (self->granted, predicate);

  if (found == NULL)
    {
      found = find_granted (self, predicate);
      g_hash_table_insert (self->granted, (gpointer) predicate, found);
    }
  return found;
}

/* Takes the key; @least is lowered to the place of the claim that has it. */
static void
look_up (const AnnalDisputes *self, char *key, guint *least)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->first, key));

  if (found > 0)
    *least = MIN (*least, found - 1);
  g_free (key);
}

/* The first claim by which @party disputes it, if any. */
static AnnalClaim *
find_dispute (AnnalDisputes *self, guint party, AnnalClaim *claim)
{
  const AnnalProposition *proposition = annal_claim_get_proposition (claim);
  guint utterance = find_number (self, annal_claim_get_utterance (claim));
  guint least = NONE;

  look_up (self, make_target_key (party, find_number (self, annal_claim_get_id (claim))), &least);
  if (utterance != NONE)
    look_up (self, make_target_key (party, utterance), &least);
  if (annal_claim_get_stance (claim) == ANNAL_STANCE_AFFIRM && is_comparable (proposition))
    {
      const GPtrArray *granted = get_granted (self, annal_proposition_get_predicate (proposition));
      guint subject = find_number (self, annal_proposition_get_about (proposition));

      look_up (self, make_content_key (self, party, proposition), &least);
      for (guint i = 0; i < granted->len; i++)
        look_up (self, make_predicate_key (party, subject, g_ptr_array_index (granted, i)), &least);
    }
  return least != NONE ? get_claim (self, least) : NULL;
}

/* --- through whom a claim is known ---------------------------------------- */

/* Somebody who passed a claim on. */
typedef struct
{
  guint n_citations;         /* that run through it */
  guint last;                /* the last of these */
  const AnnalAgent *through; /* who acts for it there, nearest to the reader */
} Passing;

static Passing *
ensure_passing (GHashTable *passings, guint party)
{
  Passing *passing = g_hash_table_lookup (passings, GUINT_TO_POINTER (party));

  if (passing == NULL)
    {
      passing = g_new0 (Passing, 1);
      g_hash_table_insert (passings, GUINT_TO_POINTER (party), passing);
    }
  return passing;
}

static guint
find_party (const AnnalDisputes *self, const AnnalCitation *citation, guint link)
{
  AnnalAgent *who = annal_chain_link_get_who (annal_citation_get_chain_link (citation, link));
  guint party = annal_origins_find_agent (self->search->origins, who);

  return party != NONE && g_hash_table_contains (self->parties, GUINT_TO_POINTER (party)) ? party : NONE;
}

/* The parties behind the origin of each citation. */
static GHashTable *
find_passings (const AnnalDisputes *self, const AnnalClaim *claim)
{
  GHashTable *passings = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    {
      const AnnalCitation *citation = annal_claim_get_citation (claim, i);

      for (guint j = annal_citation_get_n_chain_links (citation); j > 1; j--)
        {
          guint party = find_party (self, citation, j - 1);
          Passing *passing = party != NONE ? ensure_passing (passings, party) : NULL;

          if (passing == NULL || (passing->n_citations > 0 && passing->last == i))
            continue;
          passing->n_citations++;
          passing->last = i;
          passing->through = annal_chain_link_get_who (annal_citation_get_chain_link (citation, j - 1));
        }
    }
  return passings;
}

static void
report (const AnnalDisputes *self, AnnalClaim *claim, AnnalClaim *dispute, guint party, const AnnalAgent *through)
{
  const AnnalOriginSearch *search = self->search;
  GPtrArray *records = g_ptr_array_new ();
  g_autofree char *speaker = annal_word_agent (search->dossier, annal_claim_get_by (claim),
                                               annal_claim_get_principal (claim), ANNAL_NAMING_FULL);
  g_autofree char *relay = annal_word_agent (search->dossier, through, NULL, ANNAL_NAMING_FULL);
  g_autofree char *name = annal_origins_word_stop (search->origins, party);
  gboolean itself = find_number (self, annal_agent_get_id (through)) == party;

  annal_origin_search_add_record (records, annal_claim_as_record (claim));
  annal_origin_search_add_record (records, annal_claim_as_record (dispute));
  annal_origin_search_take (search, "hostile-relay",
                            g_strdup_printf ("What %s said (“%s”) is known only through %s%s%s, which disputes it "
                                             "(“%s”).",
                                             speaker, annal_claim_get_id (claim), relay,
                                             itself ? "" : ", that is, through ", itself ? "" : name,
                                             annal_claim_get_id (dispute)),
                            records);
}

void
annal_disputes_find_hostile (AnnalDisputes *self, guint at)
{
  AnnalClaim *claim = get_claim (self, at);
  guint n_citations = annal_claim_get_n_citations (claim);
  AnnalCitation *first = n_citations > 0 ? annal_claim_get_citation (claim, 0) : NULL;
  g_autoptr (GHashTable) passings = NULL;

  if (first == NULL || g_hash_table_size (self->parties) == 0)
    return;
  passings = find_passings (self, claim);
  for (guint i = 1; i < annal_citation_get_n_chain_links (first) && g_hash_table_size (passings) > 0; i++)
    {
      guint party = find_party (self, first, i);
      const Passing *passing = party != NONE ? g_hash_table_lookup (passings, GUINT_TO_POINTER (party)) : NULL;
      AnnalClaim *dispute = NULL;

      if (passing == NULL || passing->n_citations < n_citations)
        continue;
      if (party != annal_origins_get_principal_number (self->search->origins, at))
        dispute = find_dispute (self, party, claim);
      if (dispute != NULL)
        report (self, claim, dispute, party, passing->through);
      g_hash_table_remove (passings, GUINT_TO_POINTER (party));
    }
}
