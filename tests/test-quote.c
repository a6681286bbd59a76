/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-test.h"

#include <string.h>

#include <annal/annal-quote.h>
#include <annal/annal-source.h>
#include <annal/annal-texts.h>

#include "base/annal-text-fold-private.h"

#define EXACT ANNAL_MATCH_EXACT
#define TYPOGRAPHIC ANNAL_MATCH_TYPOGRAPHIC

/* The first match, with its places in code points and in bytes. */
static const struct
{
  const char *label;
  const char *text;
  const char *quote;
  const char *prefix;
  const char *suffix;
  guint n;
  AnnalMatch match;
  gint64 start;
  gint64 end;
  gint64 start_byte;
  gint64 end_byte;
} finds[] = {
  /* good */
  { "plain", "The cat sat.", "cat", NULL, NULL, 1, EXACT, 4, 7, 4, 7 },
  { "the whole text", "cat", "cat", NULL, NULL, 1, EXACT, 0, 3, 0, 3 },
  { "after two bytes", "\303\251 cat", "cat", NULL, NULL, 1, EXACT, 2, 5, 3, 6 },
  { "after emoji", "\360\237\230\200 ok \360\237\230\200 no", "no", NULL, NULL, 1, EXACT, 7, 9, 13, 15 },
  { "an emoji", "a\360\237\230\200b", "\360\237\230\200", NULL, NULL, 1, EXACT, 1, 2, 1, 5 },
  { "after a combining mark", "cafe\314\201 noir", "noir", NULL, NULL, 1, EXACT, 6, 10, 7, 11 },
  { "with a combining mark", "cafe\314\201 noir", "cafe\314\201", NULL, NULL, 1, EXACT, 0, 5, 0, 6 },
  { "across lines", "one\ntwo", "e\nt", NULL, NULL, 1, EXACT, 2, 5, 2, 5 },
  { "after a false start", "aab", "ab", NULL, NULL, 1, EXACT, 1, 3, 1, 3 },
  { "after a longer false start", "abcabcabd", "abcabd", NULL, NULL, 1, EXACT, 3, 9, 3, 9 },
  { "no-break space", "North\302\240Korea", "North Korea", NULL, NULL, 1, TYPOGRAPHIC, 0, 11, 0, 12 },
  { "curly quotes", "he said \342\200\234no\342\200\235", "\"no\"", NULL, NULL, 1, TYPOGRAPHIC, 8, 12, 8, 16 },
  { "straight in the text", "it's", "it\342\200\231s", NULL, NULL, 1, TYPOGRAPHIC, 0, 4, 0, 4 },
  { "a dash", "3 \342\200\224 4", "3 - 4", NULL, NULL, 1, TYPOGRAPHIC, 0, 5, 0, 7 },
  { "over the end of a line", "one\ntwo", "one two", NULL, NULL, 1, TYPOGRAPHIC, 0, 7, 0, 7 },
  { "over a tab", "one\ttwo", "one two", NULL, NULL, 1, TYPOGRAPHIC, 0, 7, 0, 7 },
  { "exact before typographic", "a\342\200\223b a-b", "a-b", NULL, NULL, 1, EXACT, 4, 7, 6, 9 },
  { "exact with a dash", "a-b a\342\200\223b", "a\342\200\223b", NULL, NULL, 1, EXACT, 4, 7, 4, 9 },
  { "two places", "no, no", "no", NULL, NULL, 2, EXACT, 0, 2, 0, 2 },
  { "places that overlap", "aaaa", "aa", NULL, NULL, 3, EXACT, 0, 2, 0, 2 },
  { "a prefix", "on Friday and on Friday", "Friday", "and on ", NULL, 1, EXACT, 17, 23, 17, 23 },
  { "a suffix", "on Friday and on Friday", "Friday", NULL, " and", 1, EXACT, 3, 9, 3, 9 },
  { "both", "a x b, a x c, d x c", "x", "a", "c", 1, EXACT, 9, 10, 9, 10 },
  { "a prefix at the beginning", "ab ab", "b", "a", NULL, 2, EXACT, 1, 2, 1, 2 },
  { "a prefix for the typographic one", "a-b, c a\342\200\223b", "a-b", "c", NULL, 1, TYPOGRAPHIC, 7, 10, 7, 12 },
  /* tolerated */
  { "part of a grapheme", "cafe\314\201", "cafe", NULL, NULL, 1, EXACT, 0, 4, 0, 4 },
  { "a prefix without its space", "on Friday and on Friday", "Friday", "and on", NULL, 1, EXACT, 17, 23, 17, 23 },
  { "a suffix without its space", "on Friday and on Friday", "Friday", NULL, "and", 1, EXACT, 3, 9, 3, 9 },
  { "a prefix in other shapes", "\342\200\230a\342\200\231 b b", "b", "'a'", NULL, 1, EXACT, 4, 5, 8, 9 },
  { "an empty prefix", "cat", "cat", "", " ", 1, EXACT, 0, 3, 0, 3 },
  /* bad */
  { "not there", "The cat sat.", "dog", NULL, NULL, 0 },
  { "another case", "The Cat sat.", "cat", NULL, NULL, 0 },
  { "one letter off", "are often tortured", "are often tortures", NULL, NULL, 0 },
  { "composed and not", "cafe\314\201", "caf\303\251", NULL, NULL, 0 },
  { "three dots for one", "wait\342\200\246", "wait...", NULL, NULL, 0 },
  { "the end of a paragraph for a space", "one\n\ntwo", "one two", NULL, NULL, 0 },
  { "two characters of a line's end for a space", "one\r\ntwo", "one two", NULL, NULL, 0 },
  { "empty quote", "cat", "", NULL, NULL, 0 },
  { "empty text", "", "cat", NULL, NULL, 0 },
  { "longer than the text", "cat", "cats", NULL, NULL, 0 },
  { "another prefix", "on Friday", "Friday", "at", NULL, 0 },
  { "a prefix longer than the text", "on Friday", "Friday", "and then on", NULL, 0 },
  { "another suffix", "on Friday", "Friday", NULL, "and", 0 },
  { "half a character", "\303\251", "\303", NULL, NULL, 0 },
};

