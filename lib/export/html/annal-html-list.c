/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The list: years and months, one entry a happening, and beneath it the claims
 * made there. Claims of their own that share date and occasion are one entry.
 */

#include "export/html/annal-html-private.h"

#include <string.h>

#include <annal/annal-anchor.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-date.h>
#include <annal/annal-event.h>
#include <annal/annal-link.h>
#include <annal/annal-record.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "export/wording/annal-wording-private.h"

#define SHORT_MAX 2 /* entries of a short month */

typedef struct
{
  AnnalHtml *html;
  AnnalWalkPeriod period;
  gboolean in_year;
  gboolean in_month;
  guint n_months; /* before this one */
  gboolean in_entry;
  const AnnalEvent *event;  /* borrowed, nullable: what the entry is of */
  gboolean own_claims;      /* the entry has no event */
  const AnnalWhen *date;    /* borrowed: that of the entry */
  const AnnalEvent *at;     /* borrowed, nullable: where claims of their own were made */
  GHashTable *ids;          /* owned, id of a period to a GUINT: how often it came */
  GArray *claims;           /* owned, of guint: those of the entry */
  guint n_done;
} List;

void
annal_html_note_source (AnnalHtml *self, const char *id)
{
  if (id != NULL && g_hash_table_add (self->cited_ids, (gpointer) id))
    g_ptr_array_add (self->cited, (gpointer) id);
}

static void
note_narrowing (AnnalHtml *self, guint index)
{
  g_autofree char *words = index != G_MAXUINT ? annal_html_word_narrowing (self, index) : NULL;

  if (words == NULL)
    return;
  g_string_append (self->dated, "<p>→ ");
  annal_html_add (self->dated, words);
}

void
annal_html_note_date (AnnalHtml *self, const AnnalWhen *when, guint index, gboolean is_above)
{
  g_autofree char *date = is_above ? NULL : annal_html_word_date (self, when);
  g_autofree char *basis = annal_html_word_basis (self, when);

  if (basis != NULL)
    {
      g_string_append (self->dated, "<p>");
      annal_html_add (self->dated, is_above ? annal_html_words_get (self->words, "date")
                                   : date != NULL ? date : annal_html_words_get (self->words, "no-date"));
      annal_html_add (self->dated, annal_html_words_get (self->words, "colon"));
      g_string_append_c (self->dated, ' ');
      annal_html_add (self->dated, basis);
    }
  note_narrowing (self, index);
}

static void
add_reference_link (AnnalHtml *self, const char *id)
{
  annal_html_open_link (self, id);
  annal_html_add_reference (self, id);
  g_string_append (self->text, "</a>");
}

static void
add_references (AnnalHtml *self)
{
  g_string_append (self->text, "<p>");
  for (guint i = 0; i < self->cited->len; i++)
    {
      if (i > 0)
        g_string_append_c (self->text, ' ');
      add_reference_link (self, g_ptr_array_index (self->cited, i));
    }
}

void
annal_html_write_provenance (AnnalHtml *self)
{
  if (self->dated->len == 0 && self->cited->len == 0)
    return;
  g_string_append (self->text, "<details><summary>");
  annal_html_add_word (self, "how");
  g_string_append (self->text, "</summary>");
  g_string_append_len (self->text, self->dated->str, self->dated->len);
  if (self->cited->len > 0)
    add_references (self);
  g_string_append (self->text, "</details>");
  g_string_truncate (self->dated, 0);
  g_ptr_array_set_size (self->cited, 0);
  g_hash_table_remove_all (self->cited_ids);
}

static gint64
get_start (const AnnalCitation *citation)
{
  return annal_citation_get_n_passages (citation) > 0
             ? annal_anchor_get_start (annal_citation_get_passage (citation, 0))
             : -1;
}

/* Where the words of a citation stand, and the words: of the same place there are
 * often others, by what the claim is.
 */
static char *
make_citation_key (const AnnalCitation *citation)
{
  const char *source = annal_citation_get_source (citation);
  g_autofree char *words = annal_word_passages (citation);

  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %s", source != NULL ? source : "", get_start (citation),
                          words != NULL ? words : "");
}

/* What the claims of the entry show. */
static GHashTable *
list_shown (List *self)
{
  GHashTable *shown = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->claims->len; i++)
    {
      AnnalRecord *record = annal_timeline_get_record (self->html->timeline, g_array_index (self->claims, guint, i));
      const AnnalClaim *claim = annal_record_as_claim (record);

      for (guint j = 0; j < annal_claim_get_n_citations (claim); j++)
        g_hash_table_add (shown, make_citation_key (annal_claim_get_citation (claim, j)));
    }
  return shown;
}

