/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The pairs of claims of a dossier that are at odds.
 *
 * 1. Only claims with one subject, and predicates that are the same or
 *    presuppose one another (a family), can be; positions are a family of their
 *    own. The claims of a subject lie side by side after one counting sort, and
 *    those of a family after sorting each subject's few.
 * 2. Within a family claims are in the order of their beginnings, so that those
 *    behind one that begins when a claim is over need not be held against it.
 * 3. What a pair comes to is kept as numbers. Words are made when asked for.
 */

#include "analysis/compare/annal-conflicts-private.h"

#include <stdlib.h>
#include <string.h>

#include <annal/annal-record.h>

#include "analysis/compare/annal-comparison-private.h"

/* A dossier of nothing but contradictions has half the square of its claims.
 * So many pairs take some seconds.
 */
#define MAX_PAIRS (G_GUINT64_CONSTANT (1) << 28)
#define MAX_CONFLICTS (1 << 22)

#define N_AHEAD 24
#define FEW 24
#define POSITIONS G_MAXUINT

typedef struct
{
  guint a, b; /* places of the claims, a < b */
  guint rank; /* less comes first */
} Conflict;

typedef struct
{
  guint subject; /* number */
  guint first;
  guint n;
} Group;

struct _AnnalConflicts
{
  AnnalComparer *comparer; /* owned */
  GArray *conflicts;       /* owned, of Conflict */
  GArray *groups;          /* owned, of Group */
  guint64 n_pairs;
  gboolean complete;
  gboolean is_choice;      /* only pairs with one of some claims were looked for */
  const guint8 *chosen;    /* while they are being found: claims, one of which is to be in each pair; or NULL */
};

G_DEFINE_BOXED_TYPE (AnnalConflicts, annal_conflicts, annal_conflicts_ref, annal_conflicts_unref)

/* --- grouping ------------------------------------------------------------- */

typedef struct
{
  guint *first;  /* owned, of subjects by rank, and one more: where their claims begin */
  guint *claims; /* owned, places */
  guint n_ranks;
} Blocks;

static void
blocks_clear (Blocks *blocks)
{
  g_free (blocks->first);
  g_free (blocks->claims);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Blocks, blocks_clear)

/* Entities come before what else positions can be about. */
static guint
to_rank (const AnnalComparer *self, guint number)
{
  return number >= self->first_entity ? number - self->first_entity
                                      : number + self->columns->n - self->first_entity;
}

static guint
from_rank (const AnnalComparer *self, guint rank)
{
  guint n_behind = self->columns->n - self->first_entity;

  return rank < n_behind ? rank + self->first_entity : rank - n_behind;
}

static gboolean
takes_part (const AnnalClaimRow *row)
{
  if (row->subject == ANNAL_NO_NUMBER || row->flags & ANNAL_ROW_EXCLUDED)
    return FALSE;
  if (row->kind == ANNAL_ROW_ASSERTION)
    return row->predicate != ANNAL_NO_NUMBER && row->act != ANNAL_ROW_WITHHOLDS;
  return row->kind == ANNAL_ROW_POSITION;
}

static void
blocks_init (Blocks *blocks, const AnnalComparer *comparer)
{
  guint *next;

  blocks->n_ranks = comparer->columns->n;
  blocks->first = g_new0 (guint, (gsize) blocks->n_ranks + 2);
  /* One place to the right, so that they are where to go on after the sum. */
  next = blocks->first + 1;
  for (guint i = 0; i < comparer->n_claims; i++)
    if (takes_part (&comparer->rows[i]))
      next[to_rank (comparer, comparer->rows[i].subject) + 1]++;
  for (guint i = 1; i <= blocks->n_ranks; i++)
    next[i] += next[i - 1];
  blocks->claims = g_new (guint, (gsize) next[blocks->n_ranks] + 1);
  for (guint i = 0; i < comparer->n_claims; i++)
    if (takes_part (&comparer->rows[i]))
      blocks->claims[next[to_rank (comparer, comparer->rows[i].subject)]++] = i;
}

/* --- one subject ---------------------------------------------------------- */

typedef struct
{
  gint64 begin;
  gint64 end;
  guint family;
  guint claim;
  guint chosen; /* see find_chosen() */
} Item;

static int
compare_items (gconstpointer first, gconstpointer second)
{
  const Item *a = first;
  const Item *b = second;

  if (a->family != b->family)
    return a->family < b->family ? -1 : 1;
  if (a->begin != b->begin)
    return a->begin < b->begin ? -1 : 1;
  return (a->claim > b->claim) - (a->claim < b->claim);
}

