/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What follows from suppositions, against the definition and in words. */

#include "columns-fixture.h"
#include "timeline-fixture.h"

#include "timeline/annal-net-private.h"

#define N 7
#define N_ENDS (2 * N)
#define MAX_CONSTRAINTS 80
#define N_EDITS 24

/* All that a net holds, to be solved from the definition. */
typedef struct
{
  AnnalSpanData stated[N];
  gboolean instant[N];
  gboolean fixed[N];
  AnnalConstraint constraints[MAX_CONSTRAINTS];
  gboolean removed[MAX_CONSTRAINTS];
  guint n;
} Model;

static gint64
get_bound (const AnnalSpanData *spans, guint end, gboolean upper)
{
  const AnnalSpanData *span = &spans[end / 2];

  if (end % 2 == 0)
    return upper ? span->begin_max : span->begin_min;
  return upper ? span->end_max : span->end_min;
}

/* What leads to what, as Warshall has it; not through what is fixed, which
 * starts or ends a way.
 */
static void
find_ways (const Model *model, gboolean ways[N_ENDS][N_ENDS])
{
  memset (ways, 0, sizeof (gboolean) * N_ENDS * N_ENDS);
  for (guint i = 0; i < N_ENDS; i++)
    {
      ways[i][i] = TRUE;
      ways[i][i ^ 1] = !model->fixed[i / 2] && (i % 2 == 0 || model->instant[i / 2]);
    }
  for (guint i = 0; i < model->n; i++)
    if (!model->removed[i])
      ways[annal_constraint_get_former (&model->constraints[i])]
          [annal_constraint_get_latter (&model->constraints[i])] = TRUE;
  for (guint k = 0; k < N_ENDS; k++)
    for (guint i = 0; i < N_ENDS; i++)
      for (guint j = 0; j < N_ENDS; j++)
        ways[i][j] |= !model->fixed[k / 2] && ways[i][k] && ways[k][j];
}

static gboolean
has_circle (const Model *model)
{
  gboolean before[N][N] = { { FALSE } };

  for (guint i = 0; i < model->n; i++)
    if (!model->removed[i] && annal_constraint_orders (&model->constraints[i]) &&
        !model->fixed[model->constraints[i].before] && !model->fixed[model->constraints[i].after])
      before[model->constraints[i].before][model->constraints[i].after] = TRUE;
  for (guint k = 0; k < N; k++)
    for (guint i = 0; i < N; i++)
      for (guint j = 0; j < N; j++)
        before[i][j] |= before[i][k] && before[k][j];
  for (guint i = 0; i < N; i++)
    if (before[i][i])
      return TRUE;
  return FALSE;
}

/* FALSE where it cannot all be so. */
static gboolean
solve (const Model *model, AnnalSpanData *tight)
{
  gboolean ways[N_ENDS][N_ENDS];

  find_ways (model, ways);
  memcpy (tight, model->stated, sizeof model->stated);
  for (guint i = 0; i < N_ENDS; i++)
    for (guint j = 0; j < N_ENDS; j++)
      {
        AnnalSpanData *span = &tight[j / 2];
        AnnalSpanData *back = &tight[i / 2];

        if (!ways[i][j])
          continue;
        if (get_bound (model->stated, i, FALSE) > get_bound (model->stated, j, TRUE))
          return FALSE;
        if (!model->fixed[j / 2] && j % 2 == 0)
          span->begin_min = MAX (span->begin_min, get_bound (model->stated, i, FALSE));
        else if (!model->fixed[j / 2])
          span->end_min = MAX (span->end_min, get_bound (model->stated, i, FALSE));
        if (!model->fixed[i / 2] && i % 2 == 0)
          back->begin_max = MIN (back->begin_max, get_bound (model->stated, j, TRUE));
        else if (!model->fixed[i / 2])
          back->end_max = MIN (back->end_max, get_bound (model->stated, j, TRUE));
      }
  return !has_circle (model);
}

static AnnalSpanData
make_span (GRand *rand, gboolean instant)
{
  gint64 a = g_rand_int_range (rand, 0, 20), b = a + g_rand_int_range (rand, 0, 12);
  gint64 end = g_rand_int_range (rand, 0, 20), longest = g_rand_int_range (rand, 0, 12);
  gint64 c = MAX (a, end), d = MAX (b, c) + longest;
  gint64 least = g_rand_int_range (rand, 0, 4) == 0 ? G_MININT64 : a;
  gint64 most = g_rand_int_range (rand, 0, 4) == 0 ? G_MAXINT64 : instant ? b : d;

  if (instant)
    return (AnnalSpanData) { least, most, least, most, ANNAL_SPAN_FLAGS_INSTANT };
  return (AnnalSpanData) { least, b, c, most, 0 };
}

