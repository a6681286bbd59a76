/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Words that the views of the claims desk share. */

#ifndef ANNAL_DESK_WORDS_PRIVATE_H
#define ANNAL_DESK_WORDS_PRIVATE_H

#include <annal/annal-claim-comparison.h>

#include "export/terminal/annal-page-private.h"

/* Whether two claims are at odds, as a list of conflicts has it. */
gboolean annal_claim_comparison_is_conflict (AnnalClaimComparison *self);

/* As a sentence begins. */
void annal_desk_add_capital (AnnalPage *page, AnnalStyle style, const char *text);

/* A line about the policy. */
void annal_desk_write_policy (AnnalPage *page, AnnalPolicy *policy);

#endif /* ANNAL_DESK_WORDS_PRIVATE_H */
