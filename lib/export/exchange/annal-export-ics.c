/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The timeline as a calendar: iCalendar (RFC 5545, with RFC 7986).
 *
 * An event of the calendar is a happening, or a claim that stands for itself;
 * what was claimed at a happening is in its description. Where a happening has
 * no place in a calendar, the claims made there stand for themselves.
 *
 *  - What is sure to be of a day, or to have lasted from one certain day to
 *    another, fills those days. What has a time of day with its zone has that,
 *    in UTC.
 *  - What is vaguer fills all days that it may lie in, says so in its summary,
 *    and is tentative; but vague=month, the default, leaves out what may lie in
 *    more than 31 days, vague=none all of it, and vague=all none.
 *  - What is undated or unbounded, and what lies outside the years 1 to 9999 for
 *    which calendars are made, is left out. Nothing gets a date it has not.
 *
 * X-ANNAL-DATE is the date as the dossier has it (EDTF), X-ANNAL-EARLIEST and
 * X-ANNAL-LATEST are the seconds it may cover (UTC).
 *
 * UID is made of the id, so that a calendar imported again replaces what it
 * brought before. DTSTAMP, which has to be there, is when the sources cited were
 * in print, never the present: the same dossier gives the same bytes.
 *
 * There is a METHOD only where an organizer is given, since PUBLISH must not be
 * without one.
 */

#include "export/annal-exporter-private.h"

#include <string.h>

#include <annal/annal-agent.h>
#include <annal/annal-error.h>
#include <annal/annal-when.h>

#include "export/annal-days-private.h"
#include "export/annal-entry-private.h"
#include "export/annal-xml-private.h"
#include "export/wording/annal-wording-private.h"
#include "export/wording/annal-wording-time-private.h"
#include "time/annal-civil-private.h"
#include "timeline/annal-timeline-private.h"

#define NEWLINE "\r\n"
#define LINE_BYTES 75
#define VAGUE_DAYS_MAX 31

typedef AnnalExporter AnnalExportIcs;
typedef AnnalExporterClass AnnalExportIcsClass;

G_DEFINE_FINAL_TYPE (AnnalExportIcs, annal_export_ics, ANNAL_TYPE_EXPORTER)

typedef struct
{
  AnnalExporter *exporter;
  AnnalExportOut *out;
  AnnalTimeline *timeline;
  AnnalDossier *dossier;
  AnnalWalkClaims claims;  /* owned inside */
  AnnalNamespace names;    /* owned inside */
  AnnalNarrower *narrower; /* owned */
  GString *line;           /* owned: the content line being written */
  gint64 printed;          /* when all sources were */
  gint64 n_vague_days;     /* what is vague is left out where it may lie in more days */
  gboolean anniversaries;
  const char *organizer;   /* nullable: a mail address */
} Ics;

/* Ends the line that was collected, in pieces of at most 75 bytes that part no
 * character.
 */
static void
end_line (Ics *self)
{
  GString *out = self->out->text;
  const char *p = self->line->str;
  const char *end = p + self->line->len;
  gsize room = LINE_BYTES;

  while ((gsize) (end - p) > room)
    {
      const char *cut = p + room;

      while ((*cut & 0xc0) == 0x80)
        cut--;
      g_string_append_len (out, p, cut - p);
      g_string_append (out, NEWLINE " ");
      p = cut;
      room = LINE_BYTES - 1;
    }
  g_string_append_len (out, p, end - p);
  g_string_append (out, NEWLINE);
  g_string_truncate (self->line, 0);
}

static void
write_line (Ics *self, const char *line)
{
  g_string_append (self->line, line);
  end_line (self);
}

/* Text of a value of type TEXT. */
static void
add_text (Ics *self, const char *text)
{
  g_autofree char *clean = annal_xml_clean (text);

  for (const char *p = clean; *p != '\0'; p++)
    {
      if (strchr ("\\;,", *p) != NULL)
        g_string_append_c (self->line, '\\');
      g_string_append_c (self->line, *p);
    }
}

static void
write_text (Ics *self, const char *name, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (self->line, "%s:", name);
  add_text (self, text);
  end_line (self);
}

/* 20190514 */
static void
write_day (Ics *self, const char *name, gint64 day)
{
  AnnalCivil civil = annal_civil_from_days (day);

  g_string_append_printf (self->line, "%s;VALUE=DATE:%04" G_GINT64_FORMAT "%02u%02u", name, civil.year, civil.month,
                          civil.day);
  end_line (self);
}

