/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Circular reports.
 *
 *  1. Claims that say the same have one graph: from each who passed it on to the
 *     next in the same chain, unnamed ones left out. Whoever stands in a circle
 *     (a strongly connected component of several) has it from himself, unless it
 *     came there from two people: then each way may be that of another's words.
 *  2. The links `cites` are a graph over claims and sources; versions of one
 *     source are one. Its circles are found likewise.
 */

#include "analysis/origins/annal-origin-findings-private.h"

#include <annal/annal-agent.h>
#include <annal/annal-chain-link.h>
#include <annal/annal-citation.h>
#include <annal/annal-text.h>

#include "base/annal-graph-private.h"
#include "model/annal-dossier-private.h"
#include "model/annal-naming-private.h"

#define NONE ANNAL_NO_NUMBER

static AnnalClaim *
get_claim (const AnnalOriginSearch *self, guint claim)
{
  return annal_dossier_get_claim (self->dossier, claim);
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
find_agent (const AnnalOriginSearch *self, const AnnalAgent *agent)
{
  const char *id = agent != NULL ? annal_agent_get_id (agent) : NULL;
  guint number = id != NULL ? annal_columns_lookup (self->columns, id) : NONE;

  return number != NONE ? annal_origins_get_same (self->origins, number) : NONE;
}

static void
add_chain (const AnnalOriginSearch *self, Numbers *numbers, const AnnalCitation *citation)
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
list_names (const AnnalOriginSearch *self, const GArray *members)
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

/* @members are sorted. */
static gboolean
is_member (const AnnalOriginSearch *self, const GArray *members, const AnnalAgent *agent)
{
  guint who = find_agent (self, agent);

  return g_array_binary_search ((GArray *) members, &who, compare_numbers, NULL);
}

/* Whether two of the circle stand in the chain: then it is a part of it. */
static gboolean
is_on_circle (const AnnalOriginSearch *self, const GArray *members, const AnnalCitation *citation)
{
  guint n = 0;

  for (guint i = 0; i < annal_citation_get_n_chain_links (citation); i++)
    n += is_member (self, members, annal_chain_link_get_who (annal_citation_get_chain_link (citation, i)));
  return n >= 2;
}

/* Where what the chain carries came into the circle from; NONE where it came from
 * within, or from somebody unnamed.
 */
static guint
find_way_in (const AnnalOriginSearch *self, const GArray *members, const AnnalCitation *citation)
{
  AnnalAgent *origin = annal_chain_link_get_who (annal_citation_get_chain_link (citation, 0));

  return is_member (self, members, origin) ? NONE : annal_origins_find_agent (self->origins, origin);
}

/* The claims of which a chain goes round the circle; NULL where chains brought it
 * there from two different people: then two things were passed on, each one way.
 */
static GPtrArray *
list_records (const AnnalOriginSearch *self, const GArray *members, const GArray *claims)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  guint way_in = NONE;

  for (guint i = 0; i < claims->len; i++)
    {
      AnnalClaim *claim = get_claim (self, g_array_index (claims, guint, i));
      gboolean found = FALSE;

      for (guint j = 0; j < annal_claim_get_n_citations (claim); j++)
        {
          const AnnalCitation *citation = annal_claim_get_citation (claim, j);
          guint other;

          if (!is_on_circle (self, members, citation))
            continue;
          found = TRUE;
          other = find_way_in (self, members, citation);
          if (way_in != NONE && other != NONE && other != way_in)
            return NULL;
          way_in = other != NONE ? other : way_in;
        }
      if (found)
        g_ptr_array_add (records, annal_claim_as_record (claim));
    }
  return g_steal_pointer (&records);
}

static void
report_circle (const AnnalOriginSearch *self, const Numbers *numbers, const GArray *circle, const GArray *claims)
{
  g_autoptr (GArray) members = list_members (numbers, circle);
  GPtrArray *records = list_records (self, members, claims);
  g_autofree char *names = records != NULL ? list_names (self, members) : NULL;
  const char *says = annal_text_get_text (annal_claim_get_says (get_claim (self, g_array_index (claims, guint, 0))));

  if (records == NULL)
    return;
  annal_origin_search_take (self, "circular-report",
                            g_strdup_printf ("%s have it from each other, %s: “%s”", names, get_conclusion (members),
                                             says != NULL ? says : ""),
                            records);
}

void
annal_origin_search_find_circles (const AnnalOriginSearch *self, const GArray *claims)
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
concerns (const AnnalOriginSearch *self, const GArray *claims, guint number)
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
report_links (const AnnalOriginSearch *self, const Numbers *numbers, const GArray *circle, const GArray *claims)
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
      annal_origin_search_add_record (records, self->columns->records[number]);
      g_ptr_array_add (names, g_strdup_printf ("“%s”", annal_origins_get_id (self->origins, number)));
    }
  if (!concerned)
    {
      g_ptr_array_unref (records);
      return;
    }
  list = annal_word_list (names);
  annal_origin_search_take (self, "circular-report",
                            g_strdup_printf ("%s cite each other, %s.", list, get_conclusion (members)), records);
}

void
annal_origin_search_find_circles_of_links (const AnnalOriginSearch *self, const GArray *claims)
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
