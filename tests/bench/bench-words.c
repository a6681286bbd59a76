/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Words: how fast texts are indexed, and how fast quotes are found by one word,
 * by two and by a phrase, beside SQLite's FTS5 (contentless, unicode61 without
 * accents, in memory). The quotes are made with a fixed seed from made-up words
 * as frequent as words are (Zipf), with capitals, punctuation and some accents.
 *
 *   bench-words [--short]
 *
 * Fails where the two find different quotes.
 */

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "bench-report.h"
#include "index/annal-word-index-private.h"

#ifdef HAVE_SQLITE
#include <sqlite3.h>
#endif

#define SEED 2019
#define N_WORDS 300000
#define N_QUERIES 200
#define FEW 100000 /* are indexed several times, and the best counts */
#define RUNS 3
#define PEER "SQLite FTS5"
#define NO_PEER "no sqlite3 with FTS5 when this was built"

typedef struct
{
  GPtrArray *words; /* owned, the most frequent first */
  GString *text;    /* owned; quotes end in NUL */
  GArray *starts;   /* owned, of gsize: where quotes begin, and the end */
} Quotes;

typedef struct
{
  const char *name;
  gboolean phrase;
  guint n_words;
  double target;
} Kind;

static const Kind kinds[] = {
  { "one word", FALSE, 1, 3 },
  { "two words", FALSE, 2, 3 },
  { "phrase of two words", TRUE, 2, 0 },
};

/* --- texts ---------------------------------------------------------------- */

static char *
make_word (GRand *rand, guint rank)
{
  static const char *const heads[] = { "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr",
                                      "ch" };
  static const char *const tails[] = { "a", "e", "i", "o", "u", "an", "er", "in", "on", "as", "ent", "al" };
  guint n = rank < 100 ? 1 : rank < 5000 ? 2 : rank < 100000 ? 3 : 4;
  GString *word = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (word, heads[g_rand_int_range (rand, 0, G_N_ELEMENTS (heads))]);
      g_string_append (word, tails[g_rand_int_range (rand, 0, G_N_ELEMENTS (tails))]);
    }
  if (rank % 40 == 39)
    g_string_append (word, "\303\251");
  return g_string_free (word, FALSE);
}

static const char *
pick_word (const Quotes *self, GRand *rand)
{
  return self->words->pdata[(guint) pow (N_WORDS, g_rand_double (rand)) - 1];
}

static void
append_quote (Quotes *self, GRand *rand)
{
  guint n = (guint) g_rand_int_range (rand, 8, 40);
  gsize start = self->text->len;

  g_array_append_val (self->starts, start);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (self->text, i % 9 == 0 ? ", " : i % 23 == 0 ? " \342\200\224 " : " ");
      g_string_append (self->text, pick_word (self, rand));
    }
  if (g_ascii_isalpha (self->text->str[start]))
    self->text->str[start] = g_ascii_toupper (self->text->str[start]);
  g_string_append_len (self->text, ".", 2);
}

static void
quotes_init (Quotes *self, guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  self->words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < N_WORDS; i++)
    g_ptr_array_add (self->words, make_word (rand, i));
  self->text = g_string_sized_new ((gsize) n * 160);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (guint i = 0; i < n; i++)
    append_quote (self, rand);
  g_array_append_val (self->starts, self->text->len);
}

static void
quotes_clear (Quotes *self)
{
  g_ptr_array_unref (self->words);
  g_string_free (self->text, TRUE);
  g_array_unref (self->starts);
}

static const char *
get_quote (const Quotes *self, guint number, gsize *length)
{
  gsize start = g_array_index (self->starts, gsize, number);

  *length = g_array_index (self->starts, gsize, number + 1) - start - 1;
  return self->text->str + start;
}

/* Two words next to each other in some quote. */
static char *
pick_phrase (const Quotes *self, GRand *rand, guint n)
{
  gsize length;
  const char *quote = get_quote (self, (guint) g_rand_int_range (rand, 0, (gint32) n), &length);
  g_auto (GStrv) words = g_strsplit_set (quote, " ,.", -1);
  guint at = (guint) g_rand_int_range (rand, 0, 6);

  return g_strconcat (words[at], " ", words[at + 1], NULL);
}

