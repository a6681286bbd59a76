/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Whether printed words mean the date that is given for them.
 *
 *  1. Words are read against a dateline: a day on which their source was
 *     published, or the day of what they are said to hang on.
 *  2. Where such a day is not known exactly, each day that it may be is tried.
 *  3. A date is doubted only where no reading of the words, on any of these
 *     days, shares a moment with it. So a vague dateline never accuses.
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

/* What the words were found to mean, over all datelines that were tried. */
typedef struct
{
  AnnalDate *stored; /* borrowed */
  AnnalDate *read;   /* owned: the first reading, for the message */
  gboolean fits;
} Reading;

static gboolean
may_share_a_moment (AnnalDate *a, AnnalDate *b)
{
  gint64 first, last;

  if (a == NULL || b == NULL)
    return FALSE;
  if (annal_date_get_latest (a, &last) && annal_date_get_earliest (b, &first) && last < first)
    return FALSE;
  return !(annal_date_get_latest (b, &last) && annal_date_get_earliest (a, &first) && last < first);
}

static void
read_words (Reading *self, const char *words, AnnalDate *dateline)
{
  g_autoptr (AnnalPhrases) phrases = annal_phrases_find (words, -1, dateline, ANNAL_PHRASE_FLAGS_NONE, NULL);

  for (guint i = 0; phrases != NULL && i < annal_phrases_get_n_phrases (phrases); i++)
    {
      AnnalPhrase *phrase = annal_phrases_get_phrase (phrases, i);
      AnnalDate *date = annal_phrase_get_date (phrase);

      if (date == NULL)
        continue;
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
read_from (Reading *self, const char *words, const AnnalWhen *when)
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
        read_words (self, words, dateline);
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
  counted = read_from (&reading, words, get_date (self->dossier, annal_when_get_source (when)));
  if (!reading.fits && read_from (&reading, words, get_date (self->dossier, annal_when_get_relative_to (when))))
    counted = TRUE;
  if (!counted)
    read_words (&reading, words, NULL);
  if (reading.read != NULL && !reading.fits)
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
