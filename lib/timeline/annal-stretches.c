/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Silences and bursts of what was found.
 *
 * A silence lies between what has certainly ended and what certainly has not
 * begun. With the entries by their earliest beginnings, that is wherever one
 * begins later than all before it may have ended.
 *
 * A burst is where entries follow each other faster than they do elsewhere:
 * the automaton of two states of J. Kleinberg (Bursty and hierarchical
 * structure in streams, 2002). The gaps between entries are taken as drawn
 * from an exponential distribution, whose rate in the state of burst is four
 * times that of all (with Kleinberg's two, five entries on five days among one
 * a year would not yet be a burst); to enter that state costs the logarithm of
 * their number, to leave it nothing; and the states of least total cost are
 * found by dynamic programming. Only entries known to the day take part.
 */

#include <annal/annal-stretches.h>

#include <math.h>

#include "time/annal-civil-private.h"
#include "timeline/annal-indexes-private.h"
#include "timeline/annal-selection-private.h"

#define RATE_FACTOR 4.0
#define MIN_ENTRIES 3

typedef struct
{
  gint64 begin;
  gint64 end;
  guint first;
  guint last;
  guint n_entries;
} Stretch;

struct _AnnalStretches
{
  GArray *stretches; /* owned, of Stretch */
};

G_DEFINE_BOXED_TYPE (AnnalStretches, annal_stretches, annal_stretches_ref, annal_stretches_unref)

typedef struct
{
  gint64 first;
  gint64 last;
  guint entry;
} Item;

static int
compare_items (gconstpointer first, gconstpointer second)
{
  const Item *a = first;
  const Item *b = second;

  if (a->first != b->first)
    return a->first > b->first ? 1 : -1;
  return (a->entry > b->entry) - (a->entry < b->entry);
}

/* What was found and has an earliest and a latest time, at most @width apart. */
static GArray *
list_items (AnnalSelection *selection, gint64 width)
{
  AnnalTimeline *timeline = annal_selection_get_timeline (selection);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));
  const guint8 *certainties;
  const guint *found = annal_selection_get_found (selection, &certainties);

  for (guint i = 0; i < annal_selection_get_n_found (selection); i++)
    {
      const AnnalSpanData *span = annal_timeline_get_tight_data (timeline, found[i]);
      Item item = { span->begin_min, annal_span_data_get_last (span), found[i] };

      if (annal_timeline_get_lane (timeline, found[i]) == ANNAL_LANE_DATED && item.first != G_MININT64 &&
          item.last != G_MAXINT64 && (guint64) item.last - (guint64) item.first < (guint64) width)
        g_array_append_val (items, item);
    }
  g_array_sort (items, compare_items);
  return items;
}

/* The longest first; of equal ones the earlier. */
static int
compare_lengths (gconstpointer first, gconstpointer second)
{
  const Stretch *a = first;
  const Stretch *b = second;
  guint64 a_length = (guint64) a->end - (guint64) a->begin;
  guint64 b_length = (guint64) b->end - (guint64) b->begin;

  if (a_length != b_length)
    return a_length > b_length ? -1 : 1;
  return (a->begin > b->begin) - (a->begin < b->begin);
}

/* Those with most entries first; of equal ones the shorter, then the earlier. */
static int
compare_numbers (gconstpointer first, gconstpointer second)
{
  const Stretch *a = first;
  const Stretch *b = second;

  if (a->n_entries != b->n_entries)
    return a->n_entries > b->n_entries ? -1 : 1;
  return -compare_lengths (first, second);
}

static AnnalStretches *
stretches_new (GArray *stretches, GCompareFunc compare, guint n_max)
{
  AnnalStretches *self = g_atomic_rc_box_new0 (AnnalStretches);

  g_array_sort (stretches, compare);
  if (stretches->len > n_max)
    g_array_set_size (stretches, n_max);
  self->stretches = stretches;
  return self;
}

