/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What is wrong with the origins of claims: circular reports
 * (annal-origin-circles.c) and hostile relays (annal-origin-disputes.c).
 */

#include "analysis/origins/annal-origin-findings-private.h"

#include <annal/annal-chain-link.h>
#include <annal/annal-citation.h>
#include <annal/annal-record.h>

#include "analysis/origins/annal-origins-key-private.h"
#include "base/annal-hash-private.h"
#include "model/annal-dossier-private.h"

typedef struct
{
  const char *rule;
  char *text;         /* owned */
  GPtrArray *records; /* owned, of borrowed AnnalRecord */
} Finding;

struct _AnnalOriginFindings
{
  AnnalDossier *dossier; /* owned */
  GArray *findings;      /* owned, of Finding */
};

G_DEFINE_BOXED_TYPE (AnnalOriginFindings, annal_origin_findings, annal_origin_findings_ref,
                     annal_origin_findings_unref)

static void
finding_clear (gpointer data)
{
  Finding *finding = data;

  g_free (finding->text);
  g_ptr_array_unref (finding->records);
}

void
annal_origin_search_add_record (GPtrArray *records, AnnalRecord *record)
{
  if (record != NULL && !g_ptr_array_find (records, record, NULL))
    g_ptr_array_add (records, record);
}

void
annal_origin_search_take (const AnnalOriginSearch *self, const char *rule, char *text, GPtrArray *records)
{
  Finding finding = { rule, text, records };

  g_array_append_val (self->out->findings, finding);
}

/* --- the whole ------------------------------------------------------------ */

static AnnalClaim *
get_claim (const AnnalOriginSearch *self, guint claim)
{
  return annal_dossier_get_claim (self->dossier, claim);
}

static gboolean
was_passed_on (const AnnalClaim *claim)
{
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    if (annal_citation_get_n_chain_links (annal_claim_get_citation (claim, i)) > 1)
      return TRUE;
  return FALSE;
}

/* The claims that somebody passed on, by what they say; the order of the groups
 * is that of their first claims.
 */
static GPtrArray *
group_claims (const AnnalOriginSearch *self)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GHashTable) known = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->columns->n_claims; i++)
    {
      g_autofree char *key = NULL;
      GArray *group;

      if (!was_passed_on (get_claim (self, i)))
        continue;
      key = annal_origins_get_key (self->origins, get_claim (self, i));
      group = g_hash_table_lookup (known, key);
      if (group == NULL)
        {
          group = g_array_new (FALSE, FALSE, sizeof (guint));
          g_ptr_array_add (groups, group);
          g_hash_table_insert (known, g_steal_pointer (&key), group);
        }
      g_array_append_val (group, i);
    }
  return groups;
}

static void
find_in_all (const AnnalOriginSearch *self, AnnalDisputes *disputes)
{
  g_autoptr (GPtrArray) groups = group_claims (self);

  for (guint i = 0; i < groups->len; i++)
    annal_origin_search_find_circles (self, g_ptr_array_index (groups, i));
  annal_origin_search_find_circles_of_links (self, NULL);
  for (guint i = 0; i < self->columns->n_claims; i++)
    annal_disputes_find_hostile (disputes, i);
}

AnnalOriginFindings *
annal_origin_findings_find (const AnnalOrigins *origins, const GArray *claims)
{
  AnnalOriginFindings *out = g_atomic_rc_box_new0 (AnnalOriginFindings);
  AnnalOriginSearch self = { origins, NULL, annal_origins_get_dossier (origins), out };
  g_autoptr (AnnalDisputes) disputes = NULL;

  self.columns = annal_dossier_get_columns (self.dossier);
  out->dossier = g_object_ref (self.dossier);
  out->findings = g_array_new (FALSE, FALSE, sizeof (Finding));
  g_array_set_clear_func (out->findings, finding_clear);
  disputes = annal_disputes_new (&self);
  if (claims == NULL)
    {
      find_in_all (&self, disputes);
      return out;
    }
  annal_origin_search_find_circles (&self, claims);
  annal_origin_search_find_circles_of_links (&self, claims);
  for (guint i = 0; i < claims->len; i++)
    annal_disputes_find_hostile (disputes, g_array_index (claims, guint, i));
  return out;
}

