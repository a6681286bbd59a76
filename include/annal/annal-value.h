/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_VALUE_H
#define ANNAL_VALUE_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_VALUE (annal_value_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_value_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalValue *annal_value_new (const char *word);

ANNAL_AVAILABLE_IN_0_1
AnnalValue *annal_value_ref (AnnalValue *self);

ANNAL_AVAILABLE_IN_0_1
void annal_value_unref (AnnalValue *self);

ANNAL_AVAILABLE_IN_0_1
AnnalValue *annal_value_copy (const AnnalValue *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_value_equal (const AnnalValue *a,
                            const AnnalValue *b);

ANNAL_AVAILABLE_IN_0_1
const char *annal_value_get_word (const AnnalValue *self);

ANNAL_AVAILABLE_IN_0_1
void annal_value_set_word (AnnalValue *self,
                           const char *word);

ANNAL_AVAILABLE_IN_0_1
AnnalQuantity *annal_value_get_quantity (const AnnalValue *self);

ANNAL_AVAILABLE_IN_0_1
void annal_value_set_quantity (AnnalValue *self,
                               AnnalQuantity *quantity);

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_value_get_date (const AnnalValue *self);

ANNAL_AVAILABLE_IN_0_1
void annal_value_set_date (AnnalValue *self,
                           AnnalWhen *date);

ANNAL_AVAILABLE_IN_0_1
AnnalText *annal_value_get_text (const AnnalValue *self);

ANNAL_AVAILABLE_IN_0_1
void annal_value_set_text (AnnalValue *self,
                           AnnalText *text);

ANNAL_AVAILABLE_IN_0_1
AnnalStance annal_value_get_stance (const AnnalValue *self);

ANNAL_AVAILABLE_IN_0_1
void annal_value_set_stance (AnnalValue *self,
                             AnnalStance stance);

ANNAL_AVAILABLE_IN_0_1
AnnalProposition *annal_value_get_proposition (const AnnalValue *self);

ANNAL_AVAILABLE_IN_0_1
void annal_value_set_proposition (AnnalValue *self,
                                  AnnalProposition *proposition);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalValue, annal_value_unref)

G_END_DECLS

#endif /* ANNAL_VALUE_H */
