/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The order of many dossiers that are made at random, held against its
 * definition and against itself; and of one that is long.
 */

#include "timeline-fixture.h"

#include "model/annal-dossier-private.h"
#include "timeline/annal-order-private.h"
#include "timeline/annal-timeline-private.h"

static void
add_and_drop (AnnalDossier *dossier, AnnalRecord *record)
{
  CHECK (annal_dossier_add (dossier, record, NULL));
  annal_record_unref (record);
}

static AnnalRecord *
make_event (const char *kind, const char *id, const char *edtf, const char *whole)
{
  AnnalEvent *event = annal_event_new (id);
  g_autoptr (AnnalText) title = annal_text_new (id);
  g_autoptr (AnnalWhen) when = annal_when_new (edtf);

  annal_event_set_kind (event, kind);
  annal_event_set_title (event, title);
  annal_event_set_when (event, when);
  if (whole != NULL)
    annal_event_set_part_of (event, whole);
  return annal_event_as_record (event);
}

static AnnalRecord *
make_link (const char *id, const char *subject, const char *kind, const char *object)
{
  AnnalLink *link = annal_link_new (id);

  annal_link_set_subject (link, subject);
  annal_link_set_kind (link, kind);
  annal_link_set_object (link, object);
  return annal_link_as_record (link);
}

#define DAY 86400
#define FIRST_OF_2013 G_GINT64_CONSTANT (1356998400)
#define START(day) (FIRST_OF_2013 + (gint64) (day) * DAY)
#define FINAL(day) (START ((day) + 1) - 1)

#define MOMENT(first, last) { START (first), FINAL (last), START (first), FINAL (last), 0 }
#define LASTS(begin_min, begin_max, end_min, end_max) \
  { START (begin_min), START (begin_max), START (end_min), START (end_max), 0 }
#define BY(begin_max, end_max) { G_MININT64, begin_max, G_MININT64, end_max, 0 }

/* Dates as a moment somewhere in them, and as all of them, in days of 2013
 * from 0.
 */
static const struct
{
  const char *edtf;
  gboolean open;
  AnnalSpanData moment;
  AnnalSpanData all;
} dates[] = {
  { "2013", FALSE, MOMENT (0, 364), LASTS (0, 0, 365, 365) },
  { "2013-05-01", FALSE, MOMENT (120, 120), LASTS (120, 120, 121, 121) },
  { "2013-05", FALSE, MOMENT (120, 150), LASTS (120, 120, 151, 151) },
  { "2013-05-02", FALSE, MOMENT (121, 121), LASTS (121, 121, 122, 122) },
  { "[..2013-05-02]", TRUE, BY (FINAL (121), FINAL (121)), BY (START (121), START (122)) },
  { "[2013-05-03..2013-05-20]", FALSE, MOMENT (122, 139), LASTS (122, 139, 123, 140) },
  { NULL, TRUE, BY (G_MAXINT64, G_MAXINT64), BY (G_MAXINT64, G_MAXINT64) },
};

#define N_SMALL 7
#define N_ENDS (2 * N_SMALL)
#define MAX_EDGES (3 * N_SMALL)

/* x is not later than y, as ends: row i begins at 2 i and ends at 2 i + 1. */
typedef struct
{
  guint x;
  guint y;
  gboolean orders;
} Edge;

/* A small random set of events and links, and all of it from the definition. */
typedef struct
{
  guint date[N_SMALL];
  gboolean lasts[N_SMALL];
  AnnalSpanData stated[N_SMALL];
  AnnalSpanData tight[N_SMALL];
  Edge edges[MAX_EDGES];
  guint n_edges;
  gboolean same[N_SMALL][N_SMALL];   /* of one component */
  gboolean before[N_SMALL][N_SMALL]; /* must stand before, by links that hold */
} Small;

static void
add_edge (Small *small, guint x, guint y, gboolean orders)
{
  small->edges[small->n_edges++] = (Edge) { x, y, orders };
}

