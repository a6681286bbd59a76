/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Circles: records that come back to themselves by a member that must not.
 *
 *  1. A relation is a directed graph over records; its arcs come from one
 *     member of one type of record, or from the links of one kind.
 *  2. The strongly connected components are found: the sets of records that all
 *     reach each other. One that has
 *     several members, or an arc from its member to itself, holds a circle.
 *  3. Of each such component one circle is reported: the shortest through the
 *     record that comes first.
 *
 * Time and memory are linear in records and arcs.
 */

#include "model/annal-check-rules-private.h"

#include <string.h>

#include <annal/annal-link.h>

#include "base/annal-graph-private.h"
#include "model/annal-dossier-private.h"

/* Circles longer than this are told in part. */
#define MAX_TOLD 8

#define NOT_SEEN G_MAXUINT

typedef struct
{
  guint from;
  guint to;
  const AnnalRecord *owner; /* borrowed: which record says so */
  gint index;               /* where in a list it says so; -1: in a single member */
} Arc;

typedef struct
{
  const char *member; /* of the owner */
  const char *words;  /* "is part of" */
  GPtrArray *records; /* owned, of borrowed AnnalRecord: the vertices */
  GHashTable *rows;   /* owned, AnnalRecord to its place in @records, plus 1 */
  GArray *arcs;       /* owned, of Arc, sorted by from once all are there */
  guint *first;       /* owned: where each vertex' arcs begin; one more at the end */
} Graph;

static void
graph_init (Graph *self, const char *member, const char *words)
{
  self->member = member;
  self->words = words;
  self->records = g_ptr_array_new ();
  self->rows = g_hash_table_new (NULL, NULL);
  self->arcs = g_array_new (FALSE, FALSE, sizeof (Arc));
  self->first = NULL;
}

static void
graph_clear (Graph *self)
{
  g_ptr_array_unref (self->records);
  g_hash_table_unref (self->rows);
  g_array_unref (self->arcs);
  g_free (self->first);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Graph, graph_clear)

static guint
graph_add_vertex (Graph *self, const AnnalRecord *record)
{
  guint row = GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, record));

  if (row > 0)
    return row - 1;
  g_ptr_array_add (self->records, (gpointer) record);
  g_hash_table_insert (self->rows, (gpointer) record, GUINT_TO_POINTER (self->records->len));
  return self->records->len - 1;
}

/* Ids that name nothing are reported elsewhere. */
static void
graph_add_arc (Graph *self, const AnnalRecord *from, const AnnalRecord *to, const AnnalRecord *owner, gint index)
{
  Arc arc;

  if (from == NULL || to == NULL)
    return;
  arc.from = graph_add_vertex (self, from);
  arc.to = graph_add_vertex (self, to);
  arc.owner = owner;
  arc.index = index;
  g_array_append_val (self->arcs, arc);
}

/* A counting sort, which keeps the arcs of a vertex in their order. */
static void
graph_sort (Graph *self)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (Arc), self->arcs->len);
  guint *next;

  self->first = g_new0 (guint, self->records->len + 1);
  for (guint i = 0; i < self->arcs->len; i++)
    self->first[g_array_index (self->arcs, Arc, i).from + 1]++;
  for (guint i = 0; i < self->records->len; i++)
    self->first[i + 1] += self->first[i];

  next = g_memdup2 (self->first, sizeof (guint) * (self->records->len + 1));
  g_array_set_size (sorted, self->arcs->len);
  for (guint i = 0; i < self->arcs->len; i++)
    {
      const Arc *arc = &g_array_index (self->arcs, Arc, i);

      g_array_index (sorted, Arc, next[arc->from]++) = *arc;
    }
  g_free (next);
  g_array_unref (self->arcs);
  self->arcs = sorted;
}

static const Arc *
graph_get_arc (const Graph *self, guint index)
{
  return &g_array_index (self->arcs, Arc, index);
}

static const AnnalRecord *
graph_get_record (const Graph *self, guint vertex)
{
  return g_ptr_array_index (self->records, vertex);
}

/* The components of the graph, vertex to component. */
static guint *
graph_find_components (const Graph *self, guint *n)
{
  g_autofree guint *to = g_new (guint, self->arcs->len + 1);
  AnnalAdjacency adjacency = { self->first, to };

  for (guint i = 0; i < self->arcs->len; i++)
    to[i] = graph_get_arc (self, i)->to;
  return annal_adjacency_find_components (&adjacency, self->records->len, n);
}

/* Circles */

/* The arcs of the shortest way from @start back to itself inside its
 * component, by going outwards; NULL where there is none. @reached_by has
 * room for each vertex, and is left as it was found for all but the
 * component's.
 */
static GArray *
find_circle (const Graph *graph, const guint *components, guint start, guint *reached_by)
{
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *circle;

  g_array_append_val (queue, start);
  for (guint at = 0; at < queue->len && reached_by[start] == NOT_SEEN; at++)
    {
      guint vertex = g_array_index (queue, guint, at);

      for (guint i = graph->first[vertex]; i < graph->first[vertex + 1]; i++)
        {
          guint to = graph_get_arc (graph, i)->to;

          if (components[to] != components[start] || reached_by[to] != NOT_SEEN)
            continue;
          reached_by[to] = i;
          g_array_append_val (queue, to);
        }
    }
  if (reached_by[start] == NOT_SEEN)
    return NULL;

  circle = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint vertex = start; circle->len == 0 || vertex != start;)
    {
      guint arc = reached_by[vertex];

      g_array_append_val (circle, arc);
      vertex = graph_get_arc (graph, arc)->from;
    }
  return circle;
}

