/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Who names a record or term. */

#ifndef ANNAL_MENTION_PRIVATE_H
#define ANNAL_MENTION_PRIVATE_H

#include <annal/annal-dossier.h>

typedef struct
{
  AnnalRecord *record; /* of the dossier */
  char *pointer;       /* owned: the JSON pointer of the member */
} AnnalMention;

/* Every member that names @id, be it by reference or as the plain word of a
 * value, in the order of record types and ids. @role is that of a term, or
 * unset for a record.
 */
GArray *annal_mentions_find (AnnalDossier *dossier, const char *id, AnnalTermRole role);

#endif /* ANNAL_MENTION_PRIVATE_H */
