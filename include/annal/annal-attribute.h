/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_ATTRIBUTE_H
#define ANNAL_ATTRIBUTE_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_ATTRIBUTE (annal_attribute_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_attribute_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalAttribute *annal_attribute_new (void);

ANNAL_AVAILABLE_IN_0_1
AnnalAttribute *annal_attribute_ref (AnnalAttribute *self);

ANNAL_AVAILABLE_IN_0_1
void annal_attribute_unref (AnnalAttribute *self);

ANNAL_AVAILABLE_IN_0_1
AnnalAttribute *annal_attribute_copy (const AnnalAttribute *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_attribute_equal (const AnnalAttribute *a,
                                const AnnalAttribute *b);

ANNAL_AVAILABLE_IN_0_1
const char *annal_attribute_get_name (const AnnalAttribute *self);

ANNAL_AVAILABLE_IN_0_1
void annal_attribute_set_name (AnnalAttribute *self,
                               const char *name);

ANNAL_AVAILABLE_IN_0_1
guint annal_attribute_get_n_values (const AnnalAttribute *self);

ANNAL_AVAILABLE_IN_0_1
AnnalAttributeValue *annal_attribute_get_value (const AnnalAttribute *self,
                                                guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_attribute_add_value (AnnalAttribute *self,
                                AnnalAttributeValue *value);

ANNAL_AVAILABLE_IN_0_1
void annal_attribute_clear_values (AnnalAttribute *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalAttribute, annal_attribute_unref)

G_END_DECLS

#endif /* ANNAL_ATTRIBUTE_H */
