/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_TRACE_H
#define ANNAL_TRACE_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-dossier.h>

G_BEGIN_DECLS

/**
 * AnnalTraceKind:
 * @ANNAL_TRACE_KIND_CLAIM: a claim: the one asked for, or one it rests on,
 *   cites or is the same as
 * @ANNAL_TRACE_KIND_SOURCE: a source in which the claim above stands, or which
 *   the one above cites or is a version of
 * @ANNAL_TRACE_KIND_HOP: somebody through whom the words came, from the reader
 *   back to the origin
 *
 * What a step of a trace is.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_TRACE_KIND_CLAIM = 1,
  ANNAL_TRACE_KIND_SOURCE = 2,
  ANNAL_TRACE_KIND_HOP = 3
} AnnalTraceKind;

/**
 * AnnalTrace:
 *
 * The way of a claim from the reader back to its origin: a tree of steps, each
 * after the one it hangs on. Immutable, and safe to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalTrace AnnalTrace;

#define ANNAL_TYPE_TRACE (annal_trace_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_trace_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalTrace *annal_trace_new (AnnalDossier *dossier,
                             const char *claim,
                             GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalTrace *annal_trace_ref (AnnalTrace *self);

ANNAL_AVAILABLE_IN_0_1
void annal_trace_unref (AnnalTrace *self);

ANNAL_AVAILABLE_IN_0_1
AnnalFidelity annal_trace_get_fidelity (AnnalTrace *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_trace_get_n_steps (AnnalTrace *self);

ANNAL_AVAILABLE_IN_0_1
gint annal_trace_get_step_parent (AnnalTrace *self,
                                  guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_trace_get_step_depth (AnnalTrace *self,
                                  guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalTraceKind annal_trace_get_step_kind (AnnalTrace *self,
                                          guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_trace_get_step_relation (AnnalTrace *self,
                                           guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_trace_get_step_record (AnnalTrace *self,
                                          guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_trace_get_step_name (AnnalTrace *self,
                                       guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalChainRole annal_trace_get_step_role (AnnalTrace *self,
                                          guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalFidelity annal_trace_get_step_fidelity (AnnalTrace *self,
                                             guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalFidelity annal_trace_get_step_weakest (AnnalTrace *self,
                                            guint index);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_trace_get_step_is_at_best (AnnalTrace *self,
                                          guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_trace_get_step_text (AnnalTrace *self,
                                       guint index);

ANNAL_AVAILABLE_IN_0_1
char *annal_trace_to_text (AnnalTrace *self);

ANNAL_AVAILABLE_IN_0_1
char *annal_trace_to_dot (AnnalTrace *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalTrace, annal_trace_unref)

G_END_DECLS

#endif /* ANNAL_TRACE_H */
