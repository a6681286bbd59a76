/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-test.h"

#include "index/annal-time-index-private.h"

#define MIN_TIME G_MININT64
#define MAX_TIME G_MAXINT64
#define DAY 86400

typedef struct
{
  gint64 first, last;
} Item;

static AnnalTimeIndex *
index_items (const Item *items, guint n)
{
  AnnalTimeIndex *index = annal_time_index_new (n);

  for (guint i = 0; i < n; i++)
    annal_time_index_add (index, items[i].first, items[i].last, i);
  annal_time_index_finish (index);
  return index;
}

/* "3 4; 1 2": those that begin inside; those that begin earlier. */
static char *
print_hits (const AnnalTimeHits *hits)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < hits->n_inside; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", hits->inside[i]);
  g_string_append_c (text, ';');
  for (guint i = 0; i < hits->n_earlier; i++)
    g_string_append_printf (text, " %u", hits->earlier[i]);
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *label;
  gint64 from, until;
  const char *expected;
} Window;

static void
check_windows (const Item *items, guint n, const Window *windows, gsize n_windows)
{
  g_autoptr (AnnalTimeIndex) index = index_items (items, n);

  for (gsize i = 0; i < n_windows; i++)
    {
      const Window *window = &windows[i];
      g_auto (AnnalTimeHits) hits = { 0 };
      g_autofree char *text = NULL;

      annal_time_index_find (index, window->from, window->until, &hits);
      text = print_hits (&hits);
      CHECK_TEXT (window->label, text, window->expected);
      CHECK_ROW (window->label, annal_time_index_estimate (index, window->from, window->until) >=
                                    hits.n_inside + hits.n_earlier);
    }
}

static void
closed_spans (void)
{
  /*            0         1           2           3           4           5  */
  static const Item items[] = { { 50, 59 }, { 10, 19 }, { 20, 29 }, { 10, 100 }, { 20, 20 }, { 0, 9 } };
  static const Window windows[] = {
    /* good */
    { "everything", 0, 100, "5 1 3 2 4 0;" },
    { "one second, where two begin", 20, 20, "2 4; 3" },
    { "the last second of one", 19, 19, "; 1 3" },
    { "the second after it", 20, 29, "2 4; 3" },
    { "after one, before the next", 30, 49, "; 3" },
    { "its end touches the first second", 45, 50, "0; 3" },
    { "its end is just before", 45, 49, "; 3" },
    { "its start touches the last second", 59, 70, "; 3 0" },
    { "its start is just after", 60, 70, "; 3" },
    { "its start touches the last of all", 100, 200, "; 3" },
    { "after all", 101, 200, ";" },
    { "before all", -50, -1, ";" },
    { "its end touches the first of all", -50, 0, "5;" },
    { "all time", MIN_TIME, MAX_TIME, "5 1 3 2 4 0;" },
    { "from the start of time", MIN_TIME, 19, "5 1 3;" },
    { "to the end of time", 21, MAX_TIME, "0; 3 2" },
    { "the first second of time", MIN_TIME, MIN_TIME, ";" },
    { "the last second of time", MAX_TIME, MAX_TIME, ";" },
    /* tolerated */
    { "no time at all", 20, 19, ";" },
    { "the wrong way round", 100, 0, ";" },
    { "all time the wrong way round", MAX_TIME, MIN_TIME, ";" },
  };

  check_windows (items, G_N_ELEMENTS (items), windows, G_N_ELEMENTS (windows));
}

static void
open_spans (void)
{
  static const Item items[] = {
    { MIN_TIME, MAX_TIME }, { MIN_TIME, 100 },     { 100, MAX_TIME },     { 50, 150 },
    { MIN_TIME, MIN_TIME }, { MAX_TIME, MAX_TIME }, { MIN_TIME + 1, -5000 },
  };
  static const Window windows[] = {
    { "all time", MIN_TIME, MAX_TIME, "0 1 4 6 3 2 5;" },
    { "the first second of time", MIN_TIME, MIN_TIME, "0 1 4;" },
    { "the second one", MIN_TIME + 1, MIN_TIME + 1, "6; 0 1" },
    { "long ago", -5000, -5000, "; 0 1 6" },
    { "a second later", -4999, 49, "; 0 1" },
    { "where some touch", 100, 100, "2; 0 1 3" },
    { "after those", 151, 151, "; 0 2" },
    { "the last second but one", MAX_TIME - 1, MAX_TIME - 1, "; 0 2" },
    { "the last second of time", MAX_TIME, MAX_TIME, "5; 0 2" },
    { "from long ago", -5000, MAX_TIME, "3 2 5; 0 1 6" },
  };

  check_windows (items, G_N_ELEMENTS (items), windows, G_N_ELEMENTS (windows));
}

