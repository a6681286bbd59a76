/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_ANCHOR_H
#define ANNAL_ANCHOR_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_ANCHOR (annal_anchor_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_anchor_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalAnchor *annal_anchor_new (void);

ANNAL_AVAILABLE_IN_0_1
AnnalAnchor *annal_anchor_ref (AnnalAnchor *self);

ANNAL_AVAILABLE_IN_0_1
void annal_anchor_unref (AnnalAnchor *self);

ANNAL_AVAILABLE_IN_0_1
AnnalAnchor *annal_anchor_copy (const AnnalAnchor *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_anchor_equal (const AnnalAnchor *a,
                             const AnnalAnchor *b);

ANNAL_AVAILABLE_IN_0_1
const char *annal_anchor_get_quote (const AnnalAnchor *self);

ANNAL_AVAILABLE_IN_0_1
void annal_anchor_set_quote (AnnalAnchor *self,
                             const char *quote);

ANNAL_AVAILABLE_IN_0_1
gint64 annal_anchor_get_start (const AnnalAnchor *self);

ANNAL_AVAILABLE_IN_0_1
void annal_anchor_set_start (AnnalAnchor *self,
                             gint64 start);

ANNAL_AVAILABLE_IN_0_1
gint64 annal_anchor_get_end (const AnnalAnchor *self);

ANNAL_AVAILABLE_IN_0_1
void annal_anchor_set_end (AnnalAnchor *self,
                           gint64 end);

ANNAL_AVAILABLE_IN_0_1
gint64 annal_anchor_get_start_byte (const AnnalAnchor *self);

ANNAL_AVAILABLE_IN_0_1
void annal_anchor_set_start_byte (AnnalAnchor *self,
                                  gint64 start_byte);

ANNAL_AVAILABLE_IN_0_1
gint64 annal_anchor_get_end_byte (const AnnalAnchor *self);

ANNAL_AVAILABLE_IN_0_1
void annal_anchor_set_end_byte (AnnalAnchor *self,
                                gint64 end_byte);

ANNAL_AVAILABLE_IN_0_1
AnnalMatch annal_anchor_get_match (const AnnalAnchor *self);

ANNAL_AVAILABLE_IN_0_1
void annal_anchor_set_match (AnnalAnchor *self,
                             AnnalMatch match);

ANNAL_AVAILABLE_IN_0_1
const char *annal_anchor_get_prefix (const AnnalAnchor *self);

ANNAL_AVAILABLE_IN_0_1
void annal_anchor_set_prefix (AnnalAnchor *self,
                              const char *prefix);

ANNAL_AVAILABLE_IN_0_1
const char *annal_anchor_get_suffix (const AnnalAnchor *self);

ANNAL_AVAILABLE_IN_0_1
void annal_anchor_set_suffix (AnnalAnchor *self,
                              const char *suffix);

ANNAL_AVAILABLE_IN_0_1
AnnalAnchorRole annal_anchor_get_role (const AnnalAnchor *self);

ANNAL_AVAILABLE_IN_0_1
void annal_anchor_set_role (AnnalAnchor *self,
                            AnnalAnchorRole role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalAnchor, annal_anchor_unref)

G_END_DECLS

#endif /* ANNAL_ANCHOR_H */
