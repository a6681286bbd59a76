/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_PARTICIPANT_H
#define ANNAL_PARTICIPANT_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_PARTICIPANT (annal_participant_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_participant_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalParticipant *annal_participant_new (void);

ANNAL_AVAILABLE_IN_0_1
AnnalParticipant *annal_participant_ref (AnnalParticipant *self);

ANNAL_AVAILABLE_IN_0_1
void annal_participant_unref (AnnalParticipant *self);

ANNAL_AVAILABLE_IN_0_1
AnnalParticipant *annal_participant_copy (const AnnalParticipant *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_participant_equal (const AnnalParticipant *a,
                                  const AnnalParticipant *b);

ANNAL_AVAILABLE_IN_0_1
AnnalAgent *annal_participant_get_who (const AnnalParticipant *self);

ANNAL_AVAILABLE_IN_0_1
void annal_participant_set_who (AnnalParticipant *self,
                                AnnalAgent *who);

ANNAL_AVAILABLE_IN_0_1
const char *annal_participant_get_role (const AnnalParticipant *self);

ANNAL_AVAILABLE_IN_0_1
void annal_participant_set_role (AnnalParticipant *self,
                                 const char *role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalParticipant, annal_participant_unref)

G_END_DECLS

#endif /* ANNAL_PARTICIPANT_H */
