/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A timeline for TimelineJS 3: an entry a slide, in these terms of its own:
 *
 *   start_date, end_date  the first and the last day that an entry may cover,
 *                         so that what is vague is a bar; hours and minutes
 *                         where they are known
 *   display_date          the date in words, with its doubt
 *   group                 the kind of an event; claims; denials
 *   media                 the words as printed, as a quotation: nothing is
 *                         fetched from elsewhere
 *   eras                  the events that others are part of
 *   title                 what the file holds, the entries that have no place
 *                         in it (TimelineJS drops a slide without a date), and
 *                         what it leaves out
 *
 * TimelineJS takes its texts for HTML. It strips the tags of groups and dates
 * and then takes what is left for HTML again, so these are escaped twice. What
 * kind of media there is, it looks for in the quotation itself: there, letters
 * and signs that it looks for are written as character references.
 */

#include "export/annal-exporter-private.h"

#include <string.h>

#include <annal/annal-anchor.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-date.h>
#include <annal/annal-event.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "base/annal-display-private.h"
#include "base/annal-hash-private.h"
#include "base/annal-json-write-private.h"
#include "export/annal-entry-private.h"
#include "export/annal-extent-private.h"
#include "export/html/annal-html-private.h"
#include "export/wording/annal-wording-private.h"
#include "export/wording/annal-wording-time-private.h"
#include "model/annal-when-span-private.h"
#include "time/annal-civil-private.h"
#include "timeline/annal-explain-private.h"
#include "timeline/annal-sequence-words-private.h"
#include "timeline/annal-timeline-private.h"

/* A browser's dates reach 271,821 years back and 275,760 on. */
#define YEAR_MAX 270000
/* More slides take seconds to load, and nobody leafs through them. */
#define SLIDES_MANY 100

typedef AnnalExporter AnnalExportTimelinejs;
typedef AnnalExporterClass AnnalExportTimelinejsClass;

G_DEFINE_FINAL_TYPE (AnnalExportTimelinejs, annal_export_timelinejs, ANNAL_TYPE_EXPORTER)

typedef struct
{
  AnnalExporter *exporter;
  AnnalExportOut *out;
  AnnalTimeline *timeline;
  AnnalDossier *dossier;
  AnnalJsonWrite json;
  GHashTable *wholes; /* owned, ids of the events that others are part of */
  GArray *misplaced;  /* owned, of guint: the entries without a slide */
  AnnalHtml page;     /* owned inside: the page's words, and what narrows dates; no more of it is there */
  guint n_slides;
} Js;

/* The days of the record's own clock, as seconds of it. */
typedef struct
{
  gint64 first, last;
  gboolean has_last; /* and it is not the same moment or day */
  gboolean by_days;
} Place;

/* --- text as HTML --------------------------------------------------------- */

static char *
escape (const char *text)
{
  g_autoptr (GString) safe = g_string_new (NULL);

  annal_safe_append (safe, text);
  return g_markup_escape_text (safe->str, (gssize) safe->len);
}

static void
append_html (GString *out, const char *text)
{
  g_autofree char *html = escape (text);

  g_string_append (out, html);
}

/* @before and @after are HTML, @text is none. */
static void
append_between (GString *out, const char *before, const char *text, const char *after)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append (out, before);
  append_html (out, text);
  g_string_append (out, after);
}

static gboolean
is_link (const char *url)
{
  return url != NULL && (g_ascii_strncasecmp (url, "https://", 8) == 0 || g_ascii_strncasecmp (url, "http://", 7) == 0);
}

/* As HTML that no pattern of TimelineJS for media is found in. */
static void
append_unmistakable (GString *out, const char *text)
{
  g_autofree char *html = escape (text);

  for (const char *p = html; *p != '\0'; p++)
    if (strchr ("./:?@yf", *p) != NULL)
      g_string_append_printf (out, "&#%d;", *p);
    else
      g_string_append_c (out, *p);
}

static void
write_html (Js *self, const char *key, const char *html)
{
  annal_json_write_key (&self->json, key);
  annal_json_write_string (&self->json, html);
}

static void
write_twice_escaped (Js *self, const char *key, const char *text)
{
  g_autofree char *once = escape (text);
  g_autofree char *twice = g_markup_escape_text (once, -1);

  write_html (self, key, twice);
}

/* --- dates ---------------------------------------------------------------- */

