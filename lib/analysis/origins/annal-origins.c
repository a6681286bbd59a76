/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Preparation: who is who, who speaks for whom, the paths of all claims, and
 * what rests on what. Numbers are those of the dossier's columns; the phrases of
 * unnamed people are numbered after them, one for each source and phrase.
 */

#include "analysis/origins/annal-origins-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-chain-link.h>
#include <annal/annal-citation.h>
#include <annal/annal-entity.h>
#include <annal/annal-link.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>

#include "base/annal-graph-private.h"
#include "base/annal-hash-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-naming-private.h"

#define NONE ANNAL_NO_NUMBER

struct _AnnalOrigins
{
  AnnalDossier *dossier;        /* owned */
  const AnnalColumns *columns;  /* the dossier's */
  GHashTable *same;             /* owned; number to the least that is the same as it, of those with such links */
  guint first_entity;
  guint n_entities;
  guint *tops;                  /* owned, of entities: whom they stand for */
  guint *versions;              /* owned, of sources: the number of what each is a version of in the end */
  GHashTable *phrases;          /* owned, "phrase" US "source" to number */
  GPtrArray *words;             /* owned, of char: the phrases */
  guint *principals;            /* owned, of claims */
  GArray *paths;                /* owned, of AnnalPath: of all citations of claims */
  guint *first_path;            /* owned, of claims, and one more */
  GArray *stops;                /* owned, of AnnalPathStop */
  AnnalAdjacency links;         /* rests_on, cites, same-as: of all numbers */
};

/* --- who is who ----------------------------------------------------------- */

static guint
get_same (const AnnalOrigins *self, guint number)
{
  gpointer found;

  if (g_hash_table_lookup_extended (self->same, GUINT_TO_POINTER (number), NULL, &found))
    return GPOINTER_TO_UINT (found);
  return number;
}

static gboolean
is_entity (const AnnalOrigins *self, guint number)
{
  return number >= self->first_entity && number - self->first_entity < self->n_entities;
}

/* Of the record in a row of the columns. */
static guint
get_number (const AnnalOrigins *self, guint row)
{
  return row != NONE ? self->columns->numbers[row] : NONE;
}

static AnnalEntity *
get_entity (const AnnalOrigins *self, guint number)
{
  return annal_dossier_get_entity (self->dossier, number - self->first_entity);
}

static guint
find_entity (const AnnalOrigins *self, const char *id)
{
  guint number = id != NULL ? annal_columns_lookup (self->columns, id) : NONE;

  return is_entity (self, number) ? number : NONE;
}

/* The least of those that are the same as @number by the links so far. Each step
 * shortens the way for those who come after, so that no order of links makes it
 * long for all.
 */
static guint
follow (GHashTable *same, guint number)
{
  gpointer next;

  while (g_hash_table_lookup_extended (same, GUINT_TO_POINTER (number), NULL, &next) &&
         GPOINTER_TO_UINT (next) != number)
    {
      gpointer after = g_hash_table_lookup (same, next);

      g_hash_table_insert (same, GUINT_TO_POINTER (number), after);
      number = GPOINTER_TO_UINT (after);
    }
  return number;
}

static void
unite (AnnalOrigins *self, guint a, guint b)
{
  guint least, other;

  if (a == NONE || b == NONE || a == b)
    return;
  a = follow (self->same, a);
  b = follow (self->same, b);
  least = MIN (a, b);
  other = MAX (a, b);
  g_hash_table_insert (self->same, GUINT_TO_POINTER (other), GUINT_TO_POINTER (least));
  g_hash_table_insert (self->same, GUINT_TO_POINTER (least), GUINT_TO_POINTER (least));
}

static gboolean
is_link_of (const AnnalLink *link, const char *kind)
{
  return g_strcmp0 (annal_link_get_kind (link), kind) == 0;
}

/* Whether it may be one of those that matter here; most links tell of times. */
static gboolean
is_tie (const AnnalOrigins *self, guint link)
{
  return self->columns->links[link].order == ANNAL_LINK_ORDER_NONE;
}

static void
find_same (AnnalOrigins *self)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < self->columns->n_links; i++)
    if (is_tie (self, i) && is_link_of (annal_dossier_get_link (self->dossier, i), "same-as"))
      unite (self, get_number (self, self->columns->links[i].subject),
             get_number (self, self->columns->links[i].object));
  g_hash_table_iter_init (&iter, self->same);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint number = GPOINTER_TO_UINT (key);

      g_array_append_val (numbers, number);
    }
  for (guint i = 0; i < numbers->len; i++)
    {
      guint number = g_array_index (numbers, guint, i);

      g_hash_table_insert (self->same, GUINT_TO_POINTER (number), GUINT_TO_POINTER (follow (self->same, number)));
    }
}

