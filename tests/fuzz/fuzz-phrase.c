/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The finder of dates: no text crashes it; what it finds stands where it says,
 * in order, with dates that read back as they are.
 */

#include <string.h>

#include <annal/annal-phrase.h>

#include "fuzz.h"

static void
check_date (AnnalDate *date)
{
  g_autoptr (AnnalDate) again = NULL;

  if (date == NULL)
    return;
  again = annal_date_new (annal_date_get_text (date), NULL);
  g_assert_nonnull (again);
  g_assert_true (annal_date_equal (date, again));
}

static void
check_place (AnnalPhrase *phrase, const char *text, gsize length)
{
  gint64 start = annal_phrase_get_start_byte (phrase), end = annal_phrase_get_end_byte (phrase);
  const char *words = annal_phrase_get_text (phrase);

  g_assert_cmpint (start, >=, 0);
  g_assert_cmpint (start, <, end);
  g_assert_cmpint (end, <=, (gint64) length);
  g_assert_cmpmem (words, strlen (words), text + start, (gsize) (end - start));
  g_assert_cmpint (annal_phrase_get_start (phrase), ==, g_utf8_strlen (text, (gssize) start));
  g_assert_cmpint (annal_phrase_get_end (phrase), ==, g_utf8_strlen (text, (gssize) end));
}

static void
check_phrase (AnnalPhrase *phrase, guint index, const char *text, gsize length)
{
  AnnalPhraseKind kind = annal_phrase_get_kind (phrase);

  check_place (phrase, text, length);
  check_date (annal_phrase_get_date (phrase));
  check_date (annal_phrase_get_alternative (phrase));
  g_assert_cmpint (annal_phrase_get_anchor_index (phrase), <, (gint) index);
  g_assert_nonnull (annal_phrase_get_rule (phrase));
  if (kind == ANNAL_PHRASE_KIND_DATE || kind == ANNAL_PHRASE_KIND_TIME)
    g_assert_nonnull (annal_phrase_get_date (phrase));
  else
    g_assert_nonnull (annal_phrase_get_duration (phrase));
}

static void
check_text (const char *text, gsize length, AnnalDate *dateline, AnnalPhraseFlags flags)
{
  g_autoptr (AnnalPhrases) found = annal_phrases_find (text, (gssize) length, dateline, flags, NULL);
  gint64 last = 0;

  if (found == NULL)
    {
      g_assert_false (g_utf8_validate_len (text, length, NULL));
      return;
    }
  for (guint i = 0; i < annal_phrases_get_n_phrases (found); i++)
    {
      AnnalPhrase *phrase = annal_phrases_get_phrase (found, i);

      check_phrase (phrase, i, text, length);
      g_assert_cmpint (annal_phrase_get_end_byte (phrase), >=, last);
      last = annal_phrase_get_end_byte (phrase);
    }
}

static void
check_datelines (const char *text, gsize length)
{
  static const char *const days[] = { "2019-05-15", "0000-01-01", "9990-12-31", "2016-02-29T23:59:59Z" };
  const AnnalPhraseFlags flags = ANNAL_PHRASE_FLAGS_DAY_FIRST | ANNAL_PHRASE_FLAGS_WEEKS_FROM_MONDAY;

  check_text (text, length, NULL, ANNAL_PHRASE_FLAGS_NONE);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (AnnalDate) dateline = annal_date_new (days[i], NULL);

      check_text (text, length, dateline, i % 2 == 0 ? 0 : flags);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = NULL;
  g_autofree char *repaired = NULL;
  g_autofree char *exact = NULL;

  if (size == 0)
    return 0;
  if (!g_utf8_validate_len ((const char *) data, size, NULL))
    check_text ((const char *) data, size, NULL, ANNAL_PHRASE_FLAGS_NONE);
  text = g_strndup ((const char *) data, size);
  repaired = g_utf8_make_valid (text, -1);
  size = strlen (repaired);
  /* Without a zero byte behind it, so that reading on is noticed. */
  exact = size > 0 ? g_memdup2 (repaired, size) : g_strdup ("");
  check_datelines (exact, size);
  return 0;
}
