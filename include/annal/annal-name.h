/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_NAME_H
#define ANNAL_NAME_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_NAME (annal_name_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_name_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalName *annal_name_new (const char *text);

ANNAL_AVAILABLE_IN_0_1
AnnalName *annal_name_ref (AnnalName *self);

ANNAL_AVAILABLE_IN_0_1
void annal_name_unref (AnnalName *self);

ANNAL_AVAILABLE_IN_0_1
AnnalName *annal_name_copy (const AnnalName *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_name_equal (const AnnalName *a,
                           const AnnalName *b);

ANNAL_AVAILABLE_IN_0_1
const char *annal_name_get_text (const AnnalName *self);

ANNAL_AVAILABLE_IN_0_1
void annal_name_set_text (AnnalName *self,
                          const char *text);

ANNAL_AVAILABLE_IN_0_1
AnnalNameKind annal_name_get_kind (const AnnalName *self);

ANNAL_AVAILABLE_IN_0_1
void annal_name_set_kind (AnnalName *self,
                          AnnalNameKind kind);

ANNAL_AVAILABLE_IN_0_1
const char *annal_name_get_lang (const AnnalName *self);

ANNAL_AVAILABLE_IN_0_1
void annal_name_set_lang (AnnalName *self,
                          const char *lang);

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_name_get_valid (const AnnalName *self);

ANNAL_AVAILABLE_IN_0_1
void annal_name_set_valid (AnnalName *self,
                           AnnalWhen *valid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalName, annal_name_unref)

G_END_DECLS

#endif /* ANNAL_NAME_H */