/* --- who speaks for whom -------------------------------------------------- */

/* Whom each stands for by itself; what is the same stands for the least that any
 * of them does.
 */
static guint *
find_parents (const AnnalOrigins *self)
{
  guint *parents = g_new (guint, (gsize) self->n_entities + 1);

  memset (parents, 0xff, sizeof *parents * self->n_entities);
  for (guint i = 0; i < self->n_entities; i++)
    {
      guint self_same = get_same (self, self->first_entity + i);
      guint parent = find_entity (self, annal_entity_get_acts_for (annal_dossier_get_entity (self->dossier, i)));
      guint *known = &parents[self_same - self->first_entity];

      if (parent == NONE || get_same (self, parent) == self_same)
        continue;
      *known = MIN (*known, get_same (self, parent));
    }
  return parents;
}

#define WALKED (NONE - 1)

/* The top of all that are met on the way from @start. acts_for goes in no circle
 * by itself, but may where two are the same: there the least of the circle is
 * the top.
 */
static void
climb (AnnalOrigins *self, const guint *parents, guint start, GArray *way)
{
  guint number = start, top;

  g_array_set_size (way, 0);
  while (self->tops[number] == NONE)
    {
      self->tops[number] = WALKED;
      g_array_append_val (way, number);
      if (parents[number] == NONE)
        break;
      number = parents[number] - self->first_entity;
    }
  top = self->tops[number];
  if (top == WALKED)
    {
      top = number;
      for (guint at = parents[number]; at != NONE && at - self->first_entity != number;
           at = parents[at - self->first_entity])
        top = MIN (top, at - self->first_entity);
      top += self->first_entity;
    }
  for (guint i = 0; i < way->len; i++)
    self->tops[g_array_index (way, guint, i)] = top;
}

static void
find_tops (AnnalOrigins *self)
{
  g_autofree guint *parents = find_parents (self);
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (guint));

  self->tops = g_new (guint, (gsize) self->n_entities + 1);
  memset (self->tops, 0xff, sizeof *self->tops * self->n_entities);
  for (guint i = 0; i < self->n_entities; i++)
    climb (self, parents, get_same (self, self->first_entity + i) - self->first_entity, way);
  for (guint i = 0; i < self->n_entities; i++)
    self->tops[i] = self->tops[get_same (self, self->first_entity + i) - self->first_entity];
}

/* --- agents --------------------------------------------------------------- */

/* A phrase means one person within a source; where there is none, none. */
static guint
ensure_phrase (AnnalOrigins *self, const char *phrase, guint source)
{
  g_autofree char *key = g_strdup_printf ("%u\037%s", source, phrase);
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->phrases, key));

  if (found > 0)
    return found;
  g_ptr_array_add (self->words, g_strdup (phrase));
  found = self->columns->n + self->words->len;
  g_hash_table_insert (self->phrases, g_steal_pointer (&key), GUINT_TO_POINTER (found));
  return found;
}

/* Whom the agent stands for: NONE where it is unnamed and acts for nobody. */
static guint
find_agent_top (const AnnalOrigins *self, const AnnalAgent *agent)
{
  guint number;

  if (agent == NULL)
    return NONE;
  number = find_entity (self, annal_agent_get_id (agent));
  if (number == NONE)
    number = find_entity (self, annal_agent_get_acts_for (agent));
  return number != NONE ? self->tops[number - self->first_entity] : NONE;
}

static guint
find_claim_principal (const AnnalOrigins *self, const AnnalClaim *claim)
{
  guint top = find_agent_top (self, annal_claim_get_principal (claim));

  return top != NONE ? top : find_agent_top (self, annal_claim_get_by (claim));
}

/* --- sources -------------------------------------------------------------- */

static guint
get_first_source (const AnnalOrigins *self)
{
  return self->columns->n_events + self->columns->n_claims;
}

static gboolean
is_source (const AnnalOrigins *self, guint number)
{
  return number >= get_first_source (self) && number - get_first_source (self) < self->columns->n_sources;
}

static AnnalSource *
get_source (const AnnalOrigins *self, guint number)
{
  return annal_dossier_get_source (self->dossier, number - get_first_source (self));
}

/* All that are met on the way back from @start, up to the first or to one whose
 * first is known. version_of goes in no circle.
 */
