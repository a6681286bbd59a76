/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* From whom something that is said comes.
 *
 *  1. The claims are those that say the same (annal-origins-key.c).
 *  2. An origin is the principal of a claim among those that the claims rest on
 *     in the end; or somebody unnamed, who is known by his phrase in one source.
 *  3. A report is one citation of one claim. It repeats unless the outlet says
 *     it itself.
 */

#include <annal/annal-origins.h>

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-chain-link.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-error.h>
#include <annal/annal-proposition.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>

#include "analysis/annal-claim-facts-private.h"
#include "analysis/annal-fates-private.h"
#include "analysis/origins/annal-origin-findings-private.h"
#include "analysis/origins/annal-origins-count-private.h"
#include "analysis/origins/annal-origins-key-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-naming-private.h"

#define NONE ANNAL_NO_NUMBER

typedef struct
{
  guint number;           /* of the principal or phrase, NONE */
  const char *principal;  /* the dossier's; NULL */
  char *name;             /* owned */
  GPtrArray *claims;      /* owned, of borrowed AnnalClaim */
} Origin;

typedef struct
{
  AnnalClaim *claim;
  AnnalCitation *citation;
  gboolean repeats;
  char *text; /* owned */
} Report;

struct _AnnalOriginReport
{
  AnnalDossier *dossier; /* owned */
  GPtrArray *claims;     /* owned, of borrowed AnnalClaim */
  GPtrArray *withdrawn;  /* owned, of borrowed ids: say the same, but do not count */
  GArray *origins;       /* owned, of Origin */
  GArray *reports;       /* owned, of Report */
  guint least;
  guint most;
  char *summary;                 /* owned */
  AnnalOriginFindings *findings; /* owned */
};

G_DEFINE_BOXED_TYPE (AnnalOriginReport, annal_origin_report, annal_origin_report_ref, annal_origin_report_unref)

static void
origin_clear (gpointer data)
{
  Origin *origin = data;

  g_free (origin->name);
  g_ptr_array_unref (origin->claims);
}

static void
report_clear (gpointer data)
{
  Report *report = data;

  g_free (report->text);
}

/* --- origins -------------------------------------------------------------- */

/* The phrase by which an unnamed speaker is known in the first source. */
static guint
find_phrase (const AnnalOrigins *origins, guint claim)
{
  for (guint i = 0; i < annal_origins_get_n_paths (origins, claim); i++)
    {
      const AnnalPath *path = annal_origins_get_path (origins, claim, i);

      for (guint j = 0; j < path->n; j++)
        {
          const AnnalPathStop *stop = annal_origins_get_stop (origins, path, j);

          if (annal_origins_get_id (origins, stop->top) == NULL && (stop->roles & ANNAL_PATH_ROLE_SPEAKER))
            return stop->top;
        }
    }
  return NONE;
}

/* @places: numbers to their origins' places, and 1. */
static Origin *
ensure_origin (AnnalOriginReport *self, GHashTable *places, const AnnalOrigins *origins, guint number)
{
  Origin origin = { number, NULL, NULL, NULL };
  guint place = number != NONE ? GPOINTER_TO_UINT (g_hash_table_lookup (places, GUINT_TO_POINTER (number))) : 0;

  if (place > 0)
    return &g_array_index (self->origins, Origin, place - 1);
  origin.principal = number != NONE ? annal_origins_get_id (origins, number) : NULL;
  origin.claims = g_ptr_array_new ();
  g_array_append_val (self->origins, origin);
  g_hash_table_insert (places, GUINT_TO_POINTER (number), GUINT_TO_POINTER (self->origins->len));
  return &g_array_index (self->origins, Origin, self->origins->len - 1);
}

/* @claim is not in yet. */
static void
add_origin (AnnalOriginReport *self, GHashTable *places, const AnnalOrigins *origins, guint claim)
{
  AnnalClaim *record = annal_dossier_get_claim (self->dossier, claim);
  guint principal = annal_origins_get_principal_number (origins, claim);
  Origin *origin = ensure_origin (self, places, origins, principal != NONE ? principal : find_phrase (origins, claim));

  g_ptr_array_add (origin->claims, record);
}