static void
test_find (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      g_autoptr (AnnalQuoteMatches) matches = annal_quote_find (finds[i].text, -1, finds[i].quote,
                                                                finds[i].prefix, finds[i].suffix);
      AnnalAnchor *anchor;
      g_autofree char *slice = NULL;

      CHECK_ROW (finds[i].label, annal_quote_matches_get_n_found (matches) == finds[i].n);
      CHECK_ROW (finds[i].label, annal_quote_matches_get_n_matches (matches) == finds[i].n);
      if (annal_quote_matches_get_n_matches (matches) == 0)
        continue;
      anchor = annal_quote_matches_get_match (matches, 0);
      CHECK_ROW (finds[i].label, annal_anchor_get_match (anchor) == finds[i].match);
      CHECK_ROW (finds[i].label, annal_anchor_get_start (anchor) == finds[i].start);
      CHECK_ROW (finds[i].label, annal_anchor_get_end (anchor) == finds[i].end);
      CHECK_ROW (finds[i].label, annal_anchor_get_start_byte (anchor) == finds[i].start_byte);
      CHECK_ROW (finds[i].label, annal_anchor_get_end_byte (anchor) == finds[i].end_byte);
      slice = g_utf8_substring (finds[i].text, finds[i].start, finds[i].end);
      CHECK_TEXT (finds[i].label, annal_anchor_get_quote (anchor), slice);
    }
}

static void
test_context (void)
{
  const char *text = "One two three four five six seven eight nine ten; "
                     "One two three four five six seven eight nine ten.";
  g_autoptr (AnnalQuoteMatches) matches = annal_quote_find (text, -1, "seven", NULL, NULL);
  g_autoptr (AnnalQuoteMatches) chosen = annal_quote_find (text, -1, "seven", NULL, "eight nine ten.");
  g_autoptr (AnnalQuoteMatches) unique = annal_quote_find (text, -1, "ten;", NULL, NULL);
  g_autoptr (AnnalQuoteMatches) whole = annal_quote_find ("xx", -1, "x", NULL, NULL);
  AnnalAnchor *anchor = annal_quote_matches_get_match (matches, 0);

  CHECK (annal_anchor_get_start (anchor) == 28);
  CHECK_TEXT ("all before", annal_anchor_get_prefix (anchor), "One two three four five six ");
  CHECK_TEXT ("whole words after", annal_anchor_get_suffix (anchor), " eight nine ten; One two three");
  anchor = annal_quote_matches_get_match (matches, 1);
  CHECK (annal_anchor_get_start (anchor) == 78);
  CHECK_TEXT ("whole words before", annal_anchor_get_prefix (anchor), "One two three four five six ");
  CHECK_TEXT ("all after", annal_anchor_get_suffix (anchor), " eight nine ten.");

  CHECK (annal_quote_matches_get_n_found (chosen) == 1);
  anchor = annal_quote_matches_get_match (chosen, 0);
  CHECK_TEXT ("still not unique", annal_anchor_get_prefix (anchor), "One two three four five six ");
  anchor = annal_quote_matches_get_match (unique, 0);
  CHECK_TEXT ("unique", annal_anchor_get_prefix (anchor), NULL);
  CHECK_TEXT ("unique", annal_anchor_get_suffix (anchor), NULL);
  anchor = annal_quote_matches_get_match (whole, 0);
  CHECK_TEXT ("nothing before", annal_anchor_get_prefix (anchor), NULL);
  CHECK_TEXT ("one after", annal_anchor_get_suffix (anchor), "x");
}

