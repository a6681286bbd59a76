/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What each condition asks of an entry, and which index lists the entries that
 * may meet it.
 *
 * Windows of time: an entry that nobody dated is in a window only where the
 * constraints make that certain; else every window would be full of what has
 * no date at all. Its absence from a window is never certain.
 */

#include "timeline/annal-criterion-private.h"

#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-error.h>
#include <annal/annal-proposition.h>
#include <annal/annal-term.h>

#include "model/annal-dossier-private.h"
#include "model/annal-vocabulary-private.h"
#include "time/annal-civil-private.h"
#include "time/annal-date-private.h"

#define YEAR_SECONDS (G_GINT64_CONSTANT (366) * ANNAL_SECONDS_PER_DAY)

static AnnalCriterion *
criterion_new (AnnalTimeline *timeline)
{
  AnnalCriterion *self = g_new0 (AnnalCriterion, 1);

  self->timeline = timeline;
  self->estimate = annal_timeline_get_n_entries (timeline);
  return self;
}

void
annal_criterion_free (AnnalCriterion *self)
{
  g_clear_pointer (&self->own_facet, annal_facet_index_free);
  g_clear_pointer (&self->months, g_array_unref);
  g_clear_pointer (&self->found, g_array_unref);
  g_free (self->wanted);
  g_free (self->bits);
  g_free (self->description);
  g_free (self);
}

/* Whoever asks for “2019-05-09/2019-05-14” means all of both days. */
void
annal_date_get_window (AnnalDate *date, AnnalSpanData *out)
{
  AnnalSpanData span;

  /* Without a zone this cannot fail. */
  annal_span_from_parsed (annal_date_get_parsed (date), ANNAL_NATURE_PERIOD, NULL, &span, NULL);
  *out = (AnnalSpanData) { span.begin_min, span.begin_min, span.end_max, span.end_max, ANNAL_SPAN_FLAGS_NONE };
  if (span.begin_min == G_MININT64)
    out->flags |= ANNAL_SPAN_FLAGS_BEGIN_MIN_OPEN | ANNAL_SPAN_FLAGS_BEGIN_MAX_OPEN;
  if (span.end_max == G_MAXINT64)
    out->flags |= ANNAL_SPAN_FLAGS_END_MIN_OPEN | ANNAL_SPAN_FLAGS_END_MAX_OPEN;
}

gint64
annal_date_get_last_second (AnnalDate *date)
{
  AnnalSpanData window;

  annal_date_get_window (date, &window);
  return annal_span_data_get_last (&window);
}

/* --- facets --------------------------------------------------------------- */

static AnnalCertainty
judge_facet (const AnnalCriterion *self, guint entry)
{
  guint n;
  const guint *values = annal_facet_index_get_values_of (self->facet, entry, &n);

  for (guint i = 0; i < n; i++)
    if (self->wanted[values[i]])
      return ANNAL_CERTAINTY_CERTAIN;
  return ANNAL_CERTAINTY_NO;
}

static GArray *
list_facet (const AnnalCriterion *self)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint value = 0; value < annal_facet_index_get_n_values (self->facet); value++)
    {
      guint n;
      const guint *entries = annal_facet_index_get_records (self->facet, value, &n);

      if (self->wanted[value])
        g_array_append_vals (list, entries, n);
    }
  return list;
}

/* Marks the values that one of the query covers. */
static gboolean
want_value (AnnalCriterion *self, AnnalFacet facet, const char *text, GError **error)
{
  AnnalDossier *dossier = annal_timeline_get_dossier (self->timeline);
  g_autofree char *resolved = annal_facet_resolve_value (dossier, facet, text, error);
  g_autoptr (GArray) values = NULL;

  if (resolved == NULL)
    return FALSE;
  values = annal_facet_index_expand (self->facet, dossier, resolved);
  for (guint i = 0; i < values->len; i++)
    {
      guint value = g_array_index (values, guint, i);
      guint n;

      if (self->wanted[value])
        continue;
      self->wanted[value] = TRUE;
      annal_facet_index_get_records (self->facet, value, &n);
      self->estimate += n;
    }
  return TRUE;
}

static gboolean
depends_on_time (AnnalFacet facet)
{
  return facet == ANNAL_FACET_ASSESSMENT || facet == ANNAL_FACET_NOTICE;
}

