/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_TALLY_H
#define ANNAL_TALLY_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-query.h>

G_BEGIN_DECLS

/**
 * AnnalTally:
 *
 * How many of the entries found have which value of a facet. Years and months
 * stand in their order; other values with the most frequent first. An entry
 * counts with each value it has. Immutable, and safe to share between threads.
 *
 * Since: 0.1
 */
typedef struct _AnnalTally AnnalTally;

#define ANNAL_TYPE_TALLY (annal_tally_get_type ())

ANNAL_AVAILABLE_IN_0_1
GType annal_tally_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalTally *annal_tally_ref (AnnalTally *self);

ANNAL_AVAILABLE_IN_0_1
void annal_tally_unref (AnnalTally *self);

ANNAL_AVAILABLE_IN_0_1
AnnalFacet annal_tally_get_facet (AnnalTally *self);

ANNAL_AVAILABLE_IN_0_1
guint annal_tally_get_n_values (AnnalTally *self);

ANNAL_AVAILABLE_IN_0_1
const char *annal_tally_get_value (AnnalTally *self,
                                   guint index);

ANNAL_AVAILABLE_IN_0_1
const char *annal_tally_get_label (AnnalTally *self,
                                   guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_tally_get_n_certain (AnnalTally *self,
                                 guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_tally_get_n_possible (AnnalTally *self,
                                  guint index);

ANNAL_AVAILABLE_IN_0_1
guint annal_tally_get_n_without (AnnalTally *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalTally, annal_tally_unref)

G_END_DECLS

#endif /* ANNAL_TALLY_H */
