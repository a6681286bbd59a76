/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The passages as annotations of their sources: Web Annotation (W3C, 2017) in
 * JSON-LD, one collection of one page. An annotation stands for one citation of
 * an event or claim that has words; its body says in words what the citation is
 * for, and there is a target for each passage.
 *
 *   source    the address of the source; base and its id where there is none
 *   selector  TextQuoteSelector: the words as the source has them;
 *             TextPositionSelector: their place, in code points
 *
 * A sentence never stands without its stance: the body is “North Korea denies
 * it, saying: …”.
 */

#include <string.h>

#include <annal/annal-anchor.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-event.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>

#include "base/annal-code-points-private.h"
#include "export/annal-entry-private.h"
#include "export/exchange/annal-cast-private.h"
#include "export/wording/annal-wording-private.h"
#include "timeline/annal-timeline-private.h"

#define CONTEXT "http://www.w3.org/ns/anno.jsonld"
/* What is quoted on either side where the text is at hand. */
#define AROUND 32

typedef AnnalExporter AnnalExportWebAnnotation;
typedef AnnalExporterClass AnnalExportWebAnnotationClass;

G_DEFINE_FINAL_TYPE (AnnalExportWebAnnotation, annal_export_web_annotation, ANNAL_TYPE_EXPORTER)

typedef struct
{
  AnnalExportOut *out;
  AnnalCast cast;
  AnnalJsonWrite json;
  GHashTable *texts; /* owned, text of a source to AnnalCodePoints */
  const char *base;
  guint n_written;
  guint n_wordless; /* citations without words */
  guint n_placeless; /* passages without a place */
} Annotations;

static void
put_iri (Annotations *self, const char *key, const char *id)
{
  g_autofree char *iri = g_strconcat (self->base, id, NULL);

  annal_cast_put (&self->json, key, iri);
}

/* The text of a source; NULL where that is not at hand. Sources are met again
 * and again, and their texts are long.
 */
static const AnnalCodePoints *
get_text (Annotations *self, const AnnalSource *source)
{
  const char *text = source != NULL ? annal_source_get_text (source) : NULL;
  AnnalCodePoints *points = text != NULL ? g_hash_table_lookup (self->texts, text) : NULL;

  if (text != NULL && points == NULL)
    {
      points = annal_code_points_new (text);
      g_hash_table_insert (self->texts, (gpointer) text, points);
    }
  return points;
}

static void
write_around (Annotations *self, const AnnalCodePoints *text, const AnnalAnchor *anchor)
{
  gint64 start = annal_anchor_get_start (anchor);
  gint64 end = annal_anchor_get_end (anchor);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (text != NULL && start >= 0 && end >= start && end <= annal_code_points_get_length (text))
    {
      before = annal_code_points_cut (text, MAX (0, start - AROUND), start);
      after = annal_code_points_cut (text, end, MIN (annal_code_points_get_length (text), end + AROUND));
    }
  annal_cast_put (&self->json, "prefix", before != NULL ? before : annal_anchor_get_prefix (anchor));
  annal_cast_put (&self->json, "suffix", after != NULL ? after : annal_anchor_get_suffix (anchor));
}

static void
write_quote (Annotations *self, const AnnalSource *source, const AnnalAnchor *anchor)
{
  const AnnalCodePoints *text = get_text (self, source);
  g_autofree char *there = NULL;

  if (text != NULL)
    there = annal_code_points_cut (text, annal_anchor_get_start (anchor), annal_anchor_get_end (anchor));
  annal_json_write_begin_object (&self->json);
  annal_cast_put (&self->json, "type", "TextQuoteSelector");
  annal_cast_put (&self->json, "exact", there != NULL ? there : annal_anchor_get_quote (anchor));
  write_around (self, text, anchor);
  annal_json_write_end_object (&self->json);
}

static void
write_position (Annotations *self, const AnnalAnchor *anchor)
{
  if (annal_anchor_get_start (anchor) < 0 || annal_anchor_get_end (anchor) < 0)
    {
      self->n_placeless++;
      return;
    }
  annal_json_write_begin_object (&self->json);
  annal_cast_put (&self->json, "type", "TextPositionSelector");
  annal_json_write_key (&self->json, "start");
  annal_json_write_int (&self->json, annal_anchor_get_start (anchor));
  annal_json_write_key (&self->json, "end");
  annal_json_write_int (&self->json, annal_anchor_get_end (anchor));
  annal_json_write_end_object (&self->json);
}

static void
write_target (Annotations *self, const AnnalCitation *citation, const AnnalAnchor *anchor)
{
  const char *id = annal_citation_get_source (citation);
  const AnnalSource *source = annal_dossier_lookup_source (self->cast.dossier, id);
  const char *url = source != NULL ? annal_source_get_url (source) : NULL;

  annal_json_write_begin_object (&self->json);
  annal_cast_put (&self->json, "type", "SpecificResource");
  if (url != NULL)
    annal_cast_put (&self->json, "source", url);
  else
    put_iri (self, "source", id);
  annal_json_write_key (&self->json, "selector");
  annal_json_write_begin_array (&self->json);
  write_quote (self, source, anchor);
  write_position (self, anchor);
  annal_json_write_end_array (&self->json);
  annal_json_write_end_object (&self->json);
}

static gboolean
is_words (const AnnalAnchor *anchor)
{
  AnnalAnchorRole role = annal_anchor_get_role (anchor);

  return annal_anchor_get_quote (anchor) != NULL &&
         (role == ANNAL_ANCHOR_ROLE_WORDS || role == ANNAL_ANCHOR_ROLE_UNSET);
}

