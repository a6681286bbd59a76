/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The timeline as a page: one file, complete without its script, that reads
 * nothing from anywhere. The parts are in annal-html-*.c; its style, script and
 * words are files of data/page.
 */

#include "export/annal-exporter-private.h"

#include <string.h>

#include <gio/gio.h>

#include <annal/annal-assessment.h>
#include <annal/annal-claim.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-notice.h>
#include <annal/annal-record.h>
#include <annal/annal-vocabulary.h>

#include "base/annal-hash-private.h"
#include "export/annal-entry-private.h"
#include "export/html/annal-html-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-vocabulary-private.h"

#define BIG_PAGE 5000

typedef AnnalExporter AnnalExportHtml;
typedef AnnalExporterClass AnnalExportHtmlClass;

G_DEFINE_FINAL_TYPE (AnnalExportHtml, annal_export_html, ANNAL_TYPE_EXPORTER)

void
annal_html_add_lang (AnnalHtml *self, const char *lang)
{
  if (lang == NULL || g_ascii_strcasecmp (lang, annal_html_words_get_lang (self->words)) == 0)
    return;
  g_string_append (self->text, " lang=\"");
  annal_html_add (self->text, lang);
  g_string_append_c (self->text, '"');
}

static void
add_to_list (GHashTable *table, const char *id, gpointer item)
{
  GPtrArray *list = g_hash_table_lookup (table, id);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (table, (gpointer) id, list);
    }
  g_ptr_array_add (list, item);
}

static GHashTable *
new_lists (void)
{
  return g_hash_table_new_full (annal_text_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/* What hangs on other records. */
static void
find_relations (AnnalHtml *self)
{
  AnnalDossier *dossier = self->dossier;

  self->answers = annal_entry_find_answers (dossier);
  self->readings = new_lists ();
  self->notices = new_lists ();
  self->grades = new_lists ();
  for (guint i = 0; i < annal_dossier_get_n_claims (dossier); i++)
    {
      AnnalClaim *claim = annal_dossier_get_claim (dossier, i);

      if (annal_claim_get_kind (claim) == ANNAL_CLAIM_KIND_INTERPRETATION && annal_claim_get_target (claim) != NULL &&
          annal_html_is_there (self, annal_claim_get_id (claim)))
        add_to_list (self->readings, annal_claim_get_target (claim), claim);
    }
  for (guint i = 0; i < annal_dossier_get_n_notices (dossier); i++)
    {
      AnnalNotice *notice = annal_dossier_get_notice (dossier, i);

      if (annal_notice_get_target (notice) != NULL &&
          annal_standing_counts (&self->exporter->standing, annal_notice_get_at (notice)))
        add_to_list (self->notices, annal_notice_get_target (notice), notice);
    }
  for (guint i = 0; i < annal_dossier_get_n_assessments (dossier); i++)
    {
      AnnalAssessment *assessment = annal_dossier_get_assessment (dossier, i);

      if (annal_assessment_get_target (assessment) != NULL &&
          annal_standing_counts (&self->exporter->standing, annal_assessment_get_at (assessment)))
        add_to_list (self->grades, annal_assessment_get_target (assessment), assessment);
    }
}

static gboolean
note_period (const AnnalWalkPeriod *period, gpointer data)
{
  AnnalHtml *self = data;

  const guint none = 0;

  g_array_append_val (self->periods, *period);
  g_array_append_val (self->period_sizes, none);
  return TRUE;
}

static gboolean
note_undated (G_GNUC_UNUSED guint n, gpointer data)
{
  const guint none = 0;

  g_array_append_val (((AnnalHtml *) data)->period_sizes, none);
  return TRUE;
}

static gboolean
note_entry (guint index, gpointer data)
{
  AnnalHtml *self = data;

  g_array_index (self->period_sizes, guint, self->period_sizes->len - 1)++;
  return TRUE;
}

static void
html_init (AnnalHtml *self, AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out)
{
  static const AnnalVisitor visitor = {
    .period = note_period,
    .event = note_entry,
    .event_claim = note_entry,
    .claim = note_entry,
    .undated = note_undated,
  };

  self->exporter = exporter;
  self->out = out;
  self->text = out->text;
  self->timeline = timeline;
  self->dossier = annal_timeline_get_dossier (timeline);
  self->words = annal_html_words_new (exporter->lang);
  self->narrower = annal_narrower_new (timeline);
  self->cited = g_ptr_array_new ();
  self->cited_ids = g_hash_table_new (annal_text_hash, g_str_equal);
  self->dated = g_string_new (NULL);
  self->periods = g_array_new (FALSE, FALSE, sizeof (AnnalWalkPeriod));
  self->period_sizes = g_array_new (FALSE, FALSE, sizeof (guint));
  annal_walk (timeline, &visitor, self);
  annal_extent_init (&self->extent, timeline);
  annal_html_number_sources (self);
  find_relations (self);
  annal_html_find_conflicts (self);
  annal_html_find_numbers (self);
}

static void
html_clear (AnnalHtml *self)
{
  annal_html_words_free (self->words);
  annal_narrower_free (self->narrower);
  annal_extent_clear (&self->extent);
  g_ptr_array_unref (self->cited);
  g_hash_table_unref (self->cited_ids);
  g_string_free (self->dated, TRUE);
  g_array_unref (self->periods);
  g_array_unref (self->period_sizes);
  g_hash_table_unref (self->answers);
  g_hash_table_unref (self->readings);
  g_hash_table_unref (self->notices);
  g_hash_table_unref (self->grades);
  g_clear_pointer (&self->conflicts, annal_conflicts_unref);
  g_hash_table_unref (self->sides);
  g_ptr_array_unref (self->odds);
  g_ptr_array_unref (self->histories);
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->references);
}

static gboolean
is_comment (const char *line)
{
  return g_str_has_prefix (line, "//") || (g_str_has_prefix (line, "/*") && g_str_has_suffix (line, "*/"));
}

/* A file of data/page without the comments on lines of their own and the
 * spaces at the beginning of lines; @glue stands between these.
 */
static char *
load (const char *path, const char *glue)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) lines = NULL;
  GString *out = g_string_new (NULL);

  g_assert (bytes != NULL);
  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if (*line != '\0' && !is_comment (line))
        g_string_append_printf (out, "%s%s", line, glue);
    }
  return g_string_free (out, FALSE);
}

