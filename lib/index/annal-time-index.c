/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Spans by time, in arrays that are made once and then only read, by any number
 * of threads.
 *
 * 1. Items stand in the order of their first second, those of the same second
 *    in the order of their numbers. Their place there is their position. They are
 *    expected in that order, and sorted only if some are not.
 * 2. What begins inside a window is one run of positions, and all of it belongs
 *    to the answer, since nothing ends before it begins.
 * 3. What begins earlier belongs to it if it ends at the window's start or
 *    later. Level 0 of a hierarchy holds the last seconds, level l + 1 the
 *    greatest of each 8 of level l, and the top no more than 64 numbers. From
 *    the top downwards, only what reaches the window is looked at more closely.
 *    Each number looked at has a brother that leads to an item of the answer,
 *    but for those at the top and at the ends of the run: so the cost is that of
 *    the answer, however many spans are open at either end. Eight of them are a
 *    cache line; with 16 answers of a thousand were slower, with 4 those of ten.
 * 4. The levels are gone through breadth first and without branches on what is
 *    found: memory is waited for in many places at once.
 * 5. Most things last a day at most. They are kept from the others, which stand
 *    in an array and hierarchy of their own, so that years and decades that
 *    reach a window are not looked for among the days between their starts; and
 *    of the short ones only those of the day before it are looked at.
 * 6. Slots are equal stretches of time, about one for 16 items; one more at
 *    each end takes what is before and after them. They span the times between
 *    which all items begin but one of 1024 at each end and the open ones, so
 *    that a few far ones do not make them wide. For each it is known how many
 *    items begin before it, between which a binary search finds a position, and
 *    how many end before it: the others of an earlier start are the most that
 *    may reach a window.
 */

#include "index/annal-time-index-private.h"

#include "base/annal-radix-private.h"

#define FAN_OUT_BITS 3
#define FAN_OUT (1 << FAN_OUT_BITS)
#define MOST_AT_TOP 64
#define N_LEVELS 10 /* 64 × 8⁹ is more than there are numbers */
#define ITEMS_PER_SLOT 16
#define OUTLIERS 1024 /* one of so many at each end */
#define DAY 86400
#define AHEAD 16 /* items between fetching and reading */
#define MARK_BITS 6 /* long ones are counted at each 64th position */

typedef struct
{
  guint n_levels;
  gint64 *levels[N_LEVELS]; /* owned */
  guint n_at[N_LEVELS];
} Ends;

struct _AnnalTimeIndex
{
  guint n;
  gboolean is_sorted; /* so far, while it is filled */
  gint64 *first;      /* owned, ascending */
  guint *number;      /* owned */

  Ends short_ends;      /* of all positions; those of long ones are G_MININT64 */
  Ends long_ends;       /* of the long ones alone */
  guint *long_position; /* owned, ascending */
  guint *n_long_before; /* owned, at each mark, and n_long behind the last */

  gint64 base; /* where slot 1 begins */
  guint shift; /* a slot is 1 << shift seconds */
  guint n_slots;
  guint *n_begun; /* owned; items that begin before a slot, and n */
  guint *n_ended; /* owned; items that end before a slot, and n */
};

/* --- making it ------------------------------------------------------------ */

static gboolean
is_long (gint64 first, gint64 last)
{
  return (guint64) last - (guint64) first >= DAY;
}

static void
ends_init (Ends *self, guint n)
{
  self->levels[0] = g_new (gint64, n + 1);
  self->n_at[0] = n;
}

static void
ends_clear (Ends *self)
{
  for (guint level = 0; level < N_LEVELS; level++)
    g_free (self->levels[level]);
}

static gsize
ends_get_size (const Ends *self)
{
  gsize n = 0;

  for (guint level = 0; level < self->n_levels; level++)
    n += self->n_at[level];
  return n * sizeof (gint64);
}

static gint64
get_greatest (const gint64 *numbers, guint n)
{
  gint64 greatest = numbers[0];

  for (guint i = 1; i < n; i++)
    greatest = MAX (greatest, numbers[i]);
  return greatest;
}