/* Words too long to be cut between are cut inside. */
static void
test_context_without_words (void)
{
  g_autofree char *xs = g_strnfill (50, 'x');
  g_autofree char *text = g_strconcat (xs, "-", xs, "-", xs, NULL);
  g_autofree char *expected = g_strnfill (32, 'x');
  g_autoptr (AnnalQuoteMatches) matches = annal_quote_find (text, -1, "-", NULL, NULL);

  CHECK (annal_quote_matches_get_n_found (matches) == 2);
  CHECK_TEXT ("prefix", annal_anchor_get_prefix (annal_quote_matches_get_match (matches, 0)), expected);
  CHECK_TEXT ("suffix", annal_anchor_get_suffix (annal_quote_matches_get_match (matches, 0)), expected);
}

/* Quadratic search would take days here. */
static void
test_linear (void)
{
  const gsize n = 10 << 20;
  g_autofree char *text = g_strnfill (n, 'a');
  g_autofree char *half = g_strnfill (n / 2, 'a');
  g_autofree char *odd = g_strconcat (half, "b", NULL);
  g_autoptr (AnnalQuoteMatches) many = annal_quote_find (text, n, half, NULL, NULL);
  g_autoptr (AnnalQuoteMatches) none = annal_quote_find (text, n, odd, NULL, NULL);

  CHECK (annal_quote_matches_get_n_found (many) == n - n / 2 + 1);
  CHECK (annal_quote_matches_get_n_matches (many) == 3);
  CHECK (annal_quote_matches_get_n_found (none) == 0);
}

static void
test_many (void)
{
  const gsize n = 1 << 20;
  g_autofree char *text = g_strnfill (n, 'a');
  g_autofree char *half = g_strnfill (n / 2, 'a');
  g_autoptr (AnnalQuoteMatches) one = annal_quote_find (text, n, "a", NULL, NULL);
  g_autoptr (AnnalQuoteMatches) between = annal_quote_find (text, n, "aa", half, "a");

  CHECK (annal_quote_matches_get_n_found (one) == n);
  CHECK (annal_quote_matches_get_n_matches (one) == 100);
  /* Of a prefix 1,024 bytes are compared: starts from 1,024 to n - 3. */
  CHECK (annal_quote_matches_get_n_found (between) == n - 2 - 1024);
}

/* A text in which everything is typographic. */
static void
test_linear_typographic (void)
{
  const gsize n = 1 << 20;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *quote = g_strnfill (n / 2, '-');
  g_autoptr (AnnalQuoteMatches) matches = NULL;

  for (gsize i = 0; i < n; i++)
    g_string_append (text, "\342\200\224");
  matches = annal_quote_find (text->str, text->len, quote, NULL, NULL);
  CHECK (annal_quote_matches_get_n_found (matches) == n - n / 2 + 1);
  CHECK (annal_anchor_get_end_byte (annal_quote_matches_get_match (matches, 1)) == (gint64) (n / 2 + 1) * 3);
}

static char *
random_text (GRand *rand, guint n)
{
  static const char *const chars[] = { "a", "b", "c", " ", "-", "'", "\302\240", "\342\200\231", "\342\200\223",
                                       "\303\251", "\314\201", "\360\237\230\200" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, chars[g_rand_int_range (rand, 0, G_N_ELEMENTS (chars))]);
  return g_string_free (text, FALSE);
}