/* Those over a day long are told first. */
static void
days (void)
{
  static const Item items[] = {
    { 0, DAY - 1 },           /* 0: a day */
    { 0, DAY },               /* 1: a second more */
    { 1, DAY },               /* 2: a day, from the next second */
    { DAY, 2 * DAY - 1 },     /* 3: the second day */
    { -DAY, 3 * DAY - 1 },    /* 4: four days */
    { DAY / 2, DAY / 2 },     /* 5: a second */
    { -10 * DAY, -9 * DAY - 1 }, /* 6: a day, earlier */
  };
  static const Window windows[] = {
    { "the first day", 0, DAY - 1, "0 1 2 5; 4" },
    { "its second second", 1, 1, "2; 4 1 0" },
    { "noon", DAY / 2, DAY / 2, "5; 4 1 0 2" },
    { "its last second", DAY - 1, DAY - 1, "; 4 1 0 2" },
    { "the second day", DAY, 2 * DAY - 1, "3; 4 1 2" },
    { "its second second again", DAY + 1, DAY + 1, "; 4 3" },
    { "the third day", 2 * DAY, 3 * DAY - 1, "; 4" },
    { "the day before the first", -DAY, -1, "4;" },
    { "the last second of the early day", -9 * DAY - 1, -9 * DAY - 1, "; 6" },
    { "the second after it", -9 * DAY, -9 * DAY, ";" },
  };

  check_windows (items, G_N_ELEMENTS (items), windows, G_N_ELEMENTS (windows));
}

/* Where a day earlier is no time at all. */
static void
ends_of_time (void)
{
  static const Item items[] = {
    { MIN_TIME, MIN_TIME + 5 },
    { MIN_TIME, MIN_TIME + DAY - 1 },
    { MIN_TIME, MIN_TIME + DAY },
    { MAX_TIME - 5, MAX_TIME },
    { MAX_TIME - DAY, MAX_TIME },
  };
  static const Window windows[] = {
    { "the second second", MIN_TIME + 1, MIN_TIME + 1, "; 2 0 1" },
    { "five seconds on", MIN_TIME + 6, MIN_TIME + 6, "; 2 1" },
    { "the last second of the first day", MIN_TIME + DAY - 1, MIN_TIME + DAY - 1, "; 2 1" },
    { "the next day", MIN_TIME + DAY, MIN_TIME + DAY, "; 2" },
    { "between", 0, 0, ";" },
    { "the last day", MAX_TIME - DAY + 1, MAX_TIME - 6, "; 4" },
    { "the last second", MAX_TIME, MAX_TIME, "; 4 3" },
  };

  check_windows (items, G_N_ELEMENTS (items), windows, G_N_ELEMENTS (windows));
}

static void
none (void)
{
  static const Window windows[] = {
    { "all time", MIN_TIME, MAX_TIME, ";" },
    { "a second", 0, 0, ";" },
    { "the wrong way round", 1, 0, ";" },
  };

  check_windows (NULL, 0, windows, G_N_ELEMENTS (windows));
}

static void
one (void)
{
  static const Item item[] = { { 10, 12 } };
  static const Window windows[] = {
    { "all time", MIN_TIME, MAX_TIME, "0;" }, { "before", 0, 9, ";" },     { "its first second", 10, 10, "0;" },
    { "within", 11, 11, "; 0" },              { "its last", 12, 20, "; 0" }, { "after", 13, 20, ";" },
  };

  check_windows (item, 1, windows, G_N_ELEMENTS (windows));
}

/* Enough of them for all levels; and as many at each start of time. */
static void
all_equal (void)
{
  static const struct
  {
    const char *label;
    gint64 first, last, from, until;
    gboolean is_inside, is_earlier;
  } rows[] = {
    { "inside", 10, 20, 10, 10, TRUE, FALSE },
    { "earlier", 10, 20, 20, 30, FALSE, TRUE },
    { "before", 10, 20, 0, 9, FALSE, FALSE },
    { "after", 10, 20, 21, 30, FALSE, FALSE },
    { "from the start of time", MIN_TIME, 20, 20, 20, FALSE, TRUE },
    { "over by then", MIN_TIME, 20, 21, 21, FALSE, FALSE },
    { "to the end of time", 10, MAX_TIME, MAX_TIME, MAX_TIME, FALSE, TRUE },
    { "always", MIN_TIME, MAX_TIME, 0, 0, FALSE, TRUE },
    { "at the end of time", MAX_TIME, MAX_TIME, MAX_TIME, MAX_TIME, TRUE, FALSE },
  };
  enum
  {
    N_ITEMS = 70000
  };
  g_autofree Item *items = g_new (Item, N_ITEMS);

  for (gsize row = 0; row < G_N_ELEMENTS (rows); row++)
    {
      g_autoptr (AnnalTimeIndex) index = NULL;
      g_auto (AnnalTimeHits) hits = { 0 };
      guint n_wrong = 0;

      for (guint i = 0; i < N_ITEMS; i++)
        items[i] = (Item) { rows[row].first, rows[row].last };
      index = index_items (items, N_ITEMS);
      annal_time_index_find (index, rows[row].from, rows[row].until, &hits);
      CHECK_ROW (rows[row].label, hits.n_inside == (rows[row].is_inside ? N_ITEMS : 0));
      CHECK_ROW (rows[row].label, hits.n_earlier == (rows[row].is_earlier ? N_ITEMS : 0));
      for (guint i = 0; i < hits.n_inside; i++)
        n_wrong += hits.inside[i] != i;
      for (guint i = 0; i < hits.n_earlier; i++)
        n_wrong += hits.earlier[i] != i;
      CHECK_ROW (rows[row].label, n_wrong == 0);
    }
}

