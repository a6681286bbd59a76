/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_EVENT_H
#define ANNAL_EVENT_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_EVENT (annal_event_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_event_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalEvent *annal_event_new (const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalEvent *annal_event_ref (AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
void annal_event_unref (AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
AnnalEvent *annal_event_copy (const AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_event_equal (const AnnalEvent *a,
                            const AnnalEvent *b);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_event_as_record (AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_event_get_id (const AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
void annal_event_set_id (AnnalEvent *self,
                         const char *id);

ANNAL_AVAILABLE_IN_0_1
const char *annal_event_get_kind (const AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
void annal_event_set_kind (AnnalEvent *self,
                           const char *kind);

ANNAL_AVAILABLE_IN_0_1
AnnalText *annal_event_get_title (const AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
void annal_event_set_title (AnnalEvent *self,
                            AnnalText *title);

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_event_get_when (const AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
void annal_event_set_when (AnnalEvent *self,
                           AnnalWhen *when);

ANNAL_AVAILABLE_IN_0_1
AnnalAgent *annal_event_get_where (const AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
void annal_event_set_where (AnnalEvent *self,
                            AnnalAgent *where);

ANNAL_AVAILABLE_IN_0_1
guint annal_event_get_n_participants (const AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
AnnalParticipant *annal_event_get_participant (const AnnalEvent *self,
                                               guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_event_add_participant (AnnalEvent *self,
                                  AnnalParticipant *participant);

ANNAL_AVAILABLE_IN_0_1
void annal_event_clear_participants (AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_event_get_part_of (const AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
void annal_event_set_part_of (AnnalEvent *self,
                              const char *part_of);

ANNAL_AVAILABLE_IN_0_1
guint annal_event_get_n_attributes (const AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
AnnalAttribute *annal_event_get_attribute (const AnnalEvent *self,
                                           guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_event_add_attribute (AnnalEvent *self,
                                AnnalAttribute *attribute);

ANNAL_AVAILABLE_IN_0_1
void annal_event_clear_attributes (AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
AnnalEventStatus annal_event_get_status (const AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
void annal_event_set_status (AnnalEvent *self,
                             AnnalEventStatus status);

ANNAL_AVAILABLE_IN_0_1
guint annal_event_get_n_citations (const AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCitation *annal_event_get_citation (const AnnalEvent *self,
                                         guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_event_add_citation (AnnalEvent *self,
                               AnnalCitation *citation);

ANNAL_AVAILABLE_IN_0_1
void annal_event_clear_citations (AnnalEvent *self);

ANNAL_AVAILABLE_IN_0_1
AnnalAttribute *annal_event_lookup_attribute (const AnnalEvent *self,
                                              const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalEvent, annal_event_unref)

G_END_DECLS

#endif /* ANNAL_EVENT_H */
