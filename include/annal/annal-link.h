/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_LINK_H
#define ANNAL_LINK_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_LINK (annal_link_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_link_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalLink *annal_link_new (const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalLink *annal_link_ref (AnnalLink *self);

ANNAL_AVAILABLE_IN_0_1
void annal_link_unref (AnnalLink *self);

ANNAL_AVAILABLE_IN_0_1
AnnalLink *annal_link_copy (const AnnalLink *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_link_equal (const AnnalLink *a,
                           const AnnalLink *b);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_link_as_record (AnnalLink *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_link_get_id (const AnnalLink *self);

ANNAL_AVAILABLE_IN_0_1
void annal_link_set_id (AnnalLink *self,
                        const char *id);

ANNAL_AVAILABLE_IN_0_1
const char *annal_link_get_subject (const AnnalLink *self);

ANNAL_AVAILABLE_IN_0_1
void annal_link_set_subject (AnnalLink *self,
                             const char *subject);

ANNAL_AVAILABLE_IN_0_1
const char *annal_link_get_kind (const AnnalLink *self);

ANNAL_AVAILABLE_IN_0_1
void annal_link_set_kind (AnnalLink *self,
                          const char *kind);

ANNAL_AVAILABLE_IN_0_1
const char *annal_link_get_object (const AnnalLink *self);

ANNAL_AVAILABLE_IN_0_1
void annal_link_set_object (AnnalLink *self,
                            const char *object);

ANNAL_AVAILABLE_IN_0_1
guint annal_link_get_n_asserted_by (const AnnalLink *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_link_get_asserted_by (const AnnalLink *self,
                                        guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_link_add_asserted_by (AnnalLink *self,
                                 const char *asserted_by);

ANNAL_AVAILABLE_IN_0_1
void annal_link_clear_asserted_by (AnnalLink *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalLink, annal_link_unref)

G_END_DECLS

#endif /* ANNAL_LINK_H */
