/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-test.h"

#include <string.h>

#include "base/annal-word-fold-private.h"

/* The words with bars between them; a letter of a script without spaces that is
 * the last of its run has a full stop behind it.
 */
static char *
cut (const char *text, gsize length)
{
  GString *words = g_string_new (NULL);
  AnnalWordFold fold;

  annal_word_fold_init (&fold, text, length);
  while (annal_word_fold_next (&fold))
    {
      if (words->len > 0)
        g_string_append_c (words, '|');
      g_string_append_len (words, fold.word, fold.length);
      if (fold.kind == ANNAL_WORD_SINGLE)
        g_string_append_c (words, '.');
    }
  return g_string_free (words, FALSE);
}

typedef struct
{
  const char *label;
  const char *text;
  const char *words;
} Row;

static const Row rows[] = {
  /* words */
  { "plain", "The Council adopts", "the|council|adopts" },
  { "nothing", "", "" },
  { "no words", " — … !?\n", "" },
  { "punctuation", "camps, (all) \"held\"; end.", "camps|all|held|end" },
  { "hyphens", "well-known A/HRC/25/63", "well|known|a|hrc|25|63" },
  { "dashes", "north–south—east", "north|south|east" },
  { "underscore and signs", "a_b c@d #tag 50%", "a|b|c|d|tag|50" },
  { "lines and tabs", "one\ntwo\tthree\r\nfour", "one|two|three|four" },
  { "letters and digits", "COVID19 63rd 1990s", "covid19|63rd|1990s" },
  { "emoji part", "no😀yes", "no|yes" },

  /* case */
  { "capitals", "DPRK Pyongyang", "dprk|pyongyang" },
  { "sharp s", "Straße STRASSE STRAẞE", "strasse|strasse|strasse" },
  { "dotted and dotless i", "İstanbul ISTANBUL Istanbul ıstanbul", "istanbul|istanbul|istanbul|istanbul" },
  { "final sigma", "ΟΔΟΣ οδος οδός", "οδοσ|οδοσ|οδοσ" },
  { "Cyrillic", "КНДР Пхеньян", "кндр|пхеньян" },
  { "ligature", "oﬃce ﬁles", "office|files" },
  { "Cherokee", "ᎠᏂ ꭰꮒ", "ᎠᏂ|ᎠᏂ" },
  { "titlecase letter", "ǅ ǆ", "dz|dz" },

  /* accents */
  { "Latin, composed", "Myŏng Ōsaka café Ñandú", "myong|osaka|cafe|nandu" },
  { "Latin, decomposed", "Myo\314\206ng cafe\314\201s", "myong|cafes" },
  { "accent at the end", "cafe\314\201", "cafe" },
  { "strokes", "Wałęsa Søren Đorđe Færøerne Œuvre Ħamrun Ŧ", "walesa|soren|dorde|faeroerne|oeuvre|hamrun|t" },
  { "Vietnamese", "Điện Biên Phủ", "dien|bien|phu" },
  { "Cyrillic й is и, ё is е", "Цай цаи Королёв Королев", "цаи|цаи|королев|королев" },
  { "Ukrainian ї is і", "Україна", "украіна" },
  { "Arabic without vowel marks", "محمد", "محمد" },
  { "Arabic with vowel marks", "مُحَمَّد", "محمد" },
  { "Arabic hamza and tatweel", "أحمد احمد مـحـمـد", "احمد|احمد|محمد" },
  { "Hebrew with points", "שָׁלוֹם", "שלום" },
  { "Greek with accents", "Ἀθῆναι Αθηναι", "αθηναι|αθηναι" },
  { "Devanagari keeps its vowels", "हिन्दी हिन्दि", "हिन्दी|हिन्दि" },

  /* width and other shapes */
  { "full width", "ＤＰＲＫ ６３", "dprk|63" },
  { "superscript", "10 m²", "10|m2" },
  { "fraction", "½", "1|2" },
  { "number sign", "№5 foo™ bar", "no|5|foo|tm|bar" },
  { "Roman numeral", "Ⅳ", "iv" },
  { "mathematical letters", "𝐊𝐢𝐦", "kim" },

  /* what does not show */
  { "soft hyphen", "recom\302\255mendation", "recommendation" },
  { "zero-width space and joiners", "a\342\200\213b\342\200\214c\342\200\215d\342\201\240e", "abcde" },
  { "byte order mark", "\357\273\277start", "start" },
  { "marks of direction", "\342\200\217ab\342\200\216c", "abc" },
  { "variation selector", "a\357\270\217b", "ab" },

  /* apostrophes */
  { "possessive", "the DPRK's camps", "the|dprk|camps" },
  { "possessive, curly", "the DPRK’s camps", "the|dprk|camps" },
  { "possessive in capitals", "KOREA'S", "korea" },
  { "possessive at the end", "Kim's", "kim" },
  { "possessive of many", "the camps' end", "the|camps|end" },
  { "not", "don't don’t won't", "dont|dont|wont" },
  { "it is", "it's", "it" },
  { "not a possessive", "o'sullivan", "osullivan" },
  { "romanised", "P'yŏngyang Ch’ŏngjin Qur'an Sana‘a Ma`arib", "pyongyang|chongjin|quran|sanaa|maarib" },
  { "names", "O'Brien O’Brien", "obrien|obrien" },
  { "elided, French", "l'homme d’État qu'il aujourd'hui", "l|homme|d|etat|qu|il|aujourdhui" },
  { "elided, Italian", "dell'ONU", "dell|onu" },
  { "years", "the '90s, the 1970's", "the|90s|the|1970" },
  { "feet and inches", "5'10", "5|10" },
  { "as quotation marks", "'so' ‘it was’", "so|it|was" },
  { "full width apostrophe", "don＇t", "dont" },

  /* full stops */
  { "abbreviations", "The U.N. and the U.S. in D.P.R.K.", "the|un|and|the|us|in|dprk" },
  { "without the last stop", "the U.S said", "the|us|said" },
  { "possessive", "the U.N.'s camps and the U.N’s", "the|un|camps|and|the|un" },
  { "initials", "J.K. Rowling, J. Smith, J.K.Rowling", "jk|rowling|j|smith|jk|rowling" },
  { "not an abbreviation", "plan B.Then", "plan|b|then" },
  { "names of sites", "example.org", "example|org" },
  { "time of day", "6 p.m.", "6|pm" },

  /* numbers */
  { "groups with commas", "200,000 and 1,250,000", "200000|and|1250000" },
  { "groups with full stops", "200.000", "200000" },
  { "groups with apostrophes", "200'000 200’000", "200000|200000" },
  { "groups with hard spaces", "200\302\240000 200\342\200\257000 200\342\200\211123", "200000|200000|200123" },
  { "groups with blanks", "200 000 and 1 250 000 men", "200000|and|1250000|men" },
  { "a blank that is none", "May 12 200 people", "may|12|200|people" },
  { "years side by side", "2012 2013, 2014,2015", "2012|2013|2014|2015" },
  { "too long a group", "1,2345 1,23", "1|2345|1|23" },
  { "a decimal", "3.5 and 0.125", "3|5|and|0|125" },
  { "groups and decimals", "1,234.56 1.234,56", "1234|56|1234|56" },
  { "two separators", "1,234.567", "1234|567" },
  { "a comma behind", "In 200, 300 came", "in|200|300|came" },
  { "with a unit", "1,000km", "1000km" },
  { "Arabic digits", "٢٠٠٬٠٠٠ ۶۳", "200000|63" },
  { "full width groups", "２００，０００", "200000" },
  { "eight groups at most", "1,000,000,000,000,000,000,000,000,000",
    "1000000000000000000000000|000" },
  { "a date", "20.3.2013 2013-03-20", "20|3|2013|2013|03|20" },

  /* scripts without spaces, and Korean */
  { "Korean", "북한은 인권", "북한|한은|은.|인권|권." },
  { "one syllable", "김 정은", "김.|정은|은." },
  { "Korean in letters", "\341\204\207\341\205\256\341\206\250\341\204\222\341\205\241\341\206\253", "북한|한." },
  { "Korean with Latin and digits", "UN은 2013년", "un|은.|2013|년." },
  { "Korean and Han", "北한", "北한|한." },
  { "Chinese", "人权理事会", "人权|权理|理事|事会|会." },
  { "Chinese punctuation", "朝鲜，人权。", "朝鲜|鲜.|人权|权." },
  { "Japanese", "人権はデータ", "人権|権は|はデ|デー|ータ|タ." },
  { "kana of half width", "ﾃﾞｰﾀ", "デー|ータ|タ." },
  { "sound marks make letters", "か が か\343\202\231", "か.|が.|が." },
  { "Thai", "ที่", "ที|ี่|่." },
  { "compatibility characters", "\357\244\212", "金." },
};

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = cut (rows[i].text, strlen (rows[i].text));

      CHECK_TEXT (rows[i].label, words, rows[i].words);
    }
}