/* Counts the plain way, code point by code point. */
static guint
count_naively (const char *text, const char *quote)
{
  glong n = g_utf8_strlen (text, -1);
  glong n_quote = g_utf8_strlen (quote, -1);
  guint count = 0;

  for (glong at = 0; at + n_quote <= n; at++)
    count += g_str_has_prefix (g_utf8_offset_to_pointer (text, at), quote);
  return count;
}

static gboolean
has_match_at (AnnalQuoteMatches *matches, gint64 start, gint64 end)
{
  for (guint i = 0; i < annal_quote_matches_get_n_matches (matches); i++)
    {
      AnnalAnchor *anchor = annal_quote_matches_get_match (matches, i);

      if (annal_anchor_get_start (anchor) == start && annal_anchor_get_end (anchor) == end)
        return TRUE;
    }
  return FALSE;
}

/* A slice of a text is found at its place; folded, it is found there too. */
static void
test_slices (void)
{
  GRand *rand = g_rand_new_with_seed (20190514);
  guint n_wrong = 0;

  for (guint round = 0; round < 2000; round++)
    {
      glong n = g_rand_int_range (rand, 1, 80);
      g_autofree char *text = random_text (rand, n);
      glong start = g_rand_int_range (rand, 0, n);
      glong end = g_rand_int_range (rand, start + 1, n + 1);
      g_autofree char *slice = g_utf8_substring (text, start, end);
      g_autofree char *folded = annal_text_fold (slice, strlen (slice), NULL);
      g_autofree char *folded_text = annal_text_fold (text, strlen (text), NULL);
      g_autoptr (AnnalQuoteMatches) exact = annal_quote_find (text, -1, slice, NULL, NULL);
      g_autoptr (AnnalQuoteMatches) typographic = annal_quote_find (text, -1, folded, NULL, NULL);
      guint n_exact = count_naively (text, folded);

      n_wrong += !has_match_at (exact, start, end);
      n_wrong += annal_quote_matches_get_n_found (exact) != count_naively (text, slice);
      n_wrong += n_exact == 0 && !has_match_at (typographic, start, end);
      n_wrong += annal_quote_matches_get_n_found (typographic) !=
                 (n_exact > 0 ? n_exact : count_naively (folded_text, folded));
    }
  CHECK (n_wrong == 0);
  g_rand_free (rand);
}

static const char lines[] = "First line here.\nApproximately 100,000 individuals languish in camps.\nLast.";

static const struct
{
  const char *label;
  const char *words;
  const char *nearest;
  gint64 start;
  gint64 end;
  guint64 line;
  guint similarity;
} suggestions[] = {
  { "the words themselves", "individuals languish", "individuals languish", 39, 59, 2, 100 },
  { "another word", "Approximately 100,000 people languish in camps",
    "Approximately 100,000 individuals languish in camps", 17, 68, 2, 80 },
  { "the first letter", "irst line here", "First line here", 0, 15, 1, 93 },
  { "the last letter", "First line her", "First line here", 0, 15, 1, 93 },
  { "a letter left out", "First lne here", "First line here", 0, 15, 1, 93 },
  { "a letter too many", "Firstt line here", "First line here", 0, 15, 1, 93 },
  { "another case", "FIRST LINE here", "First line here", 0, 15, 1, 46 },
  { "across lines", "here. Approximately", "here.\nApproximately", 11, 30, 1, 100 },
  { "spaces around", "  last ", "Last", 70, 74, 3, 75 },
  { "nothing near", "quite other words altogether", NULL },
  { "empty", "", NULL },
  { "white space", " \n ", NULL },
};

static void
test_suggest (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (suggestions); i++)
    {
      const char *label = suggestions[i].label;
      g_autoptr (AnnalQuoteSuggestions) found = annal_quote_suggest (lines, -1, suggestions[i].words, 5);

      CHECK_ROW (label, (annal_quote_suggestions_get_n_suggestions (found) > 0) == (suggestions[i].nearest != NULL));
      if (annal_quote_suggestions_get_n_suggestions (found) == 0)
        continue;
      CHECK_TEXT (label, annal_quote_suggestions_get_words (found, 0), suggestions[i].nearest);
      CHECK_ROW (label, annal_quote_suggestions_get_start (found, 0) == suggestions[i].start);
      CHECK_ROW (label, annal_quote_suggestions_get_end (found, 0) == suggestions[i].end);
      CHECK_ROW (label, annal_quote_suggestions_get_line (found, 0) == suggestions[i].line);
      CHECK_ROW (label, annal_quote_suggestions_get_similarity (found, 0) == suggestions[i].similarity);
    }
}

