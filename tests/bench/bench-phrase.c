/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How fast dates are found in news text: megabytes (of 10^6 bytes) a second of
 * CPU time, over text made from templates with a fixed seed, with an
 * expression of time every twenty words or so, as in newswire.
 *
 *   bench-phrase [--short] [--text FILE]
 *
 * With --text, the text is left in FILE for bench-phrase.py, which gives it to
 * another finder.
 */

#include <stdio.h>
#include <string.h>
#include <time.h>

#include <annal/annal-phrase.h>

#define SEED 2019
#define RUNS 3
#define LONG_BYTES (64 << 20)
#define SHORT_BYTES (4 << 20)

static const char *const subjects[] = {
  "The foreign ministry", "A senior official", "The U.N. Human Rights Council", "North Korea's ambassador",
  "The regime", "Rights groups", "The State Department", "An unnamed spokesman for the agency",
};

static const char *const verbs[] = {
  "rejected the findings of the inquiry", "called the report a fabrication", "denied that the camps exist",
  "urged the government to release all prisoners", "said the talks had stalled", "adopted 262 recommendations",
  "described the 2014 report as false", "accused the other side of interference in internal affairs",
};

static const char *const dates[] = {
  "on Friday", "late Saturday", "last week", "on March 20, 2013", "earlier this month", "in the 1970s and 1980s",
  "last June", "two years ago", "from May 6 to 17", "in the third quarter", "on Oct. 6", "in a recent statement",
};

static const char *const rests[] = {
  "amid growing tensions on the divided peninsula, where some 200,000 people are held.",
  "in a statement carried by the official news agency, which gave no further details of the meeting.",
  "and vowed to step up what it called an all-out struggle against its enemies.",
  "because of large differences over the scope of the plan and over offers of relief from sanctions.",
  "while the other members of the council — 47 in all — looked on without a vote.",
  "and many are said to have been jailed merely for being related to people deemed a threat to the state.",
};

static const char *
pick (GRand *rand, const char *const *from, gsize n)
{
  return from[g_rand_int_range (rand, 0, (gint32) n)];
}

#define PICK(from) pick (rand, from, G_N_ELEMENTS (from))

static char *
make_text (gsize size, gsize *length)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  GString *text = g_string_sized_new (size + 1024);

  for (guint n = 1; text->len < size; n++)
    g_string_append_printf (text, "%s %s %s %s%s", PICK (subjects), PICK (verbs), PICK (dates), PICK (rests),
                            n % 4 == 0 ? "\n\n" : " ");
  *length = text->len;
  return g_string_free (text, FALSE);
}

static double
cpu_seconds (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

static double
measure (const char *text, gsize length, AnnalDate *dateline, guint *n)
{
  double best = 0;

  for (guint i = 0; i < RUNS; i++)
    {
      double start = cpu_seconds (), taken;
      g_autoptr (AnnalPhrases) found = annal_phrases_find (text, (gssize) length, dateline, 0, NULL);

      taken = cpu_seconds () - start;
      *n = annal_phrases_get_n_phrases (found);
      if (i == 0 || taken < best)
        best = taken;
    }
  return best;
}

int
main (int argc, char **argv)
{
  g_autoptr (AnnalDate) dateline = annal_date_new ("2019-05-15", NULL);
  gsize size = LONG_BYTES, length;
  const char *file = NULL;
  g_autofree char *text = NULL;
  double seconds;
  guint n = 0;

  for (int i = 1; i < argc; i++)
    {
      if (strcmp (argv[i], "--short") == 0)
        size = SHORT_BYTES;
      else if (strcmp (argv[i], "--text") == 0 && i + 1 < argc)
        file = argv[++i];
      else
        {
          fprintf (stderr, "usage: bench-phrase [--short] [--text FILE]\n");
          return 2;
        }
    }
  text = make_text (size, &length);
  if (file != NULL && !g_file_set_contents (file, text, (gssize) length, NULL))
    return 1;
  seconds = measure (text, length, dateline, &n);
  printf ("finding dates: %.1f MB, %u found, %.1f MB/s\n", length / 1e6, n, length / 1e6 / seconds);
  return 0;
}
