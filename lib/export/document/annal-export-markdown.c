/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The timeline as CommonMark, to be pasted into a story or a ticket.
 *
 * Headings are the title, years, months and happenings; a claim is an item of a
 * list, its words a quotation inside. Text of a dossier is data: whatever marks
 * up is escaped, so that it reads as it stands in the dossier but for line
 * breaks, runs of spaces, and what steers a terminal.
 */

#include "export/annal-exporter-private.h"

#include <string.h>

#include "export/annal-entry-private.h"
#include "export/annal-xml-private.h"
#include "export/document/annal-chronicle-private.h"

typedef AnnalExporter AnnalExportMarkdown;
typedef AnnalExporterClass AnnalExportMarkdownClass;

G_DEFINE_FINAL_TYPE (AnnalExportMarkdown, annal_export_markdown, ANNAL_TYPE_EXPORTER)

typedef struct
{
  GString *text;
  AnnalDossier *dossier;
  gboolean is_begun; /* a block was written */
  gboolean in_list;  /* the last one is an item of a list without paragraphs */
} Markdown;

/* What begins a list, a heading or an underline where it begins a line: a
 * number has its dot or bracket escaped, since a digit cannot be.
 */
static const char *
add_start (GString *out, const char *p)
{
  gsize digits;

  while (*p == ' ')
    p++;
  digits = strspn (p, "0123456789");
  g_string_append_len (out, p, digits);
  p += digits;
  if ((digits > 0 && (*p == '.' || *p == ')')) || (digits == 0 && *p != '\0' && strchr ("+-=", *p) != NULL))
    {
      g_string_append_c (out, '\\');
      g_string_append_c (out, *p++);
    }
  return p;
}

/* Text that begins a line or stands after a mark of ours. */
static void
add_text (GString *out, const char *text)
{
  g_autofree char *clean = annal_xml_clean (text);

  for (const char *p = add_start (out, clean); *p != '\0'; p++)
    {
      if (strchr ("\\`*_[]<>&|~$#", *p) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

/* Blocks are parted by empty lines. */
static void
begin_block (Markdown *self, const char *before)
{
  if (self->is_begun)
    g_string_append_c (self->text, '\n');
  self->is_begun = TRUE;
  g_string_append (self->text, before);
}

static void
write_block (Markdown *self, const char *before, const char *text)
{
  begin_block (self, before);
  add_text (self->text, text);
  g_string_append_c (self->text, '\n');
}

static void
write_heading (gpointer data, guint level, const char *text)
{
  static const char *const marks[] = { "", "# ", "## ", "### ", "#### " };
  Markdown *self = data;

  self->in_list = FALSE;
  write_block (self, marks[level], text);
}

static void
write_citations (Markdown *self, const char *before, const GPtrArray *citations)
{
  g_autoptr (GString) line = g_string_new ("Source: ");

  if (citations == NULL || citations->len == 0)
    return;
  for (guint i = 0; i < citations->len; i++)
    {
      g_autofree char *words = annal_entry_word_citation (self->dossier, g_ptr_array_index (citations, i));

      g_string_append_printf (line, "%s%s", i > 0 ? "; " : "", words);
    }
  write_block (self, before, line->str);
}

static void
write_item (Markdown *self, const char *text)
{
  if (self->in_list)
    g_string_append (self->text, "- ");
  else
    begin_block (self, "- ");
  add_text (self->text, text);
  g_string_append_c (self->text, '\n');
}

static void
write_paragraph (gpointer data, AnnalParagraph what, const char *text, const GPtrArray *citations)
{
  static const char *const marks[] = {
    [ANNAL_PARAGRAPH_PLAIN] = "",
    [ANNAL_PARAGRAPH_CLAIM] = "- ",
    [ANNAL_PARAGRAPH_SAYS] = "  ",
    [ANNAL_PARAGRAPH_QUOTE] = "  > ",
    [ANNAL_PARAGRAPH_REPORT] = "> ",
    [ANNAL_PARAGRAPH_LIST] = "- ",
  };
  Markdown *self = data;
  gboolean in_claim = what == ANNAL_PARAGRAPH_SAYS || what == ANNAL_PARAGRAPH_QUOTE;

  if (what == ANNAL_PARAGRAPH_LIST)
    write_item (self, text);
  else if (text[strspn (text, " ")] != '\0')
    write_block (self, marks[what], text);
  self->in_list = what == ANNAL_PARAGRAPH_LIST;
  write_citations (self, in_claim ? "  " : "", citations);
}

static gboolean
annal_export_markdown_write (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out)
{
  static const AnnalChronicleWriter writer = { write_heading, write_paragraph };
  Markdown self = { .text = out->text, .dossier = annal_timeline_get_dossier (timeline) };

  return annal_chronicle_write (exporter, timeline, out, &writer, &self);
}

static void
annal_export_markdown_class_init (AnnalExportMarkdownClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write = annal_export_markdown_write;
}

static void
annal_export_markdown_init (AnnalExportMarkdown *self)
{
}