/**
 * annal_origin_findings_new:
 * @dossier: a sealed dossier
 *
 * Looks for claims that go in a circle: of two outlets each has it from the
 * other, or two records cite each other (`circular-report`); and for claims
 * that are known only through a party that denies, rejects or condemns them
 * (`hostile-relay`).
 *
 * Returns: (transfer full): what was found; circles first
 *
 * Since: 0.1
 */
AnnalOriginFindings *
annal_origin_findings_new (AnnalDossier *dossier)
{
  g_autoptr (AnnalOrigins) origins = NULL;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (annal_dossier_is_sealed (dossier), NULL);
  origins = annal_origins_new (dossier);
  return annal_origin_findings_find (origins, NULL);
}

/**
 * annal_origin_findings_ref:
 * @self: findings
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalOriginFindings *
annal_origin_findings_ref (AnnalOriginFindings *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
findings_clear (gpointer data)
{
  AnnalOriginFindings *self = data;

  g_array_unref (self->findings);
  g_object_unref (self->dossier);
}

/**
 * annal_origin_findings_unref:
 * @self: (transfer full): findings
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_origin_findings_unref (AnnalOriginFindings *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, findings_clear);
}

/**
 * annal_origin_findings_get_n_findings:
 * @self: findings
 *
 * Counts them.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_origin_findings_get_n_findings (AnnalOriginFindings *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->findings->len;
}

static const Finding *
get_finding (AnnalOriginFindings *self, guint index)
{
  return index < self->findings->len ? &g_array_index (self->findings, Finding, index) : NULL;
}

/**
 * annal_origin_findings_get_rule:
 * @self: findings
 * @index: which one
 *
 * Gets the rule that found it: `circular-report` or `hostile-relay`.
 *
 * Returns: (transfer none): the rule
 *
 * Since: 0.1
 */
const char *
annal_origin_findings_get_rule (AnnalOriginFindings *self,
                                guint index)
{
  g_return_val_if_fail (self != NULL && index < self->findings->len, NULL);
  return get_finding (self, index)->rule;
}

/**
 * annal_origin_findings_get_text:
 * @self: findings
 * @index: which one
 *
 * Gets it as a sentence.
 *
 * Returns: (transfer none): the sentence
 *
 * Since: 0.1
 */
const char *
annal_origin_findings_get_text (AnnalOriginFindings *self,
                                guint index)
{
  g_return_val_if_fail (self != NULL && index < self->findings->len, NULL);
  return get_finding (self, index)->text;
}

/**
 * annal_origin_findings_get_n_records:
 * @self: findings
 * @index: which one
 *
 * Counts the records that it is about.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_origin_findings_get_n_records (AnnalOriginFindings *self,
                                     guint index)
{
  g_return_val_if_fail (self != NULL && index < self->findings->len, 0);
  return get_finding (self, index)->records->len;
}

/**
 * annal_origin_findings_get_record:
 * @self: findings
 * @index: which one
 * @record: which of its records
 *
 * Gets a record that it is about. The first is the one to look at: of a
 * hostile relay the claim, then the one that disputes it.
 *
 * Returns: (transfer none): the record, valid while @self lives
 *
 * Since: 0.1
 */
AnnalRecord *
annal_origin_findings_get_record (AnnalOriginFindings *self,
                                  guint index,
                                  guint record)
{
  g_return_val_if_fail (self != NULL && index < self->findings->len, NULL);
  g_return_val_if_fail (record < get_finding (self, index)->records->len, NULL);
  return g_ptr_array_index (get_finding (self, index)->records, record);
}
