/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* The tight spans of rows kept up to date while dates and constraints change:
 * an edit costs as much as what it affects, and can be taken back.
 */

#ifndef ANNAL_NET_PRIVATE_H
#define ANNAL_NET_PRIVATE_H

#include "timeline/annal-rows-private.h"

typedef struct _AnnalNet AnnalNet;

/* Of rows, which must outlive it, and their constraints across components.
 * Contradictory rows keep their stated dates and hand on nothing.
 */
AnnalNet *annal_net_new (const AnnalRows *rows);
void annal_net_free (AnnalNet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalNet, annal_net_free)

/* Edits return FALSE where what is known cannot all be so then, and leave
 * everything as it was; annal_net_get_chain() tells why.
 */
gboolean annal_net_set_span (AnnalNet *self, guint row, const AnnalSpanData *span, gboolean instant);
gboolean annal_net_add (AnnalNet *self, const AnnalConstraint *constraint);

/* Constraints are numbered as by the columns, those added after them. Taking
 * one away contradicts nothing.
 */
void annal_net_remove (AnnalNet *self, guint number);

/* Where things stand now, and back there. */
guint annal_net_get_mark (const AnnalNet *self);
void annal_net_rewind (AnnalNet *self, guint mark);

const AnnalSpanData *annal_net_get_tight (const AnnalNet *self, guint row);

/* As it is handed out: see annal_rows_read_ends(). */
AnnalSpanData annal_net_read (const AnnalNet *self, guint row);

/* Why the last edit was refused: of AnnalConstraint, each from where the one
 * before leads to. They lead from a row that is dated after the one that they
 * end at, or back to the first where that is @circle.
 */
const GArray *annal_net_get_chain (const AnnalNet *self, gboolean *circle);

#endif /* ANNAL_NET_PRIVATE_H */
