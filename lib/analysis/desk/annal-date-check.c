/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Whether printed words mean the date that is given for them.
 *
 *  1. Words are read against a dateline: a day on which their source was
 *     published, or the day of what they are said to hang on.
 *  2. Where such a day is not known exactly, each day that it may be is tried.
 *  3. A date is doubted only where no reading of the words, on any of these
 *     days, shares a moment with it. So a vague dateline never accuses.
 *  4. Words beside the expression may move or bound it ("after Monday", "three
 *     days before the May 6 vote"), as may the story it is told in ("the next
 *     day"). Where there is more than the expression and words that leave it as
 *     it is, nothing is doubted.
 *  5. A clock whose zone nobody prints may be any clock on Earth.
 */

#include <annal/annal-date-check.h>

#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-phrase.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-when.h>

#include "model/annal-dossier-private.h"
#include "model/annal-problem-private.h"
#include "model/annal-shapes-private.h"
#include "model/annal-when-span-private.h"
#include "time/annal-civil-private.h"

/* A dateline vaguer than this says nothing about a weekday. */
#define MAX_DAYS 31

typedef struct
{
  AnnalDossier *dossier;
  AnnalProblems *problems;
  const AnnalRecord *record;
} Check;

/* From UTC-12 to UTC+14. */
#define ZONES_SECONDS (26 * 60 * 60)

/* Words that leave a date as it is. */
static const char *const neutral_words[] = {
  "a", "and", "at", "dated", "during", "early", "for", "from", "gmt", "held", "in", "late", "local", "of", "on",
  "posted", "published", "released", "said", "the", "time", "updated", "utc",
};

/* What the words were found to mean, over all datelines that were tried. */
typedef struct
{
  AnnalDate *stored; /* borrowed */
  AnnalDate *read;   /* owned: the first reading, for the message */
  gboolean fits;
  gboolean is_moved; /* by what stands beside it */
} Reading;

static gboolean
has_clock (AnnalDate *date)
{
  return annal_date_get_precision (date) == ANNAL_DATE_PRECISION_SECOND;
}

/* How far apart two bounds may be and still be one moment. */
static gint64
get_slack (AnnalDate *a, AnnalDate *b)
{
  gboolean floating = (annal_date_get_flags (a) | annal_date_get_flags (b)) & ANNAL_DATE_FLAGS_FLOATING;

  return floating && (has_clock (a) || has_clock (b)) ? ZONES_SECONDS : 0;
}

/* Whether @a is certainly over before @b begins. */
static gboolean
is_over (AnnalDate *a, AnnalDate *b)
{
  gint64 first, last;

  return annal_date_get_latest (a, &last) && annal_date_get_earliest (b, &first) && last < first &&
         (guint64) first - (guint64) last > (guint64) get_slack (a, b);
}

static gboolean
may_share_a_moment (AnnalDate *a, AnnalDate *b)
{
  return a != NULL && b != NULL && !is_over (a, b) && !is_over (b, a);
}

static gboolean
is_neutral (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (neutral_words); i++)
    if (strcmp (word, neutral_words[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
are_neutral (const char *text, gsize length)
{
  g_autofree char *folded = g_ascii_strdown (text, length);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\r\n.,;:()[]'\"-", -1);

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0' && !is_neutral (*word))
      return FALSE;
  return TRUE;
}

/* Whether the date is told from something that the words do not name. */
static gboolean
is_of_a_story (AnnalPhrase *phrase)
{
  static const char *const prefixes[] = { "that-", "those-", "the-", "unit-", "units-later", "units-earlier",
                                          "day-before", "day-of-month", "year-earlier" };
  const char *rule = annal_phrase_get_rule (phrase);

  if (annal_phrase_get_anchor (phrase) == ANNAL_PHRASE_ANCHOR_PHRASE)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (rule, prefixes[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_moved (AnnalPhrase *phrase, const char *words, gboolean has_anchor)
{
  gint64 end = annal_phrase_get_end_byte (phrase);
  AnnalPhraseModifier modifier = annal_phrase_get_modifier (phrase);

  return modifier >= ANNAL_PHRASE_MODIFIER_BEFORE ||
         !are_neutral (words, annal_phrase_get_start_byte (phrase)) ||
         !are_neutral (words + end, strlen (words + end)) ||
         (!has_anchor && is_of_a_story (phrase));
}

/* The parts of a range stand in it and before it. */
static gboolean
is_part (AnnalPhrases *phrases, guint index)
{
  AnnalPhrase *phrase = annal_phrases_get_phrase (phrases, index);

  for (guint i = index + 1; i < annal_phrases_get_n_phrases (phrases); i++)
    {
      AnnalPhrase *other = annal_phrases_get_phrase (phrases, i);

      if (annal_phrase_is_range (other) && annal_phrase_get_start (other) <= annal_phrase_get_start (phrase) &&
          annal_phrase_get_end (other) >= annal_phrase_get_end (phrase))
        return TRUE;
    }
  return FALSE;
}

/* @has_anchor: what the words hang on is known, and @dateline is that. */
static void
read_words (Reading *self, const char *words, AnnalDate *dateline, gboolean has_anchor)
{
  g_autoptr (AnnalPhrases) phrases = annal_phrases_find (words, -1, dateline, ANNAL_PHRASE_FLAGS_NONE, NULL);

  for (guint i = 0; phrases != NULL && i < annal_phrases_get_n_phrases (phrases); i++)
    {
      AnnalPhrase *phrase = annal_phrases_get_phrase (phrases, i);
      AnnalDate *date = annal_phrase_get_date (phrase);

      if (date == NULL || is_part (phrases, i))
        continue;
      self->is_moved = self->is_moved || is_moved (phrase, words, has_anchor);
      if (self->read == NULL)
        self->read = annal_date_ref (date);
      self->fits = self->fits || may_share_a_moment (date, self->stored) ||
                   may_share_a_moment (annal_phrase_get_alternative (phrase), self->stored);
    }
}

static AnnalDate *
date_of_day (gint64 day)
{
  AnnalCivil civil = annal_civil_from_days (day);
  g_autofree char *text = NULL;

  if (civil.year < 0 || civil.year > 9999)
    return NULL;
  text = g_strdup_printf ("%04d-%02d-%02d", (int) civil.year, (int) civil.month, (int) civil.day);
  return annal_date_new (text, NULL);
}

/* Tries the days of a date; returns whether there were any to try. */
static gboolean
read_from (Reading *self, const char *words, const AnnalWhen *when, gboolean has_anchor)
{
  const char *edtf = when != NULL ? annal_when_get_edtf (when) : NULL;
  g_autoptr (AnnalDate) date = edtf != NULL ? annal_date_new (edtf, NULL) : NULL;
  gint64 first, last;

  if (date == NULL || !annal_date_get_earliest (date, &first) || !annal_date_get_latest (date, &last))
    return FALSE;
  first = annal_civil_seconds_to_days (first);
  last = annal_civil_seconds_to_days (last);
  if (last - first > MAX_DAYS)
    return FALSE;
  for (gint64 day = first; day <= last && !self->fits; day++)
    {
      g_autoptr (AnnalDate) dateline = date_of_day (day);

      if (dateline != NULL)
        read_words (self, words, dateline, has_anchor);
    }
  return TRUE;
}

/* The date of a record that others are counted from. */
static const AnnalWhen *
get_date (AnnalDossier *dossier, const char *id)
{
  AnnalRecord *record = id != NULL ? annal_dossier_lookup (dossier, id) : NULL;

  if (record == NULL)
    return NULL;
  switch (annal_record_get_record_type (record))
    {
    case ANNAL_RECORD_TYPE_SOURCE:
      return annal_source_get_published (annal_record_as_source (record));
    case ANNAL_RECORD_TYPE_EVENT:
      return annal_event_get_when (annal_record_as_event (record));
    case ANNAL_RECORD_TYPE_CLAIM:
      return annal_claim_get_said (annal_record_as_claim (record));
    default:
      return NULL;
    }
}

static void
report (const Check *self, const AnnalWhen *when, const Reading *reading, const char *pointer)
{
  g_autofree char *member = g_strconcat (pointer, "/edtf", NULL);
  g_autofree char *read = annal_date_format (reading->read, ANNAL_DATE_STYLE_LONG);
  g_autofree char *stored = annal_date_format (reading->stored, ANNAL_DATE_STYLE_LONG);
  AnnalProblem *problem;

  problem = annal_problems_add (self->problems, ANNAL_SEVERITY_WARNING, "words-date", self->record, member,
                                "The printed words “%s” read as %s, but the date given is %s.",
                                annal_when_get_text (when), read, stored);
  annal_problem_set_expected (problem, "%s, or other words", annal_date_get_text (reading->read));
}

static void
check_when (const Check *self, const AnnalWhen *when, const char *pointer)
{
  const char *words = annal_when_get_text (when);
  const char *edtf = annal_when_get_edtf (when);
  g_autoptr (AnnalDate) stored = edtf != NULL ? annal_date_new (edtf, NULL) : NULL;
  Reading reading = { .stored = stored };
  gboolean counted;

  if (words == NULL || stored == NULL)
    return;
  counted = read_from (&reading, words, get_date (self->dossier, annal_when_get_source (when)), FALSE);
  if (!reading.fits &&
      read_from (&reading, words, get_date (self->dossier, annal_when_get_relative_to (when)), TRUE))
    counted = TRUE;
  if (!counted)
    read_words (&reading, words, NULL, FALSE);
  if (reading.read != NULL && !reading.fits && !reading.is_moved)
    report (self, when, &reading, pointer);
  g_clear_pointer (&reading.read, annal_date_unref);
}

static void
visit_member (const AnnalNode *node, const AnnalField *field, const char *pointer, gpointer data)
{
  if (field->kind == ANNAL_FIELD_KIND_NODE && field->shape == &annal_when_shape && annal_node_has (node, field))
    check_when (data, ANNAL_FIELD_GET (node, field, const AnnalWhen *), pointer);
}

/**
 * annal_dossier_check_dates:
 * @self: a dossier
 *
 * Compares the printed words of every date with the date that is given for
 * them: “late Saturday”, read against the day its source was published or what
 * the date hangs on, must not be another day than the one that is stored. Where
 * the dateline is vague, each day it may be is tried; words that nothing can be
 * made of are passed over.
 *
 * Returns: (transfer full): the doubtful dates, as warnings of the rule
 *   "words-date", in the order of record types and ids
 *
 * Since: 0.1
 */
AnnalProblems *
annal_dossier_check_dates (AnnalDossier *self)
{
  AnnalProblems *problems;
  Check check;

  g_return_val_if_fail (ANNAL_IS_DOSSIER (self), NULL);
  problems = annal_problems_new (annal_dossier_get_limits (self));
  check.dossier = self;
  check.problems = problems;
  for (AnnalRecordType type = ANNAL_RECORD_TYPE_SOURCE; type <= ANNAL_RECORD_TYPE_NOTICE; type++)
    for (guint i = 0; i < annal_dossier_get_n_records (self, type); i++)
      {
        check.record = annal_dossier_get_record (self, type, i);
        annal_node_visit (&check.record->node, visit_member, &check);
      }
  return problems;
}