/* What does not show may stand anywhere, and sends all words the slow way. */
static char *
cut_slowly (const char *text)
{
  g_autoptr (GString) spread = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      g_string_append_unichar (spread, g_utf8_get_char (at));
      g_string_append_unichar (spread, 0x200b);
    }
  return cut (spread->str, spread->len);
}

static void
test_slow_way (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = cut_slowly (rows[i].text);

      CHECK_TEXT (rows[i].label, words, rows[i].words);
    }
}

/* The two ways agree on texts of ASCII of whatever form. */
static void
test_two_ways (void)
{
  static const char letters[] = "aabBs0123456789000   ''..,,`-*";
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  guint n_wrong = 0;

  for (guint i = 0; i < 20000; i++)
    {
      char text[25] = { 0 };
      g_autofree char *quick = NULL, *slow = NULL;

      for (gint j = g_rand_int_range (rand, 0, 24); j > 0; j--)
        text[j - 1] = letters[g_rand_int_range (rand, 0, sizeof letters - 1)];
      quick = cut (text, strlen (text));
      slow = cut_slowly (text);
      if (strcmp (quick, slow) != 0 && n_wrong++ < 10)
        CHECK_TEXT (text, quick, slow);
    }
  CHECK (n_wrong == 0);
}

static gpointer
count_words (gpointer data)
{
  const GString *text = data;
  AnnalWordFold fold;
  gsize n = 0;

  for (annal_word_fold_init (&fold, text->str, text->len); annal_word_fold_next (&fold);)
    n += fold.length;
  return GSIZE_TO_POINTER (n);
}