/* 20190514T100000Z */
static void
write_second (Ics *self, const char *name, gint64 seconds)
{
  g_autofree char *instant = annal_instant_to_rfc3339 (seconds);

  g_string_append_printf (self->line, "%s:", name);
  for (const char *p = instant; *p != '\0'; p++)
    if (*p != '-' && *p != ':')
      g_string_append_c (self->line, *p);
  end_line (self);
}

static gboolean
is_of_calendar (gint64 day)
{
  gint64 year = annal_civil_from_days (day).year;

  return year >= 1 && year <= 9999;
}

typedef enum
{
  PLACE_THERE,
  PLACE_UNDATED,
  PLACE_UNBOUNDED,
  PLACE_VAGUE,
  PLACE_BEYOND,
  N_PLACES
} Place;

/* Where an entry goes, or why it goes nowhere. */
static Place
find_place (Ics *self, guint index, AnnalDays *days)
{
  if (annal_timeline_get_lane (self->timeline, index) == ANNAL_LANE_UNDATED)
    return PLACE_UNDATED;
  if (!annal_days_find (self->timeline, index, days))
    return PLACE_UNBOUNDED;
  /* DTEND is the day after the last, and of the calendar as well. */
  if (!is_of_calendar (days->first) || !is_of_calendar (days->last + 1))
    return PLACE_BEYOND;
  if (!days->is_sure && days->last - days->first >= self->n_vague_days)
    return PLACE_VAGUE;
  return PLACE_THERE;
}

static void
write_time (Ics *self, const AnnalDays *days)
{
  if (days->has_time)
    {
      write_second (self, "DTSTART", days->begin);
      if (days->end > days->begin)
        write_second (self, "DTEND", days->end);
      return;
    }
  write_day (self, "DTSTART", days->first);
  write_day (self, "DTEND", days->last + 1);
}

static void
write_summary (Ics *self, guint index, const AnnalDays *days)
{
  g_autofree char *title = annal_entry_word_title (self->timeline, index);
  g_autofree char *date = annal_word_date (annal_entry_get_when (self->timeline, index));
  g_autofree char *caution = annal_standing_word (&self->exporter->standing,
                                                  annal_timeline_get_record (self->timeline, index));

  g_string_append (self->line, "SUMMARY:");
  add_text (self, title);
  if (!days->is_sure && date != NULL)
    {
      g_string_append (self->line, " [");
      add_text (self, date);
      g_string_append_c (self->line, ']');
    }
  if (caution != NULL)
    {
      g_string_append (self->line, " [");
      add_text (self, caution);
      g_string_append_c (self->line, ']');
    }
  end_line (self);
}

static void
add_paragraph (Ics *self, const char *before, const char *text)
{
  if (text == NULL)
    return;
  g_string_append (self->line, before);
  add_text (self, text);
}

static void
add_details (Ics *self, guint index)
{
  g_autoptr (GPtrArray) lines = annal_entry_list_details (self->timeline, index);

  for (guint i = 0; i < lines->len; i++)
    add_paragraph (self, "\\n", g_ptr_array_index (lines, i));
}

/* Date, details, and the claims made there. */
static void
write_description (Ics *self, guint index)
{
  g_autofree char *when = annal_entry_word_when (self->timeline, index);
  g_autofree char *narrowing = annal_entry_word_narrowing (self->narrower, index);
  g_autofree char *occasion = annal_entry_word_occasion (self->timeline, index);
  const AnnalWhen *above = annal_entry_get_when (self->timeline, index);

  g_string_append (self->line, "DESCRIPTION:");
  add_paragraph (self, "When: ", when);
  add_paragraph (self, "\\n→ ", narrowing);
  add_paragraph (self, "\\nNote: ", annal_word_certainty (annal_timeline_get_certainty (self->timeline, index)));
  add_paragraph (self, "\\nSaid at: ", occasion);
  add_details (self, index);
  for (guint i = self->claims.first[index]; i < self->claims.first[index + 1]; i++)
    {
      guint item = self->claims.items[i];
      g_autofree char *claim = annal_entry_word_title (self->timeline, item);
      g_autofree char *own = annal_entry_word_own_when (self->timeline, item, above);
      g_autofree char *caution = annal_standing_word (&self->exporter->standing,
                                                      annal_timeline_get_record (self->timeline, item));

      add_paragraph (self, "\\n\\n– ", claim);
      add_paragraph (self, " · ", own);
      add_paragraph (self, " · ", caution);
      add_details (self, item);
    }
  end_line (self);
}

