/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_PROPOSITION_H
#define ANNAL_PROPOSITION_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_PROPOSITION (annal_proposition_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_proposition_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalProposition *annal_proposition_new (void);

ANNAL_AVAILABLE_IN_0_1
AnnalProposition *annal_proposition_ref (AnnalProposition *self);

ANNAL_AVAILABLE_IN_0_1
void annal_proposition_unref (AnnalProposition *self);

ANNAL_AVAILABLE_IN_0_1
AnnalProposition *annal_proposition_copy (const AnnalProposition *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_proposition_equal (const AnnalProposition *a,
                                  const AnnalProposition *b);

ANNAL_AVAILABLE_IN_0_1
const char *annal_proposition_get_about (const AnnalProposition *self);

ANNAL_AVAILABLE_IN_0_1
void annal_proposition_set_about (AnnalProposition *self,
                                  const char *about);

ANNAL_AVAILABLE_IN_0_1
const char *annal_proposition_get_predicate (const AnnalProposition *self);

ANNAL_AVAILABLE_IN_0_1
void annal_proposition_set_predicate (AnnalProposition *self,
                                      const char *predicate);

ANNAL_AVAILABLE_IN_0_1
AnnalValue *annal_proposition_get_value (const AnnalProposition *self);

ANNAL_AVAILABLE_IN_0_1
void annal_proposition_set_value (AnnalProposition *self,
                                  AnnalValue *value);

ANNAL_AVAILABLE_IN_0_1
const char **annal_proposition_dup_qualifier_names (const AnnalProposition *self);

ANNAL_AVAILABLE_IN_0_1
const char *const *annal_proposition_get_qualifier (const AnnalProposition *self,
                                                    const char *name);

ANNAL_AVAILABLE_IN_0_1
void annal_proposition_add_qualifier (AnnalProposition *self,
                                      const char *name,
                                      const char *value);

ANNAL_AVAILABLE_IN_0_1
void annal_proposition_clear_qualifiers (AnnalProposition *self);

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_proposition_get_valid (const AnnalProposition *self);

ANNAL_AVAILABLE_IN_0_1
void annal_proposition_set_valid (AnnalProposition *self,
                                  AnnalWhen *valid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalProposition, annal_proposition_unref)

G_END_DECLS

#endif /* ANNAL_PROPOSITION_H */