static AnnalConstraint
make_constraint (GRand *rand)
{
  guint before = g_rand_int_range (rand, 0, N);
  guint after = (before + g_rand_int_range (rand, 1, N)) % N;
  AnnalConstraintKind kind = g_rand_int_range (rand, 0, ANNAL_CONSTRAINT_SAID_PUBLISHED + 1);

  return (AnnalConstraint) { before, after, kind, ANNAL_NO_LINK };
}

/* Only what can be so is left. */
static void
model_init (Model *model, GRand *rand)
{
  AnnalSpanData tight[N];

  memset (model, 0, sizeof *model);
  for (guint i = 0; i < N; i++)
    {
      model->instant[i] = g_rand_boolean (rand);
      model->fixed[i] = i > 0 && g_rand_int_range (rand, 0, 8) == 0;
      model->stated[i] = make_span (rand, model->instant[i]);
    }
  for (guint i = 0; i < N; i++)
    {
      model->constraints[model->n++] = make_constraint (rand);
      if (!solve (model, tight))
        model->n--;
    }
}

/* Rows of which some are contradictory, whatever the constraints say. */
static AnnalRows *
rows_new (const AnnalColumns *columns, const Model *model, const AnnalSpanData *tight)
{
  AnnalRows *rows = annal_rows_new (columns);

  g_free (rows->components);
  g_free (rows->contradictory);
  rows->components = NULL;
  rows->contradictory = g_new (guint8, N);
  annal_tight_spans_reset (&rows->tight);
  for (guint i = 0; i < N; i++)
    {
      AnnalRowSpan span = { i, 0, tight[i] };

      rows->contradictory[i] = model->fixed[i] != FALSE;
      g_array_append_val (rows->tight.items, span);
      rows->tight.places[i] = rows->tight.items->len;
    }
  return rows;
}

static void
check_tight (const char *label, AnnalNet *net, const AnnalSpanData *expected)
{
  for (guint i = 0; i < N; i++)
    {
      const AnnalSpanData *tight = annal_net_get_tight (net, i);

      CHECK_ROW (label, tight->begin_min == expected[i].begin_min && tight->begin_max == expected[i].begin_max);
      CHECK_ROW (label, tight->end_min == expected[i].end_min && tight->end_max == expected[i].end_max);
    }
}

/* The reason must be one: steps that meet, between two dates or round. */
static void
check_chain (const char *label, AnnalNet *net, const Model *model)
{
  gboolean circle;
  const GArray *chain = annal_net_get_chain (net, &circle);
  const AnnalConstraint *steps = (const AnnalConstraint *) (gpointer) chain->data;

  CHECK_ROW (label, chain->len > 0);
  for (guint i = 0; i + 1 < chain->len; i++)
    CHECK_ROW (label, steps[i].after == steps[i + 1].before);
  if (circle)
    CHECK_ROW (label, steps[0].before == steps[chain->len - 1].after);
  else
    CHECK_ROW (label, model->stated[steps[0].before].end_min > model->stated[steps[chain->len - 1].after].begin_max);
}

/* Does the same to both; returns whether the net took it. */
static gboolean
edit (Model *model, AnnalNet *net, GRand *rand)
{
  guint row = g_rand_int_range (rand, 0, N);

  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0:
      model->constraints[model->n] = make_constraint (rand);
      model->n++;
      return annal_net_add (net, &model->constraints[model->n - 1]);
    case 1:
      if (model->n > 0)
        {
          guint number = g_rand_int_range (rand, 0, model->n);

          model->removed[number] = TRUE;
          annal_net_remove (net, number);
        }
      return TRUE;
    default:
      while (model->fixed[row])
        row = (row + 1) % N;
      model->instant[row] = g_rand_boolean (rand);
      model->stated[row] = make_span (rand, model->instant[row]);
      return annal_net_set_span (net, row, &model->stated[row], model->instant[row]);
    }
}