/* Makes the other levels when the first is full. */
static void
ends_raise (Ends *self)
{
  guint level = 0;

  for (; self->n_at[level] > MOST_AT_TOP; level++)
    {
      guint n_below = self->n_at[level];
      guint n = (n_below - 1) / FAN_OUT + 1;

      self->levels[level + 1] = g_new (gint64, n);
      self->n_at[level + 1] = n;
      for (guint i = 0; i < n; i++)
        self->levels[level + 1][i] = get_greatest (self->levels[level] + (gsize) i * FAN_OUT,
                                                   MIN (FAN_OUT, n_below - i * FAN_OUT));
    }
  self->n_levels = level + 1;
}

AnnalTimeIndex *
annal_time_index_new (guint most)
{
  AnnalTimeIndex *self = g_new0 (AnnalTimeIndex, 1);

  self->first = g_new (gint64, most + 1);
  self->number = g_new (guint, most + 1);
  self->is_sorted = TRUE;
  ends_init (&self->short_ends, most + 1);
  return self;
}

void
annal_time_index_add (AnnalTimeIndex *self, gint64 first, gint64 last, guint number)
{
  g_assert (first <= last);
  self->is_sorted = self->is_sorted && (self->n == 0 || first >= self->first[self->n - 1]);
  self->first[self->n] = first;
  self->number[self->n] = number;
  self->short_ends.levels[0][self->n++] = last;
}

static AnnalRadixItem *
sort_positions (const AnnalTimeIndex *self)
{
  AnnalRadixItem *items = g_new (AnnalRadixItem, self->n + 1);

  for (guint i = 0; i < self->n; i++)
    items[i] = (AnnalRadixItem) { annal_radix_key (self->first[i]), i, self->number[i] };
  annal_radix_sort (items, self->n);
  return items;
}

/* Items of the same second have been added in the order of their numbers, and keep it. */
static void
sort (AnnalTimeIndex *self)
{
  g_autofree AnnalRadixItem *items = sort_positions (self);
  g_autofree gint64 *given = self->short_ends.levels[0];
  gint64 *last = self->short_ends.levels[0] = g_new (gint64, self->n + 1);

  for (guint i = 0; i < self->n; i++)
    {
      if (i + AHEAD < self->n)
        __builtin_prefetch (&given[items[i + AHEAD].number]);
      self->first[i] = (gint64) annal_radix_key ((gint64) items[i].key);
      self->number[i] = items[i].tag;
      last[i] = given[items[i].number];
    }
}

/* Memory that was never written to was never needed. */
static void
give_back_room (AnnalTimeIndex *self)
{
  self->first = g_renew (gint64, self->first, self->n + 1);
  self->number = g_renew (guint, self->number, self->n + 1);
  self->short_ends.levels[0] = g_renew (gint64, self->short_ends.levels[0], self->n + 1);
  self->short_ends.n_at[0] = self->n;
}

/* Moves the ends of long ones from among the short ones to their own. */
static void
part_long (AnnalTimeIndex *self)
{
  gint64 *last = self->short_ends.levels[0];
  guint n_long = 0;

  for (guint position = 0; position < self->n; position++)
    n_long += is_long (self->first[position], last[position]);
  ends_init (&self->long_ends, n_long);
  self->long_position = g_new (guint, n_long + 1);
  self->n_long_before = g_new (guint, (self->n >> MARK_BITS) + 2);
  n_long = 0;
  for (guint position = 0; position < self->n; position++)
    {
      if (position % (1 << MARK_BITS) == 0)
        self->n_long_before[position >> MARK_BITS] = n_long;
      if (!is_long (self->first[position], last[position]))
        continue;
      self->long_position[n_long] = position;
      self->long_ends.levels[0][n_long++] = last[position];
      last[position] = G_MININT64;
    }
  for (guint mark = ((self->n - 1) >> MARK_BITS) + 1; mark <= (self->n >> MARK_BITS) + 1; mark++)
    self->n_long_before[mark] = n_long;
}

static guint
slot_of (const AnnalTimeIndex *self, gint64 time)
{
  guint64 slot;

  if (time < self->base)
    return 0;
  slot = ((guint64) time - (guint64) self->base) >> self->shift;
  return (guint) MIN (slot, self->n_slots - 2) + 1;
}

