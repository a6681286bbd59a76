/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-test.h"

#include <string.h>

#include "index/annal-word-index-private.h"
#include "index/annal-word-postings-private.h"

#define MOST_TEXTS 4

typedef struct
{
  const char *label;
  const char *pattern;
  gboolean phrase;
  const char *text;
  gboolean matches;
} Match;

static const Match matches[] = {
  /* words */
  { "one word", "camps", FALSE, "The camps exist.", TRUE },
  { "another form", "camp", FALSE, "The camps exist.", FALSE },
  { "in any order", "exist camps", FALSE, "The camps exist.", TRUE },
  { "one is missing", "exist gulags", FALSE, "The camps exist.", FALSE },
  { "the same twice", "camps camps", FALSE, "The camps exist.", TRUE },
  { "case", "CAMPS", FALSE, "the Camps", TRUE },
  { "accents in the text", "Myong", FALSE, "O Yŏng-myŏng, Ri Myōng", TRUE },
  { "accents in the pattern", "Myōng", FALSE, "Ri Myong", TRUE },
  { "width", "DPRK", FALSE, "ＤＰＲＫ", TRUE },
  { "possessive", "DPRK", FALSE, "DPRK’s camps", TRUE },
  { "abbreviation", "UN", FALSE, "a U.N. panel", TRUE },
  { "abbreviation the other way", "U.N.", FALSE, "a UN panel", TRUE },
  { "apostrophes of two shapes", "don't", FALSE, "They don’t.", TRUE },
  { "groups of digits", "200,000", FALSE, "some 200 000 people", TRUE },
  { "groups of digits, other marks", "200,000", FALSE, "some 200.000 people", TRUE },
  { "without groups", "200000", FALSE, "some 200,000 people", TRUE },
  { "not a part of a number", "200", FALSE, "some 200,000 people", FALSE },
  { "not the number of a part", "200,000", FALSE, "some 200 people", FALSE },
  { "groups with a blank in the pattern", "200 000", FALSE, "some 200,000 people", TRUE },
  { "Cyrillic", "корея", FALSE, "Северная Корея", TRUE },
  { "Arabic with vowel marks", "محمد", FALSE, "قال مُحَمَّد", TRUE },

  /* what is written together must follow each other */
  { "a hyphen", "well-known", FALSE, "a well known case", TRUE },
  { "a hyphen, apart", "well-known", FALSE, "known as well", FALSE },
  { "a number of a document", "A/HRC/25/63", FALSE, "see A/HRC/25/63.", TRUE },
  { "another one", "A/HRC/25/63", FALSE, "see A/HRC/63/25.", FALSE },
  { "elided", "l'homme", FALSE, "droits de l’homme", TRUE },
  { "without what is elided", "homme", FALSE, "droits de l’homme", TRUE },

  /* prefixes */
  { "a prefix", "tortur*", FALSE, "They were tortured.", TRUE },
  { "a whole word", "torture*", FALSE, "torture", TRUE },
  { "not within a word", "ortur*", FALSE, "tortured", FALSE },
  { "longer than the word", "tortures*", FALSE, "torture", FALSE },
  { "the star stands apart", "tortur *", FALSE, "tortured", FALSE },
  { "a star in the text", "tortured", FALSE, "tort*red tortured*", TRUE },
  { "a star before", "*tured", FALSE, "tortured", FALSE },
  { "in a phrase", "human right*", TRUE, "of human rights", TRUE },
  { "first in a phrase", "hum* rights", TRUE, "of human rights", TRUE },
  { "behind an accent", "caf\303\251*", FALSE, "cafeteria", TRUE },

  /* phrases */
  { "a phrase", "human rights", TRUE, "on human rights.", TRUE },
  { "the other order", "rights human", TRUE, "on human rights.", FALSE },
  { "with a word between", "human rights", TRUE, "human and other rights", FALSE },
  { "across punctuation", "camps they said", TRUE, "camps,” they said", TRUE },
  { "across lines", "human rights", TRUE, "human\n\nrights", TRUE },
  { "at the end", "the end", TRUE, "the the end", TRUE },
  { "begun twice", "a b a c", TRUE, "a b a b a c", TRUE },
  { "cut off", "a b c", TRUE, "a b", FALSE },
  { "possessives", "DPRK's camps", TRUE, "the DPRK camps", TRUE },

  /* scripts without spaces, and Korean */
  { "Korean with a particle", "북한", FALSE, "북한은 거부했다", TRUE },
  { "Korean within a word", "인권", FALSE, "북한인권법", TRUE },
  { "no half syllable", "부", FALSE, "북한", FALSE },
  { "one syllable", "북", FALSE, "남북한", TRUE },
  { "one syllable at the end", "한", FALSE, "남북한", TRUE },
  { "three syllables", "김정은", FALSE, "김정은은", TRUE },
  { "not in a row", "김정은", FALSE, "김정 정은", FALSE },
  { "Korean as a phrase", "북한 인권", TRUE, "북한 인권 문제", TRUE },
  { "Korean as a phrase, together", "북한 인권", TRUE, "북한인권", TRUE },
  { "Korean as a phrase, a particle between", "북한 인권", TRUE, "북한의 인권", FALSE },
  { "Korean words, a particle between", "북한 인권", FALSE, "북한의 인권", TRUE },
  { "Korean in letters", "북한", FALSE, "\341\204\207\341\205\256\341\206\250\341\204\222\341\205\241\341\206\253은", TRUE },
  { "year with its counter", "2013", FALSE, "2013년에", TRUE },
  { "Chinese", "人权", FALSE, "联合国人权理事会", TRUE },
  { "Chinese, long", "人权理事会", FALSE, "联合国人权理事会", TRUE },
  { "Chinese, not in a row", "人权理事会", FALSE, "人权 权理 理事 事会", FALSE },
  { "one character", "权", FALSE, "联合国人权理事会", TRUE },
  { "Japanese", "北朝鮮", FALSE, "北朝鮮の人権", TRUE },
  { "kana with and without sound marks", "か", FALSE, "が", FALSE },
  { "kana of half width", "データ", FALSE, "ﾃﾞｰﾀ", TRUE },
  { "Thai", "สิทธิ", FALSE, "สิทธิมนุษยชน", TRUE },

  /* nothing to look for */
  { "empty", "", FALSE, "anything", TRUE },
  { "empty phrase", "", TRUE, "", TRUE },
  { "signs alone", " — * “”", FALSE, "anything", TRUE },
  { "in an empty text", "camps", FALSE, "", FALSE },
};

