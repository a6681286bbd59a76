/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Finding the places of members in the bytes that a record was read from.
 * Records do not carry places; where some are needed, the record's bytes are
 * read once more, once for all that is looked for in it.
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

typedef struct _AnnalLocator AnnalLocator;

/* @origin is borrowed. */
AnnalLocator *annal_locator_new (const AnnalOrigin *origin);
void annal_locator_free (AnnalLocator *self);

/* Says that the member that @pointer names inside the record is looked for. */
void annal_locator_want (AnnalLocator *self, const char *pointer);

/* Reads the record; @in stands before its first byte. */
void annal_locator_read (AnnalLocator *self, AnnalJsonRead *in);

/* The place of a member that was looked for, or of the nearest value around it
 * that is there. Returns its pointer from the root of the file, as the file has
 * it: a lone passage that stands in the citation itself has no "/passages/0",
 * and a shorthand has nothing beneath it.
 */
char *annal_locator_find (AnnalLocator *self, const char *pointer, AnnalJsonPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalLocator, annal_locator_free)

#endif /* ANNAL_LOCATE_PRIVATE_H */