static void
test_suggest_many (void)
{
  const char *text = "tortured and killed; often tortured or killed; tortured, then killed";
  g_autoptr (AnnalQuoteSuggestions) all = annal_quote_suggest (text, -1, "tortured or killed", 10);
  g_autoptr (AnnalQuoteSuggestions) one = annal_quote_suggest (text, -1, "tortured or killed", 1);
  g_autoptr (AnnalQuoteSuggestions) none = annal_quote_suggest (text, -1, "tortured or killed", 0);
  g_autoptr (AnnalQuoteSuggestions) empty = annal_quote_suggest ("", -1, "tortured or killed", 10);

  CHECK (annal_quote_suggestions_get_n_suggestions (all) == 3);
  CHECK_TEXT ("first", annal_quote_suggestions_get_words (all, 0), "tortured or killed");
  CHECK_TEXT ("second", annal_quote_suggestions_get_words (all, 1), "tortured and killed");
  CHECK_TEXT ("third", annal_quote_suggestions_get_words (all, 2), "tortured, then killed");
  CHECK (annal_quote_suggestions_get_n_suggestions (one) == 1);
  CHECK_TEXT ("one", annal_quote_suggestions_get_words (one, 0), "tortured or killed");
  CHECK (annal_quote_suggestions_get_n_suggestions (none) == 0);
  CHECK (annal_quote_suggestions_get_n_suggestions (empty) == 0);
}

/* The plain table of edit distances. With @free the words may begin and end
 * anywhere in the text, else they are all of it.
 */
static guint
measure_naively (const char *words, gsize n, const char *text, gsize length, gboolean free)
{
  g_autofree guint *row = g_new (guint, n + 1);
  guint least;

  for (gsize i = 0; i <= n; i++)
    row[i] = i;
  least = row[n];
  for (gsize at = 0; at < length; at++)
    {
      guint diagonal = row[0];

      row[0] = free ? 0 : at + 1;
      for (gsize i = 1; i <= n; i++)
        {
          guint left = row[i];

          row[i] = MIN (MIN (row[i - 1], left) + 1, diagonal + (words[i - 1] != text[at]));
          diagonal = left;
        }
      least = MIN (least, row[n]);
    }
  return free ? least : row[n];
}

static char *
random_letters (GRand *rand, gsize n)
{
  char *letters = g_malloc (n + 1);

  for (gsize i = 0; i < n; i++)
    letters[i] = "abcd"[g_rand_int_range (rand, 0, 4)];
  letters[n] = '\0';
  return letters;
}

/* The nearest that there is, is among the suggestions: words of up to four
 * blocks of 64, in texts whose words are too long to be widened to.
 */
static void
test_suggest_nearest (void)
{
  GRand *rand = g_rand_new_with_seed (522);
  g_autofree char *pad = g_strnfill (40, 'z');
  guint n_wrong = 0, n_found = 0;

  for (guint round = 0; round < 300; round++)
    {
      gsize n = g_rand_int_range (rand, 1, 250);
      g_autofree char *middle = random_letters (rand, 300);
      g_autofree char *text = g_strconcat (pad, middle, pad, NULL);
      g_autofree char *words = g_strndup (text + g_rand_int_range (rand, 40, 341 - n), n);
      g_autoptr (AnnalQuoteSuggestions) found = NULL;
      guint least, distance = G_MAXUINT;

      for (gsize i = g_rand_int_range (rand, 0, 1 + n / 3); i > 0; i--)
        words[g_rand_int_range (rand, 0, n)] = "abcd"[g_rand_int_range (rand, 0, 4)];
      least = measure_naively (words, n, text, strlen (text), TRUE);
      found = annal_quote_suggest (text, -1, words, 32);
      for (guint i = 0; i < annal_quote_suggestions_get_n_suggestions (found); i++)
        {
          const char *slice = annal_quote_suggestions_get_words (found, i);
          guint d = measure_naively (words, n, slice, strlen (slice), FALSE);

          distance = MIN (distance, d);
          n_wrong += annal_quote_suggestions_get_similarity (found, i) !=
                     100 * (MAX (n, strlen (slice)) - d) / MAX (n, strlen (slice));
        }
      n_wrong += least <= (n - 1) / 2 && distance != least;
      n_found += distance != G_MAXUINT;
    }
  CHECK (n_wrong == 0);
  CHECK (n_found == 300);
  g_rand_free (rand);
}

