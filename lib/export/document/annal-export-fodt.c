/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The timeline as a hand-out for word processors: flat OpenDocument text (ODF
 * 1.3), which needs no zip. Headings are styles, so that a table of contents can
 * be made of them; what each sentence rests on is a footnote, in full where the
 * source is met first.
 */

#include "export/annal-exporter-private.h"

#include <string.h>

#include <annal/annal-source.h>

#include "base/annal-hash-private.h"
#include "export/annal-entry-private.h"
#include "export/annal-xml-private.h"
#include "export/document/annal-chronicle-private.h"

typedef AnnalExporter AnnalExportFodt;
typedef AnnalExporterClass AnnalExportFodtClass;

G_DEFINE_FINAL_TYPE (AnnalExportFodt, annal_export_fodt, ANNAL_TYPE_EXPORTER)

typedef struct
{
  GString *text;
  AnnalDossier *dossier;
  GHashTable *met; /* owned: ids of the sources that were told in full */
  guint n_notes;
} Fodt;

static const char head[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
  " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
  " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
  " office:version=\"1.3\" office:mimetype=\"application/vnd.oasis.opendocument.text\">\n"
  "<office:meta><meta:generator>Annal</meta:generator>";

static const char styles[] =
  "</office:meta>\n"
  "<office:styles>\n"
  "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\">"
  "<style:paragraph-properties fo:margin-bottom=\"0.15cm\" fo:orphans=\"2\" fo:widows=\"2\"/>"
  "<style:text-properties fo:font-size=\"11pt\"/></style:style>\n"
  "<style:style style:name=\"Heading\" style:family=\"paragraph\" style:parent-style-name=\"Standard\""
  " style:next-style-name=\"Standard\" style:class=\"text\">"
  "<style:paragraph-properties fo:margin-top=\"0.4cm\" fo:margin-bottom=\"0.15cm\" fo:keep-with-next=\"always\"/>"
  "<style:text-properties fo:font-weight=\"bold\"/></style:style>\n"
  "<style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\" style:family=\"paragraph\""
  " style:parent-style-name=\"Heading\" style:default-outline-level=\"1\" style:class=\"text\">"
  "<style:text-properties fo:font-size=\"18pt\"/></style:style>\n"
  "<style:style style:name=\"Heading_20_2\" style:display-name=\"Heading 2\" style:family=\"paragraph\""
  " style:parent-style-name=\"Heading\" style:default-outline-level=\"2\" style:class=\"text\">"
  "<style:text-properties fo:font-size=\"15pt\"/></style:style>\n"
  "<style:style style:name=\"Heading_20_3\" style:display-name=\"Heading 3\" style:family=\"paragraph\""
  " style:parent-style-name=\"Heading\" style:default-outline-level=\"3\" style:class=\"text\">"
  "<style:text-properties fo:font-size=\"13pt\"/></style:style>\n"
  "<style:style style:name=\"Heading_20_4\" style:display-name=\"Heading 4\" style:family=\"paragraph\""
  " style:parent-style-name=\"Heading\" style:default-outline-level=\"4\" style:class=\"text\">"
  "<style:text-properties fo:font-size=\"11pt\"/></style:style>\n"
  "<style:style style:name=\"Claim\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
  "<style:paragraph-properties fo:margin-left=\"0.6cm\" fo:margin-top=\"0.2cm\" fo:keep-with-next=\"always\"/>"
  "<style:text-properties fo:font-style=\"italic\"/></style:style>\n"
  "<style:style style:name=\"Sentence\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
  "<style:paragraph-properties fo:margin-left=\"1.2cm\"/></style:style>\n"
  "<style:style style:name=\"Quotations\" style:family=\"paragraph\" style:parent-style-name=\"Standard\""
  " style:class=\"html\"><style:paragraph-properties fo:margin-left=\"1.8cm\" fo:margin-right=\"1cm\"/></style:style>\n"
  "<style:style style:name=\"Item\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
  "<style:paragraph-properties fo:margin-left=\"0.6cm\" fo:text-indent=\"-0.4cm\"/></style:style>\n"
  "<style:style style:name=\"Footnote\" style:family=\"paragraph\" style:parent-style-name=\"Standard\""
  " style:class=\"extra\"><style:paragraph-properties fo:margin-left=\"0.5cm\" fo:text-indent=\"-0.5cm\""
  " fo:margin-bottom=\"0cm\"/><style:text-properties fo:font-size=\"9pt\"/></style:style>\n"
  "<style:style style:name=\"Footer\" style:family=\"paragraph\" style:parent-style-name=\"Standard\""
  " style:class=\"extra\"><style:paragraph-properties fo:text-align=\"center\"/>"
  "<style:text-properties fo:font-size=\"9pt\"/></style:style>\n"
  "<style:style style:name=\"Footnote_20_anchor\" style:display-name=\"Footnote anchor\" style:family=\"text\">"
  "<style:text-properties style:text-position=\"super 58%\"/></style:style>\n"
  "<text:notes-configuration text:note-class=\"footnote\" text:citation-body-style-name=\"Footnote_20_anchor\""
  " text:default-style-name=\"Footnote\" style:num-format=\"1\" text:start-value=\"0\""
  " text:footnotes-position=\"page\" text:start-numbering-at=\"document\"/>\n"
  "</office:styles>\n"
  "<office:automatic-styles><style:page-layout style:name=\"Page\"><style:page-layout-properties"
  " fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" fo:margin-top=\"2cm\" fo:margin-bottom=\"2cm\""
  " fo:margin-left=\"2.2cm\" fo:margin-right=\"2.2cm\"/><style:footer-style/></style:page-layout>"
  "</office:automatic-styles>\n"
  "<office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"Page\"><style:footer>"
  "<text:p text:style-name=\"Footer\"><text:page-number text:select-page=\"current\">1</text:page-number></text:p>"
  "</style:footer></style:master-page></office:master-styles>\n"
  "<office:body><office:text>\n";

static const char tail[] = "</office:text></office:body>\n</office:document>\n";

/* Text of a paragraph. Word processors drop a space that begins one or follows
 * another, unless it is an element.
 */
static void
add_text (Fodt *self, const char *text)
{
  const char *p = text;

  while (*p != '\0')
    {
      const char *wide = p == text && *p == ' ' ? p : strstr (p, "  ");
      g_autofree char *run = wide == NULL ? g_strdup (p) : g_strndup (p, wide - p + (wide > text));
      gsize n_spaces;

      annal_xml_append (self->text, run);
      p += strlen (run);
      n_spaces = strspn (p, " ");
      if (n_spaces > 0)
        g_string_append_printf (self->text, "<text:s text:c=\"%" G_GSIZE_FORMAT "\"/>", n_spaces);
      p += n_spaces;
    }
}

/* “article-003” is told in full where it is met first. */
static char *
word_note (Fodt *self, const AnnalCitation *citation)
{
  const char *id = annal_citation_get_source (citation);
  AnnalSource *source = id != NULL ? annal_dossier_lookup_source (self->dossier, id) : NULL;
  g_autofree char *place = annal_entry_word_citation (self->dossier, citation);
  g_autofree char *full = NULL;

  if (source == NULL || !g_hash_table_add (self->met, (gpointer) id))
    return g_steal_pointer (&place);
  full = annal_chronicle_word_source (self->dossier, source);
  return g_strdup_printf ("%s. %s", place, full);
}

static void
add_note (Fodt *self, const AnnalCitation *citation)
{
  g_autofree char *words = word_note (self, citation);

  self->n_notes++;
  g_string_append_printf (self->text, "<text:note text:id=\"ftn%u\" text:note-class=\"footnote\"><text:note-citation>%u"
                          "</text:note-citation><text:note-body><text:p text:style-name=\"Footnote\">",
                          self->n_notes, self->n_notes);
  add_text (self, words);
  g_string_append (self->text, "</text:p></text:note-body></text:note>");
}

static void
write_heading (gpointer data, guint level, const char *text)
{
  Fodt *self = data;
  g_autofree char *clean = annal_xml_clean (text);

  g_string_append_printf (self->text, "<text:h text:style-name=\"Heading_20_%u\" text:outline-level=\"%u\">", level,
                          level);
  add_text (self, clean);
  g_string_append (self->text, "</text:h>\n");
}

static void
write_paragraph (gpointer data, AnnalParagraph what, const char *text, const GPtrArray *citations)
{
  static const char *const names[] = {
    [ANNAL_PARAGRAPH_PLAIN] = "Standard",
    [ANNAL_PARAGRAPH_CLAIM] = "Claim",
    [ANNAL_PARAGRAPH_SAYS] = "Sentence",
    [ANNAL_PARAGRAPH_QUOTE] = "Quotations",
    [ANNAL_PARAGRAPH_REPORT] = "Quotations",
    [ANNAL_PARAGRAPH_LIST] = "Item",
  };
  Fodt *self = data;
  g_autofree char *clean = annal_xml_clean (text);

  g_string_append_printf (self->text, "<text:p text:style-name=\"%s\">", names[what]);
  if (what == ANNAL_PARAGRAPH_LIST)
    g_string_append (self->text, "– ");
  add_text (self, clean);
  for (guint i = 0; citations != NULL && i < citations->len; i++)
    add_note (self, g_ptr_array_index (citations, i));
  g_string_append (self->text, "</text:p>\n");
}

static gboolean
annal_export_fodt_write (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out)
{
  static const AnnalChronicleWriter writer = { write_heading, write_paragraph };
  Fodt self = { .text = out->text, .dossier = annal_timeline_get_dossier (timeline) };
  const char *title = annal_dossier_get_title (self.dossier);
  gboolean done;

  self.met = g_hash_table_new (annal_text_hash, g_str_equal);
  g_string_append (out->text, head);
  annal_xml_append_element (out->text, "dc:title", title != NULL ? title : "Timeline");
  g_string_append (out->text, styles);
  done = annal_chronicle_write (exporter, timeline, out, &writer, &self);
  g_string_append (out->text, tail);
  g_hash_table_unref (self.met);
  return done;
}

static void
annal_export_fodt_class_init (AnnalExportFodtClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write = annal_export_fodt_write;
}

static void
annal_export_fodt_init (AnnalExportFodt *self)
{
}
