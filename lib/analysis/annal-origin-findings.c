/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Circular reports and hostile relays.
 *
 *  1. Claims that say the same have one graph: from each who passed it on to the
 *     next in the same chain, unnamed ones left out. Whoever stands in a circle
 *     (a strongly connected component of several) has it from himself.
 *  2. The links `cites` are a graph over claims and sources; versions of one
 *     source are one. Its circles are found likewise.
 *  3. A claim is known only through X where each citation's chain has, behind the
 *     origin, somebody who acts for X, and X is not who said it. X disputes it
 *     where it denies the same or what it presupposes, or rejects or condemns
 *     the claim or the utterance it was made in.
 */

#include "analysis/annal-origin-findings-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-chain-link.h>
#include <annal/annal-citation.h>
#include <annal/annal-proposition.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-term.h>
#include <annal/annal-text.h>
#include <annal/annal-value.h>

#include "analysis/annal-origins-key-private.h"
#include "base/annal-graph-private.h"
#include "base/annal-hash-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-naming-private.h"

#define NONE ANNAL_NO_NUMBER

#define CIRCULAR "circular-report"
#define HOSTILE "hostile-relay"

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

typedef struct
{
  const AnnalOrigins *origins;
  const AnnalColumns *columns;
  AnnalDossier *dossier;
  AnnalOriginFindings *out;
} Search;

static void
finding_clear (gpointer data)
{
  Finding *finding = data;

  g_free (finding->text);
  g_ptr_array_unref (finding->records);
}

static void
add_record (GPtrArray *records, AnnalRecord *record)
{
  if (record != NULL && !g_ptr_array_find (records, record, NULL))
    g_ptr_array_add (records, record);
}

static void
take_finding (const Search *self, const char *rule, char *text, GPtrArray *records)
{
  Finding finding = { rule, text, records };

  g_array_append_val (self->out->findings, finding);
}

/* --- circles -------------------------------------------------------------- */

/* The members of each component of several, in order: a GArray of guint each. */
static GPtrArray *
find_circles (guint n, const GArray *edges)
{
  GPtrArray *circles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_auto (AnnalAdjacency) graph = { NULL, NULL };
  g_autofree guint *components = NULL;
  g_autofree GArray **members = NULL;
  guint n_components;

  annal_adjacency_init (&graph, n, edges);
  components = annal_adjacency_find_components (&graph, n, &n_components);
  members = g_new0 (GArray *, (gsize) n_components + 1);
  for (guint i = 0; i < n; i++)
    {
      GArray **list = &members[components[i]];

      if (*list == NULL)
        *list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (*list, i);
      if ((*list)->len == 2)
        g_ptr_array_add (circles, *list);
    }
  for (guint i = 0; i < n_components; i++)
    if (members[i] != NULL && members[i]->len < 2)
      g_array_unref (members[i]);
  return circles;
}

static guint
ensure_place (GHashTable *places, GArray *numbers, guint number)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (places, GUINT_TO_POINTER (number)));

  if (found > 0)
    return found - 1;
  g_array_append_val (numbers, number);
  g_hash_table_insert (places, GUINT_TO_POINTER (number), GUINT_TO_POINTER (numbers->len));
  return numbers->len - 1;
}

/* A graph over some numbers: places are given as they are met. */
typedef struct
{
  GHashTable *places; /* owned, number to place + 1 */
  GArray *numbers;    /* owned, of guint */
  GArray *edges;      /* owned, of AnnalEdge, between places */
} Numbers;

static void
numbers_init (Numbers *self)
{
  self->places = g_hash_table_new (NULL, NULL);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->edges = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));
}

static void
numbers_clear (Numbers *self)
{
  g_hash_table_unref (self->places);
  g_array_unref (self->numbers);
  g_array_unref (self->edges);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Numbers, numbers_clear)

