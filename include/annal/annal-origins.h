/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_ORIGINS_H
#define ANNAL_ORIGINS_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-dossier.h>

G_BEGIN_DECLS

/**
 * AnnalOriginReport:
 *
 * From whom something that is said comes: all claims of a dossier that say the
 * same, to whom they go back, how many of these are independent, and who merely
 * repeats whom. Immutable, and safe to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalOriginReport AnnalOriginReport;

#define ANNAL_TYPE_ORIGIN_REPORT (annal_origin_report_get_type ())

/**
 * AnnalOriginFindings:
 *
 * What is wrong with the origins of a dossier's claims: those that go in a
 * circle (`circular-report`), and those known only through the party that
 * disputes them (`hostile-relay`). Immutable, and safe to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalOriginFindings AnnalOriginFindings;

#define ANNAL_TYPE_ORIGIN_FINDINGS (annal_origin_findings_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_origin_report_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalOriginReport *annal_origin_report_new (AnnalDossier *dossier,
                                            const char *claim,
                                            GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalOriginReport *annal_origin_report_new_for_proposition (AnnalDossier *dossier,
                                                            AnnalProposition *proposition,
                                                            AnnalStance stance,
                                                            GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalOriginReport *annal_origin_report_ref (AnnalOriginReport *self);

ANNAL_AVAILABLE_IN_0_1
void annal_origin_report_unref (AnnalOriginReport *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_origin_report_get_n_least (AnnalOriginReport *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_origin_report_get_n_most (AnnalOriginReport *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_origin_report_get_summary (AnnalOriginReport *self);

ANNAL_AVAILABLE_IN_0_1
char *annal_origin_report_to_text (AnnalOriginReport *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_origin_report_get_n_claims (AnnalOriginReport *self);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_origin_report_get_claim (AnnalOriginReport *self,
                                           guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_origin_report_get_n_origins (AnnalOriginReport *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_origin_report_get_origin_name (AnnalOriginReport *self,
                                                 guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_origin_report_get_origin_principal (AnnalOriginReport *self,
                                                      guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_origin_report_get_origin_n_claims (AnnalOriginReport *self,
                                               guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_origin_report_get_origin_claim (AnnalOriginReport *self,
                                                  guint index,
                                                  guint claim);

ANNAL_AVAILABLE_IN_0_1
guint annal_origin_report_get_n_reports (AnnalOriginReport *self);

ANNAL_AVAILABLE_IN_0_1
AnnalClaim *annal_origin_report_get_report_claim (AnnalOriginReport *self,
                                                  guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalCitation *annal_origin_report_get_report_citation (AnnalOriginReport *self,
                                                        guint index);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_origin_report_get_report_repeats (AnnalOriginReport *self,
                                                 guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_origin_report_get_report_text (AnnalOriginReport *self,
                                                 guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalOriginFindings *annal_origin_report_get_findings (AnnalOriginReport *self);

ANNAL_AVAILABLE_IN_0_1
GType annal_origin_findings_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalOriginFindings *annal_origin_findings_new (AnnalDossier *dossier);

ANNAL_AVAILABLE_IN_0_1
AnnalOriginFindings *annal_origin_findings_ref (AnnalOriginFindings *self);

ANNAL_AVAILABLE_IN_0_1
void annal_origin_findings_unref (AnnalOriginFindings *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_origin_findings_get_n_findings (AnnalOriginFindings *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_origin_findings_get_rule (AnnalOriginFindings *self,
                                            guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_origin_findings_get_text (AnnalOriginFindings *self,
                                            guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_origin_findings_get_n_records (AnnalOriginFindings *self,
                                           guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalRecord *annal_origin_findings_get_record (AnnalOriginFindings *self,
                                               guint index,
                                               guint record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalOriginReport, annal_origin_report_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalOriginFindings, annal_origin_findings_unref)

G_END_DECLS

#endif /* ANNAL_ORIGINS_H */