/* How many of the times are before each slot, and before the end. */
static guint *
count_before (const AnnalTimeIndex *self, const gint64 *times)
{
  guint *counts = g_new0 (guint, self->n_slots + 1);

  for (guint i = 0; i < self->n; i++)
    counts[slot_of (self, times[i]) + 1]++;
  for (guint slot = 0; slot < self->n_slots; slot++)
    counts[slot + 1] += counts[slot];
  return counts;
}

static guint
count_open (const AnnalTimeIndex *self)
{
  guint n = 0;

  while (n < self->n && self->first[n] == G_MININT64)
    n++;
  return n;
}

static void
lay_slots (AnnalTimeIndex *self, const gint64 *last)
{
  guint n_open = count_open (self);
  guint begin = MIN (n_open + (self->n - n_open) / OUTLIERS, self->n - 1);
  guint end = self->n - 1 - (self->n - n_open) / OUTLIERS;
  guint64 stretch;

  self->base = self->first[begin];
  stretch = (guint64) self->first[MAX (begin, end)] - (guint64) self->base;
  while (stretch >> self->shift > self->n / ITEMS_PER_SLOT + 1)
    self->shift++;
  self->n_slots = (guint) (stretch >> self->shift) + 3;
  self->n_begun = count_before (self, self->first);
  self->n_ended = count_before (self, last);
}

void
annal_time_index_finish (AnnalTimeIndex *self)
{
  if (!self->is_sorted)
    sort (self);
  give_back_room (self);
  if (self->n == 0)
    return;
  lay_slots (self, self->short_ends.levels[0]);
  part_long (self);
  ends_raise (&self->short_ends);
  ends_raise (&self->long_ends);
}

void
annal_time_index_free (AnnalTimeIndex *self)
{
  if (self == NULL)
    return;
  ends_clear (&self->short_ends);
  ends_clear (&self->long_ends);
  g_free (self->first);
  g_free (self->number);
  g_free (self->long_position);
  g_free (self->n_long_before);
  g_free (self->n_begun);
  g_free (self->n_ended);
  g_free (self);
}

gsize
annal_time_index_get_size (const AnnalTimeIndex *self)
{
  gsize size = sizeof *self;

  if (self->n == 0)
    return size;
  size += self->n * (sizeof *self->first + sizeof *self->number);
  size += ends_get_size (&self->short_ends) + ends_get_size (&self->long_ends);
  size += (self->long_ends.n_at[0] + (self->n >> MARK_BITS) + (gsize) 2) * sizeof (guint);
  return size + 2 * (self->n_slots + (gsize) 1) * sizeof (guint);
}

/* --- asking it ------------------------------------------------------------ */

/* How many items begin before a time. What is compared is not branched on: it
 * would be guessed wrong every other time.
 */
static guint
count_begun (const AnnalTimeIndex *self, gint64 time)
{
  guint slot = slot_of (self, time);
  guint low = self->n_begun[slot], n = self->n_begun[slot + 1] - low;

  for (guint half = n / 2; n > 1; half = n / 2)
    {
      low += half * (self->first[low + half - 1] < time);
      n -= half;
    }
  return n > 0 ? low + (self->first[low] < time) : low;
}

/* The run of positions that begin inside a window; FALSE if there is no time
 * in the window, or nothing in the index.
 */
static gboolean
find_run (const AnnalTimeIndex *self, gint64 from, gint64 until, guint *begin, guint *end)
{
  if (from > until || self->n == 0)
    return FALSE;
  *begin = count_begun (self, from);
  *end = until < G_MAXINT64 ? count_begun (self, until + 1) : self->n;
  return TRUE;
}

/* How many of the first @begin positions reach a time, at most. */
static guint
bound_earlier (const AnnalTimeIndex *self, gint64 from, guint begin)
{
  return begin - MIN (begin, self->n_ended[slot_of (self, from)]);
}

/* How many of the first @begin positions are of long ones. */
static guint
count_long_before (const AnnalTimeIndex *self, guint begin)
{
  guint mark = begin >> MARK_BITS;
  guint low = self->n_long_before[mark], high = self->n_long_before[mark + 1];

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->long_position[middle] < begin)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* What is found on the way down, in two arrays that take turns. */
typedef struct
{
  guint *found;
  guint *above;
  guint n_found;
} Descent;

