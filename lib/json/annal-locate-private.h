/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Finding the place of a member in the bytes it was read from. Records do not
 * carry places; where one is needed, its bytes are read once more.
 */

#ifndef ANNAL_LOCATE_PRIVATE_H
#define ANNAL_LOCATE_PRIVATE_H

#include "base/annal-json-read-private.h"

/* Where a record stands. */
typedef struct
{
  AnnalJsonPlace place; /* of its first byte */
  char *pointer;        /* owned, of the record from the root of the file */
} AnnalOrigin;

/* Finds the member that @pointer names inside the record, or the nearest one
 * around it that is there; @in stands before the record's first byte. Returns
 * the pointer from the root of the file, as the file has it: a lone passage that
 * stands in the citation itself has no "/passages/0".
 */
char *annal_locate (AnnalJsonRead *in,
                    const AnnalOrigin *origin,
                    const char *pointer,
                    AnnalJsonPlace *place);

#endif /* ANNAL_LOCATE_PRIVATE_H */
