/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* One facet of many records: its values, and who has which. Both ways are
 * sorted arrays; the dossier must outlive them. YEAR and MONTH are not here: they
 * are of the timeline, which knows the dates.
 */

#ifndef ANNAL_FACET_INDEX_PRIVATE_H
#define ANNAL_FACET_INDEX_PRIVATE_H

#include <annal/annal-dossier.h>
#include <annal/annal-query.h>
#include <annal/annal-record.h>

typedef struct _AnnalFacetIndex AnnalFacetIndex;

/* Records, events and claims of the sealed dossier, each at most once, go by
 * their place in @records. Assessments and notices of which it is not certain
 * that they were given by @until (seconds of UTC; G_MAXINT64 for all) do not
 * count.
 */
AnnalFacetIndex *annal_facet_index_new (AnnalDossier *dossier,
                                        AnnalFacet facet,
                                        AnnalRecord *const *records,
                                        guint n,
                                        gint64 until);

/* The same of those in these rows of the columns of the dossier, which spares
 * looking them up. @rows must outlive it.
 */
AnnalFacetIndex *annal_facet_index_new_of_rows (AnnalDossier *dossier,
                                                AnnalFacet facet,
                                                const guint *rows,
                                                guint n,
                                                gint64 until);

/* All events and claims of the dossier, in whichever order: @rows are those of the
 * records, and @records are of the rows. Both must outlive it, which takes no time
 * to make.
 */
AnnalFacetIndex *annal_facet_index_new_of_all (AnnalDossier *dossier,
                                               AnnalFacet facet,
                                               const guint *rows,
                                               const guint *records);
void annal_facet_index_free (AnnalFacetIndex *self);

/* Values are numbered from 0 in the order of their bytes. */
guint annal_facet_index_get_n_values (const AnnalFacetIndex *self);
const char *annal_facet_index_get_value (const AnnalFacetIndex *self, guint value);
guint annal_facet_index_lookup (const AnnalFacetIndex *self, const char *text); /* or G_MAXUINT */

/* The records that have a value: how many, and themselves, ascending, each once,
 * added to an array of guint. And the other way.
 */
guint annal_facet_index_count_records (const AnnalFacetIndex *self, guint value);
void annal_facet_index_add_records (const AnnalFacetIndex *self, guint value, GArray *out);
const guint *annal_facet_index_get_values_of (const AnnalFacetIndex *self, guint record, guint *n);

/* The values that @text covers, ascending: itself, narrower kinds, and of an
 * entity its parts and those who act for it or for a part, after same-as.
 * Returns a GArray of guint.
 */
GArray *annal_facet_index_expand (const AnnalFacetIndex *self, AnnalDossier *dossier, const char *text);

/* What @text means as a value of the facet: itself where it can be one (a word
 * of its enumeration, a known term, an id of the dossier), in either case; else
 * the one entity or term that is called so, by any of its names, folded for case
 * and accents; else the phrase of somebody unnamed. Else @error tells what there
 * is, and the likely slip where there is one ("there is no stance “deni”; is it
 * “deny”?"); with ANNAL_ERROR_AMBIGUOUS it lists the several that are called so.
 */
char *annal_facet_resolve_value (AnnalDossier *dossier, AnnalFacet facet, const char *text, GError **error);

/* What a value is called: an entity's shortest common name, a term's label;
 * the value itself where it has no name.
 */
char *annal_facet_dup_label (AnnalDossier *dossier, AnnalFacet facet, const char *value, const char *lang);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalFacetIndex, annal_facet_index_free)

#endif /* ANNAL_FACET_INDEX_PRIVATE_H */