/* Letters that nobody has asked for before, by four threads at once. */
static void
test_threads (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GThread *threads[4];
  gpointer counts[4];

  for (gunichar c = 0x20; c < 0x3000; c += 37)
    if (g_unichar_validate (c))
      g_string_append_unichar (text, c);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("fold", count_words, text);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    counts[i] = g_thread_join (threads[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    CHECK (counts[i] == counts[0] && counts[i] == count_words (text));
}

/* Words that were cut are cut to themselves, and the ends of texts part words
 * as a line break does.
 */
static void
test_again (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *twice = g_strconcat (rows[i].text, "\n", rows[i].text, NULL);
      g_autofree char *words = cut (twice, strlen (twice));
      g_autofree char *expected = g_strconcat (rows[i].words, *rows[i].words ? "|" : "", rows[i].words, NULL);

      CHECK_TEXT (rows[i].label, words, expected);
    }
}

static gboolean
has_pair (const char *text)
{
  AnnalWordFold fold;

  annal_word_fold_init (&fold, text, strlen (text));
  return annal_word_fold_next (&fold) && fold.kind == ANNAL_WORD_PAIR;
}

/* All of Unicode: folding what is folded changes nothing. */
static void
test_all (void)
{
  guint n_wrong = 0;

  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      char text[8] = { 0 };
      g_autofree char *once = NULL, *twice = NULL;

      if (!g_unichar_validate (c) || !g_unichar_isdefined (c) || g_unichar_type (c) == G_UNICODE_PRIVATE_USE)
        continue;
      g_unichar_to_utf8 (c, text);
      if (has_pair (text))
        continue;
      once = cut (text, strlen (text));
      g_strdelimit (once, "|.", ' ');
      twice = cut (once, strlen (once));
      g_strdelimit (twice, "|.", ' ');
      if (strcmp (once, twice) != 0 && n_wrong++ < 20)
        CHECK_TEXT (text, twice, once);
    }
  CHECK (n_wrong == 0);
}

