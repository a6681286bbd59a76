/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What is known of a pair that is at odds without putting it in words. */

#ifndef ANNAL_CONFLICTS_PRIVATE_H
#define ANNAL_CONFLICTS_PRIVATE_H

#include <annal/annal-conflicts.h>

/* By the policy; else only where words are read otherwise. */
gboolean annal_conflicts_is_by_policy (AnnalConflicts *self, guint index);

/* Only pairs with one of some claims were looked for. */
gboolean annal_conflicts_is_choice (AnnalConflicts *self);

/* Not only possibly. */
gboolean annal_conflicts_is_certain (AnnalConflicts *self, guint index);

/* One side said both. */
gboolean annal_conflicts_is_self (AnnalConflicts *self, guint index);

#endif /* ANNAL_CONFLICTS_PRIVATE_H */
