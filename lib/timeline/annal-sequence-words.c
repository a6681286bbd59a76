/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "timeline/annal-sequence-words-private.h"

#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-term.h>
#include <annal/annal-text.h>

#include "model/annal-dossier-private.h"
#include "model/annal-naming-private.h"
#include "model/annal-when-span-private.h"
#include "time/annal-date-private.h"

const AnnalWhen *
annal_record_get_own_when (AnnalRecord *record)
{
  switch (annal_record_get_record_type (record))
    {
    case ANNAL_RECORD_TYPE_EVENT:
      return annal_event_get_when (annal_record_as_event (record));
    case ANNAL_RECORD_TYPE_CLAIM:
      return annal_claim_get_said (annal_record_as_claim (record));
    default:
      return annal_source_get_published (annal_record_as_source (record));
    }
}

static AnnalDate *
read_date (AnnalRecord *record)
{
  return annal_when_read_date (annal_record_get_own_when (record));
}

char *
annal_sequence_say_date (AnnalRecord *record)
{
  g_autoptr (AnnalDate) date = read_date (record);

  return date != NULL ? annal_date_format (date, ANNAL_DATE_STYLE_LONG) : g_strdup ("no known date");
}

/* Whether its words are a date and nothing else: “14 May 2019”, not “about
 * May 2019” or “2019 or 2020”.
 */
static gboolean
is_plain (AnnalDate *date)
{
  const AnnalDateParsed *parsed = annal_date_get_parsed (date);

  return (parsed->kind == ANNAL_DATE_KIND_DATE || parsed->kind == ANNAL_DATE_KIND_DATE_TIME) &&
         !annal_date_parsed_is_qualified (parsed) && !annal_date_point_is_masked (&parsed->start);
}

char *
annal_sequence_say_dated (AnnalRecord *record)
{
  g_autoptr (AnnalDate) date = read_date (record);
  g_autofree char *words = NULL;

  if (date == NULL)
    return g_strdup (", for which no date is known");
  words = annal_date_format (date, ANNAL_DATE_STYLE_LONG);
  return g_strdup_printf ("%s %s", is_plain (date) ? " of" : ", dated", words);
}

static const char *
get_kind_words (AnnalDossier *dossier, AnnalEvent *event)
{
  const char *kind = annal_event_get_kind (event);
  AnnalTerm *term = kind != NULL ? annal_dossier_resolve_term (dossier, ANNAL_TERM_ROLE_EVENT_KIND, kind) : NULL;
  const char *const *label = term != NULL ? annal_term_get_label (term, "en") : NULL;

  return label != NULL && label[0] != NULL ? label[0] : "event";
}

char *
annal_sequence_say_record (AnnalDossier *dossier, AnnalRecord *record)
{
  const char *noun = "source";
  AnnalText *text = NULL;

  if (annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_EVENT)
    {
      noun = get_kind_words (dossier, annal_record_as_event (record));
      text = annal_event_get_title (annal_record_as_event (record));
    }
  else if (annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_CLAIM)
    {
      noun = "claim";
      text = annal_claim_get_says (annal_record_as_claim (record));
    }
  if (text == NULL || annal_text_get_text (text) == NULL)
    return g_strdup_printf ("the %s %s", noun, annal_record_get_id (record));
  return g_strdup_printf ("the %s “%s”", noun, annal_text_get_text (text));
}

typedef struct
{
  const char *verb;
  const char *relation;
} Verb;

static const struct
{
  Verb of_before;
  Verb of_after;
} verbs[] = {
  [ANNAL_CONSTRAINT_PRECEDES] = { { "comes before", "comes-before" }, { "comes after", "comes-after" } },
  [ANNAL_CONSTRAINT_ANSWERS] = { { "is answered by", "is-answered-by" }, { "answers", "answers" } },
  [ANNAL_CONSTRAINT_PART_BEGINS] = { { "includes", "includes" }, { "is a part of", "is-part-of" } },
  [ANNAL_CONSTRAINT_PART_ENDS] = { { "is a part of", "is-part-of" }, { "includes", "includes" } },
  [ANNAL_CONSTRAINT_SAID_FROM] = { { "is the occasion of", "is-occasion-of" }, { "was made at", "was-made-at" } },
  [ANNAL_CONSTRAINT_SAID_UNTIL] = { { "was made at", "was-made-at" }, { "is the occasion of", "is-occasion-of" } },
  [ANNAL_CONSTRAINT_SAID_PUBLISHED] = { { "is printed in", "is-printed-in" }, { "prints", "prints" } },
};

const char *
annal_sequence_get_verb (AnnalConstraintKind kind, gboolean of_after)
{
  return of_after ? verbs[kind].of_after.verb : verbs[kind].of_before.verb;
}

const char *
annal_sequence_get_relation (AnnalConstraintKind kind, gboolean of_after)
{
  return of_after ? verbs[kind].of_after.relation : verbs[kind].of_before.relation;
}

char *
annal_sequence_say_step (AnnalDossier *dossier, const AnnalSequenceStep *step)
{
  g_autofree char *words = annal_sequence_say_record (dossier, step->other);
  g_autofree char *date = step->is_last ? annal_sequence_say_dated (step->other) : g_strdup ("");
  g_autofree char *speakers = step->link != NULL ? annal_word_link_speakers (dossier, step->link) : NULL;
  g_autofree char *assertion = speakers != NULL ? g_strdup_printf (" (according to %s)", speakers) : g_strdup ("");
  gboolean is_apart = date[0] == ',';

  return g_strconcat (step->verb, " ", words, is_apart ? assertion : date, is_apart ? date : assertion, NULL);
}

gint64
annal_record_get_clock_offset (AnnalRecord *record)
{
  const AnnalWhen *when = annal_record_get_own_when (record);
  const char *edtf = when != NULL ? annal_when_get_edtf (when) : NULL;
  AnnalDateParsed parsed;
  AnnalSpanData local, utc;

  if (edtf == NULL || !annal_date_parse (edtf, strlen (edtf), &parsed, NULL, NULL))
    return 0;
  if (parsed.start.zone == ANNAL_ZONE_OFFSET)
    return parsed.start.offset * 60;
  if (annal_when_get_tz (when) == NULL ||
      !annal_span_from_parsed (&parsed, ANNAL_NATURE_INSTANT, NULL, &local, NULL) ||
      !annal_span_from_parsed (&parsed, ANNAL_NATURE_INSTANT, annal_when_get_tz (when), &utc, NULL))
    return 0;
  return local.begin_min == G_MININT64 || utc.begin_min == G_MININT64 ? 0 : local.begin_min - utc.begin_min;
}