static void
test_matches (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (matches); i++)
    {
      g_autoptr (AnnalWordPattern) pattern = annal_word_pattern_new (matches[i].pattern, matches[i].phrase);

      CHECK_ROW (matches[i].label, annal_word_pattern_matches (pattern, matches[i].text) == matches[i].matches);
    }
}

static AnnalWordIndex *
index_text (const char *text)
{
  AnnalWordIndex *index = annal_word_index_new ();

  annal_word_index_add (index, 0, text, strlen (text));
  annal_word_index_finish (index);
  return index;
}

/* What matches is among what the index finds, and nothing else where it is
 * exact.
 */
static void
test_matches_by_index (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (matches); i++)
    {
      g_autoptr (AnnalWordPattern) pattern = annal_word_pattern_new (matches[i].pattern, matches[i].phrase);
      g_autoptr (AnnalWordIndex) index = index_text (matches[i].text);
      gboolean exact;
      g_autoptr (GArray) found = annal_word_index_find (index, pattern, &exact);

      CHECK_ROW (matches[i].label, found->len <= 1);
      CHECK_ROW (matches[i].label, matches[i].matches ? found->len == 1 : found->len == 0 || !exact);
    }
}

static const struct
{
  const char *label;
  const char *pattern;
  gboolean phrase;
  guint n_parts;
  gboolean exact;
} parts[] = {
  { "a word", "camps", FALSE, 1, TRUE },
  { "two words", "camps exist", FALSE, 2, TRUE },
  { "a phrase", "camps exist", TRUE, 1, FALSE },
  { "a phrase of one word", "camps", TRUE, 1, TRUE },
  { "written together", "9/11 attacks", FALSE, 2, FALSE },
  { "other white space", "a\tb\u00a0c", FALSE, 3, TRUE },
  { "two syllables", "북한", FALSE, 1, TRUE },
  { "three syllables", "김정은", FALSE, 1, FALSE },
  { "one syllable", "김", FALSE, 1, TRUE },
  { "nothing", "", FALSE, 0, TRUE },
};

