/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include <annal/annal.h>

#include "annal-test.h"

static void
older_and_newer_versions (void)
{
  static const struct
  {
    const char *label;
    guint major, minor, micro;
    gboolean expected;
  } rows[] = {
    { "this very version", ANNAL_MAJOR_VERSION, ANNAL_MINOR_VERSION, ANNAL_MICRO_VERSION, TRUE },
    { "an older minor version", ANNAL_MAJOR_VERSION, 0, 99, TRUE },
    { "a newer micro version", ANNAL_MAJOR_VERSION, ANNAL_MINOR_VERSION, ANNAL_MICRO_VERSION + 1, FALSE },
    { "a newer minor version", ANNAL_MAJOR_VERSION, ANNAL_MINOR_VERSION + 1, 0, FALSE },
    { "a newer major version", ANNAL_MAJOR_VERSION + 1, 0, 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    CHECK_ROW (rows[i].label,
               annal_version_check (rows[i].major, rows[i].minor, rows[i].micro) == rows[i].expected);
  CHECK_TEXT ("as a string", annal_version_get_string (), ANNAL_VERSION_STRING);
}

static const AnnalTest tests[] = {
  { "older-and-newer-versions", older_and_newer_versions },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "version", tests, G_N_ELEMENTS (tests));
}
