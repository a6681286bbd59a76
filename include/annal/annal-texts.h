/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_TEXTS_H
#define ANNAL_TEXTS_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <glib-object.h>

#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_TEXTS (annal_texts_get_type ())

ANNAL_AVAILABLE_IN_0_1
G_DECLARE_FINAL_TYPE (AnnalTexts, annal_texts, ANNAL, TEXTS, GObject)

ANNAL_AVAILABLE_IN_0_1
AnnalTexts *annal_texts_new (void);

ANNAL_AVAILABLE_IN_0_1
void annal_texts_add_folder (AnnalTexts *self,
                             const char *path);

ANNAL_AVAILABLE_IN_0_1
void annal_texts_add_search_path (AnnalTexts *self,
                                  const char *path_list);

ANNAL_AVAILABLE_IN_0_1
guint annal_texts_get_n_folders (AnnalTexts *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_texts_get_folder (AnnalTexts *self,
                                    guint index);

ANNAL_AVAILABLE_IN_0_1
guint64 annal_texts_get_max_bytes (AnnalTexts *self);

ANNAL_AVAILABLE_IN_0_1
void annal_texts_set_max_bytes (AnnalTexts *self,
                                guint64 max_bytes);

ANNAL_AVAILABLE_IN_0_1
const char *annal_texts_get_text (AnnalTexts *self,
                                  AnnalSource *source,
                                  gsize *length,
                                  GError **error);

G_END_DECLS

#endif /* ANNAL_TEXTS_H */