static void
test_parts (void)
{
  g_autoptr (AnnalWordIndex) index = index_text ("camps exist 9 11 attacks a b c 북한 김정은");

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (AnnalWordPattern) pattern = annal_word_pattern_new (parts[i].pattern, parts[i].phrase);
      gboolean exact = !parts[i].exact;
      g_autoptr (GArray) found = annal_word_index_find (index, pattern, &exact);

      CHECK_ROW (parts[i].label, annal_word_pattern_get_n_parts (pattern) == parts[i].n_parts);
      CHECK_ROW (parts[i].label, annal_word_pattern_is_empty (pattern) == (parts[i].n_parts == 0));
      CHECK_ROW (parts[i].label, exact == parts[i].exact);
      CHECK_ROW (parts[i].label, found->len == 1);
    }
}

/* The numbers found, with blanks between them. */
static char *
find (const AnnalWordIndex *index, const char *words)
{
  g_autoptr (AnnalWordPattern) pattern = annal_word_pattern_new (words, FALSE);
  gboolean exact;
  g_autoptr (GArray) found = annal_word_index_find (index, pattern, &exact);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? " " : "", g_array_index (found, guint, i));
  return g_string_free (text, FALSE);
}

static const struct
{
  guint number;
  const char *text;
} added[] = {
  { 3, "The camps do not exist." },
  { 3, "A spokesman said so." },
  { 3, "camps again" },
  { 7, "Camps, and torture" },
  { 7, "" },
  { 9, "tortured people" },
  { 300, "…" },
  { 70000, "the people of the camps" },
  { G_MAXUINT / 16, "people" },
};

static const struct
{
  const char *label;
  const char *words;
  const char *numbers;
} finds[] = {
  { "in several records", "camps", "3 7 70000" },
  { "in one", "torture", "7" },
  { "in none", "gulag", "" },
  { "before all words", "0", "" },
  { "behind all words", "zzz", "" },
  { "two words", "camps people", "70000" },
  { "two words of two texts", "spokesman exist", "3" },
  { "two words of two records", "torture people", "" },
  { "one that is nowhere", "camps gulag", "" },
  { "a prefix", "tortur*", "7 9" },
  { "a prefix of one word", "tortured*", "9" },
  { "a prefix of none", "torturex*", "" },
  { "a prefix and a word", "t* camps", "3 7 70000" },
  { "two prefixes", "t* p*", "9 70000" },
  { "a large number", "people", "9 70000 268435455" },
  { "nothing", "", "3 7 9 300 70000 268435455" },
};

static AnnalWordIndex *
index_added (void)
{
  AnnalWordIndex *index = annal_word_index_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (added); i++)
    annal_word_index_add (index, added[i].number, added[i].text, strlen (added[i].text));
  annal_word_index_finish (index);
  return index;
}

static void
test_finds (void)
{
  g_autoptr (AnnalWordIndex) index = index_added ();

  for (gsize i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      g_autofree char *numbers = find (index, finds[i].words);

      CHECK_TEXT (finds[i].label, numbers, finds[i].numbers);
    }
}

static void
test_empty_index (void)
{
  g_autoptr (AnnalWordIndex) unfinished = annal_word_index_new ();
  g_autoptr (AnnalWordIndex) index = annal_word_index_new ();
  g_autofree char *some = NULL, *all = NULL, *prefix = NULL;

  annal_word_index_add (unfinished, 1, "left alone", 10);
  annal_word_index_finish (index);
  some = find (index, "camps");
  all = find (index, "");
  prefix = find (index, "c*");
  CHECK_TEXT ("a word", some, "");
  CHECK_TEXT ("nothing", all, "");
  CHECK_TEXT ("a prefix", prefix, "");
}