static const AnnalWhen *
get_when (AnnalRecord *record)
{
  const AnnalEvent *event = annal_record_as_event (record);

  return event != NULL ? annal_event_get_when (event) : annal_claim_get_said (annal_record_as_claim (record));
}

static char *
word_date (Js *self, const AnnalWhen *when)
{
  const char *lang = annal_exporter_get_lang (self->exporter);
  g_autoptr (AnnalDate) date = lang != NULL ? annal_when_read_date (when) : NULL;

  if (date != NULL)
    return annal_date_format_full (date, ANNAL_DATE_STYLE_LONG, lang);
  return annal_word_date (when);
}

static AnnalCivil
get_civil (gint64 seconds)
{
  return annal_civil_from_days (annal_civil_seconds_to_days (seconds));
}

static gboolean
is_drawable (gint64 seconds)
{
  gint64 limit = YEAR_MAX * G_GINT64_CONSTANT (31556952);

  return seconds > -limit && seconds < limit;
}

/* FALSE where TimelineJS has no place for the entry. */
static gboolean
get_place (Js *self, guint index, Place *place)
{
  const AnnalSpanData *span = annal_timeline_get_tight_data (self->timeline, index);
  gint64 offset = annal_record_get_clock_offset (annal_timeline_get_record (self->timeline, index));
  gint64 first = span->begin_min, last = annal_span_data_get_last (span);

  if (annal_timeline_get_lane (self->timeline, index) != ANNAL_LANE_DATED)
    return FALSE;
  if (!is_drawable (first))
    first = last;
  if (!is_drawable (last))
    last = first;
  if (!is_drawable (first))
    return FALSE;
  place->first = first + offset;
  place->last = last + offset;
  place->by_days = first == last ? FALSE
                                 : (place->first % ANNAL_SECONDS_PER_DAY == 0 || last - first >= ANNAL_SECONDS_PER_DAY);
  if (first == last && !(is_drawable (span->begin_min) && is_drawable (annal_span_data_get_last (span))))
    place->by_days = TRUE;
  place->has_last = place->by_days ? annal_civil_seconds_to_days (place->first) !=
                                         annal_civil_seconds_to_days (place->last)
                                   : place->first != place->last;
  return TRUE;
}

static void
write_part (Js *self, const char *key, gint64 number)
{
  annal_json_write_key (&self->json, key);
  annal_json_write_int (&self->json, number);
}

static void
write_moment (Js *self, const char *key, gint64 seconds, gboolean by_days)
{
  AnnalCivil civil = get_civil (seconds);
  gint64 rest = seconds - annal_civil_seconds_to_days (seconds) * ANNAL_SECONDS_PER_DAY;

  annal_json_write_key (&self->json, key);
  annal_json_write_begin_object (&self->json);
  write_part (self, "year", civil.year);
  write_part (self, "month", civil.month);
  write_part (self, "day", civil.day);
  if (!by_days)
    {
      write_part (self, "hour", rest / 3600);
      write_part (self, "minute", rest / 60 % 60);
      write_part (self, "second", rest % 60);
    }
  annal_json_write_end_object (&self->json);
}

/* In other languages than English by whole days; NULL where both are open. */
static char *
word_seconds (Js *self, gint64 first, gint64 last, gint64 offset)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (annal_html_words_is_english (self->page.words))
    return annal_seconds_format (first, last, offset);
  annal_days_append (out, first, last, offset, annal_html_words_get_lang (self->page.words));
  return out->len > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

/* Words for the stated date, else for what is known of it. */
static char *
word_place (Js *self, guint index)
{
  AnnalRecord *record = annal_timeline_get_record (self->timeline, index);
  const AnnalSpanData *span = annal_timeline_get_tight_data (self->timeline, index);
  const char *certainty = annal_word_certainty (annal_timeline_get_certainty (self->timeline, index));
  g_autofree char *words = NULL;

  if (annal_span_data_is_dated (annal_timeline_get_stated_data (self->timeline, index)))
    words = word_date (self, get_when (record));
  if (words == NULL)
    words = word_seconds (self, span->begin_min, annal_span_data_get_last (span),
                          annal_record_get_clock_offset (record));
  if (words != NULL && certainty != NULL)
    return g_strdup_printf ("%s (%s)", words, certainty);
  return g_steal_pointer (&words);
}

/* --- what stands on a slide ----------------------------------------------- */

