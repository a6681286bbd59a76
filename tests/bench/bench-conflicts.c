/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Conflicts among many claims: CPU seconds for grouping two million claims by
 * subject and family of predicates and judging the 1.4 million pairs within the
 * groups by all nine rules. What is looked up once for that is told beside it.
 * In the same run SQLite and DuckDB group the same claims (SQLite by an index)
 * and join them to those whose ranges are apart, the core of one of the rules;
 * all must find as many.
 *
 *   bench-conflicts [--short] [--duckdb SCRIPT]
 *
 * A twelfth of the claims of one predicate deny that the subject exists. Four
 * fifths of the others give the subject's own number, a third of them with an
 * "about"; the rest give some other one. All were said in one year.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <glib/gstdio.h>

#ifdef HAVE_SQLITE
#include <sqlite3.h>
#endif

#include <annal/annal.h>

#include "bench-report.h"

#define LONG_CLAIMS 2000000
#define SHORT_CLAIMS 20000
#define RUNS 5
#define N_PREDICATES 4
#define EXISTS N_PREDICATES
#define N_SPEAKERS 100

/* What the others are given of a claim; ranges in tenths. */
typedef struct
{
  guint subject;
  guint predicate;
  gint64 lo, hi;
} Row;

typedef struct
{
  guint n;
  guint n_subjects;
  Row *rows; /* owned */
  GRand *rand;
  AnnalDossier *dossier;
} Bench;

static const char *const predicates[] = { "inmates", "count-1", "count-2", "count-3", "exists" };

/* --- the dossier ---------------------------------------------------------- */

static void
add (Bench *self, AnnalRecord *record)
{
  g_autoptr (GError) error = NULL;

  if (!annal_dossier_add (self->dossier, record, &error))
    g_error ("%s", error->message);
}

static void
add_entities (Bench *self)
{
  char id[24];

  for (guint i = 0; i < self->n_subjects; i++)
    {
      g_autoptr (AnnalEntity) entity = annal_entity_new ((g_snprintf (id, sizeof id, "entity-%07u", i), id));
      g_autoptr (AnnalName) name = annal_name_new (id);

      annal_entity_set_kind (entity, ANNAL_ENTITY_KIND_PLACE_CLASS);
      annal_entity_add_name (entity, name);
      add (self, annal_entity_as_record (entity));
    }
}

static void
add_terms (Bench *self)
{
  for (guint i = 1; i < N_PREDICATES; i++)
    {
      g_autoptr (AnnalTerm) term = annal_term_new (predicates[i]);

      annal_term_set_role (term, ANNAL_TERM_ROLE_PREDICATE);
      annal_term_set_value_type (term, ANNAL_VALUE_TYPE_QUANTITY);
      annal_term_set_functional (term, TRUE);
      annal_term_set_time (term, ANNAL_TERM_TIME_STATE);
      annal_term_add_label (term, "en", predicates[i]);
      add (self, annal_term_as_record (term));
    }
}

static AnnalValue *
make_value (Bench *self, Row *row)
{
  g_autoptr (AnnalQuantity) quantity = annal_quantity_new ();
  AnnalValue *value = annal_value_new (NULL);
  gint64 number = 1000 + (row->subject * 7919 + row->predicate * 104729) % 100000;
  guint kind = (guint) g_rand_int_range (self->rand, 0, 10);
  char decimal[24];

  if (g_rand_int_range (self->rand, 0, 5) == 0)
    number = g_rand_int_range (self->rand, 1, 200000);
  g_snprintf (decimal, sizeof decimal, "%" G_GINT64_FORMAT, number);
  row->lo = kind < 3 ? number * 9 : number * 10;
  row->hi = kind < 3 ? number * 11 : number * 10;
  annal_quantity_set_approx (quantity, kind < 3 ? ANNAL_APPROX_ABOUT : kind < 8 ? ANNAL_APPROX_EXACT
                                       : kind < 9 ? ANNAL_APPROX_AT_LEAST : ANNAL_APPROX_AT_MOST);
  if (kind == 8)
    row->hi = G_MAXINT64;
  else
    annal_quantity_set_hi (quantity, decimal);
  if (kind == 9)
    row->lo = G_MININT64;
  else
    annal_quantity_set_lo (quantity, decimal);
  annal_quantity_set_unit (quantity, "person");
  annal_value_set_quantity (value, quantity);
  return value;
}

static AnnalProposition *
make_proposition (Bench *self, Row *row)
{
  AnnalProposition *proposition = annal_proposition_new ();
  char id[24];

  g_snprintf (id, sizeof id, "entity-%07u", row->subject);
  annal_proposition_set_about (proposition, id);
  annal_proposition_set_predicate (proposition, predicates[row->predicate]);
  if (row->predicate != EXISTS)
    {
      g_autoptr (AnnalValue) value = make_value (self, row);

      annal_proposition_set_value (proposition, value);
    }
  return proposition;
}

