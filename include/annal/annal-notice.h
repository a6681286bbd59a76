/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_NOTICE_H
#define ANNAL_NOTICE_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_NOTICE (annal_notice_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_notice_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalNotice *annal_notice_new (const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalNotice *annal_notice_ref (AnnalNotice *self);

ANNAL_AVAILABLE_IN_0_1
void annal_notice_unref (AnnalNotice *self);

ANNAL_AVAILABLE_IN_0_1
AnnalNotice *annal_notice_copy (const AnnalNotice *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_notice_equal (const AnnalNotice *a,
                             const AnnalNotice *b);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_notice_as_record (AnnalNotice *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_notice_get_id (const AnnalNotice *self);

ANNAL_AVAILABLE_IN_0_1
void annal_notice_set_id (AnnalNotice *self,
                          const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalNoticeOp annal_notice_get_op (const AnnalNotice *self);

ANNAL_AVAILABLE_IN_0_1
void annal_notice_set_op (AnnalNotice *self,
                          AnnalNoticeOp op);

ANNAL_AVAILABLE_IN_0_1
const char *annal_notice_get_target (const AnnalNotice *self);

ANNAL_AVAILABLE_IN_0_1
void annal_notice_set_target (AnnalNotice *self,
                              const char *target);

ANNAL_AVAILABLE_IN_0_1
AnnalNoticeReason annal_notice_get_reason (const AnnalNotice *self);

ANNAL_AVAILABLE_IN_0_1
void annal_notice_set_reason (AnnalNotice *self,
                              AnnalNoticeReason reason);

ANNAL_AVAILABLE_IN_0_1
AnnalAgent *annal_notice_get_by (const AnnalNotice *self);

ANNAL_AVAILABLE_IN_0_1
void annal_notice_set_by (AnnalNotice *self,
                          AnnalAgent *by);

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_notice_get_at (const AnnalNotice *self);

ANNAL_AVAILABLE_IN_0_1
void annal_notice_set_at (AnnalNotice *self,
                          AnnalWhen *at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalNotice, annal_notice_unref)

G_END_DECLS

#endif /* ANNAL_NOTICE_H */