/* A record's texts have the parts of a pattern together. */
static void
test_see (void)
{
  g_autoptr (AnnalWordPattern) pattern = annal_word_pattern_new ("9/11 camps 金正恩", FALSE);
  guint8 seen[3] = { 0 };

  CHECK (annal_word_pattern_get_n_parts (pattern) == 3);
  CHECK (!annal_word_pattern_see (pattern, "11/9 and the camps", seen));
  CHECK (!seen[0] && seen[1] && !seen[2]);
  CHECK (!annal_word_pattern_see (pattern, "on 9/11", seen));
  CHECK (seen[0] && seen[1] && !seen[2]);
  CHECK (annal_word_pattern_see (pattern, "金正恩说", seen));
  CHECK (annal_word_pattern_see (pattern, "", seen));
}

/* So many words that they need several sets of bits. */
static void
test_long_patterns (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (AnnalWordPattern) phrase = NULL, words = NULL;
  g_autoptr (AnnalWordIndex) index = NULL;
  g_autoptr (GArray) found = NULL;
  gboolean exact;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "w%u ", i % 700);
  phrase = annal_word_pattern_new (text->str, TRUE);
  words = annal_word_pattern_new (text->str, FALSE);
  index = index_text (text->str);
  found = annal_word_index_find (index, words, &exact);
  CHECK (annal_word_pattern_get_n_parts (words) == 1000);
  CHECK (found->len == 1 && exact);
  CHECK (annal_word_pattern_matches (phrase, text->str));
  CHECK (annal_word_pattern_matches (words, text->str));
  g_string_prepend (text, "w0 w1 w2 ");
  CHECK (annal_word_pattern_matches (phrase, text->str));
  g_string_truncate (text, text->len - 6);
  CHECK (!annal_word_pattern_matches (phrase, text->str));
  CHECK (annal_word_pattern_matches (words, text->str));
}

/* Of a huge word the beginning counts, in texts and patterns alike. */
static void
test_huge_words (void)
{
  gsize length = 1 << 20;
  g_autofree char *huge = g_strnfill (length, 'x');
  g_autoptr (AnnalWordIndex) index = index_text (huge);
  g_autoptr (AnnalWordPattern) pattern = annal_word_pattern_new (huge, FALSE);
  g_autofree char *whole = find (index, huge);
  g_autofree char *prefix = find (index, "xxx*");
  g_autofree char *part = find (index, "xxx");

  CHECK_TEXT ("whole", whole, "0");
  CHECK_TEXT ("prefix", prefix, "0");
  CHECK_TEXT ("part", part, "");
  CHECK (annal_word_pattern_matches (pattern, huge));
  CHECK (annal_word_index_get_size (index) < 4096);
}

/* --- long lists of numbers ------------------------------------------------ */

/* Stored as annal-word-postings-private.h tells, by the letter. */
static guint8 *
store (const guint *numbers, guint n)
{
  gsize head = annal_postings_get_blocks_size (n) + n;
  guint8 *stored = g_malloc0 (head + (gsize) n * ANNAL_VARINT_MAX + 1);
  guint8 *at = stored + head;

  for (guint i = 0; i < n; i++)
    at += annal_varint_write (at, numbers[i] - (i > 0 ? numbers[i - 1] : 0));
  annal_postings_make_blocks (stored, n);
  return stored;
}

static gboolean
seeks_all (const guint *numbers, guint n, guint stride)
{
  g_autofree guint8 *stored = store (numbers, n);
  AnnalPostings postings;

  annal_postings_init (&postings, stored, n);
  for (guint i = 0; i < n; i += stride)
    if (!annal_postings_seek (&postings, i > 0 && numbers[i] > numbers[i - 1] + 1 ? numbers[i] - 1 : numbers[i]) ||
        postings.value != numbers[i])
      return FALSE;
  return n == 0 || numbers[n - 1] == G_MAXUINT || !annal_postings_seek (&postings, numbers[n - 1] + 1);
}