/* As a policy names it: “sha256-…”. */
static char *
hash (const char *text)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;
  g_autofree char *base64 = NULL;

  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, digest, &length);
  base64 = g_base64_encode (digest, length);
  return g_strdup_printf ("sha256-%s", base64);
}

static const char *
get_title (AnnalHtml *self)
{
  const char *title = annal_dossier_get_title (self->dossier);

  return title != NULL ? title : annal_html_words_get (self->words, "timeline");
}

/* “49 events and 146 claims, from 9 sources; 15 entries are undated. 15 pairs of
 * claims are at odds, 4 for certain.”
 */
static char *
word_summary (AnnalHtml *self)
{
  g_autofree char *events = annal_html_words_count (self->words, "events", self->extent.n_events);
  g_autofree char *claims = annal_html_words_count (self->words, "claims", self->extent.n_claims);
  g_autofree char *sources = annal_html_words_count (self->words, "sources", self->extent.sources->len);
  g_autofree char *both = annal_html_words_fill (self->words, "summary", events, claims, NULL);
  g_autofree char *from = annal_html_words_fill (self->words, "from-sources", sources, NULL, NULL);
  guint undated = annal_walk_count_undated (self->timeline);
  g_autofree char *lane = undated > 0 ? annal_html_words_count (self->words, "undated", undated) : g_strdup ("");
  g_autofree char *odds = annal_html_word_odds (self);

  return g_strconcat (both, self->extent.sources->len > 0 ? from : "", lane, odds != NULL ? odds : "", ".", NULL);
}