static void
test_long (void)
{
  gsize length = 1 << 20;
  g_autofree char *plain = g_strnfill (length, 'X');
  g_autoptr (GString) wide = g_string_new (NULL);
  g_autoptr (GString) han = g_string_new (NULL);
  g_autoptr (GString) numbers = g_string_new ("1");
  AnnalWordFold fold;
  guint n = 0;

  annal_word_fold_init (&fold, plain, length);
  CHECK (annal_word_fold_next (&fold));
  CHECK (fold.length == ANNAL_WORD_MAX && fold.word[0] == 'x' && fold.word[ANNAL_WORD_MAX - 1] == 'x');
  CHECK (fold.from == plain && fold.until == plain + length);
  CHECK (!annal_word_fold_next (&fold));

  /* Two bytes each, of which no half is taken. */
  for (guint i = 0; i < length / 2; i++)
    g_string_append (wide, "я");
  annal_word_fold_init (&fold, wide->str, wide->len);
  CHECK (annal_word_fold_next (&fold));
  CHECK (fold.length == 254);
  CHECK (!annal_word_fold_next (&fold));

  for (guint i = 0; i < length / 3; i++)
    g_string_append (han, "人");
  for (annal_word_fold_init (&fold, han->str, han->len); annal_word_fold_next (&fold);)
    n++;
  CHECK (n == length / 3);

  for (guint i = 0; i < length / 4; i++)
    g_string_append (numbers, " 111");
  n = 0;
  for (annal_word_fold_init (&fold, numbers->str, numbers->len); annal_word_fold_next (&fold);)
    n++;
  CHECK (n == length / 4 + 1);
}

static const struct
{
  const char *label;
  const char *text;
  gsize length;
  const char *words;
} broken[] = {
  { "a byte that begins nothing", "ab\377cd", 5, "ab|cd" },
  { "a letter cut off", "ab\303", 3, "ab" },
  { "a longer one cut off", "ab \343\201", 5, "ab" },
  { "a continuation alone", "\200ab", 3, "ab" },
  { "a surrogate", "a\355\240\200b", 5, "a|b" },
  { "too great", "a\364\220\200\200b", 6, "a|b" },
  { "a NUL", "a\0b", 3, "a|b" },
  { "too long a form", "a\300\200b", 4, "a|b" },
  { "the end is not read over", "don't", 4, "don" },
  { "nor within a number", "200,000", 6, "200|00" },
};

static void
test_broken (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      /* A copy of just that size, so that sanitizers see what is read behind it. */
      g_autofree char *text = g_memdup2 (broken[i].text, broken[i].length);
      g_autofree char *words = cut (text, broken[i].length);

      CHECK_TEXT (broken[i].label, words, broken[i].words);
    }
}

static void
test_random_bytes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  guint n_wrong = 0;

  for (guint i = 0; i < 20000; i++)
    {
      gsize length = (gsize) g_rand_int_range (rand, 0, 40);
      g_autofree char *text = g_malloc (length + 1);
      AnnalWordFold fold;
      const char *last = text;

      for (gsize j = 0; j < length; j++)
        text[j] = (char) g_rand_int_range (rand, i % 2 == 0 ? 0 : 0x20, i % 2 == 0 ? 256 : 0x40);
      for (annal_word_fold_init (&fold, text, length); annal_word_fold_next (&fold);)
        {
          n_wrong += fold.length == 0 || fold.length > ANNAL_WORD_MAX;
          n_wrong += fold.from < last || fold.until < fold.from || fold.until > text + length;
          n_wrong += !g_utf8_validate (fold.word, fold.length, NULL);
          last = fold.until;
        }
    }
  CHECK (n_wrong == 0);
}

static const AnnalTest tests[] = {
  { "threads", test_threads },
  { "rows", test_rows },
  { "slow way", test_slow_way },
  { "two ways", test_two_ways },
  { "again", test_again },
  { "all of Unicode", test_all },
  { "long words", test_long },
  { "broken UTF-8", test_broken },
  { "random bytes", test_random_bytes },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "word-fold", tests, G_N_ELEMENTS (tests));
}