static gboolean
init_facet (AnnalCriterion *self, const AnnalCondition *condition, gint64 until, GError **error)
{
  AnnalIndexes *indexes = annal_timeline_get_indexes (self->timeline);
  AnnalFacet facet = condition->facet;

  if (until != G_MAXINT64 && depends_on_time (facet))
    self->own_facet = annal_facet_index_new (annal_timeline_get_dossier (self->timeline), facet,
                                             annal_indexes_get_records (indexes),
                                             annal_timeline_get_n_entries (self->timeline), until);
  self->facet = self->own_facet != NULL ? self->own_facet : annal_indexes_get_facet (indexes, facet);
  self->wanted = g_new0 (guint8, annal_facet_index_get_n_values (self->facet) + 1);
  self->estimate = 0;
  self->judge = judge_facet;
  self->list = list_facet;
  self->index = annal_word_get (ANNAL_TYPE_FACET, facet);
  for (char **value = condition->values; *value != NULL; value++)
    if (!want_value (self, facet, *value, error))
      return FALSE;
  return TRUE;
}

/* --- years and months ----------------------------------------------------- */

/* The months wanted do not overlap, so those that an entry may have begun in
 * can be counted off against them. What nobody dated is in no month, as it is
 * in no window, and out of none for certain.
 */
static AnnalCertainty
judge_months (const AnnalCriterion *self, guint entry)
{
  AnnalMonths own;
  gint64 n = 0;

  if (!annal_timeline_get_months (self->timeline, entry, &own))
    return self->negated ? ANNAL_CERTAINTY_POSSIBLE : ANNAL_CERTAINTY_NO;
  for (guint i = 0; i < self->months->len; i++)
    {
      const AnnalMonths *wanted = &g_array_index (self->months, AnnalMonths, i);
      gint64 first = MAX (own.first, wanted->first);
      gint64 last = MIN (own.last, wanted->last);

      n += last >= first ? last - first + 1 : 0;
    }
  if (n == 0)
    return ANNAL_CERTAINTY_NO;
  if (!annal_months_are_bounded (&own))
    return ANNAL_CERTAINTY_POSSIBLE;
  return n == own.last - own.first + 1 ? ANNAL_CERTAINTY_CERTAIN : ANNAL_CERTAINTY_POSSIBLE;
}

static gboolean
parse_months (AnnalFacet facet, const char *text, AnnalMonths *out, GError **error)
{
  char *end = NULL;
  /* Years of more than four digits are written with a Y before them. */
  const char *digits = *text == 'Y' ? text + 1 : text;
  gint64 year = g_ascii_strtoll (digits, &end, 10);
  guint64 month = 0;

  if (end != digits && facet == ANNAL_FACET_MONTH && *end == '-')
    month = g_ascii_strtoull (end + 1, &end, 10);
  if (end == digits || *end != '\0' || ABS (year) > ANNAL_CIVIL_YEAR_MAX ||
      (facet == ANNAL_FACET_MONTH && (month < 1 || month > 12)))
    {
      g_set_error (error, ANNAL_ERROR, ANNAL_ERROR_INVALID,
                   facet == ANNAL_FACET_MONTH ? "“%s” is no month; write it as in month:2019-05"
                                              : "“%s” is no year; write it as in year:2019",
                   text);
      return FALSE;
    }
  out->first = year * 12 + (month > 0 ? (gint64) month - 1 : 0);
  out->last = month > 0 ? out->first : out->first + 11;
  return TRUE;
}

static gboolean
init_months (AnnalCriterion *self, const AnnalCondition *condition, GError **error)
{
  self->months = g_array_new (FALSE, FALSE, sizeof (AnnalMonths));
  self->judge = judge_months;
  for (char **value = condition->values; *value != NULL; value++)
    {
      AnnalMonths months;

      if (!parse_months (condition->facet, *value, &months, error))
        return FALSE;
      g_array_append_val (self->months, months);
    }
  return TRUE;
}

/* --- windows of time ------------------------------------------------------ */

static AnnalCertainty
compare_window (const AnnalCriterion *self, const AnnalSpanData *span)
{
  switch (self->window)
    {
    case ANNAL_WINDOW_OVERLAPPING:
      return annal_span_data_overlaps (span, &self->span);
    case ANNAL_WINDOW_COVERING:
      return annal_span_data_within (&self->span, span);
    case ANNAL_WINDOW_BEFORE:
      return annal_span_data_before (span, &self->span);
    case ANNAL_WINDOW_AFTER:
      return annal_span_data_before (&self->span, span);
    default:
      return annal_span_data_within (span, &self->span);
    }
}