/* A circle of precedes alone does not pass the check, so those go upwards. */
static void
add_random_link (Small *small, AnnalDossier *dossier, GRand *rand, guint number)
{
  guint a = g_rand_int_range (rand, 0, N_SMALL);
  guint b = (a + g_rand_int_range (rand, 1, N_SMALL)) % N_SMALL;
  gboolean answers = g_rand_boolean (rand);
  g_autofree char *id = g_strdup_printf ("l%u", number);
  g_autofree char *first = g_strdup_printf ("e%u", a);
  g_autofree char *second = g_strdup_printf ("e%u", b);

  if (!answers && a > b)
    return;
  if (answers)
    add_and_drop (dossier, make_link (id, second, "responds-to", first));
  else
    add_and_drop (dossier, make_link (id, first, "precedes", second));
  add_edge (small, 2 * a + (answers ? 0 : 1), 2 * b, TRUE);
}

static void
add_random_event (Small *small, AnnalDossier *dossier, GRand *rand, guint row)
{
  g_autofree char *id = g_strdup_printf ("e%u", row);
  g_autofree char *whole = NULL;
  guint date = g_rand_int_range (rand, 0, G_N_ELEMENTS (dates));

  small->date[row] = date;
  small->lasts[row] = g_rand_boolean (rand);
  small->stated[row] = small->lasts[row] ? dates[date].all : dates[date].moment;
  if (row > 0 && g_rand_int_range (rand, 0, 4) == 0)
    {
      guint other = g_rand_int_range (rand, 0, row);

      whole = g_strdup_printf ("e%u", other);
      add_edge (small, 2 * other, 2 * row, TRUE);
      add_edge (small, 2 * row + 1, 2 * other + 1, FALSE);
    }
  add_and_drop (dossier, make_event (small->lasts[row] ? "exercise" : "statement", id, dates[date].edtf, whole));
}

static void
close_relation (gboolean *relation, guint n)
{
  for (guint k = 0; k < n; k++)
    for (guint i = 0; i < n; i++)
      for (guint j = 0; j < n; j++)
        relation[i * n + j] |= relation[i * n + k] && relation[k * n + j];
}

static gint64
get_bound (const AnnalSpanData *spans, guint end, gboolean upper)
{
  const AnnalSpanData *span = &spans[end / 2];

  if (end % 2 == 0)
    return upper ? span->begin_max : span->begin_min;
  return upper ? span->end_max : span->end_min;
}

static gboolean
forbids (const Small *small, guint x, guint y)
{
  return get_bound (small->stated, x, FALSE) > get_bound (small->stated, y, TRUE);
}

/* Whether a moment that lies within what lasts is when that is over: the second
 * after the last.
 */
static gboolean
touches (const Small *small, const Edge *edge)
{
  gint64 most = get_bound (small->stated, edge->y, TRUE);

  return !edge->orders && get_bound (small->stated, edge->x, FALSE) == most && most != G_MAXINT64 &&
         !small->lasts[edge->x / 2] && small->lasts[edge->y / 2];
}

/* Whether two dates forbid some chain that goes over the edge. */
static gboolean
is_broken (const Small *small, gboolean reaches[N_ENDS][N_ENDS], const Edge *edge)
{
  for (guint s = 0; s < N_ENDS; s++)
    for (guint t = 0; t < N_ENDS; t++)
      if (reaches[s][edge->x] && reaches[edge->y][t] && forbids (small, s, t))
        return TRUE;
  return FALSE;
}

static void
find_same (Small *small, const gboolean *broken)
{
  gboolean leads[N_SMALL][N_SMALL] = { { FALSE } };

  for (guint i = 0; i < small->n_edges; i++)
    {
      leads[small->edges[i].x / 2][small->edges[i].y / 2] |= broken[i] || small->edges[i].orders;
      leads[small->edges[i].y / 2][small->edges[i].x / 2] |= broken[i];
    }
  close_relation (&leads[0][0], N_SMALL);
  for (guint i = 0; i < N_SMALL; i++)
    for (guint j = 0; j < N_SMALL; j++)
      small->same[i][j] = leads[i][j] && leads[j][i];
}

static gboolean
is_within (const Small *small, const Edge *edge)
{
  return small->same[edge->x / 2][edge->y / 2];
}