/* FALSE where it has no words. */
static gboolean
note_citation (AnnalHtml *self, const AnnalCitation *citation)
{
  GString *text = self->text;
  g_autofree char *words = annal_word_passages (citation);
  const char *source = annal_citation_get_source (citation);

  if (words == NULL)
    return FALSE;
  self->text = self->dated;
  g_string_append (self->text, "<p><q>");
  annal_html_add (self->text, words);
  g_string_append (self->text, "</q> ");
  if (source != NULL)
    add_reference_link (self, source);
  annal_html_add_places (self, citation);
  self->text = text;
  return TRUE;
}

/* The words of an event's own citations. */
static void
note_citations (List *self)
{
  guint n = self->event != NULL ? annal_event_get_n_citations (self->event) : 0;
  g_autoptr (GHashTable) shown = n > 0 ? list_shown (self) : NULL;

  for (guint i = 0; i < n; i++)
    {
      const AnnalCitation *citation = annal_event_get_citation (self->event, i);
      g_autofree char *key = make_citation_key (citation);

      if (!g_hash_table_contains (shown, key) && !note_citation (self->html, citation))
        annal_html_note_source (self->html, annal_citation_get_source (citation));
    }
}

static void
close_entry (List *self)
{
  if (!self->in_entry)
    return;
  annal_html_write_claims (self->html, self->claims, self->date);
  note_citations (self);
  annal_html_write_provenance (self->html);
  g_string_append (self->html->text, "</article>\n");
  g_array_set_size (self->claims, 0);
  self->in_entry = FALSE;
  self->own_claims = FALSE;
  self->event = NULL;
}

static void
close_month (List *self)
{
  close_entry (self);
  if (self->in_month)
    g_string_append (self->html->text, "</section>\n");
  self->in_month = FALSE;
}

static void
close_year (List *self)
{
  close_month (self);
  if (self->in_year)
    g_string_append (self->html->text, "</section>\n");
  self->in_year = FALSE;
}

static void
add_period_words (List *self, const char *edtf)
{
  g_autoptr (AnnalDate) date = annal_date_new (edtf, NULL);
  g_autofree char *words = NULL;

  if (date != NULL)
    words = annal_date_format_full (date, ANNAL_DATE_STYLE_LONG, annal_html_words_get_lang (self->html->words));
  annal_html_add (self->html->text, words != NULL ? words : edtf);
}

/* A year as EDTF has it. */
static char *
say_year (gint64 year)
{
  if (year < -9999 || year > 9999)
    return g_strdup_printf ("Y%" G_GINT64_FORMAT, year);
  return g_strdup_printf ("%s%04" G_GINT64_FORMAT, year < 0 ? "-" : "", ABS (year));
}

/* A period comes again where one that is known by more years came between. */
static void
add_period_id (List *self, char *id)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, id)) + 1;

  g_string_append_printf (self->html->text, " id=%s", id);
  if (n > 1)
    g_string_append_printf (self->html->text, ".%u", n);
  g_hash_table_replace (self->ids, id, GUINT_TO_POINTER (n));
}

static void
open_year (List *self, const AnnalWalkPeriod *period)
{
  GString *text = self->html->text;
  g_autofree char *first = say_year (period->year);
  g_autofree char *last = say_year (period->year_last);
  char *id;

  close_year (self);
  g_string_append (text, "<section");
  if (period->year_last != period->year)
    id = g_strdup_printf ("Y%" G_GINT64_FORMAT "_%" G_GINT64_FORMAT, period->year, period->year_last);
  else
    id = g_strdup_printf ("Y%" G_GINT64_FORMAT, period->year);
  add_period_id (self, id);
  g_string_append (text, "><h2>");
  add_period_words (self, first);
  if (period->year_last != period->year)
    {
      g_string_append (text, " – ");
      add_period_words (self, last);
    }
  g_string_append (text, "</h2>");
  self->in_year = TRUE;
}

/* Browsers take the height of what is out of sight on trust. */
static gboolean
is_short (const List *self)
{
  return g_array_index (self->html->period_sizes, guint, self->n_months) <= SHORT_MAX;
}