static void
write_head (AnnalHtml *self, const char *style, const char *style_hash, const char *script_hash)
{
  GString *text = self->text;
  g_autofree char *summary = word_summary (self);

  g_string_append_printf (text,
                          "<!doctype html>\n<html lang=%s><meta charset=utf-8>"
                          "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src '%s'; "
                          "script-src '%s'; img-src data:; base-uri 'none'; form-action 'none'\">"
                          "<meta name=viewport content=\"width=device-width\"><title>",
                          annal_html_words_get_lang (self->words), style_hash, script_hash);
  annal_html_add_brief (text, get_title (self), 200);
  g_string_append_printf (text, "</title>\n<style>%s</style>\n<a class=skip href=#L>", style);
  annal_html_add_word (self, "skip");
  g_string_append (text, "</a>\n<header><h1");
  annal_html_add_lang (self, annal_dossier_get_lang (self->dossier));
  g_string_append_c (text, '>');
  annal_html_add (text, get_title (self));
  g_string_append (text, "</h1><p>");
  annal_html_add (text, summary);
  g_string_append (text, "</header>\n");
}

static void
add_select (AnnalHtml *self, const char *name, const char *key)
{
  g_string_append (self->text, "<label>");
  annal_html_add_word (self, key);
  g_string_append_printf (self->text, " <select name=%s><option value=\"\">", name);
  annal_html_add_word (self, "all");
  g_string_append (self->text, "</option>");
}

static void
end_select (AnnalHtml *self)
{
  g_string_append (self->text, "</select></label>\n");
}

static void
add_option (AnnalHtml *self, const char *value, const char *words)
{
  g_string_append_printf (self->text, "<option value=%s>", value);
  annal_html_add (self->text, words);
  g_string_append (self->text, "</option>");
}

/* The stances that occur. */
static void
add_stances (AnnalHtml *self)
{
  gboolean seen[ANNAL_STANCE_READS_AS + 1] = { FALSE };
  const char *lang = annal_html_words_get_lang (self->words);

  for (guint i = 0; i < annal_timeline_get_n_entries (self->timeline); i++)
    {
      AnnalClaim *claim = annal_record_as_claim (annal_timeline_get_record (self->timeline, i));

      if (claim != NULL && (guint) annal_claim_get_stance (claim) < G_N_ELEMENTS (seen))
        seen[annal_claim_get_stance (claim)] = TRUE;
    }
  for (guint i = ANNAL_STANCE_AFFIRM; i < G_N_ELEMENTS (seen); i++)
    if (seen[i])
      add_option (self, annal_word_get (ANNAL_TYPE_STANCE, i), annal_stance_get_label (i, lang));
}

static void
write_form (AnnalHtml *self)
{
  static const char *const words[] = { "shown", "everything", "copy", "copied" };
  GString *text = self->text;

  g_string_append (text, "<form hidden role=search data-words=\"");
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_string_append (text, i > 0 ? "|" : "");
      annal_html_add_word (self, words[i]);
    }
  g_string_append (text, "\"><label>");
  annal_html_add_word (self, "search");
  g_string_append (text, " <input type=search name=q autocomplete=off></label>\n");
  add_select (self, "k", "kind");
  end_select (self);
  add_select (self, "w", "speaker");
  end_select (self);
  add_select (self, "s", "stance");
  add_stances (self);
  end_select (self);
  add_select (self, "o", "outlet");
  end_select (self);
  add_select (self, "c", "certainty");
  add_option (self, "1", annal_html_words_get (self->words, "certain"));
  add_option (self, "0", annal_html_words_get (self->words, "uncertain"));
  end_select (self);
  add_select (self, "a", "from");
  end_select (self);
  add_select (self, "z", "to");
  end_select (self);
  g_string_append (text, "<div class=r><label>");
  annal_html_add_word (self, "known");
  g_string_append (text, " <input type=range name=d min=0 max=1 value=1></label><output>");
  annal_html_add_word (self, "everything");
  g_string_append (text, "</output></div><p><button type=reset>");
  annal_html_add_word (self, "reset");
  g_string_append (text, "</button><p role=status></p></form>\n");
}

