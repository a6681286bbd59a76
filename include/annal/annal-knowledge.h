/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_KNOWLEDGE_H
#define ANNAL_KNOWLEDGE_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-query.h>
#include <annal/annal-timeline.h>

G_BEGIN_DECLS

/**
 * AnnalKnowledge:
 *
 * What the public could have read by the end of a day or, between two days,
 * what became known, what was withdrawn or corrected, and which numbers
 * changed. Immutable, and safe to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalKnowledge AnnalKnowledge;

#define ANNAL_TYPE_KNOWLEDGE (annal_knowledge_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_knowledge_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_timeline_get_known (AnnalTimeline *self,
                                         guint index,
                                         AnnalDate *day);

ANNAL_AVAILABLE_IN_0_1
AnnalKnowledge *annal_knowledge_new (AnnalTimeline *timeline,
                                     AnnalQuery *query,
                                     AnnalDate *after,
                                     AnnalDate *until,
                                     GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalKnowledge *annal_knowledge_ref (AnnalKnowledge *self);

ANNAL_AVAILABLE_IN_0_1
void annal_knowledge_unref (AnnalKnowledge *self);

ANNAL_AVAILABLE_IN_0_1
AnnalTimeline *annal_knowledge_get_timeline (AnnalKnowledge *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_knowledge_get_n_entries (AnnalKnowledge *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_knowledge_get_index (AnnalKnowledge *self,
                                 guint position);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_knowledge_get_certainty (AnnalKnowledge *self,
                                              guint position);

ANNAL_AVAILABLE_IN_0_1
guint annal_knowledge_get_n_notices (AnnalKnowledge *self);

ANNAL_AVAILABLE_IN_0_1
AnnalNotice *annal_knowledge_get_notice (AnnalKnowledge *self,
                                         guint position);

ANNAL_AVAILABLE_IN_0_1
AnnalCertainty annal_knowledge_get_notice_certainty (AnnalKnowledge *self,
                                                     guint position);

ANNAL_AVAILABLE_IN_0_1
guint annal_knowledge_get_n_numbers (AnnalKnowledge *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_knowledge_get_number_subject (AnnalKnowledge *self,
                                                guint number);

ANNAL_AVAILABLE_IN_0_1
const char *annal_knowledge_get_number_predicate (AnnalKnowledge *self,
                                                  guint number);

ANNAL_AVAILABLE_IN_0_1
guint annal_knowledge_get_number_n_old (AnnalKnowledge *self,
                                        guint number);

ANNAL_AVAILABLE_IN_0_1
guint annal_knowledge_get_number_old (AnnalKnowledge *self,
                                      guint number,
                                      guint position);

ANNAL_AVAILABLE_IN_0_1
guint annal_knowledge_get_number_n_new (AnnalKnowledge *self,
                                        guint number);

ANNAL_AVAILABLE_IN_0_1
guint annal_knowledge_get_number_new (AnnalKnowledge *self,
                                      guint number,
                                      guint position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalKnowledge, annal_knowledge_unref)

G_END_DECLS

#endif /* ANNAL_KNOWLEDGE_H */
