/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_COUNT_H
#define ANNAL_COUNT_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_COUNT (annal_count_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_count_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalCount *annal_count_new (void);

ANNAL_AVAILABLE_IN_0_1
AnnalCount *annal_count_ref (AnnalCount *self);

ANNAL_AVAILABLE_IN_0_1
void annal_count_unref (AnnalCount *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCount *annal_count_copy (const AnnalCount *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_count_equal (const AnnalCount *a,
                            const AnnalCount *b);

ANNAL_AVAILABLE_IN_0_1
const char *annal_count_get_n (const AnnalCount *self);

ANNAL_AVAILABLE_IN_0_1
void annal_count_set_n (AnnalCount *self,
                        const char *n);

ANNAL_AVAILABLE_IN_0_1
const char *annal_count_get_of (const AnnalCount *self);

ANNAL_AVAILABLE_IN_0_1
void annal_count_set_of (AnnalCount *self,
                         const char *of);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalCount, annal_count_unref)

G_END_DECLS

#endif /* ANNAL_COUNT_H */
