/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_QUOTE_REPORT_H
#define ANNAL_QUOTE_REPORT_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-dossier.h>
#include <annal/annal-problem.h>
#include <annal/annal-texts.h>

G_BEGIN_DECLS

/**
 * AnnalQuoteReport:
 *
 * What came of holding a dossier's quotes against the texts of its sources.
 * Read-only and safe to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalQuoteReport AnnalQuoteReport;

#define ANNAL_TYPE_QUOTE_REPORT (annal_quote_report_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_quote_report_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalQuoteReport *annal_quote_report_new (AnnalDossier *dossier,
                                          AnnalTexts *texts);

ANNAL_AVAILABLE_IN_0_1
AnnalQuoteReport *annal_quote_report_ref (AnnalQuoteReport *self);

ANNAL_AVAILABLE_IN_0_1
void annal_quote_report_unref (AnnalQuoteReport *self);

ANNAL_AVAILABLE_IN_0_1
AnnalProblems *annal_quote_report_get_problems (const AnnalQuoteReport *self);

ANNAL_AVAILABLE_IN_0_1
guint64 annal_quote_report_get_n_verified (const AnnalQuoteReport *self);

ANNAL_AVAILABLE_IN_0_1
guint64 annal_quote_report_get_n_unverified (const AnnalQuoteReport *self);

ANNAL_AVAILABLE_IN_0_1
guint64 annal_quote_report_get_n_failed (const AnnalQuoteReport *self);

ANNAL_AVAILABLE_IN_0_1
AnnalDossier *annal_dossier_anchor (AnnalDossier *self,
                                    AnnalTexts *texts,
                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalQuoteReport, annal_quote_report_unref)

G_END_DECLS

#endif /* ANNAL_QUOTE_REPORT_H */
