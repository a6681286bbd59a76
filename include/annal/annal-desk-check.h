/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_DESK_CHECK_H
#define ANNAL_DESK_CHECK_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-dossier.h>
#include <annal/annal-problem.h>
#include <annal/annal-quote-report.h>
#include <annal/annal-reader.h>
#include <annal/annal-texts.h>

G_BEGIN_DECLS

/**
 * AnnalDeskReport:
 *
 * What came of all rules together: what a careful editor would ask about a
 * dossier, and what the desk has answered for good. Read-only and safe to share
 * between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalDeskReport AnnalDeskReport;

#define ANNAL_TYPE_DESK_REPORT (annal_desk_report_get_type ())

ANNAL_AVAILABLE_IN_0_1
AnnalProblems *annal_desk_check (AnnalDossier *dossier,
                                 AnnalTexts *texts);

ANNAL_AVAILABLE_IN_0_1
GType annal_desk_report_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalDeskReport *annal_desk_report_new (AnnalDossier *dossier,
                                        AnnalTexts *texts,
                                        const char *const *rules);

ANNAL_AVAILABLE_IN_0_1
AnnalDeskReport *annal_desk_report_new_for_reader (AnnalReader *reader,
                                                   AnnalTexts *texts,
                                                   const char *const *rules);

ANNAL_AVAILABLE_IN_0_1
AnnalDeskReport *annal_desk_report_ref (AnnalDeskReport *self);

ANNAL_AVAILABLE_IN_0_1
void annal_desk_report_unref (AnnalDeskReport *self);

ANNAL_AVAILABLE_IN_0_1
AnnalProblems *annal_desk_report_get_problems (const AnnalDeskReport *self);

ANNAL_AVAILABLE_IN_0_1
AnnalProblems *annal_desk_report_get_silenced (const AnnalDeskReport *self);

ANNAL_AVAILABLE_IN_0_1
AnnalQuoteReport *annal_desk_report_get_quotes (const AnnalDeskReport *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_desk_report_is_complete (const AnnalDeskReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalDeskReport, annal_desk_report_unref)

G_END_DECLS

#endif /* ANNAL_DESK_CHECK_H */
