/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_CHAIN_LINK_H
#define ANNAL_CHAIN_LINK_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_CHAIN_LINK (annal_chain_link_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_chain_link_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalChainLink *annal_chain_link_new (void);

ANNAL_AVAILABLE_IN_0_1
AnnalChainLink *annal_chain_link_ref (AnnalChainLink *self);

ANNAL_AVAILABLE_IN_0_1
void annal_chain_link_unref (AnnalChainLink *self);

ANNAL_AVAILABLE_IN_0_1
AnnalChainLink *annal_chain_link_copy (const AnnalChainLink *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_chain_link_equal (const AnnalChainLink *a,
                                 const AnnalChainLink *b);

ANNAL_AVAILABLE_IN_0_1
AnnalChainRole annal_chain_link_get_role (const AnnalChainLink *self);

ANNAL_AVAILABLE_IN_0_1
void annal_chain_link_set_role (AnnalChainLink *self,
                                AnnalChainRole role);

ANNAL_AVAILABLE_IN_0_1
AnnalAgent *annal_chain_link_get_who (const AnnalChainLink *self);

ANNAL_AVAILABLE_IN_0_1
void annal_chain_link_set_who (AnnalChainLink *self,
                               AnnalAgent *who);

ANNAL_AVAILABLE_IN_0_1
AnnalAgent *annal_chain_link_get_on_behalf_of (const AnnalChainLink *self);

ANNAL_AVAILABLE_IN_0_1
void annal_chain_link_set_on_behalf_of (AnnalChainLink *self,
                                        AnnalAgent *on_behalf_of);

ANNAL_AVAILABLE_IN_0_1
const char *annal_chain_link_get_medium (const AnnalChainLink *self);

ANNAL_AVAILABLE_IN_0_1
void annal_chain_link_set_medium (AnnalChainLink *self,
                                  const char *medium);

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_chain_link_get_at (const AnnalChainLink *self);

ANNAL_AVAILABLE_IN_0_1
void annal_chain_link_set_at (AnnalChainLink *self,
                              AnnalWhen *at);

ANNAL_AVAILABLE_IN_0_1
AnnalFidelity annal_chain_link_get_fidelity (const AnnalChainLink *self);

ANNAL_AVAILABLE_IN_0_1
void annal_chain_link_set_fidelity (AnnalChainLink *self,
                                    AnnalFidelity fidelity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalChainLink, annal_chain_link_unref)

G_END_DECLS

#endif /* ANNAL_CHAIN_LINK_H */