static void
find_first_version (AnnalOrigins *self, guint start, GArray *way)
{
  guint at = start;
  guint first;

  g_array_set_size (way, 0);
  while (self->versions[at] == NONE)
    {
      const char *id = annal_source_get_version_of (annal_dossier_get_source (self->dossier, at));

      g_array_append_val (way, at);
      if (id == NULL)
        break;
      at = annal_columns_lookup (self->columns, id) - get_first_source (self);
    }
  first = self->versions[at] != NONE ? self->versions[at] : get_same (self, get_first_source (self) + at);
  for (guint i = 0; i < way->len; i++)
    self->versions[g_array_index (way, guint, i)] = first;
}

static void
find_versions (AnnalOrigins *self)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (guint));

  self->versions = g_new (guint, (gsize) self->columns->n_sources + 1);
  memset (self->versions, 0xff, sizeof *self->versions * self->columns->n_sources);
  for (guint i = 0; i < self->columns->n_sources; i++)
    find_first_version (self, i, way);
}

/* Of a source the number of its first version; of all else its own. */
static guint
get_version (const AnnalOrigins *self, guint number)
{
  return is_source (self, number) ? self->versions[number - get_first_source (self)] : number;
}

/* --- paths ---------------------------------------------------------------- */

/* Their order is kept in the roles' upper bits until sort_stops(). */
static void
add_stop (AnnalOrigins *self, AnnalPath *path, guint top, guint who, guint roles)
{
  AnnalPathStop stop = { top, who, roles | path->n++ << ANNAL_PATH_ROLE_BITS };

  g_array_append_val (self->stops, stop);
}

/* Somebody unnamed who acts for nobody leaves the path open. */
static void
add_agent (AnnalOrigins *self, AnnalPath *path, const AnnalAgent *agent, guint roles)
{
  guint top = find_agent_top (self, agent);
  guint who;

  if (top != NONE)
    {
      who = find_entity (self, annal_agent_get_id (agent));
      add_stop (self, path, top, who != NONE ? get_same (self, who) : top, roles);
      return;
    }
  path->open = TRUE;
  if (agent != NULL && annal_agent_get_unnamed (agent) != NULL && path->source != NONE)
    {
      guint phrase = ensure_phrase (self, annal_agent_get_unnamed (agent), path->source);

      add_stop (self, path, phrase, phrase, roles);
    }
}

static gboolean
is_wire (const AnnalOrigins *self, const AnnalAgent *agent)
{
  guint number = agent != NULL ? find_entity (self, annal_agent_get_id (agent)) : NONE;

  return number != NONE && annal_entity_get_kind (get_entity (self, number)) == ANNAL_ENTITY_KIND_WIRE;
}

static void
add_chain_link (AnnalOrigins *self, AnnalPath *path, const AnnalChainLink *link)
{
  AnnalChainRole role = annal_chain_link_get_role (link);
  guint roles = role == ANNAL_CHAIN_ROLE_RELAY ? ANNAL_PATH_ROLE_RELAY : ANNAL_PATH_ROLE_SPEAKER;
  AnnalAgent *on_behalf_of = annal_chain_link_get_on_behalf_of (link);

  if (role == ANNAL_CHAIN_ROLE_PUBLISHER && is_wire (self, annal_chain_link_get_who (link)))
    add_agent (self, path, annal_chain_link_get_who (link), ANNAL_PATH_ROLE_RELAY);
  if (role != ANNAL_CHAIN_ROLE_ORIGIN && role != ANNAL_CHAIN_ROLE_SPOKESMAN && role != ANNAL_CHAIN_ROLE_RELAY)
    return;
  add_agent (self, path, annal_chain_link_get_who (link), roles);
  if (on_behalf_of != NULL && find_agent_top (self, on_behalf_of) != NONE)
    add_agent (self, path, on_behalf_of, roles);
}

/* Who publishes what it says itself does not only publish. */
static void
add_own_voice (AnnalOrigins *self, AnnalPath *path, const AnnalCitation *citation)
{
  guint n = annal_citation_get_n_chain_links (citation);
  AnnalChainLink *last = n > 0 ? annal_citation_get_chain_link (citation, n - 1) : NULL;
  AnnalAgent *outlet = last != NULL ? annal_chain_link_get_who (last) : NULL;
  gboolean open = path->open;

  if (annal_citation_get_fidelity (citation) != ANNAL_FIDELITY_OWN_VOICE || outlet == NULL ||
      annal_chain_link_get_role (last) != ANNAL_CHAIN_ROLE_PUBLISHER ||
      is_wire (self, annal_chain_link_get_who (annal_citation_get_chain_link (citation, 0))))
    return;
  add_agent (self, path, outlet, ANNAL_PATH_ROLE_OUTLET);
  path->open = open;
}

