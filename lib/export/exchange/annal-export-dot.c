/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* How the claims came to the reader, as a graph in the language of Graphviz: a
 * cluster for each citation of a claim with the links of its chain, from the
 * claim by way of those who passed it on to the source, which all clusters
 * share. Dashed arrows lead from a claim to those it rests on, dotted ones to the
 * claim or event that it is about.
 *
 * With the option claim there is the way of that claim alone, as the desk traces
 * it.
 */

#include <string.h>

#include <annal/annal-chain-link.h>
#include <annal/annal-citation.h>
#include <annal/annal-claim.h>
#include <annal/annal-enum-types.h>
#include <annal/annal-error.h>
#include <annal/annal-source.h>
#include <annal/annal-text.h>
#include <annal/annal-trace.h>

#include "base/annal-hash-private.h"
#include "export/annal-entry-private.h"
#include "export/annal-xml-private.h"
#include "export/exchange/annal-cast-private.h"
#include "export/wording/annal-wording-private.h"
#include "model/annal-vocabulary-private.h"

/* Labels are cut after so many characters and broken after so many. */
#define LABEL_MAX 160
#define LABEL_WIDTH 32

typedef AnnalExporter AnnalExportDot;
typedef AnnalExporterClass AnnalExportDotClass;

G_DEFINE_FINAL_TYPE (AnnalExportDot, annal_export_dot, ANNAL_TYPE_EXPORTER)

typedef struct
{
  AnnalExportOut *out;
  GString *text; /* of @out */
  AnnalCast cast;
  guint n_cut;
  guint n_chainless;
} Dot;

/* A string: Graphviz reads escapes and HTML's entities in it, and writes what
 * no XML may have.
 */
static void
add_quoted (GString *out, const char *text)
{
  g_autofree char *safe = annal_xml_clean (text != NULL ? text : "");
  guint column = 0;
  guint n = 0;

  g_string_append_c (out, '"');
  for (const char *p = safe; *p != '\0'; p = g_utf8_next_char (p), n++, column++)
    if (n == LABEL_MAX)
      {
        g_string_append (out, "…");
        break;
      }
    else if (*p == ' ' && column >= LABEL_WIDTH)
      {
        g_string_append (out, "\\n");
        column = 0;
      }
    else if (*p == '&')
      g_string_append (out, "&amp;");
    else
      {
        if (*p == '"' || *p == '\\')
          g_string_append_c (out, '\\');
        g_string_append_len (out, p, g_utf8_next_char (p) - p);
      }
  g_string_append_c (out, '"');
}

static void
add_node (Dot *self, const char *indent, const char *id, const char *label, const char *more)
{
  g_string_append_printf (self->text, "%s\"%s\" [label=", indent, id);
  add_quoted (self->text, label);
  g_string_append_printf (self->text, "%s];\n", more);
}

static void
add_edge (Dot *self, const char *indent, const char *from, const char *to, const char *label, const char *more)
{
  g_string_append_printf (self->text, "%s\"%s\" -> \"%s\" [label=", indent, from, to);
  add_quoted (self->text, label);
  g_string_append_printf (self->text, "%s];\n", more);
}

static void
write_source (Dot *self, const AnnalSource *source)
{
  const AnnalText *title = annal_source_get_title (source);
  const char *text = title != NULL ? annal_text_get_text (title) : NULL;
  g_autofree char *id = g_strconcat ("source:", annal_source_get_id (source), NULL);
  g_autofree char *label = g_strdup_printf ("%s%s%s", annal_source_get_id (source), text != NULL ? ": " : "",
                                            text != NULL ? text : "");

  add_node (self, "  ", id, label, ", shape=note");
}

/* What it takes to come to a link: “relay, paraphrase”. */
static char *
word_step (const AnnalChainLink *link)
{
  const char *role = annal_word_get (ANNAL_TYPE_CHAIN_ROLE, annal_chain_link_get_role (link));
  const char *fidelity = annal_word_get (ANNAL_TYPE_FIDELITY, annal_chain_link_get_fidelity (link));

  return g_strdup_printf ("%s%s%s", role != NULL ? role : "", role != NULL && fidelity != NULL ? ", " : "",
                          fidelity != NULL ? fidelity : "");
}