static void
add_claim (Bench *self, guint number)
{
  Row *row = &self->rows[number];
  char text[24];
  g_autoptr (AnnalClaim) claim = annal_claim_new ((g_snprintf (text, sizeof text, "claim-%07u", number), text));
  g_autoptr (AnnalProposition) proposition = NULL;
  g_autoptr (AnnalAgent) by = NULL;
  g_autoptr (AnnalText) says = annal_text_new ("So.");
  g_autoptr (AnnalWhen) said = NULL;

  row->subject = (guint) g_rand_int_range (self->rand, 0, (gint32) self->n_subjects);
  row->predicate = (guint) g_rand_int_range (self->rand, 0, N_PREDICATES);
  if (row->predicate == 0 && g_rand_int_range (self->rand, 0, 12) == 0)
    row->predicate = EXISTS;
  proposition = make_proposition (self, row);
  annal_claim_set_proposition (claim, proposition);
  g_snprintf (text, sizeof text, "entity-%07d", g_rand_int_range (self->rand, 0, N_SPEAKERS));
  by = annal_agent_new (text);
  g_snprintf (text, sizeof text, "2019-%02d-%02d", g_rand_int_range (self->rand, 1, 13),
              g_rand_int_range (self->rand, 1, 29));
  said = annal_when_new (text);
  annal_claim_set_by (claim, by);
  annal_claim_set_kind (claim, ANNAL_CLAIM_KIND_ASSERTION);
  annal_claim_set_stance (claim, row->predicate == EXISTS ? ANNAL_STANCE_DENY : ANNAL_STANCE_AFFIRM);
  annal_claim_set_says (claim, says);
  annal_claim_set_said (claim, said);
  annal_claim_set_state (claim, ANNAL_CLAIM_STATE_DRAFT);
  add (self, annal_claim_as_record (claim));
}

static void
bench_init (Bench *self, guint n)
{
  g_autoptr (GError) error = NULL;

  /* So many groups that there are 0.7 pairs for each claim. */
  *self = (Bench) { .n = n, .n_subjects = MAX (N_SPEAKERS, (guint) (n * 0.178)) };
  self->rand = g_rand_new_with_seed (2019);
  self->rows = g_new0 (Row, n);
  self->dossier = annal_dossier_new ("Conflicts");
  add_entities (self);
  add_terms (self);
  for (guint i = 0; i < n; i++)
    add_claim (self, i);
  if (!annal_dossier_seal (self->dossier, &error))
    g_error ("%s", error->message);
}

static void
bench_clear (Bench *self)
{
  g_object_unref (self->dossier);
  g_rand_free (self->rand);
  g_free (self->rows);
}

/* --- ours ----------------------------------------------------------------- */

typedef struct
{
  double seconds;
  guint64 n_pairs;
  guint64 n_conflicts;
} Ours;

static Ours
measure_ours (const Bench *self)
{
  double start = bench_cpu_seconds ();
  g_autoptr (AnnalComparer) comparer = annal_comparer_new (self->dossier, NULL, NULL);
  double prepared = bench_cpu_seconds () - start;
  Ours ours = { .seconds = G_MAXDOUBLE };
  g_autofree char *preparing = g_strdup_printf ("preparing %u claims to be compared, once", self->n);
  g_autofree char *judging = NULL;

  for (guint run = 0; run < RUNS; run++)
    {
      g_autoptr (AnnalConflicts) conflicts = NULL;

      start = bench_cpu_seconds ();
      conflicts = annal_comparer_find_conflicts (comparer, NULL, NULL);
      ours.seconds = MIN (ours.seconds, bench_cpu_seconds () - start);
      ours.n_pairs = annal_conflicts_get_n_pairs (conflicts);
      ours.n_conflicts = annal_conflicts_get_n_conflicts (conflicts);
      g_assert (annal_conflicts_get_complete (conflicts));
    }
  judging = g_strdup_printf ("%u claims grouped and %" G_GUINT64_FORMAT " pairs judged", self->n, ours.n_pairs);
  printf ("%" G_GUINT64_FORMAT " conflicts among %" G_GUINT64_FORMAT " pairs\n", ours.n_conflicts, ours.n_pairs);
  bench_report_limit (&(BenchRow) { .name = preparing, .unit = "s" }, prepared);
  bench_report_limit (&(BenchRow) { .name = judging, .unit = "s", .target = self->n == LONG_CLAIMS ? 0.5 : 0 },
                      ours.seconds);
  return ours;
}

/* --- others --------------------------------------------------------------- */

#define DENIED \
  "SELECT count(*) FROM claim a JOIN claim b ON a.subject = b.subject AND a.predicate = 0 AND b.predicate = 4"
#define APART                                                                                    \
  "SELECT count(*) FROM claim a JOIN claim b ON a.subject = b.subject AND a.predicate = b.predicate " \
  "AND a.number < b.number AND (a.hi < b.lo OR b.hi < a.lo) WHERE a.predicate < 4"

static void
report_peer (const Bench *self, const Ours *ours, const char *peer, double target, double grouping, double joining,
             guint64 n_found)
{
  g_autofree char *name = g_strdup_printf ("conflicts of %u claims", self->n);

  printf ("%s: grouping %.3f s, bare join %.3f s\n", peer, grouping, joining);
  g_assert_cmpuint (n_found, ==, ours->n_conflicts);
  bench_report_ratio (&(BenchRow) { name, "s", peer, self->n == LONG_CLAIMS ? target : 0 }, ours->seconds,
                      grouping + joining);
}