static const AnnalSource *
get_source (Js *self, const AnnalCitation *citation)
{
  const char *id = annal_citation_get_source (citation);
  AnnalRecord *record = id != NULL ? annal_dossier_lookup (self->dossier, id) : NULL;

  return record != NULL ? annal_record_as_source (record) : NULL;
}

/* The title, linked where there is an address, and who made it. */
static void
append_source (Js *self, GString *out, const AnnalSource *source)
{
  const AnnalText *title = annal_source_get_title (source);
  const char *url = annal_source_get_url (source);
  g_autofree char *maker = annal_word_source_maker (self->dossier, source);
  g_autofree char *published = word_date (self, annal_source_get_published (source));

  if (is_link (url))
    append_between (out, "<a href=\"", url, "\">");
  append_html (out, title != NULL ? annal_text_get_text (title) : annal_source_get_id (source));
  if (is_link (url))
    g_string_append (out, "</a>");
  append_between (out, ", ", maker, "");
  append_between (out, ", ", published, "");
}

/* @words: what is quoted; nullable */
static void
append_citation (Js *self, GString *out, const AnnalCitation *citation, const char *words)
{
  const AnnalSource *source = get_source (self, citation);
  g_autofree char *chain = annal_word_chain (self->dossier, citation);
  g_autofree char *place = annal_word_place (citation);

  g_string_append (out, "<p>");
  append_between (out, "", words, "<br>");
  if (source != NULL)
    append_source (self, out, source);
  append_between (out, " <small>[", place, "");
  append_between (out, ", ", annal_word_fidelity (annal_citation_get_fidelity (citation)), "");
  append_between (out, "; ", chain, "");
  g_string_append (out, "]</small></p>");
}

/* The first words are the media of the slide, and stand beside this. */
static void
append_citations (Js *self, GString *out, AnnalRecord *record)
{
  gboolean is_quoted = FALSE;

  for (guint i = 0; i < annal_record_get_n_citations (record); i++)
    {
      const AnnalCitation *citation = annal_record_get_citation (record, i);
      g_autofree char *quote = annal_word_quote (citation);

      append_citation (self, out, citation, is_quoted ? quote : NULL);
      is_quoted = is_quoted || quote != NULL;
    }
}

/* In other languages than English as the page has it, by whole days. */
static void
append_narrowing (Js *self, GString *out, guint index)
{
  const AnnalNarrowing *narrowing;
  g_autofree char *words = NULL;

  if (!annal_html_words_is_english (self->page.words))
    {
      words = annal_html_word_narrowing (&self->page, index);
      append_between (out, "<p>→ ", words, "</p>");
      return;
    }
  narrowing = annal_narrower_find (self->page.narrower, index);
  if (narrowing == NULL)
    return;
  append_between (out, "<p>By the order of events: ", narrowing->words, "");
  append_between (out, ", ", narrowing->reason, "</p>");
}

static void
append_date (Js *self, GString *out, guint index)
{
  g_autofree char *basis = annal_word_basis (self->dossier,
                                             get_when (annal_timeline_get_record (self->timeline, index)));

  append_between (out, "<p>Date: ", basis, "</p>");
  append_narrowing (self, out, index);
}

static void
write_text (Js *self, guint index)
{
  AnnalRecord *record = annal_timeline_get_record (self->timeline, index);
  g_autoptr (GString) html = g_string_new (NULL);
  g_autofree char *name = annal_entry_word_sentence (self->timeline, index, &self->exporter->standing, FALSE);
  g_autofree char *headline = escape (name);

  append_date (self, html, index);
  append_citations (self, html, record);
  annal_json_write_key (&self->json, "text");
  annal_json_write_begin_object (&self->json);
  write_html (self, "headline", headline);
  write_html (self, "text", html->str);
  annal_json_write_end_object (&self->json);
}

/* The first words that are quoted. TimelineJS draws nothing at all where one
 * media has no address, so there is none rather than an empty one.
 */