static void
write_link (Dot *self, const AnnalChainLink *link, const char *from, const char *id)
{
  const AnnalAgent *agent = annal_chain_link_get_who (link);
  g_autofree char *who = annal_word_agent (self->cast.dossier, agent, annal_chain_link_get_on_behalf_of (link),
                                           ANNAL_NAMING_FULL);
  g_autofree char *step = word_step (link);

  add_node (self, "    ", id, who, "");
  add_edge (self, "    ", from, id, step, "");
}

static void
write_citation (Dot *self, const AnnalClaim *claim, guint index)
{
  const AnnalCitation *citation = annal_claim_get_citation (claim, index);
  const char *fidelity = annal_word_fidelity (annal_citation_get_fidelity (citation));
  g_autofree char *from = g_strconcat ("claim:", annal_claim_get_id (claim), NULL);
  g_autofree char *to = g_strconcat ("source:", annal_citation_get_source (citation), NULL);
  guint n = annal_citation_get_n_chain_links (citation);

  if (n == 0)
    self->n_chainless++;
  else
    g_string_append_printf (self->text, "  subgraph \"cluster %s %u\" {\n    color=gray;\n",
                            annal_claim_get_id (claim), index + 1);
  for (guint i = 0; i < n; i++)
    {
      char *id = g_strdup_printf ("link:%s/%u/%u", annal_claim_get_id (claim), index + 1, i + 1);

      write_link (self, annal_citation_get_chain_link (citation, i), from, id);
      g_free (from);
      from = id;
    }
  if (n > 0)
    g_string_append (self->text, "  }\n");
  if (annal_citation_get_source (citation) != NULL)
    add_edge (self, "  ", from, to, fidelity != NULL ? fidelity : "", "");
}

/* To another claim, or to an event, which has its node where it is first met. */
static void
write_relation (Dot *self, const char *from, const char *id, const char *label, const char *style)
{
  guint index = annal_timeline_lookup (self->cast.timeline, id);
  g_autofree char *to = NULL;

  if (index == G_MAXUINT)
    {
      self->n_cut++;
      return;
    }
  to = g_strconcat (annal_dossier_lookup_claim (self->cast.dossier, id) != NULL ? "claim:" : "event:", id, NULL);
  add_edge (self, "  ", from, to, label, style);
}

static void
write_claim (Dot *self, const AnnalClaim *claim, guint index)
{
  g_autofree char *id = g_strconcat ("claim:", annal_claim_get_id (claim), NULL);
  g_autofree char *words = annal_entry_word_sentence (self->cast.timeline, index, &self->cast.exporter->standing, TRUE);
  g_autofree char *label = g_strdup_printf ("%s: %s", annal_claim_get_id (claim), words);
  const char *target = annal_claim_get_target (claim);

  add_node (self, "  ", id, label, ", shape=box");
  for (guint i = 0; i < annal_claim_get_n_citations (claim); i++)
    write_citation (self, claim, i);
  for (guint i = 0; i < annal_claim_get_n_rests_on (claim); i++)
    write_relation (self, id, annal_claim_get_rests_on (claim, i), "rests on", ", style=dashed");
  if (target != NULL && annal_dossier_lookup_entity (self->cast.dossier, target) == NULL)
    write_relation (self, id, target, annal_stance_get_word (annal_claim_get_stance (claim)), ", style=dotted");
}

static void
write_event (Dot *self, AnnalRecord *record, guint index)
{
  g_autofree char *id = g_strconcat ("event:", annal_record_get_id (record), NULL);
  g_autofree char *words = annal_entry_word_sentence (self->cast.timeline, index, &self->cast.exporter->standing, TRUE);
  g_autofree char *label = g_strdup_printf ("%s: %s", annal_record_get_id (record), words);

  add_node (self, "  ", id, label, ", shape=hexagon");
}

/* Events are there where a claim is about them. */
static GHashTable *
find_targets (Dot *self)
{
  GHashTable *targets = g_hash_table_new (annal_text_hash, g_str_equal);

  for (guint i = 0; i < annal_timeline_get_n_entries (self->cast.timeline); i++)
    {
      const AnnalClaim *claim = annal_record_as_claim (annal_timeline_get_record (self->cast.timeline, i));

      if (claim != NULL && annal_claim_get_target (claim) != NULL)
        g_hash_table_add (targets, (gpointer) annal_claim_get_target (claim));
    }
  return targets;
}