static void
numbers_add_edge (Numbers *self, guint from, guint to)
{
  AnnalEdge edge;

  if (from == to)
    return;
  edge.from = ensure_place (self->places, self->numbers, from);
  edge.to = ensure_place (self->places, self->numbers, to);
  g_array_append_val (self->edges, edge);
}

/* Itself, not whom it acts for: what a state says may well come back to it. */
static guint
find_agent (const Search *self, const AnnalAgent *agent)
{
  const char *id = agent != NULL ? annal_agent_get_id (agent) : NULL;
  guint number = id != NULL ? annal_columns_lookup (self->columns, id) : NONE;

  return number != NONE ? annal_origins_get_same (self->origins, number) : NONE;
}

static void
add_chain (const Search *self, Numbers *numbers, const AnnalCitation *citation)
{
  guint last = NONE;

  for (guint i = 0; i < annal_citation_get_n_chain_links (citation); i++)
    {
      guint who = find_agent (self, annal_chain_link_get_who (annal_citation_get_chain_link (citation, i)));

      if (who == NONE)
        continue;
      if (last != NONE)
        numbers_add_edge (numbers, last, who);
      last = who;
    }
}

static AnnalClaim *
get_claim (const Search *self, guint claim)
{
  return annal_dossier_get_claim (self->dossier, claim);
}

/* By number, and so by id. */
static int
compare_numbers (gconstpointer first, gconstpointer second)
{
  const guint *a = first;
  const guint *b = second;

  return (*a > *b) - (*a < *b);
}

/* The members of a circle as numbers, sorted. */
static GArray *
list_members (const Numbers *numbers, const GArray *circle)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < circle->len; i++)
    g_array_append_val (members, g_array_index (numbers->numbers, guint, g_array_index (circle, guint, i)));
  g_array_sort (members, compare_numbers);
  return members;
}

static const char *
get_conclusion (const GArray *members)
{
  return members->len == 2 ? "so that neither confirms the other" : "so that none of them confirms another";
}

/* At the beginning of a sentence. */
static char *
list_names (const Search *self, const GArray *members)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < members->len; i++)
    g_ptr_array_add (names, annal_origins_word_stop (self->origins, g_array_index (members, guint, i)));
  list = annal_word_list (names);
  g_string_append_unichar (out, g_unichar_toupper (g_utf8_get_char (list)));
  g_string_append (out, g_utf8_next_char (list));
  return g_string_free (out, FALSE);
}

static gboolean
is_member (const Search *self, const GArray *members, const AnnalAgent *agent)
{
  guint who = find_agent (self, agent);

  for (guint i = 0; i < members->len; i++)
    if (who == g_array_index (members, guint, i))
      return TRUE;
  return FALSE;
}

/* Whether two of the circle stand in the chain: then it is a part of it. */
static gboolean
is_on_circle (const Search *self, const GArray *members, const AnnalCitation *citation)
{
  guint n = 0;

  for (guint i = 0; i < annal_citation_get_n_chain_links (citation); i++)
    n += is_member (self, members, annal_chain_link_get_who (annal_citation_get_chain_link (citation, i)));
  return n >= 2;
}

static void
report_circle (const Search *self, const Numbers *numbers, const GArray *circle, const GArray *claims)
{
  GPtrArray *records = g_ptr_array_new ();
  g_autoptr (GArray) members = list_members (numbers, circle);
  g_autofree char *names = list_names (self, members);
  const char *says = annal_text_get_text (annal_claim_get_says (get_claim (self, g_array_index (claims, guint, 0))));

  for (guint i = 0; i < claims->len; i++)
    {
      AnnalClaim *claim = get_claim (self, g_array_index (claims, guint, i));

      for (guint j = 0; j < annal_claim_get_n_citations (claim); j++)
        if (is_on_circle (self, members, annal_claim_get_citation (claim, j)))
          add_record (records, annal_claim_as_record (claim));
    }
  take_finding (self, CIRCULAR,
                g_strdup_printf ("%s have it from each other, %s: “%s”", names, get_conclusion (members),
                                 says != NULL ? says : ""),
                records);
}

