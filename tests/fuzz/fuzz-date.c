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
  for (AnnalDateStyle style = ANNAL_DATE_STYLE_LONG; style <= ANNAL_DATE_STYLE_MACHINE; style++)
    {
      g_autofree char *words = annal_date_format (date, style);

      g_assert_nonnull (words);
      g_assert_cmpstr (words, !=, "");
      g_assert_true (g_utf8_validate (words, -1, NULL));
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
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (AnnalDate) date = NULL;
  g_autoptr (AnnalDate) again = NULL;
  AnnalDateParsed parsed;

  if (!annal_date_parse ((const char *) data, size, &parsed, NULL, NULL))
    {
      check_refused ((const char *) data, size);
      return 0;
    }

  date = annal_date_new (text, NULL);
  again = annal_date_new (annal_date_get_text (date), NULL);
  g_assert_nonnull (again);
  g_assert_true (annal_date_equal (date, again));
  g_assert_cmpint (annal_date_compare (date, again), ==, 0);
  check_same_bounds (date, again);
  check_words (date);
  check_spans (date);
  return 0;
}