/* --- against a plain scan ------------------------------------------------- */

/* What random sets are made of: the shares of 100 that are open at an end, the
 * greatest length, and the times between which they begin.
 */
typedef struct
{
  const char *label;
  guint percent_open_start, percent_open_end;
  gint64 length, stretch;
  gint64 unit;
} Mix;

static const Mix mixes[] = {
  { "short ones, apart", 0, 0, 3, 10000, 1 },
  { "short ones, close", 0, 0, 3, 100, 1 },
  { "long ones", 0, 0, 5000, 10000, 1 },
  { "days", 0, 0, 1, 400, DAY },
  { "hours and days", 0, 0, 2 * DAY, 50 * DAY, 1 },
  { "few starts", 0, 0, 50, 4, 1 },
  { "some open", 5, 5, 20, 2000, 1 },
  { "mostly open at the start", 90, 0, 20, 2000, 1 },
  { "mostly open at the end", 0, 90, 20, 2000, 1 },
  { "open everywhere", 50, 50, 20, 2000, 1 },
  { "over all time", 1, 1, 1000, 1000, G_MAXINT64 / 1000 },
};

static gint64
random_below (GRand *rand, gint64 n)
{
  return (gint64) (g_rand_double (rand) * (double) n);
}

/* One in a hundred is a thousand times as far off and as long. */
static Item
random_item (GRand *rand, const Mix *mix)
{
  gint64 far = mix->unit <= DAY && g_rand_int_range (rand, 0, 100) == 0 ? 1000 : 1;
  Item item;

  item.first = (random_below (rand, mix->stretch) - mix->stretch / 2) * far * mix->unit;
  item.last = item.first + random_below (rand, mix->length) * far;
  if (mix->unit > 1 && mix->unit <= DAY)
    item.last += DAY - 1;
  if (g_rand_int_range (rand, 0, 100) < (gint) mix->percent_open_start)
    item.first = MIN_TIME;
  if (g_rand_int_range (rand, 0, 100) < (gint) mix->percent_open_end)
    item.last = MAX_TIME;
  return item;
}

static Item
random_window (GRand *rand, const Mix *mix, const Item *items, guint n)
{
  Item window = random_item (rand, mix);

  if (n > 0 && g_rand_boolean (rand))
    window.first = items[g_rand_int_range (rand, 0, (gint) n)].last;
  if (n > 0 && g_rand_boolean (rand))
    window.last = items[g_rand_int_range (rand, 0, (gint) n)].first;
  return window;
}

static gboolean
is_long (const Item *item)
{
  return item->first <= G_MAXINT64 - DAY && item->first + DAY <= item->last;
}

static gboolean
is_reached (const Item *item, Item window)
{
  return window.first <= window.last && item->first <= window.last && item->last >= window.first;
}

/* Whether what is listed is all that a scan finds, in this order: long ones that
 * begin earlier, then short ones.
 */
static gboolean
is_answer (const AnnalTimeHits *hits, const Item *items, const guint *order, guint n, Item window)
{
  guint n_inside = 0, n_earlier = 0;

  for (guint i = 0; i < n; i++)
    if (is_reached (&items[order[i]], window) && items[order[i]].first >= window.first)
      {
        if (n_inside >= hits->n_inside || hits->inside[n_inside++] != order[i])
          return FALSE;
      }
  for (guint turn = 0; turn < 2; turn++)
    for (guint i = 0; i < n; i++)
      if (is_reached (&items[order[i]], window) && items[order[i]].first < window.first &&
          is_long (&items[order[i]]) == (turn == 0))
        {
          if (n_earlier >= hits->n_earlier || hits->earlier[n_earlier++] != order[i])
            return FALSE;
        }
  return n_inside == hits->n_inside && n_earlier == hits->n_earlier;
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer items)
{
  const Item *left = (const Item *) items + *(const guint *) a;
  const Item *right = (const Item *) items + *(const guint *) b;

  if (left->first != right->first)
    return left->first < right->first ? -1 : 1;
  return left < right ? -1 : left > right;
}