/* First what two dates forbid, and circles; then chains of what that leaves. */
static void
find_contradictions (Small *small)
{
  gboolean reaches[N_ENDS][N_ENDS] = { { FALSE } };
  gboolean broken[MAX_EDGES] = { FALSE };

  for (guint i = 0; i < small->n_edges; i++)
    broken[i] = forbids (small, small->edges[i].x, small->edges[i].y) || touches (small, &small->edges[i]);
  find_same (small, broken);
  for (guint i = 0; i < N_ENDS; i++)
    {
      reaches[i][i] = TRUE;
      reaches[i][i ^ 1] = i % 2 == 0 || !small->lasts[i / 2];
    }
  for (guint i = 0; i < small->n_edges; i++)
    reaches[small->edges[i].x][small->edges[i].y] |= !is_within (small, &small->edges[i]);
  close_relation (&reaches[0][0], N_ENDS);
  for (guint i = 0; i < small->n_edges; i++)
    broken[i] = broken[i] || (!is_within (small, &small->edges[i]) && is_broken (small, reaches, &small->edges[i]));
  find_same (small, broken);
}

#define FAR G_MAXINT64 /* no limit */
#define ORIGIN N_ENDS

/* What is contradictory stays where its dates put it. */
static void
add_distance (const Small *small, gint64 distance[N_ENDS + 1][N_ENDS + 1], const Edge *edge)
{
  gboolean from_fixed = small->same[edge->x / 2][edge->x / 2];
  gboolean to_fixed = small->same[edge->y / 2][edge->y / 2];
  gint64 least = get_bound (small->stated, edge->x, FALSE);

  if (is_within (small, edge))
    return;
  if (!from_fixed && !to_fixed)
    distance[edge->y][edge->x] = 0;
  if (!from_fixed && to_fixed)
    distance[ORIGIN][edge->x] = MIN (distance[ORIGIN][edge->x], get_bound (small->stated, edge->y, TRUE));
  if (from_fixed && !to_fixed && least != G_MININT64)
    distance[edge->y][ORIGIN] = MIN (distance[edge->y][ORIGIN], -least);
}

/* The shortest paths of Floyd and Warshall: distance[u][v] is the most by
 * which v may be later than u, the origin being 1970.
 */
static void
find_tight (Small *small)
{
  gint64 distance[N_ENDS + 1][N_ENDS + 1];

  for (guint u = 0; u <= N_ENDS; u++)
    for (guint v = 0; v <= N_ENDS; v++)
      distance[u][v] = u == v ? 0 : FAR;
  for (guint end = 0; end < N_ENDS; end++)
    {
      gint64 least = get_bound (small->stated, end, FALSE);

      distance[ORIGIN][end] = get_bound (small->stated, end, TRUE);
      distance[end][ORIGIN] = least != G_MININT64 ? -least : FAR;
      if (end % 2 == 1 || !small->lasts[end / 2])
        distance[end][end ^ 1] = 0;
    }
  for (guint i = 0; i < small->n_edges; i++)
    add_distance (small, distance, &small->edges[i]);
  for (guint k = 0; k <= N_ENDS; k++)
    for (guint u = 0; u <= N_ENDS; u++)
      for (guint v = 0; v <= N_ENDS; v++)
        if (distance[u][k] != FAR && distance[k][v] != FAR)
          distance[u][v] = MIN (distance[u][v], distance[u][k] + distance[k][v]);

#define LEAST(end) (distance[end][ORIGIN] != FAR ? -distance[end][ORIGIN] : G_MININT64)
  for (guint row = 0; row < N_SMALL; row++)
    small->tight[row] = (AnnalSpanData) { LEAST (2 * row), distance[ORIGIN][2 * row],
                                          LEAST (2 * row + 1), distance[ORIGIN][2 * row + 1], 0 };
#undef LEAST
  for (guint end = 0; end <= N_ENDS; end++)
    CHECK (distance[end][end] == 0);
}

static AnnalDossier *
make_small (Small *small, GRand *rand)
{
  AnnalDossier *dossier = annal_dossier_new (NULL);

  memset (small, 0, sizeof *small);
  for (guint i = 0; i < N_SMALL; i++)
    add_random_event (small, dossier, rand, i);
  for (guint i = 0; i < N_SMALL - 2; i++)
    add_random_link (small, dossier, rand, i);
  find_contradictions (small);
  find_tight (small);
  for (guint i = 0; i < N_SMALL; i++)
    if (small->same[i][i])
      small->tight[i] = small->stated[i];
  for (guint i = 0; i < small->n_edges; i++)
    if (small->edges[i].orders && !is_within (small, &small->edges[i]))
      small->before[small->edges[i].x / 2][small->edges[i].y / 2] = TRUE;
  close_relation (&small->before[0][0], N_SMALL);
  return dossier;
}

