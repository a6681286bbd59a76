/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* 1. Nodes stand sorted by their start. The array is a binary tree as it is:
 *    a node whose place ends in k ones (in binary) is of level k, leaves of 0.
 * 2. The children of place x of level k are x − 2^(k−1) and x + 2^(k−1).
 * 3. The subtree of x at level k is the run from x − 2^k + 1 to x + 2^k − 1.
 * 4. The root is 2^k − 1 for the greatest k where that is a node. Places of its
 *    right side may be beyond the array, with children that are in it.
 * 5. Each node knows the greatest end in its subtree.
 * 6. Subtrees of level 3 and below are faster read from end to end.
 */

#include "bench-interval-tree.h"

#include "base/annal-radix-private.h"

#define READ_THROUGH 3

typedef struct
{
  gint64 first, last;
  gint64 greatest;
  guint number;
} Node;

struct _BenchTree
{
  Node *nodes; /* owned */
  gsize n;
  guint root_level;
};

typedef struct
{
  gsize place;
  guint level;
  gboolean left_done;
} Step;

static gint64
raise_greatest (BenchTree *self, gsize place, guint level)
{
  gint64 greatest = place < self->n ? self->nodes[place].last : G_MININT64;

  if (level > 0)
    {
      gsize half = (gsize) 1 << (level - 1);
      gint64 left = raise_greatest (self, place - half, level - 1);
      gint64 right = place < self->n ? raise_greatest (self, place + half, level - 1) : G_MININT64;

      greatest = MAX (greatest, MAX (left, right));
    }
  if (place < self->n)
    self->nodes[place].greatest = greatest;
  return greatest;
}

BenchTree *
bench_tree_new (const gint64 *first, const gint64 *last, guint n)
{
  BenchTree *self = g_new0 (BenchTree, 1);
  g_autofree AnnalRadixItem *items = g_new (AnnalRadixItem, n);

  for (guint i = 0; i < n; i++)
    items[i] = (AnnalRadixItem) { .key = annal_radix_key (first[i]), .number = i };
  annal_radix_sort (items, n);
  self->nodes = g_new (Node, n);
  self->n = n;
  for (guint i = 0; i < n; i++)
    {
      guint number = items[i].number;

      self->nodes[i] = (Node) { first[number], last[number], 0, number };
    }
  while (((gsize) 2 << self->root_level) - 1 < self->n)
    self->root_level++;
  if (n > 0)
    raise_greatest (self, ((gsize) 1 << self->root_level) - 1, self->root_level);
  return self;
}

void
bench_tree_free (BenchTree *self)
{
  g_free (self->nodes);
  g_free (self);
}

/* Not a GArray, which would be called for each. */
static inline void
add (BenchNumbers *out, guint number)
{
  if (G_UNLIKELY (out->n == out->room))
    {
      out->room = MAX (2 * out->room, 64);
      out->numbers = g_renew (guint, out->numbers, out->room);
    }
  out->numbers[out->n++] = number;
}

static void
read_through (const BenchTree *self, const Step *step, gint64 from, gint64 until, BenchNumbers *out)
{
  gsize begin = step->place >> step->level << step->level;
  gsize end = MIN (begin + ((gsize) 2 << step->level) - 1, self->n);

  for (gsize place = begin; place < end && self->nodes[place].first <= until; place++)
    if (self->nodes[place].last >= from)
      add (out, self->nodes[place].number);
}

void
bench_tree_find (const BenchTree *self, gint64 from, gint64 until, BenchNumbers *out)
{
  Step stack[64];
  guint depth = 0;

  if (self->n > 0)
    stack[depth++] = (Step) { ((gsize) 1 << self->root_level) - 1, self->root_level, FALSE };
  while (depth > 0)
    {
      Step step = stack[--depth];
      gsize half = step.level > 0 ? (gsize) 1 << (step.level - 1) : 0;

      if (step.level <= READ_THROUGH)
        read_through (self, &step, from, until, out);
      else if (!step.left_done)
        {
          gsize left = step.place - half;

          stack[depth++] = (Step) { step.place, step.level, TRUE };
          if (left >= self->n || self->nodes[left].greatest >= from)
            stack[depth++] = (Step) { left, step.level - 1, FALSE };
        }
      else if (step.place < self->n && self->nodes[step.place].first <= until)
        {
          if (self->nodes[step.place].last >= from)
            add (out, self->nodes[step.place].number);
          stack[depth++] = (Step) { step.place + half, step.level - 1, FALSE };
        }
    }
}