static void
write_media (Js *self, AnnalRecord *record)
{
  for (guint i = 0; i < annal_record_get_n_citations (record); i++)
    {
      const AnnalCitation *citation = annal_record_get_citation (record, i);
      const AnnalSource *source = get_source (self, citation);
      g_autofree char *words = annal_word_passages (citation);
      g_autoptr (GString) quote = g_string_new ("<blockquote>");
      g_autoptr (GString) credit = g_string_new (NULL);

      if (words == NULL)
        continue;
      append_unmistakable (quote, words);
      g_string_append (quote, "</blockquote>");
      if (source != NULL)
        append_source (self, credit, source);
      annal_json_write_key (&self->json, "media");
      annal_json_write_begin_object (&self->json);
      write_html (self, "url", quote->str);
      write_html (self, "credit", credit->str);
      annal_json_write_end_object (&self->json);
      return;
    }
}

static void
write_group (Js *self, AnnalRecord *record)
{
  const AnnalEvent *event = annal_record_as_event (record);
  const AnnalClaim *claim = annal_record_as_claim (record);
  g_autofree char *kind = NULL;

  if (claim != NULL)
    kind = g_strdup (annal_claim_get_stance (claim) == ANNAL_STANCE_DENY ? "denials" : "claims");
  else if (annal_event_get_kind (event) != NULL)
    kind = annal_word_term (self->dossier, ANNAL_TERM_ROLE_EVENT_KIND, annal_event_get_kind (event));
  write_twice_escaped (self, "group", kind != NULL ? kind : "events");
}

static void
write_slide (Js *self, guint index, const Place *place)
{
  AnnalRecord *record = annal_timeline_get_record (self->timeline, index);
  g_autofree char *words = word_place (self, index);

  annal_json_write_begin_object (&self->json);
  write_html (self, "unique_id", annal_record_get_id (record));
  write_moment (self, "start_date", place->first, place->by_days);
  if (place->has_last)
    write_moment (self, "end_date", place->last, place->by_days);
  write_twice_escaped (self, "display_date", words != NULL ? words : "");
  write_group (self, record);
  write_text (self, index);
  write_media (self, record);
  annal_json_write_end_object (&self->json);
}

/* --- the document --------------------------------------------------------- */

/* Before anything is written: the title comes first. */
static void
look_at_all (Js *self)
{
  guint n = annal_timeline_get_n_entries (self->timeline);

  for (guint i = 0; i < n; i++)
    {
      const AnnalEvent *event = annal_record_as_event (annal_timeline_get_record (self->timeline, i));
      const char *whole = event != NULL ? annal_event_get_part_of (event) : NULL;
      Place place;

      if (whole != NULL)
        g_hash_table_add (self->wholes, (gpointer) whole);
      if (get_place (self, i, &place))
        self->n_slides++;
      else
        g_array_append_val (self->misplaced, i);
    }
}

static void
tell (Js *self)
{
  if (self->misplaced->len > 0)
    annal_exporter_leave_out (self->exporter, "%u without a date that TimelineJS can show: they have no slide and are "
                                              "named on the title slide",
                              self->misplaced->len);
  if (self->n_slides == 0)
    annal_exporter_leave_out (self->exporter, "everything: TimelineJS shows an error where no entry has a date");
  if (self->n_slides > SLIDES_MANY)
    annal_exporter_leave_out (self->exporter, "no entry for want of room, but TimelineJS is slow with more than %u "
                                              "slides, and here are %u: a query can choose",
                              SLIDES_MANY, self->n_slides);
  annal_exporter_leave_out (self->exporter, "links between records, attributes and places, and which claims are at "
                                            "odds");
}

static void
append_misplaced (Js *self, GString *html)
{
  if (self->misplaced->len == 0)
    return;
  g_string_append (html, "<p>Without a date that can be shown:</p><ul>");
  for (guint i = 0; i < self->misplaced->len; i++)
    {
      guint index = g_array_index (self->misplaced, guint, i);
      g_autofree char *name = annal_entry_word_sentence (self->timeline, index, &self->exporter->standing, TRUE);
      g_autofree char *date = word_date (self, get_when (annal_timeline_get_record (self->timeline, index)));

      append_between (html, "<li>", name, "");
      append_between (html, " (", date, ")");
      g_string_append (html, "</li>");
    }
  g_string_append (html, "</ul>");
}