/* The speaker where there is one, else the principal of several. */
static char *
word_origin (const AnnalOriginReport *self, const AnnalOrigins *origins, const Origin *origin)
{
  g_autofree char *name = NULL;

  for (guint i = 0; i < origin->claims->len; i++)
    {
      AnnalClaim *claim = g_ptr_array_index (origin->claims, i);
      g_autofree char *other = annal_word_agent (self->dossier, annal_claim_get_by (claim),
                                                 annal_claim_get_principal (claim), ANNAL_NAMING_FULL);

      if (name != NULL && strcmp (name, other) != 0)
        return annal_origins_word_stop (origins, origin->number);
      g_free (name);
      name = g_steal_pointer (&other);
    }
  return g_steal_pointer (&name);
}

static void
find_origins (AnnalOriginReport *self, const AnnalOrigins *origins, const GArray *claims)
{
  guint n_events = annal_dossier_get_columns (self->dossier)->n_events;
  g_autoptr (GHashTable) asked = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) added = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      guint claim = g_array_index (claims, guint, i);
      g_autoptr (GArray) grounds = NULL;

      /* Claims that are the same have the same grounds. */
      if (!g_hash_table_add (asked, GUINT_TO_POINTER (annal_origins_get_same (origins, n_events + claim))))
        continue;
      grounds = annal_origins_find_grounds (origins, claim, TRUE);
      for (guint j = 0; j < grounds->len; j++)
        if (g_hash_table_add (added, GUINT_TO_POINTER (g_array_index (grounds, guint, j))))
          add_origin (self, places, origins, g_array_index (grounds, guint, j));
    }
  for (guint i = 0; i < self->origins->len; i++)
    {
      Origin *origin = &g_array_index (self->origins, Origin, i);

      origin->name = word_origin (self, origins, origin);
    }
}

/* --- reports -------------------------------------------------------------- */

static AnnalAgent *
get_outlet (const AnnalOriginReport *self, const AnnalCitation *citation)
{
  guint n = annal_citation_get_n_chain_links (citation);
  AnnalChainLink *last = n > 0 ? annal_citation_get_chain_link (citation, n - 1) : NULL;
  const char *id = annal_citation_get_source (citation);
  AnnalSource *source = id != NULL ? annal_dossier_lookup_source (self->dossier, id) : NULL;

  if (last != NULL && annal_chain_link_get_role (last) == ANNAL_CHAIN_ROLE_PUBLISHER)
    return annal_chain_link_get_who (last);
  return source != NULL ? annal_source_get_outlet (source) : NULL;
}

static gboolean
are_one (const AnnalOrigins *origins, const AnnalAgent *a, const AnnalAgent *b)
{
  guint top = annal_origins_find_agent (origins, a);

  if (a == NULL || b == NULL)
    return FALSE;
  if (top != NONE)
    return top == annal_origins_find_agent (origins, b);
  return annal_origins_find_agent (origins, b) == NONE && annal_agent_get_unnamed (a) != NULL &&
         g_strcmp0 (annal_agent_get_unnamed (a), annal_agent_get_unnamed (b)) == 0;
}

/* What a member of the staff asserts in the outlet's own voice is the outlet's;
 * what came through an agency is not.
 */
static gboolean
is_own (const AnnalOriginReport *self, const AnnalOrigins *origins, AnnalClaim *claim, AnnalCitation *citation)
{
  AnnalAgent *outlet = get_outlet (self, citation);
  const char *id = annal_citation_get_source (citation);
  AnnalSource *source = id != NULL ? annal_dossier_lookup_source (self->dossier, id) : NULL;
  AnnalAgent *agency = source != NULL ? annal_source_get_agency (source) : NULL;

  if (are_one (origins, outlet, annal_claim_get_by (claim)))
    return TRUE;
  return annal_citation_get_fidelity (citation) == ANNAL_FIDELITY_OWN_VOICE &&
         annal_citation_get_n_chain_links (citation) <= 2 && !are_one (origins, agency, annal_claim_get_by (claim));
}

/* Those behind the outlet, the nearest first: KCNA, the spokesman. */
static GPtrArray *
list_behind (const AnnalOriginReport *self, AnnalClaim *claim, AnnalCitation *citation)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = annal_citation_get_n_chain_links (citation); i > 0; i--)
    {
      AnnalChainLink *link = annal_citation_get_chain_link (citation, i - 1);

      if (annal_chain_link_get_role (link) != ANNAL_CHAIN_ROLE_PUBLISHER &&
          annal_chain_link_get_role (link) != ANNAL_CHAIN_ROLE_ORIGIN)
        g_ptr_array_add (names, annal_word_agent (self->dossier, annal_chain_link_get_who (link), NULL,
                                                  ANNAL_NAMING_FULL));
    }
  g_ptr_array_add (names, annal_word_agent (self->dossier, annal_claim_get_by (claim),
                                            annal_claim_get_principal (claim), ANNAL_NAMING_FULL));
  return names;
}

