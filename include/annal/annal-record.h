/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_RECORD_H
#define ANNAL_RECORD_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_RECORD (annal_record_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_record_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
gboolean annal_id_is_valid (const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_record_ref (AnnalRecord *self);

ANNAL_AVAILABLE_IN_0_1
void annal_record_unref (AnnalRecord *self);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_record_copy (const AnnalRecord *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_record_equal (const AnnalRecord *a,
                             const AnnalRecord *b);

ANNAL_AVAILABLE_IN_0_1
AnnalRecordType annal_record_get_record_type (const AnnalRecord *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_record_get_id (const AnnalRecord *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_record_is_sealed (const AnnalRecord *self);

ANNAL_AVAILABLE_IN_0_1
char **annal_record_dup_extra_names (const AnnalRecord *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_record_get_extra (const AnnalRecord *self,
                                    const char *name);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_record_set_extra (AnnalRecord *self,
                                 const char *name,
                                 const char *json,
                                 GError **error);

ANNAL_AVAILABLE_IN_0_1
const char **annal_record_dup_silenced_rules (const AnnalRecord *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_record_get_silenced (const AnnalRecord *self,
                                       const char *rule);

ANNAL_AVAILABLE_IN_0_1
void annal_record_set_silenced (AnnalRecord *self,
                                const char *rule,
                                const char *reason);

ANNAL_AVAILABLE_IN_0_1
AnnalSource *annal_record_as_source (AnnalRecord *self);

ANNAL_AVAILABLE_IN_0_1
AnnalEntity *annal_record_as_entity (AnnalRecord *self);

ANNAL_AVAILABLE_IN_0_1
AnnalTerm *annal_record_as_term (AnnalRecord *self);

ANNAL_AVAILABLE_IN_0_1
AnnalEvent *annal_record_as_event (AnnalRecord *self);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_record_as_claim (AnnalRecord *self);

ANNAL_AVAILABLE_IN_0_1
AnnalLink *annal_record_as_link (AnnalRecord *self);

ANNAL_AVAILABLE_IN_0_1
AnnalAssessment *annal_record_as_assessment (AnnalRecord *self);

ANNAL_AVAILABLE_IN_0_1
AnnalNotice *annal_record_as_notice (AnnalRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalRecord, annal_record_unref)

G_END_DECLS

#endif /* ANNAL_RECORD_H */