static void
open_month (List *self, const AnnalWalkPeriod *period)
{
  GString *text = self->html->text;
  g_autofree char *year = say_year (period->year);
  g_autofree char *month = g_strdup_printf ("%s-%02u", year, period->month);

  close_month (self);
  g_string_append (text, is_short (self) ? "<section class=\"m k\"" : "<section class=m");
  self->n_months++;
  if (period->month != 0)
    add_period_id (self, g_strdup_printf ("Y%" G_GINT64_FORMAT "-%02u", period->year, period->month));
  g_string_append (text, "><h3>");
  if (period->month != 0)
    add_period_words (self, month);
  else
    annal_html_add_word (self->html, "no-month");
  g_string_append (text, "</h3>\n");
  self->in_month = TRUE;
}

static gboolean
write_period (const AnnalWalkPeriod *period, gpointer data)
{
  List *self = data;

  close_entry (self);
  if (!self->in_year || period->year != self->period.year || period->year_last != self->period.year_last)
    open_year (self, period);
  open_month (self, period);
  self->period = *period;
  return TRUE;
}

static void
add_title (AnnalHtml *self, const AnnalEvent *event)
{
  const AnnalText *title = annal_event_get_title (event);

  annal_html_add (self->text, title != NULL ? annal_text_get_text (title) : annal_event_get_id (event));
}

static void
write_heading (AnnalHtml *self, const AnnalEvent *event)
{
  const AnnalText *title = annal_event_get_title (event);

  g_string_append (self->text, "<h4");
  annal_html_add_lang (self, title != NULL && annal_text_get_lang (title) != NULL
                                 ? annal_text_get_lang (title)
                                 : annal_dossier_get_lang (self->dossier));
  g_string_append_c (self->text, '>');
  add_title (self, event);
  g_string_append (self->text, "</h4>");
}

static void
write_dateline (AnnalHtml *self, const AnnalEvent *event, guint index)
{
  const char *id = annal_event_get_kind (event) != NULL ? annal_event_get_kind (event) : "event";
  g_autofree char *kind = annal_html_word_term (self, ANNAL_TERM_ROLE_EVENT_KIND, id);
  const char *status = annal_event_get_status (event) == ANNAL_EVENT_STATUS_CANCELLED ? "cancelled"
                       : annal_event_get_status (event) == ANNAL_EVENT_STATUS_PLANNED ? "planned"
                       : annal_event_get_status (event) == ANNAL_EVENT_STATUS_DISPUTED ? "disputed" : NULL;
  g_autofree char *where = NULL;

  g_string_append (self->text, "<p>");
  annal_html_add_date (self, annal_event_get_when (event));
  g_string_append (self->text, " <em>");
  annal_html_add (self->text, kind);
  g_string_append (self->text, "</em>");
  if (annal_event_get_where (event) != NULL)
    {
      where = annal_html_word_agent (self, annal_event_get_where (event), NULL, ANNAL_NAMING_FULL);
      g_string_append (self->text, " · ");
      annal_html_add (self->text, where);
    }
  if (status != NULL)
    {
      g_string_append (self->text, " · ");
      annal_html_add_word (self, status);
    }
  if (annal_timeline_get_certainty (self->timeline, index) != ANNAL_CERTAINTY_CERTAIN)
    {
      g_string_append (self->text, " · ");
      annal_html_add_word (self, "perhaps");
    }
}

static void
write_relation (AnnalHtml *self, const char *key, const char *id, const char *speakers)
{
  AnnalRecord *record = annal_dossier_lookup (self->dossier, id);
  g_autofree char *words = record != NULL ? annal_word_record (self->dossier, record) : g_strdup (id);
  gboolean is_there = annal_html_is_there (self, id);

  g_string_append (self->text, "<p>");
  annal_html_add_word (self, key);
  g_string_append_c (self->text, ' ');
  if (is_there)
    annal_html_open_link (self, id);
  annal_html_add_brief (self->text, words, 200);
  if (is_there)
    g_string_append (self->text, "</a>");
  if (speakers != NULL)
    {
      g_string_append (self->text, " (");
      annal_html_add_filled (self, "according-to", speakers, NULL);
      g_string_append_c (self->text, ')');
    }
}

static char *
word_link_speakers (AnnalHtml *self, const AnnalLink *link)
{
  guint n = annal_link_get_n_asserted_by (link);
  g_autofree const char **claims = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    claims[i] = annal_link_get_asserted_by (link, i);
  return annal_html_word_speakers (self, claims, n);
}

static void
write_relations (AnnalHtml *self, const AnnalEvent *event)
{
  const GPtrArray *links = g_hash_table_lookup (self->answers, annal_event_get_id (event));
  g_auto (GStrv) attributes = annal_html_word_attributes (self, event);

  if (annal_event_get_part_of (event) != NULL)
    write_relation (self, "part-of", annal_event_get_part_of (event), NULL);
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      AnnalLink *link = g_ptr_array_index (links, i);
      g_autofree char *speakers = word_link_speakers (self, link);

      write_relation (self, "in-response-to", annal_link_get_object (link), speakers);
    }
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i++)
    {
      g_string_append (self->text, "<p>");
      annal_html_add (self->text, attributes[i]);
    }
}

