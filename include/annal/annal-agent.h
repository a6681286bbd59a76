/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_AGENT_H
#define ANNAL_AGENT_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_AGENT (annal_agent_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_agent_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalAgent *annal_agent_new (const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalAgent *annal_agent_ref (AnnalAgent *self);

ANNAL_AVAILABLE_IN_0_1
void annal_agent_unref (AnnalAgent *self);

ANNAL_AVAILABLE_IN_0_1
AnnalAgent *annal_agent_copy (const AnnalAgent *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_agent_equal (const AnnalAgent *a,
                            const AnnalAgent *b);

ANNAL_AVAILABLE_IN_0_1
const char *annal_agent_get_id (const AnnalAgent *self);

ANNAL_AVAILABLE_IN_0_1
void annal_agent_set_id (AnnalAgent *self,
                         const char *id);

ANNAL_AVAILABLE_IN_0_1
const char *annal_agent_get_unnamed (const AnnalAgent *self);

ANNAL_AVAILABLE_IN_0_1
void annal_agent_set_unnamed (AnnalAgent *self,
                              const char *unnamed);

ANNAL_AVAILABLE_IN_0_1
const char *annal_agent_get_acts_for (const AnnalAgent *self);

ANNAL_AVAILABLE_IN_0_1
void annal_agent_set_acts_for (AnnalAgent *self,
                               const char *acts_for);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalAgent, annal_agent_unref)

G_END_DECLS

#endif /* ANNAL_AGENT_H */