static void
write_place (Ics *self, guint index, const AnnalEvent *event)
{
  const AnnalPoint *point = annal_entry_get_point (self->timeline, index);
  g_autofree char *where = NULL;
  g_autofree char *kind = NULL;

  if (event == NULL)
    return;
  if (annal_event_get_where (event) != NULL)
    where = annal_word_agent (self->dossier, annal_event_get_where (event), NULL, ANNAL_NAMING_FULL);
  if (annal_event_get_kind (event) != NULL)
    kind = annal_word_term (self->dossier, ANNAL_TERM_ROLE_EVENT_KIND, annal_event_get_kind (event));
  write_text (self, "LOCATION", where);
  g_string_append (self->line, "GEO:");
  if (point != NULL && annal_degrees_append (self->line, annal_point_get_lat (point), "90") &&
      annal_degrees_append (g_string_append_c (self->line, ';'), annal_point_get_lon (point), "180"))
    end_line (self);
  g_string_truncate (self->line, 0);
  write_text (self, "CATEGORIES", kind);
}

static void
write_bounds (Ics *self, guint index)
{
  const AnnalWhen *when = annal_entry_get_when (self->timeline, index);
  const AnnalSpanData *span = annal_timeline_get_tight_data (self->timeline, index);

  write_text (self, "X-ANNAL-DATE", when != NULL ? annal_when_get_edtf (when) : NULL);
  write_second (self, "X-ANNAL-EARLIEST", span->begin_min);
  write_second (self, "X-ANNAL-LATEST", annal_span_data_get_last (span));
}

static const char *
get_status (const AnnalEvent *event, const AnnalDays *days)
{
  AnnalEventStatus status = event != NULL ? annal_event_get_status (event) : ANNAL_EVENT_STATUS_HELD;

  if (status == ANNAL_EVENT_STATUS_CANCELLED)
    return "STATUS:CANCELLED";
  if (!days->is_sure || status == ANNAL_EVENT_STATUS_PLANNED || status == ANNAL_EVENT_STATUS_DISPUTED)
    return "STATUS:TENTATIVE";
  return "STATUS:CONFIRMED";
}

/* What did not has no anniversary, nor has what may not have. */
static gboolean
took_place (const AnnalEvent *event)
{
  return event == NULL || annal_event_get_status (event) == ANNAL_EVENT_STATUS_HELD ||
         annal_event_get_status (event) == ANNAL_EVENT_STATUS_UNSET;
}

static void
write_entry (Ics *self, guint index, const AnnalDays *days)
{
  AnnalRecord *record = annal_timeline_get_record (self->timeline, index);
  const AnnalEvent *event = annal_record_as_event (record);

  write_line (self, "BEGIN:VEVENT");
  g_string_append_printf (self->line, "UID:%s.%s@%s", annal_record_get_id (record), self->names.dossier,
                          self->names.authority);
  end_line (self);
  write_second (self, "DTSTAMP", annal_entry_get_printed (self->timeline, index, self->printed));
  write_time (self, days);
  if (self->anniversaries && days->is_sure && days->first == days->last && took_place (event))
    write_line (self, "RRULE:FREQ=YEARLY");
  write_summary (self, index, days);
  write_description (self, index);
  write_place (self, index, event);
  write_line (self, get_status (event, days));
  /* Nobody's hours are taken by what is past. */
  write_line (self, "TRANSP:TRANSPARENT");
  if (self->organizer != NULL)
    {
      g_string_append_printf (self->line, "ORGANIZER:mailto:%s", self->organizer);
      end_line (self);
    }
  write_bounds (self, index);
  write_line (self, "END:VEVENT");
}

/* Claims at an event that has no place stand for themselves. */
static gboolean
visit_entry (guint index, gpointer data)
{
  Ics *self = data;
  AnnalDays days;

  if (find_place (self, index, &days) != PLACE_THERE)
    {
      for (guint i = self->claims.first[index]; i < self->claims.first[index + 1]; i++)
        visit_entry (self->claims.items[i], self);
      return annal_export_out_flush (self->out);
    }
  write_entry (self, index, &days);
  annal_exporter_tell_progress (self->exporter, index, annal_timeline_get_n_entries (self->timeline));
  return annal_export_out_flush (self->out);
}

typedef struct
{
  Ics *ics;
  guint n[N_PLACES];
} Tally;

