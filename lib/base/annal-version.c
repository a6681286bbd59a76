/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal-version.h>

/**
 * annal_version_get_string:
 *
 * Tells the version of the library that is loaded, which may be newer than
 * the headers a program was compiled against.
 *
 * Returns: (transfer none): the version, such as "0.1.0"
 *
 * Since: 0.1
 */
const char *
annal_version_get_string (void)
{
  return ANNAL_VERSION_STRING;
}

/**
 * annal_version_check:
 * @major: a major version
 * @minor: a minor version
 * @micro: a micro version
 *
 * Tells whether the loaded library is at least the given version.
 *
 * Returns: whether it is
 *
 * Since: 0.1
 */
gboolean
annal_version_check (guint major,
                     guint minor,
                     guint micro)
{
  const guint have[] = { ANNAL_MAJOR_VERSION, ANNAL_MINOR_VERSION, ANNAL_MICRO_VERSION };
  const guint want[] = { major, minor, micro };

  for (gsize i = 0; i < G_N_ELEMENTS (have); i++)
    if (have[i] != want[i])
      return have[i] > want[i];
  return TRUE;
}

/**
 * annal_free: (skip)
 * @memory: (nullable): memory that a function of Annal returned with full
 *   transfer, such as a string
 *
 * Frees memory that Annal allocated. For callers such as ctypes that cannot
 * be sure of sharing its allocator; C programs may use g_free().
 *
 * Since: 0.1
 */
void
annal_free (gpointer memory)
{
  g_free (memory);
}