/* The newspaper of article 000 (“article-000”) repeats AFP, which has it from
 * KCNA, which has it from a spokesman.
 */
static char *
word_report (const AnnalOriginReport *self, const Report *report)
{
  const AnnalAgent *agent = get_outlet (self, report->citation);
  g_autofree char *outlet = agent != NULL ? annal_word_agent (self->dossier, agent, NULL, ANNAL_NAMING_FULL)
                                          : g_strdup ("an outlet that is not known");
  const char *source = annal_citation_get_source (report->citation);
  g_autoptr (GPtrArray) behind = list_behind (self, report->claim, report->citation);
  GString *out = g_string_new (NULL);

  g_string_append_unichar (out, g_unichar_toupper (g_utf8_get_char (outlet)));
  g_string_append_printf (out, "%s (“%s”)", g_utf8_next_char (outlet), source != NULL ? source : "?");
  if (!report->repeats)
    {
      g_string_append (out, " says it itself.");
      return g_string_free (out, FALSE);
    }
  for (guint i = 0; i < behind->len; i++)
    g_string_append_printf (out, "%s%s", i == 0 ? " repeats " : ", which has it from ",
                            (char *) g_ptr_array_index (behind, i));
  g_string_append_c (out, '.');
  return g_string_free (out, FALSE);
}

static void
find_reports (AnnalOriginReport *self, const AnnalOrigins *origins)
{
  for (guint i = 0; i < self->claims->len; i++)
    {
      AnnalClaim *claim = g_ptr_array_index (self->claims, i);

      for (guint j = 0; j < annal_claim_get_n_citations (claim); j++)
        {
          Report report = { claim, annal_claim_get_citation (claim, j), FALSE, NULL };

          report.repeats = !is_own (self, origins, claim, report.citation);
          report.text = word_report (self, &report);
          g_array_append_val (self->reports, report);
        }
    }
}

/* --- the summary ---------------------------------------------------------- */

static char *
list_origins (const AnnalOriginReport *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < self->origins->len; i++)
    g_ptr_array_add (names, g_array_index (self->origins, Origin, i).name);
  return annal_word_list (names);
}

static char *
count_things (guint n, const char *thing)
{
  return g_strdup_printf ("%u %s%s", n, thing, n == 1 ? "" : "s");
}

static char *
count_origins (const AnnalOriginReport *self)
{
  if (self->most == 1)
    return g_strdup ("one origin");
  if (self->least == self->most)
    return g_strdup_printf ("%u independent origins", self->least);
  return g_strdup_printf ("at least %u and at most %u independent origins", self->least, self->most);
}

/* “ A claim that says so was withdrawn, and is not counted: a.” */
static char *
word_withdrawn (const AnnalOriginReport *self)
{
  g_autofree char *ids = annal_word_list (self->withdrawn);

  if (self->withdrawn->len == 0)
    return g_strdup ("");
  if (self->withdrawn->len == 1)
    return g_strdup_printf (" A claim that says so was withdrawn, and is not counted: %s.", ids);
  return g_strdup_printf (" %u claims that say so were withdrawn, and are not counted: %s.", self->withdrawn->len, ids);
}

static char *
word_summary (const AnnalOriginReport *self)
{
  g_autofree char *withdrawn = word_withdrawn (self);
  g_autofree char *reports = count_things (self->reports->len, "report");
  g_autofree char *claims = count_things (self->claims->len, "claim");
  g_autofree char *number = count_origins (self);
  g_autofree char *names = list_origins (self);

  if (self->claims->len == 0)
    return g_strdup_printf ("Nobody in the dossier says so%s.%s", self->withdrawn->len > 0 ? " any more" : "",
                            withdrawn);
  return g_strdup_printf ("%s of %s %s back to %s: %s.%s", reports, claims, self->reports->len == 1 ? "goes" : "go",
                          number, names, withdrawn);
}

/* --- the whole ------------------------------------------------------------ */

/* What was withdrawn supports nothing any more. */
static GArray *
leave_out_withdrawn (AnnalOriginReport *self, const GArray *claims)
{
  g_autoptr (GHashTable) withdrawn = annal_dossier_find_withdrawn (self->dossier);
  GArray *left = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < claims->len; i++)
    {
      const char *id = annal_claim_get_id (annal_dossier_get_claim (self->dossier, g_array_index (claims, guint, i)));

      if (g_hash_table_contains (withdrawn, id))
        g_ptr_array_add (self->withdrawn, (gpointer) id);
      else
        g_array_append_val (left, g_array_index (claims, guint, i));
    }
  return left;
}