/**
 * annal_selection_find_gaps:
 * @self: a selection
 * @n_max: how many are wanted at most
 *
 * Finds the longest silences: stretches in which none of what was found can
 * have happened. What is only known to be before or after some day is left
 * aside, since it may be anywhere.
 *
 * Returns: (transfer full): the stretches, the longest first; their first and
 *   last entries are those before and after the silence
 *
 * Since: 0.1
 */
AnnalStretches *
annal_selection_find_gaps (AnnalSelection *self,
                           guint n_max)
{
  g_autoptr (GArray) items = NULL;
  GArray *gaps;
  guint latest = 0;

  g_return_val_if_fail (self != NULL, NULL);
  items = list_items (self, G_MAXINT64);
  gaps = g_array_new (FALSE, FALSE, sizeof (Stretch));
  for (guint i = 1; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);
      const Item *before = &g_array_index (items, Item, latest);

      if (item->first > before->last + 1)
        {
          Stretch gap = { before->last + 1, item->first, before->entry, item->entry, 0 };

          g_array_append_val (gaps, gap);
        }
      if (item->last >= before->last)
        latest = i;
    }
  return stretches_new (gaps, compare_lengths, n_max);
}

/* The cost of a gap of so many days in a state with that rate. */
static double
get_cost (double days, double rate)
{
  return days * rate - log (rate);
}

/* Two of them may be farther apart than a signed number of seconds tells. */
static double
count_days (const Item *from, const Item *to)
{
  return (double) ((guint64) to->first - (guint64) from->first) / ANNAL_SECONDS_PER_DAY;
}

/* Item i + 1 to whether it follows item i in the state of burst. */
static guint8 *
find_states (const GArray *items)
{
  guint n = items->len - 1;
  double length = count_days (&g_array_index (items, Item, 0), &g_array_index (items, Item, n));
  double rate = (n + 1) / length;
  double enter = log ((double) n + 1);
  double calm = 0, burst = enter;
  guint8 *came_from = g_new (guint8, n); /* bit 0: calm came from a burst; bit 1: a burst from a burst */
  guint8 *states = g_new (guint8, n);

  for (guint i = 0; i < n; i++)
    {
      double days = count_days (&g_array_index (items, Item, i), &g_array_index (items, Item, i + 1));
      double calm_next = MIN (calm, burst) + get_cost (days, rate);
      double burst_next = MIN (calm + enter, burst) + get_cost (days, rate * RATE_FACTOR);

      came_from[i] = (guint8) ((burst < calm ? 1 : 0) | (burst <= calm + enter ? 2 : 0));
      calm = calm_next;
      burst = burst_next;
    }
  states[n - 1] = burst < calm;
  for (guint i = n - 1; i > 0; i--)
    states[i - 1] = (came_from[i] >> states[i]) & 1;
  g_free (came_from);
  return states;
}

static void
add_burst (GArray *bursts, const GArray *items, guint first, guint last)
{
  Stretch burst = { g_array_index (items, Item, first).first, 0, g_array_index (items, Item, first).entry,
                    g_array_index (items, Item, last).entry, last - first + 1 };

  for (guint i = first; i <= last; i++)
    burst.end = MAX (burst.end, g_array_index (items, Item, i).last + 1);
  if (burst.n_entries >= MIN_ENTRIES)
    g_array_append_val (bursts, burst);
}

/**
 * annal_selection_find_bursts:
 * @self: a selection
 * @n_max: how many are wanted at most
 *
 * Finds the stretches in which what was found follows each other much faster
 * than it does on the whole (J. Kleinberg's automaton of two states, 2002). Only
 * entries known to the day take part, and a burst has at least three.
 *
 * Returns: (transfer full): the stretches, those with most entries first
 *
 * Since: 0.1
 */
