/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What became of records by notices.
 *
 *  1. A withdrawal or an erasure counts unless a reaffirmation may have come after
 *     it; what is erased stays so. Corrections likewise.
 *  2. Of several the first, by id, is kept.
 */

#ifndef ANNAL_FATES_PRIVATE_H
#define ANNAL_FATES_PRIVATE_H

#include <annal/annal-dossier.h>
#include <annal/annal-notice.h>
#include <annal/annal-when.h>

typedef struct
{
  AnnalNotice *withdrawn; /* borrowed; NULL: it stands */
  AnnalNotice *corrected; /* likewise */
} AnnalFate;

/* Ids (borrowed) to their fates, of those that have one. @last, which may be NULL,
 * is the last second that counts: what came certainly later does not.
 */
GHashTable *annal_dossier_find_fates (AnnalDossier *dossier, const gint64 *last);

/* Whether what is dated so, a notice or an assessment, may have been given by
 * @last, which may be NULL: without a date it may.
 */
gboolean annal_when_may_be_by (const AnnalWhen *at, const gint64 *last);

/* The ids (borrowed) of what is withdrawn or erased. */
GHashTable *annal_dossier_find_withdrawn (AnnalDossier *dossier);

#endif /* ANNAL_FATES_PRIVATE_H */