static gboolean
is_dated (const Small *small, guint row)
{
  return dates[small->date[row]].edtf != NULL;
}

static gint64
get_place (const Small *small, guint row)
{
  const AnnalSpanData *tight = &small->tight[row];

  return dates[small->date[row]].open ? CLAMP (small->stated[row].end_max, tight->begin_min, tight->end_max)
                                      : tight->begin_min;
}

static guint64
get_doubt (const AnnalSpanData *span)
{
  guint64 begin = (guint64) span->begin_max - (guint64) span->begin_min;
  guint64 end = (guint64) span->end_max - (guint64) span->end_min;

  return begin + end < begin ? G_MAXUINT64 : begin + end;
}

static gboolean
has_lesser_key (const Small *small, guint a, guint b)
{
  const AnnalSpanData *left = &small->tight[a];
  const AnnalSpanData *right = &small->tight[b];

  if (!is_dated (small, a))
    return a < b;
  if (get_place (small, a) != get_place (small, b))
    return get_place (small, a) < get_place (small, b);
  if (left->end_max != right->end_max)
    return left->end_max < right->end_max;
  if (dates[small->date[a]].open != dates[small->date[b]].open)
    return dates[small->date[b]].open;
  if (left->begin_min != right->begin_min)
    return left->begin_min < right->begin_min;
  return get_doubt (left) != get_doubt (right) ? get_doubt (left) < get_doubt (right) : a < b;
}

/* Only what stands in the same lane is waited for. */
static gboolean
is_free (const Small *small, const gboolean *taken, guint row)
{
  for (guint i = 0; i < N_SMALL; i++)
    if (!taken[i] && is_dated (small, i) == is_dated (small, row) && small->before[i][row])
      return FALSE;
  return TRUE;
}

static guint
find_next (const Small *small, const gboolean *taken, gboolean dated)
{
  guint best = N_SMALL;

  for (guint i = 0; i < N_SMALL; i++)
    if (!taken[i] && is_dated (small, i) == dated && is_free (small, taken, i) &&
        (best == N_SMALL || has_lesser_key (small, i, best)))
      best = i;
  return best;
}

static char *
order_by_definition (const Small *small)
{
  gboolean taken[N_SMALL] = { FALSE };
  GString *order = g_string_new (NULL);
  gboolean dated = TRUE;

  for (guint n = 0; n < N_SMALL; n++)
    {
      guint best = find_next (small, taken, dated);

      if (best == N_SMALL)
        {
          dated = FALSE;
          g_string_append (order, n > 0 ? " |" : "|");
          best = find_next (small, taken, dated);
        }
      taken[best] = TRUE;
      g_string_append_printf (order, "%se%u", order->len > 0 ? " " : "", best);
    }
  return g_string_free (order, FALSE);
}

static guint
count_conflicts (const Small *small)
{
  guint n = 0;

  for (guint i = 0; i < N_SMALL; i++)
    {
      gboolean first = small->same[i][i];

      for (guint j = 0; j < i; j++)
        first = first && !small->same[i][j];
      n += first;
    }
  return n;
}

static void
check_tight (const char *label, const Small *small, AnnalDossier *dossier)
{
  const AnnalColumns *columns = annal_dossier_get_columns (dossier);
  g_autoptr (AnnalRows) rows = annal_rows_new (columns);

  CHECK_ROW (label, columns->constraints.n == small->n_edges);
  for (guint i = 0; i < N_SMALL; i++)
    {
      guint row = columns->rows[i];
      const AnnalSpanData *tight = annal_rows_get_tight (rows, row), *expected = &small->tight[i];
      guint component = annal_rows_get_component (rows, row);

      CHECK_ROW (label, tight->begin_min == expected->begin_min && tight->begin_max == expected->begin_max);
      CHECK_ROW (label, tight->end_min == expected->end_min && tight->end_max == expected->end_max);
      CHECK_ROW (label, !annal_rows_is_contradictory (rows, row) == !small->same[i][i]);
      for (guint j = 0; j < i; j++)
        CHECK_ROW (label, !(component == annal_rows_get_component (rows, columns->rows[j])) == !small->same[i][j]);
    }
}

