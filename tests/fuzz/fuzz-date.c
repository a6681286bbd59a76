/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The EDTF reader: no input crashes it; a canonical text stays as it is and
 * means the same; every date has a span that keeps its invariants, and words.
 */

#include <string.h>

#include "fuzz.h"
#include "time/annal-date-private.h"

static void
check_refused (const char *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  AnnalDateParsed parsed;
  gsize position = size + 1;

  g_assert_false (annal_date_parse (data, size, &parsed, &position, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (position, <=, size);
}

static void
check_words (AnnalDate *date)
{
  for (const char *const *lang = annal_date_get_languages (); *lang != NULL; lang++)
    for (AnnalDateStyle style = ANNAL_DATE_STYLE_LONG; style <= ANNAL_DATE_STYLE_MACHINE; style++)
      {
        g_autofree char *words = annal_date_format_full (date, style, *lang);

        g_assert_nonnull (words);
        g_assert_cmpstr (words, !=, "");
        g_assert_true (g_utf8_validate (words, -1, NULL));
        g_assert_true (style == ANNAL_DATE_STYLE_MACHINE || strchr (words, '{') == NULL);
      }
}

/* A lenient reading leaves dates alone, and never reads more into a text than
 * it can say.
 */
static void
check_leniently (const char *text, AnnalDate *strict)
{
  g_autoptr (GError) error = NULL;
  gsize position = 0;
  g_autoptr (AnnalDate) date = annal_date_new_full (text, ANNAL_DATE_PARSE_LENIENT, &position, &error);

  g_assert_true ((date == NULL) == (error != NULL));
  g_assert_cmpuint (position, <=, strlen (text));
  if (strict != NULL)
    {
      g_assert_true (annal_date_equal (date, strict));
      g_assert_cmpint (annal_date_get_assumptions (date), ==, ANNAL_DATE_ASSUMPTIONS_NONE);
    }
  else if (date != NULL)
    g_assert_cmpint (annal_date_get_assumptions (date), !=, ANNAL_DATE_ASSUMPTIONS_NONE);
}

static void
check_bounds (const char *data, gsize size, AnnalDate *date)
{
  gint64 earliest, latest, bound = G_MININT64;
  AnnalDateFlags flags;

  g_assert_true (annal_date_read_bounds (data, (gssize) size, &earliest, &latest, &flags, NULL));
  g_assert_cmpint (flags, ==, annal_date_get_flags (date));
  annal_date_get_earliest (date, &bound);
  g_assert_cmpint (earliest, ==, bound);
  bound = G_MAXINT64;
  annal_date_get_latest (date, &bound);
  g_assert_cmpint (latest, ==, bound);
}

static void
check_canonical (AnnalDate *date)
{
  g_autoptr (GString) text = g_string_new (NULL);

  annal_date_parsed_print (annal_date_get_parsed (date), text);
  g_assert_cmpstr (text->str, ==, annal_date_get_text (date));
}

static void
check_winters (const char *text, AnnalDate *date)
{
  static const AnnalDateParseFlags rules[] = { ANNAL_DATE_PARSE_WINTER_ENDS, ANNAL_DATE_PARSE_WINTER_WITHIN };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (AnnalDate) other = annal_date_new_full (text, rules[i], NULL, NULL);

      /* An interval may be reversed by one rule and not by another. */
      if (other == NULL)
        continue;
      g_assert_cmpstr (annal_date_get_text (other), ==, annal_date_get_text (date));
      check_words (other);
    }
}

/* One of the thirteen relations holds, whatever the bounds. */
static void
check_relations (const AnnalSpanData *a, const AnnalSpanData *b)
{
  guint n_possible = 0, n_certain = 0;

  for (guint relation = ANNAL_RELATION_BEFORE; relation <= ANNAL_RELATION_AFTER; relation++)
    {
      AnnalCertainty certainty = annal_span_data_relate (a, b, relation);

      g_assert_cmpint (certainty, ==, annal_span_data_relate (b, a, 14 - relation));
      n_possible += certainty != ANNAL_CERTAINTY_NO;
      n_certain += certainty == ANNAL_CERTAINTY_CERTAIN;
    }
  g_assert_cmpuint (n_possible, >=, 1);
  g_assert_true (n_certain == 0 || n_possible == 1);
}

static void
check_spans (AnnalDate *date)
{
  static const char *const zones[] = { NULL, "+09:00", "-23:59", "Europe/Zurich" };
  AnnalSpanData now = { 1557792000, 1557792000, 1557878400, 1557878400, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    for (AnnalNature nature = ANNAL_NATURE_INSTANT; nature <= ANNAL_NATURE_PERIOD; nature++)
      {
        g_autoptr (AnnalSpan) span = annal_span_new (date, nature, zones[i], NULL);

        /* Without time zone data the last one is not known. */
        if (span == NULL)
          continue;
        check_relations (annal_span_get_data (span), &now);
        check_relations (annal_span_get_data (span), annal_span_get_data (span));
        g_assert_cmpint (annal_span_compare (span, span), ==, 0);
        g_assert_true (annal_span_is_dated (span) ||
                       (annal_span_get_flags (span) & ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN));
      }
}

static void
check_same_bounds (AnnalDate *date, AnnalDate *again)
{
  gint64 bound = 0, same = 0;

  g_assert_cmpint (annal_date_get_earliest (date, &bound), ==, annal_date_get_earliest (again, &same));
  g_assert_cmpint (bound, ==, same);
  g_assert_cmpint (annal_date_get_latest (date, &bound), ==, annal_date_get_latest (again, &same));
  g_assert_cmpint (bound, ==, same);
  g_assert_cmpint (annal_date_get_flags (date), ==, annal_date_get_flags (again));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup (size > 0 ? (const char *) data : "", size);
  g_autoptr (AnnalDate) date = NULL;
  g_autoptr (AnnalDate) again = NULL;
  AnnalDateParsed parsed;

  if (!annal_date_parse ((const char *) data, size, &parsed, NULL, NULL))
    {
      check_refused ((const char *) data, size);
      check_leniently (text, date = annal_date_new (text, NULL));
      return 0;
    }

  date = annal_date_new (text, NULL);
  again = annal_date_new (annal_date_get_text (date), NULL);
  g_assert_nonnull (again);
  g_assert_true (annal_date_equal (date, again));
  g_assert_cmpint (annal_date_compare (date, again), ==, 0);
  check_same_bounds (date, again);
  check_canonical (date);
  check_bounds ((const char *) data, size, date);
  check_leniently (text, date);
  check_words (date);
  check_winters (text, date);
  check_spans (date);
  return 0;
}