static void
write_title (Js *self)
{
  const char *title = annal_dossier_get_title (self->dossier);
  g_autofree char *headline = escape (title != NULL ? title : "");
  g_auto (AnnalExtent) extent = { 0 };
  g_autoptr (GString) html = g_string_new (NULL);

  annal_extent_init (&extent, self->timeline);
  g_string_append_printf (html, "<p>Events: %u. Claims: %u. Sources: %u.</p>", extent.n_events, extent.n_claims,
                          extent.sources->len);
  append_misplaced (self, html);
  for (guint i = 0; i < annal_exporter_get_n_left_out (self->exporter); i++)
    append_between (html, "<p><small>Left out: ", annal_exporter_get_left_out (self->exporter, i), ".</small></p>");
  annal_json_write_key (&self->json, "title");
  annal_json_write_begin_object (&self->json);
  write_html (self, "unique_id", "annal-title");
  annal_json_write_key (&self->json, "text");
  annal_json_write_begin_object (&self->json);
  write_html (self, "headline", headline);
  write_html (self, "text", html->str);
  annal_json_write_end_object (&self->json);
  annal_json_write_end_object (&self->json);
}

/* An era needs both ends, and they are known for certain. */
static void
write_era (Js *self, guint index)
{
  AnnalRecord *record = annal_timeline_get_record (self->timeline, index);
  const AnnalSpanData *span = annal_timeline_get_tight_data (self->timeline, index);
  g_autofree char *name = NULL;
  g_autofree char *headline = NULL;
  Place place;

  if (!g_hash_table_contains (self->wholes, annal_record_get_id (record)) || (span->flags & ANNAL_SPAN_FLAGS_INSTANT) ||
      !is_drawable (span->begin_min) || !is_drawable (span->end_max) || !get_place (self, index, &place) ||
      !place.has_last)
    return;
  name = annal_word_record (self->dossier, record);
  headline = escape (name);
  annal_json_write_begin_object (&self->json);
  write_moment (self, "start_date", place.first, place.by_days);
  write_moment (self, "end_date", place.last, place.by_days);
  annal_json_write_key (&self->json, "text");
  annal_json_write_begin_object (&self->json);
  write_html (self, "headline", headline);
  annal_json_write_end_object (&self->json);
  annal_json_write_end_object (&self->json);
}

/* Slides stand one on a line. */
static gboolean
write_slides (Js *self)
{
  guint n = annal_timeline_get_n_entries (self->timeline);
  guint n_written = 0;

  g_string_append (self->out->text, ",\"events\":[");
  for (guint i = 0; i < n; i++)
    {
      Place place;

      annal_exporter_tell_progress (self->exporter, i + 1, n);
      if (!get_place (self, i, &place))
        continue;
      g_string_append (self->out->text, n_written++ > 0 ? ",\n  " : "\n  ");
      annal_json_write_init (&self->json, self->out->text);
      write_slide (self, i, &place);
      if (!annal_export_out_flush (self->out))
        return FALSE;
    }
  g_string_append (self->out->text, "\n]");
  return TRUE;
}

static gboolean
write_document (Js *self)
{
  annal_json_write_init (&self->json, self->out->text);
  annal_json_write_begin_object (&self->json);
  write_html (self, "scale", "human");
  write_title (self);
  if (!write_slides (self))
    return FALSE;
  annal_json_write_key (&self->json, "eras");
  annal_json_write_begin_array (&self->json);
  for (guint i = 0; i < annal_timeline_get_n_entries (self->timeline); i++)
    write_era (self, i);
  annal_json_write_end_array (&self->json);
  annal_json_write_end_object (&self->json);
  g_string_append_c (self->out->text, '\n');
  return TRUE;
}

static gboolean
annal_export_timelinejs_write (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out)
{
  g_autoptr (GHashTable) wholes = g_hash_table_new (annal_text_hash, g_str_equal);
  g_autoptr (GArray) misplaced = g_array_new (FALSE, FALSE, sizeof (guint));
  Js self = { .exporter = exporter, .out = out, .timeline = timeline, .wholes = wholes, .misplaced = misplaced };
  gboolean done;

  self.dossier = annal_timeline_get_dossier (timeline);
  self.page = (AnnalHtml) { .timeline = timeline, .dossier = self.dossier };
  self.page.words = annal_html_words_new (annal_exporter_get_lang (exporter));
  self.page.narrower = annal_narrower_new (timeline);
  look_at_all (&self);
  tell (&self);
  done = write_document (&self);
  annal_narrower_free (self.page.narrower);
  annal_html_words_free (self.page.words);
  return done;
}

static void
annal_export_timelinejs_class_init (AnnalExportTimelinejsClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write = annal_export_timelinejs_write;
}

static void
annal_export_timelinejs_init (AnnalExportTimelinejs *self)
{
}
