/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Pieces of a text by its code points. */

#include "annal-test.h"
#include "base/annal-code-points-private.h"

static void
pieces (void)
{
  static const struct
  {
    const char *label;
    const char *text;
    gint64 start, end;
    const char *piece;
  } rows[] = {
    { "all", "abc", 0, 3, "abc" },
    { "the first", "abc", 0, 1, "a" },
    { "nothing at the end", "abc", 3, 3, "" },
    { "two bytes", "aéb", 1, 2, "é" },
    { "three bytes", "북한이", 1, 3, "한이" },
    { "four bytes", "x𝔘y", 2, 3, "y" },
    { "nothing of nothing", "", 0, 0, "" },
    { "beyond", "abc", 2, 4, NULL },
    { "before", "abc", -1, 2, NULL },
    { "backwards", "abc", 2, 1, NULL },
    { "of nothing", "", 0, 1, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalCodePoints) points = annal_code_points_new (rows[i].text);
      g_autofree char *piece = annal_code_points_cut (points, rows[i].start, rows[i].end);

      CHECK_TEXT (rows[i].label, piece, rows[i].piece);
    }
}

/* Around the marks, which stand every 256. The characters take two bytes. */
static void
long_texts (void)
{
  static const gint64 lengths[] = { 255, 256, 257, 511, 512, 513, 1024 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *label = g_strdup_printf ("%d", (int) lengths[i]);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (AnnalCodePoints) points = NULL;

      for (gint64 j = 0; j < lengths[i]; j++)
        g_string_append (text, j % 2 == 0 ? "é" : "ö");
      points = annal_code_points_new (text->str);
      CHECK_ROW (label, annal_code_points_get_length (points) == lengths[i]);
      for (gint64 at = 0; at < lengths[i]; at++)
        {
          g_autofree char *piece = annal_code_points_cut (points, at, at + 1);

          CHECK_TEXT (label, piece, at % 2 == 0 ? "é" : "ö");
        }
    }
}

int
main (int argc, char **argv)
{
  static const AnnalTest tests[] = {
    { "pieces", pieces },
    { "long texts", long_texts },
  };

  return annal_test_main (argc, argv, "code-points", tests, G_N_ELEMENTS (tests));
}