static void
edits_agree_with_the_definition (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1996);
  guint n_taken = 0, n_refused = 0;

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *label = g_strdup_printf ("net %u", i);
      g_autoptr (GArray) constraints = g_array_new (FALSE, FALSE, sizeof (AnnalConstraint));
      g_auto (AnnalColumns) columns = { 0 };
      g_autoptr (AnnalRows) rows = NULL;
      g_autoptr (AnnalNet) net = NULL;
      guint8 instants[N];
      AnnalSpanData first[N], tight[N];
      Model before[N_EDITS + 1], first_model;
      guint marks[N_EDITS + 1];
      guint n = 0;

      model_init (&before[0], rand);
      first_model = before[0];
      CHECK_ROW (label, solve (&first_model, first));
      for (guint j = 0; j < N; j++)
        instants[j] = first_model.instant[j] != FALSE;
      g_array_append_vals (constraints, first_model.constraints, first_model.n);
      columns_fixture_init (&columns, first_model.stated, instants, N, constraints);
      /* Numbered as the net numbers them. */
      memcpy (before[0].constraints, columns.constraints.leaving, sizeof (AnnalConstraint) * first_model.n);
      rows = rows_new (&columns, &first_model, first);
      net = annal_net_new (rows);
      check_tight (label, net, first);
      for (guint j = 0; j < N_EDITS; j++)
        {
          Model after = before[n];
          gboolean taken, expected;

          if (n > 0 && g_rand_int_range (rand, 0, 5) == 0)
            {
              n = g_rand_int_range (rand, 0, n);
              annal_net_rewind (net, marks[n]);
              solve (&before[n], tight);
              check_tight (label, net, tight);
              continue;
            }
          marks[n] = annal_net_get_mark (net);
          taken = edit (&after, net, rand);
          expected = solve (&after, tight);
          CHECK_ROW (label, taken == expected);
          if (!taken)
            check_chain (label, net, &after);
          if (taken)
            before[++n] = after;
          solve (&before[n], tight);
          check_tight (label, net, tight);
          n_taken += taken;
          n_refused += !taken;
        }
    }
  CHECK (n_taken > 10000 && n_refused > 3000);
}

#define RECORDS BASE                                                                                  \
  EVENT ("talks", "2019-05-14") EVENT ("reply", "2019-05") UNDATED ("letter") EVENT ("late", "2019-06-03")   \
  EVENT ("x", "2013") EVENT ("y", "2013") LINK ("l", "x", "precedes", "y") LINK ("m", "x", "responds-to", "y")

#define DAY 86400
#define MAY_1 G_GINT64_CONSTANT (1556668800) /* 2019-05-01T00:00:00Z */

static void
check_days (const char *label, AnnalNetwork *network, const char *id, int first, int last)
{
  g_autoptr (AnnalSpan) span = annal_network_get_span (network, id);
  gint64 seconds = 0;

  CHECK_ROW (label, span != NULL);
  if (span == NULL)
    return;
  CHECK_ROW (label, annal_span_get_begin_min (span, &seconds) == (first > 0));
  CHECK_ROW (label, first == 0 || seconds == MAY_1 + (first - 1) * (gint64) DAY);
  CHECK_ROW (label, annal_span_get_end_max (span, &seconds) == (last > 0));
  CHECK_ROW (label, last == 0 || seconds == MAY_1 + last * (gint64) DAY - 1);
}

static void
what_follows_can_be_taken_back (void)
{
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("what if", RECORDS);
  g_autoptr (AnnalNetwork) network = annal_network_new (timeline);
  g_autoptr (AnnalWhen) when = annal_when_new ("2019-05-20");
  g_autoptr (GError) error = NULL;

  check_days ("as stated", network, "reply", 1, 31);
  CHECK (annal_network_get_span (network, "letter") == NULL);
  CHECK (annal_network_suppose_responds (network, "reply", "talks", &error));
  check_days ("it answers", network, "reply", 14, 31);
  CHECK (annal_network_suppose_precedes (network, "letter", "reply", &error));
  check_days ("by then at the latest", network, "letter", 0, 31);
  CHECK (annal_network_suppose_responds (network, "letter", "talks", &error));
  check_days ("between the two", network, "letter", 14, 31);
  CHECK (annal_network_suppose_when (network, "letter", when, &error));
  check_days ("that day", network, "letter", 20, 20);
  check_days ("and after it", network, "reply", 20, 31);
  CHECK (annal_network_get_n_suppositions (network) == 4);
  CHECK (error == NULL);

  CHECK (annal_network_undo (network));
  check_days ("the day is gone", network, "reply", 14, 31);
  while (annal_network_undo (network))
    ;
  check_days ("all of it", network, "reply", 1, 31);
  CHECK (annal_network_get_n_suppositions (network) == 0);
  CHECK (annal_network_get_timeline (network) == timeline);
}

/* The end of a stretch is the second after its last one, that of a moment is its
 * last one.
 */
