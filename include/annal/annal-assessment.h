/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_ASSESSMENT_H
#define ANNAL_ASSESSMENT_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_ASSESSMENT (annal_assessment_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_assessment_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalAssessment *annal_assessment_new (const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalAssessment *annal_assessment_ref (AnnalAssessment *self);

ANNAL_AVAILABLE_IN_0_1
void annal_assessment_unref (AnnalAssessment *self);

ANNAL_AVAILABLE_IN_0_1
AnnalAssessment *annal_assessment_copy (const AnnalAssessment *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_assessment_equal (const AnnalAssessment *a,
                                 const AnnalAssessment *b);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_assessment_as_record (AnnalAssessment *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_assessment_get_id (const AnnalAssessment *self);

ANNAL_AVAILABLE_IN_0_1
void annal_assessment_set_id (AnnalAssessment *self,
                              const char *id);

ANNAL_AVAILABLE_IN_0_1
const char *annal_assessment_get_target (const AnnalAssessment *self);

ANNAL_AVAILABLE_IN_0_1
void annal_assessment_set_target (AnnalAssessment *self,
                                  const char *target);

ANNAL_AVAILABLE_IN_0_1
AnnalAgent *annal_assessment_get_by (const AnnalAssessment *self);

ANNAL_AVAILABLE_IN_0_1
void annal_assessment_set_by (AnnalAssessment *self,
                              AnnalAgent *by);

ANNAL_AVAILABLE_IN_0_1
AnnalWhen *annal_assessment_get_at (const AnnalAssessment *self);

ANNAL_AVAILABLE_IN_0_1
void annal_assessment_set_at (AnnalAssessment *self,
                              AnnalWhen *at);

ANNAL_AVAILABLE_IN_0_1
AnnalAssessmentKind annal_assessment_get_kind (const AnnalAssessment *self);

ANNAL_AVAILABLE_IN_0_1
void annal_assessment_set_kind (AnnalAssessment *self,
                                AnnalAssessmentKind kind);

ANNAL_AVAILABLE_IN_0_1
const char *annal_assessment_get_grade (const AnnalAssessment *self);

ANNAL_AVAILABLE_IN_0_1
void annal_assessment_set_grade (AnnalAssessment *self,
                                 const char *grade);

ANNAL_AVAILABLE_IN_0_1
const char *annal_assessment_get_standard (const AnnalAssessment *self);

ANNAL_AVAILABLE_IN_0_1
void annal_assessment_set_standard (AnnalAssessment *self,
                                    const char *standard);

ANNAL_AVAILABLE_IN_0_1
AnnalText *annal_assessment_get_why (const AnnalAssessment *self);

ANNAL_AVAILABLE_IN_0_1
void annal_assessment_set_why (AnnalAssessment *self,
                               AnnalText *why);

ANNAL_AVAILABLE_IN_0_1
guint annal_assessment_get_n_evidence (const AnnalAssessment *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_assessment_get_evidence (const AnnalAssessment *self,
                                           guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_assessment_add_evidence (AnnalAssessment *self,
                                    const char *evidence);

ANNAL_AVAILABLE_IN_0_1
void annal_assessment_clear_evidence (AnnalAssessment *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalAssessment, annal_assessment_unref)

G_END_DECLS

#endif /* ANNAL_ASSESSMENT_H */
