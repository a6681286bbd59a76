/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Whether two claims are independent, and why: properties 4 and 5 of
 * annal-origins-private.h.
 */

#include "analysis/origins/annal-origins-private.h"

#include <string.h>

#include "model/annal-dossier-private.h"

#define NONE ANNAL_NO_NUMBER

/* Why two claims are what they are to each other; the first three places say
 * more as they go.
 */
typedef enum
{
  CAUSE_SAME,      /* one statement */
  CAUSE_RESTS,     /* one rests on the other */
  CAUSE_PRINCIPAL, /* one principal: shared[0] */
  CAUSE_SHARED,    /* shared[0] and shared[1] */
  CAUSE_SOURCES,   /* one source cites the other */
  CAUSE_OPEN,      /* somebody may be missing */
  CAUSE_GROUNDS,   /* what they rest on */
  CAUSE_NOTHING    /* nothing is shared */
} Cause;

typedef struct
{
  AnnalCertainty certainty;
  Cause cause;
  guint claims[2]; /* between which it was found */
  const AnnalPath *paths[2];
  const AnnalPathStop *shared[2];
} Verdict;

/* --- paths ---------------------------------------------------------------- */

static gboolean
source_cites (const AnnalOrigins *self, guint from, guint to)
{
  guint n;
  const guint *links = annal_origins_get_links (self, from, &n);

  for (guint i = 0; i < n; i++)
    if (annal_origins_get_same (self, links[i]) == to)
      return TRUE;
  return FALSE;
}

static gboolean
sources_cite (const AnnalOrigins *self, const AnnalPath *a, const AnnalPath *b)
{
  return a->source != NONE && b->source != NONE &&
         (source_cites (self, a->source, b->source) || source_cites (self, b->source, a->source));
}

static gboolean
find_shared (const AnnalOrigins *self, const AnnalPath *a, const AnnalPath *b, const AnnalPathStop *shared[2])
{
  for (guint i = 0, j = 0; i < a->n && j < b->n;)
    {
      const AnnalPathStop *x = annal_origins_get_stop (self, a, i);
      const AnnalPathStop *y = annal_origins_get_stop (self, b, j);

      if (x->top == y->top)
        {
          shared[0] = x;
          shared[1] = y;
          return TRUE;
        }
      if (x->top < y->top)
        i++;
      else
        j++;
    }
  return FALSE;
}

AnnalCertainty
annal_origins_compare_paths (const AnnalOrigins *self,
                             const AnnalPath *a,
                             const AnnalPath *b,
                             const AnnalPathStop *shared[2])
{
  const AnnalPathStop *found[2];

  if (find_shared (self, a, b, shared != NULL ? shared : found))
    return ANNAL_CERTAINTY_NO;
  if (a->open || b->open || sources_cite (self, a, b))
    return ANNAL_CERTAINTY_POSSIBLE;
  return ANNAL_CERTAINTY_CERTAIN;
}

/* --- two claims by themselves --------------------------------------------- */

static void
judge_paths (const AnnalOrigins *self, const AnnalPath *a, const AnnalPath *b, Verdict *verdict)
{
  const AnnalPathStop *shared[2] = { NULL, NULL };
  AnnalCertainty certainty = annal_origins_compare_paths (self, a, b, shared);

  if (verdict->paths[0] != NULL && certainty <= verdict->certainty)
    return;
  verdict->certainty = certainty;
  verdict->paths[0] = a;
  verdict->paths[1] = b;
  memcpy (verdict->shared, shared, sizeof shared);
  verdict->cause = certainty == ANNAL_CERTAINTY_NO        ? CAUSE_SHARED
                   : certainty == ANNAL_CERTAINTY_CERTAIN ? CAUSE_NOTHING
                   : a->open || b->open                   ? CAUSE_OPEN
                                                          : CAUSE_SOURCES;
}

