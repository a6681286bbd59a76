/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Directed graphs as two arrays: what the vertex v leads to is
 * items[first[v]] to items[first[v + 1] - 1].
 */

#ifndef ANNAL_GRAPH_PRIVATE_H
#define ANNAL_GRAPH_PRIVATE_H

#include <glib.h>

typedef struct
{
  guint from;
  guint to;
} AnnalEdge;

typedef struct
{
  guint *first; /* owned, one more than there are vertices */
  guint *items; /* owned */
} AnnalAdjacency;

/* @edges is a GArray of AnnalEdge; the items of a vertex keep their order.
 * Items need not be vertices unless components are to be found.
 */
void annal_adjacency_init (AnnalAdjacency *self, guint n_vertices, const GArray *edges);
void annal_adjacency_clear (AnnalAdjacency *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalAdjacency, annal_adjacency_clear)

/* Numbers the strongly connected components: vertex to component. @n is how
 * many there are. In time linear in vertices and edges.
 */
guint *annal_adjacency_find_components (const AnnalAdjacency *self, guint n_vertices, guint *n);

#endif /* ANNAL_GRAPH_PRIVATE_H */