/* For each array: where no more than @bound places of level 0 can be found, no
 * level has more than that and two, at the ends, that are also above places
 * outside. One more is written to, and the first level may begin below nine
 * places.
 */
static gsize
get_room (guint bound)
{
  return (gsize) bound + MOST_AT_TOP / FAN_OUT + 3;
}

/* From places of the level above to those of this one, between @low and @high,
 * that reach a time.
 */
static void
descend (Descent *self, const gint64 *level, guint low, guint high, gint64 from)
{
  guint n_above = self->n_found, n_found = 0;
  guint *above = self->found, *found = self->above;

  for (guint i = 0; i < n_above; i++)
    {
      gsize begin = (gsize) above[i] * FAN_OUT;
      gsize end = MIN (begin + FAN_OUT, high);

      for (gsize place = MAX (begin, low); place < end; place++)
        {
          found[n_found] = (guint) place;
          n_found += level[place] >= from;
        }
    }
  *self = (Descent) { .found = found, .above = above, .n_found = n_found };
}

/* The places from @low up to but not including @high that reach a time,
 * ascending. What few there are need not be looked for from the top.
 */
static void
find_reaching (Descent *self, const Ends *ends, guint low, guint high, gint64 from)
{
  guint level = 0;

  self->n_found = 0;
  if (low >= high)
    return;
  while (((high - 1) >> (FAN_OUT_BITS * level)) - (low >> (FAN_OUT_BITS * level)) >= MOST_AT_TOP)
    level++;
  for (guint place = low >> (FAN_OUT_BITS * level) >> FAN_OUT_BITS;
       place <= (high - 1) >> (FAN_OUT_BITS * level) >> FAN_OUT_BITS; place++)
    self->found[self->n_found++] = place;
  for (level++; level-- > 0;)
    descend (self, ends->levels[level], low >> (FAN_OUT_BITS * level), ((high - 1) >> (FAN_OUT_BITS * level)) + 1,
             from);
}

static void
add_long (const AnnalTimeIndex *self, Descent *descent, guint begin, gint64 from, AnnalTimeHits *out)
{
  find_reaching (descent, &self->long_ends, 0, count_long_before (self, begin), from);
  for (guint i = 0; i < descent->n_found; i++)
    out->earlier[out->n_earlier++] = self->number[self->long_position[descent->found[i]]];
}

static void
add_short (const AnnalTimeIndex *self, Descent *descent, guint begin, gint64 from, AnnalTimeHits *out)
{
  guint low = from < G_MININT64 + DAY ? 0 : count_begun (self, from - DAY + 1);

  find_reaching (descent, &self->short_ends, low, begin, from);
  for (guint i = 0; i < descent->n_found; i++)
    out->earlier[out->n_earlier++] = self->number[descent->found[i]];
}

void
annal_time_index_find (const AnnalTimeIndex *self, gint64 from, gint64 until, AnnalTimeHits *out)
{
  g_autofree guint *rooms = NULL;
  guint begin, end, bound;
  Descent descent;

  *out = (AnnalTimeHits) { 0 };
  if (!find_run (self, from, until, &begin, &end))
    return;
  out->inside = self->number + begin;
  out->n_inside = end - begin;
  bound = bound_earlier (self, from, begin);
  if (bound == 0)
    return;
  out->earlier = g_new (guint, bound);
  rooms = g_new (guint, 2 * get_room (bound));
  descent = (Descent) { .found = rooms, .above = rooms + get_room (bound) };
  add_long (self, &descent, begin, from, out);
  add_short (self, &descent, begin, from, out);
}

void
annal_time_hits_clear (AnnalTimeHits *self)
{
  g_free (self->earlier);
  *self = (AnnalTimeHits) { 0 };
}

guint
annal_time_index_estimate (const AnnalTimeIndex *self, gint64 from, gint64 until)
{
  guint begin, end;

  if (!find_run (self, from, until, &begin, &end))
    return 0;
  return end - begin + bound_earlier (self, from, begin);
}