static void
sort_items (Item *items, guint n)
{
  if (n > FEW)
    {
      qsort (items, n, sizeof *items, compare_items);
      return;
    }
  for (guint i = 1; i < n; i++)
    {
      Item item = items[i];
      guint at = i;

      for (; at > 0 && compare_items (&items[at - 1], &item) > 0; at--)
        items[at] = items[at - 1];
      items[at] = item;
    }
}

static Item
make_item (const AnnalComparer *comparer, guint claim)
{
  const AnnalClaimRow *row = &comparer->rows[claim];
  gboolean is_position = row->kind == ANNAL_ROW_POSITION;
  gboolean any_time = is_position || row->flags & ANNAL_ROW_TIMELESS;

  return (Item) {
    .begin = any_time ? G_MININT64 : row->begin_min,
    .end = any_time ? G_MAXINT64 : row->end_max,
    .family = is_position ? POSITIONS
                          : g_array_index (comparer->predicates, AnnalPredicateRow, row->predicate).family,
    .claim = claim,
  };
}

/* One's own contradictions, then what holds by the policy, then what is
 * certain, then contradictions.
 */
enum
{
  RANK_NO_CONTRADICTION = 1 << 0,
  RANK_NOT_CERTAIN = 1 << 1,
  RANK_NOT_BY_POLICY = 1 << 2,
  RANK_NOT_SELF = 1 << 3
};

static guint
get_rank (const AnnalVerdict *verdict, gboolean by_policy)
{
  return (verdict->self == ANNAL_SELF_RELATION_NONE ? RANK_NOT_SELF : 0) | (by_policy ? 0 : RANK_NOT_BY_POLICY) |
         (verdict->strength != ANNAL_CERTAINTY_CERTAIN ? RANK_NOT_CERTAIN : 0) |
         (verdict->relation != ANNAL_CLAIM_RELATION_CONTRADICTS ? RANK_NO_CONTRADICTION : 0);
}

static void
add_conflict (AnnalConflicts *self, guint a, guint b, const AnnalVerdict *verdict, gboolean by_policy)
{
  Conflict conflict = { MIN (a, b), MAX (a, b), get_rank (verdict, by_policy) };

  if (self->conflicts->len < MAX_CONFLICTS)
    g_array_append_val (self->conflicts, conflict);
  else
    self->complete = FALSE;
}

static void
judge (AnnalConflicts *self, guint a, guint b)
{
  const AnnalComparer *comparer = self->comparer;
  AnnalReading reading = annal_policy_get_reading (comparer->policy);
  AnnalVerdict verdict = annal_comparer_judge (comparer, a, b, reading);

  if (annal_verdict_is_conflict (&verdict))
    {
      add_conflict (self, a, b, &verdict, TRUE);
      return;
    }
  if (!((comparer->rows[a].flags | comparer->rows[b].flags) & ANNAL_ROW_READINGS))
    return;
  verdict = annal_comparer_judge (comparer, a, b, (AnnalReading) !reading);
  if (annal_verdict_is_conflict (&verdict))
    add_conflict (self, a, b, &verdict, FALSE);
}

/* Of each item the next chosen one, itself or behind it. */
static void
find_chosen (const AnnalConflicts *self, Item *items, guint n)
{
  guint next = n;

  for (guint i = n; i > 0; i--)
    {
      if (self->chosen[items[i - 1].claim])
        next = i - 1;
      items[i - 1].chosen = next;
    }
}

/* The first at @place or behind it that is held against @item. */
static guint
find_other (const AnnalConflicts *self, const Item *items, guint n, const Item *item, guint place)
{
  if (self->chosen == NULL || place >= n || &items[item->chosen] == item)
    return place;
  return items[place].chosen;
}

static void
judge_items (AnnalConflicts *self, Item *items, guint n)
{
  if (self->chosen != NULL)
    find_chosen (self, items, n);
  for (guint i = 0; i < n; i++)
    for (guint j = find_other (self, items, n, &items[i], i + 1);
         j < n && items[j].family == items[i].family && items[j].begin < items[i].end;
         j = find_other (self, items, n, &items[i], j + 1))
      {
        if (self->n_pairs >= MAX_PAIRS)
          {
            self->complete = FALSE;
            return;
          }
        self->n_pairs++;
        judge (self, items[i].claim, items[j].claim);
      }
}