/* A claim without any citation (a draft) is one whose path is not known. */
static Verdict
judge_alone (const AnnalOrigins *self, guint a, guint b)
{
  Verdict verdict = { ANNAL_CERTAINTY_POSSIBLE, CAUSE_OPEN, { a, b }, { NULL, NULL }, { NULL, NULL } };
  guint principal = annal_origins_get_principal_number (self, a);

  if (a == b)
    {
      verdict.certainty = ANNAL_CERTAINTY_NO;
      verdict.cause = CAUSE_SAME;
      return verdict;
    }
  if (principal != NONE && principal == annal_origins_get_principal_number (self, b))
    {
      verdict.certainty = ANNAL_CERTAINTY_NO;
      verdict.cause = CAUSE_PRINCIPAL;
      return verdict;
    }
  for (guint i = 0; i < annal_origins_get_n_paths (self, a); i++)
    for (guint j = 0; j < annal_origins_get_n_paths (self, b); j++)
      judge_paths (self, annal_origins_get_path (self, a, i), annal_origins_get_path (self, b, j), &verdict);
  return verdict;
}

/* --- grounds -------------------------------------------------------------- */

static guint
get_number (const AnnalOrigins *self, guint claim)
{
  return annal_dossier_get_columns (annal_origins_get_dossier (self))->n_events + claim;
}

/* Adds the claims that the record at @number leads to; those it cites through a
 * source are not known one by one.
 */
static void
add_grounds_of (const AnnalOrigins *self, guint claim, GHashTable *seen, GArray *found)
{
  const AnnalColumns *columns = annal_dossier_get_columns (annal_origins_get_dossier (self));
  guint n;
  const guint *links = annal_origins_get_links (self, get_number (self, claim), &n);

  for (guint i = 0; i < n; i++)
    {
      guint next = links[i] - columns->n_events;

      if (links[i] < columns->n_events || next >= columns->n_claims ||
          !g_hash_table_add (seen, GUINT_TO_POINTER (next)))
        continue;
      g_array_append_val (found, next);
    }
}

/* Of the claims that lead to others, themselves or by one that is the same, the
 * least that is the same.
 */
static GHashTable *
find_those_that_go_on (const AnnalOrigins *self, const GArray *found)
{
  GHashTable *going = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < found->len; i++)
    {
      guint number = get_number (self, g_array_index (found, guint, i));
      guint same = annal_origins_get_same (self, number);
      guint n;
      const guint *links = annal_origins_get_links (self, number, &n);

      for (guint j = 0; j < n && !g_hash_table_contains (going, GUINT_TO_POINTER (same)); j++)
        if (annal_origins_get_same (self, links[j]) != same)
          g_hash_table_add (going, GUINT_TO_POINTER (same));
    }
  return going;
}

static gboolean
goes_on (const AnnalOrigins *self, GHashTable *going, guint claim)
{
  return g_hash_table_contains (going, GUINT_TO_POINTER (annal_origins_get_same (self, get_number (self, claim))));
}

GArray *
annal_origins_find_grounds (const AnnalOrigins *self, guint claim, gboolean leaves)
{
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GHashTable) going = NULL;
  g_autoptr (GArray) ends = NULL;
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n;

  g_array_append_val (found, claim);
  annal_origins_get_links (self, get_number (self, claim), &n);
  if (n == 0)
    return found;
  seen = g_hash_table_new (NULL, NULL);
  g_hash_table_add (seen, GUINT_TO_POINTER (claim));
  for (guint done = 0; done < found->len; done++)
    add_grounds_of (self, g_array_index (found, guint, done), seen, found);
  if (!leaves)
    return found;

  going = find_those_that_go_on (self, found);
  ends = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < found->len; i++)
    if (!goes_on (self, going, g_array_index (found, guint, i)))
      g_array_append_val (ends, g_array_index (found, guint, i));
  if (ends->len == 0)
    return found;
  g_array_unref (found);
  return g_steal_pointer (&ends);
}

static gboolean
has_number (const GArray *list, guint number)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, guint, i) == number)
      return TRUE;
  return FALSE;
}

/* What a and b rest on in the end: all pairs shared, all independent, or else. */
static Verdict
judge_grounds (const AnnalOrigins *self, const GArray *a, const GArray *b)
{
  Verdict worst = { ANNAL_CERTAINTY_CERTAIN, CAUSE_NOTHING, { NONE, NONE }, { NULL, NULL }, { NULL, NULL } };
  AnnalCertainty best = ANNAL_CERTAINTY_NO;

  for (guint i = 0; i < a->len; i++)
    for (guint j = 0; j < b->len; j++)
      {
        Verdict verdict = judge_alone (self, g_array_index (a, guint, i), g_array_index (b, guint, j));

        best = MAX (best, verdict.certainty);
        if (worst.claims[0] == NONE || verdict.certainty < worst.certainty)
          worst = verdict;
      }
  if (worst.certainty < best)
    worst.certainty = ANNAL_CERTAINTY_POSSIBLE;
  return worst;
}