static guint *
order_items (Item *items, guint n)
{
  guint *order = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (gint) n, sizeof *order, compare_items, items);
  return order;
}

static void
check_set (GRand *rand, const Mix *mix, guint n, guint n_windows)
{
  g_autofree Item *items = g_new (Item, n + 1);
  g_autofree guint *order = NULL;
  g_autoptr (AnnalTimeIndex) index = NULL;
  guint n_wrong = 0;

  for (guint i = 0; i < n; i++)
    items[i] = random_item (rand, mix);
  order = order_items (items, n);
  index = index_items (items, n);
  for (guint i = 0; i < n_windows; i++)
    {
      Item window = random_window (rand, mix, items, n);
      guint estimate = annal_time_index_estimate (index, window.first, window.last);
      g_auto (AnnalTimeHits) hits = { 0 };

      annal_time_index_find (index, window.first, window.last, &hits);
      n_wrong += !is_answer (&hits, items, order, n, window);
      n_wrong += estimate < hits.n_inside + hits.n_earlier || estimate > n;
    }
  CHECK_ROW (mix->label, n_wrong == 0);
}

/* A million windows in all. */
static void
small_sets (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1789);

  for (guint round = 0; round < 200; round++)
    for (gsize i = 0; i < G_N_ELEMENTS (mixes); i++)
      check_set (rand, &mixes[i], (guint) g_rand_int_range (rand, 0, 300), 500);
}

static void
large_sets (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1815);

  for (gsize i = 0; i < G_N_ELEMENTS (mixes); i++)
    check_set (rand, &mixes[i], (guint) g_rand_int_range (rand, 20000, 80000), 200);
}

/* --- what it promises besides --------------------------------------------- */

/* A hundred spans a day for three years, each day long: at most two days' are
 * counted that are not in the answer.
 */
static void
estimates (void)
{
  enum
  {
    N_DAYS = 1000,
    A_DAY = 100
  };
  g_autofree Item *items = g_new (Item, N_DAYS * A_DAY);
  g_autoptr (AnnalTimeIndex) index = NULL;
  guint n_wrong = 0;

  for (guint i = 0; i < N_DAYS * A_DAY; i++)
    items[i] = (Item) { (gint64) (i / A_DAY) * DAY, (gint64) (i / A_DAY + 1) * DAY - 1 };
  index = index_items (items, N_DAYS * A_DAY);
  for (gint64 day = 0; day < N_DAYS; day++)
    {
      guint week = annal_time_index_estimate (index, day * DAY, (day + 7) * DAY - 1);
      guint noon = annal_time_index_estimate (index, day * DAY + DAY / 2, day * DAY + DAY / 2);

      n_wrong += week < MIN (7, N_DAYS - day) * A_DAY || week > 9 * A_DAY;
      n_wrong += noon < A_DAY || noon > 3 * A_DAY;
    }
  CHECK (n_wrong == 0);
  CHECK (annal_time_index_estimate (index, N_DAYS * DAY, MAX_TIME) <= 2 * A_DAY);
  CHECK (annal_time_index_estimate (index, MIN_TIME, -1) == 0);
  CHECK (annal_time_index_estimate (index, 1, 0) == 0);
  CHECK (annal_time_index_estimate (index, MIN_TIME, MAX_TIME) == N_DAYS * A_DAY);
}

static void
size (void)
{
  static const Item items[] = { { 1, 2 }, { 3, 4 } };
  g_autoptr (AnnalTimeIndex) empty = index_items (NULL, 0);
  g_autoptr (AnnalTimeIndex) two = index_items (items, 2);

  CHECK (annal_time_index_get_size (empty) > 0);
  CHECK (annal_time_index_get_size (two) >= annal_time_index_get_size (empty) + 2 * 20);
  CHECK (annal_time_index_get_size (two) < 1000);
}

static const AnnalTest tests[] = {
  { "closed spans", closed_spans },
  { "open spans", open_spans },
  { "days", days },
  { "ends of time", ends_of_time },
  { "none", none },
  { "one", one },
  { "all equal", all_equal },
  { "small sets", small_sets },
  { "large sets", large_sets },
  { "estimates", estimates },
  { "size", size },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "time-index", tests, G_N_ELEMENTS (tests));
}
