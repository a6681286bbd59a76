/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-test.h"

#include <string.h>

#include "base/annal-text-fold-private.h"

static const struct
{
  const char *label;
  const char *text;
  const char *folded;
} folds[] = {
  /* good */
  { "nothing to do", "It's \"so\" - yes.", "It's \"so\" - yes." },
  { "no-break spaces", "a\302\240b\342\200\257c\342\200\207d", "a b c d" },
  { "wide spaces", "a\342\200\203b\343\200\200c", "a b c" },
  { "curly quotes", "\342\200\234a\342\200\235 \342\200\230b\342\200\231", "\"a\" 'b'" },
  { "low quotes", "\342\200\236a\342\200\237 \342\200\232b\342\200\233", "\"a\" 'b'" },
  { "primes", "5\342\200\262 6\342\200\263", "5' 6\"" },
  { "accents as marks", "`a\302\264", "'a'" },
  { "angle quotes", "\302\253a\302\273 \342\200\271b\342\200\272", "\"a\" 'b'" },
  { "hyphens", "a\342\200\220b\342\200\221c", "a-b-c" },
  { "dashes", "a\342\200\222b\342\200\223c\342\200\224d\342\200\225e", "a-b-c-d-e" },
  { "minus sign", "\342\210\2225", "-5" },
  { "line feed and tab", "a\n\tb", "a  b" },
  { "empty", "", "" },
  /* left as they are */
  { "ellipsis is three", "a\342\200\246", "a\342\200\246" },
  { "soft hyphen", "a\302\255b", "a\302\255b" },
  { "zero-width space", "a\342\200\213b", "a\342\200\213b" },
  { "carriage return", "a\r\nb", "a\r b" },
  { "letters and emoji", "\303\251\360\237\230\200", "\303\251\360\237\230\200" },
};

static void
test_fold (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      gsize length = 0;
      g_autofree char *folded = annal_text_fold (folds[i].text, strlen (folds[i].text), &length);

      CHECK_TEXT (folds[i].label, folded, folds[i].folded);
      CHECK_ROW (folds[i].label, length == strlen (folds[i].folded));
      CHECK_ROW (folds[i].label, g_utf8_strlen (folded, -1) == g_utf8_strlen (folds[i].text, -1));
    }
}

/* All of Unicode: spaces are the space separators, the line feed and the tab
 * and nothing else, and what is folded stays.
 */
static void
test_all (void)
{
  guint n_wrong = 0;

  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      gunichar folded = annal_text_fold_char (c);
      gboolean is_space = g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR || c == '\n' || c == '\t';

      n_wrong += (folded == ' ') != is_space;
      n_wrong += annal_text_fold_char (folded) != folded;
      n_wrong += folded != c && folded > 127;
    }
  CHECK (n_wrong == 0);
}

/* 5,000 code points of 1 to 4 bytes, so that marks of the index are crossed. */
static void
test_index (void)
{
  static const char *const chars[] = { "a", "\303\251", "\342\202\254", "\360\237\230\200", "b" };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (AnnalTextIndex) index = NULL;
  guint n_wrong = 0;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, chars[i * 7 % 5]);
  index = annal_text_index_new (text->str, text->len);
  CHECK (annal_text_index_get_n_chars (index) == 5000);
  CHECK (annal_text_count_chars (text->str, text->len) == 5000);
  for (gsize at = 0; at <= 5000; at++)
    {
      gsize byte = g_utf8_offset_to_pointer (text->str, at) - text->str;

      n_wrong += annal_text_index_to_byte (index, at) != byte;
      n_wrong += annal_text_index_to_char (index, byte) != at;
      for (gsize inside = byte + 1; at < 5000 && (text->str[inside] & 0xc0) == 0x80; inside++)
        n_wrong += annal_text_index_to_char (index, inside) != at;
    }
  CHECK (n_wrong == 0);
}

static void
test_index_edges (void)
{
  g_autofree char *even = g_strnfill (2048, 'x');
  g_autoptr (AnnalTextIndex) empty = annal_text_index_new ("", 0);
  g_autoptr (AnnalTextIndex) full = annal_text_index_new (even, 2048);

  CHECK (annal_text_index_get_n_chars (empty) == 0);
  CHECK (annal_text_index_to_byte (empty, 0) == 0);
  CHECK (annal_text_index_to_char (empty, 0) == 0);
  CHECK (annal_text_index_to_byte (full, 1023) == 1023);
  CHECK (annal_text_index_to_byte (full, 1024) == 1024);
  CHECK (annal_text_index_to_byte (full, 2048) == 2048);
  CHECK (annal_text_index_to_char (full, 2048) == 2048);
}

static const AnnalTest tests[] = {
  { "fold", test_fold },
  { "all of Unicode", test_all },
  { "index", test_index },
  { "index edges", test_index_edges },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "text-fold", tests, G_N_ELEMENTS (tests));
}