static int
compare_conflicts (gconstpointer first, gconstpointer second)
{
  const Conflict *a = first;
  const Conflict *b = second;

  if (a->rank != b->rank)
    return a->rank < b->rank ? -1 : 1;
  if (a->a != b->a)
    return a->a < b->a ? -1 : 1;
  return (a->b > b->b) - (a->b < b->b);
}

static void
end_group (AnnalConflicts *self, guint subject, guint first)
{
  Group group = { subject, first, self->conflicts->len - first };

  if (group.n == 0)
    return;
  qsort (&g_array_index (self->conflicts, Conflict, first), group.n, sizeof (Conflict), compare_conflicts);
  g_array_append_val (self->groups, group);
}

static void
judge_blocks (AnnalConflicts *self, const Blocks *blocks)
{
  const AnnalComparer *comparer = self->comparer;
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));
  guint n_claims = blocks->first[blocks->n_ranks];

  for (guint rank = 0; rank < blocks->n_ranks; rank++)
    {
      guint begin = blocks->first[rank];
      guint n = blocks->first[rank + 1] - begin;
      guint first = self->conflicts->len;

      g_array_set_size (items, n);
      for (guint i = 0; i < n; i++)
        {
          if (begin + i + N_AHEAD < n_claims)
            __builtin_prefetch (&comparer->rows[blocks->claims[begin + i + N_AHEAD]]);
          g_array_index (items, Item, i) = make_item (comparer, blocks->claims[begin + i]);
        }
      if (n < 2)
        continue;
      sort_items ((Item *) (gpointer) items->data, n);
      judge_items (self, (Item *) (gpointer) items->data, n);
      end_group (self, from_rank (comparer, rank), first);
    }
}

/* --- what is asked -------------------------------------------------------- */

static guint8 *
choose (AnnalComparer *self, const char *const *claims, GError **error)
{
  g_autofree guint8 *chosen = g_new0 (guint8, (gsize) self->n_claims + 1);

  for (gsize i = 0; claims[i] != NULL; i++)
    {
      guint place;

      if (!annal_comparer_find_claim (self, claims[i], &place, error))
        return NULL;
      chosen[place] = TRUE;
    }
  return g_steal_pointer (&chosen);
}

/**
 * annal_comparer_find_conflicts:
 * @self: a comparer
 * @claims: (nullable) (array zero-terminated=1): the ids of claims, at least
 *   one of which is to be in each pair; %NULL for all pairs of the dossier
 * @error: return location for an error
 *
 * Finds the pairs of claims that contradict each other or are in tension, in
 * the policy's reading or in the other one, and positions that their holder
 * changed or that cannot be held together.
 *
 * Returns: (transfer full): the conflicts, or %NULL with
 *   %ANNAL_ERROR_NOT_FOUND where an id is no claim of the dossier
 *
 * Since: 0.1
 */
AnnalConflicts *
annal_comparer_find_conflicts (AnnalComparer *self, const char *const *claims, GError **error)
{
  g_autofree guint8 *chosen = NULL;
  g_auto (Blocks) blocks = { .first = NULL };
  AnnalConflicts *conflicts;

  g_return_val_if_fail (self != NULL, NULL);

  if (claims != NULL && (chosen = choose (self, claims, error)) == NULL)
    return NULL;
  conflicts = g_atomic_rc_box_new0 (AnnalConflicts);
  conflicts->comparer = annal_comparer_ref (self);
  conflicts->conflicts = g_array_new (FALSE, FALSE, sizeof (Conflict));
  conflicts->groups = g_array_new (FALSE, FALSE, sizeof (Group));
  conflicts->complete = TRUE;
  conflicts->chosen = chosen;
  conflicts->is_choice = claims != NULL;
  blocks_init (&blocks, self);
  judge_blocks (conflicts, &blocks);
  conflicts->chosen = NULL;
  return conflicts;
}

/**
 * annal_conflicts_ref:
 * @self: conflicts
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalConflicts *
annal_conflicts_ref (AnnalConflicts *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
conflicts_clear (gpointer data)
{
  AnnalConflicts *self = data;

  g_array_unref (self->conflicts);
  g_array_unref (self->groups);
  annal_comparer_unref (self->comparer);
}

/**
 * annal_conflicts_unref:
 * @self: (transfer full): conflicts
 *
 * Drops a reference.
 *
 * Since: 0.1
 */
void
annal_conflicts_unref (AnnalConflicts *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, conflicts_clear);
}

