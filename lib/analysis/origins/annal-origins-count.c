/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How many independent origins there are.
 *
 *  1. Claims are vertices, and two have an edge where they are independent:
 *     certainly for the least number, possibly for the greatest. The number is
 *     that of the largest set of which each two have an edge.
 *  2. For up to EXACT_MAX claims it is found exactly, in at most STEPS_MAX steps.
 *  3. Beyond that, the least number is that of a set found by taking each claim
 *     that goes with all taken before, which is never too large, also where it
 *     ends after PAIRS_MAX pairs; the greatest is
 *     how many principals there are, those unknown counted one by one, since two
 *     claims of one principal never go together.
 */

#include "analysis/origins/annal-origins-count-private.h"

#define EXACT_MAX 64
#define STEPS_MAX 200000
#define PAIRS_MAX (1u << 24)

typedef struct
{
  guint64 edges[EXACT_MAX];
  guint best;
  guint steps;
} Graph;

static guint
count_bits (guint64 set)
{
  return (guint) __builtin_popcountll (set);
}

/* Extends a set of @size by those of @rest, all of which have edges to it. */
static void
extend (Graph *self, guint size, guint64 rest)
{
  self->best = MAX (self->best, size);
  while (rest != 0 && size + count_bits (rest) > self->best && self->steps < STEPS_MAX)
    {
      guint next = (guint) __builtin_ctzll (rest);

      self->steps++;
      rest &= rest - 1;
      extend (self, size + 1, rest & self->edges[next]);
    }
}

static guint
find_largest (const guint8 *certainties, guint n, AnnalCertainty certainty, gboolean *exact)
{
  Graph graph = { { 0 }, 0, 0 };
  guint64 all = n == EXACT_MAX ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << n) - 1;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      if (i != j && certainties[i * n + j] >= certainty)
        graph.edges[i] |= G_GUINT64_CONSTANT (1) << j;
  extend (&graph, 0, all);
  *exact = graph.steps < STEPS_MAX;
  return graph.best;
}

static guint
get_at (const GArray *claims, guint i)
{
  return g_array_index (claims, guint, i);
}

static guint
take_as_they_come (const AnnalOrigins *origins, const GArray *claims)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_pairs = 0;

  for (guint i = 0; i < claims->len && n_pairs < PAIRS_MAX; i++)
    {
      gboolean goes = TRUE;

      for (guint j = 0; goes && j < taken->len; j++, n_pairs++)
        goes = annal_origins_compare_at (origins, get_at (claims, i), get_at (taken, j)) == ANNAL_CERTAINTY_CERTAIN;
      if (goes)
        g_array_append_val (taken, g_array_index (claims, guint, i));
    }
  return taken->len;
}

static guint
count_principals (const AnnalOrigins *origins, const GArray *claims)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  guint unknown = 0;

  for (guint i = 0; i < claims->len; i++)
    {
      guint principal = annal_origins_get_principal_number (origins, get_at (claims, i));

      if (principal == ANNAL_NO_NUMBER)
        unknown++;
      else
        g_hash_table_add (known, GUINT_TO_POINTER (principal));
    }
  return g_hash_table_size (known) + unknown;
}

void
annal_origins_count (const AnnalOrigins *origins, const GArray *claims, guint *least, guint *most)
{
  g_autofree guint8 *certainties = NULL;
  guint n = claims->len;
  gboolean exact = FALSE;

  *least = 0;
  *most = n;
  if (n <= EXACT_MAX)
    {
      certainties = g_new0 (guint8, (gsize) n * n + 1);
      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < i; j++)
          certainties[i * n + j] = certainties[j * n + i] =
              (guint8) annal_origins_compare_at (origins, get_at (claims, i), get_at (claims, j));
      *least = find_largest (certainties, n, ANNAL_CERTAINTY_CERTAIN, &exact);
      *most = find_largest (certainties, n, ANNAL_CERTAINTY_POSSIBLE, &exact);
    }
  else
    *least = take_as_they_come (origins, claims);
  if (!exact)
    *most = count_principals (origins, claims);
}