static guint
count_words (const AnnalCitation *citation)
{
  guint n = 0;

  if (annal_citation_get_source (citation) == NULL)
    return 0;
  for (guint i = 0; i < annal_citation_get_n_passages (citation); i++)
    n += is_words (annal_citation_get_passage (citation, i));
  return n;
}

static void
write_body (Annotations *self, guint index)
{
  g_autofree char *words = annal_entry_word_sentence (self->cast.timeline, index, &self->cast.exporter->standing, TRUE);

  annal_json_write_key (&self->json, "body");
  annal_json_write_begin_object (&self->json);
  annal_cast_put (&self->json, "type", "TextualBody");
  annal_cast_put (&self->json, "value", words);
  annal_cast_put (&self->json, "format", "text/plain");
  annal_cast_put (&self->json, "purpose", "describing");
  annal_json_write_end_object (&self->json);
}

static void
write_annotation (Annotations *self, guint index, guint number)
{
  AnnalRecord *record = annal_timeline_get_record (self->cast.timeline, index);
  const AnnalCitation *citation = annal_record_get_citation (record, number);
  g_autofree char *id = g_strdup_printf ("%s/citation/%u", annal_record_get_id (record), number + 1);

  g_string_append (self->out->text, self->n_written > 0 ? ",\n  " : "\n  ");
  annal_json_write_init (&self->json, self->out->text);
  annal_json_write_begin_object (&self->json);
  put_iri (self, "id", id);
  annal_cast_put (&self->json, "type", "Annotation");
  annal_cast_put (&self->json, "motivation", "describing");
  write_body (self, index);
  annal_json_write_key (&self->json, "target");
  annal_json_write_begin_array (&self->json);
  for (guint i = 0; i < annal_citation_get_n_passages (citation); i++)
    if (is_words (annal_citation_get_passage (citation, i)))
      write_target (self, citation, annal_citation_get_passage (citation, i));
  annal_json_write_end_array (&self->json);
  annal_json_write_end_object (&self->json);
  self->n_written++;
}

static gboolean
write_entries (Annotations *self)
{
  guint n = annal_timeline_get_n_entries (self->cast.timeline);

  for (guint i = 0; i < n; i++)
    {
      AnnalRecord *record = annal_timeline_get_record (self->cast.timeline, i);

      for (guint j = 0; j < annal_record_get_n_citations (record); j++)
        if (count_words (annal_record_get_citation (record, j)) > 0)
          write_annotation (self, i, j);
        else
          self->n_wordless++;
      annal_exporter_tell_progress (self->cast.exporter, i + 1, n);
      if (!annal_export_out_flush (self->out))
        return FALSE;
    }
  return TRUE;
}

static void
leave_out (Annotations *self)
{
  AnnalExporter *exporter = self->cast.exporter;

  if (self->n_wordless > 0)
    annal_exporter_leave_out (exporter, "%u %s: there are no words to annotate", self->n_wordless,
                              self->n_wordless == 1 ? "citation without a quotation"
                                                    : "citations without a quotation");
  if (self->n_placeless > 0)
    annal_exporter_leave_out (exporter, "the TextPositionSelector of %u %s: the place is not recorded",
                              self->n_placeless, self->n_placeless == 1 ? "passage" : "passages");
  annal_exporter_leave_out (exporter, "dates, chains, hashes of the sources and what contradicts what: "
                                      "an annotation is of a passage");
  annal_cast_leave_out_rest (&self->cast, TRUE);
}

static void
write_head (Annotations *self)
{
  annal_json_write_init (&self->json, self->out->text);
  annal_json_write_begin_object (&self->json);
  annal_cast_put (&self->json, "@context", CONTEXT);
  put_iri (self, "id", "ANNOTATIONS");
  annal_cast_put (&self->json, "type", "AnnotationCollection");
  annal_cast_put (&self->json, "label", annal_dossier_get_title (self->cast.dossier));
  g_string_append (self->out->text, ",\n\"first\":");
  annal_json_write_init (&self->json, self->out->text);
  annal_json_write_begin_object (&self->json);
  put_iri (self, "id", "ANNOTATIONS/1");
  annal_cast_put (&self->json, "type", "AnnotationPage");
  g_string_append (self->out->text, ",\"items\":[");
}

static void
write_tail (Annotations *self)
{
  g_autofree char *left_out = NULL;

  leave_out (self);
  left_out = annal_cast_word_left_out (&self->cast);
  g_string_append_printf (self->out->text, "\n]},\n\"total\":%u,\"rdfs:comment\":", self->n_written);
  annal_json_write_init (&self->json, self->out->text);
  annal_json_write_string (&self->json, left_out);
  g_string_append (self->out->text, "}\n");
}

static gboolean
annal_export_web_annotation_write (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out)
{
  Annotations self = { .out = out };
  gboolean done;

  self.base = annal_exporter_get_option (exporter, "base");
  self.texts = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, (GDestroyNotify) annal_code_points_free);
  annal_cast_init (&self.cast, exporter, timeline);
  write_head (&self);
  done = write_entries (&self);
  if (done)
    write_tail (&self);
  annal_cast_clear (&self.cast);
  g_hash_table_unref (self.texts);
  return done;
}

static void
annal_export_web_annotation_class_init (AnnalExportWebAnnotationClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write = annal_export_web_annotation_write;
}

static void
annal_export_web_annotation_init (AnnalExportWebAnnotation *self)
{
}