static gboolean
are_same (const AnnalOrigins *self, guint a, guint b)
{
  return annal_origins_get_same (self, get_number (self, a)) == annal_origins_get_same (self, get_number (self, b));
}

static Verdict
judge_linked (const AnnalOrigins *self, guint a, guint b)
{
  Verdict verdict = judge_alone (self, a, b);
  g_autoptr (GArray) under_a = NULL;
  g_autoptr (GArray) under_b = NULL;
  g_autoptr (GArray) ends_a = NULL;
  g_autoptr (GArray) ends_b = NULL;
  Verdict below;

  if (are_same (self, a, b))
    {
      verdict.certainty = ANNAL_CERTAINTY_NO;
      verdict.cause = CAUSE_SAME;
      return verdict;
    }
  under_a = annal_origins_find_grounds (self, a, FALSE);
  under_b = annal_origins_find_grounds (self, b, FALSE);
  if (has_number (under_a, b) || has_number (under_b, a))
    {
      verdict.certainty = ANNAL_CERTAINTY_NO;
      verdict.cause = CAUSE_RESTS;
      if (!has_number (under_a, b))
        {
          verdict.claims[0] = b;
          verdict.claims[1] = a;
        }
      return verdict;
    }
  ends_a = annal_origins_find_grounds (self, a, TRUE);
  ends_b = annal_origins_find_grounds (self, b, TRUE);
  below = judge_grounds (self, ends_a, ends_b);
  if (below.certainty >= verdict.certainty)
    return verdict;
  below.paths[0] = below.paths[1] = NULL;
  below.cause = CAUSE_GROUNDS;
  return below;
}

static Verdict
judge (const AnnalOrigins *self, guint a, guint b)
{
  guint n_a, n_b;

  annal_origins_get_links (self, get_number (self, a), &n_a);
  annal_origins_get_links (self, get_number (self, b), &n_b);
  return n_a + n_b == 0 ? judge_alone (self, a, b) : judge_linked (self, a, b);
}

AnnalCertainty
annal_origins_compare_at (const AnnalOrigins *self, guint a, guint b)
{
  return judge (self, a, b).certainty;
}

/* --- in words ------------------------------------------------------------- */

static const char *
get_claim_id (const AnnalOrigins *self, guint claim)
{
  return annal_origins_get_id (self, get_number (self, claim));
}

/* Takes the text. */
static char *
capitalise (char *text)
{
  GString *out = g_string_new (NULL);

  g_string_append_unichar (out, g_unichar_toupper (g_utf8_get_char (text)));
  g_string_append (out, g_utf8_next_char (text));
  g_free (text);
  return g_string_free (out, FALSE);
}

static char *
say_shared (const AnnalOrigins *self, const Verdict *verdict)
{
  const AnnalPathStop *a = verdict->shared[0];
  const AnnalPathStop *b = verdict->shared[1];
  gboolean both_relay = (a->roles & ANNAL_PATH_ROLE_RELAY) && (b->roles & ANNAL_PATH_ROLE_RELAY);
  g_autofree char *name = annal_origins_word_stop (self, a->who == b->who ? a->who : a->top);

  if (both_relay && a->who == b->who)
    return g_strdup_printf ("Both came through %s.", name);
  if ((a->roles & b->roles & ANNAL_PATH_ROLE_SPEAKER) != 0)
    return g_strdup_printf ("Both go back to %s.", name);
  return capitalise (g_strdup_printf ("%s stands behind both.", name));
}

