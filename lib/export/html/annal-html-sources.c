/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Where everything was read: each source once, in full. */

#include "export/html/annal-html-private.h"

#include <string.h>

#include <annal/annal-assessment.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>
#include <annal/annal-when.h>

#include "base/annal-hash-private.h"
#include "export/wording/annal-wording-private.h"
#include "time/annal-date-private.h"

static const char *
get_title (const AnnalSource *source)
{
  const AnnalText *title = annal_source_get_title (source);

  return title != NULL && annal_text_get_text (title) != NULL ? annal_text_get_text (title)
                                                              : annal_source_get_id (source);
}

void
annal_html_add_grades (AnnalHtml *self, const char *id)
{
  const GPtrArray *grades = g_hash_table_lookup (self->grades, id);

  for (guint i = 0; grades != NULL && i < grades->len; i++)
    {
      const AnnalAssessment *assessment = g_ptr_array_index (grades, i);
      const AnnalAgent *by = annal_assessment_get_by (assessment);
      g_autofree char *who = annal_html_word_agent (self, by, NULL, ANNAL_NAMING_FULL);

      if (annal_assessment_get_grade (assessment) == NULL)
        continue;
      g_string_append (self->text, " <small>");
      annal_html_add_filled (self, "graded", annal_assessment_get_grade (assessment), who);
      g_string_append (self->text, "</small>");
    }
}

void
annal_html_number_sources (AnnalHtml *self)
{
  self->references = g_hash_table_new (annal_text_hash, g_str_equal);
  for (guint i = 0; i < self->extent.sources->len; i++)
    g_hash_table_insert (self->references,
                         (gpointer) annal_source_get_id (g_ptr_array_index (self->extent.sources, i)),
                         GUINT_TO_POINTER (i + 1));
}

void
annal_html_add_reference (AnnalHtml *self, const char *id)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->references, id));

  if (number > 0)
    {
      g_string_append_printf (self->text, "[%u]", number);
      return;
    }
  annal_html_add (self->text, id);
}

static void
add_url (AnnalHtml *self, const char *key, const char *url)
{
  gboolean is_web = url != NULL && (g_str_has_prefix (url, "https://") || g_str_has_prefix (url, "http://"));
  g_autofree char *safe = is_web ? g_uri_escape_string (url, ":/?#[]@!$&'()*+,;=%", FALSE) : NULL;

  if (url == NULL)
    return;
  g_string_append (self->text, "<br>");
  annal_html_add_word (self, key);
  if (is_web)
    {
      g_string_append (self->text, " <a rel=noreferrer href=\"");
      annal_html_add (self->text, safe);
      g_string_append (self->text, "\">");
    }
  else
    g_string_append_c (self->text, ' ');
  annal_html_add (self->text, url);
  if (is_web)
    g_string_append (self->text, "</a>");
}

static void
add_fact (AnnalHtml *self, const char *key, const char *words)
{
  if (words == NULL)
    return;
  g_string_append (self->text, " · ");
  annal_html_add_filled (self, key, words, NULL);
}

static char *
word_dated (AnnalHtml *self, const AnnalWhen *when)
{
  g_autofree char *date = annal_html_word_date (self, when);
  g_autofree char *basis = date != NULL ? annal_html_word_basis (self, when) : NULL;

  return basis != NULL ? g_strdup_printf ("%s (%s)", date, basis) : g_steal_pointer (&date);
}

/* The seconds between which it was published, for who replays what was known. */
static void
add_bounds (AnnalHtml *self, const AnnalSource *source)
{
  const AnnalWhen *published = annal_source_get_published (source);
  const char *edtf = published != NULL ? annal_when_get_edtf (published) : NULL;
  gint64 earliest, latest;
  AnnalDateFlags flags;

  if (edtf == NULL || !annal_date_read_bounds (edtf, -1, &earliest, &latest, &flags, NULL))
    return;
  g_string_append (self->text, " data-p=");
  if (earliest != G_MININT64)
    g_string_append_printf (self->text, "%" G_GINT64_FORMAT, earliest);
  g_string_append_c (self->text, ',');
  if (latest != G_MAXINT64)
    g_string_append_printf (self->text, "%" G_GINT64_FORMAT, latest);
}

static void
add_agent (AnnalHtml *self, GPtrArray *list, const AnnalAgent *agent)
{
  if (agent != NULL)
    g_ptr_array_add (list, annal_html_word_agent (self, agent, NULL, ANNAL_NAMING_FULL));
}

char *
annal_html_word_maker (AnnalHtml *self, const AnnalSource *source)
{
  g_autoptr (GPtrArray) makers = g_ptr_array_new_with_free_func (g_free);

  add_agent (self, makers, annal_source_get_outlet (source));
  add_agent (self, makers, annal_source_get_agency (source));
  for (guint i = 0; makers->len == 0 && i < annal_source_get_n_authors (source); i++)
    add_agent (self, makers, annal_source_get_author (source, i));
  return makers->len > 0 ? annal_html_word_list (self, makers) : NULL;
}

static void
write_source (AnnalHtml *self, const AnnalSource *source)
{
  const char *id = annal_source_get_id (source);
  g_autofree char *maker = annal_html_word_maker (self, source);
  g_autofree char *published = word_dated (self, annal_source_get_published (source));
  g_autofree char *captured = word_dated (self, annal_source_get_captured (source));

  g_string_append (self->text, "<li");
  annal_html_add_id (self, id);
  add_bounds (self, source);
  g_string_append (self->text, "><cite");
  annal_html_add_lang (self, annal_source_get_lang (source));
  g_string_append_c (self->text, '>');
  annal_html_add (self->text, get_title (source));
  g_string_append (self->text, "</cite><br>");
  annal_html_add (self->text, id);
  if (maker != NULL)
    {
      g_string_append (self->text, " · ");
      annal_html_add (self->text, maker);
    }
  add_fact (self, "published", published);
  add_fact (self, "captured", captured);
  add_fact (self, "licence", annal_source_get_licence (source));
  add_fact (self, "version-of", annal_source_get_version_of (source));
  add_url (self, "link", annal_source_get_url (source));
  add_url (self, "archived", annal_source_get_archived_url (source));
  if (annal_source_get_sha256 (source) != NULL)
    {
      g_string_append (self->text, "<br><small>SHA-256 ");
      annal_html_add (self->text, annal_source_get_sha256 (source));
      g_string_append (self->text, "</small>");
    }
  annal_html_add_grades (self, id);
  g_string_append_c (self->text, '\n');
}

void
annal_html_write_sources (AnnalHtml *self)
{
  if (self->extent.sources->len == 0)
    return;
  g_string_append (self->text, "<section id=S><h2>");
  annal_html_add_word (self, "sources-title");
  g_string_append (self->text, "</h2><p>");
  annal_html_add_word (self, "sources-note");
  g_string_append (self->text, "<ol>");
  for (guint i = 0; i < self->extent.sources->len; i++)
    write_source (self, g_ptr_array_index (self->extent.sources, i));
  g_string_append (self->text, "</ol></section>\n");
}