static void
test_postings (void)
{
  static const guint counts[] = { 0, 1, 2, 127, 128, 129, 255, 256, 257, 1000, 128 * 128 + 1 };
  static const guint strides[] = { 1, 2, 100, 128, 129, 1000, 100000 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree guint *numbers = g_new0 (guint, counts[i] + 1);

      for (guint j = 0; j < counts[i]; j++)
        numbers[j] = (j > 0 ? numbers[j - 1] + 1 : 0) + (guint) g_rand_int_range (rand, 0, j % 50 == 0 ? 200000 : 3);
      for (gsize j = 0; j < G_N_ELEMENTS (strides); j++)
        CHECK (seeks_all (numbers, counts[i], strides[j]));
      if (counts[i] > 0)
        numbers[counts[i] - 1] = G_MAXUINT;
      CHECK (seeks_all (numbers, counts[i], 1));
    }
}

/* Every record has a, every third b, every 17th c, every 1000th d. */
static void
test_common_words (void)
{
  static const struct
  {
    const char *words;
    guint step;
  } rows[] = {
    { "a", 1 }, { "b", 3 }, { "c", 17 }, { "d", 1000 }, { "a b", 3 }, { "b c", 51 }, { "d b", 3000 }, { "d a", 1000 },
    { "b c d", 51000 },
  };
  g_autoptr (AnnalWordIndex) index = annal_word_index_new ();
  const guint n = 200000;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strconcat ("A", i % 3 == 0 ? " b" : "", i % 17 == 0 ? " c" : "",
                                           i % 1000 == 0 ? " d" : "", NULL);

      annal_word_index_add (index, i, text, strlen (text));
    }
  annal_word_index_finish (index);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AnnalWordPattern) pattern = annal_word_pattern_new (rows[i].words, FALSE);
      gboolean exact;
      g_autoptr (GArray) found = annal_word_index_find (index, pattern, &exact);
      guint n_wrong = 0;

      for (guint j = 0; j < found->len; j++)
        n_wrong += g_array_index (found, guint, j) != j * rows[i].step;
      CHECK_ROW (rows[i].words, found->len == (n - 1) / rows[i].step + 1);
      CHECK_ROW (rows[i].words, n_wrong == 0);
    }
}

/* Of a thousand records with two words apart, and one in which they follow each
 * other, the marks tell most of the former. Two of four kinds are asked for, so
 * one in sixteen is expected, 62 or so; words are not quite even.
 */
static void
test_marks (void)
{
  g_autoptr (AnnalWordIndex) index = annal_word_index_new ();
  g_autoptr (AnnalWordPattern) phrase = annal_word_pattern_new ("human rights", TRUE);
  g_autoptr (AnnalWordPattern) words = annal_word_pattern_new ("human rights", FALSE);
  g_autoptr (GArray) in_phrase = NULL, in_words = NULL;
  gboolean exact;

  for (guint i = 0; i <= 1000; i++)
    {
      g_autofree char *text = g_strdup_printf ("human %u %u rights", i, i * 7);
      const char *quote = i == 500 ? "the human rights" : text;

      annal_word_index_add (index, i, quote, strlen (quote));
    }
  annal_word_index_finish (index);
  in_phrase = annal_word_index_find (index, phrase, &exact);
  CHECK (!exact);
  CHECK (in_phrase->len >= 1 && in_phrase->len < 200);
  in_words = annal_word_index_find (index, words, &exact);
  CHECK (exact);
  CHECK (in_words->len == 1001);
}

/* --- against a plain scan ------------------------------------------------- */

static const char *const pieces[] = {
  "a", "b", "ab", "abc", "B", "á", "don't", "x's", "U.N.", "un", "1,000", "1000", "1", "000", "9/11", "9", "11",
  "북한", "북한은", "한", "북", "人权", "人", "权利", "か", "が", "ﾃﾞ", "а", "й", "…", "*", "l'a", "ß", "ss",
};