/* “a” is part of “b”, which is part of “a” */
static char *
dup_story (const Graph *graph, const GArray *circle)
{
  const char *start = graph_get_record (graph, graph_get_arc (graph, g_array_index (circle, guint, 0))->to)->id;
  GString *story = g_string_new (NULL);

  g_string_append_printf (story, "“%s”", start);
  for (guint i = circle->len; i > 0; i--)
    {
      const Arc *arc = graph_get_arc (graph, g_array_index (circle, guint, i - 1));

      if (circle->len - i == MAX_TOLD)
        {
          g_string_append_printf (story, ", and so on through %u records back to “%s”", circle->len, start);
          break;
        }
      g_string_append_printf (story, "%s %s “%s”", i == circle->len ? "" : ", which", graph->words,
                              graph_get_record (graph, arc->to)->id);
    }
  return g_string_free (story, FALSE);
}

static void
report_circle (const AnnalCheck *self, const Graph *graph, const GArray *circle)
{
  const Arc *arc = graph_get_arc (graph, g_array_index (circle, guint, circle->len - 1));
  g_autofree char *story = dup_story (graph, circle);
  g_autofree char *member = NULL;
  AnnalCheck at = *self;

  at.record = arc->owner;
  member = arc->index < 0 ? g_strdup (graph->member) : g_strdup_printf ("%s/%d", graph->member, arc->index);
  ANNAL_CHECK_ERROR (&at, "cycle", "", member, "A circle: %s.", story);
}

static void
graph_check (Graph *self, const AnnalCheck *check)
{
  g_autofree guint *components = NULL;
  g_autofree guint *reached_by = NULL;
  g_autofree gboolean *done = NULL;
  guint n_components;

  if (self->arcs->len == 0)
    return;
  graph_sort (self);
  components = graph_find_components (self, &n_components);
  reached_by = g_new (guint, self->records->len);
  memset (reached_by, 0xff, sizeof (guint) * self->records->len);
  done = g_new0 (gboolean, n_components);
  for (guint i = 0; i < self->records->len; i++)
    {
      g_autoptr (GArray) circle = NULL;

      if (done[components[i]])
        continue;
      done[components[i]] = TRUE;
      circle = find_circle (self, components, i, reached_by);
      if (circle != NULL)
        report_circle (check, self, circle);
    }
}

/* Relations */

static const struct
{
  AnnalRecordType type;
  const char *member;
  const char *words;
} relations[] = {
  { ANNAL_RECORD_TYPE_SOURCE, "version_of", "is a version of" },
  { ANNAL_RECORD_TYPE_ENTITY, "part_of", "is part of" },
  { ANNAL_RECORD_TYPE_ENTITY, "acts_for", "acts for" },
  { ANNAL_RECORD_TYPE_TERM, "presupposes", "presupposes" },
  { ANNAL_RECORD_TYPE_EVENT, "part_of", "is part of" },
  { ANNAL_RECORD_TYPE_CLAIM, "rests_on", "rests on" },
};

static const struct
{
  const char *kind;
  const char *words;
} link_relations[] = {
  { "supersedes", "supersedes" },
  { "precedes", "precedes" },
};

static void
add_arcs_of (Graph *graph, AnnalDossier *dossier, const AnnalRecord *record, const AnnalField *field)
{
  const GPtrArray *ids;

  if (!annal_node_has (&record->node, field))
    return;
  if (field->kind == ANNAL_FIELD_KIND_ID)
    {
      const char *id = ANNAL_FIELD_GET (record, field, char *);

      graph_add_arc (graph, record, annal_dossier_resolve (dossier, field, id), record, -1);
      return;
    }
  ids = ANNAL_FIELD_GET (record, field, GPtrArray *);
  for (guint i = 0; i < ids->len; i++)
    graph_add_arc (graph, record, annal_dossier_resolve (dossier, field, g_ptr_array_index (ids, i)), record, i);
}

static void
check_member (const AnnalCheck *self, AnnalRecordType type, const char *member, const char *words)
{
  guint n;
  AnnalRecord *const *records = annal_dossier_get_records (self->dossier, type, &n);
  const AnnalField *field = n > 0 ? annal_shape_lookup (records[0]->node.shape, member, strlen (member)) : NULL;
  g_auto (Graph) graph;

  graph_init (&graph, member, words);
  for (guint i = 0; i < n; i++)
    {
      annal_records_fetch_ahead (records + i, n - i, 1);
      add_arcs_of (&graph, self->dossier, records[i], field);
    }
  graph_check (&graph, self);
}

static const AnnalRecord *
lookup (AnnalDossier *dossier, const char *id)
{
  return id != NULL ? annal_dossier_lookup (dossier, id) : NULL;
}

static void
check_links (const AnnalCheck *self, const char *kind, const char *words)
{
  g_auto (Graph) graph;

  graph_init (&graph, "object", words);
  for (guint i = 0; i < annal_dossier_get_n_links (self->dossier); i++)
    {
      AnnalLink *link = annal_dossier_get_link (self->dossier, i);

      /* A link to itself is reported as that. */
      if (g_strcmp0 (annal_link_get_kind (link), kind) == 0 &&
          g_strcmp0 (annal_link_get_subject (link), annal_link_get_object (link)) != 0)
        graph_add_arc (&graph, lookup (self->dossier, annal_link_get_subject (link)),
                       lookup (self->dossier, annal_link_get_object (link)), annal_link_as_record (link), -1);
    }
  graph_check (&graph, self);
}

void
annal_check_cycles (const AnnalCheck *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (relations); i++)
    check_member (self, relations[i].type, relations[i].member, relations[i].words);
  for (gsize i = 0; i < G_N_ELEMENTS (link_relations); i++)
    check_links (self, link_relations[i].kind, link_relations[i].words);
}