/* Who is missing on an open path: “media reports”, or the whole chain. */
static char *
say_open_path (const AnnalOrigins *self, const AnnalPath *path, guint claim)
{
  g_autofree char *name = NULL;

  for (guint i = 0; i < path->n && name == NULL; i++)
    {
      const AnnalPathStop *stop = annal_origins_get_stop (self, path, i);

      if (annal_origins_get_id (self, stop->top) == NULL && stop->roles != ANNAL_PATH_ROLE_OUTLET)
        name = annal_origins_word_stop (self, stop->top);
    }
  if (name != NULL)
    return g_strdup_printf ("“%s” came through or from somebody who is not named (%s), so that a common origin "
                            "cannot be ruled out.",
                            get_claim_id (self, claim), name);
  return g_strdup_printf ("It is not recorded how “%s” reached its source, so that a common origin cannot be "
                          "ruled out.",
                          get_claim_id (self, claim));
}

static char *
say_open (const AnnalOrigins *self, const Verdict *verdict)
{
  for (guint i = 0; i < 2; i++)
    if (verdict->paths[i] != NULL && verdict->paths[i]->open)
      return say_open_path (self, verdict->paths[i], verdict->claims[i]);
  return g_strdup_printf ("“%s” or “%s” has no source, so that a common origin cannot be ruled out.",
                          get_claim_id (self, verdict->claims[0]), get_claim_id (self, verdict->claims[1]));
}

static char *
say_grounds (const AnnalOrigins *self, const Verdict *verdict)
{
  const char *a = get_claim_id (self, verdict->claims[0]);
  const char *b = get_claim_id (self, verdict->claims[1]);

  if (verdict->claims[0] == verdict->claims[1])
    return g_strdup_printf (verdict->certainty == ANNAL_CERTAINTY_NO ? "Both rest on “%s”."
                                                                     : "Both rest on “%s”, though not on it alone.",
                            a);
  return g_strdup_printf ("They go back to “%s” and “%s”, %s.", a, b,
                          verdict->certainty == ANNAL_CERTAINTY_NO ? "which are not independent"
                                                                   : "of which that is not known");
}

static char *
say_nothing_shared (const AnnalOrigins *self, const Verdict *verdict)
{
  guint a = annal_origins_get_principal_number (self, verdict->claims[0]);
  guint b = annal_origins_get_principal_number (self, verdict->claims[1]);
  g_autofree char *one = a != NONE ? annal_origins_word_stop (self, a) : NULL;
  g_autofree char *other = b != NONE ? annal_origins_word_stop (self, b) : NULL;

  if (one == NULL || other == NULL)
    return g_strdup ("They share neither an origin nor anybody who passed them on.");
  return g_strdup_printf ("One goes back to %s, the other to %s, and nobody passed on both.", one, other);
}

static char *
say_verdict (const AnnalOrigins *self, const Verdict *verdict)
{
  g_autofree char *name = NULL;

  switch (verdict->cause)
    {
    case CAUSE_SAME:
      return g_strdup ("They are one and the same statement.");
    case CAUSE_RESTS:
      return g_strdup_printf ("“%s” rests on “%s”.", get_claim_id (self, verdict->claims[0]),
                              get_claim_id (self, verdict->claims[1]));
    case CAUSE_PRINCIPAL:
      name = annal_origins_word_stop (self, annal_origins_get_principal_number (self, verdict->claims[0]));
      return g_strdup_printf ("Both speak for %s.", name);
    case CAUSE_SHARED:
      return say_shared (self, verdict);
    case CAUSE_SOURCES:
      return g_strdup_printf ("“%s” and “%s” are linked: one cites the other.",
                              annal_origins_get_id (self, verdict->paths[0]->source),
                              annal_origins_get_id (self, verdict->paths[1]->source));
    case CAUSE_OPEN:
      return say_open (self, verdict);
    case CAUSE_GROUNDS:
      return say_grounds (self, verdict);
    case CAUSE_NOTHING:
    default:
      return say_nothing_shared (self, verdict);
    }
}

AnnalCertainty
annal_origins_compare (const AnnalOrigins *self, AnnalClaim *a, AnnalClaim *b, char **reason)
{
  guint at_a = annal_origins_find_claim (self, annal_claim_get_id (a));
  guint at_b = annal_origins_find_claim (self, annal_claim_get_id (b));
  Verdict verdict;

  g_return_val_if_fail (at_a != NONE && at_b != NONE, ANNAL_CERTAINTY_POSSIBLE);
  verdict = judge (self, at_a, at_b);
  if (reason != NULL)
    *reason = say_verdict (self, &verdict);
  return verdict.certainty;
}
