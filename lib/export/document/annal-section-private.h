/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A timeline taken apart by a facet. */

#ifndef ANNAL_SECTION_PRIVATE_H
#define ANNAL_SECTION_PRIVATE_H

#include <annal/annal-query.h>
#include <annal/annal-timeline.h>

typedef struct
{
  char *value;     /* owned, NULL for the entries that have none */
  char *label;     /* owned: what the value is called */
  GArray *indices; /* owned, of guint: the entries that have it */
} AnnalSection;

/* Those with the most entries first, then by value; the entries without any
 * last. No section is empty. Not for YEAR and MONTH.
 */
GPtrArray *annal_sections_new (AnnalTimeline *timeline, AnnalFacet facet);

/* Its entries as a timeline, which takes memory for all rows of the dossier: to
 * be made for one section after the other.
 */
AnnalTimeline *annal_section_to_timeline (const AnnalSection *self, AnnalTimeline *timeline);

#endif /* ANNAL_SECTION_PRIVATE_H */