static void
find_circular_chains (const Search *self, const GArray *claims)
{
  g_auto (Numbers) numbers = { NULL, NULL, NULL };
  g_autoptr (GPtrArray) circles = NULL;

  numbers_init (&numbers);
  for (guint i = 0; i < claims->len; i++)
    {
      AnnalClaim *claim = get_claim (self, g_array_index (claims, guint, i));

      for (guint j = 0; j < annal_claim_get_n_citations (claim); j++)
        add_chain (self, &numbers, annal_claim_get_citation (claim, j));
    }
  if (numbers.edges->len < 2)
    return;
  circles = find_circles (numbers.numbers->len, numbers.edges);
  for (guint i = 0; i < circles->len; i++)
    report_circle (self, &numbers, g_ptr_array_index (circles, i), claims);
}

/* --- circles of links ----------------------------------------------------- */

/* Whether one of the claims stands in the circle, or is cited in a source that
 * does.
 */
static gboolean
concerns (const Search *self, const GArray *claims, guint number)
{
  for (guint i = 0; claims != NULL && i < claims->len; i++)
    {
      guint at = self->columns->n_events + g_array_index (claims, guint, i);

      if (annal_origins_get_same (self->origins, at) == number)
        return TRUE;
      for (guint j = 0; j < annal_origins_get_n_paths (self->origins, g_array_index (claims, guint, i)); j++)
        if (annal_origins_get_path (self->origins, g_array_index (claims, guint, i), j)->source == number)
          return TRUE;
    }
  return claims == NULL;
}

static void
report_links (const Search *self, const Numbers *numbers, const GArray *circle, const GArray *claims)
{
  GPtrArray *records = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) members = list_members (numbers, circle);
  g_autofree char *list = NULL;
  gboolean concerned = FALSE;

  for (guint i = 0; i < members->len; i++)
    {
      guint number = g_array_index (members, guint, i);

      concerned = concerned || concerns (self, claims, number);
      add_record (records, self->columns->records[number]);
      g_ptr_array_add (names, g_strdup_printf ("“%s”", annal_origins_get_id (self->origins, number)));
    }
  if (!concerned)
    {
      g_ptr_array_unref (records);
      return;
    }
  list = annal_word_list (names);
  take_finding (self, CIRCULAR, g_strdup_printf ("%s cite each other, %s.", list, get_conclusion (members)),
                records);
}

static void
find_circular_links (const Search *self, const GArray *claims)
{
  g_auto (Numbers) numbers = { NULL, NULL, NULL };
  g_autoptr (GPtrArray) circles = NULL;

  numbers_init (&numbers);
  for (guint number = 0; number < self->columns->n; number++)
    {
      guint n;
      const guint *links = annal_origins_get_links (self->origins, number, &n);

      for (guint i = 0; i < n; i++)
        numbers_add_edge (&numbers, annal_origins_get_same (self->origins, number),
                          annal_origins_get_same (self->origins, links[i]));
    }
  if (numbers.edges->len < 2)
    return;
  circles = find_circles (numbers.numbers->len, numbers.edges);
  for (guint i = 0; i < circles->len; i++)
    report_links (self, &numbers, g_ptr_array_index (circles, i), claims);
}

/* --- hostile relays ------------------------------------------------------- */

static gboolean
is_dispute (AnnalStance stance)
{
  return stance == ANNAL_STANCE_DENY || stance == ANNAL_STANCE_REJECT || stance == ANNAL_STANCE_CONDEMN;
}

/* Principals to the claims by which they dispute anything. */
static GHashTable *
find_disputes (const Search *self)
{
  GHashTable *disputes = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->columns->n_claims; i++)
    {
      guint principal = annal_origins_get_principal_number (self->origins, i);
      GArray *list;

      if (principal == NONE || !is_dispute (annal_claim_get_stance (get_claim (self, i))))
        continue;
      list = g_hash_table_lookup (disputes, GUINT_TO_POINTER (principal));
      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (disputes, GUINT_TO_POINTER (principal), list);
        }
      g_array_append_val (list, i);
    }
  return disputes;
}

