/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "timeline/annal-sequence-words-private.h"

#include <string.h>

#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-link.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>

#include "base/annal-append-private.h"
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

static const char *
get_edtf (AnnalRecord *record)
{
  const AnnalWhen *when = annal_record_get_own_when (record);

  return when != NULL ? annal_when_get_edtf (when) : NULL;
}

/* The record is asked for the zone of a time of day. */
static gboolean
read_date (const char *edtf, AnnalRecord *record, AnnalDateParsed *out)
{
  if (edtf == NULL)
    return FALSE;
  if (strchr (edtf, 'T') != NULL)
    return annal_when_parse_date (annal_record_get_own_when (record), out);
  return annal_date_parse (edtf, strlen (edtf), out, NULL, NULL);
}

void
annal_sequence_append_date (GString *out, const char *edtf, AnnalRecord *record)
{
  AnnalDateParsed date;

  if (read_date (edtf, record, &date))
    annal_date_parsed_append_words (&date, ANNAL_DATE_STYLE_LONG, NULL, out);
  else
    g_string_append (out, "no known date");
}

char *
annal_sequence_say_date (AnnalRecord *record)
{
  GString *out = g_string_new (NULL);

  annal_sequence_append_date (out, get_edtf (record), record);
  return g_string_free (out, FALSE);
}

/* Whether its words are a date and nothing else: “14 May 2019”, not “about
 * May 2019” or “2019 or 2020”.
 */
static gboolean
is_plain (const AnnalDateParsed *date)
{
  return (date->kind == ANNAL_DATE_KIND_DATE || date->kind == ANNAL_DATE_KIND_DATE_TIME) &&
         !annal_date_parsed_is_qualified (date) && !annal_date_point_is_masked (&date->start);
}

void
annal_sequence_append_name (GString *out, const char *noun, const char *text, gsize length, const char *id)
{
  annal_append_text (out, "the ");
  annal_append_text (out, noun);
  if (text == NULL)
    {
      annal_append_char (out, ' ');
      annal_append_text (out, id);
      return;
    }
  annal_append_text (out, " “");
  annal_append (out, text, length);
  annal_append_text (out, "”");
}

static void
append_record (GString *out, AnnalDossier *dossier, AnnalRecord *record)
{
  const char *noun = "source";
  AnnalText *text = NULL;
  const char *name;

  if (annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_EVENT)
    {
      noun = annal_dossier_get_noun (dossier, annal_event_get_kind (annal_record_as_event (record)));
      text = annal_event_get_title (annal_record_as_event (record));
    }
  else if (annal_record_get_record_type (record) == ANNAL_RECORD_TYPE_CLAIM)
    {
      noun = "claim";
      text = annal_claim_get_says (annal_record_as_claim (record));
    }
  name = text != NULL ? annal_text_get_text (text) : NULL;
  annal_sequence_append_name (out, noun, name, name != NULL ? strlen (name) : 0, annal_record_get_id (record));
}

char *
annal_sequence_say_record (AnnalDossier *dossier, AnnalRecord *record)
{
  GString *out = g_string_new (NULL);

  append_record (out, dossier, record);
  return g_string_free (out, FALSE);
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

void
annal_sequence_append_assertion (GString *out, AnnalDossier *dossier, const AnnalLink *link)
{
  g_autofree char *speakers = NULL;

  if (link == NULL || annal_link_get_n_asserted_by (link) == 0)
    return;
  speakers = annal_word_link_speakers (dossier, link);
  if (speakers != NULL)
    g_string_append_printf (out, " (according to %s)", speakers);
}

gboolean
annal_sequence_append_of_date (GString *out, const char *edtf, AnnalRecord *record)
{
  AnnalDateParsed date;
  gboolean is_of;

  if (!read_date (edtf, record, &date))
    {
      g_string_append (out, ", for which no date is known");
      return FALSE;
    }
  is_of = is_plain (&date);
  g_string_append (out, is_of ? " of " : ", dated ");
  annal_date_parsed_append_words (&date, ANNAL_DATE_STYLE_LONG, NULL, out);
  return is_of;
}

gint64
annal_record_get_clock_offset (AnnalRecord *record)
{
  const AnnalWhen *when = annal_record_get_own_when (record);
  const char *edtf = when != NULL ? annal_when_get_edtf (when) : NULL;
  AnnalDateParsed parsed;
  AnnalSpanData local, utc;

  /* No clock without a time of day or a zone. */
  if (edtf == NULL || (strchr (edtf, 'T') == NULL && annal_when_get_tz (when) == NULL) ||
      !annal_date_parse (edtf, strlen (edtf), &parsed, NULL, NULL))
    return 0;
  if (parsed.start.zone == ANNAL_ZONE_OFFSET)
    return parsed.start.offset * 60;
  if (annal_when_get_tz (when) == NULL ||
      !annal_span_from_parsed (&parsed, ANNAL_NATURE_INSTANT, NULL, &local, NULL) ||
      !annal_span_from_parsed (&parsed, ANNAL_NATURE_INSTANT, annal_when_get_tz (when), &utc, NULL))
    return 0;
  return local.begin_min == G_MININT64 || utc.begin_min == G_MININT64 ? 0 : local.begin_min - utc.begin_min;
}
