/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Runs every file named, and every file in every folder named, through a fuzz
 * target, and then each of them with its end cut off at several places, since
 * readers break most often where a text stops. One subtest a file.
 */

#include <glib.h>
#include <stdio.h>

#include "fuzz.h"

#define N_CUTS 16

/* The input gets an allocation of its own size, so that a sanitizer sees the
 * first byte read beyond it.
 */
static void
run_input (const char *data, gsize size)
{
  g_autofree uint8_t *copy = g_memdup2 (data, size);

  LLVMFuzzerTestOneInput (copy, size);
}

static gboolean
run_file (const char *path, guint number)
{
  g_autofree char *data = NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) error = NULL;
  gsize size = 0;

  if (!g_file_get_contents (path, &data, &size, &error))
    {
      printf ("# %s\nnot ok %u - %s\n", error->message, number, name);
      return FALSE;
    }
  for (guint cut = 0; cut <= N_CUTS; cut++)
    run_input (data, size * cut / N_CUTS);
  printf ("ok %u - %s\n", number, name);
  return TRUE;
}

static void
add_files (GPtrArray *paths, const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  if (dir == NULL)
    g_ptr_array_add (paths, g_strdup (path));
  else
    while ((name = g_dir_read_name (dir)) != NULL)
      g_ptr_array_add (paths, g_build_filename (path, name, NULL));
}

static gint
compare_paths (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  gboolean ok = TRUE;

  for (int i = 1; i < argc; i++)
    add_files (paths, argv[i]);
  g_ptr_array_sort (paths, compare_paths);
  for (guint i = 0; i < paths->len; i++)
    {
      ok &= run_file (g_ptr_array_index (paths, i), i + 1);
      fflush (stdout);
    }
  printf ("1..%u%s\n", paths->len, paths->len == 0 ? " # SKIP no input" : "");
  return ok ? 0 : 1;
}
