/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_TERM_H
#define ANNAL_TERM_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-span.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_TERM (annal_term_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_term_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalTerm *annal_term_new (const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalTerm *annal_term_ref (AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
void annal_term_unref (AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
AnnalTerm *annal_term_copy (const AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_term_equal (const AnnalTerm *a,
                           const AnnalTerm *b);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_term_as_record (AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_term_get_id (const AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
void annal_term_set_id (AnnalTerm *self,
                        const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalTermRole annal_term_get_role (const AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
void annal_term_set_role (AnnalTerm *self,
                          AnnalTermRole role);

ANNAL_AVAILABLE_IN_0_1
AnnalValueType annal_term_get_value_type (const AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
void annal_term_set_value_type (AnnalTerm *self,
                                AnnalValueType value_type);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_term_get_functional (const AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
void annal_term_set_functional (AnnalTerm *self,
                                gboolean functional);

ANNAL_AVAILABLE_IN_0_1
AnnalTermTime annal_term_get_time (const AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
void annal_term_set_time (AnnalTerm *self,
                          AnnalTermTime time);

ANNAL_AVAILABLE_IN_0_1
guint annal_term_get_n_presupposed (const AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_term_get_presupposed (const AnnalTerm *self,
                                        guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_term_add_presupposed (AnnalTerm *self,
                                 const char *presupposed);

ANNAL_AVAILABLE_IN_0_1
void annal_term_clear_presupposed (AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_term_get_inverse (const AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
void annal_term_set_inverse (AnnalTerm *self,
                             const char *inverse);

ANNAL_AVAILABLE_IN_0_1
AnnalNature annal_term_get_nature (const AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
void annal_term_set_nature (AnnalTerm *self,
                            AnnalNature nature);

ANNAL_AVAILABLE_IN_0_1
guint annal_term_get_n_attributes (const AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_term_get_attribute (const AnnalTerm *self,
                                      guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_term_add_attribute (AnnalTerm *self,
                               const char *attribute);

ANNAL_AVAILABLE_IN_0_1
void annal_term_clear_attributes (AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_term_get_n_values (const AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_term_get_value (const AnnalTerm *self,
                                  guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_term_add_value (AnnalTerm *self,
                           const char *value);

ANNAL_AVAILABLE_IN_0_1
void annal_term_clear_values (AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
const char **annal_term_dup_label_langs (const AnnalTerm *self);

ANNAL_AVAILABLE_IN_0_1
const char *const *annal_term_get_label (const AnnalTerm *self,
                                         const char *lang);

ANNAL_AVAILABLE_IN_0_1
void annal_term_add_label (AnnalTerm *self,
                           const char *lang,
                           const char *value);

ANNAL_AVAILABLE_IN_0_1
void annal_term_clear_labels (AnnalTerm *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalTerm, annal_term_unref)

G_END_DECLS

#endif /* ANNAL_TERM_H */