static gboolean
write_event (guint index, gpointer data)
{
  List *self = data;
  AnnalHtml *html = self->html;
  AnnalEvent *event = annal_record_as_event (annal_timeline_get_record (html->timeline, index));

  close_entry (self);
  g_string_append (html->text, "<article");
  annal_html_add_id (html, annal_event_get_id (event));
  g_string_append_c (html->text, '>');
  write_dateline (html, event, index);
  write_heading (html, event);
  write_relations (html, event);
  annal_html_note_date (html, annal_event_get_when (event), index, TRUE);
  self->event = event;
  self->in_entry = TRUE;
  self->date = annal_event_get_when (event);
  annal_exporter_tell_progress (html->exporter, ++self->n_done, annal_timeline_get_n_entries (html->timeline));
  return annal_export_out_flush (html->out);
}

static gboolean
write_event_claim (guint index, gpointer data)
{
  List *self = data;

  g_array_append_val (self->claims, index);
  annal_exporter_tell_progress (self->html->exporter, ++self->n_done,
                                annal_timeline_get_n_entries (self->html->timeline));
  return TRUE;
}

/* The event at which a claim was made, where that is not on the timeline. */
static const AnnalEvent *
find_absent_event (AnnalHtml *self, const AnnalClaim *claim)
{
  const char *id = annal_claim_get_utterance (claim);

  return id == NULL || annal_html_is_there (self, id) ? NULL : annal_dossier_lookup_event (self->dossier, id);
}

static void
open_occasion (List *self, const AnnalWhen *said, const AnnalEvent *event, guint index)
{
  AnnalHtml *html = self->html;

  close_entry (self);
  g_string_append (html->text, "<article><p>");
  annal_html_add_date (html, said);
  g_string_append (html->text, " <em>");
  annal_html_add_word (html, "said");
  g_string_append (html->text, "</em>");
  if (event != NULL)
    {
      g_string_append (html->text, " · ");
      add_title (html, event);
    }
  annal_html_note_date (html, said, index, TRUE);
  self->in_entry = TRUE;
  self->own_claims = TRUE;
  self->date = said;
  self->at = event;
}

static gboolean
same_date (const AnnalWhen *a, const AnnalWhen *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strcmp0 (annal_when_get_edtf (a), annal_when_get_edtf (b)) == 0 &&
         g_strcmp0 (annal_when_get_relative_to (a), annal_when_get_relative_to (b)) == 0;
}

static gboolean
write_own_claim (guint index, gpointer data)
{
  List *self = data;
  const AnnalClaim *claim = annal_record_as_claim (annal_timeline_get_record (self->html->timeline, index));
  const AnnalEvent *event = find_absent_event (self->html, claim);
  const AnnalWhen *said = annal_claim_get_said (claim);

  if (said == NULL && event != NULL)
    said = annal_event_get_when (event);
  if (!self->in_entry || !self->own_claims || event != self->at || !same_date (said, self->date))
    open_occasion (self, said, event, index);
  write_event_claim (index, self);
  return annal_export_out_flush (self->html->out);
}

static gboolean
write_undated (guint n, gpointer data)
{
  List *self = data;
  GString *text = self->html->text;

  close_year (self);
  g_string_append (text, "<section id=U><h2>");
  annal_html_add_word (self->html, "undated-title");
  g_string_append (text, "</h2><p>");
  annal_html_add_word (self->html, "undated-note");
  g_string_append (text, is_short (self) ? "<section class=\"m k\"><h3>" : "<section class=m><h3>");
  annal_html_add_word (self->html, "no-date");
  g_string_append (text, "</h3>\n");
  self->in_year = TRUE;
  self->in_month = TRUE;
  return TRUE;
}

gboolean
annal_html_write_list (AnnalHtml *self)
{
  static const AnnalVisitor visitor = {
    .period = write_period,
    .event = write_event,
    .event_claim = write_event_claim,
    .claim = write_own_claim,
    .undated = write_undated,
  };
  List list = { .html = self };
  gboolean done;

  list.claims = g_array_new (FALSE, FALSE, sizeof (guint));
  list.ids = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);
  done = annal_walk (self->timeline, &visitor, &list);
  if (done)
    close_year (&list);
  g_array_unref (list.claims);
  g_hash_table_unref (list.ids);
  return done;
}
