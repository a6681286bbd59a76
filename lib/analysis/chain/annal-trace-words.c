/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A trace as an indented tree, and as a graph for Graphviz. In the graph, equal
 * records are one node, so that a wire that two printings share is seen to be
 * one.
 */

#include "analysis/chain/annal-trace-private.h"

#include <string.h>

#include <annal/annal-record.h>

#include "analysis/chain/annal-fidelity-private.h"
#include "base/annal-hash-private.h"

/* --- the tree ------------------------------------------------------------- */

/* For each step, whether another hangs on the same one further down. */
static gboolean *
find_continued (AnnalTrace *self)
{
  guint n = annal_trace_get_n_steps (self);
  gboolean *continued = g_new0 (gboolean, n + 1);
  g_autofree gboolean *has_later = g_new0 (gboolean, n + 1);

  for (guint i = n; i > 1; i--)
    {
      gint parent = annal_trace_get_step_parent (self, i - 1);

      continued[i - 1] = has_later[parent];
      has_later[parent] = TRUE;
    }
  return continued;
}

static void
add_indent (GString *out, AnnalTrace *self, const gboolean *continued, guint index)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (gint at = (gint) index; annal_trace_get_step_parent (self, (guint) at) >= 0;
       at = annal_trace_get_step_parent (self, (guint) at))
    {
      gboolean own = at == (gint) index;

      g_ptr_array_add (parts, (gpointer) (continued[at] ? (own ? "├─ " : "│  ") : (own ? "└─ " : "   ")));
    }
  for (guint i = parts->len; i > 0; i--)
    g_string_append (out, g_ptr_array_index (parts, i - 1));
}

/**
 * annal_trace_to_text:
 * @self: a trace
 *
 * Draws the trace as a tree: one line for each step, indented under the one it
 * hangs on.
 *
 * Returns: (transfer full): lines of text, each ending with a line break
 *
 * Since: 0.1
 */
char *
annal_trace_to_text (AnnalTrace *self)
{
  g_autofree gboolean *continued = NULL;
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  continued = find_continued (self);
  out = g_string_new (NULL);
  for (guint i = 0; i < annal_trace_get_n_steps (self); i++)
    {
      add_indent (out, self, continued, i);
      g_string_append_printf (out, "%s\n", annal_trace_get_step_text (self, i));
    }
  return g_string_free (out, FALSE);
}

/* --- the graph ------------------------------------------------------------ */

#define LABEL_WIDTH 40

/* A string of DOT: what would end it or begin an escape is escaped, what does not
 * show becomes a blank. With @wrap, lines break after about LABEL_WIDTH
 * characters.
 */
static void
add_quoted (GString *out, const char *text, gboolean wrap)
{
  guint column = 0;

  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '"' || c == '\\')
        g_string_append_c (out, '\\');
      if (g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        c = ' ';
      column++;
      if (wrap && c == ' ' && column > LABEL_WIDTH)
        {
          g_string_append (out, "\\n");
          column = 0;
        }
      else
        g_string_append_unichar (out, c);
    }
  g_string_append_c (out, '"');
}

static const char *
get_shape (AnnalTraceKind kind)
{
  switch (kind)
    {
    case ANNAL_TRACE_KIND_CLAIM:
      return "box";
    case ANNAL_TRACE_KIND_SOURCE:
      return "note";
    case ANNAL_TRACE_KIND_HOP:
    default:
      return "ellipse";
    }
}

static void
add_node (GString *out, const AnnalTraceStep *step)
{
  gboolean is_hop = step->kind == ANNAL_TRACE_KIND_HOP;
  const char *id = !is_hop && step->record != NULL ? annal_record_get_id (step->record) : NULL;
  g_autofree char *label = id != NULL ? g_strdup_printf ("%s: %s", id, step->name) : g_strdup (step->name);

  g_string_append (out, "  ");
  add_quoted (out, step->node, FALSE);
  g_string_append (out, " [label=");
  add_quoted (out, label, TRUE);
  g_string_append_printf (out, ", shape=%s%s];\n", get_shape (step->kind),
                          is_hop && step->record == NULL ? ", style=dashed" : "");
}

static char *
make_edge (AnnalTrace *self, const AnnalTraceStep *step)
{
  const char *fidelity = annal_fidelity_word (step->fidelity);
  g_autofree char *label = g_strdup_printf ("%s%s%s%s", step->relation, fidelity != NULL ? ", " : "",
                                            fidelity != NULL ? fidelity : "",
                                            fidelity != NULL && step->is_at_best ? " at best" : "");
  GString *out = g_string_new ("  ");

  add_quoted (out, annal_trace_get_step (self, (guint) step->parent)->node, FALSE);
  g_string_append (out, " -> ");
  add_quoted (out, step->node, FALSE);
  g_string_append (out, " [label=");
  add_quoted (out, label, TRUE);
  g_string_append (out, "];\n");
  return g_string_free (out, FALSE);
}

/**
 * annal_trace_to_dot:
 * @self: a trace
 *
 * Draws the trace as a graph in the language of Graphviz: each record is one
 * node, whose name begins with `claim:`, `source:`, `entity:` or `unnamed:`; the
 * arrows lead back to the origin.
 *
 * Returns: (transfer full): the graph
 *
 * Since: 0.1
 */
char *
annal_trace_to_dot (AnnalTrace *self)
{
  g_autoptr (GHashTable) nodes = NULL;
  g_autoptr (GHashTable) edges = NULL;
  GString *out;

  g_return_val_if_fail (self != NULL, NULL);
  nodes = g_hash_table_new (annal_text_hash, g_str_equal);
  edges = g_hash_table_new_full (annal_text_hash, g_str_equal, g_free, NULL);
  out = g_string_new ("digraph trace {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n"
                      "  edge [fontname=\"sans-serif\"];\n");
  for (guint i = 0; i < annal_trace_get_n_steps (self); i++)
    {
      const AnnalTraceStep *step = annal_trace_get_step (self, i);

      if (g_hash_table_add (nodes, step->node))
        add_node (out, step);
    }
  for (guint i = 1; i < annal_trace_get_n_steps (self); i++)
    {
      char *edge = make_edge (self, annal_trace_get_step (self, i));

      if (!g_hash_table_contains (edges, edge))
        g_string_append (out, edge);
      g_hash_table_add (edges, edge);
    }
  g_string_append (out, "}\n");
  return g_string_free (out, FALSE);
}
