/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_NUMBER_PRIVATE_H
#define ANNAL_NUMBER_PRIVATE_H

#include <annal/annal-number-history.h>

#include "analysis/origins/annal-origins-private.h"

typedef struct
{
  AnnalNumberKind kind;
  AnnalClaim *claim;        /* of the dossier */
  AnnalQuantity *quantity;  /* owned; NULL */
  const char *principal;    /* of the dossier; NULL */
  char *speaker;            /* owned */
  char *words;              /* owned */
  GPtrArray *sources;       /* owned, of the dossier's text */
  GPtrArray *grounds;       /* owned, of the dossier's AnnalClaim */
  AnnalSpanData span;
  gboolean withdrawn;
  const char *standing;     /* static: “withdrawn”, “erased”, “corrected”, “draft”; NULL where it stands */
  guint place;              /* of the claim in the dossier */
} AnnalNumber;

typedef struct
{
  const char *unit; /* of a record; NULL */
  GArray *entries;  /* owned, of guint */
} AnnalNumberGroup;

typedef struct
{
  const char *value; /* of a quantity */
  GArray *entries;   /* owned, of guint */
  char *text;        /* owned */
} AnnalSharedBound;

struct _AnnalNumberHistory
{
  AnnalDossier *dossier;  /* owned */
  AnnalOrigins *origins;  /* owned */
  char *subject;          /* owned */
  char *predicate;        /* owned */
  GArray *entries;        /* owned, of AnnalNumber */
  GArray *groups;         /* owned, of AnnalNumberGroup */
  GArray *bounds;         /* owned, of AnnalSharedBound */
};

/* With the notices that may have been given by @last, NULL for all. */
AnnalNumberHistory *annal_number_history_new_by (AnnalDossier *dossier,
                                                 const char *subject,
                                                 const char *predicate,
                                                 const gint64 *last,
                                                 GError **error);

const AnnalNumber *annal_number_history_get_number (const AnnalNumberHistory *self, guint index);

const AnnalNumberGroup *annal_number_history_get_group (const AnnalNumberHistory *self, guint group);

/* Fills @self->bounds. */
void annal_number_history_find_shared_bounds (AnnalNumberHistory *self);

/* “denied: about 100,000 people”, with the unit or without; new text. */
char *annal_number_history_word_number (const AnnalNumberHistory *self, const AnnalNumber *number, gboolean unit);

/* What the numbers of a group are of: “number of people held: the camps
 * (people)”; new text.
 */
char *annal_number_history_word_group (const AnnalNumberHistory *self, guint group);

#endif /* ANNAL_NUMBER_PRIVATE_H */