static AnnalCertainty
judge_window (const AnnalCriterion *self, guint entry)
{
  AnnalClockTime time;
  AnnalCertainty certainty;

  annal_clock_times_read (self->times, entry, &time);
  certainty = time.applies ? compare_window (self, &time.span) : ANNAL_CERTAINTY_NO;
  if (certainty == ANNAL_CERTAINTY_POSSIBLE && !time.is_dated && !self->negated)
    return ANNAL_CERTAINTY_NO;
  return certainty >= self->least ? certainty : ANNAL_CERTAINTY_NO;
}

/* The seconds that an entry must share to meet it. */
static void
get_reach (const AnnalCriterion *self, gint64 *from, gint64 *until)
{
  *from = self->window == ANNAL_WINDOW_BEFORE ? G_MININT64 : self->span.begin_min;
  *until = self->window == ANNAL_WINDOW_AFTER ? G_MAXINT64 : annal_span_data_get_last (&self->span);
}

static GArray *
list_times (const AnnalCriterion *self, gint64 from, gint64 until)
{
  g_auto (AnnalTimeHits) hits = { 0 };
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));

  annal_time_index_find (annal_indexes_get_time_index (annal_timeline_get_indexes (self->timeline), self->clock), from,
                         until, &hits);
  g_array_append_vals (list, hits.inside, hits.n_inside);
  g_array_append_vals (list, hits.earlier, hits.n_earlier);
  return list;
}

static GArray *
list_window (const AnnalCriterion *self)
{
  gint64 from, until;

  get_reach (self, &from, &until);
  return list_times (self, from, until);
}

static void
estimate_times (AnnalCriterion *self, gint64 from, gint64 until)
{
  const AnnalTimeIndex *index =
      annal_indexes_get_time_index (annal_timeline_get_indexes (self->timeline), self->clock);

  self->estimate = annal_time_index_estimate (index, from, until);
}

static void
init_window (AnnalCriterion *self, const AnnalCondition *condition)
{
  gint64 from, until;

  self->clock = condition->clock;
  self->window = condition->window;
  self->least = condition->least;
  self->times = annal_indexes_get_times (annal_timeline_get_indexes (self->timeline), self->clock);
  self->judge = judge_window;
  self->list = list_window;
  self->index = annal_word_get (ANNAL_TYPE_CLOCK, self->clock);
  annal_date_get_window (condition->date, &self->span);
  get_reach (self, &from, &until);
  estimate_times (self, from, until);
}

/* --- words ---------------------------------------------------------------- */

static AnnalCertainty
judge_words (const AnnalCriterion *self, guint entry)
{
  return (self->bits[entry / 8] >> (entry % 8)) & 1 ? ANNAL_CERTAINTY_CERTAIN : ANNAL_CERTAINTY_NO;
}

static GArray *
list_words (const AnnalCriterion *self)
{
  return g_array_ref (self->found);
}

static gboolean
lacks_phrase (const char *text, gpointer data)
{
  return !annal_word_pattern_matches (data, text);
}

/* The index tells who has the words; whether they follow each other is seen in
 * the texts.
 */
static void
keep_phrases (AnnalCriterion *self, AnnalWordPattern *pattern)
{
  AnnalDossier *dossier = annal_timeline_get_dossier (self->timeline);
  guint n = 0;

  for (guint i = 0; i < self->found->len; i++)
    {
      guint entry = g_array_index (self->found, guint, i);

      if (!annal_record_visit_texts (annal_timeline_get_record (self->timeline, entry), dossier, lacks_phrase, pattern))
        g_array_index (self->found, guint, n++) = entry;
    }
  g_array_set_size (self->found, n);
}

static void
init_words (AnnalCriterion *self, const AnnalCondition *condition)
{
  const AnnalWordIndex *words = annal_indexes_get_words (annal_timeline_get_indexes (self->timeline));
  g_autoptr (AnnalWordPattern) pattern = annal_word_pattern_new (condition->words, TRUE);
  gboolean exact = TRUE;

  self->found = annal_word_index_find (words, pattern, &exact);
  if (!exact)
    keep_phrases (self, pattern);
  self->bits = g_new0 (guint8, annal_timeline_get_n_entries (self->timeline) / 8 + 1);
  for (guint i = 0; i < self->found->len; i++)
    {
      guint entry = g_array_index (self->found, guint, i);

      self->bits[entry / 8] |= (guint8) (1u << (entry % 8));
    }
  self->estimate = self->found->len;
  self->judge = judge_words;
  self->list = list_words;
  self->index = "words";
}

/* --- what was known, and what held ---------------------------------------- */