static void
report_skipped (const Bench *self, const char *peer, const char *why)
{
  g_autofree char *name = g_strdup_printf ("conflicts of %u claims", self->n);

  bench_report_skipped (&(BenchRow) { .name = name, .peer = peer }, why);
}

#ifdef HAVE_SQLITE

static sqlite3_stmt *
prepare (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("SQLite: %s", sqlite3_errmsg (db));
  return statement;
}

/* Its first number, if it has one. */
static guint64
ask (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement = prepare (db, sql);
  guint64 answer = sqlite3_step (statement) == SQLITE_ROW ? (guint64) sqlite3_column_int64 (statement, 0) : 0;

  sqlite3_finalize (statement);
  return answer;
}

static void
fill (sqlite3 *db, const Bench *self)
{
  sqlite3_stmt *insert;

  ask (db, "CREATE TABLE claim (number INTEGER PRIMARY KEY, subject INTEGER, predicate INTEGER, lo INTEGER, "
           "hi INTEGER)");
  insert = prepare (db, "INSERT INTO claim VALUES (?, ?, ?, ?, ?)");
  ask (db, "BEGIN");
  for (guint i = 0; i < self->n; i++)
    {
      const Row *row = &self->rows[i];

      sqlite3_bind_int64 (insert, 1, i);
      sqlite3_bind_int64 (insert, 2, row->subject);
      sqlite3_bind_int64 (insert, 3, row->predicate);
      sqlite3_bind_int64 (insert, 4, row->lo);
      sqlite3_bind_int64 (insert, 5, row->hi);
      sqlite3_step (insert);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  ask (db, "COMMIT");
}

static void
compare_with_sqlite (const Bench *self, const Ours *ours)
{
  sqlite3 *db;
  double start, grouping, joining;
  guint64 n;

  sqlite3_open (":memory:", &db);
  fill (db, self);
  start = bench_cpu_seconds ();
  ask (db, "CREATE INDEX grouped ON claim (subject, predicate, number, lo, hi)");
  grouping = bench_cpu_seconds () - start;
  start = bench_cpu_seconds ();
  n = ask (db, APART);
  joining = bench_cpu_seconds () - start;
  n += ask (db, DENIED);
  sqlite3_close (db);
  report_peer (self, ours, "SQLite", 6, grouping, joining, n);
}

#else

static void
compare_with_sqlite (const Bench *self, const Ours *ours)
{
  (void) ours;
  report_skipped (self, "SQLite", "built without it");
}

#endif

static gboolean
write_rows (const Bench *self, const char *path)
{
  FILE *file = g_fopen (path, "w");

  if (file == NULL)
    return FALSE;
  for (guint i = 0; i < self->n; i++)
    fprintf (file, "%u,%u,%u,%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT "\n", i, self->rows[i].subject,
             self->rows[i].predicate, self->rows[i].lo, self->rows[i].hi);
  return fclose (file) == 0;
}

static void
run_duckdb (const Bench *self, const Ours *ours, const char *script, const char *peers, const char *rows)
{
  const char *const command[] = { "node", script, peers, rows, NULL };
  g_autofree char *output = NULL;
  double grouping, joining;
  guint64 n_apart, n_denied;

  if (!write_rows (self, rows) ||
      !g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, NULL))
    report_skipped (self, "DuckDB", "no node");
  else if (sscanf (output, "%lf %lf %" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT, &grouping, &joining, &n_apart,
                   &n_denied) != 4)
    report_skipped (self, "DuckDB", "it failed");
  else
    report_peer (self, ours, "DuckDB", 2, grouping, joining, n_apart + n_denied);
}

static void
compare_with_duckdb (const Bench *self, const Ours *ours, const char *script)
{
  g_autofree char *peers = bench_find_peer ("@duckdb/node-api");
  g_autofree char *folder = NULL;
  g_autofree char *rows = NULL;

  if (script == NULL || peers == NULL)
    {
      report_skipped (self, "DuckDB", "no @duckdb/node-api in the folder of peers");
      return;
    }
  folder = g_dir_make_tmp ("annal-bench-XXXXXX", NULL);
  if (folder == NULL)
    return;
  rows = g_build_filename (folder, "rows.csv", NULL);
  run_duckdb (self, ours, script, peers, rows);
  g_unlink (rows);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  Bench self;
  Ours ours;
  const char *duckdb = NULL;
  gboolean is_short = FALSE;

  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "--short") == 0)
      is_short = TRUE;
    else if (strcmp (argv[i], "--duckdb") == 0 && i + 1 < argc)
      duckdb = argv[++i];

  bench_init (&self, is_short ? SHORT_CLAIMS : LONG_CLAIMS);
  ours = measure_ours (&self);
  compare_with_sqlite (&self, &ours);
  compare_with_duckdb (&self, &ours, duckdb);
  bench_clear (&self);
  return 0;
}