static AnnalOriginReport *
make_report (const AnnalOrigins *origins, const GArray *all)
{
  g_autoptr (GArray) claims = NULL;
  AnnalOriginReport *self = g_atomic_rc_box_new0 (AnnalOriginReport);

  self->dossier = g_object_ref (annal_origins_get_dossier (origins));
  self->claims = g_ptr_array_new ();
  self->withdrawn = g_ptr_array_new ();
  claims = leave_out_withdrawn (self, all);
  self->origins = g_array_new (FALSE, FALSE, sizeof (Origin));
  g_array_set_clear_func (self->origins, origin_clear);
  self->reports = g_array_new (FALSE, FALSE, sizeof (Report));
  g_array_set_clear_func (self->reports, report_clear);
  for (guint i = 0; i < claims->len; i++)
    g_ptr_array_add (self->claims, annal_dossier_get_claim (self->dossier, g_array_index (claims, guint, i)));
  find_origins (self, origins, claims);
  find_reports (self, origins);
  annal_origins_count (origins, claims, &self->least, &self->most);
  self->summary = word_summary (self);
  self->findings = annal_origin_findings_find (origins, claims);
  return self;
}

static AnnalClaim *
lookup_claim (AnnalDossier *dossier, const char *id, GError **error)
{
  AnnalClaim *claim = annal_dossier_lookup_claim (dossier, id);

  if (claim == NULL)
    annal_dossier_set_no_claim (dossier, id, error);
  return claim;
}

/**
 * annal_origin_report_new:
 * @dossier: a sealed dossier
 * @claim: the id of a claim
 * @error: where to put an error
 *
 * Finds all claims that say the same as one, and from whom they come. Claims say
 * the same where they affirm (or deny) the same value of the same subject and
 * predicate under the same qualifiers and for times that can be the same; where
 * they report the same position of the same party; or where they are linked as
 * the same. What was withdrawn or erased is no support: it is named in the
 * summary and counted nowhere else.
 *
 * Errors: %ANNAL_ERROR_NOT_FOUND where there is no such claim.
 *
 * Returns: (transfer full): the report, or %NULL on error
 *
 * Since: 0.1
 */
AnnalOriginReport *
annal_origin_report_new (AnnalDossier *dossier,
                         const char *claim,
                         GError **error)
{
  g_autoptr (AnnalOrigins) origins = NULL;
  g_autoptr (GArray) claims = NULL;
  g_autofree char *key = NULL;
  AnnalClaim *record;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (annal_dossier_is_sealed (dossier), NULL);
  g_return_val_if_fail (claim != NULL, NULL);
  record = lookup_claim (dossier, claim, error);
  if (record == NULL)
    return NULL;
  origins = annal_origins_new (dossier);
  key = annal_origins_get_key (origins, record);
  claims = annal_origins_find_equal (origins, key, record);
  return make_report (origins, claims);
}

/**
 * annal_origin_report_new_for_proposition:
 * @dossier: a sealed dossier
 * @proposition: what is said, with a subject and a predicate
 * @stance: %ANNAL_STANCE_AFFIRM, or %ANNAL_STANCE_DENY for those who deny it
 * @error: where to put an error
 *
 * Finds all claims that say (or deny) something, and from whom they come.
 *
 * Errors: %ANNAL_ERROR_INVALID where the proposition has no subject or no
 * predicate.
 *
 * Returns: (transfer full): the report, of no claims where nobody says so; or
 *   %NULL on error
 *
 * Since: 0.1
 */
AnnalOriginReport *
annal_origin_report_new_for_proposition (AnnalDossier *dossier,
                                         AnnalProposition *proposition,
                                         AnnalStance stance,
                                         GError **error)
{
  g_autoptr (AnnalOrigins) origins = NULL;
  g_autoptr (GArray) claims = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (dossier), NULL);
  g_return_val_if_fail (annal_dossier_is_sealed (dossier), NULL);
  g_return_val_if_fail (proposition != NULL, NULL);
  if (annal_proposition_get_about (proposition) == NULL || annal_proposition_get_predicate (proposition) == NULL)
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
                   "A proposition without a subject or a predicate cannot be looked for.");
      return NULL;
    }
  origins = annal_origins_new (dossier);
  key = annal_origins_make_key (origins, proposition, stance);
  claims = annal_origins_find_equal (origins, key, NULL);
  return make_report (origins, claims);
}

