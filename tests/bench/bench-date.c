/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How fast dates are read: millions a second of CPU time on one core, over
 * equal parts of a day, a month, an interval, a qualified year and a decade,
 * with their bounds. Beside it, in the same run, edtf.js over the same, which
 * is fetched into a temporary folder where npm is there.
 *
 *   bench-date [--short] [--js FILE]
 */

#include <stdio.h>
#include <string.h>
#include <time.h>

#include <annal/annal-date.h>

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

static double
cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
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
      double start = cpu_seconds ();
      guint64 found = read (dates);
      double rate = (double) (dates->starts->len - 1) / (cpu_seconds () - start);

      g_assert_true (*sum == 0 || *sum == found);
      *sum = found;
      best = MAX (best, rate);
    }
  return best;
}

static gboolean
run_quietly (const char *folder, const char *const *command, char **output)
{
  GSpawnFlags flags = G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL;
  g_autofree char *unused = NULL;
  int status;

  return g_spawn_sync (folder, (char **) command, NULL, flags, NULL, NULL, output != NULL ? output : &unused, NULL,
                       &status, NULL) &&
         g_spawn_check_wait_status (status, NULL);
}

static gboolean
fetch_edtf_js (const char *folder, const char *script)
{
  const char *const install[] = { "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder,
                                  "edtf@4", NULL };
  const char *const copy[] = { "cp", script, "bench-date.mjs", NULL };

  return run_quietly (folder, install, NULL) && run_quietly (folder, copy, NULL);
}

/* Dates a second, or 0 where it cannot be run. */
static double
time_edtf_js (const char *script, gboolean is_short)
{
  const char *const run[] = { "node", "bench-date.mjs", is_short ? "5000" : "50000", "3", NULL };
  g_autofree char *absolute = g_canonicalize_filename (script, NULL);
  g_autofree char *folder = g_dir_make_tmp ("annal-bench-XXXXXX", NULL);
  const char *const clean[] = { "rm", "-r", folder, NULL };
  g_autofree char *output = NULL;
  double rate = 0;

  if (folder == NULL)
    return 0;
  if (fetch_edtf_js (folder, absolute) && run_quietly (folder, run, &output))
    rate = g_ascii_strtod (output, NULL);
  run_quietly (NULL, clean, NULL);
  return rate;
}

static void
report (const char *what, double rate, double reference)
{
  printf ("%-36s %9.3f million/s", what, rate / 1e6);
  if (reference > 0)
    printf ("  %6.0f times edtf.js", rate / reference);
  printf ("\n");
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

  if (script != NULL)
    reference = time_edtf_js (script, is_short);
  if (reference > 0)
    report ("edtf.js, objects with bounds", reference, 0);
  else
    printf ("%-36s %9s (npm, node or the network is not there)\n", "edtf.js", "not run");

  dates = make_dates (is_short ? SHORT_DATES : LONG_DATES);
  report ("text to bounds", time_reading (&dates, read_bounds, &sum), reference);
  report ("objects with bounds", time_reading (&dates, read_objects, &sum), reference);
  dates_clear (&dates);
  return 0;
}