static GPtrArray *
make_queries (const Quotes *self, const Kind *kind, guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + kind->n_words);
  GPtrArray *queries = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_QUERIES; i++)
    if (kind->phrase)
      g_ptr_array_add (queries, pick_phrase (self, rand, n));
    else if (kind->n_words == 1)
      g_ptr_array_add (queries, g_strdup (pick_word (self, rand)));
    else
      g_ptr_array_add (queries, g_strconcat (pick_word (self, rand), " ", pick_word (self, rand), NULL));
  return queries;
}

/* --- ours ----------------------------------------------------------------- */

static AnnalWordIndex *
build_ours (const Quotes *quotes, guint n, double *seconds)
{
  double start = bench_cpu_seconds ();
  AnnalWordIndex *index = annal_word_index_new ();

  for (guint i = 0; i < n; i++)
    {
      gsize length;
      const char *quote = get_quote (quotes, i, &length);

      annal_word_index_add (index, i, quote, length);
    }
  annal_word_index_finish (index);
  *seconds = bench_cpu_seconds () - start;
  return index;
}

/* The sum of the numbers found, so that they are read. */
static guint64
ask_ours (const Quotes *quotes, const AnnalWordIndex *index, const Kind *kind, const char *query)
{
  g_autoptr (AnnalWordPattern) pattern = annal_word_pattern_new (query, kind->phrase);
  gboolean exact;
  g_autoptr (GArray) found = annal_word_index_find (index, pattern, &exact);
  guint64 sum = 0;

  for (guint i = 0; i < found->len; i++)
    {
      guint number = g_array_index (found, guint, i);
      gsize length;

      if (exact || annal_word_pattern_matches (pattern, get_quote (quotes, number, &length)))
        sum += number + 1;
    }
  return sum;
}

/* --- theirs --------------------------------------------------------------- */

#ifdef HAVE_SQLITE

static void
run (sqlite3 *db, const char *sql)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
}

static sqlite3_stmt *
prepare (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  return statement;
}

static sqlite3 *
open_theirs (void)
{
  sqlite3 *db;

  if (sqlite3_open (":memory:", &db) == SQLITE_OK &&
      sqlite3_exec (db,
                    "CREATE VIRTUAL TABLE quotes USING fts5 (text, content = '',"
                    " tokenize = 'unicode61 remove_diacritics 2')",
                    NULL, NULL, NULL) == SQLITE_OK)
    return db;
  sqlite3_close (db);
  return NULL;
}

