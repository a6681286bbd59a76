/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_TEXT_H
#define ANNAL_TEXT_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_TEXT (annal_text_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_text_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalText *annal_text_new (const char *text);

ANNAL_AVAILABLE_IN_0_1
AnnalText *annal_text_ref (AnnalText *self);

ANNAL_AVAILABLE_IN_0_1
void annal_text_unref (AnnalText *self);

ANNAL_AVAILABLE_IN_0_1
AnnalText *annal_text_copy (const AnnalText *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_text_equal (const AnnalText *a,
                           const AnnalText *b);

ANNAL_AVAILABLE_IN_0_1
const char *annal_text_get_text (const AnnalText *self);

ANNAL_AVAILABLE_IN_0_1
void annal_text_set_text (AnnalText *self,
                          const char *text);

ANNAL_AVAILABLE_IN_0_1
const char *annal_text_get_lang (const AnnalText *self);

ANNAL_AVAILABLE_IN_0_1
void annal_text_set_lang (AnnalText *self,
                          const char *lang);

ANNAL_AVAILABLE_IN_0_1
AnnalText *annal_text_get_translation_of (const AnnalText *self);

ANNAL_AVAILABLE_IN_0_1
void annal_text_set_translation_of (AnnalText *self,
                                    AnnalText *translation_of);

ANNAL_AVAILABLE_IN_0_1
AnnalAgent *annal_text_get_translator (const AnnalText *self);

ANNAL_AVAILABLE_IN_0_1
void annal_text_set_translator (AnnalText *self,
                                AnnalAgent *translator);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalText, annal_text_unref)

G_END_DECLS

#endif /* ANNAL_TEXT_H */
