/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Which values records have in a facet, and what kind of values they are. */

#ifndef ANNAL_FACET_VALUES_PRIVATE_H
#define ANNAL_FACET_VALUES_PRIVATE_H

#include <annal/annal-dossier.h>
#include <annal/annal-enums.h>
#include <annal/annal-record.h>

#include "model/annal-node-private.h"

/* What a value covers beside itself. */
typedef enum
{
  ANNAL_COVERS_NOTHING,
  ANNAL_COVERS_DOTTED,     /* missile-test covers missile-test.icbm */
  ANNAL_COVERS_HYPHENATED, /* en covers en-GB */
  ANNAL_COVERS_ENTITIES    /* an entity its parts and agents */
} AnnalCovers;

/* What can be a value of a facet: the words of an enumeration, other words,
 * the terms of a role, the ids of records.
 */
typedef struct
{
  const char *noun;              /* of a value, for messages */
  GType (*get_enum_type) (void); /* or NULL */
  const char *const *words;      /* or NULL */
  AnnalTermRole role;            /* or UNSET */
  AnnalRefersTo refers_to;       /* or 0 */
  AnnalCovers covers;
} AnnalFacetTraits;

const AnnalFacetTraits *annal_facet_get_traits (AnnalFacet facet);

/* Reads the values of record after record. It belongs to one thread. */
typedef struct _AnnalFacetValues AnnalFacetValues;

#define ANNAL_MAX_WORDS 64 /* of an enumeration */
#define ANNAL_NO_WORD ANNAL_MAX_WORDS

/* A value lives as long as the dossier, which must be sealed. @word is its number
 * in the facet's enumeration, or ANNAL_NO_WORD.
 */
typedef void (*AnnalFacetValueFunc) (const char *value, guint word, gpointer data);

AnnalFacetValues *annal_facet_values_new (AnnalDossier *dossier,
                                          AnnalFacet facet,
                                          gint64 until,
                                          AnnalFacetValueFunc func,
                                          gpointer data);
void annal_facet_values_free (AnnalFacetValues *self);

/* Calls the function with each value of an event or claim, some perhaps twice.
 * It goes by its number in the columns of the dossier.
 */
void annal_facet_values_read (AnnalFacetValues *self, guint number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalFacetValues, annal_facet_values_free)

#endif /* ANNAL_FACET_VALUES_PRIVATE_H */