AnnalStretches *
annal_selection_find_bursts (AnnalSelection *self,
                             guint n_max)
{
  g_autoptr (GArray) items = NULL;
  g_autofree guint8 *states = NULL;
  GArray *bursts;

  g_return_val_if_fail (self != NULL, NULL);
  items = list_items (self, ANNAL_SECONDS_PER_DAY);
  bursts = g_array_new (FALSE, FALSE, sizeof (Stretch));
  if (items->len < MIN_ENTRIES ||
      g_array_index (items, Item, items->len - 1).first == g_array_index (items, Item, 0).first)
    return stretches_new (bursts, compare_numbers, n_max);
  states = find_states (items);
  for (guint i = 0, first = 0; i < items->len; i++)
    {
      if (i + 1 < items->len && states[i])
        continue;
      if (i > first)
        add_burst (bursts, items, first, i);
      first = i + 1;
    }
  return stretches_new (bursts, compare_numbers, n_max);
}

/**
 * annal_stretches_ref:
 * @self: stretches
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
AnnalStretches *
annal_stretches_ref (AnnalStretches *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

static void
stretches_clear (gpointer data)
{
  AnnalStretches *self = data;

  g_array_unref (self->stretches);
}

/**
 * annal_stretches_unref:
 * @self: (transfer full): stretches
 *
 * Drops a reference; the last one frees it.
 *
 * Since: 0.1
 */
void
annal_stretches_unref (AnnalStretches *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, stretches_clear);
}

/**
 * annal_stretches_get_n_stretches:
 * @self: stretches
 *
 * Counts them.
 *
 * Returns: how many there are
 *
 * Since: 0.1
 */
guint
annal_stretches_get_n_stretches (AnnalStretches *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->stretches->len;
}

/**
 * annal_stretches_get_begin:
 * @self: stretches
 * @index: which one, from 0
 *
 * Reads when it begins.
 *
 * Returns: its first second, in seconds of UTC since 1970-01-01
 *
 * Since: 0.1
 */
gint64
annal_stretches_get_begin (AnnalStretches *self,
                           guint index)
{
  g_return_val_if_fail (self != NULL && index < self->stretches->len, 0);
  return g_array_index (self->stretches, Stretch, index).begin;
}

/**
 * annal_stretches_get_end:
 * @self: stretches
 * @index: which one, from 0
 *
 * Reads when it ends.
 *
 * Returns: the second after its last one, in seconds of UTC since 1970-01-01
 *
 * Since: 0.1
 */
gint64
annal_stretches_get_end (AnnalStretches *self,
                         guint index)
{
  g_return_val_if_fail (self != NULL && index < self->stretches->len, 0);
  return g_array_index (self->stretches, Stretch, index).end;
}

/**
 * annal_stretches_get_first:
 * @self: stretches
 * @index: which one, from 0
 *
 * Reads with which entry it begins: the first of a burst, the one that may
 * have ended last before a silence.
 *
 * Returns: the index of the entry in the timeline
 *
 * Since: 0.1
 */
guint
annal_stretches_get_first (AnnalStretches *self,
                           guint index)
{
  g_return_val_if_fail (self != NULL && index < self->stretches->len, G_MAXUINT);
  return g_array_index (self->stretches, Stretch, index).first;
}

/**
 * annal_stretches_get_last:
 * @self: stretches
 * @index: which one, from 0
 *
 * Reads with which entry it ends: the last of a burst, the one that may have
 * begun first after a silence.
 *
 * Returns: the index of the entry in the timeline
 *
 * Since: 0.1
 */
guint
annal_stretches_get_last (AnnalStretches *self,
                          guint index)
{
  g_return_val_if_fail (self != NULL && index < self->stretches->len, G_MAXUINT);
  return g_array_index (self->stretches, Stretch, index).last;
}

/**
 * annal_stretches_get_n_entries:
 * @self: stretches
 * @index: which one, from 0
 *
 * Counts the entries of a burst.
 *
 * Returns: how many there are; 0 for a silence
 *
 * Since: 0.1
 */
guint
annal_stretches_get_n_entries (AnnalStretches *self,
                               guint index)
{
  g_return_val_if_fail (self != NULL && index < self->stretches->len, 0);
  return g_array_index (self->stretches, Stretch, index).n_entries;
}
