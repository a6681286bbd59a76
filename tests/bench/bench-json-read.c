/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How fast JSON becomes tokens: megabytes (of 10^6 bytes) a second of CPU time,
 * over JSON Lines of ordinary claims in memory. Compiled twice, the second time
 * without SIMD; the first program runs the second, so that one run prints all.
 *
 *   bench-json-read [--short] [--portable PROGRAM]
 */

#include <stdio.h>
#include <string.h>

#include <json-glib/json-glib.h>

#include "base/annal-json-read-private.h"
#include "base/annal-json-write-private.h"
#include "bench-report.h"

#define SEED 2019
#define RUNS 3
#define LONG_BYTES (64 << 20)
#define SHORT_BYTES (4 << 20)

static const char *const words[] = {
  "about", "people", "are", "held", "in", "political", "prison", "camps", "the", "resolution", "was", "adopted",
  "without", "a", "vote", "by", "council", "rapporteur", "said", "that", "officials", "rejected", "findings",
  "of", "commission", "testimony", "individuals", "recommendations", "state", "human", "rights", "situation",
};

static const char *const stances[] = { "affirm", "deny", "note", "reject" };

static const char *
pick (GRand *rand, const char *const *from, gsize n)
{
  return from[g_rand_int_range (rand, 0, (gint32) n)];
}

/* A sentence of some bytes; one in sixteen has a quotation or a letter beyond
 * ASCII.
 */
static char *
make_sentence (GRand *rand, gsize length)
{
  g_autoptr (GString) text = g_string_new ("About");

  while (text->len < length)
    {
      g_string_append_c (text, ' ');
      g_string_append (text, pick (rand, words, G_N_ELEMENTS (words)));
    }
  if (g_rand_int_range (rand, 0, 16) == 0)
    g_string_append (text, g_rand_boolean (rand) ? " \"as reported\"" : " in Genève");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
put_text (AnnalJsonWrite *out, const char *key, const char *text)
{
  annal_json_write_key (out, key);
  annal_json_write_string (out, text);
}

static void
put_sentence (AnnalJsonWrite *out, const char *key, GRand *rand, gsize min, gsize max)
{
  g_autofree char *text = make_sentence (rand, (gsize) g_rand_int_range (rand, (gint32) min, (gint32) max));

  put_text (out, key, text);
}

static void
put_value (AnnalJsonWrite *out, GRand *rand)
{
  g_autofree char *number = g_strdup_printf ("%d000", g_rand_int_range (rand, 1, 500));

  annal_json_write_key (out, "value");
  annal_json_write_begin_object (out);
  put_text (out, "approx", "about");
  put_text (out, "lo", number);
  put_text (out, "hi", number);
  put_text (out, "unit", "person");
  put_text (out, "verbatim", "Approximately so many");
  annal_json_write_end_object (out);
}

static void
put_said (AnnalJsonWrite *out)
{
  annal_json_write_key (out, "said");
  annal_json_write_begin_object (out);
  put_text (out, "edtf", "[2019-05-05..2019-05-11]");
  put_text (out, "basis", "relative");
  put_text (out, "text", "released last week");
  annal_json_write_end_object (out);
}

static void
put_citation (AnnalJsonWrite *out, GRand *rand)
{
  int start = g_rand_int_range (rand, 0, 5000);

  annal_json_write_key (out, "citations");
  annal_json_write_begin_array (out);
  annal_json_write_begin_object (out);
  put_text (out, "source", "article-003");
  put_sentence (out, "quote", rand, 40, 150);
  annal_json_write_key (out, "start");
  annal_json_write_int (out, start);
  annal_json_write_key (out, "end");
  annal_json_write_int (out, start + 90);
  put_text (out, "match", "exact");
  put_text (out, "fidelity", "verbatim");
  annal_json_write_key (out, "chain");
  annal_json_write_begin_array (out);
  annal_json_write_begin_object (out);
  put_text (out, "role", "origin");
  put_text (out, "who", "us-dos");
  annal_json_write_end_object (out);
  annal_json_write_end_array (out);
  annal_json_write_end_object (out);
  annal_json_write_end_array (out);
}

static void
put_claim (GString *text, GRand *rand, guint number)
{
  g_autofree char *id = g_strdup_printf ("claim-%07u", number);
  AnnalJsonWrite out;

  annal_json_write_init (&out, text);
  annal_json_write_begin_object (&out);
  put_text (&out, "type", "claim");
  put_text (&out, "id", id);
  put_text (&out, "by", "us-dos");
  put_text (&out, "kind", "assertion");
  put_text (&out, "stance", pick (rand, stances, G_N_ELEMENTS (stances)));
  put_text (&out, "stance_basis", "verbatim");
  put_sentence (&out, "says", rand, 40, 150);
  put_text (&out, "about", "prison-camps");
  put_text (&out, "predicate", "inmates");
  put_value (&out, rand);
  put_said (&out);
  put_text (&out, "utterance", "dos-statement-2019");
  put_citation (&out, rand);
  annal_json_write_end_object (&out);
  g_string_append_c (text, '\n');
}

static GString *
make_claims (gsize size)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  GString *text = g_string_sized_new (size + 4096);

  for (guint i = 0; text->len < size; i++)
    put_claim (text, rand, i);
  return text;
}

