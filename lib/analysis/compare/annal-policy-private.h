/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_POLICY_PRIVATE_H
#define ANNAL_POLICY_PRIVATE_H

#include <annal/annal-policy.h>

G_BEGIN_DECLS

/* A share has no more digits after its point. */
#define ANNAL_SHARE_DIGITS 6

/* 1 + and 1 - the tolerance; new text. */
char *annal_policy_dup_above (AnnalPolicy *self);
char *annal_policy_dup_below (AnnalPolicy *self);

G_END_DECLS

#endif /* ANNAL_POLICY_PRIVATE_H */