/**
 * annal_conflicts_get_comparer:
 * @self: conflicts
 *
 * Tells by whom they were found.
 *
 * Returns: (transfer none): the comparer
 *
 * Since: 0.1
 */
AnnalComparer *
annal_conflicts_get_comparer (AnnalConflicts *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->comparer;
}

/**
 * annal_conflicts_get_n_conflicts:
 * @self: conflicts
 *
 * Counts the pairs that are at odds.
 *
 * Returns: the number of pairs
 *
 * Since: 0.1
 */
guint
annal_conflicts_get_n_conflicts (AnnalConflicts *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->conflicts->len;
}

/**
 * annal_conflicts_dup_conflict:
 * @self: conflicts
 * @index: which one
 *
 * Says in words how a pair is at odds. The claim whose id comes first is its
 * a.
 *
 * Returns: (transfer full): the comparison of the two
 *
 * Since: 0.1
 */
AnnalClaimComparison *
annal_conflicts_dup_conflict (AnnalConflicts *self, guint index)
{
  const Conflict *conflict;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->conflicts->len, NULL);

  conflict = &g_array_index (self->conflicts, Conflict, index);
  return annal_claim_comparison_new (self->comparer, conflict->a, conflict->b);
}

static gboolean
lacks (AnnalConflicts *self, guint index, guint rank)
{
  return (g_array_index (self->conflicts, Conflict, index).rank & rank) == 0;
}

gboolean
annal_conflicts_is_by_policy (AnnalConflicts *self, guint index)
{
  return lacks (self, index, RANK_NOT_BY_POLICY);
}

gboolean
annal_conflicts_is_choice (AnnalConflicts *self)
{
  return self->is_choice;
}

gboolean
annal_conflicts_is_certain (AnnalConflicts *self, guint index)
{
  return lacks (self, index, RANK_NOT_CERTAIN);
}

gboolean
annal_conflicts_is_self (AnnalConflicts *self, guint index)
{
  return lacks (self, index, RANK_NOT_SELF);
}

/**
 * annal_conflicts_get_n_groups:
 * @self: conflicts
 *
 * Counts the subjects about which claims are at odds.
 *
 * Returns: the number of groups
 *
 * Since: 0.1
 */
guint
annal_conflicts_get_n_groups (AnnalConflicts *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->groups->len;
}

/**
 * annal_conflicts_get_group_subject:
 * @self: conflicts
 * @group: which group
 *
 * Tells what the claims of a group are about.
 *
 * Returns: (transfer none): the id of the entity, or of the event or claim
 *   that positions are about; of several entities that are the same, the least
 *   id
 *
 * Since: 0.1
 */
const char *
annal_conflicts_get_group_subject (AnnalConflicts *self, guint group)
{
  guint number;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (group < self->groups->len, NULL);

  number = g_array_index (self->groups, Group, group).subject;
  return annal_record_get_id (self->comparer->columns->records[number]);
}

/**
 * annal_conflicts_get_group_first:
 * @self: conflicts
 * @group: which group
 *
 * Tells which is the first pair of a group; the others follow it.
 *
 * Returns: the index of a pair
 *
 * Since: 0.1
 */
guint
annal_conflicts_get_group_first (AnnalConflicts *self, guint group)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (group < self->groups->len, 0);
  return g_array_index (self->groups, Group, group).first;
}

/**
 * annal_conflicts_get_group_n_conflicts:
 * @self: conflicts
 * @group: which group
 *
 * Counts the pairs of a group.
 *
 * Returns: the number of pairs, at least 1
 *
 * Since: 0.1
 */
guint
annal_conflicts_get_group_n_conflicts (AnnalConflicts *self, guint group)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (group < self->groups->len, 0);
  return g_array_index (self->groups, Group, group).n;
}

/**
 * annal_conflicts_get_n_pairs:
 * @self: conflicts
 *
 * Tells how much was compared.
 *
 * Returns: the number of pairs with one subject, connected predicates and, as
 *   far as a glance tells, one time
 *
 * Since: 0.1
 */
guint64
annal_conflicts_get_n_pairs (AnnalConflicts *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_pairs;
}

/**
 * annal_conflicts_get_complete:
 * @self: conflicts
 *
 * Tells whether everything was compared and kept: there is a limit of some
 * hundred million pairs compared and some million kept.
 *
 * Returns: whether these are all
 *
 * Since: 0.1
 */
gboolean
annal_conflicts_get_complete (AnnalConflicts *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->complete;
}