static gboolean
same_record (const Search *self, const char *a, const char *b)
{
  guint x = a != NULL ? annal_columns_lookup (self->columns, a) : NONE;
  guint y = b != NULL ? annal_columns_lookup (self->columns, b) : NONE;

  return x != NONE && y != NONE &&
         annal_origins_get_same (self->origins, x) == annal_origins_get_same (self->origins, y);
}

/* Whether @predicate presupposes @other, by itself or through others. */
static gboolean
presupposes (const Search *self, const char *predicate, const char *other)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  g_ptr_array_add (found, (gpointer) predicate);
  for (guint done = 0; done < found->len; done++)
    {
      AnnalTerm *term = annal_dossier_resolve_term (self->dossier, ANNAL_TERM_ROLE_PREDICATE,
                                                    g_ptr_array_index (found, done));

      for (guint i = 0; term != NULL && i < annal_term_get_n_presupposed (term); i++)
        {
          const char *next = annal_term_get_presupposed (term, i);

          if (strcmp (next, other) == 0)
            return TRUE;
          if (!g_ptr_array_find_with_equal_func (found, next, g_str_equal, NULL))
            g_ptr_array_add (found, (gpointer) next);
        }
    }
  return FALSE;
}

/* Who denies that a number is so says nothing of another number. */
static gboolean
denies (const Search *self, AnnalClaim *denial, AnnalClaim *claim)
{
  const AnnalProposition *a = annal_claim_get_proposition (denial);
  const AnnalProposition *b = annal_claim_get_proposition (claim);
  const char *denied = a != NULL ? annal_proposition_get_predicate (a) : NULL;
  const char *said = b != NULL ? annal_proposition_get_predicate (b) : NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  if (annal_claim_get_stance (denial) != ANNAL_STANCE_DENY || annal_claim_get_stance (claim) != ANNAL_STANCE_AFFIRM ||
      denied == NULL || said == NULL ||
      !same_record (self, annal_proposition_get_about (a), annal_proposition_get_about (b)))
    return FALSE;
  if (presupposes (self, said, denied))
    return TRUE;
  one = annal_origins_make_key (self->origins, a, ANNAL_STANCE_AFFIRM);
  other = annal_origins_make_key (self->origins, b, ANNAL_STANCE_AFFIRM);
  return strcmp (one, other) == 0;
}

static gboolean
disputes (const Search *self, AnnalClaim *dispute, AnnalClaim *claim)
{
  const char *target = annal_claim_get_target (dispute);

  return denies (self, dispute, claim) || same_record (self, target, annal_claim_get_id (claim)) ||
         same_record (self, target, annal_claim_get_utterance (claim));
}

/* Whether somebody behind the origin acts for @top. @through is set to the one
 * nearest to the reader.
 */
