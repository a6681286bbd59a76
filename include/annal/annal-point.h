/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_POINT_H
#define ANNAL_POINT_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_POINT (annal_point_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_point_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalPoint *annal_point_new (void);

ANNAL_AVAILABLE_IN_0_1
AnnalPoint *annal_point_ref (AnnalPoint *self);

ANNAL_AVAILABLE_IN_0_1
void annal_point_unref (AnnalPoint *self);

ANNAL_AVAILABLE_IN_0_1
AnnalPoint *annal_point_copy (const AnnalPoint *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_point_equal (const AnnalPoint *a,
                            const AnnalPoint *b);

ANNAL_AVAILABLE_IN_0_1
const char *annal_point_get_lat (const AnnalPoint *self);

ANNAL_AVAILABLE_IN_0_1
void annal_point_set_lat (AnnalPoint *self,
                          const char *lat);

ANNAL_AVAILABLE_IN_0_1
const char *annal_point_get_lon (const AnnalPoint *self);

ANNAL_AVAILABLE_IN_0_1
void annal_point_set_lon (AnnalPoint *self,
                          const char *lon);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalPoint, annal_point_unref)

G_END_DECLS

#endif /* ANNAL_POINT_H */