/* An article of an agency, or one that a wire published, has come through it,
 * whatever its chains say.
 */
static void
add_agency (AnnalOrigins *self, AnnalPath *path, const AnnalSource *source)
{
  AnnalAgent *agency = source != NULL ? annal_source_get_agency (source) : NULL;
  AnnalAgent *outlet = source != NULL ? annal_source_get_outlet (source) : NULL;

  if (agency != NULL && find_agent_top (self, agency) != NONE)
    add_agent (self, path, agency, ANNAL_PATH_ROLE_RELAY);
  if (is_wire (self, outlet))
    add_agent (self, path, outlet, ANNAL_PATH_ROLE_RELAY);
}

static int
compare_stops (gconstpointer first, gconstpointer second)
{
  const AnnalPathStop *a = first;
  const AnnalPathStop *b = second;

  if (a->top != b->top)
    return a->top < b->top ? -1 : 1;
  return (a->roles > b->roles) - (a->roles < b->roles);
}

/* Each top once, as who stood for it first, in all roles that it has. */
static void
sort_stops (AnnalOrigins *self, AnnalPath *path)
{
  AnnalPathStop *stops = &g_array_index (self->stops, AnnalPathStop, path->first);
  guint n = 0;

  if (path->n > 1)
    qsort (stops, path->n, sizeof *stops, compare_stops);
  for (guint i = 0; i < path->n; i++)
    {
      guint roles = stops[i].roles & ANNAL_PATH_ROLES;

      if (n > 0 && stops[n - 1].top == stops[i].top)
        {
          stops[n - 1].roles |= roles;
          continue;
        }
      stops[n] = stops[i];
      stops[n++].roles = roles;
    }
  path->n = n;
  g_array_set_size (self->stops, path->first + n);
}

/* @cited is the number of the source. */
static void
add_path (AnnalOrigins *self, const AnnalClaim *claim, const AnnalCitation *citation, guint cited)
{
  AnnalSource *source = is_source (self, cited) ? get_source (self, cited) : NULL;
  guint n = annal_citation_get_n_chain_links (citation);
  AnnalPath path = { self->stops->len, 0, source != NULL ? get_version (self, cited) : NONE, n == 0 };

  add_agent (self, &path, annal_claim_get_by (claim), ANNAL_PATH_ROLE_SPEAKER);
  if (annal_claim_get_principal (claim) != NULL)
    add_agent (self, &path, annal_claim_get_principal (claim), ANNAL_PATH_ROLE_SPEAKER);
  for (guint i = 0; i < n; i++)
    add_chain_link (self, &path, annal_citation_get_chain_link (citation, i));
  add_own_voice (self, &path, citation);
  add_agency (self, &path, source);
  sort_stops (self, &path);
  g_array_append_val (self->paths, path);
}

static void
add_edge (GArray *edges, guint from, guint to)
{
  AnnalEdge edge = { from, to };

  if (from != NONE && to != NONE && from != to)
    g_array_append_val (edges, edge);
}

static void
add_grounds (const AnnalOrigins *self, guint number, const AnnalClaim *claim, GArray *edges)
{
  for (guint i = 0; i < annal_claim_get_n_rests_on (claim); i++)
    add_edge (edges, number, annal_columns_lookup (self->columns, annal_claim_get_rests_on (claim, i)));
}

/* All that is asked of a claim at once, while its memory is at hand. */
static void
read_claims (AnnalOrigins *self, GArray *edges)
{
  const AnnalColumns *columns = self->columns;
  guint n = columns->n_claims;

  self->first_path = g_new (guint, (gsize) n + 1);
  self->principals = g_new (guint, (gsize) n + 1);
  for (guint i = 0; i < n; i++)
    {
      AnnalClaim *claim = annal_dossier_get_claim (self->dossier, i);
      const guint *cited = columns->cited + columns->first_cited[columns->rows[columns->n_events + i]];

      self->first_path[i] = self->paths->len;
      self->principals[i] = find_claim_principal (self, claim);
      for (guint j = 0; j < annal_claim_get_n_citations (claim); j++)
        add_path (self, claim, annal_claim_get_citation (claim, j), get_number (self, cited[j]));
      add_grounds (self, columns->n_events + i, claim, edges);
    }
  self->first_path[n] = self->paths->len;
}

