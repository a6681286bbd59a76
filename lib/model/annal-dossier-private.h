/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_DOSSIER_PRIVATE_H
#define ANNAL_DOSSIER_PRIVATE_H

#include <annal/annal-dossier.h>

#include "model/annal-columns-private.h"
#include "model/annal-facet-column-private.h"
#include "model/annal-node-private.h"
#include "model/annal-row-texts-private.h"

/* Members of the document itself that the model does not know. */
void annal_dossier_take_extra (AnnalDossier *self, const char *name, char *json);
const GPtrArray *annal_dossier_get_extras (AnnalDossier *self); /* of AnnalExtra; NULL when empty */

const AnnalLimits *annal_dossier_get_limits (AnnalDossier *self);

/* The term an event kind, attribute, predicate or unit goes by: its own or,
 * where it was narrowed with dots, the nearest broader one.
 */
AnnalTerm *annal_dossier_resolve_term (AnnalDossier *self, AnnalTermRole role, const char *id);

/* The record that an id of a member names, NULL where there is none. Ids of
 * terms are looked up by the role that @field asks for.
 */
AnnalRecord *annal_dossier_resolve (AnnalDossier *self, const AnnalField *field, const char *id);

/* All of a type at once, in their order; valid until the dossier changes. */
AnnalRecord *const *annal_dossier_get_records (AnnalDossier *self, AnnalRecordType type, guint *n);

/* What a sealed dossier keeps side by side; NULL while it is open. */
const AnnalColumns *annal_dossier_get_columns (AnnalDossier *self);
const AnnalFacetColumn *annal_dossier_get_facet_column (AnnalDossier *self, AnnalFacet facet);

/* Of a sealed dossier; made when it is first asked for, by any thread. */
const AnnalRowTexts *annal_dossier_get_row_texts (AnnalDossier *self);

#endif /* ANNAL_DOSSIER_PRIVATE_H */