static void
small_sets_agree_with_the_definition (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20190514);
  guint n_conflicts = 0;

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *label = g_strdup_printf ("set %u", i);
      g_autofree char *expected = NULL;
      g_autofree char *order = NULL;
      g_autoptr (AnnalTimeline) timeline = NULL;
      Small small;
      g_autoptr (AnnalDossier) dossier = make_small (&small, rand);

      CHECK_ROW (label, annal_dossier_seal (dossier, NULL));
      check_tight (label, &small, dossier);
      timeline = annal_timeline_new (dossier, NULL);
      expected = order_by_definition (&small);
      order = fixture_order (timeline);
      CHECK_TEXT (label, order, expected);
      CHECK_ROW (label, annal_problems_get_n_problems (annal_timeline_get_problems (timeline)) ==
                            count_conflicts (&small));
      n_conflicts += count_conflicts (&small);
    }
  CHECK (n_conflicts > 500 && n_conflicts < 4000);
}

#define N_SHUFFLED 30

static void
shuffle (GPtrArray *array, GRand *rand)
{
  for (guint i = array->len - 1; i > 0; i--)
    {
      guint j = g_rand_int_range (rand, 0, i + 1);
      gpointer swapped = array->pdata[i];

      array->pdata[i] = array->pdata[j];
      array->pdata[j] = swapped;
    }
}

static GPtrArray *
make_many (GRand *rand)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) annal_record_unref);

  for (guint i = 0; i < N_SHUFFLED; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *other = g_strdup_printf ("e%u", g_rand_int_range (rand, 0, N_SHUFFLED));
      g_autofree char *link = g_strdup_printf ("l%u", i);
      g_autofree char *whole = i > 0 ? g_strdup_printf ("e%u", g_rand_int_range (rand, 0, i)) : NULL;
      const char *edtf = dates[g_rand_int_range (rand, 0, G_N_ELEMENTS (dates))].edtf;

      g_ptr_array_add (records, make_event (g_rand_boolean (rand) ? "exercise" : "statement", id, edtf,
                                            g_rand_int_range (rand, 0, 4) == 0 ? whole : NULL));
      if (strcmp (id, other) != 0)
        g_ptr_array_add (records, make_link (link, id, "responds-to", other));
    }
  return records;
}

static char *
order_of (GPtrArray *records)
{
  g_autoptr (AnnalDossier) dossier = annal_dossier_new (NULL);
  g_autoptr (AnnalTimeline) timeline = NULL;
  g_autofree char *order = NULL;
  g_autofree char *messages = NULL;

  for (guint i = 0; i < records->len; i++)
    CHECK (annal_dossier_add (dossier, g_ptr_array_index (records, i), NULL));
  CHECK (annal_dossier_seal (dossier, NULL));
  timeline = annal_timeline_new (dossier, NULL);
  order = fixture_order (timeline);
  messages = fixture_messages (timeline);
  return g_strconcat (order, "\n", messages, NULL);
}

static void
the_order_of_adding_does_not_matter (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (63262);

  for (guint i = 0; i < 1500; i++)
    {
      g_autofree char *label = g_strdup_printf ("dossier %u, shuffled", i);
      g_autoptr (GPtrArray) records = make_many (rand);
      g_autofree char *expected = order_of (records);
      g_autofree char *order = NULL;

      shuffle (records, rand);
      order = order_of (records);
      CHECK_TEXT (label, order, expected);
    }
}

/* Of all shapes that a key may have, several with the same beginning. */
static const char *const shapes[] = {
  "2013-05-01", "2013-05-01", "2013-05-02", "2013-05", "2013", "2012-02", "2012", "2013-05-01T00:00:00Z",
  "2013-05-01T00:00:00Z", "2013-05-01T10:00:00Z", "2013-05-01/2013-05-31", "2013-05-01/2013-06-02",
  "2013-05-01/2014-04-30", "2013-05/2013-06", "[2013-05-01..2013-05-20]", "{2013-05-01,2013-05-03}",
  "[..2013-05-01]", "/2013-05-01", "../2013-05-01", "2013-05-01/", "2013-05-01/..", "[2013-05-01..]",
  "2013-05-01~", "-0044-03-15", "Y-170000002", "Y-5000000000", "Y-5000000001",
};