static gboolean
write_entries (Dot *self)
{
  guint n = annal_timeline_get_n_entries (self->cast.timeline);
  g_autoptr (GHashTable) targets = find_targets (self);

  for (guint i = 0; i < n; i++)
    {
      AnnalRecord *record = annal_timeline_get_record (self->cast.timeline, i);

      if (annal_record_as_claim (record) != NULL)
        write_claim (self, annal_record_as_claim (record), i);
      else if (g_hash_table_contains (targets, annal_record_get_id (record)))
        write_event (self, record, i);
      annal_exporter_tell_progress (self->cast.exporter, i + 1, n);
      if (!annal_export_out_flush (self->out))
        return FALSE;
    }
  return TRUE;
}

static void
write_head (Dot *self)
{
  g_string_append (self->text, "digraph annal {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n"
                               "  edge [fontname=\"sans-serif\"];\n");
  if (annal_dossier_get_title (self->cast.dossier) != NULL)
    {
      g_string_append (self->text, "  label=");
      add_quoted (self->text, annal_dossier_get_title (self->cast.dossier));
      g_string_append (self->text, ";\n");
    }
}

static void
write_tail (Dot *self)
{
  AnnalExporter *exporter = self->cast.exporter;

  if (self->n_cut > 0)
    annal_exporter_leave_out (exporter, "%u %s: the other end is not on the timeline", self->n_cut,
                              self->n_cut == 1 ? "arrow" : "arrows");
  if (self->n_chainless > 0)
    annal_exporter_leave_out (exporter, "the way of %u %s straight to the source: no chain is recorded",
                              self->n_chainless,
                              self->n_chainless == 1 ? "citation that leads" : "citations that lead");
  annal_exporter_leave_out (exporter, "dates, places in the sources and events that no claim is about");
  annal_exporter_leave_out (exporter, "what labels have after %d characters", LABEL_MAX);
  annal_cast_leave_out_rest (&self->cast, TRUE);
  for (guint i = 0; i < annal_exporter_get_n_left_out (exporter); i++)
    g_string_append_printf (self->text, "  // Left out: %s.\n", annal_exporter_get_left_out (exporter, i));
  g_string_append (self->text, "}\n");
}

static gboolean
write_all (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out)
{
  Dot self = { .out = out, .text = out->text };
  gboolean done;

  annal_cast_init (&self.cast, exporter, timeline);
  write_head (&self);
  for (guint i = 0; i < self.cast.extent.sources->len; i++)
    write_source (&self, g_ptr_array_index (self.cast.extent.sources, i));
  done = write_entries (&self);
  if (done)
    write_tail (&self);
  annal_cast_clear (&self.cast);
  return done;
}

static gboolean
write_trace (AnnalExporter *exporter, AnnalTimeline *timeline, const char *claim, AnnalExportOut *out)
{
  g_autoptr (AnnalTrace) trace = annal_trace_new (annal_timeline_get_dossier (timeline), claim, &out->error);
  g_autofree char *text = trace != NULL ? annal_trace_to_dot (trace) : NULL;

  if (text == NULL)
    return FALSE;
  annal_exporter_leave_out (exporter, "all but the way of the claim “%s”", claim);
  g_string_append (out->text, text);
  g_string_append_printf (out->text, "// Left out: all but the way of one claim.\n");
  return TRUE;
}

static gboolean
annal_export_dot_write (AnnalExporter *exporter, AnnalTimeline *timeline, AnnalExportOut *out)
{
  const char *claim = annal_exporter_get_option (exporter, "claim");

  return claim != NULL ? write_trace (exporter, timeline, claim, out) : write_all (exporter, timeline, out);
}

static void
annal_export_dot_class_init (AnnalExportDotClass *klass)
{
  ANNAL_EXPORTER_CLASS (klass)->write = annal_export_dot_write;
}

static void
annal_export_dot_init (AnnalExportDot *self)
{
}
