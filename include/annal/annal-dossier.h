/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_DOSSIER_H
#define ANNAL_DOSSIER_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-limits.h>
#include <annal/annal-problem.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_DOSSIER (annal_dossier_get_type ())

ANNAL_AVAILABLE_IN_0_1
G_DECLARE_FINAL_TYPE (AnnalDossier, annal_dossier, ANNAL, DOSSIER, GObject)

/**
 * AnnalReferences:
 *
 * The places in a dossier that name one record. Read-only and safe to share
 * between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalReferences AnnalReferences;

#define ANNAL_TYPE_REFERENCES (annal_references_get_type ())

ANNAL_AVAILABLE_IN_0_1
AnnalDossier *annal_dossier_new (const char *title);

ANNAL_AVAILABLE_IN_0_1
const char *annal_dossier_get_title (AnnalDossier *self);

ANNAL_AVAILABLE_IN_0_1
void annal_dossier_set_title (AnnalDossier *self,
                              const char *title);

ANNAL_AVAILABLE_IN_0_1
const char *annal_dossier_get_lang (AnnalDossier *self);

ANNAL_AVAILABLE_IN_0_1
void annal_dossier_set_lang (AnnalDossier *self,
                             const char *lang);

ANNAL_AVAILABLE_IN_0_1
void annal_dossier_set_limits (AnnalDossier *self,
                               AnnalLimits *limits);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_dossier_add (AnnalDossier *self,
                            AnnalRecord *record,
                            GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_dossier_replace (AnnalDossier *self,
                                AnnalRecord *record,
                                GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_dossier_remove (AnnalDossier *self,
                               const char *id,
                               GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_dossier_remove_term (AnnalDossier *self,
                                    AnnalTermRole role,
                                    const char *id,
                                    GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_dossier_lookup (AnnalDossier *self,
                                   const char *id);

ANNAL_AVAILABLE_IN_0_1
AnnalTerm *annal_dossier_lookup_term (AnnalDossier *self,
                                      AnnalTermRole role,
                                      const char *id);

ANNAL_AVAILABLE_IN_0_1
guint annal_dossier_get_n_records (AnnalDossier *self,
                                   AnnalRecordType type);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_dossier_get_record (AnnalDossier *self,
                                       AnnalRecordType type,
                                       guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalProblems *annal_dossier_check (AnnalDossier *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_dossier_seal (AnnalDossier *self,
                             GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_dossier_is_sealed (AnnalDossier *self);

ANNAL_AVAILABLE_IN_0_1
AnnalDossier *annal_dossier_edit (AnnalDossier *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_dossier_get_generation (AnnalDossier *self);

ANNAL_AVAILABLE_IN_0_1
AnnalReferences *annal_dossier_find_references (AnnalDossier *self,
                                                const char *id);

ANNAL_AVAILABLE_IN_0_1
GType annal_references_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalReferences *annal_references_ref (AnnalReferences *self);

ANNAL_AVAILABLE_IN_0_1
void annal_references_unref (AnnalReferences *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_references_get_n_references (const AnnalReferences *self);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_references_get_record (const AnnalReferences *self,
                                          guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_references_get_pointer (const AnnalReferences *self,
                                          guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalSource *annal_dossier_lookup_source (AnnalDossier *self,
                                          const char *id);

ANNAL_AVAILABLE_IN_0_1
guint annal_dossier_get_n_sources (AnnalDossier *self);

ANNAL_AVAILABLE_IN_0_1
AnnalSource *annal_dossier_get_source (AnnalDossier *self,
                                       guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalEntity *annal_dossier_lookup_entity (AnnalDossier *self,
                                          const char *id);

ANNAL_AVAILABLE_IN_0_1
guint annal_dossier_get_n_entities (AnnalDossier *self);

ANNAL_AVAILABLE_IN_0_1
AnnalEntity *annal_dossier_get_entity (AnnalDossier *self,
                                       guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_dossier_get_n_terms (AnnalDossier *self);

ANNAL_AVAILABLE_IN_0_1
AnnalTerm *annal_dossier_get_term (AnnalDossier *self,
                                   guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalEvent *annal_dossier_lookup_event (AnnalDossier *self,
                                        const char *id);

ANNAL_AVAILABLE_IN_0_1
guint annal_dossier_get_n_events (AnnalDossier *self);

ANNAL_AVAILABLE_IN_0_1
AnnalEvent *annal_dossier_get_event (AnnalDossier *self,
                                     guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_dossier_lookup_claim (AnnalDossier *self,
                                        const char *id);

ANNAL_AVAILABLE_IN_0_1
guint annal_dossier_get_n_claims (AnnalDossier *self);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_dossier_get_claim (AnnalDossier *self,
                                     guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalLink *annal_dossier_lookup_link (AnnalDossier *self,
                                      const char *id);

ANNAL_AVAILABLE_IN_0_1
guint annal_dossier_get_n_links (AnnalDossier *self);

ANNAL_AVAILABLE_IN_0_1
AnnalLink *annal_dossier_get_link (AnnalDossier *self,
                                   guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalAssessment *annal_dossier_lookup_assessment (AnnalDossier *self,
                                                  const char *id);

ANNAL_AVAILABLE_IN_0_1
guint annal_dossier_get_n_assessments (AnnalDossier *self);

ANNAL_AVAILABLE_IN_0_1
AnnalAssessment *annal_dossier_get_assessment (AnnalDossier *self,
                                               guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalNotice *annal_dossier_lookup_notice (AnnalDossier *self,
                                          const char *id);

ANNAL_AVAILABLE_IN_0_1
guint annal_dossier_get_n_notices (AnnalDossier *self);

ANNAL_AVAILABLE_IN_0_1
AnnalNotice *annal_dossier_get_notice (AnnalDossier *self,
                                       guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalReferences, annal_references_unref)

G_END_DECLS

#endif /* ANNAL_DOSSIER_H */