static gboolean
tally_entry (guint index, gpointer data)
{
  Tally *self = data;
  const AnnalWalkClaims *claims = &self->ics->claims;
  AnnalDays days;
  Place place = find_place (self->ics, index, &days);

  self->n[place]++;
  for (guint i = claims->first[index]; place != PLACE_THERE && i < claims->first[index + 1]; i++)
    tally_entry (claims->items[i], self);
  return TRUE;
}

/* The properties of a calendar stand before what is in it, so that it is told
 * first what will not be.
 */
static void
leave_out (Ics *self)
{
  static const AnnalVisitor visitor = { .event = tally_entry, .claim = tally_entry };
  static const char *const why[N_PLACES] = {
    [PLACE_UNDATED] = "undated: a calendar has only what has a day",
    [PLACE_UNBOUNDED] = "of which no earliest or no latest day is known",
    [PLACE_VAGUE] = "of which the day is too vague (option vague)",
    [PLACE_BEYOND] = "outside the years 1 to 9999",
  };
  Tally tally = { .ics = self };

  annal_walk (self->timeline, &visitor, &tally);
  for (guint i = PLACE_UNDATED; i < N_PLACES; i++)
    if (tally.n[i] > 0)
      annal_exporter_leave_out (self->exporter, "%u %s %s", tally.n[i], tally.n[i] == 1 ? "entry" : "entries",
                                why[i]);
}

static void
write_head (Ics *self)
{
  const char *title = annal_dossier_get_title (self->dossier);

  write_line (self, "BEGIN:VCALENDAR");
  write_line (self, "VERSION:2.0");
  write_line (self, "PRODID:-//Annal//Annal//EN");
  write_line (self, "CALSCALE:GREGORIAN");
  if (self->organizer != NULL)
    write_line (self, "METHOD:PUBLISH");
  write_text (self, "NAME", title);
  write_text (self, "X-WR-CALNAME", title);
  leave_out (self);
  for (guint i = 0; i < annal_exporter_get_n_left_out (self->exporter); i++)
    write_text (self, "X-ANNAL-LEFT-OUT", annal_exporter_get_left_out (self->exporter, i));
}

/* FALSE, with an error, where it is no mail address. */
static gboolean
find_organizer (Ics *self)
{
  const char *address = annal_exporter_get_option (self->exporter, "organizer");
  g_autoptr (GRegex) regex = g_regex_new ("^[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$", G_REGEX_DOLLAR_ENDONLY, 0, NULL);

  self->organizer = address;
  if (address == NULL || g_regex_match (regex, address, 0, NULL))
    return TRUE;
  g_set_error (&self->out->error, ANNAL_ERROR, ANNAL_ERROR_INVALID, "the organizer “%s” is no mail address", address);
  return FALSE;
}

static gint64
get_vague_days (AnnalExporter *exporter)
{
  const char *vague = annal_exporter_get_option (exporter, "vague");

  if (strcmp (vague, "none") == 0)
    return 0;
  return strcmp (vague, "all") == 0 ? G_MAXINT64 : VAGUE_DAYS_MAX;
}

static gboolean
write_calendar (Ics *self)
{
  static const AnnalVisitor visitor = { .event = visit_entry, .claim = visit_entry };

  if (!find_organizer (self))
    return FALSE;
  write_head (self);
  if (!annal_walk (self->timeline, &visitor, self))
    return FALSE;
  write_line (self, "END:VCALENDAR");
  return TRUE;
}

static gboolean
annal_export_ics_write (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out)
{
  Ics self = { .exporter = exporter, .out = out, .timeline = timeline };
  gboolean done;

  self.dossier = annal_timeline_get_dossier (timeline);
  self.line = g_string_new (NULL);
  self.narrower = annal_narrower_new (timeline);
  self.printed = annal_timeline_get_printed (timeline);
  self.n_vague_days = get_vague_days (exporter);
  self.anniversaries = strcmp (annal_exporter_get_option (exporter, "anniversaries"), "yes") == 0;
  annal_walk_claims_init (&self.claims, timeline);
  done = annal_namespace_init (&self.names, self.dossier, annal_exporter_get_option (exporter, "authority"),
                               &out->error) &&
         write_calendar (&self);
  annal_walk_claims_clear (&self.claims);
  annal_namespace_clear (&self.names);
  annal_narrower_free (self.narrower);
  g_string_free (self.line, TRUE);
  return done;
}

static void
annal_export_ics_class_init (AnnalExportIcsClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write = annal_export_ics_write;
}

static void
annal_export_ics_init (AnnalExportIcs *self)
{
}