static guint64
read_tokens (const GString *text, AnnalJsonReadFlags flags)
{
  g_autoptr (AnnalJsonRead) in = annal_json_read_new_for_data (text->str, text->len, flags, NULL);
  AnnalJsonToken token;
  guint64 sum = 0;

  while ((token = annal_json_read_next (in)) > ANNAL_JSON_END)
    {
      gsize length;

      annal_json_read_get_text (in, &length);
      sum += token + length;
    }
  g_assert (token == ANNAL_JSON_END);
  return sum;
}

/* Megabytes a second, the best of a few runs. */
static double
time_reader (const GString *text, AnnalJsonReadFlags flags)
{
  double best = 0;

  for (guint i = 0; i < RUNS; i++)
    {
      double start = bench_cpu_seconds ();
      guint64 sum = read_tokens (text, flags);
      double rate = (double) text->len / (bench_cpu_seconds () - start) / 1e6;

      g_assert (sum > 0);
      best = MAX (best, rate);
    }
  return best;
}

static double
time_json_glib (gsize size)
{
  g_autoptr (GString) text = make_claims (size);
  g_autoptr (JsonParser) parser = json_parser_new ();
  double start = bench_cpu_seconds ();

  /* A line at a time: it has no JSON Lines. */
  for (const char *line = text->str; *line != '\0';)
    {
      const char *end = strchr (line, '\n');

      if (!json_parser_load_from_data (parser, line, end - line, NULL))
        g_assert_not_reached ();
      line = end + 1;
    }
  return (double) text->len / (bench_cpu_seconds () - start) / 1e6;
}

static void
report (const char *what, double rate, double reference)
{
  bench_report_speeds (&(BenchRow) { what, "MB/s", "json-glib", 0 }, rate, reference);
}

static void
report_reader (const char *label, gsize size, double reference)
{
  g_autoptr (GString) text = make_claims (size);
  g_autofree char *unique = g_strconcat (label, ", equal keys refused", NULL);

  report (unique, time_reader (text, ANNAL_JSON_READ_LINES | ANNAL_JSON_READ_UNIQUE_KEYS), reference);
  report (label, time_reader (text, ANNAL_JSON_READ_LINES), reference);
}

static int
run_portable (const char *program, gboolean is_short, double reference)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  const char *command[] = { program, "--portable-of", g_ascii_dtostr (text, sizeof text, reference),
                            is_short ? "--short" : NULL, NULL };
  int status;

  if (!g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL, NULL, NULL, &status,
                     NULL))
    return 1;
  return status == 0 ? 0 : 1;
}

int
main (int argc, char **argv)
{
  gboolean is_short = FALSE;
  const char *portable = NULL;
  double reference = 0;

  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "--short") == 0)
      is_short = TRUE;
    else if (strcmp (argv[i], "--portable") == 0 && i + 1 < argc)
      portable = argv[++i];
    else if (strcmp (argv[i], "--portable-of") == 0 && i + 1 < argc)
      reference = g_ascii_strtod (argv[++i], NULL);

  if (reference > 0)
    {
      report_reader ("JSON to tokens, portable", is_short ? SHORT_BYTES : LONG_BYTES, reference);
      return 0;
    }

  reference = time_json_glib (is_short ? SHORT_BYTES / 4 : LONG_BYTES / 8);
  report_reader ("JSON to tokens", is_short ? SHORT_BYTES : LONG_BYTES, reference);
  return portable != NULL ? run_portable (portable, is_short, reference) : 0;
}
