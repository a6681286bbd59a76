/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_WHEN_H
#define ANNAL_WHEN_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-phrase.h>
#include <annal/annal-span.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_WHEN (annal_when_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_when_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_when_new (const char *edtf);

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_when_ref (AnnalWhen *self);

ANNAL_AVAILABLE_IN_0_1
void annal_when_unref (AnnalWhen *self);

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_when_copy (const AnnalWhen *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_when_equal (const AnnalWhen *a,
                           const AnnalWhen *b);

ANNAL_AVAILABLE_IN_0_1
const char *annal_when_get_edtf (const AnnalWhen *self);

ANNAL_AVAILABLE_IN_0_1
void annal_when_set_edtf (AnnalWhen *self,
                          const char *edtf);

ANNAL_AVAILABLE_IN_0_1
AnnalBasis annal_when_get_basis (const AnnalWhen *self);

ANNAL_AVAILABLE_IN_0_1
void annal_when_set_basis (AnnalWhen *self,
                           AnnalBasis basis);

ANNAL_AVAILABLE_IN_0_1
const char *annal_when_get_text (const AnnalWhen *self);

ANNAL_AVAILABLE_IN_0_1
void annal_when_set_text (AnnalWhen *self,
                          const char *text);

ANNAL_AVAILABLE_IN_0_1
const char *annal_when_get_source (const AnnalWhen *self);

ANNAL_AVAILABLE_IN_0_1
void annal_when_set_source (AnnalWhen *self,
                            const char *source);

ANNAL_AVAILABLE_IN_0_1
gint64 annal_when_get_start (const AnnalWhen *self);

ANNAL_AVAILABLE_IN_0_1
void annal_when_set_start (AnnalWhen *self,
                           gint64 start);

ANNAL_AVAILABLE_IN_0_1
gint64 annal_when_get_end (const AnnalWhen *self);

ANNAL_AVAILABLE_IN_0_1
void annal_when_set_end (AnnalWhen *self,
                         gint64 end);

ANNAL_AVAILABLE_IN_0_1
const char *annal_when_get_relative_to (const AnnalWhen *self);

ANNAL_AVAILABLE_IN_0_1
void annal_when_set_relative_to (AnnalWhen *self,
                                 const char *relative_to);

ANNAL_AVAILABLE_IN_0_1
const char *annal_when_get_duration (const AnnalWhen *self);

ANNAL_AVAILABLE_IN_0_1
void annal_when_set_duration (AnnalWhen *self,
                              const char *duration);

ANNAL_AVAILABLE_IN_0_1
const char *annal_when_get_tz (const AnnalWhen *self);

ANNAL_AVAILABLE_IN_0_1
void annal_when_set_tz (AnnalWhen *self,
                        const char *tz);

ANNAL_AVAILABLE_IN_0_1
AnnalNature annal_when_get_nature (const AnnalWhen *self);

ANNAL_AVAILABLE_IN_0_1
void annal_when_set_nature (AnnalWhen *self,
                            AnnalNature nature);

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_when_new_for_phrase (AnnalPhrase *phrase,
                                      const char *source,
                                      const char *relative_to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalWhen, annal_when_unref)

G_END_DECLS

#endif /* ANNAL_WHEN_H */