static AnnalCertainty
judge_known (const AnnalCriterion *self, guint entry)
{
  AnnalClockTime time;

  annal_clock_times_read (self->times, entry, &time);
  if (time.span.begin_min > self->span.begin_min)
    return ANNAL_CERTAINTY_NO;
  if (annal_span_data_get_last (&time.span) > self->span.begin_min)
    return ANNAL_CERTAINTY_POSSIBLE;
  return ANNAL_CERTAINTY_CERTAIN;
}

AnnalCriterion *
annal_criterion_new_known (AnnalTimeline *timeline, gint64 until)
{
  AnnalCriterion *self = criterion_new (timeline);

  self->clock = ANNAL_CLOCK_PUBLISHED;
  self->times = annal_indexes_get_times (annal_timeline_get_indexes (timeline), self->clock);
  self->span.begin_min = until;
  self->judge = judge_known;
  return self;
}

/* An assertion about a state that names no time for which it holds may hold a
 * year before and after it was made (docs/model.md, "Comparing two claims").
 */
static AnnalCertainty
judge_unstated (const AnnalCriterion *self, guint entry)
{
  AnnalClaim *claim = annal_record_as_claim (annal_timeline_get_record (self->timeline, entry));
  AnnalProposition *proposition = claim != NULL ? annal_claim_get_proposition (claim) : NULL;
  const char *predicate = proposition != NULL ? annal_proposition_get_predicate (proposition) : NULL;
  AnnalTerm *term = predicate != NULL
                        ? annal_dossier_resolve_term (annal_timeline_get_dossier (self->timeline),
                                                      ANNAL_TERM_ROLE_PREDICATE, predicate)
                        : NULL;
  AnnalClockTime time;

  if (term == NULL || annal_claim_get_kind (claim) != ANNAL_CLAIM_KIND_ASSERTION)
    return ANNAL_CERTAINTY_NO;
  if (annal_term_get_time (term) == ANNAL_TERM_TIME_TIMELESS)
    return ANNAL_CERTAINTY_CERTAIN;
  annal_clock_times_read (self->times, entry, &time);
  if (annal_term_get_time (term) != ANNAL_TERM_TIME_STATE || !time.is_dated)
    return ANNAL_CERTAINTY_NO;
  if (annal_civil_add (time.span.begin_min, -YEAR_SECONDS) > annal_span_data_get_last (&self->span) ||
      annal_civil_add (annal_span_data_get_last (&time.span), YEAR_SECONDS) < self->span.begin_min)
    return ANNAL_CERTAINTY_NO;
  return ANNAL_CERTAINTY_POSSIBLE;
}

static AnnalCertainty
judge_as_of (const AnnalCriterion *self, guint entry)
{
  AnnalClockTime time;
  AnnalCertainty certainty;

  annal_clock_times_read (self->valid, entry, &time);
  if (!time.applies)
    return judge_unstated (self, entry);
  certainty = annal_span_data_overlaps (&time.span, &self->span);
  return certainty == ANNAL_CERTAINTY_POSSIBLE && !time.is_dated ? ANNAL_CERTAINTY_NO : certainty;
}

AnnalCriterion *
annal_criterion_new_as_of (AnnalTimeline *timeline, AnnalDate *date)
{
  AnnalIndexes *indexes = annal_timeline_get_indexes (timeline);
  AnnalCriterion *self = criterion_new (timeline);

  self->times = annal_indexes_get_times (indexes, ANNAL_CLOCK_WHEN);
  self->valid = annal_indexes_get_times (indexes, ANNAL_CLOCK_VALID);
  annal_date_get_window (date, &self->span);
  self->judge = judge_as_of;
  return self;
}

/* -------------------------------------------------------------------------- */

AnnalCriterion *
annal_criterion_new (AnnalTimeline *timeline, const AnnalCondition *condition, gint64 until, GError **error)
{
  g_autoptr (AnnalCriterion) self = criterion_new (timeline);
  gboolean is_fine = TRUE;

  self->negated = condition->negated;
  if (condition->type == ANNAL_CONDITION_WINDOW)
    init_window (self, condition);
  else if (condition->type == ANNAL_CONDITION_WORDS)
    init_words (self, condition);
  else if (condition->facet == ANNAL_FACET_YEAR || condition->facet == ANNAL_FACET_MONTH)
    is_fine = init_months (self, condition, error);
  else
    is_fine = init_facet (self, condition, until, error);
  return is_fine ? g_steal_pointer (&self) : NULL;
}