/**
 * annal_origin_report_ref:
 * @self: a report
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalOriginReport *
annal_origin_report_ref (AnnalOriginReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
origin_report_clear (gpointer data)
{
  AnnalOriginReport *self = data;

  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->withdrawn);
  g_array_unref (self->origins);
  g_array_unref (self->reports);
  g_free (self->summary);
  annal_origin_findings_unref (self->findings);
  g_object_unref (self->dossier);
}

/**
 * annal_origin_report_unref:
 * @self: (transfer full): a report
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_origin_report_unref (AnnalOriginReport *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, origin_report_clear);
}

/**
 * annal_origin_report_get_n_least:
 * @self: a report
 *
 * Gets how many independent origins there are at least: that many claims of
 * which each two certainly share neither an origin nor a relay.
 *
 * Returns: the number; 0 where nobody says so
 *
 * Since: 0.1
 */
guint
annal_origin_report_get_n_least (AnnalOriginReport *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->least;
}

/**
 * annal_origin_report_get_n_most:
 * @self: a report
 *
 * Gets how many independent origins there are at most: more than the least where
 * somebody on the way is unnamed or not recorded.
 *
 * Returns: the number; 0 where nobody says so
 *
 * Since: 0.1
 */
guint
annal_origin_report_get_n_most (AnnalOriginReport *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->most;
}

/**
 * annal_origin_report_get_summary:
 * @self: a report
 *
 * Gets the result as a sentence: “2 reports of 1 claim go back to one origin:
 * the U.S. State Department.”
 *
 * Returns: (transfer none): the sentence
 *
 * Since: 0.1
 */
const char *
annal_origin_report_get_summary (AnnalOriginReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->summary;
}

/**
 * annal_origin_report_to_text:
 * @self: a report
 *
 * Puts the report in words: the summary, a line for each claim and each report,
 * and what was found.
 *
 * Returns: (transfer full): lines of text, each ending with a line break
 *
 * Since: 0.1
 */
char *
annal_origin_report_to_text (AnnalOriginReport *self)
{
  GString *out;
  AnnalClaim *last = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  out = g_string_new (self->summary);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < self->reports->len; i++)
    {
      const Report *report = &g_array_index (self->reports, Report, i);
      const AnnalText *says = annal_claim_get_says (report->claim);

      if (report->claim != last)
        g_string_append_printf (out, "\n%s: %s\n", annal_claim_get_id (report->claim),
                                says != NULL ? annal_text_get_text (says) : "");
      last = report->claim;
      g_string_append_printf (out, "  %s\n", report->text);
    }
  for (guint i = 0; i < annal_origin_findings_get_n_findings (self->findings); i++)
    g_string_append_printf (out, "%s%s: %s\n", i == 0 ? "\n" : "", annal_origin_findings_get_rule (self->findings, i),
                            annal_origin_findings_get_text (self->findings, i));
  return g_string_free (out, FALSE);
}

/**
 * annal_origin_report_get_n_claims:
 * @self: a report
 *
 * Counts the claims that say the same.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_origin_report_get_n_claims (AnnalOriginReport *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->claims->len;
}

/**
 * annal_origin_report_get_claim:
 * @self: a report
 * @index: which one, by id
 *
 * Gets one of the claims that say the same.
 *
 * Returns: (transfer none): the claim, valid while @self lives
 *
 * Since: 0.1
 */
AnnalClaim *
annal_origin_report_get_claim (AnnalOriginReport *self,
                               guint index)
{
  g_return_val_if_fail (self != NULL && index < self->claims->len, NULL);
  return g_ptr_array_index (self->claims, index);
}

static const Origin *
get_origin (AnnalOriginReport *self, guint index)
{
  return index < self->origins->len ? &g_array_index (self->origins, Origin, index) : NULL;
}

/**
 * annal_origin_report_get_n_origins:
 * @self: a report
 *
 * Counts those to whom the claims go back in the end, each principal once. They
 * need not be independent: two may have come through one wire.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_origin_report_get_n_origins (AnnalOriginReport *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->origins->len;
}

/**
 * annal_origin_report_get_origin_name:
 * @self: a report
 * @index: which origin
 *
 * Gets what the origin is called: its one speaker and for whom he speaks, or the
 * principal of several.
 *
 * Returns: (transfer none): the name
 *
 * Since: 0.1
 */
const char *
annal_origin_report_get_origin_name (AnnalOriginReport *self,
                                     guint index)
{
  g_return_val_if_fail (self != NULL && index < self->origins->len, NULL);
  return get_origin (self, index)->name;
}

