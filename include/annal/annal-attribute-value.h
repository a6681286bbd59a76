/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_ATTRIBUTE_VALUE_H
#define ANNAL_ATTRIBUTE_VALUE_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_ATTRIBUTE_VALUE (annal_attribute_value_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_attribute_value_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalAttributeValue *annal_attribute_value_new (void);

ANNAL_AVAILABLE_IN_0_1
AnnalAttributeValue *annal_attribute_value_ref (AnnalAttributeValue *self);

ANNAL_AVAILABLE_IN_0_1
void annal_attribute_value_unref (AnnalAttributeValue *self);

ANNAL_AVAILABLE_IN_0_1
AnnalAttributeValue *annal_attribute_value_copy (const AnnalAttributeValue *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_attribute_value_equal (const AnnalAttributeValue *a,
                                      const AnnalAttributeValue *b);

ANNAL_AVAILABLE_IN_0_1
AnnalValue *annal_attribute_value_get_value (const AnnalAttributeValue *self);

ANNAL_AVAILABLE_IN_0_1
void annal_attribute_value_set_value (AnnalAttributeValue *self,
                                      AnnalValue *value);

ANNAL_AVAILABLE_IN_0_1
guint annal_attribute_value_get_n_by (const AnnalAttributeValue *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_attribute_value_get_by (const AnnalAttributeValue *self,
                                          guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_attribute_value_add_by (AnnalAttributeValue *self,
                                   const char *by);

ANNAL_AVAILABLE_IN_0_1
void annal_attribute_value_clear_by (AnnalAttributeValue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalAttributeValue, annal_attribute_value_unref)

G_END_DECLS

#endif /* ANNAL_ATTRIBUTE_VALUE_H */
