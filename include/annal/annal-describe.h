/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_DESCRIBE_H
#define ANNAL_DESCRIBE_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-conflicts.h>
#include <annal/annal-dossier.h>
#include <annal/annal-knowledge.h>
#include <annal/annal-origins.h>
#include <annal/annal-printing.h>
#include <annal/annal-problem.h>
#include <annal/annal-rule.h>
#include <annal/annal-time-comparison.h>
#include <annal/annal-selection.h>
#include <annal/annal-trace.h>

G_BEGIN_DECLS

ANNAL_AVAILABLE_IN_0_1
char *annal_dossier_describe (AnnalDossier *self,
                              const char *id,
                              guint width,
                              gboolean colour,
                              GError **error);

ANNAL_AVAILABLE_IN_0_1
char *annal_knowledge_describe (AnnalKnowledge *self,
                                guint width,
                                gboolean colour);

ANNAL_AVAILABLE_IN_0_1
char *annal_time_comparison_describe (AnnalTimeComparison *self,
                                      guint width,
                                      gboolean colour);

ANNAL_AVAILABLE_IN_0_1
char *annal_claim_comparison_describe (AnnalClaimComparison *self,
                                       guint width,
                                       gboolean colour);

ANNAL_AVAILABLE_IN_0_1
char *annal_conflicts_describe (AnnalConflicts *self,
                                gboolean readings,
                                gboolean full,
                                guint width,
                                gboolean colour);

ANNAL_AVAILABLE_IN_0_1
char *annal_origin_report_describe (AnnalOriginReport *self,
                                    guint width,
                                    gboolean colour);

ANNAL_AVAILABLE_IN_0_1
char *annal_printings_describe (AnnalPrintings *self,
                                const char *claim,
                                guint width,
                                gboolean colour);

ANNAL_AVAILABLE_IN_0_1
char *annal_problem_describe (const AnnalProblem *self,
                              guint width,
                              gboolean colour);

ANNAL_AVAILABLE_IN_0_1
char *annal_rule_describe (const AnnalRule *self,
                           guint width,
                           gboolean colour);

ANNAL_AVAILABLE_IN_0_1
char *annal_rules_describe (guint width,
                            gboolean colour);

ANNAL_AVAILABLE_IN_0_1
char *annal_trace_describe (AnnalTrace *self,
                            guint width,
                            gboolean colour);

ANNAL_AVAILABLE_IN_0_1
char *annal_selection_explain (AnnalSelection *self);

G_END_DECLS

#endif /* ANNAL_DESCRIBE_H */
