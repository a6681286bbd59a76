/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Runs a fuzz target over mutations of the files in a folder: bytes changed,
 * removed, repeated, moved in from another file. The seed is fixed, so that
 * what fails once fails again.
 *
 *   fuzz-x-mutated COUNT FOLDER
 *   fuzz-x-mutated SECONDSs FOLDER
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <glib.h>

#include "fuzz.h"

#define SEED 262
#define SIZE_MAX_BYTES 4096

static gint
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
load_seeds (const char *folder)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      char *data;
      gsize size;

      if (g_file_get_contents (g_ptr_array_index (names, i), &data, &size, NULL))
        g_ptr_array_add (seeds, g_bytes_new_take (data, size));
    }
  return seeds;
}

static guint
random_below (GRand *rand, guint n)
{
  return n > 0 ? (guint) (g_rand_int (rand) % n) : 0;
}

static GBytes *
random_seed (GRand *rand, GPtrArray *seeds)
{
  return g_ptr_array_index (seeds, random_below (rand, seeds->len));
}

/* A stretch of bytes of another seed, put in somewhere. */
static void
splice (GRand *rand, GByteArray *input, GPtrArray *seeds)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (random_seed (rand, seeds), &size);
  guint from = random_below (rand, (guint) size);
  guint length = random_below (rand, MIN (64, (guint) size - from) + 1);
  guint at = random_below (rand, input->len + 1);
  g_autofree guint8 *tail = g_memdup2 (input->data + at, input->len - at);
  guint tail_length = input->len - at;

  g_byte_array_set_size (input, at);
  g_byte_array_append (input, data + from, length);
  g_byte_array_append (input, tail, tail_length);
}

static void
mutate (GRand *rand, GByteArray *input, GPtrArray *seeds)
{
  static const char telling[] = "\"\\{}[]:,/u0019-+.eE \n\r\t\x80\xc2\xed\xf4\xff";
  guint at = random_below (rand, input->len);

  switch (random_below (rand, 5))
    {
    case 0:
      splice (rand, input, seeds);
      break;
    case 1:
      if (input->len > 0)
        g_byte_array_remove_range (input, at, random_below (rand, MIN (16, input->len - at)) + 1);
      break;
    case 2:
      if (input->len > 0)
        input->data[at] = (guint8) g_rand_int (rand);
      break;
    case 3:
      g_byte_array_set_size (input, at);
      break;
    default:
      if (input->len > 0)
        input->data[at] = (guint8) telling[random_below (rand, sizeof telling)];
    }
}

/* An allocation of the input's size shows a sanitizer what is read beyond it. */
static void
run_one (GRand *rand, GPtrArray *seeds)
{
  GBytes *seed = random_seed (rand, seeds);
  g_autoptr (GByteArray) input = g_byte_array_new ();
  g_autofree uint8_t *exact = NULL;

  g_byte_array_append (input, g_bytes_get_data (seed, NULL), (guint) g_bytes_get_size (seed));
  for (guint n = random_below (rand, 6) + 1; n > 0; n--)
    mutate (rand, input, seeds);
  if (input->len > SIZE_MAX_BYTES)
    g_byte_array_set_size (input, SIZE_MAX_BYTES);
  exact = g_memdup2 (input->data, input->len);
  LLVMFuzzerTestOneInput (exact, input->len);
}

/* "10000" mutations, or as many as there is time for in "60s". */
static void
run_many (GRand *rand, GPtrArray *seeds, const char *limit)
{
  char *unit;
  guint64 n = g_ascii_strtoull (limit, &unit, 10);
  gboolean is_time = *unit == 's';
  gint64 end = g_get_monotonic_time () + (is_time ? (gint64) n * G_USEC_PER_SEC : 0);

  for (guint64 i = 0; is_time ? g_get_monotonic_time () < end : i < n; i++)
    run_one (rand, seeds);
}

int
main (int argc, char **argv)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GPtrArray) seeds = NULL;

  if (argc != 3)
    {
      fprintf (stderr, "usage: %s COUNT|SECONDSs FOLDER\n", argv[0]);
      return 2;
    }
  seeds = load_seeds (argv[2]);
  if (seeds->len == 0)
    {
      fprintf (stderr, "%s: no seeds in %s\n", argv[0], argv[2]);
      return 1;
    }
  run_many (rand, seeds, argv[1]);
  return 0;
}
