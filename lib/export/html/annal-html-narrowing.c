/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* When an entry can have been by what is known of the sequence, and why. In
 * English it is the timeline's own text; else it is put together from the same
 * parts, by whole days.
 */

#include "export/html/annal-html-private.h"

#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-link.h>
#include <annal/annal-record.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>

#include "timeline/annal-explain-private.h"
#include "timeline/annal-sequence-words-private.h"

static const AnnalText *
get_title (AnnalRecord *record)
{
  if (annal_record_as_event (record) != NULL)
    return annal_event_get_title (annal_record_as_event (record));
  if (annal_record_as_claim (record) != NULL)
    return annal_claim_get_says (annal_record_as_claim (record));
  return annal_source_get_title (annal_record_as_source (record));
}

static char *
word_record (AnnalHtml *self, AnnalRecord *record)
{
  const AnnalText *title = get_title (record);
  const char *text = title != NULL ? annal_text_get_text (title) : NULL;

  return annal_html_words_fill (self->words, "quoted", text != NULL ? text : annal_record_get_id (record), NULL, NULL);
}

static char *
word_assertion (AnnalHtml *self, const AnnalLink *link)
{
  guint n = annal_link_get_n_asserted_by (link);
  g_autofree const char **claims = g_new0 (const char *, n + 1);
  g_autofree char *speakers = NULL;

  for (guint i = 0; i < n; i++)
    claims[i] = annal_link_get_asserted_by (link, i);
  speakers = annal_html_word_speakers (self, claims, n);
  return speakers != NULL ? annal_html_words_fill (self->words, "according-to", speakers, NULL, NULL) : NULL;
}

/* “« … » (14 mai 2019, selon la Corée du Nord)” */
static char *
word_other (AnnalHtml *self, const AnnalSequenceStep *step)
{
  AnnalRecord *other = annal_rows_get_record (annal_timeline_get_rows (self->timeline), step->other);
  g_autofree char *name = word_record (self, other);
  g_autofree char *date = step->is_last ? annal_html_word_date (self, annal_record_get_own_when (other)) : NULL;
  g_autofree char *assertion = step->link != NULL ? word_assertion (self, step->link) : NULL;
  const char *when = date != NULL || !step->is_last ? date : annal_html_words_get (self->words, "no-date");

  if (when == NULL && assertion == NULL)
    return g_steal_pointer (&name);
  return g_strdup_printf ("%s (%s%s%s)", name, when != NULL ? when : "", when != NULL && assertion != NULL ? ", " : "",
                          assertion != NULL ? assertion : "");
}

static char *
word_step (AnnalHtml *self, const AnnalSequenceStep *step)
{
  g_autofree char *key = g_strconcat ("sequence-", step->relation, NULL);
  g_autofree char *other = word_other (self, step);

  return annal_html_words_fill (self->words, key, other, NULL, NULL);
}

static void
add_step (AnnalHtml *self, GString *out, const AnnalSequenceStep *step)
{
  g_autofree char *words = word_step (self, step);
  g_autofree char *left_out = NULL;

  if (step->n_left_out > 0)
    left_out = annal_html_words_count (self->words, "sequence-left-out", step->n_left_out);
  if (left_out != NULL)
    g_string_append_printf (out, " … %s", left_out);
  if (step->is_first)
    g_string_append (out, out->len > 0 ? annal_html_words_get (self->words, "sequence-and") : "");
  else
    g_string_append (out, annal_html_words_get (self->words, "sequence-which"));
  g_string_append (out, words);
}

static char *
word_range (AnnalHtml *self, const AnnalNarrowedRange *range, gint64 offset)
{
  GString *out = g_string_new (NULL);

  annal_days_append (out, range->first, range->last, offset, annal_html_words_get_lang (self->words));
  return g_string_free (out, FALSE);
}

static void
add_end (AnnalHtml *self, GString *out, const char *key, const AnnalNarrowedRange *range, gint64 offset)
{
  g_autofree char *days = range->is_told ? word_range (self, range, offset) : NULL;
  g_autofree char *words = days != NULL ? annal_html_words_fill (self->words, key, days, NULL, NULL) : NULL;

  if (words != NULL)
    g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", words);
}

static char *
word_ranges (AnnalHtml *self, const AnnalNarrowing *narrowing, AnnalRecord *record)
{
  gint64 offset = annal_record_get_clock_offset (record);
  GString *out;

  if (narrowing->whole.is_told)
    return word_range (self, &narrowing->whole, offset);
  out = g_string_new (NULL);
  add_end (self, out, "sequence-began", &narrowing->began, offset);
  add_end (self, out, "sequence-ended", &narrowing->ended, offset);
  return g_string_free (out, FALSE);
}

char *
annal_html_word_narrowing (AnnalHtml *self, guint index)
{
  const AnnalNarrowing *narrowing = annal_narrower_find (self->narrower, index);
  g_autoptr (GString) reasons = NULL;
  g_autofree char *ranges = NULL;

  if (narrowing == NULL || !narrowing->by_days)
    return NULL;
  if (annal_html_words_is_english (self->words))
    return g_strconcat (narrowing->words, ", ", narrowing->reason, NULL);
  reasons = g_string_new (NULL);
  for (guint i = 0; i < narrowing->steps->len; i++)
    add_step (self, reasons, &g_array_index (narrowing->steps, AnnalSequenceStep, i));
  ranges = word_ranges (self, narrowing, annal_timeline_get_record (self->timeline, index));
  return annal_html_words_fill (self->words, "sequence", ranges, reasons->str, NULL);
}
