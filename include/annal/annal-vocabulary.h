/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_VOCABULARY_H
#define ANNAL_VOCABULARY_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-enums.h>
#include <annal/annal-types.h>

G_BEGIN_DECLS

ANNAL_AVAILABLE_IN_0_1
guint annal_vocabulary_get_n_terms (void);

ANNAL_AVAILABLE_IN_0_1
AnnalTerm *annal_vocabulary_get_term (guint index);

ANNAL_AVAILABLE_IN_0_1
AnnalTerm *annal_vocabulary_lookup (AnnalTermRole role,
                                    const char *id);

ANNAL_AVAILABLE_IN_0_1
const char *annal_stance_get_word (AnnalStance stance);

ANNAL_AVAILABLE_IN_0_1
const char *annal_stance_get_label (AnnalStance stance,
                                    const char *lang);

ANNAL_AVAILABLE_IN_0_1
AnnalClaimKind annal_stance_get_claim_kind (AnnalStance stance);

G_END_DECLS

#endif /* ANNAL_VOCABULARY_H */
