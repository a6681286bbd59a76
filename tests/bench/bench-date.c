/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How fast dates are read: millions a second of CPU time on one core, over
 * equal parts of a day, a month, an interval, a qualified year and a decade,
 * with their bounds. Beside it, in the same run, edtf.js over the same, where
 * it is among the peers.
 *
 *   bench-date [--short] [--js FILE]
 */

#include <stdio.h>
#include <string.h>

#include <glib/gstdio.h>

#include <annal/annal-date.h>

#include "bench-report.h"

#define RUNS 5
#define LONG_DATES 10000000
#define SHORT_DATES 500000

static const char *const mix[] = { "2014-02-17", "2019-05", "2019-05-06/2019-05-17", "2013~", "201X" };

/* Texts as they come out of a file, so that nothing can be known of them
 * beforehand: one after the other, in no order that a processor could learn.
 */
typedef struct
{
  GString *text;
  GArray *starts; /* of gsize, one more than there are dates */
} Dates;

static void
add_start (Dates *dates)
{
  gsize start = dates->text->len;

  g_array_append_val (dates->starts, start);
}

static Dates
make_dates (guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2019);
  Dates dates = { g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (gsize)) };
  guint order[G_N_ELEMENTS (mix)] = { 0, 1, 2, 3, 4 };

  for (guint i = 0; i < n; i++)
    {
      guint left = G_N_ELEMENTS (mix) - i % G_N_ELEMENTS (mix);
      guint chosen = (guint) g_rand_int_range (rand, 0, (gint32) left);
      guint kind = order[chosen];

      order[chosen] = order[left - 1];
      order[left - 1] = kind;
      add_start (&dates);
      g_string_append (dates.text, mix[kind]);
    }
  add_start (&dates);
  return dates;
}

static void
dates_clear (Dates *dates)
{
  g_string_free (dates->text, TRUE);
  g_array_unref (dates->starts);
}

typedef guint64 (*ReadAll) (const Dates *dates);

static guint64
read_bounds (const Dates *dates)
{
  const gsize *starts = (const gsize *) (gpointer) dates->starts->data;
  guint64 sum = 0;

  for (guint i = 0; i + 1 < dates->starts->len; i++)
    {
      gint64 earliest, latest;

      if (!annal_date_read_bounds (dates->text->str + starts[i], (gssize) (starts[i + 1] - starts[i]), &earliest,
                                   &latest, NULL, NULL))
        g_assert_not_reached ();
      sum += (guint64) earliest + (guint64) latest;
    }
  return sum;
}

static guint64
read_objects (const Dates *dates)
{
  guint64 sum = 0;

  for (guint i = 0; i + 1 < dates->starts->len; i++)
    {
      AnnalDate *date = annal_date_new (mix[i % G_N_ELEMENTS (mix)], NULL);
      gint64 earliest = 0, latest = 0;

      annal_date_get_earliest (date, &earliest);
      annal_date_get_latest (date, &latest);
      sum += (guint64) earliest + (guint64) latest;
      annal_date_unref (date);
    }
  return sum;
}

/* Dates a second, the best of a few runs. All ways must agree. */
static double
time_reading (const Dates *dates, ReadAll read, guint64 *sum)
{
  double best = 0;

  for (guint i = 0; i < RUNS; i++)
    {
      double start = bench_cpu_seconds ();
      guint64 found = read (dates);
      double rate = (double) (dates->starts->len - 1) / (bench_cpu_seconds () - start);

      g_assert_true (*sum == 0 || *sum == found);
      *sum = found;
      best = MAX (best, rate);
    }
  return best;
}

/* Dates a second, or 0 where it does not run. The module is found where the
 * script lies, so that a copy of it goes there.
 */
static double
time_edtf_js (const char *folder, const char *script, gboolean is_short)
{
  g_autofree char *copy = g_build_filename (folder, "bench-date.mjs", NULL);
  const char *const run[] = { "node", copy, is_short ? "5000" : "50000", "3", NULL };
  g_autofree char *text = NULL;
  g_autofree char *output = NULL;
  gboolean good;

  good = g_file_get_contents (script, &text, NULL, NULL) && g_file_set_contents (copy, text, -1, NULL) &&
                  g_spawn_sync (NULL, (char **) run, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, NULL);
  g_unlink (copy);
  return good ? g_ascii_strtod (output, NULL) : 0;
}

static double
find_reference (const char *script, gboolean is_short)
{
  g_autofree char *folder = bench_find_peer ("edtf");
  double rate;

  if (script == NULL || folder == NULL)
    {
      bench_report_skipped (&(BenchRow) { .name = "reading dates", .peer = "edtf.js" },
                            "no edtf in the folder of peers");
      return 0;
    }
  rate = time_edtf_js (folder, script, is_short);
  if (rate <= 0)
    bench_report_skipped (&(BenchRow) { .name = "reading dates", .peer = "edtf.js" }, "it does not run");
  return rate;
}

static void
report (const char *what, double rate, double reference)
{
  if (reference > 0)
    bench_report_speeds (&(BenchRow) { what, "million/s", "edtf.js", 0 }, rate / 1e6, reference / 1e6);
  else
    printf ("%s: %.3f million/s\n", what, rate / 1e6);
  fflush (stdout);
}

int
main (int argc, char **argv)
{
  gboolean is_short = FALSE;
  const char *script = NULL;
  double reference = 0;
  guint64 sum = 0;
  Dates dates;

  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "--short") == 0)
      is_short = TRUE;
    else if (strcmp (argv[i], "--js") == 0 && i + 1 < argc)
      script = argv[++i];

  reference = find_reference (script, is_short);
  dates = make_dates (is_short ? SHORT_DATES : LONG_DATES);
  report ("dates from text to bounds", time_reading (&dates, read_bounds, &sum), reference);
  report ("dates as objects with bounds", time_reading (&dates, read_objects, &sum), reference);
  dates_clear (&dates);
  return 0;
}