static char *
make_random (GRand *rand, guint most, gboolean with_stars)
{
  GString *text = g_string_new (NULL);
  guint n = (guint) g_rand_int_range (rand, 0, (gint32) most + 1);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (text, g_rand_int_range (rand, 0, 8) > 0 ? " " : g_rand_boolean (rand) ? ", " : "");
      g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      if (with_stars && g_rand_int_range (rand, 0, 6) == 0)
        g_string_append_c (text, '*');
    }
  return g_string_free (text, FALSE);
}

typedef struct
{
  char *texts[MOST_TEXTS]; /* owned */
  guint n;
} Record;

static void
clear_record (gpointer data)
{
  Record *record = data;

  for (guint i = 0; i < record->n; i++)
    g_free (record->texts[i]);
}

static GArray *
make_records (GRand *rand, AnnalWordIndex *index)
{
  GArray *records = g_array_new (FALSE, FALSE, sizeof (Record));

  g_array_set_clear_func (records, clear_record);
  for (guint i = 0; i < 200; i++)
    {
      Record record = { .n = (guint) g_rand_int_range (rand, 0, MOST_TEXTS + 1) };

      for (guint j = 0; j < record.n; j++)
        {
          record.texts[j] = make_random (rand, 8, FALSE);
          annal_word_index_add (index, i, record.texts[j], strlen (record.texts[j]));
        }
      g_array_append_val (records, record);
    }
  annal_word_index_finish (index);
  return records;
}

static gboolean
record_matches (const Record *record, const AnnalWordPattern *pattern)
{
  guint n_parts = annal_word_pattern_get_n_parts (pattern);
  g_autofree guint8 *seen = g_new0 (guint8, n_parts + 1);
  gboolean all = n_parts == 0;

  for (guint i = 0; i < record->n; i++)
    all = annal_word_pattern_see (pattern, record->texts[i], seen);
  return all && record->n > 0;
}

/* What is found and holds is what holds, and where it is exact, that is all. */
static guint
count_wrong (const AnnalWordIndex *index, const GArray *records, const AnnalWordPattern *pattern)
{
  gboolean exact;
  g_autoptr (GArray) found = annal_word_index_find (index, pattern, &exact);
  guint n_wrong = 0;
  guint at = 0;

  for (guint i = 0; i < records->len; i++)
    {
      gboolean is_found = at < found->len && g_array_index (found, guint, at) == i;
      gboolean holds = record_matches (&g_array_index (records, Record, i), pattern);

      at += is_found;
      n_wrong += holds && !is_found;
      n_wrong += exact && is_found && !holds;
    }
  return n_wrong + (at != found->len);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  guint n_wrong = 0;

  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (AnnalWordIndex) index = annal_word_index_new ();
      g_autoptr (GArray) records = make_records (rand, index);

      for (guint j = 0; j < 200; j++)
        {
          g_autofree char *text = make_random (rand, 4, TRUE);
          g_autoptr (AnnalWordPattern) pattern = annal_word_pattern_new (text, j % 3 == 0);

          n_wrong += count_wrong (index, records, pattern);
        }
    }
  CHECK (n_wrong == 0);
}

/* Each text is found by all of it, as words and as a phrase. */
static void
test_itself (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  guint n_wrong = 0;

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *text = make_random (rand, 12, FALSE);
      g_autoptr (AnnalWordPattern) words = annal_word_pattern_new (text, FALSE);
      g_autoptr (AnnalWordPattern) phrase = annal_word_pattern_new (text, TRUE);

      n_wrong += !annal_word_pattern_matches (words, text);
      n_wrong += !annal_word_pattern_matches (phrase, text);
    }
  CHECK (n_wrong == 0);
}

static const AnnalTest tests[] = {
  { "matches", test_matches },
  { "matches by index", test_matches_by_index },
  { "parts", test_parts },
  { "finds", test_finds },
  { "empty index", test_empty_index },
  { "several texts", test_see },
  { "long patterns", test_long_patterns },
  { "huge words", test_huge_words },
  { "postings", test_postings },
  { "common words", test_common_words },
  { "marks", test_marks },
  { "random", test_random },
  { "itself", test_itself },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "word-index", tests, G_N_ELEMENTS (tests));
}
