/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_CITATION_H
#define ANNAL_CITATION_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

#define ANNAL_TYPE_CITATION (annal_citation_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_citation_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalCitation *annal_citation_new (void);

ANNAL_AVAILABLE_IN_0_1
AnnalCitation *annal_citation_ref (AnnalCitation *self);

ANNAL_AVAILABLE_IN_0_1
void annal_citation_unref (AnnalCitation *self);

ANNAL_AVAILABLE_IN_0_1
AnnalCitation *annal_citation_copy (const AnnalCitation *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_citation_equal (const AnnalCitation *a,
                               const AnnalCitation *b);

ANNAL_AVAILABLE_IN_0_1
const char *annal_citation_get_source (const AnnalCitation *self);

ANNAL_AVAILABLE_IN_0_1
void annal_citation_set_source (AnnalCitation *self,
                                const char *source);

ANNAL_AVAILABLE_IN_0_1
guint annal_citation_get_n_passages (const AnnalCitation *self);

ANNAL_AVAILABLE_IN_0_1
AnnalAnchor *annal_citation_get_passage (const AnnalCitation *self,
                                         guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_citation_add_passage (AnnalCitation *self,
                                 AnnalAnchor *passage);

ANNAL_AVAILABLE_IN_0_1
void annal_citation_clear_passages (AnnalCitation *self);

ANNAL_AVAILABLE_IN_0_1
AnnalFidelity annal_citation_get_fidelity (const AnnalCitation *self);

ANNAL_AVAILABLE_IN_0_1
void annal_citation_set_fidelity (AnnalCitation *self,
                                  AnnalFidelity fidelity);

ANNAL_AVAILABLE_IN_0_1
const char *annal_citation_get_cue (const AnnalCitation *self);

ANNAL_AVAILABLE_IN_0_1
void annal_citation_set_cue (AnnalCitation *self,
                             const char *cue);

ANNAL_AVAILABLE_IN_0_1
guint annal_citation_get_n_chain_links (const AnnalCitation *self);

ANNAL_AVAILABLE_IN_0_1
AnnalChainLink *annal_citation_get_chain_link (const AnnalCitation *self,
                                               guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_citation_add_chain_link (AnnalCitation *self,
                                    AnnalChainLink *chain_link);

ANNAL_AVAILABLE_IN_0_1
void annal_citation_clear_chain_links (AnnalCitation *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_citation_get_n_editorials (const AnnalCitation *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_citation_get_editorial (const AnnalCitation *self,
                                          guint index);

ANNAL_AVAILABLE_IN_0_1
void annal_citation_add_editorial (AnnalCitation *self,
                                   const char *editorial);

ANNAL_AVAILABLE_IN_0_1
void annal_citation_clear_editorials (AnnalCitation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalCitation, annal_citation_unref)

G_END_DECLS

#endif /* ANNAL_CITATION_H */
