/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_SOURCE_H
#define ANNAL_SOURCE_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_SOURCE (annal_source_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_source_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalSource *annal_source_new (const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalSource *annal_source_ref (AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
void annal_source_unref (AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
AnnalSource *annal_source_copy (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_source_equal (const AnnalSource *a,
                             const AnnalSource *b);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_source_as_record (AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_source_get_id (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
void annal_source_set_id (AnnalSource *self,
                          const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalText *annal_source_get_title (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
void annal_source_set_title (AnnalSource *self,
                             AnnalText *title);

ANNAL_AVAILABLE_IN_0_1
AnnalAgent *annal_source_get_outlet (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
void annal_source_set_outlet (AnnalSource *self,
                              AnnalAgent *outlet);

ANNAL_AVAILABLE_IN_0_1
AnnalAgent *annal_source_get_agency (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
void annal_source_set_agency (AnnalSource *self,
                              AnnalAgent *agency);

ANNAL_AVAILABLE_IN_0_1
guint annal_source_get_n_authors (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
AnnalAgent *annal_source_get_author (const AnnalSource *self,
                                     guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_source_add_author (AnnalSource *self,
                              AnnalAgent *author);

ANNAL_AVAILABLE_IN_0_1
void annal_source_clear_authors (AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_source_get_url (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
void annal_source_set_url (AnnalSource *self,
                           const char *url);

ANNAL_AVAILABLE_IN_0_1
const char *annal_source_get_archived_url (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
void annal_source_set_archived_url (AnnalSource *self,
                                    const char *archived_url);

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_source_get_published (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
void annal_source_set_published (AnnalSource *self,
                                 AnnalWhen *published);

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_source_get_captured (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
void annal_source_set_captured (AnnalSource *self,
                                AnnalWhen *captured);

ANNAL_AVAILABLE_IN_0_1
const char *annal_source_get_lang (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
void annal_source_set_lang (AnnalSource *self,
                            const char *lang);

ANNAL_AVAILABLE_IN_0_1
const char *annal_source_get_licence (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
void annal_source_set_licence (AnnalSource *self,
                               const char *licence);

ANNAL_AVAILABLE_IN_0_1
const char *annal_source_get_media_type (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
void annal_source_set_media_type (AnnalSource *self,
                                  const char *media_type);

ANNAL_AVAILABLE_IN_0_1
const char *annal_source_get_sha256 (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
void annal_source_set_sha256 (AnnalSource *self,
                              const char *sha256);

ANNAL_AVAILABLE_IN_0_1
const char *annal_source_get_version_of (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
void annal_source_set_version_of (AnnalSource *self,
                                  const char *version_of);

ANNAL_AVAILABLE_IN_0_1
const char *annal_source_get_text (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
void annal_source_set_text (AnnalSource *self,
                            const char *text);

ANNAL_AVAILABLE_IN_0_1
const char *annal_source_get_text_path (const AnnalSource *self);

ANNAL_AVAILABLE_IN_0_1
void annal_source_set_text_path (AnnalSource *self,
                                 const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalSource, annal_source_unref)

G_END_DECLS

#endif /* ANNAL_SOURCE_H */
