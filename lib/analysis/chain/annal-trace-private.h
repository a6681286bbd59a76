/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_TRACE_PRIVATE_H
#define ANNAL_TRACE_PRIVATE_H

#include <annal/annal-trace.h>

typedef struct
{
  gint parent; /* -1 of the first */
  guint depth;
  AnnalTraceKind kind;
  const char *relation;
  AnnalRecord *record; /* borrowed; NULL of somebody unnamed */
  char *name;          /* owned */
  char *node;          /* owned: by which a graph knows it */
  AnnalChainRole role;
  AnnalFidelity fidelity;
  AnnalFidelity weakest;
  gboolean is_at_best;
  gboolean is_again; /* shown in full before */
  char *text;        /* owned */
} AnnalTraceStep;

/* Whether the fidelity of the whole is but an upper limit. */
gboolean annal_trace_is_at_best (AnnalTrace *self);

const AnnalTraceStep *annal_trace_get_step (AnnalTrace *self, guint index);

#endif /* ANNAL_TRACE_PRIVATE_H */