/* Who cites one version of a source cites the source. */
static void
read_links (AnnalOrigins *self, GArray *edges)
{
  for (guint i = 0; i < self->columns->n_links; i++)
    {
      guint subject = get_version (self, get_number (self, self->columns->links[i].subject));
      guint object = get_version (self, get_number (self, self->columns->links[i].object));
      const AnnalLink *link = is_tie (self, i) ? annal_dossier_get_link (self->dossier, i) : NULL;
      gboolean same = link != NULL && is_link_of (link, "same-as");

      if (same || (link != NULL && is_link_of (link, "cites")))
        add_edge (edges, subject, object);
      if (same)
        add_edge (edges, object, subject);
    }
}

/* --- the whole ------------------------------------------------------------ */

AnnalOrigins *
annal_origins_new (AnnalDossier *dossier)
{
  AnnalOrigins *self;
  g_autoptr (GArray) edges = NULL;

  g_return_val_if_fail (annal_dossier_is_sealed (dossier), NULL);
  self = g_new0 (AnnalOrigins, 1);
  self->dossier = g_object_ref (dossier);
  self->columns = annal_dossier_get_columns (dossier);
  self->n_entities = annal_dossier_get_n_entities (dossier);
  self->first_entity = self->columns->n_events + self->columns->n_claims + self->columns->n_sources;
  self->same = g_hash_table_new (NULL, NULL);
  self->phrases = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->paths = g_array_new (FALSE, FALSE, sizeof (AnnalPath));
  self->stops = g_array_new (FALSE, FALSE, sizeof (AnnalPathStop));
  find_same (self);
  find_tops (self);
  find_versions (self);
  edges = g_array_new (FALSE, FALSE, sizeof (AnnalEdge));
  read_claims (self, edges);
  read_links (self, edges);
  annal_adjacency_init (&self->links, self->columns->n, edges);
  return self;
}

void
annal_origins_free (AnnalOrigins *self)
{
  g_hash_table_unref (self->same);
  g_hash_table_unref (self->phrases);
  g_ptr_array_unref (self->words);
  g_array_unref (self->paths);
  g_array_unref (self->stops);
  g_free (self->tops);
  g_free (self->versions);
  g_free (self->principals);
  g_free (self->first_path);
  annal_adjacency_clear (&self->links);
  g_object_unref (self->dossier);
  g_free (self);
}

AnnalDossier *
annal_origins_get_dossier (const AnnalOrigins *self)
{
  return self->dossier;
}

const char *
annal_origins_get_entity (const AnnalOrigins *self, const char *id)
{
  guint number = find_entity (self, id);

  return number != NONE ? annal_origins_get_id (self, get_same (self, number)) : id;
}

const char *
annal_origins_get_principal (const AnnalOrigins *self, AnnalClaim *claim)
{
  guint top = find_claim_principal (self, claim);

  return top != NONE ? annal_origins_get_id (self, top) : NULL;
}

guint
annal_origins_get_principal_number (const AnnalOrigins *self, guint claim)
{
  return self->principals[claim];
}

guint
annal_origins_get_n_paths (const AnnalOrigins *self, guint claim)
{
  return self->first_path[claim + 1] - self->first_path[claim];
}

const AnnalPath *
annal_origins_get_path (const AnnalOrigins *self, guint claim, guint index)
{
  return &g_array_index (self->paths, AnnalPath, self->first_path[claim] + index);
}

const AnnalPathStop *
annal_origins_get_stop (const AnnalOrigins *self, const AnnalPath *path, guint index)
{
  return &g_array_index (self->stops, AnnalPathStop, path->first + index);
}

guint
annal_origins_find_agent (const AnnalOrigins *self, const AnnalAgent *agent)
{
  return find_agent_top (self, agent);
}

const char *
annal_origins_get_id (const AnnalOrigins *self, guint number)
{
  return number < self->columns->n ? self->columns->records[number]->id : NULL;
}

char *
annal_origins_word_stop (const AnnalOrigins *self, guint number)
{
  if (number < self->columns->n)
    return annal_word_entity (self->dossier, annal_origins_get_id (self, number), ANNAL_NAMING_FULL);
  return g_strdup (g_ptr_array_index (self->words, number - self->columns->n - 1));
}

guint
annal_origins_find_claim (const AnnalOrigins *self, const char *id)
{
  guint number = annal_columns_lookup (self->columns, id);

  if (number == NONE || number < self->columns->n_events || number - self->columns->n_events >= self->columns->n_claims)
    return NONE;
  return number - self->columns->n_events;
}

const guint *
annal_origins_get_links (const AnnalOrigins *self, guint number, guint *n)
{
  *n = self->links.first[number + 1] - self->links.first[number];
  return self->links.items + self->links.first[number];
}

guint
annal_origins_get_same (const AnnalOrigins *self, guint number)
{
  return get_same (self, number);
}