static void
add_left_out (AnnalHtml *self, GPtrArray *list, const char *key, guint n)
{
  if (n > 0)
    g_ptr_array_add (list, annal_html_words_count (self->words, key, n));
}

static char *
word_years (AnnalHtml *self)
{
  const AnnalWalkPeriod *periods = (const AnnalWalkPeriod *) self->periods->data;
  g_autofree char *first = g_strdup_printf ("%" G_GINT64_FORMAT, periods[0].year);
  g_autofree char *last = g_strdup_printf ("%" G_GINT64_FORMAT, periods[self->periods->len - 1].year_last);

  return annal_html_words_fill (self->words, "left-big", first, last, NULL);
}

static GPtrArray *
list_left_out (AnnalHtml *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  guint n = annal_timeline_get_n_entries (self->timeline);

  add_left_out (self, list, "left-undated", annal_walk_count_undated (self->timeline));
  add_left_out (self, list, "left-choice", self->extent.is_choice);
  add_left_out (self, list, "left-sealed", annal_export_count_sealed (self->dossier));
  add_left_out (self, list, "left-conflicts", !annal_html_shows_all_odds (self));
  if (n > BIG_PAGE && self->periods->len > 0)
    g_ptr_array_add (list, word_years (self));
  add_left_out (self, list, "left-details", 1);
  return list;
}

static void
write_end (AnnalHtml *self, const char *script, const char *style_hash, const char *script_hash)
{
  GString *text = self->text;
  g_autoptr (GPtrArray) list = list_left_out (self);

  g_string_append (text, "<section id=Z><h2>");
  annal_html_add_word (self, "left-title");
  g_string_append (text, "</h2><ul>");
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *capital = annal_word_capitalise (g_ptr_array_index (list, i));

      annal_exporter_leave_out (self->exporter, "%s", (const char *) g_ptr_array_index (list, i));
      g_string_append (text, "<li>");
      annal_html_add (text, capital);
      g_string_append_c (text, '.');
    }
  g_string_append (text, "</ul></section></main>\n<footer><details hidden id=E><summary>");
  annal_html_add_word (self, "embed");
  g_string_append (text, "</summary><textarea readonly rows=5 aria-label=\"");
  annal_html_add_word (self, "embed");
  g_string_append_printf (text, "\"></textarea></details></footer>\n<script>%s</script>\n", script);
  g_string_append_printf (text,
                          "<!-- Content-Security-Policy: default-src 'none'; style-src '%s'; script-src '%s'; "
                          "img-src data:; base-uri 'none'; form-action 'none' -->\n<!-- left out:",
                          style_hash, script_hash);
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *line = g_strdelimit (g_strdup (g_ptr_array_index (list, i)), "-<>", '_');

      g_string_append_printf (text, "\n%s", line);
    }
  g_string_append (text, " -->\n");
}

static gboolean
write_page (AnnalHtml *self)
{
  g_autofree char *style = load ("/annal/page/page.css", "");
  g_autofree char *script = load ("/annal/page/page.js", "\n");
  g_autofree char *style_hash = hash (style);
  g_autofree char *script_hash = hash (script);

  write_head (self, style, style_hash, script_hash);
  annal_html_write_overview (self);
  annal_html_write_odds (self);
  annal_html_write_numbers (self);
  g_string_append (self->text, "<main id=L>");
  write_form (self);
  if (!annal_html_write_list (self))
    return FALSE;
  annal_html_write_sources (self);
  write_end (self, script, style_hash, script_hash);
  return annal_export_out_flush (self->out);
}

static gboolean
annal_export_html_write (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out)
{
  AnnalHtml self = { NULL };
  gboolean done;

  html_init (&self, exporter, timeline, out);
  done = write_page (&self);
  html_clear (&self);
  return done;
}

static void
annal_export_html_class_init (AnnalExportHtmlClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write = annal_export_html_write;
  ANNAL_EXPORTER_CLASS (klass)->tells_rest = TRUE;
}

static void
annal_export_html_init (AnnalExportHtml *self)
{
}
