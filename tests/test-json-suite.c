/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The public JSON test suite in the shared data: y_ must be accepted, n_ be
 * refused, i_ may be either. Each file is read from memory and, byte by byte,
 * from a stream, and both readers must say the same.
 */

#include <string.h>

#include <gio/gio.h>

#include "annal-test.h"
#include "base/annal-json-read-private.h"
#include "json-trickle.h"

/* Well-formed, but a text that a C string cannot hold. */
static const char *const refused_for_nul[] = {
  "y_string_null_escape.json",
  "y_object_escaped_null_in_key.json",
};

static gboolean
is_refused_for_nul (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused_for_nul); i++)
    if (strcmp (name, refused_for_nul[i]) == 0)
      return TRUE;
  return FALSE;
}

/* The allocation is of the file's size, so that a sanitizer sees a byte read
 * beyond it.
 */
static char *
read_from_memory (const char *data, gsize length, AnnalJsonReadFlags flags)
{
  g_autofree char *exact = g_memdup2 (data, length);
  g_autoptr (AnnalJsonRead) in = annal_json_read_new_for_data (exact, length, flags, NULL);

  return json_transcript (in, (flags & ANNAL_JSON_READ_LINES) != 0);
}

static char *
read_from_stream (const char *data, gsize length, AnnalJsonReadFlags flags)
{
  g_autoptr (GInputStream) stream = json_trickle_new (data, length, 1, -1);
  g_autoptr (AnnalJsonRead) in = annal_json_read_new_for_stream (stream, flags, NULL);

  return json_transcript (in, (flags & ANNAL_JSON_READ_LINES) != 0);
}

static void
check_verdict (const char *name, const char *transcript)
{
  gboolean refused = g_str_has_prefix (transcript, "error") || strstr (transcript, "\nerror") != NULL;

  if (is_refused_for_nul (name))
    CHECK_ROW (name, refused && strstr (transcript, "\\u0000") != NULL);
  else if (name[0] == 'y')
    CHECK_ROW (name, !refused);
  else if (name[0] == 'n')
    CHECK_ROW (name, refused);
}

static void
check_file (const char *folder, const char *name, gboolean has_verdict)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *data = NULL;
  gsize length;

  if (!g_file_get_contents (path, &data, &length, NULL))
    {
      CHECK_ROW (name, FALSE);
      return;
    }
  for (AnnalJsonReadFlags flags = 0; flags <= (ANNAL_JSON_READ_LINES | ANNAL_JSON_READ_UNIQUE_KEYS); flags++)
    {
      g_autofree char *from_memory = read_from_memory (data, length, flags);
      g_autofree char *from_stream = read_from_stream (data, length, flags);

      CHECK_ROW (name, strcmp (from_memory, from_stream) == 0);
      if (has_verdict && flags == ANNAL_JSON_READ_DEFAULT)
        check_verdict (name, from_memory);
    }
}

static guint
check_folder (const char *relative, gboolean has_verdict)
{
  g_autofree char *folder = annal_test_shared (relative);
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;
  guint n = 0;

  if (dir == NULL)
    return 0;
  for (; (name = g_dir_read_name (dir)) != NULL; n++)
    check_file (folder, name, has_verdict);
  return n;
}

static void
parsing (void)
{
  guint n = check_folder ("data/jsontestsuite/test_parsing", TRUE);

  CHECK (n == 0 || n == 318);
}

static void
transform (void)
{
  guint n = check_folder ("data/jsontestsuite/test_transform", FALSE);

  CHECK (n == 0 || n == 22);
}

static const AnnalTest tests[] = {
  { "parsing", parsing },
  { "transform", transform },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "json-suite", tests, G_N_ELEMENTS (tests));
}