/* The first 1,024 code points of the words are compared, and with so many the
 * first 2^25 / 16 of the text are searched.
 */
static void
test_suggest_bounded (void)
{
  const gsize reach = (1 << 25) / 16;
  g_autofree char *words = g_strnfill (5000, 'a');
  g_autofree char *within = g_strnfill (1024, 'a');
  g_autofree char *text = g_strnfill (reach + 1024, '-');
  g_autoptr (AnnalQuoteSuggestions) found = NULL;
  g_autoptr (AnnalQuoteSuggestions) none = NULL;

  memcpy (text + reach - 1024, within, 1024);
  found = annal_quote_suggest (text, -1, words, 3);
  CHECK (annal_quote_suggestions_get_n_suggestions (found) == 1);
  CHECK (annal_quote_suggestions_get_similarity (found, 0) == 100);
  CHECK_TEXT ("within reach", annal_quote_suggestions_get_words (found, 0), within);

  memset (text, '-', reach);
  memcpy (text + reach, within, 1024);
  none = annal_quote_suggest (text, -1, words, 3);
  CHECK (annal_quote_suggestions_get_n_suggestions (none) == 0);
}

static char *
load_article (const char *name, AnnalTexts **texts, const char **text)
{
  g_autofree char *folder = annal_test_shared ("articles");
  g_autoptr (AnnalSource) source = annal_source_new ("article");

  if (folder == NULL)
    return NULL;
  *texts = annal_texts_new ();
  annal_texts_add_folder (*texts, folder);
  annal_source_set_text_path (source, name);
  *text = annal_texts_get_text (*texts, source, NULL, NULL);
  return g_steal_pointer (&folder);
}

/* The offsets are those that Python's str.index and bytes.index give. */
static void
test_article (void)
{
  g_autoptr (AnnalTexts) texts = NULL;
  const char *text = NULL;
  g_autofree char *folder = load_article ("003.txt", &texts, &text);
  g_autoptr (AnnalQuoteMatches) exact = NULL;
  g_autoptr (AnnalQuoteMatches) straight = NULL;
  AnnalAnchor *anchor;

  if (folder == NULL)
    return;
  exact = annal_quote_find (text, -1, "Approximately 100,000 individuals languish in political prison camps", NULL, NULL);
  CHECK (annal_quote_matches_get_n_found (exact) == 1);
  anchor = annal_quote_matches_get_match (exact, 0);
  CHECK (annal_anchor_get_start (anchor) == 1640 && annal_anchor_get_end (anchor) == 1708);
  CHECK (annal_anchor_get_start_byte (anchor) == 1676 && annal_anchor_get_end_byte (anchor) == 1744);
  CHECK (annal_anchor_get_match (anchor) == ANNAL_MATCH_EXACT);

  straight = annal_quote_find (text, -1, "\"a direction where the U.S. does not want to see.\"", NULL, NULL);
  CHECK (annal_quote_matches_get_n_found (straight) == 1);
  anchor = annal_quote_matches_get_match (straight, 0);
  CHECK (annal_anchor_get_start (anchor) == 174 && annal_anchor_get_end (anchor) == 224);
  CHECK (annal_anchor_get_match (anchor) == ANNAL_MATCH_TYPOGRAPHIC);
  CHECK (g_str_has_prefix (annal_anchor_get_quote (anchor), "\342\200\234a direction"));
}

static const AnnalTest tests[] = {
  { "find", test_find },
  { "context", test_context },
  { "context without words", test_context_without_words },
  { "linear", test_linear },
  { "many matches", test_many },
  { "linear, typographic", test_linear_typographic },
  { "slices", test_slices },
  { "suggest", test_suggest },
  { "suggest many", test_suggest_many },
  { "suggest the nearest", test_suggest_nearest },
  { "suggest, bounded", test_suggest_bounded },
  { "article", test_article },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "quote", tests, G_N_ELEMENTS (tests));
}
