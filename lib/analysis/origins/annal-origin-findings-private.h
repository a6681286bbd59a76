/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_ORIGIN_FINDINGS_PRIVATE_H
#define ANNAL_ORIGIN_FINDINGS_PRIVATE_H

#include <annal/annal-origins.h>

#include "analysis/origins/annal-origins-private.h"

/* Of some claims (a GArray of guint, their places), sorted; of all where it is
 * NULL.
 */
AnnalOriginFindings *annal_origin_findings_find (const AnnalOrigins *origins, const GArray *claims);

/* --- for those who look for them ------------------------------------------ */

typedef struct
{
  const AnnalOrigins *origins;
  const AnnalColumns *columns;
  AnnalDossier *dossier;
  AnnalOriginFindings *out;
} AnnalOriginSearch;

/* Takes the text and the records (borrowed AnnalRecord, the one to look at
 * first). @rule is a constant.
 */
void annal_origin_search_take (const AnnalOriginSearch *self, const char *rule, char *text, GPtrArray *records);

/* Once each. */
void annal_origin_search_add_record (GPtrArray *records, AnnalRecord *record);

/* Circles of those who passed on what the claims say, which is one thing. */
void annal_origin_search_find_circles (const AnnalOriginSearch *self, const GArray *claims);

/* Circles of `cites`; of all where @claims is NULL. */
void annal_origin_search_find_circles_of_links (const AnnalOriginSearch *self, const GArray *claims);

/* Claims, by whom and how they are disputed. */
typedef struct _AnnalDisputes AnnalDisputes;

AnnalDisputes *annal_disputes_new (const AnnalOriginSearch *search);
void annal_disputes_free (AnnalDisputes *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalDisputes, annal_disputes_free)

/* Whether the claim is known only through who disputes it. */
void annal_disputes_find_hostile (AnnalDisputes *self, guint claim);

#endif /* ANNAL_ORIGIN_FINDINGS_PRIVATE_H */