static void
build_theirs (sqlite3 *db, const Quotes *quotes, guint n, double *seconds)
{
  double start = bench_cpu_seconds ();
  sqlite3_stmt *insert = prepare (db, "INSERT INTO quotes (rowid, text) VALUES (?, ?)");

  run (db, "BEGIN");
  for (guint i = 0; i < n; i++)
    {
      gsize length;
      const char *quote = get_quote (quotes, i, &length);

      sqlite3_bind_int64 (insert, 1, i + 1);
      sqlite3_bind_text (insert, 2, quote, (int) length, SQLITE_STATIC);
      if (sqlite3_step (insert) != SQLITE_DONE)
        g_error ("%s", sqlite3_errmsg (db));
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  run (db, "COMMIT");
  *seconds = bench_cpu_seconds () - start;
}

static char *
phrase_theirs (const Kind *kind, const char *query)
{
  g_auto (GStrv) words = g_strsplit (query, " ", -1);
  g_autofree char *all = g_strjoinv (kind->phrase ? " " : "\" \"", words);

  return g_strconcat ("\"", all, "\"", NULL);
}

static guint64
ask_theirs (sqlite3_stmt *select, const Kind *kind, const char *query)
{
  g_autofree char *phrase = phrase_theirs (kind, query);
  guint64 sum = 0;

  sqlite3_bind_text (select, 1, phrase, -1, SQLITE_STATIC);
  while (sqlite3_step (select) == SQLITE_ROW)
    sum += (guint64) sqlite3_column_int64 (select, 0);
  sqlite3_reset (select);
  return sum;
}

#endif

/* --- both ----------------------------------------------------------------- */

typedef struct
{
  const Quotes *quotes;
  guint n;
  AnnalWordIndex *index; /* owned */
#ifdef HAVE_SQLITE
  sqlite3 *db; /* owned */
#endif
  gboolean failed;
} Bench;

static guint
get_n_runs (const Bench *self)
{
  return self->n > FEW ? 1 : RUNS;
}

static double
build_ours_at_best (Bench *self)
{
  double best = G_MAXDOUBLE, seconds;

  for (guint i = 0; i < get_n_runs (self); i++)
    {
      g_clear_pointer (&self->index, annal_word_index_free);
      self->index = build_ours (self->quotes, self->n, &seconds);
      best = MIN (best, seconds);
    }
  return best;
}

#ifdef HAVE_SQLITE
static double
build_theirs_at_best (Bench *self)
{
  double best = G_MAXDOUBLE, seconds;

  for (guint i = 0; i < get_n_runs (self); i++)
    {
      g_clear_pointer (&self->db, sqlite3_close);
      self->db = open_theirs ();
      if (self->db == NULL)
        return 0;
      build_theirs (self->db, self->quotes, self->n, &seconds);
      best = MIN (best, seconds);
    }
  return best;
}
#endif

static void
bench_building (Bench *self)
{
  double bytes = (double) g_array_index (self->quotes->starts, gsize, self->n) - self->n;
  g_autofree char *name = g_strdup_printf ("indexing the words of %u quotes", self->n);
  g_autofree char *size_name = g_strdup_printf ("size of the index of words of %u quotes", self->n);
  BenchRow speed = { name, "MB/s", PEER, 3 };
  BenchRow size = { size_name, "of the text", NULL, 1 };
  double ours = build_ours_at_best (self), theirs = 0;

#ifdef HAVE_SQLITE
  theirs = build_theirs_at_best (self);
#endif
  if (theirs > 0)
    bench_report_speeds (&speed, bytes / ours / 1e6, bytes / theirs / 1e6);
  else
    bench_report_skipped (&speed, NO_PEER);
  printf ("%.1f MB in %.2f s\n", bytes / 1e6, ours);
  bench_report_limit (&size, (double) annal_word_index_get_size (self->index) / bytes);
}

static double
time_ours (Bench *self, const Kind *kind, GPtrArray *queries, guint64 *sums)
{
  double start = bench_cpu_seconds ();

  for (guint i = 0; i < queries->len; i++)
    sums[i] = ask_ours (self->quotes, self->index, kind, queries->pdata[i]);
  return (bench_cpu_seconds () - start) * 1e3 / queries->len;
}

#ifdef HAVE_SQLITE
static double
time_theirs (Bench *self, const Kind *kind, GPtrArray *queries, const guint64 *sums)
{
  double start = bench_cpu_seconds ();
  sqlite3_stmt *select = prepare (self->db, "SELECT rowid FROM quotes WHERE quotes MATCH ?");

  for (guint i = 0; i < queries->len; i++)
    if (ask_theirs (select, kind, queries->pdata[i]) != sums[i])
      {
        fprintf (stderr, "%s: not the same quotes: %s\n", kind->name, (char *) queries->pdata[i]);
        self->failed = TRUE;
      }
  sqlite3_finalize (select);
  return (bench_cpu_seconds () - start) * 1e3 / queries->len;
}
#endif

static void
bench_kind (Bench *self, const Kind *kind)
{
  g_autoptr (GPtrArray) queries = make_queries (self->quotes, kind, self->n);
  g_autofree guint64 *sums = g_new0 (guint64, queries->len);
  g_autofree char *name = g_strdup_printf ("finding %u quotes by %s", self->n, kind->name);
  BenchRow row = { name, "ms", PEER, kind->target };
  double ours = time_ours (self, kind, queries, sums);

#ifdef HAVE_SQLITE
  if (self->db != NULL)
    {
      bench_report_ratio (&row, ours, time_theirs (self, kind, queries, sums));
      return;
    }
#endif
  printf ("%s: %.4g ms\n", name, ours);
  bench_report_skipped (&row, NO_PEER);
}

static gboolean
bench_quotes (const Quotes *quotes, guint n)
{
  Bench bench = { quotes, n };

  bench_building (&bench);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    bench_kind (&bench, &kinds[i]);
  annal_word_index_free (bench.index);
#ifdef HAVE_SQLITE
  sqlite3_close (bench.db);
#endif
  return !bench.failed;
}

int
main (int argc, char **argv)
{
  gboolean is_short = argc == 2 && strcmp (argv[1], "--short") == 0;
  gboolean ok = TRUE;
  Quotes quotes;

  if (argc > 1 && !is_short)
    {
      fprintf (stderr, "usage: bench-words [--short]\n");
      return 2;
    }
  quotes_init (&quotes, is_short ? 20000 : 2000000);
  if (is_short)
    ok = bench_quotes (&quotes, 20000);
  else
    ok = bench_quotes (&quotes, 100000) & bench_quotes (&quotes, 2000000);
  quotes_clear (&quotes);
  return ok ? 0 : 1;
}