static char *
make_shapes (GRand *rand)
{
  GString *lines = g_string_new (BASE);
  gboolean claims_first = g_rand_boolean (rand);

  for (guint i = 0; i < 40; i++)
    {
      const char *edtf = shapes[g_rand_int_range (rand, 0, G_N_ELEMENTS (shapes))];
      const char *kind = g_rand_boolean (rand) ? "exercise" : "statement";
      gboolean is_claim = g_rand_boolean (rand);
      char letter = (char) (g_rand_int_range (rand, 0, 4) == 0 ? 'm' : is_claim == claims_first ? 'a' : 'z');

      if (is_claim)
        g_string_append_printf (lines, SAID ("%c%02u", "%s"), letter, i, letter, i, edtf);
      else
        g_string_append_printf (lines, EVENT_OF ("%s", "%c%02u", "%s", ""), letter, i, kind, letter, i, edtf);
    }
  return g_string_free (lines, FALSE);
}

#define NO_BEGIN (ANNAL_SPAN_FLAGS_BEGIN_UNKNOWN | ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN)
#define COMPARE(a, b) (((a) > (b)) - ((a) < (b)))

static gint64
get_key_place (const AnnalSpanData *stated, const AnnalSpanData *tight)
{
  gint64 place = stated->begin_min;

  if (stated->flags & NO_BEGIN)
    place = stated->end_min != G_MININT64 ? stated->end_min : stated->end_max;
  if (place == G_MAXINT64)
    place = stated->begin_max;
  return CLAMP (place, tight->begin_min, tight->end_max);
}

static int
compare_entries (AnnalTimeline *timeline, guint first, guint second)
{
  const AnnalSpanData *a = annal_timeline_get_tight_data (timeline, first);
  const AnnalSpanData *b = annal_timeline_get_tight_data (timeline, second);
  int order = COMPARE (get_key_place (annal_timeline_get_stated_data (timeline, first), a),
                       get_key_place (annal_timeline_get_stated_data (timeline, second), b));

  if (order == 0)
    order = COMPARE (a->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN, b->flags & ANNAL_SPAN_FLAGS_END_UNKNOWN);
  if (order == 0)
    order = COMPARE (a->end_max, b->end_max);
  if (order == 0)
    order = COMPARE ((a->flags & NO_BEGIN) != 0, (b->flags & NO_BEGIN) != 0);
  if (order == 0)
    order = annal_span_data_compare (a, b);
  if (order == 0)
    order = strcmp (annal_record_get_id (annal_timeline_get_record (timeline, first)),
                    annal_record_get_id (annal_timeline_get_record (timeline, second)));
  return order;
}

static void
sorting_agrees_with_comparing (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (19121);

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *label = g_strdup_printf ("set %u", i);
      g_autofree char *lines = make_shapes (rand);
      g_autoptr (AnnalTimeline) timeline = fixture_timeline (label, lines);

      CHECK_ROW (label, annal_timeline_get_n_entries (timeline) == 40);
      for (guint j = 1; j < annal_timeline_get_n_entries (timeline); j++)
        CHECK_ROW (label, compare_entries (timeline, j - 1, j) < 0);
    }
}

static void
long_chains_need_no_stack (void)
{
  g_autoptr (AnnalDossier) dossier = annal_dossier_new (NULL);
  g_autoptr (AnnalTimeline) timeline = NULL;
  const guint n = 20000;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%05u", i);
      g_autofree char *next = g_strdup_printf ("e%05u", i + 1);
      g_autofree char *link = g_strdup_printf ("l%05u", i);

      add_and_drop (dossier, make_event ("statement", id, "2013", NULL));
      if (i + 1 < n)
        add_and_drop (dossier, make_link (link, id, "responds-to", next));
    }
  CHECK (annal_dossier_seal (dossier, NULL));
  timeline = annal_timeline_new (dossier, NULL);
  CHECK (annal_timeline_lookup (timeline, "e19999") == 0);
  CHECK (annal_timeline_lookup (timeline, "e00000") == n - 1);
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "small sets agree with the definition", small_sets_agree_with_the_definition },
    { "the order of adding does not matter", the_order_of_adding_does_not_matter },
    { "sorting agrees with comparing", sorting_agrees_with_comparing },
    { "long chains need no stack", long_chains_need_no_stack },
  };

  return annal_test_main (argc, argv, "timeline-made", tests, G_N_ELEMENTS (tests));
}