/**
 * annal_origin_report_get_origin_principal:
 * @self: a report
 * @index: which origin
 *
 * Gets the entity that the origin speaks for in the end.
 *
 * Returns: (transfer none) (nullable): the id of the entity; %NULL where the
 *   origin is unnamed and acts for nobody
 *
 * Since: 0.1
 */
const char *
annal_origin_report_get_origin_principal (AnnalOriginReport *self,
                                          guint index)
{
  g_return_val_if_fail (self != NULL && index < self->origins->len, NULL);
  return get_origin (self, index)->principal;
}

/**
 * annal_origin_report_get_origin_n_claims:
 * @self: a report
 * @index: which origin
 *
 * Counts the origin's own claims, to which the others go back.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_origin_report_get_origin_n_claims (AnnalOriginReport *self,
                                         guint index)
{
  g_return_val_if_fail (self != NULL && index < self->origins->len, 0);
  return get_origin (self, index)->claims->len;
}

/**
 * annal_origin_report_get_origin_claim:
 * @self: a report
 * @index: which origin
 * @claim: which of its claims
 *
 * Gets one of the origin's own claims: one that says the same, or one that such
 * a claim rests on.
 *
 * Returns: (transfer none): the claim, valid while @self lives
 *
 * Since: 0.1
 */
AnnalClaim *
annal_origin_report_get_origin_claim (AnnalOriginReport *self,
                                      guint index,
                                      guint claim)
{
  g_return_val_if_fail (self != NULL && index < self->origins->len, NULL);
  g_return_val_if_fail (claim < get_origin (self, index)->claims->len, NULL);
  return g_ptr_array_index (get_origin (self, index)->claims, claim);
}

static const Report *
get_report (AnnalOriginReport *self, guint index)
{
  return index < self->reports->len ? &g_array_index (self->reports, Report, index) : NULL;
}

/**
 * annal_origin_report_get_n_reports:
 * @self: a report
 *
 * Counts the single reports: the citations of the claims.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_origin_report_get_n_reports (AnnalOriginReport *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->reports->len;
}

/**
 * annal_origin_report_get_report_claim:
 * @self: a report
 * @index: which single report
 *
 * Gets the claim that is reported.
 *
 * Returns: (transfer none): the claim, valid while @self lives
 *
 * Since: 0.1
 */
AnnalClaim *
annal_origin_report_get_report_claim (AnnalOriginReport *self,
                                      guint index)
{
  g_return_val_if_fail (self != NULL && index < self->reports->len, NULL);
  return get_report (self, index)->claim;
}

/**
 * annal_origin_report_get_report_citation:
 * @self: a report
 * @index: which single report
 *
 * Gets the citation that reports the claim.
 *
 * Returns: (transfer none): the citation, valid while @self lives
 *
 * Since: 0.1
 */
AnnalCitation *
annal_origin_report_get_report_citation (AnnalOriginReport *self,
                                         guint index)
{
  g_return_val_if_fail (self != NULL && index < self->reports->len, NULL);
  return get_report (self, index)->citation;
}

/**
 * annal_origin_report_get_report_repeats:
 * @self: a report
 * @index: which single report
 *
 * Tells whether the outlet merely repeats what somebody else says.
 *
 * Returns: %FALSE where the outlet says it itself
 *
 * Since: 0.1
 */
gboolean
annal_origin_report_get_report_repeats (AnnalOriginReport *self,
                                        guint index)
{
  g_return_val_if_fail (self != NULL && index < self->reports->len, FALSE);
  return get_report (self, index)->repeats;
}

/**
 * annal_origin_report_get_report_text:
 * @self: a report
 * @index: which single report
 *
 * Gets whom the outlet repeats, as a sentence.
 *
 * Returns: (transfer none): the sentence
 *
 * Since: 0.1
 */
const char *
annal_origin_report_get_report_text (AnnalOriginReport *self,
                                     guint index)
{
  g_return_val_if_fail (self != NULL && index < self->reports->len, NULL);
  return get_report (self, index)->text;
}

/**
 * annal_origin_report_get_findings:
 * @self: a report
 *
 * Gets what is wrong with the origins of these claims: those of
 * [ctor@Annal.OriginFindings.new] that concern them.
 *
 * Returns: (transfer none): the findings
 *
 * Since: 0.1
 */
AnnalOriginFindings *
annal_origin_report_get_findings (AnnalOriginReport *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->findings;
}