static gboolean
runs_through (const Search *self, const AnnalCitation *citation, guint top, const AnnalAgent **through)
{
  for (guint i = annal_citation_get_n_chain_links (citation); i > 1; i--)
    {
      AnnalAgent *who = annal_chain_link_get_who (annal_citation_get_chain_link (citation, i - 1));

      if (annal_origins_find_agent (self->origins, who) != top)
        continue;
      *through = who;
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_known_only_through (const Search *self, AnnalClaim *claim, guint top, const AnnalAgent **through)
{
  guint n = annal_claim_get_n_citations (claim);

  for (guint i = 0; i < n; i++)
    if (!runs_through (self, annal_claim_get_citation (claim, i), top, through))
      return FALSE;
  return n > 0;
}

static void
report_hostile (const Search *self, AnnalClaim *claim, AnnalClaim *dispute, guint top, const AnnalAgent *through)
{
  GPtrArray *records = g_ptr_array_new ();
  g_autofree char *speaker = annal_word_agent (self->dossier, annal_claim_get_by (claim),
                                               annal_claim_get_principal (claim), ANNAL_NAMING_FULL);
  g_autofree char *relay = annal_word_agent (self->dossier, through, NULL, ANNAL_NAMING_FULL);
  g_autofree char *party = annal_origins_word_stop (self->origins, top);
  const char *id = annal_agent_get_id (through);
  gboolean itself = id != NULL && same_record (self, id, annal_origins_get_id (self->origins, top));

  add_record (records, annal_claim_as_record (claim));
  add_record (records, annal_claim_as_record (dispute));
  take_finding (self, HOSTILE,
                g_strdup_printf ("What %s said (“%s”) is known only through %s%s%s, which disputes it (“%s”).", speaker,
                                 annal_claim_get_id (claim), relay, itself ? "" : ", that is, through ",
                                 itself ? "" : party, annal_claim_get_id (dispute)),
                records);
}

/* The first claim by which @top disputes it, if any. */
static AnnalClaim *
find_dispute (const Search *self, GHashTable *known, guint top, AnnalClaim *claim)
{
  const GArray *list = g_hash_table_lookup (known, GUINT_TO_POINTER (top));

  for (guint i = 0; list != NULL && i < list->len; i++)
    if (disputes (self, get_claim (self, g_array_index (list, guint, i)), claim))
      return get_claim (self, g_array_index (list, guint, i));
  return NULL;
}

static void
find_hostile (const Search *self, GHashTable *known, guint at)
{
  AnnalClaim *claim = get_claim (self, at);
  AnnalCitation *first = annal_claim_get_n_citations (claim) > 0 ? annal_claim_get_citation (claim, 0) : NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 1; first != NULL && i < annal_citation_get_n_chain_links (first); i++)
    {
      AnnalAgent *who = annal_chain_link_get_who (annal_citation_get_chain_link (first, i));
      guint top = annal_origins_find_agent (self->origins, who);
      const AnnalAgent *through = NULL;
      AnnalClaim *dispute;

      if (top == NONE || top == annal_origins_get_principal_number (self->origins, at) ||
          !g_hash_table_add (seen, GUINT_TO_POINTER (top)) || !is_known_only_through (self, claim, top, &through))
        continue;
      dispute = find_dispute (self, known, top, claim);
      if (dispute != NULL)
        report_hostile (self, claim, dispute, top, through);
    }
}

/* --- the whole ------------------------------------------------------------ */

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
group_claims (const Search *self)
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
find_in_all (const Search *self, GHashTable *known)
{
  g_autoptr (GPtrArray) groups = group_claims (self);

  for (guint i = 0; i < groups->len; i++)
    find_circular_chains (self, g_ptr_array_index (groups, i));
  find_circular_links (self, NULL);
  for (guint i = 0; i < self->columns->n_claims; i++)
    find_hostile (self, known, i);
}

AnnalOriginFindings *
annal_origin_findings_find (const AnnalOrigins *origins, const GArray *claims)
{
  AnnalOriginFindings *out = g_atomic_rc_box_new0 (AnnalOriginFindings);
  Search self = { origins, NULL, annal_origins_get_dossier (origins), out };
  g_autoptr (GHashTable) known = NULL;

  self.columns = annal_dossier_get_columns (self.dossier);
  out->dossier = g_object_ref (self.dossier);
  out->findings = g_array_new (FALSE, FALSE, sizeof (Finding));
  g_array_set_clear_func (out->findings, finding_clear);
  known = find_disputes (&self);
  if (claims == NULL)
    {
      find_in_all (&self, known);
      return out;
    }
  find_circular_chains (&self, claims);
  find_circular_links (&self, claims);
  for (guint i = 0; i < claims->len; i++)
    find_hostile (&self, known, g_array_index (claims, guint, i));
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
