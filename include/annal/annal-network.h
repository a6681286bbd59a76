/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_NETWORK_H
#define ANNAL_NETWORK_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-span.h>
#include <annal/annal-timeline.h>
#include <annal/annal-when.h>

G_BEGIN_DECLS

/**
 * AnnalNetwork:
 *
 * What would follow if something were so: the records of a timeline with what
 * is known of their dates and their sequence, to which suppositions are added
 * one at a time and taken back again. The timeline and its dossier stay as they
 * are. A supposition that cannot be is refused with the reason; one that can
 * be costs as much time as it changes.
 *
 * A network belongs to one thread.
 *
 * Since: 0.1
 */
typedef struct _AnnalNetwork AnnalNetwork;

#define ANNAL_TYPE_NETWORK (annal_network_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_network_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalNetwork *annal_network_new (AnnalTimeline *timeline);

ANNAL_AVAILABLE_IN_0_1
AnnalNetwork *annal_network_ref (AnnalNetwork *self);

ANNAL_AVAILABLE_IN_0_1
void annal_network_unref (AnnalNetwork *self);

ANNAL_AVAILABLE_IN_0_1
AnnalTimeline *annal_network_get_timeline (AnnalNetwork *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_network_suppose_when (AnnalNetwork *self,
                                     const char *id,
                                     AnnalWhen *when,
                                     GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_network_suppose_precedes (AnnalNetwork *self,
                                         const char *earlier,
                                         const char *later,
                                         GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_network_suppose_responds (AnnalNetwork *self,
                                         const char *reply,
                                         const char *to,
                                         GError **error);

ANNAL_AVAILABLE_IN_0_1
guint annal_network_get_n_suppositions (AnnalNetwork *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_network_undo (AnnalNetwork *self);

ANNAL_AVAILABLE_IN_0_1
AnnalSpan *annal_network_get_span (AnnalNetwork *self,
                                   const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalNetwork, annal_network_unref)

G_END_DECLS

#endif /* ANNAL_NETWORK_H */