static void
a_moment_ends_within_its_whole (void)
{
  g_autoptr (AnnalTimeline) timeline =
      fixture_timeline ("within", BASE EVENT_OF ("exercise", "w", "2019-05-01/2019-05-03", "") PART ("p", "2019-05", "w")
                                    PART ("q", "2019", "p"));
  g_autoptr (AnnalNetwork) network = annal_network_new (timeline);
  static const char *const ids[] = { "p", "q" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (AnnalSpan) span = annal_network_get_span (network, ids[i]);
      AnnalSpan *tight = annal_timeline_get_tight_span (timeline, annal_timeline_lookup (timeline, ids[i]));
      gint64 last = 0;

      CHECK_ROW (ids[i], annal_span_get_end_max (span, &last));
      CHECK_ROW (ids[i], last == G_GINT64_CONSTANT (1556927999)); /* 2019-05-03T23:59:59Z */
      CHECK_ROW (ids[i], annal_span_get_begin_max (tight, &last) && last == G_GINT64_CONSTANT (1556927999));
      CHECK_ROW (ids[i], annal_span_get_end_max (tight, &last) && last == G_GINT64_CONSTANT (1556927999));
    }
}

static void
what_cannot_be_is_refused (void)
{
  static const struct
  {
    const char *label;
    const char *kind;
    const char *first;
    const char *second;
    AnnalError code;
    const char *message;
  } rows[] = {
    { "against two dates", "precedes", "late", "reply", ANNAL_ERROR_INVALID,
      "these cannot all be so: the statement “late” (3 June 2019) comes before the statement “reply”; "
      "the statement “reply” is supposed to be dated 14 May 2019" },
    { "against what is supposed", "precedes", "talks", "letter", ANNAL_ERROR_INVALID,
      "these cannot all be so: the statement “talks” (14 May 2019) comes before the statement “letter”; "
      "the statement “letter” is supposed to be dated April 2019" },
    { "round in a circle", "responds", "talks", "reply", ANNAL_ERROR_INVALID,
      "these cannot all be so: the statement “reply” (supposed 14 May 2019) comes before the statement “talks”; "
      "the statement “talks” (14 May 2019) comes before the statement “reply”" },
    { "with itself", "precedes", "talks", "talks", ANNAL_ERROR_INVALID,
      "these cannot all be so: the statement “talks” (14 May 2019) comes before the statement “talks”" },
    { "an unknown record", "precedes", "talks", "nobody", ANNAL_ERROR_NOT_FOUND,
      "there is no event, claim or source with the id “nobody”" },
    { "a state is in no sequence", "responds", "dprk", "talks", ANNAL_ERROR_NOT_FOUND,
      "there is no event, claim or source with the id “dprk”" },
    { "a date that is none", "when", "late", "soon", ANNAL_ERROR_INVALID,
      "the date to suppose for “late” cannot be read" },
    { "a date against a link", "when", "reply", "2019-05-13", ANNAL_ERROR_INVALID,
      "these cannot all be so: the statement “talks” (14 May 2019) comes before the statement “reply”; "
      "the statement “reply” is supposed to be dated 13 May 2019" },
    { "what contradicts already", "when", "x", "2014", ANNAL_ERROR_INVALID,
      "the statement “x” contradicts other records as it stands; its date can be supposed when that is put right" },
  };
  g_autoptr (AnnalTimeline) timeline = fixture_timeline ("what if", RECORDS);
  g_autoptr (AnnalNetwork) network = annal_network_new (timeline);
  g_autoptr (AnnalWhen) day = annal_when_new ("2019-05-14");
  g_autoptr (AnnalWhen) month = annal_when_new ("2019-04");

  CHECK (annal_network_suppose_responds (network, "reply", "talks", NULL));
  CHECK (annal_network_suppose_when (network, "reply", day, NULL));
  CHECK (annal_network_suppose_when (network, "letter", month, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalWhen) when = annal_when_new (rows[i].second);
      g_autoptr (GError) error = NULL;
      gboolean taken;

      if (strcmp (rows[i].kind, "when") == 0)
        taken = annal_network_suppose_when (network, rows[i].first, when, &error);
      else if (strcmp (rows[i].kind, "precedes") == 0)
        taken = annal_network_suppose_precedes (network, rows[i].first, rows[i].second, &error);
      else
        taken = annal_network_suppose_responds (network, rows[i].first, rows[i].second, &error);
      CHECK_ROW (rows[i].label, !taken && g_error_matches (error, ANNAL_ERROR, rows[i].code));
      CHECK_TEXT (rows[i].label, error != NULL ? error->message : NULL, rows[i].message);
      CHECK_ROW (rows[i].label, annal_network_get_n_suppositions (network) == 3);
      check_days (rows[i].label, network, "reply", 14, 14);
    }
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "edits agree with the definition", edits_agree_with_the_definition },
    { "what follows can be taken back", what_follows_can_be_taken_back },
    { "what cannot be is refused", what_cannot_be_is_refused },
    { "a moment ends within its whole", a_moment_ends_within_its_whole },
  };

  return annal_test_main (argc, argv, "network", tests, G_N_ELEMENTS (tests));
}
