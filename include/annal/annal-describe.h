/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_DESCRIBE_H
#define ANNAL_DESCRIBE_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-dossier.h>
#include <annal/annal-knowledge.h>
#include <annal/annal-relate.h>
#include <annal/annal-selection.h>

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
char *annal_comparison_describe (AnnalComparison *self,
                                 guint width,
                                 gboolean colour);

ANNAL_AVAILABLE_IN_0_1
char *annal_selection_explain (AnnalSelection *self);

G_END_DECLS

#endif /* ANNAL_DESCRIBE_H */
