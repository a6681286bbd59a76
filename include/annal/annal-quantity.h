/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_QUANTITY_H
#define ANNAL_QUANTITY_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_QUANTITY (annal_quantity_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_quantity_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalQuantity *annal_quantity_new (void);

ANNAL_AVAILABLE_IN_0_1
AnnalQuantity *annal_quantity_ref (AnnalQuantity *self);

ANNAL_AVAILABLE_IN_0_1
void annal_quantity_unref (AnnalQuantity *self);

ANNAL_AVAILABLE_IN_0_1
AnnalQuantity *annal_quantity_copy (const AnnalQuantity *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_quantity_equal (const AnnalQuantity *a,
                               const AnnalQuantity *b);

ANNAL_AVAILABLE_IN_0_1
AnnalApprox annal_quantity_get_approx (const AnnalQuantity *self);

ANNAL_AVAILABLE_IN_0_1
void annal_quantity_set_approx (AnnalQuantity *self,
                                AnnalApprox approx);

ANNAL_AVAILABLE_IN_0_1
const char *annal_quantity_get_lo (const AnnalQuantity *self);

ANNAL_AVAILABLE_IN_0_1
void annal_quantity_set_lo (AnnalQuantity *self,
                            const char *lo);

ANNAL_AVAILABLE_IN_0_1
const char *annal_quantity_get_hi (const AnnalQuantity *self);

ANNAL_AVAILABLE_IN_0_1
void annal_quantity_set_hi (AnnalQuantity *self,
                            const char *hi);

ANNAL_AVAILABLE_IN_0_1
const char *annal_quantity_get_unit (const AnnalQuantity *self);

ANNAL_AVAILABLE_IN_0_1
void annal_quantity_set_unit (AnnalQuantity *self,
                              const char *unit);

ANNAL_AVAILABLE_IN_0_1
const char *annal_quantity_get_verbatim (const AnnalQuantity *self);

ANNAL_AVAILABLE_IN_0_1
void annal_quantity_set_verbatim (AnnalQuantity *self,
                                  const char *verbatim);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalQuantity, annal_quantity_unref)

G_END_DECLS

#endif /* ANNAL_QUANTITY_H */
