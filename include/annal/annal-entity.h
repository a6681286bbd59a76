/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_ENTITY_H
#define ANNAL_ENTITY_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_ENTITY (annal_entity_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_entity_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalEntity *annal_entity_new (const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalEntity *annal_entity_ref (AnnalEntity *self);

ANNAL_AVAILABLE_IN_0_1
void annal_entity_unref (AnnalEntity *self);

ANNAL_AVAILABLE_IN_0_1
AnnalEntity *annal_entity_copy (const AnnalEntity *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_entity_equal (const AnnalEntity *a,
                             const AnnalEntity *b);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_entity_as_record (AnnalEntity *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_entity_get_id (const AnnalEntity *self);

ANNAL_AVAILABLE_IN_0_1
void annal_entity_set_id (AnnalEntity *self,
                          const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalEntityKind annal_entity_get_kind (const AnnalEntity *self);

ANNAL_AVAILABLE_IN_0_1
void annal_entity_set_kind (AnnalEntity *self,
                            AnnalEntityKind kind);

ANNAL_AVAILABLE_IN_0_1
guint annal_entity_get_n_names (const AnnalEntity *self);

ANNAL_AVAILABLE_IN_0_1
AnnalName *annal_entity_get_name (const AnnalEntity *self,
                                  guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_entity_add_name (AnnalEntity *self,
                            AnnalName *name);

ANNAL_AVAILABLE_IN_0_1
void annal_entity_clear_names (AnnalEntity *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_entity_get_part_of (const AnnalEntity *self);

ANNAL_AVAILABLE_IN_0_1
void annal_entity_set_part_of (AnnalEntity *self,
                               const char *part_of);

ANNAL_AVAILABLE_IN_0_1
const char *annal_entity_get_acts_for (const AnnalEntity *self);

ANNAL_AVAILABLE_IN_0_1
void annal_entity_set_acts_for (AnnalEntity *self,
                                const char *acts_for);

ANNAL_AVAILABLE_IN_0_1
AnnalProtect annal_entity_get_protect (const AnnalEntity *self);

ANNAL_AVAILABLE_IN_0_1
void annal_entity_set_protect (AnnalEntity *self,
                               AnnalProtect protect);

ANNAL_AVAILABLE_IN_0_1
const char **annal_entity_dup_external_schemes (const AnnalEntity *self);

ANNAL_AVAILABLE_IN_0_1
const char *const *annal_entity_get_external (const AnnalEntity *self,
                                              const char *scheme);

ANNAL_AVAILABLE_IN_0_1
void annal_entity_add_external (AnnalEntity *self,
                                const char *scheme,
                                const char *value);

ANNAL_AVAILABLE_IN_0_1
void annal_entity_clear_external (AnnalEntity *self);

ANNAL_AVAILABLE_IN_0_1
AnnalPoint *annal_entity_get_point (const AnnalEntity *self);

ANNAL_AVAILABLE_IN_0_1
void annal_entity_set_point (AnnalEntity *self,
                             AnnalPoint *point);

ANNAL_AVAILABLE_IN_0_1
const char *annal_entity_get_size (const AnnalEntity *self);

ANNAL_AVAILABLE_IN_0_1
void annal_entity_set_size (AnnalEntity *self,
                            const char *size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalEntity, annal_entity_unref)

G_END_DECLS

#endif /* ANNAL_ENTITY_H */
